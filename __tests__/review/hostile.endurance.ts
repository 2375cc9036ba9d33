import { beforeAll, describe, expect, test } from '@jest/globals';
import { render } from '../../src/report/render.ts';
import { GOOD_METADATA, GOOD_TEXT, HOSTILE_PROMPTS, type HostilePrompt } from '../fixtures/hostile.ts';
import { measureCpu } from '../support/cpu-time.ts';
import { createRepository, type FileContent, type GitRepository } from '../support/git-repository.ts';
import { reviewBranch } from './sample.ts';

/** A branch that brings one hostile prompt and its harmless neighbours. */
async function commitHostile(repository: GitRepository, branch: string, { id, files, beside }: HostilePrompt): Promise<void> {
  const tree: Record<string, FileContent> = {};
  for (const other of beside) {
    tree[`prompts/${other}/system-prompt.txt`] = GOOD_TEXT;
    tree[`prompts/${other}/.prompt-metadata.json`] = GOOD_METADATA;
  }
  for (const [name, { mode, content }] of Object.entries(files)) {
    const path = `prompts/${id}/${name}`;
    if (mode === '120000') tree[path] = { link: new TextDecoder().decode(content()) };
    else if (mode === '160000') tree[path] = { submodule: '1'.repeat(40) };
    else if (mode === '040000') tree[`${path}/inside`] = content();
    else tree[path] = { content: content(), mode: mode === '100755' ? mode : '100644' };
  }
  await repository.branch(branch, 'main');
  await repository.commit('feat: a hostile prompt', tree, { branch });
}

describe('hostile prompt directories in a real repository', () => {
  const inGit = HOSTILE_PROMPTS.filter(({ gitRefuses }) => !gitRefuses);
  let repository: GitRepository;

  beforeAll(async () => {
    expect(inGit.length).toBeGreaterThan(150);
    repository = await createRepository({ bare: true });
    await repository.commit('chore: nothing yet', { 'README.md': 'A repository.\n' });
  });

  test.each(inGit.map((hostile, at) => [hostile.name, `hostile-${at}`, hostile] as const))('%s', async (_, branch, hostile) => {
    await commitHostile(repository, branch, hostile);
    let comment = '';
    let rules: string[] = [];
    const took = await measureCpu(async () => {
      const report = await reviewBranch(repository, branch);
      comment = await render(report, 'markdown', { markdown: { maxLength: 65_536 } });
      rules = report.prompts.find(({ id }) => id === hostile.id)?.findings.map(({ rule }) => rule) ?? [];
    });
    expect([...new Set(rules)].sort()).toEqual(hostile.rules);
    expect(comment.length).toBeLessThanOrEqual(65_536);
    expect(took).toBeLessThan(1000);
  });
});
