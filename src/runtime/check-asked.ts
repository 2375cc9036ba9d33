import { PromptgateError } from '../errors.ts';

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'missing';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * Holds what is asked about to what it can be: names are texts, and one that is left out is `undefined` or `null`.
 * @param options as they were given
 * @throws PromptgateError `question-invalid`
 */
export function checkAsked(promptId: unknown, options: unknown, names: readonly string[]): void {
  const refuse = (what: string, value: unknown, help: string): never => {
    throw new PromptgateError(`${what} is ${describe(value)}`, { code: 'question-invalid', kind: 'usage', help });
  };
  if (typeof promptId !== 'string' || promptId === '') refuse('The id of the prompt', promptId, "Name the prompt: 'customer-support'.");
  if (options === undefined || options === null) return;
  if (typeof options !== 'object' || Array.isArray(options))
    refuse('What is asked besides', options, `Give an object with any of ${names.join(', ')}.`);
  for (const name of names) {
    const value = (options as Record<string, unknown>)[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string' || value === '') refuse(name, value, 'Give its name, or leave it out.');
  }
}
