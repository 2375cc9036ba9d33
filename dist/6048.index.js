export const id = 6048;
export const ids = [6048];
export const modules = {

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

/***/ 36048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJunit: () => (/* binding */ renderJunit)
});

// EXTERNAL MODULE: ../../node_modules/fast-xml-builder/src/fxb.js + 3 modules
var fxb = __webpack_require__(5509);
// EXTERNAL MODULE: ./lib/report/eval-cases.js
var eval_cases = __webpack_require__(24289);
// EXTERNAL MODULE: ./lib/report/eval-words.js
var eval_words = __webpack_require__(42845);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(76961);
;// CONCATENATED MODULE: ./lib/report/junit-evals.js



const MESSAGE_LIMIT = 1_000;
const MOST_REASONS = 10;
/** Every case of a prompt's evals: failed where the head fails it, an error where there is no answer, skipped where it did not run. */
function listEvalTests(evals) {
    const notable = new Map((0,eval_cases/* listNotable */.G1)(evals).map((one) => [one.id, one]));
    const label = (0,eval_words/* labelSource */.es)(evals);
    const tests = evals.cases.map((report) => judgeCase(report, notable.get(report.id), label));
    const reported = new Set(evals.cases.map(({ id }) => id));
    // Of these the report holds the id alone.
    const others = [...notable.values()].filter(({ id, kind }) => kind === 'broken' && !reported.has(id));
    return [
        ...tests,
        ...others.map(({ id, kind }) => ({
            name: nameTest(id, null, label),
            seconds: 0,
            outcome: 'failed',
            message: 'passes on the base and fails on the head',
            type: kind,
        })),
    ];
}
function judgeCase(report, one, label) {
    const side = report.candidate;
    const test = { name: nameTest(report.id, report.description, label), seconds: sumSeconds(side), message: '', type: '' };
    if (side === null)
        return { ...test, outcome: 'skipped', message: 'the case does not run on the head' };
    if ((0,eval_cases/* lacksAnswers */.kJ)(side))
        return { ...test, outcome: 'error', message: explain(side.outputs.find(eval_cases/* isMissing */.b2)), type: 'error' };
    // What fresh trials did not confirm as broken still failed most of its own.
    if (one?.kind !== 'broken' && !(0,eval_cases/* failsMostly */.w4)(side))
        return { ...test, outcome: 'passed' };
    const share = side.passRate > 0 ? `passes ${(0,eval_words/* formatShare */.T1)(side.passRate)} of the time; ` : '';
    const kind = one?.kind ?? 'failing';
    const before = kind === 'broken' ? 'passes on the base; ' : kind === 'flaky' ? 'flaky; ' : '';
    return { ...test, outcome: 'failed', message: `${before}${share}${explain(one?.candidate ?? undefined)}`, type: kind };
}
function nameTest(id, description, label) {
    return `eval ${(0,visible/* truncate */.xv)(id, 200)}${description === null ? '' : `: ${(0,visible/* truncate */.xv)(description, 200)}`} (${label})`;
}
function sumSeconds(side) {
    return (side?.outputs ?? []).reduce((sum, { latencyMs }) => sum + (latencyMs ?? 0), 0) / 1000;
}
function explain(output) {
    const failures = (0,eval_cases/* listFailures */.As)(output ?? null).slice(0, MOST_REASONS);
    if (failures.length === 0)
        return 'its score is below the threshold';
    return failures.map(({ type, reason }) => `${(0,visible/* truncate */.xv)(type, 60)}: ${(0,visible/* truncate */.xv)(reason, MESSAGE_LIMIT)}`).join('; ');
}

// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(58089);
// EXTERNAL MODULE: ./lib/report/workflow-commands.js
var workflow_commands = __webpack_require__(837);
;// CONCATENATED MODULE: ./lib/report/junit.js





const BUILDER = new fxb/* default */.A({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true });
/**
 * The report as JUnit XML, the form that most test viewers read: a suite for each prompt, a case for each finding. A
 * finding that fails the review is a failure, any other a skipped case; a suite without such failures has one case that passes. Each
 * case of the evals is a case, which fails where the head does, whatever the gate tolerates.
 */
function renderJunit(report) {
    const outside = report.findings.length === 0 ? [] : [{ name: '(outside the prompts)', findings: report.findings, tests: [] }];
    const suites = [
        ...outside,
        ...report.prompts.map(({ id, findings, evals }) => ({ name: id, findings, tests: evals === null ? [] : listEvalTests(evals) })),
    ];
    const failing = report.conclusion === 'failure' ? ['error', (0,phrases/* failingSeverity */.Ci)(report)] : ['error'];
    const built = suites.map((suite) => buildSuite(suite, failing));
    const xml = BUILDER.build({
        '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
        testsuites: { '@name': 'promptgate', ...sum(built.map(({ totals }) => totals)), testsuite: built.map(({ element }) => element) },
    });
    return (0,workflow_commands/* disarmXml */.iM)(xml.endsWith('\n') ? xml : `${xml}\n`);
}
function buildSuite({ name, findings, tests }, failing) {
    const classname = clean(name);
    const cases = findings.map((finding) => buildCase(finding, classname, failing));
    const failures = findings.filter(({ severity }) => failing.includes(severity)).length;
    if (failures === 0)
        cases.push({ '@name': 'passes', '@classname': classname, '@time': '0' });
    for (const test of tests)
        cases.push(buildEvalCase(test, classname));
    const count = (outcome) => tests.filter((test) => test.outcome === outcome).length;
    const totals = {
        '@tests': cases.length,
        '@failures': failures + count('failed'),
        '@errors': count('error'),
        '@skipped': findings.length - failures + count('skipped'),
    };
    return { totals, element: { '@name': classname, ...totals, '@time': '0', testcase: cases } };
}
function buildCase(finding, classname, failing) {
    const { rule, severity, path, line, column } = finding;
    const place = path === null ? '' : `${[path, line, column].filter((part) => part !== null).join(':')}: `;
    const message = clean(finding.message);
    const test = {
        '@name': clean(`${rule}${path === null ? '' : ` ${path}${line === null ? '' : `:${line}`}`}`),
        '@classname': classname,
        '@time': '0',
    };
    const file = path === null ? {} : { '@file': clean(path), ...(line === null ? {} : { '@line': line }) };
    if (!failing.includes(severity))
        return { ...test, ...file, skipped: { '@message': `${severity}: ${message}` } };
    return {
        ...test,
        ...file,
        failure: { '@message': message, '@type': rule, '#text': clean(`${place}${message} To mend: ${finding.help}`) },
    };
}
function buildEvalCase({ name, seconds, outcome, message, type }, classname) {
    const test = { '@name': clean(name), '@classname': classname, '@time': seconds === 0 ? '0' : seconds.toFixed(3) };
    const text = clean(message);
    if (outcome === 'passed')
        return test;
    if (outcome === 'skipped')
        return { ...test, skipped: { '@message': text } };
    return { ...test, [outcome === 'failed' ? 'failure' : 'error']: { '@message': text, '@type': type, '#text': text } };
}
function sum(all) {
    const total = (key) => all.reduce((count, totals) => count + totals[key], 0);
    return { '@tests': total('@tests'), '@failures': total('@failures'), '@errors': total('@errors'), '@skipped': total('@skipped') };
}
/** One line without the characters that XML 1.0 cannot hold; those are named instead. */
function clean(text) {
    return (0,visible/* showHidden */.Ul)(text.replace(/\s+/g, ' ').trim());
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
