import type { Registry } from '../registry/registry.ts';
import { formatStampTime } from '../registry/stamp.ts';
import { describeFault } from '../report/describe-fault.ts';
import type { LocalGit } from '../revisions/local-git.ts';
import type { ActPorts } from '../watch/act-on.ts';
import { explainSlow, keepLastRegistry } from '../watch/last-registry.ts';
import { createPatient } from '../watch/patient.ts';
import type { Context } from './context.ts';
import { readFetchedRegistry } from './monitor-acting.ts';
import type { Project } from './project.ts';

/** Milliseconds for which a look waits for the newest registry, and for a pull request: no bad canary waits for a server that hangs. */
const PATIENCE = 10_000;

/** A change is fetched, proven and pushed, and done again where somebody else was faster. */
const CHANGE_PATIENCE = 30_000;

/** What looks are made with, none of which waits for long. */
export interface Timely {
  readonly read: () => Promise<Registry>;
  readonly act: ActPorts | null;
  /** Whether the look went by an earlier registry than the newest. */
  readonly isOld: () => boolean;
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
  const problem = (error: unknown, behind = '') => output.problem(`${formatStampTime(now())} ${describeFault(error)}${behind}`);
  const tellLate = (error: unknown) => problem(error, ' It was not waited for any longer.');
  const latest = keepLastRegistry(readRegistry, {
    known: () => readFetchedRegistry(git, project, environment),
    tell: (error) => problem(error, ' This look goes by the registry as it was read last.'),
    ...{ tellLate, patience: PATIENCE },
  });
  const { read, isOld } = latest;
  if (act === null) return { read, act, isOld, settle: latest.settle };
  const { restore } = act;
  const change = createPatient(act.change, { patience: CHANGE_PATIENCE, who: 'The registry’s remote', tellLate });
  const mend = restore === null ? null : createPatient(restore, { patience: PATIENCE, who: 'GitHub', tellLate });
  return {
    ...{ read, isOld },
    act: {
      ...act,
      change: async (operation) => {
        // It would wait behind the reading that is under way, and other rollouts with it.
        if (latest.isBehind()) throw explainSlow(PATIENCE);
        return change.run(operation);
      },
      restore: mend?.run ?? null,
    },
    async settle() {
      await Promise.all([latest.settle(), change.settle(), mend?.settle()]);
    },
  };
}
