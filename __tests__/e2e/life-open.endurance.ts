import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectAgreement } from '../support/life/agreement.ts';
import type { Life } from '../support/life/life.ts';
import { BEGINNING, requireStatus, Story } from '../support/life/story.ts';
import { samplePrompt } from '../support/sample-prompt.ts';

// It spaces out writes by a second each, for GitHub's sake; what runs as the bundle still has it.
jest.unstable_mockModule('@octokit/plugin-throttling', () => ({ throttling: () => ({}) }));
// A test is a chapter of many jobs; none of them is timed.
const GREETING = 'Greet every customer by the name that they gave, and by none where they gave none at all.\n';

let life: Life;
let story: Story;

describe('a team’s life with an open default branch', () => {
  beforeAll(async () => {
    story = await Story.begin({ isProtected: false, registryBranch: null });
    ({ life } = story);
  });
  afterAll(() => life.end());

  test('fixes and features, merged in every way, go through all environments', async () => {
    await story.ship({
      branch: 'fix-1',
      title: 'fix: shorter',
      id: 'support',
      release: 'patch',
      version: '1.0.1',
      method: 'squash',
      bundle: true,
    });
    await story.ship({ branch: 'feat-1', title: 'feat: dates', id: 'extraction', release: 'minor', version: '1.1.0', method: 'rebase' });
    await story.ship({ branch: 'feat-2', title: 'feat: greet', id: 'support', release: 'minor', version: '1.1.0', method: 'merge' });
    await story.deployThrough('support', '1.1.0');
  });

  test('what changes no prompt releases nothing', async () => {
    const before = await story.registry();
    const pull = await story.proposeFiles('docs-1', 'docs: how we work', { 'README.md': 'Prompts, and how we work.\n' });
    await story.passes(pull);
    await story.land(pull, 'squash');
    expect(await story.registry()).toEqual(before);
  });

  test('of two that take the same version, the second has to take the next', async () => {
    const first = await story.propose({ branch: 'fix-2', title: 'fix: kinder', id: 'support', release: 'patch' });
    await story.passes(first);
    const second = await story.proposeFiles('fix-3', 'fix: clearer', {});
    await story.mend(second, () => story.edit('fix-3', 'extraction', 'patch'));
    const twin = await story.proposeFiles('fix-4', 'fix: plainer', {});
    await story.mend(twin, async () => {
      await life.put({
        'prompts/extraction/system-prompt.txt': `Be exact.\n${await life.clone.git('show', 'HEAD:prompts/extraction/system-prompt.txt')}\n`,
      });
      // The same day, the same note: a merge without a conflict, and two texts of one version.
      await life.clone.git('checkout', 'origin/fix-3', '--', 'prompts/extraction/.prompt-metadata.json');
      await life.clone.git('commit', '--quiet', '--all', '--message', 'fix: plainer');
    });
    await story.passes(twin);
    await story.land(first, 'squash');
    await story.passes(second);
    await story.land(second, 'rebase');
    await story.hasVersion('extraction', '1.1.1');
    expect(await story.fails(twin)).toContain('version/taken');
    await story.mend(
      twin,
      async () => {
        await story.edit('fix-4', 'extraction', 'patch');
      },
      'origin/main',
    );
    await story.passes(twin);
    await story.land(twin, 'merge');
    await story.hasVersion('extraction', '1.1.2');
  });

  test('a forgotten version is asked for, and bump gives it', async () => {
    const text = await life.clone.git('show', 'origin/main:prompts/support/system-prompt.txt');
    const pull = await story.proposeFiles('fix-5', 'fix: a word', { 'prompts/support/system-prompt.txt': `${text}\nNever guess.\n` });
    expect(await story.fails(pull)).toContain('version/not-bumped');
    await story.mend(pull, async () => void (await life.succeed(['bump', 'support', 'patch', '-m', 'Never guesses', '--commit'])));
    await story.passes(pull);
    await story.land(pull, 'squash');
    await story.hasVersion('support', '1.1.2');
  });

  test('a breaking change, a pre-release and its release', async () => {
    await story.ship({
      branch: 'feat-3',
      title: 'feat!: answers in words',
      id: 'extraction',
      release: 'major',
      version: '2.0.0',
      method: 'merge',
    });
    await story.deployThrough('extraction', '2.0.0');
    await story.ship({
      branch: 'feat-4',
      title: 'feat: a trial',
      id: 'support',
      release: '1.2.0-rc.1',
      version: '1.2.0-rc.1',
      method: 'squash',
    });
    await story.ship({ branch: 'feat-5', title: 'feat: tried', id: 'support', release: '1.2.0', version: '1.2.0', method: 'rebase' });
  });

  test('a prompt comes, gets another name and goes; one that runs somewhere may not', async () => {
    const added = await story.proposeFiles('feat-6', 'feat: a greeter', {
      ...samplePrompt('greeter', { text: GREETING }),
      'prompts/greeter/evals.yaml': String(BEGINNING['prompts/support/evals.yaml']),
    });
    await story.passes(added);
    await story.land(added, 'squash');
    await story.hasVersion('greeter', '1.0.0');
    const renamed = await story.proposeFiles('refactor-1', 'refactor: the greeter welcomes', {
      ...Object.fromEntries(['system-prompt.txt', '.prompt-metadata.json', 'evals.yaml'].map((name) => [`prompts/greeter/${name}`, null])),
      ...samplePrompt('welcome', { text: GREETING }),
      'prompts/welcome/evals.yaml': String(BEGINNING['prompts/support/evals.yaml']),
    });
    await story.passes(renamed);
    await story.land(renamed, 'rebase');
    await story.hasVersion('welcome', '1.0.0');
    const remove = (id: string) =>
      Object.fromEntries(['system-prompt.txt', '.prompt-metadata.json', 'evals.yaml'].map((name) => [`prompts/${id}/${name}`, null]));
    const removed = await story.proposeFiles('chore-1', 'chore: nobody is welcomed', remove('welcome'));
    await story.passes(removed);
    await story.land(removed, 'merge');
    const running = await story.proposeFiles('chore-2', 'chore: nothing is extracted', remove('extraction'));
    expect(await story.fails(running)).toContain('registry/deployed-removed');
    story.close(running);
  });

  test('a registry that was edited by hand does not pass', async () => {
    const text = JSON.stringify(await story.registry(), null, 2).replace('"version": "2.0.0"', '"version": "9.9.9"');
    const pull = await story.proposeFiles('chore-3', 'chore: by hand', { 'prompts/registry.json': `${text}\n` });
    expect(await story.fails(pull)).toContain('registry/unknown-version');
    story.close(pull);
  });

  test('a bad release is rolled back by a comment, stays blocked, and is mended by a hotfix', async () => {
    const bad = await story.ship({
      branch: 'feat-7',
      title: 'feat: jokes',
      id: 'support',
      release: 'minor',
      version: '1.3.0',
      method: 'squash',
    });
    await story.deployThrough('support', '1.3.0');
    const refused = await life.comment(bad, '/promptgate rollback support production', 'grace');
    expect(refused.reply).toMatch(/maintain/);
    await story.runs('support', 'production', '1.3.0');
    const { reply } = await life.comment(bad, '/promptgate rollback support production --reason nobody laughed');
    expect(reply).toContain('1.1.0');
    await story.runs('support', 'production', '1.1.0');
    requireStatus('the blocked version again', await life.deploy('support', '1.3.0', 'production'), 1);
    await story.ship({ branch: 'fix-6', title: 'fix: no jokes', id: 'support', release: 'patch', version: '1.3.1', method: 'squash' });
    await story.deployThrough('support', '1.3.1');
  });

  test('in the end everything agrees', () => expectAgreement(story));
});
