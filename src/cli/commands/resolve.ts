import { dirname, join, resolve } from 'node:path';
import type { Bundle, BundleResult } from '../../bundle/bundle.ts';
import { BUNDLE_LIMIT, readBundle } from '../../bundle/read.ts';
import { EXIT_CODES, PromptgateError } from '../../errors.ts';
import { formatCount } from '../../report/phrases.ts';
import { cleanLine, paint, type TextOptions, wrapProse } from '../../report/terminal.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import { countPlaces } from '../../rollout/bucket.ts';
import { compileBundle } from '../../rollout/compile.ts';
import type { RoutingOverride } from '../../rollout/override.ts';
import { OVERRIDES_LIMIT, readOverrides } from '../../rollout/read-overrides.ts';
import type { Resolution } from '../../rollout/resolution.ts';
import { resolveIn } from '../../rollout/resolve.ts';
import { createFilePlace } from '../../runtime/file-place.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openProject } from '../project.ts';
import { toId } from '../prompts.ts';
import { makeFromClone, tellRefused } from './bundle.ts';

export interface ResolveOptions {
  readonly environment?: string;
  readonly key?: string;
  readonly bundle?: string;
}

interface Found {
  readonly bundle: Pick<Bundle, 'environment' | 'prompts'>;
  readonly overrides: readonly RoutingOverride[];
  /** For people. */
  readonly source: string;
}

const FOREVER = new AbortController().signal;

async function readFile(path: string, limit: number): Promise<Uint8Array | null> {
  const reading = await createFilePlace(path, limit).read(FOREVER);
  return reading === null || reading === 'unchanged' ? null : reading.bytes;
}

async function readBundleFile(context: Context, given: string, environment: string | undefined): Promise<Found> {
  const path = resolve(context.cwd, given);
  const bytes = await readFile(path, BUNDLE_LIMIT);
  const { bundle, problem } = bytes === null ? { bundle: null, problem: 'is not there' } : readBundle(bytes);
  if (bundle === null || (environment !== undefined && bundle.environment !== environment)) {
    throw new PromptgateError(`${path} ${problem ?? `is the bundle of ${bundle?.environment}, not of ${environment}`}.`, {
      code: 'bundle-invalid',
      kind: 'usage',
      help: `Make it: promptgate bundle --environment ${environment ?? 'ENVIRONMENT'} --output FILE`,
    });
  }
  const beside = join(dirname(path), 'prompts.overrides.json');
  const text = await readFile(beside, OVERRIDES_LIMIT);
  const reading = text === null ? null : readOverrides(new TextDecoder().decode(text));
  if (reading?.problem) await context.output.note(`The overrides in ${beside} ${reading.problem}.`);
  return { bundle, overrides: reading?.overrides ?? [], source: path };
}

function requireNamed(environment: string | undefined): string {
  if (environment !== undefined) return environment;
  throw new PromptgateError('It is not said which environment is meant.', {
    code: 'environment-missing',
    kind: 'usage',
    help: 'Add --environment NAME, such as production, or --bundle FILE.',
  });
}

const WHY: Readonly<Record<Resolution['reason'], string>> = {
  STATIC: 'no rollout runs: everybody gets it',
  DEFAULT: 'by a bundle that was brought along',
  TARGETING_MATCH: 'the key is on a list of the rollout',
  SPLIT: 'by the key’s place',
  DISABLED: 'an override sends the rollout to stable',
  STALE: 'what is known is old',
  ERROR: 'the key cannot be used',
};

const ERRORS: Readonly<Record<NonNullable<Resolution['errorCode']>, string>> = {
  TARGETING_KEY_MISSING: 'none was given (--key)',
  INVALID_CONTEXT: 'it is longer than 1,000 characters, or holds half of one',
  GENERAL: 'for a reason that is not known',
};

function render(found: Resolution, source: string, options: TextOptions): string {
  const { id, environment, version, variant, reason, errorCode, bucket, percent, unit, epoch, digest, commit } = found;
  const place =
    bucket === null ? '' : `: ${formatCount(bucket)} of 100,000, and the canary has those below ${formatCount(countPlaces(percent ?? 0))}`;
  const why = `${reason}: ${WHY[reason]}${place}${errorCode === undefined ? '' : `: ${ERRORS[errorCode]}`}`;
  return [
    `${paint('bold', `${cleanLine(id)} ${cleanLine(version)}`, options)}${epoch === null ? '' : ` (${variant})`}`,
    ...wrapProse(why, options.width, 2),
    ...(epoch === null ? [] : wrapProse(`rollout ${epoch}: ${percent} % of ${unit}s get the canary`, options.width, 2)),
    ...wrapProse(`${environment}, by ${source}`, options.width, 2),
    ...wrapProse(`commit ${commit.slice(0, 12)}, ${digest}`, options.width, 2),
  ].join('\n');
}

/** Shows what a key would get, and why. */
export async function runResolve(context: Context, given: string, { environment, key, bundle: file }: ResolveOptions): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const { output } = context;
  let found: Found;
  let id = given;
  if (file !== undefined) found = await readBundleFile(context, file, environment);
  else {
    const named = requireNamed(environment);
    const project = await openProject(context);
    const made = await makeFromClone(context, project, named);
    const result: BundleResult = made.result;
    if (result.kind === 'refused') return tellRefused(context, named, made);
    id = toId(given, project.config.promptsDir);
    found = { bundle: result.bundle, overrides: [], source: `the registry of ${made.source.name}` };
  }
  const compiled = compileBundle(found.bundle, { overrides: found.overrides, renderOf: (text) => () => text });
  const resolution = resolveIn(compiled, id, key === undefined ? {} : { targetingKey: key });
  const { render: _, assignment: _assignment, ...data } = resolution;
  if (format === 'json') await output.result(disarmJson(JSON.stringify({ ...data, source: found.source }, null, 2)));
  else await output.result(render(resolution, found.source, { color: output.color, width: output.width }));
  return EXIT_CODES.success;
}
