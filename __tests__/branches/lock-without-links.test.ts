import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { createTemporaryDirectory } from '../support/git-repository.ts';

let code = '';
jest.unstable_mockModule('node:fs/promises', () => ({
  ...files,
  link: async () => {
    throw Object.assign(new Error(`${code}: link`), { code });
  },
}));
const { acquireLock } = await import('../../src/branches/lock.ts');

// FAT on Linux and on Windows, Android's storage, buckets that are mounted as directories.
test.each(['EPERM', 'EISDIR', 'EACCES', 'EIO', 'ENOTSUP'])(
  'where a file can have no second name (%s), one holds the lock all the same',
  async (said) => {
    code = said;
    const directory = await createTemporaryDirectory();
    const path = join(directory, 'promptgate.lock');
    const lock = await acquireLock(path, { patience: 60_000, note: () => {} });
    await expect(acquireLock(path, { patience: 10, note: () => {} })).rejects.toMatchObject({ code: 'registry-locked' });
    expect(await lock.isHeld()).toBe(true);
    await lock.release();
    expect(await files.readdir(directory)).toEqual([]);
  },
);
