/** The two files of a prompt that passes every check. */
export function samplePrompt(
  id: string,
  change: { version?: string; previous?: string | null; text?: string; name?: string } = {},
  root = 'prompts',
) {
  const metadata = {
    name: change.name ?? 'Support',
    version: change.version ?? '1.0.0',
    description: 'Answers questions of customers.',
    created: '2024-01-01T00:00:00Z',
    updated: '2024-01-02T00:00:00Z',
    author: 'Ada',
    model: 'openai:gpt-5-mini',
    tags: ['support'],
    previous_version: change.previous ?? null,
  };
  const text = change.text ?? 'You answer questions of our customers. Be brief, be kind and never promise a refund.\n';
  return { [`${root}/${id}/system-prompt.txt`]: text, [`${root}/${id}/.prompt-metadata.json`]: `${JSON.stringify(metadata, null, 2)}\n` };
}

/** The first text with a word changed. */
export const MENDED_TEXT = 'You answer questions of our customers. Be short, be kind and never promise a refund.\n';
