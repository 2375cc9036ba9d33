export const id = 2504;
export const ids = [2504,738];
export const modules = {

/***/ 90738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createApiBranch: () => (/* binding */ createApiBranch)
/* harmony export */ });
/* unused harmony export isRefused */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14559);
/* harmony import */ var _revisions_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57667);
/* harmony import */ var _protection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61386);




/** Bytes of a blob that GitHub still gives over the API. */
const BLOB_LIMIT = 100_000_000;
/** Characters of a file that goes with its directory; a longer one goes before, alone. */
const INLINE = 500_000;
/** What GitHub says of a branch that takes no writes. */
const PROTECTED = /protected|rule violations?|must be made through|status checks? (?:is|are) expected|required status check|verified signatures|not accessible by|archived|Reference update failed/i;
/** Whether a write was refused for good: a rule of the branch, or a token without the right. */
function isRefused(error) {
    const failure = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f1)(error);
    if (failure === null)
        return false;
    return ((0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .isForbidden */ .US)(failure) || failure.status === 404 || (failure.status !== 401 && failure.status < 500 && PROTECTED.test(failure.message)));
}
/** The fault for a write that failed. `doing` completes "GitHub failed while …". */
function explainWrite(error, doing) {
    const failure = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f1)(error);
    if (failure === null || !isRefused(error))
        return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .SP)(error, doing);
    const needs = failure.needs === null ? '' : ` (it needs ${failure.needs})`;
    return (0,_protection_js__WEBPACK_IMPORTED_MODULE_3__/* .explainProtected */ .O)(doing, `GitHub answered ${failure.status}: ${failure.message.slice(0, 300)}${needs}`, error);
}
/**
 * A branch over GitHub's API, for where there is no clone to write to. Commits are made as the token's owner; GitHub signs a bot's.
 */
