import { setTimeout as pause } from 'node:timers/promises';
import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import type { Registry } from '../../registry/registry.ts';
import { formatStampTime } from '../../registry/stamp.ts';
import { describeFault } from '../../report/describe-fault.ts';
import { prepareWidths } from '../../report/text-width.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import { type Look, lookOnce } from '../../watch/look.ts';
import { describeLook } from '../../watch/look-json.ts';
import { openNotes } from '../../watch/notes-file.ts';
import { keepAlarms, type UncontrolledPorts } from '../../watch/uncontrolled.ts';
import { watch } from '../../watch/watch.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { type ActingOptions, openActing, openWatchedRegistry } from '../monitor-acting.ts';
import { concludeLook } from '../monitor-conclusion.ts';
import { formatJson } from '../monitor-json.ts';
import { readIds, readInterval } from '../monitor-options.ts';
import { openTimely, type Timely } from '../monitor-timely.ts';
import { formatTick } from '../monitor-words.ts';
import { openMonitoredPlace } from '../monitored-place.ts';

export interface MonitorWatchOptions extends ActingOptions {
  readonly store?: string;
  readonly interval: string;
  readonly policy?: string;
  readonly once?: boolean;
}

/** Waits; an abort ends it early and is no error. */
async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
}

/** A watcher may be started before the application: what is not there yet is looked for again. */
function awaitFile(error: unknown): null {
  if (isFileMissing(error)) return null;
  throw error;
}

function explainAwaited(error: unknown): never {
  if (!isFileMissing(error)) throw error;
  throw new PromptgateError(error.message, {
    code: error.code,
    kind: 'outside',
    help: 'The application makes it with its first call.',
    cause: error,
  });
}

function isFileMissing(error: unknown): error is PromptgateError {
  return error instanceof PromptgateError && error.code === 'store-missing';
}

/**
 * Looks at rollouts again and again and acts on what it finds, until it is told to end; with `once`, one time.
 * @param wait in place of the clock's own pauses, for tests
 * @throws PromptgateError for wrong options, and what the first look throws for a mistake of the caller's
 */
export async function runMonitorWatch(
  context: Context,
  given: readonly string[],
  options: MonitorWatchOptions,
  wait: typeof sleep = sleep,
): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const interval = readInterval(options.interval);
  const { project, policy, spec, openStore } = await openMonitoredPlace(context, options);
  const { config } = project;
  const { environment } = options;
  const isAwaited = options.once !== true && (spec?.startsWith('sqlite:') ?? false);
  let store = await (isAwaited ? openStore().catch(awaitFile) : openStore());
  const git = await openLocalGit({ directory: project.root, environment: context.environment });
  const { output, interruption } = context;
  const now = () => context.now().getTime();
  const finished = new Set<string>();
  const known: UncontrolledPorts['known'] = new Map();
  let notes: UncontrolledPorts['notes'] | null = null;
  let last: Look | null = null;
  let isChecked = false;
  let timely: Timely | null = null;
  try {
    // Who only wants to be told needs neither a name in Git nor a branch to write to.
    const acting = policy === 'notify' ? null : await openActing(context, project, git, options);
    const readNow = acting?.readRegistry ?? (await openWatchedRegistry(context, project));
    timely = openTimely(context, project, git, { readRegistry: readNow, act: acting?.act ?? null });
    const { read, act } = timely;
    let ids: readonly string[] = [];
    /** What the first look has read already. */
    let first: Registry | null = null;
    const readRegistry = async () => {
      const registry = first ?? (await read());
      first = null;
      return registry;
    };
    const look = async (): Promise<Look> => {
      // A look that came to nothing leaves none behind that would be old by now.
      first = isChecked ? null : await read();
      if (first !== null) ids = readIds(given, first, project);
      isChecked = true;
      store ??= await openStore().catch(explainAwaited);
      notes ??= openNotes(store, project.root);
      return lookOnce(
        { store, readRegistry, act, now, notes },
        { environment, ids, monitoring: { ...config.monitoring, policy } },
        finished,
        known,
      );
    };
    const print = async (looked: Look): Promise<void> => {
      last = looked;
      if (format === 'json') return output.result(formatJson({ schemaVersion: 1, environment, ...describeLook(looked) }, { indent: 0 }));
      await prepareWidths(looked.registry);
      await output.result(formatTick(looked, output).join('\n'));
    };
    const tell = async (looked: Look): Promise<void> => {
      await print(looked);
      const problems = notes === null ? [] : await keepAlarms(notes, looked.uncontrolled.versions);
      for (const problem of problems) await output.problem(problem);
    };
    if (options.once === true) {
      await interruption.protect(async () => tell(await look()));
      return concludeLook(last as unknown as Look, { isOld: timely.isOld() });
    }
    const fail = (error: PromptgateError) =>
      output.problem(`${formatStampTime(context.now())} ${describeFault(error)} The next look tries again.`);
    // What is begun is brought to its end before the process goes.
    await interruption.protect(() => watch({ look, sleep: wait, tell, fail, now }, interval, interruption.signal));
    return EXIT_CODES.success;
  } finally {
    await timely?.settle();
    await git.close();
    await store?.close();
  }
}
