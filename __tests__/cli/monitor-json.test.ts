import { expect, test } from '@jest/globals';
import { formatJson } from '../../src/cli/monitor-json.ts';

const AT = Date.parse('2026-11-23T10:00:00Z');

test('times are text, sketches are pairs, and what is no number is null', () => {
  const told = {
    ...{ at: AT, from: '1.0.0', to: AT, endedAt: null, reachedAt: { at: AT, step: 1 }, logE: Number.NEGATIVE_INFINITY },
    latency: new Map([[340, 2]]),
  };
  expect(JSON.parse(formatJson(told))).toEqual({
    ...{ at: '2026-11-23T10:00:00.000Z', from: '1.0.0', to: '2026-11-23T10:00:00.000Z', endedAt: null, logE: null },
    ...{ reachedAt: { at: '2026-11-23T10:00:00.000Z', step: 1 }, latency: [[340, 2]] },
  });
  expect(JSON.parse(formatJson({ at: Number.NaN, firstAt: 9e15 }))).toEqual({ at: null, firstAt: null });
});

test('on one line where each look is one, and no command to a runner', () => {
  const text = formatJson({ reason: '##[error]x\n::error::y' }, { indent: 0 });
  expect(text).not.toMatch(/\n|##\[/);
  expect(JSON.parse(text)).toEqual({ reason: '##[error]x\n::error::y' });
});
