export const id = 2458;
export const ids = [2458];
export const modules = {

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


/***/ }),

/***/ 82458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPrometheus: () => (/* binding */ openPrometheus)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/monitoring/ledger-shelf.js
var ledger_shelf = __webpack_require__(37391);
;// CONCATENATED MODULE: ./lib/monitoring/metric-names.js
const SERIES = ['prompt', 'version', 'environment', 'epoch'];
const ARM = ['prompt', 'environment', 'epoch', 'variant', 'version'];
const ROLLOUT = ['prompt', 'environment', 'rollout'];
/** In the order in which they are exported. */
const METRICS = {
    start: {
        name: 'promptgate_start_time_seconds',
        type: 'gauge',
        help: 'When this process began to count, in seconds since 1970. Another value means that its counters began anew.',
        labels: [],
    },
    calls: { name: 'promptgate_calls_total', type: 'counter', help: 'Calls.', labels: SERIES },
    errors: { name: 'promptgate_errors_total', type: 'counter', help: 'Calls that failed.', labels: SERIES },
    slow: {
        name: 'promptgate_slow_total',
        type: 'counter',
        help: 'Calls without an error that took longer than the threshold of their rollout.',
        labels: SERIES,
    },
    tokens: { name: 'promptgate_tokens_total', type: 'counter', help: 'Tokens of input and output together.', labels: SERIES },
    ratings: { name: 'promptgate_ratings_total', type: 'counter', help: 'Ratings, by their value.', labels: [...SERIES, 'rating'] },
    latency: {
        name: 'promptgate_latency_seconds',
        type: 'histogram',
        help: 'How long calls took. Bounds lie a factor of 1.41 apart; the threshold of a rollout is one more.',
        labels: SERIES,
    },
    assigned: {
        name: 'promptgate_assigned_total',
        type: 'counter',
        help: 'Requests that chance assigned to a version; of a rollout by user: different users.',
        labels: ARM,
    },
    exposures: {
        name: 'promptgate_exposures_total',
        type: 'counter',
        help: 'What a guardrail could have judged as bad; of a rollout by user: different users that were not bad before.',
        labels: [...ARM, 'guardrail'],
    },
    appearances: {
        name: 'promptgate_appearances_total',
        type: 'counter',
        help: 'Of rollouts by user: how often users came, the same ones again included.',
        labels: [...ARM, 'guardrail'],
    },
    bad: {
        name: 'promptgate_bad_total',
        type: 'counter',
        help: 'What a guardrail judged as bad; of a rollout by user: each user once.',
        labels: [...ARM, 'guardrail'],
    },
    judged: {
        name: 'promptgate_judged_ratings_total',
        type: 'counter',
        help: 'Ratings that the guardrail satisfaction counts, by their value.',
        labels: [...ARM, 'rating'],
    },
    info: {
        name: 'promptgate_rollout_info',
        type: 'gauge',
        help: 'Always 1: what a rollout compares, and by what.',
        labels: [...ROLLOUT, 'stable', 'canary', 'unit', 'slow_ms', 'guardrails'],
    },
    percent: {
        name: 'promptgate_rollout_percent',
        type: 'gauge',
        help: 'Share of the canary by design, 0 to 100.',
        labels: ['prompt', 'environment', 'epoch'],
    },
    firstCall: {
        name: 'promptgate_rollout_first_call_seconds',
        type: 'gauge',
        help: 'When this process saw the first call of a rollout, in seconds since 1970.',
        labels: ROLLOUT,
    },
    frozen: {
        name: 'promptgate_rollout_frozen',
        type: 'gauge',
        help: 'Always 1: a guardrail counts no further, and why.',
        labels: [...ROLLOUT, 'guardrail', 'fault'],
    },
    refused: {
        name: 'promptgate_label_sets_refused_total',
        type: 'counter',
        help: 'What was counted under __other__, or not at all, because the limit of label sets was reached.',
        labels: [],
    },
};
/** Labels that are ours; whatever else a series carries names where it was scraped. */
const OWN_LABELS = new Set([
    '__name__',
    'le',
    ...Object.values(METRICS).flatMap(({ labels }) => [...labels]),
]);

// EXTERNAL MODULE: ./lib/registry/registry.js
var registry = __webpack_require__(17451);
;// CONCATENATED MODULE: ./lib/rollout/epoch.js
/** What calls may be compared within, by name: a step has one share for good. */
function nameEpoch(rolloutId, step) {
    return `${rolloutId}/${step}`;
}
/** The parts of an epoch's name; null: it is none. */
function parseEpoch(epoch) {
    const [, rolloutId, step] = /^(.+)\/(\d{1,9})$/.exec(epoch) ?? [];
    return rolloutId === undefined ? null : { rolloutId, step: Number(step) };
}

;// CONCATENATED MODULE: ./lib/monitoring/counter-deltas.js
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
/**
 * Differences of counters, process by process. One that began anew counts whole from 0. A counter that was not there at the scrape before was 0
 * then: everything that a process knows is in each of its scrapes. Several processes may answer at one target in turns, as behind a balancer:
 * each is told by when it began. So a counter that is smaller than before was not begun anew; counted from 0, all that it had would count twice.
 * Where none is larger, the scrape was made before the last one, as when two scrapers with different clocks write to one engine: it brings nothing.
 */
