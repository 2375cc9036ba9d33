import type { Progress } from './options.ts';

/** How far a run is, in a line: `12 of 40 answers, 13 calls, 1 retries, 2 fail, $0.01`. Made of figures alone. */
export function describeProgress({ done, total, calls, retries, costUsd, cached, failing, errors }: Progress): string {
  const parts = [
    `${done} of ${total} answers`,
    `${calls} calls`,
    ...(retries > 0 ? [`${retries} retries`] : []),
    ...(cached > 0 ? [`${cached} at hand`] : []),
    ...(failing > 0 ? [`${failing} fail`] : []),
    ...(errors > 0 ? [`${errors} errors`] : []),
    ...(costUsd > 0 ? [`$${costUsd.toFixed(2)}`] : []),
  ];
  return parts.join(', ');
}
