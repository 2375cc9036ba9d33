import { loadPrompts } from '../changes/load.ts';
import type { Config } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import type { Prompt } from '../prompt/types.ts';
import { readText } from '../review/file.ts';
import type { Revisions } from '../revisions/revisions.ts';

/** What tells where prompts lie. */
export interface ContentPlace {
  readonly config: Pick<Config, 'promptsDir'>;
  /** The configuration's path from the repository's root: an old commit may have had its prompts elsewhere. */
  readonly configPath: string;
}

const SHORT = 12;

/** Contents are told apart by their digests, in which the template engine has no say. */
const UNTEMPLATED = () => 'none' as const;

function explainMissing({ source }: Revisions, commit: string, ids: readonly string[]): PromptgateError {
  const place = source === 'github' ? 'this repository on GitHub' : 'this clone';
  const what = ids.length === 1 ? (ids[0] as string) : `${ids.length} prompts`;
  return new PromptgateError(`Commit ${commit.slice(0, SHORT)}, which ${what} is registered at, is not in ${place}.`, {
    code: 'commit-missing',
    kind: 'outside',
    help:
      source === 'github'
        ? 'Was the branch’s history rewritten? "promptgate registry verify" in a full clone lists every version that this concerns.'
        : `Fetch it: git fetch origin ${commit} (in a shallow clone: git fetch --unshallow; in GitHub Actions: \`fetch-depth: 0\` for actions/checkout).`,
  });
}

/** Where that commit's own configuration had the prompts; null where it says the same, or nothing that can be read. */
async function findFormerDir(revisions: Revisions, commit: string, { config, configPath }: ContentPlace): Promise<string | null> {
  const text = await readText(revisions, commit, configPath);
  const { parseConfig } = await import('../config/parse.ts');
  const { promptsDir } = (await parseConfig(text ?? '', configPath)).config;
  return promptsDir === config.promptsDir ? null : promptsDir;
}

/**
 * The prompts as a commit holds them, by id, their templates unread (`variables` is empty); those that it does not hold are absent.
 * @throws PromptgateError `commit-missing`, and what reading throws
 */
export async function readContents(
  revisions: Revisions,
  place: ContentPlace,
  commit: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Prompt>> {
  if ((await revisions.resolve(commit)) !== commit) throw explainMissing(revisions, commit, ids);
  const found = await loadPrompts(revisions, commit, place.config.promptsDir, ids, UNTEMPLATED);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const former = await findFormerDir(revisions, commit, place);
  return former === null ? found : new Map([...found, ...(await loadPrompts(revisions, commit, former, missing, UNTEMPLATED))]);
}

/** What a registered version claims. */
export interface Claim {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly commit: string;
}

/** Why a commit does not hold what was registered; null where it does. */
export function findDifference({ id, version, digest, commit }: Claim, held: Prompt | undefined): string | null {
  const where = `commit ${commit.slice(0, SHORT)}`;
  if (held === undefined) return `${where} holds no prompt ${id}`;
  if (held.version !== version) return `${where} holds ${id} ${held.version ?? 'without a version'}, not ${version}`;
  if (held.digest !== digest)
    return `${where} holds ${id} ${version} with another content than was registered (${held.digest ?? 'unreadable'})`;
  return null;
}
