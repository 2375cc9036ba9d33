import { loadPrompts } from '../../src/changes/load.ts';
import { type Config, DEFAULT_CONFIG } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { evaluatePrompts } from '../../src/evaluation/evaluate.ts';
import type { OnAnswer } from '../../src/evaluation/providers.ts';
import type { RunSettings } from '../../src/evaluation/request.ts';
import { openModels } from '../../src/models/open-models.ts';
import type { Prompt } from '../../src/prompt/types.ts';
import { type MemoryFile, MemoryRevisions } from '../../src/revisions/memory.ts';
import { promptFiles } from '../support/prompt-files.ts';

export type Files = Readonly<Record<string, MemoryFile>>;

/** The files of the prompt `a`. */
export function filesOf(text: string, files: Files = {}, metadata: Readonly<Record<string, unknown>> = {}): Files {
  const inside = Object.fromEntries(Object.entries(files).map(([path, content]) => [`prompts/a/${path}`, content]));
  return { ...(promptFiles('a', { model: 'local:one', ...metadata }, text) as Files), ...inside };
}

export async function configure(yaml: string): Promise<Config> {
  const { config, findings } = await parseConfig(yaml, '.promptgate.yaml');
  if (findings.length > 0) throw new Error(findings[0]?.message);
  return config;
}

export interface Options {
  readonly config?: Config;
  readonly environment?: Readonly<Record<string, string>>;
  readonly trustHead?: boolean;
  readonly run?: Partial<RunSettings>;
  readonly onAnswer?: OnAnswer;
}

/** Evaluates the prompt `a`, or all that the head has, as a change from one tree to another. */
export async function evaluate(base: Files | null, head: Files, options: Options = {}) {
  const { config = DEFAULT_CONFIG, environment = {}, trustHead = false, run = {}, onAnswer } = options;
  const revisions = new MemoryRevisions();
  const before = base === null ? null : revisions.commit({ message: 'feat: start', files: base });
  const removed = Object.fromEntries(Object.keys(base ?? {}).map((path) => [path, null]));
  const after = revisions.commit({ message: 'feat: change', files: { ...removed, ...head } });
  const ids = [...new Set(Object.keys(head).map((path) => /^prompts\/([^/]+)\//.exec(path)?.[1] ?? ''))].filter((id) => id !== '');
  const heads = await loadPrompts(revisions, after, 'prompts', ids);
  const bases = before === null ? new Map<string, Prompt>() : await loadPrompts(revisions, before, 'prompts', ids);
  const models = openModels({ providers: config.models.providers, environment });
  try {
    return await evaluatePrompts(
      {
        prompts: [...heads.values()].map((prompt) => ({ head: prompt, base: bases.get(prompt.id) ?? null })),
        head: { trees: revisions, revision: after },
        base: before === null ? null : { trees: revisions, revision: before },
        config,
        models,
        trustHead,
        now: new Date('2026-01-01T00:00:00Z'),
        run: {
          model: null,
          filter: null,
          shard: null,
          cacheDirectory: null,
          cache: true,
          resume: false,
          dryRun: false,
          failFast: false,
          resultsPath: null,
          signal: new AbortController().signal,
          ...run,
        },
      },
      onAnswer ?? null,
    );
  } finally {
    models.close();
  }
}

/** A suite whose case `case-I` wants the answer `right I`. */
export function makeSuite(count: number, more = ''): string {
  const tests = Array.from(
    { length: count },
    (_, index) => `  - {id: case-${index}, vars: {input: question ${index}}, assert: [{type: equals, value: right ${index}}]}`,
  );
  return `tests:\n${tests.join('\n')}\n${more}`;
}
