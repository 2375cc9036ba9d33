export const id = 9432;
export const ids = [9432,738];
export const modules = {

/***/ 90738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createApiBranch: () => (/* binding */ createApiBranch)
/* harmony export */ });
/* unused harmony exports isRefused, explainWrite */
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

/***/ 9708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ applyOperation),
  v: () => (/* reexport */ refusal/* isRefusal */.vu)
});

// EXTERNAL MODULE: ./lib/registry/change.js
var change = __webpack_require__(35828);
// EXTERNAL MODULE: ./lib/registry/deploy.js
var deploy = __webpack_require__(81711);
// EXTERNAL MODULE: ./lib/registry/lookup.js
var lookup = __webpack_require__(50310);
// EXTERNAL MODULE: ./lib/registry/refusal.js
var refusal = __webpack_require__(30374);
;// CONCATENATED MODULE: ./lib/registry/block.js




/** Forbids content in an environment; what runs there is rolled back instead. */
function applyBlock(registry, operation, stamp, rules) {
    const { id, digest, environment } = operation;
    const prompt = (0,lookup/* findPrompt */.Av)(registry, id);
    if (!rules.environments.includes(environment))
        return (0,refusal/* refuseEnvironment */.St)(environment, rules);
    if (prompt === null)
        return (0,refusal/* refusePrompt */.TE)(registry, id);
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
        return (0,deploy/* refuseRollout */.I2)(id, environment, state);
    if (running === 'stable')
        return (0,refusal/* refuse */.TR)('blocked', `${environment} runs ${id} ${state.version}, which has this content; what runs cannot be blocked.`, `\`promptgate registry rollback ${id} --environment ${environment}\` goes back to the version before and blocks it.`);
    const block = { digest, reason: (0,change/* tidyReason */.de)(operation.reason) ?? 'no reason was given', by: stamp.by, at: stamp.at };
    const next = { ...state, blocked: [...(state.blocked ?? []), block] };
    return { registry: (0,change/* setState */.wb)(registry, id, environment, next), changed: true, summary, move: null, notes: [] };
}
/** Allows content again. */
function applyUnblock(registry, operation, rules) {
    const { id, digest, environment } = operation;
    const prompt = (0,lookup/* findPrompt */.Av)(registry, id);
    if (!rules.environments.includes(environment))
        return (0,refusal/* refuseEnvironment */.St)(environment, rules);
    if (prompt === null)
        return (0,refusal/* refusePrompt */.TE)(registry, id);
    const state = (0,lookup/* findState */.B7)(registry, id, environment) ?? change/* NOTHING_DEPLOYED */.jH;
    const known = state.blocked?.find((block) => block.digest === digest);
    if (known === undefined) {
        const listed = state.blocked?.map((block) => block.digest).join(', ') ?? '';
        return (0,refusal/* refuse */.TR)('not-blocked', `${digest.slice(0, 80)} is not blocked for ${id} in ${environment}.`, listed === '' ? 'Nothing is blocked there.' : `Blocked there: ${listed}.`);
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
    return (0,refusal/* refuse */.TR)('unknown-version', isDigest
        ? `No registered version of ${id} has the content ${digest}.`
        : `${JSON.stringify(digest.slice(0, 80))} is not a digest, which is sha256: and 64 hexadecimal digits.`, `\`promptgate registry get ${id}\` shows the digest of each version.`);
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
        return (0,refusal/* refuse */.TR)('version-conflict', `${id} and the registered ${twin} differ in case alone; many file systems take them for one prompt.`, `Give the directory the name ${twin} again, or one that differs in more than case.`);
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
        return (0,refusal/* refuse */.TR)('version-conflict', `${id} ${version} is registered with other content (commit ${known.commit.slice(0, 7)}); a version never changes what it is.`, `Give the new content its own version: \`promptgate bump ${id} patch -m "what changed"\`.`);
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
            return (0,deploy/* applyDeploy */.UR)(registry, operation, stamp, rules);
        case 'promote':
            return (0,deploy/* applyPromote */.Zu)(registry, operation, stamp, rules);
        case 'rollback':
            return (0,rollback/* applyRollback */.P)(registry, operation, stamp, rules);
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
/* harmony export */   wb: () => (/* binding */ setState),
/* harmony export */   xS: () => (/* binding */ describeMove)
/* harmony export */ });
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50310);

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

/***/ 81711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ refuseRollout),
/* harmony export */   UR: () => (/* binding */ applyDeploy),
/* harmony export */   Zu: () => (/* binding */ applyPromote)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35828);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50310);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30374);



