import { PromptgateError } from '../errors.ts';
import type { Git } from './git.ts';
import { literally } from './git.ts';
import type { PromptStatus } from './prompt-status.ts';

function explainRefusal(stderr: string, stdout: string): PromptgateError {
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n');
  return new PromptgateError(`git did not make the commit${said === '' ? '.' : `:\n${said}`}`, {
    code: 'commit-failed',
    kind: 'outside',
    help: 'The prompt’s files and the index are as they were before. Mend what git or its hook says, then run the same command again.',
  });
}

async function readHead(git: Git): Promise<string> {
  return (await git(['rev-parse', '--quiet', '--verify', 'HEAD'])).stdout.trim();
}

/**
 * Makes one commit of these files as they lie on the disk and of nothing else; what else is staged stays staged. When git
 * refuses, the index is as it was.
 * @returns the new commit's SHA
 * @throws PromptgateError `commit-failed`
 */
export async function commitFiles(git: Git, { changed, untracked }: PromptStatus, message: string): Promise<string> {
  const before = await readHead(git);
  // A commit of named files takes only files that git knows of; this makes them known without their content.
  if (untracked.length > 0) await git(['add', '--intent-to-add', '--', ...untracked.map(literally)]);
  const { stdout, stderr } = await git(
    ['commit', '--quiet', '--only', '--cleanup=whitespace', '--file=-', '--', ...changed.map(literally)],
    message,
  );
  const after = await readHead(git);
  // The branch says whether there is a commit: an exit code may come from what ran after it.
  if (after !== before) return after;
  if (untracked.length > 0) await git(['update-index', '--force-remove', '-z', '--stdin'], untracked.map((path) => `${path}\0`).join(''));
  throw explainRefusal(stderr, stdout);
}
