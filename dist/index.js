import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 28167:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("worker_threads");

/***/ }),

/***/ 42833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ checkLive)
});

// EXTERNAL MODULE: ./lib/review.js + 7 modules
var review = __nccwpck_require__(77419);
// EXTERNAL MODULE: ./lib/action/describe-error.js
var describe_error = __nccwpck_require__(15573);
// EXTERNAL MODULE: ./lib/action/end-after.js
var end_after = __nccwpck_require__(62125);
// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __nccwpck_require__(28279);
;// CONCATENATED MODULE: ./lib/action/live.js

/**
 * Reads the pull request's title and its base branch's tip as they are now. The tip is where newer versions are learnt
 * from, and the configuration: one that cannot be read, or that the event's does not lead to, leaves the event's.
 *
 * @throws PromptgateError of kind `outside` where the title cannot be read
 */
async function readLive(github, { pull, inputs, opened, logger }) {
    const reading = inputs.base === null ? (0,pull_request/* readBranchTip */.uN)(github, pull.baseRef) : Promise.resolve(null);
    const tip = reading.catch((error) => void logger.debug(`the base branch is taken as the event has it: ${error.message}`));
    const { title, baseRef } = await (0,pull_request/* readPullRequest */.DQ)(github, pull.number);
    const now = baseRef === pull.baseRef ? await tip : null;
    if (!now || now === pull.baseSha)
        return { title, baseTip: opened.baseTip };
    const follows = await leadsTo(opened, pull.baseSha, now).catch(() => false);
    if (!follows)
        logger.debug(`the base branch is at ${now}, which cannot be read or does not follow ${pull.baseSha}`);
    return { title, baseTip: follows && now !== opened.base ? now : opened.baseTip };
}
async function leadsTo({ revisions }, from, to) {
    return (await revisions.resolve(to)) === to && (await revisions.mergeBase(from, to)) === from;
}

// EXTERNAL MODULE: ./lib/action/run.js
var run = __nccwpck_require__(79686);
;// CONCATENATED MODULE: ./lib/action/check.js





/**
 * The checks by the title and the base branch of now: the payload's may be older than an edit, or than this run's repetition.
 * A pull request that changes no prompt needs neither, and so no network.
 */
async function checkLive(run) {
    const { pull, inputs, opened } = run;
    const options = {
        failOn: inputs.failOn,
        configPath: inputs.configPath,
        ...(inputs.promptsDir === null ? {} : { promptsDir: inputs.promptsDir }),
    };
    const { base, head, baseTip } = opened;
    const title = pull?.title ?? null;
    const request = { base, head, baseTip, title, messages: pull === null ? 'commits' : 'auto' };
    let checked = { ...(await (0,review/* checkChanges */.ek)(opened.revisions, request, options)), baseTip };
    if (checked.evals !== null) {
        const live = await askLive(run);
        const isOld = live !== null && (live.title !== title || live.baseTip !== baseTip);
        if (isOld)
            checked = { ...(await (0,review/* checkChanges */.ek)(opened.revisions, { ...request, ...live }, options)), baseTip: live.baseTip };
    }
    const { report } = checked;
    return { ...checked, report: { ...report, notes: [...opened.notes, ...report.notes] } };
}
async function askLive({ pull, inputs, github, limits, logger, opened }) {
    const connection = pull === null ? null : github();
    if (pull === null || connection === null)
        return null;
    try {
        return await (0,end_after/* endAfter */.u)(limits.live, readLive(await connection, { pull, inputs, opened, logger }));
    }
    catch (error) {
        await (0,run/* warn */.R)(`The title is the one this run was started with: ${(0,describe_error/* describeError */.U)(error)}`);
        return null;
    }
}


/***/ }),

/***/ 59318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ COMMENT_LENGTH),
/* harmony export */   rh: () => (/* binding */ commentOnPullRequest),
/* harmony export */   xo: () => (/* binding */ placeComment)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(14559);
/* harmony import */ var _github_pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(28279);
/* harmony import */ var _github_sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(85567);
/* harmony import */ var _end_after_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(62125);




/** GitHub's limit on a comment, less the marker's line with the longest key. */
const COMMENT_LENGTH = 65_536 - 2_200;
const WITHOUT_FORK = 'Add `permissions: { contents: read, pull-requests: write }` to the job in your workflow.';
const WITH_FORK = 'A pull request from a fork never gets it, whatever the workflow says; that is GitHub’s rule.';
/** Why there is no comment, for the log's warning. The verdict does not depend on it. */
function explainRefusal(error, fromFork) {
    const failure = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .readFailure */ .f1)(error instanceof Error && error.cause !== undefined ? error.cause : error);
    const elsewhere = 'The verdict stands; the job summary and the report files have the same text.';
    if (failure === null || !(0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isForbidden */ .US)(failure)) {
        return `The comment on the pull request could not be written: ${error instanceof Error ? error.message : String(error)}. ${elsewhere}`;
    }
    const mend = fromFork ? WITH_FORK : WITHOUT_FORK;
    return `The comment on the pull request could not be written: the token lacks \`pull-requests: write\`. ${mend} ${elsewhere}`;
}
/** Writes, updates or leaves the comment; a refusal is a warning. Returns the comment's page, or null when there is none. */
async function commentOnPullRequest(github, request) {
    try {
        return await (0,_end_after_js__WEBPACK_IMPORTED_MODULE_3__/* .endAfter */ .u)(request.limit, bringUpToDate(github, request));
    }
    catch (error) {
        await request.warn(explainRefusal(error, request.facts.fromFork));
        return null;
    }
}
/** As `commentOnPullRequest`, as long as it takes. @throws PromptgateError of kind `outside` */
function placeComment(github, { facts, report, inputs, runner, render }) {
    return (0,_github_sticky_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .writeStickyComment */ .I)(github, {
        pullNumber: facts.number,
        marker: { key: inputs.commentKey, sha: report.head, runId: runner.runId, runAttempt: runner.runAttempt },
        isNeeded: hasNews(report),
        readLiveSha: async () => (await (0,_github_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readPullRequest */ .DQ)(github, facts.number)).headSha,
        render,
    });
}
/** A changed configuration has notes alone: its author is to read when it takes effect. */
function hasNews({ prompts, findings, notes }) {
    return prompts.length > 0 || findings.length > 0 || notes.length > 0;
}
async function bringUpToDate(github, request) {
    if (!hasNews(request.report) && (await request.wasMarked) === false)
        return null;
    const { done, url } = await placeComment(github, request);
    request.logger.info(`Comment: ${done}${url === null ? '' : ` (${url})`}`);
    return url;
}


/***/ }),

/***/ 2593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jS: () => (/* binding */ readEnds),
/* harmony export */   lN: () => (/* binding */ findBase),
/* harmony export */   v_: () => (/* binding */ explainUnknownBase)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72705);

/** The commits that a review needs, once its base is known. */
function readEnds(facts, base) {
    const tip = facts.kind === 'pull_request' || facts.kind === 'range' ? facts.baseSha : null;
    return { base, head: facts.headSha, baseTip: tip === base ? null : tip };
}
/** Where a clone may know the default branch by. */
const DEFAULT_BRANCHES = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master'];
/**
 * The commit that the head is compared with: the merge base (pull request, ends that
 * the workflow chose), the group's base (merge group), the commit before (push).
 * @param git a clone with its whole history, or null
 * @param api null where there is no token
 * @throws PromptgateError where neither can tell
 */
async function findBase(facts, git, api) {
    if (facts.kind === 'merge_group')
        return { base: facts.baseSha, notes: [] };
    if (facts.kind === 'pull_request' || facts.kind === 'range') {
        return { base: await findMergeBase(facts, git, api), notes: [] };
    }
    const { baseSha, headSha } = facts;
    if (baseSha !== null && (await firstOf([git, api], (source) => source.resolve(baseSha))))
        return { base: baseSha, notes: [] };
    const why = baseSha === null ? 'The branch is new' : 'The commit before this push is gone';
    const fork = await findFork(headSha, git, api);
    if (fork === null)
        throw explainUnknownBase(why);
    return { base: fork, notes: [`${why}: it is compared with where it left the default branch (${fork.slice(0, 7)}).`] };
}
async function findMergeBase({ kind, baseSha: base, headSha: head }, git, api) {
    const source = git !== null && (await git.resolve(base)) && (await git.resolve(head)) ? git : api;
    if (source === null)
        throw explainUnknownBase('The clone in the workspace does not have the commits that are compared');
    const found = await source.mergeBase(base, head);
    if (found !== null)
        return found;
    if (kind === 'range') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`The commits ${base.slice(0, 7)} (base) and ${head.slice(0, 7)} (head) have no common history.`, {
            code: 'no-merge-base',
            kind: 'outside',
            help: 'Give `base` or `head` under `with:` a branch, a tag or a SHA that the other one grew from.',
        });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g('The pull request and its base branch have no common history.', {
        code: 'no-merge-base',
        kind: 'outside',
        help: 'Rebase the branch onto its base branch and push it again.',
    });
}
async function findFork(head, git, api) {
    for (const name of git === null ? [] : DEFAULT_BRANCHES) {
        const tip = await git?.resolve(name);
        if (tip)
            return (await git?.mergeBase(tip, head)) ?? null;
    }
    const tip = await api?.resolve('HEAD');
    return tip ? ((await api?.mergeBase(tip, head)) ?? null) : null;
}
async function firstOf(sources, ask) {
    for (const source of sources) {
        const answer = source && (await ask(source));
        if (answer)
            return answer;
    }
    return null;
}
function explainUnknownBase(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`${why}, and there is nothing to compare with.`, {
        code: 'base-unknown',
        kind: 'outside',
        help: 'Give actions/checkout `fetch-depth: 0`, or give this step a `github-token` (the default is `github.token`).',
    });
}


/***/ }),

/***/ 15573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72705);
/* harmony import */ var _report_describe_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(39955);


/** What is wrong and how to mend it; of what nobody foresaw, that it is our fault. A stack only in the debug log. */
function describeError(error) {
    const said = (0,_report_describe_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFault */ .Q)(error);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g)
        return said;
    return (0,_report_describe_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .joinSentences */ .D)(`Something went wrong inside Promptgate: ${said}`, 'Please report it, with the log of a run with debug logging.');
}


/***/ }),

/***/ 62125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS),
/* harmony export */   u: () => (/* binding */ endAfter)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72705);

/** About half a minute of waiting in all: a job that waits longer for a comment costs more than one that says so. */
const LIMITS = {
    live: 10_000,
    stored: 5000,
    comment: 20_000,
    lastWords: 4000,
    progress: 5000,
    logPace: 10_000,
    firstComment: 15_000,
    commentPace: 30_000,
};
/**
 * The result of some work, or an error when it takes longer. The work itself is not stopped: nobody waits for it any more.
 *
 * @param milliseconds from now on
 * @throws PromptgateError `github-slow`, or what the work throws
 */
async function endAfter(milliseconds, work) {
    let timer;
    const end = new Promise((_done, fail) => {
        timer = setTimeout(() => fail(explainSlowness(milliseconds)), milliseconds);
    });
    try {
        return await Promise.race([work, end]);
    }
    finally {
        clearTimeout(timer);
    }
}
function explainSlowness(milliseconds) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`GitHub gave no usable answer within ${milliseconds / 1000} seconds`, {
        code: 'github-slow',
        kind: 'outside',
        help: 'Run the job again; https://www.githubstatus.com says whether GitHub has a fault.',
    });
}


/***/ }),

/***/ 75281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ writeGitHeader)
/* harmony export */ });
/** The header line by which git shows a token to GitHub, as `actions/checkout` writes it. */
function writeGitHeader(token) {
    return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}


/***/ }),

/***/ 68059:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _interruption_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24905);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(56595);


// The runner cancels by SIGINT, by SIGTERM some seconds later, and then kills: what is being written until then may end.
const interruption = (0,_interruption_js__WEBPACK_IMPORTED_MODULE_0__/* .createInterruption */ .a)((code) => process.exit(code));
process.once('SIGINT', () => interruption.interrupt('SIGINT'));
process.on('SIGTERM', () => {
    if (!interruption.signal.aborted)
        interruption.interrupt('SIGTERM');
});
const status = await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i)({ environment: process.env, write: (text) => process.stdout.write(text), interruption });
process.exitCode = interruption.signal.aborted ? interruption.code : status;
// A question to GitHub that nobody waits for any more must not hold the job; what was written goes out first.
process.stdout.write('', () => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 56595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/github/client.js
var client = __nccwpck_require__(14559);
// EXTERNAL MODULE: ./lib/github/event.js
var github_event = __nccwpck_require__(14398);
// EXTERNAL MODULE: ./lib/github/sticky-comment.js
var sticky_comment = __nccwpck_require__(85567);
// EXTERNAL MODULE: ./lib/action/describe-error.js
var describe_error = __nccwpck_require__(15573);
// EXTERNAL MODULE: ./lib/action/end-after.js
var end_after = __nccwpck_require__(62125);
// EXTERNAL MODULE: ./lib/config/config.js
var config = __nccwpck_require__(44417);
// EXTERNAL MODULE: ./lib/config/repository-path.js
var repository_path = __nccwpck_require__(53379);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(72705);
// EXTERNAL MODULE: ./lib/evals/run/shard.js
var run_shard = __nccwpck_require__(50086);
// EXTERNAL MODULE: ./lib/prompt/id.js
var id = __nccwpck_require__(56506);
// EXTERNAL MODULE: ./lib/prompt/version.js
var prompt_version = __nccwpck_require__(7247);
;// CONCATENATED MODULE: ./lib/action/deploy-inputs.js



const NAMES = ['prompt', 'version', 'environment', 'rollback', 'reason'];
/** Inputs that `mode: monitor` has, too. */
const SHARED = ['prompt', 'environment'];
const REASON_LENGTH = 2000;
function refuse(message, help) {
    return new errors/* PromptgateError */.g(message, { code: 'input-invalid', kind: 'usage', help });
}
function requireInput(name, value, example) {
    if (value !== null)
        return value;
    throw refuse(`\`mode: deploy\` needs the input \`${name}\``, `Give it under \`with:\`, such as \`${name}: ${example}\`.`);
}
function readRollback(value) {
    const given = value?.toLowerCase() ?? 'false';
    if (given === 'true' || given === 'false')
        return given === 'true';
    throw refuse('The input `rollback` is neither true nor false', 'Write `rollback: true` or leave it out.');
}
/**
 * The inputs of `mode: deploy`; null in the other modes.
 * @param read one input; null where it is not given
 * @throws PromptgateError `input-invalid` for what is missing, cannot be or belongs to this mode alone
 */
function readDeployInputs(read, mode) {
    if (mode !== 'deploy') {
        const given = NAMES.find((name) => read(name) !== null && !(mode === 'monitor' && SHARED.includes(name)));
        if (given === undefined)
            return null;
        throw refuse(`The input \`${given}\` belongs to \`mode: deploy\``, `Remove \`${given}\` under \`with:\`, or write \`mode: deploy\`.`);
    }
    const prompt = requireInput('prompt', read('prompt'), 'customer-support');
    if (!(0,id/* isPromptId */.mH)(prompt))
        throw refuse(`The input \`prompt\` cannot be ${JSON.stringify(prompt.slice(0, 100))}`, 'Give the prompt’s id, its path below the prompts directory, such as `prompt: billing/refunds`.');
    const environment = requireInput('environment', read('environment'), 'production');
    const rollback = readRollback(read('rollback'));
    const version = rollback ? read('version') : requireInput('version', read('version'), '1.3.2');
    if (version !== null && !(0,prompt_version/* isStrictVersion */.a)(version))
        throw refuse(`The input \`version\` cannot be ${JSON.stringify(version.slice(0, 100))}`, 'Give a version as the registry has it, such as `version: 1.3.2`, without a leading v.');
    return { prompt, version, environment, rollback, reason: read('reason')?.slice(0, REASON_LENGTH) ?? null };
}

;// CONCATENATED MODULE: ./lib/action/monitor-inputs.js


function monitor_inputs_refuse(message, help) {
    return new errors/* PromptgateError */.g(message, { code: 'input-invalid', kind: 'usage', help });
}
/**
 * The inputs of `mode: monitor`; null in the other modes.
 * @param read one input; null where it is not given
 * @throws PromptgateError `input-invalid` for what is missing, cannot be or belongs to this mode alone
 */
function readMonitorInputs(read, mode) {
    const [environment, prompt, store] = [read('environment'), read('prompt'), read('store')];
    if (mode !== 'monitor') {
        if (store === null)
            return null;
        throw monitor_inputs_refuse('The input `store` belongs to `mode: monitor`', 'Remove `store` under `with:`, or write `mode: monitor`.');
    }
    if (environment === null)
        throw monitor_inputs_refuse('`mode: monitor` needs the input `environment`', 'Give it under `with:`, such as `environment: production`.');
    if (prompt !== null && !(0,id/* isPromptId */.mH)(prompt))
        throw monitor_inputs_refuse(`The input \`prompt\` cannot be ${JSON.stringify(prompt.slice(0, 100))}`, 'Give the prompt’s id, its path below the prompts directory, such as `prompt: billing/refunds`; leave it out for all.');
    if (store !== null && !/^(?:sqlite|prometheus):./.test(store))
        throw monitor_inputs_refuse('The input `store` names no store', 'Write `store: prometheus:https://…` or `store: sqlite:FILE`.');
    return { environment, prompt, store };
}

;// CONCATENATED MODULE: ./lib/action/inputs.js






/**
 * `review` is all of it in one job; `plan`, `eval` and `merge` share the evals of a review among several; `command` answers comments; `deploy`
 * has an environment run another version; `release` registers and tags what the default branch has; `monitor` judges the rollouts of an
 * environment and acts on the verdict.
 */
const MODES = ['review', 'plan', 'eval', 'merge', 'command', 'deploy', 'release', 'monitor'];
const FAIL_ON = ['error', 'warning', 'never'];
const DEFAULT_CONFIG_PATH = '.promptgate.yaml';
/** UTF-16 code units; the comment's marker takes it percent-encoded. */
const KEY_LENGTH = 200;
const DEFAULT_REPORT_DIR = 'promptgate-report';
function refuseInput(message, help) {
    return new errors/* PromptgateError */.g(message, { code: 'input-invalid', kind: 'usage', help });
}
/** As the runner passes it: upper case, spaces to underscores, hyphens kept. Empty is the same as not given. */
function readInput(environment, name) {
    const value = environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '';
    return value === '' ? null : value;
}
function readBoolean(environment, name, fallback) {
    const value = readInput(environment, name)?.toLowerCase();
    if (value === undefined)
        return fallback;
    if (value === 'true' || value === 'false')
        return value === 'true';
    throw refuseInput(`The input \`${name}\` is neither true nor false`, `Write \`${name}: true\` or \`${name}: false\` under \`with:\`.`);
}
function readPath(environment, name) {
    const value = readInput(environment, name);
    const path = value === null ? null : (0,repository_path/* normalizeRepositoryPath */.l)(value);
    if (value === null || path !== null)
        return path;
    throw refuseInput(`The input \`${name}\` leads out of the repository, or is no path`, `Give \`${name}\` as a path from the repository’s root with /, without \`..\` and not into .git.`);
}
function readConfigPath(environment) {
    const path = readPath(environment, 'config') ?? DEFAULT_CONFIG_PATH;
    if (path !== '')
        return path;
    throw refuseInput('The input `config` is the repository’s root', `Name a file, such as \`config: ${DEFAULT_CONFIG_PATH}\`.`);
}
/** What no ref may contain (`..`, `~` and `^` are expressions) and how none may start. */
const NOT_A_REF = /^[-/]|[\p{Cc}\s~^:?*[\\]|\.\.|@\{|\/$/u;
const REF_LENGTH = 1000;
function readRef(environment, name) {
    const value = readInput(environment, name);
    if (value === null || (value.length <= REF_LENGTH && !NOT_A_REF.test(value)))
        return value;
    throw refuseInput(`The input \`${name}\` is not the name of one commit`, `Give \`${name}\` a branch, a tag or a SHA, such as \`${name}: main\`; ranges, \`~\` and \`^\` are not understood here.`);
}
function readMode(environment) {
    const given = readInput(environment, 'mode') ?? 'review';
    const mode = MODES.find((known) => known === given);
    if (mode !== undefined)
        return mode;
    throw refuseInput(`This version has no mode \`${given}\``, `Write one of these under \`with:\`: ${MODES.map((known) => `\`mode: ${known}\``).join(', ')}.`);
}
/** What belongs to one mode: the shard that a job runs, where the merging job finds what they wrote, the token that pushes a bump. */
function readParts(environment, mode) {
    const [shard, results] = [readInput(environment, 'shard'), readInput(environment, 'results')];
    const commandToken = readInput(environment, 'command-token');
    for (const [name, value, owner] of [
        ['shard', shard, 'eval'],
        ['results', results, 'merge'],
        ['command-token', commandToken, 'command'],
    ])
        if (value !== null && mode !== owner)
            throw refuseInput(`The input \`${name}\` belongs to \`mode: ${owner}\``, `Remove \`${name}\` under \`with:\`, or write \`mode: ${owner}\`.`);
    if (mode === 'merge' && results === null)
        throw refuseInput('`mode: merge` needs the input `results`', 'Give `results` as the directory with the shards’ files, such as `results: promptgate-shards`.');
    const part = shard === null ? (mode === 'eval' ? { index: 1, of: 1 } : null) : (0,run_shard/* parseShard */.uK)(shard);
    if (shard !== null && part === null)
        throw refuseInput(`The input \`shard\` cannot be \`${shard.slice(0, 100)}\``, 'Give `shard` as I/N, such as `shard: 2/4`; in a matrix it is `matrix.shard`.');
    return { shard: part, results, commandToken };
}
const WRITING_MODES = ['release', 'deploy', 'command', 'monitor'];
function readRegistryToken(environment, mode) {
    const token = readInput(environment, 'registry-token');
    if (token === null || WRITING_MODES.includes(mode))
        return token;
    const modes = WRITING_MODES.map((name) => `\`mode: ${name}\``).join(' and ');
    throw refuseInput(`The input \`registry-token\` belongs to ${modes}`, 'Remove `registry-token` under `with:`.');
}
/** Modes that compare no commits, and what they are about. */
const ABOUT = {
    command: 'a command is about the pull request that it is written on',
    deploy: 'a deploy is about a version that is registered',
    release: 'a release is of the commit that the default branch is at',
    monitor: 'what is watched is what runs in production',
};
function refuseEnds(environment, mode) {
    const given = ['base', 'head'].find((name) => readInput(environment, name) !== null);
    const why = ABOUT[mode];
    if (why === undefined || given === undefined)
        return;
    throw refuseInput(`\`mode: ${mode}\` has no input \`${given}\``, `Remove \`${given}\` under \`with:\`: ${why}.`);
}
/**
 * Reads every input once; nothing else reads `INPUT_*`.
 *
 * @throws PromptgateError of kind `usage` for a value that cannot be, or for what this version does not do
 */
function readInputs(environment) {
    const mode = readMode(environment);
    refuseEnds(environment, mode);
    const failOn = readInput(environment, 'fail-on') ?? 'error';
    if (!FAIL_ON.some((level) => level === failOn)) {
        throw refuseInput(`The input \`fail-on\` cannot be \`${failOn}\``, 'Write `fail-on: error`, `fail-on: warning` or `fail-on: never`.');
    }
    const promptsDir = readPath(environment, 'prompts-dir');
    const commentKey = readInput(environment, 'comment-key') ?? (promptsDir === '' ? '.' : (promptsDir ?? config/* DEFAULT_CONFIG */.PV.promptsDir));
    if (commentKey.length > KEY_LENGTH) {
        throw refuseInput('The input `comment-key` is too long', `Give \`comment-key\` a name of at most ${KEY_LENGTH} characters.`);
    }
    return {
        mode,
        token: readInput(environment, 'github-token'),
        configPath: readConfigPath(environment),
        promptsDir,
        base: readRef(environment, 'base'),
        head: readRef(environment, 'head'),
        evals: readBoolean(environment, 'evals', true),
        comment: readBoolean(environment, 'comment', true),
        commentKey,
        failOn: failOn,
        reportDir: readInput(environment, 'report-dir') ?? DEFAULT_REPORT_DIR,
        ...readParts(environment, mode),
        registryToken: readRegistryToken(environment, mode),
        deploy: readDeployInputs((name) => readInput(environment, name), mode),
        monitor: readMonitorInputs((name) => readInput(environment, name), mode),
    };
}
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/**
 * Reads the runner's variables once; nothing else reads the environment.
 *
 * @throws PromptgateError of kind `usage` when this is not a GitHub Actions job
 */
function readRunner(environment) {
    const required = (name) => {
        const value = environment[name];
        if (value !== undefined && value !== '')
            return value;
        const help = 'Run it as a step of a GitHub Actions job; on your own machine the command line does the same: `npx promptgate review`.';
        throw new errors/* PromptgateError */.g(`The variable ${name} is not set`, { code: 'not-in-actions', kind: 'usage', help });
    };
    const repository = required('GITHUB_REPOSITORY');
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        throw refuseInput(`GITHUB_REPOSITORY is not owner/name: ${repository}`, 'Leave it as the runner sets it.');
    const eventPath = required('GITHUB_EVENT_PATH');
    const serverUrl = (environment.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
    const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = environment;
    return {
        eventName: required('GITHUB_EVENT_NAME'),
        eventPath,
        sha: environment.GITHUB_SHA ?? '',
        ref: environment.GITHUB_REF ?? '',
        repository,
        apiUrl: (environment.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, ''),
        serverUrl,
        workspace: required('GITHUB_WORKSPACE'),
        temp: required('RUNNER_TEMP'),
        outputPath: environment.GITHUB_OUTPUT || null,
        summaryPath: environment.GITHUB_STEP_SUMMARY || null,
        runId: Number(environment.GITHUB_RUN_ID) || 0,
        runAttempt: Number(environment.GITHUB_RUN_ATTEMPT) || 1,
        actor: environment.GITHUB_TRIGGERING_ACTOR || environment.GITHUB_ACTOR || '',
        rulesUrl: action && ref ? `${serverUrl}/${action}/blob/${ref}/docs/rules.md` : null,
        useProxy: PROXY_VARIABLES.some((name) => (environment[name] ?? '') !== ''),
    };
}

// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __nccwpck_require__(76961);
;// CONCATENATED MODULE: ./lib/action/logger.js

/** What the runner's comparison may overlook between two characters, as far as `showHidden` leaves it: joiners and marks. */
const IGNORED = '[\\p{Mn}\\u200c\\u200d]*';
const OLD_PREFIX = new RegExp(`#${IGNORED}#${IGNORED}\\[`, 'gu');
const PREFIX = new RegExp(`^([\\s\\p{Mn}\\u200c\\u200d]*):${IGNORED}:`, 'u');
/**
 * Makes a text that the runner reads as plain lines. The runner takes `::name::` at a line's start (after any white space,
 * no-break spaces too) and `##[name]` anywhere for commands, ends lines at CR as at LF, and its comparison skips characters
 * that nobody sees; those are named here.
 */
function neutralise(text) {
    return text
        .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
        .map((line) => (0,visible/* showHidden */.Ul)(line).replace(OLD_PREFIX, '# # [').replace(PREFIX, '$1: :'))
        .join('\n');
}
/** A logger over the runner's standard output. */
function createLogger(write, isDebug) {
    return {
        info: (text) => write(`${neutralise(text)}\n`),
        debug: (text) => {
            if (isDebug)
                write(`[debug] ${neutralise(text).replaceAll('\n', '\n[debug] ')}\n`);
        },
    };
}

// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __nccwpck_require__(16549);
// EXTERNAL MODULE: ./lib/review.js + 7 modules
var review = __nccwpck_require__(77419);
// EXTERNAL MODULE: ./lib/action/check.js + 1 modules
var check = __nccwpck_require__(42833);
// EXTERNAL MODULE: ./lib/action/publish.js + 2 modules
var publish = __nccwpck_require__(63748);
;// CONCATENATED MODULE: ./lib/action/modes.js




/** What each mode that reviews commits does; the result is the exit status. */
const RUN_MODE = {
    review: runReview,
    plan: async (run) => (await __nccwpck_require__.e(/* import() */ 6946).then(__nccwpck_require__.bind(__nccwpck_require__, 6946))).runPlan(run),
    eval: async (run) => (await __nccwpck_require__.e(/* import() */ 3737).then(__nccwpck_require__.bind(__nccwpck_require__, 83737))).runEval(run),
    merge: async (run) => (await __nccwpck_require__.e(/* import() */ 6865).then(__nccwpck_require__.bind(__nccwpck_require__, 26865))).runMerge(run),
};
/** The checks, then the evals of what changed, then the verdict on both. */
async function runReview(run) {
    const checked = await (0,check/* checkLive */.r)(run);
    const { evals } = checked;
    if (evals === null || !run.inputs.evals)
        return (0,publish/* publish */.m)(run, checked.report);
    // A cancelled job tells what there is, in the comment too: it must not say for ever that evals are running.
    return run.interruption.protect(() => runEvals(run, checked, evals));
}
async function runEvals(run, { report, baseTip }, input) {
    const [{ evaluate }, { reportToReview }, { showProgress }, { addStored, readStored }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 6960).then(__nccwpck_require__.bind(__nccwpck_require__, 6960)),
        __nccwpck_require__.e(/* import() */ 7378).then(__nccwpck_require__.bind(__nccwpck_require__, 67378)),
        __nccwpck_require__.e(/* import() */ 7804).then(__nccwpck_require__.bind(__nccwpck_require__, 67804)),
        __nccwpck_require__.e(/* import() */ 3291).then(__nccwpck_require__.bind(__nccwpck_require__, 3291)),
    ]);
    const stored = await readStored(run, input);
    const { onProgress, end } = showProgress(run, report);
    let evaluated;
    try {
        evaluated = await evaluate({ ...run, signal: run.interruption.signal, input: stored.open, dryRun: false, onProgress });
    }
    catch (error) {
        if (await end())
            await (0,publish/* publishFault */.u)(run, report, error);
        throw error;
    }
    await end();
    const { evaluation } = evaluated;
    const interrupted = evaluation.stops.some(({ kind }) => kind === 'interrupted');
    const result = await addStored(run, reportToReview(evaluation, { baseTip }), stored, input);
    const findings = interrupted ? [...result.findings, CANCELLED] : result.findings;
    return (0,publish/* publish */.m)(run, (0,review/* addEvaluation */.sm)(report, { ...result, findings }, run.inputs.failOn), { totals: evaluation.totals, interrupted });
}
/** However few answers are missing, a job that was told to end has no verdict that a later step may take for one. */
const CANCELLED = (0,finding/* finding */.g)('evals/not-run', { path: null }, 'The job was cancelled before the evals came to their end.', 'Run the job again; answers that the workflow kept are not asked for twice.');

