/** A time as registries and metadata hold it: ISO 8601 UTC, whole seconds. */
export function formatStampTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
