import type { Branch } from '../branches/branch.ts';
import type { BundleResult } from '../bundle/bundle.ts';
import { listDeployed } from '../bundle/deployed.ts';
import { makeBundle } from '../bundle/make.ts';
import type { Config } from '../config/config.ts';
import { PromptgateError } from '../errors.ts';
import { suggest } from '../prompt/suggest.ts';
import { requireRegistry } from '../registry/parse.ts';
import type { Revisions } from '../revisions/revisions.ts';
import { readBundleContents, type Wanted } from './bundle-contents.ts';
import type { ContentPlace } from './content.ts';

export interface BundlePorts {
  /** Where the registry stands; its newest tip is read. */
  readonly branch: Pick<Branch, 'name' | 'read'>;
  /** Reads the commits that versions are registered at. */
  readonly revisions: Revisions;
  /** When a commit of the registry's branch was committed, in seconds since 1970. */
  readonly readTime: (commit: string) => Promise<number>;
}

export interface BundleSettings extends ContentPlace {
  readonly config: Pick<Config, 'promptsDir' | 'environments' | 'registry'>;
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
 * The bundle of what an environment runs, by the registry on the newest tip of its branch and the texts at the registered commits.
 * @throws PromptgateError `unknown-environment`, `registry-missing`, `registry-invalid`, `commit-missing`, and what the ports throw
 */
export async function bundleEnvironment(ports: BundlePorts, environment: string, settings: BundleSettings): Promise<BundleResult> {
  const { config } = settings;
  requireEnvironment(environment, config);
  const { path } = config.registry;
  const { tip, files } = await ports.branch.read([path]);
  const text = files.get(path) ?? null;
  if (tip === null || text === null) throw explainNoRegistry(path, ports.branch.name);
  const registry = requireRegistry(text, path);
  const wanted: Wanted[] = listDeployed(registry, environment).flatMap(({ id, stable, canary }) =>
    [stable, canary].flatMap((version) => (version?.registered ? [{ id, commit: version.registered.commit }] : [])),
  );
  const [sequence, contentOf] = await Promise.all([ports.readTime(tip), readBundleContents(ports.revisions, settings, wanted)]);
  return makeBundle({ registry, environment, commit: tip, sequence, contentOf });
}

function explainNoRegistry(path: string, branch: string): PromptgateError {
  return new PromptgateError(`There is no registry on the branch ${branch}: it has no ${path}.`, {
    code: 'registry-missing',
    kind: 'usage',
    help: 'Release the prompts first: promptgate release. If the registry stands on another branch, name it in `registry.branch` of .promptgate.yaml.',
  });
}
