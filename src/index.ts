/** The library: exports only. */
export { type Finding, SEVERITIES, type Severity } from './checks/finding.ts';
export type { RuleId } from './checks/rules.ts';
export { type PartialConfig, type PromptFiles, validatePrompt } from './checks/validate-prompt.ts';
