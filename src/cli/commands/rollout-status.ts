import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import { findPrompt } from '../../registry/lookup.ts';
import { requireRegistry } from '../../registry/parse.ts';
import { refusePrompt } from '../../registry/refusal.ts';
import { listEnded, listRollouts } from '../../registry/rollout-status.ts';
import { prepareWidths } from '../../report/text-width.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openProject, type Project } from '../project.ts';
import { toId } from '../prompts.ts';
import { noteEmpty, readRegistrySource } from '../registry-source.ts';
import { formatEnded, formatStatus } from '../rollout-words.ts';

/** How a change of the registry becomes everybody's here. */
async function chooseWrite(context: Context, project: Project): Promise<string> {
  if (!project.isRepository) return '';
  const { findRegistryPlace } = await import('../registry-place.ts');
  return (await findRegistryPlace(project, context.environment)).remote === null ? ' --commit' : ' --push';
}

/**
 * Shows the rollouts that run.
 * @throws PromptgateError for names that do not exist
 */
export async function runRolloutStatus(
  context: Context,
  given: string | undefined,
  { environment }: { readonly environment?: string },
): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const { output } = context;
  const project = await openProject(context);
  const { registry: place, promptsDir, monitoring } = project.config;
  if (environment !== undefined) (await import('../../shipping/bundle.ts')).requireEnvironment(environment, project.config);
  const source = await readRegistrySource(context, project);
  const { bytes } = source;
  const registry = requireRegistry(bytes === null ? null : bytes.toString('utf8'), place.path);
  const id = given === undefined ? undefined : toId(given, promptsDir);
  if (id !== undefined && findPrompt(registry, id) === null) {
    const { code, message, help } = refusePrompt(registry, id);
    throw new PromptgateError(message, { code, kind: 'usage', help });
  }
  const asked = { ...(id === undefined ? {} : { id }), ...(environment === undefined ? {} : { environment }) };
  const rollouts = listRollouts(registry, { ...asked, now: context.now().getTime(), holdMinutes: monitoring.holdMinutes });
  const ended = listEnded(registry, asked);
  if (format === 'json') {
    await output.result(disarmJson(JSON.stringify({ rollouts, ended }, null, 2)));
    return EXIT_CODES.success;
  }
  if (bytes === null) await noteEmpty(context, source, place.path);
  else if (rollouts.length === 0) {
    const where = environment === undefined ? '' : ` in ${environment}`;
    await output.note(
      `No rollout ${id === undefined ? '' : `of ${id} `}runs${where}. Start one: promptgate rollout start ${id ?? 'ID'} --environment ${environment ?? 'NAME'} --to VERSION`,
    );
  }
  await prepareWidths([rollouts, ended]);
  const { color, width } = output;
  const running = rollouts.length === 0 ? [] : [formatStatus(rollouts, { color, width, write: await chooseWrite(context, project) })];
  const texts = [...running, ...(ended.length === 0 ? [] : [formatEnded(ended, { color, width })])];
  if (texts.length > 0) await output.result(texts.join('\n\n'));
  return EXIT_CODES.success;
}
