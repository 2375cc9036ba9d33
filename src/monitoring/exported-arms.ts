import type { Guardrail } from '../registry/registry.ts';
import { isJudged } from '../registry/rollout-guardrails.ts';
import { nameEpoch } from '../rollout/epoch.ts';
import type { KeyCounts } from './exported-keys.ts';
import type { Labels, Sample, Samples } from './exposition-text.ts';
import type { ArmCounts, LedgerDelta, RolloutFacts } from './ledger.ts';
import { nameRollout } from './ledger-shelf.ts';
import { METRICS, type MetricFamily } from './metric-names.ts';
import type { KeyEvents } from './store.ts';

type Variant = 'stable' | 'canary';
type Facts = Omit<RolloutFacts, 'firstAt'>;

const VARIANTS = ['stable', 'canary'] as const;

interface CountedGuardrail {
  exposures: number;
  appearances: number;
  bad: number;
  readonly ratings: number[];
}

interface CountedArm {
  readonly rollout: string;
  readonly labels: Labels;
  readonly unit: 'user' | 'request';
  assigned: number;
  readonly guardrails: ReadonlyMap<Guardrail, CountedGuardrail>;
}

/** Counters of comparisons: a label set for each version in each step of a rollout. */
export class ExportedArms {
  readonly #limit: number;
  readonly #arms = new Map<string, CountedArm>();
  /** Rollouts that make room where there is none: a process that runs for a year sees hundreds. */
  readonly #ended = new Set<string>();
  refused = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Says that a rollout is over: its counters may be forgotten. @param rollout as `nameRollout` names it */
  end(rollout: string): void {
    this.#ended.add(rollout);
  }

  /** Shows both versions of a step at 0. */
  open(facts: Facts, step: number): void {
    for (const variant of VARIANTS) this.#arm(facts, step, variant);
  }

  addShare(facts: Facts, step: number, counts: Readonly<Record<Variant, number>>): void {
    for (const variant of VARIANTS) {
      const arm = this.#arm(facts, step, variant);
      if (arm !== null) arm.assigned += counts[variant];
    }
  }

  addDelta(facts: Facts, { guardrail, step, ...counts }: LedgerDelta): void {
    for (const variant of VARIANTS) addCounts(this.#arm(facts, step, variant)?.guardrails.get(guardrail), counts[variant]);
  }

  addKey(facts: Facts, { step, variant }: Pick<KeyEvents, 'step' | 'variant'>, counts: KeyCounts): void {
    this.open(facts, step);
    const arm = this.#arm(facts, step, variant);
    if (arm === null) return;
    if (counts.isNew) arm.assigned += 1;
    for (const { guardrail, appeared, atRisk, bad, rating } of counts.guardrails) {
      const counted = arm.guardrails.get(guardrail);
      if (counted === undefined) continue;
      if (appeared) counted.appearances += 1;
      if (atRisk) counted.exposures += 1;
      if (bad) counted.bad += 1;
      if (rating !== null) counted.ratings[rating - 1] = (counted.ratings[rating - 1] ?? 0) + 1;
    }
  }

  list(): Samples {
    const arms = [...this.#arms.values()];
    const listEach = (read: (counted: CountedGuardrail) => number, of: (arm: CountedArm) => boolean = () => true): Sample[] =>
      arms
        .filter(of)
        .flatMap(({ labels, guardrails }) =>
          [...guardrails].map(([guardrail, counted]) => ({ labels, extra: ['guardrail', guardrail] as const, value: read(counted) })),
        );
    return new Map<MetricFamily, readonly Sample[]>([
      [METRICS.assigned, arms.map(({ labels, assigned }) => ({ labels, value: assigned }))],
      [METRICS.exposures, listEach(({ exposures }) => exposures)],
      [
        METRICS.appearances,
        listEach(
          ({ appearances }) => appearances,
          ({ unit }) => unit === 'user',
        ),
      ],
      [METRICS.bad, listEach(({ bad }) => bad)],
      [
        METRICS.judged,
        arms.flatMap(({ labels, guardrails }) =>
          (guardrails.get('satisfaction')?.ratings ?? []).map((value, place) => ({
            labels,
            extra: ['rating', String(place + 1)] as const,
            value,
          })),
        ),
      ],
    ]);
  }

  #forgetEnded(): void {
    for (const [name, { rollout }] of this.#arms) if (this.#ended.has(rollout)) this.#arms.delete(name);
  }

  #arm(facts: Facts, step: number, variant: Variant): CountedArm | null {
    const { promptId, environment, rolloutId, unit } = facts;
    const rollout = nameRollout(promptId, rolloutId);
    const name = `${rollout} ${step} ${variant}`;
    const known = this.#arms.get(name);
    if (known !== undefined) return known;
    if (this.#arms.size >= this.#limit) this.#forgetEnded();
    if (this.#arms.size >= this.#limit) {
      this.refused += 1;
      return null;
    }
    // Where calls are not judged by their time there is nothing to be counted, and a 0 would read as "none was slow".
    const judged = facts.guardrails.filter((guardrail) => isJudged(guardrail, facts.slowMs));
    const labels = { prompt: promptId, environment, epoch: nameEpoch(rolloutId, step), variant, version: facts[variant] };
    const guardrails = new Map(
      judged.map((guardrail) => [
        guardrail,
        { exposures: 0, appearances: 0, bad: 0, ratings: guardrail === 'satisfaction' ? [0, 0, 0, 0, 0] : [] },
      ]),
    );
    const arm = { rollout, labels, unit, assigned: 0, guardrails };
    this.#arms.set(name, arm);
    return arm;
  }
}

function addCounts(counted: CountedGuardrail | undefined, { exposures, bad, ratings }: ArmCounts): void {
  if (counted === undefined) return;
  counted.exposures += exposures;
  counted.bad += bad;
  for (const [place, count] of (ratings ?? []).entries()) counted.ratings[place] = (counted.ratings[place] ?? 0) + count;
}
