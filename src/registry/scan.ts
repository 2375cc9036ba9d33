import type { PromptOverview } from './overview.ts';
import { summarizePrompt } from './overview.ts';
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
  return bytes.toString('latin1', at, at + text.length) === text;
}

/** The key at the start of a line, and where the text behind `": ` begins. */
function readKey(bytes: Buffer, line: number, blanks: number): { readonly key: string; readonly after: number } {
  const quote = line + blanks;
  demand(bytes[quote] === QUOTE && isIndented(bytes, quote, blanks));
  const close = bytes.indexOf(QUOTE, quote + 1);
  demand(close > 0 && bytes[close + 1] === 0x3a && bytes[close + 2] === BLANK);
  return { key: bytes.toString('latin1', quote + 1, close), after: close + 3 };
}

/** Where the line behind an object's end starts; null where it was the last one of what it stands in. */
function nextLine(bytes: Buffer, end: number): number | null {
  if (bytes[end + 1] === NEWLINE) return null;
  demand(bytes[end + 1] === COMMA && bytes[end + 2] === NEWLINE);
  return end + 3;
}

/** Where each version's text begins, by the version, and where the last one's ends. */
function scanVersions(bytes: Buffer, line: number): { readonly offsets: ReadonlyMap<string, number>; readonly end: number } {
  const offsets = new Map<string, number>();
  for (let at: number | null = line; ; ) {
    const { key, after } = readKey(bytes, at, VERSION_INDENT);
    const end = findEnd(bytes, after, VERSION_INDENT);
    offsets.set(key, after);
    at = nextLine(bytes, end);
    if (at === null) return { offsets, end };
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
  let offsets: ReadonlyMap<string, number> = new Map();
  let end = line ?? at;
  while (line !== null && !startsWith(bytes, line, `${VERSIONS}\n`)) {
    // A line for each other key, such as the maintainer; whatever is longer is for the parser.
    demand(startsWith(bytes, line, `${' '.repeat(PART_INDENT)}"`) && !startsWith(bytes, line, VERSIONS.slice(0, -1)));
    const close = bytes.indexOf(NEWLINE, line);
    demand(close > 0 && bytes[close - 1] === COMMA);
    line = close + 1;
  }
  if (line !== null) {
    const scanned = scanVersions(bytes, line + VERSIONS.length + 1);
    offsets = scanned.offsets;
    end = findEnd(bytes, scanned.end + 1, PART_INDENT) + 1;
  }
  const readVersion = (version: string): RegisteredVersion | null => {
    const from = offsets.get(version);
    if (from === undefined) return null;
    return JSON.parse(bytes.toString('utf8', from, findEnd(bytes, from, VERSION_INDENT) + 1)) as RegisteredVersion;
  };
  const overview = summarizePrompt({ id, environments, versionNames: [...offsets.keys()], readVersion });
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
      const { key, after } = readKey(bytes, line, PROMPT_INDENT);
      const { overview, end } = scanPrompt(bytes, key, after);
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