function createApiBranch(github, branch) {
    return new ApiBranch(github, branch);
}
class ApiBranch {
    name;
    #github;
    #revisions;
    constructor(github, branch) {
        this.name = branch;
        this.#github = github;
        const { octokit, owner, repo } = github;
        this.#revisions = new _revisions_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubRevisions */ .A({ request: octokit.request, owner, repo, explainFailure: _github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .SP });
    }
    get #place() {
        return { owner: this.#github.owner, repo: this.#github.repo };
    }
    async read(paths) {
        const tip = await this.#readTip();
        const files = new Map(paths.map((path) => [path, null]));
        if (tip === null)
            return { tip, files };
        const entries = await this.#findEntries(tip, paths);
        const blobs = await this.#revisions.blobs([...entries.values()].map(({ oid }) => oid), BLOB_LIMIT);
        for (const [path, { oid }] of entries) {
            const bytes = blobs.get(oid)?.bytes ?? null;
            if (bytes === null)
                throw explainLarge(path);
            files.set(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
        }
        return { tip, files };
    }
    async commit({ parent, files, message }) {
        if ((await this.#readTip()) !== parent)
            return { kind: 'moved' };
        const doing = `writing to ${this.name}`;
        let commit;
        try {
            commit = await this.#createCommit(parent, files, message);
        }
        catch (error) {
            throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g ? error : explainWrite(error, doing);
        }
        try {
            await this.#moveRef(parent, commit);
            return { kind: 'written', commit };
        }
        catch (error) {
            // The refusal may answer a repetition of a request that was done, and a lost answer says nothing: the branch itself knows.
            const tip = await this.#readTip();
            if (tip !== null && tip !== parent && (await this.#contains(tip, commit)))
                return { kind: 'written', commit };
            // First: what GitHub says of a lost race may read like a rule of the branch, which the next attempt meets again.
            if (tip !== parent)
                return { kind: 'moved' };
            if (isRefused(error))
                throw explainWrite(error, doing);
            if (isOvertaken(error))
                return { kind: 'moved' };
            throw explainWrite(error, doing);
        }
    }
    async #readTip() {
        return this.#revisions.resolve(`refs/heads/${this.name}`);
    }
    /** The files among the paths; a path without an entry is not in the answer. */
    async #findEntries(commit, paths) {
        const dirOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
        const trees = await this.#revisions.trees(commit, [...new Set(paths.map(dirOf))]);
        const found = new Map();
        for (const path of paths) {
            const entry = trees.get(dirOf(path))?.find(({ name }) => name === path.slice(path.lastIndexOf('/') + 1));
            if (entry === undefined)
                continue;
            if (!entry.mode.startsWith('100'))
                throw explainKind(path);
            found.set(path, entry);
        }
        return found;
    }
    async #createCommit(parent, files, message) {
        const { git } = this.#github.octokit.rest;
        const before = parent === null ? new Map() : await this.#findEntries(parent, [...files.keys()]);
        const entries = [];
        for (const [path, text] of files) {
            const mode = before.get(path)?.mode === '100755' ? '100755' : '100644';
            const base = { path, mode, type: 'blob' };
            if (text === null) {
                if (before.has(path))
                    entries.push({ ...base, sha: null });
            }
            else if (text.length <= INLINE)
                entries.push({ ...base, content: text });
            else
                entries.push({ ...base, sha: (await git.createBlob({ ...this.#place, content: text, encoding: 'utf-8' })).data.sha });
        }
        const baseTree = parent === null ? {} : { base_tree: await this.#readTree(parent) };
        const tree = await git.createTree({ ...this.#place, ...baseTree, tree: entries });
        const created = await git.createCommit({ ...this.#place, message, tree: tree.data.sha, parents: parent === null ? [] : [parent] });
        return created.data.sha;
    }
    async #readTree(commit) {
        return (await this.#github.octokit.rest.git.getCommit({ ...this.#place, commit_sha: commit })).data.tree.sha;
    }
    async #moveRef(parent, sha) {
        const { git } = this.#github.octokit.rest;
        if (parent === null)
            await git.createRef({ ...this.#place, ref: `refs/heads/${this.name}`, sha });
        else
            await git.updateRef({ ...this.#place, ref: `heads/${this.name}`, sha, force: false });
    }
    async #contains(tip, commit) {
        return tip === commit || (await this.#revisions.mergeBase(commit, tip)) === commit;
    }
}
/** Whether GitHub says that somebody else came first: `Update is not a fast forward`, `Reference already exists`, a conflict. */
function isOvertaken(error) {
    const failure = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .readFailure */ .f1)(error);
    return (failure !== null &&
        (failure.status === 409 ||
            (failure.status === 422 && /fast.?forward|Reference already exists|Reference does not exist/i.test(failure.message))));
}
function explainKind(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`${path} is no regular file in the repository.`, {
        code: 'not-a-file',
        kind: 'usage',
        help: 'Nothing was written. It is a link, a directory or a submodule: put a regular file in its place.',
    });
}
function explainLarge(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`${path} is too large to be read over GitHub’s API.`, {
        code: 'file-too-large',
        kind: 'outside',
        help: 'Write from a checkout of the repository: actions/checkout in the workflow, or the command line in a clone.',
    });
}


/***/ }),

/***/ 61386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ explainProtected)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);

/** The fault for a branch that takes no writes of ours. `doing` completes "Writing was refused while …". */
function explainProtected(doing, said, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`Writing was refused while ${doing}: ${said}`, {
        code: 'branch-protected',
        kind: 'outside',
        help: [
            'Nothing was written. Two ways out: keep the registry on a branch of its own that is not protected (in .promptgate.yaml: registry: { branch: promptgate-registry }),',
            'or write with a token that may pass the protection: in the workflow, registry-token: of a GitHub App or a deploy key that stands on the bypass list (github-actions[bot] cannot be put there).',
            'Where nothing is protected, the token or key lacks the right to write: permissions: { contents: write }.',
        ].join(' '),
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 9438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeOn)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72705);


const ATTEMPTS = 25;
/** Milliseconds; the wait before attempt n is anything up to `FIRST_WAIT * 2 ** (n - 2)`. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 5000;
/**
 * Reads, decides and writes, on the branch's newest tip: where somebody else wrote in between, all of it again.
 * @throws PromptgateError `branch-busy` when every attempt was overtaken; what `branch` and `decide` throw
 */
async function writeOn(branch, paths, decide, { attempts = ATTEMPTS, random = Math.random, sleep = node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout, onMoved } = {}) {
    const writeOnce = async () => {
        const { tip, files } = await branch.read(paths);
        const decision = await decide(files, tip);
        if (decision === null)
            return null;
        const result = await branch.commit({ parent: tip, ...decision });
        return result.kind === 'written' ? result.commit : undefined;
    };
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const commit = await (branch.exclusively === undefined ? writeOnce() : branch.exclusively(writeOnce));
        if (commit !== undefined)
            return { commit, attempts: attempt };
        onMoved?.(attempt);
        if (attempt < attempts)
            await sleep(random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)));
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PromptgateError */ .g(`Somebody else wrote to the branch ${branch.name} first, ${attempts} times in a row.`, {
        code: 'branch-busy',
        kind: 'outside',
        help: 'Nothing of yours was written. Run the same command again; in workflows, let the jobs that write the registry queue up: concurrency: { group: promptgate-registry, queue: max }',
    });
}


/***/ }),

/***/ 35364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ applyOperation),
  v: () => (/* reexport */ registry_refusal/* isRefusal */.vu)
});

// EXTERNAL MODULE: ./lib/registry/change.js
var change = __webpack_require__(35828);
// EXTERNAL MODULE: ./lib/registry/lookup.js
var lookup = __webpack_require__(50310);
// EXTERNAL MODULE: ./lib/registry/refusal.js
var registry_refusal = __webpack_require__(30374);
;// CONCATENATED MODULE: ./lib/registry/block.js



/** Forbids content in an environment; what runs there is rolled back instead. */
function applyBlock(registry, operation, stamp, rules) {
    const { id, digest, environment } = operation;
    const prompt = (0,lookup/* findPrompt */.Av)(registry, id);
    if (!rules.environments.includes(environment))
        return (0,registry_refusal/* refuseEnvironment */.St)(environment, rules);
    if (prompt === null)
        return (0,registry_refusal/* refusePrompt */.TE)(registry, id);
    const carriers = Object.keys(prompt.versions).filter((version) => prompt.versions[version]?.digest === digest);
    if (carriers.length === 0)
        return refuseDigest(id, digest);
    const state = (0,lookup/* findState */.B7)(registry, id, environment) ?? change/* NOTHING_DEPLOYED */.jH;
    const summary = `chore(registry): block ${id} ${carriers[0]} in ${environment}`;
    const known = state.blocked?.find((block) => block.digest === digest);
    if (known !== undefined)
        return { registry, changed: false, summary, move: null, notes: [`It is blocked already: ${known.reason} (${known.by}, ${known.at}).`] };
    const running = findRunning(prompt, state, digest);
    if (running === 'canary')
        return (0,registry_refusal/* refuseRollout */.I2)(id, environment, state);
    if (running === 'stable')
        return (0,registry_refusal/* refuse */.TR)('blocked', `${environment} runs ${id} ${state.version}, which has this content; what runs cannot be blocked.`, `\`promptgate registry rollback ${id} --environment ${environment}\` goes back to the version before and blocks it.`);
    const block = { digest, reason: (0,change/* tidyReason */.de)(operation.reason) ?? 'no reason was given', by: stamp.by, at: stamp.at };
    const next = { ...state, blocked: [...(state.blocked ?? []), block] };
    return { registry: (0,change/* setState */.wb)(registry, id, environment, next), changed: true, summary, move: null, notes: [] };
}
/** The environments in which content is blocked, where it was looked for in another one. */
function nameElsewhere({ environments }, digest) {
    const names = Object.keys(environments).filter((name) => environments[name]?.blocked?.some((block) => block.digest === digest));
    return names.length === 0 ? '' : ` It is blocked in ${names.join(', ')}: --environment ${names[0]}`;
}
/** Allows content again. */
function applyUnblock(registry, operation, rules) {
    const { id, digest, environment } = operation;
    const prompt = (0,lookup/* findPrompt */.Av)(registry, id);
    if (!rules.environments.includes(environment))
        return (0,registry_refusal/* refuseEnvironment */.St)(environment, rules);
    if (prompt === null)
        return (0,registry_refusal/* refusePrompt */.TE)(registry, id);
    const state = (0,lookup/* findState */.B7)(registry, id, environment) ?? change/* NOTHING_DEPLOYED */.jH;
    const known = state.blocked?.find((block) => block.digest === digest);
    if (known === undefined) {
        const listed = state.blocked?.map((block) => block.digest).join(', ') ?? '';
        return (0,registry_refusal/* refuse */.TR)('not-blocked', `${digest.slice(0, 80)} is not blocked for ${id} in ${environment}.`, `${listed === '' ? 'Nothing is blocked there.' : `Blocked there: ${listed}.`}${nameElsewhere(prompt, digest)}`);
    }
    const { blocked = [], ...others } = state;
    const left = blocked.filter((block) => block !== known);
    const version = Object.keys(prompt.versions).find((name) => prompt.versions[name]?.digest === digest);
    return {
        registry: (0,change/* setState */.wb)(registry, id, environment, left.length === 0 ? others : { ...others, blocked: left }),
        changed: true,
        summary: `chore(registry): unblock ${id} ${version ?? digest.slice(0, 19)} in ${environment}`,
        move: null,
        notes: [`It was blocked by ${known.by} at ${known.at}: ${known.reason}`],
    };
}
function findRunning(prompt, { version, rollout }, digest) {
    const digestOf = (name) => (typeof name === 'string' ? prompt.versions[name]?.digest : undefined);
    if (digestOf(version) === digest)
        return 'stable';
    return digestOf(rollout?.canary) === digest ? 'canary' : null;
}
function refuseDigest(id, digest) {
    const isDigest = /^sha256:[0-9a-f]{64}$/.test(digest);
    return (0,registry_refusal/* refuse */.TR)('unknown-version', isDigest
        ? `No registered version of ${id} has the content ${digest}.`
        : `${JSON.stringify(digest.slice(0, 80))} is not a digest, which is sha256: and 64 hexadecimal digits.`, `\`promptgate registry get ${id}\` shows the digest of each version.`);
}

;// CONCATENATED MODULE: ./lib/registry/gates.js


/** The environment before in `registry.promote`; null for the first one and for one that is not in the order. */
function environmentBefore(environment, { promote }) {
    const index = promote.indexOf(environment);
    return index > 0 ? promote[index - 1] : null;
}
/** The gates that a version does not pass: evals that passed, and the order of environments. A reason opens both. */
function checkGates(registry, candidate, rules) {
    return [checkEvidence(registry, candidate), checkOrder(registry, candidate, rules)].filter((refusal) => refusal !== null);
}
/** What a reason was needed for. */
function describeSkipped(failed) {
    return failed.map(({ message }) => `${message} It goes out for the reason that was given.`);
}
function checkEvidence(registry, { id, version, withReason }) {
    const evidence = (0,lookup/* findVersion */.Am)(registry, id, version)?.evidence ?? null;
    if (evidence?.conclusion === 'success')
        return null;
    const what = evidence === null ? 'no evals vouch for it' : `its evals ended in ${evidence.conclusion}`;
    return (0,registry_refusal/* refuse */.TR)('no-evidence', `${id} ${version} has no evals that passed: ${what}.`, `Send it out with a reason, which the registry keeps: ${withReason}. Or release a version whose evals pass.`);
}
/** A version reaches an environment through the one before: that one runs it, or ran it before what it runs now. */
function checkOrder(registry, { id, version, environment, withReason }, rules) {
    const before = environmentBefore(environment, rules);
    if (before === null)
        return null;
    const state = (0,lookup/* findState */.B7)(registry, id, before);
    const digest = (0,lookup/* findVersion */.Am)(registry, id, version)?.digest;
    const isBlocked = state?.blocked?.some((block) => block.digest === digest) ?? false;
    // The same content under another version was there, too: 1.4.0-rc.1 that became 1.4.0.
    const ran = [state?.version, state?.previous].some((name) => typeof name === 'string' && (name === version || (0,lookup/* findVersion */.Am)(registry, id, name)?.digest === digest));
    if (ran && !isBlocked)
        return null;
    const runs = state === null || state.version === null ? 'nothing of it' : state.version;
    return (0,registry_refusal/* refuse */.TR)('out-of-order', isBlocked
        ? `${id} ${version} was taken back in ${before}, the environment before ${environment}.`
        : `${id} ${version} has not been in ${before}, the environment before ${environment}; ${before} runs ${runs}.`, `First \`promptgate registry deploy ${id} ${version} --environment ${before}\`, or skip ${before} with a reason: ${withReason}.`);
}

;// CONCATENATED MODULE: ./lib/registry/deploy.js




/** Puts a registered version into an environment, past every gate. */
function applyDeploy(registry, operation, stamp, rules) {
    return place(registry, operation, stamp, rules, 'deploy');
}
/** Puts what the environment before runs into the next one. */
function applyPromote(registry, { id, to, reason }, stamp, rules) {
    if (!rules.environments.includes(to))
        return (0,registry_refusal/* refuseEnvironment */.St)(to, rules);
    if (!Object.hasOwn(registry.prompts, id))
        return (0,registry_refusal/* refusePrompt */.TE)(registry, id);
    const before = environmentBefore(to, rules);
    if (before === null) {
        const order = rules.promote.length === 0 ? 'empty' : rules.promote.join(' → ');
        const why = rules.promote.includes(to) ? `${to} is the first environment` : `${to} is not in the order`;
        return (0,registry_refusal/* refuse */.TR)('out-of-order', `Nothing can be promoted to ${to}: ${why} (\`registry.promote\` is ${order}).`, `Name the version: \`promptgate registry deploy ${id} VERSION --environment ${to}\`.`);
    }
    const source = (0,lookup/* findState */.B7)(registry, id, before);
    if (source === null || source.version === null)
        return (0,registry_refusal/* refuse */.TR)('not-deployed', `${before} runs no version of ${id}, so there is nothing to promote to ${to}.`, `First: \`promptgate registry deploy ${id} VERSION --environment ${before}\`.`);
    const applied = place(registry, { kind: 'deploy', id, version: source.version, environment: to, reason }, stamp, rules, 'promote');
    if ((0,registry_refusal/* isRefusal */.vu)(applied) || source.rollout === undefined)
        return applied;
    const note = `${before} is rolling out ${source.rollout.canary}; its stable version ${source.version} is what moves.`;
    return { ...applied, notes: [...applied.notes, note] };
}
function place(registry, { id, version, environment, reason }, stamp, rules, verb) {
    if (!rules.environments.includes(environment))
        return (0,registry_refusal/* refuseEnvironment */.St)(environment, rules);
    const found = (0,registry_refusal/* requireVersion */.eU)(registry, id, version);
    if ('code' in found)
        return found;
    const { version: entry } = found;
    const state = (0,lookup/* findState */.B7)(registry, id, environment) ?? change/* NOTHING_DEPLOYED */.jH;
    const summary = `chore(registry): ${verb} ${id} ${version} to ${environment}`;
    const block = state.blocked?.find(({ digest }) => digest === entry.digest);
    if (block !== undefined)
        return (0,registry_refusal/* refuseBlocked */.Jj)(id, version, environment, block);
    if (state.version === version)
        return { registry, changed: false, summary, move: null, notes: noteRunning(id, environment, state) };
    if (state.rollout !== undefined)
        return (0,registry_refusal/* refuseRollout */.I2)(id, environment, state);
    const given = (0,change/* tidyReason */.de)(reason);
    const failed = checkGates(registry, { id, version, environment, withReason: `\`promptgate registry deploy ${id} ${version} --environment ${environment} --reason "why"\`` }, rules);
    if (given === null && failed[0] !== undefined)
        return failed[0];
    const { reason: _, ...others } = state;
    const next = {
        ...others,
        version,
        deployedAt: stamp.at,
        deployedBy: stamp.by,
        previous: state.version,
        ...(given === null ? {} : { reason: given }),
    };
    return {
        registry: (0,change/* setState */.wb)(registry, id, environment, next),
        changed: true,
        summary,
        move: (0,change/* describeMove */.xS)(registry, id, environment, state.version, version),
        notes: describeSkipped(failed),
    };
}
function noteRunning(id, environment, { version, deployedAt, deployedBy, rollout }) {
    const running = `${environment} runs ${id} ${version} already, since ${deployedAt} (${deployedBy}).`;
    if (rollout === undefined)
        return [running];
    return [
        running,
        `A rollout to ${rollout.canary} is at ${rollout.percent} % and goes on; \`promptgate rollout abort ${id} --environment ${environment}\` ends it.`,
    ];
}

// EXTERNAL MODULE: ./lib/prompt/fold-case.js
var fold_case = __webpack_require__(88553);
;// CONCATENATED MODULE: ./lib/registry/register.js




/** Registers a version; one that is registered with this content gains evidence that is better than what it has, and nothing else. */
function applyRegister(registry, operation, stamp) {
    const { id, version, digest, commit, evidence, maintainer } = operation;
    const summary = `chore(registry): register ${id} ${version}`;
    const prompt = (0,lookup/* findPrompt */.Av)(registry, id);
    const twin = prompt === null ? findTwin(registry, id) : null;
    if (twin !== null)
        return (0,registry_refusal/* refuse */.TR)('version-conflict', `${id} and the registered ${twin} differ in case alone; many file systems take them for one prompt.`, `Give the directory the name ${twin} again, or one that differs in more than case.`);
    const known = prompt !== null && Object.hasOwn(prompt.versions, version) ? prompt.versions[version] : null;
    if (known === null) {
        const entry = { digest, commit, registeredAt: stamp.at, evidence };
        return {
            registry: (0,change/* setPrompt */.bJ)(registry, id, addVersion(prompt, version, entry, maintainer)),
            changed: true,
            summary,
            move: null,
            notes: [],
        };
    }
    if (known.digest !== digest)
        return (0,registry_refusal/* refuse */.TR)('version-conflict', `${id} ${version} is registered with other content (commit ${known.commit.slice(0, 7)}); a version never changes what it is.`, `Give the new content its own version: \`promptgate bump ${id} patch -m "what changed"\`.`);
    if (rankEvidence(evidence) <= rankEvidence(known.evidence))
        return { registry, changed: false, summary, move: null, notes: [`${id} ${version} is registered already, with the same content.`] };
    const next = { ...prompt, versions: { ...prompt?.versions, [version]: { ...known, evidence } } };
    return {
        registry: (0,change/* setPrompt */.bJ)(registry, id, next),
        changed: true,
        summary: `chore(registry): add evidence to ${id} ${version}`,
        move: null,
        notes: [],
    };
}
/** Evidence is only ever replaced by better: a late failure does not take back what let a version out. */
function rankEvidence(evidence) {
    if (evidence === null)
        return 0;
    return { failure: 1, neutral: 2, success: 3 }[evidence.conclusion];
}
function addVersion(prompt, version, entry, maintainer) {
    const own = maintainer?.trim() ? { maintainer: maintainer.trim().slice(0, 1000).toWellFormed() } : {};
    if (prompt === null)
        return { ...own, versions: { [version]: entry }, environments: {} };
    return { ...prompt, ...own, versions: { ...prompt.versions, [version]: entry } };
}
function findTwin(registry, id) {
    const folded = (0,fold_case/* foldCase */.S)(id);
    return Object.keys(registry.prompts).find((other) => other.length === id.length && (0,fold_case/* foldCase */.S)(other) === folded) ?? null;
}

// EXTERNAL MODULE: ./lib/registry/rollback.js
var rollback = __webpack_require__(53108);
;// CONCATENATED MODULE: ./lib/registry/rollout-running.js


/**
 * The rollout that an operation is about. Where a certain one is meant and it is over, there is nothing left to do, which is no fault.
 * @param summary what would be done, for the answer that it was done
 */
function rollout_running_findRunning(registry, asked, summary, rules) {
    const { id, environment, rolloutId } = asked;
    if (!rules.environments.includes(environment))
        return (0,registry_refusal/* refuseEnvironment */.St)(environment, rules);
    if ((0,lookup/* findPrompt */.Av)(registry, id) === null)
        return (0,registry_refusal/* refusePrompt */.TE)(registry, id);
    const state = (0,lookup/* findState */.B7)(registry, id, environment);
    const rollout = state?.rollout;
    if (rolloutId !== null && rollout?.id !== rolloutId)
        return { registry, changed: false, summary, move: null, notes: [`The rollout ${rolloutId} of ${id} in ${environment} is over.`] };
    if (state !== null && state.version !== null && rollout !== undefined)
        return { state: { ...state, version: state.version }, rollout };
    return (0,registry_refusal/* refuse */.TR)('no-rollout', `No rollout of ${id} runs in ${environment}.`, `\`promptgate rollout start ${id} --environment ${environment} --to VERSION\` starts one; \`promptgate registry history ${id}\` shows what ended.`);
}
function isRunning(found) {
    return 'rollout' in found;
}

// EXTERNAL MODULE: ./lib/rollout/bucket.js + 1 modules
var bucket = __webpack_require__(73697);
;// CONCATENATED MODULE: ./lib/registry/rollout-steps.js

/** Shares that a rollout has at most, those of the past included. */
const STEPS_LIMIT = 100;
/** What a rollout does when nobody says otherwise, in percent. */
const DEFAULT_STEPS = (/* unused pure expression or super */ null && ([5, 25, 50, 100]));
/** A share to the thousandth of a percent, which is as fine as keys are routed. */
function roundPercent(percent) {
    return (0,bucket/* countPlaces */.wH)(percent) / 1000;
}
/** Why steps cannot be taken, as a sentence; null: they can. */
function judgeSteps(steps) {
    if (steps.length === 0)
        return 'No step is named.';
    if (steps.length > STEPS_LIMIT)
        return `${steps.length} steps are named, and a rollout has at most ${STEPS_LIMIT}.`;
    const odd = steps.find((percent) => !isShare(percent));
    if (odd !== undefined)
        return `${String(odd)} is no share: steps are percents, from 0.001 to 100.`;
    const rounded = steps.map(roundPercent);
    const at = rounded.findIndex((percent, index) => index > 0 && percent <= rounded[index - 1]);
    return at < 0 ? null : `Steps grow, and ${steps[at]} % comes after ${steps[at - 1]} %.`;
}
/** Whether some key in 100,000 gets the canary at that share. */
function isShare(percent) {
    return Number.isFinite(percent) && roundPercent(percent) > 0 && percent <= 100;
}
/**
 * The steps of a rollout that goes on at another share than the next one. What was taken stays, the share comes behind it, and then all
 * planned shares above it: a rollout that was made smaller climbs over the same steps again.
 * @param step place of the share of now
 * @param percent rounded, another than that of now
 * @returns null: there were too many changes for one more
 */
function replanSteps(steps, step, current, percent) {
    if (step + 1 >= STEPS_LIMIT)
        return null;
    // Where the place and the share disagree, the share is what users get.
    const taken = [...steps.slice(0, step), current];
    const above = [...new Set([...steps, current])].filter((each) => each > percent).sort((a, b) => a - b);
    const room = STEPS_LIMIT - taken.length - 1;
    return [...taken, percent, ...(room > 0 ? above.slice(-room) : [])];
}

;// CONCATENATED MODULE: ./lib/registry/rollout-advance.js





/** Takes a rollout to its next step, to a share that is named, or behind its last step to the end. */
function applyRolloutAdvance(registry, operation, stamp, rules) {
    const { id, environment, percent, fromStep, rolloutId = null } = operation;
    const about = `rollout of ${id} in ${environment}`;
    const found = rollout_running_findRunning(registry, { id, environment, rolloutId }, `chore(registry): advance ${about}`, rules);
    if (!isRunning(found))
        return found;
    const { state, rollout } = found;
    if (fromStep !== null && rollout.step !== fromStep)
        return {
            ...{ registry, changed: false, summary: `chore(registry): advance ${about}`, move: null },
            notes: [`It has left that step already: ${rollout.id} is at ${rollout.percent} %.`],
        };
    const refusal = judgeAdvance(registry, operation, found);
    if (refusal !== null)
        return refusal;
    if (percent === null) {
        const next = rollout.steps[rollout.step + 1];
        if (next === undefined)
            return complete(registry, operation, found, stamp);
        return takeStep(registry, operation, found, next, rollout.steps, stamp);
    }
    const share = roundPercent(percent);
    if (share === rollout.percent) {
        const summary = `chore(registry): keep ${about} at ${share} %`;
        const notes = [`It is at ${share} % already, since ${rollout.steppedAt ?? rollout.startedAt}.`];
        // A pause has to end although the share is the same.
        if (rollout.paused === undefined)
            return { registry, changed: false, summary, move: null, notes };
        return { registry: put(registry, operation, state, omitPause(rollout)), changed: true, summary, move: null, notes };
    }
    const steps = replanSteps(rollout.steps, rollout.step, rollout.percent, share);
    if (steps !== null)
        return takeStep(registry, operation, found, share, steps, stamp);
    return (0,registry_refusal/* refuse */.TR)('rollout-invalid', `${rollout.id} has had ${STEPS_LIMIT} shares, and a rollout has no more.`, `End it (\`promptgate rollout abort ${id} --environment ${environment}\`) and start another one.`);
}
function judgeAdvance(registry, { id, environment, percent, resume }, { state, rollout }) {
    const command = `promptgate rollout advance ${id} --environment ${environment}`;
    const digest = (0,lookup/* findVersion */.Am)(registry, id, rollout.canary)?.digest;
    const block = state.blocked?.find((each) => each.digest === digest);
    if (block !== undefined)
        return (0,registry_refusal/* refuse */.TR)('blocked', `${id} ${rollout.canary}, which is rolled out, is blocked in ${environment}: ${block.reason} (${block.by}, ${block.at}).`, `\`promptgate rollout abort ${id} --environment ${environment}\` ends the rollout.`);
    if (percent !== null && !isShare(percent))
        return (0,registry_refusal/* refuse */.TR)('rollout-invalid', `${String(percent)} is no share of a rollout: it is a percent, from 0.001 to 100.`, `Such as \`${command} --percent 10\`. To send nobody to ${rollout.canary}: \`promptgate rollout abort ${id} --environment ${environment}\`.`);
    if (rollout.paused === undefined || resume)
        return null;
    const { reason, by, at } = rollout.paused;
    return (0,registry_refusal/* refuse */.TR)('rollout-paused', `${rollout.id} of ${id} in ${environment} is paused at ${rollout.percent} %: ${reason} (${by}, ${at}).`, `Take it out of the pause and on: \`${command}${percent === null ? '' : ` --percent ${percent}`} --resume\`. Without the step: \`promptgate rollout resume ${id} --environment ${environment}\`.`);
}
function omitPause({ paused: _, ...rollout }) {
    return rollout;
}
function put(registry, { id, environment }, state, rollout) {
    return (0,change/* setState */.wb)(registry, id, environment, { ...state, rollout });
}
function takeStep(registry, operation, { state, rollout }, percent, steps, { at }) {
    const { id, environment } = operation;
    const next = { ...omitPause(rollout), percent, step: rollout.step + 1, steps, steppedAt: at };
    const left = steps.slice(next.step + 1);
    const comes = left.length === 0 ? 'the end, at which it becomes what runs' : left.map((each) => `${each} %`).join(', ');
    return {
        registry: put(registry, operation, state, next),
        changed: true,
        summary: `chore(registry): take rollout of ${id} ${rollout.canary} in ${environment} from ${rollout.percent} % to ${percent} %`,
        move: null,
        notes: [`What comes next: ${comes}.`],
    };
}
/** The canary becomes what the environment runs: a deploy like any other, whose gates it passed at the start. */
function complete(registry, { id, environment }, { state, rollout }, { at, by }) {
    const { rollout: _, reason: __, ...others } = state;
    const next = {
        ...{ ...others, version: rollout.canary, deployedAt: at, deployedBy: by, previous: state.version },
        ...(rollout.reason === undefined ? {} : { reason: rollout.reason }),
    };
    return {
        registry: (0,change/* setState */.wb)(registry, id, environment, next),
        changed: true,
        summary: `chore(registry): complete rollout of ${id} ${rollout.canary} in ${environment}`,
        move: (0,change/* describeMove */.xS)(registry, id, environment, state.version, rollout.canary),
        notes: [`${rollout.id} is over: everybody gets ${rollout.canary}; a rollback goes to ${state.version}.`],
    };
}

// EXTERNAL MODULE: ./lib/registry/registry.js
var registry = __webpack_require__(17451);
// EXTERNAL MODULE: ./lib/registry/rollout-guardrails.js
var rollout_guardrails = __webpack_require__(68934);
// EXTERNAL MODULE: ./lib/registry/rollout-id.js
var rollout_id = __webpack_require__(65205);
;// CONCATENATED MODULE: ./lib/registry/rollout-start.js








/** Milliseconds: a day. */
const SLOW_LIMIT = 86_400_000;
/** Minutes: a year. */
const HOLD_LIMIT = 525_600;
/** Keys in each of the two lists, and UTF-16 code units of one. */
const LIST_LIMIT = 1000;
const KEY_LENGTH = 200;
/** Written out, it would lack what is not of the rollout, such as `--push`, or be as long as its lists. */
const WITH_REASON = 'the same command with `--reason "why"`';
/** Begins to send a part of the keys to another version, past the gates of a deploy. */
function applyRolloutStart(registry, operation, stamp, rules) {
    const { id, environment, to } = operation;
    if (!rules.environments.includes(environment))
        return (0,registry_refusal/* refuseEnvironment */.St)(environment, rules);
    const found = (0,registry_refusal/* requireVersion */.eU)(registry, id, to);
    if ('code' in found)
        return found;
    const { prompt, version: entry } = found;
    const state = (0,lookup/* findState */.B7)(registry, id, environment);
    const block = state?.blocked?.find(({ digest }) => digest === entry.digest);
    if (block !== undefined)
        return (0,registry_refusal/* refuseBlocked */.Jj)(id, to, environment, block);
    if (state === null || state.version === null)
        return refuseUndeployed(operation);
    const invalid = judgeRequest(operation);
    if (invalid !== null)
        return invalid;
    const steps = operation.steps.map(roundPercent);
    const summary = `chore(registry): start rollout of ${id} ${to} in ${environment} at ${steps[0]} %`;
    if (state.rollout !== undefined)
        return isRepeated(state.rollout, operation, steps)
            ? { registry, changed: false, summary, move: null, notes: [`That rollout runs already: ${describeRunning(state.rollout)}.`] }
            : (0,registry_refusal/* refuseRollout */.I2)(id, environment, state);
    const same = refuseSame(operation, state, prompt);
    if (same !== null)
        return same;
    const candidate = { id, version: to, environment, withReason: WITH_REASON };
    const failed = checkGates(registry, candidate, rules);
    const reason = (0,change/* tidyReason */.de)(operation.reason);
    if (reason === null && failed[0] !== undefined)
        return failed[0];
    const number = nextNumber(registry);
    const rollout = createRollout(operation, steps, (0,rollout_id/* writeRolloutId */.s)(number), reason, stamp);
    const { ended: _, ...others } = state;
    const counted = (0,change/* setPrompt */.bJ)(registry, id, { ...prompt, rollouts: number });
    return {
        registry: (0,change/* setState */.wb)(counted, id, environment, { ...others, rollout }),
        changed: true,
        summary,
        move: null,
        notes: [...describeSkipped(failed), ...noteJudged(operation, rollout)],
    };
}
function createRollout(operation, steps, id, reason, { at, by }) {
    const { allow, deny, holdMinutes, slowMs, unit } = operation;
    return {
        ...{ id, canary: operation.to, percent: steps[0], step: 0, unit },
        salt: operation.salt ?? `${operation.id}/${id}`,
        ...{ slowMs, steps, startedAt: at, startedBy: by, guardrails: listJudged(operation) },
        ...(reason === null ? {} : { reason }),
        ...(holdMinutes === null ? {} : { holdMinutes }),
        ...(allow.length === 0 ? {} : { allow: [...new Set(allow)] }),
        ...(deny.length === 0 ? {} : { deny: [...new Set(deny)] }),
    };
}
/**
 * One more than any rollout of the registry ever had, whatever its prompt: another number is another shuffle, and a store of calls tells
 * rollouts apart by their ids alone.
 */
function nextNumber({ prompts }) {
    const numbers = Object.values(prompts).flatMap(({ rollouts = 0, environments }) => {
        const running = Object.values(environments).map(({ rollout }) => (0,rollout_id/* readRolloutNumber */.f)(rollout?.id ?? '') ?? 0);
        return [rollouts, ...running];
    });
    return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}
/** Without a threshold nothing is slow, and a guardrail that never speaks would only weaken the others. */
function listJudged({ guardrails, slowMs }) {
    return registry/* GUARDRAILS */.X.filter((name) => guardrails.includes(name) && (0,rollout_guardrails/* isJudged */.s)(name, slowMs));
}
function noteJudged({ guardrails, slowMs }, { steps, unit, id }) {
    const notes = [
        `${id} goes through ${steps.map((percent) => `${percent} %`).join(', ')} of ${unit}s; behind the last step the canary is what the environment runs.`,
    ];
    if (guardrails.includes('slow') && slowMs === null)
        notes.push('Slow answers are not judged: no threshold is known. `--slow-ms N` gives one, `--store URL` reads it from what was recorded.');
    return notes;
}
/** A threshold that was read from a store may have moved since. */
function isRepeated(running, operation, steps) {
    const asked = createRollout(operation, steps, running.id, null, { at: '', by: '' });
    const tell = ({ canary, unit, steps: shares, salt, holdMinutes, allow, deny, guardrails }) => JSON.stringify([canary, unit, shares, salt, holdMinutes, allow, deny, guardrails?.filter((name) => name !== 'slow')]);
    return tell(running) === tell(asked);
}
function describeRunning({ id, percent, canary, startedAt, startedBy }) {
    return `${id} is at ${percent} % of ${canary}, since ${startedAt}${startedBy === undefined ? '' : ` (${startedBy})`}`;
}
function refuseUndeployed({ id, environment, to }) {
    return (0,registry_refusal/* refuse */.TR)('not-deployed', `${environment} runs no version of ${id} yet, so there is nothing that ${to} could be compared with.`, `The first version goes out at once: \`promptgate registry deploy ${id} ${to} --environment ${environment}\`.`);
}
function refuseSame({ id, environment, to }, { version }, prompt) {
    if (to === version)
        return (0,registry_refusal/* refuse */.TR)('rollout-invalid', `${environment} runs ${id} ${to} already.`, `Name another version: \`promptgate registry get ${id}\` shows which there are.`);
    if (prompt.versions[to]?.digest !== prompt.versions[version]?.digest)
        return null;
    return (0,registry_refusal/* refuse */.TR)('rollout-invalid', `${id} ${to} has the same content as ${version}, which ${environment} runs: nobody could tell them apart.`, `Take its number over at once: \`promptgate registry deploy ${id} ${to} --environment ${environment}\`.`);
}
/** What an operation asks for that no rollout can be. */
function judgeRequest(operation) {
    const { slowMs, holdMinutes, guardrails, allow, deny } = operation;
    const invalid = (message, help) => (0,registry_refusal/* refuse */.TR)('rollout-invalid', message, help);
    const steps = judgeSteps(operation.steps);
    if (steps !== null)
        return invalid(steps, 'Such as `--steps 5,25,50,100`, or one share alone: `--percent 10`.');
    if (slowMs !== null && !(Number.isFinite(slowMs) && slowMs > 0 && slowMs <= SLOW_LIMIT))
        return invalid(`${String(slowMs)} is no time above which an answer is slow.`, 'Give milliseconds, at most a day: `--slow-ms 2000`.');
    if (holdMinutes !== null && !(Number.isInteger(holdMinutes) && holdMinutes >= 0 && holdMinutes <= HOLD_LIMIT))
        return invalid(`${String(holdMinutes)} minutes is no time to hold a step.`, 'Give whole minutes, at most a year: `--hold 60m`.');
    if (new Set(guardrails).size !== guardrails.length || guardrails.some((name) => !registry/* GUARDRAILS */.X.includes(name)))
        return invalid(`The guardrails ${guardrails.join(', ')} are not to be had.`, `Each once, of ${registry/* GUARDRAILS */.X.join(', ')}.`);
    if (listJudged(operation).length === 0)
        return invalid(guardrails.length === 0
            ? 'Nothing is named that the rollout is judged by.'
            : 'Slow answers alone cannot be judged without a threshold.', 'Such as `--guardrails errors,unhappy`; `slow` needs `--slow-ms N` or `--store URL`.');
    return judgeList('allow', allow, deny) ?? judgeList('deny', deny, []);
}
function judgeList(name, keys, others) {
    const invalid = (message, help) => (0,registry_refusal/* refuse */.TR)('rollout-invalid', message, help);
    if (keys.length > LIST_LIMIT)
        return invalid(`\`${name}\` lists ${keys.length} keys, and it holds at most ${LIST_LIMIT}.`, 'Send larger groups by a share instead.');
    const odd = keys.find((key) => key.length === 0 || key.length > KEY_LENGTH || !key.isWellFormed());
    if (odd !== undefined)
        return invalid(`\`${name}\` has ${odd.length === 0 ? 'an empty key' : 'a key that cannot be one'}.`, `A key is text of 1 to ${KEY_LENGTH} characters.`);
    const both = keys.find((key) => others.includes(key));
    return both === undefined
        ? null
        : invalid(`${JSON.stringify(both.slice(0, 60))} is on both lists.`, 'Leave it on one of `--allow` and `--deny`.');
}

;// CONCATENATED MODULE: ./lib/registry/rollout-stop.js



/** Keeps a rollout at its share until somebody resumes it. */
function applyRolloutPause(registry, operation, stamp, rules) {
    const { id, environment } = operation;
    const summary = `chore(registry): pause rollout of ${id} in ${environment}`;
    const found = rollout_running_findRunning(registry, { id, environment, rolloutId: operation.rolloutId ?? null }, summary, rules);
    if (!isRunning(found))
        return found;
    const { state, rollout } = found;
    if (rollout.paused !== undefined) {
        const { reason, by, at } = rollout.paused;
        return { registry, changed: false, summary, move: null, notes: [`It was paused before: ${reason} (${by}, ${at}).`] };
    }
    const paused = { reason: (0,change/* tidyReason */.de)(operation.reason) ?? 'no reason was given', by: stamp.by, at: stamp.at };
    return {
        registry: (0,change/* setState */.wb)(registry, id, environment, { ...state, rollout: { ...rollout, paused } }),
        changed: true,
        summary: `${summary} at ${rollout.percent} %`,
        move: null,
        notes: [`${rollout.percent} % of ${rollout.unit}s keep getting ${rollout.canary}; nothing advances it until it is resumed.`],
    };
}
/** Lets a paused rollout go on. */
function applyRolloutResume(registry, { id, environment }, rules) {
    const summary = `chore(registry): resume rollout of ${id} in ${environment}`;
    const found = rollout_running_findRunning(registry, { id, environment, rolloutId: null }, summary, rules);
    if (!isRunning(found))
        return found;
    const { state, rollout } = found;
    const { paused, ...others } = rollout;
    if (paused === undefined)
        return { registry, changed: false, summary, move: null, notes: ['It is not paused.'] };
    return {
        registry: (0,change/* setState */.wb)(registry, id, environment, { ...state, rollout: others }),
        changed: true,
        summary: `${summary} at ${rollout.percent} %`,
        move: null,
        notes: [`It was paused by ${paused.by} at ${paused.at}: ${paused.reason}`],
    };
}
/**
 * Sends everybody back to the stable version, which was there all the time. No gate: it has to work at night. What the environment runs
 * does not change, so it is no move.
 */
function applyRolloutAbort(registry, operation, stamp, rules) {
    const { id, environment, rolloutId } = operation;
    const summary = `chore(registry): abort rollout of ${id} in ${environment}`;
    const found = rollout_running_findRunning(registry, { id, environment, rolloutId }, summary, rules);
    if (!isRunning(found))
        return found;
    const { state, rollout } = found;
    const { rollout: _, ...others } = state;
    const block = operation.block ? findBlock(registry, operation, rollout, state.version, stamp) : null;
    const isKnown = block !== null && (state.blocked?.some(({ digest }) => digest === block.digest) ?? false);
    const blocked = [...(state.blocked ?? []), ...(block === null || isKnown ? [] : [block])];
    const ended = (0,change/* describeEnd */.lA)(rollout, (0,change/* tidyReason */.de)(operation.reason), stamp);
    return {
        registry: (0,change/* setState */.wb)(registry, id, environment, { ...others, ended, ...(blocked.length === 0 ? {} : { blocked }) }),
        changed: true,
        summary: `chore(registry): abort rollout of ${id} ${rollout.canary} in ${environment}, back to ${state.version}`,
        move: null,
        ...(block === null ? {} : { left: (0,change/* describeMove */.xS)(registry, id, environment, rollout.canary, state.version) }),
        notes: [
            block === null
                ? `${rollout.canary} is not blocked: it may be rolled out again.`
                : `${rollout.canary} cannot come to ${environment} again until it is unblocked.`,
        ],
    };
}
/** null: the stable version has that content too, and must run on. */
function findBlock(registry, { id, reason }, { id: rolloutId, canary }, stable, { at, by }) {
    const digest = (0,lookup/* findVersion */.Am)(registry, id, canary)?.digest;
    if (digest === undefined || digest === (0,lookup/* findVersion */.Am)(registry, id, stable)?.digest)
        return null;
    return { digest, reason: (0,change/* tidyReason */.de)(reason) ?? `the rollout ${rolloutId} to ${canary} was aborted`, by, at };
}

;// CONCATENATED MODULE: ./lib/registry/apply.js








/** Characters of a name. */
const BY_LIMIT = 200;

/**
 * Does one thing to a registry, or says why not. Pure: the same arguments give the same answer, and the registry that is given stays as it
 * is; what was done already gives `changed: false`.
 */
function applyOperation(registry, operation, given, rules) {
    // A name is whatever Git's configuration holds.
    const stamp = { at: given.at, by: (0,change/* tidyReason */.de)(given.by)?.slice(0, BY_LIMIT).toWellFormed() ?? 'unknown' };
    switch (operation.kind) {
        case 'register':
            return applyRegister(registry, operation, stamp);
        case 'deploy':
            return applyDeploy(registry, operation, stamp, rules);
        case 'promote':
            return applyPromote(registry, operation, stamp, rules);
        case 'rollback':
            return (0,rollback/* applyRollback */.P)(registry, operation, stamp, rules);
        case 'rollout-start':
            return applyRolloutStart(registry, operation, stamp, rules);
        case 'rollout-advance':
            return applyRolloutAdvance(registry, operation, stamp, rules);
        case 'rollout-pause':
            return applyRolloutPause(registry, operation, stamp, rules);
        case 'rollout-resume':
            return applyRolloutResume(registry, operation, rules);
        case 'rollout-abort':
            return applyRolloutAbort(registry, operation, stamp, rules);
        case 'block':
            return applyBlock(registry, operation, stamp, rules);
        case 'unblock':
            return applyUnblock(registry, operation, rules);
    }
}


/***/ }),

