import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runGit } from '../../src/revisions/git-process.ts';
import { createTemporaryDirectory, GIT_ENVIRONMENT } from '../support/git-repository.ts';

/** A server that takes connections and says nothing. */
async function startSilence() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket.on('error', () => {})));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { readonly port: number };
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { place: `127.0.0.1:${port}/prompts.git`, close };
}

// Over HTTP it is a program of git's that waits, and goes on when git itself is gone.
test.each(['http', 'git'])('a server on %s that never answers is not waited for', async (scheme) => {
  const { place, close } = await startSilence();
  const directory = await createTemporaryDirectory();
  try {
    const { code, stderr } = await runGit({ directory, environment: GIT_ENVIRONMENT }, ['ls-remote', `${scheme}://${place}`], {
      accept: [128],
      timeout: 300,
    });
    expect([code, stderr]).toEqual([128, expect.stringContaining('after 300 ms without an end')]);
  } finally {
    close();
  }
});

test('a git that is gone while what it started holds its output is not waited for, and half an answer is none', async () => {
  const directory = await createTemporaryDirectory();
  const started = join(directory, 'started');
  await writeFile(join(directory, 'git'), `#!/bin/sh\necho 'half an ans'\nsleep 60 &\necho $! > '${started}'\nexit 0\n`, { mode: 0o755 });
  const environment = { ...GIT_ENVIRONMENT, PATH: `${directory}:${GIT_ENVIRONMENT.PATH}` };
  const { code, stderr } = await runGit({ directory, environment }, ['ls-remote', 'origin'], { accept: [0, 128], timeout: 1000 });
  // On a slow machine it may not have come so far.
  const pid = Number(await readFile(started, 'utf8').catch(() => ''));
  if (pid > 0) process.kill(pid, 'SIGKILL');
  expect([code, stderr]).toEqual([128, expect.stringContaining('after 1000 ms without an end')]);
});
