export const id = 63;
export const ids = [63,963];
export const modules = {

/***/ 38232:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 40063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ij: () => (/* binding */ BUNDLE_FILE),
  Kc: () => (/* binding */ readRules),
  runDeployMode: () => (/* binding */ runDeployMode),
  Am: () => (/* binding */ tryToShow)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/branches/api-branch.js
var api_branch = __webpack_require__(90738);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/github/commit-time.js
var commit_time = __webpack_require__(3631);
// EXTERNAL MODULE: ./lib/github/deployments.js + 1 modules
var deployments = __webpack_require__(21387);
// EXTERNAL MODULE: ./lib/github/event.js
var github_event = __webpack_require__(14398);
// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __webpack_require__(28279);
// EXTERNAL MODULE: ./lib/registry/format.js
var format = __webpack_require__(90971);
// EXTERNAL MODULE: ./lib/registry/stamp.js
var registry_stamp = __webpack_require__(253);
// EXTERNAL MODULE: ./lib/review/configuration.js + 1 modules
var configuration = __webpack_require__(46448);
// EXTERNAL MODULE: ./lib/shipping/bundle.js + 6 modules
var shipping_bundle = __webpack_require__(55250);
// EXTERNAL MODULE: ./lib/shipping/deploy.js + 1 modules
var shipping_deploy = __webpack_require__(23794);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(6900);
;// CONCATENATED MODULE: ./lib/action/deploy-summary.js

function headLine({ environment, isRollback, changed, move, bundle }) {
    if (bundle.kind === 'refused')
        return `❌ ${(0,report_escape/* codeSpan */.SS)(environment)} has no bundle`;
    if (move === null || !changed)
        return `✅ ${(0,report_escape/* codeSpan */.SS)(environment)} ran it already`;
    return `✅ ${(0,report_escape/* codeSpan */.SS)(move.id)} ${isRollback ? 'rolled back' : 'deployed'} to ${(0,report_escape/* codeSpan */.SS)(environment)}`;
}
/** The job summary of a deploy or a rollback. */
function describeDeployed(deployed) {
    const { move, notes, bundle } = deployed;
    const lines = [`### ${headLine(deployed)}`];
    if (move !== null) {
        lines.push(`Version: ${move.from === null ? 'none' : (0,report_escape/* codeSpan */.SS)(move.from)} → ${(0,report_escape/* codeSpan */.SS)(move.to)}, content ${(0,report_escape/* codeSpan */.SS)(move.digest)}`);
    }
    if (bundle.kind === 'made') {
        const { prompts, digest, sequence } = bundle.bundle;
        lines.push(`Bundle: ${Object.keys(prompts).length} prompts, sequence ${sequence}, ${(0,report_escape/* codeSpan */.SS)(digest)}`);
    }
    else {
        lines.push('The registry has the change; the bundle could not be made:');
        lines.push(bundle.problems.map(({ message, help }) => `- ${(0,report_escape/* formatProse */.v9)(message)} ${(0,report_escape/* formatProse */.v9)(help)}`).join('\n'));
    }
    if (notes.length > 0)
        lines.push(notes.map((note) => `- ${(0,report_escape/* formatProse */.v9)(note)}`).join('\n'));
    return `${lines.join('\n\n')}\n`;
}
/** The job summary of what was refused. */
function describeRefused({ message, help }) {
    return `### ❌ Nothing was deployed\n\n${(0,report_escape/* formatProse */.v9)(message)}\n\n${(0,report_escape/* formatProse */.v9)(help)}\n`;
}

// EXTERNAL MODULE: ./lib/action/describe-error.js
var describe_error = __webpack_require__(15573);
// EXTERNAL MODULE: ./lib/action/job-connection.js
var job_connection = __webpack_require__(18569);
// EXTERNAL MODULE: ./lib/action/open-shipped.js
var open_shipped = __webpack_require__(75793);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(48709);
// EXTERNAL MODULE: ./lib/action/payload.js
var payload = __webpack_require__(40321);
// EXTERNAL MODULE: ./lib/action/rendering.js
var rendering = __webpack_require__(24615);
// EXTERNAL MODULE: ./lib/action/report-files.js
var report_files = __webpack_require__(98687);
// EXTERNAL MODULE: ./lib/action/run.js
var run = __webpack_require__(79686);
// EXTERNAL MODULE: ./lib/action/summary.js
var action_summary = __webpack_require__(7935);
// EXTERNAL MODULE: ./lib/action/workflow.js
var workflow = __webpack_require__(19062);
;// CONCATENATED MODULE: ./lib/action/deploy-mode.js























const BUNDLE_FILE = 'prompts.bundle.json';
/**
 * Has an environment run another version: writes the registry, shows the move on GitHub, writes the environment's bundle.
 *
 * @returns the exit status: 1 for what is refused, and where no bundle could be made
 * @throws PromptgateError where GitHub or the registry's branch refuses, or the registry cannot be read
 */
async function runDeployMode(run) {
    const { inputs, runner } = run;
    const deploy = inputs.deploy;
    const { defaultBranch } = (0,github_event/* readDeployEvent */.E)(runner.eventName, await (0,payload/* readPayload */.r)(runner.eventPath));
    const { github, open } = await (0,job_connection/* connectJob */._)(run);
    const { api, revisions } = await (0,open_shipped/* openShipped */.O)(github, run);
    try {
        const config = await readRules(api, await (0,pull_request/* readBranchTip */.uN)(github, defaultBranch), inputs);
        (0,shipping_bundle/* requireEnvironment */.L3)(deploy.environment, config);
        const writer = inputs.registryToken === null ? github : await open(inputs.registryToken);
        // A job that is cancelled ends after the write and its bundle, not between them.
        return await run.interruption.protect(() => ship({ ...run, deploy, github, writer, revisions, config, defaultBranch }));
    }
    finally {
        await revisions.close();
    }
}
/** The rules of the default branch as it is now: a workflow may be started on any branch, and its author does not make them. */
async function readRules(api, tip, { configPath, promptsDir }) {
    const options = { configPath, ...(promptsDir === null ? {} : { promptsDir }) };
    const { config, findings } = await (0,configuration/* readConfig */.X)(api, { base: tip, head: tip }, options);
    const [broken] = findings.filter(({ severity }) => severity === 'error');
    if (broken === undefined)
        return config;
    throw new errors/* PromptgateError */.g(`${configPath} on the default branch cannot be used: ${broken.message}`, {
        code: 'config-invalid',
        kind: 'usage',
        help: broken.help,
    });
}
async function ship(shipment) {
    const { deploy, runner, config, inputs, revisions, writer, defaultBranch, logger } = shipment;
    const branch = (0,api_branch.createApiBranch)(writer, config.registry.branch ?? defaultBranch);
    const settings = { config, configPath: inputs.configPath };
    const stamp = { at: (0,registry_stamp/* formatStampTime */.M)(new Date()), by: runner.actor || 'github-actions' };
    const shown = [];
    const mirror = config.deployments.mirror ? createMirror(shipment, shown) : null;
    const findLines = async () => [await (0,pull_request/* readBranchTip */.uN)(shipment.github, defaultBranch)];
    const result = await (0,shipping_deploy/* changeRegistry */.U)({ branch, revisions, mirror, findLines }, makeOperation(deploy, shipment.runner), stamp, settings);
    if (result.kind === 'refused')
        return refuse(shipment, result.refusal);
    logger.info(result.changed ? result.summary : `Nothing was to be done: ${result.summary}`);
    for (const note of result.notes)
        logger.info(note);
    const source = await findSource(result, branch, config);
    const ports = { revisions, readTime: (commit) => (0,commit_time/* readCommitTime */.d)(writer, commit) };
    let bundle;
    try {
        bundle = await (0,shipping_bundle/* bundleEnvironment */.ml)(ports, source, deploy.environment, settings);
    }
    catch (error) {
        await show(shipment, shown, 'failure');
        throw error;
    }
    await show(shipment, shown, bundle.kind === 'made' ? 'success' : 'failure');
    return publish(shipment, result, stamp, bundle);
}
function makeOperation({ prompt: id, version, environment, rollback, reason }, { runId }) {
    // A job that is run again goes no step further back.
    const mark = runId === 0 ? {} : { mark: `run ${runId}` };
    if (rollback || version === null)
        return { kind: 'rollback', id, environment, to: version, reason, block: true, ...mark };
    return { kind: 'deploy', id, version, environment, reason };
}
/** What was just written, or, where nothing had to be, what is there. */
async function findSource({ commit, registry }, branch, config) {
    const { name } = branch;
    if (commit !== null)
        return { name, commit, text: (0,format/* formatRegistry */.v)(registry) };
    const { path } = config.registry;
    const { tip, files } = await branch.read([path]);
    return { name, commit: tip ?? '', text: files.get(path) ?? null };
}
/** What GitHub shows is for people: where it cannot be shown, the deploy stands, and a warning says why. */
async function tryToShow(work) {
    try {
        await work();
    }
    catch (error) {
        await (0,run/* warn */.R)(`The deploy stands, but GitHub’s deployments do not show it: ${(0,describe_error/* describeError */.U)(error)}`);
    }
}
function createMirror({ github, runner }, shown) {
    return async ({ move }) => {
        await tryToShow(async () => shown.push(await (0,deployments/* beginDeployment */.tY)(github, move, { logUrl: (0,rendering/* findLogUrl */.t)(runner) })));
        return [];
    };
}
async function show({ github, runner }, shown, state) {
    for (const deployment of shown)
        await tryToShow(() => (0,deployments/* endDeployment */.FU)(github, deployment, state, { logUrl: (0,rendering/* findLogUrl */.t)(runner) }));
}
async function refuse({ deploy, runner, logger }, refusal) {
    const { error } = await (0,workflow/* loadWorkflow */.G)();
    error(`${refusal.message} ${refusal.help}`, { title: 'Promptgate' });
    logger.info('Nothing was changed.');
    await (0,action_summary/* writeSummary */.S)(runner.summaryPath, describeRefused(refusal));
    await (0,outputs/* writeOutputs */.Kn)(runner.outputPath, { conclusion: 'failure', environment: deploy.environment, bundle: '' });
    return 1;
}
/** Everything that the rollback is about comes first; the pull request that mends the source follows, and its link joins the summary. */
async function publish(shipment, result, stamp, bundle) {
    const { deploy, runner } = shipment;
    const { changed, move, notes } = result;
    const { environment, rollback: isRollback } = deploy;
    const summary = describeDeployed({ environment, isRollback, changed, move, notes, bundle });
    await (0,action_summary/* writeSummary */.S)(runner.summaryPath, summary);
    const status = await publishBundle(shipment, bundle);
    const restore = isRollback ? await restoreSource(shipment, result, stamp) : '';
    if (restore !== '')
        await (0,action_summary/* writeSummary */.S)(runner.summaryPath, `${summary}\n${restore}\n`);
    return status;
}
async function restoreSource({ deploy, config, inputs, revisions, github, writer, defaultBranch, logger }, result, stamp) {
    const { describeRestore, proposeRestore, warnOfRestore } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(3878)]).then(__webpack_require__.bind(__webpack_require__, 23878));
    const restore = await proposeRestore({
        ...{ result, stamp, reason: deploy.reason, defaultBranch, revisions, github },
        place: { config, configPath: inputs.configPath },
        writers: writer === github ? [github] : [writer, github],
    });
    const warning = warnOfRestore(restore);
    if (warning !== null)
        await (0,run/* warn */.R)(warning);
    if (restore?.kind === 'proposed')
        logger.info(`The pull request that restores the source: ${restore.url}`);
    return describeRestore(restore);
}
async function publishBundle({ deploy: { environment }, inputs, runner, logger }, bundle) {
    if (bundle.kind === 'refused') {
        const { error } = await (0,workflow/* loadWorkflow */.G)();
        for (const { message, help } of bundle.problems)
            error(`No bundle was made: ${message} ${help}`, { title: 'Promptgate' });
        await (0,outputs/* writeOutputs */.Kn)(runner.outputPath, { conclusion: 'failure', environment, bundle: '' });
        return 1;
    }
    const directory = await (0,report_files/* writeReportFiles */.t4)(runner.workspace, inputs.reportDir, { [BUNDLE_FILE]: bundle.text });
    const path = (0,external_node_path_.join)(directory, BUNDLE_FILE);
    logger.info(`Bundle of ${environment}: ${path}, ${bundle.bundle.digest}`);
    await (0,outputs/* writeOutputs */.Kn)(runner.outputPath, { conclusion: 'success', environment, bundle: path });
    return 0;
}


