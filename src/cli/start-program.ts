import type { Command } from 'commander';
import { type CommandEdges, PLAIN_FORMATS } from './program-parts.ts';

const INIT = `
Nothing that exists is overwritten.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate init                       a configuration, a workflow, an empty
                                        registry and a sample prompt with evals
  promptgate init --id billing/refunds  the sample under another id
  promptgate init --from old-prompts    adopt a folder of .txt and .md files:
                                        support/refund.md becomes
                                        prompts/support/refund, dates and author
                                        from git`;

const IMPORT = `
Makes a prompt with a suite (evals.yaml) of each prompt that the configuration
names; Nunjucks becomes Liquid as far as a table can. What is not taken over
(code, providers' addresses and keys) is named, with what to do instead. Nothing
that exists is overwritten, and nothing outside of FILE's directory is read.

Formats: ${PLAIN_FORMATS}.

Example:
  promptgate import promptfoo promptfooconfig.yaml`;

/** Adds the commands that a repository begins with; each command's code is loaded when it runs. */
export function addStartCommands(program: Command, { contextOf, finish }: CommandEdges): void {
  program.commandsGroup('Start:');
  program
    .command('init')
    .summary('set up a repository, or adopt the prompts it has')
    .description('Makes a configuration, a workflow and a sample prompt, or adopts a folder of prompts.')
    .option('--id <id>', 'id of the sample prompt (default: customer-support)')
    .option('--from <dir>', 'adopt the .txt and .md files of this folder instead')
    .addHelpText('after', INIT)
    .action(async (options: { id?: string; from?: string }, command: Command) => {
      const { runInit } = await import('./commands/init.ts');
      finish(await runInit(contextOf(command), options));
    });
  program
    .command('import')
    .summary('turn a promptfoo configuration into prompts with suites')
    .description('Turns the prompts and tests of another tool’s configuration into prompts with suites.')
    .argument('<source>', 'promptfoo')
    .argument('<file>', 'its configuration')
    .addHelpText('after', IMPORT)
    .action(async (source: string, file: string, _options: object, command: Command) => {
      const { runImport } = await import('./commands/import.ts');
      finish(await runImport(contextOf(command), source, file));
    });
}
