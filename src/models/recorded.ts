import { ModelFault, type ModelProvider } from './model.ts';
import { type Recording, readAnswer } from './recording.ts';
import { type AdapterIdentity, keyOfRequest } from './request-key.ts';

/**
 * A provider that answers from recordings alone. It stands in for another one by that one's identity; a request that was not recorded
 * is a `refused` fault, never a call.
 */
export function createRecorded(name: string, identity: AdapterIdentity, recordings: ReadonlyMap<string, Recording>): ModelProvider {
  return {
    name,
    isLive: false,
    async call(request, { signal, trial = 0 }) {
      signal.throwIfAborted();
      const recording = recordings.get(keyOfRequest(identity, request, trial));
      if (recording !== undefined) return readAnswer(recording);
      throw new ModelFault(
        `No recording answers this request to ${request.model} (trial ${trial + 1}). Record it with \`promptgate eval --record\`.`,
        { kind: 'refused' },
      );
    },
  };
}
