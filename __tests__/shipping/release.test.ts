import { beforeEach, describe, expect, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import type { ReleasePorts } from '../../src/shipping/release.ts';
import { createRepository, type GitRepository } from '../support/git-repository.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';
import { Announced, REGISTRY, readRegistry, readTags, runRelease } from './release-world.ts';

const LATER = '2026-11-24T10:00:00Z';
const NEXT_TEXT = 'You answer questions of our customers. Be short, be kind, be exact and never promise a refund.\n';

const at = (version: string, text: string) => samplePrompt('support', { version, text });

let repository: GitRepository;
let announced: Announced;
let start: string;

/** Two prompts, released as the baseline. */
beforeEach(async () => {
  repository = await createRepository();
  start = await repository.commit('feat: two prompts', {
    ...samplePrompt('support'),
    ...samplePrompt('billing/refunds', { name: 'Refunds' }),
  });
  announced = new Announced();
  await runRelease(repository, { announced });
});

describe('the first run', () => {
  test('registers and tags what is there, and announces nothing', async () => {
    const { prompts } = await readRegistry(repository);
    expect(Object.keys(prompts)).toEqual(['billing/refunds', 'support']);
    expect(prompts.support?.versions['1.0.0']).toMatchObject({ commit: start, registeredAt: '2026-11-23T10:00:00Z', evidence: null });
    expect(await readTags(repository)).toEqual({ 'billing/refunds@1.0.0': start, 'support@1.0.0': start });
    expect(announced.made.size).toBe(0);
    expect(await repository.git('log', '-1', '--format=%s')).toBe('chore(registry): register 2 versions');
  });

  test('is done once: a second one finds nothing', async () => {
    const before = await repository.git('rev-parse', 'main');
    const again = await runRelease(repository, { announced, at: LATER });
    expect(again).toMatchObject({ versions: [], problems: [], commit: null, isBaseline: false });
    expect(await repository.git('rev-parse', 'main')).toBe(before);
    expect(announced.made.size).toBe(0);
  });
});

describe('the tag points at the first-parent commit that brought the version', () => {
  async function prepare(): Promise<void> {
    await repository.branch('topic');
    await repository.checkout('topic');
    await repository.commit('fix: shorter', at('1.0.1', MENDED_TEXT));
  }

  test('squash', async () => {
    await prepare();
    await repository.checkout('main');
    const squashed = await repository.commit('fix: shorter (#1)', at('1.0.1', MENDED_TEXT));
    await runRelease(repository, { announced, at: LATER });
    expect((await readTags(repository))['support@1.0.1']).toBe(squashed);
  });

  test('rebase: of several commits the one that wrote the version', async () => {
    const versioned = await repository.commit('fix: shorter', at('1.0.1', MENDED_TEXT));
    await repository.commit('docs: more', { 'prompts/support/README.md': 'More.\n' });
    await runRelease(repository, { announced, at: LATER });
    expect((await readTags(repository))['support@1.0.1']).toBe(versioned);
  });

  test('a merge commit, and a merge queue’s merges of merges', async () => {
    await prepare();
    await repository.checkout('main');
    await repository.commit('chore: meanwhile', { 'README.md': 'x\n' });
    const merged = await repository.merge('topic');
    await repository.commit('chore: later', { 'README.md': 'y\n' });
    await runRelease(repository, { announced, at: LATER });
    expect((await readTags(repository))['support@1.0.1']).toBe(merged);
    // A queue's branch merges two topics one after the other, and the default branch moves forward to its tip.
    await repository.checkout('topic');
    await repository.git('reset', '--hard', '--quiet', 'main');
    await repository.commit('feat: exact', at('1.1.0', NEXT_TEXT));
    await repository.checkout('main');
    await repository.git('checkout', '--quiet', '-b', 'queue');
    await repository.commit('chore: queued before', { 'README.md': 'z\n' });
    const queued = await repository.merge('topic');
    await repository.checkout('main');
    await repository.git('merge', '--quiet', '--ff-only', 'queue');
    await runRelease(repository, { announced, at: LATER });
    expect((await readTags(repository))['support@1.1.0']).toBe(queued);
  });

  test('a content that changed again under its new version, before any release: the commit that holds it', async () => {
    await repository.commit('fix: shorter', at('1.0.1', MENDED_TEXT));
    const last = await repository.commit('fix: shorter, again', at('1.0.1', NEXT_TEXT));
    await runRelease(repository, { announced, at: LATER });
    expect((await readTags(repository))['support@1.0.1']).toBe(last);
  });
});

describe('a release', () => {
  test('is announced with notes; a pre-release as one', async () => {
    const fixed = await repository.commit('fix: shorter\n\nBecause.', at('1.0.1', MENDED_TEXT));
    const result = await runRelease(repository, { announced, at: LATER });
    expect(result.versions).toMatchObject([{ id: 'support', version: '1.0.1', registered: true, tagged: true, commit: fixed }]);
    const { notes, isPrerelease, title } = announced.made.get('support@1.0.1') as never as {
      notes: string;
      isPrerelease: boolean;
      title: string;
    };
    expect({ isPrerelease, title }).toEqual({ isPrerelease: false, title: 'support 1.0.1' });
    expect(notes).toContain('### Fixes\n\n- shorter (');
    expect(notes).toContain('compare/support%401.0.0...support%401.0.1');
    await repository.commit('feat: exact', at('1.1.0-rc.1', NEXT_TEXT));
    await runRelease(repository, { announced, at: LATER });
    expect(announced.made.get('support@1.1.0-rc.1')?.isPrerelease).toBe(true);
  });

  test('fails for a version with another content, and goes on with the others', async () => {
    await repository.commit('fix: shorter', {
      ...at('1.0.0', MENDED_TEXT),
      ...samplePrompt('billing/refunds', { version: '1.0.1', text: NEXT_TEXT }),
    });
    const { problems, versions } = await runRelease(repository, { announced, at: LATER });
    expect(problems).toMatchObject([{ id: 'support', code: 'changed' }]);
    expect(problems[0]?.help).toContain('promptgate bump support patch');
    expect(versions).toMatchObject([{ id: 'billing/refunds', version: '1.0.1', tagged: true }]);
    expect((await readRegistry(repository)).prompts.support?.versions).not.toHaveProperty('1.0.1');
  });

  test('of a removed prompt leaves its versions; of a renamed one goes on under the new id', async () => {
    const gone = Object.fromEntries(Object.keys(samplePrompt('support')).map((path) => [path, null]));
    const renamed = await repository.commit('refactor: rename', { ...gone, ...samplePrompt('help') });
    await runRelease(repository, { announced, at: LATER });
    const { prompts } = await readRegistry(repository);
    expect(Object.keys(prompts.support?.versions ?? {})).toEqual(['1.0.0']);
    expect(prompts.help?.versions['1.0.0']?.commit).toBe(renamed);
    expect((await readTags(repository))['help@1.0.0']).toBe(renamed);
    expect(announced.made.get('help@1.0.0')?.notes).toContain('Renamed from `support`.');
  });

  test('keeps the registry on a branch of its own', async () => {
    const own = await createRepository();
    const tip = await own.commit('feat: a prompt', samplePrompt('support'));
    await runRelease(own, { announced, registryBranch: 'promptgate-registry' });
    expect(await own.git('rev-parse', 'main')).toBe(tip);
    expect((await readRegistry(own, 'promptgate-registry')).prompts.support?.versions['1.0.0']?.commit).toBe(tip);
    expect(await readTags(own)).toEqual({ 'support@1.0.0': tip });
  });
});

describe('tags', () => {
  test('one that stands elsewhere is told with both commits, and the others go on', async () => {
    await repository.tag('support@1.0.1', start, 'by hand');
    const fixed = await repository.commit('fix: both', {
      ...at('1.0.1', MENDED_TEXT),
      ...samplePrompt('billing/refunds', { version: '1.0.1', text: NEXT_TEXT }),
    });
    const { problems } = await runRelease(repository, { announced, at: LATER });
    expect(problems).toMatchObject([{ id: 'support', code: 'tag-elsewhere' }]);
    expect(problems[0]?.message).toContain(start.slice(0, 12));
    expect(problems[0]?.message).toContain(fixed.slice(0, 12));
    expect((await readRegistry(repository)).prompts.support?.versions).not.toHaveProperty('1.0.1');
    expect((await readTags(repository))['billing/refunds@1.0.1']).toBe(fixed);
  });

  test('one that was made by hand at the same content is taken', async () => {
    const fixed = await repository.commit('fix: shorter', at('1.0.1', MENDED_TEXT));
    const later = await repository.commit('chore: later', { 'README.md': 'x\n' });
    await repository.tag('support@1.0.1', later, 'by hand');
    const { problems } = await runRelease(repository, { announced, at: LATER });
    expect(problems).toEqual([]);
    expect(fixed).not.toBe(later);
    expect((await readRegistry(repository)).prompts.support?.versions['1.0.1']?.commit).toBe(later);
  });

  test('names that Git refuses are found before anything is written', async () => {
    const own = await createRepository();
    await own.commit('feat: a prompt', samplePrompt('support'));
    const { problems } = await runRelease(own, { announced, tagTemplate: '{id}..{version}' });
    expect(problems).toMatchObject([{ code: 'tag-name' }]);
    expect(await own.resolve('main:prompts/registry.json')).toBe(null);
  });
});

/** A port that fails once, at the given call of one method. */
function failing<Port extends object>(port: Port, method: keyof Port, call = 1, after = false): Port {
  let calls = 0;
  return new Proxy(port, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      if (name !== method) return value.bind(target);
      return async (...args: unknown[]) => {
        calls += 1;
        const isNow = calls === call;
        if (isNow && !after) throw new Error('killed');
        const result = await (value as (...given: unknown[]) => unknown).apply(target, args);
        if (isNow) throw new Error('killed');
        return result;
      };
    },
  });
}

