/** Characters; shorter values are no keys, and hiding them would hide ordinary words. */
const SHORTEST = 8;
const HIDDEN = '[secret]';

export type Redact = (text: string) => string;

/**
 * Makes the function that hides secrets in whatever leaves the program: their exact values, and these written as JSON, in URLs, in
 * hexadecimal, backwards, or in base64 (also in the middle of a longer text).
 * @param secrets Exact values; those under 8 characters are left out.
 */
export function makeRedact(secrets: readonly string[]): Redact {
  const forms = [...new Set(secrets.filter((secret) => secret.length >= SHORTEST).flatMap(listForms))].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return (text) => text;
  return (text) => forms.reduce((shown, form) => (shown.includes(form) ? shown.replaceAll(form, HIDDEN) : shown), text);
}

function listForms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const backwards = [...secret].reverse().join('');
  return [
    secret,
    backwards,
    ...[secret, backwards].map((form) => JSON.stringify(form).slice(1, -1)),
    encodeURIComponent(secret),
    encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...listBase64(bytes),
    ...listBase64(Buffer.from(backwards, 'utf8')),
  ].filter((form) => form.length >= SHORTEST);
}

/** In base64 a value reads in three ways, by where it starts in its group of three bytes; the ends depend on its neighbours and are cut off. */
function listBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const start = offset === 0 ? 0 : offset + 1;
    const whole = Math.floor(((bytes.length + offset) * 8) / 6);
    const inner = encoded.slice(start, whole);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
