import { describe, expect, test } from '@jest/globals';
import { detectChanges } from '../../src/changes/detect.ts';
import { listPromptIds, listPrompts, loadPrompts } from '../../src/changes/load.ts';
import type { PromptChange } from '../../src/changes/types.ts';
import type { MemoryFile } from '../../src/revisions/memory.ts';
import { MemoryRevisions } from '../../src/revisions/memory.ts';

type Files = Readonly<Record<string, MemoryFile>>;

const TEXT = 'system-prompt.txt';
const METADATA = '.prompt-metadata.json';

const metadata = (fields: object = {}) =>
  JSON.stringify({ name: 'A prompt', version: '1.0.0', model: 'gpt-5', description: 'It helps.', ...fields });

/** Prose that shares nothing with another subject's. */
function textAbout(subject: string): string {
  return Array.from(
    { length: 12 },
    (_, index) => `${subject} ${index}: ${subject.split('').reverse().join('')} keeps ${index * 7}${subject}.`,
  ).join('\n');
}

function prompt(dir: string, subject: string, fields: object = {}): Files {
  return { [`${dir}/${TEXT}`]: textAbout(subject), [`${dir}/${METADATA}`]: metadata(fields) };
}

async function detect(base: Files, changed: Files, roots: { base?: string; head?: string } = {}) {
  const revisions = new MemoryRevisions();
  const from = revisions.commit({ message: 'base', files: base });
  const to = revisions.commit({ message: 'head', files: changed, parents: [from] });
  return detectChanges(revisions, {
    base: from,
    head: to,
    basePromptsDir: roots.base ?? 'prompts',
    headPromptsDir: roots.head ?? 'prompts',
  });
}

const summarize = ({ id, change, previousId, parts }: PromptChange) =>
  [change, previousId === null ? id : `${previousId} => ${id}`, parts.join('+')].join(' ').trim();

async function summaries(...args: Parameters<typeof detect>): Promise<string[]> {
  return (await detect(...args)).changes.map(summarize);
}

const ONE = prompt('prompts/a', 'alpha');

describe('what changed of a prompt', () => {
  test.each<[string, Files, string[]]>([
    ['nothing below the root', { 'src/a.ts': 'x' }, []],
    ['the text', { [`prompts/a/${TEXT}`]: textAbout('beta') }, ['modified a text']],
    ['the text, by white space alone', { [`prompts/a/${TEXT}`]: `${textAbout('alpha')}\n` }, ['modified a text']],
    ['metadata', { [`prompts/a/${METADATA}`]: metadata({ version: '1.0.1' }) }, ['modified a metadata']],
    ['metadata, in form alone', { [`prompts/a/${METADATA}`]: ` ${metadata()}` }, ['modified a metadata']],
    ['the model', { [`prompts/a/${METADATA}`]: metadata({ model: 'gpt-6' }) }, ['modified a model']],
    [
      'parameters and the version',
      { [`prompts/a/${METADATA}`]: metadata({ parameters: { temperature: 1 }, version: '1.1.0' }) },
      ['modified a metadata+model'],
    ],
    ['metadata that is no JSON any more', { [`prompts/a/${METADATA}`]: '{' }, ['modified a metadata']],
    ['the output schema', { 'prompts/a/output.schema.json': '{}' }, ['modified a output-schema']],
    [
      'the suite and its cases',
      { 'prompts/a/evals.yaml': 'x', 'prompts/a/cases/deep/one.yaml': 'x', 'prompts/a/recordings.jsonl': '' },
      ['modified a evals'],
    ],
    ['any other file', { 'prompts/a/README.md': 'x' }, ['modified a other']],
    ['a file without case', { 'prompts/a/System-Prompt.txt': 'x' }, ['modified a text']],
    ['a mode alone', { [`prompts/a/${TEXT}`]: { mode: '100755', content: textAbout('alpha') } }, []],
    ['a text that becomes a link', { [`prompts/a/${TEXT}`]: { mode: '120000', content: textAbout('alpha') } }, ['modified a text']],
    ['a text that becomes a submodule', { [`prompts/a/${TEXT}`]: { mode: '160000', content: '1'.repeat(40) } }, ['modified a text']],
    ['a text that becomes a directory', { [`prompts/a/${TEXT}/x`]: 'x' }, ['modified a text+other']],
    ['the text file deleted', { [`prompts/a/${TEXT}`]: null }, ['modified a text']],
    [
      'both files deleted, others left',
      { [`prompts/a/${TEXT}`]: null, [`prompts/a/${METADATA}`]: null, 'prompts/a/notes.md': 'x' },
      ['removed a text+metadata+model+other'],
    ],
    ['the whole directory deleted', { 'prompts/a': null }, ['removed a text+metadata+model']],
    ['the registry', { 'prompts/registry.json': '{}' }, []],
    ['a file beside the prompts', { 'prompts/README.md': 'x', 'prompts/docs/more.md': 'x' }, []],
    ['a directory whose name only starts alike', { [`prompts2/b/${TEXT}`]: 'x', 'prompts/ab/x': 'x' }, []],
  ])('%s', async (_what, changed, expected) => {
    expect(await summaries(ONE, changed)).toEqual(expected);
  });
});

