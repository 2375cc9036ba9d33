import { parseCommitMessage } from '../changes/commit-message.ts';
import type { Evidence } from '../registry/registry.ts';
import { codeSpan, escapeMarkdown } from '../report/escape.ts';

/** All that is told of a release; texts are as their authors wrote them. */
export interface NotesInput {
  readonly id: string;
  readonly version: string;
  /** null: the prompt's first. */
  readonly previous: { readonly version: string; readonly tag: string } | null;
  /** The id before a rename, where this version is its first under the new one. */
  readonly previousId: string | null;
  readonly tag: string;
  readonly digest: string;
  readonly commit: string;
  /** `change_notes` of the metadata. */
  readonly changeNotes: string | null;
  /** Those that touch the prompt since the version before, oldest first; null where this clone does not hold them. */
  readonly commits: readonly { readonly sha: string; readonly message: string }[] | null;
  readonly evidence: Evidence | null;
  /** Cases that passed, where the report was at hand. */
  readonly score: { readonly passed: number; readonly cases: number } | null;
  /** Who brought it: a login on GitHub where that is known, else a name of Git's. */
  readonly by: { readonly login: string } | { readonly name: string } | null;
  readonly pullRequest: number | null;
  /** `https://github.com/owner/name`; null: without links. */
  readonly repositoryUrl: string | null;
}

const GROUPS = ['Breaking changes', 'Features', 'Fixes', 'Other changes'] as const;
type Group = (typeof GROUPS)[number];

/** Which group a typed commit stands in; what is not listed is another change. */
const GROUP_OF: Readonly<Record<string, Group>> = { feat: 'Features', fix: 'Fixes', perf: 'Fixes', revert: 'Fixes' };

/** Lines of one group, and characters of one: who needs more follows the link. GitHub takes 125,000 in all. */
const LINES = 50;
const LENGTH = 20_000;
/** Code points. */
const HEADER = 200;
const CHANGE_NOTES = 2_000;
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,60})(?:\[bot\])?$/;

/** The notes of one release as Markdown: what its authors wrote is text in it and nothing else. */
export function renderNotes(input: NotesInput): string {
  const { changeNotes, previousId } = input;
  const sections = [
    ...(changeNotes === null || changeNotes.trim() === '' ? [] : [escapeMarkdown(changeNotes, CHANGE_NOTES)]),
    ...(previousId === null ? [] : [`Renamed from ${codeSpan(previousId)}.`]),
    ...renderCommits(input),
    `**Evals:** ${describeEvidence(input.evidence, input.score)}`,
    renderFacts(input),
  ];
  return `${sections.join('\n\n')}\n`;
}

function renderCommits({ commits, previous, repositoryUrl }: NotesInput): string[] {
  if (commits === null) return ['The commits since the version before are not in this clone.'];
  if (commits.length === 0) return previous === null ? ['The first release.'] : [];
  const groups = Map.groupBy(commits, ({ message }) => groupOf(message));
  return GROUPS.flatMap((group) => {
    const own = groups.get(group);
    if (own === undefined) return [];
    let room = LENGTH;
    const lines = own
      .slice(0, LINES)
      .map(({ sha, message }) => {
        const { header, kind, description } = parseCommitMessage(message);
        const text = kind === 'typed' ? description : header;
        return `- ${escapeMarkdown(text === '' ? '(no message)' : text, HEADER)} (${linkCommit(sha, repositoryUrl)})`;
      })
      .filter((line) => {
        room -= line.length;
        return room >= 0;
      });
    const left = own.length - lines.length;
    return [`### ${group}\n\n${[...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')}`];
  });
}

function groupOf(message: string): Group {
  const { kind, type, breaking } = parseCommitMessage(message);
  if (breaking) return 'Breaking changes';
  if (kind === 'revert') return 'Fixes';
  return type !== null && Object.hasOwn(GROUP_OF, type) ? (GROUP_OF[type] as Group) : 'Other changes';
}

/** What the evals are worth to whoever deploys, in one line. */
export function describeEvidence(evidence: Evidence | null, score: NotesInput['score']): string {
  if (evidence === null) return 'none vouch for this version; a deploy needs a reason.';
  const { conclusion, model, judge, mode } = evidence;
  const verdict = { success: 'passed', failure: 'failed', neutral: 'undecided' }[conclusion];
  const counts = score === null ? '' : `, ${score.passed} of ${score.cases} cases`;
  const by = model === null ? '' : `, with ${codeSpan(model)}${mode === 'recorded' ? ' (recorded answers)' : ''}`;
  const graded = judge === null ? '' : `, graded by ${codeSpan(judge)}`;
  return `${verdict}${counts}${by}${graded}.${conclusion === 'success' ? '' : ' A deploy needs a reason.'}`;
}

function renderFacts({ by, pullRequest, previous, tag, digest, commit, repositoryUrl }: NotesInput): string {
  const facts: string[] = [];
  if (by !== null)
    facts.push(`Brought by ${linkAuthor(by, repositoryUrl)}${pullRequest === null ? '' : ` in ${linkPull(pullRequest, repositoryUrl)}`}`);
  else if (pullRequest !== null) facts.push(`From ${linkPull(pullRequest, repositoryUrl)}`);
  facts.push(`Commit ${linkCommit(commit, repositoryUrl)}`, `Digest ${codeSpan(digest)}`);
  if (previous !== null && repositoryUrl !== null) {
    const range = `${encodeURIComponent(previous.tag)}...${encodeURIComponent(tag)}`;
    facts.push(`[Everything since ${escapeMarkdown(previous.version)}](${repositoryUrl}/compare/${range})`);
  }
  return facts.map((fact) => `- ${fact}`).join('\n');
}

function linkCommit(sha: string, repositoryUrl: string | null): string {
  return repositoryUrl === null ? codeSpan(sha.slice(0, 7)) : `[${codeSpan(sha.slice(0, 7))}](${repositoryUrl}/commit/${sha})`;
}

function linkPull(number: number, repositoryUrl: string | null): string {
  return repositoryUrl === null ? `pull request ${number}` : `[pull request ${number}](${repositoryUrl}/pull/${number})`;
}

/** A link and no mention: nobody asked to be told of every release. */
function linkAuthor(by: NonNullable<NotesInput['by']>, repositoryUrl: string | null): string {
  if ('name' in by) return escapeMarkdown(by.name, 100);
  if (!LOGIN.test(by.login) || repositoryUrl === null || by.login.endsWith('[bot]')) return escapeMarkdown(by.login, 100);
  return `[${by.login}](${new URL(repositoryUrl).origin}/${by.login})`;
}
