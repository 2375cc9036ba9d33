import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import { configFor } from '../config/overrides.ts';
import type { Revision } from '../evals/plan-cases.ts';
import type { SuiteFolder } from '../evals/suite/files.ts';
import { TOOLS_FILE } from '../evals/suite/files.ts';
import { gatherSuites } from '../evals/suite/gather-suites.ts';
import type { SuiteReading } from '../evals/suite/read-suite.ts';
import { readSuite } from '../evals/suite/read-suite.ts';
import { readTools } from '../evals/tools.ts';
import { checkProviderOptions } from '../models/provider-options.ts';
import { isSelected, type NoModel, type SelectedModel, selectModel } from '../models/selection.ts';
import { decodeUtf8 } from '../prompt/decode.ts';
import { locate } from '../prompt/json-positions.ts';
import { isObject } from '../prompt/json-value.ts';
import { joinPath } from '../prompt/paths.ts';
import type { Prompt } from '../prompt/types.ts';
import { METADATA_FILE } from '../prompt/types.ts';
import type { EvaluationRequest, RevisionSource } from './request.ts';

/** One side of a prompt, read. */
export interface GatheredSide {
  /** Without its model; null where the model cannot be used. */
  readonly revision: Revision;
  readonly selected: SelectedModel | NoModel;
  /** What is wrong with the suite and tools.json. */
  readonly findings: readonly Finding[];
}

export interface GatheredPrompt {
  readonly id: string;
  readonly head: GatheredSide;
  readonly base: GatheredSide | null;
}

/** Reads the suites, tools and models of all prompts at both revisions, in a few batches each. */
export async function gatherPrompts(request: EvaluationRequest): Promise<readonly GatheredPrompt[]> {
  const { prompts, head, base } = request;
  const cache = new Map();
  const read = async (source: RevisionSource, list: readonly Prompt[]) =>
    gatherSuites(
      source.trees,
      source.revision,
      list.map(({ dir }) => dir),
      cache,
    );
  const heads = await read(
    head,
    prompts.map((pair) => pair.head),
  );
  const bases =
    base === null
      ? new Map<string, SuiteFolder>()
      : await read(
          base,
          prompts.flatMap((pair) => pair.base ?? []),
        );
  return Promise.all(
    prompts.map(async (pair): Promise<GatheredPrompt> => {
      const { id } = pair.head;
      const open = async (prompt: Prompt, folders: ReadonlyMap<string, SuiteFolder>): Promise<GatheredSide> => {
        const folder = folders.get(prompt.dir) ?? { dir: prompt.dir, files: new Map() };
        const { allowJavascript } = configFor(request.config, id).evals;
        return openSide(prompt, folder, await readSuite(folder, { allowJavascript, cache }), request, id);
      };
      return {
        id,
        head: await open(pair.head, heads),
        base: pair.base === null || base === null ? null : await open(pair.base, bases),
      };
    }),
  );
}

function openSide(prompt: Prompt, folder: SuiteFolder, reading: SuiteReading, request: EvaluationRequest, id: string): GatheredSide {
  const { tools, value, findings } = readTools(folder.files.get(TOOLS_FILE));
  const selected = chooseModel(prompt, request);
  const { templating } = configFor(request.config, id).prompt;
  const model = isSelected(selected) ? selected.id : '';
  return {
    revision: { side: { prompt, templating, model, tools, toolsValue: value }, suite: reading.suite, folder },
    selected,
    findings: [...reading.findings, ...findings],
  };
}

/** The model that a side runs with, and whether it may be asked as the metadata want it. */
function chooseModel({ model, metadata }: Prompt, { config: { models }, run }: EvaluationRequest): SelectedModel | NoModel {
  // A model that the user names on the command line is the user's own choice.
  const selected = run.model === null ? selectModel(model, models) : selectModel(run.model, { ...models, allow: [] });
  if (!isSelected(selected)) return selected;
  const { provider_options: options = null } = metadata ?? {};
  const type = models.providers[selected.provider]?.type;
  const problem = type === undefined || !isObject(options) ? null : checkProviderOptions(type, options);
  if (problem === null) return selected;
  return { reason: 'options', message: `${problem}.`, help: 'Take it out of the metadata, or correct it.' };
}

/** Why a prompt cannot be asked: its text, or its model. Null where it can. */
export function refuseHead(
  { head }: GatheredPrompt,
  { config }: EvaluationRequest,
): { readonly finding: Finding; readonly isForCredentials: boolean } | null {
  const { side } = head.revision;
  const { dir, text } = side.prompt;
  if (text === null) {
    const message = 'The prompt’s text cannot be read, so its cases were not run.';
    return { finding: finding('evals/not-run', { path: dir }, message, 'Correct system-prompt.txt.'), isForCredentials: false };
  }
  if (isSelected(head.selected)) return null;
  const { reason, message, help } = head.selected;
  const place = { path: joinPath(dir, METADATA_FILE), ...locateField(side.prompt, reason === 'options' ? 'provider_options' : 'model') };
  return {
    finding: finding('evals/not-run', place, `The cases were not run. ${message}`, help),
    // Where no provider at all is set up, nobody has credentials.
    isForCredentials: Object.keys(config.models.providers).length === 0,
  };
}

/** Where a field of the metadata stands; nowhere where it is missing. */
function locateField({ source }: Prompt, name: string): { readonly line: number; readonly column: number } | object {
  const bytes = source.files.get(METADATA_FILE)?.bytes ?? null;
  const { text } = decodeUtf8(bytes ?? new Uint8Array());
  return (text === null ? null : locate(text, [name])) ?? {};
}
