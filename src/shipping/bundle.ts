import type { BundleResult } from '../bundle/bundle.ts';
import { listDeployed } from '../bundle/deployed.ts';
import { judgeDeployed, makeBundle } from '../bundle/make.ts';
import { type Config, DEFAULT_CONFIG } from '../config/config.ts';
import { configFor } from '../config/overrides.ts';
import { PromptgateError } from '../errors.ts';
import { suggest } from '../prompt/suggest.ts';
import { parseRegistry, requireRegistry } from '../registry/parse.ts';
import type { Revisions } from '../revisions/revisions.ts';
import { readBundleContents, type Wanted } from './bundle-contents.ts';
import type { ContentPlace } from './content.ts';

/** The registry as it is read, and where. */
export interface RegistrySource {
  /** For people: `main`, `origin/main`. */
  readonly name: string;
  /** The commit; a full SHA. */
  readonly commit: string;
  /** null: there is none. */
  readonly text: string | null;
}

export interface BundlePorts {
  /** Reads the commits that versions are registered at. */
  readonly revisions: Revisions;
  /** When the registry's commit was committed, in seconds since 1970. */
  readonly readTime: (commit: string) => Promise<number>;
}

export interface BundleSettings extends ContentPlace {
  readonly config: Pick<Config, 'promptsDir' | 'environments' | 'registry'> & Partial<Pick<Config, 'prompt' | 'overrides'>>;
}

/** @throws PromptgateError `unknown-environment` */
export function requireEnvironment(environment: string, { environments }: Pick<Config, 'environments'>): void {
  if (environments.includes(environment)) return;
  const near = suggest(environment, environments);
  const known = near === null ? `The configuration has: ${environments.join(', ')}.` : `Did you mean ${near}?`;
  throw new PromptgateError(`There is no environment ${JSON.stringify(environment.slice(0, 100))}.`, {
    code: 'unknown-environment',
    kind: 'usage',
    help: `${known} A new one is added to \`environments\` in .promptgate.yaml.`,
  });
}

/**
 * The bundle of what an environment runs, by the registry at one commit and the texts at the registered ones.
 * @throws PromptgateError `unknown-environment`, `registry-missing`, `registry-invalid`, `commit-missing`, and what the ports throw
 */
export async function bundleEnvironment(
  { revisions, readTime }: BundlePorts,
  { name, commit, text }: RegistrySource,
  environment: string,
  settings: BundleSettings,
): Promise<BundleResult> {
  const { path } = settings.config.registry;
  requireEnvironment(environment, settings.config);
  if (text === null) throw explainNoRegistry(path, name);
  const { registry, findings } = parseRegistry(text, path);
  const problems = judgeDeployed(registry, environment);
  if (problems.length > 0) return { kind: 'refused', problems };
  // Throws, with the first mistake's place.
  if (findings.some(({ severity }) => severity === 'error')) requireRegistry(text, path);
  const wanted: Wanted[] = listDeployed(registry, environment).flatMap(({ id, stable, canary }) =>
    [stable, canary].flatMap((version) => (version?.registered ? [{ id, commit: version.registered.commit }] : [])),
  );
  const [sequence, contentOf] = await Promise.all([readTime(commit), readBundleContents(revisions, settings, wanted)]);
  const config = { ...DEFAULT_CONFIG, ...settings.config };
  const templatingOf = (id: string) => configFor(config, id).prompt.templating;
  return makeBundle({ registry, environment, commit, sequence, contentOf, templatingOf });
}

/** That there is no registry where it was looked for: somewhere else nothing seems to run, and all seems well. */
export function explainNoRegistry(path: string, name: string): PromptgateError {
  return new PromptgateError(`There is no registry: ${name} has no ${path}.`, {
    code: 'registry-missing',
    kind: 'usage',
    help: 'Release the prompts first: promptgate release. If the registry stands on a branch of its own, name it in `registry.branch` of .promptgate.yaml.',
  });
}
