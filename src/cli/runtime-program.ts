import type { Command } from 'commander';
import { type CommandEdges, PLAIN_FORMATS } from './program-parts.ts';

const RESOLVE = `
What the library's resolve() would answer: the version, why, and the key's place
in a running rollout. Without --bundle by the newest registry of your clone;
nothing is fetched. A rollout that is on its way back to stable by an override
(prompts.overrides.json beside the bundle) is told as such.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate resolve customer-support --environment production --key user_12345
  promptgate resolve customer-support --bundle prompts.bundle.json \\
    --key user_12345 --format json`;

const TYPES = `
One type that says which prompts there are and which variables each takes, from
the prompts of the working tree:

  import type { PromptTypes } from './prompt-types.ts';
  const prompts = await openPrompts<PromptTypes>({
    bundle: 'prompts.bundle.json',
  });

Then a wrong id and a missing variable do not compile. A variable that the
template asks for ({% if name %}) or has another value for (the filter default)
may be left out. The same prompts give the same bytes.

Examples:
  promptgate types --output src/prompt-types.ts
  promptgate types > prompt-types.d.ts`;

/** Adds the commands of programs that use prompts; each command's code is loaded when it runs. */
export function addRuntimeCommands(program: Command, { contextOf, finish }: CommandEdges): void {
  program
    .command('resolve')
    .summary('what a user would get, and why')
    .description('Shows which version of a prompt a key gets in an environment, and why.')
    .argument('<id>', 'the prompt')
    .option('--environment <name>', 'the environment, such as production; with --bundle the bundle’s own when it is left out')
    .option('--key <key>', 'id of the user, or of the request where the rollout is by requests')
    .option('--bundle <file>', 'by this bundle instead of your clone')
    .addHelpText('after', RESOLVE)
    .action(async (id: string, options: { environment?: string; key?: string; bundle?: string }, command: Command) => {
      const { runResolve } = await import('./commands/resolve.ts');
      finish(await runResolve(contextOf(command), id, options));
    });
  program
    .command('types')
    .summary('prompt ids and variables as a TypeScript type')
    .description('Writes the ids of the prompts and their variables as a TypeScript type.')
    .addHelpText('after', TYPES)
    .action(async (_options: object, command: Command) => {
      const { runTypes } = await import('./commands/types.ts');
      finish(await runTypes(contextOf(command)));
    });
}
