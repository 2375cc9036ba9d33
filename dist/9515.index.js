export const id = 9515;
export const ids = [9515,9416];
export const modules = {

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

/***/ 70417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ applyLevels)
/* harmony export */ });
/**
 * Gives every finding the severity that the configuration sets for its rule and drops what is `off`.
 * A rule without a level keeps what its check gave it.
 */
function applyLevels(findings, levels) {
    return findings.flatMap((finding) => {
        const level = levels[finding.rule] ?? finding.severity;
        return level === 'off' ? [] : [{ ...finding, severity: level }];
    });
}


/***/ }),

/***/ 80009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ON_BASE)
/* harmony export */ });
/** Where a version stands that a merge of the base branch brings. */
const ON_BASE = 'on the base branch';


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

/***/ 49515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeChanges: () => (/* binding */ judgeChanges)
});

// EXTERNAL MODULE: ./lib/checks/levels.js
var levels = __webpack_require__(70417);
// EXTERNAL MODULE: ./lib/changes/commit-message.js
var commit_message = __webpack_require__(66223);
// EXTERNAL MODULE: ./lib/changes/types.js
var types = __webpack_require__(56507);
// EXTERNAL MODULE: ./lib/config/config.js
var config = __webpack_require__(44417);
// EXTERNAL MODULE: ./lib/checks/finding.js
var checks_finding = __webpack_require__(16549);
// EXTERNAL MODULE: ./lib/prompt/json-positions.js
var json_positions = __webpack_require__(20308);
// EXTERNAL MODULE: ./lib/prompt/paths.js
var paths = __webpack_require__(16063);
// EXTERNAL MODULE: ./lib/prompt/types.js
var prompt_types = __webpack_require__(51222);
;// CONCATENATED MODULE: ./lib/checks/metadata-place.js



/** Where a metadata field's value stands; where it is missing, the first of the others that is there, else the file's start. */
function placeInMetadata(prompt, ...fields) {
    const path = (0,paths/* joinPath */.u)(prompt.dir, prompt_types/* METADATA_FILE */.VR);
    const bytes = prompt.source.files.get(prompt_types/* METADATA_FILE */.VR)?.bytes;
    if (!bytes)
        return { path };
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    for (const field of fields) {
        const position = (0,json_positions/* locate */.x5)(text, [field]);
        if (position !== null)
            return { path, line: position.line, column: position.column };
    }
    return { path, line: 1, column: 1 };
}

// EXTERNAL MODULE: ./lib/changes/semver.js
var semver = __webpack_require__(63976);
;// CONCATENATED MODULE: ./lib/changes/bump.js

const RANKS = { patch: 1, minor: 2, major: 3 };
/** What a bump releases; `prerelease` moves inside one release, which is at least a patch. */
const RELEASES = {
    major: 'major',
    premajor: 'major',
    minor: 'minor',
    preminor: 'minor',
    patch: 'patch',
    prepatch: 'patch',
    prerelease: 'patch',
    build: 'none',
    none: 'none',
    downgrade: 'none',
    invalid: 'none',
};
/**
 * What the version did between two texts, in the words of node-semver's `diff` (7.6 and later), and four that it lacks:
 * `downgrade`, `none` (the same text), `build` (only build metadata differs) and `invalid` (one is not SemVer 2.0.0 to the letter).
 */
function bumpBetween(from, to) {
    const low = (0,semver/* parseVersion */.ot)(from);
    const high = (0,semver/* parseVersion */.ot)(to);
    if (low === null || high === null)
        return 'invalid';
    if (from === to)
        return 'none';
    const order = (0,semver/* compareVersions */.Zy)(high, low);
    if (order === 0)
        return 'build';
    if (order < 0)
        return 'downgrade';
    const isFinished = low.prerelease.length > 0 && high.prerelease.length === 0;
    // node-semver: from a pre-release of a major to any stable version is that major.
    if (isFinished && levelOfCore(low) === 'major')
        return 'major';
    if (isFinished && (0,semver/* compareCores */.Ou)(low, high) === 0)
        return levelOfCore(low);
    const level = levelBetweenCores(low, high);
    if (level === null)
        return 'prerelease';
    return high.prerelease.length > 0 ? `pre${level}` : level;
}
/** The release type that a bump stands for. */
function releaseOfBump(bump) {
    return RELEASES[bump];
}
/** The higher of two release types. */
function highestRelease(a, b) {
    return rankRelease(a) >= rankRelease(b) ? a : b;
}
/** The smallest level that satisfies a requirement after `base`: at 0.y.z a minor carries a major change. */
function leastLevel(base, required) {
    return required === 'major' && base !== null && (0,semver/* parseVersion */.ot)(base)?.core[0] === '0' ? 'minor' : required;
}
/**
 * Whether a bump fits what is required. Kinds are compared, not numbers: 1.3.1 → 1.3.3 is a patch.
 * From a pre-release, another one of the same core or the core itself satisfies whatever that core is on the way to;
 * everything else is compared with the last stable version.
 */
function fitsBump({ base, head, required, policy, lastStable = null }) {
    const from = (0,semver/* parseVersion */.ot)(base);
    const to = (0,semver/* parseVersion */.ot)(head);
    if (from === null || to === null || (0,semver/* compareVersions */.Zy)(to, from) <= 0)
        return false;
    if (from.prerelease.length === 0)
        return accepts(from, levelBetweenCores(from, to) ?? 'patch', required, policy);
    const onTheWay = levelOfCore(from);
    if ((0,semver/* compareCores */.Ou)(from, to) === 0 && RANKS[onTheWay] >= RANKS[leastLevel(base, required)])
        return true;
    // Unknown, but the core tells: what leads to 1.4.0-rc.1 was below 1.4.0, so what is above is a minor at least.
    const moved = levelBetweenCores(from, to);
    const byCore = accepts(from, moved !== null && RANKS[moved] > RANKS[onTheWay] ? moved : onTheWay, required, policy);
    const stable = lastStable === null ? null : (0,semver/* parseVersion */.ot)(lastStable);
    if (stable === null || stable.prerelease.length > 0 || (0,semver/* compareVersions */.Zy)(stable, from) >= 0)
        return byCore;
    const byStable = accepts(stable, levelBetweenCores(stable, to) ?? 'patch', required, policy);
    // 2.0.1-rc.1 does not follow 1.3.1: there was a stable version in between that is not known, or numbers were left out.
    return byStable || (byCore && levelBetweenCores(stable, from) !== onTheWay);
}
function accepts(from, level, required, policy) {
    const least = required === 'major' && from.core[0] === '0' ? 'minor' : required;
    return policy === 'at-least' ? RANKS[level] >= RANKS[least] : level === required || level === least;
}
/** The first part in which two cores differ; null when they are equal. */
function levelBetweenCores(a, b) {
    if (a.core[0] !== b.core[0])
        return 'major';
    if (a.core[1] !== b.core[1])
        return 'minor';
    return a.core[2] === b.core[2] ? null : 'patch';
}
/** What a core is a release of: 2.0.0 of a major, 1.4.0 of a minor, 1.3.2 of a patch. */
function levelOfCore({ core: [, minor, patch] }) {
    if (patch !== '0')
        return 'patch';
    return minor === '0' ? 'major' : 'minor';
}
function rankRelease(release) {
    return release === 'none' ? 0 : RANKS[release];
}

;// CONCATENATED MODULE: ./lib/changes/release-type.js



const DEFAULT_TABLE = new Map(Object.entries(config/* DEFAULT_CONFIG */.PV.versioning.types));
/**
 * What release a commit message or a title asks for.
 * @param options.types release types by commit type (any case), merged over the defaults
 */
function releaseTypeOf(message, options = {}) {
    return readRelease(parseCommitMessage(message), buildReleaseTable(options.types));
}
/** The release types by commit type that hold: the given ones over the defaults. */
function buildReleaseTable(types) {
    if (types === undefined || types === config/* DEFAULT_CONFIG */.PV.versioning.types)
        return DEFAULT_TABLE;
    return new Map([...DEFAULT_TABLE, ...Object.entries(types).map(([type, release]) => [type.toLowerCase(), release])]);
}
/** The release type of a message that is parsed already. */
function readRelease(message, table) {
    if (message.breaking)
        return 'major';
    if (message.kind === 'typed')
        return table.get(message.type ?? '') ?? 'none';
    if (message.kind === 'revert')
        return table.get('revert') ?? 'none';
    if (message.kind === 'prompt')
        return message.pairs.reduce((_, { from, to }) => releaseOfBump(bumpBetween(from, to)), 'none');
    return 'none';
}

// EXTERNAL MODULE: ./lib/checks/rules.js
var rules = __webpack_require__(43475);
;// CONCATENATED MODULE: ./lib/checks/required-release.js




const REASON_LIMIT = 20;
const TEXT_LIMIT = 200;
/** What release a change of a released part must be: the highest of what is asked for and what the interface and the model ask for. */
function findRequirement(input, breaks) {
    const asked = readAsked(input);
    const because = [...asked.because, ...readModel(input.change), ...readInterface(input, breaks)];
    const required = because.reduce((highest, { release }) => highestRelease(highest, release), 'none');
    return { ...asked, required, because };
}
/** The title, where it is to be listened to at all; null where commits alone count or the title is not known. */
function readTitle({ title, messages, versioning }) {
    return title === null || messages === 'commits' || versioning.source === 'commits' ? null : (0,commit_message/* parseCommitMessage */.o)(title);
}
/** Whether a conventional title is about this prompt: it names it, or it names nothing. */
function speaksFor(title, change) {
    if (title.kind !== 'typed' && title.kind !== 'prompt')
        return false;
    return title.scopes.length === 0 || title.scopes.some((scope) => isIdOf(change, scope));
}
/** Whether a scope names a changed prompt, under its new or its previous id. Ids are unique whatever their case. */
function isIdOf({ id, previousId }, scope) {
    const name = scope.toLowerCase();
    return name === id.toLowerCase() || name === previousId?.toLowerCase();
}
function readAsked(input) {
    const table = buildReleaseTable(input.versioning.types);
    const title = readTitle(input);
    const isAddressed = title !== null && speaksFor(title, input.change);
    if (title !== null && isAddressed && !isLog(title))
        return conclude('title', [explain('title', null, title, table)]);
    if (title !== null && input.versioning.source === 'title') {
        return conclude('title', [
            isAddressed ? explain('title', null, title, table) : { ...explain('title', null, title, table), release: 'none' },
        ]);
    }
    const commits = input.commits.map(({ sha, message }) => ({ sha, message: (0,commit_message/* parseCommitMessage */.o)(message) }));
    const opinions = commits.filter(({ message }) => !isLog(message)).map(({ sha, message }) => explain('commit', sha, message, table));
    const typed = opinions.filter(({ release }) => release !== 'none');
    if (typed.length > 0)
        return conclude('commits', typed);
    // What a log names is heard only where nothing else has an opinion.
    const logs = commits.filter(({ message }) => isLog(message) && message.scopes.some((scope) => isIdOf(input.change, scope)));
    const logged = [
        ...(title !== null && isAddressed ? [explain('title', null, title, table)] : []),
        ...logs.map(({ sha, message }) => explain('commit', sha, message, table)),
    ];
    return conclude('commits', logged.filter(({ release }) => release !== 'none'));
}
/** `prompt(<id>): <old> -> <new>: …` without a breaking mark, which would be an opinion. */
function isLog(message) {
    return message.kind === 'prompt' && !message.breaking;
}
function conclude(speaker, reasons) {
    const required = reasons.reduce((highest, { release }) => highestRelease(highest, release), 'none');
    // The reasons that decide come first: a long branch lists no more than a reader reads.
    const because = [...reasons.filter(({ release }) => release === required), ...reasons.filter(({ release }) => release !== required)];
    return { speaker, required, because: because.slice(0, REASON_LIMIT) };
}
function explain(source, ref, message, table) {
    return { source, ref, text: message.header.slice(0, TEXT_LIMIT), release: readRelease(message, table) };
}
function readModel({ base, head }) {
    const [from, to] = [base?.model ?? null, head?.model ?? null];
    if (from === null || to === null || from === to)
        return [];
    return [{ source: 'model', ref: null, text: `model: ${from} → ${to}`.slice(0, TEXT_LIMIT), release: 'minor' }];
}
/** As an error the rule raises what is required; as a warning it tells the reader, who decides. */
function readInterface({ levels }, breaks) {
    const level = levels['version/interface-break'] ?? rules/* RULES */.y['version/interface-break'].severity;
    if (level !== 'error')
        return [];
    return breaks.map(({ text }) => ({ source: 'interface', ref: null, text: text.slice(0, TEXT_LIMIT), release: 'major' }));
}

;// CONCATENATED MODULE: ./lib/checks/version-mend.js



const LEVELS = ['patch', 'minor', 'major'];
const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/;
const SAFE_TYPE = /^[a-z][a-z0-9-]{0,49}$/;
const SHOWN_LENGTH = 100;
const PART_NAMES = { text: 'text', model: 'model settings', 'output-schema': 'output schema' };
/** The command that gives a prompt its next version, as code. An id that a shell could misread is left to the reader to fill in. */
function bumpCommand(id, level, message = '…') {
    return `\`npx promptgate bump ${SAFE_ID.test(id) ? id : 'ID'} ${level} -m "${message}"\``;
}
/** The level to bump by; where nothing asks for one, the smallest. */
function levelToBump(base, required) {
    return required === 'none' ? 'patch' : leastLevel(base, required);
}
/** The version that `bump` gives after `from`. */
function nextOf(from, level) {
    const parsed = (0,semver/* parseVersion */.ot)(from);
    return parsed === null ? from : (0,semver/* incrementVersion */.co)(parsed, level);
}
/** What to write so that both versions are again as the branch found them; `started` is the version that it found. */
function restoreVersions(base, head, started) {
    const [before, now] = [base.metadata?.previous_version, head.metadata?.previous_version];
    const fields = [...(head.version === started ? [] : [`\`"version": "${started}"\``])];
    if (before === null || (typeof before === 'string' && before !== now)) {
        fields.push(`\`"previous_version": ${before === null ? 'null' : quoteLine(before)}\``);
    }
    const isNew = base.metadata !== null && before === undefined && now !== undefined;
    if (fields.length === 0)
        return 'Take `previous_version` out, as before.';
    return `Write ${fields.join(' and ')} as before${isNew ? ', and take `previous_version` out' : ''}.`;
}
/** One line of untrusted text, cut where it is long. */
function quoteLine(text) {
    const line = text.trim().replace(/\s+/g, ' ');
    return `"${line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line}"`;
}
/** `The text and the model`. */
function nameParts(parts) {
    const names = parts.map((part) => `the ${PART_NAMES[part] ?? part}`);
    const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'the prompt');
    return list.charAt(0).toUpperCase() + list.slice(1);
}
/** What a message must say for each release: `fix(support): …` (patch), and so on, by the types that ask for them. */
function nameMessages(id, types, levels = LEVELS) {
    const table = [...buildReleaseTable(types)];
    const names = levels.flatMap((level) => {
        const type = level === 'major' ? 'feat!' : table.find(([name, release]) => release === level && SAFE_TYPE.test(name))?.[0];
        if (type === undefined)
            return [];
        const message = `\`${type.replace(/(?=!|$)/, SAFE_ID.test(id) ? `(${id})` : '')}: …\``;
        return levels.length > 1 ? `${message} (${level})` : message;
    });
    return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? '');
}

;// CONCATENATED MODULE: ./lib/checks/messages.js








const NAMED_LIMIT = 5;
/** Wrong pairs of one message that are reported; a message of a megabyte holds 60,000. */
const PAIR_LIMIT = 5;
/**
 * The rules about what messages say: `commit/version-mismatch` for versions and prompts that they name and the files contradict,
 * `commit/not-conventional` for messages that had to say a release type and have none. A review without changed prompts has neither.
 */
