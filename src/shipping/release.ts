import type { Branch } from '../branches/branch.ts';
import type { NewTag, Tags } from '../branches/tags.ts';
import type { WriteOptions } from '../branches/write.ts';
import { writeOn } from '../branches/write.ts';
import { PromptgateError } from '../errors.ts';
import type { Prompt } from '../prompt/types.ts';
import { formatRegistry } from '../registry/format.ts';
import { findVersion } from '../registry/lookup.ts';
import type { RegistryRules, Stamp } from '../registry/operation.ts';
import { requireRegistry } from '../registry/parse.ts';
import type { Registry } from '../registry/registry.ts';
import type { FoundEvidence } from '../release/evidence.ts';
import type { PlannedRelease, ReleaseProblem, TipPrompt } from '../release/plan.ts';
import { planRelease } from '../release/plan.ts';
import { explainTagElsewhere } from '../release/problems.ts';
import type { RegisteredAll } from '../release/register.ts';
import { registerAll } from '../release/register.ts';
import type { EvidenceSources } from './release-evidence.ts';
import { gatherEvidence } from './release-evidence.ts';
import type { NotesSources } from './release-notes.ts';
import { writeNotes } from './release-notes.ts';
import { findUnproven } from './release-proof.ts';
import type { TipSources } from './release-state.ts';
import { gatherState, readTip } from './release-state.ts';

/** GitHub Releases, or whatever else tells people of a release. */
export interface Announcements {
  /** Those of the tags that have a release already. */
  find(tags: readonly string[]): Promise<ReadonlySet<string>>;
  /** The address of what it made; where there is one already, that one's. */
  create(release: Announcement): Promise<string>;
}

export interface Announcement {
  readonly tag: string;
  readonly title: string;
  /** Markdown. */
  readonly notes: string;
  readonly isPrerelease: boolean;
}

/** The registry's change where the branch cannot be pushed to: put before people as one pull request. */
export type Propose = (change: ProposedChange) => Promise<string>;

export interface ProposedChange {
  /** The branch's tip that the change is made from. */
  readonly tip: string;
  readonly files: ReadonlyMap<string, string>;
  /** The commit's message. */
  readonly message: string;
  readonly versions: readonly ReleasedVersion[];
}

export interface ReleasePorts extends TipSources {
  /** Where the registry stands. */
  readonly branch: Branch;
  readonly tags: Tags;
  readonly evidence: EvidenceSources;
  /** null: nothing is announced. */
  readonly announcements: Announcements | null;
  /** What notes tell besides. */
  readonly notes: NotesSources;
  /** null: a branch that refuses the push is a fault. */
  readonly propose: Propose | null;
  readonly writing?: WriteOptions;
}

export interface ReleaseSettings {
  /** From the repository's root. */
  readonly registryPath: string;
  readonly rules: RegistryRules;
  readonly stamp: Stamp;
}

export interface ReleasedVersion {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly commit: string;
  readonly tag: string;
  readonly evidence: FoundEvidence['evidence'] | null;
  /** What this run did; all false where it only found that everything was so. */
  readonly registered: boolean;
  readonly tagged: boolean;
  /** The address of the GitHub Release that this run made. */
  readonly announced: string | null;
  /** Markdown; null for the baseline. */
  readonly notes: string | null;
}

export interface ReleaseResult {
  /** The first run: what was there is the baseline. */
  readonly isBaseline: boolean;
  /** What this run registered, tagged or announced. */
  readonly versions: readonly ReleasedVersion[];
  readonly problems: readonly ReleaseProblem[];
  /** The registry's new commit; null where nothing had to be registered. */
  readonly commit: string | null;
  /** The pull request that registers, where the branch takes no push: tags wait for its merge. */
  readonly pullRequest: string | null;
  /** What somebody should know. Plain sentences. */
  readonly remarks: readonly string[];
}

