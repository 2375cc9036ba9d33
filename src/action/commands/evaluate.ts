import type { Command } from '../../bot/grammar.ts';
import { type EvalRecord, type StoredEval, splitEvals } from '../../bot/record.ts';
import { answer, nameLogin, quote, type Reply, refuseWith, shortSha } from '../../bot/reply.ts';
import type { Config } from '../../config/config.ts';
import { storeRecord } from '../../github/check-run.ts';
import { readCommandedPullRequest } from '../../github/pull-request.ts';
import { suggest } from '../../prompt/suggest.ts';
import { digestConfig } from '../../review/approvals.ts';
import type { CommandContext } from './context.ts';
import { openPull } from './open-pull.ts';
import { describeRerun, rerunReview } from './rerun-review.ts';
import { bindHead } from './seen-head.ts';

type EvalCommand = Extract<Command, { name: 'eval' }>;

/**
 * Runs the evals of what a pull request changed, with this job's keys, and stores the result on the commit: a fork's own run of the
 * review has no keys. Prompts and suites are read as data over the API; providers and addresses are the base branch's.
 */
export async function evaluatePull(context: CommandContext, command: EvalCommand): Promise<Reply> {
  const { github, inputs, event, pull, interruption } = context;
  const seen = bindHead(context, command.sha ?? (pull.fromFork ? null : pull.headSha), (sha) => `${writeEval(command)} --sha ${sha}`);
  if (!('sha' in seen)) return seen;
  if (!inputs.evals) return refuseWith('The evals are switched off in this workflow.', 'Remove `evals: false` under `with:`.');
  const { evals: input, opened } = await openPull(context);
  const heads = (input?.changes ?? []).flatMap(({ id, head }) => (head === null ? [] : [id]));
  if (input === null || heads.length === 0)
    return refuseWith('No prompt of this pull request can be evaluated: none changed, or all were removed.');
  const unknown = command.ids.find((id) => !heads.includes(id));
  if (unknown !== undefined) return refuseUnknown(unknown, heads);
  const ids = command.ids.length === 0 ? heads : command.ids;
  const changes = input.changes.filter(({ id }) => ids.includes(id));
  const config = command.trials === null ? input.config : raiseTrials(input.config, command.trials);
  const [{ evaluate }, { reportToReview }] = await Promise.all([import('../evaluate.ts'), import('../../evaluation/changes.ts')]);
  const { evaluation } = await interruption.protect(() =>
    evaluate({
      ...{ opened, runner: context.runner, logger: context.logger, environment: context.environment },
      input: { ...input, changes, config },
      inputs: { shard: null },
      fromFork: false,
      dryRun: false,
      signal: interruption.signal,
    }),
  );
  const stop = evaluation.stops.find(({ kind }) => kind === 'interrupted' || kind === 'refused' || kind === 'budget');
  if (stop !== undefined) return refuseWith(`The evals have no result. ${stop.message}`);
  const { prompts } = reportToReview(evaluation, { baseTip: opened.baseTip });
  const results = prompts.map(({ id, conclusion, report, findings }): StoredEval => ({ id, conclusion, report, findings }));
  const lines = describeResults(results);
  // What did not run here, without a key for example, may well run in the review: it must not stand in its place.
  const ran = results.filter(({ report, findings }) => report !== null || !findings.some(({ rule }) => rule === 'evals/not-run'));
  if (ran.length === 0) return { ...refuseWith(''), markdown: `The evals have no result.\n\n${lines}` };
  const record: EvalRecord = {
    recordVersion: 1,
    kind: 'eval',
    comment: event.id,
    by: event.login,
    head: pull.headSha,
    base: input.base,
    config: digestConfig(input.config),
    prompts: ran,
  };
  const summary = `${nameLogin(event.login)} ran the evals.\n\n${lines}`.slice(0, 20_000);
  for (const part of splitEvals(record)) await storeRecord(github, part, `Evals of ${record.prompts.length} prompt(s)`, summary);
  const { totals } = evaluation;
  const cost = totals.calls === 0 ? '' : ` ${totals.calls} calls${totals.unpriced > 0 ? '' : `, ${totals.costUsd.toFixed(4)} USD`}.`;
  const now = await readCommandedPullRequest(github, pull.number);
  const isMoved = now.headSha !== pull.headSha;
  const end = isMoved
    ? `The pull request has moved on to ${shortSha(now.headSha)} meanwhile: this result is of ${shortSha(pull.headSha)} and counts for nothing else.`
    : describeRerun(await rerunReview(context));
  return { ...answer(`Evals at ${shortSha(pull.headSha)}:${cost}`, lines, end), outcome: isMoved ? 'refused' : 'done' };
}

function writeEval({ ids, trials }: EvalCommand): string {
  return ['/promptgate eval', ...ids, ...(trials === null ? [] : [`--trials ${trials}`])].join(' ');
}

function refuseUnknown(id: string, heads: readonly string[]): Reply {
  const near = suggest(id, heads);
  const help =
    near === null
      ? `What changed: ${heads.slice(0, 10).join(', ')}${heads.length > 10 ? ' and others' : ''}.`
      : `Did you mean \`${near}\`?`;
  return refuseWith(`\`${id}\` is none of the prompts that this pull request changes.`, help);
}

/** More trials where more are asked for: fewer than the base branch wants would weaken its gate. */
function raiseTrials(config: Config, trials: number): Config {
  const { evals, overrides } = config;
  const raise = (own: number) => Math.max(own, trials);
  return {
    ...config,
    evals: { ...evals, trials: raise(evals.trials) },
    overrides: overrides.map((one) =>
      one.evals?.trials === undefined ? one : { ...one, evals: { ...one.evals, trials: raise(one.evals.trials) } },
    ),
  };
}

const SHOWN = 30;

function describeResults(prompts: readonly StoredEval[]): string {
  const lines = prompts.slice(0, SHOWN).map(({ id, conclusion, report, findings }) => {
    const cases = report === null ? '' : `, ${report.candidate.passed} of ${report.candidate.cases} cases pass`;
    const [worst] = findings;
    const why = conclusion === 'success' || worst === undefined ? '' : `: ${quote(worst.message)}`;
    return `- ${quote(id, 200)}: **${conclusion}**${cases}${why}`;
  });
  return [...lines, ...(prompts.length > SHOWN ? [`- and ${prompts.length - SHOWN} more`] : [])].join('\n');
}
