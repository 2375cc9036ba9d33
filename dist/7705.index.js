export const id = 7705;
export const ids = [7705,706,86,963];
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

/***/ 48262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ bindHead)
/* harmony export */ });
/* harmony import */ var _bot_reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10262);

/**
 * Binds a command to the commit that its author saw: the one that the command names, or else the one of the review's comment, where
 * that was written before the command. Whoever pushes in between has nothing run or approved that nobody looked at.
 *
 * @param named in the command; null: it names none
 * @param write the command for another commit, for the answer
 */
function bindHead({ pull, review, event }, named, write) {
    const { headSha } = pull;
    const wasShown = review !== null && Date.parse(review.updatedAt) < Date.parse(event.createdAt);
    const seen = named ?? (wasShown ? review.sha : null);
    if (seen === headSha)
        return { sha: headSha };
    const mend = `Look at it and write \`${write(headSha)}\`.`;
    if (seen === null)
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWith */ .z7)(`It is not clear which commit you looked at: no review was on this page before your comment. The newest one is \`${headSha}\`.`, mend);
    return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWith */ .z7)(`You looked at \`${seen.slice(0, 12)}\`, and the pull request is at \`${headSha}\` now.`, mend);
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


/***/ }),

/***/ 47705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestConfig: () => (/* binding */ digestConfig),
/* harmony export */   findStoredEvals: () => (/* binding */ findStoredEvals),
/* harmony export */   listApprovals: () => (/* binding */ listApprovals),
/* harmony export */   softenApproved: () => (/* binding */ softenApproved),
/* harmony export */   sortRecords: () => (/* binding */ sortRecords),
/* harmony export */   useStoredEvals: () => (/* binding */ useStoredEvals)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90963);
/* harmony import */ var _config_overrides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56362);
/* harmony import */ var _report_conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90104);




/** What a maintainer may accept; nothing else is softened by an approval. */
const APPROVABLE = ['evals/weakened'];
/** Parts of a prompt by whose change its evals can test less. */
const TESTING_PARTS = new Set(['evals', 'output-schema', 'other']);
function digest(value) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(value), 'utf8')
        .digest('hex')}`;
}
/** Names all that lies in a prompt's directory: the text, the metadata, the suite and its cases. */
function digestDirectory({ dir, source }) {
    return digest([
        dir,
        [...source.files].map(([name, { mode, oid }]) => [name, mode, oid]).sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    ]);
}
/** Names a configuration: evals that ran by another one say nothing. */
function digestConfig(config) {
    return digest(config);
}
/** All that an approval of these changes can be about. */
function listApprovals(changes) {
    return changes.flatMap(({ id, base, head, parts }) => {
        if (base === null || head === null || !parts.some((part) => TESTING_PARTS.has(part)))
            return [];
        const content = { id, base: digestDirectory(base), head: digestDirectory(head) };
        return APPROVABLE.map((rule) => ({ rule, ...content }));
    });
}
/** The stored result of each prompt whose evals ran on these very commits, by this very configuration; the newest one of each. */
function findStoredEvals({ evals }, { base, head, config }) {
    const wanted = digestConfig(config);
    const fitting = evals.filter((record) => record.head === head && record.base === base && record.config === wanted);
    const found = new Map();
    for (const record of [...fitting].sort((a, b) => a.comment - b.comment))
        for (const stored of record.prompts)
            found.set(stored.id, { record, stored });
    return { found, isOutdated: evals.length > 0 && fitting.length === 0 };
}
/** Puts stored results in the place of those that this run has for the same prompts, or lacks. */
function useStoredEvals(result, stored, input) {
    const { found, isOutdated } = findStoredEvals(stored, input);
    const heads = new Set(input.changes.flatMap(({ id, head }) => (head === null ? [] : [id])));
    const taken = [...found].filter(([id]) => heads.has(id));
    const ids = new Set(taken.map(([id]) => id));
    const notes = taken.map(([id, { record }]) => `${id}: the evals are those that ${record.by} ran by /promptgate eval.`);
    const outdated = isOutdated ? ['Evals that ran by /promptgate eval do not count: the configuration or the base changed since.'] : [];
    if (taken.length === 0)
        return outdated.length === 0 ? result : { ...result, notes: [...result.notes, ...outdated] };
    const prompts = [...result.prompts.filter(({ id }) => !ids.has(id)), ...taken.map(([, { stored: one }]) => one)];
    return { ...result, prompts: prompts.sort((a, b) => (a.id < b.id ? -1 : 1)), notes: [...result.notes, ...notes] };
}
/** Records by their kind. An approval counts on the pull request where it was given: who opens another one of the same commits may not be who wrote them. */
function sortRecords(records, pull) {
    return {
        approvals: records.filter((record) => record.kind === 'approve').filter((record) => record.pull === pull),
        evals: records.filter((record) => record.kind === 'eval'),
    };
}
/** Makes notices of exactly the findings that are approved, and says by whom and why; a verdict that rested on them alone falls with them. */
function softenApproved(result, { approvals }, { changes, config, head }) {
    const asked = new Map(listApprovals(changes).map((one) => [nameApproval(one), one]));
    const given = new Map();
    for (const record of approvals)
        for (const one of record.head === head ? record.approvals : [])
            if (asked.has(nameApproval(one)))
                given.set(`${one.rule} ${one.id}`, record);
    if (given.size === 0)
        return result;
    return {
        ...result,
        prompts: result.prompts.map((prompt) => {
            const findings = prompt.findings.map((finding) => {
                const record = finding.severity === 'notice' ? undefined : given.get(`${finding.rule} ${prompt.id}`);
                return record === undefined ? finding : soften(finding, record);
            });
            if (findings.every((finding, at) => finding === prompt.findings[at]))
                return prompt;
            const conclusion = concludeAgain(prompt, findings, (0,_config_overrides_js__WEBPACK_IMPORTED_MODULE_3__/* .configFor */ .m)(config, prompt.id).evals.withoutCredentials);
            const report = prompt.report && { ...prompt.report, conclusion };
            return { ...prompt, report, conclusion, findings: (0,_report_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .orderFindings */ .$t)(findings) };
        }),
    };
}
function nameApproval({ rule, id, base, head }) {
    return `${rule} ${id} ${base} ${head}`;
}
function soften(finding, { by, reason }) {
    return { ...finding, severity: 'notice', message: `${finding.message} Approved by ${by}: ${reason}`, help: 'Nothing is to be done.' };
}
function concludeAgain({ conclusion, report }, findings, unverified) {
    if (conclusion !== 'failure' || findings.some(({ severity }) => severity === 'error'))
        return conclusion;
    // Nothing was run, or nothing decided: that is no success, whoever approves.
    if (report === null || report.candidate.rate === null)
        return 'neutral';
    return report.unverified === true ? unverified : 'success';
}


/***/ }),

/***/ 90963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
