import { foldCase } from '../prompt/fold-case.ts';
import { joinPath } from '../prompt/paths.ts';
import { METADATA_FILE, OUTPUT_SCHEMA_FILE, type Prompt, type PromptFile, type PromptSource, TEXT_FILE } from '../prompt/types.ts';
import { type Finding, finding } from './finding.ts';
import { describeCharacter, showText } from './visible.ts';

/** Characters of an id in all, slashes included. */
const ID_LIMIT = 200;
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/;
const ID_HELP =
  'Rename the directory: each part of an id is letters A-Z a-z, digits, - and _, begins with a letter or a digit, may have single dots inside and does not end in .lock.';

/** ASCII letters that are hard to tell apart, as Unicode's confusables (UTS #39) pair them. */
const LOOKALIKES: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', I: 'l', m: 'rn' };

/**
 * Checks a prompt's id and that its files are there, are regular files and are named in the right case.
 *
 * @param siblings paths below the prompts root (like ids) of the directories beside each part of the id. For `billing/refunds`: every
 *   directory in the root (`Billing`, `support`) and every directory in `billing` (`billing/Refunds`). The id's own parts may be among them.
 */
export function checkStructure(prompt: Prompt, siblings: readonly string[]): readonly Finding[] {
  return [...checkId(prompt), ...checkCollisions(prompt, siblings), ...checkFiles(prompt.source)];
}

function checkId({ id, dir }: Prompt): readonly Finding[] {
  const place = { path: dir === '' ? null : dir };
  if (id === '') {
    const message = 'The prompts directory itself holds a prompt’s files; each prompt has a directory of its own below it.';
    return [finding('structure/id', place, message, 'Move the files into a directory, whose name is the id.')];
  }
  if (id.length > ID_LIMIT) {
    return [
      finding('structure/id', place, `The id is ${id.length} characters long; ${ID_LIMIT} is the most.`, 'Shorten the directory names.'),
    ];
  }
  return id.split('/').flatMap((segment) => {
    const wrong = describeSegment(segment);
    return wrong === null ? [] : [finding('structure/id', place, `The id ${showText(id)} is not valid: ${wrong}.`, ID_HELP)];
  });
}

/** What is wrong with one part of an id, or null. */
function describeSegment(segment: string): string | null {
  if (segment === '') return 'one of its parts is empty';
  if (/\.lock$/i.test(segment)) return `${showText(segment)} ends in .lock, which Git reserves`;
  if (SEGMENT.test(segment)) return null;
  for (const char of segment) if (!/[A-Za-z0-9._-]/.test(char)) return `it contains ${describeCharacter(char)}`;
  if (/^[._-]/.test(segment)) return `${showText(segment)} begins with ${segment[0]}`;
  return `${showText(segment)} has a dot at its end or two in a row`;
}

function checkCollisions({ id, dir }: Prompt, siblings: readonly string[]): readonly Finding[] {
  const parts = id.split('/');
  const findings: Finding[] = [];
  for (const sibling of new Set(siblings)) {
    const own = parts.slice(0, sibling.split('/').length).join('/');
    if (own === sibling) continue;
    if (foldCase(own) === foldCase(sibling)) {
      const message = `The directories ${showText(own)} and ${showText(sibling)} differ only in upper and lower case: on macOS and Windows they are one.`;
      findings.push(finding('structure/id', { path: dir }, message, 'Rename one of the two directories.'));
    } else if (unifyLookalikes(own) === unifyLookalikes(sibling)) {
      const message = `The directories ${showText(own)} and ${showText(sibling)} are hard to tell apart.`;
      findings.push(
        finding('structure/id', { path: dir }, message, 'Rename one of them, so that nobody takes one prompt for the other.', 'warning'),
      );
    }
  }
  return findings;
}

function unifyLookalikes(name: string): string {
  return name.replace(/[01Im]/g, (char) => LOOKALIKES[char] ?? char).toLowerCase();
}

function checkFiles(source: PromptSource): readonly Finding[] {
  return [TEXT_FILE, METADATA_FILE, OUTPUT_SCHEMA_FILE].flatMap((name) => checkFile(source, name, name !== OUTPUT_SCHEMA_FILE));
}

function checkFile(source: PromptSource, name: string, isRequired: boolean): readonly Finding[] {
  const file = source.files.get(name);
  const variants = [...source.files].filter(([other]) => other !== name && foldCase(other) === foldCase(name));
  const findings = variants.map(([other, { path }]) => {
    if (file) {
      const message = `${showText(other)} stands beside ${name}: on macOS and Windows the two are one file.`;
      return finding('structure/unexpected-case', { path }, message, `Remove it: git rm ${quote(path)}`);
    }
    const message = `${showText(other)} is not read: the file's name is ${name}, in this case exactly.`;
    const help = `Rename it: git mv ${quote(path)} ${quote(joinPath(source.dir, name))}`;
    return finding('structure/unexpected-case', { path }, message, help, 'error');
  });
  if (file) return [...findings, ...checkMode(file, name)];
  if (isRequired && findings.length === 0) findings.push(describeMissing(source, name));
  return findings;
}

function describeMissing(source: PromptSource, name: string): Finding {
  const help =
    name === METADATA_FILE
      ? `Add ${joinPath(source.dir, name)}, for example {"name": "My prompt", "version": "1.0.0", "model": "…", "description": "…"}; promptgate init writes one.`
      : `Add ${joinPath(source.dir, name)} with the prompt's text, or remove what is left in ${source.dir}.`;
  return finding('structure/missing-file', { path: joinPath(source.dir, name) }, `The prompt has no ${name}.`, help);
}

function checkMode({ path, mode }: PromptFile, name: string): readonly Finding[] {
  if (mode === '120000') {
    return [
      finding(
        'structure/symlink',
        { path },
        `${name} is a symbolic link; links are never followed.`,
        'Commit the file itself in place of the link.',
      ),
    ];
  }
  if (mode === '040000' || mode === '160000') {
    const what = mode === '040000' ? 'a directory' : 'a submodule';
    return [finding('structure/not-a-file', { path }, `${name} is ${what}, not a file.`, `Remove it and commit ${name} as a file.`)];
  }
  return [];
}

function quote(path: string): string {
  return /^[A-Za-z0-9._/-]+$/.test(path) ? path : `'${showText(path).replaceAll("'", "'\\''")}'`;
}
