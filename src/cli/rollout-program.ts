import { Command, Option } from 'commander';
import { type CommandEdges, environment, PLAIN_FORMATS, type WriteOptions, writing } from './program-parts.ts';
import type { StartOptions } from './rollout-options.ts';

const OVERVIEW = `
A rollout sends a share of users (or requests) to another registered version,
the canary, and takes it further in steps while what it does is watched. It
stands in the registry, so starting and advancing it is a commit; programs
follow with their next bundle.

Where a change is written: the file of the working tree, for you to commit; with
--commit one commit on the registry's branch; with --push that commit on the
remote's newest one, pushed.

Exit codes:
  0 done, or so already   2 wrong usage
  1 a gate refuses it     3 git or the remote failed

Examples:
  promptgate rollout start customer-support --environment production \\
    --to 1.4.0 --push
  promptgate rollout status
  promptgate rollout advance customer-support --environment production --push
  promptgate rollout abort customer-support --environment production --block \\
    --push`;

const START = `
Past the same gates as "registry deploy". One rollout at a time for each prompt
and environment.

--steps are percents that grow; behind the last one, "advance" makes the canary
what the environment runs.
--percent alone is one step. --hold is how long a step lasts at least where the
monitor advances it.
--unit user keeps everybody on one version; request decides for each request
anew.
--slow-ms is the time above which an answer counts as slow, fixed for the whole
rollout; --store reads it from what the running version took in the last 7 days
(its p95, of 1,000 calls at least). Without either, slow is not judged.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate rollout start customer-support --environment production \\
    --to 1.4.0 --steps 1,10,50,100 --hold 2h --push
  promptgate rollout start customer-support --environment production \\
    --to 1.4.0 --store sqlite:metrics.db --push
  promptgate rollout start customer-support --environment production \\
    --to 1.4.0 --percent 100 --unit request --push
  promptgate rollout start customer-support --environment production \\
    --to 1.4.0 --allow ada,grace --push`;

const ADVANCE = `
Takes the next step; behind the last one the canary becomes what the environment
runs, and the rollout is over.
--percent takes that share instead, up or down: who has the canary at a share
has it at every larger one.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate rollout advance customer-support --environment production --push
  promptgate rollout advance customer-support --environment production \\
    --percent 2.5 --push`;

const PAUSE = `
Nothing advances it, and the share stays as it is, until "resume". To send fewer
users to the canary: "advance --percent"; to send nobody: "abort".

Formats: ${PLAIN_FORMATS}.

Example:
  promptgate rollout pause customer-support --environment production \\
    --reason "holiday" --push`;

const RESUME = `
The share stays; the time of the step's hold went on in the pause.

Formats: ${PLAIN_FORMATS}.

Example:
  promptgate rollout resume customer-support --environment production --push`;

const ABORT = `
Everybody is back on the version before, which ran all the time. With --block
the canary's content cannot come to that environment again until it is
unblocked; "registry rollback" does the same.

Formats: ${PLAIN_FORMATS}.

Example:
  promptgate rollout abort customer-support --environment production --block \\
    --reason "wrong refunds" --push`;

const STATUS = `
By the registry: which rollouts run, their share, how long the step is to last,
and what comes next; and which was taken back last, by whom and why. What was
recorded of them is told by "monitor check".

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate rollout status                                    all that run
  promptgate rollout status customer-support --environment production`;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

interface In extends WriteOptions {
  readonly environment: string;
}

