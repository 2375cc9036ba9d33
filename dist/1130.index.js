export const id = 1130;
export const ids = [1130];
export const modules = {

/***/ 21130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WHOLE_RUN: () => (/* binding */ WHOLE_RUN)
/* harmony export */ });
/** A whole run, with the answers that are kept and nothing besides. */
const WHOLE_RUN = {
    model: null,
    filter: null,
    shard: null,
    cache: true,
    resume: false,
    dryRun: false,
    failFast: false,
    resultsPath: null,
};


/***/ })

};
