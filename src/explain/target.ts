import { isStrictVersion } from '../prompt/version.ts';
import { readRolloutNumber } from '../registry/rollout-id.ts';

/** What somebody asked to have explained. */
export type Target =
  | { readonly kind: 'version'; readonly id: string; readonly version: string }
  /** Its newest version is meant. */
  | { readonly kind: 'prompt'; readonly id: string }
  /** `r-7`, or `ID/r-7`; null: of whichever prompt has it. */
  | { readonly kind: 'rollout'; readonly id: string | null; readonly rolloutId: string }
  /** Lower case, with `sha256:`; `digits` may be the first ones of a digest. */
  | { readonly kind: 'digest'; readonly digest: string }
  /** Neither: perhaps the id of a model's answer. */
  | { readonly kind: 'other'; readonly text: string; readonly why: string };

/** Digits of a digest that must be given at least. */
const LEAST_DIGITS = 7;
const DIGEST = /^sha256:([0-9a-f]*)$/i;
/** As in `structure/id`; a leading `./` or the prompts directory is the caller's matter. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*(?:\/[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*)*$/;

/** A rollout, behind its prompt's id where that is told. */
function readRollout(text: string): Target | null {
  const cut = text.lastIndexOf('/');
  const rolloutId = text.slice(cut + 1);
  return readRolloutNumber(rolloutId) === null ? null : { kind: 'rollout', id: cut < 0 ? null : text.slice(0, cut), rolloutId };
}

/**
 * Reads what is to be explained: `ID@VERSION`, `ID`, `ID/r-N` or `r-N`, or `sha256:` and a digest's digits. A prompt whose own id ends like a
 * rollout's number reads as a rollout: whoever knows the prompts tells them apart.
 */
export function readTarget(text: string): Target {
  const given = text.trim();
  const digits = DIGEST.exec(given)?.[1];
  if (digits !== undefined) {
    if (digits.length >= LEAST_DIGITS && digits.length <= 64) return { kind: 'digest', digest: given.toLowerCase() };
    return { kind: 'other', text: given, why: `A digest has 64 digits after sha256:; give at least the first ${LEAST_DIGITS}.` };
  }
  const at = given.lastIndexOf('@');
  const id = at < 0 ? given : given.slice(0, at);
  if (id.length > 200 || !ID.test(id)) return { kind: 'other', text: given, why: 'That is no id of a prompt.' };
  if (at < 0) return readRollout(id) ?? { kind: 'prompt', id };
  const version = given.slice(at + 1);
  if (isStrictVersion(version)) return { kind: 'version', id, version };
  const bare = version.replace(/^v/i, '');
  const mend = isStrictVersion(bare) ? ` Without the v it is one: ${id}@${bare}` : ' One has three numbers, as 1.3.2.';
  return { kind: 'other', text: given, why: `"${version.slice(0, 100)}" is no version.${mend}` };
}