// EXTERNAL MODULE: ./lib/revisions/github-api.js + 2 modules
var github_api = __nccwpck_require__(57667);
// EXTERNAL MODULE: ./lib/prompt/full-sha.js
var full_sha = __nccwpck_require__(70549);
;// CONCATENATED MODULE: ./lib/action/chosen-ends.js


/**
 * The commits that the inputs `base` and `head` name; what is not given is the event's. A pull request with another base is
 * still one, with another head it is not: its title says nothing of that.
 *
 * @param git the clone in the workspace, or null
 * @param api null where there is no token
 * @throws PromptgateError where a name is nobody's, or the event has no base
 */
async function chooseEnds(facts, { base, head }, git, api) {
    if (base === null && head === null && facts.kind !== 'other')
        return facts;
    const baseSha = base === null ? readBase(facts) : await resolveName('base', base, git, api);
    if (facts.kind === 'pull_request' && head === null)
        return { ...facts, baseSha };
    return { kind: 'range', baseSha, headSha: head === null ? facts.headSha : await resolveName('head', head, git, api) };
}
function readBase(facts) {
    if (facts.kind !== 'other' && facts.baseSha !== null)
        return facts.baseSha;
    throw new errors/* PromptgateError */.g('The event has no commit to compare `head` with', {
        code: 'base-unknown',
        kind: 'usage',
        help: 'Give `base` too, under `with:`: a branch, a tag or a SHA, such as `base: main`.',
    });
}
/** A branch first, as the checkout knows it; then a tag; then whatever git takes the name for. */
function listCandidates(name) {
    if (name === 'HEAD' || (0,full_sha/* isFullSha */.W)(name))
        return [name];
    if (name.startsWith('refs/'))
        return [name, name.replace(/^refs\/heads\//, 'refs/remotes/origin/')];
    return [`refs/remotes/origin/${name}`, `refs/tags/${name}`, name];
}
async function resolveName(input, name, git, api) {
    for (const candidate of git === null ? [] : listCandidates(name)) {
        const sha = await git?.resolve(candidate);
        if (sha)
            return sha;
    }
    // GitHub's HEAD is the default branch, not what was checked out.
    const sha = name === 'HEAD' ? null : await api?.resolve(name);
    if (sha)
        return sha;
    const [where, mend] = api === null
        ? ['is not in the clone in the workspace', 'give actions/checkout `fetch-depth: 0`, or give this step a `github-token`']
        : ['neither the clone in the workspace nor GitHub knows', 'push it first'];
    throw new errors/* PromptgateError */.g(`The input \`${input}\` names \`${name.slice(0, 200)}\`, which ${where}`, {
        code: 'unknown-revision',
        kind: 'usage',
        help: `Write a branch, a tag or a whole SHA of this repository; where it is right, ${mend}.`,
    });
}

// EXTERNAL MODULE: ./lib/action/compared-commits.js
var compared_commits = __nccwpck_require__(2593);
// EXTERNAL MODULE: ./lib/revisions/git-process.js + 1 modules
var git_process = __nccwpck_require__(8982);
// EXTERNAL MODULE: ./lib/revisions/layered.js
var layered = __nccwpck_require__(8977);
// EXTERNAL MODULE: ./lib/revisions/local-git.js + 3 modules
var local_git = __nccwpck_require__(20512);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./lib/revisions/scratch-git.js




/** Milliseconds for one fetch. */
const FETCH_TIMEOUT = 120_000;
const FETCH = [
    ...['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance', '--filter=blob:none'],
];
/** The credential goes to the server that it is for, over HTTP, and nowhere that an answer points to. */
const FETCH_SETTINGS = [
    ...['protocol.allow=never', 'protocol.http.allow=always', 'protocol.https.allow=always', 'http.followRedirects=false'],
    ...['gc.auto=0', 'maintenance.auto=false', 'protocol.version=2'],
];
/**
 * A bare repository of our own beside a clone, for what the clone lacks. Fetching without blobs into the clone itself would
 * make a partial one of it for good, whose every missing blob costs a fetch later.
 */
class ScratchGit {
    #dir;
    #place;
    #remote;
    #settings;
    constructor(dir, place, remote, settings) {
        this.#dir = dir;
        this.#place = place;
        this.#remote = remote;
        this.#settings = settings;
    }
    /** @throws PromptgateError when git fails; what was made so far is removed */
    static async create({ clone, parent, remote, environment }) {
        const dir = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'promptgate-git-'));
        const place = { directory: dir, environment, gitDir: dir };
        try {
            await (0,git_process/* runGit */.EO)({ directory: dir, environment }, ['init', '--quiet', '--bare', '--template=', dir]);
            await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'objects', 'info'), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'objects', 'info', 'alternates'), `${clone.objectsDir}\n`);
            if (clone.shallow.size > 0)
                await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'shallow'), `${[...clone.shallow].join('\n')}\n`);
            return new ScratchGit(dir, place, remote, await (0,promises_.readFile)((0,external_node_path_.join)(dir, 'config'), 'utf8'));
        }
        catch (error) {
            await (0,promises_.rm)(dir, { recursive: true, force: true });
            throw error;
        }
    }
    /** Commits and their directories, without their parents. */
    async fetchCommits(shas) {
        await this.#fetch(['--depth=1'], shas);
    }
    /** Many blobs, in one go. */
    async fetchBlobs(oids) {
        await this.#fetch([], oids);
    }
    /** A reader over the clone and what was fetched so far. */
    async open() {
        return new local_git/* LocalGit */.wd(this.#place, await (0,local_git/* findClone */.Rl)(this.#place));
    }
    async remove() {
        await (0,promises_.rm)(this.#dir, { recursive: true, force: true, maxRetries: 3 });
    }
    async #fetch(limits, wanted) {
        if (wanted.length === 0)
            return;
        try {
            const place = { ...this.#place, settings: FETCH_SETTINGS, variables: passHeader(this.#remote) };
            const args = [...FETCH, ...limits, '--stdin', this.#remote.url];
            await (0,git_process/* runGit */.EO)(place, args, { input: `${wanted.join('\n')}\n`, timeout: FETCH_TIMEOUT });
        }
        finally {
            // The fetch noted that missing blobs may be fetched one by one, whenever they are read. They shall not.
            await (0,promises_.writeFile)((0,external_node_path_.join)(this.#dir, 'config'), this.#settings);
        }
    }
}
/** The credential as a setting in the environment: arguments can be seen by every process. */
function passHeader({ serverUrl, header }) {
    if (header === null)
        return {};
    return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `http.${serverUrl}/.extraheader`, GIT_CONFIG_VALUE_0: header };
}

// EXTERNAL MODULE: ./lib/action/git-header.js
var git_header = __nccwpck_require__(75281);
;// CONCATENATED MODULE: ./lib/action/open-workspace.js








/**
 * Opens the clone in the workspace: as it is where it has all that is needed, else with what is missing fetched beside it.
 * @throws PromptgateError where there is no clone, git fails or the server refuses
 */
async function openWorkspace(request, api) {
    const { environment, runner } = request;
    const place = { directory: runner.workspace, environment };
    const clone = await (0,local_git/* findClone */.Rl)(place);
    const local = new local_git/* LocalGit */.wd(place, clone);
    let isHandedOver = false;
    try {
        const isWhole = clone.shallow.size === 0 && !clone.partial;
        const facts = await chooseEnds(request.facts, request.inputs, local, api);
        const { base, notes } = await (0,compared_commits/* findBase */.lN)(facts, isWhole || api === null ? local : null, api);
        const ends = (0,compared_commits/* readEnds */.jS)(facts, base);
        if (api === null || (isWhole && (await findMissingCommits(local, ends, [])).length === 0)) {
            if (!(await hasWholeRange(local, ends)))
                throw (0,compared_commits/* explainUnknownBase */.v_)('The clone in the workspace lacks commits that are needed');
            isHandedOver = true;
            return { revisions: local, ...ends, source: 'Everything is read from the clone in the workspace.', notes };
        }
        const range = await api.listRange(ends.base, ends.head);
        const missing = await findMissingCommits(local, ends, range);
        const layers = { api, range: { base: ends.base, head: ends.head, shas: range.map(({ sha }) => sha) } };
        if (missing.length === 0 && !clone.partial) {
            isHandedOver = true;
            const source = 'The prompts are read from the clone in the workspace, tags and older commits over GitHub’s API.';
            return { revisions: open_workspace_layer({ ...layers, git: local }, request, null), ...ends, source, notes };
        }
        const scratch = await fetchBeside(request, clone, missing);
        const git = await scratch.open();
        const source = 'The prompts are read by git: what the checkout lacks was fetched beside it. Tags and older commits come over GitHub’s API.';
        return { revisions: open_workspace_layer({ ...layers, git }, request, scratch), ...ends, source, notes };
    }
    finally {
        if (!isHandedOver)
            await local.close();
    }
}
/** The ends, the range's commits and their first parents, as far as they are not here. */
async function findMissingCommits(git, { base, head, baseTip }, range) {
    const ends = [base, head, ...(baseTip === null ? [] : [baseTip])];
    return git.findMissing([...ends, ...range.flatMap(({ sha, parents }) => [sha, ...parents.slice(0, 1)])]);
}
/** Whether a clone, perhaps a shallow one, has every commit of the range. */
async function hasWholeRange(git, { base, head, baseTip }) {
    if (git.clone.shallow.size === 0)
        return true;
    try {
        await git.commits(base, head, ['.git']);
        return (await git.findMissing(baseTip === null ? [] : [baseTip])).length === 0;
    }
    catch (error) {
        if (error instanceof errors/* PromptgateError */.g)
            return false;
        throw error;
    }
}
async function fetchBeside(request, clone, missing) {
    const { runner, environment } = request;
    const remote = { url: `${runner.serverUrl}/${runner.repository}`, serverUrl: runner.serverUrl, header: await readCredential(request) };
    const scratch = await ScratchGit.create({ clone, parent: runner.temp, remote, environment });
    try {
        await scratch.fetchCommits(missing);
        return scratch;
    }
    catch (error) {
        await scratch.remove();
        throw error;
    }
}
function open_workspace_layer(layers, { logger }, scratch) {
    return new layered/* LayeredRevisions */.L({
        ...layers,
        fetchBlobs: scratch === null ? null : (oids) => scratch.fetchBlobs(oids),
        onFallback: (reason) => logger.info(`Git could not go on: ${reason}`),
        onClose: async () => scratch?.remove(),
    });
}
/** The header that the checkout left for git, else one from the token. */
async function readCredential({ runner, environment, inputs }) {
    const place = { directory: runner.workspace, environment };
    const { code, stdout } = await (0,git_process/* runGit */.EO)(place, ['config', '--get', `http.${runner.serverUrl}/.extraheader`], { accept: [0, 1] });
    if (code === 0)
        return stdout.toString().trim();
    return inputs.token === null ? null : (0,git_header/* writeGitHeader */.d)(inputs.token);
}

;// CONCATENATED MODULE: ./lib/action/open-revisions.js






/**
 * Opens what an event is about: from the clone in the workspace as far as that goes, with what is missing fetched beside it, or
 * else from GitHub's API.
 * @throws PromptgateError of kind `outside` when neither can tell
 */
async function openRevisions(request) {
    const opened = await openBestSource(request);
    request.logger.info(opened.source);
    return opened;
}
async function openBestSource(request) {
    const api = openApi(request);
    try {
        return await openWorkspace(request, api);
    }
    catch (error) {
        if (!(error instanceof errors/* PromptgateError */.g) || api === null)
            throw error;
        request.logger.debug(`no review from git: ${error.message} ${error.help}`);
        const facts = await chooseEnds(request.facts, request.inputs, null, api);
        const { base, notes } = await (0,compared_commits/* findBase */.lN)(facts, null, api);
        const source = `Everything is read over GitHub’s API, because git could not be used: ${error.message}`;
        return { revisions: api, ...(0,compared_commits/* readEnds */.jS)(facts, base), source, notes };
    }
}
function openApi({ inputs, github, runner }) {
    if (inputs.token === null)
        return null;
    const [owner = '', repo = ''] = runner.repository.split('/');
    return new github_api/* GitHubRevisions */.A({
        owner,
        repo,
        explainFailure: client/* explainFailure */.SP,
        // Connecting loads Octokit: only what git does not have is worth it.
        request: async (route, parameters) => (await github()).octokit.request(route, parameters),
    });
}

// EXTERNAL MODULE: ./lib/action/payload.js
var payload = __nccwpck_require__(40321);
// EXTERNAL MODULE: ./lib/action/workflow.js
var workflow = __nccwpck_require__(19062);
;// CONCATENATED MODULE: ./lib/action/main.js











/**
 * Runs the Action once and says how it ends.
 *
 * @param own limits of the waiting for what the verdict does not need, in the place of the usual ones: tests of slow servers have them
 * @returns the exit status: 1 when the verdict fails the step or something stopped the work, else 0
 */
async function main({ environment, write, interruption }, own = {}) {
    const limits = { ...end_after/* LIMITS */.b, ...own };
    const logger = createLogger(write, environment.RUNNER_DEBUG === '1');
    try {
        const inputs = readInputs(environment);
        const runner = readRunner(environment);
        if (inputs.mode === 'command') {
            const { runCommandMode } = await __nccwpck_require__.e(/* import() */ 7881).then(__nccwpck_require__.bind(__nccwpck_require__, 87881));
            return await runCommandMode({ inputs, runner, environment, logger, interruption });
        }
        if (inputs.mode === 'deploy') {
            const { runDeployMode } = await Promise.all(/* import() */[__nccwpck_require__.e(2022), __nccwpck_require__.e(2504), __nccwpck_require__.e(63)]).then(__nccwpck_require__.bind(__nccwpck_require__, 40063));
            return await runDeployMode({ inputs, runner, environment, logger, interruption });
        }
        if (inputs.mode === 'monitor') {
            const { runMonitorMode } = await Promise.all(/* import() */[__nccwpck_require__.e(3425), __nccwpck_require__.e(2022), __nccwpck_require__.e(2504), __nccwpck_require__.e(63), __nccwpck_require__.e(8132)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88132));
            return await runMonitorMode({ inputs, runner, environment, logger, interruption });
        }
        if (inputs.mode === 'release') {
            const { runReleaseMode } = await Promise.all(/* import() */[__nccwpck_require__.e(896), __nccwpck_require__.e(7986), __nccwpck_require__.e(2022), __nccwpck_require__.e(2504), __nccwpck_require__.e(3389), __nccwpck_require__.e(4139), __nccwpck_require__.e(2891)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32891));
            return await runReleaseMode({ inputs, runner, environment, logger, interruption });
        }
        const sha = inputs.base === null ? null : runner.sha;
        const facts = (0,github_event/* readEvent */.j)(runner.eventName, await (0,payload/* readPayload */.r)(runner.eventPath), sha);
        const reader = once(() => main_open(inputs, runner, logger));
        const opening = openRevisions({ facts, inputs, runner, logger, github: reader, environment });
        const pull = facts.kind === 'pull_request' && inputs.head === null ? facts : null;
        // A connection of its own: what the verdict needs may wait longer than what it does not.
        const longestWait = Math.round(limits.comment / 1000);
        const github = once(() => main_open(inputs, runner, logger, { longestWait }));
        const connectAnew = (signal) => main_open(inputs, runner, logger, { longestWait, signal });
        const wasMarked = lookForComment(pull, inputs, github);
        const opened = await opening;
        if (pull === null)
            logger.info('No title counts and no comment is written: this is not a review of a pull request’s own head.');
        const fromFork = facts.kind === 'pull_request' && facts.fromFork;
        const run = {
            inputs,
            runner,
            environment,
            pull,
            fromFork,
            opened,
            limits,
            logger,
            github,
            connect: connectAnew,
            wasMarked,
            interruption,
        };
        try {
            return await RUN_MODE[inputs.mode](run);
        }
        finally {
            await opened.revisions.close();
        }
    }
    catch (error) {
        const { error: annotate } = await (0,workflow/* loadWorkflow */.G)();
        annotate((0,describe_error/* describeError */.U)(error), { title: 'Promptgate' });
        logger.debug(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return 1;
    }
}
/** GitHub is asked while git reads: without a changed prompt and an old comment, that was all. A failure shows where it is needed. */
async function lookForComment(pull, inputs, github) {
    const connection = inputs.comment && pull !== null ? github() : null;
    if (connection === null || pull === null)
        return null;
    return connection.then((open) => (0,sticky_comment/* hasMarkedComment */.a)(open, pull.number, inputs.commentKey)).catch(() => null);
}
function main_open({ token }, { apiUrl, repository, useProxy }, { debug }, bounds = {}) {
    return token === null ? null : (0,client/* connect */.Ng)({ token, apiUrl, repository, useProxy, debug, ...bounds });
}
/** Connects when it is first asked. */
function once(connecting) {
    let connection;
    return () => {
        if (connection === undefined)
            connection = connecting();
        return connection;
    };
}


/***/ }),

/***/ 48709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   PN: () => (/* binding */ listOutputs),
/* harmony export */   Z6: () => (/* binding */ listIds)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);


/** Segments of letters, digits, dots, hyphens and underscores: what a workflow may paste into a shell. */
const ID = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/;
/** Characters of the list of ids; a job's outputs have room for half a million in all. */
const IDS_LENGTH = 400_000;
/** Enums, ids and addresses alone: no text of a pull request is an output. A malformed id, which is a finding, is left out. */
function listIds(report) {
    return JSON.stringify(fitIds(report).ids);
}
function fitIds({ prompts }) {
    const ids = prompts.map(({ id }) => id).filter((id) => ID.test(id));
    let room = IDS_LENGTH;
    const fitting = ids.findIndex((id) => {
        room -= id.length + 3;
        return room < 0;
    });
    return fitting === -1 ? { ids, left: 0 } : { ids: ids.slice(0, fitting), left: ids.length - fitting };
}
/** US dollars as a plain decimal, such as `0.000012`; empty where no price is known. */
function formatCost({ costUsd, unpriced }) {
    return costUsd === 0 && unpriced > 0 ? '' : costUsd.toFixed(12).replace(/\.?0+$/, '');
}
const NOTHING = { costUsd: 0, unpriced: 0 };
/**
 * What a review gives out, but for the comment's address; and how many ids found no room.
 * @param spent by this job; null where it ran no evals
 */
function listOutputs(report, { report: path, spent }) {
    const outputs = {
        conclusion: report.conclusion,
        'changed-prompts': listIds(report),
        report: path,
        'cost-usd': formatCost(spent ?? NOTHING),
    };
    return { outputs, left: fitIds(report).left };
}
/**
 * Appends the outputs to the runner's file, each between lines of a random delimiter that no value can know, as `core.setOutput`
 * writes them. Done here because `@actions/core` brings an HTTP client along that more than doubles the time to a verdict on a
 * pull request that changes no prompt; it is loaded for annotations alone.
 *
 * @param path GITHUB_OUTPUT; null where there is none
 */
async function writeOutputs(path, outputs) {
    if (path === null)
        return;
    const delimiter = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const blocks = Object.entries(outputs).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(path, blocks.join(''));
}


/***/ }),

/***/ 40321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(72705);


/**
 * The event's payload: whatever JSON it is.
 * @param path GITHUB_EVENT_PATH
 * @throws PromptgateError `event-invalid`
 */
async function readPayload(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (cause) {
        const help = 'The runner writes it; run Promptgate as a step of a GitHub Actions job.';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PromptgateError */ .g('The event payload is not there or not JSON', { code: 'event-invalid', kind: 'outside', help, cause });
    }
}


/***/ }),

/***/ 63748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish),
  u: () => (/* binding */ publishFault)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __nccwpck_require__(58089);
// EXTERNAL MODULE: ./lib/report/render.js + 1 modules
var render = __nccwpck_require__(76884);
// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __nccwpck_require__(16549);
// EXTERNAL MODULE: ./lib/checks/rules.js
var rules = __nccwpck_require__(43475);
// EXTERNAL MODULE: ./lib/report/conclusion.js
var conclusion = __nccwpck_require__(90104);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __nccwpck_require__(76961);
;// CONCATENATED MODULE: ./lib/report/annotations.js



/** What GitHub shows of a step's annotations; more of them are dropped without a word. */
const ANNOTATION_LIMITS = { perSeverity: 10, message: 4_096, title: 255 };
/**
 * The findings that become annotations: the first ten of each severity, those with a place before those without.
 * @returns the annotations, most severe first, and how many findings of each severity have none.
 */
function selectAnnotations(findings) {
    const ordered = (0,conclusion/* orderFindings */.$t)(findings);
    const byPlace = [...ordered.filter(({ path }) => path !== null), ...ordered.filter(({ path }) => path === null)];
    const taken = { error: 0, warning: 0, notice: 0 };
    const chosen = new Set(byPlace.filter(({ severity }) => taken[severity]++ < ANNOTATION_LIMITS.perSeverity));
    return {
        annotations: ordered.filter((finding) => chosen.has(finding)).map(annotate),
        left: (0,conclusion/* countFindings */.Gt)(ordered.filter((finding) => !chosen.has(finding))),
    };
}
function annotate({ rule, severity, message, help, path, line, column }) {
    return {
        severity,
        title: (0,visible/* truncate */.xv)(`${rule}: ${rules/* RULES */.y[rule].title}`, ANNOTATION_LIMITS.title),
        message: limitMessage((0,visible/* showHidden */.Ul)(message.replace(/\s+/g, ' ').trim()), (0,visible/* showHidden */.Ul)(help.replace(/\s+/g, ' ').trim())),
        path,
        line,
        column,
    };
}
/** Message and mend on two lines, within GitHub's limit in UTF-16 code units and bytes alike; the mend keeps a quarter. */
function limitMessage(message, help) {
    const mend = `To mend: ${limitBytes(help, ANNOTATION_LIMITS.message / 4)}`;
    return `${limitBytes(message, ANNOTATION_LIMITS.message - Buffer.byteLength(mend) - 1)}\n${mend}`;
}
function limitBytes(text, limit) {
    if (Buffer.byteLength(text) <= limit)
        return text;
    let cut = text.slice(0, limit);
    while (Buffer.byteLength(cut) > limit - 3)
        cut = cut.slice(0, Math.floor(cut.length * 0.9));
    return `${cut.toWellFormed().replace(/\ufffd$/, '')}…`;
}

// EXTERNAL MODULE: ./lib/action/workflow.js
var action_workflow = __nccwpck_require__(19062);
;// CONCATENATED MODULE: ./lib/action/annotations.js




/** Puts the findings on the lines of their files, within GitHub's limits; the log counts the rest. */
async function writeAnnotations(logger, report) {
    const { annotations, left } = selectAnnotations((0,conclusion/* listFindings */.F$)(report));
    if (annotations.length === 0)
        return;
    const workflow = await (0,action_workflow/* loadWorkflow */.G)();
    for (const { severity, title, message, path, line, column } of annotations) {
        workflow[severity](message, {
            title,
            ...(path === null ? {} : { file: path }),
            ...(line === null ? {} : { startLine: line }),
            ...(line === null || column === null ? {} : { startColumn: column }),
        });
    }
    const rest = finding/* SEVERITIES */.o.filter((severity) => left[severity] > 0).map((severity) => `${left[severity]} more of severity ${severity}`);
    if (rest.length > 0)
        logger.info(`Not shown as annotations: ${rest.join(', ')}. The job summary and the report files have them.`);
}

// EXTERNAL MODULE: ./lib/action/comment.js
var comment = __nccwpck_require__(59318);
// EXTERNAL MODULE: ./lib/action/describe-error.js
var describe_error = __nccwpck_require__(15573);
// EXTERNAL MODULE: ./lib/action/outputs.js
var action_outputs = __nccwpck_require__(48709);
// EXTERNAL MODULE: ./lib/action/rendering.js
var rendering = __nccwpck_require__(24615);
// EXTERNAL MODULE: ./lib/action/report-files.js
var report_files = __nccwpck_require__(98687);
// EXTERNAL MODULE: ./lib/action/run.js
var action_run = __nccwpck_require__(79686);
// EXTERNAL MODULE: ./lib/action/summary.js
var action_summary = __nccwpck_require__(7935);
;// CONCATENATED MODULE: ./lib/action/publish.js











/** Columns of the log. */
const LOG_WIDTH = 120;
/**
 * Writes the report everywhere: log, files, summary, annotations, outputs, and last the comment, which may have to wait for GitHub.
 *
 * @param evals null where this job ran none
 * @returns the exit status
 */
async function publish(run, report, evals = null) {
    const { inputs, runner, logger } = run;
    const unfinished = evals?.interrupted ? { state: 'interrupted', words: '' } : null;
    const context = { ...(0,rendering/* describeRun */.v)(runner), ...(unfinished === null ? {} : { unfinished }) };
    const { renderMarkdown } = await Promise.all(/* import() */[__nccwpck_require__.e(5104), __nccwpck_require__.e(9212)]).then(__nccwpck_require__.bind(__nccwpck_require__, 29212));
    const hasMore = report.prompts.length > 0 || report.findings.length > 0;
    // Annotations first: the runner writes them into the log as well, and the verdict is looked for at its end.
    await writeAnnotations(logger, report);
    for (const line of hasMore ? [] : report.notes)
        logger.info(line);
    logger.info(hasMore ? `\n${await (0,render/* render */.X)(report, 'text', { width: LOG_WIDTH })}` : `Verdict: ${(0,phrases/* describeVerdict */.XZ)(report)} (${report.head})`);
    const files = await (0,report_files/* renderFiles */.gt)(report, { ...context, markdown: { ...context, maxLength: Number.POSITIVE_INFINITY } });
    const directory = await (0,report_files/* writeReportFiles */.t4)(runner.workspace, inputs.reportDir, files);
    logger.info(`Report files: ${inputs.reportDir} (${Object.keys(files).join(', ')})`);
    const summary = renderMarkdown(report, { ...context, target: 'summary', maxLength: action_summary/* SUMMARY_LENGTH */.e });
    await (0,action_summary/* writeSummary */.S)(runner.summaryPath, summary);
    const { outputs, left } = (0,action_outputs/* listOutputs */.PN)(report, { report: (0,external_node_path_.join)(directory, 'report.json'), spent: evals?.totals ?? null });
    if (left > 0)
        await (0,action_run/* warn */.R)(`The output \`changed-prompts\` has no room for ${left} of ${report.prompts.length} ids; report.json has all of them.`);
    await (0,action_outputs/* writeOutputs */.Kn)(runner.outputPath, outputs);
    await (0,action_outputs/* writeOutputs */.Kn)(runner.outputPath, { 'comment-url': (await publish_comment(run, report, context)) ?? '' });
    return report.conclusion === 'failure' && inputs.failOn !== 'never' ? 1 : 0;
}
/** Puts a fault in the place of a comment that says that evals are running. */
async function publishFault(run, checked, error) {
    const unfinished = { state: 'failed', words: (0,describe_error/* describeError */.U)(error).replace(/\.$/, '') };
    await publish_comment(run, checked, { ...(0,rendering/* describeRun */.v)(run.runner), unfinished });
}
async function publish_comment(run, report, context) {
    const { inputs, runner, pull, limits, logger, interruption, wasMarked } = run;
    const connection = inputs.comment && pull !== null ? run.github() : null;
    if (connection === null || pull === null)
        return null;
    const { renderMarkdown } = await Promise.all(/* import() */[__nccwpck_require__.e(5104), __nccwpck_require__.e(9212)]).then(__nccwpck_require__.bind(__nccwpck_require__, 29212));
    return (0,comment/* commentOnPullRequest */.rh)(await connection, {
        ...{ facts: pull, report, inputs, runner, logger, warn: action_run/* warn */.R, wasMarked },
        limit: interruption.signal.aborted ? Math.min(limits.comment, limits.lastWords) : limits.comment,
        render: (stale) => renderMarkdown(report, { ...context, stale, maxLength: comment/* COMMENT_LENGTH */.N$ }),
    });
}


