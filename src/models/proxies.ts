import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { PromptgateError } from '../errors.ts';

/** By the names that the environment gives them. */
export type Proxies = Readonly<Record<string, string>>;

/** Those that name a proxy, by protocol; small letters count first, as with curl. */
const VARIABLES = { https: ['https_proxy', 'HTTPS_PROXY'], http: ['http_proxy', 'HTTP_PROXY'], not: ['no_proxy', 'NO_PROXY'] } as const;
/** A host without a protocol, as curl takes it. */
const BARE = /^(?:[^\s/@:]+(?::[^\s/@]*)?@)?[\w.-]+:\d{1,5}\/?$/;

/**
 * What the environment says of proxies, for `openModels`: `https_proxy`, `http_proxy` and `no_proxy`, in small letters or capitals.
 * @returns undefined where it names no proxy. Never throws: what is wrong with a proxy is told when a provider is opened.
 */
export function readProxies(environment: Readonly<Record<string, string | undefined>>): Proxies | undefined {
  const read = (names: readonly string[]): Proxies => {
    for (const name of names) {
      const value = Object.hasOwn(environment, name) ? environment[name]?.trim() : undefined;
      if (value !== undefined && value !== '') return { [name]: value };
    }
    return {};
  };
  const named = { ...read(VARIABLES.https), ...read(VARIABLES.http) };
  return Object.keys(named).length === 0 ? undefined : { ...named, ...read(VARIABLES.not) };
}

/**
 * Proxies as Node takes them.
 * @throws PromptgateError `proxy-invalid`; the value is not repeated, for it may hold a password
 */
function checkProxies(proxies: Proxies): Record<string, string> {
  return Object.fromEntries(Object.entries(proxies).map(([name, value]) => [name, isList(name) ? value : checkProxy(name, value)]));
}

/** Agents that keep connections, through the proxies where there are any; `close` ends every connection, one to a silent proxy included. */
export function openAgents(proxies: Proxies | undefined) {
  const kept = { keepAlive: true, scheduling: 'lifo' } as const;
  if (proxies === undefined) return closing(new HttpAgent(kept), new HttpsAgent(kept), () => undefined);
  const opening = new Set<{ destroy(): unknown }>();
  // An agent forgets a connection that waits for its tunnel, and it would keep the process from ending.
  class TunnelAgent extends HttpsAgent {
    override createConnection(...args: Parameters<HttpsAgent['createConnection']>): ReturnType<HttpsAgent['createConnection']> {
      const socket = super.createConnection(...args);
      if (socket) {
        opening.add(socket);
        socket.once('close', () => opening.delete(socket));
      }
      return socket;
    }
  }
  const through = { ...kept, proxyEnv: checkProxies(proxies) };
  return closing(new HttpAgent(through), new TunnelAgent(through), () => {
    for (const socket of opening) socket.destroy();
  });
}

function closing(http: HttpAgent, https: HttpsAgent, end: () => void) {
  return {
    http,
    https,
    close() {
      http.destroy();
      https.destroy();
      end();
    },
  };
}

function isList(name: string): boolean {
  return (VARIABLES.not as readonly string[]).includes(name);
}

function checkProxy(name: string, value: string): string {
  const text = BARE.test(value) ? `http://${value}` : value;
  const url = /\s/.test(text) ? null : URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '') return text;
  throw new PromptgateError(`The variable ${name} names no proxy that can be used.`, {
    code: 'proxy-invalid',
    kind: 'usage',
    help: `Write it as http://host:port, or take it away: unset ${name}`,
  });
}
