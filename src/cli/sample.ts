import { nameFromId } from '../prompt/id.ts';
import { METADATA_FILE, TEXT_FILE } from '../prompt/types.ts';
import { type NewFile, readPackageFile } from './scaffold.ts';

/** The prompt of this package that `init` makes, unless it is told another id. */
export const SAMPLE = 'customer-support';

/** Files that are taken over as they are: requests hang on no id, so the recorded answers fit under any. */
const COPIED = [TEXT_FILE, 'recordings.jsonl'] as const;
const SUITE = 'evals.yaml';

export interface SampleOptions {
  readonly id: string;
  /** From the repository's root. */
  readonly dir: string;
  /** `2025-03-02` */
  readonly today: string;
  readonly author: string | null;
}

/** The files of a sample prompt with its suite and recorded answers, and the provider that its model is of. */
export async function readSample(options: SampleOptions): Promise<{ readonly files: readonly NewFile[]; readonly provider: string }> {
  const { dir } = options;
  const read = (name: string) => readPackageFile(`prompts/${SAMPLE}/${name}`);
  const metadata = describeSample(JSON.parse(await read(METADATA_FILE)) as Record<string, unknown>, options);
  // The schema lies beside the sample in this package alone.
  const suite = (await read(SUITE)).replace(/^# yaml-language-server:.*\n/, '');
  const copied = await Promise.all(COPIED.map(async (name) => ({ path: `${dir}/${name}`, content: await read(name) })));
  return {
    files: [
      ...copied,
      { path: `${dir}/${METADATA_FILE}`, content: `${JSON.stringify(metadata, null, 2)}\n` },
      { path: `${dir}/${SUITE}`, content: suite },
    ],
    provider: String(metadata.model).split(':')[0] as string,
  };
}

function describeSample(sample: Record<string, unknown>, { id, today, author }: SampleOptions): Record<string, unknown> {
  const { $schema: _, author: _author, ...rest } = sample;
  const own = {
    name: nameFromId(id),
    version: '1.0.0',
    previous_version: null,
    description: rest.description,
    created: today,
    updated: today,
  };
  return { ...own, ...(author === null ? {} : { author }), ...without(rest, Object.keys(own)) };
}

function without(value: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** @param hasSample whether the sample's recorded answers are to be used */
export async function readConfigTemplate(hasSample: boolean): Promise<string> {
  const template = await readPackageFile('templates/promptgate.yaml');
  if (!hasSample) return template;
  const models = await readPackageFile('templates/models-sample.yaml');
  return template.replace(/^# The models that evals ask(?:.*\n)+?(?=\n)/m, () => models);
}
