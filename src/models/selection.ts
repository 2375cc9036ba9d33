import type { ModelsConfig, ProviderConfig } from '../config/config.ts';
import { matchesGlob } from '../config/glob.ts';
import { suggest } from '../prompt/suggest.ts';
import { isModelName } from './model-name.ts';

/** The model that a prompt runs with. */
export interface SelectedModel {
  /** `provider:model`. */
  readonly id: string;
  readonly provider: string;
  readonly model: string;
  readonly from: 'metadata' | 'alias' | 'default';
}

/** Why there is none. */
export interface NoModel {
  readonly reason: 'no-model' | 'unknown-provider' | 'not-allowed' | 'no-name' | 'options';
  readonly message: string;
  readonly help: string;
}

type Settings = Pick<ModelsConfig, 'aliases' | 'allow' | 'default' | 'providers'>;

/**
 * Finds the model for what a prompt's metadata names: itself (`provider:model` of a configured provider), what it is an alias of, or
 * `models.default` where it names none that is known. Only what the metadata names has to match `models.allow`.
 * @param named The metadata's `model`, which a pull request may have written.
 */
export function selectModel(named: string | null, settings: Settings): SelectedModel | NoModel {
  const { aliases, allow, providers } = settings;
  const alias = named !== null && Object.hasOwn(aliases, named) ? (aliases[named] as string) : null;
  const wanted = alias ?? named;
  const split = wanted === null ? null : splitModel(wanted);
  if (wanted !== null && split !== null && Object.hasOwn(providers, split.provider)) {
    if (
      allow.length > 0 &&
      !allow.some((pattern) => matchesGlob(pattern, wanted) || (alias !== null && matchesGlob(pattern, named as string)))
    )
      return {
        reason: 'not-allowed',
        message: `The model ${quote(wanted)} is not among those that \`models.allow\` lets a prompt name (${allow.join(', ')}).`,
        help: 'Name one that is allowed, or let a maintainer add it to `models.allow` on the default branch.',
      };
    if (!isModelName((providers[split.provider] as ProviderConfig).type, split.model))
      return {
        reason: 'no-name',
        message: `${quote(wanted)} is not the name of a model: it holds characters that no model’s name has.`,
        help: 'Write provider:model, as the provider’s own documentation names the model.',
      };
    return { id: wanted, ...split, from: alias === null ? 'metadata' : 'alias' };
  }
  const fallback = settings.default === null ? null : resolveDefault(settings.default, settings);
  return fallback ?? describeUnknown(wanted, split?.provider ?? null, settings);
}

export function isSelected(selection: SelectedModel | NoModel): selection is SelectedModel {
  return 'id' in selection;
}

/** `provider:model`, at the first colon: models have colons too. */
function splitModel(id: string): { provider: string; model: string } | null {
  const at = id.indexOf(':');
  return at <= 0 || at === id.length - 1 ? null : { provider: id.slice(0, at), model: id.slice(at + 1) };
}

function resolveDefault(id: string, { aliases, providers }: Settings): SelectedModel | null {
  const target = Object.hasOwn(aliases, id) ? (aliases[id] as string) : id;
  const split = splitModel(target);
  return split !== null && Object.hasOwn(providers, split.provider) ? { id: target, ...split, from: 'default' } : null;
}

function describeUnknown(wanted: string | null, provider: string | null, { providers, default: fallback }: Settings): NoModel {
  const names = Object.keys(providers);
  const known = names.length === 0 ? 'No provider is configured.' : `Configured are ${names.join(', ')}.`;
  if (wanted === null || provider === null) {
    const named = wanted === null ? 'The metadata names no model' : `The model ${quote(wanted)} is neither provider:model nor an alias`;
    const then =
      fallback === null ? 'there is no `models.default`' : `\`models.default\` (${quote(fallback)}) is of no configured provider`;
    return {
      reason: 'no-model',
      message: `${named}, and ${then}.`,
      help: `Write \`models.default: provider:model\` in the configuration, or an alias. ${known}`,
    };
  }
  const near = suggest(provider, names);
  return {
    reason: 'unknown-provider',
    message: `The model ${quote(wanted)} is of the provider ${quote(provider)}, which is not configured.`,
    help: near === null ? `${known} A maintainer adds one under \`models.providers\` on the default branch.` : `Did you mean ${near}?`,
  };
}

function quote(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text);
}
