import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { COMPILED_SCHEMAS, compileSchema, generatedPath } from '../../scripts/compile-schemas.ts';

describe('compiled schemas', () => {
  test.each(COMPILED_SCHEMAS)('%s is what its schema compiles to (else: npm run compile-schemas)', (name) => {
    expect(readFileSync(generatedPath(name), 'utf8') === compileSchema(name)).toBe(true);
  });

  test.each(COMPILED_SCHEMAS)('%s runs without ajv', (name) => {
    const imports = readFileSync(generatedPath(name), 'utf8').match(/^import .*|\brequire\(.*/gm);
    expect(imports).toEqual(["import type { Fields, Validate } from './validate.ts';"]);
  });
});
