import type { BundleProblem } from './bundle.ts';
import type { DeployedVersion } from './deployed.ts';

const shorten = (digest: string): string => digest.slice(0, 'sha256:'.length + 12);

/** `customer-support 1.3.2`, with a word where it is the canary. */
function nameVersion({ id, version, role }: DeployedVersion): string {
  return `${id} ${version}${role === 'canary' ? ' (the canary)' : ''}`;
}

/** What the registry alone says against running a version; null where it says nothing. */
export function judgeRegistered(deployed: DeployedVersion, environment: string): BundleProblem | null {
  const { id, version, registered, block } = deployed;
  if (registered === null) {
    return {
      ...{ code: 'unknown-version', id },
      message: `${environment} runs ${nameVersion(deployed)}, a version that the registry does not have.`,
      help: `Look what there is: promptgate registry get ${id}. Then deploy one of those, or roll back: promptgate registry rollback ${id} --environment ${environment}`,
    };
  }
  if (block === null) return null;
  const { digest, reason, by, at } = block;
  return {
    ...{ code: 'blocked', id },
    message: `${nameVersion(deployed)} must not run in ${environment}: ${by} blocked its content ${shorten(digest)} on ${at}. The reason given: ${reason}`,
    help: `Roll back: promptgate registry rollback ${id} --environment ${environment}. If ${version} is right after all: promptgate registry unblock ${id} ${digest} --environment ${environment} -m REASON`,
  };
}

export function explainMissing(deployed: DeployedVersion, path: string): BundleProblem {
  const commit = deployed.registered?.commit ?? '';
  return {
    ...{ code: 'content-missing', id: deployed.id },
    message: `${nameVersion(deployed)} is registered at the commit ${commit.slice(0, 12)}, and there is no readable prompt in ${path} there.`,
    help: `See what is there: git ls-tree ${commit.slice(0, 12)} ${path}/. What the registry and Git disagree on: promptgate registry verify`,
  };
}

export function explainDifference(deployed: DeployedVersion, found: string | null): BundleProblem {
  const { digest = '', commit = '' } = deployed.registered ?? {};
  const other = found === null ? 'has none, because it cannot be read' : `is ${shorten(found)}`;
  return {
    ...{ code: 'content-differs', id: deployed.id },
    message: `${nameVersion(deployed)} was registered as ${shorten(digest)}, and its content at the commit ${commit.slice(0, 12)} ${other}.`,
    help: 'Somebody changed the registry by hand, or Git’s history was rewritten. See all that disagrees: promptgate registry verify',
  };
}

export function explainOtherVersion(deployed: DeployedVersion, found: unknown): BundleProblem {
  const commit = deployed.registered?.commit ?? '';
  const other = typeof found === 'string' ? JSON.stringify(found.slice(0, 100)) : 'none';
  return {
    ...{ code: 'content-differs', id: deployed.id },
    message: `${nameVersion(deployed)} is registered at the commit ${commit.slice(0, 12)}, and the version that its metadata name there is ${other}.`,
    help: 'Somebody changed the registry by hand, or Git’s history was rewritten. See all that disagrees: promptgate registry verify',
  };
}

export function explainUnusable(id: string, why: string): BundleProblem {
  return {
    ...{ code: 'content-unusable', id },
    message: `The metadata or the output schema of ${id} cannot be written as canonical JSON: ${why}`,
    help: `Numbers must fit into double precision, strings must be of whole characters, and nothing may be nested without end. Mend it and release a new version: promptgate validate ${id}`,
  };
}
