import { openCloneBranch } from '../../branches/clone-branch.ts';
import { openCloneTags } from '../../branches/clone-tags.ts';
import { parseConfig } from '../../config/parse.ts';
import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import { describeSubjects } from '../../evaluation/subjects.ts';
import { formatStampTime } from '../../registry/stamp.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import { readFirstParents } from '../../revisions/first-parents.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import { release } from '../../shipping/release.ts';
import { concludeRelease, renderReleaseJson, renderReleaseText } from '../../shipping/release-report.ts';
import type { Context } from '../context.ts';
import { locateCache } from '../eval-cache.ts';
import { showProgress } from '../eval-progress.ts';
import { chooseFormat } from '../format.ts';
import { findServer } from '../github-server.ts';
import { readIdentity } from '../identity.ts';
import type { Project } from '../project.ts';
import { openProject, requireValidConfig } from '../project.ts';
import { findRegistryPlace } from '../registry-place.ts';

export interface ReleaseOptions {
  readonly push?: boolean;
}

/** Registers and tags what the default branch has and neither registry nor tags have: 1 where a version could not be released. */
export async function runRelease(context: Context, options: ReleaseOptions): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const project = await openProject(context);
  // A half-written release is completed by the next one; an interruption between two steps is enough.
  const result = await context.interruption.protect(() => releaseClone(context, project, options.push === true));
  await context.output.result(format === 'json' ? disarmJson(renderReleaseJson(result)) : renderReleaseText(result));
  const isNew = result.versions.length > 0;
  if (isNew && options.push !== true)
    await context.output.note('Nothing was pushed. With --push, the registry and the tags go to the remote.');
  return concludeRelease(result) === 'failure' ? EXIT_CODES.failure : EXIT_CODES.success;
}

async function releaseClone(context: Context, project: Project, isPushed: boolean) {
  const { environment, output } = context;
  const { root, configPath } = project;
  const found = await findRegistryPlace(project, environment);
  if (isPushed && found.remote === null) throw refuseWithoutRemote(found.branch);
  const access = { directory: root, environment, push: isPushed ? found.remote : null, note: (text: string) => void output.note(text) };
  const source = await openCloneBranch({ ...access, branch: found.source });
  const { tip, files } = await source.read([configPath]);
  if (tip === null) throw refuseWithoutCommit(found.source);
  const { config, findings } = await parseConfig(files.get(configPath) ?? '', configPath);
  requireValidConfig({ ...project, config, configFindings: findings });
  const registryBranch = config.registry.branch ?? found.source;
  const place = { directory: root, environment };
  const revisions = await openLocalGit(place);
  try {
    const evaluate = async (prompts: readonly { readonly id: string }[]): Promise<string | null> => {
      const { evaluateTip } = await import('../../evaluation/tip.ts');
      const ids = prompts.map(({ id }) => id);
      const { signal } = context.interruption;
      const run = { cacheDirectory: await locateCache(context, root), signal, now: context.now(), onProgress: showProgress(output) };
      const report = await evaluateTip(ids, { trees: revisions, revision: tip, config, environment, ...run });
      output.endStatus();
      return report === null ? null : (await import('../../report/json.ts')).renderJson(report);
    };
    return await release(
      {
        revisions,
        line: { read: (from, roots) => readFirstParents(place, from, roots), edges: revisions.clone.shallow },
        tip,
        promptsDir: config.promptsDir,
        tagTemplate: config.release.tag,
        branch: registryBranch === found.source ? source : await openCloneBranch({ ...access, branch: registryBranch }),
        tags: await openCloneTags(access),
        evidence: {
          subjects: (prompts) => describeSubjects({ trees: revisions, revision: tip }, prompts, config),
          reports: null,
          evaluate,
        },
        announcements: null,
        notes: { bringerOf: null, repositoryUrl: (await findServer(root, environment)).webUrl },
        propose: null,
      },
      {
        registryPath: config.registry.path,
        rules: { environments: config.environments, promote: config.registry.promote },
        stamp: { at: formatStampTime(context.now()), by: await readIdentity(context, root) },
      },
    );
  } finally {
    await revisions.close();
  }
}

/** Whole seconds. */
function refuseWithoutRemote(branch: string): PromptgateError {
  return new PromptgateError(`There is no remote that ${branch} could be pushed to.`, {
    code: 'no-remote',
    kind: 'usage',
    help: 'Leave --push out, or add one: git remote add origin URL',
  });
}

function refuseWithoutCommit(branch: string): PromptgateError {
  return new PromptgateError(`The branch ${branch} has no commit yet, so there is nothing to release.`, {
    code: 'no-commit',
    kind: 'usage',
    help: 'Commit a prompt first; promptgate init makes one.',
  });
}
