import { afterEach, describe, expect, test } from '@jest/globals';
import { MISBEHAVIOURS, type Misbehaviour, type ModelServer, startModelServer } from './model-server.ts';

const BAD = MISBEHAVIOURS.filter((name) => name !== 'hang');
const shares = Object.fromEntries(BAD.map((name) => [name, 0.05])) as Record<Misbehaviour, number>;
let server: ModelServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function ask(url: string): Promise<number | null> {
  const body = JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'hi' }] });
  try {
    const response = await fetch(`${url}/v1/chat/completions`, { method: 'POST', body, redirect: 'manual' });
    await response.text();
    return response.status;
  } catch {
    return null;
  }
}

describe('the model server', () => {
  test('misbehaves in the asked shares, on the same requests for the same seed, and counts all', async () => {
    const runs: (readonly (Misbehaviour | null)[])[] = [];
    for (const seed of [7, 7, 8]) {
      server = await startModelServer({ shares, seed, slowMs: 1 });
      for (let nth = 0; nth < 300; nth += 1) await ask(server.url);
      expect(server.count).toBe(300);
      runs.push(server.calls.map(({ misbehaviour }) => misbehaviour));
      for (const name of BAD) {
        expect(server.misbehaved[name]).toBe(server.calls.filter(({ misbehaviour }) => misbehaviour === name).length);
        expect(server.misbehaved[name]).toBeGreaterThan(3);
        expect(server.misbehaved[name]).toBeLessThan(35);
      }
      expect(server.redirectedConnections).toBe(0);
      await server.close();
    }
    server = undefined;
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).not.toEqual(runs[0]);
  });

  test('counts those who follow its redirect', async () => {
    server = await startModelServer({ answer: () => ({ misbehave: 'redirect' }) });
    await fetch(`${server.url}/v1/chat/completions`, { method: 'POST', body: '{"messages":[]}' });
    expect(server.redirectedConnections).toBe(1);
  });

  test('counts what is in flight, and ends while requests hang', async () => {
    server = await startModelServer({ answer: () => ({ misbehave: 'hang' }) });
    const waiting = [ask(server.url), ask(server.url)];
    while (server.mostInFlight < 2) await new Promise((done) => setTimeout(done, 5));
    await server.close();
    expect(await Promise.all(waiting)).toEqual([null, null]);
  });
});
