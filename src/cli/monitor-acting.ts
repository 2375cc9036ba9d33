import { resolve } from 'node:path';
import { upstreamRef } from '../branches/upstream.ts';
import { PromptgateError } from '../errors.ts';
import type { Operation } from '../registry/operation.ts';
import { requireRegistry } from '../registry/parse.ts';
import type { Registry } from '../registry/registry.ts';
import { formatStampTime } from '../registry/stamp.ts';
import { describeFault } from '../report/describe-fault.ts';
import type { LocalGit } from '../revisions/local-git.ts';
import { explainNoRegistry } from '../shipping/bundle.ts';
import { changeRegistry } from '../shipping/deploy.ts';
import { findRegistryTip } from '../shipping/registry-tip.ts';
import type { ActPorts } from '../watch/act-on.ts';
import { findLineTips, findSourceTip } from './commands/registry-change.ts';
import type { Context } from './context.ts';
import { connectServer } from './github-server.ts';
import { readIdentity } from './identity.ts';
import { createBundleFile } from './monitor-bundle.ts';
import type { Project } from './project.ts';
import { findRegistryPlace, type RegistryPlace } from './registry-place.ts';
import { readCommitted, readRegistrySource } from './registry-source.ts';
import { openRegistryTarget, type RegistryTarget, type WriteChoice } from './registry-target.ts';
import { listRestoreCommands } from './restore-words.ts';

export interface ActingOptions extends WriteChoice {
  readonly environment: string;
  /** The file of overrides beside the published bundle. */
  readonly overrides?: string;
  /** Where the environment's bundle is kept. */
  readonly bundle?: string;
}

/** What a watcher of this clone reads and writes. */
export interface Acting {
  readonly readRegistry: () => Promise<Registry>;
  readonly act: ActPorts;
}

function requireCommits(options: ActingOptions, commits: boolean): void {
  if (options.bundle === undefined || commits) return;
  throw new PromptgateError('--bundle needs the registry’s commits: a bundle names the commit that it was made from.', {
    code: 'bundle-needs-commit',
    kind: 'usage',
    help: 'Add --push, or --commit where the clone has no remote.',
  });
}

/** @throws PromptgateError `registry-missing`: who watches in the wrong place would find nothing wrong for ever */
function requireWatched(text: string | null, path: string, name: string): Registry {
  if (text === null) throw explainNoRegistry(path, name);
  return requireRegistry(text, path);
}

/** The newest registry that this clone knows of; nothing is fetched. */
export async function readNewest(context: Context, project: Project): Promise<Registry> {
  const { bytes, name } = await readRegistrySource(context, project);
  return requireWatched(bytes?.toString('utf8') ?? null, project.config.registry.path, name);
}

/** Reads the registry of a watcher that writes nothing: by a fetch where there is a remote, else it would never see a rollout that others start. */
export async function openWatchedRegistry(context: Context, project: Project): Promise<() => Promise<Registry>> {
  const place = await findRegistryPlace(project, context.environment);
  if (place.remote === null) return () => readNewest(context, project);
  const { branch } = await openRegistryTarget(context, project, place, { push: true });
  const { path } = project.config.registry;
  return async () => requireWatched((await branch.read([path])).files.get(path) ?? null, path, branch.name);
}

/** The newest registry that was fetched, by an earlier watcher or by hand: for a start while the remote is out of reach. null: none is here. */
export async function readFetchedRegistry(git: LocalGit, project: Project, environment: Context['environment']): Promise<Registry | null> {
  const { config } = project;
  const { branch } = await findRegistryPlace(project, environment);
  const [fetched, found] = await Promise.all([git.resolve(upstreamRef(branch)), findRegistryTip(git, config)]);
  const other = found?.sha ?? null;
  // What was pushed from here is newer than what was fetched before.
  const isOlder = fetched === null || (other !== null && (await git.mergeBase(fetched, other)) === fetched);
  const bytes = await readCommitted(git, isOlder ? other : fetched, config.registry.path);
  return bytes === null ? null : requireRegistry(bytes.toString('utf8'), config.registry.path);
}

