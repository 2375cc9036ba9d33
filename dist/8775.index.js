export const id = 8775;
export const ids = [8775];
export const modules = {

/***/ 28775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approve: () => (/* binding */ approve)
/* harmony export */ });
/* harmony import */ var _bot_reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10262);
/* harmony import */ var _github_check_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70706);
/* harmony import */ var _review_approvals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47705);
/* harmony import */ var _open_pull_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83222);
/* harmony import */ var _rerun_review_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14609);
/* harmony import */ var _seen_head_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48262);






/** Stores that a maintainer accepts what the evals of this pull request test less, on the very content that they saw. */
async function approve(context, command) {
    const { github, event, pull } = context;
    const { reason } = command;
    const seen = (0,_seen_head_js__WEBPACK_IMPORTED_MODULE_5__/* .bindHead */ .Q)(context, command.sha, (sha) => `/promptgate approve ${sha} ${reason.slice(0, 60).replaceAll('`', '')}`);
    if (!('sha' in seen))
        return seen;
    const { evals } = await (0,_open_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .openPull */ .Q)(context);
    const approvals = (0,_review_approvals_js__WEBPACK_IMPORTED_MODULE_2__.listApprovals)(evals?.changes ?? []);
    if (approvals.length === 0)
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWith */ .z7)('No prompt of this pull request has changed cases, so there is nothing to approve.', 'Other findings are mended, not approved.');
    const ids = approvals.map(({ id }) => id);
    const what = approvals
        .map(({ rule, id }) => `\`${rule}\` of ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(id, 200)}`)
        .slice(0, 20)
        .join(', ');
    await (0,_github_check_run_js__WEBPACK_IMPORTED_MODULE_1__.storeRecord)(github, { recordVersion: 1, kind: 'approve', pull: pull.number, comment: event.id, by: event.login, head: pull.headSha, reason, approvals }, `Approved: ${ids.length} prompt${ids.length === 1 ? '' : 's'}`, `${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .nameLogin */ .V3)(event.login)} approved ${what}: ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(reason, 500)}`);
    return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(`Approved at ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(pull.headSha)}: ${what}${ids.length > 20 ? ' and others' : ''}. It holds for this content alone.`, (0,_rerun_review_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRerun */ ._X)(await (0,_rerun_review_js__WEBPACK_IMPORTED_MODULE_4__/* .rerunReview */ .P3)(context)));
}


/***/ })

};
