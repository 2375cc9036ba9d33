import type { Policy } from '../config/config.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import { requireEnvironment } from '../shipping/bundle.ts';
import type { Context } from './context.ts';
import { readPolicy } from './monitor-options.ts';
import { openMonitorStore } from './monitor-store.ts';
import { openProject, type Project, requireValidConfig } from './project.ts';

export interface MonitoredOptions {
  readonly environment: string;
  readonly policy?: string;
  readonly store?: string;
}

/** What judging an environment's rollouts begins with. */
export interface MonitoredPlace {
  readonly project: Project;
  /** The option's, else the configuration's. */
  readonly policy: Policy;
  /** `sqlite:FILE` or `prometheus:URL`; null: nobody says. */
  readonly spec: string | null;
  /** Opens the store; may be tried again. @throws PromptgateError as `openMonitorStore` */
  readonly openStore: () => Promise<MonitorStore>;
}

/**
 * Reads where and by what is judged, before anything is opened.
 * @throws PromptgateError for a configuration that is not valid, an environment or a policy that there is not
 */
export async function openMonitoredPlace(context: Context, { environment, policy, store }: MonitoredOptions): Promise<MonitoredPlace> {
  const project = await openProject(context);
  requireValidConfig(project);
  const { config } = project;
  requireEnvironment(environment, config);
  return {
    project,
    policy: readPolicy(policy, config.monitoring.policy),
    spec: store ?? config.monitoring.store,
    openStore: () => openMonitorStore(context, project, store),
  };
}