/***/ 35828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P6: () => (/* binding */ currentMove),
/* harmony export */   bJ: () => (/* binding */ setPrompt),
/* harmony export */   de: () => (/* binding */ tidyReason),
/* harmony export */   jH: () => (/* binding */ NOTHING_DEPLOYED),
/* harmony export */   lA: () => (/* binding */ describeEnd),
/* harmony export */   wb: () => (/* binding */ setState),
/* harmony export */   xS: () => (/* binding */ describeMove)
/* harmony export */ });
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50310);

/** A rollout as it stands in the registry when it is taken back. */
function describeEnd({ id, canary }, reason, { at, by }) {
    return { id, canary, ...(reason === null ? {} : { reason }), by, at };
}
/** What an environment is before anything was deployed or blocked there. */
const NOTHING_DEPLOYED = { version: null, deployedAt: null, deployedBy: null, previous: null };
const REASON_LIMIT = 1000;
/** A reason on one line, at most 1,000 characters; null where nothing is left. */
function tidyReason(reason) {
    const text = (reason ?? '')
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    if (text === '')
        return null;
    return text.length > REASON_LIMIT ? `${text.slice(0, REASON_LIMIT).toWellFormed()}…` : text;
}
/** Keys are defined and not assigned: an id such as `__proto__` can do no harm. */
function setPrompt(registry, id, prompt) {
    return { ...registry, prompts: { ...registry.prompts, [id]: prompt } };
}
/** The registry with another state of one environment; one that says nothing any more is taken out. */
function setState(registry, id, environment, state) {
    const prompt = registry.prompts[id];
    const { [environment]: _, ...others } = prompt.environments;
    const isNothing = Object.entries(state).every(([key, value]) => value === null && Object.hasOwn(NOTHING_DEPLOYED, key));
    return setPrompt(registry, id, { ...prompt, environments: isNothing ? others : { ...others, [environment]: state } });
}
/** A move to a version that is registered. */
function describeMove(registry, id, environment, from, to) {
    const { digest, commit } = registry.prompts[id].versions[to];
    return { id, environment, from, to, digest, commit };
}
/** What an environment runs now, in a move's form, for what is to be mirrored again; null where it runs nothing. */
function currentMove(registry, id, environment) {
    const state = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .findState */ .B7)(registry, id, environment);
    return state === null || state.version === null ? null : describeMove(registry, id, environment, state.previous, state.version);
}


