export const id = 5104;
export const ids = [5104];
export const modules = {

/***/ 64930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bC: () => (/* binding */ breakLines),
/* harmony export */   ku: () => (/* binding */ wholeLine),
/* harmony export */   w0: () => (/* binding */ joinEdits)
/* harmony export */ });
/* unused harmony export joinSide */
/* harmony import */ var _diff_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58352);
/* harmony import */ var _diff_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50867);


/** Turns matched words into edits, and drops matches that would only tear a rewritten passage into shreds. */
function joinEdits(base, head, partners) {
    const edits = [];
    let to = 0;
    let edit = { removed: '', added: '', same: '' };
    for (let from = 0; from < base.length; from++) {
        const partner = partners[from];
        if (partner === -1) {
            if (edit.same !== '')
                edit = pushEdit(edits, edit);
            edit.removed += base[from];
            continue;
        }
        if (to < partner && edit.same !== '')
            edit = pushEdit(edits, edit);
        while (to < partner)
            edit.added += head[to++];
        edit.same += base[from];
        to++;
    }
    if (to < head.length && edit.same !== '')
        edit = pushEdit(edits, edit);
    while (to < head.length)
        edit.added += head[to++];
    pushEdit(edits, edit);
    return edits.flatMap(freeEnds);
}
/** What both sides of a change begin or end with did not change: a word is matched together with the blanks after it. */
function freeEnds({ removed, added, same }) {
    if (removed === '' || added === '')
        return [{ removed, added, same }];
    const base = (0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .yM)(removed);
    const head = (0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .yM)(added);
    const { start, end } = (0,_diff_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matchEnds */ .E)(base, head, new Int32Array(base.length));
    const inner = {
        removed: base.slice(start, base.length - end).join(''),
        added: head.slice(start, head.length - end).join(''),
        same: base.slice(base.length - end).join('') + same,
    };
    return start === 0 ? [inner] : [{ removed: '', added: '', same: base.slice(0, start).join('') }, inner];
}
/** Appends an edit; where the unchanged text before it is shorter than the changes on both its sides, all become one change. */
function pushEdit(edits, edit) {
    let current = edit;
    for (let before = edits.at(-1); before !== undefined; before = edits.at(-1)) {
        const between = before.same;
        if (between.includes('\n') || between.length > sizeOf(before) || between.length > sizeOf(current))
            break;
        edits.pop();
        current = { removed: before.removed + between + current.removed, added: before.added + between + current.added, same: current.same };
    }
    edits.push(current);
    return { removed: '', added: '', same: '' };
}
function sizeOf(edit) {
    return Math.max(edit.removed.length, edit.added.length);
}
/**
 * Moves a change to a line's start where it could as well stand there: a new line after `Be kind.` reads as a whole line
 * added, not as an addition before its full stop.
 */
