import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { drawRollout } from '../../scripts/draw-rollout.ts';

describe('the picture of a rollout', () => {
  const svg = drawRollout();
  const rows = svg
    .split('\n')
    .filter((line) => line.startsWith('<text') && line.includes('<rect'))
    .map((line) => [...line.matchAll(/class="(\w+)"/g)].map(([, kind]) => kind === 'canary'));

  test('is the one of the page', () => {
    expect(readFileSync(new URL('../../docs/images/rollout.svg', import.meta.url), 'utf8')).toBe(svg);
  });

  test('shows what it says: nobody moves out, and another rollout chooses others', () => {
    const [five = [], quarter = [], half = [], other = []] = rows;
    expect(rows.map((row) => row.length)).toEqual([60, 60, 60, 60]);
    expect(five.every((isCanary, user) => !isCanary || quarter[user])).toBe(true);
    expect(quarter.every((isCanary, user) => !isCanary || half[user])).toBe(true);
    expect([five.includes(true), other.some((isCanary, user) => isCanary && !quarter[user])]).toEqual([true, true]);
  });
});
