import { PromptgateError } from '../errors.ts';
import type { Context } from './context.ts';
import { openGit } from './git.ts';

/**
 * Who works here, as Git's commits name him: `Ada <ada@example.com>`.
 * @throws PromptgateError `git-identity`
 */
export async function readIdentity(context: Context, root: string): Promise<string> {
  const { code, stdout } = await openGit(root, context)(['-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT']);
  const who = /^(.*>) \d+ [+-]\d{4}\s*$/.exec(stdout)?.[1]?.trim();
  if (code === 0 && who) return who;
  throw new PromptgateError('Git does not know who you are, and the registry keeps who did what.', {
    code: 'git-identity',
    kind: 'usage',
    help: 'Tell it: git config --global user.name "Your Name" && git config --global user.email you@example.com',
  });
}
