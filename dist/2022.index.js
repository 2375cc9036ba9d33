export const id = 2022;
export const ids = [2022,9416];
export const modules = {

/***/ 74444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ cutAfter)
/* harmony export */ });
/** Keeps the first of many findings of one kind, and says in the last of them that there are more. Who gathers may stop one beyond the limit. */
function cutAfter(found, limit) {
    if (found.length <= limit)
        return found;
    return found
        .slice(0, limit)
        .map((one, index) => (index < limit - 1 ? one : { ...one, message: `${one.message} More follow in this file.` }));
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


/***/ }),

/***/ 5161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ show),
/* harmony export */   r: () => (/* binding */ describeErrors)
/* harmony export */ });
/* harmony import */ var _prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89753);

const TYPE_NAMES = {
    object: 'an object',
    array: 'a list',
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    null: 'null',
};
/** What a field with a pattern must look like, by its name. */
const SHAPES = {
    digest: 'sha256: and 64 hexadecimal digits in lower case',
    report: 'sha256: and 64 hexadecimal digits in lower case',
    suite: 'sha256: and 64 hexadecimal digits in lower case, or null',
    commit: 'a full commit SHA, 40 hexadecimal digits in lower case',
    registeredAt: 'a time in UTC such as 2026-11-23T10:00:00Z',
    deployedAt: 'a time in UTC such as 2026-11-23T10:00:00Z',
    startedAt: 'a time in UTC such as 2026-11-23T10:00:00Z',
    steppedAt: 'a time in UTC such as 2026-11-23T10:00:00Z',
    at: 'a time in UTC such as 2026-11-23T10:00:00Z',
};
const RESTORE = 'Let Promptgate’s commands write the registry, or take the value from its history in Git.';
function nameOf(pointer) {
    return pointer.length === 0 ? 'the registry' : `\`${pointer.join(' › ').slice(0, 300)}\``;
}
/** As much of a value as a line can hold. */
function show(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
/** The schema's errors in words; a value that fails twice is named once. */
function describeErrors(errors, root) {
    const said = new Set();
    return errors.flatMap((error) => {
        const key = `${error.instancePath} ${error.keyword === 'additionalProperties' || error.keyword === 'required' ? JSON.stringify(error.params) : ''}`;
        if (said.has(key))
            return [];
        said.add(key);
        return [describeError(error, root)];
    });
}
function describeError({ keyword, instancePath, params }, root) {
    const pointer = toPointer(instancePath, root);
    const value = valueAt(root, pointer);
    const name = nameOf(pointer);
    const about = (message, help) => ({ pointer, part: 'value', message, help });
    switch (keyword) {
        case 'additionalProperties':
            return describeUnknown(pointer, value, String(params.additionalProperty));
        case 'required':
            return about(`${name} has no \`${params.missingProperty}\`.`, `Add \`${params.missingProperty}\`. ${RESTORE}`);
        case 'type': {
            const wanted = [params.type].flat().map((type) => TYPE_NAMES[String(type)] ?? String(type));
            return about(`${name} must be ${wanted.join(' or ')}, not ${show(value)}.`, RESTORE);
        }
        case 'const':
            return about(`${name} is ${show(value)}; this Promptgate reads version ${params.allowedValue}.`, 'Use the Promptgate that wrote it, or a newer one.');
        case 'enum':
            return about(`${name} is ${show(value)}; it must be one of ${params.allowedValues.join(', ')}.`, RESTORE);
        case 'pattern':
            return about(`${name} is ${show(value)}, not ${SHAPES[String(pointer.at(-1))] ?? 'what belongs here'}.`, RESTORE);
        case 'minimum':
        case 'maximum':
            return about(`${name} is ${show(value)}; it must be ${keyword === 'minimum' ? 'at least' : 'at most'} ${params.limit}.`, RESTORE);
        case 'minLength':
            return about(`${name} is empty.`, 'Give it a value, or remove the key.');
        default:
            return about(`${name} is longer than ${params.limit}.`, 'Shorten it.');
    }
}
const ROLLOUT_FIELDS = [
    ...['id', 'canary', 'percent', 'step', 'unit', 'salt', 'slowMs', 'steps', 'startedAt', 'startedBy', 'reason', 'steppedAt'],
    ...['holdMinutes', 'guardrails', 'paused', 'allow', 'deny'],
];
/** The fields of what a pointer leads to, by the pointer's shape; for "did you mean". */
const FIELDS = [
    [/^\[\]$/, ['$schema', 'schemaVersion', 'prompts']],
    [/^\["prompts","[^"]*"\]$/, ['maintainer', 'rollouts', 'versions', 'environments']],
    [/,"versions","[^"]*"\]$/, ['digest', 'commit', 'registeredAt', 'evidence']],
    [/,"evidence"\]$/, ['conclusion', 'report', 'suite', 'model', 'judge', 'mode']],
    [/,"environments","[^"]*"\]$/, ['version', 'deployedAt', 'deployedBy', 'previous', 'reason', 'rollout', 'ended', 'blocked']],
    [/,"rollout"\]$/, ROLLOUT_FIELDS],
    [/,"paused"\]$/, ['reason', 'by', 'at']],
    [/,"ended"\]$/, ['id', 'canary', 'reason', 'by', 'at']],
    [/,"blocked",\d+\]$/, ['digest', 'reason', 'by', 'at']],
];
/** A newer Promptgate may have written it, so it is kept; a misspelt one is worth a line. */
function describeUnknown(pointer, value, key) {
    const fields = FIELDS.find(([shape]) => shape.test(JSON.stringify(pointer)))?.[1] ?? [];
    const missing = fields.filter((field) => !Object.hasOwn(value, field));
    const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(key, missing);
    return {
        pointer: [...pointer, key],
        part: 'key',
        message: `${show(key)} is not a field of ${nameOf(pointer)} that this Promptgate knows; it is kept as it stands.`,
        help: near === null ? 'Remove it if it is a mistake; a newer Promptgate may know it.' : `Did you mean \`${near}\`?`,
        severity: 'warning',
    };
}
/** An ajv path as keys and indexes. */
function toPointer(instancePath, root) {
    const pointer = [];
    let value = root;
    for (const part of instancePath.split('/').slice(1)) {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        const segment = Array.isArray(value) ? Number(key) : key;
        pointer.push(segment);
        value = value?.[segment];
    }
    return pointer;
}
function valueAt(root, pointer) {
    return pointer.reduce((value, segment) => value?.[segment], root);
}


/***/ }),

/***/ 90971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ formatRegistry)
/* harmony export */ });
/** Text in the order of its UTF-16 code units, which no locale changes. */
function compareKeys(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/**
 * The registry's text: keys sorted by their code units, two blanks a level, one newline at the end. The same value gives the same bytes
 * everywhere, and a change of one prompt changes its lines alone. What this version does not know is written as it was read.
 */
function formatRegistry(registry) {
    const entries = Object.keys(registry)
        .sort(compareKeys)
        .map((key) => {
        const value = registry[key];
        return `  ${JSON.stringify(key)}: ${key === 'prompts' ? formatPrompts(registry.prompts) : write(value, 1)}`;
    });
    return `{\n${entries.join(',\n')}\n}\n`;
}
function formatPrompts(prompts) {
    const ids = Object.keys(prompts).sort(compareKeys);
    if (ids.length === 0)
        return '{}';
    return `{\n${ids.map((id) => `    ${JSON.stringify(id)}: ${formatPrompt(prompts[id])}`).join(',\n')}\n  }`;
}
const BEFORE = '{\n  "": {\n    "": '.length;
const AFTER = '\n  }\n}'.length;
/** What is sorted already, as everything is that was read, goes through `JSON.stringify`, which is five times as fast. */
function formatPrompt(prompt) {
    return isSorted(prompt) ? JSON.stringify({ '': { '': prompt } }, null, 2).slice(BEFORE, -AFTER) : write(prompt, 2);
}
function isSorted(value) {
    if (Array.isArray(value))
        return value.every((each) => typeof each !== 'object' || isSorted(each));
    let last = null;
    for (const key in value) {
        const inner = value[key];
        if (inner === undefined || (last !== null && key < last))
            return false;
        if (typeof inner === 'object' && inner !== null && !isSorted(inner))
            return false;
        last = key;
    }
    return true;
}
/** By hand, because no JavaScript object keeps the keys `2` and `10` in the order of text. */
function write(value, level) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const pad = `\n${'  '.repeat(level + 1)}`;
    const close = `\n${'  '.repeat(level)}`;
    if (Array.isArray(value))
        return value.length === 0 ? '[]' : `[${value.map((each) => pad + write(each, level + 1)).join(',')}${close}]`;
    const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
    if (fields.length === 0)
        return '{}';
    fields.sort(([a], [b]) => compareKeys(a, b));
    return `{${fields.map(([key, inner]) => `${pad}${JSON.stringify(key)}: ${write(inner, level + 1)}`).join(',')}${close}}`;
}


/***/ }),

/***/ 35692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "if": () => (/* binding */ REGISTRY_SIZE_LIMIT),
  l5: () => (/* binding */ parseRegistry),
  tj: () => (/* binding */ refuseLargeRegistry),
  rm: () => (/* binding */ requireRegistry)
});

