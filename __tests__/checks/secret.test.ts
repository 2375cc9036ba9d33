import { describe, expect, test } from '@jest/globals';
import { checkPrompt } from '../../src/checks/prompt.ts';
import { checkSecrets, containsSecret, hideSecrets } from '../../src/checks/secret.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { GOOD_METADATA } from '../fixtures/hostile.ts';
import { measureCpu } from '../support/cpu-time.ts';
import { GOOD_TEXT, makePrompt } from './sample.ts';

/** Values that look random and are none; made here, so that no key stands in this file. */
function madeUp(length: number, alphabet = 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0yZ'): string {
  return Array.from({ length }, (_, at) => alphabet[(at * 7 + (at >> 3) * 5 + 3) % alphabet.length]).join('');
}

const SECRETS: readonly (readonly [string, string, string])[] = [
  ['an OpenAI key', `sk-${madeUp(20)}T3BlbkFJ${madeUp(20)}`, 'OpenAI'],
  ['an OpenAI project key', `sk-proj-${madeUp(74)}T3BlbkFJ${madeUp(74)}`, 'OpenAI'],
  ['an Anthropic key', `sk-ant-api03-${madeUp(93)}AA`, 'Anthropic'],
  ['a Google key', `AIza${madeUp(35)}`, 'Google'],
  ['an OpenRouter key', `sk-or-v1-${madeUp(64, '0123456789abcdef')}`, 'OpenRouter'],
  ['an xAI key', `xai-${madeUp(80)}`, 'xAI'],
  ['a Groq key', `gsk_${madeUp(52)}`, 'Groq'],
  ['a Hugging Face token', `hf_${madeUp(34, 'abcdefGHIJKLmnopQRST')}`, 'Hugging Face'],
  ['a GitHub token', `ghp_${madeUp(36)}`, 'GitHub'],
  ['a fine-grained GitHub token', `github_pat_${madeUp(82)}`, 'GitHub'],
  ['an AWS key id', `AKIA${madeUp(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`, 'AWS'],
  ['an AWS secret', `AWS_SECRET_ACCESS_KEY=${madeUp(40)}`, 'AWS'],
  ['a Slack token', `xoxb-${madeUp(12, '2345678901')}-${madeUp(24)}`, 'Slack'],
  ['a Stripe key', `sk_live_${madeUp(24)}`, 'Stripe'],
  ['a database password', `postgres://admin:${madeUp(12)}@db.corp.io:5432/prod`, 'database'],
  ['a password in a URL', `https://bob:${madeUp(12)}@host.corp.com/`, 'URL'],
  ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMIIEpAIB${madeUp(60)}\n`, 'private key'],
  ['a private key in JSON', `-----BEGIN ${'PRIVATE'} KEY-----\\nMIIEpAIB${madeUp(60)}`, 'private key'],
];

describe('secrets', () => {
  test.each(SECRETS)('%s is found and not shown', (_, secret, name) => {
    const [found, ...more] = checkSecrets(`First line.\nUse ${secret} here.\n`, 'p');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'prompt/secret', severity: 'error', path: 'p', line: 2 });
    expect(found?.column).toBeGreaterThanOrEqual(5);
    expect(found?.message).toContain(name);
    for (let at = 0; at + 12 <= secret.length; at += 1) expect(JSON.stringify(found)).not.toContain(secret.slice(at, at + 12));
    expect(containsSecret(secret)).toBe(true);
  });

  test.each([
    ['prose about keys', 'Never reveal your API key, password or token. Keys begin with sk- or ghp_.'],
    ['a vendor’s example', 'AKIAIOSFODNN7EXAMPLE and wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['x in place of a key', `sk-ant-api03-${'x'.repeat(93)}AA`],
    ['one letter over and over', `ghp_${'a'.repeat(36)}`],
    ['counting', `ghp_123456789012345678901234567890123456`],
    ['your key here', `AIza${'your-key-here'.padEnd(35, 'q1w2e3r4t5')}`],
    ['variables in a URL', 'postgres://{{ user }}:{{ password }}@{{ host }}/db'],
    ['a documented URL', 'postgres://user:password@localhost:5432/db'],
    ['an account number', 'aws_account_id=2345-6789-0123'],
    ['a shortened private key', `-----BEGIN ${'PRIVATE'} KEY-----\n...\n-----END ${'PRIVATE'} KEY-----`],
    ['a digest', 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
  ])('%s is none', (_, text) => {
    expect(checkSecrets(text, 'p')).toEqual([]);
  });

  test('comments cannot switch the search off', () => {
    const text = `<!-- secretlint-disable -->\n// secretlint-disable-line\nghp_${madeUp(36)}`;
    expect(checkSecrets(text, 'p')).toMatchObject([{ line: 3, column: 1 }]);
  });

  test('a secret is hidden in other messages, also when they quote its beginning alone', () => {
    const secret = `ghp_${madeUp(36)}`;
    expect(hideSecrets(`“${secret}” and “${secret.slice(0, 20)}…”`, [secret])).toBe('“[secret]” and “[secret]…”');
    expect(hideSecrets('nothing', [secret])).toBe('nothing');
  });

  test('no finding of a prompt shows a secret, wherever it stands', () => {
    const secret = `ghp_${madeUp(36)}`;
    const bytes = (text: string) => ({ mode: '100644' as const, bytes: new TextEncoder().encode(text) });
    const metadata = {
      ...JSON.parse(GOOD_METADATA),
      name: secret,
      [secret]: 1,
      created: secret,
      parameters: { reasoningEffort: secret, [secret]: 1 },
    };
    const prompts = [
      makePrompt('a', {
        'system-prompt.txt': bytes(`${GOOD_TEXT}\u200b${secret} {% ${secret} %}`),
        '.prompt-metadata.json': bytes(JSON.stringify(metadata)),
      }),
      makePrompt('a', {
        'system-prompt.txt': bytes(`${GOOD_TEXT}{{ a | ${secret} }}`),
        '.prompt-metadata.json': bytes(`{"a": ${secret}}`),
      }),
      makePrompt('a', {
        'system-prompt.txt': bytes(`${secret}`),
        '.prompt-metadata.json': bytes(`{${secret}: 1}`),
        'output.schema.json': bytes(`{"a" ${secret}}`),
      }),
    ];
    for (const prompt of prompts) {
      const findings = checkPrompt(prompt, { config: DEFAULT_CONFIG });
      expect(findings.some(({ rule }) => rule === 'prompt/secret')).toBe(true);
      for (let at = 0; at + 8 <= secret.length; at += 1) expect(JSON.stringify(findings)).not.toContain(secret.slice(at, at + 8));
    }
  });

  test('hostile text is searched in linear time', async () => {
    const parts = [
      'sk-proj-',
      'mongodb://a:b@',
      'https://a:b@c.',
      'xoxb-',
      'SECRET_ACCESS_KEY',
      '-----BEGIN PRIVATE KEY-----',
      'ops_ey',
      'hvs.',
      'postgres://h?',
      'glc_',
      'é',
    ];
    for (const part of parts) {
      const texts = [part.repeat(200_000 / part.length), `${part}${'A'.repeat(200_000)}`, `${part} ${' '.repeat(200_000)}`];
      expect(await measureCpu(() => texts.map((text) => checkSecrets(text, 'p')))).toBeLessThan(1000);
    }
  });
});
