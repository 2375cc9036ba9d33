import { parseVersion } from './semver.ts';

/** Two versions that a message names: `1.3.1 -> 1.3.2`, without the optional `v`. Both are strict SemVer. */
export interface VersionPair {
  readonly from: string;
  readonly to: string;
}

/**
 * `typed`: a Conventional Commits header (a `BREAKING:` header is one); `prompt`: `prompt(<id>): <old> -> <new>: <text>`;
 * `revert`: what `git revert` writes; `autosquash`: `fixup!`, `squash!`, `amend!`; `other`: anything else.
 */
export type MessageKind = 'typed' | 'prompt' | 'revert' | 'merge' | 'autosquash' | 'other';

export interface CommitMessage {
  readonly kind: MessageKind;
  /** The first line that is not blank, trimmed. */
  readonly header: string;
  /** Lower case; null unless the header has one. */
  readonly type: string | null;
  /** `feat(a, b)` has two. A prompt id in `prompt(<id>)` is one scope. */
  readonly scopes: readonly string[];
  /** By `!`, by a `BREAKING:` header or by a footer. */
  readonly breaking: boolean;
  readonly description: string;
  /** Of the header alone. For `prompt` exactly one. */
  readonly pairs: readonly VersionPair[];
}

/** Scopes of one header; each is looked up in the repository. */
const SCOPE_LIMIT = 200;

// Every expression here is linear in the text: anchored, or stopped by the character that it starts with.
const BREAKING_HEADER = /^BREAKING(?:[ -]CHANGE)?(?:\(([^()]*)\))?!?: +(.*)$/s;
const TYPED_HEADER = /^([^\s():!]+)(?:\(([^()]*)\))?(!)?: +(.*)$/s;
const AUTOSQUASH_HEADER = /^(?:fixup|squash|amend)! /;
const MERGE_HEADER = /^(?:Merge (?:branch|branches|commit|commits|pull request|remote-tracking branch|tag|tags) |Merged PR |Merged in )/;
const REVERT_HEADER = /^(?:Revert|Reapply) "/;
const REVERTED_COMMIT = /^This reverts commit [0-9a-f]{7,64}\b/m;
const BREAKING_FOOTER = /^BREAKING[ -]CHANGE:(?:\s|$)/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const PARENTHESES = /\(([^()]*)\)/g;

/**
 * Reads a commit message or a pull request's title as Conventional Commits 1.0.0 has it, and the forms of prompt changes besides.
 * Never throws; linear in the message's length; line ends may be LF or CRLF.
 */
export function parseCommitMessage(message: string): CommitMessage {
  const { header, body } = splitMessage(message);
  if (MERGE_HEADER.test(header)) return build('merge', header);
  if (AUTOSQUASH_HEADER.test(header)) return build('autosquash', header);
  const breaking = hasBreakingFooter(body);
  if (REVERT_HEADER.test(header)) return build(REVERTED_COMMIT.test(body) ? 'revert' : 'other', header, { breaking });
  return parseHeader(header, breaking) ?? build('other', header, { breaking, pairs: findPairs(header) });
}

/** The header and the rest of a message. */
export function splitMessage(message: string): { readonly header: string; readonly body: string } {
  const text = message.trimStart();
  const end = text.search(/[\r\n]/);
  return end < 0 ? { header: text.trimEnd(), body: '' } : { header: text.slice(0, end).trimEnd(), body: text.slice(end) };
}

function parseHeader(header: string, hasFooter: boolean): CommitMessage | null {
  const [, breakingScope, breakingText] = BREAKING_HEADER.exec(header) ?? [];
  if (breakingText !== undefined) return buildTyped(header, 'breaking', breakingScope, true, breakingText);

  const [, rawType, scope, mark, text] = TYPED_HEADER.exec(header) ?? [];
  if (rawType === undefined || text === undefined) return null;
  const type = rawType.toLowerCase();
  const breaking = hasFooter || mark !== undefined;
  const log = type === 'prompt' && scope?.trim() ? parseLog(text) : null;
  if (log === null) return buildTyped(header, type, scope, breaking, text);
  return build('prompt', header, { type, scopes: [scope?.trim() ?? ''], breaking, description: log.text, pairs: [log.pair] });
}

function buildTyped(header: string, type: string, scope: string | undefined, breaking: boolean, text: string): CommitMessage | null {
  const scopes = scope?.split(',').map((part) => part.trim()) ?? [];
  const description = text.trim();
  // A scope, where there is one, is a noun; a description is not optional.
  if (description === '' || scopes.includes('') || scopes.length > SCOPE_LIMIT) return null;
  return build('typed', header, { type, scopes, breaking, description, pairs: findPairs(description) });
}

/** `<old> -> <new>: <text>`; null when it is not of that form. */
function parseLog(description: string): { readonly pair: VersionPair; readonly text: string } | null {
  const colon = description.indexOf(':');
  const pair = parsePair(colon < 0 ? description : description.slice(0, colon));
  return pair && { pair, text: colon < 0 ? '' : description.slice(colon + 1).trim() };
}

function findPairs(text: string): readonly VersionPair[] {
  if (!text.includes('->') && !text.includes('→')) return [];
  return Array.from(text.matchAll(PARENTHESES), ([, inner = '']) => parsePair(inner)).filter((pair) => pair !== null);
}

function parsePair(text: string): VersionPair | null {
  const arrow = /->|→/.exec(text);
  if (arrow === null) return null;
  const from = stripV(text.slice(0, arrow.index).trim());
  const to = stripV(text.slice(arrow.index + arrow[0].length).trim());
  return parseVersion(from) && parseVersion(to) && { from, to };
}

function stripV(version: string): string {
  return /^[vV]/.test(version) ? version.slice(1) : version;
}

/**
 * Whether a line is the footer `BREAKING CHANGE: …` or `BREAKING-CHANGE: …`: upper case, from the line's first column, with a
 * description there or on the lines after it. A line inside a fenced block is a quotation.
 */
function hasBreakingFooter(body: string): boolean {
  if (!body.includes('BREAKING')) return false;
  let isFound = false;
  let isWaiting = false;
  let beforeFence: { readonly isFound: boolean; readonly isWaiting: boolean } | null = null;
  for (const line of body.split(/\r\n?|\n/)) {
    if (FENCE.test(line)) {
      // What a closed fence holds does not count; a fence that is never closed hides nothing.
      if (beforeFence !== null) ({ isFound, isWaiting } = beforeFence);
      beforeFence = beforeFence === null ? { isFound, isWaiting } : null;
    } else if (BREAKING_FOOTER.test(line)) {
      isWaiting = line.slice('BREAKING CHANGE:'.length).trim() === '';
      isFound ||= !isWaiting;
    } else if (isWaiting && line.trim() !== '') {
      isWaiting = false;
      isFound = true;
    }
  }
  return isFound;
}

function build(kind: MessageKind, header: string, known: Partial<CommitMessage> = {}): CommitMessage {
  return { kind, header, type: null, scopes: [], breaking: false, description: header, pairs: [], ...known };
}