/** Puts a registered version into an environment, past every gate. */
function applyDeploy(registry, operation, stamp, rules) {
    return place(registry, operation, stamp, rules, 'deploy');
}
/** Puts what the environment before runs into the next one. */
function applyPromote(registry, { id, to, reason }, stamp, rules) {
    if (!rules.environments.includes(to))
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseEnvironment */ .St)(to, rules);
    if (!Object.hasOwn(registry.prompts, id))
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusePrompt */ .TE)(registry, id);
    const before = environmentBefore(to, rules);
    if (before === null) {
        const order = rules.promote.length === 0 ? 'empty' : rules.promote.join(' → ');
        const why = rules.promote.includes(to) ? `${to} is the first environment` : `${to} is not in the order`;
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('out-of-order', `Nothing can be promoted to ${to}: ${why} (\`registry.promote\` is ${order}).`, `Name the version: \`promptgate registry deploy ${id} VERSION --environment ${to}\`.`);
    }
    const source = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findState */ .B7)(registry, id, before);
    if (source === null || source.version === null)
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('not-deployed', `${before} runs no version of ${id}, so there is nothing to promote to ${to}.`, `First: \`promptgate registry deploy ${id} VERSION --environment ${before}\`.`);
    const applied = place(registry, { kind: 'deploy', id, version: source.version, environment: to, reason }, stamp, rules, 'promote');
    if ((0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefusal */ .vu)(applied) || source.rollout === undefined)
        return applied;
    const note = `${before} is rolling out ${source.rollout.canary}; its stable version ${source.version} is what moves.`;
    return { ...applied, notes: [...applied.notes, note] };
}
function place(registry, { id, version, environment, reason }, stamp, rules, verb) {
    if (!rules.environments.includes(environment))
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseEnvironment */ .St)(environment, rules);
    const found = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .requireVersion */ .eU)(registry, id, version);
    if ('code' in found)
        return found;
    const { version: entry } = found;
    const state = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findState */ .B7)(registry, id, environment) ?? _change_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_DEPLOYED */ .jH;
    const summary = `chore(registry): ${verb} ${id} ${version} to ${environment}`;
    const block = state.blocked?.find(({ digest }) => digest === entry.digest);
    if (block !== undefined)
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseBlocked */ .Jj)(id, version, environment, block);
    if (state.version === version)
        return { registry, changed: false, summary, move: null, notes: noteRunning(id, environment, state) };
    if (state.rollout !== undefined)
        return refuseRollout(id, environment, state);
    const given = (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .tidyReason */ .de)(reason);
    const gates = given === null ? [checkEvidence(id, version, environment, entry), checkOrder(registry, id, version, environment, rules)] : [];
    const refusal = gates.find((gate) => gate !== null);
    if (refusal)
        return refusal;
    const { reason: _, ...others } = state;
    const next = {
        ...others,
        version,
        deployedAt: stamp.at,
        deployedBy: stamp.by,
        previous: state.version,
        ...(given === null ? {} : { reason: given }),
    };
    const notes = given === null ? [] : listSkipped(registry, id, version, environment, entry, rules);
    return {
        registry: (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .setState */ .wb)(registry, id, environment, next),
        changed: true,
        summary,
        move: (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .describeMove */ .xS)(registry, id, environment, state.version, version),
        notes,
    };
}
function noteRunning(id, environment, { version, deployedAt, deployedBy, rollout }) {
    const running = `${environment} runs ${id} ${version} already, since ${deployedAt} (${deployedBy}).`;
    if (rollout === undefined)
        return [running];
    return [
        running,
        `A rollout to ${rollout.canary} is at ${rollout.percent} % and goes on; \`promptgate registry rollback ${id} --environment ${environment}\` ends it.`,
    ];
}
function refuseRollout(id, environment, { version, rollout }) {
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('rollout-running', `A rollout of ${id} from ${version} to ${rollout?.canary} is running in ${environment}, at ${rollout?.percent} %.`, `End it first: \`promptgate registry rollback ${id} --environment ${environment}\` stays on ${version} and blocks ${rollout?.canary}; with \`--no-block\` it blocks nothing.`);
}
function checkEvidence(id, version, environment, { evidence }) {
    if (evidence?.conclusion === 'success')
        return null;
    const what = evidence === null ? 'no evals vouch for it' : `its evals ended in ${evidence.conclusion}`;
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('no-evidence', `${id} ${version} has no evals that passed: ${what}.`, `Deploy it with a reason, which the registry keeps: \`promptgate registry deploy ${id} ${version} --environment ${environment} --reason "why"\`. Or release a version whose evals pass.`);
}
/** The environment before in `registry.promote`; null for the first one and for one that is not in the order. */
function environmentBefore(environment, { promote }) {
    const index = promote.indexOf(environment);
    return index > 0 ? promote[index - 1] : null;
}
/** A version reaches an environment through the one before: that one runs it, or ran it before what it runs now. */
function checkOrder(registry, id, version, environment, rules) {
    const before = environmentBefore(environment, rules);
    if (before === null)
        return null;
    const state = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findState */ .B7)(registry, id, before);
    const digest = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findVersion */ .Am)(registry, id, version)?.digest;
    const isBlocked = state?.blocked?.some((block) => block.digest === digest) ?? false;
    // The same content under another version was there, too: 1.4.0-rc.1 that became 1.4.0.
    const ran = [state?.version, state?.previous].some((name) => typeof name === 'string' && (name === version || (0,_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .findVersion */ .Am)(registry, id, name)?.digest === digest));
    if (ran && !isBlocked)
        return null;
    const runs = state === null || state.version === null ? 'nothing of it' : state.version;
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('out-of-order', isBlocked
        ? `${id} ${version} was taken back in ${before}, the environment before ${environment}.`
        : `${id} ${version} has not been in ${before}, the environment before ${environment}; ${before} runs ${runs}.`, `First \`promptgate registry deploy ${id} ${version} --environment ${before}\`, or skip ${before} with a reason: \`promptgate registry deploy ${id} ${version} --environment ${environment} --reason "why"\`.`);
}
/** What a reason was needed for. */
function listSkipped(registry, id, version, environment, entry, rules) {
    const skipped = [checkEvidence(id, version, environment, entry), checkOrder(registry, id, version, environment, rules)];
    return skipped.flatMap((refusal) => (refusal === null ? [] : [`${refusal.message} It goes out for the reason that was given.`]));
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
    const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(version, known.slice(0, COMPARED_LIMIT));
    const help = known.length === 0
        ? '`promptgate release` registers what the default branch has.'
        : `${near === null ? '' : `Did you mean ${near}? `}The newest are ${listSome(known)}; \`promptgate registry get ${id}\` shows all.`;
    return refuse('unknown-version', `${id} ${quote(version)} is not registered.`, help);
}
/** Who blocked what, when and why. */
function refuseBlocked(id, version, environment, { digest, by, at, reason }) {
    return refuse('blocked', `${id} ${version} is blocked in ${environment}: ${reason} (${by}, ${at}).`, `Ship a version with other content, or lift the block: \`promptgate registry unblock ${id} ${digest} --environment ${environment} -m "why"\`.`);
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
/* harmony import */ var _changes_semver_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63976);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35828);
/* harmony import */ var _deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81711);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50310);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30374);





