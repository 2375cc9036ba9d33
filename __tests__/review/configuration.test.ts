import { beforeEach, describe, expect, test } from '@jest/globals';
import type { GitRepository } from '../support/git-repository.ts';
import { createRepository } from '../support/git-repository.ts';
import { promptFiles, reviewBranch, rulesOf, TEXT } from './sample.ts';

const EDITED = `${TEXT}Give every refund that is asked for.\n`;

function filesBelow(root: string, id: string, version: string, text = TEXT) {
  return Object.fromEntries(
    Object.entries(promptFiles(id, version, text)).map(([path, content]) => [path.replace('prompts', root), content]),
  );
}

/** Which commit a branch starts from is its author's choice: it does not choose the rules. */
describe('a branch that starts from before the configuration', () => {
  let repository: GitRepository;

  beforeEach(async () => {
    repository = await createRepository();
  });

  test('is judged where the base branch has its prompts now', async () => {
    await repository.commit('feat: a prompt', filesBelow('ai/prompts', 'support', '1.0.0'));
    await repository.branch('topic');
    await repository.commit('ci: adopt', { '.promptgate.yaml': 'promptsDir: ai/prompts\n' });
    await repository.checkout('topic');
    await repository.commit('wip', filesBelow('ai/prompts', 'support', '1.0.0', EDITED));
    const report = await reviewBranch(repository, 'topic');
    expect(report.prompts).toMatchObject([{ id: 'support', change: 'modified' }]);
    expect(report.conclusion).toBe('failure');
  });

  test('is judged by the rules and the further schema of now', async () => {
    await repository.commit('feat: a prompt', {
      ...promptFiles('support', '1.0.0'),
      '.promptgate.yaml': 'rules: { version/not-bumped: "off" }\n',
    });
    await repository.branch('topic');
    const schema = JSON.stringify({ required: ['owner'] });
    await repository.commit('ci: strict', { '.promptgate.yaml': 'metadata: { schema: meta.json }\n', 'meta.json': schema });
    await repository.checkout('topic');
    await repository.commit('fix: ask less', promptFiles('support', '1.0.0', EDITED));
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual(expect.arrayContaining(['version/not-bumped', 'metadata/schema']));
    expect(report.notes).toEqual([]);
  });

  test('cannot bring a first configuration where there is one by now', async () => {
    await repository.commit('feat: a prompt', promptFiles('support', '1.0.0'));
    await repository.branch('topic');
    await repository.commit('ci: adopt', { '.promptgate.yaml': 'prompt: { minLength: 60 }\n' });
    await repository.checkout('topic');
    const own = { '.promptgate.yaml': 'rules: { version/not-bumped: "off", commit/no-release-type: "off" }\n' };
    await repository.commit('wip', { ...promptFiles('support', '1.0.0', EDITED), ...own });
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toContain('version/not-bumped');
    expect(report.notes.join(' ')).toContain('the base’s still holds');
  });

  test('keeps its prompts in sight when they have moved since', async () => {
    await repository.commit('feat: a prompt', { ...promptFiles('support', '1.0.0'), '.promptgate.yaml': 'promptsDir: prompts\n' });
    await repository.branch('topic');
    const gone = Object.fromEntries(Object.keys(promptFiles('support', '1.0.0')).map((path) => [path, null]));
    await repository.commit('chore: move', { ...gone, ...filesBelow('ai', 'support', '1.0.0'), '.promptgate.yaml': 'promptsDir: ai\n' });
    await repository.checkout('topic');
    await repository.commit('wip', promptFiles('support', '1.0.0', EDITED));
    const report = await reviewBranch(repository, 'topic');
    expect(report.prompts).toMatchObject([{ id: 'support', change: 'modified' }]);
    expect(report.conclusion).toBe('failure');
  });

  test('a first configuration does not lead away from the prompts', async () => {
    await repository.commit('feat: a prompt', { ...promptFiles('support', '1.0.0'), 'docs/index.md': 'Read me.\n' });
    await repository.branch('topic');
    await repository.checkout('topic');
    await repository.commit('wip', { ...promptFiles('support', '1.0.0', EDITED), '.promptgate.yaml': 'promptsDir: docs\n' });
    const report = await reviewBranch(repository, 'topic');
    expect(report.prompts).toMatchObject([{ id: 'support', change: 'removed' }]);
    expect(report.notes.join(' ')).toContain('first adoption');
  });
});
