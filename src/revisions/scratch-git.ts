import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment, GitPlace } from './git-process.ts';
import { runGit } from './git-process.ts';
import type { Clone } from './local-git.ts';
import { findClone, LocalGit } from './local-git.ts';

export interface Remote {
  /** Without a credential in it. */
  readonly url: string;
  /** The server that the header is for: `https://github.com`. */
  readonly serverUrl: string;
  /** The whole `AUTHORIZATION: …` header line, or null. */
  readonly header: string | null;
}

export interface ScratchOptions {
  /** Its objects are read in place, and nothing of it is changed. */
  readonly clone: Clone;
  /** An existing directory for what is temporary. */
  readonly parent: string;
  readonly remote: Remote;
  readonly environment: Environment;
}

/** Milliseconds for one fetch. */
const FETCH_TIMEOUT = 120_000;
const FETCH = [
  ...['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance', '--filter=blob:none'],
];
/** The credential goes to the server that it is for, over HTTP, and nowhere that an answer points to. */
const FETCH_SETTINGS = [
  ...['protocol.allow=never', 'protocol.http.allow=always', 'protocol.https.allow=always', 'http.followRedirects=false'],
  ...['gc.auto=0', 'maintenance.auto=false', 'protocol.version=2'],
];

/**
 * A bare repository of our own beside a clone, for what the clone lacks. Fetching without blobs into the clone itself would
 * make a partial one of it for good, whose every missing blob costs a fetch later.
 */
export class ScratchGit {
  readonly #dir: string;
  readonly #place: GitPlace;
  readonly #remote: Remote;
  readonly #settings: string;

  private constructor(dir: string, place: GitPlace, remote: Remote, settings: string) {
    this.#dir = dir;
    this.#place = place;
    this.#remote = remote;
    this.#settings = settings;
  }

  /** @throws PromptgateError when git fails; what was made so far is removed */
  static async create({ clone, parent, remote, environment }: ScratchOptions): Promise<ScratchGit> {
    const dir = await mkdtemp(join(parent, 'promptgate-git-'));
    const place = { directory: dir, environment, gitDir: dir };
    try {
      await runGit({ directory: dir, environment }, ['init', '--quiet', '--bare', '--template=', dir]);
      await mkdir(join(dir, 'objects', 'info'), { recursive: true });
      await writeFile(join(dir, 'objects', 'info', 'alternates'), `${clone.objectsDir}\n`);
      if (clone.shallow.size > 0) await writeFile(join(dir, 'shallow'), `${[...clone.shallow].join('\n')}\n`);
      return new ScratchGit(dir, place, remote, await readFile(join(dir, 'config'), 'utf8'));
    } catch (error) {
      await rm(dir, { recursive: true, force: true });
      throw error;
    }
  }

  /** Commits and their directories, without their parents. */
  async fetchCommits(shas: readonly string[]): Promise<void> {
    await this.#fetch(['--depth=1'], shas);
  }

  /** Many blobs, in one go. */
  async fetchBlobs(oids: readonly string[]): Promise<void> {
    await this.#fetch([], oids);
  }

  /** A reader over the clone and what was fetched so far. */
  async open(): Promise<LocalGit> {
    return new LocalGit(this.#place, await findClone(this.#place));
  }

  async remove(): Promise<void> {
    await rm(this.#dir, { recursive: true, force: true, maxRetries: 3 });
  }

  async #fetch(limits: readonly string[], wanted: readonly string[]): Promise<void> {
    if (wanted.length === 0) return;
    try {
      const place = { ...this.#place, settings: FETCH_SETTINGS, variables: passHeader(this.#remote) };
      const args = [...FETCH, ...limits, '--stdin', this.#remote.url];
      await runGit(place, args, { input: `${wanted.join('\n')}\n`, timeout: FETCH_TIMEOUT });
    } finally {
      // The fetch noted that missing blobs may be fetched one by one, whenever they are read. They shall not.
      await writeFile(join(this.#dir, 'config'), this.#settings);
    }
  }
}

/** The credential as a setting in the environment: arguments can be seen by every process. */
function passHeader({ serverUrl, header }: Remote): Environment {
  if (header === null) return {};
  return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `http.${serverUrl}/.extraheader`, GIT_CONFIG_VALUE_0: header };
}
