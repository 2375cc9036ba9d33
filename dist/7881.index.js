export const id = 7881;
export const ids = [7881];
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

/***/ 87881:
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

// EXTERNAL MODULE: ./lib/github/client.js
var client = __webpack_require__(14559);
// EXTERNAL MODULE: ./lib/github/comment-marker.js
var comment_marker = __webpack_require__(16166);
// EXTERNAL MODULE: ./lib/github/own-login.js
var own_login = __webpack_require__(14602);
;// CONCATENATED MODULE: ./lib/github/issue-comment.js




/** null: it is gone. @throws PromptgateError of kind `outside` */
async function readComment(github, id) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.issues.getComment({ owner, repo, comment_id: id });
        return { body: data.body ?? '', authorId: data.user?.id ?? 0, createdAt: data.created_at, updatedAt: data.updated_at };
    }
    catch (error) {
        if ((0,client/* readFailure */.f1)(error)?.status === 404)
            return null;
        throw (0,client/* explainFailure */.SP)(error, 'reading the comment with the command');
    }
}
/**
 * Reads a pull request's comments: ours of the review, and our answers to one command. Ours are by the Actions bot or, where the
 * token is an App's, by that App; anybody can write a marker, and nobody else under those names.
 *
 * @throws PromptgateError of kind `outside`
 */
async function readConversation(github, pullNumber, key, commandId) {
    const { octokit, owner, repo } = github;
    const marked = [];
    try {
        const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, { owner, repo, issue_number: pullNumber, per_page: 100 });
        for await (const { data } of pages)
            for (const { id, body = '', user, updated_at: updatedAt, html_url: url } of data) {
                const marker = (0,comment_marker/* readMarker */.t7)(body, key);
                const isAnswer = (0,bot_reply/* readAnswered */.Cv)(body) === commandId;
                if (marker === null && !isAnswer)
                    continue;
                const review = marker && { sha: marker.sha, runId: marker.runId, updatedAt, url };
                marked.push({ id, login: user?.login ?? '', isAnswer, review });
            }
    }
    catch (error) {
        throw (0,client/* explainFailure */.SP)(error, `reading the comments of pull request #${pullNumber}`);
    }
    const own = marked.some(({ login }) => login !== own_login/* ACTIONS_BOT */.a) ? await (0,own_login/* readOwnLogin */.U)(github) : own_login/* ACTIONS_BOT */.a;
    const ours = marked.filter(({ login }) => login === own_login/* ACTIONS_BOT */.a || login === own).sort((a, b) => a.id - b.id);
    return {
        review: ours.find(({ review }) => review !== null)?.review ?? null,
        answers: ours.filter(({ isAnswer }) => isAnswer).map(({ id }) => id),
    };
}
/** Writes an answer. @returns its id @throws PromptgateError of kind `outside` */
async function createAnswer(github, pullNumber, body) {
    const { octokit, owner, repo } = github;
    try {
        const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: pullNumber, body });
        return data.id;
    }
    catch (error) {
        throw (0,client/* explainFailure */.SP)(error, `answering on pull request #${pullNumber}`);
    }
}
/** Another run may have removed it already. @throws PromptgateError of kind `outside` */
async function removeAnswer(github, id) {
    const { octokit, owner, repo } = github;
    try {
        await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    }
    catch (error) {
        if ((0,client/* readFailure */.f1)(error)?.status !== 404)
            throw (0,client/* explainFailure */.SP)(error, 'removing a second answer');
    }
}

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
        readComment(github, event.id),
        readConversation(github, pullNumber, inputs.commentKey, event.id),
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
        await createAnswer(github, pullNumber, `❌ ${words}`).catch((again) => logger.debug(again.message));
        await show('refused');
        throw error;
    }
    const own = await createAnswer(github, pullNumber, (0,bot_reply/* writeAnswer */.QG)(event.id, reply));
    await removeSecondAnswer(github, { pullNumber, key: inputs.commentKey, commandId: event.id, own });
    await show(reply.outcome === 'done' ? 'done' : 'refused');
    logger.info(`Answered (${reply.outcome}): ${reply.markdown}`);
    return 0;
}
/** The event may have been delivered twice, to two runs at once: the first answer stays. */
async function removeSecondAnswer(github, { pullNumber, key, commandId, own }) {
    const { answers } = await readConversation(github, pullNumber, key, commandId);
    const [first] = answers;
    if (first !== undefined && first < own)
        await removeAnswer(github, own);
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


/***/ }),

/***/ 64819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ parseCommand),
/* harmony export */   nZ: () => (/* binding */ COMMAND_NAMES),
/* harmony export */   u_: () => (/* binding */ USAGE)
/* harmony export */ });
/* unused harmony export LEVELS */
/* harmony import */ var _prompt_full_sha_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70549);
/* harmony import */ var _prompt_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56506);
/* harmony import */ var _prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89753);
/* harmony import */ var _prompt_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7247);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76961);





