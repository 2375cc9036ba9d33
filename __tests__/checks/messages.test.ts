import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PromptChange } from '../../src/changes/types.ts';
import type { MessagesInput, ReviewedCommit, VersionsAround } from '../../src/checks/messages.ts';
import { checkMessages } from '../../src/checks/messages.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { makeChange, makePrompt, SHA } from './version-sample.ts';

const { versioning } = DEFAULT_CONFIG;
const around = (before: string | null, after: string | null): VersionsAround => ({ before, after });

/** A prompt whose text changed between two versions. */
function modified(id: string, from: string, to: string, more: Partial<PromptChange> = {}): PromptChange {
  return makeChange(makePrompt({ id, version: from }), makePrompt({ id, version: to, text: 'Other words.' }), more);
}

const SUPPORT = modified('support', '1.3.1', '1.3.2');
const BILLING = modified('billing/refunds', '2.0.0', '2.1.0');

function commit(
  message: string,
  touched: Record<string, VersionsAround> = { support: around('1.3.1', '1.3.2') },
  merge = false,
): ReviewedCommit {
  return { sha: SHA, message, merge, touched: new Map(Object.entries(touched)) };
}

function check(more: Partial<MessagesInput>) {
  return checkMessages({
    commits: [],
    title: null,
    messages: 'auto',
    changes: [SUPPORT],
    isPrompt: (id) => ['support', 'billing/refunds', 'quiet'].includes(id),
    versioning,
    ...more,
  });
}

const rulesOf = (more: Partial<MessagesInput>) => check(more).map(({ rule }) => rule);
const MISMATCH = ['commit/version-mismatch'];

describe('commit/version-mismatch: a pair of versions', () => {
  test('60,000 wrong pairs in one message are a handful of findings', () => {
    const message = `fix: ${'x (1.3.1 -> 1.3.9)'.repeat(60_000)}`;
    expect(rulesOf({ commits: [commit(message)] })).toEqual(Array(5).fill('commit/version-mismatch'));
  });

  test.each<[string, string, Record<string, VersionsAround> | undefined, string[]]>([
    ['fits', 'fix: x (1.3.1 -> 1.3.2)', undefined, []],
    ['with an arrow and v', 'fix: x (v1.3.1→v1.3.2)', undefined, []],
    ['another after', 'fix: x (1.3.1 -> 1.3.3)', undefined, MISMATCH],
    ['another before', 'fix: x (1.3.0 -> 1.3.2)', undefined, MISMATCH],
    ['of this commit, not of the branch', 'fix: x (1.3.1 -> 1.3.2)', { support: around('1.3.0', '1.3.1') }, MISMATCH],
    [
      'unscoped: one of the touched prompts',
      'fix: x (2.0.0 -> 2.1.0)',
      { support: around('1.3.1', '1.3.2'), 'billing/refunds': around('2.0.0', '2.1.0') },
      [],
    ],
    [
      'unscoped: none of them',
      'fix: x (3.0.0 -> 3.1.0)',
      { support: around('1.3.1', '1.3.2'), 'billing/refunds': around('2.0.0', '2.1.0') },
      MISMATCH,
    ],
    [
      'each of several',
      'fix: x (1.3.1 -> 1.3.2) (2.0.0 -> 2.2.0)',
      { support: around('1.3.1', '1.3.2'), 'billing/refunds': around('2.0.0', '2.1.0') },
      MISMATCH,
    ],
    [
      'scoped: that prompt alone',
      'fix(support): x (2.0.0 -> 2.1.0)',
      { support: around('1.3.1', '1.3.2'), 'billing/refunds': around('2.0.0', '2.1.0') },
      MISMATCH,
    ],
    ['in a commit that touches no prompt', 'chore: node (20.0.0 -> 22.0.0)', {}, []],
    ['under a scope that is no prompt', 'build(deps): bump x (1.0.0 -> 2.0.0)', undefined, []],
    ['in a message that is not conventional', 'Improve it (1.3.1 -> 1.3.9)', undefined, [...MISMATCH, 'commit/not-conventional']],
    ['no versions', 'fix: x (a -> b)', undefined, []],
    ['the prompt is new', 'feat: x (0.9.0 -> 1.0.0)', { support: around(null, '1.0.0') }, []],
    ['what is not known contradicts nothing', 'fix: x (1.3.1 -> 1.3.2)', { support: around(null, null) }, []],
    ['in the body', 'fix: x\n\n(1.3.1 -> 9.9.9)', undefined, []],
    ['in a fixup of another commit', 'fixup! fix: x (1.3.1 -> 9.9.9)', undefined, []],
    ['in a revert of another commit', `Revert "fix: x (1.3.1 -> 9.9.9)"\n\nThis reverts commit ${SHA}.`, undefined, []],
  ])('%s', (_, message, touched, expected) => {
    expect(rulesOf({ commits: [commit(message, touched)] })).toEqual(expected);
  });

  test('says what the files say, where the version stands, and what to write', () => {
    expect(check({ commits: [commit('fix: x (1.3.1 -> 1.4.0)')] })).toEqual([
      {
        rule: 'commit/version-mismatch',
        severity: 'error',
        message: 'Commit a1b2c3d "fix: x (1.3.1 -> 1.4.0)" says 1.3.1 -> 1.4.0, but support goes from 1.3.1 to 1.3.2.',
        path: 'prompts/support/.prompt-metadata.json',
        line: 3,
        column: 14,
        help: 'Write 1.3.1 -> 1.3.2 in the message, or give the prompt the version that the message names.',
      },
    ]);
  });

  test('a commit that leaves the version alone is not told to write the same version twice', () => {
    const [found] = check({ commits: [commit('fix: x (1.3.1 -> 1.3.2)', { support: around('1.3.1', '1.3.1') })] });
    expect(found?.message).toContain('but support stays at 1.3.1');
    expect(found?.help).toBe('Correct the versions in the message or take them out, or give the prompt the version that it names.');
  });

  test('a merge commit says what it likes', () => {
    expect(rulesOf({ commits: [commit('fix: x (9.9.9 -> 9.9.9)', undefined, true)] })).toEqual([]);
  });
});

