import { type Command, Option } from 'commander';
import type { Context } from './context.ts';

/** What a group of commands is given. */
export interface CommandEdges {
  readonly contextOf: (command: Command) => Context;
  /** Takes the exit code of the command that ran. */
  readonly finish: (code: number) => void;
}

/** Formats of a report. */
export const REPORT_FORMATS = 'text (default), json, markdown, junit or sarif';
export const PLAIN_FORMATS = 'text (default) or json';

/** How a command that changes the registry writes. */
export interface WriteOptions {
  readonly commit?: boolean;
  readonly push?: boolean;
}

/** Adds the options of `WriteOptions`. */
export function writing(command: Command): Command {
  return command
    .option('--commit', 'commit it on the registry’s branch, whatever is checked out')
    .option('--push', 'build the commit on the remote’s newest one, and push it');
}

export function environment(): Option {
  return new Option('--environment <name>', 'the environment, such as production').makeOptionMandatory();
}
