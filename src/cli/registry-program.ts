import { Command, Option } from 'commander';
import { type CommandEdges, environment, PLAIN_FORMATS, type WriteOptions, writing } from './program-parts.ts';

const OVERVIEW = `
The registry says which versions there are and what each environment runs. It is
a file in Git (prompts/registry.json, or on a branch of its own:
registry.branch), so its history is Git's history, and a deploy is a commit.

Where a change is written:
  (neither)   the file of the working tree, for you to commit
  --commit    one commit on the registry's branch, whatever is checked out
  --push      that commit, built on the remote's newest one and pushed

Exit codes:
  0 done, or so already   2 wrong usage
  1 a gate refuses it     3 git or the remote failed

Examples:
  promptgate registry list
  promptgate registry deploy customer-support 1.4.0 --environment staging --push
  promptgate registry promote customer-support --to production --push
  promptgate registry rollback customer-support --environment production --push`;

const LIST = `
Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate registry list  every prompt, its newest version, what runs where
  promptgate registry list --environment production
                            what production runs, since when and by whom`;

const GET = `
Formats: ${PLAIN_FORMATS}.

Example:
  promptgate registry get customer-support`;

const HISTORY = `
From Git's history of the registry, newest first: who deployed what where, in
place of what, and why. In a shallow clone it ends early, and says so.

Formats: ${PLAIN_FORMATS}.

Example:
  promptgate registry history customer-support`;

const REGISTER = `
Registers the version that the default branch has, at the commit that brought
it. "promptgate release" does this for all prompts after a merge, with tags and
the evals that vouch for them; a version that is registered by hand has none,
and its deploy needs --reason.

Formats: ${PLAIN_FORMATS}.

Example:
  promptgate registry register customer-support --push`;

const DEPLOY = `
Refused: a version that is not registered or not what Git holds at its commit;
one whose evals did not pass, or that the environment before it
(registry.promote) did not run, unless --reason says why; content that was
rolled back or blocked there; an environment in which a rollout runs.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate registry deploy customer-support 1.4.0 --environment staging --push
  promptgate registry deploy customer-support 1.4.1 --environment production \\
    --reason "hotfix: refund loop" --push`;

const PROMOTE = `
Deploys what the environment before in registry.promote runs, past the same
gates as deploy.

Formats: ${PLAIN_FORMATS}.

Example:
  promptgate registry promote customer-support --to production --push`;

const ROLLBACK = `
Goes back to the version before, or to --to; out of a running rollout, to its
stable version. What is left is blocked in that environment, so that no later
deploy brings it back. Needs no evals, no reason and no pull request. Afterwards
it prints how the prompts directory gets the older text back, as a new version.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate registry rollback customer-support --environment production --push
  promptgate registry rollback customer-support --environment production \\
    --to 1.3.0 --reason "wrong refunds" --push`;

const BLOCK = `
What is blocked is content, whatever version carries it: a digest (see
"promptgate registry get ID"), or a version that has it. What an environment
runs cannot be blocked there: rollback does both.

Formats: ${PLAIN_FORMATS}.

Example:
  promptgate registry block customer-support 1.4.0 --environment production \\
    -m "promises refunds"`;

const UNBLOCK = `
Formats: ${PLAIN_FORMATS}.

Example:
  promptgate registry unblock customer-support 1.4.0 --environment production \\
    -m "it was the provider"`;

const VERIFY = `
Holds the registry against Git alone, offline: every registered version against
what its commit holds, tags, what environments run, and the file's own history.
Ends with 1 when something does not agree.

Formats: ${PLAIN_FORMATS}.

Example:
  promptgate registry verify`;

const reason = () => new Option('--reason <text>', 'why, for the registry and its history');
const message = () => new Option('-m, --message <text>', 'why, for whoever reads it later').makeOptionMandatory();

type In = WriteOptions & { readonly environment: string };

