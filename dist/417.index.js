export const id = 417;
export const ids = [417,89];
export const modules = {

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

/***/ 1417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderDiffText: () => (/* reexport */ renderDiffText),
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./lib/report/eval-words.js
var eval_words = __webpack_require__(2845);
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

// EXTERNAL MODULE: ./lib/report/eval-cases.js
var eval_cases = __webpack_require__(4289);
// EXTERNAL MODULE: ./lib/report/eval-diff.js
var eval_diff = __webpack_require__(3861);
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

;// CONCATENATED MODULE: ./lib/report/text-evals.js







/** Cases of one kind that a terminal shows. */
const MOST_CASES = 5;
/** Rows of a case's outputs. */
const MOST_ROWS = 12;
/** Code points of an output that are looked at: more than its rows can show. */
const MOST_TEXT = 4_000;
const MOST_REASONS = 3;
const REASON_LIMIT = 300;
const ID_LIMIT = 120;
const TITLES = {
    broken: ['broken', 'red'],
    failing: ['fails', 'red'],
    unanswered: ['no answer', 'yellow'],
    flaky: ['flaky', 'yellow'],
    fixed: ['fixed', 'green'],
};
/** A prompt's evals for a terminal: the verdict, the figures, the cases that changed or fail; outputs of those that broke. */
function renderEvalText(evals, options) {
    const { baseline, candidate, comparison } = evals;
    const moves = (0,eval_words/* describeMoves */.oK)(evals);
    const recorded = evals.mode === 'live' ? '' : ' (when recorded)';
    const cached = candidate.cached + (baseline?.cached ?? 0);
    const notComparable = comparison?.notComparable.length ?? 0;
    const changed = evals.baselineModel !== undefined && evals.baselineModel !== evals.model ? 'prompt and model changed, ' : '';
    const lines = [
        (0,eval_words/* describeRates */.fs)(evals),
        [moves, notComparable === 0 ? '' : `${(0,phrases/* countNoun */.y_)(notComparable, 'case')} cannot be compared`].filter((part) => part !== '').join('; '),
        describeIntervals(evals),
        candidate.errors + (baseline?.errors ?? 0) === 0
            ? ''
            : `without an answer: ${joinSides(evals, ({ errors }) => (0,phrases/* countNoun */.y_)(errors, 'case'))}`,
        `cost: ${joinSides(evals, ({ costUsd }) => (costUsd === null ? 'unknown' : (0,eval_words/* formatUsd */.UK)(costUsd)))}${recorded}`,
        `latency: median ${joinSides(evals, ({ latencyMs: { p50 } }) => showMs(p50))}, 95th percentile ${joinSides(evals, ({ latencyMs: { p95 } }) => showMs(p95))}${recorded}`,
        `calls: ${joinSides(evals, eval_words/* formatCalls */.F9)}${cached === 0 ? '' : `; ${(0,phrases/* countNoun */.y_)(cached, 'answer')} from the cache`}`,
        `${changed}${(0,eval_words/* describeModels */.et)(evals).join(' → ')}, ${(0,phrases/* countNoun */.y_)(evals.trials, 'trial')} a case`,
    ];
    return [
        ...wrapProse(`evals, ${(0,eval_words/* labelSource */.es)(evals)}:`, options.width, 2),
        ...lines.flatMap((line) => wrapProse(line, options.width, 4)),
        ...renderCases((0,eval_cases/* listNotable */.G1)(evals), options),
    ];
}
function describeIntervals(evals) {
    const interval = joinSides(evals, (side) => (0,eval_words/* formatInterval */.vy)(side) || 'none');
    const difference = evals.comparison?.difference ?? null;
    if (evals.candidate.rate === null)
        return '';
    return `95 % interval: ${interval}${difference === null ? '' : `; difference: ${(0,eval_words/* formatDifference */.jR)(difference)}`}`;
}
function joinSides({ baseline, candidate }, show) {
    return baseline === null ? show(candidate) : `${show(baseline)} → ${show(candidate)}`;
}
function showMs(ms) {
    return ms === null ? 'unknown' : (0,eval_words/* formatMs */._V)(ms);
}
function renderCases(cases, options) {
    return eval_cases/* CASE_KINDS */.bz.flatMap((kind) => {
        const own = cases.filter((one) => one.kind === kind);
        const rest = own.length - MOST_CASES;
        return [
            ...own.slice(0, MOST_CASES).flatMap((one) => renderCase(one, options)),
            ...(rest > 0 ? wrapProse(`… and ${(0,phrases/* countNoun */.y_)(rest, 'more case')} of this kind (${TITLES[kind][0]})`, options.width, 2) : []),
        ];
    });
}
function renderCase(one, options) {
    const [name, style] = TITLES[one.kind];
    const title = (0,eval_cases/* failedBefore */.tx)(one) ? `still ${name}` : name;
    const description = one.report?.description ?? null;
    const [first = '', ...others] = wrapProse(`${title}: ${(0,visible/* truncate */.xv)(one.id, ID_LIMIT)}${description === null ? '' : `, ${(0,visible/* truncate */.xv)(description, REASON_LIMIT)}`}`, options.width, 2);
    const failures = (0,eval_cases/* listFailures */.As)(one.kind === 'fixed' ? one.baseline : one.candidate);
    const side = one.kind === 'fixed' ? 'the base failed ' : '';
    const rest = failures.length - MOST_REASONS;
    return [
        // The title is in the first line whatever the width: the id may break, it does not.
        first.startsWith(`  ${title}`) ? `  ${paint(style, title, options)}${first.slice(2 + title.length)}` : first,
        ...others,
        ...failures
            .slice(0, MOST_REASONS)
            .flatMap(({ type, reason }) => wrapProse(`${side}${(0,visible/* truncate */.xv)(type, 60)}: ${(0,visible/* truncate */.xv)(reason, REASON_LIMIT)}`, options.width, 4)),
        ...(rest > 0 ? wrapProse(`… and ${(0,phrases/* countNoun */.y_)(rest, 'more assertion')}`, options.width, 4) : []),
        ...(one.kind === 'broken' || one.kind === 'flaky' ? renderOutputs(one, options) : []),
    ];
}
function renderOutputs(one, options) {
    const shorten = (output) => output && { ...output, text: (0,visible/* truncate */.xv)(output.text, MOST_TEXT) };
    const { title, diff } = (0,eval_diff/* viewOutputs */.m)({ ...one, baseline: shorten(one.baseline), candidate: shorten(one.candidate) }, 1);
    if (diff === null)
        return wrapProse(title, options.width, 4);
    const rows = renderDiffText(diff, { ...options, width: options.width - 4 }).split('\n');
    const rest = rows.length - MOST_ROWS;
    return [
        ...wrapProse(title, options.width, 4),
        ...rows.slice(0, MOST_ROWS).map((row) => `    ${row}`),
        ...(rest > 0 ? wrapProse(`… and ${(0,phrases/* countNoun */.y_)(rest, 'more row')}; the report files have everything`, options.width, 4) : []),
    ];
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
        ...wrapProse((0,eval_words/* describeAllEvals */.k)(report), options.width, 2),
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
        ...(prompt.evals === null ? [] : renderEvalText(prompt.evals, options)),
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


/***/ })

};