/***/ }),

/***/ 50310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ findVersion),
/* harmony export */   Av: () => (/* binding */ findPrompt),
/* harmony export */   B7: () => (/* binding */ findState)
/* harmony export */ });
/** What stands under a name that somebody chose: `constructor` is a prompt's id, too, and every object has one. */
function own(record, name) {
    return record !== undefined && Object.hasOwn(record, name) ? record[name] : null;
}
function findPrompt(registry, id) {
    return own(registry.prompts, id);
}
function findVersion(registry, id, version) {
    return own(findPrompt(registry, id)?.versions, version);
}
/** What an environment runs of a prompt, and what is blocked there; null: the registry says nothing of it. */
function findState(registry, id, environment) {
    return own(findPrompt(registry, id)?.environments, environment);
}


/***/ }),

/***/ 30374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ refuseRollout),
/* harmony export */   Jj: () => (/* binding */ refuseBlocked),
/* harmony export */   M7: () => (/* binding */ sortVersions),
/* harmony export */   St: () => (/* binding */ refuseEnvironment),
/* harmony export */   TE: () => (/* binding */ refusePrompt),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   eU: () => (/* binding */ requireVersion),
/* harmony export */   tt: () => (/* binding */ refuseVersion),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/* harmony import */ var _changes_semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63976);
/* harmony import */ var _prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89753);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50310);



