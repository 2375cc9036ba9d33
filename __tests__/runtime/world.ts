import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeBundle } from '../../src/bundle/make.ts';
import type { Rollout } from '../../src/registry/registry.ts';
import type { RuntimeClock } from '../../src/runtime/live-prompts.ts';
import { COMMIT, type Contents, contentOf, deployed, finder, ROLLOUT, registryOf } from '../bundle/sample.ts';

export interface BundleChoice {
  /** Of the prompt `support`. */
  readonly text?: string;
  readonly sequence?: number;
  readonly environment?: string;
  /** null: none. */
  readonly rollout?: Partial<Rollout> | null;
  readonly templating?: 'none';
}

/** The text of a bundle with two prompts, one of them in a rollout, as `promptgate bundle` writes it. */
export function bundleText({
  text = 'Hello {{ name }}.',
  sequence = 1000,
  environment = 'production',
  rollout = {},
  templating,
}: BundleChoice = {}): string {
  const contents: Contents = {
    support: { '1.0.0': contentOf(text), '1.1.0': contentOf(`${text} New.`, { version: '1.1.0' }) },
    plain: { '2.0.0': contentOf('Refund what is due.', { version: '2.0.0' }) },
  };
  const support = deployed('1.0.0', rollout === null ? {} : { rollout: { ...ROLLOUT, percent: 100, ...rollout } });
  const registry = registryOf(contents, { support: { [environment]: support }, plain: { [environment]: deployed('2.0.0') } });
  const made = makeBundle({
    ...{ registry, environment, commit: COMMIT, sequence, contentOf: finder(contents) },
    templatingOf: () => templating ?? 'liquid',
  });
  if (made.kind === 'refused') throw new Error(made.problems.map(({ message }) => message).join('\n'));
  return made.text;
}

export const overridesText = (...rolloutIds: readonly string[]): string =>
  JSON.stringify(
    rolloutIds.map((rolloutId) => ({
      ...{ prompt: 'support', environment: 'production', rolloutId, action: 'stable' },
      ...{ since: '2026-11-23T10:00:00Z', evidence: 'errors: E = 120' },
    })),
  );

/** A clock that stands, and whose timers a test fires. */
export class HandClock implements RuntimeClock {
  time = Date.UTC(2026, 10, 23, 12);
  chance = 0.5;
  /** The pause that is running. */
  pause: number | null = null;
  #call: () => void = () => {};

  now(): number {
    return this.time;
  }

  random(): number {
    return this.chance;
  }

  after(ms: number, call: () => void): () => void {
    this.pause = ms;
    this.#call = call;
    return () => {
      if (this.#call === call) this.pause = null;
    };
  }

  /** Lets the pause end. */
  fire(): void {
    this.time += this.pause ?? 0;
    this.pause = null;
    this.#call();
  }
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface PublishServer {
  readonly origin: string;
  /** Answers by path; what is not there is 404. */
  readonly answers: Map<string, Answer>;
  /** Paths that were asked for, with the ETag that came along. */
  readonly asked: { readonly path: string; readonly tag: string | undefined; readonly authorization: string | undefined }[];
  /** Publishes a text with an ETag of its own, as a static host does. */
  publish(path: string, text: string): void;
  close(): Promise<void>;
}

/** A static host on loopback that can be made to misbehave. */
export async function startServer(): Promise<PublishServer> {
  const answers = new Map<string, Answer>();
  const asked: PublishServer['asked'] = [];
  // No connection is closed at the moment in which a client that was held up uses it again.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    const path = request.url ?? '';
    const { 'if-none-match': tag, authorization } = request.headers;
    asked.push({ path, tag, authorization });
    const answer = answers.get(path);
    if (answer !== undefined) return answer(request, response);
    response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  let tags = 0;
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    asked,
    publish(path, text) {
      tags += 1;
      const tag = `"v${tags}"`;
      answers.set(path, (request, response) => {
        if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
        response.writeHead(200, { etag: tag }).end(text);
      });
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
