import type { PromptConfig } from '../config/config.ts';
import { decodeUtf8 } from '../prompt/decode.ts';
import { indexPositions } from '../prompt/positions.ts';
import { readTemplate } from '../prompt/template.ts';
import { FILE_SIZE_LIMIT, type Prompt, TEXT_FILE } from '../prompt/types.ts';
import { formatCount } from '../report/phrases.ts';
import { cutAfter } from './cut.ts';
import { type Finding, finding } from './finding.ts';

/** Occurrences of one character that are reported one by one. */
const LIMIT = 10;

/**
 * Checks a prompt's text: its encoding, its length in code points and its template.
 * @param baseTextParsed whether the text before the change was a valid template; a mistake is then an error, because callers rely on it.
 */
export function checkText(prompt: Prompt, config: PromptConfig, baseTextParsed = false): readonly Finding[] {
  const file = prompt.source.files.get(TEXT_FILE);
  if (!file || (file.mode !== '100644' && file.mode !== '100755')) return [];
  const { path } = file;
  if (file.bytes === null) return file.size > FILE_SIZE_LIMIT ? [describeHuge(path, file.size, config)] : [];
  const { text, fault } = decodeUtf8(file.bytes);
  if (text === null) return [describeFault(path, fault)];
  return [
    ...checkMarks(text, path),
    ...checkLength(text, path, config),
    ...(prompt.variables === null ? checkTemplate(text, path, config, baseTextParsed) : []),
  ];
}

function describeHuge(path: string, size: number, config: PromptConfig): Finding {
  const megabytes = (size / 1_048_576).toFixed(1);
  const message = `The prompt is ${megabytes} MB; ${formatCount(config.maxLength)} characters are the most, and files over 1 MB are not read.`;
  return finding('prompt/too-long', { path }, message, 'Shorten the prompt, or put what is data into a variable.');
}

function describeFault(path: string, fault: NonNullable<ReturnType<typeof decodeUtf8>['fault']>): Finding {
  const place = { path, ...fault.place };
  if (fault.encoding !== 'not UTF-8') {
    const message = `The prompt is stored as ${fault.encoding}, not as UTF-8.`;
    return finding(
      'prompt/encoding',
      place,
      message,
      `Save it as UTF-8 without a byte order mark, for example: iconv -f ${fault.encoding} -t UTF-8`,
    );
  }
  const byte = `0x${fault.byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const message = `The prompt is not UTF-8: the byte ${byte} here begins no character.`;
  return finding(
    'prompt/encoding',
    place,
    message,
    'Save it as UTF-8; from an old Windows editor, for example: iconv -f WINDOWS-1252 -t UTF-8',
  );
}

/** Characters that no clean text has, each with what is wrong and the mend. */
const MARKS: readonly (readonly [string, (at: number) => string, string])[] = [
  [
    '\ufeff',
    (at) =>
      `A byte order mark (U+FEFF) stands ${at === 0 ? 'at the start of the file' : 'inside the text'}; the model gets it as a character.`,
    'Delete it; save as UTF-8 without a byte order mark.',
  ],
  ['\0', () => 'A NUL character stands here: the file is cut or not text.', 'Delete it.'],
];

function checkMarks(text: string, path: string): readonly Finding[] {
  const place = indexPositions(text);
  return MARKS.flatMap(([mark, describe, help]) => {
    const findings: Finding[] = [];
    for (let at = text.indexOf(mark); at !== -1 && findings.length <= LIMIT; at = text.indexOf(mark, at + 1)) {
      findings.push(finding('prompt/encoding', { path, ...place(at) }, describe(at), help));
    }
    return cutAfter(findings, LIMIT);
  });
}

function checkLength(text: string, path: string, config: PromptConfig): readonly Finding[] {
  if (!/[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text)) {
    const message = text === '' ? 'The prompt is empty.' : 'The prompt is nothing but white space.';
    return [
      finding(
        'prompt/too-short',
        { path, line: 1, column: 1 },
        message,
        `Write the prompt: at least ${formatCount(config.minLength)} characters.`,
      ),
    ];
  }
  const length = countCodePoints(text);
  if (length < config.minLength) {
    const message = `The prompt has ${formatCount(length)} characters; ${formatCount(config.minLength)} are the least.`;
    return [
      finding(
        'prompt/too-short',
        { path, line: 1, column: 1 },
        message,
        'Say more of what the model is to do, or set prompt.minLength in the configuration.',
      ),
    ];
  }
  if (length > config.maxLength) {
    const message = `The prompt has ${formatCount(length)} characters; ${formatCount(config.maxLength)} are the most.`;
    return [
      finding(
        'prompt/too-long',
        { path, line: 1, column: 1 },
        message,
        'Shorten it, put what is data into a variable, or set prompt.maxLength in the configuration.',
      ),
    ];
  }
  return [];
}

function checkTemplate(text: string, path: string, config: PromptConfig, baseTextParsed: boolean): readonly Finding[] {
  if (config.templating === 'none') return [];
  const { mistake } = readTemplate(text);
  if (mistake === null) return [];
  const { message, line, column } = mistake;
  const help =
    'Mend the template. For literal braces write {% raw %}{{ … }}{% endraw %}; where prompts are no templates at all, set prompt.templating: none.';
  return [finding('prompt/template', { path, line, column }, message, help, baseTextParsed ? 'error' : 'warning')];
}

function countCodePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) count -= 1;
  }
  return count;
}
