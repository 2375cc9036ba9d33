import { type TextOptions, wrapProse } from '../report/terminal.ts';
import type { RestorePlan } from '../shipping/restore.ts';

function quote(paths: readonly string[]): string {
  return paths.map((path) => (/^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`)).join(' ');
}

/** The commands, one a line, that give the source its older content back as a new patch version. */
export function listRestoreCommands({ id, version, commit, take, remove }: RestorePlan): string[] {
  const branch = `restore-${id.replaceAll('/', '-')}-${version}`;
  return [
    `git switch -c ${quote([branch])}`,
    `git restore --source ${commit.slice(0, 12)} -- ${quote(take)}`,
    ...(remove.length === 0 ? [] : [`git rm --quiet -- ${quote(remove)}`]),
    `promptgate bump ${id} patch -m "Restores ${version}" --commit`,
  ];
}

export function formatRestore(plan: RestorePlan, { width }: TextOptions): string[] {
  const why = `The prompts directory still holds ${plan.current}, and the next release builds on it. To bring ${plan.version} back there, as a new patch version in a pull request:`;
  return [...wrapProse(why, width, 2), ...listRestoreCommands(plan).map((command) => `    ${command}`)];
}
