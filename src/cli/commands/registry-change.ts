import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import type { Operation, Refusal } from '../../registry/operation.ts';
import { formatStampTime } from '../../registry/stamp.ts';
import type { LocalGit } from '../../revisions/local-git.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import type { ShippingResult } from '../../shipping/deploy.ts';
import { changeRegistry } from '../../shipping/deploy.ts';
import { planRestore } from '../../shipping/restore.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { readIdentity } from '../identity.ts';
import type { Project } from '../project.ts';
import { openProject, requireValidConfig } from '../project.ts';
import type { RegistryPlace } from '../registry-place.ts';
import { findRegistryPlace } from '../registry-place.ts';
import type { ChangeOutcome } from '../registry-result.ts';
import { describeNext, formatChangeJson, formatChangeText, formatRefusalJson } from '../registry-result.ts';
import type { RegistryTarget, WriteChoice } from '../registry-target.ts';
import { openRegistryTarget, requireCommitted } from '../registry-target.ts';

/** Names that do not exist, and what no rollout can be, are a slip of the hand; everything else was meant, and a gate said no. */
const SLIPS: ReadonlySet<Refusal['code']> = new Set(['unknown-prompt', 'unknown-version', 'unknown-environment', 'rollout-invalid']);

/** What a change is made from: the operation needs to know the clone in some cases. */
export interface Clone {
  readonly git: LocalGit;
  readonly project: Project;
  readonly place: RegistryPlace;
  readonly target: RegistryTarget;
}

export type Done = Extract<ShippingResult, { kind: 'done' }>;
/** What else somebody should know; null: nothing. */
export type Remark = (done: Done, operation: Operation) => string | null;
export type MakeOperation = (clone: Clone) => Promise<Operation>;

async function findRestore({ git, project }: Clone, operation: Operation, result: ShippingResult, tip: string | null) {
  if (result.kind !== 'done' || tip === null) return null;
  const move = operation.kind === 'rollback' ? result.move : result.left;
  if (move === null) return null;
  // The rollback stands; what only helps afterwards must not turn it into a failure.
  return planRestore(git, project, move, tip).catch(() => null);
}

/** The newest commit of the default branch in this clone: its own, unless the remote's is ahead of it. */
export async function findSourceTip({ git, place: { source, remote } }: Pick<Clone, 'git' | 'place'>): Promise<string | null> {
  const own = await git.resolve(`refs/heads/${source}`);
  const shared = remote === null ? null : await git.resolve(`refs/remotes/${remote}/${source}`);
  if (own === null || shared === null) return own ?? shared;
  return (await git.mergeBase(own, shared)) === own ? shared : own;
}

/** Where the default branch may be: here, at the remote as of the last fetch, and what the registry was just read at if it stands there. */
export async function findLineTips({ git, project, place }: Omit<Clone, 'target'>, tip: string | null): Promise<readonly string[]> {
  const { source, remote } = place;
  const refs = [`refs/heads/${source}`, ...(remote === null ? [] : [`refs/remotes/${remote}/${source}`])];
  const read = project.config.registry.branch === null ? tip : null;
  const tips = await Promise.all([...refs, ...(read === null ? [] : [read])].map((ref) => git.resolve(ref)));
  return [...new Set(tips.filter((tip) => tip !== null))];
}

/** What changes whom a program serves with what: each reads it in its next bundle. */
const OUTGOING: ReadonlySet<Operation['kind']> = new Set([
  'deploy',
  'promote',
  'rollback',
  'rollout-start',
  'rollout-advance',
  'rollout-abort',
]);

/** The environment whose bundle is to be made anew; null: nothing changed for programs. */
function findOutgoing(operation: Operation, { changed }: Done): string | null {
  if (!changed || !OUTGOING.has(operation.kind)) return null;
  if (operation.kind === 'promote') return operation.to;
  return 'environment' in operation ? operation.environment : null;
}

async function report(context: Context, format: string, outcome: ChangeOutcome, outgoing: string | null): Promise<void> {
  const { output } = context;
  if (format === 'json') return output.result(formatChangeJson(outcome));
  await output.result(formatChangeText(outcome, { color: output.color, width: output.width }));
  const next = describeNext(outcome);
  if (next !== null) await output.note(next);
  if (outgoing !== null)
    await output.note(`Programs follow with the next bundle: promptgate bundle --environment ${outgoing} --output FILE`);
}

async function refuse({ output }: Context, format: string, refusal: Refusal): Promise<number> {
  const { code, message, help } = refusal;
  if (SLIPS.has(code)) throw new PromptgateError(message, { code, kind: 'usage', help });
  if (format === 'json') await output.result(formatRefusalJson(refusal));
  else await output.problem(`${message}\n${help}`);
  return EXIT_CODES.failure;
}

/**
 * Changes the registry: 0 when it is done or was so already, 1 when a gate refuses it.
 * @throws PromptgateError for names that do not exist, and whatever stops the work
 */
export async function runRegistryChange(
  context: Context,
  choice: WriteChoice,
  make: MakeOperation,
  remark: Remark = () => null,
): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  // A deploy whose result cannot be written would look like none.
  await context.output.locateBeside('');
  const project = await openProject(context);
  requireValidConfig(project);
  const place = await findRegistryPlace(project, context.environment);
  const by = await readIdentity(context, project.root);
  const target = await openRegistryTarget(context, project, place, choice);
  const git = await openLocalGit({ directory: project.root, environment: context.environment });
  try {
    const clone = { git, project, place, target };
    const operation = await make(clone);
    const findLines = async (tip: string | null) => (git.clone.shallow.size > 0 ? [] : findLineTips(clone, tip));
    const ports = { branch: target.branch, revisions: git, mirror: null, findLines };
    const stamp = { at: formatStampTime(context.now()), by };
    const result = await context.interruption.protect(() => changeRegistry(ports, operation, stamp, project));
    const isWritten = result.kind === 'done' && result.changed;
    if (target.commits && !isWritten) await requireCommitted(project, place, context.environment);
    if (result.kind === 'refused') return await refuse(context, format, result.refusal);
    const restore = await findRestore(clone, operation, result, await findSourceTip(clone));
    const remarked = remark(result, operation);
    const told = remarked === null ? result : { ...result, notes: [...result.notes, remarked] };
    const outcome = { result: told, target, path: project.config.registry.path, remote: place.remote, restore };
    await report(context, format, outcome, findOutgoing(operation, result));
    return EXIT_CODES.success;
  } finally {
    await git.close();
  }
}
