export const id = 1202;
export const ids = [1202];
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

/***/ 41202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reviewRegistryMove: () => (/* binding */ reviewRegistryMove)
/* harmony export */ });
/* harmony import */ var _checks_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16549);
/* harmony import */ var _checks_levels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70417);
/* harmony import */ var _find_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42913);



/**
 * A configuration that a pull request changes may name another file or branch for the registry: after the merge, what stands there says what
 * runs. The file is held against the one that counts now, as an edit of it; a branch cannot be looked at, for it may change until then.
 */
async function reviewRegistryMove(revisions, request, config, { registry, configPath }) {
    const [from, to] = [config.registry, registry];
    if (from.path === to.path && from.branch === to.branch)
        return [];
    const moved = (0,_checks_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('registry/invalid', { path: configPath }, `After the merge the registry is ${describe(to)}, not ${describe(from)}: what stands there then says what runs.`, 'Merge it only where the new place holds what the old one does; afterwards `promptgate registry verify` tells whether Git agrees.', 'warning');
    const findings = (0,_checks_levels_js__WEBPACK_IMPORTED_MODULE_1__/* .applyLevels */ .k)([moved], config.rules);
    if (from.branch !== null || to.branch !== null)
        return findings;
    const [base, head] = await Promise.all([(0,_find_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w)(revisions, request.base, from.path), (0,_find_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w)(revisions, request.head, to.path)]);
    if (base === null && head === null)
        return findings;
    const { reviewRegistryEdit } = await Promise.all(/* import() */[__webpack_require__.e(896), __webpack_require__.e(2022), __webpack_require__.e(1508)]).then(__webpack_require__.bind(__webpack_require__, 36482));
    return [...findings, ...(await reviewRegistryEdit(revisions, { base, head }, request, { ...config, registry: to }))];
}
function describe({ path, branch }) {
    return branch === null ? path : `${path} on the branch ${branch}`;
}


/***/ })

};
