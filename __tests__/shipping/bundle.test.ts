import { describe, expect, test } from '@jest/globals';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { bundleEnvironment } from '../../src/shipping/bundle.ts';
import { commitRegistry, REGISTRY_PATH, registerAll, withGit } from '../bundle/repository.ts';
import { deployed } from '../bundle/sample.ts';
import { createRepository, createTemporaryDirectory, type GitRepository } from '../support/git-repository.ts';
import { metadataText, promptFiles } from '../support/prompt-files.ts';

const SETTINGS = { config: DEFAULT_CONFIG, configPath: '.promptgate.yaml' };

/** The bundle of production by the registry at a commit. */
function bundle(directory: string, commit: string, { environment = 'production', config = DEFAULT_CONFIG } = {}) {
  return withGit(directory, async (git) => {
    const [bytes] = await git.readFiles([{ commit, path: REGISTRY_PATH }], 2 ** 20);
    const text = bytes instanceof Uint8Array ? bytes.toString() : null;
    const ports = { revisions: git, readTime: (sha: string) => git.readTime(sha) };
    return bundleEnvironment(ports, { name: 'main', commit, text }, environment, { ...SETTINGS, config });
  });
}

async function made(...args: Parameters<typeof bundle>) {
  const result = await bundle(...args);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result;
}

interface World {
  readonly repository: GitRepository;
  readonly registry: Registry;
  /** The commit that holds the registry. */
  readonly tip: string;
  readonly first: string;
}

/** Two prompts, each brought by a commit of its own and changed later; the registry has the old ones. */
async function makeWorld(): Promise<World> {
  const repository = await createRepository();
  const first = await repository.commit('feat: support', {
    ...promptFiles('support'),
    'prompts/support/output.schema.json': '{ "type": "object" }\n',
  });
  const second = await repository.commit('feat: refunds', promptFiles('billing/refunds', { version: '2.0.0' }, 'Refund.\r\nPolitely.'));
  await repository.commit('feat: shorter', promptFiles('support', { version: '1.1.0' }, 'Another text altogether.'));
  await repository.commit('feat!: gone', {
    'prompts/billing/refunds/system-prompt.txt': null,
    'prompts/billing/refunds/.prompt-metadata.json': null,
  });
  const registry = await registerAll(repository.dir, [
    { id: 'support', commit: first },
    { id: 'billing/refunds', commit: second },
  ]);
  return { repository, registry, tip: await commitRegistry(repository, registry), first };
}

const world = makeWorld();

