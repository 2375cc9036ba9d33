export const id = 124;
export const ids = [124];
export const modules = {

/***/ 52234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ enterBatch)
/* harmony export */ });
/* unused harmony export KEY_LIMIT */
/* harmony import */ var _registry_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17451);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91682);
/* harmony import */ var _ledger_shelf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37391);
/* harmony import */ var _sum_roll_ups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79549);




/** Keys that are told apart in one rollout. */
const KEY_LIMIT = 1_000_000;
const NONE = { exposures: 0, bad: 0 };
/**
 * Enters one batch into the ledgers of its rollouts. All stores count by this one book, so that they agree; only where its pages are kept
 * differs. Blocks close by exposures and age alone, never by what was bad.
 */
function enterBatch(shelf, batch, limits = {}) {
    for (const facts of batch.rollouts) {
        const rollout = (0,_ledger_shelf_js__WEBPACK_IMPORTED_MODULE_3__/* .nameRollout */ .t)(facts.promptId, facts.rolloutId);
        if (shelf.facts(rollout) === null)
            shelf.addFacts(rollout, facts);
    }
    for (const page of listOld(shelf, batch.at))
        shelf.putPage(close(shelf, page, batch.at));
    const find = ({ promptId, rolloutId }) => findRollout(shelf, batch, promptId, rolloutId);
    for (const share of batch.shares) {
        const rollout = find(share);
        if (rollout !== null)
            shelf.addShare(rollout, share.step, share.percent, share.canary, share.stable);
    }
    for (const [rollout, delta] of joinArms(batch.ledger, find))
        enterDelta(shelf, rollout, delta, batch.at);
    const touched = new Map();
    for (const events of batch.keys) {
        const rollout = find(events);
        if (rollout !== null)
            enterKey(shelf, touched, rollout, events, batch.at, limits.keys ?? KEY_LIMIT);
    }
    for (const page of touched.values())
        shelf.putPage(isFull(page) ? close(shelf, page, batch.at) : page);
}
/** The name of a known rollout; without a prompt, that of the batch's rollout with this id. */
function findRollout(shelf, batch, promptId, rolloutId) {
    const prompt = promptId ?? batch.rollouts.find((facts) => facts.rolloutId === rolloutId)?.promptId;
    const rollout = prompt === undefined ? null : (0,_ledger_shelf_js__WEBPACK_IMPORTED_MODULE_3__/* .nameRollout */ .t)(prompt, rolloutId);
    return rollout === null || shelf.facts(rollout) === null ? null : rollout;
}
/** One delta for each page: a block must not close between two versions that arrived together, or its share would be one of them alone. */
function joinArms(deltas, find) {
    const joined = new Map();
    for (const delta of deltas) {
        const rollout = find(delta);
        if (rollout === null || delta.canary.exposures + delta.stable.exposures === 0)
            continue;
        const name = (0,_ledger_shelf_js__WEBPACK_IMPORTED_MODULE_3__/* .namePage */ .X)(rollout, delta.guardrail, delta.step);
        const other = joined.get(name)?.[1];
        const sum = other && { ...delta, canary: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .addArms */ .rU)(other.canary, delta.canary), stable: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .addArms */ .rU)(other.stable, delta.stable) };
        joined.set(name, [rollout, sum ?? delta]);
    }
    return joined.values();
}
/** Pages whose block is over by age, in one order on every shelf: their blocks arrive in it. */
function listOld(shelf, now) {
    const nameOf = ({ rollout, guardrail, step }) => (0,_ledger_shelf_js__WEBPACK_IMPORTED_MODULE_3__/* .namePage */ .X)(rollout, guardrail, step);
    const old = shelf.openPages().filter(({ openedAt }) => openedAt !== null && now - openedAt >= _ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_SPAN */ .VN);
    return old.sort((a, b) => (a.openedAt ?? 0) - (b.openedAt ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1));
}
/** A user's block is full by appearances of keys: distinct ones are few where the same users come again. */
function isFull({ openedAt, arrivals, counted }) {
    return openedAt !== null && arrivals >= (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeBlock */ .v$)(counted);
}
function startPage(rollout, guardrail, step) {
    const atRisk = { canary: 0, stable: 0 };
    return { rollout, guardrail, step, openedAt: null, canary: NONE, stable: NONE, arrivals: 0, counted: 0, atRisk };
}
function enterDelta(shelf, rollout, delta, now) {
    const { rolloutId, guardrail, step } = delta;
    const page = shelf.page(rollout, guardrail, step) ?? startPage(rollout, guardrail, step);
    const { openedAt, canary, stable } = page;
    const before = openedAt === null ? null : { rolloutId, guardrail, step, openedAt, canary, stable };
    const { open, closed } = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .fillBlock */ .f5)(before, delta, now, (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeBlock */ .v$)(page.counted));
    for (const block of closed)
        shelf.append(rollout, block);
    const counted = closed.reduce((sum, block) => sum + block.canary.exposures + block.stable.exposures, page.counted);
    shelf.putPage({ ...page, counted, openedAt: open?.openedAt ?? null, canary: open?.canary ?? NONE, stable: open?.stable ?? NONE });
}
/** Closes the open block of a page; of users, those who had their bad event in it are at risk no longer. */
function close(shelf, page, now) {
    const { rollout, guardrail, step, atRisk, openedAt, arrivals } = page;
    const facts = shelf.facts(rollout);
    if (openedAt === null || facts === null)
        return page;
    const { rolloutId, unit } = facts;
    const isOfUsers = unit === 'user';
    const isByRisk = isOfUsers && guardrail !== 'satisfaction';
    const count = (arm) => (isByRisk ? { exposures: atRisk[arm], bad: page[arm].bad } : page[arm]);
    const [canary, stable] = [count('canary'), count('stable')];
    shelf.append(rollout, { rolloutId, guardrail, step, openedAt, closedAt: Math.max(now, openedAt), canary, stable });
    const counted = page.counted + (isOfUsers ? arrivals : canary.exposures + stable.exposures);
    const left = isByRisk ? { canary: atRisk.canary - canary.bad, stable: atRisk.stable - stable.bad } : atRisk;
    return { ...page, openedAt: null, arrivals: 0, counted, canary: NONE, stable: NONE, atRisk: left };
}
function bitOf(guardrail) {
    return 1 << _registry_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .GUARDRAILS */ .X.indexOf(guardrail);
}
/** What one key did since its recorder's last flush. Only the first bad event of a key counts, over both versions and all steps. */
function enterKey(shelf, touched, rollout, events, now, limit) {
    const { step, variant } = events;
    const facts = shelf.facts(rollout);
    if (facts === null || facts.unit !== 'user' || shelf.hasFault(rollout, 'key-limit'))
        return;
    const before = shelf.key(rollout, events.key);
    if (before === null && shelf.keyCount(rollout) >= limit) {
        for (const guardrail of facts.guardrails)
            shelf.addFault(rollout, guardrail, 'key-limit');
        return;
    }
    const edit = (guardrail, at, change) => {
        const name = (0,_ledger_shelf_js__WEBPACK_IMPORTED_MODULE_3__/* .namePage */ .X)(rollout, guardrail, at);
        const page = touched.get(name) ?? shelf.page(rollout, guardrail, at) ?? startPage(rollout, guardrail, at);
        touched.set(name, change(page));
    };
    let done = before?.done ?? 0;
    const others = before?.seen.filter((seen) => seen.step !== step || seen.variant !== variant) ?? [];
    const here = before?.seen.find((seen) => seen.step === step && seen.variant === variant);
    let exposed = here?.exposed ?? 0;
    if (here === undefined)
        shelf.addShare(rollout, step, null, variant === 'canary' ? 1 : 0, variant === 'stable' ? 1 : 0);
    for (const guardrail of facts.guardrails) {
        const bit = bitOf(guardrail);
        if (guardrail === 'satisfaction') {
            if (events.rating === null || (done & bit) !== 0)
                continue;
            done |= bit;
            const rating = events.rating;
            edit(guardrail, step, (page) => addRating(page, variant, rating, now));
            continue;
        }
        if (!events.exposed.includes(guardrail))
            continue;
        const isNew = (exposed & bit) === 0 && (done & bit) === 0;
        exposed |= bit;
        edit(guardrail, step, (page) => expose(page, variant, isNew, now));
        if (events.bad.includes(guardrail) && (done & bit) === 0) {
            done |= bit;
            edit(guardrail, step, (page) => addBad(page, variant));
            // Wherever else it was seen, it cannot have a first bad event any more.
            for (const seen of others)
                if ((seen.exposed & bit) !== 0)
                    edit(guardrail, seen.step, (page) => removeRisk(page, seen));
        }
    }
    const record = { done, seen: [...others, { step, variant, exposed }] };
    shelf.putKey(rollout, events.key, record, before);
}
function expose(page, variant, isNew, now) {
    const atRisk = isNew ? { ...page.atRisk, [variant]: page.atRisk[variant] + 1 } : page.atRisk;
    return { ...page, atRisk, arrivals: page.arrivals + 1, openedAt: page.openedAt ?? now };
}
function addBad(page, variant) {
    return { ...page, [variant]: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .addArms */ .rU)(page[variant], { exposures: 0, bad: 1 }) };
}
function removeRisk(page, { variant }) {
    return { ...page, atRisk: { ...page.atRisk, [variant]: page.atRisk[variant] - 1 } };
}
function addRating(page, variant, rating, now) {
    const ratings = _sum_roll_ups_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_RATINGS */ .zs.map((none, place) => (place === rating - 1 ? 1 : none));
    const counts = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .addArms */ .rU)(page[variant], { exposures: 1, bad: rating <= 2 ? 1 : 0, ratings });
    return { ...page, [variant]: counts, arrivals: page.arrivals + 1, openedAt: page.openedAt ?? now };
}


