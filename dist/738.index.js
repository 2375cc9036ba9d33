export const id = 738;
export const ids = [738];
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


/***/ })

};
