import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/parse.ts';

const guide = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

/** Every key that has a value of its own, such as `evals.threshold`; maps that users fill count as one. */
function listKeys(value: object, path: readonly string[] = []): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const isGroup = typeof inner === 'object' && inner !== null && !Array.isArray(inner) && Object.keys(inner).length > 0;
    return isGroup && key !== 'types' && key !== 'budget' ? listKeys(inner, [...path, key]) : [[...path, key].join('.')];
  });
}

describe('docs/configuration.md', () => {
  test.each(listKeys(DEFAULT_CONFIG))('names %s', (key) => {
    const [group, name] = [key.split('.')[0] as string, key.split('.').at(-1) as string];
    const section = new RegExp(`### ${group}\\n[^#]*\`${name}\``).test(guide) || guide.includes(`### ${key}\n`);
    expect(section || guide.includes(`\`${key}\``)).toBe(true);
  });

  test('every example in it is a valid configuration', async () => {
    const examples = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1] as string);
    expect(examples.length).toBeGreaterThan(5);
    for (const example of examples) expect((await parseConfig(example, 'example')).findings).toEqual([]);
  });
});
