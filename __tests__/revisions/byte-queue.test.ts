import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ByteQueue } from '../../src/revisions/byte-queue.ts';

test('lines and contents come out as they went in, however the bytes arrive', () => {
  const record = fc.record({ line: fc.stringMatching(/^[a-z0-9 ]{0,40}$/), bytes: fc.uint8Array({ maxLength: 200 }) });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 10 }), fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (records, cuts) => {
      const whole = Buffer.concat(records.flatMap(({ line, bytes }) => [Buffer.from(`${line}\n`), Buffer.from(bytes)]));
      const queue = new ByteQueue();
      const read: { line: string; bytes: number[] }[] = [];
      let line: string | null = null;
      let at = 0;
      for (let cut = 0; at < whole.length; cut += 1) {
        const size = cuts[cut % cuts.length] as number;
        queue.push(whole.subarray(at, at + size));
        at += size;
        for (;;) {
          line ??= queue.takeLine();
          const expected = records[read.length];
          if (line === null || expected === undefined) break;
          const bytes = queue.take(expected.bytes.length);
          if (bytes === null) break;
          read.push({ line, bytes: [...bytes] });
          line = null;
        }
      }
      expect(read).toEqual(records.map((each) => ({ line: each.line, bytes: [...each.bytes] })));
    }),
  );
});
