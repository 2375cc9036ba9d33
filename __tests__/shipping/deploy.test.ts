import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Branch } from '../../src/branches/branch.ts';
import { loadPrompts } from '../../src/changes/load.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { PromptgateError } from '../../src/errors.ts';
import type { Operation, Stamp } from '../../src/registry/operation.ts';
import { parseRegistry } from '../../src/registry/parse.ts';
import { MemoryRevisions } from '../../src/revisions/memory.ts';
import type { MirroredMove, ShippingPorts } from '../../src/shipping/deploy.ts';
import { changeRegistry } from '../../src/shipping/deploy.ts';
import { LONGER } from '../cli/registry-world.ts';
import { abort, advance, PASSED, pause, resume, start } from '../registry/sample.ts';
import { promptFiles } from '../support/prompt-files.ts';

const PATH = 'prompts/registry.json';
const STAMP: Stamp = { at: '2026-11-23T10:00:00Z', by: 'jo' };
const SETTINGS = { config: DEFAULT_CONFIG, configPath: '.promptgate.yaml' };

/** A branch in memory; `interrupt` is called between reading and writing. */
class MemoryBranch implements Branch {
  readonly name = 'main';
  readonly messages: string[] = [];
  text: string | null = null;
  interrupt: () => Promise<void> = async () => {};

  async read() {
    return { tip: String(this.messages.length), files: new Map([[PATH, this.text]]) };
  }

  async commit({ parent, files, message }: Parameters<Branch['commit']>[0]) {
    await this.interrupt();
    if (parent !== String(this.messages.length)) return { kind: 'moved' } as const;
    this.text = files.get(PATH) ?? null;
    this.messages.push(message);
    return { kind: 'written', commit: `commit ${this.messages.length}` } as const;
  }
}

let branch: MemoryBranch;
let revisions: MemoryRevisions;
let ports: ShippingPorts;
const commits: Record<string, string> = {};

beforeEach(() => {
  branch = new MemoryBranch();
  revisions = new MemoryRevisions();
  commits['1.0.0'] = revisions.commit({ message: 'one', files: promptFiles('support') as Record<string, string> });
  commits['1.1.0'] = revisions.commit({
    message: 'two',
    parents: [commits['1.0.0']],
    files: promptFiles('support', { version: '1.1.0' }, LONGER) as Record<string, string>,
  });
  ports = { branch, revisions, mirror: null, writing: { sleep: async () => {} } };
});

const change = (operation: Operation, more: Partial<ShippingPorts> = {}) =>
  changeRegistry({ ...ports, ...more }, operation, STAMP, SETTINGS);

async function makeRegister(version: string, more: { readonly digest?: string; readonly commit?: string } = {}): Promise<Operation> {
  const commit = more.commit ?? (commits[version] as string);
  const digest = more.digest ?? (await loadPrompts(revisions, commit, 'prompts', ['support'])).get('support')?.digest ?? '';
  return { kind: 'register', id: 'support', version, digest, commit, evidence: PASSED, maintainer: null };
}

const deploy = (version: string, environment = 'dev'): Operation => ({ kind: 'deploy', id: 'support', version, environment, reason: null });
const read = () => parseRegistry(branch.text ?? '', PATH).registry.prompts.support;

describe('a change of the registry', () => {
  test('is written with its subject, and tells what moved', async () => {
    await change(await makeRegister('1.0.0'));
    const result = await change(deploy('1.0.0'));
    expect(result).toMatchObject({
      kind: 'done',
      changed: true,
      commit: 'commit 2',
      attempts: 1,
      move: { id: 'support', environment: 'dev', from: null, to: '1.0.0', commit: commits['1.0.0'] },
    });
    expect(branch.messages).toEqual(['chore(registry): register support 1.0.0\n', 'chore(registry): deploy support 1.0.0 to dev\n']);
  });

  test('is done again on what somebody else wrote in between, and loses nothing of it', async () => {
    await change(await makeRegister('1.0.0'));
    await change(await makeRegister('1.1.0'));
    await change(deploy('1.0.0'));
    branch.interrupt = async () => {
      branch.interrupt = async () => {};
      await change(deploy('1.0.0', 'staging'));
    };
    expect(await change(deploy('1.1.0'))).toMatchObject({ kind: 'done', attempts: 2, move: { from: '1.0.0', to: '1.1.0' } });
    expect([read()?.environments.dev?.version, read()?.environments.staging?.version]).toEqual(['1.1.0', '1.0.0']);
  });

  test('is refused by what somebody else wrote in between', async () => {
    await change(await makeRegister('1.0.0'));
    await change(await makeRegister('1.1.0'));
    await change(deploy('1.0.0'));
    const digest = read()?.versions['1.1.0']?.digest ?? '';
    branch.interrupt = async () => {
      branch.interrupt = async () => {};
      await change({ kind: 'block', id: 'support', digest, environment: 'dev', reason: 'it swears' });
    };
    expect(await change(deploy('1.1.0'))).toMatchObject({ kind: 'refused', refusal: { code: 'blocked' } });
    expect(read()?.environments.dev?.version).toBe('1.0.0');
  });

  test('done already is no commit', async () => {
    await change(await makeRegister('1.0.0'));
    await change(deploy('1.0.0'));
    expect(await change(deploy('1.0.0'))).toMatchObject({ kind: 'done', changed: false, commit: null, move: { to: '1.0.0' } });
    expect(branch.messages).toHaveLength(2);
  });

  test('of a broken registry is a fault, and writes nothing', async () => {
    branch.text = '{"schemaVersion": 1, "prompts": {';
    await expect(change(deploy('1.0.0'))).rejects.toMatchObject({ code: 'registry-invalid', kind: 'usage' });
    expect(branch.messages).toEqual([]);
  });
});

