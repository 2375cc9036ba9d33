/** Keeps the first of many findings of one kind, and says in the last of them that there are more. Who gathers may stop one beyond the limit. */
export function cutAfter<T extends { readonly message: string }>(found: readonly T[], limit: number): readonly T[] {
  if (found.length <= limit) return found;
  return found
    .slice(0, limit)
    .map((one, index) => (index < limit - 1 ? one : { ...one, message: `${one.message} More follow in this file.` }));
}
