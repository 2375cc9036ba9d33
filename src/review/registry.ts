import type { RegistryView } from '../checks/registry.ts';
import { viewRegistry } from '../checks/registry.ts';
import type { Config } from '../config/config.ts';
import type { Revisions } from '../revisions/revisions.ts';
import { readText } from './file.ts';

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
