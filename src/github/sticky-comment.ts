import { explainFailure, type GitHub, readFailure } from './client.ts';
import { isLater, type Marker, readMarker, saysTheSame, writeMarker } from './comment-marker.ts';
import { ACTIONS_BOT, readOwnLogin } from './own-login.ts';

export interface StickyComment {
  readonly pullNumber: number;
  readonly marker: Marker;
  /** false: nothing is created, an older comment of ours is updated alone. */
  readonly isNeeded: boolean;
  /** Reads the pull request's head, right before something is written. */
  readLiveSha(): Promise<string>;
  /** The text after the marker; `isStale` when the head has moved on from the marker's SHA. */
  render(isStale: boolean): string;
}

/** What is to stand on the pull request, once it is known where its head is. */
interface Text {
  readonly marker: Marker;
  readonly liveSha: string;
  readonly body: string;
}

export interface CommentResult {
  readonly done: 'created' | 'updated' | 'unchanged' | 'left-to-newer' | 'nothing';
  /** The comment's page; null when there is none. */
  readonly url: string | null;
}

interface Found {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly url: string;
  readonly marker: Marker;
}

/** Comments that carry our marker, whoever wrote them, the lowest id first. */
async function findMarked(github: GitHub, pullNumber: number, key: string): Promise<Found[]> {
  const { octokit, owner, repo } = github;
  const found: Found[] = [];
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, { owner, repo, issue_number: pullNumber, per_page: 100 });
  for await (const { data } of pages) {
    for (const { id, body = '', user, html_url: url } of data) {
      const marker = readMarker(body, key);
      if (marker !== null) found.push({ id, author: user?.login ?? '', body, url, marker });
    }
  }
  return found.sort((a, b) => a.id - b.id);
}

/** Whether any comment carries our marker: a first look that may be taken before it is known what there is to say. */
export async function hasMarkedComment(github: GitHub, pullNumber: number, key: string): Promise<boolean> {
  return (await findMarked(github, pullNumber, key)).length > 0;
}

async function findOurs(github: GitHub, pullNumber: number, key: string, knownLogin: string | null): Promise<Found[]> {
  const marked = await findMarked(github, pullNumber, key);
  const byBot = marked.filter(({ author }) => author === (knownLogin ?? ACTIONS_BOT));
  if (knownLogin !== null || byBot.length > 0 || marked.length === 0) return byBot;
  const login = await readOwnLogin(github);
  return marked.filter(({ author }) => author === login);
}

/** Another run may have deleted it already. */
async function removeComment({ octokit, owner, repo }: GitHub, id: number): Promise<void> {
  try {
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
  } catch (error) {
    if (readFailure(error)?.status !== 404) throw error;
  }
}

/** A comment that is about the live head stays against one that is not; of two about the same, the later run's stays. */
function isNewer(theirs: Marker, ours: Marker, liveSha: string): boolean {
  const [theyAreLive, weAreLive] = [theirs.sha === liveSha, ours.sha === liveSha];
  return theyAreLive === weAreLive ? isLater(theirs, ours) : theyAreLive;
}

/** Times that a text of ours is written again after an older run wrote over it. */
const REWRITES = 2;

/** Whether an older run wrote over our text, or a text of this very run did that was on its way before it. */
function isOverwritten(standing: Marker, body: string, text: Text): boolean {
  const isOwn = standing.runId === text.marker.runId && standing.runAttempt === text.marker.runAttempt;
  return isOwn ? standing.sha === text.marker.sha && !saysTheSame(body, text.body) : isNewer(text.marker, standing, text.liveSha);
}

async function updateComment(github: GitHub, kept: Found, text: Text): Promise<CommentResult> {
  const { octokit, owner, repo } = github;
  if (isNewer(kept.marker, text.marker, text.liveSha)) return { done: 'left-to-newer', url: kept.url };
  if (saysTheSame(kept.body, text.body)) return { done: 'unchanged', url: kept.url };
  for (let round = 0; round <= REWRITES; round += 1) {
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: kept.id, body: text.body });
    // GitHub has no conditional write: an older run that read before us may write after us.
    const { data } = await octokit.rest.issues.getComment({ owner, repo, comment_id: kept.id });
    const standing = readMarker(data.body ?? '', text.marker.key);
    if (standing === null || !isOverwritten(standing, data.body ?? '', text)) break;
  }
  return { done: 'updated', url: kept.url };
}

/**
 * The first of ours takes the text, the others go.
 *
 * @param created the id that this run has just created, or null
 */
async function settle(github: GitHub, ours: readonly Found[], text: Text, created: number | null): Promise<CommentResult | null> {
  const [kept, ...others] = ours;
  if (kept === undefined) return null;
  if (others.some(({ marker }) => isNewer(marker, text.marker, text.liveSha))) {
    // A newer run has written beside the one that stays: it puts its own text there and clears up. What we made goes.
    if (created !== null && created !== kept.id) await removeComment(github, created);
    return { done: 'left-to-newer', url: kept.url };
  }
  const result = await updateComment(github, kept, text);
  for (const other of others) await removeComment(github, other.id);
  return kept.id === created ? { done: 'created', url: kept.url } : result;
}

async function createComment(github: GitHub, pullNumber: number, text: Text): Promise<CommentResult> {
  const { octokit, owner, repo } = github;
  const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: pullNumber, body: text.body });
  // Another run, or a retry of this very request, may have created one too: the lowest id stays.
  const ours = await findOurs(github, pullNumber, text.marker.key, data.user?.login ?? ACTIONS_BOT);
  return (await settle(github, ours, text, data.id)) ?? { done: 'created', url: data.html_url };
}

async function placeComment(github: GitHub, comment: StickyComment): Promise<CommentResult> {
  const { pullNumber, marker } = comment;
  const ours = await findOurs(github, pullNumber, marker.key, null);
  if (ours.length === 0 && !comment.isNeeded) return { done: 'nothing', url: null };
  const liveSha = await comment.readLiveSha();
  const text = { marker, liveSha, body: `${writeMarker(marker)}\n${comment.render(liveSha !== marker.sha)}` };
  return (await settle(github, ours, text, null)) ?? (await createComment(github, pullNumber, text));
}

/**
 * Brings the one comment of this key on a pull request up to date: found by marker and author over all pages, updated in
 * place, left alone when nothing changed or a newer run wrote it, created when there is none.
 *
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
export async function writeStickyComment(github: GitHub, comment: StickyComment): Promise<CommentResult> {
  try {
    return await placeComment(github, comment).catch((error: unknown) => {
      // Somebody deleted the comment between our reading and our writing: look again, once.
      if (readFailure(error)?.status === 404) return placeComment(github, comment);
      throw error;
    });
  } catch (error) {
    throw explainFailure(error, `writing the comment on pull request #${comment.pullNumber}`);
  }
}