/** Adds `rollout` and its commands; each command's code is loaded when it runs. */
export function addRolloutCommands(program: Command, { contextOf, finish }: CommandEdges): void {
  const rollout = program
    .command('rollout')
    .summary('send a growing share of users to another version')
    .description('Starts, advances, pauses and ends gradual rollouts.')
    .addHelpCommand(new Command('help').argument('[command]').description('show help for a command').helpGroup('Show:'))
    .addHelpText('after', OVERVIEW);

  rollout.commandsGroup('Show:');
  rollout
    .command('status')
    .summary('which rollouts run, and what comes next')
    .description('Shows the rollouts that run.')
    .argument('[id]', 'the prompt; all when not given')
    .option('--environment <name>', 'only this environment')
    .addHelpText('after', STATUS)
    .action(async (id: string | undefined, options: { environment?: string }, command: Command) => {
      const { runRolloutStatus } = await import('./commands/rollout-status.ts');
      finish(await runRolloutStatus(contextOf(command), id, options));
    });

  rollout.commandsGroup('Change:');
  writing(rollout.command('start'))
    .summary('send a share of users to another version')
    .description('Starts to send a share of users to another registered version.')
    .argument('<id>', 'the prompt')
    .addOption(environment())
    .requiredOption('--to <version>', 'a registered version, the canary')
    .option('--percent <percent>', 'one share alone')
    .option('--steps <percents>', 'shares that grow, with commas (default: 5,25,50,100)')
    .addOption(new Option('--unit <unit>', 'what a key names').choices(['user', 'request']).default('user'))
    .option('--hold <time>', 'how long a step lasts at least: 60m, 2h, 1d (default: monitoring.holdMinutes)')
    .option('--slow-ms <ms>', 'an answer above this is slow')
    .option('--store <store>', 'read what is slow from sqlite:FILE or prometheus:URL')
    .option('--guardrails <names>', 'what it is judged by: errors, slow, unhappy, satisfaction (default: monitoring.guardrails)')
    .option('--allow <keys>', 'keys that get the canary at once, with commas', collect)
    .option('--deny <keys>', 'keys that never get it, with commas', collect)
    .addOption(new Option('--salt <salt>', 'none: place keys as every other unsalted rollout does').choices(['none']))
    .option('--reason <text>', 'why, for the registry and its history')
    .addHelpText('after', START)
    .action(async (id: string, options: StartOptions & WriteOptions, command: Command) => {
      const { runRolloutStart } = await import('./commands/rollout-operations.ts');
      finish(await runRolloutStart(contextOf(command), id, options));
    });
  writing(rollout.command('advance'))
    .summary('take the next step, or another share')
    .description('Takes a rollout to its next step, to another share, or behind its last step to the end.')
    .argument('<id>', 'the prompt')
    .addOption(environment())
    .option('--percent <percent>', 'this share instead of the next step, up or down')
    .option('--resume', 'take it out of a pause too')
    .addHelpText('after', ADVANCE)
    .action(async (id: string, options: In & { percent?: string; resume?: boolean }, command: Command) => {
      const { runRolloutAdvance } = await import('./commands/rollout-operations.ts');
      finish(await runRolloutAdvance(contextOf(command), id, options));
    });
  writing(rollout.command('pause'))
    .summary('keep its share until it is resumed')
    .description('Keeps a rollout at its share until it is resumed.')
    .argument('<id>', 'the prompt')
    .addOption(environment())
    .option('--reason <text>', 'why, for the registry and its history')
    .addHelpText('after', PAUSE)
    .action(async (id: string, options: In & { reason?: string }, command: Command) => {
      const { runRolloutPause } = await import('./commands/rollout-operations.ts');
      finish(await runRolloutPause(contextOf(command), id, options));
    });
  writing(rollout.command('resume'))
    .summary('let a paused one go on')
    .description('Lets a paused rollout go on.')
    .argument('<id>', 'the prompt')
    .addOption(environment())
    .addHelpText('after', RESUME)
    .action(async (id: string, options: In, command: Command) => {
      const { runRolloutResume } = await import('./commands/rollout-operations.ts');
      finish(await runRolloutResume(contextOf(command), id, options));
    });
  writing(rollout.command('abort'))
    .summary('send everybody back to the version before')
    .description('Ends a rollout: everybody gets the version before again.')
    .argument('<id>', 'the prompt')
    .addOption(environment())
    .option('--block', 'forbid the canary’s content in that environment')
    .option('--reason <text>', 'why, for the registry and its history')
    .addHelpText('after', ABORT)
    .action(async (id: string, options: In & { block?: boolean; reason?: string }, command: Command) => {
      const { runRolloutAbort } = await import('./commands/rollout-operations.ts');
      finish(await runRolloutAbort(contextOf(command), id, options));
    });
}
