export const id = 2514;
export const ids = [2514];
export const modules = {

/***/ 42514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandMode: () => (/* binding */ runCommandMode)
});

// UNUSED EXPORTS: explainIgnored, obey

// EXTERNAL MODULE: ./lib/bot/grammar.js
var grammar = __webpack_require__(64819);
// EXTERNAL MODULE: ./lib/bot/reply.js
var bot_reply = __webpack_require__(10262);
// EXTERNAL MODULE: ./lib/bot/roles.js
var roles = __webpack_require__(3099);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
;// CONCATENATED MODULE: ./lib/github/comment-event.js

function readFields(value, name) {
    const inner = typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? value[name] : null;
    return typeof inner === 'object' && inner !== null ? inner : {};
}
/**
 * The facts of `issue_comment`.
 *
 * @param name GITHUB_EVENT_NAME
 * @param payload the parsed JSON of GITHUB_EVENT_PATH
 * @throws PromptgateError for another event, or a payload that is none
 */
function readCommentEvent(name, payload) {
    if (name !== 'issue_comment') {
        throw new errors/* PromptgateError */.g(`\`mode: command\` answers comments, and this run is for the event \`${name}\``, {
            code: 'event-unsupported',
            kind: 'usage',
            help: 'Start it by `on: { issue_comment: { types: [created] } }`; docs/bot.md has a workflow to copy.',
        });
    }
    const [comment, issue, repository] = [readFields(payload, 'comment'), readFields(payload, 'issue'), readFields(payload, 'repository')];
    const user = readFields(comment, 'user');
    const { action } = typeof payload === 'object' && payload !== null ? payload : {};
    const event = {
        action,
        pullNumber: Object.hasOwn(issue, 'pull_request') && issue.pull_request !== null ? issue.number : null,
        defaultBranch: repository.default_branch,
        id: comment.id,
        body: comment.body,
        // A deleted account has no user: nobody wrote it.
        login: user.login ?? '',
        userId: user.id ?? 0,
        userType: user.type ?? '',
        byApp: (comment.performed_via_github_app ?? null) !== null,
        createdAt: comment.created_at,
    };
    const { pullNumber, id, userId, byApp: _, ...texts } = event;
    const isWhole = [pullNumber ?? 1, id, userId].every((value) => Number.isSafeInteger(value)) &&
        Object.values(texts).every((value) => typeof value === 'string');
    if (isWhole)
        return event;
    throw new errors/* PromptgateError */.g('The event payload is not one of `issue_comment`', {
        code: 'event-invalid',
        kind: 'outside',
        help: 'The runner writes it; run Promptgate as a step of a GitHub Actions job.',
    });
}

// EXTERNAL MODULE: ./lib/github/issue-comment.js
var issue_comment = __webpack_require__(3645);
// EXTERNAL MODULE: ./lib/github/client.js
var client = __webpack_require__(14559);
;// CONCATENATED MODULE: ./lib/github/permissions.js

/**
 * What somebody may do on the repository. `role_name` tells maintain from write and triage from read; `permission` does not.
 *
 * @throws PromptgateError of kind `outside`
 */
async function readPermission(github, login) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
        return { roleName: data.role_name ?? '', permission: data.permission };
    }
    catch (error) {
        // Nobody of that name any more: nothing is allowed.
        if ((0,client/* readFailure */.f1)(error)?.status === 404)
            return { roleName: 'none', permission: 'none' };
        throw (0,client/* explainFailure */.SP)(error, `reading what ${login} may do on the repository`);
    }
}

// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __webpack_require__(28279);
;// CONCATENATED MODULE: ./lib/github/reactions.js
/** GitHub has eight reactions and no tick or cross among them: seen, done, refused or failed. */
const REACTIONS = { seen: 'eyes', done: '+1', refused: '-1' };
/** Puts a reaction on a comment; one of ours that is there already stays. @throws what Octokit throws */
async function react(github, commentId, reaction) {
    const { octokit, owner, repo } = github;
    await octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id: commentId, content: REACTIONS[reaction] });
}

// EXTERNAL MODULE: ./lib/action/describe-error.js
var describe_error = __webpack_require__(15573);
// EXTERNAL MODULE: ./lib/action/job-connection.js
var job_connection = __webpack_require__(18569);
// EXTERNAL MODULE: ./lib/action/payload.js
var payload = __webpack_require__(40321);
// EXTERNAL MODULE: ./lib/action/run.js
var run = __webpack_require__(79686);
;// CONCATENATED MODULE: ./lib/action/command-mode.js












/**
 * Obeys the command in a comment's first line, where there is one and its author may: reacts, does it, and answers once.
 *
 * @returns the exit status: 0 for whatever was answered, a refusal included, and for what is no command
 * @throws PromptgateError where the event is another one, or GitHub fails
 */
