export const id = 6016;
export const ids = [6016];
export const modules = {

/***/ 35582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   S: () => (/* binding */ checkValue)
/* harmony export */ });
/** Levels of lists and mappings inside each other. */
const DEPTH_LIMIT = 60;
/** Values in all, those that aliases repeat counted each time. */
const VALUE_LIMIT = 1_000_000;
/** What makes a value unfit to be worked with: nesting, aliases that stand for too much, and names that JavaScript reads as its own. */
function checkValue(root) {
    const stack = [{ value: root, depth: 0, above: null, key: null }];
    let count = 0;
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
        const { value, depth } = step;
        count += 1;
        if (count > VALUE_LIMIT)
            return { pointer: null, message: 'The file stands for more than a million values.', help: 'Write fewer, or use fewer aliases.' };
        if (typeof value === 'number' && !Number.isFinite(value))
            return { pointer: pointerOf(step), message: 'This number is beyond all bounds.', help: 'Write a number, or put it in quotes.' };
        if (typeof value === 'string' && !value.isWellFormed())
            return {
                pointer: pointerOf(step),
                message: 'This text holds half a character (a lone surrogate).',
                help: 'Write the whole character.',
            };
        if (typeof value !== 'object' || value === null)
            continue;
        if (depth >= DEPTH_LIMIT)
            return { pointer: pointerOf(step), message: `The values are nested more than ${DEPTH_LIMIT} levels deep.`, help: 'Make it flatter.' };
        const isList = Array.isArray(value);
        for (const [key, inner] of Object.entries(value)) {
            const next = { value: inner, depth: depth + 1, above: step, key: isList ? Number(key) : key };
            if (key === '__proto__')
                return { pointer: pointerOf(next), message: '`__proto__` cannot be a name here.', help: 'Use another name.' };
            stack.push(next);
        }
    }
    return null;
}
function pointerOf(step) {
    const pointer = [];
    for (let at = step; at !== null; at = at.above)
        if (at.key !== null)
            pointer.unshift(at.key);
    return pointer;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 76016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readContext: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);
/* harmony import */ var _evals_suite_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35582);


/** @throws PromptgateError `shard-invalid` */
function readContext(value) {
    if ((0,_evals_suite_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) &&
        value.contextVersion === 1 &&
        isListOf(value.notes) &&
        (0,_evals_suite_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value.versions) &&
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
    if (!(0,_evals_suite_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return false;
    const { id, run = null, findings = null, evals = null, rules = null } = value;
    const isRun = run === null || ((0,_evals_suite_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(run) && isListOf(run.cases, _evals_suite_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G));
    return typeof id === 'string' && isRun && isListOf(findings, _evals_suite_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G) && (0,_evals_suite_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(evals) && (0,_evals_suite_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(rules);
}
function isListOf(value, check = () => true) {
    return Array.isArray(value) && value.every(check);
}


/***/ })

};
