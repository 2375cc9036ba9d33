import { Command, Option } from 'commander';
import type { Context, GlobalOptions } from './context.ts';
import type { EvalCommandOptions } from './eval-options.ts';
import { addMonitorCommands } from './monitor-program.ts';
import { addRegistryCommands } from './registry-program.ts';
import { addRolloutCommands } from './rollout-program.ts';
import { addRuntimeCommands } from './runtime-program.ts';

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
  promptgate init                              make a sample prompt, a configuration and a workflow
  promptgate validate                          check every prompt of the working tree
  (edit prompts/customer-support/system-prompt.txt)
  promptgate diff customer-support             see the words that changed
  promptgate bump customer-support minor -m "Answers questions on refunds" --commit
  promptgate review                            what the pull request's check will say

Exit codes:
  0 success   1 the gate failed   2 wrong usage or configuration   3 git or something else outside failed
  130 interrupted   143 told to end (SIGTERM)

Every command explains itself: promptgate help <command>`;

const REPORT_FORMATS = `text (default), json, markdown, junit or sarif`;
const PLAIN_FORMATS = 'text (default) or json';

const VALIDATE_EXAMPLES = `
Checks files, metadata and text as they lie on the disk; git is not asked. What needs a comparison
(was the version bumped, does it fit the commits) is for "promptgate review".

Formats: ${REPORT_FORMATS}.

Examples:
  promptgate validate                          all prompts
  promptgate validate customer-support         one of them
  promptgate validate --format junit --output report.xml`;

const REVIEW_EXAMPLES = `
The same review as the pull request's check, from your clone: committed work only, from the merge base
with the default branch to HEAD. Nothing is fetched. The evals of changed prompts run with the keys of the
environment; their answers are kept in .promptgate/ of the repository.

Formats: ${REPORT_FORMATS}.

Examples:
  promptgate review                            this branch against the default branch
  promptgate review --title "feat: shorter answers"   as if the pull request had this title
  promptgate review --base v1.2.0 --head main  any two revisions
  promptgate review --format markdown          the comment that the bot would write`;

const EVAL_EXAMPLES = `
Asks the models that the prompts name and judges the answers; keys come from the environment. Answers are kept
in .promptgate/ of the repository and are not asked for twice. Without --baseline nothing is compared.

Formats: ${REPORT_FORMATS}. With --output FILE every single result is also written to FILE.results.jsonl.

Exit codes: 1 a gate failed, 3 answers are missing for a fault outside, 130 or 143 interrupted (the report has what there is).

Examples:
  promptgate eval                              every prompt that has a suite
  promptgate eval customer-support --baseline main
  promptgate eval --dry-run                    what it would call and cost
  promptgate eval --filter refund --trials 3   a part of the cases, three times each
  promptgate eval --record                     keep the answers beside the prompts, to replay them without keys
  promptgate eval --shard 1/3 --output one.json`;

const MERGE_EXAMPLES = `
The shards must be of one plan: the same commits, configuration and number of shards, each exactly once.

Formats: ${REPORT_FORMATS}.

