export const id = 5855;
export const ids = [5855,2440];
export const modules = {

/***/ 25855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createAdapter: () => (/* binding */ createAdapter)
/* harmony export */ });
/* harmony import */ var _ai_sdk_azure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65072);
/* harmony import */ var _openai_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52440);
/* harmony import */ var _sdk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97387);



/** Azure's OpenAI: the model is the deployment's name. */
function createAdapter(setup) {
    const { baseUrl, credentials, headers, fetch } = setup;
    const provider = (0,_ai_sdk_azure__WEBPACK_IMPORTED_MODULE_2__/* .createAzure */ .QL)({ baseURL: baseUrl, apiKey: credentials.apiKey, headers: { ...headers }, fetch });
    return (0,_sdk_js__WEBPACK_IMPORTED_MODULE_1__/* .wrapSdk */ .l)(setup, {
        type: 'azure',
        language: (model, options) => ((0,_openai_js__WEBPACK_IMPORTED_MODULE_0__.usesResponses)(model, options) ? provider.responses(model) : provider.chat(model)),
        embedding: (model) => provider.embedding(model),
        sdkOptions(options) {
            const written = (0,_openai_js__WEBPACK_IMPORTED_MODULE_0__.writeOpenAIOptions)(options);
            return { openai: written, azure: written };
        },
    });
}


/***/ }),

/***/ 52440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createAdapter: () => (/* binding */ createAdapter),
/* harmony export */   usesResponses: () => (/* binding */ usesResponses),
/* harmony export */   writeOpenAIOptions: () => (/* binding */ writeOpenAIOptions)
/* harmony export */ });
/* harmony import */ var _ai_sdk_openai__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15114);
/* harmony import */ var _sdk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97387);


/** Models that OpenAI serves by its responses interface alone. */
const RESPONSES_ONLY = /^(?:o\d+-pro|gpt-\d+(?:\.\d+)?-(?:pro|codex)|codex-|computer-use-|o\d+(?:-mini)?-deep-research)/;
/** Chat, which takes a seed and stop words, unless the model or `provider_options.api` asks for responses. */
function usesResponses(model, options) {
    return options.api === undefined ? RESPONSES_ONLY.test(model) : options.api === 'responses';
}
/** Nothing is stored with the provider; a schema binds strictly only where that is asked for, since most schemas are not in OpenAI's subset. */
function writeOpenAIOptions(options) {
    return {
        strictJsonSchema: false,
        store: false,
        ...(0,_sdk_js__WEBPACK_IMPORTED_MODULE_0__/* .pick */ .U)(options, ['logprobs', 'parallelToolCalls', 'strictJsonSchema', 'textVerbosity']),
    };
}
function createAdapter(setup) {
    const { baseUrl, credentials, headers, fetch } = setup;
    const provider = (0,_ai_sdk_openai__WEBPACK_IMPORTED_MODULE_1__/* .createOpenAI */ .ry)({ baseURL: baseUrl, apiKey: credentials.apiKey, headers: { ...headers }, fetch });
    return (0,_sdk_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapSdk */ .l)(setup, {
        type: 'openai',
        language: (model, options) => (usesResponses(model, options) ? provider.responses(model) : provider.chat(model)),
        embedding: (model) => provider.embedding(model),
        sdkOptions: (options) => ({ openai: writeOpenAIOptions(options) }),
    });
}


/***/ }),

/***/ 97387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ pick),
  l: () => (/* binding */ wrapSdk)
});

// EXTERNAL MODULE: ./lib/models/model.js
var models_model = __webpack_require__(3322);
;// CONCATENATED MODULE: ./lib/models/retry-after.js
/** Days; what asks for more is a mistake, and no wait of ours. */
const LONGEST = 30 * 86_400_000;
/**
 * Milliseconds that a provider asks to wait: `retry-after-ms`, or `retry-after` in seconds or as a date.
 * @param now Milliseconds since 1970.
 * @returns undefined where it asks for nothing that can be read.
 */
