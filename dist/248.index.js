export const id = 248;
export const ids = [248,89];
export const modules = {

/***/ 867:
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

/***/ 2840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ hideLineEnd),
/* harmony export */   e: () => (/* binding */ showChange)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6961);

/** A line end that stands on every line says nothing; it stays where it is what changed, and so does a CR in a changed line. */
function hideLineEnd(line) {
    const last = line.segments.at(-1);
    if (last === undefined || (line.kind === 'changed' && last.kind !== 'same'))
        return [...line.segments];
    const text = last.text.replace(last.kind === 'same' ? /\r?\n$/ : /\n$/, '');
    if (text === '' && line.segments.length === 1 && line.kind !== 'same')
        return [last];
    return [...line.segments.slice(0, -1), ...(text === '' ? [] : [{ kind: last.kind, text }])];
}
/** A segment's text with what nobody would see made visible; blanks where they changed. Not escaped yet; tabs may be left. */
function showChange({ kind, text }, lineKind) {
    if (kind === 'same')
        return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(text);
    if (lineKind === 'changed' || text.trim() === '')
        return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showBlanks */ .TU)(text);
    // In a line that is wholly new or gone, inner blanks are plain to see; those at its end are not.
    const start = text.trimEnd();
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(start) + (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showBlanks */ .TU)(text.slice(start.length));
}


/***/ }),

/***/ 89:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   measureWidth: () => (/* binding */ measureWidth),
/* harmony export */   prepareWidths: () => (/* binding */ prepareWidths)
/* harmony export */ });
/** Latin letters and the marks that our own texts use: one column each, whatever stands beside them. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02af‐-—‘-”•…⋮←-→│○✔✖]*$/;
/** Null until a text needs it: loading `string-width` takes longer than rendering a report. */
let measureAny = null;
/**
 * Makes ready to measure the texts in a value, which is any JSON. Before it, wide characters, emoji and combining marks count as
 * one column for each code unit.
 */
async function prepareWidths(value) {
    if (measureAny === null && !NARROW.test(JSON.stringify(value)))
        measureAny = (await __webpack_require__.e(/* import() */ 576).then(__webpack_require__.bind(__webpack_require__, 3576))).default;
}
/** Columns that a text without control characters takes. */
function measureWidth(text) {
    return measureAny === null || NARROW.test(text) ? text.length : measureAny(text);
}


/***/ }),

/***/ 248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderDiffText: () => (/* reexport */ renderDiffText),
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(8089);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/report/text-width.js
var text_width = __webpack_require__(89);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(6961);
// EXTERNAL MODULE: ./lib/report/workflow-commands.js
var workflow_commands = __webpack_require__(837);
;// CONCATENATED MODULE: ./lib/report/terminal.js




/** Text in a style, or as it is where colour is off. Never looks at the environment: the caller decided. */
function paint(style, text, { color }) {
    return color && text !== '' ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
}
/** Untrusted text as one line that holds no control character and no workflow command. */
function cleanLine(text) {
    return (0,workflow_commands/* disarmText */.Y1)((0,visible/* showHidden */.Ul)(text.replace(/\s+/g, ' ').trim()));
}
/**
 * Untrusted prose in lines of at most `width` columns, each indented by `indent` blanks. A word that is longer than a
 * line is broken.
 */
function wrapProse(text, width, indent) {
    const room = Math.max(10, width - indent);
    const lines = [];
    let line = '';
    for (const word of cleanLine(text)
        .split(' ')
        .flatMap((part) => breakWord(part, room))) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line === '' || (0,text_width.measureWidth)(longer) <= room) {
            line = longer;
            continue;
        }
        lines.push(line);
        line = word;
    }
    if (line !== '')
        lines.push(line);
    return lines.map((one) => ' '.repeat(indent) + (0,workflow_commands/* disarmText */.Y1)(one));
}
/** A word in pieces that fit into `room` columns. */
function breakWord(word, room) {
    if ((0,text_width.measureWidth)(word) <= room)
        return [word];
    const pieces = [];
    let piece = '';
    let width = 0;
    for (const character of word) {
        const columns = (0,text_width.measureWidth)(character);
        if (width + columns > room && piece !== '') {
            pieces.push(piece);
            piece = '';
            width = 0;
        }
        piece += character;
        width += columns;
    }
    return [...pieces, piece];
}

