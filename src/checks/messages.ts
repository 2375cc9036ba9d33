import type { CommitMessage, VersionPair } from '../changes/commit-message.ts';
import { parseCommitMessage } from '../changes/commit-message.ts';
import type { PromptChange } from '../changes/types.ts';
import { RELEASED_PARTS } from '../changes/types.ts';
import type { RuleLevels, VersioningConfig } from '../config/config.ts';
import { DEFAULT_CONFIG } from '../config/config.ts';
import type { Finding, Place } from './finding.ts';
import { finding, SEVERITIES } from './finding.ts';
import { applyLevels } from './levels.ts';
import { placeInMetadata } from './metadata-place.ts';
import { isIdOf, readTitle, speaksFor } from './required-release.ts';
import { nameMessages, quoteLine } from './version-mend.ts';

/** A prompt's version before and after; null where it is absent, unreadable or not known, so that nothing can be said of it. */
export interface VersionsAround {
  readonly before: string | null;
  readonly after: string | null;
}

/** A commit of the range and the prompts that it touches, by id. */
export interface ReviewedCommit {
  readonly sha: string;
  readonly message: string;
  readonly merge: boolean;
  readonly touched: ReadonlyMap<string, VersionsAround>;
}

/** Everything the message rules look at; gathered by the review, decided here. */
export interface MessagesInput {
  /** Oldest first, merges included. */
  readonly commits: readonly ReviewedCommit[];
  readonly title: string | null;
  readonly messages: 'auto' | 'commits';
  readonly changes: readonly PromptChange[];
  /** Whether an id is a prompt at the base or the head. */
  readonly isPrompt: (id: string) => boolean;
  /** The defaults where it is left out. */
  readonly versioning?: VersioningConfig;
  /** The rule levels that hold for a prompt; null: for what is about none. The rules' own where it is left out. */
  readonly levelsOf?: (id: string | null) => RuleLevels;
  /** What each changed prompt is compared with (`VersionReport.base`), where that is not the merge base's version. */
  readonly comparedWith?: ReadonlyMap<string, string | null>;
}

/** A message, whose it is, and the prompts that it may speak of. */
interface Spoken {
  readonly message: CommitMessage;
  /** `commit 1a2b3c4 "fix: …"` */
  readonly name: string;
  readonly does: string;
  readonly touched: ReadonlyMap<string, readonly VersionsAround[]>;
  /** The touched prompts that a scope names. */
  readonly find: (scope: string) => readonly string[];
}

/** A finding and the prompts whose levels decide on it. */
interface Told {
  readonly finding: Finding;
  readonly about: readonly string[];
}

const NAMED_LIMIT = 5;
/** Wrong pairs of one message that are reported; a message of a megabyte holds 60,000. */
const PAIR_LIMIT = 5;

/**
 * The rules about what messages say: `commit/version-mismatch` for versions and prompts that they name and the files contradict,
 * `commit/not-conventional` for messages that had to say a release type and have none. A review without changed prompts has neither.
 */
export function checkMessages(input: MessagesInput): readonly Finding[] {
  if (input.changes.length === 0) return [];
  const spoken = [...readSpokenTitle(input), ...input.commits.flatMap((commit) => (commit.merge ? [] : [readSpokenCommit(input, commit)]))];
  const told = [...spoken.flatMap((each) => checkNames(input, each)), ...checkConventional(input)];
  return told.flatMap((each) => applyStrictest(input, each));
}

/** A message may be about several prompts: it is as bad as it is for the one that minds it most. */
function applyStrictest({ levelsOf }: MessagesInput, { finding, about }: Told): readonly Finding[] {
  if (levelsOf === undefined) return [finding];
  const found = (about.length > 0 ? about : [null]).flatMap((id) => applyLevels([finding], levelsOf(id)));
  const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, 1);
}