/**
 * Goes back: out of a running rollout to its stable version, else to the version before or to the one that is named. What is left is
 * blocked in that environment, so that nobody deploys it again by accident. No gate but the blocks: it has to work at night.
 */
function applyRollback(registry, operation, stamp, rules) {
    const { id, environment, to } = operation;
    if (!rules.environments.includes(environment))
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseEnvironment */ .St)(environment, rules);
    const prompt = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .findPrompt */ .Av)(registry, id);
    if (prompt === null)
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePrompt */ .TE)(registry, id);
    const state = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .findState */ .B7)(registry, id, environment);
    if (state === null || state.version === null)
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('not-deployed', `${environment} runs no version of ${id}, so there is nothing to roll back.`, `\`promptgate registry list --environment ${environment}\` shows what it runs.`);
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
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseVersion */ .tt)(id, prompt, target);
    const summary = `chore(registry): roll ${id} in ${environment} back to ${target}`;
    if (target === running && state.rollout === undefined)
        return { registry, changed: false, summary, move: null, notes: [`${environment} runs ${id} ${target} already.`] };
    if (target === state.rollout?.canary)
        return (0,_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseRollout */ .I2)(id, environment, state);
    const block = state.blocked?.find(({ digest }) => digest === entry.digest);
    if (block !== undefined)
        return refuseBlockedTarget(prompt, operation, state, (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBlocked */ .Jj)(id, target, environment, block));
    if (target !== state.previous && (0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_4__/* .isHigher */ .kW)(target, running))
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('out-of-order', `${target} is above ${running}, which ${environment} runs: that is no way back.`, `\`promptgate registry deploy ${id} ${target} --environment ${environment}\` goes forward.`);
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
    const { rollout: _, ...kept } = state;
    const blocked = [...(state.blocked ?? []), ...blocks];
    const listed = blocked.length === 0 ? {} : { blocked };
    // Back to the stable version: it runs on, as it was deployed.
    if (target === state.version) {
        const marked = operation.mark !== undefined && blocks.length === 0 ? { reason: writeReason(operation, null) } : {};
        return { ...kept, ...listed, ...marked };
    }
    const { reason: __, ...others } = kept;
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
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .sortVersions */ .M7)(Object.keys(prompt.versions)).find((version) => (0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_4__/* .isHigher */ .kW)(running, version) && !blocked.has(prompt.versions[version]?.digest));
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
        return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('nothing-before', `${environment} went back to ${id} ${running} already (${state.deployedBy}, ${state.deployedAt}); which version ran before that one is not known.`, `Was that the rollback that you want, it is done; \`${rollback} ${running}\` does what is left of it, and may be repeated. To go further back: ${further}`);
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('nothing-before', `The registry does not know which version of ${id} ran in ${environment} before ${running}: it was the first, or a rollback went back to it already.`, further);
}


/***/ })

};
