export const id = 9109;
export const ids = [9109,5137];
export const modules = {

/***/ 27850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ dropText),
/* harmony export */   _V: () => (/* binding */ KeptText),
/* harmony export */   c0: () => (/* binding */ isTelling)
/* harmony export */ });
/** Characters of one output in the report, and of all outputs together. */
const TEXT_LIMITS = { each: 20_000, all: 20_000_000 };
/** Whether the report shows a case's outputs: something failed, or could not be decided, or was passed by a relaxed assertion. */
function isTelling(trials) {
    return trials.some(({ pass, error, weakened }) => !pass || error !== null || weakened === true);
}
/** Bounds the text that a run keeps in memory and in the report; the results file has all of it. */
class KeptText {
    #limits;
    #kept = 0;
    #cut = 0;
    constructor(limits = TEXT_LIMITS) {
        this.#limits = limits;
    }
    /** As much of a result's text as there is room for. */
    keep(result) {
        const room = Math.max(0, Math.min(this.#limits.each, this.#limits.all - this.#kept));
        const bounded = cutText(result, room);
        this.#kept += bounded.text.length;
        if (bounded !== result)
            this.#cut += 1;
        return bounded;
    }
    /** Without its text, for which the report has no use; gives back the room. */
    drop(result) {
        this.#kept -= result.text.length;
        return dropText(result);
    }
    /** What to tell about it; null where everything was kept. */
    describe() {
        if (this.#cut === 0)
            return null;
        const { each, all } = this.#limits;
        return `${this.#cut} output(s) are cut in the report, which holds ${each} characters of each and ${all} of all; the results file has them whole.`;
    }
}
/** A result without its text. */
function dropText(result) {
    return cutText(result, 0);
}
function cutText(result, room) {
    if (result.text.length <= room)
        return result;
    // Half of a surrogate pair at the end would be no text.
    const end = room > 0 && /[\uD800-\uDBFF]/.test(result.text.charAt(room - 1)) ? room - 1 : room;
    return { ...result, text: result.text.slice(0, end), cut: (result.cut ?? 0) + result.text.length - end };
}


/***/ }),

/***/ 42379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ nameCase),
/* harmony export */   TT: () => (/* binding */ orderItems),
/* harmony export */   w0: () => (/* binding */ digestPlan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31873);


/** Names a case among those of all prompts. */
function nameCase({ promptId, caseId }) {
    return JSON.stringify([promptId, caseId]);
}
/** Items prompt by prompt, case by case, trial by trial, the two sides next to each other: what slows one side slows the other. */
function orderItems(items) {
    const prompts = new Map();
    const cases = new Map();
    for (const item of items) {
        if (!prompts.has(item.promptId))
            prompts.set(item.promptId, prompts.size);
        if (!cases.has(nameCase(item)))
            cases.set(nameCase(item), cases.size);
    }
    const place = (item) => [
        prompts.get(item.promptId),
        cases.get(nameCase(item)),
        item.trial,
        _types_js__WEBPACK_IMPORTED_MODULE_1__/* .SIDES */ .B.indexOf(item.side),
    ];
    return items
        .map((item) => ({ item, at: place(item) }))
        .sort((one, other) => one.at.reduce((sign, value, index) => sign || value - other.at[index], 0))
        .map(({ item }) => item);
}
/**
 * Names a plan: `sha256:` over what is asked (the requests' keys) and what decides the verdicts. Equal plans have equal digests, in
 * whatever order their items come.
 */
function digestPlan(keyed, fingerprint) {
    const lines = keyed.map(({ item, key }) => JSON.stringify([item.promptId, item.caseId, item.side, item.trial, key])).sort();
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(['plan', 1, fingerprint]));
    for (const line of lines)
        hash.update('\n').update(line);
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 15137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeShardFile: () => (/* binding */ makeShardFile),
/* harmony export */   mergeShards: () => (/* binding */ mergeShards),
/* harmony export */   parseShardFile: () => (/* binding */ parseShardFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);
/* harmony import */ var _prompt_json_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11665);
/* harmony import */ var _kept_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27850);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42379);
/* harmony import */ var _shard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50086);





/** @param cases of the whole plan, in its order */
function makeShardFile(outcome, cases, shard, context) {
    const places = new Map(cases.map(({ promptId, id }, place) => [(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .nameCase */ .Ic)({ promptId, caseId: id }), place]));
    return {
        shardVersion: 1,
        planDigest: outcome.planDigest,
        shard,
        cases: outcome.cases.map((result) => ({
            place: places.get((0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .nameCase */ .Ic)({ promptId: result.promptId, caseId: result.id })),
            result,
        })),
        totals: outcome.totals,
        stops: outcome.stops,
        notes: outcome.notes,
        context,
    };
}
/**
 * Reads a shard's file.
 * @param name the file's, for the message
 * @throws PromptgateError `shard-invalid`
 */
