import { highestRelease } from '../changes/bump.ts';
import type { CommitMessage } from '../changes/commit-message.ts';
import { parseCommitMessage } from '../changes/commit-message.ts';
import type { InterfaceBreak } from '../changes/interface.ts';
import type { ReleaseTable } from '../changes/release-type.ts';
import { buildReleaseTable, readRelease } from '../changes/release-type.ts';
import type { PromptChange, Reason, ReleaseType } from '../changes/types.ts';
import { RULES } from './rules.ts';
import type { VersionInput } from './version-input.ts';

export interface Requirement {
  readonly required: ReleaseType;
  readonly because: readonly Reason[];
  /** Whose word counts for this prompt. */
  readonly speaker: 'title' | 'commits';
}

const REASON_LIMIT = 20;
const TEXT_LIMIT = 200;

/** What release a change of a released part must be: the highest of what is asked for and what the interface and the model ask for. */
export function findRequirement(input: VersionInput, breaks: readonly InterfaceBreak[]): Requirement {
  const asked = readAsked(input);
  const because = [...asked.because, ...readModel(input.change), ...readInterface(input, breaks)];
  const required = because.reduce<ReleaseType>((highest, { release }) => highestRelease(highest, release), 'none');
  return { ...asked, required, because };
}

/** The title, where it is to be listened to at all; null where commits alone count or the title is not known. */
export function readTitle({ title, messages, versioning }: Pick<VersionInput, 'title' | 'messages' | 'versioning'>): CommitMessage | null {
  return title === null || messages === 'commits' || versioning.source === 'commits' ? null : parseCommitMessage(title);
}

/** Whether a conventional title is about this prompt: it names it, or it names nothing. */
export function speaksFor(title: CommitMessage, change: Pick<PromptChange, 'id' | 'previousId'>): boolean {
  if (title.kind !== 'typed' && title.kind !== 'prompt') return false;
  return title.scopes.length === 0 || title.scopes.some((scope) => isIdOf(change, scope));
}

/** Whether a scope names a changed prompt, under its new or its previous id. Ids are unique whatever their case. */
export function isIdOf({ id, previousId }: Pick<PromptChange, 'id' | 'previousId'>, scope: string): boolean {
  const name = scope.toLowerCase();
  return name === id.toLowerCase() || name === previousId?.toLowerCase();
}

function readAsked(input: VersionInput): Requirement {
  const table = buildReleaseTable(input.versioning.types);
  const title = readTitle(input);
  const isAddressed = title !== null && speaksFor(title, input.change);
  if (title !== null && isAddressed && !isLog(title)) return conclude('title', [explain('title', null, title, table)]);
  if (title !== null && input.versioning.source === 'title') {
    return conclude('title', [
      isAddressed ? explain('title', null, title, table) : { ...explain('title', null, title, table), release: 'none' },
    ]);
  }

  const commits = input.commits.map(({ sha, message }) => ({ sha, message: parseCommitMessage(message) }));
  const opinions = commits.filter(({ message }) => !isLog(message)).map(({ sha, message }) => explain('commit', sha, message, table));
  const typed = opinions.filter(({ release }) => release !== 'none');
  if (typed.length > 0) return conclude('commits', typed);

  // What a log names is heard only where nothing else has an opinion.
  const logs = commits.filter(({ message }) => isLog(message) && message.scopes.some((scope) => isIdOf(input.change, scope)));
  const logged = [
    ...(title !== null && isAddressed ? [explain('title', null, title, table)] : []),
    ...logs.map(({ sha, message }) => explain('commit', sha, message, table)),
  ];
  return conclude(
    'commits',
    logged.filter(({ release }) => release !== 'none'),
  );
}

/** `prompt(<id>): <old> -> <new>: …` without a breaking mark, which would be an opinion. */
function isLog(message: CommitMessage): boolean {
  return message.kind === 'prompt' && !message.breaking;
}

function conclude(speaker: Requirement['speaker'], reasons: readonly Reason[]): Requirement {
  const required = reasons.reduce<ReleaseType>((highest, { release }) => highestRelease(highest, release), 'none');
  // The reasons that decide come first: a long branch lists no more than a reader reads.
  const because = [...reasons.filter(({ release }) => release === required), ...reasons.filter(({ release }) => release !== required)];
  return { speaker, required, because: because.slice(0, REASON_LIMIT) };
}

function explain(source: 'title' | 'commit', ref: string | null, message: CommitMessage, table: ReleaseTable): Reason {
  return { source, ref, text: message.header.slice(0, TEXT_LIMIT), release: readRelease(message, table) };
}

function readModel({ base, head }: PromptChange): readonly Reason[] {
  const [from, to] = [base?.model ?? null, head?.model ?? null];
  if (from === null || to === null || from === to) return [];
  return [{ source: 'model', ref: null, text: `model: ${from} → ${to}`.slice(0, TEXT_LIMIT), release: 'minor' }];
}

/** As an error the rule raises what is required; as a warning it tells the reader, who decides. */
function readInterface({ levels }: VersionInput, breaks: readonly InterfaceBreak[]): readonly Reason[] {
  const level = levels['version/interface-break'] ?? RULES['version/interface-break'].severity;
  if (level !== 'error') return [];
  return breaks.map(({ text }) => ({ source: 'interface', ref: null, text: text.slice(0, TEXT_LIMIT), release: 'major' }));
}
