import type { PromptOverview } from './overview.ts';
import { compareRegistered, summarizePrompt } from './overview.ts';
import type { EnvironmentState, RegisteredVersion } from './registry.ts';

/*
 * A large registry is mostly old versions that a list does not show. In the layout that `formatRegistry` writes, the indentation says
 * what a line is, so a list can pass over them; parsing all of it takes several times as long.
 */

const START = Buffer.from('{\n  "prompts": {\n', 'latin1');
const END = Buffer.from('\n  },\n  "schemaVersion": 1\n}\n', 'latin1');
const ENVIRONMENTS = '{\n      "environments": ';
const VERSIONS = '      "versions": {';
const PROMPT_INDENT = 4;
const PART_INDENT = 6;
const VERSION_INDENT = 8;

const NEWLINE = 0x0a;
const BLANK = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const POINT = 0x2e;
const COLON = 0x3a;
const BRACE = 0x7d;

/** Ids are plain ASCII; whatever else stands there, the parser judges. */
const IDS = /^[\w./-]+$/;

/** The bytes are laid out in another way. */
class Unexpected extends Error {}

function demand(condition: boolean): asserts condition {
  if (!condition) throw new Unexpected();
}

/** Whether a byte is the first of its line behind this many blanks. */
function isIndented(bytes: Buffer, at: number, blanks: number): boolean {
  for (let back = 1; back <= blanks; back += 1) if (bytes[at - back] !== BLANK) return false;
  return bytes[at - blanks - 1] === NEWLINE;
}

/** The brace that ends an object whose key stands behind this many blanks. Looking for one byte is what processors do fastest. */
function findEnd(bytes: Buffer, from: number, blanks: number): number {
  let at = bytes.indexOf(BRACE, from);
  while (at >= 0 && !isIndented(bytes, at, blanks)) at = bytes.indexOf(BRACE, at + 1);
  demand(at >= 0);
  return at;
}

function startsWith(bytes: Buffer, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** Where the key at the start of a line ends: at its second quote. Behind it stand a colon and a blank. */
function findKeyEnd(bytes: Buffer, line: number, blanks: number): number {
  const quote = line + blanks;
  demand(bytes[quote] === QUOTE && isIndented(bytes, quote, blanks));
  const close = bytes.indexOf(QUOTE, quote + 1);
  demand(close > 0 && bytes[close + 1] === COLON && bytes[close + 2] === BLANK);
  return close;
}

/** Where the line behind an object's end starts; null where it was the last one of what it stands in. */
function nextLine(bytes: Buffer, end: number): number | null {
  if (bytes[end + 1] === NEWLINE) return null;
  demand(bytes[end + 1] === COMMA && bytes[end + 2] === NEWLINE);
  return end + 3;
}

/** One number that orders versions without a pre-release as SemVer does; -1 for all others. */
function rankPlain(bytes: Buffer, from: number, to: number): number {
  let rank = 0;
  let part = 0;
  let digits = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte === POINT) {
      rank = (rank + part) * 1e5;
      part = 0;
      digits = 0;
    } else {
      digits += 1;
      if (byte < 0x30 || byte > 0x39 || digits > 5) return -1;
      part = part * 10 + byte - 0x30;
    }
  }
  return rank + part;
}

/** The versions of one prompt by their places in the file: most of them are never looked at. */
class Versions {
  readonly #bytes: Buffer;
  /** Where each key begins and ends, in turn. */
  readonly #keys: number[] = [];
  /** Where the last one's text ends. */
  readonly end: number;
  readonly newest: string;

