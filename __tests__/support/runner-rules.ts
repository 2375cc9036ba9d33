/** A command as the runner would take it from a step's output. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * What the runner's culture-aware comparison skips: it finds `::` in `\u200b::` too. Removing it before the search errs on the
 * side of finding a command.
 */
const IGNORED = /\p{Cf}|\p{Mn}|[^\P{Cc}\s]/gu;

/** .NET's `TrimStart` takes every Unicode white space; its line reader ends a line at CR, LF or both. */
function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function parseProperties(text: string): Record<string, string> {
  const pairs = text
    .split(',')
    .map((pair) => pair.split(/=(.*)/s))
    .filter((pair) => pair.length > 1);
  return Object.fromEntries(
    pairs.map(([name = '', value = '']) => [name.trim(), unescapeData(value.replaceAll('%3A', ':').replaceAll('%2C', ','))]),
  );
}

/** Every command in a text, by the runner's two grammars: `::name key=value::data` and the older `##[name key=value]data`. */
export function findCommands(text: string): Command[] {
  const found: Command[] = [];
  for (const raw of splitLines(text)) {
    const line = raw.replace(IGNORED, '').replace(/^[\s\u0085]+/u, '');
    const now = /^::([^\s:]*)(?:\s+(.*?))?::(.*)$/su.exec(line);
    const old = /##\[([^\]\s]*)(?:\s+([^\]]*))?\](.*)$/su.exec(line);
    const [, name = '', properties = '', data = ''] = now ?? old ?? [];
    if (now === null && old === null) continue;
    found.push({ name, properties: parseProperties(properties.replaceAll(';', ',')), data: unescapeData(data) });
  }
  return found;
}

/** GITHUB_OUTPUT by the runner's rules: `name=value` or `name<<DELIMITER`, lines, `DELIMITER`. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r\n|\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2);
      const value: string[] = [];
      for (index += 1; lines[index] !== delimiter; index += 1) {
        if (index >= lines.length) throw new Error(`no delimiter ${delimiter}`);
        value.push(lines[index] ?? '');
      }
      outputs[line.slice(0, heredoc)] = value.join('\n');
    } else if (equals > 0) outputs[line.slice(0, equals)] = line.slice(equals + 1);
    else throw new Error(`neither of the runner's forms: ${line}`);
  }
  return outputs;
}
