export const id = 622;
export const ids = [622];
export const modules = {

/***/ 24559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ makeEmbeddingRequest)
/* harmony export */ });
/** The request that embeddings have their key by. They share the answers' keys; their options tell them from any conversation. */
function makeEmbeddingRequest(model, texts) {
    const messages = texts.map((content) => ({ role: 'user', content }));
    return { model, messages, parameters: {}, tools: [], responseSchema: null, providerOptions: { promptgate: 'embeddings' } };
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

/***/ 90622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRecorded: () => (/* binding */ createRecorded)
});

// EXTERNAL MODULE: ./lib/evals/run/embedding-request.js
var embedding_request = __webpack_require__(24559);
// EXTERNAL MODULE: ./lib/models/request-key.js
var request_key = __webpack_require__(69444);
;// CONCATENATED MODULE: ./lib/models/embedding.js

const BYTES = 4;
/** @param at Milliseconds since 1970. */
function makeEmbeddingRecording(request, { vectors, usage }, at) {
    const recordedAt = new Date(at).toISOString();
    return { v: 1, key: keyOfDescription(request), request, vectors: vectors.map(writeVector), usage, recordedAt };
}
function readEmbeddings({ vectors, usage }) {
    return { vectors: vectors.map(readVector), usage };
}
function writeVector(vector) {
    const bytes = Buffer.alloc(vector.length * BYTES);
    for (const [index, value] of vector.entries())
        bytes.writeFloatLE(value, index * BYTES);
    return bytes.toString('base64');
}
/** Bytes beyond the last whole number are none. */
function readVector(text) {
    const bytes = Buffer.from(text, 'base64');
    return Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, index) => bytes.readFloatLE(index * BYTES));
}

// EXTERNAL MODULE: ./lib/models/model.js
var model = __webpack_require__(3322);
// EXTERNAL MODULE: ./lib/models/recording.js + 1 modules
var models_recording = __webpack_require__(29760);
;// CONCATENATED MODULE: ./lib/models/recorded.js





/**
 * A provider that answers from recordings alone. It stands in for another one by that one's identity; a request that was not recorded
 * is a `refused` fault, never a call.
 */
function createRecorded(name, identity, recordings, embeddings = new Map()) {
    return {
        name,
        isLive: false,
        async call(request, { signal, trial = 0 }) {
            signal.throwIfAborted();
            const recording = recordings.get((0,request_key/* keyOfRequest */.gS)(identity, request, trial));
            if (recording !== undefined)
                return (0,models_recording/* readAnswer */.JN)(recording);
            throw refuse(`this request to ${request.model} (trial ${trial + 1})`);
        },
        async embed(model, texts, { signal }) {
            signal.throwIfAborted();
            const recording = embeddings.get((0,request_key/* keyOfRequest */.gS)(identity, (0,embedding_request/* makeEmbeddingRequest */.L)(model, texts), 0));
            if (recording !== undefined)
                return readEmbeddings(recording);
            throw refuse(`this request for embeddings to ${model}`);
        },
    };
}
function refuse(what) {
    return new model/* ModelFault */.Q(`No recording answers ${what}. Record it with \`promptgate eval --record\`.`, { kind: 'refused' });
}


/***/ }),

/***/ 29760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EX: () => (/* binding */ parseRecordings),
  JN: () => (/* binding */ readAnswer)
});

// UNUSED EXPORTS: formatRecording, makeRecording, parseRecording

