const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Whether a text is a whole id of an object as Git writes it, of SHA-1 or SHA-256 repositories. */
export function isFullSha(text: string): boolean {
  return FULL_SHA.test(text);
}
