import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { readRecords, storeRecord } from '../../src/github/check-run.ts';
import { ALL, type CommandWorld, openCommandWorld, registerVersions } from '../support/command-world.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const suite = (cases: number): string =>
  `tests:\n${Array.from({ length: cases }, (_, at) => `  - { id: case-${at}, input: hello, assert: [{ type: contains, value: a }] }\n`).join('')}`;
const BASE = { ...samplePrompt('support'), 'prompts/support/evals.yaml': suite(3) };
const HEAD = { ...samplePrompt('support', { text: MENDED_TEXT }), 'prompts/support/evals.yaml': suite(2) };
const APPROVE = '/promptgate approve on purpose';

let world: CommandWorld;
afterEach(() => world.close());

async function open(options: { fork?: string; head?: Readonly<Record<string, string>>; title?: string } = {}): Promise<CommandWorld> {
  const { title = 'fix: shorter answers', head = HEAD, ...more } = options;
  world = await openCommandWorld({ base: BASE, head, title, ...more });
  const { server } = world.world;
  server.setRole('mia', 'maintain');
  server.setRole('wim', 'write');
  server.setRole('octocat', 'admin');
  return world;
}

describe('the commit that its author saw', () => {
  test('an approval is stored on it, with what lies on both sides', async () => {
    const { server, pull } = (await open()).world;
    world.showReview();
    const said = await world.say('mia', APPROVE);
    expect(said.answers[0]).toContain(`Approved at \`${pull.head.sha.slice(0, 12)}\`: \`evals/weakened\` of support.`);
    expect(await readRecords(world.connect(), pull.head.sha)).toEqual([
      {
        ...{ recordVersion: 1, kind: 'approve', pull: 1, comment: said.comment.id, by: 'mia', head: pull.head.sha, reason: 'on purpose' },
        approvals: [
          { rule: 'evals/weakened', id: 'support', base: expect.stringMatching(/^sha256:/), head: expect.stringMatching(/^sha256:/) },
        ],
      },
    ]);
    expect(server.state.checkRuns).toEqual([expect.objectContaining({ name: 'promptgate/command', conclusion: 'neutral' })]);
    expect(server.violations).toEqual([]);
  });

  test.each([
    ['approve', APPROVE],
    ['eval of a fork', '/promptgate eval'],
  ])('%s: the head moved between the comment and the action', async (_, line) => {
    const { server, pull } = (await open({ fork: 'someone/prompts' })).world;
    world.showReview();
    const seen = pull.head.sha;
    const said = await world.say('mia', line, {
      meanwhile: () => world.world.push({ 'prompts/support/evals.yaml': suite(1) }, 'fix: more'),
    });
    expect(pull.head.sha).not.toBe(seen);
    expect(said.answers).toEqual([
      expect.stringContaining(`You looked at \`${seen.slice(0, 12)}\`, and the pull request is at \`${pull.head.sha}\` now.`),
    ]);
    expect(said.reactions).toEqual(['eyes', '-1']);
    expect(server.state.checkRuns).toEqual([]);
  });

  test('a review that came after the command was not seen; one that is named was', async () => {
    const { pull } = (await open()).world;
    expect((await world.say('mia', APPROVE)).answers).toEqual([expect.stringContaining('It is not clear which commit you looked at')]);
    const late = await world.say('mia', APPROVE, { meanwhile: () => world.showReview() });
    expect(late.answers).toEqual([expect.stringContaining(pull.head.sha)]);
    const named = await world.say('mia', `/promptgate approve ${pull.head.sha} on purpose`);
    expect(named.answers).toEqual([expect.stringContaining('Approved at')]);
    const other = await world.say('mia', `/promptgate approve ${'0'.repeat(40)} on purpose`);
    expect(other.answers).toEqual([expect.stringContaining('You looked at `000000000000`')]);
  });

  test('somebody else’s comment with our mark is no review', async () => {
    const { server, pull } = (await open()).world;
    world.showReview('0'.repeat(40));
    const forged = world.showReview(pull.head.sha);
    Object.assign(forged, { login: 'octocat' });
    const said = await world.say('mia', APPROVE);
    expect(said.answers).toEqual([expect.stringContaining('You looked at `000000000000`')]);
    expect(server.state.checkRuns).toEqual([]);
  });
});

