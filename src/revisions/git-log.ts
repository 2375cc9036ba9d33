import type { GitObjects } from './git-objects.ts';
import type { GitPlace } from './git-process.ts';
import { runGit } from './git-process.ts';
import { formatSeconds, readMode } from './object-format.ts';
import { createPrefixTest, keepPossible } from './prefixes.ts';
import { RAW_DIFF } from './raw-diff.ts';
import type { HistoryEntry, Tag } from './revisions.ts';

/** The result's mode and id, behind those of one parent or more. */
const CHANGE = /^\n?:+(?:\d+ )+?(\d+) (?:[0-9a-f]{40,64} )+?([0-9a-f]{40,64}) [A-Z]+$/;
const FIELDS = ['%H', '%P', '%an', '%ae', '%at', '%B'];
/** More name patterns than this would not fit on a command line; then all tags are listed. */
const PATTERN_LIMIT = 64;

/** One file's commits, newest first; `edges` are the commits where a shallow clone ends, which seem to add every file. */
export async function readHistory(
  place: GitPlace,
  commit: string,
  path: string,
  limit: number,
  edges: ReadonlySet<string>,
): Promise<HistoryEntry[]> {
  const format = `--format=${FIELDS.map((field) => `${field}%x00`).join('')}`;
  // With `-c` a merge comes with the file only where it took neither side as it was.
  const args = ['log', '-z', '-c', ...RAW_DIFF, '--no-color', '-O/dev/null', `--max-count=${limit}`];
  const { stdout } = await runGit(place, [...args, '--encoding=UTF-8', format, commit, '--', path]);
  const entries: HistoryEntry[] = [];
  const fields = stdout.toString('utf8').split('\0');
  for (let at = 0; at + FIELDS.length <= fields.length; ) {
    // Between commits, and between a commit and its changes, stand an empty field or a line break.
    if (fields[at]?.trim() === '') {
      at += 1;
      continue;
    }
    const [sha = '', , authorName = '', authorEmail = '', seconds = '0', message = ''] = fields.slice(at, at + FIELDS.length);
    at += FIELDS.length;
    while (fields[at] === '' || fields[at] === '\n') at += 1;
    const modes = CHANGE.exec(fields[at] ?? '');
    if (!modes) continue;
    at += 2;
    if (edges.has(sha)) continue;
    const [mode = '0', oid = ''] = [modes[1], modes[2]];
    const file = Number.parseInt(mode, 8) === 0 ? null : { mode: readMode(mode), oid };
    const authoredAt = formatSeconds(seconds);
    entries.push({ sha, message, authorName, authorEmail, authoredAt, file });
  }
  return entries;
}

/** Tags by the start of their names, peeled to commits; a tag of anything else is left out. */
export async function readTags(place: GitPlace, objects: GitObjects, wanted: readonly string[]): Promise<Tag[]> {
  const prefixes = keepPossible(wanted);
  if (prefixes.length === 0) return [];
  const startsWithAny = createPrefixTest(prefixes);
  const escaped = prefixes.map((prefix) => prefix.replaceAll(/[\\*?[]/g, '\\$&'));
  // A star does not cross a slash, so a second pattern finds what lies deeper.
  const patterns =
    prefixes.length > PATTERN_LIMIT ? ['refs/tags/'] : escaped.flatMap((prefix) => [`refs/tags/${prefix}*`, `refs/tags/${prefix}*/**`]);
  const { stdout } = await runGit(place, ['for-each-ref', '--format=%(objectname) %(objecttype) %(refname)', ...patterns]);
  const tags = stdout
    .toString()
    .split('\n')
    .map((line) => /^(\w+) (\w+) refs\/tags\/(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, oid = '', type = '', name = '']) => ({ oid, type, name }))
    .filter(({ name }) => startsWithAny(name));
  const annotated = tags.filter(({ type }) => type === 'tag');
  const peeled = await objects.info(annotated.map(({ oid }) => `${oid}^{commit}`));
  const targets = new Map(annotated.map(({ oid }, index) => [oid, peeled[index]?.oid]));
  return tags.flatMap(({ oid, type, name }) => {
    const commit = type === 'commit' ? oid : targets.get(oid);
    return commit === undefined ? [] : [{ name, commit }];
  });
}
