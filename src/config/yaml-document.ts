import type { Alias, Node, Pair, YAMLError, Document as YamlDocument } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Pointer } from '../prompt/json-positions.ts';
import type { Document, Problem, Spot } from './document.ts';
import { DUPLICATE_LIMIT, describeDuplicate } from './duplicate.ts';

/** How many aliases there may be, and how many nodes they may stand for: enough to share settings, too few for a bomb. */
const ALIAS_LIMIT = 100;

export interface YamlOptions {
  /** How many aliases there may be, and how often what they stand for may be repeated. */
  readonly aliasLimit?: number;
  /** Whether `<<: *name` takes over another mapping's keys, as YAML 1.1 has it. */
  readonly merge?: boolean;
}
/** One mistake makes YAML stumble over what follows; the first few are the ones to mend. */
const PROBLEM_LIMIT = 3;

const MESSAGES: Readonly<Record<string, readonly [string, string]>> = {
  TAB_AS_INDENT: ['A line is indented with a tab, which YAML does not allow.', 'Indent with blanks.'],
  BAD_INDENT: ['The indentation does not fit the lines before.', 'Give the keys of one mapping the same indentation.'],
  MULTIPLE_DOCS: ['The file holds more than one YAML document.', 'Keep one, and remove the --- between them.'],
  MULTILINE_IMPLICIT_KEY: ['A key goes over more than one line.', 'Look for a missing colon or quote here or in the line above.'],
  MISSING_CHAR: ['A character is missing: a colon, a comma, a quote or a bracket.', 'Look here and in the line above.'],
  TAG_RESOLVE_FAILED: ['A tag (a word that begins with !) is not known here.', 'Remove the tag.'],
};

function explain(error: YAMLError): readonly [string, string] {
  return (
    MESSAGES[error.code] ?? [
      `This is not YAML: ${error.message.split('\n')[0]}`,
      'Correct the line; a value with special characters needs quotes.',
    ]
  );
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** The library looks each alias up by walking the whole document. */
function countAliases(document: YamlDocument, limit: number): number {
  let count = 0;
  visit(document, {
    Alias() {
      count += 1;
      return count > limit ? visit.BREAK : undefined;
    },
  });
  return count;
}

/** Keys that stand twice. The library's own check compares every key with every other one. */
function findDuplicates(document: YamlDocument, place: (offset: number) => Spot): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_, map) {
      const lines = new Map<string, number>();
      for (const pair of map.items) {
        const key = keyOf(pair);
        const spot = place((pair.key as Node | null)?.range?.[0] ?? 0);
        const first = lines.get(key);
        if (first === undefined) lines.set(key, spot.line);
        else problems.push(describeDuplicate(key, first, spot));
        if (problems.length >= DUPLICATE_LIMIT) return visit.BREAK;
      }
      return undefined;
    },
  });
  return problems;
}

/** Reads a configuration that is written in YAML 1.2 (core schema: `off`, `no` and `yes` are words). */
export function readYamlDocument(text: string, { aliasLimit = ALIAS_LIMIT, merge = false }: YamlOptions = {}): Document {
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
      version: '1.2',
      schema: 'core',
      merge,
    });
    if (document.errors.some(({ message }) => message.includes('call stack'))) throw new RangeError('nested too deeply');
    const problems: Problem[] = [...document.errors, ...document.warnings].slice(0, PROBLEM_LIMIT).map((error) => {
      const [message, help] = explain(error);
      return { message, help, ...place(error.pos[0]) };
    });
    if (document.errors.length > 0) return { value: undefined, problems, locate: () => null };
    if (countAliases(document, aliasLimit) > aliasLimit) throw new ReferenceError('too many aliases');
    problems.push(...findDuplicates(document, place));
    const value: unknown = document.toJS({ maxAliasCount: aliasLimit });

    const locate = (pointer: Pointer, part: 'value' | 'key') => {
      let node: unknown = document.contents;
      let key: unknown = null;
      for (const segment of pointer) {
        if (isAlias(node)) node = (node as Alias).resolve(document);
        if (isMap(node)) {
          const pair = node.items.findLast((item) => keyOf(item) === String(segment));
          key = pair?.key ?? null;
          node = pair?.value ?? null;
        } else if (isSeq(node)) {
          node = node.items[Number(segment)] ?? null;
          key = node;
        } else return null;
        if (node === null && key === null) return null;
      }
      const range = ((part === 'key' ? key : node) as Node | null)?.range ?? (key as Node | null)?.range;
      return range ? place(range[0]) : null;
    };
    return { value, problems, locate };
  } catch (error) {
    const bomb = error instanceof ReferenceError;
    const message = bomb ? 'Aliases (*name) stand for too much data.' : 'The YAML is nested too deeply, or is otherwise beyond reading.';
    return { value: undefined, problems: [{ message, help: 'Write the values out plainly.', line: 1, column: 1 }], locate: () => null };
  }
}