describe('a run that ended half-way is completed by the next one', () => {
  const STOPS: readonly (readonly [string, (usual: ReleasePorts) => Partial<ReleasePorts>])[] = [
    ['before the registry', ({ branch }) => ({ branch: failing(branch, 'commit') })],
    ['after the registry', ({ branch }) => ({ branch: failing(branch, 'commit', 1, true) })],
    ['before the tags', ({ tags }) => ({ tags: failing(tags, 'createAll') })],
    [
      'after half of the tags',
      ({ tags }) => ({
        tags: {
          ...tags,
          list: () => tags.list(),
          create: () => Promise.reject(new Error('unused')),
          async createAll(all) {
            await tags.createAll(all.slice(0, 1));
            throw new Error('killed');
          },
        },
      }),
    ],
    ['after the tags', ({ tags }) => ({ tags: failing(tags, 'createAll', 1, true) })],
    ['after the first release', ({ announcements }) => ({ announcements: announcements && failing(announcements, 'create', 2) })],
    ['when an answer was lost', ({ announcements }) => ({ announcements: announcements && failing(announcements, 'create', 2, true) })],
  ];

  test.each(STOPS)('%s', async (_name, ports) => {
    await repository.commit('fix: both', {
      ...at('1.0.1', MENDED_TEXT),
      ...samplePrompt('billing/refunds', { version: '1.0.1', text: NEXT_TEXT }),
    });
    const fixed = await repository.git('rev-parse', 'main');
    await expect(runRelease(repository, { announced, at: LATER, ports })).rejects.toThrow('killed');
    const result = await runRelease(repository, { announced, at: '2026-11-25T10:00:00Z' });
    expect(result.problems).toEqual([]);
    const tags = await readTags(repository);
    expect([tags['support@1.0.1'], tags['billing/refunds@1.0.1']]).toEqual([fixed, fixed]);
    expect([...announced.made.keys()].sort()).toEqual(['billing/refunds@1.0.1', 'support@1.0.1']);
    expect(await repository.git('rev-list', '--count', `${fixed}..main`)).toBe('1');
    expect((await runRelease(repository, { announced, at: LATER })).versions).toEqual([]);
  });

  test('what the registry names and the branch does not hold gets no tag, and stops no other', async () => {
    const first = await repository.commit('fix: one', at('1.0.1', MENDED_TEXT));
    const ports: (typeof STOPS)[number][1] = ({ tags }) => ({ tags: failing(tags, 'createAll') });
    await expect(runRelease(repository, { announced, at: LATER, ports })).rejects.toThrow('killed');
    const foreign = await repository.git('commit-tree', `${first}^{tree}`, '-p', first, '-m', 'fix: nobody merged this');
    const text = await repository.git('show', `main:${REGISTRY}`);
    await repository.commit('chore: by hand', { [REGISTRY]: `${text.replaceAll(first, foreign)}\n`, ...at('1.0.2', NEXT_TEXT) });
    const { problems } = await runRelease(repository, { announced, at: LATER });
    expect(problems).toMatchObject([{ id: 'support', version: '1.0.1', code: 'refused', message: expect.stringContaining('gets no tag') }]);
    const tags = await readTags(repository);
    expect(tags).not.toHaveProperty(['support@1.0.1']);
    expect(tags).toHaveProperty(['support@1.0.2']);
    expect([...announced.made.keys()]).toEqual(['support@1.0.2']);
  });

  test('tags that an earlier run left out come, although the next version is there already', async () => {
    const first = await repository.commit('fix: one', at('1.0.1', MENDED_TEXT));
    const ports: (typeof STOPS)[number][1] = ({ tags }) => ({ tags: failing(tags, 'createAll') });
    await expect(runRelease(repository, { announced, at: LATER, ports })).rejects.toThrow('killed');
    await repository.commit('fix: two', at('1.0.2', NEXT_TEXT));
    await runRelease(repository, { announced, at: LATER });
    expect((await readTags(repository))['support@1.0.1']).toBe(first);
    expect([...announced.made.keys()].sort()).toEqual(['support@1.0.1', 'support@1.0.2']);
  });
});

