export const id = 124;
export const ids = [124];
export const modules = {

/***/ 2029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ enterBatch)
});

// UNUSED EXPORTS: KEY_LIMIT

// EXTERNAL MODULE: ./lib/registry/registry.js
var registry = __webpack_require__(17451);
;// CONCATENATED MODULE: ./lib/monitoring/guardrail-bits.js

/** The bit of a guardrail, where several are kept in one number; stores keep such numbers, so the order of GUARDRAILS is for good. */
function bitOf(guardrail) {
    return 1 << registry/* GUARDRAILS */.X.indexOf(guardrail);
}

// EXTERNAL MODULE: ./lib/monitoring/ledger.js
var ledger = __webpack_require__(91682);
// EXTERNAL MODULE: ./lib/monitoring/ledger-page.js
var ledger_page = __webpack_require__(96756);
// EXTERNAL MODULE: ./lib/monitoring/ledger-shelf.js
var ledger_shelf = __webpack_require__(37391);
// EXTERNAL MODULE: ./lib/monitoring/rating-counts.js
var rating_counts = __webpack_require__(23435);
;// CONCATENATED MODULE: ./lib/monitoring/ledger-book.js





/** Keys that are told apart in one rollout. */
const KEY_LIMIT = 1_000_000;
/**
 * Enters one batch into the ledgers of its rollouts. All stores count by this one book, so that they agree; only where its pages are kept
 * differs. Blocks close by what happened and by age, never by which version it happened to.
 */
function enterBatch(shelf, batch, limits = {}) {
    for (const facts of batch.rollouts) {
        const rollout = (0,ledger_shelf/* nameRollout */.t)(facts.promptId, facts.rolloutId);
        if (shelf.facts(rollout) === null)
            shelf.addFacts(rollout, facts);
    }
    for (const page of (0,ledger_page/* listOld */.sw)(shelf.openPages(), batch.at))
        shelf.putPage(ledger_book_close(shelf, page, batch.at));
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
        shelf.putPage((0,ledger_page/* isFullOfUsers */.H)(page) ? ledger_book_close(shelf, page, batch.at) : page);
}
/** The name of a known rollout; without a prompt, that of the batch's rollout with this id. */
function findRollout(shelf, batch, promptId, rolloutId) {
    const prompt = promptId ?? batch.rollouts.find((facts) => facts.rolloutId === rolloutId)?.promptId;
    const rollout = prompt === undefined ? null : (0,ledger_shelf/* nameRollout */.t)(prompt, rolloutId);
    return rollout === null || shelf.facts(rollout) === null ? null : rollout;
}
/** One delta for each page: a block must not close between two versions that arrived together, or its share would be one of them alone. */
function joinArms(deltas, find) {
    const joined = new Map();
    for (const delta of deltas) {
        const rollout = find(delta);
        if (rollout === null || delta.canary.exposures + delta.stable.exposures === 0)
            continue;
        const name = (0,ledger_page/* namePage */.Xb)(rollout, delta.guardrail, delta.step);
        const other = joined.get(name)?.[1];
        const sum = other && { ...delta, canary: (0,ledger/* addArms */.rU)(other.canary, delta.canary), stable: (0,ledger/* addArms */.rU)(other.stable, delta.stable) };
        joined.set(name, [rollout, sum ?? delta]);
    }
    return joined.values();
}
function enterDelta(shelf, rollout, { guardrail, step, canary, stable }, now) {
    const facts = shelf.facts(rollout);
    if (facts === null)
        return;
    const before = shelf.page(rollout, guardrail, step) ?? (0,ledger_page/* startPage */.qc)(rollout, guardrail, step);
    const { page, closed } = (0,ledger_page/* fillPage */.l1)(before, facts, { canary, stable }, now);
    for (const block of closed)
        shelf.append(rollout, block);
    shelf.putPage(page);
}
function ledger_book_close(shelf, page, now) {
    const facts = shelf.facts(page.rollout);
    const done = facts === null ? null : (0,ledger_page/* closePage */.UV)(page, facts, now);
    if (done === null)
        return page;
    shelf.append(page.rollout, done.block);
    return done.page;
}
/** What one key did since its recorder's last flush. Only the first bad event of a key counts, over both versions and all steps. */
function enterKey(shelf, touched, rollout, events, now, limit) {
    const { step, variant } = events;
    const facts = shelf.facts(rollout);
    if (facts === null || facts.unit !== 'user' || shelf.hasFault(rollout, 'key-limit'))
        return;
    if (shelf.isForgotten(rollout)) {
        if (!shelf.hasFault(rollout, 'users-forgotten'))
            shelf.addFault(rollout, null, 'users-forgotten');
        return;
    }
    const before = shelf.key(rollout, events.key);
    if (before === null && shelf.keyCount(rollout) >= limit) {
        for (const guardrail of facts.guardrails)
            shelf.addFault(rollout, guardrail, 'key-limit');
        return;
    }
    const edit = (guardrail, at, change) => {
        const name = (0,ledger_page/* namePage */.Xb)(rollout, guardrail, at);
        const page = touched.get(name) ?? shelf.page(rollout, guardrail, at) ?? (0,ledger_page/* startPage */.qc)(rollout, guardrail, at);
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
    return { ...page, [variant]: (0,ledger/* addArms */.rU)(page[variant], { exposures: 0, bad: 1 }) };
}
function removeRisk(page, { variant }) {
    return { ...page, atRisk: { ...page.atRisk, [variant]: page.atRisk[variant] - 1 } };
}
function addRating(page, variant, rating, now) {
    const ratings = rating_counts/* NO_RATINGS */.zs.map((none, place) => (place === rating - 1 ? 1 : none));
    const counts = (0,ledger/* addArms */.rU)(page[variant], { exposures: 1, bad: (0,rating_counts/* isUnhappy */.kh)(rating) ? 1 : 0, ratings });
    return { ...page, [variant]: counts, arrivals: page.arrivals + 1, openedAt: page.openedAt ?? now };
}


/***/ }),

