export const id = 6016;
export const ids = [6016];
export const modules = {

/***/ 6016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readContext: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2705);

/** @throws PromptgateError `shard-invalid` */
function readContext(value) {
    const context = value;
    if (context !== null && typeof context === 'object' && context.contextVersion === 1 && Array.isArray(context.prompts))
        return context;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g('The shards were written by another version of promptgate.', {
        code: 'shard-invalid',
        kind: 'usage',
        help: 'Run all shards and the merge with the same version.',
    });
}


/***/ })

};
