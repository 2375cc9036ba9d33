import type { MonitoringConfig } from '../../config/config.ts';
import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import type { Plan, PlanInput, PlannedGuardrail, PlanRow } from '../../monitoring/planner.ts';
import { formatCount } from '../../report/phrases.ts';
import { paint, type TextOptions, wrapProse } from '../../report/terminal.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { formatJson } from '../monitor-json.ts';
import { openProject } from '../project.ts';
import { readHold } from '../rollout-options.ts';
import { layoutTable } from '../table.ts';

/** As they were typed. */
export interface MonitorPlanOptions {
  readonly callsPerHour?: string;
  readonly keysPerHour?: string;
  readonly callsPerKey?: string;
  readonly share?: string;
  readonly hold?: string;
  readonly alpha?: string;
  readonly errors?: string;
  readonly slow?: string;
  readonly unhappy?: string;
  readonly rated?: string;
}

/** What is assumed where nothing is given. */
const RATES = { errors: 0.01, slow: 0.05, unhappy: 0.1 } as const;
const RATED = 0.1;
const SHARE = 10;
const CALLS_PER_KEY = 5;

function refuse(message: string, help: string): never {
  throw new PromptgateError(message, { code: 'plan-invalid', kind: 'usage', help });
}

function readNumber(option: string, given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  const value = Number(given);
  return given.trim() !== '' && Number.isFinite(value)
    ? value
    : refuse(`--${option} ${given.slice(0, 40)} is no number.`, `Give one, such as --${option} ${fallback}`);
}

function listGuardrails(options: MonitorPlanOptions, { guardrails }: Pick<MonitoringConfig, 'guardrails'>): PlannedGuardrail[] {
  const rated = readNumber('rated', options.rated, RATED);
  return (['errors', 'slow', 'unhappy'] as const)
    .filter((guardrail) => guardrails.includes(guardrail))
    .map((guardrail) => ({
      guardrail,
      rate: readNumber(guardrail, options[guardrail], RATES[guardrail]),
      exposed: guardrail === 'unhappy' ? rated : 1,
    }));
}

async function readInput(options: MonitorPlanOptions, monitoring: MonitoringConfig): Promise<PlanInput> {
  const { ALPHAS, resolveSettings } = await import('../../monitoring/settings.ts');
  const { callsPerHour, keysPerHour, callsPerKey } = options;
  const example = 'promptgate monitor plan --calls-per-hour 2000, or --keys-per-hour 400 --calls-per-key 5 for a rollout by users.';
  if (callsPerHour === undefined && keysPerHour === undefined) refuse('How much traffic is there?', example);
  if (callsPerHour !== undefined && keysPerHour !== undefined) {
    refuse('--calls-per-hour is for a rollout by requests, --keys-per-hour for one by users', `Give one of them: ${example}`);
  }
  if (callsPerHour !== undefined && callsPerKey !== undefined) refuse('--calls-per-key is for a rollout by users', example);
  const guardrails = listGuardrails(options, monitoring);
  if (guardrails.length === 0) refuse('monitoring.guardrails names none that can be planned for', 'Name errors, slow or unhappy there.');
  const isByUser = keysPerHour !== undefined;
  const alpha = readNumber('alpha', options.alpha, monitoring.alpha ?? ALPHAS[monitoring.policy]);
  return {
    unit: isByUser ? 'user' : 'request',
    perHour: isByUser ? readNumber('keys-per-hour', keysPerHour, 400) : readNumber('calls-per-hour', callsPerHour, 2000),
    ...(isByUser ? { callsPerKey: readNumber('calls-per-key', callsPerKey, CALLS_PER_KEY) } : {}),
    share: readNumber('share', options.share, SHARE),
    holdMinutes: readHold(options.hold) ?? monitoring.holdMinutes,
    guardrails,
    settings: resolveSettings({ alpha, minRates: { ...resolveSettings().minRates, ...monitoring.minRates } }),
  };
}

/** Minutes as a person says them. */
function formatSpan(minutes: number): string {
  if (minutes < 1) return '<1 min';
  if (minutes < 90) return `${Math.round(minutes)} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} d`;
}

function formatCell({ chance, medianMinutes }: PlanRow): string {
  const percent = chance >= 0.995 ? '>99 %' : chance < 0.005 ? '<1 %' : `${Math.round(100 * chance)} %`;
  return medianMinutes === null ? percent : `${percent}, ${formatSpan(medianMinutes)}`;
}

function renderTable({ rows, input }: Plan, options: TextOptions): string[] {
  const ratios = [...new Set(rows.map(({ ratio }) => ratio))];
  const head = ['Guardrail', 'Stable', ...ratios.map((ratio) => `×${ratio}`)];
  const lines = input.guardrails.map(({ guardrail, rate }) => {
    const own = rows.filter((row) => row.guardrail === guardrail);
    return [guardrail, `${Number((100 * rate).toPrecision(3))} %`, ...own.map(formatCell)];
  });
  const table = layoutTable([head, ...lines], options.width);
  if (table !== null) return [paint('bold', table[0] as string, options), ...table.slice(1)];
  return lines.flatMap(([name, rate, ...cells]) =>
    wrapProse(`${name} (${rate}): ${cells.map((cell, place) => `×${ratios[place]} ${cell}`).join('; ')}`, options.width, 0),
  );
}

function render(plan: Plan, options: TextOptions): string {
  const { input, canary, rows } = plan;
  const { unit, perHour, callsPerKey, share, holdMinutes, settings } = input;
  const what = unit === 'user' ? `users (${callsPerKey} calls each)` : 'calls';
  const one = unit === 'user' ? 'users' : 'calls';
  const head = `${share} % of ${formatCount(perHour)} ${what} an hour: about ${formatCount(Math.round(canary))} canary ${one} in a hold of ${formatSpan(holdMinutes)}; one false alarm in ${Math.round(1 / (settings?.alpha ?? 1))} rollouts at most.`;
  const weak = rows.some(({ chance, ratio }) => ratio === 3 && chance < 0.9);
  const hint = weak
    ? 'A canary that is three times as bad would often not be found within the hold: hold longer (--hold), start with a larger share (--share), or plan on alarms that only notify (--alpha 0.05).'
    : 'A canary that is three times as bad is found within the hold nine times in ten.';
  return [
    ...wrapProse(head, options.width, 0),
    '',
    ...wrapProse(
      'Chance of an alarm within the hold, where the canary is so many times as bad; and after how long in half of all cases, where the chance is 90 % or more:',
      options.width,
      0,
    ),
    '',
    ...renderTable(plan, options),
    '',
    ...wrapProse(hint, options.width, 0),
  ].join('\n');
}

/** Shows what one's own traffic can find out within a step of a rollout, and when. */
export async function runMonitorPlan(context: Context, options: MonitorPlanOptions): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const { output } = context;
  const { config } = await openProject(context);
  const input = await readInput(options, config.monitoring);
  const { planDetection } = await import('../../monitoring/planner.ts');
  const plan = planDetection(input);
  if (format === 'json') {
    const { settings, ...asked } = input;
    await output.result(formatJson({ schemaVersion: 1, ...asked, alpha: settings?.alpha, canary: plan.canary, rows: plan.rows }));
  } else {
    await output.result(render(plan, { color: output.color, width: output.width }));
  }
  return EXIT_CODES.success;
}
