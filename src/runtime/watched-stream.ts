import { readMember } from './answer-facts.ts';
import type { OpenCall } from './open-call.ts';

type Watcher = Pick<OpenCall, 'read' | 'end' | 'fail' | 'abort'>;

/** Follows a stream to its end, in step with who reads it: nothing is read ahead or kept. */
export function watchReadable<T>(stream: ReadableStream<T>, watcher: Watcher): ReadableStream<T> {
  const reader = stream.getReader();
  return new ReadableStream<T>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            watcher.end();
            controller.close();
          } else {
            watcher.read(value);
            controller.enqueue(value);
          }
        } catch (error) {
          watcher.fail(error);
          throw error;
        }
      },
      async cancel(reason) {
        watcher.abort();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Follows an iterator likewise. */
export function watchIterator<T>(iterator: AsyncIterator<T>, watcher: Watcher, isAborted = () => false): AsyncIterableIterator<T> {
  const follow = async (step: Promise<IteratorResult<T>>): Promise<IteratorResult<T>> => {
    try {
      const result = await step;
      if (result.done !== true) watcher.read(result.value);
      else if (isAborted()) watcher.abort();
      else watcher.end();
      return result;
    } catch (error) {
      watcher.fail(error);
      throw error;
    }
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: (...given) => follow(iterator.next(...given)),
    async return(value) {
      watcher.abort();
      return (await iterator.return?.(value)) ?? { done: true, value };
    },
    async throw(error) {
      watcher.fail(error);
      if (iterator.throw === undefined) throw error;
      return iterator.throw(error);
    },
  };
}

/**
 * Follows an object that can be iterated, in place: clients check what they gave out by its class, and keep private members in it.
 * The streams of OpenAI's and Anthropic's clients make all their iterators, those of `tee()` too, by a member `iterator`.
 */
export function watchIterable(stream: AsyncIterable<unknown>, watcher: Watcher): void {
  const isAborted = () => readMember(readMember(readMember(stream, 'controller'), 'signal'), 'aborted') === true;
  const name = typeof readMember(stream, 'iterator') === 'function' ? 'iterator' : Symbol.asyncIterator;
  const make = readMember(stream, name) as () => AsyncIterator<unknown>;
  Object.defineProperty(stream, name, {
    value: () => watchIterator(make.call(stream), watcher, isAborted),
    configurable: true,
    writable: true,
  });
}
