export const id = 1904;
export const ids = [1904];
export const modules = {

/***/ 83222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openApi),
/* harmony export */   Q: () => (/* binding */ openPull)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14559);
/* harmony import */ var _github_pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28279);
/* harmony import */ var _review_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77419);
/* harmony import */ var _revisions_github_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57667);
/* harmony import */ var _compared_commits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2593);





/** Reads the repository over the API alone: nothing of a pull request is ever checked out where its commands are obeyed. */
function openApi({ github }) {
    const { octokit, owner, repo } = github;
    return new _revisions_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubRevisions */ .A({ owner, repo, explainFailure: _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP, request: async (route, parameters) => octokit.request(route, parameters) });
}
/**
 * The checks of the review on the pull request's head, by the base branch's tip of now.
 * @throws PromptgateError of kind `outside`
 */
async function openPull(context) {
    const { github, inputs, pull } = context;
    const revisions = openApi(context);
    const { title, headSha, baseRef, fromFork, number } = pull;
    const baseSha = await (0,_github_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readBranchTip */ .uN)(github, baseRef);
    const facts = { kind: 'pull_request', number, title, headSha, baseSha, baseRef, fromFork };
    const { base, notes } = await (0,_compared_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .findBase */ .lN)(facts, null, revisions);
    const ends = (0,_compared_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .readEnds */ .jS)(facts, base);
    const options = {
        failOn: inputs.failOn,
        configPath: inputs.configPath,
        ...(inputs.promptsDir === null ? {} : { promptsDir: inputs.promptsDir }),
    };
    const checked = await (0,_review_js__WEBPACK_IMPORTED_MODULE_2__/* .checkChanges */ .ek)(revisions, { ...ends, title, messages: 'auto' }, options);
    return { ...checked, opened: { revisions, ...ends, source: 'Everything is read over GitHub’s API.', notes } };
}


/***/ }),

/***/ 14609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _X: () => (/* binding */ describeRerun),
  Lc: () => (/* binding */ findRun),
  P3: () => (/* binding */ rerunReview)
});

// EXTERNAL MODULE: ./lib/github/client.js
var client = __webpack_require__(14559);
;// CONCATENATED MODULE: ./lib/github/rerun.js

/** Runs of one commit that are looked at. */
const RUNS = 20;
/** A step that runs this Action, under whatever name it is published. */
const USES = /^\s*(?:-\s*)?uses:\s*["']?[^\s"'#]*promptgate/im;
/**
 * The newest run that reviewed a commit of a pull request: of the workflow whose run wrote our comment; without a comment (a fork's
 * run may write none), of one whose jobs have a step of Promptgate's, or whose file uses it.
 *
 * @param known the run that the review's comment names, where that is about this commit; else null
 * @param readFile a file's text at that commit, by its path from the repository's root
 * @returns null where there is none
 * @throws PromptgateError of kind `outside`
 */
async function findReviewRun(github, head, known, readFile) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
            owner,
            repo,
            head_sha: head,
            event: 'pull_request',
            per_page: 100,
        });
        const runs = data.workflow_runs
            .filter(({ head_sha: sha, event }) => sha === head && event === 'pull_request')
            .sort((a, b) => b.id - a.id)
            .slice(0, RUNS);
        const named = runs.find(({ id }) => id === known);
        if (named !== undefined) {
            const newest = runs.find(({ workflow_id: workflow }) => workflow === named.workflow_id) ?? named;
            return describeRun(newest);
        }
        for (const run of runs) {
            const jobs = await octokit.rest.actions.listJobsForWorkflowRun({ owner, repo, run_id: run.id, filter: 'latest', per_page: 100 });
            if (jobs.data.jobs.some(({ steps = [] }) => steps.some(({ name }) => /promptgate/i.test(name))))
                return describeRun(run);
            // A step may have a name of its own.
            const text = await readFile(run.path.replace(/@.*$/, ''));
            if (text !== null && USES.test(text))
                return describeRun(run);
        }
        return null;
    }
    catch (error) {
        throw (0,client/* explainFailure */.SP)(error, `looking for the review of ${head.slice(0, 12)} (this needs \`actions: write\`)`);
    }
}
function describeRun(run) {
    return { id: run.id, url: run.html_url, status: run.status ?? '', conclusion: run.conclusion };
}
/**
 * Runs the failed jobs of a run again, or all of it where none failed.
 *
 * @param run as `findReviewRun` gives it
 * @throws PromptgateError of kind `outside` for what is none of the known refusals
 */
