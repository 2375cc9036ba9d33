export const id = 1497;
export const ids = [1497,89];
export const modules = {

/***/ 23878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeRestore: () => (/* binding */ describeRestore),
  proposeAfterRollback: () => (/* binding */ proposeAfterRollback),
  proposeRestore: () => (/* binding */ proposeRestore),
  warnOfRestore: () => (/* binding */ warnOfRestore)
});

// UNUSED EXPORTS: nameRestoreBranch

// EXTERNAL MODULE: ./lib/bot/reply.js
var reply = __webpack_require__(10262);
// EXTERNAL MODULE: ./lib/changes/next-version.js
var next_version = __webpack_require__(16536);
// EXTERNAL MODULE: ./lib/cli/change-message.js
var change_message = __webpack_require__(89399);
// EXTERNAL MODULE: ./lib/cli/metadata-file.js
var metadata_file = __webpack_require__(4743);
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(59507);
;// CONCATENATED MODULE: ./lib/cli/restore-words.js

function quote(paths) {
    return paths.map((path) => (/^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`)).join(' ');
}
/** The commands, one a line, that give the source its older content back as a new patch version. */
function listRestoreCommands({ id, version, commit, take, remove }) {
    const branch = `restore-${id.replaceAll('/', '-')}-${version}`;
    return [
        `git switch -c ${quote([branch])}`,
        `git restore --source ${commit.slice(0, 12)} -- ${quote(take)}`,
        ...(remove.length === 0 ? [] : [`git rm --quiet -- ${quote(remove)}`]),
        `promptgate bump ${id} patch -m "Restores ${version}" --commit`,
    ];
}
function formatRestore(plan, { width }) {
    const why = `The prompts directory still holds ${plan.current}, and the next release builds on it. To bring ${plan.version} back there, as a new patch version in a pull request:`;
    return [...wrapProse(why, width, 2), ...listRestoreCommands(plan).map((command) => `    ${command}`)];
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/github/client.js
var client = __webpack_require__(14559);
// EXTERNAL MODULE: ./lib/github/kept-pull-request.js
var kept_pull_request = __webpack_require__(53890);
// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __webpack_require__(28279);
// EXTERNAL MODULE: ./lib/prompt/edit-metadata.js
var edit_metadata = __webpack_require__(73341);
// EXTERNAL MODULE: ./lib/prompt/paths.js
var paths = __webpack_require__(16063);
// EXTERNAL MODULE: ./lib/prompt/types.js
var types = __webpack_require__(51222);
// EXTERNAL MODULE: ./lib/registry/change.js
var change = __webpack_require__(35828);
// EXTERNAL MODULE: ./lib/registry/lookup.js
var lookup = __webpack_require__(50310);
// EXTERNAL MODULE: ./lib/registry/rollback.js
var rollback = __webpack_require__(53108);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(6900);
// EXTERNAL MODULE: ./lib/shipping/content.js
var content = __webpack_require__(66242);
;// CONCATENATED MODULE: ./lib/shipping/restore.js


/** What of a prompt answers and what a model may call; the suite stays as it is, for it has learned since. */
const RESTORED = [types/* TEXT_FILE */.Jg, types/* METADATA_FILE */.VR, types/* OUTPUT_SCHEMA_FILE */.N2, 'tools.json'];
/** Paths of the prompt's files by name, and the object that each is. */
function listFiles({ source }) {
    return new Map(RESTORED.flatMap((name) => (source.files.has(name) ? [[name, source.files.get(name)]] : [])));
}
/**
 * After a rollback the prompts directory still holds what was rolled back from, and the next release would bring it out again: what it
 * takes to mend that. Never a condition of the rollback.
 * @param tip the commit of the default branch whose prompts are the source
 * @returns null where the source holds something else already, or the content cannot be put back as it was (the prompt moved)
 */
async function findRestoring(revisions, place, move, tip) {
    const [source, target] = await Promise.all([
        (0,content/* readContents */.r)(revisions, place, tip, [move.id]).then((found) => found.get(move.id)),
        (0,content/* readContents */.r)(revisions, place, move.commit, [move.id]).then((found) => found.get(move.id)),
    ]);
    if (!source?.version || !target || source.digest === target.digest || source.version !== move.from || source.dir !== target.dir)
        return null;
    const [now, then] = [listFiles(source), listFiles(target)];
    const take = [...then].filter(([name, { oid }]) => now.get(name)?.oid !== oid).map(([, { path }]) => path);
    const remove = [...now].filter(([name]) => !then.has(name)).map(([, { path }]) => path);
    return { plan: { id: move.id, version: move.to, commit: move.commit, current: source.version, take, remove }, target };
}
/** The plan of `findRestoring` alone. */
async function planRestore(revisions, place, move, tip) {
    return (await findRestoring(revisions, place, move, tip))?.plan ?? null;
}

// EXTERNAL MODULE: ./lib/action/describe-error.js
var describe_error = __webpack_require__(15573);
;// CONCATENATED MODULE: ./lib/action/restore-pull.js


















/**
 * Gives the source the content back that an environment went back to, as a new patch version in one pull request for each prompt. It
 * follows the rollback and never fails it: nothing is thrown.
 * @returns null where there is nothing to mend: the source holds something else than what was rolled back from
 */
async function proposeRestore(rolledBack) {
    const story = rolledBack.result.changed ? tellNow(rolledBack) : tellAgain(rolledBack.result);
    return story === null ? null : proposeMending(story, rolledBack);
}
/**
 * `proposeRestore` of what is known otherwise. Told twice alike, it writes nothing the second time.
 * @returns null where there is nothing to mend
 */
async function proposeMending(story, ports) {
    const { place, defaultBranch, revisions, github, writers } = ports;
    let commands = [];
    try {
        const tip = await (0,pull_request/* readBranchTip */.uN)(github, defaultBranch);
        const restoring = await findRestoring(revisions, place, story.move, tip);
        if (restoring === null)
            return null;
        commands = listRestoreCommands(restoring.plan);
        const { version, pull } = makePull(story, restoring, { base: defaultBranch, tip });
        return { kind: 'proposed', version, url: await keep(writers, pull) };
    }
    catch (error) {
        return { kind: 'failed', why: explain(error), commands };
    }
}
function tellNow({ result: { move }, stamp, reason }) {
    return move === null ? null : { ...stamp, move, reason: (0,change/* tidyReason */.de)(reason) };
}
/**
 * An earlier run rolled back and may have ended before its pull request: the block that it wrote says what was left. The story is the same
 * each time, so that telling it again writes nothing.
 */
function tellAgain({ move, registry }) {
    const state = move === null ? null : (0,lookup/* findState */.B7)(registry, move.id, move.environment);
    const block = state?.blocked?.findLast(({ at }) => at === state.deployedAt);
    if (move === null || block === undefined)
        return null;
    const versions = Object.entries((0,lookup/* findPrompt */.Av)(registry, move.id)?.versions ?? {});
    const [from] = versions.findLast(([, { digest }]) => digest === block.digest) ?? [];
    if (from === undefined)
        return null;
    return { at: block.at, by: block.by, move: { ...move, from }, reason: (0,rollback/* readReason */.p)(state?.reason ?? null) };
}
/** The branch of the pull request that restores a prompt's source. */
function nameRestoreBranch(id) {
    return `promptgate/restore/${id}`;
}
/**
 * `proposeMending` of what a watcher rolled back, which may ask again at each look: what somebody closed is not opened again.
 * @returns null where there is nothing to mend
 * @throws PromptgateError where it could not be proposed, with the commands that do the same by hand
 */
async function proposeAfterRollback({ promptId: id, environment, from, to, block }, registry, ports) {
    // Who may not look may not propose either, and that is explained below.
    const found = await (0,kept_pull_request/* findKeptPull */.H)(ports.github, nameRestoreBranch(id), block.at).catch((error) => {
        if (isRefusal(error))
            return null;
        throw error;
    });
    // Whoever closed or merged it has decided.
    if (found !== null && found.state !== 'open')
        return null;
    const { at, by, reason } = block;
    const restore = await proposeMending({ at, by, reason, move: (0,change/* describeMove */.xS)(registry, id, environment, from, to) }, ports);
    if (restore === null)
        return null;
    if (restore.kind === 'proposed')
        return { text: `${restore.url} restores the source as ${restore.version}`, commands: [] };
    throw new errors/* PromptgateError */.g(`No pull request restores the source: ${restore.why}`, {
        code: 'restore-failed',
        kind: 'outside',
        help: restore.commands.length === 0 ? '' : `By hand: ${restore.commands.join(' && ')}`,
    });
}
/** A token that may write the registry need not be allowed to open pull requests: the next one is asked then. */
async function keep([github, ...others], pull) {
    try {
        return await (0,kept_pull_request/* keepPullRequest */.q)(github, pull);
    }
    catch (error) {
        if (others.length === 0 || !isRefusal(error))
            throw error;
        return keep(others, pull);
    }
}
function isRefusal(error) {
    const failure = error instanceof errors/* PromptgateError */.g ? (0,client/* readFailure */.f1)(error.cause) : null;
    return failure !== null && ((0,client/* isForbidden */.US)(failure) || failure.status === 404 || failure.status === 422);
}
function explain(error) {
    const said = (0,describe_error/* describeError */.U)(error);
    if (!isRefusal(error))
        return said;
    return `${said} The job needs \`contents: write\` and \`pull-requests: write\`, and Settings → Actions → General must allow GitHub Actions to create pull requests.`;
}
function makePull(story, { plan, target }, place) {
    const { id, current } = plan;
    const { reason } = story;
    const next = (0,next_version/* nextVersion */.y)(current, current, 'patch');
    if ('problem' in next)
        throw new errors/* PromptgateError */.g(next.problem, { code: 'version-invalid', kind: 'usage', help: next.help });
    const subject = `Restore ${plan.version}`;
    const metadata = (0,edit_metadata/* editMetadata */.e)((0,metadata_file/* readMetadata */._6)('', target).text, {
        version: next.version,
        previousVersion: current,
        now: new Date(story.at),
        changeNotes: reason === null ? subject : `${subject}: ${reason}`,
        keepMetrics: false,
    });
    const files = new Map(plan.remove.map((path) => [path, null]));
    for (const path of plan.take)
        files.set(path, takeFile(target, path));
    files.set((0,paths/* joinPath */.u)(target.dir, types/* METADATA_FILE */.VR), metadata);
    const message = (0,change_message/* formatCommitMessage */.E)(id, current, next.version, reason === null ? subject : `${subject}\n\nReason: ${reason}`);
    return {
        version: next.version,
        pull: {
            ...place,
            ...{ branch: nameRestoreBranch(id), files, message, title: message.split('\n', 1)[0] },
            body: describePull(story, next.version),
        },
    };
}
function takeFile({ id, source }, path) {
    const file = [...source.files.values()].find((one) => one.path === path);
    if (file?.mode === '100644' || file?.mode === '100755')
        return { mode: file.mode, oid: file.oid };
    throw new errors/* PromptgateError */.g(`${path} of ${id} was no regular file.`, {
        code: 'not-a-file',
        kind: 'usage',
        help: 'Restore it by hand, as a regular file.',
    });
}
function describePull({ move: { id, environment, from, to }, by, reason }, version) {
    return [
        `${(0,report_escape/* codeSpan */.SS)(id)} was rolled back in ${(0,report_escape/* codeSpan */.SS)(environment)} from ${(0,report_escape/* codeSpan */.SS)(from ?? 'none')} to ${(0,report_escape/* codeSpan */.SS)(to)} by ${(0,report_escape/* codeSpan */.SS)(by, 200)}. ${reason === null ? 'No reason was given.' : `Reason: ${(0,report_escape/* escapeMarkdown */.FV)(reason)}`}`,
        `The prompts directory still holds ${(0,report_escape/* codeSpan */.SS)(from ?? 'none')}, and the next release would build on it. This brings the content of ${(0,report_escape/* codeSpan */.SS)(to)} back as ${(0,report_escape/* codeSpan */.SS)(version)}; the suite stays as it is. The rollback stands whether or not this is merged.`,
        'Where the workflow’s own token (`GITHUB_TOKEN`) opened this pull request, its checks wait until somebody who may write here approves their run. This branch is made anew from the tip each time: do not commit to it.\n',
    ].join('\n\n');
}
/** For the answer or the job summary; Markdown. */
function describeRestore(restore) {
    if (restore === null)
        return '';
    if (restore.kind === 'proposed')
        return `The prompts directory still holds what was rolled back: [this pull request](${restore.url}) restores the older content as ${(0,report_escape/* codeSpan */.SS)(restore.version)}.`;
    const said = `⚠️ The rollback stands, but no pull request restores the source: ${(0,report_escape/* formatProse */.v9)(restore.why)}`;
    return restore.commands.length === 0 ? said : `${said}\n\nBy hand:\n\n${(0,reply/* fence */.EU)(restore.commands.join('\n'), 'shell')}`;
}
/** For the log; null where nothing went wrong. */
function warnOfRestore(restore) {
    if (restore?.kind !== 'failed')
        return null;
    const byHand = restore.commands.length === 0 ? '' : `\nBy hand:\n${restore.commands.join('\n')}`;
    return `The rollback stands, but no pull request restores the source: ${restore.why}${byHand}`;
}


/***/ }),

