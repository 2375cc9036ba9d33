import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { listPromptIds } from '../../changes/load.ts';
import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import { foldCase } from '../../prompt/fold-case.ts';
import { isPromptId, toPromptId } from '../../prompt/id.ts';
import { METADATA_FILE, TEXT_FILE } from '../../prompt/types.ts';
import { cleanLine, wrapProse } from '../../report/terminal.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import type { LocalGit } from '../../revisions/local-git.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import { Worktree } from '../../revisions/worktree.ts';
import type { Adoptee, LeftOut } from '../adoption.ts';
import { adopt, readOrigin, surveyFolder } from '../adoption.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openGit } from '../git.ts';
import type { Project } from '../project.ts';
import { openProject, requireValidConfig } from '../project.ts';
import { WORKTREE } from '../prompts.ts';
import { readConfigTemplate, readSample, SAMPLE } from '../sample.ts';
import type { NewFile } from '../scaffold.ts';
import { makeFiles, readPackageFile } from '../scaffold.ts';
import { validateWorktree } from '../validation.ts';

export interface InitOptions {
  readonly id?: string;
  readonly from?: string;
}

const WORKFLOW_FILE = '.github/workflows/prompts.yml';
/** What an adopted prompt's metadata says until somebody knows better. */
const UNKNOWN_MODEL = 'unknown';

interface Plan {
  readonly files: readonly NewFile[];
  /** Ids of the prompts that are made. */
  readonly ids: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly todo: readonly string[];
}

function refuse(code: string, message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code, kind: 'usage', help });
}

function checkId(id: string, existing: readonly string[]): void {
  if (!isPromptId(id)) {
    const near = toPromptId(id);
    const rule = 'An id is letters, digits, - and _ (and single dots inside), with / between its parts, such as billing/refunds.';
    throw refuse('bad-id', `"${id.slice(0, 200)}" cannot be a prompt’s id.`, near === null ? rule : `${rule} Perhaps: --id ${near}`);
  }
  const twin = existing.find((other) => foldCase(other) === foldCase(id));
  if (twin !== undefined)
    throw refuse(
      'id-taken',
      `There is a prompt ${twin} already.`,
      'Choose another id with --id, or look at what is there: promptgate validate',
    );
}

async function readUserName(context: Context, project: Project): Promise<string | null> {
  const { code, stdout } = await openGit(project.root, context)(['config', '--get', 'user.name']);
  return code === 0 && stdout.trim() !== '' ? stdout.trim() : null;
}

