import { isFullSha } from '../prompt/full-sha.ts';
import { isPromptId } from '../prompt/id.ts';
import { suggest } from '../prompt/suggest.ts';
import { isStrictVersion } from '../prompt/version.ts';
import { showHidden } from '../report/visible.ts';

export const LEVELS = ['major', 'minor', 'patch', 'auto'] as const;
export type Level = (typeof LEVELS)[number];

/** What a comment asks for. SHAs are whole and lower case; null is what was not said. */
export type Command =
  | { readonly name: 'help' | 'status' | 'review' }
  | { readonly name: 'eval'; readonly ids: readonly string[]; readonly trials: number | null; readonly sha: string | null }
  | { readonly name: 'bump'; readonly id: string | null; readonly level: Level | { readonly version: string } }
  | { readonly name: 'approve'; readonly sha: string | null; readonly reason: string }
  | {
      readonly name: 'deploy';
      readonly id: string;
      readonly version: string;
      readonly environment: string;
      readonly reason: string | null;
    }
  | {
      readonly name: 'rollback';
      readonly id: string;
      readonly environment: string;
      readonly to: string | null;
      readonly reason: string | null;
    };

export type CommandName = Command['name'];

/** How each command is written. */
export const USAGE: Readonly<Record<CommandName, string>> = {
  help: '/promptgate help',
  status: '/promptgate status',
  review: '/promptgate review',
  eval: '/promptgate eval [ID…] [--trials N] [--sha SHA]',
  bump: '/promptgate bump [ID] [LEVEL]',
  approve: '/promptgate approve [SHA] REASON',
  deploy: '/promptgate deploy ID VERSION ENVIRONMENT [--reason TEXT]',
  rollback: '/promptgate rollback ID ENVIRONMENT [--to VERSION] [--reason TEXT]',
};

export const COMMAND_NAMES = Object.keys(USAGE) as readonly CommandName[];

/** `name` is the command that was meant, as far as it is known: who may hear what is wrong with it depends on it. */
export type Parsed =
  | { readonly kind: 'none' }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'invalid'; readonly name: CommandName | null; readonly message: string; readonly help: string };

const PREFIX = '/promptgate';
/** UTF-16 code units of a command's line. */
const LINE_LENGTH = 1000;
const IDS = 50;
const TRIALS = 100;
const REASON_LENGTH = 500;
/** A part of a SHA, and no English word of the letters a to f. */
const SHORT_SHA = /^(?=[a-f]*\d)[0-9a-f]{7,63}$/i;
const ENVIRONMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * Reads a comment: the command is its first line, from the first character on; what follows is not read. A first line that does not
 * begin with `/promptgate` and a blank is no command, and nobody is answered.
 *
 * @param body as written; hostile
 */
export function parseCommand(body: string): Parsed {
  const [first = ''] = body.split('\n', 1);
  // A browser ends lines by CR LF; a CR anywhere else is a character that nobody sees.
  const line = first.endsWith('\r') ? first.slice(0, -1) : first;
  if (line !== PREFIX && !line.startsWith(`${PREFIX} `)) return { kind: 'none' };
  if (line.length > LINE_LENGTH) return refuse(null, `The command is longer than ${LINE_LENGTH} characters.`, 'Write it shorter.');
  if (showHidden(line) !== line || /[^\S ]/u.test(line))
    return refuse(null, 'The command holds a character that nobody sees.', 'Type it anew, with plain blanks; do not paste it.');
  const words = line
    .slice(PREFIX.length)
    .split(' ')
    .filter((word) => word !== '');
  const [name, ...rest] = words;
  if (name === undefined) return { kind: 'command', command: { name: 'help' } };
  const known = COMMAND_NAMES.find((one) => one === name);
  if (known !== undefined) return READ[known](rest);
  const near = suggest(name, COMMAND_NAMES);
  const help = `${near === null ? '' : `Did you mean \`/promptgate ${near}\`? `}The commands are ${COMMAND_NAMES.join(', ')}.`;
  return refuse(null, `There is no command \`${name.slice(0, 60)}\`.`, help);
}

function refuse(name: CommandName | null, message: string, help?: string): Parsed {
  return { kind: 'invalid', name, message, help: help ?? (name === null ? 'Write `/promptgate help`.' : `Write \`${USAGE[name]}\`.`) };
}

function accept(command: Command): Parsed {
  return { kind: 'command', command };
}

const READ: Readonly<Record<CommandName, (words: readonly string[]) => Parsed>> = {
  help: (words) => readBare('help', words),
  status: (words) => readBare('status', words),
  review: (words) => readBare('review', words),
  eval: readEval,
  bump: readBump,
  approve: readApprove,
  deploy: readDeploy,
  rollback: readRollback,
};

function readBare(name: 'help' | 'status' | 'review', words: readonly string[]): Parsed {
  return words.length === 0 ? accept({ name }) : refuse(name, `\`${name}\` takes nothing behind it.`);
}

