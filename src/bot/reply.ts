import { codeSpan, escapeMarkdown, formatProse } from '../report/escape.ts';
import { COMMAND_NAMES, USAGE } from './grammar.ts';
import { LEAST_ROLE } from './roles.ts';

/** How a command ended: `done`, or refused with nothing changed. */
export interface Reply {
  readonly outcome: 'done' | 'refused';
  /** Markdown, escaped already. */
  readonly markdown: string;
}

/** Characters; an answer is to be read on a telephone. */
const REPLY_LENGTH = 12_000;

/** Words of ours that mark code by backticks, with whatever texts of others in them. */
export function refuseWith(message: string, help = ''): Reply {
  return { outcome: 'refused', markdown: [formatProse(message), formatProse(help)].filter((part) => part !== '').join(' ') };
}

export function answer(...paragraphs: readonly string[]): Reply {
  return { outcome: 'done', markdown: paragraphs.filter((part) => part !== '').join('\n\n') };
}

/** A login in a sentence, without calling for the person. */
export function nameLogin(login: string): string {
  return codeSpan(login, 60);
}

export function shortSha(sha: string): string {
  return codeSpan(sha.slice(0, 12));
}

/** Texts that another wrote, as one line of ours. */
export function quote(text: string, limit = 300): string {
  return escapeMarkdown(text, limit);
}

/** A block that shows a text as it is, whatever stands in it. */
export function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`;
}

const MARKER = /^<!-- promptgate command=(\d{1,16}) -->\r?(?:\n|$)/;

/** The invisible first line of an answer: which comment it answers. */
export function writeAnswer(comment: number, { outcome, markdown }: Reply): string {
  const body = `${outcome === 'done' ? '✅' : '❌'} ${markdown}`;
  const cut = body.length <= REPLY_LENGTH ? body : closeFence(body.slice(0, REPLY_LENGTH).toWellFormed());
  return `<!-- promptgate command=${comment} -->\n${cut}`;
}

/** A text that was cut inside of a block ends the block. */
function closeFence(text: string): string {
  const open = /^(`{3,})[a-z]*$/gm;
  let ticks: string | null = null;
  for (const [, run = ''] of text.matchAll(open)) ticks = ticks === null ? run : run === ticks ? null : ticks;
  return `${text}…${ticks === null ? '' : `\n${ticks}`}`;
}

/** The comment that a body answers, where it is an answer. */
export function readAnswered(body: string): number | null {
  const id = MARKER.exec(body)?.[1];
  return id === undefined ? null : Number(id);
}

export function describeCommands(): Reply {
  const rows = COMMAND_NAMES.map((name) => `| ${codeSpan(USAGE[name])} | ${WHAT[name]} | ${LEAST_ROLE[name]} |`);
  return answer('A command is the first line of a new comment.', ['| Command | Does | Role |', '|---|---|---|', ...rows].join('\n'));
}

const WHAT: Readonly<Record<(typeof COMMAND_NAMES)[number], string>> = {
  help: 'this list',
  status: 'what the review and the commands said of the newest commit',
  review: 'runs the review of the newest commit again',
  eval: 'runs the evals, of a fork’s pull request too',
  bump: 'writes the next version',
  approve: 'accepts that the evals of this pull request test less',
  deploy: 'has an environment run a version',
  rollback: 'has an environment run the version before',
};