Examples:
  promptgate merge-results one.json two.json three.json
  promptgate merge-results shards/*.json --format markdown`;

const DIFF_EXAMPLES = `
A version (1.3.2) is looked up in the prompt's history; anything else is a tag, a branch or a commit.
Without --from: previous_version of the metadata where it is found, else the merge base with the
default branch. Without --to: the working tree.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate diff customer-support             what changed since the version before
  promptgate diff customer-support --from 1.2.0 --to 1.3.0
  promptgate diff customer-support --from main`;

const BUMP_EXAMPLES = `
Writes version, previous_version, updated, change_notes and test_status into .prompt-metadata.json and
leaves the rest of the file as it is. Counts from the base branch's version, so that two bumps on one
branch give one release. performance_metrics are dropped: they belong to the version they were measured on.

Release:
  patch       wording that changes nothing for callers (1.3.1 -> 1.3.2)
  minor       the prompt can do more, or another model answers (1.3.1 -> 1.4.0)
  major       callers must change something (1.3.1 -> 2.0.0)
  auto        what the branch's commits and the change itself ask for (default)
  2.0.0-rc.1  exactly this version

With --commit, one commit "prompt(ID): OLD -> NEW: TEXT" takes the changes of this prompt's directory and
nothing else; when it cannot be made, the file is as it was before.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate bump customer-support patch -m "Says please"
  promptgate bump billing/refunds minor -m "Handles partial refunds" --commit`;

const BUNDLE_EXAMPLES = `
One file with the texts, metadata and routing of every prompt that the environment runs: what the registry says on
its branch, with each text as it is at the registered commit. Reads your clone alone; nothing is fetched.
The same registry and commit give the same bytes. Nothing is written where content is blocked or not what was registered.

Format: json (RFC 8785 canonical JSON).

Examples:
  promptgate bundle --environment production --output prompts.bundle.json
  promptgate bundle --environment staging > staging.bundle.json
  promptgate bundle --environment production --at 4f2c91d    the same bytes as when that commit was the newest`;

const EXPLAIN_EXAMPLES = `
Follows a version of a prompt: who wrote it in which commit, the pull request and its reviewers, what its evals said,
its tag and release, where it was deployed by whom and until when, and why it was rolled back. Reads your clone;
with GITHUB_TOKEN or GH_TOKEN it asks GitHub for what only GitHub knows, for 15 seconds at most. What it could not
find out it says, and why. Of a rollout, a store gives the path of E, which is computed again from the counts; of an
answer's id, what gave it.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate explain customer-support@1.3.2
  promptgate explain customer-support          its newest version
  promptgate explain sha256:3f2a1b9            the versions that carry this content
  promptgate explain customer-support/r-7      a rollout: what was recorded and decided, and how it ended
  promptgate explain chatcmpl-9xQ --store sqlite:metrics.db   the version that gave this answer`;

const RELEASE_EXAMPLES = `
Looks at what there is, not at what happened: whatever the default branch's tip has and neither registry nor tags
have is registered in one commit and tagged ID@VERSION, and its notes are printed. What an earlier run left undone is
completed, and nothing is done twice. The first run takes what is there as the baseline. The evals of a new version run
where a key for its model is in the environment; without evals that passed, a deploy needs a reason.

Formats: ${PLAIN_FORMATS}.

Exit codes: 1 a version could not be released (the others were), 3 the branch takes no push.

Examples:
  promptgate release                           in this clone alone, to look at it before it is pushed
  promptgate release --push                    on the remote`;

const INIT_EXAMPLES = `
Nothing that exists is overwritten.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate init                              a configuration, a workflow, an empty registry and a sample prompt with evals
  promptgate init --id billing/refunds         the sample under another id
  promptgate init --from old-prompts           adopt a folder of .txt and .md files: support/refund.md
                                               becomes prompts/support/refund, dates and author from git`;

const IMPORT_EXAMPLES = `
Makes a prompt with a suite (evals.yaml) of each prompt that the configuration names; Nunjucks becomes Liquid
as far as a table can. What is not taken over (code, providers' addresses and keys) is named, with what to do
instead. Nothing that exists is overwritten, and nothing outside of FILE's directory is read.

Formats: ${PLAIN_FORMATS}.

Example:
  promptgate import promptfoo promptfooconfig.yaml`;

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

/** The commands and their options; each command's code is loaded when it runs. */
export function createProgram(edges: ProgramEdges): Command {
  const program = createRoot(edges);
  const contextOf = (command: Command) => edges.createContext(command.optsWithGlobals<GlobalOptions>());

  program.commandsGroup('Check:');
  program
    .command('validate')
    .summary('check prompts in the working tree')
    .description('Checks structure, metadata and text of prompts in the working tree.')
    .argument('[id...]', 'ids of prompts; all when none is given')
    .addHelpText('after', VALIDATE_EXAMPLES)
    .action(async (ids: string[], _options: object, command: Command) => {
      const { runValidate } = await import('./commands/validate.ts');
      edges.finish(await runValidate(contextOf(command), ids));
    });
  program
    .command('review')
    .summary('the whole review of a branch, as on a pull request')
    .description('Reviews the prompts that changed between two revisions.')
    .option('--base <ref>', 'compare with this revision (default: the merge base with the default branch)')
    .option('--head <ref>', 'review this revision', 'HEAD')
    .option('--title <text>', 'the pull request’s title, which may say what release it is')
    .option('--no-evals', 'run no evals, and leave the evals/* rules out')
    .addHelpText('after', REVIEW_EXAMPLES)
    .action(async (options: { base?: string; head: string; title?: string; evals: boolean }, command: Command) => {
      const { runReview } = await import('./commands/review.ts');
      edges.finish(await runReview(contextOf(command), options));
    });
  program
    .command('diff')
    .summary('the words that changed between two versions')
    .description('Shows the word diff of two versions or revisions of a prompt.')
    .argument('<id>', 'the prompt')
    .option('--from <version>', 'version, tag or revision to compare with')
    .option('--to <version>', 'version, tag or revision to look at (default: the working tree)')
    .addHelpText('after', DIFF_EXAMPLES)
    .action(async (id: string, options: { from?: string; to?: string }, command: Command) => {
      const { runDiff } = await import('./commands/diff.ts');
      edges.finish(await runDiff(contextOf(command), id, options));
    });

  program
    .command('eval')
    .summary('run the suites of prompts')
    .description('Runs the suites of prompts in the working tree.')
    .argument('[id...]', 'ids of prompts; all that have a suite when none is given')
    .option('--baseline <ref>', 'compare with the prompts of this revision')
    .option('--model <model>', 'run every prompt with this model, as provider:model')
    .option('--trials <n>', 'trials of each case that does not say how many')
    .option('--shard <i/n>', 'run one of N equal parts; the result is for merge-results')
    .option('--record', 'ask everything afresh and keep the answers in recordings.jsonl beside each prompt')
    .option('--resume', 'go on with the newest run that was interrupted')
    .option('--filter <pattern>', 'only cases whose id or description holds this, or matches it (* and ?)')
    .option('--no-cache', 'neither read nor keep answers')
    .option('--concurrency <n>', 'calls at the same time to each provider')
    .option('--budget-usd <usd>', 'spend no more than this')
    .option('--dry-run', 'plan and price it, and call nothing')
    .option('--fail-fast', 'end with the first trial that fails')
    .addHelpText('after', EVAL_EXAMPLES)
    .action(async (ids: string[], options: EvalCommandOptions, command: Command) => {
      const { runEval } = await import('./commands/eval.ts');
      edges.finish(await runEval(contextOf(command), ids, options));
    });
  program
    .command('merge-results')
    .summary('put the shards of an eval run together')
    .description('Puts the shards of an eval run together and decides its gates.')
    .argument('<file...>', 'what "promptgate eval --shard I/N" wrote')
    .addHelpText('after', MERGE_EXAMPLES)
    .action(async (files: string[], _options: object, command: Command) => {
      const { runMergeResults } = await import('./commands/merge-results.ts');
      edges.finish(await runMergeResults(contextOf(command), files));
    });

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
    .addHelpText('after', BUMP_EXAMPLES)
    .action(
      async (id: string, release: string, options: { message: string; commit?: boolean; keepMetrics?: boolean }, command: Command) => {
        const { runBump } = await import('./commands/bump.ts');
        edges.finish(await runBump(contextOf(command), { id, release, ...options }));
      },
    );

  program.commandsGroup('Ship:');
  program
    .command('release')
    .summary('register and tag the versions that the default branch brought')
    .description('Registers and tags each version that the default branch has and the registry has not.')
    .option('--push', 'build on the remote’s newest tip, and push the registry’s commit and the tags')
    .addHelpText('after', RELEASE_EXAMPLES)
    .action(async (options: { push?: boolean }, command: Command) => {
      const { runRelease } = await import('./commands/release.ts');
      edges.finish(await runRelease(contextOf(command), options));
    });
  program
    .command('bundle')
    .summary('write all that an environment runs as one file')
    .description('Writes all that an environment runs as one file, for the programs that run it.')
    .requiredOption('--environment <name>', 'the environment, such as production')
    .option('--at <commit>', 'by the registry of this commit (default: the newest one in your clone)')
    .addHelpText('after', BUNDLE_EXAMPLES)
    .action(async (options: { environment: string; at?: string }, command: Command) => {
      const { runBundle } = await import('./commands/bundle.ts');
      edges.finish(await runBundle(contextOf(command), options));
    });

  program
    .command('explain')
    .summary('where a version came from, and where it ran')
    .description('Tells where a version of a prompt came from, and where it ran.')
    .argument('<what>', 'ID@VERSION, ID (its newest version), a digest, ID/r-7 (a rollout), or an answer’s id')
    .option('--store <store>', 'where calls were recorded: sqlite:FILE or prometheus:URL (default: monitoring.store)')
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(async (what: string, options: { store?: string }, command: Command) => {
      const { runExplain } = await import('./commands/explain.ts');
      edges.finish(await runExplain(contextOf(command), what, options));
    });

  addRegistryCommands(program, { contextOf, finish: edges.finish });
  addRolloutCommands(program, { contextOf, finish: edges.finish });
  addRuntimeCommands(program, { contextOf, finish: edges.finish });
  addMonitorCommands(program, { contextOf, finish: edges.finish });

  program.commandsGroup('Start:');
  program
    .command('init')
    .summary('set up a repository, or adopt the prompts it has')
    .description('Makes a configuration, a workflow and a sample prompt, or adopts a folder of prompts.')
    .option('--id <id>', 'id of the sample prompt (default: customer-support)')
    .option('--from <dir>', 'adopt the .txt and .md files of this folder instead')
    .addHelpText('after', INIT_EXAMPLES)
    .action(async (options: { id?: string; from?: string }, command: Command) => {
      const { runInit } = await import('./commands/init.ts');
      edges.finish(await runInit(contextOf(command), options));
    });
  program
    .command('import')
    .summary('turn a promptfoo configuration into prompts with suites')
    .description('Turns the prompts and tests of another tool’s configuration into prompts with suites.')
    .argument('<source>', 'promptfoo')
    .argument('<file>', 'its configuration')
    .addHelpText('after', IMPORT_EXAMPLES)
    .action(async (source: string, file: string, _options: object, command: Command) => {
      const { runImport } = await import('./commands/import.ts');
      edges.finish(await runImport(contextOf(command), source, file));
    });
  return program;
}