/***/ 16536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ nextVersion)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63976);

/**
 * The version that a `bump` gives. It counts from the base's version, so that two bumps on one branch are one release, and from
 * the current one where there is no base. A pre-release becomes its release; to go on with pre-releases, name the version.
 * @param base the version that the base branch has; null when there is none
 * @param current the version in the working tree
 */
function nextVersion(base, current, request) {
    const from = base ?? current;
    const parsed = (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(from);
    if (typeof request === 'object')
        return acceptVersion(request.version, base);
    if (parsed !== null)
        return { version: (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .incrementVersion */ .co)(parsed, request) };
    return {
        problem: `"${from}" is not a version of SemVer 2.0.0, so there is nothing to count from.`,
        help: 'Name the next version itself in place of the level, such as 1.0.0.',
    };
}
function acceptVersion(version, base) {
    const wanted = (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version);
    if (wanted === null) {
        return {
            problem: `"${version}" is not a version of SemVer 2.0.0.`,
            help: 'Write three numbers, such as 1.4.0, or a pre-release, such as 1.4.0-rc.1; without a leading v.',
        };
    }
    const lowest = base === null ? null : (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(base);
    if (lowest === null || (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(wanted, lowest) > 0)
        return { version };
    return {
        problem: `${version} is not above ${base}, the version that the base branch has.`,
        help: `Name a higher one; the next patch is ${(0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .incrementVersion */ .co)(lowest, 'patch')}.`,
    };
}


/***/ }),

/***/ 89399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ formatCommitMessage),
/* harmony export */   _: () => (/* binding */ readMessage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76961);