function checkMessages(input) {
    if (input.changes.length === 0)
        return [];
    const spoken = [...readSpokenTitle(input), ...input.commits.flatMap((commit) => (commit.merge ? [] : [readSpokenCommit(input, commit)]))];
    const told = [...spoken.flatMap((each) => checkNames(input, each)), ...checkConventional(input)];
    return told.flatMap((each) => applyStrictest(input, each));
}
/** A message may be about several prompts: it is as bad as it is for the one that minds it most. */
function applyStrictest({ levelsOf }, { finding, about }) {
    if (levelsOf === undefined)
        return [finding];
    const found = (about.length > 0 ? about : [null]).flatMap((id) => (0,levels/* applyLevels */.k)([finding], levelsOf(id)));
    const rank = ({ severity }) => checks_finding/* SEVERITIES */.o.indexOf(severity);
    return found.sort((a, b) => rank(a) - rank(b)).slice(0, 1);
}
function readSpokenTitle(input) {
    const message = readTitle({ ...input, versioning: input.versioning ?? config/* DEFAULT_CONFIG */.PV.versioning });
    if (message === null)
        return [];
    const touched = input.changes.map(({ id, base, head }) => {
        const after = head?.version ?? null;
        const bases = new Set([base?.version ?? null, ...(input.comparedWith?.has(id) ? [input.comparedWith.get(id) ?? null] : [])]);
        return [id, [...bases].map((before) => ({ before, after }))];
    });
    const find = (scope) => input.changes.filter((change) => isIdOf(change, scope)).map(({ id }) => id);
    return [{ message, name: `The title ${quoteLine(message.header)}`, does: 'this pull request does', touched: new Map(touched), find }];
}
function readSpokenCommit({ changes }, { sha, message: text, touched }) {
    const message = (0,commit_message/* parseCommitMessage */.o)(text);
    const ids = [...touched.keys()];
    return {
        message,
        name: `Commit ${sha.slice(0, 7)} ${quoteLine(message.header)}`,
        does: 'the commit does',
        touched: new Map([...touched].map(([id, versions]) => [id, [versions]])),
        // A renamed prompt answers to both of its names, before and after the commit that renames it.
        find: (scope) => {
            const renamed = changes.find((change) => isIdOf(change, scope));
            return ids.filter((id) => id.toLowerCase() === scope.toLowerCase() || (renamed !== undefined && isIdOf(renamed, id)));
        },
    };
}
function checkNames(input, spoken) {
    const { message, find } = spoken;
    if (message.kind !== 'typed' && message.kind !== 'prompt' && message.kind !== 'other')
        return [];
    const strangers = message.scopes.filter((scope) => find(scope).length === 0 && (message.kind === 'prompt' || input.isPrompt(scope)));
    if (strangers.length > 0)
        return [{ finding: explainStranger(input, spoken, strangers), about: [...spoken.touched.keys()] }];
    const named = message.scopes.flatMap(find);
    // A scope that is no prompt's (`deps`) says that the pair is not about prompts.
    const meant = message.scopes.length === 0 ? [...spoken.touched.keys()] : named;
    if (meant.length === 0)
        return [];
    return message.pairs
        .filter((pair) => !meant.some((id) => spoken.touched.get(id)?.some((versions) => fits(pair, versions))))
        .slice(0, PAIR_LIMIT)
        .map((pair) => ({ finding: explainPair(input, spoken, pair, meant), about: meant }));
}
function fits({ from, to }, { before, after }) {
    return (before === null || before === from) && (after === null || after === to);
}
function explainStranger(input, { name, does, touched }, strangers) {
    const ids = [...touched.keys()];
    const [first] = ids;
    return (0,checks_finding/* finding */.g)('commit/version-mismatch', placeOf(input, ids.length === 1 ? first : undefined), `${name} names the prompt ${strangers.map(quoteLine).join(', ')}, which ${does} not change.`, first === undefined
        ? 'Name a prompt that it changes, or take the scope out of the message.'
        : `Name what it changes: ${ids.slice(0, NAMED_LIMIT).map(quoteLine).join(', ')}${ids.length > NAMED_LIMIT ? ', …' : ''}.`);
}
function explainPair(input, { name, touched }, { from, to }, meant) {
    const known = meant.flatMap((id) => (touched.get(id) ?? []).slice(0, 1).map(({ before, after }) => ({ id, before, after })));
    const [only, ...others] = known;
    const facts = known
        .slice(0, NAMED_LIMIT)
        .map(({ id, before, after }) => before !== null && before === after
        ? `${id} stays at ${after}`
        : `${id} goes from ${before ?? 'no version'} to ${after ?? 'no version'}`);
    return (0,checks_finding/* finding */.g)('commit/version-mismatch', placeOf(input, others.length === 0 ? only?.id : undefined), `${name} says ${from} -> ${to}, but ${facts.join(', ')}${known.length > NAMED_LIMIT ? ', …' : ''}.`, only?.before && only.after && only.before !== only.after && others.length === 0
        ? `Write ${only.before} -> ${only.after} in the message, or give the prompt the version that the message names.`
        : 'Correct the versions in the message or take them out, or give the prompt the version that it names.');
}
function placeOf(input, id) {
    const head = input.changes.find((change) => change.id === id)?.head;
    return head?.metadata ? placeInMetadata(head, 'version') : { path: null };
}
/**
 * Looks only at messages that are listened to: a title that must speak, or commits of prompts that no title speaks for. A title that
 * speaks makes every other message private.
 */
function checkConventional(input) {
    const versioning = input.versioning ?? config/* DEFAULT_CONFIG */.PV.versioning;
    const title = readTitle({ ...input, versioning });
    const unspoken = input.changes.filter((change) => change.base !== null &&
        change.head !== null &&
        change.parts.some((part) => types/* RELEASED_PARTS */.vO.includes(part)) &&
        !(title !== null && speaksFor(title, change)));
    if (unspoken.length === 0)
        return [];
    if (title !== null && versioning.source === 'title') {
        return isConventional(title) ? [] : [{ finding: explainTitle(title, unspoken, versioning), about: unspoken.map(({ id }) => id) }];
    }
    const silent = input.commits.filter(({ message, merge, touched }) => !merge &&
        [...touched.keys()].some((id) => unspoken.some((change) => isIdOf(change, id))) &&
        !isConventional((0,commit_message/* parseCommitMessage */.o)(message)));
    if (silent.length === 0)
        return [];
    const about = unspoken.filter((change) => silent.some(({ touched }) => [...touched.keys()].some((id) => isIdOf(change, id))));
    return [{ finding: explainCommits(silent, about, title !== null, versioning), about: about.map(({ id }) => id) }];
}
/** Whether a message has a form that is meant for tools; what it asks for is another matter. */
function isConventional({ kind, breaking }) {
    return kind !== 'other' || breaking;
}
function explainTitle(title, [change], { types }) {
    return (0,checks_finding/* finding */.g)('commit/not-conventional', { path: null }, `The title ${quoteLine(title.header)} is not a conventional commit message, and the title alone says what release this is.`, `Edit the title: ${nameMessages(change?.id ?? '', types)}.`);
}
function explainCommits(silent, [change], hasTitle, { types }) {
    const names = silent
        .slice(0, NAMED_LIMIT)
        .map(({ sha, message }) => `${sha.slice(0, 7)} ${quoteLine((0,commit_message/* parseCommitMessage */.o)(message).header)}`);
    const more = silent.length > NAMED_LIMIT ? ` and ${silent.length - NAMED_LIMIT} more` : '';
    const verb = silent.length === 1
        ? 'commit that changes a prompt is not a conventional commit'
        : 'commits that change prompts are not conventional commits';
    return (0,checks_finding/* finding */.g)('commit/not-conventional', { path: null }, `${silent.length} ${verb}: ${names.join(', ')}${more}. ${silent.length === 1 ? 'It asks' : 'They ask'} for no release.`, hasTitle
        ? `Give the pull request a title that speaks for all of them: ${nameMessages(change?.id ?? '', types)}.`
        : `Write commit messages as ${nameMessages(change?.id ?? '', types)}.`);
}

// EXTERNAL MODULE: ./lib/prompt/decode.js
var decode = __webpack_require__(26961);
// EXTERNAL MODULE: ./lib/prompt/positions.js
var positions = __webpack_require__(42235);
// EXTERNAL MODULE: ./lib/checks/cut.js
var cut = __webpack_require__(74444);
// EXTERNAL MODULE: ./lib/checks/visible.js
var visible = __webpack_require__(29566);
;// CONCATENATED MODULE: ./lib/checks/hidden-characters.js




/** Findings of one file. */
const LIMIT = 20;
/** All that may be hidden, as ranges of code points: controls, fillers, joiners, direction marks, selectors, tags. Each is judged by itself. */
const SUSPECT = matchRuns([
    [0x01, 0x08],
    [0x0b, 0x0c],
    [0x0e, 0x1f],
    [0x7f, 0x9f],
    [0xad, 0xad],
    [0x34f, 0x34f],
    [0x61c, 0x61c],
    [0x115f, 0x1160],
    [0x17b4, 0x17b5],
    [0x180b, 0x180f],
    [0x200b, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x206f],
    [0x3164, 0x3164],
    [0xfe00, 0xfe0f],
    [0xffa0, 0xffa0],
    [0xfff0, 0xfffb],
    [0x1bca0, 0x1bca3],
    [0x1d173, 0x1d17a],
    [0xe0000, 0xe0fff],
]);
function matchRuns(ranges) {
    const hex = (code) => `\\u{${code.toString(16)}}`;
    return new RegExp(`[${ranges.map(([from, to]) => `${hex(from)}-${hex(to)}`).join('')}]+`, 'gu');
}
const KINDS = {
    bidi: { severity: 'error', what: 'A bidirectional control', why: 'it makes text read otherwise than it is' },
    tag: { severity: 'error', what: 'Tag characters', why: 'a model reads them and people do not' },
    selector: { severity: 'warning', what: 'Variation selectors that select nothing', why: 'they can carry hidden data' },
    zeroWidth: { severity: 'warning', what: 'A zero-width character', why: 'a model reads it and people do not' },
    control: { severity: 'warning', what: 'A character that does not print', why: 'a model reads it and people do not' },
};
/** Scripts whose spelling uses the zero-width joiner and non-joiner. */
const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Balinese}\p{Script=Javanese}]/u;
/** Scripts that are written without blanks and mark where a line may break. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Javanese}\p{Script=Tibetan}\p{Script=Balinese}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u;
const SELECTABLE = /[\p{Extended_Pictographic}\p{S}\p{P}\p{N}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The three flags that are written with tags: England, Scotland, Wales. */
const TAG_FLAG = /^(?:gbeng|gbsct|gbwls)$/;
/**
 * Finds characters that a model reads and people do not see, or that make text read otherwise than it is. What spelling needs does not
 * count: joiners in emoji and in Arabic and Indic scripts, direction marks in right-to-left lines, selectors after what they select.
 * Byte order marks and NULs are `prompt/encoding`.
 */
function checkHiddenCharacters(text, path) {
    const place = (0,positions/* indexPositions */.j)(text);
    const findings = [];
    for (const run of text.matchAll(SUSPECT)) {
        for (const { kind, at, hidden } of judgeRun(text, run.index, run[0])) {
            if (findings.length > LIMIT)
                return (0,cut/* cutAfter */.b)(findings, LIMIT);
            const help = kind === 'tag' || kind === 'bidi'
                ? 'Delete it and type the text anew.'
                : 'Delete it, or write the visible character that is meant.';
            findings.push((0,checks_finding/* finding */.g)('prompt/hidden-characters', { path, ...place(at) }, describe(text, kind, at, hidden), help, KINDS[kind].severity));
        }
    }
    return (0,cut/* cutAfter */.b)(findings, LIMIT);
}
/** Splits a run of suspects into stretches of one kind, without those that spelling needs. */
function judgeRun(text, start, run) {
    const stretches = [];
    let before = characterBefore(text, start);
    let at = start;
    for (const char of run) {
        const kind = judge(text, at, char, before);
        const last = stretches.at(-1);
        if (kind !== null) {
            if (last && last.kind === kind && last.at + last.hidden.length === at)
                last.hidden += char;
            else
                stretches.push({ kind, at, hidden: char });
        }
        before = char;
        at += char.length;
    }
    return stretches.filter(({ kind, at: from, hidden }) => kind !== 'tag' || !isFlag(text, from, hidden));
}
function judge(text, at, char, before) {
    const code = char.codePointAt(0) ?? 0;
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
        return 'bidi';
    if (code >= 0xe0000 && code <= 0xe007f)
        return 'tag';
    if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef) || (code >= 0x180b && code <= 0x180f && code !== 0x180e)) {
        return before !== '' && SELECTABLE.test(before) ? null : 'selector';
    }
    if (code === 0x200d && PICTURE.test(before) && /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3)))
        return null;
    if ((code === 0x200c || code === 0x200d) && JOINING.test(before))
        return null;
    if (code === 0x200b && UNSPACED.test(before))
        return null;
    if ((code === 0x200e || code === 0x200f || code === 0x61c) && RIGHT_TO_LEFT.test(text.slice(Math.max(0, at - 100), at + 100)))
        return null;
    return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xad || code === 0x61c ? 'zeroWidth' : 'control';
}
function characterBefore(text, at) {
    if (at === 0)
        return '';
    const code = text.charCodeAt(at - 1);
    return code >= 0xdc00 && code <= 0xdfff && at >= 2 ? text.slice(at - 2, at) : text.slice(at - 1, at);
}
function isFlag(text, at, hidden) {
    return text.slice(Math.max(0, at - 2), at) === '\u{1F3F4}' && hidden.endsWith('\u{E007F}') && TAG_FLAG.test(readTags(hidden));
}
/** The ASCII that tag characters stand for. */
function readTags(hidden) {
    return [...hidden]
        .map((char) => String.fromCharCode((char.codePointAt(0) ?? 0) - 0xe0000))
        .join('')
        .replace(/[^ -~]/g, '');
}
function describe(text, kind, at, hidden) {
    const { what, why } = KINDS[kind];
    const characters = [...hidden];
    const first = (0,visible/* describeCharacter */.z)(characters[0] ?? '');
    const count = characters.length > 1 ? ` and ${characters.length - 1} more beside it` : '';
    const spelt = kind === 'tag' ? ` They spell “${(0,visible/* showText */.h)(readTags(hidden))}”.` : '';
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const lineEnd = text.slice(at, at + 24).split('\n', 1)[0] ?? '';
    const around = (0,visible/* showText */.h)(sliceWhole(text, Math.max(lineStart, at - 20), at) + lineEnd, 60);
    return `${what}, ${first}${count}: ${why}.${spelt} Here: “${around}”.`;
}
/** A slice that does not begin inside a surrogate pair. */
function sliceWhole(text, from, to) {
    const code = text.charCodeAt(from);
    return text.slice(code >= 0xdc00 && code <= 0xdfff ? from + 1 : from, to);
}

