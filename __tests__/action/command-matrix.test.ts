import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CommandWorld, openCommandWorld, registerVersions } from '../support/command-world.ts';
import { MENDED_TEXT, samplePrompt } from '../support/sample-prompt.ts';

const ROLES = ['admin', 'maintain', 'write', 'triage', 'read', 'none', 'bot'] as const;
type Role = (typeof ROLES)[number];

const DIGEST = `sha256:${'1'.repeat(64)}`;
const READ: readonly Role[] = ['admin', 'maintain', 'write', 'triage', 'read'];
const WRITE: readonly Role[] = ['admin', 'maintain', 'write'];
const MAINTAIN: readonly Role[] = ['admin', 'maintain'];

/** Each command, who may, and a word of the answer to those who may. */
const COMMANDS: readonly (readonly [line: string, may: readonly Role[], answer: RegExp])[] = [
  ['/promptgate help', READ, /✅ A command is the first line/],
  ['/promptgate status', READ, /✅ .*Newest commit/],
  ['/promptgate review', WRITE, /❌ The review of .* does not run again/],
  ['/promptgate eval support', WRITE, /❌ The evals have no result/],
  ['/promptgate bump support patch', WRITE, /✅ support: `1.0.0` → `1.0.1`/],
  ['/promptgate approve on purpose', MAINTAIN, /✅ Approved at/],
  ['/promptgate deploy support 1.0.0 dev', MAINTAIN, /❌ .*not what Git holds/],
  ['/promptgate rollback support production', MAINTAIN, /❌ .*production/],
];

/** What makes of a command something that is none, or is answered as wrong. */
const FORMS: readonly (readonly [name: string, write: (line: string) => string])[] = [
  ['quoted', (line) => `> ${line}`],
  ['a code block', (line) => `\`\`\`\n${line}\n\`\`\``],
  ['the second line', (line) => `Please:\n${line}`],
  ['look-alike letters', (line) => line.replace('p', 'р')],
  ['indented', (line) => ` ${line}`],
];

const login = (role: Role): string => (role === 'bot' ? 'helper[bot]' : `${role}-ada`);

let world: CommandWorld;
beforeAll(async () => {
  const suite = (cases: number): string =>
    `tests:\n${Array.from({ length: cases }, (_, at) => `  - { id: case-${at}, input: hello, assert: [{ type: contains, value: a }] }\n`).join('')}`;
  world = await openCommandWorld({
    base: { ...samplePrompt('support'), 'prompts/support/evals.yaml': suite(3) },
    head: { ...samplePrompt('support', { text: MENDED_TEXT }), 'prompts/support/evals.yaml': suite(2) },
    title: 'fix: shorter',
  });
  for (const role of ROLES) if (role !== 'bot') world.world.server.setRole(login(role), role);
  const { repository } = world.world;
  const commit = await repository.git('rev-parse', 'main');
  await registerVersions(world.world, 'support', [{ version: '1.0.0', digest: DIGEST, commit }]);
  world.showReview();
});
afterAll(() => world.close());

describe.each(ROLES)('%s', (role) => {
  test.each(COMMANDS)('%s', async (line, may, answer) => {
    const { server } = world.world;
    const [records, comments] = [server.state.checkRuns.length, server.comments.length];
    const said = await world.say(login(role), line);
    if (role === 'bot') {
      expect(said).toMatchObject({ ignored: 'a program wrote the comment', answers: [], reactions: [] });
      return;
    }
    expect(said.answers).toHaveLength(1);
    if (may.includes(role)) {
      expect(said.answers[0]).toMatch(answer);
      expect(said.reactions).toEqual(['eyes', said.answers[0]?.startsWith('✅') ? '+1' : '-1']);
    } else {
      expect(said.answers[0]).toMatch(new RegExp(`^❌ .*takes the role ${may.at(-1)} on this repository; yours is ${role}`));
      expect(said.reactions).toEqual(['eyes', '-1']);
      expect(server.state.checkRuns).toHaveLength(records);
      expect(server.comments).toHaveLength(comments + 2);
    }
    // What could not be run stands in no review's place.
    if (line.includes('eval')) expect(server.state.checkRuns).toHaveLength(records);
    expect(said.status).toBe(0);
    expect(server.violations).toEqual([]);
  });

  test('edited, quoted, in a block, on a second line, with look-alike letters: nothing at all', async () => {
    const { server } = world.world;
    const requests = server.requests.length;
    for (const [line] of COMMANDS) {
      const edited = await world.say(login(role), line, { action: 'edited' });
      expect(edited).toMatchObject({ ignored: 'only a new comment is a command', answers: [], reactions: [] });
      for (const [, write] of FORMS)
        expect(await world.say(login(role), write(line))).toMatchObject({ ignored: expect.any(String), answers: [], reactions: [] });
    }
    expect(server.requests).toHaveLength(requests);
  });

  test('edited since it was written, or 10 kB long: refused', async () => {
    const { server } = world.world;
    const records = server.state.checkRuns.length;
    // Each answer reads them all: what the tests before left is not needed any more.
    server.state.comments.splice(1);
    for (const [line] of COMMANDS) {
      const changed = await world.say(login(role), line, {
        meanwhile(comment) {
          comment.body += '!';
          comment.updatedAt = '2027-01-01T00:00:00Z';
        },
      });
      const long = await world.say(login(role), `${line} ${'x'.repeat(10_000)}`);
      if (role === 'bot') expect([changed.answers, long.answers]).toEqual([[], []]);
      else {
        expect(changed).toMatchObject({ answers: [expect.stringContaining('edited since')], reactions: ['eyes', '-1'] });
        const words = role === 'none' ? 'takes the role read' : 'longer than 1000 characters';
        expect(long).toMatchObject({ answers: [expect.stringContaining(words)], reactions: ['eyes', '-1'] });
        expect(long.answers[0]?.length).toBeLessThan(500);
      }
    }
    expect(server.state.checkRuns).toHaveLength(records);
    expect(server.violations).toEqual([]);
  });
});