test('nobody approves their own pull request; an admin neither', async () => {
  const { server } = (await open()).world;
  world.showReview();
  const said = await world.say('octocat', APPROVE);
  expect(said.answers).toEqual([expect.stringContaining('Nobody approves their own pull request')]);
  expect(server.state.checkRuns).toEqual([]);
});

test('what tests no less is not approved', async () => {
  await open({ head: samplePrompt('support', { text: MENDED_TEXT }) });
  world.showReview();
  expect((await world.say('mia', APPROVE)).answers).toEqual([expect.stringContaining('nothing to approve')]);
});

test('an organisation’s own role counts as what it is built on', async () => {
  const { server } = (await open()).world;
  server.setRole('rob', 'Prompt Engineer', 'write');
  expect((await world.say('rob', APPROVE)).answers).toEqual([
    expect.stringContaining('takes the role maintain on this repository; yours is write'),
  ]);
  expect((await world.say('rob', '/promptgate bump')).reactions).toEqual(['eyes', '+1']);
});

test('a closed pull request is not changed any more; what runs may be', async () => {
  const { pull } = (await open()).world;
  pull.state = 'closed';
  for (const line of ['/promptgate review', '/promptgate eval', '/promptgate bump', APPROVE])
    expect((await world.say('mia', line)).answers).toEqual([expect.stringContaining('is for open ones')]);
  expect((await world.say('mia', '/promptgate status')).reactions).toEqual(['eyes', '+1']);
});

test('a comment on an issue is nobody’s command', async () => {
  const { server } = (await open()).world;
  server.addIssue(7, 'A question');
  Object.defineProperty(world.world.pull, 'number', { value: 7 });
  expect(await world.say('mia', '/promptgate help')).toMatchObject({ ignored: 'the comment is on no pull request', answers: [] });
});

describe('delivered twice', () => {
  test('one after the other: one answer, one record', async () => {
    const { server } = (await open()).world;
    world.showReview();
    const said = await world.say('mia', APPROVE);
    expect(await said.again()).toMatchObject({ answers: [], reactions: [], status: 0 });
    expect(server.state.checkRuns).toHaveLength(1);
  });

  test('at the same time: one answer stays', async () => {
    const { server } = (await open()).world;
    world.showReview();
    const deliver = world.write('mia', APPROVE);
    const [first] = await Promise.all([deliver(), deliver(), deliver()]);
    expect(server.comments.filter(({ body }) => body.includes(`command=${first.comment.id} `))).toHaveLength(1);
    expect(server.violations).toEqual([]);
  });

  test('a run that failed may be run again', async () => {
    const { server } = (await open()).world;
    world.showReview();
    server.fail({ match: 'POST /repos/octo-org/prompts/check-runs', status: 500, body: { message: 'Server Error' } });
    const said = await world.say('mia', APPROVE);
    expect(said).toMatchObject({
      status: null,
      answers: [expect.stringMatching(/^❌ It could not be done\..*`checks: write`/)],
      reactions: ['eyes', '-1'],
    });
    expect(await said.again()).toMatchObject({ status: 0, answers: [expect.stringContaining('Approved at')], reactions: ['+1'] });
  });
});

