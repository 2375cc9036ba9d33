import { createServer, type Socket } from 'node:net';
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
