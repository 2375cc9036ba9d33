import type { Registry } from '../registry/registry.ts';
import { formatStampTime } from '../registry/stamp.ts';
import { describeFault } from '../report/describe-fault.ts';
import type { LocalGit } from '../revisions/local-git.ts';
import type { ActPorts } from '../watch/act-on.ts';
import { explainSlow, keepLastRegistry } from '../watch/last-registry.ts';
import { createPatientRestore } from '../watch/patient-restore.ts';
import type { Context } from './context.ts';
import { readFetchedRegistry } from './monitor-acting.ts';
import type { Project } from './project.ts';

/** Milliseconds for which a look waits for the newest registry, and for a pull request: no bad canary waits for a server that hangs. */
const PATIENCE = 10_000;

/** What looks are made with, none of which waits for long. */
export interface Timely {
  readonly read: () => Promise<Registry>;
  readonly act: ActPorts | null;
  /** Waits for what was not waited for. Never rejects. */
  settle(): Promise<void>;
}

/** Lets looks wait neither for a remote nor for GitHub: they go by what was read last, and what cannot be done now is done later. */
export function openTimely(
  { output, now, environment }: Context,
  project: Project,
  git: LocalGit,
  { readRegistry, act }: { readonly readRegistry: () => Promise<Registry>; readonly act: ActPorts | null },
): Timely {
  const latest = keepLastRegistry(readRegistry, {
    known: () => readFetchedRegistry(git, project, environment),
    tell: (error) =>
      output.problem(`${formatStampTime(now())} ${describeFault(error)} This look goes by the registry as it was read last.`),
    patience: PATIENCE,
  });
  const patient = act === null || act.restore === null ? null : createPatientRestore(act.restore, PATIENCE);
  return {
    read: latest.read,
    act: act && {
      ...act,
      change: async (operation) => {
        // It would wait behind the reading that is under way, and other rollouts with it.
        if (latest.isBehind()) throw explainSlow(PATIENCE);
        return act.change(operation);
      },
      restore: patient?.restore ?? null,
    },
    async settle() {
      await Promise.all([latest.settle(), patient?.settle()]);
    },
  };
}