/***/ }),

/***/ 37391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ namePage),
/* harmony export */   t: () => (/* binding */ nameRollout)
/* harmony export */ });
/** The name of a rollout on a shelf: its id is counted for its prompt alone. */
function nameRollout(promptId, rolloutId) {
    return `${promptId}#${rolloutId}`;
}
/** One text for what identifies a page. */
function namePage(rollout, guardrail, step) {
    return `${guardrail} ${step} ${rollout}`;
}


/***/ }),

/***/ 91682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ BLOCK_EXPOSURES),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   VN: () => (/* binding */ BLOCK_SPAN),
/* harmony export */   YB: () => (/* binding */ closeBlock),
/* harmony export */   f5: () => (/* binding */ fillBlock),
/* harmony export */   rU: () => (/* binding */ addArms),
/* harmony export */   v$: () => (/* binding */ sizeBlock)
/* harmony export */ });
/* unused harmony export LEDGER_FAULTS */
/** Why a guardrail counts no further, or never did. */
const LEDGER_FAULTS = (/* unused pure expression or super */ null && ([
    /** A million keys are known; further ones cannot be told apart. */
    'key-limit',
    /** Users are not told apart over several processes. */
    'unit-not-deduplicated',
    /** The one process that told users apart ended, and what it knew of them with it. */
    'restart',
    /** Samples were missing for longer than five minutes. */
    'gap',
    /** Counters were no integers. */
    'not-an-integer',
]));
/** Exposures at which a block closes. */
const BLOCK_EXPOSURES = 50;
/** Part of what a step has counted before that a block waits for besides: so there are thousands of blocks at most, however much traffic there is. */
const BLOCK_PART = 0.001;
/** Milliseconds after which it closes with fewer. */
const BLOCK_SPAN = 3_600_000;
/**
 * Exposures at which the next block of a step closes. It grows with what was counted before, which says nothing of what is bad; up to 50,000
 * it is 50.
 * @param counted exposures in the closed blocks of the guardrail and step
 */
