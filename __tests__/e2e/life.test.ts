import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectAgreement } from '../support/life/agreement.ts';
import { Life, type LifeOptions } from '../support/life/life.ts';
import { BEGINNING, requireStatus, Story } from '../support/life/story.ts';
import { samplePrompt } from '../support/sample-prompt.ts';

// It spaces out writes by a second each, for GitHub's sake; what runs as the bundle still has it.
jest.unstable_mockModule('@octokit/plugin-throttling', () => ({ throttling: () => ({}) }));

const BASELINE = ['support@1.0.0', 'extraction@1.0.0'];
const GREETING = 'Greet every customer by the name that they gave, and by none where they gave none at all.\n';

let life: Life;
let story: Story;

/** A life is played in order: each test goes on where the one before ended. */
async function begin(options: Omit<LifeOptions, 'files'>): Promise<void> {
  life = await Life.begin({ ...options, files: BEGINNING });
  story = new Story(life);
  // The team's own app is deployed to the same environments by something else.
  const { state } = life.server;
  const sha = await life.tip();
  for (const [index, environment] of ['staging', 'production'].entries()) {
    const status = { id: index, state: 'success' as const, login: 'ada', description: '', environment, environmentUrl: '', logUrl: '' };
    const createdAt = '2026-01-01T00:00:00Z';
    const app = { id: index, sha, ref: 'main', task: 'deploy', payload: {}, environment, description: null, login: 'ada', createdAt };
    const production = environment === 'production';
    state.deployments.push({ ...app, transient: false, production, statuses: [{ ...status, createdAt }] });
  }
  const result = await story.released('0'.repeat(40));
  expect(Object.keys((await story.registry()).prompts)).toEqual(['extraction', 'support']);
  expect(state.releases).toEqual([]);
  expect(result.summary).toContain('1.0.0');
}

async function end(): Promise<void> {
  if (process.env.LIFE_LOG) await (await import('node:fs/promises')).appendFile(process.env.LIFE_LOG, life.said.join('\n\n'));
  await life.end();
}

async function agree(): Promise<void> {
  await expectAgreement(story, BASELINE);
  const apps = life.server.state.deployments.filter(({ task }) => task === 'deploy');
  expect(apps.map(({ statuses }) => statuses.map(({ state }) => state))).toEqual([['success'], ['success']]);
}

describe('a team’s life with an open default branch', () => {
  beforeAll(() => begin({ isProtected: false, registryBranch: null }));
  afterAll(end);

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

  test('in the end everything agrees', agree);
});

describe('a team’s life with a protected default branch, the registry on a branch of its own', () => {
  beforeAll(() => begin({ isProtected: true, registryBranch: 'promptgate-registry' }));
  afterAll(end);

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
      const { reply } = await life.comment(pull, `/promptgate deploy support 1.1.0 ${environment}`, 'ada', environment === 'production');
      expect(reply).toContain('1.1.0');
      await story.runs('support', environment, '1.1.0');
    }
    const { reply } = await life.comment(pull, '/promptgate deploy support 1.0.1 dev', 'grace');
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
    await story.ship({ branch: 'fix-5', title: 'fix: no jokes', id: 'support', release: 'patch', version: '2.0.1', method: 'merge' });
    await story.deployThrough('support', '2.0.1');
  });

  test('the command line moves what the workflows moved', async () => {
    await life.clone.git('fetch', '--quiet', 'origin');
    await life.clone.git('checkout', '--quiet', '--force', '--detach', 'origin/main');
    await life.succeed(['registry', 'deploy', 'extraction', '1.1.2', '--environment', 'dev', '--push']);
    await story.runs('extraction', 'dev', '1.1.2');
    // What the command line did not show on GitHub, the workflow shows when it is asked for the same.
    requireStatus('the same by the workflow', await life.deploy('extraction', '1.1.2', 'dev'), 0);
    expect(await life.succeed(['registry', 'history', 'support'])).toContain('nobody laughed');
    expect(await life.succeed(['registry', 'list', '--environment', 'production'])).toContain('2.0.1');
  });

  test('in the end everything agrees', agree);
});
