import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json, JsonObject } from '../prompt/types.ts';
import type { Registry, Rollout } from '../registry/registry.ts';
import { SCHEME } from '../rollout/bucket.ts';
import { listVectors } from '../rollout/vectors.ts';
import type { Bundle, BundledRollout, BundledVersion, BundleProblem, BundleResult } from './bundle.ts';
import { type DeployedPrompt, type DeployedVersion, listDeployed } from './deployed.ts';
import { isTooDeep } from './depth.ts';
import { explainDifference, explainMissing, explainOtherVersion, explainUnusable, judgeRegistered } from './problems.ts';

/** A prompt as Git holds it at a version's commit. */
export interface PromptContent {
  readonly text: string;
  readonly metadata: JsonObject;
  readonly outputSchema: Json;
  /** Made from the content; null where it has no canonical JSON. */
  readonly digest: string | null;
}

/** Where a prompt's content is looked for, and what was found there; null: nothing that could be read. */
export interface FoundContent {
  /** The prompt's directory from the repository's root, for messages. */
  readonly path: string;
  readonly content: PromptContent | null;
}

export interface BundleRequest {
  readonly registry: Registry;
  readonly environment: string;
  /** The commit that the registry was read at. */
  readonly commit: string;
  /** When that commit was made, in seconds since 1970. */
  readonly sequence: number;
  /** The content of a version at its registered commit. */
  readonly contentOf: (id: string, commit: string) => FoundContent;
  /** How a prompt's texts are read; Liquid when absent. */
  readonly templatingOf?: (id: string) => 'liquid' | 'none';
}

/** What the registry alone says against the bundle of an environment: blocked content, versions that are not registered. */
export function judgeDeployed(registry: Registry, environment: string): readonly BundleProblem[] {
  return listDeployed(registry, environment).flatMap(({ stable, canary }) =>
    [stable, canary].flatMap((version) => (version === null ? [] : (judgeRegistered(version, environment) ?? []))),
  );
}

/**
 * Makes the bundle of an environment: the same registry, commit and contents give the same bytes.
 * Content that is blocked there, or that is not what was registered, is refused; all problems are told at once.
 */
export function makeBundle({ registry, environment, commit, sequence, contentOf, templatingOf }: BundleRequest): BundleResult {
  const problems: BundleProblem[] = [];
  const take = (deployed: DeployedVersion): BundledVersion | null => {
    const taken = takeVersion(deployed, environment, contentOf);
    if (!('message' in taken)) return taken;
    problems.push(taken);
    return null;
  };
  const prompts = Object.fromEntries(
    listDeployed(registry, environment).flatMap(({ id, stable, canary, rollout }: DeployedPrompt) => {
      const taken = { stable: take(stable), canary: canary === null ? null : take(canary) };
      if (taken.stable === null) return [];
      const routing = rollout === null ? null : pickRouting(rollout);
      const templating = templatingOf?.(id) === 'none' ? ({ templating: 'none' } as const) : {};
      return [[id, { stable: taken.stable, canary: taken.canary, rollout: routing, ...templating }] as const];
    }),
  );
  if (problems.length > 0) return { kind: 'refused', problems };
  const content = { schemaVersion: 1, environment, commit, sequence, scheme: SCHEME, prompts, vectors: listVectors() } as const;
  try {
    const bundle: Bundle = { ...content, digest: digestBundle(content) };
    return { kind: 'made', bundle, text: `${canonicalize(bundle) as string}\n` };
  } catch (error) {
    const unusable = Object.entries(prompts).flatMap(([id, prompt]) => {
      const why = findObstacle(prompt);
      return why === null ? [] : [explainUnusable(id, why)];
    });
    if (unusable.length === 0) throw error;
    return { kind: 'refused', problems: unusable };
  }
}

/** What routes and judges. Who started or paused it, and why, is nobody's business who runs the bundle. */
function pickRouting({ startedBy: _, reason: __, paused: ___, ...rollout }: Rollout): BundledRollout {
  return rollout;
}

/** The digest that a bundle of this content carries: over all of it but the digest itself. */
export function digestBundle({ digest: _, ...content }: Omit<Bundle, 'digest'> & { readonly digest?: string }): string {
  return `sha256:${createHash('sha256')
    .update(canonicalize(content) as string, 'utf8')
    .digest('hex')}`;
}

function takeVersion(
  deployed: DeployedVersion,
  environment: string,
  contentOf: BundleRequest['contentOf'],
): BundledVersion | BundleProblem {
  const { id, version, registered } = deployed;
  const problem = judgeRegistered(deployed, environment);
  if (problem !== null || registered === null) return problem as BundleProblem;
  const { digest, commit } = registered;
  const { path, content } = contentOf(id, commit);
  if (content === null) return explainMissing(deployed, path);
  if (content.digest !== digest) return explainDifference(deployed, content.digest);
  if (content.metadata.version !== version) return explainOtherVersion(deployed, content.metadata.version);
  const { text, metadata, outputSchema } = content;
  if (isTooDeep(metadata) || isTooDeep(outputSchema)) return explainUnusable(id, 'They are nested too deeply.');
  return { version, digest, commit, text, metadata, outputSchema };
}

function findObstacle(value: unknown): string | null {
  try {
    canonicalize(value);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
