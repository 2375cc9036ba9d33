/**
 * Holm's adjusted p-values, in the order of the tests: comparing each with alpha keeps the chance of any false alarm among them below alpha.
 * @param values p-values, 0 to 1
 */
export function adjustByHolm(values: readonly number[]): readonly number[] {
  const adjusted = values.map(() => 1);
  let least = 0;
  const order = values.map((value, index) => ({ value, index })).sort((one, other) => one.value - other.value);
  for (const [rank, { value, index }] of order.entries()) {
    least = Math.max(least, Math.min(1, (values.length - rank) * value));
    adjusted[index] = least;
  }
  return adjusted;
}
