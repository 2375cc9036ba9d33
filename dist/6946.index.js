export const id = 6946;
export const ids = [6946];
export const modules = {

/***/ 6946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPlan: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2833);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8709);


/** Calls that are worth a job of their own: below that, starting one takes longer than the calls. */
const CALLS_PER_SHARD = 500;
/** Jobs at most; GitHub's own limit is 256. */
const SHARDS = 20;
/** Says what the evals would call, and shares it among jobs: the output `matrix`. Calls no model. */
async function runPlan(run) {
    const { inputs, runner, logger } = run;
    const { report, evals: input } = await (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkLive */ .r)(run);
    let calls = 0;
    if (inputs.evals && input !== null) {
        const { evaluate } = await __webpack_require__.e(/* import() */ 1052).then(__webpack_require__.bind(__webpack_require__, 1052));
        const { evaluation } = await evaluate({ ...run, input, dryRun: true });
        calls = evaluation.estimate?.calls ?? 0;
    }
    const count = input === null || !inputs.evals ? 0 : Math.min(SHARDS, Math.max(1, Math.ceil(calls / CALLS_PER_SHARD)));
    const shards = Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);
    logger.info(`Planned: about ${calls} calls, in ${shards.length} job(s).`);
    await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutputs */ .Kn)(runner.outputPath, { 'changed-prompts': (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .listIds */ .Z6)(report), matrix: JSON.stringify({ shard: shards }) });
    return 0;
}


/***/ })

};