/***/ }),

/***/ 18569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ connectJob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14559);


/**
 * Connects a mode that cannot do without GitHub.
 * @throws PromptgateError `input-invalid` without a token
 */
async function connectJob({ inputs, runner, logger, }) {
    if (inputs.token === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`\`mode: ${inputs.mode}\` needs the input \`github-token\``, {
            code: 'input-invalid',
            kind: 'usage',
            help: 'Leave it out: the default is `github.token`.',
        });
    const { apiUrl, repository, useProxy } = runner;
    const open = (token) => (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)({ token, apiUrl, repository, useProxy, debug: logger.debug });
    return { github: await open(inputs.token), open };
}


/***/ }),

/***/ 75793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openShipped)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14559);
/* harmony import */ var _revisions_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57667);
/* harmony import */ var _revisions_layered_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8977);
/* harmony import */ var _revisions_local_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20512);





/** Opens what a deploy reads. A workspace without a clone is no fault: GitHub has everything. */
async function openShipped({ octokit, owner, repo }, { runner, environment, logger }) {
    const api = new _revisions_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubRevisions */ .A({
        owner,
        repo,
        explainFailure: _github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .SP,
        request: async (route, parameters) => octokit.request(route, parameters),
    });
    try {
        const git = await (0,_revisions_local_git_js__WEBPACK_IMPORTED_MODULE_3__/* .openLocalGit */ .qY)({ directory: runner.workspace, environment });
        if (git.clone.partial) {
            // Git ends, or asks the network, at the first file that such a clone lacks.
            await git.close();
            logger.info('Texts are read over GitHub’s API: the checkout was made without files.');
            return { api, revisions: api };
        }
        // Not the clone alone, even a whole one: others may have merged and deployed since it was made.
        logger.info('Texts are read from the clone in the workspace; what it lacks, over GitHub’s API.');
        const range = { base: '', head: '', shas: [] };
        const onFallback = (reason) => logger.info(`Git could not go on: ${reason}`);
        return { api, revisions: new _revisions_layered_js__WEBPACK_IMPORTED_MODULE_4__/* .LayeredRevisions */ .L({ git, api, range, fetchBlobs: null, onFallback, onClose: async () => { } }) };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g))
            throw error;
        logger.info(`Texts are read over GitHub’s API: ${error.message}`);
        return { api, revisions: api };
    }
}


