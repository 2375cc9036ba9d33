import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeTypes } from '../../src/runtime/write-types.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROMPTS = [
  {
    id: 'support',
    text: 'Hello {{ name }}{% if title %}, {{ title }}{% endif %}: {{ tone | default: "kind" }}. {{ place | default: "x" }} {{ place }}',
  },
  { id: 'billing/refunds', text: '{% for item in items %}{{ item }}{% endfor %}{% if mode == "a" and open %}{{ mode }}{% endif %}' },
  { id: 'plain', text: 'No variables.' },
  { id: 'raw', text: '{{ not_one }}', templating: 'none' as const },
  { id: 'broken', text: '{{ name' },
  { id: 'lost', text: null },
].map((prompt) => ({ templating: 'liquid' as const, ...prompt }));

describe('the types of prompts', () => {
  test('are the ids, sorted, with the variables that each needs and may be given', () => {
    const text = writeTypes(PROMPTS);
    expect(text.split('export type PromptTypes = {\n')[1]?.split('\n};\n')[0]).toBe(
      [
        "  readonly 'billing/refunds': {",
        '    readonly items: PromptValue;',
        '    readonly mode: PromptValue;',
        '    readonly open: PromptValue;',
        '  };',
        '  readonly broken: Readonly<Record<string, unknown>>;',
        '  readonly lost: Readonly<Record<string, unknown>>;',
        '  readonly plain: Readonly<Record<string, never>>;',
        '  readonly raw: Readonly<Record<string, never>>;',
        '  readonly support: {',
        '    readonly name: PromptValue;',
        '    readonly place: PromptValue;',
        '    readonly title?: PromptValue | undefined;',
        '    readonly tone?: PromptValue | undefined;',
        '  };',
      ].join('\n'),
    );
    expect(writeTypes([...PROMPTS].reverse())).toBe(text);
    expect(writeTypes([])).toContain('export type PromptTypes = Readonly<Record<never, never>>;');
  });

  test('keep a variable in its line and its quotes, whatever text names it', () => {
    const names = ["it's", 'two\nlines', 'two\u2028lines', 'back\\\\slash'];
    const text = writeTypes([{ id: 'odd', text: names.map((name) => `{{ ["${name}"] }}`).join(' '), templating: 'liquid' }]);
    const [, members = ''] = /^ {2}readonly odd: \{\n(.*)^ {2}\};$/ms.exec(text) ?? [];
    for (const literal of ["'it\\'s'", "'two\\u000alines'", "'two\\u2028lines'", "'back\\\\slash'"])
      expect(members).toContain(`    readonly ${literal}: PromptValue;\n`);
  });

  test('let the compiler find a wrong id and a missing variable, and take what is right', async () => {
    const dir = await createTemporaryDirectory();
    await mkdir(join(dir, 'node_modules'));
    await symlink(join(ROOT, 'node_modules/@types'), join(dir, 'node_modules/@types'));
    await writeFile(join(dir, 'prompt-types.d.ts'), writeTypes(PROMPTS));
    const open = join(ROOT, 'src/runtime/open-prompts.ts');
    const good = [
      `import { openPrompts } from '${open}';`,
      `import { createPrompts } from '${join(ROOT, 'src/runtime/in-memory.ts')}';`,
      `import type { Prompts } from '${join(ROOT, 'src/runtime/prompts.ts')}';`,
      `import type { Resolution } from '${join(ROOT, 'src/rollout/resolution.ts')}';`,
      "import type { PromptId, PromptTypes } from './prompt-types.d.ts';",
      "const prompts = await openPrompts<PromptTypes>({ bundle: 'b.json' });",
      "const found = prompts.resolve('support', { targetingKey: 'u' });",
      "found.render({ name: 'Ada', place: 1 });",
      "found.render({ name: 'Ada', place: ['x'], title: undefined });",
      "prompts.resolve('plain').render();",
      "prompts.resolve('broken').render({ anything: 1 });",
      'const any: Resolution = found;',
      'const all: Prompts = prompts;',
      'const ids: readonly PromptId[] = createPrompts<PromptTypes>({ prompts: {} }).ids();',
      "(await openPrompts({ bundle: 'b.json' })).resolve('whatever').render({ x: 1 });",
      'export { all, any, ids };',
    ];
    const bad = [
      `import { openPrompts } from '${open}';`,
      "import type { PromptTypes } from './prompt-types.d.ts';",
      "const prompts = await openPrompts<PromptTypes>({ bundle: 'b.json' });",
      "prompts.resolve('suport');",
      "prompts.resolve('support').render();",
      "prompts.resolve('support').render({ name: 'Ada' });",
      "prompts.resolve('support').render({ name: 'Ada', place: 1, plaice: 2 });",
      "prompts.resolve('plain').render({ name: 'Ada' });",
      "await openPrompts({ bundle: 'b.json', registry: { environment: 'dev' } });",
      'export {};',
    ];
    await Promise.all([writeFile(join(dir, 'good.ts'), good.join('\n')), writeFile(join(dir, 'bad.ts'), bad.join('\n'))]);
    const { compilerOptions } = { compilerOptions: { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true } };
    const config = {
      compilerOptions: {
        ...compilerOptions,
        ...{ target: 'es2024', module: 'nodenext', noEmit: true, allowImportingTsExtensions: true, skipLibCheck: true, types: ['node'] },
      },
      files: ['good.ts', 'bad.ts'],
    };
    await Promise.all([
      writeFile(join(dir, 'tsconfig.json'), JSON.stringify(config)),
      writeFile(join(dir, 'package.json'), '{"type":"module"}'),
    ]);
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--pretty', 'false', '-p', dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(child, 'close');
    const said = Buffer.concat(chunks).toString();
    // Line by line: all that is wrong, and nothing else.
    const lines = [...said.matchAll(/(good|bad)\.ts\((\d+),/g)].map(([, file, line]) => `${file} ${line}`);
    expect([lines, lines.length === 6 ? '' : said]).toEqual([['bad 4', 'bad 5', 'bad 6', 'bad 7', 'bad 8', 'bad 9'], '']);
  });
});
