/** What the application noted of a call that chance had assigned. */
export interface LoggedCall {
  readonly isCanary: boolean;
  readonly isError: boolean;
  readonly isSlow: boolean;
  readonly latencyMs: number;
}

interface Tally {
  canary: number;
  stable: number;
  canaryBad: number;
  stableBad: number;
}

const RATIOS = [1.25, 1.5, 2, 3, 5, 10];
/** Exposures at which a block closes that holds something bad, and that holds nothing bad. */
const BLOCK = { bad: 20, quiet: 100 } as const;

export interface Judgement {
  readonly blocks: readonly (Tally & { readonly guardrail: 'errors' | 'slow' })[];
  /** E of each guardrail, and of both with the same weight. */
  readonly errors: number;
  readonly slow: number;
  readonly together: number;
  /** Place among the blocks, from 1, at which the sum reached its limit with enough bad events; null: never. */
  readonly reachedAt: number | null;
}

/** The factor of a block for one ratio, event by event, as it is written down and in plain numbers. */
function weigh(ratio: number, { canary, stable, canaryBad, stableBad }: Tally): number {
  const w = canary / (canary + stable);
  if (w === 0 || w === 1) return 1;
  const q = (w * ratio) / (w * ratio + 1 - w);
  let product = 1;
  for (let event = 0; event < canaryBad; event += 1) product *= q / w;
  for (let event = 0; event < stableBad; event += 1) product *= (1 - q) / (1 - w);
  return product;
}

/**
 * Judges calls by the formulas alone, without any code of the subject's.
 * @param parts calls between one scrape and the next
 * @param minRates canary rates that an alarm needs
 */
export function judge(
  parts: readonly (readonly LoggedCall[])[],
  alpha: number,
  minRates: { readonly errors: number; readonly slow: number },
): Judgement {
  const blocks: Judgement['blocks'][number][] = [];
  const open: Record<'errors' | 'slow', Tally> = {
    errors: { canary: 0, stable: 0, canaryBad: 0, stableBad: 0 },
    slow: { canary: 0, stable: 0, canaryBad: 0, stableBad: 0 },
  };
  const products = { errors: RATIOS.map(() => 1), slow: RATIOS.map(() => 1) };
  const seen = { errors: [0, 0], slow: [0, 0] };
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  let reachedAt: number | null = null;
  for (const part of parts) {
    for (const guardrail of ['errors', 'slow'] as const) {
      const tally = open[guardrail];
      for (const call of part) {
        if (guardrail === 'slow' && call.isError) continue;
        const isBad = guardrail === 'errors' ? call.isError : call.isSlow;
        tally[call.isCanary ? 'canary' : 'stable'] += 1;
        if (isBad) tally[call.isCanary ? 'canaryBad' : 'stableBad'] += 1;
      }
      if (tally.canary + tally.stable < (tally.canaryBad + tally.stableBad > 0 ? BLOCK.bad : BLOCK.quiet)) continue;
      blocks.push({ guardrail, ...tally });
      products[guardrail] = products[guardrail].map((product, place) => product * weigh(RATIOS[place] as number, tally));
      seen[guardrail] = [(seen[guardrail][0] as number) + tally.canary, (seen[guardrail][1] as number) + tally.canaryBad];
      open[guardrail] = { canary: 0, stable: 0, canaryBad: 0, stableBad: 0 };
      const counted = (['errors', 'slow'] as const).filter((name) => {
        const [calls = 0, bad = 0] = seen[name];
        return bad >= 5 && bad / calls >= minRates[name];
      });
      const sum = counted.reduce((total, name) => total + 0.5 * mean(products[name]), 0);
      if (reachedAt === null && sum >= 1 / alpha) reachedAt = blocks.length;
    }
  }
  const [errors, slow] = [mean(products.errors), mean(products.slow)];
  return { blocks, errors, slow, together: 0.5 * errors + 0.5 * slow, reachedAt };
}