/***/ }),

/***/ 3631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readCommitTime)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14559);


/**
 * When a commit was committed, in seconds since 1970.
 * @throws PromptgateError of kind `outside`
 */
async function readCommitTime({ octokit, owner, repo }, sha) {
    const doing = `reading the commit ${sha.slice(0, 12)}`;
    const { data } = await octokit.rest.repos.getCommit({ owner, repo, ref: sha, per_page: 1 }).catch((error) => {
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .SP)(error, doing);
    });
    const time = Math.floor(Date.parse(data.commit.committer?.date ?? '') / 1000);
    if (Number.isSafeInteger(time))
        return time;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`GitHub gave no time while ${doing}`, {
        code: 'github-request-failed',
        kind: 'outside',
        help: 'Run the job again; https://www.githubstatus.com says whether GitHub has a fault.',
    });
}


/***/ }),

/***/ 21387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tY: () => (/* binding */ beginDeployment),
  FU: () => (/* binding */ endDeployment),
  bQ: () => (/* binding */ mirrorMove)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/github/client.js
var client = __webpack_require__(14559);
// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __webpack_require__(11665);
;// CONCATENATED MODULE: ./lib/github/deployment-payload.js

/** Tells our deployments from those of the team's own applications. */
const TASK = 'promptgate';
/** Reads a deployment's payload: GitHub gives it back as it was sent, older servers as the text of it. */
function readDeploymentPayload(payload) {
    return (typeof payload === 'string' ? (0,json_value/* parseObject */.lj)(payload) : (0,json_value/* asObject */.eB)(payload)) ?? {};
}

;// CONCATENATED MODULE: ./lib/github/deployments.js



const PAGE = 100;
/** Deployments of one environment that are looked through, of all prompts, in pages. */
const PAGES = 20;
/** Older deployments of the same prompt that are looked at: more than one is active only after a run that broke off. */
const OLDER = 10;
const DESCRIPTION_LENGTH = 140;
const NOT_OVER = ['success', 'in_progress', 'queued', 'pending'];
const NEEDS = {
    403: 'Give the job `permissions: { contents: write, deployments: write }`, or switch this off: `deployments: { mirror: false }` in .promptgate.yaml.',
    422: 'GitHub does not know the version’s commit: push it first.',
};
async function ask(doing, request) {
    try {
        return await request();
    }
    catch (error) {
        const failure = (0,client/* readFailure */.f1)(error);
        const help = failure === null || (failure.status === 403 && !(0,client/* isForbidden */.US)(failure)) ? undefined : NEEDS[failure.status];
        if (failure === null || help === undefined)
            throw (0,client/* explainFailure */.SP)(error, doing);
        const why = failure.status === 403 ? 'the token lacks `deployments: write`' : failure.message.slice(0, 300);
        throw new errors/* PromptgateError */.g(`GitHub answered ${failure.status} while ${doing}: ${why}.`, {
            ...{ code: 'deployment-refused', kind: 'outside', help, cause: error },
        });
    }
}
/** Our deployments of that prompt and environment, newest first. */
async function listOwn({ octokit, owner, repo }, { id, environment }) {
    const own = [];
    for (let page = 1; page <= PAGES && own.length <= OLDER; page += 1) {
        const { data } = await ask('listing deployments', () => octokit.rest.repos.listDeployments({ owner, repo, task: TASK, environment, per_page: PAGE, page }));
        own.push(...data
            .filter(({ payload }) => readDeploymentPayload(payload).promptId === id)
            .map(({ id: number, payload }) => ({ id: number, payload })));
        if (data.length < PAGE)
            break;
    }
    return own;
}
async function readState({ octokit, owner, repo }, deployment) {
    const { data } = await ask('reading a deployment', () => octokit.rest.repos.listDeploymentStatuses({ owner, repo, deployment_id: deployment, per_page: 1 }));
    return data[0]?.state ?? null;
}
async function setState({ octokit, owner, repo }, deployment, state, { logUrl }) {
    await ask('writing a deployment’s status', () => octokit.rest.repos.createDeploymentStatus({
        ...{ owner, repo, deployment_id: deployment, state },
        // Its default ends every other deployment of the environment: other prompts’, and the team’s own application’s.
        auto_inactive: false,
        ...(logUrl === null || state === 'inactive' ? {} : { log_url: logUrl }),
    }));
}
/**
 * Shows a move as a deployment that is under way. The same move again finds the deployment that is there.
 * @throws PromptgateError of kind `outside`: `deployment-refused` where the token may not, or GitHub does not know the commit
 */
async function beginDeployment(github, move, options) {
    const [newest] = await listOwn(github, move);
    const shown = newest === undefined ? null : readDeploymentPayload(newest.payload);
    if (newest !== undefined && shown?.version === move.to && shown.digest === move.digest)
        return { id: newest.id, move };
    const { octokit, owner, repo } = github;
    const { data } = await ask('creating a deployment', () => octokit.rest.repos.createDeployment({
        ...{ owner, repo, ref: move.commit, task: TASK, environment: move.environment },
        payload: { promptId: move.id, version: move.to, digest: move.digest },
        description: `${move.id.slice(0, DESCRIPTION_LENGTH - move.to.length - 1)} ${move.to}`.slice(0, DESCRIPTION_LENGTH),
        ...{ auto_merge: false, required_contexts: [] },
    }));
    if (!('id' in data))
        throw new Error('GitHub merged instead of deploying');
    await setState(github, data.id, 'in_progress', options);
    return { id: data.id, move };
}
/**
 * Ends a deployment. After a success, our older deployment of the same prompt and environment is inactive; nobody else’s is touched.
 * @throws PromptgateError of kind `outside`
 */
