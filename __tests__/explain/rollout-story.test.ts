import { expect, test } from '@jest/globals';
import { type RolloutSources, tellRollout } from '../../src/explain/rollout-story.ts';
import { renderRolloutText } from '../../src/explain/rollout-text.ts';
import type { Decision } from '../../src/monitoring/detection.ts';
import type { RegistryEvent } from '../../src/registry/events.ts';

const DIGEST = `sha256:${'c'.repeat(64)}`;
const about = { id: 'support', environment: 'production', version: '1.4.0', from: '1.3.2', digest: DIGEST, by: 'Ada <ada@example.com>' };
const event = (kind: RegistryEvent['kind'], hour: number, more: Partial<RegistryEvent> = {}): RegistryEvent => ({
  ...{ ...about, kind, reason: null, commit: 'f'.repeat(40), at: `2026-11-23T1${hour}:00:00Z` },
  ...more,
});
const STORY = [
  event('rollout-started', 0, { rolloutId: 'r-7', reason: '10 %' }),
  event('blocked', 1, { reason: 'errors' }),
  event('rollout-ended', 1, { rolloutId: 'r-7', outcome: 'rolled-back', reason: 'errors', digest: null }),
];
const LIFTED = event('unblocked', 2, { reason: 'it was the provider' });

function tell(events: readonly RegistryEvent[], isBlocked: boolean, decisions: readonly Decision[] = []) {
  const block = { digest: DIGEST, reason: 'errors', by: about.by, at: '2026-11-23T11:00:00Z' };
  const state = { version: '1.3.2', previous: null, deployedAt: '2026-11-01T10:00:00Z', deployedBy: about.by };
  const versions = { '1.4.0': { digest: DIGEST, commit: 'a'.repeat(40), registeredAt: '2026-11-20T10:00:00Z', evidence: null } };
  const support = { versions, environments: { production: { ...state, ...(isBlocked ? { blocked: [block] } : {}) } } };
  const sources = {
    ...{ prompt: 'support', rolloutId: 'r-7', registry: { schemaVersion: 1, prompts: { support } }, events },
    ...{ ledger: null, decisions, pullRequest: null, settings: () => null, unknown: [] },
  };
  return tellRollout(sources as unknown as RolloutSources);
}
const show = (...args: Parameters<typeof tell>) => renderRolloutText(tell(...args), { width: 80, color: false });

test('a block that was lifted is told of, with who, when and why', () => {
  expect(tell([...STORY, LIFTED], false)).toMatchObject({
    block: null,
    unblocked: { at: '2026-11-23T12:00:00Z', reason: 'it was the provider' },
  });
  expect(show([...STORY, LIFTED], false)).toContain('Unblocked     2026-11-23 12:00 UTC by Ada: it was the provider\n'.trimEnd());
});

test('another content’s, environment’s or an earlier lifting is none of this rollout’s', () => {
  const others = [event('unblocked', 2, { digest: `sha256:${'d'.repeat(64)}` }), event('unblocked', 2, { environment: 'staging' })];
  expect(tell([...STORY, ...others], true).unblocked).toBeNull();
  expect(tell([LIFTED, ...STORY], true).unblocked).toBeNull();
  expect(show(STORY, true)).not.toContain('Unblocked');
});

test('blocked content is named on one line, by as much of its digest as tells it apart', () => {
  expect(show(STORY, true)).toContain(`Blocked       sha256:${'c'.repeat(12)} since 2026-11-23 11:00 UTC by Ada: errors`);
});

test('what was decided and never written to the registry is not told as done', () => {
  const decide = (action: string, hour: number) =>
    ({
      ...{ rolloutId: 'r-7', promptId: 'support', at: `2026-11-23T1${hour}:00:30Z`, verdict: 'regress', named: ['errors'], action },
      ...{ reasons: ['It is worse.'], arrival: 0, logE: 5, logLimit: 4.6 },
    }) as unknown as Decision;
  const started = STORY.slice(0, 1);
  const texts = [
    show(STORY, true, [decide('rollback', 1)]),
    show(started, true, [decide('rollback', 1)]),
    show([], true, [decide('pause', 1)]),
  ];
  expect(texts.map((text) => /, (rollback|pause)( \(.*?\))?:/.exec(text.replace(/\s+/g, ' '))?.[0])).toEqual([
    ', rollback:',
    ', rollback (the registry does not have it):',
    ', pause:',
  ]);
  expect(tell(started, true, [decide('none', 1), decide('advance', 0)]).decisions.map((one) => one.isWritten)).toEqual([null, false]);
});

test('where the history is cut off, the registry itself says that it was taken back, and why', () => {
  const ended = { id: 'r-7', canary: '1.4.0', reason: 'enough for today', by: about.by, at: '2026-11-23T11:00:00Z' };
  const state = { version: '1.3.2', previous: null, deployedAt: '2026-11-01T10:00:00Z', deployedBy: about.by, ended };
  const support = { versions: {}, environments: { production: state } };
  const sources = {
    ...{ prompt: 'support', registry: { schemaVersion: 1, prompts: { support } }, events: [] },
    ...{ ledger: null, decisions: [], pullRequest: null, settings: () => null, unknown: [] },
  } as unknown as RolloutSources;
  const story = tellRollout({ ...sources, rolloutId: 'r-7' });
  expect(story).toMatchObject({ environment: 'production', canary: '1.4.0', stable: '1.3.2', outcome: 'aborted', takenBack: ended });
  const text = renderRolloutText(story, { width: 80, color: false });
  expect(text).toMatch(/^support r-7: taken back\n/);
  expect(text).toContain('Registry      taken back, 2026-11-23 11:00 UTC by Ada: enough for today');
  expect(tellRollout({ ...sources, rolloutId: 'r-6' })).toMatchObject({ environment: null, outcome: null, takenBack: null });
  // What was deployed since is not what it went back to.
  const moved = { versions: {}, environments: { production: { ...state, version: '1.4.0', deployedAt: '2026-11-24T10:00:00Z' } } };
  const registry = { schemaVersion: 1, prompts: { support: moved } } as unknown as RolloutSources['registry'];
  expect(tellRollout({ ...sources, registry, rolloutId: 'r-7' })).toMatchObject({ canary: '1.4.0', stable: null, takenBack: ended });
  // What its history tells is not told twice.
  const last = event('rollout-ended', 1, { rolloutId: 'r-7', outcome: 'aborted', reason: 'enough for today' });
  const twice = renderRolloutText(tellRollout({ ...sources, rolloutId: 'r-7', events: [last] }), { width: 80, color: false });
  expect(twice.match(/enough for today/g)).toHaveLength(1);
});

test('counts of blocks agree with their noun, and a small share is not 0', () => {
  const arm = (bad: number) => ({ exposures: 10_000, bad });
  const guardrail = { guardrail: 'errors', canary: arm(4), stable: arm(0), maxLogE: 1, unavailable: null };
  const detection = { verdict: 'insufficient', named: [], reachedAt: null, alpha: 0.01, guardrails: [guardrail], reasons: [] };
  const tellBlocks = (blocks: number) =>
    renderRolloutText({ ...tell(STORY, true), detection: { ...detection, blocks } } as never, { width: 80, color: false });
  expect([1, 2].map((blocks) => /; (\d blocks?), limit 100/.exec(tellBlocks(blocks))?.[1])).toEqual(['1 block', '2 blocks']);
  expect(tellBlocks(1)).toContain('canary 4 of 10,000 (0.04 %), stable 0 of 10,000 (0 %)');
});
