import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RELEASE_TYPES } from '../../src/changes/types.ts';
import type { Finding } from '../../src/checks/finding.ts';
import { checkVersion, checkVersionAlone } from '../../src/checks/version.ts';
import type { VersionInput } from '../../src/checks/version-input.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import type { PromptParts } from './version-sample.ts';
import { makeChange, makeCommits, makeInput, makePrompt } from './version-sample.ts';

const OTHER_TEXT = 'You help the customers of {{ company }}, kindly.';
const { versioning } = DEFAULT_CONFIG;

/** A prompt at 1.3.1 whose text changed, and what the head says. */
function change(head: PromptParts, base: PromptParts = {}) {
  return makeChange(makePrompt({ version: '1.3.1', ...base }), makePrompt({ version: '1.3.1', text: OTHER_TEXT, ...head }));
}

const bumped = (version: string, more: PromptParts = {}) => change({ version, previous: '1.3.1', ...more });
const check = (...input: Parameters<typeof makeInput>) => checkVersion(makeInput(...input));
const rules = (findings: readonly Finding[]) => findings.map(({ rule, severity }) => (severity === 'error' ? rule : `${severity} ${rule}`));
const rulesOf = (...input: Parameters<typeof makeInput>) => rules(check(...input).findings);

describe('what release is required', () => {
  const required = (more: Partial<VersionInput>, head: PromptParts = {}) => check(bumped('1.3.2', head), more).version.required;

  test.each<[string, Partial<VersionInput>, string]>([
    ['a title that names the prompt', { title: 'feat(support): x', commits: makeCommits('fix: y') }, 'minor'],
    ['in any case', { title: 'feat(SUPPORT): x', commits: makeCommits('fix: y') }, 'minor'],
    ['a title that names it among others', { title: 'feat(support, billing): x', commits: makeCommits('fix: y') }, 'minor'],
    ['a title without a scope', { title: 'feat: x', commits: makeCommits('fix: y') }, 'minor'],
    ['a title that asks for less than the commits', { title: 'fix: x', commits: makeCommits('feat!: y') }, 'patch'],
    ['a title with another scope speaks for none', { title: 'feat(api): x', commits: makeCommits('fix: y') }, 'patch'],
    ['a title that names another prompt', { title: 'feat(billing): x', commits: makeCommits('fix: y') }, 'patch'],
    ['a title that is not conventional', { title: 'Improve it', commits: makeCommits('fix: y') }, 'patch'],
    ['the highest of the commits', { commits: makeCommits('docs: a', 'fix: b', 'feat: c', 'wip') }, 'minor'],
    ['a BREAKING title', { title: 'BREAKING(support): x' }, 'major'],
    ['a footer of a commit', { commits: makeCommits('fix: x\r\n\r\nBREAKING CHANGE: y') }, 'major'],
    ['commits alone in a merge group or a push', { title: 'feat: x', messages: 'commits', commits: makeCommits('fix: y') }, 'patch'],
    ['source: commits', { title: 'feat: x', commits: makeCommits('fix: y'), versioning: { ...versioning, source: 'commits' } }, 'patch'],
    ['source: title', { title: 'feat(api): x', commits: makeCommits('fix: y'), versioning: { ...versioning, source: 'title' } }, 'none'],
    [
      'source: title, not conventional',
      { title: 'x', commits: makeCommits('fix: y'), versioning: { ...versioning, source: 'title' } },
      'none',
    ],
    ['source: title, not known', { commits: makeCommits('fix: y'), versioning: { ...versioning, source: 'title' } }, 'patch'],
    [
      'types of the configuration',
      { title: 'docs: x', versioning: { ...versioning, types: { ...versioning.types, docs: 'minor' } } },
      'minor',
    ],
    ['a log, where nothing else has an opinion', { commits: makeCommits('wip', 'prompt(support): 1.3.1 -> 1.4.0: x') }, 'minor'],
    ['a log beside a typed commit', { commits: makeCommits('fix: x', 'prompt(support): 1.3.1 -> 1.4.0: x') }, 'patch'],
    ['a log beside a commit that asks for nothing', { commits: makeCommits('docs: x', 'prompt(support): 1.3.1 -> 1.4.0: x') }, 'minor'],
    ['the log of another prompt', { commits: makeCommits('prompt(billing): 1.3.1 -> 1.4.0: x') }, 'none'],
    ['a log as the title', { title: 'prompt(support): 1.3.1 -> 1.3.2: x', commits: makeCommits('wip') }, 'patch'],
    ['a log as the title, and a typed commit', { title: 'prompt(support): 1.3.1 -> 1.3.2: x', commits: makeCommits('feat: y') }, 'minor'],
    ['nothing', { title: 'Improve it', commits: makeCommits('wip') }, 'none'],
    ['a title that asks for nothing', { title: 'chore: x', commits: makeCommits('feat: y') }, 'none'],
  ])('%s', (_, more, release) => {
    expect(required(more)).toBe(release);
  });

  test('says why: the message, its commit and what it asks for, the deciding ones first', () => {
    const { because } = check(bumped('1.4.0'), { commits: makeCommits('fix: a', 'feat: b\n\nbody', 'wip') }).version;
    expect(because).toEqual([
      { source: 'commit', ref: expect.stringMatching(/^1/), text: 'feat: b', release: 'minor' },
      { source: 'commit', ref: expect.stringMatching(/^0/), text: 'fix: a', release: 'patch' },
    ]);
    expect(check(bumped('1.4.0'), { title: 'docs: a' }).version.because).toEqual([
      { source: 'title', ref: null, text: 'docs: a', release: 'none' },
    ]);
  });

  test('a changed model asks for a minor at least; other parameters for nothing', () => {
    const model = change({ version: '1.4.0', previous: '1.3.1', model: 'gpt-6', text: undefined as never });
    expect(check(model, { title: 'fix: x' }).version).toMatchObject({ required: 'minor', bump: 'minor' });
    expect(check(model, { title: 'Improve it' })).toMatchObject({
      version: { required: 'minor', because: [{ source: 'model', text: 'model: gpt-5 → gpt-6' }] },
      findings: [],
    });
    expect(check(model, { title: 'feat!: x' }).version.required).toBe('major');
    const parameters = bumped('1.3.2', { fields: { parameters: { temperature: 0 } } });
    expect(check(parameters, { title: 'fix: x' }).version.required).toBe('patch');
  });

  test('the interface raises what is required only as an error', () => {
    const gone = bumped('1.3.2', { text: 'You help customers, kindly.' });
    const title = 'fix: x';
    expect(check(gone, { title }).version.required).toBe('patch');
    expect(check(gone, { title, levels: { 'version/interface-break': 'error' } }).version).toMatchObject({
      required: 'major',
      because: [{ source: 'title' }, { source: 'interface', release: 'major', text: 'the variable `company` is gone' }],
    });
  });

  test('no released part: nothing is required, whatever the messages say', () => {
    const metadataOnly = change({ text: undefined as never, fields: { tags: ['x'] } });
    expect(check(metadataOnly, { title: 'feat: x' })).toEqual({
      version: { base: '1.3.1', head: '1.3.1', bump: 'none', required: 'none', because: [] },
      findings: [],
    });
  });
});

