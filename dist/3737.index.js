export const id = 3737;
export const ids = [3737];
export const modules = {

/***/ 3737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runEval: () => (/* binding */ runEval)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2833);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8709);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8687);




/** Runs one shard of the evals, and writes what came out for the job that merges. Whether the gate fails is for that one to say. */
async function runEval(run) {
    const { inputs, runner, logger } = run;
    const { report, evals: input } = await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .checkLive */ .r)(run);
    const changed = { 'changed-prompts': (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .listIds */ .Z6)(report) };
    if (input === null || !inputs.evals || inputs.shard === null) {
        logger.info('No evals to run.');
        await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutputs */ .Kn)(runner.outputPath, changed);
        return 0;
    }
    const { evaluate } = await __webpack_require__.e(/* import() */ 1052).then(__webpack_require__.bind(__webpack_require__, 1052));
    const { evaluation, shard } = await evaluate({ ...run, input, dryRun: false });
    const { index, of } = inputs.shard;
    const name = `shard-${index}-of-${of}.json`;
    const directory = await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeReportFiles */ .t4)(runner.workspace, inputs.reportDir, { [name]: JSON.stringify(shard) });
    logger.info(`Shard ${index}/${of}: ${evaluation.budget.calls} calls; written to ${inputs.reportDir}/${name}`);
    await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutputs */ .Kn)(runner.outputPath, { ...changed, report: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, name), 'cost-usd': String(evaluation.budget.costUsd) });
    return evaluation.stops.length > 0 ? 1 : 0;
}


/***/ })

};
