import type { BundleResult } from '../../bundle/bundle.ts';
import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import { REGISTRY_SIZE_LIMIT } from '../../registry/parse.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import { bundleEnvironment, type RegistrySource } from '../../shipping/bundle.ts';
import { findRegistryTip, type RegistryTip } from '../../shipping/registry-tip.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openProject, type Project, requireValidConfig } from '../project.ts';
import { listUncommitted } from '../uncommitted.ts';

export interface BundleOptions {
  readonly environment: string;
  /** The commit whose registry counts, by any name that git has for it; the newest one when absent. */
  readonly at?: string;
}

type LocalGit = Awaited<ReturnType<typeof openLocalGit>>;

async function findTip(git: LocalGit, { config }: Project, at: string | undefined): Promise<RegistryTip> {
  const sha = at === undefined ? null : await git.resolve(at);
  if (at !== undefined && sha !== null) return { name: at, sha };
  if (at !== undefined) {
    throw new PromptgateError(`There is no commit ${JSON.stringify(at.slice(0, 200))} in this clone.`, {
      code: 'unknown-revision',
      kind: 'usage',
      help: 'Give --at a branch, a tag or a commit, such as the `commit` of a bundle; fetch it first where it is new: git fetch origin',
    });
  }
  const tip = await findRegistryTip(git, config);
  if (tip !== null) return tip;
  const { branch } = config.registry;
  throw new PromptgateError(
    branch === null ? 'This clone has no commit yet.' : `This clone has no branch ${branch}, where the registry stands.`,
    {
      code: 'registry-missing',
      kind: 'usage',
      help: branch === null ? 'Commit the prompts, then release them: promptgate release' : `Fetch it: git fetch origin ${branch}`,
    },
  );
}

async function readRegistry(git: LocalGit, project: Project, at: string | undefined): Promise<RegistrySource> {
  const { config } = project;
  const tip = await findTip(git, project, at);
  const [bytes] = await git.readFiles([{ commit: tip.sha, path: config.registry.path }], REGISTRY_SIZE_LIMIT);
  const text = bytes instanceof Uint8Array ? bytes.toString('utf8') : null;
  return { name: `${tip.name} (${tip.sha.slice(0, 12)})`, commit: tip.sha, text };
}

/** What `promptgate bundle` would write, and by which registry. */
export interface MadeBundle {
  readonly source: RegistrySource;
  readonly result: BundleResult;
}

/**
 * Makes the bundle of an environment by the registry of the clone. Nothing is fetched.
 * @param at the commit whose registry counts; the newest one when undefined
 * @throws PromptgateError `config-invalid`, `unknown-revision`, and what making a bundle throws
 */
export async function makeFromClone(context: Context, project: Project, environment: string, at?: string): Promise<MadeBundle> {
  requireValidConfig(project);
  const git = await openLocalGit({ directory: project.root, environment: context.environment });
  try {
    const source = await readRegistry(git, project, at);
    const ports = { revisions: git, readTime: (commit: string) => git.readTime(commit) };
    return { source, result: await bundleEnvironment(ports, source, environment, project) };
  } finally {
    await git.close();
  }
}

/** Says why there is no bundle. */
export async function tellRefused({ output }: Context, environment: string, { source, result }: MadeBundle): Promise<number> {
  const problems = result.kind === 'refused' ? result.problems : [];
  await output.problem(
    [
      `No bundle of ${environment} was made, by the registry of ${source.name}:`,
      ...problems.map(({ message, help }) => `  ${message}\n  ${help}`),
    ].join('\n'),
  );
  return EXIT_CODES.failure;
}

/** Writes all that an environment runs as one file. Reads the clone alone: nothing is fetched. */
export async function runBundle(context: Context, { environment, at }: BundleOptions): Promise<number> {
  chooseFormat(context, ['json']);
  const project = await openProject(context);
  const made = await makeFromClone(context, project, environment, at);
  const { source, result } = made;
  if (result.kind === 'refused') return tellRefused(context, environment, made);
  const { output } = context;
  const { prompts, digest, sequence } = result.bundle;
  await output.result(result.text);
  const count = Object.keys(prompts).length;
  await output.note(
    `${environment}: ${count} prompt${count === 1 ? '' : 's'} by the registry of ${source.name}, sequence ${sequence}, ${digest}`,
  );
  const { path, branch } = project.config.registry;
  const isPending = at === undefined && branch === null && (await listUncommitted(context, project.root, path)).length > 0;
  if (isPending)
    await output.note(
      `${path} has changes that are not committed, and a bundle holds what is committed: commit it, and make the bundle anew.`,
    );
  else if (count === 0)
    await output.note(`Nothing is deployed to ${environment}: promptgate registry deploy ID VERSION --environment ${environment}`);
  return EXIT_CODES.success;
}
