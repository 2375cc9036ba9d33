export const id = 199;
export const ids = [199];
export const modules = {

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


/***/ })

};