describe('which directory is a prompt', () => {
  test.each<[string, Files, Files, string[]]>([
    ['half a prompt is one', {}, { [`prompts/a/${TEXT}`]: 'x' }, ['added a text']],
    ['the other half too', {}, { [`prompts/a/${METADATA}`]: metadata() }, ['added a metadata+model']],
    ['in the wrong case too', {}, { 'prompts/a/SYSTEM-PROMPT.TXT': 'x' }, ['added a text']],
    [
      'a link or a directory of that name too',
      {},
      { [`prompts/a/${TEXT}`]: { mode: '120000', content: '/etc/passwd' }, [`prompts/b/${TEXT}/x`]: 'x' },
      ['added a text', 'added b other'],
    ],
    [
      'a file belongs to the nearest',
      { ...ONE, ...prompt('prompts/a/b', 'beta') },
      { 'prompts/a/b/cases/x.yaml': 'x' },
      ['modified a/b evals'],
    ],
    ['an added prompt below a prompt is its own', ONE, prompt('prompts/a/cases/c', 'gamma'), ['added a/cases/c text+metadata+model']],
    [
      'a file below one that stopped being a prompt',
      { ...ONE, ...prompt('prompts/a/b', 'beta') },
      { 'prompts/a/b/x': 'x', [`prompts/a/b/${TEXT}`]: null, [`prompts/a/b/${METADATA}`]: null },
      ['removed a/b text+metadata+model+other'],
    ],
    ['nested ids', {}, prompt('prompts/billing/eu/refunds', 'refund'), ['added billing/eu/refunds text+metadata+model']],
    ['the root itself', {}, { [`prompts/${TEXT}`]: 'x' }, ['added  text']],
    ['the root itself, changed', { [`prompts/${TEXT}`]: 'x', 'prompts/c/x': 'x' }, { 'prompts/c/x': 'y' }, ['modified  other']],
    [
      'metadata added where there was none is a new prompt',
      { [`prompts/a/${TEXT}`]: textAbout('alpha') },
      { [`prompts/a/${METADATA}`]: metadata() },
      ['added a metadata+model'],
    ],
    [
      'metadata put right in its case is none',
      { [`prompts/a/${TEXT}`]: textAbout('alpha'), 'prompts/a/.Prompt-Metadata.json': metadata() },
      { 'prompts/a/.Prompt-Metadata.json': null, [`prompts/a/${METADATA}`]: metadata() },
      ['modified a metadata'],
    ],
  ])('%s', async (_what, base, changed, expected) => {
    expect(await summaries(base, changed)).toEqual(expected);
  });

  test('a prompt that metadata was added to has nothing to compare with', async () => {
    const { changes } = await detect({ [`prompts/a/${TEXT}`]: textAbout('alpha') }, { [`prompts/a/${METADATA}`]: metadata() });
    expect(changes[0]).toMatchObject({ base: null, head: { version: '1.0.0' } });
  });
});

