import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { capFor, compareFingerprints, takeFingerprint, takeSample } from '../../src/changes/similarity.ts';

const CAP = 50_000;
const compare = (a: string, b: string) => compareFingerprints(takeFingerprint(a, CAP), takeFingerprint(b, CAP));
const text = fc.string({ maxLength: 400, unit: 'grapheme' });

test('a text is like itself, and two texts are as like one way as the other', () => {
  fc.assert(fc.property(text, (a) => expect(compare(a, a)).toBe(1)));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(compare(a, b)).toBe(compare(b, a));
      expect(compare(a, b)).toBeGreaterThanOrEqual(0);
      expect(compare(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});

test('what is kept is what counts', () => {
  const half = 'The first half of this prompt stays as it was, word for word. ';
  const whole = `${half}And the second is about something that nobody had thought of!! `;
  expect(compare(half, whole)).toBeGreaterThan(0.4);
  expect(compare(half, whole)).toBeLessThan(0.55);
  expect(compare(half, 'Ganz anderer Text, der mit dem ersten nichts gemein hat, auch kein Wort.')).toBeLessThan(0.1);
});

test('a sample is small, without repeats, and the same for the same text', () => {
  const print = takeFingerprint('abcdefgh'.repeat(500), CAP);
  const sample = takeSample(print, 48);
  expect(new Set(sample).size).toBe(sample.length);
  expect(sample.length).toBeLessThanOrEqual(8);
  expect(takeSample(new Uint32Array(), 48)).toEqual([]);
});

test('very many texts are looked at in part', () => {
  expect(capFor(2)).toBe(50_000);
  expect(capFor(6000)).toBeLessThan(4000);
  expect(capFor(1e9)).toBeGreaterThan(0);
});