/***/ }),

/***/ 24615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findLogUrl),
/* harmony export */   v: () => (/* binding */ describeRun)
/* harmony export */ });
/** Where a run is seen. */
function addressRun({ serverUrl, repository, runId }) {
    return `${serverUrl}/${repository}/actions/runs/${runId}`;
}
/** The same for GitHub's deployments; null where the runner names no run. */
function findLogUrl(runner) {
    return runner.runId === 0 ? null : addressRun(runner);
}
/** What every text on a run links to. */
function describeRun(runner) {
    const { serverUrl, repository, rulesUrl } = runner;
    return { runUrl: addressRun(runner), serverUrl, repository, ...(rulesUrl === null ? {} : { rulesUrl }) };
}


/***/ }),

/***/ 98687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gt: () => (/* binding */ renderFiles),
/* harmony export */   t4: () => (/* binding */ writeReportFiles)
/* harmony export */ });
/* unused harmony export FILES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(60017);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(72705);
/* harmony import */ var _report_render_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(76884);





/** The report's files in `report-dir`, each with its format. */
const FILES = { 'report.json': 'json', 'report.md': 'markdown', 'junit.xml': 'junit', 'report.sarif': 'sarif' };
/** The files by name, each in its format and whole. */
async function renderFiles(report, options) {
    const rendered = Object.entries(FILES).map(async ([name, format]) => [name, await (0,_report_render_js__WEBPACK_IMPORTED_MODULE_4__/* .render */ .X)(report, format, options)]);
    return Object.fromEntries(await Promise.all(rendered));
}
/**
 * The directory, made. What a pull request checked out may hold a link of that name: it is not followed out of the workspace.
 *
 * @throws PromptgateError of kind `usage`
 */
async function makeDirectory(workspace, reportDir) {
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, reportDir);
    const help = 'Give `report-dir` as a directory that can be made below the workspace, or as an absolute path.';
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(reportDir) && !(0,_branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace), await (0,_branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__/* .followLinks */ .n)(wanted))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PromptgateError */ .g(`The report directory ${reportDir} leads out of the workspace`, { code: 'report-dir', kind: 'usage', help });
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(wanted, { recursive: true });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(wanted);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PromptgateError */ .g(`The report directory ${reportDir} cannot be made`, { code: 'report-dir', kind: 'usage', help, cause });
    }
}
/** Each file whole or not at all; a link of that name is replaced, not followed. */
async function writeReportFiles(workspace, reportDir, files) {
    const directory = await makeDirectory(workspace, reportDir);
    for (const [name, content] of Object.entries(files)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
        const partial = `${path}.${process.pid}.partial`;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(partial, content, { flag: 'wx' });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partial, path);
        }
        catch (cause) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { force: true });
            const help = 'Look whether the disk is full and whether `report-dir` may be written to.';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PromptgateError */ .g(`The report file ${name} cannot be written`, { code: 'report-dir', kind: 'outside', help, cause });
        }
    }
    return directory;
}


/***/ }),

/***/ 79686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ warn)
/* harmony export */ });
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(19062);

/** A warning on the job; the verdict does not depend on it. */
async function warn(message) {
    const { warning } = await (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .loadWorkflow */ .G)();
    warning(message, { title: 'Promptgate' });
}


/***/ }),

/***/ 7935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary),
/* harmony export */   e: () => (/* binding */ SUMMARY_LENGTH)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);

/** Bytes; GitHub drops a larger step summary without a word. A kilobyte is left for line ends. */
const SUMMARY_LENGTH = 1024 * 1024 - 1024;
/**
 * Writes the job summary; the file is this step's alone.
 *
 * @param path GITHUB_STEP_SUMMARY; null where there is none
 */
async function writeSummary(path, markdown) {
    if (path !== null)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, markdown);
}


/***/ }),

/***/ 19062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ loadWorkflow)
/* harmony export */ });
/** Loaded when there is something to annotate: it brings an HTTP client along and takes longer than all else at start. */
function loadWorkflow() {
    return Promise.all(/* import() */[__nccwpck_require__.e(8031), __nccwpck_require__.e(2825)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22825));
}


/***/ }),

/***/ 60017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   n: () => (/* binding */ followLinks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


/** Where a path really leads: itself, or the nearest directory above it that there is. */
async function followLinks(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : followLinks((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))));
}
/** Whether a path is a directory itself or stands below it, by their names alone: links are not looked at. */
function isWithin(directory, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}


/***/ }),

/***/ 67914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mf: () => (/* binding */ relativeTo),
/* harmony export */   gM: () => (/* binding */ hasMetadata),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   qn: () => (/* binding */ isCandidate)
/* harmony export */ });
/* harmony import */ var _prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(88553);
/* harmony import */ var _prompt_types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51222);


const NAMES = new Set([_prompt_types_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_FILE */ .Jg, _prompt_types_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_FILE */ .VR]);
const LENGTHS = new Set([...NAMES].map((name) => name.length));
/** Whether a directory with these entries is a prompt, or half of one: any case of either file counts, whatever the entry is. */
function isCandidate(entries) {
    return entries?.some(({ name }) => LENGTHS.has(name.length) && NAMES.has((0,_prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_1__/* .foldCase */ .S)(name))) ?? false;
}
/** Whether the directory has metadata under any case of its name. */
function hasMetadata(entries) {
    return [...entries].some((name) => (0,_prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_1__/* .foldCase */ .S)(name) === _prompt_types_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_FILE */ .VR);
}
/** The path below a prompts root: `''` for the root itself, null outside of it. */
function relativeTo(root, path) {
    if (root === '')
        return path;
    if (path === root)
        return '';
    return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null;
}
/** The directory above; null for the root. */
function parentOf(path) {
    if (path === '')
        return null;
    const cut = path.lastIndexOf('/');
    return cut < 0 ? '' : path.slice(0, cut);
}


/***/ }),

/***/ 77164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ joinPaths),
/* harmony export */   UT: () => (/* binding */ listPrompts),
/* harmony export */   V$: () => (/* binding */ walkDirectories),
/* harmony export */   tW: () => (/* binding */ readSources),
/* harmony export */   yQ: () => (/* binding */ loadPrompts),
/* harmony export */   zy: () => (/* binding */ listPromptIds)
/* harmony export */ });
/* harmony import */ var _prompt_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(16063);
/* harmony import */ var _prompt_types_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51222);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67914);



const READ_FILES = new Set([_prompt_types_js__WEBPACK_IMPORTED_MODULE_1__/* .TEXT_FILE */ .Jg, _prompt_types_js__WEBPACK_IMPORTED_MODULE_1__/* .METADATA_FILE */ .VR, _prompt_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTPUT_SCHEMA_FILE */ .N2]);
/** Whether the content of an entry is read: a prompt's own file, and a regular one. */
function isRead({ name, mode }) {
    return READ_FILES.has(name) && mode.startsWith('100');
}
/** Reads the files of many prompts in one batch. */
async function readSources(trees, located) {
    const oids = new Set(located.flatMap(({ entries }) => entries.filter(isRead).map(({ oid }) => oid)));
    const blobs = await trees.blobs(oids, _prompt_types_js__WEBPACK_IMPORTED_MODULE_1__/* .FILE_SIZE_LIMIT */ .tc);
    return located.map(({ id, dir, entries }) => ({
        id,
        dir,
        files: new Map(entries.map((entry) => [entry.name, describeFile(dir, entry, isRead(entry) ? blobs.get(entry.oid) : undefined)])),
    }));
}
function describeFile(dir, { name, mode, oid }, blob) {
    return { path: (0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .u)(dir, name), mode, oid, size: blob?.size ?? 0, bytes: blob?.bytes ?? null };
}
/**
 * Loads the prompts with these ids as they stand at a revision, in a few batches; an id whose directory is no prompt candidate there is absent.
 * @param promptsDir from the repository's root; `''` is the root itself
 * @throws PromptgateError of kind `outside` when the source fails
 */
async function loadPrompts(trees, revision, promptsDir, ids, templatingOf = () => 'liquid') {
    const dirs = new Map([...ids].map((id) => [joinPaths(promptsDir, id), id]));
    const found = await trees.trees(revision, [...dirs.keys()]);
    const located = [...found]
        .filter(([, entries]) => (0,_candidates_js__WEBPACK_IMPORTED_MODULE_0__/* .isCandidate */ .qn)(entries))
        .map(([dir, entries]) => ({ id: dirs.get(dir), dir, entries }));
    return new Map((await parseAll(await readSources(trees, located), templatingOf)).map((prompt) => [prompt.id, prompt]));
}
/**
 * Every prompt candidate below the prompts root, sorted by id.
 * @throws PromptgateError of kind `outside` when the source fails
 */
async function listPrompts(trees, revision, promptsDir, templatingOf = () => 'liquid') {
    return parseAll(await readSources(trees, locateCandidates(await walkDirectories(trees, revision, promptsDir), promptsDir)), templatingOf);
}
/** The template engine behind the parser is heavy: it is loaded where there is something to parse. */
async function parseAll(sources, templatingOf) {
    if (sources.length === 0)
        return [];
    const { parsePrompt } = await Promise.all(/* import() */[__nccwpck_require__.e(7986), __nccwpck_require__.e(2200)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32200));
    return sources.map((source) => parsePrompt(source, templatingOf(source.id)));
}
/** The ids of every prompt candidate below the prompts root, sorted; no file is read. */
async function listPromptIds(trees, revision, promptsDir) {
    return locateCandidates(await walkDirectories(trees, revision, promptsDir), promptsDir).map(({ id }) => id);
}
function locateCandidates(directories, promptsDir) {
    return [...directories]
        .filter(([, entries]) => (0,_candidates_js__WEBPACK_IMPORTED_MODULE_0__/* .isCandidate */ .qn)(entries))
        .map(([dir, entries]) => ({ id: (0,_candidates_js__WEBPACK_IMPORTED_MODULE_0__/* .relativeTo */ .Mf)(promptsDir, dir), dir, entries }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
}
/** All directories at and below one, by path from the repository's root; one batch of reads a level. */
async function walkDirectories(trees, revision, root) {
    const all = new Map();
    for (let level = [root]; level.length > 0;) {
        const found = await trees.trees(revision, level);
        const next = [];
        for (const [dir, entries] of found) {
            all.set(dir, entries);
            for (const entry of entries)
                if (entry.mode === '040000')
                    next.push((0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .u)(dir, entry.name));
        }
        level = next;
    }
    return all;
}
/** Joins two paths either of which may be the root. */
function joinPaths(dir, path) {
    return path === '' ? dir : (0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .u)(dir, path);
}


/***/ }),

/***/ 63976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ stepVersion),
/* harmony export */   Ou: () => (/* binding */ compareCores),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   co: () => (/* binding */ incrementVersion),
/* harmony export */   kW: () => (/* binding */ isHigher),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
const NUMBER = /^(?:0|[1-9][0-9]*)$/;
const DIGITS = /^[0-9]+$/;
const IDENTIFIER = /^[0-9A-Za-z-]+$/;
/**
 * Reads a version to the letter of SemVer 2.0.0: a leading `v`, white space, a missing part, a leading zero make it null.
 * Linear in the text's length.
 */
function parseVersion(text) {
    const plus = text.indexOf('+');
    const build = plus < 0 ? null : text.slice(plus + 1);
    const precedence = plus < 0 ? text : text.slice(0, plus);
    const dash = precedence.indexOf('-');
    const [major, minor, patch, ...more] = (dash < 0 ? precedence : precedence.slice(0, dash)).split('.');
    const prerelease = dash < 0 ? [] : precedence.slice(dash + 1).split('.');
    if (major === undefined || minor === undefined || patch === undefined || more.length > 0)
        return null;
    if (![major, minor, patch].every((part) => NUMBER.test(part)))
        return null;
    if (!prerelease.every((part) => IDENTIFIER.test(part) && (NUMBER.test(part) || !DIGITS.test(part))))
        return null;
    if (build !== null && !build.split('.').every((part) => IDENTIFIER.test(part)))
        return null;
    return { core: [major, minor, patch], prerelease, build };
}
/** Precedence as SemVer 2.0.0 orders it: negative when `a` is lower, 0 when equal; build metadata does not count. */
function compareVersions(a, b) {
    return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}
/** Precedence of major, minor and patch alone. */
function compareCores(a, b) {
    return compareNumbers(a.core[0], b.core[0]) || compareNumbers(a.core[1], b.core[1]) || compareNumbers(a.core[2], b.core[2]);
}
/** Whether `a` is the higher of two version texts; a text that is no version is never higher. */
function isHigher(a, b) {
    const high = a === null ? null : parseVersion(a);
    const low = b === null ? null : parseVersion(b);
    return high !== null && low !== null && compareVersions(high, low) > 0;
}
/**
 * The next stable version: a pre-release becomes its own core where that is a release of the level (1.4.0-rc.1 is on the way to a
 * minor, so `minor` and `patch` give 1.4.0), else the level's number goes up and the ones after it start at 0.
 */
function incrementVersion({ core, prerelease }, level) {
    const [major, minor, patch] = core;
    const isOnTheWay = prerelease.length > 0 && { major: minor === '0' && patch === '0', minor: patch === '0', patch: true }[level];
    if (isOnTheWay)
        return core.join('.');
    if (level === 'major')
        return `${increment(major)}.0.0`;
    if (level === 'minor')
        return `${major}.${increment(minor)}.0`;
    return `${major}.${minor}.${increment(patch)}`;
}
/**
 * The next version of the same kind: after a stable one as `incrementVersion`, after a pre-release the next of the same core
 * (1.4.0-rc.1 → 1.4.0-rc.2, 1.4.0-rc → 1.4.0-rc.1). A text that is no version stays as it is.
 */
function stepVersion(text, level) {
    const version = parseVersion(text);
    if (version === null)
        return text;
    const { core, prerelease } = version;
    if (prerelease.length === 0)
        return incrementVersion(version, level);
    const last = prerelease.at(-1);
    const next = DIGITS.test(last) ? [...prerelease.slice(0, -1), increment(last)] : [...prerelease, '1'];
    return `${core.join('.')}-${next.join('.')}`;
}
function increment(number) {
    return String(BigInt(number) + 1n);
}
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (const [index, left] of a.entries()) {
        const right = b[index];
        if (right === undefined)
            return 1;
        const order = compareIdentifiers(left, right);
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareIdentifiers(a, b) {
    const isNumber = DIGITS.test(a);
    if (isNumber !== DIGITS.test(b))
        return isNumber ? -1 : 1;
    return isNumber ? compareNumbers(a, b) : compareText(a, b);
}
/** Without leading zeros the longer number is the higher one. */
function compareNumbers(a, b) {
    return a.length - b.length || compareText(a, b);
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 56507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dI: () => (/* binding */ PARTS),
/* harmony export */   vO: () => (/* binding */ RELEASED_PARTS)
/* harmony export */ });
/* unused harmony exports CHANGE_KINDS, RELEASE_TYPES, BUMPS */
const CHANGE_KINDS = (/* unused pure expression or super */ null && (['added', 'modified', 'removed', 'renamed']));
/** What of a prompt changed. `model` is the metadata's `model`, `parameters` and `provider_options`; `output-schema` is output.schema.json; `evals` is the suite, its cases and recordings. */
const PARTS = ['text', 'metadata', 'model', 'output-schema', 'evals', 'other'];
/** Parts whose change the model sees, so that a release must carry them. */
const RELEASED_PARTS = ['text', 'model', 'output-schema'];
const RELEASE_TYPES = (/* unused pure expression or super */ null && (['major', 'minor', 'patch', 'none']));
/** Names as node-semver's `diff` gives them, and four that it lacks. */
const BUMPS = (/* unused pure expression or super */ null && ([
    'major',
    'minor',
    'patch',
    'premajor',
    'preminor',
    'prepatch',
    'prerelease',
    'build',
    'none',
    'downgrade',
    'invalid',
]));


/***/ }),

/***/ 16549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ finding),
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(43475);

const SEVERITIES = ['error', 'warning', 'notice'];
/** Builds a finding at its rule's default severity; `severity` overrides it where the rule's table says "error where …". */
function finding(rule, place, message, help, severity) {
    return {
        rule,
        severity: severity ?? _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y[rule].severity,
        message,
        path: place.path,
        line: place.line ?? null,
        column: place.column ?? null,
        help,
    };
}


/***/ }),

/***/ 55645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkDeployedRemoved),
/* harmony export */   j: () => (/* binding */ viewRegistry)
/* harmony export */ });
/* harmony import */ var _prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(11665);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16549);


function membersOf(value) {
    return (0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(value) ?? {};
}
/** Reads a registry's text; what does not have the registry's shape is left out. */
function viewRegistry(path, text) {
    const versions = new Map();
    const deployed = new Map();
    let parsed = null;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        // An unreadable registry registers nothing.
    }
    for (const [id, entry] of Object.entries(membersOf(membersOf(parsed).prompts))) {
        const digests = new Map();
        for (const [version, { digest }] of Object.entries(membersOf(membersOf(entry).versions)).map(([v, e]) => [v, membersOf(e)])) {
            if (typeof digest === 'string')
                digests.set(version, digest);
        }
        versions.set(id, digests);
        const running = [];
        for (const [environment, state] of Object.entries(membersOf(membersOf(entry).environments))) {
            const { version } = membersOf(state);
            if (typeof version === 'string')
                running.push({ environment, version });
        }
        if (running.length > 0)
            deployed.set(id, running);
    }
    return { path, versions, deployed };
}
/** A removed or renamed prompt must not run anywhere: what is deployed under the old id could never be rebuilt. */
function checkDeployedRemoved(change, registry) {
    const gone = change.change === 'removed' ? change.id : change.change === 'renamed' ? change.previousId : null;
    const running = gone === null ? undefined : registry.deployed.get(gone);
    if (gone === null || running === undefined)
        return [];
    const where = running.map(({ environment, version }) => `${environment} (${version})`).join(', ');
    const verb = change.change === 'removed' ? 'removed' : `renamed to ${change.id}`;
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('registry/deployed-removed', { path: registry.path }, `${gone} is ${verb}, and it still runs in ${where}.`, `Move every environment off ${gone} first, or keep the prompt under its id until nothing runs it.`),
    ];
}


/***/ }),

/***/ 43475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ RULES)
/* harmony export */ });
/** Every rule, its default severity and its title. Ids never change meaning; docs/rules.md has a section for each. */
const RULES = {
    'structure/missing-file': { severity: 'error', title: 'A prompt needs both of its files' },
    'structure/not-a-file': { severity: 'error', title: 'A prompt file is a directory or a submodule' },
    'structure/symlink': { severity: 'error', title: 'A prompt file is a symbolic link' },
    'structure/id': { severity: 'error', title: 'A prompt id is malformed or collides' },
    'structure/unexpected-case': { severity: 'warning', title: 'A file name is in the wrong case' },
    'prompt/too-short': { severity: 'error', title: 'The prompt is too short' },
    'prompt/too-long': { severity: 'error', title: 'The prompt is too long' },
    'prompt/encoding': { severity: 'error', title: 'The prompt is not clean UTF-8' },
    'prompt/secret': { severity: 'error', title: 'A secret is committed' },
    'prompt/hidden-characters': { severity: 'warning', title: 'The prompt has characters that nobody sees' },
    'prompt/template': { severity: 'warning', title: 'The prompt is not a valid Liquid template' },
    'metadata/json': { severity: 'error', title: 'The metadata is not JSON' },
    'metadata/duplicate-key': { severity: 'error', title: 'A metadata key stands twice' },
    'metadata/schema': { severity: 'error', title: 'The metadata does not fit its schema' },
    'metadata/dates': { severity: 'error', title: 'A metadata date is wrong' },
    'metadata/unknown-field': { severity: 'warning', title: 'The metadata has an unknown field' },
    'version/invalid': { severity: 'error', title: 'The version is not SemVer 2.0.0' },
    'version/not-bumped': { severity: 'error', title: 'The prompt changed and its version did not' },
    'version/bump-mismatch': { severity: 'error', title: 'The version bump does not fit the change' },
    'version/downgrade': { severity: 'error', title: 'The version went down' },
    'version/taken': { severity: 'error', title: 'The version exists already with other content' },
    'version/previous-mismatch': { severity: 'error', title: 'previous_version is not the version before' },
    'version/unneeded': { severity: 'warning', title: 'The version changed and nothing that needs it did' },
    'version/interface-break': { severity: 'warning', title: 'What callers rely on changed' },
    'version/initial': { severity: 'warning', title: 'A new prompt starts with an unusual version' },
    'commit/version-mismatch': { severity: 'error', title: 'A message names other versions than the files' },
    'commit/no-release-type': { severity: 'error', title: 'No commit or title says what release this is' },
    'commit/not-conventional': { severity: 'warning', title: 'A message is not a conventional commit' },
    'registry/invalid': { severity: 'error', title: 'The registry is not valid' },
    'registry/unknown-version': { severity: 'error', title: 'The registry names a version that does not exist' },
    'registry/deployed-removed': { severity: 'error', title: 'A deployed prompt or version is removed' },
    'config/invalid': { severity: 'error', title: 'The configuration is not valid' },
    'evals/invalid': { severity: 'error', title: 'The suite is not valid' },
    'evals/weakened': { severity: 'error', title: 'The tests got weaker' },
    'evals/threshold': { severity: 'error', title: 'Too few cases pass' },
    'evals/broken': { severity: 'error', title: 'A case that passed is broken' },
    'evals/required': { severity: 'error', title: 'A required case fails' },
    'evals/regressed': { severity: 'error', title: 'The prompt got worse' },
    'evals/inconclusive': { severity: 'notice', title: 'The cases cannot tell better from worse' },
    'evals/cost': { severity: 'error', title: 'The prompt got dearer' },
    'evals/latency': { severity: 'error', title: 'The prompt got slower' },
    'evals/budget': { severity: 'error', title: 'The evals would pass their budget' },
    'evals/not-run': { severity: 'error', title: 'The evals did not run' },
    'evals/missing': { severity: 'notice', title: 'The prompt has no suite' },
};


/***/ }),

/***/ 44417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ PROVIDER_TYPES),
/* harmony export */   PV: () => (/* binding */ DEFAULT_CONFIG)
/* harmony export */ });
/* unused harmony export POLICIES */
const PROVIDER_TYPES = [
    'openai',
    'anthropic',
    'google',
    'azure',
    'amazon-bedrock',
    'mistral',
    'openai-compatible',
    'recorded',
    'echo',
];
const POLICIES = (/* unused pure expression or super */ null && (['rollback', 'pause', 'notify']));
const DEFAULT_CONFIG = {
    promptsDir: 'prompts',
    rules: {},
    prompt: { minLength: 50, maxLength: 50_000, templating: 'liquid' },
    metadata: { schema: null },
    versioning: {
        source: 'auto',
        policy: 'exact',
        types: {
            feat: 'minor',
            fix: 'patch',
            perf: 'patch',
            refactor: 'patch',
            revert: 'patch',
            docs: 'none',
            style: 'none',
            test: 'none',
            chore: 'none',
            ci: 'none',
            build: 'none',
        },
        initial: ['1.0.0', '0.1.0'],
    },
    models: { default: null, aliases: {}, providers: {}, allow: [], prices: {}, judge: null, embeddings: null, mode: 'auto' },
    evals: {
        required: false,
        threshold: 0.9,
        maxBroken: 0,
        confirm: 5,
        alpha: 0.05,
        margin: 0.05,
        onInconclusive: 'notice',
        trials: 1,
        judgeTrials: 1,
        concurrency: 16,
        timeoutMs: 60_000,
        allowJavascript: false,
        maxCostIncrease: null,
        maxLatencyIncrease: null,
        budget: { usd: 5, calls: 5000, seconds: 1800, requirePrice: false },
        cache: { maxAgeDays: 7 },
        withoutCredentials: 'failure',
        forks: 'neutral',
    },
    environments: ['dev', 'staging', 'production'],
    registry: { path: 'prompts/registry.json', branch: null, promote: ['dev', 'staging', 'production'] },
    release: { tag: '{id}@{version}', github: true },
    deployments: { mirror: true },
    monitoring: {
        store: null,
        policy: 'rollback',
        alpha: null,
        holdMinutes: 60,
        advance: 'after-hold',
        guardrails: ['errors', 'slow', 'unhappy'],
        minRates: {},
        tolerate: {},
        keyAffinity: false,
    },
    overrides: [],
};


/***/ }),

/***/ 81005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/** `*` any characters, `?` one character, none of them a `/`. Greedy with one step back, so at most pattern × text steps. */
function matchesWith(pattern, text, isStar, equals) {
    let at = 0;
    let star = -1;
    let resume = 0;
    for (let index = 0; index < text.length;) {
        const part = pattern[at];
        if (part !== undefined && isStar(part)) {
            star = at;
            at += 1;
            resume = index;
        }
        else if (part !== undefined && equals(part, text[index])) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            resume += 1;
            index = resume;
        }
        else
            return false;
    }
    while (at < pattern.length && isStar(pattern[at]))
        at += 1;
    return at === pattern.length;
}
function matchesSegment(pattern, segment) {
    return matchesWith([...pattern], [...segment], (part) => part === '*', (part, character) => part === '?' || part === character);
}
/**
 * Whether a path of segments (a prompt id, a model) matches a pattern: `*` is any part of one segment, `?` one character of it,
 * `**` as a whole segment any number of segments, none included.
 *
 * Written here because the pattern may be a pull request's: the known libraries compile to backtracking expressions, where
 * five stars on an id of 200 characters take seconds. This one takes at most pattern × path steps a level.
 */
function matchesGlob(pattern, path) {
    return matchesWith(pattern.split('/'), path.split('/'), (part) => part === '**', matchesSegment);
}


/***/ }),

/***/ 56362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ configFor)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81005);

/** The configuration that holds for one prompt: the overrides that match its id are merged in, later ones win. */
function configFor(config, id) {
    let { rules, prompt, evals } = config;
    for (const override of config.overrides) {
        if (!override.prompts.some((glob) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(glob, id)))
            continue;
        rules = { ...rules, ...override.rules };
        prompt = { ...prompt, ...override.prompt };
        evals = { ...evals, ...override.evals };
    }
    return { ...config, rules, prompt, evals };
}


/***/ }),

/***/ 44086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __nccwpck_require__(16549);
// EXTERNAL MODULE: ./lib/checks/rules.js
var rules = __nccwpck_require__(43475);
// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __nccwpck_require__(11665);
// EXTERNAL MODULE: ./lib/config/config.js
var config_config = __nccwpck_require__(44417);
// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __nccwpck_require__(58089);
;// CONCATENATED MODULE: ./lib/config/document.js

/** Characters; a configuration of a few hundred overrides stays far below. */
const CONFIG_SIZE_LIMIT = 100_000;
const NOWHERE = () => null;
function refuse(message, help) {
    return { value: undefined, problems: [{ message, help, line: 1, column: 1 }], locate: NOWHERE };
}
/**
 * Reads YAML 1.2 or JSON. Aliases are followed up to a bound, keys that stand twice are problems, and no tag makes
 * anything but plain data. The YAML library is loaded only for text that is not JSON.
 */
