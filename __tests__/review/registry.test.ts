import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadPrompts } from '../../src/changes/load.ts';
import { applyOperation, isRefusal } from '../../src/registry/apply.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Operation } from '../../src/registry/operation.ts';
import type { Evidence, Registry } from '../../src/registry/registry.ts';
import { EMPTY_REGISTRY } from '../../src/registry/registry.ts';
import { openLocalGit } from '../../src/revisions/local-git.ts';
import { digest, PASSED } from '../registry/sample.ts';
import type { FileContent, GitRepository } from '../support/git-repository.ts';
import { createRepository, GIT_ENVIRONMENT } from '../support/git-repository.ts';
import { promptFiles, reviewBranch, rulesOf, TEXT } from './sample.ts';

const PATH = 'prompts/registry.json';
const ENVIRONMENTS = ['dev', 'staging', 'production'];

/** Characters without a pattern that a key could be known to lack. */
const madeUp = (length: number): string =>
  createHash('sha512')
    .update('key')
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .repeat(2)
    .slice(0, length);

let repository: GitRepository;
/** The registry on the default branch: two versions, 1.0.0 in production, 1.1.0 in dev and blocked in staging. */
let registry: Registry;
let text: string;
let topics = 0;

function play(start: Registry, operations: readonly Operation[]): Registry {
  return operations.reduce((before, operation) => {
    const result = applyOperation(before, operation, { at: '2026-11-23T10:00:00Z', by: 'jo' }, { environments: ENVIRONMENTS, promote: [] });
    if (isRefusal(result)) throw new Error(result.message);
    return result.registry;
  }, start);
}

async function registerAt(commit: string, id: string, version: string, evidence: Evidence | null = PASSED): Promise<Operation> {
  const revisions = await openLocalGit({ directory: repository.dir, environment: GIT_ENVIRONMENT });
  try {
    const prompt = (await loadPrompts(revisions, commit, 'prompts', [id])).get(id);
    return { kind: 'register', id, version, digest: prompt?.digest as string, commit, evidence, maintainer: null };
  } finally {
    await revisions.close();
  }
}

/** What a review says of a branch off main that has these files. */
async function reviewEdit(files: Record<string, FileContent>, config?: string) {
  topics += 1;
  const branch = `topic-${topics}`;
  await repository.branch(branch, 'main');
  await repository.commit('chore: edit the registry', config === undefined ? files : { ...files, '.promptgate.yaml': config }, { branch });
  const report = await reviewBranch(repository, branch);
  return { rules: rulesOf(report), findings: report.findings, conclusion: report.conclusion, branch };
}

const reviewText = (edited: string) => reviewEdit({ [PATH]: edited });
// biome-ignore lint/suspicious/noExplicitAny: what people write into the file has any shape
type Draft = any;

const edit = (change: (draft: Draft) => void): string => {
  const draft = structuredClone(registry);
  change(draft);
  return formatRegistry(draft);
};

beforeAll(async () => {
  repository = await createRepository();
  const first = await repository.commit('feat: support', promptFiles('support', '1.0.0'), { branch: 'main' });
  const second = await repository.commit('feat: more', promptFiles('support', '1.1.0', `${TEXT}Be brief.\n`), { branch: 'main' });
  const [one, two] = [await registerAt(first, 'support', '1.0.0'), await registerAt(second, 'support', '1.1.0')];
  const content = { id: 'support', environment: 'staging', digest: (two as { digest: string }).digest };
  registry = play(EMPTY_REGISTRY, [
    one,
    two,
    { kind: 'deploy', id: 'support', version: '1.0.0', environment: 'production', reason: null },
    { kind: 'deploy', id: 'support', version: '1.1.0', environment: 'dev', reason: null },
    { kind: 'block', ...content, reason: 'it swears' },
  ]);
  text = formatRegistry(registry);
  await repository.commit('chore(registry): start', { [PATH]: text }, { branch: 'main' });
});