;// CONCATENATED MODULE: ./lib/generated/prompt-metadata.generated.js
const fields = {
    "": [
        "$schema",
        "name",
        "version",
        "description",
        "created",
        "updated",
        "author",
        "model",
        "parameters",
        "provider_options",
        "context_window_used",
        "estimated_cost_per_1k",
        "performance_metrics",
        "change_notes",
        "tags",
        "previous_version",
        "test_status"
    ],
    "/parameters": [
        "temperature",
        "topP",
        "maxOutputTokens",
        "seed",
        "stop",
        "reasoningEffort"
    ],
    "/performance_metrics": [
        "accuracy",
        "user_satisfaction",
        "average_response_time_ms"
    ]
};
const validate = validate20;
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:promptgate:schema:prompt-metadata:1", "title": "Prompt metadata", "description": "The file .prompt-metadata.json beside a prompt's text. Fields that are not listed here are allowed and reported as a warning.", "type": "object", "required": ["name", "version", "model", "description"], "properties": { "$schema": { "title": "Schema for editors", "description": "Lets an editor complete and check this file; not read otherwise.", "type": "string" }, "name": { "title": "Name", "description": "What people call the prompt: 1 to 100 of A-Z a-z 0-9 blank . _ -, the first and the last a letter or a digit. It need not equal the prompt's id.", "type": "string", "pattern": "^[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,98}[A-Za-z0-9])?$", "examples": ["Customer Support"] }, "version": { "title": "Version", "description": "The prompt's version, SemVer 2.0.0 to the letter.", "$ref": "#/$defs/semver", "examples": ["1.3.2", "2.0.0-rc.1"] }, "description": { "title": "Description", "description": "What the prompt is for, in a sentence or two.", "type": "string", "pattern": "\\S" }, "created": { "title": "Created", "description": "The day or the time at which the prompt was first written, ISO 8601. A time without a zone is read as UTC.", "$ref": "#/$defs/date", "examples": ["2025-01-15", "2025-01-15T09:30:00Z"] }, "updated": { "title": "Updated", "description": "The day or the time of this version, ISO 8601, not before created. A time without a zone is read as UTC.", "$ref": "#/$defs/date", "examples": ["2025-03-02"] }, "author": { "title": "Author", "description": "Who to ask about the prompt: a person or a team.", "type": "string", "pattern": "\\S" }, "model": { "title": "Model", "description": "The model that the prompt is written for, provider:model or an alias from the configuration.", "type": "string", "pattern": "\\S", "examples": ["openai:gpt-5-mini", "claude-3-sonnet"] }, "parameters": { "title": "Model parameters", "description": "How the model is called.", "type": "object", "properties": { "temperature": { "title": "Temperature", "description": "How much chance there is in the answer.", "type": "number", "minimum": 0, "maximum": 2 }, "topP": { "title": "Top P", "description": "Share of the likeliest tokens to choose from.", "type": "number", "minimum": 0, "maximum": 1 }, "maxOutputTokens": { "title": "Longest answer", "description": "In tokens.", "type": "integer", "minimum": 1, "default": 4096 }, "seed": { "title": "Seed", "description": "Makes answers repeatable where the provider can.", "type": "integer" }, "stop": { "title": "Stop sequences", "description": "Texts at which the answer ends.", "type": "array", "items": { "type": "string", "minLength": 1 } }, "reasoningEffort": { "title": "Reasoning effort", "description": "How long a reasoning model may think.", "enum": ["none", "minimal", "low", "medium", "high", "xhigh"] } } }, "provider_options": { "title": "Provider options", "description": "Settings of one provider, by the provider's name; only those on the allow-list are sent.", "type": "object", "additionalProperties": { "type": "object" } }, "context_window_used": { "title": "Context window used", "description": "Tokens that the prompt takes.", "type": "number", "minimum": 0 }, "estimated_cost_per_1k": { "title": "Estimated cost of 1,000 calls", "description": "In USD.", "type": "number", "minimum": 0 }, "performance_metrics": { "title": "Performance metrics", "description": "What was measured on this version.", "type": "object", "properties": { "accuracy": { "title": "Accuracy", "description": "Share of right answers, 0 to 1.", "type": "number", "minimum": 0, "maximum": 1 }, "user_satisfaction": { "title": "User satisfaction", "description": "On the scale that the team uses.", "type": "number", "minimum": 0 }, "average_response_time_ms": { "title": "Average response time", "description": "In milliseconds.", "type": "number", "minimum": 0 } } }, "change_notes": { "title": "Change notes", "description": "What this version changes, for the people who use the prompt.", "type": "string" }, "tags": { "title": "Tags", "description": "Words to find the prompt by.", "type": "array", "items": { "type": "string", "pattern": "\\S" } }, "previous_version": { "title": "Previous version", "description": "The version before this one, SemVer 2.0.0 to the letter; null for the first.", "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/semver" }] }, "test_status": { "title": "Test status", "description": "Whether this version was tested, and how that went.", "type": "string", "pattern": "\\S", "examples": ["untested", "passed", "failed"] } }, "$defs": { "semver": { "type": "string", "maxLength": 256, "pattern": "^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$" }, "date": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:[Zz]|[+-]\\d{2}:?(?:\\d{2})?)?)?$" } } };
const schema32 = { "type": "string", "maxLength": 256, "pattern": "^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$" };
const schema33 = { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:[Zz]|[+-]\\d{2}:?(?:\\d{2})?)?)?$" };
const pattern4 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,98}[A-Za-z0-9])?$", "u");
const pattern5 = new RegExp("^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$", "u");
const pattern6 = new RegExp("\\S", "u");
const pattern7 = new RegExp("^\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:[Zz]|[+-]\\d{2}:?(?:\\d{2})?)?)?$", "u");
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
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="urn:promptgate:schema:prompt-metadata:1" */ ;
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
        if (data.name === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property '" + "name" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        if (data.version === undefined) {
            const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property '" + "version" + "'" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
        if (data.model === undefined) {
            const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "model" }, message: "must have required property '" + "model" + "'" };
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
        if (data.description === undefined) {
            const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property '" + "description" + "'" };
            if (vErrors === null) {
                vErrors = [err3];
            }
            else {
                vErrors.push(err3);
            }
            errors++;
        }
        if (data.$schema !== undefined) {
            if (typeof data.$schema !== "string") {
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
        if (data.name !== undefined) {
            let data1 = data.name;
            if (typeof data1 === "string") {
                if (!pattern4.test(data1)) {
                    const err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,98}[A-Za-z0-9])?$" }, message: "must match pattern \"" + "^[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,98}[A-Za-z0-9])?$" + "\"" };
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
                const err6 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.version !== undefined) {
            let data2 = data.version;
            if (typeof data2 === "string") {
                if (func1(data2) > 256) {
                    const err7 = { instancePath: instancePath + "/version", schemaPath: "#/$defs/semver/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
                if (!pattern5.test(data2)) {
                    const err8 = { instancePath: instancePath + "/version", schemaPath: "#/$defs/semver/pattern", keyword: "pattern", params: { pattern: "^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$" }, message: "must match pattern \"" + "^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$" + "\"" };
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
                const err9 = { instancePath: instancePath + "/version", schemaPath: "#/$defs/semver/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.description !== undefined) {
            let data3 = data.description;
            if (typeof data3 === "string") {
                if (!pattern6.test(data3)) {
                    const err10 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
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
                const err11 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data.created !== undefined) {
            let data4 = data.created;
            if (typeof data4 === "string") {
                if (!pattern7.test(data4)) {
                    const err12 = { instancePath: instancePath + "/created", schemaPath: "#/$defs/date/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:[Zz]|[+-]\\d{2}:?(?:\\d{2})?)?)?$" }, message: "must match pattern \"" + "^\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:[Zz]|[+-]\\d{2}:?(?:\\d{2})?)?)?$" + "\"" };
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
                const err13 = { instancePath: instancePath + "/created", schemaPath: "#/$defs/date/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data.updated !== undefined) {
            let data5 = data.updated;
            if (typeof data5 === "string") {
                if (!pattern7.test(data5)) {
                    const err14 = { instancePath: instancePath + "/updated", schemaPath: "#/$defs/date/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:[Zz]|[+-]\\d{2}:?(?:\\d{2})?)?)?$" }, message: "must match pattern \"" + "^\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:[Zz]|[+-]\\d{2}:?(?:\\d{2})?)?)?$" + "\"" };
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
                const err15 = { instancePath: instancePath + "/updated", schemaPath: "#/$defs/date/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
        if (data.author !== undefined) {
            let data6 = data.author;
            if (typeof data6 === "string") {
                if (!pattern6.test(data6)) {
                    const err16 = { instancePath: instancePath + "/author", schemaPath: "#/properties/author/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
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
                const err17 = { instancePath: instancePath + "/author", schemaPath: "#/properties/author/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err17];
                }
                else {
                    vErrors.push(err17);
                }
                errors++;
            }
        }
        if (data.model !== undefined) {
            let data7 = data.model;
            if (typeof data7 === "string") {
                if (!pattern6.test(data7)) {
                    const err18 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err18];
                    }
                    else {
                        vErrors.push(err18);
                    }
                    errors++;
                }
            }
            else {
                const err19 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err19];
                }
                else {
                    vErrors.push(err19);
                }
                errors++;
            }
        }
        if (data.parameters !== undefined) {
            let data8 = data.parameters;
            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                if (data8.temperature !== undefined) {
                    let data9 = data8.temperature;
                    if ((typeof data9 == "number") && (isFinite(data9))) {
                        if (data9 > 2 || isNaN(data9)) {
                            const err20 = { instancePath: instancePath + "/parameters/temperature", schemaPath: "#/properties/parameters/properties/temperature/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2 }, message: "must be <= 2" };
                            if (vErrors === null) {
                                vErrors = [err20];
                            }
                            else {
                                vErrors.push(err20);
                            }
                            errors++;
                        }
                        if (data9 < 0 || isNaN(data9)) {
                            const err21 = { instancePath: instancePath + "/parameters/temperature", schemaPath: "#/properties/parameters/properties/temperature/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
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
                        const err22 = { instancePath: instancePath + "/parameters/temperature", schemaPath: "#/properties/parameters/properties/temperature/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err22];
                        }
                        else {
                            vErrors.push(err22);
                        }
                        errors++;
                    }
                }
                if (data8.topP !== undefined) {
                    let data10 = data8.topP;
                    if ((typeof data10 == "number") && (isFinite(data10))) {
                        if (data10 > 1 || isNaN(data10)) {
                            const err23 = { instancePath: instancePath + "/parameters/topP", schemaPath: "#/properties/parameters/properties/topP/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                            if (vErrors === null) {
                                vErrors = [err23];
                            }
                            else {
                                vErrors.push(err23);
                            }
                            errors++;
                        }
                        if (data10 < 0 || isNaN(data10)) {
                            const err24 = { instancePath: instancePath + "/parameters/topP", schemaPath: "#/properties/parameters/properties/topP/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err24];
                            }
                            else {
                                vErrors.push(err24);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err25 = { instancePath: instancePath + "/parameters/topP", schemaPath: "#/properties/parameters/properties/topP/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err25];
                        }
                        else {
                            vErrors.push(err25);
                        }
                        errors++;
                    }
                }
                if (data8.maxOutputTokens !== undefined) {
                    let data11 = data8.maxOutputTokens;
                    if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
                        const err26 = { instancePath: instancePath + "/parameters/maxOutputTokens", schemaPath: "#/properties/parameters/properties/maxOutputTokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err26];
                        }
                        else {
                            vErrors.push(err26);
                        }
                        errors++;
                    }
                    if ((typeof data11 == "number") && (isFinite(data11))) {
                        if (data11 < 1 || isNaN(data11)) {
                            const err27 = { instancePath: instancePath + "/parameters/maxOutputTokens", schemaPath: "#/properties/parameters/properties/maxOutputTokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
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
                if (data8.seed !== undefined) {
                    let data12 = data8.seed;
                    if (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) {
                        const err28 = { instancePath: instancePath + "/parameters/seed", schemaPath: "#/properties/parameters/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err28];
                        }
                        else {
                            vErrors.push(err28);
                        }
                        errors++;
                    }
                }
                if (data8.stop !== undefined) {
                    let data13 = data8.stop;
                    if (Array.isArray(data13)) {
                        const len0 = data13.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                            let data14 = data13[i0];
                            if (typeof data14 === "string") {
                                if (func1(data14) < 1) {
                                    const err29 = { instancePath: instancePath + "/parameters/stop/" + i0, schemaPath: "#/properties/parameters/properties/stop/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
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
                                const err30 = { instancePath: instancePath + "/parameters/stop/" + i0, schemaPath: "#/properties/parameters/properties/stop/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err30];
                                }
                                else {
                                    vErrors.push(err30);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err31 = { instancePath: instancePath + "/parameters/stop", schemaPath: "#/properties/parameters/properties/stop/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err31];
                        }
                        else {
                            vErrors.push(err31);
                        }
                        errors++;
                    }
                }
                if (data8.reasoningEffort !== undefined) {
                    let data15 = data8.reasoningEffort;
                    if (!((((((data15 === "none") || (data15 === "minimal")) || (data15 === "low")) || (data15 === "medium")) || (data15 === "high")) || (data15 === "xhigh"))) {
                        const err32 = { instancePath: instancePath + "/parameters/reasoningEffort", schemaPath: "#/properties/parameters/properties/reasoningEffort/enum", keyword: "enum", params: { allowedValues: schema31.properties.parameters.properties.reasoningEffort.enum }, message: "must be equal to one of the allowed values" };
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
            else {
                const err33 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err33];
                }
                else {
                    vErrors.push(err33);
                }
                errors++;
            }
        }
        if (data.provider_options !== undefined) {
            let data16 = data.provider_options;
            if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                for (const key0 in data16) {
                    let data17 = data16[key0];
                    if (!(data17 && typeof data17 == "object" && !Array.isArray(data17))) {
                        const err34 = { instancePath: instancePath + "/provider_options/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/provider_options/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
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
                const err35 = { instancePath: instancePath + "/provider_options", schemaPath: "#/properties/provider_options/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err35];
                }
                else {
                    vErrors.push(err35);
                }
                errors++;
            }
        }
        if (data.context_window_used !== undefined) {
            let data18 = data.context_window_used;
            if ((typeof data18 == "number") && (isFinite(data18))) {
                if (data18 < 0 || isNaN(data18)) {
                    const err36 = { instancePath: instancePath + "/context_window_used", schemaPath: "#/properties/context_window_used/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
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
                const err37 = { instancePath: instancePath + "/context_window_used", schemaPath: "#/properties/context_window_used/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err37];
                }
                else {
                    vErrors.push(err37);
                }
                errors++;
            }
        }
        if (data.estimated_cost_per_1k !== undefined) {
            let data19 = data.estimated_cost_per_1k;
            if ((typeof data19 == "number") && (isFinite(data19))) {
                if (data19 < 0 || isNaN(data19)) {
                    const err38 = { instancePath: instancePath + "/estimated_cost_per_1k", schemaPath: "#/properties/estimated_cost_per_1k/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    if (vErrors === null) {
                        vErrors = [err38];
                    }
                    else {
                        vErrors.push(err38);
                    }
                    errors++;
                }
            }
            else {
                const err39 = { instancePath: instancePath + "/estimated_cost_per_1k", schemaPath: "#/properties/estimated_cost_per_1k/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err39];
                }
                else {
                    vErrors.push(err39);
                }
                errors++;
            }
        }
        if (data.performance_metrics !== undefined) {
            let data20 = data.performance_metrics;
            if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                if (data20.accuracy !== undefined) {
                    let data21 = data20.accuracy;
                    if ((typeof data21 == "number") && (isFinite(data21))) {
                        if (data21 > 1 || isNaN(data21)) {
                            const err40 = { instancePath: instancePath + "/performance_metrics/accuracy", schemaPath: "#/properties/performance_metrics/properties/accuracy/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                            if (vErrors === null) {
                                vErrors = [err40];
                            }
                            else {
                                vErrors.push(err40);
                            }
                            errors++;
                        }
                        if (data21 < 0 || isNaN(data21)) {
                            const err41 = { instancePath: instancePath + "/performance_metrics/accuracy", schemaPath: "#/properties/performance_metrics/properties/accuracy/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err41];
                            }
                            else {
                                vErrors.push(err41);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err42 = { instancePath: instancePath + "/performance_metrics/accuracy", schemaPath: "#/properties/performance_metrics/properties/accuracy/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err42];
                        }
                        else {
                            vErrors.push(err42);
                        }
                        errors++;
                    }
                }
                if (data20.user_satisfaction !== undefined) {
                    let data22 = data20.user_satisfaction;
                    if ((typeof data22 == "number") && (isFinite(data22))) {
                        if (data22 < 0 || isNaN(data22)) {
                            const err43 = { instancePath: instancePath + "/performance_metrics/user_satisfaction", schemaPath: "#/properties/performance_metrics/properties/user_satisfaction/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err43];
                            }
                            else {
                                vErrors.push(err43);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err44 = { instancePath: instancePath + "/performance_metrics/user_satisfaction", schemaPath: "#/properties/performance_metrics/properties/user_satisfaction/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err44];
                        }
                        else {
                            vErrors.push(err44);
                        }
                        errors++;
                    }
                }
                if (data20.average_response_time_ms !== undefined) {
                    let data23 = data20.average_response_time_ms;
                    if ((typeof data23 == "number") && (isFinite(data23))) {
                        if (data23 < 0 || isNaN(data23)) {
                            const err45 = { instancePath: instancePath + "/performance_metrics/average_response_time_ms", schemaPath: "#/properties/performance_metrics/properties/average_response_time_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err45];
                            }
                            else {
                                vErrors.push(err45);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err46 = { instancePath: instancePath + "/performance_metrics/average_response_time_ms", schemaPath: "#/properties/performance_metrics/properties/average_response_time_ms/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err46];
                        }
                        else {
                            vErrors.push(err46);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err47 = { instancePath: instancePath + "/performance_metrics", schemaPath: "#/properties/performance_metrics/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err47];
                }
                else {
                    vErrors.push(err47);
                }
                errors++;
            }
        }
        if (data.change_notes !== undefined) {
            if (typeof data.change_notes !== "string") {
                const err48 = { instancePath: instancePath + "/change_notes", schemaPath: "#/properties/change_notes/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err48];
                }
                else {
                    vErrors.push(err48);
                }
                errors++;
            }
        }
        if (data.tags !== undefined) {
            let data25 = data.tags;
            if (Array.isArray(data25)) {
                const len1 = data25.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data26 = data25[i1];
                    if (typeof data26 === "string") {
                        if (!pattern6.test(data26)) {
                            const err49 = { instancePath: instancePath + "/tags/" + i1, schemaPath: "#/properties/tags/items/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err49];
                            }
                            else {
                                vErrors.push(err49);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err50 = { instancePath: instancePath + "/tags/" + i1, schemaPath: "#/properties/tags/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err50];
                        }
                        else {
                            vErrors.push(err50);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err51 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err51];
                }
                else {
                    vErrors.push(err51);
                }
                errors++;
            }
        }
        if (data.previous_version !== undefined) {
            let data27 = data.previous_version;
            const _errs59 = errors;
            let valid11 = false;
            const _errs60 = errors;
            if (data27 !== null) {
                const err52 = { instancePath: instancePath + "/previous_version", schemaPath: "#/properties/previous_version/anyOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                if (vErrors === null) {
                    vErrors = [err52];
                }
                else {
                    vErrors.push(err52);
                }
                errors++;
            }
            var _valid0 = _errs60 === errors;
            valid11 = valid11 || _valid0;
            const _errs62 = errors;
            if (typeof data27 === "string") {
                if (func1(data27) > 256) {
                    const err53 = { instancePath: instancePath + "/previous_version", schemaPath: "#/$defs/semver/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
                    if (vErrors === null) {
                        vErrors = [err53];
                    }
                    else {
                        vErrors.push(err53);
                    }
                    errors++;
                }
                if (!pattern5.test(data27)) {
                    const err54 = { instancePath: instancePath + "/previous_version", schemaPath: "#/$defs/semver/pattern", keyword: "pattern", params: { pattern: "^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$" }, message: "must match pattern \"" + "^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err54];
                    }
                    else {
                        vErrors.push(err54);
                    }
                    errors++;
                }
            }
            else {
                const err55 = { instancePath: instancePath + "/previous_version", schemaPath: "#/$defs/semver/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err55];
                }
                else {
                    vErrors.push(err55);
                }
                errors++;
            }
            var _valid0 = _errs62 === errors;
            valid11 = valid11 || _valid0;
            if (!valid11) {
                const err56 = { instancePath: instancePath + "/previous_version", schemaPath: "#/properties/previous_version/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                if (vErrors === null) {
                    vErrors = [err56];
                }
                else {
                    vErrors.push(err56);
                }
                errors++;
            }
            else {
                errors = _errs59;
                if (vErrors !== null) {
                    if (_errs59) {
                        vErrors.length = _errs59;
                    }
                    else {
                        vErrors = null;
                    }
                }
            }
        }
        if (data.test_status !== undefined) {
            let data28 = data.test_status;
            if (typeof data28 === "string") {
                if (!pattern6.test(data28)) {
                    const err57 = { instancePath: instancePath + "/test_status", schemaPath: "#/properties/test_status/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
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
                const err58 = { instancePath: instancePath + "/test_status", schemaPath: "#/properties/test_status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
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
        const err59 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err59];
        }
        else {
            vErrors.push(err59);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": { "$schema": true, "name": true, "version": true, "description": true, "created": true, "updated": true, "author": true, "model": true, "parameters": true, "provider_options": true, "context_window_used": true, "estimated_cost_per_1k": true, "performance_metrics": true, "change_notes": true, "tags": true, "previous_version": true, "test_status": true }, "dynamicProps": false, "dynamicItems": false };

// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __webpack_require__(11665);
// EXTERNAL MODULE: ./lib/prompt/suggest.js
var suggest = __webpack_require__(89753);
// EXTERNAL MODULE: ./lib/prompt/json-file.js
var json_file = __webpack_require__(76668);
;// CONCATENATED MODULE: ./lib/checks/json-file.js






/** Doubled keys of one file. */
const json_file_LIMIT = 50;
/** Reads a JSON file and says why where it cannot be; what is no regular file is the structure's affair. */
function checkJsonFile(file, what) {
    const none = { path: file?.path ?? '', text: null, value: undefined };
    if (!file || (file.mode !== '100644' && file.mode !== '100755'))
        return { ...none, findings: [] };
    const { path } = file;
    const refuse = (place, message, help) => ({
        ...none,
        findings: [(0,checks_finding/* finding */.g)('metadata/json', { path, ...place }, message, help)],
    });
    if (file.bytes === null) {
        if (file.size <= prompt_types/* FILE_SIZE_LIMIT */.tc)
            return { ...none, findings: [] };
        return refuse({}, `The ${what} is ${(file.size / 1_048_576).toFixed(1)} MB; files over 1 MB are not read.`, 'Keep data out of it.');
    }
    const { text, value, fault, tooDeep } = (0,json_file/* readJsonFile */.JE)(file.bytes);
    if (fault)
        return refuse(fault.place, `The ${what} is ${fault.encoding === 'not UTF-8' ? 'not UTF-8' : `stored as ${fault.encoding}`}.`, 'Save it as UTF-8 without a byte order mark.');
    if (tooDeep)
        return refuse(tooDeep, `The ${what} is nested more than ${json_file/* JSON_DEPTH_LIMIT */.r7} levels deep.`, 'Make it flatter.');
    if (value === undefined) {
        const mistake = text === null ? null : (0,json_positions/* findSyntaxMistake */.ZP)(text);
        return refuse(mistake ?? {}, `The ${what} is not JSON. ${mistake?.message ?? ''}`.trim(), 'Correct the JSON here; an editor with JSON support shows the place.');
    }
    return { path, text, value, findings: findDoubles(text ?? '', path) };
}
function findDoubles(text, path) {
    const doubles = (0,json_positions/* findDuplicateKeys */.ln)(text, json_file_LIMIT + 1).map(({ key, line, column, first }) => {
        const message = `The key “${(0,visible/* showText */.h)(key)}” stands twice in one object (first in line ${first.line}); only the last one counts.`;
        return (0,checks_finding/* finding */.g)('metadata/duplicate-key', { path, line, column }, message, 'Remove one of the two.');
    });
    return (0,cut/* cutAfter */.b)(doubles, json_file_LIMIT);
}

// EXTERNAL MODULE: ./lib/checks/schema-words.js
var schema_words = __webpack_require__(51397);
;// CONCATENATED MODULE: ./lib/checks/metadata-dates.js

const FIELDS = ['created', 'updated'];
/** Characters of a time with nanoseconds and an offset, and some more. */
const LONGEST = 50;
const FORM = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const FORM_HELP = 'Write a date such as `2025-03-02`, or a time such as `2025-03-02T09:30:00Z`.';
/** Whether a text is a date of the calendar or a time on one, ISO 8601; `problem` says in words why it is not. */
function readDate(text) {
    const match = text.length > LONGEST ? null : FORM.exec(text);
    if (!match)
        return { problem: 'is no ISO 8601 date' };
    const [, day = '', hour, minute, second = '0', fraction = '0', zone] = match;
    const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
    if (month < 1 || month > 12)
        return { problem: `has no such month as ${day.slice(5, 7)}` };
    const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
    if (dayOfMonth < 1 || dayOfMonth > last)
        return { problem: `is no day of the calendar: ${day.slice(0, 7)} has ${last} days` };
    if (hour === undefined)
        return { date: { day, instant: null, hasZone: true } };
    const seconds = Number(second);
    if (Number(hour) > 23 || Number(minute) > 59 || seconds > 60 || (seconds === 60 && minute !== '59'))
        return { problem: 'has no such time of the day' };
    const offset = readOffset(zone);
    if (offset === null)
        return { problem: `has no such time zone as ${zone}` };
    const instant = new Date(0);
    instant.setUTCFullYear(year, month - 1, dayOfMonth);
    instant.setUTCHours(Number(hour), Number(minute) - offset, seconds, Number(`0.${fraction}`) * 1000);
    return { date: { day, instant: instant.getTime(), hasZone: zone !== undefined } };
}
/** Checks that `created` and `updated` are real dates in this order. Values that are not text are the schema's affair. */
function checkDates(metadata) {
    const problems = [];
    const dates = {};
    for (const field of FIELDS) {
        const value = Object.hasOwn(metadata, field) ? metadata[field] : undefined;
        if (typeof value !== 'string')
            continue;
        const read = readDate(value);
        const name = (0,schema_words/* nameField */.yD)([field]);
        if ('problem' in read) {
            problems.push({ pointer: [field], severity: 'error', message: `${name} ${read.problem}: ${(0,schema_words/* showValue */.vp)(value)}.`, help: FORM_HELP });
            continue;
        }
        dates[field] = read.date;
        if (!read.date.hasZone) {
            const message = `${name} has a time without a zone (${(0,schema_words/* showValue */.vp)(value)}); it is read as UTC.`;
            problems.push({
                pointer: [field],
                severity: 'warning',
                message,
                help: `Write "${value}Z" for UTC, or add an offset such as +02:00.`,
            });
        }
    }
    const { created, updated } = dates;
    if (created && updated && isBefore(updated, created)) {
        const message = `${(0,schema_words/* nameField */.yD)(['updated'])} (${(0,schema_words/* showValue */.vp)(metadata.updated)}) lies before ${(0,schema_words/* nameField */.yD)(['created'])} (${(0,schema_words/* showValue */.vp)(metadata.created)}).`;
        problems.push({
            pointer: ['updated'],
            severity: 'error',
            message,
            help: 'Correct the date that is wrong; promptgate bump sets updated.',
        });
    }
    return problems;
}
/** Minutes east of UTC; no zone is UTC. */
function readOffset(zone) {
    if (zone === undefined || zone === 'Z')
        return 0;
    const hours = Number(zone.slice(1, 3));
    const minutes = Number(zone.slice(3).replace(':', '') || '0');
    if (hours > 23 || minutes > 59)
        return null;
    return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
/** Instants where both have one; else the days as written, so that a time on the same day is never before it. */
function isBefore(a, b) {
    return a.instant !== null && b.instant !== null ? a.instant < b.instant : a.day < b.day;
}

;// CONCATENATED MODULE: ./lib/checks/metadata.js











/** Findings of one kind in one file. */
const metadata_LIMIT = 50;
/** Fields whose texts have rules of their own: `version/invalid`, `metadata/dates`. That they are texts is the schema's affair. */
const OWN_RULES = new Set(['version', 'previous_version', 'created', 'updated']);
/** Words for fields whose pattern says little by itself. */
const FIELD_HELP = {
    '/name': {
        must: 'must be 1 to 100 letters A-Z a-z, digits, blanks, dots, _ and -, the first and the last a letter or a digit',
        help: 'Write a name such as "Customer Support"; it need not equal the directory.',
    },
    '/version': { must: 'must be a version in double quotes', help: 'Write a version such as "1.0.0".' },
    '/previous_version': {
        must: 'must be a version in double quotes, or null',
        help: 'Write the version before this one, or null for the first.',
    },
};
const MISSING_HELP = {
    name: 'Add `name`, for example `"name": "Customer Support"`.',
    version: 'Add `version`, for example `"version": "1.0.0"`.',
    model: 'Add `model`, for example `"model": "openai:gpt-5-mini"`.',
    description: 'Add `description`: what the prompt is for, in a sentence.',
};
/**
 * Checks a prompt's metadata: that it is JSON without doubled keys, fits the schema, has real dates in order and no unknown
 * fields, and fits the user's further schema. All mistakes at once. The output schema is checked for being JSON.
 */
function checkMetadata(prompt, further = null) {
    const { files } = prompt.source;
    const outputSchema = checkJsonFile(files.get(prompt_types/* OUTPUT_SCHEMA_FILE */.N2), 'output schema');
    const { path, text, value, findings } = checkJsonFile(files.get(prompt_types/* METADATA_FILE */.VR), 'metadata');
    if (text === null || value === undefined)
        return [...findings, ...outputSchema.findings];
    const problems = (0,json_value/* isObject */.Gv)(value) ? checkObject(value, text, further) : [describeOther(value)];
    return [...findings, ...placeProblems(problems, text, path), ...outputSchema.findings];
}
function checkObject(metadata, text, further) {
    const dates = checkDates(metadata).map((problem) => ({ rule: 'metadata/dates', part: 'value', ...problem }));
    return [
        ...checkSchema(metadata),
        ...dates,
        ...checkUnknownFields(metadata, further),
        ...checkSurrogates(metadata, text),
        ...(further ? checkFurther(metadata, further) : []),
    ];
}
function checkSchema(metadata) {
    if (validate(metadata))
        return [];
    const skip = ({ instancePath: path, keyword }) => {
        const [, field = '', ...rest] = path.split('/');
        return keyword !== 'maxLength' && rest.length === 0 && OWN_RULES.has(field) && typeof metadata[field] === 'string';
    };
    return (0,schema_words/* describeErrors */.rg)(validate.errors ?? [], metadata, metadata_LIMIT, skip).map((description) => {
        const { pointer, part } = description;
        const [field] = pointer;
        const isMissing = part === 'key' && (0,schema_words/* findValue */.j)(metadata, pointer) === undefined;
        if (isMissing)
            return { rule: 'metadata/schema', ...description, help: MISSING_HELP[String(field)] ?? description.help };
        const words = FIELD_HELP[`/${pointer.join('/')}`];
        if (!words)
            return { rule: 'metadata/schema', ...description };
        const message = `${(0,schema_words/* nameField */.yD)(pointer)} ${words.must}; it is ${(0,schema_words/* showValue */.vp)((0,schema_words/* findValue */.j)(metadata, pointer))}.`;
        return { rule: 'metadata/schema', pointer, part, message, help: words.help };
    });
}
function checkUnknownFields(metadata, further) {
    const problems = [];
    for (const [path, known] of Object.entries(fields)) {
        const parent = (0,schema_words/* readPointer */.qT)(path, metadata);
        const object = (0,schema_words/* findValue */.j)(metadata, parent);
        if (!(0,json_value/* isObject */.Gv)(object))
            continue;
        const allowed = path === '' ? [...known, ...(further?.fields ?? [])] : known;
        const names = Object.keys(object);
        const free = allowed.filter((name) => !names.includes(name));
        for (const name of names) {
            if (allowed.includes(name) || (path === '' && further?.lists(name)) || problems.length > metadata_LIMIT)
                continue;
            const pointer = [...parent, name];
            const near = (0,suggest/* suggest */.Z)(name, free) ?? (0,suggest/* suggest */.Z)(name, allowed);
            const help = near
                ? `Did you mean ${JSON.stringify(near)}?`
                : 'Remove it, or list it in a further schema (metadata.schema in the configuration).';
            const place = parent.length === 0 ? 'the metadata' : (0,schema_words/* nameField */.yD)(parent);
            problems.push({
                rule: 'metadata/unknown-field',
                pointer,
                part: 'key',
                message: `${(0,schema_words/* nameField */.yD)(pointer)} is not a field of ${place}.`,
                help,
            });
        }
    }
    return (0,cut/* cutAfter */.b)(problems, metadata_LIMIT);
}
/** Half of a surrogate pair can be written in JSON by an escape and is no character: nothing could store or send it. */
function checkSurrogates(metadata, text) {
    if (!/\\u[dD][89a-fA-F]/.test(text))
        return [];
    const problems = [];
    const visit = (value, pointer) => {
        if (problems.length > metadata_LIMIT)
            return;
        if (typeof value === 'string' && !value.isWellFormed()) {
            const message = `${(0,schema_words/* nameField */.yD)(pointer)} holds half of a surrogate pair (an escape such as \\uD800), which is no character.`;
            problems.push({ rule: 'metadata/schema', pointer, part: 'value', message, help: 'Write the whole character.' });
        }
        else if (typeof value === 'object' && value !== null) {
            for (const [key, inner] of Object.entries(value))
                visit(inner, [...pointer, Array.isArray(value) ? Number(key) : key]);
        }
    };
    visit(metadata, []);
    return (0,cut/* cutAfter */.b)(problems, metadata_LIMIT);
}
function checkFurther(metadata, { path, validate: validateFurther }) {
    const place = { rule: 'metadata/schema', pointer: [], part: 'value' };
    try {
        const errors = validateFurther(metadata);
        if (errors === null)
            return [
                {
                    ...place,
                    message: `The metadata has too many values for the schema ${path}, or the schema goes round for them without an end.`,
                    help: 'Keep data out of the metadata, or mend the schema.',
                },
            ];
        return (0,schema_words/* describeErrors */.rg)(errors, metadata, metadata_LIMIT).map((description) => {
            const message = `${description.message.replace(/\.$/, '')} (the schema ${path} asks for this).`;
            return { rule: 'metadata/schema', ...description, message };
        });
    }
    catch (error) {
        const reason = (0,visible/* showText */.h)(error instanceof Error ? error.message : String(error), 100);
        return [
            {
                ...place,
                message: `The schema ${path} could not be applied: ${reason}.`,
                help: 'Correct the schema, or set metadata.schema: null.',
            },
        ];
    }
}
function describeOther(value) {
    const kind = Array.isArray(value) ? 'a list' : (0,schema_words/* showValue */.vp)(value);
    const message = `The metadata must be an object in braces, and is ${kind}.`;
    const help = `Write { … } with ${(0,schema_words/* joinWords */.yZ)(Object.keys(MISSING_HELP).map((name) => `"${name}"`)).replace(' or ', ' and ')}.`;
    return { rule: 'metadata/schema', pointer: [], part: 'value', message, help };
}
/** Looks all places up in one reading; a missing field is shown at the object that lacks it. */
function placeProblems(problems, text, path) {
    if (problems.length === 0)
        return [];
    const parents = problems.map(({ pointer }) => ({ pointer: pointer.slice(0, -1) }));
    const places = (0,json_positions/* locateAll */.Y6)(text, [...problems, ...parents]);
    return problems.map(({ rule, message, help, severity }, index) => {
        const place = places[index] ?? places[problems.length + index];
        return (0,checks_finding/* finding */.g)(rule, { path, ...place }, message, help, severity);
    });
}

// EXTERNAL MODULE: ./lib/checks/secret.js
var secret = __webpack_require__(33934);
// EXTERNAL MODULE: ./lib/prompt/fold-case.js
var fold_case = __webpack_require__(88553);
;// CONCATENATED MODULE: ./lib/checks/structure.js





/** Characters of an id in all, slashes included. */
const ID_LIMIT = 200;
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/;
const ID_HELP = 'Rename the directory: each part of an id is letters A-Z a-z, digits, - and _, begins with a letter or a digit, may have single dots inside and does not end in .lock.';
/** ASCII letters that are hard to tell apart, as Unicode's confusables (UTS #39) pair them. */
const LOOKALIKES = { 0: 'o', 1: 'l', I: 'l', m: 'rn' };
/**
 * Checks a prompt's id and that its files are there, are regular files and are named in the right case.
 *
 * @param siblings paths below the prompts root (like ids) of the directories beside each part of the id. For `billing/refunds`: every
 *   directory in the root (`Billing`, `support`) and every directory in `billing` (`billing/Refunds`). The id's own parts may be among them.
 */
function checkStructure(prompt, siblings) {
    return [...checkId(prompt), ...checkCollisions(prompt, siblings), ...checkFiles(prompt.source)];
}
function checkId({ id, dir }) {
    const place = { path: dir === '' ? null : dir };
    if (id === '') {
        const message = 'The prompts directory itself holds a prompt’s files; each prompt has a directory of its own below it.';
        return [(0,checks_finding/* finding */.g)('structure/id', place, message, 'Move the files into a directory, whose name is the id.')];
    }
    if (id.length > ID_LIMIT) {
        return [
            (0,checks_finding/* finding */.g)('structure/id', place, `The id is ${id.length} characters long; ${ID_LIMIT} is the most.`, 'Shorten the directory names.'),
        ];
    }
    return id.split('/').flatMap((segment) => {
        const wrong = describeSegment(segment);
        return wrong === null ? [] : [(0,checks_finding/* finding */.g)('structure/id', place, `The id ${(0,visible/* showText */.h)(id)} is not valid: ${wrong}.`, ID_HELP)];
    });
}
/** What is wrong with one part of an id, or null. */
function describeSegment(segment) {
    if (segment === '')
        return 'one of its parts is empty';
    if (/\.lock$/i.test(segment))
        return `${(0,visible/* showText */.h)(segment)} ends in .lock, which Git reserves`;
    if (SEGMENT.test(segment))
        return null;
    for (const char of segment)
        if (!/[A-Za-z0-9._-]/.test(char))
            return `it contains ${(0,visible/* describeCharacter */.z)(char)}`;
    if (/^[._-]/.test(segment))
        return `${(0,visible/* showText */.h)(segment)} begins with ${segment[0]}`;
    return `${(0,visible/* showText */.h)(segment)} has a dot at its end or two in a row`;
}
function checkCollisions({ id, dir }, siblings) {
    const parts = id.split('/');
    const findings = [];
    for (const sibling of new Set(siblings)) {
        const own = parts.slice(0, sibling.split('/').length).join('/');
        if (own === sibling)
            continue;
        if ((0,fold_case/* foldCase */.S)(own) === (0,fold_case/* foldCase */.S)(sibling)) {
            const message = `The directories ${(0,visible/* showText */.h)(own)} and ${(0,visible/* showText */.h)(sibling)} differ only in upper and lower case: on macOS and Windows they are one.`;
            findings.push((0,checks_finding/* finding */.g)('structure/id', { path: dir }, message, 'Rename one of the two directories.'));
        }
        else if (unifyLookalikes(own) === unifyLookalikes(sibling)) {
            const message = `The directories ${(0,visible/* showText */.h)(own)} and ${(0,visible/* showText */.h)(sibling)} are hard to tell apart.`;
            findings.push((0,checks_finding/* finding */.g)('structure/id', { path: dir }, message, 'Rename one of them, so that nobody takes one prompt for the other.', 'warning'));
        }
    }
    return findings;
}
function unifyLookalikes(name) {
    return name.replace(/[01Im]/g, (char) => LOOKALIKES[char] ?? char).toLowerCase();
}
function checkFiles(source) {
    return [prompt_types/* TEXT_FILE */.Jg, prompt_types/* METADATA_FILE */.VR, prompt_types/* OUTPUT_SCHEMA_FILE */.N2].flatMap((name) => checkFile(source, name, name !== prompt_types/* OUTPUT_SCHEMA_FILE */.N2));
}
function checkFile(source, name, isRequired) {
    const file = source.files.get(name);
    const variants = [...source.files].filter(([other]) => other !== name && (0,fold_case/* foldCase */.S)(other) === (0,fold_case/* foldCase */.S)(name));
    const findings = variants.map(([other, { path }]) => {
        if (file) {
            const message = `${(0,visible/* showText */.h)(other)} stands beside ${name}: on macOS and Windows the two are one file.`;
            return (0,checks_finding/* finding */.g)('structure/unexpected-case', { path }, message, `Remove it: git rm ${quote(path)}`);
        }
        const message = `${(0,visible/* showText */.h)(other)} is not read: the file's name is ${name}, in this case exactly.`;
        const help = `Rename it: git mv ${quote(path)} ${quote((0,paths/* joinPath */.u)(source.dir, name))}`;
        return (0,checks_finding/* finding */.g)('structure/unexpected-case', { path }, message, help, 'error');
    });
    if (file)
        return [...findings, ...checkMode(file, name)];
    if (isRequired && findings.length === 0)
        findings.push(describeMissing(source, name));
    return findings;
}
function describeMissing(source, name) {
    const help = name === prompt_types/* METADATA_FILE */.VR
        ? `Add ${(0,paths/* joinPath */.u)(source.dir, name)}, for example {"name": "My prompt", "version": "1.0.0", "model": "…", "description": "…"}; promptgate init writes one.`
        : `Add ${(0,paths/* joinPath */.u)(source.dir, name)} with the prompt's text, or remove what is left in ${source.dir}.`;
    return (0,checks_finding/* finding */.g)('structure/missing-file', { path: (0,paths/* joinPath */.u)(source.dir, name) }, `The prompt has no ${name}.`, help);
}
function checkMode({ path, mode }, name) {
    if (mode === '120000') {
        return [
            (0,checks_finding/* finding */.g)('structure/symlink', { path }, `${name} is a symbolic link; links are never followed.`, 'Commit the file itself in place of the link.'),
        ];
    }
    if (mode === '040000' || mode === '160000') {
        const what = mode === '040000' ? 'a directory' : 'a submodule';
        return [(0,checks_finding/* finding */.g)('structure/not-a-file', { path }, `${name} is ${what}, not a file.`, `Remove it and commit ${name} as a file.`)];
    }
    return [];
}
function quote(path) {
    return /^[A-Za-z0-9._/-]+$/.test(path) ? path : `'${(0,visible/* showText */.h)(path).replaceAll("'", "'\\''")}'`;
}

// EXTERNAL MODULE: ./lib/prompt/template.js
var template = __webpack_require__(10025);
// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(58089);
;// CONCATENATED MODULE: ./lib/checks/text.js







/** Occurrences of one character that are reported one by one. */
const text_LIMIT = 10;
/**
 * Checks a prompt's text: its encoding, its length in code points and its template.
 * @param baseTextParsed whether the text before the change was a valid template; a mistake is then an error, because callers rely on it.
 */
function checkText(prompt, config, baseTextParsed = false) {
    const file = prompt.source.files.get(prompt_types/* TEXT_FILE */.Jg);
    if (!file || (file.mode !== '100644' && file.mode !== '100755'))
        return [];
    const { path } = file;
    if (file.bytes === null)
        return file.size > prompt_types/* FILE_SIZE_LIMIT */.tc ? [describeHuge(path, file.size, config)] : [];
    const { text, fault } = (0,decode/* decodeUtf8 */._)(file.bytes);
    if (text === null)
        return [describeFault(path, fault)];
    return [
        ...checkMarks(text, path),
        ...checkLength(text, path, config),
        ...(prompt.variables === null ? checkTemplate(text, path, config, baseTextParsed) : []),
    ];
}
function describeHuge(path, size, config) {
    const megabytes = (size / 1_048_576).toFixed(1);
    const message = `The prompt is ${megabytes} MB; ${(0,phrases/* formatCount */.B4)(config.maxLength)} characters are the most, and files over 1 MB are not read.`;
    return (0,checks_finding/* finding */.g)('prompt/too-long', { path }, message, 'Shorten the prompt, or put what is data into a variable.');
}
function describeFault(path, fault) {
    const place = { path, ...fault.place };
    if (fault.encoding !== 'not UTF-8') {
        const message = `The prompt is stored as ${fault.encoding}, not as UTF-8.`;
        return (0,checks_finding/* finding */.g)('prompt/encoding', place, message, `Save it as UTF-8 without a byte order mark, for example: iconv -f ${fault.encoding} -t UTF-8`);
    }
    const byte = `0x${fault.byte.toString(16).toUpperCase().padStart(2, '0')}`;
    const message = `The prompt is not UTF-8: the byte ${byte} here begins no character.`;
    return (0,checks_finding/* finding */.g)('prompt/encoding', place, message, 'Save it as UTF-8; from an old Windows editor, for example: iconv -f WINDOWS-1252 -t UTF-8');
}
/** Characters that no clean text has, each with what is wrong and the mend. */
const MARKS = [
    [
        '\ufeff',
        (at) => `A byte order mark (U+FEFF) stands ${at === 0 ? 'at the start of the file' : 'inside the text'}; the model gets it as a character.`,
        'Delete it; save as UTF-8 without a byte order mark.',
    ],
    ['\0', () => 'A NUL character stands here: the file is cut or not text.', 'Delete it.'],
];
function checkMarks(text, path) {
    const place = (0,positions/* indexPositions */.j)(text);
    return MARKS.flatMap(([mark, describe, help]) => {
        const findings = [];
        for (let at = text.indexOf(mark); at !== -1 && findings.length <= text_LIMIT; at = text.indexOf(mark, at + 1)) {
            findings.push((0,checks_finding/* finding */.g)('prompt/encoding', { path, ...place(at) }, describe(at), help));
        }
        return (0,cut/* cutAfter */.b)(findings, text_LIMIT);
    });
}
function checkLength(text, path, config) {
    if (!/[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text)) {
        const message = text === '' ? 'The prompt is empty.' : 'The prompt is nothing but white space.';
        return [
            (0,checks_finding/* finding */.g)('prompt/too-short', { path, line: 1, column: 1 }, message, `Write the prompt: at least ${(0,phrases/* formatCount */.B4)(config.minLength)} characters.`),
        ];
    }
    const length = countCodePoints(text);
    if (length < config.minLength) {
        const message = `The prompt has ${(0,phrases/* formatCount */.B4)(length)} characters; ${(0,phrases/* formatCount */.B4)(config.minLength)} are the least.`;
        return [
            (0,checks_finding/* finding */.g)('prompt/too-short', { path, line: 1, column: 1 }, message, 'Say more of what the model is to do, or set prompt.minLength in the configuration.'),
        ];
    }
    if (length > config.maxLength) {
        const message = `The prompt has ${(0,phrases/* formatCount */.B4)(length)} characters; ${(0,phrases/* formatCount */.B4)(config.maxLength)} are the most.`;
        return [
            (0,checks_finding/* finding */.g)('prompt/too-long', { path, line: 1, column: 1 }, message, 'Shorten it, put what is data into a variable, or set prompt.maxLength in the configuration.'),
        ];
    }
    return [];
}
function checkTemplate(text, path, config, baseTextParsed) {
    if (config.templating === 'none')
        return [];
    const { mistake } = (0,template/* readTemplate */.x)(text);
    if (mistake === null)
        return [];
    const { message, line, column } = mistake;
    const help = 'Mend the template. For literal braces write {% raw %}{{ … }}{% endraw %}; where prompts are no templates at all, set prompt.templating: none.';
    return [(0,checks_finding/* finding */.g)('prompt/template', { path, line, column }, message, help, baseTextParsed ? 'error' : 'warning')];
}
function countCodePoints(text) {
    let count = text.length;
    for (let at = 0; at < text.length - 1; at += 1) {
        if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00)
            count -= 1;
    }
    return count;
}

;// CONCATENATED MODULE: ./lib/checks/prompt.js







const CHECKED_FILES = [prompt_types/* TEXT_FILE */.Jg, prompt_types/* METADATA_FILE */.VR, prompt_types/* OUTPUT_SCHEMA_FILE */.N2];
/**
 * Structure, metadata and text of one prompt; versions are `checkVersion`'s, or `checkVersionAlone`'s without a base. Findings have their rules' own severities; the configured levels are
 * applied by `applyLevels`. Never throws.
 */
function checkPrompt(prompt, { config, siblings = [], base, further = null }) {
    const baseTextParsed = base?.text != null && base.variables !== null;
    const texts = CHECKED_FILES.flatMap((name) => readText(prompt, name));
    return hidePromptSecrets(prompt, [
        ...checkStructure(prompt, siblings),
        ...checkMetadata(prompt, further),
        ...checkText(prompt, config.prompt, baseTextParsed),
        ...texts.flatMap(({ path, text }) => [...checkHiddenCharacters(text, path), ...(0,secret/* checkSecrets */.KK)(text, path)]),
    ]);
}
/** The secrets that stand in a prompt's files, as they are written there. */
function listPromptSecrets(prompt) {
    return CHECKED_FILES.flatMap((name) => readText(prompt, name)).flatMap(({ text }) => (0,secret/* listSecrets */.AQ)(text));
}
/** Takes the secrets that stand in a prompt's files out of what findings say; for findings of other checks that quote those files, too. */
function hidePromptSecrets(prompt, findings) {
    return findings.length === 0 ? findings : hideFindingSecrets(findings, listPromptSecrets(prompt));
}
/** Takes the given secrets out of what findings say. */
function hideFindingSecrets(findings, secrets) {
    if (secrets.length === 0)
        return findings;
    return findings.map((finding) => ({
        ...finding,
        message: (0,secret/* hideSecrets */.s0)(finding.message, secrets),
        help: (0,secret/* hideSecrets */.s0)(finding.help, secrets),
    }));
}
function readText({ source }, name) {
    const file = source.files.get(name);
    const text = file?.bytes ? (0,decode/* decodeUtf8 */._)(file.bytes).text : null;
    return file && text !== null ? [{ path: file.path, text }] : [];
}

// EXTERNAL MODULE: ./lib/checks/registry.js
var registry = __webpack_require__(55645);
;// CONCATENATED MODULE: ./lib/changes/schema/sample.js

/**
 * Some string that a schema with a `pattern` or a `format` takes. Which one is not known: patterns of a pull request are never run.
 */
class OpaqueString {
    schema;
    constructor(schema) {
        this.schema = schema;
    }
}
function isObject(value) {
    return (0,json_value/* isObject */.Gv)(value) && !(value instanceof OpaqueString);
}
/** Whether two values are the same JSON; null where an opaque string leaves it open. */
function isSame(a, b) {
    if (a instanceof OpaqueString || b instanceof OpaqueString) {
        const other = a instanceof OpaqueString ? b : a;
        return typeof other === 'string' || other instanceof OpaqueString ? null : false;
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        return a.length === b.length && sample_all(a.map((item, index) => () => isSame(item, b[index] ?? null)));
    }
    if (isObject(a) && isObject(b)) {
        const keys = Object.keys(a);
        if (keys.length !== Object.keys(b).length)
            return false;
        return sample_all(keys.map((key) => () => Object.hasOwn(b, key) && isSame(a[key], b[key])));
    }
    return a === b;
}
function sample_all(questions) {
    let answer = true;
    for (const ask of questions) {
        const result = ask();
        if (result === false)
            return false;
        answer = result === null ? null : answer;
    }
    return answer;
}

;// CONCATENATED MODULE: ./lib/changes/schema/judge.js

const DEPTH_LIMIT = 40;
const TYPES = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'];
const LEGACY = /draft-0[3-7]/;
/** Keywords that may refuse a value and are not read here. Those of one type of value leave the others alone. */
const UNREAD = {
    pattern: isText,
    format: isText,
    patternProperties: isObject,
    dependentRequired: isObject,
    dependentSchemas: isObject,
    dependencies: isObject,
    unevaluatedProperties: isObject,
    unevaluatedItems: Array.isArray,
    additionalItems: Array.isArray,
    contains: Array.isArray,
    minContains: Array.isArray,
    maxContains: Array.isArray,
    nullable: (value) => value === null,
    $dynamicRef: () => true,
    $recursiveRef: () => true,
};
const CHECKS = {
    type: (expected, value, at) => {
        const types = typeof expected === 'string' ? [expected] : Array.isArray(expected) ? expected : null;
        if (types === null)
            return null;
        if (types.some((type) => isOfType(value, type)))
            return true;
        return types.every((type) => TYPES.includes(type)) ? refuse(at, 'type', typeOf(value)) : null;
    },
    enum: (expected, value, at) => {
        if (!Array.isArray(expected))
            return null;
        at.judge.budget.steps -= expected.length >> 3;
        const answers = expected.map((item) => isSame(item, value));
        return answers.includes(true) || (answers.includes(null) ? null : refuse(at, 'enum', plain(value)));
    },
    const: (expected, value, at) => {
        const answer = isSame(expected, value);
        return answer === false ? refuse(at, 'const', expected) : answer;
    },
    minLength: bound('minLength', measureText, (size, limit) => size >= limit),
    maxLength: bound('maxLength', measureText, (size, limit) => size <= limit),
    minimum: bound('minimum', readNumber, (number, limit) => number >= limit),
    maximum: bound('maximum', readNumber, (number, limit) => number <= limit),
    exclusiveMinimum: bound('exclusiveMinimum', readNumber, (number, limit) => number > limit),
    exclusiveMaximum: bound('exclusiveMaximum', readNumber, (number, limit) => number < limit),
    multipleOf: (expected, value, at) => {
        if (typeof value !== 'number')
            return true;
        // Fractions divide inexactly, and validators differ in what they forgive.
        if (typeof expected !== 'number' || !Number.isSafeInteger(expected) || !Number.isSafeInteger(value) || expected < 1)
            return null;
        return value % expected === 0 || refuse(at, 'multipleOf', expected);
    },
    minItems: bound('minItems', (value) => (Array.isArray(value) ? value.length : undefined), (size, limit) => size >= limit),
    maxItems: bound('maxItems', (value) => (Array.isArray(value) ? value.length : undefined), (size, limit) => size <= limit),
    minProperties: bound('minProperties', countKeys, (size, limit) => size >= limit),
    maxProperties: bound('maxProperties', countKeys, (size, limit) => size <= limit),
    uniqueItems: (expected, value, at) => {
        if (expected !== true || !Array.isArray(value))
            return typeof expected === 'boolean' ? true : null;
        const answers = value.flatMap((left, index) => value.slice(index + 1).map((right) => isSame(left, right)));
        return answers.includes(true) ? refuse(at, 'uniqueItems', true) : answers.includes(null) ? null : true;
    },
    required: (expected, value, at) => {
        if (!Array.isArray(expected))
            return null;
        if (!isObject(value))
            return true;
        const missing = expected.find((key) => typeof key === 'string' && !Object.hasOwn(value, key));
        return missing === undefined || refuse(at, 'required', missing);
    },
    properties: (expected, value, at) => {
        if (!isObject(expected) || !isObject(value))
            return isObject(expected) || null;
        const keys = Object.keys(value).filter((key) => Object.hasOwn(expected, key));
        at.judge.budget.steps -= keys.length;
        return every(keys, (key) => descend(at, expected[key], value[key], key));
    },
    additionalProperties: (expected, value, at) => {
        if (!isObject(value) || expected === true)
            return true;
        if ('patternProperties' in at.schema)
            return null;
        const known = isObject(at.schema.properties) ? at.schema.properties : {};
        const keys = Object.keys(value).filter((key) => !Object.hasOwn(known, key));
        if (expected === false)
            return keys[0] === undefined || refuse(at, 'additionalProperties', keys[0]);
        return every(keys, (key) => descend(at, expected, value[key], key));
    },
    propertyNames: (expected, value, at) => isObject(value) ? every(Object.keys(value), (key) => relabel(descend(at, expected, key), at, 'propertyNames', key)) : true,
    prefixItems: (expected, value, at) => {
        if (!Array.isArray(expected) || at.judge.isLegacy)
            return null;
        return Array.isArray(value)
            ? every(expected.slice(0, value.length), (schema, index) => descend(at, schema, value[index], index))
            : true;
    },
    items: (expected, value, at) => {
        if (Array.isArray(expected))
            return null;
        const prefix = Array.isArray(at.schema.prefixItems) ? at.schema.prefixItems.length : 0;
        return Array.isArray(value) ? every(value.slice(prefix), (item, index) => descend(at, expected, item, prefix + index)) : true;
    },
    allOf: (expected, value, at) => (Array.isArray(expected) ? every(expected, (schema) => descend(at, schema, value)) : null),
    anyOf: (expected, value, at) => {
        if (!Array.isArray(expected))
            return null;
        const answers = expected.map((schema) => descend(at, schema, value));
        return answers.includes(true) || (answers.includes(null) ? null : refuse(at, 'anyOf', null));
    },
    oneOf: (expected, value, at) => {
        if (!Array.isArray(expected))
            return null;
        const answers = expected.map((schema) => descend(at, schema, value));
        const taken = answers.filter((answer) => answer === true).length;
        if (taken > 1)
            return refuse(at, 'oneOf', null);
        return answers.includes(null) ? null : taken === 1 || refuse(at, 'oneOf', null);
    },
    not: (expected, value, at) => {
        const answer = descend(at, expected, value);
        return answer === true ? refuse(at, 'not', null) : answer === null ? null : true;
    },
    if: (expected, value, at) => {
        const answer = descend(at, expected, value);
        if (answer === null)
            return 'then' in at.schema || 'else' in at.schema ? null : true;
        const branch = answer === true ? at.schema.then : at.schema.else;
        return branch === undefined ? true : descend(at, branch, value);
    },
    $ref: (expected, value, at) => {
        const target = resolveReference(at.judge.root, expected);
        return target === undefined ? null : descend(at, target, value);
    },
};
function createJudge(root, budget) {
    const dialect = isObject(root) ? root.$schema : undefined;
    return { root, isLegacy: typeof dialect === 'string' && LEGACY.test(dialect), budget };
}
/** Whether a schema takes a value: JSON Schema 2020-12, as far as it can be decided without running patterns or leaving the document. */
function judgeValue(judge, schema, value, path = [], depth = 0) {
    judge.budget.steps -= 1;
    if (judge.budget.steps < 0 || depth > DEPTH_LIMIT)
        return null;
    if (schema === true)
        return true;
    if (schema === false)
        return { path, keyword: 'false', detail: null };
    if (!isObject(schema))
        return null;
    if (value instanceof OpaqueString && (schema === value.schema || isSame(schema, value.schema) === true))
        return true;
    // A schema with its own address changes what the references inside it mean.
    if (depth > 0 && ('$id' in schema || 'id' in schema))
        return null;
    const at = { judge, schema: schema, path, depth };
    const keywords = judge.isLegacy && '$ref' in schema ? ['$ref'] : Object.keys(schema);
    return every(keywords, (keyword) => {
        if (Object.hasOwn(CHECKS, keyword))
            return CHECKS[keyword]?.(schema[keyword], value, at) ?? null;
        return Object.hasOwn(UNREAD, keyword) && UNREAD[keyword]?.(value) ? null : true;
    });
}
/** The schema that a reference inside the document names; undefined for any other reference. */
function resolveReference(root, reference) {
    if (typeof reference !== 'string' || !/^#(?:\/|$)/.test(reference) || reference.includes('%'))
        return undefined;
    let node = root;
    for (const token of reference.split('/').slice(1)) {
        const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
        if (!(isObject(node) || Array.isArray(node)) || !Object.hasOwn(node, key))
            return undefined;
        node = node[key];
    }
    return node;
}
function descend(at, schema, value, key) {
    return judgeValue(at.judge, schema, value, key === undefined ? at.path : [...at.path, key], at.depth + 1);
}
function every(items, ask) {
    let answer = true;
    for (const [index, item] of items.entries()) {
        const result = ask(item, index);
        if (result !== true && result !== null)
            return result;
        if (result === null)
            answer = null;
    }
    return answer;
}
function refuse(at, keyword, detail) {
    return { path: at.path, keyword, detail };
}
function relabel(judgement, at, keyword, detail) {
    return judgement === true || judgement === null ? judgement : refuse(at, keyword, detail);
}
/** A limit on a measure of the value; `undefined`: the value has no such measure; `null`: it has, and it is not known. */
function bound(keyword, measure, holds) {
    return (expected, value, at) => {
        const size = measure(value);
        if (size === undefined)
            return true;
        if (size === null || typeof expected !== 'number')
            return null;
        return holds(size, expected) || refuse(at, keyword, expected);
    };
}
/** Code points. */
function measureText(value) {
    if (typeof value !== 'string')
        return isText(value) ? null : undefined;
    return /[\ud800-\udfff]/.test(value) ? [...value].length : value.length;
}
function readNumber(value) {
    return typeof value === 'number' ? value : undefined;
}
function countKeys(value) {
    return isObject(value) ? Object.keys(value).length : undefined;
}
function isText(value) {
    return typeof value === 'string' || value instanceof OpaqueString;
}
function isOfType(value, type) {
    const actual = typeOf(value);
    return type === actual || (type === 'number' && actual === 'integer');
}
function typeOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    if (isText(value))
        return 'string';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'integer' : 'number';
    return typeof value;
}
function plain(value) {
    return isObject(value) || Array.isArray(value) || value instanceof OpaqueString ? typeOf(value) : value;
}

;// CONCATENATED MODULE: ./lib/changes/schema/make-samples.js


const make_samples_DEPTH_LIMIT = 12;
const SAMPLE_LIMIT = 1000;
const make_samples_TEXT_LIMIT = 4096;
const LIST_LIMIT = 64;
const POOL_LIMIT = 48;
const NODE_LIMIT = 20_000;
/** A key that no schema lists. */
const UNLISTED = 'promptgate:unlisted';
const ANYTHING = ['a', 1, true, null, 1.5, 0, '', false, [], {}];
/** Numbers at and beside every limit that the schemas name. */
function collectLimits(schemas) {
    const pool = new Set();
    // Level by level; a list that grows while it is walked ends when nothing new comes.
    const waiting = [...schemas];
    for (const node of waiting) {
        if (pool.size >= POOL_LIMIT)
            break;
        if (typeof node === 'number')
            for (const number of [node, node - 1, node + 1])
                pool.add(number);
        else if ((Array.isArray(node) || isObject(node)) && waiting.length < NODE_LIMIT)
            for (const child of Object.values(node))
                waiting.push(child);
    }
    return [...pool];
}
/**
 * Values that a schema certainly takes, the plainest first: its limits, each property present and absent, each type and each choice.
 * One thing is varied at a time, so their number grows with the schema and not with the combinations.
 */
function makeSamples(source, schema, depth = 0) {
    source.judge.budget.steps -= 1;
    if (depth > make_samples_DEPTH_LIMIT || source.judge.budget.steps < 0)
        return [];
    const found = [];
    for (const sample of propose(source, schema, depth)) {
        if (found.length >= SAMPLE_LIMIT || source.judge.budget.steps < 0)
            break;
        // Depth 1: a part of a document is judged as a part.
        if (judgeValue(source.judge, schema, sample, [], Math.min(depth, 1)) === true)
            found.push(sample);
    }
    return found;
}
function* propose(source, schema, depth) {
    if (!isObject(schema)) {
        if (schema === true)
            yield* ANYTHING;
        return;
    }
    const node = schema;
    if (Array.isArray(node.enum))
        yield* node.enum;
    if (node.const !== undefined)
        yield node.const;
    const target = resolveReference(source.judge.root, node.$ref);
    if (target !== undefined)
        yield* makeSamples(source, target, depth + 1);
    for (const keyword of ['anyOf', 'oneOf']) {
        const branches = node[keyword];
        if (!Array.isArray(branches))
            continue;
        const { [keyword]: _, ...rest } = node;
        for (const branch of branches)
            yield* makeSamples(source, mergeSchemas(rest, [branch]), depth + 1);
    }
    if (Array.isArray(node.allOf)) {
        const { allOf, ...rest } = node;
        yield* makeSamples(source, mergeSchemas(rest, allOf), depth + 1);
    }
    const types = typeof node.type === 'string' ? [node.type] : Array.isArray(node.type) ? node.type : null;
    for (const type of types ?? guessTypes(node))
        yield* proposeOfType(source, node, type, depth);
    if (types === null)
        yield* ANYTHING;
}
function* proposeOfType(source, node, type, depth) {
    if (type === 'object')
        yield* proposeObjects(source, node, depth);
    else if (type === 'array')
        yield* proposeLists(source, node, depth);
    else if (type === 'string')
        yield* proposeTexts(source, node);
    else if (type === 'integer' || type === 'number')
        yield* [1, 0, -1, ...(type === 'number' ? [1.5, 0.5] : []), ...source.pool];
    else if (type === 'boolean')
        yield* [true, false];
    else if (type === 'null')
        yield null;
}
function* proposeTexts(source, node) {
    if (typeof node.pattern === 'string' || typeof node.format === 'string') {
        yield new OpaqueString(node);
        return;
    }
    for (const length of [1, 0, ...source.pool])
        if (isSize(length, make_samples_TEXT_LIMIT))
            yield 'a'.repeat(length);
}
function* proposeLists(source, node, depth) {
    const prefix = Array.isArray(node.prefixItems)
        ? node.prefixItems.map((item) => makeSamples(source, item, depth + 1))
        : [];
    const items = node.items === undefined ? ANYTHING : Array.isArray(node.items) ? [] : makeSamples(source, node.items, depth + 1);
    const fill = (length) => {
        const list = Array.from({ length }, (_, index) => index < prefix.length ? prefix[index]?.[0] : node.uniqueItems === true ? items[index - prefix.length] : items[0]);
        return list.includes(undefined) ? null : list;
    };
    const lengths = [0, 1, 2, prefix.length, ...source.pool].filter((length) => isSize(length, LIST_LIMIT));
    const lists = lengths.map(fill).filter((list) => list !== null);
    yield* lists;
    const plainest = lists.find((list) => list.length > prefix.length && judgeValue(source.judge, node, list, [], 1) === true);
    if (plainest !== undefined)
        for (const item of items)
            yield plainest.with(prefix.length, item);
    const full = fill(prefix.length);
    if (full !== null)
        for (const [index, choices] of prefix.entries())
            for (const choice of choices)
                yield full.with(index, choice);
}
function* proposeObjects(source, node, depth) {
    const properties = (isObject(node.properties) ? node.properties : {});
    const rest = node.additionalProperties ?? true;
    const required = Array.isArray(node.required) ? node.required.filter((key) => typeof key === 'string') : [];
    const choices = new Map();
    for (const key of new Set([...required, ...Object.keys(properties)])) {
        choices.set(key, makeSamples(source, Object.hasOwn(properties, key) ? properties[key] : rest, depth + 1));
    }
    const least = Object.fromEntries(required.flatMap((key) => choices
        .get(key)
        ?.slice(0, 1)
        .map((choice) => [key, choice]) ?? []));
    if (Object.keys(least).length < new Set(required).size)
        return;
    yield least;
    yield { ...least, ...Object.fromEntries([...choices].flatMap(([key, [choice]]) => (choice === undefined ? [] : [[key, choice]]))) };
    const others = makeSamples(source, rest, depth + 1);
    for (const count of [1, ...source.pool].filter((number) => isSize(number, LIST_LIMIT))) {
        if (others[0] === undefined)
            break;
        yield {
            ...least,
            ...Object.fromEntries(Array.from({ length: count }, (_, index) => [index === 0 ? UNLISTED : `${UNLISTED}:${index}`, others[0]])),
        };
    }
    // In turns, so that a limit on samples leaves no property untried.
    const most = Math.max(0, ...[...choices.values()].map(({ length }) => length));
    for (let turn = 0; turn < most; turn += 1) {
        for (const [key, { [turn]: sample }] of choices)
            if (sample !== undefined)
                yield { ...least, [key]: sample };
    }
    for (const other of others)
        yield { ...least, [UNLISTED]: other };
}
/** One schema that says roughly what all of them say; what comes of it is judged by the real ones. */
function mergeSchemas(schema, more) {
    const all = [schema, ...more].filter((part) => isObject(part));
    const properties = Object.assign({}, ...all.map((part) => (isObject(part.properties) ? part.properties : {})));
    const required = all.flatMap((part) => (Array.isArray(part.required) ? part.required : []));
    return { ...Object.assign({}, ...all), properties, required };
}
function guessTypes(node) {
    const guesses = {
        object: ['properties', 'required', 'additionalProperties'],
        array: ['items', 'prefixItems'],
        string: ['pattern', 'format', 'maxLength'],
        number: ['minimum', 'maximum'],
    };
    return Object.entries(guesses).flatMap(([type, keywords]) => (keywords.some((keyword) => keyword in node) ? [type] : []));
}
function isSize(number, limit) {
    return Number.isInteger(number) && number >= 0 && number <= limit;
}

;// CONCATENATED MODULE: ./lib/changes/schema/narrowing.js




/** Levels of a schema: deeper than any real one, and what walks it does not overflow. */
const narrowing_DEPTH_LIMIT = 100;
const STEP_LIMIT = 120_000;
/**
 * Finds what `head` refuses and `base` took. Sound, not complete: every result has a witness that `base` takes and `head` refuses;
 * a difference that no sample meets, or that hangs on a pattern, a format or a remote reference, goes unseen.
 * Bounded: it stops looking after a fixed number of steps, however large the schemas are.
 */
function findNarrowings(base, head) {
    if ((0,json_value/* isDeeperThan */.hz)(base, narrowing_DEPTH_LIMIT) || (0,json_value/* isDeeperThan */.hz)(head, narrowing_DEPTH_LIMIT))
        return [];
    if (isSame(base, head) === true)
        return [];
    const source = { judge: createJudge(base, { steps: STEP_LIMIT }), pool: collectLimits([base, head]) };
    const judge = createJudge(head, { steps: STEP_LIMIT });
    const found = new Map();
    for (const witness of makeSamples(source, base)) {
        const refusal = judgeValue(judge, head, witness);
        if (refusal === true || refusal === null)
            continue;
        const { path, keyword, detail } = refusal;
        const isByKey = keyword === 'required' || keyword === 'additionalProperties';
        const key = JSON.stringify([path.map((step) => (typeof step === 'number' ? 0 : step)), keyword, isByKey ? detail : null]);
        if (!found.has(key))
            found.set(key, { refusal, witness });
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./lib/changes/interface.js


/** Breaks of the output schema that are named; what is beyond is counted. */
const interface_NAMED_LIMIT = 5;
/**
 * Finds what callers must change: variables that the text needs and did not need, or that are gone, and an output schema that
 * refuses what it took before. A part that is unreadable on one side is not compared; neither is a schema that is new or removed.
 */
function findInterfaceBreaks(base, head) {
    return [...compareVariables(base.variables, head.variables), ...compareOutputSchemas(base.outputSchema, head.outputSchema)];
}
function compareVariables(base, head) {
    if (base === null || head === null)
        return [];
    const gone = base.filter((name) => !head.includes(name));
    const fresh = head.filter((name) => !base.includes(name));
    const [from, ...moreGone] = gone;
    const [to, ...moreFresh] = fresh;
    if (from !== undefined && to !== undefined && moreGone.length + moreFresh.length === 0) {
        return [{ kind: 'variable', text: `the variable \`${from}\` is now \`${to}\`` }];
    }
    return [
        ...fresh.map((name) => ({ kind: 'variable', text: `the variable \`${name}\` is new` })),
        ...gone.map((name) => ({ kind: 'variable', text: `the variable \`${name}\` is gone` })),
    ];
}
function compareOutputSchemas(base, head) {
    if (base === null || head === null)
        return [];
    const narrowings = findNarrowings(base, head);
    const named = narrowings
        .slice(0, interface_NAMED_LIMIT)
        .map((narrowing) => ({ kind: 'output-schema', text: describeNarrowing(narrowing) }));
    const rest = narrowings.length - named.length;
    return rest === 0 ? named : [...named, { kind: 'output-schema', text: `${rest} more in the output schema` }];
}
const DESCRIPTIONS = {
    required: (where, detail) => `the output schema now requires ${detail} in ${where}`,
    additionalProperties: (where, detail) => `the output schema no longer takes ${detail === `\`${UNLISTED}\`` ? 'unlisted properties' : detail} in ${where}`,
    type: (where, detail) => `the output schema no longer takes a value of type ${detail.replaceAll('`', '')} as ${where}`,
    enum: (where, detail) => `the output schema no longer takes ${detail} as ${where}`,
    const: (where, detail) => `the output schema now takes only ${detail} as ${where}`,
    false: (where) => `the output schema no longer takes anything as ${where}`,
};
function describeNarrowing({ refusal: { path, keyword, detail } }) {
    const where = path.length === 0 ? 'the output' : `\`${path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.')}\``;
    const describe = DESCRIPTIONS[keyword];
    const shown = `\`${typeof detail === 'string' ? detail : JSON.stringify(detail)}\``;
    if (describe !== undefined)
        return describe(where, shown);
    return `the output schema's \`${keyword}\`${detail === null ? '' : ` (${shown})`} now refuses some values of ${where} that it took before`;
}

;// CONCATENATED MODULE: ./lib/checks/version-alone.js




/** The version rules that need no base: both versions are SemVer 2.0.0, and `previous_version` is null or below `version`. */
function checkVersionAlone(prompt) {
    return [...checkVersionTexts(prompt), ...checkPreviousVersion(prompt)];
}
/** `version/invalid` for `version` and `previous_version`. What is missing or no text is the schema's to report. */
function checkVersionTexts(prompt) {
    return ['version', 'previous_version'].flatMap((field) => {
        const value = prompt.metadata?.[field];
        if (typeof value !== 'string' || (0,semver/* parseVersion */.ot)(value) !== null)
            return [];
        const mended = value.trim().replace(/^[vV=]/, '');
        const help = (0,semver/* parseVersion */.ot)(mended) === null
            ? `Write three numbers, such as "1.4.0", or a pre-release, such as "1.4.0-rc.1": no leading v, no white space, no leading zeros.`
            : `Write "${field}": "${mended}".`;
        return [
            (0,checks_finding/* finding */.g)('version/invalid', placeInMetadata(prompt, field), `\`${field}\` is ${quoteLine(value)}, which is not a version of SemVer 2.0.0.`, help),
        ];
    });
}
/**
 * `version/previous-mismatch` for a `previous_version` that is not below `version`.
 * @param base the prompt before, where it has the same version: then the field is as it was there
 */
function checkPreviousVersion(prompt, base) {
    const previous = prompt.metadata?.previous_version;
    const { version } = prompt;
    if (typeof previous !== 'string' || version === null || (0,semver/* parseVersion */.ot)(previous) === null || (0,semver/* isHigher */.kW)(version, previous))
        return [];
    const isOwn = base?.metadata != null && base.metadata.previous_version !== previous;
    return [
        (0,checks_finding/* finding */.g)('version/previous-mismatch', placeInMetadata(prompt, 'previous_version'), `\`previous_version\` is ${quoteLine(previous)}, which is not below the version ${quoteLine(version)}.`, isOwn
            ? restoreVersions(base, prompt, version)
            : 'Write the version that came before, or `"previous_version": null` where there was none.'),
    ];
}

;// CONCATENATED MODULE: ./lib/changes/message-hints.js

const NEARLY_BREAKING = /^[\s>*|-]*breaking[ -]?changes?\b/i;
const NEARLY_TYPED = /^[a-z][\w-]*(?:\([^()]*\))?!?:\S/i;
const MISPLACED_MARK = /^[a-z][\w-]*!\([^()]*\): /i;
const EMPTY_SCOPE = /^[a-z][\w-]*\(\s*\)!?: /i;
const BLANK_BEFORE_COLON = /^[a-z][\w-]*(?: ?\([^()]*\))?!? : |^[a-z][\w-]* \([^()]*\)!?: /i;
const PREFIXED = /^(?:\[[^\]]*\]|\([^)]*\)|#?[A-Z]*-?[0-9]+:?|[^\p{L}\p{N}\s]+)\s+(?:feat|fix|perf|refactor|revert|BREAKING)(?:\([^()]*\))?!?: /u;
const NEARLY_LOG = /^prompt\([^()]*\): /i;
const QUOTED_REVERT = /^Revert "/;
const HINTS = [
    {
        applies: (header, body, isBreaking) => !isBreaking && [header, ...body.split(/\r\n?|\n/)].some((line) => NEARLY_BREAKING.test(line)),
        text: 'It mentions a breaking change, but not in a form that counts: write a footer line `BREAKING CHANGE: what breaks` (upper case, with the colon, at the start of a line) or `!` before the colon of the header.',
    },
    { applies: (header) => NEARLY_TYPED.test(header) && !/^[a-z]+:\/\//i.test(header), text: 'A blank must follow the colon of the type.' },
    { applies: (header) => MISPLACED_MARK.test(header), text: 'The `!` stands after the scope: `feat(scope)!: …`.' },
    { applies: (header) => EMPTY_SCOPE.test(header), text: 'The parentheses are empty: name a scope or leave them out.' },
    { applies: (header) => BLANK_BEFORE_COLON.test(header), text: 'No blank may stand before the scope or the colon: `feat(scope): …`.' },
    { applies: (header) => PREFIXED.test(header), text: 'Nothing may stand before the type: begin with `fix: …` or `feat: …`.' },
    {
        applies: (header) => NEARLY_LOG.test(header) && (0,commit_message/* parseCommitMessage */.o)(header).kind !== 'prompt',
        text: '`prompt(…)` says a release only with its versions: `prompt(support): 1.3.1 -> 1.3.2: what changed`.',
    },
    {
        applies: (header, body) => QUOTED_REVERT.test(header) && (0,commit_message/* parseCommitMessage */.o)(`${header}\n${body}`).kind !== 'revert',
        text: 'It counts as a revert only with a line `This reverts commit <sha>.`, as `git revert` writes it.',
    },
];
/** Says what a message nearly is: forms that look like a release type and are none. Plain sentences; none for most messages. */
function findHints(message) {
    const { header, body } = (0,commit_message/* splitMessage */.k)(message);
    const { breaking } = (0,commit_message/* parseCommitMessage */.o)(message);
    return HINTS.filter(({ applies }) => applies(header, body, breaking)).map(({ text }) => text);
}

// EXTERNAL MODULE: ./lib/checks/version-input.js
var version_input = __webpack_require__(80009);
;// CONCATENATED MODULE: ./lib/checks/version-findings.js









const MERGE_FIRST = 'Merge the base branch into this one, then run';
function unreadableBase(head) {
    return (0,checks_finding/* finding */.g)('version/invalid', placeInMetadata(head, 'version'), 'The version on the base branch cannot be read, so this one is compared with nothing.', 'Nothing to do here: once this is merged, versions are compared again.', 'notice');
}
function unusualStart({ change, versioning }, head, version) {
    const usual = versioning.initial.join(' or ');
    return (0,checks_finding/* finding */.g)('version/initial', placeInMetadata(head, 'version'), `A new prompt starts with version ${version}; ${usual} is usual.`, `Run: ${bumpCommand(change.id, versioning.initial[0] ?? '1.0.0')}. If it carries on numbers that it or another prompt had, leave it.`);
}
function notBumped(comparison) {
    const { head, version, from, bump, released } = comparison;
    const what = bump === 'build'
        ? `only the build metadata of its version did (${from} → ${version}), which is no new version`
        : `its version is still ${version}`;
    const ahead = bump === 'none' && version !== from ? ` The base branch has ${from} by now.` : '';
    return (0,checks_finding/* finding */.g)('version/not-bumped', placeInMetadata(head, 'version'), `${nameParts(released)} changed, and ${what}.${ahead}`, `${ahead === '' ? 'Run' : MERGE_FIRST}: ${nameCommand(comparison)}`);
}
/** @param fitting the levels that the bump would fit */
function bumpMismatch(comparison, fitting) {
    const { input, head, version, from, bump, requirement } = comparison;
    const wanted = input.versioning.policy === 'at-least' ? `at least a ${requirement.required}` : `a ${requirement.required}`;
    const isByMessage = requirement.because.every(({ source }) => source === 'title' || source === 'commit');
    const own = fitting.filter((level) => bump === level || bump === `pre${level}`);
    const messages = nameMessages(input.change.id, input.versioning.types, own.length > 0 ? own : fitting);
    const retitle = isByMessage && messages !== '' ? ` Or, if ${version} is right, say so in ${nameSpeaker(input)}: ${messages}` : '';
    return (0,checks_finding/* finding */.g)('version/bump-mismatch', placeInMetadata(head, 'version'), `The version goes from ${from} to ${version} (${bump}), but ${wanted} is asked for by ${nameReasons(comparison)}.`, `Run: ${commandFor(comparison, levelToBump(from, requirement.required))}.${retitle}`);
}
function interfaceBreak(comparison) {
    const { head, from, version, breaks } = comparison;
    return (0,checks_finding/* finding */.g)('version/interface-break', placeInMetadata(head, 'version'), `Callers must change with this version: ${breaks.map(({ text }) => text).join('; ')}. That asks for a major version, and ${version} after ${from} is none.`, `Run: ${commandFor(comparison, levelToBump(from, 'major'))}, and mark ${nameSpeaker(comparison.input)} with \`!\`: \`feat!: …\``);
}
/** Where a word about the release is heard. */
function nameSpeaker(input) {
    if (isTitleHeard(input))
        return 'the title';
    return input.messages === 'commits' || input.versioning.source === 'commits' ? 'the commit' : 'the title or the commit';
}
function isTitleHeard({ title, messages, versioning }) {
    return title !== null && messages === 'auto' && versioning.source !== 'commits';
}
function noReleaseType(comparison) {
    const { input, head, released, requirement } = comparison;
    const { id } = input.change;
    const [said] = requirement.because;
    const isTitle = requirement.speaker === 'title';
    const title = isTitleHeard(input) ? (input.title ?? '') : null;
    const texts = isTitle ? [input.title ?? ''] : [...(title !== null ? [title] : []), ...input.commits.map(({ message }) => message)];
    const hints = [...new Set(texts.slice(0, 20).flatMap(findHints))];
    const silent = 'commit that touches the prompt says what release that is';
    const isOthers = title !== null && isAboutOthers(title, input);
    let why = title === null ? `no ${silent}` : `neither the title nor a ${silent}`;
    if (isTitle && said)
        why = `the title ${quoteLine(said.text)} ${isOthers ? 'is not about this prompt' : 'asks for no release'}`;
    else if (title !== null && isOthers)
        why = `the title ${quoteLine(title)} is not about this prompt, and no ${silent}`;
    const where = title !== null ? "the pull request's title" : 'a commit message that touches the prompt';
    return (0,checks_finding/* finding */.g)('commit/no-release-type', placeInMetadata(head, 'version'), `${nameParts(released)} changed, and ${why}.`, [`Write ${where} as ${nameMessages(id, input.versioning.types)}.`, ...hints].join(' '));
}
function unneeded({ base, head, started, version }) {
    return (0,checks_finding/* finding */.g)('version/unneeded', placeInMetadata(head, 'version'), `The version goes from ${started} to ${version}, but nothing that needs a release changed: not the text, the model or the output schema.`, restoreVersions(base, head, started));
}
function downgrade(comparison) {
    const { input, base, head, version, from, started, released, requirement } = comparison;
    const place = placeInMetadata(head, 'version');
    const isAhead = (0,semver/* isHigher */.kW)(version, started);
    const message = isAhead
        ? `Version ${version} is below ${from}, which the base branch reached since this branch left it.`
        : `The version goes down from ${from} to ${version}.`;
    if (released.length === 0) {
        const why = 'Nothing that needs a release changed, so it needs no version of its own.';
        return (0,checks_finding/* finding */.g)('version/downgrade', place, `${message} ${why}`, restoreVersions(base, head, started));
    }
    if (isAhead)
        return (0,checks_finding/* finding */.g)('version/downgrade', place, message, `${MERGE_FIRST}: ${nameCommand(comparison)}`);
    const restored = input.known.find((known) => head.digest !== null && known.digest === head.digest && (0,semver/* isHigher */.kW)(from, known.version));
    if (restored === undefined) {
        const why = isCountedAsText(from, version)
            ? 'Digits behind a letter are compared as text; a number of its own stands between dots.'
            : 'Versions only go up, also where the content goes back.';
        return (0,checks_finding/* finding */.g)('version/downgrade', place, `${message} ${why}`, `Run: ${nameCommand(comparison)}`);
    }
    const level = levelToBump(from, requirement.required);
    return (0,checks_finding/* finding */.g)('version/downgrade', place, `${message} The content is that of ${restored.version} (${restored.where}): going back to it is a new version, ${nextFree(comparison, level)}.`, `Run: ${commandFor(comparison, level, `Back to ${restored.version}`)}`);
}
/** `version/taken` for a prompt that the base has. */
function takenByComparison(comparison) {
    const { input, base, head, version, started, released } = comparison;
    if (released.length === 0)
        return taken(input, head, version, () => restoreVersions(base, head, started));
    return taken(input, head, version, (isOnBase) => `${isOnBase ? MERGE_FIRST : 'Run'}: ${nameCommand(comparison)}`);
}
/** `version/taken` for a prompt that is new. */
function takenByNew(input, head, version, required) {
    const { id } = input.change;
    return taken(input, head, version, (isOnBase) => isOnBase
        ? `${MERGE_FIRST}: ${bumpCommand(id, levelToBump(version, required))}`
        : `Run: ${bumpCommand(id, stepOver(listTaken(input, head), (0,semver/* stepVersion */.H7)(version, 'patch'), 'patch'))}`);
}
/**
 * Nothing, an error where the version stands for other content somewhere, a notice where that content is out of reach.
 * @param mend what the base branch has is counted from once it is merged; what stands elsewhere must be stepped over
 */
function taken({ known }, head, version, mend) {
    if (head.digest === null)
        return [];
    const same = known.filter((other) => other.version === version && other.digest !== head.digest);
    const other = same.find(({ digest }) => digest !== null);
    const [unknown] = same;
    const place = placeInMetadata(head, 'version');
    if (other !== undefined) {
        const message = `Version ${version} exists already ${other.where}, with other content.`;
        return [(0,checks_finding/* finding */.g)('version/taken', place, message, mend(other.where === version_input/* ON_BASE */.A))];
    }
    if (unknown === undefined || known.some((entry) => entry.version === version && entry.digest === head.digest))
        return [];
    const message = `Version ${version} exists already ${unknown.where}; whether with the same content is not known.`;
    return [(0,checks_finding/* finding */.g)('version/taken', place, message, `${mend(false).replace(/\.$/, '')}, if it stands for other content.`, 'notice')];
}
function previousMismatch(head, previous, from, started) {
    const ahead = started !== null && started !== from ? ', which the base branch has by now' : '';
    return (0,checks_finding/* finding */.g)('version/previous-mismatch', placeInMetadata(head, 'previous_version', 'version'), `\`previous_version\` is ${previous === null ? 'null' : quoteLine(previous)}; the version before this one is ${from}${ahead}.`, `Write \`"previous_version": "${from}"\`.`);
}
/** Whether a title has a form that asks for releases, and a scope that is another's. */
function isAboutOthers(title, { change }) {
    const message = (0,commit_message/* parseCommitMessage */.o)(title);
    return message.scopes.length > 0 && !speaksFor(message, change);
}
function nameReasons({ requirement }) {
    const { required, because } = requirement;
    const deciding = because.filter(({ release }) => release === required);
    const names = deciding.slice(0, 3).map(({ source, ref, text }) => {
        if (source === 'title')
            return `the title ${quoteLine(text)}`;
        if (source === 'commit')
            return `commit ${ref?.slice(0, 7) ?? ''} ${quoteLine(text)}`;
        return source === 'model' ? `the changed model (${text})` : `the interface (${text})`;
    });
    const more = deciding.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** `rc10` after `rc9`: meant as the next one, and lower. */
function isCountedAsText(from, to) {
    const [[stem, number], [otherStem, otherNumber]] = [splitNumber(from), splitNumber(to)];
    return stem === otherStem && /[A-Za-z-]$/.test(stem) && Number(otherNumber) > Number(number);
}
function splitNumber(version) {
    const number = /[0-9]*$/.exec(version)?.[0] ?? '';
    return [version.slice(0, version.length - number.length), number];
}
/** The command that gives the version its level; a broken interface makes that a major one, as `bump auto` counts it. */
function nameCommand(comparison) {
    const { from, requirement, breaks } = comparison;
    const [first] = breaks;
    if (first === undefined || requirement.required === 'major')
        return commandFor(comparison, levelToBump(from, requirement.required));
    return `${commandFor(comparison, levelToBump(from, 'major'))}. Callers must change with it: ${first.text}.`;
}
/** Names the level, or the version itself where what the level gives is taken. */
function commandFor(comparison, level, message) {
    const { input, head, from } = comparison;
    const next = nextFree(comparison, level);
    const command = bumpCommand(input.change.id, next === nextOf(from, level) ? level : next, message);
    // Who is among pre-releases may want the next of them, and not what they lead to.
    if (!from.startsWith(`${next}-`))
        return command;
    const pre = stepOver(listTaken(input, head), (0,semver/* stepVersion */.H7)(from, level), level);
    return `${command} for ${next}, or ${bumpCommand(input.change.id, pre, message)} to go on with pre-releases`;
}
/** The first version of a level that stands for nothing else: above the head's, where that is of the level and taken. */
function nextFree({ input, head, version, from }, level) {
    const taken = listTaken(input, head);
    const isOfLevel = fitsBump({ base: from, head: version, required: level, policy: input.versioning.policy });
    return stepOver(taken, isOfLevel && taken.has(version) ? (0,semver/* stepVersion */.H7)(version, level) : nextOf(from, level), level);
}
function listTaken({ known }, head) {
    return new Set(known.filter(({ digest }) => digest === null || digest !== head.digest).map(({ version }) => version));
}
function stepOver(taken, start, level) {
    let next = start;
    while (taken.has(next))
        next = (0,semver/* stepVersion */.H7)(next, level);
    return next;
}

;// CONCATENATED MODULE: ./lib/checks/version.js










/**
 * Every version rule for one changed prompt: what release is asked for, what the version did, and whether that fits.
 * Pure; the findings have their rules' default severities.
 */
function checkVersion(input) {
    const { base, head } = input.change;
    const nothing = { base: base?.version ?? null, head: head?.version ?? null, bump: null, required: null, because: [] };
    if (head === null)
        return { version: nothing, findings: [] };
    const texts = checkVersionTexts(head);
    if (head.version === null)
        return { version: nothing, findings: texts };
    if (base === null || !base.source.files.has(prompt_types/* METADATA_FILE */.VR)) {
        return { version: nothing, findings: [...texts, ...checkNew(input, head, head.version)] };
    }
    const started = base.version ?? input.tip?.version ?? null;
    if (started === null)
        return { version: nothing, findings: [...texts, unreadableBase(head)] };
    const comparison = compare(input, base, head, head.version, started);
    const { from, bump, requirement } = comparison;
    const version = { base: from, head: head.version, bump, required: requirement.required, because: requirement.because };
    // A text that is missing, or a link, is told as that: it is not a change that a version could carry.
    if (!head.source.files.get(prompt_types/* TEXT_FILE */.Jg)?.mode.startsWith('100'))
        return { version, findings: texts };
    return { version, findings: [...texts, ...checkComparison(comparison)] };
}
function compare(input, base, head, version, started) {
    const released = input.change.parts.filter((part) => types/* RELEASED_PARTS */.vO.includes(part));
    const isKept = version === started;
    const isReleased = input.tip?.version === version && input.tip.digest !== null && input.tip.digest === head.digest;
    // A branch that leaves the version alone takes over whatever the base branch has; one whose content is there already is done.
    const isBehind = (0,semver/* isHigher */.kW)(input.tip?.version ?? null, started) && !isReleased && !(isKept && released.length === 0);
    const from = isBehind ? (input.tip?.version ?? started) : started;
    const breaks = released.length > 0 && input.levels['version/interface-break'] !== 'off' ? findInterfaceBreaks(base, head) : [];
    const requirement = released.length > 0 ? findRequirement(input, breaks) : { required: 'none', because: [], speaker: 'commits' };
    return { input, base, head, version, started, from, bump: isKept ? 'none' : bumpBetween(from, version), released, requirement, breaks };
}
/** A prompt that is new, or whose metadata is: nothing was released that it could be compared with. */
function checkNew(input, head, version) {
    const { initial } = input.versioning;
    const core = (0,semver/* parseVersion */.ot)(version)?.core.join('.') ?? version;
    // A pre-release of a usual first version leads to it. A text that stood there without metadata may have a history of its own.
    const isUsual = input.change.adopted === true ||
        input.change.base !== null ||
        // The id had versions before: it was removed once, or the base branch has it by now.
        input.known.length > 0 ||
        initial.length === 0 ||
        initial.includes(version) ||
        initial.includes(core);
    return [
        ...takenByNew(input, head, version, findRequirement(input, []).required),
        ...(isUsual ? [] : [unusualStart(input, head, version)]),
        ...checkPreviousVersion(head),
    ];
}
function checkComparison(comparison) {
    const { input, base, head, version, started, from, bump, released } = comparison;
    const asked = released.length > 0 ? checkAsked(comparison) : [];
    if (version === started)
        return [...(released.length > 0 ? [notBumped(comparison)] : []), ...asked, ...checkPreviousVersion(head, base)];
    if (bump === 'downgrade')
        return [downgrade(comparison), ...asked];
    const lost = takenByComparison(comparison);
    // The bump that mends a lost version sets everything else anew; where the version may stay, the rest is judged.
    if (lost.some(({ rule, severity }) => (input.levels[rule] ?? severity) === 'error'))
        return [...lost, ...asked];
    if (bump === 'none' || bump === 'build') {
        return [...lost, ...(released.length > 0 ? [notBumped(comparison)] : [unneeded(comparison)]), ...asked];
    }
    if (released.length > 0)
        return [...lost, ...checkFit(comparison), ...asked, ...checkPrevious(comparison)];
    // Who puts the version back puts back the one before it, too; who may keep it has to name that one.
    if (isRelease(from, version))
        return [...lost, ...checkPrevious(comparison)];
    return [...lost, unneeded(comparison), ...(input.levels['version/unneeded'] === 'off' ? checkPrevious(comparison) : [])];
}
function checkAsked(comparison) {
    return comparison.requirement.required === 'none' ? [noReleaseType(comparison)] : [];
}
function checkFit(comparison) {
    const { input, from, version, requirement, breaks } = comparison;
    const { required } = requirement;
    const { policy } = input.versioning;
    const lastStable = findLastStable(comparison);
    const question = { base: from, head: version, policy, lastStable };
    const isMajor = fitsBump({ ...question, required: 'major' });
    const broken = breaks.length > 0 && !isMajor ? [interfaceBreak(comparison)] : [];
    // Who carries a broken interface in a major version did right, whatever the messages ask for.
    const fits = required === 'none' || (breaks.length > 0 && isMajor) || fitsBump({ ...question, required });
    return fits
        ? broken
        : [
            bumpMismatch(comparison, LEVELS.filter((level) => fitsBump({ ...question, required: level }))),
            ...broken,
        ];
}
function checkPrevious({ input, base, head, version, from }) {
    const previous = head.metadata?.previous_version;
    if (previous === undefined || (typeof previous !== 'string' && previous !== null))
        return [];
    if (typeof previous === 'string' && (0,semver/* parseVersion */.ot)(previous) === null)
        return [];
    const given = input.commits.map(({ after }) => after);
    if (previous === from || (previous !== null && given.includes(previous) && (0,semver/* isHigher */.kW)(version, previous)))
        return [];
    return [previousMismatch(head, previous, from, base.version)];
}
/** Whether a pre-release became the version that it was on the way to. */
function isRelease(from, to) {
    const [low, high] = [(0,semver/* parseVersion */.ot)(from), (0,semver/* parseVersion */.ot)(to)];
    return low !== null && high !== null && low.prerelease.length > 0 && high.prerelease.length === 0 && low.core.join() === high.core.join();
}
function findLastStable({ input, base, from }) {
    const previous = base.metadata?.previous_version;
    const candidates = [...input.known.map(({ version }) => version), ...(typeof previous === 'string' ? [previous] : [])];
    return candidates
        .filter((version) => (0,semver/* parseVersion */.ot)(version)?.prerelease.length === 0 && (0,semver/* isHigher */.kW)(from, version))
        .reduce((highest, version) => (highest === null || (0,semver/* isHigher */.kW)(version, highest) ? version : highest), null);
}

// EXTERNAL MODULE: ./lib/config/overrides.js
var overrides = __webpack_require__(56362);
// EXTERNAL MODULE: ./lib/report/conclusion.js
var conclusion = __webpack_require__(90104);
// EXTERNAL MODULE: ./lib/report/diff.js
var diff = __webpack_require__(35104);
;// CONCATENATED MODULE: ./lib/review/judge.js









/** Up to this many prompts each diff has its whole effort; beyond, they share it, so that the sum stays bounded. */
const DIFFS_IN_FULL = 100;
/** Every check on every change; reads nothing. */
function judgeChanges({ changes, siblings }, evidence, { config }, request) {
    const isPrompt = (id) => evidence.promptIds.has(id);
    const commitsById = groupByPrompt(evidence.commits);
    const share = Math.min(1, DIFFS_IN_FULL / changes.length);
    const prompts = changes.map((change) => {
        const own = (0,overrides/* configFor */.m)(config, change.id);
        // A key that was committed is not printed once more, neither where it comes in nor where it goes.
        const secrets = [change.base, change.head].flatMap((prompt) => (prompt ? listPromptSecrets(prompt) : []));
        const hide = (text) => (0,secret/* hideSecrets */.s0)(text ?? '', secrets);
        const { version, findings } = checkVersion({
            change,
            tip: evidence.tip.get(change.previousId ?? change.id) ?? null,
            title: request.title,
            messages: request.messages,
            commits: listCommits(commitsById, change),
            known: evidence.known.get(change.id) ?? [],
            versioning: config.versioning,
            levels: own.rules,
        });
        const context = { config: own, siblings: siblings.get(change.id) ?? [], base: change.base, further: evidence.further };
        const all = [
            ...(change.head ? checkPrompt(change.head, context) : []),
            ...findings,
            ...(evidence.registry ? (0,registry/* checkDeployedRemoved */.B)(change, evidence.registry) : []),
        ];
        return {
            id: change.id,
            change: change.change,
            previousId: change.previousId,
            similarity: change.similarity,
            parts: change.parts,
            version: { ...version, because: version.because.map((reason) => ({ ...reason, text: hideAll(reason.text, secrets) })) },
            findings: (0,conclusion/* orderFindings */.$t)((0,levels/* applyLevels */.k)(hideFindingSecrets(all, secrets), own.rules)),
            diff: change.parts.includes('text') ? (0,diff/* diffTexts */.W)(hide(change.base?.text), hide(change.head?.text), share) : null,
            evals: null,
        };
    });
    const { title, messages } = request;
    const comparedWith = new Map(prompts.map(({ id, version }) => [id, version.base]));
    const found = checkMessages({
        commits: evidence.commits,
        title,
        messages,
        changes,
        isPrompt,
        versioning: config.versioning,
        comparedWith,
        levelsOf: (id) => (id === null ? config : (0,overrides/* configFor */.m)(config, id)).rules,
    });
    const outside = found.map((finding) => ({ ...finding, message: hideAll(finding.message, []), help: hideAll(finding.help, []) }));
    return { prompts, findings: (0,conclusion/* orderFindings */.$t)(outside) };
}
/** Hides the given secrets and those that a message itself may hold. */
function hideAll(text, secrets) {
    return (0,secret/* hideSecrets */.s0)(text, [...secrets, ...(0,secret/* listSecrets */.AQ)(text)]);
}
function groupByPrompt(commits) {
    const byId = new Map();
    for (const commit of commits) {
        if (commit.merge)
            continue;
        for (const id of commit.touched.keys()) {
            const list = byId.get(id);
            if (list)
                list.push(commit);
            else
                byId.set(id, [commit]);
        }
    }
    return byId;
}
/** A prompt's commits, oldest first, under either of its ids. */
function listCommits(byId, { id, previousId }) {
    const own = byId.get(id) ?? [];
    const before = previousId === null ? [] : (byId.get(previousId) ?? []);
    const seen = new Set(own);
    return [...before.filter((commit) => !seen.has(commit)), ...own].map(({ sha, message, touched }) => {
        const current = touched.get(id);
        const previous = previousId === null ? undefined : touched.get(previousId);
        return { sha, message, before: current?.before ?? previous?.before ?? null, after: current?.after ?? previous?.after ?? null };
    });
}


/***/ })

};