describe('commit/version-mismatch: a prompt that is not touched', () => {
  test.each<[string, string, string[]]>([
    ['a log of the prompt', 'prompt(support): 1.3.1 -> 1.3.2: x', []],
    ['in another case', 'prompt(Support): 1.3.1 -> 1.3.2: x', []],
    ['a log with other versions', 'prompt(support): 1.3.1 -> 1.4.0: x', MISMATCH],
    ['a log of another prompt', 'prompt(quiet): 1.3.1 -> 1.3.2: x', MISMATCH],
    ['a log of no prompt at all', 'prompt(nobody): 1.3.1 -> 1.3.2: x', MISMATCH],
    ['a scope that is another prompt', 'feat(quiet): x', MISMATCH],
    ['one of two scopes', 'feat(support, quiet): x', MISMATCH],
    ['a BREAKING header', 'BREAKING(quiet): x', MISMATCH],
    ['a scope that is the prompt', 'feat(support): x', []],
    ['a scope that is no prompt', 'feat(api): x', []],
    ['a scope that every object has', 'feat(constructor): x', []],
  ])('%s', (_, message, expected) => {
    expect(rulesOf({ commits: [commit(message)] })).toEqual(expected);
  });

  test('says what the commit touches', () => {
    expect(check({ commits: [commit('feat(quiet): x')] })).toMatchObject([
      {
        message: 'Commit a1b2c3d "feat(quiet): x" names the prompt "quiet", which the commit does not change.',
        help: 'Name what it changes: "support".',
        line: 3,
      },
    ]);
    expect(check({ commits: [commit('feat(quiet): x', {})] })).toMatchObject([
      { path: null, help: expect.stringContaining('take the scope out') },
    ]);
  });

  test('a renamed prompt answers to both names', () => {
    const renamed = modified('helpdesk', '1.3.1', '1.3.2', { change: 'renamed', previousId: 'support' });
    const commits = [
      commit('fix(helpdesk): x'),
      commit('fix(support): x', { helpdesk: around('1.3.1', '1.3.2') }),
      commit('fix(quiet): x'),
    ];
    expect(rulesOf({ changes: [renamed], commits })).toEqual(MISMATCH);
  });

  test('a review without changed prompts has nothing to say', () => {
    expect(rulesOf({ changes: [], title: 'prompt(nobody): 1.0.0 -> 1.0.1: x', commits: [commit('feat(quiet): x', {})] })).toEqual([]);
  });
});

