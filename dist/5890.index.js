export const id = 5890;
export const ids = [5890];
export const modules = {

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

/***/ 23460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suspectOf),
/* harmony export */   b: () => (/* binding */ classifyCase)
/* harmony export */ });
/* harmony import */ var _shares_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82314);

/** Whether a case passes on one side and not on the other, so that fresh trials should tell a change from chance; null where it does not. */
function suspectOf(trials) {
    if (trials.baseline === null || trials.notComparable !== null)
        return null;
    const [baseline, candidate] = [(0,_shares_js__WEBPACK_IMPORTED_MODULE_0__/* .countPassing */ .ji)(trials.baseline), (0,_shares_js__WEBPACK_IMPORTED_MODULE_0__/* .countPassing */ .ji)(trials.candidate)];
    if (baseline.count === 0 || candidate.count === 0 || (0,_shares_js__WEBPACK_IMPORTED_MODULE_0__/* .passesMostly */ .C8)(baseline) === (0,_shares_js__WEBPACK_IMPORTED_MODULE_0__/* .passesMostly */ .C8)(candidate))
        return null;
    return (0,_shares_js__WEBPACK_IMPORTED_MODULE_0__/* .passesMostly */ .C8)(baseline) ? 'broken' : 'fixed';
}
/**
 * What became of a case; null where it did not change sides. With fresh trials at least four in five must pass on one side and at most
 * one in five on the other. A suspect that nobody could ask again is what it seems to be, and so is one whose answers that are missing
 * could still say so.
 */
function classifyCase(trials) {
    const suspect = suspectOf(trials);
    if (suspect === null || trials.confirmation === null)
        return suspect;
    const { baseline, candidate } = trials.confirmation;
    const [better, worse] = suspect === 'broken' ? [baseline, candidate] : [candidate, baseline];
    return mayPassNearlyAlways(better) && mayPassHardlyEver(worse) ? suspect : 'flaky';
}
function mayPassNearlyAlways(trials) {
    const { passed, count } = (0,_shares_js__WEBPACK_IMPORTED_MODULE_0__/* .countPassing */ .ji)(trials);
    const missing = trials.length - count;
    return 5 * (passed + missing) >= 4 * trials.length;
}
function mayPassHardlyEver(trials) {
    return 5 * (0,_shares_js__WEBPACK_IMPORTED_MODULE_0__/* .countPassing */ .ji)(trials).passed <= trials.length;
}


/***/ }),

/***/ 59158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ concludeEvals),
  q: () => (/* binding */ decideGate)
});

// EXTERNAL MODULE: ./lib/checks/cut.js
var cut = __webpack_require__(74444);
// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(16549);
// EXTERNAL MODULE: ./lib/checks/visible.js
var visible = __webpack_require__(29566);
// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(58089);
// EXTERNAL MODULE: ./lib/evals/comparison/shares.js
var shares = __webpack_require__(82314);
// EXTERNAL MODULE: ./lib/report/eval-words.js
var eval_words = __webpack_require__(42845);
;// CONCATENATED MODULE: ./lib/evals/comparison/words.js


;// CONCATENATED MODULE: ./lib/evals/comparison/gate-findings.js





