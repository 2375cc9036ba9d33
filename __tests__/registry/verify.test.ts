import { describe, expect, test } from '@jest/globals';
import { contentKey, type HeldContent } from '../../src/registry/content.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { type RegistryFacts, verifyRegistry } from '../../src/registry/verify.ts';
import { abort, advance, commit, deploy, digest, done, pause, play, register, start } from './sample.ts';

const REGISTRY = play([register('1.0.0'), register('1.1.0'), register('2.0.0', { id: 'billing/refunds' }), deploy('1.0.0')]);
const IDS = [
  ['support', '1.0.0'],
  ['support', '1.1.0'],
  ['billing/refunds', '2.0.0'],
] as const;

const held = (version: string, content = version): HeldContent => ({ kind: 'prompt', version, digest: digest(content) });

/** What Git holds where everything agrees, with something laid over it. */
function facts(more: Partial<RegistryFacts> = {}): RegistryFacts {
  return {
    path: 'prompts/registry.json',
    text: formatRegistry(REGISTRY),
    environments: ['dev', 'staging', 'production'],
    tagTemplate: '{id}@{version}',
    contents: new Map(IDS.map(([id, version]) => [contentKey(id, version), held(version)])),
    tags: new Map(IDS.map(([id, version]) => [`${id}@${version}`, { commit: commit(version) }])),
    prompts: new Set(['support', 'billing/refunds']),
    history: [revision('one', REGISTRY)],
    shallow: false,
    ...more,
  };
}

const revision = (name: string, registry: Registry | null) => ({
  commit: commit(name),
  author: 'Ada',
  at: '2026-11-23T10:00:00Z',
  registry,
});

const say = (more: Partial<RegistryFacts>) =>
  verifyRegistry(facts(more)).map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);

const withContent = (content: HeldContent) => ({ contents: new Map([...facts().contents, [contentKey('support', '1.1.0'), content]]) });
const withTags = (change: (tags: Map<string, { commit: string }>) => void) => {
  const tags = new Map(facts().tags);
  change(tags);
  return { tags };
};

