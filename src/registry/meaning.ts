import { parseVersion } from '../changes/semver.ts';
import { foldCase } from '../prompt/fold-case.ts';
import { isPromptId } from '../prompt/id.ts';
import type { Pointer } from '../prompt/json-positions.ts';
import { suggest } from '../prompt/suggest.ts';
import { show } from './describe.ts';
import { judgeRollout } from './meaning-of-rollout.ts';
import type { Mistake } from './mistake.ts';
import type { EnvironmentState, RegisteredPrompt, Registry } from './registry.ts';

/** As the configuration has it. */
const ENVIRONMENT = /^[a-z0-9][a-z0-9-]{0,49}$/;
/** `1.2.3`, what nearly every version is; whatever else is read to the letter. */
const PLAIN_VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/;
const VERSION_LIMIT = 256;

/** What the schema cannot say: names, days that a month does not have, versions that must be registered, rollouts that fit together. */
export function checkMeaning(registry: Registry): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const folded = new Map<string, string>();
  for (const [id, prompt] of Object.entries(registry.prompts)) {
    const pointer = ['prompts', id];
    // Of what has no usable name nothing more is said: help quotes names in commands that people copy.
    if (!isPromptId(id)) {
      mistakes.push({
        pointer,
        part: 'key',
        message: `${show(id)} cannot be a prompt’s id.`,
        help: 'An id is a path below the prompts root: segments of letters, digits, hyphens, underscores and points, joined by /.',
      });
      continue;
    }
    const key = foldCase(id);
    const twin = folded.get(key);
    if (twin !== undefined)
      mistakes.push({
        pointer,
        part: 'value',
        message: `${show(id)} and ${show(twin)} differ in case alone; many file systems take them for one prompt.`,
        help: 'Keep one of the two, under the name that the prompt’s directory has.',
      });
    folded.set(key, id);
    checkPrompt(pointer, prompt, mistakes);
  }
  return mistakes;
}

function checkPrompt(pointer: Pointer, prompt: RegisteredPrompt, mistakes: Mistake[]): void {
  for (const version in prompt.versions) {
    const place = [...pointer, 'versions', version];
    if (!PLAIN_VERSION.test(version) && (version.length > VERSION_LIMIT || parseVersion(version) === null))
      mistakes.push({
        pointer: place,
        part: 'key',
        message: `${show(version)} is not a version of SemVer 2.0.0.`,
        help: 'Write three numbers with points, without a v: 1.0.0.',
      });
    checkDay([...place, 'registeredAt'], prompt.versions[version]?.registeredAt ?? null, mistakes);
  }
  for (const [name, state] of Object.entries(prompt.environments)) {
    const place = [...pointer, 'environments', name];
    if (!ENVIRONMENT.test(name)) {
      mistakes.push({
        pointer: place,
        part: 'key',
        message: `${show(name)} cannot be an environment’s name.`,
        help: 'Use lower-case letters, digits and hyphens, as in the configuration’s `environments`.',
      });
      continue;
    }
    checkState(place, state, prompt, mistakes);
  }
}

function checkState(pointer: Pointer, state: EnvironmentState, prompt: RegisteredPrompt, mistakes: Mistake[]): void {
  const { version, previous, rollout, blocked } = state;
  const named: readonly (readonly [Pointer, string | null | undefined, string])[] = [
    [['version'], version, 'runs'],
    [['previous'], previous, 'ran before'],
    [['rollout', 'canary'], rollout?.canary, 'is rolled out'],
  ];
  for (const [field, name, verb] of named) {
    if (typeof name !== 'string' || Object.hasOwn(prompt.versions, name)) continue;
    mistakes.push(describeUnregistered([...pointer, ...field], name, verb, pointer, prompt));
  }
  const about = (field: Pointer, message: string, help: string, severity?: Mistake['severity']) =>
    mistakes.push({ pointer: [...pointer, ...field], part: 'value', message, help, ...(severity === undefined ? {} : { severity }) });
  const place = `${String(pointer[1])} in ${String(pointer[3])}`;
  if (version !== null && (state.deployedAt === null || state.deployedBy === null))
    about(
      [],
      `${place} runs ${show(version)}, and it does not say since when and by whom.`,
      'Fill in `deployedAt` and `deployedBy` from the registry’s history.',
    );
  if (rollout !== undefined) mistakes.push(...judgeRollout([...pointer, 'rollout'], place, rollout, version));
  for (const [field, time] of [
    [['rollout', 'startedAt'], rollout?.startedAt],
    [['rollout', 'steppedAt'], rollout?.steppedAt],
    [['rollout', 'paused', 'at'], rollout?.paused?.at],
    [['ended', 'at'], state.ended?.at],
  ] as const)
    checkDay([...pointer, ...field], time ?? null, mistakes);
  checkDay([...pointer, 'deployedAt'], state.deployedAt, mistakes);
  const seen = new Set<string>();
  for (const [index, block] of (blocked ?? []).entries()) {
    checkDay([...pointer, 'blocked', index, 'at'], block.at, mistakes);
    if (seen.has(block.digest)) about(['blocked', index], `${block.digest} is blocked twice.`, 'Keep one of the two.');
    seen.add(block.digest);
    const running = [version, rollout?.canary].find(
      (name) => typeof name === 'string' && Object.hasOwn(prompt.versions, name) && prompt.versions[name]?.digest === block.digest,
    );
    // No error: the very command that mends it could not read the registry then.
    if (typeof running === 'string')
      about(
        ['blocked', index],
        `${place} runs ${running}, whose content is blocked there.`,
        `\`promptgate registry rollback ${String(pointer[1])} --environment ${String(pointer[3])}\` takes it out.`,
        'warning',
      );
  }
}

function describeUnregistered(pointer: Pointer, name: string, verb: string, state: Pointer, prompt: RegisteredPrompt): Mistake {
  const [, id, , environment] = state;
  const near = suggest(name, Object.keys(prompt.versions).slice(-1000));
  return {
    rule: 'registry/unknown-version',
    pointer,
    part: 'value',
    message: `${String(id)} ${show(name)} ${verb} in ${String(environment)}, and no such version is registered.`,
    help: `${near === null ? '' : `Did you mean ${near}? `}\`promptgate registry register ${String(id)}\` registers what the branch has; \`promptgate registry deploy\` changes what runs.`,
  };
}

/** 30 February fits the pattern. */
function checkDay(pointer: Pointer, time: string | null, mistakes: Mistake[]): void {
  if (time === null || time.charCodeAt(8) < 0x32 || (time.charCodeAt(8) === 0x32 && time.charCodeAt(9) < 0x39)) return;
  const day = Number(time.slice(8, 10));
  if (new Date(Date.UTC(Number(time.slice(0, 4)), Number(time.slice(5, 7)) - 1, day)).getUTCDate() === day) return;
  mistakes.push({ pointer, part: 'value', message: `${show(time)} is a day that does not exist.`, help: 'Write the day that was meant.' });
}
