import type { MemoryFile } from '../../src/revisions/memory.ts';
import { MemoryRevisions } from '../../src/revisions/memory.ts';
import type { FileContent, GitRepository } from '../support/git-repository.ts';
import { createRepository } from '../support/git-repository.ts';

interface Step {
  readonly name: string;
  readonly branch: 'main' | 'topic' | 'orphan';
  readonly message: string;
  readonly files: Readonly<Record<string, FileContent>>;
  readonly parents: readonly string[];
}

export const ODD_NAMES = ['-dash.txt', 'über "quoted".txt', 'new\nline.txt', 'tab\tstop.txt', ':(glob)**', ' space ', 'back\\slash'];
const SUBMODULE = '0123456789012345678901234567890123456789';

/** A history with everything that the port must tell: odd names, links, submodules, modes, a merge, messages of any form. */
export const STEPS: readonly Step[] = [
  {
    name: 'first',
    branch: 'main',
    message: 'feat: one\n',
    parents: [],
    files: {
      'README.md': 'read me',
      'prompts/a/system-prompt.txt': 'You are a.\n',
      'prompts/a/.prompt-metadata.json': '{"version":"1.0.0"}',
      'prompts/a/cases/one.yaml': 'one',
      'prompts/b/system-prompt.txt': 'You are b.\n',
      'prompts/run.sh': { content: 'true', mode: '100755' },
      ...Object.fromEntries(ODD_NAMES.map((name) => [`prompts/odd/${name}`, name])),
    },
  },
  {
    name: 'second',
    branch: 'main',
    message: 'fix(a): two\r\n\r\nA body with CRLF\r\n\r\nBREAKING CHANGE: all of it\r\n',
    parents: ['first'],
    files: {
      'prompts/a/system-prompt.txt': 'You are a, really.\n',
      'prompts/b/system-prompt.txt': { content: 'You are b.\n', mode: '100755' },
      'prompts/link': { link: '../README.md' },
      'prompts/sub': { submodule: SUBMODULE },
      'other/file.txt': 'x',
    },
  },
  { name: 'topic1', branch: 'topic', message: 'chore: nothing below', parents: ['second'], files: { 'other/file.txt': 'y' } },
  {
    name: 'topic2',
    branch: 'topic',
    message: '\n\n  feat: odd 🎉 message\n\n\n',
    parents: ['topic1'],
    files: {
      'prompts/a/system-prompt.txt': null,
      'prompts/a/.prompt-metadata.json': null,
      'prompts/a/cases/one.yaml': null,
      'prompts/renamed/system-prompt.txt': 'You are a, really.\n',
      'prompts/b': 'a file where a directory was',
      'prompts/run.sh/now': 'a directory where a file was',
    },
  },
  { name: 'main3', branch: 'main', message: 'docs: main goes on', parents: ['second'], files: { 'README.md': 'read me now' } },
  {
    name: 'merge',
    branch: 'topic',
    message: "Merge branch 'main' into topic",
    parents: ['topic2', 'main3'],
    files: { 'README.md': 'read me now' },
  },
  { name: 'last', branch: 'topic', message: '', parents: ['merge'], files: { 'prompts/renamed/system-prompt.txt': 'You are renamed.\n' } },
  { name: 'orphan', branch: 'orphan', message: 'no common history', parents: [], files: { 'prompts/x': 'x' } },
];

const ADA = { name: 'Ada', email: 'ada@example.com' };
const START = Date.UTC(2024, 0, 1) / 1000;

/** The sample as a real repository; the SHAs by name. */
export async function buildGitSample(): Promise<{ repository: GitRepository; shas: Readonly<Record<string, string>> }> {
  const repository = await createRepository();
  const shas: Record<string, string> = {};
  for (const { name, branch, message, files, parents } of STEPS) {
    if (branch === 'topic' && (await repository.resolve('refs/heads/topic')) === null) await repository.branch('topic', 'main');
    const merge = parents.slice(1).map((parent) => shas[parent] as string);
    shas[name] = await repository.commit(message, files, { branch, merge });
  }
  await repository.tag('a@1.0.0', shas.first);
  await repository.tag('a@1.0.1', shas.second, 'annotated');
  await repository.tag('group/a@1.0.0', shas.second);
  await repository.git('tag', '-a', '-m', 'a tag of a tag', 'a@1.0.2', 'a@1.0.1');
  await repository.git('tag', 'a@tree', `${shas.first}^{tree}`);
  return { repository, shas };
}

/** The same sample in memory; the SHAs come out the same. */
export function buildMemorySample(): { revisions: MemoryRevisions; shas: Readonly<Record<string, string>> } {
  const revisions = new MemoryRevisions();
  const shas: Record<string, string> = {};
  for (const [index, { name, branch, message, files, parents }] of STEPS.entries()) {
    shas[name] = revisions.commit({
      message,
      files: Object.fromEntries(Object.entries(files).map(([path, content]) => [path, toMemoryFile(content)])),
      parents: parents.map((parent) => shas[parent] as string),
      author: ADA,
      time: START + (index + 1) * 60,
    });
    revisions.setRef(`refs/heads/${branch}`, shas[name]);
  }
  const tags = { 'a@1.0.0': 'first', 'a@1.0.1': 'second', 'a@1.0.2': 'second', 'group/a@1.0.0': 'second' };
  for (const [tag, name] of Object.entries(tags)) revisions.setRef(`refs/tags/${tag}`, shas[name] as string);
  return { revisions, shas };
}

function toMemoryFile(content: FileContent): MemoryFile {
  if (content === null || typeof content === 'string' || content instanceof Uint8Array) return content;
  if ('link' in content) return { mode: '120000', content: content.link };
  if ('submodule' in content) return { mode: '160000', content: content.submodule };
  return content;
}
