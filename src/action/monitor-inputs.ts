import { PromptgateError } from '../errors.ts';
import { isPromptId } from '../prompt/id.ts';

/** What `mode: monitor` is to do. */
export interface MonitorInputs {
  readonly environment: string;
  /** null: all. */
  readonly prompt: string | null;
  /** `sqlite:FILE` or `prometheus:URL`; null: as the configuration says. */
  readonly store: string | null;
}

function refuse(message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code: 'input-invalid', kind: 'usage', help });
}

/**
 * The inputs of `mode: monitor`; null in the other modes.
 * @param read one input; null where it is not given
 * @throws PromptgateError `input-invalid` for what is missing, cannot be or belongs to this mode alone
 */
export function readMonitorInputs(read: (name: string) => string | null, mode: string): MonitorInputs | null {
  const [environment, prompt, store] = [read('environment'), read('prompt'), read('store')];
  if (mode !== 'monitor') {
    if (store === null) return null;
    throw refuse('The input `store` belongs to `mode: monitor`', 'Remove `store` under `with:`, or write `mode: monitor`.');
  }
  if (environment === null)
    throw refuse('`mode: monitor` needs the input `environment`', 'Give it under `with:`, such as `environment: production`.');
  if (prompt !== null && !isPromptId(prompt))
    throw refuse(
      `The input \`prompt\` cannot be ${JSON.stringify(prompt.slice(0, 100))}`,
      'Give the prompt’s id, its path below the prompts directory, such as `prompt: billing/refunds`; leave it out for all.',
    );
  if (store !== null && !/^(?:sqlite|prometheus):./.test(store))
    throw refuse('The input `store` names no store', 'Write `store: prometheus:https://…` or `store: sqlite:FILE`.');
  return { environment, prompt, store };
}
