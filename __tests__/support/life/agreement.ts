import { expect } from '@jest/globals';
import type { GitRepository } from '../git-repository.ts';
import type { Deployment } from '../github/records.ts';
import type { Life } from './life.ts';
import { BASELINE, ENVIRONMENTS, type Registry, type Story } from './story.ts';

/** Marks of a value that was printed without a thought, or of a fault that nobody foresaw. */
const CARELESS = /undefined|NaN|\[object |Unexpected:|This is a fault of promptgate|\n {4}at /;

/** Holds registry, tags, releases, deployments and bundles against each other, when a life has come to its end. */
export async function expectAgreement(story: Story): Promise<void> {
  const { life } = story;
  expect(life.server.violations).toEqual([]);
  const registry = await story.registry();
  const [one, other] = [await life.freshClone(), await life.freshClone()];
  // From Git alone: nothing can be fetched any more.
  for (const clone of [one, other]) await clone.git('remote', 'set-url', 'origin', '/nowhere');
  const { code, stdout, stderr } = await life.run(['registry', 'verify'], one.dir);
  expect({ code, said: `${stdout}${stderr}` }).toEqual({ code: 0, said: expect.not.stringMatching(/warning|error/) });
  await expectTags(life, registry);
  expectDeployments(life, registry);
  for (const environment of ENVIRONMENTS) await expectBundle(life, registry, environment, [one, other]);
  await expectTrails(life, registry, one);
  expect(life.said.filter((text) => CARELESS.test(text))).toEqual([]);
}

function listVersions({ prompts }: Registry) {
  return Object.entries(prompts).flatMap(([id, { versions }]) =>
    Object.entries(versions).map(([version, entry]) => ({ tag: `${id}@${version}`, version, ...entry })),
  );
}

/** A tag for each version and no other; a release for each tag but those of the baseline. */
async function expectTags(life: Life, registry: Registry): Promise<void> {
  const versions = listVersions(registry);
  const listed = await life.origin.git('for-each-ref', '--format=%(refname:lstrip=2) %(objecttype) %(*objectname)', 'refs/tags');
  expect(listed.split('\n').toSorted()).toEqual(versions.map(({ tag, commit }) => `${tag} tag ${commit}`).toSorted());
  const line = (await life.origin.git('rev-list', '--first-parent', 'main')).split('\n');
  expect(versions.filter(({ commit }) => !line.includes(commit))).toEqual([]);
  const released = versions.filter(({ tag }) => !BASELINE.includes(tag));
  const releases = life.server.state.releases.map(({ tag, prerelease, draft, latest }) => ({ tag, prerelease, draft, latest }));
  const wanted = released.map(({ tag, version }) => ({ tag, prerelease: version.includes('-'), draft: false, latest: 'false' }));
  const sort = (items: typeof wanted) => items.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  expect(sort(releases as typeof wanted)).toEqual(sort(wanted));
}

const stateOf = ({ statuses }: Deployment): string => statuses.at(-1)?.state ?? 'none';

/** What each environment runs is the one deployment of the prompt there that is not inactive. */
function expectDeployments(life: Life, { prompts }: Registry): void {
  const { deployments } = life.server.state;
  const apps = deployments.filter(({ task }) => task === 'deploy');
  expect(apps.map(({ statuses }) => statuses.map(({ state }) => state))).toEqual([['success'], ['success']]);
  const own = deployments.filter(({ task }) => task === 'promptgate');
  const active = own.filter((deployment) => stateOf(deployment) !== 'inactive');
  const shown = active.map((deployment) => {
    const { promptId, version, digest } = deployment.payload as { promptId: string; version: string; digest: string };
    return { promptId, environment: deployment.environment, version, digest, sha: deployment.sha, state: stateOf(deployment) };
  });
  const wanted = Object.entries(prompts).flatMap(([promptId, { versions, environments }]) =>
    Object.entries(environments).flatMap(([environment, { version }]) => {
      const entry = version === null ? undefined : versions[version];
      return entry === undefined ? [] : [{ promptId, environment, version, digest: entry.digest, sha: entry.commit, state: 'success' }];
    }),
  );
  const key = ({ promptId, environment }: { promptId: string; environment: string }): string => `${promptId} ${environment}`;
  const sort = <Item extends { promptId: string; environment: string }>(items: Item[]) =>
    items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  expect(sort(shown)).toEqual(sort(wanted as typeof shown));
}

interface Bundle {
  readonly prompts: Readonly<Record<string, { stable: { version: string; digest: string; commit: string; text: string } }>>;
}

/** Two clones make the same bytes, and they hold what the registry says, in the words of the registered commits. */
async function expectBundle(life: Life, { prompts }: Registry, environment: string, clones: readonly GitRepository[]): Promise<void> {
  const [text = '', again] = await Promise.all(clones.map(({ dir }) => life.succeed(['bundle', '--environment', environment], dir)));
  expect(again).toBe(text);
  const bundle = JSON.parse(text) as Bundle;
  const running = Object.entries(prompts).filter(([, { environments }]) => (environments[environment]?.version ?? null) !== null);
  expect(Object.keys(bundle.prompts).toSorted()).toEqual(running.map(([id]) => id).toSorted());
  for (const [id, { versions, environments }] of running) {
    const version = String(environments[environment]?.version);
    const { digest = '', commit = '' } = versions[version] ?? {};
    const stable = bundle.prompts[id]?.stable;
    expect(stable).toMatchObject({ version, digest, commit });
    expect(`${await life.origin.git('show', `${commit}:prompts/${id}/system-prompt.txt`)}\n`).toBe(stable?.text);
  }
}

/** What production runs leads back to its commit, and every environment that runs it is named; offline. */
async function expectTrails(life: Life, { prompts }: Registry, clone: GitRepository): Promise<void> {
  for (const [id, { versions, environments }] of Object.entries(prompts)) {
    const version = environments.production?.version;
    if (version == null) continue;
    const text = await life.succeed(['explain', `${id}@${version}`], clone.dir);
    expect(text).toContain(versions[version]?.commit.slice(0, 7));
    expect(text).toContain('production');
  }
}
