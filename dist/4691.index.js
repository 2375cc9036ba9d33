export const id = 4691;
export const ids = [4691];
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

/***/ 14691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ship: () => (/* binding */ ship)
});

// EXTERNAL MODULE: ./lib/bot/reply.js
var reply = __webpack_require__(10262);
// EXTERNAL MODULE: ./lib/branches/api-branch.js
var api_branch = __webpack_require__(90738);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/github/deployments.js + 1 modules
var github_deployments = __webpack_require__(21387);
// EXTERNAL MODULE: ./lib/github/client.js
var client = __webpack_require__(14559);
;// CONCATENATED MODULE: ./lib/github/environment-rules.js

/** Says from which branches may be deployed, and asks nobody. */
const BRANCHES = 'branch_policy';
/**
 * What an environment on GitHub asks for before a job deploys to it: `required_reviewers`, `wait_timer`, the rules of apps. Empty where
 * there are none, or no such environment.
 *
 * @throws PromptgateError of kind `outside`
 */
async function readEnvironmentRules(github, environment) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.repos.getEnvironment({ owner, repo, environment_name: environment });
        return (data.protection_rules ?? []).map(({ type }) => type).filter((type) => type !== BRANCHES);
    }
    catch (error) {
        if ((0,client/* readFailure */.f1)(error)?.status === 404)
            return [];
        throw (0,client/* explainFailure */.SP)(error, `reading the rules of the environment ${environment} (this needs \`actions: read\`)`);
    }
}

// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __webpack_require__(28279);
// EXTERNAL MODULE: ./lib/registry/stamp.js
var registry_stamp = __webpack_require__(253);
// EXTERNAL MODULE: ./lib/review/configuration.js + 1 modules
var configuration = __webpack_require__(46448);
// EXTERNAL MODULE: ./lib/shipping/deploy.js + 1 modules
var deploy = __webpack_require__(23794);
// EXTERNAL MODULE: ./lib/action/rendering.js
var rendering = __webpack_require__(24615);
// EXTERNAL MODULE: ./lib/action/run.js
var run = __webpack_require__(79686);
// EXTERNAL MODULE: ./lib/action/commands/open-pull.js
var open_pull = __webpack_require__(83222);
;// CONCATENATED MODULE: ./lib/action/commands/ship.js












/** Has an environment run another version, by the same flow and gates as the command line, in the commenter's name. */
async function ship(context, command) {
    const { github, event, inputs } = context;
    const revisions = (0,open_pull/* openApi */.N)(context);
    // Whatever branch the pull request is for, the registry is the default branch's, and so are the rules.
    const tip = await (0,pull_request/* readBranchTip */.uN)(github, event.defaultBranch);
    const options = { configPath: inputs.configPath, ...(inputs.promptsDir === null ? {} : { promptsDir: inputs.promptsDir }) };
    const { config, findings } = await (0,configuration/* readConfig */.X)(revisions, { base: tip, head: tip }, options);
    const [broken] = findings.filter(({ severity }) => severity === 'error');
    if (broken !== undefined)
        return (0,reply/* refuseWith */.z7)(`The configuration on ${event.defaultBranch} cannot be used: ${broken.message}`, broken.help);
    const asks = command.name === 'deploy' && config.environments.includes(command.environment) ? await askEnvironment(github, command) : null;
    if (asks !== null)
        return asks;
    const writer = await context.writer();
    const branch = (0,api_branch.createApiBranch)(writer, config.registry.branch ?? event.defaultBranch);
    const stamp = { at: (0,registry_stamp/* formatStampTime */.M)(context.now()), by: event.login };
    const findLines = async () => [await (0,pull_request/* readBranchTip */.uN)(github, event.defaultBranch)];
    const ports = { branch, revisions, mirror: makeMirror(context, config), findLines };
    try {
        const settings = { config, configPath: inputs.configPath };
        // A job that is cancelled ends after the write and what is told of it, not between them.
        const result = await context.interruption.protect(() => (0,deploy/* changeRegistry */.U)(ports, makeOperation(command, context.event.id), stamp, settings));
        if (result.kind === 'refused')
            return (0,reply/* refuseWith */.z7)(result.refusal.message, result.refusal.help);
        const summary = result.summary.replace(/^chore\(registry\): /, '');
        const restore = command.name === 'rollback'
            ? await restoreSource(context, {
                result,
                stamp,
                reason: command.reason,
                place: settings,
                revisions,
                writers: [...new Set([writer, github])],
            })
            : '';
        const done = result.changed ? capitalise(summary) : `Nothing was to be done: ${summary}`;
        return (0,reply/* answer */.ZF)(`${(0,reply/* quote */.hD)(done, 500)}.`, result.notes.map((note) => `- ${(0,reply/* quote */.hD)(note, 500)}`).join('\n'), linkDeployments(context, config, command), restore);
    }
    catch (error) {
        // What the rules of the branch forbid is no fault: the answer names what helps.
        if (error instanceof errors/* PromptgateError */.g && error.code === 'branch-protected')
            return (0,reply/* refuseWith */.z7)(error.message, error.help);
        throw error;
    }
}
/** The rollback is done by now: what becomes of the pull request that mends the source is told with it. */
async function restoreSource({ github, event }, facts) {
    const { describeRestore, proposeRestore, warnOfRestore } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(1497)]).then(__webpack_require__.bind(__webpack_require__, 23878));
    const restore = await proposeRestore({ ...facts, github, defaultBranch: event.defaultBranch });
    const warning = warnOfRestore(restore);
    if (warning !== null)
        await (0,run/* warn */.R)(warning);
    return describeRestore(restore);
}
/**
 * Reviewers and waiting times of an environment hold for jobs that name it, and a comment's job names none: it must not go around them.
 * A rollback does, on purpose: it has to work at night.
 */
async function askEnvironment(github, { id, environment }) {
    const rules = await readEnvironmentRules(github, environment);
    if (rules.length === 0)
        return null;
    return (0,reply/* refuseWith */.z7)(`The environment \`${environment}\` on GitHub asks for more than a comment can give (${rules.join(', ')}).`, `Deploy ${id} by the workflow with \`mode: deploy\`, whose job waits for it.`);
}
function makeOperation(command, comment) {
    const { id, environment, reason } = command;
    if (command.name === 'deploy')
        return { kind: 'deploy', id, version: command.version, environment, reason };
    return { kind: 'rollback', id, environment, to: command.to, reason, block: true, mark: `comment ${comment}` };
}
function makeMirror({ github, runner }, { deployments }) {
    if (!deployments.mirror)
        return null;
    const logUrl = (0,rendering/* findLogUrl */.t)(runner);
    return async ({ move }) => {
        await (0,github_deployments/* mirrorMove */.bQ)(github, move, { logUrl });
        return [];
    };
}
function linkDeployments({ runner }, { deployments }, { environment }) {
    if (!deployments.mirror)
        return '';
    return `[Deployments to ${(0,reply/* quote */.hD)(environment, 100)}](${runner.serverUrl}/${runner.repository}/deployments/${encodeURIComponent(environment)})`;
}
function capitalise(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
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


/***/ })

};
