export const id = 7378;
export const ids = [7378];
export const modules = {

/***/ 67378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configureForFork: () => (/* binding */ configureForFork),
/* harmony export */   evaluateChanges: () => (/* binding */ evaluateChanges),
/* harmony export */   reportToReview: () => (/* binding */ reportToReview)
/* harmony export */ });
/**
 * Runs the evals of what a review found changed, of committed files at both revisions alone. All that a run takes is loaded by it.
 * @throws PromptgateError as `evaluatePrompts`
 */
async function evaluateChanges({ input, revisions, models, now, run }) {
    const { changes, config, base, head } = input;
    const [{ evaluatePrompts }, { WHOLE_RUN }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(896), __webpack_require__.e(7986), __webpack_require__.e(3425), __webpack_require__.e(622), __webpack_require__.e(5890), __webpack_require__.e(3389), __webpack_require__.e(9975), __webpack_require__.e(4139), __webpack_require__.e(9416)]).then(__webpack_require__.bind(__webpack_require__, 99975)), __webpack_require__.e(/* import() */ 1130).then(__webpack_require__.bind(__webpack_require__, 21130))]);
    return evaluatePrompts({
        prompts: changes.flatMap((change) => (change.head === null ? [] : [{ head: change.head, base: change.base }])),
        head: { trees: revisions, revision: head },
        base: { trees: revisions, revision: base },
        config,
        models,
        trustHead: false,
        now,
        run: { ...WHOLE_RUN, ...run },
    });
}
const MOVED = 'The base branch moved on; the evals compare with the commit where this branch left it.';
/** What a review takes from an evaluation. */
function reportToReview({ prompts, findings, notes, budget, totals }, { baseTip }) {
    const ran = prompts.some(({ report }) => report !== null);
    const moved = baseTip !== null && ran ? [MOVED] : [];
    return { prompts, findings, notes: [...notes, ...moved, ...describeUnpriced(totals)], budget: ran ? budget : null };
}
function describeUnpriced({ unpriced, calls }) {
    if (unpriced === 0)
        return [];
    const count = unpriced === calls ? 'No answer’s price is known' : `The price of ${unpriced} answer(s) is not known`;
    return [`${count}: the cost is what is known without them. \`models.prices\` names prices.`];
}
/**
 * The configuration for a pull request from a fork, for which no model is called: what its evals are worth without one says
 * `evals.forks` in the place of `evals.withoutCredentials`.
 */
function configureForFork(config) {
    const { evals, overrides } = config;
    return {
        ...config,
        evals: { ...evals, withoutCredentials: evals.forks },
        overrides: overrides.map((one) => {
            if (one.evals === undefined)
                return one;
            const { withoutCredentials: _, ...own } = one.evals;
            return { ...one, evals: own.forks === undefined ? own : { ...own, withoutCredentials: own.forks } };
        }),
    };
}


/***/ })

};