async function endDeployment(github, { id, move }, state, options) {
    if ((await readState(github, id)) !== state)
        await setState(github, id, state, options);
    if (state === 'failure')
        return;
    const older = (await listOwn(github, move)).filter((listed) => listed.id < id);
    for (const listed of older.slice(0, OLDER)) {
        const was = await readState(github, listed.id);
        if (was === 'inactive')
            return;
        if (was !== null && NOT_OVER.includes(was))
            await setState(github, listed.id, 'inactive', options);
    }
}
/** A move that was written to the registry, shown on GitHub as a deployment that succeeded. @throws as `beginDeployment` */
async function mirrorMove(github, move, options) {
    await endDeployment(github, await beginDeployment(github, move, options), 'success', options);
}


/***/ }),

/***/ 97934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readContent)
});

// EXTERNAL MODULE: ./lib/prompt/decode.js
var decode = __webpack_require__(26961);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../../node_modules/canonicalize/lib/canonicalize.js
var canonicalize = __webpack_require__(90963);
;// CONCATENATED MODULE: ./lib/prompt/digest.js


/**
 * Names the content that a model sees: `sha256:` and the hexadecimal SHA-256 of its canonical JSON (RFC 8785).
 * @returns null for what has no canonical JSON: half a surrogate pair, a number beyond double precision's range.
 */
function digestPrompt({ model, outputSchema, parameters, text }) {
    try {
        const canonical = (0,canonicalize/* default */.A)({ model, outputSchema, parameters, text });
        return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(canonical, 'utf8').digest('hex')}`;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/prompt/json-file.js
var json_file = __webpack_require__(76668);
// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __webpack_require__(11665);
;// CONCATENATED MODULE: ./lib/prompt/content.js




/** Reads what a model sees of a prompt, as far as it can be read. Never throws. */
function readContent(bytes) {
    const text = bytes.text ? (0,decode/* decodeUtf8 */._)(bytes.text).text : null;
    const metadataValue = readJson(bytes.metadata);
    const metadata = (0,json_value/* isObject */.Gv)(metadataValue) ? metadataValue : null;
    const outputSchema = readJson(bytes.outputSchema);
    const model = typeof metadata?.model === 'string' ? metadata.model : null;
    const isReadable = text !== null && metadata !== null && (outputSchema !== undefined || bytes.outputSchema === undefined);
    return {
        text,
        metadata,
        model,
        outputSchema: outputSchema ?? null,
        digest: isReadable ? digestPrompt({ model, outputSchema: outputSchema ?? null, parameters: metadata.parameters ?? null, text }) : null,
    };
}
function readJson(bytes) {
    return bytes ? (0,json_file/* readJsonFile */.JE)(bytes).value : undefined;
}


/***/ }),

/***/ 89753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38232);

/** The known word that a mistyped one most likely means, or null when none is near. */
function suggest(word, known) {
    if (known.length === 0 || word.length > 100)
        return null;
    const lower = word.toLowerCase();
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(lower, known.map((name) => name.toLowerCase()));
    const match = known.find((name) => name.toLowerCase() === best);
    const limit = match.length <= 3 ? 1 : Math.max(2, Math.floor(match.length / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, best) <= limit ? match : null;
}


/***/ }),

/***/ 6900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   v9: () => (/* binding */ formatProse)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76961);

/** A zero-width space keeps GitHub from seeing a mention, a reference, an address or an emoji. Untrusted text has none left when it is put in. */
const BREAK = '\u200b';
const WRITTEN_BREAK = '&#8203;';
/** Code points that one piece of untrusted text may take, where the caller names no other limit. */
const DEFAULT_LIMIT = 1_000;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '|': '&#124;',
    $: '&#36;',
};
/** What ends a mention, a reference, an address or an emoji's name; each match is followed (or split) by a zero-width space. */
const BREAKS = [
    [/@/g, `@${BREAK}`],
    [/#(?=\d)/g, `#${BREAK}`],
    [/\b(GH-)(?=\d)/gi, `$1${BREAK}`],
    [/:(?=\/\/)/g, `:${BREAK}`],
    [/www(?=\.)/gi, `$&${BREAK}`],
    [/:(?=[\w+-]+:)/g, `:${BREAK}`],
];
/** GitHub links seven to forty hexadecimal digits when a commit begins with them: no more than six stay together. */
const COMMIT = /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi;
/**
 * Untrusted text as one line of Markdown that renders as that very text: no mention, link, image, HTML, reference,
 * emoji, heading, list or table cell comes of it; what nobody would see is named.
 * @param limit code points; what is longer ends in `…`
 */