const REASON_LENGTH = 160;
const MEND_PROMPT = 'Compare the two outputs in the report and mend the prompt';
function reportRequired(facts, trials, share) {
    const message = `The case ${(0,visible/* showText */.h)(trials.id)} is required and ${countTrials(share)}.${quoteFailure(trials.candidate)}`;
    return (0,finding/* finding */.g)('evals/required', placeCase(facts, trials), message, 'Mend the prompt until every trial of this case passes.');
}
function reportBroken(facts, trials, severity) {
    const tolerated = severity === 'error' ? '' : ` Up to ${(0,phrases/* countNoun */.y_)(facts.settings.maxBroken, 'broken case')} may be (evals.maxBroken).`;
    const message = `The case ${(0,visible/* showText */.h)(trials.id)} passes with the base’s prompt and fails with this one${describeConfirmation(trials)}.${quoteFailure(trials.candidate)}${tolerated}`;
    return (0,finding/* finding */.g)('evals/broken', placeCase(facts, trials), message, `${MEND_PROMPT}, or change the case if the new answer is right.`, severity);
}
function reportRegressed(facts, { difference, pValue, pairs }) {
    const [fall, p] = [(0,eval_words/* formatPoints */.Xf)(difference?.mean ?? 0), (0,eval_words/* formatP */.MA)(pValue ?? 1)];
    const message = `The pass rate fell by ${fall} over ${(0,phrases/* countNoun */.y_)(pairs, 'case')}, more than chance explains (${p}).`;
    return (0,finding/* finding */.g)('evals/regressed', facts.suite, message, `${MEND_PROMPT}: the cases that fail now show what it lost.`);
}
function reportInconclusive(facts, comparison, severity) {
    const { pairs, difference, pValue, pAdjusted, tests, margin, needed } = comparison;
    if (difference === null || pValue === null) {
        const message = 'No case has an answer on both sides, so nothing is known of better or worse.';
        return (0,finding/* finding */.g)('evals/inconclusive', facts.suite, message, 'The report says of each case what is missing.', severity);
    }
    const seen = Math.abs(difference.mean) < 1e-12 ? 'no difference' : `${(0,eval_words/* formatPoints */.Xf)(difference.mean)} ${difference.mean < 0 ? 'worse' : 'better'}`;
    const corrected = pAdjusted !== null && tests > 1 && pAdjusted > pValue
        ? `, ${Number(pAdjusted.toPrecision(2))} after correction for ${tests} tests`
        : '';
    const message = `${(0,phrases/* countNoun */.y_)(pairs, 'case')} cannot tell whether the prompt got better or worse: ${seen}, ${(0,eval_words/* formatP */.MA)(pValue)}${corrected}, and a drop of ${(0,eval_words/* formatPoints */.Xf)(margin)} is not ruled out.`;
    return (0,finding/* finding */.g)('evals/inconclusive', facts.suite, message, describeNeed(needed, margin), severity);
}
function reportThreshold(facts, rate, severity) {
    const { settings, baselineRate } = facts;
    const base = baselineRate === null ? '' : ` The base’s prompt has ${(0,eval_words/* formatShare */.T1)(baselineRate, rate)}.`;
    const asked = `evals.threshold asks for ${(0,eval_words/* formatShare */.T1)(settings.threshold, rate)}`;
    const message = `The pass rate is ${(0,eval_words/* formatShare */.T1)(rate, settings.threshold)}; ${asked}.${base}`;
    const help = severity === 'warning'
        ? 'This change does not make it worse. Mend the prompt, or the cases that ask for what it does not promise.'
        : 'Mend the prompt: the report lists the cases that fail.';
    return (0,finding/* finding */.g)('evals/threshold', facts.suite, message, help, severity);
}
function reportErrors(facts, severity, tolerated) {
    const { cases, unanswered } = facts;
    const help = 'Mend what the first reason says and run the evals again: answers that came are kept. The report says of each case what went wrong.';
    if (cases.length === 0) {
        return (0,finding/* finding */.g)('evals/not-run', facts.suite, 'No case ran, so nothing is known of this prompt.', 'Add cases to the suite.', severity);
    }
    const share = `${(0,phrases/* formatCount */.B4)(unanswered.length)} of ${(0,phrases/* countNoun */.y_)(cases.length, 'case')}`;
    const required = unanswered.filter((trials) => trials.required).map(({ id }) => (0,visible/* showText */.h)(id));
    const why = unanswered.flatMap(listErrors)[0];
    const message = [
        `${share} ${unanswered.length === 1 ? 'lacks' : 'lack'} an answer (${(0,eval_words/* formatShare */.T1)(unanswered.length / cases.length, tolerated)}; ${(0,eval_words/* formatShare */.T1)(tolerated)} may).`,
        ...(required.length === 0 ? [] : [`Required among them: ${required.slice(0, 3).join(', ')}${required.length > 3 ? ' and more' : ''}.`]),
        ...(why === undefined ? [] : [`The first reason: ${(0,visible/* showText */.h)(why, REASON_LENGTH)}`]),
        ...(severity === 'warning' ? ['The others decide.'] : []),
    ].join(' ');
    return (0,finding/* finding */.g)('evals/not-run', facts.suite, message, help, severity);
}
const RATIO_WORDS = {
    cost: {
        rule: 'evals/cost',
        message: 'Answers cost',
        more: 'more',
        setting: 'evals.maxCostIncrease',
        mend: 'Shorten the prompt or the answers it asks for',
    },
    latency: {
        rule: 'evals/latency',
        message: 'Answers take',
        more: 'longer',
        setting: 'evals.maxLatencyIncrease',
        mend: 'Ask for shorter answers',
    },
};
function reportRatio(facts, quantity, { ratio, low, pairs }, limit, severity) {
    const words = RATIO_WORDS[quantity];
    const sure = severity === 'error' && low !== null ? `at least ${(0,eval_words/* formatShare */.T1)(low - 1)} with 95 % confidence` : 'which may be chance';
    const message = `${words.message} ${(0,eval_words/* formatShare */.T1)(ratio - 1, limit)} ${words.more} than before over ${(0,phrases/* countNoun */.y_)(pairs, 'case')}, ${sure}; ${words.setting} allows ${(0,eval_words/* formatShare */.T1)(limit)}.`;
    return (0,finding/* finding */.g)(words.rule, facts.suite, message, `${words.mend}, or raise ${words.setting} in the configuration.`, severity);
}
function reportUnverified(facts, severity) {
    const message = 'The answers are replayed from recordings that this pull request brings: nobody vouches that a model gave them.';
    const help = 'A maintainer with credentials runs the evals; or set evals.withoutCredentials on the base branch to what such answers are worth.';
    return (0,finding/* finding */.g)('evals/not-run', facts.suite, message, help, severity);
}
function describeNeed(needed, margin) {
    if (needed === null)
        return 'With evals.margin at 0, no number of cases rules out a drop.';
    const cases = `About ${(0,phrases/* formatCount */.B4)(needed.cases)} cases like these would show that the prompt is no worse than ${(0,eval_words/* formatPoints */.Xf)(margin)}.`;
    const trials = ' Most of the doubt comes from cases that pass only now and then: more trials (evals.trials) help too.';
    return `${cases}${needed.moreTrials ? trials : ''}`;
}
function placeCase(facts, { id }) {
    return facts.placeOf(id) ?? { path: facts.suite.path, line: null, column: null };
}
/** ` (fresh trials: 5 of 5 pass before, 0 of 5 now)`; empty where none were made. */
function describeConfirmation({ confirmation }) {
    if (confirmation === null)
        return '';
    const [before, now] = [(0,shares/* countPassing */.ji)(confirmation.baseline), (0,shares/* countPassing */.ji)(confirmation.candidate)];
    return before.count === 0 || now.count === 0
        ? ''
        : ` (fresh trials: ${before.passed} of ${before.count} pass before, ${now.passed} of ${now.count} now)`;
}
function countTrials({ passed, count }) {
    return count === 1 ? 'fails' : `passes only ${passed} of ${count} trials`;
}
/** What the first failing trial failed by. */
function quoteFailure(trials) {
    const failed = (0,shares/* keepDecided */.EL)(trials).find(({ pass }) => !pass);
    const assertion = failed?.assertions.find(({ pass, error }) => !pass && error !== true);
    return assertion === undefined ? '' : ` It fails ${(0,visible/* showText */.h)(assertion.type)}: ${(0,visible/* showText */.h)(assertion.reason, REASON_LENGTH)}`;
}
/** Why answers are missing, of each trial without one. */
function listErrors({ baseline, candidate }) {
    return [...candidate, ...(baseline ?? [])]
        .filter(shares/* isErrored */.E3)
        .map(({ error, assertions }) => error ?? assertions.find((assertion) => assertion.error === true)?.reason ?? 'unknown');
}

// EXTERNAL MODULE: ./lib/evals/comparison/pairs.js
var pairs = __webpack_require__(14513);
;// CONCATENATED MODULE: ./lib/evals/comparison/gate.js




