import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectChanges } from '../src/changes/detect.ts';
import { gatherChanges } from '../src/changes/gather.ts';
import { review } from '../src/review.ts';
import { openLocalGit } from '../src/revisions/local-git.ts';
import type { Bench, BenchRow } from './index.ts';

const PROMPTS = 10_000;
const RUNS = 15;
/** Finding and reading against one `git diff` and one `git cat-file` of the same blobs. */
const LIMIT = 3;
const ENVIRONMENT = { PATH: process.env.PATH, HOME: tmpdir(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** What a review spends on finding and reading changed prompts in a repository of 10,000 of them. */
export async function bench(): Promise<Bench> {
  const dir = await mkdtemp(join(tmpdir(), 'promptgate-bench-'));
  try {
    await run(dir, ['init', '--quiet', '--bare', '--initial-branch=main']);
    await run(dir, ['fast-import', '--quiet', '--date-format=raw'], writeHistory([1, 100, 3000]));
    const rows: BenchRow[] = [];
    for (const count of [1, 100, 3000]) rows.push(...(await measure(dir, count)));
    return { name: `finding and reading changed prompts among ${PROMPTS} (median of ${RUNS})`, rows };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function measure(dir: string, count: number): Promise<BenchRow[]> {
  const [base, head] = ['refs/heads/main', `refs/heads/change-${count}`];
  const oids = await listReadBlobs(dir, base, head);
  const range = { base: await resolve(dir, base), head: await resolve(dir, head), basePromptsDir: 'prompts', headPromptsDir: 'prompts' };
  const runs = count > 1000 ? 3 : RUNS;
  // Git's own time, ours, ours with the parsing on top, and the whole review, in turn, so that a busy machine slows all three.
  const times: Record<'git' | 'found' | 'parsed' | 'reviewed', number[]> = { git: [], found: [], parsed: [], reviewed: [] };
  for (let round = -1; round < runs; round += 1) {
    const git = await time(async () => {
      await run(dir, ['diff', '--name-status', range.base, range.head]);
      await run(dir, ['cat-file', '--batch'], [`${oids.join('\n')}\n`]);
    });
    const found = await time(() =>
      withClone(dir, async (revisions) => expectCount(count, (await gatherChanges(revisions, range)).touched)),
    );
    const parsed = await time(() =>
      withClone(dir, async (revisions) => expectCount(count, (await detectChanges(revisions, range)).changes)),
    );
    const reviewed = await time(() =>
      withClone(dir, async (revisions) => {
        const request = { ...range, baseTip: null, title: null, messages: 'auto' } as const;
        const report = await review(revisions, request, { failOn: 'error', configPath: '.promptgate.yaml' });
        expectCount(count, report.prompts);
        if (report.conclusion !== 'success') throw new Error('the review of the benchmark fails');
      }),
    );
    // The first round warms the disk's cache and loads the modules.
    if (round < 0) continue;
    times.git.push(git);
    times.found.push(found);
    times.parsed.push(parsed);
    times.reviewed.push(reviewed);
  }
  const [git, found, parsed, reviewed] = [median(times.git), median(times.found), median(times.parsed), median(times.reviewed)];
  const changed = `${count.toLocaleString('en')} changed`;
  return [
    { what: `${changed}: git diff and git cat-file of ${oids.length} blobs`, value: git, unit: 'ms' },
    { what: `${changed}: finding and reading`, value: found, unit: 'ms', ratio: found / git, ...(count > 1000 ? {} : { limit: LIMIT }) },
    { what: `${changed}: finding, reading and parsing`, value: parsed, unit: 'ms', ratio: parsed / git },
    { what: `${changed}: the whole review`, value: reviewed, unit: 'ms', ratio: reviewed / git },
  ];
}

async function withClone(dir: string, work: (revisions: Awaited<ReturnType<typeof openLocalGit>>) => Promise<void>): Promise<void> {
  const revisions = await openLocalGit({ directory: dir, environment: ENVIRONMENT });
  try {
    await work(revisions);
  } finally {
    await revisions.close();
  }
}

function expectCount(count: number, found: readonly unknown[]): void {
  if (found.length !== count) throw new Error(`${found.length} changed prompts were found, ${count} were made`);
}

/** Both sides' prompt files of the changed prompts: what must be read, whoever reads it. */
async function listReadBlobs(dir: string, base: string, head: string): Promise<string[]> {
  const names = (await run(dir, ['diff', '--name-only', base, head])).toString().split('\n').filter(Boolean);
  const dirs = [...new Set(names.map((name) => name.slice(0, name.lastIndexOf('/'))))];
  const oids = new Set<string>();
  for (const side of [base, head]) {
    const listed = (await run(dir, ['ls-tree', '-r', side, 'prompts/'])).toString().split('\n');
    const wanted = new Set(dirs.flatMap((path) => [`${path}/system-prompt.txt`, `${path}/.prompt-metadata.json`]));
    for (const line of listed) if (wanted.has(line.slice(line.indexOf('\t') + 1))) oids.add(line.split(/[ \t]/)[2] as string);
  }
  return [...oids];
}

/** One commit of all prompts, and for each count a branch that changes so many of them. */
function* writeHistory(counts: readonly number[]): Generator<string> {
  yield commit('main', 'feat: all');
  for (let index = 0; index < PROMPTS; index += 1) {
    const dir = `prompts/prompt-${index}`;
    yield file(`${dir}/system-prompt.txt`, textOf(index, 1)) + file(`${dir}/.prompt-metadata.json`, metadataOf(index, '1.0.0'));
    yield file(`${dir}/evals.yaml`, `- vars: { input: question ${index} }\n`);
  }
  for (const count of counts) {
    yield `${commit(`change-${count}`, 'fix: some')}from refs/heads/main\n`;
    for (let at = 0; at < count; at += 1) {
      const index = (at * Math.floor(PROMPTS / count)) % PROMPTS;
      const dir = `prompts/prompt-${index}`;
      yield file(`${dir}/system-prompt.txt`, textOf(index, 2)) + file(`${dir}/.prompt-metadata.json`, metadataOf(index, '1.0.1'));
    }
  }
}

function commit(branch: string, message: string): string {
  return `commit refs/heads/${branch}\ncommitter Bench <bench@example.com> 1704067200 +0000\n${data(message)}`;
}

function file(path: string, content: string): string {
  return `M 100644 inline ${path}\n${data(content)}`;
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}\n`;
}

/** About 1.5 kB, as a usual prompt has. */
function textOf(index: number, edition: number): string {
  const line = (number: number) => `Rule ${number} of ${index}: answer {{ question }} with care, edition ${number === 7 ? edition : 1}.`;
  return Array.from({ length: 24 }, (_, number) => line(number)).join('\n');
}

function metadataOf(index: number, version: string): string {
  const fields = {
    name: `Prompt ${index}`,
    version,
    model: 'gpt-5-mini',
    description: 'One of many.',
    tags: ['bench'],
    created: '2024-01-01',
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

async function resolve(dir: string, ref: string): Promise<string> {
  return (await run(dir, ['rev-parse', ref])).toString().trim();
}

async function run(dir: string, args: readonly string[], input: Iterable<string> = []): Promise<Buffer> {
  const child = spawn('git', args, { cwd: dir, env: ENVIRONMENT, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const text of input) if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`git ${args[0]} ended with ${code}`);
  return Buffer.concat(chunks);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
