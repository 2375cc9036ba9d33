/**
 * Sends all keys of one rollout to the stable version, whatever the bundle says. It needs no signature: it can do nothing else.
 * `prompts.overrides.json` beside a bundle is an array of these.
 */
export interface RoutingOverride {
  readonly prompt: string;
  readonly environment: string;
  readonly rolloutId: string;
  readonly action: 'stable';
  /** ISO 8601 UTC. */
  readonly since: string;
  /** Why, for people: the verdict with its figures. */
  readonly evidence: string;
}
