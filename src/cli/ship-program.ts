import { type Command, Option } from 'commander';
import { type CommandEdges, environment, PLAIN_FORMATS } from './program-parts.ts';

const BUMP = `
Writes version, previous_version, updated, change_notes and test_status into
.prompt-metadata.json and leaves the rest of the file as it is. Counts from the
base branch's version, so that two bumps on one branch give one release.
performance_metrics are dropped: they belong to the version they were measured
on.

Release:
  patch       wording that changes nothing for callers (1.3.1 -> 1.3.2)
  minor       the prompt can do more, or another model answers (1.3.1 -> 1.4.0)
  major       callers must change something (1.3.1 -> 2.0.0)
  auto        what the branch's commits and the change itself ask for (default)
  2.0.0-rc.1  exactly this version

With --commit, one commit "prompt(ID): OLD -> NEW: TEXT" takes the changes of
this prompt's directory and nothing else; when it cannot be made, the file is as
it was before.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate bump customer-support patch -m "Says please"
  promptgate bump billing/refunds minor -m "Handles partial refunds" --commit`;

const RELEASE = `
Looks at what there is, not at what happened: whatever the default branch's tip
has and neither registry nor tags have is registered in one commit and tagged
ID@VERSION, and its notes are printed. What an earlier run left undone is
completed, and nothing is done twice. The first run takes what is there as the
baseline. The evals of a new version run where a key for its model is in the
environment; without evals that passed, a deploy needs a reason.

Formats: ${PLAIN_FORMATS}.

Exit codes: 1 a version could not be released (the others were), 3 the branch
takes no push.

Examples:
  promptgate release         in this clone alone, to look at it before it is
                             pushed
  promptgate release --push  on the remote`;

const BUNDLE = `
One file with the texts, metadata and routing of every prompt that the
environment runs: what the registry says on its branch, with each text as it is
at the registered commit. Reads your clone alone; nothing is fetched. The same
registry and commit give the same bytes. Nothing is written where content is
blocked or not what was registered.

Format: json (RFC 8785 canonical JSON).

Examples:
  promptgate bundle --environment production --output prompts.bundle.json
  promptgate bundle --environment staging > staging.bundle.json
  promptgate bundle --environment production --at 4f2c91d
                             the same bytes as when that commit was the newest`;

const EXPLAIN = `
Follows a version of a prompt: who wrote it in which commit, the pull request
and its reviewers, what its evals said, its tag and release, where it was
deployed by whom and until when, and why it was rolled back. Reads your clone;
with GITHUB_TOKEN or GH_TOKEN it asks GitHub for what only GitHub knows, for 15
seconds at most. What it could not find out it says, and why. Of a rollout, a
store gives the path of E, which is computed again from the counts; of an
answer's id, what gave it.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate explain customer-support@1.3.2
  promptgate explain customer-support      its newest version
  promptgate explain sha256:3f2a1b9        the versions that carry this content
  promptgate explain customer-support/r-7  a rollout: what was recorded and
                                           decided, and how it ended
  promptgate explain chatcmpl-9xQ --store sqlite:metrics.db
                                           the version that gave this answer`;

/** Adds the commands that lead a prompt from a change to where it runs; each command's code is loaded when it runs. */
export function addShipCommands(program: Command, { contextOf, finish }: CommandEdges): void {
  program.commandsGroup('Change:');
  program
    .command('bump')
    .summary('give a changed prompt its new version, and commit it')
    .description('Gives a changed prompt its new version and says why, in one step.')
    .argument('<id>', 'the prompt')
    .argument('[release]', 'major, minor, patch, auto or a version', 'auto')
    .addOption(new Option('-m, --message <text>', 'what changed, for the people who use the prompt').makeOptionMandatory())
    .option('--commit', 'commit this prompt’s changes together with the new version')
    .option('--keep-metrics', 'keep performance_metrics')
    .addHelpText('after', BUMP)
    .action(
      async (id: string, release: string, options: { message: string; commit?: boolean; keepMetrics?: boolean }, command: Command) => {
        const { runBump } = await import('./commands/bump.ts');
        finish(await runBump(contextOf(command), { id, release, ...options }));
      },
    );

  program.commandsGroup('Ship:');
  program
    .command('release')
    .summary('register and tag the versions that the default branch brought')
    .description('Registers and tags each version that the default branch has and the registry has not.')
    .option('--push', 'build on the remote’s newest tip, and push the registry’s commit and the tags')
    .addHelpText('after', RELEASE)
    .action(async (options: { push?: boolean }, command: Command) => {
      const { runRelease } = await import('./commands/release.ts');
      finish(await runRelease(contextOf(command), options));
    });
  program
    .command('bundle')
    .summary('write all that an environment runs as one file')
    .description('Writes all that an environment runs as one file, for the programs that run it.')
    .addOption(environment())
    .option('--at <commit>', 'by the registry of this commit (default: the newest one in your clone)')
    .addHelpText('after', BUNDLE)
    .action(async (options: { environment: string; at?: string }, command: Command) => {
      const { runBundle } = await import('./commands/bundle.ts');
      finish(await runBundle(contextOf(command), options));
    });

  program
    .command('explain')
    .summary('where a version came from, and where it ran')
    .description('Tells where a version of a prompt came from, and where it ran.')
    .argument('<what>', 'ID@VERSION, ID (its newest version), a digest, ID/r-7 (a rollout), or an answer’s id')
    .option('--store <store>', 'where calls were recorded: sqlite:FILE or prometheus:URL (default: monitoring.store)')
    .addHelpText('after', EXPLAIN)
    .action(async (what: string, options: { store?: string }, command: Command) => {
      const { runExplain } = await import('./commands/explain.ts');
      finish(await runExplain(contextOf(command), what, options));
    });
}
