import { describe, expect, test } from '@jest/globals';
import { CommitParser } from 'conventional-commits-parser';
import fc from 'fast-check';
import { parseCommitMessage } from '../../src/changes/commit-message.ts';
import { findHints } from '../../src/changes/message-hints.ts';
import { releaseTypeOf } from '../../src/changes/release-type.ts';
import type { ReleaseType } from '../../src/changes/types.ts';
import { measureCpu } from '../support/cpu-time.ts';

const SHA = '676104e4d1a1b2c3d4e5f60718293a4b5c6d7e8f';

/** The examples of conventionalcommits.org/en/v1.0.0, word for word, and what they ask for by its rules. */
const SPECIFICATION: readonly (readonly [ReleaseType, string])[] = [
  [
    'major',
    'feat: allow provided config object to extend other configs\n\nBREAKING CHANGE: `extends` key in config file is now used for extending other config files',
  ],
  ['major', 'feat!: send an email to the customer when a product is shipped'],
  ['major', 'feat(api)!: send an email to the customer when a product is shipped'],
  ['major', 'feat!: drop support for Node 6\n\nBREAKING CHANGE: use JavaScript features not available in Node 6.'],
  ['none', 'docs: correct spelling of CHANGELOG'],
  ['minor', 'feat(lang): add Polish language'],
  [
    'patch',
    'fix: prevent racing of requests\n\nIntroduce a request id and a reference to latest request. Dismiss\nincoming responses other than from latest request.\n\nRemove timeouts which were used to mitigate the racing issue but are\nobsolete now.\n\nReviewed-by: Z\nRefs: #123',
  ],
  ['patch', 'revert: let us never again speak of the noodle incident\n\nRefs: 676104e, a215868'],
];

