import type { Command } from 'commander';
import type { EvalCommandOptions } from './eval-options.ts';
import { type CommandEdges, PLAIN_FORMATS, REPORT_FORMATS } from './program-parts.ts';

const VALIDATE = `
Checks files, metadata and text as they lie on the disk; git is not asked. What
needs a comparison (was the version bumped, does it fit the commits) is for
"promptgate review".

Formats: ${REPORT_FORMATS}.

Examples:
  promptgate validate                          all prompts
  promptgate validate customer-support         one of them
  promptgate validate --format junit --output report.xml`;

const REVIEW = `
The same review as the pull request's check, from your clone: committed work
only, from the merge base with the default branch to HEAD. Nothing is fetched.
The evals of changed prompts run with the keys of the environment; their answers
are kept in .promptgate/ of the repository.

Formats: ${REPORT_FORMATS}.

Examples:
  promptgate review                        this branch against the default one
  promptgate review --title "feat: shorter answers"
                                           as if the pull request had this title
  promptgate review --base v1 --head main  any two revisions
  promptgate review --format markdown      the comment that the bot would write`;

const DIFF = `
A version (1.3.2) is looked up in the prompt's history; anything else is a tag,
a branch or a commit.
Without --from: previous_version of the metadata where it is found, else the
merge base with the default branch. Without --to: the working tree.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate diff customer-support  what changed since the version before
  promptgate diff customer-support --from 1.2.0 --to 1.3.0
  promptgate diff customer-support --from main`;

const EVAL = `
Asks the models that the prompts name and judges the answers; keys come from the
environment. Answers are kept in .promptgate/ of the repository and are not
asked for twice. Without --baseline nothing is compared.

Formats: ${REPORT_FORMATS}.
With --output FILE every single result is also written to FILE.results.jsonl.

Exit codes: 1 a gate failed, 3 answers are missing for a fault outside, 130 or
143 interrupted (the report has what there is).

Examples:
  promptgate eval               every prompt that has a suite
  promptgate eval customer-support --baseline main
  promptgate eval --dry-run     what it would call and cost
  promptgate eval --filter refund --trials 3
                                a part of the cases, three times each
  promptgate eval --record      keep the answers beside the prompts, to replay
                                them without keys
  promptgate eval --shard 1/3 --output one.json`;

const MERGE = `
The shards must be of one plan: the same commits, configuration and number of
shards, each exactly once.

Formats: ${REPORT_FORMATS}.

Examples:
  promptgate merge-results one.json two.json three.json
  promptgate merge-results shards/*.json --format markdown`;

/** Adds the commands that look at prompts and change nothing; each command's code is loaded when it runs. */
export function addCheckCommands(program: Command, { contextOf, finish }: CommandEdges): void {
  program.commandsGroup('Check:');
  program
    .command('validate')
    .summary('check prompts in the working tree')
    .description('Checks structure, metadata and text of prompts in the working tree.')
    .argument('[id...]', 'ids of prompts; all when none is given')
    .addHelpText('after', VALIDATE)
    .action(async (ids: string[], _options: object, command: Command) => {
      const { runValidate } = await import('./commands/validate.ts');
      finish(await runValidate(contextOf(command), ids));
    });
  program
    .command('review')
    .summary('the whole review of a branch, as on a pull request')
    .description('Reviews the prompts that changed between two revisions.')
    .option('--base <ref>', 'compare with this revision (default: the merge base with the default branch)')
    .option('--head <ref>', 'review this revision', 'HEAD')
    .option('--title <text>', 'the pull request’s title, which may say what release it is')
    .option('--no-evals', 'run no evals, and leave the evals/* rules out')
    .addHelpText('after', REVIEW)
    .action(async (options: { base?: string; head: string; title?: string; evals: boolean }, command: Command) => {
      const { runReview } = await import('./commands/review.ts');
      finish(await runReview(contextOf(command), options));
    });
  program
    .command('diff')
    .summary('the words that changed between two versions')
    .description('Shows the word diff of two versions or revisions of a prompt.')
    .argument('<id>', 'the prompt')
    .option('--from <version>', 'version, tag or revision to compare with')
    .option('--to <version>', 'version, tag or revision to look at (default: the working tree)')
    .addHelpText('after', DIFF)
    .action(async (id: string, options: { from?: string; to?: string }, command: Command) => {
      const { runDiff } = await import('./commands/diff.ts');
      finish(await runDiff(contextOf(command), id, options));
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
    .addHelpText('after', EVAL)
    .action(async (ids: string[], options: EvalCommandOptions, command: Command) => {
      const { runEval } = await import('./commands/eval.ts');
      finish(await runEval(contextOf(command), ids, options));
    });
  program
    .command('merge-results')
    .summary('put the shards of an eval run together')
    .description('Puts the shards of an eval run together and decides its gates.')
    .argument('<file...>', 'what "promptgate eval --shard I/N" wrote')
    .addHelpText('after', MERGE)
    .action(async (files: string[], _options: object, command: Command) => {
      const { runMergeResults } = await import('./commands/merge-results.ts');
      finish(await runMergeResults(contextOf(command), files));
    });
}
