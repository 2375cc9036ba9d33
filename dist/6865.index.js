export const id = 6865;
export const ids = [6865];
export const modules = {

/***/ 26865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMerge: () => (/* binding */ runMerge)
});

// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(16549);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/review.js + 7 modules
var review = __webpack_require__(77419);
// EXTERNAL MODULE: ./lib/action/check.js + 1 modules
var check = __webpack_require__(42833);
// EXTERNAL MODULE: ./lib/action/publish.js + 2 modules
var publish = __webpack_require__(63748);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/action/results-place.js
var results_place = __webpack_require__(50863);
;// CONCATENATED MODULE: ./lib/action/shard-results.js



/** What to do where a shard is not there. */
const RUN_AGAIN = 'Look at the jobs that run the shards: one that failed or was cancelled may not have written its file. Run the failed jobs again, and this one with them.';
const ELSEWHERE = 'Download the shards’ files to a directory outside of the checkout, such as one below `runner.temp`.';
/** Reads the shards' files where the input `results` says; what a reviewed commit may have brought there is not even opened. */
async function findResults({ inputs, opened, runner }) {
    const results = inputs.results ?? '';
    const path = (0,external_node_path_.resolve)(runner.workspace, results);
    const { revisions, head, base, baseTip } = opened;
    const reviewed = [head, base, ...(baseTip === null ? [] : [baseTip])];
    const look = (commits) => (0,results_place/* findCommitted */.U)(revisions, path, runner.workspace, commits);
    // GitHub's own merge of them may be what is checked out; where it cannot be read, it is not here.
    const committed = (await look(reviewed)) ?? (reviewed.includes(runner.sha) ? null : await look([runner.sha]).catch(() => null));
    if (committed !== null)
        return { shards: [], problem: { message: `What lies in ${results} is not believed. ${committed}`, help: ELSEWHERE } };
    const { readShards } = await __webpack_require__.e(/* import() */ 9109).then(__webpack_require__.bind(__webpack_require__, 29109));
    try {
        const shards = await readShards([path]);
        return { shards, problem: shards.length > 0 ? null : { message: `No shard’s file lies in ${results}.`, help: RUN_AGAIN } };
    }
    catch (error) {
        if (!(error instanceof errors/* PromptgateError */.g))
            throw error;
        return { shards: [], problem: { message: error.message.replaceAll(path, results), help: RUN_AGAIN } };
    }
}

// EXTERNAL MODULE: ./lib/action/shared-plan.js
var shared_plan = __webpack_require__(23648);
;// CONCATENATED MODULE: ./lib/action/merge-mode.js







/** However few answers are missing: nobody knows what the rest would have said. */
const CANCELLED = (0,finding/* finding */.g)('evals/not-run', { path: null }, 'A job that runs a shard was cancelled before its evals came to their end.', RUN_AGAIN, 'error');
/**
 * The review with the evals that the shards ran: makes the plan once more, compares and decides by it, and writes the report. Of the shards'
 * files only the trials are taken; what they are judged by, thresholds and rules, is this review's own. Calls no model, and needs no key.
 */
