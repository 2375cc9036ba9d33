import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { GIT_ENVIRONMENT } from './git-objects.ts';
import { DECLINED, findProtection, renameDecline, writeRemoteLines } from './protection.ts';
import type { Identity, State } from './state.ts';

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

interface GitCall {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly rest: string;
  readonly body: Buffer;
  /** Further settings of git, by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** git's settings as variables, after those of the server's own. */
function writeSettings(settings: Readonly<Record<string, string>>): Record<string, string> {
  const first = Number(GIT_ENVIRONMENT.GIT_CONFIG_COUNT);
  const entries = Object.entries(settings);
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(first + entries.length)],
    ...entries.flatMap(([name, value], index) => [
      [`GIT_CONFIG_KEY_${first + index}`, name],
      [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]),
  ]);
}

/** Answers one request of git's smart HTTP protocol by `git http-backend`, its CGI program. `alter` gets the whole answer. */
function serve(state: State, call: GitCall, response: ServerResponse, alter?: (answer: Buffer) => Buffer): Promise<void> {
  const { request, url, rest, body } = call;
  const child = spawn('git', ['http-backend'], {
    env: {
      ...GIT_ENVIRONMENT,
      ...writeSettings(call.settings ?? {}),
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
  const kept: Buffer[] = [];
  const write = (chunk: Buffer): void => {
    if (alter === undefined) response.write(chunk);
    else kept.push(chunk);
  };
  let head = Buffer.alloc(0);
  let started = false;
  child.stdout.on('data', (chunk: Buffer) => {
    if (started) {
      write(chunk);
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
    write(head.subarray(end + 4));
  });
  child.stdin.on('error', () => {});
  child.stdin.end(body);
  return new Promise((done) => {
    child.on('close', () => {
      if (!started) response.writeHead(500);
      response.end(alter?.(Buffer.concat(kept)));
      done();
    });
  });
}

/** A clone or a fetch. */
export function serveRead(state: State, call: GitCall, response: ServerResponse): Promise<void> {
  return serve(state, call, response);
}

const COMMAND = /[0-9a-f]{40} [0-9a-f]{40} (refs\/[^\0\n]+)/g;

/** The refs that a push is about: the packets before the pack. */
function listRefs(body: Buffer): string[] {
  const end = body.indexOf('0000');
  return [
    ...body
      .subarray(0, end < 0 ? body.length : end + 4)
      .toString('latin1')
      .matchAll(COMMAND),
  ].map((match) => match[1] ?? '');
}

/**
 * A push. As on GitHub a protected branch declines all that the push brings, in a hook before anything is written; a work tree that
 * stands beside the repository is not this server's business.
 */
export async function servePush(state: State, call: GitCall, identity: Identity | null, response: ServerResponse): Promise<void> {
  const settings = { 'http.receivepack': 'true', 'receive.denyCurrentBranch': 'ignore' };
  const refs = call.rest === '/git-receive-pack' ? listRefs(call.body) : [];
  const guarded = refs.map((ref) => ({ ref, protection: findProtection(state, ref, identity) })).find(({ protection }) => protection);
  if (guarded?.protection == null) return serve(state, { ...call, settings }, response);
  const hooks = await mkdtemp(join(tmpdir(), 'promptgate-hooks-'));
  const lines = writeRemoteLines(state, guarded.ref, guarded.protection);
  await writeFile(join(hooks, 'words'), lines);
  await writeFile(join(hooks, 'pre-receive'), `#!/bin/sh\ncat "${join(hooks, 'words')}" >&2\nexit 1\n`, { mode: 0o755 });
  const word = DECLINED[guarded.protection];
  await serve(state, { ...call, settings: { ...settings, 'core.hooksPath': hooks } }, response, (answer) => renameDecline(answer, word));
  await rm(hooks, { recursive: true, force: true });
}