// EXTERNAL MODULE: ./lib/checks/cut.js
var cut = __webpack_require__(74444);
// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(16549);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(72705);
;// CONCATENATED MODULE: ./lib/generated/registry.generated.js
const fields = {
    "": [
        "$schema",
        "schemaVersion",
        "prompts"
    ]
};
const validate = validate20;
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:promptgate:schema:registry:1", "title": "Prompt registry", "description": "The versions there are, and what each environment runs. Promptgate writes it; fields that are not listed here are kept and reported as a warning.", "type": "object", "required": ["schemaVersion", "prompts"], "properties": { "$schema": { "description": "Lets an editor complete and check this file; not read otherwise.", "type": "string", "maxLength": 1000 }, "schemaVersion": { "description": "The format's version.", "const": 1 }, "prompts": { "description": "By the prompt's id, its path below the prompts root.", "type": "object", "additionalProperties": { "$ref": "#/$defs/prompt" } } }, "additionalProperties": false, "$defs": { "prompt": { "type": "object", "required": ["versions", "environments"], "properties": { "maintainer": { "description": "Who to ask about the prompt.", "type": "string", "minLength": 1, "maxLength": 1000 }, "rollouts": { "description": "Number of the newest rollout that was started, in all environments; the next one of any prompt is above it, so that no id comes twice.", "type": "integer", "minimum": 0, "maximum": 999999999 }, "versions": { "description": "By version, SemVer 2.0.0.", "type": "object", "additionalProperties": { "$ref": "#/$defs/version" } }, "environments": { "description": "By the environment's name.", "type": "object", "additionalProperties": { "$ref": "#/$defs/environment" } } }, "additionalProperties": false }, "version": { "type": "object", "required": ["digest", "commit", "registeredAt", "evidence"], "properties": { "digest": { "description": "Of what the model sees.", "$ref": "#/$defs/digest" }, "commit": { "description": "The commit that brought the version to the default branch; a full SHA.", "$ref": "#/$defs/commit" }, "registeredAt": { "$ref": "#/$defs/time" }, "evidence": { "description": "What the evals said; null: none vouch for the version, and a deploy needs a reason.", "type": ["object", "null"], "required": ["conclusion", "report", "suite", "model", "judge"], "properties": { "conclusion": { "enum": ["success", "failure", "neutral"] }, "report": { "description": "Digest of the JSON report.", "$ref": "#/$defs/digest" }, "suite": { "description": "Digest of the suite.", "$ref": "#/$defs/digestOrNull" }, "model": { "description": "The model that answered, provider:model.", "type": ["string", "null"], "maxLength": 500 }, "judge": { "description": "The model that graded.", "type": ["string", "null"], "maxLength": 500 }, "mode": { "description": "live: the model was asked; recorded: answers that the default branch holds were replayed.", "enum": ["live", "recorded"] } }, "additionalProperties": false } }, "additionalProperties": false }, "environment": { "type": "object", "required": ["version", "deployedAt", "deployedBy", "previous"], "properties": { "version": { "description": "What runs; null: nothing is deployed.", "type": ["string", "null"], "maxLength": 256 }, "deployedAt": { "$ref": "#/$defs/timeOrNull" }, "deployedBy": { "description": "A login, or a name and e-mail address.", "type": ["string", "null"], "maxLength": 1000 }, "previous": { "description": "The version before, which a rollback goes back to.", "type": ["string", "null"], "maxLength": 256 }, "reason": { "description": "The reason that was given for the deploy.", "type": "string", "maxLength": 2000 }, "rollout": { "$ref": "#/$defs/rollout" }, "ended": { "$ref": "#/$defs/ended" }, "blocked": { "description": "Content that must not run here.", "type": "array", "items": { "$ref": "#/$defs/block" } } }, "additionalProperties": false }, "rollout": { "description": "A gradual change from the version to another one.", "type": "object", "required": ["id", "canary", "percent", "step", "unit", "salt", "slowMs", "steps", "startedAt"], "properties": { "id": { "type": "string", "minLength": 1, "maxLength": 200 }, "canary": { "description": "The version that comes.", "type": "string", "maxLength": 256 }, "percent": { "description": "Share of the keys that get it.", "type": "number", "minimum": 0, "maximum": 100 }, "step": { "description": "Place in steps, from 0.", "type": "integer", "minimum": 0 }, "unit": { "enum": ["user", "request"] }, "salt": { "type": "string", "maxLength": 500 }, "slowMs": { "description": "Milliseconds above which a call counts as slow; null where that is not judged.", "type": ["number", "null"], "minimum": 0 }, "steps": { "description": "Percents, one after the other.", "type": "array", "maxItems": 100, "items": { "type": "number", "minimum": 0, "maximum": 100 } }, "startedAt": { "$ref": "#/$defs/time" }, "startedBy": { "description": "Who started it: a login, or a name and e-mail address.", "type": "string", "maxLength": 1000 }, "reason": { "description": "The reason that was given for the start; the version keeps it when the rollout is complete.", "type": "string", "maxLength": 2000 }, "steppedAt": { "description": "When the share became what it is; absent: with the start.", "$ref": "#/$defs/time" }, "holdMinutes": { "description": "How long a step lasts at least before the next one is taken by itself; absent: as the configuration says.", "type": "integer", "minimum": 0, "maximum": 525600 }, "guardrails": { "description": "What it is judged by, fixed at the start; absent: errors, slow and unhappy.", "type": "array", "maxItems": 4, "items": { "enum": ["errors", "slow", "unhappy", "satisfaction"] } }, "paused": { "description": "Nothing advances it, and its share stays.", "type": "object", "required": ["reason", "by", "at"], "properties": { "reason": { "type": "string", "maxLength": 2000 }, "by": { "type": "string", "maxLength": 1000 }, "at": { "$ref": "#/$defs/time" } }, "additionalProperties": false }, "allow": { "description": "Keys that get the canary whatever their place.", "type": "array", "maxItems": 1000, "items": { "type": "string", "minLength": 1, "maxLength": 200 } }, "deny": { "description": "Keys that never get the canary.", "type": "array", "maxItems": 1000, "items": { "type": "string", "minLength": 1, "maxLength": 200 } } }, "additionalProperties": false }, "ended": { "description": "The newest rollout that was taken back: everybody is on the version that ran all the time. The start of another one takes it out.", "type": "object", "required": ["id", "canary", "by", "at"], "properties": { "id": { "description": "The rollout's.", "type": "string", "minLength": 1, "maxLength": 200 }, "canary": { "description": "The version that was to come.", "type": "string", "maxLength": 256 }, "reason": { "description": "The reason that was given.", "type": "string", "maxLength": 2000 }, "by": { "type": "string", "maxLength": 1000 }, "at": { "$ref": "#/$defs/time" } }, "additionalProperties": false }, "block": { "type": "object", "required": ["digest", "reason", "by", "at"], "properties": { "digest": { "$ref": "#/$defs/digest" }, "reason": { "type": "string", "maxLength": 2000 }, "by": { "type": "string", "maxLength": 1000 }, "at": { "$ref": "#/$defs/time" } }, "additionalProperties": false }, "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "digestOrNull": { "type": ["string", "null"], "pattern": "^sha256:[0-9a-f]{64}$" }, "commit": { "type": "string", "pattern": "^(?:[0-9a-f]{40}|[0-9a-f]{64})$" }, "time": { "description": "ISO 8601 UTC.", "type": "string", "pattern": "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" }, "timeOrNull": { "description": "ISO 8601 UTC, or null.", "type": ["string", "null"], "pattern": "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" } } };
const func1 = (function ucs2length(str) {
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
const schema32 = { "type": "object", "required": ["versions", "environments"], "properties": { "maintainer": { "description": "Who to ask about the prompt.", "type": "string", "minLength": 1, "maxLength": 1000 }, "rollouts": { "description": "Number of the newest rollout that was started, in all environments; the next one of any prompt is above it, so that no id comes twice.", "type": "integer", "minimum": 0, "maximum": 999999999 }, "versions": { "description": "By version, SemVer 2.0.0.", "type": "object", "additionalProperties": { "$ref": "#/$defs/version" } }, "environments": { "description": "By the environment's name.", "type": "object", "additionalProperties": { "$ref": "#/$defs/environment" } } }, "additionalProperties": false };
const schema33 = { "type": "object", "required": ["digest", "commit", "registeredAt", "evidence"], "properties": { "digest": { "description": "Of what the model sees.", "$ref": "#/$defs/digest" }, "commit": { "description": "The commit that brought the version to the default branch; a full SHA.", "$ref": "#/$defs/commit" }, "registeredAt": { "$ref": "#/$defs/time" }, "evidence": { "description": "What the evals said; null: none vouch for the version, and a deploy needs a reason.", "type": ["object", "null"], "required": ["conclusion", "report", "suite", "model", "judge"], "properties": { "conclusion": { "enum": ["success", "failure", "neutral"] }, "report": { "description": "Digest of the JSON report.", "$ref": "#/$defs/digest" }, "suite": { "description": "Digest of the suite.", "$ref": "#/$defs/digestOrNull" }, "model": { "description": "The model that answered, provider:model.", "type": ["string", "null"], "maxLength": 500 }, "judge": { "description": "The model that graded.", "type": ["string", "null"], "maxLength": 500 }, "mode": { "description": "live: the model was asked; recorded: answers that the default branch holds were replayed.", "enum": ["live", "recorded"] } }, "additionalProperties": false } }, "additionalProperties": false };
const schema34 = { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" };
const schema35 = { "type": "string", "pattern": "^(?:[0-9a-f]{40}|[0-9a-f]{64})$" };
const schema36 = { "description": "ISO 8601 UTC.", "type": "string", "pattern": "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" };
const schema38 = { "type": ["string", "null"], "pattern": "^sha256:[0-9a-f]{64}$" };
const pattern4 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern5 = new RegExp("^(?:[0-9a-f]{40}|[0-9a-f]{64})$", "u");
const pattern6 = new RegExp("^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate22.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.digest === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property '" + "digest" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.commit === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "commit" }, message: "must have required property '" + "commit" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.registeredAt === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "registeredAt" }, message: "must have required property '" + "registeredAt" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.evidence === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "evidence" }, message: "must have required property '" + "evidence" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "digest") || (key0 === "commit")) || (key0 === "registeredAt")) || (key0 === "evidence"))) {
                const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.digest !== undefined) {
            let data0 = data.digest;
            if (typeof data0 === "string") {
                if (!pattern4.test(data0)) {
                    const err5 = { instancePath: instancePath + "/digest", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: "must match pattern \"" + "^sha256:[0-9a-f]{64}$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/digest", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.commit !== undefined) {
            let data1 = data.commit;
            if (typeof data1 === "string") {
                if (!pattern5.test(data1)) {
                    const err7 = { instancePath: instancePath + "/commit", schemaPath: "#/$defs/commit/pattern", keyword: "pattern", params: { pattern: "^(?:[0-9a-f]{40}|[0-9a-f]{64})$" }, message: "must match pattern \"" + "^(?:[0-9a-f]{40}|[0-9a-f]{64})$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/commit", schemaPath: "#/$defs/commit/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.registeredAt !== undefined) {
            let data2 = data.registeredAt;
            if (typeof data2 === "string") {
                if (!pattern6.test(data2)) {
                    const err9 = { instancePath: instancePath + "/registeredAt", schemaPath: "#/$defs/time/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" }, message: "must match pattern \"" + "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/registeredAt", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        if (data.evidence !== undefined) {
            let data3 = data.evidence;
            if ((!(data3 && typeof data3 == "object" && !Array.isArray(data3))) && (data3 !== null)) {
                const err11 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: schema33.properties.evidence.type }, message: "must be object,null" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
            if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                if (data3.conclusion === undefined) {
                    const err12 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/required", keyword: "required", params: { missingProperty: "conclusion" }, message: "must have required property '" + "conclusion" + "'" };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
                if (data3.report === undefined) {
                    const err13 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/required", keyword: "required", params: { missingProperty: "report" }, message: "must have required property '" + "report" + "'" };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
                if (data3.suite === undefined) {
                    const err14 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/required", keyword: "required", params: { missingProperty: "suite" }, message: "must have required property '" + "suite" + "'" };
                    if (vErrors === null) {
                        vErrors = [err14];
                    }
                    else {
                        vErrors.push(err14);
                    }
                    errors++;
                }
                if (data3.model === undefined) {
                    const err15 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property '" + "model" + "'" };
                    if (vErrors === null) {
                        vErrors = [err15];
                    }
                    else {
                        vErrors.push(err15);
                    }
                    errors++;
                }
                if (data3.judge === undefined) {
                    const err16 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/required", keyword: "required", params: { missingProperty: "judge" }, message: "must have required property '" + "judge" + "'" };
                    if (vErrors === null) {
                        vErrors = [err16];
                    }
                    else {
                        vErrors.push(err16);
                    }
                    errors++;
                }
                for (const key1 in data3) {
                    if (!((((((key1 === "conclusion") || (key1 === "report")) || (key1 === "suite")) || (key1 === "model")) || (key1 === "judge")) || (key1 === "mode"))) {
                        const err17 = { instancePath: instancePath + "/evidence", schemaPath: "#/properties/evidence/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err17];
                        }
                        else {
                            vErrors.push(err17);
                        }
                        errors++;
                    }
                }
                if (data3.conclusion !== undefined) {
                    let data4 = data3.conclusion;
                    if (!(((data4 === "success") || (data4 === "failure")) || (data4 === "neutral"))) {
                        const err18 = { instancePath: instancePath + "/evidence/conclusion", schemaPath: "#/properties/evidence/properties/conclusion/enum", keyword: "enum", params: { allowedValues: schema33.properties.evidence.properties.conclusion.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err18];
                        }
                        else {
                            vErrors.push(err18);
                        }
                        errors++;
                    }
                }
                if (data3.report !== undefined) {
                    let data5 = data3.report;
                    if (typeof data5 === "string") {
                        if (!pattern4.test(data5)) {
                            const err19 = { instancePath: instancePath + "/evidence/report", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: "must match pattern \"" + "^sha256:[0-9a-f]{64}$" + "\"" };
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
                        const err20 = { instancePath: instancePath + "/evidence/report", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err20];
                        }
                        else {
                            vErrors.push(err20);
                        }
                        errors++;
                    }
                }
                if (data3.suite !== undefined) {
                    let data6 = data3.suite;
                    if ((typeof data6 !== "string") && (data6 !== null)) {
                        const err21 = { instancePath: instancePath + "/evidence/suite", schemaPath: "#/$defs/digestOrNull/type", keyword: "type", params: { type: schema38.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err21];
                        }
                        else {
                            vErrors.push(err21);
                        }
                        errors++;
                    }
                    if (typeof data6 === "string") {
                        if (!pattern4.test(data6)) {
                            const err22 = { instancePath: instancePath + "/evidence/suite", schemaPath: "#/$defs/digestOrNull/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: "must match pattern \"" + "^sha256:[0-9a-f]{64}$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err22];
                            }
                            else {
                                vErrors.push(err22);
                            }
                            errors++;
                        }
                    }
                }
                if (data3.model !== undefined) {
                    let data7 = data3.model;
                    if ((typeof data7 !== "string") && (data7 !== null)) {
                        const err23 = { instancePath: instancePath + "/evidence/model", schemaPath: "#/properties/evidence/properties/model/type", keyword: "type", params: { type: schema33.properties.evidence.properties.model.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err23];
                        }
                        else {
                            vErrors.push(err23);
                        }
                        errors++;
                    }
                    if (typeof data7 === "string") {
                        if (func1(data7) > 500) {
                            const err24 = { instancePath: instancePath + "/evidence/model", schemaPath: "#/properties/evidence/properties/model/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                            if (vErrors === null) {
                                vErrors = [err24];
                            }
                            else {
                                vErrors.push(err24);
                            }
                            errors++;
                        }
                    }
                }
                if (data3.judge !== undefined) {
                    let data8 = data3.judge;
                    if ((typeof data8 !== "string") && (data8 !== null)) {
                        const err25 = { instancePath: instancePath + "/evidence/judge", schemaPath: "#/properties/evidence/properties/judge/type", keyword: "type", params: { type: schema33.properties.evidence.properties.judge.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err25];
                        }
                        else {
                            vErrors.push(err25);
                        }
                        errors++;
                    }
                    if (typeof data8 === "string") {
                        if (func1(data8) > 500) {
                            const err26 = { instancePath: instancePath + "/evidence/judge", schemaPath: "#/properties/evidence/properties/judge/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
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
                if (data3.mode !== undefined) {
                    let data9 = data3.mode;
                    if (!((data9 === "live") || (data9 === "recorded"))) {
                        const err27 = { instancePath: instancePath + "/evidence/mode", schemaPath: "#/properties/evidence/properties/mode/enum", keyword: "enum", params: { allowedValues: schema33.properties.evidence.properties.mode.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err27];
                        }
                        else {
                            vErrors.push(err27);
                        }
                        errors++;
                    }
                }
            }
        }
    }
    else {
        const err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err28];
        }
        else {
            vErrors.push(err28);
        }
        errors++;
    }
    validate22.errors = vErrors;
    return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema39 = { "type": "object", "required": ["version", "deployedAt", "deployedBy", "previous"], "properties": { "version": { "description": "What runs; null: nothing is deployed.", "type": ["string", "null"], "maxLength": 256 }, "deployedAt": { "$ref": "#/$defs/timeOrNull" }, "deployedBy": { "description": "A login, or a name and e-mail address.", "type": ["string", "null"], "maxLength": 1000 }, "previous": { "description": "The version before, which a rollback goes back to.", "type": ["string", "null"], "maxLength": 256 }, "reason": { "description": "The reason that was given for the deploy.", "type": "string", "maxLength": 2000 }, "rollout": { "$ref": "#/$defs/rollout" }, "ended": { "$ref": "#/$defs/ended" }, "blocked": { "description": "Content that must not run here.", "type": "array", "items": { "$ref": "#/$defs/block" } } }, "additionalProperties": false };
const schema40 = { "description": "ISO 8601 UTC, or null.", "type": ["string", "null"], "pattern": "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" };
const schema41 = { "description": "A gradual change from the version to another one.", "type": "object", "required": ["id", "canary", "percent", "step", "unit", "salt", "slowMs", "steps", "startedAt"], "properties": { "id": { "type": "string", "minLength": 1, "maxLength": 200 }, "canary": { "description": "The version that comes.", "type": "string", "maxLength": 256 }, "percent": { "description": "Share of the keys that get it.", "type": "number", "minimum": 0, "maximum": 100 }, "step": { "description": "Place in steps, from 0.", "type": "integer", "minimum": 0 }, "unit": { "enum": ["user", "request"] }, "salt": { "type": "string", "maxLength": 500 }, "slowMs": { "description": "Milliseconds above which a call counts as slow; null where that is not judged.", "type": ["number", "null"], "minimum": 0 }, "steps": { "description": "Percents, one after the other.", "type": "array", "maxItems": 100, "items": { "type": "number", "minimum": 0, "maximum": 100 } }, "startedAt": { "$ref": "#/$defs/time" }, "startedBy": { "description": "Who started it: a login, or a name and e-mail address.", "type": "string", "maxLength": 1000 }, "reason": { "description": "The reason that was given for the start; the version keeps it when the rollout is complete.", "type": "string", "maxLength": 2000 }, "steppedAt": { "description": "When the share became what it is; absent: with the start.", "$ref": "#/$defs/time" }, "holdMinutes": { "description": "How long a step lasts at least before the next one is taken by itself; absent: as the configuration says.", "type": "integer", "minimum": 0, "maximum": 525600 }, "guardrails": { "description": "What it is judged by, fixed at the start; absent: errors, slow and unhappy.", "type": "array", "maxItems": 4, "items": { "enum": ["errors", "slow", "unhappy", "satisfaction"] } }, "paused": { "description": "Nothing advances it, and its share stays.", "type": "object", "required": ["reason", "by", "at"], "properties": { "reason": { "type": "string", "maxLength": 2000 }, "by": { "type": "string", "maxLength": 1000 }, "at": { "$ref": "#/$defs/time" } }, "additionalProperties": false }, "allow": { "description": "Keys that get the canary whatever their place.", "type": "array", "maxItems": 1000, "items": { "type": "string", "minLength": 1, "maxLength": 200 } }, "deny": { "description": "Keys that never get the canary.", "type": "array", "maxItems": 1000, "items": { "type": "string", "minLength": 1, "maxLength": 200 } } }, "additionalProperties": false };
const func10 = Object.prototype.hasOwnProperty;
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate25.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.id === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property '" + "id" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.canary === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "canary" }, message: "must have required property '" + "canary" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.percent === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "percent" }, message: "must have required property '" + "percent" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.step === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "step" }, message: "must have required property '" + "step" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.unit === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unit" }, message: "must have required property '" + "unit" + "'" };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        if (data.salt === undefined) {
            const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "salt" }, message: "must have required property '" + "salt" + "'" };
            if (vErrors === null) {
                vErrors = [err5];
            }
            else {
                vErrors.push(err5);
            }
            errors++;
        }
        if (data.slowMs === undefined) {
            const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slowMs" }, message: "must have required property '" + "slowMs" + "'" };
            if (vErrors === null) {
                vErrors = [err6];
            }
            else {
                vErrors.push(err6);
            }
            errors++;
        }
        if (data.steps === undefined) {
            const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "steps" }, message: "must have required property '" + "steps" + "'" };
            if (vErrors === null) {
                vErrors = [err7];
            }
            else {
                vErrors.push(err7);
            }
            errors++;
        }
        if (data.startedAt === undefined) {
            const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property '" + "startedAt" + "'" };
            if (vErrors === null) {
                vErrors = [err8];
            }
            else {
                vErrors.push(err8);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func10.call(schema41.properties, key0))) {
                const err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.id !== undefined) {
            let data0 = data.id;
            if (typeof data0 === "string") {
                if (func1(data0) > 200) {
                    const err10 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
                if (func1(data0) < 1) {
                    const err11 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err11];
                    }
                    else {
                        vErrors.push(err11);
                    }
                    errors++;
                }
            }
            else {
                const err12 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
        if (data.canary !== undefined) {
            let data1 = data.canary;
            if (typeof data1 === "string") {
                if (func1(data1) > 256) {
                    const err13 = { instancePath: instancePath + "/canary", schemaPath: "#/properties/canary/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
            }
            else {
                const err14 = { instancePath: instancePath + "/canary", schemaPath: "#/properties/canary/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
        if (data.percent !== undefined) {
            let data2 = data.percent;
            if ((typeof data2 == "number") && (isFinite(data2))) {
                if (data2 > 100 || isNaN(data2)) {
                    const err15 = { instancePath: instancePath + "/percent", schemaPath: "#/properties/percent/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                    if (vErrors === null) {
                        vErrors = [err15];
                    }
                    else {
                        vErrors.push(err15);
                    }
                    errors++;
                }
                if (data2 < 0 || isNaN(data2)) {
                    const err16 = { instancePath: instancePath + "/percent", schemaPath: "#/properties/percent/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    if (vErrors === null) {
                        vErrors = [err16];
                    }
                    else {
                        vErrors.push(err16);
                    }
                    errors++;
                }
            }
            else {
                const err17 = { instancePath: instancePath + "/percent", schemaPath: "#/properties/percent/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err17];
                }
                else {
                    vErrors.push(err17);
                }
                errors++;
            }
        }
        if (data.step !== undefined) {
            let data3 = data.step;
            if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
                const err18 = { instancePath: instancePath + "/step", schemaPath: "#/properties/step/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 < 0 || isNaN(data3)) {
                    const err19 = { instancePath: instancePath + "/step", schemaPath: "#/properties/step/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    if (vErrors === null) {
                        vErrors = [err19];
                    }
                    else {
                        vErrors.push(err19);
                    }
                    errors++;
                }
            }
        }
        if (data.unit !== undefined) {
            let data4 = data.unit;
            if (!((data4 === "user") || (data4 === "request"))) {
                const err20 = { instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/enum", keyword: "enum", params: { allowedValues: schema41.properties.unit.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err20];
                }
                else {
                    vErrors.push(err20);
                }
                errors++;
            }
        }
        if (data.salt !== undefined) {
            let data5 = data.salt;
            if (typeof data5 === "string") {
                if (func1(data5) > 500) {
                    const err21 = { instancePath: instancePath + "/salt", schemaPath: "#/properties/salt/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                    if (vErrors === null) {
                        vErrors = [err21];
                    }
                    else {
                        vErrors.push(err21);
                    }
                    errors++;
                }
            }
            else {
                const err22 = { instancePath: instancePath + "/salt", schemaPath: "#/properties/salt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err22];
                }
                else {
                    vErrors.push(err22);
                }
                errors++;
            }
        }
        if (data.slowMs !== undefined) {
            let data6 = data.slowMs;
            if ((!((typeof data6 == "number") && (isFinite(data6)))) && (data6 !== null)) {
                const err23 = { instancePath: instancePath + "/slowMs", schemaPath: "#/properties/slowMs/type", keyword: "type", params: { type: schema41.properties.slowMs.type }, message: "must be number,null" };
                if (vErrors === null) {
                    vErrors = [err23];
                }
                else {
                    vErrors.push(err23);
                }
                errors++;
            }
            if ((typeof data6 == "number") && (isFinite(data6))) {
                if (data6 < 0 || isNaN(data6)) {
                    const err24 = { instancePath: instancePath + "/slowMs", schemaPath: "#/properties/slowMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    if (vErrors === null) {
                        vErrors = [err24];
                    }
                    else {
                        vErrors.push(err24);
                    }
                    errors++;
                }
            }
        }
        if (data.steps !== undefined) {
            let data7 = data.steps;
            if (Array.isArray(data7)) {
                if (data7.length > 100) {
                    const err25 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
                    if (vErrors === null) {
                        vErrors = [err25];
                    }
                    else {
                        vErrors.push(err25);
                    }
                    errors++;
                }
                const len0 = data7.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data8 = data7[i0];
                    if ((typeof data8 == "number") && (isFinite(data8))) {
                        if (data8 > 100 || isNaN(data8)) {
                            const err26 = { instancePath: instancePath + "/steps/" + i0, schemaPath: "#/properties/steps/items/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                            if (vErrors === null) {
                                vErrors = [err26];
                            }
                            else {
                                vErrors.push(err26);
                            }
                            errors++;
                        }
                        if (data8 < 0 || isNaN(data8)) {
                            const err27 = { instancePath: instancePath + "/steps/" + i0, schemaPath: "#/properties/steps/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err27];
                            }
                            else {
                                vErrors.push(err27);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err28 = { instancePath: instancePath + "/steps/" + i0, schemaPath: "#/properties/steps/items/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err28];
                        }
                        else {
                            vErrors.push(err28);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err29 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err29];
                }
                else {
                    vErrors.push(err29);
                }
                errors++;
            }
        }
        if (data.startedAt !== undefined) {
            let data9 = data.startedAt;
            if (typeof data9 === "string") {
                if (!pattern6.test(data9)) {
                    const err30 = { instancePath: instancePath + "/startedAt", schemaPath: "#/$defs/time/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" }, message: "must match pattern \"" + "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err30];
                    }
                    else {
                        vErrors.push(err30);
                    }
                    errors++;
                }
            }
            else {
                const err31 = { instancePath: instancePath + "/startedAt", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err31];
                }
                else {
                    vErrors.push(err31);
                }
                errors++;
            }
        }
        if (data.startedBy !== undefined) {
            let data10 = data.startedBy;
            if (typeof data10 === "string") {
                if (func1(data10) > 1000) {
                    const err32 = { instancePath: instancePath + "/startedBy", schemaPath: "#/properties/startedBy/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
                    if (vErrors === null) {
                        vErrors = [err32];
                    }
                    else {
                        vErrors.push(err32);
                    }
                    errors++;
                }
            }
            else {
                const err33 = { instancePath: instancePath + "/startedBy", schemaPath: "#/properties/startedBy/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err33];
                }
                else {
                    vErrors.push(err33);
                }
                errors++;
            }
        }
        if (data.reason !== undefined) {
            let data11 = data.reason;
            if (typeof data11 === "string") {
                if (func1(data11) > 2000) {
                    const err34 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/maxLength", keyword: "maxLength", params: { limit: 2000 }, message: "must NOT have more than 2000 characters" };
                    if (vErrors === null) {
                        vErrors = [err34];
                    }
                    else {
                        vErrors.push(err34);
                    }
                    errors++;
                }
            }
            else {
                const err35 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err35];
                }
                else {
                    vErrors.push(err35);
                }
                errors++;
            }
        }
        if (data.steppedAt !== undefined) {
            let data12 = data.steppedAt;
            if (typeof data12 === "string") {
                if (!pattern6.test(data12)) {
                    const err36 = { instancePath: instancePath + "/steppedAt", schemaPath: "#/$defs/time/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" }, message: "must match pattern \"" + "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err36];
                    }
                    else {
                        vErrors.push(err36);
                    }
                    errors++;
                }
            }
            else {
                const err37 = { instancePath: instancePath + "/steppedAt", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err37];
                }
                else {
                    vErrors.push(err37);
                }
                errors++;
            }
        }
        if (data.holdMinutes !== undefined) {
            let data13 = data.holdMinutes;
            if (!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) {
                const err38 = { instancePath: instancePath + "/holdMinutes", schemaPath: "#/properties/holdMinutes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                    vErrors = [err38];
                }
                else {
                    vErrors.push(err38);
                }
                errors++;
            }
            if ((typeof data13 == "number") && (isFinite(data13))) {
                if (data13 > 525600 || isNaN(data13)) {
                    const err39 = { instancePath: instancePath + "/holdMinutes", schemaPath: "#/properties/holdMinutes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 525600 }, message: "must be <= 525600" };
                    if (vErrors === null) {
                        vErrors = [err39];
                    }
                    else {
                        vErrors.push(err39);
                    }
                    errors++;
                }
                if (data13 < 0 || isNaN(data13)) {
                    const err40 = { instancePath: instancePath + "/holdMinutes", schemaPath: "#/properties/holdMinutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    if (vErrors === null) {
                        vErrors = [err40];
                    }
                    else {
                        vErrors.push(err40);
                    }
                    errors++;
                }
            }
        }
        if (data.guardrails !== undefined) {
            let data14 = data.guardrails;
            if (Array.isArray(data14)) {
                if (data14.length > 4) {
                    const err41 = { instancePath: instancePath + "/guardrails", schemaPath: "#/properties/guardrails/maxItems", keyword: "maxItems", params: { limit: 4 }, message: "must NOT have more than 4 items" };
                    if (vErrors === null) {
                        vErrors = [err41];
                    }
                    else {
                        vErrors.push(err41);
                    }
                    errors++;
                }
                const len1 = data14.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data15 = data14[i1];
                    if (!((((data15 === "errors") || (data15 === "slow")) || (data15 === "unhappy")) || (data15 === "satisfaction"))) {
                        const err42 = { instancePath: instancePath + "/guardrails/" + i1, schemaPath: "#/properties/guardrails/items/enum", keyword: "enum", params: { allowedValues: schema41.properties.guardrails.items.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err42];
                        }
                        else {
                            vErrors.push(err42);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err43 = { instancePath: instancePath + "/guardrails", schemaPath: "#/properties/guardrails/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err43];
                }
                else {
                    vErrors.push(err43);
                }
                errors++;
            }
        }
        if (data.paused !== undefined) {
            let data16 = data.paused;
            if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                if (data16.reason === undefined) {
                    const err44 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                    if (vErrors === null) {
                        vErrors = [err44];
                    }
                    else {
                        vErrors.push(err44);
                    }
                    errors++;
                }
                if (data16.by === undefined) {
                    const err45 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property '" + "by" + "'" };
                    if (vErrors === null) {
                        vErrors = [err45];
                    }
                    else {
                        vErrors.push(err45);
                    }
                    errors++;
                }
                if (data16.at === undefined) {
                    const err46 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property '" + "at" + "'" };
                    if (vErrors === null) {
                        vErrors = [err46];
                    }
                    else {
                        vErrors.push(err46);
                    }
                    errors++;
                }
                for (const key1 in data16) {
                    if (!(((key1 === "reason") || (key1 === "by")) || (key1 === "at"))) {
                        const err47 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err47];
                        }
                        else {
                            vErrors.push(err47);
                        }
                        errors++;
                    }
                }
                if (data16.reason !== undefined) {
                    let data17 = data16.reason;
                    if (typeof data17 === "string") {
                        if (func1(data17) > 2000) {
                            const err48 = { instancePath: instancePath + "/paused/reason", schemaPath: "#/properties/paused/properties/reason/maxLength", keyword: "maxLength", params: { limit: 2000 }, message: "must NOT have more than 2000 characters" };
                            if (vErrors === null) {
                                vErrors = [err48];
                            }
                            else {
                                vErrors.push(err48);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err49 = { instancePath: instancePath + "/paused/reason", schemaPath: "#/properties/paused/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                }
                if (data16.by !== undefined) {
                    let data18 = data16.by;
                    if (typeof data18 === "string") {
                        if (func1(data18) > 1000) {
                            const err50 = { instancePath: instancePath + "/paused/by", schemaPath: "#/properties/paused/properties/by/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
                            if (vErrors === null) {
                                vErrors = [err50];
                            }
                            else {
                                vErrors.push(err50);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err51 = { instancePath: instancePath + "/paused/by", schemaPath: "#/properties/paused/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err51];
                        }
                        else {
                            vErrors.push(err51);
                        }
                        errors++;
                    }
                }
                if (data16.at !== undefined) {
                    let data19 = data16.at;
                    if (typeof data19 === "string") {
                        if (!pattern6.test(data19)) {
                            const err52 = { instancePath: instancePath + "/paused/at", schemaPath: "#/$defs/time/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" }, message: "must match pattern \"" + "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err52];
                            }
                            else {
                                vErrors.push(err52);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err53 = { instancePath: instancePath + "/paused/at", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err53];
                        }
                        else {
                            vErrors.push(err53);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err54 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err54];
                }
                else {
                    vErrors.push(err54);
                }
                errors++;
            }
        }
        if (data.allow !== undefined) {
            let data20 = data.allow;
            if (Array.isArray(data20)) {
                if (data20.length > 1000) {
                    const err55 = { instancePath: instancePath + "/allow", schemaPath: "#/properties/allow/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" };
                    if (vErrors === null) {
                        vErrors = [err55];
                    }
                    else {
                        vErrors.push(err55);
                    }
                    errors++;
                }
                const len2 = data20.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data21 = data20[i2];
                    if (typeof data21 === "string") {
                        if (func1(data21) > 200) {
                            const err56 = { instancePath: instancePath + "/allow/" + i2, schemaPath: "#/properties/allow/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                            if (vErrors === null) {
                                vErrors = [err56];
                            }
                            else {
                                vErrors.push(err56);
                            }
                            errors++;
                        }
                        if (func1(data21) < 1) {
                            const err57 = { instancePath: instancePath + "/allow/" + i2, schemaPath: "#/properties/allow/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err57];
                            }
                            else {
                                vErrors.push(err57);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err58 = { instancePath: instancePath + "/allow/" + i2, schemaPath: "#/properties/allow/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err58];
                        }
                        else {
                            vErrors.push(err58);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err59 = { instancePath: instancePath + "/allow", schemaPath: "#/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err59];
                }
                else {
                    vErrors.push(err59);
                }
                errors++;
            }
        }
        if (data.deny !== undefined) {
            let data22 = data.deny;
            if (Array.isArray(data22)) {
                if (data22.length > 1000) {
                    const err60 = { instancePath: instancePath + "/deny", schemaPath: "#/properties/deny/maxItems", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" };
                    if (vErrors === null) {
                        vErrors = [err60];
                    }
                    else {
                        vErrors.push(err60);
                    }
                    errors++;
                }
                const len3 = data22.length;
                for (let i3 = 0; i3 < len3; i3++) {
                    let data23 = data22[i3];
                    if (typeof data23 === "string") {
                        if (func1(data23) > 200) {
                            const err61 = { instancePath: instancePath + "/deny/" + i3, schemaPath: "#/properties/deny/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                            if (vErrors === null) {
                                vErrors = [err61];
                            }
                            else {
                                vErrors.push(err61);
                            }
                            errors++;
                        }
                        if (func1(data23) < 1) {
                            const err62 = { instancePath: instancePath + "/deny/" + i3, schemaPath: "#/properties/deny/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err62];
                            }
                            else {
                                vErrors.push(err62);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err63 = { instancePath: instancePath + "/deny/" + i3, schemaPath: "#/properties/deny/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err63];
                        }
                        else {
                            vErrors.push(err63);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err64 = { instancePath: instancePath + "/deny", schemaPath: "#/properties/deny/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err64];
                }
                else {
                    vErrors.push(err64);
                }
                errors++;
            }
        }
    }
    else {
        const err65 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err65];
        }
        else {
            vErrors.push(err65);
        }
        errors++;
    }
    validate25.errors = vErrors;
    return errors === 0;
}
validate25.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema45 = { "description": "The newest rollout that was taken back: everybody is on the version that ran all the time. The start of another one takes it out.", "type": "object", "required": ["id", "canary", "by", "at"], "properties": { "id": { "description": "The rollout's.", "type": "string", "minLength": 1, "maxLength": 200 }, "canary": { "description": "The version that was to come.", "type": "string", "maxLength": 256 }, "reason": { "description": "The reason that was given.", "type": "string", "maxLength": 2000 }, "by": { "type": "string", "maxLength": 1000 }, "at": { "$ref": "#/$defs/time" } }, "additionalProperties": false };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate27.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.id === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property '" + "id" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.canary === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "canary" }, message: "must have required property '" + "canary" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.by === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property '" + "by" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.at === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property '" + "at" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((((key0 === "id") || (key0 === "canary")) || (key0 === "reason")) || (key0 === "by")) || (key0 === "at"))) {
                const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.id !== undefined) {
            let data0 = data.id;
            if (typeof data0 === "string") {
                if (func1(data0) > 200) {
                    const err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
                if (func1(data0) < 1) {
                    const err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.canary !== undefined) {
            let data1 = data.canary;
            if (typeof data1 === "string") {
                if (func1(data1) > 256) {
                    const err8 = { instancePath: instancePath + "/canary", schemaPath: "#/properties/canary/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
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
                const err9 = { instancePath: instancePath + "/canary", schemaPath: "#/properties/canary/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.reason !== undefined) {
            let data2 = data.reason;
            if (typeof data2 === "string") {
                if (func1(data2) > 2000) {
                    const err10 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/maxLength", keyword: "maxLength", params: { limit: 2000 }, message: "must NOT have more than 2000 characters" };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
            }
            else {
                const err11 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data.by !== undefined) {
            let data3 = data.by;
            if (typeof data3 === "string") {
                if (func1(data3) > 1000) {
                    const err12 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
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
                const err13 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data.at !== undefined) {
            let data4 = data.at;
            if (typeof data4 === "string") {
                if (!pattern6.test(data4)) {
                    const err14 = { instancePath: instancePath + "/at", schemaPath: "#/$defs/time/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" }, message: "must match pattern \"" + "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err14];
                    }
                    else {
                        vErrors.push(err14);
                    }
                    errors++;
                }
            }
            else {
                const err15 = { instancePath: instancePath + "/at", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
    }
    else {
        const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err16];
        }
        else {
            vErrors.push(err16);
        }
        errors++;
    }
    validate27.errors = vErrors;
    return errors === 0;
}
validate27.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema47 = { "type": "object", "required": ["digest", "reason", "by", "at"], "properties": { "digest": { "$ref": "#/$defs/digest" }, "reason": { "type": "string", "maxLength": 2000 }, "by": { "type": "string", "maxLength": 1000 }, "at": { "$ref": "#/$defs/time" } }, "additionalProperties": false };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate29.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.digest === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" }, message: "must have required property '" + "digest" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.reason === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.by === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property '" + "by" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.at === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property '" + "at" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "digest") || (key0 === "reason")) || (key0 === "by")) || (key0 === "at"))) {
                const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.digest !== undefined) {
            let data0 = data.digest;
            if (typeof data0 === "string") {
                if (!pattern4.test(data0)) {
                    const err5 = { instancePath: instancePath + "/digest", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: "must match pattern \"" + "^sha256:[0-9a-f]{64}$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/digest", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.reason !== undefined) {
            let data1 = data.reason;
            if (typeof data1 === "string") {
                if (func1(data1) > 2000) {
                    const err7 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/maxLength", keyword: "maxLength", params: { limit: 2000 }, message: "must NOT have more than 2000 characters" };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            else {
                const err8 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.by !== undefined) {
            let data2 = data.by;
            if (typeof data2 === "string") {
                if (func1(data2) > 1000) {
                    const err9 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        if (data.at !== undefined) {
            let data3 = data.at;
            if (typeof data3 === "string") {
                if (!pattern6.test(data3)) {
                    const err11 = { instancePath: instancePath + "/at", schemaPath: "#/$defs/time/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" }, message: "must match pattern \"" + "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err11];
                    }
                    else {
                        vErrors.push(err11);
                    }
                    errors++;
                }
            }
            else {
                const err12 = { instancePath: instancePath + "/at", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
    }
    else {
        const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err13];
        }
        else {
            vErrors.push(err13);
        }
        errors++;
    }
    validate29.errors = vErrors;
    return errors === 0;
}
validate29.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate24.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.version === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property '" + "version" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.deployedAt === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deployedAt" }, message: "must have required property '" + "deployedAt" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.deployedBy === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deployedBy" }, message: "must have required property '" + "deployedBy" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.previous === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "previous" }, message: "must have required property '" + "previous" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((((((key0 === "version") || (key0 === "deployedAt")) || (key0 === "deployedBy")) || (key0 === "previous")) || (key0 === "reason")) || (key0 === "rollout")) || (key0 === "ended")) || (key0 === "blocked"))) {
                const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.version !== undefined) {
            let data0 = data.version;
            if ((typeof data0 !== "string") && (data0 !== null)) {
                const err5 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: schema39.properties.version.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
            if (typeof data0 === "string") {
                if (func1(data0) > 256) {
                    const err6 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
        }
        if (data.deployedAt !== undefined) {
            let data1 = data.deployedAt;
            if ((typeof data1 !== "string") && (data1 !== null)) {
                const err7 = { instancePath: instancePath + "/deployedAt", schemaPath: "#/$defs/timeOrNull/type", keyword: "type", params: { type: schema40.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
            if (typeof data1 === "string") {
                if (!pattern6.test(data1)) {
                    const err8 = { instancePath: instancePath + "/deployedAt", schemaPath: "#/$defs/timeOrNull/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" }, message: "must match pattern \"" + "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?Z$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
        }
        if (data.deployedBy !== undefined) {
            let data2 = data.deployedBy;
            if ((typeof data2 !== "string") && (data2 !== null)) {
                const err9 = { instancePath: instancePath + "/deployedBy", schemaPath: "#/properties/deployedBy/type", keyword: "type", params: { type: schema39.properties.deployedBy.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
            if (typeof data2 === "string") {
                if (func1(data2) > 1000) {
                    const err10 = { instancePath: instancePath + "/deployedBy", schemaPath: "#/properties/deployedBy/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
            }
        }
        if (data.previous !== undefined) {
            let data3 = data.previous;
            if ((typeof data3 !== "string") && (data3 !== null)) {
                const err11 = { instancePath: instancePath + "/previous", schemaPath: "#/properties/previous/type", keyword: "type", params: { type: schema39.properties.previous.type }, message: "must be string,null" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
            if (typeof data3 === "string") {
                if (func1(data3) > 256) {
                    const err12 = { instancePath: instancePath + "/previous", schemaPath: "#/properties/previous/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
            }
        }
        if (data.reason !== undefined) {
            let data4 = data.reason;
            if (typeof data4 === "string") {
                if (func1(data4) > 2000) {
                    const err13 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/maxLength", keyword: "maxLength", params: { limit: 2000 }, message: "must NOT have more than 2000 characters" };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
            }
            else {
                const err14 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
        if (data.rollout !== undefined) {
            if (!(validate25(data.rollout, { instancePath: instancePath + "/rollout", parentData: data, parentDataProperty: "rollout", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate25.errors : append(vErrors, validate25.errors);
                errors = vErrors.length;
            }
        }
        if (data.ended !== undefined) {
            if (!(validate27(data.ended, { instancePath: instancePath + "/ended", parentData: data, parentDataProperty: "ended", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate27.errors : append(vErrors, validate27.errors);
                errors = vErrors.length;
            }
        }
        if (data.blocked !== undefined) {
            let data7 = data.blocked;
            if (Array.isArray(data7)) {
                const len0 = data7.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (!(validate29(data7[i0], { instancePath: instancePath + "/blocked/" + i0, parentData: data7, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate29.errors : append(vErrors, validate29.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err15 = { instancePath: instancePath + "/blocked", schemaPath: "#/properties/blocked/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
    }
    else {
        const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err16];
        }
        else {
            vErrors.push(err16);
        }
        errors++;
    }
    validate24.errors = vErrors;
    return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
        if (data.versions === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "versions" }, message: "must have required property '" + "versions" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.environments === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "environments" }, message: "must have required property '" + "environments" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!((((key0 === "maintainer") || (key0 === "rollouts")) || (key0 === "versions")) || (key0 === "environments"))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.maintainer !== undefined) {
            let data0 = data.maintainer;
            if (typeof data0 === "string") {
                if (func1(data0) > 1000) {
                    const err3 = { instancePath: instancePath + "/maintainer", schemaPath: "#/properties/maintainer/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
                if (func1(data0) < 1) {
                    const err4 = { instancePath: instancePath + "/maintainer", schemaPath: "#/properties/maintainer/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/maintainer", schemaPath: "#/properties/maintainer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.rollouts !== undefined) {
            let data1 = data.rollouts;
            if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
                const err6 = { instancePath: instancePath + "/rollouts", schemaPath: "#/properties/rollouts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
            if ((typeof data1 == "number") && (isFinite(data1))) {
                if (data1 > 999999999 || isNaN(data1)) {
                    const err7 = { instancePath: instancePath + "/rollouts", schemaPath: "#/properties/rollouts/maximum", keyword: "maximum", params: { comparison: "<=", limit: 999999999 }, message: "must be <= 999999999" };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
                if (data1 < 0 || isNaN(data1)) {
                    const err8 = { instancePath: instancePath + "/rollouts", schemaPath: "#/properties/rollouts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
            }
        }
        if (data.versions !== undefined) {
            let data2 = data.versions;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                for (const key1 in data2) {
                    if (!(validate22(data2[key1], { instancePath: instancePath + "/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data2, parentDataProperty: key1, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate22.errors : append(vErrors, validate22.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/versions", schemaPath: "#/properties/versions/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.environments !== undefined) {
            let data4 = data.environments;
            if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                for (const key2 in data4) {
                    if (!(validate24(data4[key2], { instancePath: instancePath + "/environments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data4, parentDataProperty: key2, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate24.errors : append(vErrors, validate24.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
    }
    else {
        const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err11];
        }
        else {
            vErrors.push(err11);
        }
        errors++;
    }
    validate21.errors = vErrors;
    return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="urn:promptgate:schema:registry:1" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate20.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.schemaVersion === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" }, message: "must have required property '" + "schemaVersion" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.prompts === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "prompts" }, message: "must have required property '" + "prompts" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(((key0 === "$schema") || (key0 === "schemaVersion")) || (key0 === "prompts"))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.$schema !== undefined) {
            let data0 = data.$schema;
            if (typeof data0 === "string") {
                if (func1(data0) > 1000) {
                    const err3 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.schemaVersion !== undefined) {
            if (1 !== data.schemaVersion) {
                const err5 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.prompts !== undefined) {
            let data2 = data.prompts;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                for (const key1 in data2) {
                    if (!(validate21(data2[key1], { instancePath: instancePath + "/prompts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data2, parentDataProperty: key1, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate21.errors : append(vErrors, validate21.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/prompts", schemaPath: "#/properties/prompts/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
    }
    else {
        const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err7];
        }
        else {
            vErrors.push(err7);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function append(errors, more) {
    for (const error of more)
        errors.push(error);
    return errors;
}

// EXTERNAL MODULE: ./lib/prompt/json-file.js
var json_file = __webpack_require__(76668);
// EXTERNAL MODULE: ./lib/prompt/json-positions.js
var json_positions = __webpack_require__(20308);
// EXTERNAL MODULE: ./lib/registry/describe.js
var describe = __webpack_require__(5161);
// EXTERNAL MODULE: ./lib/changes/semver.js
var semver = __webpack_require__(63976);
// EXTERNAL MODULE: ./lib/prompt/fold-case.js
var fold_case = __webpack_require__(88553);
// EXTERNAL MODULE: ./lib/prompt/id.js
var prompt_id = __webpack_require__(56506);
// EXTERNAL MODULE: ./lib/prompt/suggest.js
var suggest = __webpack_require__(89753);
;// CONCATENATED MODULE: ./lib/registry/meaning-of-rollout.js

/**
 * What the schema cannot say of a rollout.
 * @param pointer where the rollout stands
 * @param place the prompt and its environment, for people
 * @param version what the environment runs
 */
function judgeRollout(pointer, place, rollout, version) {
    const { canary, step, steps, salt, allow = [], deny = [] } = rollout;
    const about = (field, message, help) => ({
        pointer: [...pointer, ...field],
        part: 'value',
        message,
        help,
    });
    const mistakes = [];
    if (version === null)
        mistakes.push(about([], `${place} has a rollout and no version to roll out from.`, 'Remove `rollout`, or name the version.'));
    else if (canary === version)
        mistakes.push(about(['canary'], `${place} rolls out what it runs already.`, 'Remove `rollout`.'));
    if (steps.length > 0 && step >= steps.length)
        mistakes.push(about(['step'], `\`step\` is ${step}, and \`steps\` ends at ${steps.length - 1}.`, 'Write a place in `steps`, from 0.'));
    if (salt === '' || salt.includes(':') || !salt.isWellFormed())
        mistakes.push(about(['salt'], `The salt ${(0,describe/* show */.W)(salt)} of the rollout in ${place} is ${salt === '' ? 'empty' : 'no text without a colon'}, so no key could be placed.`, 'Write the prompt’s id, a slash and the rollout’s id.'));
    const both = allow.findIndex((key) => deny.includes(key));
    if (both >= 0)
        mistakes.push(about(['allow', both], `${(0,describe/* show */.W)(allow[both])} is in \`allow\` and in \`deny\`.`, 'Leave it in one of the two.'));
    return mistakes;
}

;// CONCATENATED MODULE: ./lib/registry/meaning.js






/** As the configuration has it. */
const ENVIRONMENT = /^[a-z0-9][a-z0-9-]{0,49}$/;
/** `1.2.3`, what nearly every version is; whatever else is read to the letter. */
const PLAIN_VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/;
const VERSION_LIMIT = 256;
/** What the schema cannot say: names, days that a month does not have, versions that must be registered, rollouts that fit together. */
function checkMeaning(registry) {
    const mistakes = [];
    const folded = new Map();
    for (const [id, prompt] of Object.entries(registry.prompts)) {
        const pointer = ['prompts', id];
        // Of what has no usable name nothing more is said: help quotes names in commands that people copy.
        if (!(0,prompt_id/* isPromptId */.mH)(id)) {
            mistakes.push({
                pointer,
                part: 'key',
                message: `${(0,describe/* show */.W)(id)} cannot be a prompt’s id.`,
                help: 'An id is a path below the prompts root: segments of letters, digits, hyphens, underscores and points, joined by /.',
            });
            continue;
        }
        const key = (0,fold_case/* foldCase */.S)(id);
        const twin = folded.get(key);
        if (twin !== undefined)
            mistakes.push({
                pointer,
                part: 'value',
                message: `${(0,describe/* show */.W)(id)} and ${(0,describe/* show */.W)(twin)} differ in case alone; many file systems take them for one prompt.`,
                help: 'Keep one of the two, under the name that the prompt’s directory has.',
            });
        folded.set(key, id);
        checkPrompt(pointer, prompt, mistakes);
    }
    return mistakes;
}
function checkPrompt(pointer, prompt, mistakes) {
    for (const version in prompt.versions) {
        const place = [...pointer, 'versions', version];
        if (!PLAIN_VERSION.test(version) && (version.length > VERSION_LIMIT || (0,semver/* parseVersion */.ot)(version) === null))
            mistakes.push({
                pointer: place,
                part: 'key',
                message: `${(0,describe/* show */.W)(version)} is not a version of SemVer 2.0.0.`,
                help: 'Write three numbers with points, without a v: 1.0.0.',
            });
        checkDay([...place, 'registeredAt'], prompt.versions[version]?.registeredAt ?? null, mistakes);
    }
    for (const [name, state] of Object.entries(prompt.environments)) {
        const place = [...pointer, 'environments', name];
        if (!ENVIRONMENT.test(name)) {
            mistakes.push({
                pointer: place,
                part: 'key',
                message: `${(0,describe/* show */.W)(name)} cannot be an environment’s name.`,
                help: 'Use lower-case letters, digits and hyphens, as in the configuration’s `environments`.',
            });
            continue;
        }
        checkState(place, state, prompt, mistakes);
    }
}
function checkState(pointer, state, prompt, mistakes) {
    const { version, previous, rollout, blocked } = state;
    const named = [
        [['version'], version, 'runs'],
        [['previous'], previous, 'ran before'],
        [['rollout', 'canary'], rollout?.canary, 'is rolled out'],
    ];
    for (const [field, name, verb] of named) {
        if (typeof name !== 'string' || Object.hasOwn(prompt.versions, name))
            continue;
        mistakes.push(describeUnregistered([...pointer, ...field], name, verb, pointer, prompt));
    }
    const about = (field, message, help, severity) => mistakes.push({ pointer: [...pointer, ...field], part: 'value', message, help, ...(severity === undefined ? {} : { severity }) });
    const place = `${String(pointer[1])} in ${String(pointer[3])}`;
    if (version !== null && (state.deployedAt === null || state.deployedBy === null))
        about([], `${place} runs ${(0,describe/* show */.W)(version)}, and it does not say since when and by whom.`, 'Fill in `deployedAt` and `deployedBy` from the registry’s history.');
    if (rollout !== undefined)
        mistakes.push(...judgeRollout([...pointer, 'rollout'], place, rollout, version));
    for (const [field, time] of [
        [['rollout', 'startedAt'], rollout?.startedAt],
        [['rollout', 'steppedAt'], rollout?.steppedAt],
        [['rollout', 'paused', 'at'], rollout?.paused?.at],
        [['ended', 'at'], state.ended?.at],
    ])
        checkDay([...pointer, ...field], time ?? null, mistakes);
    checkDay([...pointer, 'deployedAt'], state.deployedAt, mistakes);
    const seen = new Set();
    for (const [index, block] of (blocked ?? []).entries()) {
        checkDay([...pointer, 'blocked', index, 'at'], block.at, mistakes);
        if (seen.has(block.digest))
            about(['blocked', index], `${block.digest} is blocked twice.`, 'Keep one of the two.');
        seen.add(block.digest);
        const running = [version, rollout?.canary].find((name) => typeof name === 'string' && Object.hasOwn(prompt.versions, name) && prompt.versions[name]?.digest === block.digest);
        // No error: the very command that mends it could not read the registry then.
        if (typeof running === 'string')
            about(['blocked', index], `${place} runs ${running}, whose content is blocked there.`, `\`promptgate registry rollback ${String(pointer[1])} --environment ${String(pointer[3])}\` takes it out.`, 'warning');
    }
}
function describeUnregistered(pointer, name, verb, state, prompt) {
    const [, id, , environment] = state;
    const near = (0,suggest/* suggest */.Z)(name, Object.keys(prompt.versions).slice(-1000));
    return {
        rule: 'registry/unknown-version',
        pointer,
        part: 'value',
        message: `${String(id)} ${(0,describe/* show */.W)(name)} ${verb} in ${String(environment)}, and no such version is registered.`,
        help: `${near === null ? '' : `Did you mean ${near}? `}\`promptgate registry register ${String(id)}\` registers what the branch has; \`promptgate registry deploy\` changes what runs.`,
    };
}
/** 30 February fits the pattern. */
function checkDay(pointer, time, mistakes) {
    if (time === null || time.charCodeAt(8) < 0x32 || (time.charCodeAt(8) === 0x32 && time.charCodeAt(9) < 0x39))
        return;
    const day = Number(time.slice(8, 10));
    if (new Date(Date.UTC(Number(time.slice(0, 4)), Number(time.slice(5, 7)) - 1, day)).getUTCDate() === day)
        return;
    mistakes.push({ pointer, part: 'value', message: `${(0,describe/* show */.W)(time)} is a day that does not exist.`, help: 'Write the day that was meant.' });
}

// EXTERNAL MODULE: ./lib/registry/registry.js
var registry_registry = __webpack_require__(17451);
// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __webpack_require__(11665);
;// CONCATENATED MODULE: ./lib/registry/salvage.js


/** What is left out for a mistake: one version, one environment or one prompt; null: all of it. */
function pieceOf(pointer) {
    if (pointer[0] === '$schema')
        return ['$schema'];
    if (pointer[0] !== 'prompts' || pointer.length < 2)
        return null;
    const part = pointer[2];
    return (part === 'versions' || part === 'environments') && pointer.length > 3 ? pointer.slice(0, 4) : pointer.slice(0, 2);
}
/** The registry without what its mistakes are about; warnings take nothing away. The value itself stays as it is. */
function removeBroken(value, mistakes) {
    const errors = mistakes.filter(({ severity }) => severity === undefined || severity === 'error');
    if (errors.length === 0)
        return value;
    const pieces = errors.map(({ pointer }) => pieceOf(pointer));
    if (!(0,json_value/* isObject */.Gv)(value) || !(0,json_value/* isObject */.Gv)(value.prompts) || pieces.includes(null))
        return registry_registry/* EMPTY_REGISTRY */.Q;
    const root = { ...value, prompts: { ...value.prompts } };
    // Whole prompts last, so that what they hold is not looked for in vain.
    for (const piece of pieces.sort((a, b) => b.length - a.length)) {
        const [first, id, part, name] = piece.map(String);
        if (first === '$schema')
            delete root.$schema;
        else if (name === undefined)
            delete root.prompts[id];
        else {
            const prompt = root.prompts[id];
            const { [name]: _, ...others } = prompt[part];
            root.prompts[id] = { ...prompt, [part]: others };
        }
    }
    return root;
}

;// CONCATENATED MODULE: ./lib/registry/parse.js










/** Characters. GitHub takes files up to 100 MB. */
const REGISTRY_SIZE_LIMIT = 200 * 1_048_576;
const FINDING_LIMIT = 50;
/**
 * Reads a registry. Never throws for what the text holds: every mistake is a finding with its line and its mend.
 * @param path the file's path from the repository's root, for the findings.
 */
function parseRegistry(text, path) {
    const refuse = (place, message, help) => ({
        registry: registry_registry/* EMPTY_REGISTRY */.Q,
        findings: [(0,finding/* finding */.g)('registry/invalid', { path, ...place }, message, help)],
    });
    if (text.length > REGISTRY_SIZE_LIMIT)
        return refuseLargeRegistry(path);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        const mistake = (0,json_positions/* findSyntaxMistake */.ZP)(text);
        return refuse(mistake ?? {}, `The registry is not JSON. ${describeSyntax(mistake?.message ?? '', text)}`.trim(), restoreHelp(path));
    }
    const keys = countKeys(value, 0);
    if (keys === null)
        return refuse((0,json_file/* findDeepValue */.n1)(text) ?? {}, 'The registry is nested too deeply.', restoreHelp(path));
    const errors = validate(value) ? [] : (validate.errors ?? []);
    const described = (0,describe/* describeErrors */.r)(errors, value);
    const formed = removeBroken(value, described);
    const meant = checkMeaning(formed);
    const registry = removeBroken(formed, meant.filter(({ part }) => part === 'key'));
    const mistakes = [...described, ...meant];
    const doubled = countMarks(text) !== keys ? findDoubles(text, path) : [];
    return { registry, findings: [...doubled, ...toFindings(mistakes, text, path)] };
}
/** What is said of a registry that is larger than `REGISTRY_SIZE_LIMIT`, also by who did not even read it. */
function refuseLargeRegistry(path) {
    const message = `The registry is larger than ${REGISTRY_SIZE_LIMIT / 1_048_576} MB.`;
    const help = 'Registries this large are not read; spread the prompts over several repositories.';
    return { registry: registry_registry/* EMPTY_REGISTRY */.Q, findings: [(0,finding/* finding */.g)('registry/invalid', { path }, message, help)] };
}
/**
 * Reads a registry that is about to be used; null (there is no file) is an empty one.
 * @throws PromptgateError `registry-invalid` where anything in it is wrong: a registry is not guessed at
 */
function requireRegistry(text, path) {
    if (text === null)
        return registry_registry/* EMPTY_REGISTRY */.Q;
    const { registry, findings } = parseRegistry(text, path);
    const errors = findings.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    if (first === undefined)
        return registry;
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    const place = first.line === null ? path : `${path}:${first.line}`;
    throw new lib_errors/* PromptgateError */.g(`${place}: ${first.message}${more}`, { code: 'registry-invalid', kind: 'usage', help: first.help });
}
function restoreHelp(path) {
    return `Bring the last good one back: \`git log -- ${path}\` shows it, \`git restore --source COMMIT -- ${path}\` takes it.`;
}
function describeSyntax(message, text) {
    return /^(?:<{7}|={7}|>{7})(?: |$)/m.test(text) ? 'It holds the marks of a merge conflict.' : message;
}
/**
 * The keys of a JSON text: quotes with a colon behind that no backslash escapes. `JSON.parse` keeps the last of two equal keys, so a value
 * has fewer keys than its text where one stands twice. Ten times as fast as looking at each key; a key that ends in a backslash, which no
 * registry has, makes the count too large, and then each is looked at.
 */
function countMarks(text) {
    let count = 0;
    const mark = text.includes('\\\\"') ? /"[ \t\r\n]*:/g : /(?<!\\)"[ \t\r\n]*:/g;
    while (mark.exec(text) !== null)
        count += 1;
    return count;
}
/** null where the value is nested more than `JSON_DEPTH_LIMIT` levels deep. */
function countKeys(value, depth) {
    if (typeof value !== 'object' || value === null)
        return 0;
    if (depth > json_file/* JSON_DEPTH_LIMIT */.r7)
        return null;
    let count = 0;
    for (const key in value) {
        if (!Array.isArray(value))
            count += 1;
        const inner = value[key];
        if (typeof inner !== 'object' || inner === null)
            continue;
        const below = countKeys(inner, depth + 1);
        if (below === null)
            return null;
        count += below;
    }
    return count;
}
function findDoubles(text, path) {
    return (0,json_positions/* findDuplicateKeys */.ln)(text, FINDING_LIMIT).map(({ key, line, column, first }) => (0,finding/* finding */.g)('registry/invalid', { path, line, column }, `The key ${JSON.stringify(key.slice(0, 60))} stands twice in one object (first in line ${first.line}); only the last one counts.`, 'Remove one of the two. After a merge conflict, keep what was deployed last.'));
}
function toFindings(mistakes, text, path) {
    const shown = (0,cut/* cutAfter */.b)(mistakes, FINDING_LIMIT);
    const places = shown.length === 0 ? [] : (0,json_positions/* locateAll */.Y6)(text, shown);
    return shown.map(({ rule = 'registry/invalid', message, help, severity }, index) => {
        const spot = places[index] ?? null;
        return (0,finding/* finding */.g)(rule, { path, line: spot?.line ?? 1, column: spot?.column ?? 1 }, message, help, severity);
    });
}


/***/ }),

/***/ 17451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ EMPTY_REGISTRY),
/* harmony export */   X: () => (/* binding */ GUARDRAILS)
/* harmony export */ });
/** What a rollout is judged by: share of failed calls, of slow ones, of bad ratings (1 or 2), and the mean of the ratings. */
const GUARDRAILS = ['errors', 'slow', 'unhappy', 'satisfaction'];
const EMPTY_REGISTRY = { schemaVersion: 1, prompts: {} };


/***/ })

};