async function readDocument(text) {
    if (text.length > CONFIG_SIZE_LIMIT) {
        return refuse(`The configuration has more than ${(0,phrases/* formatCount */.B4)(CONFIG_SIZE_LIMIT)} characters.`, 'Shorten it.');
    }
    if (text.includes('\0'))
        return refuse('The configuration holds a NUL character.', 'Save the file as UTF-8 text.');
    if (text.trim() === '')
        return { value: undefined, problems: [], locate: NOWHERE };
    if (/^\uFEFF?\s*\{/.test(text)) {
        const { readJsonDocument } = await __nccwpck_require__.e(/* import() */ 915).then(__nccwpck_require__.bind(__nccwpck_require__, 30915));
        const document = readJsonDocument(text.replace(/^\uFEFF/, ''));
        if (document !== null)
            return document;
    }
    const { readYamlDocument } = await Promise.all(/* import() */[__nccwpck_require__.e(3483), __nccwpck_require__.e(4304)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94304));
    return readYamlDocument(text);
}

// EXTERNAL MODULE: ./lib/changes/semver.js
var semver = __nccwpck_require__(63976);
// EXTERNAL MODULE: ./lib/config/repository-path.js
var repository_path = __nccwpck_require__(53379);
;// CONCATENATED MODULE: ./lib/config/meaning.js


const PATHS = [
    [['promptsDir'], (config) => config.promptsDir],
    [['metadata', 'schema'], (config) => config.metadata.schema],
    [['registry', 'path'], (config) => config.registry.path],
];
function checkPaths(config) {
    return PATHS.flatMap(([pointer, read]) => {
        const path = read(config);
        const normal = path === null ? null : (0,repository_path/* normalizeRepositoryPath */.l)(path);
        if (path === null || (normal !== null && (normal !== '' || pointer[0] === 'promptsDir')))
            return [];
        return {
            pointer,
            message: `\`${pointer.join('.')}\` is ${JSON.stringify(path)}, which is not a path inside the repository.`,
            help: 'Write a path from the repository’s root with /, without .. and not into .git, such as `prompts`.',
        };
    });
}
function checkLengths(pointer, { minLength, maxLength }) {
    if (minLength <= maxLength)
        return [];
    return [
        {
            pointer,
            message: `The least length of a prompt (${minLength}) is above the greatest (${maxLength}).`,
            help: 'Set `minLength` to a number that is at most `maxLength`.',
        },
    ];
}
function checkVersions({ versioning }) {
    return versioning.initial.flatMap((version, index) => (0,semver/* parseVersion */.ot)(version) !== null
        ? []
        : {
            pointer: ['versioning', 'initial', index],
            message: `\`versioning.initial\` holds ${JSON.stringify(version)}, which is not a version of SemVer 2.0.0.`,
            help: 'Write three numbers with points, without a v: 1.0.0.',
        });
}
function checkEnvironments({ environments, registry }, isSet) {
    if (!isSet(['registry', 'promote']))
        return [];
    return registry.promote.flatMap((name, index) => environments.includes(name)
        ? []
        : {
            pointer: ['registry', 'promote', index],
            message: `\`registry.promote\` names ${name}, which is not one of the environments (${environments.join(', ')}).`,
            help: `Add ${name} to \`environments\`, or remove it here.`,
        });
}
/** What the schema cannot say: paths, limits that contradict each other, versions, names that must exist. */
function checkMeaning(config, isSet) {
    const overrides = config.overrides.flatMap(({ prompt }, index) => prompt === undefined ? [] : checkLengths(['overrides', index, 'prompt'], { ...config.prompt, ...prompt }));
    return [
        ...checkPaths(config),
        ...checkLengths(['prompt'], config.prompt),
        ...(config.prompt.minLength <= config.prompt.maxLength ? overrides : []),
        ...checkVersions(config),
        ...checkEnvironments(config, isSet),
    ];
}

// EXTERNAL MODULE: ./lib/config/repair.js
var repair = __nccwpck_require__(84518);
;// CONCATENATED MODULE: ./lib/config/parse.js








const FINDING_LIMIT = 50;
/** Each pass removes what the one before found; an override without its `prompts` goes in the second. */
const PASS_LIMIT = 5;
async function loadValidator() {
    const { validate } = await __nccwpck_require__.e(/* import() */ 6329).then(__nccwpck_require__.bind(__nccwpck_require__, 96329));
    return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
function merge(value, defaults) {
    const merged = { ...defaults };
    for (const [key, given] of Object.entries(value)) {
        const standard = merged[key];
        const nested = (0,json_value/* isObject */.Gv)(given) && (0,json_value/* isObject */.Gv)(standard);
        merged[key] = nested ? merge(given, standard) : given;
    }
    return merged;
}
function complete(value) {
    const { $schema: _, ...given } = (value ?? {});
    const config = merge(given, config_config/* DEFAULT_CONFIG */.PV);
    const types = Object.entries(config.versioning.types).map(([type, release]) => [type.toLowerCase(), release]);
    return { ...config, versioning: { ...config.versioning, types: Object.fromEntries(types) } };
}
function normalizePaths(config) {
    const { metadata, registry } = config;
    return {
        ...config,
        promptsDir: (0,repository_path/* normalizeRepositoryPath */.l)(config.promptsDir),
        metadata: { schema: metadata.schema === null ? null : (0,repository_path/* normalizeRepositoryPath */.l)(metadata.schema) },
        registry: { ...registry, path: (0,repository_path/* normalizeRepositoryPath */.l)(registry.path) },
    };
}
async function findBroken(value, errors, document) {
    if (errors.length > 0) {
        const { describeSchemaError } = await __nccwpck_require__.e(/* import() */ 2690).then(__nccwpck_require__.bind(__nccwpck_require__, 22690));
        return errors.flatMap((error) => describeSchemaError(error, value, Object.keys(rules/* RULES */.y)) ?? []);
    }
    const isSet = (pointer) => document.locate(pointer, 'key') !== null;
    return checkMeaning(complete(value), isSet).map((mistake) => ({ ...mistake, part: 'value' }));
}
async function toFindings(path, broken, document) {
    const { describeFallback } = await __nccwpck_require__.e(/* import() */ 2690).then(__nccwpck_require__.bind(__nccwpck_require__, 22690));
    return broken.slice(0, FINDING_LIMIT).map((mistake) => {
        const spot = document.locate(mistake.pointer, mistake.part) ?? document.locate(mistake.pointer.slice(0, -1), 'value');
        const place = { path, line: spot?.line ?? 1, column: spot?.column ?? 1 };
        return (0,finding/* finding */.g)('config/invalid', place, mistake.message, `${mistake.help} ${describeFallback(mistake)}`);
    });
}
/**
 * Reads a configuration. Never throws for what the text holds: every mistake is a finding with its place and its mend.
 * @param text YAML 1.2 or JSON; empty text is an empty configuration.
 * @param path the file's path from the repository's root, for the findings.
 */
async function parseConfig(text, path) {
    const document = await readDocument(text);
    const findings = document.problems.map(({ message, help, line, column }) => (0,finding/* finding */.g)('config/invalid', { path, line: line ?? null, column: column ?? null }, message, help));
    if (document.value === undefined || document.value === null) {
        const unreadable = findings.length > 0;
        const help = 'Until then the defaults hold, and the strictest limits for models and spending.';
        const config = normalizePaths(complete(unreadable ? (0,repair/* removeBroken */.U)({}, [[]]) : {}));
        return { config, findings: findings.map((found) => ({ ...found, help: `${found.help} ${help}` })) };
    }
    const validate = await loadValidator();
    let value = document.value;
    let reported = false;
    for (let pass = 0; pass < PASS_LIMIT; pass += 1) {
        const broken = await findBroken(value, validate(value), document);
        if (broken.length === 0)
            break;
        // Only what the file itself says is reported; later passes clear up after a removal. Meaning is read once the form is right.
        if (!reported)
            findings.push(...(await toFindings(path, broken, document)));
        reported = true;
        const last = pass === PASS_LIMIT - 1;
        value = (0,repair/* removeBroken */.U)(value, broken.map(({ pointer }) => (last ? [] : pointer)));
    }
    return { config: normalizePaths(complete(value)), findings };
}


/***/ }),

/***/ 84518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ strictestAt),
/* harmony export */   U: () => (/* binding */ removeBroken)
/* harmony export */ });
/* harmony import */ var _prompt_json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(11665);

/**
 * Settings whose default is laxer than what may have been meant: where one of them, or what holds it, cannot be read,
 * the strictest value stands in. No pattern matches the empty one, so nothing is allowed by it.
 */
const STRICTEST = [
    ['models.allow', ['']],
    ['evals.budget.usd', 0],
    ['evals.budget.calls', 0],
    ['evals.budget.seconds', 0],
    ['evals.budget.requirePrice', true],
];
/** The strictest value that stands in for a setting, or undefined where its default is safe. */
function strictestAt(pointer) {
    return STRICTEST.find(([path]) => path === pointer.join('.'))?.[1];
}
function setAt(root, path, value) {
    const keys = path.split('.');
    let target = root;
    for (const key of keys.slice(0, -1)) {
        const next = target[key];
        const inner = (0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(next) ? next : {};
        target[key] = inner;
        target = inner;
    }
    target[keys.at(-1)] = value;
}
function removeAt(root, pointer) {
    let target = root;
    for (const key of pointer.slice(0, -1))
        target = target?.[key];
    const last = pointer.at(-1);
    if (Array.isArray(target))
        target.splice(Number(last), 1);
    else if ((0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(target))
        delete target[last];
}
/** Later list items first, so that the indexes of those before stay what they are; what holds a removed value after it. */
function compare(a, b) {
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
        const [left, right] = [a[index], b[index]];
        if (left === right)
            continue;
        return typeof left === 'number' && typeof right === 'number' ? right - left : String(left) < String(right) ? -1 : 1;
    }
    return b.length - a.length;
}
/** A copy without the values at the pointers, and with the strictest settings where a removed value touches them. */
function removeBroken(value, broken) {
    const root = (0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) && broken.every((pointer) => pointer.length > 0) ? structuredClone(value) : {};
    const unique = new Map(broken.map((pointer) => [JSON.stringify(pointer), pointer]));
    for (const pointer of [...unique.values()].sort(compare))
        if (pointer.length > 0)
            removeAt(root, pointer);
    for (const [path, strictest] of STRICTEST) {
        const touched = broken.some((pointer) => {
            const name = pointer.join('.');
            return name === '' || name === path || path.startsWith(`${name}.`) || name.startsWith(`${path}.`);
        });
        if (touched)
            setAt(root, path, strictest);
    }
    return root;
}


/***/ }),

/***/ 53379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ normalizeRepositoryPath)
/* harmony export */ });
/**
 * A path from the repository's root without `./` and closing `/`; the root is `''`. Null where it is absolute, leaves the
 * repository, goes into `.git` or is no path at all.
 */
function normalizeRepositoryPath(path) {
    if (/[\\\p{Cc}]/u.test(path) || path.startsWith('/') || /^[A-Za-z]:/.test(path))
        return null;
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    return segments.some((segment) => segment === '..' || segment.toLowerCase() === '.git') ? null : segments.join('/');
}


/***/ }),

/***/ 72705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ EXIT_CODES),
/* harmony export */   g: () => (/* binding */ PromptgateError)
/* harmony export */ });
/** What a process tells its caller; the table in docs/configuration.md explains each to users. */
const EXIT_CODES = { success: 0, failure: 1, usage: 2, outside: 3, interrupted: 130 };
/** A fault: something that stopped the work. A failed check is never one of these; it is a `Finding`. */
class PromptgateError extends Error {
    code;
    kind;
    help;
    constructor(message, details) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.name = 'PromptgateError';
        this.code = details.code;
        this.kind = details.kind;
        this.help = details.help;
    }
}


/***/ }),

/***/ 50086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IS: () => (/* binding */ shardOf),
/* harmony export */   LK: () => (/* binding */ SHARD_LIMIT),
/* harmony export */   uK: () => (/* binding */ parseShard)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);

/** Shards at most; more is a slip of the finger. */
const SHARD_LIMIT = 256;
/** Reads `I/N`; null where it is none: I from 1 to N, N at most 256. */
function parseShard(text) {
    const match = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text);
    if (match === null)
        return null;
    const [index, of] = [Number(match[1]), Number(match[2])];
    return index <= of && of <= SHARD_LIMIT ? { index, of } : null;
}
/** The shard, from 1, that runs a case: its id alone decides, so that both sides and all trials stay together on every machine. */
function shardOf(caseId, of) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(caseId, 'utf8').digest('hex');
    return Number(BigInt(`0x${hash}`) % BigInt(of)) + 1;
}


/***/ }),

/***/ 14559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   f1: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72705);

/** Seconds that a rate limit may ask us to wait; a job that waits longer costs more than a job that says so. */
const LONGEST_WAIT = 120;
const WAITS = 3;
/** Milliseconds for one answer; the retries come on top. */
const ANSWER_TIMEOUT = 30_000;
let connections = 0;
const USER_AGENT = 'promptgate';
/**
 * Connects to a repository: retries faults of the server, waits out rate limits, and ends every request that hangs.
 * Octokit and its plugins are loaded here and not before, so that what needs no network does not pay for them.
 */
async function connect(options) {
    const [{ Octokit: Base }, { retry }, { throttling }, proxy] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(1043), __nccwpck_require__.e(5831)]).then(__nccwpck_require__.bind(__nccwpck_require__, 95831)),
        Promise.all(/* import() */[__nccwpck_require__.e(6503), __nccwpck_require__.e(4491)]).then(__nccwpck_require__.bind(__nccwpck_require__, 54491)),
        Promise.all(/* import() */[__nccwpck_require__.e(6503), __nccwpck_require__.e(2812)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22812)),
        options.useProxy ? Promise.all(/* import() */[__nccwpck_require__.e(8031), __nccwpck_require__.e(1043), __nccwpck_require__.e(268)]).then(__nccwpck_require__.bind(__nccwpck_require__, 20268)) : null,
    ]);
    const { debug, longestWait = LONGEST_WAIT } = options;
    const request = proxy?.defaults.request?.fetch ?? fetch;
    const waitFor = (kind) => (seconds, of, _octokit, count) => {
        const again = seconds <= longestWait && count < WAITS;
        debug(`${kind} rate limit at ${of.method} ${of.url}: ${again ? `waiting ${seconds} s` : `giving up, ${seconds} s is too long`}`);
        return again;
    };
    const octokit = new (Base.plugin(retry, throttling))({
        auth: options.token,
        baseUrl: options.apiUrl,
        userAgent: USER_AGENT,
        log: { debug, info: debug, warn: debug, error: debug },
        request: {
            fetch: (url, init) => {
                const timeout = AbortSignal.timeout(ANSWER_TIMEOUT);
                return request(url, { ...init, signal: options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]) });
            },
        },
        throttle: {
            // The plugin spaces out writes per id; without one, all connections of a process wait for each other.
            id: `${options.repository}#${++connections}`,
            onRateLimit: waitFor('primary'),
            onSecondaryRateLimit: waitFor('secondary'),
            fallbackSecondaryRateRetryAfter: 60,
        },
    });
    const [owner = '', repo = ''] = options.repository.split('/');
    return { octokit, owner, repo };
}
/** The failure in an error that Octokit threw; null when it is another kind of error. */
function readFailure(error) {
    if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number')
        return null;
    const headers = error.response?.headers;
    const needs = headers?.['x-accepted-github-permissions'];
    return { status: error.status, message: error.message, needs: typeof needs === 'string' ? needs : null };
}
/** Whether GitHub refused for a missing permission, and not for a rate limit, which it answers with 403 too. */
function isForbidden(failure) {
    return failure.status === 403 && !/rate limit/i.test(failure.message);
}
const MENDS = [
    [({ status }) => status === 401, 'Pass a valid token as `github-token`; the default, `github.token`, is one.'],
    [({ message }) => /rate limit/i.test(message), 'The token used up its requests. Run the job again later.'],
    [({ status }) => status === 403, 'Give the job the permissions it needs, in the workflow under `permissions:`.'],
    [({ status }) => status === 404, 'Look whether the repository and the pull request exist and whether the token may read them.'],
    [({ status }) => status >= 500, 'Run the job again; https://www.githubstatus.com says whether GitHub has a fault.'],
];
/** A fault of GitHub's as the user gets to read it. `doing` completes "GitHub failed while …". */
function explainFailure(error, doing) {
    const failure = readFailure(error);
    if (failure === null) {
        const help = 'Look whether the runner reaches GitHub, and run the job again.';
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`GitHub failed while ${doing}: ${String(error)}`, {
            code: 'github-unreachable',
            kind: 'outside',
            help,
            cause: error,
        });
    }
    const needs = failure.needs === null ? '' : ` It needs ${failure.needs}.`;
    const help = (MENDS.find(([fits]) => fits(failure))?.[1] ?? 'Run the job again.') + needs;
    // A gateway answers with a page of HTML, which says nothing more.
    const detail = failure.message.trimStart().startsWith('<') ? '' : `: ${failure.message.slice(0, 300)}`;
    const message = `GitHub answered ${failure.status} while ${doing}${detail}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(message, { code: 'github-request-failed', kind: 'outside', help, cause: error });
}


/***/ }),

/***/ 16166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   d8: () => (/* binding */ isLater),
/* harmony export */   en: () => (/* binding */ writeMarker),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/** Only at the very start of a body: what follows may quote anything. */
const MARKER = /^<!-- promptgate key=(\S{1,2000}) sha=([0-9a-f]{40,64}) run=(\d{1,16})\.(\d{1,9}) -->\r?(?:\n|$)/;
/** No white space and no `--`, which would end the HTML comment. */
function encodeKey(key) {
    return encodeURIComponent(key).replaceAll('-', '%2D') || '%20';
}
/** The invisible first line of a comment. */
function writeMarker(marker) {
    return `<!-- promptgate key=${encodeKey(marker.key)} sha=${marker.sha} run=${marker.runId}.${marker.runAttempt} -->`;
}
/** The marker of a body when it has one for this key; else null. */
function readMarker(body, key) {
    const [, found, sha = '', runId, runAttempt] = MARKER.exec(body) ?? [];
    if (found !== encodeKey(key))
        return null;
    return { key, sha, runId: Number(runId), runAttempt: Number(runAttempt) };
}
/** Whether two bodies say the same of the same commit: all but which run said it. */
function saysTheSame(a, b) {
    const strip = (body) => body
        .replaceAll('\r\n', '\n')
        .replace(/^(<!-- promptgate key=\S+ sha=\S+) run=\S+/, '$1')
        .replaceAll(/\/actions\/runs\/\d+(?:\/attempts\/\d+)?/g, '/actions/runs')
        .trimEnd();
    return strip(a) === strip(b);
}
/** Whether `a` was written by a later run or attempt than `b`. */
function isLater(a, b) {
    return a.runId !== b.runId ? a.runId > b.runId : a.runAttempt > b.runAttempt;
}


/***/ }),

/***/ 14398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readDeployEvent),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72705);
/* harmony import */ var _prompt_full_sha_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(70549);


const REVIEWED_EVENTS = ['pull_request', 'merge_group', 'push'];
/** Here GITHUB_SHA is the default branch's, whatever the event is about: a verdict on it would be about something else. */
const ABOUT_ANOTHER_COMMIT = ['issue_comment', 'pull_request_target', 'workflow_run'];
/** Git's own rule is longer; this keeps out what would be an option, a range or a control character. */
const BRANCH = /^(?!-)[^\s\p{Cc}:?*[\\^~]+$/u;
function refuse(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`The event payload ${what}`, {
        code: 'event-invalid',
        kind: 'outside',
        help: 'Run Promptgate on GitHub’s own events (pull_request, merge_group, push); GITHUB_EVENT_PATH names the payload.',
    });
}
/** Reads one field of the payload by its path; the payload is whatever JSON it is. */
function readField(payload, path, fits) {
    let value = payload;
    for (const key of path.split('.')) {
        const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
        if (!inside)
            throw refuse(`has no ${path}`);
        value = value[key];
    }
    if (!fits(value))
        throw refuse(`has a ${path} that cannot be one`);
    return value;
}
const isSha = (value) => typeof value === 'string' && (0,_prompt_full_sha_js__WEBPACK_IMPORTED_MODULE_1__/* .isFullSha */ .W)(value);
const isBranch = (value) => typeof value === 'string' && BRANCH.test(value) && !value.includes('..');
const isText = (value) => typeof value === 'string';
const isNumber = (value) => Number.isSafeInteger(value) && value > 0;
/** A head repository that was deleted is null: then it was a fork. */
function isFork(payload) {
    const repository = (path) => {
        try {
            return readField(payload, path, isText);
        }
        catch {
            return null;
        }
    };
    const head = repository('pull_request.head.repo.full_name');
    return head === null || head !== repository('pull_request.base.repo.full_name');
}
/** Events of work that is not merged: what they bring may not go out. */
const UNMERGED = [
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'merge_group',
    'issue_comment',
];
/**
 * The default branch by an event that may deploy: one that somebody starts, a push, a schedule, another workflow's end. A called workflow has its
 * caller's event.
 *
 * @param name GITHUB_EVENT_NAME
 * @param payload the parsed JSON of GITHUB_EVENT_PATH
 * @throws PromptgateError for an event of a pull request, and for a payload without what every one of GitHub's has
 */
function readDeployEvent(name, payload) {
    if (UNMERGED.includes(name)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`Nothing is deployed on the event \`${name}\`: it is about work that is not merged`, {
            code: 'event-unsupported',
            kind: 'usage',
            help: 'Start the workflow on `workflow_dispatch`, `push` or `workflow_call`; docs/deploy-and-rollback.md has one to copy. In a comment: `/promptgate deploy`.',
        });
    }
    return { defaultBranch: readField(payload, 'repository.default_branch', isBranch) };
}
function stripHeads(ref) {
    return ref.replace(/^refs\/heads\//, '');
}
function readPush(payload) {
    const before = readField(payload, 'before', isSha);
    const headSha = readField(payload, 'after', isSha);
    if (/^0+$/.test(headSha)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g('This push deletes a branch: there is nothing to review', {
            code: 'event-unsupported',
            kind: 'usage',
            help: 'Limit the workflow’s `push` to the branches that hold prompts, for example `branches: [main]`.',
        });
    }
    return { kind: 'push', baseSha: /^0+$/.test(before) ? null : before, headSha, ref: stripHeads(readField(payload, 'ref', isBranch)) };
}
function explainUnsupported(name) {
    const events = `Start the workflow on ${REVIEWED_EVENTS.map((event) => `\`${event}\``).join(', ')}; README.md has one to copy.`;
    const isAbout = ABOUT_ANOTHER_COMMIT.includes(name) || name === '';
    const range = isAbout
        ? ''
        : ' On another event say what to compare with, under `with:`: `base: main` (`head` is GITHUB_SHA unless given).';
    const why = isAbout && name !== '' ? ': it runs for the default branch, not for what it is about' : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`Promptgate does not review the event \`${name || '(none)'}\`${why}`, {
        code: 'event-unsupported',
        kind: 'usage',
        help: `${events}${range}`,
    });
}
/**
 * The facts of an event.
 *
 * @param name GITHUB_EVENT_NAME
 * @param payload the parsed JSON of GITHUB_EVENT_PATH
 * @param sha GITHUB_SHA where the workflow names a base itself: then an event without commits of its own will do. Else null
 * @throws PromptgateError when the event is not one that a review knows, or the payload lacks what is needed
 */
function readEvent(name, payload, sha = null) {
    if (name === 'pull_request') {
        return {
            kind: 'pull_request',
            number: readField(payload, 'pull_request.number', isNumber),
            title: readField(payload, 'pull_request.title', isText),
            headSha: readField(payload, 'pull_request.head.sha', isSha),
            baseSha: readField(payload, 'pull_request.base.sha', isSha),
            baseRef: readField(payload, 'pull_request.base.ref', isBranch),
            fromFork: isFork(payload),
        };
    }
    if (name === 'merge_group') {
        return {
            kind: 'merge_group',
            baseSha: readField(payload, 'merge_group.base_sha', isSha),
            headSha: readField(payload, 'merge_group.head_sha', isSha),
            baseRef: stripHeads(readField(payload, 'merge_group.base_ref', isBranch)),
        };
    }
    if (name === 'push')
        return readPush(payload);
    if (name === '' || sha === null || ABOUT_ANOTHER_COMMIT.includes(name))
        throw explainUnsupported(name);
    if (isSha(sha))
        return { kind: 'other', headSha: sha };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g('GITHUB_SHA is not a commit’s SHA', {
        code: 'event-invalid',
        kind: 'outside',
        help: 'Leave it as the runner sets it, or say what to review: `head` under `with:`, a branch, a tag or a SHA.',
    });
}


/***/ }),

/***/ 14602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readOwnLogin),
/* harmony export */   a: () => (/* binding */ ACTIONS_BOT)
/* harmony export */ });
/** The author of everything that a job's GITHUB_TOKEN writes. Nobody else can write under that name. */
const ACTIONS_BOT = 'github-actions[bot]';
/**
 * The login that the token writes under. `GET /user` is refused to installation tokens, the viewer is not. To be asked only where something
 * marked is by somebody other than the Actions bot: an App of ours, or a forger.
 */
async function readOwnLogin(github) {
    try {
        const { viewer } = await github.octokit.graphql('query { viewer { login } }');
        return viewer.login;
    }
    catch {
        return ACTIONS_BOT;
    }
}


/***/ }),

/***/ 28279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ readPullRequest),
/* harmony export */   H9: () => (/* binding */ readCommandedPullRequest),
/* harmony export */   uN: () => (/* binding */ readBranchTip)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(14559);

/**
 * Reads a pull request's title, head and base branch.
 *
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
async function readPullRequest(github, number) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        return { title: data.title, headSha: data.head.sha, baseRef: data.base.ref };
    }
    catch (error) {
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(error, `reading pull request #${number}`);
    }
}
/** @throws PromptgateError of kind `outside`, with Octokit's error as its cause */
async function readCommandedPullRequest(github, number) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const { user, head, base } = data;
        return {
            number,
            title: data.title,
            author: user && { id: user.id, login: user.login },
            headSha: head.sha,
            headRef: head.ref,
            baseSha: base.sha,
            baseRef: base.ref,
            // A head repository that was deleted is null: then it was a fork.
            fromFork: head.repo?.full_name !== base.repo.full_name,
            isOpen: data.state === 'open',
        };
    }
    catch (error) {
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(error, `reading pull request #${number}`);
    }
}
/**
 * The commit that a branch is at. A pull request's own `base.sha` stays as it was when the pull request was last pushed to.
 *
 * @param branch without `refs/heads/`
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
async function readBranchTip(github, branch) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
        return data.object.sha;
    }
    catch (error) {
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(error, `reading the branch ${branch}`);
    }
}


/***/ }),

/***/ 85567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writeStickyComment),
/* harmony export */   a: () => (/* binding */ hasMarkedComment)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(14559);
/* harmony import */ var _comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16166);
/* harmony import */ var _own_login_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(14602);



