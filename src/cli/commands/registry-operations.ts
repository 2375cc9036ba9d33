import { findPrompt } from '../../registry/lookup.ts';
import type { Operation } from '../../registry/operation.ts';
import { requireRegistry } from '../../registry/parse.ts';
import type { Context } from '../context.ts';
import type { Project } from '../project.ts';
import { toId } from '../prompts.ts';
import { readReason } from '../reason.ts';
import type { WriteChoice } from '../registry-target.ts';
import type { Clone } from './registry-change.ts';
import { runRegistryChange } from './registry-change.ts';

type Choice = WriteChoice & { readonly reason?: string };

const idOf = (given: string, { config }: Project) => toId(given, config.promptsDir);

export function runRegistryDeploy(
  context: Context,
  [id, version]: readonly [string, string],
  options: Choice & { readonly environment: string },
): Promise<number> {
  const reason = readReason(options);
  const { environment } = options;
  return runRegistryChange(context, options, async ({ project }) => ({
    kind: 'deploy',
    id: idOf(id, project),
    version,
    environment,
    reason,
  }));
}

export function runRegistryPromote(context: Context, id: string, options: Choice & { readonly to: string }): Promise<number> {
  const reason = readReason(options);
  return runRegistryChange(context, options, async ({ project }) => ({ kind: 'promote', id: idOf(id, project), to: options.to, reason }));
}

export function runRegistryRollback(
  context: Context,
  id: string,
  options: Choice & { readonly environment: string; readonly to?: string; readonly block: boolean },
): Promise<number> {
  const reason = readReason(options);
  const { environment, to = null, block } = options;
  return runRegistryChange(context, options, async ({ project }) => ({
    kind: 'rollback',
    id: idOf(id, project),
    environment,
    to,
    reason,
    block,
  }));
}

/** What is named by a version is blocked by its content; anything else is taken for the content's digest. */
async function findDigest({ target, project }: Clone, id: string, given: string): Promise<string> {
  const { path } = project.config.registry;
  const text = (await target.branch.read([path])).files.get(path) ?? null;
  const versions = findPrompt(requireRegistry(text, path), id)?.versions ?? {};
  return Object.hasOwn(versions, given) ? (versions[given]?.digest ?? given) : given;
}

export function runRegistryBlock(
  context: Context,
  kind: 'block' | 'unblock',
  [given, content]: readonly [string, string],
  options: WriteChoice & { readonly environment: string; readonly message: string },
): Promise<number> {
  const { environment, message } = options;
  const reason = readReason({ reason: message }) as string;
  return runRegistryChange(context, options, async (clone): Promise<Operation> => {
    const id = idOf(given, clone.project);
    return { kind, id, digest: await findDigest(clone, id, content), environment, reason };
  });
}
