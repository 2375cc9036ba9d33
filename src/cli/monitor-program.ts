import { Command, Option } from 'commander';
import { type CommandEdges, environment, PLAIN_FORMATS } from './program-parts.ts';

const OVERVIEW = `
What an application recorded of its calls (docs/monitoring.md) is read from a
store: --store, or monitoring.store of the configuration.
  sqlite:FILE     what an application on this machine records into
  prometheus:URL  what a Prometheus-compatible server scraped; name and password
                  by PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD, or
                  PROMETHEUS_TOKEN

Verdicts on a rollout: regress (the canary is worse; it stays said), pass (being
twice as bad is ruled out), insufficient (not known yet, and why).

Examples:
  promptgate monitor stats customer-support --hours 24
  promptgate monitor check --environment production
  promptgate monitor watch --environment production --push \\
    --overrides /srv/prompts.overrides.json`;

const STATS = `
Calls, errors, latency, ratings and tokens of the last hours, all versions
together or one of them; the small pictures go from the oldest to the newest.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate monitor stats customer-support --store sqlite:metrics.db
  promptgate monitor stats customer-support@1.4.0 --hours 24 \\
    --environment production`;

const REPORT = `
One HTML file without scripts: error rate, latency, satisfaction by version over
time, E against its limit, and deployments as marks.

Formats: html (default) or json.

Example:
  promptgate monitor report customer-support --environment production \\
    --output report.html`;

const CHECK = `
Looks at all calls since each rollout began, so there is no --hours; the answer
may be asked for at any time and as often as you like. --act does what the
policy says: back to stable on a regression, the next step where a step's time
is over.

What runs without a rollout is held against the version before, for 7 days after
it came, and a prompt that is named at any time. It ends with 1 where it fails
more often; nothing is ever done by it.

--rule ratio is the plain rule (the last hour against the 24 hours before it);
it alarms falsely in a quarter of all hours, and nothing is ever done by it.

Exit codes: 0 pass or insufficient, 1 a regression (with --require-pass:
anything but a pass), 2 wrong usage, 3 the store, git or GitHub failed.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate monitor check --environment production
  promptgate monitor check customer-support --environment production \\
    --require-pass
  promptgate monitor check --environment production --act --push`;

const WATCH = `
A process that does what "monitor check --act" does, at each interval, and
prints one line for each rollout. On a regression, by the policy: back to stable
(--overrides: at the applications' next refresh; then the registry, with the
content blocked; then the bundle; with GITHUB_TOKEN or GH_TOKEN a pull request
that mends the source), pause, or notify. Every part is done once, whoever else
watches, and what a watcher that ended left undone the next one does. A version
without a rollout that fails more often than the one before it is told once.

--overrides names the file beside the published bundle that applications read at
each refresh.
--bundle keeps the environment's bundle in a file, made anew whenever the
registry changes (with --commit or --push).
SIGINT and SIGTERM end it after what it is doing.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate monitor watch --environment production --push \\
    --overrides /srv/prompts.overrides.json
  promptgate monitor watch customer-support --environment production \\
    --interval 30s --policy notify
  promptgate monitor watch --environment staging --commit \\
    --bundle staging.bundle.json --once`;

const PLAN = `
Computed for your traffic, seeded, in a second: nothing is read but the
configuration. Rates are shares: 0.01 is one in a hundred. What is not given is
assumed: --errors 0.01, --slow 0.05, --unhappy 0.1 of the ratings, --rated 0.1
of the calls; hold, alpha and guardrails are the configuration's.

Formats: ${PLAIN_FORMATS}.

Examples:
  promptgate monitor plan --calls-per-hour 2000 --share 10 --hold 2h
  promptgate monitor plan --keys-per-hour 400 --calls-per-key 5 --errors 0.02`;

function acting(command: Command): Command {
  return command
    .option('--policy <policy>', 'what follows a regression: rollback, pause or notify (default: monitoring.policy)')
    .option('--overrides <file>', 'the file of overrides beside the published bundle')
    .option('--bundle <file>', 'keep the environment’s bundle in this file')
    .option('--commit', 'commit changes of the registry on its branch, whatever is checked out')
    .option('--push', 'build those commits on the remote’s newest one, and push them');
}

const store = '--store <store>';
const STORE = 'sqlite:FILE or prometheus:URL (default: monitoring.store)';

