export const id = 9212;
export const ids = [9212];
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

/***/ 6900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   v9: () => (/* binding */ formatProse)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76961);

/** A zero-width space keeps GitHub from seeing a mention, a reference, an address or an emoji. Untrusted text has none left when it is put in. */
const BREAK = '\u200b';
const WRITTEN_BREAK = '&#8203;';
/** Code points that one piece of untrusted text may take, where the caller names no other limit. */
const DEFAULT_LIMIT = 1_000;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '|': '&#124;',
    $: '&#36;',
};
/** What ends a mention, a reference, an address or an emoji's name; each match is followed (or split) by a zero-width space. */
const BREAKS = [
    [/@/g, `@${BREAK}`],
    [/#(?=\d)/g, `#${BREAK}`],
    [/\b(GH-)(?=\d)/gi, `$1${BREAK}`],
    [/:(?=\/\/)/g, `:${BREAK}`],
    [/www(?=\.)/gi, `$&${BREAK}`],
    [/:(?=[\w+-]+:)/g, `:${BREAK}`],
];
/** GitHub links seven to forty hexadecimal digits when a commit begins with them: no more than six stay together. */
const COMMIT = /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi;
/**
 * Untrusted text as one line of Markdown that renders as that very text: no mention, link, image, HTML, reference,
 * emoji, heading, list or table cell comes of it; what nobody would see is named.
 * @param limit code points; what is longer ends in `…`
 */
function escapeMarkdown(text, limit = DEFAULT_LIMIT) {
    return escapeInline((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(text.replace(/\s+/g, ' ').trim()), limit).replace(/^(?:[-+=#:]|\d+(?=[.)]))/, `${BREAK}$&`));
}
/** Escapes what means something anywhere in a line; breaks stand in it as they are. */
function escapeInline(text) {
    let line = text;
    for (const [pattern, replacement] of BREAKS)
        line = line.replace(pattern, replacement);
    return line
        .replace(COMMIT, (digits) => digits.replace(/.{6}(?=.)/g, `$&${BREAK}`))
        .replace(/[\\`*_{}[\]~^]/g, '\\$&')
        .replace(/[&<>"|$]/g, (character) => ENTITIES[character])
        .replaceAll(BREAK, WRITTEN_BREAK);
}
/**
 * What stays readable in the source of inline code and may not: a bar ends a table's cell even there, `<!--` could pass
 * for the marker of another comment, and the runner obeys `##[` where the Markdown is printed.
 */
const NOT_IN_CODE = /\||<!--|##\[/;
/** Untrusted text as inline code, on one line; safe inside a table's cell too. */
function codeSpan(text, limit = DEFAULT_LIMIT) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(text.replace(/\s+/g, ' ')), limit);
    if (line.trim() === '' || NOT_IN_CODE.test(line))
        return escapeMarkdown(line === '' ? '(empty)' : line, limit);
    const ticks = '`'.repeat(longestRun(line, '`') + 1);
    const pad = line.startsWith('`') || line.endsWith('`') || (line.startsWith(' ') && line.endsWith(' ')) ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
/** A message that marks code with single backticks: the code becomes code, the rest is escaped. Safe for untrusted text. */
function formatProse(text, limit = DEFAULT_LIMIT) {
    const [first = '', ...rest] = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(text.replace(/\s+/g, ' ').trim(), limit).split(/`([^`]+)`/);
    // Named hidden characters take up to nine times their room: no piece is cut a second time.
    const start = first.endsWith(' ') ? `${escapeMarkdown(first, limit * 9)} ` : escapeMarkdown(first, limit * 9);
    const pieces = rest.map((piece, index) => {
        if (index % 2 === 0)
            return codeSpan(piece, limit * 9);
        // Between two pieces of code something must stand, or their backticks join.
        return piece === '' && index < rest.length - 1 ? WRITTEN_BREAK : escapeInline((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(piece));
    });
    return start + pieces.join('');
}
/** Untrusted text inside an HTML element whose content GitHub leaves alone (`code`). */
function escapeHtml(text) {
    return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}
function longestRun(text, character) {
    let longest = 0;
    let run = 0;
    for (const one of text) {
        run = one === character ? run + 1 : 0;
        longest = Math.max(longest, run);
    }
    return longest;
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

/***/ 29212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(16549);
// EXTERNAL MODULE: ./lib/report/conclusion.js
var conclusion = __webpack_require__(90104);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(6900);
// EXTERNAL MODULE: ./lib/report/eval-words.js
var eval_words = __webpack_require__(42845);
// EXTERNAL MODULE: ./lib/prompt/full-sha.js
var full_sha = __webpack_require__(70549);
;// CONCATENATED MODULE: ./lib/report/markdown-context.js

const SEVERITY_MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
const CONCLUSION_MARKS = { success: '✅', failure: '❌', neutral: '⚪' };
/** A length in the unit that the target limits. */
function measure(text, context) {
    return context.target === 'summary' ? Buffer.byteLength(text) : text.length;
}
/** A link to a trusted or well-formed address; the text is Markdown already. */
function formatLink(text, url) {
    return `[${text}](${url.replace(/[()<>\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`;
}
/** A commit by its first ten digits, linked where the repository is known. */
function formatCommit(sha, context) {
    const { serverUrl, repository } = context;
    if (!(0,full_sha/* isFullSha */.W)(sha))
        return sha === 'worktree' ? 'the working tree' : `\`${sha.replace(/[^\w.-]/g, '')}\``;
    if (serverUrl === undefined || repository === undefined)
        return `\`${sha}\``;
    return formatLink(`\`${sha.slice(0, 10)}\``, `${serverUrl}/${repository}/commit/${sha}`);
}
/** The address of a line of a file at the report's head; null where there is none. */
function fileUrl(path, line, report, context) {
    const { serverUrl, repository } = context;
    if (serverUrl === undefined || repository === undefined || !(0,full_sha/* isFullSha */.W)(report.head))
        return null;
    const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
    return `${serverUrl}/${repository}/blob/${report.head}/${encoded}${line === null ? '' : `#L${line}`}`;
}

// EXTERNAL MODULE: ./lib/report/eval-cases.js
var eval_cases = __webpack_require__(24289);
// EXTERNAL MODULE: ./lib/report/eval-diff.js
var eval_diff = __webpack_require__(73861);
// EXTERNAL MODULE: ./lib/report/diff-view.js
var diff_view = __webpack_require__(2840);
// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(58089);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(76961);
// EXTERNAL MODULE: ./lib/report/workflow-commands.js
var workflow_commands = __webpack_require__(837);
;// CONCATENATED MODULE: ./lib/report/markdown-diff.js






/** Code points that stay at each end of a long unchanged stretch inside a line; what is between is folded. */
const STRETCH_END = 160;
/** Share of a diff's room that one line may take, so that a text on a single line is not all or nothing. */
const LINE_SHARE = 0.6;
/** Characters of HTML that one line may take, whatever the room. */
const LINE_LIMIT = 100_000;
const SIGNS = { same: '', added: '+', removed: '−', changed: '±' };
/**
 * A diff as an HTML table: line number, sign, text. Removed words are struck through, added ones bold and underlined, in
 * `code` elements, where GitHub turns nothing into a mention or a link, keeps blanks and still wraps long lines.
 * @returns the rows that fit into `room` and whether some did not; an empty text when none fits.
 */
function renderDiffTable(diff, context, room) {
    const rows = [];
    const note = diff.unit === 'lines' ? `${phrases/* LINES_ALONE */.A5}\n\n` : '';
    const frame = measure(`${note}<table>\n</table>${noteRow('The rest of the diff is left out here.')}`, context) + 1;
    let left = room - frame;
    let cut = false;
    for (const row of listRows(diff, Math.min(left * LINE_SHARE, LINE_LIMIT))) {
        left -= measure(row, context) + 1;
        if (left < 0) {
            cut = true;
            break;
        }
        rows.push(row);
    }
    if (rows.length === 0)
        return { text: '', cut };
    if (cut)
        rows.push(noteRow('The rest of the diff is left out here.'));
    return { text: `${note}<table>\n${rows.join('\n')}\n</table>`, cut };
}
function* listRows(diff, lineLimit) {
    let nextHead = 1;
    for (const hunk of diff.hunks) {
        const folded = hunk.headLine - nextHead;
        if (folded > 0)
            yield noteRow((0,phrases/* countNoun */.y_)(folded, 'unchanged line'));
        let headLine = hunk.headLine;
        for (const line of hunk.lines) {
            const number = line.kind === 'removed' ? '' : String(headLine);
            yield `<tr><td>${number}</td><td>${SIGNS[line.kind]}</td><td>${(0,workflow_commands/* disarmXml */.iM)(renderLine(line, lineLimit))}</td></tr>`;
            for (const { kind, text } of line.segments)
                if (kind !== 'removed' && text.endsWith('\n'))
                    headLine++;
        }
        nextHead = headLine;
    }
}
function noteRow(text) {
    return `<tr><td></td><td></td><td><em>${text}</em></td></tr>`;
}
/** A line's text; past `limit` characters of HTML it ends in an ellipsis. */
function renderLine(line, limit) {
    const segments = (0,diff_view/* hideLineEnd */.E)(line);
    let html = '';
    for (const [index, segment] of segments.entries()) {
        const gap = segment.kind === 'added' && segments[index - 1]?.kind === 'removed' ? ' ' : '';
        const shown = segment.kind === 'same' ? foldStretch(segment.text, index === 0, index === segments.length - 1) : (0,diff_view/* showChange */.e)(segment, line.kind);
        const fitting = truncateHtml(shown, limit - html.length);
        html += gap + wrapChange(segment.kind, fitting.html);
        if (fitting.cut)
            return `<code>${html}</code> <em>the rest of the line is left out</em>`;
    }
    return html === '' ? '' : `<code>${html}</code>`;
}
function foldStretch(text, isFirst, isLast) {
    const plain = text.replaceAll('\n', '');
    const start = isFirst && !isLast ? 0 : STRETCH_END;
    const end = isLast && !isFirst ? 0 : STRETCH_END;
    const points = plain.length <= start + end + STRETCH_END ? null : [...plain];
    if (points === null || points.length <= start + end + STRETCH_END)
        return (0,visible/* showHidden */.Ul)(plain);
    const folded = `${points.slice(0, start).join('')}⟨… ${(0,phrases/* formatCount */.B4)(points.length - start - end)} characters …⟩`;
    return (0,visible/* showHidden */.Ul)(folded + (end === 0 ? '' : points.slice(-end).join('')));
}
function wrapChange(kind, html) {
    if (kind === 'same')
        return html;
    return kind === 'added' ? `<ins><b>${html}</b></ins>` : `<del>${html}</del>`;
}
/** Escapes as much of a text as fits into `limit` characters of HTML. */
function truncateHtml(text, limit) {
    const whole = (0,report_escape/* escapeHtml */.ZD)(text);
    if (whole.length <= limit)
        return { html: whole, cut: false };
    let html = '';
    for (const point of text) {
        const next = (0,report_escape/* escapeHtml */.ZD)(point);
        if (html.length + next.length >= limit)
            break;
        html += next;
    }
    return { html: `${html}…`, cut: true };
}

;// CONCATENATED MODULE: ./lib/report/markdown-eval-cases.js









const LABEL_LIMIT = 160;
const REASON_LIMIT = 400;
const MOST_REASONS = 5;
/** Less than this of a case is not worth showing, in the target's unit. */
const LEAST = 500;
/** What a case gets at least while there is room. */
const FAIR_CASE = 2_500;
/** Cases whose outputs are compared with the usual work; more of them share it. */
const FULL_WORK_CASES = 20;
/** Room for the line that counts what is left out. */
const REST_LENGTH = 200;
const TITLES = {
    broken: '❌ Broken',
    failing: '❌ Fails',
    unanswered: '⚠️ No answer',
    flaky: '⚠️ Flaky',
    fixed: '✅ Fixed',
};
/**
 * Each case in a block that opens on a click, as many as fit into `room`, and a line that counts the others. A first case that broke is
 * open: it is what the verdict is about.
 */
function renderCases(cases, context, room) {
    const blocks = [];
    const work = Math.min(1, FULL_WORK_CASES / cases.length);
    let left = room - REST_LENGTH;
    let isFull = false;
    for (const [index, one] of cases.entries()) {
        const share = Math.min(left, Math.max(left / (cases.length - index), FAIR_CASE));
        const block = share < LEAST ? '' : renderCase(one, context, share - 2, work, index === 0 && one.kind === 'broken');
        if (block === '') {
            isFull = true;
            break;
        }
        left -= measure(block, context) + 2;
        blocks.push(block);
    }
    const rest = isFull ? cases.slice(blocks.length) : [];
    if (rest.length > 0 && room >= REST_LENGTH)
        blocks.push(describeRest(rest, blocks.length > 0));
    return { text: blocks.join('\n\n'), cut: rest.length };
}
function describeRest(rest, hasMore) {
    const names = {
        broken: 'broken',
        failing: 'failing',
        unanswered: 'without an answer',
        flaky: 'flaky',
        fixed: 'fixed',
    };
    const counts = eval_cases/* CASE_KINDS */.bz.map((kind) => [rest.filter((one) => one.kind === kind).length, names[kind]]);
    const parts = counts.filter(([count]) => count > 0).map(([count, name]) => `${(0,phrases/* formatCount */.B4)(count)} ${name}`);
    return `${hasMore ? '… and further cases' : 'Cases'} that there is no room for: ${parts.join(', ')}.`;
}
/** One case; an empty text where not even its head fits. */
function renderCase(one, context, room, work, isOpen) {
    const label = (0,workflow_commands/* disarmXml */.iM)((0,report_escape/* escapeHtml */.ZD)((0,visible/* truncate */.xv)((0,visible/* showHidden */.Ul)((one.report?.description ?? one.id).replace(/\s+/g, ' ')), LABEL_LIMIT)));
    const open = `<details${isOpen ? ' open' : ''}><summary>${nameKind(one)}: <code>${label}</code></summary>\n\n`;
    const close = '\n\n</details>';
    let left = room - measure(open + close, context);
    if (left < 0)
        return '';
    const parts = [];
    const add = (text) => {
        const length = measure(text, context) + 2;
        if (text === '' || length > left)
            return;
        left -= length;
        parts.push(text);
    };
    add(describeSides(one));
    add(renderReasons(one));
    const view = (0,eval_diff/* viewOutputs */.m)(one, work);
    add(view.title);
    if (view.diff !== null) {
        const table = renderDiffTable(view.diff, context, left - 2);
        add(table.text === '' ? 'There is no room for it here.' : table.text);
    }
    return open + parts.join('\n\n') + close;
}
function nameKind(one) {
    return (0,eval_cases/* failedBefore */.tx)(one) ? '❌ Still fails' : TITLES[one.kind];
}
/** `It passes on the base and fails on the head.` */
function describeSides({ id, report }) {
    if (report === null)
        return '';
    const title = report.description === null ? 'It' : `The case ${(0,report_escape/* codeSpan */.SS)(id, LABEL_LIMIT)}`;
    return `${title} ${describeSide(report.baseline)} on the base and ${describeSide(report.candidate)} on the head.`;
}
function describeSide(side) {
    if (side === null)
        return 'does not run';
    if ((0,eval_cases/* lacksAnswers */.kJ)(side))
        return 'has no answer';
    if (side.passRate >= 1)
        return 'passes';
    return side.passRate <= 0 ? 'fails' : `passes ${(0,eval_words/* formatShare */.T1)(side.passRate)} of the time`;
}
/** Why the output that fails does: the base's of a fixed case, the head's of any other. */
function renderReasons({ kind, baseline, candidate }) {
    const failures = (0,eval_cases/* listFailures */.As)(kind === 'fixed' ? baseline : candidate);
    if (failures.length === 0)
        return '';
    const side = kind === 'fixed' ? 'base' : 'head';
    const items = failures.slice(0, MOST_REASONS).map(({ type, reason }) => `- ${(0,report_escape/* codeSpan */.SS)(type, 60)}: ${(0,report_escape/* formatProse */.v9)(reason, REASON_LIMIT)}`);
    const more = failures.length > MOST_REASONS ? [`- … and ${(0,phrases/* formatCount */.B4)(failures.length - MOST_REASONS)} more`] : [];
    return [`What the ${side}’s output fails:`, '', ...items, ...more].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/markdown-evals.js








const MODEL_LIMIT = 100;
/** What the cases of a prompt get at least while there is room, so that the first ones are worth reading. */
const FAIR_CASES = 8_000;
/** A prompt's cell in the table: `❌ 1 broken`, `66.7 % → 80 %`, the verdict in a word; a dash where no evals ran. */
function renderEvalCell(evals) {
    if (evals === null)
        return '—';
    // What moved comes first: a rate that rose does not tell why the mark is a cross.
    const lines = [(0,eval_words/* describeMoves */.oK)(evals), (0,eval_words/* formatRates */.XV)(evals), (0,eval_words/* nameVerdict */.V5)(evals), evals.mode === 'live' ? '' : (0,eval_words/* labelSource */.es)(evals)];
    const shown = lines.filter((line) => line !== '');
    // The column is narrow among the others: its lines are kept whole.
    return `${CONCLUSION_MARKS[evals.conclusion]} ${shown.join('<br>')}`.replaceAll(' ', '&nbsp;');
}
/**
 * Each prompt's evals: the verdict and the figures of all come first, then the cases, in fair shares of the room. Where they are well, or no
 * heading of the prompt stands before them, they are in a block that opens on a click.
 */
function renderEvals(prompts, headed, context, room, cut) {
    const wanted = prompts.flatMap((prompt) => (prompt.evals === null ? [] : [{ prompt, evals: prompt.evals }]));
    const shown = [];
    let used = 0;
    for (const { prompt, evals } of wanted) {
        const [open, close] = headed.has(prompt) && evals.conclusion !== 'success'
            ? ['', '']
            : [`<details><summary>${titleOf(prompt, evals)}</summary>\n\n`, '\n\n</details>'];
        const text = `${open}${renderVerdict(evals)}\n\n${renderFigures(evals)}`;
        const length = measure(text + close, context) + 4;
        if (used + length > room) {
            cut.evals++;
            cut.cases += (0,eval_cases/* listNotable */.G1)(evals).length;
            continue;
        }
        used += length;
        shown.push({ prompt, evals, text, close });
    }
    const texts = new Map();
    for (const [index, { prompt, evals, text, close }] of shown.entries()) {
        const left = room - used;
        const share = Math.min(left, Math.max(left / (shown.length - index), FAIR_CASES));
        const cases = renderCases((0,eval_cases/* listNotable */.G1)(evals), context, share - 4);
        cut.cases += cases.cut;
        if (cases.text !== '')
            used += measure(cases.text, context) + 4;
        texts.set(prompt, `${text}${cases.text === '' ? '' : `\n\n${cases.text}`}${close}`);
    }
    return { texts, used };
}
function titleOf(prompt, evals) {
    const id = (0,workflow_commands/* disarmXml */.iM)((0,report_escape/* escapeHtml */.ZD)((0,visible/* truncate */.xv)((0,visible/* showHidden */.Ul)(prompt.id.replace(/\s+/g, ' ')), 200)));
    const label = evals.mode === 'live' ? '' : ` (${(0,eval_words/* labelSource */.es)(evals)})`;
    const outcome = [(0,eval_words/* describeMoves */.oK)(evals), (0,eval_words/* formatRates */.XV)(evals), (0,eval_words/* describeOutcome */.SS)(evals)].filter((part) => part !== '').join(', ');
    return `Evals of <code>${id}</code>${label}: ${CONCLUSION_MARKS[evals.conclusion]} ${(0,report_escape/* escapeHtml */.ZD)(outcome)}`;
}
/** The verdict in a paragraph: how the answers came about, what came of them. */
function renderVerdict(evals) {
    const models = (0,eval_words/* describeModels */.et)(evals)
        .map((model) => (0,report_escape/* codeSpan */.SS)(model, MODEL_LIMIT))
        .join(' → ');
    const changed = (0,report_escape/* escapeMarkdown */.FV)((0,eval_words/* describeChanged */.Ky)(evals), 2 * MODEL_LIMIT);
    const moves = (0,eval_words/* describeMoves */.oK)(evals);
    const notComparable = evals.comparison?.notComparable.length ?? 0;
    return [
        `**Evals** (${(0,eval_words/* labelSource */.es)(evals)}; ${changed === '' ? '' : `${changed}: `}${models}; ${(0,phrases/* countNoun */.y_)(evals.trials, 'trial')} a case): `,
        `${CONCLUSION_MARKS[evals.conclusion]} ${moves === '' ? '' : `**${moves}.** `}${(0,eval_words/* describeRates */.fs)(evals, (text) => `**${text}**`)}.`,
        notComparable === 0 ? '' : ` ${(0,phrases/* countNoun */.y_)(notComparable, 'case')} cannot be compared.`,
    ].join('');
}
/** The figures of both sides, or of the head alone. */
function renderFigures(evals) {
    const { baseline, candidate, comparison } = evals;
    const sides = baseline === null ? [candidate] : [baseline, candidate];
    const other = baseline === null ? undefined : { of: (side) => (side === baseline ? candidate : baseline) };
    const recorded = evals.mode === 'live' ? '' : ' when recorded';
    const tells = (0,eval_words/* listFigures */.O1)(evals);
    const rows = [
        ['Pass rate', (side) => (side.rate === null ? 'unknown' : (0,eval_words/* formatShare */.T1)(side.passRate, other?.of(side).passRate))],
        ['95 % interval', (side) => (0,eval_words/* formatInterval */.vy)(side) || '—'],
        ['Cases that pass', (side) => `${(0,phrases/* formatCount */.B4)(side.passed)} of ${(0,phrases/* formatCount */.B4)(side.cases)}`],
        ...(sides.some(({ errors }) => errors > 0) ? [['Cases without an answer', ({ errors }) => (0,phrases/* formatCount */.B4)(errors)]] : []),
        ...(tells.cost ? [[`Cost${recorded}`, ({ costUsd }) => (costUsd === null ? 'unknown' : (0,eval_words/* formatUsd */.UK)(costUsd))]] : []),
        ...(tells.latency ? [[`Latency${recorded}: median, 95th percentile`, ({ latencyMs }) => showLatency(latencyMs)]] : []),
        ...(tells.calls ? [['Calls', eval_words/* formatCalls */.F9]] : []),
        ...(sides.some(({ cached }) => cached > 0) ? [['Answers from the cache', ({ cached }) => (0,phrases/* formatCount */.B4)(cached)]] : []),
    ];
    const head = baseline === null ? ['', 'Head'] : ['', 'Base', 'Head'];
    const difference = comparison?.difference ?? null;
    return [
        joinRow(head),
        joinRow(head.map((_, index) => (index === 0 ? '---' : '---:'))),
        ...rows.map(([name, show]) => joinRow([name, ...sides.map(show)])),
        ...(difference === null || baseline === null ? [] : [joinRow(['Difference, 95 % interval', '', (0,eval_words/* formatDifference */.jR)(difference)])]),
    ].join('\n');
}
function showLatency({ p50, p95 }) {
    return p50 === null || p95 === null ? 'unknown' : `${(0,eval_words/* formatMs */._V)(p50)}, ${(0,eval_words/* formatMs */._V)(p95)}`;
}
function joinRow(cells) {
    return `| ${cells.join(' | ')} |`;
}

// EXTERNAL MODULE: ./lib/report/rule-link.js
var rule_link = __webpack_require__(48538);
;// CONCATENATED MODULE: ./lib/report/markdown-findings.js





/** Code points of a message or a mend that a comment shows. */
const PROSE_LIMIT = 1_000;
/** Findings as a list, as many as fit into `room`; what did not fit is counted in a last entry. */
function renderFindings(findings, report, context, room) {
    const items = [];
    let left = room - measure(renderRest(findings), context);
    for (const finding of findings) {
        const item = renderFinding(finding, report, context);
        left -= measure(item, context) + 1;
        if (left < 0)
            break;
        items.push(item);
    }
    const rest = findings.slice(items.length);
    if (items.length === 0)
        return { text: '', cut: rest.length };
    if (rest.length > 0)
        items.push(renderRest(rest));
    return { text: items.join('\n'), cut: rest.length };
}
function renderRest(rest) {
    return `- … and ${(0,phrases/* countNoun */.y_)(rest.length, 'more finding')} (${(0,phrases/* describeCounts */.wv)((0,conclusion/* countFindings */.Gt)(rest))})`;
}
function renderFinding(finding, report, context) {
    const rule = `\`${finding.rule}\``;
    const title = context.rulesUrl === undefined ? rule : formatLink(rule, (0,rule_link/* ruleUrl */.Q)(finding.rule, context.rulesUrl));
    const place = renderPlace(finding, report, context);
    return [
        `- ${SEVERITY_MARKS[finding.severity]} **${title}**${place === '' ? '' : ` in ${place}`}<br>`,
        `  ${(0,report_escape/* formatProse */.v9)(finding.message, PROSE_LIMIT)}<br>`,
        `  **To mend:** ${(0,report_escape/* formatProse */.v9)(finding.help, PROSE_LIMIT)}`,
    ].join('\n');
}
/** `path:line`, linked where the head is a commit of a known repository. */
function renderPlace(finding, report, context) {
    if (finding.path === null)
        return '';
    const text = (0,report_escape/* codeSpan */.SS)(finding.line === null ? finding.path : `${finding.path}:${finding.line}`, 300);
    const url = fileUrl(finding.path, finding.line, report, context);
    return url === null ? text : formatLink(text, url);
}

;// CONCATENATED MODULE: ./lib/report/markdown-table.js





const ID_LIMIT = 200;
const VERSION_LIMIT = 60;
const markdown_table_REASON_LIMIT = 72;
/** The table of prompts, as many rows as fit into `room`, and how many did not. */
function renderTable(prompts, context, room) {
    const compared = prompts.some((prompt) => prompt.change !== null);
    const evaluated = prompts.some((prompt) => prompt.evals !== null);
    const columns = compared ? ['Prompt', 'Change', 'Version', 'Asked for', 'Findings'] : ['Prompt', 'Version', 'Findings'];
    if (evaluated)
        columns.push('Evals');
    const rows = [joinCells(columns), joinCells(columns.map(() => '---'))];
    let left = room - measure(rows.join('\n'), context);
    for (const prompt of prompts) {
        const cells = compared ? compareCells(prompt, context) : [(0,report_escape/* codeSpan */.SS)(prompt.id, ID_LIMIT), renderVersion(prompt), renderCounts(prompt)];
        const row = joinCells(evaluated ? [...cells, renderEvalCell(prompt.evals)] : cells);
        left -= measure(row, context) + 1;
        if (left < 0)
            break;
        rows.push(row);
    }
    const shown = rows.length - 2;
    return { text: shown === 0 ? '' : rows.join('\n'), cut: prompts.length - shown };
}
function joinCells(cells) {
    return `| ${cells.join(' | ')} |`;
}
function compareCells(prompt, context) {
    const { version } = prompt;
    return [
        (0,report_escape/* codeSpan */.SS)(prompt.id, ID_LIMIT),
        renderChange(prompt),
        renderVersion(prompt),
        renderRequired(version.required, version.because, context),
        renderCounts(prompt),
    ];
}
function renderChange(prompt) {
    if (prompt.previousId === null)
        return (0,phrases/* describeParts */.M8)(prompt);
    const kept = prompt.similarity === null || prompt.similarity >= 1 ? '' : `, ${Math.floor(prompt.similarity * 100)} % kept`;
    return `${(0,phrases/* describeParts */.M8)(prompt)}<br>from ${(0,report_escape/* codeSpan */.SS)(prompt.previousId, ID_LIMIT)}${kept}`;
}
function renderVersion(prompt) {
    const { base, head, bump } = prompt.version;
    const from = base === null ? null : (0,report_escape/* codeSpan */.SS)(base, VERSION_LIMIT);
    const to = head === null ? null : (0,report_escape/* codeSpan */.SS)(head, VERSION_LIMIT);
    if (prompt.change === 'removed')
        return from ?? '—';
    if (from === null)
        return to ?? 'unreadable';
    if (to === null)
        return `${from} → unreadable`;
    if (base === head)
        return `${to}, unchanged`;
    return `${from} → ${to}${bump === null || bump === 'none' ? '' : ` (${bump})`}`;
}
/** The release type that was asked for, and the text that decided it. */
function renderRequired(required, because, context) {
    if (required === null)
        return '—';
    const type = required === 'none' ? 'no release' : required;
    const decisive = because.find((reason) => reason.release === required) ?? because[0];
    if (decisive === undefined)
        return type;
    const more = because.length > 1 ? ` and ${because.length - 1} more` : '';
    return `${type}: ${(0,report_escape/* codeSpan */.SS)(decisive.text, markdown_table_REASON_LIMIT)}${renderSource(decisive, context)}${more}`;
}
function renderSource({ source, ref }, context) {
    if (source === 'title')
        return ' (title)';
    if (source !== 'commit' || ref === null)
        return '';
    return context.repository === undefined ? ` (\`${ref.slice(0, 10)}\`)` : ` (${formatCommit(ref, context)})`;
}
function renderCounts(prompt) {
    const [worst] = prompt.findings;
    if (worst === undefined)
        return '✅ none';
    return `${SEVERITY_MARKS[worst.severity]} ${(0,phrases/* describeCounts */.wv)((0,conclusion/* countFindings */.Gt)(prompt.findings))}`;
}
/** `… and 12 more prompts, 3 of them with findings`. */
function describeCutRows(prompts, cut) {
    const withFindings = prompts.slice(prompts.length - cut).filter((prompt) => prompt.findings.length > 0).length;
    const detail = withFindings === 0 ? 'none of them with findings' : `${(0,phrases/* formatCount */.B4)(withFindings)} of them with findings`;
    return `… and ${(0,phrases/* countNoun */.y_)(cut, 'more prompt')}, ${detail}.`;
}

;// CONCATENATED MODULE: ./lib/report/markdown-prompts.js








/** Room for the line that counts the rows left out of a table. */
const markdown_prompts_REST_LENGTH = 100;
/** With more prompts than this, those without findings have a table of their own, behind a click. */
const OPEN_ROWS = 25;
/** Less than this of a prompt's findings or diff is not worth showing, in the target's unit. */
const markdown_prompts_LEAST = 500;
/** What a diff gets at least while there is room, so that the first ones are worth reading. */
const FAIR_DIFF = 6_000;
/** Prompts for the first table, and those for the one behind a click. */
function splitQuiet(prompts) {
    if (prompts.length <= OPEN_ROWS)
        return [prompts, []];
    return [prompts.filter(({ findings }) => findings.length > 0), prompts.filter(({ findings }) => findings.length === 0)];
}
/** A table of prompts, and a line that counts what it leaves out. */
function renderRows(prompts, context, room, cut) {
    if (prompts.length === 0)
        return '';
    const table = renderTable(prompts, context, room - markdown_prompts_REST_LENGTH);
    cut.prompts += table.cut;
    return [table.text, table.cut === 0 ? '' : describeCutRows(prompts, table.cut)].filter((part) => part !== '').join('\n\n');
}
/** The table of prompts without findings, behind a click. */
function renderQuietRows(prompts, context, room, cut) {
    if (prompts.length === 0)
        return '';
    if (room < markdown_prompts_LEAST) {
        cut.prompts += prompts.length;
        return '';
    }
    const [before, after] = [`<details><summary>${(0,phrases/* countNoun */.y_)(prompts.length, 'prompt')} without findings</summary>\n\n`, '\n\n</details>'];
    return before + renderRows(prompts, context, room - measure(before + after, context), cut) + after;
}
/** Each prompt's heading and findings, in fair shares of the room. */
function renderLists(prompts, report, context, room, cut) {
    const texts = new Map();
    const wanted = prompts.filter((prompt) => prompt.findings.length > 0);
    let used = 0;
    for (const [index, prompt] of wanted.entries()) {
        const left = room - used;
        const share = Math.min(left, Math.max(left / (wanted.length - index), FAIR_DIFF));
        const title = `### ${SEVERITY_MARKS[prompt.findings[0]?.severity ?? 'notice']} ${(0,report_escape/* codeSpan */.SS)(prompt.id, 200)}\n\n`;
        const list = renderFindings(prompt.findings, report, context, share < markdown_prompts_LEAST ? 0 : share - measure(title, context) - 4);
        cut.findings += list.cut;
        if (list.text === '')
            continue;
        texts.set(prompt, title + list.text);
        used += measure(title + list.text, context) + 4;
    }
    return { texts, used };
}
/** Each prompt's diff in a block that opens on a click, in fair shares of the room. */
function renderDiffs(prompts, context, room, cut) {
    const texts = new Map();
    const wanted = prompts.filter((prompt) => prompt.diff !== null && prompt.diff.hunks.length > 0);
    let left = room;
    for (const [index, prompt] of wanted.entries()) {
        if (prompt.diff === null)
            continue;
        const share = Math.min(left, Math.max(left / (wanted.length - index), FAIR_DIFF));
        const open = `<details><summary>Text of <code>${(0,workflow_commands/* disarmXml */.iM)((0,report_escape/* escapeHtml */.ZD)((0,visible/* truncate */.xv)((0,visible/* showHidden */.Ul)(prompt.id.replace(/\s+/g, ' ')), 200)))}</code>: ${(0,phrases/* describeDiff */.l7)(prompt.diff)}</summary>\n\n`;
        const close = '\n\n</details>';
        const inner = share - measure(open + close, context) - 4;
        const table = inner < markdown_prompts_LEAST ? { text: '', cut: true } : renderDiffTable(prompt.diff, context, inner);
        if (table.cut)
            cut.diffs++;
        if (table.text === '')
            continue;
        const text = open + table.text + close;
        texts.set(prompt, text);
        left -= measure(text, context) + 4;
    }
    return texts;
}

;// CONCATENATED MODULE: ./lib/report/markdown-unfinished.js



const markdown_unfinished_TITLES = {
    running: '⏳ Promptgate: the evals are running',
    interrupted: '⛔ Promptgate: interrupted, there is no verdict',
    failed: '❌ Promptgate: the evals ended by a fault, there is no verdict',
};
/** Characters of a fault's words. */
const WORDS = 1000;
/** The head of a text on evals that are not at their end: it never reads like a verdict. */
function renderUnfinished({ state, words }, report, context) {
    const run = context.runUrl === undefined ? 'the job' : formatLink('the job', context.runUrl);
    const about = `the evals of ${formatCommit(report.head, context)}`;
    const said = words === '' ? '' : `: ${(0,report_escape/* formatProse */.v9)(words, WORDS)}`;
    const checks = `What stands below is the checks’ alone: ${(0,report_escape/* formatProse */.v9)((0,phrases/* describeVerdict */.XZ)(report), WORDS)}.`;
    const text = {
        running: `> ${capitalise(about)} are under way${said}. ${checks} The verdict on both takes this place; if it does not, look at ${run}.`,
        interrupted: `> The job was cancelled in the middle of ${about}${said}. What stands below is what there was until then. Run ${run} again.`,
        failed: `> ${capitalise(about)} could not be brought to an end${said}. ${checks} ${capitalise(run)} has more.`,
    }[state];
    return `## ${markdown_unfinished_TITLES[state]}\n\n${text}`;
}
function capitalise(text) {
    return text.replace(/^(\[?)(\w)/, (_, bracket, letter) => `${bracket}${letter.toUpperCase()}`);
}

;// CONCATENATED MODULE: ./lib/report/markdown.js










/** Shares of the room that a section may take at most; what one leaves over, the later ones have. */
const SHARES = { notes: 0.1, table: 0.35, outside: 0.2, findings: 0.7, evals: 0.7, quiet: 0.5 };
/**
 * The comment or the job summary: the verdict, a table of prompts, what to mend, what changed in the words.
 *
 * Never longer than `context.maxLength`: the verdict and the commits always stand, then come the table, the findings
 * and the diffs, each within its share; what is left out is said. The same report and context give the same text.
 */
function renderMarkdown(report, context) {
    const prompts = orderPrompts(report.prompts);
    const footer = renderFooter(report, context);
    const head = renderHead(report, context);
    const hasEvals = prompts.some((prompt) => prompt.evals !== null);
    const spare = renderCut({ prompts: 99_999, findings: 999_999, diffs: 99_999, notes: 99, evals: hasEvals ? 99_999 : 0, cases: hasEvals ? 9_999_999 : 0 }, context);
    let room = context.maxLength - measure([head, footer, spare].join('\n\n'), context) - 200;
    const sections = [];
    const add = (text) => {
        if (text === '')
            return;
        sections.push(text);
        room -= measure(text, context) + 2;
    };
    const cut = { prompts: 0, findings: 0, diffs: 0, notes: 0, evals: 0, cases: 0 };
    const notes = renderNotes(report.notes, context, room * SHARES.notes, cut);
    room -= measure(notes, context) + 2;
    const [open, quiet] = splitQuiet(prompts);
    add(renderRows(open, context, room * SHARES.table, cut));
    if (report.findings.length > 0) {
        const title = '### Outside the prompts';
        const list = renderFindings(report.findings, report, context, room * SHARES.outside - measure(title, context));
        cut.findings += list.cut;
        if (list.text !== '')
            add(`${title}\n\n${list.text}`);
    }
    const lists = renderLists(prompts, report, context, room * SHARES.findings, cut);
    room -= lists.used;
    const evals = renderEvals(prompts, lists.texts, context, room * SHARES.evals, cut);
    room -= evals.used;
    const quietRows = renderQuietRows(quiet, context, room * SHARES.quiet, cut);
    room -= measure(quietRows, context) + 2;
    const diffs = renderDiffs(prompts, context, room, cut);
    for (const prompt of open)
        sections.push(lists.texts.get(prompt) ?? '', evals.texts.get(prompt) ?? '', diffs.get(prompt) ?? '');
    sections.push(quietRows, ...quiet.flatMap((prompt) => [evals.texts.get(prompt) ?? '', diffs.get(prompt) ?? '']));
    return `${[head, ...sections, renderCut(cut, context), notes, footer].filter((text) => text !== '').join('\n\n')}\n`;
}
/** Prompts with the gravest findings first, then by id. */
function orderPrompts(prompts) {
    const rank = ({ findings: [worst] }) => (worst === undefined ? finding/* SEVERITIES */.o.length : finding/* SEVERITIES */.o.indexOf(worst.severity));
    return [...prompts].sort((one, other) => rank(one) - rank(other) || (0,conclusion/* compareText */.n6)(one.id, other.id));
}
function renderHead(report, context) {
    const { unfinished } = context;
    const verdict = unfinished === undefined
        ? `## ${CONCLUSION_MARKS[report.conclusion]} Promptgate: ${(0,phrases/* describeVerdict */.XZ)(report)}`
        : renderUnfinished(unfinished, report, context);
    const stale = `> ⚠️ **Out of date.** New commits came in while this was reviewed: the verdict is about ${formatCommit(report.head, context)} alone.`;
    const title = [context.marker ?? '', verdict].filter((line) => line !== '').join('\n');
    return [title, context.stale === true ? stale : '', (0,eval_words/* describeAllEvals */.k)(report)].filter((part) => part !== '').join('\n\n');
}
function renderFooter(report, context) {
    const against = report.base === null ? '' : ` against ${formatCommit(report.base, context)}`;
    const run = context.runUrl === undefined ? '' : ` · ${formatLink('run', context.runUrl)}`;
    return `---\n\nReviewed ${formatCommit(report.head, context)}${against}${run}`;
}
function renderNotes(notes, context, room, cut) {
    const lines = [];
    let left = room;
    for (const note of notes) {
        const line = `> ${(0,report_escape/* formatProse */.v9)(note, 500)}`;
        left -= measure(line, context) + 4;
        if (left < 0)
            break;
        lines.push(line);
    }
    cut.notes += notes.length - lines.length;
    return lines.join('\n>\n');
}
function renderCut(cut, context) {
    const parts = [
        cut.prompts > 0 ? `${(0,phrases/* countNoun */.y_)(cut.prompts, 'row')} of the table` : '',
        cut.findings > 0 ? (0,phrases/* countNoun */.y_)(cut.findings, 'finding') : '',
        cut.diffs > 0 ? `${(0,phrases/* countNoun */.y_)(cut.diffs, 'diff')}, in whole or in part` : '',
        cut.evals > 0 ? `the evals of ${(0,phrases/* countNoun */.y_)(cut.evals, 'prompt')}` : '',
        cut.cases > 0 ? (0,phrases/* countNoun */.y_)(cut.cases, 'eval case') : '',
        cut.notes > 0 ? (0,phrases/* countNoun */.y_)(cut.notes, 'note') : '',
    ].filter((part) => part !== '');
    if (parts.length === 0)
        return '';
    return `**Left out for want of room:** ${parts.join('; ')}. ${describeElsewhere(context)}`;
}
function describeElsewhere(context) {
    if (context.target === 'summary')
        return 'The report files of this run have everything.';
    return `The ${context.runUrl === undefined ? 'job summary' : formatLink('job summary', context.runUrl)} has more, the report files have everything.`;
}


/***/ }),

/***/ 48538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ruleUrl)
/* harmony export */ });
/** The address of a rule's section in docs/rules.md, whose headings are the rule ids: GitHub's anchors drop the slash. */
function ruleUrl(rule, rulesUrl) {
    return `${rulesUrl}#${rule.replace('/', '')}`;
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