function escapeMarkdown(text, limit = DEFAULT_LIMIT) {
    return escapeInline((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(text.replace(/\s+/g, ' ').trim()), limit).replace(/^(?:[-+=#:]|\d+(?=[.)]))/, `${BREAK}$&`));
}
/** Escapes what means something anywhere in a line; breaks stand in it as they are. */
function escapeInline(text) {
    let line = text;
    for (const [pattern, replacement] of BREAKS)
        line = line.replace(pattern, replacement);
    return line
        .replace(COMMIT, (digits) => digits.replace(/.{6}(?=.)/g, `$&${BREAK}`))
        .replace(/[\\`*_{}[\]~^]/g, '\\$&')
        .replace(/[&<>"|$]/g, (character) => ENTITIES[character])
        .replaceAll(BREAK, WRITTEN_BREAK);
}
/**
 * What stays readable in the source of inline code and may not: a bar ends a table's cell even there, `<!--` could pass
 * for the marker of another comment, and the runner obeys `##[` where the Markdown is printed.
 */
const NOT_IN_CODE = /\||<!--|##\[/;
/** Untrusted text as inline code, on one line; safe inside a table's cell too. */
function codeSpan(text, limit = DEFAULT_LIMIT) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(text.replace(/\s+/g, ' ')), limit);
    if (line.trim() === '' || NOT_IN_CODE.test(line))
        return escapeMarkdown(line === '' ? '(empty)' : line, limit);
    const ticks = '`'.repeat(longestRun(line, '`') + 1);
    const pad = line.startsWith('`') || line.endsWith('`') || (line.startsWith(' ') && line.endsWith(' ')) ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
/** A message that marks code with single backticks: the code becomes code, the rest is escaped. Safe for untrusted text. */
function formatProse(text, limit = DEFAULT_LIMIT) {
    const [first = '', ...rest] = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(text.replace(/\s+/g, ' ').trim(), limit).split(/`([^`]+)`/);
    // Named hidden characters take up to nine times their room: no piece is cut a second time.
    const start = first.endsWith(' ') ? `${escapeMarkdown(first, limit * 9)} ` : escapeMarkdown(first, limit * 9);
    const pieces = rest.map((piece, index) => {
        if (index % 2 === 0)
            return codeSpan(piece, limit * 9);
        // Between two pieces of code something must stand, or their backticks join.
        return piece === '' && index < rest.length - 1 ? WRITTEN_BREAK : escapeInline((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(piece));
    });
    return start + pieces.join('');
}
/** Untrusted text inside an HTML element whose content GitHub leaves alone (`code`). */
function escapeHtml(text) {
    return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}
function longestRun(text, character) {
    let longest = 0;
    let run = 0;
    for (const one of text) {
        run = one === character ? run + 1 : 0;
        longest = Math.max(longest, run);
    }
    return longest;
}


/***/ }),

/***/ 55250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ml: () => (/* binding */ bundleEnvironment),
  Su: () => (/* binding */ explainNoRegistry),
  L3: () => (/* binding */ requireEnvironment)
});

// EXTERNAL MODULE: ./lib/registry/lookup.js
var lookup = __webpack_require__(50310);
;// CONCATENATED MODULE: ./lib/bundle/deployed.js

/** What an environment runs, sorted by id; prompts of which it runs nothing are left out. */
function listDeployed(registry, environment) {
    return Object.keys(registry.prompts)
        .sort((a, b) => (a < b ? -1 : 1))
        .flatMap((id) => readDeployed(registry, id, environment) ?? []);
}
function readDeployed(registry, id, environment) {
    const state = (0,lookup/* findState */.B7)(registry, id, environment);
    if (state === null || state.version === null)
        return null;
    const blocked = state.blocked ?? [];
    const describe = (version, role) => {
        const registered = (0,lookup/* findVersion */.Am)(registry, id, version);
        const block = registered === null ? null : (blocked.find(({ digest }) => digest === registered.digest) ?? null);
        return { id, version, role, registered, block };
    };
    const rollout = state.rollout ?? null;
    return {
        id,
        stable: describe(state.version, 'stable'),
        canary: rollout === null ? null : describe(rollout.canary, 'canary'),
        rollout,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../../node_modules/canonicalize/lib/canonicalize.js
var canonicalize = __webpack_require__(90963);
// EXTERNAL MODULE: ./lib/rollout/bucket.js + 1 modules
var bucket = __webpack_require__(73697);
;// CONCATENATED MODULE: ./lib/rollout/vectors.js

/** Ordinary ids, what a salt makes of one, lengths around a block of md5, and characters of one to four bytes. */
const KEYS = [
    'user_12345',
    'user_1',
    'a1b2c3d4-0000-4000-8000-000000000042',
    'customer-support/r-1:user_12345',
    '',
    '0',
    'x'.repeat(55),
    'x'.repeat(56),
    'x'.repeat(64),
    'jürgen@example.com',
    'e\u0301',
    '用户_12345',
    '😀',
    '\u{10ffff}',
];
/** What a bundle carries, so that a reader in another language can prove itself before it routes anybody. */
function listVectors() {
    return KEYS.map((key) => ({ key, bucket: (0,bucket/* bucketOf */.AU)(key), fine: (0,bucket/* fineBucketOf */.wy)(key) }));
}

// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __webpack_require__(11665);
;// CONCATENATED MODULE: ./lib/bundle/depth.js

/** Levels of metadata, and of an output schema, in a bundle: whoever writes them out as JSON does not run out of stack. */
const DEPTH_LIMIT = 500;
/** Whether a JSON value is nested deeper than a bundle may be. */
function isTooDeep(value) {
    return (0,json_value/* isDeeperThan */.hz)(value, DEPTH_LIMIT);
}

;// CONCATENATED MODULE: ./lib/bundle/problems.js
const shorten = (digest) => digest.slice(0, 'sha256:'.length + 12);
/** `customer-support 1.3.2`, with a word where it is the canary. */
function nameVersion({ id, version, role }) {
    return `${id} ${version}${role === 'canary' ? ' (the canary)' : ''}`;
}
/** What the registry alone says against running a version; null where it says nothing. */
function judgeRegistered(deployed, environment) {
    const { id, version, registered, block } = deployed;
    if (registered === null) {
        return {
            ...{ code: 'unknown-version', id },
            message: `${environment} runs ${nameVersion(deployed)}, a version that the registry does not have.`,
            help: `Look what there is: promptgate registry get ${id}. Then deploy one of those, or roll back: promptgate registry rollback ${id} --environment ${environment}`,
        };
    }
    if (block === null)
        return null;
    const { digest, reason, by, at } = block;
    return {
        ...{ code: 'blocked', id },
        message: `${nameVersion(deployed)} must not run in ${environment}: ${by} blocked its content ${shorten(digest)} on ${at}. The reason given: ${reason}`,
        help: `Roll back: promptgate registry rollback ${id} --environment ${environment}. If ${version} is right after all: promptgate registry unblock ${id} ${digest} --environment ${environment} -m REASON`,
    };
}
function explainMissing(deployed, path) {
    const commit = deployed.registered?.commit ?? '';
    return {
        ...{ code: 'content-missing', id: deployed.id },
        message: `${nameVersion(deployed)} is registered at the commit ${commit.slice(0, 12)}, and there is no readable prompt in ${path} there.`,
        help: `See what is there: git ls-tree ${commit.slice(0, 12)} ${path}/. What the registry and Git disagree on: promptgate registry verify`,
    };
}
function explainDifference(deployed, found) {
    const { digest = '', commit = '' } = deployed.registered ?? {};
    const other = found === null ? 'has none, because it cannot be read' : `is ${shorten(found)}`;
    return {
        ...{ code: 'content-differs', id: deployed.id },
        message: `${nameVersion(deployed)} was registered as ${shorten(digest)}, and its content at the commit ${commit.slice(0, 12)} ${other}.`,
        help: 'Somebody changed the registry by hand, or Git’s history was rewritten. See all that disagrees: promptgate registry verify',
    };
}
function explainOtherVersion(deployed, found) {
    const commit = deployed.registered?.commit ?? '';
    const other = typeof found === 'string' ? JSON.stringify(found.slice(0, 100)) : 'none';
    return {
        ...{ code: 'content-differs', id: deployed.id },
        message: `${nameVersion(deployed)} is registered at the commit ${commit.slice(0, 12)}, and the version that its metadata name there is ${other}.`,
        help: 'Somebody changed the registry by hand, or Git’s history was rewritten. See all that disagrees: promptgate registry verify',
    };
}
function explainUnusable(id, why) {
    return {
        ...{ code: 'content-unusable', id },
        message: `The metadata or the output schema of ${id} cannot be written as canonical JSON: ${why}`,
        help: `Numbers must fit into double precision, strings must be of whole characters, and nothing may be nested without end. Mend it and release a new version: promptgate validate ${id}`,
    };
}

;// CONCATENATED MODULE: ./lib/bundle/make.js







/** What the registry alone says against the bundle of an environment: blocked content, versions that are not registered. */
function judgeDeployed(registry, environment) {
    return listDeployed(registry, environment).flatMap(({ stable, canary }) => [stable, canary].flatMap((version) => (version === null ? [] : (judgeRegistered(version, environment) ?? []))));
}
/**
 * Makes the bundle of an environment: the same registry, commit and contents give the same bytes.
 * Content that is blocked there, or that is not what was registered, is refused; all problems are told at once.
 */
function makeBundle({ registry, environment, commit, sequence, contentOf, templatingOf }) {
    const problems = [];
    const take = (deployed) => {
        const taken = takeVersion(deployed, environment, contentOf);
        if (!('message' in taken))
            return taken;
        problems.push(taken);
        return null;
    };
    const prompts = Object.fromEntries(listDeployed(registry, environment).flatMap(({ id, stable, canary, rollout }) => {
        const taken = { stable: take(stable), canary: canary === null ? null : take(canary) };
        if (taken.stable === null)
            return [];
        const routing = rollout === null ? null : pickRouting(rollout);
        const templating = templatingOf?.(id) === 'none' ? { templating: 'none' } : {};
        return [[id, { stable: taken.stable, canary: taken.canary, rollout: routing, ...templating }]];
    }));
    if (problems.length > 0)
        return { kind: 'refused', problems };
    const content = { schemaVersion: 1, environment, commit, sequence, scheme: bucket/* SCHEME */.My, prompts, vectors: listVectors() };
    try {
        const bundle = { ...content, digest: digestBundle(content) };
        return { kind: 'made', bundle, text: `${(0,canonicalize/* default */.A)(bundle)}\n` };
    }
    catch (error) {
        const unusable = Object.entries(prompts).flatMap(([id, prompt]) => {
            const why = findObstacle(prompt);
            return why === null ? [] : [explainUnusable(id, why)];
        });
        if (unusable.length === 0)
            throw error;
        return { kind: 'refused', problems: unusable };
    }
}
/** What routes and judges. Who started or paused it, and why, is nobody's business who runs the bundle. */
function pickRouting({ startedBy: _, reason: __, paused: ___, ...rollout }) {
    return rollout;
}
/** The digest that a bundle of this content carries: over all of it but the digest itself. */
function digestBundle({ digest: _, ...content }) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256')
        .update((0,canonicalize/* default */.A)(content), 'utf8')
        .digest('hex')}`;
}
function takeVersion(deployed, environment, contentOf) {
    const { id, version, registered } = deployed;
    const problem = judgeRegistered(deployed, environment);
    if (problem !== null || registered === null)
        return problem;
    const { digest, commit } = registered;
    const { path, content } = contentOf(id, commit);
    if (content === null)
        return explainMissing(deployed, path);
    if (content.digest !== digest)
        return explainDifference(deployed, content.digest);
    if (content.metadata.version !== version)
        return explainOtherVersion(deployed, content.metadata.version);
    const { text, metadata, outputSchema } = content;
    if (isTooDeep(metadata) || isTooDeep(outputSchema))
        return explainUnusable(id, 'They are nested too deeply.');
    return { version, digest, commit, text, metadata, outputSchema };
}
function findObstacle(value) {
    try {
        (0,canonicalize/* default */.A)(value);
        return null;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

// EXTERNAL MODULE: ./lib/config/config.js
var config_config = __webpack_require__(44417);
// EXTERNAL MODULE: ./lib/config/overrides.js
var overrides = __webpack_require__(56362);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/prompt/suggest.js
var suggest = __webpack_require__(89753);
// EXTERNAL MODULE: ./lib/registry/parse.js + 4 modules
var parse = __webpack_require__(35692);
// EXTERNAL MODULE: ./lib/changes/load.js
var load = __webpack_require__(77164);
// EXTERNAL MODULE: ./lib/prompt/content.js + 1 modules
var content = __webpack_require__(97934);
// EXTERNAL MODULE: ./lib/prompt/paths.js
var prompt_paths = __webpack_require__(16063);
// EXTERNAL MODULE: ./lib/prompt/types.js
var types = __webpack_require__(51222);
// EXTERNAL MODULE: ./lib/revisions/bounded.js
var bounded = __webpack_require__(34640);
// EXTERNAL MODULE: ./lib/revisions/layered.js
var layered = __webpack_require__(8977);
// EXTERNAL MODULE: ./lib/revisions/local-git.js + 3 modules
var local_git = __webpack_require__(20512);
// EXTERNAL MODULE: ./lib/shipping/content.js
var shipping_content = __webpack_require__(66242);
;// CONCATENATED MODULE: ./lib/shipping/bundle-contents.js









/** Commits that are read at the same time where each takes several requests. */
const AT_ONCE = 8;
const NAMED = 3;
const keyOf = (id, commit) => `${commit} ${id}`;
function take({ text, metadata, outputSchema, digest }) {
    return text === null || metadata === null ? null : { text, metadata, outputSchema, digest };
}
/**
 * Reads many prompts, each at a commit of its own. A clone answers in two batches, however many commits there are.
 * @returns a function that gives what was found
 * @throws PromptgateError `commit-missing`, and what reading throws
 */
async function readBundleContents(revisions, place, wanted) {
    const found = await readAll(revisions, place, wanted).catch(explainPartial(revisions));
    return (id, commit) => ({ path: (0,load/* joinPaths */.HS)(place.config.promptsDir, id), content: found.get(keyOf(id, commit)) ?? null });
}
async function readAll(revisions, place, wanted) {
    if (revisions instanceof local_git/* LocalGit */.wd)
        await requireCommits(revisions, wanted);
    const git = revisions instanceof layered/* LayeredRevisions */.L ? revisions.git : revisions instanceof local_git/* LocalGit */.wd ? revisions : null;
    const found = git === null || git.clone.partial ? new Map() : await readBatched(git, place, await keepPresent(git, wanted));
    // Elsewhere at that commit, by its own configuration; what the clone lacks; or all, where there is none.
    const rest = wanted.filter(({ id, commit }) => (found.get(keyOf(id, commit)) ?? null) === null);
    return new Map([...found, ...(await readOneByOne(revisions, place, rest))]);
}
async function keepPresent(git, wanted) {
    const missing = new Set(await git.findMissing(wanted.map(({ commit }) => commit)));
    return wanted.filter(({ commit }) => !missing.has(commit));
}
async function readBatched(git, { config }, wanted) {
    const names = [types/* TEXT_FILE */.Jg, types/* METADATA_FILE */.VR, types/* OUTPUT_SCHEMA_FILE */.N2];
    const paths = wanted.flatMap(({ id, commit }) => {
        const dir = (0,load/* joinPaths */.HS)(config.promptsDir, id);
        return names.map((name) => ({ commit, path: (0,prompt_paths/* joinPath */.u)(dir, name) }));
    });
    const read = await git.readFiles(paths, types/* FILE_SIZE_LIMIT */.tc);
    // Where there is none, that is no fault of an output schema; where it cannot be read, it is.
    const bytesOf = (at) => (read[at] === 'unreadable' ? null : (read[at] ?? undefined));
    return new Map(wanted.map(({ id, commit }, at) => {
        const [text, metadata, outputSchema] = names.map((_name, part) => bytesOf(at * names.length + part));
        return [keyOf(id, commit), take((0,content/* readContent */.c)({ text, metadata, outputSchema }))];
    }));
}
async function readOneByOne(revisions, place, wanted) {
    const found = new Map();
    const ids = Map.groupBy(wanted, ({ commit }) => commit);
    await (0,bounded/* mapBounded */.y)([...ids], AT_ONCE, async ([commit, group]) => {
        const prompts = await (0,shipping_content/* readContents */.r)(revisions, place, commit, group.map(({ id }) => id));
        for (const [id, prompt] of prompts)
            found.set(keyOf(id, commit), take(prompt));
    });
    return found;
}
/** A clone that was made with a filter has the commits and lacks files: a plain fetch does not bring them, and older git ends where it meets one. */
function explainPartial(revisions) {
    return (cause) => {
        const isPartial = revisions instanceof local_git/* LocalGit */.wd && revisions.clone.partial;
        if (!isPartial || !(cause instanceof errors/* PromptgateError */.g) || cause.code === 'commit-missing')
            throw cause;
        throw new errors/* PromptgateError */.g('This clone was made without files (with a filter), and lacks some that the bundle holds.', {
            code: 'file-missing',
            kind: 'outside',
            help: 'Fetch them: git fetch --refetch --no-filter origin',
            cause,
        });
    };
}
/** Every missing commit at once: whoever fetches them wants to do it once. */
async function requireCommits(git, wanted) {
    const missing = await git.findMissing(wanted.map(({ commit }) => commit));
    const [first] = missing;
    if (first === undefined)
        return;
    const ids = new Set(wanted.filter(({ commit }) => missing.includes(commit)).map(({ id }) => id));
    const named = [...ids].slice(0, NAMED).join(', ');
    const whose = ids.size > NAMED ? `${named} and ${ids.size - NAMED} more are` : `${named} ${ids.size === 1 ? 'is' : 'are'}`;
    const what = missing.length === 1 ? `The commit ${first.slice(0, 12)}` : `${missing.length} commits, ${first.slice(0, 12)} among them,`;
    const isShallow = git.clone.shallow.size > 0;
    const fetch = isShallow ? 'git fetch --unshallow' : `git fetch origin ${missing.slice(0, 10).join(' ')}`;
    throw new errors/* PromptgateError */.g(`${what} at which ${whose} registered ${missing.length === 1 ? 'is' : 'are'} not in this ${isShallow ? 'shallow ' : ''}clone.`, {
        code: 'commit-missing',
        kind: 'outside',
        help: `Fetch what is missing: ${fetch}${isShallow ? ' (in GitHub Actions: `fetch-depth: 0` for actions/checkout)' : ''}`,
    });
}

;// CONCATENATED MODULE: ./lib/shipping/bundle.js








/** @throws PromptgateError `unknown-environment` */
function requireEnvironment(environment, { environments }) {
    if (environments.includes(environment))
        return;
    const near = (0,suggest/* suggest */.Z)(environment, environments);
    const known = near === null ? `The configuration has: ${environments.join(', ')}.` : `Did you mean ${near}?`;
    throw new errors/* PromptgateError */.g(`There is no environment ${JSON.stringify(environment.slice(0, 100))}.`, {
        code: 'unknown-environment',
        kind: 'usage',
        help: `${known} A new one is added to \`environments\` in .promptgate.yaml.`,
    });
}
/**
 * The bundle of what an environment runs, by the registry at one commit and the texts at the registered ones.
 * @throws PromptgateError `unknown-environment`, `registry-missing`, `registry-invalid`, `commit-missing`, and what the ports throw
 */
async function bundleEnvironment({ revisions, readTime }, { name, commit, text }, environment, settings) {
    const { path } = settings.config.registry;
    requireEnvironment(environment, settings.config);
    if (text === null)
        throw explainNoRegistry(path, name);
    const { registry, findings } = (0,parse/* parseRegistry */.l5)(text, path);
    const problems = judgeDeployed(registry, environment);
    if (problems.length > 0)
        return { kind: 'refused', problems };
    // Throws, with the first mistake's place.
    if (findings.some(({ severity }) => severity === 'error'))
        (0,parse/* requireRegistry */.rm)(text, path);
    const wanted = listDeployed(registry, environment).flatMap(({ id, stable, canary }) => [stable, canary].flatMap((version) => (version?.registered ? [{ id, commit: version.registered.commit }] : [])));
    const [sequence, contentOf] = await Promise.all([readTime(commit), readBundleContents(revisions, settings, wanted)]);
    const config = { ...config_config/* DEFAULT_CONFIG */.PV, ...settings.config };
    const templatingOf = (id) => (0,overrides/* configFor */.m)(config, id).prompt.templating;
    return makeBundle({ registry, environment, commit, sequence, contentOf, templatingOf });
}
/** That there is no registry where it was looked for: somewhere else nothing seems to run, and all seems well. */
function explainNoRegistry(path, name) {
    return new errors/* PromptgateError */.g(`There is no registry: ${name} has no ${path}.`, {
        code: 'registry-missing',
        kind: 'usage',
        help: 'Release the prompts first: promptgate release. If the registry stands on a branch of its own, name it in `registry.branch` of .promptgate.yaml.',
    });
}


/***/ }),

/***/ 66242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findDifference),
/* harmony export */   r: () => (/* binding */ readContents)
/* harmony export */ });
/* harmony import */ var _changes_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77164);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72705);
/* harmony import */ var _review_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2491);