  constructor(bytes: Buffer, line: number) {
    this.#bytes = bytes;
    let [best, newest]: [number, string | null] = [-1, null];
    for (let at: number | null = line; ; ) {
      const [from, to] = [at + VERSION_INDENT + 1, findKeyEnd(bytes, at, VERSION_INDENT)];
      const rank = rankPlain(bytes, from, to);
      const isHigher = rank >= 0 && best >= 0 ? rank > best : newest === null || compareRegistered(this.#name(from, to), newest) > 0;
      if (isHigher) [best, newest] = [rank, this.#name(from, to)];
      this.#keys.push(from, to);
      const end = findEnd(bytes, to, VERSION_INDENT);
      at = nextLine(bytes, end);
      if (at !== null) continue;
      this.end = end;
      this.newest = newest as string;
      return;
    }
  }

  get count(): number {
    return this.#keys.length / 2;
  }

  list(): string[] {
    return Array.from({ length: this.count }, (_, index) =>
      this.#name(this.#keys[2 * index] as number, this.#keys[2 * index + 1] as number),
    );
  }

  read(version: string): RegisteredVersion | null {
    for (let index = 0; index < this.#keys.length; index += 2) {
      const [from, to] = [this.#keys[index] as number, this.#keys[index + 1] as number];
      if (to - from !== version.length || !startsWith(this.#bytes, from, version)) continue;
      const text = this.#bytes.toString('utf8', to + 3, findEnd(this.#bytes, to, VERSION_INDENT) + 1);
      return JSON.parse(text) as RegisteredVersion;
    }
    return null;
  }

  #name(from: number, to: number): string {
    return this.#bytes.toString('latin1', from, to);
  }
}

/** One prompt, from the brace behind its key on; and its last brace. */
function scanPrompt(bytes: Buffer, id: string, at: number): { readonly overview: PromptOverview; readonly end: number } {
  let environments: Readonly<Record<string, EnvironmentState>> = {};
  let line: number | null = at + 2;
  if (startsWith(bytes, at, ENVIRONMENTS)) {
    const from = at + ENVIRONMENTS.length;
    const end = startsWith(bytes, from, '{}') ? from + 1 : findEnd(bytes, from, PART_INDENT);
    environments = JSON.parse(bytes.toString('utf8', from, end + 1)) as typeof environments;
    line = nextLine(bytes, end);
  }
  let versions: Versions | null = null;
  let end = line ?? at;
  while (line !== null && !startsWith(bytes, line, `${VERSIONS}\n`)) {
    // A line for each other key, such as the maintainer; whatever is longer is for the parser.
    demand(startsWith(bytes, line, `${' '.repeat(PART_INDENT)}"`) && !startsWith(bytes, line, VERSIONS.slice(0, -1)));
    const close = bytes.indexOf(NEWLINE, line);
    demand(close > 0 && bytes[close - 1] === COMMA);
    line = close + 1;
  }
  if (line !== null) {
    versions = new Versions(bytes, line + VERSIONS.length + 1);
    end = findEnd(bytes, versions.end + 1, PART_INDENT) + 1;
  }
  const overview = summarizePrompt({
    id,
    environments,
    newest: versions?.newest ?? null,
    versions: versions?.count ?? 0,
    listVersions: () => versions?.list() ?? [],
    readVersion: (version) => versions?.read(version) ?? null,
  });
  return { overview, end: findEnd(bytes, end, PROMPT_INDENT) };
}

/**
 * The overview of a registry by its layout alone, without parsing the rest and without checking it.
 * @returns null where the bytes are not laid out as `formatRegistry` does it: then they must be parsed
 */
export function scanOverview(bytes: Buffer): PromptOverview[] | null {
  const tail = bytes.length - END.length;
  if (
    tail < START.length ||
    bytes.compare(START, 0, START.length, 0, START.length) !== 0 ||
    bytes.compare(END, 0, END.length, tail) !== 0
  ) {
    return null;
  }
  const found: PromptOverview[] = [];
  try {
    for (let line: number | null = START.length; line !== null; ) {
      const close = findKeyEnd(bytes, line, PROMPT_INDENT);
      const key = bytes.toString('latin1', line + PROMPT_INDENT + 1, close);
      const { overview, end } = scanPrompt(bytes, key, close + 3);
      demand((found.at(-1)?.id ?? '') < key && IDS.test(key));
      found.push(overview);
      line = nextLine(bytes, end);
      demand(line !== null || end + 1 === tail);
    }
  } catch (error) {
    if (error instanceof Unexpected || error instanceof SyntaxError) return null;
    throw error;
  }
  return found;
}
