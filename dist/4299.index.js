export const id = 4299;
export const ids = [4299];
export const modules = {

/***/ 54299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluatePull: () => (/* binding */ evaluatePull)
/* harmony export */ });
/* harmony import */ var _bot_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55760);
/* harmony import */ var _bot_reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10262);
/* harmony import */ var _github_check_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70706);
/* harmony import */ var _github_pull_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28279);
/* harmony import */ var _prompt_suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89753);
/* harmony import */ var _review_approvals_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47705);
/* harmony import */ var _open_pull_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83222);
/* harmony import */ var _rerun_review_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14609);
/* harmony import */ var _seen_head_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48262);









/**
 * Runs the evals of what a pull request changed, with this job's keys, and stores the result on the commit: a fork's own run of the
 * review has no keys. Prompts and suites are read as data over the API; providers and addresses are the base branch's.
 */
async function evaluatePull(context, command) {
    const { github, inputs, event, pull, interruption } = context;
    const seen = (0,_seen_head_js__WEBPACK_IMPORTED_MODULE_8__/* .bindHead */ .Q)(context, command.sha ?? (pull.fromFork ? null : pull.headSha), (sha) => `${writeEval(command)} --sha ${sha}`);
    if (!('sha' in seen))
        return seen;
    if (!inputs.evals)
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseWith */ .z7)('The evals are switched off in this workflow.', 'Remove `evals: false` under `with:`.');
    const { evals: input, opened } = await (0,_open_pull_js__WEBPACK_IMPORTED_MODULE_6__/* .openPull */ .Q)(context);
    const heads = (input?.changes ?? []).flatMap(({ id, head }) => (head === null ? [] : [id]));
    if (input === null || heads.length === 0)
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseWith */ .z7)('No prompt of this pull request can be evaluated: none changed, or all were removed.');
    const unknown = command.ids.find((id) => !heads.includes(id));
    if (unknown !== undefined)
        return refuseUnknown(unknown, heads);
    const ids = command.ids.length === 0 ? heads : command.ids;
    const changes = input.changes.filter(({ id }) => ids.includes(id));
    const config = command.trials === null ? input.config : raiseTrials(input.config, command.trials);
    const [{ evaluate }, { reportToReview }] = await Promise.all([__webpack_require__.e(/* import() */ 6960).then(__webpack_require__.bind(__webpack_require__, 6960)), __webpack_require__.e(/* import() */ 7378).then(__webpack_require__.bind(__webpack_require__, 67378))]);
    const { evaluation } = await interruption.protect(() => evaluate({
        ...{ opened, runner: context.runner, logger: context.logger, environment: context.environment },
        input: { ...input, changes, config },
        inputs: { shard: null },
        fromFork: false,
        dryRun: false,
        signal: interruption.signal,
    }));
    const stop = evaluation.stops.find(({ kind }) => kind === 'interrupted' || kind === 'refused' || kind === 'budget');
    if (stop !== undefined)
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseWith */ .z7)(`The evals have no result. ${stop.message}`);
    const { prompts } = reportToReview(evaluation, { baseTip: opened.baseTip });
    const results = prompts.map(({ id, conclusion, report, findings }) => ({ id, conclusion, report, findings }));
    const lines = describeResults(results);
    // What did not run here, without a key for example, may well run in the review: it must not stand in its place.
    const ran = results.filter(({ report, findings }) => report !== null || !findings.some(({ rule }) => rule === 'evals/not-run'));
    if (ran.length === 0)
        return { ...(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseWith */ .z7)(''), markdown: `The evals have no result.\n\n${lines}` };
    const record = {
        recordVersion: 1,
        kind: 'eval',
        comment: event.id,
        by: event.login,
        head: pull.headSha,
        base: input.base,
        config: (0,_review_approvals_js__WEBPACK_IMPORTED_MODULE_5__.digestConfig)(input.config),
        prompts: ran,
    };
    const summary = `${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .nameLogin */ .V3)(event.login)} ran the evals.\n\n${lines}`.slice(0, 20_000);
    for (const part of (0,_bot_record_js__WEBPACK_IMPORTED_MODULE_0__/* .splitEvals */ .wQ)(record))
        await (0,_github_check_run_js__WEBPACK_IMPORTED_MODULE_2__.storeRecord)(github, part, `Evals of ${record.prompts.length} prompt(s)`, summary);
    const { totals } = evaluation;
    const cost = totals.calls === 0 ? '' : ` ${totals.calls} calls${totals.unpriced > 0 ? '' : `, ${totals.costUsd.toFixed(4)} USD`}.`;
    const now = await (0,_github_pull_request_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommandedPullRequest */ .H9)(github, pull.number);
    const isMoved = now.headSha !== pull.headSha;
    const end = isMoved
        ? `The pull request has moved on to ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .shortSha */ .Fu)(now.headSha)} meanwhile: this result is of ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .shortSha */ .Fu)(pull.headSha)} and counts for nothing else.`
        : (0,_rerun_review_js__WEBPACK_IMPORTED_MODULE_7__/* .describeRerun */ ._X)(await (0,_rerun_review_js__WEBPACK_IMPORTED_MODULE_7__/* .rerunReview */ .P3)(context));
    return { ...(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .answer */ .ZF)(`Evals at ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .shortSha */ .Fu)(pull.headSha)}:${cost}`, lines, end), outcome: isMoved ? 'refused' : 'done' };
}
function writeEval({ ids, trials }) {
    return ['/promptgate eval', ...ids, ...(trials === null ? [] : [`--trials ${trials}`])].join(' ');
}
function refuseUnknown(id, heads) {
    const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .Z)(id, heads);
    const help = near === null
        ? `What changed: ${heads.slice(0, 10).join(', ')}${heads.length > 10 ? ' and others' : ''}.`
        : `Did you mean \`${near}\`?`;
    return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseWith */ .z7)(`\`${id}\` is none of the prompts that this pull request changes.`, help);
}
/** More trials where more are asked for: fewer than the base branch wants would weaken its gate. */
function raiseTrials(config, trials) {
    const { evals, overrides } = config;
    const raise = (own) => Math.max(own, trials);
    return {
        ...config,
        evals: { ...evals, trials: raise(evals.trials) },
        overrides: overrides.map((one) => one.evals?.trials === undefined ? one : { ...one, evals: { ...one.evals, trials: raise(one.evals.trials) } }),
    };
}
const SHOWN = 30;
function describeResults(prompts) {
    const lines = prompts.slice(0, SHOWN).map(({ id, conclusion, report, findings }) => {
        const cases = report === null ? '' : `, ${report.candidate.passed} of ${report.candidate.cases} cases pass`;
        const [worst] = findings;
        const why = conclusion === 'success' || worst === undefined ? '' : `: ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(worst.message)}`;
        return `- ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(id, 200)}: **${conclusion}**${cases}${why}`;
    });
    return [...lines, ...(prompts.length > SHOWN ? [`- and ${prompts.length - SHOWN} more`] : [])].join('\n');
}


/***/ })

};