function readSpokenTitle(input: MessagesInput): readonly Spoken[] {
  const message = readTitle({ ...input, versioning: input.versioning ?? DEFAULT_CONFIG.versioning });
  if (message === null) return [];
  const touched = input.changes.map(({ id, base, head }): readonly [string, readonly VersionsAround[]] => {
    const after = head?.version ?? null;
    const bases = new Set([base?.version ?? null, ...(input.comparedWith?.has(id) ? [input.comparedWith.get(id) ?? null] : [])]);
    return [id, [...bases].map((before) => ({ before, after }))];
  });
  const find = (scope: string): readonly string[] => input.changes.filter((change) => isIdOf(change, scope)).map(({ id }) => id);
  return [{ message, name: `The title ${quoteLine(message.header)}`, does: 'this pull request does', touched: new Map(touched), find }];
}

function readSpokenCommit({ changes }: MessagesInput, { sha, message: text, touched }: ReviewedCommit): Spoken {
  const message = parseCommitMessage(text);
  const ids = [...touched.keys()];
  return {
    message,
    name: `Commit ${sha.slice(0, 7)} ${quoteLine(message.header)}`,
    does: 'the commit does',
    touched: new Map([...touched].map(([id, versions]) => [id, [versions]])),
    // A renamed prompt answers to both of its names, before and after the commit that renames it.
    find: (scope) => {
      const renamed = changes.find((change) => isIdOf(change, scope));
      return ids.filter((id) => id.toLowerCase() === scope.toLowerCase() || (renamed !== undefined && isIdOf(renamed, id)));
    },
  };
}

function checkNames(input: MessagesInput, spoken: Spoken): readonly Told[] {
  const { message, find } = spoken;
  if (message.kind !== 'typed' && message.kind !== 'prompt' && message.kind !== 'other') return [];
  const strangers = message.scopes.filter((scope) => find(scope).length === 0 && (message.kind === 'prompt' || input.isPrompt(scope)));
  if (strangers.length > 0) return [{ finding: explainStranger(input, spoken, strangers), about: [...spoken.touched.keys()] }];

  const named = message.scopes.flatMap(find);
  // A scope that is no prompt's (`deps`) says that the pair is not about prompts.
  const meant = message.scopes.length === 0 ? [...spoken.touched.keys()] : named;
  if (meant.length === 0) return [];
  return message.pairs
    .filter((pair) => !meant.some((id) => spoken.touched.get(id)?.some((versions) => fits(pair, versions))))
    .slice(0, PAIR_LIMIT)
    .map((pair) => ({ finding: explainPair(input, spoken, pair, meant), about: meant }));
}

function fits({ from, to }: VersionPair, { before, after }: VersionsAround): boolean {
  return (before === null || before === from) && (after === null || after === to);
}

function explainStranger(input: MessagesInput, { name, does, touched }: Spoken, strangers: readonly string[]): Finding {
  const ids = [...touched.keys()];
  const [first] = ids;
  return finding(
    'commit/version-mismatch',
    placeOf(input, ids.length === 1 ? first : undefined),
    `${name} names the prompt ${strangers.map(quoteLine).join(', ')}, which ${does} not change.`,
    first === undefined
      ? 'Name a prompt that it changes, or take the scope out of the message.'
      : `Name what it changes: ${ids.slice(0, NAMED_LIMIT).map(quoteLine).join(', ')}${ids.length > NAMED_LIMIT ? ', …' : ''}.`,
  );
}

