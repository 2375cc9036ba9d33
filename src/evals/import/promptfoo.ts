import { isObject } from '../../prompt/json-value.ts';
import type { Json, JsonObject } from '../../prompt/types.ts';
import { baseType } from '../suite/assertion-types.ts';
import { extensionOf } from '../suite/files.ts';
import { findProgram, findRefusedAssertion, IGNORED_KEYS, REFUSED_KEYS } from '../suite/promptfoo-features.ts';
import { toLiquid } from './nunjucks.ts';

/** A prompt of a promptfoo configuration. */
export interface ForeignPrompt {
  /** What the configuration calls it, or null. */
  readonly label: string | null;
  /** Its text, or the path of its file. */
  readonly text: string | null;
  readonly file: string | null;
}

export interface ImportedSuite {
  readonly prompts: readonly ForeignPrompt[];
  /** `provider:model`; null where the configuration names none that can be told. */
  readonly model: string | null;
  readonly parameters: JsonObject;
  readonly suite: JsonObject;
  /** Files that the suite names: from the configuration's directory to the prompt's. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
  /** What was left out or must still be done, as sentences. */
  readonly remarks: readonly string[];
}

const CASE_FILES: ReadonlySet<string> = new Set(['yaml', 'yml', 'json', 'jsonl', 'csv']);
const PARAMETERS: readonly (readonly [from: string, to: string])[] = [
  ['temperature', 'temperature'],
  ['top_p', 'topP'],
  ['max_tokens', 'maxOutputTokens'],
  ['max_completion_tokens', 'maxOutputTokens'],
  ['seed', 'seed'],
  ['stop', 'stop'],
  ['reasoning_effort', 'reasoningEffort'],
];

/** Turns a promptfoo configuration into a suite: what cannot be taken over is left out and named. Pure; never throws. */
export function convertPromptfoo(config: JsonObject): ImportedSuite {
  return new Converter().convert(config);
}

class Converter {
  readonly #remarks = new Set<string>();
  readonly #files = new Map<string, string>();

