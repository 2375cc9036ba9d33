export const id = 2755;
export const ids = [2755];
export const modules = {

/***/ 2755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runMerge: () => (/* binding */ runMerge)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);
/* harmony import */ var _review_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9100);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2833);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1105);






/** The review with the evals that the shards ran: compares, decides the gates and writes the report. Calls no model. */
async function runMerge(run) {
    const { inputs, runner } = run;
    const { report, evals: input, baseTip } = await (0,_check_js__WEBPACK_IMPORTED_MODULE_4__/* .checkLive */ .r)(run);
    if (input === null || !inputs.evals)
        return (0,_publish_js__WEBPACK_IMPORTED_MODULE_5__/* .publish */ .m)(run, report);
    const [{ mergeShards, parseShardFile }, { readContext }, { assembleEvaluation }, { reportToReview }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5137).then(__webpack_require__.bind(__webpack_require__, 5137)),
        __webpack_require__.e(/* import() */ 6016).then(__webpack_require__.bind(__webpack_require__, 6016)),
        Promise.all(/* import() */[__webpack_require__.e(6451), __webpack_require__.e(5890)]).then(__webpack_require__.bind(__webpack_require__, 5890)),
        Promise.all(/* import() */[__webpack_require__.e(7986), __webpack_require__.e(896), __webpack_require__.e(6451), __webpack_require__.e(634), __webpack_require__.e(5890), __webpack_require__.e(5087), __webpack_require__.e(5835), __webpack_require__.e(8139)]).then(__webpack_require__.bind(__webpack_require__, 5835)),
    ]);
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(runner.workspace, inputs.results ?? '');
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
    const shards = [];
    for (const name of names)
        shards.push(parseShardFile(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), 'utf8'), name));
    const merged = mergeShards(shards);
    const ran = readContext(merged.context);
    if (ran.head !== input.head || ran.base !== input.base)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PromptgateError */ .g(`The shards are of ${ran.head}, and this review is of ${input.head}`, {
            code: 'shard-plans-differ',
            kind: 'usage',
            help: 'Run all shards and the merge in one workflow run.',
        });
    return (0,_publish_js__WEBPACK_IMPORTED_MODULE_5__/* .publish */ .m)(run, (0,_review_js__WEBPACK_IMPORTED_MODULE_3__/* .addEvaluation */ .sm)(report, reportToReview(assembleEvaluation(ran, merged), { baseTip }), inputs.failOn));
}


/***/ })

};
