import { foldCase } from '../prompt/fold-case.ts';
import { setPrompt } from './change.ts';
import { findPrompt } from './lookup.ts';
import type { Applied, Operation, Refusal, Stamp } from './operation.ts';
import { refuse } from './refusal.ts';
import type { Evidence, RegisteredPrompt, RegisteredVersion, Registry } from './registry.ts';

type Register = Extract<Operation, { kind: 'register' }>;

/** Registers a version; one that is registered with this content gains evidence that is better than what it has, and nothing else. */
export function applyRegister(registry: Registry, operation: Register, stamp: Stamp): Applied | Refusal {
  const { id, version, digest, commit, evidence, maintainer } = operation;
  const summary = `chore(registry): register ${id} ${version}`;
  const prompt = findPrompt(registry, id);
  const twin = prompt === null ? findTwin(registry, id) : null;
  if (twin !== null)
    return refuse(
      'version-conflict',
      `${id} and the registered ${twin} differ in case alone; many file systems take them for one prompt.`,
      `Give the directory the name ${twin} again, or one that differs in more than case.`,
    );
  const known = prompt !== null && Object.hasOwn(prompt.versions, version) ? (prompt.versions[version] as RegisteredVersion) : null;
  if (known === null) {
    const entry: RegisteredVersion = { digest, commit, registeredAt: stamp.at, evidence };
    return {
      registry: setPrompt(registry, id, addVersion(prompt, version, entry, maintainer)),
      changed: true,
      summary,
      move: null,
      notes: [],
    };
  }
  if (known.digest !== digest)
    return refuse(
      'version-conflict',
      `${id} ${version} is registered with other content (commit ${known.commit.slice(0, 7)}); a version never changes what it is.`,
      `Give the new content its own version: \`promptgate bump ${id} patch -m "what changed"\`.`,
    );
  if (rankEvidence(evidence) <= rankEvidence(known.evidence))
    return { registry, changed: false, summary, move: null, notes: [`${id} ${version} is registered already, with the same content.`] };
  const next = { ...(prompt as RegisteredPrompt), versions: { ...prompt?.versions, [version]: { ...known, evidence } } };
  return {
    registry: setPrompt(registry, id, next),
    changed: true,
    summary: `chore(registry): add evidence to ${id} ${version}`,
    move: null,
    notes: [],
  };
}

/** Evidence is only ever replaced by better: a late failure does not take back what let a version out. */
function rankEvidence(evidence: Evidence | null): number {
  if (evidence === null) return 0;
  return { failure: 1, neutral: 2, success: 3 }[evidence.conclusion];
}

function addVersion(
  prompt: RegisteredPrompt | null,
  version: string,
  entry: RegisteredVersion,
  maintainer: string | null,
): RegisteredPrompt {
  const own = maintainer?.trim() ? { maintainer: maintainer.trim().slice(0, 1000).toWellFormed() } : {};
  if (prompt === null) return { ...own, versions: { [version]: entry }, environments: {} };
  return { ...prompt, ...own, versions: { ...prompt.versions, [version]: entry } };
}

function findTwin(registry: Registry, id: string): string | null {
  const folded = foldCase(id);
  return Object.keys(registry.prompts).find((other) => other.length === id.length && foldCase(other) === folded) ?? null;
}
