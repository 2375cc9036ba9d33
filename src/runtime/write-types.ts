import { createTemplates } from '../evals/template.ts';
import { readTemplate } from '../prompt/template.ts';

/** A prompt as far as its type goes. */
export interface TypedPrompt {
  readonly id: string;
  /** null: it cannot be read. */
  readonly text: string | null;
  readonly templating: 'liquid' | 'none';
}

const HEAD = `// Written by \`promptgate types\` from the prompts of the working tree. Do not edit; write it anew when prompts change.

/** What a variable may be given: text, numbers, lists, objects. */
export type PromptValue = string | number | boolean | null | object;

/** The variables of each prompt, by its id: openPrompts<PromptTypes>({ … }). */
`;

const NAME = /^[A-Za-z_$][\w$]*$/;

/** A variable that is all of a condition, or the first value of an output whose first filter is `default`: there it may lack a value. */
const ASKED = /\{%-?\s*(?:if|unless|elsif)\s+([\w-]+)(?:[.[][^\s%]*)?\s*-?%\}/g;
const DEFAULTED = /(?:\{\{-?|\{%-?\s*assign\s+[\w-]+\s*=)\s*([\w-]+)[^|{}]*\|\s*default\b/g;

/**
 * The variables that may be left out: the text asks for them somewhere, and renders without them where all others have a value. One that only
 * some values of others ask for counts as needed where the text never asks for it itself.
 */
function listOptional(text: string, variables: readonly string[]): ReadonlySet<string> {
  const asked = new Set([...text.matchAll(ASKED), ...text.matchAll(DEFAULTED)].map(([, name = '']) => name));
  const templates = createTemplates(new Date(0), null);
  const goesWithout = (name: string): boolean => {
    const others = Object.fromEntries(variables.filter((other) => other !== name).map((other) => [other, 'x']));
    return templates.render(text, others, true).missing !== name;
  };
  return new Set(variables.filter((name) => asked.has(name) && goesWithout(name)));
}

/** A template may name a variable by any text, `{{ ["…"] }}`: none of it may end the literal, or the line. */
function quote(name: string): string {
  if (NAME.test(name)) return name;
  const encode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `'${name.replace(/[\\']/g, '\\$&').replace(/[\p{Cc}\u2028\u2029]/gu, encode)}'`;
}

function describeVariables({ text, templating }: TypedPrompt): string {
  if (templating === 'none') return 'Readonly<Record<string, never>>';
  const variables = text === null ? null : readTemplate(text).variables;
  if (text === null || variables === null) return 'Readonly<Record<string, unknown>>';
  if (variables.length === 0) return 'Readonly<Record<string, never>>';
  const optional = listOptional(text, variables);
  const members = variables.map((name) =>
    optional.has(name) ? `readonly ${quote(name)}?: PromptValue | undefined` : `readonly ${quote(name)}: PromptValue`,
  );
  // One a line: a change of the file shows which variable came or went.
  return `{\n${members.map((member) => `    ${member};\n`).join('')}  }`;
}

/** The ids of prompts and their variables as TypeScript, sorted: the same prompts give the same bytes. */
export function writeTypes(prompts: readonly TypedPrompt[]): string {
  const sorted = [...prompts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const members = sorted.map((prompt) => `  readonly ${quote(prompt.id)}: ${describeVariables(prompt)};\n`);
  const body =
    members.length === 0
      ? 'export type PromptTypes = Readonly<Record<never, never>>;\n'
      : `export type PromptTypes = {\n${members.join('')}};\n`;
  return `${HEAD}${body}\nexport type PromptId = keyof PromptTypes;\n`;
}
