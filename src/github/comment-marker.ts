/** Which run wrote a comment, and for which commit. */
export interface Marker {
  /** Tells the comments of several Promptgate jobs on one pull request apart. */
  readonly key: string;
  readonly sha: string;
  readonly runId: number;
  readonly runAttempt: number;
}

/** Only at the very start of a body: what follows may quote anything. */
const MARKER = /^<!-- promptgate key=(\S{1,2000}) sha=([0-9a-f]{40,64}) run=(\d{1,16})\.(\d{1,9}) -->\r?(?:\n|$)/;

/** No white space and no `--`, which would end the HTML comment. */
function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('-', '%2D') || '%20';
}

/** The invisible first line of a comment. */
export function writeMarker(marker: Marker): string {
  return `<!-- promptgate key=${encodeKey(marker.key)} sha=${marker.sha} run=${marker.runId}.${marker.runAttempt} -->`;
}

/** The marker of a body when it has one for this key; else null. */
export function readMarker(body: string, key: string): Marker | null {
  const [, found, sha = '', runId, runAttempt] = MARKER.exec(body) ?? [];
  if (found !== encodeKey(key)) return null;
  return { key, sha, runId: Number(runId), runAttempt: Number(runAttempt) };
}

/** Whether two bodies say the same of the same commit: all but which run said it. */
export function saysTheSame(a: string, b: string): boolean {
  const strip = (body: string): string =>
    body
      .replaceAll('\r\n', '\n')
      .replace(/^(<!-- promptgate key=\S+ sha=\S+) run=\S+/, '$1')
      .replaceAll(/\/actions\/runs\/\d+(?:\/attempts\/\d+)?/g, '/actions/runs')
      .trimEnd();
  return strip(a) === strip(b);
}

/** Whether `a` was written by a later run or attempt than `b`. */
export function isLater(a: Marker, b: Marker): boolean {
  return a.runId !== b.runId ? a.runId > b.runId : a.runAttempt > b.runAttempt;
}
