import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json, JsonObject } from '../prompt/types.ts';
import type { ContentPart, Message, ModelRequest } from './model.ts';

/** Raised when an old answer must not stand for a new request any more, though the request reads the same. */
const REQUEST_FORMAT = 1;

/** Which interface answers: two providers of the configuration with the same one share their answers. */
export interface AdapterIdentity {
  /** The provider's `type` in the configuration. */
  readonly adapter: string;
  /** null: the adapter's own. */
  readonly baseUrl: string | null;
}

/**
 * All that an answer hangs on, as JSON: what a recording keeps and what its key is made of.
 * @param trial Tells equal requests apart that are asked on purpose; from 0.
 */
export function describeRequest({ adapter, baseUrl }: AdapterIdentity, request: ModelRequest, trial: number): JsonObject {
  const { parameters } = request;
  return {
    format: REQUEST_FORMAT,
    adapter,
    baseUrl,
    model: request.model.slice(request.model.indexOf(':') + 1),
    messages: request.messages.map(describeMessage),
    parameters: Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined)) as JsonObject,
    tools: request.tools.map(({ name, description, parameters: schema }) => ({ name, description, parameters: schema })),
    responseSchema: request.responseSchema,
    providerOptions: request.providerOptions,
    trial,
  };
}

/** The key of a described request: `sha256:` and the hexadecimal SHA-256 of its canonical JSON (RFC 8785). Never throws. */
export function keyOfDescription(description: Json): string {
  return `sha256:${createHash('sha256').update(toCanonicalJson(description), 'utf8').digest('hex')}`;
}

/** The key of a request, for caches and recordings; see `describeRequest`. */
export function keyOfRequest(identity: AdapterIdentity, request: ModelRequest, trial: number): string {
  return keyOfDescription(describeRequest(identity, request, trial));
}

function describeMessage({ role, content }: Message): JsonObject {
  return { role, content: typeof content === 'string' ? content : content.map(describePart) };
}

function describePart(part: ContentPart): JsonObject {
  return part.type === 'text' ? { type: 'text', text: part.text } : { type: 'image', mediaType: part.mediaType, digest: part.digest };
}

function toCanonicalJson(value: Json): string {
  try {
    return canonicalize(value) as string;
  } catch {
    return canonicalize(toSendable(value)) as string;
  }
}

/** Halves of surrogate pairs and endless numbers have no canonical JSON; they are taken as they would go over the wire. */
function toSendable(value: Json): Json {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toSendable);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name.toWellFormed(), toSendable(item)]));
}
