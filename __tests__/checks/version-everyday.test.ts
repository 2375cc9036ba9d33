import { expect, test } from '@jest/globals';
import type { PromptChange } from '../../src/changes/types.ts';
import type { ReviewedCommit } from '../../src/checks/messages.ts';
import { checkMessages } from '../../src/checks/messages.ts';
import { checkVersion } from '../../src/checks/version.ts';
import type { KnownVersion } from '../../src/checks/version-input.ts';
import { makeChange, makeInput, makePrompt, SHA } from './version-sample.ts';

const NEW_TEXT = 'You help the customers of {{ company }}, kindly.';
const REVERT = `Revert "feat(support): kinder (#12)"\n\nThis reverts commit ${SHA}.`;

interface PullRequest {
  readonly title?: string;
  /** Messages, oldest first; each touches every changed prompt. */
  readonly commits: readonly (string | readonly [message: string, before: string, after: string])[];
  readonly merges?: readonly string[];
  readonly changes: readonly PromptChange[];
  readonly known?: readonly KnownVersion[];
  readonly tip?: string;
  readonly messages?: 'auto' | 'commits';
}

/** Every finding of a pull request's version and message rules, warnings marked. */
function review({ title, commits, merges = [], changes, known = [], tip, messages = 'auto' }: PullRequest): readonly string[] {
  const reviewed = commits.map((each, index): ReviewedCommit => {
    const [message, before = null, after = null] = typeof each === 'string' ? [each] : each;
    return { sha: `${index}${SHA.slice(1)}`, message, merge: false, touched: new Map(changes.map(({ id }) => [id, { before, after }])) };
  });
  const merged = merges.map((message): ReviewedCommit => ({ sha: SHA, message, merge: true, touched: new Map() }));
  const isPrompt = (id: string): boolean => changes.some((change) => change.id === id || change.previousId === id);
  const shared = { title: title ?? null, messages, isPrompt };
  const findings = changes.flatMap((change) => {
    const own = reviewed.map(({ sha, message, touched }) => ({ sha, message, before: null, after: null, ...touched.get(change.id) }));
    return checkVersion(
      makeInput(change, { ...shared, commits: own, known, tip: tip === undefined ? null : { version: tip, digest: 'sha256:tip' } }),
    ).findings;
  });
  const said = checkMessages({ ...shared, changes, commits: [...reviewed, ...merged] });
  return [...findings, ...said].map(({ rule, severity }) => (severity === 'error' ? rule : `${severity} ${rule}`));
}

const base = makePrompt({ version: '1.3.1' });
const reworded = (version: string, previous: string | undefined = '1.3.1') =>
  makeChange(base, makePrompt({ version, previous, text: NEW_TEXT }));
const billing = makeChange(
  makePrompt({ id: 'billing', version: '2.0.0' }),
  makePrompt({ id: 'billing', version: '2.1.0', previous: '2.0.0', text: NEW_TEXT }),
);
const published = makePrompt({ version: '1.4.0', previous: '1.3.1', text: NEW_TEXT });
const earlier = [{ version: '1.3.1', digest: base.digest, where: 'as the tag support@1.3.1' }];

