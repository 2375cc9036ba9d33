/** A process that adds a line to the registry of a clone: `writer.ts DIRECTORY BRANCH REMOTE|- LINE`. */
import { openCloneBranch } from '../../src/branches/clone-branch.ts';
import { addLine } from './lines.ts';

const [directory = '', branch = '', remote = '-', line = ''] = process.argv.slice(2);
const opened = await openCloneBranch({ directory, environment: process.env, branch, push: remote === '-' ? null : remote });
const { commit, attempts } = await addLine(opened, line);
process.stdout.write(`${JSON.stringify({ commit, attempts })}\n`);
