import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLogger, neutralise } from '../../src/action/logger.ts';
import { findCommands } from '../support/runner-rules.ts';

describe('untrusted text in the log', () => {
  test.each([
    '::error::x',
    ' \t::add-mask::secret',
    '\u00a0::set-output name=a::b',
    '\u0085::x::y',
    'a\r::x::y',
    'a\r\n::x::y',
    'a\n\u2028::x::y',
    '\u200b::x::y',
    '\ufeff:\u200d:x::y',
    'x ##[add-mask]y',
    '#\ufe0f#\ufe0f[add-mask]y',
    '#\u200b#[command]y',
    '\ufe0f::x::y',
    '::stop-commands::t',
    ':\u0301:x::y',
  ])('%j is no command', (text) => {
    expect(findCommands(neutralise(text))).toEqual([]);
    expect(findCommands(text)).not.toEqual([]);
  });

  test('any mix of what commands are made of is none', () => {
    const piece = fc.constantFrom(
      '::',
      ':',
      '#',
      '##',
      '[',
      ']',
      'error',
      'add-mask',
      ' ',
      '\r',
      '\n',
      '\u00a0',
      '\u200b',
      '\ufe0f',
      '\u200d',
      '\0',
      'é',
      '\u0301',
      '\u{1f600}',
      '%0A',
      '%0D',
      '\u2028',
      '\u0085',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 }), (pieces) => {
        expect(findCommands(neutralise(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('ordinary text stays as it is', () => {
    const text = 'Version 1.2.0 → 1.3.0: `fix:` a::b, C++ std::string, # heading, ## [link]\n  indented 👩‍💻';
    expect(neutralise(text)).toBe(text);
  });
});

test('the log is lines; debug lines come only when asked for', () => {
  const lines: string[] = [];
  const quiet = createLogger((text) => lines.push(text), false);
  quiet.info('one\n::error::two');
  quiet.debug('hidden');
  const loud = createLogger((text) => lines.push(text), true);
  loud.debug('::x::\nshown');
  expect(lines).toEqual(['one\n: :error::two\n', '[debug] : :x::\n[debug] shown\n']);
});