const LEVELS = ['major', 'minor', 'patch', 'auto'];
/** How each command is written. */
const USAGE = {
    help: '/promptgate help',
    status: '/promptgate status',
    review: '/promptgate review',
    eval: '/promptgate eval [ID…] [--trials N] [--sha SHA]',
    bump: '/promptgate bump [ID] [LEVEL]',
    approve: '/promptgate approve [SHA] REASON',
    deploy: '/promptgate deploy ID VERSION ENVIRONMENT [--reason TEXT]',
    rollback: '/promptgate rollback ID ENVIRONMENT [--to VERSION] [--reason TEXT]',
};
const COMMAND_NAMES = Object.keys(USAGE);
const PREFIX = '/promptgate';
/** UTF-16 code units of a command's line. */
const LINE_LENGTH = 1000;
const IDS = 50;
const TRIALS = 100;
const REASON_LENGTH = 500;
/** A part of a SHA, and no English word of the letters a to f. */
const SHORT_SHA = /^(?=[a-f]*\d)[0-9a-f]{7,63}$/i;
const ENVIRONMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/**
 * Reads a comment: the command is its first line, from the first character on; what follows is not read. A first line that does not
 * begin with `/promptgate` and a blank is no command, and nobody is answered.
 *
 * @param body as written; hostile
 */