async function runMerge(run) {
    const { inputs } = run;
    const { report, evals: input, baseTip } = await (0,check/* checkLive */.r)(run);
    if (input === null || !inputs.evals)
        return (0,publish/* publish */.m)(run, report);
    const { addStored, readStored } = await __webpack_require__.e(/* import() */ 3291).then(__webpack_require__.bind(__webpack_require__, 3291));
    const [stored, merged] = await Promise.all([readStored(run, input), mergeResults(run, input, baseTip)]);
    return (0,publish/* publish */.m)(run, (0,review/* addEvaluation */.sm)(report, await addStored(run, merged, stored, input), inputs.failOn));
}
async function mergeResults(run, input, baseTip) {
    const { inputs, logger } = run;
    const [{ chooseShards }, { reportToReview }] = await Promise.all([
        __webpack_require__.e(/* import() */ 2463).then(__webpack_require__.bind(__webpack_require__, 2463)),
        __webpack_require__.e(/* import() */ 7378).then(__webpack_require__.bind(__webpack_require__, 67378)),
    ]);
    const { shards, problem } = await findResults(run);
    const { chosen, left } = chooseShards(shards);
    const { evaluation, shard: own } = await planAgain(run, input, chosen[0]?.file.context ?? null);
    // Nothing to ask, or more than the budget allows: the plan itself is the result, unless one of the shards found something to ask.
    const hasTrials = [...(own === null ? [] : [own]), ...chosen.map(({ file }) => file)].some(({ cases }) => cases.some(wasPlanned));
    const isRefused = evaluation.stops.some(({ kind }) => kind === 'refused');
    if (own === null || !hasTrials || (isRefused && chosen.length === 0))
        return reportToReview(evaluation, { baseTip });
    const merged = problem ?? (await merge(chosen, own, input));
    if ('message' in merged)
        return reportNotRun(evaluation, chosen, merged);
    for (const { name } of left)
        logger.info(`${name} is of a run in another number of shards, and is left out.`);
    logger.info(`Merged ${chosen.length} shard(s) from ${inputs.results}: ${merged.budget.calls} calls.`);
    const result = reportToReview(merged, { baseTip });
    const isCancelled = merged.stops.some(({ kind }) => kind === 'interrupted');
    return isCancelled ? { ...result, findings: [...result.findings, CANCELLED] } : result;
}
function wasPlanned({ result: { candidate, baseline } }) {
    return candidate.length > 0 || (baseline?.length ?? 0) > 0;
}
/** The same plan as the shards', whatever keys this job has: by what they say they could call. */
async function planAgain(run, input, ran) {
    const { evaluate } = await __webpack_require__.e(/* import() */ 4579).then(__webpack_require__.bind(__webpack_require__, 6960));
    const { accesses, now } = (0,shared_plan/* readSharedPlan */.l)(ran);
    return evaluate({
        ...run,
        signal: run.interruption.signal,
        inputs: { shard: { index: 1, of: 1 } },
        input,
        dryRun: true,
        elsewhere: (provider) => accesses?.get(provider) ?? null,
        now,
    });
}
async function merge(chosen, own, { base, head }) {
    const [{ mergeShards }, { explainForeign }, { readContext }, { assembleEvaluation }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5137).then(__webpack_require__.bind(__webpack_require__, 15137)),
        __webpack_require__.e(/* import() */ 2463).then(__webpack_require__.bind(__webpack_require__, 2463)),
        __webpack_require__.e(/* import() */ 6016).then(__webpack_require__.bind(__webpack_require__, 76016)),
        Promise.all(/* import() */[__webpack_require__.e(3425), __webpack_require__.e(5890), __webpack_require__.e(5705)]).then(__webpack_require__.bind(__webpack_require__, 5890)),
    ]);
    try {
        const merged = mergeShards(chosen.map(({ file }) => file));
        const other = chosen.map(({ file }) => readContext(file.context)).find((ran) => ran.head !== head || ran.base !== base);
        if (other !== undefined)
            return {
                message: `The shards are of the commits ${nameRange(other)}, and this review is of ${nameRange({ base, head })}.`,
                help: 'Run all jobs of the workflow again, so that they see the same commits.',
            };
        const foreign = explainForeign(merged, own);
        if (foreign === null)
            return assembleEvaluation(readContext(own.context), merged);
        const help = 'Run all jobs of the workflow again: the configuration on the base branch may have changed meanwhile. All of them need the same inputs and the same version of Promptgate.';
        return { message: foreign, help };
    }
    catch (error) {
        if (!(error instanceof errors/* PromptgateError */.g))
            throw error;
        return { message: error.message, help: error.code === 'shard-missing' ? RUN_AGAIN : error.help };
    }
}
/** A verdict needs every trial. What the plan alone has to say stays; one finding says what is missing, at a severity that no setting lowers. */
function reportNotRun({ prompts, notes, stops }, chosen, { message, help }) {
    const said = new Set(stops.map((stop) => stop.message));
    const totals = chosen.map(({ file }) => file.totals);
    const budget = {
        calls: totals.reduce((sum, { calls, lost }) => sum + calls + lost, 0),
        costUsd: totals.reduce((sum, { costUsd }) => sum + costUsd, 0),
        seconds: totals.reduce((most, { seconds }) => Math.max(most, seconds), 0),
    };
    return {
        prompts: prompts.map((prompt) => ({ ...prompt, report: null })),
        findings: [(0,finding/* finding */.g)('evals/not-run', { path: null }, `The evals have no result. ${message}`, help, 'error')],
        notes: notes.filter((note) => !said.has(note)),
        budget: totals.length === 0 ? null : budget,
    };
}
function nameRange({ base, head }) {
    return `${base?.slice(0, 12) ?? 'none'} to ${head.slice(0, 12)}`;
}