const MESSAGES: readonly (readonly [ReleaseType, string])[] = [
  // types, in any case; unknown ones; those that are properties of every object
  ['minor', 'feat: x'],
  ['minor', 'FEAT: x'],
  ['minor', 'Feat(Scope): x'],
  ['patch', 'perf: x'],
  ['patch', 'refactor: x'],
  ['none', 'chore(deps): bump x from 1.0.0 to 2.0.0'],
  ['none', 'build: x'],
  ['none', 'wip: x'],
  ['none', '__proto__: x'],
  ['none', 'constructor: x'],
  ['none', 'toString: x'],
  ['major', 'constructor!: x'],
  ['major', 'chore!: x'],
  // headers that are none
  ['none', ''],
  ['none', '   \n\n '],
  ['none', 'feat:x'],
  ['none', 'feat : x'],
  ['none', 'feat (a): x'],
  ['none', 'feat(): x'],
  ['none', 'feat: '],
  ['none', 'feat'],
  ['none', 'feat!(a): x'],
  ['none', 'feat(a(b)): x'],
  ['none', ': x'],
  ['none', 'https://example.org: x y'],
  ['none', 'Improve the tone'],
  ['none', 'Bump actions/checkout from 4 to 5'],
  // the first line that is not blank is the header, whatever ends the lines
  ['minor', '\n\n  feat: x  \n'],
  ['minor', 'feat: x\r\n\r\nbody'],
  // BREAKING headers
  ['major', 'BREAKING: x'],
  ['major', 'BREAKING(support): x'],
  ['major', 'BREAKING CHANGE: x'],
  ['major', 'BREAKING CHANGE(support): x'],
  ['major', 'BREAKING-CHANGE: x'],
  ['none', 'breaking: x'],
  ['none', 'Breaking change: x'],
  ['none', 'BREAKING CHANGES: x'],
  ['none', 'BREAKING'],
  ['none', 'BREAKING:x'],
  ['none', 'BREAKING: '],
  // footers
  ['major', 'fix: x\n\nBREAKING CHANGE: y'],
  ['major', 'fix: x\n\nBREAKING-CHANGE: y'],
  ['major', 'fix: x\r\n\r\nbody\r\n\r\nBREAKING CHANGE: y\r\n'],
  ['major', 'fix: x\n\nReviewed-by: Z\nBREAKING CHANGE: y\nRefs: #1'],
  ['major', 'fix: x\n\nBREAKING CHANGE:\n\n- one\n- two'],
  ['major', 'docs: x\n\nBREAKING CHANGE: y'],
  ['major', 'Improve the tone\n\nBREAKING CHANGE: y'],
  ['major', 'fix: x\n\n```\nnever closed\n\nBREAKING CHANGE: y'],
  ['patch', 'fix: x\n\nBREAKING CHANGE:'],
  ['patch', 'fix: x\n\nBREAKING CHANGE y'],
  ['patch', 'fix: x\n\nBREAKING CHANGE #12'],
  ['patch', 'fix: x\n\nBREAKING CHANGES: y'],
  ['patch', 'fix: x\n\nbreaking change: y'],
  ['patch', 'fix: x\n\nBreaking changes are listed in the guide.'],
  ['patch', 'fix: x\n\nThere is no BREAKING CHANGE: all is well.'],
  ['patch', 'fix: x\n\n> BREAKING CHANGE: as the old message said'],
  ['patch', 'fix: x\n\n    BREAKING CHANGE: in a code block'],
  ['patch', 'fix: x\n\n"BREAKING CHANGE: quoted"'],
  ['patch', 'fix: x\n\nThe old message:\n\n```\nfeat: y\n\nBREAKING CHANGE: z\n```\n'],
  ['patch', 'fix: no BREAKING CHANGE: here'],
  // reverts
  ['patch', `Revert "feat: x"\n\nThis reverts commit ${SHA}.`],
  ['patch', `Revert "feat: x (#12)"\r\n\r\nThis reverts commit ${SHA}, reversing\r\nchanges made to ${SHA}.`],
  ['patch', `Reapply "feat: x"\n\nThis reverts commit ${SHA.slice(0, 7)}.`],
  ['patch', 'revert(support): x'],
  ['none', 'Revert "feat!: x"'],
  ['none', 'Revert "feat: x"\n\nIt says: This reverts commit nothing.'],
  ['none', `Revert the tone\n\nThis reverts commit ${SHA}.`],
  // what git and the host write
  ['none', "Merge branch 'main' into topic"],
  ['none', 'Merge pull request #12 from a/b\n\nfeat!: x\n\nBREAKING CHANGE: y'],
  ['none', "Merge remote-tracking branch 'origin/main'"],
  ['none', 'fixup! feat!: x'],
  ['none', 'squash! feat: x\n\nBREAKING CHANGE: y'],
  ['none', 'amend! BREAKING: x'],
  // logs of prompt changes
  ['patch', 'prompt(support): 1.3.1 -> 1.3.2: kinder'],
  ['minor', 'prompt(billing/refunds): 1.3.1->1.4.0: kinder'],
  ['major', 'prompt(support): v1.3.1 → v2.0.0: kinder'],
  ['patch', 'Prompt(support): 1.3.1→1.3.2: kinder'],
  ['minor', 'prompt(support): 1.3.1 -> 1.4.0-rc.1: kinder'],
  ['patch', 'prompt(support): 1.4.0-rc.1 -> 1.4.0-rc.2: kinder'],
  ['major', 'prompt(support)!: 1.3.1 -> 1.3.2: kinder'],
  ['major', 'prompt(support): 1.3.1 -> 1.3.2: kinder\n\nBREAKING CHANGE: y'],
  ['none', 'prompt(support): 1.3.2 -> 1.3.1: back'],
  ['none', 'prompt(support): 1.3.1 -> 1.3.1: nothing'],
  ['none', 'prompt(support): 1.3 -> 1.4: kinder'],
  ['none', 'prompt: 1.3.1 -> 1.3.2: kinder'],
  ['none', 'prompt(support): kinder'],
];

