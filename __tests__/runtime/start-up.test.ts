import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { createTemporaryDirectory } from '../support/git-repository.ts';
import { bundleText } from './world.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const HOOK = join(ROOT, '__tests__/cli/loaded-modules.ts');

/** The packages that a program loads which opens a bundle, resolves, and does nothing to end. */
async function listLoaded(text: string, work: string): Promise<readonly string[]> {
  const dir = await createTemporaryDirectory();
  await writeFile(join(dir, 'b.json'), text);
  const script = `
    import { openPrompts } from ${JSON.stringify(join(ROOT, 'src/runtime/open-prompts.ts'))};
    const prompts = await openPrompts({ bundle: 'b.json' });
    ${work}`;
  const loaded = join(dir, 'loaded.txt');
  const child = spawn(process.execPath, ['--import', HOOK, '--input-type=module', '--eval', script], {
    cwd: dir,
    env: { PATH: process.env.PATH, LOADED_MODULES: loaded },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // It ends although its prompts are still open.
  expect(await once(child, 'close')).toEqual([0, null]);
  const urls = await readFile(loaded, 'utf8');
  return [...new Set([...urls.matchAll(/node_modules\/((?:@[^/]+\/)?[^/\n]+)/g)].map(([, name = '']) => name))].sort();
}

test('a program loads the template engine where a text is a template, and next to nothing else; it ends by itself', async () => {
  const resolves = "if (prompts.resolve('support', { targetingKey: 'a' }).reason !== 'SPLIT') process.exit(1);";
  const [plain, template] = await Promise.all([
    listLoaded(bundleText({ text: 'No variables.' }), resolves),
    listLoaded(bundleText(), `${resolves} prompts.resolve('support', { targetingKey: 'a' }).render({ name: 'Ada' });`),
  ]);
  expect([plain, template]).toEqual([['fastest-levenshtein'], ['fastest-levenshtein', 'liquidjs']]);
});