const SHORT = 12;
/** Contents are told apart by their digests, in which the template engine has no say. */
const UNTEMPLATED = () => 'none';
function explainMissing({ source }, commit, ids) {
    const place = source === 'github' ? 'this repository on GitHub' : 'this clone';
    const what = ids.length === 1 ? ids[0] : `${ids.length} prompts`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PromptgateError */ .g(`Commit ${commit.slice(0, SHORT)}, which ${what} is registered at, is not in ${place}.`, {
        code: 'commit-missing',
        kind: 'outside',
        help: source === 'github'
            ? 'Was the branch’s history rewritten? "promptgate registry verify" in a full clone lists every version that this concerns.'
            : `Fetch it: git fetch origin ${commit} (in a shallow clone: git fetch --unshallow; in GitHub Actions: \`fetch-depth: 0\` for actions/checkout).`,
    });
}
/** Where that commit's own configuration had the prompts; null where it says the same, or nothing that can be read. */
async function findFormerDir(revisions, commit, { config, configPath }) {
    const text = await (0,_review_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .y)(revisions, commit, configPath);
    const { parseConfig } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44086));
    const { promptsDir } = (await parseConfig(text ?? '', configPath)).config;
    return promptsDir === config.promptsDir ? null : promptsDir;
}
/**
 * The prompts as a commit holds them, by id, their templates unread (`variables` is empty); those that it does not hold are absent.
 * @throws PromptgateError `commit-missing`, and what reading throws
 */
