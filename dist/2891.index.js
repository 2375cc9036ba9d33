export const id = 2891;
export const ids = [2891,2753];
export const modules = {

/***/ 5610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ locateCache)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68139);
/* harmony import */ var _results_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50863);



/**
 * Where answers are kept: in the workspace, for a workflow to restore and save; null where a revision under review brings that
 * directory itself. Whoever committed it may have written the answers, so none of them is believed.
 */
async function locateCache({ opened, runner, logger }) {
    const { revisions, base, head, baseTip } = opened;
    const reviewed = new Set([head, base, ...(baseTip === null ? [] : [baseTip])]);
    // What is checked out may be GitHub's own merge of them, with a newer commit of the base branch; where it cannot be read, it is not here.
    const merged = reviewed.has(runner.sha) ? false : await (0,_results_place_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v)(revisions, runner.sha, [_runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_DIRECTORY */ .v]).catch(() => false);
    for (const revision of [...reviewed, ...(merged ? [runner.sha] : [])]) {
        if (!(await (0,_results_place_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v)(revisions, revision, [_runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_DIRECTORY */ .v])))
            continue;
        logger.info(`The commit ${revision.slice(0, 12)} holds ${_runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_DIRECTORY */ .v}: nothing in it is believed, and no answer is kept. Take it out: git rm -r --cached ${_runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_DIRECTORY */ .v}`);
        return null;
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runner.workspace, _runner_cache_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .CACHE_DIRECTORY */ .v);
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

/***/ 32891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReleaseMode: () => (/* binding */ runReleaseMode)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/branches/api-branch.js
var api_branch = __webpack_require__(90738);
// EXTERNAL MODULE: ./lib/revisions/git-process.js + 1 modules
var git_process = __webpack_require__(8982);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/revisions/local-git.js + 3 modules
var local_git = __webpack_require__(20512);
;// CONCATENATED MODULE: ./lib/branches/clone-place.js






/** Variables that say which repository or language git works in: ours to decide. */
const NOT_PASSED = /^(?:LC_.*|LANG|LANGUAGE|GIT_(?:DIR|WORK_TREE|INDEX_FILE|INDEX_VERSION|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|SHALLOW_FILE|GRAFT_FILE|IMPLICIT_WORK_TREE|QUARANTINE_PATH|CONFIG|NO_REPLACE_OBJECTS|REPLACE_REF_BASE|LITERAL_PATHSPECS|GLOB_PATHSPECS|NOGLOB_PATHSPECS|ICASE_PATHSPECS|OPTIONAL_LOCKS|TERMINAL_PROMPT|TRACE.*|PUSH_OPTION.*))$/;
const SETTINGS = [
    // A name and an address that git guesses from the machine are nobody's.
    ...['user.useConfigOnly=true', 'i18n.commitEncoding=UTF-8', 'gc.auto=0', 'maintenance.auto=false', 'push.followTags=false'],
    ...['push.recurseSubmodules=no', 'fetch.recurseSubmodules=no', 'fetch.prune=false', 'fetch.pruneTags=false'],
];
/** Milliseconds for one conversation with a remote. */
const NETWORK_TIMEOUT = 120_000;
function passCredential({ credential, environment }) {
    if (credential === undefined)
        return {};
    const count = Number(environment.GIT_CONFIG_COUNT ?? 0) || 0;
    const key = `http.${credential.serverUrl}/.extraheader`;
    return {
        GIT_CONFIG_COUNT: String(count + 2),
        // An empty value takes back what the clone's own configuration sends: two credentials in one request are refused.
        [`GIT_CONFIG_KEY_${count}`]: key,
        [`GIT_CONFIG_VALUE_${count}`]: '',
        [`GIT_CONFIG_KEY_${count + 1}`]: key,
        [`GIT_CONFIG_VALUE_${count + 1}`]: credential.header,
    };
}
function passIdentity({ identity }) {
    if (identity === undefined)
        return {};
    const { name, email } = identity;
    return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}
/**
 * Finds the clone to write to. Its hooks and file-system monitor never run, and no filter changes what is written; signing and
 * credential helpers do run, as they are the user's own choice.
 * @throws PromptgateError `git-missing`, `git-not-a-repository`, `git-unsafe-directory`
 */
async function openWritePlace(access) {
    const passed = Object.entries(access.environment).filter(([name]) => !NOT_PASSED.test(name));
    const network = access.push === null ? {} : { GIT_NO_LAZY_FETCH: '0' };
    const variables = { ...Object.fromEntries(passed), ...passIdentity(access), ...passCredential(access), ...network };
    const { root, gitDir, objectsDir } = await (0,local_git/* findClone */.Rl)({ directory: access.directory, environment: access.environment });
    const git = { directory: root, environment: access.environment, settings: SETTINGS, variables };
    return { git, commonDir: (0,external_node_path_.dirname)(objectsDir), worktree: root === gitDir ? null : root };
}
/** Runs git over the network: ended after two minutes, and every exit code is an answer. */
function clone_place_askRemote(place, args) {
    const accept = Array.from({ length: 256 }, (_, code) => code);
    return (0,git_process/* runGit */.EO)(place, args, { accept, timeout: NETWORK_TIMEOUT });
}
/** What git says where another git holds, or a killed one has left, the lock that it needs. */
const LOCKED = /Unable to create '([^'\n]+\.lock)': File exists/;
/** Milliseconds between two tries, and how many. */
const LOCK_PAUSE = 150;
const LOCK_TRIES = 14;
/**
 * Runs git where somebody else's git may be at work in the same clone: waits about two seconds for it.
 * @throws PromptgateError `git-locked` when the lock stays; `git-failed`
 */
async function runPatiently(place, args, options = {}) {
    const accept = [...new Set([...(options.accept ?? [0]), 1, 128])];
    for (let attempt = 1;; attempt += 1) {
        const result = await runGit(place, args, { ...options, accept });
        const lock = LOCKED.exec(result.stderr)?.[1];
        if (lock === undefined || result.code === 0) {
            if ((options.accept ?? [0]).includes(result.code))
                return result;
            throw explainFailure(args[0] ?? '', result.stderr, place.directory);
        }
        if (attempt === LOCK_TRIES)
            throw explainLocked(lock);
        await pause(LOCK_PAUSE);
    }
}
/**
 * Waits about two seconds for a lock of somebody else's git to go away.
 * @throws PromptgateError `git-locked` when it stays
 */
async function waitForLock(path) {
    for (let attempt = 1; (await lstat(path).catch(() => null)) !== null; attempt += 1) {
        if (attempt === LOCK_TRIES)
            throw explainLocked(path);
        await pause(LOCK_PAUSE);
    }
}
function explainLocked(path) {
    return new PromptgateError(`Another git is at work in this clone, or one was killed there: ${path} exists.`, {
        code: 'git-locked',
        kind: 'outside',
        help: `Wait until it is through, then run the same command again. If no git runs here any more: rm '${path}'`,
    });
}
/** The text that a command prints, without its last line break. */
async function readLine(place, args, accept = [0]) {
    return (await runGit(place, args, { accept })).stdout.toString().replace(/\n$/, '');
}
/**
 * Makes sure that git knows who writes.
 * @throws PromptgateError `git-identity`
 */
async function requireIdentity(place) {
    for (const name of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT']) {
        const { code, stderr } = await (0,git_process/* runGit */.EO)(place, ['var', name], { accept: [0, 128] });
        if (code === 0)
            continue;
        if (!/identity|email|name/i.test(stderr))
            throw (0,git_process/* explainFailure */.SP)('var', stderr, place.directory);
        throw new errors/* PromptgateError */.g('Git does not know who you are, so the commit would be nobody’s.', {
            code: 'git-identity',
            kind: 'usage',
            help: 'Tell it: git config --global user.name "Your Name" && git config --global user.email you@example.com',
        });
    }
}
/** What an object-making command is asked to sign with: `commit.gpgSign` or `tag.gpgSign`, which plumbing does not read by itself. */
async function isSigned(place, setting) {
    return (await readLine(place, ['config', '--type=bool', '--get', setting], [0, 1])) === 'true';
}
/** The fault for a signature that could not be made; null where the failure is another one. */
function explainSigning(stderr, setting) {
    if (!/gpg|sign/i.test(stderr))
        return null;
    return new errors/* PromptgateError */.g(`git could not sign, as ${setting} asks: ${stderr.trim().split('\n').slice(-2).join(' ').slice(0, 300)}`, {
        code: 'signing-failed',
        kind: 'usage',
        help: `Nothing was written. Unlock your signing key, or do without in this clone: git config ${setting} false`,
    });
}

// EXTERNAL MODULE: ./lib/branches/protection.js
var protection = __webpack_require__(61386);
;// CONCATENATED MODULE: ./lib/branches/push.js



/** What git and the servers say, in the order in which it counts. */
const FAILURES = [
    ['protected', /GH006|GH013|protected branch|hook declined|rule violations?|not allowed to (?:force )?push|deny updating/i],
    ['protected', /error: 403|returned error: 403|Write access .*not granted|Permission to .* denied|marked as read only/i],
    [
        'credentials',
        /Authentication failed|could not read (?:Username|Password)|Permission denied|error: 401|terminal prompts disabled|Host key verification failed/i,
    ],
    [
        'unreachable',
        /Could not resolve|unable to access|Connection|Network is unreachable|timed out|does not appear to be a git repository|repository .*not found|Could not read from remote|unable to connect|without an end/i,
    ],
];
/** Said where somebody else's write came first. */
const MOVED = /stale info|fetch first|non-fast-forward|already exists|cannot lock ref|incorrect old value|failed to lock|updated since checkout|needs force/i;
function quoteLines(stderr) {
    const lines = stderr
        .split('\n')
        .map((line) => line.replace(/^remote:\s*/, '').trim())
        .filter((line) => line !== '' && !line.startsWith('hint:') && !/^(?:To |error: failed to push)/.test(line));
    return [...new Set(lines)].slice(0, 6).join(' ').slice(0, 600);
}
/** The fault for a remote that did not do what it was asked. `doing`: "pushing to main". */
function explainRemote(remote, doing, said) {
    const kind = FAILURES.find(([, words]) => words.test(said))?.[0];
    const shown = remote.replace(/\/\/[^@/]*@/, '//');
    const detail = quoteLines(said) || 'it gave no reason';
    if (kind === 'protected')
        return (0,protection/* explainProtected */.O)(doing, detail);
    if (kind === 'credentials') {
        return new errors/* PromptgateError */.g(`${shown} did not let us in while ${doing}: ${detail}`, {
            code: 'git-credentials',
            kind: 'outside',
            help: 'Nothing was written. Give git credentials for it (a credential helper, an SSH key, in a workflow the input registry-token); see whether this works: git ls-remote',
        });
    }
    return new errors/* PromptgateError */.g(`${kind === 'unreachable' ? `${shown} could not be reached` : `${shown} failed`} while ${doing}: ${detail}`, {
        code: kind === 'unreachable' ? 'remote-unreachable' : 'push-failed',
        kind: 'outside',
        help: 'The branch here is as it was. Check the network and the address (git remote -v), then run the same command again.',
    });
}
/** The refs of a remote that match some patterns, peeled where they are tags: `git ls-remote`'s lines. */
async function listRemote(git, remote, args, doing) {
    const { code, stdout, stderr } = await clone_place_askRemote(git, ['ls-remote', '--quiet', ...args]);
    if (code !== 0)
        throw explainRemote(remote, doing, stderr);
    return stdout.toString();
}
/** The commit that a branch of the remote is at; null where there is no such branch. */
async function readRemoteTip(git, remote, branch, doing) {
    const ref = `refs/heads/${branch}`;
    const lines = (await listRemote(git, remote, ['--', remote, ref], doing)).split('\n').map((line) => line.split('\t'));
    return lines.find(([, name]) => name === ref)?.[0] ?? null;
}
const PUSH = (/* unused pure expression or super */ null && (['push', '--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no']));
/**
 * Pushes one commit to a branch, where that is still at `lease` (null: where there is none yet). No hook of the clone runs.
 * @throws PromptgateError `branch-protected`, `git-credentials`
 */
