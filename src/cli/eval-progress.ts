import type { Progress } from '../runner/options.ts';
import type { Output } from './output.ts';

/** Milliseconds between two lines on a terminal, and elsewhere. */
const OFTEN = 100;
const SELDOM = 5000;

/** Shows how far a run is; see `Output.status`. */
export function showProgress(output: Output): (progress: Progress) => void {
  const interval = output.isLive ? OFTEN : SELDOM;
  let shown = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - shown < interval) return;
    shown = now;
    output.status(describeProgress(progress));
  };
}

function describeProgress({ done, total, calls, retries, costUsd, cached, failing, errors }: Progress): string {
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
