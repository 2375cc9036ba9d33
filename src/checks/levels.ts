import type { RuleLevels } from '../config/config.ts';
import type { Finding } from './finding.ts';

/**
 * Gives every finding the severity that the configuration sets for its rule and drops what is `off`.
 * A rule without a level keeps what its check gave it.
 */
export function applyLevels(findings: readonly Finding[], levels: RuleLevels): readonly Finding[] {
  return findings.flatMap((finding) => {
    const level = levels[finding.rule] ?? finding.severity;
    return level === 'off' ? [] : [{ ...finding, severity: level }];
  });
}
