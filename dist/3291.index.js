export const id = 3291;
export const ids = [3291];
export const modules = {

/***/ 3291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addStored: () => (/* binding */ addStored),
/* harmony export */   readStored: () => (/* binding */ readStored)
/* harmony export */ });
/* harmony import */ var _describe_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15573);
/* harmony import */ var _end_after_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62125);


const NOTHING = { approvals: [], evals: [] };
/** Reads what `/promptgate eval` and `/promptgate approve` left on the head. A prompt without a suite, on either side, has nothing that they could be about. */
async function readStored(run, input) {
    const { pull, github, limits, logger } = run;
    const connection = pull === null ? null : github();
    const { evaluateUntested } = await __webpack_require__.e(/* import() */ 5329).then(__webpack_require__.bind(__webpack_require__, 45329));
    if (connection === null || evaluateUntested(input) !== null)
        return { stored: NOTHING, problem: null, open: input };
    const [{ readRecords }, { findStoredEvals, sortRecords }] = await Promise.all([
        __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 70706)),
        __webpack_require__.e(/* import() */ 86).then(__webpack_require__.bind(__webpack_require__, 47705)),
    ]);
    try {
        const records = await (0,_end_after_js__WEBPACK_IMPORTED_MODULE_1__/* .endAfter */ .u)(limits.stored, connection.then((open) => readRecords(open, input.head)));
        const stored = sortRecords(records, pull?.number ?? 0);
        const { found } = findStoredEvals(stored, input);
        return { stored, problem: null, open: { ...input, changes: input.changes.filter(({ id }) => !found.has(id)) } };
    }
    catch (error) {
        // Who uses no commands need not give `checks: read`: it is a line of the log, and a note only where it could matter.
        const problem = `What slash commands left for this commit is not known (this needs \`checks: read\`): ${(0,_describe_error_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .U)(error)}`;
        logger.info(problem);
        return { stored: NOTHING, problem, open: input };
    }
}
/** The result of this run with what commands left: their evals in the place of missing ones, and approved findings as notices. */
async function addStored(run, result, { stored, problem }, input) {
    const isWeakened = result.prompts.some(({ findings }) => findings.some(({ rule, severity }) => rule === 'evals/weakened' && severity !== 'notice'));
    if (problem !== null)
        return isWeakened || run.fromFork ? { ...result, notes: [...result.notes, problem] } : result;
    if (stored.approvals.length === 0 && stored.evals.length === 0)
        return result;
    const [{ softenApproved, useStoredEvals }, { configureForFork }] = await Promise.all([
        __webpack_require__.e(/* import() */ 86).then(__webpack_require__.bind(__webpack_require__, 47705)),
        __webpack_require__.e(/* import() */ 7378).then(__webpack_require__.bind(__webpack_require__, 67378)),
    ]);
    const used = useStoredEvals(result, stored, input);
    return softenApproved(used, stored, run.fromFork ? { ...input, config: configureForFork(input.config) } : input);
}


/***/ })

};
