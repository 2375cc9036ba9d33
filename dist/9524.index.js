export const id = 9524;
export const ids = [9524];
export const modules = {

/***/ 49524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bump: () => (/* binding */ bump)
/* harmony export */ });
/* harmony import */ var _bot_reply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10262);
/* harmony import */ var _changes_commit_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66223);
/* harmony import */ var _changes_next_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16536);
/* harmony import */ var _changes_semver_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(63976);
/* harmony import */ var _cli_change_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89399);
/* harmony import */ var _cli_metadata_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4743);
/* harmony import */ var _prompt_edit_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73341);
/* harmony import */ var _prompt_paths_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16063);
/* harmony import */ var _prompt_suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89753);
/* harmony import */ var _prompt_types_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(51222);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6900);
/* harmony import */ var _open_pull_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83222);












/**
 * Gives a changed prompt its next version: by a commit on the pull request's branch where there is a token whose pushes start
 * workflows and the branch is this repository's, else by a patch that its author applies.
 */
async function bump(context, command) {
    const { pull } = context;
    const { report, evals } = await (0,_open_pull_js__WEBPACK_IMPORTED_MODULE_6__/* .openPull */ .Q)(context);
    const chosen = choosePrompt(evals?.changes ?? [], command.id);
    if ('outcome' in chosen)
        return chosen;
    const bumped = edit(chosen, report.prompts.find(({ id }) => id === chosen.id), command, pull.title, context.now());
    if ('outcome' in bumped)
        return bumped;
    if (bumped.before === bumped.after)
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(`${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(bumped.id, 200)} has the version ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(bumped.to, 100)} already.`);
    // The token may pass a protection: what everybody builds on is written by a merge alone.
    const isShared = pull.headRef === context.event.defaultBranch || pull.headRef === evals?.config.registry.branch;
    if (pull.fromFork)
        return showPatch(bumped, 'the branch is a fork’s.');
    if (isShared)
        return showPatch(bumped, `${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(pull.headRef, 200)} is written by merges and by the registry’s own commands alone.`);
    const pushing = context.pusher();
    if (pushing === null)
        return showPatch(bumped, 'the workflow has no `command-token`, and a push by its own token would start no review.');
    const { createApiBranch } = await __webpack_require__.e(/* import() */ 738).then(__webpack_require__.bind(__webpack_require__, 90738));
    const branch = createApiBranch(await pushing, pull.headRef);
    const files = new Map([[bumped.path, bumped.after]]);
    const message = (0,_cli_change_message_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCommitMessage */ .E)(bumped.id, bumped.from, bumped.to, bumped.notes);
    const result = await branch.commit({ parent: pull.headSha, files, message });
    if (result.kind === 'moved')
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWith */ .z7)('Somebody pushed to the branch meanwhile, and nothing was written.', 'Look at it and write the command once more.');
    return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(`${describe(bumped)}, in the commit ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(result.commit)} on ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(pull.headRef, 200)}. The review of it begins by itself.`);
}
function choosePrompt(changes, id) {
    const changed = changes.flatMap((change) => (change.head === null ? [] : [{ ...change, head: change.head }]));
    const ids = changed.map((change) => change.id);
    if (ids.length === 0)
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWith */ .z7)('This pull request changes no prompt, so there is none to bump.');
    const [only] = changed;
    if (id === null) {
        if (only !== undefined && changed.length === 1)
            return only;
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWith */ .z7)(`This pull request changes ${ids.length} prompts.`, `Name one: \`/promptgate bump ID\`, with ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ' or another' : ''}.`);
    }
    const found = changed.find((change) => change.id === id);
    if (found !== undefined)
        return found;
    const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .Z)(id, ids);
    return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWith */ .z7)(`\`${id}\` is none of the prompts that this pull request changes.`, near === null ? '' : `Did you mean \`${near}\`?`);
}
function edit({ id, head }, report, { level }, title, now) {
    const base = report?.version.base ?? null;
    let request;
    if (level === 'auto') {
        const required = report?.version.required ?? 'none';
        if (required === 'none' || base === null)
            return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWith */ .z7)(`Nothing says which release the change of ${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(id, 200)} is.`, `Say it: \`/promptgate bump ${id} patch\` (or minor, or major).`);
        request = required;
    }
    else
        request = level;
    const current = head.metadata?.version;
    const next = (0,_changes_next_version_js__WEBPACK_IMPORTED_MODULE_7__/* .nextVersion */ .y)(base, typeof current === 'string' ? current : '', request);
    if ('problem' in next)
        return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWith */ .z7)(next.problem, next.help);
    // The metadata are the pull request's own: what cannot be edited without harm is a fault with its own mend.
    const metadata = (0,_cli_metadata_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readMetadata */ ._6)('', head);
    const description = (0,_changes_commit_message_js__WEBPACK_IMPORTED_MODULE_8__/* .parseCommitMessage */ .o)(title).description.trim() || title;
    const notes = (0,_cli_change_message_js__WEBPACK_IMPORTED_MODULE_1__/* .readMessage */ ._)(description.slice(0, 500));
    const from = base ?? head.version ?? '';
    const given = head.metadata?.previous_version;
    const previousVersion = [base, typeof given === 'string' ? given : null].find((one) => (0,_changes_semver_js__WEBPACK_IMPORTED_MODULE_9__/* .isHigher */ .kW)(next.version, one)) ?? null;
    const isSame = head.version === next.version && given === previousVersion;
    const after = isSame
        ? metadata.text
        : (0,_prompt_edit_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .editMetadata */ .e)(metadata.text, { version: next.version, previousVersion, now, changeNotes: notes, keepMetrics: false });
    return { id, path: (0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_10__/* .joinPath */ .u)(head.dir, _prompt_types_js__WEBPACK_IMPORTED_MODULE_11__/* .METADATA_FILE */ .VR), from, to: next.version, before: metadata.text, after, notes };
}
function describe({ id, from, to }) {
    return `${(0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(id, 200)}: ${from === '' ? 'no version' : (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(from, 100)} → ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(to, 100)}`;
}
async function showPatch(bumped, why) {
    const { createTwoFilesPatch } = await __webpack_require__.e(/* import() */ 5589).then(__webpack_require__.bind(__webpack_require__, 65589));
    const { id, path, to, before, after } = bumped;
    const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 3 }).replace(/^=+\n/, '');
    const command = `npx promptgate bump ${id} ${to} -m "what changed" --commit`;
    return (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(`${describe(bumped)}. Nothing was committed: ${why} On the branch, run`, (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(command, 'shell'), 'or apply', (0,_bot_reply_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(patch, 'diff'));
}


/***/ }),

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

