import type { RolloutOutcome } from '../registry/events.ts';
import type { TextOptions } from '../report/terminal.ts';
import { cleanLine, paint, wrapProse } from '../report/terminal.ts';
import type { BlockSpan, DeploymentEnd, DeploymentSpan, RolloutStep } from './deployments.ts';
import type { Trail, TrailCommit, TrailPullRequest, TrailReport } from './trail.ts';

/** Columns of the names at the left. */
const LABEL = 14;

/** `2026-11-20 10:05 UTC`; what is no time is shown as it is. */
export function showTime(at: string): string {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(at) ?? [];
  return day === undefined ? at : `${day} ${minute} UTC`;
}

/** A name without its e-mail address: a story is told of people. */
export function showWho(by: string): string {
  return by.replace(/ ?<[^<>]*>$/, '') || by;
}

function short(sha: string): string {
  return sha.slice(0, 7);
}

/** One entry: its label once, and lines of which each wraps below itself. */
function writeEntry(label: string, lines: readonly (string | null)[], options: TextOptions): string[] {
  const wrapped = lines
    .filter((line) => line !== null)
    .flatMap((line) => wrapProse(line, options.width, line.startsWith('  ') ? LABEL + 2 : LABEL));
  const [first, ...more] = wrapped;
  if (first === undefined) return [];
  return [`${paint('bold', label.padEnd(LABEL), options)}${first.slice(LABEL)}`, ...more];
}

function writeCommit({ sha, author, at, subject }: TrailCommit): string[] {
  return [subject, `${short(sha)} by ${author.name} <${author.email}>, ${showTime(at)}`];
}

function writePull(pull: TrailPullRequest): (string | null)[] {
  const { number, title, author, mergedBy, mergedAt, reviewers, url } = pull;
  const said = { approved: 'approved by', 'changes-requested': 'changes requested by', dismissed: 'review dismissed of' } as const;
  const reviews = Object.entries(said).flatMap(([state, words]) => {
    const logins = (reviewers ?? []).filter((reviewer) => reviewer.state === state).map(({ login }) => login);
    return logins.length === 0 ? [] : [`${words} ${logins.join(', ')}`];
  });
  const merged = mergedAt === null ? null : `merged ${mergedBy === null ? '' : `by ${mergedBy} `}${showTime(mergedAt)}`;
  return [
    title === null ? `#${number}, as the commit’s message says` : `#${number} ${title}`,
    [author === null ? null : `by ${author}`, merged].filter((part) => part !== null).join(', ') || null,
    reviewers === null ? null : reviews.length === 0 ? 'no review decided anything' : reviews.join('; '),
    url,
  ];
}

function writeEvals({ evidence, report, registeredAt }: Trail): (string | null)[] {
  if (evidence === null) return [registeredAt === null ? null : 'none vouch for this version'];
  const { conclusion, model, judge } = evidence;
  return [
    `${conclusion}${model === null ? '' : `, asked ${model}`}${judge === null ? '' : `, judged by ${judge}`}`,
    report === null ? null : writeReport(report),
    `report ${evidence.report}`,
  ];
}

function writeReport({ path, cases, passed, verdict }: TrailReport): string {
  const counts = cases === null || passed === null ? '' : `${passed} of ${cases} cases passed`;
  const found = [counts, verdict === null ? '' : `compared with the version before: ${verdict}`].filter((part) => part !== '').join('; ');
  return `${found === '' ? 'The report' : `${found}. The report`} lies in ${path}`;
}

function writeEnd({ how, at, by, to, reason }: DeploymentEnd): string {
  const who = `${showTime(at)} by ${showWho(by)}`;
  const why = reason === null ? '' : `: ${reason}`;
  if (how === 'withdrawn') return `taken out ${who}${why}`;
  return how === 'rolled-back' ? `rolled back to ${to}, ${who}${why}` : `replaced by ${to}, ${who}`;
}

function writeDeployment({ environment, at, by, how, from, reason, end }: DeploymentSpan): string[] {
  const before = from === null ? '' : how === 'rolled-back' ? `, back from ${from}` : `, after ${from}`;
  const start =
    at === null
      ? `${environment}: before what this clone knows`
      : `${environment}: ${showTime(at)}${by === null ? '' : ` by ${showWho(by)}`}${before}`;
  return [`${start}${reason === null ? '' : ` (reason: ${reason})`}`, end === null ? `  runs there now` : `  ${writeEnd(end)}`];
}

