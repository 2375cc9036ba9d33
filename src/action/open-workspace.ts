import { PromptgateError } from '../errors.ts';
import { runGit } from '../revisions/git-process.ts';
import type { GitHubRevisions } from '../revisions/github-api.ts';
import type { Layers } from '../revisions/layered.ts';
import { LayeredRevisions } from '../revisions/layered.ts';
import type { Clone } from '../revisions/local-git.ts';
import { findClone, LocalGit } from '../revisions/local-git.ts';
import type { Commit, Revisions } from '../revisions/revisions.ts';
import { ScratchGit } from '../revisions/scratch-git.ts';
import { chooseEnds } from './chosen-ends.ts';
import type { Ends } from './compared-commits.ts';
import { explainUnknownBase, findBase, readEnds } from './compared-commits.ts';
import { writeGitHeader } from './git-header.ts';
import type { OpenedRevisions, OpenRequest } from './open-revisions.ts';

/**
 * Opens the clone in the workspace: as it is where it has all that is needed, else with what is missing fetched beside it.
 * @throws PromptgateError where there is no clone, git fails or the server refuses
 */
export async function openWorkspace(request: OpenRequest, api: GitHubRevisions | null): Promise<OpenedRevisions> {
  const { environment, runner } = request;
  const place = { directory: runner.workspace, environment };
  const clone = await findClone(place);
  const local = new LocalGit(place, clone);
  let isHandedOver = false;
  try {
    const isWhole = clone.shallow.size === 0 && !clone.partial;
    const facts = await chooseEnds(request.facts, request.inputs, local, api);
    const { base, notes } = await findBase(facts, isWhole || api === null ? local : null, api);
    const ends = readEnds(facts, base);
    if (api === null || (isWhole && (await findMissingCommits(local, ends, [])).length === 0)) {
      if (!(await hasWholeRange(local, ends))) throw explainUnknownBase('The clone in the workspace lacks commits that are needed');
      isHandedOver = true;
      return { revisions: local, ...ends, source: 'Everything is read from the clone in the workspace.', notes };
    }
    const range = await api.listRange(ends.base, ends.head);
    const missing = await findMissingCommits(local, ends, range);
    const layers = { api, range: { base: ends.base, head: ends.head, shas: range.map(({ sha }) => sha) } };
    if (missing.length === 0 && !clone.partial) {
      isHandedOver = true;
      const source = 'The prompts are read from the clone in the workspace, tags and older commits over GitHub’s API.';
      return { revisions: layer({ ...layers, git: local }, request, null), ...ends, source, notes };
    }
    const scratch = await fetchBeside(request, clone, missing);
    const git = await scratch.open();
    const source =
      'The prompts are read by git: what the checkout lacks was fetched beside it. Tags and older commits come over GitHub’s API.';
    return { revisions: layer({ ...layers, git }, request, scratch), ...ends, source, notes };
  } finally {
    if (!isHandedOver) await local.close();
  }
}

/** The ends, the range's commits and their first parents, as far as they are not here. */
async function findMissingCommits(
  git: LocalGit,
  { base, head, baseTip }: Ends,
  range: readonly Omit<Commit, 'changes'>[],
): Promise<string[]> {
  const ends = [base, head, ...(baseTip === null ? [] : [baseTip])];
  return git.findMissing([...ends, ...range.flatMap(({ sha, parents }) => [sha, ...parents.slice(0, 1)])]);
}

/** Whether a clone, perhaps a shallow one, has every commit of the range. */
async function hasWholeRange(git: LocalGit, { base, head, baseTip }: Ends): Promise<boolean> {
  if (git.clone.shallow.size === 0) return true;
  try {
    await git.commits(base, head, ['.git']);
    return (await git.findMissing(baseTip === null ? [] : [baseTip])).length === 0;
  } catch (error) {
    if (error instanceof PromptgateError) return false;
    throw error;
  }
}

async function fetchBeside(request: OpenRequest, clone: Clone, missing: readonly string[]): Promise<ScratchGit> {
  const { runner, environment } = request;
  const remote = { url: `${runner.serverUrl}/${runner.repository}`, serverUrl: runner.serverUrl, header: await readCredential(request) };
  const scratch = await ScratchGit.create({ clone, parent: runner.temp, remote, environment });
  try {
    await scratch.fetchCommits(missing);
    return scratch;
  } catch (error) {
    await scratch.remove();
    throw error;
  }
}

function layer(layers: Pick<Layers, 'git' | 'api' | 'range'>, { logger }: OpenRequest, scratch: ScratchGit | null): Revisions {
  return new LayeredRevisions({
    ...layers,
    fetchBlobs: scratch === null ? null : (oids) => scratch.fetchBlobs(oids),
    onFallback: (reason) => logger.info(`Git could not go on: ${reason}`),
    onClose: async () => scratch?.remove(),
  });
}

/** The header that the checkout left for git, else one from the token. */
async function readCredential({ runner, environment, inputs }: OpenRequest): Promise<string | null> {
  const place = { directory: runner.workspace, environment };
  const { code, stdout } = await runGit(place, ['config', '--get', `http.${runner.serverUrl}/.extraheader`], { accept: [0, 1] });
  if (code === 0) return stdout.toString().trim();
  return inputs.token === null ? null : writeGitHeader(inputs.token);
}
