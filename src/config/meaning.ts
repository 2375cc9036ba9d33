import { parseVersion } from '../changes/semver.ts';
import type { Pointer } from '../prompt/json-positions.ts';
import type { Config, PromptConfig } from './config.ts';
import { normalizeRepositoryPath } from './repository-path.ts';

export interface Mistake {
  readonly pointer: Pointer;
  readonly message: string;
  readonly help: string;
}

const PATHS: readonly (readonly [Pointer, (config: Config) => string | null])[] = [
  [['promptsDir'], (config) => config.promptsDir],
  [['metadata', 'schema'], (config) => config.metadata.schema],
  [['registry', 'path'], (config) => config.registry.path],
];

function checkPaths(config: Config): Mistake[] {
  return PATHS.flatMap(([pointer, read]) => {
    const path = read(config);
    const normal = path === null ? null : normalizeRepositoryPath(path);
    if (path === null || (normal !== null && (normal !== '' || pointer[0] === 'promptsDir'))) return [];
    return {
      pointer,
      message: `\`${pointer.join('.')}\` is ${JSON.stringify(path)}, which is not a path inside the repository.`,
      help: 'Write a path from the repository’s root with /, without .. and not into .git, such as `prompts`.',
    };
  });
}

function checkLengths(pointer: Pointer, { minLength, maxLength }: PromptConfig): Mistake[] {
  if (minLength <= maxLength) return [];
  return [
    {
      pointer,
      message: `The least length of a prompt (${minLength}) is above the greatest (${maxLength}).`,
      help: 'Set `minLength` to a number that is at most `maxLength`.',
    },
  ];
}

function checkVersions({ versioning }: Config): Mistake[] {
  return versioning.initial.flatMap((version, index) =>
    parseVersion(version) !== null
      ? []
      : {
          pointer: ['versioning', 'initial', index],
          message: `\`versioning.initial\` holds ${JSON.stringify(version)}, which is not a version of SemVer 2.0.0.`,
          help: 'Write three numbers with points, without a v: 1.0.0.',
        },
  );
}

function checkEnvironments({ environments, registry }: Config, isSet: (pointer: Pointer) => boolean): Mistake[] {
  if (!isSet(['registry', 'promote'])) return [];
  return registry.promote.flatMap((name, index) =>
    environments.includes(name)
      ? []
      : {
          pointer: ['registry', 'promote', index],
          message: `\`registry.promote\` names ${name}, which is not one of the environments (${environments.join(', ')}).`,
          help: `Add ${name} to \`environments\`, or remove it here.`,
        },
  );
}

/** What the schema cannot say: paths, limits that contradict each other, versions, names that must exist. */
export function checkMeaning(config: Config, isSet: (pointer: Pointer) => boolean): readonly Mistake[] {
  const overrides = config.overrides.flatMap(({ prompt }, index) =>
    prompt === undefined ? [] : checkLengths(['overrides', index, 'prompt'], { ...config.prompt, ...prompt }),
  );
  return [
    ...checkPaths(config),
    ...checkLengths(['prompt'], config.prompt),
    ...(config.prompt.minLength <= config.prompt.maxLength ? overrides : []),
    ...checkVersions(config),
    ...checkEnvironments(config, isSet),
  ];
}