async function readContents(revisions, place, commit, ids) {
    if ((await revisions.resolve(commit)) !== commit)
        throw explainMissing(revisions, commit, ids);
    const found = await (0,_changes_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPrompts */ .yQ)(revisions, commit, place.config.promptsDir, ids, UNTEMPLATED);
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0)
        return found;
    const former = await findFormerDir(revisions, commit, place);
    return former === null ? found : new Map([...found, ...(await (0,_changes_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPrompts */ .yQ)(revisions, commit, former, missing, UNTEMPLATED))]);
}
/** Why a commit does not hold what was registered; null where it does. */
function findDifference({ id, version, digest, commit }, held) {
    const where = `commit ${commit.slice(0, SHORT)}`;
    if (held === undefined)
        return `${where} holds no prompt ${id}`;
    if (held.version !== version)
        return `${where} holds ${id} ${held.version ?? 'without a version'}, not ${version}`;
    if (held.digest !== digest)
        return `${where} holds ${id} ${version} with another content than was registered (${held.digest ?? 'unreadable'})`;
    return null;
}


/***/ }),

/***/ 23794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ changeRegistry)
});

// EXTERNAL MODULE: ./lib/branches/write.js
var write = __webpack_require__(9438);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/registry/apply.js + 9 modules
var apply = __webpack_require__(35364);
// EXTERNAL MODULE: ./lib/registry/change.js
var change = __webpack_require__(35828);
// EXTERNAL MODULE: ./lib/registry/format.js
var format = __webpack_require__(90971);
// EXTERNAL MODULE: ./lib/registry/lookup.js
var lookup = __webpack_require__(50310);
// EXTERNAL MODULE: ./lib/registry/parse.js + 4 modules
var parse = __webpack_require__(35692);
// EXTERNAL MODULE: ./lib/shipping/content.js
var content = __webpack_require__(66242);
;// CONCATENATED MODULE: ./lib/shipping/proof.js

