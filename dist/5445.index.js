export const id = 5445;
export const ids = [5445,199];
export const modules = {

/***/ 3322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ModelFault),
/* harmony export */   S: () => (/* binding */ FINISH_REASONS)
/* harmony export */ });
const FINISH_REASONS = ['stop', 'length', 'content-filter', 'tool-calls', 'error', 'other'];
/**
 * What went wrong with one attempt.
 * `retry`: may work the next time (408, 409, 429, 5xx, 529, reset, time-out, an answer that cannot be read);
 * `stop`: nothing will work with this provider (401, 403, unknown model, no quota, a wait beyond the deadline);
 * `output`: the model would not answer this (content filter, context too long): a failed output with a reason;
 * `refused`: another 4xx, an error of this call alone; `forbidden`: our own guard said no (origin, redirect, budget).
 */
const FAULT_KINDS = (/* unused pure expression or super */ null && (['retry', 'stop', 'output', 'refused', 'forbidden']));
class ModelFault extends Error {
    kind;
    status;
    /** Milliseconds that the provider asked to wait; null where it asked for none. */
    retryAfterMs;
    constructor(message, details) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.name = 'ModelFault';
        this.kind = details.kind;
        this.status = details.status ?? null;
        this.retryAfterMs = details.retryAfterMs ?? null;
    }
}


/***/ }),

/***/ 30199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAgents: () => (/* binding */ openAgents),
/* harmony export */   readProxies: () => (/* binding */ readProxies)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72705);



/** Those that name a proxy, by protocol; small letters count first, as with curl. */
const VARIABLES = { https: ['https_proxy', 'HTTPS_PROXY'], http: ['http_proxy', 'HTTP_PROXY'], not: ['no_proxy', 'NO_PROXY'] };
/** A host without a protocol, as curl takes it. */
const BARE = /^(?:[^\s/@:]+(?::[^\s/@]*)?@)?[\w.-]+:\d{1,5}\/?$/;
/**
 * What the environment says of proxies, for `openModels`: `https_proxy`, `http_proxy` and `no_proxy`, in small letters or capitals.
 * @returns undefined where it names no proxy. Never throws: what is wrong with a proxy is told when a provider is opened.
 */
function readProxies(environment) {
    const read = (names) => {
        for (const name of names) {
            const value = Object.hasOwn(environment, name) ? environment[name]?.trim() : undefined;
            if (value !== undefined && value !== '')
                return { [name]: value };
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
function checkProxies(proxies) {
    return Object.fromEntries(Object.entries(proxies).map(([name, value]) => [name, isList(name) ? value : checkProxy(name, value)]));
}
/** Agents that keep connections, through the proxies where there are any; `close` ends every connection, one to a silent proxy included. */
function openAgents(proxies) {
    const kept = { keepAlive: true, scheduling: 'lifo' };
    if (proxies === undefined)
        return closing(new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(kept), new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(kept), () => undefined);
    const opening = new Set();
    // An agent forgets a connection that waits for its tunnel, and it would keep the process from ending.
    class TunnelAgent extends node_https__WEBPACK_IMPORTED_MODULE_1__.Agent {
        createConnection(...args) {
            const socket = super.createConnection(...args);
            if (socket) {
                opening.add(socket);
                socket.once('close', () => opening.delete(socket));
            }
            return socket;
        }
    }
    const through = { ...kept, proxyEnv: checkProxies(proxies) };
    return closing(new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(through), new TunnelAgent(through), () => {
        for (const socket of opening)
            socket.destroy();
    });
}
function closing(http, https, end) {
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
function isList(name) {
    return VARIABLES.not.includes(name);
}
function checkProxy(name, value) {
    const text = BARE.test(value) ? `http://${value}` : value;
    const url = /\s/.test(text) ? null : URL.parse(text);
    if (url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '')
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PromptgateError */ .g(`The variable ${name} names no proxy that can be used.`, {
        code: 'proxy-invalid',
        kind: 'usage',
        help: `Write it as http://host:port, or take it away: unset ${name}`,
    });
}


/***/ }),

/***/ 55445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RESPONSE_LIMIT: () => (/* binding */ RESPONSE_LIMIT),
  createTransport: () => (/* binding */ createTransport)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/models/model.js
var model = __webpack_require__(3322);
;// CONCATENATED MODULE: ./lib/models/decoding.js


const DECODERS = { gzip: external_node_zlib_.unzipSync, 'x-gzip': external_node_zlib_.unzipSync, deflate: external_node_zlib_.unzipSync, br: external_node_zlib_.brotliDecompressSync };
/**
 * Reads a whole answer and unpacks it.
 * @param limit Bytes, packed and unpacked.
 * @throws ModelFault: `refused` beyond the limit, `retry` for what was cut off or cannot be unpacked.
 */
async function readDecoded(response, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > limit)
            throw tooLong(limit);
        chunks.push(chunk);
    }
    if (!response.complete)
        throw new model/* ModelFault */.Q('The answer was cut off.', { kind: 'retry' });
    const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size);
    const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
    if (encoding === 'identity' || bytes.length === 0)
        return bytes;
    const decode = DECODERS[encoding];
    if (decode === undefined)
        throw new model/* ModelFault */.Q(`The answer is packed in a way that is not known (${encoding.slice(0, 40)}).`, { kind: 'refused' });
    try {
        return decode(bytes, { maxOutputLength: limit });
    }
    catch (error) {
        if (error.code === 'ERR_BUFFER_TOO_LARGE')
            throw tooLong(limit);
        throw new model/* ModelFault */.Q('The answer cannot be unpacked.', { kind: 'retry' });
    }
}
function tooLong(limit) {
    return new model/* ModelFault */.Q(`The answer is longer than ${limit / 1_048_576} MB.`, { kind: 'refused' });
}

