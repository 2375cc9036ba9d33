import { resolve } from 'node:path';
import type { CommanderError } from 'commander';
import { EXIT_CODES, PromptgateError } from '../errors.ts';
import type { Interruption } from '../interruption.ts';
import type { Environment } from '../revisions/git-process.ts';
import type { Context, GlobalOptions } from './context.ts';
import { nameOwnHelp, orderHelpWords } from './help-words.ts';
import { cleanRemark, Output } from './output.ts';
import { createProgram } from './program.ts';
import { readPackageFile } from './scaffold.ts';

/** The process as the command line sees it. */
export interface Surroundings {
  readonly environment: Environment;
  readonly cwd: () => string;
  readonly now: () => Date;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly interruption: Interruption;
}

/** Columns where nobody says how many there are. */
const WIDTH = 80;

/** https://no-color.org: any value that is not empty; and never into a pipe or a file. */
function wantsColor(options: GlobalOptions, { environment, stdout }: Surroundings): boolean {
  return options.color && stdout.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

function createContext(options: GlobalOptions, surroundings: Surroundings): Context {
  const cwd = resolve(surroundings.cwd(), options.cwd);
  const output = new Output(
    {
      cwd,
      quiet: options.quiet === true,
      color: wantsColor(options, surroundings),
      width: Math.min(Math.max(surroundings.stdout.columns ?? WIDTH, 40), 120),
      live: surroundings.stderr.isTTY === true && surroundings.environment.TERM !== 'dumb',
      ...(options.output === undefined ? {} : { file: options.output }),
    },
    surroundings.stdout,
    surroundings.stderr,
  );
  const { environment, now, interruption } = surroundings;
  return { cwd, options, environment, now, output, interruption };
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'exitCode' in error && String((error as CommanderError).code).startsWith('commander.');
}

/** A fault in words; only a fault that nobody foresaw shows its own text, and never a stack trace. */
function describeFault(error: unknown): { readonly text: string; readonly code: number } {
  if (error instanceof PromptgateError) {
    const code = error.kind === 'usage' ? EXIT_CODES.usage : EXIT_CODES.outside;
    return { text: `${error.message}\n${error.help}`, code };
  }
  const said = error instanceof Error ? error.message : String(error);
  const help = 'This is a fault of promptgate itself. Please report it with the command you ran.';
  return { text: `Unexpected: ${said}\n${help}`, code: EXIT_CODES.outside };
}

/** Runs one command line to its end. Never throws; the result is the exit code. */
export async function runCli(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const write = (text: string) => void surroundings.stderr.write(cleanRemark(text));
  try {
    if (args[0] === '--version' || args[0] === '-V') {
      const { version } = JSON.parse(await readPackageFile('package.json')) as { version: string };
      surroundings.stdout.write(`${version}\n`);
      return EXIT_CODES.success;
    }
    let code: number = EXIT_CODES.success;
    const program = createProgram({
      createContext: (options) => createContext(options, surroundings),
      finish: (result) => {
        code = result;
      },
      writeOut: (text) => void surroundings.stdout.write(text),
      writeErr: write,
    });
    nameOwnHelp(program);
    await program.parseAsync(orderHelpWords(args), { from: 'user' });
    return surroundings.interruption.signal.aborted ? surroundings.interruption.code : code;
  } catch (error) {
    if (surroundings.interruption.signal.aborted) return surroundings.interruption.code;
    // Commander has written its own message by now.
    if (isCommanderError(error)) return error.exitCode === 0 ? EXIT_CODES.success : EXIT_CODES.usage;
    const { text, code } = describeFault(error);
    write(`${text}\n`);
    return code;
  }
}