async function pushCommit(git, remote, branch, { commit, lease }) {
    const ref = `refs/heads/${branch}`;
    const args = [...PUSH, `--force-with-lease=${ref}:${lease ?? ''}`, '--', remote, `${commit}:${ref}`];
    const { code, stdout, stderr } = await askRemote(withoutMirror(git, remote), args);
    if (code === 0)
        return { kind: 'pushed' };
    const said = `${stdout
        .toString()
        .split('\n')
        .filter((line) => line.startsWith('!'))
        .join('\n')}\n${stderr}`;
    const kind = FAILURES.find(([, words]) => words.test(said))?.[0];
    if (kind === 'protected' || kind === 'credentials')
        throw explainRemote(remote, `pushing to ${branch}`, said);
    return kind === undefined && MOVED.test(said) ? { kind: 'moved' } : { kind: 'unknown', said };
}
/** A mirror's remote takes no single refs unless told. */
function withoutMirror(git, remote) {
    return { ...git, settings: [...(git.settings ?? []), ...(/^[\w.-]+$/.test(remote) ? [`remote.${remote}.mirror=false`] : [])] };
}

;// CONCATENATED MODULE: ./lib/branches/clone-tags.js



/** Tags that one push takes: a remote's answer to more is long in coming, and a command line has its limit. */
const BATCH = 200;
/**
 * The tags of a clone. With `push` those of its remote: asked for at once, and pushed.
 * @throws PromptgateError `git-missing`, `git-not-a-repository`, `git-unsafe-directory`
 */
