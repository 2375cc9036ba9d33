import type { PromptOverview } from '../registry/overview.ts';
import type { EnvironmentState } from '../registry/registry.ts';
import type { Conclusion } from '../report/report.ts';
import { cleanLine } from '../report/terminal.ts';

const EVALS: Readonly<Record<Conclusion, string>> = { success: 'passed', failure: 'failed', neutral: 'neutral' };

/** What evals said; a dash where none vouch for it. */
export function describeEvals(conclusion: Conclusion | null): string {
  return conclusion === null ? '-' : EVALS[conclusion];
}

/** `2026-11-23 10:00`, UTC. */
export function formatMinute(at: string | null): string {
  return at === null ? '-' : cleanLine(at.slice(0, 16).replace('T', ' '));
}

/** The name of `Ada <ada@example.com>`, or a login as it is. */
export function shortenName(by: string | null): string {
  return by === null ? '-' : cleanLine(by.replace(/\s*<[^<>]*>\s*$/, '') || by);
}

/** Versions that are blocked somewhere, or the start of the digest where none has that content. */
export function listBlocked({ blocked }: EnvironmentState, { blockedVersions }: Pick<PromptOverview, 'blockedVersions'>): string[] {
  return (blocked ?? []).flatMap(({ digest }) => {
    const versions = blockedVersions.get(digest) ?? [];
    return versions.length > 0 ? versions : [digest.slice(0, 19)];
  });
}

/** `1.3.2`, `1.3.2 → 1.4.0 10 %` while it rolls out, with `(paused)` behind it where nothing advances it, `1.3.2 ✖1.4.0` where that is blocked. */
export function describeState(state: EnvironmentState | undefined, overview: Pick<PromptOverview, 'blockedVersions'>): string {
  if (state === undefined) return '-';
  const { version, rollout } = state;
  const rolling =
    rollout === undefined ? '' : ` → ${rollout.canary} ${rollout.percent} %${rollout.paused === undefined ? '' : ' (paused)'}`;
  const blocked = listBlocked(state, overview).map((each) => ` ✖${each}`);
  return cleanLine(`${version ?? '-'}${rolling}${blocked.join('')}`);
}
