import { showText } from '../../checks/visible.ts';
import type { Json } from '../../prompt/types.ts';
import { describeProgram } from './describe.ts';
import type { SuiteFolder } from './files.ts';
import { extensionOf } from './files.ts';
import type { FileProblem } from './folder-file.ts';
import { findFolderFile, readFileText } from './folder-file.ts';
import { checkValue } from './value.ts';

const TEXT_FILES: ReadonlySet<string> = new Set([
  'txt',
  'md',
  'json',
  'html',
  'xml',
  'csv',
  'log',
  'eml',
  'tsv',
  'jsonl',
  'sql',
  'yaml',
  'yml',
]);

export interface Resolved {
  /** Null where there is a problem. */
  readonly value: Json;
  readonly problem: FileProblem | null;
}

/**
 * What a `file://` text of a suite stands for: the file's text, or for an assertion's value the JSON in it.
 * @param as `value`: a .json file is read as JSON.
 */
export function resolveReference(folder: SuiteFolder, reference: string, as: 'text' | 'value'): Resolved {
  const refuse = (problem: FileProblem): Resolved => ({ value: null, problem });
  const program = describeProgram(reference);
  if (program)
    return refuse({ ...program, help: 'Write the check as a plain assertion, or as `javascript` where the configuration allows it.' });
  const { file, problem } = findFolderFile(folder, reference);
  if (problem) return refuse(problem);
  const extension = extensionOf(reference);
  const shown = showText(reference, 80);
  if (!TEXT_FILES.has(extension))
    return refuse({
      message: `“${shown}” is no kind of file that is read as text.`,
      help: 'Use .txt, .md, .json, .html or .csv; images belong into `input`.',
    });
  const text = readFileText(file);
  if (text === null) return refuse({ message: `“${shown}” is not UTF-8 text.`, help: 'Save it as UTF-8.' });
  if (as === 'text' || extension !== 'json') return { value: text.trim(), problem: null };
  try {
    const value = JSON.parse(text) as Json;
    const wrong = checkValue(value);
    return wrong === null ? { value, problem: null } : refuse(wrong);
  } catch {
    return refuse({ message: `“${shown}” is not JSON.`, help: 'Correct the file.' });
  }
}
