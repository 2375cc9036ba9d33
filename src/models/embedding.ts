import type { JsonObject } from '../prompt/types.ts';
import type { Usage } from './model.ts';
import { keyOfDescription } from './request-key.ts';

/** What a provider gives for texts. */
export interface Embeddings {
  readonly vectors: readonly (readonly number[])[];
  readonly usage: Usage | null;
}

/** A line of recordings.jsonl that holds embeddings in the place of an answer. */
export interface EmbeddingRecording {
  readonly v: 1;
  readonly key: string;
  /** As `describeRequest` tells it. */
  readonly request: JsonObject;
  /** Each one as 32-bit floating-point numbers, little-endian, in base64: as exact as providers' own, and a third of the digits. */
  readonly vectors: readonly string[];
  readonly usage: Usage | null;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
}

const BYTES = 4;

/** @param at Milliseconds since 1970. */
export function makeEmbeddingRecording(request: JsonObject, { vectors, usage }: Embeddings, at: number): EmbeddingRecording {
  const recordedAt = new Date(at).toISOString();
  return { v: 1, key: keyOfDescription(request), request, vectors: vectors.map(writeVector), usage, recordedAt };
}

export function readEmbeddings({ vectors, usage }: EmbeddingRecording): Embeddings {
  return { vectors: vectors.map(readVector), usage };
}

function writeVector(vector: readonly number[]): string {
  const bytes = Buffer.alloc(vector.length * BYTES);
  for (const [index, value] of vector.entries()) bytes.writeFloatLE(value, index * BYTES);
  return bytes.toString('base64');
}

/** Bytes beyond the last whole number are none. */
function readVector(text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, index) => bytes.readFloatLE(index * BYTES));
}
