import { resolve } from 'node:path';
import { PromptgateError } from '../errors.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import type { Context } from './context.ts';
import type { Project } from './project.ts';

/**
 * Opens the store of `--store`, else the configuration's, for reading. A file is looked for from the working directory, and what the
 * configuration names from the repository's root.
 * @throws PromptgateError `store-missing`, and what opening it throws
 */
export async function openMonitorStore(
  { cwd }: Pick<Context, 'cwd'>,
  { root, config, configPath }: Pick<Project, 'root' | 'config' | 'configPath'>,
  given: string | undefined,
): Promise<MonitorStore> {
  const spec = given ?? config.monitoring.store;
  if (spec === null || spec === 'memory:') {
    const why =
      spec === null ? 'Nobody says where the calls are recorded.' : 'memory: holds what its own process recorded, and is empty here.';
    throw new PromptgateError(why, {
      code: 'store-missing',
      kind: 'usage',
      help: `Name the store: --store sqlite:FILE or --store prometheus:URL; or for good, \`monitoring: { store: … }\` in ${configPath}.`,
    });
  }
  const file = /^sqlite:(.+)$/s.exec(spec)?.[1];
  const { openStore } = await import('../stores/open-store.ts');
  return openStore(file === undefined ? spec : `sqlite:${resolve(given === undefined ? root : cwd, file)}`);
}