function sizeBlock(counted) {
    return Math.max(BLOCK_EXPOSURES, Math.floor(counted * BLOCK_PART));
}
const NONE = { exposures: 0, bad: 0 };
function addRatings(a, b) {
    return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];
}
/** Sums two counts of one arm. */
function addArms(a, b) {
    const ratings = a.ratings !== undefined && b.ratings !== undefined ? addRatings(a.ratings, b.ratings) : (a.ratings ?? b.ratings);
    return { exposures: a.exposures + b.exposures, bad: a.bad + b.bad, ...(ratings === undefined ? {} : { ratings }) };
}
/** Whether a block closes although it is not full. A clock that jumps back keeps it open longer and does no other harm. */
function isOver(open, now) {
    return now - open.openedAt >= BLOCK_SPAN;
}
/** Closes a block as it is. */
function closeBlock(open, now) {
    return { ...open, closedAt: Math.max(now, open.openedAt) };
}
/**
 * Puts what arrived into the open block of its guardrail and step (there is one for each of a rollout), and closes it where it is full or old.
 * @param now milliseconds since 1970
 * @param size exposures at which it is full
 */
function fillBlock(open, { rolloutId, guardrail, step, canary, stable }, now, size = BLOCK_EXPOSURES) {
    const closed = open !== null && isOver(open, now) ? [closeBlock(open, now)] : [];
    const base = open === null || closed.length > 0 ? { rolloutId, guardrail, step, openedAt: now, canary: NONE, stable: NONE } : open;
    const next = { ...base, canary: addArms(base.canary, canary), stable: addArms(base.stable, stable) };
    if (next.canary.exposures + next.stable.exposures < size)
        return { open: next, closed };
    return { open: null, closed: [...closed, closeBlock(next, now)] };
}