  convert(config: JsonObject): ImportedSuite {
    const prompts = [config.prompts ?? []].flat().flatMap((prompt) => this.#readPrompt(prompt as Json));
    const providers = [config.providers ?? config.targets ?? []].flat() as readonly Json[];
    if (providers.length > 1)
      this.#remarks.add(
        'There are several providers; the first one’s model is taken. Base and head are compared with the model that each names.',
      );
    for (const key of Object.keys(config))
      if (Object.hasOwn(REFUSED_KEYS, key) && key !== 'scenarios') this.#leaveOut(key, 'the configuration');
    const standard = typeof config.defaultTest === 'string' ? null : this.#convertTest(config.defaultTest, 'defaultTest');
    if (typeof config.defaultTest === 'string') this.#remarks.add('`defaultTest` names a file; write its content into evals.yaml.');
    const tests = [...this.#convertTests(config.tests), ...this.#convertScenarios(config.scenarios)];
    const suite: JsonObject = {
      ...(typeof config.description === 'string' ? { description: config.description } : {}),
      ...(standard === null || Object.keys(standard).length === 0 ? {} : { defaultTest: standard }),
      tests,
    };
    return {
      prompts,
      model: findModel(providers[0]),
      parameters: findParameters(providers[0]),
      suite,
      files: [...this.#files].map(([from, to]) => ({ from, to })),
      remarks: [...this.#remarks],
    };
  }

  #readPrompt(prompt: Json): ForeignPrompt[] {
    const label = isObject(prompt) ? prompt.label : null;
    const given = isObject(prompt) ? (prompt.raw ?? prompt.id) : prompt;
    const name = typeof label === 'string' ? label : null;
    if (typeof given !== 'string') return [];
    if (findProgram(given) !== null) {
      this.#remarks.add(`The prompt ${given.slice(0, 80)} is made by a program; write its text into system-prompt.txt.`);
      return [];
    }
    const isFile = given.startsWith('file://') || (!given.includes('\n') && /\.(txt|md|json|ya?ml|j2|njk)$/.test(given));
    return [isFile ? { label: name, text: null, file: given.replace(/^file:\/\//, '') } : { label: name, text: given, file: null }];
  }

  #convertTests(tests: Json | undefined): readonly Json[] {
    return [tests ?? []].flat().flatMap((test, index): Json[] => {
      if (typeof test === 'string') return this.#takeCases(test);
      const converted = this.#convertTest(test as Json, `test ${index + 1}`);
      return converted === null ? [] : [converted];
    });
  }

  #convertScenarios(scenarios: Json | undefined): readonly Json[] {
    return [scenarios ?? []].flat().flatMap((scenario) => {
      if (!isObject(scenario as Json)) return [];
      const { config, tests } = scenario as JsonObject;
      return [config ?? {}].flat().flatMap((setting) =>
        this.#convertTests(tests).map((test) => {
          const base = this.#convertTest(setting as Json, 'a scenario') ?? {};
          if (!isObject(test)) return test;
          // One that is no list is taken as it stands: reading the suite says what is wrong with it.
          const assert = [base.assert ?? [], test.assert ?? []].flat() as readonly Json[];
          return {
            ...base,
            ...test,
            vars: { ...(base.vars as JsonObject), ...(test.vars as JsonObject) },
            ...(assert.length > 0 ? { assert } : {}),
          };
        }),
      );
    });
  }

  #takeCases(path: string): Json[] {
    const plain = path.replace(/^file:\/\//, '');
    if (findProgram(path) !== null || /^[a-z]+:\/\//.test(plain) || !CASE_FILES.has(extensionOf(plain))) {
      this.#remarks.add(
        `Tests from ${path.slice(0, 80)} are left out: they are made by a program or fetched. Save them as CSV or JSON Lines under cases/.`,
      );
      return [];
    }
    return [this.#takeFile(plain, 'cases')];
  }

  #takeFile(path: string, directory: string): string {
    const name = path.split('/').at(-1) ?? path;
    const taken = [...this.#files].some(([from, to]) => to === `${directory}/${name}` && from !== path);
    const to = this.#files.get(path) ?? `${directory}/${taken ? `${this.#files.size}-` : ''}${name}`;
    this.#files.set(path, to);
    return to;
  }

  #convertTest(test: Json | undefined, where: string): Record<string, Json> | null {
    if (!isObject(test)) return test === undefined ? {} : null;
    const converted: Record<string, Json> = {};
    for (const [key, value] of Object.entries(test)) {
      if (IGNORED_KEYS.has(key)) continue;
      if (Object.hasOwn(REFUSED_KEYS, key)) this.#leaveOut(key, where);
      else if (key === 'vars') converted.vars = isObject(value) ? this.#convertVars(value) : value;
      else if (key === 'assert' && Array.isArray(value))
        converted.assert = value.flatMap((each: Json) => this.#convertAssertion(each, where));
      else if (key === 'options' && isObject(value)) {
        const options = this.#convertOptions(value, where);
        if (Object.keys(options).length > 0) converted.options = options;
      } else converted[key] = value;
    }
    return converted;
  }

  #convertVars(vars: JsonObject): JsonObject {
    const convert = (value: Json): Json => {
      if (typeof value !== 'string') return Array.isArray(value) ? value.map((each: Json) => convert(each)) : value;
      if (!value.startsWith('file://')) return this.#liquid(value, 'a var');
      if (findProgram(value) === null) return `file://${this.#takeFile(value.slice('file://'.length), 'files')}`;
      this.#remarks.add(`The var from ${value.slice(0, 80)} is made by a program; write its value.`);
      return value;
    };
    return Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, convert(value)]));
  }

  #convertOptions(options: JsonObject, where: string): JsonObject {
    const kept: Record<string, Json> = {};
    for (const [key, value] of Object.entries(options)) {
      if (IGNORED_KEYS.has(key)) continue;
      if (key === 'postprocess' || key === 'transform') {
        if (typeof value === 'string' && findProgram(value) === null) {
          kept.transform = value;
          this.#remarks.add('`transform` is JavaScript and needs evals.allowJavascript: true in the configuration.');
        } else this.#leaveOut('transform', where, 'it is a file of code');
      } else if (Object.hasOwn(REFUSED_KEYS, key)) this.#leaveOut(key, where);
      else kept[key] = value;
    }
    return kept;
  }

  #convertAssertion(assertion: Json, where: string): Json[] {
    if (!isObject(assertion) || typeof assertion.type !== 'string') return [];
    const { type, provider: _, ...rest } = assertion;
    const refusal = findRefusedAssertion(baseType(type));
    if (refusal) {
      this.#remarks.add(`The assertion \`${type}\` of ${where} is left out: ${refusal.reason}. ${refusal.help}`);
      return [];
    }
    const kept: Record<string, Json> = { type };
    for (const [key, value] of Object.entries(rest)) {
      if (Object.hasOwn(REFUSED_KEYS, key)) this.#leaveOut(key, where);
      else if (key === 'assert' && Array.isArray(value)) kept.assert = value.flatMap((each: Json) => this.#convertAssertion(each, where));
      else if (key === 'value') kept.value = this.#convertValue(value, type);
      else kept[key] = value;
    }
    if (typeof kept.value === 'string' && findProgram(kept.value) !== null) {
      this.#remarks.add(`The assertion \`${type}\` of ${where} is left out: ${kept.value.slice(0, 80)} is a program.`);
      return [];
    }
    if (baseType(type) === 'javascript')
      this.#remarks.add('`javascript` assertions need evals.allowJavascript: true in the configuration.');
    return type === 'assert-set' && [kept.assert ?? []].flat().length === 0 ? [] : [kept];
  }

  #convertValue(value: Json, type: string): Json {
    if (Array.isArray(value)) return value.map((each: Json) => this.#convertValue(each, type));
    if (typeof value !== 'string' || baseType(type) === 'javascript') return value;
    if (value.startsWith('file://') && findProgram(value) === null)
      return `file://${this.#takeFile(value.slice('file://'.length), 'files')}`;
    return this.#liquid(value, `the value of \`${type}\``);
  }

  #liquid(text: string, where: string): string {
    const converted = toLiquid(text);
    for (const remark of converted.remarks) this.#remarks.add(`In ${where}, ${remark}.`);
    return converted.text;
  }

  #leaveOut(key: string, where: string, reason = REFUSED_KEYS[key]?.reason ?? ''): void {
    this.#remarks.add(`\`${key}\` of ${where} is left out: ${reason}. ${REFUSED_KEYS[key]?.help ?? ''}`.trim());
  }
}