/** Who lifted a block, when and why. */
export function writeLifted({ at, by, reason }: { readonly at: string; readonly by: string; readonly reason: string | null }): string {
  return `${showTime(at)} by ${showWho(by)}${reason === null ? '' : `: ${reason}`}`;
}

function writeBlock({ environment, at, by, reason, end }: BlockSpan): string[] {
  const since = `${environment}: since ${showTime(at)} by ${showWho(by)}${reason === null ? '' : `: ${reason}`}`;
  return [since, ...(end === null ? [] : [`  lifted ${writeLifted(end)}`])];
}

const STEPS: Readonly<Record<RolloutStep['kind'], string>> = {
  'rollout-started': 'canary from',
  'rollout-changed': 'canary went to',
  'rollout-paused': 'canary paused',
  'rollout-resumed': 'canary resumed',
  'rollout-ended': 'canary ended',
};

const OUTCOMES: Readonly<Record<RolloutOutcome, string>> = {
  completed: 'canary took over',
  'rolled-back': 'canary rolled back and blocked',
  replaced: 'canary gave way to another version',
  aborted: 'canary taken back',
};

function writeStep({ environment, kind, at, by, share, reason, outcome }: RolloutStep): string {
  const what = outcome === null ? STEPS[kind] : OUTCOMES[outcome];
  return `${environment}: ${what}${share === null ? '' : ` ${share}`}, ${showTime(at)} by ${showWho(by)}${reason === null ? '' : `: ${reason}`}`;
}

function writeHead({ id, version, digest, sameContent, runsIn, canaryIn, registeredAt }: Trail, options: TextOptions): string[] {
  const canaries = canaryIn.map(({ environment, percent, unit }) => `${percent} % of ${unit}s in ${environment} get it.`);
  const stable = runsIn.length > 0 ? [`Runs in ${runsIn.join(', ')}.`] : canaries.length > 0 ? [] : ['No environment runs it.'];
  const runs = [...stable, ...canaries].join(' ');
  const known = registeredAt === null ? 'It is not in the registry.' : runs;
  const same = sameContent.length === 0 ? '' : ` The same content as ${sameContent.join(', ')}.`;
  return [
    paint('bold', cleanLine(`${id} ${version}`), options),
    ...wrapProse(`${known}${same}`, options.width, 0),
    ...(digest === null ? [] : [paint('dim', cleanLine(digest), options)]),
  ];
}

/** The trail as a story for a terminal: what is known in the order in which it happened, then what is not known, and why. */
export function renderTrailText(trail: Trail, options: TextOptions): string {
  const { commit, merge, pullRequest, tag, release, registeredAt, deployments, blocks, rollouts, mirrored, warnings, unknown } = trail;
  const entries: (readonly [string, readonly (string | null)[]])[] = [
    ['Commit', commit === null ? [] : [...writeCommit(commit), commit.url]],
    ['Merged', merge === null ? [] : [...writeCommit(merge), merge.url]],
    ['Pull request', pullRequest === null ? [] : writePull(pullRequest)],
    ['Evals', writeEvals(trail)],
    ['Registered', registeredAt === null ? [] : [showTime(registeredAt)]],
    ['Tag', tag === null ? [] : [`${tag.name} at ${short(tag.commit)}`]],
    [
      'Release',
      release === null ? [] : [`${release.name}${release.publishedAt === null ? '' : `, ${showTime(release.publishedAt)}`}`, release.url],
    ],
    ['Deployed', deployments.length === 0 && registeredAt !== null ? ['nowhere'] : deployments.flatMap(writeDeployment)],
    ['Canary', rollouts.map(writeStep)],
    ['Blocked', blocks.flatMap(writeBlock)],
    [
      'On GitHub',
      mirrored.map(
        ({ environment, state, at, url }) => `${environment}: ${state ?? 'deployment'}, ${showTime(at)}${url === null ? '' : `, ${url}`}`,
      ),
    ],
    ['Look here', warnings],
    ['Not known', unknown.map(({ what, why, help }) => `${what}: ${why}${help === null ? '' : ` ${help}`}`)],
  ];
  return [...writeHead(trail, options), '', ...entries.flatMap(([label, lines]) => writeEntry(label, lines, options))].join('\n');
}
