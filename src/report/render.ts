import type { MarkdownContext } from './markdown-context.ts';
import type { Report } from './report.ts';
import { TOOL_VERSION } from './tool-version.ts';

export const FORMATS = ['text', 'json', 'markdown', 'junit', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** What the formats want to know; each reads its own part. */
export interface RenderOptions {
  /** Escape sequences for colour in `text`; false when absent. */
  readonly color?: boolean;
  /** Columns of `text`; 80 when absent. */
  readonly width?: number;
  /** For `markdown`; without limit and links when absent. */
  readonly markdown?: MarkdownContext;
  /** The address of docs/rules.md. */
  readonly rulesUrl?: string;
}

/** Each renderer is loaded when it is asked for. */
const RENDERERS: Readonly<Record<Format, (report: Report, options: RenderOptions) => Promise<string>>> = {
  text: async (report, { color = false, width = 80 }) => {
    const [{ renderText }, { prepareWidths }] = await Promise.all([import('./text.ts'), import('./text-width.ts')]);
    await prepareWidths(report);
    return renderText(report, { color, width });
  },
  json: async (report) => (await import('./json.ts')).renderJson(report),
  markdown: async (report, { markdown, rulesUrl }) =>
    (await import('./markdown.ts')).renderMarkdown(report, {
      ...(rulesUrl === undefined ? {} : { rulesUrl }),
      ...(markdown ?? { maxLength: Number.POSITIVE_INFINITY }),
    }),
  junit: async (report) => (await import('./junit.ts')).renderJunit(report),
  sarif: async (report, { rulesUrl }) =>
    (await import('./sarif.ts')).renderSarif(report, { toolVersion: TOOL_VERSION, ...(rulesUrl === undefined ? {} : { rulesUrl }) }),
};

/** A report in one of the formats; the text ends with a line feed. */
export function render(report: Report, format: Format, options: RenderOptions = {}): Promise<string> {
  return RENDERERS[format](report, options);
}
