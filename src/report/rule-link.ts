import type { RuleId } from '../checks/rules.ts';

/** The address of a rule's section in docs/rules.md, whose headings are the rule ids: GitHub's anchors drop the slash. */
export function ruleUrl(rule: RuleId, rulesUrl: string): string {
  return `${rulesUrl}#${rule.replace('/', '')}`;
}