describe('renames', () => {
  const moved = (dir: string, subject: string, fields: object = {}) => ({ 'prompts/a': null, ...prompt(dir, subject, fields) });

  test('a rename alone has no parts', async () => {
    const { changes } = await detect(ONE, moved('prompts/new', 'alpha'));
    expect(changes.map(summarize)).toEqual(['renamed a => new']);
    expect(changes[0]).toMatchObject({ similarity: 1, base: { id: 'a' }, head: { id: 'new' } });
  });

  test('a rename with an edit shows both', async () => {
    const text = textAbout('alpha').replace('alpha 3', 'something else');
    const { changes } = await detect(ONE, {
      ...moved('prompts/group/a', 'alpha', { version: '1.0.1' }),
      [`prompts/group/a/${TEXT}`]: text,
    });
    expect(changes.map(summarize)).toEqual(['renamed a => group/a text+metadata']);
    expect(changes[0]?.similarity).toBeGreaterThan(0.9);
    expect(changes[0]?.similarity).toBeLessThan(1);
  });

  test('a rename in case alone', async () => {
    expect(await summaries(ONE, moved('prompts/A', 'alpha'))).toEqual(['renamed a => A']);
  });

  test('another text is another prompt', async () => {
    expect(await summaries(ONE, moved('prompts/b', 'zebra'))).toEqual(['removed a text+metadata+model', 'added b text+metadata+model']);
  });

  test('a copy is added, for its source still stands', async () => {
    expect(await summaries(ONE, prompt('prompts/copy', 'alpha'))).toEqual(['added copy text+metadata+model']);
  });

  test('files that were and were not moved along', async () => {
    const base = { ...ONE, 'prompts/a/cases/1.yaml': 'one', 'prompts/a/notes.md': 'n' };
    expect(await summaries(base, { ...moved('prompts/b', 'alpha'), 'prompts/b/cases/1.yaml': 'one' })).toEqual(['renamed a => b other']);
  });

  test('two prompts with one text each keep their own name', async () => {
    const base = { ...prompt('prompts/old/x', 'alpha'), ...prompt('prompts/old/y', 'alpha') };
    const head = { 'prompts/old': null, ...prompt('prompts/new/y', 'alpha'), ...prompt('prompts/new/x', 'alpha') };
    expect(await summaries(base, head)).toEqual(['renamed old/x => new/x', 'renamed old/y => new/y'].sort());
  });

  test('the most alike goes first', async () => {
    const lines = textAbout('alpha').split('\n');
    const edited = (count: number) => lines.map((line, index) => (index < count ? `edit ${index} of this line` : line)).join('\n');
    const base = { [`prompts/a/${TEXT}`]: lines.join('\n') };
    const head = { 'prompts/a': null, [`prompts/b/${TEXT}`]: edited(4), [`prompts/c/${TEXT}`]: edited(1) };
    expect(await summaries(base, head)).toEqual(['added b text', 'renamed a => c text']);
  });

  test('scripts without spaces are compared too', async () => {
    const text =
      '您是一家网上商店的客服助理请始终保持礼貌并用客户的语言回答如果您不知道答案请直说并把客户转给同事不要编造任何信息不要透露内部规定';
    const base = { [`prompts/a/${TEXT}`]: text };
    const head = { 'prompts/a': null, [`prompts/b/${TEXT}`]: text.replace('礼貌', '友好') };
    expect(await summaries(base, head)).toEqual(['renamed a => b text']);
  });

  test('of a hundred prompts that hardly differ each finds one', async () => {
    const files = (dir: string, end: string) =>
      Object.fromEntries(
        Array.from({ length: 100 }, (_, index) => [`prompts/${dir}/${dir}${index}/${TEXT}`, `${textAbout('same')}${end}`]),
      );
    const { changes } = await detect(files('old', '.'), { 'prompts/old': null, ...files('new', '!') });
    expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['renamed']));
    expect(new Set(changes.map(({ previousId }) => previousId)).size).toBe(100);
  });

  test('empty texts are no sign', async () => {
    expect(await summaries({ [`prompts/a/${TEXT}`]: ' \n' }, { 'prompts/a': null, [`prompts/b/${TEXT}`]: ' \n' })).toEqual([
      'removed a text',
      'added b text',
    ]);
  });

  test('3,000 prompts that move and change at once are all found', async () => {
    const words = (index: number) => Array.from({ length: 60 }, (_, at) => ((index + 1) * 7919 * (at + 3)).toString(36)).join(' ');
    const [base, head]: Record<string, MemoryFile>[] = [{}, { 'prompts/old': null }];
    for (let index = 0; index < 3000; index += 1) {
      (base as Record<string, MemoryFile>)[`prompts/old/p${index}/${TEXT}`] = `You are a helpful assistant of our company. ${words(index)}`;
      (head as Record<string, MemoryFile>)[`prompts/new/q${index}/${TEXT}`] = `You are a helpful assistant of our company! ${words(index)}`;
    }
    const { changes } = await detect(base as Files, head as Files);
    expect(changes).toHaveLength(3000);
    expect(changes.filter(({ id, previousId }) => previousId?.slice('old/p'.length) !== id.slice('new/q'.length))).toEqual([]);
  });
});

