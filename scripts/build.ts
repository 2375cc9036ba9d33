import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';

/** `src` to `dist/lib` by tsc (the package), then `dist/lib/action` to `dist` by ncc (the Action, committed). */
function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

for (const entry of readdirSync('dist', { withFileTypes: true })) rmSync(`dist/${entry.name}`, { recursive: true });
run('tsc', ['-p', 'tsconfig.build.json']);
run('ncc', ['build', 'dist/lib/action/index.js', '-o', 'dist', '--license', 'licenses.txt', '--quiet']);