/** The share of cases that may go without an answer. */
const TOLERATED_ERRORS = 0.02;
/** Shares are sums of fractions: three thirds are not always 1. */
const ROUNDING = 1e-9;
/** Findings of one kind, case by case; the report lists the rest. */
const MOST_FINDINGS = 50;
/** What answers decide, row by row; each row gives the findings that it asks for. */
const ROWS = [
    judgeRequired,
    judgeBroken,
    judgeVerdict,
    judgeThreshold,
    (facts) => judgeRatio(facts, 'cost', facts.settings.maxCostIncrease),
    (facts) => judgeRatio(facts, 'latency', facts.settings.maxLatencyIncrease),
    judgeSource,
];
/** Decides whether a prompt's evals let it through. Whoever changes the findings' severities afterwards asks `concludeEvals` again. */
function decideGate(input) {
    const facts = {
        ...input,
        candidateRate: rateOf(input.cases.map(({ candidate }) => candidate)),
        baselineRate: input.comparison === null ? null : rateOf(input.cases.flatMap(({ baseline }) => (baseline === null ? [] : [baseline]))),
        unanswered: input.cases.filter(pairs/* lacksAnswers */.kJ),
    };
    const decided = ROWS.flatMap((judge) => (0,cut/* cutAfter */.b)(judge(facts), MOST_FINDINGS));
    const findings = [...judgeErrors(facts), ...decided];
    return {
        findings,
        conclusion: concludeEvals(findings, input.source, input.settings),
        passes: !decided.some(({ severity }) => severity === 'error'),
        errors: facts.unanswered.length,
    };
}
/** `failure` with an error among the findings; else `neutral` where unverified answers count for no more than that. */
function concludeEvals(findings, source, { withoutCredentials }) {
    if (findings.some(({ severity }) => severity === 'error'))
        return 'failure';
    return source === 'unverified' ? withoutCredentials : 'success';
}
function judgeErrors(facts) {
    const { cases, unanswered, candidateRate } = facts;
    if (candidateRate !== null && unanswered.length === 0)
        return [];
    const isTooMany = unanswered.length > TOLERATED_ERRORS * cases.length;
    const fails = candidateRate === null || isTooMany || unanswered.some(({ required }) => required);
    return [reportErrors(facts, fails ? 'error' : 'warning', TOLERATED_ERRORS)];
}
function judgeRequired(facts) {
    return facts.cases.flatMap((trials) => {
        const share = (0,shares/* countPassing */.ji)(trials.candidate);
        return trials.required && share.passed < share.count ? [reportRequired(facts, trials, share)] : [];
    });
}
function judgeBroken(facts) {
    const broken = new Set(facts.comparison?.broken ?? []);
    const severity = broken.size > facts.settings.maxBroken ? 'error' : 'warning';
    return facts.cases.filter(({ id }) => broken.has(id)).map((trials) => reportBroken(facts, trials, severity));
}
function judgeVerdict(facts) {
    const { comparison, settings } = facts;
    if (comparison?.verdict === 'regressed')
        return [reportRegressed(facts, comparison)];
    if (comparison?.verdict !== 'inconclusive')
        return [];
    return [reportInconclusive(facts, comparison, settings.onInconclusive === 'failure' ? 'error' : 'notice')];
}
function judgeThreshold(facts) {
    const { candidateRate, baselineRate, settings } = facts;
    if (candidateRate === null || candidateRate >= settings.threshold - ROUNDING)
        return [];
    const wasEnough = baselineRate === null || baselineRate >= settings.threshold - ROUNDING;
    const isLess = baselineRate !== null && candidateRate < baselineRate - ROUNDING;
    return [reportThreshold(facts, candidateRate, wasEnough || isLess ? 'error' : 'warning')];
}
function judgeRatio(facts, quantity, limit) {
    const change = facts.comparison?.[quantity] ?? null;
    if (change === null || limit === null || change.ratio <= 1 + limit)
        return [];
    const isSure = change.pAdjusted !== null && change.pAdjusted <= facts.settings.alpha;
    return [reportRatio(facts, quantity, change, limit, isSure ? 'error' : 'warning')];
}
const SEVERITY_OF = { failure: 'error', neutral: 'warning', success: 'notice' };
function judgeSource(facts) {
    return facts.source === 'unverified' ? [reportUnverified(facts, SEVERITY_OF[facts.settings.withoutCredentials])] : [];
}
function rateOf(sides) {
    return (0,shares/* meanOf */.hm)(sides.map((trials) => (0,shares/* shareOf */.tC)((0,shares/* countPassing */.ji)(trials))).filter((share) => share !== null));
}


/***/ }),

/***/ 14513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   Q6: () => (/* binding */ pairCases),
/* harmony export */   kJ: () => (/* binding */ lacksAnswers)
/* harmony export */ });
/* harmony import */ var _shares_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82314);

/** Pairs the cases that can be compared and counts those that cannot, in the order of the suite. */
function pairCases(cases) {
    const pairs = [];
    const notComparable = [];
    const errored = [];
    const skipped = [];
    for (const trials of cases) {
        if (trials.baseline === null || trials.notComparable !== null) {
            notComparable.push(trials.id);
            continue;
        }
        const pair = { trials, baseline: (0,_shares_js__WEBPACK_IMPORTED_MODULE_0__/* .countPassing */ .ji)(trials.baseline), candidate: (0,_shares_js__WEBPACK_IMPORTED_MODULE_0__/* .countPassing */ .ji)(trials.candidate) };
        if (pair.baseline.count > 0 && pair.candidate.count > 0)
            pairs.push(pair);
        else
            (trials.baseline.length === 0 || trials.candidate.length === 0 ? skipped : errored).push(trials.id);
    }
    const hasBaseline = cases.some(({ baseline, notComparable: why }) => baseline !== null || why !== null);
    return { pairs, notComparable, errored, skipped, hasBaseline };
}
/** Whether an answer is missing on a side that should have one: an error was left, or the case was never asked. */
function lacksAnswers({ baseline, candidate, notComparable }) {
    const sides = baseline === null || notComparable !== null ? [candidate] : [baseline, candidate];
    return sides.some((trials) => trials.length === 0 || trials.some(_shares_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrored */ .E3));
}
/** The candidate's share of passing trials less the baseline's, −1 to 1. */
function differenceOf({ baseline, candidate }) {
    return candidate.passed / candidate.count - baseline.passed / baseline.count;
}


/***/ }),

/***/ 82314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ passesMostly),
/* harmony export */   E3: () => (/* binding */ isErrored),
/* harmony export */   EL: () => (/* binding */ keepDecided),
/* harmony export */   hm: () => (/* binding */ meanOf),
/* harmony export */   ji: () => (/* binding */ countPassing),
/* harmony export */   tC: () => (/* binding */ shareOf)
/* harmony export */ });
/**
 * Whether a trial says nothing about the prompt: there was no output, or an assertion could not be decided and the trial hangs on it.
 * A trial that passes although an assertion could not be decided is decided.
 */
function isErrored(trial) {
    return trial.error !== null || (!trial.pass && trial.assertions.some((assertion) => assertion.error === true));
}
function keepDecided(trials) {
    return trials.filter((trial) => !isErrored(trial));
}
function countPassing(trials) {
    const decided = keepDecided(trials);
    return { passed: decided.filter(({ pass }) => pass).length, count: decided.length };
}
/** The share of decided trials that pass, 0 to 1; null where none is decided. */
function shareOf({ passed, count }) {
    return count === 0 ? null : passed / count;
}
/** Whether a case passes by its trials: at least half of them do. */
function passesMostly({ passed, count }) {
    return count > 0 && 2 * passed >= count;
}
/** The arithmetic mean; null of nothing. */
function meanOf(values) {
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}


/***/ }),

/***/ 44160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findWeakened),
/* harmony export */   x: () => (/* binding */ findPassedByRelaxing)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90963);
/* harmony import */ var _checks_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16549);
/* harmony import */ var _checks_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29566);
/* harmony import */ var _suite_assertion_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9627);
/* harmony import */ var _suite_collect_cases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94461);





const LIMIT = 20;
const HELP = 'Put it back; where the change is meant, a maintainer says so: /promptgate approve REASON.';
/**
 * Compares the suites of base and head: cases that were removed, assertions that were removed or relaxed, thresholds that were lowered,
 * `required` that was dropped. What cannot be decided by reading (a value that changed) is decided by `findPassedByRelaxing` on outputs.
 * @param path of the head's suite, or of the base's where the head has none.
 * @param trials of a case that does not say how many.
 */