test('a header of more than 200 scopes is no conventional one', () => {
  const header = (count: number) => `feat(${Array.from({ length: count }, (_, index) => `s${index}`).join(',')}): x`;
  expect(parseCommitMessage(header(200))).toMatchObject({ kind: 'typed', type: 'feat' });
  expect(parseCommitMessage(header(150_000))).toMatchObject({ kind: 'other', scopes: [] });
});

describe('releaseTypeOf', () => {
  test.each(SPECIFICATION)('%s, an example of the specification: %s', (release, message) => {
    expect(releaseTypeOf(message)).toBe(release);
  });

  test.each(MESSAGES)('%s: %j', (release, message) => {
    expect(releaseTypeOf(message)).toBe(release);
  });

  test('types are merged over the defaults, in any case', () => {
    const types = { Docs: 'patch', revert: 'minor', feat: 'none', __proto__: null, toString: 'major' } as never;
    const asked = [
      'docs: x',
      'DOCS: x',
      'revert: x',
      `Revert "y"\n\nThis reverts commit ${SHA}`,
      'feat: x',
      'fix: x',
      'tostring: x',
      'valueOf: x',
    ];
    expect(asked.map((message) => releaseTypeOf(message, { types }))).toEqual([
      'patch',
      'patch',
      'minor',
      'minor',
      'none',
      'patch',
      'major',
      'none',
    ]);
    expect(releaseTypeOf('docs: x')).toBe('none');
  });

  test('a type named __proto__ is a type like any other', () => {
    expect(releaseTypeOf('__proto__: x', { types: JSON.parse('{"__proto__": "minor"}') })).toBe('minor');
    expect(releaseTypeOf('feat: x', { types: JSON.parse('{"__proto__": "minor"}') })).toBe('minor');
  });
});

