import { join } from 'node:path';
import { CACHE_DIRECTORY } from '../runner/cache-directory.ts';
import type { ActionEvals } from './evaluate.ts';
import { holds } from './results-place.ts';

/**
 * Where answers are kept: in the workspace, for a workflow to restore and save; null where a revision under review brings that
 * directory itself. Whoever committed it may have written the answers, so none of them is believed.
 */
export async function locateCache({ opened, runner, logger }: Pick<ActionEvals, 'opened' | 'runner' | 'logger'>): Promise<string | null> {
  const { revisions, base, head, baseTip } = opened;
  const reviewed = new Set([head, base, ...(baseTip === null ? [] : [baseTip])]);
  // What is checked out may be GitHub's own merge of them, with a newer commit of the base branch; where it cannot be read, it is not here.
  const merged = reviewed.has(runner.sha) ? false : await holds(revisions, runner.sha, [CACHE_DIRECTORY]).catch(() => false);
  for (const revision of [...reviewed, ...(merged ? [runner.sha] : [])]) {
    if (!(await holds(revisions, revision, [CACHE_DIRECTORY]))) continue;
    logger.info(
      `The commit ${revision.slice(0, 12)} holds ${CACHE_DIRECTORY}: nothing in it is believed, and no answer is kept. Take it out: git rm -r --cached ${CACHE_DIRECTORY}`,
    );
    return null;
  }
  return join(runner.workspace, CACHE_DIRECTORY);
}