/** The branch that the workflow's `push` names. */
async function readDefaultBranch(context: Context, project: Project): Promise<string> {
  if (!project.isRepository) return 'main';
  const git = openGit(project.root, context);
  const remote = await git(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  if (remote.code === 0) return remote.stdout.trim().replace(/^origin\//, '');
  for (const name of ['main', 'master'])
    if ((await git(['rev-parse', '--quiet', '--verify', `refs/heads/${name}`])).code === 0) return name;
  const current = await git(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return current.code === 0 ? current.stdout.trim() : 'main';
}

/** @param hasSample whether a sample prompt is made, whose evals run on recorded answers */
async function planHouse(context: Context, project: Project, hasSample: boolean): Promise<NewFile[]> {
  const branch = await readDefaultBranch(context, project);
  const workflow = (await readPackageFile('templates/workflow.yml')).replace('DEFAULT_BRANCH', () => JSON.stringify(branch));
  return [
    { path: project.configPath, content: await readConfigTemplate(hasSample) },
    { path: WORKFLOW_FILE, content: workflow },
    ...(await planRegistry(project.config.registry)),
  ];
}

/** An empty registry, where it lies beside the prompts: on a branch of its own the first command that writes it makes it. */
async function planRegistry({ path, branch }: Project['config']['registry']): Promise<NewFile[]> {
  if (branch !== null) return [];
  const [{ formatRegistry }, { EMPTY_REGISTRY }] = await Promise.all([
    import('../../registry/format.ts'),
    import('../../registry/registry.ts'),
  ]);
  return [{ path, content: formatRegistry(EMPTY_REGISTRY) }];
}

async function planSample(context: Context, project: Project, given: string | undefined, existing: readonly string[]): Promise<Plan> {
  if (given === undefined && existing.length > 0) return { files: [], ids: [], leftOut: [], todo: [] };
  const id = given ?? SAMPLE;
  checkId(id, existing);
  const today = context.now().toISOString().slice(0, 10);
  const author = project.isRepository ? await readUserName(context, project) : null;
  const dir = project.config.promptsDir === '' ? id : `${project.config.promptsDir}/${id}`;
  const { files, provider } = await readSample({ id, dir, today, author });
  const isConfigured = Object.hasOwn(project.config.models.providers, provider);
  const hasConfig = await exists(join(project.root, project.configPath));
  const todo = [
    `Make ${dir}/${TEXT_FILE} yours, and write the model you run it with into ${METADATA_FILE}.`,
    'Its evals run without a key: promptgate eval. The answers in recordings.jsonl were written by hand, so this shows how evals work, not how a model answers.',
    ...(hasConfig && !isConfigured
      ? [`For that, ${project.configPath} needs a provider: models: { providers: { ${provider}: { type: ${provider} } } }`]
      : []),
    ...(isConfigured
      ? []
      : [
          `Bring ${project.configPath} to the default branch first: a pull request that brings it does not choose its models, and ends with evals/not-run.`,
        ]),
  ];
  return { files, ids: [id], leftOut: [], todo };
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function planAdoption(context: Context, project: Project, from: string, revisions: LocalGit | null): Promise<Plan> {
  const survey = await surveyFolder(resolve(context.cwd, from), project.root);
  const { promptsDir, models } = project.config;
  const head = (await revisions?.resolve('HEAD')) ?? null;
  const today = context.now().toISOString().slice(0, 10);
  const nobody = { created: today, updated: today, author: project.isRepository ? await readUserName(context, project) : null };
  const model = models.default ?? UNKNOWN_MODEL;
  const files: NewFile[] = [];
  const adopted: Adoptee[] = [];
  const leftOut = [...survey.leftOut];
  for (const adoptee of survey.adoptees) {
    const [text, metadata] = adopt(adoptee, nobody, model, promptsDir) as [NewFile, NewFile];
    const taken =
      (text.path !== adoptee.source && (await exists(join(project.root, text.path)))) || (await exists(join(project.root, metadata.path)));
    if (taken) {
      leftOut.push({ path: adoptee.source, why: `there is a prompt ${adoptee.id} already` });
      continue;
    }
    const origin =
      revisions !== null && head !== null && !adoptee.source.startsWith('/') ? await readOrigin(revisions, head, adoptee.source) : null;
    files.push(...adopt(adoptee, origin ?? nobody, model, promptsDir).filter(({ path }) => path !== adoptee.source));
    adopted.push(adoptee);
  }
  const todo: string[] = [];
  if (adopted.length > 0) {
    if (model === UNKNOWN_MODEL)
      todo.push(`Write the model each prompt runs with into its ${METADATA_FILE}; it says "${UNKNOWN_MODEL}" now.`);
    todo.push('Once they are on the default branch, promptgate release registers their versions: deploys begin there.');
    todo.push(`Say what each prompt is for: "description" in ${METADATA_FILE} tells only where it came from.`);
    if (adopted.some(({ source }) => !source.endsWith(`/${TEXT_FILE}`)))
      todo.push('The old files are still there: let your program read the new ones, then remove them with git rm.');
    if (revisions !== null && revisions.clone.shallow.size > 0)
      todo.push(
        'This clone is shallow, so dates and authors may be wrong: git fetch --unshallow, remove what was made and run this again.',
      );
  }
  return { files, ids: adopted.map(({ id }) => id), leftOut, todo };
}

/** Sets a repository up, or adopts the prompts it has; never writes over a file. */
export async function runInit(context: Context, options: InitOptions): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  if (options.id !== undefined && options.from !== undefined)
    throw refuse('usage', '--id and --from exclude each other.', 'Adopted prompts get their ids from their paths: leave --id out.');
  const project = await openProject(context, { mayLack: true });
  requireValidConfig(project);
  const trees = new Worktree(project.root);
  const existing = await listPromptIds(trees, WORKTREE, project.config.promptsDir);
  const revisions = project.isRepository ? await openLocalGit({ directory: project.root, environment: context.environment }) : null;
  try {
    const plan =
      options.from === undefined
        ? await planSample(context, project, options.id, existing)
        : await planAdoption(context, project, options.from, revisions);
    const { made, kept } = await makeFiles(project.root, [
      ...(await planHouse(context, project, options.from === undefined && plan.ids.length > 0)),
      ...plan.files,
    ]);
    const report = plan.ids.length === 0 ? null : await validateWorktree(await openProject(context), plan.ids);
    const findings = report?.prompts.flatMap((prompt) => prompt.findings) ?? [];
    const todo = [
      ...plan.todo,
      ...findings.map(
        ({ severity, path, line, message, help }) => `${severity}: ${path}${line === null ? '' : `:${line}`}: ${message} ${help}`,
      ),
    ];
    await print(context, format, { made, kept, leftOut: plan.leftOut, todo, prompts: plan.ids });
    return EXIT_CODES.success;
  } finally {
    await revisions?.close();
  }
}

interface Result {
  readonly made: readonly string[];
  readonly kept: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly todo: readonly string[];
  readonly prompts: readonly string[];
}

/** A sentence of a list, its further lines below its first one. */
function formatItem(text: string, width: number): string[] {
  return wrapProse(text, width, 4).map((line, index) => (index === 0 ? `  - ${line.trimStart()}` : line));
}

async function print({ output }: Context, format: string, result: Result): Promise<void> {
  if (format === 'json') return output.result(disarmJson(JSON.stringify(result, null, 2)));
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [title, ...items.map((item) => `  ${cleanLine(item)}`), ''];
  const lines = [
    ...list('Made:', result.made),
    ...list('There already, left as it was:', result.kept),
    ...list(
      'Left out:',
      result.leftOut.map(({ path, why }) => `${path}: ${why}`),
    ),
    ...(result.todo.length === 0 ? [] : ['Left to do:', ...result.todo.flatMap((item) => formatItem(item, output.width)), '']),
    result.made.length === 0 && result.prompts.length === 0
      ? 'Nothing to make. Next: promptgate validate'
      : 'Next: promptgate validate, then commit it and open a pull request.',
  ];
  return output.result(lines.join('\n'));
}
