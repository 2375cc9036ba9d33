import { PromptgateError } from '../errors.ts';
import { isPromptId } from '../prompt/id.ts';
import { isStrictVersion } from '../prompt/version.ts';

/** What `mode: deploy` is to do. */
export interface DeployInputs {
  readonly prompt: string;
  /** null: the version before; of a rollback alone. */
  readonly version: string | null;
  readonly environment: string;
  /** Back instead of forward: what is left is blocked in that environment. */
  readonly rollback: boolean;
  readonly reason: string | null;
}

const NAMES = ['prompt', 'version', 'environment', 'rollback', 'reason'] as const;
/** Inputs that `mode: monitor` has, too. */
const SHARED: readonly string[] = ['prompt', 'environment'];
const REASON_LENGTH = 2000;

function refuse(message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code: 'input-invalid', kind: 'usage', help });
}

function requireInput(name: string, value: string | null, example: string): string {
  if (value !== null) return value;
  throw refuse(`\`mode: deploy\` needs the input \`${name}\``, `Give it under \`with:\`, such as \`${name}: ${example}\`.`);
}

function readRollback(value: string | null): boolean {
  const given = value?.toLowerCase() ?? 'false';
  if (given === 'true' || given === 'false') return given === 'true';
  throw refuse('The input `rollback` is neither true nor false', 'Write `rollback: true` or leave it out.');
}

/**
 * The inputs of `mode: deploy`; null in the other modes.
 * @param read one input; null where it is not given
 * @throws PromptgateError `input-invalid` for what is missing, cannot be or belongs to this mode alone
 */
export function readDeployInputs(read: (name: string) => string | null, mode: string): DeployInputs | null {
  if (mode !== 'deploy') {
    const given = NAMES.find((name) => read(name) !== null && !(mode === 'monitor' && SHARED.includes(name)));
    if (given === undefined) return null;
    throw refuse(`The input \`${given}\` belongs to \`mode: deploy\``, `Remove \`${given}\` under \`with:\`, or write \`mode: deploy\`.`);
  }
  const prompt = requireInput('prompt', read('prompt'), 'customer-support');
  if (!isPromptId(prompt))
    throw refuse(
      `The input \`prompt\` cannot be ${JSON.stringify(prompt.slice(0, 100))}`,
      'Give the prompt’s id, its path below the prompts directory, such as `prompt: billing/refunds`.',
    );
  const environment = requireInput('environment', read('environment'), 'production');
  const rollback = readRollback(read('rollback'));
  const version = rollback ? read('version') : requireInput('version', read('version'), '1.3.2');
  if (version !== null && !isStrictVersion(version))
    throw refuse(
      `The input \`version\` cannot be ${JSON.stringify(version.slice(0, 100))}`,
      'Give a version as the registry has it, such as `version: 1.3.2`, without a leading v.',
    );
  return { prompt, version, environment, rollback, reason: read('reason')?.slice(0, REASON_LENGTH) ?? null };
}
