import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextVersion } from '../../src/changes/next-version.ts';
import { isHigher } from '../../src/changes/semver.ts';
import type { Finding } from '../../src/checks/finding.ts';
import { checkVersion } from '../../src/checks/version.ts';
import type { KnownVersion } from '../../src/checks/version-input.ts';
import { makeChange, makeInput, makePrompt } from './version-sample.ts';

const TEXT = 'You help the customers of {{ company }}.';

/** A pull request about one prompt, as far as its versions go. */
interface World {
  /** The version at the merge base; null for a new prompt. */
  base: string | null;
  basePrevious: unknown;
  tip: string | null;
  version: string;
  previous: unknown;
  text: string;
  title: string;
  known: readonly KnownVersion[];
}

function judge({ base, basePrevious, tip, version, previous, text, title, known }: World): readonly Finding[] {
  const head = makePrompt({ version, previous, text, fields: { tags: ['changed'] } });
  const change = makeChange(base === null ? null : makePrompt({ version: base, previous: basePrevious, text: TEXT }), head);
  const onTip = tip === null ? null : { version: tip, digest: 'sha256:tip' };
  const all = onTip === null ? known : [...known, { ...onTip, where: 'on the base branch' }];
  return checkVersion(makeInput(change, { tip: onTip, title, known: all })).findings;
}

/** Does what a finding's help says and nothing else. */
function follow(world: World, { help }: Finding): void {
  if (help.startsWith('Merge the base branch') && world.tip !== null) {
    if (isHigher(world.tip, world.base)) world.basePrevious = world.base ?? undefined;
    world.base = world.tip;
    world.known = [...world.known, { version: world.tip, digest: 'sha256:tip', where: 'on the base branch' }];
    world.tip = null;
  }
  const [, level] = /promptgate bump support (\S+)/.exec(help) ?? [];
  const [, retitled] = /title as `([^`]+)`/.exec(help) ?? [];
  if (level !== undefined) bump(world, level);
  else if (retitled !== undefined) world.title = retitled;
  else {
    for (const [, field, value = 'null'] of help.matchAll(/"(version|previous_version)": ([^`]+)`/g)) {
      if (field === 'version') world.version = JSON.parse(value);
      else world.previous = JSON.parse(value);
    }
    if (/take `previous_version` out/i.test(help)) world.previous = undefined;
  }
}

function bump(world: World, level: string): void {
  const from = isHigher(world.tip, world.base) ? world.tip : world.base;
  const named = level === 'major' || level === 'minor' || level === 'patch' ? level : { version: level };
  const next = nextVersion(from, world.version, named);
  if ('problem' in next) throw new Error(`the command does not work: ${next.problem}`);
  world.version = next.version;
  world.previous = from;
}

const version = fc
  .tuple(fc.constantFrom(0, 1, 2), fc.nat(3), fc.nat(3), fc.constantFrom('', '', '', '-rc.1', '-rc.2', '-beta'))
  .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);

describe('what a finding says mends it', () => {
  const world = fc.record({
    base: version,
    basePrevious: fc.constantFrom(undefined, null, '0.0.0-alpha'),
    tip: fc.option(version, { nil: null }),
    version,
    previous: fc.option(version, { nil: undefined }),
    text: fc.constantFrom(TEXT, `${TEXT} Kindly.`, 'You help the customers of {{ firm }}.'),
    title: fc.constantFrom('fix: x', 'feat: x', 'feat!: x', 'fix(support): x'),
    known: fc
      .array(version, { maxLength: 3 })
      .map((versions) => versions.map((each) => ({ version: each, digest: 'sha256:x', where: 'in the registry' }))),
  });

  test.each<[string, typeof world]>([
    ['a changed prompt', world],
    ['a new prompt', world.map((each) => ({ ...each, base: null as never }))],
  ])('%s', (_, worlds) => {
    fc.assert(
      fc.property(worlds, (given) => {
        // A branch that is still on its way to a version that was released elsewhere has no next one of each level.
        const cores = [given.base, given.tip].flatMap((each) => (each?.includes('-') ? [each.replace(/-.*/, '')] : []));
        fc.pre(!given.known.some((each) => cores.includes(each.version)));
        const state: World = { ...given };
        const seen: string[] = [];
        // Two mistakes may hide behind one another; none comes back.
        for (let round = 0; round < 3; round += 1) {
          const found = judge(state).filter(({ severity }) => severity !== 'notice');
          if (found.length === 0) return;
          seen.push(found.map(({ rule, message, help }) => `${rule}: ${message} > ${help}`).join('\n'));
          for (const finding of found) follow(state, finding);
        }
        const left = judge(state).filter(({ severity }) => severity !== 'notice');
        expect({ left, seen }).toEqual({ left: [], seen });
      }),
      { numRuns: 1000 },
    );
  });

  test('so does every other way that it offers', () => {
    fc.assert(
      fc.property(world, (given) => {
        for (const { rule, help } of judge({ ...given })) {
          const [, messages = ''] = /say so in the title: (.*)/.exec(help) ?? [];
          for (const [, title = ''] of messages.matchAll(/`([^`]+)`/g)) {
            expect(judge({ ...given, title }).map((other) => other.rule)).not.toContain(rule);
          }
          const [, version] = /`npx promptgate bump support (\S+) [^`]*` to go on with pre-releases/.exec(help) ?? [];
          if (version === undefined) continue;
          const state: World = { ...given };
          follow(state, { ...judge(given)[0], help: help.replace(/`npx promptgate bump support \w+ [^`]*` for \S+, or /, '') } as Finding);
          expect(judge(state).map((other) => other.rule)).not.toContain(rule);
          expect(state.version).toBe(version);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['1.3.1', '2.0.0', '0.4.0', '1.4.0-rc.1'])('from %s, in one step, whatever is asked for', (base) => {
    for (const title of ['fix: x', 'feat: x', 'feat!: x']) {
      for (const text of [`${TEXT} Kindly.`, 'You help the customers of {{ firm }}.']) {
        for (const head of [base, '0.0.1', '1.2.0', `${base}+b`]) {
          const state: World = { base, basePrevious: undefined, tip: null, version: head, previous: undefined, text, title, known: [] };
          for (const finding of judge(state)) follow(state, finding);
          expect({ title, head, findings: judge(state) }).toEqual({ title, head, findings: [] });
        }
      }
    }
  });
});
