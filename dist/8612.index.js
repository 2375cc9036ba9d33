export const id = 8612;
export const ids = [8612,89];
export const modules = {

/***/ 2840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ hideLineEnd),
/* harmony export */   e: () => (/* binding */ showChange)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76961);

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

/***/ 24289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ listFailures),
/* harmony export */   G1: () => (/* binding */ listNotable),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   bz: () => (/* binding */ CASE_KINDS),
/* harmony export */   kJ: () => (/* binding */ lacksAnswers),
/* harmony export */   tx: () => (/* binding */ failedBefore),
/* harmony export */   w4: () => (/* binding */ failsMostly)
/* harmony export */ });
/** In the order in which a reader wants them. `failing`: fails on the head, and did so before or has nothing to compare with. */
const CASE_KINDS = ['broken', 'failing', 'unanswered', 'flaky', 'fixed'];
/** The cases that broke, fail, lack an answer, are flaky or were fixed: kind by kind, each in the report's order. */
function listNotable({ cases, comparison }) {
    const byId = new Map(cases.map((report) => [report.id, report]));
    const told = {
        broken: comparison?.broken ?? [],
        flaky: comparison?.flaky ?? [],
        fixed: comparison?.fixed ?? [],
    };
    const known = new Set([...told.broken, ...told.flaky, ...told.fixed]);
    const others = cases.filter(({ id, candidate }) => candidate !== null && !known.has(id));
    const ids = {
        ...told,
        unanswered: others.filter(({ candidate }) => candidate !== null && lacksAnswers(candidate)).map(({ id }) => id),
        failing: others.filter(({ candidate }) => candidate !== null && !lacksAnswers(candidate) && failsMostly(candidate)).map(({ id }) => id),
    };
    return CASE_KINDS.flatMap((kind) => ids[kind].map((id) => pickOutputs(kind, id, byId.get(id) ?? null)));
}
/** Half of its trials are enough to pass. */
function failsMostly({ passRate }) {
    return passRate < 0.5;
}
/** Whether a case that fails did so on the base, too. */
function failedBefore({ kind, report }) {
    const before = report?.baseline ?? null;
    return kind === 'failing' && before !== null && !lacksAnswers(before) && failsMostly(before);
}
/** Whether no trial of it came to an answer. */
function lacksAnswers({ outputs, passRate }) {
    return passRate === 0 && outputs.length > 0 && outputs.every(isMissing);
}
/** An answer that is missing has one assertion that says why. */
function isMissing({ assertions }) {
    return assertions.length === 1 && assertions[0]?.type === 'error';
}
/** The assertions that an output fails. */
function listFailures(output) {
    return output === null || output.pass ? [] : output.assertions.filter(({ pass }) => !pass);
}
function pickOutputs(kind, id, report) {
    return {
        kind,
        id,
        report,
        baseline: pickOutput(report?.baseline ?? null, kind !== 'fixed' && kind !== 'failing'),
        candidate: pickOutput(report?.candidate ?? null, kind === 'fixed'),
    };
}
/** The first answer with the wanted outcome, else the first answer, else what stands for the missing one. */
function pickOutput(side, pass) {
    const outputs = side?.outputs ?? [];
    const answers = outputs.filter((output) => !isMissing(output));
    return answers.find((output) => output.pass === pass) ?? answers[0] ?? outputs[0] ?? null;
}


/***/ }),

/***/ 73861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ viewOutputs)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35104);
/* harmony import */ var _diff_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64930);
/* harmony import */ var _diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50867);
/* harmony import */ var _eval_cases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24289);




/**
 * The outputs of a case for reading.
 * @param share of the usual work of a diff, above 0 to 1
 */
function viewOutputs({ baseline, candidate }, share) {
    const [before, after] = [readAnswer(baseline), readAnswer(candidate)];
    if (before === null && after === null)
        return { title: 'The report holds no output of it.', diff: null };
    if (before === null || after === null) {
        const side = before === null ? 'head' : 'base';
        return { title: `The ${side}’s output alone:`, diff: showWhole(before ?? after ?? '') };
    }
    if (before === after)
        return { title: 'Both sides gave the same output:', diff: showWhole(after) };
    return { title: 'From the base’s output to the head’s:', diff: (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diffTexts */ .W)(before, after, share) };
}
function readAnswer(output) {
    return output === null || (0,_eval_cases_js__WEBPACK_IMPORTED_MODULE_3__/* .isMissing */ .b2)(output) ? null : output.text;
}
/** A text as a diff in which nothing changed. */
function showWhole(text) {
    const lines = (0,_diff_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitLines */ .uz)(text).map((line) => (0,_diff_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeLine */ .ku)('same', line));
    return lines.length === 0 ? null : { added: 0, removed: 0, unit: 'words', hunks: [{ baseLine: 1, headLine: 1, lines }] };
}


