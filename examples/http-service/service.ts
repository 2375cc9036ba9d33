import type { Monitor, Prompts } from 'promptgate';
import type { Model } from './fake-model.ts';

export const PROMPT_ID = 'customer-support';

export interface ServiceOptions {
  readonly prompts: Prompts;
  readonly monitor: Monitor;
  readonly model: Model;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** An id that no other answer has. */
  readonly createId: () => string;
  /** What decides which version somebody gets: the user, who then always gets the same one, or the request. */
  readonly routeBy: 'user' | 'request';
  /** What the prompt's template wants to know. */
  readonly vars: Readonly<Record<string, unknown>>;
}

export type Answer =
  | { readonly kind: 'answered'; readonly responseId: string; readonly version: string; readonly text: string }
  | { readonly kind: 'failed'; readonly responseId: string; readonly version: string; readonly message: string };

export interface Service {
  answer(user: string, question: string): Promise<Answer>;
  /** false: nobody knows that answer (any more), or it is no rating from 1 to 5. */
  rate(responseId: string, rating: number): boolean;
}

/** The whole of what an application does with its prompts: resolve, call the model, record. */
export function createService({ prompts, monitor, model, now, createId, routeBy, vars }: ServiceOptions): Service {
  return {
    async answer(user, question) {
      const responseId = createId();
      const resolution = prompts.resolve(PROMPT_ID, { targetingKey: routeBy === 'user' ? user : responseId });
      const { version } = resolution;
      const start = now();
      try {
        const { text, tokens } = await model.complete(resolution.render(vars), question);
        monitor.record({ resolution, latencyMs: now() - start, tokens, responseId });
        return { kind: 'answered', responseId, version, text };
      } catch (error) {
        monitor.record({ resolution, latencyMs: now() - start, error: error as Error, responseId });
        return { kind: 'failed', responseId, version, message: (error as Error).message };
      }
    },
    rate: (responseId, rating) => monitor.recordRating({ responseId }, rating),
  };
}
