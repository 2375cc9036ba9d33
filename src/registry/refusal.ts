import { compareVersions, parseVersion } from '../changes/semver.ts';
import { suggest } from '../prompt/suggest.ts';
import { findPrompt } from './lookup.ts';
import type { Applied, Refusal, RegistryRules } from './operation.ts';
import type { Block, EnvironmentState, RegisteredPrompt, RegisteredVersion, Registry } from './registry.ts';

/** How many names a message lists. */
const NAMED_LIMIT = 5;
/** Names that a mistyped one is compared with. */
const COMPARED_LIMIT = 1000;

export function isRefusal(result: Applied | Refusal): result is Refusal {
  return 'code' in result;
}

export function refuse(code: Refusal['code'], message: string, help: string): Refusal {
  return { code, message, help };
}

/** A text that somebody typed, as far as a line can hold it. */
function quote(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return /^[\w./@+:-]+$/.test(shown) ? shown : JSON.stringify(shown);
}

function listSome(names: readonly string[]): string {
  return `${names.slice(0, NAMED_LIMIT).join(', ')}${names.length > NAMED_LIMIT ? ', …' : ''}`;
}

/** Newest first. */
export function sortVersions(versions: readonly string[]): string[] {
  const read = versions.map((text) => ({ text, version: parseVersion(text) }));
  read.sort((a, b) => (a.version === null || b.version === null ? 0 : compareVersions(b.version, a.version)) || (a.text < b.text ? 1 : -1));
  return read.map(({ text }) => text);
}

export function refuseEnvironment(name: string, { environments }: RegistryRules): Refusal {
  const near = suggest(name, environments);
  const help = `${near === null ? '' : `Did you mean ${near}? `}The environments are ${environments.join(', ')}; \`environments\` in the configuration names them.`;
  return refuse('unknown-environment', `There is no environment ${quote(name)}.`, help);
}

export function refusePrompt(registry: Registry, id: string): Refusal {
  const known = Object.keys(registry.prompts);
  const near = suggest(id, known.slice(0, COMPARED_LIMIT));
  const help =
    known.length === 0
      ? 'The registry is empty: `promptgate release` registers what the default branch has.'
      : `${near === null ? '' : `Did you mean ${near}? `}\`promptgate registry list\` shows what is registered; \`promptgate release\` registers what is not.`;
  return refuse('unknown-prompt', `No prompt ${quote(id)} is registered.`, help);
}

export function refuseVersion(id: string, prompt: RegisteredPrompt, version: string): Refusal {
  const known = sortVersions(Object.keys(prompt.versions));
  const [wanted, newest] = [parseVersion(version), parseVersion(known[0] ?? '')];
  // Nobody mistypes a version into the next one: it was merged, and not released.
  const isNext = wanted !== null && newest !== null && compareVersions(wanted, newest) > 0;
  const near = suggest(version, known.slice(0, COMPARED_LIMIT));
  const help =
    known.length === 0
      ? '`promptgate release` registers what the default branch has.'
      : isNext
        ? `The newest that is registered is ${known[0]}; \`promptgate release\` registers what the default branch has since.`
        : `${near === null ? '' : `Did you mean ${near}? `}The newest are ${listSome(known)}; \`promptgate registry get ${id}\` shows all.`;
  return refuse('unknown-version', `${id} ${quote(version)} is not registered.`, help);
}

/** Who blocked what, when and why. */
export function refuseBlocked(id: string, version: string, environment: string, { digest, by, at, reason }: Block): Refusal {
  return refuse(
    'blocked',
    `${id} ${version} is blocked in ${environment}: ${reason} (${by}, ${at}).`,
    `Ship a version with other content, or lift the block: \`promptgate registry unblock ${id} ${digest} --environment ${environment} -m "why"\`.`,
  );
}

/** One rollout at a time: what else would change the version has to wait for its end. */
export function refuseRollout(id: string, environment: string, { version, rollout }: EnvironmentState): Refusal {
  const command = (verb: string) => `\`promptgate rollout ${verb} ${id} --environment ${environment}`;
  return refuse(
    'rollout-running',
    `A rollout of ${id} from ${version} to ${rollout?.canary} is running in ${environment}, at ${rollout?.percent} %.`,
    `End it first: ${command('abort')}\` stays on ${version}, with \`--block\` it also forbids ${rollout?.canary}; ${command('advance')}\` takes it further, behind its last step to the end.`,
  );
}

export interface Found {
  readonly prompt: RegisteredPrompt;
  readonly version: RegisteredVersion;
}

/** A registered version of a registered prompt, or why there is none. */
export function requireVersion(registry: Registry, id: string, version: string): Found | Refusal {
  const prompt = findPrompt(registry, id);
  if (prompt === null) return refusePrompt(registry, id);
  if (!Object.hasOwn(prompt.versions, version)) return refuseVersion(id, prompt, version);
  return { prompt, version: prompt.versions[version] as RegisteredVersion };
}