describe('the rules', () => {
  test('what fits passes', () => {
    const { version, findings } = check(bumped('1.3.2'), { title: 'fix(support): x' });
    expect(findings).toEqual([]);
    expect(version).toMatchObject({ base: '1.3.1', head: '1.3.2', bump: 'patch', required: 'patch' });
  });

  test('version/not-bumped, at the version, with the command', () => {
    const { findings } = check(change({}), { title: 'feat: x' });
    expect(findings).toEqual([
      {
        rule: 'version/not-bumped',
        severity: 'error',
        message: 'The text changed, and its version is still 1.3.1.',
        path: 'prompts/support/.prompt-metadata.json',
        line: 3,
        column: 14,
        help: 'Run: `npx promptgate bump support minor -m "…"`',
      },
    ]);
    expect(rulesOf(change({ version: '1.3.1+b' }), { title: 'fix: x' })).toEqual(['version/not-bumped']);
    expect(rulesOf(change({ model: 'gpt-6', text: undefined as never }), { title: 'feat: x' })).toEqual(['version/not-bumped']);
    expect(rulesOf(change({ schema: {}, text: undefined as never }), { title: 'feat: x' })).toEqual(['version/not-bumped']);
  });

  test('version/bump-mismatch says what asks for what', () => {
    const { findings } = check(bumped('1.4.0'), { commits: makeCommits('fix: x') });
    expect(rules(findings)).toEqual(['version/bump-mismatch']);
    expect(findings[0]).toMatchObject({ line: 3, column: 14 });
    expect(findings[0]?.message).toBe('The version goes from 1.3.1 to 1.4.0 (minor), but a patch is asked for by commit 01b2c3d "fix: x".');
    expect(findings[0]?.help).toContain('npx promptgate bump support patch -m');
    expect(rulesOf(bumped('1.3.2'), { title: 'feat: x' })).toEqual(['version/bump-mismatch']);
    expect(rulesOf(bumped('1.4.0'), { title: 'fix: x', versioning: { ...versioning, policy: 'at-least' } })).toEqual([]);
    expect(rulesOf(bumped('1.3.2'), { title: 'feat: x', versioning: { ...versioning, policy: 'at-least' } })).toEqual([
      'version/bump-mismatch',
    ]);
  });

  test('at 0.y.z the command asks for the least that does', () => {
    const young = change({ version: '0.3.2' }, { version: '0.3.1' });
    const { findings } = check(young, { title: 'feat!: x' });
    expect(findings[0]?.help).toContain('bump support minor');
    expect(rulesOf(change({ version: '0.4.0' }, { version: '0.3.1' }), { title: 'feat!: x' })).toEqual([]);
  });

  test('commit/no-release-type, with hints at what was nearly said', () => {
    const { findings } = check(bumped('1.3.2'), { title: 'Improve it', commits: makeCommits('wip\n\nBreaking change: all of it') });
    expect(rules(findings)).toEqual(['commit/no-release-type']);
    expect(findings[0]?.message).toBe(
      'The text changed, and neither the title nor a commit that touches the prompt says what release that is.',
    );
    expect(findings[0]?.help).toMatch(/title as `fix\(support\): …` \(patch\).*BREAKING CHANGE: what breaks/);
    expect(check(bumped('1.3.2'), { title: 'chore: x' }).findings[0]?.message).toContain('the title "chore: x" asks for no release');
    expect(check(bumped('1.3.2'), { messages: 'commits', commits: makeCommits('wip') }).findings[0]?.help).toContain('a commit message');
    expect(rulesOf(change({}), { title: 'wip' })).toEqual(['version/not-bumped', 'commit/no-release-type']);
    const said = (more: Partial<VersionInput>) => check(bumped('1.3.2'), more).findings.map(({ message, help }) => `${message} ${help}`);
    expect(said({ title: 'feat(api): x', versioning: { ...versioning, source: 'title' } })[0]).toContain('is not about this prompt');
    // Who does not listen to the title does not say that it is silent.
    const commitsAlone = said({ title: 'fix: x', commits: makeCommits('wip'), versioning: { ...versioning, source: 'commits' } });
    expect(commitsAlone[0]).toContain(', and no commit that touches the prompt says what release that is. Write a commit message');
    expect(said({ title: 'feat(billing): x' })[0]).toContain('the title "feat(billing): x" is not about this prompt, and no commit');
    expect(said({ title: '[SHOP-1] fix: x' })[0]).toContain('Nothing may stand before the type');
    expect(said({ title: '✨ feat(support): x' })[0]).toContain('Nothing may stand before the type');
    expect(said({ title: 'Improve: the fix: x' })[0]).not.toContain('Nothing may stand before the type');
    expect(said({ commits: makeCommits('prompt(support): ask first') })[0]).toContain('only with its versions');
    expect(said({ commits: makeCommits('prompt(support): 1.3.2 -> 1.3.1: x') })[0]).not.toContain('only with its versions');
  });

  test('messages are named by the types that ask for them here', () => {
    const help = (types: Record<string, 'minor' | 'patch' | 'none'>, head: string, title: string) =>
      check(bumped(head), { title, versioning: { ...versioning, types: { ...versioning.types, ...types } } }).findings[0]?.help;
    expect(help({ feat: 'none', ability: 'minor' }, '1.4.0', 'feat: x')).toContain(
      '`fix(support): …` (patch), `ability(support): …` (minor) or `feat(support)!: …` (major)',
    );
    expect(help({ feat: 'none' }, '1.4.0', 'feat: x')).toContain('as `fix(support): …` (patch) or `feat(support)!: …` (major).');
    expect(help({ feat: 'none' }, '1.4.0', 'fix: x')).not.toContain('say so');
  });

  test('a text that is missing is told by the structure alone', () => {
    const { source, ...prompt } = makePrompt({ version: '1.3.1' });
    const files = new Map([...source.files].filter(([name]) => name !== 'system-prompt.txt'));
    const head = { ...prompt, text: null, source: { ...source, files } };
    expect(rulesOf(makeChange(makePrompt({ version: '1.3.1' }), head, { parts: ['text'] }), { title: 'wip' })).toEqual([]);
  });

  test('version/downgrade', () => {
    const { findings } = check(bumped('1.3.0'), { title: 'fix: x' });
    expect(rules(findings)).toEqual(['version/downgrade']);
    expect(findings[0]).toMatchObject({ line: 3, help: 'Run: `npx promptgate bump support patch -m "…"`' });
    expect(rulesOf(change({ version: '1.3.0', text: undefined as never }), { title: 'docs: x' })).toEqual(['version/downgrade']);
  });

  test('among pre-releases the next of them is offered, too', () => {
    const rc = (version: string) => change({ version }, { version: '1.4.0-rc.9', previous: '1.3.1' });
    expect(check(rc('1.4.0-rc.9'), { title: 'feat: x' }).findings[0]?.help).toBe(
      'Run: `npx promptgate bump support minor -m "…"` for 1.4.0, or `npx promptgate bump support 1.4.0-rc.10 -m "…"` to go on with pre-releases',
    );
    const lexical = change({ version: '1.4.0-rc10' }, { version: '1.4.0-rc9' });
    expect(check(lexical, { title: 'fix: x' }).findings[0]?.message).toContain('Digits behind a letter are compared as text');
    expect(check(rc('1.4.0-rc.8'), { title: 'fix: x' }).findings[0]?.message).toContain('Versions only go up');
    // Only messages that would make it right are offered.
    const { help } = check(rc('1.4.0-rc.10'), { title: 'feat!: x' }).findings[0] as Finding;
    expect(help).toContain('say so in the title: `fix(support): …` (patch) or `feat(support): …` (minor)');
  });

  test('version/downgrade names the version whose content came back', () => {
    const old = makePrompt({ version: '1.3.1' });
    const reverted = makeChange(makePrompt({ version: '1.4.0', text: OTHER_TEXT, previous: '1.3.1' }), old);
    const known = [
      { version: '1.4.0', digest: 'sha256:1', where: 'in the registry' },
      { version: '1.3.1', digest: old.digest, where: 'as the tag support@1.3.1' },
    ];
    const { findings } = check(reverted, { known, commits: makeCommits(`Revert "feat: x"\n\nThis reverts commit ${'a'.repeat(40)}.`) });
    expect(findings).toMatchObject([
      {
        rule: 'version/downgrade',
        message:
          'The version goes down from 1.4.0 to 1.3.1. The content is that of 1.3.1 (as the tag support@1.3.1): going back to it is a new version, 1.4.1.',
        help: 'Run: `npx promptgate bump support patch -m "Back to 1.3.1"`',
      },
    ]);
  });

  test('version/taken', () => {
    const elsewhere = [{ version: '1.3.2', digest: 'sha256:other', where: 'as the tag support@1.3.2' }];
    const { findings } = check(bumped('1.3.2'), { title: 'fix: x', known: elsewhere });
    expect(findings).toMatchObject([
      {
        rule: 'version/taken',
        line: 3,
        message: 'Version 1.3.2 exists already as the tag support@1.3.2, with other content.',
        help: 'Run: `npx promptgate bump support 1.3.3 -m "…"`',
      },
    ]);
    const same = [{ version: '1.3.2', digest: bumped('1.3.2').head?.digest ?? null, where: 'in the registry' }];
    expect(rulesOf(bumped('1.3.2'), { title: 'fix: x', known: same })).toEqual([]);
    const unreadable = makeChange(
      makePrompt({ version: '1.3.1' }),
      { ...makePrompt({ version: '1.3.2' }), digest: null },
      { parts: ['text'] },
    );
    expect(rulesOf(unreadable, { title: 'fix: x', known: elsewhere })).toEqual([]);
    const unknown = [{ version: '1.3.2', digest: null, where: 'as the tag support@1.3.2' }];
    expect(check(bumped('1.3.2'), { title: 'fix: x', known: unknown }).findings).toMatchObject([
      { severity: 'notice', help: 'Run: `npx promptgate bump support 1.3.3 -m "…"`, if it stands for other content.' },
    ]);
    expect(rulesOf(bumped('1.3.2'), { title: 'fix: x', known: [...unknown, ...same] })).toEqual([]);
    // The version that the prompt has had all along is not taken, it is not bumped.
    expect(rulesOf(change({}), { title: 'fix: x', known: [{ version: '1.3.1', digest: 'sha256:other', where: 'on main' }] })).toEqual([
      'version/not-bumped',
    ]);
    const fresh = makeChange(null, makePrompt({ version: '1.0.0' }));
    expect(rulesOf(fresh, { known: [{ version: '1.0.0', digest: 'sha256:x', where: 'in the registry' }] })).toEqual(['version/taken']);
    // What is not an error hides no other mistake.
    const levels = { 'version/taken': 'notice' } as const;
    expect(rulesOf(bumped('1.3.2'), { title: 'feat: x', known: elsewhere, levels })).toEqual(['version/taken', 'version/bump-mismatch']);
  });

  test('the base branch moved on', () => {
    const tip = (version: string | null, digest: string | null = 'sha256:tip') => ({ version, digest });
    const known = [{ version: '1.3.2', digest: 'sha256:tip', where: 'on the base branch' }];
    // Both took 1.3.2: it merges cleanly, and only the tip shows it.
    const both = check(bumped('1.3.2'), { title: 'fix: x', tip: tip('1.3.2'), known });
    expect(rules(both.findings)).toEqual(['version/taken']);
    expect(both.findings[0]?.help).toBe('Merge the base branch into this one, then run: `npx promptgate bump support patch -m "…"`');
    expect(both.version.base).toBe('1.3.2');
    // The same content was merged there already.
    expect(rulesOf(bumped('1.3.2'), { title: 'fix: x', tip: tip('1.3.2', bumped('1.3.2').head?.digest) })).toEqual([]);
    // Above both; previous_version must say what came before.
    const above = check(bumped('1.4.0'), { title: 'feat: x', tip: tip('1.3.2'), known });
    expect(rules(above.findings)).toEqual(['version/previous-mismatch']);
    expect(above.findings[0]?.message).toBe(
      '`previous_version` is "1.3.1"; the version before this one is 1.3.2, which the base branch has by now.',
    );
    expect(rulesOf(change({ version: '1.4.0', previous: '1.3.2' }), { title: 'feat: x', tip: tip('1.3.2'), known })).toEqual([]);
    // Below it.
    const below = check(bumped('1.3.2'), { title: 'fix: x', tip: tip('1.4.0') });
    expect(rules(below.findings)).toEqual(['version/downgrade']);
    expect(below.findings[0]?.message).toContain('which the base branch reached since this branch left it');
    // A tip that is behind, gone or unreadable says nothing.
    for (const behind of [tip('1.3.0'), tip('1.3.1'), tip(null)])
      expect(rulesOf(bumped('1.3.2'), { title: 'fix: x', tip: behind })).toEqual([]);
    // Who leaves the version alone takes over the base branch's.
    const metadataOnly = change({ text: undefined as never, fields: { tags: ['x'] } });
    expect(check(metadataOnly, { title: 'docs: x', tip: tip('1.4.0') })).toMatchObject({
      findings: [],
      version: { bump: 'none', base: '1.3.1' },
    });
    expect(check(change({}), { title: 'fix: x', tip: tip('1.4.0') }).findings).toMatchObject([
      { rule: 'version/not-bumped', message: 'The text changed, and its version is still 1.3.1. The base branch has 1.4.0 by now.' },
    ]);
  });

  test('version/previous-mismatch', () => {
    const wrong = check(change({ version: '1.3.2', previous: '1.3.0' }), { title: 'fix: x' });
    expect(wrong.findings).toMatchObject([
      {
        rule: 'version/previous-mismatch',
        line: 6,
        column: 23,
        message: '`previous_version` is "1.3.0"; the version before this one is 1.3.1.',
        help: 'Write `"previous_version": "1.3.1"`.',
      },
    ]);
    expect(rulesOf(change({ version: '1.3.2', previous: null }), { title: 'fix: x' })).toEqual(['version/previous-mismatch']);
    expect(rulesOf(change({ version: '1.3.2' }), { title: 'fix: x' })).toEqual([]);
    expect(rulesOf(change({ version: '1.3.2', previous: '1.3.2' }), { title: 'fix: x' })).toEqual(['version/previous-mismatch']);
    // One that the branch itself gave in between.
    const commits = makeCommits('fix: a', 'feat: b').map((commit, index) => ({ ...commit, after: ['1.3.2', '1.4.0'][index] ?? null }));
    expect(rulesOf(change({ version: '1.4.0', previous: '1.3.2' }), { commits })).toEqual([]);
    expect(rulesOf(change({ version: '1.4.0', previous: '1.3.3' }), { commits })).toEqual(['version/previous-mismatch']);
    // Who does not touch the version is not asked for the one before, which must only be below.
    const metadataOnly = (previous: string) => change({ text: undefined as never, previous, fields: { tags: ['x'] } });
    expect(rulesOf(metadataOnly('1.0.0'))).toEqual([]);
    expect(rulesOf(metadataOnly('1.3.1'))).toEqual(['version/previous-mismatch']);
  });

  test('version/unneeded', () => {
    const unneeded = (head: PromptParts, base: PromptParts = {}) => change({ text: undefined as never, ...head }, base);
    const { findings } = check(unneeded({ version: '1.3.2', previous: '1.3.1' }, { previous: '1.3.0' }), { title: 'chore: x' });
    expect(findings).toMatchObject([
      {
        rule: 'version/unneeded',
        severity: 'warning',
        line: 3,
        help: 'Write `"version": "1.3.1"` and `"previous_version": "1.3.0"` as before.',
      },
    ]);
    expect(rulesOf(unneeded({ version: '1.3.1+b' }))).toEqual(['warning version/unneeded']);
    const rc = { version: '1.4.0-rc.1' };
    expect(rulesOf(unneeded({ version: '1.4.0', previous: '1.4.0-rc.1' }, rc))).toEqual([]);
    expect(rulesOf(unneeded({ version: '1.4.0-rc.2' }, rc))).toEqual(['warning version/unneeded']);
    expect(rulesOf(unneeded({ version: '1.4.1' }, rc))).toEqual(['warning version/unneeded']);
  });

  test('version/initial', () => {
    const start = (version: string, more: Partial<VersionInput> = {}) => rulesOf(makeChange(null, makePrompt({ version })), more);
    expect(['1.0.0', '0.1.0', '1.0.0-rc.1', '0.1.0+b'].map((version) => start(version))).toEqual([[], [], [], []]);
    expect(start('2.3.0')).toEqual(['warning version/initial']);
    expect(start('2.3.0', { versioning: { ...versioning, initial: ['2.3.0'] } })).toEqual([]);
    expect(start('2.3.0', { versioning: { ...versioning, initial: [] } })).toEqual([]);
    const added = check(makeChange(null, makePrompt({ version: '1.0.0' })), { title: 'wip' });
    expect(added).toEqual({ version: { base: null, head: '1.0.0', bump: null, required: null, because: [] }, findings: [] });
  });

  test('version/interface-break', () => {
    const gone = (version: string) => bumped(version, { text: 'You help customers, kindly.' });
    const { findings } = check(gone('1.3.2'), { title: 'fix: x' });
    expect(findings).toMatchObject([{ rule: 'version/interface-break', severity: 'warning', line: 3 }]);
    expect(findings[0]?.message).toContain('the variable `company` is gone');
    expect(findings[0]?.help).toContain('npx promptgate bump support major');
    // Who follows the warning is not told that the messages ask for less.
    expect(rulesOf(gone('2.0.0'), { title: 'fix: x' })).toEqual([]);
    const levels = { 'version/interface-break': 'error' } as const;
    expect(rulesOf(gone('2.0.0'), { title: 'fix: x', levels })).toEqual([]);
    expect(rulesOf(gone('1.3.2'), { title: 'fix: x', levels })).toEqual(['version/bump-mismatch', 'warning version/interface-break']);
    expect(rulesOf(gone('1.3.2'), { title: 'fix: x', levels: { 'version/interface-break': 'off' } })).toEqual([]);
    expect(rulesOf(gone('2.0.0'), { title: 'fix: x', levels: { 'version/interface-break': 'off' } })).toEqual(['version/bump-mismatch']);
    const narrower = change(
      { version: '1.4.0', schema: { type: 'object', required: ['answer'] }, text: undefined as never },
      { schema: { type: 'object' } },
    );
    expect(check(narrower, { title: 'feat: x' }).findings[0]?.message).toContain('the output schema now requires `answer` in the output');
  });

  test('version/invalid', () => {
    const { findings, version } = check(change({ version: 'v1.3.2' }), { title: 'fix: x' });
    expect(findings).toMatchObject([
      {
        rule: 'version/invalid',
        line: 3,
        column: 14,
        message: '`version` is "v1.3.2", which is not a version of SemVer 2.0.0.',
        help: 'Write "version": "1.3.2".',
      },
    ]);
    expect(version).toMatchObject({ base: '1.3.1', head: null, bump: null });
    expect(check(change({ version: '1.4.0', previous: '1.3' }), { title: 'feat: x' }).findings).toMatchObject([
      { rule: 'version/invalid', line: 6 },
    ]);
    // What is missing or no text is the schema's to report.
    for (const odd of [undefined, 1.3, null, ['1.3.2'], { a: 1 }])
      expect(rulesOf(change({ version: odd }), { title: 'fix: x' })).toEqual([]);
  });

  test.each([{ raw: '{' }, { version: '1.3' }, { version: undefined }])('an unreadable base is compared with nothing: %j', (base) => {
    expect(rulesOf(change({ version: '9.0.0', previous: '1.0.0' }, base), { title: 'wip' })).toEqual(['notice version/invalid']);
  });

  test('a removed prompt, and a head that cannot be read, have no findings here', () => {
    expect(check(makeChange(makePrompt({ version: '1.3.1' }), null))).toEqual({
      version: { base: '1.3.1', head: null, bump: null, required: null, because: [] },
      findings: [],
    });
    expect(rulesOf(change({ raw: '{"version": ' }), { title: 'fix: x' })).toEqual([]);
    expect(rulesOf(change({ raw: null }), { title: 'fix: x' })).toEqual([]);
  });

  test('an id that a shell could misread is not pasted into a command', () => {
    const odd = makeChange(
      makePrompt({ id: 'a; rm -rf ~', version: '1.3.1' }),
      makePrompt({ id: 'a; rm -rf ~', version: '1.3.1', text: OTHER_TEXT }),
    );
    expect(check(odd, { title: 'fix: x' }).findings[0]?.help).toBe('Run: `npx promptgate bump ID patch -m "…"`');
  });

  test('metadata in CRLF still has its lines', () => {
    const raw = '{\r\n  "name": "x",\r\n\r\n  "version": "1.3.1", "model": "gpt-5"\r\n}';
    expect(check(change({ raw }), { title: 'fix: x' }).findings[0]).toMatchObject({ line: 4, column: 14 });
  });

  const version = fc
    .tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.constantFrom('', '', '-rc.1', '-rc.2', '+b'))
    .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);

  test('whatever the versions and messages are: no exception, every finding has a place and a mend, and one bump is never two mistakes', () => {
    const title = fc.option(
      fc.oneof(fc.string(), fc.constantFrom('feat: x', 'fix(support): x', 'feat!: x', 'chore: x', 'prompt(support): 1.0.0 -> 1.0.1: x')),
      { nil: null },
    );
    fc.assert(
      fc.property(
        version,
        version,
        fc.option(version, { nil: null }),
        fc.option(version, { nil: undefined }),
        title,
        fc.array(fc.string(), { maxLength: 3 }),
        fc.boolean(),
        (base, head, tip, previous, text, messages, isTextChanged) => {
          const changed = change({ version: head, previous, ...(isTextChanged ? {} : { text: undefined as never }) }, { version: base });
          const known = [{ version: tip ?? '3.0.0', digest: 'sha256:x', where: 'on the base branch' }];
          const { findings, version: report } = check(changed, {
            tip: tip === null ? null : { version: tip, digest: 'sha256:x' },
            title: text,
            commits: makeCommits(...messages),
            known,
          });
          for (const { path, line, column, help, message } of findings) {
            expect(path).toBe('prompts/support/.prompt-metadata.json');
            expect([line, column].every((number) => number !== null && number > 0)).toBe(true);
            expect(help.length * message.length).toBeGreaterThan(0);
          }
          const found = rules(findings);
          expect(new Set(found).size).toBe(found.length);
          const aboutBump = [
            'version/not-bumped',
            'version/bump-mismatch',
            'version/downgrade',
            'version/taken',
            'warning version/unneeded',
          ];
          expect(found.filter((rule) => aboutBump.includes(rule)).length).toBeLessThanOrEqual(1);
          expect([...RELEASE_TYPES]).toContain(report.required);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('checkVersionAlone', () => {
  const alone = (version: unknown, previous?: unknown) => rules(checkVersionAlone(makePrompt({ version, previous })));

  test('previous_version is null, absent or below version', () => {
    expect([alone('1.3.1'), alone('1.3.1', null), alone('1.3.1', '1.3.0'), alone('1.4.0', '1.4.0-rc.1')]).toEqual([[], [], [], []]);
    expect(alone('1.3.1', '1.3.1')).toEqual(['version/previous-mismatch']);
    expect(alone('1.3.1', '2.0.0')).toEqual(['version/previous-mismatch']);
    expect(alone('1.3.1+b', '1.3.1+a')).toEqual(['version/previous-mismatch']);
  });

  test.each(['', 'v1.0.0', ' 1.0.0', '1.0', '1.0.0.0', '01.0.0', 'latest', '1.0.0-', `${'9'.repeat(5000)}`])(
    '%j is not a version',
    (text) => {
      expect(alone(text)).toEqual(['version/invalid']);
      expect(alone('1.0.0', text)).toEqual(['version/invalid']);
      expect(checkVersionAlone(makePrompt({ version: text }))[0]?.message.length).toBeLessThan(250);
    },
  );

  test('nothing of a prompt that cannot be read', () => {
    expect(rules(checkVersionAlone(makePrompt({ raw: '{' })))).toEqual([]);
    expect(rules(checkVersionAlone(makePrompt({ raw: null })))).toEqual([]);
    expect(alone(undefined, 5)).toEqual([]);
  });
});
