/** The repository that the demo reviews, in a directory of its own: the two sample prompts, and what a branch does to them. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RECORDINGS_FILE } from '../src/evaluation/recordings.ts';
import type { Json } from '../src/prompt/types.ts';
import { METADATA_FILE, TEXT_FILE } from '../src/prompt/types.ts';
import { makeRecordings, SAMPLES, type Sample, type SampleAnswers, type Variant } from './write-recordings.ts';

const ROOT = join(import.meta.dirname, '..');
const CONFIG = '.promptgate.yaml';

/** Nothing of the user's: no keys, no hooks, no signing, a fixed author. */
export const ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: devNull,
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Promptgate demo',
  GIT_AUTHOR_EMAIL: 'demo@example.com',
  GIT_COMMITTER_NAME: 'Promptgate demo',
  GIT_COMMITTER_EMAIL: 'demo@example.com',
};

type Edit = (text: string) => string;

/** @throws Error where the sample no longer holds the words that the demo changes */
function replacing(from: string, to: string): Edit {
  return (text) => {
    if (!text.includes(from)) throw new Error(`The demo's edit no longer fits the sample prompt, which lacks ${JSON.stringify(from)}`);
    return text.replace(from, () => to);
  };
}

const MONEY = '- Money has to move, an order or an account has to be changed, or an exception to a policy is asked for.\n';
const RISKS =
  '- The message is about a safety risk, an injury, fraud, a stolen account, a data protection request, a legal claim or the press.\n';

/** What main has instead of the sample's own text, and what the branch makes of it. */
const EDITS: Readonly<Record<Sample, { readonly base: Edit; readonly head: Edit }>> = {
  'customer-support': {
    base: (text) => replacing(MONEY, '')(replacing(RISKS, '')(text)),
    // Two rules that were missing; the broken machine, which the customer could mend alone, is one thing too many.
    head: replacing('The message is about a safety risk,', 'The message is about a machine that does not work, a safety risk,'),
  },
  'data-extraction': {
    base: (text) => text,
    head: replacing(
      'Discounts are line items with a negative amount.',
      'Discounts are line items with a negative amount; tips and service charges are line items of their own.',
    ),
  },
};

/** The answers in which a text differs from the sample's; they are written by hand, as the sample's are. */
function readAnswers(id: Sample, side: 'base' | 'head'): SampleAnswers['answers'] {
  if (id !== 'customer-support') return {};
  const text = readFileSync(join(ROOT, 'scripts', 'demo-answers', `${id}.yaml`), 'utf8');
  return (parse(text) as Readonly<Record<'base' | 'head', Readonly<Record<string, Json>>>>)[side];
}

export function git(repository: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: repository, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The default branch: both prompts with their suites, and recorded answers to what either side will ask. */
export async function makeRepository(repository: string): Promise<void> {
  git(repository, 'init', '--quiet', '--initial-branch=main');
  copyFileSync(join(ROOT, CONFIG), join(repository, CONFIG));
  for (const id of SAMPLES) {
    const directory = join(repository, 'prompts', id);
    cpSync(join(ROOT, 'prompts', id), directory, { recursive: true });
    editText(repository, id, EDITS[id].base);
    // Long ago, so that the day on which the demo runs comes after it whatever this machine's clock says.
    setMetadata(repository, id, { created: '2020-01-15', updated: '2020-01-15' });
    const record = (side: 'base' | 'head') => {
      const variant: Variant = { edit: EDITS[id][side], answers: readAnswers(id, side) };
      return makeRecordings(id, variant);
    };
    writeFileSync(join(directory, RECORDINGS_FILE), (await record('base')) + (await record('head')));
  }
  git(repository, 'add', '.');
  git(repository, 'commit', '--quiet', '-m', 'feat: customer support and data extraction');
}

function editText(repository: string, id: Sample, edit: Edit): void {
  const file = join(repository, 'prompts', id, TEXT_FILE);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

/** The branch's text of a prompt in the working tree; nothing is committed. */
export function changePrompt(repository: string, id: Sample): void {
  const path = join(ROOT, 'prompts', id, TEXT_FILE);
  writeFileSync(join(repository, 'prompts', id, TEXT_FILE), EDITS[id].head(readFileSync(path, 'utf8')));
}

/** Sets fields of a prompt's metadata as a hand would. */
export function setMetadata(repository: string, id: Sample, fields: Readonly<Record<string, Json>>): void {
  const path = join(repository, 'prompts', id, METADATA_FILE);
  const metadata = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Json>;
  writeFileSync(path, `${JSON.stringify({ ...metadata, ...fields }, null, 2)}\n`);
}
