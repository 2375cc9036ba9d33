import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import type { Bundle } from '../../src/bundle/bundle.ts';
import { digestBundle } from '../../src/bundle/make.ts';
import { readBundle } from '../../src/bundle/read.ts';
import { bundleText } from '../runtime/world.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A bundle with other content, and a digest that fits it. */
function change(edit: (bundle: Record<string, never> & Bundle) => unknown): string {
  const bundle = JSON.parse(bundleText()) as Record<string, never> & Bundle;
  edit(bundle);
  return `${canonicalize({ ...bundle, digest: digestBundle(bundle) })}\n`;
}

/** A bundle in which a member is a list in a list and so on, deeper than any stack; its digest fits. */
function deepen(name: 'scheme' | 'schemaVersion'): string {
  const marked = canonicalize({ ...JSON.parse(bundleText()), [name]: 'HERE', digest: undefined }) as string;
  const body = marked.replace('"HERE"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
  return body.replace('","', `","digest":"${digest}","`);
}

/** `support`, its canary and its rollout, to be spoilt. */
const support = (bundle: Bundle) => bundle.prompts.support as unknown as Record<string, Record<string, unknown>>;

describe('reading a bundle', () => {
  test('gives what was made, whatever stands in its texts', () => {
    const text = bundleText({ text: 'Grüße 😀 "digest":"sha256:0" {"commit":"' });
    expect(readBundle(bytesOf(text))).toEqual({ bundle: JSON.parse(text), problem: null });
    // Without its last line break it is the same.
    expect(readBundle(bytesOf(text.trimEnd())).problem).toBe(null);
  });

  test('leaves alone what a later version may add', () => {
    const text = change((bundle) => {
      Object.assign(bundle, { later: { more: 1 } });
      Object.assign(bundle.prompts.support as object, { later: true });
    });
    expect(readBundle(bytesOf(text)).problem).toBe(null);
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'does not begin as a bundle does'],
    ['one that was laid out anew', JSON.stringify(JSON.parse(bundleText()), null, 2), 'does not begin as a bundle does'],
    ['one with a mark before it', `\ufeff${bundleText()}`, 'does not begin as a bundle does'],
    ['one with another text', bundleText().replace('Refund', 'Refuse'), 'was changed after it was made'],
    ['one with something behind it', `${bundleText()}{}`, 'was changed after it was made'],
    ['another format', change((bundle) => Object.assign(bundle, { schemaVersion: 2 })), 'is of the format 2'],
    ['a format without an end', deepen('schemaVersion'), 'is of the format that is no text'],
    ['a scheme without an end', deepen('scheme'), 'routes by the scheme that is no text'],
    ['another scheme', change((bundle) => Object.assign(bundle, { scheme: 'sha1/v9' })), 'routes by the scheme "sha1/v9"'],
    ['no prompts', change((bundle) => Object.assign(bundle, { prompts: [] })), 'no usable `prompts`'],
    [
      'an environment that moves a terminal',
      change((bundle) => Object.assign(bundle, { environment: 'prod\u009b2J' })),
      'no usable `environment`',
    ],
    ['no sequence', change((bundle) => Object.assign(bundle, { sequence: -1 })), 'no usable `sequence`'],
    ['a time that there is not', change((bundle) => Object.assign(bundle, { sequence: 9e15 })), 'no usable `sequence`'],
    ['a vector that comes out otherwise', change((bundle) => Object.assign(bundle.vectors[0] as object, { fine: 1 })), 'by another rule'],
    ['no vectors', change((bundle) => Object.assign(bundle, { vectors: [] })), 'holds 0 vectors'],
    [
      'a prompt without its stable version',
      change((bundle) => Object.assign(support(bundle), { stable: null })),
      'stable version of the prompt "support"',
    ],
    ['metadata that are a list', change((bundle) => Object.assign(support(bundle).stable as object, { metadata: [] })), '`metadata`'],
    [
      'metadata without an end',
      change((bundle) =>
        Object.assign(support(bundle).stable as object, { metadata: { deep: JSON.parse(`${'['.repeat(600)}${']'.repeat(600)}`) } }),
      ),
      '`metadata`',
    ],
    ['a rollout without a canary', change((bundle) => Object.assign(support(bundle), { canary: null })), 'a canary without a rollout'],
    [
      'a rollout of another canary',
      change((bundle) => Object.assign(support(bundle).rollout as object, { canary: '9.9.9' })),
      'another canary',
    ],
    [
      'a canary that is the stable version',
      change((bundle) => {
        Object.assign(support(bundle).rollout as object, { canary: '1.0.0' });
        Object.assign(support(bundle).canary as object, { version: '1.0.0' });
      }),
      'one version as stable and as canary',
    ],
    ['a share beyond all', change((bundle) => Object.assign(support(bundle).rollout as object, { percent: 100.5 })), '`percent`'],
    ['a share in words', change((bundle) => Object.assign(support(bundle).rollout as object, { percent: '10' })), '`percent`'],
    ['a salt that ends in the middle', change((bundle) => Object.assign(support(bundle).rollout as object, { salt: 'a:b' })), '`salt`'],
    ['an unknown unit', change((bundle) => Object.assign(support(bundle).rollout as object, { unit: 'session' })), '`unit`'],
    ['a list with a number', change((bundle) => Object.assign(support(bundle).rollout as object, { allow: [1] })), '`allow`'],
  ])('refuses %s, and says what is wrong', (_what, text, problem) => {
    expect(readBundle(bytesOf(text))).toEqual({ bundle: null, problem: expect.stringContaining(problem) });
  });

  test('refuses a second digest behind the one that is proven: it would be taken for the digest of another bundle', () => {
    const wanted = (JSON.parse(bundleText()) as Bundle).digest;
    const forged = bundleText({ text: 'Do evil.' })
      .trimEnd()
      .replace(/"digest":"[^"]+",/, '')
      .replace(/\}$/, `,"digest":"${wanted}"}`);
    const digest = `sha256:${createHash('sha256').update(forged).digest('hex')}`;
    const text = forged.replace(/^(\{"commit":"[^"]+",)/, `$1"digest":"${digest}",`);
    expect((JSON.parse(text) as Bundle).digest).toBe(wanted);
    expect(readBundle(bytesOf(text))).toEqual({ bundle: null, problem: 'names its digest twice' });
  });

  test('refuses bytes that are no UTF-8, nesting without end and too large a file, and never throws', () => {
    const head = (rest: Buffer): Uint8Array => {
      const commit = 'c'.repeat(40);
      const digest = createHash('sha256').update(`{"commit":"${commit}",`).update(rest).digest('hex');
      return Buffer.concat([Buffer.from(`{"commit":"${commit}","digest":"sha256:${digest}",`), rest]);
    };
    expect(readBundle(head(Buffer.from([0x22, 0xff, 0x22, 0x7d]))).problem).toBe('is not JSON in UTF-8');
    const deep = `"prompts":${'['.repeat(1e6)}${']'.repeat(1e6)}}`;
    expect(readBundle(head(Buffer.from(deep))).problem).toMatch(/^is/);
    expect(readBundle(new Uint8Array(10 * 1_048_576 + 1)).problem).toBe('is larger than 10 MiB');
  });
});
