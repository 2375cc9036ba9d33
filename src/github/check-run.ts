import { type CommandRecord, readRecord, writeRecord } from '../bot/record.ts';
import { explainFailure, type GitHub } from './client.ts';
import { readOwnLogin } from './own-login.ts';

/** The check run that holds what a command left for the review. It is no verdict: it is always neutral. */
const CHECK_NAME = 'promptgate/command';

/** The App whose token a job's GITHUB_TOKEN is. */
const ACTIONS_APP = 'github-actions';
const EXTERNAL_ID = /^promptgate:(approve|eval):(\d{1,16})$/;

/** Stores a record on its commit. @throws PromptgateError of kind `outside`, with Octokit's error as its cause */
export async function storeRecord(github: GitHub, record: CommandRecord, title: string, summary: string): Promise<void> {
  const { octokit, owner, repo } = github;
  try {
    await octokit.rest.checks.create({
      owner,
      repo,
      name: CHECK_NAME,
      head_sha: record.head,
      external_id: `promptgate:${record.kind}:${record.comment}`,
      status: 'completed',
      conclusion: 'neutral',
      output: { title, summary, text: writeRecord(record) },
    });
  } catch (error) {
    throw explainFailure(error, `storing the result on the commit ${record.head.slice(0, 12)} (this needs \`checks: write\`)`);
  }
}

/**
 * What commands left on a commit: of check runs that GitHub Actions or this token's own App made, and nobody else's.
 *
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
export async function readRecords(github: GitHub, head: string): Promise<readonly CommandRecord[]> {
  const { octokit, owner, repo } = github;
  try {
    const runs = await octokit.paginate(octokit.rest.checks.listForRef, {
      owner,
      repo,
      ref: head,
      check_name: CHECK_NAME,
      filter: 'all',
      per_page: 100,
    });
    const marked = runs.filter(
      ({ name, head_sha: sha, external_id: id }) => name === CHECK_NAME && sha === head && EXTERNAL_ID.test(id ?? ''),
    );
    const isForeign = marked.some(({ app }) => app?.slug !== ACTIONS_APP);
    const own = isForeign ? (await readOwnLogin(github)).replace(/\[bot\]$/, '') : ACTIONS_APP;
    return marked.flatMap(({ app, external_id: id, output, status }) => {
      if (status !== 'completed' || (app?.slug !== ACTIONS_APP && app?.slug !== own)) return [];
      const record = readRecord(output.text ?? '');
      const [, kind, comment] = EXTERNAL_ID.exec(id ?? '') ?? [];
      const isOwn = record !== null && record.kind === kind && record.comment === Number(comment) && record.head === head;
      return isOwn ? [record] : [];
    });
  } catch (error) {
    throw explainFailure(error, `reading the results of commands on the commit ${head.slice(0, 12)}`);
  }
}
