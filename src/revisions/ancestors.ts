import type { GitPlace } from './git-process.ts';
import { runGit } from './git-process.ts';

/**
 * Every commit that is reachable from a tip, itself among them; in a shallow clone as far as it goes.
 * @throws PromptgateError as `runGit`
 */
export async function listAncestors(place: GitPlace, tip: string): Promise<ReadonlySet<string>> {
  const { stdout } = await runGit(place, ['rev-list', tip, '--']);
  return new Set(stdout.toString('latin1').split('\n').filter(Boolean));
}
