import { closeSync, constants, openSync } from 'node:fs';
import { PromptgateError } from '../errors.ts';
import type { PlanItem } from '../evals/run/plan.ts';
import type { TrialResult } from '../evals/types.ts';
import { LineFile } from './line-file.ts';

/** Every result of a run as JSON lines, each as soon as it is there, its text whole. */
export class ResultsFile {
  readonly #file: LineFile;
  #failure: string | null = null;

  /** Empties the file: a resumed run writes its results anew. @throws PromptgateError `results-unwritable` */
  constructor(path: string) {
    try {
      closeSync(openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0), 0o600));
      this.#file = new LineFile(path);
    } catch (cause) {
      throw new PromptgateError(`The results file cannot be written: ${(cause as Error).message}.`, {
        code: 'results-unwritable',
        kind: 'usage',
        help: 'Name a file in a directory that exists and can be written to.',
        cause,
      });
    }
  }

  get failure(): string | null {
    return this.#failure;
  }

  append({ promptId, caseId, side, trial }: PlanItem, confirmation: boolean, result: TrialResult): void {
    if (this.#failure !== null) return;
    try {
      this.#file.append(`${JSON.stringify({ promptId, caseId, side, trial, confirmation, ...result })}\n`);
    } catch (error) {
      this.#failure = `The results file could not be written (${(error as Error).message}).`;
    }
  }

  close(): void {
    this.#file.close();
  }
}
