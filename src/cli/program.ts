import { Command } from 'commander';
import { addCheckCommands } from './check-program.ts';
import type { Context, GlobalOptions } from './context.ts';
import { addMonitorCommands } from './monitor-program.ts';
import { addRegistryCommands } from './registry-program.ts';
import { addRolloutCommands } from './rollout-program.ts';
import { addRuntimeCommands } from './runtime-program.ts';
import { addShipCommands } from './ship-program.ts';
import { addStartCommands } from './start-program.ts';

export interface ProgramEdges {
  readonly createContext: (options: GlobalOptions) => Context;
  /** Takes the exit code of the command that ran. */
  readonly finish: (code: number) => void;
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
}

const SUMMARY = `Review, version and ship prompts like code.

A prompt is a directory below prompts/ that holds system-prompt.txt (the text) and .prompt-metadata.json (its name, version, model and description). Its id is its path: prompts/billing/refunds is billing/refunds.`;

const EXAMPLES = `
A first day:
  promptgate init                   make a sample prompt, a configuration and a
                                    workflow
  promptgate validate               check every prompt of the working tree
  (edit prompts/customer-support/system-prompt.txt)
  promptgate diff customer-support  see the words that changed
  promptgate bump customer-support minor -m "Answers on refunds" --commit
  promptgate review                 what the pull request's check will say

Exit codes:
  0 success           2 wrong usage or configuration
  1 the gate failed   3 git or something else outside failed
  130 interrupted     143 told to end (SIGTERM)

Every command explains itself: promptgate help <command>`;

function createRoot(edges: ProgramEdges): Command {
  return new Command('promptgate')
    .description(SUMMARY)
    .addHelpText('after', EXAMPLES)
    .usage('<command> [options]')
    .option('--cwd <dir>', 'work in this directory', '.')
    .option('--config <file>', 'configuration file (default: .promptgate.yaml in the repository’s root)')
    .option('--format <format>', 'form of the result (each command names its own)')
    .option('--output <file>', 'write the result to a file instead of stdout')
    .option('--quiet', 'no progress and no remarks on stderr')
    .option('--no-color', 'no colour, as with NO_COLOR')
    .option('-V, --version', 'show the version of promptgate')
    .helpOption('-h, --help', 'show help')
    .addHelpCommand(new Command('help').argument('[command]').description('show help for a command').helpGroup('Start:'))
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: edges.writeOut, writeErr: edges.writeErr })
    .showSuggestionAfterError()
    .showHelpAfterError('(promptgate --help shows what there is)')
    .exitOverride();
}

/** The commands and their options, in the order of the help; each command's code is loaded when it runs. */
export function createProgram(edges: ProgramEdges): Command {
  const program = createRoot(edges);
  const given = {
    contextOf: (command: Command) => edges.createContext(command.optsWithGlobals<GlobalOptions>()),
    finish: edges.finish,
  };
  addCheckCommands(program, given);
  addShipCommands(program, given);
  addRegistryCommands(program, given);
  addRolloutCommands(program, given);
  addRuntimeCommands(program, given);
  addMonitorCommands(program, given);
  addStartCommands(program, given);
  return program;
}
