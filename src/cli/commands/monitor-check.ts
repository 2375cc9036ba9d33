import { PromptgateError } from '../../errors.ts';
import { tracePath } from '../../monitoring/detect.ts';
import { listGuardrails } from '../../registry/rollout-guardrails.ts';
import { wrapProse } from '../../report/terminal.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import { chooseSettings } from '../../watch/check-settings.ts';
import { type Look, lookOnce } from '../../watch/look.ts';
import { describeLook } from '../../watch/look-json.ts';
import { openNotes, readNotes } from '../../watch/notes-file.ts';
import { keepAlarms } from '../../watch/uncontrolled.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { type Acting, type ActingOptions, openActing, readNewest } from '../monitor-acting.ts';
import { concludeLook } from '../monitor-conclusion.ts';
import { formatJson } from '../monitor-json.ts';
import { readIds } from '../monitor-options.ts';
import { runRatioCheck } from '../monitor-ratio.ts';
import { openTimely, type Timely } from '../monitor-timely.ts';
import { describeVersions, formatVersion } from '../monitor-version-words.ts';
import { describeCompleted, formatLooked, formatUnseen, listParts } from '../monitor-words.ts';
import { type MonitoredPlace, openMonitoredPlace } from '../monitored-place.ts';
import { findRegistryPlace } from '../registry-place.ts';

export interface MonitorCheckOptions extends ActingOptions {
  readonly store?: string;
  readonly rule: 'sequential' | 'ratio';
  readonly hours?: string;
  readonly requirePass?: boolean;
  readonly act?: boolean;
  readonly policy?: string;
}

const ACTING = ['overrides', 'bundle', 'commit', 'push'] as const;

function refuse(code: string, message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code, kind: 'usage', help });
}

/** Options that contradict each other are told before anything is read. */
function checkOptions({ rule, hours, act, ...options }: MonitorCheckOptions, ids: readonly string[]): void {
  if (rule === 'sequential' && hours !== undefined)
    throw refuse(
      'hours-with-sequential',
      '--hours does not go with the sequential rule: it looks at everything since the rollout began, which is what makes it valid at any look.',
      'Leave --hours out. For the plain rule, which alarms falsely far more often: --rule ratio --hours 1',
    );
  if (rule === 'ratio' && act === true)
    throw refuse(
      'ratio-never-acts',
      'Nothing is done by the plain rule: it alarms falsely far too often.',
      'Leave --act or --rule ratio out.',
    );
  if (rule === 'ratio' && ids.length === 0)
    throw refuse(
      'prompt-missing',
      'The plain rule is about a prompt, and none is named.',
      'Name one: promptgate monitor check ID --rule ratio …',
    );
  const stray = ACTING.find((name) => options[name] !== undefined);
  if (stray !== undefined && act !== true)
    throw refuse('nothing-to-act', `--${stray} is for acting, and this check only looks.`, 'Add --act, or leave it out.');
}

async function report(context: Context, { project, policy }: MonitoredPlace, look: Look, environment: string): Promise<void> {
  const { output } = context;
  if (context.options.format === 'json')
    return output.result(formatJson({ schemaVersion: 1, rule: 'sequential', environment, ...describeLook(look) }));
  const { monitoring } = project.config;
  const isLocal = project.isRepository && (await findRegistryPlace(project, context.environment)).remote === null;
  const change = isLocal ? '--commit' : '--push';
  const texts = look.rollouts.map((one) => {
    if (one.kind === 'unseen') return formatUnseen(one, output);
    const settings = chooseSettings(monitoring, policy, listGuardrails(one.subject.rollout));
    return formatLooked(one, { path: tracePath(one.check.ledger, settings), settings, change }, output);
  });
  // Of those that nobody asked for, what there is to hear of.
  const { versions } = look.uncontrolled;
  const told = versions.filter((one) => one.subject.isNamed || one.kind === 'unseen' || one.detection.verdict === 'regress');
  texts.push(...told.map((one) => formatVersion(one, output)));
  for (const { rolledBack, parts } of look.completed) texts.push([describeCompleted(rolledBack), ...listParts(parts, output)].join('\n'));
  if (texts.length === 0)
    texts.push(wrapProse(`○ No rollout runs in ${environment}. To start one: promptgate rollout start --help`, output.width, 0).join('\n'));
  const all = versions.some(({ subject }) => subject.isNamed) ? null : describeVersions(look.uncontrolled);
  if (all !== null) texts.push(wrapProse(`○ ${all}.`, output.width, 0).join('\n'));
  await output.result(texts.join('\n\n'));
}

/**
 * Judges rollouts once, and acts on the verdict where that is asked for: 0 pass or insufficient, 1 a regression or a refusal, 3 something
 * could not be read or done.
 * @throws PromptgateError for options that contradict each other, `store-missing`, and what registry and store throw
 */
export async function runMonitorCheck(context: Context, given: readonly string[], options: MonitorCheckOptions): Promise<number> {
  chooseFormat(context, ['text', 'json']);
  checkOptions(options, given);
  const place = await openMonitoredPlace(context, options);
  const { project, policy } = place;
  const { environment } = options;
  const store = await place.openStore();
  const git = options.act === true ? await openLocalGit({ directory: project.root, environment: context.environment }) : null;
  let timely: Timely | null = null;
  try {
    const acting: Acting | null = git === null ? null : await openActing(context, project, git, options);
    timely = acting === null || git === null ? null : openTimely(context, project, git, acting);
    const first = await (timely === null ? readNewest(context, project) : timely.read());
    const ids = readIds(given, first, project);
    if (options.rule === 'ratio') return await runRatioCheck(context, store, ids, options);
    const now = () => context.now().getTime();
    const notes = options.act === true ? openNotes(store, project.root) : readNotes(openNotes(store, project.root));
    const ports = { store, readRegistry: async () => first, act: timely?.act ?? null, now, notes };
    const look = await lookOnce(ports, { environment, ids, isAsked: true, monitoring: { ...project.config.monitoring, policy } });
    await report(context, place, look, environment);
    for (const problem of await keepAlarms(notes, look.uncontrolled.versions)) await context.output.problem(problem);
    return concludeLook(look, { ...options, isOld: timely?.isOld() ?? false });
  } finally {
    await timely?.settle();
    await git?.close();
    await store.close();
  }
}
