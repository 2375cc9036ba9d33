import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type AttackWorld,
  configure,
  expectNothingLost,
  type Files,
  findingsOf,
  KEY,
  nameFinding,
  openAttack,
  type Played,
} from '../support/attack-world.ts';
import { promptFiles, TEXT } from '../support/prompt-files.ts';
import { SUITE_ATTACKS } from './suite-attacks.ts';

const HONEST = 'tests:\n  - { id: honest, vars: { question: Hello }, assert: [{ type: contains, value: good }] }\n';
const GUARDED_TEXT = TEXT.replace('{{ company }}', 'our company');

function place(id: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`prompts/${id}/${path}`, content]));
}

describe('suites, metadata and templates that a pull request brings', () => {
  let attack: AttackWorld;
  const played = new Map<string, Played>();

  beforeAll(async () => {
    const ids = Object.keys(SUITE_ATTACKS);
    attack = await openAttack({
      base: (hosts) => ({
        ...configure(hosts),
        ...promptFiles('honest', {}, GUARDED_TEXT),
        ...Object.assign({}, ...ids.map((id) => promptFiles(id, {}, GUARDED_TEXT))),
      }),
      head: (hosts) => ({
        ...place('honest', { 'evals.yaml': HONEST }),
        ...Object.assign({}, ...Object.entries(SUITE_ATTACKS).map(([id, { files }]) => place(id, files(hosts)))),
      }),
      model: { answer: () => 'All is good.' },
    });
    for (const [program, one] of await attack.play()) played.set(program, one);
    played.set('eval', await attack.evaluate());
  });
  afterAll(() => attack.close());

  for (const program of ['review', 'the Action', 'eval']) {
    describe(program, () => {
      test('nothing went elsewhere, nothing was read, nothing is shown; the honest suite ran', () => {
        const one = played.get(program) as Played;
        expectNothingLost(attack, one);
        expect(one.status).toBe(1);
        expect(findingsOf(one.report, 'honest')).toEqual([]);
        expect(attack.model.calls.every(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true);
      });

      test.each(Object.entries(SUITE_ATTACKS))('%s', (id, { findings }) => {
        const found = findingsOf((played.get(program) as Played).report, id);
        expect(found.map(nameFinding)).toEqual(findings.map(([at]) => at.replace(' ', ` prompts/${id}/`)));
        for (const [index, [, says]] of findings.entries()) expect(found[index]?.message).toMatch(says);
      });
    });
  }
});