function* alignToLines(edits) {
    for (const edit of edits) {
        const { removed, added, same } = edit;
        const rest = same.slice(0, same.indexOf('\n') + 1);
        const side = added.includes('\n') ? 'added' : 'removed';
        const other = side === 'added' ? 'removed' : 'added';
        const first = edit[side].slice(0, edit[side].indexOf('\n') + 1);
        if (rest === '' || edit[other].includes('\n') || !first.endsWith(rest)) {
            yield { removed, added, same };
            continue;
        }
        const moved = edit[side].slice(first.length) + rest;
        yield { ...edit, [side]: first.slice(0, first.length - rest.length), same: rest };
        yield { removed: '', added: '', [side]: moved, same: same.slice(rest.length) };
    }
}
/** Breaks edits into display lines, each up to its line end; lines without a common word become a removed and an added line. */
function breakLines(edits) {
    const lines = [];
    let open = [];
    const append = (kind, text) => {
        if (text !== undefined && text !== '')
            open.push({ kind, text });
    };
    const close = () => {
        if (open.length > 0)
            lines.push(open);
        open = [];
    };
    for (const { removed, added, same } of alignToLines(edits)) {
        const out = splitPieces(removed);
        const put = splitPieces(added);
        append('removed', out[0]);
        if (put.length > 1 || out.length === 1)
            append('added', put[0]);
        if (put.length > 1 || out.length > 1) {
            // Line ends of both sides end one display line; what follows the last of them begins the next one.
            close();
            for (const piece of out.slice(1, -1))
                lines.push([{ kind: 'removed', text: piece }]);
            for (const piece of put.slice(1, -1))
                lines.push([{ kind: 'added', text: piece }]);
            if (out.length > 1)
                append('removed', out.at(-1));
            append('added', put.at(-1));
        }
        for (const [index, piece] of splitPieces(same).entries()) {
            if (index > 0)
                close();
            append('same', piece);
        }
    }
    close();
    return groupRewritten(lines);
}
/** A text cut after each line end; the last piece is what follows the last one, and may be empty. */
function splitPieces(text) {
    return text.split(/(?<=\n)/).concat(text.endsWith('\n') ? [''] : []);
}
function groupRewritten(lines) {
    const result = [];
    let removed = [];
    let added = [];
    const flush = () => {
        for (const line of removed)
            result.push(line);
        for (const line of added)
            result.push(line);
        removed = [];
        added = [];
    };
    for (const segments of lines) {
        const shape = shapeOf(segments);
        if (shape === 'same' || shape === 'changed') {
            flush();
            result.push({ kind: shape, segments });
        }
        else if (shape === 'removed' || shape === 'added') {
            (shape === 'removed' ? removed : added).push({ kind: shape, segments });
        }
        else {
            removed.push(wholeLine('removed', joinSide(segments, 'removed')));
            added.push(wholeLine('added', joinSide(segments, 'added')));
        }
    }
    flush();
    return result;
}
/** What a display line is; `rewritten` when words changed and none stayed. */
function shapeOf(segments) {
    const [first] = segments;
    if (first !== undefined && segments.every((segment) => segment.kind === first.kind))
        return first.kind;
    const keepsWord = segments.some((segment) => segment.kind === 'same' && (0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .hasWord */ .Vf)(segment.text));
    const hasWords = segments.some((segment) => (0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .hasWord */ .Vf)(segment.text));
    const sides = joinSide(segments, 'removed') !== '' && joinSide(segments, 'added') !== '';
    return keepsWord || !hasWords || !sides ? 'changed' : 'rewritten';
}
/** A line's text on one side: at the base (`removed`) or at the head (`added`). */
function joinSide(segments, side) {
    return segments.reduce((text, segment) => (segment.kind === 'same' || segment.kind === side ? text + segment.text : text), '');
}
/** A line that is one thing throughout. */
function wholeLine(kind, text) {
    return { kind, segments: [{ kind, text }] };
}


/***/ }),

/***/ 58352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ matchEnds),
  I: () => (/* binding */ matchTokens)
});

// EXTERNAL MODULE: ../../node_modules/diff/libesm/diff/base.js
var base = __webpack_require__(79890);
;// CONCATENATED MODULE: ../../node_modules/diff/libesm/diff/array.js

class ArrayDiff extends base/* default */.A {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}

;// CONCATENATED MODULE: ./lib/report/diff-match.js

/** Longest edit script that is looked for; the search's own bookkeeping grows with its square. */
const MAX_EDITS = 4_000;
const SPENT = Symbol('the budget is spent');
/**
 * Matches equal tokens of two sequences so that as many as possible match, in order.
 * @returns for each token of `base` the index of its partner in `head` or -1; null when the budget was spent first.
 */