;// CONCATENATED MODULE: ./lib/generated/recording.generated.js
const fields = {};
const validate = validate20;
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:promptgate:schema:recording:1", "title": "One line of recordings.jsonl: a model's recorded answer, or recorded embeddings", "if": { "type": "object", "required": ["vectors"] }, "then": { "$ref": "#/$defs/embeddings" }, "else": { "$ref": "#/$defs/answer" }, "$defs": { "answer": { "type": "object", "properties": { "v": { "description": "The format's version.", "const": 1 }, "key": { "description": "SHA-256 of the request's canonical JSON.", "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "request": { "description": "All that the model was sent; an attachment is named by its digest.", "type": "object", "required": ["format", "adapter", "baseUrl", "model", "messages", "parameters", "tools", "responseSchema", "providerOptions", "trial"] }, "model": { "description": "The model that answered, as the provider named it.", "type": ["string", "null"], "maxLength": 500 }, "text": { "description": "The answer.", "type": "string" }, "toolCalls": { "description": "Functions that the model asked for.", "type": "array", "maxItems": 1000, "items": { "type": "object", "properties": { "id": { "type": ["string", "null"] }, "name": { "type": "string" }, "arguments": { "description": "As the model wrote them; they may not be JSON.", "type": "string" } }, "required": ["id", "name", "arguments"], "additionalProperties": false } }, "usage": { "$ref": "#/$defs/usage" }, "finishReason": { "enum": ["stop", "length", "content-filter", "tool-calls", "error", "other"] }, "latencyMs": { "description": "Milliseconds that the call took.", "type": "number", "minimum": 0 }, "logprobs": { "description": "Logarithms of the tokens' probabilities, where the provider told them.", "type": "array", "items": { "type": "number" } }, "recordedAt": { "$ref": "#/$defs/time" } }, "required": ["v", "key", "request", "model", "text", "toolCalls", "usage", "finishReason", "latencyMs", "recordedAt"], "additionalProperties": false }, "embeddings": { "type": "object", "properties": { "v": { "description": "The format's version.", "const": 1 }, "key": { "description": "SHA-256 of the request's canonical JSON.", "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "request": { "description": "As of an answer: each text is the content of a message, and the provider's options say `embeddings`.", "type": "object", "required": ["format", "adapter", "baseUrl", "model", "messages", "parameters", "tools", "responseSchema", "providerOptions", "trial"] }, "vectors": { "description": "One for each text, in order: 32-bit floating-point numbers, little-endian, in base64.", "type": "array", "maxItems": 1000, "items": { "type": "string", "pattern": "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" } }, "usage": { "$ref": "#/$defs/usage" }, "recordedAt": { "$ref": "#/$defs/time" } }, "required": ["v", "key", "request", "vectors", "usage", "recordedAt"], "additionalProperties": false }, "usage": { "description": "Tokens, or null where the provider told none.", "type": ["object", "null"], "properties": { "inputTokens": { "type": "number", "minimum": 0 }, "outputTokens": { "type": "number", "minimum": 0 } }, "required": ["inputTokens", "outputTokens"], "additionalProperties": false }, "time": { "description": "When, in UTC.", "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$" } } };
const schema32 = { "type": "object", "properties": { "v": { "description": "The format's version.", "const": 1 }, "key": { "description": "SHA-256 of the request's canonical JSON.", "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "request": { "description": "As of an answer: each text is the content of a message, and the provider's options say `embeddings`.", "type": "object", "required": ["format", "adapter", "baseUrl", "model", "messages", "parameters", "tools", "responseSchema", "providerOptions", "trial"] }, "vectors": { "description": "One for each text, in order: 32-bit floating-point numbers, little-endian, in base64.", "type": "array", "maxItems": 1000, "items": { "type": "string", "pattern": "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" } }, "usage": { "$ref": "#/$defs/usage" }, "recordedAt": { "$ref": "#/$defs/time" } }, "required": ["v", "key", "request", "vectors", "usage", "recordedAt"], "additionalProperties": false };
const schema33 = { "description": "Tokens, or null where the provider told none.", "type": ["object", "null"], "properties": { "inputTokens": { "type": "number", "minimum": 0 }, "outputTokens": { "type": "number", "minimum": 0 } }, "required": ["inputTokens", "outputTokens"], "additionalProperties": false };
const schema34 = { "description": "When, in UTC.", "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$" };
const pattern4 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern5 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");
const pattern6 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate21.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.v === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property '" + "v" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.key === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property '" + "key" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.request === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property '" + "request" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.vectors === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "vectors" }, message: "must have required property '" + "vectors" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.usage === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "usage" }, message: "must have required property '" + "usage" + "'" };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.recordedAt === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recordedAt" }, message: "must have required property '" + "recordedAt" + "'" };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((((key0 === "v") || (key0 === "key")) || (key0 === "request")) || (key0 === "vectors")) || (key0 === "usage")) || (key0 === "recordedAt"))) {
                const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.v !== undefined) {
            if (1 !== data.v) {
                const err7 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.key !== undefined) {
            let data1 = data.key;
            if (typeof data1 === "string") {
                if (!pattern4.test(data1)) {
                    const err8 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: "must match pattern \"" + "^sha256:[0-9a-f]{64}$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.request !== undefined) {
            let data2 = data.request;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.format === undefined) {
                    const err10 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property '" + "format" + "'" };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
                if (data2.adapter === undefined) {
                    const err11 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "adapter" }, message: "must have required property '" + "adapter" + "'" };
                    if (vErrors === null) {
                        vErrors = [err11];
                    }
                    else {
                        vErrors.push(err11);
                    }
                    errors++;
                }
                if (data2.baseUrl === undefined) {
                    const err12 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "baseUrl" }, message: "must have required property '" + "baseUrl" + "'" };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
                if (data2.model === undefined) {
                    const err13 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property '" + "model" + "'" };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
                if (data2.messages === undefined) {
                    const err14 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "messages" }, message: "must have required property '" + "messages" + "'" };
                    if (vErrors === null) {
                        vErrors = [err14];
                    }
                    else {
                        vErrors.push(err14);
                    }
                    errors++;
                }
                if (data2.parameters === undefined) {
                    const err15 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "parameters" }, message: "must have required property '" + "parameters" + "'" };
                    if (vErrors === null) {
                        vErrors = [err15];
                    }
                    else {
                        vErrors.push(err15);
                    }
                    errors++;
                }
                if (data2.tools === undefined) {
                    const err16 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "tools" }, message: "must have required property '" + "tools" + "'" };
                    if (vErrors === null) {
                        vErrors = [err16];
                    }
                    else {
                        vErrors.push(err16);
                    }
                    errors++;
                }
                if (data2.responseSchema === undefined) {
                    const err17 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "responseSchema" }, message: "must have required property '" + "responseSchema" + "'" };
                    if (vErrors === null) {
                        vErrors = [err17];
                    }
                    else {
                        vErrors.push(err17);
                    }
                    errors++;
                }
                if (data2.providerOptions === undefined) {
                    const err18 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "providerOptions" }, message: "must have required property '" + "providerOptions" + "'" };
                    if (vErrors === null) {
                        vErrors = [err18];
                    }
                    else {
                        vErrors.push(err18);
                    }
                    errors++;
                }
                if (data2.trial === undefined) {
                    const err19 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "trial" }, message: "must have required property '" + "trial" + "'" };
                    if (vErrors === null) {
                        vErrors = [err19];
                    }
                    else {
                        vErrors.push(err19);
                    }
                    errors++;
                }
            }
            else {
                const err20 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err20];
                }
                else {
                    vErrors.push(err20);
                }
                errors++;
            }
        }
        if (data.vectors !== undefined) {
            let data3 = data.vectors;
            if (Array.isArray(data3)) {
                if (data3.length > 1000) {
                    const err21 = { instancePath: instancePath + "/vectors", schemaPath: "#/properties/vectors/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" };
                    if (vErrors === null) {
                        vErrors = [err21];
                    }
                    else {
                        vErrors.push(err21);
                    }
                    errors++;
                }
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    if (typeof data4 === "string") {
                        if (!pattern5.test(data4)) {
                            const err22 = { instancePath: instancePath + "/vectors/" + i0, schemaPath: "#/properties/vectors/items/pattern", keyword: "pattern", params: { pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" }, message: "must match pattern \"" + "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err22];
                            }
                            else {
                                vErrors.push(err22);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err23 = { instancePath: instancePath + "/vectors/" + i0, schemaPath: "#/properties/vectors/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err24 = { instancePath: instancePath + "/vectors", schemaPath: "#/properties/vectors/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
        if (data.usage !== undefined) {
            let data5 = data.usage;
            if ((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)) {
                const err25 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/type", keyword: "type", params: { type: schema33.type }, message: "must be object,null" };
                if (vErrors === null) {
                    vErrors = [err25];
                }
                else {
                    vErrors.push(err25);
                }
                errors++;
            }
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.inputTokens === undefined) {
                    const err26 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "inputTokens" }, message: "must have required property '" + "inputTokens" + "'" };
                    if (vErrors === null) {
                        vErrors = [err26];
                    }
                    else {
                        vErrors.push(err26);
                    }
                    errors++;
                }
                if (data5.outputTokens === undefined) {
                    const err27 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "outputTokens" }, message: "must have required property '" + "outputTokens" + "'" };
                    if (vErrors === null) {
                        vErrors = [err27];
                    }
                    else {
                        vErrors.push(err27);
                    }
                    errors++;
                }
                for (const key1 in data5) {
                    if (!((key1 === "inputTokens") || (key1 === "outputTokens"))) {
                        const err28 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err28];
                        }
                        else {
                            vErrors.push(err28);
                        }
                        errors++;
                    }
                }
                if (data5.inputTokens !== undefined) {
                    let data6 = data5.inputTokens;
                    if ((typeof data6 == "number") && (isFinite(data6))) {
                        if (data6 < 0 || isNaN(data6)) {
                            const err29 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err29];
                            }
                            else {
                                vErrors.push(err29);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err30 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                }
                if (data5.outputTokens !== undefined) {
                    let data7 = data5.outputTokens;
                    if ((typeof data7 == "number") && (isFinite(data7))) {
                        if (data7 < 0 || isNaN(data7)) {
                            const err31 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err31];
                            }
                            else {
                                vErrors.push(err31);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err32 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err32];
                        }
                        else {
                            vErrors.push(err32);
                        }
                        errors++;
                    }
                }
            }
        }
        if (data.recordedAt !== undefined) {
            let data8 = data.recordedAt;
            if (typeof data8 === "string") {
                if (!pattern6.test(data8)) {
                    const err33 = { instancePath: instancePath + "/recordedAt", schemaPath: "#/$defs/time/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err33];
                    }
                    else {
                        vErrors.push(err33);
                    }
                    errors++;
                }
            }
            else {
                const err34 = { instancePath: instancePath + "/recordedAt", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err34];
                }
                else {
                    vErrors.push(err34);
                }
                errors++;
            }
        }
    }
    else {
        const err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err35];
        }
        else {
            vErrors.push(err35);
        }
        errors++;
    }
    validate21.errors = vErrors;
    return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema35 = { "type": "object", "properties": { "v": { "description": "The format's version.", "const": 1 }, "key": { "description": "SHA-256 of the request's canonical JSON.", "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "request": { "description": "All that the model was sent; an attachment is named by its digest.", "type": "object", "required": ["format", "adapter", "baseUrl", "model", "messages", "parameters", "tools", "responseSchema", "providerOptions", "trial"] }, "model": { "description": "The model that answered, as the provider named it.", "type": ["string", "null"], "maxLength": 500 }, "text": { "description": "The answer.", "type": "string" }, "toolCalls": { "description": "Functions that the model asked for.", "type": "array", "maxItems": 1000, "items": { "type": "object", "properties": { "id": { "type": ["string", "null"] }, "name": { "type": "string" }, "arguments": { "description": "As the model wrote them; they may not be JSON.", "type": "string" } }, "required": ["id", "name", "arguments"], "additionalProperties": false } }, "usage": { "$ref": "#/$defs/usage" }, "finishReason": { "enum": ["stop", "length", "content-filter", "tool-calls", "error", "other"] }, "latencyMs": { "description": "Milliseconds that the call took.", "type": "number", "minimum": 0 }, "logprobs": { "description": "Logarithms of the tokens' probabilities, where the provider told them.", "type": "array", "items": { "type": "number" } }, "recordedAt": { "$ref": "#/$defs/time" } }, "required": ["v", "key", "request", "model", "text", "toolCalls", "usage", "finishReason", "latencyMs", "recordedAt"], "additionalProperties": false };
const func1 = Object.prototype.hasOwnProperty;
const func2 = (function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
});
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate23.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.v === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property '" + "v" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.key === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property '" + "key" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.request === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property '" + "request" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.model === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property '" + "model" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.text === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property '" + "text" + "'" };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.toolCalls === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "toolCalls" }, message: "must have required property '" + "toolCalls" + "'" };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.usage === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "usage" }, message: "must have required property '" + "usage" + "'" };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.finishReason === undefined) {
            const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "finishReason" }, message: "must have required property '" + "finishReason" + "'" };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (data.latencyMs === undefined) {
            const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "latencyMs" }, message: "must have required property '" + "latencyMs" + "'" };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        if (data.recordedAt === undefined) {
            const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recordedAt" }, message: "must have required property '" + "recordedAt" + "'" };
            if (vErrors === null) {
                vErrors = [err9];
            }
            else {
                vErrors.push(err9);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema35.properties, key0))) {
                const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        if (data.v !== undefined) {
            if (1 !== data.v) {
                const err11 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data.key !== undefined) {
            let data1 = data.key;
            if (typeof data1 === "string") {
                if (!pattern4.test(data1)) {
                    const err12 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: "must match pattern \"" + "^sha256:[0-9a-f]{64}$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
            }
            else {
                const err13 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data.request !== undefined) {
            let data2 = data.request;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.format === undefined) {
                    const err14 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property '" + "format" + "'" };
                    if (vErrors === null) {
                        vErrors = [err14];
                    }
                    else {
                        vErrors.push(err14);
                    }
                    errors++;
                }
                if (data2.adapter === undefined) {
                    const err15 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "adapter" }, message: "must have required property '" + "adapter" + "'" };
                    if (vErrors === null) {
                        vErrors = [err15];
                    }
                    else {
                        vErrors.push(err15);
                    }
                    errors++;
                }
                if (data2.baseUrl === undefined) {
                    const err16 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "baseUrl" }, message: "must have required property '" + "baseUrl" + "'" };
                    if (vErrors === null) {
                        vErrors = [err16];
                    }
                    else {
                        vErrors.push(err16);
                    }
                    errors++;
                }
                if (data2.model === undefined) {
                    const err17 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property '" + "model" + "'" };
                    if (vErrors === null) {
                        vErrors = [err17];
                    }
                    else {
                        vErrors.push(err17);
                    }
                    errors++;
                }
                if (data2.messages === undefined) {
                    const err18 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "messages" }, message: "must have required property '" + "messages" + "'" };
                    if (vErrors === null) {
                        vErrors = [err18];
                    }
                    else {
                        vErrors.push(err18);
                    }
                    errors++;
                }
                if (data2.parameters === undefined) {
                    const err19 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "parameters" }, message: "must have required property '" + "parameters" + "'" };
                    if (vErrors === null) {
                        vErrors = [err19];
                    }
                    else {
                        vErrors.push(err19);
                    }
                    errors++;
                }
                if (data2.tools === undefined) {
                    const err20 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "tools" }, message: "must have required property '" + "tools" + "'" };
                    if (vErrors === null) {
                        vErrors = [err20];
                    }
                    else {
                        vErrors.push(err20);
                    }
                    errors++;
                }
                if (data2.responseSchema === undefined) {
                    const err21 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "responseSchema" }, message: "must have required property '" + "responseSchema" + "'" };
                    if (vErrors === null) {
                        vErrors = [err21];
                    }
                    else {
                        vErrors.push(err21);
                    }
                    errors++;
                }
                if (data2.providerOptions === undefined) {
                    const err22 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "providerOptions" }, message: "must have required property '" + "providerOptions" + "'" };
                    if (vErrors === null) {
                        vErrors = [err22];
                    }
                    else {
                        vErrors.push(err22);
                    }
                    errors++;
                }
                if (data2.trial === undefined) {
                    const err23 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/required", keyword: "required", params: { missingProperty: "trial" }, message: "must have required property '" + "trial" + "'" };
                    if (vErrors === null) {
                        vErrors = [err23];
                    }
                    else {
                        vErrors.push(err23);
                    }
                    errors++;
                }
            }
            else {
                const err24 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err24];
                }
                else {
                    vErrors.push(err24);
                }
                errors++;
            }
        }
        if (data.model !== undefined) {
            let data3 = data.model;
            if ((typeof data3 !== "string") && (data3 !== null)) {
                const err25 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: schema35.properties.model.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err25];
                }
                else {
                    vErrors.push(err25);
                }
                errors++;
            }
            if (typeof data3 === "string") {
                if (func2(data3) > 500) {
                    const err26 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                    if (vErrors === null) {
                        vErrors = [err26];
                    }
                    else {
                        vErrors.push(err26);
                    }
                    errors++;
                }
            }
        }
        if (data.text !== undefined) {
            if (typeof data.text !== "string") {
                const err27 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err27];
                }
                else {
                    vErrors.push(err27);
                }
                errors++;
            }
        }
        if (data.toolCalls !== undefined) {
            let data5 = data.toolCalls;
            if (Array.isArray(data5)) {
                if (data5.length > 1000) {
                    const err28 = { instancePath: instancePath + "/toolCalls", schemaPath: "#/properties/toolCalls/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" };
                    if (vErrors === null) {
                        vErrors = [err28];
                    }
                    else {
                        vErrors.push(err28);
                    }
                    errors++;
                }
                const len0 = data5.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data6 = data5[i0];
                    if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                        if (data6.id === undefined) {
                            const err29 = { instancePath: instancePath + "/toolCalls/" + i0, schemaPath: "#/properties/toolCalls/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property '" + "id" + "'" };
                            if (vErrors === null) {
                                vErrors = [err29];
                            }
                            else {
                                vErrors.push(err29);
                            }
                            errors++;
                        }
                        if (data6.name === undefined) {
                            const err30 = { instancePath: instancePath + "/toolCalls/" + i0, schemaPath: "#/properties/toolCalls/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
                            if (vErrors === null) {
                                vErrors = [err30];
                            }
                            else {
                                vErrors.push(err30);
                            }
                            errors++;
                        }
                        if (data6.arguments === undefined) {
                            const err31 = { instancePath: instancePath + "/toolCalls/" + i0, schemaPath: "#/properties/toolCalls/items/required", keyword: "required", params: { missingProperty: "arguments" }, message: "must have required property '" + "arguments" + "'" };
                            if (vErrors === null) {
                                vErrors = [err31];
                            }
                            else {
                                vErrors.push(err31);
                            }
                            errors++;
                        }
                        for (const key1 in data6) {
                            if (!(((key1 === "id") || (key1 === "name")) || (key1 === "arguments"))) {
                                const err32 = { instancePath: instancePath + "/toolCalls/" + i0, schemaPath: "#/properties/toolCalls/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err32];
                                }
                                else {
                                    vErrors.push(err32);
                                }
                                errors++;
                            }
                        }
                        if (data6.id !== undefined) {
                            let data7 = data6.id;
                            if ((typeof data7 !== "string") && (data7 !== null)) {
                                const err33 = { instancePath: instancePath + "/toolCalls/" + i0 + "/id", schemaPath: "#/properties/toolCalls/items/properties/id/type", keyword: "type", params: { type: schema35.properties.toolCalls.items.properties.id.type }, message: "must be string,null" };
                                if (vErrors === null) {
                                    vErrors = [err33];
                                }
                                else {
                                    vErrors.push(err33);
                                }
                                errors++;
                            }
                        }
                        if (data6.name !== undefined) {
                            if (typeof data6.name !== "string") {
                                const err34 = { instancePath: instancePath + "/toolCalls/" + i0 + "/name", schemaPath: "#/properties/toolCalls/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err34];
                                }
                                else {
                                    vErrors.push(err34);
                                }
                                errors++;
                            }
                        }
                        if (data6.arguments !== undefined) {
                            if (typeof data6.arguments !== "string") {
                                const err35 = { instancePath: instancePath + "/toolCalls/" + i0 + "/arguments", schemaPath: "#/properties/toolCalls/items/properties/arguments/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err35];
                                }
                                else {
                                    vErrors.push(err35);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err36 = { instancePath: instancePath + "/toolCalls/" + i0, schemaPath: "#/properties/toolCalls/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err36];
                        }
                        else {
                            vErrors.push(err36);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err37 = { instancePath: instancePath + "/toolCalls", schemaPath: "#/properties/toolCalls/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err37];
                }
                else {
                    vErrors.push(err37);
                }
                errors++;
            }
        }
        if (data.usage !== undefined) {
            let data10 = data.usage;
            if ((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)) {
                const err38 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/type", keyword: "type", params: { type: schema33.type }, message: "must be object,null" };
                if (vErrors === null) {
                    vErrors = [err38];
                }
                else {
                    vErrors.push(err38);
                }
                errors++;
            }
            if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                if (data10.inputTokens === undefined) {
                    const err39 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "inputTokens" }, message: "must have required property '" + "inputTokens" + "'" };
                    if (vErrors === null) {
                        vErrors = [err39];
                    }
                    else {
                        vErrors.push(err39);
                    }
                    errors++;
                }
                if (data10.outputTokens === undefined) {
                    const err40 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/required", keyword: "required", params: { missingProperty: "outputTokens" }, message: "must have required property '" + "outputTokens" + "'" };
                    if (vErrors === null) {
                        vErrors = [err40];
                    }
                    else {
                        vErrors.push(err40);
                    }
                    errors++;
                }
                for (const key2 in data10) {
                    if (!((key2 === "inputTokens") || (key2 === "outputTokens"))) {
                        const err41 = { instancePath: instancePath + "/usage", schemaPath: "#/$defs/usage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err41];
                        }
                        else {
                            vErrors.push(err41);
                        }
                        errors++;
                    }
                }
                if (data10.inputTokens !== undefined) {
                    let data11 = data10.inputTokens;
                    if ((typeof data11 == "number") && (isFinite(data11))) {
                        if (data11 < 0 || isNaN(data11)) {
                            const err42 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err42];
                            }
                            else {
                                vErrors.push(err42);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err43 = { instancePath: instancePath + "/usage/inputTokens", schemaPath: "#/$defs/usage/properties/inputTokens/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err43];
                        }
                        else {
                            vErrors.push(err43);
                        }
                        errors++;
                    }
                }
                if (data10.outputTokens !== undefined) {
                    let data12 = data10.outputTokens;
                    if ((typeof data12 == "number") && (isFinite(data12))) {
                        if (data12 < 0 || isNaN(data12)) {
                            const err44 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err44];
                            }
                            else {
                                vErrors.push(err44);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err45 = { instancePath: instancePath + "/usage/outputTokens", schemaPath: "#/$defs/usage/properties/outputTokens/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err45];
                        }
                        else {
                            vErrors.push(err45);
                        }
                        errors++;
                    }
                }
            }
        }
        if (data.finishReason !== undefined) {
            let data13 = data.finishReason;
            if (!((((((data13 === "stop") || (data13 === "length")) || (data13 === "content-filter")) || (data13 === "tool-calls")) || (data13 === "error")) || (data13 === "other"))) {
                const err46 = { instancePath: instancePath + "/finishReason", schemaPath: "#/properties/finishReason/enum", keyword: "enum", params: { allowedValues: schema35.properties.finishReason.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err46];
                }
                else {
                    vErrors.push(err46);
                }
                errors++;
            }
        }
        if (data.latencyMs !== undefined) {
            let data14 = data.latencyMs;
            if ((typeof data14 == "number") && (isFinite(data14))) {
                if (data14 < 0 || isNaN(data14)) {
                    const err47 = { instancePath: instancePath + "/latencyMs", schemaPath: "#/properties/latencyMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    if (vErrors === null) {
                        vErrors = [err47];
                    }
                    else {
                        vErrors.push(err47);
                    }
                    errors++;
                }
            }
            else {
                const err48 = { instancePath: instancePath + "/latencyMs", schemaPath: "#/properties/latencyMs/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err48];
                }
                else {
                    vErrors.push(err48);
                }
                errors++;
            }
        }
        if (data.logprobs !== undefined) {
            let data15 = data.logprobs;
            if (Array.isArray(data15)) {
                const len1 = data15.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data16 = data15[i1];
                    if (!((typeof data16 == "number") && (isFinite(data16)))) {
                        const err49 = { instancePath: instancePath + "/logprobs/" + i1, schemaPath: "#/properties/logprobs/items/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err50 = { instancePath: instancePath + "/logprobs", schemaPath: "#/properties/logprobs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err50];
                }
                else {
                    vErrors.push(err50);
                }
                errors++;
            }
        }
        if (data.recordedAt !== undefined) {
            let data17 = data.recordedAt;
            if (typeof data17 === "string") {
                if (!pattern6.test(data17)) {
                    const err51 = { instancePath: instancePath + "/recordedAt", schemaPath: "#/$defs/time/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err51];
                    }
                    else {
                        vErrors.push(err51);
                    }
                    errors++;
                }
            }
            else {
                const err52 = { instancePath: instancePath + "/recordedAt", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err52];
                }
                else {
                    vErrors.push(err52);
                }
                errors++;
            }
        }
    }
    else {
        const err53 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err53];
        }
        else {
            vErrors.push(err53);
        }
        errors++;
    }
    validate23.errors = vErrors;
    return errors === 0;
}
validate23.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="urn:promptgate:schema:recording:1" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate20.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs0 = errors;
    let valid0 = true;
    const _errs1 = errors;
    if (errors === _errs1) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing0;
            if ((data.vectors === undefined) && (missing0 = "vectors")) {
                const err0 = {};
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        else {
            const err1 = {};
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    var _valid0 = _errs1 === errors;
    errors = _errs0;
    if (vErrors !== null) {
        if (_errs0) {
            vErrors.length = _errs0;
        }
        else {
            vErrors = null;
        }
    }
    let ifClause0;
    if (_valid0) {
        const _errs3 = errors;
        if (!(validate21(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
            vErrors = vErrors === null ? validate21.errors : append(vErrors, validate21.errors);
            errors = vErrors.length;
        }
        var _valid0 = _errs3 === errors;
        valid0 = _valid0;
        if (valid0) {
            var props0 = true;
        }
        ifClause0 = "then";
    }
    else {
        const _errs4 = errors;
        if (!(validate23(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))) {
            vErrors = vErrors === null ? validate23.errors : append(vErrors, validate23.errors);
            errors = vErrors.length;
        }
        var _valid0 = _errs4 === errors;
        valid0 = _valid0;
        if (valid0) {
            if (props0 !== true) {
                props0 = true;
            }
        }
        ifClause0 = "else";
    }
    if (!valid0) {
        const err2 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: "must match \"" + ifClause0 + "\" schema" };
        if (vErrors === null) {
            vErrors = [err2];
        }
        else {
            vErrors.push(err2);
        }
        errors++;
    }
    validate20.errors = vErrors;
    evaluated0.props = props0;
    return errors === 0;
}
validate20.evaluated = { "dynamicProps": true, "dynamicItems": false };
function append(errors, more) {
    for (const error of more)
        errors.push(error);
    return errors;
}

// EXTERNAL MODULE: ./lib/models/request-key.js
var request_key = __webpack_require__(69444);
;// CONCATENATED MODULE: ./lib/models/recording.js


/** Bytes of a line; a longer one is refused before it is parsed. An answer has at most 8 MB. */
const LINE_LIMIT = 32 * 1_048_576;
/** @param at Milliseconds since 1970. */
function makeRecording(request, answer, at) {
    const { text, toolCalls, usage, finishReason, latencyMs, answeredBy, logprobs } = answer;
    const optional = logprobs === null ? {} : { logprobs };
    const recordedAt = new Date(at).toISOString();
    return {
        v: 1,
        key: keyOfDescription(request),
        request,
        model: answeredBy,
        text,
        toolCalls,
        usage,
        finishReason,
        latencyMs,
        ...optional,
        recordedAt,
    };
}
/** The line, without its end. */
function formatRecording(recording) {
    return JSON.stringify(recording);
}
function readAnswer({ text, toolCalls, usage, finishReason, latencyMs, model, logprobs }) {
    return { text, toolCalls, usage, finishReason, latencyMs, answeredBy: model, logprobs: logprobs ?? null };
}
/**
 * Reads one line that nobody vouches for.
 * @returns The recording, or in words why it is none; a key that is not its request's is one reason.
 */
function parseRecording(line) {
    if (line.length > LINE_LIMIT)
        return { problem: `is longer than ${LINE_LIMIT / 1_048_576} MB` };
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return { problem: 'is not JSON' };
    }
    if (!validate(value)) {
        const [error] = validate.errors ?? [];
        return { problem: `does not fit the format: ${error?.instancePath || 'the line'} ${error?.message ?? 'is wrong'}` };
    }
    const recording = value;
    try {
        if ((0,request_key/* keyOfDescription */.PN)(recording.request) !== recording.key)
            return { problem: 'has a key that is not the key of its request' };
    }
    catch {
        return { problem: 'has a request that is nested too deep' };
    }
    return recording;
}
/** Reads a whole recordings.jsonl; of two lines with one key the later counts. */
function parseRecordings(text) {
    const byKey = new Map();
    const embeddings = new Map();
    const refused = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const parsed = parseRecording(line);
        if ('problem' in parsed)
            refused.push({ line: index + 1, problem: parsed.problem });
        else if ('vectors' in parsed)
            embeddings.set(parsed.key, parsed);
        else
            byKey.set(parsed.key, parsed);
    }
    return { byKey, embeddings, refused };
}