describe('the bundle of a clone', () => {
  test('has each text as its registered commit holds it, and the time of the registry’s commit', async () => {
    const { repository, tip, first } = await world;
    const { bundle: found } = await made(repository.dir, tip);
    expect(found.prompts.support?.stable).toMatchObject({ version: '1.0.0', commit: first, outputSchema: { type: 'object' } });
    expect(found.prompts['billing/refunds']?.stable).toMatchObject({ version: '2.0.0', text: 'Refund.\r\nPolitely.', outputSchema: null });
    expect(found).toMatchObject({ commit: tip, sequence: Number(await repository.git('show', '-s', '--format=%ct', tip)) });
  });

  test('has the same bytes in another clone, at another time', async () => {
    const { repository, tip } = await world;
    const copy = await createTemporaryDirectory();
    await repository.git('clone', '--quiet', '--bare', repository.dir, copy);
    expect((await made(copy, tip)).text).toBe((await made(repository.dir, tip)).text);
  });

  test('in a shallow clone names the commits that it lacks, and the line that fetches them', async () => {
    const { repository, tip } = await world;
    const copy = await createTemporaryDirectory();
    await repository.git('clone', '--quiet', '--depth=1', `file://${repository.dir}`, copy);
    await expect(bundle(copy, tip)).rejects.toMatchObject({
      code: 'commit-missing',
      kind: 'outside',
      message: expect.stringMatching(/^2 commits, .* at which billing\/refunds, support are registered are not in this shallow clone\.$/),
      help: expect.stringContaining('git fetch --unshallow'),
    });
  });

  test('in a clone without files says that they are missing, and fetches nothing', async () => {
    const { repository, tip } = await world;
    const copy = await createTemporaryDirectory();
    await repository.git('config', 'uploadpack.allowFilter', 'true');
    await repository.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${repository.dir}`, copy);
    const { registry } = await world;
    const read = withGit(copy, (git) =>
      bundleEnvironment(
        { revisions: git, readTime: async () => 1 },
        { name: 'main', commit: tip, text: JSON.stringify(registry) },
        'production',
        SETTINGS,
      ),
    );
    await expect(read).rejects.toMatchObject({ code: 'file-missing', help: expect.stringContaining('--no-filter') });
  });

  test('finds a version whose commit had its prompts in another directory', async () => {
    const repository = await createRepository();
    const old = await repository.commit('feat: old place', {
      '.promptgate.yaml': 'promptsDir: texts\n',
      'texts/support/system-prompt.txt': 'An old place.',
      'texts/support/.prompt-metadata.json': metadataText(),
    });
    const tip = await commitRegistry(repository, await registerAll(repository.dir, [{ id: 'support', commit: old, promptsDir: 'texts' }]));
    expect((await made(repository.dir, tip)).bundle.prompts.support?.stable.text).toBe('An old place.');
  });

  test('is refused where a text is not the registered one, for what is no prompt, and for half of one', async () => {
    const { repository, registry, first } = await world;
    const changed = (id: string, commit: string): Registry => {
      const prompt = registry.prompts[id] as Registry['prompts'][string];
      const versions = Object.fromEntries(Object.entries(prompt.versions).map(([version, entry]) => [version, { ...entry, commit }]));
      return { ...registry, prompts: { ...registry.prompts, [id]: { ...prompt, versions } } };
    };
    const other = await repository.git('rev-parse', 'HEAD~1');
    expect(await bundle(repository.dir, await commitRegistry(repository, changed('support', other)))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'content-differs', id: 'support' }],
    });
    expect(await bundle(repository.dir, await commitRegistry(repository, changed('billing/refunds', first)))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'content-missing', id: 'billing/refunds' }],
    });
  });

  test('is refused where a link, a directory or a broken schema stands in a file’s place', async () => {
    const repository = await createRepository();
    const good = await repository.commit('feat: good', promptFiles('support'));
    const registry = await registerAll(repository.dir, [{ id: 'support', commit: good }]);
    for (const files of [
      { 'prompts/support/output.schema.json': '{ "type": ' },
      { 'prompts/support/output.schema.json': null, 'prompts/support/output.schema.json/deep': 'x' },
      { 'prompts/support/output.schema.json/deep': null, 'prompts/support/system-prompt.txt': { link: '.prompt-metadata.json' } },
    ]) {
      const commit = await repository.commit('feat: bad', files);
      const versions = { '1.0.0': { ...registry.prompts.support?.versions['1.0.0'], commit } };
      const bad = { schemaVersion: 1, prompts: { support: { versions, environments: { production: deployed('1.0.0') } } } } as Registry;
      expect(await bundle(repository.dir, await commitRegistry(repository, bad))).toMatchObject({
        kind: 'refused',
        problems: [{ code: 'content-differs' }],
      });
    }
  });

  test.each<[string, Parameters<typeof bundle>[2], string, string]>([
    ['an environment that nobody configured', { environment: 'prodution' }, 'unknown-environment', 'Did you mean production?'],
    ['one that nothing is like', { environment: 'moon' }, 'unknown-environment', 'dev, staging, production'],
  ])('of %s is a usage fault', async (_what, options, code, help) => {
    const { repository, tip } = await world;
    await expect(bundle(repository.dir, tip, options)).rejects.toMatchObject({ code, kind: 'usage', help: expect.stringContaining(help) });
  });

  test('of a commit without a registry says how to get one', async () => {
    const { repository, first } = await world;
    await expect(bundle(repository.dir, first)).rejects.toMatchObject({
      code: 'registry-missing',
      help: expect.stringContaining('promptgate release'),
    });
  });
});