/** Comments that carry our marker, whoever wrote them, the lowest id first. */
async function findMarked(github, pullNumber, key) {
    const { octokit, owner, repo } = github;
    const found = [];
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, { owner, repo, issue_number: pullNumber, per_page: 100 });
    for await (const { data } of pages) {
        for (const { id, body = '', user, html_url: url } of data) {
            const marker = (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t7)(body, key);
            if (marker !== null)
                found.push({ id, author: user?.login ?? '', body, url, marker });
        }
    }
    return found.sort((a, b) => a.id - b.id);
}
/** Whether any comment carries our marker: a first look that may be taken before it is known what there is to say. */
async function hasMarkedComment(github, pullNumber, key) {
    return (await findMarked(github, pullNumber, key)).length > 0;
}
async function findOurs(github, pullNumber, key, knownLogin) {
    const marked = await findMarked(github, pullNumber, key);
    const byBot = marked.filter(({ author }) => author === (knownLogin ?? _own_login_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTIONS_BOT */ .a));
    if (knownLogin !== null || byBot.length > 0 || marked.length === 0)
        return byBot;
    const login = await (0,_own_login_js__WEBPACK_IMPORTED_MODULE_2__/* .readOwnLogin */ .U)(github);
    return marked.filter(({ author }) => author === login);
}
/** Another run may have deleted it already. */
async function removeComment({ octokit, owner, repo }, id) {
    try {
        await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .readFailure */ .f1)(error)?.status !== 404)
            throw error;
    }
}
/** A comment that is about the live head stays against one that is not; of two about the same, the later run's stays. */
function isNewer(theirs, ours, liveSha) {
    const [theyAreLive, weAreLive] = [theirs.sha === liveSha, ours.sha === liveSha];
    return theyAreLive === weAreLive ? (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isLater */ .d8)(theirs, ours) : theyAreLive;
}
/** Times that a text of ours is written again after an older run wrote over it. */
const REWRITES = 2;
/** Whether an older run wrote over our text, or a text of this very run did that was on its way before it. */
function isOverwritten(standing, body, text) {
    const isOwn = standing.runId === text.marker.runId && standing.runAttempt === text.marker.runAttempt;
    return isOwn ? standing.sha === text.marker.sha && !(0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .saysTheSame */ .Yq)(body, text.body) : isNewer(text.marker, standing, text.liveSha);
}
async function updateComment(github, kept, text) {
    const { octokit, owner, repo } = github;
    if (isNewer(kept.marker, text.marker, text.liveSha))
        return { done: 'left-to-newer', url: kept.url };
    if ((0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .saysTheSame */ .Yq)(kept.body, text.body))
        return { done: 'unchanged', url: kept.url };
    for (let round = 0; round <= REWRITES; round += 1) {
        await octokit.rest.issues.updateComment({ owner, repo, comment_id: kept.id, body: text.body });
        // GitHub has no conditional write: an older run that read before us may write after us.
        const { data } = await octokit.rest.issues.getComment({ owner, repo, comment_id: kept.id });
        const standing = (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t7)(data.body ?? '', text.marker.key);
        if (standing === null || !isOverwritten(standing, data.body ?? '', text))
            break;
    }
    return { done: 'updated', url: kept.url };
}
/**
 * The first of ours takes the text, the others go.
 *
 * @param created the id that this run has just created, or null
 */
async function settle(github, ours, text, created) {
    const [kept, ...others] = ours;
    if (kept === undefined)
        return null;
    if (others.some(({ marker }) => isNewer(marker, text.marker, text.liveSha))) {
        // A newer run has written beside the one that stays: it puts its own text there and clears up. What we made goes.
        if (created !== null && created !== kept.id)
            await removeComment(github, created);
        return { done: 'left-to-newer', url: kept.url };
    }
    const result = await updateComment(github, kept, text);
    for (const other of others)
        await removeComment(github, other.id);
    return kept.id === created ? { done: 'created', url: kept.url } : result;
}
async function createComment(github, pullNumber, text) {
    const { octokit, owner, repo } = github;
    const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: pullNumber, body: text.body });
    // Another run, or a retry of this very request, may have created one too: the lowest id stays.
    const ours = await findOurs(github, pullNumber, text.marker.key, data.user?.login ?? _own_login_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTIONS_BOT */ .a);
    return (await settle(github, ours, text, data.id)) ?? { done: 'created', url: data.html_url };
}
async function placeComment(github, comment) {
    const { pullNumber, marker } = comment;
    const ours = await findOurs(github, pullNumber, marker.key, null);
    if (ours.length === 0 && !comment.isNeeded)
        return { done: 'nothing', url: null };
    const liveSha = await comment.readLiveSha();
    const text = { marker, liveSha, body: `${(0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .writeMarker */ .en)(marker)}\n${comment.render(liveSha !== marker.sha)}` };
    return (await settle(github, ours, text, null)) ?? (await createComment(github, pullNumber, text));
}
/**
 * Brings the one comment of this key on a pull request up to date: found by marker and author over all pages, updated in
 * place, left alone when nothing changed or a newer run wrote it, created when there is none.
 *
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
async function writeStickyComment(github, comment) {
    try {
        return await placeComment(github, comment).catch((error) => {
            // Somebody deleted the comment between our reading and our writing: look again, once.
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .readFailure */ .f1)(error)?.status === 404)
                return placeComment(github, comment);
            throw error;
        });
    }
    catch (error) {
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(error, `writing the comment on pull request #${comment.pullNumber}`);
    }
}


/***/ }),

/***/ 24905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ createInterruption)
/* harmony export */ });
/* unused harmony export SIGNAL_CODES */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72705);

/** Exit codes by the signal that ended the process, as shells count them. */
const SIGNAL_CODES = { SIGINT: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT_CODES */ .a.interrupted, SIGTERM: 143 };
/** Ends the process at once on an interruption, or, inside `protect`, when the protected work has come to its end. */
function createInterruption(exit) {
    const controller = new AbortController();
    let working = 0;
    let code = SIGNAL_CODES.SIGINT;
    return {
        signal: controller.signal,
        get code() {
            return code;
        },
        interrupt(signal) {
            const again = controller.signal.aborted;
            if (!again)
                code = SIGNAL_CODES[signal];
            controller.abort();
            if (again || working === 0)
                exit(code);
        },
        async protect(work) {
            working += 1;
            try {
                return await work();
            }
            finally {
                working -= 1;
            }
        },
    };
}


/***/ }),

/***/ 88553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ foldCase)
/* harmony export */ });
/** One spelling for names that differ in case alone, as file systems that ignore case see them; also by letters such as `ſ` and the Kelvin sign. */
function foldCase(name) {
    return name.normalize('NFC').toUpperCase().toLowerCase();
}


/***/ }),

/***/ 70549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isFullSha)
/* harmony export */ });
const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Whether a text is a whole id of an object as Git writes it, of SHA-1 or SHA-256 repositories. */
function isFullSha(text) {
    return FULL_SHA.test(text);
}


/***/ }),

/***/ 56506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   mH: () => (/* binding */ isPromptId)
/* harmony export */ });
/* unused harmony exports toPromptId, nameFromId */
const ID_LIMIT = 200;
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/;
/** Whether a text can be a prompt's id; what is wrong with one that cannot is said by `structure/id`. */
function isPromptId(id) {
    return id.length <= ID_LIMIT && id.split('/').every((segment) => SEGMENT.test(segment) && !segment.toLowerCase().endsWith('.lock'));
}
/** The nearest id to any path: `Old Prompts/refund (v2)` is `old-prompts/refund-v2`. Null when nothing is left of a segment. */
function toPromptId(path) {
    const segments = path.split('/').map((segment) => segment
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{Mn}/gu, '')
        .replace(/[^a-z0-9_.]+/g, '-')
        .replace(/\.{2,}/g, '.')
        .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, ''));
    const id = segments.join('/');
    return isPromptId(id) ? id : null;
}
/** A name for people from an id: `billing/refund-policy` is `Refund Policy`. */
function nameFromId(id) {
    const words = (id.split('/').at(-1) ?? id).split(/[-_.]+/).filter((word) => word !== '');
    return words
        .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
        .join(' ')
        .slice(0, 100)
        .trimEnd();
}


/***/ }),

/***/ 11665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   hz: () => (/* binding */ isDeeperThan),
/* harmony export */   lj: () => (/* binding */ parseObject)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function asObject(value) {
    return isObject(value) ? value : null;
}
/** The object that a text holds as JSON, null where it holds none or is no JSON. Never throws. */
function parseObject(text) {
    try {
        return asObject(JSON.parse(text));
    }
    catch {
        return null;
    }
}
/**
 * Whether something stands more than so many levels inside a value. Level by level: it may be deeper than the stack.
 * @param levels that it may have below the value itself
 */
function isDeeperThan(value, levels) {
    let level = [value];
    for (let depth = 0; depth <= levels; depth += 1) {
        level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
        if (level.length === 0)
            return false;
    }
    return true;
}


/***/ }),

/***/ 16063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ joinPath)
/* harmony export */ });
/** Joins a directory and a name inside the repository; the root is `''`. */
function joinPath(dir, name) {
    return dir === '' ? name : `${dir}/${name}`;
}


/***/ }),

/***/ 51222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ TEXT_FILE),
/* harmony export */   N2: () => (/* binding */ OUTPUT_SCHEMA_FILE),
/* harmony export */   VR: () => (/* binding */ METADATA_FILE),
/* harmony export */   tc: () => (/* binding */ FILE_SIZE_LIMIT)
/* harmony export */ });
const TEXT_FILE = 'system-prompt.txt';
const METADATA_FILE = '.prompt-metadata.json';
const OUTPUT_SCHEMA_FILE = 'output.schema.json';
/** Bytes; larger files are never read, their size alone is reported. A text of 50,000 code points has at most 200,000. */
const FILE_SIZE_LIMIT = 1_048_576;


/***/ }),

/***/ 7247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readVersion),
/* harmony export */   a: () => (/* binding */ isStrictVersion)
/* harmony export */ });
/* harmony import */ var _changes_semver_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(63976);

/** Whether a string is a version of SemVer 2.0.0 to the letter: no leading `v`, no white space, no missing part. */
function isStrictVersion(text) {
    return (0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text) !== null;
}
/** The strict version that a metadata file names, or null: for looking at many revisions, where no finding is wanted. */
function readVersion(metadata) {
    try {
        const { version } = JSON.parse(new TextDecoder().decode(metadata));
        return typeof version === 'string' && isStrictVersion(version) ? version : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 90104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ orderFindings),
/* harmony export */   F$: () => (/* binding */ listFindings),
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   c7: () => (/* binding */ concludeReview),
/* harmony export */   n6: () => (/* binding */ compareText)
/* harmony export */ });
/* harmony import */ var _checks_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16549);

/** The severities that make a review fail. `never` lets the step pass elsewhere; the verdict stays what it is. */
const FAILING = {
    error: ['error'],
    warning: ['error', 'warning'],
    never: ['error'],
};
/** The verdict on findings: `failure` when one is at least as severe as `failOn`, else `success`. */
function concludeReview(findings, failOn) {
    return findings.some((finding) => FAILING[failOn].includes(finding.severity)) ? 'failure' : 'success';
}
/** Findings, most severe first, then by path, line, column, rule and message; those of no file come first in their severity. */
function orderFindings(findings) {
    return [...findings].sort((one, other) => _checks_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(one.severity) - _checks_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(other.severity) ||
        compareText(one.path ?? '', other.path ?? '') ||
        (one.line ?? 0) - (other.line ?? 0) ||
        (one.column ?? 0) - (other.column ?? 0) ||
        compareText(one.rule, other.rule) ||
        compareText(one.message, other.message));
}
function countFindings(findings) {
    const counts = { error: 0, warning: 0, notice: 0 };
    for (const { severity } of findings)
        counts[severity]++;
    return counts;
}
/** Every finding of a report: those of no single prompt first, then prompt by prompt. */
function listFindings(report) {
    return [...report.findings, ...report.prompts.flatMap((prompt) => prompt.findings)];
}
/** By code unit: the same order everywhere, whatever the locale. */
function compareText(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}


/***/ }),

/***/ 39955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ joinSentences),
/* harmony export */   Q: () => (/* binding */ describeFault)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72705);

/** What went wrong and what mends it, as sentences on one line: some messages end without a stop, as they do on a line of their own. Never throws. */
function describeFault(error) {
    try {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g)
            return joinSentences(error.message, error.help);
        return error instanceof Error ? error.message : String(error);
    }
    catch {
        // What a caller's own code rejects with need not be a text.
        return 'It has failed and does not say why.';
    }
}
/** Two sentences; the second may be empty. */
function joinSentences(first, second) {
    const ended = /[.!?…]["”’)`]?$/.test(first.trimEnd()) ? first.trimEnd() : `${first.trimEnd()}.`;
    return second === '' ? ended : `${ended} ${second}`;
}


/***/ }),

/***/ 58089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ LINES_ALONE),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Ci: () => (/* binding */ failingSeverity),
/* harmony export */   M8: () => (/* binding */ describeParts),
/* harmony export */   XZ: () => (/* binding */ describeVerdict),
/* harmony export */   l7: () => (/* binding */ describeDiff),
/* harmony export */   wv: () => (/* binding */ describeCounts),
/* harmony export */   y_: () => (/* binding */ countNoun)
/* harmony export */ });
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(90104);

/** `1 error`, `2 errors`. */
function countNoun(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** `1,234`, the same on every machine, whatever its locale. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `2 errors, 1 warning`; empty when there is nothing. */
function describeCounts(counts) {
    return ['error', 'warning', 'notice']
        .filter((severity) => counts[severity] > 0)
        .map((severity) => countNoun(counts[severity], severity))
        .join(', ');
}
/** `added`, `modified: text, metadata`; where a renamed prompt came from is not part of it. */
function describeParts(prompt) {
    const kind = prompt.change ?? 'checked';
    const showsParts = (prompt.change === 'modified' || prompt.change === 'renamed') && prompt.parts.length > 0;
    return showsParts ? `${kind}: ${prompt.parts.map((part) => part.replace('-', ' ')).join(', ')}` : kind;
}
/** `12 words added, 4 removed`. */
function describeDiff(diff) {
    const unit = diff.unit === 'words' ? 'word' : 'line';
    if (diff.added + diff.removed === 0)
        return 'no word changed, only white space or marks';
    if (diff.removed === 0)
        return `${countNoun(diff.added, unit)} added`;
    if (diff.added === 0)
        return `${countNoun(diff.removed, unit)} removed`;
    return `${countNoun(diff.added, unit)} added, ${formatCount(diff.removed)} removed`;
}
/** Rendered where `diff.unit` is `lines`. */
const LINES_ALONE = 'The texts differ too much for a word-by-word comparison, so whole lines are shown.';
/** The verdict in one line, without marks or markup: `1 of 2 changed prompts must be mended (2 errors, 1 warning)`. */
function describeVerdict(report) {
    const counts = describeCounts((0,_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .countFindings */ .Gt)((0,_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .listFindings */ .F$)(report)));
    return `${describeOutcome(report)}${counts === '' ? '' : ` (${counts})`}`;
}
function describeOutcome(report) {
    const total = report.prompts.length;
    const noun = report.prompts.some((prompt) => prompt.change === null) ? 'prompt' : 'changed prompt';
    if (report.conclusion === 'failure') {
        const failing = listFailing(report).length;
        if (failing === 0)
            return 'something outside the prompts must be mended';
        return total === 1 ? `the ${noun} must be mended` : `${formatCount(failing)} of ${countNoun(total, noun)} must be mended`;
    }
    if (total === 0)
        return 'no prompt changed';
    if (report.conclusion === 'neutral')
        return `${countNoun(total, noun)}, no verdict`;
    return total === 1 ? `the ${noun} passes` : `all ${countNoun(total, noun)} pass`;
}
/** Prompts whose findings fail the review. */
function listFailing(report) {
    if (report.conclusion !== 'failure')
        return [];
    const severity = failingSeverity(report);
    return report.prompts.filter((prompt) => prompt.findings.some((finding) => finding.severity === severity));
}
/** A failed report without errors failed for its warnings. */
function failingSeverity(report) {
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .listFindings */ .F$)(report).some((finding) => finding.severity === 'error') ? 'error' : 'warning';
}


/***/ }),

/***/ 76884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ render)
});

// UNUSED EXPORTS: FORMATS

;// CONCATENATED MODULE: ./lib/report/tool-version.js
/** Promptgate's own version. package.json has it too, but lies elsewhere beside the bundle than beside the package; a test holds the two together. */
const TOOL_VERSION = '0.1.0';

;// CONCATENATED MODULE: ./lib/report/render.js

const FORMATS = (/* unused pure expression or super */ null && (['text', 'json', 'markdown', 'junit', 'sarif']));
/** Each renderer is loaded when it is asked for. */
const RENDERERS = {
    text: async (report, { color = false, width = 80 }) => {
        const [{ renderText }, { prepareWidths }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(5104), __nccwpck_require__.e(8612)]).then(__nccwpck_require__.bind(__nccwpck_require__, 48612)), __nccwpck_require__.e(/* import() */ 89).then(__nccwpck_require__.bind(__nccwpck_require__, 70089))]);
        await prepareWidths(report);
        return renderText(report, { color, width });
    },
    json: async (report) => (await __nccwpck_require__.e(/* import() */ 2753).then(__nccwpck_require__.bind(__nccwpck_require__, 92753))).renderJson(report),
    markdown: async (report, { markdown, rulesUrl }) => (await Promise.all(/* import() */[__nccwpck_require__.e(5104), __nccwpck_require__.e(9212)]).then(__nccwpck_require__.bind(__nccwpck_require__, 29212))).renderMarkdown(report, {
        ...(rulesUrl === undefined ? {} : { rulesUrl }),
        ...(markdown ?? { maxLength: Number.POSITIVE_INFINITY }),
    }),
    junit: async (report) => (await Promise.all(/* import() */[__nccwpck_require__.e(5414), __nccwpck_require__.e(5509), __nccwpck_require__.e(6048)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36048))).renderJunit(report),
    sarif: async (report, { rulesUrl }) => (await __nccwpck_require__.e(/* import() */ 6398).then(__nccwpck_require__.bind(__nccwpck_require__, 26398))).renderSarif(report, { toolVersion: TOOL_VERSION, ...(rulesUrl === undefined ? {} : { rulesUrl }) }),
};
/** A report in one of the formats; the text ends with a line feed. */
function render(report, format, options = {}) {
    return RENDERERS[format](report, options);
}


/***/ }),

/***/ 76961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TU: () => (/* binding */ showBlanks),
/* harmony export */   Ul: () => (/* binding */ showHidden),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/** Scripts in which joiners (U+200C, U+200D) are part of ordinary spelling. */
const JOINING = [
    'Arabic',
    'Bengali',
    'Devanagari',
    'Gujarati',
    'Gurmukhi',
    'Kannada',
    'Khmer',
    'Malayalam',
    'Mongolian',
    'Myanmar',
    'Oriya',
    'Sinhala',
    'Syriac',
    'Tamil',
    'Telugu',
    'Tibetan',
]
    .map((script) => String.raw `\p{scx=${script}}`)
    .join('');
/** Signs of category Cf that are drawn. */
const DRAWN = String.raw `\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}`;
/** Joiners and variation selectors where an emoji or a script needs them; then everything that a reader would not see. */
const UNSEEN = new RegExp(String.raw `(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})` +
    String.raw `|(?<=[${JOINING}])[\u200c\u200d]` +
    String.raw `|(?<=\p{Emoji})[\ufe0e\ufe0f]` +
    String.raw `|([\p{Cf}\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u{e0000}-\u{e0fff}])`, 'gu');
