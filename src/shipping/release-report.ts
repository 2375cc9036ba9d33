import { describeEvidence } from '../release/notes.ts';
import { codeSpan, formatProse } from '../report/escape.ts';
import type { ReleaseResult } from './release.ts';

/** What a release did, for a terminal or a log. */
export function renderReleaseText({ versions, problems, remarks, commit, pullRequest }: ReleaseResult): string {
  const lines: string[] = [];
  if (versions.length === 0 && problems.length === 0)
    lines.push('Nothing to release: registry and tags have every version of the default branch.');
  for (const { id, version, tag, commit: at, registered, tagged, announced, notes } of versions) {
    const done = [registered ? (pullRequest === null ? 'registered' : 'proposed') : '', tagged ? `tagged ${tag}` : ''].filter(
      (word) => word !== '',
    );
    lines.push(
      `${id} ${version} (${at.slice(0, 12)}): ${[...done, ...(announced === null ? [] : [`announced at ${announced}`])].join(', ')}`,
    );
    if (notes !== null)
      lines.push(
        ...readPlain(notes)
          .trimEnd()
          .split('\n')
          .map((line) => (line === '' ? '' : `  ${line}`)),
        '',
      );
  }
  if (commit !== null) lines.push(`Registry: commit ${commit.slice(0, 12)}`);
  if (pullRequest !== null) lines.push(`The branch takes no push. Merge ${pullRequest}; tags and releases follow then.`);
  for (const remark of remarks) lines.push(`Note: ${remark}`);
  for (const { message, help } of problems) lines.push(`Not released: ${message}`, `  ${help}`);
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** Notes as a terminal shows them: without the escapes that keep their authors' words out of Markdown. */
function readPlain(markdown: string): string {
  return markdown
    .replaceAll('&#8203;', '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The same as data. */
export function renderReleaseJson(result: ReleaseResult): string {
  return JSON.stringify({ schemaVersion: 1, conclusion: concludeRelease(result), ...result }, null, 2);
}

/** Whether everything on the default branch is released; `neutral`: it waits for a person. */
export function concludeRelease({ problems, pullRequest }: ReleaseResult): 'success' | 'failure' | 'neutral' {
  return problems.length > 0 ? 'failure' : pullRequest === null ? 'success' : 'neutral';
}

/** Rows of the summary's table, and versions whose notes it holds. */
const ROWS = 500;
const NOTED = 50;

/** The job summary: what was released, and what was not and why. */
export function renderReleaseMarkdown(result: ReleaseResult): string {
  const { versions, problems, remarks, pullRequest } = result;
  const sections = ['## Promptgate: release'];
  if (versions.length === 0 && problems.length === 0)
    sections.push('Nothing to release: registry and tags have every version of the default branch.');
  if (pullRequest !== null)
    sections.push(
      `The default branch takes no push from this workflow: merge [the pull request that registers](${pullRequest}). Tags and releases follow then.`,
    );
  if (problems.length > 0)
    sections.push(
      ['### Not released', ...problems.map(({ message, help }) => `- ${formatProse(message)} ${formatProse(help)}`)].join('\n\n'),
    );
  if (versions.length > 0) {
    const rows = versions.slice(0, ROWS).map(({ id, version, tag, announced, evidence }) => {
      const name = announced === null ? codeSpan(tag) : `[${codeSpan(tag)}](${announced})`;
      return `| ${codeSpan(id)} | ${codeSpan(version)} | ${name} | ${describeEvidence(evidence, null)} |`;
    });
    const left = versions.length - rows.length;
    sections.push(`| Prompt | Version | Tag | Evals |\n|---|---|---|---|\n${rows.join('\n')}${left > 0 ? `\n\nand ${left} more` : ''}`);
  }
  if (remarks.length > 0)
    sections.push(
      remarks
        .slice(0, ROWS)
        .map((remark) => `- ${formatProse(remark)}`)
        .join('\n'),
    );
  for (const { id, version, notes } of versions.filter(({ notes: own }) => own !== null).slice(0, NOTED))
    sections.push(`### ${codeSpan(id)} ${codeSpan(version)}\n\n${notes}`);
  return `${sections.join('\n\n')}\n`;
}
