import type { Command } from 'commander';

/** `help rollout start` is asked for as `rollout start --help`: the help command itself knows one word alone. */
export function orderHelpWords(args: readonly string[]): readonly string[] {
  const [first, ...words] = args;
  const isPath = first === 'help' && words.length > 1 && words.every((word) => !word.startsWith('-'));
  return isPath ? [...words, '--help'] : args;
}

/** After wrong usage each command names its own help, which has its options. */
export function nameOwnHelp(program: Command, path: readonly string[] = [program.name()]): void {
  program.showHelpAfterError(`(${path.join(' ')} --help shows what there is)`);
  for (const command of program.commands) nameOwnHelp(command, [...path, command.name()]);
}