/** How many names a message lists. */
const NAMED_LIMIT = 5;
/** Names that a mistyped one is compared with. */
const COMPARED_LIMIT = 1000;
function isRefusal(result) {
    return 'code' in result;
}
function refuse(code, message, help) {
    return { code, message, help };
}
/** A text that somebody typed, as far as a line can hold it. */
function quote(text) {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    return /^[\w./@+:-]+$/.test(shown) ? shown : JSON.stringify(shown);
}
function listSome(names) {
    return `${names.slice(0, NAMED_LIMIT).join(', ')}${names.length > NAMED_LIMIT ? ', …' : ''}`;
}
/** Newest first. */
function sortVersions(versions) {
    const read = versions.map((text) => ({ text, version: (0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text) }));
    read.sort((a, b) => (a.version === null || b.version === null ? 0 : (0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(b.version, a.version)) || (a.text < b.text ? 1 : -1));
    return read.map(({ text }) => text);
}
function refuseEnvironment(name, { environments }) {
    const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(name, environments);
    const help = `${near === null ? '' : `Did you mean ${near}? `}The environments are ${environments.join(', ')}; \`environments\` in the configuration names them.`;
    return refuse('unknown-environment', `There is no environment ${quote(name)}.`, help);
}
function refusePrompt(registry, id) {
    const known = Object.keys(registry.prompts);
    const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(id, known.slice(0, COMPARED_LIMIT));
    const help = known.length === 0
        ? 'The registry is empty: `promptgate release` registers what the default branch has.'
        : `${near === null ? '' : `Did you mean ${near}? `}\`promptgate registry list\` shows what is registered; \`promptgate release\` registers what is not.`;
    return refuse('unknown-prompt', `No prompt ${quote(id)} is registered.`, help);
}
function refuseVersion(id, prompt, version) {
    const known = sortVersions(Object.keys(prompt.versions));
    const [wanted, newest] = [(0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(version), (0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(known[0] ?? '')];
    // Nobody mistypes a version into the next one: it was merged, and not released.
    const isNext = wanted !== null && newest !== null && (0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(wanted, newest) > 0;
    const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(version, known.slice(0, COMPARED_LIMIT));
    const help = known.length === 0
        ? '`promptgate release` registers what the default branch has.'
        : isNext
            ? `The newest that is registered is ${known[0]}; \`promptgate release\` registers what the default branch has since.`
            : `${near === null ? '' : `Did you mean ${near}? `}The newest are ${listSome(known)}; \`promptgate registry get ${id}\` shows all.`;
    return refuse('unknown-version', `${id} ${quote(version)} is not registered.`, help);
}
/** Who blocked what, when and why. */
function refuseBlocked(id, version, environment, { digest, by, at, reason }) {
    return refuse('blocked', `${id} ${version} is blocked in ${environment}: ${reason} (${by}, ${at}).`, `Ship a version with other content, or lift the block: \`promptgate registry unblock ${id} ${digest} --environment ${environment} -m "why"\`.`);
}
/** One rollout at a time: what else would change the version has to wait for its end. */
function refuseRollout(id, environment, { version, rollout }) {
    const command = (verb) => `\`promptgate rollout ${verb} ${id} --environment ${environment}`;
    return refuse('rollout-running', `A rollout of ${id} from ${version} to ${rollout?.canary} is running in ${environment}, at ${rollout?.percent} %.`, `End it first: ${command('abort')}\` stays on ${version}, with \`--block\` it also forbids ${rollout?.canary}; ${command('advance')}\` takes it further, behind its last step to the end.`);
}
/** A registered version of a registered prompt, or why there is none. */
function requireVersion(registry, id, version) {
    const prompt = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findPrompt */ .Av)(registry, id);
    if (prompt === null)
        return refusePrompt(registry, id);
    if (!Object.hasOwn(prompt.versions, version))
        return refuseVersion(id, prompt, version);
    return { prompt, version: prompt.versions[version] };
}


/***/ }),

/***/ 53108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ applyRollback),
/* harmony export */   p: () => (/* binding */ readReason)
/* harmony export */ });
/* harmony import */ var _changes_semver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63976);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35828);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50310);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30374);