/***/ }),

/***/ 42845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ formatCalls),
/* harmony export */   Ky: () => (/* binding */ describeChanged),
/* harmony export */   MA: () => (/* binding */ formatP),
/* harmony export */   O1: () => (/* binding */ listFigures),
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   V5: () => (/* binding */ nameVerdict),
/* harmony export */   XV: () => (/* binding */ formatRates),
/* harmony export */   Xf: () => (/* binding */ formatPoints),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   es: () => (/* binding */ labelSource),
/* harmony export */   et: () => (/* binding */ describeModels),
/* harmony export */   fs: () => (/* binding */ describeRates),
/* harmony export */   jR: () => (/* binding */ formatDifference),
/* harmony export */   k: () => (/* binding */ describeAllEvals),
/* harmony export */   oK: () => (/* binding */ describeMoves),
/* harmony export */   vy: () => (/* binding */ formatInterval)
/* harmony export */ });
/* unused harmony export describeComparison */
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58089);

/** `66.7 %`, `85 %`. Where another share would read the same and is not, digits are added until they differ. */
function formatShare(share, other = share) {
    for (let digits = 1; digits < 6; digits++) {
        const text = formatDecimal(100 * share, digits);
        if (share === other || text !== formatDecimal(100 * other, digits))
            return `${text} %`;
    }
    return `${formatDecimal(100 * share, 6)} %`;
}
/** `5 points`, `1 point`, `2.5 points`: percentage points, without a sign. */
function formatPoints(difference) {
    const points = formatDecimal(Math.abs(100 * difference), 1);
    return `${points} point${points === '1' ? '' : 's'}`;
}
/** `p = 0.375`, `p = 0.0045`, `p < 0.001`. */
function formatP(p) {
    return p < 0.001 ? 'p < 0.001' : `p = ${p < 0.01 ? Number(p.toPrecision(2)) : formatDecimal(p, 3)}`;
}
/** US dollars: `$1.25`, `$0.0123`, `$0`; below a dollar three digits that count. */
function formatUsd(usd) {
    if (usd >= 1)
        return `$${usd.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`;
    if (usd < 1e-4)
        return usd > 0 ? 'under $0.0001' : '$0';
    return `$${formatDecimal(usd, 2 - Math.floor(Math.log10(usd)))}`;
}
/** Milliseconds: `640 ms`, `1.21 s`, `1,075 s`. */
function formatMs(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    return ms < 100_000 ? `${formatDecimal(ms / 1000, ms < 10_000 ? 2 : 1)} s` : `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(Math.round(ms / 1000))} s`;
}
/** The verdict in a few plain words, as the comment says it. */
function describeComparison({ verdict, difference, pValue, margin, pairs, needed }) {
    if (difference === null || pValue === null)
        return 'nothing to compare';
    if (verdict === 'regressed')
        return `worse by ${formatPoints(difference.mean)} (${formatP(pValue)})`;
    if (verdict === 'improved')
        return `better by ${formatPoints(difference.mean)} (${formatP(pValue)})`;
    if (verdict === 'unchanged')
        return `no worse than ${formatPoints(margin)}`;
    const about = needed === null ? '' : `, about ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(needed.cases)} would`;
    return `inconclusive (${formatP(pValue)}); ${pairs === undefined ? 'these cases' : (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .countNoun */ .y_)(pairs, 'case')} cannot tell${about}`;
}
/** Whether too few cases were compared for a verdict, and none of them shows a difference. */
function isUndisturbed({ verdict, difference, broken, fixed, flaky }) {
    return verdict === 'inconclusive' && Math.abs(difference?.mean ?? 1) < 1e-12 && broken.length + fixed.length + flaky.length === 0;
}
/** Whether any case was decided; without one nothing is known of the prompt. */
function hasRun({ candidate }) {
    return candidate.cases > 0 && candidate.rate !== null;
}
/** `live`, `replayed`; `replayed, unverified` where the pull request brings the answers itself. */
function labelSource({ mode, unverified }) {
    if (mode === 'live')
        return 'live';
    return unverified === true ? 'replayed, unverified' : 'replayed';
}
/** What became of the prompt in the words of a sentence's end: the comparison's, or why there is none. */
function describeOutcome(evals) {
    if (!hasRun(evals))
        return 'no case was decided, so nothing is known';
    const { comparison } = evals;
    if (comparison !== null && isUndisturbed(comparison)) {
        const { needed, margin } = comparison;
        const about = needed === null ? '' : `; about ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(needed.cases)} cases would rule out a drop of ${formatPoints(margin)}`;
        return `no case changed sides${about}`;
    }
    if (comparison !== null)
        return describeComparison(comparison);
    return evals.baseline === null ? 'nothing to compare with' : 'not compared';
}
const VERDICT_WORDS = { improved: 'better', regressed: 'worse', unchanged: 'no worse', inconclusive: 'inconclusive' };
/** The verdict where there is little room: `better`, `inconclusive`; empty where there is none. */
function nameVerdict({ comparison }) {
    if (comparison !== null && isUndisturbed(comparison))
        return 'no case changed';
    return comparison === null || comparison.difference === null ? '' : VERDICT_WORDS[comparison.verdict];
}
/** `66.7 % → 80 % of 15 cases pass: better by 5 points (p = 0.031)`, or that nothing ran. */
function describeRates(evals, strong = (text) => text) {
    const of = hasRun(evals) ? ` of ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .countNoun */ .y_)(evals.candidate.cases, 'case')} pass` : '';
    return `${strong(formatRates(evals))}${of}: ${describeOutcome(evals)}`;
}
/** `66.7 % → 80 %`; the head's alone where nothing ran on the base; `not run`. */
function formatRates(evals) {
    const { baseline, candidate } = evals;
    if (!hasRun(evals))
        return 'not run';
    const to = formatShare(candidate.passRate, baseline?.passRate);
    return baseline === null || baseline.rate === null ? to : `${formatShare(baseline.passRate, candidate.passRate)} → ${to}`;
}
/** `41.7 to 84.8 %`, a 95 % interval; empty where there is none. */
function formatInterval({ rate }) {
    return rate === null ? '' : `${formatDecimal(100 * rate.low, 1)} to ${formatDecimal(100 * rate.high, 1)} %`;
}
/** `+13.3 points (−8 to +33)`: of the pass rate. */
function formatDifference({ mean, low, high }) {
    const sign = (share) => {
        const points = formatDecimal(Math.abs(100 * share), 1);
        return points === '0' ? points : `${share < 0 ? '−' : '+'}${points}`;
    };
    return `${sign(mean)} points (${sign(low)} to ${sign(high)})`;
}
/** `1 broken, 3 fixed, 2 flaky`; empty where no case went from one to the other. */
function describeMoves(evals) {
    const { comparison } = evals;
    if (comparison === null)
        return '';
    return ['broken', 'fixed', 'flaky']
        .filter((kind) => comparison[kind].length > 0)
        .map((kind) => `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(comparison[kind].length)} ${kind}`)
        .join(', ');
}
/** The head's model, after the base's where that is another. The names are the pull request's: not escaped yet. */
function describeModels({ baselineModel, model }) {
    return baselineModel === undefined || baselineModel === model ? [model] : [baselineModel, model];
}
/** `prompt, model and parameters (temperature) changed`; empty where the words alone may have. Names are the pull request's: not escaped yet. */
function describeChanged({ baselineModel, changedParameters = [], model }) {
    const others = [
        ...(baselineModel === undefined || baselineModel === model ? [] : ['model']),
        ...(changedParameters.length === 0 ? [] : [`parameters (${changedParameters.join(', ')})`]),
    ];
    return others.length === 0 ? '' : `${['prompt', ...others.slice(0, -1)].join(', ')} and ${others.at(-1)} changed`;
}
/** One side's calls: `17 (2 retries)`. */
function formatCalls({ calls, retries }) {
    return `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(calls)}${retries === 0 ? '' : ` (${retries === 1 ? '1 retry' : `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(retries)} retries`})`}`;
}
/** Which figures a report tells: nothing is called in a replay, and what its recordings do not hold is no figure. */
function listFigures({ mode, baseline, candidate }) {
    const sides = baseline === null ? [candidate] : [baseline, candidate];
    const tells = (has) => mode === 'live' || sides.some(has);
    return {
        cost: tells(({ costUsd }) => costUsd !== null),
        latency: tells(({ latencyMs: { p95 } }) => p95 !== null && p95 > 0),
        calls: tells(({ calls }) => calls > 0),
    };
}
/** The evals of a whole report in a line: `1 prompt on 15 cases: 1 broken, 3 fixed; 30 calls, $0.02`. Empty where none ran. */
function describeAllEvals({ prompts, budget }) {
    const all = prompts.flatMap(({ evals }) => (evals === null ? [] : [evals]));
    if (all.length === 0)
        return '';
    const count = (kind) => all.reduce((sum, evals) => sum + (evals.comparison?.[kind].length ?? 0), 0);
    const moves = ['broken', 'fixed', 'flaky']
        .filter((kind) => count(kind) > 0)
        .map((kind) => `${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count(kind))} ${kind}`);
    const cases = all.reduce((sum, { candidate }) => sum + candidate.cases, 0);
    const compared = all.some(({ comparison }) => comparison !== null);
    const outcome = !all.some(hasRun)
        ? 'no case was decided'
        : moves.length > 0
            ? moves.join(', ')
            : compared
                ? 'none broken, none fixed'
                : 'nothing to compare with';
    const [label = 'live', ...others] = new Set(all.map(labelSource));
    const source = label === 'live' || others.length > 0 ? '' : `, ${label}`;
    const spent = budget === null || (source !== '' && budget.calls === 0)
        ? ''
        : `; ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .countNoun */ .y_)(budget.calls, 'call')}, ${formatUsd(budget.costUsd)}, ${formatMs(1000 * budget.seconds)}`;
    return `Evals of ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .countNoun */ .y_)(all.length, 'prompt')} on ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .countNoun */ .y_)(cases, 'case')}${source}: ${outcome}${spent}.`;
}
function formatDecimal(value, digits) {
    return String(Number(value.toFixed(digits)));
}


