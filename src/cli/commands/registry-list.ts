import { EXIT_CODES } from '../../errors.ts';
import type { PromptOverview } from '../../registry/overview.ts';
import { listOverview } from '../../registry/overview.ts';
import type { EnvironmentState } from '../../registry/registry.ts';
import { scanOverview } from '../../registry/scan.ts';
import { countNoun } from '../../report/phrases.ts';
import { cleanLine, paint, type TextOptions, wrapProse } from '../../report/terminal.ts';
import { prepareWidths } from '../../report/text-width.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openProject } from '../project.ts';
import { noteEmpty, readRegistrySource } from '../registry-source.ts';
import { describeEvals, describeState, formatMinute, listBlocked, shortenName } from '../registry-words.ts';
import { layoutTable } from '../table.ts';

/** Bytes; from there on the layout says enough, and parsing would be waited for. */
const LARGE = 8 * 1_048_576;

async function readOverview(bytes: Buffer, path: string): Promise<readonly PromptOverview[]> {
  const scanned = bytes.length < LARGE ? null : scanOverview(bytes);
  if (scanned !== null) return scanned;
  const { requireRegistry } = await import('../../registry/parse.ts');
  return listOverview(requireRegistry(bytes.toString('utf8'), path));
}

/** The configuration's environments first, in its order; then whatever else the registry has. */
function listEnvironments(prompts: readonly PromptOverview[], configured: readonly string[]): string[] {
  const others = new Set<string>();
  for (const { environments } of prompts) for (const name in environments) if (!configured.includes(name)) others.add(name);
  return [...configured, ...[...others].sort()];
}

/** A block for each prompt, where a table would not fit. */
function layoutBlocks(prompts: readonly PromptOverview[], environments: readonly string[], { width }: TextOptions): string[] {
  return prompts.flatMap((prompt) => {
    const states = environments.filter((name) => prompt.environments[name] !== undefined);
    const running = states.map((name) => `${cleanLine(name)} ${describeState(prompt.environments[name], prompt)}`).join(', ');
    const newest = `${prompt.newest ?? 'no version'}, evals ${describeEvals(prompt.evalsOf(prompt.newest))}`;
    return [cleanLine(prompt.id), ...wrapProse(`newest ${newest}`, width, 2), ...wrapProse(running || 'runs nowhere', width, 2)];
  });
}

function renderAll(prompts: readonly PromptOverview[], configured: readonly string[], options: TextOptions): string {
  const environments = listEnvironments(prompts, configured);
  const rows = prompts.map((prompt) => [
    cleanLine(prompt.id),
    prompt.newest ?? '-',
    describeEvals(prompt.evalsOf(prompt.newest)),
    ...environments.map((name) => describeState(prompt.environments[name], prompt)),
  ]);
  const table = layoutTable([['Prompt', 'Newest', 'Evals', ...environments.map(cleanLine)], ...rows], options.width);
  if (table === null) return layoutBlocks(prompts, environments, options).join('\n');
  const isBlocking = rows.some((row) => row.some((cell) => cell.includes('✖')));
  const [head = '', ...lines] = table;
  return [paint('bold', head, options), ...lines, ...(isBlocking ? ['', '✖ blocked there'] : [])].join('\n');
}

type Deployed = PromptOverview & { readonly state: EnvironmentState };

function listDeployed(prompts: readonly PromptOverview[], environment: string): Deployed[] {
  return prompts.flatMap((prompt) => {
    const state = Object.hasOwn(prompt.environments, environment) ? prompt.environments[environment] : undefined;
    return state === undefined ? [] : { ...prompt, state };
  });
}

function renderEnvironment(deployed: readonly Deployed[], options: TextOptions): string {
  const rows = deployed.map((prompt) => {
    const { state, evalsOf } = prompt;
    const evals = evalsOf(state.version);
    const before = state.previous ?? '-';
    return [
      cleanLine(prompt.id),
      describeState(state, prompt),
      formatMinute(state.deployedAt),
      shortenName(state.deployedBy),
      before,
      describeEvals(evals),
    ];
  });
  const head = ['Prompt', 'Version', 'Since (UTC)', 'By', 'Before', 'Evals'];
  const table = layoutTable([head, ...rows], options.width);
  if (table !== null) return [paint('bold', table[0] as string, options), ...table.slice(1)].join('\n');
  return rows
    .flatMap(([id = '', version, since, by, before, evals]) => [
      id,
      ...wrapProse(`${version} since ${since} by ${by}, before: ${before}, evals: ${evals}`, options.width, 2),
    ])
    .join('\n');
}

/** One prompt of the list as JSON: what a program would ask next, and no more. */
function describePrompt(prompt: PromptOverview) {
  const { id, newest, versions, evalsOf, environments } = prompt;
  const states = Object.entries(environments).map(([name, state]) => [name, describeEnvironment(prompt, state)]);
  return { id, newest, versions, evals: evalsOf(newest), environments: Object.fromEntries(states) };
}

function describeEnvironment(prompt: PromptOverview, state: EnvironmentState) {
  return { ...state, evals: prompt.evalsOf(state.version), blockedVersions: listBlocked(state, prompt) };
}

/** Lists the prompts of the registry, or what one environment runs. */
export async function runRegistryList(context: Context, { environment }: { readonly environment?: string }): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const { output } = context;
  const project = await openProject(context);
  const { environments, registry } = project.config;
  if (environment !== undefined) (await import('../../shipping/bundle.ts')).requireEnvironment(environment, project.config);
  const source = await readRegistrySource(context, project);
  const prompts = source.bytes === null ? [] : await readOverview(source.bytes, registry.path);
  if (format === 'json') {
    const value =
      environment === undefined
        ? { prompts: prompts.map(describePrompt) }
        : {
            environment,
            prompts: listDeployed(prompts, environment).map((prompt) => ({ id: prompt.id, ...describeEnvironment(prompt, prompt.state) })),
          };
    await output.result(disarmJson(JSON.stringify(value, null, 2)));
    return EXIT_CODES.success;
  }
  if (prompts.length === 0) {
    await noteEmpty(context, source, registry.path);
    return EXIT_CODES.success;
  }
  await prepareWidths(prompts.slice(0, 1000).map(({ id }) => id));
  const options = { color: output.color, width: output.width };
  if (environment === undefined) {
    await output.result(renderAll(prompts, environments, options));
    return EXIT_CODES.success;
  }
  const deployed = listDeployed(prompts, environment);
  if (deployed.length > 0) await output.result(renderEnvironment(deployed, options));
  const rest = prompts.length - deployed.length;
  if (rest > 0) await output.note(`${countNoun(rest, 'registered prompt')} ${rest === 1 ? 'runs' : 'run'} nowhere in ${environment}.`);
  return EXIT_CODES.success;
}
