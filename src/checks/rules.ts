import type { Severity } from './finding.ts';

interface Rule {
  readonly severity: Severity;
  /** A few words, for tables and SARIF's rule names. */
  readonly title: string;
}

/** Every rule, its default severity and its title. Ids never change meaning; docs/rules.md has a section for each. */
export const RULES = {
  'structure/missing-file': { severity: 'error', title: 'A prompt needs both of its files' },
  'structure/not-a-file': { severity: 'error', title: 'A prompt file is a directory or a submodule' },
  'structure/symlink': { severity: 'error', title: 'A prompt file is a symbolic link' },
  'structure/id': { severity: 'error', title: 'A prompt id is malformed or collides' },
  'structure/unexpected-case': { severity: 'warning', title: 'A file name is in the wrong case' },
  'prompt/too-short': { severity: 'error', title: 'The prompt is too short' },
  'prompt/too-long': { severity: 'error', title: 'The prompt is too long' },
  'prompt/encoding': { severity: 'error', title: 'The prompt is not clean UTF-8' },
  'prompt/secret': { severity: 'error', title: 'A secret is committed' },
  'prompt/hidden-characters': { severity: 'warning', title: 'The prompt has characters that nobody sees' },
  'prompt/template': { severity: 'warning', title: 'The prompt is not a valid Liquid template' },
  'metadata/json': { severity: 'error', title: 'The metadata is not JSON' },
  'metadata/duplicate-key': { severity: 'error', title: 'A metadata key stands twice' },
  'metadata/schema': { severity: 'error', title: 'The metadata does not fit its schema' },
  'metadata/dates': { severity: 'error', title: 'A metadata date is wrong' },
  'metadata/unknown-field': { severity: 'warning', title: 'The metadata has an unknown field' },
  'version/invalid': { severity: 'error', title: 'The version is not SemVer 2.0.0' },
  'version/not-bumped': { severity: 'error', title: 'The prompt changed and its version did not' },
  'version/bump-mismatch': { severity: 'error', title: 'The version bump does not fit the change' },
  'version/downgrade': { severity: 'error', title: 'The version went down' },
  'version/taken': { severity: 'error', title: 'The version exists already with other content' },
  'version/previous-mismatch': { severity: 'error', title: 'previous_version is not the version before' },
  'version/unneeded': { severity: 'warning', title: 'The version changed and nothing that needs it did' },
  'version/interface-break': { severity: 'warning', title: 'What callers rely on changed' },
  'version/initial': { severity: 'warning', title: 'A new prompt starts with an unusual version' },
  'commit/version-mismatch': { severity: 'error', title: 'A message names other versions than the files' },
  'commit/no-release-type': { severity: 'error', title: 'No commit or title says what release this is' },
  'commit/not-conventional': { severity: 'warning', title: 'A message is not a conventional commit' },
  'registry/invalid': { severity: 'error', title: 'The registry is not valid' },
  'registry/unknown-version': { severity: 'error', title: 'The registry names a version that does not exist' },
  'registry/deployed-removed': { severity: 'error', title: 'A deployed prompt or version is removed' },
  'config/invalid': { severity: 'error', title: 'The configuration is not valid' },
  'evals/invalid': { severity: 'error', title: 'The suite is not valid' },
  'evals/weakened': { severity: 'error', title: 'The tests got weaker' },
  'evals/threshold': { severity: 'error', title: 'Too few cases pass' },
  'evals/broken': { severity: 'error', title: 'A case that passed is broken' },
  'evals/required': { severity: 'error', title: 'A required case fails' },
  'evals/regressed': { severity: 'error', title: 'The prompt got worse' },
  'evals/inconclusive': { severity: 'notice', title: 'The cases cannot tell better from worse' },
  'evals/cost': { severity: 'error', title: 'The prompt got dearer' },
  'evals/latency': { severity: 'error', title: 'The prompt got slower' },
  'evals/budget': { severity: 'error', title: 'The evals would pass their budget' },
  'evals/not-run': { severity: 'error', title: 'The evals did not run' },
  'evals/missing': { severity: 'notice', title: 'The prompt has no suite' },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