function explainPair(input: MessagesInput, { name, touched }: Spoken, { from, to }: VersionPair, meant: readonly string[]): Finding {
  const known = meant.flatMap((id) => (touched.get(id) ?? []).slice(0, 1).map(({ before, after }) => ({ id, before, after })));
  const [only, ...others] = known;
  const facts = known
    .slice(0, NAMED_LIMIT)
    .map(({ id, before, after }) =>
      before !== null && before === after
        ? `${id} stays at ${after}`
        : `${id} goes from ${before ?? 'no version'} to ${after ?? 'no version'}`,
    );
  return finding(
    'commit/version-mismatch',
    placeOf(input, others.length === 0 ? only?.id : undefined),
    `${name} says ${from} -> ${to}, but ${facts.join(', ')}${known.length > NAMED_LIMIT ? ', …' : ''}.`,
    only?.before && only.after && only.before !== only.after && others.length === 0
      ? `Write ${only.before} -> ${only.after} in the message, or give the prompt the version that the message names.`
      : 'Correct the versions in the message or take them out, or give the prompt the version that it names.',
  );
}

function placeOf(input: MessagesInput, id: string | undefined): Place {
  const head = input.changes.find((change) => change.id === id)?.head;
  return head?.metadata ? placeInMetadata(head, 'version') : { path: null };
}

/**
 * Looks only at messages that are listened to: a title that must speak, or commits of prompts that no title speaks for. A title that
 * speaks makes every other message private.
 */
function checkConventional(input: MessagesInput): readonly Told[] {
  const versioning = input.versioning ?? DEFAULT_CONFIG.versioning;
  const title = readTitle({ ...input, versioning });
  const unspoken = input.changes.filter(
    (change) =>
      change.base !== null &&
      change.head !== null &&
      change.parts.some((part) => RELEASED_PARTS.includes(part)) &&
      !(title !== null && speaksFor(title, change)),
  );
  if (unspoken.length === 0) return [];
  if (title !== null && versioning.source === 'title') {
    return isConventional(title) ? [] : [{ finding: explainTitle(title, unspoken, versioning), about: unspoken.map(({ id }) => id) }];
  }
  const silent = input.commits.filter(
    ({ message, merge, touched }) =>
      !merge &&
      [...touched.keys()].some((id) => unspoken.some((change) => isIdOf(change, id))) &&
      !isConventional(parseCommitMessage(message)),
  );
  if (silent.length === 0) return [];
  const about = unspoken.filter((change) => silent.some(({ touched }) => [...touched.keys()].some((id) => isIdOf(change, id))));
  return [{ finding: explainCommits(silent, about, title !== null, versioning), about: about.map(({ id }) => id) }];
}

/** Whether a message has a form that is meant for tools; what it asks for is another matter. */
function isConventional({ kind, breaking }: CommitMessage): boolean {
  return kind !== 'other' || breaking;
}

function explainTitle(title: CommitMessage, [change]: readonly PromptChange[], { types }: VersioningConfig): Finding {
  return finding(
    'commit/not-conventional',
    { path: null },
    `The title ${quoteLine(title.header)} is not a conventional commit message, and the title alone says what release this is.`,
    `Edit the title: ${nameMessages(change?.id ?? '', types)}.`,
  );
}

function explainCommits(
  silent: readonly ReviewedCommit[],
  [change]: readonly PromptChange[],
  hasTitle: boolean,
  { types }: VersioningConfig,
): Finding {
  const names = silent
    .slice(0, NAMED_LIMIT)
    .map(({ sha, message }) => `${sha.slice(0, 7)} ${quoteLine(parseCommitMessage(message).header)}`);
  const more = silent.length > NAMED_LIMIT ? ` and ${silent.length - NAMED_LIMIT} more` : '';
  const verb =
    silent.length === 1
      ? 'commit that changes a prompt is not a conventional commit'
      : 'commits that change prompts are not conventional commits';
  return finding(
    'commit/not-conventional',
    { path: null },
    `${silent.length} ${verb}: ${names.join(', ')}${more}. ${silent.length === 1 ? 'It asks' : 'They ask'} for no release.`,
    hasTitle
      ? `Give the pull request a title that speaks for all of them: ${nameMessages(change?.id ?? '', types)}.`
      : `Write commit messages as ${nameMessages(change?.id ?? '', types)}.`,
  );
}
