import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { indexPositions } from '../prompt/positions.ts';
import { cutAfter } from './cut.ts';
import { type Finding, finding } from './finding.ts';

/** Findings of one file. */
const LIMIT = 20;

const PREFIX = '@secretlint/secretlint-rule-';

/** What the pattern sets find, by the rule that holds them; a set that is not here is called by its own name. */
const NAMES: Readonly<Record<string, string>> = {
  aws: 'an AWS key',
  gcp: 'a Google Cloud key',
  npm: 'an npm token',
  slack: 'a Slack token',
  basicauth: 'a user name and password in a URL',
  openai: 'an OpenAI API key',
  anthropic: 'an Anthropic API key',
  groq: 'a Groq API key',
  huggingface: 'a Hugging Face token',
  linear: 'a Linear API key',
  notion: 'a Notion token',
  privatekey: 'a private key',
  sendgrid: 'a SendGrid API key',
  shopify: 'a Shopify key',
  github: 'a GitHub token',
  gitlab: 'a GitLab token',
  grafana: 'a Grafana token',
  '1password': 'a 1Password token',
  'database-connection-string': 'a database password',
  'hashicorp-vault': 'a Vault token',
  vercel: 'a Vercel token',
  databricks: 'a Databricks token',
  docker: 'a Docker token',
  figma: 'a Figma token',
  stripe: 'a Stripe secret key',
  cloudflare: 'a Cloudflare token',
  tailscale: 'a Tailscale key',
};

/** Not patterns but comments that switch patterns off: a file under review does not choose what it is checked for. */
const LEFT_OUT = new Set(['filter-comments']);

/** Providers of models that the preset has no pattern for, and private keys without their end. Each matches in linear time. */
const FURTHER_PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['a Google API key', /(?<![\w-])AIza[\w-]{35}(?![\w-])/g],
  ['an OpenRouter API key', /(?<![\w-])sk-or-v1-[0-9a-f]{64}(?![\w-])/g],
  ['an xAI API key', /(?<![\w-])xai-[A-Za-z0-9]{80}(?![\w-])/g],
  ['a private key', /-----BEGIN (?:[A-Z]{1,20} ){0,3}PRIVATE KEY-----(?:\\[nr]|\s){0,4}(?=[A-Za-z0-9+/=]{40})/g],
];

/** Words of examples. A real key that holds one by chance is rarer than an example in a prompt. */
const EXAMPLE = /example|placeholder|your[-_]|dummy|redacted|changeme|x{5}|\*{3}|\.{3}|0{8}|12345678|abcdefgh/i;

interface Report {
  readonly message: { readonly messageId: string };
  readonly range: readonly [number, number];
}

/** The part of secretlint's rule interface that is used here; all of the preset's text rules answer synchronously. */
interface Rule {
  readonly meta: { readonly id: string };
  create(
    context: { createTranslator(messages: unknown): (messageId: string) => Report['message']; report(report: Report): void },
    options: object,
  ): { file?(source: { content: string; filePath: string; ext: string; contentType: 'text' }): unknown };
}

interface Secret {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Finds committed secrets. The secret itself is in no message. */
export function checkSecrets(text: string, path: string): readonly Finding[] {
  const place = indexPositions(text);
  const findings: Finding[] = [];
  let end = -1;
  for (const secret of findSecrets(text).sort((a, b) => a.start - b.start)) {
    if (secret.start < end) continue;
    if (findings.length > LIMIT) break;
    end = secret.end;
    const message = `This looks like ${secret.name}. Everyone who can read the repository, and the model, can read it.`;
    const help = 'Revoke the secret where it was issued, then delete it here; it stays in the history, so deleting it is not enough.';
    findings.push(finding('prompt/secret', { path, ...place(secret.start) }, message, help));
  }
  return cutAfter(findings, LIMIT);
}

/** Whether a text that a message would quote holds a secret. */
export function containsSecret(text: string): boolean {
  return text.length >= 16 && findSecrets(text).length > 0;
}

/** The secrets of a text as they are written there, for keeping them out of messages. */
export function listSecrets(text: string): readonly string[] {
  return [...new Set(findSecrets(text).map(({ start, end }) => text.slice(start, end)))].slice(0, 100);
}

/** Replaces secrets in a message, also where only a beginning of one is quoted (12 characters or more). */
export function hideSecrets(message: string, secrets: readonly string[]): string {
  let shown = message;
  for (const secret of secrets) {
    const beginning = secret.slice(0, 12);
    for (let at = shown.indexOf(beginning); at !== -1; at = shown.indexOf(beginning, at + 1)) {
      let end = at;
      while (end < shown.length && end - at < secret.length && shown[end] === secret[end - at]) end += 1;
      shown = `${shown.slice(0, at)}[secret]${shown.slice(end)}`;
    }
  }
  return shown;
}

function findSecrets(text: string): Secret[] {
  const found: Secret[] = [];
  const add = (name: string, start: number, end: number): void => {
    if (!isExample(text.slice(start, end))) found.push({ name, start, end });
  };
  for (const rule of rules as unknown as readonly Rule[]) {
    const id = rule.meta.id.replace(PREFIX, '');
    if (LEFT_OUT.has(id)) continue;
    const context = {
      createTranslator: () => (messageId: string) => ({ messageId }),
      report({ message, range }: Report): void {
        if (message.messageId !== 'AWSAccountID') add(NAMES[id] ?? `a secret of ${id}`, range[0], range[1]);
      },
    };
    rule.create(context, { enableIDScanRule: true }).file?.({ content: text, filePath: 'prompt.txt', ext: '.txt', contentType: 'text' });
  }
  for (const [name, pattern] of FURTHER_PATTERNS)
    for (const match of text.matchAll(pattern)) add(name, match.index, match.index + match[0].length);
  return found;
}

/** Whether a match is a made-up value: an example's word in it, or too few different characters to be random. */
function isExample(secret: string): boolean {
  const tail = secret.slice(-24);
  return EXAMPLE.test(secret.slice(0, 4096)) || (!secret.startsWith('-----') && new Set(tail).size < 6);
}