async function runCommandMode(run) {
    const { inputs, runner, logger } = run;
    const event = readCommentEvent(runner.eventName, await (0,payload/* readPayload */.r)(runner.eventPath));
    const ignored = explainIgnored(event);
    if (ignored !== null) {
        logger.info(`Nothing is done: ${ignored}.`);
        return 0;
    }
    const { github, open } = await (0,job_connection/* connectJob */._)(run);
    const { commandToken, registryToken } = inputs;
    const pusher = () => (commandToken === null ? null : open(commandToken));
    const writer = async () => (registryToken === null ? github : open(registryToken));
    return obey({ ...run, event, github, pusher, writer });
}
/** Why nobody is answered; null where there is something to answer. */
function explainIgnored(event) {
    const { action, pullNumber, login, userType: type, byApp } = event;
    // A comment that somebody edits is not what its author wrote: an edit may be anybody's with write access.
    if (action !== 'created')
        return 'only a new comment is a command';
    if (pullNumber === null)
        return 'the comment is on no pull request';
    if ((0,grammar/* parseCommand */.RM)(event.body).kind === 'none')
        return 'the comment’s first line is no command';
    if (!(0,roles/* isPerson */.KA)({ login, type, byApp }))
        return 'a program wrote the comment';
    return null;
}
/** As `runCommandMode`, on a comment that is a person's command. */
async function obey(obeyed) {
    const { event, github, inputs, logger } = obeyed;
    const pullNumber = event.pullNumber;
    const show = (reaction) => react(github, event.id, reaction).catch((error) => (0,run/* warn */.R)(`The comment could not be marked (${reaction}): ${error.message}`));
    await show('seen');
    const [live, { review, answers }] = await Promise.all([
        (0,issue_comment/* readComment */.W3)(github, event.id),
        (0,issue_comment/* readConversation */.Gt)(github, pullNumber, inputs.commentKey, event.id),
    ]);
    if (live === null || answers.length > 0) {
        logger.info(`Nothing is done: ${live === null ? 'the comment was deleted' : 'the command was answered already'}.`);
        return 0;
    }
    const isAsWritten = live.body === event.body && live.updatedAt === live.createdAt && live.authorId === event.userId;
    let reply;
    try {
        reply = isAsWritten
            ? await decide(obeyed, review)
            : (0,bot_reply/* refuseWith */.z7)('The comment was edited since: only one that stands as it was written is obeyed.', 'Write a new comment.');
    }
    catch (error) {
        // Without the mark of an answer: a run that is repeated tries again.
        const words = (0,bot_reply/* refuseWith */.z7)(`It could not be done. ${(0,describe_error/* describeError */.U)(error)}`).markdown;
        await (0,issue_comment/* createAnswer */.x9)(github, pullNumber, `❌ ${words}`).catch((again) => logger.debug(again.message));
        await show('refused');
        throw error;
    }
    const own = await (0,issue_comment/* createAnswer */.x9)(github, pullNumber, (0,bot_reply/* writeAnswer */.QG)(event.id, reply));
    await removeSecondAnswer(github, { pullNumber, key: inputs.commentKey, commandId: event.id, own });
    await show(reply.outcome === 'done' ? 'done' : 'refused');
    logger.info(`Answered (${reply.outcome}): ${reply.markdown}`);
    return 0;
}
/** The event may have been delivered twice, to two runs at once: the first answer stays. */
async function removeSecondAnswer(github, { pullNumber, key, commandId, own }) {
    const { answers } = await (0,issue_comment/* readConversation */.Gt)(github, pullNumber, key, commandId);
    const [first] = answers;
    if (first !== undefined && first < own)
        await (0,issue_comment/* removeAnswer */.T8)(github, own);
}
async function decide(obeyed, review) {
    const { event, github } = obeyed;
    const parsed = (0,grammar/* parseCommand */.RM)(event.body);
    if (parsed.kind === 'none')
        return (0,bot_reply/* refuseWith */.z7)('This is no command.');
    const name = parsed.kind === 'command' ? parsed.command.name : (parsed.name ?? 'help');
    const role = (0,roles/* readRole */.fP)(await readPermission(github, event.login));
    const pull = await (0,pull_request/* readCommandedPullRequest */.H9)(github, event.pullNumber);
    const refused = (0,roles/* refuseRole */.jR)(name, role, { isOwn: isAuthor(pull, event) });
    if (refused !== null)
        return (0,bot_reply/* refuseWith */.z7)(refused);
    if (parsed.kind === 'invalid')
        return (0,bot_reply/* refuseWith */.z7)(parsed.message, parsed.help);
    const needsOpen = ['review', 'eval', 'bump', 'approve'].includes(name);
    if (needsOpen && !pull.isOpen)
        return (0,bot_reply/* refuseWith */.z7)(`The pull request is closed, and \`${name}\` is for open ones.`);
    return DO[name]({ ...obeyed, pull, review, now: () => new Date() }, parsed.command);
}
/** Where the author's account is gone, nobody can tell. */
function isAuthor({ author }, { userId, login }) {
    return author === null || author.id === userId || author.login.toLowerCase() === login.toLowerCase();
}
/** What each command does; loaded when it is asked for. */
const DO = {
    help: async () => (0,bot_reply/* describeCommands */.qJ)(),
    status: async (context) => (await __webpack_require__.e(/* import() */ 430).then(__webpack_require__.bind(__webpack_require__, 90430))).describeStatus(context),
    review: async (context) => (await __webpack_require__.e(/* import() */ 1904).then(__webpack_require__.bind(__webpack_require__, 91904))).reviewAgain(context),
    eval: async (context, command) => (await Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(4299)]).then(__webpack_require__.bind(__webpack_require__, 54299))).evaluatePull(context, command),
    bump: async (context, command) => (await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(9524)]).then(__webpack_require__.bind(__webpack_require__, 49524))).bump(context, command),
    approve: async (context, command) => (await Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(8775)]).then(__webpack_require__.bind(__webpack_require__, 28775))).approve(context, command),
    deploy: async (context, command) => (await Promise.all(/* import() */[__webpack_require__.e(2022), __webpack_require__.e(2504), __webpack_require__.e(4691)]).then(__webpack_require__.bind(__webpack_require__, 14691))).ship(context, command),
    rollback: async (context, command) => (await Promise.all(/* import() */[__webpack_require__.e(2022), __webpack_require__.e(2504), __webpack_require__.e(4691)]).then(__webpack_require__.bind(__webpack_require__, 14691))).ship(context, command),
};


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


/***/ })

};
