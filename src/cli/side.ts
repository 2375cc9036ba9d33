import { loadPrompts } from '../changes/load.ts';
import { PromptgateError } from '../errors.ts';
import { joinPath } from '../prompt/paths.ts';
import { suggest } from '../prompt/suggest.ts';
import type { Prompt } from '../prompt/types.ts';
import { FILE_SIZE_LIMIT, METADATA_FILE } from '../prompt/types.ts';
import { isStrictVersion, readVersion } from '../prompt/version.ts';
import type { Revisions } from '../revisions/revisions.ts';
import type { Project } from './project.ts';

/** Commits of the metadata that are searched for a version. */
const HISTORY_LIMIT = 2000;

/** One side of a diff: a prompt as it was somewhere. */
export interface Side {
  /** For people: the version or the revision that was asked for. */
  readonly name: string;
  /** A full SHA, or `worktree`. */
  readonly revision: string;
  readonly prompt: Prompt;
}

interface VersionSpan {
  readonly version: string;
  readonly revision: string;
}

/**
 * The versions a prompt had, newest first, each with the last commit that had it: the one before the metadata changed on.
 */
async function listVersions(revisions: Revisions, head: string, metadataPath: string): Promise<readonly VersionSpan[]> {
  const history = await revisions.history(head, metadataPath, HISTORY_LIMIT);
  const blobs = await revisions.blobs(
    history.flatMap(({ file }) => file?.oid ?? []),
    FILE_SIZE_LIMIT,
  );
  const spans: VersionSpan[] = [];
  for (const [at, { sha, file }] of history.entries()) {
    const bytes = file === null ? null : blobs.get(file.oid)?.bytes;
    const version = bytes ? readVersion(bytes) : null;
    if (version === null || spans.some((span) => span.version === version)) continue;
    const next = history[at - 1];
    // At the edge of a shallow clone the commit before is not there; the one that brought the version is.
    const revision = next === undefined ? head : ((await revisions.resolve(`${next.sha}^1`)) ?? sha);
    spans.push({ version, revision });
  }
  return spans;
}

function explainUnknown(name: string, id: string, versions: readonly string[]): PromptgateError {
  const near = suggest(name, versions);
  const listed = versions.slice(0, 10).join(', ');
  const known =
    versions.length === 0
      ? 'No version of it is in this clone’s history.'
      : `Versions in the history: ${listed}${versions.length > 10 ? ' and older ones' : ''}.`;
  return new PromptgateError(`"${name.slice(0, 200)}" is no version of ${id} and no revision of this clone.`, {
    code: 'unknown-version',
    kind: 'usage',
    help: `${near === null ? '' : `Did you mean ${near}? `}${known} A shallow clone lacks older ones: git fetch --unshallow --tags`,
  });
}

export interface SideFinder {
  /** @throws PromptgateError `unknown-version`, `unknown-prompt` */
  find(name: string): Promise<Side>;
  /** As `find`, and null where there is no such version. */
  findVersion(version: string): Promise<Side | null>;
  load(name: string, revision: string): Promise<Side>;
}

/** Finds a prompt by version (its release tag first, then its history), tag, branch or commit. */
export function createSideFinder(revisions: Revisions, { config }: Project, id: string): SideFinder {
  const { promptsDir } = config;
  const load = async (name: string, revision: string): Promise<Side> => {
    const prompt = (await loadPrompts(revisions, revision, promptsDir, [id])).get(id);
    if (prompt !== undefined) return { name, revision, prompt };
    const help = 'Name another version or revision with --from or --to; promptgate validate lists the prompts of the working tree.';
    throw new PromptgateError(`There is no prompt "${id.slice(0, 200)}" at ${name.slice(0, 200)}.`, {
      code: 'unknown-prompt',
      kind: 'usage',
      help,
    });
  };
  let listed: Promise<readonly VersionSpan[]> | null = null;
  const list = async () => {
    const head = await revisions.resolve('HEAD');
    return head === null ? [] : listVersions(revisions, head, joinPath(joinPath(promptsDir, id), METADATA_FILE));
  };
  const versions = () => {
    listed ??= list();
    return listed;
  };
  const findVersion = async (version: string): Promise<Side | null> => {
    const tag = config.release.tag.replaceAll('{id}', id).replaceAll('{version}', version);
    const tagged = await revisions.resolve(`refs/tags/${tag}`);
    const revision = tagged ?? (await versions()).find((span) => span.version === version)?.revision;
    return revision === undefined ? null : load(version, revision);
  };
  return {
    load,
    findVersion,
    async find(name) {
      const side = isStrictVersion(name) ? await findVersion(name) : null;
      if (side !== null) return side;
      const revision = await revisions.resolve(name);
      if (revision !== null) return load(name, revision);
      throw explainUnknown(
        name,
        id,
        (await versions()).map(({ version }) => version),
      );
    },
  };
}
