import type { SpanContext } from '@opentelemetry/api';

/** Remembers which span an answer was made in, so that a rating that comes later can name it. The oldest are forgotten first. */
export class RecentSpans {
  readonly #limit: number;
  readonly #spans = new Map<string, SpanContext>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  keep(responseId: string, span: SpanContext): void {
    this.#spans.delete(responseId);
    this.#spans.set(responseId, span);
    if (this.#spans.size <= this.#limit) return;
    const [oldest] = this.#spans.keys();
    if (oldest !== undefined) this.#spans.delete(oldest);
  }

  find(responseId: string): SpanContext | null {
    return this.#spans.get(responseId) ?? null;
  }
}
