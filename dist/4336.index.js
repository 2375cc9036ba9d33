export const id = 4336;
export const ids = [4336];
export const modules = {

/***/ 64336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSqlite: () => (/* binding */ openSqlite)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
;// CONCATENATED MODULE: ./lib/stores/sqlite-messages.js

function tellError(error) {
    if (error instanceof PromptgateError)
        return { message: error.message, code: error.code, kind: error.kind, help: error.help };
    const message = error instanceof Error ? error.message : String(error);
    return { message, code: 'store-broken', kind: 'outside', help: 'Please report it. What was recorded is tried again.' };
}
function hearError({ message, code, kind, help }) {
    return new errors/* PromptgateError */.g(message, { code, kind, help });
}

;// CONCATENATED MODULE: ./lib/stores/sqlite-thread.js



/** The thread's own file: beside this one, as source and as compiled. It is written so that no bundler takes it for a module of the bundle. */
function locateThread(base) {
    return new URL(`./sqlite-worker.${base.endsWith('.ts') ? 'ts' : 'js'}`, base);
}
function explainDeath(path, cause) {
    return new errors/* PromptgateError */.g(`The thread that writes ${path} has ended${cause === null ? '' : `: ${cause.message}`}.`, {
        code: 'store-broken',
        kind: 'outside',
        help: 'It is started again; what waits is written then. SQLite needs Node.js 22.13 or newer.',
        cause,
    });
}
function explainClosed(path) {
    return new errors/* PromptgateError */.g(`${path} was closed before it could answer.`, {
        code: 'store-closed',
        kind: 'usage',
        help: 'Close the monitor when nothing is asked of it any more.',
    });
}
/** Asks the thread of a file, and starts it again where it ended. It keeps the process alive while an answer is due, and no longer. */
class SqliteThread {
    #start;
    #worker = null;
    #asked = new Map();
    #count = 0;
    constructor(start) {
        this.#start = start;
    }
    /** @throws PromptgateError what the thread throws, `store-broken` where it ends */
    ask(method, args, sequence = 0) {
        const worker = this.#reach();
        this.#count += 1;
        const id = this.#count;
        return new Promise((resolve, reject) => {
            this.#asked.set(id, { resolve: resolve, reject });
            worker.ref();
            worker.postMessage({ id, method, args, sequence });
        });
    }
    #reach() {
        if (this.#worker !== null)
            return this.#worker;
        const worker = new external_node_worker_threads_.Worker(locateThread(import.meta.url), {
            workerData: this.#start,
            env: {},
            argv: [],
            execArgv: [],
            stdin: false,
            stdout: true,
            stderr: true,
        });
        worker.on('message', (answer) => this.#settle(worker, answer));
        let cause = null;
        worker.on('error', (error) => {
            cause = error;
        });
        worker.on('exit', () => this.#fail(worker, cause));
        this.#worker = worker;
        return worker;
    }
    #settle(worker, answer) {
        // One that is being closed stays what keeps the process alive until it has ended.
        if (this.#worker !== worker)
            return;
        const asked = this.#asked.get(answer.id);
        this.#asked.delete(answer.id);
        if (this.#asked.size === 0)
            worker.unref();
        if ('error' in answer)
            asked?.reject(hearError(answer.error));
        else
            asked?.resolve(answer.value);
    }
    #fail(worker, cause) {
        if (this.#worker !== worker)
            return;
        this.#worker = null;
        this.#giveUp(explainDeath(this.#start.path, cause));
    }
    #giveUp(error) {
        const lost = [...this.#asked.values()];
        this.#asked = new Map();
        for (const { reject } of lost)
            reject(error);
    }
    /** What was asked before is answered; what is asked meanwhile is not. */
    async close() {
        const worker = this.#worker;
        if (worker === null)
            return;
        await this.ask('close', []).catch(() => { });
        if (this.#worker !== worker)
            return;
        this.#worker = null;
        this.#giveUp(explainClosed(this.#start.path));
        await worker.terminate();
    }
}

;// CONCATENATED MODULE: ./lib/stores/sqlite.js



/** A store whose questions are answered elsewhere. */
class SqliteStore {
    name;
    #ask;
    #end;
    /** A batch that is tried again keeps its number. */
    #numbers = new WeakMap();
    #count = 0;
    constructor(name, ask, end) {
        this.name = name;
        this.#ask = ask;
        this.#end = end;
    }
    async write(batch) {
        const known = this.#numbers.get(batch);
        if (known === undefined)
            this.#count += 1;
        const sequence = known ?? this.#count;
        this.#numbers.set(batch, sequence);
        await this.#ask('write', [batch], sequence);
    }
    total(query) {
        return this.#ask('total', [query]);
    }
    series(query) {
        return this.#ask('series', [query]);
    }
    rollouts(promptId, environment) {
        return this.#ask('rollouts', [promptId, environment]);
    }
    ledger(rolloutId, promptId) {
        return this.#ask('ledger', [rolloutId, promptId]);
    }
    decide(decision) {
        return this.#ask('decide', [decision]);
    }
    decisions(rolloutId, promptId) {
        return this.#ask('decisions', [rolloutId, promptId]);
    }
    response(responseId) {
        return this.#ask('response', [responseId]);
    }
    close() {
        return this.#end();
    }
}
/**
 * Opens a file of calls: to record from a thread of its own, which opens it at its first question; to read at once, in this thread.
 * @throws PromptgateError `store-missing`, `store-foreign`, `store-newer`, `store-corrupt` and other faults of the file
 */
async function openSqlite(file, { inThread, ...options }) {
    const path = (0,external_node_path_.resolve)(file);
    const name = `sqlite:${file}`;
    const writer = (0,external_node_crypto_.randomUUID)();
    if (inThread ?? options.mode === 'record') {
        const thread = new SqliteThread({ path, options, writer });
        const ask = (method, args, sequence) => thread.ask(method, args, sequence);
        return new SqliteStore(name, ask, () => thread.close());
    }
    const { SqliteHandle } = await __webpack_require__.e(/* import() */ 4365).then(__webpack_require__.bind(__webpack_require__, 34365));
    const handle = new SqliteHandle(path, options);
    handle.reach();
    const ask = async (method, args, sequence = 0) => {
        const database = handle.reach();
        if (method === 'write')
            return database.write(args[0], { writer, sequence });
        return database[method].call(database, ...args);
    };
    return new SqliteStore(name, ask, async () => handle.close());
}


/***/ })

};