/***/ }),

/***/ 54295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jb: () => (/* binding */ MINUTES_KEPT),
/* harmony export */   XM: () => (/* binding */ isWithinRange),
/* harmony export */   c1: () => (/* binding */ coverSpan),
/* harmony export */   dp: () => (/* binding */ HOUR),
/* harmony export */   pY: () => (/* binding */ MINUTE),
/* harmony export */   zH: () => (/* binding */ HOURS_KEPT)
/* harmony export */ });
const MINUTE = 60_000;
const HOUR = 3_600_000;
/** Milliseconds that each tier is kept; a call may be recorded two days late. */
const MINUTES_KEPT = 49 * HOUR;
const HOURS_KEPT = 400 * 24 * HOUR;
/**
 * Covers a span, widened to minutes, by whole hours and what is left of minutes. Where minutes are no longer kept, the begin is widened to
 * its hour.
 * @param oldestMinute the first minute since 1970 that is still kept
 */
function coverSpan({ from, to }, oldestMinute) {
    const end = Math.ceil(to / MINUTE);
    const asked = Math.min(end, Math.floor(from / MINUTE));
    const begin = asked < oldestMinute ? Math.min(end, Math.floor(asked / 60) * 60) : asked;
    const firstHour = Math.ceil(begin / 60);
    // An end whose minutes are gone is an hour, too.
    const lastHour = end < oldestMinute ? Math.ceil(end / 60) : Math.floor(end / 60);
    if (firstHour >= lastHour)
        return { hours: [0, 0], minutes: begin < end ? [[begin, end]] : [] };
    const ends = [
        [begin, firstHour * 60],
        [lastHour * 60, end],
    ];
    return { hours: [firstHour, lastHour], minutes: ends.filter(([a, b]) => a < b) };
}
/** Whether a number is within a range. */
function isWithinRange([from, to], value) {
    return value >= from && value < to;
}


/***/ }),

