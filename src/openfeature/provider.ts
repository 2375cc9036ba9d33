import {
  ErrorCode,
  type EvaluationContext,
  type JsonValue,
  OpenFeatureEventEmitter,
  type Provider,
  ProviderEvents,
  type ResolutionDetails,
  type TrackingEventDetails,
} from '@openfeature/server-sdk';
import { PromptgateError } from '../errors.ts';
import type { Monitor } from '../monitoring/monitor.ts';
import type { Resolution } from '../rollout/resolution.ts';
import type { Prompts, PromptsStatus } from '../runtime/prompts.ts';
import { describeVersion, giveDetails, KEY_ERRORS, refuse } from './details.ts';

export interface ProviderOptions {
  /** Values of a template's variables. With it, texts are rendered; without, a flag's text is the template. */
  readonly variables?: ((context: EvaluationContext, id: string) => Readonly<Record<string, unknown>>) | undefined;
  /** Where a rollout needs a targeting key and there is no usable one: the stable version (default), or the caller's default value. */
  readonly onMissingKey?: 'stable' | 'default' | undefined;
  /** Takes ratings: `client.track('rating', context, { value: 4, responseId })`. */
  readonly monitor?: Pick<Monitor, 'recordRating'> | undefined;
  /** The name of the tracking event that is a rating; `rating` unless told. Others are not looked at. */
  readonly ratingEvent?: string | undefined;
}

type Opener = () => Promise<Prompts>;

/**
 * A provider for the OpenFeature server SDK: a flag is a prompt, its string the text, its object the version with text and metadata.
 *
 *     await OpenFeature.setProviderAndWait(createProvider(() => openPrompts({ bundle: 'prompts.bundle.json' })));
 *
 * @param source prompts that are open, and stay so when the provider is shut down; or what opens them, which belong to the provider then
 */
export function createProvider(source: Prompts | Opener, options: ProviderOptions = {}): Provider {
  const { variables, onMissingKey = 'stable', monitor, ratingEvent = 'rating' } = options;
  const events = new OpenFeatureEventEmitter();
  let prompts: Prompts | null = typeof source === 'function' ? null : source;
  let unsubscribe: () => void = () => {};
  let known: PromptsStatus | null = null;
  let isClosed = false;

  /** Tells what became different since the last time. */
  function tell(status: PromptsStatus): void {
    const before = known;
    known = status;
    const metadata = { digest: status.digest, commit: status.commit, sequence: status.sequence };
    const message = status.error ?? undefined;
    if (before?.stale === true && !status.stale) events.emit(ProviderEvents.Ready, { metadata });
    if (before !== null && isOther(before, status)) events.emit(ProviderEvents.ConfigurationChanged, { metadata });
    if (before?.stale !== true && status.stale)
      events.emit(ProviderEvents.Stale, { metadata, ...(message === undefined ? {} : { message }) });
  }

  function evaluate<T>(
    id: string,
    defaultValue: T,
    context: EvaluationContext,
    read: (resolution: Resolution, text: string) => T,
  ): ResolutionDetails<T> {
    if (prompts === null) return refuse(defaultValue, ErrorCode.PROVIDER_NOT_READY, 'The prompts are not open.');
    try {
      const resolution = prompts.resolve(id, context);
      const { errorCode } = resolution;
      if (errorCode !== undefined && onMissingKey === 'default') {
        return {
          ...refuse(defaultValue, KEY_ERRORS[errorCode], explainKey(id)),
          flagMetadata: giveDetails(resolution, null).flagMetadata ?? {},
        };
      }
      const text = variables === undefined ? resolution.text : resolution.render(variables(context, id));
      return giveDetails(resolution, read(resolution, text));
    } catch (error) {
      const code = error instanceof PromptgateError && error.code === 'unknown-prompt' ? ErrorCode.FLAG_NOT_FOUND : ErrorCode.GENERAL;
      return refuse(defaultValue, code, error instanceof PromptgateError ? `${error.message} ${error.help}` : String(error));
    }
  }

  function refuseType<T>(id: string, defaultValue: T): ResolutionDetails<T> {
    const isKnown = prompts?.ids().includes(id) ?? false;
    if (!isKnown) return evaluate(id, defaultValue, {}, () => defaultValue);
    return refuse(defaultValue, ErrorCode.TYPE_MISMATCH, `The flag ${id} is a prompt: ask for its text (string) or its version (object).`);
  }

  return {
    metadata: { name: 'promptgate' },
    runsOn: 'server',
    events,
    async initialize() {
      isClosed = false;
      const opened = prompts ?? (await (source as Opener)());
      // Shut down while it opened: nobody else would end the refreshing.
      if (isClosed) return void opened.close();
      prompts = opened;
      unsubscribe();
      known = { ...opened.status(), stale: false };
      unsubscribe = opened.onChange(tell);
      // The SDK says by itself, after this, that the provider is ready: what is stale from the start is told after that.
      if (opened.status().stale) setImmediate(() => tell(opened.status()));
    },
    async onClose() {
      isClosed = true;
      unsubscribe();
      unsubscribe = () => {};
      if (typeof source !== 'function') return;
      prompts?.close();
      prompts = null;
    },
    resolveStringEvaluation: async (id, defaultValue, context) => evaluate(id, defaultValue, context, (_, text) => text),
    resolveObjectEvaluation: async <T extends JsonValue>(id: string, defaultValue: T, context: EvaluationContext) =>
      evaluate<T>(id, defaultValue, context, (resolution, text) => describeVersion(resolution, text) as T),
    resolveBooleanEvaluation: async (id, defaultValue) => refuseType(id, defaultValue),
    resolveNumberEvaluation: async (id, defaultValue) => refuseType(id, defaultValue),
    track(name, context, details) {
      if (name === ratingEvent && monitor !== undefined && prompts !== null) rate(monitor, prompts, context, details);
    },
  };
}

function isOther(a: PromptsStatus, b: PromptsStatus): boolean {
  return a.digest !== b.digest || a.sequence !== b.sequence || a.overridden.join('\n') !== b.overridden.join('\n');
}

function explainKey(id: string): string {
  return `A rollout of ${id} is going on, and the context has no targeting key that can be used: set targetingKey to the id of the user.`;
}

/** A rating names the answer by `responseId`, or the prompt by `prompt`, with the key of the context. The monitor counts what it refuses. */
function rate(monitor: Pick<Monitor, 'recordRating'>, prompts: Prompts, context: EvaluationContext, details: TrackingEventDetails): void {
  const { value, responseId, prompt } = details;
  const satisfaction = value as number;
  if (typeof prompt === 'string' && typeof responseId !== 'string' && prompts.ids().includes(prompt)) {
    monitor.recordRating({ resolution: prompts.resolve(prompt, context) }, satisfaction);
  } else {
    monitor.recordRating({ responseId: typeof responseId === 'string' ? responseId : '' }, satisfaction);
  }
}
