import type { Clock } from './clock.ts';
import { createRandom } from './random.ts';

export interface Answered {
  readonly responseId: string;
  readonly version: string;
  /** Why there is no answer; null: there is one. */
  readonly failure: string | null;
}

/** The service as its users see it. */
export interface Target {
  /** The answer's id, and the version that gave it. */
  answer(user: string, question: string): Promise<Answered>;
  rate(responseId: string, rating: number): Promise<void>;
}

export interface LoadOptions {
  readonly target: Target;
  readonly clock: Clock;
  readonly seed: number;
  readonly calls: number;
  /** Milliseconds between two calls begin, on the average. */
  readonly everyMs: number;
  /** How many people there are; a few of them ask much more than the others. */
  readonly users: number;
  /** Share of answers that are rated, 0 to 1, and of those that are rated 1 or 2. */
  readonly ratedShare: number;
  readonly unhappyShare: number;
}

/** `failure`: why the first call failed that did; null where none did. */
export interface VersionLoad {
  readonly calls: number;
  readonly failed: number;
  readonly failure: string | null;
}

/** What was called, by version. */
export type LoadResult = Readonly<Record<string, VersionLoad>>;

const QUESTIONS = [
  'Where is my order?',
  'How do I return this?',
  'Why was I charged twice?',
  'Can I change the address?',
  'Do you ship abroad?',
];

/** Asks and rates, one after the other; the same seed asks the same. */
export async function runLoad({ target, clock, seed, calls, everyMs, users, ratedShare, unhappyShare }: LoadOptions): Promise<LoadResult> {
  const random = createRandom(seed);
  const result: Record<string, VersionLoad> = {};
  for (let call = 0; call < calls; call++) {
    await clock.sleep(-Math.log(1 - random()) * everyMs);
    const user = `user-${Math.floor(users * random() ** 2)}`;
    const question = QUESTIONS[Math.floor(random() * QUESTIONS.length)] as string;
    const [isRated, isUnhappy, half] = [random() < ratedShare, random() < unhappyShare, random() < 0.5];
    const { responseId, version, failure } = await target.answer(user, question);
    const before = result[version] ?? { calls: 0, failed: 0, failure: null };
    const failed = before.failed + (failure === null ? 0 : 1);
    result[version] = { calls: before.calls + 1, failed, failure: before.failure ?? failure };
    if (failure === null && isRated) await target.rate(responseId, (isUnhappy ? 1 : 4) + (half ? 1 : 0));
  }
  return result;
}

/** A target over HTTP. */
export function createHttpTarget(url: string): Target {
  const post = async (path: string, body: unknown) => {
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return { status: response.status, body: (await response.json()) as { responseId: string; version: string; message?: string } };
  };
  return {
    async answer(user, question) {
      const { status, body } = await post('/answer', { user, question });
      if (status !== 200 && status !== 502) throw new Error(`the service answered ${status}: ${JSON.stringify(body)}`);
      return { responseId: body.responseId, version: body.version, failure: status === 200 ? null : (body.message ?? '') };
    },
    async rate(responseId, rating) {
      await post('/rate', { responseId, rating });
    },
  };
}
