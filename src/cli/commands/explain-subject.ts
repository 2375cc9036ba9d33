import { listPromptIds } from '../../changes/load.ts';
import { PromptgateError } from '../../errors.ts';
import { listCarriers } from '../../explain/carriers.ts';
import { readTarget, type Target } from '../../explain/target.ts';
import { joinPath } from '../../prompt/paths.ts';
import { suggest } from '../../prompt/suggest.ts';
import { findPrompt } from '../../registry/lookup.ts';
import { compareRegistered } from '../../registry/overview.ts';
import { parseRegistry } from '../../registry/parse.ts';
import { EMPTY_REGISTRY, type Registry } from '../../registry/registry.ts';
import { readText } from '../../review/file.ts';
import type { Revisions } from '../../revisions/revisions.ts';
import { findRegistryTip, type RegistryTip } from '../../shipping/registry-tip.ts';
import type { Context } from '../context.ts';
import type { Project } from '../project.ts';

/** A clone with the registry that its branch holds. */
export interface Clone {
  readonly revisions: Revisions;
  readonly project: Project;
  readonly registry: Registry;
  readonly tip: RegistryTip;
}

/** @throws PromptgateError `no-commit` */
export async function openClone(revisions: Revisions, project: Project, { output }: Context): Promise<Clone> {
  const { config } = project;
  const tip = await findRegistryTip(revisions, config);
  if (tip === null) {
    const { branch } = config.registry;
    throw new PromptgateError(
      branch === null ? 'This clone has no commit yet.' : `This clone has no branch ${branch}, where the registry stands.`,
      {
        code: 'no-commit',
        kind: 'usage',
        help: branch === null ? 'Commit a prompt first, then there is something to explain.' : `Fetch it: git fetch origin ${branch}`,
      },
    );
  }
  const text = await readText(revisions, tip.sha, config.registry.path);
  const { registry, findings } = text === null ? { registry: EMPTY_REGISTRY, findings: [] } : parseRegistry(text, config.registry.path);
  const mistakes = findings.filter(({ severity }) => severity === 'error').length;
  if (mistakes > 0)
    await output.note(`The registry at ${tip.name} is not in order, and only what can be read of it is told: promptgate registry verify`);
  return { revisions, project, registry, tip };
}

/** The prompts that are known here, by the registry or by their files. */
export async function listKnown({ revisions, project, registry, tip }: Clone): Promise<string[]> {
  const ids = await listPromptIds(revisions, tip.sha, project.config.promptsDir);
  return [...new Set([...Object.keys(registry.prompts), ...ids])].sort();
}

export function explainUnknownPrompt(id: string, known: readonly string[], note = ''): PromptgateError {
  const near = suggest(id, known);
  const listed = `Known are ${known.slice(0, 10).join(', ')}${known.length > 10 ? ' and others' : ''}.`;
  const help = `${near === null ? '' : `Did you mean ${near}? `}${known.length === 0 ? 'No prompt is known here yet.' : listed}${note}`;
  return new PromptgateError(`There is no prompt "${id.slice(0, 200)}" in the registry or in the default branch.`, {
    code: 'unknown-prompt',
    kind: 'usage',
    help,
  });
}

/** The id that a model gave with an answer looks like anything. */
const NO_CALLS = ' The id of an answer is looked up where calls are recorded: --store sqlite:FILE';

/** The version that a prompt's id alone means: the highest registered one, else the one that its files name. */
async function findNewest({ revisions, project, registry, tip }: Clone, id: string): Promise<string | null> {
  const registered = Object.keys(findPrompt(registry, id)?.versions ?? {}).sort(compareRegistered);
  const newest = registered.at(-1);
  if (newest !== undefined) return newest;
  const { METADATA_FILE } = await import('../../prompt/types.ts');
  const { readVersion } = await import('../../prompt/version.ts');
  const text = await readText(revisions, tip.sha, joinPath(joinPath(project.config.promptsDir, id), METADATA_FILE));
  return text === null ? null : readVersion(Buffer.from(text));
}

export interface VersionSubject {
  readonly id: string;
  readonly version: string;
}

export type RolloutTarget = Extract<Target, { kind: 'rollout' }>;

/** What is to be explained; a prompt's own id counts before a rollout's. */
export async function findTarget(clone: Clone, given: string): Promise<Target> {
  const { promptsDir } = clone.project.config;
  const path = given.replace(/^\.\//, '').replace(/\/+$/, '');
  const target = readTarget(promptsDir !== '' && path.startsWith(`${promptsDir}/`) ? path.slice(promptsDir.length + 1) : path);
  if (target.kind !== 'rollout') return target;
  const id = target.id === null ? target.rolloutId : `${target.id}/${target.rolloutId}`;
  return (await findNewest(clone, id)) === null ? target : { kind: 'prompt', id };
}

/** One version, or versions that share a content. */
export async function findSubject(
  clone: Clone,
  target: Exclude<Target, RolloutTarget>,
): Promise<VersionSubject | ReturnType<typeof listCarriers>> {
  if (target.kind === 'other') {
    throw new PromptgateError(`"${target.text.slice(0, 200)}" is nothing that can be explained. ${target.why}`, {
      code: 'unknown-subject',
      kind: 'usage',
      help: `Name a version as ID@VERSION, a prompt by its ID, a rollout as ID/r-7, or a content as sha256:….${NO_CALLS}`,
    });
  }
  if (target.kind === 'digest') {
    const carriers = listCarriers(clone.registry, target.digest);
    if (carriers.length > 0) return carriers.length === 1 ? (carriers[0] as (typeof carriers)[number]) : carriers;
    throw new PromptgateError(`No version in the registry of ${clone.tip.name} carries ${target.digest}.`, {
      code: 'unknown-digest',
      kind: 'usage',
      help: 'Is the clone’s registry the newest? git fetch brings what was registered since.',
    });
  }
  const { id } = target;
  const newest = await findNewest(clone, id);
  if (target.kind === 'version') {
    // A version of a prompt that is gone and was never registered may still stand in the history: whoever names a version is let look.
    if (newest === null && (await isUnheardOf(clone, id))) throw explainUnknownPrompt(id, await listKnown(clone));
    return { id, version: target.version };
  }
  if (newest !== null) return { id, version: newest };
  throw explainUnknownPrompt(id, await listKnown(clone), NO_CALLS);
}

/** Whether no commit of the default branch has this prompt's metadata. */
async function isUnheardOf({ revisions, project, tip }: Clone, id: string): Promise<boolean> {
  const { METADATA_FILE } = await import('../../prompt/types.ts');
  return (await revisions.history(tip.sha, joinPath(joinPath(project.config.promptsDir, id), METADATA_FILE), 1)).length === 0;
}
