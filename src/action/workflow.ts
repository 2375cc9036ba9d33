import type * as Core from '@actions/core';

/** `@actions/core`, by which every annotation and the step's failure are written: it escapes what would end a command. */
export type Workflow = Pick<typeof Core, 'error' | 'warning' | 'notice'>;

/** Loaded when there is something to annotate: it brings an HTTP client along and takes longer than all else at start. */
export function loadWorkflow(): Promise<Workflow> {
  return import('@actions/core');
}