/***/ }),

/***/ 59507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ wrapProse),
/* harmony export */   Ck: () => (/* binding */ breakWord),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   nI: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70089);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76961);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(837);




/** Text in a style, or as it is where colour is off. Never looks at the environment: the caller decided. */
function paint(style, text, { color }) {
    return color && text !== '' ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text, { validateStream: false }) : text;
}
/** Untrusted text as one line that holds no control character and no workflow command. */
function cleanLine(text) {
    return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .disarmText */ .Y1)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)(text.replace(/\s+/g, ' ').trim()));
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
        if (line === '' || (0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__.measureWidth)(longer) <= room) {
            line = longer;
            continue;
        }
        lines.push(line);
        line = word;
    }
    if (line !== '')
        lines.push(line);
    return lines.map((one) => ' '.repeat(indent) + (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .disarmText */ .Y1)(one));
}
/** A word in pieces that fit into `room` columns. */
function breakWord(word, room) {
    if ((0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__.measureWidth)(word) <= room)
        return [word];
    const pieces = [];
    let piece = '';
    let width = 0;
    for (const character of word) {
        const columns = (0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__.measureWidth)(character);
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


/***/ }),

/***/ 70089:
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
        measureAny = (await __webpack_require__.e(/* import() */ 3576).then(__webpack_require__.bind(__webpack_require__, 73576))).default;
}
/** Columns that a text without control characters takes. */
function measureWidth(text) {
    return measureAny === null || NARROW.test(text) ? text.length : measureAny(text);
}


