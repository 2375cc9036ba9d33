/**
 * A whole review on this machine: a repository with the sample prompts, a pull request that does one of them right and one wrong,
 * and what Promptgate says of it. Needs git, no key and no network; leaves only the rendered comment behind.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterruption } from '../src/cli/interruption.ts';
import { runCli } from '../src/cli/run.ts';
import { METADATA_FILE, TEXT_FILE } from '../src/prompt/types.ts';
import { render } from '../src/report/render.ts';
import { review } from '../src/review.ts';
import { openLocalGit } from '../src/revisions/local-git.ts';
import { renderPage } from './render-comment.ts';

const ROOT = join(import.meta.dirname, '..');
const REPORT_DIR = join(ROOT, 'promptgate-report', 'demo');

/** Nothing of the user's git settings: no hooks, no signing, a fixed author. */
const ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: devNull,
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Promptgate demo',
  GIT_AUTHOR_EMAIL: 'demo@example.com',
  GIT_COMMITTER_NAME: 'Promptgate demo',
  GIT_COMMITTER_EMAIL: 'demo@example.com',
};

function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}

function title(text: string): void {
  say(`\n${text}\n${'─'.repeat(Math.min(text.length, 78))}`);
}

function git(repository: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: repository, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'inherit'] });
}

function edit(repository: string, path: string, from: string, to: string): void {
  const file = join(repository, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from))
    throw new Error(`${path} does not hold ${JSON.stringify(from)}: the demo's edit no longer fits the sample prompt`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

/** The default branch: the two sample prompts as they are. */
function makeRepository(repository: string): void {
  git(repository, 'init', '--quiet', '--initial-branch=main');
  for (const id of ['customer-support', 'data-extraction'])
    cpSync(join(ROOT, 'prompts', id), join(repository, 'prompts', id), { recursive: true });
  git(repository, 'add', '.');
  git(repository, 'commit', '--quiet', '-m', 'feat: customer support and data extraction');
}

/** A change as the command line makes it: text edited, then `bump --commit`. */
async function changeRightly(repository: string): Promise<void> {
  edit(
    repository,
    `prompts/customer-support/${TEXT_FILE}`,
    'Put the answer, or the next step, into the first sentence.',
    'Put the answer, or the next step, into the first sentence; ask for the order number there when it is needed.',
  );
  const args = ['bump', 'customer-support', 'patch', '-m', 'Ask for the order number first', '--commit', '--cwd', repository];
  say(
    `$ promptgate ${args
      .slice(0, -2)
      .map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg))
      .join(' ')}`,
  );
  const { stdout, stderr } = process;
  const interruption = createInterruption(() => process.exit(130));
  const code = await runCli(args, { environment: ENVIRONMENT, cwd: () => repository, now: () => new Date(), stdout, stderr, interruption });
  if (code !== 0) throw new Error(`promptgate bump ended with exit code ${code}`);
}

/** A change by hand that says "feat" and takes a patch, with a day that no calendar has. */
function changeWrongly(repository: string): void {
  const dir = 'prompts/data-extraction';
  edit(
    repository,
    `${dir}/${TEXT_FILE}`,
    'from invoices, credit notes and receipts',
    'from invoices, credit notes, receipts and delivery notes',
  );
  const path = join(repository, dir, METADATA_FILE);
  const metadata = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, `${JSON.stringify({ ...metadata, version: '1.0.1', previous_version: '1.0.0', updated: '2027-02-30' }, null, 2)}\n`);
  const message = 'feat(data-extraction): read delivery notes';
  git(repository, 'commit', '--quiet', '--all', '-m', message);
  say(`$ git commit -am "${message}"     (version 1.0.0 -> 1.0.1, updated 2027-02-30)`);
}

async function runDemo(repository: string): Promise<void> {
  title('1. A repository with two prompts, and a branch that changes both');
  makeRepository(repository);
  git(repository, 'switch', '--quiet', '--create', 'better-prompts');
  await changeRightly(repository);
  changeWrongly(repository);

  const revisions = await openLocalGit({ directory: repository, environment: ENVIRONMENT });
  try {
    const [base, head] = [await revisions.resolve('main'), await revisions.resolve('better-prompts')];
    if (base === null || head === null) throw new Error('the demo’s branches are not there');
    const request = { base, head, baseTip: null, title: null, messages: 'auto' as const };
    const report = await review(revisions, request, { failOn: 'error', configPath: '.promptgate.yaml' });

    title('2. The review in a terminal: promptgate review');
    const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
    say(await render(report, 'text', { color }));

    title('3. The comment on the pull request, as Markdown');
    const markdown = await render(report, 'markdown');
    say(markdown);
    mkdirSync(REPORT_DIR, { recursive: true });
    writeFileSync(join(REPORT_DIR, 'comment.md'), markdown);
    writeFileSync(join(REPORT_DIR, 'comment.html'), renderPage(markdown));

    title('4. What happened');
    if (report.conclusion !== 'failure') throw new Error(`the review concluded ${report.conclusion}; it should have been a failure`);
    const wrong = report.prompts.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    say(`The review concluded "${report.conclusion}", as it should: this pull request could not be merged.`);
    for (const { id, findings } of wrong) {
      say(`${id}:`);
      for (const finding of findings) if (finding.severity === 'error') say(`  ${finding.rule}: ${finding.message}`);
    }
    say('customer-support is right: it was changed, bumped and committed by one command.');
    say(`\nThe comment as it looks on GitHub: ${relative(process.cwd(), join(REPORT_DIR, 'comment.html'))}`);
    say('The demo itself worked, so it ends with exit code 0; "promptgate review" would end with 1.');
  } finally {
    await revisions.close();
  }
}

const directory = mkdtempSync(join(tmpdir(), 'promptgate-demo-'));
try {
  await runDemo(directory);
} finally {
  rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
}