class CounterDeltas {
    #known = new Map();
    #isValue;
    /** @param isValue whether a value may be; whole numbers of 0 and more when not given */
    constructor(isValue = (_, value) => isCount(value)) {
        this.#isValue = isValue;
    }
    /** Scrapes come in the order of time. */
    add({ target, at, startedAt, counters }) {
        // Seconds with decimals: what a float makes of them is no other process.
        const name = `${target} ${Math.round(startedAt)}`;
        const before = this.#known.get(name);
        const known = before ?? { at, values: new Map() };
        const hiddenMs = Math.max(0, at - (before?.at ?? startedAt));
        if (this.#isOlder(known.values, counters))
            return { target, at, startedAt, hiddenMs, isFirst: false, counters: [] };
        known.at = at;
        this.#known.set(name, known);
        const deltas = counters.map(({ counter, value }) => ({ counter, delta: this.#differ(known.values, counter, value) }));
        return {
            target,
            at,
            startedAt,
            hiddenMs: Number.isFinite(hiddenMs) ? hiddenMs : null,
            isFirst: before === undefined,
            counters: deltas,
        };
    }
    #isOlder(values, counters) {
        let isSmaller = false;
        for (const { counter, value } of counters) {
            const last = values.get(counter.id) ?? 0;
            if (value > last || !this.#isValue(counter.name, value))
                return false;
            isSmaller ||= value < last;
        }
        return isSmaller;
    }
    #differ(values, { id, name }, value) {
        const last = values.has(id) ? (values.get(id) ?? null) : 0;
        const now = this.#isValue(name, value) ? value : null;
        const isSmaller = last !== null && now !== null && now < last;
        // After a value that cannot be, the next one says nothing either of how much was counted between the two.
        values.set(id, isSmaller ? null : now);
        return last === null || now === null || isSmaller ? null : now - last;
    }
}

// EXTERNAL MODULE: ./lib/monitoring/ledger.js
var ledger = __webpack_require__(91682);
// EXTERNAL MODULE: ./lib/monitoring/ledger-page.js
var ledger_page = __webpack_require__(96756);
;// CONCATENATED MODULE: ./lib/monitoring/scraped-blocks.js


function strip({ exposures, bad, ratings }) {
    return ratings === undefined ? { exposures, bad } : { exposures, bad, ratings };
}
/**
 * The blocks of one rollout, filled scrape by scrape: by the rule of every store, with the times of scrapes as the clock. The same samples give
 * the same blocks, whenever and in however many parts they are read.
 */
class ScrapedBlocks {
    #rollout;
    #pages = new Map();
    /** Names of pages of users whose share is no longer known. */
    #lost = new Set();
    closed = [];
    constructor(rollout) {
        this.#rollout = rollout;
    }
    /** Closes what is an hour old. @param at milliseconds since 1970 */
    tick(at) {
        for (const page of (0,ledger_page/* listOld */.sw)(this.#pages.values(), at))
            this.#close(page, at);
    }
    /** @returns whether it can be: more that was bad than there was means that a family is not scraped, or was cut out on the way */
    add(delta, at) {
        if (this.#isLost(delta))
            return true;
        if (this.#rollout.unit === 'user')
            return this.#addUsers(delta, at);
        const { canary, stable } = delta;
        if (canary.bad > canary.exposures || stable.bad > stable.exposures)
            return false;
        this.#addCalls(delta, at);
        return true;
    }
    /** Counts who is at risk although when it happened is not known, so that later blocks have the right share. */
    skip(delta) {
        if (!this.#isByRisk(delta) || this.#isLost(delta))
            return;
        const page = this.#page(delta);
        const { canary, stable } = delta;
        const left = { canary: page.atRisk.canary + canary.exposures - canary.bad, stable: page.atRisk.stable + stable.exposures - stable.bad };
        this.#put({ ...page, atRisk: left });
    }
    /** Takes note that nobody knows what a scrape would have brought: users who are at risk since are missing in every share of their step. */
    lose(delta) {
        if (!this.#isByRisk(delta))
            return;
        const name = (0,ledger_page/* namePage */.Xb)(this.#rollout.rolloutId, delta.guardrail, delta.step);
        this.#lost.add(name);
        this.#pages.delete(name);
    }
    #isByRisk({ guardrail }) {
        return this.#rollout.unit === 'user' && guardrail !== 'satisfaction';
    }
    #isLost({ guardrail, step }) {
        return this.#lost.has((0,ledger_page/* namePage */.Xb)(this.#rollout.rolloutId, guardrail, step));
    }
    #page({ guardrail, step }) {
        const { rolloutId } = this.#rollout;
        return this.#pages.get((0,ledger_page/* namePage */.Xb)(rolloutId, guardrail, step)) ?? (0,ledger_page/* startPage */.qc)(rolloutId, guardrail, step);
    }
    #put(page) {
        this.#pages.set((0,ledger_page/* namePage */.Xb)(page.rollout, page.guardrail, page.step), page);
    }
    #addCalls(delta, at) {
        const arms = { canary: strip(delta.canary), stable: strip(delta.stable) };
        const { page, closed } = (0,ledger_page/* fillPage */.l1)(this.#page(delta), this.#rollout, arms, at);
        for (const block of closed)
            this.#append(block);
        this.#put(page);
    }
    #addUsers(delta, at) {
        const { canary, stable } = delta;
        const page = this.#page(delta);
        const next = {
            ...page,
            openedAt: page.openedAt ?? at,
            canary: (0,ledger/* addArms */.rU)(page.canary, strip(canary)),
            stable: (0,ledger/* addArms */.rU)(page.stable, strip(stable)),
            arrivals: page.arrivals + canary.appearances + stable.appearances,
            atRisk: { canary: page.atRisk.canary + canary.exposures, stable: page.atRisk.stable + stable.exposures },
        };
        if (this.#isByRisk(delta) && (next.canary.bad > next.atRisk.canary || next.stable.bad > next.atRisk.stable)) {
            this.lose(delta);
            return false;
        }
        if ((0,ledger_page/* isFullOfUsers */.H)(next))
            this.#close(next, at);
        else
            this.#put(next);
        return true;
    }
    #close(page, at) {
        const done = (0,ledger_page/* closePage */.UV)(page, this.#rollout, at);
        if (done === null)
            return;
        this.#append(done.block);
        this.#put(done.page);
    }
    #append(block) {
        this.closed.push({ ...block, arrival: this.closed.length + 1 });
    }
}

;// CONCATENATED MODULE: ./lib/monitoring/scraped-ledger.js





/** Milliseconds that what is new may have been out of sight. */
const GAP_MS = 300_000;
/** Families that a rollout's ledger is read from. */
const LEDGER_METRICS = ['assigned', 'exposures', 'appearances', 'bad', 'judged', 'percent', 'frozen'];
function isGuardrail(name) {
    return registry/* GUARDRAILS */.X.includes(name);
}
function isVariant(name) {
    return name === 'stable' || name === 'canary';
}
function finishArm({ exposures, appearances, bad, ratings }, guardrail) {
    return { exposures, appearances, bad, ...(guardrail === 'satisfaction' ? { ratings: ratings } : {}) };
}
/**
 * The ledger of one rollout, folded from scrapes. What was out of sight for too long, or is no count, stays out of the blocks: which events are
 * left out depends on scraping alone, never on what was bad.
 */
class ScrapedLedger {
    #facts;
    #options;
    #blocks;
    #deltas = new CounterDeltas((name, value) => name === METRICS.percent.name ? value >= 0 && value <= 100 : Number.isSafeInteger(value) && value >= 0);
    #shares = new Map();
    #faults = new Map();
    /** Processes that recorded something of the rollout. */
    #processes = new Set();
    #isFrozen = false;
    constructor(facts, options) {
        this.#facts = facts;
        this.#options = options;
        this.#blocks = new ScrapedBlocks(facts);
    }
    /** Scrapes come in the order of time, all of the rollout from its first call on, and of the five minutes before. */
    add(scrape) {
        this.#readPercents(scrape);
        const delta = this.#deltas.add({ ...scrape, counters: scrape.counters.filter(({ counter }) => counter.name !== METRICS.percent.name) });
        if (this.#isFrozen)
            return;
        const gathered = this.#gather(delta);
        if (gathered.length > 0 && this.#facts.unit === 'user' && !this.#admit(delta))
            return;
        this.#blocks.tick(delta.at);
        const isHidden = delta.hiddenMs === null || delta.hiddenMs > GAP_MS;
        for (const each of gathered)
            this.#enter(each, delta.at, isHidden);
    }
    read() {
        const shares = [...this.#shares]
            .sort(([a], [b]) => a - b)
            .flatMap(([step, { percent, canary, stable }]) => (percent === null ? [] : [{ step, percent, canary, stable }]));
        return { facts: this.#facts, blocks: [...this.#blocks.closed], shares, faults: [...this.#faults.values()] };
    }
    #fault(guardrail, fault) {
        this.#faults.set(`${guardrail} ${fault}`, { guardrail, fault });
    }
    #readPercents({ counters }) {
        for (const { counter, value } of counters) {
            if (counter.name !== METRICS.percent.name)
                continue;
            const step = this.#stepOf(counter);
            if (step !== null)
                this.#share(step).percent = value;
        }
    }
    /** Users are told apart by one process only, and as long as it lives: what a further one counts is not counted. */
    #admit({ target, startedAt }) {
        const name = `${target} ${Math.round(startedAt)}`;
        if (this.#processes.has(name))
            return true;
        const isLate = startedAt > this.#facts.firstAt;
        if (this.#processes.size > 0 && (isLate || !this.#options.keyAffinity)) {
            this.#isFrozen = true;
            this.#fault(null, isLate ? 'restart' : 'unit-not-deduplicated');
            return false;
        }
        this.#processes.add(name);
        return true;
    }
    #stepOf({ labels }) {
        const epoch = parseEpoch(labels.epoch ?? '');
        return epoch?.rolloutId === this.#facts.rolloutId ? epoch.step : null;
    }
    #share(step) {
        const share = this.#shares.get(step) ?? { percent: null, canary: 0, stable: 0 };
        this.#shares.set(step, share);
        return share;
    }
    /** What a scrape brings, by step and guardrail, in one order; without what brings nothing. */
    #gather({ counters }) {
        const found = new Map();
        for (const { counter, delta } of counters) {
            if (counter.name === METRICS.frozen.name)
                this.#readFrozen(counter);
            const step = this.#stepOf(counter);
            const { variant } = counter.labels;
            if (step === null || !isVariant(variant) || delta === 0)
                continue;
            if (counter.name === METRICS.assigned.name) {
                if (delta === null)
                    this.#fault(null, 'not-an-integer');
                else
                    this.#share(step)[variant] += delta;
                continue;
            }
            const guardrail = counter.name === METRICS.judged.name ? 'satisfaction' : counter.labels.guardrail;
            if (!isGuardrail(guardrail))
                continue;
            const name = `${step} ${guardrail}`;
            const makeArm = () => ({ exposures: 0, appearances: 0, bad: 0, ratings: [0, 0, 0, 0, 0] });
            const one = found.get(name) ?? { guardrail, step, canary: makeArm(), stable: makeArm(), isWhole: true };
            found.set(name, one);
            if (delta === null)
                one.isWhole = false;
            else
                addCounter(one[variant], counter, delta);
        }
        return [...found.values()].sort((a, b) => a.step - b.step || registry/* GUARDRAILS */.X.indexOf(a.guardrail) - registry/* GUARDRAILS */.X.indexOf(b.guardrail));
    }
    #readFrozen({ labels }) {
        if (labels.rollout === this.#facts.rolloutId && isGuardrail(labels.guardrail))
            this.#fault(labels.guardrail, 'key-limit');
    }
    #enter({ guardrail, step, canary, stable, isWhole }, at, isHidden) {
        const delta = { guardrail, step, canary: finishArm(canary, guardrail), stable: finishArm(stable, guardrail) };
        if (!isWhole) {
            this.#blocks.lose(delta);
            this.#fault(guardrail, 'not-an-integer');
        }
        else if (isHidden) {
            this.#blocks.skip(delta);
            this.#fault(guardrail, 'gap');
        }
        else if (!this.#blocks.add(delta, at))
            this.#fault(guardrail, 'gap');
    }
}
function addCounter(arm, { name, labels }, delta) {
    if (name === METRICS.exposures.name)
        arm.exposures += delta;
    else if (name === METRICS.appearances.name)
        arm.appearances += delta;
    else if (name === METRICS.bad.name)
        arm.bad += delta;
    else if (name === METRICS.judged.name) {
        const place = Number(labels.rating) - 1;
        if (arm.ratings[place] !== undefined)
            arm.ratings[place] += delta;
    }
}

;// CONCATENATED MODULE: ./lib/monitoring/scrapes.js

const EXPORTED = 'exported_';
/** Our own labels: where a target has one of the same name, Prometheus has renamed ours (unless it was told `honor_labels`). */
function readOwnLabels(labels) {
    const own = {};
    for (const name of [...OWN_LABELS].sort()) {
        const value = labels[EXPORTED + name] ?? labels[name];
        if (name !== '__name__' && value !== undefined)
            own[name] = value;
    }
    return own;
}
function nameTarget(labels) {
    const theirs = Object.entries(labels).filter(([name]) => !OWN_LABELS.has(name) && !(name.startsWith(EXPORTED) && OWN_LABELS.has(name.slice(9))));
    return JSON.stringify(theirs.sort(([a], [b]) => (a < b ? -1 : 1)));
}
/**
 * Puts samples of the same moment and target together, in the order of time. All samples of a scrape carry its time; one without the start
 * time of its process is left out, because nobody knows whether its counter began anew.
 */
function groupScrapes(series) {
    const scrapes = new Map();
    for (const { labels, samples } of series) {
        if (labels.__name__ !== METRICS.start.name)
            continue;
        const target = nameTarget(labels);
        for (const [at, value] of samples)
            scrapes.set(`${at} ${target}`, { target, at, startedAt: value * 1000, counters: [] });
    }
    for (const { labels, samples } of series) {
        const { __name__: name = '' } = labels;
        if (name === METRICS.start.name)
            continue;
        const target = nameTarget(labels);
        const own = readOwnLabels(labels);
        const counter = { id: JSON.stringify([name, own]), name, labels: own };
        for (const [at, value] of samples)
            scrapes.get(`${at} ${target}`)?.counters.push({ counter, value });
    }
    return [...scrapes.values()].sort((a, b) => a.at - b.at || (a.target < b.target ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/monitoring/span.js
var span = __webpack_require__(54295);
// EXTERNAL MODULE: ./lib/monitoring/sum-roll-ups.js
var sum_roll_ups = __webpack_require__(79549);
// EXTERNAL MODULE: ./lib/stores/pick-rollout.js
var pick_rollout = __webpack_require__(95442);
;// CONCATENATED MODULE: ./lib/stores/prometheus-answer.js

const MAX_SERIES = 50_000;
/** What engines say where a query would read more than they allow: Prometheus, Mimir and Cortex, Thanos, VictoriaMetrics. */
const TOO_MANY = new RegExp([
    'too many (samples|points|series|chunks)|exceed(s|ed)? .*(limit|maximum)|limit.*exceeded|query result too large',
    'cannot (select|process) more than|number of matching (unique )?timeseries exceeds|outside the allowed -retentionPeriod',
].join('|'), 'i');
function fail(message, code, help) {
    throw new errors/* PromptgateError */.g(message, { code, kind: 'outside', help });
}
/** A sentence of somebody else's, cut and without control characters. */
function quote(text) {
    return typeof text === 'string' ? ` (${text.replace(/\p{C}/gu, ' ').slice(0, 200)})` : '';
}
function parseBody(text) {
    try {
        const body = JSON.parse(text);
        return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
    }
    catch {
        return null;
    }
}
/**
 * The series of an answer.
 * @throws PromptgateError `prometheus-refused`, `prometheus-too-large` (a shorter span may do), `prometheus-query`, `prometheus-partial`, `prometheus-answer`
 */
function readSeries({ status, text, name, maxBytes }) {
    if (text === null)
        fail(`${name} answered with more than ${maxBytes} bytes`, 'prometheus-too-large', 'Ask for fewer hours.');
    if (status === 401 || status === 403) {
        fail(`${name} refuses access (HTTP ${status})`, 'prometheus-refused', 'Give a token in PROMETHEUS_TOKEN, or a name and password in PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD.');
    }
    const body = parseBody(text);
    if (body?.status === 'error' && typeof body.error === 'string' && TOO_MANY.test(body.error)) {
        fail(`${name} finds the query too large${quote(body.error)}`, 'prometheus-too-large', 'Ask for fewer hours, or raise its limit (in Prometheus --query.max-samples).');
    }
    if (body === null || status < 200 || status >= 300 || body.status !== 'success') {
        const what = body === null ? 'something that is not JSON' : `an error${quote(body.error)}`;
        const isDown = status === 429 || status >= 500;
        fail(`${name} answered HTTP ${status} with ${what}`, isDown ? 'prometheus-unreachable' : body === null ? 'prometheus-answer' : 'prometheus-query', isDown ? 'Try again when it is up.' : 'Check the address: what is before /api/v1 belongs to it, and nothing else does.');
    }
    // Half of the counters would read as a rollout that goes differently.
    const warnings = Array.isArray(body.warnings) ? body.warnings : [];
    if (warnings.length > 0 || body.isPartial === true) {
        fail(`${name} gave part of an answer${quote(warnings[0])}`, 'prometheus-partial', 'Try again when all of its parts are up.');
    }
    return readResult(body.data ?? {}, name);
}
function readResult({ resultType, result }, name) {
    const malformed = () => fail(`${name} answered with something that is not Prometheus'`, 'prometheus-answer', 'Check the address, and what stands between.');
    if ((resultType !== 'matrix' && resultType !== 'vector') || !Array.isArray(result))
        return malformed();
    if (result.length > MAX_SERIES)
        fail(`${name} answered with ${result.length} series`, 'prometheus-too-large', 'Ask for fewer hours.');
    return result.map((one) => {
        const { metric, value, values } = (typeof one === 'object' && one !== null ? one : {});
        const samples = resultType === 'vector' ? [value] : values;
        if (typeof metric !== 'object' || metric === null || !Array.isArray(samples))
            return malformed();
        if (!Object.values(metric).every((label) => typeof label === 'string'))
            return malformed();
        return {
            labels: metric,
            samples: samples.filter((sample) => !isEnd(sample)).map((sample) => readSample(sample) ?? malformed()),
        };
    });
}
/** A mark that a series was no longer there: VictoriaMetrics shows it as a sample. None of our metrics is ever NaN. */
function isEnd(sample) {
    return Array.isArray(sample) && sample[1] === 'NaN';
}
function readSample(sample) {
    if (!Array.isArray(sample) || typeof sample[0] !== 'number' || typeof sample[1] !== 'string')
        return null;
    // Prometheus' +Inf and -Inf are no numbers to Number; both are no counts.
    return [Math.round(sample[0] * 1000), Number(sample[1])];
}

;// CONCATENATED MODULE: ./lib/stores/prometheus-client.js


const REDIRECTS = 3;
const MIB = 1024 * 1024;
function prometheus_client_fail(message, { code, help, cause }) {
    throw new errors/* PromptgateError */.g(message, { code, kind: 'outside', help, cause });
}
/** The address as it was given, without what must not be printed; credentials in it become a header. */
function readAddress(address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
        throw new errors/* PromptgateError */.g('The address of the Prometheus store is no http or https address', {
            code: 'store-invalid',
            kind: 'usage',
            help: 'Give it as `prometheus:http://localhost:9090`, with the path before /api/v1 where there is one.',
        });
    }
    const decode = (text) => (/%(?![0-9a-f]{2})/i.test(text) ? text : decodeURIComponent(text));
    const [username, password] = [decode(url.username), decode(url.password)];
    Object.assign(url, { username: '', password: '', search: '', hash: '' });
    return { url, username, password };
}
function authorize({ token, ...options }, address) {
    if (token)
        return { authorization: `Bearer ${token}` };
    const [username, password] = [options.username || address.username, options.password || address.password];
    if (username === '' && password === '')
        return {};
    return { authorization: `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}` };
}
async function readBody(response, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.byteLength;
        if (size > maxBytes) {
            await response.body?.cancel().catch(() => undefined);
            return null;
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function isReset(error) {
    const { cause } = error;
    return cause?.code === 'ECONNRESET' || cause?.code === 'EPIPE' || cause?.code === 'UND_ERR_SOCKET';
}
/**
 * @param address of the engine; the path before `/api/v1` is kept
 * @throws PromptgateError `store-invalid`
 */
function createPrometheusClient(address, options = {}) {
    const { timeoutMs = 10_000, maxBytes = 32 * MIB, fetch = globalThis.fetch } = options;
    const { url: base, ...credentials } = readAddress(address);
    const headers = { accept: 'application/json', ...options.headers, ...authorize(options, credentials) };
    const name = base.href.replace(/\/$/, '');
    /** One question. A connection that was kept may be closed at the very moment in which it is used again: then it is asked once more. */
    const get = async (url, signal) => {
        const request = { headers, signal, redirect: 'manual' };
        try {
            return await fetch(url, request);
        }
        catch (error) {
            if (!isReset(error))
                throw error;
            return fetch(url, request);
        }
    };
    const follow = async (first, signal) => {
        let url = first;
        for (let hop = 0; hop <= REDIRECTS; hop += 1) {
            const response = await get(url, signal);
            const location = response.headers.get('location');
            if (response.status < 300 || response.status >= 400 || location === null)
                return response;
            await response.body?.cancel();
            const next = URL.canParse(location, url.href) ? new URL(location, url.href) : null;
            // Credentials go to whom they are meant for, and to nobody else.
            if (next?.origin !== base.origin)
                break;
            url = next;
        }
        return prometheus_client_fail(`${name} sends elsewhere`, { code: 'prometheus-redirect', help: 'Give the address that it answers at itself.' });
    };
    const ask = async (query, time) => {
        const url = new URL(`${base.pathname.replace(/\/+$/, '')}/api/v1/query`, base.origin);
        // VictoriaMetrics alone knows `nocache`: without it what is asked about now is answered as of half a minute ago (`-search.latencyOffset`).
        url.search = new URLSearchParams({ query, time, nocache: '1' }).toString();
        const signal = AbortSignal.timeout(timeoutMs);
        try {
            const response = await follow(url, signal);
            const text = await readBody(response, maxBytes);
            return readSeries({ status: response.status, text, name, maxBytes });
        }
        catch (error) {
            if (error instanceof errors/* PromptgateError */.g)
                throw error;
            const why = signal.aborted ? `did not answer within ${timeoutMs / 1000} s` : 'cannot be reached';
            return prometheus_client_fail(`${name} ${why}`, {
                code: 'prometheus-unreachable',
                help: 'Check that it runs and that this machine may reach it.',
                cause: error,
            });
        }
    };
    const formatTime = (ms) => (Math.round(ms) / 1000).toFixed(3);
    return { name, query: (query, at) => ask(query, formatTime(at)) };
}

;// CONCATENATED MODULE: ./lib/stores/prometheus-samples.js

const HOUR = 3_600_000;
/** Milliseconds that one answer covers at first, at least, and at most. */
const CHUNK_MS = 6 * HOUR;
const LEAST_CHUNK_MS = 60_000;
const MOST_CHUNK_MS = 32 * 24 * HOUR;
/** Samples of an answer below which the next one may cover twice as much. */
const FEW_SAMPLES = 50_000;
/** A value of a label in a selector's regular expression, as nothing but itself. */
function quotePattern(value) {
    return value.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
/**
 * Metrics by their names, and of them those whose labels are the given texts; a metric without such a label is meant, too.
 * @param labels patterns of RE2
 */
function writeSelector(names, labels) {
    const matchers = Object.entries(labels).map(([name, pattern]) => `${name}=~${quoteString(`(${pattern})?`)}`);
    return `{${[`__name__=~${quoteString(names.join('|'))}`, ...matchers].join(',')}}`;
}
/** A text in PromQL. */
function quoteString(text) {
    return `"${text.toWellFormed().replace(/[\\"\n]/g, (char) => (char === '\n' ? '\\n' : `\\${char}`))}"`;
}
/**
 * Raw samples after one moment and up to another, in pieces that an engine and this process can take: an answer that is too large is asked for
 * again in halves. Never `rate` or `increase`, which guess at what lies beyond the first and the last sample.
 * @throws PromptgateError what `PrometheusClient` throws; `prometheus-too-large` where a minute is too much
 */
async function* readSamples(client, selector, from, to) {
    let span = CHUNK_MS;
    let begin = from;
    while (begin < to) {
        const end = Math.min(to, begin + span);
        const series = await readChunk(client, selector, begin, end);
        if (series !== null) {
            yield { series, from: begin, to: end };
            begin = end;
            const size = series.reduce((sum, { samples }) => sum + samples.length, 0);
            if (size < FEW_SAMPLES)
                span = Math.min(MOST_CHUNK_MS, span * 2);
            continue;
        }
        span = Math.max(LEAST_CHUNK_MS, Math.floor((end - begin) / 2));
    }
}
/** null: too large, and a shorter span may be asked for. */
async function readChunk(client, selector, from, to) {
    try {
        const series = await client.query(`${selector}[${Math.ceil(to - from)}ms]`, to);
        // Some engines give the sample at the very begin, too.
        return series.map(({ labels, samples }) => ({ labels, samples: samples.filter(([at]) => at > from && at <= to) }));
    }
    catch (error) {
        if (error instanceof errors/* PromptgateError */.g && error.code === 'prometheus-too-large' && to - from > LEAST_CHUNK_MS)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/stores/prometheus-rollouts.js





const DAY = 86_400_000;
/** Milliseconds in which rollouts are looked for, where an engine has them and lets so many be asked for at once; and the least of it. */
const HISTORY_MS = 90 * DAY;
const LEAST_HISTORY_MS = DAY;
function readFacts(labels, firstAt) {
    const { prompt = '', environment = '', rollout = '', stable = '', canary = '', unit, slow_ms = '', guardrails = '' } = labels;
    if ([prompt, environment, rollout, stable, canary].includes('') || (unit !== 'user' && unit !== 'request'))
        return null;
    const slowMs = slow_ms === '' ? null : Number(slow_ms);
    const names = guardrails.split(',');
    return {
        rolloutId: rollout,
        promptId: prompt,
        environment,
        stable,
        canary,
        unit,
        slowMs: slowMs !== null && Number.isFinite(slowMs) ? slowMs : null,
        guardrails: registry/* GUARDRAILS */.X.filter((name) => names.includes(name)),
        firstAt,
    };
}
/**
 * Rollouts that calls were recorded of, oldest first.
 * @param labels texts that a rollout's labels have
 * @param now milliseconds since 1970
 */
async function readRollouts(client, labels, now) {
    const matchers = Object.entries(labels).map(([name, value]) => `${name}=~${quoteString(quotePattern(value))}`);
    const [firsts, infos] = await readHistory(client, matchers.join(','), now);
    const firstAt = new Map();
    const nameOf = ({ prompt, environment, rollout }) => JSON.stringify([prompt, environment, rollout]);
    for (const { labels: found, samples } of firsts) {
        const name = nameOf(readOwnLabels(found));
        const at = Math.round((samples[0]?.[1] ?? Number.NaN) * 1000);
        if (Number.isFinite(at))
            firstAt.set(name, Math.min(at, firstAt.get(name) ?? at));
    }
    const facts = new Map();
    for (const { labels: found } of infos) {
        const own = readOwnLabels(found);
        const at = firstAt.get(nameOf(own));
        const one = at === undefined ? null : readFacts(own, at);
        if (one !== null)
            facts.set(nameOf(own), one);
    }
    return [...facts.values()].sort((a, b) => a.firstAt - b.firstAt || (a.rolloutId < b.rolloutId ? -1 : 1));
}
/** First calls, and which rollouts there are; of a shorter time where the engine allows no longer one. */
async function readHistory(client, matchers, now) {
    for (let span = HISTORY_MS;; span = Math.max(LEAST_HISTORY_MS, Math.floor(span / 2))) {
        const select = (name) => `${name}{${matchers}}[${span}ms]`;
        try {
            return await Promise.all([
                client.query(`min_over_time(${select(METRICS.firstCall.name)})`, now),
                client.query(`last_over_time(${select(METRICS.info.name)})`, now),
            ]);
        }
        catch (error) {
            if (!(error instanceof errors/* PromptgateError */.g) || error.code !== 'prometheus-too-large' || span <= LEAST_HISTORY_MS)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./lib/monitoring/latency-sketch.js
/** Each bucket is this much wider than the one before, so that its value is within 1 % of all that is in it (DDSketch, Masson et al., VLDB 2019). */
const GAMMA = 1.01 / 0.99;
/** The lowest bucket holds everything up to a microsecond, the highest ends behind a day. */
const MIN_INDEX = Math.ceil(Math.log(0.001) / Math.log(GAMMA));
const MAX_INDEX = Math.ceil(Math.log(86_400_000) / Math.log(GAMMA));
const PER_NATURAL = 1 / Math.log(GAMMA);
/** Upper bounds from the lowest bucket on: comparing with them makes a value on a boundary exact, whatever a logarithm rounds to. */
const BOUNDS = Float64Array.from({ length: MAX_INDEX - MIN_INDEX + 1 }, (_, place) => GAMMA ** (MIN_INDEX + place));
/**
 * The bucket of a latency: i holds (γ^(i−1), γ^i].
 * @param ms 0 to 86,400,000
 */
function latency_sketch_indexOfLatency(ms) {
    if (!(ms > BOUNDS[0]))
        return MIN_INDEX;
    // Adding 0 makes a zero of −0, which a ceiling gives.
    const guess = Math.min(MAX_INDEX, Math.max(MIN_INDEX + 1, Math.ceil(Math.log(ms) * PER_NATURAL) + 0));
    if (ms <= BOUNDS[guess - 1 - MIN_INDEX])
        return guess - 1;
    return guess < MAX_INDEX && ms > BOUNDS[guess - MIN_INDEX] ? guess + 1 : guess;
}
/** The largest latency of a bucket, in milliseconds. Below the lowest and above the highest bucket it is theirs. */
function latency_sketch_upperBoundOf(index) {
    return BOUNDS[Math.min(MAX_INDEX, Math.max(MIN_INDEX, index)) - MIN_INDEX];
}
/**
 * The next boundary of a bucket at or above a latency, so that counts of buckets tell exactly what was above it.
 * @param ms 0 to 86,400,000
 */
function latency_sketch_roundUpToBoundary(ms) {
    return latency_sketch_upperBoundOf(latency_sketch_indexOfLatency(ms));
}
/** The value that stands for a bucket, in milliseconds. */
function middleOf(index) {
    return (2 * latency_sketch_upperBoundOf(index)) / (1 + GAMMA);
}
/**
 * A quantile as `sorted[floor(q·n)]` has it, to 1 %: the value of the first bucket whose cumulative count exceeds floor(q·n), within the
 * least and the greatest latency.
 * @param q 0 to 1
 * @returns milliseconds; null without calls
 */
function quantileOf({ calls, latency, latencyMin, latencyMax }, q) {
    if (calls <= 0)
        return null;
    const rank = Math.min(calls - 1, Math.floor(q * calls));
    let before = 0;
    for (const [index, count] of [...latency].sort(([a], [b]) => a - b)) {
        before += count;
        if (before > rank)
            return Math.min(latencyMax / 1000, Math.max(latencyMin / 1000, middleOf(index)));
    }
    return latencyMax / 1000;
}

;// CONCATENATED MODULE: ./lib/monitoring/histogram-bounds.js

const SHORTEST_MS = 10;
const LONGEST_MS = 300_000;
/** Indexes of sketch buckets whose upper ends bound the histogram's: 10 ms to 300 s, √2 apart, each rounded up to the sketch's own grid. */
const HISTOGRAM_INDEXES = listIndexes();
function listIndexes() {
    const bounds = [];
    for (let power = 0; SHORTEST_MS * 2 ** (power / 2) < LONGEST_MS; power += 1)
        bounds.push(SHORTEST_MS * 2 ** (power / 2));
    return [...bounds, LONGEST_MS].map((ms) => latency_sketch_indexOfLatency(latency_sketch_roundUpToBoundary(ms)));
}
/** The bounds of one label set: the common ones, and the threshold of its rollout. */
function listBounds(slowMs) {
    if (slowMs === null)
        return HISTOGRAM_INDEXES;
    return [...new Set([...HISTOGRAM_INDEXES, indexOfLatency(roundUpToBoundary(slowMs))])].sort((a, b) => a - b);
}
/** Few, for all bounds lie on one grid. */
const FORMATTED = new Map();
/** A bound as Prometheus' `le`: seconds, to six digits, which is far finer than the grid. */
function formatBound(index) {
    const known = FORMATTED.get(index);
    if (known !== undefined)
        return known;
    const text = String(Number((upperBoundOf(index) / 1000).toPrecision(6)));
    FORMATTED.set(index, text);
    return text;
}
/** The sketch bucket that a `le` ends; null: it is no bound of ours (`+Inf` too). */
function parseBound(le) {
    const ms = Number(le) * 1000;
    if (!Number.isFinite(ms) || ms <= 0)
        return null;
    // Six digits may lie a trace above the bound, and so in the next bucket.
    const near = latency_sketch_indexOfLatency(ms * (1 - 1e-5));
    return Math.abs(latency_sketch_upperBoundOf(near) / ms - 1) < 1e-5 ? near : null;
}
/**
 * Spreads what a histogram's bucket holds evenly over the sketch's buckets in it: whatever quantile is read from them stays in that bucket.
 * @param from the bound below, which does not belong to it
 */
function spreadBucket(from, to, count) {
    const width = to - from;
    const filled = [];
    for (let place = 1; place <= width; place += 1) {
        const share = Math.floor((place * count) / width) - Math.floor(((place - 1) * count) / width);
        if (share > 0)
            filled.push([from + place, share]);
    }
    return filled;
}

;// CONCATENATED MODULE: ./lib/monitoring/scraped-statistics.js






/** Families that statistics are read from. */
const STATISTICS_METRICS = [
    ...[METRICS.calls, METRICS.errors, METRICS.slow, METRICS.tokens, METRICS.ratings].map(({ name }) => name),
    `${METRICS.latency.name}_bucket`,
    `${METRICS.latency.name}_sum`,
];
/** Buckets of the sketch that the first bucket of the histogram is taken to be wide, and the one above all bounds: a factor of two. */
const OPEN_END = 35;
/**
 * Statistics from scrapes: what counters grew by, per series, summed last. Scrapes between which a process neither began nor ended may be left
 * out.
 * @param scrapes in the order of time; of each process the last one at or before `from`, too, where there is one
 */
function readScrapedStatistics(scrapes, query) {
    const deltas = new CounterDeltas((_, value) => Number.isFinite(value) && value >= 0);
    const spans = new Map();
    for (const scrape of scrapes) {
        const { at, startedAt, isFirst, counters } = deltas.add(scrape);
        // Nobody knows how much of what an older process says at its first scrape is of this span.
        if (at <= query.from || at > query.to || (isFirst && startedAt <= query.from - span/* MINUTE */.pY))
            continue;
        const place = Math.ceil((at - query.from) / query.stepMs) - 1;
        for (const { counter, delta } of counters) {
            if (delta === null || delta === 0 || !isMeant(counter, query))
                continue;
            const { version = '' } = counter.labels;
            const name = `${place} ${version}`;
            const span = spans.get(name) ?? { version, from: query.from + place * query.stepMs, sums: makeSums() };
            spans.set(name, span);
            add(span.sums, counter, delta);
        }
    }
    return [...spans.values()]
        .map(({ version, from, sums }) => ({ version, from, rollUp: finish(sums) }))
        .sort((a, b) => a.from - b.from || (a.version < b.version ? -1 : 1));
}
function isMeant({ labels }, { promptId, environment, version }) {
    return (labels.prompt === promptId &&
        (environment === null || labels.environment === environment) &&
        (version === null || labels.version === version));
}
function makeSums() {
    return { plain: new Map(), ratings: [0, 0, 0, 0, 0], bounds: new Map() };
}
function add(sums, { name, labels }, delta) {
    if (name === METRICS.ratings.name) {
        const place = Number(labels.rating) - 1;
        if (sums.ratings[place] !== undefined)
            sums.ratings[place] += delta;
        return;
    }
    if (name !== `${METRICS.latency.name}_bucket`) {
        sums.plain.set(name, (sums.plain.get(name) ?? 0) + delta);
        return;
    }
    const bound = labels.le === '+Inf' ? Number.POSITIVE_INFINITY : parseBound(labels.le ?? '');
    if (bound === null)
        return;
    const series = JSON.stringify([labels.environment, labels.epoch]);
    const bounds = sums.bounds.get(series) ?? new Map();
    sums.bounds.set(series, bounds);
    bounds.set(bound, (bounds.get(bound) ?? 0) + delta);
}
function finish({ plain, ratings, bounds }) {
    const read = ({ name }) => Math.round(plain.get(name) ?? 0);
    const latency = (0,sum_roll_ups/* sumRollUps */.d)([...bounds.values()].map(readHistogram));
    return {
        calls: read(METRICS.calls),
        errors: read(METRICS.errors),
        slow: read(METRICS.slow),
        ratings: ratings.map(Math.round),
        tokens: read(METRICS.tokens),
        latencySum: Math.round((plain.get(`${METRICS.latency.name}_sum`) ?? 0) * 1_000_000),
        latencyMin: latency.latencyMin,
        latencyMax: latency.latencyMax,
        latency: latency.latency,
    };
}
/** Latencies alone; `calls` only so that the least and the greatest one can be summed. */
function readHistogram(bounds) {
    const latency = new Map();
    let [below, last] = [0, Number.NEGATIVE_INFINITY];
    let [min, max] = [0, 0];
    for (const [bound, cumulative] of [...bounds].sort(([a], [b]) => a - b)) {
        const to = Number.isFinite(bound) ? bound : last + OPEN_END;
        const from = Number.isFinite(last) ? last : to - OPEN_END;
        const count = Math.max(0, Math.round(cumulative) - below);
        for (const [index, share] of spreadBucket(from, to, count))
            latency.set(index, (latency.get(index) ?? 0) + share);
        if (count > 0) {
            if (max === 0)
                min = Math.round(latency_sketch_upperBoundOf(from) * 1000);
            max = Math.round(latency_sketch_upperBoundOf(to) * 1000);
        }
        below = Math.max(below, Math.round(cumulative));
        last = bound;
    }
    return { ...sum_roll_ups/* EMPTY_ROLL_UP */.Q, calls: below, latency, latencyMin: min, latencyMax: max };
}

;// CONCATENATED MODULE: ./lib/stores/prometheus-statistics.js




/** Milliseconds before a span in which the last scrape before it is looked for. */
const LOOK_BACK = 300_000;
/** Moments closer together than this are read at once; doubled until there are few enough reads. */
const NEAR_MS = 60_000;
const MOST_WINDOWS = 240;
const AT_ONCE = 4;
/**
 * Counters only grow while a process lives: what one grew by in a span is told by its scrapes at the span's ends, and those where a process began
 * or ended. The others are not read.
 */
async function readStatistics(client, query) {
    const starts = await readAll(client, writeSelector([METRICS.start.name], {}), { from: query.from - LOOK_BACK, to: query.to });
    const windows = joinMoments(listMoments(groupScrapes(starts), query));
    const selector = writeSelector([METRICS.start.name, ...STATISTICS_METRICS], { prompt: quotePattern(query.promptId) });
    const found = [];
    for (let place = 0; place < windows.length; place += AT_ONCE) {
        const batch = windows.slice(place, place + AT_ONCE);
        for (const series of await Promise.all(batch.map((window) => readAll(client, selector, window))))
            found.push(...series);
    }
    return readScrapedStatistics(groupScrapes(joinSeries(found)), query);
}
async function readAll(client, selector, { from, to }) {
    const series = [];
    for await (const chunk of readSamples(client, selector, from, to))
        series.push(...chunk.series);
    return series;
}
/** One series for each set of labels, so that a counter is one object. */
function joinSeries(series) {
    const joined = new Map();
    for (const { labels, samples } of series) {
        const name = JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
        const one = joined.get(name) ?? { labels, samples: [] };
        joined.set(name, one);
        for (const sample of samples)
            one.samples.push(sample);
    }
    return [...joined.values()];
}
/** Scrapes that tell all: the last one at or before each border, and the first and last one of each process. */
function listMoments(scrapes, { from, to, stepMs }) {
    const moments = new Set();
    for (const process of Map.groupBy(scrapes, ({ target, startedAt }) => `${target} ${Math.round(startedAt)}`).values()) {
        for (const [place, scrape] of process.entries()) {
            const after = process[place + 1];
            const isLastOfStep = after !== undefined && Math.ceil((after.at - from) / stepMs) !== Math.ceil((scrape.at - from) / stepMs);
            const isUsed = scrape.at > from || after === undefined || after.at > from;
            if (isUsed && scrape.at <= to && (place === 0 || after === undefined || isLastOfStep))
                moments.add(scrape.at);
        }
    }
    return [...moments].sort((a, b) => a - b);
}
/** Spans that hold all moments. */
function joinMoments(moments) {
    for (let near = NEAR_MS;; near *= 2) {
        const spans = [];
        for (const at of moments) {
            const last = spans.at(-1);
            if (last !== undefined && at - last.to <= near)
                spans[spans.length - 1] = { from: last.from, to: at };
            else
                spans.push({ from: at - 1, to: at });
        }
        if (spans.length <= MOST_WINDOWS)
            return spans;
    }
}

;// CONCATENATED MODULE: ./lib/stores/prometheus.js













const SETTLE_MS = 15_000;
/**
 * Reads what an application's `metrics()` showed to a Prometheus, or to any engine that speaks its HTTP interface. Nothing is written: recording
 * fills the counters that are scraped.
 * @param address `http://…`, with the path before `/api/v1` where there is one
 * @throws PromptgateError `store-invalid`
 */
async function openPrometheus(address, options = {}) {
    const client = createPrometheusClient(address, options);
    const { now = Date.now, settleMs = SETTLE_MS } = options;
    const readings = new Map();
    const readSpans = async ({ from, to, ...query }, stepMs) => {
        const begin = Math.floor(from / span/* MINUTE */.pY) * span/* MINUTE */.pY;
        const end = Math.ceil(to / span/* MINUTE */.pY) * span/* MINUTE */.pY;
        return begin >= end
            ? []
            : await readStatistics(client, { ...query, from: begin, to: Math.min(end, Math.max(begin + 1, now())), stepMs });
    };
    return {
        name: `prometheus:${client.name}`,
        write: async () => { },
        total: async (query) => {
            const spans = await readSpans(query, Number.MAX_SAFE_INTEGER);
            const total = (0,sum_roll_ups/* sumRollUps */.d)(spans.map(({ rollUp }) => rollUp));
            return total.calls === 0 && total.ratings.every((count) => count === 0) ? null : total;
        },
        series: ({ stepMs, ...query }) => readSpans(query, stepMs),
        rollouts: async (promptId, environment) => {
            const known = await readRollouts(client, { prompt: promptId }, now());
            return known.filter((facts) => environment === null || facts.environment === environment);
        },
        ledger: async (rolloutId, promptId) => {
            const known = await readRollouts(client, { rollout: rolloutId, ...(promptId === undefined ? {} : { prompt: promptId }) }, now());
            const name = (0,pick_rollout/* pickRollout */.r)(known, rolloutId, promptId);
            const facts = known.find((one) => (0,ledger_shelf/* nameRollout */.t)(one.promptId, one.rolloutId) === name);
            if (facts === undefined || name === null)
                return null;
            // One after the other: what two read at once would be folded twice.
            const reading = (readings.get(name) ?? Promise.resolve(null)).then((before) => readOn(client, continueReading(before, facts, { ...options, now }), now() - settleMs));
            readings.set(name, reading.catch(() => null));
            return (await reading).ledger.read();
        },
        decide: async () => false,
        decisions: async () => [],
        response: async () => null,
        close: async () => readings.clear(),
    };
}
/** What an engine no longer keeps is not forgotten as long as this process lives. */
function continueReading(known, facts, { keyAffinity = false, now }) {
    const isSame = known !== null && known.facts.firstAt <= facts.firstAt && (0,external_node_util_.isDeepStrictEqual)({ ...known.facts, firstAt: 0 }, { ...facts, firstAt: 0 });
    // A first call that is told to be ages ago would be asked for piece by piece, for ever.
    const begin = Math.max(facts.firstAt, now() - span/* HOURS_KEPT */.zH);
    return isSame ? known : { facts, ledger: new ScrapedLedger(facts, { keyAffinity }), readTo: begin - GAP_MS };
}
/** Folds what came since; a reading that fails halfway is begun anew by the next one. */
async function readOn(client, reading, to) {
    const { promptId, rolloutId } = reading.facts;
    const names = [METRICS.start.name, ...LEDGER_METRICS.map((family) => METRICS[family].name)];
    const selector = writeSelector(names, { prompt: quotePattern(promptId), epoch: `${quotePattern(rolloutId)}/[0-9]+` });
    for await (const { series, to: end } of readSamples(client, selector, reading.readTo, to)) {
        const scrapes = groupScrapes(series);
        if (scrapes.length === 0 && series.some(({ samples }) => samples.length > 0)) {
            throw new errors/* PromptgateError */.g(`${client.name} has counters of ${promptId}/${rolloutId}, and no ${METRICS.start.name} beside them`, {
                code: 'prometheus-incomplete',
                kind: 'outside',
                help: 'Scrape all metrics that begin with promptgate_, without dropping or renaming any.',
            });
        }
        for (const scrape of scrapes)
            reading.ledger.add(scrape);
        reading.readTo = end;
    }
    return reading;
}


/***/ })

};
