import type { Config } from '../config/config.ts';
import type { MissingAccess } from '../models/credentials.ts';
import type { Embeddings } from '../models/embedding.ts';
import { type ModelAnswer, ModelFault, type ModelProvider, type ModelRequest } from '../models/model.ts';
import type { Models } from '../models/open-models.ts';
import { createRecorded } from '../models/recorded.ts';
import type { RecordedAnswers } from './recordings.ts';

/** How a provider is asked: itself, from recordings by choice or for want of credentials, or not at all. */
export type Access =
  | { readonly kind: 'called' }
  | { readonly kind: 'replayed'; readonly missing: MissingAccess | null }
  | { readonly kind: 'none'; readonly missing: MissingAccess };

/** The part of a model before the first colon. */
export function nameProvider(model: string): string {
  return model.slice(0, Math.max(0, model.indexOf(':')));
}

/** Decides once for the whole run: no call falls back to a recording. */
export function decideAccess(provider: string, { models: { mode, providers } }: Config, models: Models): Access {
  const type = providers[provider]?.type;
  if (type === 'echo') return { kind: 'called' };
  if (type === 'recorded' || mode === 'recorded') return { kind: 'replayed', missing: null };
  const missing = models.missing(provider);
  if (missing === null) return { kind: 'called' };
  return mode === 'live' ? { kind: 'none', missing } : { kind: 'replayed', missing };
}

/** Told of every answer that a provider gave. */
export type OnAnswer = (request: ModelRequest, trial: number, answer: ModelAnswer) => void;
/** Told of all embeddings that a provider gave. */
export type OnEmbeddings = (model: string, texts: readonly string[], embeddings: Embeddings) => void;

/** Who is told of what providers give; null: nobody. */
export interface Listeners {
  readonly onAnswer: OnAnswer | null;
  readonly onEmbeddings: OnEmbeddings | null;
}

/** Opens what is asked; a replayed provider opens no socket. */
export async function openProviders(
  accesses: ReadonlyMap<string, Access>,
  models: Models,
  { byKey, embeddings }: RecordedAnswers,
  listeners: Listeners,
): Promise<ReadonlyMap<string, ModelProvider>> {
  const opened = new Map<string, ModelProvider>();
  for (const [name, { kind }] of accesses) {
    if (kind === 'none') opened.set(name, refuseCalls(name));
    else if (kind === 'replayed') opened.set(name, createRecorded(name, models.identify(name), byKey, embeddings));
    else opened.set(name, watchAnswers(await models.open(name), listeners));
  }
  return opened;
}

/** A judge without credentials: what hangs on it cannot be decided, everything else can. */
function refuseCalls(name: string): ModelProvider {
  return {
    name,
    isLive: false,
    async call() {
      throw new ModelFault(`There are no credentials for the provider ${name}.`, { kind: 'refused' });
    },
  };
}

function watchAnswers(provider: ModelProvider, { onAnswer, onEmbeddings }: Listeners): ModelProvider {
  if (onAnswer === null && onEmbeddings === null) return provider;
  const { name, isLive, embed } = provider;
  return {
    name,
    isLive,
    async call(request, options) {
      const answer = await provider.call(request, options);
      onAnswer?.(request, options.trial ?? 0, answer);
      return answer;
    },
    ...(embed === undefined
      ? {}
      : {
          async embed(model, texts, options) {
            const embeddings = await embed.call(provider, model, texts, options);
            onEmbeddings?.(model, texts, embeddings);
            return embeddings;
          },
        }),
  };
}