function matchTokens(base, head, budget) {
    const partners = new Int32Array(base.length).fill(-1);
    const shared = matchEnds(base, head, partners);
    // What stands on one side alone can match nothing: without it a total rewrite costs next to nothing.
    const ids = new Map();
    const inHead = new Set(head.slice(shared.start, head.length - shared.end));
    const inBase = new Set(base.slice(shared.start, base.length - shared.end));
    const left = pickCommon(base, shared, inHead, ids);
    const right = pickCommon(head, shared, inBase, ids);
    if (left.ids.length === 0 || right.ids.length === 0)
        return partners;
    const changes = diffWithin(left.ids, right.ids, budget);
    if (changes === null)
        return null;
    let from = 0;
    let to = 0;
    for (const change of changes) {
        if (change.removed)
            from += change.count;
        else if (change.added)
            to += change.count;
        else
            for (let i = 0; i < change.count; i++)
                partners[left.places[from++]] = right.places[to++];
    }
    return partners;
}
/** Matches the common start and the common end of two sequences, and nothing between. */
function matchEnds(base, head, partners) {
    const most = Math.min(base.length, head.length);
    let start = 0;
    while (start < most && base[start] === head[start])
        partners[start] = start++;
    let end = 0;
    while (end < most - start && base[base.length - 1 - end] === head[head.length - 1 - end]) {
        partners[base.length - 1 - end] = head.length - 1 - end;
        end++;
    }
    return { start, end };
}
function pickCommon(tokens, shared, others, ids) {
    const picked = { ids: [], places: [] };
    for (let place = shared.start; place < tokens.length - shared.end; place++) {
        const token = tokens[place];
        if (!others.has(token))
            continue;
        let id = ids.get(token);
        // Ids start at 1: the library drops falsy tokens.
        if (id === undefined) {
            id = ids.size + 1;
            ids.set(token, id);
        }
        picked.ids.push(id);
        picked.places.push(place);
    }
    return picked;
}
function diffWithin(base, head, budget) {
    const comparator = (left, right) => {
        if (budget.left-- <= 0)
            throw SPENT;
        return left === right;
    };
    try {
        return diffArrays(base, head, { comparator, maxEditLength: MAX_EDITS }) ?? null;
    }
    catch (error) {
        if (error === SPENT)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 50867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ SEGMENTER_LIMIT),
/* harmony export */   Vf: () => (/* binding */ hasWord),
/* harmony export */   iP: () => (/* binding */ joinBlanks),
/* harmony export */   rj: () => (/* binding */ countWords),
/* harmony export */   uz: () => (/* binding */ splitLines),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
/** A line with its terminator (`\r\n` or `\n`); the last one may have none. */
const LINE = /[^\n]*\n|[^\n]+/g;
/** Scripts that write words without blanks between them. */
const UNSPACED = String.raw `\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc`;
const UNSPACED_RUN = new RegExp(`^[${UNSPACED}]`, 'u');
/** A line end, a run of blanks, a run of an unspaced script, a word, or one other character. */
const TOKEN = new RegExp(String.raw `\r?\n|[^\S\r\n]+|[${UNSPACED}][${UNSPACED}\p{M}]*|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}_])+(?:['’](?:(?![${UNSPACED}])[\p{L}\p{N}])+)*|.`, 'gsu');
const WORD = /[\p{L}\p{N}]/u;
/** UTF-16 code units of text up to which `Intl.Segmenter` looks for words in unspaced scripts; it needs about a millisecond for 2,000. */
const SEGMENTER_LIMIT = 20_000;
let segmenter;
/** Splits text into lines that keep their terminators. */
function splitLines(text) {
    return text.match(LINE) ?? [];
}
/**
 * Splits text into words, blanks, line ends and single marks; joined again they are the text.
 * @param segmented whether unspaced scripts are split into words, or else into characters
 */
function splitWords(text, segmented = text.length <= SEGMENTER_LIMIT) {
    const tokens = [];
    for (const token of text.match(TOKEN) ?? []) {
        if (token.length === 1 || !UNSPACED_RUN.test(token))
            tokens.push(token);
        else if (segmented) {
            segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
            for (const { segment } of segmenter.segment(token))
                tokens.push(segment);
        }
        else
            for (const character of token)
                tokens.push(character);
    }
    return tokens;
}
/** Joins each word with the blanks after it: half as many tokens are compared in a quarter of the time. */
function joinBlanks(tokens) {
    const joined = [];
    for (const token of tokens) {
        const last = joined.at(-1);
        if (last !== undefined && isBlank(token) && !last.endsWith('\n'))
            joined[joined.length - 1] = last + token;
        else
            joined.push(token);
    }
    return joined;
}
/** Whether a token is a run of blanks, no line end. */
function isBlank(token) {
    return token.trim() === '' && !token.endsWith('\n');
}
/** How many words a text has; blanks and marks are none. */
function countWords(text) {
    if (!WORD.test(text))
        return 0;
    let words = 0;
    for (const token of splitWords(text))
        if (WORD.test(token))
            words++;
    return words;
}
/** Whether a text has a letter or a digit in it. */
function hasWord(text) {
    return WORD.test(text);
}


/***/ }),

/***/ 35104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ diffTexts)
/* harmony export */ });
/* harmony import */ var _diff_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64930);
/* harmony import */ var _diff_match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58352);
/* harmony import */ var _diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50867);



/** Comparisons a diff may spend for each character of its two texts, and at least in all. */
const BUDGET_PER_CHARACTER = 2;
const LEAST_BUDGET = 200_000;
/** Lines of one block up to which its words are compared. */
const WORD_DIFF_LINES = 4_000;
/** Unchanged lines that stay visible on each side of a change. */
const CONTEXT = 2;
const LINE_FEED = 10;
/**
 * Compares two texts by lines, then by words where lines were replaced.
 *
 * The segments of kind `same` and `added`, joined, are the head's lines; `same` and `removed` the base's. Line ends
 * belong to their lines, so that a change from CRLF to LF is a change. The work is bounded: where a word diff would
 * take too long, whole lines are shown instead and `unit` is `lines`. Same texts, same diff, on every machine.
 *
 * @param share of the usual work, above 0 to 1: a caller with thousands of texts gives each a part of it
 */
