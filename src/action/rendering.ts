import type { MarkdownContext } from '../report/markdown-context.ts';
import type { Runner } from './inputs.ts';

/** Where a run is seen. */
function addressRun({ serverUrl, repository, runId }: Runner): string {
  return `${serverUrl}/${repository}/actions/runs/${runId}`;
}

/** The same for GitHub's deployments; null where the runner names no run. */
export function findLogUrl(runner: Runner): string | null {
  return runner.runId === 0 ? null : addressRun(runner);
}

/** What every text on a run links to. */
export function describeRun(runner: Runner): Omit<MarkdownContext, 'maxLength'> {
  const { serverUrl, repository, rulesUrl } = runner;
  return { runUrl: addressRun(runner), serverUrl, repository, ...(rulesUrl === null ? {} : { rulesUrl }) };
}
