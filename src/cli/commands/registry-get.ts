import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import { findPrompt } from '../../registry/lookup.ts';
import { compareRegistered, listOverview, type PromptOverview } from '../../registry/overview.ts';
import { requireRegistry } from '../../registry/parse.ts';
import { refusePrompt } from '../../registry/refusal.ts';
import type { EnvironmentState, RegisteredPrompt, RegisteredVersion, Rollout } from '../../registry/registry.ts';
import type { Conclusion } from '../../report/report.ts';
import { cleanLine, paint, type TextOptions, wrapProse } from '../../report/terminal.ts';
import { prepareWidths } from '../../report/text-width.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openProject } from '../project.ts';
import { toId } from '../prompts.ts';
import { readRegistrySource } from '../registry-source.ts';
import { describeEvals, formatMinute, shortenName } from '../registry-words.ts';
import { describeMinutes } from '../rollout-words.ts';

function describeVouching(conclusion: Conclusion | null): string {
  return conclusion === null ? 'no evals' : `evals ${describeEvals(conclusion)}`;
}

/** Versions that a terminal shows; JSON has all. */
const SHOWN = 20;

function describeRollout({ id, percent, step, steps, unit, canary, startedAt, steppedAt, holdMinutes, paused }: Rollout): string[] {
  const place = steps.length === 0 ? '' : ` (step ${step + 1} of ${steps.length})`;
  const since = steppedAt === undefined ? '' : `, at this share since ${formatMinute(steppedAt)} UTC`;
  const hold = holdMinutes === undefined ? '' : `, each step for ${describeMinutes(holdMinutes)} at least`;
  return [
    `rollout ${id}: ${percent} % of ${unit}s get ${canary}${place}, since ${formatMinute(startedAt)} UTC${since}${hold}`,
    ...(paused === undefined ? [] : [`paused: ${paused.reason} (${shortenName(paused.by)}, ${formatMinute(paused.at)} UTC)`]),
  ];
}

function describeEnvironment(name: string, state: EnvironmentState, overview: PromptOverview, options: TextOptions): string[] {
  const { version, deployedAt, deployedBy, previous, reason, rollout, blocked } = state;
  const since = version === null ? 'runs nothing' : `${version} since ${formatMinute(deployedAt)} UTC by ${shortenName(deployedBy)}`;
  const evals = version === null ? '' : `, ${describeVouching(overview.evalsOf(version))}`;
  const detail = [
    ...(previous === null ? [] : [`before: ${previous}`]),
    ...(reason === undefined ? [] : [`reason: ${reason}`]),
    ...(rollout === undefined ? [] : describeRollout(rollout)),
    ...(blocked ?? []).map(({ digest, reason: why, by, at }) => {
      const versions = overview.blockedVersions.get(digest) ?? [];
      return `blocked: ${versions.join(', ') || digest} (${why}; ${shortenName(by)}, ${formatMinute(at)} UTC)`;
    }),
  ];
  return [
    ...wrapProse(`${cleanLine(name)}: ${since}${evals}`, options.width, 2),
    ...detail.flatMap((line) => wrapProse(line, options.width, 6)),
  ];
}

function describeVersion(version: string, { digest, commit, registeredAt, evidence }: RegisteredVersion, options: TextOptions): string[] {
  const evals = `${describeVouching(evidence?.conclusion ?? null)}${evidence?.model ? ` (${evidence.model})` : ''}`;
  return [
    ...wrapProse(`${version}: registered ${formatMinute(registeredAt)} UTC, commit ${commit.slice(0, 12)}, ${evals}`, options.width, 2),
    ...wrapProse(digest, options.width, 6),
  ];
}

function render(overview: PromptOverview, prompt: RegisteredPrompt, configured: readonly string[], options: TextOptions): string {
  const { id, environments } = overview;
  const names = [
    ...configured.filter((name) => Object.hasOwn(environments, name)),
    ...Object.keys(environments)
      .filter((name) => !configured.includes(name))
      .sort(),
  ];
  const versions = Object.keys(prompt.versions).sort((a, b) => compareRegistered(b, a));
  const owner = prompt.maintainer === undefined ? '' : `  ${cleanLine(prompt.maintainer)}`;
  const more = versions.length - SHOWN;
  return [
    `${paint('bold', cleanLine(id), options)}${owner}`,
    '',
    paint('bold', 'Environments', options),
    ...(names.length === 0
      ? ['  It runs nowhere.']
      : names.flatMap((name) => describeEnvironment(name, environments[name] as EnvironmentState, overview, options))),
    '',
    paint('bold', 'Versions', options),
    ...(versions.length === 0 ? ['  None is registered.'] : []),
    ...versions.slice(0, SHOWN).flatMap((version) => describeVersion(version, prompt.versions[version] as RegisteredVersion, options)),
    ...(more > 0 ? [`  … and ${more} more: --format json has all`] : []),
  ].join('\n');
}

/** Shows all that the registry holds of one prompt. */
export async function runRegistryGet(context: Context, given: string): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const { output } = context;
  const project = await openProject(context);
  const { registry: place, environments, promptsDir } = project.config;
  const { bytes } = await readRegistrySource(context, project);
  const registry = requireRegistry(bytes === null ? null : bytes.toString('utf8'), place.path);
  const id = toId(given, promptsDir);
  const prompt = findPrompt(registry, id);
  if (prompt === null) {
    const { code, message, help } = refusePrompt(registry, id);
    throw new PromptgateError(message, { code, kind: 'usage', help });
  }
  if (format === 'json') {
    await output.result(disarmJson(JSON.stringify({ id, ...prompt }, null, 2)));
    return EXIT_CODES.success;
  }
  await prepareWidths(prompt);
  const [overview] = listOverview({ schemaVersion: 1, prompts: Object.fromEntries([[id, prompt]]) }) as [PromptOverview];
  await output.result(render(overview, prompt, environments, { color: output.color, width: output.width }));
  return EXIT_CODES.success;
}
