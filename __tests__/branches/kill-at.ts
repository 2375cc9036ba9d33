/**
 * Preloaded before a program: kills the process at the n-th step that could change something, as the environment says.
 * KILL_AT counts from 1; KILL_MODE is `before` the step, or `during` it (git has been started; half of a file is written).
 * `full`: nothing is killed, but from that step on the disk is full.
 */
import childProcess from 'node:child_process';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.KILL_AT);
const isDuring = process.env.KILL_MODE === 'during';
const isFull = process.env.KILL_MODE === 'full';
const FULL_GIT = 'echo "error: unable to write file: No space left on device" >&2; exit 128';
/** Objects that nothing leads to are no change: they count where the environment says so. */
const CHANGING = process.env.KILL_OBJECTS
  ? /^(?:hash-object|read-tree|update-index|write-tree|commit-tree|update-ref|fetch|push)$/
  : /^(?:hash-object|update-index|update-ref|fetch|push)$/;
let steps = 0;

const die = (): void => void process.kill(process.pid, 'SIGKILL');

const { spawn } = childProcess;
childProcess.spawn = ((command: string, args: readonly string[], options: object) => {
  const changes = args.some((arg) => CHANGING.test(arg));
  if (changes) steps += 1;
  if (isFull) return changes && steps >= at ? spawn('sh', ['-c', FULL_GIT], options) : spawn(command, args, options);
  const isStep = changes && steps === at;
  if (isStep && !isDuring) die();
  const child = spawn(command, args, options);
  if (isStep && isDuring) die();
  return child;
}) as typeof spawn;

type Step = (...args: unknown[]) => Promise<unknown>;
for (const name of ['writeFile', 'rename', 'rm', 'open', 'mkdir', 'link'] as const) {
  const original = files[name] as Step;
  const replaced: Step = async (...args) => {
    // What is only read is no step, and what is thrown away in any case is none that matters.
    if ((name === 'open' && args[1] !== 'w') || (name === 'rm' && /\.(?:index|new)/.test(String(args[0])))) return original(...args);
    // Half a step is the whole of one that has no middle.
    if (isDuring && name !== 'writeFile' && name !== 'open') return original(...args);
    steps += 1;
    if (isFull && steps >= at && name !== 'rm') {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    }
    if (!isFull && steps === at) {
      if (isDuring && name === 'writeFile') await original(args[0], String(args[1]).slice(0, String(args[1]).length / 2), args[2]);
      if (isDuring && name === 'open') await original(...args);
      die();
    }
    return original(...args);
  };
  Object.assign(files, { [name]: replaced });
}
syncBuiltinESMExports();
