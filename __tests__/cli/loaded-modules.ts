import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Loaded before a program: writes the addresses of all modules that it loads to the file that `LOADED_MODULES` names. */
const seen: string[] = [];
registerHooks({
  load(url, context, next) {
    seen.push(url);
    return next(url, context);
  },
});
process.on('exit', () => writeFileSync(process.env.LOADED_MODULES as string, seen.join('\n')));