describe('the review runs again', () => {
  const HOUR = 3_600_000;
  test.each([
    ['its failed jobs', {}, /`.*` runs again|runs again\./, 'queued'],
    ['all of it, where none failed', { conclusion: 'success' }, /runs again\./, 'queued'],
    ['not while it runs', { conclusion: null }, /under way/, undefined],
    [
      'not after a month',
      { createdAt: new Date(Date.parse('2026-11-23T10:00:00Z') - 24 * 31 * HOUR).toISOString() },
      /too old: push a commit/,
      'completed',
    ],
  ] as const)('%s', async (_, options, answer, status) => {
    const { server, pull } = (await open()).world;
    const run = server.addRun({ headSha: pull.head.sha, pulls: [1], ...options });
    server.addRun({ headSha: pull.head.sha, pulls: [1], path: '.github/workflows/ci.yml' });
    world.showReview(pull.head.sha, run.id);
    const said = await world.say('wim', '/promptgate review');
    expect(said.answers).toEqual([expect.stringMatching(answer)]);
    if (status !== undefined) expect(run.status).toBe(status);
    expect(server.state.runs[1]?.status).toBe('completed');
    expect(server.violations).toEqual([]);
  });

  test('a token that may not says which permission lacks', async () => {
    const { server, pull } = (await open()).world;
    const run = server.addRun({ headSha: pull.head.sha, pulls: [1] });
    world.showReview(pull.head.sha, run.id);
    const token = server.addToken({ login: 'github-actions[bot]', kind: 'actions', permissions: { ...ALL, actions: 'read' } });
    expect((await world.say('wim', '/promptgate review', { token })).answers).toEqual([
      expect.stringContaining('give the job `actions: write`'),
    ]);
  });

  test('after an approval', async () => {
    const { server, pull } = (await open()).world;
    const run = server.addRun({ headSha: pull.head.sha, pulls: [1] });
    world.showReview(pull.head.sha, run.id);
    const said = await world.say('mia', APPROVE);
    expect(said.answers).toEqual([expect.stringContaining(`[the review](${server.url}/${server.repository}/actions/runs/${run.id})`)]);
    expect(run).toMatchObject({ status: 'queued', attempt: 2 });
    const status = await world.say('wim', '/promptgate status');
    expect(status.answers[0]).toMatch(/queued[\s\S]*Approved by `mia`: `evals\/weakened` of support \(on purpose\)/);
  });
});

