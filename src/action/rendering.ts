import type { MarkdownContext } from '../report/markdown-context.ts';
import type { Runner } from './inputs.ts';

/** What every text on a run links to. */
export function describeRun({ serverUrl, repository, rulesUrl, runId }: Runner): Omit<MarkdownContext, 'maxLength'> {
  const runUrl = `${serverUrl}/${repository}/actions/runs/${runId}`;
  return { runUrl, serverUrl, repository, ...(rulesUrl === null ? {} : { rulesUrl }) };
}
