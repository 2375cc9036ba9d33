export const id = 4304;
export const ids = [4304,1923];
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

/***/ 94304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYamlDocument: () => (/* binding */ readYamlDocument)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33483);
/* harmony import */ var _duplicate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45090);


/** How many aliases there may be, and how many nodes they may stand for: enough to share settings, too few for a bomb. */
const ALIAS_LIMIT = 100;
/** One mistake makes YAML stumble over what follows; the first few are the ones to mend. */
const PROBLEM_LIMIT = 3;
const MESSAGES = {
    TAB_AS_INDENT: ['A line is indented with a tab, which YAML does not allow.', 'Indent with blanks.'],
    BAD_INDENT: ['The indentation does not fit the lines before.', 'Give the keys of one mapping the same indentation.'],
    MULTIPLE_DOCS: ['The file holds more than one YAML document.', 'Keep one, and remove the --- between them.'],
    MULTILINE_IMPLICIT_KEY: ['A key goes over more than one line.', 'Look for a missing colon or quote here or in the line above.'],
    MISSING_CHAR: ['A character is missing: a colon, a comma, a quote or a bracket.', 'Look here and in the line above.'],
    TAG_RESOLVE_FAILED: ['A tag (a word that begins with !) is not known here.', 'Remove the tag.'],
};
function explain(error) {
    return (MESSAGES[error.code] ?? [
        `This is not YAML: ${error.message.split('\n')[0]}`,
        'Correct the line; a value with special characters needs quotes.',
    ]);
}
function keyOf(pair) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : '';
}
/** The library looks each alias up by walking the whole document. */
function countAliases(document, limit) {
    let count = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias() {
            count += 1;
            return count > limit ? yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK : undefined;
        },
    });
    return count;
}
/** Keys that stand twice. The library's own check compares every key with every other one. */
function findDuplicates(document, place) {
    const problems = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map(_, map) {
            const lines = new Map();
            for (const pair of map.items) {
                const key = keyOf(pair);
                const spot = place(pair.key?.range?.[0] ?? 0);
                const first = lines.get(key);
                if (first === undefined)
                    lines.set(key, spot.line);
                else
                    problems.push((0,_duplicate_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDuplicate */ .X)(key, first, spot));
                if (problems.length >= _duplicate_js__WEBPACK_IMPORTED_MODULE_1__/* .DUPLICATE_LIMIT */ .C)
                    return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
            }
            return undefined;
        },
    });
    return problems;
}
/** Reads a configuration that is written in YAML 1.2 (core schema: `off`, `no` and `yes` are words). */
function readYamlDocument(text, { aliasLimit = ALIAS_LIMIT, merge = false } = {}) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const place = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            lineCounter: lines,
            prettyErrors: false,
            stringKeys: true,
            uniqueKeys: false,
            version: '1.2',
            schema: 'core',
            merge,
        });
        if (document.errors.some(({ message }) => message.includes('call stack')))
            throw new RangeError('nested too deeply');
        const problems = [...document.errors, ...document.warnings].slice(0, PROBLEM_LIMIT).map((error) => {
            const [message, help] = explain(error);
            return { message, help, ...place(error.pos[0]) };
        });
        if (document.errors.length > 0)
            return { value: undefined, problems, locate: () => null };
        if (countAliases(document, aliasLimit) > aliasLimit)
            throw new ReferenceError('too many aliases');
        problems.push(...findDuplicates(document, place));
        const value = document.toJS({ maxAliasCount: aliasLimit });
        const locate = (pointer, part) => {
            let node = document.contents;
            let key = null;
            for (const segment of pointer) {
                if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
                    node = node.resolve(document);
                if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
                    const pair = node.items.findLast((item) => keyOf(item) === String(segment));
                    key = pair?.key ?? null;
                    node = pair?.value ?? null;
                }
                else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
                    node = node.items[Number(segment)] ?? null;
                    key = node;
                }
                else
                    return null;
                if (node === null && key === null)
                    return null;
            }
            const range = (part === 'key' ? key : node)?.range ?? key?.range;
            return range ? place(range[0]) : null;
        };
        return { value, problems, locate };
    }
    catch (error) {
        const bomb = error instanceof ReferenceError;
        const message = bomb ? 'Aliases (*name) stand for too much data.' : 'The YAML is nested too deeply, or is otherwise beyond reading.';
        return { value: undefined, problems: [{ message, help: 'Write the values out plainly.', line: 1, column: 1 }], locate: () => null };
    }
}


/***/ })

};
