export const id = 5329;
export const ids = [5329];
export const modules = {

/***/ 70417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ applyLevels)
/* harmony export */ });
/**
 * Gives every finding the severity that the configuration sets for its rule and drops what is `off`.
 * A rule without a level keeps what its check gave it.
 */
function applyLevels(findings, levels) {
    return findings.flatMap((finding) => {
        const level = levels[finding.rule] ?? finding.severity;
        return level === 'off' ? [] : [{ ...finding, severity: level }];
    });
}


/***/ }),

/***/ 71840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ normalizePath),
/* harmony export */   HF: () => (/* binding */ CASE_LIMIT),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   UM: () => (/* binding */ IMAGE_SIZE_LIMIT),
/* harmony export */   Uq: () => (/* binding */ CASES_SIZE_LIMIT),
/* harmony export */   Yz: () => (/* binding */ findLookAlikes),
/* harmony export */   gq: () => (/* binding */ YAML_SIZE_LIMIT),
/* harmony export */   hH: () => (/* binding */ SUITE_FILES),
/* harmony export */   iC: () => (/* binding */ findSuiteFile),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   pp: () => (/* binding */ ASSERTION_LIMIT),
/* harmony export */   xP: () => (/* binding */ TOOLS_FILE)
/* harmony export */ });
/* harmony import */ var _prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88553);

/** Names of a suite, the first that is there counts. */
const SUITE_FILES = ['evals.yaml', 'evals.yml', 'evals.json'];
const TOOLS_FILE = 'tools.json';
/** Bytes of a suite or a file of cases in JSON, JSON Lines or CSV. */
const CASES_SIZE_LIMIT = 8 * 1_048_576;
/** Bytes of YAML, which takes a hundred times longer to read than JSON. */
const YAML_SIZE_LIMIT = 1_048_576;
/** Bytes of one image. */
const IMAGE_SIZE_LIMIT = 10 * 1_048_576;
/** Cases of one suite, lists of vars written out. */
const CASE_LIMIT = 20_000;
/** Assertions of one case, those in sets and of the default test included: they are judged in one go. */
const ASSERTION_LIMIT = 500;
/** The suite's file: by exact name; null where the prompt has none. */
function findSuiteFile({ files }) {
    for (const name of SUITE_FILES) {
        const file = files.get(name);
        if (file !== undefined)
            return file;
    }
    return null;
}
/** Files that look like a suite and are not read: a name in another case, or a second suite. */
function findLookAlikes({ files }) {
    const used = findSuiteFile({ dir: '', files });
    return [...files]
        .filter(([name, file]) => file !== used && SUITE_FILES.includes((0,_prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_0__/* .foldCase */ .S)(name)))
        .map(([, file]) => file);
}
/**
 * A path that a suite names, below the prompt's directory; `file://` and `./` are left out.
 * @returns null where it leaves the directory or is no path at all.
 */
function normalizePath(path) {
    const plain = path.replace(/^file:\/\//, '');
    if (plain.length > 500 || /[\\\p{Cc}]/u.test(plain) || plain.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(plain))
        return null;
    const segments = plain.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.length === 0 || segments.some((segment) => segment === '..' || segment.toLowerCase() === '.git'))
        return null;
    return segments.join('/');
}
function isPattern(path) {
    return /[*?]/.test(path);
}
/** `yaml`, `csv` …: the end of a file's name in lower case. */
function extensionOf(path) {
    return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}


/***/ }),

/***/ 45329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluateUntested: () => (/* binding */ evaluateUntested),
/* harmony export */   reportMissing: () => (/* binding */ reportMissing)
/* harmony export */ });
/* harmony import */ var _checks_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16549);
/* harmony import */ var _checks_levels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70417);
/* harmony import */ var _config_overrides_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56362);
/* harmony import */ var _evals_suite_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71840);
/* harmony import */ var _prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88553);
/* harmony import */ var _prompt_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16063);






/** Files that the evals read, if only to say what is wrong with them. */
const READ = [..._evals_suite_files_js__WEBPACK_IMPORTED_MODULE_1__/* .SUITE_FILES */ .hH, _evals_suite_files_js__WEBPACK_IMPORTED_MODULE_1__/* .TOOLS_FILE */ .xP];
const NOTHING = { calls: 0, lost: 0, retries: 0, cached: 0, inputTokens: 0, outputTokens: 0, costUsd: 0, unpriced: 0, seconds: 0 };
/** @param path where the suite would stand */
function reportMissing(path, { required }) {
    const help = `Write ${path} with a few cases: an input, and what a good answer holds.`;
    const message = 'The prompt has no suite, so nobody knows whether it works.';
    return (0,_checks_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('evals/missing', { path }, message, help, required ? 'error' : 'notice');
}
/**
 * What evals say of changed prompts of which none has a suite, before or now. Loads nothing of what running a suite takes, so that a
 * repository without suites never waits for it.
 * @returns null where there is something to read
 */
function evaluateUntested({ changes, config }) {
    if (changes.some(({ head, base }) => [head, base].some((prompt) => prompt !== null && hasFiles(prompt))))
        return null;
    const prompts = changes.flatMap(({ head }) => {
        if (head === null)
            return [];
        const { evals, rules } = (0,_config_overrides_js__WEBPACK_IMPORTED_MODULE_2__/* .configFor */ .m)(config, head.id);
        const findings = (0,_checks_levels_js__WEBPACK_IMPORTED_MODULE_3__/* .applyLevels */ .k)([reportMissing((0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .u)(head.dir, _evals_suite_files_js__WEBPACK_IMPORTED_MODULE_1__/* .SUITE_FILES */ .hH[0]), evals)], rules);
        const conclusion = findings.some(({ severity }) => severity === 'error') ? 'failure' : 'success';
        return [{ id: head.id, report: null, findings, conclusion, errors: 0 }];
    });
    const { calls, costUsd, seconds } = NOTHING;
    const estimate = { calls, confirmation: 0, cached: 0, usd: null, unpriced: [] };
    return { prompts, findings: [], notes: [], budget: { calls, costUsd, seconds }, totals: NOTHING, stops: [], estimate };
}
function hasFiles({ source: { files } }) {
    return [...files.keys()].some((name) => READ.includes((0,_prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_5__/* .foldCase */ .S)(name)));
}


/***/ })

};
