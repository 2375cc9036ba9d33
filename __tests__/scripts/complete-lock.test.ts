import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { completeLock, type Lock } from '../../scripts/complete-lock.ts';

test('the lock file names the packages of every platform; else run: node scripts/complete-lock.ts', () => {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock;
  expect(completeLock(lock)).toEqual([]);
});

test('platform packages that are missing are added, with where they run', () => {
  const optionalDependencies = {
    '@x/cli-linux-arm64-musl': '1.2.3',
    '@x/cli-win32-x64': '1.2.3',
    '@x/extra': '1.0.0',
    '@x/cli-darwin-x64': '^1.0.0',
  };
  const lock: Lock = {
    packages: { '': {}, 'node_modules/x': { version: '1.2.3', dev: true, optionalDependencies }, 'node_modules/@x/cli-win32-x64': {} },
  };
  expect(completeLock(lock)).toEqual(['node_modules/@x/cli-linux-arm64-musl']);
  expect(lock.packages['node_modules/@x/cli-linux-arm64-musl']).toEqual({
    version: '1.2.3',
    dev: true,
    optional: true,
    cpu: ['arm64'],
    libc: ['musl'],
    os: ['linux'],
  });
  expect(Object.keys(lock.packages)).toEqual([...Object.keys(lock.packages)].sort());
});
