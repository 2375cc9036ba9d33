import { readAnswered } from '../bot/reply.ts';
import { explainFailure, type GitHub, readFailure } from './client.ts';
import { readMarker } from './comment-marker.ts';
import { ACTIONS_BOT, readOwnLogin } from './own-login.ts';

/** A comment as it is now. */
export interface LiveComment {
  readonly body: string;
  readonly authorId: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** null: it is gone. @throws PromptgateError of kind `outside` */
export async function readComment(github: GitHub, id: number): Promise<LiveComment | null> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.issues.getComment({ owner, repo, comment_id: id });
    return { body: data.body ?? '', authorId: data.user?.id ?? 0, createdAt: data.created_at, updatedAt: data.updated_at };
  } catch (error) {
    if (readFailure(error)?.status === 404) return null;
    throw explainFailure(error, 'reading the comment with the command');
  }
}

/** The review's comment, as far as a command asks of it. */
export interface ReviewComment {
  readonly sha: string;
  readonly runId: number;
  readonly updatedAt: string;
  readonly url: string;
}

export interface Conversation {
  readonly review: ReviewComment | null;
  /** Our answers to one comment, the lowest id first. */
  readonly answers: readonly number[];
}

/**
 * Reads a pull request's comments: ours of the review, and our answers to one command. Ours are by the Actions bot or, where the
 * token is an App's, by that App; anybody can write a marker, and nobody else under those names.
 *
 * @throws PromptgateError of kind `outside`
 */
export async function readConversation(github: GitHub, pullNumber: number, key: string, commandId: number): Promise<Conversation> {
  const { octokit, owner, repo } = github;
  const marked: { id: number; login: string; isAnswer: boolean; review: ReviewComment | null }[] = [];
  try {
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, { owner, repo, issue_number: pullNumber, per_page: 100 });
    for await (const { data } of pages)
      for (const { id, body = '', user, updated_at: updatedAt, html_url: url } of data) {
        const marker = readMarker(body, key);
        const isAnswer = readAnswered(body) === commandId;
        if (marker === null && !isAnswer) continue;
        const review = marker && { sha: marker.sha, runId: marker.runId, updatedAt, url };
        marked.push({ id, login: user?.login ?? '', isAnswer, review });
      }
  } catch (error) {
    throw explainFailure(error, `reading the comments of pull request #${pullNumber}`);
  }
  const own = marked.some(({ login }) => login !== ACTIONS_BOT) ? await readOwnLogin(github) : ACTIONS_BOT;
  const ours = marked.filter(({ login }) => login === ACTIONS_BOT || login === own).sort((a, b) => a.id - b.id);
  return {
    review: ours.find(({ review }) => review !== null)?.review ?? null,
    answers: ours.filter(({ isAnswer }) => isAnswer).map(({ id }) => id),
  };
}

/** Writes an answer. @returns its id @throws PromptgateError of kind `outside` */
export async function createAnswer(github: GitHub, pullNumber: number, body: string): Promise<number> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: pullNumber, body });
    return data.id;
  } catch (error) {
    throw explainFailure(error, `answering on pull request #${pullNumber}`);
  }
}

/** Another run may have removed it already. @throws PromptgateError of kind `outside` */
export async function removeAnswer(github: GitHub, id: number): Promise<void> {
  const { octokit, owner, repo } = github;
  try {
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
  } catch (error) {
    if (readFailure(error)?.status !== 404) throw explainFailure(error, 'removing a second answer');
  }
}