/***/ 79549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QN: () => (/* binding */ EMPTY_ROLL_UP),
/* harmony export */   dF: () => (/* binding */ sumRollUps),
/* harmony export */   zs: () => (/* binding */ NO_RATINGS)
/* harmony export */ });
const NO_RATINGS = [0, 0, 0, 0, 0];
/** No calls and no ratings; what adding begins with. */
const EMPTY_ROLL_UP = {
    calls: 0,
    errors: 0,
    slow: 0,
    ratings: NO_RATINGS,
    tokens: 0,
    latencySum: 0,
    latencyMin: 0,
    latencyMax: 0,
    latency: new Map(),
};
/** Sums stay whole numbers that every store can hold: at the end of what is exact they stop growing. */
function addWhole(a, b) {
    return Math.min(Number.MAX_SAFE_INTEGER, a + b);
}
function addRatings(a, b) {
    return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];
}
function addLatencies(into, more) {
    for (const [index, count] of more)
        into.set(index, (into.get(index) ?? 0) + count);
}
/** Sums any number of roll-ups; order and grouping make no difference. */
function sumRollUps(rollUps) {
    const latency = new Map();
    let sum = EMPTY_ROLL_UP;
    for (const next of rollUps) {
        addLatencies(latency, next.latency);
        sum = {
            calls: addWhole(sum.calls, next.calls),
            errors: addWhole(sum.errors, next.errors),
            slow: addWhole(sum.slow, next.slow),
            ratings: addRatings(sum.ratings, next.ratings),
            tokens: addWhole(sum.tokens, next.tokens),
            latencySum: addWhole(sum.latencySum, next.latencySum),
            latencyMin: sum.calls === 0 ? next.latencyMin : next.calls === 0 ? sum.latencyMin : Math.min(sum.latencyMin, next.latencyMin),
            latencyMax: Math.max(sum.latencyMax, next.latencyMax),
            latency,
        };
    }
    return sum;
}


/***/ }),

/***/ 38870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupPoints)
/* harmony export */ });
/* harmony import */ var _monitoring_sum_roll_ups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79549);

/**
 * Sums roll-ups by version and step, sorted by time and version.
 * @param unit milliseconds of a place
 * @param stepMs milliseconds of a step
 */
function groupPoints(found, unit, stepMs) {
    const points = new Map();
    for (const { version, place, rollUp } of found) {
        const from = Math.floor((place * unit) / stepMs) * stepMs;
        const name = `${from} ${version}`;
        const point = points.get(name);
        if (point === undefined)
            points.set(name, { version, from, rollUps: [rollUp] });
        else
            point.rollUps.push(rollUp);
    }
    const sums = [...points.values()].map(({ version, from, rollUps }) => ({ version, from, rollUp: (0,_monitoring_sum_roll_ups_js__WEBPACK_IMPORTED_MODULE_0__/* .sumRollUps */ .dF)(rollUps) }));
    return sums.sort((a, b) => a.from - b.from || (a.version < b.version ? -1 : 1));
}


/***/ }),

/***/ 70124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MemoryStore: () => (/* binding */ MemoryStore)
});

// EXTERNAL MODULE: ./lib/monitoring/ledger-book.js
var ledger_book = __webpack_require__(52234);
// EXTERNAL MODULE: ./lib/monitoring/span.js
var span = __webpack_require__(54295);
// EXTERNAL MODULE: ./lib/monitoring/sum-roll-ups.js
var sum_roll_ups = __webpack_require__(79549);
// EXTERNAL MODULE: ./lib/stores/group-points.js
var group_points = __webpack_require__(38870);
// EXTERNAL MODULE: ./lib/monitoring/ledger-shelf.js
var ledger_shelf = __webpack_require__(37391);
;// CONCATENATED MODULE: ./lib/stores/memory-shelf.js

