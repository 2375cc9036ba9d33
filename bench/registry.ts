import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { applyOperation, isRefusal } from '../src/registry/apply.ts';
import { formatRegistry } from '../src/registry/format.ts';
import { parseRegistry } from '../src/registry/parse.ts';
import type { EnvironmentState, RegisteredPrompt, RegisteredVersion, Registry } from '../src/registry/registry.ts';
import type { Bench, BenchRow } from './index.ts';

const execute = promisify(execFile);

const PROGRAM = resolve('dist/lib/cli/index.js');
const SIZES = [1_000, 10_000] as const;
const VERSIONS = 20;
const ROUNDS = 5;
/** Milliseconds in which `registry list` has to answer for the largest registry. */
const LIMIT = 500;
/** Times of reading and parsing its JSON that this may take, which holds on a busy machine, too. */
const RATIO = 1.2;
const PATH = 'prompts/registry.json';
const NOW = '2026-11-23T10:00:00Z';

const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** A registry in which every version has evidence and three environments run something: as large as it gets. */
function makeRegistry(count: number): Registry {
  const state = (version: string, previous: string): EnvironmentState => ({
    version,
    previous,
    deployedAt: NOW,
    deployedBy: 'Ada <ada@example.com>',
  });
  const makeVersion = (name: string): RegisteredVersion => ({
    digest: digest(name),
    commit: digest(`commit of ${name}`).slice(7, 47),
    registeredAt: NOW,
    evidence: {
      conclusion: 'success',
      report: digest(`report of ${name}`),
      suite: digest(`suite of ${name}`),
      model: 'openai:gpt-5-mini',
      judge: null,
    },
  });
  const prompts: Record<string, RegisteredPrompt> = {};
  for (let index = 0; index < count; index += 1) {
    const id = `team-${String(index % 100).padStart(2, '0')}/prompt-${String(index).padStart(5, '0')}`;
    const names = Array.from({ length: VERSIONS }, (_, version) => `1.${version}.0`);
    prompts[id] = {
      maintainer: 'support-team@example.com',
      versions: Object.fromEntries(names.map((name) => [name, makeVersion(`${id}@${name}`)])),
      environments: { dev: state('1.19.0', '1.18.0'), staging: state('1.18.0', '1.17.0'), production: state('1.17.0', '1.16.0') },
    };
  }
  return { schemaVersion: 1, prompts };
}

function takeMedian(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of wall clock from a process's start to its end. */
function timeProcess(args: readonly string[], cwd: string): Promise<number> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', fail);
    child.on('close', (status) => {
      if (status === 0) done(performance.now() - start);
      else fail(new Error(`node ${args.join(' ')} ended with ${status}`));
    });
  });
}

async function repeat(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  // The first round warms the disk.
  for (let round = -1; round < ROUNDS; round += 1) {
    const taken = await work();
    if (round >= 0) times.push(taken);
  }
  return takeMedian(times);
}

/** Lines that differ where a deploy is written: two texts of one layout, so that the ends they share are what did not change. */
function countChangedLines(before: string, after: string): number {
  const [one, other] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (one[start] === other[start]) start += 1;
  let end = 0;
  while (one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end;
}

async function measure(dir: string, count: number): Promise<{ readonly rows: BenchRow[]; readonly list: number }> {
  const registry = makeRegistry(count);
  const text = formatRegistry(registry);
  await writeFile(join(dir, PATH), text);
  const floor = await repeat(async () => timeProcess(['-e', `JSON.parse(require('fs').readFileSync('${PATH}','utf8'))`], dir));
  const list = await repeat(async () => timeProcess([PROGRAM, 'registry', 'list'], dir));
  const production = await repeat(async () => timeProcess([PROGRAM, 'registry', 'list', '--environment', 'production'], dir));
  const operation = { kind: 'promote', id: 'team-07/prompt-00007', to: 'production', reason: null } as const;
  const rules = { environments: ['dev', 'staging', 'production'], promote: ['dev', 'staging', 'production'] };
  const applied = applyOperation(registry, operation, { at: NOW, by: 'Ada' }, rules);
  if (isRefusal(applied)) throw new Error(applied.message);
  const parsing = time(() => parseRegistry(text, PATH));
  const formatting = time(() => formatRegistry(applied.registry));
  const size = `${count.toLocaleString('en')} prompts × ${VERSIONS} versions`;
  const last = count === SIZES.at(-1);
  return {
    list,
    rows: [
      { what: `${size}: the file`, value: text.length / 1e6, unit: 'MB' },
      { what: '  Node, reading and JSON.parse alone: the floor', value: floor, unit: 'ms' },
      { what: '  registry list, from cold', value: list, unit: 'ms', ...(last ? { limit: LIMIT } : {}) },
      { what: '  registry list --environment production, from cold', value: production, unit: 'ms', ...(last ? { limit: LIMIT } : {}) },
      ...(last ? [{ what: '  registry list, in times of the floor', value: list, unit: 'ms', ratio: list / floor, limit: RATIO }] : []),
      { what: '  parsing with every check', value: parsing, unit: 'ms' },
      { what: '  formatting', value: formatting, unit: 'ms' },
      { what: '  lines that a deploy changes', value: countChangedLines(text, formatRegistry(applied.registry)), unit: 'lines', limit: 12 },
    ],
  };
}

/** How the registry grows, beside parsing JSON alone. */
export async function bench(): Promise<Bench> {
  if (!existsSync(PROGRAM)) throw new Error('There is no dist/lib: run `npm run build` first.');
  const dir = await mkdtemp(join(tmpdir(), 'promptgate-bench-'));
  try {
    await mkdir(join(dir, 'prompts'));
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
    await execute('git', ['init', '--quiet', '--initial-branch=main'], { cwd: dir });
    await execute('git', [...identity, 'commit', '--quiet', '--allow-empty', '-m', 'chore: start'], { cwd: dir });
    const rows: BenchRow[] = [];
    const lists: number[] = [];
    for (const count of SIZES) {
      const measured = await measure(dir, count);
      rows.push(...measured.rows);
      lists.push(measured.list);
    }
    const [small = 0, large = 0] = lists;
    rows.push({ what: `registry list, 10 times the prompts: times the time`, value: large / small, unit: 'times' });
    return { name: `registry (median of ${ROUNDS})`, rows };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
