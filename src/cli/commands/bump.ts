import { readFile } from 'node:fs/promises';
import { bumpBetween } from '../../changes/bump.ts';
import type { BumpRequest } from '../../changes/next-version.ts';
import { nextVersion } from '../../changes/next-version.ts';
import { isHigher } from '../../changes/semver.ts';
import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import type { MetadataUpdate } from '../../prompt/edit-metadata.ts';
import { editMetadata } from '../../prompt/edit-metadata.ts';
import type { Prompt } from '../../prompt/types.ts';
import { METADATA_FILE } from '../../prompt/types.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import type { LocalGit } from '../../revisions/local-git.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import { Worktree } from '../../revisions/worktree.ts';
import { formatCommitMessage, readMessage } from '../change-message.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openGit } from '../git.ts';
import type { MetadataFile } from '../metadata-file.ts';
import { explainUnreadable, readMetadata, writeMetadata } from '../metadata-file.ts';
import type { Project } from '../project.ts';
import { openProject, requireValidConfig } from '../project.ts';
import { commitFiles } from '../prompt-commit.ts';
import type { PromptStatus } from '../prompt-status.ts';
import { readPromptStatus } from '../prompt-status.ts';
import { findPrompts, WORKTREE } from '../prompts.ts';
import type { Lineage } from '../release-request.ts';
import { readLineage, resolveAuto } from '../release-request.ts';

export interface BumpOptions {
  readonly id: string;
  /** `major`, `minor`, `patch`, `auto` or a version. */
  readonly release: string;
  readonly message: string;
  readonly commit?: boolean;
  readonly keepMetrics?: boolean;
}

function refuse(code: string, message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code, kind: 'usage', help });
}

/** The version that the new one follows: the base's; without one, what this branch or this file had before, where that is lower. */
function findPreviousVersion({ baseVersion, headVersion, worktree }: Lineage, version: string, isRepository: boolean): string | null {
  const before = baseVersion ?? headVersion ?? (isRepository ? null : worktree.version);
  const given = worktree.metadata?.previous_version;
  const candidates = [before, typeof given === 'string' ? given : null];
  return candidates.find((candidate) => isHigher(version, candidate)) ?? null;
}

function edit(metadata: MetadataFile, id: string, update: MetadataUpdate): string {
  try {
    return editMetadata(metadata.text, update);
  } catch (cause) {
    throw explainUnreadable(id, `${metadata.path} cannot be edited.`, cause);
  }
}

/** Writes and commits as one step: when there is no commit, the file has its old text again. */
async function writeAndCommit(
  context: Context,
  project: Project,
  metadata: MetadataFile,
  text: string,
  status: PromptStatus,
  message: string,
): Promise<string> {
  return context.interruption.protect(async () => {
    await writeMetadata(metadata.path, text);
    try {
      return await commitFiles(openGit(project.root, context), status, message);
    } catch (error) {
      // A hook may have gone on editing the file; then it is no longer ours to put back.
      if ((await readFile(metadata.path, 'utf8')) === text) await writeMetadata(metadata.path, metadata.text);
      throw error;
    }
  });
}

async function prepareCommit(
  context: Context,
  project: Project,
  prompt: Prompt,
  lineage: Lineage,
  isEdited: boolean,
): Promise<PromptStatus> {
  if (!project.isRepository)
    throw refuse('no-repository', '--commit needs a git repository, and this is none.', 'Leave --commit out, or start one: git init');
  if (lineage.headVersion === null) {
    const help = `Commit it with the version it has: git add ${prompt.dir} && git commit -m "feat(${prompt.id}): add the prompt"`;
    throw refuse('nothing-to-count-from', `${prompt.id} has no version in the last commit, so there is none to count from.`, help);
  }
  const status = await readPromptStatus(openGit(project.root, context), new Worktree(project.root), prompt.dir);
  for (const path of status.leftOut) await context.output.note(`Left out of the commit: ${path} is not in git.`);
  if (!isEdited && status.changed.length === 0) {
    const help = 'Change the prompt first, or give another message or version.';
    throw refuse('nothing-to-commit', `${prompt.id} is committed with this version and this message already.`, help);
  }
  const metadata = `${prompt.dir}/${METADATA_FILE}`;
  return { ...status, changed: [...new Set([...status.changed, metadata])] };
}

