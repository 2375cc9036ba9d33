import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `src` to `lib` by tsc (the package), then `lib/action` and the sandbox's thread to one bundle each by ncc (the Action, committed). Built aside and moved
 * into place when it is whole: what reads `dist` meanwhile reads the old one or the new one.
 */
function build(out: string): void {
  mkdirSync('.promptgate', { recursive: true });
  const aside = mkdtempSync('.promptgate/build-');
  chmodSync(aside, 0o755);
  try {
    run('tsc', ['-p', 'tsconfig.build.json', '--outDir', join(aside, 'lib')]);
    // npm does so where it installs; a clone that is linked would lose it with each build.
    chmodSync(join(aside, 'lib/cli/index.js'), 0o755);
    // From inside: webpack derives the chunks' names from paths as seen from where it runs, and the name of this directory varies.
    run('ncc', ['build', 'lib/action/index.js', '-o', '.', '--license', 'licenses.txt', '--quiet'], aside);
    // A thread's file is a program of its own: src/sandbox/isolation.ts looks for it here.
    run('ncc', ['build', 'lib/sandbox/worker/index.js', '-o', 'worker', '--license', 'licenses.txt', '--quiet'], aside);
    replace(aside, out);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[], cwd = '.'): void {
  // This folder's own tools, whatever the PATH says: ncc's place is in the chunks' names too.
  execFileSync(resolve('node_modules/.bin', command), args, { stdio: ['ignore', 'inherit', 'inherit'], cwd });
}

/** Two renames, the shortest gap there is for a directory; across file systems a copy comes first. */
function replace(from: string, to: string): void {
  const [next, last] = [`${to}.${process.pid}.next`, `${to}.${process.pid}.last`];
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, next);
  } catch {
    cpSync(from, next, { recursive: true });
  }
  if (existsSync(to)) renameSync(to, last);
  renameSync(next, to);
  rmSync(last, { recursive: true, force: true });
}

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
try {
  build(resolve(values.out));
} catch (error) {
  // The tool has said what is wrong; what was built before is still there.
  process.stderr.write(`The build failed, ${values.out} is as it was. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