// EXTERNAL MODULE: ./lib/report/diff-tokens.js
var diff_tokens = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/report/diff-view.js
var diff_view = __webpack_require__(2840);
;// CONCATENATED MODULE: ./lib/report/text-diff.js






const SIGNS = { same: ' ', added: '+', removed: '-', changed: '~' };
const STYLES = {
    same: null,
    added: ['green', 'underline'],
    removed: ['red', 'strikethrough'],
};
/** As `git diff --word-diff` writes them. */
const MARKS = {
    same: ['', ''],
    added: ['{+', '+}'],
    removed: ['[-', '-]'],
};
/**
 * The word diff for a terminal: line number, sign, text, wrapped to the width. Changed words are coloured, or marked as
 * `[-removed-]{+added+}` where colour is off.
 */
function renderDiffText(diff, options) {
    const lines = diff.unit === 'lines' ? [phrases/* LINES_ALONE */.A5] : [];
    const lastHunk = diff.hunks.at(-1);
    const gutter = Math.max(3, String((lastHunk?.headLine ?? 0) + (lastHunk?.lines.length ?? 0)).length);
    let next = 1;
    for (const hunk of diff.hunks) {
        const folded = hunk.headLine - next;
        if (folded > 0)
            lines.push(paint('dim', `${' '.repeat(gutter)} ⋮ ${(0,phrases/* countNoun */.y_)(folded, 'unchanged line')}`, options));
        let number = hunk.headLine;
        for (const line of hunk.lines) {
            const label = line.kind === 'removed' ? '' : String(number);
            for (const [index, row] of wrapLine(line, options, options.width - gutter - 5).entries()) {
                const edge = `${(index === 0 ? label : '').padStart(gutter)} │ `;
                const sign = index === 0 ? SIGNS[line.kind] : ' ';
                // Once more on the whole row: a mark's bracket may stand behind the text's signs.
                lines.push((0,workflow_commands/* disarmText */.Y1)(`${paint('dim', edge, options)}${sign} ${row}`.trimEnd()));
            }
            for (const { kind, text } of line.segments)
                if (kind !== 'removed' && text.endsWith('\n'))
                    number++;
        }
        next = number;
    }
    return lines.join('\n');
}
/** A display line in rows of at most `room` columns. */
function wrapLine(line, options, room) {
    const width = Math.max(10, room);
    const rows = [];
    let row = '';
    let used = 0;
    let run = { kind: 'same', text: '' };
    const flush = () => {
        const style = STYLES[run.kind];
        row += style === null ? run.text : paint(style, run.text, options);
        run = { kind: run.kind, text: '' };
    };
    for (const [kind, word] of listWords(line, options, width)) {
        const columns = (0,text_width.measureWidth)(word);
        if (used + columns > width && used > 0) {
            flush();
            rows.push(row);
            row = '';
            used = 0;
        }
        if (kind !== run.kind) {
            flush();
            run = { kind, text: '' };
        }
        run.text += word;
        used += columns;
    }
    flush();
    return [...rows, row];
}
function* listWords(line, options, width) {
    // Where a whole line is new or gone its sign says so.
    const marked = !options.color && line.kind === 'changed';
    for (const segment of (0,diff_view/* hideLineEnd */.E)(line)) {
        const shown = (0,workflow_commands/* disarmText */.Y1)((0,diff_view/* showChange */.e)(segment, line.kind).replace(/\t/g, '    '));
        const [open, close] = marked ? MARKS[segment.kind] : ['', ''];
        for (const word of (0,diff_tokens/* splitWords */.yM)(`${open}${shown}${close}`))
            for (const piece of breakWord(word, width))
                yield [segment.kind, piece];
    }
}

;// CONCATENATED MODULE: ./lib/report/text.js




