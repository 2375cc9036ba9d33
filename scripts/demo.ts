/**
 * A whole review on this machine: a pull request that changes two prompts, what the gate says of versions and metadata, what the evals say
 * of the answers, and the comment. Needs git, no key and no network: the answers are recordings that were written by hand. Leaves
 * only the report and the rendered comment behind.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runCli } from '../src/cli/run.ts';
import { createInterruption } from '../src/interruption.ts';
import { describeMoves, describeRates, labelSource } from '../src/report/eval-words.ts';
import { render } from '../src/report/render.ts';
import type { PromptReport, Report } from '../src/report/report.ts';
import { wrapProse } from '../src/report/terminal.ts';
import { changePrompt, ENVIRONMENT, git, makeRepository, setMetadata } from './demo-repository.ts';
import { foldComment, renderPage } from './render-comment.ts';

const REPORT_DIR = join(import.meta.dirname, '..', 'promptgate-report', 'demo');
/** As the command line has it. */
const WIDTH = Math.min(Math.max(process.stdout.columns ?? 80, 40), 120);
const interruption = createInterruption(() => process.exit(130));

function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** Prose at the width that everything here keeps to. */
function tell(text: string, indent = 0): void {
  say(wrapProse(text, WIDTH, indent).join('\n'));
}

function title(text: string): void {
  say(`\n${text}\n${'─'.repeat(Math.min(text.length, 78))}`);
}

function locate(name: string): string {
  return join(REPORT_DIR, name);
}

/** Runs promptgate as the command line does, and shows the command without the arguments that only the demo needs. */
async function promptgate(repository: string, args: readonly string[], expected: number, hidden: readonly string[] = []): Promise<void> {
  say(`$ promptgate ${args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ')}`);
  const { stdout, stderr } = process;
  const surroundings = { environment: ENVIRONMENT, cwd: () => repository, now: () => new Date(), stdout, stderr, interruption };
  const code = await runCli([...args, ...hidden], surroundings);
  if (code !== expected) throw new Error(`promptgate ${args[0]} ended with exit code ${code}; it should have been ${expected}`);
}

/** A change that says "feat" and takes a patch, with a day that no calendar has; then what the review says mends it. */
async function showChecks(repository: string): Promise<void> {
  changePrompt(repository, 'data-extraction');
  setMetadata(repository, 'data-extraction', { version: '1.0.1', previous_version: '1.0.0', updated: '2027-02-30' });
  const message = 'feat(data-extraction): tips are line items of their own';
  git(repository, 'commit', '--quiet', '--all', '-m', message);
  say(`$ git commit -am "${message}"`);
  await promptgate(repository, ['review', '--no-evals'], 1, ['--quiet']);
  say('\nThe command that the review names mends both mistakes:\n');
  await promptgate(repository, ['bump', 'data-extraction', 'minor', '-m', 'Tips are line items', '--commit'], 0);
}

/** A change that the checks find right, and the evals of both prompts. */
async function showEvals(repository: string): Promise<Report> {
  changePrompt(repository, 'customer-support');
  await promptgate(repository, ['diff', 'customer-support', '--from', 'main'], 0, ['--quiet']);
  say();
  await promptgate(repository, ['bump', 'customer-support', 'minor', '-m', 'Hand over refunds and accidents', '--commit'], 0);
  say();
  await promptgate(repository, ['review'], 1, ['--quiet', '--format', 'json', '--output', locate('report.json')]);
  const report = JSON.parse(readFileSync(locate('report.json'), 'utf8')) as Report;
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
  say(await render(report, 'text', { color, width: WIDTH }));
  return report;
}

function findPrompt({ prompts }: Report, id: string): PromptReport & { readonly evals: NonNullable<PromptReport['evals']> } {
  const prompt = prompts.find((one) => one.id === id);
  if (prompt === undefined || prompt.evals === null) throw new Error(`the evals of ${id} did not run`);
  return { ...prompt, evals: prompt.evals };
}

/** What the demo tells is what the review found, or the demo fails. */
function requireOutcome(what: string, found: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: the review found ${is}; the demo tells ${should}`);
}

function requireStory(report: Report): void {
  const listErrors = ({ findings }: PromptReport) => findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  const [support, extraction] = [findPrompt(report, 'customer-support'), findPrompt(report, 'data-extraction')];
  const { verdict, pValue, broken, fixed } = support.evals.comparison ?? {};
  requireOutcome('The conclusion', report.conclusion, 'failure');
  requireOutcome('Calls', report.budget?.calls, 0);
  requireOutcome(
    'The source of the answers',
    [support, extraction].map(({ evals }) => labelSource(evals)),
    ['replayed', 'replayed'],
  );
  requireOutcome('Errors of customer-support', listErrors(support), ['evals/broken']);
  requireOutcome('Its comparison', [verdict, pValue && Number(pValue.toFixed(12))], ['inconclusive', 0.375]);
  requireOutcome('Its cases', [broken, fixed], [['red-light'], ['no-discount', 'money-has-to-move', 'injury']]);
  requireOutcome('Errors of data-extraction', listErrors(extraction), []);
  requireOutcome('The evals of data-extraction', extraction.evals.conclusion, 'success');
}

async function runDemo(repository: string): Promise<void> {
  tell('Promptgate reviews a pull request that changes two prompts, without a key or a network.');
  tell('The answers are replayed. They were written by hand for this demo: no model gave them.');
  mkdirSync(REPORT_DIR, { recursive: true });
  await makeRepository(repository);
  git(repository, 'switch', '--quiet', '--create', 'better-prompts');

  title('1. What the gate sees in versions and metadata: a change made by hand');
  await showChecks(repository);
  title('2. What evals see: the same cases, answered by the old prompt and the new');
  const report = await showEvals(repository);
  requireStory(report);

  title('3. The comment on the pull request (Markdown; ▸ opens on a click)');
  const markdown = await render(report, 'markdown');
  writeFileSync(locate('comment.md'), markdown);
  writeFileSync(locate('comment.html'), renderPage(markdown));
  say(foldComment(markdown));

  title('4. What happened');
  const [support, extraction] = [findPrompt(report, 'customer-support'), findPrompt(report, 'data-extraction')];
  tell(`customer-support: ${describeMoves(support.evals)}. ${describeRates(support.evals)}.`);
  tell(
    'More cases pass than before, and still this cannot be merged (evals/broken): whoever has "a machine that does not work" now waits for a colleague, where one look at the tank would do. The mend is to take these words out.',
    2,
  );
  tell(`data-extraction: ${extraction.evals.conclusion}. ${describeRates(extraction.evals)}.`);
  tell('The demo itself worked, so it ends with exit code 0; "promptgate review" ended with 1.');
  say(`\nThe comment as it looks on GitHub: ${relative(process.cwd(), locate('comment.html'))}`);
}

const directory = mkdtempSync(join(tmpdir(), 'promptgate-demo-'));
try {
  await runDemo(directory);
} finally {
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}
