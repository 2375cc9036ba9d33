import { indexPositions } from '../prompt/positions.ts';
import { cutAfter } from './cut.ts';
import { type Finding, finding, type Severity } from './finding.ts';
import { describeCharacter, showText } from './visible.ts';

/** Findings of one file. */
const LIMIT = 20;

/** All that may be hidden, as ranges of code points: controls, fillers, joiners, direction marks, selectors, tags. Each is judged by itself. */
const SUSPECT = matchRuns([
  [0x01, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
]);

function matchRuns(ranges: readonly (readonly [number, number])[]): RegExp {
  const hex = (code: number): string => `\\u{${code.toString(16)}}`;
  return new RegExp(`[${ranges.map(([from, to]) => `${hex(from)}-${hex(to)}`).join('')}]+`, 'gu');
}

interface Kind {
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
}

const KINDS = {
  bidi: { severity: 'error', what: 'A bidirectional control', why: 'it makes text read otherwise than it is' },
  tag: { severity: 'error', what: 'Tag characters', why: 'a model reads them and people do not' },
  selector: { severity: 'warning', what: 'Variation selectors that select nothing', why: 'they can carry hidden data' },
  zeroWidth: { severity: 'warning', what: 'A zero-width character', why: 'a model reads it and people do not' },
  control: { severity: 'warning', what: 'A character that does not print', why: 'a model reads it and people do not' },
} as const satisfies Record<string, Kind>;
type KindName = keyof typeof KINDS;

/** Scripts whose spelling uses the zero-width joiner and non-joiner. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Balinese}\p{Script=Javanese}]/u;
/** Scripts that are written without blanks and mark where a line may break. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Javanese}\p{Script=Tibetan}\p{Script=Balinese}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u;
const SELECTABLE =
  /[\p{Extended_Pictographic}\p{S}\p{P}\p{N}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The three flags that are written with tags: England, Scotland, Wales. */
const TAG_FLAG = /^(?:gbeng|gbsct|gbwls)$/;

/**
 * Finds characters that a model reads and people do not see, or that make text read otherwise than it is. What spelling needs does not
 * count: joiners in emoji and in Arabic and Indic scripts, direction marks in right-to-left lines, selectors after what they select.
 * Byte order marks and NULs are `prompt/encoding`.
 */
export function checkHiddenCharacters(text: string, path: string): readonly Finding[] {
  const place = indexPositions(text);
  const findings: Finding[] = [];
  for (const run of text.matchAll(SUSPECT)) {
    for (const { kind, at, hidden } of judgeRun(text, run.index, run[0])) {
      if (findings.length > LIMIT) return cutAfter(findings, LIMIT);
      const help =
        kind === 'tag' || kind === 'bidi'
          ? 'Delete it and type the text anew.'
          : 'Delete it, or write the visible character that is meant.';
      findings.push(
        finding('prompt/hidden-characters', { path, ...place(at) }, describe(text, kind, at, hidden), help, KINDS[kind].severity),
      );
    }
  }
  return cutAfter(findings, LIMIT);
}

interface Hidden {
  readonly kind: KindName;
  readonly at: number;
  readonly hidden: string;
}

/** Splits a run of suspects into stretches of one kind, without those that spelling needs. */
function judgeRun(text: string, start: number, run: string): readonly Hidden[] {
  const stretches: { kind: KindName; at: number; hidden: string }[] = [];
  let before = characterBefore(text, start);
  let at = start;
  for (const char of run) {
    const kind = judge(text, at, char, before);
    const last = stretches.at(-1);
    if (kind !== null) {
      if (last && last.kind === kind && last.at + last.hidden.length === at) last.hidden += char;
      else stretches.push({ kind, at, hidden: char });
    }
    before = char;
    at += char.length;
  }
  return stretches.filter(({ kind, at: from, hidden }) => kind !== 'tag' || !isFlag(text, from, hidden));
}

function judge(text: string, at: number, char: string, before: string): KindName | null {
  const code = char.codePointAt(0) ?? 0;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'bidi';
  if (code >= 0xe0000 && code <= 0xe007f) return 'tag';
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef) || (code >= 0x180b && code <= 0x180f && code !== 0x180e)) {
    return before !== '' && SELECTABLE.test(before) ? null : 'selector';
  }
  if (code === 0x200d && PICTURE.test(before) && /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3))) return null;
  if ((code === 0x200c || code === 0x200d) && JOINING.test(before)) return null;
  if (code === 0x200b && UNSPACED.test(before)) return null;
  if ((code === 0x200e || code === 0x200f || code === 0x61c) && RIGHT_TO_LEFT.test(text.slice(Math.max(0, at - 100), at + 100)))
    return null;
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xad || code === 0x61c ? 'zeroWidth' : 'control';
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return '';
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && at >= 2 ? text.slice(at - 2, at) : text.slice(at - 1, at);
}

function isFlag(text: string, at: number, hidden: string): boolean {
  return text.slice(Math.max(0, at - 2), at) === '\u{1F3F4}' && hidden.endsWith('\u{E007F}') && TAG_FLAG.test(readTags(hidden));
}

/** The ASCII that tag characters stand for. */
function readTags(hidden: string): string {
  return [...hidden]
    .map((char) => String.fromCharCode((char.codePointAt(0) ?? 0) - 0xe0000))
    .join('')
    .replace(/[^ -~]/g, '');
}

function describe(text: string, kind: KindName, at: number, hidden: string): string {
  const { what, why } = KINDS[kind];
  const characters = [...hidden];
  const first = describeCharacter(characters[0] ?? '');
  const count = characters.length > 1 ? ` and ${characters.length - 1} more beside it` : '';
  const spelt = kind === 'tag' ? ` They spell “${showText(readTags(hidden))}”.` : '';
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.slice(at, at + 24).split('\n', 1)[0] ?? '';
  const around = showText(sliceWhole(text, Math.max(lineStart, at - 20), at) + lineEnd, 60);
  return `${what}, ${first}${count}: ${why}.${spelt} Here: “${around}”.`;
}

/** A slice that does not begin inside a surrogate pair. */
function sliceWhole(text: string, from: number, to: number): string {
  const code = text.charCodeAt(from);
  return text.slice(code >= 0xdc00 && code <= 0xdfff ? from + 1 : from, to);
}