/** What is left to do with a change of the registry that is not where everybody sees it; null: nothing. */
function describeLeft({ commits, push }: RegistryTarget, { remote }: RegistryPlace, path: string): string | null {
  if (!commits) {
    const mend = remote === null ? 'commit it, or give --commit' : 'commit and push it, or give --push';
    return `It is written to ${path} of this work tree alone: ${mend}.`;
  }
  return push === null && remote !== null ? `It is committed here and not pushed: git push ${remote}, or give --push.` : null;
}

async function tellUnusable({ output }: Pick<Context, 'output'>, overrides: string): Promise<void> {
  const { checkOverrides } = await import('../watch/overrides-file.ts');
  await checkOverrides(overrides).catch((error: PromptgateError) => output.problem(describeFault(error)));
}

/** Opens the registry's branch for acting: the one that `--commit` and `--push` name, as for every change of the registry. */
export async function openActing(context: Context, project: Project, git: LocalGit, options: ActingOptions): Promise<Acting> {
  const { config, root } = project;
  const { path } = config.registry;
  const place = await findRegistryPlace(project, context.environment);
  const by = await readIdentity(context, root);
  const target = await openRegistryTarget(context, project, place, options);
  requireCommits(options, target.commits);
  if (target.push === null && place.remote !== null)
    await context.output.note(
      `Without --push the registry of this clone counts as it is: what others push is not seen, and what is done stays here.`,
    );
  const clone = { git, project, place };
  const findLines = async (tip: string | null) => (git.clone.shallow.size > 0 ? [] : findLineTips(clone, tip));
  const ports = { branch: target.branch, revisions: git, mirror: null, findLines };
  const bundle = options.bundle === undefined ? null : createBundleFile(context, project, git, options.bundle, options);
  const overrides = options.overrides === undefined ? null : resolve(context.cwd, options.overrides);
  if (overrides !== null) await (await import('../watch/overrides-file.ts')).checkOverrides(overrides);

  const restore: NonNullable<ActPorts['restore']> = async (rolledBack, registry) => {
    const github = target.push === null ? null : await connectServer(root, context.environment);
    if (github !== null) {
      const { proposeAfterRollback } = await import('../action/restore-pull.ts');
      const defaultBranch = place.source;
      return proposeAfterRollback(rolledBack, registry, { place: project, defaultBranch, revisions: git, github, writers: [github] });
    }
    const [{ planRestore }, { describeMove }, tip] = await Promise.all([
      import('../shipping/restore.ts'),
      import('../registry/change.ts'),
      findSourceTip(clone),
    ]);
    const { promptId, environment, from, to } = rolledBack;
    const plan = tip === null ? null : await planRestore(git, project, describeMove(registry, promptId, environment, from, to), tip);
    if (plan === null) return null;
    const why = target.push === null ? 'nothing is pushed' : 'no token of GitHub is set (GITHUB_TOKEN or GH_TOKEN)';
    const text = `the prompts directory still holds ${plan.current}, and ${why}; to bring ${plan.version} back there:`;
    return { text, commands: listRestoreCommands(plan) };
  };
  return {
    async readRegistry() {
      // What applications cannot read is told before the moment in which it is needed.
      if (overrides !== null) await tellUnusable(context, overrides);
      const { tip, files } = await target.branch.read([path]);
      const text = files.get(path) ?? null;
      const registry = requireWatched(text, path, target.branch.name);
      if (bundle !== null && tip !== null) await bundle.keep({ name: target.branch.name, commit: tip, text }, overrides);
      return registry;
    },
    act: {
      override:
        overrides === null ? null : async (override) => (await import('../watch/overrides-file.ts')).writeOverride(overrides, override),
      change: (operation: Operation) =>
        context.interruption.protect(() => changeRegistry(ports, operation, { at: formatStampTime(context.now()), by }, project)),
      left: describeLeft(target, place, path),
      rebuild: bundle === null ? null : (done) => bundle.rebuild(target.branch.name, done),
      restore,
    },
  };
}