/***/ 20308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ indexJson),
/* harmony export */   Y6: () => (/* binding */ locateAll),
/* harmony export */   ZP: () => (/* binding */ findSyntaxMistake),
/* harmony export */   ln: () => (/* binding */ findDuplicateKeys),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _json_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5611);
/* harmony import */ var _positions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42235);


/**
 * Finds where a value of a JSON text starts, or the key that names it. Of keys that stand twice the last counts, as for `JSON.parse`.
 * Reads the text once; no nesting overflows it. For several places in one text use `locateAll`, or `indexJson` where they are asked for one by one.
 * @param pointer keys and indexes from the top; `[]` is the document.
 * @returns null where nothing stands there (a text that is not JSON is searched up to its mistake).
 */
function locate(text, pointer, part = 'value') {
    return locateAll(text, [{ pointer, part }])[0] ?? null;
}
/** `locate` for any number of places, in one reading of the text; the answers stand in the order of the questions. */
function locateAll(text, places) {
    return locateWith((0,_positions_js__WEBPACK_IMPORTED_MODULE_1__/* .indexPositions */ .j)(text), text, places);
}
function locateWith(position, text, places) {
    const root = createNode();
    const nodes = places.map(({ pointer }) => addPointer(root, pointer));
    findOffsets(text, root);
    return places.map(({ part }, index) => {
        const node = nodes[index];
        const offset = part === 'key' ? (node?.key ?? node?.value) : node?.value;
        return offset === undefined || offset === null ? null : position(offset);
    });
}
/** `locate` for a text that is asked about again and again: its lines are indexed once. */
function indexJson(text) {
    const position = (0,_positions_js__WEBPACK_IMPORTED_MODULE_1__/* .indexPositions */ .j)(text);
    return (pointer, part = 'value') => locateWith(position, text, [{ pointer, part }])[0] ?? null;
}
/** Keys that stand more than once in one object, in the order of the text, at most `limit`. */
function findDuplicateKeys(text, limit = 100) {
    const place = (0,_positions_js__WEBPACK_IMPORTED_MODULE_1__/* .indexPositions */ .j)(text);
    const found = [];
    const seen = [];
    (0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scanJson */ .E)(text, {
        open: () => void seen.push(null),
        close: () => void seen.pop(),
        key(key, offset, depth) {
            const keys = seen[depth - 1] ?? new Map();
            seen[depth - 1] = keys;
            const first = keys.get(key);
            if (first === undefined)
                keys.set(key, offset);
            else if (found.length < limit)
                found.push({ key, ...place(offset), first: place(first) });
        },
    });
    return found;
}
/** The first mistake that keeps a text from being JSON; null when it is JSON. */
function findSyntaxMistake(text) {
    const mistake = (0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scanJson */ .E)(text, {});
    return mistake === null ? null : { message: mistake.message, ...(0,_positions_js__WEBPACK_IMPORTED_MODULE_1__/* .indexPositions */ .j)(text)(mistake.offset) };
}
function createNode() {
    return { children: new Map(), value: null, key: null };
}
function addPointer(root, pointer) {
    let node = root;
    for (const segment of pointer) {
        const child = node.children.get(segment) ?? createNode();
        node.children.set(segment, child);
        node = child;
    }
    return node;
}
function findOffsets(text, root) {
    /** The node of each open container, null where nothing inside is looked for. */
    const open = [];
    let current = null;
    let key = null;
    let keyOffset = 0;
    (0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scanJson */ .E)(text, {
        key(name, offset) {
            key = name;
            keyOffset = offset;
        },
        value(offset, index, depth) {
            current = depth === 0 ? root : (open[depth - 1]?.children.get(index >= 0 ? index : (key ?? '')) ?? null);
            if (current === null)
                return;
            forget(current);
            current.value = offset;
            current.key = index >= 0 || depth === 0 ? null : keyOffset;
        },
        open: () => void open.push(current),
        close: () => void open.pop(),
    });
}
/** A key that stands again replaces all that stood under it before. */
function forget(node) {
    node.value = null;
    for (const child of node.children.values())
        forget(child);
}


