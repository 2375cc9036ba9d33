export const id = 182;
export const ids = [182];
export const modules = {

/***/ 50182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createEcho: () => (/* binding */ createEcho)
/* harmony export */ });
/** A provider without a network that answers with the last user message, for trying a suite out. Counts a word as a token. */
function createEcho(name) {
    return {
        name,
        isLive: false,
        async call({ model, messages }, { signal }) {
            signal.throwIfAborted();
            const text = readText(messages.findLast(({ role }) => role === 'user'));
            return {
                text,
                toolCalls: [],
                usage: { inputTokens: messages.reduce((sum, message) => sum + countWords(readText(message)), 0), outputTokens: countWords(text) },
                finishReason: 'stop',
                latencyMs: 0,
                answeredBy: model.slice(model.indexOf(':') + 1),
                logprobs: null,
            };
        },
    };
}
function readText(message) {
    if (message === undefined)
        return '';
    if (typeof message.content === 'string')
        return message.content;
    return message.content
        .filter((part) => part.type === 'text')
        .map(({ text }) => text)
        .join('\n');
}
function countWords(text) {
    return text.split(/\s+/).filter((word) => word !== '').length;
}


/***/ })

};
