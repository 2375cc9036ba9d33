import { EXIT_CODES } from '../errors.ts';
import type { RunEstimate } from '../evals/run/estimate.ts';
import { concludeAll, type Evaluated } from '../evaluation/report.ts';

/** A gate that fails is 1; one that would pass, were no answers missing, is 3. */
export function chooseExitCode(evaluation: Evaluated): number {
  const { prompts, findings, stops } = evaluation;
  if (stops.some(({ kind }) => kind === 'interrupted')) return EXIT_CODES.interrupted;
  const errors = [...findings, ...prompts.flatMap((prompt) => prompt.findings)].filter(({ severity }) => severity === 'error');
  // Nothing ran, so only what is wrong without running counts.
  if (stops.some(({ kind }) => kind === 'dry-run'))
    return errors.some(({ rule }) => rule === 'evals/invalid') ? EXIT_CODES.failure : EXIT_CODES.success;
  if (stops.some(({ kind }) => kind === 'fail-fast') || errors.some(({ rule }) => rule !== 'evals/not-run')) return EXIT_CODES.failure;
  if (prompts.some((prompt) => prompt.errors > 0)) return EXIT_CODES.outside;
  return concludeAll(evaluation) === 'failure' ? EXIT_CODES.failure : EXIT_CODES.success;
}

/** What a dry run found out, in a sentence. */
export function describeEstimate({ calls, confirmation, cached, usd, unpriced }: RunEstimate, asOf: string | null): string {
  const fresh = confirmation === 0 ? '' : ` (${confirmation} of them to confirm what seems broken)`;
  const money =
    usd === null || usd.most === 0
      ? ''
      : `, ${usd.least.toPrecision(2)} to ${usd.most.toPrecision(2)} USD${asOf === null ? '' : ` by prices of ${asOf}`}`;
  const unknown = unpriced.length === 0 ? '' : ` Nobody knows the price of ${unpriced.join(', ')}.`;
  return `This would make about ${calls} calls${fresh}${money}; ${cached} answers are at hand.${unknown}`;
}