/** Adds `registry` and its commands; each command's code is loaded when it runs. */
export function addRegistryCommands(program: Command, { contextOf, finish }: CommandEdges): void {
  const registry = program
    .command('registry')
    .summary('what is registered, what runs where, deploy and roll back')
    .description('Shows and changes the registry: versions, and what each environment runs.')
    .addHelpCommand(new Command('help').argument('[command]').description('show help for a command').helpGroup('Show:'))
    .addHelpText('after', OVERVIEW);

  registry.commandsGroup('Show:');
  registry
    .command('list')
    .summary('every prompt, or what one environment runs')
    .description('Lists the registered prompts.')
    .option('--environment <name>', 'only what this environment runs')
    .addHelpText('after', LIST)
    .action(async (options: { environment?: string }, command: Command) => {
      const { runRegistryList } = await import('./commands/registry-list.ts');
      finish(await runRegistryList(contextOf(command), options));
    });
  registry
    .command('get')
    .summary('all that is known of one prompt')
    .description('Shows all that the registry holds of one prompt.')
    .argument('<id>', 'the prompt')
    .addHelpText('after', GET)
    .action(async (id: string, _options: object, command: Command) => {
      const { runRegistryGet } = await import('./commands/registry-get.ts');
      finish(await runRegistryGet(contextOf(command), id));
    });
  registry
    .command('history')
    .summary('who deployed what, where and why')
    .description('Shows what happened to a prompt in the registry.')
    .argument('<id>', 'the prompt')
    .addHelpText('after', HISTORY)
    .action(async (id: string, _options: object, command: Command) => {
      const { runRegistryHistory } = await import('./commands/registry-history.ts');
      finish(await runRegistryHistory(contextOf(command), id));
    });
  registry
    .command('verify')
    .summary('hold the registry against Git')
    .description('Checks that registry, commits, tags and history agree with each other.')
    .addHelpText('after', VERIFY)
    .action(async (_options: object, command: Command) => {
      const { runRegistryVerify } = await import('./commands/registry-verify.ts');
      finish(await runRegistryVerify(contextOf(command)));
    });

  registry.commandsGroup('Change:');
  writing(registry.command('register'))
    .summary('register the version that the default branch has')
    .description('Registers the version that the default branch has of a prompt.')
    .argument('<id>', 'the prompt')
    .addHelpText('after', REGISTER)
    .action(async (id: string, options: WriteOptions, command: Command) => {
      const { runRegistryRegister } = await import('./commands/registry-register.ts');
      finish(await runRegistryRegister(contextOf(command), id, options));
    });
  writing(registry.command('deploy'))
    .summary('let an environment run a registered version')
    .description('Lets an environment run a registered version.')
    .argument('<id>', 'the prompt')
    .argument('<version>', 'a registered version')
    .addOption(environment())
    .addOption(reason())
    .addHelpText('after', DEPLOY)
    .action(async (id: string, version: string, options: In & { reason?: string }, command: Command) => {
      const { runRegistryDeploy } = await import('./commands/registry-operations.ts');
      finish(await runRegistryDeploy(contextOf(command), [id, version], options));
    });
  writing(registry.command('promote'))
    .summary('let an environment run what the one before it runs')
    .description('Lets an environment run what the one before it runs.')
    .argument('<id>', 'the prompt')
    .addOption(new Option('--to <environment>', 'the environment, such as production').makeOptionMandatory())
    .addOption(reason())
    .addHelpText('after', PROMOTE)
    .action(async (id: string, options: WriteOptions & { to: string; reason?: string }, command: Command) => {
      const { runRegistryPromote } = await import('./commands/registry-operations.ts');
      finish(await runRegistryPromote(contextOf(command), id, options));
    });
  writing(registry.command('rollback'))
    .summary('let an environment run the version before again')
    .description('Lets an environment run the version before again, and blocks what it is rolled back from.')
    .argument('<id>', 'the prompt')
    .addOption(environment())
    .option('--to <version>', 'this registered version instead of the one before')
    .addOption(reason())
    .option('--no-block', 'do not block what is rolled back from')
    .addHelpText('after', ROLLBACK)
    .action(async (id: string, options: In & { to?: string; reason?: string; block: boolean }, command: Command) => {
      const { runRegistryRollback } = await import('./commands/registry-operations.ts');
      finish(await runRegistryRollback(contextOf(command), id, options));
    });
  for (const [kind, summary, help] of [
    ['block', 'forbid a content in an environment', BLOCK],
    ['unblock', 'allow a content again', UNBLOCK],
  ] as const) {
    writing(registry.command(kind))
      .summary(summary)
      .description(`${kind === 'block' ? 'Forbids' : 'Allows'} a content in an environment${kind === 'block' ? '' : ' again'}.`)
      .argument('<id>', 'the prompt')
      .argument('<digest>', 'sha256:… of the content, or a registered version that has it')
      .addOption(environment())
      .addOption(message())
      .addHelpText('after', help)
      .action(async (id: string, digest: string, options: In & { message: string }, command: Command) => {
        const { runRegistryBlock } = await import('./commands/registry-operations.ts');
        finish(await runRegistryBlock(contextOf(command), kind, [id, digest], options));
      });
  }
}
