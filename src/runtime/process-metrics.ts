import { createExporter, type Exporter } from '../monitoring/exposition.ts';
import type { Batch } from '../monitoring/store.ts';
import type { Prompts } from './prompts.ts';

/** What `openPrompts` gave, as far as its counters are concerned. */
export type Announced = Pick<Prompts, 'environment' | 'ids' | 'resolve' | 'onChange'>;

/** Any key: whichever version it gets, its assignment names both. */
const SOME_KEY = 'promptgate';

/** The counters of this process for a scrape; those of known prompts begin at 0, so that no first call is missed. */
export class ProcessMetrics {
  readonly #exporter: Exporter;
  #isScraped = false;
  #end: () => void = () => {};

  /** @param startedAt milliseconds since 1970 */
  constructor(startedAt: number, prompts: Announced | null) {
    this.#exporter = createExporter({ startedAt });
    if (prompts === null) return;
    this.#announce(prompts);
    this.#end = prompts.onChange(() => this.#announce(prompts));
  }

  add(batch: Batch): void {
    // Telling users apart takes memory for each of them: only where somebody looks, and from then on.
    this.#exporter.add(this.#isScraped ? batch : { ...batch, keys: [] });
  }

  render(): string {
    this.#isScraped = true;
    return this.#exporter.render();
  }

  /** Hears of no further prompts. */
  close(): void {
    this.#end();
  }

  #announce(prompts: Announced): void {
    const { environment } = prompts;
    const announced = prompts.ids().map((id) => ({
      promptId: id,
      environment,
      version: prompts.resolve(id).version,
      assignment: prompts.resolve(id, { targetingKey: SOME_KEY }).assignment,
    }));
    this.#exporter.announce(announced);
  }
}
