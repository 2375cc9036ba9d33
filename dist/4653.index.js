export const id = 4653;
export const ids = [4653];
export const modules = {

/***/ 84653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMonitorMode: () => (/* binding */ runMonitorMode)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/branches/api-branch.js
var api_branch = __webpack_require__(90738);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/github/commit-time.js
var commit_time = __webpack_require__(3631);
// EXTERNAL MODULE: ./lib/github/deployments.js
var deployments = __webpack_require__(87730);
// EXTERNAL MODULE: ./lib/github/event.js
var github_event = __webpack_require__(14398);
// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __webpack_require__(28279);
// EXTERNAL MODULE: ./lib/registry/format.js
var format = __webpack_require__(90971);
// EXTERNAL MODULE: ./lib/registry/parse.js + 4 modules
var parse = __webpack_require__(35692);
// EXTERNAL MODULE: ./lib/registry/refusal.js
var registry_refusal = __webpack_require__(30374);
// EXTERNAL MODULE: ./lib/registry/stamp.js
var stamp = __webpack_require__(253);
// EXTERNAL MODULE: ./lib/shipping/bundle.js + 8 modules
var bundle = __webpack_require__(27363);
// EXTERNAL MODULE: ./lib/shipping/deploy.js + 1 modules
var deploy = __webpack_require__(23794);
;// CONCATENATED MODULE: ./lib/watch/describe-fault.js

/** What went wrong and what mends it, as sentences on one line: some messages end without a stop, as they do on a line of their own. */
function describeFault(error) {
    if (!(error instanceof errors/* PromptgateError */.g))
        return error instanceof Error ? error.message : String(error);
    return joinSentences(error.message, error.help);
}
/** Two sentences; the second may be empty. */
function joinSentences(first, second) {
    const ended = /[.!?…]["”’)`]?$/.test(first.trimEnd()) ? first.trimEnd() : `${first.trimEnd()}.`;
    return second === '' ? ended : `${ended} ${second}`;
}

// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(58089);
;// CONCATENATED MODULE: ./lib/monitoring/figures.js

/** A share of counts as a percentage: `4.9 %`, or a dash where there was nothing to count. */
function formatRate({ exposures, bad }) {
    return exposures === 0 ? '–' : `${((100 * bad) / exposures).toFixed(1)} %`;
}
/** A rate with the counts that it comes from: `12.3 % (14 of 114)`. @param nothing what stands where nothing was counted */
function formatCounts(arm, nothing) {
    return arm.exposures === 0 ? nothing : `${formatRate(arm)} (${(0,phrases/* formatCount */.B4)(arm.bad)} of ${(0,phrases/* formatCount */.B4)(arm.exposures)})`;
}
/** E itself where a person can read it, else its power of ten. @param log its natural logarithm */
function formatEvidence(log) {
    if (log < Math.log(0.01))
        return 'below 0.01';
    if (log > Math.log(999_999))
        return `10^${Math.floor(log / Math.LN10)}`;
    const value = Math.exp(log);
    return value >= 100 ? (0,phrases/* formatCount */.B4)(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}
/** 1/α as a whole number. */
function formatLimit(alpha) {
    return (0,phrases/* formatCount */.B4)(Math.round(1 / alpha));
}

;// CONCATENATED MODULE: ./lib/watch/evidence.js

const NOTHING = 'nothing counted';
function describeGuardrail({ guardrail, canary, stable, maxLogE }) {
    return `${guardrail} ${formatCounts(canary, NOTHING)} against ${formatCounts(stable, NOTHING)} of stable, E ${formatEvidence(maxLogE)}`;
}
/** Ends the reasons of what a watcher does, so that it is told apart from what people do, and known again. */
function markRollout(rolloutId) {
    return `(rollout ${rolloutId})`;
}
/** The rollout that a kept reason names at its end; null: it was none of a watcher's. */
function readMark(reason) {
    return /\(rollout (\S{1,200})\)$/.exec(reason ?? '')?.[1] ?? null;
}
/** A regression in one sentence with its figures, short enough for the registry's reason. */
function describeEvidence(detection, rolloutId) {
    const { named, guardrails, maxLogE, alpha } = detection;
    const judged = guardrails.filter(({ unavailable }) => unavailable === null);
    const own = judged.filter(({ guardrail }) => named.includes(guardrail));
    const shown = (own.length > 0 ? own : judged).map(describeGuardrail);
    const together = judged.length > 1 ? `; all together E ${formatEvidence(maxLogE)}` : '';
    return `regression: ${shown.join('; ')}${together}, limit ${formatLimit(alpha)} ${markRollout(rolloutId)}`;
}

// EXTERNAL MODULE: ./lib/changes/semver.js
var semver = __webpack_require__(63976);
;// CONCATENATED MODULE: ./lib/registry/overview.js

/** SemVer's order; what is no version comes before all that are. */
function compareRegistered(a, b) {
    const [left, right] = [(0,semver/* parseVersion */.ot)(a), (0,semver/* parseVersion */.ot)(b)];
    if (left === null || right === null)
        return (left === null ? 0 : 1) - (right === null ? 0 : 1);
    return (0,semver/* compareVersions */.Zy)(left, right) || (a < b ? -1 : a > b ? 1 : 0);
}
/** The highest of the versions; null where there is none. */
function findNewest(versions) {
    let newest = null;
    for (const version of versions)
        if (newest === null || compareRegistered(version, newest) > 0)
            newest = version;
    return newest;
}
function summarizePrompt({ listVersions, readVersion, ...parts }) {
    const blockedVersions = new Map();
    for (const { blocked } of Object.values(parts.environments))
        for (const { digest } of blocked ?? [])
            blockedVersions.set(digest, []);
    if (blockedVersions.size > 0) {
        for (const version of listVersions())
            blockedVersions.get(readVersion(version)?.digest ?? '')?.push(version);
        for (const versions of blockedVersions.values())
            versions.sort(compareRegistered);
    }
    const evalsOf = (version) => (version === null ? null : (readVersion(version)?.evidence?.conclusion ?? null));
    return { ...parts, evalsOf, blockedVersions };
}
/** Every prompt of a registry, sorted by id. */
function listOverview({ prompts }) {
    return Object.keys(prompts)
        .sort()
        .map((id) => {
        const { environments, versions } = prompts[id];
        const names = Object.keys(versions);
        const readVersion = (version) => (Object.hasOwn(versions, version) ? (versions[version] ?? null) : null);
        return summarizePrompt({
            id,
            environments,
            newest: findNewest(names),
            versions: names.length,
            listVersions: () => names,
            readVersion,
        });
    });
}

;// CONCATENATED MODULE: ./lib/watch/rolled-back.js


function findCarrier(versions, digest) {
    return Object.keys(versions)
        .filter((version) => versions[version]?.digest === digest)
        .sort(compareRegistered)
        .at(-1);
}
/**
 * The newest rollback of each prompt that a watcher made in an environment and that nobody has gone beyond: no rollout runs again, and
 * nothing was deployed since.
 */
function listRolledBack(registry, environment) {
    return Object.entries(registry.prompts).flatMap(([promptId, { versions, environments }]) => {
        const state = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
        const block = state?.blocked?.at(-1);
        const rolloutId = readMark(block?.reason);
        if (state === undefined || block === undefined || rolloutId === null || state.rollout !== undefined || state.version === null)
            return [];
        if (state.deployedAt !== null && Date.parse(state.deployedAt) > Date.parse(block.at))
            return [];
        const from = findCarrier(versions, block.digest);
        return from === undefined ? [] : [{ promptId, environment, rolloutId, from, to: state.version, block }];
    });
}

;// CONCATENATED MODULE: ./lib/watch/act-on.js



/** In the order in which they are done: what moves traffic first. */
const PARTS = (/* unused pure expression or super */ null && (['override', 'registry', 'bundle', 'pull-request']));
const act_on_NOTHING = { parts: [], changed: false, effect: null };
/** The operation on the registry; null: it is not touched. Each is about this rollout and this step, so that a second one finds it done. */
function makeOperation({ subject, detection }, { action }) {
    const { promptId: id, environment, rollout } = subject;
    const about = { id, environment, rolloutId: rollout.id };
    const reason = () => describeEvidence(detection, rollout.id);
    if (action === 'rollback')
        return { kind: 'rollout-abort', ...about, reason: reason(), block: true };
    if (action === 'pause')
        return { kind: 'rollout-pause', ...about, reason: reason() };
    if (action === 'advance' || action === 'complete')
        return { kind: 'rollout-advance', ...about, percent: null, fromStep: rollout.step, resume: false };
    return null;
}
/** An override for a rollout that regressed. */
function makeOverride({ subject, detection, now }) {
    const { promptId, environment, rollout } = subject;
    return {
        ...{ prompt: promptId, environment, rolloutId: rollout.id, action: 'stable' },
        since: new Date(now).toISOString(),
        evidence: describeEvidence(detection, rollout.id),
    };
}
function describeEffect(action, { override, rebuild }, parts) {
    if (action !== 'rollback' && action !== 'advance' && action !== 'complete')
        return null;
    const has = (part) => parts.some((one) => one.part === part && one.state === 'done');
    const again = parts.some(({ part, state }) => part === 'registry' && state === 'failed') ? ' The next look tries again.' : '';
    if (!has('registry'))
        return action === 'rollback' && has('override')
            ? `Traffic is on stable at the applications’ next refresh (every 30 seconds by default), but the registry still has the rollout.${again}`
            : `Nothing was changed: traffic is as it was.${again}`;
    if (action === 'rollback' && has('override'))
        return 'Traffic is on stable at the applications’ next refresh (every 30 seconds by default).';
    if (has('bundle'))
        return 'Applications take it at their next refresh (every 30 seconds by default).';
    const faster = action === 'rollback' && override === null
        ? ' A file of overrides beside the bundle (monitor watch --overrides FILE) makes a rollback immediate.'
        : rebuild === null
            ? ''
            : ' It is tried again at the next look.';
    return `Applications take it once the bundle is made, published and refreshed: until then traffic is as it was.${faster}`;
}
/** Does one part; a fault in it keeps no other part from being done. */
async function attempt(part, work) {
    try {
        const text = await work();
        return text === null ? [] : [{ part, state: 'done', text }];
    }
    catch (error) {
        return [{ part, state: 'failed', text: describeFault(error) }];
    }
}
async function changeBy(ports, operation) {
    try {
        const result = await ports.change(operation);
        if (result.kind === 'refused')
            return { part: { part: 'registry', state: 'refused', text: joinSentences(result.refusal.message, result.refusal.help) }, done: null };
        const subject = result.summary.replace(/^chore\(registry\): /, '');
        const { left = null } = ports;
        const now = left === null ? subject : `${subject}. ${left}`;
        const text = result.changed ? now : [`${subject}: it was so already.`, ...result.notes].join(' ');
        return { part: { part: 'registry', state: 'done', text }, done: result };
    }
    catch (error) {
        return { part: { part: 'registry', state: 'failed', text: describeFault(error) }, done: null };
    }
}
/**
 * Does what was decided, what moves traffic first: the override, the registry (which blocks the canary's content), the bundle, the pull
 * request that mends the source. A part that fails is told and keeps none of the others from being done; every part
 * may be done again, so that the next run completes what one that ended in between left.
 */
async function actOn(check, planned, ports) {
    const operation = makeOperation(check, planned);
    if (operation === null)
        return act_on_NOTHING;
    const { action } = planned;
    const parts = [];
    const { override, rebuild } = ports;
    if (action === 'rollback' && override !== null)
        parts.push(...(await attempt('override', async () => override(makeOverride(check)).then(() => 'everybody is sent to stable'))));
    const { part, done } = await changeBy(ports, operation);
    parts.push(part);
    if (done?.changed && rebuild !== null)
        parts.push(...(await attempt('bundle', () => rebuild(done))));
    if (done !== null) {
        const { promptId, environment, rollout } = check.subject;
        const back = listRolledBack(done.registry, environment).find((one) => one.promptId === promptId && one.rolloutId === rollout.id) ?? null;
        if (back !== null)
            parts.push(...(await completeRollback(back, done.registry, ports)));
    }
    return { parts, changed: done?.changed ?? false, effect: describeEffect(action, ports, parts) };
}
/** What follows a rollback that stands in the registry: the pull request that mends the source. */
async function completeRollback(rolledBack, registry, { restore }) {
    if (restore === null)
        return [];
    let commands = [];
    const parts = await attempt('pull-request', async () => {
        const proposal = await restore(rolledBack, registry);
        commands = proposal?.commands ?? [];
        return proposal?.text ?? null;
    });
    return parts.map((part) => (part.state === 'done' && commands.length > 0 ? { ...part, state: 'by-hand', commands } : part));
}

// EXTERNAL MODULE: ./lib/registry/registry.js
var registry = __webpack_require__(17451);
;// CONCATENATED MODULE: ./lib/monitoring/settings.js


/** The chance of a false alarm where an alarm only tells somebody; where it rolls back, the default of `alpha` is stricter. */
const NOTIFY_ALPHA = 0.05;
const DEFAULT_SETTINGS = {
    alpha: 0.01,
    beta: 0.05,
    ruleOut: 2,
    minEvents: 5,
    minRates: { errors: 0.005, slow: 0.05, unhappy: 0.05 },
    tolerate: {},
    required: ['errors'],
};
const COUNTED = registry/* GUARDRAILS */.X.filter((name) => name !== 'satisfaction');
const BOUNDS = {
    alpha: {
        least: 0,
        most: 0.5,
        closed: false,
        help: 'The chance of a false alarm over a whole rollout: 0.01, or 0.05 where it only notifies.',
    },
    beta: { least: 0, most: 0.5, closed: false, help: 'The chance to pass a canary wrongly: 0.05.' },
    ruleOut: { least: 1.25, most: 100, closed: false, help: 'How many times as often things may not go wrong: 2 for twice as often.' },
    minEvents: { least: 1, most: 1_000_000, closed: true, help: 'A whole number of bad canary events: 5.' },
    minRates: { least: 0, most: 1, closed: true, help: 'A share from 0 to 1: 0.005 for one in two hundred.' },
    tolerate: { least: 0, most: 1, closed: false, help: 'A share between 0 and 1: 0.01 for one in a hundred.' },
};
function refuse(what, value, help) {
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value).slice(0, 40);
    throw new errors/* PromptgateError */.g(`The setting ${what} is ${shown}`, { code: 'detection-settings', kind: 'usage', help });
}
function checkNumber(what, value, { least, most, closed, help }) {
    const within = typeof value === 'number' && (closed ? value >= least && value <= most : value > least && value < most);
    return within ? value : refuse(what, value, help);
}
function checkRates(what, rates) {
    const help = `Give a share for any of ${COUNTED.join(', ')}.`;
    if (typeof rates !== 'object' || rates === null || Array.isArray(rates))
        refuse(what, rates, help);
    const given = Object.entries(rates).filter(([, value]) => value !== undefined && value !== null);
    for (const [name, value] of given) {
        if (!COUNTED.includes(name))
            refuse(`${what}.${name.slice(0, 40)}`, value, help);
        checkNumber(`${what}.${name}`, value, BOUNDS[what]);
    }
    return Object.fromEntries(given);
}
function checkRequired(required) {
    const help = `Give a list of ${registry/* GUARDRAILS */.X.join(', ')}.`;
    if (!Array.isArray(required))
        return refuse('required', required, help);
    const unknown = required.find((name) => !registry/* GUARDRAILS */.X.includes(name));
    if (unknown !== undefined)
        refuse('required', unknown, help);
    return registry/* GUARDRAILS */.X.filter((name) => required.includes(name));
}
/**
 * Fills in what was not given; a rate for one guardrail leaves the others as they are.
 * @throws PromptgateError `detection-settings`, with the name of the setting and what it takes
 */
function resolveSettings(given) {
    const partial = given ?? {};
    const names = Object.keys(DEFAULT_SETTINGS);
    if (typeof partial !== 'object' || Array.isArray(partial))
        refuse('object', partial, `Give an object with any of ${names.join(', ')}.`);
    const unknown = Object.keys(partial).find((name) => !names.includes(name));
    if (unknown !== undefined) {
        const help = `There are ${names.join(', ')}.`;
        throw new errors/* PromptgateError */.g(`There is no setting ${unknown.slice(0, 40)}`, { code: 'detection-settings', kind: 'usage', help });
    }
    const take = (key) => partial[key] ?? DEFAULT_SETTINGS[key];
    const minEvents = checkNumber('minEvents', take('minEvents'), BOUNDS.minEvents);
    if (!Number.isInteger(minEvents))
        refuse('minEvents', minEvents, BOUNDS.minEvents.help);
    return {
        alpha: checkNumber('alpha', take('alpha'), BOUNDS.alpha),
        beta: checkNumber('beta', take('beta'), BOUNDS.beta),
        ruleOut: checkNumber('ruleOut', take('ruleOut'), BOUNDS.ruleOut),
        minEvents,
        minRates: { ...DEFAULT_SETTINGS.minRates, ...checkRates('minRates', take('minRates')) },
        tolerate: { ...DEFAULT_SETTINGS.tolerate, ...checkRates('tolerate', take('tolerate')) },
        required: checkRequired(take('required')),
    };
}

;// CONCATENATED MODULE: ./lib/watch/check-settings.js

/** What goes on by itself is to err less often than what tells somebody. */
const ALPHA = { rollback: 0.01, pause: 0.05, notify: 0.05 };
/**
 * How a rollout is judged by the configuration.
 * @param judged the rollout's own guardrails: a pass cannot be asked for what it is not judged by
 */
function listSettings({ alpha, minRates, tolerate }, policy, judged) {
    return resolveSettings({
        alpha: alpha ?? ALPHA[policy],
        minRates: { ...DEFAULT_SETTINGS.minRates, ...minRates },
        tolerate,
        required: DEFAULT_SETTINGS.required.filter((guardrail) => judged.includes(guardrail)),
    });
}

;// CONCATENATED MODULE: ./lib/watch/decide-action.js
/** `complete` is the step behind the last one: the canary becomes what the environment runs. */
const ACTIONS = (/* unused pure expression or super */ null && (['none', 'advance', 'complete', 'rollback', 'pause', 'notify']));
const MINUTE = 60_000;
/** Milliseconds that the step of now has to last yet; 0 or less: it may end. A clock that went back makes it longer, never shorter. */
function measureHold({ rollout, now }, { holdMinutes }) {
    return Date.parse(rollout.steppedAt ?? rollout.startedAt) + (rollout.holdMinutes ?? holdMinutes) * MINUTE - now;
}
/** A span of time in words, rounded up. */
function describeSpan(milliseconds) {
    const minutes = Math.max(1, Math.ceil(milliseconds / MINUTE));
    if (minutes < 120)
        return `${minutes} minute${minutes === 1 ? '' : 's'}`;
    const hours = Math.ceil(minutes / 60);
    return hours < 48 ? `${hours} hours` : `${Math.ceil(hours / 24)} days`;
}
function refuseRegression({ rollout, detection }, { policy }) {
    if (detection.verdict !== 'regress')
        return null;
    const named = detection.named.join(' and ');
    if (policy === 'pause' && rollout.paused !== undefined)
        return { action: 'none', reason: `The canary regressed (${named}), and the rollout is paused already.` };
    const follows = { rollback: 'traffic goes back to stable', pause: 'the rollout is paused', notify: 'nothing is changed' }[policy];
    return { action: policy, reason: `The canary regressed (${named}); by the policy ${policy} ${follows}.` };
}
function keepPaused({ rollout: { paused } }) {
    return paused === undefined ? null : { action: 'none', reason: `The rollout is paused by ${paused.by}: ${paused.reason}` };
}
function watchAlone(_, { policy }) {
    return policy === 'notify' ? { action: 'none', reason: 'By the policy notify no step is taken.' } : null;
}
function holdMismatch({ detection }) {
    if (!detection.share.mismatch)
        return null;
    return { action: 'none', reason: 'The share that was recorded is not the share of the rollout, so no step is taken.' };
}
function holdTime(situation, rules) {
    const left = measureHold(situation, rules);
    if (left <= 0)
        return null;
    // A time that cannot be read is no reason to go on.
    if (Number.isNaN(left))
        return { action: 'none', reason: 'When this step began cannot be read, so no step is taken.' };
    return { action: 'none', reason: `This step lasts another ${describeSpan(left).replace(/^1 /, '')} at least.` };
}
function needCalls({ rollout, exposed }) {
    const some = rollout.percent > 0 ? exposed.canary > 0 : exposed.stable > 0;
    if (some)
        return null;
    return {
        action: 'none',
        reason: 'No call of this step was recorded for the canary, so nothing is known of it and no step is taken.',
    };
}
function needPass({ detection }, { advance }) {
    if (advance !== 'on-pass' || detection.verdict === 'pass')
        return null;
    return { action: 'none', reason: 'A step is taken after a pass alone (monitoring.advance: on-pass).' };
}
/** What speaks against the next step, the gravest first. */
const OBJECTIONS = [refuseRegression, keepPaused, watchAlone, holdMismatch, holdTime, needCalls, needPass];
/** What is to be done about a rollout. Pure: the same situation gives the same action. */
function decideAction(situation, rules) {
    for (const object of OBJECTIONS) {
        const planned = object(situation, rules);
        if (planned !== null)
            return planned;
    }
    const { step, steps } = situation.rollout;
    const because = situation.detection.verdict === 'pass' ? 'its verdict is pass' : 'nothing speaks against it';
    const next = steps[step + 1];
    if (next === undefined)
        return { action: 'complete', reason: `The last step is over and ${because}: the canary takes over.` };
    return { action: 'advance', reason: `The step is over and ${because}: on to ${next} %.` };
}

;// CONCATENATED MODULE: ./lib/monitoring/detection-reasons.js


/** What is counted, and what is bad of it: "3 of 410 calls failed". */
const WORDS = {
    errors: { request: 'calls', user: 'users', bad: 'failed' },
    slow: { request: 'calls', user: 'users', bad: 'slow' },
    unhappy: { request: 'ratings', user: 'users', bad: 'unhappy' },
    satisfaction: { request: 'ratings', user: 'ratings', bad: 'below 5' },
};
const FAULT_WORDS = {
    'key-limit': 'a million users are known, and further ones cannot be told apart; what came after counts no more.',
    'unit-not-deduplicated': 'several processes record, and none knows which users the others saw. Record into one SQLite store, or set keyAffinity where each user always reaches the same process.',
    restart: 'a process that tells users apart began anew, or one more did, and knows nothing of those seen before; what came after counts no more. A SQLite store outlives its processes.',
    gap: 'samples were missing for more than five minutes; what happened in between counts nowhere.',
    'not-an-integer': 'counters were no whole numbers, so something on the way changed them; those samples count nowhere.',
};
function compareArms({ guardrail, canary, stable }, unit) {
    const { bad, [unit]: what } = WORDS[guardrail];
    const tell = (name, arm) => `${name} ${(0,phrases/* formatCount */.B4)(arm.bad)} of ${(0,phrases/* formatCount */.B4)(arm.exposures)} ${what} ${bad} (${formatRate(arm)})`;
    return `${tell('canary', canary)}, ${tell('stable', stable)}`;
}
/** Whether `pass` asks for a guardrail: for all that something is known of, and for what is required in any case. */
function isAsked({ guardrail, unavailable, canary, stable }, { required }) {
    return required.includes(guardrail) || (unavailable === null && canary.exposures > 0 && stable.exposures > 0);
}
function tellMissing(state, guardrail) {
    const reason = 'guardrail-unavailable';
    if (state === undefined)
        return { reason, guardrail, text: `${guardrail} is required, but the rollout was not started with it.` };
    if (state.unavailable !== 'no-threshold')
        return null;
    return { reason, guardrail, text: `${guardrail} is required, but the rollout has no threshold: start it with --slow-ms or --store.` };
}
function tellTooFew(state, { settings, facts }) {
    const { guardrail, canary } = state;
    const few = canary.bad < settings.minEvents;
    const least = few
        ? `an alarm needs ${settings.minEvents} in the canary`
        : `an alarm needs a canary rate of ${100 * (guardrail === 'satisfaction' ? 0 : settings.minRates[guardrail])} %`;
    return {
        reason: 'too-few-events',
        guardrail,
        text: `${guardrail}: E is past its limit, but ${least}: ${compareArms(state, facts.unit)}.`,
    };
}
function tellNotRuledOut(state, { settings, facts }) {
    const { guardrail, logPass, canary, stable } = state;
    const none = canary.exposures === 0 && stable.exposures === 0;
    const limit = formatEvidence(-Math.log(settings.beta));
    const known = none ? 'no block has closed yet' : `evidence ${formatEvidence(logPass)} of ${limit}; ${compareArms(state, facts.unit)}`;
    return {
        reason: 'not-ruled-out',
        guardrail,
        text: `${guardrail}: ${settings.ruleOut} times stable's rate is not ruled out yet: ${known}.`,
    };
}
/** Why there is neither an alarm nor a pass; empty where all that is asked for has passed. */
function listReasons(finding) {
    const { guardrails, settings, faults, share, shares, logLimit, facts } = finding;
    const reasons = [];
    const add = (reason, guardrail, text) => reasons.push({ reason, guardrail, text });
    if (share.mismatch) {
        const percent = (value) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);
        add('sample-ratio-mismatch', null, `the canary got ${percent(share.realised)} where ${percent(share.designed)} were meant: calls are lost or counted twice on one side, and nothing can be compared until that is found.`);
    }
    const none = shares.every(({ canary, stable }) => canary + stable === 0) && finding.blocks === 0;
    if (none)
        add('no-calls', null, 'no call of this rollout was recorded yet.');
    for (const guardrail of settings.required) {
        const missing = tellMissing(guardrails.find((state) => state.guardrail === guardrail), guardrail);
        if (missing !== null)
            reasons.push(missing);
    }
    const judged = facts.guardrails.filter((name) => name !== 'slow' || facts.slowMs !== null);
    const open = guardrails.filter((state) => isAsked(state, settings) && !state.passed);
    for (const { fault, guardrail } of faults) {
        // A gap that the evidence has long made up for is no reason any more.
        const matters = guardrail === null ? open.length > 0 : open.some((state) => state.guardrail === guardrail);
        if (matters)
            add(fault, guardrail, `${guardrail ?? 'all guardrails'}: ${FAULT_WORDS[fault]}`);
    }
    for (const state of guardrails) {
        if (state.logE + Math.log(state.weight) >= logLimit)
            reasons.push(tellTooFew(state, finding));
    }
    if (none)
        return reasons;
    for (const state of open)
        if (state.unavailable === null)
            reasons.push(tellNotRuledOut(state, finding));
    if (reasons.length === 0 && !guardrails.some(({ passed }) => passed)) {
        add('guardrail-unavailable', null, judged.length === 0 ? 'the rollout is judged by nothing.' : 'no guardrail could be judged.');
    }
    return reasons;
}

;// CONCATENATED MODULE: ./lib/monitoring/evidence-value.js
/**
 * E, the evidence against "the canary is no worse": a product of factors whose mean is at most 1 while nothing is wrong, so that it ever reaches
 * 1/α with a chance of at most α (Ville's inequality), however often one looks. Everything is in natural logarithms.
 */
/** Ratios of rates, canary to stable, that are looked for; each has the same weight. */
const RATIOS = [1.25, 1.5, 2, 3, 5, 10];
/** The same for the mean of the ratings. */
const MEAN_RATIOS = [1.1, 1.25, 1.5, 2, 3, 5, 10];
/** Ratios for which `pass` collects evidence, against the one that it rules out. */
const PASS_RATIOS = [0.5, 0.75, 1, 1.25];
/** Parts of a tolerated rate for which `pass` collects evidence, against that rate. */
const TOLERATED_PARTS = [0, 0.1, 0.25, 0.5];
/** ln Σ exp(logs). −Infinity for none. */
function sumExp(logs) {
    const most = Math.max(...logs);
    if (most === Number.NEGATIVE_INFINITY || most === Number.POSITIVE_INFINITY)
        return most;
    let sum = 0;
    for (const log of logs)
        sum += Math.exp(log - most);
    return most + Math.log(sum);
}
/** ln of the mean of exp(logs): a mixture in which each has the same weight. */
function meanExp(logs) {
    return sumExp(logs) - Math.log(logs.length);
}
/**
 * ln of the factor of a block: [q/w]^canary · [(1 − q)/(1 − w)]^stable with q = wρ/(wρ + 1 − w), where each number is of bad events.
 * At w of 0 or 1 there was nothing to compare, and the factor is 1.
 *
 * Lindon & Malek, "Anytime-valid inference for multinomial count data", NeurIPS 2022 (arXiv 2011.03567). With w realised in the block the bad
 * events of the canary are hypergeometric given all bad ones, and the mean of the factor is at most that of the binomial, which is 1:
 * Hoeffding, "Probability inequalities for sums of bounded random variables", 1963, theorem 4.
 * @param w the canary's share of what was at risk, 0 to 1
 * @param ratio ρ, above 0
 */
function weighEvents(bad, w, ratio) {
    if (w <= 0 || w >= 1)
        return 0;
    return bad.canary * Math.log(ratio) - (bad.canary + bad.stable) * Math.log1p(w * (ratio - 1));
}
/**
 * The same against "the canary's rate is at least `ruleOut` times stable's": [q(ρ)/q(ρ*)]^canary · [(1 − q(ρ))/(1 − q(ρ*))]^stable.
 * For independent calls the mean of its product is at most exp(0) = 1 at ρ*, and less above it.
 * @param ratio below `ruleOut`
 */
function weighAgainst(bad, w, ratio, ruleOut) {
    if (w <= 0 || w >= 1)
        return 0;
    const step = Math.log1p(w * (ruleOut - 1)) - Math.log1p(w * (ratio - 1));
    return bad.canary * Math.log(ratio / ruleOut) + (bad.canary + bad.stable) * step;
}
/** How bad a rating is, 0 to 1: (5 − rating)/4, in the order of the counts. */
const BADNESS = [1, 0.75, 0.5, 0.25, 0];
function weighRatings(ratings, canaryGain, stableGain) {
    let sum = 0;
    for (const [place, badness] of BADNESS.entries()) {
        const canary = ratings.canary[place];
        const stable = ratings.stable[place];
        if (canary > 0)
            sum += canary * Math.log1p(badness * canaryGain);
        if (stable > 0)
            sum += stable * Math.log1p(badness * stableGain);
    }
    return sum;
}
/**
 * ln of the factor of a block of ratings: Π [1 + x(L − 1)], x = (5 − rating)/4, L = q/w for the canary's and (1 − q)/(1 − w) for stable's.
 * Who is in the canary is drawn without replacement, which is negatively associated: the mean of the product is at most 1.
 * @param w the canary's share of the ratings, 0 to 1
 */
function weighMean(ratings, w, ratio) {
    if (w <= 0 || w >= 1)
        return 0;
    const scale = 1 + w * (ratio - 1);
    return weighRatings(ratings, ((ratio - 1) * (1 - w)) / scale, (-w * (ratio - 1)) / scale);
}
/** `weighMean` against "the canary's mean badness is at least `ruleOut` times stable's". */
function weighMeanAgainst(ratings, w, ratio, ruleOut) {
    if (w <= 0 || w >= 1)
        return 0;
    const scale = 1 + w * (ratio - 1);
    return weighRatings(ratings, ((ratio - ruleOut) * (1 - w)) / (ruleOut * scale), (w * (ruleOut - ratio)) / scale);
}
/** count · log, where no count says nothing even of the impossible: 0⁰ = 1. */
function times(count, log) {
    return count === 0 ? 0 : count * log;
}
/**
 * ln of the evidence against "the canary's own rate is at least `tolerate`": the mean over p of (p/tol)^bad · ((1 − p)/(1 − tol))^good.
 * @param tolerate between 0 and 1
 */
function weighTolerated({ bad, exposures }, tolerate) {
    const logs = TOLERATED_PARTS.map((part) => times(bad, Math.log(part)) + times(exposures - bad, Math.log1p(-part * tolerate) - Math.log1p(-tolerate)));
    return meanExp(logs);
}

;// CONCATENATED MODULE: ./lib/monitoring/guardrail-evidence.js

const UNRATED = [0, 0, 0, 0, 0];
function sum(counts) {
    return counts[0] + counts[1] + counts[2] + counts[3] + counts[4];
}
const badOf = ({ canary, stable }) => ({ canary: canary.bad, stable: stable.bad });
const ratingsOf = ({ canary, stable }) => ({
    canary: canary.ratings ?? UNRATED,
    stable: stable.ratings ?? UNRATED,
});
const EVENTS = {
    ratios: RATIOS,
    countArm: ({ exposures, bad }) => ({ exposures, bad }),
    weigh: (block, w, ratio) => weighEvents(badOf(block), w, ratio),
    weighAgainst: (block, w, ratio, ruleOut) => weighAgainst(badOf(block), w, ratio, ruleOut),
};
/** Whatever is not the best rating counts, by how far it is from it. */
const RATINGS = {
    ratios: MEAN_RATIOS,
    countArm: ({ ratings = UNRATED }) => ({ exposures: sum(ratings), bad: sum(ratings) - ratings[4] }),
    weigh: (block, w, ratio) => weighMean(ratingsOf(block), w, ratio),
    weighAgainst: (block, w, ratio, ruleOut) => weighMeanAgainst(ratingsOf(block), w, ratio, ruleOut),
};
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
/** Whether the integers of a block can be true. */
function isSound({ canary, stable }) {
    return [canary, stable].every(({ exposures, bad, ratings = UNRATED }) => isCount(exposures) && isCount(bad) && bad <= exposures && ratings.every(isCount));
}
/**
 * The fold of one guardrail over its blocks.
 * @param weight v, its part of the evidence of all
 * @param unavailable why it counts for nothing; blocks are then ignored
 */
function collectEvidence(guardrail, { unit }, settings, weight, unavailable) {
    const weighing = guardrail === 'satisfaction' ? RATINGS : EVENTS;
    const { ratios } = weighing;
    const logs = ratios.map(() => 0);
    const passLogs = PASS_RATIOS.map(() => 0);
    const counts = { canary: { exposures: 0, bad: 0 }, stable: { exposures: 0, bad: 0 } };
    // Chances of a user grow with every call of theirs: they have no rate of their own that could be compared with a tolerated one.
    const tolerate = guardrail === 'satisfaction' || unit === 'user' ? undefined : settings.tolerate[guardrail];
    const minRate = guardrail === 'satisfaction' ? 0 : settings.minRates[guardrail];
    const logPassLimit = -Math.log(settings.beta);
    let logE = 0;
    let maxLogE = 0;
    function count(arm, { exposures, bad }) {
        const so = counts[arm];
        // Blocks of users share users: those at risk now, and those that were bad before, are different ones.
        so.exposures = unit === 'user' && guardrail !== 'satisfaction' ? Math.max(so.exposures, so.bad + exposures) : so.exposures + exposures;
        so.bad += bad;
    }
    return {
        unavailable,
        add(block) {
            const canary = weighing.countArm(block.canary);
            const stable = weighing.countArm(block.stable);
            count('canary', canary);
            count('stable', stable);
            if (canary.exposures === 0 || stable.exposures === 0)
                return;
            const w = canary.exposures / (canary.exposures + stable.exposures);
            for (const [place, ratio] of ratios.entries())
                logs[place] = logs[place] + weighing.weigh(block, w, ratio);
            for (const [place, ratio] of PASS_RATIOS.entries())
                passLogs[place] = passLogs[place] + weighing.weighAgainst(block, w, ratio, settings.ruleOut);
            logE = meanExp(logs);
            maxLogE = Math.max(maxLogE, logE);
        },
        logE: () => logE,
        isEligible: () => counts.canary.bad >= settings.minEvents && counts.canary.bad >= minRate * counts.canary.exposures,
        state() {
            const logPass = meanExp(passLogs);
            const logTolerated = tolerate === undefined ? null : weighTolerated(counts.canary, tolerate);
            const passed = unavailable === null && Math.max(logPass, logTolerated ?? 0) >= logPassLimit;
            return {
                guardrail,
                weight,
                logE,
                maxLogE,
                logPass,
                logTolerated,
                passed,
                canary: { ...counts.canary },
                stable: { ...counts.stable },
                unavailable,
            };
        },
    };
}

// EXTERNAL MODULE: ../../node_modules/jstat/dist/jstat.js
var jstat = __webpack_require__(53425);
;// CONCATENATED MODULE: ./lib/monitoring/share-check.js

/** ln of the limit: where nothing is wrong, one rollout in a thousand reaches it. */
const SHARE_LOG_LIMIT = Math.log(1000);
/** Calls or keys that the expectation is worth: shares within a few percent of the design are what is looked for. */
const WORTH = 1000;
/** Half of the finest share that can be asked for. */
const FINEST = 0.000_005;
function logBeta(a, b) {
    return jstat.gammaln(a) + jstat.gammaln(b) - jstat.gammaln(a + b);
}
/** The canary's share by design, 0 to 1, as routing realises it: to a thousandth of a percent. */
function designedShare(percent) {
    return Math.round(percent * 1000) / 100_000;
}
/**
 * ln of the evidence that a step's calls (or users) were not shared out as designed:
 * B(1000w + k, 1000(1 − w) + n − k) / (B(1000w, 1000(1 − w)) · w^k · (1 − w)^(n − k)), k of n in the canary: the Beta-binomial against the binomial.
 */
function weighShare({ percent, canary, stable }) {
    const designed = designedShare(percent);
    if ((designed <= 0 && canary === 0) || (designed >= 1 && stable === 0))
        return 0;
    const w = Math.min(Math.max(designed, FINEST), 1 - FINEST);
    const [a, b] = [WORTH * w, WORTH * (1 - w)];
    return logBeta(a + canary, b + stable) - logBeta(a, b) - canary * Math.log(w) - stable * Math.log1p(-w);
}
/**
 * ln of the evidence over all steps of a rollout. Requests are new ones in each step, so it is the product. Users come again, in the canary of
 * every larger share: what chance did to the first step is in all later ones, and a product would count it anew (3 % false alarms in ten close
 * steps, where one in a thousand is meant). Of users each step is judged by itself, and the strictness grows with its place s by (s + 1)(s + 2),
 * which shares the chance of a false alarm out over however many steps there will be.
 */
function weighShares(shares, unit) {
    if (shares.length === 0)
        return 0;
    if (unit === 'request')
        return shares.reduce((sum, share) => sum + weighShare(share), 0);
    return Math.max(...shares.map((share) => weighShare(share) - Math.log((share.step + 1) * (share.step + 2))));
}

;// CONCATENATED MODULE: ./lib/monitoring/detect.js







function detect_refuse({ rolloutId, arrival }, why) {
    throw new errors/* PromptgateError */.g(`Block ${arrival} of ${rolloutId.slice(0, 220)} ${why}`, {
        code: 'ledger-invalid',
        kind: 'outside',
        help: 'The store holds what no recorder wrote. Start a new store, or restore this one from a copy.',
    });
}
/** Faults that end a guardrail; after the others the blocks that are there still count. */
const ENDING = { 'unit-not-deduplicated': 'disabled', 'key-limit': 'frozen', restart: 'frozen' };
function findUnavailable(guardrail, facts, faults) {
    if (guardrail === 'slow' && facts.slowMs === null)
        return 'no-threshold';
    const own = faults.filter((fault) => fault.guardrail === guardrail || fault.guardrail === null).map(({ fault }) => fault);
    return own.find((fault) => fault in ENDING) ?? null;
}
/** A guardrail whose keys ran out keeps what it had; one that never told keys apart has nothing. */
function ignoresBlocks(unavailable) {
    return unavailable === 'no-threshold' || unavailable === 'unit-not-deduplicated';
}
/**
 * Starts the fold. The weights are equal and fixed by what the rollout was started with: a guardrail that could never count has none.
 * @param faults of the ledger; what they end counts no further
 */
function createDetector(facts, settings = DEFAULT_SETTINGS, faults = []) {
    const names = registry/* GUARDRAILS */.X.filter((name) => facts.guardrails.includes(name));
    const known = names.filter((name) => name !== 'slow' || facts.slowMs !== null);
    const logWeight = known.length === 0 ? Number.NEGATIVE_INFINITY : -Math.log(known.length);
    const judged = new Map();
    for (const name of names) {
        const weight = known.includes(name) ? 1 / known.length : 0;
        judged.set(name, {
            ...collectEvidence(name, facts, settings, weight, findUnavailable(name, facts, faults)),
            logWeight: weight === 0 ? Number.NEGATIVE_INFINITY : logWeight,
        });
    }
    const logLimit = Math.log(1 / settings.alpha);
    let arrival = 0;
    let blocks = 0;
    let logTotal = 0;
    let maxLogTotal = 0;
    let reachedAt = null;
    let named = [];
    /** Only guardrails that may raise an alarm by themselves are summed for one: leaving evidence out makes no false alarm. */
    function judge(point) {
        const eligible = [...judged].filter(([, evidence]) => evidence.isEligible());
        const sum = sumExp(eligible.map(([, evidence]) => evidence.logWeight + evidence.logE()));
        if (eligible.length === 0 || sum < logLimit)
            return;
        const alone = eligible.filter(([, evidence]) => evidence.logWeight + evidence.logE() >= logLimit).map(([name]) => name);
        if (reachedAt === null)
            named = alone.length > 0 ? alone : ['together'];
        else if (alone.length > 0)
            named = registry/* GUARDRAILS */.X.filter((name) => named.includes(name) || alone.includes(name));
        reachedAt ??= point;
    }
    return {
        add(block) {
            if (block.arrival <= arrival)
                detect_refuse(block, `comes after block ${arrival}`);
            if (!isSound(block))
                detect_refuse(block, 'has counts that cannot be');
            arrival = block.arrival;
            const evidence = judged.get(block.guardrail);
            if (evidence === undefined || ignoresBlocks(evidence.unavailable))
                return null;
            blocks += 1;
            evidence.add(block);
            logTotal = sumExp([...judged.values()].map((one) => one.logWeight + one.logE()));
            maxLogTotal = Math.max(maxLogTotal, logTotal);
            const { step, guardrail, closedAt } = block;
            const point = { arrival, at: closedAt, step, guardrail, logE: evidence.logE(), logTotal };
            judge(point);
            return point;
        },
        hasReached: () => reachedAt !== null,
        conclude(shares) {
            const share = concludeShares(shares, facts.unit);
            const guardrails = [...judged.values()].map((evidence) => evidence.state());
            const found = {
                rule: 'sequential',
                named,
                reachedAt,
                logE: logTotal,
                maxLogE: maxLogTotal,
                logLimit,
                alpha: settings.alpha,
                guardrails,
                share,
                blocks,
            };
            const reasons = reachedAt === null ? listReasons({ ...found, facts, settings, faults, shares }) : [];
            const verdict = reachedAt !== null ? 'regress' : reasons.length === 0 ? 'pass' : 'insufficient';
            return { ...found, verdict, reasons };
        },
    };
}
function concludeShares(shares, unit) {
    const logE = weighShares(shares, unit);
    const newest = shares.reduce((last, share) => (last === null || share.step > last.step ? share : last), null);
    const calls = newest === null ? 0 : newest.canary + newest.stable;
    return {
        logE,
        logLimit: SHARE_LOG_LIMIT,
        mismatch: logE >= SHARE_LOG_LIMIT,
        designed: newest === null || calls === 0 ? null : designedShare(newest.percent),
        realised: newest === null || calls === 0 ? null : newest.canary / calls,
    };
}
function order(blocks) {
    return blocks.toSorted((a, b) => a.arrival - b.arrival);
}
/**
 * Judges a rollout by all that its ledger holds: `regress` where the evidence reached 1/α at any time, `pass` where what may not be is ruled out,
 * else `insufficient` with the reasons. Valid at any look; the same integers give the same answer.
 * @throws PromptgateError `ledger-invalid`
 */
function detect({ facts, blocks, shares, faults }, settings = DEFAULT_SETTINGS) {
    const detector = createDetector(facts, settings, faults);
    for (const block of order(blocks))
        detector.add(block);
    return detector.conclude(shares);
}
/** How E came to where it is: a point after each closed block. @throws PromptgateError `ledger-invalid` */
function tracePath({ facts, blocks, faults }, settings = DEFAULT_SETTINGS) {
    const detector = createDetector(facts, settings, faults);
    return order(blocks).flatMap((block) => detector.add(block) ?? []);
}

;// CONCATENATED MODULE: ./lib/watch/rollout-check.js


/** The rollouts of an environment, by prompt; of some prompts alone where ids are given. */
function listSubjects(registry, environment, ids = []) {
    return Object.keys(registry.prompts)
        .sort()
        .filter((id) => ids.length === 0 || ids.includes(id))
        .flatMap((promptId) => {
        const { environments } = registry.prompts[promptId];
        const state = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
        if (state?.rollout === undefined || state.version === null)
            return [];
        return [{ promptId, environment, stable: state.version, rollout: state.rollout }];
    });
}
/** What a rollout is judged by: as it was fixed at its start, or what it was before that was written down. */
function listGuardrails({ guardrails, slowMs }) {
    return guardrails ?? (slowMs === null ? ['errors', 'unhappy'] : ['errors', 'slow', 'unhappy']);
}
function createEmptyLedger({ promptId, environment, stable, rollout }) {
    const { id, canary, unit, slowMs, startedAt } = rollout;
    const facts = { rolloutId: id, promptId, environment, stable, canary, unit, slowMs, firstAt: Date.parse(startedAt) };
    return { facts: { ...facts, guardrails: listGuardrails(rollout) }, blocks: [], shares: [], faults: [] };
}
/** Numbers of rollouts are a registry's own: in a store that several repositories share, the calls would be another prompt's. */
function requireOwn({ facts }, { promptId, environment, rollout }) {
    if (facts.promptId === promptId && facts.environment === environment && facts.canary === rollout.canary)
        return;
    throw new errors/* PromptgateError */.g(`What the store holds as ${rollout.id} is a rollout of ${facts.promptId} ${facts.canary} in ${facts.environment}, not of ${promptId} ${rollout.canary} in ${environment}.`, {
        code: 'rollout-mixed-up',
        kind: 'outside',
        help: 'Nothing is judged by it. Give each repository a store of its own (monitoring.store).',
    });
}
/**
 * Judges one rollout by all that was recorded of it.
 * @param now milliseconds since 1970
 * @throws PromptgateError `rollout-mixed-up`, and what the store throws
 */
async function checkRollout(store, subject, settings, now) {
    const ledger = (await store.ledger(subject.rollout.id, subject.promptId)) ?? createEmptyLedger(subject);
    requireOwn(ledger, subject);
    const ofStep = ledger.shares.filter(({ step }) => step === subject.rollout.step);
    const exposed = {
        canary: ofStep.reduce((sum, { canary }) => sum + canary, 0),
        stable: ofStep.reduce((sum, { stable }) => sum + stable, 0),
    };
    return { subject, detection: detect(ledger, settings), ledger, exposed, now };
}
/** A check as it is kept. */
function describeDecision({ subject, detection, ledger, now }, { action, reason }) {
    return {
        ...{
            rolloutId: subject.rollout.id,
            promptId: subject.promptId,
            at: new Date(now).toISOString(),
            verdict: detection.verdict,
            named: detection.named,
            action,
        },
        reasons: [...detection.reasons.map(({ text }) => text), reason],
        arrival: ledger.blocks.reduce((last, { arrival }) => Math.max(last, arrival), 0),
        ...{ logE: detection.logE, logLimit: detection.logLimit },
    };
}
function isSame(a, b) {
    return a.arrival === b.arrival && a.verdict === b.verdict && a.action === b.action && a.logLimit === b.logLimit;
}
/**
 * Keeps what was decided, unless the last decision says the same of the same calls: a watcher looks far more often than anything happens.
 * @throws PromptgateError what the store throws
 */
async function keepDecision(store, decision) {
    const last = (await store.decisions(decision.rolloutId, decision.promptId)).at(-1);
    if (last === undefined || !isSame(last, decision))
        await store.decide(decision);
}

;// CONCATENATED MODULE: ./lib/watch/look.js






async function lookAt(ports, subject, { monitoring }) {
    const { store, act } = ports;
    const now = ports.now();
    let check;
    try {
        check = await checkRollout(store, subject, listSettings(monitoring, monitoring.policy, listGuardrails(subject.rollout)), now);
    }
    catch (error) {
        return { kind: 'unseen', subject, problem: describeFault(error) };
    }
    const { rollout } = subject;
    const planned = decideAction({ rollout, detection: check.detection, exposed: check.exposed, now }, monitoring);
    // Kept before it is done: a run that ends in between leaves a trace. A store that cannot keep it does not keep a rollback from being done.
    const kept = act === null ? { ...planned, action: 'none' } : planned;
    const unkept = await keepDecision(store, describeDecision(check, kept)).then(() => null, describeFault);
    return { kind: 'looked', subject, check, planned, acted: act === null ? null : await actOn(check, planned, act), unkept };
}
/** Rollbacks that an earlier run may have left without their last part. */
async function completeEarlier(act, registry, { environment, ids }, finished) {
    const completed = [];
    for (const rolledBack of listRolledBack(registry, environment)) {
        const { promptId, rolloutId } = rolledBack;
        const name = `${promptId} ${rolloutId}`;
        if (finished.has(name) || (ids.length > 0 && !ids.includes(promptId)))
            continue;
        const parts = await completeRollback(rolledBack, registry, act);
        if (parts.every(({ state }) => state !== 'failed'))
            finished.add(name);
        if (parts.length > 0)
            completed.push({ rolledBack, parts });
    }
    return completed;
}
/**
 * Looks once at the rollouts of an environment, and does about each what its verdict and the rules ask for.
 * @param finished rollbacks of which nothing is left to do; it grows, and spares a watcher to ask again at each look
 * @throws PromptgateError where the registry cannot be read; whatever is the matter with one rollout is told in its place
 */
async function lookOnce(ports, settings, finished = new Set()) {
    const registry = await ports.readRegistry();
    const at = ports.now();
    const rollouts = [];
    for (const subject of listSubjects(registry, settings.environment, settings.ids)) {
        const looked = await lookAt(ports, subject, settings);
        rollouts.push(looked);
        if (looked.kind === 'looked' && looked.acted?.parts.some(({ part, state }) => part === 'pull-request' && state !== 'failed'))
            finished.add(`${subject.promptId} ${subject.rollout.id}`);
    }
    return {
        at,
        registry,
        rollouts,
        completed: ports.act === null || settings.monitoring.policy === 'notify' ? [] : await completeEarlier(ports.act, registry, settings, finished),
    };
}
/** Whether some part of a look could not be done for a fault outside: the next look tries again. */
function hasFault({ rollouts, completed }) {
    const failed = (parts) => parts?.some(({ state }) => state === 'failed') ?? false;
    return (rollouts.some((one) => one.kind === 'unseen' || one.unkept !== null || failed(one.acted?.parts)) ||
        completed.some(({ parts }) => failed(parts)));
}

;// CONCATENATED MODULE: ./lib/stores/open-store.js

const HELP = 'Give `memory:`, `sqlite:FILE` such as `sqlite:metrics.db`, or `prometheus:URL` such as `prometheus:http://localhost:9090`.';
/** What stands before the name and password of an address: `prometheus:http://`, `postgres://`, `mysql:`. */
const BEFORE_CREDENTIALS = /^((?:[a-z][a-z0-9+.-]*:){1,2}\/\/|[a-z][a-z0-9+.-]*:)?.*@/is;
/** A store as it may be printed: an address without the name and password in it, whatever characters a password has. */
function hideCredentials(spec) {
    return spec.startsWith('sqlite:') ? spec : spec.replace(BEFORE_CREDENTIALS, '$1').replace(/[?#].*$/s, '');
}
function open_store_refuse(spec, why) {
    throw new errors/* PromptgateError */.g(`The store ${JSON.stringify(hideCredentials(spec).slice(0, 200))} ${why}`, {
        code: 'store-invalid',
        kind: 'usage',
        help: HELP,
    });
}
/**
 * Reads what names a store.
 * @throws PromptgateError `store-invalid`
 */
function checkSpec(spec) {
    if (typeof spec !== 'string')
        open_store_refuse(typeof spec, 'is not a text');
    const [, kind, place = ''] = /^(memory|sqlite|prometheus):(.*)$/s.exec(spec) ?? [];
    if (kind === undefined)
        return open_store_refuse(spec, 'is of no known kind');
    if (kind === 'memory')
        return place === '' ? { kind, place } : open_store_refuse(spec, 'names a place, and memory has none');
    if (place === '' || place.includes('\0'))
        return open_store_refuse(spec, 'names no place');
    if (kind === 'sqlite')
        return { kind, place };
    if (!URL.canParse(place) || !/^https?:$/.test(new URL(place).protocol))
        return open_store_refuse(spec, 'names no address that begins with http:// or https://');
    return { kind: 'prometheus', place };
}
/**
 * Opens where calls are kept. What an adapter needs is loaded here and not before.
 * @param spec `memory:`, `sqlite:FILE` or `prometheus:URL`
 * @throws PromptgateError `store-invalid`, and what the store throws that cannot be opened
 */
async function openStore(spec, options = {}) {
    const { kind, place } = checkSpec(spec);
    if (kind === 'memory') {
        const { MemoryStore } = await __webpack_require__.e(/* import() */ 124).then(__webpack_require__.bind(__webpack_require__, 70124));
        return new MemoryStore();
    }
    if (kind === 'prometheus') {
        const { openPrometheus } = await __webpack_require__.e(/* import() */ 2464).then(__webpack_require__.bind(__webpack_require__, 12464));
        return openPrometheus(place, options.prometheus);
    }
    const { openSqlite } = await __webpack_require__.e(/* import() */ 4336).then(__webpack_require__.bind(__webpack_require__, 64336));
    return openSqlite(place, { mode: options.mode ?? 'read' });
}

;// CONCATENATED MODULE: ./lib/watch/watched-store.js


/**
 * Opens a store for reading and for decisions.
 * @param spec `sqlite:FILE` or `prometheus:URL`
 * @throws PromptgateError what opening it throws
 */
function openWatchedStore(spec, { directory, keyAffinity, environment, now }) {
    const file = /^sqlite:(.+)$/s.exec(spec)?.[1];
    const { PROMETHEUS_TOKEN: token = null, PROMETHEUS_USERNAME: username = null, PROMETHEUS_PASSWORD: password = null } = environment;
    return openStore(file === undefined ? spec : `sqlite:${(0,external_node_path_.resolve)(directory, file)}`, {
        mode: 'read',
        prometheus: { token, username, password, keyAffinity, now: () => now().getTime() },
    });
}

// EXTERNAL MODULE: ./lib/action/deploy-mode.js + 1 modules
var deploy_mode = __webpack_require__(40063);
// EXTERNAL MODULE: ./lib/action/job-connection.js
var job_connection = __webpack_require__(18569);
;// CONCATENATED MODULE: ./lib/monitoring/sparkline.js
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
function isDrawn(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
/** The scale begins at 0: a line that begins at its own least value makes a mountain of any noise. */
function chooseScale(values, { min, max }) {
    const low = min ?? values.reduce((least, value) => Math.min(least, value), 0);
    return { low, high: max ?? values.reduce((most, value) => Math.max(most, value), low) };
}
/**
 * One bar a value, from ▁ to █, an eighth of the scale each; a blank where there is no value.
 * @param values null, NaN and infinite ones: nothing is known
 */
function drawSparkline(values, scale = {}) {
    const { low, high } = chooseScale(values.filter(isDrawn), scale);
    const span = high - low;
    return values
        .map((value) => {
        if (!isDrawn(value))
            return ' ';
        const place = span > 0 ? (value - low) / span : 0;
        return BARS[Math.min(BARS.length - 1, Math.max(0, Math.floor(place * BARS.length)))];
    })
        .join('');
}
/**
 * A line with the words that it needs: the span of its values and the newest one. A picture without a scale says nothing.
 * @param values oldest first
 */
function describeTrend(values, format, scale = {}) {
    const known = values.filter(isDrawn);
    const newest = known.at(-1);
    if (newest === undefined)
        return 'no figures';
    const [least, most] = known.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [newest, newest]);
    const range = format(least) === format(most) ? `${format(most)} throughout` : `${format(least)} to ${format(most)}, last ${format(newest)}`;
    return known.length === 1 ? `${drawSparkline(values, scale)} ${format(newest)}` : `${drawSparkline(values, scale)} ${range}`;
}

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(6900);
;// CONCATENATED MODULE: ./lib/action/monitor-summary.js






const HEADS = {
    pass: '✅ no worse than stable',
    regress: '❌ worse than stable',
    insufficient: '⏳ not known yet',
};
const PART_MARKS = { done: '✅', 'by-hand': '✋', refused: '❌', failed: '❌' };
/** Bars of the path at most. */
const monitor_summary_BARS = 40;
function describeParts(parts) {
    return parts.map(({ part, state, text }) => `- ${PART_MARKS[state]} ${part}: ${(0,report_escape/* formatProse */.v9)(text)}`).join('\n');
}
/** The highest E of each stretch, and that of all together in words. */
function describePath({ check }, monitoring) {
    const path = tracePath(check.ledger, listSettings(monitoring, monitoring.policy, listGuardrails(check.subject.rollout)));
    if (path.length < 2)
        return '';
    const bars = Math.min(monitor_summary_BARS, path.length);
    const values = Array.from({ length: bars }, (_, bar) => path
        .slice(Math.floor((bar * path.length) / bars), Math.floor(((bar + 1) * path.length) / bars))
        .reduce((most, { logTotal }) => Math.max(most, logTotal), Number.NEGATIVE_INFINITY));
    return `Path of E, logarithmic, since the rollout began: ${(0,report_escape/* codeSpan */.SS)(describeTrend(values, formatEvidence), 200)}`;
}
function describeRollout(one, monitoring) {
    const { check, planned, acted, subject } = one;
    const { rollout, stable, promptId } = subject;
    const { detection } = check;
    const rows = detection.guardrails.map(({ guardrail, canary, stable: other, maxLogE, weight }) => `| ${guardrail} | ${formatCounts(canary, 'nothing counted')} | ${formatCounts(other, 'nothing counted')} | ${formatEvidence(maxLogE)} | ${weight > 0 ? formatLimit(detection.alpha * weight) : '–'} |`);
    const lines = [
        `### ${(0,report_escape/* codeSpan */.SS)(promptId)}: ${HEADS[detection.verdict]}`,
        `${(0,report_escape/* codeSpan */.SS)(rollout.id)}: ${(0,report_escape/* codeSpan */.SS)(rollout.canary)} at ${rollout.percent} % of ${rollout.unit}s against ${(0,report_escape/* codeSpan */.SS)(stable)}. Verdict: **${detection.verdict}**.`,
        ['| Guardrail | Canary | Stable | E | Limit |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
        describePath(one, monitoring),
        detection.reasons.map(({ text, guardrail }) => `- ${guardrail === null ? '' : `${guardrail}: `}${(0,report_escape/* formatProse */.v9)(text)}`).join('\n'),
        (0,report_escape/* formatProse */.v9)(planned.reason),
        acted === null ? '' : describeParts(acted.parts),
        acted === null || acted.effect === null ? '' : (0,report_escape/* formatProse */.v9)(acted.effect),
    ];
    return lines.filter((line) => line !== '').join('\n\n');
}
/** The job summary of a look at an environment; Markdown. */
function describeMonitored({ rollouts, completed }, { environment, monitoring, bundle }) {
    const told = rollouts.map((one) => one.kind === 'looked'
        ? describeRollout(one, monitoring)
        : `### ${(0,report_escape/* codeSpan */.SS)(one.subject.promptId)}: ⚠️ could not be looked at\n\nNothing was done. ${(0,report_escape/* formatProse */.v9)(one.problem)}`);
    const earlier = completed.map(({ rolledBack, parts }) => `### ${(0,report_escape/* codeSpan */.SS)(rolledBack.promptId)}: rolled back before (${(0,report_escape/* codeSpan */.SS)(rolledBack.rolloutId)})\n\n${describeParts(parts)}`);
    if (told.length + earlier.length === 0)
        told.push(`### No rollout runs in ${(0,report_escape/* codeSpan */.SS)(environment)}`);
    const built = bundle === '' ? [] : [`Bundle: ${(0,report_escape/* codeSpan */.SS)(bundle, 300)}. It has to be published to take effect.`];
    return `${[...told, ...earlier, ...built].join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./lib/action/open-shipped.js
var open_shipped = __webpack_require__(75793);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(48709);
// EXTERNAL MODULE: ./lib/action/payload.js
var payload = __webpack_require__(40321);
// EXTERNAL MODULE: ./lib/action/rendering.js
var rendering = __webpack_require__(24615);
// EXTERNAL MODULE: ./lib/action/report-files.js
var report_files = __webpack_require__(98687);
// EXTERNAL MODULE: ./lib/action/run.js
var run = __webpack_require__(79686);
// EXTERNAL MODULE: ./lib/action/summary.js
var summary = __webpack_require__(7935);
// EXTERNAL MODULE: ./lib/action/workflow.js
var workflow = __webpack_require__(19062);
;// CONCATENATED MODULE: ./lib/action/monitor-mode.js


























/**
 * Judges the rollouts of an environment once and acts on the verdicts by the policy of the default branch's configuration.
 *
 * @returns the exit status: 1 for a regression, for what is refused and for what could not be done (`fail-on: never` aside)
 * @throws PromptgateError where GitHub refuses, or the registry or the configuration cannot be read
 */
async function runMonitorMode(run) {
    const { inputs } = run;
    const monitor = inputs.monitor;
    const defaultBranch = await findDefaultBranch(run);
    const { github, open } = await (0,job_connection/* connectJob */._)(run);
    const { api, revisions } = await (0,open_shipped/* openShipped */.O)(github, run);
    try {
        const config = await (0,deploy_mode/* readRules */.Kc)(api, await (0,pull_request/* readBranchTip */.uN)(github, defaultBranch), inputs);
        (0,bundle/* requireEnvironment */.L)(monitor.environment, config);
        const writer = inputs.registryToken === null ? github : await open(inputs.registryToken);
        // A job that is cancelled ends after what it began, not in the middle of it.
        return await run.interruption.protect(() => look({ ...run, monitor, github, writer, revisions, config, defaultBranch }));
    }
    finally {
        await revisions.close();
    }
}
/** A schedule runs on the default branch alone, and its event need not describe the repository. */
async function findDefaultBranch({ runner }) {
    const branch = /^refs\/heads\/(.+)$/.exec(runner.ref)?.[1];
    if (runner.eventName === 'schedule' && branch !== undefined)
        return branch;
    try {
        return (0,github_event/* readDeployEvent */.E4)(runner.eventName, await (0,payload/* readPayload */.r)(runner.eventPath)).defaultBranch;
    }
    catch (error) {
        if (!(error instanceof errors/* PromptgateError */.g) || error.code !== 'event-unsupported')
            throw error;
        throw new errors/* PromptgateError */.g(`No rollout is watched on the event \`${runner.eventName}\`: it is about work that is not merged`, {
            code: error.code,
            kind: error.kind,
            help: 'Start the workflow on `schedule` or `workflow_dispatch`; templates/monitor.yml is one to copy.',
            cause: error,
        });
    }
}
function openWatched({ monitor, config, inputs, runner, environment }) {
    const spec = monitor.store ?? config.monitoring.store;
    if (spec !== null) {
        const { keyAffinity } = config.monitoring;
        return openWatchedStore(spec, { directory: runner.workspace, keyAffinity, environment, now: () => new Date() });
    }
    throw new errors/* PromptgateError */.g('Nobody says where the calls are recorded', {
        code: 'store-missing',
        kind: 'usage',
        help: `Give the input \`store\`, such as \`store: prometheus:https://…\`, or \`monitoring: { store: … }\` in ${inputs.configPath} on the default branch.`,
    });
}
async function look(watch) {
    const { monitor, config, writer, defaultBranch, logger } = watch;
    const { environment, prompt } = monitor;
    const branch = (0,api_branch.createApiBranch)(writer, config.registry.branch ?? defaultBranch);
    const { path } = config.registry;
    const shown = [];
    const store = await openWatched(watch);
    let looked;
    try {
        const readRegistry = async () => {
            const registry = (0,parse/* requireRegistry */.rm)((await branch.read([path])).files.get(path) ?? null, path);
            if (prompt !== null)
                requireRegistered(registry, prompt);
            return registry;
        };
        const act = config.monitoring.policy === 'notify' ? null : createActPorts(watch, branch, shown);
        const ids = prompt === null ? [] : [prompt];
        looked = await lookOnce({ store, readRegistry, act, now: Date.now }, { environment, ids, monitoring: config.monitoring });
    }
    finally {
        await store.close();
    }
    for (const one of looked.rollouts)
        if (one.kind === 'looked')
            logger.info(`${one.subject.promptId} ${one.subject.rollout.id}: ${one.check.detection.verdict}. ${one.planned.reason}`);
    // After a rollback of before, too: the run that wrote it may have ended without.
    const isNew = looked.completed.length > 0 || looked.rollouts.some((one) => one.kind === 'looked' && one.acted?.changed);
    const bundle = isNew ? await writeBundle(watch, branch) : '';
    for (const deployment of shown)
        await (0,deploy_mode/* tryToShow */.Am)(() => (0,deployments/* endDeployment */.FU)(watch.github, deployment, bundle === '' ? 'failure' : 'success', { logUrl: (0,rendering/* findLogUrl */.t4)(watch.runner) }));
    return publish(watch, looked, bundle);
}
/** A slip in the workflow would watch nothing, and be green for ever. @throws PromptgateError `unknown-prompt` */
function requireRegistered(registry, prompt) {
    const refusal = Object.hasOwn(registry.prompts, prompt) ? null : (0,registry_refusal/* refusePrompt */.TE)(registry, prompt);
    if (refusal === null)
        return;
    const { code, message, help } = refusal;
    throw new errors/* PromptgateError */.g(message, { code, kind: 'usage', help });
}
function createActPorts(watch, branch, shown) {
    const { config, inputs, revisions, runner, github, writer, defaultBranch } = watch;
    const settings = { config, configPath: inputs.configPath };
    const by = 'promptgate monitor';
    const findLines = async () => [await (0,pull_request/* readBranchTip */.uN)(github, defaultBranch)];
    const show = async ({ move }) => {
        await (0,deploy_mode/* tryToShow */.Am)(async () => shown.push(await (0,deployments/* beginDeployment */.tY)(github, move, { logUrl: (0,rendering/* findLogUrl */.t4)(runner) })));
        return [];
    };
    const ports = { branch, revisions, mirror: config.deployments.mirror ? show : null, findLines };
    return {
        override: null,
        change: (operation) => (0,deploy/* changeRegistry */.U)(ports, operation, { at: (0,stamp/* formatStampTime */.M)(new Date()), by }, settings),
        rebuild: null,
        restore: async (rolledBack, registry) => {
            const { proposeAfterRollback } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(3878)]).then(__webpack_require__.bind(__webpack_require__, 23878));
            const writers = writer === github ? [github] : [writer, github];
            return proposeAfterRollback(rolledBack, registry, { place: settings, defaultBranch, revisions, github, writers });
        },
    };
}
/** The bundle of what the environment runs now; empty where it cannot be made, which a warning explains. */
async function writeBundle({ monitor, config, inputs, revisions, runner, writer, logger }, branch) {
    const { path } = config.registry;
    const { tip, files } = await branch.read([path]);
    const source = {
        name: branch.name,
        commit: tip ?? '',
        text: (0,format/* formatRegistry */.v)((0,parse/* requireRegistry */.rm)(files.get(path) ?? null, path)),
    };
    const ports = { revisions, readTime: (commit) => (0,commit_time/* readCommitTime */.d)(writer, commit) };
    const made = await (0,bundle/* bundleEnvironment */.m)(ports, source, monitor.environment, { config, configPath: inputs.configPath });
    if (made.kind === 'refused') {
        for (const { message, help } of made.problems)
            await (0,run/* warn */.R)(`No bundle was made: ${message} ${help}`);
        return '';
    }
    const file = (0,external_node_path_.join)(await (0,report_files/* writeReportFiles */.t4)(runner.workspace, inputs.reportDir, { [deploy_mode/* BUNDLE_FILE */.Ij]: made.text }), deploy_mode/* BUNDLE_FILE */.Ij);
    logger.info(`Bundle of ${monitor.environment}: ${file}, ${made.bundle.digest}`);
    return file;
}
/** A regression and what could not be done fail; what could not be seen is told, and the next run looks again. */
function conclude({ rollouts, completed }) {
    const parts = [
        ...rollouts.flatMap((one) => (one.kind === 'looked' ? (one.acted?.parts ?? []) : [])),
        ...completed.flatMap((one) => one.parts),
    ];
    const isBad = rollouts.some((one) => one.kind === 'looked' && one.check.detection.verdict === 'regress');
    if (isBad || parts.some(({ state }) => state === 'refused' || state === 'failed'))
        return 'failure';
    return rollouts.some(({ kind }) => kind === 'unseen') ? 'neutral' : 'success';
}
/** Whether the registry is as it was although something was to be done. */
function isUndone({ acted }) {
    return acted?.parts.some(({ part, state }) => part === 'registry' && (state === 'failed' || state === 'refused')) ?? false;
}
async function publish({ monitor, inputs, runner, config }, looked, bundle) {
    const { environment } = monitor;
    const conclusion = conclude(looked);
    const { error } = await (0,workflow/* loadWorkflow */.G)();
    for (const one of looked.rollouts) {
        if (one.kind === 'unseen')
            await (0,run/* warn */.R)(`${one.subject.promptId} ${one.subject.rollout.id} could not be looked at: ${one.problem}`);
        else if (one.check.detection.verdict === 'regress')
            error(`${one.subject.promptId} in ${environment}: ${one.planned.reason}${isUndone(one) ? ' This could not be done: a warning says why.' : ''}`, { title: 'Promptgate' });
        if (one.kind === 'looked' && one.unkept !== null)
            await (0,run/* warn */.R)(`This check could not be kept in the store: ${one.unkept}`);
    }
    const parts = [
        ...looked.rollouts.flatMap((one) => (one.kind === 'looked' ? (one.acted?.parts ?? []) : [])),
        ...looked.completed.flatMap((one) => one.parts),
    ];
    for (const { part, state, text } of parts)
        if (state === 'failed' || state === 'refused')
            await (0,run/* warn */.R)(`${part} (${state}): ${text}`);
    await (0,summary/* writeSummary */.S)(runner.summaryPath, describeMonitored(looked, { environment, monitoring: config.monitoring, bundle }));
    const verdicts = looked.rollouts.map((one) => ({
        ...{ prompt: one.subject.promptId, rollout: one.subject.rollout.id },
        ...(one.kind === 'looked' ? { verdict: one.check.detection.verdict, action: one.planned.action } : { verdict: null, action: 'none' }),
    }));
    await (0,outputs/* writeOutputs */.Kn)(runner.outputPath, { conclusion, verdicts: JSON.stringify(verdicts), bundle, environment });
    return conclusion === 'failure' && inputs.failOn !== 'never' ? 1 : 0;
}


/***/ })

};
