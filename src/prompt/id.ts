const ID_LIMIT = 200;
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/;

/** Whether a text can be a prompt's id; what is wrong with one that cannot is said by `structure/id`. */
export function isPromptId(id: string): boolean {
  return id.length <= ID_LIMIT && id.split('/').every((segment) => SEGMENT.test(segment) && !segment.toLowerCase().endsWith('.lock'));
}

/** The nearest id to any path: `Old Prompts/refund (v2)` is `old-prompts/refund-v2`. Null when nothing is left of a segment. */
export function toPromptId(path: string): string | null {
  const segments = path.split('/').map((segment) =>
    segment
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{Mn}/gu, '')
      .replace(/[^a-z0-9_.]+/g, '-')
      .replace(/\.{2,}/g, '.')
      .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, ''),
  );
  const id = segments.join('/');
  return isPromptId(id) ? id : null;
}

/** A name for people from an id: `billing/refund-policy` is `Refund Policy`. */
export function nameFromId(id: string): string {
  const words = (id.split('/').at(-1) ?? id).split(/[-_.]+/).filter((word) => word !== '');
  return words
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ')
    .slice(0, 100)
    .trimEnd();
}