describe('a registry that a pull request edits', () => {
  test('may get another maintainer, a line for editors and nothing else', async () => {
    const edited = edit((draft) => {
      draft.prompts.support.maintainer = 'others@example.com';
      draft.$schema = 'https://example.com/registry.schema.json';
    });
    expect(await reviewText(edited)).toMatchObject({ rules: [], conclusion: 'success' });
  });

  test.each<[string, (draft: Draft) => void, string, RegExp, RegExp]>([
    [
      'a deploy',
      (d) => Object.assign(d.environments.production, { version: '1.1.0' }),
      'registry/invalid',
      /production is changed by hand, from 1\.0\.0 to 1\.1\.0/,
      /promptgate registry deploy support 1\.1\.0 --environment production/,
    ],
    [
      'a withdrawal',
      (d) => delete d.environments.dev,
      'registry/invalid',
      /dev is changed by hand, from 1\.1\.0 to nothing/,
      /Put the version back/,
    ],
    [
      'another deployer',
      (d) => Object.assign(d.environments.dev, { deployedBy: 'max' }),
      'registry/invalid',
      /`deployedBy` of support in dev is changed by hand/,
      /Put it back/,
    ],
    [
      'a lifted block',
      (d) => delete d.environments.staging,
      'registry/invalid',
      /block of sha256:\w{12}… by jo is gone/,
      /registry unblock support sha256:\w{64} --environment staging/,
    ],
    [
      'a block',
      (d) =>
        Object.assign(d.environments.production, { blocked: [{ digest: digest('x'), reason: 'r', by: 'b', at: '2026-11-23T10:00:00Z' }] }),
      'registry/invalid',
      /What is blocked for support in production/,
      /registry block support/,
    ],
    [
      'another digest',
      (d) => Object.assign(d.versions['1.0.0'], { digest: digest('x') }),
      'registry/invalid',
      /The digest of support 1\.0\.0 is changed by hand/,
      /promptgate bump support patch/,
    ],
    [
      'another commit',
      (d) => Object.assign(d.versions['1.0.0'], { commit: 'a'.repeat(40) }),
      'registry/invalid',
      /The commit of support 1\.0\.0 is changed by hand/,
      /Write "\w{40}" again/,
    ],
    [
      'better evidence',
      (d) => Object.assign(d.versions['1.0.0'], { evidence: { ...PASSED, judge: 'x' } }),
      'registry/invalid',
      /The evidence of support 1\.0\.0 is changed by hand/,
      /--reason/,
    ],
    [
      'a removed version that runs',
      (d) => {
        delete d.versions['1.0.0'];
        delete d.environments.production;
      },
      'registry/deployed-removed',
      /support 1\.0\.0 is taken out of the registry, and it runs in production/,
      /Put the entry back/,
    ],
    [
      'a rollout',
      (d) =>
        Object.assign(d.environments.production, {
          rollout: {
            id: 'r',
            canary: '1.1.0',
            percent: 99,
            step: 0,
            unit: 'user',
            salt: 's',
            slowMs: null,
            steps: [99],
            startedAt: '2026-11-23T10:00:00Z',
          },
        }),
      'registry/invalid',
      /The rollout of support in production is changed by hand/,
      /promptgate rollout abort/,
    ],
  ])('may not make %s', async (_, change, rule, message, help) => {
    const { findings, conclusion } = await reviewText(edit((draft) => change(draft.prompts.support)));
    expect(conclusion).toBe('failure');
    const found = findings.find((finding) => message.test(finding.message));
    expect(found).toMatchObject({ rule, severity: 'error', path: PATH, line: expect.any(Number), help: expect.stringMatching(help) });
  });

  test('may not take a version out that somebody released', async () => {
    const { rules, findings } = await reviewText(
      edit(({ prompts }) => {
        delete prompts.support.versions['1.1.0'];
        delete prompts.support.environments.dev;
      }),
    );
    expect(rules).toContain('registry/deployed-removed');
    expect(findings.map(({ message }) => message).join()).toContain('support 1.1.0 is taken out of the registry, and it runs in dev');
  });

  test('is told the line of what it breaks, and of a version that does not exist', async () => {
    const { findings } = await reviewText(text.replace('"version": "1.0.0"', '"version": "1.0.9"'));
    const line = text.slice(0, text.indexOf('"version": "1.0.0"')).split('\n').length;
    expect(findings.map(({ rule, line: at }) => [rule, at])).toEqual([
      ['registry/invalid', line],
      ['registry/unknown-version', line],
    ]);
  });

  test.each([
    ['a cut-off file', (good: string) => good.slice(0, -20), 'not JSON'],
    ['both sides of a conflict', (good: string) => `<<<<<<< HEAD\n${good}=======\n${good}>>>>>>> topic\n`, 'merge conflict'],
    ['a doubled key', (good: string) => good.replace('"schemaVersion": 1', '"prompts": {},\n  "schemaVersion": 1'), 'stands twice'],
  ])('fails with %s, and with that alone', async (_, damage, message) => {
    const { rules, findings } = await reviewText(damage(text));
    expect(new Set(rules)).toEqual(new Set(['registry/invalid']));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain(message);
  });

  test('fails where it removes it, or makes a link of it', async () => {
    for (const content of [null, { link: 'elsewhere.json' }] as const) {
      const { rules, findings } = await reviewEdit({ [PATH]: content });
      expect(rules).toEqual(['registry/deployed-removed']);
      expect(findings[0]?.message).toContain('support 1.1.0 in dev, support 1.0.0 in production');
    }
  });

  test('hears of another layout', async () => {
    const { rules, conclusion } = await reviewText(JSON.stringify(registry));
    expect([rules, conclusion]).toEqual([['notice registry/invalid'], 'success']);
  });

  test('hides a key that somebody pasted, also where it is cut', async () => {
    for (const key of [`ghp_${madeUp(36)}`, `sk-ant-api03-${madeUp(93)}AA`]) {
      const { findings } = await reviewText(text.replace('"schemaVersion": 1', `"schemaVersion": "${key}"`));
      expect(findings[0]?.message).toContain('this Promptgate reads version 1');
      expect(JSON.stringify(findings)).not.toContain(key.slice(4, 30));
    }
  });
});