/** The pages of ledgers in maps. What is asked of a rollout that was not added is nothing, and what is put there is lost. */
class MemoryShelf {
    #rollouts = new Map();
    get rollouts() {
        return [...this.#rollouts.values()].map(({ facts }) => facts);
    }
    facts(rollout) {
        return this.#rollouts.get(rollout)?.facts ?? null;
    }
    addFacts(rollout, facts) {
        this.#rollouts.set(rollout, { facts, pages: new Map(), blocks: [], shares: new Map(), keys: new Map(), faults: [] });
    }
    openPages() {
        return [...this.#rollouts.values()].flatMap(({ pages }) => [...pages.values()].filter(({ openedAt }) => openedAt !== null));
    }
    page(rollout, guardrail, step) {
        return this.#rollouts.get(rollout)?.pages.get((0,ledger_shelf/* namePage */.X)(rollout, guardrail, step)) ?? null;
    }
    putPage(page) {
        this.#rollouts.get(page.rollout)?.pages.set((0,ledger_shelf/* namePage */.X)(page.rollout, page.guardrail, page.step), page);
    }
    append(rollout, block) {
        const blocks = this.#rollouts.get(rollout)?.blocks;
        blocks?.push({ ...block, arrival: blocks.length + 1 });
    }
    addShare(rollout, step, percent, canary, stable) {
        const shares = this.#rollouts.get(rollout)?.shares;
        const before = shares?.get(step) ?? { step, percent: 0, canary: 0, stable: 0 };
        const sum = { canary: before.canary + canary, stable: before.stable + stable };
        shares?.set(step, { step, percent: percent ?? before.percent, ...sum });
    }
    key(rollout, key) {
        return this.#rollouts.get(rollout)?.keys.get(key) ?? null;
    }
    putKey(rollout, key, record) {
        this.#rollouts.get(rollout)?.keys.set(key, record);
    }
    keyCount(rollout) {
        return this.#rollouts.get(rollout)?.keys.size ?? 0;
    }
    hasFault(rollout, fault) {
        return this.#rollouts.get(rollout)?.faults.some((known) => known.fault === fault) ?? false;
    }
    addFault(rollout, guardrail, fault) {
        this.#rollouts.get(rollout)?.faults.push({ guardrail, fault });
    }
    ledger(rollout) {
        const shelved = this.#rollouts.get(rollout);
        if (shelved === undefined)
            return null;
        const { facts, blocks, shares, faults } = shelved;
        return { facts, blocks: [...blocks], shares: [...shares.values()].sort((a, b) => a.step - b.step), faults: [...faults] };
    }
}

// EXTERNAL MODULE: ./lib/stores/pick-rollout.js
var pick_rollout = __webpack_require__(95442);
;// CONCATENATED MODULE: ./lib/stores/memory.js






/** Minutes, hours and responses that are held at most; the oldest go first. */
const MOST_CELLS = 200_000;
const MOST_RESPONSES = 100_000;
/** Cells by series and place in time. */
class Tier {
    cells = new Map();
    add({ series, rollUp }, place) {
        const name = JSON.stringify([series.promptId, series.version, series.environment, series.epoch, place]);
        const before = this.cells.get(name);
        this.cells.set(name, { series, place, rollUp: before === undefined ? rollUp : (0,sum_roll_ups/* sumRollUps */.dF)([before.rollUp, rollUp]) });
    }
    prune(oldest) {
        for (const [name, { place }] of this.cells)
            if (place < oldest)
                this.cells.delete(name);
        let over = this.cells.size - MOST_CELLS;
        for (const name of this.cells.keys()) {
            if (over <= 0)
                break;
            this.cells.delete(name);
            over -= 1;
        }
    }
    *find({ promptId, environment, version }) {
        for (const cell of this.cells.values()) {
            const { series } = cell;
            if (series.promptId !== promptId || (environment !== null && series.environment !== environment))
                continue;
            if (version === null || series.version === version)
                yield cell;
        }
    }
}
/** Keeps everything in this process, for tests and for applications of one process that need no history. It ends with the process. */
class MemoryStore {
    name = 'memory:';
    #limits;
    #minutes = new Tier();
    #hours = new Tier();
    #shelf = new MemoryShelf();
    #decisions = [];
    #responses = new Map();
    #now = 0;
    #prunedHour = 0;
    constructor(limits = {}) {
        this.#limits = limits;
    }
    async write(batch) {
        this.#now = Math.max(this.#now, batch.at);
        for (const delta of batch.rollUps) {
            this.#minutes.add(delta, delta.minute);
            this.#hours.add(delta, Math.floor(delta.minute / 60));
        }
        (0,ledger_book/* enterBatch */.H)(this.#shelf, batch, this.#limits);
        for (const response of batch.responses) {
            this.#responses.delete(response.responseId);
            this.#responses.set(response.responseId, response);
        }
        for (const oldest of this.#responses.keys()) {
            if (this.#responses.size <= MOST_RESPONSES)
                break;
            this.#responses.delete(oldest);
        }
        this.#prune();
    }
    #prune() {
        const hour = Math.floor(this.#now / span/* HOUR */.dp);
        if (hour === this.#prunedHour && this.#minutes.cells.size <= 2 * MOST_CELLS)
            return;
        this.#prunedHour = hour;
        this.#minutes.prune(Math.floor((this.#now - span/* MINUTES_KEPT */.Jb) / span/* MINUTE */.pY));
        this.#hours.prune(Math.floor((this.#now - span/* HOURS_KEPT */.zH) / span/* HOUR */.dp));
    }
    async total(query) {
        const { hours, minutes } = (0,span/* coverSpan */.c1)(query, Math.floor((this.#now - span/* MINUTES_KEPT */.Jb) / span/* MINUTE */.pY));
        const found = [];
        for (const { place, rollUp } of this.#hours.find(query))
            if ((0,span/* isWithinRange */.XM)(hours, place))
                found.push(rollUp);
        for (const { place, rollUp } of this.#minutes.find(query))
            if (minutes.some((range) => (0,span/* isWithinRange */.XM)(range, place)))
                found.push(rollUp);
        const sum = (0,sum_roll_ups/* sumRollUps */.dF)(found);
        return sum.calls > 0 ? sum : null;
    }
    async series(query) {
        const isByHour = query.stepMs % span/* HOUR */.dp === 0;
        const [tier, unit] = isByHour ? [this.#hours, span/* HOUR */.dp] : [this.#minutes, span/* MINUTE */.pY];
        const [begin, end] = [Math.floor(query.from / unit), Math.ceil(query.to / unit)];
        const found = [];
        for (const { series, place, rollUp } of tier.find(query)) {
            if (place >= begin && place < end)
                found.push({ version: series.version, place, rollUp });
        }
        return (0,group_points/* groupPoints */.$)(found, unit, query.stepMs);
    }
    async rollouts(promptId, environment) {
        const found = this.#shelf.rollouts.filter((facts) => facts.promptId === promptId && (environment === null || facts.environment === environment));
        return found.sort((a, b) => a.firstAt - b.firstAt);
    }
    async ledger(rolloutId, promptId) {
        const rollout = (0,pick_rollout/* pickRollout */.r)(this.#shelf.rollouts, rolloutId, promptId);
        return rollout === null ? null : this.#shelf.ledger(rollout);
    }
    async decide(decision) {
        this.#decisions.push(decision);
        return true;
    }
    async decisions(rolloutId, promptId) {
        return this.#decisions.filter((each) => each.rolloutId === rolloutId && (promptId === undefined || (each.promptId ?? promptId) === promptId));
    }
    async response(responseId) {
        return this.#responses.get(responseId) ?? null;
    }
    async close() { }
}


/***/ }),

/***/ 95442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ pickRollout)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);
/* harmony import */ var _monitoring_ledger_shelf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37391);


/**
 * The name of the one rollout that is meant. null: there is none.
 * @throws PromptgateError `rollout-ambiguous` where several prompts have it and none is named
 */
function pickRollout(known, rolloutId, promptId) {
    const found = known.filter((facts) => facts.rolloutId === rolloutId && (promptId === undefined || facts.promptId === promptId));
    const [only, another] = found;
    if (only === undefined)
        return null;
    if (another === undefined)
        return (0,_monitoring_ledger_shelf_js__WEBPACK_IMPORTED_MODULE_1__/* .nameRollout */ .t)(only.promptId, rolloutId);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`Several prompts have a rollout ${rolloutId}: ${found
        .map((facts) => facts.promptId)
        .slice(0, 10)
        .join(', ')}`, {
        code: 'rollout-ambiguous',
        kind: 'usage',
        help: `Name the prompt, too: ${only.promptId}/${rolloutId}`,
    });
}


/***/ })

};
