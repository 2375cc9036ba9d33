import variant from '@jitl/quickjs-singlefile-cjs-release-sync';
import type { QuickJSContext, QuickJSHandle, QuickJSRuntime, QuickJSSyncVariant, QuickJSWASMModule } from 'quickjs-emscripten-core';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import type { Outcome, Program } from '../../evals/isolation.ts';
import type { Json } from '../../prompt/types.ts';
import { readWork } from '../../work-clock.ts';

/** Bytes of one program's heap and of its stack. */
const MEMORY_LIMIT = 16 * 1024 * 1024;
const STACK_LIMIT = 512 * 1024;
/** Milliseconds of one program. */
const TIME_LIMIT = 200;
/** Characters of what one returns. */
const RESULT_LIMIT = 1_000_000;

/**
 * Runs first in each context and keeps what it needs, so that nothing that a program does to its globals changes how the result is read.
 * A result that is a promise is waited for.
 */
const FRAME = `(() => {
  const { parse, stringify } = JSON, Make = Function, assemble = Reflect.construct, apply = Reflect.apply, later = Promise.prototype.then;
  const resolve = Promise.resolve.bind(Promise), describe = String, tell = (error) => {
    try { return describe(error !== null && typeof error === 'object' && 'message' in error ? error.message : error); } catch { return 'no message'; }
  };
  return (names, values, body, done) => {
    let program;
    try { program = assemble(Make, [...parse(names), body]); } catch (error) { return done('threw', tell(error)); }
    try {
      const result = apply(program, undefined, parse(values));
      const keep = (value) => {
        if (typeof value === 'number' && !(value - value === 0)) return done('stopped', 'it returned ' + describe(value));
        const text = stringify(value);
        return typeof text === 'string' ? done('returned', text) : done('stopped', 'it returned ' + (value === undefined ? 'nothing' : 'a ' + typeof value));
      };
      const fail = (error) => done('threw', tell(error));
      if (result !== null && typeof result === 'object' && typeof result.then === 'function') apply(later, resolve(result), [(value) => { try { keep(value); } catch (error) { fail(error); } }, fail]);
      else keep(result);
    } catch (error) { done('threw', tell(error)); }
  };
})()`;

let loading: Promise<QuickJSWASMModule> | null = null;

/** Runs a program in a QuickJS of its own: it has the language and its parameters, and nothing else. Never rejects. */
export async function runProgram(program: Program): Promise<Outcome> {
  // The types of this CommonJS module say less than it holds.
  loading ??= newQuickJSWASMModuleFromVariant(variant as unknown as QuickJSSyncVariant);
  const quickjs = await loading;
  const deadline = readWork() + TIME_LIMIT;
  const isLate = (): boolean => readWork() > deadline;
  const runtime = quickjs.newRuntime({ memoryLimitBytes: MEMORY_LIMIT, maxStackSizeBytes: STACK_LIMIT, interruptHandler: isLate });
  const context = runtime.newContext();
  const outcome = run(runtime, context, program, isLate);
  // Where a limit was hit values may be left behind, on which the engine ends itself: then the whole of it is thrown away.
  try {
    context.dispose();
    runtime.dispose();
  } catch {
    loading = null;
  }
  return outcome;
}

function run(runtime: QuickJSRuntime, context: QuickJSContext, { body, parameters }: Program, isLate: () => boolean): Outcome {
  let outcome: Outcome | null = null;
  const done = context.newFunction('done', (ended, text) => {
    outcome ??= read(context.getString(ended), context.getString(text));
  });
  const inputs = [JSON.stringify(Object.keys(parameters)), JSON.stringify(Object.values(parameters)), body].map((text) =>
    context.newString(text),
  );
  try {
    const frame = context.unwrapResult(context.evalCode(FRAME));
    const called = context.callFunction(frame, context.undefined, ...inputs, done);
    frame.dispose();
    const mistake = takeError(context, called);
    if (mistake !== null) return stopped(mistake, isLate);
    while (outcome === null && runtime.hasPendingJob() && !isLate()) {
      const jobs = runtime.executePendingJobs(1000);
      const fault = takeError(context, jobs);
      if (fault !== null) return stopped(fault, isLate);
    }
    return outcome ?? stopped('it returned a promise that nothing settles', isLate);
  } catch (error) {
    return stopped(error instanceof Error ? error.message : String(error), isLate);
  } finally {
    for (const handle of [...inputs, done]) if (handle.alive) handle.dispose();
  }
}

function read(ended: string, text: string): Outcome {
  if (ended === 'threw') return limitOf(text) ?? { ended, message: text.slice(0, 500) };
  if (ended === 'stopped') return { ended, message: text };
  if (text.length > RESULT_LIMIT) return { ended: 'stopped', message: `it returned more than ${RESULT_LIMIT} characters` };
  return { ended: 'returned', value: JSON.parse(text) as Json };
}

/** QuickJS throws its limits like errors of the program. */
function limitOf(message: string): Outcome | null {
  if (/^(?:InternalError: )?(?:out of memory|stack overflow)$/.test(message))
    return { ended: 'stopped', message: `${message.replace('InternalError: ', '')}` };
  return /^(?:InternalError: )?interrupted$/.test(message) ? { ended: 'stopped', message: `it took longer than ${TIME_LIMIT} ms` } : null;
}

function stopped(message: string, isLate: () => boolean): Outcome {
  return limitOf(message) ?? { ended: 'stopped', message: isLate() ? `it took longer than ${TIME_LIMIT} ms` : message.slice(0, 500) };
}

/** The message of a failed call, its handle let go; null where it did not fail. */
function takeError(context: QuickJSContext, result: { readonly error?: QuickJSHandle | undefined; dispose?: () => void }): string | null {
  if (!result.error) {
    result.dispose?.();
    return null;
  }
  const message = context.getProp(result.error, 'message');
  const text = context.typeof(message) === 'string' ? context.getString(message) : context.getString(result.error);
  message.dispose();
  result.error.dispose();
  return text;
}
