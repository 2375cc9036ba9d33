/** The library: exports only. */
export { type Finding, SEVERITIES, type Severity } from './checks/finding.ts';
export type { RuleId } from './checks/rules.ts';
export { type PromptFiles, type ValidateConfig, validatePrompt } from './checks/validate-prompt.ts';