/**
 * Goes back: out of a running rollout to its stable version, else to the version before or to the one that is named. What is left is
 * blocked in that environment, so that nobody deploys it again by accident. No gate but the blocks: it has to work at night.
 */
function applyRollback(registry, operation, stamp, rules) {
    const { id, environment, to } = operation;
    if (!rules.environments.includes(environment))
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseEnvironment */ .St)(environment, rules);
    const prompt = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findPrompt */ .Av)(registry, id);
    if (prompt === null)
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusePrompt */ .TE)(registry, id);
    const state = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findState */ .B7)(registry, id, environment);
    if (state === null || state.version === null)
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('not-deployed', `${environment} runs no version of ${id}, so there is nothing to roll back.`, `\`promptgate registry list --environment ${environment}\` shows what it runs.`);
    const running = state.version;
    if (isDone(state, operation.mark))
        return {
            ...{ registry, changed: false, move: null, summary: `chore(registry): roll ${id} in ${environment} back to ${running}` },
            notes: [`This was done before by the same ${operation.mark}: ${environment} runs ${id} ${running}.`],
        };
    const target = to ?? (state.rollout === undefined ? state.previous : running);
    if (target === null)
        return refuseNothingBefore(prompt, operation, state);
    const entry = Object.hasOwn(prompt.versions, target) ? prompt.versions[target] : undefined;
    if (entry === undefined)
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseVersion */ .tt)(id, prompt, target);
    const summary = `chore(registry): roll ${id} in ${environment} back to ${target}`;
    if (target === running && state.rollout === undefined)
        return { registry, changed: false, summary, move: null, notes: [`${environment} runs ${id} ${target} already.`] };
    if (target === state.rollout?.canary)
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseRollout */ .I2)(id, environment, state);
    const block = state.blocked?.find(({ digest }) => digest === entry.digest);
    if (block !== undefined)
        return refuseBlockedTarget(prompt, operation, state, (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseBlocked */ .Jj)(id, target, environment, block));
    if (target !== state.previous && (0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .isHigher */ .kW)(target, running))
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('out-of-order', `${target} is above ${running}, which ${environment} runs: that is no way back.`, `\`promptgate registry deploy ${id} ${target} --environment ${environment}\` goes forward.`);
    const left = [state.rollout?.canary, ...(target === running ? [] : [running])].filter((version) => version !== undefined);
    const blocks = operation.block ? listBlocks(prompt, left, target, operation, state, stamp) : [];
    const next = goBack(state, target, operation, blocks, stamp);
    const from = left[0] ?? running;
    return {
        registry: (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .setState */ .wb)(registry, id, environment, next),
        changed: true,
        summary,
        move: (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .describeMove */ .xS)(registry, id, environment, from, target),
        notes: noteBlocks(operation, left, blocks, entry, prompt),
    };
}
/** Whether the same run or comment rolled back already: a repetition must not go one version further. */
function isDone({ reason, blocked = [] }, mark) {
    return mark !== undefined && [reason, ...blocked.map((block) => block.reason)].some((text) => text?.endsWith(`(${mark})`));
}
/** What was given as the reason of a rollback, without the mark of who asked; null: nothing was. */
function readReason(kept) {
    const given = kept?.replace(/ ?\((?:run|comment) \d+\)$/, '') ?? null;
    return given === null || given === '' || given === UNREASONED ? null : given;
}
/** Stands where only a mark is kept. */
const UNREASONED = 'rolled back';
/** The reason, with the mark behind it. */
function writeReason({ reason, mark }, otherwise) {
    const given = (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .tidyReason */ .de)(reason) ?? otherwise;
    return mark === undefined ? given : `${given ?? UNREASONED} (${mark})`;
}
function goBack(state, target, operation, blocks, stamp) {
    const { rollout, ...before } = state;
    const kept = rollout === undefined ? before : { ...before, ended: (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .describeEnd */ .lA)(rollout, writeReason(operation, null), stamp) };
    const blocked = [...(state.blocked ?? []), ...blocks];
    const listed = blocked.length === 0 ? {} : { blocked };
    // Back to the stable version: it runs on, as it was deployed.
    if (target === state.version) {
        const marked = operation.mark !== undefined && blocks.length === 0 ? { reason: writeReason(operation, null) } : {};
        return { ...kept, ...listed, ...marked };
    }
    const { reason: _, ...others } = kept;
    const given = writeReason(operation, null);
    return {
        ...others,
        ...listed,
        version: target,
        deployedAt: stamp.at,
        deployedBy: stamp.by,
        // Not what was left: a second rollback must not bring it back.
        previous: null,
        ...(given === null ? {} : { reason: given }),
    };
}
/** One block for each content that was left, unless the target has the same. */
function listBlocks(prompt, left, target, operation, state, { at, by }) {
    const known = new Set([prompt.versions[target]?.digest, ...(state.blocked ?? []).map(({ digest }) => digest)]);
    return left.flatMap((version) => {
        const digest = prompt.versions[version]?.digest;
        if (digest === undefined || known.has(digest))
            return [];
        known.add(digest);
        return [{ digest, reason: writeReason(operation, `rolled back from ${version} to ${target}`), by, at }];
    });
}
function noteBlocks({ id, environment, block }, left, blocks, target, prompt) {
    const same = left.filter((version) => prompt.versions[version]?.digest === target.digest);
    const notes = same.map((version) => `${version} has the same content, so answers will not change and nothing is blocked for it.`);
    if (block && blocks.length > 0)
        notes.push(`${left.filter((version) => !same.includes(version)).join(' and ')} cannot be deployed to ${environment} again until it is unblocked.`);
    if (!block && same.length < left.length)
        notes.push(`${left.join(' and ')} is not blocked: the next deploy of ${id} may bring it back.`);
    if (target.evidence?.conclusion !== 'success')
        notes.push('No evals that passed vouch for the version that runs now.');
    return notes;
}
/** The highest version below what runs that is not blocked. */
function findBelow(prompt, state) {
    const running = state.version;
    const blocked = new Set(state.blocked?.map(({ digest }) => digest));
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .sortVersions */ .M7)(Object.keys(prompt.versions)).find((version) => (0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .isHigher */ .kW)(running, version) && !blocked.has(prompt.versions[version]?.digest));
}
/** Who goes back in haste has no time to ship another version. */
function refuseBlockedTarget(prompt, { id, environment }, state, refusal) {
    const near = findBelow(prompt, state);
    if (near === undefined)
        return refusal;
    const command = `promptgate registry rollback ${id} --environment ${environment} --to ${near}`;
    return { ...refusal, help: `Go back to another version: \`${command}\`. ${refusal.help}` };
}
function refuseNothingBefore(prompt, { id, environment }, state) {
    const running = state.version;
    const near = findBelow(prompt, state);
    const history = `\`promptgate registry history ${id}\` shows what ran.`;
    const rollback = `promptgate registry rollback ${id} --environment ${environment} --to`;
    const further = near === undefined
        ? `No lower version is registered. Name one with \`--to\` when there is; ${history}`
        : `Name the version: \`${rollback} ${near}\`; ${history}`;
    // A rollback and what it blocks have one stamp: whoever repeats it, for want of a bundle or an answer, must not be sent further back.
    const isBack = state.blocked?.some(({ at, by }) => at === state.deployedAt && by === state.deployedBy) ?? false;
    if (isBack)
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('nothing-before', `${environment} went back to ${id} ${running} already (${state.deployedBy}, ${state.deployedAt}); which version ran before that one is not known.`, `Was that the rollback that you want, it is done; \`${rollback} ${running}\` does what is left of it, and may be repeated. To go further back: ${further}`);
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('nothing-before', `The registry does not know which version of ${id} ran in ${environment} before ${running}: it was the first, or a rollback went back to it already.`, further);
}


