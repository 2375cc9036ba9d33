import type { BundleResult } from '../bundle/bundle.ts';
import type { Move } from '../registry/operation.ts';
import { codeSpan, formatProse } from '../report/escape.ts';

/** How a deploy went, for the job summary. */
export interface Deployed {
  readonly environment: string;
  readonly isRollback: boolean;
  /** false: it was so already. */
  readonly changed: boolean;
  readonly move: Move | null;
  readonly notes: readonly string[];
  readonly bundle: BundleResult;
}

function headLine({ environment, isRollback, changed, move, bundle }: Deployed): string {
  if (bundle.kind === 'refused') return `❌ ${codeSpan(environment)} has no bundle`;
  if (move === null || !changed) return `✅ ${codeSpan(environment)} ran it already`;
  return `✅ ${codeSpan(move.id)} ${isRollback ? 'rolled back' : 'deployed'} to ${codeSpan(environment)}`;
}

/** The job summary of a deploy or a rollback. */
export function describeDeployed(deployed: Deployed): string {
  const { move, notes, bundle } = deployed;
  const lines = [`### ${headLine(deployed)}`];
  if (move !== null) {
    lines.push(`Version: ${move.from === null ? 'none' : codeSpan(move.from)} → ${codeSpan(move.to)}, content ${codeSpan(move.digest)}`);
  }
  if (bundle.kind === 'made') {
    const { prompts, digest, sequence } = bundle.bundle;
    lines.push(`Bundle: ${Object.keys(prompts).length} prompts, sequence ${sequence}, ${codeSpan(digest)}`);
  } else {
    lines.push('The registry has the change; the bundle could not be made:');
    lines.push(bundle.problems.map(({ message, help }) => `- ${formatProse(message)} ${formatProse(help)}`).join('\n'));
  }
  if (notes.length > 0) lines.push(notes.map((note) => `- ${formatProse(note)}`).join('\n'));
  return `${lines.join('\n\n')}\n`;
}

/** The job summary of what was refused. */
export function describeRefused({ message, help }: { readonly message: string; readonly help: string }): string {
  return `### ❌ Nothing was deployed\n\n${formatProse(message)}\n\n${formatProse(help)}\n`;
}
