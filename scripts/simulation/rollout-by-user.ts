import { createDetector } from '../../src/monitoring/detect.ts';
import type { DetectionSettings } from '../../src/monitoring/detection.ts';
import type { RolloutFacts } from '../../src/monitoring/ledger.ts';
import type { Random } from '../../src/monitoring/seeded-random.ts';
import type { Batch, KeyEvents } from '../../src/monitoring/store.ts';
import { MemoryStore } from '../../src/stores/memory.ts';
import { FACTS } from './rollout-by-request.ts';

const FACTS_BY_USER: RolloutFacts = { ...FACTS, unit: 'user' };
/** Calls that one flush brings; a block of 50 is a whole number of them. */
const FLUSH = 10;
const MINUTE = 60_000;

/** A week of calls by users who come again. */
export interface UserWorld {
  readonly users: number;
  readonly calls: number;
  readonly callsPerHour: number;
  /** Of the Pareto distribution of how often each calls: the smaller, the more calls come from few. */
  readonly shape: number;
  /** Share of users whose calls fail more often, and how many of each kind's calls fail. */
  readonly hard: number;
  readonly hardRate: number;
  readonly rate: number;
  /** How many times as often the canary's calls fail. */
  readonly ratio: number;
  /** Shares of users in the canary, 0 to 1, one step each, of equal length. */
  readonly shares: readonly number[];
}

export const USERS: UserWorld = {
  users: 2000,
  calls: 33_600,
  callsPerHour: 200,
  shape: 1.16,
  hard: 0.05,
  hardRate: 0.15,
  rate: 0.003,
  ratio: 1,
  shares: [0.1],
};

/** Where a user lies among all, how likely the next call is theirs (Pareto), and how often it fails. */
function drawUsers({ users, shape, hard, hardRate, rate }: UserWorld, random: Random) {
  const places = Array.from({ length: users }, random);
  const rates = Array.from({ length: users }, () => (random() < hard ? hardRate : rate));
  const ends: number[] = [];
  let total = 0;
  for (let user = 0; user < users; user += 1) {
    total += (1 - random()) ** (-1 / shape);
    ends.push(total);
  }
  const drawUser = (): number => {
    const point = random() * total;
    let [low, high] = [0, users - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > point) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { places, rates, drawUser };
}

/** Lets one rollout by users run through the in-memory store, and says whether `regress` was reached. */
export async function runByUser(world: UserWorld, random: Random, settings: DetectionSettings): Promise<boolean> {
  const { places, rates, drawUser } = drawUsers(world, random);
  const store = new MemoryStore();
  const { rolloutId } = FACTS_BY_USER;
  const perStep = world.calls / world.shares.length;
  for (let call = 0; call < world.calls; call += FLUSH) {
    const step = Math.floor(call / perStep);
    const share = world.shares[step] as number;
    const at = (call * 60 * MINUTE) / world.callsPerHour;
    const keys = Array.from({ length: FLUSH }, (): KeyEvents => {
      const user = drawUser();
      const variant = (places[user] as number) < share ? 'canary' : 'stable';
      const isBad = random() < (rates[user] as number) * (variant === 'canary' ? world.ratio : 1);
      return { rolloutId, step, variant, key: String(user), exposed: ['errors'], bad: isBad ? ['errors'] : [], rating: null };
    });
    const batch: Batch = {
      at,
      rollUps: [],
      rollouts: [FACTS_BY_USER],
      ledger: [],
      shares: [{ rolloutId, step, percent: 100 * share, canary: 0, stable: 0 }],
      keys,
      responses: [],
      raw: [],
    };
    await store.write(batch);
  }
  const ledger = await store.ledger(rolloutId);
  const detector = createDetector(FACTS_BY_USER, settings, [], ledger?.shares);
  return ledger?.blocks.some((block) => detector.add(block) !== null && detector.hasReached()) ?? false;
}
