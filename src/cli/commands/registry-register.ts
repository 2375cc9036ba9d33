import { PromptgateError } from '../../errors.ts';
import { findVersion } from '../../registry/lookup.ts';
import type { Operation } from '../../registry/operation.ts';
import { EMPTY_REGISTRY } from '../../registry/registry.ts';
import { readFirstParents } from '../../revisions/first-parents.ts';
import { gatherState } from '../../shipping/release-state.ts';
import type { Context } from '../context.ts';
import { findPrompts } from '../prompts.ts';
import type { WriteChoice } from '../registry-target.ts';
import type { Clone, Done } from './registry-change.ts';
import { findSourceTip, runRegistryChange } from './registry-change.ts';

function refuse(code: string, message: string, help: string, kind: 'usage' | 'outside' = 'usage'): PromptgateError {
  return new PromptgateError(message, { code, kind, help });
}

/**
 * What the default branch has. A registry that stands on it registers what it has itself: with --push the remote's newest commit, which
 * reading it fetches.
 */
async function findTip(clone: Clone): Promise<string> {
  const { git, target, project, place } = clone;
  const { source, branch } = place;
  const fetched = target.push !== null && source === branch ? (await target.branch.read([project.config.registry.path])).tip : null;
  const own = source === branch ? await git.resolve(`refs/heads/${source}`) : null;
  const tip = fetched ?? own ?? (await findSourceTip(clone));
  if (tip !== null) return tip;
  throw refuse(
    'no-commit',
    `${place.source} has no commit yet, so there is nothing to register.`,
    'Commit the prompts first: git add . && git commit',
  );
}

async function makeRegister(context: Context, clone: Clone, given: string): Promise<Operation> {
  const { git, project, place } = clone;
  const tip = await findTip(clone);
  const [prompt] = await findPrompts(git, tip, project, [given]);
  if (prompt === undefined) throw new TypeError('findPrompts gave no prompt');
  const { id, version, digest } = prompt;
  if (version === null || digest === null) {
    throw refuse(
      'metadata-unreadable',
      `${id} on ${place.source} has no valid version or cannot be read.`,
      `See what is wrong with it: promptgate validate ${id}`,
    );
  }
  const author = prompt.metadata?.author;
  const maintainer = typeof author === 'string' && author.trim() !== '' ? author : null;
  const { promptsDir, release } = project.config;
  const at = { directory: project.root, environment: context.environment };
  const line = { read: (from: string, roots: readonly string[]) => readFirstParents(at, from, roots), edges: git.clone.shallow };
  const sources = { revisions: git, line, tip, promptsDir, tagTemplate: release.tag };
  const { origins } = await gatherState(sources, [{ ...prompt, maintainer }], EMPTY_REGISTRY, new Map());
  const commit = origins.get(id) ?? null;
  if (commit === null) {
    throw refuse(
      'origin-unknown',
      `This clone does not go back to the commit that brought ${id} ${version}.`,
      'Complete it: git fetch --unshallow (in GitHub Actions: `fetch-depth: 0` for actions/checkout)',
      'outside',
    );
  }
  return { kind: 'register', id, version, digest, commit, evidence: null, maintainer };
}

/** Says what a deploy will ask for. */
function describeEvidence({ registry }: Done, { id, version }: Extract<Operation, { kind: 'register' }>): string | null {
  if (findVersion(registry, id, version)?.evidence) return null;
  return `No evals vouch for a version that is registered by hand, so its deploy needs --reason; "promptgate release" takes the evidence along.`;
}

/** Registers the version that the default branch has of a prompt. */
export async function runRegistryRegister(context: Context, id: string, choice: WriteChoice): Promise<number> {
  return runRegistryChange(
    context,
    choice,
    (clone) => makeRegister(context, clone, id),
    (done, operation) => (operation.kind === 'register' ? describeEvidence(done, operation) : null),
  );
}
