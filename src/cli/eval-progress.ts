import type { Progress } from '../runner/options.ts';
import { describeProgress } from '../runner/progress-words.ts';
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