/** Characters; change notes are read by people. */
const LIMIT = 5000;
function refuse(code, message, help) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(message, { code, kind: 'usage', help });
}
/**
 * The text of `-m` as it goes into change notes and commits.
 * @throws PromptgateError `message-empty`, `message-too-long`, `message-hidden-characters`
 */
function readMessage(given) {
    const message = given.replace(/\r\n?/g, '\n').trim();
    if (message === '') {
        const help = 'Say what changed for the people who use the prompt: -m "Asks for the order number first"';
        throw refuse('message-empty', 'The message (-m) is empty.', help);
    }
    if (message.length > LIMIT)
        throw refuse('message-too-long', `The message (-m) is longer than ${LIMIT} characters.`, 'Shorten it.');
    const shown = (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)(message);
    if (shown !== message) {
        const help = 'Type it anew, without control characters.';
        throw refuse('message-hidden-characters', `The message (-m) holds characters that nobody sees: ${shown.slice(0, 200)}`, help);
    }
    return message;
}
/** The commit's message: the first line after the versions, further ones as the body. */
function formatCommitMessage(id, from, to, message) {
    const [subject, ...rest] = message.split('\n');
    const body = rest.join('\n').trim();
    return `prompt(${id}): ${from} -> ${to}: ${subject}${body === '' ? '' : `\n\n${body}`}\n`;
}