function findWeakened(base, head, path, trials = 1) {
    if (base === null)
        return [];
    const now = new Map((head?.cases ?? []).map((each) => [each.id, each]));
    const removed = base.cases.filter(({ id }) => !now.has(id));
    const suitePlace = { path, line: head === null ? null : 1, column: null };
    const weakenings = [];
    if (head === null && base.cases.length > 0)
        weakenings.push({ place: suitePlace, message: `The suite was removed; its ${count(base.cases.length)} are run all the same.` });
    else if (removed.length > 0)
        weakenings.push({ place: suitePlace, message: describeRemoved(removed) });
    for (const before of base.cases) {
        const after = now.get(before.id);
        if (after)
            weakenings.push(...compareCases(before, after, trials));
    }
    const shown = weakenings.slice(0, LIMIT);
    return shown.map(({ place, message, severity }, index) => (0,_checks_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('evals/weakened', place, index === LIMIT - 1 && weakenings.length > LIMIT ? `${message} More follow.` : message, HELP, severity));
}
function count(cases) {
    return cases === 1 ? 'case' : `${cases} cases`;
}
function describeRemoved(removed) {
    const names = removed.slice(0, 5).map(nameCase).join(', ');
    const more = removed.length > 5 ? ` and ${removed.length - 5} more` : '';
    const were = removed.length === 1
        ? 'was removed (or its vars changed, which makes it another case); it is'
        : 'were removed (or their vars changed, which makes them other cases); they are';
    return `${removed.length === 1 ? 'A case' : `${removed.length} cases`} of the base ${were} run all the same: ${names}${more}.`;
}
function nameCase({ id, description }) {
    return description === null ? (0,_checks_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h)(id, 60) : `${(0,_checks_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h)(id, 40)} (${(0,_checks_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h)(description, 60)})`;
}
function compareCases(before, after, trials) {
    const weakenings = [];
    const name = (0,_checks_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h)(after.id, 60);
    const add = (message, place = after.place) => void weakenings.push({ place, message });
    if (before.required && !after.required)
        add(`The case ${name} is \`required\` no more.`);
    if (after.threshold !== null && after.threshold < (before.threshold ?? 1))
        add(before.threshold === null
            ? `The case ${name} passes from a score of ${after.threshold} now; before, no assertion might fail.`
            : `The threshold of the case ${name} went down from ${before.threshold} to ${after.threshold}.`);
    if (before.options.outputSchema === 'on' && after.options.outputSchema === 'off')
        add(`The outputs of the case ${name} need not fit output.schema.json any more.`);
    for (const { message, place } of compareAssertions(before.assert, after.assert))
        add(`${message} in the case ${name}.`, place ?? after.place);
    const [tried, tries] = [before.repeat ?? trials, after.repeat ?? trials];
    if (tries < tried)
        weakenings.push({
            place: after.place,
            message: `The case ${name} is tried ${tries === 1 ? 'once' : `${tries} times`} now; before, ${tried} times.`,
            severity: 'warning',
        });
    if (asksOther(before, after))
        weakenings.push({
            place: after.place,
            message: `The case ${name} asks something else than before under the same id.`,
            severity: 'warning',
        });
    return weakenings;
}
/** Whether the prompt is asked something else; a var that is new is none: a prompt that needs one more is tested no less. */
function asksOther(before, after) {
    const { vars } = before;
    const kept = Object.fromEntries(Object.entries(after.vars).filter(([name]) => Object.hasOwn(vars, name)));
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)([vars, before.input]) !== (0,canonicalize__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)([kept, after.input]);
}
function compareAssertions(before, after) {
    const open = [...after];
    const changed = before.filter((assertion) => take(open, (other) => (0,_suite_collect_cases_js__WEBPACK_IMPORTED_MODULE_3__/* .nameAssertion */ .UW)(other) === (0,_suite_collect_cases_js__WEBPACK_IMPORTED_MODULE_3__/* .nameAssertion */ .UW)(assertion)) === null);
    return changed.flatMap((assertion) => {
        const same = take(open, (other) => isSameQuestion(assertion, other));
        if (same)
            return compareStrictness(assertion, same);
        // Another value of the same type: outputs decide whether that is weaker.
        if (take(open, ({ type }) => type === assertion.type))
            return [];
        return [{ message: `The assertion ${describe(assertion)} was removed`, place: null }];
    });
}
function take(open, matches) {
    const at = open.findIndex(matches);
    return at < 0 ? null : (open.splice(at, 1)[0] ?? null);
}
function isSameQuestion(a, b) {
    if (a.type !== b.type)
        return false;
    if ('assert' in a || 'assert' in b)
        return 'assert' in a && 'assert' in b && (0,canonicalize__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(a.assert.map(_suite_collect_cases_js__WEBPACK_IMPORTED_MODULE_3__/* .nameAssertion */ .UW)) === (0,canonicalize__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(b.assert.map(_suite_collect_cases_js__WEBPACK_IMPORTED_MODULE_3__/* .nameAssertion */ .UW));
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(a.value ?? null) === (0,canonicalize__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(b.value ?? null);
}
function compareStrictness(before, after) {
    const relaxed = [];
    const [from, to] = [before.weight ?? 1, after.weight ?? 1];
    if (to < from)
        relaxed.push({
            message: `The weight of ${describe(after)} went down from ${from} to ${to}${to === 0 ? ', so that it never fails,' : ''}`,
            place: after.place,
        });
    const direction = before.type === 'assert-set' ? 'higher' : directionOf(before.type);
    if (before.threshold !== after.threshold && direction !== null) {
        const [old, now] = [before.threshold, after.threshold];
        const isLooser = old === undefined || now === undefined
            ? now !== undefined && direction === 'higher' && before.type === 'assert-set' && now < 1
            : direction === 'higher'
                ? now < old
                : now > old;
        const isUnclear = (old === undefined) !== (now === undefined) && !isLooser;
        if (isLooser)
            relaxed.push({
                message: `The threshold of ${describe(after)} was relaxed from ${old ?? 'none'} to ${now ?? 'none'}`,
                place: after.place,
            });
        else if (isUnclear && old !== undefined)
            relaxed.push({ message: `The threshold ${old} of ${describe(after)} was removed`, place: after.place });
    }
    return relaxed;
}
/** Which way a threshold is stricter; `not-` turns it round. */
function directionOf(type) {
    const name = (0,_suite_assertion_types_js__WEBPACK_IMPORTED_MODULE_2__/* .baseType */ .wV)(type);
    const stricter = Object.hasOwn(_suite_assertion_types_js__WEBPACK_IMPORTED_MODULE_2__/* .ASSERTION_TYPES */ .Tz, name) ? _suite_assertion_types_js__WEBPACK_IMPORTED_MODULE_2__/* .ASSERTION_TYPES */ .Tz[name]?.stricter : undefined;
    if (stricter === undefined)
        return null;
    return type.startsWith('not-') ? (stricter === 'higher' ? 'lower' : 'higher') : stricter;
}
function describe(assertion) {
    if ('assert' in assertion)
        return `\`assert-set\` of ${assertion.assert.length}`;
    const value = typeof assertion.value === 'string' || typeof assertion.value === 'number' ? ` “${(0,_checks_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h)(String(assertion.value), 40)}”` : '';
    return `\`${(0,_checks_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h)(assertion.type, 40)}\`${value}`;
}
/**
 * Cases that pass by the head's assertions and would have failed by the base's: at least half of their trials the one way and less than
 * half the other; for a required case, all and not all.
 */
function findPassedByRelaxing(results) {
    const found = results.filter(({ trials, required }) => {
        const passed = trials.filter(({ pass }) => pass).length;
        const before = trials.filter(({ passedBefore }) => passedBefore).length;
        const least = required ? trials.length : trials.length / 2;
        return trials.length > 0 && passed >= least && before < least;
    });
    return found.slice(0, LIMIT).map(({ id, place }, index) => {
        const more = index === LIMIT - 1 && found.length > LIMIT ? ` ${found.length - LIMIT} more cases do the same.` : '';
        return (0,_checks_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .g)('evals/weakened', place, `The case ${(0,_checks_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h)(id, 60)} passes only because its assertions changed: by those of the base the new prompt's output fails.${more}`, HELP);
    });
}


/***/ }),

/***/ 5890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assembleEvaluation: () => (/* binding */ assembleEvaluation)
});

// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(16549);
// EXTERNAL MODULE: ./lib/checks/levels.js
var levels = __webpack_require__(70417);
// EXTERNAL MODULE: ./lib/evals/comparison/classify.js
var classify = __webpack_require__(23460);
;// CONCATENATED MODULE: ./lib/evals/comparison/holm.js
/**
 * Holm's adjusted p-values, in the order of the tests: comparing each with alpha keeps the chance of any false alarm among them below alpha.
 * @param values p-values, 0 to 1
 */
function adjustByHolm(values) {
    const adjusted = values.map(() => 1);
    let least = 0;
    const order = values.map((value, index) => ({ value, index })).sort((one, other) => one.value - other.value);
    for (const [rank, { value, index }] of order.entries()) {
        least = Math.max(least, Math.min(1, (values.length - rank) * value));
        adjusted[index] = least;
    }
    return adjusted;
}

;// CONCATENATED MODULE: ./lib/evals/comparison/intervals.js
/** Standard normal quantiles. */
const Z_TWO_SIDED_95 = 1.959963984540054;
const Z_ONE_SIDED_95 = 1.6448536269514722;
const Z_POWER_80 = 0.842;
const Z_NEEDED = 1.645;
/** @param differences of one case each, −1 to 1; there may be none */
function adjustMean(differences) {
    const count = differences.length + 2;
    const mean = differences.reduce((sum, difference) => sum + difference, 0) / count;
    const spread = (differences.reduce((sum, difference) => sum + difference ** 2, 0) + 2) / count;
    return { mean, spread, error: Math.sqrt(Math.max(0, spread - mean ** 2) / count) };
}
/** The adjusted Wald interval, kept within −1 and 1. With one trial a side it is Bonett & Price's of a difference of paired rates. */
function boundMean({ mean, error }, z = Z_TWO_SIDED_95) {
    return { low: Math.max(-1, mean - z * error), high: Math.min(1, mean + z * error) };
}
/**
 * Wilson's score interval of a rate, 95 %. For a mean of shares over cases it is wider than it need be, never narrower: a share varies
 * less than a single pass or fail.
 * @param rate 0 to 1
 * @param count cases, at least 1
 */
function boundRate(rate, count) {
    const z = Z_TWO_SIDED_95;
    const shrink = 1 + z ** 2 / count;
    const centre = (rate + z ** 2 / (2 * count)) / shrink;
    const half = (z / shrink) * Math.sqrt((rate * (1 - rate)) / count + z ** 2 / (4 * count ** 2));
    return { low: rate === 0 ? 0 : Math.max(0, centre - half), high: rate === 1 ? 1 : Math.min(1, centre + half) };
}
/**
 * The cases it takes to rule out, four times in five, a drop of `margin` where there is none.
 * @param spread of the differences seen so far
 * @returns null where the margin is 0: no number of cases is enough
 */
function countNeeded(spread, margin) {
    return margin > 0 ? Math.ceil(((Z_NEEDED + Z_POWER_80) ** 2 * spread) / margin ** 2) : null;
}

// EXTERNAL MODULE: ./lib/evals/comparison/pairs.js
var comparison_pairs = __webpack_require__(14513);
;// CONCATENATED MODULE: ./lib/evals/comparison/sign-flip.js
/** Sums up to here are always kept whole, so that small probabilities come out to the last digit. */
const KEPT_WHOLE = 4096;
/** Beyond so many standard deviations lie less than 6e-18 of all sums (Hoeffding), which no double beside 1 can hold. */
const DEVIATIONS = 9;
/** Less counts as none: processors are slow with the numbers just above 0. */
const LEAST_CHANCE = 1e-300;
/**
 * The exact two-sided sign-flip test of a sum. Under the null hypothesis each difference is as likely to have the other sign, so the
 * sum is one of 2ⁿ equally likely ones; they are counted by dynamic programming over the whole numbers and not enumerated. With
 * differences of −1, 0 and 1 this is McNemar's exact test. Where nothing differs, p is 1.
 * @param differences whole numbers
 */
function testSignFlip(differences) {
    const moved = differences.filter((difference) => difference !== 0);
    if (moved.length === 0)
        return { pExact: 1, pMid: 1 };
    const unit = moved.reduce((divisor, step) => findDivisor(divisor, Math.abs(step)), 0);
    const steps = moved.map((step) => Math.abs(step) / unit).sort((one, other) => one - other);
    const sum = Math.abs(moved.reduce((total, step) => total + step, 0)) / unit;
    const reach = reachOf(steps);
    if (sum > reach) {
        const bound = Math.min(1, 2 * Math.exp(-(sum ** 2) / (2 * sumSquares(steps))));
        return { pExact: bound, pMid: bound };
    }
    const chances = spreadSigns(steps, reach);
    let beyond = 0;
    for (let at = reach; at > sum; at--)
        beyond += 2 * (chances[at] ?? 0);
    const at = (sum === 0 ? 1 : 2) * (chances[sum] ?? 0);
    return { pExact: Math.min(1, beyond + at), pMid: Math.min(1, beyond + at / 2) };
}
/** The largest sum that is followed: all of them, or all that matter. */
function reachOf(steps) {
    const total = steps.reduce((sum, step) => sum + Math.abs(step), 0);
    return Math.ceil(Math.min(total, Math.max(KEPT_WHOLE, DEVIATIONS * Math.sqrt(sumSquares(steps)))));
}
/** The chance of each sum from 0 to `reach`; that of −s is that of s. */
function spreadSigns(steps, reach) {
    let now = new Float64Array(reach + 1);
    let next = new Float64Array(reach + 1);
    now[0] = 1;
    let end = 0;
    for (const step of steps) {
        end = Math.min(reach, end + step);
        for (let sum = 0; sum <= end; sum++) {
            const below = sum < step ? step - sum : sum - step;
            const chance = 0.5 * ((below <= reach ? now[below] : 0) + (sum + step <= reach ? now[sum + step] : 0));
            next[sum] = chance < LEAST_CHANCE ? 0 : chance;
        }
        [now, next] = [next, now];
    }
    return now;
}
function sumSquares(steps) {
    return steps.reduce((sum, step) => sum + step * step, 0);
}
/** The greatest common divisor; that of 0 and n is n. */
function findDivisor(one, other) {
    return other === 0 ? one : findDivisor(other, one % other);
}

;// CONCATENATED MODULE: ./lib/evals/comparison/lattice.js


