import { PromptgateError } from '../errors.ts';
import type { EventFacts } from '../github/event.ts';
import { isFullSha } from '../prompt/full-sha.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { Inputs } from './inputs.ts';

/** What is compared: an event's commits, or others by their merge base. */
export type ComparedFacts =
  | Exclude<EventFacts, { kind: 'other' }>
  | { readonly kind: 'range'; readonly baseSha: string; readonly headSha: string };

type ChosenEnds = Pick<Inputs, 'base' | 'head'>;

/**
 * The commits that the inputs `base` and `head` name; what is not given is the event's. A pull request with another base is
 * still one, with another head it is not: its title says nothing of that.
 *
 * @param git the clone in the workspace, or null
 * @param api null where there is no token
 * @throws PromptgateError where a name is nobody's, or the event has no base
 */
export async function chooseEnds(
  facts: EventFacts,
  { base, head }: ChosenEnds,
  git: Revisions | null,
  api: Revisions | null,
): Promise<ComparedFacts> {
  if (base === null && head === null && facts.kind !== 'other') return facts;
  const baseSha = base === null ? readBase(facts) : await resolveName('base', base, git, api);
  if (facts.kind === 'pull_request' && head === null) return { ...facts, baseSha };
  return { kind: 'range', baseSha, headSha: head === null ? facts.headSha : await resolveName('head', head, git, api) };
}

function readBase(facts: EventFacts): string {
  if (facts.kind !== 'other' && facts.baseSha !== null) return facts.baseSha;
  throw new PromptgateError('The event has no commit to compare `head` with', {
    code: 'base-unknown',
    kind: 'usage',
    help: 'Give `base` too, under `with:`: a branch, a tag or a SHA, such as `base: main`.',
  });
}

/** A branch first, as the checkout knows it; then a tag; then whatever git takes the name for. */
function listCandidates(name: string): string[] {
  if (name === 'HEAD' || isFullSha(name)) return [name];
  if (name.startsWith('refs/')) return [name, name.replace(/^refs\/heads\//, 'refs/remotes/origin/')];
  return [`refs/remotes/origin/${name}`, `refs/tags/${name}`, name];
}

async function resolveName(input: 'base' | 'head', name: string, git: Revisions | null, api: Revisions | null): Promise<string> {
  for (const candidate of git === null ? [] : listCandidates(name)) {
    const sha = await git?.resolve(candidate);
    if (sha) return sha;
  }
  // GitHub's HEAD is the default branch, not what was checked out.
  const sha = name === 'HEAD' ? null : await api?.resolve(name);
  if (sha) return sha;
  const [where, mend] =
    api === null
      ? ['is not in the clone in the workspace', 'give actions/checkout `fetch-depth: 0`, or give this step a `github-token`']
      : ['neither the clone in the workspace nor GitHub knows', 'push it first'];
  throw new PromptgateError(`The input \`${input}\` names \`${name.slice(0, 200)}\`, which ${where}`, {
    code: 'unknown-revision',
    kind: 'usage',
    help: `Write a branch, a tag or a whole SHA of this repository; where it is right, ${mend}.`,
  });
}