function parseShardFile(text, name) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw refuse('shard-invalid', `${name} is no JSON.`, 'Name the files that the shards wrote; download them again when one was cut off.', cause);
    }
    if (isShardFile(value))
        return value;
    throw refuse('shard-invalid', `${name} is no shard of an eval run.`, 'Name the files that "promptgate eval --shard I/N" wrote, by this version.');
}
/**
 * Puts the shards of one run together: what comes out is what one run of the whole plan would have found.
 * @throws PromptgateError `shard-plans-differ`, `shard-twice`, `shard-missing`
 */
function mergeShards(shards) {
    const [first] = shards;
    if (first === undefined)
        throw refuse('shard-missing', 'No shard is named.', 'Name the files of all shards.');
    const { of } = first.shard;
    const seen = new Set();
    for (const { planDigest, shard } of shards) {
        if (planDigest !== first.planDigest || shard.of !== of) {
            const message = `Shard ${shard.index}/${shard.of} ran another plan than shard ${first.shard.index}/${of}.`;
            throw refuse('shard-plans-differ', message, 'Run all shards on the same commits, configuration and number of shards.');
        }
        if (seen.has(shard.index))
            throw refuse('shard-twice', `Shard ${shard.index}/${of} is there twice.`, 'Name each shard’s file once.');
        seen.add(shard.index);
    }
    const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.has(index));
    if (missing.length > 0) {
        const names = missing.map((index) => `${index}/${of}`).join(', ');
        throw refuse('shard-missing', `Of ${of} shards these are missing: ${names}.`, 'Run them, and name their files too: promptgate eval --shard I/N');
    }
    const texts = new _kept_text_js__WEBPACK_IMPORTED_MODULE_1__/* .KeptText */ ._V();
    const keep = (trials) => trials.map((trial) => texts.keep(trial));
    const cases = shards
        .flatMap((shard) => shard.cases)
        .sort((one, other) => one.place - other.place)
        .map(({ result }) => ({ ...result, baseline: result.baseline && keep(result.baseline), candidate: keep(result.candidate) }));
    const cut = texts.describe();
    return {
        planDigest: first.planDigest,
        cases,
        totals: shards.map(({ totals }) => totals).reduce(addTotals),
        stops: shards.flatMap(({ stops }) => stops),
        notes: [...new Set([...shards.flatMap(({ notes }) => notes), ...(cut === null ? [] : [cut])])],
        context: first.context,
    };
}
/** Shards run beside each other: their time is that of the longest. */
function addTotals(one, other) {
    return {
        calls: one.calls + other.calls,
        lost: one.lost + other.lost,
        retries: one.retries + other.retries,
        cached: one.cached + other.cached,
        inputTokens: one.inputTokens + other.inputTokens,
        outputTokens: one.outputTokens + other.outputTokens,
        costUsd: one.costUsd + other.costUsd,
        unpriced: one.unpriced + other.unpriced,
        seconds: Math.max(one.seconds, other.seconds),
    };
}
function refuse(code, message, help, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(message, { code, kind: 'usage', help, ...(cause === undefined ? {} : { cause }) });
}
function isShardFile(value) {
    if (!(0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) || value.shardVersion !== 1 || !(0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value.shard) || !(0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value.totals))
        return false;
    const { index, of } = value.shard;
    if (!isCount(index) || !isCount(of) || index < 1 || index > of || of > _shard_js__WEBPACK_IMPORTED_MODULE_3__/* .SHARD_LIMIT */ .LK)
        return false;
    const { totals } = value;
    return (typeof value.planDigest === 'string' &&
        'context' in value &&
        TOTALS.every((name) => isAmount(totals[name])) &&
        isListOf(value.cases, (one) => (0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(one) && isCount(one.place) && isCase(one.result)) &&
        isListOf(value.stops, (stop) => (0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(stop) && typeof stop.kind === 'string' && typeof stop.message === 'string') &&
        isListOf(value.notes, (note) => typeof note === 'string'));
}
const TOTALS = ['calls', 'lost', 'retries', 'cached', 'inputTokens', 'outputTokens', 'costUsd', 'unpriced', 'seconds'];
function isCase(value) {
    if (!(0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value))
        return false;
    const { promptId, id, required, notComparable, baseline, candidate, confirmation } = value;
    return (typeof promptId === 'string' &&
        typeof id === 'string' &&
        typeof required === 'boolean' &&
        (notComparable === null || typeof notComparable === 'string') &&
        (baseline === null || isListOf(baseline, isTrial)) &&
        isListOf(candidate, isTrial) &&
        (confirmation === null ||
            ((0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(confirmation) && isListOf(confirmation.baseline, isTrial) && isListOf(confirmation.candidate, isTrial))));
}
function isTrial(value) {
    if (!(0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value))
        return false;
    const numbers = [value.latencyMs, value.costUsd, value.inputTokens, value.outputTokens];
    return (typeof value.text === 'string' &&
        typeof value.pass === 'boolean' &&
        typeof value.score === 'number' &&
        typeof value.cached === 'boolean' &&
        (value.error === null || typeof value.error === 'string') &&
        numbers.every((number) => number === null || isAmount(number)) &&
        [value.calls, value.retries].every((count) => count === undefined || isCount(count)) &&
        (value.weakened === undefined || typeof value.weakened === 'boolean') &&
        isListOf(value.assertions, isAssertion));
}
function isAssertion(value) {
    return ((0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) &&
        typeof value.type === 'string' &&
        typeof value.pass === 'boolean' &&
        typeof value.score === 'number' &&
        typeof value.reason === 'string');
}
function isListOf(value, check) {
    return Array.isArray(value) && value.every(check);
}
function isAmount(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
function isCount(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}


/***/ }),

/***/ 31873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ SIDES)
/* harmony export */ });
const SIDES = ['baseline', 'candidate'];


