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
export { type BucketOptions, bucketOf, fineBucketOf } from './rollout/bucket.ts';
export { isCanaryUser, routeBlueGreen } from './rollout/route.ts';
