import { parseTree } from 'jsonc-parser';

/** What a new version writes into the metadata. */
export interface MetadataUpdate {
  readonly version: string;
  readonly previousVersion: string | null;
  /** UTC. */
  readonly now: Date;
  readonly changeNotes: string;
  readonly keepMetrics: boolean;
}

/** Where a field goes that the file does not have yet: behind the nearest of these that it has, else at the end. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  previous_version: ['version'],
  updated: ['created', 'description', 'previous_version', 'version'],
  change_notes: ['updated', 'previous_version', 'version'],
  test_status: ['change_notes'],
};

/** The date in the form that the file has it in: a day stays a day, a time a time. */
function formatDate(now: Date, before: unknown): string {
  const time = `${now.toISOString().slice(0, 19)}Z`;
  return typeof before === 'string' && /[Tt]|\d \d/.test(before) ? time : time.slice(0, 10);
}

interface Property {
  readonly key: string;
  /** Of the whole property, from the quote of its key. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

function readProperties(text: string): readonly Property[] {
  return (parseTree(text)?.children ?? []).flatMap(({ offset, length, children }) => {
    const [key, value] = children ?? [];
    return key && value ? { key: String(key.value), start: offset, valueStart: value.offset, end: offset + length } : [];
  });
}

function splice(text: string, start: number, end: number, replacement: string): string {
  return `${text.slice(0, start)}${replacement}${text.slice(end)}`;
}

/** A new field is written as its neighbour is: the same white space before it and around its colon. */
function insertField(text: string, properties: readonly Property[], key: string, json: string): string {
  const wanted = BEHIND[key]?.find((name) => properties.some((property) => property.key === name));
  const neighbour = properties.findLast((property) => wanted === undefined || property.key === wanted) as Property;
  const gap = /\s*$/.exec(text.slice(0, neighbour.start))?.[0] ?? '';
  const colon = text.slice(neighbour.start, neighbour.valueStart).slice(JSON.stringify(neighbour.key).length);
  return splice(text, neighbour.end, neighbour.end, `,${gap}${JSON.stringify(key)}${/^\s*:\s*$/.test(colon) ? colon : ': '}${json}`);
}

function setField(text: string, key: string, value: string | null): string {
  const properties = readProperties(text);
  const json = JSON.stringify(value);
  const present = properties.find((property) => property.key === key);
  return present ? splice(text, present.valueStart, present.end, json) : insertField(text, properties, key, json);
}

function removeField(text: string, key: string): string {
  const properties = readProperties(text);
  const at = properties.findIndex((property) => property.key === key);
  const property = properties[at];
  if (property === undefined) return text;
  const before = properties[at - 1];
  const after = properties[at + 1];
  if (before) return splice(text, before.end, property.end, '');
  return splice(text, property.start, after?.start ?? property.end, '');
}

/**
 * Writes a new version into the text of a metadata file and keeps everything else of it: indentation, order of keys, line
 * ends, the closing line break.
 * @param text a JSON object without duplicate keys
 */
export function editMetadata(text: string, update: MetadataUpdate): string {
  const before = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const fields: readonly (readonly [string, string | null])[] = [
    ['version', update.version],
    ['previous_version', update.previousVersion],
    ['updated', formatDate(update.now, before.updated)],
    ['change_notes', update.changeNotes],
    ['test_status', 'untested'],
  ];
  const edited = fields.reduce((current, [key, value]) => (Object.is(before[key], value) ? current : setField(current, key, value)), text);
  return update.keepMetrics ? edited : removeField(edited, 'performance_metrics');
}
