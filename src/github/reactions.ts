import type { GitHub } from './client.ts';

/** GitHub has eight reactions and no tick or cross among them: seen, done, refused or failed. */
const REACTIONS = { seen: 'eyes', done: '+1', refused: '-1' } as const;

/** Puts a reaction on a comment; one of ours that is there already stays. @throws what Octokit throws */
export async function react(github: GitHub, commentId: number, reaction: keyof typeof REACTIONS): Promise<void> {
  const { octokit, owner, repo } = github;
  await octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id: commentId, content: REACTIONS[reaction] });
}
