import { createHash } from 'node:crypto';
import type { ContentPart, Message, ModelParameters, ModelRequest, Tool } from '../models/model.ts';
import { isObject } from '../prompt/json-value.ts';
import type { Json, JsonObject, Prompt } from '../prompt/types.ts';
import { renderVars, type Vars } from './render-vars.ts';
import type { SuiteFolder } from './suite/files.ts';
import { findFolderFile, findMediaType } from './suite/folder-file.ts';
import type { Templates } from './template.ts';
import type { EvalCase, InputMessage, InputPart } from './types.ts';

/** One side of a prompt: all that its requests are made of. */
export interface PromptSide {
  readonly prompt: Prompt;
  readonly templating: 'liquid' | 'none';
  /** `provider:model`, aliases resolved. */
  readonly model: string;
  readonly tools: readonly Tool[];
  /** tools.json as it stands; null where there is none. */
  readonly toolsValue: Json | null;
}

export interface RenderedRequest {
  readonly request: ModelRequest;
  /** The prompt's text as the model gets it. */
  readonly prompt: string;
  /** The vars, templates in them rendered. */
  readonly vars: Vars;
}

export type Rendering =
  | { readonly rendered: RenderedRequest; readonly missing: null; readonly mistake: null }
  /** `missing` names a variable that the case does not have; null for any other mistake. */
  | { readonly rendered: null; readonly missing: string | null; readonly mistake: string };

const DEFAULT_OUTPUT_TOKENS = 4096;
const PARAMETERS = ['temperature', 'topP', 'maxOutputTokens', 'seed', 'stop', 'reasoningEffort'] as const;

/**
 * Makes the request that puts a case to one side's prompt. Pure: images come from the folder that was read; never throws.
 * @param vars the case's, with what the other side's case gives.
 * @param folder of the revision that the case is from.
 */
export function renderRequest(side: PromptSide, evalCase: EvalCase, vars: Vars, folder: SuiteFolder, templates: Templates): Rendering {
  const refuse = (mistake: string, missing: string | null = null): Rendering => ({ rendered: null, missing, mistake });
  const given = renderVars(vars, templates);
  if (given.mistake !== null) return refuse(given.mistake);
  const { text } = side.prompt;
  if (text === null) return refuse('The prompt’s text cannot be read.');
  const prompt = side.templating === 'none' ? { text, missing: null, mistake: null } : templates.render(text, given.vars, true);
  if (prompt.text === null) return refuse(explain('The prompt', prompt.missing, prompt.mistake), prompt.missing);
  const input = evalCase.input ?? ownInput(given.vars);
  const messages: Message[] = [{ role: input === null ? 'user' : 'system', content: prompt.text }];
  if (typeof input === 'string') {
    // What the var `input` holds was rendered as a var; once more would read what a customer writes as a template.
    const content = evalCase.input === null ? { text: input, missing: null, mistake: null } : templates.render(input, given.vars, true);
    if (content.text === null) return refuse(explain('The input', content.missing, content.mistake), content.missing);
    messages.push({ role: 'user', content: content.text });
  } else if (input !== null) {
    for (const message of input) {
      const rendered = renderMessage(message, given.vars, folder, templates);
      if (typeof rendered === 'string') return refuse(rendered);
      if ('missing' in rendered) return refuse(explain('The input', rendered.missing, ''), rendered.missing);
      messages.push(rendered);
    }
  }
  const metadata = side.prompt.metadata ?? {};
  const request: ModelRequest = {
    model: side.model,
    messages,
    parameters: readParameters(metadata.parameters),
    tools: side.tools,
    responseSchema: evalCase.options.outputSchema === 'off' ? null : side.prompt.outputSchema,
    providerOptions: isObject(metadata.provider_options) ? metadata.provider_options : null,
  };
  return { rendered: { request, prompt: prompt.text, vars: given.vars }, missing: null, mistake: null };
}

function explain(what: string, missing: string | null, mistake: string): string {
  return missing === null
    ? `${what} cannot be rendered: ${mistake}`
    : `${what} needs the variable “${missing}”, which the case does not give.`;
}

function ownInput({ input }: Vars): string | null {
  return typeof input === 'string' ? input : null;
}

/** A message; or a sentence on what is wrong; or the variable that is missing. */
function renderMessage(
  { role, content }: InputMessage,
  vars: Vars,
  folder: SuiteFolder,
  templates: Templates,
): Message | string | { readonly missing: string } {
  const render = (template: string) => templates.render(template, vars, true);
  if (typeof content === 'string') {
    const { text, missing, mistake } = render(content);
    if (text !== null) return { role, content: text };
    return missing === null ? explain('The input', null, mistake) : { missing };
  }
  const parts: ContentPart[] = [];
  for (const part of content) {
    const rendered = part.type === 'image' ? readImage(part, folder) : render(part.text);
    if (typeof rendered === 'string') return rendered;
    if ('type' in rendered) parts.push(rendered);
    else if (rendered.text !== null) parts.push({ type: 'text', text: rendered.text });
    else return rendered.missing === null ? explain('The input', null, rendered.mistake) : { missing: rendered.missing };
  }
  return { role, content: parts };
}

function readImage({ path }: Extract<InputPart, { type: 'image' }>, folder: SuiteFolder): ContentPart | string {
  const { file, problem } = findFolderFile(folder, path);
  if (problem) return problem.message;
  const bytes = file.bytes ?? new Uint8Array();
  const mediaType = findMediaType(bytes);
  if (mediaType === null) return `“${path.slice(0, 80)}” is no PNG, JPEG, GIF or WebP image.`;
  return { type: 'image', mediaType, bytes, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

/** The parameters of a request, of what the metadata name. */
export function readParameters(given: Json | undefined): ModelParameters {
  const parameters: Record<string, Json> = { maxOutputTokens: DEFAULT_OUTPUT_TOKENS };
  const own: JsonObject = isObject(given) ? given : {};
  for (const name of PARAMETERS) if (own[name] !== undefined && own[name] !== null) parameters[name] = own[name];
  return parameters as ModelParameters;
}