describe('the title', () => {
  test.each<[string, string[]]>([
    ['fix: x (1.3.1 -> 1.3.2)', []],
    ['fix: x (2.0.0 -> 2.1.0)', []],
    ['fix: x (1.3.1 -> 1.3.3)', MISMATCH],
    ['fix(support): x (2.0.0 -> 2.1.0)', MISMATCH],
    ['fix(api): x (7.0.0 -> 8.0.0)', []],
    ['prompt(support): 1.3.1 -> 1.3.2: x', []],
    ['prompt(nobody): 1.3.1 -> 1.3.2: x', MISMATCH],
    ['feat(quiet): x', MISMATCH],
    ['feat(api): x', []],
    ['Improve it (1.3.1 -> 1.3.2)', []],
    ['Improve it (1.3.1 -> 1.9.9)', MISMATCH],
  ])('%s', (title, expected) => {
    expect(rulesOf({ title, changes: [SUPPORT, BILLING] })).toEqual(expected);
  });

  test('is compared with the base branch where that moved on', () => {
    const input = { title: 'feat: x (1.3.1 -> 1.4.0)', changes: [modified('support', '1.3.0', '1.4.0')] };
    expect(rulesOf(input)).toEqual(MISMATCH);
    expect(rulesOf({ ...input, comparedWith: new Map([['support', '1.3.1']]) })).toEqual([]);
  });

  test('is not looked at where commits alone count', () => {
    const title = 'fix: x (9.0.0 -> 9.0.1)';
    expect(rulesOf({ title, messages: 'commits' })).toEqual([]);
    expect(rulesOf({ title, versioning: { ...versioning, source: 'commits' } })).toEqual([]);
  });
});

describe('commit/not-conventional', () => {
  const wip = [commit('wip'), commit('oops'), commit('feat: x')];

  test('names the commits that had to speak', () => {
    expect(check({ commits: wip })).toMatchObject([
      {
        rule: 'commit/not-conventional',
        severity: 'warning',
        message: '2 commits that change prompts are not conventional commits: a1b2c3d "wip", a1b2c3d "oops". They ask for no release.',
        help: expect.stringContaining('`fix(support): …` (patch)'),
      },
    ]);
    expect(check({ commits: Array.from({ length: 9 }, () => commit('wip')) })[0]?.message).toContain('and 4 more');
    expect(check({ title: 'Improve it', commits: wip })[0]?.help).toContain('Give the pull request a title');
  });

  test.each<[string, Partial<MessagesInput>]>([
    ['a title speaks for the prompt', { title: 'feat: x', commits: wip }],
    ['a title speaks for it by name', { title: 'feat(support): x', commits: wip }],
    ['all commits speak', { commits: [commit('feat: x'), commit('prompt(support): 1.3.1 -> 1.3.2: y'), commit('fixup! z')] }],
    ['git wrote them', { commits: [commit(`Revert "x"\n\nThis reverts commit ${SHA}.`), commit("Merge branch 'main'", undefined, true)] }],
    ['they touch no prompt', { commits: [commit('wip', {})] }],
    ['they touch another prompt than the changed ones', { commits: [commit('wip', { quiet: around('1.0.0', '1.0.0') })] }],
    ['nothing that needs a release changed', { changes: [{ ...SUPPORT, parts: ['metadata', 'evals'] }], commits: wip }],
    ['the prompt is new', { changes: [makeChange(null, makePrompt({ id: 'support', version: '1.0.0' }))], commits: wip }],
    ['the prompt is gone', { changes: [makeChange(makePrompt({ id: 'support', version: '1.0.0' }), null)], commits: wip }],
    ['the title is not theirs to judge', { title: 'Improve it', commits: [commit('feat: x')] }],
  ])('not where %s', (_, input) => {
    expect(rulesOf(input)).toEqual([]);
  });

  test('fires where the title alone speaks and does not', () => {
    const source = { versioning: { ...versioning, source: 'title' as const }, commits: wip };
    expect(check({ ...source, title: 'Improve it' })).toMatchObject([
      { rule: 'commit/not-conventional', message: expect.stringContaining('The title "Improve it" is not a conventional commit message') },
    ]);
    expect(rulesOf({ ...source, title: 'chore: x' })).toEqual([]);
    expect(rulesOf({ ...source, title: 'feat(api): x' })).toEqual([]);
  });

  test('a title that names one prompt leaves the others to their commits', () => {
    const both = { support: around('1.3.1', '1.3.2'), 'billing/refunds': around('2.0.0', '2.1.0') };
    const commits = [commit('wip', both)];
    expect(rulesOf({ title: 'fix(support): x', changes: [SUPPORT, BILLING], commits })).toEqual(['commit/not-conventional']);
    expect(rulesOf({ title: 'fix: x', changes: [SUPPORT, BILLING], commits })).toEqual([]);
  });
});

test('hostile messages and titles never throw, and what is quoted of them is one short line', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom(
      'feat(support): x (1.0.0 -> 2.0.0)\n\n\nb',
      'prompt(__proto__): 1.0.0 -> 1.0.1: x',
      `fix(quiet): ${'\t'.repeat(500)}x${'y'.repeat(5000)} (1.0.0->1.0.1)`,
    ),
  );
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 4 }), (title, messages) => {
      for (const { message, help } of check({ title, commits: messages.map((each) => commit(each)) })) {
        expect(message).not.toMatch(/[\r\n]/);
        expect(message.length).toBeLessThan(1200);
        expect(help.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});
