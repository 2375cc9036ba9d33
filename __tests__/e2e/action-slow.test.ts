import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Limits } from '../../src/action/end-after.ts';
import { checkOut } from '../support/checkout.ts';
import { BAD_GATEWAY, secondaryRateLimit } from '../support/github-server.ts';
import { openPullRequest, type World } from '../support/pull-request-world.ts';
import { type ActionResult, fromSource } from '../support/run-action.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

let world: World;
beforeEach(async () => {
  const mended = samplePrompt('support', { version: '1.0.1', previous: '1.0.0', text: MENDED_TEXT });
  world = await openPullRequest({ base: samplePrompt('support'), head: mended, title: 'fix: a kinder word' });
});
afterEach(async () => {
  expect(world.server.violations).toEqual([]);
  await world.close();
});

/** The Action from its source, with other limits than its own. */
async function run(limits: Partial<Limits>): Promise<ActionResult> {
  const workspace = await checkOut(world.server, { ref: 'refs/pull/1/merge' });
  return world.run({ workspace, args: fromSource(limits), inputs: { evals: 'false' } });
}

test.each([
  ['a gateway that fails for ever', BAD_GATEWAY],
  ['answers that do not come', { delayMs: 4000 }],
])('%s: two warnings, and the verdict stands', async (_name, fault) => {
  world.server.fail({ match: ' /repos/', ...fault, times: Number.POSITIVE_INFINITY });
  const { status, outputs, commands } = await run({ live: 200, comment: 400 });
  expect([status, outputs.conclusion, outputs['comment-url']]).toEqual([0, 'success', '']);
  expect(commands.map(({ name, data }) => `${name}: ${data}`)).toEqual([
    expect.stringMatching(/^warning: The title is the one this run was started with: GitHub gave no usable answer within 0.2 seconds/),
    expect.stringMatching(
      /^warning: The comment .*could not be written: GitHub gave no usable answer within 0.4 seconds.*The verdict stands/,
    ),
  ]);
});

test('a rate limit that asks for more than the whole time is not waited for', async () => {
  world.server.fail({ match: 'POST /repos/', ...secondaryRateLimit(600), times: Number.POSITIVE_INFINITY });
  const { status, commands } = await run({ live: 60_000, comment: 60_000 });
  expect(status).toBe(0);
  expect(commands.map(({ data }) => data)).toEqual([expect.stringMatching(/^The comment .*secondary rate limit/)]);
});