describe('a version that a pull request registers', () => {
  test('must be what the branch holds, and its evidence is taken on trust', async () => {
    const third = await repository.commit('feat: billing', promptFiles('billing', '2.0.0'), { branch: 'main' });
    const right = play(registry, [await registerAt(third, 'billing', '2.0.0', null)]);
    expect((await reviewText(formatRegistry(right))).rules).toEqual([]);
    const proven = play(registry, [await registerAt(third, 'billing', '2.0.0')]);
    const trusted = await reviewText(formatRegistry(proven));
    expect(trusted.rules).toEqual(['warning registry/invalid']);
    expect(trusted.findings[0]?.message).toContain('evidence that nothing here can check');

    const claim = async (change: Partial<Extract<Operation, { kind: 'register' }>>) => {
      const operation = { ...(await registerAt(third, 'billing', '2.0.0', null)), ...change } as Operation;
      return (await reviewText(formatRegistry(play(registry, [operation])))).findings.map(
        ({ rule, severity, message }) => `${severity} ${rule} ${message}`,
      );
    };
    expect(await claim({ digest: digest('x') })).toEqual([
      expect.stringMatching(/^error registry\/invalid billing 2\.0\.0 is registered as sha256:/),
    ]);
    expect(await claim({ version: '2.0.1' })).toEqual([
      expect.stringMatching(/^error registry\/unknown-version .* the prompt is version 2\.0\.0/),
    ]);
    expect(await claim({ id: 'sales' })).toEqual([expect.stringMatching(/^error registry\/unknown-version .* there is no prompt sales/)]);
    expect(await claim({ commit: 'b'.repeat(40) })).toEqual([expect.stringMatching(/^warning registry\/unknown-version .* does not have/)]);
    const stray = await repository.commit('feat: stray', promptFiles('stray', '1.0.0'), { branch: 'elsewhere' });
    const lost = play(registry, [await registerAt(stray, 'stray', '1.0.0', null)]);
    expect((await reviewText(formatRegistry(lost))).rules).toEqual(['registry/unknown-version']);
  });
});

describe('a registry that is left to others', () => {
  test('is not reviewed where it has a branch of its own, or did not change', async () => {
    await repository.commit('chore: own branch', { '.promptgate.yaml': 'registry: { branch: registry }\n' }, { branch: 'main' });
    expect((await reviewText('nonsense')).rules).toEqual([]);
    await repository.commit('chore: back', { '.promptgate.yaml': null }, { branch: 'main' });
    expect((await reviewEdit({ 'README.md': 'hello' })).rules).toEqual([]);
  });

  test('is found outside of the prompts root, by the trusted configuration, and its levels hold', async () => {
    await repository.commit(
      'chore: move',
      { '.promptgate.yaml': 'registry: { path: deploy/state.json }\n', 'deploy/state.json': text },
      { branch: 'main' },
    );
    const edited = edit(({ prompts }) => Object.assign(prompts.support.environments.dev, { version: '1.0.0' }));
    const sly = 'registry: { path: deploy/other.json }\nrules: { registry/invalid: off }\n';
    expect((await reviewEdit({ 'deploy/state.json': edited }, sly)).rules).toContain('registry/invalid');
    await repository.commit(
      'chore: lax',
      { '.promptgate.yaml': "registry: { path: deploy/state.json }\nrules: { registry/invalid: 'off' }\n" },
      { branch: 'main' },
    );
    expect((await reviewEdit({ 'deploy/state.json': edited })).rules).toEqual([]);
    await repository.commit('chore: back', { '.promptgate.yaml': null }, { branch: 'main' });
  });

  test('is what the commands wrote where a push is reviewed, and its versions stay what they are', async () => {
    const deployed = edit(({ prompts }) => Object.assign(prompts.support.environments.production, { version: '1.1.0', previous: '1.0.0' }));
    const { branch } = await reviewText(deployed);
    expect(rulesOf(await reviewBranch(repository, branch, { messages: 'commits' }))).toEqual([]);
    const rewritten = await reviewText(edit(({ prompts }) => Object.assign(prompts.support.versions['1.0.0'], { digest: digest('x') })));
    expect(rulesOf(await reviewBranch(repository, rewritten.branch, { messages: 'commits' }))).toEqual(['registry/invalid']);
  });
});
