import { type Finding, finding } from '../checks/finding.ts';
import { applyLevels } from '../checks/levels.ts';
import type { EvalsConfig } from '../config/config.ts';
import { configFor } from '../config/overrides.ts';
import { SUITE_FILES, TOOLS_FILE } from '../evals/suite/files.ts';
import { foldCase } from '../prompt/fold-case.ts';
import { joinPath } from '../prompt/paths.ts';
import type { Prompt } from '../prompt/types.ts';
import type { EvalsInput } from '../review/evals.ts';
import type { Evaluation, PromptEvaluation } from './request.ts';

/** Files that the evals read, if only to say what is wrong with them. */
const READ: readonly string[] = [...SUITE_FILES, TOOLS_FILE];

const NOTHING = { calls: 0, lost: 0, retries: 0, cached: 0, inputTokens: 0, outputTokens: 0, costUsd: 0, unpriced: 0, seconds: 0 } as const;

/** @param path where the suite would stand */
export function reportMissing(path: string, { required }: Pick<EvalsConfig, 'required'>): Finding {
  const help = `Write ${path} with a few cases: an input, and what a good answer holds.`;
  const message = 'The prompt has no suite, so nobody knows whether it works.';
  return finding('evals/missing', { path }, message, help, required ? 'error' : 'notice');
}

/**
 * What evals say of changed prompts of which none has a suite, before or now. Loads nothing of what running a suite takes, so that a
 * repository without suites never waits for it.
 * @returns null where there is something to read
 */
export function evaluateUntested({ changes, config }: Pick<EvalsInput, 'changes' | 'config'>): Evaluation | null {
  if (changes.some(({ head, base }) => [head, base].some((prompt) => prompt !== null && hasFiles(prompt)))) return null;
  const prompts = changes.flatMap(({ head }): PromptEvaluation[] => {
    if (head === null) return [];
    const { evals, rules } = configFor(config, head.id);
    const findings = applyLevels([reportMissing(joinPath(head.dir, SUITE_FILES[0]), evals)], rules);
    const conclusion = findings.some(({ severity }) => severity === 'error') ? 'failure' : 'success';
    return [{ id: head.id, report: null, findings, conclusion, errors: 0 }];
  });
  const { calls, costUsd, seconds } = NOTHING;
  const estimate = { calls, confirmation: 0, cached: 0, usd: null, unpriced: [] };
  return { prompts, findings: [], notes: [], budget: { calls, costUsd, seconds }, totals: NOTHING, stops: [], estimate };
}

function hasFiles({ source: { files } }: Prompt): boolean {
  return [...files.keys()].some((name) => READ.includes(foldCase(name)));
}