async function openCloneTags(access) {
    return new CloneTags(await openWritePlace(access), access.push);
}
/** Commits by tag, of lines `OID <tab or blank> refs/tags/NAME`; the line with `^{}` says where an annotated one leads. */
function parseTags(text) {
    const tags = new Map();
    for (const line of text.split('\n')) {
        const [, oid = '', name] = /^([0-9a-f]+)[\t ]refs\/tags\/(.+?)(?:\^\{\})?$/.exec(line) ?? [];
        if (name !== undefined)
            tags.set(name, { commit: oid });
    }
    return tags;
}
class CloneTags {
    #place;
    #remote;
    constructor(place, remote) {
        this.#place = place;
        this.#remote = remote;
    }
    async list() {
        if (this.#remote === null)
            return this.#listHere();
        return parseTags(await listRemote(this.#place.git, this.#remote, ['--tags', '--', this.#remote], 'listing tags'));
    }
    async createAll(tags) {
        const outcomes = new Map();
        const [there, here] = [await this.list(), await this.#listHere()];
        const wanted = [];
        for (const tag of tags) {
            // The remote's word counts: a tag of this clone alone may be left from a push that failed, and is pushed now.
            const found = there.get(tag.name) ?? here.get(tag.name);
            if (found !== undefined && found.commit !== tag.commit)
                outcomes.set(tag.name, { kind: 'conflict', commit: found.commit });
            else if (there.has(tag.name))
                outcomes.set(tag.name, { kind: 'exists' });
            else
                wanted.push(tag);
        }
        for (const tag of wanted) {
            const raced = here.has(tag.name) ? null : await this.#createHere(tag);
            outcomes.set(tag.name, raced ?? { kind: 'created' });
        }
        const pushed = wanted.filter(({ name }) => outcomes.get(name)?.kind !== 'conflict');
        if (this.#remote !== null) {
            for (let at = 0; at < pushed.length; at += BATCH) {
                for (const [name, outcome] of await this.#push(this.#remote, pushed.slice(at, at + BATCH)))
                    outcomes.set(name, outcome);
            }
        }
        return outcomes;
    }
    async #listHere() {
        const { stdout } = await (0,git_process/* runGit */.EO)(this.#place.git, ['show-ref', '--tags', '--dereference'], { accept: [0, 1] });
        return parseTags(stdout.toString());
    }
    /** null: made; else what stood there first. */
    async #createHere({ name, commit, message }) {
        const { git } = this.#place;
        const args = ['tag', '--annotate', '--cleanup=verbatim', '--file=-', '--', name, commit];
        const { code, stderr } = await (0,git_process/* runGit */.EO)(git, args, { input: message.endsWith('\n') ? message : `${message}\n`, accept: [0, 1, 128] });
        if (code === 0)
            return null;
        const found = (await this.#listHere()).get(name);
        if (found !== undefined)
            return found.commit === commit ? { kind: 'exists' } : { kind: 'conflict', commit: found.commit };
        await requireIdentity(git);
        throw explainSigning(stderr, 'tag.gpgSign') ?? (0,git_process/* explainFailure */.SP)('tag', stderr, git.directory);
    }
    /** Pushes tags, none of them over another; what the remote has already is compared. */
    async #push(remote, tags) {
        const refs = tags.map(({ name }) => `refs/tags/${name}:refs/tags/${name}`);
        const args = ['push', '--porcelain', '--no-verify', '--recurse-submodules=no', '--', remote, ...refs];
        const { code, stdout, stderr } = await clone_place_askRemote(withoutMirror(this.#place.git, remote), args);
        const outcomes = new Map();
        if (code === 0)
            return outcomes;
        const doing = tags.length === 1 ? `pushing the tag ${tags[0]?.name}` : `pushing ${tags.length} tags`;
        const refusals = stdout
            .toString()
            .split('\n')
            .filter((line) => line.startsWith('!'))
            .join('\n');
        const there = await this.list().catch(() => {
            throw explainRemote(remote, doing, `${refusals}\n${stderr}`);
        });
        for (const { name, commit } of tags) {
            const found = there.get(name);
            if (found === undefined)
                throw explainRemote(remote, doing, `${refusals}\n${stderr}`);
            if (found.commit === commit)
                continue;
            outcomes.set(name, { kind: 'conflict', commit: found.commit });
            // Made here a moment ago, or left from such a moment: it would hide the remote's.
            await (0,git_process/* runGit */.EO)(this.#place.git, ['tag', '--delete', '--', name], { accept: [0, 1] });
        }
        return outcomes;
    }
}

// EXTERNAL MODULE: ./lib/config/parse.js + 2 modules
var parse = __webpack_require__(44086);
// EXTERNAL MODULE: ./lib/config/overrides.js
var overrides = __webpack_require__(56362);
// EXTERNAL MODULE: ./lib/evals/suite/gather-suites.js
var gather_suites = __webpack_require__(52116);
// EXTERNAL MODULE: ./lib/evals/suite/read-suite.js + 9 modules
var read_suite = __webpack_require__(5546);
// EXTERNAL MODULE: ./lib/models/selection.js
var selection = __webpack_require__(36037);
;// CONCATENATED MODULE: ./lib/evaluation/subjects.js




/**
 * What evals of these prompts would judge, by id; a prompt without a suite that can be read, or without a model, is absent. Calls nothing.
 * @param config the trusted one
 * @throws PromptgateError of kind `outside` when the source fails
 */
async function describeSubjects({ trees, revision }, prompts, config) {
    const cache = new Map();
    const folders = await (0,gather_suites/* gatherSuites */.Z)(trees, revision, prompts.map(({ dir }) => dir), cache);
    const named = config.models.judge === null ? null : (0,selection/* selectModel */.U)(config.models.judge, { ...config.models, default: null, allow: [] });
    const judge = named !== null && (0,selection/* isSelected */.s)(named) ? named.id : null;
    const subjects = new Map();
    for (const { id, dir, digest, model } of prompts) {
        const folder = folders.get(dir);
        const selected = (0,selection/* selectModel */.U)(model, config.models);
        if (folder === undefined || digest === null || !(0,selection/* isSelected */.s)(selected))
            continue;
        const { allowJavascript } = (0,overrides/* configFor */.m)(config, id).evals;
        const { suite } = await (0,read_suite/* readSuite */.x)(folder, { allowJavascript, cache });
        if (suite !== null)
            subjects.set(id, { prompt: digest, suite: suite.digest, model: selected.id, judge });
    }
    return subjects;
}

// EXTERNAL MODULE: ./lib/prompt/full-sha.js
var full_sha = __webpack_require__(70549);
;// CONCATENATED MODULE: ./lib/github/release-event.js


/** Events for which GITHUB_SHA is a commit of the branch that GITHUB_REF names. */
const RELEASING = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'];
/**
 * Reads what is to be released from an event.
 *
 * @param payload the parsed JSON of GITHUB_EVENT_PATH
 * @param ref GITHUB_REF
 * @throws PromptgateError where the event is another one, or of another branch
 */
function readReleaseEvent(name, payload, { ref, sha }) {
    if (!RELEASING.includes(name))
        throw refuse(`\`mode: release\` does nothing on the event \`${name.slice(0, 100)}\``);
    const repository = payload?.repository;
    const defaultBranch = repository?.default_branch;
    if (typeof defaultBranch !== 'string' || defaultBranch === '') {
        throw new errors/* PromptgateError */.g('The event payload has no repository.default_branch', {
            code: 'event-invalid',
            kind: 'outside',
            help: 'Run it on GitHub’s own events; GITHUB_EVENT_PATH names the payload.',
        });
    }
    if (ref !== `refs/heads/${defaultBranch}`)
        throw refuse(`\`mode: release\` releases what is on the default branch (${defaultBranch}), and this run is of ${ref.slice(0, 200) || 'no ref'}`);
    if ((0,full_sha/* isFullSha */.W)(sha))
        return { defaultBranch, tip: sha };
    throw refuse('GITHUB_SHA is not a commit’s SHA');
}
function refuse(message) {
    return new errors/* PromptgateError */.g(message, {
        code: 'event-unsupported',
        kind: 'usage',
        help: 'Start the workflow on `push` with `branches: [DEFAULT_BRANCH]`; docs/releasing.md has one to copy.',
    });
}

// EXTERNAL MODULE: ./lib/github/client.js
var client = __webpack_require__(14559);
;// CONCATENATED MODULE: ./lib/github/releases.js

const PAGE = 100;
/** GitHub lists no more than the first 10,000. */
const PAGES = 100;
/**
 * The GitHub Releases of a repository. A tag must be there before its release is made.
 * @throws every method, PromptgateError of kind `outside` with Octokit's error as its cause
 */
function openReleases({ octokit, owner, repo }) {
    return {
        async find(tags) {
            const wanted = new Set(tags);
            const found = new Set();
            try {
                for (let page = 1; page <= PAGES && found.size < wanted.size; page += 1) {
                    const { data } = await octokit.rest.repos.listReleases({ owner, repo, per_page: PAGE, page });
                    for (const { tag_name: tag } of data)
                        if (wanted.has(tag))
                            found.add(tag);
                    if (data.length < PAGE)
                        break;
                }
            }
            catch (error) {
                throw (0,client/* explainFailure */.SP)(error, 'listing the releases');
            }
            return found;
        },
        async create({ tag, title, notes, isPrerelease }) {
            try {
                const { data } = await octokit.rest.repos.createRelease({
                    owner,
                    repo,
                    tag_name: tag,
                    name: title,
                    body: notes,
                    prerelease: isPrerelease,
                    // "Latest" is the repository's own; one prompt of many is not what visitors look for.
                    make_latest: 'false',
                });
                return data.html_url;
            }
            catch (error) {
                // An answer that was lost: the retry finds what the first request made.
                if ((0,client/* readFailure */.f1)(error)?.status === 422) {
                    const there = await octokit.rest.repos.getReleaseByTag({ owner, repo, tag }).catch(() => null);
                    if (there !== null)
                        return there.data.html_url;
                }
                throw (0,client/* explainFailure */.SP)(error, `making the release ${tag}`);
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/registry/stamp.js
var stamp = __webpack_require__(253);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(92753);
// EXTERNAL MODULE: ./lib/review/file.js
var file = __webpack_require__(2491);
// EXTERNAL MODULE: ./lib/revisions/raw-diff.js
var raw_diff = __webpack_require__(25703);
;// CONCATENATED MODULE: ./lib/revisions/first-parents.js


/**
 * The first-parent commits from a tip that changed something below the roots, newest first. A merge changed what it brought. The commit
 * at which a shallow clone ends seems to have brought everything.
 * @param roots from the repository's root; `''` is the root itself
 * @throws PromptgateError as `runGit`
 */
async function readFirstParents(place, tip, roots) {
    const args = ['log', '-z', '-m', '--first-parent', ...raw_diff/* RAW_DIFF */.R, '--no-color', '--encoding=UTF-8', '--format=%x01%H%x00%an', tip];
    const paths = roots.includes('') ? [] : ['--', ...roots];
    const { stdout } = await (0,git_process/* runGit */.EO)(place, [...args, ...paths]);
    const fields = stdout.toString('utf8').split('\0');
    const commits = [];
    for (let at = 0; at < fields.length;) {
        const field = fields[at].replace(/^\n/, '');
        if (field.startsWith('\u0001')) {
            commits.push({ sha: field.slice(1), authorName: fields[at + 1] ?? '', paths: [] });
            at += 2;
        }
        else if (field.startsWith(':')) {
            commits.at(-1)?.paths.push(fields[at + 1] ?? '');
            at += 2;
        }
        else
            at += 1;
    }
    return commits;
}

;// CONCATENATED MODULE: ./lib/github/artifacts.js


/** The name under which the workflow keeps a review's report. */
const REPORT_ARTIFACT = 'promptgate-report';
const REPORT_FILE = 'report.json';
/** Bytes of an archive, and of the report in it; larger ones are left alone. */
const ARCHIVE_LIMIT = 32 * 1024 * 1024;
const REPORT_LIMIT = 64 * 1024 * 1024;
/** Files in an archive. */
const ENTRIES = 1000;
/** Of one commit, newest first. */
const RUNS = 20;
/** Events whose reviews let commits into the default branch. */
const EVENTS = ['pull_request', 'merge_group'];
/**
 * The reports that review runs on a head commit left as artifacts. Of runs on a fork's commits none is taken: a fork's pull request
 * brings its own workflow, which can put anything into an artifact.
 * @throws PromptgateError of kind `outside` when GitHub refuses or fails; a damaged or expired artifact is a note
 */
async function readReports(github, headSha) {
    const { octokit, owner, repo } = github;
    const texts = [];
    const notes = [];
    try {
        const runs = await octokit.rest.actions.listWorkflowRunsForRepo({ owner, repo, head_sha: headSha, per_page: RUNS });
        for (const run of runs.data.workflow_runs) {
            const isOwn = run.head_repository?.full_name?.toLowerCase() === `${owner}/${repo}`.toLowerCase();
            if (!isOwn || !EVENTS.includes(run.event) || run.head_sha !== headSha)
                continue;
            const listed = await octokit.rest.actions.listWorkflowRunArtifacts({ owner, repo, run_id: run.id, name: REPORT_ARTIFACT });
            for (const { id, name, size_in_bytes: size, expired } of listed.data.artifacts) {
                if (name !== REPORT_ARTIFACT)
                    continue;
                if (expired)
                    notes.push(`The report of run ${run.id} has expired.`);
                else if (size > ARCHIVE_LIMIT)
                    notes.push(`The report of run ${run.id} is larger than ${ARCHIVE_LIMIT} bytes and was not read.`);
                else {
                    const text = await downloadReport(github, id);
                    if (text === null)
                        notes.push(`The artifact ${REPORT_ARTIFACT} of run ${run.id} holds no report that can be read.`);
                    else
                        texts.push(text);
                }
            }
        }
    }
    catch (error) {
        if (error instanceof errors/* PromptgateError */.g)
            throw error;
        throw (0,client/* explainFailure */.SP)(error, `reading the reports of ${headSha.slice(0, 12)}`);
    }
    return { texts, notes };
}
/** null: gone in the meantime, damaged, or without a report. */
async function downloadReport({ octokit, owner, repo }, id) {
    let archive;
    try {
        const { data } = await octokit.rest.actions.downloadArtifact({ owner, repo, artifact_id: id, archive_format: 'zip' });
        archive = data;
    }
    catch (error) {
        if ((0,client/* readFailure */.f1)(error)?.status === 410)
            return null;
        throw error;
    }
    return archive.byteLength > ARCHIVE_LIMIT ? null : unpackReport(new Uint8Array(archive));
}
/**
 * The report in an archive that anybody may have made: never more than the limit is unpacked, and what is not UTF-8 is no report.
 * @returns null for an archive that is damaged or holds none
 */
async function unpackReport(archive) {
    const { unzipSync } = await __webpack_require__.e(/* import() */ 6238).then(__webpack_require__.bind(__webpack_require__, 56238));
    try {
        let isFound = false;
        let entries = 0;
        const files = unzipSync(archive, {
            filter({ name, originalSize }) {
                entries += 1;
                if (entries > ENTRIES)
                    throw new RangeError('too many files');
                // The first one only: names may stand twice.
                const isWanted = !isFound && name.split('/').at(-1) === REPORT_FILE && originalSize <= REPORT_LIMIT;
                isFound ||= isWanted;
                return isWanted;
            },
        });
        const [bytes] = Object.values(files);
        return bytes === undefined ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/github/associated-pull.js

/**
 * Finds the merged pull request that brought a commit to a branch: by squash, rebase, merge commit or a merge queue.
 * @returns null where it was pushed directly, or GitHub does not know the commit
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
async function findAssociatedPull(github, commit, branch) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: commit });
        const merged = data.filter(({ merged_at: at, base }) => at !== null && base.ref === branch);
        // The one that this commit is the merge of, before those that merely hold it.
        const pull = merged.find(({ merge_commit_sha: sha }) => sha === commit) ?? merged[0];
        if (pull === undefined)
            return null;
        const fromFork = pull.head.repo?.full_name?.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
        return { number: pull.number, login: pull.user?.login ?? null, headSha: pull.head.sha, mergeSha: pull.merge_commit_sha, fromFork };
    }
    catch (error) {
        if ([404, 422].includes((0,client/* readFailure */.f1)(error)?.status ?? 0))
            return null;
        throw (0,client/* explainFailure */.SP)(error, `looking for the pull request of ${commit.slice(0, 12)}`);
    }
}
/**
 * The login of a commit's author; null where GitHub knows nobody by that address.
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
async function readAuthor({ octokit, owner, repo }, commit) {
    try {
        const { data } = await octokit.rest.repos.getCommit({ owner, repo, ref: commit, per_page: 1 });
        return data.author?.login ?? null;
    }
    catch (error) {
        if ([404, 422].includes((0,client/* readFailure */.f1)(error)?.status ?? 0))
            return null;
        throw (0,client/* explainFailure */.SP)(error, `reading commit ${commit.slice(0, 12)}`);
    }
}

// EXTERNAL MODULE: ./lib/github/kept-pull-request.js
var kept_pull_request = __webpack_require__(53890);
;// CONCATENATED MODULE: ./lib/github/release-pull-request.js

/** The branch of the one pull request that registers versions. */
const RELEASE_BRANCH = 'promptgate/release';
/** Keeps the one pull request that registers versions; its address, and what it throws, as `keepPullRequest`. */
function keepReleasePullRequest(github, wanted) {
    return (0,kept_pull_request/* keepPullRequest */.q)(github, { ...wanted, branch: RELEASE_BRANCH });
}

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(6900);
;// CONCATENATED MODULE: ./lib/shipping/github-release.js





/**
 * Asks GitHub for each commit once.
 * @param branch the default branch
 */
function askGitHub(github, branch) {
    const pulls = new Map();
    const notes = new Set();
    const attempt = async (doing, asking, otherwise) => {
        try {
            return await asking();
        }
        catch (error) {
            if (!(error instanceof errors/* PromptgateError */.g))
                throw error;
            notes.add(`${doing} could not be read. ${error.message} ${error.help}`);
            return otherwise;
        }
    };
    const pullOf = (commit) => {
        const known = pulls.get(commit) ?? attempt('Who brought a commit', () => findAssociatedPull(github, commit, branch), null);
        pulls.set(commit, known);
        return known;
    };
    return {
        async reports(commit) {
            const pull = await pullOf(commit);
            // A merge queue reviews the very commit that comes to the branch; else the review was of the pull request's head.
            const heads = [pull?.mergeSha ?? commit, commit, ...(pull === null || pull.fromFork ? [] : [pull.headSha])];
            const texts = [];
            for (const head of new Set(heads)) {
                const found = await attempt('Reports of reviews', () => readReports(github, head), { texts: [], notes: [] });
                texts.push(...found.texts);
                for (const note of found.notes)
                    notes.add(note);
            }
            return texts;
        },
        async bringerOf(commit) {
            const pull = await pullOf(commit);
            if (pull !== null)
                return { login: pull.login, pullRequest: pull.number };
            return { login: await attempt('The author of a commit', () => readAuthor(github, commit), null), pullRequest: null };
        },
        notes: () => [...notes],
    };
}
/** Puts the registry's change before people, as the one pull request of the release branch. */
function proposeOn(github, base) {
    return ({ tip, files, message, versions }) => keepReleasePullRequest(github, { base, tip, files, message, title: firstLine(message), body: describeProposal(versions) });
}
/** Rows; the commit has all of them. */
const ROWS = 200;
function describeProposal(versions) {
    const rows = versions
        .slice(0, ROWS)
        .map(({ id, version, commit, evidence }) => `| ${(0,report_escape/* codeSpan */.SS)(id)} | ${(0,report_escape/* codeSpan */.SS)(version)} | ${commit} | ${evidence?.conclusion ?? 'none'} |`);
    const left = versions.length - rows.length;
    return [
        'Registers the versions that the default branch has and the registry lacks. The default branch takes no push from this workflow, so a person merges them.',
        '| Prompt | Version | Commit | Evals |\n|---|---|---|---|',
    ]
        .join('\n\n')
        .concat(`\n${rows.join('\n')}\n`)
        .concat(left > 0 ? `\nand ${left} more.\n` : '')
        .concat('\nTags and releases are made by the release that follows the merge. This branch is made anew from the tip each time: do not commit to it.\n');
}
function firstLine(message) {
    return message.split('\n', 1)[0];
}

// EXTERNAL MODULE: ./lib/branches/write.js
var write = __webpack_require__(9438);
// EXTERNAL MODULE: ./lib/registry/format.js
var format = __webpack_require__(90971);
// EXTERNAL MODULE: ./lib/registry/lookup.js
var lookup = __webpack_require__(50310);
// EXTERNAL MODULE: ./lib/registry/parse.js + 4 modules
var registry_parse = __webpack_require__(35692);
// EXTERNAL MODULE: ./lib/changes/semver.js
var semver = __webpack_require__(63976);
;// CONCATENATED MODULE: ./lib/release/problems.js
const problems_short = (commit) => commit.slice(0, 12);
/** The metadata has no version, or the prompt cannot be read. */
function explainUnreadable({ id, version, digest }) {
    const what = version === null ? 'has no valid version in its metadata' : digest === null ? 'cannot be read whole' : 'cannot be read';
    const help = `See what is wrong with it: promptgate validate ${id}`;
    return { id, version, code: 'unreadable', message: `${id} ${what}, so it is not released.`, help };
}
/** The registered version has another content than the tip. */
function explainChanged({ id, version }, { commit }) {
    return {
        id,
        version,
        code: 'changed',
        message: `${id} ${version} is registered with the content of commit ${problems_short(commit)}, and the default branch has another content under the same version.`,
        help: `Give the new content its own version: promptgate bump ${id} patch -m "what changed" --commit; then merge that.`,
    };
}
/** The name is none that Git takes. */
function explainNoTag(id, version, tag, template) {
    return {
        id,
        version,
        code: 'tag-name',
        message: `${id} ${version} is not released: Git takes no tag named "${tag}".`,
        help: `Change release.tag in the configuration (now "${template}"), for example to "{id}@{version}".`,
    };
}
/** The tag is there, at another commit. */
function explainTagElsewhere({ id, version, tag, commit }, tagged) {
    return {
        id,
        version,
        code: 'tag-elsewhere',
        message: `${id} ${version} belongs to commit ${problems_short(commit)}, but the tag ${tag} points at ${problems_short(tagged)}.`,
        help: `If the tag is a mistake, delete it (git push origin :refs/tags/${tag}) and run the release again; if it was released from ${problems_short(tagged)}, give this content a new version: promptgate bump ${id} patch -m "what changed" --commit`,
    };
}
/** Another tag takes the name, or a directory of the name. */
function explainTagInTheWay(id, version, tag, other, template) {
    const why = other === tag ? 'another prompt’s version has the same tag' : `the tag ${other} is in its way: Git keeps no tag below another one`;
    return {
        id,
        version,
        code: 'tag-in-the-way',
        message: `${id} ${version} cannot get the tag ${tag}: ${why}.`,
        help: `Let release.tag in the configuration (now "${template}") name id and version unmistakably, such as "{id}@{version}".`,
    };
}
/** The clone's history ends before the version came. */
function explainUnknownOrigin(id, version) {
    return {
        id,
        version,
        code: 'origin-unknown',
        message: `${id} ${version} is not released: this clone is shallow and does not hold the commit that brought it.`,
        help: 'Give actions/checkout `fetch-depth: 0`; in a clone of your own: git fetch --unshallow',
    };
}

// EXTERNAL MODULE: ./lib/release/tag-name.js
var tag_name = __webpack_require__(87364);
;// CONCATENATED MODULE: ./lib/release/plan.js




/** The tip's prompts whose version the registry lacks: their origins are needed for a plan. */
function listUnregistered(prompts, registry) {
    return prompts.filter((prompt) => isWhole(prompt) && (0,lookup/* findVersion */.Am)(registry, prompt.id, prompt.version) === null);
}
/**
 * What is to be registered, tagged and announced: what the tip has and neither tags nor registry have, and what an earlier run left
 * undone. The same state gives the same plan; once it is done, the plan is empty but for what was announced.
 */
function planRelease(state) {
    const { registry, tags, tagTemplate } = state;
    const first = findFirstStamp(registry);
    const index = (0,tag_name/* createTagIndex */.Lv)(tags.keys());
    const takenNames = new Map();
    const releases = [];
    const problems = [];
    const tipVersions = new Map();
    const add = (release) => {
        const { id, version, tag, commit } = release;
        const tagged = tags.get(tag);
        const other = takenNames.get(tag) ?? index.findInTheWay(tag);
        if (!(0,tag_name/* isTagName */.Ij)(tag))
            problems.push(explainNoTag(id, version, tag, tagTemplate));
        else if (tagged !== undefined && tagged !== commit)
            problems.push(explainTagElsewhere(release, tagged));
        else if (tagged === undefined && other !== null)
            problems.push(explainTagInTheWay(id, version, tag, other, tagTemplate));
        else {
            takenNames.set(tag, tag);
            releases.push(release);
        }
    };
    for (const prompt of state.prompts) {
        tipVersions.set(prompt.id, prompt.version);
        if (!isWhole(prompt)) {
            problems.push(explainUnreadable(prompt));
            continue;
        }
        const { id, version } = prompt;
        const tag = (0,tag_name/* nameTag */.oM)(tagTemplate, id, version);
        const entry = (0,lookup/* findVersion */.Am)(registry, id, version);
        if (entry !== null) {
            if (entry.digest !== prompt.digest)
                problems.push(explainChanged(prompt, entry));
            else
                add(continueRelease(prompt, version, entry, tag, tags, first));
            continue;
        }
        const commit = state.agreeing.has(tag) ? (tags.get(tag) ?? null) : (state.origins.get(id) ?? null);
        if (commit === null)
            problems.push(explainUnknownOrigin(id, version));
        else {
            const isPrerelease = hasPrerelease(version);
            const { digest, maintainer } = prompt;
            const todo = { register: true, createTag: !tags.has(tag) };
            add({ id, version, digest, commit, tag, maintainer, isBaseline: first === null, isPrerelease, ...todo });
        }
    }
    // An earlier run that ended between registry and tags, before the next version came.
    for (const [id, { versions, maintainer = null }] of Object.entries(registry.prompts))
        for (const [version, entry] of Object.entries(versions)) {
            const tag = (0,tag_name/* nameTag */.oM)(tagTemplate, id, version);
            if (tipVersions.get(id) === version || tags.has(tag) || !(0,tag_name/* isTagName */.Ij)(tag))
                continue;
            add(continueRelease({ id, maintainer }, version, entry, tag, tags, first));
        }
    releases.sort((a, b) => compareText(a.id, b.id) || ((0,semver/* isHigher */.kW)(a.version, b.version) ? 1 : -1));
    return { isFirst: first === null, releases, problems };
}
function continueRelease({ id, maintainer }, version, { digest, commit, registeredAt }, tag, tags, first) {
    const isBaseline = registeredAt === first;
    const todo = { register: false, createTag: !tags.has(tag) };
    return { id, version, digest, commit, tag, maintainer, isBaseline, isPrerelease: hasPrerelease(version), ...todo };
}
/** When the registry took its first versions: all of the baseline have this one stamp. null: it has none. */
function findFirstStamp({ prompts }) {
    let first = null;
    for (const { versions } of Object.values(prompts))
        for (const { registeredAt } of Object.values(versions))
            if (first === null || registeredAt < first)
                first = registeredAt;
    return first;
}
/**
 * The highest registered version below one, which its notes begin after.
 * @param same whether the version itself may be it: under a former id
 */
function findPrevious(registry, id, version, same = 'below') {
    let best = null;
    const versions = (0,lookup/* findPrompt */.Av)(registry, id)?.versions ?? {};
    for (const candidate of Object.keys(versions))
        if (((0,semver/* isHigher */.kW)(version, candidate) || (same === 'or-same' && candidate === version)) && (best === null || (0,semver/* isHigher */.kW)(candidate, best)))
            best = candidate;
    return best === null ? null : { ...versions[best], version: best };
}
/** The id that a renamed prompt had: one that is no longer there, with the same content registered. */
function findFormerId({ prompts }, present, id, digest) {
    const there = new Set(present);
    const former = Object.entries(prompts).find(([other, { versions }]) => other !== id && !there.has(other) && Object.values(versions).some((entry) => entry.digest === digest));
    return former?.[0] ?? null;
}
function isWhole(prompt) {
    return prompt.version !== null && prompt.digest !== null;
}
function hasPrerelease(version) {
    return ((0,semver/* parseVersion */.ot)(version)?.prerelease.length ?? 0) > 0;
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/prompt/fold-case.js
var fold_case = __webpack_require__(88553);
// EXTERNAL MODULE: ./lib/registry/apply.js + 9 modules
var apply = __webpack_require__(35364);
;// CONCATENATED MODULE: ./lib/release/register.js


/**
 * Registers many versions, each by the registry's own rules; one that is refused stops none of the others. Each is applied to the part of the
 * registry that it concerns, so that the first release of 10,000 prompts does not copy all of it 10,000 times.
 */
function registerAll(registry, wanted, found, stamp, rules) {
    const prompts = new Map(Object.entries(registry.prompts));
    // Ids that differ in case alone concern each other.
    const alike = Map.groupBy(prompts.keys(), fold_case/* foldCase */.S);
    const problems = [];
    const done = [];
    let changed = false;
    for (const planned of wanted) {
        const { id, version, digest, commit, maintainer } = planned;
        const own = alike.get((0,fold_case/* foldCase */.S)(id)) ?? [];
        const part = { ...registry, prompts: Object.fromEntries(own.map((each) => [each, prompts.get(each)])) };
        const evidence = found.get(id)?.evidence ?? null;
        const operation = { kind: 'register', id, version, digest, commit, evidence, maintainer };
        const applied = (0,apply/* applyOperation */.y)(part, operation, stamp, rules);
        if ((0,apply/* isRefusal */.v)(applied)) {
            problems.push({ id, version, code: 'refused', message: applied.message, help: applied.help });
            continue;
        }
        for (const [each, entry] of Object.entries(applied.registry.prompts))
            prompts.set(each, entry);
        if (!own.includes(id))
            alike.set((0,fold_case/* foldCase */.S)(id), [...own, id]);
        changed ||= applied.changed;
        done.push(planned);
    }
    return { registry: changed ? { ...registry, prompts: Object.fromEntries(prompts) } : registry, changed, done, problems };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __webpack_require__(11665);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(23097);
;// CONCATENATED MODULE: ./lib/release/evidence.js



/** Characters of one JSON report; a larger one is not read. */
const REPORT_LENGTH = 64 * 1024 * 1024;
/** The digest that evidence names a report by. */
function digestReport(text) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('hex')}`;
}
/**
 * The evals in a JSON report that judged exactly this: the same prompt, suite, model and judge. Whatever the report is, nothing is
 * thrown: what does not have the form of a report holds no evidence. Answers that nobody vouches for are none either.
 * @param text of report.json; anybody who writes to the repository could have made it
 */
function findEvidence(text, subject) {
    if (text.length > REPORT_LENGTH)
        return null;
    const report = (0,json_value/* parseObject */.lj)(text);
    if (report?.schemaVersion !== 1 || !Array.isArray(report.prompts))
        return null;
    for (const entry of report.prompts) {
        const evals = (0,json_value/* asObject */.eB)((0,json_value/* asObject */.eB)(entry)?.evals);
        const basis = (0,json_value/* asObject */.eB)(evals?.basis);
        if (!evals || !basis)
            continue;
        if (basis.prompt !== subject.prompt || basis.suite !== subject.suite || evals.model !== subject.model)
            continue;
        if (basis.judge !== null && basis.judge !== subject.judge)
            continue;
        const conclusion = report_report/* CONCLUSIONS */.F.find((known) => known === evals.conclusion);
        const mode = ['live', 'recorded'].find((known) => known === evals.mode);
        if (conclusion === undefined || mode === undefined || 'unverified' in evals)
            continue;
        const { prompt: _, ...kept } = subject;
        const evidence = { conclusion, report: digestReport(text), ...kept, judge: basis.judge === null ? null : subject.judge, mode };
        return { evidence, ...countCases(evals) };
    }
    return null;
}
function countCases({ candidate }) {
    const { passed, cases } = (0,json_value/* asObject */.eB)(candidate) ?? {};
    const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
    return isCount(passed) && isCount(cases) ? { passed, cases } : { passed: null, cases: null };
}

;// CONCATENATED MODULE: ./lib/shipping/release-evidence.js

/** Finds what vouches for versions that are about to be registered. Nothing found is no fault: a deploy then needs a reason. */
async function gatherEvidence(releases, prompts, registry, sources) {
    const found = new Map();
    const wanted = releases.flatMap(({ id }) => prompts.get(id) ?? []);
    const subjects = await sources.subjects(wanted);
    const read = new Map();
    for (const { id, commit } of releases) {
        const subject = subjects.get(id);
        if (subject === undefined)
            continue;
        if (sources.reports !== null && !read.has(commit))
            read.set(commit, await sources.reports(commit));
        for (const text of read.get(commit) ?? []) {
            const own = findEvidence(text, subject);
            if (own === null)
                continue;
            found.set(id, own);
            break;
        }
        const former = found.has(id) ? null : findRegisteredEvidence(registry, subject);
        if (former !== null)
            found.set(id, { evidence: former, passed: null, cases: null });
    }
    const missing = wanted.filter(({ id }) => subjects.has(id) && !found.has(id));
    const text = missing.length === 0 || sources.evaluate === null ? null : await sources.evaluate(missing);
    for (const { id } of text === null ? [] : missing) {
        const own = findEvidence(text, subjects.get(id));
        if (own !== null)
            found.set(id, own);
    }
    return { found, notes: describeMissing(releases, subjects, found) };
}
/** The same content was judged by the same suite under another id or version. */
function findRegisteredEvidence({ prompts }, { prompt, suite, model, judge }) {
    for (const { versions } of Object.values(prompts))
        for (const { digest, evidence } of Object.values(versions)) {
            if (digest !== prompt || evidence === null || evidence.suite !== suite || evidence.model !== model)
                continue;
            if (evidence.judge === null || evidence.judge === judge)
                return evidence;
        }
    return null;
}
function describeMissing(releases, subjects, found) {
    return releases.flatMap(({ id, version }) => {
        const own = found.get(id)?.evidence;
        if (own?.conclusion === 'success')
            return [];
        const why = own
            ? `the evals ended with ${own.conclusion}`
            : subjects.has(id)
                ? 'no evals of this very content were found'
                : 'it has no suite';
        return [`${id} ${version} is registered without evals that passed (${why}): deploying it needs --reason.`];
    });
}

// EXTERNAL MODULE: ./lib/changes/load.js
var load = __webpack_require__(77164);
// EXTERNAL MODULE: ./lib/changes/commit-message.js
var commit_message = __webpack_require__(66223);
;// CONCATENATED MODULE: ./lib/release/notes.js


const GROUPS = ['Breaking changes', 'Features', 'Fixes', 'Other changes'];
/** Which group a typed commit stands in; what is not listed is another change. */
const GROUP_OF = { feat: 'Features', fix: 'Fixes', perf: 'Fixes', revert: 'Fixes' };
/** Lines of one group, and characters of one: who needs more follows the link. GitHub takes 125,000 in all. */
const LINES = 50;
const LENGTH = 20_000;
/** Code points. */
const HEADER = 200;
const CHANGE_NOTES = 2_000;
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,60})(?:\[bot\])?$/;
/** The notes of one release as Markdown: what its authors wrote is text in it and nothing else. */
function renderNotes(input) {
    const { changeNotes, previousId } = input;
    const sections = [
        ...(changeNotes === null || changeNotes.trim() === '' ? [] : [(0,report_escape/* escapeMarkdown */.FV)(changeNotes, CHANGE_NOTES)]),
        ...(previousId === null ? [] : [`Renamed from ${(0,report_escape/* codeSpan */.SS)(previousId)}.`]),
        ...renderCommits(input),
        `**Evals:** ${describeEvidence(input.evidence, input.score)}`,
        renderFacts(input),
    ];
    return `${sections.join('\n\n')}\n`;
}
function renderCommits({ commits, previous, repositoryUrl }) {
    if (commits === null)
        return ['The commits since the version before are not in this clone.'];
    if (commits.length === 0)
        return previous === null ? ['The first release.'] : [];
    const groups = Map.groupBy(commits, ({ message }) => groupOf(message));
    return GROUPS.flatMap((group) => {
        const own = groups.get(group);
        if (own === undefined)
            return [];
        let room = LENGTH;
        const lines = own
            .slice(0, LINES)
            .map(({ sha, message }) => {
            const { header, kind, description } = (0,commit_message/* parseCommitMessage */.o)(message);
            const text = kind === 'typed' ? description : header;
            return `- ${(0,report_escape/* escapeMarkdown */.FV)(text === '' ? '(no message)' : text, HEADER)} (${linkCommit(sha, repositoryUrl)})`;
        })
            .filter((line) => {
            room -= line.length;
            return room >= 0;
        });
        const left = own.length - lines.length;
        return [`### ${group}\n\n${[...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')}`];
    });
}
function groupOf(message) {
    const { kind, type, breaking } = (0,commit_message/* parseCommitMessage */.o)(message);
    if (breaking)
        return 'Breaking changes';
    if (kind === 'revert')
        return 'Fixes';
    return type !== null && Object.hasOwn(GROUP_OF, type) ? GROUP_OF[type] : 'Other changes';
}
/** What the evals are worth to whoever deploys, in one line. */
function describeEvidence(evidence, score) {
    if (evidence === null)
        return 'none vouch for this version; a deploy needs a reason.';
    const { conclusion, model, judge, mode } = evidence;
    const verdict = { success: 'passed', failure: 'failed', neutral: 'undecided' }[conclusion];
    const counts = score === null ? '' : `, ${score.passed} of ${score.cases} cases`;
    const by = model === null ? '' : `, with ${(0,report_escape/* codeSpan */.SS)(model)}${mode === 'recorded' ? ' (recorded answers)' : ''}`;
    const graded = judge === null ? '' : `, graded by ${(0,report_escape/* codeSpan */.SS)(judge)}`;
    return `${verdict}${counts}${by}${graded}.${conclusion === 'success' ? '' : ' A deploy needs a reason.'}`;
}
function renderFacts({ by, pullRequest, previous, tag, digest, commit, repositoryUrl }) {
    const facts = [];
    if (by !== null)
        facts.push(`Brought by ${linkAuthor(by, repositoryUrl)}${pullRequest === null ? '' : ` in ${linkPull(pullRequest, repositoryUrl)}`}`);
    else if (pullRequest !== null)
        facts.push(`From ${linkPull(pullRequest, repositoryUrl)}`);
    facts.push(`Commit ${linkCommit(commit, repositoryUrl)}`, `Digest ${(0,report_escape/* codeSpan */.SS)(digest)}`);
    if (previous !== null && repositoryUrl !== null) {
        const range = `${encodeURIComponent(previous.tag)}...${encodeURIComponent(tag)}`;
        facts.push(`[Everything since ${(0,report_escape/* escapeMarkdown */.FV)(previous.version)}](${repositoryUrl}/compare/${range})`);
    }
    return facts.map((fact) => `- ${fact}`).join('\n');
}
function linkCommit(sha, repositoryUrl) {
    return repositoryUrl === null ? (0,report_escape/* codeSpan */.SS)(sha.slice(0, 7)) : `[${(0,report_escape/* codeSpan */.SS)(sha.slice(0, 7))}](${repositoryUrl}/commit/${sha})`;
}
function linkPull(number, repositoryUrl) {
    return repositoryUrl === null ? `pull request ${number}` : `[pull request ${number}](${repositoryUrl}/pull/${number})`;
}
/** A link and no mention: nobody asked to be told of every release. */
function linkAuthor(by, repositoryUrl) {
    if ('name' in by)
        return (0,report_escape/* escapeMarkdown */.FV)(by.name, 100);
    if (!LOGIN.test(by.login) || repositoryUrl === null || by.login.endsWith('[bot]'))
        return (0,report_escape/* escapeMarkdown */.FV)(by.login, 100);
    return `[${by.login}](${new URL(repositoryUrl).origin}/${by.login})`;
}

;// CONCATENATED MODULE: ./lib/shipping/release-notes.js






/** The notes of one release, of what git, the registry and GitHub know of it. */
async function writeNotes({ revisions, promptsDir, tagTemplate, notes }, { id, version, digest, commit, tag }, { registry, byId, found, authors }) {
    const previousId = findPrevious(registry, id, version) === null ? findFormerId(registry, byId.keys(), id, digest) : null;
    const before = findPrevious(registry, id, version) ?? (previousId === null ? null : findPrevious(registry, previousId, version, 'or-same'));
    const dirs = [id, ...(previousId === null ? [] : [previousId])].map((each) => (0,load/* joinPaths */.HS)(promptsDir, each));
    const prompt = byId.get(id);
    const changeNotes = prompt?.version === version ? prompt.metadata?.change_notes : null;
    const score = found.get(id);
    const bringer = (await notes.bringerOf?.(commit)) ?? null;
    const name = authors.get(commit) ?? null;
    return renderNotes({
        id,
        version,
        previous: before === null ? null : { version: before.version, tag: (0,tag_name/* nameTag */.oM)(tagTemplate, previousId ?? id, before.version) },
        previousId,
        tag,
        digest,
        commit,
        changeNotes: typeof changeNotes === 'string' ? changeNotes : null,
        commits: before === null ? [] : await readCommits(revisions, before.commit, commit, dirs),
        evidence: (0,lookup/* findVersion */.Am)(registry, id, version)?.evidence ?? null,
        score: score?.passed == null || score.cases === null ? null : { passed: score.passed, cases: score.cases },
        by: bringer?.login != null ? { login: bringer.login } : name === null ? null : { name },
        pullRequest: bringer?.pullRequest ?? null,
        repositoryUrl: notes.repositoryUrl,
    });
}
/** Those that changed the prompt; merges say nothing of their own. */
async function readCommits(revisions, from, to, dirs) {
    try {
        const commits = await revisions.commits(from, to, dirs);
        return commits.filter(({ parents, changes }) => parents.length < 2 && changes.length > 0).map(({ sha, message }) => ({ sha, message }));
    }
    catch (error) {
        // A shallow clone, or a history that was rewritten: the notes say so, and the release goes on.
        if (error instanceof errors/* PromptgateError */.g)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/shipping/release-proof.js

/**
 * Registered versions whose tag is still to be made, and that the branch does not hold as they are registered: the registry may stand
 * on a branch that more people write to than may make tags. What lay in another directory then is taken, as long as its commit was merged.
 */
async function findUnproven({ revisions, tip, promptsDir }, releases) {
    const problems = [];
    const untagged = releases.filter(({ register, createTag }) => createTag && !register);
    for (const [commit, own] of Map.groupBy(untagged, (planned) => planned.commit)) {
        const isHere = (await revisions.resolve(commit)) === commit;
        const isMerged = isHere && (commit === tip || (await revisions.mergeBase(commit, tip)) === commit);
        const ids = own.map(({ id }) => id);
        const held = isMerged ? await (0,load/* loadPrompts */.yQ)(revisions, commit, promptsDir, ids, () => 'none') : null;
        for (const { id, version, digest } of own) {
            const prompt = held?.get(id);
            if (held !== null && (prompt === undefined || (prompt.version === version && prompt.digest === digest)))
                continue;
            const why = held === null ? 'which is not on the branch that is released' : 'which holds another content';
            problems.push({
                ...{ id, version, code: 'refused' },
                message: `${id} ${version} gets no tag: it is registered at the commit ${commit.slice(0, 12)}, ${why}.`,
                help: '`promptgate registry verify` in a full clone lists all that the registry and Git disagree on.',
            });
        }
    }
    return problems;
}

// EXTERNAL MODULE: ./lib/prompt/paths.js
var paths = __webpack_require__(16063);
// EXTERNAL MODULE: ./lib/prompt/types.js
var types = __webpack_require__(51222);
;// CONCATENATED MODULE: ./lib/release/origin.js
/**
 * Follows one prompt down the first parents, newest first, to the commit since which the branch holds a version with a content.
 * `done` once an older commit holds something else.
 */
class OriginSearch {
    #version;
    #digest;
    #origin = null;
    #done = false;
    constructor(version, digest) {
        this.#version = version;
        this.#digest = digest;
    }
    get done() {
        return this.#done;
    }
    /** The oldest commit so far that holds it. */
    get origin() {
        return this.#origin;
    }
    /** Takes the next older commit that touched the prompt. */
    take({ commit, version, digest }) {
        if (this.#done)
            return;
        if (version === this.#version && digest === this.#digest)
            this.#origin = commit;
        else
            this.#done = true;
    }
}

;// CONCATENATED MODULE: ./lib/shipping/release-state.js






/** Beyond this many prompts their common root is asked for: a command line has an end. */
const ROOTS = 50;
/** The prompts at the tip, and the author of each. */
async function readTip({ revisions, tip, promptsDir }) {
    // What is released is named by its digest; the template engine has no say in it.
    const prompts = await (0,load/* listPrompts */.UT)(revisions, tip, promptsDir, () => 'none');
    return prompts.map((prompt) => {
        const author = prompt.metadata?.author;
        return { ...prompt, maintainer: typeof author === 'string' && author.trim() !== '' ? author : null };
    });
}
/** Everything that a plan is made of. Reads more than the tip only for versions that are not registered. */
async function gatherState(sources, prompts, registry, tags) {
    const { tagTemplate } = sources;
    const wanted = listUnregistered(prompts, registry);
    const agreeing = await findAgreeing(sources, wanted, tags);
    const searched = wanted.filter(({ id, version }) => !agreeing.has((0,tag_name/* nameTag */.oM)(tagTemplate, id, version)));
    const { origins, authors } = await findOrigins(sources, searched);
    return { prompts, registry, tags, tagTemplate, origins, agreeing, authors };
}
/** Tags that somebody made before: of the very content, on the default branch. */
async function findAgreeing({ revisions, tip, promptsDir, tagTemplate }, wanted, tags) {
    const agreeing = new Set();
    for (const { id, version, digest } of wanted) {
        const tag = (0,tag_name/* nameTag */.oM)(tagTemplate, id, version);
        const commit = tags.get(tag);
        if (commit === undefined || (await revisions.resolve(commit)) !== commit)
            continue;
        const then = (await (0,load/* loadPrompts */.yQ)(revisions, commit, promptsDir, [id], () => 'none')).get(id);
        if (then?.version !== version || then.digest !== digest)
            continue;
        if ((await revisions.mergeBase(commit, tip)) === commit)
            agreeing.add(tag);
    }
    return agreeing;
}
/** Goes down the first parents with all prompts at once: what stands at one commit is read in one batch. */
async function findOrigins({ revisions, line, tip, promptsDir }, wanted) {
    const origins = new Map();
    const authors = new Map();
    if (wanted.length === 0)
        return { origins, authors };
    const roots = wanted.length > ROOTS ? [promptsDir] : wanted.map(({ dir }) => dir);
    const commits = await line.read(tip, roots);
    for (const { sha, authorName } of commits)
        authors.set(sha, authorName);
    const touched = groupByFile(commits);
    const searches = wanted.map(({ id, dir, version, digest }) => {
        const own = [types/* TEXT_FILE */.Jg, types/* METADATA_FILE */.VR, types/* OUTPUT_SCHEMA_FILE */.N2].flatMap((name) => touched.get((0,paths/* joinPath */.u)(dir, name)) ?? []);
        return { id, search: new OriginSearch(version, digest), places: [...new Set(own)].sort((a, b) => a - b), next: 0 };
    });
    for (let active = searches; active.length > 0;) {
        active = active.filter(({ search, places, next }) => !search.done && next < places.length);
        const byPlace = Map.groupBy(active, ({ places, next }) => places[next]);
        for (const [place, own] of byPlace) {
            const { sha } = commits[place];
            const ids = own.map(({ id }) => id);
            const then = await (0,load/* loadPrompts */.yQ)(revisions, sha, promptsDir, ids, () => 'none');
            for (const one of own) {
                const { version = null, digest = null } = then.get(one.id) ?? {};
                one.search.take({ commit: sha, version, digest });
                one.next += 1;
            }
        }
    }
    for (const { id, search } of searches) {
        // The edge of a shallow clone seems to have brought all that was there before.
        const isCertain = search.origin !== null && !line.edges.has(search.origin);
        origins.set(id, isCertain ? search.origin : null);
    }
    return { origins, authors };
}
/** Places in the line, newest first, by the path that changed there. */
function groupByFile(commits) {
    const touched = new Map();
    for (const [place, { paths }] of commits.entries())
        for (const path of paths) {
            const places = touched.get(path);
            if (places)
                places.push(place);
            else
                touched.set(path, [place]);
        }
    return touched;
}

;// CONCATENATED MODULE: ./lib/shipping/release.js












/**
 * Releases what the tip has and neither registry nor tags have: one commit to the registry, annotated tags, announcements, in this order.
 * Every step looks at what is there first, so that a run that ended half-way is completed by the next one and nothing is done twice.
 * @throws PromptgateError `registry-invalid`, `branch-protected` where nothing can be proposed, and what the ports throw
 */
async function release(ports, settings) {
    const { registryPath } = settings;
    const prompts = await readTip(ports);
    const { files } = await ports.branch.read([registryPath]);
    const registry = (0,registry_parse/* requireRegistry */.rm)(files.get(registryPath) ?? null, registryPath);
    const tags = new Map([...(await ports.tags.list())].map(([name, { commit }]) => [name, commit]));
    const state = await gatherState(ports, prompts, registry, tags);
    const plan = planRelease(state);
    const byId = new Map(prompts.map((prompt) => [prompt.id, prompt]));
    const wanted = plan.releases.filter(({ register }) => register);
    // What was there before anybody released is not judged afterwards: that would ask for every prompt's evals at once.
    const judged = plan.isFirst ? [] : wanted;
    const { found, notes: remarks } = await gatherEvidence(judged, byId, registry, ports.evidence);
    const written = await register(ports, settings, wanted, found);
    const unproven = await findUnproven(ports, plan.releases);
    const problems = [...plan.problems, ...written.problems, ...unproven];
    const refused = new Set(written.problems.map(({ id }) => id));
    // Tags of what is not in the registry, or not in Git, would be read as releases.
    const going = plan.releases.filter(({ id, version, register: isNew }) => isNew ? written.pullRequest === null && !refused.has(id) : !unproven.some((one) => one.id === id && one.version === version));
    const outcomes = await ports.tags.createAll(going.filter(({ createTag }) => createTag).map(describeTag));
    const tagged = going.filter((planned) => {
        const outcome = outcomes.get(planned.tag);
        if (outcome?.kind === 'conflict')
            problems.push(explainTagElsewhere(planned, outcome.commit));
        return outcome?.kind !== 'conflict';
    });
    const announced = await announce(ports, tagged, { registry: written.registry, byId, found, authors: state.authors });
    const versions = plan.releases.flatMap((planned) => {
        const { id, version, digest, commit, tag, createTag } = planned;
        const registered = planned.register && !refused.has(id);
        const made = createTag && outcomes.get(tag)?.kind === 'created';
        const told = announced.get(tag) ?? null;
        if (!registered && !made && told === null)
            return [];
        const evidence = (0,lookup/* findVersion */.Am)(written.registry, id, version)?.evidence ?? null;
        return [
            { id, version, digest, commit, tag, evidence, registered, tagged: made, announced: told?.url ?? null, notes: told?.notes ?? null },
        ];
    });
    const first = plan.isFirst && wanted.length > 0 ? [describeBaseline(wanted.length)] : [];
    return {
        isBaseline: plan.isFirst,
        versions,
        problems,
        commit: written.commit,
        pullRequest: written.pullRequest,
        remarks: [...first, ...remarks],
    };
}
function describeBaseline(count) {
    return `This is the first release here: ${count === 1 ? 'the version on the default branch is' : `the ${count} versions on the default branch are`} registered as the baseline, without evals and without GitHub Releases. Deploying one needs --reason.`;
}
/** One commit for all of them, made again from what others wrote in between. */
async function register(ports, { registryPath, rules, stamp }, wanted, found) {
    let last = null;
    const decide = (text) => {
        last = registerAll((0,registry_parse/* requireRegistry */.rm)(text, registryPath), wanted, found, stamp, rules);
        return last;
    };
    let proposal = null;
    try {
        const { commit } = await (0,write/* writeOn */.H)(ports.branch, [registryPath], (files, tip) => {
            const { registry, done, changed } = decide(files.get(registryPath) ?? null);
            if (!changed)
                return null;
            const change = { files: new Map([[registryPath, (0,format/* formatRegistry */.v)(registry)]]), message: describeCommit(done) };
            proposal = tip === null ? null : { tip, ...change };
            return change;
        }, ports.writing);
        return { ...last, commit, pullRequest: null };
    }
    catch (error) {
        const change = proposal;
        const isRefused = error instanceof errors/* PromptgateError */.g && error.code === 'branch-protected';
        if (!isRefused || ports.propose === null || change === null)
            throw error;
        const { done, ...decided } = last;
        const versions = done.map((planned) => describeProposed(planned, found));
        return { ...decided, commit: null, pullRequest: await propose(ports.propose, { ...change, versions }, error) };
    }
}
/** Where there can be no pull request either, the branch's refusal is what to mend. */
async function propose(ask, change, refusal) {
    try {
        return await ask(change);
    }
    catch (error) {
        if (!(error instanceof errors/* PromptgateError */.g))
            throw error;
        const { code, kind, help, message } = refusal;
        throw new errors/* PromptgateError */.g(`${message} A pull request could not be opened either: ${error.message}`, { code, kind, help, cause: error });
    }
}
function describeProposed({ id, version, digest, commit, tag }, found) {
    const evidence = found.get(id)?.evidence ?? null;
    return { id, version, digest, commit, tag, evidence, registered: true, tagged: false, announced: null, notes: null };
}
/** Lines of a commit's message. */
const LISTED = 100;
function describeCommit(releases) {
    const [only] = releases;
    if (releases.length === 1 && only !== undefined)
        return `chore(registry): register ${only.id} ${only.version}\n`;
    const lines = releases.slice(0, LISTED).map(({ id, version, commit }) => `- ${id} ${version} (${commit.slice(0, 12)})`);
    const left = releases.length - lines.length;
    return `chore(registry): register ${releases.length} versions\n\n${[...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')}\n`;
}
function describeTag({ id, version, tag, commit, digest, isBaseline }) {
    return {
        name: tag,
        commit,
        message: `${id} ${version}\n\nDigest: ${digest}\n${isBaseline ? 'Baseline: it was there before releases were made.\n' : ''}`,
    };
}
/** By tag: the notes, and the address where they were published by this run. */
async function announce(ports, releases, facts) {
    const { announcements } = ports;
    const told = releases.filter(({ isBaseline }) => !isBaseline);
    const there = announcements === null || told.length === 0 ? null : await announcements.find(told.map(({ tag }) => tag));
    const announced = new Map();
    for (const planned of told) {
        const { id, version, tag, isPrerelease } = planned;
        const isNew = planned.register || planned.createTag;
        if (there === null ? !isNew : there.has(tag))
            continue;
        const notes = await writeNotes(ports, planned, facts);
        const url = await announcements?.create({ tag, title: `${id} ${version}`, notes, isPrerelease });
        announced.set(tag, { url: url ?? null, notes });
    }
    return announced;
}

;// CONCATENATED MODULE: ./lib/shipping/release-report.js


/** What a release did, for a terminal or a log. */
function renderReleaseText({ versions, problems, remarks, commit, pullRequest }) {
    const lines = [];
    if (versions.length === 0 && problems.length === 0)
        lines.push('Nothing to release: registry and tags have every version of the default branch.');
    for (const { id, version, tag, commit: at, registered, tagged, announced, notes } of versions) {
        const done = [registered ? (pullRequest === null ? 'registered' : 'proposed') : '', tagged ? `tagged ${tag}` : ''].filter((word) => word !== '');
        lines.push(`${id} ${version} (${at.slice(0, 12)}): ${[...done, ...(announced === null ? [] : [`announced at ${announced}`])].join(', ')}`);
        if (notes !== null)
            lines.push(...readPlain(notes)
                .trimEnd()
                .split('\n')
                .map((line) => (line === '' ? '' : `  ${line}`)), '');
    }
    if (commit !== null)
        lines.push(`Registry: commit ${commit.slice(0, 12)}`);
    if (pullRequest !== null)
        lines.push(`The branch takes no push. Merge ${pullRequest}; tags and releases follow then.`);
    for (const remark of remarks)
        lines.push(`Note: ${remark}`);
    for (const { message, help } of problems)
        lines.push(`Not released: ${message}`, `  ${help}`);
    return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}
/** Notes as a terminal shows them: without the escapes that keep their authors' words out of Markdown. */
function readPlain(markdown) {
    return markdown
        .replaceAll('&#8203;', '')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
}
/** The same as data. */
function renderReleaseJson(result) {
    return JSON.stringify({ schemaVersion: 1, conclusion: concludeRelease(result), ...result }, null, 2);
}
/** Whether everything on the default branch is released; `neutral`: it waits for a person. */
function concludeRelease({ problems, pullRequest }) {
    return problems.length > 0 ? 'failure' : pullRequest === null ? 'success' : 'neutral';
}
/** Rows of the summary's table, and versions whose notes it holds. */
const release_report_ROWS = 500;
const NOTED = 50;
/** The job summary: what was released, and what was not and why. */
function renderReleaseMarkdown(result) {
    const { versions, problems, remarks, pullRequest } = result;
    const sections = ['## Promptgate: release'];
    if (versions.length === 0 && problems.length === 0)
        sections.push('Nothing to release: registry and tags have every version of the default branch.');
    if (pullRequest !== null)
        sections.push(`The default branch takes no push from this workflow: merge [the pull request that registers](${pullRequest}). Tags and releases follow then.`);
    if (problems.length > 0)
        sections.push(['### Not released', ...problems.map(({ message, help }) => `- ${(0,report_escape/* formatProse */.v9)(message)} ${(0,report_escape/* formatProse */.v9)(help)}`)].join('\n\n'));
    if (versions.length > 0) {
        const rows = versions.slice(0, release_report_ROWS).map(({ id, version, tag, announced, evidence }) => {
            const name = announced === null ? (0,report_escape/* codeSpan */.SS)(tag) : `[${(0,report_escape/* codeSpan */.SS)(tag)}](${announced})`;
            return `| ${(0,report_escape/* codeSpan */.SS)(id)} | ${(0,report_escape/* codeSpan */.SS)(version)} | ${name} | ${describeEvidence(evidence, null)} |`;
        });
        const left = versions.length - rows.length;
        sections.push(`| Prompt | Version | Tag | Evals |\n|---|---|---|---|\n${rows.join('\n')}${left > 0 ? `\n\nand ${left} more` : ''}`);
    }
    if (remarks.length > 0)
        sections.push(remarks
            .slice(0, release_report_ROWS)
            .map((remark) => `- ${(0,report_escape/* formatProse */.v9)(remark)}`)
            .join('\n'));
    for (const { id, version, notes } of versions.filter(({ notes: own }) => own !== null).slice(0, NOTED))
        sections.push(`### ${(0,report_escape/* codeSpan */.SS)(id)} ${(0,report_escape/* codeSpan */.SS)(version)}\n\n${notes}`);
    return `${sections.join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./lib/action/eval-cache.js
var eval_cache = __webpack_require__(5610);
// EXTERNAL MODULE: ./lib/action/git-header.js
var git_header = __webpack_require__(75281);
// EXTERNAL MODULE: ./lib/action/job-connection.js
var job_connection = __webpack_require__(18569);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(48709);
// EXTERNAL MODULE: ./lib/action/payload.js
var payload = __webpack_require__(40321);
// EXTERNAL MODULE: ./lib/action/report-files.js
var report_files = __webpack_require__(98687);
// EXTERNAL MODULE: ./lib/action/run.js
var run = __webpack_require__(79686);
// EXTERNAL MODULE: ./lib/action/summary.js
var action_summary = __webpack_require__(7935);
// EXTERNAL MODULE: ./lib/action/workflow.js
var workflow = __webpack_require__(19062);
;// CONCATENATED MODULE: ./lib/action/release-mode.js

























/**
 * Releases what the default branch has: registry, tags and GitHub Releases in this one step, because nothing that the job's token
 * pushes starts another workflow.
 *
 * @returns the exit status: 1 where a version could not be released
 * @throws PromptgateError where the event is another one, there is no clone, or GitHub refuses or fails
 */
async function runReleaseMode(run) {
    const { inputs, runner, environment } = run;
    const event = readReleaseEvent(runner.eventName, await (0,payload/* readPayload */.r)(runner.eventPath), runner);
    const { github, open } = await (0,job_connection/* connectJob */._)(run);
    const writer = inputs.registryToken === null ? github : await open(inputs.registryToken);
    const revisions = await (0,local_git/* openLocalGit */.qY)({ directory: runner.workspace, environment });
    try {
        if ((await revisions.resolve(event.tip)) !== event.tip)
            throw refuseCheckout(event.tip);
        const config = await readTipConfig(revisions, event, inputs);
        const facts = askGitHub(github, event.defaultBranch);
        // Between two steps it may end; a step that is under way is not torn apart by the job's being cancelled.
        const result = await run.interruption.protect(() => releaseTip(run, { event, github, writer, revisions, config, facts }));
        return await publishRelease(run, { ...result, remarks: [...result.remarks, ...facts.notes()] });
    }
    finally {
        await revisions.close();
    }
}
/** The bot that GitHub shows for what a job's token does. */
const BOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' };
async function releaseTip(run, { event, github, writer, revisions, config, facts }) {
    const { runner, environment } = run;
    const { tip, defaultBranch } = event;
    const place = { directory: runner.workspace, environment };
    const token = run.inputs.registryToken ?? run.inputs.token ?? '';
    // One push takes many tags; over the API each is two requests, and GitHub lets through eighty a minute.
    const tags = await openCloneTags({
        ...place,
        push: `${runner.serverUrl}/${runner.repository}`,
        identity: BOT,
        credential: { serverUrl: runner.serverUrl, header: (0,git_header/* writeGitHeader */.d)(token) },
    });
    return release({
        revisions,
        line: { read: (from, roots) => readFirstParents(place, from, roots), edges: revisions.clone.shallow },
        tip,
        promptsDir: config.promptsDir,
        tagTemplate: config.release.tag,
        branch: (0,api_branch.createApiBranch)(writer, config.registry.branch ?? defaultBranch),
        tags,
        evidence: {
            subjects: (prompts) => describeSubjects({ trees: revisions, revision: tip }, prompts, config),
            reports: facts.reports,
            evaluate: (prompts) => evaluateHere(run, { event, revisions, config }, prompts),
        },
        announcements: config.release.github ? openReleases(github) : null,
        notes: { bringerOf: facts.bringerOf, repositoryUrl: `${runner.serverUrl}/${runner.repository}` },
        propose: config.registry.branch === null ? proposeOn(writer, defaultBranch) : null,
    }, {
        registryPath: config.registry.path,
        rules: { environments: config.environments, promote: config.registry.promote },
        stamp: { at: (0,stamp/* formatStampTime */.M)(new Date()), by: runner.actor },
    });
}
/** The evals of what no review's report vouches for; their own report is kept in `report-dir`. */
async function evaluateHere({ inputs, runner, environment, logger, interruption }, { event, revisions, config }, prompts) {
    if (!inputs.evals)
        return null;
    const { evaluateTip } = await Promise.all(/* import() */[__webpack_require__.e(3425), __webpack_require__.e(622), __webpack_require__.e(5890), __webpack_require__.e(9975), __webpack_require__.e(7724)]).then(__webpack_require__.bind(__webpack_require__, 77724));
    const opened = { revisions, base: event.tip, head: event.tip, baseTip: null, source: '', notes: [] };
    const cacheDirectory = await (0,eval_cache/* locateCache */.b)({ opened, runner, logger });
    const ids = prompts.map(({ id }) => id);
    const run = { cacheDirectory, signal: interruption.signal, now: new Date() };
    const report = await evaluateTip(ids, { trees: revisions, revision: event.tip, config, environment, ...run });
    if (report === null) {
        logger.info(`No key for the models of ${ids.length} prompt(s) without evidence: no evals are run here.`);
        return null;
    }
    const text = (0,json.renderJson)(report);
    const directory = await (0,report_files/* writeReportFiles */.t4)(runner.workspace, inputs.reportDir, { 'report.json': text });
    await (0,outputs/* writeOutputs */.Kn)(runner.outputPath, { report: (0,external_node_path_.join)(directory, 'report.json') });
    return text;
}
async function publishRelease({ inputs, runner, logger }, result) {
    const { problems, pullRequest, versions } = result;
    const conclusion = concludeRelease(result);
    const { error: annotate } = await (0,workflow/* loadWorkflow */.G)();
    for (const { message, help } of problems.slice(0, ANNOTATIONS))
        annotate(`${message} ${help}`, { title: 'Promptgate: not released' });
    if (pullRequest !== null)
        await (0,run/* warn */.R)(`The default branch takes no push: merge ${pullRequest}. Tags and releases follow then.`);
    logger.info(renderReleaseText(result));
    const summary = renderReleaseMarkdown(result);
    await (0,action_summary/* writeSummary */.S)(runner.summaryPath, summary.length * 3 > action_summary/* SUMMARY_LENGTH */.e ? renderReleaseMarkdown({ ...result, versions: [] }) : summary);
    const released = pullRequest === null ? versions : [];
    await (0,outputs/* writeOutputs */.Kn)(runner.outputPath, {
        conclusion,
        'changed-prompts': JSON.stringify([...new Set(released.map(({ id }) => id))]),
        released: JSON.stringify(released.map(({ id, version }) => ({ id, version }))),
    });
    return conclusion === 'failure' && inputs.failOn !== 'never' ? 1 : 0;
}
/** GitHub shows no more of one step. */
const ANNOTATIONS = 10;
/** Of the very commit that is released: it is on the default branch, so it is trusted. */
async function readTipConfig(revisions, { tip }, { configPath, promptsDir }) {
    const { config, findings } = await (0,parse.parseConfig)((await (0,file/* readText */.y)(revisions, tip, configPath)) ?? '', configPath);
    const [first] = findings;
    if (first === undefined)
        return promptsDir === null ? config : { ...config, promptsDir };
    throw new errors/* PromptgateError */.g(`${configPath}:${first.line ?? 1}: ${first.message}`, {
        code: 'config-invalid',
        kind: 'usage',
        help: first.help,
    });
}
function refuseCheckout(tip) {
    return new errors/* PromptgateError */.g(`The clone in the workspace does not hold the commit ${tip.slice(0, 12)}, which is to be released`, {
        code: 'commit-missing',
        kind: 'outside',
        help: 'Put `actions/checkout` with `fetch-depth: 0` before this step, and no `ref` under its `with:`.',
    });
}


/***/ }),

/***/ 50863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findCommitted),
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60017);
/* harmony import */ var _prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88553);




/**
 * Why nothing at a path in the workspace can be believed; null where it can. The workspace is a checkout of what is under review: what a reviewed
 * commit holds at that place, or could lead there by a link, its author may have written.
 *
 * @param path absolute
 * @param revisions of what may be checked out
 */
async function findCommitted(trees, path, workspace, revisions) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => path);
    const places = [
        ...(await listWays(path, workspace)),
        ...(await listWays(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace))),
        ...(await listWays(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace))),
    ];
    for (const way of new Set(places)) {
        if (way === '')
            return 'It is the checkout of the commits under review itself, or a directory above it.';
        for (const revision of revisions)
            if (await holds(trees, revision, way.split('/')))
                return `The commit ${revision.slice(0, 12)} brings files at that place: whoever wrote it may have written the results.`;
    }
    return null;
}
/** The path as seen from the workspace, and from every repository between the two; empty where it contains one. */
async function listWays(path, workspace) {
    if ((0,_branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(path, workspace))
        return [''];
    if (!(0,_branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(workspace, path))
        return [];
    const roots = [workspace];
    for (let place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path); (0,_branches_real_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(workspace, place) && place !== workspace; place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place))
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, '.git')).catch(() => null))
            roots.push(place);
    return roots.map((root) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/'));
}
/** Whether a commit holds the path, whatever its case, or something other than a directory on the way to it. */
async function holds(trees, revision, segments) {
    let places = [''];
    for (const [index, segment] of segments.entries()) {
        const listed = await trees.trees(revision, places);
        const entries = places.flatMap((place) => (listed.get(place) ?? []).map((entry) => ({ ...entry, path: `${place === '' ? '' : `${place}/`}${entry.name}` })));
        const found = entries.filter(({ name }) => (0,_prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_3__/* .foldCase */ .S)(name) === (0,_prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_3__/* .foldCase */ .S)(segment));
        if (found.length === 0)
            return false;
        if (index === segments.length - 1 || found.some(({ mode }) => !isDirectory(mode)))
            return true;
        places = found.map(({ path }) => path);
    }
    return true;
}
function isDirectory(mode) {
    return mode === '040000' || mode === '40000';
}


/***/ }),

/***/ 66223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ splitMessage),
/* harmony export */   o: () => (/* binding */ parseCommitMessage)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63976);

/** Scopes of one header; each is looked up in the repository. */
const SCOPE_LIMIT = 200;
// Every expression here is linear in the text: anchored, or stopped by the character that it starts with.
const BREAKING_HEADER = /^BREAKING(?:[ -]CHANGE)?(?:\(([^()]*)\))?!?: +(.*)$/s;
const TYPED_HEADER = /^([^\s():!]+)(?:\(([^()]*)\))?(!)?: +(.*)$/s;
const AUTOSQUASH_HEADER = /^(?:fixup|squash|amend)! /;
const MERGE_HEADER = /^(?:Merge (?:branch|branches|commit|commits|pull request|remote-tracking branch|tag|tags) |Merged PR |Merged in )/;
const REVERT_HEADER = /^(?:Revert|Reapply) "/;
const REVERTED_COMMIT = /^This reverts commit [0-9a-f]{7,64}\b/m;
const BREAKING_FOOTER = /^BREAKING[ -]CHANGE:(?:\s|$)/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const PARENTHESES = /\(([^()]*)\)/g;
/**
 * Reads a commit message or a pull request's title as Conventional Commits 1.0.0 has it, and the forms of prompt changes besides.
 * Never throws; linear in the message's length; line ends may be LF or CRLF.
 */
function parseCommitMessage(message) {
    const { header, body } = splitMessage(message);
    if (MERGE_HEADER.test(header))
        return build('merge', header);
    if (AUTOSQUASH_HEADER.test(header))
        return build('autosquash', header);
    const breaking = hasBreakingFooter(body);
    if (REVERT_HEADER.test(header))
        return build(REVERTED_COMMIT.test(body) ? 'revert' : 'other', header, { breaking });
    return parseHeader(header, breaking) ?? build('other', header, { breaking, pairs: findPairs(header) });
}
/** The header and the rest of a message. */
function splitMessage(message) {
    const text = message.trimStart();
    const end = text.search(/[\r\n]/);
    return end < 0 ? { header: text.trimEnd(), body: '' } : { header: text.slice(0, end).trimEnd(), body: text.slice(end) };
}
function parseHeader(header, hasFooter) {
    const [, breakingScope, breakingText] = BREAKING_HEADER.exec(header) ?? [];
    if (breakingText !== undefined)
        return buildTyped(header, 'breaking', breakingScope, true, breakingText);
    const [, rawType, scope, mark, text] = TYPED_HEADER.exec(header) ?? [];
    if (rawType === undefined || text === undefined)
        return null;
    const type = rawType.toLowerCase();
    const breaking = hasFooter || mark !== undefined;
    const log = type === 'prompt' && scope?.trim() ? parseLog(text) : null;
    if (log === null)
        return buildTyped(header, type, scope, breaking, text);
    return build('prompt', header, { type, scopes: [scope?.trim() ?? ''], breaking, description: log.text, pairs: [log.pair] });
}
function buildTyped(header, type, scope, breaking, text) {
    const scopes = scope?.split(',').map((part) => part.trim()) ?? [];
    const description = text.trim();
    // A scope, where there is one, is a noun; a description is not optional.
    if (description === '' || scopes.includes('') || scopes.length > SCOPE_LIMIT)
        return null;
    return build('typed', header, { type, scopes, breaking, description, pairs: findPairs(description) });
}
/** `<old> -> <new>: <text>`; null when it is not of that form. */
function parseLog(description) {
    const colon = description.indexOf(':');
    const pair = parsePair(colon < 0 ? description : description.slice(0, colon));
    return pair && { pair, text: colon < 0 ? '' : description.slice(colon + 1).trim() };
}
function findPairs(text) {
    if (!text.includes('->') && !text.includes('→'))
        return [];
    return Array.from(text.matchAll(PARENTHESES), ([, inner = '']) => parsePair(inner)).filter((pair) => pair !== null);
}
function parsePair(text) {
    const arrow = /->|→/.exec(text);
    if (arrow === null)
        return null;
    const from = stripV(text.slice(0, arrow.index).trim());
    const to = stripV(text.slice(arrow.index + arrow[0].length).trim());
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(from) && (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(to) && { from, to };
}
function stripV(version) {
    return /^[vV]/.test(version) ? version.slice(1) : version;
}
/**
 * Whether a line is the footer `BREAKING CHANGE: …` or `BREAKING-CHANGE: …`: upper case, from the line's first column, with a
 * description there or on the lines after it. A line inside a fenced block is a quotation.
 */
function hasBreakingFooter(body) {
    if (!body.includes('BREAKING'))
        return false;
    let isFound = false;
    let isWaiting = false;
    let beforeFence = null;
    for (const line of body.split(/\r\n?|\n/)) {
        if (FENCE.test(line)) {
            // What a closed fence holds does not count; a fence that is never closed hides nothing.
            if (beforeFence !== null)
                ({ isFound, isWaiting } = beforeFence);
            beforeFence = beforeFence === null ? { isFound, isWaiting } : null;
        }
        else if (BREAKING_FOOTER.test(line)) {
            isWaiting = line.slice('BREAKING CHANGE:'.length).trim() === '';
            isFound ||= !isWaiting;
        }
        else if (isWaiting && line.trim() !== '') {
            isWaiting = false;
            isFound = true;
        }
    }
    return isFound;
}
function build(kind, header, known = {}) {
    return { kind, header, type: null, scopes: [], breaking: false, description: header, pairs: [], ...known };
}


/***/ }),

/***/ 53890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findKeptPull),
/* harmony export */   q: () => (/* binding */ keepPullRequest)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14559);

/**
 * Keeps one pull request with one commit, made anew from the tip: whatever was on its branch is replaced, and where everything is so
 * already nothing is written.
 * @returns its address
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
async function keepPullRequest(github, wanted) {
    const { octokit, owner, repo } = github;
    const { branch, base, tip, files, title, body } = wanted;
    try {
        const parent = await octokit.rest.git.getCommit({ owner, repo, commit_sha: tip });
        const entries = [...files].map(([path, file]) => describeEntry(path, file));
        const tree = await octokit.rest.git.createTree({ owner, repo, base_tree: parent.data.tree.sha, tree: entries });
        await moveBranch(github, wanted, tree.data.sha);
        const open = await octokit.rest.pulls.list({ owner, repo, state: 'open', head: `${owner}:${branch}`, base });
        const [pull] = open.data;
        if (pull === undefined) {
            const { data } = await octokit.rest.pulls.create({ owner, repo, base, head: branch, title, body });
            return data.html_url;
        }
        if (pull.title !== title || (pull.body ?? '') !== body)
            await octokit.rest.pulls.update({ owner, repo, pull_number: pull.number, title, body });
        return pull.html_url;
    }
    catch (error) {
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(error, `keeping the pull request of ${branch}`);
    }
}
/**
 * The newest pull request from a branch that was opened after a moment; null: there is none.
 * @param since ISO 8601 UTC
 * @throws PromptgateError of kind `outside`, with Octokit's error as its cause
 */
async function findKeptPull({ octokit, owner, repo }, branch, since) {
    try {
        const { data } = await octokit.rest.pulls.list({ owner, repo, state: 'all', head: `${owner}:${branch}` });
        const found = data.find(({ created_at }) => Date.parse(created_at) >= Date.parse(since));
        if (found === undefined)
            return null;
        return { url: found.html_url, state: found.merged_at !== null ? 'merged' : found.state === 'open' ? 'open' : 'closed' };
    }
    catch (error) {
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(error, `looking for the pull request of ${branch}`);
    }
}
function describeEntry(path, file) {
    const regular = { path, mode: '100644', type: 'blob' };
    if (file === null)
        return { ...regular, sha: null };
    return typeof file === 'string' ? { ...regular, content: file } : { ...regular, mode: file.mode, sha: file.oid };
}
async function moveBranch({ octokit, owner, repo }, { branch, tip, message }, tree) {
    const ref = `heads/${branch}`;
    const current = await octokit.rest.git.getRef({ owner, repo, ref }).catch((error) => {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .readFailure */ .f1)(error)?.status === 404)
            return null;
        throw error;
    });
    if (current !== null) {
        const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: current.data.object.sha });
        if (data.tree.sha === tree && data.parents.length === 1 && data.parents[0]?.sha === tip)
            return;
    }
    const { data: commit } = await octokit.rest.git.createCommit({ owner, repo, message, tree, parents: [tip] });
    if (current === null)
        await octokit.rest.git.createRef({ owner, repo, ref: `refs/${ref}`, sha: commit.sha });
    else
        await octokit.rest.git.updateRef({ owner, repo, ref, sha: commit.sha, force: true });
}


/***/ }),

/***/ 87364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ isTagName),
/* harmony export */   Lv: () => (/* binding */ createTagIndex),
/* harmony export */   oM: () => (/* binding */ nameTag)
/* harmony export */ });
/** Characters and sequences that no ref may hold, as git-check-ref-format has them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)|^[./-]|[./]$|^@$/;
/** Bytes; a ref is a file's name in many repositories. */
const LENGTH = 240;
/** The tag of one version by the configuration's template, such as `{id}@{version}`. */
function nameTag(template, id, version) {
    return template.replaceAll('{id}', () => id).replaceAll('{version}', () => version);
}
/** Whether Git takes a name for a tag. */
function isTagName(name) {
    return name !== '' && new TextEncoder().encode(name).length <= LENGTH && !FORBIDDEN.test(name);
}
/**
 * A tag that stands where another one would have to be a directory, or the other way round: Git keeps no `a` beside `a/b`.
 * @param names those that exist already
 */
function createTagIndex(names) {
    const known = new Set(names);
    const directories = new Map();
    for (const name of known)
        for (const above of listAbove(name))
            directories.set(above, name);
    return { findInTheWay: (name) => directories.get(name) ?? listAbove(name).find((above) => known.has(above)) ?? null };
}
function listAbove(name) {
    const parts = name.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
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

/***/ 92753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(837);

/** The report as JSON that schema/report.schema.json describes. */
function renderJson(report) {
    return `${(0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .disarmJson */ .P5)(JSON.stringify(report, null, 2))}\n`;
}


/***/ }),

/***/ 23097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ CONCLUSIONS)
/* harmony export */ });
const CONCLUSIONS = ['success', 'failure', 'neutral'];


/***/ }),

/***/ 837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P5: () => (/* binding */ disarmJson),
/* harmony export */   Y1: () => (/* binding */ disarmText),
/* harmony export */   iM: () => (/* binding */ disarmXml)
/* harmony export */ });
/**
 * GitHub's runner obeys what a step prints: a line that begins with `::` (blanks before it do not count) and `##[`
 * anywhere. A rendering may be printed by a step, so each format writes these in its own other way.
 */
const OLD_COMMAND = /##(?=\[)/g;
/** What a terminal obeys or does not draw: controls of either set, marks of direction and of format, separators, halves of a pair. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
function escapeUnits(character) {
    return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
/**
 * JSON with the old form's second `#` and all that nobody sees escaped: the same value to every parser. Lines of JSON never begin with `::`.
 * @param json without indents other than blanks and line feeds, as `JSON.stringify` makes it
 */
function disarmJson(json) {
    return json.replace(OLD_COMMAND, '#\\u0023').replace(UNSEEN, escapeUnits);
}
/** Text of an element or attribute, already escaped, with the bracket as a character reference. */
function disarmXml(xml) {
    return xml.replace(/##\[/g, '##&#91;').replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1&#58;');
}
/** Plain text with a blank put in: there is no other way to write it. For one line that begins where the text does. */
function disarmText(text) {
    return text.replace(OLD_COMMAND, '## ').replace(/^(\s*):(?=:)/, '$1: ');
}


/***/ })

};