/***/ }),

/***/ 69444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PN: () => (/* binding */ keyOfDescription),
/* harmony export */   gS: () => (/* binding */ keyOfRequest)
/* harmony export */ });
/* unused harmony export describeRequest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90963);


/** Raised when an old answer must not stand for a new request any more, though the request reads the same. */
const REQUEST_FORMAT = 1;
/**
 * All that an answer hangs on, as JSON: what a recording keeps and what its key is made of.
 * @param trial Tells equal requests apart that are asked on purpose; from 0.
 */
function describeRequest({ adapter, baseUrl }, request, trial) {
    const { parameters } = request;
    return {
        format: REQUEST_FORMAT,
        adapter,
        baseUrl,
        model: request.model.slice(request.model.indexOf(':') + 1),
        messages: request.messages.map(describeMessage),
        parameters: Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined)),
        tools: request.tools.map(({ name, description, parameters: schema }) => ({ name, description, parameters: schema })),
        responseSchema: request.responseSchema,
        providerOptions: request.providerOptions,
        trial,
    };
}
/** The key of a described request: `sha256:` and the hexadecimal SHA-256 of its canonical JSON (RFC 8785). Never throws. */
function keyOfDescription(description) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(toCanonicalJson(description), 'utf8').digest('hex')}`;
}
/** The key of a request, for caches and recordings; see `describeRequest`. */
function keyOfRequest(identity, request, trial) {
    return keyOfDescription(describeRequest(identity, request, trial));
}
function describeMessage({ role, content }) {
    return { role, content: typeof content === 'string' ? content : content.map(describePart) };
}
function describePart(part) {
    return part.type === 'text' ? { type: 'text', text: part.text } : { type: 'image', mediaType: part.mediaType, digest: part.digest };
}
function toCanonicalJson(value) {
    try {
        return (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
    }
    catch {
        return (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(toSendable(value));
    }
}
/** Halves of surrogate pairs and endless numbers have no canonical JSON; they are taken as they would go over the wire. */
function toSendable(value) {
    if (typeof value === 'string')
        return value.toWellFormed();
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(toSendable);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name.toWellFormed(), toSendable(item)]));
}


/***/ })

};
