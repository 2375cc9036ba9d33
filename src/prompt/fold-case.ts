/** One spelling for names that differ in case alone, as file systems that ignore case see them; also by letters such as `ſ` and the Kelvin sign. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