/** Additions that one test may take; some tenths of a second. */
const MOST_WORK = 150_000_000;
const COARSEST = 4;
/** Puts the differences on a common denominator: the least common multiple of all numbers of trials, as long as the test can count on it. */
function layOnLattice(pairs) {
    const differences = pairs.map(comparison_pairs/* differenceOf */.Pq);
    const denominator = findDenominator(pairs);
    if (denominator !== null && countWork(differences, denominator) <= MOST_WORK) {
        const steps = pairs.map(({ baseline, candidate }) => candidate.passed * (denominator / candidate.count) - baseline.passed * (denominator / baseline.count));
        return { steps, denominator, isRounded: false };
    }
    const grid = Math.max(COARSEST, Math.floor(MOST_WORK / Math.max(1, countWork(differences, 1))));
    const steps = differences.map((difference) => Math.sign(difference) * Math.round(Math.abs(difference) * grid));
    return { steps, denominator: grid, isRounded: true };
}
/** The least common multiple of the numbers of trials; null past a million. */
function findDenominator(pairs) {
    let denominator = 1;
    for (const count of new Set(pairs.flatMap(({ baseline, candidate }) => [baseline.count, candidate.count]))) {
        denominator *= count / findDivisor(denominator, count);
        if (denominator > 1_000_000)
            return null;
    }
    return denominator;
}
function countWork(differences, denominator) {
    const moved = differences.filter((difference) => difference !== 0);
    return moved.length * reachOf(moved.map((difference) => difference * denominator));
}

// EXTERNAL MODULE: ./lib/evals/comparison/shares.js
var comparison_shares = __webpack_require__(82314);
// EXTERNAL MODULE: ../../node_modules/jstat/dist/jstat.js
var jstat = __webpack_require__(53425);
;// CONCATENATED MODULE: ./lib/evals/comparison/student.js

/** The t that a share `probability` of Student's distribution lies below. @param freedom degrees, at least 1 */
function quantileOfT(probability, freedom) {
    return jstat.studentt.inv(probability, freedom);
}
/** The chance that Student's t is at least `value`. */
function chanceAboveT(value, freedom) {
    if (!Number.isFinite(value))
        return value > 0 ? 0 : 1;
    return jstat.studentt.cdf(-value, freedom);
}
/** The chance that a standard normal variable lies further from 0 than `value`. */
function chanceBeyondZ(value) {
    return Math.min(1, 2 * jstat.normal.cdf(-Math.abs(value), 0, 1));
}

;// CONCATENATED MODULE: ./lib/evals/comparison/ratio.js


const LEAST_PAIRS = 10;
/** What an answer costs, whether it was asked in this run or kept from an earlier one. */
const costOf = (trial) => trial.costUsd;
/** How long the model took, of answers that were asked in this run: those of another day tell of another day's load. */
const latencyOf = (trial) => (trial.cached ? null : trial.latencyMs);
/**
 * Student's t on the logarithm of the ratio.
 * @param limit the increase that is allowed, 0.2 for 20 %, or null
 * @returns null where no case has a value above 0 on both sides
 */
function compareRatio(pairs, quantity, limit) {
    const logs = pairs.flatMap(({ trials }) => {
        const before = meanLog(trials.baseline ?? [], quantity);
        const after = meanLog(trials.candidate, quantity);
        return before === null || after === null ? [] : [after - before];
    });
    const mean = (0,comparison_shares/* meanOf */.hm)(logs);
    if (mean === null)
        return null;
    if (logs.length < LEAST_PAIRS)
        return { pairs: logs.length, ratio: Math.exp(mean), low: null, high: null, pValue: null };
    const freedom = logs.length - 1;
    const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / freedom;
    const error = Math.sqrt(variance / logs.length);
    const half = quantileOfT(0.95, freedom) * error;
    return {
        pairs: logs.length,
        ratio: Math.exp(mean),
        low: Math.exp(mean - half),
        high: Math.exp(mean + half),
        pValue: limit === null ? null : testAbove(mean - Math.log(1 + limit), error, freedom),
    };
}
function testAbove(excess, error, freedom) {
    if (error === 0)
        return excess > 0 ? 0 : 1;
    return chanceAboveT(excess / error, freedom);
}
function meanLog(trials, quantity) {
    const logs = (0,comparison_shares/* keepDecided */.EL)(trials).flatMap((trial) => {
        const value = quantity(trial);
        return value !== null && value > 0 ? [Math.log(value)] : [];
    });
    return (0,comparison_shares/* meanOf */.hm)(logs);
}

;// CONCATENATED MODULE: ./lib/evals/comparison/wilcoxon.js


/** Additions up to which the ranks are tested exactly. */
const wilcoxon_MOST_WORK = 5_000_000;
/** Differences that are closer than this are ties: scores are sums of weights, and 0.1 + 0.2 is not 0.3. */
const GRAIN = 1e9;
/**
 * Wilcoxon's signed-rank test with Pratt's treatment of zeros: they take part in the ranking and then leave. Tied differences share
 * the mean of their ranks. Exact given the ranks while that is cheap, else by the normal approximation with the corrections for ties
 * and zeros (Cureton 1967).
 * @param differences of scores
 * @returns the two-sided p; 1 where nothing differs
 */
function testSignedRanks(differences) {
    const doubled = rankSigned(differences.map((difference) => Math.round(difference * GRAIN)));
    const moved = doubled.filter((rank) => rank !== 0);
    if (moved.length === 0)
        return 1;
    if (moved.length * reachOf(moved) <= wilcoxon_MOST_WORK)
        return testSignFlip(moved).pExact;
    const sum = moved.reduce((total, rank) => total + rank, 0);
    return chanceBeyondZ(sum / Math.sqrt(moved.reduce((total, rank) => total + rank * rank, 0)));
}
/** Twice the rank of each difference by size, with its sign; 0 for those that do not differ. Twice, so that shared ranks are whole. */
function rankSigned(differences) {
    const order = differences.map((value, index) => ({ value, size: Math.abs(value), index })).sort((one, other) => one.size - other.size);
    const ranks = differences.map(() => 0);
    for (let first = 0; first < order.length;) {
        let last = first;
        while (order[last + 1]?.size === order[first]?.size)
            last++;
        for (let at = first; at <= last; at++) {
            const { value, index } = order[at];
            ranks[index] = Math.sign(value) * (first + last + 2);
        }
        first = last + 1;
    }
    return ranks;
}

;// CONCATENATED MODULE: ./lib/evals/comparison/compare.js









const VERDICTS = (/* unused pure expression or super */ null && (['improved', 'unchanged', 'regressed', 'inconclusive']));
const COMPARISON_TESTS = (/* unused pure expression or super */ null && (['mcnemar-exact', 'sign-flip-exact']));
/**
 * Compares both sides of a prompt's cases.
 * @returns null where no case was meant to run on the base: there is nothing to compare with
 */
