import { expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { createProgram } from '../../src/cli/program.ts';
import { measureWidth, prepareWidths } from '../../src/report/text-width.ts';

const COLUMNS = 80;

/** The help of a command and of those below it, as a terminal of 80 columns shows it. */
function listHelps(command: Command, above = ''): (readonly [string, string])[] {
  const parts: string[] = [];
  const name = `${above} ${command.name()}`.trim();
  command.configureOutput({ getOutHelpWidth: () => COLUMNS, writeOut: (part) => void parts.push(part) });
  command.outputHelp();
  return [[name, parts.join('')], ...command.commands.flatMap((below) => listHelps(below, name))];
}

const helps = listHelps(
  createProgram({
    createContext: () => {
      throw new Error('no command runs');
    },
    finish: () => {},
    writeOut: () => {},
    writeErr: () => {},
  }),
);

test('every command has a help', () => {
  expect(helps.length).toBeGreaterThan(30);
  expect(helps.filter(([, text]) => !text.includes('Usage: promptgate'))).toEqual([]);
});

test.each(helps)('%s --help fits 80 columns', async (_, text) => {
  await prepareWidths(text);
  const lines = text.split('\n');
  expect(lines.filter((line) => measureWidth(line) > COLUMNS || line.endsWith(' '))).toEqual([]);
  // A command that goes on in a next line says so, for whoever copies it.
  const commands = lines.filter((line) => line.startsWith('  promptgate '));
  for (const line of commands) {
    const next = lines[lines.indexOf(line) + 1] ?? '';
    expect([line, next.startsWith('    -')]).toEqual([line, line.endsWith(' \\')]);
  }
});
