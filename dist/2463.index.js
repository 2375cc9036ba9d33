export const id = 2463;
export const ids = [2463];
export const modules = {

/***/ 2463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chooseShards: () => (/* binding */ chooseShards),
/* harmony export */   explainForeign: () => (/* binding */ explainForeign)
/* harmony export */ });
/**
 * The shards of one run among what was found: a run that is repeated may leave files of a former one that had more shards. Those of the
 * number that is complete are taken; where none is, those of the number that most are of; where more than one is, all, which go together nowhere.
 */
function chooseShards(found) {
    const groups = [...Map.groupBy(found, ({ file }) => file.shard.of)];
    const complete = groups.filter(([of, files]) => new Set(files.map(({ file }) => file.shard.index)).size === of);
    const [chosen] = complete.length === 1 ? complete : groups.sort(([, one], [, other]) => other.length - one.length);
    // Two complete sets are two runs, and nobody knows which counts.
    if (chosen === undefined || complete.length > 1)
        return { chosen: found, left: [] };
    return { chosen: chosen[1], left: found.filter(({ file }) => file.shard.of !== chosen[0]) };
}
/** Why merged results are not those of this very plan; null where they are. @param plan the same plan as one shard, run or not */
function explainForeign(merged, plan) {
    if (merged.planDigest !== plan.planDigest)
        return 'The shards ran other cases, or ran them with other settings, than this review has.';
    const isSame = merged.cases.length === plan.cases.length && merged.cases.every((one, place) => fits(one, plan.cases[place]?.result));
    return isSame ? null : 'The shards’ files do not hold the cases and trials that were planned.';
}
function fits(one, planned) {
    return (planned !== undefined &&
        one.promptId === planned.promptId &&
        one.id === planned.id &&
        one.required === planned.required &&
        one.notComparable === planned.notComparable &&
        one.candidate.length === planned.candidate.length &&
        one.baseline?.length === planned.baseline?.length);
}


/***/ })

};
