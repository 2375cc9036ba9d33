import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import { renderCarriers } from '../../explain/carriers.ts';
import { renderResponse } from '../../explain/response-text.ts';
import { renderTrailText } from '../../explain/text.ts';
import type { Trail } from '../../explain/trail.ts';
import type { ResponseFacts } from '../../monitoring/store.ts';
import { digestReport, REPORT_LENGTH } from '../../release/evidence.ts';
import { prepareWidths } from '../../report/text-width.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import type { ExplainPorts } from '../../shipping/explain.ts';
import { explainVersion } from '../../shipping/explain.ts';
import { hideCredentials } from '../../stores/open-store.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { findServer } from '../github-server.ts';
import { formatJson } from '../monitor-json.ts';
import type { Project } from '../project.ts';
import { openProject, requireValidConfig } from '../project.ts';
import { findSubject, findTarget, openClone, type VersionSubject } from './explain-subject.ts';

const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];
/** Where the Action leaves its report, and where whoever downloads it puts it. */
const REPORTS = ['promptgate-report/report.json', 'report.json'];

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
