/** A process that adds a line to the registry of a clone: `writer.ts DIRECTORY BRANCH REMOTE|- LINE`. */
import { openCloneBranch } from '../../src/branches/clone-branch.ts';
import { PromptgateError } from '../../src/errors.ts';
import { addLine } from './lines.ts';

const [directory = '', branch = '', remote = '-', line = ''] = process.argv.slice(2);
try {
  const note = (text: string) => void process.stderr.write(`${text}\n`);
  const opened = await openCloneBranch({ directory, environment: process.env, branch, push: remote === '-' ? null : remote, note });
  const { commit, attempts } = await addLine(opened, line);
  process.stdout.write(`${JSON.stringify({ commit, attempts })}\n`);
} catch (error) {
  if (!(error instanceof PromptgateError)) throw error;
  process.stdout.write(`${JSON.stringify({ fault: error.code, message: error.message, help: error.help })}\n`);
  process.exitCode = 3;
}