describe('what Git does not hold does not go out', () => {
  test.each([
    ['another content', { digest: `sha256:${'0'.repeat(64)}` }, 'with another content'],
    ['another version', {}, 'holds support 1.1.0, not 1.0.0'],
  ])('%s', async (name, more, words) => {
    const commit = commits[name === 'another version' ? '1.1.0' : '1.0.0'] as string;
    const refused = await change(await makeRegister('1.0.0', { ...more, commit }));
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'content-differs', message: expect.stringContaining(words) } });
    expect(branch.messages).toEqual([]);
  });

  test('a canary neither, and a rollout ends whatever became of it', async () => {
    await change(await makeRegister('1.0.0'));
    await change(deploy('1.0.0'));
    await change(await makeRegister('1.1.0'));
    const { text } = branch;
    branch.text =
      text?.replace(
        /("commit": ")[0-9a-f]{40}(",\s+"digest": "[^"]+",\s+"evidence": [^}]+},\s+"registeredAt": "[^"]+"\s+}\s+}\s+}\s+},)/,
        `$1${commits['1.0.0']}$2`,
      ) ?? null;
    expect(branch.text).not.toBe(text);
    expect(await change(start('1.1.0'))).toMatchObject({ kind: 'refused', refusal: { code: 'content-differs' } });
    branch.text = text;
    expect(await change(start('1.1.0'))).toMatchObject({ kind: 'done', changed: true });
    revisions = new MemoryRevisions();
    expect(await change(abort({ block: true }), { revisions })).toMatchObject({
      ...{ kind: 'done', changed: true, move: null, left: { from: '1.1.0', to: '1.0.0' } },
    });
  });

  test('no such prompt there', async () => {
    const commit = revisions.commit({ message: 'empty', files: { 'README.md': 'x' } });
    const refused = await change(await makeRegister('1.0.0', { commit, digest: `sha256:${'0'.repeat(64)}` }));
    expect(refused).toMatchObject({ kind: 'refused', refusal: { message: expect.stringContaining('holds no prompt support') } });
  });

  test('a commit that is not here is a fault, with the command that brings it', async () => {
    const commit = 'f'.repeat(40);
    const asked = change(await makeRegister('1.0.0').then((operation) => ({ ...operation, commit }) as Operation));
    await expect(asked).rejects.toMatchObject({ code: 'commit-missing', help: expect.stringContaining(`git fetch origin ${commit}`) });
  });

  test('prompts that lay elsewhere then are found where that commit’s configuration says', async () => {
    const { 'prompts/support/system-prompt.txt': text, 'prompts/support/.prompt-metadata.json': metadata } = promptFiles('support');
    const commit = revisions.commit({
      message: 'old place',
      files: {
        'old/support/system-prompt.txt': text as string,
        'old/support/.prompt-metadata.json': metadata as string,
        '.promptgate.yaml': 'promptsDir: old\n',
      },
    });
    const { digest } = (await makeRegister('1.0.0')) as { digest: string };
    expect(await change(await makeRegister('1.0.0', { commit, digest }))).toMatchObject({ kind: 'done', changed: true });
  });
});

describe('whoever else is to know', () => {
  test('is told of each move, of one that was written before, too, and of nothing else', async () => {
    const told: MirroredMove[] = [];
    const mirror = async (moved: MirroredMove) => {
      told.push(moved);
      return ['https://example.com/1'];
    };
    await change(await makeRegister('1.0.0'), { mirror });
    expect(await change(deploy('1.0.0'), { mirror })).toMatchObject({ notes: ['https://example.com/1'] });
    await change(deploy('1.0.0'), { mirror });
    expect(told.map(({ move, commit }) => [move.to, commit])).toEqual([
      ['1.0.0', 'commit 2'],
      ['1.0.0', null],
    ]);
  });

  test('learns of a rollout when it is complete, and of a completed one again', async () => {
    const told: MirroredMove[] = [];
    const mirror = async (moved: MirroredMove) => {
      told.push(moved);
      return [];
    };
    for (const version of ['1.0.0', '1.1.0']) await change(await makeRegister(version));
    await change(deploy('1.0.0'));
    for (const operation of [start('1.1.0', { steps: [5, 100] }), advance(), pause(), resume()])
      expect(await change(operation, { mirror })).toMatchObject({ kind: 'done', changed: true, move: null });
    expect(told).toEqual([]);
    for (const _ of ['first', 'again']) await change(advance({ rolloutId: 'r-1' }), { mirror });
    expect(told.map(({ move, commit }) => [move.from, move.to, commit])).toEqual([
      ['1.0.0', '1.1.0', 'commit 8'],
      ['1.0.0', '1.1.0', null],
    ]);
  });

  test('and cannot be: the deploy stands, and says so', async () => {
    await change(await makeRegister('1.0.0'));
    const mirror = async () => {
      throw new PromptgateError('GitHub said no.', { code: 'github', kind: 'outside', help: 'Give it deployments: write.' });
    };
    const result = await change(deploy('1.0.0'), { mirror });
    expect(result).toMatchObject({
      kind: 'done',
      changed: true,
      notes: [expect.stringContaining('GitHub said no. Give it deployments: write.')],
    });
    expect(read()?.environments.dev?.version).toBe('1.0.0');
  });
});
