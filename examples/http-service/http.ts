import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Monitor, Prompts } from 'promptgate';
import type { Service } from './service.ts';

export interface HttpOptions {
  readonly service: Service;
  readonly prompts: Prompts;
  readonly monitor: Monitor;
}

interface Reply {
  readonly status: number;
  /** Text goes out as it is, everything else as JSON. */
  readonly body: unknown;
}

type Route = (body: Readonly<Record<string, unknown>>) => Reply | Promise<Reply>;

const BODY_LIMIT = 65_536;

/** null: it is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > BODY_LIMIT) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(status: number, error: string): Reply {
  return { status, body: { error } };
}

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}

function listRoutes({ service, prompts, monitor }: HttpOptions): Readonly<Record<string, Route>> {
  return {
    'POST /answer': async ({ user, question }) => {
      if (!isText(user) || typeof question !== 'string' || question === '')
        return refuse(400, 'Send {"user": "…", "question": "…"}; a user has 1 to 200 characters.');
      const answer = await service.answer(user, question);
      return { status: answer.kind === 'answered' ? 200 : 502, body: answer };
    },
    'POST /rate': ({ responseId, rating }) => {
      if (!isText(responseId) || typeof rating !== 'number') return refuse(400, 'Send {"responseId": "…", "rating": 1 to 5}.');
      return service.rate(responseId, rating) ? { status: 200, body: {} } : refuse(422, 'No such answer, or no rating from 1 to 5.');
    },
    'GET /metrics': async () => ({ status: 200, body: await monitor.metrics() }),
    // Prompts that are older than what is published are still prompts: the service is well, and says so.
    'GET /health': () => ({ status: 200, body: { prompts: prompts.status(), monitor: monitor.health() } }),
  };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  const isPlain = typeof body === 'string';
  response.writeHead(status, { 'content-type': isPlain ? 'text/plain; version=0.0.4; charset=utf-8' : 'application/json' });
  response.end(isPlain ? body : JSON.stringify(body));
}

async function answerRequest(routes: Readonly<Record<string, Route>>, request: IncomingMessage): Promise<Reply> {
  const path = (request.url ?? '/').split('?')[0];
  const name = `${request.method} ${path}`;
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (route === undefined) return refuse(404, `Here are: ${Object.keys(routes).join(', ')}`);
  if (request.method === 'GET') return route({});
  const text = await readBody(request);
  if (text === null) return refuse(413, `A body has at most ${BODY_LIMIT} bytes.`);
  const body = readObject(text);
  return body === null ? refuse(400, 'The body is no JSON object.') : route(body);
}

/** The service over HTTP. */
export function createHandler(options: HttpOptions): RequestListener {
  const routes = listRoutes(options);
  return (request, response) => {
    answerRequest(routes, request).then(
      (reply) => send(response, reply),
      () => send(response, refuse(500, 'Something went wrong here.')),
    );
  };
}
