import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import { chooseConfig } from '../config/choose.ts';
import type { Config, FurtherSchema } from '../config/config.ts';
import { DEFAULT_CONFIG } from '../config/config.ts';
import type { JsonObject } from '../prompt/types.ts';
import type { Revisions, Trees } from '../revisions/revisions.ts';
import { readText } from './file.ts';

export interface ReadConfig {
  readonly config: Config;
  readonly headPromptsDir: string;
  readonly further: FurtherSchema;
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
}

/** The configuration that holds, and the user's further metadata schema from the same revision. */
export async function readConfig(
  revisions: Revisions,
  { base, head }: { readonly base: string; readonly head: string },
  { configPath, promptsDir }: { readonly configPath: string; readonly promptsDir?: string },
): Promise<ReadConfig> {
  const [baseText, headText] = await Promise.all([readText(revisions, base, configPath), readText(revisions, head, configPath)]);
  const chosen = await chooseConfig(baseText, headText, configPath);
  const baseDir = promptsDir ?? (baseText === null ? await findFirstRoot(revisions, base, chosen.config) : chosen.config.promptsDir);
  const config = { ...chosen.config, promptsDir: baseDir };
  const { further, findings } = await readFurtherSchema(revisions, baseText === null ? head : base, config, configPath);
  return {
    config,
    headPromptsDir: promptsDir ?? chosen.headPromptsDir,
    further,
    findings: [...chosen.findings, ...findings],
    notes: chosen.notes,
  };
}

/** Where the prompts stood that a first configuration found: in the root that it names, or in the default one, out of which it moved them. */
async function findFirstRoot(revisions: Trees, base: string, { promptsDir }: Config): Promise<string> {
  const usual = DEFAULT_CONFIG.promptsDir;
  if (promptsDir === usual) return usual;
  const found = await revisions.trees(base, [promptsDir, usual]);
  return !found.has(promptsDir) && found.has(usual) ? usual : promptsDir;
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

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}