/***/ }),

/***/ 29109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ nameShardFile),
/* harmony export */   readShards: () => (/* binding */ readShards)
/* harmony export */ });
/* unused harmony export SHARD_LIMITS */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72705);
/* harmony import */ var _evals_run_shard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50086);
/* harmony import */ var _evals_run_shard_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15137);






const SHARD_LIMITS = { file: 128 * 1_048_576, all: 512 * 1_048_576, entries: 10_000, depth: 8 };
/** The name of a shard's file, by which it is found in a directory. */
function nameShardFile({ index, of }) {
    return `shard-${index}-of-${of}.json`;
}
const NAME = /^shard-[1-9]\d{0,2}-of-[1-9]\d{0,2}\.json$/;
/**
 * Reads shards' files: those that are named, and of directories that are named all below them that have a shard's name. Links below them are not followed.
 * Each is measured before it is read, and parsed before the next is opened.
 *
 * @throws PromptgateError `shard-invalid` where there is nothing of that name, a limit is reached or a file is no shard's
 */
async function readShards(paths, limits = SHARD_LIMITS) {
    const found = (await Promise.all(paths.map((path) => findFiles(path, limits)))).flat();
    if (found.length > _evals_run_shard_js__WEBPACK_IMPORTED_MODULE_4__/* .SHARD_LIMIT */ .LK)
        throw refuse(`There are ${found.length} shards’ files, and at most ${_evals_run_shard_js__WEBPACK_IMPORTED_MODULE_4__/* .SHARD_LIMIT */ .LK} can be.`);
    const shards = [];
    let left = limits.all;
    for (const { path, name, isNamed } of found) {
        const text = await readText(path, name, Math.min(limits.file, left), isNamed);
        left -= Buffer.byteLength(text);
        shards.push({ name, file: (0,_evals_run_shard_file_js__WEBPACK_IMPORTED_MODULE_5__.parseShardFile)(text, name) });
    }
    return shards;
}
async function findFiles(path, limits) {
    const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => null);
    if (entry === null)
        throw refuse(`${path} does not exist.`);
    if (!entry.isDirectory())
        return [{ path, name: path, isNamed: true }];
    const files = [];
    const budget = { entries: limits.entries };
    await walk(path, '', limits.depth, budget, files);
    return files.sort((one, other) => (one.name < other.name ? -1 : 1));
}
async function walk(directory, prefix, depth, budget, files) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { withFileTypes: true }).catch((cause) => {
        throw refuse(`${prefix === '' ? 'The directory' : prefix} cannot be read.`, cause);
    });
    budget.entries -= entries.length;
    if (budget.entries < 0 || depth === 0)
        throw refuse('The directory holds too many files or directories to look for shards in.');
    for (const entry of entries) {
        const [path, name] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, entry.name), `${prefix}${entry.name}`];
        if (entry.isDirectory())
            await walk(path, `${name}/`, depth - 1, budget, files);
        else if (entry.isFile() && NAME.test(entry.name))
            files.push({ path, name, isNamed: false });
    }
}
/** A link in the place of a file that was found in a directory is not followed, whenever it was put there. */
async function readText(path, name, limit, isNamed) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (isNamed ? 0 : (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0)) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags).catch((cause) => {
        throw refuse(`${name} cannot be read.`, cause);
    });
    try {
        const entry = await handle.stat();
        if (!entry.isFile() || (!isNamed && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)).isSymbolicLink()))
            throw refuse(`${name} is no shard of an eval run.`);
        if (entry.size > limit)
            throw refuse(`${name} is larger than what shards’ files may be: ${Math.floor(limit / 1_048_576)} MB are left for it.`);
        // Of a file that grows meanwhile, what it was: it is no JSON then.
        const bytes = Buffer.alloc(entry.size);
        let length = 0;
        for (let read = -1; read !== 0 && length < bytes.length; length += read)
            ({ bytesRead: read } = await handle.read(bytes, length));
        return bytes.toString('utf8', 0, length);
    }
    finally {
        await handle.close();
    }
}
function refuse(message, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PromptgateError */ .g(message, {
        code: 'shard-invalid',
        kind: 'usage',
        help: 'Name the files that "promptgate eval --shard I/N --output FILE" wrote, or the directory that they lie in.',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ })

};
