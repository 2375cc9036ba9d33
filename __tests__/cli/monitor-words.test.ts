import { describe, expect, test } from '@jest/globals';
import { formatLooked, formatTick, formatUnseen, guessMissing } from '../../src/cli/monitor-words.ts';
import type { GuardrailState } from '../../src/monitoring/detection.ts';
import { MemoryStore } from '../../src/stores/memory.ts';
import { type Looked, lookOnce } from '../../src/watch/look.ts';
import type { RolledBack } from '../../src/watch/rolled-back.ts';
import { MINUTE, MONITORING, Place, recordMany, START } from '../watch/world.ts';

const OPTIONS = { color: false, width: 80 };

async function look(minutes: number, isBad = false): Promise<Looked> {
  const [store, place] = [new MemoryStore(), new Place()];
  if (minutes > 0) await recordMany(store, { isBad, minutes });
  const ports = { store, readRegistry: async () => place.registry, act: null, now: () => START + minutes * MINUTE };
  return (await lookOnce(ports, { environment: 'production', ids: [], monitoring: MONITORING })).rollouts[0] as Looked;
}

const STATE: GuardrailState = {
  ...{ guardrail: 'errors', weight: 1, logE: 0, maxLogE: 0, logPass: 1, logTolerated: null, passed: false, unavailable: null },
  ...{ canary: { exposures: 200, bad: 4 }, stable: { exposures: 1800, bad: 36 } },
};

describe('how many more calls a pass needs', () => {
  test.each([
    ['at the pace so far', {}, 400],
    ['by what is tolerated, where that is nearer', { logTolerated: 2 }, 100],
    ['nothing, where it passed', { passed: true }, null],
    ['nobody knows, where it went the other way', { logPass: -1 }, null],
    ['nobody knows, where it counts for nothing', { unavailable: 'no-threshold' as const }, null],
    ['nobody knows before the first call', { canary: { exposures: 0, bad: 0 } }, null],
  ])('%s', (_, state, expected) => {
    const missing = guessMissing({ ...STATE, ...state }, 0.05);
    expect(missing === null ? null : Math.round(missing / 100) * 100).toBe(expected);
  });
});

test('what is not known yet, in 80 columns and in 44', async () => {
  const looked = await look(3);
  for (const width of [80, 44]) {
    const lines = formatLooked(looked, { path: [], settings: { beta: 0.05 }, change: '--push' }, { color: false, width }).split('\n');
    expect(lines[0]).toBe('○ support in production: insufficient: not known yet');
    expect(Math.max(...lines.slice(1).map(({ length }) => length))).toBeLessThanOrEqual(width);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('This step lasts another 57 minutes at least.');
  }
});

test('the further lines of a reason stand below its first one, and the step lasts another minute', async () => {
  const lines = formatLooked(await look(59), { path: [], settings: { beta: 0.5 }, change: '--push' }, { color: false, width: 44 }).split(
    '\n',
  );
  expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('This step lasts another minute at least.');
  const reasons = formatLooked(await look(3), { path: [], settings: { beta: 0.05 }, change: '--push' }, { color: false, width: 44 }).split(
    '\n',
  );
  const first = reasons.findIndex((line) => line.startsWith('  - '));
  expect(reasons[first + 1]).toMatch(/^ {4}\S/);
});

test.each(['--push', '--commit'] as const)('who only looks is told of --act with %s, as the clone has a remote or none', async (change) => {
  const text = formatLooked(await look(20, true), { path: [], settings: { beta: 0.05 }, change }, OPTIONS);
  expect(text.replace(/\s+/g, ' ')).toContain(`This check only looks: the same command with --act ${change} does it.`);
});

test('nothing recorded is no good news', async () => {
  const looked = await look(0);
  const text = formatLooked(looked, { path: [], settings: { beta: 0.05 }, change: '--push' }, OPTIONS);
  expect(text).toMatch(/^○ support in production: insufficient: not known yet\n/);
  expect(text.replace(/\s+/g, ' ')).toContain('no call of this rollout was recorded yet. Applications take part once they read a bundle');
});

test('what could not be seen, and what a name tries to do to a terminal', async () => {
  const { subject } = await look(0);
  const unseen = { kind: 'unseen' as const, subject, problem: 'It does not answer.\u001b[2J\n::error::x' };
  for (const text of [
    formatUnseen(unseen, OPTIONS),
    formatTick({ at: START, rollouts: [unseen], completed: [], uncontrolled: { versions: [], waiting: 0 } } as never, OPTIONS).join('\n'),
  ]) {
    expect(text).toContain('r-1 could not be looked at');
    for (const odd of ['\u001b', '\n::error']) expect(text).not.toContain(odd);
  }
});

test('an id of a rollout that somebody wrote into the registry by hand moves no terminal', async () => {
  const looked = await look(3);
  const rollout = { ...looked.subject.rollout, id: 'r-1\u001b[2J\u009b1A\u202e' };
  const subject = { ...looked.subject, rollout };
  const rolledBack = { promptId: 'support', rolloutId: rollout.id } as RolledBack;
  const tick = { at: START, rollouts: [{ ...looked, subject }], completed: [{ rolledBack, parts: [] }] };
  const unseen = { kind: 'unseen' as const, subject, problem: 'No.' };
  const texts = [
    formatTick({ ...tick, uncontrolled: { versions: [], waiting: 0 } } as never, OPTIONS).join('\n'),
    formatTick({ ...tick, rollouts: [unseen], uncontrolled: { versions: [], waiting: 0 } } as never, OPTIONS).join('\n'),
    formatUnseen(unseen, OPTIONS),
  ];
  for (const text of texts) for (const odd of ['\u001b', '\u009b', '\u202e']) expect(text).not.toContain(odd);
});

test('a line of a watch has E as it stands now, and what it reached where that was more', async () => {
  const looked = await look(3);
  const tick = (logE: number, maxLogE: number) => {
    const detection = { ...looked.check.detection, logE, maxLogE, alpha: 0.01 };
    const rollouts = [{ ...looked, check: { ...looked.check, detection } }];
    return formatTick({ at: START, rollouts, completed: [], uncontrolled: { versions: [], waiting: 0 } } as never, OPTIONS).join('\n');
  };
  expect(tick(Math.log(0.15), Math.log(32.5))).toContain(': insufficient, E 0.15/100 (32.5 at most), ');
  expect(tick(Math.log(32.5), Math.log(32.5))).toContain(': insufficient, E 32.5/100, ');
});