function parseCommand(body) {
    const [first = ''] = body.split('\n', 1);
    // A browser ends lines by CR LF; a CR anywhere else is a character that nobody sees.
    const line = first.endsWith('\r') ? first.slice(0, -1) : first;
    if (line !== PREFIX && !line.startsWith(`${PREFIX} `))
        return { kind: 'none' };
    if (line.length > LINE_LENGTH)
        return refuse(null, `The command is longer than ${LINE_LENGTH} characters.`, 'Write it shorter.');
    if ((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)(line) !== line || /[^\S ]/u.test(line))
        return refuse(null, 'The command holds a character that nobody sees.', 'Type it anew, with plain blanks; do not paste it.');
    const words = line
        .slice(PREFIX.length)
        .split(' ')
        .filter((word) => word !== '');
    const [name, ...rest] = words;
    if (name === undefined)
        return { kind: 'command', command: { name: 'help' } };
    const known = COMMAND_NAMES.find((one) => one === name);
    if (known !== undefined)
        return READ[known](rest);
    const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(name, COMMAND_NAMES);
    const help = `${near === null ? '' : `Did you mean \`/promptgate ${near}\`? `}The commands are ${COMMAND_NAMES.join(', ')}.`;
    return refuse(null, `There is no command \`${name.slice(0, 60)}\`.`, help);
}
function refuse(name, message, help) {
    return { kind: 'invalid', name, message, help: help ?? (name === null ? 'Write `/promptgate help`.' : `Write \`${USAGE[name]}\`.`) };
}
function accept(command) {
    return { kind: 'command', command };
}
const READ = {
    help: (words) => readBare('help', words),
    status: (words) => readBare('status', words),
    review: (words) => readBare('review', words),
    eval: readEval,
    bump: readBump,
    approve: readApprove,
    deploy: readDeploy,
    rollback: readRollback,
};
function readBare(name, words) {
    return words.length === 0 ? accept({ name }) : refuse(name, `\`${name}\` takes nothing behind it.`);
}
/** Takes `--name VALUE` and `--name=VALUE` out of the words; the value of `--reason` is the rest of the line. */
function splitOptions(name, given, known) {
    const words = [];
    const options = new Map();
    for (let at = 0; at < given.length; at += 1) {
        const word = given[at];
        if (!word.startsWith('-')) {
            words.push(word);
            continue;
        }
        const cut = word.indexOf('=');
        const option = (cut < 0 ? word : word.slice(0, cut)).slice(2);
        if (!word.startsWith('--') || !known.includes(option))
            return refuse(name, `\`${name}\` has no option \`${word.slice(0, 60)}\`.`);
        if (options.has(option))
            return refuse(name, `\`--${option}\` is given twice.`);
        const own = cut < 0 ? [] : [word.slice(cut + 1)];
        const rest = option === 'reason' ? given.slice(at + 1) : cut < 0 ? given.slice(at + 1, at + 2) : [];
        at += rest.length;
        const value = [...own, ...rest].join(' ').trim();
        if (value === '')
            return refuse(name, `\`--${option}\` lacks its value.`);
        options.set(option, value);
    }
    return { words, options };
}
function readEval(given) {
    const split = splitOptions('eval', given, ['trials', 'sha']);
    if ('kind' in split)
        return split;
    const { words, options } = split;
    const bad = words.find((word) => !(0,_prompt_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isPromptId */ .mH)(word));
    if (bad !== undefined)
        return refuse('eval', `\`${bad.slice(0, 60)}\` is no prompt’s id.`);
    const ids = [...new Set(words)];
    if (ids.length > IDS)
        return refuse('eval', `More than ${IDS} prompts are named.`, 'Name none of them to run all that changed.');
    const [trials, sha] = [options.get('trials'), options.get('sha')];
    const count = Number(trials);
    if (trials !== undefined && !(/^\d{1,3}$/.test(trials) && count >= 1 && count <= TRIALS))
        return refuse('eval', `\`--trials\` takes a number from 1 to ${TRIALS}.`);
    if (sha !== undefined && !(0,_prompt_full_sha_js__WEBPACK_IMPORTED_MODULE_3__/* .isFullSha */ .W)(sha.toLowerCase()))
        return refuse('eval', '`--sha` takes a whole SHA, of 40 digits.');
    return accept({ name: 'eval', ids, trials: trials === undefined ? null : count, sha: sha?.toLowerCase() ?? null });
}
function readLevel(word) {
    return LEVELS.find((level) => level === word) ?? ((0,_prompt_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrictVersion */ .a)(word) ? { version: word } : null);
}
function readBump(words) {
    const [first, second, ...more] = words;
    if (more.length > 0)
        return refuse('bump', '`bump` takes one prompt and one level.');
    if (first === undefined)
        return accept({ name: 'bump', id: null, level: 'auto' });
    if (second === undefined) {
        const level = readLevel(first);
        if (level !== null)
            return accept({ name: 'bump', id: null, level });
        return (0,_prompt_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isPromptId */ .mH)(first)
            ? accept({ name: 'bump', id: first, level: 'auto' })
            : refuse('bump', `\`${first.slice(0, 60)}\` is no prompt’s id.`);
    }
    const level = readLevel(second);
    if (!(0,_prompt_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isPromptId */ .mH)(first))
        return refuse('bump', `\`${first.slice(0, 60)}\` is no prompt’s id.`);
    if (level !== null)
        return accept({ name: 'bump', id: first, level });
    return refuse('bump', `\`${second.slice(0, 60)}\` is no level.`, 'Write major, minor, patch, auto or a version such as 1.4.0.');
}
function readApprove(words) {
    const [first = ''] = words;
    const isSha = (0,_prompt_full_sha_js__WEBPACK_IMPORTED_MODULE_3__/* .isFullSha */ .W)(first.toLowerCase());
    if (!isSha && SHORT_SHA.test(first))
        return refuse('approve', `\`${first.slice(0, 60)}\` is a part of a SHA.`, 'Write the whole SHA, or leave it out: others could be made that begin alike.');
    const reason = words.slice(isSha ? 1 : 0).join(' ');
    if (reason === '')
        return refuse('approve', 'The reason is missing.');
    if (reason.length > REASON_LENGTH)
        return refuse('approve', `The reason is longer than ${REASON_LENGTH} characters.`, 'Write it shorter.');
    return accept({ name: 'approve', sha: isSha ? first.toLowerCase() : null, reason });
}
/** What the words of a deploy or a rollback cannot be; null where they can. */
function findWrong(name, id, version, environment) {
    if (!(0,_prompt_id_js__WEBPACK_IMPORTED_MODULE_2__/* .isPromptId */ .mH)(id))
        return refuse(name, `\`${id.slice(0, 60)}\` is no prompt’s id.`);
    if (version !== null && !(0,_prompt_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrictVersion */ .a)(version))
        return refuse(name, `\`${version.slice(0, 60)}\` is no version, such as 1.4.0.`);
    if (!ENVIRONMENT.test(environment))
        return refuse(name, `\`${environment.slice(0, 60)}\` is no environment’s name.`);
    return null;
}
function readDeploy(given) {
    const split = splitOptions('deploy', given, ['reason']);
    if ('kind' in split)
        return split;
    const [id, version, environment, ...more] = split.words;
    if (id === undefined || version === undefined || environment === undefined || more.length > 0)
        return refuse('deploy', '`deploy` takes a prompt, a version and an environment.');
    const reason = split.options.get('reason') ?? null;
    return findWrong('deploy', id, version, environment) ?? accept({ name: 'deploy', id, version, environment, reason });
}
function readRollback(given) {
    const split = splitOptions('rollback', given, ['to', 'reason']);
    if ('kind' in split)
        return split;
    const [id, environment, ...more] = split.words;
    if (id === undefined || environment === undefined || more.length > 0)
        return refuse('rollback', '`rollback` takes a prompt and an environment.');
    const [to, reason] = [split.options.get('to') ?? null, split.options.get('reason') ?? null];
    return findWrong('rollback', id, to, environment) ?? accept({ name: 'rollback', id, environment, to, reason });
}