function compareSides(cases, settings) {
    const { pairs, hasBaseline, ...left } = (0,comparison_pairs/* pairCases */.Q6)(cases);
    if (!hasBaseline)
        return null;
    const { steps, denominator, isRounded } = layOnLattice(pairs);
    const p = pairs.length === 0 ? null : testSignFlip(steps);
    const cost = settings.isLive ? compareRatio(pairs, costOf, settings.maxCostIncrease) : null;
    const latency = settings.isLive ? compareRatio(pairs, latencyOf, settings.maxLatencyIncrease) : null;
    const corrected = correctTogether([p?.pMid ?? null, cost?.pValue ?? null, latency?.pValue ?? null]);
    const [pAdjusted = null, pCost = null, pLatency = null] = corrected;
    const differences = isRounded ? pairs.map(comparison_pairs/* differenceOf */.Pq) : steps.map((step) => step / denominator);
    const mean = isRounded ? ((0,comparison_shares/* meanOf */.hm)(differences) ?? 0) : steps.reduce((sum, step) => sum + step, 0) / denominator / (pairs.length || 1);
    const adjusted = adjustMean(differences);
    const lowerBound = boundMean(adjusted, Z_ONE_SIDED_95).low;
    const changes = pairs.map(({ trials }) => ({ id: trials.id, change: (0,classify/* classifyCase */.b)(trials) }));
    const verdict = decideVerdict(pAdjusted, mean, lowerBound, pairs.length, settings);
    return {
        verdict,
        test: pairs.every(({ baseline, candidate }) => baseline.count === 1 && candidate.count === 1) ? 'mcnemar-exact' : 'sign-flip-exact',
        pairs: pairs.length,
        pValue: p?.pMid ?? null,
        pExact: p?.pExact ?? null,
        pAdjusted,
        tests: corrected.filter((value) => value !== null).length,
        difference: pairs.length === 0 ? null : { mean, ...boundMean(adjusted) },
        lowerBound,
        margin: settings.margin,
        ...listChanges(changes),
        ...left,
        needed: verdict === 'inconclusive' ? sumUpNeed(adjusted, pairs, differences, changes, settings.margin) : null,
        scores: compareScores(pairs),
        cost: cost && { ...cost, pAdjusted: pCost },
        latency: latency && { ...latency, pAdjusted: pLatency },
    };
}
function decideVerdict(p, mean, lowerBound, pairs, { alpha, margin }) {
    if (p === null)
        return 'inconclusive';
    if (p <= alpha && mean < 0 && lowerBound <= -margin)
        return 'regressed';
    if (p <= alpha && mean > 0)
        return 'improved';
    return lowerBound > -margin && canShowUnchanged(pairs, margin) ? 'unchanged' : 'inconclusive';
}
/**
 * Whether so many cases could rule out a drop of `margin` if every one came out alike. Fewer could do it only by looking better, which is
 * no ground for saying that little changed: at 5 points it takes 45 cases.
 */
function canShowUnchanged(pairs, margin) {
    return (Z_ONE_SIDED_95 * Math.SQRT2) / (pairs + 2) < margin;
}
/** Holm's correction over the tests that were made; those that were not stay null. */
function correctTogether(values) {
    const adjusted = adjustByHolm(values.filter((value) => value !== null));
    let at = 0;
    return values.map((value) => (value === null ? null : (adjusted[at++] ?? null)));
}
function listChanges(changes) {
    const list = (wanted) => changes.filter(({ change }) => change === wanted).map(({ id }) => id);
    return { broken: list('broken'), fixed: list('fixed'), flaky: list('flaky') };
}
/** More trials help only where cases that pass now and then make most of the spread; else it takes more cases. */
function sumUpNeed(adjusted, pairs, differences, changes, margin) {
    const cases = countNeeded(adjusted.spread, margin);
    if (cases === null)
        return null;
    const unsteady = pairs.map(({ baseline, candidate }, index) => changes[index]?.change === 'flaky' || [baseline, candidate].some(({ passed, count }) => passed > 0 && passed < count));
    const theirs = differences.reduce((sum, difference, index) => sum + (unsteady[index] ? difference ** 2 : 0), 0);
    return { cases, moreTrials: theirs > (adjusted.spread * (pairs.length + 2)) / 2 };
}
function compareScores(pairs) {
    if (pairs.length < LEAST_PAIRS)
        return null;
    const meanScore = (trials) => (0,comparison_shares/* meanOf */.hm)((0,comparison_shares/* keepDecided */.EL)(trials).map(({ score }) => score)) ?? 0;
    const differences = pairs.map(({ trials }) => meanScore(trials.candidate) - meanScore(trials.baseline ?? []));
    return { pairs: pairs.length, meanDifference: (0,comparison_shares/* meanOf */.hm)(differences) ?? 0, pValue: testSignedRanks(differences) };
}

// EXTERNAL MODULE: ./lib/evals/comparison/gate.js + 2 modules
var comparison_gate = __webpack_require__(59158);
;// CONCATENATED MODULE: ./lib/evals/comparison/stats.js


/**
 * One side in numbers. Rates and scores are means over the cases that have a decided trial; a case passes when at least half of its
 * trials do; fresh trials of suspects do not count.
 * @returns null where no case was meant to run on that side
 */
function sumUpSide(cases, side, counts) {
    const run = cases.flatMap((trials) => trials[side] ?? []);
    const sides = cases.map((trials) => trials[side]).filter((trials) => trials !== null);
    if (sides.length === 0)
        return null;
    const shares = sides.map(comparison_shares/* countPassing */.ji).filter(({ count }) => count > 0);
    const passRate = (0,comparison_shares/* meanOf */.hm)(shares.map((share) => (0,comparison_shares/* shareOf */.tC)(share) ?? 0));
    return {
        cases: sides.length,
        passed: shares.filter(comparison_shares/* passesMostly */.C8).length,
        passRate: passRate ?? 0,
        score: (0,comparison_shares/* meanOf */.hm)(sides.map(scoreOf).filter((score) => score !== null)) ?? 0,
        costUsd: sumCost(run),
        latencyMs: sumUpLatency(run),
        inputTokens: run.reduce((sum, { inputTokens }) => sum + (inputTokens ?? 0), 0),
        outputTokens: run.reduce((sum, { outputTokens }) => sum + (outputTokens ?? 0), 0),
        errors: sides.filter((trials) => trials.length === 0 || trials.some(comparison_shares/* isErrored */.E3)).length,
        cached: run.filter(({ cached }) => cached).length,
        calls: counts.calls,
        retries: counts.retries,
        rate: passRate === null ? null : boundRate(Math.min(1, passRate), shares.length),
    };
}
/** The comparison as the report tells it. */
function reportComparison(comparison) {
    const { verdict, test, pairs, pValue, pExact, difference, margin, broken, fixed, flaky, notComparable, needed } = comparison;
    return {
        verdict,
        test,
        pairs,
        pValue,
        pExact,
        difference: difference && { mean: difference.mean, low: difference.low, high: difference.high },
        margin,
        broken,
        fixed,
        flaky,
        notComparable,
        needed: needed && { cases: needed.cases },
    };
}
/** One side of one case as the report tells it; an answer that is missing is an output whose one assertion says why. */
function reportCaseSide(trials) {
    return {
        passRate: (0,comparison_shares/* shareOf */.tC)((0,comparison_shares/* countPassing */.ji)(trials)) ?? 0,
        score: scoreOf(trials) ?? 0,
        outputs: trials.map(({ text, pass, score, latencyMs, costUsd, assertions, error }) => ({
            text,
            pass: pass && error === null,
            score: error === null ? score : 0,
            latencyMs,
            costUsd,
            assertions: error === null
                ? assertions.map((assertion) => ({
                    type: assertion.type,
                    pass: assertion.pass,
                    score: assertion.score,
                    reason: assertion.reason,
                }))
                : [{ type: 'error', pass: false, score: 0, reason: error }],
        })),
    };
}
/**
 * The value that a share `at` of the values lies below, between neighbours in proportion (R's type 7).
 * @param at 0 to 1
 * @returns null of nothing
 */