function findModel(provider: Json | undefined): string | null {
  const id = isObject(provider) ? (typeof provider.id === 'string' ? provider.id : Object.keys(provider)[0]) : provider;
  if (typeof id !== 'string' || findProgram(id) !== null) return null;
  const match =
    /^(openai|anthropic|google|vertex|mistral|azure|azureopenai|bedrock):(?:(?:chat|messages|completion|responses):)?([\w.:/@-]+)$/.exec(
      id,
    );
  if (match === null) return null;
  const names: Readonly<Record<string, string>> = { vertex: 'google', azureopenai: 'azure', bedrock: 'amazon-bedrock' };
  return `${names[match[1] as string] ?? match[1]}:${match[2]}`;
}

function findParameters(provider: Json | undefined): JsonObject {
  const inner = isObject(provider) && provider.id === undefined ? Object.values(provider)[0] : provider;
  const config = isObject(inner) && isObject(inner.config) ? inner.config : {};
  return Object.fromEntries(PARAMETERS.flatMap(([from, to]) => (config[from] === undefined ? [] : [[to, config[from] as Json]])));
}

/** A prompt as it ships, and the messages that follow it. */
export interface ChatPrompt {
  readonly text: string;
  /** What the suite puts into `defaultTest.input`; null for a prompt that is one text. */
  readonly input: readonly Json[] | null;
  readonly remarks: readonly string[];
}

/** Splits a prompt in chat form, a JSON list of messages, into the system's text and the rest; another text is taken as it is. */
export function splitChat(raw: string): ChatPrompt {
  const whole = toLiquid(raw);
  let messages: Json;
  try {
    messages = JSON.parse(raw) as Json;
  } catch {
    return { text: whole.text, input: null, remarks: whole.remarks };
  }
  if (!Array.isArray(messages) || !messages.every((each: Json) => isObject(each) && typeof each.role === 'string'))
    return { text: whole.text, input: null, remarks: whole.remarks };
  const list = messages as readonly JsonObject[];
  const isSystem = ({ role }: JsonObject) => role === 'system' || role === 'developer';
  const system = list.filter(isSystem).map(({ content }) => String(content));
  const converted = toLiquid(system.join('\n\n'));
  const remarks = [...converted.remarks];
  if (system.length === 0) remarks.push('the chat has no system message: write what the model is to do into system-prompt.txt');
  const rest = list
    .filter((message) => !isSystem(message))
    .map(({ role, content }) => ({ role: role as Json, content: typeof content === 'string' ? toLiquid(content).text : (content ?? '') }));
  return { text: converted.text, input: rest.length === 0 ? null : rest, remarks };
}
