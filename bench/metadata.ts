import { readFileSync } from 'node:fs';
import { validate } from '../src/generated/prompt-metadata.generated.ts';
import type { Bench } from './index.ts';

const BATCH = 100_000;
const ROUNDS = 5;
const LEAST = 300_000;

const VALID = {
  name: 'Customer Support',
  version: '1.3.2',
  description: 'Answers questions about orders, accounts and policies.',
  created: '2025-01-15',
  updated: '2025-03-02T09:30:00Z',
  author: 'support-team@example.com',
  model: 'openai:gpt-5-mini',
  parameters: { temperature: 0.2, maxOutputTokens: 800, stop: ['END'] },
  context_window_used: 2048,
  estimated_cost_per_1k: 0.012,
  performance_metrics: { accuracy: 0.94, user_satisfaction: 4.6, average_response_time_ms: 850 },
  change_notes: 'Kinder words where a refund is refused.',
  tags: ['support', 'chat', 'production'],
  previous_version: '1.3.1',
  test_status: 'passed',
};
const INVALID = { ...VALID, name: '', version: '1.3', tags: ['a', 1], performance_metrics: { accuracy: 94 } };

type Check = (data: unknown) => unknown;

/** The best of some rounds, in objects a second: the least disturbed one. Throws when a verdict is not the expected one. */
function measureRate(check: Check, object: object, expected: boolean): number {
  const objects = Array.from({ length: 100 }, (_, at) => ({ ...object, context_window_used: at }));
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (let at = 0; at < BATCH; at += 1) if (check(objects[at % 100]) !== expected) throw new Error('a wrong verdict');
    best = Math.max(best, BATCH / ((performance.now() - start) / 1000));
  }
  return Math.round(best);
}

/** Metadata through the validator that is compiled at build time, beside ajv compiling the same schema when it runs. */
export async function bench(): Promise<Bench> {
  const start = performance.now();
  const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
  const ajv = new Ajv2020({ allErrors: true });
  formats.default.default(ajv);
  const compiled = ajv.compile(JSON.parse(readFileSync(new URL('../schema/prompt-metadata.schema.json', import.meta.url), 'utf8')));
  const compileTime = performance.now() - start;
  return {
    name: 'metadata validation',
    rows: [
      { what: 'compiled at build time, metadata in order', value: measureRate(validate, VALID, true), unit: 'objects/s', limit: LEAST },
      { what: 'compiled at build time, four mistakes', value: measureRate(validate, INVALID, false), unit: 'objects/s' },
      { what: 'compiled at run time, metadata in order', value: measureRate(compiled, VALID, true), unit: 'objects/s' },
      { what: 'loading ajv and compiling at run time', value: Math.round(compileTime), unit: 'ms' },
    ],
  };
}
