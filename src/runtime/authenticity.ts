import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { PromptgateError } from '../errors.ts';

/** Bytes of an Ed25519 signature, and of a file that holds one. */
const SIGNATURE = 64;
export const SIGNATURE_LIMIT = 4096;

/** Whether the content of a signature file, 64 bytes or their base64, is the key's signature over these bytes. */
export type IsSigned = (bytes: Uint8Array, signature: Uint8Array) => boolean;

/**
 * The check of what is signed for a public key.
 * @param pem of an Ed25519 public key
 * @throws PromptgateError `option-invalid`
 */
export function readPublicKey(pem: string): IsSigned {
  const key = parsePublicKey(pem);
  return (bytes, signature) => {
    const raw = signature.length === SIGNATURE ? signature : Buffer.from(new TextDecoder('latin1').decode(signature).trim(), 'base64');
    return raw.length === SIGNATURE && verify(null, bytes, key, raw);
  };
}

function parsePublicKey(pem: string): KeyObject {
  // A public key can be made from a private one, which has no business on the machine that reads.
  if (String(pem).includes('PRIVATE KEY')) throw refuse('The public key is a private key.');
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch (cause) {
    throw refuse('The public key cannot be read.', cause);
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw refuse(`The public key is a key for ${key.asymmetricKeyType}.`);
}

function refuse(message: string, cause?: unknown): PromptgateError {
  const help = 'Give an Ed25519 public key in PEM: openssl pkey -in private.pem -pubout';
  return new PromptgateError(message, { code: 'option-invalid', kind: 'usage', help, cause });
}
