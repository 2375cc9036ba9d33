import fc from 'fast-check';

const point = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
);

/** Well-formed texts of characters of every plane. (`fc.string` prepares for half a second before it makes its first one.) */
export function anyText(bounds: { readonly minLength?: number; readonly maxLength: number }): fc.Arbitrary<string> {
  return fc.array(point, bounds).map((points) => String.fromCodePoint(...points));
}