interface Split {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** Takes `--name VALUE` and `--name=VALUE` out of the words; the value of `--reason` is the rest of the line. */
function splitOptions(name: CommandName, given: readonly string[], known: readonly string[]): Split | Parsed {
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] as string;
    if (!word.startsWith('-')) {
      words.push(word);
      continue;
    }
    const cut = word.indexOf('=');
    const option = (cut < 0 ? word : word.slice(0, cut)).slice(2);
    if (!word.startsWith('--') || !known.includes(option)) return refuse(name, `\`${name}\` has no option \`${word.slice(0, 60)}\`.`);
    if (options.has(option)) return refuse(name, `\`--${option}\` is given twice.`);
    const own = cut < 0 ? [] : [word.slice(cut + 1)];
    const rest = option === 'reason' ? given.slice(at + 1) : cut < 0 ? given.slice(at + 1, at + 2) : [];
    at += rest.length;
    const value = [...own, ...rest].join(' ').trim();
    if (value === '') return refuse(name, `\`--${option}\` lacks its value.`);
    options.set(option, value);
  }
  return { words, options };
}

function readEval(given: readonly string[]): Parsed {
  const split = splitOptions('eval', given, ['trials', 'sha']);
  if ('kind' in split) return split;
  const { words, options } = split;
  const bad = words.find((word) => !isPromptId(word));
  if (bad !== undefined) return refuse('eval', `\`${bad.slice(0, 60)}\` is no prompt’s id.`);
  const ids = [...new Set(words)];
  if (ids.length > IDS) return refuse('eval', `More than ${IDS} prompts are named.`, 'Name none of them to run all that changed.');
  const [trials, sha] = [options.get('trials'), options.get('sha')];
  const count = Number(trials);
  if (trials !== undefined && !(/^\d{1,3}$/.test(trials) && count >= 1 && count <= TRIALS))
    return refuse('eval', `\`--trials\` takes a number from 1 to ${TRIALS}.`);
  if (sha !== undefined && !isFullSha(sha.toLowerCase())) return refuse('eval', '`--sha` takes a whole SHA, of 40 digits.');
  return accept({ name: 'eval', ids, trials: trials === undefined ? null : count, sha: sha?.toLowerCase() ?? null });
}

function readLevel(word: string): Level | { readonly version: string } | null {
  return LEVELS.find((level) => level === word) ?? (isStrictVersion(word) ? { version: word } : null);
}

function readBump(words: readonly string[]): Parsed {
  const [first, second, ...more] = words;
  if (more.length > 0) return refuse('bump', '`bump` takes one prompt and one level.');
  if (first === undefined) return accept({ name: 'bump', id: null, level: 'auto' });
  if (second === undefined) {
    const level = readLevel(first);
    if (level !== null) return accept({ name: 'bump', id: null, level });
    return isPromptId(first)
      ? accept({ name: 'bump', id: first, level: 'auto' })
      : refuse('bump', `\`${first.slice(0, 60)}\` is no prompt’s id.`);
  }
  const level = readLevel(second);
  if (!isPromptId(first)) return refuse('bump', `\`${first.slice(0, 60)}\` is no prompt’s id.`);
  if (level !== null) return accept({ name: 'bump', id: first, level });
  return refuse('bump', `\`${second.slice(0, 60)}\` is no level.`, 'Write major, minor, patch, auto or a version such as 1.4.0.');
}

function readApprove(words: readonly string[]): Parsed {
  const [first = ''] = words;
  const isSha = isFullSha(first.toLowerCase());
  if (!isSha && SHORT_SHA.test(first))
    return refuse(
      'approve',
      `\`${first.slice(0, 60)}\` is a part of a SHA.`,
      'Write the whole SHA, or leave it out: others could be made that begin alike.',
    );
  const reason = words.slice(isSha ? 1 : 0).join(' ');
  if (reason === '') return refuse('approve', 'The reason is missing.');
  if (reason.length > REASON_LENGTH)
    return refuse('approve', `The reason is longer than ${REASON_LENGTH} characters.`, 'Write it shorter.');
  return accept({ name: 'approve', sha: isSha ? first.toLowerCase() : null, reason });
}

/** What the words of a deploy or a rollback cannot be; null where they can. */
function findWrong(name: CommandName, id: string, version: string | null, environment: string): Parsed | null {
  if (!isPromptId(id)) return refuse(name, `\`${id.slice(0, 60)}\` is no prompt’s id.`);
  if (version !== null && !isStrictVersion(version)) return refuse(name, `\`${version.slice(0, 60)}\` is no version, such as 1.4.0.`);
  if (!ENVIRONMENT.test(environment)) return refuse(name, `\`${environment.slice(0, 60)}\` is no environment’s name.`);
  return null;
}

function readDeploy(given: readonly string[]): Parsed {
  const split = splitOptions('deploy', given, ['reason']);
  if ('kind' in split) return split;
  const [id, version, environment, ...more] = split.words;
  if (id === undefined || version === undefined || environment === undefined || more.length > 0)
    return refuse('deploy', '`deploy` takes a prompt, a version and an environment.');
  const reason = split.options.get('reason') ?? null;
  return findWrong('deploy', id, version, environment) ?? accept({ name: 'deploy', id, version, environment, reason });
}

function readRollback(given: readonly string[]): Parsed {
  const split = splitOptions('rollback', given, ['to', 'reason']);
  if ('kind' in split) return split;
  const [id, environment, ...more] = split.words;
  if (id === undefined || environment === undefined || more.length > 0)
    return refuse('rollback', '`rollback` takes a prompt and an environment.');
  const [to, reason] = [split.options.get('to') ?? null, split.options.get('reason') ?? null];
  return findWrong('rollback', id, to, environment) ?? accept({ name: 'rollback', id, environment, to, reason });
}
