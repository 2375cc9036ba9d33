import { join } from 'node:path';
import { foldCase } from '../prompt/fold-case.ts';
import { CACHE_DIRECTORY } from '../runner/cache-directory.ts';
import type { ActionEvals } from './evaluate.ts';

/**
 * Where answers are kept: in the workspace, for a workflow to restore and save; null where a revision under review brings that
 * directory itself. Whoever committed it may have written the answers, so none of them is believed.
 */
export async function locateCache({ opened, runner, logger }: Pick<ActionEvals, 'opened' | 'runner' | 'logger'>): Promise<string | null> {
  const { revisions, base, head, baseTip } = opened;
  for (const revision of new Set([head, base, ...(baseTip === null ? [] : [baseTip])])) {
    const root = (await revisions.trees(revision, [''])).get('') ?? [];
    if (!root.some(({ name }) => foldCase(name) === CACHE_DIRECTORY)) continue;
    logger.info(
      `The commit ${revision.slice(0, 12)} holds ${CACHE_DIRECTORY}: nothing in it is believed, and no answer is kept. Take it out: git rm -r --cached ${CACHE_DIRECTORY}`,
    );
    return null;
  }
  return join(runner.workspace, CACHE_DIRECTORY);
}