/**
 * Releases what the tip has and neither registry nor tags have: one commit to the registry, annotated tags, announcements, in this order.
 * Every step looks at what is there first, so that a run that ended half-way is completed by the next one and nothing is done twice.
 * @throws PromptgateError `registry-invalid`, `branch-protected` where nothing can be proposed, and what the ports throw
 */
export async function release(ports: ReleasePorts, settings: ReleaseSettings): Promise<ReleaseResult> {
  const { registryPath } = settings;
  const prompts = await readTip(ports);
  const { files } = await ports.branch.read([registryPath]);
  const registry = requireRegistry(files.get(registryPath) ?? null, registryPath);
  const tags = new Map([...(await ports.tags.list())].map(([name, { commit }]) => [name, commit]));
  const state = await gatherState(ports, prompts, registry, tags);
  const plan = planRelease(state);
  const byId = new Map<string, Prompt & TipPrompt>(prompts.map((prompt) => [prompt.id, prompt]));

  const wanted = plan.releases.filter(({ register }) => register);
  // What was there before anybody released is not judged afterwards: that would ask for every prompt's evals at once.
  const judged = plan.isFirst ? [] : wanted;
  const { found, notes: remarks } = await gatherEvidence(judged, byId, registry, ports.evidence);
  const written = await register(ports, settings, wanted, found);
  const unproven = await findUnproven(ports, plan.releases);
  const problems = [...plan.problems, ...written.problems, ...unproven];
  const refused = new Set(written.problems.map(({ id }) => id));
  // Tags of what is not in the registry, or not in Git, would be read as releases.
  const going = plan.releases.filter(({ id, version, register: isNew }) =>
    isNew ? written.pullRequest === null && !refused.has(id) : !unproven.some((one) => one.id === id && one.version === version),
  );

  const outcomes = await ports.tags.createAll(going.filter(({ createTag }) => createTag).map(describeTag));
  const tagged = going.filter((planned) => {
    const outcome = outcomes.get(planned.tag);
    if (outcome?.kind === 'conflict') problems.push(explainTagElsewhere(planned, outcome.commit));
    return outcome?.kind !== 'conflict';
  });
  const announced = await announce(ports, tagged, { registry: written.registry, byId, found, authors: state.authors });
  const versions = plan.releases.flatMap((planned): ReleasedVersion[] => {
    const { id, version, digest, commit, tag, createTag } = planned;
    const registered = planned.register && !refused.has(id);
    const made = createTag && outcomes.get(tag)?.kind === 'created';
    const told = announced.get(tag) ?? null;
    if (!registered && !made && told === null) return [];
    const evidence = findVersion(written.registry, id, version)?.evidence ?? null;
    return [
      { id, version, digest, commit, tag, evidence, registered, tagged: made, announced: told?.url ?? null, notes: told?.notes ?? null },
    ];
  });
  const first = plan.isFirst && wanted.length > 0 ? [describeBaseline(wanted.length)] : [];
  return {
    isBaseline: plan.isFirst,
    versions,
    problems,
    commit: written.commit,
    pullRequest: written.pullRequest,
    remarks: [...first, ...remarks],
  };
}

function describeBaseline(count: number): string {
  return `This is the first release here: ${count === 1 ? 'the version on the default branch is' : `the ${count} versions on the default branch are`} registered as the baseline, without evals and without GitHub Releases. Deploying one needs --reason.`;
}

interface Registered {
  readonly commit: string | null;
  readonly pullRequest: string | null;
  readonly problems: readonly ReleaseProblem[];
  readonly registry: Registry;
}

