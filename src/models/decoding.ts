import type { IncomingMessage } from 'node:http';
import { brotliDecompressSync, unzipSync } from 'node:zlib';
import { ModelFault } from './model.ts';

type Decode = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer;

const DECODERS: Readonly<Record<string, Decode>> = { gzip: unzipSync, 'x-gzip': unzipSync, deflate: unzipSync, br: brotliDecompressSync };

/**
 * Reads a whole answer and unpacks it.
 * @param limit Bytes, packed and unpacked.
 * @throws ModelFault: `refused` beyond the limit, `retry` for what was cut off or cannot be unpacked.
 */
export async function readDecoded(response: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLong(limit);
    chunks.push(chunk);
  }
  if (!response.complete) throw new ModelFault('The answer was cut off.', { kind: 'retry' });
  const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, size);
  const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (encoding === 'identity' || bytes.length === 0) return bytes;
  const decode = DECODERS[encoding];
  if (decode === undefined)
    throw new ModelFault(`The answer is packed in a way that is not known (${encoding.slice(0, 40)}).`, { kind: 'refused' });
  try {
    return decode(bytes, { maxOutputLength: limit });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLong(limit);
    throw new ModelFault('The answer cannot be unpacked.', { kind: 'retry' });
  }
}

function tooLong(limit: number): ModelFault {
  return new ModelFault(`The answer is longer than ${limit / 1_048_576} MB.`, { kind: 'refused' });
}