function readRetryAfter(headers, now) {
    const exact = readNumber(headers['retry-after-ms']);
    if (exact !== undefined)
        return Math.min(exact, LONGEST);
    const given = headers['retry-after']?.trim();
    const seconds = readNumber(given);
    if (seconds !== undefined)
        return Math.min(Math.ceil(seconds * 1000), LONGEST);
    const date = given === undefined || !/[a-z]/i.test(given) ? Number.NaN : Date.parse(given);
    return Number.isNaN(date) ? undefined : Math.min(Math.max(0, date - now), LONGEST);
}
/** Google says it in the body: `"retryDelay": "34s"`. */
function readRetryDelay(body) {
    const match = /"retryDelay"\s*:\s*"(\d{1,6}(?:\.\d{1,9})?)s"/.exec(body.slice(0, 20_000));
    return match === null ? undefined : Math.min(Math.ceil(Number(match[1]) * 1000), LONGEST);
}
function readNumber(text) {
    return text !== undefined && /^\s*\d{1,12}(?:\.\d{1,9})?\s*$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./lib/models/fault.js


/** Characters of a provider's own words that a message repeats. */
const WORDS_LIMIT = 300;
/** In order: the first that fits decides. Patterns are matched against the first 20,000 characters and have no nested repetition. */
const RULES = [
    { statuses: [402], words: null, kind: 'stop', says: 'the account has no credit left' },
    {
        statuses: null,
        words: /insufficient_quota|billing_hard_limit_reached|credit balance is too low|insufficient balance/i,
        kind: 'stop',
        says: 'the account has no quota left',
    },
    { statuses: [401], words: null, kind: 'stop', says: 'the key was not accepted' },
    { statuses: [400], words: /API_KEY_INVALID|API key not valid|API key expired/i, kind: 'stop', says: 'the key was not accepted' },
    { statuses: [403], words: null, kind: 'stop', says: 'the key may not use this model' },
    { statuses: [404], words: null, kind: 'stop', says: 'there is no such model, or the base URL is wrong' },
    {
        statuses: [400, 422],
        words: /model_not_found|invalid_model|invalid model\b|model identifier is invalid|model[^"]{0,200}does not exist/i,
        kind: 'stop',
        says: 'there is no such model',
    },
    {
        statuses: [400, 422],
        words: /content_filter|content_policy_violation|responsible ?ai/i,
        kind: 'output',
        says: 'a content filter refused it',
    },
    {
        statuses: [400, 413, 422],
        words: /context_length_exceeded|maximum context length|context window|prompt is too long|input is too long|exceed context limit|too many (?:input )?tokens|token count[^"]{0,80}exceeds|too large for model/i,
        kind: 'output',
        says: 'the input is too long for the model',
    },
    { statuses: [413], words: null, kind: 'output', says: 'the input is too long for the provider' },
    { statuses: [408, 409], words: null, kind: 'retry', says: 'the provider asks to try again' },
    { statuses: [429], words: null, kind: 'retry', says: 'too many requests' },
    { statuses: null, words: null, kind: 'refused', says: 'the provider refused the request' },
];
/**
 * What went wrong with an attempt, whichever layer says so. The SDK's error is not kept as a cause: it holds the request and its headers.
 * @param now Milliseconds since 1970, for `retry-after` dates.
 */
function toFault(error, provider, redact, now) {
    if (error instanceof models_model/* ModelFault */.Q)
        return retell(error, redact);
    if (!(error instanceof Error))
        return new models_model/* ModelFault */.Q(`${provider}: the adapter failed.`, { kind: 'refused' });
    const { statusCode, responseHeaders = {}, responseBody = '' } = error;
    if (statusCode === undefined) {
        // The transport's own faults arrive as they are; what is left are requests that the adapter cannot express, and answers it cannot read.
        const unreadable = /^AI_(?:EmptyResponseBody|InvalidResponseData|JSONParse|TypeValidation|NoContentGenerated)/.test(error.name);
        return new models_model/* ModelFault */.Q(`${provider}: ${unreadable ? 'the answer cannot be read' : quote(error.message, redact)}.`, {
            kind: unreadable ? 'retry' : 'refused',
        });
    }
    const head = `${provider}: HTTP ${statusCode}`;
    if (statusCode < 400) {
        const inner = error.cause;
        if (inner instanceof models_model/* ModelFault */.Q)
            return retell(inner, redact);
        return new models_model/* ModelFault */.Q(`${head}, but the answer cannot be read (malformed or cut off).`, { kind: 'retry', status: statusCode });
    }
    const rule = statusCode >= 500 ? { kind: 'retry', says: 'the provider failed' } : findRule(statusCode, responseBody.slice(0, 20_000));
    const wait = readRetryAfter(responseHeaders, now) ?? (statusCode === 429 || statusCode === 503 ? readRetryDelay(responseBody) : undefined);
    const words = quote(error.message, redact);
    return new models_model/* ModelFault */.Q(`${head}: ${rule.says}${words === '' ? '' : ` (“${words}”)`}.`, {
        kind: rule.kind,
        status: statusCode,
        ...(wait === undefined ? {} : { retryAfterMs: wait }),
    });
}
function findRule(status, body) {
    return RULES.find(({ statuses, words }) => (statuses?.includes(status) ?? true) && (words?.test(body) ?? true));
}
function retell(fault, redact) {
    const message = redact(fault.message);
    if (message === fault.message)
        return fault;
    return new models_model/* ModelFault */.Q(message, {
        kind: fault.kind,
        ...(fault.status === null ? {} : { status: fault.status }),
        ...(fault.retryAfterMs === null ? {} : { retryAfterMs: fault.retryAfterMs }),
    });
}
/** A provider's words on one line, without secrets, cut; secrets go first, so that none is cut in half. */
function quote(words, redact) {
    const line = redact(words.slice(0, 20_000))
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim()
        .replace(/\.$/, '');
    return line.length > WORDS_LIMIT ? `${line.slice(0, WORDS_LIMIT).toWellFormed()}…` : line;
}

// EXTERNAL MODULE: ./lib/models/model-name.js
var model_name = __webpack_require__(18084);
// EXTERNAL MODULE: ./lib/models/provider-options.js
var provider_options = __webpack_require__(90277);
;// CONCATENATED MODULE: ./lib/models/adapters/prompt.js
/** The messages in the SDK's form. */
function writePrompt(request) {
    return request.messages.flatMap((message, index) => writeMessage(message, index, request));
}
function writeMessage({ role, content }, index, { tools }) {
    switch (role) {
        case 'system':
            return [{ role, content: readText(content) }];
        case 'user':
            return [{ role, content: typeof content === 'string' ? [{ type: 'text', text: content }] : content.map(writePart) }];
        case 'assistant':
            return [{ role, content: [{ type: 'text', text: readText(content) }] }];
        case 'tool': {
            // A suite writes down a tool's answer alone. The interfaces take one only for a tool that is offered, after the call that it answers.
            const [tool] = tools;
            if (tool === undefined)
                return [{ role: 'user', content: [{ type: 'text', text: readText(content) }] }];
            const call = { toolCallId: `call_${index}`, toolName: tool.name };
            return [
                { role: 'assistant', content: [{ type: 'tool-call', ...call, input: {} }] },
                { role, content: [{ type: 'tool-result', ...call, output: { type: 'text', value: readText(content) } }] },
            ];
        }
    }
}
function writePart(part) {
    if (part.type === 'text')
        return { type: 'text', text: part.text };
    return { type: 'file', mediaType: part.mediaType, data: { type: 'data', data: part.bytes } };
}
function readText(content) {
    if (typeof content === 'string')
        return content;
    return content
        .filter((part) => part.type === 'text')
        .map(({ text }) => text)
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/models/adapters/sdk.js





const DEFAULT_MAX_OUTPUT_TOKENS = 4096;
const EFFORTS = ['provider-default', 'none', 'minimal', 'low', 'medium', 'high', 'xhigh'];
/** Puts an SDK provider behind the port: one `doGenerate` a call, so one request and no retry. */
function wrapSdk({ name, redact, warnings }, { type, language, embedding, sdkOptions }) {
    async function attempt(signal, work) {
        signal.throwIfAborted();
        try {
            return await work();
        }
        catch (error) {
            if (signal.aborted)
                throw signal.reason;
            throw toFault(error, name, redact, Date.now());
        }
    }
    function readName(model) {
        if ((0,model_name/* isModelName */.j)(type, model))
            return model;
        throw new models_model/* ModelFault */.Q(`${name}: ${JSON.stringify(model.slice(0, 100))} is not the name of a model.`, { kind: 'refused' });
    }
    const provider = {
        name,
        isLive: true,
        call: (request, { signal }) => attempt(signal, async () => {
            const options = request.providerOptions ?? {};
            const problem = (0,provider_options/* checkProviderOptions */.m)(type, options);
            if (problem !== null)
                throw new models_model/* ModelFault */.Q(`${name}: ${problem}.`, { kind: 'refused' });
            const model = language(readName(request.model.slice(request.model.indexOf(':') + 1)), options);
            const callOptions = { ...writeCallOptions(request, name), providerOptions: sdkOptions(options, request), abortSignal: signal };
            const start = performance.now();
            const result = await model.doGenerate(callOptions);
            for (const warning of result.warnings ?? [])
                warnings?.add(request.model, warning);
            return readResult(result, performance.now() - start, redact);
        }),
    };
    if (embedding === undefined)
        return provider;
    return {
        ...provider,
        embed: (model, texts, { signal }) => attempt(signal, async () => {
            const id = readName(model.startsWith(`${name}:`) ? model.slice(name.length + 1) : model);
            const { embeddings, usage } = await embedding(id).doEmbed({ values: [...texts], abortSignal: signal });
            if (embeddings.length !== texts.length)
                throw new models_model/* ModelFault */.Q(`${name}: ${embeddings.length} embeddings came for ${texts.length} texts.`, { kind: 'retry' });
            return { vectors: embeddings, usage: usage === undefined ? null : { inputTokens: usage.tokens, outputTokens: 0 } };
        }),
    };
}
function writeCallOptions(request, provider) {
    const { temperature, topP, maxOutputTokens = DEFAULT_MAX_OUTPUT_TOKENS, seed, stop, reasoningEffort } = request.parameters;
    const { topK, presencePenalty, frequencyPenalty } = (request.providerOptions ?? {});
    const { responseSchema: schema, tools } = request;
    const reasoning = EFFORTS.find((effort) => effort === reasoningEffort);
    if (reasoningEffort !== undefined && reasoning === undefined)
        throw new models_model/* ModelFault */.Q(`${provider}: reasoningEffort must be one of ${EFFORTS.slice(1).join(', ')}.`, { kind: 'refused' });
    const given = {
        temperature,
        topP,
        topK,
        presencePenalty,
        frequencyPenalty,
        seed,
        stopSequences: stop === undefined ? undefined : [...stop],
        reasoning,
    };
    const format = schema !== null && typeof schema === 'object' && !Array.isArray(schema);
    return {
        prompt: writePrompt(request),
        maxOutputTokens,
        ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
        ...(format ? { responseFormat: { type: 'json', name: 'output', schema: schema } } : {}),
        ...(tools.length === 0
            ? {}
            : {
                tools: tools.map(({ name, description, parameters }) => ({
                    type: 'function',
                    name,
                    ...(description === null ? {} : { description }),
                    inputSchema: parameters,
                })),
                toolChoice: { type: 'auto' },
            }),
    };
}
const FINISH = {
    stop: 'stop',
    length: 'length',
    'content-filter': 'content-filter',
    'tool-calls': 'tool-calls',
    error: 'error',
};
/** Reads the SDK's result; a server that repeats a key in its answer has it hidden here, before a cache or a judge sees it. */
function readResult(result, latencyMs, redact) {
    let text = '';
    const toolCalls = [];
    for (const part of result.content) {
        if (part.type === 'text')
            text += part.text;
        else if (part.type === 'tool-call')
            toolCalls.push({ id: part.toolCallId || null, name: redact(part.toolName), arguments: redact(part.input) });
    }
    return {
        text: redact(text),
        toolCalls,
        usage: readUsage(result.usage),
        finishReason: FINISH[result.finishReason.unified] ?? (result.finishReason.raw === 'content_filter' ? 'content-filter' : 'other'),
        latencyMs,
        answeredBy: readModel(result.response, redact),
        logprobs: readLogprobs(result.providerMetadata),
    };
}
/** Google's adapter leaves the id in the body. */
function readModel(response, redact) {
    const id = response?.modelId ?? response?.body?.modelVersion;
    return typeof id === 'string' ? redact(id.slice(0, 500)) : null;
}
function readUsage({ inputTokens, outputTokens }) {
    if (inputTokens.total === undefined || outputTokens.total === undefined)
        return null;
    return { inputTokens: inputTokens.total, outputTokens: outputTokens.total };
}
/** Of OpenAI's chat (`[{ logprob }]`) and responses (`[[{ logprob }]]`) interfaces; the others tell none. */
function readLogprobs(metadata) {
    const tokens = metadata?.openai?.logprobs ?? metadata?.azure?.logprobs;
    if (!Array.isArray(tokens))
        return null;
    const numbers = tokens.flat().map((token) => token?.logprob);
    return numbers.every((value) => typeof value === 'number') && numbers.length > 0 ? numbers : null;
}
/** The named options of a call, as an object of those that are there. */
function pick(options, names) {
    return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(options, name) ? [[name, options[name]]] : [])));
}


/***/ }),

