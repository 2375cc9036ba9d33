import { createPublicKey, KeyObject, verify } from 'node:crypto';
import { PromptgateError } from '../errors.ts';

/** Bytes of an Ed25519 signature, and of a file that holds one. */
const SIGNATURE = 64;
export const SIGNATURE_LIMIT = 4096;

/**
 * The key that bundles are signed for.
 * @param given PEM, or a KeyObject
 * @throws PromptgateError `option-invalid`
 */
export function readPublicKey(given: string | KeyObject): KeyObject {
  const help = 'Give an Ed25519 public key in PEM: openssl pkey -in private.pem -pubout';
  let key: KeyObject;
  try {
    key = given instanceof KeyObject ? given : createPublicKey(given);
  } catch (cause) {
    throw new PromptgateError('The public key cannot be read.', { code: 'option-invalid', kind: 'usage', help, cause });
  }
  if (key.type === 'public' && key.asymmetricKeyType === 'ed25519') return key;
  const what = key.type === 'public' ? `a key for ${key.asymmetricKeyType}` : `a ${key.type} key`;
  throw new PromptgateError(`The public key is ${what}.`, { code: 'option-invalid', kind: 'usage', help });
}

/** Whether a signature file, 64 bytes or their base64, is this key's over these bytes. */
export function isSigned(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  const raw = signature.length === SIGNATURE ? signature : Buffer.from(new TextDecoder('latin1').decode(signature).trim(), 'base64');
  return raw.length === SIGNATURE && verify(null, bytes, key, raw);
}
