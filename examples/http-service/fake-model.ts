import type { Clock } from './clock.ts';
import { createRandom } from './random.ts';

/** What the service needs of a model; a real one is a call of your provider's SDK. */
export interface Model {
  /** @throws Error where there is no answer */
  complete(systemPrompt: string, question: string): Promise<{ readonly text: string; readonly tokens: number }>;
}

/** How often the fake fails, and how long it takes, with prompts that hold some words. */
export interface Behaviour {
  /** Like a model it sees the prompt's text alone, not its version. '' is in every text. */
  readonly words: string;
  /** 0 to 1. */
  readonly errorRate: number;
  readonly medianMs: number;
}

export interface FakeModelOptions {
  readonly seed: number;
  readonly clock: Clock;
  /** The first one whose words the prompt holds counts. */
  readonly behaviours: readonly Behaviour[];
}

const USUAL: Behaviour = { words: '', errorRate: 0.05, medianMs: 600 };

/**
 * A FAKE: it answers with a fixed sentence, fails as often as it is told, and takes as long as it is told. The same seed gives the same run.
 * It stands where your model stands, so that the example needs no key and no network.
 */
export function createFakeModel({ seed, clock, behaviours }: FakeModelOptions): Model {
  const random = createRandom(seed);
  return {
    async complete(systemPrompt, question) {
      const { errorRate, medianMs } = behaviours.find(({ words }) => systemPrompt.includes(words)) ?? USUAL;
      const spread = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      const fails = random() < errorRate;
      await clock.sleep(medianMs * Math.exp(0.4 * spread));
      if (fails) throw new Error('the fake model gave no answer');
      return { text: `(fake answer to: ${question.slice(0, 80)})`, tokens: 180 + Math.floor(systemPrompt.length / 4 + random() * 120) };
    },
  };
}