test.each<[string, PullRequest, string[]]>([
  ['a fix', { title: 'fix(support): kinder', commits: ['fix(support): kinder'], changes: [reworded('1.3.2')] }, []],
  [
    'the Revert button: a version that went down',
    { title: 'Revert "feat(support): kinder"', commits: [REVERT], changes: [makeChange(published, base)], known: earlier },
    ['version/downgrade'],
  ],
  [
    'the Revert button, mended by the command that the finding names',
    {
      title: 'Revert "feat(support): kinder"',
      commits: [REVERT, 'prompt(support): 1.3.1 -> 1.4.1: Back to 1.3.1'],
      changes: [makeChange(published, makePrompt({ version: '1.4.1', previous: '1.4.0' }))],
      known: earlier,
    },
    [],
  ],
  [
    'Dependabot: no prompt',
    { title: 'build(deps): bump x (1.0.0 -> 2.0.0)', commits: ['build(deps): bump x (1.0.0 -> 2.0.0)'], changes: [] },
    [],
  ],
  [
    'Dependabot in its own words',
    { title: 'Bump actions/checkout from 4 to 5', commits: ['Bump actions/checkout from 4 to 5'], changes: [] },
    [],
  ],
  ['a release pull request: no prompt', { title: 'chore(main): release 3.1.0', commits: ['chore(main): release 3.1.0'], changes: [] }, []],
  [
    'a release pull request: a release candidate becomes its release',
    {
      title: 'chore(main): release support 1.4.0',
      commits: ['chore(main): release support 1.4.0'],
      changes: [
        makeChange(
          makePrompt({ version: '1.4.0-rc.2', text: NEW_TEXT }),
          makePrompt({ version: '1.4.0', previous: '1.4.0-rc.2', text: NEW_TEXT }),
        ),
      ],
    },
    [],
  ],
  [
    'two bumps on one branch, the second for the same release',
    {
      commits: [
        ['prompt(support): 1.3.1 -> 1.3.2: kinder', '1.3.1', '1.3.2'],
        ['prompt(support): 1.3.2 -> 1.3.2: kinder still', '1.3.2', '1.3.2'],
      ],
      changes: [reworded('1.3.2')],
    },
    [],
  ],
  [
    'two bumps on one branch, the second for a higher one',
    {
      commits: [
        ['prompt(support): 1.3.1 -> 1.3.2: kinder', '1.3.1', '1.3.2'],
        ['prompt(support): 1.3.2 -> 1.4.0: more', '1.3.2', '1.4.0'],
      ],
      changes: [reworded('1.4.0')],
    },
    [],
  ],
  [
    'two bumps on one branch, each counted from the one before',
    {
      commits: [
        ['fix: a (1.3.1 -> 1.3.2)', '1.3.1', '1.3.2'],
        ['fix: b (1.3.2 -> 1.3.3)', '1.3.2', '1.3.3'],
      ],
      changes: [reworded('1.3.3', '1.3.2')],
    },
    [],
  ],
  [
    'several prompts with one title',
    { title: 'feat: kinder everywhere', commits: ['wip', 'more'], changes: [reworded('1.4.0'), billing] },
    [],
  ],
  [
    'several prompts with one title, one bumped too little',
    { title: 'feat: kinder everywhere', commits: ['wip'], changes: [reworded('1.3.2'), billing] },
    ['version/bump-mismatch'],
  ],
  [
    'several prompts, each with its commit',
    { title: 'Kinder everywhere', commits: ['feat: kinder'], changes: [reworded('1.4.0'), billing] },
    [],
  ],
  [
    'a squash of wip commits under a good title',
    { title: 'fix(support): kinder', commits: ['wip', 'wip', 'review comments', 'asdf'], changes: [reworded('1.3.2')] },
    [],
  ],
  [
    'a squash of wip commits under no title to speak of',
    { title: 'Kinder', commits: ['wip', 'asdf'], changes: [reworded('1.3.2')] },
    ['commit/no-release-type', 'warning commit/not-conventional'],
  ],
  ['a title before it was edited', { title: 'feat: kinder', commits: ['wip'], changes: [reworded('1.3.2')] }, ['version/bump-mismatch']],
  ['the title edited', { title: 'fix: kinder', commits: ['wip'], changes: [reworded('1.3.2')] }, []],
  [
    'the default branch merged into the branch',
    { commits: ['fix: kinder'], merges: ["Merge branch 'main' into kinder", 'feat!: not ours'], changes: [reworded('1.3.2')] },
    [],
  ],
  [
    'the default branch moved on and was not merged',
    { commits: ['fix: kinder'], changes: [reworded('1.3.2')], tip: '1.3.4' },
    ['version/downgrade'],
  ],
  [
    'first adoption: prompts with metadata',
    { title: 'Add prompts', commits: ['Add prompts'], changes: [makeChange(null, makePrompt({ version: '1.0.0', previous: null }))] },
    [],
  ],
  [
    'first adoption: a prompt that carries on its numbers',
    { title: 'Add prompts', commits: ['Add prompts'], changes: [makeChange(null, makePrompt({ version: '4.2.0' }))] },
    ['warning version/initial'],
  ],
  [
    'first adoption: metadata for a prompt that had none',
    {
      title: 'Adopt',
      commits: ['Adopt'],
      changes: [makeChange(null, makePrompt({ version: '4.2.0', previous: '4.1.0' }), { adopted: true })],
    },
    [],
  ],
  [
    'metadata for a prompt that had none, with its base at hand',
    { commits: ['Adopt'], changes: [makeChange(makePrompt({ raw: null }), makePrompt({ version: '4.2.0' }))] },
    [],
  ],
  [
    'a rename alone',
    {
      title: 'Rename',
      commits: ['Rename'],
      changes: [
        makeChange(base, makePrompt({ id: 'helpdesk', version: '1.3.1' }), { change: 'renamed', previousId: 'support', similarity: 1 }),
      ],
    },
    [],
  ],
  [
    'a rename with edits, spoken for under the new id',
    {
      title: 'fix(helpdesk): kinder',
      commits: ['wip'],
      changes: [
        makeChange(base, makePrompt({ id: 'helpdesk', version: '1.3.2', previous: '1.3.1', text: NEW_TEXT }), {
          change: 'renamed',
          previousId: 'support',
        }),
      ],
    },
    [],
  ],
  [
    'a rename with edits and no bump, spoken for under the old id',
    {
      title: 'fix(support): kinder',
      commits: ['wip'],
      changes: [
        makeChange(base, makePrompt({ id: 'helpdesk', version: '1.3.1', text: NEW_TEXT }), { change: 'renamed', previousId: 'support' }),
      ],
    },
    ['version/not-bumped'],
  ],
  [
    'metadata only',
    { title: 'Tag prompts', commits: ['tags'], changes: [makeChange(base, makePrompt({ version: '1.3.1', fields: { tags: ['a'] } }))] },
    [],
  ],
  [
    'metadata only, with a bump that nothing needs',
    {
      title: 'fix: tags',
      commits: ['tags'],
      changes: [makeChange(base, makePrompt({ version: '1.3.2', previous: '1.3.1', fields: { tags: ['a'] } }))],
    },
    ['warning version/unneeded'],
  ],
  ['a first release candidate', { title: 'feat: kinder', commits: ['wip'], changes: [reworded('1.4.0-rc.1')] }, []],
  [
    'a fix to a release candidate',
    {
      title: 'fix: typo',
      commits: ['wip'],
      changes: [
        makeChange(makePrompt({ version: '1.4.0-rc.1' }), makePrompt({ version: '1.4.0-rc.2', previous: '1.4.0-rc.1', text: NEW_TEXT })),
      ],
    },
    [],
  ],
  [
    'a release candidate becomes its release with a last fix',
    {
      title: 'fix: typo',
      commits: ['wip'],
      changes: [
        makeChange(makePrompt({ version: '1.4.0-rc.1' }), makePrompt({ version: '1.4.0', previous: '1.4.0-rc.1', text: NEW_TEXT })),
      ],
    },
    [],
  ],
  [
    'a breaking change on the way to a minor',
    {
      title: 'feat!: other',
      commits: ['wip'],
      changes: [makeChange(makePrompt({ version: '1.4.0-rc.1' }), makePrompt({ version: '1.4.0-rc.2', text: NEW_TEXT }))],
    },
    ['version/bump-mismatch'],
  ],
  [
    'at 0.x a breaking change as a minor',
    {
      title: 'feat!: other',
      commits: ['wip'],
      changes: [makeChange(makePrompt({ version: '0.3.1' }), makePrompt({ version: '0.4.0', previous: '0.3.1', text: NEW_TEXT }))],
    },
    [],
  ],
  [
    'at 0.x a breaking change as a patch',
    {
      title: 'feat!: other',
      commits: ['wip'],
      changes: [makeChange(makePrompt({ version: '0.3.1' }), makePrompt({ version: '0.3.2', text: NEW_TEXT }))],
    },
    ['version/bump-mismatch'],
  ],
  [
    '0.x becomes 1.0.0',
    {
      title: 'feat!: stable',
      commits: ['wip'],
      changes: [makeChange(makePrompt({ version: '0.3.1' }), makePrompt({ version: '1.0.0', text: NEW_TEXT }))],
    },
    [],
  ],
  [
    'a push of a squashed commit',
    { messages: 'commits', commits: ['fix(support): kinder (#12)\n\n* wip\n\n* asdf'], changes: [reworded('1.3.2')] },
    [],
  ],
  [
    'a merge group of a pull request',
    { messages: 'commits', title: 'ignored', commits: ['feat(support): kinder (#12)'], changes: [reworded('1.4.0')] },
    [],
  ],
])('%s', (_, pullRequest, expected) => {
  expect(review(pullRequest)).toEqual(expected);
});
