import type { Finding } from '../../src/checks/finding.ts';
import { checkPrompt, type PromptContext } from '../../src/checks/prompt.ts';
import { checkVersionAlone } from '../../src/checks/version-alone.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { parsePrompt } from '../../src/prompt/parse.ts';
import { FILE_SIZE_LIMIT, type Prompt, type PromptFile } from '../../src/prompt/types.ts';
import type { FileMode } from '../../src/revisions/revisions.ts';
import { GOOD_TEXT, type HostilePrompt } from '../fixtures/hostile.ts';

export { GOOD_TEXT };

/** A prompt from its files, as the readers of a revision make it: contents of regular files up to the limit. */
export function makePrompt(id: string, files: Readonly<Record<string, { mode: FileMode; bytes: Uint8Array }>>): Prompt {
  const dir = `prompts/${id}`;
  const entries = Object.entries(files).map(([name, { mode, bytes }]): [string, PromptFile] => {
    const isRead = mode.startsWith('100') && bytes.length <= FILE_SIZE_LIMIT;
    return [name, { path: `${dir}/${name}`, mode, oid: '0'.repeat(40), size: bytes.length, bytes: isRead ? bytes : null }];
  });
  return parsePrompt({ id, dir, files: new Map(entries) });
}

export function makeHostile({ id, files }: HostilePrompt): Prompt {
  return makePrompt(id, Object.fromEntries(Object.entries(files).map(([name, { mode, content }]) => [name, { mode, bytes: content() }])));
}

/** What stands beside each part of an id, as the reader of directories would list it. */
export function listSiblings(ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => id.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))))];
}

export function check(prompt: Prompt, context: Partial<PromptContext> = {}): readonly Finding[] {
  return [...checkPrompt(prompt, { config: DEFAULT_CONFIG, ...context }), ...checkVersionAlone(prompt)];
}

/** Findings that point outside of the file they name. */
export function findMisplaced(prompt: Prompt, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ path, line, column }) => {
    if (line === null && column === null) return false;
    const file = [...prompt.source.files.values()].find((candidate) => candidate.path === path);
    if (!file?.bytes || line === null || column === null) return true;
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes).split('\n');
    return line < 1 || column < 1 || line > lines.length || column > (lines[line - 1] ?? '').length + 1;
  });
}