describe('a branch that takes no push', () => {
  const refusal = new PromptgateError('Writing was refused.', { code: 'branch-protected', kind: 'outside', help: 'Two ways out.' });
  const refuse = ({ branch }: ReleasePorts) => ({
    branch: { name: branch.name, read: (paths: readonly string[]) => branch.read(paths), commit: () => Promise.reject(refusal) },
  });

  test('is a fault where nothing can be proposed, and nothing is tagged', async () => {
    await repository.commit('fix: shorter', at('1.0.1', MENDED_TEXT));
    await expect(runRelease(repository, { announced, at: LATER, ports: refuse })).rejects.toBe(refusal);
    expect(await readTags(repository)).not.toHaveProperty('support@1.0.1');
  });

  test('gets a proposal; tags and releases follow its merge', async () => {
    const fixed = await repository.commit('fix: shorter', at('1.0.1', MENDED_TEXT));
    let text = '';
    const result = await runRelease(repository, {
      announced,
      at: LATER,
      ports: (usual) => ({
        ...refuse(usual),
        async propose({ tip, files, message, versions }) {
          expect({ tip, message }).toEqual({ tip: fixed, message: 'chore(registry): register support 1.0.1\n' });
          expect(versions).toMatchObject([{ id: 'support', version: '1.0.1' }]);
          text = files.get('prompts/registry.json') as string;
          return 'https://github.example/octo/prompts/pull/9';
        },
      }),
    });
    expect(result).toMatchObject({ pullRequest: 'https://github.example/octo/prompts/pull/9', commit: null });
    expect(await readTags(repository)).not.toHaveProperty('support@1.0.1');
    await repository.commit('chore(registry): register support 1.0.1 (#9)', { 'prompts/registry.json': text });
    await runRelease(repository, { announced, at: LATER });
    expect((await readTags(repository))['support@1.0.1']).toBe(fixed);
    expect([...announced.made.keys()]).toEqual(['support@1.0.1']);
  });
});

test('a shallow clone releases what it saw coming, and says what is missing of the rest', async () => {
  const fixed = await repository.commit('fix: shorter', at('1.0.1', MENDED_TEXT));
  await repository.commit('chore: later', { 'README.md': 'x\n' });
  const origin = await createRepository();
  await origin.commit('feat: a prompt', samplePrompt('support'));
  await origin.commit('chore: start', { 'README.md': 'x\n' });
  const fresh = await origin.commit('feat: a prompt', samplePrompt('fresh', { text: NEXT_TEXT }));
  const { problems, versions } = await runRelease(await origin.clone({ depth: 2 }), { announced });
  expect(versions).toMatchObject([{ id: 'fresh', commit: fresh, tagged: true }]);
  expect(problems).toMatchObject([{ id: 'support', code: 'origin-unknown' }]);
  expect(problems[0]?.help).toContain('fetch-depth: 0');
  const whole = await runRelease(await repository.clone(), { announced, at: LATER });
  expect(whole.versions).toMatchObject([{ id: 'support', commit: fixed }]);
});
