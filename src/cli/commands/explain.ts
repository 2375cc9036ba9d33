import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { listPromptIds } from '../../changes/load.ts';
import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import { listCarriers, renderCarriers } from '../../explain/carriers.ts';
import { renderResponse } from '../../explain/response-text.ts';
import type { Target } from '../../explain/target.ts';
import { readTarget } from '../../explain/target.ts';
import { renderTrailText } from '../../explain/text.ts';
import type { Trail } from '../../explain/trail.ts';
import type { ResponseFacts } from '../../monitoring/store.ts';
import { joinPath } from '../../prompt/paths.ts';
import { suggest } from '../../prompt/suggest.ts';
import { findPrompt } from '../../registry/lookup.ts';
import { compareRegistered } from '../../registry/overview.ts';
import { parseRegistry } from '../../registry/parse.ts';
import type { Registry } from '../../registry/registry.ts';
import { EMPTY_REGISTRY } from '../../registry/registry.ts';
import { digestReport, REPORT_LENGTH } from '../../release/evidence.ts';
import { prepareWidths } from '../../report/text-width.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import { readText } from '../../review/file.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import type { Revisions } from '../../revisions/revisions.ts';
import type { ExplainPorts } from '../../shipping/explain.ts';
import { explainVersion } from '../../shipping/explain.ts';
import type { RegistryTip } from '../../shipping/registry-tip.ts';
import { findRegistryTip } from '../../shipping/registry-tip.ts';
import { hideCredentials } from '../../stores/open-store.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { findServer } from '../github-server.ts';
import { formatJson } from '../monitor-json.ts';
import type { Project } from '../project.ts';
import { openProject, requireValidConfig } from '../project.ts';

const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];
/** Where the Action leaves its report, and where whoever downloads it puts it. */
const REPORTS = ['promptgate-report/report.json', 'report.json'];

export interface Clone {
  readonly revisions: Revisions;
  readonly project: Project;
  readonly registry: Registry;
  readonly tip: RegistryTip;
}

async function openClone(revisions: Revisions, project: Project, { output }: Context): Promise<Clone> {
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

interface VersionSubject {
  readonly id: string;
  readonly version: string;
}

export type RolloutTarget = Extract<Target, { kind: 'rollout' }>;

/** What is to be explained; a prompt's own id counts before a rollout's. */
async function findTarget(clone: Clone, given: string): Promise<Target> {
  const { promptsDir } = clone.project.config;
  const path = given.replace(/^\.\//, '').replace(/\/+$/, '');
  const target = readTarget(promptsDir !== '' && path.startsWith(`${promptsDir}/`) ? path.slice(promptsDir.length + 1) : path);
  if (target.kind !== 'rollout') return target;
  const id = target.id === null ? target.rolloutId : `${target.id}/${target.rolloutId}`;
  return (await findNewest(clone, id)) === null ? target : { kind: 'prompt', id };
}

/** One version, or versions that share a content. */
async function findSubject(
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

/** The report that evidence names, where it lies where reports are put; read only if it is a plain file of sound size. */
function createReportFinder(root: string): ExplainPorts['findReport'] {
  return async (digest) => {
    for (const path of REPORTS) {
      const file = join(root, path);
      const found = await lstat(file).catch(() => null);
      if (!found?.isFile() || found.size > REPORT_LENGTH) continue;
      const text = await readAll(file).catch(() => null);
      if (text !== null && digestReport(text) === digest) return { path, text };
    }
    return null;
  };
}

async function readAll(file: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function showTrail({ output }: Context, format: Format, trail: Trail, response: ResponseFacts | null): Promise<void> {
  const told = response === null ? trail : { ...trail, response };
  if (format === 'json') return output.result(formatJson(told));
  await prepareWidths(told);
  const text = renderTrailText(trail, { color: output.color, width: output.width });
  await output.result(response === null ? text : `${renderResponse(response, output)}\n\n${text}`);
}

/** What an answer's id is looked up in; null where no store is known, or nothing speaks of one. */
async function findResponse(context: Context, project: Project, given: string, store: string | undefined): Promise<ResponseFacts | null> {
  if (store === undefined && project.config.monitoring.store === null) return null;
  const { openMonitorStore } = await import('../monitor-store.ts');
  const opened = await openMonitorStore(context, project, store);
  try {
    return await opened.response(given.trim());
  } finally {
    await opened.close();
  }
}

/** The version of an answer, where neither prompts nor versions know what was named. */
async function findAnswer(
  context: Context,
  project: Project,
  { given, store }: { readonly given: string; readonly store: string | undefined },
  unknown: unknown,
): Promise<ResponseFacts> {
  const isAsked = unknown instanceof PromptgateError && (unknown.code === 'unknown-prompt' || unknown.code === 'unknown-subject');
  const response = isAsked ? await findResponse(context, project, given, store) : null;
  if (response !== null) return response;
  if (!isAsked || store === undefined) throw unknown;
  throw new PromptgateError(`No answer with the id "${given.slice(0, 200)}" is known in ${hideCredentials(store)}.`, {
    code: 'unknown-response',
    kind: 'usage',
    help: 'Ids are kept where the application records into sqlite: and gives `responseId`; Prometheus holds counters alone.',
  });
}

export interface ExplainOptions {
  /** Where calls were recorded: of rollouts and of answers' ids. */
  readonly store?: string;
}

/**
 * Tells where a version came from and where it ran: from the clone, and from GitHub as far as it answers; the story of a rollout; or, from
 * the id of an answer, what gave it.
 * @throws PromptgateError for what is unknown here, and what reading the clone and the store throws
 */
export async function runExplain(context: Context, given: string, { store }: ExplainOptions = {}): Promise<number> {
  const format = chooseFormat(context, FORMATS);
  const project = await openProject(context);
  requireValidConfig(project);
  const { environment, output } = context;
  const place = { directory: project.root, environment };
  const revisions = await openLocalGit(place);
  try {
    const clone = await openClone(revisions, project, context);
    const target = await findTarget(clone, given);
    if (target.kind === 'rollout') {
      const { explainRollout } = await import('./explain-rollout.ts');
      return await explainRollout(context, clone, target, { format, store });
    }
    let response: ResponseFacts | null = null;
    const subject = await findSubject(clone, target).catch(async (error: unknown): Promise<VersionSubject> => {
      response = await findAnswer(context, project, { given, store }, error);
      return { id: response.promptId, version: response.version };
    });
    if (Array.isArray(subject)) {
      if (format === 'json') await output.result(disarmJson(JSON.stringify({ schemaVersion: 1, versions: subject }, null, 2)));
      else await output.result(renderCarriers(subject));
      return EXIT_CODES.success;
    }
    const { id, version } = subject as VersionSubject;
    const ports = { revisions, place, ...(await findServer(project.root, environment)), findReport: createReportFinder(project.root) };
    const trail = await explainVersion(ports, { id, version, registry: clone.registry, tip: clone.tip }, project);
    await showTrail(context, format, trail, response);
    return EXIT_CODES.success;
  } finally {
    await revisions.close();
  }
}
