export const id = 6946;
export const ids = [6946];
export const modules = {

/***/ 6946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPlan: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42833);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48709);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79686);
/* harmony import */ var _shared_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23648);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7935);





/** Calls that are worth a job of their own: below that a job takes longer to start than it saves. */
const CALLS_PER_SHARD = 1000;
/** Jobs at most; GitHub runs no more than this at once on a free plan. */
const SHARDS = 20;
/** Says what the evals would call, and shares it among jobs: the output `matrix`. Calls no model, and needs no key. */
async function runPlan(run) {
    const { inputs, runner, logger } = run;
    const { report, evals: input } = await (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkLive */ .r)(run);
    let shards = [];
    if (!inputs.evals)
        logger.info('No evals are planned: the input `evals` is false.');
    else if (input === null)
        logger.info('No prompt changed, so there is nothing to plan.');
    else
        shards = await planShards(run, input);
    const matrix = JSON.stringify({ shard: shards.map(({ index, of }) => `${index}/${of}`) });
    await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutputs */ .Kn)(runner.outputPath, { 'changed-prompts': (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .listIds */ .Z6)(report), matrix });
    return 0;
}
async function planShards(run, input) {
    // The jobs that run the evals have the keys; this one need not have any.
    const { evaluation, shards, lines } = await makePlan(run, input, 'elsewhere');
    for (const line of [...describePrompts(evaluation), ...lines])
        run.logger.info(line);
    if (lines.length > 0)
        await (0,_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSummary */ .S)(run.runner.summaryPath, `${lines.join('\n\n')}\n`);
    const refused = evaluation.stops.find(({ kind }) => kind === 'refused');
    if (refused === undefined) {
        if (shards.length === 0)
            run.logger.info('There is nothing to run; the job with `mode: merge` says why in its report.');
        return shards;
    }
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .warn */ .R)(refused.message);
    // Where nobody has a key and recordings answer, it costs nothing: the one job finds out.
    const replayed = await makePlan(run, input, 'nowhere');
    return replayed.shards.slice(0, 1);
}
async function makePlan(run, input, keys) {
    const { evaluate } = await __webpack_require__.e(/* import() */ 6960).then(__webpack_require__.bind(__webpack_require__, 6960));
    let shards = [];
    let lines = [];
    const { evaluation } = await evaluate({
        ...run,
        ...(keys === 'elsewhere' ? { elsewhere: () => null } : { environment: {} }),
        signal: run.interruption.signal,
        inputs: { shard: null },
        input,
        dryRun: true,
        now: (0,_shared_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .startOfDay */ .o)(),
        onPlan(view) {
            shards = chooseShards(view, input.config);
            lines = describePlan(view, shards);
        },
    });
    return { evaluation, shards, lines };
}
/**
 * A job for each thousand calls, as long as each job's part of the budget is enough for its part of the plan, and each has at least one call at a time. None
 * where the budget is not enough for all of it.
 */
function chooseShards({ look, live }, { models, evals }) {
    const whole = look(null);
    if (whole.refusal !== null || whole.trials === 0)
        return [];
    const atOnce = live.map((name) => models.providers[name]?.concurrency ?? evals.concurrency);
    const most = Math.min(SHARDS, Math.max(1, Math.ceil(whole.estimate.calls / CALLS_PER_SHARD)), whole.cases, ...atOnce);
    for (let count = most; count > 1; count -= 1) {
        const shards = listShards(count);
        if (shards.every((shard) => look(shard).refusal === null))
            return shards;
    }
    return listShards(1);
}
function listShards(count) {
    return Array.from({ length: count }, (_, index) => ({ index: index + 1, of: count }));
}
function describePrompts({ prompts }) {
    return prompts.map(({ id, findings }) => {
        const errors = findings.filter(({ severity }) => severity === 'error').length;
        return `  ${id}${errors === 0 ? '' : `: ${errors} error(s) before anything is run`}`;
    });
}
function describePlan({ look }, shards) {
    const whole = look(null);
    const lines = [`Planned: ${whole.cases} cases, ${describeLook(whole)}`];
    if (shards.length < 2)
        return lines;
    const each = shards.map((shard) => `  shard ${shard.index}/${shard.of}: ${look(shard).cases} cases, ${describeLook(look(shard))}`);
    return [...lines, `Shared among ${shards.length} jobs:`, ...each];
}
function describeLook({ trials, estimate: { calls, confirmation, cached, usd, unpriced } }) {
    const fresh = confirmation === 0 ? '' : ` (${confirmation} to confirm what may look broken)`;
    const money = usd === null || usd.most === 0 ? '' : `; ${usd.least.toPrecision(2)} to ${usd.most.toPrecision(2)} USD without judges`;
    // Names of models are the pull request's, and these lines go to the summary too.
    const unknown = unpriced.length === 0 ? '' : `; ${unpriced.length} model(s) without a known price`;
    return `${trials} trials, about ${calls} calls${fresh}; ${cached} answers are at hand${money}${unknown}`;
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