/***/ 18084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isModelName)
/* harmony export */ });
/** What providers name models with: `gpt-4o`, `meta/llama-3:free`, `@cf/meta/llama`, `ft:gpt-4o:org::id`, ARNs. */
const NAME = /^[A-Za-z0-9@][\w.:@/+~-]{0,399}$/;
/** Google's interface has the name in its path, before a colon and the method. */
const NARROWER = { google: /^(?:models\/|tunedModels\/)?[\w.-]+$/ };
/**
 * Whether a model's name can be nothing but a name: some adapters put it into the request's path, where `..`, `?` or another method
 * would reach another part of the provider's interface with the same key.
 */
function isModelName(type, name) {
    return NAME.test(name) && !name.split('/').some((segment) => /^\.{0,2}$/.test(segment)) && (NARROWER[type]?.test(name) ?? true);
}


/***/ }),

/***/ 3322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ModelFault),
/* harmony export */   S: () => (/* binding */ FINISH_REASONS)
/* harmony export */ });
const FINISH_REASONS = ['stop', 'length', 'content-filter', 'tool-calls', 'error', 'other'];
/**
 * What went wrong with one attempt.
 * `retry`: may work the next time (408, 409, 429, 5xx, 529, reset, time-out, an answer that cannot be read);
 * `stop`: nothing will work with this provider (401, 403, unknown model, no quota, a wait beyond the deadline);
 * `output`: the model would not answer this (content filter, context too long): a failed output with a reason;
 * `refused`: another 4xx, an error of this call alone; `forbidden`: our own guard said no (origin, redirect, budget).
 */