/***/ }),

/***/ 5611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ scanJson)
/* harmony export */ });
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const HEX = /^[0-9a-fA-F]{4}$/;
const LITERALS = new Set(['true', 'false', 'null']);
const REPLACEMENTS = { True: 'true', False: 'false', None: 'null', nil: 'null', undefined: 'null' };
/**
 * Walks a JSON text (RFC 8259) and reports what stands where. It keeps its own stack, so no nesting overflows it, and reads each character
 * a fixed number of times. `JSON.parse` stays the judge of values; this says only where they are.
 * @returns null for JSON, else the first mistake.
 */
function scanJson(text, visitor) {
    /** Index of the current element of each open array; -1 for an object. */
    const indexes = [];
    let expected = 'value';
    let at = 0;
    let comma = 0;
    for (;;) {
        at = skipBlank(text, at);
        const char = text[at];
        if (char === undefined)
            return expected === 'end' ? null : { message: describeEnd(text, indexes, expected), offset: text.length };
        if ((char === '}' || char === ']') && indexes.length > 0 && expected !== 'colon') {
            const inArray = (indexes.at(-1) ?? -1) >= 0;
            if (inArray !== (char === ']'))
                return { message: `This ${char} closes ${inArray ? 'a list, which ends with ]' : 'an object, which ends with }'}.`, offset: at };
            if (expected === 'value' && !inArray)
                return { message: `A value is missing before this ${char}.`, offset: at };
            if (expected === 'value' || expected === 'key')
                return { message: `A comma stands before the closing ${char}; take it away.`, offset: comma };
            visitor.close?.(indexes.length);
            indexes.pop();
            at += 1;
            expected = indexes.length === 0 ? 'end' : 'comma';
            continue;
        }
        if (expected === 'end')
            return { message: 'The JSON ends before this; take away what follows.', offset: at };
        if (expected === 'comma') {
            if (char !== ',')
                return { message: describeMissing(text, at, 'A comma is missing before'), offset: at };
            comma = at;
            at += 1;
            const index = indexes.length - 1;
            const element = indexes[index] ?? -1;
            if (element >= 0)
                indexes[index] = element + 1;
            expected = element >= 0 ? 'value' : 'key';
            continue;
        }
        if (expected === 'colon') {
            if (char !== ':')
                return { message: describeMissing(text, at, 'A colon is missing between the key and'), offset: at };
            at += 1;
            expected = 'value';
            continue;
        }
        if (expected === 'key' || expected === 'key-or-close') {
            if (char !== '"')
                return { message: describeKey(text, at), offset: at };
            const end = scanString(text, at);
            if (typeof end !== 'number')
                return end;
            visitor.key?.(JSON.parse(text.slice(at, end)), at, indexes.length);
            at = end;
            expected = 'colon';
            continue;
        }
        visitor.value?.(at, indexes.at(-1) ?? -1, indexes.length);
        if (char === '{' || char === '[') {
            indexes.push(char === '[' ? 0 : -1);
            visitor.open?.(indexes.length);
            expected = char === '[' ? 'value-or-close' : 'key-or-close';
            at += 1;
            continue;
        }
        const end = char === '"' ? scanString(text, at) : scanLiteral(text, at);
        if (typeof end !== 'number')
            return end;
        at = end;
        expected = indexes.length === 0 ? 'end' : 'comma';
    }
}
function skipBlank(text, from) {
    let at = from;
    for (;;) {
        const code = text.charCodeAt(at);
        if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
            return at;
        at += 1;
    }
}
/** Returns the offset behind a string's closing quote. */
function scanString(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 0x22)
            return at + 1;
        if (code === 0x0a || code === 0x0d)
            return { message: 'A line break stands inside a string: write \\n, or close the quotes.', offset: at };
        if (code < 0x20)
            return { message: `The control character ${nameCharacter(code)} stands inside a string; write it as an escape.`, offset: at };
        if (code !== 0x5c)
            continue;
        const next = text[at + 1] ?? '';
        if (next === 'u') {
            if (!HEX.test(text.slice(at + 2, at + 6)))
                return { message: '\\u needs four hexadecimal digits after it.', offset: at };
            at += 5;
        }
        else if ('"\\/bfnrt'.includes(next) && next !== '')
            at += 1;
        else
            return {
                message: `${next === '' ? 'A lone backslash' : `\\${showCharacter(text, at + 1)}`} is no escape in JSON; for a backslash write \\\\.`,
                offset: at,
            };
    }
    return { message: 'A string is opened here and never closed.', offset: start };
}
/** Returns the offset behind a number, true, false or null. */
function scanLiteral(text, start) {
    WORD.lastIndex = start;
    const word = WORD.exec(text)?.[0];
    if (word === undefined)
        return { message: describeStart(text, start), offset: start };
    if (LITERALS.has(word))
        return start + word.length;
    NUMBER.lastIndex = start;
    if (NUMBER.exec(text)?.[0].length === word.length)
        return start + word.length;
    const shown = shorten(word);
    const instead = REPLACEMENTS[word];
    if (Object.hasOwn(REPLACEMENTS, word) && instead !== undefined)
        return { message: `${shown} is no JSON value: write ${instead}.`, offset: start };
    if (/^[-+.\d]/.test(word))
        return {
            message: `${shown} is not a number in JSON's form, such as 12, -0.5 or 1e3; put other things in double quotes.`,
            offset: start,
        };
    return { message: `${shown} is no JSON value; put text in double quotes.`, offset: start };
}
function describeStart(text, at) {
    const char = text[at] ?? '';
    if (char === "'" || char === '`')
        return `Text stands in double quotes in JSON, not in ${char}.`;
    if (char === '/' || char === '#')
        return 'JSON has no comments; take this away.';
    if (char === ',')
        return 'A value is missing before this comma.';
    if (char.charCodeAt(0) === 0xfeff)
        return 'A byte order mark (U+FEFF) stands here; save the file as UTF-8 without it.';
    return `A value is expected here, and ${showCharacter(text, at)} is none.`;
}
function describeKey(text, at) {
    const char = text[at] ?? '';
    if (char === '/' || char === '#')
        return 'JSON has no comments; take this away.';
    if (char === "'")
        return "A key stands in double quotes in JSON, not in '.";
    if (char === ',')
        return 'There is a comma too many here.';
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    return word === undefined
        ? `A key in double quotes is expected here, not ${showCharacter(text, at)}.`
        : `The key ${shorten(word)} needs double quotes around it.`;
}
function describeMissing(text, at, what) {
    const char = text[at] ?? '';
    if (char === '/' || char === '#')
        return 'JSON has no comments; take this away.';
    return `${what} ${char === '"' ? 'this text' : showCharacter(text, at)}.`;
}
function describeEnd(text, indexes, expected) {
    if (text.trim() === '')
        return 'The file is empty.';
    if (indexes.length === 0)
        return 'The file ends before a value.';
    const close = (indexes.at(-1) ?? -1) >= 0 ? ']' : '}';
    return `The file ends too early: ${expected === 'colon' || (expected === 'value' && close === '}') ? 'a value and ' : ''}the closing ${close} is missing.`;
}
/** A character that prints stands for itself; any other is named by its code point. */
function showCharacter(text, at) {
    const code = text.codePointAt(at) ?? 0;
    return /[\p{L}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(code)) ? String.fromCodePoint(code) : nameCharacter(code);
}
function nameCharacter(code) {
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
function shorten(word) {
    return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}


/***/ }),

/***/ 42235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ indexPositions)
/* harmony export */ });
/** Indexes a text's lines once and answers where an offset (UTF-16 code units, 0-based) stands; offsets beyond the text mean its end. */
function indexPositions(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return (offset) => {
        const wanted = Math.min(Math.max(offset, 0), text.length);
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= wanted)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
    };
}


/***/ })

};
