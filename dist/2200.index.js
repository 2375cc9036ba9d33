export const id = 2200;
export const ids = [2200,963];
export const modules = {

/***/ 97934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readContent)
});

// EXTERNAL MODULE: ./lib/prompt/decode.js
var decode = __webpack_require__(26961);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../../node_modules/canonicalize/lib/canonicalize.js
var canonicalize = __webpack_require__(90963);
;// CONCATENATED MODULE: ./lib/prompt/digest.js


/**
 * Names the content that a model sees: `sha256:` and the hexadecimal SHA-256 of its canonical JSON (RFC 8785).
 * @returns null for what has no canonical JSON: half a surrogate pair, a number beyond double precision's range.
 */
function digestPrompt({ model, outputSchema, parameters, text }) {
    try {
        const canonical = (0,canonicalize/* default */.A)({ model, outputSchema, parameters, text });
        return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(canonical, 'utf8').digest('hex')}`;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/prompt/json-file.js
var json_file = __webpack_require__(76668);
// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __webpack_require__(11665);
;// CONCATENATED MODULE: ./lib/prompt/content.js




/** Reads what a model sees of a prompt, as far as it can be read. Never throws. */
function readContent(bytes) {
    const text = bytes.text ? (0,decode/* decodeUtf8 */._)(bytes.text).text : null;
    const metadataValue = readJson(bytes.metadata);
    const metadata = (0,json_value/* isObject */.Gv)(metadataValue) ? metadataValue : null;
    const outputSchema = readJson(bytes.outputSchema);
    const model = typeof metadata?.model === 'string' ? metadata.model : null;
    const isReadable = text !== null && metadata !== null && (outputSchema !== undefined || bytes.outputSchema === undefined);
    return {
        text,
        metadata,
        model,
        outputSchema: outputSchema ?? null,
        digest: isReadable ? digestPrompt({ model, outputSchema: outputSchema ?? null, parameters: metadata.parameters ?? null, text }) : null,
    };
}
function readJson(bytes) {
    return bytes ? (0,json_file/* readJsonFile */.JE)(bytes).value : undefined;
}


/***/ }),

/***/ 26961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/* harmony import */ var _positions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42235);

/** Decodes UTF-8 strictly. On a fault it says which encoding the bytes look like, and where the first wrong byte stands. */
function decodeUtf8(bytes) {
    const wide = guessWideEncoding(bytes);
    if (wide !== null)
        return { text: null, fault: { encoding: wide, place: { line: 1, column: 1 }, byte: bytes[0] ?? 0 } };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), fault: null };
    }
    catch {
        const offset = findFirstFault(bytes);
        const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, offset));
        return { text: null, fault: { encoding: 'not UTF-8', place: (0,_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .indexPositions */ .j)(before)(before.length), byte: bytes[offset] ?? 0 } };
    }
}
/** The offset of the first byte that begins no valid UTF-8 sequence. */
function findFirstFault(bytes) {
    let valid = 0;
    let wrong = bytes.length;
    while (wrong - valid > 1) {
        const middle = (valid + wrong) >> 1;
        if (isValidStart(bytes.subarray(0, middle)))
            valid = middle;
        else
            wrong = middle;
    }
    // `valid` bytes may end inside the broken sequence: step back to that sequence's first byte.
    let start = valid;
    while (start > 0 && valid - start < 4 && !isWhole(bytes.subarray(0, start)))
        start -= 1;
    return start;
}
/** Whether the bytes are valid so far; a sequence cut at the end is no fault. */
function isValidStart(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}
function isWhole(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
    }
    catch {
        return false;
    }
}
/** UTF-16 and UTF-32 are told by their byte order mark, or by NULs in every second byte (which would be valid UTF-8). */
function guessWideEncoding(bytes) {
    const [a, b, c, d] = bytes;
    if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
        return 'UTF-32';
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
        return 'UTF-16';
    const length = Math.min(bytes.length, 1024) & ~1;
    if (length < 4)
        return null;
    const zeros = [0, 0];
    for (let at = 0; at < length; at += 1)
        if (bytes[at] === 0)
            zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
    const [even = 0, odd = 0] = zeros;
    const [most, least] = even > odd ? [even, odd] : [odd, even];
    return most >= length / 4 && least <= length / 32 ? 'UTF-16' : null;
}


/***/ }),

/***/ 76668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ readJsonFile),
/* harmony export */   n1: () => (/* binding */ findDeepValue),
/* harmony export */   r7: () => (/* binding */ JSON_DEPTH_LIMIT)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26961);
/* harmony import */ var _json_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5611);
/* harmony import */ var _positions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42235);



/** Levels of lists and objects inside each other. Deeper JSON is refused, so that nothing that walks a value can overflow. */
const JSON_DEPTH_LIMIT = 200;
/** Reads a JSON file from its bytes; never throws. Why it could not be read is asked by `findSyntaxMistake` on the text. */
function readJsonFile(bytes) {
    const { text, fault } = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._)(bytes);
    if (text === null)
        return { value: undefined, text, tooDeep: null, fault };
    try {
        const value = JSON.parse(text);
        const deep = findDeep(text);
        if (deep === null)
            return { value, text, tooDeep: null, fault };
        return { value: undefined, text, tooDeep: (0,_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .indexPositions */ .j)(text)(deep), fault };
    }
    catch {
        return { value: undefined, text, tooDeep: null, fault };
    }
}
/** Where a JSON text nests deeper than `JSON_DEPTH_LIMIT`; null where it does not. */
function findDeepValue(text) {
    const deep = findDeep(text);
    return deep === null ? null : (0,_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .indexPositions */ .j)(text)(deep);
}
function findDeep(text) {
    if (!hasManyBrackets(text))
        return null;
    let found = null;
    (0,_json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scanJson */ .E)(text, {
        value(offset, _index, depth) {
            if (depth > JSON_DEPTH_LIMIT)
                found ??= offset;
        },
    });
    return found;
}
/** Most files have fewer brackets than the limit has levels: no scan for them. */
function hasManyBrackets(text) {
    let count = 0;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if ((code === 0x5b || code === 0x7b) && ++count > JSON_DEPTH_LIMIT)
            return true;
    }
    return false;
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

/***/ 32200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePrompt: () => (/* binding */ parsePrompt)
/* harmony export */ });
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97934);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10025);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51222);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7247);




/**
 * Parses a prompt as far as it can be parsed; what is missing or unreadable is null, and the checks say why. Never throws.
 * @param templating `none`: the text has no variables, whatever it looks like.
 */
function parsePrompt(source, templating = 'liquid') {
    const bytesOf = (name) => source.files.get(name)?.bytes;
    const content = (0,_content_js__WEBPACK_IMPORTED_MODULE_0__/* .readContent */ .c)({ text: bytesOf(_types_js__WEBPACK_IMPORTED_MODULE_2__/* .TEXT_FILE */ .Jg), metadata: bytesOf(_types_js__WEBPACK_IMPORTED_MODULE_2__/* .METADATA_FILE */ .VR), outputSchema: bytesOf(_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTPUT_SCHEMA_FILE */ .N2) });
    const { text, metadata } = content;
    const version = typeof metadata?.version === 'string' && (0,_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isStrictVersion */ .a)(metadata.version) ? metadata.version : null;
    return {
        id: source.id,
        dir: source.dir,
        source,
        ...content,
        version,
        variables: text === null ? null : templating === 'none' ? [] : (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .readTemplate */ .x)(text).variables,
    };
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


/***/ }),

/***/ 11468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ RENDER_LIMIT),
/* harmony export */   P: () => (/* binding */ createEngine)
/* harmony export */ });
/* harmony import */ var liquidjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47986);

/** Tags that read other templates; a template is one text, and nothing of it reads files. */
const REFUSED_TAGS = ['include', 'render', 'layout', 'block'];
/** Filters that promptfoo's Nunjucks templates use, under the names that they have there. */
const NUNJUCKS_FILTERS = {
    upper: 'upcase',
    lower: 'downcase',
    trim: 'strip',
    dump: 'json',
    length: 'size',
    title: 'capitalize',
};
const DATE_FILTERS = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];
const MEMORY_LIMIT = 1e6;
const RENDER_LIMIT = 100;
/** LiquidJS without files, without chance, without the clock, and bounded in time and in what it makes. */
function createEngine({ parseLimit, now, memoryLimit = MEMORY_LIMIT, renderLimit = RENDER_LIMIT }) {
    const liquid = new liquidjs__WEBPACK_IMPORTED_MODULE_0__/* .Liquid */ .HX({
        templates: {},
        ownPropertyOnly: true,
        strictFilters: true,
        lenientIf: true,
        timezoneOffset: 0,
        locale: 'en-US',
        parseLimit,
        memoryLimit,
        renderLimit,
    });
    for (const name of REFUSED_TAGS) {
        liquid.registerTag(name, {
            parse() {
                throw new Error(`The tag {% ${name} %} reads other templates and cannot be used in a prompt.`);
            },
            render() { },
        });
    }
    for (const [name, own] of Object.entries(NUNJUCKS_FILTERS))
        if (liquid.filters[own])
            liquid.registerFilter(name, liquid.filters[own]);
    delete liquid.filters.sample;
    if (now !== undefined)
        freezeDates(liquid, now);
    boundOutput(liquid);
    return liquid;
}
function freezeDates(liquid, now) {
    const tell = () => (now instanceof Date ? now : now()).toISOString();
    for (const name of DATE_FILTERS) {
        const filter = liquid.filters[name];
        if (typeof filter !== 'function')
            continue;
        liquid.registerFilter(name, function (value, ...rest) {
            return filter.call(this, value === 'now' || value === 'today' ? tell() : value, ...rest);
        });
    }
}
/** LiquidJS counts what filters make and not what is written: a value captured twice into itself doubles for nothing. */
function boundOutput(liquid) {
    const { renderer } = liquid;
    const renderTemplates = renderer.renderTemplates.bind(renderer);
    renderer.renderTemplates = (templates, context, emitter) => renderTemplates(templates, context, emitter ?? createBoundedEmitter(context));
}
function createBoundedEmitter({ memoryLimit }) {
    return {
        buffer: '',
        write(value) {
            const text = stringify(value);
            memoryLimit.use(text.length);
            this.buffer += text;
        },
    };
}
/** As LiquidJS writes values: a list without separators, nothing for null. */
function stringify(value) {
    const plain = (0,liquidjs__WEBPACK_IMPORTED_MODULE_0__/* .toValueSync */ .qr)(value);
    if (typeof plain === 'string')
        return plain;
    if (plain === null || plain === undefined)
        return '';
    return Array.isArray(plain) ? plain.map(stringify).join('') : String(plain);
}


/***/ }),

/***/ 10025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeError),
/* harmony export */   x: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var liquidjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47986);
/* harmony import */ var _positions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42235);
/* harmony import */ var _template_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11468);



/**
 * Tags and outputs of one template. liquidjs shifts its tokens off an array, which beyond some ten thousand costs the square of their
 * number: 140,000 take 8 s.
 */
const TAG_LIMIT = 10_000;
/** liquidjs' messages in our words, first match wins; `$1` is the matched part. */
const WORDS = [
    [/^tag "?(end\w+)"? not found/, 'The tag {% $1 %} closes nothing that is open here.'],
    [/^tag "([^"]*)" not found/, 'There is no Liquid tag “$1”.'],
    [/^undefined filter: sample/, 'The filter sample chooses by chance and cannot be used in a prompt.'],
    [/^undefined filter: (.*)/, 'There is no Liquid filter “$1”.'],
    [/^output "[\s\S]*" not closed/, 'An output is opened here with {{ and never closed with }}.'],
    [/^tag "[\s\S]*" not closed/, 'A tag is opened here with {% and never closed with %}.'],
    [/^tag ([\s\S]*) not closed/, 'The block that $1 opens is never closed.'],
    [/^raw "[\s\S]*" not closed/, 'The block {% raw %} is never closed with {% endraw %}.'],
    [/^invalid value expression: ""/, 'A variable or a value is missing here.'],
    [/render limit exceeded/, 'The template takes too long: it loops too often.'],
    [/(?:memory alloc limit exceeded|Invalid string length)/i, 'The template makes too much text.'],
    [/parse length limit exceeded/, 'The template is too long.'],
    [/^undefined variable: (.*)/, 'The variable “$1” has no value.'],
    [/call stack size exceeded/, 'The template is nested too deeply to be read.'],
];
let engine = null;
/**
 * Reads a Liquid template: the variables that it takes from outside (their first names, sorted), or its first mistake.
 * Nothing is rendered, no file is read; never throws.
 */
function readTemplate(text) {
    engine ??= (0,_template_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .createEngine */ .P)({ parseLimit: 2e6 });
    if (countTags(text) > TAG_LIMIT) {
        return {
            variables: null,
            mistake: { message: `The template has more than ${TAG_LIMIT} tags and outputs and is not read.`, line: 1, column: 1 },
        };
    }
    try {
        const templates = engine.parse(text);
        const variables = withoutPositions(() => engine.globalVariablesSync(templates));
        return { variables: [...new Set(variables)].sort(), mistake: null };
    }
    catch (error) {
        return { variables: null, mistake: describeError(error, text) };
    }
}
/** An upper bound: in a `{% liquid %}` block each line is a tag. */
function countTags(text) {
    const marks = /\{%-?\s*liquid\b/.test(text) ? /\{[{%]|\n/g : /\{[{%]/g;
    let count = 0;
    while (count <= TAG_LIMIT && marks.test(text))
        count += 1;
    return count;
}
/**
 * liquidjs counts lines from the text's start for each variable that it meets, which takes 14 s for 30,000 of them. Only names are wanted
 * here, so the counting is off while they are gathered (synchronously: nothing else runs meanwhile).
 */
function withoutPositions(gather) {
    const { getPosition } = liquidjs__WEBPACK_IMPORTED_MODULE_1__/* .Token */ .ou.prototype;
    liquidjs__WEBPACK_IMPORTED_MODULE_1__/* .Token */ .ou.prototype.getPosition = () => [1, 1];
    try {
        return gather();
    }
    finally {
        liquidjs__WEBPACK_IMPORTED_MODULE_1__/* .Token */ .ou.prototype.getPosition = getPosition;
    }
}
/** A fault of the template engine in plain words, with its place in the text. */
function describeError(error, text) {
    const isLiquid = liquidjs__WEBPACK_IMPORTED_MODULE_1__/* .LiquidError */ .HN.is(error);
    const place = (0,_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .indexPositions */ .j)(text)(isLiquid ? error.token.begin : 0);
    const raw = error instanceof Error ? error.message.replace(/(?:, file:[^\n]*)?, line:\d+, col:\d+$/, '') : String(error);
    return { message: describeMessage(raw), ...place };
}
function describeMessage(raw) {
    for (const [pattern, words] of WORDS) {
        const match = pattern.exec(raw);
        if (match)
            return words.replace('$1', () => shorten(match[1] ?? ''));
    }
    return raw.startsWith('The tag ') ? raw : `Liquid cannot read this: ${shorten(raw)}.`;
}
function shorten(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}


/***/ }),

/***/ 90963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
