export const id = 4579;
export const ids = [4579];
export const modules = {

/***/ 5610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ locateCache)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68139);
/* harmony import */ var _results_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50863);



/**
 * Where answers are kept: in the workspace, for a workflow to restore and save; null where a revision under review brings that
 * directory itself. Whoever committed it may have written the answers, so none of them is believed.
 */
async function locateCache({ opened, runner, logger }) {
    const { revisions, base, head, baseTip } = opened;
    const reviewed = new Set([head, base, ...(baseTip === null ? [] : [baseTip])]);
    // What is checked out may be GitHub's own merge of them, with a newer commit of the base branch; where it cannot be read, it is not here.
    const merged = reviewed.has(runner.sha) ? false : await (0,_results_place_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v)(revisions, runner.sha, [_runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_DIRECTORY */ .v]).catch(() => false);
    for (const revision of [...reviewed, ...(merged ? [runner.sha] : [])]) {
        if (!(await (0,_results_place_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v)(revisions, revision, [_runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_DIRECTORY */ .v])))
            continue;
        logger.info(`The commit ${revision.slice(0, 12)} holds ${_runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_DIRECTORY */ .v}: nothing in it is believed, and no answer is kept. Take it out: git rm -r --cached ${_runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_DIRECTORY */ .v}`);
        return null;
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runner.workspace, _runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_DIRECTORY */ .v);
}


/***/ }),

/***/ 6960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluate: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _eval_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5610);

const FORK = {
    message: 'This pull request comes from a fork, and no model is called for a fork.',
    help: 'Who may write to this repository runs them by the comment `/promptgate eval` (docs/bot.md), or by pushing the same commits to a branch of it.',
};
/** Runs the evals of what a review found changed. Loads all that this needs, which a review without changed suites never does. */
async function evaluate(evals) {
    const { opened, inputs, fromFork, dryRun, signal, onProgress, onPlan, elsewhere, now = new Date() } = evals;
    const untested = inputs.shard === null ? (await __webpack_require__.e(/* import() */ 5329).then(__webpack_require__.bind(__webpack_require__, 45329))).evaluateUntested(evals.input) : null;
    if (untested !== null)
        return { evaluation: untested, shard: null, keys: new Map() };
    const [{ configureForFork, evaluateChanges }, { openModels }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7378).then(__webpack_require__.bind(__webpack_require__, 67378)),
        __webpack_require__.e(/* import() */ 1058).then(__webpack_require__.bind(__webpack_require__, 31058)),
    ]);
    const input = fromFork ? { ...evals.input, config: configureForFork(evals.input.config) } : evals.input;
    const environment = elsewhere === undefined ? evals.environment : {};
    const own = openModels({ providers: input.config.models.providers, environment, ...(fromFork ? { closed: FORK } : {}) });
    const models = elsewhere === undefined || fromFork ? own : (await __webpack_require__.e(/* import() */ 3612).then(__webpack_require__.bind(__webpack_require__, 83612))).assumeAccess(own, elsewhere);
    try {
        const cacheDirectory = await (0,_eval_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .locateCache */ .b)(evals);
        const run = {
            cacheDirectory,
            shard: inputs.shard,
            dryRun,
            signal,
            ...(onProgress === undefined ? {} : { onProgress }),
            ...(onPlan === undefined ? {} : { onPlan }),
        };
        return await evaluateChanges({ input, revisions: opened.revisions, models, now, run });
    }
    finally {
        models.close();
    }
}


/***/ }),

/***/ 68139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ makeCacheDirectory),
/* harmony export */   v: () => (/* binding */ CACHE_DIRECTORY)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72705);



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
