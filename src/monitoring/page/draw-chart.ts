import type { Chart, ChartLine } from './chart.ts';
import type { ChartFrame, ChartSize } from './chart-spec.ts';
import { buildChartSpec, CHART_SIZES } from './chart-spec.ts';
import { escapeText } from './words.ts';

/** The drawing as it stands in the page: named, described, and as wide as its place. */
function dressSvg(svg: string, chart: Chart, { name, width, height }: ChartSize): string {
  const id = `${chart.id}-${name}`;
  const start = `<svg class="${name}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`;
  const words = `<title id="${id}-title">${escapeText(chart.title)}</title><desc id="${id}-desc">${escapeText(chart.description, 2000)}</desc>`;
  return svg.replace(/^<svg[^>]*>/, `${start}${words}`);
}

async function drawSvg(chart: Chart, frame: ChartFrame, size: ChartSize): Promise<string> {
  const vega = await import('vega');
  const view = new vega.View(vega.parse(buildChartSpec(chart, frame, size)), { renderer: 'none', logLevel: vega.Error });
  try {
    return dressSvg(await view.toSVG(), chart, size);
  } finally {
    view.finalize();
  }
}

function drawSwatch(colour: string, line: Pick<ChartLine, 'dash' | 'width'> | null): string {
  const shape =
    line === null
      ? `<rect x="6" y="1" width="12" height="10" fill="${colour}"/>`
      : `<line x1="0" y1="6" x2="26" y2="6" stroke="${colour}" stroke-width="${line.width}"${line.dash === null ? '' : ` stroke-dasharray="${line.dash.join(' ')}"`}/>`;
  return `<svg class="swatch" viewBox="0 0 26 12" aria-hidden="true">${shape}</svg>`;
}

function renderLegend({ lines, fills }: Chart): string {
  const entries = [
    ...fills.map(({ name, colour }) => [name, drawSwatch(colour, null)] as const),
    ...lines.filter(({ name }) => name !== '').map((line) => [line.name, drawSwatch(line.colour, line)] as const),
  ];
  if (entries.length === 0) return '';
  return `<ul class="legend">${entries.map(([name, swatch]) => `<li>${swatch} ${escapeText(name, 60)}</li>`).join('')}</ul>`;
}

/** A chart as a figure: twice, for wide and for narrow places, of which the style sheet shows one. */
export async function drawChart(chart: Chart, frame: ChartFrame): Promise<string> {
  const head = `<h3>${escapeText(chart.title)}</h3>\n<p>${escapeText(chart.caption, 1000)}</p>`;
  if (chart.empty !== null) return `<figure>\n<figcaption>${head}</figcaption>\n<p class="empty">${escapeText(chart.empty)}</p>\n</figure>`;
  const drawings: string[] = [];
  for (const size of CHART_SIZES) drawings.push(await drawSvg(chart, frame, size));
  return `<figure>\n<figcaption>${head}\n${renderLegend(chart)}</figcaption>\n${drawings.join('\n')}\n</figure>`;
}
