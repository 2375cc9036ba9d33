import { createHash } from 'node:crypto';
import { TOOL_VERSION } from '../../report/tool-version.ts';
import { chartSeries } from './charts.ts';
import type { MonitorPageData, PageMark } from './data.ts';
import { drawChart } from './draw-chart.ts';
import { chartEvidence } from './evidence-chart.ts';
import { STYLE } from './style.ts';
import { renderFigures, renderGuardrails, renderMarks, renderTotals } from './tables.ts';
import { describePageVerdict, describeRollout } from './verdict.ts';
import { chooseVersions } from './versions.ts';
import { escapeText, formatSpan, formatTime } from './words.ts';

/** Marks that are drawn; more of them would hide what they explain. */
const MARK_LIMIT = 30;

function numberMarks({ marks, from, to }: MonitorPageData): {
  readonly shown: readonly (PageMark & { readonly label: string })[];
  readonly left: number;
} {
  const within = marks.filter(({ at }) => at >= from && at <= to).toSorted((a, b) => a.at - b.at);
  const shown = within.slice(-MARK_LIMIT).map((mark, index) => ({ ...mark, label: String(index + 1) }));
  return { shown, left: within.length - shown.length };
}

function renderHeader(data: MonitorPageData): string {
  const { promptId, environment, running, rollout, from, to, madeAt } = data;
  const verdict = describePageVerdict(data);
  const runs = running === null ? '' : `${environment} runs ${running}. `;
  return `<header>
<h1>${escapeText(promptId)} in ${escapeText(environment)}</h1>
<p>${escapeText(`${runs}${rollout === null ? '' : describeRollout(rollout)}`, 600)}</p>
<p class="muted">${formatTime(from)} to ${formatTime(Math.min(to, madeAt))} UTC, in spans of ${formatSpan(data.stepMs)}. From ${escapeText(data.storeName)}.</p>
<section class="verdict ${verdict.tone}" aria-labelledby="verdict">
<h2 id="verdict">${escapeText(verdict.title)}</h2>
${verdict.sentences.map((sentence) => `<p>${escapeText(sentence, 600)}</p>`).join('\n')}${
  verdict.mend === undefined ? '' : `\n<p>${escapeText(verdict.mend.text)}<br><code>${escapeText(verdict.mend.command, 600)}</code></p>`
}
</section>
</header>`;
}

function renderSection(id: string, title: string, content: string): string {
  return content === '' ? '' : `<section class="${id}" aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${content}\n</section>`;
}

/**
 * The page of a prompt in production: one HTML file without scripts, whose drawings stand in it and which loads nothing from anywhere. The same
 * data give the same bytes.
 */
export async function renderMonitorPage(data: MonitorPageData): Promise<string> {
  const versions = chooseVersions(data);
  const { shown, left } = numberMarks(data);
  const frame = { from: data.from, to: data.to, marks: shown };
  const evidence = chartEvidence(data);
  const charts: string[] = [];
  // Six frames that say of nothing that it is nothing would say less than the note.
  const series = data.totals.length === 0 ? [] : chartSeries(data, versions);
  for (const chart of [...(evidence === null ? [] : [evidence]), ...series]) charts.push(await drawChart(chart, frame));
  const drawn = new Set(versions.map(({ version }) => version));
  const notes = [
    ...(data.totals.length === 0 ? [`No call of ${data.promptId} in ${data.environment} was recorded in this time.`] : []),
    ...data.notes,
    ...(data.totals.some(({ version }) => !drawn.has(version))
      ? ['More versions were called than lines can be told apart; the totals have all of them.']
      : []),
    ...(left > 0 ? [`The ${left} oldest marks are not drawn.`] : []),
  ];
  const notesHtml =
    notes.length === 0 ? '' : `<ul class="notes">\n${notes.map((note) => `<li>${escapeText(note, 600)}</li>`).join('\n')}\n</ul>`;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const title = `${escapeText(data.promptId)} in ${escapeText(data.environment)}: ${escapeText(describePageVerdict(data).title)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${[
  renderHeader(data),
  renderSection('notes', 'Notes', notesHtml),
  renderSection('over-time', 'Over time', charts.length === 0 ? '' : `<div class="charts">\n${charts.join('\n')}\n</div>`),
  renderSection('marks', 'What was done', renderMarks(shown)),
  renderSection('guardrails', 'Guardrails', renderGuardrails(data)),
  renderSection('totals', 'Totals by version', data.totals.length === 0 ? '' : renderTotals(data, versions)),
  renderSection('figures', 'Figures', renderFigures(data)),
]
  .filter((section) => section !== '')
  .join('\n')}
<footer>Made ${formatTime(data.madeAt)} UTC by Promptgate ${TOOL_VERSION}. All times are UTC.</footer>
</main>
</body>
</html>
`;
}
