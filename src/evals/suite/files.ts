import { foldCase } from '../../prompt/fold-case.ts';
import type { PromptFile } from '../../prompt/types.ts';

/** Names of a suite, the first that is there counts. */
export const SUITE_FILES = ['evals.yaml', 'evals.yml', 'evals.json'] as const;
export const TOOLS_FILE = 'tools.json';

/** Bytes of a suite or a file of cases in JSON, JSON Lines or CSV. */
export const CASES_SIZE_LIMIT = 8 * 1_048_576;
/** Bytes of YAML, which takes a hundred times longer to read than JSON. */
export const YAML_SIZE_LIMIT = 1_048_576;
/** Bytes of one image. */
export const IMAGE_SIZE_LIMIT = 10 * 1_048_576;
/** Cases of one suite, lists of vars written out. */
export const CASE_LIMIT = 20_000;
/** Assertions of one case, those in sets and of the default test included: they are judged in one go. */
export const ASSERTION_LIMIT = 500;

/** Files of one prompt's directory at one revision, as far as its suite needs them: by path below the directory. */
export interface SuiteFolder {
  /** From the repository's root. */
  readonly dir: string;
  /** Everything that was listed; content is there for what the suite names. */
  readonly files: ReadonlyMap<string, PromptFile>;
}

/** The suite's file: by exact name; null where the prompt has none. */
export function findSuiteFile({ files }: SuiteFolder): PromptFile | null {
  for (const name of SUITE_FILES) {
    const file = files.get(name);
    if (file !== undefined) return file;
  }
  return null;
}

/** Files that look like a suite and are not read: a name in another case, or a second suite. */
export function findLookAlikes({ files }: SuiteFolder): readonly PromptFile[] {
  const used = findSuiteFile({ dir: '', files });
  return [...files]
    .filter(([name, file]) => file !== used && (SUITE_FILES as readonly string[]).includes(foldCase(name)))
    .map(([, file]) => file);
}

/**
 * A path that a suite names, below the prompt's directory; `file://` and `./` are left out.
 * @returns null where it leaves the directory or is no path at all.
 */
export function normalizePath(path: string): string | null {
  const plain = path.replace(/^file:\/\//, '');
  if (plain.length > 500 || /[\\\p{Cc}]/u.test(plain) || plain.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(plain)) return null;
  const segments = plain.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.length === 0 || segments.some((segment) => segment === '..' || segment.toLowerCase() === '.git')) return null;
  return segments.join('/');
}

export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/** `yaml`, `csv` …: the end of a file's name in lower case. */
export function extensionOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
