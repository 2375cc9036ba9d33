export const id = 4365;
export const ids = [4365];
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

/***/ 34365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SqliteHandle: () => (/* binding */ SqliteHandle)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/monitoring/ledger-book.js + 1 modules
var ledger_book = __webpack_require__(2029);
// EXTERNAL MODULE: ./lib/monitoring/span.js
var span = __webpack_require__(54295);
// EXTERNAL MODULE: ./lib/monitoring/sum-roll-ups.js
var sum_roll_ups = __webpack_require__(79549);
// EXTERNAL MODULE: ./lib/stores/group-points.js
var group_points = __webpack_require__(38870);
// EXTERNAL MODULE: ./lib/stores/pick-rollout.js
var pick_rollout = __webpack_require__(95442);
;// CONCATENATED MODULE: ./lib/stores/sqlite-fault.js

/** By SQLite's primary result codes. */
const MENDS = {
    5: {
        code: 'store-busy',
        why: 'is locked by another program',
        help: 'It is tried again. Close what holds it open, such as a database browser.',
    },
    6: {
        code: 'store-busy',
        why: 'is locked by another program',
        help: 'It is tried again. Close what holds it open, such as a database browser.',
    },
    8: {
        code: 'store-read-only',
        why: 'cannot be written',
        help: 'Give this process the right to write to the file, to those beside it that end in -wal and -shm, and to their directory.',
    },
    10: {
        code: 'store-disk',
        why: 'could not be read or written by the system',
        help: 'Check the disk, and limits such as a quota or `ulimit -f`. The file must be on a local disk: SQLite does not work over a network.',
    },
    11: {
        code: 'store-corrupt',
        why: 'is damaged',
        help: 'Move it away, with its -wal and -shm files; a new one is made. `sqlite3 FILE .recover` saves what can be read.',
    },
    13: { code: 'store-full', why: 'cannot grow: the disk is full', help: 'Make room on the disk. It is tried again.' },
    14: {
        code: 'store-unreachable',
        why: 'cannot be opened',
        help: 'Check that the directory exists and that this process may write to it.',
    },
    23: { code: 'store-read-only', why: 'may not be used by this process', help: 'Give this process the right to read and write the file.' },
    26: {
        code: 'store-foreign',
        why: 'is no SQLite database',
        help: 'Name another file: one that an application records into, or that does not exist yet.',
    },
};
const DAMAGED = 11;
function mendBy(code, path, cause) {
    const mend = typeof code === 'number' ? MENDS[code & 0xff] : undefined;
    return mend === undefined
        ? null
        : new errors/* PromptgateError */.g(`${path} ${mend.why}.`, { code: mend.code, kind: 'outside', help: mend.help, cause });
}
/** Says what is wrong with a file that does not open as one of ours: a table that is not there is damage. */
function explainOpening(error, path) {
    if (error instanceof errors/* PromptgateError */.g)
        return error;
    const { errcode } = error;
    return mendBy(errcode, path, error) ?? mendBy(DAMAGED, path, error);
}
/** Says what is wrong with a file in words that mend it. A fault of what was to be written is `batch-refused`. */
function explainSqlite(error, path) {
    if (error instanceof errors/* PromptgateError */.g)
        return error;
    const { errcode, message } = error;
    const known = mendBy(errcode, path, error);
    if (known !== null)
        return known;
    return new errors/* PromptgateError */.g(`${path} does not take what was recorded: ${String(message)}`, {
        code: 'batch-refused',
        kind: 'outside',
        help: 'The calls of that second are lost and counted as dropped. Please report it.',
        cause: error,
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(80099);
;// CONCATENATED MODULE: ./lib/stores/sqlite-place.js



const REAL = { stat: external_node_fs_.statSync, access: external_node_fs_.accessSync };
/** The system's name for what is wrong; null: nothing is. */
function tryOut(work) {
    try {
        work();
        return null;
    }
    catch (error) {
        return String(error.code);
    }
}
/** Nothing can be read where nothing was recorded. */
function explainMissing(path, why) {
    return new errors/* PromptgateError */.g(`Nothing was recorded in ${path}: ${why}.`, {
        code: 'store-missing',
        kind: 'usage',
        help: "Name the file that the application records into: createMonitor({ store: 'sqlite:FILE' }).",
    });
}
/** Says what is wrong with the place of a file that SQLite cannot open. null: nothing that can be seen. */
function explainPlace(path, mode, cause, { stat, access } = REAL) {
    const unreachable = (why, help) => new errors/* PromptgateError */.g(`${path} ${why}`, { code: 'store-unreachable', kind: 'outside', help, cause });
    const directory = (0,external_node_path_.dirname)(path);
    const found = tryOut(() => stat(path));
    if (found === 'EACCES')
        return unreachable('is out of reach for this process.', 'Give it the right to enter the directories that the file is in.');
    const isThere = found === null;
    if (!isThere && mode === 'read')
        return found === 'ENOENT' || found === 'ENOTDIR' ? explainMissing(path, 'there is no such file') : null;
    if (isThere && stat(path).isDirectory())
        return unreachable('is a directory.', `Name a file in it: sqlite:${path}/metrics.db`);
    if (tryOut(() => stat(directory)) !== null)
        return unreachable('cannot be made: its directory is not there.', `Make the directory ${directory}. It is tried again.`);
    if (mode === 'read' && tryOut(() => access(path, external_node_fs_.constants.R_OK)) !== null)
        return unreachable('may not be read by this process.', 'Give it the right to read the file, and those beside it that end in -wal and -shm.');
    if (tryOut(() => access(directory, external_node_fs_.constants.W_OK)) === null)
        return null;
    return mode === 'record'
        ? unreachable('cannot be written: this process may not write to its directory, where SQLite keeps files beside it.', 'Give it the right to.')
        : unreachable('cannot be read: SQLite makes files beside it, and this process may not write to its directory.', 'Give it the right to, or copy the file, and the one beside it that ends in -wal, to another directory.');
}

;// CONCATENATED MODULE: ./lib/stores/sqlite-schema.js
/** Marks a file as one of ours: "PGM1" in ASCII. */
const APPLICATION_ID = 0x50474d31;
/** Grows when the tables change; a file of a newer one is not touched. */
const SCHEMA_VERSION = 1;
const COUNTS = `
  calls INTEGER NOT NULL, errors INTEGER NOT NULL, slow INTEGER NOT NULL,
  one INTEGER NOT NULL, two INTEGER NOT NULL, three INTEGER NOT NULL, four INTEGER NOT NULL, five INTEGER NOT NULL,
  tokens INTEGER NOT NULL, latency_sum INTEGER NOT NULL, latency_min INTEGER NOT NULL, latency_max INTEGER NOT NULL, latency BLOB NOT NULL`;
/** Keys of users and ids of responses are salted hashes; what was hashed is nowhere. */
const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE writers (name TEXT PRIMARY KEY, sequence INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE series (
  id INTEGER PRIMARY KEY, prompt TEXT NOT NULL, version TEXT NOT NULL, environment TEXT NOT NULL, epoch TEXT NOT NULL,
  UNIQUE (prompt, version, environment, epoch)
);
CREATE TABLE minutes (series INTEGER NOT NULL, place INTEGER NOT NULL, ${COUNTS}, PRIMARY KEY (series, place)) WITHOUT ROWID;
CREATE TABLE hours (series INTEGER NOT NULL, place INTEGER NOT NULL, ${COUNTS}, PRIMARY KEY (series, place)) WITHOUT ROWID;
CREATE TABLE rollouts (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, facts TEXT NOT NULL, keys INTEGER NOT NULL DEFAULT 0, arrival INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE pages (
  rollout INTEGER NOT NULL, guardrail TEXT NOT NULL, step INTEGER NOT NULL, opened_at INTEGER, body TEXT NOT NULL,
  PRIMARY KEY (rollout, guardrail, step)
) WITHOUT ROWID;
CREATE INDEX open_pages ON pages (opened_at) WHERE opened_at IS NOT NULL;
CREATE TABLE blocks (
  rollout INTEGER NOT NULL, arrival INTEGER NOT NULL, guardrail TEXT NOT NULL, step INTEGER NOT NULL,
  opened_at INTEGER NOT NULL, closed_at INTEGER NOT NULL,
  canary_exposures INTEGER NOT NULL, canary_bad INTEGER NOT NULL, canary_ratings TEXT,
  stable_exposures INTEGER NOT NULL, stable_bad INTEGER NOT NULL, stable_ratings TEXT,
  PRIMARY KEY (rollout, arrival)
) WITHOUT ROWID;
CREATE TABLE shares (
  rollout INTEGER NOT NULL, step INTEGER NOT NULL, percent REAL NOT NULL, canary INTEGER NOT NULL, stable INTEGER NOT NULL,
  PRIMARY KEY (rollout, step)
) WITHOUT ROWID;
CREATE TABLE faults (rollout INTEGER NOT NULL, number INTEGER PRIMARY KEY, guardrail TEXT, fault TEXT NOT NULL);
-- place: twice the step, and one more for the canary, with the guardrails under which the key was exposed there; -1, with those it is done with.
CREATE TABLE keys (rollout INTEGER NOT NULL, key64 BLOB NOT NULL, place INTEGER NOT NULL, bits INTEGER NOT NULL, PRIMARY KEY (rollout, key64, place)) WITHOUT ROWID;
CREATE TABLE decisions (number INTEGER PRIMARY KEY, rollout TEXT NOT NULL, prompt TEXT, body TEXT NOT NULL);
CREATE INDEX decisions_of ON decisions (rollout);
CREATE TABLE responses (number INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL UNIQUE, at INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE raw (
  number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, series INTEGER NOT NULL, latency_ms REAL NOT NULL, tokens INTEGER NOT NULL,
  error INTEGER NOT NULL, satisfaction INTEGER, response TEXT
);
CREATE TABLE raw_hours (hour INTEGER PRIMARY KEY, last INTEGER NOT NULL);
`;

;// CONCATENATED MODULE: ./lib/stores/sqlite-file.js








/** Milliseconds for which another program's lock is waited for. */
const PATIENCE = 2000;
/** Before it, several processes that write can damage a file in write-ahead mode (sqlite.org, release 3.51.3). */
const SAFE_WITH_WRITERS = [3, 51, 3];
/** Whether files must have one writing process alone, by SQLite's version. */
function needsSingleWriter(version) {
    const parts = version.split('.').map(Number);
    for (const [place, least] of SAFE_WITH_WRITERS.entries()) {
        const part = parts[place] ?? 0;
        if (part !== least)
            return !(part > least);
    }
    return false;
}
function readPragma(db, name) {
    return Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}
function checkOwner(db, path) {
    const [id, version] = [readPragma(db, 'application_id'), readPragma(db, 'user_version')];
    if (id === APPLICATION_ID && version <= SCHEMA_VERSION)
        return 'ours';
    if (id === APPLICATION_ID) {
        throw new errors/* PromptgateError */.g(`${path} was written by a newer Promptgate.`, {
            code: 'store-newer',
            kind: 'usage',
            help: 'Use that one here, too: `npm install promptgate@latest`. The file is as it was.',
        });
    }
    const tables = Number(db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables);
    if (id === 0 && tables === 0)
        return 'empty';
    throw new errors/* PromptgateError */.g(`${path} is the database of another program.`, {
        code: 'store-foreign',
        kind: 'usage',
        help: 'Name another file: one that an application records into, or that does not exist yet. This one is as it was.',
    });
}
/** Ends a transaction that failed, also one that SQLite has ended itself, as it does on a full disk. */
function rollBack(db) {
    try {
        db.exec('ROLLBACK');
    }
    catch {
        // There is none any more.
    }
}
function createTables(db, path) {
    db.exec('BEGIN IMMEDIATE');
    try {
        // Another process may have been faster.
        if (checkOwner(db, path) === 'empty') {
            db.exec(SCHEMA);
            db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)').run('salt', (0,external_node_crypto_.randomBytes)(32));
            db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
            db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
        }
        db.exec('COMMIT');
    }
    catch (error) {
        rollBack(db);
        throw error;
    }
}
/**
 * Opens a file for writing and makes its tables where it is new.
 * @throws PromptgateError `store-foreign`, `store-newer`, `store-corrupt`, `store-busy`, `store-full`, `store-unreachable`, `store-read-only`
 */
function openForWriting(path, { patience, maxPages } = {}) {
    return sqlite_file_open(path, { readOnly: false, patience }, (db) => {
        if (maxPages !== undefined)
            db.exec(`PRAGMA max_page_count = ${maxPages}`);
        checkOwner(db, path);
        db.exec('PRAGMA journal_mode = WAL');
        // A commit outlives the process at once, and the machine's power from the next checkpoint on; nothing is ever torn.
        db.exec('PRAGMA synchronous = NORMAL');
        createTables(db, path);
    });
}
/**
 * Opens a file that calls were recorded in.
 * @throws PromptgateError `store-missing`, and as `openForWriting`
 */
function openForReading(path, { patience } = {}) {
    return sqlite_file_open(path, { readOnly: true, patience }, (db) => {
        if (checkOwner(db, path) !== 'empty')
            return;
        const isCut = (0,external_node_fs_.statSync)(path).size > 0;
        throw explainMissing(path, isCut ? 'it has no tables, as a copy that was made without the -wal file beside it' : 'the file is empty');
    });
}
function sqlite_file_open(path, { readOnly, patience = PATIENCE }, prepare) {
    let db = null;
    try {
        db = new external_node_sqlite_.DatabaseSync(path, { readOnly });
        db.exec(`PRAGMA busy_timeout = ${patience}`);
        prepare(db);
        return db;
    }
    catch (error) {
        db?.close();
        throw explain(error, path, readOnly ? 'read' : 'record');
    }
}
/** What SQLite says where a file cannot be opened, made, or read as one, and where one beside it cannot. */
const OF_THE_PLACE = ['store-unreachable', 'store-disk', 'store-read-only'];
function explain(error, path, mode) {
    const fault = explainSqlite(error, path);
    return (OF_THE_PLACE.includes(fault.code) ? explainPlace(path, mode, error) : null) ?? fault;
}
/** One name for a file, whatever links lead to it. */
function followLinks(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        // It is not there yet. Where its directory is not, either, opening it says so.
        return (0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(path)) ? (0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path)) : path;
    }
}
/**
 * Takes the right to be the only writing process, which the system gives back however this one ends.
 * @returns what holds it
 * @throws PromptgateError `store-taken`, and as `openForWriting`
 */
function takeWriterLock(path) {
    let db = null;
    try {
        db = new external_node_sqlite_.DatabaseSync(`${followLinks(path)}-writer`);
        db.exec('PRAGMA busy_timeout = 0');
        db.exec('BEGIN EXCLUSIVE');
        return db;
    }
    catch (error) {
        db?.close();
        const fault = explain(error, path, 'record');
        if (fault.code !== 'store-busy')
            throw fault;
        throw new errors/* PromptgateError */.g(`${path} is written by another process already.`, {
            code: 'store-taken',
            kind: 'usage',
            help: `This SQLite may damage a file that several processes write. Give each a file of its own, or use a Node.js with SQLite ${SAFE_WITH_WRITERS.join('.')} or newer.`,
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./lib/registry/rollout-id.js
var rollout_id = __webpack_require__(65205);
// EXTERNAL MODULE: ./lib/monitoring/ledger-page.js
var ledger_page = __webpack_require__(96756);
;// CONCATENATED MODULE: ./lib/stores/sqlite-shelf.js


const DONE = -1;
/** Instead of the number of a rollout's keys: they are forgotten, or being forgotten. */
const FORGOTTEN = -1;
function placeOf({ step, variant }) {
    return 2 * step + (variant === 'canary' ? 1 : 0);
}
/** The pages of ledgers in tables. What is changed is written by `save`, within the transaction of the one who asks. */
class SqliteShelf {
    #salt;
    #known = new Map();
    #pages = new Map();
    #dirty = new Set();
    /** The last key that was hashed: it is asked for and put in turn. */
    #hashed = { key: '', hash: new Uint8Array() };
    #statements;
    constructor(db, salt) {
        this.#salt = salt;
        this.#statements = Object.fromEntries(Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)]));
    }
    /** Forgets what was read: other processes write, too. Call it when a transaction begins. */
    reset() {
        this.#known.clear();
        this.#pages.clear();
        this.#dirty.clear();
    }
    save() {
        for (const name of this.#dirty) {
            const page = this.#pages.get(name);
            const known = page && this.#find(page.rollout);
            if (!page || !known)
                continue;
            const { guardrail, step, openedAt, ...rest } = page;
            this.#statements.putPage.run(known.id, guardrail, step, openedAt, JSON.stringify({ ...rest, rollout: undefined }));
        }
        for (const known of this.#known.values()) {
            if (known === null)
                continue;
            this.#statements.putCounts.run(known.keys, known.arrival, known.id);
            for (const [step, added] of known.shares)
                this.#statements.addShare.run({ rollout: known.id, step, ...added });
        }
    }
    #find(rollout) {
        const cached = this.#known.get(rollout);
        if (cached !== undefined)
            return cached;
        const row = this.#statements.findRollout.get(rollout);
        const known = row === undefined ? null : readKnown(row);
        this.#known.set(rollout, known);
        return known;
    }
    facts(rollout) {
        return this.#find(rollout)?.facts ?? null;
    }
    addFacts(rollout, facts) {
        this.#statements.addRollout.run(rollout, JSON.stringify(facts));
        this.#known.delete(rollout);
    }
    openPages() {
        for (const row of this.#statements.openPages.all()) {
            const page = readPage(String(row.name), row);
            const name = (0,ledger_page/* namePage */.Xb)(page.rollout, page.guardrail, page.step);
            if (!this.#pages.has(name))
                this.#pages.set(name, page);
        }
        return [...this.#pages.values()].filter((page) => page !== null && page.openedAt !== null);
    }
    page(rollout, guardrail, step) {
        const name = (0,ledger_page/* namePage */.Xb)(rollout, guardrail, step);
        const cached = this.#pages.get(name);
        if (cached !== undefined)
            return cached;
        const known = this.#find(rollout);
        const row = known === null ? undefined : this.#statements.findPage.get(known.id, guardrail, step);
        const page = row === undefined ? null : readPage(rollout, row);
        this.#pages.set(name, page);
        return page;
    }
    putPage(page) {
        const name = (0,ledger_page/* namePage */.Xb)(page.rollout, page.guardrail, page.step);
        this.#pages.set(name, page);
        this.#dirty.add(name);
    }
    append(rollout, { guardrail, step, openedAt, closedAt, canary, stable }) {
        const known = this.#find(rollout);
        if (known === null)
            return;
        known.arrival += 1;
        const arm = ({ exposures, bad, ratings }) => [exposures, bad, ratings === undefined ? null : JSON.stringify(ratings)];
        this.#statements.addBlock.run(known.id, known.arrival, guardrail, step, openedAt, closedAt, ...arm(canary), ...arm(stable));
    }
    addShare(rollout, step, percent, canary, stable) {
        const shares = this.#find(rollout)?.shares;
        const added = shares?.get(step) ?? { percent: null, canary: 0, stable: 0 };
        added.percent = percent ?? added.percent;
        added.canary += canary;
        added.stable += stable;
        shares?.set(step, added);
    }
    #hash(key) {
        if (key !== this.#hashed.key) {
            this.#hashed = { key, hash: (0,external_node_crypto_.createHmac)('sha256', this.#salt).update(key).digest().subarray(0, 8) };
        }
        return this.#hashed.hash;
    }
    key(rollout, key) {
        const known = this.#find(rollout);
        const rows = known === null ? [] : this.#statements.findKey.all(known.id, this.#hash(key));
        if (rows.length === 0)
            return null;
        let done = 0;
        const seen = [];
        for (const row of rows) {
            const [place, bits] = [Number(row.place), Number(row.bits)];
            if (place === DONE)
                done = bits;
            else
                seen.push({ step: Math.floor(place / 2), variant: place % 2 === 1 ? 'canary' : 'stable', exposed: bits });
        }
        return { done, seen };
    }
    putKey(rollout, key, record, before) {
        const known = this.#find(rollout);
        if (known === null)
            return;
        const hash = this.#hash(key);
        if (before === null)
            known.keys += 1;
        if (record.done !== (before?.done ?? 0))
            this.#statements.putKey.run(known.id, hash, DONE, record.done);
        for (const seen of record.seen) {
            const same = before?.seen.some((other) => placeOf(other) === placeOf(seen) && other.exposed === seen.exposed);
            if (same !== true)
                this.#statements.putKey.run(known.id, hash, placeOf(seen), seen.exposed);
        }
    }
    keyCount(rollout) {
        return this.#find(rollout)?.keys ?? 0;
    }
    isForgotten(rollout) {
        return this.#find(rollout)?.keys === FORGOTTEN;
    }
    hasFault(rollout, fault) {
        const known = this.#find(rollout);
        if (known === null)
            return false;
        known.faults ??= new Set(this.#statements.listFaults.all(known.id).map((row) => String(row.fault)));
        return known.faults.has(fault);
    }
    addFault(rollout, guardrail, fault) {
        const known = this.#find(rollout);
        if (known === null)
            return;
        this.#statements.addFault.run(known.id, guardrail, fault);
        known.faults = null;
    }
    /** What rollouts there are, oldest first. */
    list() {
        const facts = this.#statements.listRollouts.all().map((row) => readKnown(row).facts);
        return facts.sort((a, b) => a.firstAt - b.firstAt);
    }
    ledger(rollout) {
        const known = this.#find(rollout);
        if (known === null)
            return null;
        const { facts, id } = known;
        const blocks = this.#statements.listBlocks.all(id).map((row) => readBlock(facts.rolloutId, row));
        const shares = this.#statements.listShares.all(id).map((row) => {
            return { step: Number(row.step), percent: Number(row.percent), canary: Number(row.canary), stable: Number(row.stable) };
        });
        const faults = this.#statements.listFaults
            .all(id)
            .map((row) => ({ guardrail: row.guardrail, fault: row.fault }));
        return { facts, blocks, shares, faults };
    }
}
function readKnown(row) {
    const facts = JSON.parse(String(row.facts));
    return { id: Number(row.id), facts, keys: Number(row.keys), arrival: Number(row.arrival), shares: new Map(), faults: null };
}
function readPage(rollout, row) {
    const rest = JSON.parse(String(row.body));
    const openedAt = row.opened_at === null ? null : Number(row.opened_at);
    return { rollout, guardrail: row.guardrail, step: Number(row.step), openedAt, ...rest };
}
function readArm(exposures, bad, ratings) {
    const counts = { exposures: Number(exposures), bad: Number(bad) };
    return ratings === null ? counts : { ...counts, ratings: JSON.parse(String(ratings)) };
}
function readBlock(rolloutId, row) {
    return {
        rolloutId,
        guardrail: row.guardrail,
        step: Number(row.step),
        arrival: Number(row.arrival),
        openedAt: Number(row.opened_at),
        closedAt: Number(row.closed_at),
        canary: readArm(row.canary_exposures, row.canary_bad, row.canary_ratings),
        stable: readArm(row.stable_exposures, row.stable_bad, row.stable_ratings),
    };
}
const SQL = {
    findRollout: 'SELECT id, facts, keys, arrival FROM rollouts WHERE name = ?',
    listRollouts: 'SELECT id, facts, keys, arrival FROM rollouts ORDER BY id',
    addRollout: 'INSERT OR IGNORE INTO rollouts (name, facts) VALUES (?, ?)',
    putCounts: 'UPDATE rollouts SET keys = ?, arrival = ? WHERE id = ?',
    openPages: 'SELECT name, guardrail, step, opened_at, body FROM pages JOIN rollouts ON rollout = id WHERE opened_at IS NOT NULL',
    findPage: 'SELECT guardrail, step, opened_at, body FROM pages WHERE rollout = ? AND guardrail = ? AND step = ?',
    putPage: 'INSERT OR REPLACE INTO pages (rollout, guardrail, step, opened_at, body) VALUES (?, ?, ?, ?, ?)',
    addBlock: 'INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    listBlocks: 'SELECT * FROM blocks WHERE rollout = ? ORDER BY arrival',
    addShare: `INSERT INTO shares (rollout, step, percent, canary, stable) VALUES (:rollout, :step, coalesce(:percent, 0), :canary, :stable)
    ON CONFLICT DO UPDATE SET percent = coalesce(:percent, percent), canary = canary + :canary, stable = stable + :stable`,
    listShares: 'SELECT step, percent, canary, stable FROM shares WHERE rollout = ? ORDER BY step',
    findKey: 'SELECT place, bits FROM keys WHERE rollout = ? AND key64 = ?',
    putKey: 'INSERT OR REPLACE INTO keys (rollout, key64, place, bits) VALUES (?, ?, ?, ?)',
    addFault: 'INSERT INTO faults (rollout, guardrail, fault) VALUES (?, ?, ?)',
    listFaults: 'SELECT guardrail, fault FROM faults WHERE rollout = ? ORDER BY number',
};

;// CONCATENATED MODULE: ./lib/stores/sqlite-forgetting.js



/** Rows about users, or names of series, that one transaction forgets or looks at: a millisecond or two of it. */
const PIECE = 500;
/**
 * Forgets what nobody needs any more: the users of rollouts that have ended, and names of series that nothing is kept of. A million users are not
 * forgotten in one transaction, for which calls and other processes would have to wait, but piece by piece, within those that calls are written in.
 */
class SqliteForgetting {
    #statements;
    /** Rollouts whose users are being forgotten. */
    #rollouts = [];
    /** The last series that was looked at; null: all have been. */
    #series = null;
    constructor(db) {
        this.#statements = Object.fromEntries(Object.entries(sqlite_forgetting_SQL).map(([name, sql]) => [name, db.prepare(sql)]));
    }
    /** Grows where names of series were forgotten, by whichever process: their numbers may be given to others then. */
    countForgotten() {
        return Number(this.#statements.countForgotten.get()?.value ?? 0);
    }
    /** Looks for what can be forgotten, and marks it. @param now milliseconds since 1970 */
    begin(now) {
        const known = this.#statements.listRollouts.all().map((row) => {
            return { id: Number(row.id), facts: JSON.parse(String(row.facts)), keys: Number(row.keys) };
        });
        const newest = new Map();
        for (const { facts } of known)
            newest.set(sqlite_forgetting_placeOf(facts), Math.max(newest.get(sqlite_forgetting_placeOf(facts)) ?? 0, numberOf(facts) ?? 0));
        const hour = Math.floor((now - span/* MINUTES_KEPT */.Jb) / span/* HOUR */.dp);
        for (const { id, facts, keys } of known) {
            const isLast = (numberOf(facts) ?? Number.POSITIVE_INFINITY) >= (newest.get(sqlite_forgetting_placeOf(facts)) ?? 0);
            if (keys > 0 && !isLast && !this.#hasCalls(facts, hour))
                this.#statements.mark.run(id);
        }
        this.#rollouts = this.#statements.listMarked.all().map((row) => Number(row.id));
        this.#series = 0;
    }
    /** Whether anything of a rollout came lately; a rating is written as its call is. */
    #hasCalls({ promptId, environment, rolloutId }, hour) {
        // From `r-7/` to before `r-70`, because "0" comes right after "/".
        return this.#statements.findCalls.get(promptId, environment, `${rolloutId}/`, `${rolloutId}0`, hour) !== undefined;
    }
    /** Forgets the next piece, if there is one. */
    work() {
        const [rollout] = this.#rollouts;
        if (rollout !== undefined) {
            if (Number(this.#statements.forgetUsers.run({ rollout }).changes) < PIECE)
                this.#rollouts.shift();
            return;
        }
        if (this.#series === null)
            return;
        const last = this.#statements.findLast.get(this.#series)?.last;
        if (typeof last === 'number' && Number(this.#statements.forgetSeries.run(this.#series, last).changes) > 0)
            this.#statements.count.run();
        this.#series = typeof last === 'number' ? last : null;
    }
    /** Leaves the rest for the next hour: a transaction has failed, and it may have been for this. What is marked stays so. */
    stop() {
        this.#rollouts = [];
        this.#series = null;
    }
}
/** Where there is one rollout at a time. */
function sqlite_forgetting_placeOf({ promptId, environment }) {
    return JSON.stringify([promptId, environment]);
}
/** A registry numbers its rollouts, and begins none before the last one of its place has ended. null: the id is somebody else's, and says nothing. */
function numberOf({ rolloutId }) {
    return (0,rollout_id/* readRolloutNumber */.f)(rolloutId);
}
const sqlite_forgetting_SQL = {
    listRollouts: 'SELECT id, facts, keys FROM rollouts',
    findCalls: `SELECT 1 FROM series CROSS JOIN hours ON series = id
    WHERE prompt = ? AND environment = ? AND epoch >= ? AND epoch < ? AND place >= ? LIMIT 1`,
    mark: `UPDATE rollouts SET keys = ${FORGOTTEN} WHERE id = ?`,
    listMarked: `SELECT id FROM rollouts WHERE keys = ${FORGOTTEN} AND EXISTS (SELECT 1 FROM keys WHERE rollout = id)`,
    // Of a rollout that is marked: where its mark was taken back with the transaction, its users are needed.
    forgetUsers: `DELETE FROM keys WHERE rollout = :rollout
    AND key64 <= coalesce((SELECT key64 FROM keys WHERE rollout = :rollout ORDER BY key64 LIMIT 1 OFFSET ${PIECE - 1}), x'ffffffffffffffff')
    AND EXISTS (SELECT 1 FROM rollouts WHERE id = :rollout AND keys = ${FORGOTTEN})`,
    findLast: `SELECT max(id) AS last FROM (SELECT id FROM series WHERE id > ? ORDER BY id LIMIT ${PIECE})`,
    // Calls one by one are kept for a shorter time than their hour.
    forgetSeries: `DELETE FROM series WHERE id > ? AND id <= ?
    AND NOT EXISTS (SELECT 1 FROM hours WHERE series = id) AND NOT EXISTS (SELECT 1 FROM minutes WHERE series = id)`,
    countForgotten: "SELECT value FROM meta WHERE name = 'series-forgotten'",
    count: "INSERT INTO meta (name, value) VALUES ('series-forgotten', 1) ON CONFLICT DO UPDATE SET value = value + 1",
};

;// CONCATENATED MODULE: ./lib/stores/sqlite-records.js


/** Responses that are kept at most, and for how long; calls one by one, for how long. */
const MOST_RESPONSES = 1_000_000;
const RESPONSES_KEPT = 30 * 24 * span/* HOUR */.dp;
const RAW_KEPT = 7 * 24 * span/* HOUR */.dp;
/** Rows that an INSERT of calls takes at once: fewer crossings into SQLite. */
const ROWS = 50;
const RAW_INTO = 'INSERT INTO raw (at, series, latency_ms, tokens, error, satisfaction, response) VALUES ';
const RAW_VALUES = '(?, ?, ?, ?, ?, ?, ?)';
/** What is kept one by one: responses, decisions, calls. */
class SqliteRecords {
    #db;
    #salt;
    #addResponse;
    #findResponse;
    #addRaw;
    #addRaws;
    constructor(db, salt) {
        this.#db = db;
        this.#salt = salt;
        this.#addResponse = db.prepare('INSERT OR REPLACE INTO responses (hash, at, body) VALUES (?, ?, ?)');
        this.#findResponse = db.prepare('SELECT body FROM responses WHERE hash = ?');
        this.#addRaw = db.prepare(RAW_INTO + RAW_VALUES);
        this.#addRaws = db.prepare(RAW_INTO + Array.from({ length: ROWS }, () => RAW_VALUES).join(', '));
    }
    #hash(responseId) {
        return (0,external_node_crypto_.createHmac)('sha256', this.#salt).update('response ').update(responseId).digest().subarray(0, 16);
    }
    addResponse({ responseId, ...facts }) {
        this.#addResponse.run(this.#hash(responseId), facts.at, JSON.stringify(facts));
    }
    findResponse(responseId) {
        const row = this.#findResponse.get(this.#hash(responseId));
        return row === undefined ? null : { responseId, ...JSON.parse(String(row.body)) };
    }
    /** @param idOf the number of a call's series */
    addRaw(calls, idOf) {
        let values = [];
        for (const call of calls) {
            const { at, latencyMs, tokens, error, satisfaction, responseId } = call;
            values.push(at, idOf(call), latencyMs, tokens, error ? 1 : 0, satisfaction, responseId);
            if (values.length < 7 * ROWS)
                continue;
            this.#addRaws.run(...values);
            values = [];
        }
        for (let place = 0; place < values.length; place += 7)
            this.#addRaw.run(...values.slice(place, place + 7));
    }
    addDecision(decision) {
        const { rolloutId, promptId } = decision;
        this.#db
            .prepare('INSERT INTO decisions (rollout, prompt, body) VALUES (?, ?, ?)')
            .run(rolloutId, promptId ?? null, JSON.stringify(decision));
    }
    listDecisions(rolloutId, promptId) {
        const rows = this.#db
            .prepare('SELECT body FROM decisions WHERE rollout = ? AND (? IS NULL OR prompt IS NULL OR prompt = ?) ORDER BY number')
            .all(rolloutId, promptId ?? null, promptId ?? null);
        return rows.map((row) => JSON.parse(String(row.body)));
    }
    /** Forgets what is older than it is kept. @param now milliseconds since 1970 */
    prune(now) {
        this.#db.prepare('DELETE FROM responses WHERE number <= (SELECT max(number) FROM responses) - ?').run(MOST_RESPONSES);
        this.#db.prepare('DELETE FROM responses WHERE at < ?').run(now - RESPONSES_KEPT);
        const hour = Math.floor(now / span/* HOUR */.dp);
        // Calls come in the order of time: how far they had come by an hour tells which are older, without looking at each.
        this.#db.prepare('INSERT OR REPLACE INTO raw_hours SELECT ?, coalesce(max(number), 0) FROM raw').run(hour);
        const oldest = hour - RAW_KEPT / span/* HOUR */.dp;
        this.#db.prepare('DELETE FROM raw WHERE number <= (SELECT max(last) FROM raw_hours WHERE hour <= ?)').run(oldest);
        this.#db.prepare('DELETE FROM raw_hours WHERE hour < ?').run(oldest);
    }
}

;// CONCATENATED MODULE: ./lib/stores/sketch-bytes.js
/** Counts by bucket as bytes: for each, how far its index is from the one before and its count, as numbers of seven bits a byte. */
function encodeSketch(latency) {
    const bytes = [];
    let last = 0;
    for (const [index, count] of [...latency].sort(([a], [b]) => a - b)) {
        const step = index - last;
        writeNumber(bytes, step < 0 ? -2 * step - 1 : 2 * step);
        writeNumber(bytes, count);
        last = index;
    }
    return Uint8Array.from(bytes);
}
function writeNumber(bytes, value) {
    let rest = value;
    // Not by shifts: counts may be larger than 32 bits.
    for (; rest >= 128; rest = Math.floor(rest / 128))
        bytes.push((rest % 128) | 128);
    bytes.push(rest);
}
/** What `encodeSketch` made of. null: these are no such bytes. */
function decodeSketch(bytes) {
    const latency = new Map();
    let place = 0;
    const read = () => {
        for (let value = 0, unit = 1; place < bytes.length; unit *= 128) {
            const byte = bytes[place];
            place += 1;
            value += (byte % 128) * unit;
            if (byte < 128)
                return Number.isSafeInteger(value) ? value : null;
        }
        return null;
    };
    for (let last = 0; place < bytes.length;) {
        const [step, count] = [read(), read()];
        if (step === null || count === null)
            return null;
        last += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
        latency.set(last, count);
    }
    return latency;
}

;// CONCATENATED MODULE: ./lib/stores/sqlite-tier.js



const COLUMNS = 'calls, errors, slow, one, two, three, four, five, tokens, latency_sum, latency_min, latency_max, latency';
function readRow(row) {
    const read = (name) => Number(row[name]);
    const latency = row.latency instanceof Uint8Array ? decodeSketch(row.latency) : null;
    if (latency === null) {
        throw new errors/* PromptgateError */.g('A row of the store cannot be read: its latencies are damaged.', {
            code: 'store-corrupt',
            kind: 'outside',
            help: 'Move the file away, with its -wal and -shm files; a new one is made.',
        });
    }
    return {
        calls: read('calls'),
        errors: read('errors'),
        slow: read('slow'),
        ratings: [read('one'), read('two'), read('three'), read('four'), read('five')],
        tokens: read('tokens'),
        latencySum: read('latency_sum'),
        latencyMin: read('latency_min'),
        latencyMax: read('latency_max'),
        latency,
    };
}
/** Roll-ups by minutes, or by hours. */
class SqliteTier {
    #find;
    #put;
    #list;
    #prune;
    constructor(db, table) {
        this.#find = db.prepare(`SELECT ${COLUMNS} FROM ${table} WHERE series = ? AND place = ?`);
        this.#put = db.prepare(`INSERT OR REPLACE INTO ${table} (series, place, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
        // CROSS JOIN keeps the order: the prompt's series by their index, then a stretch of the tier of each.
        this.#list = db.prepare(`SELECT version, place, ${COLUMNS} FROM series CROSS JOIN ${table} ON series = id
      WHERE prompt = :prompt AND (:version IS NULL OR version = :version) AND (:environment IS NULL OR environment = :environment)
      AND place >= :from AND place < :to`);
        this.#prune = db.prepare(`DELETE FROM ${table} WHERE series IN (SELECT id FROM series) AND place < ?`);
    }
    add({ series, place, rollUp }) {
        const before = this.#find.get(series, place);
        const { calls, errors, slow, ratings, tokens, latencySum, latencyMin, latencyMax, latency } = before === undefined ? rollUp : (0,sum_roll_ups/* sumRollUps */.d)([readRow(before), rollUp]);
        this.#put.run(...[series, place, calls, errors, slow, ...ratings, tokens, latencySum, latencyMin, latencyMax], encodeSketch(latency));
    }
    list({ promptId, version, environment }, [from, to]) {
        if (from >= to)
            return [];
        const rows = this.#list.all({ prompt: promptId, version, environment, from, to });
        return rows.map((row) => ({ version: String(row.version), place: Number(row.place), rollUp: readRow(row) }));
    }
    /** Forgets what is older than a place. */
    prune(oldest) {
        this.#prune.run(oldest);
    }
}

;// CONCATENATED MODULE: ./lib/stores/sqlite-database.js
var _a;













/** Numbers of series that are remembered between two batches. */
const MOST_SERIES = 10_000;
/** A file of calls. Everything is synchronous: recording happens in a thread of its own (`sqlite-worker.ts`). */
class SqliteDatabase {
    #path;
    #options;
    #db;
    #lock;
    #shelf;
    #records;
    #minutes;
    #hours;
    #forgetting;
    #series = new Map();
    #addSeries;
    #findSeries;
    #prunedHour = 0;
    #forgotten = 0;
    /** @throws PromptgateError as `openForReading` and `openForWriting`, `store-taken` */
    constructor(path, options) {
        this.#path = path;
        this.#options = options;
        const isAlone = options.mode === 'record' && needsSingleWriter(options.sqliteVersion ?? process.versions.sqlite ?? '0');
        this.#lock = isAlone ? takeWriterLock(path) : null;
        let db = null;
        try {
            db = options.mode === 'record' ? openForWriting(path, options) : openForReading(path, options);
            this.#db = db;
            // A key object is made once: as bytes it would be made anew for each hash, which takes five times as long.
            const salt = (0,external_node_crypto_.createSecretKey)(db.prepare("SELECT value FROM meta WHERE name = 'salt'").get()?.value);
            this.#shelf = new SqliteShelf(db, salt);
            this.#records = new SqliteRecords(db, salt);
            this.#minutes = new SqliteTier(db, 'minutes');
            this.#hours = new SqliteTier(db, 'hours');
            this.#forgetting = new SqliteForgetting(db);
            this.#addSeries = db.prepare('INSERT OR IGNORE INTO series (prompt, version, environment, epoch) VALUES (?, ?, ?, ?)');
            this.#findSeries = db.prepare('SELECT id FROM series WHERE prompt = ? AND version = ? AND environment = ? AND epoch = ?');
        }
        catch (error) {
            db?.close();
            this.#lock?.close();
            throw explainOpening(error, path);
        }
    }
    /** @throws PromptgateError: nothing of the batch is written then */
    write(batch, { writer, sequence }) {
        this.#transact('BEGIN IMMEDIATE', () => {
            const last = this.#db.prepare('SELECT sequence FROM writers WHERE name = ?').get(writer)?.sequence;
            if (last !== undefined && Number(last) >= sequence)
                return;
            this.#db.prepare('INSERT OR REPLACE INTO writers (name, sequence, at) VALUES (?, ?, ?)').run(writer, sequence, batch.at);
            this.#dropNumbers();
            this.#addRollUps(batch.rollUps);
            this.#shelf.reset();
            (0,ledger_book/* enterBatch */.H)(this.#shelf, batch, this.#options);
            this.#shelf.save();
            for (const response of batch.responses)
                this.#records.addResponse(response);
            this.#records.addRaw(batch.raw, (call) => this.#idOf(call.series));
            this.#prune(batch.at);
            this.#forgetting.work();
        });
    }
    /** Numbers of series hold as long as none was forgotten. */
    #dropNumbers() {
        const forgotten = this.#forgetting.countForgotten();
        if (forgotten !== this.#forgotten)
            this.#series.clear();
        this.#forgotten = forgotten;
    }
    #transact(begin, work) {
        try {
            this.#db.exec(begin);
            const result = work();
            this.#db.exec('COMMIT');
            return result;
        }
        catch (error) {
            // What was numbered in this transaction is not there.
            this.#series.clear();
            this.#forgetting.stop();
            rollBack(this.#db);
            throw explainSqlite(error, this.#path);
        }
    }
    #addRollUps(deltas) {
        for (const [tier, span] of [
            [this.#minutes, 1],
            [this.#hours, 60],
        ]) {
            const cells = new Map();
            for (const { series: key, minute, rollUp } of deltas) {
                const [series, place] = [this.#idOf(key), Math.floor(minute / span)];
                const cell = cells.get(`${series} ${place}`);
                if (cell === undefined)
                    cells.set(`${series} ${place}`, { series, place, rollUps: [rollUp] });
                else
                    cell.rollUps.push(rollUp);
            }
            for (const { series, place, rollUps } of cells.values())
                tier.add({ series, place, rollUp: (0,sum_roll_ups/* sumRollUps */.d)(rollUps) });
        }
    }
    #idOf({ promptId, version, environment, epoch }) {
        const name = `${promptId}\0${version}\0${environment}\0${epoch}`;
        const known = this.#series.get(name);
        if (known !== undefined)
            return known;
        this.#addSeries.run(promptId, version, environment, epoch);
        const id = Number(this.#findSeries.get(promptId, version, environment, epoch)?.id);
        if (this.#series.size >= MOST_SERIES)
            this.#series.clear();
        this.#series.set(name, id);
        return id;
    }
    #prune(now) {
        const hour = Math.floor(now / span/* HOUR */.dp);
        if (hour === this.#prunedHour)
            return;
        this.#prunedHour = hour;
        this.#minutes.prune(Math.floor((now - span/* MINUTES_KEPT */.Jb) / span/* MINUTE */.pY));
        this.#hours.prune(Math.floor((now - span/* HOURS_KEPT */.zH) / span/* HOUR */.dp));
        this.#records.prune(now);
        this.#db.prepare('DELETE FROM writers WHERE at < ?').run(now - span/* HOURS_KEPT */.zH);
        this.#forgetting.begin(now);
    }
    total(query) {
        const { hours, minutes } = (0,span/* coverSpan */.c1)(query, Math.floor((query.to - span/* MINUTES_KEPT */.Jb) / span/* MINUTE */.pY));
        // One snapshot: a call that is written meanwhile is in both tiers or in none.
        const found = this.#transact('BEGIN', () => [
            ...this.#hours.list(query, hours),
            ...minutes.flatMap((range) => this.#minutes.list(query, range)),
        ]);
        const sum = (0,sum_roll_ups/* sumRollUps */.d)(found.map(({ rollUp }) => rollUp));
        return sum.calls > 0 ? sum : null;
    }
    series(query) {
        const [tier, unit] = query.stepMs % span/* HOUR */.dp === 0 ? [this.#hours, span/* HOUR */.dp] : [this.#minutes, span/* MINUTE */.pY];
        const found = this.#ask(() => tier.list(query, [Math.floor(query.from / unit), Math.ceil(query.to / unit)]));
        return (0,group_points/* groupPoints */.$)(found, unit, query.stepMs);
    }
    #ask(work) {
        try {
            return work();
        }
        catch (error) {
            throw explainSqlite(error, this.#path);
        }
    }
    rollouts(promptId, environment) {
        const all = this.#ask(() => this.#shelf.list());
        return all.filter((facts) => facts.promptId === promptId && (environment === null || facts.environment === environment));
    }
    ledger(rolloutId, promptId) {
        const rollout = (0,pick_rollout/* pickRollout */.r)(this.#ask(() => this.#shelf.list()), rolloutId, promptId);
        return this.#transact('BEGIN', () => {
            this.#shelf.reset();
            return rollout === null ? null : this.#shelf.ledger(rollout);
        });
    }
    /** false: another process has the only right to write. A look at a rollout beside the application does not fail by that. */
    decide(decision) {
        if (this.#options.mode === 'read')
            return this.#decideOnce(decision);
        this.#transact('BEGIN IMMEDIATE', () => this.#records.addDecision(decision));
        return true;
    }
    /** What reads keeps no right to write: it takes it for this one row. */
    #decideOnce(decision) {
        let writer = null;
        try {
            writer = new _a(this.#path, { ...this.#options, mode: 'record' });
            return writer.decide(decision);
        }
        catch (error) {
            if (error instanceof errors/* PromptgateError */.g && error.code === 'store-taken')
                return false;
            throw error;
        }
        finally {
            writer?.close();
        }
    }
    decisions(rolloutId, promptId) {
        return this.#ask(() => this.#records.listDecisions(rolloutId, promptId));
    }
    response(responseId) {
        return this.#ask(() => this.#records.findResponse(responseId));
    }
    close() {
        this.#db.close();
        this.#lock?.close();
    }
}
_a = SqliteDatabase;

;// CONCATENATED MODULE: ./lib/stores/sqlite-handle.js


/** Which file a path means now. null: none. */
function identify(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { bigint: true });
    }
    catch {
        return null;
    }
}
/**
 * A file of calls, opened when it is first needed, and again where another one has its name since: one that was deleted or moved away while it
 * was open would take all calls, and nobody could ever read them.
 */
class SqliteHandle {
    #path;
    #options;
    #opened = null;
    constructor(path, options) {
        this.#path = path;
        this.#options = options;
    }
    /** @throws PromptgateError what `SqliteDatabase` throws */
    reach() {
        if (this.#opened !== null && !this.#isInPlace(this.#opened.file))
            this.close();
        this.#opened ??= { database: new SqliteDatabase(this.#path, this.#options), file: identify(this.#path) };
        return this.#opened.database;
    }
    #isInPlace(file) {
        const now = identify(this.#path);
        return now !== null && now.dev === file?.dev && now.ino === file.ino;
    }
    close() {
        const { database } = this.#opened ?? {};
        this.#opened = null;
        database?.close();
    }
}


/***/ })

};