const CONCLUSION_STYLES = {
    success: ['✔', ['green', 'bold']],
    failure: ['✖', ['red', 'bold']],
    neutral: ['○', ['yellow', 'bold']],
};
const SEVERITY_STYLES = { error: 'red', warning: 'yellow', notice: 'cyan' };
const PLAIN = { color: false, width: 80 };
/** The report for a terminal: each prompt with its findings and mends, and the verdict last, where the eye is. */
function renderText(report, options = PLAIN) {
    const blocks = report.prompts.map((prompt) => renderPrompt(prompt, options));
    if (report.findings.length > 0) {
        blocks.push([paint('bold', 'Outside the prompts', options), ...report.findings.flatMap((finding) => renderFinding(finding, options))]);
    }
    if (report.notes.length > 0)
        blocks.push(report.notes.flatMap((note) => wrapProse(`Note: ${note}`, options.width, 0)));
    const [mark, style] = CONCLUSION_STYLES[report.conclusion];
    blocks.push([
        ...wrapProse(`${mark} ${(0,phrases/* describeVerdict */.XZ)(report)}`, options.width, 0).map((line) => paint(style, line, options)),
        ...wrapProse(describeSubject(report), options.width, 2).map((line) => paint('dim', line, options)),
    ]);
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
function describeSubject({ base, head }) {
    const subject = head === 'worktree' ? 'the working tree' : head;
    return base === null ? `Checked: ${subject}` : `Reviewed: ${subject} against ${base}`;
}
function renderPrompt(prompt, options) {
    const id = paint('bold', cleanLine(prompt.id), options);
    const from = prompt.previousId === null ? '' : ` from ${cleanLine(prompt.previousId)}`;
    const title = prompt.change === null ? id : `${id}  ${(0,phrases/* describeParts */.M8)(prompt)}${from}`;
    return [
        title,
        ...wrapProse(describeVersion(prompt), options.width, 2),
        ...(prompt.diff === null ? [] : wrapProse(`text: ${(0,phrases/* describeDiff */.l7)(prompt.diff)}`, options.width, 2)),
        ...prompt.findings.flatMap((finding) => renderFinding(finding, options)),
    ];
}
function describeVersion({ change, version }) {
    const { base, head, bump, required, because } = version;
    const reached = change === 'removed' ? 'removed' : (head ?? 'unreadable');
    const moved = base === null || base === head ? reached : `${base} → ${reached}`;
    const by = bump === null || bump === 'none' || change === 'removed' ? '' : ` (${bump})`;
    const decisive = because.find(({ release }) => release === required) ?? because[0];
    const reason = decisive === undefined ? '' : ` by the ${decisive.source} "${(0,visible/* truncate */.xv)(decisive.text, 100)}"`;
    const wanted = required === null ? '' : `, asked for: ${required === 'none' ? 'no release' : required}${reason}`;
    return `version: ${moved}${by}${wanted}`;
}
function renderFinding(finding, options) {
    const { rule, severity, path, line, column } = finding;
    const place = path === null ? '' : `  ${cleanLine([path, line, column].filter((part) => part !== null).join(':'))}`;
    const head = `${paint(SEVERITY_STYLES[severity], severity, options)}  ${rule}`;
    const fits = 2 + severity.length + 2 + rule.length + place.length <= options.width;
    return [
        `  ${head}${fits ? place : ''}`,
        ...(fits || place === '' ? [] : [`    ${place.trim()}`]),
        ...wrapProse(finding.message, options.width, 4),
        ...wrapProse(`→ ${finding.help}`, options.width, 4),
    ];
}


/***/ }),

/***/ 837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P5: () => (/* binding */ disarmJson),
/* harmony export */   Y1: () => (/* binding */ disarmText),
/* harmony export */   iM: () => (/* binding */ disarmXml)
/* harmony export */ });
/**
 * GitHub's runner obeys what a step prints: a line that begins with `::` (blanks before it do not count) and `##[`
 * anywhere. A rendering may be printed by a step, so each format writes these in its own other way.
 */
const OLD_COMMAND = /##(?=\[)/g;
/** JSON with the old form's second `#` escaped: the same value to every parser. Lines of JSON never begin with `::`. */
function disarmJson(json) {
    return json.replace(OLD_COMMAND, '#\\u0023');
}
/** Text of an element or attribute, already escaped, with the bracket as a character reference. */
function disarmXml(xml) {
    return xml.replace(/##\[/g, '##&#91;').replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1&#58;');
}
/** Plain text with a blank put in: there is no other way to write it. For one line that begins where the text does. */
function disarmText(text) {
    return text.replace(OLD_COMMAND, '## ').replace(/^(\s*):(?=:)/, '$1: ');
}


/***/ })

};
