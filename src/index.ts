/** The library: exports only. */
export { bumpBetween } from './changes/bump.ts';
export { releaseTypeOf } from './changes/release-type.ts';
export type { Bump, ReleaseType } from './changes/types.ts';
export { type Finding, SEVERITIES, type Severity } from './checks/finding.ts';
export type { RuleId } from './checks/rules.ts';
export { type PartialConfig, type PromptFiles, validatePrompt } from './checks/validate-prompt.ts';
export {
  type AssertionContext,
  type AssertionInput,
  type AssertionModels,
  type AssertionResult,
  type AssertionSetInput,
  type AssertionSubject,
  type AssertionVerdict,
  type OutputResult,
  runAssertion,
  runTest,
  type TestInput,
} from './library/assertions.ts';
export type { Call, CallDetails, DropReason, RatedCall, ResolvedCall } from './monitoring/call.ts';
export type { Detection } from './monitoring/detection.ts';
export type { Monitor, MonitorHealth, RatioDetection, UncontrolledDetection } from './monitoring/monitor.ts';
export type { Statistics } from './monitoring/statistics.ts';
export type { MonitorStore } from './monitoring/store.ts';
export { type BucketOptions, bucketOf, fineBucketOf } from './rollout/bucket.ts';
export type { RoutingOverride } from './rollout/override.ts';
export type { Assignment, Resolution, ResolutionErrorCode, ResolutionReason } from './rollout/resolution.ts';
export { isCanaryUser, routeBlueGreen } from './rollout/route.ts';
export { createMonitor, type MonitorOptions } from './runtime/create-monitor.ts';
export { type CreatePromptsInput, createPrompts, type GivenPrompt, type GivenVersion } from './runtime/in-memory.ts';
export type { CallRecorder, RecordOptions } from './runtime/open-call.ts';
export { type OpenPromptsOptions, type OpenPromptsSettings, openPrompts } from './runtime/open-prompts.ts';
export type { AnyPromptTypes, PromptContext, Prompts, PromptsStatus } from './runtime/prompts.ts';
export { recordCall } from './runtime/record-call.ts';
export { type CallMiddleware, recordCalls } from './runtime/record-calls.ts';
export type { RegistryLocation } from './runtime/registry-place.ts';