/***/ }),

/***/ 4743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _6: () => (/* binding */ readMetadata)
/* harmony export */ });
/* unused harmony exports explainUnreadable, writeMetadata */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72705);
/* harmony import */ var _prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20308);
/* harmony import */ var _prompt_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51222);




/** The fault for metadata that a command cannot work on. */
function explainUnreadable(id, message, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PromptgateError */ .g(message, {
        code: 'metadata-unreadable',
        kind: 'usage',
        help: `See what is wrong with it: promptgate validate ${id}`,
        ...(cause === undefined ? {} : { cause }),
    });
}
/**
 * The text of a prompt's metadata.
 * @throws PromptgateError `metadata-unreadable` where an edit could lose something: no regular file, no JSON object, a key twice, a BOM
 */
function readMetadata(root, { id, metadata, source }) {
    const file = source.files.get(_prompt_types_js__WEBPACK_IMPORTED_MODULE_3__/* .METADATA_FILE */ .VR);
    if (!file)
        throw explainUnreadable(id, `${id} has no ${_prompt_types_js__WEBPACK_IMPORTED_MODULE_3__/* .METADATA_FILE */ .VR}.`);
    if (file.bytes === null)
        throw explainUnreadable(id, `${file.path} is no regular file, or is too large.`);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
    if (metadata === null || text.startsWith('\uFEFF'))
        throw explainUnreadable(id, `${file.path} is not a JSON object.`);
    if ((0,_prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .findDuplicateKeys */ .ln)(text).length > 0)
        throw explainUnreadable(id, `${file.path} has a key twice.`);
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, file.path), text };
}
/**
 * Writes the file whole or not at all.
 * @throws PromptgateError `not-writable`
 */
