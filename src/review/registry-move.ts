import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import { applyLevels } from '../checks/levels.ts';
import type { Config } from '../config/config.ts';
import type { ReviewRequest } from '../review.ts';
import type { Revisions } from '../revisions/revisions.ts';
import { findEntry } from './find-file.ts';

/**
 * A configuration that a pull request changes may name another file or branch for the registry: after the merge, what stands there says what
 * runs. The file is held against the one that counts now, as an edit of it; a branch cannot be looked at, for it may change until then.
 */
export async function reviewRegistryMove(
  revisions: Revisions,
  request: ReviewRequest,
  config: Config,
  { registry, configPath }: { readonly registry: Config['registry']; readonly configPath: string },
): Promise<readonly Finding[]> {
  const [from, to] = [config.registry, registry];
  if (from.path === to.path && from.branch === to.branch) return [];
  const moved = finding(
    'registry/invalid',
    { path: configPath },
    `After the merge the registry is ${describe(to)}, not ${describe(from)}: what stands there then says what runs.`,
    'Merge it only where the new place holds what the old one does; afterwards `promptgate registry verify` tells whether Git agrees.',
    'warning',
  );
  const findings = applyLevels([moved], config.rules);
  if (from.branch !== null || to.branch !== null) return findings;
  const [base, head] = await Promise.all([findEntry(revisions, request.base, from.path), findEntry(revisions, request.head, to.path)]);
  if (base === null && head === null) return findings;
  const { reviewRegistryEdit } = await import('./registry-edit.ts');
  return [...findings, ...(await reviewRegistryEdit(revisions, { base, head }, request, { ...config, registry: to }))];
}

function describe({ path, branch }: Config['registry']): string {
  return branch === null ? path : `${path} on the branch ${branch}`;
}