describe('parseCommitMessage', () => {
  test.each([
    ['fix: x (1.3.1 -> 1.3.2)', ['1.3.1 1.3.2']],
    ['fix: x (1.3.1->1.3.2) (#12)', ['1.3.1 1.3.2']],
    ['fix: x (v1.3.1 → V1.3.2)', ['1.3.1 1.3.2']],
    ['fix: a (1.0.0 -> 1.0.1) and b (2.0.0 -> 2.0.1)', ['1.0.0 1.0.1', '2.0.0 2.0.1']],
    ['fix: x (1.4.0-rc-->1.4.0)', ['1.4.0-rc- 1.4.0']],
    ['Improve x (1.3.1 -> 1.3.2)', ['1.3.1 1.3.2']],
    ['fix: x (20 -> 22)', []],
    ['fix: x (1.3.1 -> next)', []],
    ['fix: x 1.3.1 -> 1.3.2', []],
    ['fix: x (a -> b)', []],
    ['fix: x\n\n(1.3.1 -> 1.3.2)', []],
  ])('%j names %j', (message, pairs) => {
    expect(parseCommitMessage(message).pairs.map(({ from, to }) => `${from} ${to}`)).toEqual(pairs);
  });

  test('a header with several scopes names each', () => {
    expect(parseCommitMessage('feat(a, billing/refunds): x').scopes).toEqual(['a', 'billing/refunds']);
    expect(parseCommitMessage('feat(a,): x').kind).toBe('other');
  });

  const header = fc.tuple(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.option(fc.stringMatching(/^[\w-]{1,10}$/), { nil: null }),
    fc.stringMatching(/^[\w][\w .]{0,20}[\w]$/),
  );

  test('reads type, scope and footers as conventional-commits-parser does where both know the form', () => {
    const peer = new CommitParser();
    fc.assert(
      fc.property(header, fc.boolean(), ([type, scope, text], breaks) => {
        fc.pre(type !== 'prompt');
        const message = `${type}${scope === null ? '' : `(${scope})`}: ${text}${breaks ? '\n\nBREAKING CHANGE: all of it' : ''}`;
        const theirs = peer.parse(message);
        const ours = parseCommitMessage(message);
        expect([ours.type, ours.scopes[0] ?? null, ours.breaking]).toEqual([theirs.type, theirs.scope, theirs.notes.length > 0]);
      }),
    );
  });

  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...[
        '\n',
        '\r\n',
        '\n\n',
        'feat',
        'fix',
        '(',
        ')',
        '!',
        ': ',
        'BREAKING',
        ' CHANGE',
        '-CHANGE',
        '->',
        '→',
        '1.3.1',
        '1.4.0',
        'v',
        '```',
        'prompt(a)',
        ' ',
      ],
      ...['Revert "', '"', `This reverts commit ${SHA}`, 'Merge branch ', 'fixup! '],
    ),
  );
  const hostile = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('never throws, and line ends make no difference', () => {
    fc.assert(
      fc.property(hostile, (message) => {
        const unix = message.replaceAll('\r', '');
        expect(parseCommitMessage(unix.replaceAll('\n', '\r\n'))).toEqual(parseCommitMessage(unix));
        expect(() => findHints(message)).not.toThrow();
        expect(['major', 'minor', 'patch', 'none']).toContain(releaseTypeOf(message));
      }),
      { numRuns: 500 },
    );
  });

  test('a breaking footer makes every message major that is not written by git for itself', () => {
    fc.assert(
      fc.property(hostile, (message) => {
        fc.pre(!/```|~~~/.test(message) && !['merge', 'autosquash'].includes(parseCommitMessage(message).kind));
        expect(releaseTypeOf(`x ${message}\n\nBREAKING CHANGE: y`)).toBe('major');
      }),
    );
  });

  const MEGABYTE = 1_048_576;
  test.each(
    [
      ' ',
      '\n',
      '\r',
      '\r\n',
      '#',
      '@',
      '(',
      '()',
      '(1',
      '(1->',
      '->',
      '→',
      '1.',
      '!',
      ':',
      ': ',
      '-a-\n',
      '```\n',
      'a',
      '\t',
      'BREAKING',
      '> breaking change\n',
    ].flatMap((unit) =>
      ['', 'fix: ', 'prompt(', 'prompt(a): ', 'BREAKING CHANGE', 'fix: x\n\n', 'Revert "', '1.0.0-'].map((start) => [start, unit] as const),
    ),
  )('%j and a megabyte of %j are read within a second', async (start, unit) => {
    const message = start + unit.repeat(MEGABYTE / unit.length);
    expect(await measureCpu(() => [releaseTypeOf(message), findHints(message)])).toBeLessThan(1000);
  });

  test('many footers are no deep recursion', () => {
    expect(releaseTypeOf(`fix: x\n\n${'BREAKING CHANGE: y\n'.repeat(50_000)}`)).toBe('major');
  });
});

describe('findHints', () => {
  test.each([
    ['fix: x\n\nBreaking change: y', /BREAKING CHANGE: what breaks/],
    ['fix: x\n\n- BREAKING CHANGES: y', /BREAKING CHANGE: what breaks/],
    ['breaking change: y', /BREAKING CHANGE: what breaks/],
    ['feat:x', /blank must follow the colon/],
    ['feat!(a): x', /stands after the scope/],
    ['feat(): x', /parentheses are empty/],
    ['feat (a): x', /No blank may stand/],
    ['feat : x', /No blank may stand/],
    ['Revert "feat: x"', /This reverts commit <sha>/],
  ])('%j', (message, hint) => {
    expect(findHints(message).join(' ')).toMatch(hint);
  });

  test.each([
    'feat: x',
    'fix: x\n\nBREAKING CHANGE: y\n\nBreaking changes are explained there.',
    'Improve the tone',
    '',
    'https://example.org',
    `Revert "x"\n\nThis reverts commit ${SHA}`,
  ])('none for %j', (message) => {
    expect(findHints(message)).toEqual([]);
  });
});
