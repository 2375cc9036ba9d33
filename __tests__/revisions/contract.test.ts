import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { GitHubRevisions } from '../../src/revisions/github-api.ts';
import { LayeredRevisions } from '../../src/revisions/layered.ts';
import { findClone, openLocalGit } from '../../src/revisions/local-git.ts';
import { hashObject } from '../../src/revisions/memory.ts';
import type { Revisions } from '../../src/revisions/revisions.ts';
import { ScratchGit } from '../../src/revisions/scratch-git.ts';
import { createTemporaryDirectory, GIT_ENVIRONMENT } from '../support/git-repository.ts';
import { startGitHubServer } from '../support/github-server.ts';
import { buildGitSample, buildMemorySample, ODD_NAMES, STEPS } from './sample-history.ts';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

interface Subject {
  readonly revisions: Revisions;
  readonly shas: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

const ADAPTERS: Readonly<Record<string, () => Promise<Subject>>> = {
  git: async () => {
    const { repository, shas } = await buildGitSample();
    const revisions = await openLocalGit({ directory: repository.dir, environment: GIT_ENVIRONMENT });
    return { revisions, shas, close: () => revisions.close() };
  },
  'the API': async () => {
    const { repository, shas } = await buildGitSample();
    const server = await startGitHubServer({ gitDir: repository.gitDir });
    const [owner = '', repo = ''] = server.repository.split('/');
    const { request } = new Octokit({ auth: server.token, baseUrl: server.apiUrl, log: SILENT });
    const revisions = new GitHubRevisions({ request, owner, repo });
    return {
      revisions,
      shas,
      close: async () => {
        await server.close();
        expect(server.violations).toEqual([]);
      },
    };
  },
  'a shallow clone, fetches and the API': async () => {
    const { repository, shas } = await buildGitSample();
    const server = await startGitHubServer({ gitDir: repository.gitDir });
    const clone = await repository.clone({ depth: 1, ref: 'refs/heads/topic' });
    const [owner = '', repo = ''] = server.repository.split('/');
    const { request } = new Octokit({ auth: server.token, baseUrl: server.apiUrl, log: SILENT });
    const api = new GitHubRevisions({ request, owner, repo });
    const [base, head] = [shas.first as string, shas.last as string];
    const range = await api.listRange(base, head);
    const scratch = await ScratchGit.create({
      clone: await findClone({ directory: clone.dir, environment: GIT_ENVIRONMENT }),
      parent: await createTemporaryDirectory(),
      remote: {
        url: `${server.url}/${server.repository}`,
        serverUrl: server.url,
        header: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${server.token}`).toString('base64')}`,
      },
      environment: GIT_ENVIRONMENT,
    });
    await scratch.fetchCommits([base, ...range.map((commit) => commit.sha)]);
    const revisions = new LayeredRevisions({
      git: await scratch.open(),
      api,
      range: { base, head, shas: range.map((commit) => commit.sha) },
      fetchBlobs: (oids) => scratch.fetchBlobs(oids),
      onFallback: () => {},
      onClose: () => scratch.remove(),
    });
    return {
      revisions,
      shas,
      close: async () => {
        await revisions.close();
        await server.close();
        expect(server.violations).toEqual([]);
      },
    };
  },
  memory: async () => {
    const { revisions, shas } = buildMemorySample();
    return { revisions, shas, close: () => revisions.close() };
  },
};

const decoder = new TextDecoder();
const blobId = (content: string) => hashObject('blob', Buffer.from(content));

describe.each(Object.keys(ADAPTERS))('revisions over %s', (adapter) => {
  let subject: Subject;
  let revisions: Revisions;
  let sha: (name: string) => string;
  // GitHub leaves out the end of the last line.
  const asTold = (message: string | undefined) => (adapter.endsWith('the API') ? message?.trimEnd() : message);

  beforeAll(async () => {
    subject = await (ADAPTERS[adapter] as () => Promise<Subject>)();
    revisions = subject.revisions;
    sha = (name) => subject.shas[name] as string;
  });
  afterAll(async () => subject.close());

  test('the sample has the same commits everywhere', () => {
    expect(subject.shas).toEqual(buildMemorySample().shas);
  });

  test('resolves branches, tags and SHAs, and says null for the rest', async () => {
    expect(await revisions.resolve('refs/heads/main')).toBe(sha('main3'));
    expect(await revisions.resolve('topic')).toBe(sha('last'));
    expect(await revisions.resolve(sha('first'))).toBe(sha('first'));
    expect(await revisions.resolve(sha('first').slice(0, 12))).toBe(sha('first'));
    expect(await revisions.resolve('a@1.0.2')).toBe(sha('second'));
    for (const missing of ['nope', '', '-x', '--help', 'a b', 'x\ny', '0'.repeat(40), 'main missing', 'main^{tree}\ninfo HEAD']) {
      expect(await revisions.resolve(missing)).toBeNull();
    }
  });

  test('finds the merge base', async () => {
    expect(await revisions.mergeBase(sha('main3'), sha('topic2'))).toBe(sha('second'));
    expect(await revisions.mergeBase(sha('main3'), sha('last'))).toBe(sha('main3'));
    expect(await revisions.mergeBase(sha('first'), sha('first'))).toBe(sha('first'));
    expect(await revisions.mergeBase(sha('last'), sha('orphan'))).toBeNull();
    await expect(revisions.mergeBase(sha('last'), '0'.repeat(40))).rejects.toMatchObject({ code: 'unknown-revision' });
  });

  test('lists directories with modes and ids; what is none is absent', async () => {
    const trees = await revisions.trees(sha('second'), [
      '',
      'prompts',
      'prompts/a/cases',
      'prompts/none',
      'README.md',
      'prompts/link',
      'none/at/all',
    ]);
    expect([...trees.keys()].sort()).toEqual(['', 'prompts', 'prompts/a/cases']);
    expect(
      trees
        .get('')
        ?.map(({ name, mode }) => `${mode} ${name}`)
        .sort(),
    ).toEqual(['040000 other', '040000 prompts', '100644 README.md']);
    expect(
      trees
        .get('prompts')
        ?.map(({ name, mode }) => `${mode} ${name}`)
        .sort(),
    ).toEqual(['040000 a', '040000 b', '040000 odd', '100755 run.sh', '120000 link', '160000 sub']);
    expect(trees.get('prompts/a/cases')).toEqual([{ name: 'one.yaml', mode: '100644', oid: blobId('one') }]);
  });

  test('keeps odd names as they are', async () => {
    const trees = await revisions.trees(sha('first'), ['prompts/odd']);
    expect(
      trees
        .get('prompts/odd')
        ?.map(({ name }) => name)
        .sort(),
    ).toEqual([...ODD_NAMES].sort());
  });

  test('reads blobs, each once, and of a large one the size alone', async () => {
    const [small, large] = [blobId('one'), blobId('a file where a directory was')];
    const blobs = await revisions.blobs([small, large, small], 10);
    expect(blobs.size).toBe(2);
    expect(decoder.decode(blobs.get(small)?.bytes ?? undefined)).toBe('one');
    expect(blobs.get(large)).toEqual({ size: 28, bytes: null });
    expect(await revisions.blobs([], 10)).toEqual(new Map());
  });

  test('diffs below roots: modes, links, submodules, a file for a directory', async () => {
    const changes = await revisions.diff(sha('second'), sha('topic2'), ['prompts']);
    expect(changes.map(({ path, base, head }) => `${path} ${base?.mode ?? '-'} ${head?.mode ?? '-'}`)).toEqual([
      'prompts/a/.prompt-metadata.json 100644 -',
      'prompts/a/cases/one.yaml 100644 -',
      'prompts/a/system-prompt.txt 100644 -',
      'prompts/b - 100644',
      'prompts/b/system-prompt.txt 100755 -',
      'prompts/renamed/system-prompt.txt - 100644',
      'prompts/run.sh 100755 -',
      'prompts/run.sh/now - 100644',
    ]);
    const [first] = await revisions.diff(sha('first'), sha('second'), ['prompts/a', 'prompts/none']);
    expect(first).toEqual({
      path: 'prompts/a/system-prompt.txt',
      base: { mode: '100644', oid: blobId('You are a.\n') },
      head: { mode: '100644', oid: blobId('You are a, really.\n') },
    });
    const linked = await revisions.diff(sha('first'), sha('second'), ['prompts/link', 'prompts/sub', 'prompts/b']);
    expect(linked.map(({ path, base, head }) => `${path} ${base?.mode ?? '-'} ${head?.mode ?? '-'}`)).toEqual([
      'prompts/b/system-prompt.txt 100644 100755',
      'prompts/link - 120000',
      'prompts/sub - 160000',
    ]);
  });

  test('diffs the whole repository, a root that is a file, and equal commits', async () => {
    const whole = await revisions.diff(sha('first'), sha('second'), ['']);
    expect(whole.map(({ path }) => path)).toContain('other/file.txt');
    expect((await revisions.diff(sha('first'), sha('main3'), ['README.md'])).map(({ path }) => path)).toEqual(['README.md']);
    expect(await revisions.diff(sha('first'), sha('first'), ['prompts'])).toEqual([]);
    expect(await revisions.diff(sha('first'), sha('second'), [])).toEqual([]);
    expect(await revisions.diff(sha('first'), sha('second'), ['prompt', 'prompts/a/system'])).toEqual([]);
  });

  test('takes a root that starts with a dash or looks like a pattern as a name', async () => {
    expect(await revisions.diff(sha('first'), sha('second'), ['--output=x', ':(top)prompts', '*'])).toEqual([]);
  });

  test('lists directories that a diff touched as it does all others', async () => {
    await revisions.diff(sha('second'), sha('topic2'), ['prompts']);
    expect([...(await revisions.trees(sha('second'), ['prompts/a', 'prompts/run.sh', 'prompts/renamed'])).keys()]).toEqual(['prompts/a']);
    expect([...(await revisions.trees(sha('topic2'), ['prompts/a', 'prompts/run.sh', 'prompts/b'])).keys()]).toEqual(['prompts/run.sh']);
  });

  test('gives every commit of the range with its whole message and its own changes', async () => {
    const commits = await revisions.commits(sha('first'), sha('last'), ['prompts']);
    const names = new Map(Object.entries(subject.shas).map(([name, id]) => [id, name]));
    const order = commits.map((commit) => names.get(commit.sha));
    expect([...order].sort()).toEqual(['last', 'main3', 'merge', 'second', 'topic1', 'topic2']);
    for (const { name, parents } of STEPS.slice(2)) {
      for (const parent of parents) expect(order.indexOf(parent)).toBeLessThan(order.indexOf(name));
    }
    for (const commit of commits) {
      const step = STEPS.find(({ name }) => name === names.get(commit.sha));
      expect(asTold(commit.message)).toBe(asTold(step?.message));
      expect(commit.parents).toEqual(step?.parents.map(sha));
    }
    const paths = Object.fromEntries(commits.map((commit, index) => [order[index], commit.changes.map(({ path }) => path)]));
    expect(paths).toMatchObject({ topic1: [], main3: [], merge: [], last: ['prompts/renamed/system-prompt.txt'] });
    expect(paths.topic2).toHaveLength(8);
  });

  test('leaves out what the base has', async () => {
    expect((await revisions.commits(sha('main3'), sha('topic1'), ['prompts'])).map((commit) => commit.sha)).toEqual([sha('topic1')]);
    expect(await revisions.commits(sha('last'), sha('first'), ['prompts'])).toEqual([]);
    expect((await revisions.commits(sha('first'), sha('second'), [])).map(({ changes }) => changes)).toEqual([[]]);
  });

  test('tells the history of one file, newest first', async () => {
    const history = await revisions.history(sha('last'), 'prompts/a/system-prompt.txt', 10);
    expect(history.map((entry) => entry.sha)).toEqual([sha('topic2'), sha('second'), sha('first')]);
    expect(history.map((entry) => entry.file?.oid ?? null)).toEqual([null, blobId('You are a, really.\n'), blobId('You are a.\n')]);
    expect(history[2]).toMatchObject({ authorName: 'Ada', authorEmail: 'ada@example.com', authoredAt: '2024-01-01T00:01:00.000Z' });
    expect(asTold(history[1]?.message)).toBe(asTold(STEPS[1]?.message));
    expect((await revisions.history(sha('last'), 'prompts/a/system-prompt.txt', 1)).map((entry) => entry.sha)).toEqual([sha('topic2')]);
    expect(await revisions.history(sha('last'), 'prompts/none', 10)).toEqual([]);
    expect((await revisions.history(sha('last'), 'prompts/odd/new\nline.txt', 10)).map((entry) => entry.sha)).toEqual([sha('first')]);
  });

  test('lists tags by the start of their names, peeled', async () => {
    expect([...(await revisions.tags(['a@']))].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'a@1.0.0', commit: sha('first') },
      { name: 'a@1.0.1', commit: sha('second') },
      { name: 'a@1.0.2', commit: sha('second') },
    ]);
    expect((await revisions.tags(['group', 'none'])).map(({ name }) => name)).toEqual(['group/a@1.0.0']);
    expect(await revisions.tags([])).toEqual([]);
    const many = Array.from({ length: 200 }, (_, index) => `none-${index}@`);
    expect((await revisions.tags([...many, 'a@1.0.0'])).map(({ name }) => name)).toEqual(['a@1.0.0']);
    const endless = `a@1.0.0-${'a'.repeat(200_000)}`;
    expect((await revisions.tags([endless, 'a@1.0.0'])).map(({ name }) => name)).toEqual(['a@1.0.0']);
    expect(await revisions.tags([endless])).toEqual([]);
  });

  test('a revision or an object that is not there is a fault with a mend', async () => {
    const fault = { name: 'PromptgateError', kind: 'outside', help: expect.stringMatching(/./) };
    await expect(revisions.trees('nope', [''])).rejects.toMatchObject(fault);
    await expect(revisions.diff('nope', sha('first'), [''])).rejects.toMatchObject(fault);
    await expect(revisions.commits('-x', sha('first'), [''])).rejects.toMatchObject(fault);
    await expect(revisions.blobs(['0'.repeat(40)], 10)).rejects.toMatchObject(fault);
    expect(await revisions.resolve('refs/heads/main')).toBe(sha('main3'));
  });
});
