import type { Finding, Severity } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import type { RuleId } from '../checks/rules.ts';
import type { Pointer } from '../prompt/json-positions.ts';
import { locateAll } from '../prompt/json-positions.ts';
import { isStrictVersion } from '../prompt/version.ts';
import { nameTag } from '../release/tag-name.ts';
import { checkContent, contentKey, type HeldContent } from './content.ts';
import { type Edit, listEdits } from './edits.ts';
import type { RegistryRevision } from './events.ts';
import { parseRegistry } from './parse.ts';
import type { Registry } from './registry.ts';
import { listReusedNames } from './reused-names.ts';

/** What Git holds, as far as the registry speaks of it. */
export interface RegistryFacts {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
  /** The configuration's. */
  readonly environments: readonly string[];
  /** `{id}@{version}` */
  readonly tagTemplate: string;
  /** By `contentKey`; a version that is not in it was not looked at, and nothing is said of it. */
  readonly contents: ReadonlyMap<string, HeldContent>;
  /** All tags by name, annotated ones peeled; null: they are not known. */
  readonly tags: ReadonlyMap<string, { readonly commit: string }> | null;
  /** Ids of the prompts that the branch has, or had: a tag of one that is not registered is a release that was not finished. */
  readonly prompts: ReadonlySet<string>;
  /** Oldest first; null: it was not read. */
  readonly history: readonly RegistryRevision[] | null;
  /** The clone's history is cut off, so that commits may be missing for no other reason. */
  readonly shallow: boolean;
}

/** Findings of one kind; the rest is counted. */
const LIMIT = 50;

interface Problem {
  readonly rule: RuleId;
  readonly pointer: Pointer | null;
  readonly message: string;
  readonly help: string;
  readonly severity?: Severity;
}

/**
 * Holds a registry against what Git holds: its own form, the content at each version's commit, the tags, and its history. Nothing is found
 * where all of them agree.
 */
export function verifyRegistry(facts: RegistryFacts): readonly Finding[] {
  const { registry, findings } = parseRegistry(facts.text, facts.path);
  const isWhole = !findings.some(({ rule, severity }) => rule === 'registry/invalid' && severity === 'error');
  const problems = [
    ...limit(checkContents(registry, facts)),
    ...limit(checkTags(registry, facts)),
    // Of a registry that was read in part nobody can say what is missing in it.
    ...limit(isWhole ? checkStrayTags(registry, facts) : []),
    ...limit(checkEnvironments(registry, facts)),
    ...limit(checkHistory(facts)),
    ...limit(checkRollouts(facts)),
  ];
  const places = problems.some(({ pointer }) => pointer !== null)
    ? locateAll(
        facts.text,
        problems.map(({ pointer }) => ({ pointer: pointer ?? [], part: 'key' })),
      )
    : [];
  return [
    ...findings,
    ...problems.map(({ rule, pointer, message, help, severity }, index) =>
      finding(rule, { path: facts.path, ...(pointer === null ? {} : places[index]) }, message, help, severity),
    ),
  ];
}

function limit(problems: readonly Problem[]): Problem[] {
  const shown = problems.slice(0, LIMIT);
  const last = shown.at(-1);
  if (last === undefined || problems.length <= LIMIT) return shown;
  return [...shown.slice(0, -1), { ...last, message: `${last.message} ${problems.length - LIMIT} more are like it.` }];
}

function listVersions(registry: Registry) {
  return Object.entries(registry.prompts).flatMap(([id, { versions }]) =>
    Object.entries(versions).map(([version, entry]) => ({ id, version, entry, pointer: ['prompts', id, 'versions', version] })),
  );
}

function checkContents(registry: Registry, { contents, shallow }: RegistryFacts): Problem[] {
  let missing = 0;
  const problems = listVersions(registry).flatMap(({ id, version, entry, pointer }): Problem[] => {
    const held = contents.get(contentKey(id, version));
    if (held === undefined) return [];
    if (held.kind === 'no-commit' && shallow) {
      missing += 1;
      return [];
    }
    const problem = checkContent(id, version, entry, held);
    return problem === null ? [] : [{ ...problem, pointer }];
  });
  if (missing === 0) return problems;
  const message = `${missing === 1 ? 'One registered version could' : `${missing} registered versions could`} not be checked: this clone is shallow and lacks the commits.`;
  const help = 'Run `git fetch --unshallow --tags`, then verify again.';
  return [{ rule: 'registry/unknown-version', pointer: null, message, help, severity: 'warning' }, ...problems];
}

function checkTags(registry: Registry, { tags, tagTemplate }: RegistryFacts): Problem[] {
  if (tags === null) return [];
  const versions = listVersions(registry);
  const named = versions.map((each) => ({ ...each, name: nameTag(tagTemplate, each.id, each.version) }));
  const missing = named.filter(({ name }) => !tags.has(name));
  if (missing.length === named.length && missing.length > 0) {
    const message = `None of the ${missing.length} registered versions has its tag here.`;
    const help = 'Run `git fetch --tags`; where the server has none either, `promptgate release --push` makes them.';
    return [{ rule: 'registry/invalid', pointer: null, message, help, severity: 'warning' }];
  }
  return named.flatMap(({ id, version, entry, pointer, name }): Problem[] => {
    const tag = tags.get(name);
    if (tag === undefined)
      return [
        {
          rule: 'registry/invalid',
          pointer,
          message: `${id} ${version} is registered, and there is no tag ${name}.`,
          help: `\`git fetch --tags\`, or finish the release with \`promptgate release --push\`; by hand: \`git tag -a ${name} ${entry.commit} -m ${name}\`.`,
        },
      ];
    if (tag.commit === entry.commit) return [];
    return [
      {
        rule: 'registry/invalid',
        pointer,
        message: `The tag ${name} points at ${tag.commit.slice(0, 7)}, and the registry says ${entry.commit.slice(0, 7)}.`,
        help: `If the registry is right, move the tag: \`git tag -f -a ${name} ${entry.commit} -m ${name}\` and \`git push --force origin refs/tags/${name}\`. If somebody moved the entry, take it from the registry’s history.`,
      },
    ];
  });
}