const FAULT_KINDS = (/* unused pure expression or super */ null && (['retry', 'stop', 'output', 'refused', 'forbidden']));
class ModelFault extends Error {
    kind;
    status;
    /** Milliseconds that the provider asked to wait; null where it asked for none. */
    retryAfterMs;
    constructor(message, details) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.name = 'ModelFault';
        this.kind = details.kind;
        this.status = details.status ?? null;
        this.retryAfterMs = details.retryAfterMs ?? null;
    }
}


/***/ }),

/***/ 90277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ checkProviderOptions)
/* harmony export */ });
/* harmony import */ var _prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89753);

const FLAG = { expects: 'true or false', fits: (value) => typeof value === 'boolean' };
const between = (low, high) => ({
    expects: `a number from ${low} to ${high}`,
    fits: (value) => typeof value === 'number' && value >= low && value <= high,
});
const whole = (low, high) => ({
    expects: `a whole number from ${low} to ${high}`,
    fits: (value) => Number.isInteger(value) && value >= low && value <= high,
});
const oneOf = (...words) => ({
    expects: `one of ${words.join(', ')}`,
    fits: (value) => typeof value === 'string' && words.includes(value),
});
const PENALTIES = { presencePenalty: between(-2, 2), frequencyPenalty: between(-2, 2) };
const TOP_K = { topK: whole(1, 10_000) };
const OPENAI = {
    ...PENALTIES,
    api: oneOf('chat', 'responses'),
    logprobs: {
        expects: 'true, false or a whole number from 1 to 20',
        fits: (value) => typeof value === 'boolean' || whole(1, 20).fits(value),
    },
    parallelToolCalls: FLAG,
    strictJsonSchema: FLAG,
    textVerbosity: oneOf('low', 'medium', 'high'),
};
/**
 * What a prompt's metadata may set in `provider_options`, by the provider's type. Nothing here names an address, a header, a file, a
 * stored object, another model, or a tool that reaches the network; nothing makes a call dearer than its tokens.
 */
