import type { RegistryView } from '../checks/registry.ts';
import { viewRegistry } from '../checks/registry.ts';
import type { Config } from '../config/config.ts';
import type { FileChange, FileVersion, Revisions } from '../revisions/revisions.ts';
import { readText } from './file.ts';
import { findEntry } from './find-file.ts';

/** The registry as the base side knows it: on the base branch's tip, or on the branch that the configuration names. */
export async function readRegistry(revisions: Revisions, baseRevision: string, config: Config): Promise<RegistryView | null> {
  const { path, branch } = config.registry;
  const revision = branch === null ? baseRevision : await resolveBranch(revisions, branch);
  const text = revision === null ? null : await readText(revisions, revision, path);
  return text === null ? null : viewRegistry(path, text);
}

async function resolveBranch(revisions: Revisions, branch: string): Promise<string | null> {
  return (await revisions.resolve(`refs/remotes/origin/${branch}`)) ?? (await revisions.resolve(`refs/heads/${branch}`));
}

/**
 * Both sides of the registry's file where a change touches it, else null; also null where the registry has a branch of its own.
 * @param fileChanges everything that changed below the prompts root
 */
export async function findRegistryChange(
  revisions: Revisions,
  { base, head }: { readonly base: string; readonly head: string },
  { promptsDir, registry }: Config,
  fileChanges: readonly FileChange[],
): Promise<{ readonly base: FileVersion | null; readonly head: FileVersion | null } | null> {
  const { path, branch } = registry;
  if (branch !== null) return null;
  if (promptsDir === '' || path.startsWith(`${promptsDir}/`)) return fileChanges.find((change) => change.path === path) ?? null;
  const [before, after] = await Promise.all([findEntry(revisions, base, path), findEntry(revisions, head, path)]);
  const isSame = before?.oid === after?.oid && before?.mode === after?.mode;
  return isSame ? null : { base: before, head: after };
}
