import type { Interruption } from '../interruption.ts';
import type { Environment } from '../revisions/git-process.ts';
import type { Output } from './output.ts';

/** Options that every command takes, before or after its name. */
export interface GlobalOptions {
  readonly cwd: string;
  readonly config?: string;
  readonly format?: string;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** What a command knows of the world; the entry file fills it, tests fill it otherwise. */
export interface Context {
  /** Absolute; the directory that the command works in. */
  readonly cwd: string;
  readonly options: GlobalOptions;
  readonly environment: Environment;
  readonly now: () => Date;
  readonly output: Output;
  readonly interruption: Interruption;
}
