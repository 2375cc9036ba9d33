import { expect, test } from '@jest/globals';
import { endAfter, LIMITS } from '../../src/action/end-after.ts';

test('half a minute in all', () => {
  expect(LIMITS.live + LIMITS.comment).toBeLessThanOrEqual(30_000);
});

test('what is done in time is the result, what throws is thrown', async () => {
  await expect(endAfter(10_000, Promise.resolve(1))).resolves.toBe(1);
  await expect(endAfter(10_000, Promise.reject(new Error('x')))).rejects.toThrow('x');
});

test('what is not done in time is an error that says so; that it fails later is nobody’s concern', async () => {
  let fail: (error: Error) => void = () => {};
  const work = new Promise<never>((_done, reject) => {
    fail = reject;
  });
  await expect(endAfter(50, work)).rejects.toMatchObject({
    code: 'github-slow',
    message: 'GitHub gave no usable answer within 0.05 seconds',
  });
  fail(new Error('late'));
  await new Promise((done) => setImmediate(done));
});