describe('bump', () => {
  const permissions = { contents: 'write', metadata: 'read', pull_requests: 'read' } as const;

  test('with a token whose pushes start workflows: one commit on the branch', async () => {
    const { server, repository, pull } = (await open()).world;
    const pusher = server.addToken({ login: 'mia', kind: 'user', permissions });
    const seen = pull.head.sha;
    const said = await world.say('wim', '/promptgate bump', { pusher });
    expect(said.answers).toEqual([expect.stringMatching(/^✅ support: `1\.0\.0` → `1\.0\.1`, in the commit/)]);
    expect(await repository.git('log', '--format=%s', `${seen}..topic`)).toBe('prompt(support): 1.0.0 -> 1.0.1: shorter answers');
    const metadata = JSON.parse(await repository.git('show', 'topic:prompts/support/.prompt-metadata.json'));
    expect(metadata).toMatchObject({ version: '1.0.1', previous_version: '1.0.0', change_notes: 'shorter answers' });
    expect(await repository.git('diff', '--name-only', `${seen}..topic`)).toBe('prompts/support/.prompt-metadata.json');
    expect(server.violations).toEqual([]);
  });

  test('on the default branch itself: nothing is committed, whatever the token may', async () => {
    const { server, repository, pull } = (await open()).world;
    const pusher = server.addToken({ login: 'mia', kind: 'user', permissions });
    const main = await repository.git('rev-parse', 'main');
    Object.assign(pull.head, { ref: 'main' });
    const said = await world.say('wim', '/promptgate bump', { pusher });
    expect(said.answers[0]).toContain('written by merges');
    expect(await repository.git('rev-parse', 'main')).toBe(main);
  });

  test.each([
    ['without such a token', undefined, false],
    ['on a fork’s branch', 'someone/prompts', true],
  ])('%s: a patch that git applies, and nothing is committed', async (_, fork, hasToken) => {
    const { server, repository, pull } = (await open(fork === undefined ? {} : { fork })).world;
    const pusher = hasToken ? { pusher: server.addToken({ login: 'mia', kind: 'user', permissions }) } : {};
    const said = await world.say('wim', '/promptgate bump support minor', pusher);
    const patch = /```diff\n([\s\S]*?)\n```/.exec(said.answers[0] ?? '')?.[1] ?? '';
    expect(said.answers[0]).toContain('npx promptgate bump support 1.1.0 -m "what changed" --commit');
    expect(await repository.git('rev-parse', 'topic')).toBe(pull.head.sha);
    await repository.checkout('topic');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${repository.dir}/bump.patch`, `${patch}\n`);
    await repository.git('apply', '--check', 'bump.patch');
  });

  test.each([
    ['/promptgate bump suport', /none of the prompts.*Did you mean `support`/],
    ['/promptgate bump support 0.9.0', /not above 1\.0\.0/],
  ])('%s', async (line, answer) => {
    await open();
    expect((await world.say('wim', line)).answers).toEqual([expect.stringMatching(answer)]);
  });

  test('a title that says nothing of a release', async () => {
    await open({ title: 'Shorter' });
    expect((await world.say('wim', '/promptgate bump')).answers).toEqual([expect.stringContaining('/promptgate bump support patch')]);
  });
});

describe('deploy and rollback', () => {
  async function openRegistered(): Promise<CommandWorld> {
    await open();
    const { repository } = world.world;
    const { loadPrompts } = await import('../../src/changes/load.ts');
    const { openLocalGit } = await import('../../src/revisions/local-git.ts');
    const revisions = await openLocalGit({ directory: repository.dir, environment: { PATH: process.env.PATH } });
    const versions: { version: string; digest: string; commit: string }[] = [];
    for (const version of ['1.0.0', '1.1.0']) {
      await repository.checkout('main');
      const commit = await repository.commit(`feat: ${version}`, samplePrompt('support', { version, text: `${MENDED_TEXT}${version}\n` }));
      const digest = (await loadPrompts(revisions, commit, 'prompts', ['support'])).get('support')?.digest ?? '';
      versions.push({ version, digest, commit });
    }
    await revisions.close();
    await registerVersions(world.world, 'support', versions);
    return world;
  }

  test('in the commenter’s name, through every gate, and shown on GitHub', async () => {
    const { server, repository, pull } = (await openRegistered()).world;
    pull.state = 'closed';
    const first = await world.say('mia', '/promptgate deploy support 1.0.0 dev');
    expect(first.answers).toEqual([
      expect.stringMatching(/^✅ Deploy support 1\.0\.0 to dev[\s\S]*\[Deployments to dev\]\(http:.*\/deployments\/dev\)/),
    ]);
    expect(first.reactions).toEqual(['eyes', '+1']);
    await world.say('mia', '/promptgate deploy support 1.1.0 dev');
    const back = await world.say('mia', '/promptgate rollback support dev --reason angry users');
    expect(back.answers).toEqual([expect.stringMatching(/^✅ Roll support in dev back to 1\.0\.0/)]);
    const { prompts } = JSON.parse(await repository.git('show', 'main:prompts/registry.json'));
    expect(prompts.support.environments.dev).toMatchObject({
      version: '1.0.0',
      deployedBy: 'mia',
      blocked: [{ by: 'mia', reason: expect.stringMatching(/^angry users \(comment \d+\)$/) }],
    });
    expect(server.state.deployments.map(({ environment, statuses }) => [environment, statuses.at(-1)?.state])).toEqual([
      ['dev', 'inactive'],
      ['dev', 'inactive'],
      ['dev', 'success'],
    ]);
    expect((await world.say('mia', '/promptgate deploy support 1.1.0 dev')).answers).toEqual([expect.stringContaining('blocked')]);
    expect((await world.say('mia', '/promptgate deploy support 1.0.0 production')).answers).toEqual([
      expect.stringMatching(/^❌ .*staging/),
    ]);
    expect((await world.say('mia', '/promptgate deploy suport 1.0.0 dev')).answers).toEqual([expect.stringContaining('support')]);
    expect((await world.say('mia', '/promptgate deploy support 1.0.0 prod')).answers).toEqual([expect.stringContaining('production')]);
    expect(server.violations).toEqual([]);
  });

  test('an environment with reviewers is not deployed to around them; rolled back it is', async () => {
    const { server, repository } = (await openRegistered()).world;
    server.state.environments.set('dev', ['branch_policy']);
    for (const version of ['1.0.0', '1.1.0'])
      expect((await world.say('mia', `/promptgate deploy support ${version} dev`)).reactions).toEqual(['eyes', '+1']);
    server.state.environments.set('dev', ['branch_policy', 'required_reviewers']);
    const before = await repository.git('rev-parse', 'main');
    const said = await world.say('mia', '/promptgate deploy support 1.0.0 dev');
    expect(said.answers).toEqual([expect.stringMatching(/^❌ The environment `dev` .*required.*reviewers.*`mode: deploy`/)]);
    expect(await repository.git('rev-parse', 'main')).toBe(before);
    expect((await world.say('mia', '/promptgate rollback support dev')).reactions).toEqual(['eyes', '+1']);
    expect(server.violations).toEqual([]);
  });

  /** The pull requests that restore a source, oldest first. */
  const restores = () => [...world.world.server.pulls.values()].filter(({ head }) => head.ref.startsWith('promptgate/restore/'));

  test('after a rollback one pull request restores the source; told again it stays, and of another source there is none', async () => {
    const { server, repository } = (await openRegistered()).world;
    for (const version of ['1.0.0', '1.1.0']) await world.say('mia', `/promptgate deploy support ${version} dev`);
    const back = await world.say('mia', '/promptgate rollback support dev --reason it @everyone promised refunds');
    const [pull] = restores();
    expect(restores()).toMatchObject([
      {
        state: 'open',
        title: 'prompt(support): 1.1.0 -> 1.1.1: Restore 1.0.0',
        head: { ref: 'promptgate/restore/support' },
        base: { ref: 'main' },
      },
    ]);
    expect(back.answers[0]).toMatch(new RegExp(`\\[this pull request\\]\\(http\\S+/pull/${pull?.number}\\) restores .*\`1\\.1\\.1\``));
    expect(pull?.body).toMatch(/`support` was rolled back in `dev` from `1\.1\.0` to `1\.0\.0` by `mia`\. Reason: .*promised refunds/);
    expect(pull?.body).not.toContain('@everyone');
    expect(pull?.body).toContain('`GITHUB_TOKEN`');

    const branch = 'promptgate/restore/support';
    const show = (path: string, revision = branch) => repository.git('show', `${revision}:${path}`);
    const made = await repository.git('rev-parse', branch);
    expect(await repository.git('rev-parse', `${branch}^`)).toBe(await repository.git('rev-parse', 'main'));
    expect(await show('prompts/support/system-prompt.txt')).toContain('1.0.0');
    expect(JSON.parse(await show('prompts/support/.prompt-metadata.json'))).toMatchObject({
      ...{ version: '1.1.1', previous_version: '1.1.0', updated: expect.stringMatching(/^2026-11-23/) },
      change_notes: 'Restore 1.0.0: it @everyone promised refunds',
    });
    expect((await repository.git('diff', '--name-only', 'main', branch)).split('\n')).toEqual([
      'prompts/support/.prompt-metadata.json',
      'prompts/support/system-prompt.txt',
    ]);

    const again = await world.say('mia', '/promptgate rollback support dev --to 1.0.0');
    expect(again.answers[0]).toMatch(/^✅ Nothing was to be done[\s\S]*\[this pull request\]/);
    expect([restores().length, await repository.git('rev-parse', branch), restores()[0]?.body]).toEqual([1, made, pull?.body]);

    await repository.commit('feat: mended', samplePrompt('support', { version: '1.2.0', text: `${MENDED_TEXT}mended\n` }));
    const late = await world.say('mia', '/promptgate rollback support dev --to 1.0.0');
    expect(late.answers[0]).not.toContain('pull request');
    expect(await repository.git('rev-parse', branch)).toBe(made);
    expect(server.violations).toEqual([]);
  });

  test.each([
    [
      'Actions may not open pull requests',
      () => {
        world.world.server.state.settings.actionsMayOpenPulls = false;
      },
      /Allow|allow GitHub Actions/,
    ],
    [
      'the branch may not be made',
      () => {
        world.world.server.protect('promptgate/restore/support');
      },
      /protected|Reference update failed/,
    ],
  ] as const)('%s: the rollback stands, and the answer has the commands', async (_, forbid, why) => {
    const { repository, server } = (await openRegistered()).world;
    for (const version of ['1.0.0', '1.1.0']) await world.say('mia', `/promptgate deploy support ${version} dev`);
    forbid();
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const back = await world.say('mia', '/promptgate rollback support dev');
    const printed = write.mock.calls.map(([text]) => String(text)).join('');
    write.mockRestore();
    expect(printed).toMatch(/^::warning title=Promptgate::The rollback stands.*%0Apromptgate bump support patch/);
    expect(back).toMatchObject({ status: 0, reactions: ['eyes', '+1'] });
    expect(back.answers[0]).toMatch(/^✅ Roll support in dev back to 1\.0\.0/);
    expect(back.answers[0]).toMatch(why);
    expect(back.answers[0]).toMatch(/```shell\ngit switch -c restore-support-1\.0\.0\n[\s\S]*promptgate bump support patch[\s\S]*```/);
    expect(restores()).toEqual([]);
    const { prompts } = JSON.parse(await repository.git('show', 'main:prompts/registry.json'));
    expect(prompts.support.environments.dev.version).toBe('1.0.0');
    expect(server.violations).toEqual([]);
  });

  test('a protected branch: refused, with what helps', async () => {
    const { server, repository } = (await openRegistered()).world;
    server.protect('main');
    const before = await repository.git('rev-parse', 'main');
    const said = await world.say('mia', '/promptgate deploy support 1.0.0 dev');
    expect(said).toMatchObject({ status: 0, reactions: ['eyes', '-1'], answers: [expect.stringContaining('registry')] });
    expect(await repository.git('rev-parse', 'main')).toBe(before);
  });
});