/***/ }),

/***/ 10262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ readAnswered),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   QG: () => (/* binding */ writeAnswer),
/* harmony export */   V3: () => (/* binding */ nameLogin),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   qJ: () => (/* binding */ describeCommands),
/* harmony export */   z7: () => (/* binding */ refuseWith)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6900);
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64819);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3099);



/** Characters; an answer is to be read on a telephone. */
const REPLY_LENGTH = 12_000;
/** Words of ours that mark code by backticks, with whatever texts of others in them. */
function refuseWith(message, help = '') {
    return { outcome: 'refused', markdown: [(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProse */ .v9)(message), (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProse */ .v9)(help)].filter((part) => part !== '').join(' ') };
}
function answer(...paragraphs) {
    return { outcome: 'done', markdown: paragraphs.filter((part) => part !== '').join('\n\n') };
}
/** A login in a sentence, without calling for the person. */
function nameLogin(login) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(login, 60);
}
function shortSha(sha) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(sha.slice(0, 12));
}
/** Texts that another wrote, as one line of ours. */
function quote(text, limit = 300) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text, limit);
}
/** A block that shows a text as it is, whatever stands in it. */
function fence(text, language) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const ticks = '`'.repeat(longest + 1);
    return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`;
}
const MARKER = /^<!-- promptgate command=(\d{1,16}) -->\r?(?:\n|$)/;
/** The invisible first line of an answer: which comment it answers. */
function writeAnswer(comment, { outcome, markdown }) {
    const body = `${outcome === 'done' ? '✅' : '❌'} ${markdown}`;
    const cut = body.length <= REPLY_LENGTH ? body : closeFence(body.slice(0, REPLY_LENGTH).toWellFormed());
    return `<!-- promptgate command=${comment} -->\n${cut}`;
}
/** A text that was cut inside of a block ends the block. */
function closeFence(text) {
    const open = /^(`{3,})[a-z]*$/gm;
    let ticks = null;
    for (const [, run = ''] of text.matchAll(open))
        ticks = ticks === null ? run : run === ticks ? null : ticks;
    return `${text}…${ticks === null ? '' : `\n${ticks}`}`;
}
/** The comment that a body answers, where it is an answer. */
function readAnswered(body) {
    const id = MARKER.exec(body)?.[1];
    return id === undefined ? null : Number(id);
}
function describeCommands() {
    const rows = _grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_NAMES */ .nZ.map((name) => `| ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .USAGE */ .u_[name])} | ${WHAT[name]} | ${_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .LEAST_ROLE */ .fm[name]} |`);
    return answer('A command is the first line of a new comment.', ['| Command | Does | Role |', '|---|---|---|', ...rows].join('\n'));
}
const WHAT = {
    help: 'this list',
    status: 'what the review and the commands said of the newest commit',
    review: 'runs the review of the newest commit again',
    eval: 'runs the evals, of a fork’s pull request too',
    bump: 'writes the next version',
    approve: 'accepts that the evals of this pull request test less',
    deploy: 'has an environment run a version',
    rollback: 'has an environment run the version before',
};


/***/ }),

/***/ 3099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ isPerson),
/* harmony export */   fP: () => (/* binding */ readRole),
/* harmony export */   fm: () => (/* binding */ LEAST_ROLE),
/* harmony export */   jR: () => (/* binding */ refuseRole)
/* harmony export */ });
/* unused harmony export ROLES */
/** GitHub's roles, each with all that those before it may do. */
const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
/** The least role that each command asks for. */
const LEAST_ROLE = {
    help: 'read',
    status: 'read',
    review: 'write',
    eval: 'write',
    bump: 'write',
    approve: 'maintain',
    deploy: 'maintain',
    rollback: 'maintain',
};
/** An organisation's own role counts as what it is built on, as far as GitHub tells; whatever is not known is nothing. */
function readRole({ roleName, permission }) {
    return ROLES.find((role) => role === roleName) ?? ROLES.find((role) => role === permission) ?? 'none';
}
function mayUse(role, name) {
    return ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[name]);
}
/** Programs are never obeyed: what makes them write may be anybody. */
function isPerson({ login, type, byApp }) {
    return type === 'User' && !byApp && login !== '' && !login.toLowerCase().endsWith('[bot]');
}
/** Why somebody may not use a command; null where they may. */
function refuseRole(name, role, { isOwn }) {
    if (!mayUse(role, name))
        return `\`${name}\` takes the role ${LEAST_ROLE[name]} on this repository; yours is ${role}.`;
    if (name === 'approve' && isOwn)
        return 'Nobody approves their own pull request; another maintainer may.';
    return null;
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


/***/ })

};