/***/ 96756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isFullOfUsers),
/* harmony export */   UV: () => (/* binding */ closePage),
/* harmony export */   Xb: () => (/* binding */ namePage),
/* harmony export */   l1: () => (/* binding */ fillPage),
/* harmony export */   qc: () => (/* binding */ startPage),
/* harmony export */   sw: () => (/* binding */ listOld)
/* harmony export */ });
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91682);

const NONE = { exposures: 0, bad: 0 };
/** One text for what identifies a page. */
function namePage(rollout, guardrail, step) {
    return `${guardrail} ${step} ${rollout}`;
}
function startPage(rollout, guardrail, step) {
    const atRisk = { canary: 0, stable: 0 };
    return { rollout, guardrail, step, openedAt: null, canary: NONE, stable: NONE, arrivals: 0, counted: 0, atRisk };
}
function openBlock({ guardrail, step, openedAt, canary, stable }, rolloutId) {
    return openedAt === null ? null : { rolloutId, guardrail, step, openedAt, canary, stable };
}
/** Pages whose block is over by age, in one order wherever they are kept: their blocks arrive in it. @param now milliseconds since 1970 */
function listOld(pages, now) {
    const nameOf = ({ rollout, guardrail, step }) => namePage(rollout, guardrail, step);
    const old = [...pages].filter(({ openedAt }) => openedAt !== null && (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .isOver */ .PU)({ openedAt }, now));
    return old.sort((a, b) => (a.openedAt ?? 0) - (b.openedAt ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1));
}
/** A user's block is full by appearances of keys: distinct ones are few where the same users come again. */
function isFullOfUsers(page) {
    return page.openedAt !== null && (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .isFull */ .uq)(page, page.arrivals, page.counted);
}
/** Puts what arrived of requests into a page's block. @param now milliseconds since 1970 */
function fillPage(page, { rolloutId }, arms, now) {
    const { guardrail, step } = page;
    const { open, closed } = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .fillBlock */ .f5)(openBlock(page, rolloutId), { rolloutId, guardrail, step, ...arms }, now, page.counted);
    const counted = closed.reduce((sum, { canary, stable }) => sum + canary.exposures + stable.exposures, page.counted);
    const left = { openedAt: open?.openedAt ?? null, canary: open?.canary ?? NONE, stable: open?.stable ?? NONE };
    return { page: { ...page, ...left, counted }, closed };
}
/**
 * Closes the open block of a page as it is; of users, those who had their bad event in it are at risk no longer. null: none is open.
 * @param now milliseconds since 1970
 */