/** One commit for all of them, made again from what others wrote in between. */
async function register(
  ports: ReleasePorts,
  { registryPath, rules, stamp }: ReleaseSettings,
  wanted: readonly PlannedRelease[],
  found: ReadonlyMap<string, FoundEvidence>,
): Promise<Registered> {
  let last: RegisteredAll | null = null;
  const decide = (text: string | null): RegisteredAll => {
    last = registerAll(requireRegistry(text, registryPath), wanted, found, stamp, rules);
    return last;
  };
  let proposal: Pick<ProposedChange, 'tip' | 'files' | 'message'> | null = null;
  try {
    const { commit } = await writeOn(
      ports.branch,
      [registryPath],
      (files, tip) => {
        const { registry, done, changed } = decide(files.get(registryPath) ?? null);
        if (!changed) return null;
        const change = { files: new Map([[registryPath, formatRegistry(registry)]]), message: describeCommit(done) };
        proposal = tip === null ? null : { tip, ...change };
        return change;
      },
      ports.writing,
    );
    return { ...(last as unknown as RegisteredAll), commit, pullRequest: null };
  } catch (error) {
    const change = proposal as Pick<ProposedChange, 'tip' | 'files' | 'message'> | null;
    const isRefused = error instanceof PromptgateError && error.code === 'branch-protected';
    if (!isRefused || ports.propose === null || change === null) throw error;
    const { done, ...decided } = last as unknown as RegisteredAll;
    const versions = done.map((planned) => describeProposed(planned, found));
    return { ...decided, commit: null, pullRequest: await propose(ports.propose, { ...change, versions }, error) };
  }
}

/** Where there can be no pull request either, the branch's refusal is what to mend. */
async function propose(ask: Propose, change: ProposedChange, refusal: PromptgateError): Promise<string> {
  try {
    return await ask(change);
  } catch (error) {
    if (!(error instanceof PromptgateError)) throw error;
    const { code, kind, help, message } = refusal;
    throw new PromptgateError(`${message} A pull request could not be opened either: ${error.message}`, { code, kind, help, cause: error });
  }
}

function describeProposed(
  { id, version, digest, commit, tag }: PlannedRelease,
  found: ReadonlyMap<string, FoundEvidence>,
): ReleasedVersion {
  const evidence = found.get(id)?.evidence ?? null;
  return { id, version, digest, commit, tag, evidence, registered: true, tagged: false, announced: null, notes: null };
}

/** Lines of a commit's message. */
const LISTED = 100;

function describeCommit(releases: readonly PlannedRelease[]): string {
  const [only] = releases;
  if (releases.length === 1 && only !== undefined) return `chore(registry): register ${only.id} ${only.version}\n`;
  const lines = releases.slice(0, LISTED).map(({ id, version, commit }) => `- ${id} ${version} (${commit.slice(0, 12)})`);
  const left = releases.length - lines.length;
  return `chore(registry): register ${releases.length} versions\n\n${[...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')}\n`;
}

function describeTag({ id, version, tag, commit, digest, isBaseline }: PlannedRelease): NewTag {
  return {
    name: tag,
    commit,
    message: `${id} ${version}\n\nDigest: ${digest}\n${isBaseline ? 'Baseline: it was there before releases were made.\n' : ''}`,
  };
}

interface Facts {
  readonly registry: Registry;
  readonly byId: ReadonlyMap<string, Prompt & TipPrompt>;
  readonly found: ReadonlyMap<string, FoundEvidence>;
  readonly authors: ReadonlyMap<string, string>;
}

/** By tag: the notes, and the address where they were published by this run. */
async function announce(
  ports: ReleasePorts,
  releases: readonly PlannedRelease[],
  facts: Facts,
): Promise<ReadonlyMap<string, { readonly url: string | null; readonly notes: string }>> {
  const { announcements } = ports;
  const told = releases.filter(({ isBaseline }) => !isBaseline);
  const there = announcements === null || told.length === 0 ? null : await announcements.find(told.map(({ tag }) => tag));
  const announced = new Map<string, { url: string | null; notes: string }>();
  for (const planned of told) {
    const { id, version, tag, isPrerelease } = planned;
    const isNew = planned.register || planned.createTag;
    if (there === null ? !isNew : there.has(tag)) continue;
    const notes = await writeNotes(ports, planned, facts);
    const url = await announcements?.create({ tag, title: `${id} ${version}`, notes, isPrerelease });
    announced.set(tag, { url: url ?? null, notes });
  }
  return announced;
}
