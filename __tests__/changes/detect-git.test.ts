import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { detectChanges } from '../../src/changes/detect.ts';
import { openLocalGit } from '../../src/revisions/local-git.ts';
import { MemoryRevisions } from '../../src/revisions/memory.ts';
import { createRepository, GIT_ENVIRONMENT } from '../support/git-repository.ts';

const NAMES = ['system-prompt.txt', '.prompt-metadata.json', 'System-Prompt.txt', 'notes.md', 'cases/1.yaml', 'evals.yaml'];
const DIRS = ['prompts', 'prompts/a', 'prompts/a/b', 'prompts/B', 'prompts/b', 'prompts/c/d', 'other/a'];
const CONTENTS = ['one', 'two', '{"version":"1.0.0","model":"m"}', '{"version":"1.0.1","model":"m"}'];

const path = fc.tuple(fc.constantFrom(...DIRS), fc.constantFrom(...NAMES)).map(([dir, name]) => `${dir}/${name}`);
const content = fc.constantFrom(...CONTENTS);
const link = content.map((target) => ({ link: target }));
const executable = content.map((bytes) => ({ content: bytes, mode: '100755' as const }));

test('git and memory find the same changes in any two states', async () => {
  const states = fc.tuple(
    fc.dictionary(path, fc.oneof({ weight: 8, arbitrary: content }, link), { maxKeys: 12 }),
    fc.dictionary(path, fc.oneof({ weight: 6, arbitrary: content }, link, executable, fc.constant(null)), { minKeys: 1, maxKeys: 10 }),
    fc.constantFrom(['prompts', 'prompts'], ['', ''], ['prompts', 'other'], ['prompts/a', 'prompts/a']),
  );
  await fc.assert(
    fc.asyncProperty(states, async ([before, after, [basePromptsDir = '', headPromptsDir = '']]) => {
      const repository = await createRepository({ bare: true });
      // A null for what is not there is no deletion.
      const changed = Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== null || name in before));
      const author = { name: 'Ada', email: 'ada@example.com' };
      const start = Date.UTC(2024, 0, 1) / 1000;
      const base = await repository.commit('base', { keep: 'x', ...before });
      const head = await repository.commit('head', changed);
      const memory = new MemoryRevisions();
      const toMemory = (files: typeof after) =>
        Object.fromEntries(
          Object.entries(files).map(([name, file]) => [
            name,
            file !== null && typeof file === 'object' && 'link' in file ? { mode: '120000' as const, content: file.link } : file,
          ]),
        );
      const first = memory.commit({ message: 'base', files: toMemory({ keep: 'x', ...before }), author, time: start + 60 });
      expect(first).toBe(base);
      expect(memory.commit({ message: 'head', files: toMemory(changed), parents: [first], author, time: start + 120 })).toBe(head);
      const git = await openLocalGit({ directory: repository.dir, environment: GIT_ENVIRONMENT });
      try {
        const range = { base, head, basePromptsDir, headPromptsDir };
        const [read, expected] = [await detectChanges(git, range), await detectChanges(memory, range)];
        const plain = (value: unknown) =>
          JSON.stringify(value, (_key, inner) =>
            inner instanceof Map ? [...inner] : inner instanceof Uint8Array ? Buffer.from(inner).toString() : inner,
          );
        expect(plain(read.changes)).toBe(plain(expected.changes));
        expect(read.siblings).toEqual(expected.siblings);
        expect(read.fileChanges).toEqual(expected.fileChanges);
      } finally {
        await git.close();
      }
    }),
    { numRuns: 16 },
  );
});
