export const id = 915;
export const ids = [915];
export const modules = {

/***/ 45090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ DUPLICATE_LIMIT),
/* harmony export */   X: () => (/* binding */ describeDuplicate)
/* harmony export */ });
const DUPLICATE_LIMIT = 20;
/** A key that stands twice in one mapping, in words; as in JSON the last one counts. */
function describeDuplicate(key, firstLine, spot) {
    return {
        message: `The key ${JSON.stringify(key.slice(0, 60))} stands twice; it stands in line ${firstLine}, too.`,
        help: 'Keep one of the two. Until then the last one counts.',
        line: spot.line,
        column: spot.column,
    };
}


/***/ }),

/***/ 30915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readJsonDocument: () => (/* binding */ readJsonDocument)
/* harmony export */ });
/* harmony import */ var _prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20308);
/* harmony import */ var _prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11665);
/* harmony import */ var _duplicate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45090);



/** Levels; the deepest setting stands at six. */
const DEPTH_LIMIT = 100;
/** Reads a configuration that is written in JSON; null when the text is not JSON (YAML may still know it). */
function readJsonDocument(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return null;
    }
    if ((0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isDeeperThan */ .hz)(value, DEPTH_LIMIT)) {
        const problem = { message: 'The JSON is nested too deeply.', help: 'Write the values out plainly.', line: 1, column: 1 };
        return { value: undefined, problems: [problem], locate: () => null };
    }
    const problems = (0,_prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .findDuplicateKeys */ .ln)(text, _duplicate_js__WEBPACK_IMPORTED_MODULE_2__/* .DUPLICATE_LIMIT */ .C).map((duplicate) => (0,_duplicate_js__WEBPACK_IMPORTED_MODULE_2__/* .describeDuplicate */ .X)(duplicate.key, duplicate.first.line, duplicate));
    return { value, problems, locate: (0,_prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .indexJson */ .Hh)(text) };
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
