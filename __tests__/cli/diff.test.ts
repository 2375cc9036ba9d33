import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/cli.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { metadataText, promptFiles, TEXT } from '../support/prompt-files.ts';

let repository: GitRepository;
let middle: string;
const PROMPT = 'prompts/support/system-prompt.txt';

beforeAll(async () => {
  repository = await createRepository();
  await repository.commit('feat: one', promptFiles('support', { version: '1.0.0' }, `${TEXT}One.\n`));
  await repository.commit('feat: two', promptFiles('support', { version: '1.1.0' }, `${TEXT}Two.\n`));
  // The text went on under the same version: the version's last state is the one that counts.
  middle = await repository.commit('fix: two', { [PROMPT]: `${TEXT}Two, better.\n` });
  await repository.commit('feat: three', promptFiles('support', { version: '1.2.0', previous_version: '1.1.0' }, `${TEXT}Three.\n`));
  await repository.tag('support@0.9.0', 'HEAD~3');
  await repository.tag('odd', 'HEAD~3', 'annotated');
  await repository.commit('feat: gone', { ...promptFiles('gone') });
  await repository.commit('chore: remove', { 'prompts/gone/system-prompt.txt': null, 'prompts/gone/.prompt-metadata.json': null });
  await writeFile(`${repository.dir}/${PROMPT}`, `${TEXT}Four.\n`);
});

const diff = (...args: string[]) => runCommand(repository.dir, ['diff', ...args]);
const changes = async (...args: string[]) => {
  const { stdout } = await diff(...args, '--format', 'json');
  const { from, to, hunks } = JSON.parse(stdout);
  const words = hunks.flatMap(({ lines }: { lines: { segments: { kind: string; text: string }[] }[] }) =>
    lines.flatMap(({ segments }) => segments),
  );
  const text = (kind: string) =>
    words
      .filter((segment: { kind: string }) => segment.kind === kind)
      .map((segment: { text: string }) => segment.text.trim())
      .join(' ');
  return { from: from.name, to: to.name, removed: text('removed'), added: text('added'), fromRevision: from.revision };
};

describe('diff', () => {
  test('by default from previous_version to the working tree', async () => {
    expect(await changes('support')).toEqual({
      from: '1.1.0',
      to: 'working tree',
      removed: expect.stringContaining('Two'),
      added: expect.stringContaining('Four'),
      fromRevision: middle,
    });
  });

  test.each([
    [['--from', '1.0.0', '--to', '1.2.0'], 'One', 'Three'],
    [['--from', '0.9.0', '--to', '1.1.0'], 'One', 'Two, better'],
    [['--from', 'odd'], 'One', 'Four'],
    [['--from', 'HEAD~2', '--to', 'HEAD~4'], 'Three', 'Two'],
    [['--from', 'main'], 'Three', 'Four'],
  ])('%j', async (args, removed, added) => {
    const found = await changes('support', ...args);
    expect(found.removed).toContain(removed.split(',')[0]);
    expect(found.added).toContain(added.split(',')[0]);
  });

  test('text, without colour', async () => {
    const { code, stdout } = await diff('support');
    expect(code).toBe(0);
    expect(stdout).toContain('support: 1.1.0');
    expect(stdout).toContain('working tree, version 1.2.0');
    expect(stdout).toMatch(/- Two, better\..*\+ Four\./s);
  });

  test('equal texts', async () => {
    const { code, stdout } = await diff('support', '--from', '1.2.0', '--to', 'main');
    expect([code, stdout]).toEqual([0, expect.stringContaining('The texts are the same.')]);
  });

  test('a prompt that is gone, between revisions that had it', async () => {
    expect((await diff('gone', '--from', 'HEAD~1', '--to', 'HEAD~1')).code).toBe(0);
  });

  test.each([
    [['gone'], 'no prompt "gone"'],
    [['suport'], 'Did you mean support?'],
    [['support', '--from', '1.1.1'], 'Did you mean 1.1.0?'],
    [['support', '--from', '9.9.9'], 'Versions in the history: 1.2.0, 1.1.0, 1.0.0.'],
    [['support', '--from', '--oops'], 'no version of support'],
    [['gone', '--from', 'HEAD', '--to', 'HEAD'], 'no prompt "gone" at HEAD'],
    [['support', '--from', 'HEAD:README'], 'no version of support'],
  ])('%j: 2', async (args, mend) => {
    const { code, stdout, stderr } = await diff(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(mend);
  });

  test('a text that cannot be read', async () => {
    const other = await createRepository();
    await other.commit('feat: x', {
      'prompts/a/.prompt-metadata.json': metadataText(),
      'prompts/a/system-prompt.txt': new Uint8Array([0xff, 0xfe, 0x41]),
    });
    const { code, stderr } = await runCommand(other.dir, ['diff', 'a']);
    expect(code).toBe(2);
    expect(stderr).toContain('promptgate validate a');
  });
});
