import { parseCommitMessage, splitMessage } from './commit-message.ts';

const NEARLY_BREAKING = /^[\s>*|-]*breaking[ -]?changes?\b/i;
const NEARLY_TYPED = /^[a-z][\w-]*(?:\([^()]*\))?!?:\S/i;
const MISPLACED_MARK = /^[a-z][\w-]*!\([^()]*\): /i;
const EMPTY_SCOPE = /^[a-z][\w-]*\(\s*\)!?: /i;
const BLANK_BEFORE_COLON = /^[a-z][\w-]*(?: ?\([^()]*\))?!? : |^[a-z][\w-]* \([^()]*\)!?: /i;
const PREFIXED =
  /^(?:\[[^\]]*\]|\([^)]*\)|#?[A-Z]*-?[0-9]+:?|[^\p{L}\p{N}\s]+)\s+(?:feat|fix|perf|refactor|revert|BREAKING)(?:\([^()]*\))?!?: /u;
const NEARLY_LOG = /^prompt\([^()]*\): /i;
const QUOTED_REVERT = /^Revert "/;

interface Hint {
  readonly applies: (header: string, body: string, isBreaking: boolean) => boolean;
  readonly text: string;
}

const HINTS: readonly Hint[] = [
  {
    applies: (header, body, isBreaking) => !isBreaking && [header, ...body.split(/\r\n?|\n/)].some((line) => NEARLY_BREAKING.test(line)),
    text: 'It mentions a breaking change, but not in a form that counts: write a footer line `BREAKING CHANGE: what breaks` (upper case, with the colon, at the start of a line) or `!` before the colon of the header.',
  },
  { applies: (header) => NEARLY_TYPED.test(header) && !/^[a-z]+:\/\//i.test(header), text: 'A blank must follow the colon of the type.' },
  { applies: (header) => MISPLACED_MARK.test(header), text: 'The `!` stands after the scope: `feat(scope)!: …`.' },
  { applies: (header) => EMPTY_SCOPE.test(header), text: 'The parentheses are empty: name a scope or leave them out.' },
  { applies: (header) => BLANK_BEFORE_COLON.test(header), text: 'No blank may stand before the scope or the colon: `feat(scope): …`.' },
  { applies: (header) => PREFIXED.test(header), text: 'Nothing may stand before the type: begin with `fix: …` or `feat: …`.' },
  {
    applies: (header) => NEARLY_LOG.test(header) && parseCommitMessage(header).kind !== 'prompt',
    text: '`prompt(…)` says a release only with its versions: `prompt(support): 1.3.1 -> 1.3.2: what changed`.',
  },
  {
    applies: (header, body) => QUOTED_REVERT.test(header) && parseCommitMessage(`${header}\n${body}`).kind !== 'revert',
    text: 'It counts as a revert only with a line `This reverts commit <sha>.`, as `git revert` writes it.',
  },
];

/** Says what a message nearly is: forms that look like a release type and are none. Plain sentences; none for most messages. */
export function findHints(message: string): readonly string[] {
  const { header, body } = splitMessage(message);
  const { breaking } = parseCommitMessage(message);
  return HINTS.filter(({ applies }) => applies(header, body, breaking)).map(({ text }) => text);
}