const OPTIONS = {
    openai: OPENAI,
    azure: OPENAI,
    anthropic: {
        ...TOP_K,
        disableParallelToolUse: FLAG,
        effort: oneOf('low', 'medium', 'high', 'xhigh', 'max'),
        thinkingBudget: whole(1024, 200_000),
    },
    google: { ...TOP_K, ...PENALTIES, thinkingBudget: whole(-1, 200_000), thinkingLevel: oneOf('minimal', 'low', 'medium', 'high') },
    mistral: { safePrompt: FLAG, parallelToolCalls: FLAG, strictJsonSchema: FLAG },
    'amazon-bedrock': { ...TOP_K, thinkingBudget: whole(1024, 200_000) },
    'openai-compatible': { ...PENALTIES, structuredOutputs: FLAG, strictJsonSchema: FLAG, textVerbosity: oneOf('low', 'medium', 'high') },
    recorded: {},
    echo: {},
};
/**
 * Checks `provider_options` against what the provider's type allows.
 * @returns Null, or in words what is wrong with the first wrong one.
 */
function checkProviderOptions(type, options) {
    const allowed = OPTIONS[type];
    const names = Object.keys(allowed);
    for (const [name, value] of Object.entries(options ?? {})) {
        if (!Object.hasOwn(allowed, name)) {
            const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(name, names);
            const list = names.length === 0 ? 'none is' : `allowed are ${names.join(', ')}`;
            return `provider_options.${name.slice(0, 100)} is not allowed for a provider of type ${type}; ${near === null ? list : `did you mean ${near}?`}`;
        }
        const option = allowed[name];
        if (!option.fits(value))
            return `provider_options.${name} must be ${option.expects}`;
    }
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


/***/ })

};
