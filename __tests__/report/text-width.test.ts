import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { measureWidth, prepareWidths } from '../../src/report/text-width.ts';

/** Runs first: what was loaded stays loaded. */
test('our own texts and Latin letters need nothing loaded', async () => {
  await prepareWidths({ text: 'Größe → “1.0.0” … it’s — fine\n✔ ✖ ○ │ ⋮', list: [1, null, '\u0000'] });
  // 2 for the one character shows that nothing was.
  expect(measureWidth('e\u0301')).toBe(2);
  await prepareWidths('e\u0301');
  expect(measureWidth('e\u0301')).toBe(1);
  expect(measureWidth('漢字')).toBe(4);
});

test('the short cut and string-width say the same, of every character and of any mix', () => {
  const short = Array.from({ length: 0x2800 }, (_, code) => String.fromCharCode(code)).filter((character) => !/\p{Cc}/u.test(character));
  expect(short.filter((character) => measureWidth(character) !== stringWidth(character))).toEqual([]);
  const mark = fc.constantFrom(...'→’“”…⋮│○✔✖é\u0301\u00ad\u200d\ufe0f👩漢ﾞ# 1\u20e3');
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(mark, fc.string({ unit: 'binary', maxLength: 1 })) }), (text) => {
      const visible = text.replace(/\p{Cc}/gu, '');
      expect(measureWidth(visible)).toBe(stringWidth(visible));
    }),
    { numRuns: 2000 },
  );
});
