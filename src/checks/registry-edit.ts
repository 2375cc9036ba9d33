import { locateAll, type Pointer } from '../prompt/json-positions.ts';
import { isStrictVersion } from '../prompt/version.ts';
import { checkContent, contentKey, type HeldContent } from '../registry/content.ts';
import { show } from '../registry/describe.ts';
import { type Edit, listEdits, pointAt } from '../registry/edits.ts';
import { formatRegistry } from '../registry/format.ts';
import type { ParsedRegistry } from '../registry/parse.ts';
import type { Registry } from '../registry/registry.ts';
import type { Finding, Severity } from './finding.ts';
import { finding } from './finding.ts';
import type { RuleId } from './rules.ts';

/** A registry that a pull request or a push brings, and what it comes from. */
export interface RegistryEdit {
  readonly path: string;
  /** null: there was none, so whatever comes is the first. */
  readonly base: Registry | null;
  readonly head: ParsedRegistry;
  readonly headText: string;
  /** What stands at the commits of the versions that were added, by `contentKey`; one that is not in it was not looked at. */
  readonly contents: ReadonlyMap<string, HeldContent>;
  /** Whether people wrote it (a pull request), or the commands may have (a push: they commit deploys to the branch). */
  readonly byHand: boolean;
}

/** A finding, and the prompt whose levels hold for it; null: it is about the whole file. */
export interface RegistryFinding {
  readonly id: string | null;
  readonly finding: Finding;
}

const LIMIT = 50;

interface Told {
  readonly rule: RuleId;
  readonly pointer: Pointer;
  readonly message: string;
  readonly help: string;
  readonly severity?: Severity;
}

/**
 * What is wrong with a registry that was edited: its own form, and every change that only a command may make. By hand anybody may change
 * the maintainer, the `$schema` line and the layout, and register versions that Git holds; nothing else.
 */
export function checkRegistryEdit(edit: RegistryEdit): readonly RegistryFinding[] {
  const { path, base, head, headText } = edit;
  const own = head.findings.map((found): RegistryFinding => ({ id: null, finding: found }));
  // Of a file that cannot be read nothing is known: everything would look removed.
  if (own.some(({ finding: { severity, rule } }) => severity === 'error' && rule === 'registry/invalid')) return own;
  const edits = base === null ? listFirst(head.registry) : listEdits(base, head.registry);
  const told = edits.flatMap((each) => describeEdit(each, edit).map((one) => ({ id: each.id, ...one })));
  const shown = told.slice(0, LIMIT);
  const places =
    shown.length === 0
      ? []
      : locateAll(
          headText,
          shown.flatMap(({ pointer }) => [{ pointer }, { pointer: pointer.slice(0, -1) }, { pointer: pointer.slice(0, 2) }]),
        );
  const found = shown.map(({ id, rule, message, help, severity }, index): RegistryFinding => {
    const spot = places.slice(3 * index, 3 * index + 3).find((place) => place !== null);
    const more = index === LIMIT - 1 && told.length > LIMIT ? ` ${told.length - LIMIT} more follow in this file.` : '';
    return { id, finding: finding(rule, { path, line: spot?.line ?? 1, column: spot?.column ?? 1 }, message + more, help, severity) };
  });
  return [...own, ...found, ...checkLayout(edit)];
}

/** A registry that is gone, or no regular file any more. */
export function checkRegistryRemoved(path: string, base: Registry | null, isOther: boolean): readonly RegistryFinding[] {
  const running = Object.entries(base?.prompts ?? {}).flatMap(([id, { environments }]) =>
    Object.entries(environments).flatMap(([name, { version }]) => (version === null ? [] : [`${id} ${version} in ${name}`])),
  );
  const what = isOther ? 'is no regular file any more' : 'is removed';
  const lost = running.length === 0 ? '' : `, and it says what runs: ${running.slice(0, 5).join(', ')}${running.length > 5 ? ', …' : ''}`;
  const found = finding(
    running.length === 0 ? 'registry/invalid' : 'registry/deployed-removed',
    { path },
    `The registry ${what}${lost}.`,
    'Put it back. To keep it elsewhere, copy it there and change `registry` in the configuration first; once that is merged, remove it here.',
  );
  return [{ id: null, finding: found }];
}

/** In a first registry only the versions can be held against anything. */
function listFirst(registry: Registry): readonly Edit[] {
  return listEdits({ schemaVersion: 1, prompts: {} }, registry).filter(({ kind }) => kind === 'version-added');
}

