import { expect, test } from '@jest/globals';
import { renderResponse } from '../../src/explain/response-text.ts';
import type { ResponseFacts } from '../../src/monitoring/store.ts';

const RESPONSE: Omit<ResponseFacts, 'epoch' | 'bucket'> = {
  ...{ responseId: 'resp_1', promptId: 'support', version: '1.1.0', environment: 'production', commit: null, digest: null },
  variant: 'canary',
  at: Date.parse('2026-11-23T10:00:00Z'),
};

test.each([
  ['r-7/1', 4711, 'Chance gave it the canary of support/r-7 in step 2, by place 4,711 of 100,000.'],
  ['', null, 'No chance chose the version: no rollout ran.'],
  [
    'r-7/1',
    null,
    'No chance chose the version, although support/r-7 ran, in step 2: the key was on a list, or could not be used, or an override',
  ],
])('an answer under the epoch %j with the place %j', (epoch, bucket, told) => {
  const text = renderResponse({ ...RESPONSE, epoch, bucket }, { color: false, width: 200 });
  expect(text).toContain(told);
});