/***/ }),

/***/ 48612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderDiffText: () => (/* reexport */ renderDiffText),
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./lib/report/eval-words.js
var eval_words = __webpack_require__(42845);
// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(58089);
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(59507);
// EXTERNAL MODULE: ./lib/report/eval-cases.js
var eval_cases = __webpack_require__(24289);
// EXTERNAL MODULE: ./lib/report/eval-diff.js
var eval_diff = __webpack_require__(73861);
// EXTERNAL MODULE: ./lib/report/diff-tokens.js
var diff_tokens = __webpack_require__(50867);
// EXTERNAL MODULE: ./lib/report/diff-view.js
var diff_view = __webpack_require__(2840);
// EXTERNAL MODULE: ./lib/report/text-width.js
var text_width = __webpack_require__(70089);
// EXTERNAL MODULE: ./lib/report/workflow-commands.js
var workflow_commands = __webpack_require__(837);
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
            lines.push((0,terminal/* paint */.nI)('dim', `${' '.repeat(gutter)} ⋮ ${(0,phrases/* countNoun */.y_)(folded, 'unchanged line')}`, options));
        let number = hunk.headLine;
        for (const line of hunk.lines) {
            const label = line.kind === 'removed' ? '' : String(number);
            for (const [index, row] of wrapLine(line, options, options.width - gutter - 5).entries()) {
                const edge = `${(index === 0 ? label : '').padStart(gutter)} │ `;
                const sign = index === 0 ? SIGNS[line.kind] : ' ';
                // Once more on the whole row: a mark's bracket may stand behind the text's signs.
                lines.push((0,workflow_commands/* disarmText */.Y1)(`${(0,terminal/* paint */.nI)('dim', edge, options)}${sign} ${row}`.trimEnd()));
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
        row += style === null ? run.text : (0,terminal/* paint */.nI)(style, run.text, options);
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
            for (const piece of (0,terminal/* breakWord */.Ck)(word, width))
                yield [segment.kind, piece];
    }
}

// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(76961);
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
    const changed = (0,eval_words/* describeChanged */.Ky)(evals);
    const tells = (0,eval_words/* listFigures */.O1)(evals);
    const lines = [
        [moves, notComparable === 0 ? '' : `${(0,phrases/* countNoun */.y_)(notComparable, 'case')} cannot be compared`].filter((part) => part !== '').join('; '),
        (0,eval_words/* describeRates */.fs)(evals),
        describeIntervals(evals),
        candidate.errors + (baseline?.errors ?? 0) === 0
            ? ''
            : `without an answer: ${joinSides(evals, ({ errors }) => (0,phrases/* countNoun */.y_)(errors, 'case'))}`,
        !tells.cost ? '' : `cost: ${joinSides(evals, ({ costUsd }) => (costUsd === null ? 'unknown' : (0,eval_words/* formatUsd */.UK)(costUsd)))}${recorded}`,
        !tells.latency
            ? ''
            : `latency: median ${joinSides(evals, ({ latencyMs: { p50 } }) => showMs(p50))}, 95th percentile ${joinSides(evals, ({ latencyMs: { p95 } }) => showMs(p95))}${recorded}`,
        !tells.calls ? '' : `calls: ${joinSides(evals, eval_words/* formatCalls */.F9)}${cached === 0 ? '' : `; ${(0,phrases/* countNoun */.y_)(cached, 'answer')} from the cache`}`,
        `${changed === '' ? '' : `${changed}, `}${(0,eval_words/* describeModels */.et)(evals).join(' → ')}, ${(0,phrases/* countNoun */.y_)(evals.trials, 'trial')} a case`,
    ];
    return [
        ...(0,terminal/* wrapProse */.AF)(`evals, ${(0,eval_words/* labelSource */.es)(evals)}:`, options.width, 2),
        ...lines.flatMap((line) => (0,terminal/* wrapProse */.AF)(line, options.width, 4)),
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
            ...(rest > 0 ? (0,terminal/* wrapProse */.AF)(`… and ${(0,phrases/* countNoun */.y_)(rest, 'more case')} of this kind (${TITLES[kind][0]})`, options.width, 2) : []),
        ];
    });
}
function renderCase(one, options) {
    const [name, style] = TITLES[one.kind];
    const title = (0,eval_cases/* failedBefore */.tx)(one) ? `still ${name}` : name;
    const description = one.report?.description ?? null;
    const [first = '', ...others] = (0,terminal/* wrapProse */.AF)(`${title}: ${(0,visible/* truncate */.xv)(one.id, ID_LIMIT)}${description === null ? '' : `, ${(0,visible/* truncate */.xv)(description, REASON_LIMIT)}`}`, options.width, 2);
    const failures = (0,eval_cases/* listFailures */.As)(one.kind === 'fixed' ? one.baseline : one.candidate);
    const side = one.kind === 'fixed' ? 'the base failed ' : '';
    const rest = failures.length - MOST_REASONS;
    return [
        // The title is in the first line whatever the width: the id may break, it does not.
        first.startsWith(`  ${title}`) ? `  ${(0,terminal/* paint */.nI)(style, title, options)}${first.slice(2 + title.length)}` : first,
        ...others,
        ...failures
            .slice(0, MOST_REASONS)
            .flatMap(({ type, reason }) => (0,terminal/* wrapProse */.AF)(`${side}${(0,visible/* truncate */.xv)(type, 60)}: ${(0,visible/* truncate */.xv)(reason, REASON_LIMIT)}`, options.width, 4)),
        ...(rest > 0 ? (0,terminal/* wrapProse */.AF)(`… and ${(0,phrases/* countNoun */.y_)(rest, 'more assertion')}`, options.width, 4) : []),
        ...(one.kind === 'broken' || one.kind === 'flaky' ? renderOutputs(one, options) : []),
    ];
}
function renderOutputs(one, options) {
    const shorten = (output) => output && { ...output, text: (0,visible/* truncate */.xv)(output.text, MOST_TEXT) };
    const { title, diff } = (0,eval_diff/* viewOutputs */.m)({ ...one, baseline: shorten(one.baseline), candidate: shorten(one.candidate) }, 1);
    if (diff === null)
        return (0,terminal/* wrapProse */.AF)(title, options.width, 4);
    const rows = renderDiffText(diff, { ...options, width: options.width - 4 }).split('\n');
    // One row more takes no more room than the line that counts it.
    const shown = rows.length === MOST_ROWS + 1 ? rows.length : MOST_ROWS;
    const rest = rows.length - shown;
    return [
        ...(0,terminal/* wrapProse */.AF)(title, options.width, 4),
        ...rows.slice(0, shown).map((row) => `    ${row}`),
        ...(rest > 0 ? (0,terminal/* wrapProse */.AF)(`… and ${(0,phrases/* countNoun */.y_)(rest, 'more row')}; the report files have everything`, options.width, 4) : []),
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
        blocks.push([(0,terminal/* paint */.nI)('bold', 'Outside the prompts', options), ...report.findings.flatMap((finding) => renderFinding(finding, options))]);
    }
    if (report.notes.length > 0)
        blocks.push(report.notes.flatMap((note) => (0,terminal/* wrapProse */.AF)(`Note: ${note}`, options.width, 0)));
    const [mark, style] = CONCLUSION_STYLES[report.conclusion];
    blocks.push([
        ...(0,terminal/* wrapProse */.AF)(`${mark} ${(0,phrases/* describeVerdict */.XZ)(report)}`, options.width, 0).map((line) => (0,terminal/* paint */.nI)(style, line, options)),
        ...(0,terminal/* wrapProse */.AF)((0,eval_words/* describeAllEvals */.k)(report), options.width, 2),
        ...(0,terminal/* wrapProse */.AF)(describeSubject(report), options.width, 2).map((line) => (0,terminal/* paint */.nI)('dim', line, options)),
    ]);
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
function describeSubject({ base, head }) {
    const subject = head === 'worktree' ? 'the working tree' : head;
    return base === null ? `Checked: ${subject}` : `Reviewed: ${subject} against ${base}`;
}
function renderPrompt(prompt, options) {
    const id = (0,terminal/* paint */.nI)('bold', (0,terminal/* cleanLine */.Ow)(prompt.id), options);
    const from = prompt.previousId === null ? '' : ` from ${(0,terminal/* cleanLine */.Ow)(prompt.previousId)}`;
    const title = prompt.change === null ? id : `${id}  ${(0,phrases/* describeParts */.M8)(prompt)}${from}`;
    return [
        title,
        ...(0,terminal/* wrapProse */.AF)(describeVersion(prompt), options.width, 2),
        ...(prompt.diff === null ? [] : (0,terminal/* wrapProse */.AF)(`text: ${(0,phrases/* describeDiff */.l7)(prompt.diff)}`, options.width, 2)),
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
    const place = path === null ? '' : `  ${(0,terminal/* cleanLine */.Ow)([path, line, column].filter((part) => part !== null).join(':'))}`;
    const head = `${(0,terminal/* paint */.nI)(SEVERITY_STYLES[severity], severity, options)}  ${rule}`;
    const fits = 2 + severity.length + 2 + rule.length + place.length <= options.width;
    return [
        `  ${head}${fits ? place : ''}`,
        ...(fits || place === '' ? [] : [`    ${place.trim()}`]),
        ...(0,terminal/* wrapProse */.AF)(finding.message, options.width, 4),
        ...(0,terminal/* wrapProse */.AF)(`→ ${finding.help}`, options.width, 4),
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
/** What a terminal obeys or does not draw: controls of either set, marks of direction and of format, separators, halves of a pair. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
function escapeUnits(character) {
    return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
/**
 * JSON with the old form's second `#` and all that nobody sees escaped: the same value to every parser. Lines of JSON never begin with `::`.
 * @param json without indents other than blanks and line feeds, as `JSON.stringify` makes it
 */
function disarmJson(json) {
    return json.replace(OLD_COMMAND, '#\\u0023').replace(UNSEEN, escapeUnits);
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
