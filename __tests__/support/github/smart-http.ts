import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { GIT_ENVIRONMENT } from './git-objects.ts';
import type { State } from './state.ts';

/** The part of a path below the repository when it is one of git's own, with or without `.git`; else null. */
export function matchGitPath(state: State, path: string): string | null {
  const match = /^\/([^/]+\/[^/]+?)(?:\.git)?(\/info\/refs|\/git-upload-pack|\/git-receive-pack)$/.exec(path);
  return match?.[1] === state.repository ? (match[2] ?? null) : null;
}

/** The token in a `basic` header; git sends it as the password. */
export function readBasicToken(header: string | undefined): string | null {
  if (header === undefined || !/^basic /i.test(header)) return null;
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(header.slice(6), 'base64').toString()) ?? [];
  return password;
}

/** Answers one request of git's smart HTTP protocol by `git http-backend`, its CGI program. */
export function serveGit(state: State, request: IncomingMessage, url: URL, rest: string, body: Buffer, response: ServerResponse): void {
  const child = spawn('git', ['http-backend'], {
    env: {
      ...GIT_ENVIRONMENT,
      GIT_PROJECT_ROOT: dirname(state.gitDir),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${basename(state.gitDir)}${rest}`,
      REQUEST_METHOD: request.method ?? 'GET',
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
  });
  let head = Buffer.alloc(0);
  let started = false;
  child.stdout.on('data', (chunk: Buffer) => {
    if (started) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    started = true;
    let status = 200;
    for (const line of head.subarray(0, end).toString().split('\r\n')) {
      const [name = '', value = ''] = line.split(/: */, 2);
      if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.writeHead(status);
    response.write(head.subarray(end + 4));
  });
  child.on('close', () => {
    if (!started) response.writeHead(500);
    response.end();
  });
  child.stdin.on('error', () => {});
  child.stdin.end(body);
}
