import type { Attributes } from '@opentelemetry/api';
import type { Call, CallDetails, ResolvedCall } from '../monitoring/call.ts';
import type { Resolution } from '../rollout/resolution.ts';
import { isShortName } from '../runtime/call-failure.ts';
import { ATTRIBUTES as A, nameProvider } from './names.ts';

/** Leaves out what is not known: an attribute is there or it is not. */
function compact(attributes: Readonly<Record<string, string | number | boolean | null | undefined>>): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined)) as Attributes;
}

function describeRequest(details: CallDetails): Attributes {
  return compact({
    [A.operation]: details.operation ?? 'chat',
    [A.provider]: nameProvider(details.provider),
    [A.requestModel]: details.requestModel,
  });
}

/** The name of a span: what is done, and with which model where that is known. */
export function nameSpan(details: CallDetails): string {
  return [details.operation ?? 'chat', details.requestModel].filter(Boolean).join(' ');
}

/** Of a call that begins. */
export function describeStart(resolution: Resolution | null | undefined, details: CallDetails): Attributes {
  return {
    ...describeRequest(details),
    ...compact({
      [A.promptName]: resolution?.id,
      [A.promptVersion]: resolution?.version,
      [A.environment]: resolution?.environment,
      [A.variant]: resolution?.variant,
      [A.epoch]: resolution?.epoch,
      [A.reason]: resolution?.reason,
      [A.bucket]: resolution?.bucket,
      [A.digest]: resolution?.digest,
      [A.commit]: resolution?.commit,
    }),
  };
}

/** Which prompt a call was of, whether or not it was resolved. */
export function describePrompt(call: Call | ResolvedCall): Attributes {
  const { resolution } = call;
  return compact({
    [A.promptName]: call.promptId ?? resolution?.id,
    [A.promptVersion]: call.version ?? resolution?.version,
    [A.environment]: call.environment ?? resolution?.environment,
    [A.variant]: resolution?.variant,
  });
}

/** What a call's error is called; null: it had none. */
export function nameError({ error, details }: Call | ResolvedCall): string | null {
  if (error === undefined || error === null || error === false || error === '') return null;
  if (details?.errorType !== undefined) return details.errorType;
  // A name that somebody composed may hold anything, and would make a series of its own.
  return error instanceof Error && error.name !== 'Error' && isShortName(error.name) ? error.name : '_OTHER';
}

/** Of a call that is over; ids and counts are for its span alone. */
export function describeEnd(call: Call | ResolvedCall): Attributes {
  const details = call.details ?? {};
  return compact({
    [A.responseModel]: details.responseModel,
    [A.responseId]: call.responseId,
    [A.inputTokens]: details.inputTokens,
    [A.outputTokens]: details.outputTokens,
    [A.requestStream]: details.stream,
    [A.errorType]: nameError(call),
  });
}

/** Of metrics: few values each, or every call makes a series of its own. */
export function describeSeries(call: Call | ResolvedCall): Attributes {
  const details = call.details ?? {};
  return { ...describeRequest(details), ...describePrompt(call), ...compact({ [A.responseModel]: details.responseModel }) };
}
