import type { FileContent } from './git-repository.ts';

export const TEXT = 'You answer the questions of customers of {{ company }} briefly, truly and kindly.\n';

/** The metadata of a prompt in order, with other fields as given. */
export function metadataText(fields: Readonly<Record<string, unknown>> = {}): string {
  const metadata = { name: 'Support', version: '1.0.0', model: 'openai:gpt-5-mini', description: 'Answers customers.', ...fields };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** The two files of a prompt in order. */
export function promptFiles(id: string, fields: Readonly<Record<string, unknown>> = {}, text = TEXT): Record<string, FileContent> {
  return { [`prompts/${id}/system-prompt.txt`]: text, [`prompts/${id}/.prompt-metadata.json`]: metadataText(fields) };
}
