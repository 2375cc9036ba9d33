import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json } from './types.ts';

/** All that the model sees of a prompt. */
export interface DigestInput {
  readonly model: string | null;
  readonly outputSchema: Json;
  readonly parameters: Json;
  readonly text: string;
}

/**
 * Names the content that a model sees: `sha256:` and the hexadecimal SHA-256 of its canonical JSON (RFC 8785).
 * @returns null for what has no canonical JSON: half a surrogate pair, a number beyond double precision's range.
 */
export function digestPrompt({ model, outputSchema, parameters, text }: DigestInput): string | null {
  try {
    const canonical = canonicalize({ model, outputSchema, parameters, text }) as string;
    return `sha256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;
  } catch {
    return null;
  }
}
