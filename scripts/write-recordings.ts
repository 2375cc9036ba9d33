/**
 * Writes recordings.jsonl of the sample prompts, so that their suites can be replayed without a key. The answers are written by hand, in
 * scripts/sample-answers, and every line says so; to record a model's own answers, `promptgate eval --record` asks one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadPrompts } from '../src/changes/load.ts';
import { parseConfig } from '../src/config/parse.ts';
import { planCases } from '../src/evals/plan-cases.ts';
import { gatherPrompts } from '../src/evaluation/gather.ts';
import { RECORDINGS_FILE } from '../src/evaluation/recordings.ts';
import type { EvaluationRequest } from '../src/evaluation/request.ts';
import { openModels } from '../src/models/open-models.ts';
import { formatRecording, makeRecording } from '../src/models/recording.ts';
import { describeRequest } from '../src/models/request-key.ts';
import { isSelected } from '../src/models/selection.ts';
import type { Json } from '../src/prompt/types.ts';
import { Worktree } from '../src/revisions/worktree.ts';

const ROOT = join(import.meta.dirname, '..');
const CONFIG = '.promptgate.yaml';
/** What a recording names as the model that answered. */
export const AUTHOR = 'written-by-hand';
export const SAMPLES = ['customer-support', 'data-extraction'] as const;
export type Sample = (typeof SAMPLES)[number];

export interface SampleAnswers {
  /** YYYY-MM-DD */
  readonly writtenOn: string;
  /** By case; what is no text is answered as JSON on one line. */
  readonly answers: Readonly<Record<string, Json>>;
}

/** The evals of one sample prompt as it lies in the working tree, by this repository's own configuration; compared with nothing. */
export async function openSample(id: Sample): Promise<EvaluationRequest> {
  const { config } = await parseConfig(readFileSync(join(ROOT, CONFIG), 'utf8'), CONFIG);
  const trees = new Worktree(ROOT);
  const prompts = await loadPrompts(trees, 'worktree', config.promptsDir, [id]);
  return {
    prompts: [...prompts.values()].map((head) => ({ head, base: null })),
    head: { trees, revision: 'worktree' },
    base: null,
    config,
    models: openModels({ providers: config.models.providers, environment: {} }),
    trustHead: true,
    now: new Date(0),
    run: {
      model: null,
      filter: null,
      shard: null,
      cacheDirectory: null,
      cache: false,
      resume: false,
      dryRun: false,
      failFast: false,
      resultsPath: null,
      signal: new AbortController().signal,
    },
  };
}

/** A sample with another text, which is answered otherwise in some cases. */
export interface Variant {
  /** Makes the other text of the sample's. */
  readonly edit: (text: string) => string;
  /** By case; the others are answered as the sample's. */
  readonly answers: SampleAnswers['answers'];
}

/**
 * Makes the lines for the cases of a sample's suite, by key, as `promptgate eval --record` would write them.
 * @throws Error where a case has no answer, or an answer no case
 */
export async function makeRecordings(id: Sample, variant: Variant | null = null): Promise<string> {
  const sample = await openSample(id);
  const prompts = sample.prompts.map(({ head, base }) => ({
    head: variant === null || head.text === null ? head : { ...head, text: variant.edit(head.text) },
    base,
  }));
  const request = { ...sample, prompts };
  const [gathered] = await gatherPrompts(request);
  if (gathered === undefined || !isSelected(gathered.head.selected)) throw new Error(`The sample ${id} or its model is not there.`);
  const { cases, findings } = planCases(gathered.head.revision, null, { now: request.now, clock: () => performance.now() });
  const problem = [...gathered.head.findings, ...findings].find(({ rule }) => rule === 'evals/invalid');
  if (problem !== undefined) throw new Error(problem.message);

  const file = `scripts/sample-answers/${id}.yaml`;
  const { writtenOn, answers: usual } = parse(readFileSync(join(ROOT, file), 'utf8')) as SampleAnswers;
  const answers = { ...usual, ...variant?.answers };
  const identity = request.models.identify(gathered.head.selected.provider);
  const unused = new Set(Object.keys(answers));
  const recordings = cases.map(({ id: caseId, candidate }) => {
    const answer = answers[caseId];
    if (answer === undefined || candidate === null) throw new Error(`${file} has no answer to the case ${caseId}.`);
    unused.delete(caseId);
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    const given = { text, toolCalls: [], usage: null, finishReason: 'stop', latencyMs: 0, answeredBy: AUTHOR, logprobs: null } as const;
    return makeRecording(describeRequest(identity, candidate.render().request, 0), given, Date.parse(writtenOn));
  });
  if (unused.size > 0) throw new Error(`${file} answers cases that the suite does not have: ${[...unused].join(', ')}.`);
  const lines = recordings.sort((one, other) => (one.key < other.key ? -1 : 1)).map(formatRecording);
  return `${lines.join('\n')}\n`;
}

/** Where a sample's recordings lie. */
export function recordingsPath(id: Sample): string {
  return join(ROOT, 'prompts', id, RECORDINGS_FILE);
}

if (import.meta.main) {
  for (const id of SAMPLES) writeFileSync(recordingsPath(id), await makeRecordings(id));
}