/** Tags that have the form of a release of a known prompt, and no entry. */
function checkStrayTags(registry: Registry, { tags, tagTemplate, prompts }: RegistryFacts): Problem[] {
  const read = readTag(tagTemplate);
  return [...(tags?.keys() ?? [])].flatMap((name): Problem[] => {
    const found = read(name);
    if (found === null || !isStrictVersion(found.version)) return [];
    const { id, version } = found;
    const prompt = Object.hasOwn(registry.prompts, id) ? registry.prompts[id] : undefined;
    if ((prompt === undefined && !prompts.has(id)) || (prompt !== undefined && Object.hasOwn(prompt.versions, version))) return [];
    return [
      {
        rule: 'registry/invalid',
        pointer: prompt === undefined ? null : ['prompts', id, 'versions'],
        message: `There is a tag ${name}, and ${id} ${version} is not registered.`,
        help: `\`promptgate release --push\` finishes a release that stopped half-way. If the tag is a mistake: \`git push origin :refs/tags/${name}\`.`,
        severity: 'warning',
      },
    ];
  });
}

/** Reads an id and a version back from a tag's name; null where it has another form. */
function readTag(template: string): (name: string) => { readonly id: string; readonly version: string } | null {
  const groups = new Set<string>();
  const pattern = template
    .split(/(\{id\}|\{version\})/)
    .map((part) => {
      if (part !== '{id}' && part !== '{version}') return part.replace(/[^A-Za-z0-9@_]/g, '\\$&');
      const name = part.slice(1, -1);
      if (groups.has(name)) return `\\k<${name}>`;
      groups.add(name);
      return name === 'id' ? '(?<id>[A-Za-z0-9][A-Za-z0-9_./-]*?)' : '(?<version>[0-9][0-9A-Za-z.+-]*)';
    })
    .join('');
  const regex = new RegExp(`^${pattern}$`);
  return (name) => {
    const { id, version } = (name.length > 500 ? null : regex.exec(name))?.groups ?? {};
    return id === undefined || version === undefined ? null : { id, version };
  };
}

function checkEnvironments(registry: Registry, { environments }: RegistryFacts): Problem[] {
  return Object.entries(registry.prompts).flatMap(([id, prompt]) =>
    Object.entries(prompt.environments)
      .filter(([name]) => !environments.includes(name))
      .map(
        ([name]): Problem => ({
          rule: 'registry/invalid',
          pointer: ['prompts', id, 'environments', name],
          message: `${id} has the environment ${name}, which the configuration does not know.`,
          help: `Add ${name} to \`environments\` in the configuration, or take the entry out of the registry.`,
          severity: 'warning',
        }),
      ),
  );
}

const REWRITTEN: readonly Edit['kind'][] = ['version-rewritten', 'version-removed'];

/** Versions are added and never change: a step that rewrote or removed one was no command's. It cannot be undone, so it is a warning. */
function checkHistory({ history }: RegistryFacts): Problem[] {
  const problems: Problem[] = [];
  let before: Registry | null = null;
  for (const { commit, author, registry } of history ?? []) {
    if (registry === null) continue;
    for (const edit of before === null ? [] : listEdits(before, registry)) {
      if (!REWRITTEN.includes(edit.kind) || !('version' in edit)) continue;
      const what =
        edit.kind === 'version-rewritten'
          ? `changed the ${edit.field} of ${edit.id} ${edit.version}`
          : `removed ${edit.id} ${edit.version}`;
      problems.push({
        rule: 'registry/invalid',
        pointer: null,
        message: `Commit ${commit.slice(0, 7)} (${author}) ${what}, which no command does.`,
        help: `\`git show ${commit.slice(0, 12)}\` shows what it did; if it was a mistake, put the entry back as it was.`,
        severity: 'warning',
      });
    }
    before = registry;
  }
  return problems;
}

/** What is recorded in production carries the names of rollouts and their steps. */
function checkRollouts({ history }: RegistryFacts): Problem[] {
  return listReusedNames(history ?? []).map(({ id, name, kind, environment, isRunning, commit, author }) => ({
    rule: 'registry/invalid',
    pointer: null,
    message: `Commit ${commit.slice(0, 7)} (${author}) made ${name} of ${id} ${kind === 'rollout' ? 'another rollout' : 'another share'}; what was recorded under that name is now mixed.`,
    help: `\`git show ${commit.slice(0, 12)}\` shows what it did. Do not judge by what was recorded${isRunning ? `: \`promptgate rollout abort ${id} --environment ${environment}\`, then start another rollout` : ' under that name'}.`,
    severity: 'warning',
  }));
}
