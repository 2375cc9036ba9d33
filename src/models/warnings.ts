import type { Redact } from '../report/redaction.ts';

/** What an SDK says of a call that it made otherwise than it was told to. */
export type SdkWarning =
  | { readonly type: 'unsupported' | 'compatibility'; readonly feature: string; readonly details?: string | undefined }
  | { readonly type: 'deprecated'; readonly setting: string; readonly message: string }
  | { readonly type: 'other'; readonly message: string };

/** Different ones that are kept of a run; the same mistake in every call is one. */
const COUNT = 20;
/** Characters. */
const LENGTH = 300;
/** Characters that are looked at for secrets; what an SDK writes is far shorter. */
const READ = 10_000;

/** The warnings of all calls, each once. */
export class Warnings {
  readonly #texts = new Set<string>();
  readonly #redact: Redact;

  constructor(redact: Redact) {
    this.#redact = redact;
  }

  /** @param model `provider:model` */
  add(model: string, warning: SdkWarning): void {
    if (this.#texts.size >= COUNT) return;
    const text = this.#redact(`${model}: ${describeWarning(warning)}`.slice(0, READ)).replace(/\s+/g, ' ');
    this.#texts.add(text.length > LENGTH ? `${text.slice(0, LENGTH).toWellFormed()}…` : text);
  }

  list(): readonly string[] {
    return [...this.#texts];
  }
}

function describeWarning(warning: SdkWarning): string {
  switch (warning.type) {
    case 'unsupported':
      return `${warning.feature} does not hold, for it is not supported${explain(warning.details)}`;
    case 'compatibility':
      return `${warning.feature} holds in part${explain(warning.details)}`;
    case 'deprecated':
      return `${warning.setting} is deprecated${explain(warning.message)}`;
    default:
      return warning.message;
  }
}

function explain(details: string | undefined): string {
  return details === undefined || details === '' ? '.' : `: ${details}`;
}