function findQuantile(values, at) {
    const sorted = [...values].sort((one, other) => one - other);
    const place = at * (sorted.length - 1);
    const low = sorted[Math.floor(place)];
    const high = sorted[Math.ceil(place)];
    return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}
function scoreOf(trials) {
    return (0,comparison_shares/* meanOf */.hm)((0,comparison_shares/* keepDecided */.EL)(trials).map(({ score }) => score));
}
/** The sum of what is known; null where nothing is, or where an answer that was counted in tokens has no price. */
function sumCost(trials) {
    const known = trials.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]));
    const isPartial = trials.some(({ costUsd, inputTokens }) => costUsd === null && inputTokens !== null);
    return known.length === 0 || isPartial ? null : known.reduce((sum, cost) => sum + cost, 0);
}
/** Of answers of this run; where all are kept ones, of those. */
function sumUpLatency(trials) {
    const timed = (0,comparison_shares/* keepDecided */.EL)(trials).filter(({ latencyMs }) => latencyMs !== null);
    const fresh = timed.filter(({ cached }) => !cached);
    const times = (fresh.length > 0 ? fresh : timed).map(({ latencyMs }) => latencyMs ?? 0);
    return { p50: findQuantile(times, 0.5), p95: findQuantile(times, 0.95) };
}

// EXTERNAL MODULE: ./lib/evals/weakened.js
var weakened = __webpack_require__(44160);
// EXTERNAL MODULE: ./lib/report/conclusion.js
var report_conclusion = __webpack_require__(90104);
;// CONCATENATED MODULE: ./lib/evaluation/assemble.js








/** Makes each prompt's report and findings of what ran; compares, and decides the gate. */
function assembleEvaluation(context, outcome) {
    const { totals, stops, notes } = outcome;
    const byPrompt = Map.groupBy(outcome.cases, ({ promptId }) => promptId);
    const wasBegun = !stops.some(({ kind }) => kind === 'refused' || kind === 'dry-run');
    const prompts = context.prompts.map((prompt) => assemblePrompt(prompt, wasBegun ? (byPrompt.get(prompt.id) ?? []) : null));
    return {
        prompts,
        findings: stops.flatMap(reportStop),
        notes: [
            ...context.notes,
            ...stops.filter(({ kind }) => kind !== 'budget' && kind !== 'refused').map(({ message }) => message),
            ...notes,
        ],
        budget: { calls: totals.calls + totals.lost, costUsd: totals.costUsd, seconds: totals.seconds },
        totals,
        stops,
    };
}
/** A budget that is over concerns the whole run; what else stops it shows in the prompts that lack answers. */
function reportStop(stop) {
    if (stop.kind !== 'budget' && stop.kind !== 'refused')
        return [];
    const setting = stop.limit === 'price' ? 'models.prices' : `evals.budget.${stop.limit}`;
    const help = `Run fewer cases or trials, or let a maintainer change ${setting} on the default branch.`;
    return [(0,finding/* finding */.g)('evals/budget', { path: null }, stop.message, help)];
}
/** @param cases null where nothing was begun */
function assemblePrompt(context, cases) {
    const { id, run, evals, rules, conclusion } = context;
    if (run === null || cases === null)
        return { id, report: null, findings: context.findings, conclusion, errors: 0 };
    const known = new Map(run.cases.map((one) => [one.id, one]));
    // A case that the head's prompt cannot be asked is no missing answer; the comparison names it.
    const asked = cases.filter((one) => known.get(one.id)?.runs !== false);
    const comparison = run.hasBase ? compareSides(cases, { ...evals, isLive: run.isLive }) : null;
    const gate = (0,comparison_gate/* decideGate */.q)({
        cases: asked,
        comparison,
        settings: evals,
        source: run.source,
        suite: run.suite,
        placeOf(caseId) {
            const found = known.get(caseId);
            return found?.inHead ? found.place : null;
        },
    });
    const relaxed = (0,weakened/* findPassedByRelaxing */.x)(asked.map(({ id: caseId, required, candidate }) => ({
        id: caseId,
        required,
        place: known.get(caseId)?.place ?? run.suite,
        trials: candidate
            .filter(({ error }) => error === null)
            .map(({ pass, weakened }) => ({ pass, passedBefore: pass && weakened !== true })),
    })));
    const findings = (0,report_conclusion/* orderFindings */.$t)([...context.findings, ...(0,levels/* applyLevels */.k)([...gate.findings, ...relaxed], rules)]);
    const concluded = concludeDecided((0,comparison_gate/* concludeEvals */.d)(findings, run.source, evals), asked);
    const candidate = sumUpSide(asked, 'candidate', countCalls(asked, 'candidate'));
    if (candidate === null)
        return { id, report: null, findings, conclusion: concluded, errors: gate.errors };
    const report = {
        conclusion: concluded,
        model: run.model,
        ...run.differences,
        mode: run.mode,
        trials: run.trials,
        ...(run.source === 'unverified' ? { unverified: true } : {}),
        ...(run.basis === undefined ? {} : { basis: run.basis }),
        candidate,
        baseline: run.hasBase ? sumUpSide(asked, 'baseline', countCalls(asked, 'baseline')) : null,
        comparison: comparison && reportComparison(comparison),
        cases: cases.map((one) => ({
            id: one.id,
            description: known.get(one.id)?.description ?? null,
            baseline: one.baseline && reportCaseSide(one.baseline),
            candidate: known.get(one.id)?.runs === false ? null : reportCaseSide(one.candidate),
        })),
    };
    return { id, report, findings, conclusion: concluded, errors: gate.errors };
}
/** Where nobody knows anything there is no success, whatever level the rule has that says so. */
function concludeDecided(conclusion, asked) {
    const isAnyDecided = asked.some(({ candidate }) => (0,comparison_shares/* countPassing */.ji)(candidate).count > 0);
    return conclusion === 'success' && !isAnyDecided ? 'neutral' : conclusion;
}
/** Confirmation and judging are calls too. */
function countCalls(cases, side) {
    let [calls, retries] = [0, 0];
    for (const one of cases)
        for (const trial of [...(one[side] ?? []), ...(one.confirmation?.[side] ?? [])]) {
            calls += trial.calls ?? 0;
            retries += trial.retries ?? 0;
        }
    return { calls, retries };
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


/***/ })

};