/***/ }),

/***/ 50863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findCommitted),
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60017);
/* harmony import */ var _prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88553);




/**
 * Why nothing at a path in the workspace can be believed; null where it can. The workspace is a checkout of what is under review: what a reviewed
 * commit holds at that place, or could lead there by a link, its author may have written.
 *
 * @param path absolute
 * @param revisions of what may be checked out
 */
async function findCommitted(trees, path, workspace, revisions) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => path);
    const places = [
        ...(await listWays(path, workspace)),
        ...(await listWays(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace))),
        ...(await listWays(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace))),
    ];
    for (const way of new Set(places)) {
        if (way === '')
            return 'It is the checkout of the commits under review itself, or a directory above it.';
        for (const revision of revisions)
            if (await holds(trees, revision, way.split('/')))
                return `The commit ${revision.slice(0, 12)} brings files at that place: whoever wrote it may have written the results.`;
    }
    return null;
}
/** The path as seen from the workspace, and from every repository between the two; empty where it contains one. */
async function listWays(path, workspace) {
    if ((0,_branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(path, workspace))
        return [''];
    if (!(0,_branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(workspace, path))
        return [];
    const roots = [workspace];
    for (let place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path); (0,_branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(workspace, place) && place !== workspace; place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place))
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, '.git')).catch(() => null))
            roots.push(place);
    return roots.map((root) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/'));
}
/** Whether a commit holds the path, whatever its case, or something other than a directory on the way to it. */
async function holds(trees, revision, segments) {
    let places = [''];
    for (const [index, segment] of segments.entries()) {
        const listed = await trees.trees(revision, places);
        const entries = places.flatMap((place) => (listed.get(place) ?? []).map((entry) => ({ ...entry, path: `${place === '' ? '' : `${place}/`}${entry.name}` })));
        const found = entries.filter(({ name }) => (0,_prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_3__/* .foldCase */ .S)(name) === (0,_prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_3__/* .foldCase */ .S)(segment));
        if (found.length === 0)
            return false;
        if (index === segments.length - 1 || found.some(({ mode }) => !isDirectory(mode)))
            return true;
        places = found.map(({ path }) => path);
    }
    return true;
}
function isDirectory(mode) {
    return mode === '040000' || mode === '40000';
}


/***/ }),

/***/ 23648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readSharedPlan),
/* harmony export */   o: () => (/* binding */ startOfDay)
/* harmony export */ });
const DAY_MS = 24 * 3600 * 1000;
/** GitHub repeats no job of a run that is older. */
const LONGEST_RUN_MS = 31 * DAY_MS;
/**
 * What `now` means to the templates of a run that several jobs share: each of them, and the one that merges, must ask the same. Midnight of
 * the day, in UTC.
 */
function startOfDay() {
    const now = Date.now();
    return new Date(now - (now % DAY_MS));
}
/** Reads what a shard's file says of the job that wrote it; what is unusable is as if it was not said. */
function readSharedPlan(context) {
    const today = startOfDay();
    if (context === null || typeof context !== 'object' || Array.isArray(context))
        return { accesses: null, now: today };
    const { accesses, now } = context;
    const then = typeof now === 'string' ? Date.parse(now) : Number.NaN;
    const isUsable = then % DAY_MS === 0 && then <= today.getTime() && today.getTime() - then <= LONGEST_RUN_MS;
    const day = isUsable ? new Date(then) : today;
    if (typeof accesses !== 'object' || accesses === null)
        return { accesses: null, now: day };
    return { accesses: new Map(Object.entries(accesses).map(([provider, missing]) => [provider, readMissing(provider, missing)])), now: day };
}
function readMissing(provider, value) {
    if (typeof value !== 'object' || value === null)
        return null;
    const { message, help } = value;
    const text = (one) => (typeof one === 'string' ? one.slice(0, 1000) : '');
    return { provider, variables: [], message: text(message), help: text(help) };
}


/***/ })

};
