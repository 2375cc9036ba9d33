export const id = 8139;
export const ids = [8139];
export const modules = {

/***/ 8139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ makeCacheDirectory),
/* harmony export */   v: () => (/* binding */ CACHE_DIRECTORY)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);



/** Where answers and unfinished runs are kept, from the repository's root. */
const CACHE_DIRECTORY = '.promptgate';
/**
 * Makes the directories, with the file that keeps them out of Git.
 * @throws PromptgateError `cache-unusable` where something else stands in the place, a symbolic link included: what a pull request
 * brings must not decide where is written
 */
function makeCacheDirectory(root) {
    const paths = { answers: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'answers'), runs: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'runs') };
    try {
        for (const path of [root, paths.answers, paths.runs]) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isDirectory())
                throw new Error('it is not a directory');
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.gitignore'), '*\n', { flag: 'wx' });
    }
    catch (cause) {
        if (cause.code === 'EEXIST' && cause.path?.endsWith('.gitignore'))
            return paths;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PromptgateError */ .g(`The directory ${CACHE_DIRECTORY} cannot be used: ${cause.message}.`, {
            code: 'cache-unusable',
            kind: 'usage',
            help: `Remove it, or run with --no-cache from a directory that can be written to: rm -r ${CACHE_DIRECTORY}`,
            cause,
        });
    }
    return paths;
}


/***/ })

};