describe('the prompts root', () => {
  test('moves by configuration with its prompts: nothing changed but what changed', async () => {
    const base = { ...ONE, ...prompt('prompts/b', 'beta') };
    const head = { prompts: null, ...prompt('ai/a', 'alpha'), ...prompt('ai/b', 'beta', { version: '1.0.1' }), 'ai/registry.json': '{}' };
    const { changes, fileChanges } = await detect(base, head, { head: 'ai' });
    expect(changes.map(summarize)).toEqual(['modified b metadata']);
    expect(changes[0]).toMatchObject({ base: { dir: 'prompts/b' }, head: { dir: 'ai/b' } });
    expect(fileChanges.map(({ path }) => path)).toContain('prompts/a/system-prompt.txt');
  });

  test('moves by configuration alone', async () => {
    const base = { ...ONE, ...prompt('ai/c', 'gamma') };
    expect(await summaries(base, {}, { head: 'ai' })).toEqual(['removed a text+metadata+model', 'added c text+metadata+model']);
  });

  test('a prompt that leaves the root is removed, one that enters is added', async () => {
    expect(await summaries(ONE, { 'prompts/a': null, ...prompt('other/a', 'alpha') })).toEqual(['removed a text+metadata+model']);
    expect(await summaries(prompt('other/a', 'alpha'), { other: null, ...ONE })).toEqual(['added a text+metadata+model']);
  });

  test('may be the repository itself, a nested directory, or become a link', async () => {
    expect(await summaries(prompt('a', 'alpha'), { [`a/${TEXT}`]: 'x' }, { base: '', head: '' })).toEqual(['modified a text']);
    expect(await summaries(prompt('x/y/a', 'alpha'), { [`x/y/a/${TEXT}`]: 'x' }, { base: 'x/y', head: 'x/y' })).toEqual([
      'modified a text',
    ]);
    expect(await summaries(ONE, { prompts: { mode: '120000', content: 'other' } })).toEqual(['removed a text+metadata+model']);
  });
});

describe('siblings', () => {
  test('are the directories that look like a part of the id, and no others', async () => {
    const base = {
      ...prompt('prompts/Billing/refunds', 'alpha'),
      'prompts/BILLING': 'a file',
      'prompts/bi11ing/x': 'x',
      'prompts/support/x': 'x',
    };
    const head = { ...prompt('prompts/billing/refunds', 'beta'), 'prompts/billing/Refunds/x': 'x', 'prompts/billing/other/x': 'x' };
    const { siblings } = await detect(base, head);
    expect(siblings.get('billing/refunds')).toEqual(['Billing', 'bi11ing', 'billing/Refunds']);
  });

  test('are empty where nothing looks alike, and absent for what is removed', async () => {
    const { siblings } = await detect({ ...ONE, ...prompt('prompts/b', 'beta') }, { [`prompts/a/${TEXT}`]: 'x', 'prompts/b': null });
    expect([...siblings]).toEqual([['a', []]]);
  });
});

describe('loading', () => {
  const revisions = new MemoryRevisions();
  const sha = revisions.commit({
    message: 'x',
    files: { ...ONE, ...prompt('prompts/b/c', 'gamma'), 'prompts/docs/x.md': 'x', 'prompts/a/big.bin': 'y', 'prompts/a/cases/1.yaml': 'z' },
  });

  test('lists every prompt below the root', async () => {
    expect((await listPrompts(revisions, sha, 'prompts')).map(({ id, dir }) => `${id} ${dir}`)).toEqual(['a prompts/a', 'b/c prompts/b/c']);
    expect(await listPromptIds(revisions, sha, '')).toEqual(['prompts/a', 'prompts/b/c']);
    expect(await listPrompts(revisions, sha, 'none')).toEqual([]);
  });

  test('loads by id; of other files the names alone', async () => {
    const prompts = await loadPrompts(revisions, sha, 'prompts', ['b/c', 'a', 'docs', 'none']);
    expect([...prompts.keys()].sort()).toEqual(['a', 'b/c']);
    const files = prompts.get('a')?.source.files;
    expect([...(files?.keys() ?? [])].sort()).toEqual([METADATA, 'big.bin', 'cases', TEXT]);
    expect(files?.get('big.bin')).toMatchObject({ path: 'prompts/a/big.bin', mode: '100644', bytes: null });
    expect(files?.get('cases')).toMatchObject({ mode: '040000', bytes: null });
    expect(prompts.get('a')).toMatchObject({ text: textAbout('alpha'), version: '1.0.0', model: 'gpt-5' });
  });
});