async function isMerged(revisions, commit, lines) {
    for (const line of lines)
        if (line === commit || (await revisions.mergeBase(commit, line)) === commit)
            return true;
    return lines.length === 0;
}
/**
 * Makes what holds claims against Git; each claim is looked at once, however often it is asked for.
 * @param findLines where what would run must have been merged; null: that is not looked at
 */
function createProof(revisions, place, findLines) {
    const proofs = new Map();
    const find = async (claim, tip) => {
        const held = await (0,content/* readContents */.r)(revisions, place, claim.commit, [claim.id]);
        const difference = (0,content/* findDifference */.H)(claim, held.get(claim.id));
        if (difference !== null || findLines === null)
            return difference;
        if (await isMerged(revisions, claim.commit, await findLines(tip)))
            return null;
        return `commit ${claim.commit.slice(0, 12)} is not on the default branch`;
    };
    return async (claim, tip) => {
        const key = JSON.stringify([claim.id, claim.version, claim.digest, claim.commit]);
        const proof = proofs.get(key) ?? find(claim, tip);
        proofs.set(key, proof);
        const difference = await proof;
        if (difference === null)
            return null;
        return {
            code: 'content-differs',
            message: `${claim.id} ${claim.version} is not what Git holds: ${difference}.`,
            help: 'What was registered cannot be rebuilt, so it does not go out. See what else is wrong: promptgate registry verify',
        };
    };
}

;// CONCATENATED MODULE: ./lib/shipping/deploy.js








/**
 * Does one thing to the registry, on the newest tip of its branch: reads, applies with every gate, holds the version that would run
 * against what Git holds at its commit, writes, and hands the move on. Where somebody else writes at the same time, all of it is done
 * again on what they wrote. A mirror that fails takes nothing back: it becomes a note.
 * @throws PromptgateError `registry-invalid`, `commit-missing`, and what the branch and the revisions throw
 */
async function changeRegistry(ports, operation, stamp, settings) {
    const { path, promote } = settings.config.registry;
    const rules = { environments: settings.config.environments, promote };
    // What ran before has to come back at night, whatever became of its commit’s branch.
    const prove = createProof(ports.revisions, settings, operation.kind === 'rollback' ? null : (ports.findLines ?? null));
    let decided = null;
    const { commit, attempts } = await (0,write/* writeOn */.H)(ports.branch, [path], async (files, tip) => {
        const applied = (0,apply/* applyOperation */.y)((0,parse/* requireRegistry */.rm)(files.get(path) ?? null, path), operation, stamp, rules);
        decided = (0,apply/* isRefusal */.v)(applied) ? { kind: 'refused', refusal: applied } : { kind: 'applied', applied };
        if (decided.kind === 'refused' || !decided.applied.changed)
            return null;
        const claim = findClaim(operation, decided.applied);
        const refusal = claim === null ? null : await prove(claim, tip);
        if (refusal !== null) {
            decided = { kind: 'refused', refusal };
            return null;
        }
        return {
            files: new Map([[path, (0,format/* formatRegistry */.v)(decided.applied.registry)]]),
            message: formatMessage(decided.applied.summary, operation),
        };
    }, ports.writing);
    // The last attempt's word counts: it was the one on the newest tip.
    const last = decided;
    if (last === null)
        throw new Error('writeOn ended without asking what to write');
    if (last.kind === 'refused')
        return last;
    const { registry, changed, summary, notes, left = null } = last.applied;
    const move = last.applied.move ?? findRepeatedMove(registry, operation);
    const mirrored = move === null || ports.mirror === null ? [] : await mirror(ports.mirror, { move, operation, stamp, commit });
    return { kind: 'done', changed, commit, attempts, summary, move, left, notes: [...notes, ...mirrored], registry };
}
/** The subject, and why where somebody said it: Git's log alone then tells the story. */
function formatMessage(summary, operation) {
    const reason = 'reason' in operation ? (0,change/* tidyReason */.de)(operation.reason) : null;
    return reason === null ? `${summary}\n` : `${summary}\n\nReason: ${reason}\n`;
}
/** What Git must be able to prove before the operation is written; null: it brings nothing that would run. */
function findClaim(operation, { move, registry }) {
    if (operation.kind === 'register')
        return operation;
    // No move yet, and a part of the keys gets it at once.
    if (operation.kind === 'rollout-start') {
        const { digest = '', commit = '' } = (0,lookup/* findVersion */.Am)(registry, operation.id, operation.to) ?? {};
        return { id: operation.id, version: operation.to, digest, commit };
    }
    return move === null ? null : { id: move.id, version: move.to, digest: move.digest, commit: move.commit };
}
/** The move of an operation that had been done already: an earlier run may have ended before it told anybody. */
function findRepeatedMove(registry, operation) {
    if (operation.kind === 'promote')
        return (0,change/* currentMove */.P6)(registry, operation.id, operation.to);
    if (operation.kind === 'deploy' || operation.kind === 'rollback')
        return (0,change/* currentMove */.P6)(registry, operation.id, operation.environment);
    // A certain rollout that is over may have been completed by a run that ended before it told anybody.
    if (operation.kind === 'rollout-advance' && operation.rolloutId !== undefined) {
        const isOver = (0,lookup/* findState */.B7)(registry, operation.id, operation.environment)?.rollout === undefined;
        return isOver ? (0,change/* currentMove */.P6)(registry, operation.id, operation.environment) : null;
    }
    return null;
}
async function mirror(tell, moved) {
    try {
        return await tell(moved);
    }
    catch (error) {
        const why = error instanceof errors/* PromptgateError */.g ? `${error.message} ${error.help}` : error.message;
        return [`The registry has it, but it could not be told elsewhere: ${why} Run the same again to tell it then.`];
    }
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