test('a record counts by whom it was made: GitHub Actions or the token’s own App', async () => {
  const { server, pull } = (await open()).world;
  const head = pull.head.sha;
  const record = { recordVersion: 1, kind: 'approve', pull: 1, comment: 5, by: 'mia', head, reason: 'x', approvals: [] } as const;
  const app = (slug: string) => world.connect(server.addToken({ login: `${slug}[bot]`, kind: 'app', app: slug, permissions: ALL }));
  await storeRecord(app('evil'), record, 't', 's');
  expect(await readRecords(world.connect(), head)).toEqual([]);
  expect(await readRecords(app('gate'), head)).toEqual([]);
  await storeRecord(app('gate'), { ...record, comment: 6 }, 't', 's');
  expect((await readRecords(app('gate'), head)).map(({ comment }) => comment)).toEqual([6]);
  await storeRecord(world.connect(), { ...record, comment: 7 }, 't', 's');
  expect((await readRecords(world.connect(), head)).map(({ comment }) => comment)).toEqual([7]);
  // The id outside and the record inside must be of one command, on this very commit.
  for (const change of [{ externalId: 'promptgate:approve:8' }, { externalId: 'promptgate:eval:7' }, { headSha: pull.base.sha }]) {
    const run = server.state.checkRuns.at(-1);
    const kept = { ...run };
    Object.assign(run as object, change);
    expect(await readRecords(world.connect(), head)).toEqual([]);
    Object.assign(run as object, kept);
  }
  expect((await readRecords(world.connect(), head)).map(({ comment }) => comment)).toEqual([7]);
});