// EXTERNAL MODULE: ./lib/models/proxies.js
var models_proxies = __webpack_require__(30199);
;// CONCATENATED MODULE: ./lib/models/transport.js





/** Bytes of an answer, unpacked. */
const RESPONSE_LIMIT = 8 * 1_048_576;
/**
 * Makes the transport: keep-alive connections, exact origins, no redirect followed, nothing longer than 8 MB read, no answer taken
 * that was cut off. It keeps no time of its own: the signal ends a request, at once.
 * @throws PromptgateError `proxy-invalid`
 */
function createTransport({ origins, beforeSend, proxies }) {
    const allowed = new Set(origins);
    const agents = (0,models_proxies.openAgents)(proxies);
    async function send(input, init = {}) {
        const url = readUrl(input);
        if (!allowed.has(url.origin) || !/^https?:$/.test(url.protocol))
            throw forbid(`A request to ${url.origin} was not sent: the configuration names no provider there.`);
        if (url.username !== '' || url.password !== '')
            throw forbid(`A request to ${url.origin} was not sent: its URL holds a password.`);
        const body = readRequestBody(init.body);
        const signal = init.signal ?? null;
        signal?.throwIfAborted();
        beforeSend?.();
        const headers = {
            'accept-encoding': 'gzip, br',
            ...readHeaders(init.headers),
            ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }),
        };
        return new Promise((done, fail) => {
            let request;
            try {
                const options = { method: init.method ?? 'GET', headers };
                request =
                    url.protocol === 'https:'
                        ? (0,external_node_https_.request)(url, { ...options, agent: agents.https })
                        : (0,external_node_http_.request)(url, { ...options, agent: agents.http });
            }
            catch (error) {
                fail(describeBreak(error, url));
                return;
            }
            const abort = () => {
                finish(() => fail(signal?.reason));
                request.destroy();
            };
            const finish = (settle) => {
                signal?.removeEventListener('abort', abort);
                settle();
            };
            signal?.addEventListener('abort', abort, { once: true });
            request.on('error', (error) => finish(() => fail(describeBreak(error, url))));
            request.on('response', (response) => {
                receive(request, response, url).then((answer) => finish(() => done(answer)), (error) => finish(() => fail(error)));
            });
            request.end(body ?? undefined);
        });
    }
    return {
        fetch: send,
        close: agents.close,
    };
}
async function receive(request, response, url) {
    const status = response.statusCode ?? 0;
    if (status >= 300 && status < 400) {
        request.destroy();
        throw forbid(`${url.origin} answered with a redirect (${status}${nameTarget(response.headers.location, url)}). Redirects are never followed.`, status);
    }
    let bytes;
    try {
        bytes = await readDecoded(response, RESPONSE_LIMIT);
    }
    catch (error) {
        request.destroy();
        throw error instanceof model/* ModelFault */.Q ? error : describeBreak(error, url);
    }
    const type = response.headers['content-type'] ?? 'none';
    if (status < 300 && !/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
        throw new model/* ModelFault */.Q(`${url.origin} answered ${status} with the content type ${type.slice(0, 80)} in place of JSON.`, {
            kind: 'retry',
            status,
        });
    const empty = status === 204 || status === 205;
    return new Response(empty ? null : bytes, { status, statusText: response.statusMessage ?? '', headers: flattenHeaders(response) });
}
function forbid(message, status) {
    return new model/* ModelFault */.Q(message, { kind: 'forbidden', ...(status === undefined ? {} : { status }) });
}
/** A connection that could not be made, or broke: another attempt may work. */
function describeBreak(error, url) {
    const invalid = error.code === 'ERR_INVALID_CHAR' || error.code === 'ERR_INVALID_HTTP_TOKEN';
    if (invalid)
        return new model/* ModelFault */.Q(`A header for ${url.origin} holds characters that no header may hold.`, { kind: 'stop' });
    const where = error.code?.startsWith('ERR_PROXY') ? `${url.origin} through the proxy` : url.origin;
    return new model/* ModelFault */.Q(`The connection to ${where} broke (${error.code ?? error.message}).`, { kind: 'retry' });
}
/** Where a redirect points, without its path: that is the server's text, and may hold anything. */
function nameTarget(location, from) {
    const target = location === undefined ? null : URL.parse(location, from.href);
    return target === null ? '' : ` to ${target.origin}`;
}
function readUrl(input) {
    const text = typeof input === 'string' ? input : 'href' in input ? input.href : input.url;
    const url = URL.parse(text);
    if (url === null)
        throw forbid('A request was not sent: its URL cannot be read.');
    return url;
}
function readRequestBody(body) {
    if (body === undefined || body === null)
        return null;
    if (typeof body === 'string' || body instanceof Uint8Array)
        return body;
    throw forbid('A request was not sent: its body is neither text nor bytes.');
}
function readHeaders(headers) {
    if (headers === undefined)
        return {};
    if (headers instanceof Headers)
        return Object.fromEntries(headers);
    const entries = Array.isArray(headers)
        ? headers
        : Object.entries(headers);
    return Object.fromEntries([...entries].filter(([, value]) => value !== undefined).map(([name, value]) => [name.toLowerCase(), value]));
}
function flattenHeaders({ headers }) {
    return Object.entries(headers).flatMap(([name, value]) => value === undefined || name === 'content-encoding' || name === 'content-length' || name === 'set-cookie' ? [] : [[name, String(value)]]);
}


/***/ })

};
