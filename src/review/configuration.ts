import { listPromptIds } from '../changes/load.ts';
import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import type { ChosenConfig } from '../config/choose.ts';
import { chooseConfig } from '../config/choose.ts';
import type { Config, FurtherSchema } from '../config/config.ts';
import { DEFAULT_CONFIG } from '../config/config.ts';
import { parseConfig } from '../config/parse.ts';
import { parseObject } from '../prompt/json-value.ts';
import type { Revisions, Trees } from '../revisions/revisions.ts';
import { readText } from './file.ts';

export interface ReadConfig {
  readonly config: Config;
  readonly headPromptsDir: string;
  /** Where the registry is after the merge. */
  readonly headRegistry: Config['registry'];
  readonly further: FurtherSchema;
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
}

/**
 * The configuration that holds, and the user's further metadata schema from the same revision: that of the base branch as it is
 * now. Which old commit a branch starts from is its author's choice, and rules made since then hold for it too.
 */
export async function readConfig(
  revisions: Revisions,
  { base, head, baseTip = null }: { readonly base: string; readonly head: string; readonly baseTip?: string | null },
  { configPath, promptsDir }: { readonly configPath: string; readonly promptsDir?: string },
): Promise<ReadConfig> {
  const trusted = baseTip ?? base;
  const [startText, trustedText, headText] = await Promise.all(
    [base, trusted, head].map((revision) => readText(revisions, revision, configPath)),
  );
  // A file that the branch leaves alone is, after the merge, as the base branch has it.
  const isLeftAlone = headText === startText;
  const chosen = await chooseConfig(trustedText ?? null, (isLeftAlone ? trustedText : headText) ?? null, configPath);
  const config = { ...chosen.config, promptsDir: promptsDir ?? (await findBaseRoot(revisions, base, startText ?? null, chosen.config)) };
  const headPromptsDir = promptsDir ?? (isLeftAlone ? await findHeadRoot(revisions, head, config, chosen) : chosen.headPromptsDir);
  const revision = trustedText === null ? head : trusted;
  const { further, findings } = await readFurtherSchema(revisions, revision, config, configPath);
  const { headRegistry } = chosen;
  return { config, headPromptsDir, headRegistry, further, findings: [...chosen.findings, ...findings], notes: chosen.notes };
}

/**
 * Where the prompts stood when the branch began: in the root of the configuration that holds, or, where a later or the first
 * configuration moved them, in the one that was theirs then.
 */
async function findBaseRoot(revisions: Trees, base: string, startText: string | null, { promptsDir }: Config): Promise<string> {
  const former = startText === null ? DEFAULT_CONFIG.promptsDir : (await parseConfig(startText, '')).config.promptsDir;
  if (former === promptsDir) return promptsDir;
  const found = await revisions.trees(base, [promptsDir, former]);
  if (!found.has(former)) return promptsDir;
  if (!found.has(promptsDir)) return former;
  // A first configuration may name any directory: prompts that were reviewed before it stay in sight.
  return startText === null && (await listPromptIds(revisions, base, former)).length > 0 ? former : promptsDir;
}

/** A branch from before the prompts moved has them where they were; what it adds to the new root counts there. */
async function findHeadRoot(revisions: Trees, head: string, config: Config, { headPromptsDir }: ChosenConfig): Promise<string> {
  if (config.promptsDir === headPromptsDir) return headPromptsDir;
  return (await revisions.trees(head, [headPromptsDir])).has(headPromptsDir) ? headPromptsDir : config.promptsDir;
}

/** The user's further metadata schema as it stands at a revision, or why there is none. */
export async function readFurtherSchema(
  revisions: Trees,
  revision: string,
  config: Config,
  configPath: string,
): Promise<{ further: FurtherSchema; findings: readonly Finding[] }> {
  const path = config.metadata.schema;
  if (path === null) return { further: null, findings: [] };
  const text = await readText(revisions, revision, path);
  const schema = text === null ? null : parseObject(text);
  if (schema !== null) return { further: { path, schema }, findings: [] };
  const problem = text === null ? 'there is no such file' : 'it is not a JSON object';
  const message = `metadata.schema names ${path}, and ${problem}.`;
  return {
    further: null,
    findings: [finding('config/invalid', { path: configPath }, message, `Commit a JSON Schema at ${path}, or take metadata.schema out.`)],
  };
}