async function decideVersion(revisions: LocalGit | null, project: Project, lineage: Lineage, release: string): Promise<string> {
  const levels: readonly string[] = ['major', 'minor', 'patch'];
  let request: BumpRequest = { version: release };
  if (release === 'auto') request = await resolveAuto(revisions, project, lineage);
  else if (levels.includes(release)) request = release as BumpRequest;
  else if (!/^\d/.test(release))
    throw refuse(
      'unknown-release',
      `"${release.slice(0, 100)}" is no release.`,
      'Write major, minor, patch, auto or a version such as 2.0.0.',
    );
  const current = lineage.worktree.metadata?.version;
  const next = nextVersion(lineage.baseVersion, typeof current === 'string' ? current : '', request);
  if ('problem' in next) throw refuse('no-next-version', next.problem, next.help);
  return next.version;
}

/** Gives a changed prompt its new version; with `commit`, in one commit of this prompt alone. */
export async function runBump(context: Context, options: BumpOptions): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const message = readMessage(options.message);
  const project = await openProject(context);
  requireValidConfig(project);
  const [prompt] = (await findPrompts(new Worktree(project.root), WORKTREE, project, [options.id])) as [Prompt];
  const metadata = readMetadata(project.root, prompt);

  const revisions = project.isRepository ? await openLocalGit({ directory: project.root, environment: context.environment }) : null;
  try {
    const none = { id: prompt.id, worktree: prompt, base: null, previousId: null, baseVersion: null, headVersion: null, range: null };
    const lineage = revisions === null ? none : await readLineage(revisions, project, prompt);
    const version = await decideVersion(revisions, project, lineage, options.release);
    const previousVersion = findPreviousVersion(lineage, version, project.isRepository);
    const keepMetrics = options.keepMetrics === true;
    const text = edit(metadata, prompt.id, { version, previousVersion, now: context.now(), changeNotes: message, keepMetrics });
    let commit: string | null = null;
    if (options.commit) {
      const status = await prepareCommit(context, project, prompt, lineage, text !== metadata.text);
      commit = await writeAndCommit(
        context,
        project,
        metadata,
        text,
        status,
        formatCommitMessage(prompt.id, lineage.headVersion as string, version, message),
      );
    } else {
      await context.interruption.protect(() => writeMetadata(metadata.path, text));
    }
    await report(context, format, { prompt, lineage, version, commit });
    return EXIT_CODES.success;
  } finally {
    await revisions?.close();
  }
}

interface Result {
  readonly prompt: Prompt;
  readonly lineage: Lineage;
  readonly version: string;
  readonly commit: string | null;
}

async function report({ output }: Context, format: string, { prompt, lineage, version, commit }: Result): Promise<void> {
  const from = lineage.baseVersion ?? prompt.version;
  const path = `${prompt.dir}/${METADATA_FILE}`;
  const bump = from === null ? null : bumpBetween(from, version);
  if (format === 'json') {
    await output.result(disarmJson(JSON.stringify({ id: prompt.id, from, to: version, bump, path, commit }, null, 2)));
    return;
  }
  await output.result(
    `${prompt.id}: ${from ?? 'no version'} -> ${version}${bump === null ? '' : ` (${bump})`}\n  ${path}${commit === null ? '' : `\n  commit ${commit.slice(0, 12)}`}`,
  );
  if (commit === null)
    await output.note('Next: commit it together with the prompt’s change, then see what the check will say: promptgate review');
}
