import { PromptgateError } from '../errors.ts';
import { readPullNumber } from '../explain/pull-request.ts';
import type { TrailCommit, Unknown } from '../explain/trail.ts';
import { joinPath } from '../prompt/paths.ts';
import { suggest } from '../prompt/suggest.ts';
import type { Prompt } from '../prompt/types.ts';
import { FILE_SIZE_LIMIT, METADATA_FILE } from '../prompt/types.ts';
import { readVersion } from '../prompt/version.ts';
import { findPrompt, findVersion } from '../registry/lookup.ts';
import type { Registry } from '../registry/registry.ts';
import { OriginSearch } from '../release/origin.ts';
import type { CommitFacts } from '../revisions/commit-facts.ts';
import { readCommitFacts } from '../revisions/commit-facts.ts';
import { readFirstParents } from '../revisions/first-parents.ts';
import type { GitPlace } from '../revisions/git-process.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { ContentPlace } from './content.ts';
import { readContents } from './content.ts';

export interface OriginPorts {
  readonly revisions: Revisions;
  /** The clone itself, for what Git alone tells. */
  readonly place: GitPlace;
  /** The address of the repository's pages, without a slash at the end; null where none is known. */
  readonly webUrl: string | null;
}

export interface OriginSubject {
  readonly id: string;
  readonly version: string;
  /** The newest registry in this clone. */
  readonly registry: Registry;
  readonly tip: { readonly name: string; readonly sha: string };
}

/** First-parent commits of a prompt that are looked at for one that no registry has. */
const LINE_LIMIT = 500;
/** Commits of a metadata file that are looked at for the one that wrote a version. */
const HISTORY_LIMIT = 500;

/** What brought a version to the default branch. */
export interface Bringing {
  /** On the default branch. */
  readonly commit: string;
  readonly prompt: Prompt | undefined;
}

/**
 * The commit that a version is registered at, or, where it is not registered, since which the branch has it; what is missing where this
 * clone does not hold it.
 * @throws PromptgateError `unknown-version`
 */
export async function findBringing(ports: OriginPorts, subject: OriginSubject, place: ContentPlace): Promise<Bringing | Unknown> {
  const { id, version, registry, tip } = subject;
  const registered = findVersion(registry, id, version);
  if (registered !== null) {
    try {
      const prompt = (await readContents(ports.revisions, place, registered.commit, [id])).get(id);
      return { commit: registered.commit, prompt };
    } catch (error) {
      if (!(error instanceof PromptgateError)) throw error;
      return { what: 'Commit and author', why: error.message, help: error.help };
    }
  }
  const dir = joinPath(place.config.promptsDir, id);
  const line = (await readFirstParents(ports.place, tip.sha, [dir])).slice(0, LINE_LIMIT);
  let search: OriginSearch | null = null;
  let found: Prompt | undefined;
  for (const { sha } of line) {
    const prompt = (await readContents(ports.revisions, place, sha, [id])).get(id);
    if (search === null && prompt?.version === version && prompt.digest !== null) {
      search = new OriginSearch(version, prompt.digest);
      found = prompt;
    }
    search?.take({ commit: sha, version: prompt?.version ?? null, digest: prompt?.digest ?? null });
    if (search?.done) break;
  }
  const origin = search?.origin ?? null;
  if (origin !== null) return { commit: origin, prompt: found };
  throw explainUnknownVersion(subject);
}

function explainUnknownVersion({ id, version, registry, tip }: OriginSubject): PromptgateError {
  const versions = Object.keys(findPrompt(registry, id)?.versions ?? {});
  const near = suggest(version, versions);
  const known = versions.length === 0 ? 'The registry has no version of it.' : `The registry has ${versions.slice(-10).join(', ')}.`;
  return new PromptgateError(`There is no version ${version} of ${id}, neither in the registry nor in the history of ${tip.name}.`, {
    code: 'unknown-version',
    kind: 'usage',
    help: `${near === null ? '' : `Did you mean ${id}@${near}? `}${known} What was merged elsewhere comes by: git fetch --tags origin`,
  });
}

/** The commit that first had this version in the metadata, on whatever branch it was written. */
async function findAuthored({ revisions }: OriginPorts, { commit, prompt }: Bringing, version: string): Promise<string> {
  if (prompt === undefined) return commit;
  const history = await revisions.history(commit, joinPath(prompt.dir, METADATA_FILE), HISTORY_LIMIT);
  const blobs = await revisions.blobs(
    history.flatMap(({ file }) => (file?.mode.startsWith('100') ? [file.oid] : [])),
    FILE_SIZE_LIMIT,
  );
  let authored = commit;
  for (const { sha, file } of history) {
    const bytes = file === null ? null : blobs.get(file.oid)?.bytes;
    if (!bytes || readVersion(bytes) !== version) break;
    authored = sha;
  }
  return authored;
}

function describeCommit({ sha, message, authorName, authorEmail, authoredAt }: CommitFacts, webUrl: string | null): TrailCommit {
  const [subject = ''] = message.split('\n', 1);
  const url = webUrl === null ? null : `${webUrl}/commit/${sha}`;
  return { sha, subject: subject.trim(), author: { name: authorName, email: authorEmail }, at: authoredAt, url };
}

/** Where a version came from. */
export interface VersionOrigin {
  readonly commit: TrailCommit;
  readonly merge: TrailCommit | null;
  readonly pullNumber: number | null;
}

/**
 * Who wrote a version and what merged it, as the commits say it.
 * @throws PromptgateError what reading the clone throws
 */
export async function readOrigin(ports: OriginPorts, found: Bringing, version: string): Promise<VersionOrigin> {
  const authored = await findAuthored(ports, found, version);
  const [first, last] = await readCommitFacts(ports.place, [authored, found.commit]);
  const [commit, main] = [first as CommitFacts, last as CommitFacts];
  const parent = main.parents[0];
  // A version may also be registered at a later commit than the one that brought it: then that one merged nothing of it.
  const isMerge =
    authored !== main.sha && main.parents.length > 1 && parent !== undefined && !(await isWithin(ports.revisions, authored, parent));
  const number = (isMerge ? readPullNumber(main.message) : null) ?? readPullNumber(commit.message);
  return {
    commit: describeCommit(commit, ports.webUrl),
    merge: isMerge ? describeCommit(main, ports.webUrl) : null,
    pullNumber: number,
  };
}

async function isWithin(revisions: Revisions, commit: string, tip: string): Promise<boolean> {
  if ((await revisions.resolve(tip)) === null) return false;
  return (await revisions.mergeBase(commit, tip)) === commit;
}
