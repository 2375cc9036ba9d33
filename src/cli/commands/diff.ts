import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import type { Prompt } from '../../prompt/types.ts';
import { diffTexts } from '../../report/diff.ts';
import { describeDiff } from '../../report/phrases.ts';
import { cleanLine } from '../../report/terminal.ts';
import { renderDiffText } from '../../report/text.ts';
import { prepareWidths } from '../../report/text-width.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import type { Revisions } from '../../revisions/revisions.ts';
import { Worktree } from '../../revisions/worktree.ts';
import type { Context } from '../context.ts';
import { findBase } from '../default-base.ts';
import { chooseFormat } from '../format.ts';
import type { Project } from '../project.ts';
import { openProject, requireValidConfig } from '../project.ts';
import { findPrompts, WORKTREE } from '../prompts.ts';
import type { Side, SideFinder } from '../side.ts';
import { createSideFinder } from '../side.ts';

export interface DiffOptions {
  readonly from?: string;
  readonly to?: string;
}

async function findWorktreeSide(project: Project, id: string): Promise<Side> {
  const [prompt] = await findPrompts(new Worktree(project.root), WORKTREE, project, [id]);
  return { name: 'working tree', revision: WORKTREE, prompt: prompt as Prompt };
}

/** The version before by the metadata, where it can be found; else where the branch left the default branch. */
async function findDefaultFrom(revisions: Revisions, finder: SideFinder, to: Side): Promise<Side> {
  const previous = to.prompt.metadata?.previous_version;
  const side = typeof previous === 'string' ? await finder.findVersion(previous) : null;
  if (side !== null) return side;
  const head = to.revision === WORKTREE ? await revisions.resolve('HEAD') : to.revision;
  if (head === null) {
    const help = 'Commit the prompt first, then there is something to compare with.';
    throw new PromptgateError('This clone has no commit yet.', { code: 'no-commit', kind: 'usage', help });
  }
  const { base, name } = await findBase(revisions, head, undefined);
  return finder.load(name, base);
}

function readSideText({ name, prompt }: Side): string {
  if (prompt.text !== null) return prompt.text;
  const help = `See what is wrong with it: promptgate validate ${prompt.id}`;
  throw new PromptgateError(`The text of ${prompt.id} cannot be read at ${name.slice(0, 200)}: it is missing, too large or not UTF-8.`, {
    code: 'text-unreadable',
    kind: 'usage',
    help,
  });
}

function describeSide({ name, revision, prompt }: Side): string {
  const where = revision === WORKTREE ? '' : ` (${revision.slice(0, 12)})`;
  const shown = cleanLine(name);
  return name === prompt.version ? `${shown}${where}` : `${shown}${where}, version ${prompt.version ?? 'unreadable'}`;
}

/** Shows the words that changed between two versions or revisions of one prompt. */
export async function runDiff(context: Context, given: string, options: DiffOptions): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const project = await openProject(context);
  requireValidConfig(project);
  const revisions = await openLocalGit({ directory: project.root, environment: context.environment });
  try {
    const worktree = options.to === undefined ? await findWorktreeSide(project, given) : null;
    const finder = createSideFinder(revisions, project, worktree?.prompt.id ?? given);
    const to = worktree ?? (await finder.find(options.to as string));
    const from = options.from === undefined ? await findDefaultFrom(revisions, finder, to) : await finder.find(options.from);
    const diff = diffTexts(readSideText(from), readSideText(to));
    const { output } = context;
    if (format === 'json') {
      const side = ({ name, revision, prompt }: Side) => ({ name, revision, version: prompt.version });
      await output.result(disarmJson(JSON.stringify({ id: to.prompt.id, from: side(from), to: side(to), ...diff }, null, 2)));
    } else {
      await prepareWidths(diff);
      const head = `${to.prompt.id}: ${describeSide(from)} -> ${describeSide(to)}`;
      const body =
        diff.hunks.length === 0
          ? 'The texts are the same.'
          : `${describeDiff(diff)}\n\n${renderDiffText(diff, { color: output.color, width: output.width })}`;
      await output.result(`${head}\n${body}`);
    }
    return EXIT_CODES.success;
  } finally {
    await revisions.close();
  }
}