async function writeMetadata(path, text) {
    const { default: writeFileAtomic } = await __webpack_require__.e(/* import() */ 3738).then(__webpack_require__.t.bind(__webpack_require__, 93738, 19));
    try {
        await writeFileAtomic(path, text);
    }
    catch (cause) {
        throw new PromptgateError(`${path} cannot be written: ${cause.message}`, {
            code: 'not-writable',
            kind: 'usage',
            help: 'Check that you may write to it and to its directory.',
            cause,
        });
    }
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

/***/ 73341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ editMetadata)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7415);

/** Where a field goes that the file does not have yet: behind the nearest of these that it has, else at the end. */
const BEHIND = {
    previous_version: ['version'],
    updated: ['created', 'description', 'previous_version', 'version'],
    change_notes: ['updated', 'previous_version', 'version'],
    test_status: ['change_notes'],
};
/** The date in the form that the file has it in: a day stays a day, a time a time. */
function formatDate(now, before) {
    const time = `${now.toISOString().slice(0, 19)}Z`;
    return typeof before === 'string' && /[Tt]|\d \d/.test(before) ? time : time.slice(0, 10);
}
function readProperties(text) {
    return ((0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text)?.children ?? []).flatMap(({ offset, length, children }) => {
        const [key, value] = children ?? [];
        return key && value ? { key: String(key.value), start: offset, valueStart: value.offset, end: offset + length } : [];
    });
}
function splice(text, start, end, replacement) {
    return `${text.slice(0, start)}${replacement}${text.slice(end)}`;
}
/** A new field is written as its neighbour is: the same white space before it and around its colon. */
function insertField(text, properties, key, json) {
    const wanted = BEHIND[key]?.find((name) => properties.some((property) => property.key === name));
    const neighbour = properties.findLast((property) => wanted === undefined || property.key === wanted);
    const gap = /\s*$/.exec(text.slice(0, neighbour.start))?.[0] ?? '';
    const colon = text.slice(neighbour.start, neighbour.valueStart).slice(JSON.stringify(neighbour.key).length);
    return splice(text, neighbour.end, neighbour.end, `,${gap}${JSON.stringify(key)}${/^\s*:\s*$/.test(colon) ? colon : ': '}${json}`);
}
function setField(text, key, value) {
    const properties = readProperties(text);
    const json = JSON.stringify(value);
    const present = properties.find((property) => property.key === key);
    return present ? splice(text, present.valueStart, present.end, json) : insertField(text, properties, key, json);
}
function removeField(text, key) {
    const properties = readProperties(text);
    const at = properties.findIndex((property) => property.key === key);
    const property = properties[at];
    if (property === undefined)
        return text;
    const before = properties[at - 1];
    const after = properties[at + 1];
    if (before)
        return splice(text, before.end, property.end, '');
    return splice(text, property.start, after?.start ?? property.end, '');
}
/**
 * Writes a new version into the text of a metadata file and keeps everything else of it: indentation, order of keys, line
 * ends, the closing line break.
 * @param text a JSON object without duplicate keys
 */