/** Adds `monitor` and its commands; each command's code is loaded when it runs. */
export function addMonitorCommands(program: Command, { contextOf, finish }: CommandEdges): void {
  const monitor = program
    .command('monitor')
    .summary('statistics of production, regressions, and what follows them')
    .description('Shows how prompts do in production, judges rollouts and acts on the verdict.')
    .addHelpCommand(new Command('help').argument('[command]').description('show help for a command').helpGroup('Show:'))
    .addHelpText('after', OVERVIEW);

  monitor.commandsGroup('Show:');
  monitor
    .command('stats')
    .summary('calls, errors, latency, ratings of the last hours')
    .description('Shows what happened to a prompt in the last hours.')
    .argument('<id>', 'the prompt, or one version of it: ID@VERSION')
    .option('--hours <n>', 'how many hours back (default: 1)')
    .option('--environment <name>', 'only this environment')
    .option(store, STORE)
    .addHelpText('after', STATS)
    .action(async (id: string, options: object, command: Command) => {
      const { runMonitorStats } = await import('./commands/monitor-stats.ts');
      finish(await runMonitorStats(contextOf(command), id, options));
    });
  monitor
    .command('plan')
    .summary('what your traffic can find out within a step')
    .description('Shows how likely a worse canary is found within the hold of a step, and when.')
    .option('--calls-per-hour <n>', 'calls an hour, for a rollout by requests')
    .option('--keys-per-hour <n>', 'users an hour, for a rollout by users')
    .option('--calls-per-key <n>', 'calls of one user (default: 5)')
    .option('--share <percent>', 'the canary’s share (default: 10)')
    .option('--hold <time>', 'how long the step lasts: 60m, 2h, 1d (default: monitoring.holdMinutes)')
    .option('--alpha <chance>', 'of a false alarm over the whole rollout (default: monitoring.alpha)')
    .option('--errors <rate>', 'share of stable’s calls that fail')
    .option('--slow <rate>', 'share of stable’s calls that are slow')
    .option('--unhappy <rate>', 'share of stable’s ratings that are 1 or 2')
    .option('--rated <share>', 'share of calls that are rated')
    .addHelpText('after', PLAN)
    .action(async (options: object, command: Command) => {
      const { runMonitorPlan } = await import('./commands/monitor-plan.ts');
      finish(await runMonitorPlan(contextOf(command), options));
    });

  monitor
    .command('report')
    .summary('a page with pictures: rates, latency, E, deployments')
    .description('Makes the page of a prompt in production.')
    .argument('<id>', 'the prompt')
    .addOption(environment())
    .option('--hours <n>', 'how many hours back (default: since the newest rollout began, or a day)')
    .option(store, STORE)
    .addHelpText('after', REPORT)
    .action(async (id: string, options: { environment: string }, command: Command) => {
      const { runMonitorReport } = await import('./commands/monitor-report.ts');
      finish(await runMonitorReport(contextOf(command), id, options));
    });

  monitor.commandsGroup('Judge and act:');
  acting(monitor.command('check'))
    .summary('judge rollouts once, and act with --act')
    .description('Judges the rollouts of an environment, and acts on the verdict where that is asked for.')
    .argument('[id...]', 'prompts; all when none is given')
    .addOption(environment())
    .option(store, STORE)
    .option('--require-pass', 'anything but a pass ends with 1')
    .addOption(new Option('--rule <rule>', 'how it is judged').choices(['sequential', 'ratio']).default('sequential'))
    .option('--hours <n>', 'of the plain rule: what is held against the 24 hours before it (default: 1)')
    .option('--act', 'do what the policy and the steps ask for')
    .addHelpText('after', CHECK)
    .action(async (ids: string[], options: { environment: string; rule: 'sequential' | 'ratio' }, command: Command) => {
      const { runMonitorCheck } = await import('./commands/monitor-check.ts');
      finish(await runMonitorCheck(contextOf(command), ids, options));
    });
  acting(monitor.command('watch'))
    .summary('a process that judges and acts, again and again')
    .description('Judges the rollouts of an environment again and again, and acts on the verdicts.')
    .argument('[id...]', 'prompts; all when none is given')
    .addOption(environment())
    .option(store, STORE)
    .option('--interval <time>', 'from one look to the next: 30s, 5m, 1h', '60s')
    .option('--once', 'look one time')
    .addHelpText('after', WATCH)
    .action(async (ids: string[], options: { environment: string; interval: string }, command: Command) => {
      const { runMonitorWatch } = await import('./commands/monitor-watch.ts');
      finish(await runMonitorWatch(contextOf(command), ids, options));
    });
}
