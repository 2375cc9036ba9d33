import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COMMAND_NAMES, parseCommand, USAGE } from '../../src/bot/grammar.ts';

const SHA = 'a1'.repeat(20);

describe('a comment’s first line', () => {
  test.each([
    ['/promptgate', { name: 'help' }],
    ['/promptgate help', { name: 'help' }],
    ['/promptgate  status  ', { name: 'status' }],
    ['/promptgate review\r\nThank you.', { name: 'review' }],
    ['/promptgate eval', { name: 'eval', ids: [], trials: null, sha: null }],
    ['/promptgate eval a billing/refunds a --trials 3', { name: 'eval', ids: ['a', 'billing/refunds'], trials: 3, sha: null }],
    [`/promptgate eval --trials=3 --sha ${SHA.toUpperCase()}`, { name: 'eval', ids: [], trials: 3, sha: SHA }],
    ['/promptgate bump', { name: 'bump', id: null, level: 'auto' }],
    ['/promptgate bump minor', { name: 'bump', id: null, level: 'minor' }],
    ['/promptgate bump support', { name: 'bump', id: 'support', level: 'auto' }],
    ['/promptgate bump minor patch', { name: 'bump', id: 'minor', level: 'patch' }],
    ['/promptgate bump support 2.0.0-rc.1', { name: 'bump', id: 'support', level: { version: '2.0.0-rc.1' } }],
    ['/promptgate approve fewer cases, on purpose', { name: 'approve', sha: null, reason: 'fewer cases, on purpose' }],
    [`/promptgate approve ${SHA} on purpose`, { name: 'approve', sha: SHA, reason: 'on purpose' }],
    ['/promptgate approve defaced twice', { name: 'approve', sha: null, reason: 'defaced twice' }],
    [
      '/promptgate deploy support 1.2.0 production',
      { name: 'deploy', id: 'support', version: '1.2.0', environment: 'production', reason: null },
    ],
    [
      '/promptgate deploy support 1.2.0 dev --reason no keys here --at all',
      { name: 'deploy', id: 'support', version: '1.2.0', environment: 'dev', reason: 'no keys here --at all' },
    ],
    ['/promptgate rollback support production', { name: 'rollback', id: 'support', environment: 'production', to: null, reason: null }],
    [
      '/promptgate rollback support production --to 1.1.0 --reason=angry users',
      { name: 'rollback', id: 'support', environment: 'production', to: '1.1.0', reason: 'angry users' },
    ],
  ])('%j is a command', (body, command) => {
    expect(parseCommand(body)).toEqual({ kind: 'command', command });
  });

  test.each([
    '',
    ' /promptgate review',
    '\n/promptgate review',
    '\ufeff/promptgate review',
    '> /promptgate review',
    '`/promptgate review`',
    '```\n/promptgate review\n```',
    '    /promptgate review',
    'Please:\n/promptgate review',
    '/promptgatereview',
    '/promptgate\u00a0review',
    '/promptgate\treview',
    '/Promptgate review',
    '/рromptgate review',
    '/prompt\u200bgate review',
    '<!-- -->/promptgate review',
    '@bot /promptgate review',
    '/promptgate-review',
  ])('%j is none', (body) => {
    expect(parseCommand(body)).toEqual({ kind: 'none' });
  });

  test.each([
    ['/promptgate rewiew', /no command `rewiew`/, /Did you mean `\/promptgate review`/],
    ['/promptgate revіew', /no command/, /review/],
    ['/promptgate REVIEW', /no command `REVIEW`/, /review/],
    ['/promptgate review\rnow', /nobody sees/, /Type it anew/],
    ['/promptgate re\u200bview', /nobody sees/, /./],
    ['/promptgate approve \u202eon purpose', /nobody sees/, /./],
    ['/promptgate approve on\u00a0purpose', /nobody sees/, /./],
    ['/promptgate review now', /takes nothing/, /`\/promptgate review`/],
    [`/promptgate approve ${'x'.repeat(10_000)}`, /longer than 1000/, /shorter/],
    [`/promptgate approve ${'x'.repeat(501)}`, /longer than 500/, /shorter/],
    ['/promptgate approve', /reason is missing/, /REASON/],
    [`/promptgate approve ${SHA}`, /reason is missing/, /REASON/],
    ['/promptgate approve a1b2c3d on purpose', /part of a SHA/, /whole SHA/],
    ['/promptgate eval ../x', /no prompt’s id/, /eval/],
    ['/promptgate eval --trials 0', /from 1 to 100/, /eval/],
    ['/promptgate eval --trials', /lacks its value/, /eval/],
    ['/promptgate eval --trials 1 --trials 2', /twice/, /eval/],
    ['/promptgate eval --sha a1b2c3d', /whole SHA/, /eval/],
    ['/promptgate eval --budget-usd 100', /no option/, /eval/],
    [`/promptgate eval ${Array.from({ length: 51 }, (_, index) => `p${index}`).join(' ')}`, /More than 50/, /Name none/],
    ['/promptgate bump a b c', /one prompt/, /bump/],
    ['/promptgate bump a huge', /no level/, /major/],
    ['/promptgate deploy support production', /takes a prompt, a version/, /deploy ID/],
    ['/promptgate deploy support v1.0.0 production', /no version/, /deploy ID/],
    ['/promptgate deploy support 1.0.0 ../x', /no environment/, /deploy ID/],
    ['/promptgate rollback support', /takes a prompt and an environment/, /rollback ID/],
    ['/promptgate rollback __proto__ dev', /no prompt’s id/, /rollback ID/],
    ['/promptgate __proto__', /no command/, /help/],
  ])('line %# is answered with what is wrong', (body, message, help) => {
    expect(parseCommand(body)).toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(message),
      help: expect.stringMatching(help),
    });
  });

  test('whatever stands before it, it is no command', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.constantFrom(...Object.values(USAGE)), (before, command) => {
        fc.pre(!before.startsWith('/promptgate'));
        expect(parseCommand(before + command).kind).toBe('none');
      }),
    );
  });

  test('whatever stands below it, it is the same command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (below) => {
        expect(parseCommand(`/promptgate approve on purpose\n${below}`)).toEqual(parseCommand('/promptgate approve on purpose'));
      }),
    );
  });

  test('whatever stands behind the prefix, there is an answer, and every word of a command is a plain one', () => {
    const word = fc.oneof(fc.constantFrom(...COMMAND_NAMES, '--trials', '--reason', '1.0.0', 'patch', SHA), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const parsed = parseCommand(`/promptgate ${words.join(' ')}`);
        expect(parsed.kind).not.toBe('none');
        // Nothing but what a reader of the comment sees gets through.
        if (parsed.kind === 'command') expect(JSON.stringify(parsed.command)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 1000 },
    );
  });
});
