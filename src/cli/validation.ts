import { relativeTo } from '../changes/candidates.ts';
import { joinPaths, walkDirectories } from '../changes/load.ts';
import { findSiblings } from '../changes/siblings.ts';
import { compileFurtherSchema } from '../checks/further-schema.ts';
import { applyLevels } from '../checks/levels.ts';
import { checkPrompt } from '../checks/prompt.ts';
import { checkVersionAlone } from '../checks/version-alone.ts';
import { configFor } from '../config/overrides.ts';
import { concludeReview, orderFindings } from '../report/conclusion.ts';
import type { PromptReport, Report } from '../report/report.ts';
import { readFurtherSchema } from '../review/configuration.ts';
import { Worktree } from '../revisions/worktree.ts';
import type { Project } from './project.ts';
import { findPrompts, WORKTREE } from './prompts.ts';

/** The directories in which each part of each id stands, from the repository's root. */
function dirsAbove(ids: readonly string[], promptsDir: string): string[] {
  const parents = ids.flatMap((id) => id.split('/').map((_, count, segments) => segments.slice(0, count).join('/')));
  return [...new Set(parents)].map((parent) => joinPaths(promptsDir, parent));
}

/**
 * Checks prompts as they lie in the working tree: everything that needs no base.
 * @param given ids; all prompts when there is none
 * @throws PromptgateError `unknown-prompt`
 */
export async function validateWorktree(project: Project, given: readonly string[]): Promise<Report> {
  const { root, config, configPath, configFindings } = project;
  const trees = new Worktree(root);
  const prompts = await findPrompts(trees, WORKTREE, project, given);
  const { further, findings: schemaFindings } = await readFurtherSchema(trees, WORKTREE, config, configPath);
  const compiled = await compileFurtherSchema(further);
  const ids = prompts.map(({ id }) => id);
  const listed =
    given.length === 0
      ? await walkDirectories(trees, WORKTREE, config.promptsDir)
      : await trees.trees(WORKTREE, dirsAbove(ids, config.promptsDir));
  const directories = new Map([...listed].map(([dir, entries]) => [relativeTo(config.promptsDir, dir) ?? dir, entries]));
  const siblings = findSiblings(
    prompts.map((head) => ({ id: head.id, head })),
    directories,
  );

  const reports = prompts.map((prompt): PromptReport => {
    const own = configFor(config, prompt.id);
    const found = checkPrompt(prompt, { config: own, siblings: siblings.get(prompt.id) ?? [], further: compiled.check });
    return {
      id: prompt.id,
      change: null,
      previousId: null,
      similarity: null,
      parts: [],
      version: { base: null, head: prompt.version, bump: null, required: null, because: [] },
      findings: orderFindings(applyLevels([...found, ...checkVersionAlone(prompt)], own.rules)),
      diff: null,
      evals: null,
    };
  });
  const findings = orderFindings([...configFindings, ...schemaFindings, ...compiled.findings]);
  return {
    schemaVersion: 1,
    conclusion: concludeReview([...findings, ...reports.flatMap((report) => report.findings)], 'error'),
    base: null,
    head: WORKTREE,
    prompts: reports,
    findings,
    notes: [],
    budget: null,
  };
}
