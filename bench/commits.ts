import { CommitParser } from 'conventional-commits-parser';
import { releaseTypeOf } from '../src/changes/release-type.ts';
import type { Bench } from './index.ts';

const COUNT = 10_000;
const ROUNDS = 5;
const LIMIT_MS = 100;

const TYPES = ['feat', 'fix', 'chore', 'docs', 'refactor', 'perf', 'revert', 'ci'];
const SCOPES = ['', '(customer-support)', '(billing/refunds)', '(deps)'];
const BODIES = [
  '',
  '\n\nThe old wording led to long answers.\nThis one asks for two sentences.',
  '\n\nIntroduce a request id and a reference to the latest request. Dismiss\nincoming responses other than from the latest request.\n\nReviewed-by: Z\nRefs: #123',
  '\r\n\r\nA body from an editor on Windows.\r\n\r\nCloses #77\r\n',
  '\n\nBREAKING CHANGE: the variable `company` is now `brand`.\nCallers must pass it.',
  '\n\n* wip\n\n* review comments\n\n* breaking changes are in the guide\n\nCo-authored-by: Ada <ada@example.org>',
];

/** Messages of every form, no two alike. */
function writeMessages(): readonly string[] {
  return Array.from({ length: COUNT }, (_, index) => {
    const pick = <T>(from: readonly T[], step: number): T => from[Math.floor(index / step) % from.length] as T;
    if (index % 10 === 7) return `prompt(customer-support): 1.${index}.1 -> 1.${index}.2: kinder`;
    if (index % 10 === 8) return `Revert "feat: number ${index}"\n\nThis reverts commit ${index.toString(16).padStart(40, '0')}.`;
    if (index % 10 === 9) return `Merge pull request #${index} from someone/topic\n\nfeat: number ${index}`;
    const mark = index % 13 === 0 ? '!' : '';
    const pair = index % 3 === 0 ? ` (1.${index}.1 -> 1.${index}.2)` : '';
    return `${pick(TYPES, 1)}${pick(SCOPES, 8)}${mark}: number ${index} of many messages${pair}${pick(BODIES, 3)}`;
  });
}

/** CPU milliseconds of the quickest round: what the work costs, and not what the machine was doing besides. */
function measure(run: () => void): number {
  run();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...rounds);
}

/** What classifying commit messages costs, beside a parser that only takes them apart. */
export async function bench(): Promise<Bench> {
  const messages = writeMessages();
  const parser = new CommitParser();
  const theirs = measure(() => {
    for (const message of messages) parser.parse(message);
  });
  const ours = measure(() => {
    for (const message of messages) releaseTypeOf(message);
  });
  const headers = messages.map((message) => message.split('\n', 1)[0] as string);
  const theirHeaders = measure(() => {
    for (const header of headers) parser.parse(header);
  });
  return {
    name: `${COUNT.toLocaleString('en')} commit messages`,
    rows: [
      { what: 'classified (CPU)', value: ours, unit: 'ms', limit: LIMIT_MS },
      { what: 'taken apart by conventional-commits-parser (CPU)', value: theirs, unit: 'ms' },
      { what: 'their headers alone, by conventional-commits-parser (CPU)', value: theirHeaders, unit: 'ms' },
      { what: 'classified, in times of that parser', value: ours, unit: 'ms', ratio: ours / theirs, limit: 1 },
    ],
  };
}
