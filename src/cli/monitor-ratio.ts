import type { RatioDetection } from '../monitoring/monitor.ts';
import { applyRatioRule } from '../monitoring/ratio-rule.ts';
import { HOUR } from '../monitoring/span.ts';
import type { MonitorStore } from '../monitoring/store.ts';
import { summarize } from '../monitoring/summarize.ts';
import { paint, wrapProse } from '../report/terminal.ts';
import type { Context } from './context.ts';
import { chooseFormat } from './format.ts';
import { concludeVerdicts } from './monitor-conclusion.ts';
import { formatJson } from './monitor-json.ts';
import { readHours } from './monitor-options.ts';

export interface RatioOptions {
  readonly environment: string;
  readonly hours?: string;
  readonly requirePass?: boolean;
}

const DAY = 24 * HOUR;

/** The plain rule, for people: each prompt's last hour(s) against the 24 hours before. */
export async function runRatioCheck(context: Context, store: MonitorStore, ids: readonly string[], options: RatioOptions): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const hours = readHours(options.hours, 1);
  const to = context.now().getTime() + 60_000;
  const found: { promptId: string; detection: RatioDetection }[] = [];
  for (const promptId of ids) {
    const query = { promptId, environment: options.environment, version: null };
    const begin = to - hours * HOUR;
    const [recent, before] = await Promise.all([
      store.total({ ...query, from: begin, to }),
      store.total({ ...query, from: begin - DAY, to: begin }),
    ]);
    found.push({ promptId, detection: applyRatioRule(summarize(recent), summarize(before)) });
  }
  const { output } = context;
  if (format === 'json')
    await output.result(
      formatJson({
        schemaVersion: 1,
        rule: 'ratio',
        environment: options.environment,
        hours,
        prompts: found.map(({ promptId, detection }) => ({ prompt: promptId, ...detection })),
      }),
    );
  else
    await output.result(
      found
        .map(({ promptId, detection: { verdict, reasons } }) =>
          [
            `${verdict === 'pass' ? paint('green', '✔', output) : verdict === 'regress' ? paint('red', '✖', output) : paint('yellow', '○', output)} ${promptId} in ${options.environment}: ${verdict}, by the plain rule`,
            ...reasons.flatMap(({ text }) => wrapProse(`${text.charAt(0).toUpperCase()}${text.slice(1)}`, output.width, 2)),
          ].join('\n'),
        )
        .join('\n\n'),
    );
  return concludeVerdicts(
    found.map(({ detection }) => detection.verdict),
    options,
  );
}