function editMetadata(text, update) {
    const before = JSON.parse(text);
    const fields = [
        ['version', update.version],
        ['previous_version', update.previousVersion],
        ['updated', formatDate(update.now, before.updated)],
        ['change_notes', update.changeNotes],
        ['test_status', 'untested'],
    ];
    const edited = fields.reduce((current, [key, value]) => (Object.is(before[key], value) ? current : setField(current, key, value)), text);
    return update.keepMetrics ? edited : removeField(edited, 'performance_metrics');
}


/***/ }),

/***/ 59507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ wrapProse),
/* harmony export */   Ck: () => (/* binding */ breakWord),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   nI: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70089);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76961);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(837);




/** Text in a style, or as it is where colour is off. Never looks at the environment: the caller decided. */
function paint(style, text, { color }) {
    return color && text !== '' ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text, { validateStream: false }) : text;
}
/** Untrusted text as one line that holds no control character and no workflow command. */
function cleanLine(text) {
    return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .disarmText */ .Y1)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)(text.replace(/\s+/g, ' ').trim()));
}
/**
 * Untrusted prose in lines of at most `width` columns, each indented by `indent` blanks. A word that is longer than a
 * line is broken.
 */
function wrapProse(text, width, indent) {
    const room = Math.max(10, width - indent);
    const lines = [];
    let line = '';
    for (const word of cleanLine(text)
        .split(' ')
        .flatMap((part) => breakWord(part, room))) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line === '' || (0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__.measureWidth)(longer) <= room) {
            line = longer;
            continue;
        }
        lines.push(line);
        line = word;
    }
    if (line !== '')
        lines.push(line);
    return lines.map((one) => ' '.repeat(indent) + (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .disarmText */ .Y1)(one));
}
/** A word in pieces that fit into `room` columns. */
function breakWord(word, room) {
    if ((0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__.measureWidth)(word) <= room)
        return [word];
    const pieces = [];
    let piece = '';
    let width = 0;
    for (const character of word) {
        const columns = (0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__.measureWidth)(character);
        if (width + columns > room && piece !== '') {
            pieces.push(piece);
            piece = '';
            width = 0;
        }
        piece += character;
        width += columns;
    }
    return [...pieces, piece];
}


/***/ }),

/***/ 70089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   measureWidth: () => (/* binding */ measureWidth),
/* harmony export */   prepareWidths: () => (/* binding */ prepareWidths)
/* harmony export */ });
/** Latin letters and the marks that our own texts use: one column each, whatever stands beside them. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02af‐-—‘-”•…⋮←-→│○✔✖]*$/;
/** Null until a text needs it: loading `string-width` takes longer than rendering a report. */
let measureAny = null;
/**
 * Makes ready to measure the texts in a value, which is any JSON. Before it, wide characters, emoji and combining marks count as
 * one column for each code unit.
 */
async function prepareWidths(value) {
    if (measureAny === null && !NARROW.test(JSON.stringify(value)))
        measureAny = (await __webpack_require__.e(/* import() */ 3576).then(__webpack_require__.bind(__webpack_require__, 73576))).default;
}
/** Columns that a text without control characters takes. */
function measureWidth(text) {
    return measureAny === null || NARROW.test(text) ? text.length : measureAny(text);
}


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
