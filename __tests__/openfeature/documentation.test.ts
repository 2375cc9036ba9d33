import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = ['openfeature', 'opentelemetry'];

test('the examples of the adapters’ pages compile as they stand', async () => {
  const cache = join(ROOT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  // Below node_modules, where the packages that the examples import are found.
  const directory = await mkdtemp(join(cache, 'examples-'));
  try {
    const files: string[] = [];
    for (const page of PAGES) {
      const text = await readFile(join(ROOT, `docs/${page}.md`), 'utf8');
      for (const [, code = ''] of text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)) {
        files.push(`${page}-${files.length}.ts`);
        await writeFile(join(directory, files.at(-1) as string), code);
      }
    }
    expect(files).toHaveLength(7);
    const sources = join(ROOT, 'src');
    const config = {
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: {
        noUnusedLocals: false,
        types: ['node'],
        typeRoots: [join(ROOT, 'node_modules/@types')],
        paths: { promptgate: [join(sources, 'index.ts')], 'promptgate/*': [join(sources, '*/index.ts')] },
      },
      files,
      include: [join(sources, '**/*.d.ts')],
    };
    await writeFile(join(directory, 'package.json'), '{ "type": "module" }');
    await writeFile(join(directory, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(ROOT, 'node_modules/.bin/tsc');
    const told = await promisify(execFile)(tsc, ['--noEmit', '--pretty', 'false', '-p', directory]).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    );
    expect(told).toBe('');
  } finally {
    await rm(directory, { recursive: true });
  }
});
