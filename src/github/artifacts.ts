import { PromptgateError } from '../errors.ts';
import { explainFailure, type GitHub, readFailure } from './client.ts';

/** The name under which the workflow keeps a review's report. */
const REPORT_ARTIFACT = 'promptgate-report';
const REPORT_FILE = 'report.json';

/** Bytes of an archive, and of the report in it; larger ones are left alone. */
const ARCHIVE_LIMIT = 32 * 1024 * 1024;
const REPORT_LIMIT = 64 * 1024 * 1024;
/** Files in an archive. */
const ENTRIES = 1000;
/** Of one commit, newest first. */
const RUNS = 20;

/** Events whose reviews let commits into the default branch. */
const EVENTS: readonly string[] = ['pull_request', 'merge_group'];

export interface FoundReports {
  /** Texts of report.json, newest run first. */
  readonly texts: readonly string[];
  /** What could not be read. Plain sentences. */
  readonly notes: readonly string[];
}

/**
 * The reports that review runs on a head commit left as artifacts. Of runs on a fork's commits none is taken: a fork's pull request
 * brings its own workflow, which can put anything into an artifact.
 * @throws PromptgateError of kind `outside` when GitHub refuses or fails; a damaged or expired artifact is a note
 */
export async function readReports(github: GitHub, headSha: string): Promise<FoundReports> {
  const { octokit, owner, repo } = github;
  const texts: string[] = [];
  const notes: string[] = [];
  try {
    const runs = await octokit.rest.actions.listWorkflowRunsForRepo({ owner, repo, head_sha: headSha, per_page: RUNS });
    for (const run of runs.data.workflow_runs) {
      const isOwn = run.head_repository?.full_name?.toLowerCase() === `${owner}/${repo}`.toLowerCase();
      if (!isOwn || !EVENTS.includes(run.event) || run.head_sha !== headSha) continue;
      const listed = await octokit.rest.actions.listWorkflowRunArtifacts({ owner, repo, run_id: run.id, name: REPORT_ARTIFACT });
      for (const { id, name, size_in_bytes: size, expired } of listed.data.artifacts) {
        if (name !== REPORT_ARTIFACT) continue;
        if (expired) notes.push(`The report of run ${run.id} has expired.`);
        else if (size > ARCHIVE_LIMIT) notes.push(`The report of run ${run.id} is larger than ${ARCHIVE_LIMIT} bytes and was not read.`);
        else {
          const text = await downloadReport(github, id);
          if (text === null) notes.push(`The artifact ${REPORT_ARTIFACT} of run ${run.id} holds no report that can be read.`);
          else texts.push(text);
        }
      }
    }
  } catch (error) {
    if (error instanceof PromptgateError) throw error;
    throw explainFailure(error, `reading the reports of ${headSha.slice(0, 12)}`);
  }
  return { texts, notes };
}

/** null: gone in the meantime, damaged, or without a report. */
async function downloadReport({ octokit, owner, repo }: GitHub, id: number): Promise<string | null> {
  let archive: ArrayBuffer;
  try {
    const { data } = await octokit.rest.actions.downloadArtifact({ owner, repo, artifact_id: id, archive_format: 'zip' });
    archive = data as ArrayBuffer;
  } catch (error) {
    if (readFailure(error)?.status === 410) return null;
    throw error;
  }
  return archive.byteLength > ARCHIVE_LIMIT ? null : unpackReport(new Uint8Array(archive));
}

/**
 * The report in an archive that anybody may have made: never more than the limit is unpacked, and what is not UTF-8 is no report.
 * @returns null for an archive that is damaged or holds none
 */
export async function unpackReport(archive: Uint8Array): Promise<string | null> {
  const { unzipSync } = await import('fflate');
  try {
    let isFound = false;
    let entries = 0;
    const files = unzipSync(archive, {
      filter({ name, originalSize }) {
        entries += 1;
        if (entries > ENTRIES) throw new RangeError('too many files');
        // The first one only: names may stand twice.
        const isWanted = !isFound && name.split('/').at(-1) === REPORT_FILE && originalSize <= REPORT_LIMIT;
        isFound ||= isWanted;
        return isWanted;
      },
    });
    const [bytes] = Object.values(files);
    return bytes === undefined ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