function describeEdit(edit: Edit, { byHand, contents, base }: RegistryEdit): readonly Told[] {
  const pointer = pointAt(edit);
  const { id } = edit;
  const tell = (message: string, help: string, more: Partial<Told> = {}): readonly Told[] => [
    { rule: 'registry/invalid', pointer, message, help, ...more },
  ];
  const handed = (message: string, help: string): readonly Told[] => (byHand ? tell(message, help) : []);
  switch (edit.kind) {
    case 'version-added':
      return describeAdded(edit, contents, byHand && base !== null);
    case 'version-removed': {
      const runs = edit.ranIn.length > 0;
      return tell(
        runs
          ? `${id} ${edit.version} is taken out of the registry, and it runs in ${edit.ranIn.join(', ')}.`
          : `${id} ${edit.version} is taken out of the registry; a version that was released stays known for good.`,
        runs ? 'Put the entry back, and deploy another version first if it has to go out of use.' : 'Put the entry back.',
        runs ? { rule: 'registry/deployed-removed' } : {},
      );
    }
    case 'version-rewritten':
      return tell(
        `The ${edit.field} of ${id} ${edit.version} is changed by hand, from ${shorten(edit.before)} to ${shorten(edit.after)}; a registered version never changes.`,
        `Write ${JSON.stringify(edit.before)} again. Other content is another version: \`promptgate bump ${id} patch -m "what changed"\`.`,
      );
    case 'evidence-changed':
      if (byHand && edit.before === null) return [describeTrust(edit)];
      return handed(
        `The evidence of ${id} ${edit.version} is changed by hand; only a release writes it, from the report of its evals.`,
        'Put it back as it was. A version without evidence is deployed with `--reason "why"`.',
      );
    case 'moved':
      return handed(
        `${edit.environment} is changed by hand, from ${showVersion(edit.before)} to ${showVersion(edit.after)}, past every gate of a deploy.`,
        // People copy the command: what is no version is not put into one.
        edit.after === null || !isStrictVersion(edit.after)
          ? 'Put the version back; what runs is changed by `promptgate registry deploy` and `rollback`.'
          : `Put it back, and run \`promptgate registry deploy ${id} ${edit.after} --environment ${edit.environment} --commit\`.`,
      );
    case 'state-changed':
      return handed(
        `\`${edit.field}\` of ${id} in ${edit.environment} is changed by hand; it says what happened.`,
        'Put it back as it was; `promptgate registry deploy` and `rollback` write it.',
      );
    case 'rollout-changed':
      return handed(
        `The rollout of ${id} in ${edit.environment} is changed by hand.`,
        `Put it back; \`promptgate rollout advance\` and \`abort\` change a rollout: \`promptgate rollout abort ${id} --environment ${edit.environment} --commit\`.`,
      );
    case 'rollouts-recounted':
      return handed(
        `\`rollouts\` of ${id} is changed by hand, from ${edit.before} to ${edit.after}; it counts the rollouts that there were, so that none gets the number of another.`,
        `Write ${edit.before} again; \`promptgate rollout start\` counts.`,
      );
    case 'blocks-changed': {
      const [removed] = edit.removed;
      const [added] = edit.added;
      const command =
        removed === undefined
          ? `registry block ${id} ${added?.digest} --environment ${edit.environment} -m "why"`
          : `registry unblock ${id} ${removed.digest} --environment ${edit.environment} -m "why"`;
      return handed(
        `What is blocked for ${id} in ${edit.environment} is changed by hand${removed === undefined ? '' : `: the block of ${shorten(removed.digest)} by ${removed.by} is gone or other`}.`,
        `Put it back, and run \`promptgate ${command}\`.`,
      );
    }
  }
}

function describeAdded(
  edit: Extract<Edit, { kind: 'version-added' }>,
  contents: RegistryEdit['contents'],
  isOnTrust: boolean,
): readonly Told[] {
  const { id, version, after } = edit;
  const pointer = pointAt(edit);
  const held = contents.get(contentKey(id, version));
  const problem = held === undefined ? null : checkContent(id, version, after, held);
  const told: Told[] = [];
  if (problem !== null)
    told.push({
      ...problem,
      pointer,
      // A shallow clone lacks commits that are there: what cannot be looked at is not refused.
      ...(held?.kind === 'no-commit' ? { severity: 'warning' as const } : {}),
      help: `Take the entry out; \`promptgate release\` registers ${id} from what the default branch holds.`,
    });
  else if (isOnTrust && after.evidence !== null) told.push(describeTrust(edit));
  return told;
}

/** A release that was refused by a protected branch comes as a pull request, so this is no error. */
function describeTrust({ id, version }: { readonly id: string; readonly version: string }): Told {
  return {
    rule: 'registry/invalid',
    pointer: ['prompts', id, 'versions', version, 'evidence'],
    message: `${id} ${version} comes with evidence that nothing here can check.`,
    help: 'Merge it only where `promptgate release` opened this pull request; otherwise set `evidence` to null.',
    severity: 'warning',
  };
}

function showVersion(version: string | null): string {
  if (version === null) return 'nothing';
  return isStrictVersion(version) ? version : show(version);
}

function shorten(text: string): string {
  return text.length > 26 ? `${text.slice(0, text.startsWith('sha256:') ? 19 : 12)}…` : text;
}

function checkLayout({ path, head, headText }: RegistryEdit): readonly RegistryFinding[] {
  if (head.findings.length > 0 || formatRegistry(head.registry) === headText) return [];
  const message = 'The registry is not laid out as Promptgate writes it, so the next deploy will rewrite lines that it does not change.';
  const help = 'Sort the keys, indent by two blanks and end with one newline: `jq -S . FILE` does all of it.';
  return [{ id: null, finding: finding('registry/invalid', { path }, message, help, 'notice') }];
}
