/** How every registry begins that a command wrote: its keys are sorted, and no string holds a line break. */
const HEAD = Buffer.from('{\n  "prompts": {\n');
const EMPTY_HEAD = Buffer.from('{\n  "prompts": {},\n');
/** Closes `prompts`; whatever lies deeper is indented further. */
const TAIL = Buffer.from('\n  }');
const PIECE_END = Buffer.from('\n    }');

/**
 * The lines of one prompt in a registry's text, found by the layout that every command writes: so that one prompt can be followed through
 * hundreds of large registries without reading the others.
 * @returns its JSON; null: the registry does not have the prompt; undefined: another layout, which has to be read as a whole
 */
export function cutPrompt(registry: Uint8Array, id: string): Uint8Array | null | undefined {
  const bytes = Buffer.from(registry.buffer, registry.byteOffset, registry.byteLength);
  if (bytes.subarray(0, EMPTY_HEAD.length).equals(EMPTY_HEAD)) return null;
  if (!bytes.subarray(0, HEAD.length).equals(HEAD)) return undefined;
  const end = bytes.indexOf(TAIL, HEAD.length);
  if (end < 0) return undefined;
  const key = Buffer.from(`\n    ${JSON.stringify(id)}: {\n`);
  const at = bytes.indexOf(key, HEAD.length - 1);
  // Not found: absent, or there in a layout of somebody's own.
  if (at < 0 || at > end) return bytes.includes(`\n    ${JSON.stringify(id)}`) ? undefined : null;
  const start = at + key.length - 2;
  const close = bytes.indexOf(PIECE_END, start);
  return close < 0 ? undefined : bytes.subarray(start, close + PIECE_END.length);
}
