export const id = 430;
export const ids = [430,706];
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

/***/ 90430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeStatus: () => (/* binding */ describeStatus)
/* harmony export */ });
/* harmony import */ var _bot_reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10262);
/* harmony import */ var _github_check_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70706);
/* harmony import */ var _describe_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15573);
/* harmony import */ var _rerun_review_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14609);




/** What is known of the pull request's newest commit: the review's run, and what commands left for it. */
async function describeStatus(context) {
    const { github, pull, review } = context;
    const [run, records] = await Promise.all([
        (0,_rerun_review_js__WEBPACK_IMPORTED_MODULE_3__/* .findRun */ .Lc)(context).then(describeRun, describeGap),
        (0,_github_check_run_js__WEBPACK_IMPORTED_MODULE_1__.readRecords)(github, pull.headSha).then((list) => list.map(describeRecord), (error) => [describeGap(error)]),
    ]);
    const comment = review === null
        ? 'The review has not commented yet.'
        : `The [review’s comment](${review.url}) is about ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(review.sha)}${review.sha === pull.headSha ? ', the newest commit' : '; the newest commit is another one'}.`;
    const lines = [`Newest commit: ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(pull.headSha)} (${pull.isOpen ? 'open' : 'closed'})`, run, comment, ...records];
    return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(lines.map((line) => `- ${line}`).join('\n'));
}
function describeRun(run) {
    if (run === null)
        return 'No run of the review was found for it.';
    return `[The review](${run.url}): ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(run.conclusion ?? run.status, 60)}`;
}
function describeGap(error) {
    return `Not known: ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)((0,_describe_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .U)(error))}`;
}
function describeRecord(record) {
    if (record.kind === 'approve')
        return `Approved by ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .nameLogin */ .V3)(record.by)}: ${record.approvals
            .map(({ rule, id }) => `\`${rule}\` of ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(id, 100)}`)
            .slice(0, 10)
            .join(', ')} (${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(record.reason, 200)})`;
    const results = record.prompts.map(({ id, conclusion }) => `${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(id, 100)} ${conclusion}`);
    return `Evals by ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .nameLogin */ .V3)(record.by)}: ${results.slice(0, 20).join(', ')}${results.length > 20 ? ' and others' : ''}`;
}


/***/ }),

/***/ 55760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aE: () => (/* binding */ readRecord),
  wQ: () => (/* binding */ splitEvals),
  rh: () => (/* binding */ writeRecord)
});

// UNUSED EXPORTS: RECORD_LENGTH

// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(16549);
// EXTERNAL MODULE: ./lib/checks/rules.js
var rules = __webpack_require__(43475);
// EXTERNAL MODULE: ./lib/prompt/full-sha.js
var full_sha = __webpack_require__(70549);
// EXTERNAL MODULE: ./lib/prompt/id.js
var id = __webpack_require__(56506);
// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __webpack_require__(11665);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(23097);
;// CONCATENATED MODULE: ./lib/report/eval-report.js
const EVAL_MODES = ['live', 'recorded'];

;// CONCATENATED MODULE: ./lib/bot/eval-shape.js



const number = (value) => typeof value === 'number' && Number.isFinite(value);
const eval_shape_text = (value) => typeof value === 'string';
const texts = (value) => Array.isArray(value) && value.every((one) => typeof one === 'string');
const oneOf = (set) => (value) => set.includes(value);
const maybe = (shape) => (value) => value === null || fits(value, shape);
const absentOr = (shape) => (value) => value === undefined || fits(value, shape);
const STATS = {
    cases: number,
    passed: number,
    passRate: number,
    score: number,
    costUsd: maybe(number),
    latencyMs: { p50: maybe(number), p95: maybe(number) },
    inputTokens: number,
    outputTokens: number,
    errors: number,
    cached: number,
    calls: number,
    retries: number,
    rate: maybe({ low: number, high: number }),
};
const COMPARISON = {
    verdict: oneOf(['improved', 'unchanged', 'regressed', 'inconclusive']),
    test: oneOf(['mcnemar-exact', 'sign-flip-exact']),
    pairs: absentOr(number),
    pValue: maybe(number),
    pExact: maybe(number),
    difference: maybe({ mean: number, low: number, high: number }),
    margin: number,
    broken: texts,
    fixed: texts,
    flaky: texts,
    notComparable: texts,
    needed: maybe({ cases: number }),
};
/** A report of evals without its outputs. */
const REPORT = {
    conclusion: oneOf(report_report/* CONCLUSIONS */.F),
    model: eval_shape_text,
    baselineModel: absentOr(eval_shape_text),
    changedParameters: absentOr(texts),
    mode: oneOf(EVAL_MODES),
    unverified: absentOr(oneOf([true])),
    basis: absentOr({ prompt: eval_shape_text, suite: eval_shape_text, judge: maybe(eval_shape_text) }),
    trials: number,
    candidate: STATS,
    baseline: maybe(STATS),
    comparison: maybe(COMPARISON),
    cases: (value) => Array.isArray(value) && value.length === 0,
};
function fits(value, shape) {
    if (typeof shape === 'function')
        return shape(value);
    if (!(0,json_value/* isObject */.Gv)(value))
        return false;
    const isKnown = Object.keys(value).every((name) => Object.hasOwn(shape, name));
    return isKnown && Object.entries(shape).every(([name, inner]) => fits(Object.hasOwn(value, name) ? value[name] : undefined, inner));
}
/** Whether a value that was stored is a report of evals that every rendering takes. */
function isEvalReport(value) {
    return fits(value, REPORT);
}

;// CONCATENATED MODULE: ./lib/bot/record.js







/** Characters of a record; a check run's text takes 65,535. */
const RECORD_LENGTH = 60_000;
const FINDINGS = 12;
const WORDS = 600;
const CASES = 50;
const FENCE = /^(`{3,})json\n([^\n]*)\n\1$/m;
/** The text of a check run that holds a record: one line of JSON in a fence that nothing in it can close. */
function writeRecord(record) {
    const json = JSON.stringify(record);
    const longest = Math.max(2, ...[...json.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `What the review reads of this command:\n\n${fence}json\n${json}\n${fence}`;
}
/** The record in a check run's text; null where there is none that can be one. */
function readRecord(text) {
    const json = FENCE.exec(text.replaceAll('\r\n', '\n'))?.[2];
    if (json === undefined)
        return null;
    try {
        const value = JSON.parse(json);
        return isRecord(value) ? value : null;
    }
    catch {
        return null;
    }
}
/** Puts as many prompts into a record as have room, and the rest into further ones. */
function splitEvals(record) {
    const records = [];
    let prompts = [];
    const length = (list) => JSON.stringify({ ...record, prompts: list }).length;
    for (const prompt of record.prompts.map(shorten)) {
        if (prompts.length > 0 && length([...prompts, prompt]) > RECORD_LENGTH) {
            records.push({ ...record, prompts });
            prompts = [];
        }
        prompts.push(prompt);
    }
    return [...records, { ...record, prompts }];
}
/** Without the outputs, and with the worst findings alone where there are many: their order is by severity. */
function shorten({ report, findings, ...prompt }) {
    const { comparison = null } = report ?? {};
    const cut = (text, limit = WORDS) => (text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`);
    const names = (list) => list.slice(0, CASES).map((name) => cut(name, 100));
    return {
        ...prompt,
        report: report && {
            ...report,
            cases: [],
            comparison: comparison && {
                ...comparison,
                broken: names(comparison.broken),
                fixed: names(comparison.fixed),
                flaky: names(comparison.flaky),
                notComparable: names(comparison.notComparable),
            },
        },
        findings: findings.slice(0, FINDINGS).map((finding) => ({ ...finding, message: cut(finding.message), help: cut(finding.help) })),
    };
}
const isText = (value) => typeof value === 'string' && value.length <= 10_000;
const isSha = (value) => isText(value) && (0,full_sha/* isFullSha */.W)(value);
const isDigest = (value) => isText(value) && /^sha256:[0-9a-f]{64}$/.test(value);
const isRule = (value) => isText(value) && Object.hasOwn(rules/* RULES */.y, value);
const isId = (value) => isText(value) && (0,id/* isPromptId */.mH)(value);
const isPlace = (value) => value === null || (Number.isSafeInteger(value) && value > 0);
function isListOf(value, check) {
    return Array.isArray(value) && value.every((item) => (0,json_value/* isObject */.Gv)(item) && check(item));
}
function isRecord(value) {
    if (!(0,json_value/* isObject */.Gv)(value) || value.recordVersion !== 1 || !Number.isSafeInteger(value.comment))
        return false;
    if (!isText(value.by) || !isSha(value.head))
        return false;
    if (value.kind === 'approve')
        return (Number.isSafeInteger(value.pull) &&
            isText(value.reason) &&
            isListOf(value.approvals, (one) => isRule(one.rule) && isId(one.id) && isDigest(one.base) && isDigest(one.head)));
    return value.kind === 'eval' && isSha(value.base) && isDigest(value.config) && isListOf(value.prompts, isStoredEval);
}
function isStoredEval({ id, conclusion, report, findings }) {
    return (isId(id) && report_report/* CONCLUSIONS */.F.some((one) => one === conclusion) && (report === null || isEvalReport(report)) && isListOf(findings, isFinding));
}
function isFinding({ rule, severity, message, path, line, column, help }) {
    return (isRule(rule) &&
        String(rule).startsWith('evals/') &&
        finding/* SEVERITIES */.o.some((one) => one === severity) &&
        isText(message) &&
        isText(help) &&
        (path === null || isText(path)) &&
        isPlace(line) &&
        isPlace(column));
}


/***/ }),

/***/ 70706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRecords: () => (/* binding */ readRecords),
/* harmony export */   storeRecord: () => (/* binding */ storeRecord)
/* harmony export */ });
/* harmony import */ var _bot_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55760);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14559);
/* harmony import */ var _own_login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14602);



/** The check run that holds what a command left for the review. It is no verdict: it is always neutral. */
const CHECK_NAME = 'promptgate/command';
/** The App whose token a job's GITHUB_TOKEN is. */
const ACTIONS_APP = 'github-actions';
const EXTERNAL_ID = /^promptgate:(approve|eval):(\d{1,16})$/;
/** Stores a record on its commit. @throws PromptgateError of kind `outside`, with Octokit's error as its cause */
async function storeRecord(github, record, title, summary) {
    const { octokit, owner, repo } = github;
    try {
        await octokit.rest.checks.create({
            owner,
            repo,
            name: CHECK_NAME,
            head_sha: record.head,
            external_id: `promptgate:${record.kind}:${record.comment}`,
            status: 'completed',
            conclusion: 'neutral',
            output: { title, summary, text: (0,_bot_record_js__WEBPACK_IMPORTED_MODULE_0__/* .writeRecord */ .rh)(record) },
        });
    }
    catch (error) {
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .SP)(error, `storing the result on the commit ${record.head.slice(0, 12)} (this needs \`checks: write\`)`);
    }
}
/**
 * What commands left on a commit: of check runs that GitHub Actions or this token's own App made, and nobody else's.
 *
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
async function readRecords(github, head) {
    const { octokit, owner, repo } = github;
    try {
        const runs = await octokit.paginate(octokit.rest.checks.listForRef, {
            owner,
            repo,
            ref: head,
            check_name: CHECK_NAME,
            filter: 'all',
            per_page: 100,
        });
        const marked = runs.filter(({ name, head_sha: sha, external_id: id }) => name === CHECK_NAME && sha === head && EXTERNAL_ID.test(id ?? ''));
        const isForeign = marked.some(({ app }) => app?.slug !== ACTIONS_APP);
        const own = isForeign ? (await (0,_own_login_js__WEBPACK_IMPORTED_MODULE_2__/* .readOwnLogin */ .U)(github)).replace(/\[bot\]$/, '') : ACTIONS_APP;
        return marked.flatMap(({ app, external_id: id, output, status }) => {
            if (status !== 'completed' || (app?.slug !== ACTIONS_APP && app?.slug !== own))
                return [];
            const record = (0,_bot_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(output.text ?? '');
            const [, kind, comment] = EXTERNAL_ID.exec(id ?? '') ?? [];
            const isOwn = record !== null && record.kind === kind && record.comment === Number(comment) && record.head === head;
            return isOwn ? [record] : [];
        });
    }
    catch (error) {
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .SP)(error, `reading the results of commands on the commit ${head.slice(0, 12)}`);
    }
}


/***/ }),

/***/ 23097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ CONCLUSIONS)
/* harmony export */ });
const CONCLUSIONS = ['success', 'failure', 'neutral'];


/***/ })

};