const IS_DRAWN = new RegExp(`[${DRAWN}]`, 'u');
/** Line feeds and tabs stay: renderers decide what they become. */
const KEPT = new Set(['\n', '\t']);
/** Replaces control, bidirectional, zero-width, tag and other unseen characters by `⟨U+202E⟩`; line feeds and tabs stay. */
function showHidden(text) {
    return text.replace(UNSEEN, (match, hidden) => hidden === undefined || KEPT.has(hidden) || IS_DRAWN.test(hidden) ? match : nameCharacter(hidden));
}
/** `⟨U+202E⟩` for a character. */
function nameCharacter(character) {
    return `⟨U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
const BLANK_NAMES = { ' ': '·', '\t': '→', '\n': '⏎', '\r': '⟨CR⟩' };
/** Makes the white space of changed text visible: line ends always, blanks at the text's edges and runs of them, tabs, other spaces. */
function showBlanks(text) {
    return showHidden(text
        .replace(/[\r\n]/g, (end) => BLANK_NAMES[end])
        .replace(/\t/g, '→')
        .replace(/[^\S \t\r\n\u2028\u2029\ufeff]/gu, nameCharacter)
        .replace(/^ +$| {2,}| +(?=⟨CR⟩|⏎)/g, (run) => '·'.repeat(run.length)));
}
/** At most `limit` code points, the last of them `…` where something was cut. */
function truncate(text, limit) {
    if (text.length <= limit)
        return text;
    const points = [];
    for (const point of text) {
        if (points.length === limit)
            return `${points.slice(0, Math.max(0, limit - 1)).join('')}…`;
        points.push(point);
    }
    return text;
}


/***/ }),

/***/ 77419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sm: () => (/* binding */ addEvaluation),
  ek: () => (/* binding */ checkChanges)
});

// UNUSED EXPORTS: review

// EXTERNAL MODULE: ./lib/changes/candidates.js
var candidates = __nccwpck_require__(67914);
// EXTERNAL MODULE: ./lib/prompt/paths.js
var paths = __nccwpck_require__(16063);
// EXTERNAL MODULE: ./lib/changes/load.js
var load = __nccwpck_require__(77164);
;// CONCATENATED MODULE: ./lib/changes/gather.js



/** The registry stands in the prompts root and belongs to no prompt. */
const NOT_A_PROMPTS_FILE = 'registry.json';
/**
 * Finds the prompts that changed between two commits and reads both of their sides, in a handful of batches: the cost
 * grows with the change. Only where the prompts root itself moved is every prompt of both roots listed.
 */
async function gatherChanges(revisions, range) {
    const fileChanges = await revisions.diff(range.base, range.head, [...new Set([range.basePromptsDir, range.headPromptsDir])]);
    const sides = range.basePromptsDir === range.headPromptsDir ? await readSides(revisions, range, fileChanges) : await readMovedSides(revisions, range);
    const owned = groupByOwner(sides);
    const ids = [...owned.keys()].sort();
    const [before, after] = [locate(ids, sides.base, range.basePromptsDir), locate(ids, sides.head, range.headPromptsDir)];
    const sources = await (0,load/* readSources */.tW)(revisions, [...before, ...after]);
    const base = new Map(sources.slice(0, before.length).map((source) => [source.id, source]));
    const head = new Map(sources.slice(before.length).map((source) => [source.id, source]));
    const touched = ids.map((id) => ({ id, base: base.get(id) ?? null, head: head.get(id) ?? null, files: owned.get(id) }));
    return { touched, headDirectories: sides.head, fileChanges };
}
async function readSides(revisions, range, changes) {
    const root = range.headPromptsDir;
    const files = changes.flatMap((change) => {
        const path = (0,candidates/* relativeTo */.Mf)(root, change.path);
        return path === null || path === '' || path === NOT_A_PROMPTS_FILE ? [] : [{ ...change, path }];
    });
    if (files.length === 0)
        return { files, base: new Map(), head: new Map() };
    const above = new Set();
    for (const { path } of files) {
        for (let dir = (0,candidates/* parentOf */.gN)(path); dir !== null && dir !== '' && !above.has(dir); dir = (0,candidates/* parentOf */.gN)(dir))
            above.add(dir);
    }
    const [base, head] = await Promise.all([
        readDirectories(revisions, range.base, root, [...above]),
        readDirectories(revisions, range.head, root, [...above, '']),
    ]);
    // The root itself is a prompt in a few repositories; in the many where it is none, its base side, which may be huge, is not read.
    const ownedByRoot = files.some(({ path }) => !findOwner(path, base, head));
    if (ownedByRoot)
        for (const [dir, entries] of await readDirectories(revisions, range.base, root, ['']))
            base.set(dir, entries);
    return { files, base, head };
}
async function readMovedSides(revisions, range) {
    const [base, head] = await Promise.all([
        readAllBelow(revisions, range.base, range.basePromptsDir),
        readAllBelow(revisions, range.head, range.headPromptsDir),
    ]);
    const [before, after] = [listFiles(base), listFiles(head)];
    const files = [];
    for (const path of new Set([...before.keys(), ...after.keys()])) {
        const [from, to] = [before.get(path), after.get(path)];
        if (path === NOT_A_PROMPTS_FILE || (from?.oid === to?.oid && from?.mode === to?.mode))
            continue;
        files.push({ path, base: from ?? null, head: to ?? null });
    }
    return { files, base, head };
}
async function readDirectories(trees, revision, root, dirs) {
    return makeRelative(root, await trees.trees(revision, dirs.map((dir) => (0,load/* joinPaths */.HS)(root, dir))));
}
async function readAllBelow(trees, revision, root) {
    return makeRelative(root, await (0,load/* walkDirectories */.V$)(trees, revision, root));
}
function makeRelative(root, directories) {
    return new Map([...directories].map(([dir, entries]) => [(0,candidates/* relativeTo */.Mf)(root, dir), entries]));
}
function listFiles(directories) {
    const files = new Map();
    for (const [dir, entries] of directories) {
        for (const entry of entries)
            if (entry.mode !== '040000')
                files.set((0,paths/* joinPath */.u)(dir, entry.name), entry);
    }
    return files;
}
/** The nearest directory above a file that is a prompt candidate on either side. */
function findOwner(path, base, head) {
    for (let dir = (0,candidates/* parentOf */.gN)(path); dir !== null; dir = (0,candidates/* parentOf */.gN)(dir)) {
        if ((0,candidates/* isCandidate */.qn)(base.get(dir)) || (0,candidates/* isCandidate */.qn)(head.get(dir)))
            return dir;
    }
    return null;
}
function groupByOwner({ files, base, head }) {
    const owners = new Map();
    const owned = new Map();
    for (const change of files) {
        const dir = (0,candidates/* parentOf */.gN)(change.path);
        const owner = owners.has(dir) ? owners.get(dir) : findOwner(change.path, base, head);
        owners.set(dir, owner);
        if (owner === null)
            continue;
        const below = { ...change, path: (0,candidates/* relativeTo */.Mf)(owner, change.path) };
        const others = owned.get(owner);
        if (others)
            others.push(below);
        else
            owned.set(owner, [below]);
    }
    return owned;
}
function locate(ids, directories, root) {
    return ids.flatMap((id) => {
        const entries = directories.get(id);
        return entries && (0,candidates/* isCandidate */.qn)(entries) ? [{ id, dir: (0,load/* joinPaths */.HS)(root, id), entries }] : [];
    });
}

// EXTERNAL MODULE: ./lib/prompt/fold-case.js
var fold_case = __nccwpck_require__(88553);
// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __nccwpck_require__(11665);
// EXTERNAL MODULE: ./lib/prompt/types.js
var types = __nccwpck_require__(51222);
// EXTERNAL MODULE: ./lib/changes/types.js
var changes_types = __nccwpck_require__(56507);
;// CONCATENATED MODULE: ./lib/changes/parts.js




const MODEL_FIELDS = ['model', 'parameters', 'provider_options'];
/** Which part of its prompt a file is, by its case-folded path below the prompt's directory; the first match counts. */
const PART_OF_FILE = [
    [(path) => path === types/* TEXT_FILE */.Jg, 'text'],
    [(path) => path === types/* METADATA_FILE */.VR, 'metadata'],
    [(path) => path === types/* OUTPUT_SCHEMA_FILE */.N2, 'output-schema'],
    [(path) => /^evals\.(ya?ml|json)$|^cases\/|^recordings\.jsonl$/.test(path), 'evals'],
];
function partOf(path) {
    const folded = (0,fold_case/* foldCase */.S)(path);
    return PART_OF_FILE.find(([fits]) => fits(folded))?.[1] ?? 'other';
}
/**
 * What of a prompt changed, in the order of `PARTS`; empty where nothing did. A new or a removed prompt has the parts that it has.
 * @param files changed files by path below the prompt's directory; those of a rename already paired
 */
function findParts(files, base, head) {
    const parts = new Set();
    for (const { path, base: before, head: after } of files) {
        if (isSameContent(before, after))
            continue;
        const part = partOf(path);
        // The model gets the schema's value; another layout of it is no other schema.
        if (part === 'output-schema' && isSameSchema(base, head))
            parts.add('other');
        else if (part !== 'metadata' || (0,fold_case/* foldCase */.S)(path) !== path)
            parts.add(part);
        else
            for (const each of splitMetadata(base, head))
                parts.add(each);
    }
    return changes_types/* PARTS */.dI.filter((part) => parts.has(part));
}
/** A changed mode alone is no change, unless the entry became of another kind. */
function isSameContent(before, after) {
    return before !== null && after !== null && before.oid === after.oid && kindOf(before.mode) === kindOf(after.mode);
}
function kindOf(mode) {
    return mode.slice(0, 3);
}
/** The model's fields apart from the others; a side that cannot be read leaves only "metadata" to say. */
function splitMetadata(base, head) {
    const [before, after] = [base?.metadata ?? null, head?.metadata ?? null];
    if ((base && !before) || (head && !after))
        return ['metadata'];
    const [from, to] = [before ?? {}, after ?? {}];
    const names = new Set([...Object.keys(from), ...Object.keys(to)]);
    const changed = [...names].filter((name) => !isEqual(from, to, name));
    const model = changed.filter((name) => MODEL_FIELDS.includes(name));
    // Bytes changed and values did not: the form is metadata too.
    const parts = model.length < changed.length || changed.length === 0 ? ['metadata'] : [];
    return model.length > 0 ? [...parts, 'model'] : parts;
}
function isSameSchema(base, head) {
    const [from, to] = [base?.outputSchema ?? null, head?.outputSchema ?? null];
    return from !== null && to !== null && serialize(from) === serialize(to);
}
function isEqual(from, to, name) {
    return Object.hasOwn(from, name) === Object.hasOwn(to, name) && serialize(from[name] ?? null) === serialize(to[name] ?? null);
}
/** JSON with the keys of each object in one order. */
function serialize(value) {
    return JSON.stringify(value, (_key, inner) => (0,json_value/* isObject */.Gv)(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner);
}

;// CONCATENATED MODULE: ./lib/changes/similarity.js
const { imul } = Math;
/** Characters of a window. Long enough that two unrelated texts share few, short enough that an edited word costs few. */
const WINDOW = 8;
/** UTF-16 code units of one text that are looked at; prompts are that long at most by default. */
const TEXT_CAP = 50_000;
/** Code units of all texts together; with very many texts each is looked at for its first part alone. */
const TOTAL_CAP = 20_000_000;
const LEAST_CAP = 2_000;
/** Code units of each text to look at, so that many texts together stay within a bound. */
function capFor(texts) {
    return Math.min(TEXT_CAP, Math.max(LEAST_CAP, Math.floor(TOTAL_CAP / Math.max(1, texts))));
}
function takeFingerprint(text, cap) {
    const length = Math.min(text.length, cap);
    const windows = new Uint32Array(Math.max(1, length - WINDOW + 1));
    for (let start = 0; start < windows.length; start += 1) {
        let hash = 0x811c9dc5;
        for (let at = start; at < start + WINDOW && at < length; at += 1)
            hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
        // The low bits of this hash are weak, and what is sorted by decides which windows are picked as a sample.
        windows[start] = imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ (hash >>> 13);
    }
    return windows.sort();
}
/** Share of the longer text that the other one has too, 0 to 1. */
function compareFingerprints(a, b) {
    let common = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
        const [x, y] = [a[i], b[j]];
        if (x === y)
            common += 1;
        if (x <= y)
            i += 1;
        if (y <= x)
            j += 1;
    }
    return common / Math.max(a.length, b.length);
}
/** The smallest different hashes: the same windows are picked from every text that has them. */
function takeSample(fingerprint, size) {
    const sample = [];
    for (const hash of fingerprint) {
        if (sample.length === size)
            break;
        if (hash !== sample[sample.length - 1])
            sample.push(hash);
    }
    return sample;
}

;// CONCATENATED MODULE: ./lib/changes/renames.js


/** Least share of the text that must be kept. */
const THRESHOLD = 0.5;
/** Windows that stand for a text when its likes are looked for. */
const SAMPLE = 48;
/** A window that more removed prompts have than this says nothing about where a prompt came from. */
const BUCKET_CAP = 64;
/** Removed prompts that one added prompt is compared with whole. */
const COMPARISONS = 6;
function oidOf(prompt, name) {
    const file = prompt.source.files.get(name);
    return file?.mode.startsWith('100') ? file.oid : null;
}
function lastSegment(id) {
    return id.slice(id.lastIndexOf('/') + 1);
}
/** What makes two prompts one for certain, the strongest sign first; null: no sign. A text of white space alone says nothing. */
const EXACT_KEYS = [
    (prompt, text) => `${text} ${oidOf(prompt, types/* METADATA_FILE */.VR)}`,
    (prompt, text) => `${text} ${lastSegment(prompt.id)}`,
    (_prompt, text) => text,
];
/**
 * Pairs removed prompts with added ones: first by equal texts, then by similar ones. Its cost grows with the prompts and
 * their texts, not with the number of pairs.
 */
function findRenames(removed, added) {
    const [from, to] = [new Set(removed), new Set(added)];
    const renames = [];
    const pair = (source, target, similarity) => {
        if (!from.delete(source) || !to.delete(target))
            return;
        renames.push({ from: source, to: target, similarity });
    };
    for (const keyOf of EXACT_KEYS) {
        const sources = groupBy(from, (prompt) => exactKey(prompt, keyOf));
        for (const target of [...to]) {
            const source = sources.get(exactKey(target, keyOf) ?? '')?.shift();
            if (source)
                pair(source, target, 1);
        }
    }
    const edges = compareTexts([...from], [...to]);
    for (const { from: source, to: target, similarity } of edges)
        if (from.has(source) && to.has(target))
            pair(source, target, similarity);
    return renames;
}
function exactKey(prompt, keyOf) {
    const text = oidOf(prompt, types/* TEXT_FILE */.Jg);
    return text === null || prompt.text?.trim() === '' ? null : keyOf(prompt, text);
}
function groupBy(prompts, keyOf) {
    const groups = new Map();
    for (const prompt of prompts) {
        const key = keyOf(prompt);
        if (key === null)
            continue;
        const group = groups.get(key);
        if (group)
            group.push(prompt);
        else
            groups.set(key, [prompt]);
    }
    return groups;
}
/** Likely pairs, the most alike first; among equals the one that kept its last name. */
function compareTexts(removed, added) {
    if (removed.length === 0 || added.length === 0)
        return [];
    const cap = capFor(removed.length + added.length);
    const prints = new Map();
    for (const prompt of [...removed, ...added])
        if (prompt.text?.trim())
            prints.set(prompt, takeFingerprint(prompt.text, cap));
    const buckets = new Map();
    for (const prompt of removed) {
        for (const hash of takeSample(prints.get(prompt) ?? new Uint32Array(), SAMPLE)) {
            const bucket = buckets.get(hash);
            if (bucket)
                bucket.push(prompt);
            else
                buckets.set(hash, [prompt]);
        }
    }
    const byName = groupBy(removed, (prompt) => lastSegment(prompt.id));
    const edges = added.flatMap((to, rank) => {
        const print = prints.get(to);
        if (!print)
            return [];
        return pickLikely(print, buckets, byName.get(lastSegment(to.id)) ?? [], rank).flatMap((from) => {
            const other = prints.get(from);
            const similarity = other ? compareFingerprints(print, other) : 0;
            return similarity < THRESHOLD ? [] : [{ from, to, similarity: Math.round(similarity * 1000) / 1000 }];
        });
    });
    const keepsName = ({ from, to }) => (lastSegment(from.id) === lastSegment(to.id) ? 1 : 0);
    return edges.sort((a, b) => b.similarity - a.similarity || keepsName(b) - keepsName(a));
}
/** @param rank place among the added prompts: of many equally likely ones, those at the same place are tried */
function pickLikely(print, buckets, sameName, rank) {
    const shared = new Map();
    let crowd = [];
    for (const hash of takeSample(print, SAMPLE)) {
        const bucket = buckets.get(hash) ?? [];
        if (bucket.length > BUCKET_CAP) {
            if (bucket.length > crowd.length)
                crowd = bucket;
            continue;
        }
        for (const prompt of bucket)
            shared.set(prompt, (shared.get(prompt) ?? 0) + 1);
    }
    const likely = [...shared]
        .sort((a, b) => b[1] - a[1])
        .slice(0, COMPARISONS)
        .map(([prompt]) => prompt);
    const alike = Array.from({ length: Math.min(2, crowd.length) }, (_, next) => crowd[(rank + next) % crowd.length]);
    return [...new Set([...likely, ...sameName.slice(0, COMPARISONS), ...alike])];
}

;// CONCATENATED MODULE: ./lib/changes/siblings.js



/** Letters that are taken for one another; coarser than what the checks report, which look at what this leaves. */
const ALIKE = { 0: 'o', 1: 'l', i: 'l', m: 'rn' };
function unify(name) {
    return (0,fold_case/* foldCase */.S)(name).replaceAll(/[01im]/g, (character) => ALIKE[character] ?? character);
}
/**
 * The directories, links and submodules beside each segment of each prompt's id that look like it. Among thousands of
 * names only these few matter, so that thousands of changed prompts do not carry each other's names.
 */
function findSiblings(changes, headDirectories) {
    const indexes = new Map();
    const siblings = new Map();
    for (const { id, head } of changes) {
        if (head === null)
            continue;
        const found = [];
        for (let path = id; path !== ''; path = (0,candidates/* parentOf */.gN)(path)) {
            const dir = (0,candidates/* parentOf */.gN)(path);
            const index = indexes.get(dir) ?? indexNames(dir, headDirectories);
            indexes.set(dir, index);
            const name = path.slice(dir === '' ? 0 : dir.length + 1);
            found.push(...(index.get(unify(name)) ?? []).filter((other) => other !== path));
        }
        siblings.set(id, found.sort());
    }
    return siblings;
}
function indexNames(dir, headDirectories) {
    const index = new Map();
    for (const { name, mode } of headDirectories.get(dir) ?? []) {
        if (mode.startsWith('100'))
            continue;
        const key = unify(name);
        const same = index.get(key);
        if (same)
            same.push((0,paths/* joinPath */.u)(dir, name));
        else
            index.set(key, [(0,paths/* joinPath */.u)(dir, name)]);
    }
    return index;
}

;// CONCATENATED MODULE: ./lib/changes/detect.js





/**
 * Which prompts changed between two commits, and how. Reads no more than the changed prompts.
 * @throws PromptgateError of kind `outside` when the source fails
 */
async function detectChanges(revisions, options) {
    const gathered = await gatherChanges(revisions, options);
    if (gathered.touched.length === 0)
        return { changes: [], siblings: new Map(), fileChanges: gathered.fileChanges };
    // The template engine behind it is heavy, and most pull requests change no prompt.
    const { parsePrompt } = await Promise.all(/* import() */[__nccwpck_require__.e(7986), __nccwpck_require__.e(2200)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32200));
    return decideChanges(gathered, (source) => parsePrompt(source, options.templatingOf?.(source.id) ?? 'liquid'));
}
/** Decides over what was read. */
function decideChanges(gathered, parse) {
    const touched = gathered.touched.map(({ id, base, head, files }) => {
        // A directory that had no metadata was no prompt yet that a version could be compared with.
        const adopted = base !== null && head !== null && !(0,candidates/* hasMetadata */.gM)(base.files.keys()) && (0,candidates/* hasMetadata */.gM)(head.files.keys());
        return { id, base: base && !adopted ? parse(base) : null, head: head && parse(head), files, adopted };
    });
    const isRemoved = ({ head }) => head === null;
    const stoodAtBase = new Set(gathered.touched.flatMap(({ id, base }) => (base ? [id] : [])));
    const isNew = ({ id }) => !stoodAtBase.has(id);
    const byId = new Map(touched.map((prompt) => [prompt.id, prompt]));
    const renames = findRenames(touched.filter(isRemoved).flatMap(({ base }) => base ?? []), touched.filter(isNew).flatMap(({ head }) => head ?? []));
    const renamedTo = new Map(renames.map((rename) => [rename.to.id, rename]));
    const renamedFrom = new Set(renames.map(({ from }) => from.id));
    const changes = touched.flatMap((prompt) => {
        const { id, base, head, files, adopted } = prompt;
        const rename = renamedTo.get(id);
        if (rename)
            return [describeRename(prompt, byId.get(rename.from.id), rename.similarity)];
        if (renamedFrom.has(id))
            return [];
        const parts = findParts(files, base, head);
        if (base && head && parts.length === 0)
            return [];
        const change = base === null ? 'added' : head === null ? 'removed' : 'modified';
        return [{ id, change, previousId: null, ...(adopted && { adopted }), similarity: null, parts, base, head }];
    });
    return { changes, siblings: findSiblings(changes, gathered.headDirectories), fileChanges: gathered.fileChanges };
}
function describeRename(to, from, similarity) {
    const pairs = new Map();
    for (const { path, base } of from.files)
        if (base)
            pairs.set(path, { base, head: null });
    for (const { path, head } of to.files)
        if (head)
            pairs.set(path, { base: pairs.get(path)?.base ?? null, head });
    const files = [...pairs].map(([path, sides]) => ({ path, ...sides }));
    const parts = findParts(files, from.base, to.head);
    return { id: to.id, change: 'renamed', previousId: from.id, similarity, parts, base: from.base, head: to.head };
}

// EXTERNAL MODULE: ./lib/config/overrides.js
var overrides = __nccwpck_require__(56362);
// EXTERNAL MODULE: ./lib/report/conclusion.js
var report_conclusion = __nccwpck_require__(90104);
// EXTERNAL MODULE: ./lib/review/configuration.js + 1 modules
var review_configuration = __nccwpck_require__(46448);
;// CONCATENATED MODULE: ./lib/review/evals.js

/** Puts what the evals say beside what the checks said. */
function addEvals(prompts, { prompts: evaluated }) {
    const byId = new Map(evaluated.map((one) => [one.id, one]));
    return prompts.map((prompt) => {
        const own = byId.get(prompt.id);
        return own === undefined ? prompt : { ...prompt, findings: (0,report_conclusion/* orderFindings */.$t)([...prompt.findings, ...own.findings]), evals: own.report };
    });
}
/** The worse of the checks' verdict and the evals'. */
function worsen(conclusion, evaluated) {
    const all = [conclusion, ...evaluated.map((one) => one.conclusion)];
    return all.includes('failure') ? 'failure' : all.includes('neutral') ? 'neutral' : 'success';
}

// EXTERNAL MODULE: ./lib/review/registry.js
var review_registry = __nccwpck_require__(16978);
;// CONCATENATED MODULE: ./lib/review.js






/**
 * The whole review: configuration → changes → what they are judged by → checks → evals → report.
 *
 * @param revisions where everything is read; nothing else is, but by the evals
 * @throws PromptgateError of kind `outside` when the source fails
 */
async function review(revisions, request, options) {
    const checked = await checkChanges(revisions, request, options);
    return options.evaluate && checked.evals !== null
        ? addEvaluation(checked.report, await options.evaluate(checked.evals), options.failOn)
        : checked.report;
}
/**
 * The review without its evals.
 * @throws PromptgateError of kind `outside` when the source fails
 */
async function checkChanges(revisions, request, options) {
    const configuration = await (0,review_configuration/* readConfig */.X)(revisions, request, options);
    const { config, notes } = configuration;
    const roots = { base: config.promptsDir, head: configuration.headPromptsDir };
    const detected = await detectChanges(revisions, {
        ...request,
        basePromptsDir: roots.base,
        headPromptsDir: roots.head,
        templatingOf: (id) => (0,overrides/* configFor */.m)(config, id).prompt.templating,
    });
    let { findings } = configuration;
    const registryChange = await (0,review_registry/* findRegistryChange */.B)(revisions, request, config, detected.fileChanges);
    if (registryChange !== null) {
        const { reviewRegistryEdit } = await Promise.all(/* import() */[__nccwpck_require__.e(896), __nccwpck_require__.e(2022), __nccwpck_require__.e(6746)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36482));
        findings = [...findings, ...(await reviewRegistryEdit(revisions, registryChange, request, config))];
    }
    const { headRegistry: registry } = configuration;
    if (registry.path !== config.registry.path || registry.branch !== config.registry.branch) {
        const { reviewRegistryMove } = await __nccwpck_require__.e(/* import() */ 1202).then(__nccwpck_require__.bind(__nccwpck_require__, 41202));
        findings = [...findings, ...(await reviewRegistryMove(revisions, request, config, { registry, configPath: options.configPath }))];
    }
    let prompts = [];
    if (detected.changes.length > 0) {
        // What judges a change is loaded where there is one: most pull requests change no prompt.
        const [{ gatherEvidence }, { judgeChanges }] = await Promise.all([__nccwpck_require__.e(/* import() */ 5426).then(__nccwpck_require__.bind(__nccwpck_require__, 85426)), Promise.all(/* import() */[__nccwpck_require__.e(896), __nccwpck_require__.e(7986), __nccwpck_require__.e(5104), __nccwpck_require__.e(3389), __nccwpck_require__.e(9515)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49515))]);
        const evidence = await gatherEvidence(revisions, request, configuration, detected);
        const judged = judgeChanges(detected, evidence, configuration, request);
        prompts = judged.prompts;
        findings = [...findings, ...evidence.findings, ...judged.findings];
    }
    const { base, head } = request;
    const report = {
        schemaVersion: 1,
        conclusion: (0,report_conclusion/* concludeReview */.c7)([...findings, ...prompts.flatMap((prompt) => prompt.findings)], options.failOn),
        base,
        head,
        prompts,
        findings,
        notes,
        budget: null,
    };
    return { report, evals: detected.changes.length === 0 ? null : { changes: detected.changes, config, base, head } };
}
/** The report of the checks with what the evals say, and the verdict on both. */
function addEvaluation(report, evaluated, failOn) {
    const prompts = addEvals(report.prompts, evaluated);
    const findings = [...report.findings, ...evaluated.findings];
    const conclusion = (0,report_conclusion/* concludeReview */.c7)([...findings, ...prompts.flatMap((prompt) => prompt.findings)], failOn);
    return {
        ...report,
        conclusion: worsen(conclusion, evaluated.prompts),
        prompts,
        findings,
        notes: [...report.notes, ...evaluated.notes],
        budget: evaluated.budget,
    };
}


/***/ }),

/***/ 46448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: readFurtherSchema

// EXTERNAL MODULE: ./lib/changes/load.js
var load = __nccwpck_require__(77164);
// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __nccwpck_require__(16549);
// EXTERNAL MODULE: ./lib/config/config.js
var config_config = __nccwpck_require__(44417);
// EXTERNAL MODULE: ./lib/config/parse.js + 2 modules
var parse = __nccwpck_require__(44086);
;// CONCATENATED MODULE: ./lib/config/choose.js


/** What a pull request may not decide for itself: where models are reached, what is executed, what is spent, what passes unrun. */
const WITHHELD = [
    ['models', (config) => config.models],
    ['evals.allowJavascript', (config) => config.evals.allowJavascript],
    ['evals.budget', (config) => config.evals.budget],
    ['evals.withoutCredentials', (config) => config.evals.withoutCredentials],
    ['overrides: evals.allowJavascript', (config) => config.overrides.some(({ evals }) => evals?.allowJavascript === true)],
    ['overrides: evals.withoutCredentials', (config) => config.overrides.some(({ evals }) => evals?.withoutCredentials !== undefined)],
];
function withholdEvals(evals) {
    const { allowJavascript: _code, budget: _spending, withoutCredentials: _unrun, ...rest } = evals;
    return rest;
}
/** A first configuration without what only the base branch may set. */
function withhold(config) {
    const { allowJavascript, budget, withoutCredentials } = config_config/* DEFAULT_CONFIG */.PV.evals;
    return {
        ...config,
        models: config_config/* DEFAULT_CONFIG */.PV.models,
        evals: { ...config.evals, allowJavascript, budget, withoutCredentials },
        overrides: config.overrides.map((override) => (override.evals ? { ...override, evals: withholdEvals(override.evals) } : override)),
    };
}
async function adopt(headText, path) {
    const { config, findings } = await (0,parse.parseConfig)(headText, path);
    const adopted = withhold(config);
    const withheld = WITHHELD.filter(([, read]) => JSON.stringify(read(config)) !== JSON.stringify(read(adopted))).map(([name]) => name);
    const notes = [`The base has no ${path} yet, so the pull request’s own holds here (first adoption).`];
    if (withheld.length > 0)
        notes.push(`Not taken from it until it is merged: ${withheld.join(', ')}.`);
    return { config: adopted, headPromptsDir: adopted.promptsDir, headRegistry: adopted.registry, findings, notes };
}
/**
 * Decides which configuration a review goes by. The base revision's holds, so that a pull request cannot loosen the rules it
 * is judged by; the head's is checked and takes effect after the merge. Where the base has none the head's is adopted,
 * without what reaches models, executes code, spends or lets evals pass unrun.
 * @param baseText the file at the base revision; null when there is none.
 * @param headText the file at the head; null when there is none.
 * @param path the file's path from the repository's root.
 */
async function chooseConfig(baseText, headText, path) {
    if (baseText === null && headText !== null)
        return adopt(headText, path);
    const { promptsDir, registry } = config_config/* DEFAULT_CONFIG */.PV;
    if (baseText === null)
        return { config: config_config/* DEFAULT_CONFIG */.PV, headPromptsDir: promptsDir, headRegistry: registry, findings: [], notes: [] };
    const base = await (0,parse.parseConfig)(baseText, path);
    if (headText === baseText)
        return { ...base, headPromptsDir: base.config.promptsDir, headRegistry: base.config.registry, notes: [] };
    if (headText === null) {
        const notes = [`The pull request removes ${path}; the base’s still holds here, the defaults take effect after the merge.`];
        return { config: base.config, headPromptsDir: promptsDir, headRegistry: registry, findings: [], notes };
    }
    const head = await (0,parse.parseConfig)(headText, path);
    const notes = [`The pull request changes ${path}; the base’s still holds here, the change takes effect after the merge.`];
    if (base.findings.length > 0) {
        // The base's mistakes are not this pull request's: it may be the one that mends them, and it must be able to pass.
        notes.push(`The base’s ${path} is not valid; where it cannot be read the defaults hold, and the strictest limits for models and spending.`);
    }
    const { promptsDir: headPromptsDir, registry: headRegistry } = head.config;
    return { config: base.config, headPromptsDir, headRegistry, findings: head.findings, notes };
}

// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __nccwpck_require__(11665);
// EXTERNAL MODULE: ./lib/review/file.js
var file = __nccwpck_require__(2491);
;// CONCATENATED MODULE: ./lib/review/configuration.js







/**
 * The configuration that holds, and the user's further metadata schema from the same revision: that of the base branch as it is
 * now. Which old commit a branch starts from is its author's choice, and rules made since then hold for it too.
 */
async function readConfig(revisions, { base, head, baseTip = null }, { configPath, promptsDir }) {
    const trusted = baseTip ?? base;
    const [startText, trustedText, headText] = await Promise.all([base, trusted, head].map((revision) => (0,file/* readText */.y)(revisions, revision, configPath)));
    // A file that the branch leaves alone is, after the merge, as the base branch has it.
    const isLeftAlone = headText === startText;
    const chosen = await chooseConfig(trustedText ?? null, (isLeftAlone ? trustedText : headText) ?? null, configPath);
    const config = { ...chosen.config, promptsDir: promptsDir ?? (await findBaseRoot(revisions, base, startText ?? null, chosen.config)) };
    const headPromptsDir = promptsDir ?? (isLeftAlone ? await findHeadRoot(revisions, head, config, chosen) : chosen.headPromptsDir);
    const revision = trustedText === null ? head : trusted;
    const { further, findings } = await readFurtherSchema(revisions, revision, config, configPath);
    const { headRegistry } = chosen;
    return { config, headPromptsDir, headRegistry, further, findings: [...chosen.findings, ...findings], notes: chosen.notes };
}
/**
 * Where the prompts stood when the branch began: in the root of the configuration that holds, or, where a later or the first
 * configuration moved them, in the one that was theirs then.
 */
async function findBaseRoot(revisions, base, startText, { promptsDir }) {
    const former = startText === null ? config_config/* DEFAULT_CONFIG */.PV.promptsDir : (await (0,parse.parseConfig)(startText, '')).config.promptsDir;
    if (former === promptsDir)
        return promptsDir;
    const found = await revisions.trees(base, [promptsDir, former]);
    if (!found.has(former))
        return promptsDir;
    if (!found.has(promptsDir))
        return former;
    // A first configuration may name any directory: prompts that were reviewed before it stay in sight.
    return startText === null && (await (0,load/* listPromptIds */.zy)(revisions, base, former)).length > 0 ? former : promptsDir;
}
/** A branch from before the prompts moved has them where they were; what it adds to the new root counts there. */
async function findHeadRoot(revisions, head, config, { headPromptsDir }) {
    if (config.promptsDir === headPromptsDir)
        return headPromptsDir;
    return (await revisions.trees(head, [headPromptsDir])).has(headPromptsDir) ? headPromptsDir : config.promptsDir;
}
/** The user's further metadata schema as it stands at a revision, or why there is none. */
async function readFurtherSchema(revisions, revision, config, configPath) {
    const path = config.metadata.schema;
    if (path === null)
        return { further: null, findings: [] };
    const text = await (0,file/* readText */.y)(revisions, revision, path);
    const schema = text === null ? null : (0,json_value/* parseObject */.lj)(text);
    if (schema !== null)
        return { further: { path, schema }, findings: [] };
    const problem = text === null ? 'there is no such file' : 'it is not a JSON object';
    const message = `metadata.schema names ${path}, and ${problem}.`;
    return {
        further: null,
        findings: [(0,finding/* finding */.g)('config/invalid', { path: configPath }, message, `Commit a JSON Schema at ${path}, or take metadata.schema out.`)],
    };
}


/***/ }),

/***/ 2491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _find_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(42913);

/** Bytes; GitHub takes no file of more than 100 MB, and a registry that is not read would register nothing. */
const LIMIT = 128 * 1_048_576;
/** One regular file's text at a revision, or null where there is none (a symbolic link is none). */
async function readText(trees, revision, path) {
    const oid = await (0,_find_file_js__WEBPACK_IMPORTED_MODULE_0__/* .findFile */ .q)(trees, revision, path);
    const bytes = oid === null ? null : (await trees.blobs([oid], LIMIT)).get(oid)?.bytes;
    return bytes ? new TextDecoder().decode(bytes) : null;
}


/***/ }),

/***/ 42913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findFile),
/* harmony export */   w: () => (/* binding */ findEntry)
/* harmony export */ });
/**
 * What stands at a path of a commit, whatever its kind; null where there is nothing.
 * @param path from the repository's root
 */
async function findEntry(trees, revision, path) {
    const cut = path.lastIndexOf('/');
    const dir = path.slice(0, Math.max(cut, 0));
    const entry = (await trees.trees(revision, [dir])).get(dir)?.find(({ name }) => name === path.slice(cut + 1));
    return entry === undefined ? null : { mode: entry.mode, oid: entry.oid };
}
/** The object of the regular file at a path of a commit; null where there is none: a symbolic link and a submodule are none. */
async function findFile(trees, revision, path) {
    const entry = await findEntry(trees, revision, path);
    return entry?.mode.startsWith('100') ? entry.oid : null;
}


/***/ }),

/***/ 16978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ findRegistryChange),
/* harmony export */   _: () => (/* binding */ readRegistry)
/* harmony export */ });
/* harmony import */ var _checks_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55645);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2491);
/* harmony import */ var _find_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(42913);



/** The registry as the base side knows it: on the base branch's tip, or on the branch that the configuration names. */
async function readRegistry(revisions, baseRevision, config) {
    const { path, branch } = config.registry;
    const revision = branch === null ? baseRevision : await resolveBranch(revisions, branch);
    const text = revision === null ? null : await (0,_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .y)(revisions, revision, path);
    return text === null ? null : (0,_checks_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .viewRegistry */ .j)(path, text);
}
async function resolveBranch(revisions, branch) {
    return (await revisions.resolve(`refs/remotes/origin/${branch}`)) ?? (await revisions.resolve(`refs/heads/${branch}`));
}
/**
 * Both sides of the registry's file where a change touches it, else null; also null where the registry has a branch of its own.
 * @param fileChanges everything that changed below the prompts root
 */
async function findRegistryChange(revisions, { base, head }, { promptsDir, registry }, fileChanges) {
    const { path, branch } = registry;
    if (branch !== null)
        return null;
    if (promptsDir === '' || path.startsWith(`${promptsDir}/`))
        return fileChanges.find((change) => change.path === path) ?? null;
    const [before, after] = await Promise.all([(0,_find_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w)(revisions, base, path), (0,_find_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findEntry */ .w)(revisions, head, path)]);
    const isSame = before?.oid === after?.oid && before?.mode === after?.mode;
    return isSame ? null : { base: before, head: after };
}


/***/ }),

/***/ 34640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createGate),
/* harmony export */   y: () => (/* binding */ mapBounded)
/* harmony export */ });
/** Maps with at most `limit` calls under way; results in the order of the items. The first fault ends it: no further call starts. */
async function mapBounded(items, limit, map) {
    const results = new Array(items.length);
    let next = 0;
    let failed = false;
    const work = async () => {
        while (next < items.length && !failed) {
            const index = next;
            next += 1;
            try {
                results[index] = await map(items[index], index);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    return results;
}
/** Lets at most `limit` calls run at the same time, whoever makes them; the rest wait in order. */
function createGate(limit) {
    const waiting = [];
    let running = 0;
    return async (call) => {
        if (running >= limit)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await call();
        }
        finally {
            // The place goes to the next in line, or becomes free.
            const next = waiting.shift();
            if (next)
                next();
            else
                running -= 1;
        }
    };
}


/***/ }),

/***/ 8982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  SP: () => (/* binding */ explainFailure),
  nw: () => (/* binding */ explainSpawnError),
  EO: () => (/* binding */ runGit),
  Iz: () => (/* binding */ spawnGit)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(72705);
;// CONCATENATED MODULE: ./lib/revisions/git-process.js


/** Settings of the repository or the user that would run a program, or change what we read. */
const SAFE_SETTINGS = [
    'core.quotePath=false',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.pager=cat',
    'log.showSignature=false',
    'log.follow=false',
    'log.showRoot=true',
];
const SAFE_FLAGS = ['--no-replace-objects', '--literal-pathspecs', '--no-pager', ...SAFE_SETTINGS.flatMap((setting) => ['-c', setting])];
/** Variables that git, or the transport under it, needs. `GIT_DIR` and the like, set inside hooks, are not among them. */
const PASSED_ON = [
    ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'USER', 'LOGNAME'],
    ...['SYSTEMROOT', 'SystemRoot', 'USERPROFILE', 'TEMP', 'TMP', 'APPDATA', 'PATHEXT', 'COMSPEC'],
    ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_EXEC_PATH', 'GIT_CEILING_DIRECTORIES'],
    ...['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'CURL_CA_BUNDLE'],
    ...['http_proxy', 'https_proxy', 'no_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'],
];
function buildEnvironment(place) {
    const environment = {
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        // A missing blob of a partial clone is no reason to go to the network, object by object, by a program that a local setting names.
        GIT_NO_LAZY_FETCH: '1',
    };
    for (const name of PASSED_ON) {
        const value = place.environment[name];
        if (value !== undefined)
            environment[name] = value;
    }
    for (const [name, value] of Object.entries(place.variables ?? {}))
        if (value !== undefined)
            environment[name] = value;
    return environment;
}
/** Starts git with its three streams as pipes; never through a shell. */
function spawnGit(place, args) {
    const where = place.gitDir === undefined ? [] : [`--git-dir=${place.gitDir}`];
    const settings = (place.settings ?? []).flatMap((setting) => ['-c', setting]);
    return (0,external_node_child_process_namespaceObject.spawn)('git', [...where, ...SAFE_FLAGS, ...settings, ...args], {
        cwd: place.directory,
        env: buildEnvironment(place),
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
    });
}
/** Milliseconds in which git ends its own programs and takes its lock files away. */
const FAREWELL = 2000;
/**
 * Ends git after a while. What it started (the one that speaks HTTP, ssh) may wait for its server for ever and holds git's output open, also
 * where git itself is gone by then: that is not waited for.
 * @returns what takes it back
 */
function endAfter(child, timeout) {
    const cutOff = () => {
        child.stdout.destroy();
        child.stderr.destroy();
    };
    let timer = setTimeout(() => {
        if (child.exitCode !== null || child.signalCode !== null)
            return cutOff();
        child.once('exit', cutOff);
        child.kill('SIGTERM');
        timer = setTimeout(() => child.kill('SIGKILL'), FAREWELL);
    }, timeout);
    return () => clearTimeout(timer);
}
/**
 * Runs git to its end.
 * @throws PromptgateError `git-missing`, `git-not-a-repository`, `git-unsafe-directory`, `git-failed`
 */
async function runGit(place, args, options = {}) {
    const child = spawnGit(place, args);
    const stopEnding = options.timeout === undefined ? null : endAfter(child, options.timeout);
    const stdout = [];
    let stderr = '';
    child.stdout.on('data', (chunk) => stdout.push(chunk));
    child.stderr.on('data', (chunk) => {
        stderr = `${stderr}${chunk.toString()}`.slice(-65_536);
    });
    // A git that ends early closes its input; its exit code says why.
    child.stdin.on('error', () => { });
    child.stdin.end(options.input ?? '');
    try {
        const code = await new Promise((resolve, reject) => {
            child.on('error', (error) => reject(explainSpawnError(error, place.directory)));
            child.on('close', (status, signal) => {
                const limit = `after ${options.timeout} ms without an end`;
                if (signal)
                    stderr += `git was ended by ${signal}${stopEnding === null ? '' : `, perhaps ${limit}`}`;
                // Half an answer is none, whatever git says of it.
                const isCut = !child.stdout.readableEnded;
                if (isCut && signal === null)
                    stderr += `git's output was cut off ${limit}`;
                resolve(isCut ? 128 : (status ?? 128));
            });
        });
        if (!(options.accept ?? [0]).includes(code))
            throw explainFailure(args[0] ?? '', stderr, place.directory);
        return { code, stdout: Buffer.concat(stdout), stderr };
    }
    finally {
        stopEnding?.();
    }
}
/** The fault for a git that could not be started at all. */
function explainSpawnError(error, directory) {
    const missing = error.code === 'ENOENT';
    return new errors/* PromptgateError */.g(missing ? 'git was not found, or the directory does not exist.' : `git could not be started: ${error.message}`, {
        code: 'git-missing',
        kind: 'outside',
        help: `Install git 2.30 or later (https://git-scm.com/downloads), put it on the PATH, and check that "${directory}" is a directory.`,
        cause: error,
    });
}
/** The fault for a git that ended with an error, by what it said. */
function explainFailure(command, stderr, directory) {
    const said = stderr
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('hint:'))
        .slice(-3)
        .join(' ')
        .slice(0, 500);
    if (/dubious ownership|unsafe repository/.test(stderr)) {
        const path = /repository (?:at )?\(?'([^'\n]+)'/.exec(stderr)?.[1] ?? directory;
        return new errors/* PromptgateError */.g(`git refuses to read "${path}": the directory belongs to another user, as it does in a container.`, {
            code: 'git-unsafe-directory',
            kind: 'outside',
            help: `Run: git config --global --add safe.directory '${path}'`,
        });
    }
    if (/not a git repository|must be run in a work tree/.test(stderr)) {
        return new errors/* PromptgateError */.g(`"${directory}" is not inside a git repository.`, {
            code: 'git-not-a-repository',
            kind: 'outside',
            help: 'Run this inside a clone, name one with --cwd DIR, or start one: git init',
        });
    }
    return new errors/* PromptgateError */.g(`git ${command} failed: ${said || 'it gave no reason'}`, {
        code: 'git-failed',
        kind: 'outside',
        help: 'Run the same git command by hand to see more; "git fsck" finds a damaged repository, "git fetch --unshallow" completes a shallow one.',
    });
}


