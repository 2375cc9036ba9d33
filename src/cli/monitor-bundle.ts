import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describeWriteFault } from '../branches/write-fault.ts';
import type { Bundle } from '../bundle/bundle.ts';
import { PromptgateError } from '../errors.ts';
import { formatRegistry } from '../registry/format.ts';
import { describeFault } from '../report/describe-fault.ts';
import type { LocalGit } from '../revisions/local-git.ts';
import { bundleEnvironment, type RegistrySource } from '../shipping/bundle.ts';
import type { ShippingResult } from '../shipping/deploy.ts';
import type { Context } from './context.ts';
import type { Project } from './project.ts';

type Done = Extract<ShippingResult, { kind: 'done' }>;

/** A bundle on the disk that follows the registry. */
export interface BundleFile {
  /** Makes it where the registry is another one than that it was made of last, or the file is another one. Overrides that it makes needless are taken away. */
  keep(source: RegistrySource, overrides: string | null): Promise<void>;
  /** Makes it of what was just written. Gives words for people. @throws PromptgateError where it cannot be made or written */
  rebuild(branch: string, done: Done): Promise<string>;
}

export function createBundleFile(
  { cwd, now, output }: Pick<Context, 'cwd' | 'now' | 'output'>,
  project: Project,
  git: LocalGit,
  file: string,
  { environment }: { readonly environment: string },
): BundleFile {
  const path = resolve(cwd, file);
  /** The registry that the file was made of, and the file as it was then. */
  let made: string | null = null;
  let written: string | null = null;

  /** What tells the file from one that somebody else put there; null: there is none. */
  async function describeFile(): Promise<string | null> {
    const found = await stat(path).catch(() => null);
    return found === null ? null : [found.ino, found.size, found.mtimeMs].join(' ');
  }

  async function make(source: RegistrySource): Promise<Bundle> {
    const ports = { revisions: git, readTime: (commit: string) => git.readTime(commit) };
    const result = await bundleEnvironment(ports, source, environment, project);
    if (result.kind === 'refused') {
      const [problem] = result.problems;
      throw new PromptgateError(`No bundle of ${environment} was made: ${problem?.message ?? 'it is refused.'}`, {
        code: 'bundle-refused',
        kind: 'outside',
        help: problem?.help ?? '',
      });
    }
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, result.text).catch((cause: unknown) => {
      throw new PromptgateError(`The bundle cannot be written to ${path}: ${describeWriteFault(cause, path)}.`, {
        code: 'output-not-writable',
        kind: 'outside',
        help: 'Give --bundle a file in a directory that exists and that you may write to.',
        cause,
      });
    });
    made = source.text;
    written = await describeFile();
    return result.bundle;
  }

  return {
    async keep(source, overrides) {
      if (source.text === made && written !== null && (await describeFile()) === written) return;
      // What is watched is told whether or not a bundle can be made of it.
      try {
        const bundle = await make(source);
        if (overrides === null) return;
        const { pruneOverrides } = await import('../watch/overrides-file.ts');
        await pruneOverrides(overrides, bundle, now().getTime());
      } catch (error) {
        if (!(error instanceof PromptgateError)) throw error;
        await output.problem(describeFault(error));
      }
    },
    async rebuild(branch, { commit, registry }) {
      const { sequence } = await make({ name: branch, commit: commit as string, text: formatRegistry(registry) });
      return `${file}, sequence ${sequence}`;
    },
  };
}