describe('verifyRegistry', () => {
  test('finds nothing where all agree', () => {
    expect(say({})).toEqual([]);
    expect(say({ tags: null, history: null, contents: new Map() })).toEqual([]);
  });

  test.each<[string, HeldContent, string, RegExp]>([
    [
      'other content',
      held('1.1.0', 'other'),
      'error registry/invalid',
      /is registered as sha256:\w{12}, and what commit \w{7} holds is sha256:\w{12}\.$/,
    ],
    ['a prompt that cannot be read', { kind: 'prompt', version: '1.1.0', digest: null }, 'error registry/invalid', /cannot be read/],
    ['another version', held('1.2.0', '1.1.0'), 'error registry/unknown-version', /the prompt is version 1\.2\.0/],
    ['no version', { kind: 'prompt', version: null, digest: digest('1.1.0') }, 'error registry/unknown-version', /without a version/],
    ['no prompt', { kind: 'no-prompt' }, 'error registry/unknown-version', /where there is no prompt support/],
    ['no commit', { kind: 'no-commit' }, 'error registry/unknown-version', /which this repository does not have/],
    ['a stray commit', { kind: 'not-on-branch' }, 'error registry/unknown-version', /which is not on the branch/],
  ])('finds %s at a version’s commit, at its line', (_, content, head, message) => {
    const [finding, ...more] = verifyRegistry(facts(withContent(content)));
    expect(more).toEqual([]);
    expect(`${finding?.severity} ${finding?.rule}`).toBe(head);
    expect(finding?.message).toMatch(message);
    const lines = facts().text.split('\n');
    expect(lines[(finding?.line ?? 0) - 1]).toContain('"1.1.0": {');
    expect(finding?.help).toMatch(/promptgate|git /);
  });

  test('does not blame a registry for a clone that is cut off', () => {
    const [only, ...more] = verifyRegistry(facts({ ...withContent({ kind: 'no-commit' }), shallow: true }));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ severity: 'warning', line: null, help: expect.stringContaining('git fetch --unshallow') });
  });

  test('finds tags that are missing, that point elsewhere and that no entry has', () => {
    expect(say(withTags((tags) => tags.delete('support@1.0.0')))).toEqual([
      'error registry/invalid: support 1.0.0 is registered, and there is no tag support@1.0.0.',
    ]);
    expect(say(withTags((tags) => tags.set('support@1.0.0', { commit: 'f'.repeat(40) })))).toEqual([
      expect.stringMatching(/^error registry\/invalid: The tag support@1\.0\.0 points at fffffff, and the registry says \w{7}\.$/),
    ]);
    expect(say(withTags((tags) => tags.set('support@3.0.0', { commit: commit('x') })))).toEqual([
      'warning registry/invalid: There is a tag support@3.0.0, and support 3.0.0 is not registered.',
    ]);
    expect(say({ tags: new Map() })).toEqual([expect.stringContaining('None of the 3 registered versions has its tag here')]);
  });

  test('takes no other tag for a release of a prompt', () => {
    const others = [
      'v1.0.0',
      'some-package@1.0.0',
      'support@next',
      'support@1.0',
      'support',
      '@1.0.0',
      'support@1.0.0@1.0.0',
      'x'.repeat(5000),
    ];
    expect(
      say(
        withTags((tags) => {
          for (const name of others) tags.set(name, { commit: commit(name) });
        }),
      ),
    ).toEqual([]);
    // A prompt that the branch has, and whose release stopped before it was registered.
    const half = withTags((tags) => tags.set('sales@1.0.0', { commit: commit('s') }));
    expect(say({ ...half, prompts: new Set(['sales']) })).toEqual([expect.stringContaining('There is a tag sales@1.0.0')]);
  });

  test.each(['prompts/{id}/v{version}', '{version}-{id}', 'p.{id}.{id}@{version}'])('reads tags by the template %s', (tagTemplate) => {
    const name = (id: string, version: string) => tagTemplate.replaceAll('{id}', id).replaceAll('{version}', version);
    const tags = new Map(IDS.map(([id, version]) => [name(id, version), { commit: commit(version) }]));
    expect(say({ tagTemplate, tags })).toEqual([]);
    tags.set(name('support', '7.0.0'), { commit: commit('7') });
    expect(say({ tagTemplate, tags })).toEqual([expect.stringContaining('support 7.0.0 is not registered')]);
  });

  test('finds what is wrong with the file itself, and environments that nobody knows', () => {
    expect(say({ text: facts().text.replace('"version": "1.0.0"', '"version": "1.0.7"') })).toEqual([
      expect.stringContaining('error registry/unknown-version: support "1.0.7" runs in dev'),
    ]);
    expect(say({ text: '{' })).toEqual([expect.stringContaining('not JSON')]);
    expect(say({ environments: ['production'] })).toEqual([
      'warning registry/invalid: support has the environment dev, which the configuration does not know.',
    ]);
  });

  test('finds rollouts that history shows under the name of another one, and no other ones', () => {
    const running = play([start('1.1.0', { steps: [5, 25] })], REGISTRY);
    const steps = [REGISTRY, running, play([advance()], running), play([pause()], running), running, play([abort()], running)];
    const revisions = (registries: readonly Registry[]) => registries.map((registry, index) => revision(String(index), registry));
    expect(say({ history: revisions(steps) })).toEqual([]);
    // As a revert of all of it leaves it: the count is back, too.
    const again = done(REGISTRY, start('1.1.0', { steps: [10] }), 30).registry;
    expect(say({ history: revisions([...steps, again, again]) })).toEqual([
      expect.stringMatching(/^warning registry\/invalid: Commit \w{7} \(Ada\) made r-1 of support another rollout; /),
      expect.stringMatching(/made r-1\/0 of support another share; /),
    ]);
    const help = (last: Registry) => verifyRegistry(facts({ history: revisions([...steps, again, last]) })).map((finding) => finding.help);
    expect(help(again)[0]).toContain('`promptgate rollout abort support --environment dev`');
    // Of one that is over there is nothing to abort.
    expect(help(play([abort()], again)).join()).not.toContain('abort');
  });

  test('finds steps of the history that rewrote or removed a version, and no other ones', () => {
    const rewritten = JSON.parse(formatRegistry(REGISTRY));
    rewritten.prompts.support.versions['1.0.0'].digest = digest('x');
    delete rewritten.prompts.support.versions['1.1.0'];
    const start = play([register('1.0.0')]);
    const steps = [revision('a', start), revision('b', REGISTRY), revision('c', rewritten), revision('d', null), revision('e', rewritten)];
    expect(say({ history: steps })).toEqual([
      `warning registry/invalid: Commit ${commit('c').slice(0, 7)} (Ada) changed the digest of support 1.0.0, which no command does.`,
      `warning registry/invalid: Commit ${commit('c').slice(0, 7)} (Ada) removed support 1.1.0, which no command does.`,
    ]);
  });

  test('counts what would fill pages', () => {
    const many = play(Array.from({ length: 120 }, (_, index) => register(`1.0.${index}`)));
    const contents = new Map(
      Array.from({ length: 120 }, (_, index) => [contentKey('support', `1.0.${index}`), { kind: 'no-prompt' } as const]),
    );
    const found = say({ text: formatRegistry(many), contents, tags: null, history: null });
    expect(found).toHaveLength(50);
    expect(found.at(-1)).toContain('70 more are like it.');
  });
});
