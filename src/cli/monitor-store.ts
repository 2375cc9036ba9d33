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
  { cwd, environment, now }: Pick<Context, 'cwd' | 'environment' | 'now'>,
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
  const { openWatchedStore } = await import('../watch/watched-store.ts');
  const directory = given === undefined ? root : cwd;
  return openWatchedStore(spec, { directory, keyAffinity: config.monitoring.keyAffinity, environment, now });
}