/***/ }),

/***/ 57667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ GitHubRevisions)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(72705);
// EXTERNAL MODULE: ./lib/prompt/full-sha.js
var full_sha = __nccwpck_require__(70549);
// EXTERNAL MODULE: ./lib/revisions/object-format.js
var object_format = __nccwpck_require__(99972);
;// CONCATENATED MODULE: ./lib/revisions/github-objects.js


/** From so many directories of one parent on, one request for all below that parent is cheaper than one for each. */
const RECURSIVE_FROM = 12;
/** Trees and blobs over the API. An object never changes, so each is asked for once. */
class GitHubObjects {
    #requests;
    #trees = new Map();
    #parents = new Map();
    #sizes = new Map();
    constructor(requests) {
        this.#requests = requests;
    }
    async readTrees(oids) {
        const missing = oids.filter((oid) => !this.#trees.has(oid));
        await this.#readFamilies(missing);
        return new Map(await Promise.all(oids.map(async (oid) => [oid, await this.#readTree(oid)])));
    }
    async readBlobs(oids, limit) {
        return new Map(await Promise.all(oids.map(async (oid) => [oid, await this.#readBlob(oid, limit)])));
    }
    #readTree(oid) {
        const known = this.#trees.get(oid);
        if (known)
            return known;
        const reading = this.#requests
            .get('/git/trees/{tree_sha}', { tree_sha: oid }, 'listing a directory')
            .then((answer) => (answer.truncated ? explainTruncated() : this.#keep(oid, answer.tree)));
        this.#trees.set(oid, reading);
        return reading;
    }
    /** Where many directories of one parent are wanted, takes all below it at once; where GitHub cuts that off, one by one. */
    async #readFamilies(oids) {
        const families = Map.groupBy(oids, (oid) => this.#parents.get(oid));
        await Promise.all([...families].map(async ([parent, children]) => {
            if (parent === undefined || children.length < RECURSIVE_FROM)
                return;
            const answer = await this.#requests.get('/git/trees/{tree_sha}', { tree_sha: parent, recursive: '1' }, 'listing directories');
            if (!answer.truncated)
                this.#keepRecursive(answer.tree);
        }));
    }
    #keepRecursive(entries) {
        const dirs = new Map();
        for (const entry of entries)
            if (entry.mode === '040000')
                dirs.set(entry.path, { oid: entry.sha, entries: [] });
        for (const entry of entries) {
            const cut = entry.path.lastIndexOf('/');
            if (cut >= 0)
                dirs.get(entry.path.slice(0, cut))?.entries.push({ ...entry, path: entry.path.slice(cut + 1) });
        }
        for (const { oid, entries: own } of dirs.values())
            if (!this.#trees.has(oid))
                this.#trees.set(oid, Promise.resolve(this.#keep(oid, own)));
    }
    #keep(oid, entries) {
        return entries.map(({ path, mode, sha, size }) => {
            if (size !== undefined)
                this.#sizes.set(sha, size);
            const entry = { name: path, mode: (0,object_format/* readMode */.Em)(mode), oid: sha };
            if (entry.mode === '040000')
                this.#parents.set(sha, oid);
            return entry;
        });
    }
    async #readBlob(oid, limit) {
        const known = this.#sizes.get(oid);
        if (known !== undefined && known > limit)
            return { size: known, bytes: null };
        const { content, encoding, size } = await this.#requests.get('/git/blobs/{file_sha}', { file_sha: oid }, 'reading a file');
        this.#sizes.set(oid, size);
        return { size, bytes: size > limit ? null : Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8') };
    }
}
function explainTruncated() {
    throw new errors/* PromptgateError */.g('A directory has more entries than GitHub lists.', {
        code: 'github-list-truncated',
        kind: 'outside',
        help: 'Check the repository out in the job (`actions/checkout`), so that git reads it.',
    });
}

// EXTERNAL MODULE: ./lib/revisions/bounded.js
var bounded = __nccwpck_require__(34640);
;// CONCATENATED MODULE: ./lib/revisions/github-requests.js


/** Requests under way at the same time; GitHub's secondary limit is 100 for everything that a token does. */
const CONCURRENCY = 16;
/** No such thing: 404, and what GitHub says for a SHA of no commit (422) and for an empty repository (409). */
const ABSENT = new Set([404, 409, 422]);
/** Requests to one repository, bounded in number, with faults of our own. */
class GitHubRequests {
    #place;
    #enter = (0,bounded/* createGate */.q)(CONCURRENCY);
    constructor(place) {
        this.#place = place;
    }
    /** @returns null where GitHub knows no such thing */
    async find(route, parameters, doing) {
        const { request, owner, repo, explainFailure = explain } = this.#place;
        try {
            const { data } = await this.#enter(() => request(`GET /repos/{owner}/{repo}${route}`, { owner, repo, ...parameters }));
            return data;
        }
        catch (error) {
            if (error instanceof Error && 'status' in error && ABSENT.has(error.status))
                return null;
            throw explainFailure(error, doing);
        }
    }
    /** As `find`, for what must be there. */
    async get(route, parameters, doing) {
        const data = await this.find(route, parameters, doing);
        if (data !== null)
            return data;
        throw new errors/* PromptgateError */.g(`GitHub does not have what was asked for while ${doing}.`, {
            code: 'unknown-revision',
            kind: 'outside',
            help: 'Check that the commit is pushed and that the job has the permission `contents: read`; a checkout of the repository needs fewer requests.',
        });
    }
}
function explain(error, doing) {
    const message = error instanceof Error ? error.message : String(error);
    return new errors/* PromptgateError */.g(`GitHub failed while ${doing}: ${message.slice(0, 300)}`, {
        code: 'github-request-failed',
        kind: 'outside',
        help: 'Run the job again; give it `contents: read` and a checkout of the repository (`actions/checkout`), which needs far fewer requests.',
        cause: error,
    });
}

// EXTERNAL MODULE: ./lib/revisions/prefixes.js
var revisions_prefixes = __nccwpck_require__(41297);
// EXTERNAL MODULE: ./lib/revisions/tree-walk.js
var tree_walk = __nccwpck_require__(51379);
;// CONCATENATED MODULE: ./lib/revisions/github-api.js






/** What no ref may contain, and how none may start; `..`, `~` and the like are expressions that only git understands. */
const NOT_A_REF = /^[-/]|[\p{Cc} ~^:?*[\\]|\.\.|@\{|^$/u;
const PAGE = 100;
/** More prefixes than this: all tags at once. */
const PREFIX_LIMIT = 16;
/**
 * The port over GitHub's REST API, for where there is no usable clone. Changed files come from comparing trees, never from
 * a list that GitHub cuts off; the number of requests grows with the change.
 */
class GitHubRevisions {
    source = 'github';
    #requests;
    #objects;
    /** Root tree by commit. */
    #roots = new Map();
    #indexes = new Map();
    constructor(place) {
        this.#requests = new GitHubRequests(place);
        this.#objects = new GitHubObjects(this.#requests);
    }
    async resolve(ref) {
        if (NOT_A_REF.test(ref))
            return null;
        if ((0,full_sha/* isFullSha */.W)(ref))
            return (await this.#findRoot(ref)) === null ? null : ref;
        // Names as a clone has them, for the branches of the one remote that there is here.
        const name = ref.replace(/^(refs\/remotes\/)?origin\//, 'refs/heads/');
        if (name.startsWith('refs/')) {
            const found = await this.#requests.find('/git/ref/{ref}', { ref: name.slice('refs/'.length) }, `resolving ${name}`);
            return found === null ? null : this.#peel(found);
        }
        const commit = await this.#requests.find('/commits/{ref}', { ref: name, per_page: 1 }, `resolving ${name}`);
        return commit?.sha ?? null;
    }
    async mergeBase(a, b) {
        return (await this.#compare(a, b, 1, 1))?.merge_base_commit.sha ?? null;
    }
    async trees(revision, dirs) {
        const root = await this.#requireRoot(revision);
        const index = this.#indexes.get(root) ?? new tree_walk/* TreeIndex */.Np(root, (oids) => this.#objects.readTrees(oids));
        this.#indexes.set(root, index);
        const oids = await index.find(dirs);
        const entries = await this.#objects.readTrees([...new Set(oids.values())]);
        return new Map([...oids].map(([dir, oid]) => [dir, entries.get(oid) ?? []]));
    }
    async blobs(oids, limit) {
        return this.#objects.readBlobs([...new Set(oids)], limit);
    }
    async diff(base, head, roots) {
        const [from, to] = await Promise.all([this.#requireRoot(base), this.#requireRoot(head)]);
        return this.#diffTrees(from, to, roots);
    }
    /** The commits of a range without what they changed, oldest first; one request for a hundred. */
    async listRange(base, head) {
        const listed = await this.#listRange(base, head);
        return listed.map(({ sha, parents, commit }) => ({ sha, parents: parents.map((parent) => parent.sha), message: commit.message }));
    }
    async commits(base, head, roots) {
        const listed = await this.#listRange(base, head);
        return Promise.all(listed.map(async ({ sha, parents, commit }) => {
            const before = parents[0] === undefined ? null : await this.#requireRoot(parents[0].sha);
            const changes = await this.#diffTrees(before, commit.tree.sha, roots);
            return { sha, parents: parents.map((parent) => parent.sha), message: commit.message, changes };
        }));
    }
    /** Whether a file was executable is not known here: its mode is then `100644`. */
    async history(revision, path, limit) {
        const sha = await this.#requireCommit(revision);
        const listed = [];
        for (let page = 1; listed.length < limit; page += 1) {
            const found = await this.#requests.get('/commits', { sha, path, per_page: PAGE, page }, `reading the history of ${path}`);
            listed.push(...found);
            if (found.length < PAGE)
                break;
        }
        return Promise.all(listed.slice(0, limit).map(async ({ sha: id, commit }) => ({
            sha: id,
            message: commit.message,
            authorName: commit.author?.name ?? '',
            authorEmail: commit.author?.email ?? '',
            authoredAt: new Date(commit.author?.date ?? 0).toISOString(),
            file: await this.#findFile(id, path),
        })));
    }
    async tags(wanted) {
        const prefixes = (0,revisions_prefixes/* keepPossible */.X)(wanted);
        if (prefixes.length === 0)
            return [];
        const asked = prefixes.length > PREFIX_LIMIT ? [''] : prefixes;
        const lists = await Promise.all(asked.map((prefix) => this.#requests.get('/git/matching-refs/{ref}', { ref: `tags/${prefix}` }, 'listing tags')));
        const matches = (0,revisions_prefixes/* createPrefixTest */.d)(prefixes);
        const refs = new Map(lists.flat().map((ref) => [ref.ref.slice('refs/tags/'.length), ref]));
        const tags = [...refs].filter(([name]) => matches(name)).map(async ([name, ref]) => ({ name, commit: await this.#peel(ref) }));
        return (await Promise.all(tags)).filter((tag) => tag.commit !== null);
    }
    async close() { }
    async #listRange(base, head) {
        const listed = [];
        for (let page = 1, total = 1; listed.length < total; page += 1) {
            const comparison = await this.#compare(base, head, page, PAGE);
            if (comparison === null)
                throw explainUnrelated(base, head);
            total = comparison.total_commits;
            listed.push(...comparison.commits);
            if (comparison.commits.length === 0)
                break;
        }
        return listed;
    }
    #diffTrees(base, head, roots) {
        return (0,tree_walk/* diffTrees */.j_)((oids) => this.#objects.readTrees(oids), base, head, roots);
    }
    /** null where the two have no common history. */
    async #compare(base, head, page, perPage) {
        // A full id needs no look-up before: where GitHub does not know it, the comparison says so.
        const [from, to] = await Promise.all([base, head].map((end) => ((0,full_sha/* isFullSha */.W)(end) ? end : this.#requireCommit(end))));
        const parameters = { basehead: `${from}...${to}`, page, per_page: perPage };
        const comparison = await this.#requests.find('/compare/{basehead}', parameters, 'comparing two commits');
        if (comparison === null)
            await Promise.all([base, head].map((end) => this.#requireCommit(end)));
        for (const { sha, commit } of [...(comparison?.commits ?? []), ...(comparison ? [comparison.merge_base_commit] : [])]) {
            this.#roots.set(sha, Promise.resolve(commit.tree.sha));
        }
        return comparison;
    }
    /** One entry of its directory: asked for alone, GitHub follows a link to what it points at. */
    async #findFile(sha, path) {
        const cut = path.lastIndexOf('/');
        const parameters = { path: path.slice(0, Math.max(0, cut)), ref: sha };
        const found = await this.#requests.find('/contents/{path}', parameters, `reading ${path}`);
        const entry = Array.isArray(found) ? found.find(({ name, type }) => name === path.slice(cut + 1) && type !== 'dir') : undefined;
        const modes = { symlink: '120000', submodule: '160000' };
        return entry ? { mode: modes[entry.type] ?? '100644', oid: entry.sha } : null;
    }
    /** The commit behind a tag, through tags of tags; null where there is none. */
    async #peel({ object }, depth = 0) {
        if (object.type === 'commit')
            return object.sha;
        if (object.type !== 'tag' || depth > 5)
            return null;
        const tag = await this.#requests.find('/git/tags/{tag_sha}', { tag_sha: object.sha }, 'reading a tag');
        return tag === null ? null : this.#peel(tag, depth + 1);
    }
    #findRoot(sha) {
        const known = this.#roots.get(sha);
        if (known)
            return known;
        const root = this.#requests
            .find('/git/commits/{commit_sha}', { commit_sha: sha }, `reading the commit ${sha.slice(0, 7)}`)
            .then((commit) => commit?.tree.sha ?? null);
        this.#roots.set(sha, root);
        return root;
    }
    async #requireCommit(revision) {
        return (await this.resolve(revision)) ?? explainMissing(revision);
    }
    async #requireRoot(revision) {
        return (await this.#findRoot(await this.#requireCommit(revision))) ?? explainMissing(revision);
    }
}
function explainMissing(revision) {
    throw new errors/* PromptgateError */.g(`GitHub does not know the revision "${revision.slice(0, 200)}".`, {
        code: 'unknown-revision',
        kind: 'outside',
        help: 'Check that it is pushed, and that the job has the permission `contents: read`.',
    });
}
function explainUnrelated(base, head) {
    return new errors/* PromptgateError */.g(`GitHub cannot compare ${base.slice(0, 7)} with ${head.slice(0, 7)}: they have no common history.`, {
        code: 'no-merge-base',
        kind: 'outside',
        help: 'Rebase the branch onto its base: git rebase origin/main',
    });
}


/***/ }),

/***/ 8977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ LayeredRevisions)
/* harmony export */ });
/** A clone that has the range asked for and little else: git reads what is there, the API what is not, such as tags and old commits. */
class LayeredRevisions {
    source = 'git';
    #layers;
    constructor(layers) {
        this.#layers = layers;
    }
    /** The clone under it, for what only a clone can do at once. */
    get git() {
        return this.#layers.git;
    }
    async resolve(ref) {
        return (await this.#layers.git.resolve(ref)) ?? this.#layers.api.resolve(ref);
    }
    async mergeBase(a, b) {
        return this.#layers.api.mergeBase(a, b);
    }
    async trees(revision, dirs) {
        return (await this.#choose([revision])).trees(revision, dirs);
    }
    async blobs(oids, limit) {
        const { git, api, fetchBlobs, onFallback } = this.#layers;
        const wanted = [...new Set(oids)];
        let missing = await git.findMissing(wanted);
        if (missing.length > 0 && fetchBlobs) {
            try {
                await fetchBlobs(missing);
                missing = await git.findMissing(missing);
            }
            catch (error) {
                onFallback(`${missing.length} files could not be fetched and are read over the API: ${error.message}`);
            }
        }
        const absent = new Set(missing);
        const here = await git.blobs(wanted.filter((oid) => !absent.has(oid)), limit);
        return absent.size === 0 ? here : new Map([...here, ...(await api.blobs(absent, limit))]);
    }
    async diff(base, head, roots) {
        return (await this.#choose([base, head])).diff(base, head, roots);
    }
    async commits(base, head, roots) {
        const { git, api, range, onFallback } = this.#layers;
        if (base !== range.base || head !== range.head)
            return api.commits(base, head, roots);
        try {
            return await git.readCommits(range.shas, roots);
        }
        catch (error) {
            onFallback(`the commits are read over the API: ${error.message}`);
            return api.commits(base, head, roots);
        }
    }
    async history(revision, path, limit) {
        return this.#layers.api.history(revision, path, limit);
    }
    async tags(prefixes) {
        return this.#layers.api.tags(prefixes);
    }
    async close() {
        await Promise.all([this.#layers.git.close(), this.#layers.api.close()]);
        await this.#layers.onClose();
    }
    async #choose(revisions) {
        const { git, api } = this.#layers;
        const found = await Promise.all(revisions.map((revision) => git.resolve(revision)));
        return found.includes(null) ? api : git;
    }
}


/***/ }),

/***/ 20512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  wd: () => (/* binding */ LocalGit),
  Rl: () => (/* binding */ findClone),
  qY: () => (/* binding */ openLocalGit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(72705);
// EXTERNAL MODULE: ./lib/prompt/full-sha.js
var full_sha = __nccwpck_require__(70549);
// EXTERNAL MODULE: ./lib/revisions/git-process.js + 1 modules
var git_process = __nccwpck_require__(8982);
// EXTERNAL MODULE: ./lib/revisions/object-format.js
var object_format = __nccwpck_require__(99972);
// EXTERNAL MODULE: ./lib/revisions/prefixes.js
var revisions_prefixes = __nccwpck_require__(41297);
// EXTERNAL MODULE: ./lib/revisions/raw-diff.js
var raw_diff = __nccwpck_require__(25703);
;// CONCATENATED MODULE: ./lib/revisions/git-log.js




/** The result's mode and id, behind those of one parent or more. */
const CHANGE = /^\n?:+(?:\d+ )+?(\d+) (?:[0-9a-f]{40,64} )+?([0-9a-f]{40,64}) [A-Z]+$/;
const FIELDS = ['%H', '%P', '%an', '%ae', '%at', '%B'];
/** More name patterns than this would not fit on a command line; then all tags are listed. */
const PATTERN_LIMIT = 64;
/** One file's commits, newest first; `edges` are the commits where a shallow clone ends, which seem to add every file. */
async function readHistory(place, commit, path, limit, edges) {
    const format = `--format=${FIELDS.map((field) => `${field}%x00`).join('')}`;
    // With `-c` a merge comes with the file only where it took neither side as it was.
    const args = ['log', '-z', '-c', ...raw_diff/* RAW_DIFF */.R, '--no-color', '-O/dev/null', `--max-count=${limit}`];
    const { stdout } = await (0,git_process/* runGit */.EO)(place, [...args, '--encoding=UTF-8', format, commit, '--', path]);
    const entries = [];
    const fields = stdout.toString('utf8').split('\0');
    for (let at = 0; at + FIELDS.length <= fields.length;) {
        // Between commits, and between a commit and its changes, stand an empty field or a line break.
        if (fields[at]?.trim() === '') {
            at += 1;
            continue;
        }
        const [sha = '', , authorName = '', authorEmail = '', seconds = '0', message = ''] = fields.slice(at, at + FIELDS.length);
        at += FIELDS.length;
        while (fields[at] === '' || fields[at] === '\n')
            at += 1;
        const modes = CHANGE.exec(fields[at] ?? '');
        if (!modes)
            continue;
        at += 2;
        if (edges.has(sha))
            continue;
        const [mode = '0', oid = ''] = [modes[1], modes[2]];
        const file = Number.parseInt(mode, 8) === 0 ? null : { mode: (0,object_format/* readMode */.Em)(mode), oid };
        const authoredAt = (0,object_format/* formatSeconds */.Xo)(seconds);
        entries.push({ sha, message, authorName, authorEmail, authoredAt, file });
    }
    return entries;
}
/** Tags by the start of their names, peeled to commits; a tag of anything else is left out. */
async function readTags(place, objects, wanted) {
    const prefixes = (0,revisions_prefixes/* keepPossible */.X)(wanted);
    if (prefixes.length === 0)
        return [];
    const startsWithAny = (0,revisions_prefixes/* createPrefixTest */.d)(prefixes);
    const escaped = prefixes.map((prefix) => prefix.replaceAll(/[\\*?[]/g, '\\$&'));
    // A star does not cross a slash, so a second pattern finds what lies deeper.
    const patterns = prefixes.length > PATTERN_LIMIT ? ['refs/tags/'] : escaped.flatMap((prefix) => [`refs/tags/${prefix}*`, `refs/tags/${prefix}*/**`]);
    const { stdout } = await (0,git_process/* runGit */.EO)(place, ['for-each-ref', '--format=%(objectname) %(objecttype) %(refname)', ...patterns]);
    const tags = stdout
        .toString()
        .split('\n')
        .map((line) => /^(\w+) (\w+) refs\/tags\/(.*)$/.exec(line))
        .filter((match) => match !== null)
        .map(([, oid = '', type = '', name = '']) => ({ oid, type, name }))
        .filter(({ name }) => startsWithAny(name));
    const annotated = tags.filter(({ type }) => type === 'tag');
    const peeled = await objects.info(annotated.map(({ oid }) => `${oid}^{commit}`));
    const targets = new Map(annotated.map(({ oid }, index) => [oid, peeled[index]?.oid]));
    return tags.flatMap(({ oid, type, name }) => {
        const commit = type === 'commit' ? oid : targets.get(oid);
        return commit === undefined ? [] : [{ name, commit }];
    });
}

;// CONCATENATED MODULE: ./lib/revisions/byte-queue.js
const LINE_FEED = 10;
/** Bytes as they arrive, taken out by the line or by the count; a long content is joined once, when it is whole. */
class ByteQueue {
    #chunks = [];
    #length = 0;
    /** Bytes of the first chunk that were taken already. */
    #offset = 0;
    push(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
    }
    /** The next `count` bytes, or null until there are so many. */
    take(count) {
        if (this.#length < count)
            return null;
        const first = this.#chunks[0];
        if (first && first.length - this.#offset >= count) {
            const bytes = first.subarray(this.#offset, this.#offset + count);
            this.#drop(count);
            return bytes;
        }
        const parts = [];
        for (let missing = count; missing > 0;) {
            const chunk = this.#chunks[0];
            const part = chunk.subarray(this.#offset, this.#offset + missing);
            parts.push(part);
            missing -= part.length;
            this.#drop(part.length);
        }
        return Buffer.concat(parts, count);
    }
    /** The next line without its line feed, or null until one is whole. */
    takeLine() {
        let before = 0;
        for (const [index, chunk] of this.#chunks.entries()) {
            const start = index === 0 ? this.#offset : 0;
            const end = chunk.indexOf(LINE_FEED, start);
            if (end >= 0)
                return this.take(before + end - start + 1).toString('utf8', 0, before + end - start);
            before += chunk.length - start;
        }
        return null;
    }
    #drop(count) {
        this.#length -= count;
        this.#offset += count;
        if (this.#offset === this.#chunks[0]?.length) {
            this.#chunks.shift();
            this.#offset = 0;
        }
    }
}

;// CONCATENATED MODULE: ./lib/revisions/git-objects.js



const HEADER = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/;
/** One `git cat-file` process: questions go in batches, answers come in order. */
class CatFile {
    #mode;
    #child;
    #queue = new ByteQueue();
    #requests = [];
    #ended;
    #header = null;
    #fault = null;
    #hasAnswered = false;
    #stderr = '';
    constructor(place, mode) {
        this.#mode = mode;
        this.#child = (0,git_process/* spawnGit */.Iz)(place, ['cat-file', mode, ...(mode === '--batch-command' ? ['--buffer'] : [])]);
        this.#child.stdin.on('error', () => { });
        this.#child.stderr.on('data', (chunk) => {
            this.#stderr = `${this.#stderr}${chunk.toString()}`.slice(-8192);
        });
        this.#child.stdout.on('data', (chunk) => {
            this.#queue.push(chunk);
            this.#readAnswers();
        });
        this.#ended = new Promise((resolve) => {
            this.#child.on('error', (error) => {
                this.#fail((0,git_process/* explainSpawnError */.nw)(error, place.directory));
                resolve();
            });
            this.#child.on('close', () => {
                this.#fail((0,git_process/* explainFailure */.SP)('cat-file', this.#stderr, place.directory));
                resolve();
            });
        });
    }
    /** Whether this git does not know the mode. */
    get refusesMode() {
        return /unknown option|usage: git cat-file/.test(this.#stderr);
    }
    /** Whether it is gone, and that is not for what it was asked to be. */
    get isEnded() {
        return this.#fault !== null && !this.refusesMode;
    }
    /** Whether it did its work and then was ended by something else: the machine was out of memory, say. */
    get isLost() {
        return this.#fault !== null && this.#hasAnswered;
    }
    ask(content, names) {
        if (this.#fault)
            return Promise.reject(this.#fault);
        return new Promise((resolve, reject) => {
            this.#requests.push({ content, answers: [], expected: names.length, resolve, reject });
            const verb = this.#mode !== '--batch-command' ? '' : content ? 'contents ' : 'info ';
            this.#child.stdin.write(`${names.map((name) => `${verb}${name}\n`).join('')}${this.#mode === '--batch-command' ? 'flush\n' : ''}`);
        });
    }
    async close() {
        this.#child.stdin.end();
        // Whoever did not wait for an answer does not want it: a long content must not hold the end up.
        if (this.#requests.length > 0)
            this.#child.kill();
        await this.#ended;
    }
    #readAnswers() {
        for (let request = this.#requests[0]; request; request = this.#requests[0]) {
            while (request.answers.length < request.expected) {
                const answer = this.#readAnswer(request.content);
                if (answer === undefined)
                    return;
                request.answers.push(answer);
            }
            this.#requests.shift();
            this.#hasAnswered = true;
            request.resolve(request.answers);
        }
    }
    /** undefined: more bytes must come first. */
    #readAnswer(content) {
        if (this.#header === null) {
            const line = this.#queue.takeLine();
            if (line === null)
                return undefined;
            const [, oid, type, size] = HEADER.exec(line) ?? [];
            if (oid === undefined || type === undefined)
                return null;
            const header = { oid, type, size: Number(size) };
            if (!content)
                return header;
            this.#header = header;
        }
        const bytes = this.#queue.take(this.#header.size + 1);
        if (bytes === null)
            return undefined;
        const answer = { ...this.#header, bytes: bytes.subarray(0, -1) };
        this.#header = null;
        return answer;
    }
    #fail(error) {
        this.#fault ??= error;
        for (const { reject } of this.#requests.splice(0))
            reject(this.#fault);
    }
}
/** Reads objects of one repository through one long-lived process (two where git is older than 2.36). */
class GitObjects {
    #place;
    #info = null;
    #contents = null;
    #single = true;
    #isClosed = false;
    constructor(place) {
        this.#place = place;
        this.#start();
    }
    /** Type and size by name, null where there is no such object. A name is an id or an expression without a line break. */
    async info(names) {
        return this.#ask(false, names);
    }
    /** Whole objects by id, null where there is none. The caller knows their size: nothing limits it here. */
    async contents(names) {
        return (await this.#ask(true, names));
    }
    async close() {
        this.#isClosed = true;
        await Promise.all([this.#info?.close(), this.#contents?.close()]);
    }
    #start() {
        this.#info = new CatFile(this.#place, this.#single ? '--batch-command' : '--batch-check');
        this.#contents = this.#single ? this.#info : new CatFile(this.#place, '--batch');
    }
    async #ask(content, names) {
        if (names.length === 0)
            return [];
        if (names.some((name) => /[\n\r\0]/.test(name))) {
            throw new errors/* PromptgateError */.g('A revision may not hold a line break.', {
                code: 'git-failed',
                kind: 'outside',
                help: 'Name a branch, a tag or a commit SHA.',
            });
        }
        // What ended since the last question, and may not even have come to an answer: whoever asks for days asks again.
        if (this.#pick(content).isEnded && !this.#isClosed)
            this.#restart();
        const process = this.#pick(content);
        try {
            return await process.ask(content, names);
        }
        catch (error) {
            // Another question may have started it anew by now.
            if (process === this.#pick(content)) {
                const needsTwo = process.refusesMode && this.#single;
                if (this.#isClosed || !(needsTwo || process.isLost))
                    throw error;
                this.#single = this.#single && !needsTwo;
                this.#restart();
            }
            return this.#pick(content).ask(content, names);
        }
    }
    #pick(content) {
        return (content ? this.#contents : this.#info);
    }
    #restart() {
        void Promise.all([this.#info?.close(), this.#contents?.close()]);
        this.#start();
    }
}

// EXTERNAL MODULE: ./lib/revisions/tree-walk.js
var tree_walk = __nccwpck_require__(51379);
;// CONCATENATED MODULE: ./lib/revisions/local-git.js










/** Two trees or a commit and its parents. */
const DIFF_TREE = ['diff-tree', '-r', '-z', ...raw_diff/* RAW_DIFF */.R];
/** Reading never uses a transport, whatever a local setting allows; git before 2.45 has no other way to say so. */
const OFFLINE = ['', 'file.', 'git.', 'http.', 'https.', 'ssh.', 'ext.'].map((transport) => `protocol.${transport}allow=never`);
/**
 * Looks up the clone that a directory belongs to.
 * @throws PromptgateError `git-missing`, `git-not-a-repository`, `git-unsafe-directory`
 */
async function findClone(place) {
    // The last question fails in a bare repository, after the others are answered.
    const args = [
        'rev-parse',
        '--is-bare-repository',
        '--absolute-git-dir',
        '--git-common-dir',
        '--is-shallow-repository',
        '--show-toplevel',
    ];
    const { stdout, stderr } = await (0,git_process/* runGit */.EO)(place, args, { accept: [0, 128] });
    const [bare, gitDir = '', common = '', isShallow, top] = stdout.toString().split('\n');
    if (isShallow === undefined || (bare !== 'true' && !top))
        throw (0,git_process/* explainFailure */.SP)('rev-parse', stderr, place.directory);
    const commonDir = (0,external_node_path_.resolve)(place.directory, common);
    const [edges, config] = await Promise.all([
        isShallow === 'true' ? (0,promises_.readFile)((0,external_node_path_.join)(commonDir, 'shallow'), 'utf8') : '',
        (0,promises_.readFile)((0,external_node_path_.join)(commonDir, 'config'), 'utf8').catch(() => ''),
    ]);
    return {
        root: bare === 'true' ? gitDir : top,
        gitDir,
        objectsDir: (0,external_node_path_.join)(commonDir, 'objects'),
        shallow: new Set(edges.split('\n').filter(Boolean)),
        partial: /^\s*(promisor|partialclone)\s*=/im.test(config),
    };
}
/**
 * Reads a local clone at any revision without touching its working tree, index or configuration.
 * @throws PromptgateError as `findClone`
 */
async function openLocalGit(place) {
    // The reader starts while the clone is looked up: two processes' start-up at once.
    const objects = new GitObjects(place);
    try {
        return new LocalGit(place, await findClone(place), objects);
    }
    catch (error) {
        await objects.close();
        throw error;
    }
}
/** The port over a clone: objects by one long-lived `git cat-file`, differences by `git diff-tree`. */
class LocalGit {
    source = 'git';
    clone;
    #place;
    #objects;
    #indexes = new Map();
    constructor(place, clone, objects = new GitObjects(place)) {
        // From the top, so that a path means the same wherever the process was started.
        this.#place = { ...place, directory: clone.root, settings: [...(place.settings ?? []), ...OFFLINE] };
        this.clone = clone;
        this.#objects = objects;
    }
    async resolve(ref) {
        if (ref === '' || ref.startsWith('-') || /[\n\r\0]/.test(ref))
            return null;
        const [info] = await this.#objects.info([`${ref}^{commit}`]);
        return info?.oid ?? null;
    }
    async mergeBase(a, b) {
        const [first, second] = await Promise.all([this.#requireCommit(a), this.#requireCommit(b)]);
        const { stdout } = await (0,git_process/* runGit */.EO)(this.#place, ['merge-base', first, second], { accept: [0, 1] });
        return stdout.toString().split('\n')[0] || null;
    }
    async trees(revision, dirs) {
        const index = await this.#indexOf(revision);
        const oids = await index.find(dirs);
        const entries = await this.#readTrees([...new Set(oids.values())]);
        return new Map([...oids].map(([dir, oid]) => [dir, entries.get(oid) ?? []]));
    }
    async blobs(oids, limit) {
        const wanted = [...new Set(oids)];
        const infos = (await this.#objects.info(wanted)).map((info, index) => info ?? explainMissing('object', wanted[index]));
        const small = infos.filter((info) => info.size <= limit);
        const contents = await this.#objects.contents(small.map((info) => info.oid));
        const blobs = new Map(infos.map((info) => [info.oid, { size: info.size, bytes: null }]));
        for (const content of contents)
            if (content)
                blobs.set(content.oid, { size: content.size, bytes: content.bytes });
        return blobs;
    }
    async diff(base, head, roots) {
        const ends = await Promise.all([base, head].map((end) => ((0,full_sha/* isFullSha */.W)(end) ? end : this.#requireCommit(end))));
        const [from = '', to = ''] = ends;
        if (roots.length === 0)
            return [];
        // All at once: where an end turns out not to be here, that is the fault to tell, whatever else fails for it.
        const diffing = (0,git_process/* runGit */.EO)(this.#place, [...DIFF_TREE, '-t', from, to, ...limitTo(roots)]).catch((error) => error);
        const [baseIndex, headIndex] = await Promise.all([this.#indexOf(from), this.#indexOf(to)]).finally(() => diffing);
        const result = await diffing;
        if (result instanceof Error)
            throw result;
        const [block] = (0,raw_diff/* parseRawDiff */.L)(result.stdout);
        for (const directory of block?.directories ?? []) {
            baseIndex.learn(directory.path, directory.base);
            headIndex.learn(directory.path, directory.head);
        }
        return block?.files.sort(tree_walk/* comparePaths */.cD) ?? [];
    }
    async commits(base, head, roots) {
        const [from, to] = await Promise.all([this.#requireCommit(base), this.#requireCommit(head)]);
        const { stdout } = await (0,git_process/* runGit */.EO)(this.#place, ['rev-list', '--topo-order', '--reverse', to, `^${from}`]);
        const commits = await this.#readRawCommits(stdout.toString().split('\n').filter(Boolean));
        if (this.clone.shallow.size > 0)
            for (const commit of commits)
                this.#refuseEdge(commit, from);
        return this.#addChanges(commits, roots);
    }
    /** Those commits with what each changed, in the same order. Also at the edge of a shallow clone, where their first parents are here. */
    async readCommits(shas, roots) {
        return this.#addChanges(await this.#readRawCommits(shas), roots);
    }
    async history(revision, path, limit) {
        return readHistory(this.#place, await this.#requireCommit(revision), path, limit, this.clone.shallow);
    }
    async tags(prefixes) {
        return readTags(this.#place, this.#objects, prefixes);
    }
    /**
     * Files by commit and path, many in two batches and in the same order, without reading a directory here. null: none is there; `'unreadable'`: what
     * is there is no file, or one of more than `limit` bytes. A symbolic link comes as a file that holds its target.
     */
    async readFiles(files, limit) {
        const infos = await this.#objects.info(files.map(({ commit, path }) => `${commit}:${path}`));
        const small = [...new Set(infos.flatMap((info) => (info?.type === 'blob' && info.size <= limit ? [info.oid] : [])))];
        const contents = await this.#objects.contents(small);
        const bytes = new Map(contents.flatMap((content) => (content === null ? [] : [[content.oid, content.bytes]])));
        return infos.map((info) => (info === null ? null : (bytes.get(info.oid) ?? 'unreadable')));
    }
    /** When a commit was committed, in seconds since 1970. */
    async readTime(commit) {
        const [object] = await this.#objects.contents([await this.#requireCommit(commit)]);
        const time = object === undefined || object === null ? null : (0,object_format/* readCommitTime */.dU)(object.bytes);
        return time ?? explainMissing('time of the commit', commit);
    }
    /** Those of the objects that are not here. */
    async findMissing(oids) {
        const wanted = [...new Set(oids)];
        const infos = await this.#objects.info(wanted);
        return wanted.filter((_oid, index) => infos[index] === null);
    }
    async close() {
        await this.#objects.close();
    }
    async #requireCommit(revision) {
        return (await this.resolve(revision)) ?? explainMissing('revision', revision);
    }
    /** From the raw objects, because at the edge of a shallow clone `git log` takes a commit for one without parents. */
    async #readRawCommits(shas) {
        const objects = await this.#objects.contents(shas);
        return shas.map((sha, index) => {
            const { parents, message } = (0,object_format/* parseCommit */.L5)((objects[index] ?? explainMissing('commit', sha)).bytes);
            return { sha, parents, message };
        });
    }
    async #addChanges(commits, roots) {
        if (commits.length === 0 || roots.length === 0)
            return commits.map((commit) => ({ ...commit, changes: [] }));
        const input = commits.map(({ sha, parents }) => `${sha}${parents[0] === undefined ? '' : ` ${parents[0]}`}\n`).join('');
        const diff = await (0,git_process/* runGit */.EO)(this.#place, [...DIFF_TREE, '--stdin', '--root', ...limitTo(roots)], { input });
        const changes = new Map((0,raw_diff/* parseRawDiff */.L)(diff.stdout).map((block) => [block.commit, block.files.sort(tree_walk/* comparePaths */.cD)]));
        return commits.map((commit) => ({ ...commit, changes: changes.get(commit.sha) ?? [] }));
    }
    /** A range that runs into the end of a shallow clone may lack commits, or hold some that the base has too. */
    #refuseEdge({ sha, parents }, base) {
        const isCut = this.clone.shallow.has(sha) && parents.some((parent) => parent !== base);
        if (!isCut && !(parents.length === 0 && this.clone.shallow.has(base)))
            return;
        throw new errors/* PromptgateError */.g(`This clone is shallow: it ends at ${sha.slice(0, 7)}, before all commits of the range are listed.`, {
            code: 'git-shallow',
            kind: 'outside',
            help: 'Complete it: git fetch --unshallow (in GitHub Actions: `fetch-depth: 0` for actions/checkout)',
        });
    }
    #indexOf(revision) {
        const known = this.#indexes.get(revision);
        if (known)
            return known;
        const index = this.#openIndex(revision);
        // A branch may move while we run; a full id never does.
        if ((0,full_sha/* isFullSha */.W)(revision)) {
            this.#indexes.set(revision, index);
            // What could not be read may be there, or be readable, the next time.
            index.catch(() => this.#indexes.delete(revision));
        }
        return index;
    }
    async #openIndex(revision) {
        const [tree] = revision.startsWith('-') ? [null] : await this.#objects.info([`${revision}^{tree}`]);
        return new tree_walk/* TreeIndex */.Np(tree?.oid ?? explainMissing('revision', revision), (oids) => this.#readTrees(oids));
    }
    async #readTrees(oids) {
        const trees = await this.#objects.contents(oids);
        return new Map(trees.map((tree, index) => [
            oids[index],
            (0,object_format/* parseTree */.cZ)((tree ?? explainMissing('directory', oids[index])).bytes, oids[index].length / 2),
        ]));
    }
}
/** Path arguments; without any, git looks at everything. */
function limitTo(roots) {
    return roots.includes('') ? [] : ['--', ...roots];
}
function explainMissing(what, name) {
    throw new errors/* PromptgateError */.g(`The ${what} "${name.slice(0, 200)}" is not in this clone.`, {
        code: 'unknown-revision',
        kind: 'outside',
        help: 'Check its spelling, or fetch what is missing: git fetch origin (in a shallow clone: git fetch --unshallow)',
    });
}


/***/ }),

/***/ 99972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ readMode),
/* harmony export */   L5: () => (/* binding */ parseCommit),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   dU: () => (/* binding */ readCommitTime)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72705);

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Old repositories hold modes such as 100664; git reads them as the nearest of its own. */
function readMode(mode) {
    const bits = Number.parseInt(mode, 8);
    const kind = bits & 0o170000;
    if (kind === 0o040000)
        return '040000';
    if (kind === 0o120000)
        return '120000';
    if (kind === 0o160000)
        return '160000';
    return bits & 0o100 ? '100755' : '100644';
}
const NOT_ASCII = /[\x80-\xff]/;
const MODES = new Map();
function modeOf(written) {
    const known = MODES.get(written);
    if (known !== undefined)
        return known;
    const mode = readMode(written);
    if (MODES.size < 64)
        MODES.set(written, mode);
    return mode;
}
/**
 * The entries of a raw tree object; `hashLength` is 20 bytes for SHA-1 and 32 for SHA-256. Names that are no UTF-8 come with U+FFFD.
 * The bytes are decoded once and cut as text: a directory of 10,000 entries takes half the time that way.
 */
function parseTree(bytes, hashLength) {
    const text = bytes.toString('latin1');
    const hex = bytes.toString('hex');
    const entries = [];
    for (let at = 0; at < text.length;) {
        const space = text.indexOf(' ', at);
        const zero = text.indexOf('\0', space);
        const end = zero + 1 + hashLength;
        if (space < 0 || zero < 0 || end > text.length)
            throw explainDamage();
        const latin = text.slice(space + 1, zero);
        const name = NOT_ASCII.test(latin) ? bytes.toString('utf8', space + 1, zero) : latin;
        entries.push({ name, mode: modeOf(text.slice(at, space)), oid: hex.slice(2 * (zero + 1), 2 * end) });
        at = end;
    }
    return entries;
}
function explainDamage() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g('A directory object of the repository is damaged.', {
        code: 'git-failed',
        kind: 'outside',
        help: 'Run "git fsck" to find it, and fetch the repository anew.',
    });
}
/** Tree, parents and message of a raw commit object. The parents are the true ones, at the edge of a shallow clone too. */
function parseCommit(bytes) {
    const end = bytes.indexOf('\n\n');
    const header = bytes.toString('latin1', 0, end < 0 ? bytes.length : end);
    const fields = header.split('\n');
    const valuesOf = (name) => fields.filter((field) => field.startsWith(`${name} `)).map((field) => field.slice(name.length + 1));
    const message = end < 0 ? bytes.subarray(0, 0) : bytes.subarray(end + 2);
    return { tree: valuesOf('tree')[0] ?? '', parents: valuesOf('parent'), message: decodeMessage(message, valuesOf('encoding')[0]) };
}
/** When a raw commit object was committed, in seconds since 1970; null where it does not say. */
function readCommitTime(bytes) {
    const end = bytes.indexOf('\n\n');
    const header = bytes.toString('latin1', 0, end < 0 ? bytes.length : end);
    const time = /^committer .*> (\d{1,15}) [+-]\d{4}$/m.exec(header)?.[1];
    return time === undefined ? null : Number(time);
}
/** The last second that a date can name, in seconds since 1970. */
const LAST_SECOND = 8_640_000_000_000;
/** ISO 8601 UTC of a time as Git prints it, in seconds since 1970: a commit may claim any, and what no date can name is the nearest one. */
function formatSeconds(seconds) {
    const time = Number(seconds);
    return new Date(1000 * (Number.isFinite(time) ? Math.min(Math.max(time, -LAST_SECOND), LAST_SECOND) : 0)).toISOString();
}
function decodeMessage(bytes, encoding) {
    if (encoding === undefined)
        return decoder.decode(bytes);
    try {
        return new TextDecoder(encoding).decode(bytes);
    }
    catch {
        return decoder.decode(bytes);
    }
}


/***/ }),

/***/ 41297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ keepPossible),
/* harmony export */   d: () => (/* binding */ createPrefixTest)
/* harmony export */ });
/** UTF-16 code units of a tag's name: more than any valid id and version make, less than a command line or an address takes. */
const LONGEST_NAME = 1000;
/** The prefixes that a tag may have; a longer one, which a version from a file under review can make, begins no tag's name. */
function keepPossible(prefixes) {
    return prefixes.filter((prefix) => prefix.length <= LONGEST_NAME);
}
/** Tells whether a name starts with any of the prefixes; its cost grows with their different lengths, not with their number. */
function createPrefixTest(prefixes) {
    const known = new Set(prefixes);
    const lengths = [...new Set(prefixes.map((prefix) => prefix.length))];
    return (name) => lengths.some((length) => known.has(name.slice(0, length)));
}


/***/ }),

/***/ 25703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseRawDiff),
/* harmony export */   R: () => (/* binding */ RAW_DIFF)
/* harmony export */ });
/* harmony import */ var _object_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(99972);

/** Every changed file by mode and id; nothing that runs a program or guesses. */
const RAW_DIFF = ['--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none'];
const ENTRY = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/;
/** Parses `git diff-tree --raw -z` output, of one pair or of `--stdin`. Paths stand alone between NULs, so nothing in them can be mistaken. */
function parseRawDiff(output) {
    const blocks = [];
    const fields = output.toString('utf8').split('\0');
    for (let at = 0; at < fields.length; at += 1) {
        const field = fields[at];
        if (field === '')
            continue;
        const [, baseMode, headMode, baseOid, headOid] = ENTRY.exec(field) ?? [];
        if (baseMode === undefined || headMode === undefined || baseOid === undefined || headOid === undefined) {
            blocks.push({ commit: field.trim(), files: [], directories: [] });
            continue;
        }
        at += 1;
        if (blocks.length === 0)
            blocks.push({ commit: '', files: [], directories: [] });
        addEntry(blocks[blocks.length - 1], fields[at] ?? '', readSide(baseMode, baseOid), readSide(headMode, headOid));
    }
    return blocks;
}
function readSide(mode, oid) {
    return Number.parseInt(mode, 8) === 0 ? null : { mode: (0,_object_format_js__WEBPACK_IMPORTED_MODULE_0__/* .readMode */ .Em)(mode), oid };
}
function addEntry(block, path, base, head) {
    const directory = [base, head].some((side) => side?.mode === '040000');
    if (!directory)
        block.files.push({ path, base, head });
    else
        block.directories.push({ path, base: base?.oid ?? null, head: head?.oid ?? null });
}


/***/ }),

/***/ 51379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ TreeIndex),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   j_: () => (/* binding */ diffTrees)
/* harmony export */ });
/* harmony import */ var _prompt_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16063);

/** Finds directories below one root tree; what was found once is not read again. */
class TreeIndex {
    #read;
    /** Directory's object id by path; null where the path is no directory. */
    #oids = new Map();
    constructor(root, read) {
        this.#read = read;
        this.#oids.set('', root);
    }
    /** Takes over what another source said, so that the way down is not walked; null where it says that there is no directory. */
    learn(path, oid) {
        this.#oids.set(path, oid);
    }
    /** Object ids of those of the directories that exist; one batch of reads for each level that is not known yet. */
    async find(dirs) {
        let steps = dirs.filter((dir) => !this.#oids.has(dir)).map((dir) => ({ dir, at: 0 }));
        while (steps.length > 0) {
            const wanted = this.#collectNext(steps);
            steps = steps.filter(({ dir }) => !this.#oids.has(dir));
            await this.#walk(wanted);
            steps = steps.filter(({ dir }) => !this.#oids.has(dir));
        }
        const found = new Map();
        for (const dir of dirs) {
            const oid = this.#oids.get(dir);
            if (oid)
                found.set(dir, oid);
        }
        return found;
    }
    /** Moves each step as far down as is known; returns which names are asked for in which directory. */
    #collectNext(steps) {
        const wanted = new Map();
        for (const step of steps) {
            for (;;) {
                const start = step.at === 0 ? 0 : step.at + 1;
                const slash = step.dir.indexOf('/', start);
                const end = slash < 0 ? step.dir.length : slash;
                const child = step.dir.slice(0, end);
                const known = this.#oids.get(child);
                if (known === undefined) {
                    const parent = step.dir.slice(0, step.at);
                    const names = wanted.get(parent) ?? new Set();
                    wanted.set(parent, names.add(step.dir.slice(start, end)));
                    break;
                }
                if (known === null)
                    this.#oids.set(step.dir, null);
                if (known === null || end === step.dir.length)
                    break;
                step.at = end;
            }
        }
        return wanted;
    }
    async #walk(wanted) {
        const parents = [...wanted.keys()].map((path) => [path, this.#oids.get(path)]);
        const trees = await this.#read([...new Set(parents.map(([, oid]) => oid))]);
        for (const [path, oid] of parents) {
            const names = wanted.get(path);
            for (const name of names)
                this.#oids.set((0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .u)(path, name), null);
            for (const entry of trees.get(oid) ?? []) {
                if (entry.mode === '040000' && names.has(entry.name))
                    this.#oids.set((0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .u)(path, entry.name), entry.oid);
            }
        }
    }
}
/** Whether a path lies at or below one of the roots; `''` is above everything. */
function isBelow(path, roots) {
    return roots.some((root) => root === '' || path === root || path.startsWith(`${root}/`));
}
function leadsTo(path, roots) {
    return roots.some((root) => root.startsWith(`${path}/`));
}
/**
 * Changed files between two trees, by comparing directories from the top: a directory with the same id on both sides is
 * not read. One batch of reads a level. null stands for no tree at all.
 */
async function diffTrees(read, base, head, roots) {
    const changes = [];
    let pairs = base === head ? [] : [{ path: '', base, head }];
    while (pairs.length > 0) {
        const oids = new Set(pairs.flatMap((pair) => [pair.base, pair.head].filter((oid) => oid !== null)));
        const trees = await read([...oids]);
        const next = [];
        for (const pair of pairs) {
            const before = pair.base === null ? [] : (trees.get(pair.base) ?? []);
            const after = new Map((pair.head === null ? [] : (trees.get(pair.head) ?? [])).map((entry) => [entry.name, entry]));
            for (const entry of before) {
                compareEntries((0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .u)(pair.path, entry.name), entry, after.get(entry.name), roots, changes, next);
                after.delete(entry.name);
            }
            for (const entry of after.values())
                compareEntries((0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .u)(pair.path, entry.name), undefined, entry, roots, changes, next);
        }
        pairs = next;
    }
    return changes.sort(comparePaths);
}
function compareEntries(path, before, after, roots, changes, next) {
    if (before?.oid === after?.oid && before?.mode === after?.mode)
        return;
    const inside = isBelow(path, roots);
    if (!inside && !leadsTo(path, roots))
        return;
    const base = before?.mode === '040000' ? before.oid : null;
    const head = after?.mode === '040000' ? after.oid : null;
    if (base !== head)
        next.push({ path, base, head });
    const change = { path, base: asFile(before), head: asFile(after) };
    if (inside && (change.base !== null || change.head !== null))
        changes.push(change);
}
function asFile(entry) {
    return entry === undefined || entry.mode === '040000' ? null : { mode: entry.mode, oid: entry.oid };
}
/** The order of paths in every list: by UTF-16 code units, the same on each machine. */
function comparePaths(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(68059);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
