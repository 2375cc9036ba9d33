import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectAgreement } from '../support/life/agreement.ts';
import type { Life } from '../support/life/life.ts';
import { requireStatus, Story } from '../support/life/story.ts';

// It spaces out writes by a second each, for GitHub's sake; what runs as the bundle still has it.
jest.unstable_mockModule('@octokit/plugin-throttling', () => ({ throttling: () => ({}) }));
// A test is a chapter of many jobs; none of them is timed.
let life: Life;
let story: Story;

describe('a team’s life with a protected default branch, the registry on a branch of its own', () => {
  beforeAll(async () => {
    story = await Story.begin({ isProtected: true, registryBranch: 'promptgate-registry' });
    ({ life } = story);
  });
  afterAll(() => life.end());

  test('main takes pull requests alone, and releases all the same', async () => {
    await life.clone.commit('fix: past everybody', { 'README.md': 'Mine.\n' });
    await expect(life.clone.git('push', 'origin', 'HEAD:main')).rejects.toThrow(/GH006/);
    const tip = await life.tip();
    await story.ship({
      branch: 'fix-1',
      title: 'fix: shorter',
      id: 'support',
      release: 'patch',
      version: '1.0.1',
      method: 'squash',
    });
    expect((await life.origin.git('rev-list', '--first-parent', `${tip}..main`)).split('\n')).toHaveLength(1);
    await story.deployThrough('support', '1.0.1');
  });

  test('a merge queue brings several at once; each has its tag where it came in', async () => {
    const pulls = [
      await story.propose({ branch: 'fix-2', title: 'fix: kinder', id: 'support', release: 'patch' }),
      await story.propose({ branch: 'feat-1', title: 'feat: dates', id: 'extraction', release: 'minor' }),
      await story.proposeFiles('docs-1', 'docs: how we work', { 'README.md': 'Prompts, and how we work.\n' }),
    ];
    for (const pull of pulls) await story.passes(pull);
    const before = await life.tip();
    for (const result of await life.mergeQueue(pulls, 'squash')) requireStatus('merge queue', result, 0);
    await story.released(before);
    await story.hasVersion('support', '1.0.2');
    await story.hasVersion('extraction', '1.1.0');
    const { prompts } = await story.registry();
    expect([prompts.support?.versions['1.0.2']?.commit, prompts.extraction?.versions['1.1.0']?.commit]).toEqual([
      pulls[0]?.mergeSha,
      pulls[1]?.mergeSha,
    ]);
  });

  test('the queue throws out the second of two that take the same version', async () => {
    const text = async (): Promise<string> => life.clone.git('show', 'HEAD:prompts/extraction/system-prompt.txt');
    const propose = async (branch: string, write: (before: string) => string, bump: () => Promise<unknown>) => {
      const pull = await story.proposeFiles(branch, `fix: ${branch}`, {});
      await story.mend(pull, async () => {
        await life.put({ 'prompts/extraction/system-prompt.txt': write(await text()) });
        await bump();
        await life.clone.git('commit', '--quiet', '--all', '--message', `fix: ${branch}`);
      });
      return pull;
    };
    const sameVersion = () => life.clone.git('checkout', 'origin/fix-3', '--', 'prompts/extraction/.prompt-metadata.json');
    const pulls = [
      await propose(
        'fix-3',
        (before) => `Be exact.\n${before}\n`,
        () => life.succeed(['bump', 'extraction', 'patch', '-m', 'Is exact']),
      ),
      await propose('fix-4', (before) => `${before}\nBe exact.\n`, sameVersion),
    ];
    for (const pull of pulls) await story.passes(pull);
    const before = await life.tip();
    expect((await life.mergeQueue(pulls, 'squash')).map(({ status }) => status)).toEqual([0, 1]);
    expect(await life.tip()).toBe(before);
    for (const result of await life.mergeQueue(pulls.slice(0, 1), 'squash')) requireStatus('merge queue', result, 0);
    await story.released(before);
    await story.hasVersion('extraction', '1.1.1');
    const [, second] = pulls;
    if (second === undefined) throw new Error('no second pull request');
    await story.mend(second, () => story.edit('fix-4', 'extraction', 'patch'), 'origin/main');
    await story.passes(second);
    await story.land(second, 'merge');
    await story.hasVersion('extraction', '1.1.2');
  });

  test('comments deploy; who may not is told', async () => {
    const pull = await story.ship({
      branch: 'feat-2',
      title: 'feat: greet',
      id: 'support',
      release: 'minor',
      version: '1.1.0',
      method: 'rebase',
    });
    for (const environment of ['dev', 'staging', 'production']) {
      const { reply } = await life.comment(pull, `/promptgate deploy support 1.1.0 ${environment}`);
      expect(reply).toContain('1.1.0');
      await story.runs('support', environment, '1.1.0');
    }
    const { reply } = await life.comment(pull, '/promptgate deploy support 1.0.1 dev', 'grace', true);
    expect(reply).toMatch(/maintain/);
    await story.runs('support', 'dev', '1.1.0');
  });

  test('a bad release goes back by the workflow, and the hotfix goes out', async () => {
    await story.ship({ branch: 'feat-3', title: 'feat!: jokes', id: 'support', release: 'major', version: '2.0.0', method: 'squash' });
    await story.deployThrough('support', '2.0.0');
    requireStatus(
      'rollback',
      await life.deploy('support', '', 'production', { rollback: 'true', reason: 'nobody laughed', bundle: true }),
      0,
    );
    await story.runs('support', 'production', '1.1.0');
    requireStatus('the blocked version again', await life.deploy('support', '2.0.0', 'production'), 1);
    // The source still has the jokes: the older text comes back as a newer version.
    const older = (await story.registry()).prompts.support?.versions['1.1.0']?.commit ?? '';
    const restored = await story.proposeFiles('restore-1', 'fix: as it was before the jokes', {});
    await story.mend(restored, async () => {
      await life.clone.git('restore', '--source', older, '--', 'prompts/support/system-prompt.txt');
      await life.succeed(['bump', 'support', 'patch', '-m', 'As it was before the jokes', '--commit']);
    });
    await story.passes(restored);
    await story.land(restored, 'rebase');
    await story.hasVersion('support', '2.0.1');
    await story.ship({ branch: 'fix-5', title: 'fix: the word', id: 'support', release: 'patch', version: '2.0.2', method: 'merge' });
    await story.deployThrough('support', '2.0.2');
  });

  test('a prompt’s tags change without a release', async () => {
    const path = 'prompts/support/.prompt-metadata.json';
    const metadata = JSON.parse(await life.origin.git('show', `main:${path}`)) as { tags: string[] };
    const before = await story.registry();
    const text = `${JSON.stringify({ ...metadata, tags: ['support', 'chat'] }, null, 2)}\n`;
    const pull = await story.proposeFiles('chore-1', 'chore: a tag', { [path]: text });
    await story.passes(pull);
    await story.land(pull, 'squash');
    expect(await story.registry()).toEqual(before);
  });

  test('what a person released by hand, the workflow tells GitHub; without evals a deploy takes a reason', async () => {
    const pull = await story.proposeFiles('fix-6', 'fix: both', {});
    await story.mend(pull, async () => {
      await story.edit('fix-6', 'support', 'patch');
      await story.edit('fix-6', 'extraction', 'patch');
    });
    await story.passes(pull);
    const before = await life.tip();
    await life.merge(pull, 'squash');
    expect(await story.releaseByHand()).toContain('support 2.0.3');
    const { prompts } = await story.registry();
    expect([prompts.support?.versions['2.0.3']?.evidence, prompts.extraction?.versions['1.1.3']?.evidence]).toEqual([null, null]);
    await story.released(before);
    requireStatus('without evals', await life.deploy('support', '2.0.3', 'dev'), 1);
    requireStatus('with a reason', await life.deploy('support', '2.0.3', 'dev', { reason: 'the model is away' }), 0);
    await story.runs('support', 'dev', '2.0.3');
  });

  test('the command line moves what the workflows moved', async () => {
    await life.clone.git('fetch', '--quiet', 'origin');
    await life.clone.git('checkout', '--quiet', '--force', '--detach', 'origin/main');
    await life.succeed(['registry', 'deploy', 'extraction', '1.1.2', '--environment', 'dev', '--push']);
    await story.runs('extraction', 'dev', '1.1.2');
    // What the command line did not show on GitHub, the workflow shows when it is asked for the same.
    requireStatus('the same by the workflow', await life.deploy('extraction', '1.1.2', 'dev'), 0);
    expect(await life.succeed(['registry', 'history', 'support'])).toContain('nobody laughed');
    expect(await life.succeed(['registry', 'list', '--environment', 'production'])).toContain('2.0.2');
  });

  test('in the end everything agrees', () => expectAgreement(story));
});