function diffTexts(base, head, share = 1) {
    const budget = { left: share * Math.max(LEAST_BUDGET, (base.length + head.length) * BUDGET_PER_CHARACTER) };
    const from = (0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitLines */ .uz)(base);
    const to = (0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitLines */ .uz)(head);
    let byWords = true;
    let partners = (0,_diff_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matchTokens */ .I)(from, to, { left: budget.left / 2 });
    if (partners === null) {
        byWords = false;
        partners = new Int32Array(from.length).fill(-1);
        (0,_diff_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matchEnds */ .E)(from, to, partners);
    }
    const lines = [];
    for (const block of listBlocks(from, to, partners)) {
        if (block.same !== null) {
            lines.push((0,_diff_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLine */ .ku)('same', block.same));
            continue;
        }
        const words = byWords ? diffWords(block.removed, block.added, budget) : null;
        if (words !== null)
            for (const line of words)
                lines.push(line);
        else {
            byWords = byWords && (block.removed.length === 0 || block.added.length === 0);
            for (const text of block.removed)
                lines.push((0,_diff_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLine */ .ku)('removed', text));
            for (const text of block.added)
                lines.push((0,_diff_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeLine */ .ku)('added', text));
        }
    }
    return { ...countChanges(lines, byWords), unit: byWords ? 'words' : 'lines', hunks: foldLines(lines) };
}
function* listBlocks(base, head, partners) {
    let from = 0;
    let to = 0;
    while (from < base.length || to < head.length) {
        if (from < base.length && partners[from] === to) {
            yield { same: base[from++], removed: [], added: [] };
            to++;
            continue;
        }
        const removedFrom = from;
        while (from < base.length && partners[from] === -1)
            from++;
        const addedTo = from < base.length ? partners[from] : head.length;
        yield { same: null, removed: base.slice(removedFrom, from), added: head.slice(to, addedTo) };
        to = addedTo;
    }
}
/** A block's lines with the changed words marked; null when one side is empty or it would take too long. */
function diffWords(removed, added, budget) {
    if (removed.length === 0 || added.length === 0 || removed.length + added.length > WORD_DIFF_LINES)
        return null;
    const before = removed.join('');
    const after = added.join('');
    const segmented = before.length + after.length <= _diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .SEGMENTER_LIMIT */ .H$;
    const base = (0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .joinBlanks */ .iP)((0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitWords */ .yM)(before, segmented));
    const head = (0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .joinBlanks */ .iP)((0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitWords */ .yM)(after, segmented));
    const partners = (0,_diff_match_js__WEBPACK_IMPORTED_MODULE_1__/* .matchTokens */ .I)(base, head, budget);
    return partners === null ? null : (0,_diff_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .breakLines */ .bC)((0,_diff_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .joinEdits */ .w0)(base, head, partners));
}
function countChanges(lines, byWords) {
    const counts = { added: 0, removed: 0 };
    for (const line of lines) {
        if (line.kind === 'same')
            continue;
        if (byWords) {
            for (const { kind, text } of line.segments)
                if (kind !== 'same')
                    counts[kind] += (0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .countWords */ .rj)(text);
        }
        else {
            if (line.kind !== 'added')
                counts.removed++;
            if (line.kind !== 'removed')
                counts.added++;
        }
    }
    return counts;
}
function foldLines(lines) {
    const hunks = [];
    const isNear = markNear(lines);
    let baseLine = 1;
    let headLine = 1;
    let open = null;
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index];
        if (isNear[index] === 0)
            open = null;
        else if (open === null) {
            open = [line];
            hunks.push({ baseLine, headLine, lines: open });
        }
        else
            open.push(line);
        // One segment at most of each side ends the line.
        for (const { kind, text } of line.segments) {
            if (text.charCodeAt(text.length - 1) !== LINE_FEED)
                continue;
            if (kind !== 'added')
                baseLine++;
            if (kind !== 'removed')
                headLine++;
        }
    }
    return hunks;
}
/** Which lines are within `CONTEXT` lines of a change. */
function markNear(lines) {
    const near = new Uint8Array(lines.length);
    for (let index = 0; index < lines.length; index++) {
        if (lines[index]?.kind === 'same')
            continue;
        for (let place = Math.max(0, index - CONTEXT); place <= index + CONTEXT; place++)
            near[place] = 1;
    }
    return near;
}


/***/ }),

/***/ 79890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Diff)
/* harmony export */ });
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}


/***/ })

};
