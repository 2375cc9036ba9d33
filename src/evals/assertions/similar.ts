import type { AssertionModels } from '../types.ts';
import type { Handler } from './verdict.ts';
import { requireTexts, show, Undecidable } from './verdict.ts';

type Vector = readonly number[];

/** How two embeddings are compared, by what stands behind `similar:`. */
const MEASURES: Readonly<Record<string, (left: Vector, right: Vector) => number>> = {
  similar: measureCosine,
  'similar:cosine': measureCosine,
  'similar:dot': measureDot,
  'similar:euclidean': (left, right) =>
    1 / (1 + Math.sqrt(left.reduce((sum, value, index) => sum + (value - (right[index] as number)) ** 2, 0))),
};

/** `similar` (0.75) and its kin: the output's embedding is near that of the value, or of one of several; for `not-`, of none. */
export const decideSimilar: Handler = async (question) => {
  const { type, text, context, threshold = 0.75, inverse } = question;
  const values = requireTexts(question);
  const measure = MEASURES[type] ?? measureCosine;
  const [own, ...others] = await embed(context.models, [text, ...values]);
  const scores = others.map((other) => measure(own as Vector, other));
  const best = Math.max(...scores);
  const reaches = inverse ? best > threshold + Number.EPSILON : best >= threshold - Number.EPSILON;
  // Of several values the first that is near enough gives the score, as in promptfoo.
  const deciding = inverse
    ? (scores.find((score) => score > threshold + Number.EPSILON) ?? best)
    : (scores.find((score) => score >= threshold - Number.EPSILON) ?? best);
  return {
    pass: reaches !== inverse,
    score: inverse ? 1 - deciding : deciding,
    reason: `The similarity is ${deciding.toFixed(2)}, ${reaches ? 'not below' : 'below'} the threshold ${threshold}.`,
  };
};

/** Embeds texts. @throws Undecidable where no model is there, it fails, or its vectors differ in length. */
export async function embed(models: AssertionModels | undefined, texts: readonly string[]): Promise<readonly Vector[]> {
  if (!models) throw new Undecidable('Embeddings need a model, and none was given.');
  let vectors: readonly Vector[];
  try {
    vectors = await models.embed(texts);
  } catch (error) {
    throw new Undecidable(`The embedding failed: ${show(error instanceof Error ? error.message : String(error))}`, { cause: error });
  }
  const size = vectors[0]?.length ?? 0;
  if (vectors.length !== texts.length || size === 0 || vectors.some((vector) => vector.length !== size || !vector.every(Number.isFinite))) {
    throw new Undecidable('The embedding model did not return one vector of numbers, all of one length, for each text.');
  }
  return vectors;
}

/** The cosine of the angle between two vectors; 0 where one of them is all zeros. */
export function measureCosine(left: Vector, right: Vector): number {
  const lengths = Math.sqrt(measureDot(left, left)) * Math.sqrt(measureDot(right, right));
  return lengths === 0 ? 0 : measureDot(left, right) / lengths;
}

function measureDot(left: Vector, right: Vector): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] as number), 0);
}