async function rerun(github, run) {
    if (run === null)
        return { kind: 'none', url: null };
    const { octokit, owner, repo } = github;
    const { url } = run;
    if (run.status !== 'completed')
        return { kind: 'running', url };
    const target = { owner, repo, run_id: run.id };
    const hasFailed = run.conclusion !== 'success' && run.conclusion !== 'neutral' && run.conclusion !== 'skipped';
    try {
        if (hasFailed)
            await octokit.rest.actions.reRunWorkflowFailedJobs(target);
        else
            await octokit.rest.actions.reRunWorkflow(target);
        return { kind: 'started', url };
    }
    catch (error) {
        const failure = (0,client/* readFailure */.f1)(error);
        if (failure !== null && /already running|in progress/i.test(failure.message))
            return { kind: 'running', url };
        if (failure !== null && /month|30 days|too old|created over|cannot be re-?run|unable to (?:re-?run|retry)/i.test(failure.message))
            return { kind: 'too-old', url };
        if (failure !== null && (0,client/* isForbidden */.US)(failure))
            return { kind: /resource not accessible/i.test(failure.message) ? 'forbidden' : 'too-old', url };
        throw (0,client/* explainFailure */.SP)(error, 'running the review again');
    }
}

// EXTERNAL MODULE: ./lib/review/file.js
var file = __webpack_require__(2491);
// EXTERNAL MODULE: ./lib/action/commands/open-pull.js
var open_pull = __webpack_require__(83222);
;// CONCATENATED MODULE: ./lib/action/commands/rerun-review.js



/** The newest run that reviewed the pull request's head; null where there is none. */
async function findRun(context) {
    const { github, pull, review } = context;
    const known = review !== null && review.sha === pull.headSha ? review.runId : null;
    const revisions = (0,open_pull/* openApi */.N)(context);
    return findReviewRun(github, pull.headSha, known, (path) => (0,file/* readText */.y)(revisions, pull.headSha, path));
}
/** Runs the newest review of the pull request's head again. */
async function rerunReview(context) {
    return rerun(context.github, await findRun(context));
}
/** What became of the review, in Markdown. */
function describeRerun({ kind, url }) {
    const run = url === null ? 'the review' : `[the review](${url})`;
    return {
        started: `It is read by ${run}, which runs again now.`,
        running: `A run of ${run} is under way and may have begun too early: when it has ended, write \`/promptgate review\`.`,
        'too-old': `GitHub does not run ${run} again, which is too old: push a commit, and then give this command once more.`,
        forbidden: `The token of this workflow may not run ${run} again: give the job \`actions: write\`, or run it by hand.`,
        none: 'No run of the review was found for this commit: push a commit, and then give this command once more.',
    }[kind];
}


/***/ }),

/***/ 91904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reviewAgain: () => (/* binding */ reviewAgain)
/* harmony export */ });
/* harmony import */ var _bot_reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10262);
/* harmony import */ var _rerun_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14609);


/** Has the review of the newest commit run again: its verdict stays the only one. */
async function reviewAgain(context) {
    const done = await (0,_rerun_review_js__WEBPACK_IMPORTED_MODULE_1__/* .rerunReview */ .P3)(context);
    const { headSha } = context.pull;
    if (done.kind === 'started')
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(`[The review](${done.url}) of ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(headSha)} runs again.`);
    return { ...(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWith */ .z7)(''), markdown: `The review of ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(headSha)} does not run again. ${(0,_rerun_review_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRerun */ ._X)(done)}` };
}


/***/ })

};
