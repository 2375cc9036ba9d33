import type * as Core from '@actions/core';

/** `@actions/core`, which every write to the runner goes through: outputs, summary, annotations, the step's failure. */
export type Workflow = Pick<typeof Core, 'setOutput' | 'error' | 'warning' | 'notice' | 'summary'>;

let loading: Promise<Workflow> | undefined;

/** Loads it once. It brings an HTTP client along and takes longer than all else at start: begin while git reads. */
export function loadWorkflow(): Promise<Workflow> {
  loading ??= import('@actions/core');
  return loading;
}
