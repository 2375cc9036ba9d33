import { formatProse } from './escape.ts';
import { formatCommit, formatLink, type MarkdownContext, type Unfinished } from './markdown-context.ts';
import { describeVerdict } from './phrases.ts';
import type { Report } from './report.ts';

const TITLES: Readonly<Record<Unfinished['state'], string>> = {
  running: '⏳ Promptgate: the evals are running',
  interrupted: '⛔ Promptgate: interrupted, there is no verdict',
  failed: '❌ Promptgate: the evals ended by a fault, there is no verdict',
};

/** Characters of a fault's words. */
const WORDS = 1000;

/** The head of a text on evals that are not at their end: it never reads like a verdict. */
export function renderUnfinished({ state, words }: Unfinished, report: Report, context: MarkdownContext): string {
  const run = context.runUrl === undefined ? 'the job' : formatLink('the job', context.runUrl);
  const about = `the evals of ${formatCommit(report.head, context)}`;
  const said = words === '' ? '' : `: ${formatProse(words, WORDS)}`;
  const checks = `What stands below is the checks’ alone: ${formatProse(describeVerdict(report), WORDS)}.`;
  const text = {
    running: `> ${capitalise(about)} are under way${said}. ${checks} The verdict on both takes this place; if it does not, look at ${run}.`,
    interrupted: `> The job was cancelled in the middle of ${about}${said}. What stands below is what there was until then. Run ${run} again.`,
    failed: `> ${capitalise(about)} could not be brought to an end${said}. ${checks} ${capitalise(run)} has more.`,
  }[state];
  return `## ${TITLES[state]}\n\n${text}`;
}

function capitalise(text: string): string {
  return text.replace(/^(\[?)(\w)/, (_, bracket: string, letter: string) => `${bracket}${letter.toUpperCase()}`);
}