function closePage(page, { rolloutId, unit }, now) {
    const open = openBlock(page, rolloutId);
    if (open === null)
        return null;
    const { atRisk, arrivals } = page;
    const isOfUsers = unit === 'user';
    const isByRisk = isOfUsers && page.guardrail !== 'satisfaction';
    const count = (arm) => (isByRisk ? { exposures: atRisk[arm], bad: open[arm].bad } : open[arm]);
    const [canary, stable] = [count('canary'), count('stable')];
    const counted = page.counted + (isOfUsers ? arrivals : canary.exposures + stable.exposures);
    const left = isByRisk ? { canary: atRisk.canary - canary.bad, stable: atRisk.stable - stable.bad } : atRisk;
    const next = { ...page, openedAt: null, arrivals: 0, counted, canary: NONE, stable: NONE, atRisk: left };
    return { page: next, block: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .closeBlock */ .YB)({ ...open, canary, stable }, now) };
}


/***/ }),

/***/ 37391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ nameRollout)
/* harmony export */ });
/** The name of a rollout on a shelf: its id is counted for its prompt alone. */
function nameRollout(promptId, rolloutId) {
    return `${promptId}#${rolloutId}`;
}


/***/ }),

/***/ 79549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ EMPTY_ROLL_UP),
/* harmony export */   d: () => (/* binding */ sumRollUps)
/* harmony export */ });
/* harmony import */ var _rating_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23435);

/** No calls and no ratings; what adding begins with. */
const EMPTY_ROLL_UP = {
    calls: 0,
    errors: 0,
    slow: 0,
    ratings: _rating_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_RATINGS */ .zs,
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
            ratings: (0,_rating_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .addRatings */ .Gt)(sum.ratings, next.ratings),
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
    const sums = [...points.values()].map(({ version, from, rollUps }) => ({ version, from, rollUp: (0,_monitoring_sum_roll_ups_js__WEBPACK_IMPORTED_MODULE_0__/* .sumRollUps */ .d)(rollUps) }));
    return sums.sort((a, b) => a.from - b.from || (a.version < b.version ? -1 : 1));
}


/***/ }),

/***/ 70124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MemoryStore: () => (/* binding */ MemoryStore)
});

// EXTERNAL MODULE: ./lib/monitoring/ledger-book.js + 1 modules
var ledger_book = __webpack_require__(2029);
// EXTERNAL MODULE: ./lib/monitoring/span.js
var span = __webpack_require__(54295);
// EXTERNAL MODULE: ./lib/monitoring/sum-roll-ups.js
var sum_roll_ups = __webpack_require__(79549);
// EXTERNAL MODULE: ./lib/stores/group-points.js
var group_points = __webpack_require__(38870);
// EXTERNAL MODULE: ./lib/monitoring/ledger-page.js
var ledger_page = __webpack_require__(96756);
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
        return this.#rollouts.get(rollout)?.pages.get((0,ledger_page/* namePage */.Xb)(rollout, guardrail, step)) ?? null;
    }
    putPage(page) {
        this.#rollouts.get(page.rollout)?.pages.set((0,ledger_page/* namePage */.Xb)(page.rollout, page.guardrail, page.step), page);
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
    isForgotten() {
        return false;
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
        this.cells.set(name, { series, place, rollUp: before === undefined ? rollUp : (0,sum_roll_ups/* sumRollUps */.d)([before.rollUp, rollUp]) });
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
        const sum = (0,sum_roll_ups/* sumRollUps */.d)(found);
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
