import { PromptgateError } from '../errors.ts';
import { suggest } from '../prompt/suggest.ts';
import type { Context } from './context.ts';

/**
 * The form of the result that was asked for; the first one when none was.
 * @throws PromptgateError `unknown-format`
 */
export function chooseFormat<T extends string>({ options }: Context, formats: readonly [T, ...T[]]): T {
  if (options.format === undefined) return formats[0];
  const found = formats.find((format) => format === options.format);
  if (found !== undefined) return found;
  const near = suggest(options.format, formats);
  throw new PromptgateError(`There is no format "${options.format.slice(0, 100)}" here.`, {
    code: 'unknown-format',
    kind: 'usage',
    help: `${near === null ? '' : `Did you mean ${near}? `}This command knows ${formats.join(', ')}.`,
  });
}
