import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeRedact } from '../../src/report/redaction.ts';

const text = fc.string({ maxLength: 40 });
const secret = fc.string({ minLength: 12, maxLength: 60 });

describe('redaction', () => {
  test.each<[string, (key: string) => string]>([
    ['as it is', (key) => key],
    ['as JSON', (key) => JSON.stringify(key).slice(1, -1)],
    ['in a URL', (key) => encodeURIComponent(key)],
    ['backwards', (key) => [...key].reverse().join('')],
    ['in base64', (key) => Buffer.from(key).toString('base64')],
    ['in base64 for URLs', (key) => Buffer.from(key).toString('base64url')],
    ['in hexadecimal', (key) => Buffer.from(key).toString('hex')],
  ])('hides a secret %s, anywhere in a text', (_, write) => {
    fc.assert(
      fc.property(secret, text, text, (key, before, after) => {
        const form = write(key);
        expect(makeRedact([key])(`${before}${form}${after}`)).toContain('[secret]');
      }),
    );
  });

  test('hides it inside a longer base64 text, wherever it starts', () => {
    fc.assert(
      fc.property(secret, text, text, (key, before, after) => {
        const shown = makeRedact([key])(Buffer.from(`${before}${key}${after}`).toString('base64'));
        expect(Buffer.from(shown.replaceAll('[secret]', ''), 'base64').toString()).not.toContain(key);
        expect(shown).toContain('[secret]');
      }),
    );
  });

  test('leaves everything else as it is', () => {
    const redact = makeRedact(['sk-0123456789', 'short']);
    expect(redact('a short text about sk-012345678')).toBe('a short text about sk-012345678');
    expect(redact('sk-0123456789'.repeat(2))).toBe('[secret][secret]');
  });
});