/***/ }),

/***/ 68934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isJudged),
/* harmony export */   t: () => (/* binding */ listGuardrails)
/* harmony export */ });
/** What a rollout is judged by where that was not written down, as in registries of before. */
const USUAL = ['errors', 'slow', 'unhappy'];
/** Whether a rollout can be held to a guardrail: without a threshold nothing is slow. */
function isJudged(guardrail, slowMs) {
    return guardrail !== 'slow' || slowMs !== null;
}
/** What a rollout is judged by: as it was fixed at its start, else by all that can be judged without asking for it. */
function listGuardrails({ guardrails, slowMs }) {
    return guardrails ?? USUAL.filter((guardrail) => isJudged(guardrail, slowMs));
}


/***/ }),

/***/ 65205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readRolloutNumber),
/* harmony export */   s: () => (/* binding */ writeRolloutId)
/* harmony export */ });
/** The id of a rollout, by its number in the registry. */
function writeRolloutId(number) {
    return `r-${number}`;
}
/** The number of a rollout; null: an id is written otherwise, as an edit by hand can leave one. */
function readRolloutNumber(id) {
    const digits = /^r-(\d{1,9})$/.exec(id)?.[1];
    return digits === undefined ? null : Number(digits);
}


/***/ }),

/***/ 253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ formatStampTime)
/* harmony export */ });
/** A time as registries and metadata hold it: ISO 8601 UTC, whole seconds. */
function formatStampTime(time) {
    return `${time.toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 73697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  My: () => (/* binding */ SCHEME),
  AU: () => (/* binding */ bucketOf),
  wH: () => (/* binding */ countPlaces),
  wy: () => (/* binding */ fineBucketOf)
});

// UNUSED EXPORTS: isWithin, placeOf, prefixOf

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
;// CONCATENATED MODULE: ./lib/rollout/md5.js
/** RFC 1321: floor(2^32 · |sin(i + 1)|). */
const SINES = Int32Array.from({ length: 64 }, (_, at) => Math.floor(2 ** 32 * Math.abs(Math.sin(at + 1))) | 0);
/** Bytes that are hashed without anything being allocated: more than any usual salt and key. */
const ROOM = 1024;
const UTF8 = new TextEncoder();
const BYTES = new Uint8Array(ROOM);
const VIEW = new DataView(BYTES.buffer);
/** The block in work, as words: read once, used four times. */
const X = new Int32Array(16);
function add(sum, shift, to) {
    return (((sum << shift) | (sum >>> (32 - shift))) + to) | 0;
}
/** RFC 1321, 3.4: four rounds over one block, four operations a turn, so that the registers keep their names. */
function digestBlock(state, view, at) {
    for (let word = 0; word < 16; word += 1)
        X[word] = view.getInt32(at + word * 4, true);
    // The arrays are as long as their places say.
    const x = (place) => X[place & 15];
    const t = (place) => SINES[place];
    let [a, b, c, d] = state;
    for (let i = 0; i < 16; i += 4) {
        a = add(a + ((b & c) | (~b & d)) + x(i) + t(i), 7, b);
        d = add(d + ((a & b) | (~a & c)) + x(i + 1) + t(i + 1), 12, a);
        c = add(c + ((d & a) | (~d & b)) + x(i + 2) + t(i + 2), 17, d);
        b = add(b + ((c & d) | (~c & a)) + x(i + 3) + t(i + 3), 22, c);
    }
    for (let i = 16; i < 32; i += 4) {
        a = add(a + ((b & d) | (c & ~d)) + x(5 * i + 1) + t(i), 5, b);
        d = add(d + ((a & c) | (b & ~c)) + x(5 * i + 6) + t(i + 1), 9, a);
        c = add(c + ((d & b) | (a & ~b)) + x(5 * i + 11) + t(i + 2), 14, d);
        b = add(b + ((c & a) | (d & ~a)) + x(5 * i + 16) + t(i + 3), 20, c);
    }
    for (let i = 32; i < 48; i += 4) {
        a = add(a + (b ^ c ^ d) + x(3 * i + 5) + t(i), 4, b);
        d = add(d + (a ^ b ^ c) + x(3 * i + 8) + t(i + 1), 11, a);
        c = add(c + (d ^ a ^ b) + x(3 * i + 11) + t(i + 2), 16, d);
        b = add(b + (c ^ d ^ a) + x(3 * i + 14) + t(i + 3), 23, c);
    }
    for (let i = 48; i < 64; i += 4) {
        a = add(a + (c ^ (b | ~d)) + x(7 * i) + t(i), 6, b);
        d = add(d + (b ^ (a | ~c)) + x(7 * i + 7) + t(i + 1), 10, a);
        c = add(c + (a ^ (d | ~b)) + x(7 * i + 14) + t(i + 2), 15, d);
        b = add(b + (d ^ (c | ~a)) + x(7 * i + 21) + t(i + 3), 21, c);
    }
    state[0] = state[0] + a;
    state[1] = state[1] + b;
    state[2] = state[2] + c;
    state[3] = state[3] + d;
}
/**
 * md5 (RFC 1321) of a text's UTF-8. For spreading keys, not for secrets: the machine's own is refused where a policy forbids md5, and
 * costs more than a short text is worth.
 * @param text well-formed; half of a surrogate pair would be hashed as U+FFFD
 * @param state takes the result: the four words A, B, C, D, whose bytes, least significant first, are the digest
 */
function writeMd5(text, state) {
    // A UTF-16 code unit takes three bytes at most; the padding and the length nine more, up to the block's end.
    const isShort = text.length * 3 + 72 <= ROOM;
    const bytes = isShort ? BYTES : new Uint8Array(text.length * 3 + 72);
    const view = isShort ? VIEW : new DataView(bytes.buffer);
    const { written } = UTF8.encodeInto(text, bytes);
    const end = ((written + 8) >>> 6) * 64 + 64;
    bytes[written] = 0x80;
    bytes.fill(0, written + 1, end);
    view.setUint32(end - 8, written << 3, true);
    view.setUint32(end - 4, Math.floor(written / 2 ** 29), true);
    state[0] = 0x67452301;
    state[1] = 0xefcdab89;
    state[2] = 0x98badcfe;
    state[3] = 0x10325476;
    for (let at = 0; at < end; at += 64)
        digestBlock(state, view, at);
}

;// CONCATENATED MODULE: ./lib/rollout/bucket.js


/** The name of this rule; a bundle says by it how its prompts are routed. */
const SCHEME = 'md5-100k/v1';
/** The salt that is none: keys are hashed as they are. */
const NO_SALT = 'none';
const STATE = new Int32Array(4);
/** Names what a caller gave without printing all of it. */
function show(value) {
    return typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : value === null ? 'null' : typeof value;
}
function requireText(what, value) {
    if (typeof value === 'string' && value.isWellFormed())
        return;
    const why = typeof value === 'string' ? 'holds half of a surrogate pair, which no UTF-8 has' : 'is not a string';
    throw new errors/* PromptgateError */.g(`The ${what} ${show(value)} ${why}`, {
        code: `${what}-invalid`,
        kind: 'usage',
        help: 'Give a string of whole characters, such as the id of a user or a request: `String(user.id)`.',
    });
}
function requireSalt(salt) {
    requireText('salt', salt);
    if (salt !== '' && !salt.includes(':'))
        return;
    throw new errors/* PromptgateError */.g(`The salt ${show(salt)} ${salt === '' ? 'is empty' : 'holds a colon, which ends a salt'}`, {
        code: 'salt-invalid',
        kind: 'usage',
        help: 'Give a name without a colon, such as `checkout/r-7`, or leave `salt` out.',
    });
}
/** Swaps the bytes of a word and reads it as a number without a sign. */
function swap(word) {
    return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}
/**
 * The place of a text among 100,000: md5 as one number of 128 bits, most significant byte first, modulo 100,000, its last two digits first.
 * The text is taken as it is, salted and well-formed.
 */
function placeOf(text) {
    writeMd5(text, STATE);
    let remainder = 0;
    // 2^32 modulo 100,000 is 67,296: the products stay below 2^53, and no BigInt is needed.
    for (let word = 0; word < 4; word += 1)
        remainder = (remainder * 67_296 + (swap(STATE[word]) % 100_000)) % 100_000;
    return (remainder % 100) * 1000 + Math.floor(remainder / 100);
}
/** What stands before a key that is hashed with this salt. */
function prefixOf(salt) {
    return salt === undefined || salt === NO_SALT ? '' : `${salt}:`;
}
/**
 * Where a key lies among 100,000 places: `bucketOf` times 1,000 and three more digits, so that a share may be as fine as 0.001 %.
 * @param key of a user or a request; any well-formed string
 * @throws PromptgateError `key-invalid`, `salt-invalid`
 */
function fineBucketOf(key, { salt } = {}) {
    requireText('key', key);
    if (salt !== undefined)
        requireSalt(salt);
    return placeOf(prefixOf(salt) + key);
}
/**
 * The bucket of a key, 0 to 99: md5 of its UTF-8 as a number, modulo 100. Every language that has md5 gives the same.
 * @throws PromptgateError `key-invalid`, `salt-invalid`
 */
function bucketOf(key, options = {}) {
    return Math.floor(fineBucketOf(key, options) / 1000);
}
/** How many places among 100,000 a share holds, the lowest ones. @param percent 0 to 100; to the nearest thousandth */
function countPlaces(percent) {
    return Math.round(percent * 1000);
}
/** Whether a place among 100,000 is within a share; a larger share holds all of a smaller one. */
function isWithin(fine, percent) {
    if (typeof percent === 'number' && percent >= 0 && percent <= 100)
        return fine < countPlaces(percent);
    throw new PromptgateError(`The share ${String(percent).slice(0, 40)} is not a number from 0 to 100`, {
        code: 'percent-invalid',
        kind: 'usage',
        help: 'Give it in percent: 5 for every twentieth, 0.5 for one in two hundred.',
    });
}


/***/ })

};
