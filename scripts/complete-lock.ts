/**
 * Completes package-lock.json after `npm install` behind a registry that does not serve the optional packages of every platform:
 * npm leaves those out of the lock then, and `npm ci` refuses such a lock everywhere. They are platform builds, pinned to a version by the
 * package that names them, and are skipped where the platform is another one.
 *
 *   node scripts/complete-lock.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';

export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

export interface Lock {
  packages: Record<string, LockedPackage>;
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'] as const;
/** Longer names first, so that `arm64` is not taken for `arm`. */
const PROCESSORS = ['riscv64', 'loong64', 'arm64', 's390x', 'ppc64', 'ia32', 'x64', 'arm'] as const;

/** What a platform package's name says of where it runs: `cli-linux-x64-musl`. */
function readPlatform(name: string): Record<string, string[]> | null {
  const tail = name.split('/').at(-1) as string;
  const words = tail.split('-');
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return null;
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : null;
  return { cpu: [cpu], ...(libc === null ? {} : { libc }), os: [os] };
}

/** Adds what is missing to the lock; returns the names. */
export function completeLock(lock: Lock): string[] {
  const added: Record<string, LockedPackage> = {};
  for (const [path, owner] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      const platform = readPlatform(name);
      if (platform === null || !/^\d/.test(version) || lock.packages[place] || lock.packages[`${path}/${place}`]) continue;
      added[place] = { version, ...(owner.dev ? { dev: true } : {}), optional: true, ...platform };
    }
  }
  const entries = Object.entries({ ...lock.packages, ...added });
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  return Object.keys(added);
}

if (import.meta.main) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const added = completeLock(lock);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${added.length} platform packages added to package-lock.json\n`);
}
