export const id = 7804;
export const ids = [7804];
export const modules = {

/***/ 67804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showProgress: () => (/* binding */ showProgress)
});

;// CONCATENATED MODULE: ./lib/runner/progress-words.js
/** How far a run is, in a line: `12 of 40 answers, 13 calls, 1 retries, 2 fail, $0.01`. Made of figures alone. */
function describeProgress({ done, total, calls, retries, costUsd, cached, failing, errors }) {
    const parts = [
        `${done} of ${total} answers`,
        `${calls} calls`,
        ...(retries > 0 ? [`${retries} retries`] : []),
        ...(cached > 0 ? [`${cached} at hand`] : []),
        ...(failing > 0 ? [`${failing} fail`] : []),
        ...(errors > 0 ? [`${errors} errors`] : []),
        ...(costUsd > 0 ? [`$${costUsd.toFixed(2)}`] : []),
    ];
    return parts.join(', ');
}

// EXTERNAL MODULE: ./lib/github/client.js
var client = __webpack_require__(14559);
// EXTERNAL MODULE: ./lib/action/comment.js
var comment = __webpack_require__(59318);
// EXTERNAL MODULE: ./lib/action/rendering.js
var rendering = __webpack_require__(24615);
;// CONCATENATED MODULE: ./lib/action/progress-comment.js



/** Of the time that a run took so far, what the next comment waits at least: a run of half an hour writes some thirty times. */
const SHARE = 0.1;
/**
 * Keeps the comment up to date while evals run: the checks' findings, and how far the evals are. It fails nothing; the final comment
 * tells why there can be none.
 *
 * @param describe how far they are by now; the same words are not written twice
 */
function startProgressComment(run, checked, describe) {
    const { limits, inputs, pull, logger, interruption } = run;
    if (!inputs.comment || pull === null)
        return { end: async () => false };
    const controller = new AbortController();
    const started = performance.now();
    let github = null;
    let writing = Promise.resolve();
    let timer;
    let said = null;
    let isWritten = false;
    let isOver = false;
    const write = async () => {
        const words = describe();
        if (words === said)
            return;
        github ??= run.connect(controller.signal);
        if (github === null)
            return;
        const { renderMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(5104), __webpack_require__.e(9212)]).then(__webpack_require__.bind(__webpack_require__, 29212));
        const context = { ...(0,rendering/* describeRun */.v)(run.runner), unfinished: { state: 'running', words }, maxLength: comment/* COMMENT_LENGTH */.N$ };
        const render = (stale) => renderMarkdown(checked, { ...context, stale });
        const open = await github;
        if (isOver)
            return;
        // From here on it may have been, whatever answer comes.
        isWritten = true;
        const { done } = await (0,comment/* placeComment */.xo)(open, {
            ...{ facts: pull, report: checked, inputs, runner: run.runner },
            render,
        });
        logger.debug(`the evals’ progress in the comment: ${done}`);
        if (done === 'left-to-newer')
            isOver = true;
        said = words;
    };
    const wait = (milliseconds) => {
        if (isOver)
            return;
        timer = setTimeout(() => {
            writing = write().then(() => wait(Math.max(limits.commentPace, (performance.now() - started) * SHARE)), (error) => {
                logger.debug(`the evals’ progress was not written: ${error instanceof Error ? error.message : String(error)}`);
                if (isRefused(error))
                    isWritten = false;
                else
                    wait(limits.commentPace);
            });
        }, milliseconds);
    };
    const stop = () => {
        isOver = true;
        clearTimeout(timer);
    };
    wait(limits.firstComment);
    interruption.signal.addEventListener('abort', stop, { once: true });
    return {
        async end() {
            stop();
            interruption.signal.removeEventListener('abort', stop);
            const bound = interruption.signal.aborted ? Math.min(limits.progress, limits.lastWords / 4) : limits.progress;
            // What takes longer is broken off: it must not come to stand over the final comment.
            const late = setTimeout(() => controller.abort(), bound);
            const isLate = new Promise((done) => controller.signal.addEventListener('abort', () => done(), { once: true }));
            await Promise.race([writing, isLate]);
            clearTimeout(late);
            return isWritten;
        },
    };
}
/** Where the token lacks the permission, asking again is in vain. */
function isRefused(error) {
    const failure = (0,client/* readFailure */.f1)(error instanceof Error && error.cause !== undefined ? error.cause : error);
    return failure !== null && (0,client/* isForbidden */.US)(failure);
}

;// CONCATENATED MODULE: ./lib/action/progress.js


/** Shows how far evals are: in the log, and from some seconds on in the comment. */
function showProgress(run, checked) {
    const { limits, logger, interruption } = run;
    let latest = '';
    let shown = '';
    const log = setInterval(() => {
        if (latest !== shown)
            logger.info(`Evals: ${latest}`);
        shown = latest;
    }, limits.logPace);
    const comment = startProgressComment(run, checked, () => latest);
    const stop = () => clearInterval(log);
    interruption.signal.addEventListener('abort', stop, { once: true });
    return {
        onProgress(progress) {
            latest = describeProgress(progress);
        },
        async end() {
            stop();
            interruption.signal.removeEventListener('abort', stop);
            return comment.end();
        },
    };
}


/***/ })

};
