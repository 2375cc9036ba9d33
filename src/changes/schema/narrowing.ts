import { isDeeperThan } from '../../prompt/json-value.ts';
import type { Json } from '../../prompt/types.ts';
import type { Refusal } from './judge.ts';
import { createJudge, judgeValue } from './judge.ts';
import { collectLimits, makeSamples } from './make-samples.ts';
import type { Sample } from './sample.ts';
import { isSame } from './sample.ts';

/** What a schema refuses now that it took before, with a value that shows it. */
export interface Narrowing {
  readonly refusal: Refusal;
  readonly witness: Sample;
}

/** Levels of a schema: deeper than any real one, and what walks it does not overflow. */
const DEPTH_LIMIT = 100;
const STEP_LIMIT = 120_000;

/**
 * Finds what `head` refuses and `base` took. Sound, not complete: every result has a witness that `base` takes and `head` refuses;
 * a difference that no sample meets, or that hangs on a pattern, a format or a remote reference, goes unseen.
 * Bounded: it stops looking after a fixed number of steps, however large the schemas are.
 */
export function findNarrowings(base: Json, head: Json): readonly Narrowing[] {
  if (isDeeperThan(base, DEPTH_LIMIT) || isDeeperThan(head, DEPTH_LIMIT)) return [];
  if (isSame(base, head) === true) return [];
  const source = { judge: createJudge(base, { steps: STEP_LIMIT }), pool: collectLimits([base, head]) };
  const judge = createJudge(head, { steps: STEP_LIMIT });
  const found = new Map<string, Narrowing>();
  for (const witness of makeSamples(source, base)) {
    const refusal = judgeValue(judge, head, witness);
    if (refusal === true || refusal === null) continue;
    const { path, keyword, detail } = refusal;
    const isByKey = keyword === 'required' || keyword === 'additionalProperties';
    const key = JSON.stringify([path.map((step) => (typeof step === 'number' ? 0 : step)), keyword, isByKey ? detail : null]);
    if (!found.has(key)) found.set(key, { refusal, witness });
  }
  return [...found.values()];
}
