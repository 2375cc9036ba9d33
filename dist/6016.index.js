export const id = 6016;
export const ids = [6016];
export const modules = {

/***/ 76016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readContext: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);
/* harmony import */ var _prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11665);


/** @throws PromptgateError `shard-invalid` */
function readContext(value) {
    if ((0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) &&
        value.contextVersion === 1 &&
        isListOf(value.notes) &&
        (0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value.versions) &&
        isListOf(value.prompts, isPrompt))
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g('The shards were written by another version of promptgate, or are damaged.', {
        code: 'shard-invalid',
        kind: 'usage',
        help: 'Run all shards and the merge with the same version, and leave the files as they are.',
    });
}
/** As far as a report cannot be made without it. */
function isPrompt(value) {
    if (!(0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return false;
    const { id, run = null, findings = null, evals = null, rules = null } = value;
    const isRun = run === null || ((0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(run) && isListOf(run.cases, _prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv));
    return typeof id === 'string' && isRun && isListOf(findings, _prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv) && (0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(evals) && (0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(rules);
}
function isListOf(value, check = () => true) {
    return Array.isArray(value) && value.every(check);
}


/***/ })

};
