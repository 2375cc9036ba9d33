/** Whether a text has anything for the template engine to do. Apart from the engine, which whoever has no template need not load. */
export function isTemplate(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}
