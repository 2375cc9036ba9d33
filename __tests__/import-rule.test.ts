import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const SRC = resolve(import.meta.dirname, '../src');

/** Folders from the inside out; a file may import from its own layer and from those before it. */
const LAYERS: readonly (readonly string[])[] = [
  [
    'prompt',
    'changes',
    'checks',
    'config',
    'report',
    'generated',
    'evals',
    'registry',
    'release',
    'bundle',
    'rollout',
    'monitoring',
    'bot',
    'explain',
  ],
  ['review', 'runner', 'interruption', 'work-clock'],
  ['revisions', 'github', 'models', 'sandbox', 'branches', 'stores'],
  ['evaluation', 'shipping'],
  ['runtime', 'watch'],
  ['action', 'cli', 'library', 'openfeature', 'opentelemetry'],
];

/** Ports and types that the core may name although their adapters live further out. */
const PORTS = new Set(['errors.ts', 'revisions/revisions.ts', 'models/model.ts']);

/** What the core never imports; `node:crypto` and `node:util` are allowed for their pure functions. */
const OUTSIDE = /^(@actions\/|@octokit\/|node:(?!(?:crypto|util)$)|fs$|child_process$|https?$|commander$)/;

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function readSources(dir = SRC): Source[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) return readSources(path);
    if (!entry.name.endsWith('.ts') || entry.name.endsWith('.d.ts')) return [];
    const text = readFileSync(path, 'utf8');
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string);
    return [{ file: relative(SRC, path), text, imports }];
  });
}

function layerOf(file: string): number {
  if (PORTS.has(file)) return 0;
  const folder = file.includes('/') ? (file.split('/')[0] as string) : file.replace(/\.ts$/, '');
  return LAYERS.findIndex((layer) => layer.includes(folder));
}

const sources = readSources();
const core = sources.filter(({ file }) => layerOf(file) === 0 && !PORTS.has(file));

describe('the import rule', () => {
  test('sees the source', () => {
    expect(core.length).toBeGreaterThan(10);
    expect(sources.some(({ imports }) => imports.length > 0)).toBe(true);
  });

  test('every file belongs to a layer', () => {
    expect(sources.filter(({ file }) => layerOf(file) === -1 && file !== 'index.ts').map(({ file }) => file)).toEqual([]);
  });

  test('nothing imports from a layer further out', () => {
    const wrong = sources
      .filter(({ file }) => file !== 'index.ts')
      .flatMap(({ file, imports }) =>
        imports
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(SRC, resolve(SRC, dirname(file), name)))
          .filter((target) => layerOf(target) > layerOf(file))
          .map((target) => `${file} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the core reaches no file, process, network, Octokit or Actions toolkit', () => {
    const wrong = core.flatMap(({ file, imports }) =>
      imports.filter((name) => OUTSIDE.test(name)).map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the core reads no clock, environment or console', () => {
    const wrong = core.filter(({ text }) => /process\.(env|argv|cwd|std)|Date\.now\(|new Date\(\)|console\.|Math\.random\(/.test(text));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('Octokit lives in github alone, the Actions toolkit in action and github', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports
        .filter(
          (name) =>
            (name.startsWith('@octokit/') && !file.startsWith('github/')) ||
            (name.startsWith('@actions/') && !/^(action|github)\//.test(file)),
        )
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('nobody but the inputs of an edge reads the environment', () => {
    const readers = sources.filter(({ text }) => /process\.env/.test(text)).map(({ file }) => file);
    // The library's own edge: git is given the caller's environment, where the caller gives no other.
    expect(readers.filter((file) => !/^(action|cli)\/|^runtime\/registry-place\.ts$/.test(file))).toEqual([]);
  });
});
