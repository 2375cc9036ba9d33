export const id = 8132;
export const ids = [8132];
export const modules = {

/***/ 88132:
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
var lib_errors = __webpack_require__(72705);
// EXTERNAL MODULE: ./lib/github/commit-time.js
var commit_time = __webpack_require__(3631);
// EXTERNAL MODULE: ./lib/github/deployments.js + 1 modules
var deployments = __webpack_require__(21387);
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
// EXTERNAL MODULE: ./lib/shipping/bundle.js + 6 modules
var shipping_bundle = __webpack_require__(55250);
// EXTERNAL MODULE: ./lib/shipping/deploy.js + 1 modules
var deploy = __webpack_require__(23794);
// EXTERNAL MODULE: ./lib/registry/rollout-guardrails.js
var rollout_guardrails = __webpack_require__(68934);
// EXTERNAL MODULE: ./lib/report/describe-fault.js
var describe_fault = __webpack_require__(39955);
// EXTERNAL MODULE: ./lib/registry/lookup.js
var lookup = __webpack_require__(50310);
// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(58089);
;// CONCATENATED MODULE: ./lib/monitoring/figures.js

const SUPERSCRIPTS = {
    '-': '⁻',
    ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [String(digit), sign])),
};
/** Percent below which a share is called small, and not written out. */
const LEAST_PERCENT = 0.0001;
/** A share of 0 to 1 in percent: two digits below one percent, so that 0.04 % is not 0. */
function formatShare(share) {
    const percent = share * 100;
    if (percent === 0 || percent >= 99.95)
        return `${Math.round(percent)} %`;
    if (percent < LEAST_PERCENT)
        return `below ${LEAST_PERCENT} %`;
    return `${percent < 1 ? Number(percent.toPrecision(2)) : percent.toFixed(1)} %`;
}
/** A share of counts as a percentage: `4.9 %`, or a dash where there was nothing to count. */
function formatRate({ exposures, bad }) {
    return exposures === 0 ? '–' : formatShare(bad / exposures);
}
/** A rate with the counts that it comes from: `12.3 % (14 of 114)`. @param nothing what stands where nothing was counted */
function formatCounts(arm, nothing) {
    return arm.exposures === 0 ? nothing : `${formatRate(arm)} (${(0,phrases/* formatCount */.B4)(arm.bad)} of ${(0,phrases/* formatCount */.B4)(arm.exposures)})`;
}
function raise(exponent) {
    return `10${[...String(exponent)].map((sign) => SUPERSCRIPTS[sign] ?? sign).join('')}`;
}
/** A number whose natural logarithm is given: `0.004`, `3.2`, `412`, `2.3 × 10⁸`; never too large to print. */
function formatExponential(log) {
    if (log === Number.NEGATIVE_INFINITY)
        return '0';
    const exponent = Math.floor(log / Math.LN10 + 1e-12);
    if (exponent >= -3 && exponent < 5) {
        const value = Math.exp(log);
        return value >= 1000 ? formatCount(Math.round(value)) : String(Number(value.toPrecision(value >= 100 ? 3 : 2)));
    }
    const digits = Math.exp(log - exponent * Math.LN10).toPrecision(2);
    // Rounding can reach the next power.
    if (digits === '10')
        return raise(exponent + 1);
    return digits === '1.0' ? raise(exponent) : `${digits} × ${raise(exponent)}`;
}
/** E itself where a person can read it, else its power of ten; the same wherever it is told. @param log its natural logarithm */
function formatEvidence(log) {
    if (log < Math.log(0.01))
        return 'below 0.01';
    // Rounded down, so that no more is claimed than there is.
    if (log > Math.log(999_999))
        return raise(Math.floor(log / Math.LN10 + 1e-6));
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
        return [{ part, state: 'failed', text: (0,describe_fault/* describeFault */.Q)(error) }];
    }
}
/** What is not so although nothing was left to do: somebody let a canary take over while it was found to be worse. */
function describeOvertaken({ promptId: id, environment, rollout }, done) {
    const state = (0,lookup/* findState */.B7)(done.registry, id, environment);
    if (done.changed || state === null || state.rollout?.id === rollout.id || state.version !== rollout.canary)
        return null;
    return `${rollout.id} was completed before it could be taken back: everybody gets ${rollout.canary}. To go back to ${state.previous ?? 'the version before'}: promptgate registry rollback ${id} --environment ${environment}`;
}
async function changeBy(ports, operation, subject) {
    try {
        const result = await ports.change(operation);
        if (result.kind === 'refused')
            return { part: { part: 'registry', state: 'refused', text: (0,describe_fault/* joinSentences */.D)(result.refusal.message, result.refusal.help) }, done: null };
        const overtaken = operation.kind === 'rollout-abort' ? describeOvertaken(subject, result) : null;
        if (overtaken !== null)
            return { part: { part: 'registry', state: 'refused', text: overtaken }, done: null, isOvertaken: true };
        const summary = result.summary.replace(/^chore\(registry\): /, '');
        const { left = null } = ports;
        const now = left === null ? summary : `${summary}. ${left}`;
        const text = result.changed ? now : [`${summary}: it was so already.`, ...result.notes].join(' ');
        return { part: { part: 'registry', state: 'done', text }, done: result };
    }
    catch (error) {
        return { part: { part: 'registry', state: 'failed', text: (0,describe_fault/* describeFault */.Q)(error) }, done: null };
    }
}
/** The part of a rollback that moves traffic at once. It asks no network, so it is done for all rollouts before anything else is for one. */
async function overrideFirst(check, { action }, { override }) {
    if (action !== 'rollback' || override === null)
        return [];
    return attempt('override', async () => override(makeOverride(check)).then(() => 'everybody is sent to stable'));
}
/**
 * Does what was decided, behind the override: the registry (which blocks the canary's content), the bundle, the pull
 * request that mends the source. A part that fails is told and keeps none of the others from being done; every part
 * may be done again, so that the next run completes what one that ended in between left.
 * @param before what `overrideFirst` did
 */
async function actOn(check, planned, ports, before) {
    const operation = makeOperation(check, planned);
    if (operation === null)
        return act_on_NOTHING;
    const { action } = planned;
    const parts = [...before];
    const { rebuild } = ports;
    const { part, done, isOvertaken = false } = await changeBy(ports, operation, check.subject);
    parts.push(part);
    if (done?.changed && rebuild !== null)
        parts.push(...(await attempt('bundle', () => rebuild(done))));
    if (done !== null) {
        const { promptId, environment, rollout } = check.subject;
        const back = listRolledBack(done.registry, environment).find((one) => one.promptId === promptId && one.rolloutId === rollout.id) ?? null;
        if (back !== null)
            parts.push(...(await completeRollback(back, done.registry, ports)));
    }
    // Where a step was taken already, whoever took it has said when it takes effect.
    const isNews = !isOvertaken && (action === 'rollback' || done === null || done.changed);
    return { parts, changed: done?.changed ?? false, effect: isNews ? describeEffect(action, ports, parts) : null };
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

// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __webpack_require__(11665);
// EXTERNAL MODULE: ./lib/registry/registry.js
var registry = __webpack_require__(17451);
;// CONCATENATED MODULE: ./lib/monitoring/settings.js



/** The chance of a false alarm by what follows an alarm: what takes a version away from users is to err less often than what somebody can take back. */
const ALPHAS = { rollback: 0.01, pause: 0.05, notify: 0.05 };
const DEFAULT_SETTINGS = {
    alpha: ALPHAS.rollback,
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
    throw new lib_errors/* PromptgateError */.g(`The setting ${what} is ${shown}`, { code: 'detection-settings', kind: 'usage', help });
}
function checkNumber(what, value, { least, most, closed, help }) {
    const within = typeof value === 'number' && (closed ? value >= least && value <= most : value > least && value < most);
    return within ? value : refuse(what, value, help);
}
function checkRates(what, rates) {
    const help = `Give a share for any of ${COUNTED.join(', ')}.`;
    if (!(0,json_value/* isObject */.Gv)(rates))
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
        throw new lib_errors/* PromptgateError */.g(`There is no setting ${unknown.slice(0, 40)}`, { code: 'detection-settings', kind: 'usage', help });
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

/**
 * How a rollout is judged by the configuration.
 * @param judged the rollout's own guardrails: a pass cannot be asked for what it is not judged by
 */
function chooseSettings({ alpha, minRates, tolerate }, policy, judged) {
    return resolveSettings({
        alpha: alpha ?? ALPHAS[policy],
        minRates: { ...DEFAULT_SETTINGS.minRates, ...minRates },
        tolerate,
        required: DEFAULT_SETTINGS.required.filter((guardrail) => judged.includes(guardrail)),
    });
}

// EXTERNAL MODULE: ./lib/monitoring/span.js
var span = __webpack_require__(54295);
;// CONCATENATED MODULE: ./lib/registry/rollout-status.js

const MINUTE = 60_000;
/**
 * When the step of now has lasted long enough.
 * @param usual minutes that a step lasts where the rollout does not say
 * @returns milliseconds since 1970; NaN where the step's begin cannot be read
 */
function endOfHold({ holdMinutes, startedAt, steppedAt }, usual) {
    return Date.parse(steppedAt ?? startedAt) + (holdMinutes ?? usual) * MINUTE;
}
/** What comes behind the share of now. */
function findNextStep({ steps, step, canary }) {
    const percent = steps[step + 1];
    return percent === undefined ? { kind: 'complete', version: canary } : { kind: 'step', percent };
}
/** The environments that a question is about, by prompt and environment in the order of their names. */
function listStates(registry, { id, environment }) {
    return Object.entries(registry.prompts)
        .filter(([name]) => id === undefined || name === id)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([name, { environments }]) => Object.entries(environments)
        .filter(([place]) => environment === undefined || place === environment)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([place, state]) => ({ id: name, environment: place, state })));
}
/** The rollouts that run, by prompt and environment in the order of their names. */
function listRollouts(registry, question) {
    return listStates(registry, question).flatMap(({ id, environment, state }) => describeRollout(id, environment, state, question) ?? []);
}
/** Whether something else was deployed since a rollout was taken back: then what runs is not what it went back to. */
function hasMovedSince({ at }, { deployedAt }) {
    return deployedAt !== null && Date.parse(deployedAt) > Date.parse(at);
}
/** The rollouts that were taken back last, the newest first, where nothing was deployed since. */
function listEnded(registry, question) {
    const tell = (ended, { id, environment, state }) => ({
        ...{ id, environment, rolloutId: ended.id, canary: ended.canary, version: state.version },
        ...{ reason: ended.reason ?? null, by: ended.by, at: ended.at },
    });
    return listStates(registry, question)
        .flatMap((place) => {
        const { ended } = place.state;
        return ended === undefined || hasMovedSince(ended, place.state) ? [] : [tell(ended, place)];
    })
        .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
function describeRollout(id, environment, state, question) {
    const { rollout } = state;
    if (rollout === undefined)
        return null;
    const until = endOfHold(rollout, question.holdMinutes);
    const { canary, percent, step, steps, unit, startedAt, slowMs } = rollout;
    return {
        ...{ id, environment, rolloutId: rollout.id, stable: state.version, canary, percent, step, steps, unit, startedAt },
        startedBy: rollout.startedBy ?? null,
        reason: rollout.reason ?? null,
        steppedAt: rollout.steppedAt ?? startedAt,
        holdMinutes: rollout.holdMinutes ?? question.holdMinutes,
        holdUntil: `${new Date(until).toISOString().slice(0, 19)}Z`,
        holdLeft: Math.max(0, Math.ceil((until - question.now) / MINUTE)),
        paused: rollout.paused ?? null,
        guardrails: listGuardrails(rollout),
        slowMs,
        allowed: rollout.allow?.length ?? 0,
        denied: rollout.deny?.length ?? 0,
        next: findNextStep(rollout),
    };
}

;// CONCATENATED MODULE: ./lib/watch/decide-action.js


/** `complete` is the step behind the last one: the canary becomes what the environment runs. */
const ACTIONS = (/* unused pure expression or super */ null && (['none', 'advance', 'complete', 'rollback', 'pause', 'notify']));
/** Milliseconds that the step of now has to last yet; 0 or less: it may end. A clock that went back makes it longer, never shorter. */
function measureHold({ rollout, now }, { holdMinutes }) {
    return endOfHold(rollout, holdMinutes) - now;
}
/** A span of time in words, rounded up. */
function describeSpan(milliseconds) {
    const minutes = Math.max(1, Math.ceil(milliseconds / span/* MINUTE */.pY));
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

// EXTERNAL MODULE: ../../node_modules/jstat/dist/jstat.js
var jstat = __webpack_require__(53425);
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
 * For independent calls the mean of its product is at most exp(0) = 1 at ρ*, and less above it, in a block of so many calls; in one that closes
 * by what happened it is at most 1 by computation, over what can happen in it.
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

;// CONCATENATED MODULE: ./lib/monitoring/no-control.js





function check({ calls, errors }) {
    if (Number.isSafeInteger(calls) && Number.isSafeInteger(errors) && errors >= 0 && errors <= calls)
        return;
    throw new lib_errors/* PromptgateError */.g(`${errors} errors of ${calls} calls cannot be`, {
        code: 'counts-invalid',
        kind: 'usage',
        help: 'Give whole numbers, errors at most as many as calls.',
    });
}
/**
 * The highest error rate that the counts leave possible: Clopper & Pearson, "The use of confidence or fiducial limits", Biometrika 1934.
 * @param risk the chance, 0 to 1, that the true rate lies above it
 */
function boundErrorRate({ calls, errors }, risk) {
    return errors >= calls ? 1 : jstat.beta.inv(1 - risk, errors + 1, calls - errors);
}
/** ln of the mean over ρ of Π ρ^errors · ((1 − ρp)/(1 − p))^(calls − errors), over the ρ for which ρp is a chance. */
function weighAboveRate({ calls, errors }, rate) {
    const ratios = RATIOS.filter((ratio) => ratio * rate < 1);
    if (ratios.length === 0)
        return 0;
    return meanExp(ratios.map((ratio) => errors * Math.log(ratio) + (calls - errors) * (Math.log1p(-ratio * rate) - Math.log1p(-rate))));
}
/**
 * Whether a version that has all the traffic fails more often than a frozen window of before. Half of α covers that the rate of before is
 * itself only estimated, so the limit is 2/α. What changed in the world in between looks the same as a worse prompt: tell somebody, do not roll back by it.
 * @param baseline of the version before, over a window that no longer moves; null: none
 * @param observed of the version since its first call; null: none
 * @throws PromptgateError `counts-invalid`
 */
function testWithoutControl(baseline, observed, settings = DEFAULT_SETTINGS) {
    for (const counts of [baseline, observed])
        if (counts !== null)
            check(counts);
    const { alpha, minEvents, minRates } = settings;
    const logLimit = Math.log(2 / alpha);
    const upperRate = baseline === null || baseline.calls === 0 ? null : boundErrorRate(baseline, alpha / 2);
    const logE = upperRate === null || observed === null ? 0 : weighAboveRate(observed, upperRate);
    const found = {
        rule: 'no-control',
        logE,
        logLimit,
        baseline: baseline === null || upperRate === null ? null : { ...baseline, upperRate },
        observed,
    };
    const insufficient = (reason, text) => {
        return { ...found, verdict: 'insufficient', named: [], reasons: [{ reason, guardrail: 'errors', text }] };
    };
    if (observed === null || observed.calls === 0)
        return insufficient('no-calls', 'no call of this version was recorded yet.');
    if (upperRate === null)
        return insufficient('no-baseline', 'no call of a version before was recorded, so there is nothing to compare with.');
    const rates = `${observed.errors} of ${observed.calls} calls failed; before, at most ${formatShare(upperRate)} did`;
    if (logE < logLimit) {
        return insufficient('not-proven', `${rates}: E is ${formatEvidence(logE)} of ${formatEvidence(logLimit)}.`);
    }
    if (observed.errors < minEvents || observed.errors < minRates.errors * observed.calls) {
        return insufficient('too-few-events', `${rates}: too few for an alarm (at least ${minEvents} and ${100 * minRates.errors} %).`);
    }
    const text = `${rates}: E is ${formatEvidence(logE)}, the limit ${formatEvidence(logLimit)}.`;
    return { ...found, verdict: 'regress', named: ['errors'], reasons: [{ reason: 'error-rate', guardrail: 'errors', text }] };
}

;// CONCATENATED MODULE: ./lib/monitoring/version-change.js


/** Milliseconds of the version before that the newest one is held against. */
const BASELINE_SPAN = 7 * 24 * span/* HOUR */.dp;
function count(points) {
    const sum = (of) => points.reduce((total, point) => total + of(point), 0);
    return { calls: sum(({ rollUp }) => rollUp.calls), errors: sum(({ rollUp }) => rollUp.errors) };
}
/** Finds the last change of versions: a version's place is that of its first call. */
function findVersionChange(points) {
    const called = points.filter(({ version, rollUp }) => version !== OTHER && rollUp.calls > 0).sort((a, b) => a.from - b.from);
    const firsts = new Map();
    for (const { version, from } of called)
        if (!firsts.has(version))
            firsts.set(version, from);
    const [newest, before] = [...firsts].sort(([, a], [, b]) => b - a);
    if (newest === undefined)
        return { observed: null, baseline: null, since: null };
    const [name, since] = newest;
    const observed = count(called.filter(({ version }) => version === name));
    if (before === undefined)
        return { observed, baseline: null, since };
    const baseline = count(called.filter(({ version, from }) => version === before[0] && from < since && from >= since - BASELINE_SPAN));
    return { observed, baseline: baseline.calls > 0 ? baseline : null, since };
}

;// CONCATENATED MODULE: ./lib/watch/uncontrolled.js






/** Milliseconds for which a version is held against the one before without being asked for: as long as what it is held against. */
const WATCHED_SPAN = BASELINE_SPAN;
/**
 * The versions that run without a rollout, by prompt: those that came lately in the place of another one. What runs for longer is what the next
 * one will be held against.
 * @param ids of prompts; none: all
 * @param isAsked whether it is asked for the prompts that are named, whenever their versions came
 * @param now milliseconds since 1970
 */
function listUncontrolled(registry, { environment, ids, isAsked = false }, now) {
    const isNamed = isAsked && ids.length > 0;
    return [...new Set(ids.length > 0 ? ids : Object.keys(registry.prompts))].sort().flatMap((promptId) => {
        const state = (0,lookup/* findState */.B7)(registry, promptId, environment);
        if (state === null || state.version === null || state.rollout !== undefined)
            return [];
        const came = Date.parse(state.deployedAt ?? '');
        const { version, previous } = state;
        const isYoung = previous !== null && now - came < WATCHED_SPAN;
        if (!isNamed && !isYoung)
            return [];
        return [{ promptId, environment, version, previous, isNamed, cameAt: Number.isNaN(came) ? null : came }];
    });
}
/** Names what a baseline and an alarm belong to: another version, or the same one deployed again, is another matter. */
function nameUncontrolled({ environment, version, cameAt }) {
    return `no-control/${environment}/${version}/${cameAt === null ? '' : new Date(cameAt).toISOString()}`;
}
async function countErrors(store, query) {
    const total = query.from < query.to ? await store.total(query) : null;
    return total === null ? null : { calls: total.calls, errors: total.errors };
}
async function recall({ notes }, subject) {
    const kept = await notes.decisions(nameUncontrolled(subject), subject.promptId);
    const baseline = kept.find((note) => note.baseline !== undefined)?.baseline ?? null;
    const alarmedAt = kept.find(({ action }) => action === 'notify')?.at ?? null;
    return { baseline, alarmedAt, isKept: baseline !== null };
}
async function readBaseline({ store }, { promptId, environment, previous, cameAt }) {
    if (previous === null || cameAt === null)
        return null;
    return countErrors(store, { promptId, environment, version: previous, from: cameAt - BASELINE_SPAN, to: cameAt });
}
/** What is kept of a look: what a version is held against, and with `notify` that somebody was told. */
function describeNote(subject, detection, at, action) {
    const { verdict, named, reasons, logE, logLimit, baseline } = detection;
    return {
        ...{ rolloutId: nameUncontrolled(subject), promptId: subject.promptId, at, verdict, named },
        ...{ reasons: reasons.map(({ text }) => text), arrival: 0, logE, logLimit, action },
        ...(baseline === null ? {} : { baseline: { calls: baseline.calls, errors: baseline.errors } }),
    };
}
/** An alarm that was reached stays, whatever came afterwards. */
function latch(detection, alarmedAt) {
    if (alarmedAt === null || detection.verdict === 'regress')
        return detection;
    const now = detection.reasons.map(({ text }) => text).join(' ');
    const text = `the limit was reached ${alarmedAt.slice(0, 16).replace('T', ' ')} UTC, and an alarm stays; now: ${now}`;
    return { ...detection, verdict: 'regress', named: ['errors'], reasons: [{ reason: 'error-rate', guardrail: 'errors', text }] };
}
/**
 * Holds a version against the one before it, and keeps what it is held against: nothing else is ever done by it.
 * @param now milliseconds since 1970
 * @throws PromptgateError what the store throws
 */
async function checkUncontrolled(ports, subject, monitoring, now) {
    const { store, notes, known } = ports;
    const { promptId, environment, version, cameAt } = subject;
    const name = `${promptId} ${nameUncontrolled(subject)}`;
    const before = known.get(name) ?? (await recall(ports, subject));
    // Frozen at the first look that finds any: what is kept of it does not change when a store forgets.
    const baseline = before.baseline ?? (await readBaseline(ports, subject));
    const observed = cameAt === null ? null : await countErrors(store, { promptId, environment, version, from: cameAt, to: now + span/* MINUTE */.pY });
    const found = testWithoutControl(baseline, observed, chooseSettings(monitoring, 'notify', ['errors']));
    const isNew = found.verdict === 'regress' && before.alarmedAt === null;
    const detection = latch(found, before.alarmedAt);
    const at = new Date(now).toISOString();
    const alarmedAt = isNew ? at : before.alarmedAt;
    const isToKeep = baseline !== null && !before.isKept;
    const unkept = isToKeep ? await notes.decide(describeNote(subject, found, at, 'none')).then(() => null, describe_fault/* describeFault */.Q) : null;
    // Tried once: this process knows it anyway, and where nothing can be written each look would say so.
    known.set(name, { baseline, alarmedAt, isKept: before.isKept || isToKeep });
    return { kind: 'looked', subject, detection, alarmedAt, isNew, unkept };
}
/**
 * Keeps that somebody was told of the alarms of a look; called when it was done, so that who ends in between tells them again.
 * @returns what could not be kept, and why
 */
async function keepAlarms(notes, versions) {
    const problems = [];
    for (const one of versions) {
        if (one.kind === 'unseen' || !one.isNew || one.alarmedAt === null)
            continue;
        await notes.decide(describeNote(one.subject, one.detection, one.alarmedAt, 'notify')).catch((error) => {
            problems.push(`That ${one.subject.promptId} ${one.subject.version} was told of could not be kept: ${(0,describe_fault/* describeFault */.Q)(error)}`);
        });
    }
    return problems;
}

;// CONCATENATED MODULE: ./lib/watch/look-uncontrolled.js


/** Milliseconds of a look after which no further version is begun: of thousands, or of a store that is slow, the rest has its turn later. */
const LOOK_BUDGET = 10_000;
/**
 * The same ones, begun at another place at each look, so that in the end each has its turn. Multiples of an irrational number spread evenly
 * over the places whatever the time between two looks is, in one process or in many.
 */
function rotate(all, now) {
    const start = Math.floor((((now / 60_000) * ((Math.sqrt(5) - 1) / 2)) % 1) * all.length);
    return [...all.slice(start), ...all.slice(0, start)];
}
function sortByPrompt(looks) {
    return [...looks].sort(({ subject: a }, { subject: b }) => (a.promptId < b.promptId ? -1 : 1));
}
/**
 * Holds the versions that run without a rollout against those before them, one after the other: what is the matter with one is told in its
 * place. Those that are asked for are all looked at, of the others as many as a look has time for.
 */
async function lookAtUncontrolled({ now, ...ports }, registry, { monitoring, ...asked }) {
    const begun = now();
    const subjects = rotate(listUncontrolled(registry, asked, begun), begun);
    const versions = [];
    for (const subject of subjects) {
        // A clock that was set back ends it, too.
        if (!subject.isNamed && Math.abs(now() - begun) > LOOK_BUDGET)
            break;
        try {
            versions.push(await checkUncontrolled(ports, subject, monitoring, now()));
        }
        catch (error) {
            versions.push({ kind: 'unseen', subject, problem: (0,describe_fault/* describeFault */.Q)(error) });
        }
    }
    return { versions: sortByPrompt(versions), waiting: subjects.length - versions.length };
}
/** Whether something of a version could not be read or kept. */
function look_uncontrolled_hasUncontrolledFault({ versions }) {
    return versions.some((one) => one.kind === 'unseen' || one.unkept !== null);
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
    'users-forgotten': 'the users seen before were forgotten after the next rollout of the prompt had begun; who came since is counted no more.',
    gap: 'samples were missing for more than five minutes; what happened in between counts nowhere.',
    'not-an-integer': 'counters were no whole numbers, or became smaller while their process lived, so something on the way changed them; those samples count nowhere.',
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
        const percent = (value) => (value === null ? '–' : formatShare(value));
        add('sample-ratio-mismatch', null, `the canary got ${percent(share.realised)} where ${percent(share.designed)} were meant: calls are lost or counted twice on one side, and nothing can be compared until that is found.`);
    }
    const none = shares.every(({ canary, stable }) => canary + stable === 0) && finding.blocks === 0;
    if (none)
        add('no-calls', null, 'no call of this rollout was recorded yet. Applications take part once they read a bundle that was made after it began; a call counts where `resolve` was given a key and `record` what it gave.');
    for (const guardrail of settings.required) {
        const missing = tellMissing(guardrails.find((state) => state.guardrail === guardrail), guardrail);
        if (missing !== null)
            reasons.push(missing);
    }
    const judged = facts.guardrails.filter((name) => (0,rollout_guardrails/* isJudged */.s)(name, facts.slowMs));
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

// EXTERNAL MODULE: ./lib/monitoring/rating-counts.js
var rating_counts = __webpack_require__(23435);
;// CONCATENATED MODULE: ./lib/monitoring/guardrail-evidence.js


const badOf = ({ canary, stable }) => ({ canary: canary.bad, stable: stable.bad });
const ratingsOf = ({ canary, stable }) => ({
    canary: canary.ratings ?? rating_counts/* NO_RATINGS */.zs,
    stable: stable.ratings ?? rating_counts/* NO_RATINGS */.zs,
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
    countArm: ({ ratings = rating_counts/* NO_RATINGS */.zs }) => ({ exposures: (0,rating_counts/* countRatings */.cW)(ratings), bad: (0,rating_counts/* countRatings */.cW)(ratings) - ratings[4] }),
    weigh: (block, w, ratio) => weighMean(ratingsOf(block), w, ratio),
    weighAgainst: (block, w, ratio, ruleOut) => weighMeanAgainst(ratingsOf(block), w, ratio, ruleOut),
};
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
/** Whether the integers of a block can be true. */
function isSound({ canary, stable }) {
    return [canary, stable].every(({ exposures, bad, ratings = rating_counts/* NO_RATINGS */.zs }) => isCount(exposures) && isCount(bad) && bad <= exposures && ratings.every(isCount));
}
/** Users of a step who had their first bad event, as a part of those left who had none: from here on the share of these is not trusted alone. */
const WORN_OUT = 0.5;
/**
 * The fold of one guardrail over its blocks.
 * @param weight v, its part of the evidence of all
 * @param unavailable why it counts for nothing; blocks are then ignored
 * @param designed the canary's share of a step by design, between 0 and 1; null: not known
 */
function collectEvidence(guardrail, { unit }, settings, weight, unavailable, designed = () => null) {
    const weighing = guardrail === 'satisfaction' ? RATINGS : EVENTS;
    const { ratios } = weighing;
    const logs = ratios.map(() => 0);
    const passLogs = PASS_RATIOS.map(() => 0);
    const counts = { canary: { exposures: 0, bad: 0 }, stable: { exposures: 0, bad: 0 } };
    const isByRisk = unit === 'user' && guardrail !== 'satisfaction';
    // Chances of a user grow with every call of theirs: they have no rate of their own that could be compared with a tolerated one.
    const tolerate = guardrail === 'satisfaction' || unit === 'user' ? undefined : settings.tolerate[guardrail];
    const minRate = guardrail === 'satisfaction' ? 0 : settings.minRates[guardrail];
    const logPassLimit = -Math.log(settings.beta);
    let logE = 0;
    let maxLogE = 0;
    function count(arm, { exposures, bad }) {
        const so = counts[arm];
        // Blocks of users share users: those at risk now, and those that were bad before, are different ones.
        so.exposures = isByRisk ? Math.max(so.exposures, so.bad + exposures) : so.exposures + exposures;
        so.bad += bad;
    }
    const badByStep = new Map();
    /**
     * Users who never fail stay at risk from block to block, and with them whatever chance did to their share: where many more have come and
     * failed than are left, it would be held against the canary again and again. Then both shares are looked at, the one that came and the one by
     * design. E falls as w grows, the evidence for a pass rises: each takes the share that is worse for it, and is valid where either is the true one.
     */
    function isWornOut(step, ...arms) {
        const sumOf = (what) => arms.reduce((total, arm) => total + arm[what], 0);
        const bad = (badByStep.get(step) ?? 0) + sumOf('bad');
        badByStep.set(step, bad);
        return isByRisk && bad > WORN_OUT * (sumOf('exposures') - sumOf('bad'));
    }
    return {
        unavailable,
        add(block) {
            const canary = weighing.countArm(block.canary);
            const stable = weighing.countArm(block.stable);
            count('canary', canary);
            count('stable', stable);
            const isWorn = isWornOut(block.step, canary, stable);
            if (canary.exposures === 0 || stable.exposures === 0)
                return;
            const w = canary.exposures / (canary.exposures + stable.exposures);
            const meant = (isWorn ? designed(block.step) : null) ?? w;
            const [high, low] = [Math.max(w, meant), Math.min(w, meant)];
            for (const [place, ratio] of ratios.entries())
                logs[place] = logs[place] + weighing.weigh(block, high, ratio);
            for (const [place, ratio] of PASS_RATIOS.entries())
                passLogs[place] = passLogs[place] + weighing.weighAgainst(block, low, ratio, settings.ruleOut);
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

// EXTERNAL MODULE: ./lib/monitoring/ledger.js
var ledger = __webpack_require__(91682);
// EXTERNAL MODULE: ./lib/rollout/bucket.js + 1 modules
var bucket = __webpack_require__(73697);
;// CONCATENATED MODULE: ./lib/monitoring/share-check.js


/** ln of the limit: where nothing is wrong, one rollout in a thousand reaches it. */
const SHARE_LOG_LIMIT = Math.log(1000);
/** Calls or keys that the expectation is worth: shares within a few percent of the design are what is looked for. */
const WORTH = 1000;
/** Half of the finest share that can be asked for. */
const FINEST = 0.000_005;
/** lnΓ without the part that grows: lnΓ(z) − (z − ½) ln z + z − ½ ln 2π, which falls to 0. */
function remainder(z) {
    if (z >= 10)
        return (1 / 12 - (1 / 360 - 1 / (1260 * z * z)) / (z * z)) / z;
    return jstat.gammaln(z) - (z - 0.5) * Math.log(z) + z - 0.5 * Math.log(2 * Math.PI);
}
/** The canary's share by design, 0 to 1, as routing realises it: to a thousandth of a percent. */
function designedShare(percent) {
    return (0,bucket/* countPlaces */.wH)(percent) / 100_000;
}
/**
 * ln of the evidence that a step's calls (or users) were not shared out as designed:
 * B(1000w + k, 1000(1 − w) + n − k) / (B(1000w, 1000(1 − w)) · w^k · (1 − w)^(n − k)), k of n in the canary: the Beta-binomial against the binomial.
 * Written out by Stirling, what is large on both sides is taken away before anything is summed: of 10⁹ calls, too, ten digits are right.
 */
function weighShare({ percent, canary, stable }) {
    const designed = designedShare(percent);
    if ((designed <= 0 && canary === 0) || (designed >= 1 && stable === 0))
        return 0;
    const w = Math.min(Math.max(designed, FINEST), 1 - FINEST);
    const [a, b] = [WORTH * w, WORTH * (1 - w)];
    const [grownA, grownB, grown] = [a + canary, b + stable, WORTH + canary + stable];
    const apart = canary - w * (canary + stable);
    return (canary * Math.log1p(apart / (grown * w)) +
        stable * Math.log1p(-apart / (grown * (1 - w))) +
        (a - 0.5) * Math.log(grownA / a) +
        (b - 0.5) * Math.log(grownB / b) -
        (WORTH - 0.5) * Math.log(grown / WORTH) +
        (remainder(grownA) + remainder(grownB) - remainder(grown)) -
        (remainder(a) + remainder(b) - remainder(WORTH)));
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
    throw new lib_errors/* PromptgateError */.g(`Block ${arrival} of ${rolloutId.slice(0, 220)} ${why}`, {
        code: 'ledger-invalid',
        kind: 'outside',
        help: 'The store holds what no recorder wrote. Start a new store, or restore this one from a copy.',
    });
}
function isEnding(fault) {
    return ledger/* ENDING_FAULTS */.YQ.includes(fault);
}
function findUnavailable(guardrail, facts, faults) {
    if (!(0,rollout_guardrails/* isJudged */.s)(guardrail, facts.slowMs))
        return 'no-threshold';
    const own = faults.filter((fault) => fault.guardrail === guardrail || fault.guardrail === null).map(({ fault }) => fault);
    return own.find(isEnding) ?? null;
}
/** A guardrail whose keys ran out keeps what it had; one that never told keys apart has nothing. */
function ignoresBlocks(unavailable) {
    return unavailable === 'no-threshold' || unavailable === 'unit-not-deduplicated';
}
/**
 * Starts the fold. The weights are equal and fixed by what the rollout was started with: a guardrail that could never count has none.
 * @param faults of the ledger; what they end counts no further
 * @param designs the percent of each step by design; of users, a step without one is judged by the share that came alone
 */
function createDetector(facts, settings = DEFAULT_SETTINGS, faults = [], designs = []) {
    const byStep = new Map(designs.map(({ step, percent }) => [step, designedShare(percent)]));
    const findDesigned = (step) => {
        const share = byStep.get(step) ?? 0;
        return share > 0 && share < 1 ? share : null;
    };
    const names = registry/* GUARDRAILS */.X.filter((name) => facts.guardrails.includes(name));
    const known = names.filter((name) => (0,rollout_guardrails/* isJudged */.s)(name, facts.slowMs));
    const logWeight = known.length === 0 ? Number.NEGATIVE_INFINITY : -Math.log(known.length);
    const judged = new Map();
    for (const name of names) {
        const weight = known.includes(name) ? 1 / known.length : 0;
        judged.set(name, {
            ...collectEvidence(name, facts, settings, weight, findUnavailable(name, facts, faults), findDesigned),
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
    const detector = createDetector(facts, settings, faults, shares);
    for (const block of order(blocks))
        detector.add(block);
    return detector.conclude(shares);
}
/** How E came to where it is: a point after each closed block. @throws PromptgateError `ledger-invalid` */
function tracePath({ facts, blocks, shares, faults }, settings = DEFAULT_SETTINGS) {
    const detector = createDetector(facts, settings, faults, shares);
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
function createEmptyLedger({ promptId, environment, stable, rollout }) {
    const { id, canary, unit, slowMs, startedAt } = rollout;
    const facts = { rolloutId: id, promptId, environment, stable, canary, unit, slowMs, firstAt: Date.parse(startedAt) };
    return { facts: { ...facts, guardrails: (0,rollout_guardrails/* listGuardrails */.t)(rollout) }, blocks: [], shares: [], faults: [] };
}
/** Numbers of rollouts are a registry's own: in a store that several repositories share, the calls would be another prompt's. */
function requireOwn({ facts }, { promptId, environment, rollout }) {
    if (facts.promptId === promptId && facts.environment === environment && facts.canary === rollout.canary)
        return;
    throw new lib_errors/* PromptgateError */.g(`What the store holds as ${rollout.id} is a rollout of ${facts.promptId} ${facts.canary} in ${facts.environment}, not of ${promptId} ${rollout.canary} in ${environment}.`, {
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








async function judge(ports, subject, { monitoring }) {
    const { store, act } = ports;
    const now = ports.now();
    let check;
    try {
        check = await checkRollout(store, subject, chooseSettings(monitoring, monitoring.policy, (0,rollout_guardrails/* listGuardrails */.t)(subject.rollout)), now);
    }
    catch (error) {
        return { kind: 'unseen', subject, problem: (0,describe_fault/* describeFault */.Q)(error) };
    }
    const { rollout } = subject;
    const planned = decideAction({ rollout, detection: check.detection, exposed: check.exposed, now }, monitoring);
    // Kept before it is done: a run that ends in between leaves a trace. A store that cannot keep it does not keep a rollback from being done.
    const kept = act === null ? { ...planned, action: 'none' } : planned;
    const unkept = await keepDecision(store, describeDecision(check, kept)).then(() => null, describe_fault/* describeFault */.Q);
    const overridden = act === null ? [] : await overrideFirst(check, planned, act);
    return { kind: 'looked', subject, check, planned, unkept, overridden };
}
/** Rollouts that are judged at the same time: a store that is slow for one does not hold up all. */
const LANES = 4;
async function judgeAll(ports, subjects, settings) {
    const judged = [];
    const left = subjects.entries();
    const work = async () => {
        for (const [place, subject] of left)
            judged[place] = await judge(ports, subject, settings);
    };
    await Promise.all(Array.from({ length: LANES }, work));
    return judged;
}
async function finish(judged, act) {
    if (judged.kind === 'unseen')
        return judged;
    const { overridden, ...looked } = judged;
    return { ...looked, acted: act === null ? null : await actOn(judged.check, judged.planned, act, overridden) };
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
 * What runs without a rollout is held against the version before it, and nothing is done about it but to tell.
 * @param finished rollbacks of which nothing is left to do; it grows, and spares a watcher to ask again at each look
 * @param known what earlier looks found of versions without a rollout; it grows, too
 * @throws PromptgateError where the registry cannot be read; whatever is the matter with one rollout is told in its place
 */
async function lookOnce(ports, settings, finished = new Set(), known = new Map()) {
    const registry = await ports.readRegistry();
    const at = ports.now();
    const judged = await judgeAll(ports, listSubjects(registry, settings.environment, settings.ids), settings);
    const rollouts = [];
    // A registry that is slow to reach holds up no other rollout's override.
    for (const one of judged) {
        const { subject } = one;
        const looked = await finish(one, ports.act);
        rollouts.push(looked);
        if (looked.kind === 'looked' && looked.acted?.parts.some(({ part, state }) => part === 'pull-request' && state !== 'failed'))
            finished.add(`${subject.promptId} ${subject.rollout.id}`);
    }
    const { act, store, notes = store, now } = ports;
    return {
        at,
        registry,
        rollouts,
        completed: act === null || settings.monitoring.policy === 'notify' ? [] : await completeEarlier(act, registry, settings, finished),
        // Last: a rollback waits for nothing that only tells.
        uncontrolled: await lookAtUncontrolled({ store, notes, known, now }, registry, settings),
    };
}
/** Whether some part of a look could not be done for a fault outside: the next look tries again. */
function hasFault({ rollouts, completed, uncontrolled }) {
    const failed = (parts) => parts?.some(({ state }) => state === 'failed') ?? false;
    return (rollouts.some((one) => one.kind === 'unseen' || one.unkept !== null || failed(one.acted?.parts)) ||
        completed.some(({ parts }) => failed(parts)) ||
        hasUncontrolledFault(uncontrolled));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/branches/lock.js






/** Milliseconds between two signs of life, and those without one after which nobody is believed to be there. */
const BEAT = 5000;
const SILENCE = 60_000;
/** A lock without an owner in it is one that is being written where files have one name alone, or whose writer was killed in between. */
const UNSIGNED = 2000;
const LONGEST_POLL = 120;
/** Milliseconds after which the wait is talked of. */
const QUIET = 1000;
function readOwner(text) {
    try {
        const value = JSON.parse(text);
        return typeof value?.pid === 'number' && typeof value.token === 'string' ? value : null;
    }
    catch {
        return null;
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}
/** Locks of this process, and when it began, in milliseconds since 1970. */
const own = new Set();
const startedAt = Date.now() - process.uptime() * 1000;
/**
 * Whether a lock with our own number is one that a process of before has left. In a container each start has the same name and mostly the same
 * number as the one before, which may have been killed; so may have two that live and share a host's name.
 */
function isLeft({ token, since }) {
    return !own.has(token) && Date.parse(since) < startedAt;
}
function isStale(owner, silence) {
    if (owner === null)
        return silence > UNSIGNED;
    if (silence > SILENCE)
        return true;
    return owner.host === (0,external_node_os_.hostname)() && (owner.pid === process.pid ? isLeft(owner) : !isAlive(owner.pid));
}
async function readText(path) {
    return (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    });
}
/** Takes a dead writer's lock away; where it was another one by now, puts that back. */
async function removeStale(path, seen) {
    const aside = `${path}.stale`;
    try {
        await (0,promises_.rename)(path, aside);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return;
        throw error;
    }
    const taken = await readText(aside);
    if (taken !== null && taken !== seen)
        await (0,promises_.writeFile)(path, taken, { flag: 'wx' }).catch(() => { });
    await (0,promises_.rm)(aside, { force: true });
}
function describe(owner) {
    return owner === null ? 'another process' : `process ${owner.pid} on ${owner.host} (since ${owner.since})`;
}
function explainUnwritable(path, cause) {
    return new lib_errors/* PromptgateError */.g(`${path} cannot be written: ${cause.message}`, {
        code: 'not-writable',
        kind: 'outside',
        help: 'Nothing was changed. Check that you may write to the repository and that the disk is not full.',
        cause,
    });
}
/**
 * Waits for a lock file that one process at a time can make. The file of a process that is gone is taken over.
 * @throws PromptgateError `registry-locked` after `patience`, `not-writable`
 */
async function acquireLock(path, { patience, note }) {
    const owner = { token: (0,external_node_crypto_.randomUUID)(), pid: process.pid, host: (0,external_node_os_.hostname)(), since: new Date().toISOString() };
    const text = `${JSON.stringify(owner)}\n`;
    own.add(owner.token);
    const start = Date.now();
    for (let told = false;;) {
        if (await create(path, owner.token, text))
            break;
        const [seen, file] = await Promise.all([readText(path), (0,promises_.stat)(path).catch(() => null)]);
        if (seen === null || file === null)
            continue;
        const other = readOwner(seen);
        if (isStale(other, Date.now() - file.mtimeMs)) {
            await removeStale(path, seen);
            continue;
        }
        const waited = Date.now() - start;
        if (waited > patience) {
            own.delete(owner.token);
            throw new lib_errors/* PromptgateError */.g(`Another writer, ${describe(other)}, holds ${path}.`, {
                code: 'registry-locked',
                kind: 'outside',
                help: `Nothing was changed. Run the same command again when it is through; where no such process runs any more: rm '${path}'`,
            });
        }
        if (waited > QUIET && !told) {
            told = true;
            note(`Waiting for another writer: ${describe(other)}.`);
        }
        await (0,external_node_timers_promises_.setTimeout)(5 + Math.random() * LONGEST_POLL);
    }
    await sweep(path);
    const beat = setInterval(() => void (0,promises_.utimes)(path, new Date(), new Date()).catch(() => { }), BEAT);
    beat.unref();
    const isHeld = async () => (await readText(path)) === text;
    return {
        isHeld,
        async release() {
            clearInterval(beat);
            if (await isHeld())
                await (0,promises_.rm)(path, { force: true });
            own.delete(owner.token);
        },
    };
}
/**
 * Makes the lock with its owner in it, at once: were it signed a moment later, a process that is held up in between would lose it to another
 * and then sign the other's.
 */
async function create(path, token, text) {
    if ((await (0,promises_.stat)(path).catch(() => null)) !== null)
        return false;
    const own = `${path}.${token}`;
    try {
        await (0,promises_.writeFile)(own, text);
    }
    catch (error) {
        throw explainUnwritable(path, error);
    }
    try {
        await (0,promises_.link)(own, path);
        return true;
    }
    catch (error) {
        const { code = '' } = error;
        // Somebody has the lock, or has it and swept.
        if (code === 'EEXIST' || code === 'ENOENT')
            return false;
        // File systems that give no file a second name say so in many ways; what cannot be written at all is said by the other way, too.
        return await createInSteps(path, text);
    }
    finally {
        await (0,promises_.rm)(own, { force: true }).catch(() => { });
    }
}
/** Takes away what writers left that were killed while they made theirs. One that still makes it makes it again. */
async function sweep(path) {
    const names = await (0,promises_.readdir)((0,external_node_path_.dirname)(path)).catch(() => []);
    const left = names.filter((name) => name.startsWith(`${(0,external_node_path_.basename)(path)}.`) && name !== `${(0,external_node_path_.basename)(path)}.stale`);
    await Promise.all(left.map((name) => (0,promises_.rm)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), name), { force: true }).catch(() => { })));
}
async function createInSteps(path, text) {
    let isOurs = false;
    try {
        await (0,promises_.writeFile)(path, '', { flag: 'wx' });
        isOurs = true;
        await (0,promises_.writeFile)(path, text);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        if (isOurs)
            await (0,promises_.rm)(path, { force: true }).catch(() => { });
        throw explainUnwritable(path, error);
    }
}

// EXTERNAL MODULE: ./lib/runner/cache-directory.js
var cache_directory = __webpack_require__(68139);
;// CONCATENATED MODULE: ./lib/watch/notes-file.js






/** From the repository's root. */
const FILE = (0,external_node_path_.join)(cache_directory/* CACHE_DIRECTORY */.v, 'watch', 'notes.json');
/** Milliseconds for which another watcher that writes is waited for: nobody does for longer than a moment. */
const PATIENCE = 10_000;
/** Milliseconds for which a note is kept: twice as long as its version is looked at without being asked for. */
const KEPT = 2 * WATCHED_SPAN;
function isNote(value) {
    const { rolloutId, promptId, at, verdict, baseline } = (value ?? {});
    const { calls, errors } = (baseline ?? {});
    const isCounted = Number.isSafeInteger(calls) && Number.isSafeInteger(errors) && 0 <= Number(errors) && Number(errors) <= Number(calls);
    const isText = [rolloutId, promptId, verdict].every((text) => typeof text === 'string');
    return isText && isCounted && typeof at === 'string' && !Number.isNaN(Date.parse(at));
}
/** What cannot be read is nothing: at worst somebody is told a second time. */
async function read(file) {
    try {
        const { notes } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        return Array.isArray(notes) ? notes.filter(isNote) : [];
    }
    catch {
        return [];
    }
}
async function append(root, file, note) {
    // What a link leads to is not ours to write.
    for (const path of [(0,external_node_path_.join)(root, cache_directory/* CACHE_DIRECTORY */.v), (0,external_node_path_.dirname)(file)]) {
        await (0,promises_.mkdir)(path).catch((error) => {
            if (error.code !== 'EEXIST')
                throw error;
        });
        if (!(await (0,promises_.lstat)(path)).isDirectory())
            throw new Error(`${path} is not a directory`);
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(root, cache_directory/* CACHE_DIRECTORY */.v, '.gitignore'), '*\n', { flag: 'wx' }).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
    const lock = await acquireLock(`${file}.lock`, { patience: PATIENCE, note: () => { } });
    try {
        const isLink = await (0,promises_.lstat)(file).then((found) => found.isSymbolicLink(), () => false);
        if (isLink)
            throw new Error('it is a link');
        const notes = (await read(file)).filter(({ at }) => Date.parse(note.at) - Date.parse(at) < KEPT);
        const { default: writeFileAtomic } = await __webpack_require__.e(/* import() */ 3738).then(__webpack_require__.t.bind(__webpack_require__, 93738, 19));
        await writeFileAtomic(file, `${JSON.stringify({ schemaVersion: 1, notes: [...notes, note] }, null, 2)}\n`);
    }
    finally {
        await lock.release();
    }
}
/**
 * Where it is kept which versions without a rollout were looked at and told of: in the store, and where that keeps nothing, in a file of the
 * repository that Git does not see. A watcher that is started again then tells nothing twice.
 * @param root the repository's; absolute
 */
function openNotes(store, root) {
    const file = (0,external_node_path_.join)(root, FILE);
    return {
        async decide(note) {
            if (await store.decide(note))
                return true;
            await append(root, file, note).catch((cause) => {
                throw new lib_errors/* PromptgateError */.g(`${FILE} cannot be written: ${cause.message}.`, {
                    code: 'notes-not-writable',
                    kind: 'outside',
                    help: 'Let it be written to; until then a watcher that is started again tells its alarms again.',
                    cause,
                });
            });
            return true;
        },
        async decisions(name, promptId) {
            const kept = await store.decisions(name, promptId);
            if (kept.length > 0)
                return kept;
            return (await read(file)).filter((note) => note.rolloutId === name && note.promptId === promptId);
        },
    };
}
/** Of notes, what somebody who only looks sees: whom a watcher is to tell is not told by that. */
function readNotes(notes) {
    return { decide: async () => false, decisions: (name, promptId) => notes.decisions(name, promptId) };
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
    throw new lib_errors/* PromptgateError */.g(`The store ${JSON.stringify(hideCredentials(spec).slice(0, 200))} ${why}.`, {
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
        const { openPrometheus } = await __webpack_require__.e(/* import() */ 2458).then(__webpack_require__.bind(__webpack_require__, 82458));
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
// EXTERNAL MODULE: ./lib/action/describe-error.js
var describe_error = __webpack_require__(15573);
// EXTERNAL MODULE: ./lib/action/job-connection.js
var job_connection = __webpack_require__(18569);
;// CONCATENATED MODULE: ./lib/monitoring/sparkline.js
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
function isDrawn(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
/**
 * One bar a value, from ▁ to █, an eighth of the scale each; a blank where there is no value. The scale begins at 0, or at the least value where
 * one is below 0: a line that begins at its own least value makes a mountain of any noise.
 * @param values null, NaN and infinite ones: nothing is known
 */
function drawSparkline(values) {
    const known = values.filter(isDrawn);
    const low = known.reduce((least, value) => Math.min(least, value), 0);
    const span = known.reduce((most, value) => Math.max(most, value), low) - low;
    return values
        .map((value) => {
        if (!isDrawn(value))
            return ' ';
        const place = span > 0 ? (value - low) / span : 0;
        return BARS[Math.min(BARS.length - 1, Math.floor(place * BARS.length))];
    })
        .join('');
}
/**
 * A line with the words that it needs: the span of its values and the newest one. A picture without a scale says nothing.
 * @param values oldest first
 */
function describeTrend(values, format) {
    const known = values.filter(isDrawn);
    const newest = known.at(-1);
    if (newest === undefined)
        return 'no figures';
    const [least, most] = known.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [newest, newest]);
    const range = format(least) === format(most) ? `${format(most)} throughout` : `${format(least)} to ${format(most)}, last ${format(newest)}`;
    return known.length === 1 ? `${drawSparkline(values)} ${format(newest)}` : `${drawSparkline(values)} ${range}`;
}

;// CONCATENATED MODULE: ./lib/monitoring/path-words.js


/**
 * The path of E as a line of bars with its range in words; where there are more points than bars, the highest of each stretch stands for it.
 * @param most bars, 1 or more
 * @returns null: fewer than two points are no path
 */
function describePath(path, most) {
    if (path.length < 2)
        return null;
    const bars = Math.min(path.length, most);
    const values = Array.from({ length: bars }, (_, bar) => {
        const [from, to] = [Math.floor((bar * path.length) / bars), Math.floor(((bar + 1) * path.length) / bars)];
        return path.slice(from, to).reduce((highest, { logTotal }) => Math.max(highest, logTotal), Number.NEGATIVE_INFINITY);
    });
    return describeTrend(values, formatEvidence);
}

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(6900);
;// CONCATENATED MODULE: ./lib/action/monitor-summary.js






const HEADS = {
    pass: '✅ not much worse than stable',
    regress: '❌ worse than stable',
    insufficient: '⏳ not known yet',
};
const PART_MARKS = { done: '✅', 'by-hand': '✋', refused: '❌', failed: '❌' };
/** Bars of the path at most. */
const monitor_summary_BARS = 40;
function describeParts(parts) {
    return parts.map(({ part, state, text }) => `- ${PART_MARKS[state]} ${part}: ${(0,report_escape/* formatProse */.v9)(text)}`).join('\n');
}
function formatPath({ check }, monitoring) {
    const settings = chooseSettings(monitoring, monitoring.policy, (0,rollout_guardrails/* listGuardrails */.t)(check.subject.rollout));
    const path = describePath(tracePath(check.ledger, settings), monitor_summary_BARS);
    return path === null ? '' : `Path of E, logarithmic, since the rollout began: ${(0,report_escape/* codeSpan */.SS)(path, 200)}`;
}
function monitor_summary_describeRollout(one, monitoring) {
    const { check, planned, acted, subject } = one;
    const { rollout, stable, promptId } = subject;
    const { detection } = check;
    const rows = detection.guardrails.map(({ guardrail, canary, stable: other, maxLogE, weight }) => `| ${guardrail} | ${formatCounts(canary, 'nothing counted')} | ${formatCounts(other, 'nothing counted')} | ${formatEvidence(maxLogE)} | ${weight > 0 ? formatLimit(detection.alpha * weight) : '–'} |`);
    const lines = [
        `### ${(0,report_escape/* codeSpan */.SS)(promptId)}: ${HEADS[detection.verdict]}`,
        `${(0,report_escape/* codeSpan */.SS)(rollout.id)}: ${(0,report_escape/* codeSpan */.SS)(rollout.canary)} at ${rollout.percent} % of ${rollout.unit}s against ${(0,report_escape/* codeSpan */.SS)(stable)}. Verdict: **${detection.verdict}**.`,
        ['| Guardrail | Canary | Stable | E | Limit |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
        formatPath(one, monitoring),
        detection.reasons.map(({ text }) => `- ${(0,report_escape/* formatProse */.v9)(text)}`).join('\n'),
        (0,report_escape/* formatProse */.v9)(planned.reason),
        acted === null ? '' : describeParts(acted.parts),
        acted === null || acted.effect === null ? '' : (0,report_escape/* formatProse */.v9)(acted.effect),
    ];
    return lines.filter((line) => line !== '').join('\n\n');
}
/** Versions without a rollout of which nothing is to be told in full, in one table at most. */
const ROWS = 50;
function describeVersion(one) {
    const { promptId, version, previous } = one.subject;
    const about = `### ${(0,report_escape/* codeSpan */.SS)(promptId)} ${(0,report_escape/* codeSpan */.SS)(version)}, without a rollout`;
    if (one.kind === 'unseen')
        return `${about}: ⚠️ could not be looked at\n\n${(0,report_escape/* formatProse */.v9)(one.problem)}`;
    const told = one.isNew || one.alarmedAt === null
        ? ''
        : ` This was told first at ${(0,report_escape/* codeSpan */.SS)(one.alarmedAt)}; a run that finds no other one is not red again.`;
    return [
        `${about}: ❌ fails more often than ${previous === null ? 'the version before' : (0,report_escape/* codeSpan */.SS)(previous)}`,
        `${(0,report_escape/* formatProse */.v9)(one.detection.reasons.map(({ text }) => text).join(' '))}${told}`,
        'The version before is that of the 7 days before this one came. What changed in the world since looks the same, so nothing is done by this alone.',
    ].join('\n\n');
}
/** What runs without a rollout: alarms in full, of the others a table. */
function describeVersions({ versions, waiting }) {
    const quiet = versions.flatMap((one) => (one.kind === 'looked' && one.detection.verdict !== 'regress' ? [one] : []));
    const loud = versions.filter((one) => !quiet.some((other) => other === one));
    const rows = quiet.slice(0, ROWS).map(({ subject, detection: { observed, baseline, logE, logLimit } }) => {
        const counts = (arm) => arm === null ? 'no call' : formatCounts({ exposures: arm.calls, bad: arm.errors }, 'no call');
        return `| ${(0,report_escape/* codeSpan */.SS)(subject.promptId)} | ${(0,report_escape/* codeSpan */.SS)(subject.version)} | ${counts(observed)} | ${counts(baseline)} | ${formatEvidence(logE)} | ${formatEvidence(logLimit)} |`;
    });
    const more = quiet.length > ROWS ? `\n\n${quiet.length - ROWS} more are not proven worse either.` : '';
    const later = waiting === 0 ? '' : `\n\nFor ${waiting} more there was no time at this look.`;
    if (rows.length === 0)
        return [...loud.map(describeVersion), ...(later === '' ? [] : [later.trim()])];
    const table = [
        '| Prompt | Version | Failed | Of the version before | E | Limit |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows,
    ].join('\n');
    return [
        ...loud.map(describeVersion),
        `### Without a rollout: none of these is proven worse than the version before\n\n${table}${more}${later}`,
    ];
}
/** The job summary of a look at an environment; Markdown. */
function describeMonitored({ rollouts, completed, uncontrolled }, { environment, monitoring, bundle }) {
    const told = rollouts.map((one) => one.kind === 'looked'
        ? monitor_summary_describeRollout(one, monitoring)
        : `### ${(0,report_escape/* codeSpan */.SS)(one.subject.promptId)}: ⚠️ could not be looked at\n\nNothing was done. ${(0,report_escape/* formatProse */.v9)(one.problem)}`);
    const earlier = completed.map(({ rolledBack, parts }) => `### ${(0,report_escape/* codeSpan */.SS)(rolledBack.promptId)}: rolled back before (${(0,report_escape/* codeSpan */.SS)(rolledBack.rolloutId)})\n\n${describeParts(parts)}`);
    if (told.length + earlier.length === 0)
        told.push(`### No rollout runs in ${(0,report_escape/* codeSpan */.SS)(environment)}`);
    const built = bundle === '' ? [] : [`Bundle: ${(0,report_escape/* codeSpan */.SS)(bundle, 300)}. It has to be published to take effect.`];
    return `${[...told, ...earlier, ...describeVersions(uncontrolled), ...built].join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(48709);
// EXTERNAL MODULE: ./lib/action/run.js
var run = __webpack_require__(79686);
// EXTERNAL MODULE: ./lib/action/summary.js
var summary = __webpack_require__(7935);
// EXTERNAL MODULE: ./lib/action/workflow.js
var workflow = __webpack_require__(19062);
;// CONCATENATED MODULE: ./lib/action/monitor-publish.js





/**
 * A regression and what could not be done fail; what could not be seen is told, and the next run looks again. An alarm on what runs without
 * a rollout fails the run that finds it: a job that is red every ten minutes for the same is looked at by nobody.
 */
function conclude(looked) {
    const { rollouts, uncontrolled } = looked;
    const { versions } = uncontrolled;
    const isBad = rollouts.some((one) => one.kind === 'looked' && one.check.detection.verdict === 'regress');
    const isAlarm = versions.some((one) => one.kind === 'looked' && one.isNew);
    if (isBad || isAlarm || listUndone(looked).length > 0)
        return 'failure';
    const isOpen = versions.some((one) => one.kind === 'unseen' || one.alarmedAt !== null);
    return isOpen || rollouts.some(({ kind }) => kind === 'unseen') ? 'neutral' : 'success';
}
function isUndone({ state }) {
    return state === 'failed' || state === 'refused';
}
/** What was to be done, now or after a rollback of before, and could not be. */
function listUndone({ rollouts, completed }) {
    const acted = rollouts.flatMap((one) => (one.kind === 'looked' ? (one.acted?.parts ?? []) : []));
    return [...acted, ...completed.flatMap(({ parts }) => parts)].filter(isUndone);
}
/** Whether the registry is as it was although something was to be done. */
function isLeftAlone({ acted }) {
    return acted?.parts.some((one) => one.part === 'registry' && isUndone(one)) ?? false;
}
/** An alarm is an error once; whatever cannot be read or kept is a warning. */
async function tellVersion(one) {
    const { promptId, version, environment } = one.subject;
    if (one.kind === 'unseen')
        return (0,run/* warn */.R)(`${promptId} ${version} could not be held against the version before it: ${one.problem}`);
    if (one.unkept !== null)
        await (0,run/* warn */.R)(`This check could not be kept: ${one.unkept}`);
    if (!one.isNew)
        return;
    const why = one.detection.reasons.map(({ text }) => text).join(' ');
    const { error } = await (0,workflow/* loadWorkflow */.G)();
    error(`${promptId} ${version} in ${environment}, without a rollout, fails more often than the version before it: ${why} Nothing is done by this alone.`, { title: 'Promptgate' });
}
/**
 * Tells what a look at an environment found and did: annotations, the job's summary, outputs.
 * @returns the exit status
 */
async function publishLook(looked, { inputs, runner, config, environment, bundle }) {
    const conclusion = conclude(looked);
    const { error } = await (0,workflow/* loadWorkflow */.G)();
    for (const one of looked.rollouts) {
        if (one.kind === 'unseen')
            await (0,run/* warn */.R)(`${one.subject.promptId} ${one.subject.rollout.id} could not be looked at: ${one.problem}`);
        else if (one.check.detection.verdict === 'regress')
            error(`${one.subject.promptId} in ${environment}: ${one.planned.reason}${isLeftAlone(one) ? ' This could not be done: a warning says why.' : ''}`, { title: 'Promptgate' });
        if (one.kind === 'looked' && one.unkept !== null)
            await (0,run/* warn */.R)(`This check could not be kept in the store: ${one.unkept}`);
    }
    for (const one of looked.uncontrolled.versions)
        await tellVersion(one);
    for (const { part, state, text } of listUndone(looked))
        await (0,run/* warn */.R)(`${part} (${state}): ${text}`);
    await (0,summary/* writeSummary */.S)(runner.summaryPath, describeMonitored(looked, { environment, monitoring: config.monitoring, bundle }));
    const verdicts = looked.rollouts.map((one) => ({
        ...{ prompt: one.subject.promptId, rollout: one.subject.rollout.id },
        ...(one.kind === 'looked' ? { verdict: one.check.detection.verdict, action: one.planned.action } : { verdict: null, action: 'none' }),
    }));
    const versions = looked.uncontrolled.versions.map((one) => ({
        ...{ prompt: one.subject.promptId, version: one.subject.version, rollout: null },
        ...(one.kind === 'looked'
            ? { verdict: one.detection.verdict, action: one.isNew ? 'notify' : 'none', alarmedAt: one.alarmedAt }
            : { verdict: null, action: 'none' }),
    }));
    await (0,outputs/* writeOutputs */.Kn)(runner.outputPath, { conclusion, verdicts: JSON.stringify([...verdicts, ...versions]), bundle, environment });
    return conclusion === 'failure' && inputs.failOn !== 'never' ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/action/open-shipped.js
var open_shipped = __webpack_require__(75793);
// EXTERNAL MODULE: ./lib/action/payload.js
var payload = __webpack_require__(40321);
// EXTERNAL MODULE: ./lib/github/client.js
var client = __webpack_require__(14559);
;// CONCATENATED MODULE: ./lib/github/pending-bundle.js

/** No branch and no tag: nobody sees it, and no rule of a branch is about it. */
const nameRef = (environment) => `promptgate/pending-bundle/${environment}`;
/** @param expected what GitHub answers where the ref is as it is wanted already; it says 422 of other faults, too */
async function pending_bundle_attempt(request, expected) {
    try {
        await request();
        return true;
    }
    catch (error) {
        const failure = (0,client/* readFailure */.f1)(error);
        if (failure !== null && expected.test(`${failure.status} ${failure.message}`))
            return false;
        throw error;
    }
}
/** Whether a change of an environment was begun whose bundle may not have been published. @throws what GitHub's client throws */
function isBundlePending({ octokit, owner, repo }, environment) {
    return pending_bundle_attempt(() => octokit.rest.git.getRef({ owner, repo, ref: nameRef(environment) }), /^404 /);
}
/**
 * Notes that a change of an environment is begun, before it is: a run that ends in between is found by the next one.
 * @param commit any commit of the repository
 * @throws what GitHub's client throws
 */
async function notePendingBundle({ octokit, owner, repo }, environment, commit) {
    await pending_bundle_attempt(() => octokit.rest.git.createRef({ owner, repo, ref: `refs/${nameRef(environment)}`, sha: commit }), /^422 .*already exists/s);
}
/** Forgets it. @throws what GitHub's client throws */
async function forgetPendingBundle({ octokit, owner, repo }, environment) {
    await pending_bundle_attempt(() => octokit.rest.git.deleteRef({ owner, repo, ref: nameRef(environment) }), /^404 |^422 .*does not exist/s);
}

// EXTERNAL MODULE: ./lib/registry/change.js
var change = __webpack_require__(35828);
;// CONCATENATED MODULE: ./lib/action/pending-bundle.js




/**
 * Remembers on GitHub that a change was begun; what cannot be remembered keeps nothing from being done.
 * @param findTip the registry's commit, as read last
 */
function createPendingBundle(writer, environment, findTip) {
    let isNoted = false;
    let isUncertain = false;
    let unnoted = null;
    return {
        noteBefore: (act) => ({
            ...act,
            change: async (operation) => {
                const tip = findTip();
                if (tip !== null && !isNoted)
                    await notePendingBundle(writer, environment, tip).catch((error) => {
                        unnoted = (0,describe_fault/* describeFault */.Q)(error);
                    });
                isNoted = true;
                try {
                    return await act.change(operation);
                }
                catch (error) {
                    // The change may have been made, and only the answer have been lost.
                    if (!(error instanceof lib_errors/* PromptgateError */.g && error.code === 'branch-protected'))
                        isUncertain = true;
                    throw error;
                }
            },
        }),
        async isThere() {
            isNoted = await isBundlePending(writer, environment).catch(() => false);
            return isNoted;
        },
        /** Why a change was made that the next run would not know of; null: it would. */
        explainUnnoted: () => unnoted,
        /** Where a change failed of which nobody knows whether it was made, it stays for the next run. */
        async forget() {
            if (isNoted && !isUncertain)
                await forgetPendingBundle(writer, environment).catch(() => { });
        },
    };
}
/** Milliseconds within which the run behind a change is expected. */
const RECENT = 86_400_000;
/** Canaries that a watcher let take over lately: the run that did may have ended before GitHub showed it. */
function listRecentMoves(registry, { environment, by, now }) {
    return Object.entries(registry.prompts).flatMap(([id, { environments }]) => {
        const state = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
        const isRecent = state?.deployedBy === by && now - Date.parse(state.deployedAt ?? '') < RECENT;
        return isRecent ? ((0,change/* currentMove */.P6)(registry, id, environment) ?? []) : [];
    });
}

// EXTERNAL MODULE: ./lib/action/rendering.js
var rendering = __webpack_require__(24615);
// EXTERNAL MODULE: ./lib/action/report-files.js
var report_files = __webpack_require__(98687);
;// CONCATENATED MODULE: ./lib/action/monitor-mode.js



























/** Who the registry says it was. */
const BY = 'promptgate monitor';
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
        (0,shipping_bundle/* requireEnvironment */.L3)(monitor.environment, config);
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
        return (0,github_event/* readDeployEvent */.E)(runner.eventName, await (0,payload/* readPayload */.r)(runner.eventPath)).defaultBranch;
    }
    catch (error) {
        if (!(error instanceof lib_errors/* PromptgateError */.g) || error.code !== 'event-unsupported')
            throw error;
        throw new lib_errors/* PromptgateError */.g(`No rollout is watched on the event \`${runner.eventName}\`: it is about work that is not merged`, {
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
    throw new lib_errors/* PromptgateError */.g('Nobody says where the calls are recorded', {
        code: 'store-missing',
        kind: 'usage',
        help: `Give the input \`store\`, such as \`store: prometheus:https://…\`, or \`monitoring: { store: … }\` in ${inputs.configPath} on the default branch.`,
    });
}
async function look(watch) {
    const store = await openWatched(watch);
    try {
        return await lookAndTell(watch, store);
    }
    finally {
        await store.close();
    }
}
async function lookAndTell(watch, store) {
    const { monitor, config, writer, defaultBranch, logger } = watch;
    const { environment, prompt } = monitor;
    const branch = (0,api_branch.createApiBranch)(writer, config.registry.branch ?? defaultBranch);
    const { path } = config.registry;
    /** The registry's commit, as read last. */
    let tip = null;
    const readRegistry = async () => {
        const { files, tip: read } = await branch.read([path]);
        tip = read;
        const text = files.get(path) ?? null;
        if (text === null)
            throw (0,shipping_bundle/* explainNoRegistry */.Su)(path, branch.name);
        const registry = (0,parse/* requireRegistry */.rm)(text, path);
        if (prompt !== null)
            requireRegistered(registry, prompt);
        return registry;
    };
    const shown = [];
    const pending = createPendingBundle(writer, environment, () => tip);
    const act = config.monitoring.policy === 'notify' ? null : pending.noteBefore(createActPorts(watch, branch, shown));
    const wasPending = act !== null && (await pending.isThere());
    const notes = openNotes(store, watch.runner.workspace);
    const ids = prompt === null ? [] : [prompt];
    const ports = { store, readRegistry, act, now: Date.now, notes };
    const looked = await lookOnce(ports, { environment, ids, monitoring: config.monitoring });
    for (const one of looked.rollouts)
        if (one.kind === 'looked')
            logger.info(`${one.subject.promptId} ${one.subject.rollout.id}: ${one.check.detection.verdict}. ${one.planned.reason}`);
    for (const one of looked.uncontrolled.versions)
        if (one.kind === 'looked')
            logger.info(`${one.subject.promptId} ${one.subject.version}, without a rollout: ${one.detection.reasons.map(({ text }) => text).join(' ')}`);
    const isChanged = looked.rollouts.some((one) => one.kind === 'looked' && one.acted?.changed);
    // After a change of before, too: the run that wrote it may have ended without, or not have published it.
    const isNew = isChanged || wasPending || looked.completed.length > 0;
    const bundle = isNew ? await tryToWriteBundle(watch, branch) : '';
    const unnoted = pending.explainUnnoted();
    if (isChanged && unnoted !== null)
        await (0,run/* warn */.R)(`Publish the bundle of this run: that it is due could not be noted, so no later run gives it out by itself. ${unnoted}`);
    // The run behind a change gives its bundle once more.
    if (!isChanged && (!wasPending || bundle !== ''))
        await pending.forget();
    if (wasPending && config.deployments.mirror)
        for (const move of listRecentMoves(looked.registry, { environment, by: BY, now: looked.at }))
            await (0,deploy_mode/* tryToShow */.Am)(async () => shown.push(await (0,deployments/* beginDeployment */.tY)(watch.github, move, { logUrl: (0,rendering/* findLogUrl */.t)(watch.runner) })));
    for (const deployment of shown)
        await (0,deploy_mode/* tryToShow */.Am)(() => (0,deployments/* endDeployment */.FU)(watch.github, deployment, bundle === '' ? 'failure' : 'success', { logUrl: (0,rendering/* findLogUrl */.t)(watch.runner) }));
    const status = await publishLook(looked, { ...watch, environment, bundle });
    for (const problem of await keepAlarms(notes, looked.uncontrolled.versions))
        await (0,run/* warn */.R)(problem);
    return status;
}
/** A slip in the workflow would watch nothing, and be green for ever. @throws PromptgateError `unknown-prompt` */
function requireRegistered(registry, prompt) {
    const refusal = Object.hasOwn(registry.prompts, prompt) ? null : (0,registry_refusal/* refusePrompt */.TE)(registry, prompt);
    if (refusal === null)
        return;
    const { code, message, help } = refusal;
    throw new lib_errors/* PromptgateError */.g(message, { code, kind: 'usage', help });
}
function createActPorts(watch, branch, shown) {
    const { config, inputs, revisions, runner, github, writer, defaultBranch } = watch;
    const settings = { config, configPath: inputs.configPath };
    const findLines = async () => [await (0,pull_request/* readBranchTip */.uN)(github, defaultBranch)];
    const show = async ({ move }) => {
        await (0,deploy_mode/* tryToShow */.Am)(async () => shown.push(await (0,deployments/* beginDeployment */.tY)(github, move, { logUrl: (0,rendering/* findLogUrl */.t)(runner) })));
        return [];
    };
    const ports = { branch, revisions, mirror: config.deployments.mirror ? show : null, findLines };
    return {
        override: null,
        change: (operation) => (0,deploy/* changeRegistry */.U)(ports, operation, { at: (0,stamp/* formatStampTime */.M)(new Date()), by: BY }, settings),
        rebuild: null,
        restore: async (rolledBack, registry) => {
            const { proposeAfterRollback } = await Promise.all(/* import() */[__webpack_require__.e(7415), __webpack_require__.e(3878)]).then(__webpack_require__.bind(__webpack_require__, 23878));
            const writers = writer === github ? [github] : [writer, github];
            return proposeAfterRollback(rolledBack, registry, { place: settings, defaultBranch, revisions, github, writers });
        },
    };
}
/** What was done before it is told whatever becomes of the bundle. */
async function tryToWriteBundle(watch, branch) {
    try {
        return await writeBundle(watch, branch);
    }
    catch (error) {
        await (0,run/* warn */.R)(`No bundle was made; the next run tries again: ${(0,describe_error/* describeError */.U)(error)}`);
        return '';
    }
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
    const made = await (0,shipping_bundle/* bundleEnvironment */.ml)(ports, source, monitor.environment, { config, configPath: inputs.configPath });
    if (made.kind === 'refused') {
        for (const { message, help } of made.problems)
            await (0,run/* warn */.R)(`No bundle was made: ${message} ${help}`);
        return '';
    }
    const file = (0,external_node_path_.join)(await (0,report_files/* writeReportFiles */.t4)(runner.workspace, inputs.reportDir, { [deploy_mode/* BUNDLE_FILE */.Ij]: made.text }), deploy_mode/* BUNDLE_FILE */.Ij);
    logger.info(`Bundle of ${monitor.environment}: ${file}, ${made.bundle.digest}`);
    return file;
}


/***/ }),

/***/ 91682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   YB: () => (/* binding */ closeBlock),
/* harmony export */   YQ: () => (/* binding */ ENDING_FAULTS),
/* harmony export */   f5: () => (/* binding */ fillBlock),
/* harmony export */   rU: () => (/* binding */ addArms),
/* harmony export */   uq: () => (/* binding */ isFull)
/* harmony export */ });
/* unused harmony exports BLOCK_EXPOSURES, QUIET_TIMES, BLOCK_SPAN */
/* harmony import */ var _rating_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23435);

/** Why a guardrail counts no further, or never did. */
const LEDGER_FAULTS = (/* unused pure expression or super */ null && ([
    /** A million keys are known; further ones cannot be told apart. */
    'key-limit',
    /** Users are not told apart over several processes. */
    'unit-not-deduplicated',
    /** The one process that told users apart ended, and what it knew of them with it. */
    'restart',
    /** A user came after those seen before were forgotten: the next rollout had begun long since. */
    'users-forgotten',
    /** Samples were missing for longer than five minutes. */
    'gap',
    /** Counters were no integers, or became smaller while their process lived. */
    'not-an-integer',
]));
/** Faults that end a guardrail; after the others the blocks that are there still count. */
const ENDING_FAULTS = ['key-limit', 'unit-not-deduplicated', 'restart'];
/** Exposures at which a block closes that holds something bad, of whichever version: with fewer, its share is hardly known. */
const BLOCK_EXPOSURES = 20;
/** How many times as many close one that holds nothing bad: it says nothing yet, and makes the share of what comes better known. */
const QUIET_TIMES = 5;
/** Part of what a step has counted before that a block waits for besides: so there are thousands of blocks at most, however much traffic there is. */
const BLOCK_PART = 0.001;
/** Milliseconds after which it closes with fewer. */
const BLOCK_SPAN = 3_600_000;
/** Whether something of a version weighs in the evidence: of ratings, every one that is not the best. */
function weighs({ bad, ratings }) {
    return bad > 0 || (ratings?.slice(0, -1).some((count) => count > 0) ?? false);
}
/**
 * Whether the open block of a step is full. The least that closes it grows with what was counted before; up to 20,000 it is 20.
 * @param exposures in the block, of both versions
 * @param counted exposures in the closed blocks of the guardrail and step
 */
function isFull({ canary, stable }, exposures, counted) {
    const least = Math.max(BLOCK_EXPOSURES, Math.floor(counted * BLOCK_PART));
    return exposures >= (weighs(canary) || weighs(stable) ? least : QUIET_TIMES * least);
}
const NONE = { exposures: 0, bad: 0 };
/** Sums two counts of one arm. */
function addArms(a, b) {
    const ratings = a.ratings !== undefined && b.ratings !== undefined ? (0,_rating_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .addRatings */ .Gt)(a.ratings, b.ratings) : (a.ratings ?? b.ratings);
    return { exposures: a.exposures + b.exposures, bad: a.bad + b.bad, ...(ratings === undefined ? {} : { ratings }) };
}
/** Whether a block closes although it is not full. A clock that jumps back keeps it open longer and does no other harm. */
function isOver({ openedAt }, now) {
    return now - openedAt >= BLOCK_SPAN;
}
/** Closes a block as it is. */
function closeBlock(open, now) {
    return { ...open, closedAt: Math.max(now, open.openedAt) };
}
/**
 * Puts what arrived into the open block of its guardrail and step (there is one for each of a rollout), and closes it where it is full or old.
 * @param now milliseconds since 1970
 * @param counted exposures in the closed blocks of the guardrail and step
 */
function fillBlock(open, { rolloutId, guardrail, step, canary, stable }, now, counted) {
    const closed = open !== null && isOver(open, now) ? [closeBlock(open, now)] : [];
    const base = open === null || closed.length > 0 ? { rolloutId, guardrail, step, openedAt: now, canary: NONE, stable: NONE } : open;
    const next = { ...base, canary: addArms(base.canary, canary), stable: addArms(base.stable, stable) };
    if (!isFull(next, next.canary.exposures + next.stable.exposures, counted))
        return { open: next, closed };
    return { open: null, closed: [...closed, closeBlock(next, now)] };
}


/***/ }),

/***/ 23435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ addRatings),
/* harmony export */   cW: () => (/* binding */ countRatings),
/* harmony export */   kh: () => (/* binding */ isUnhappy),
/* harmony export */   zs: () => (/* binding */ NO_RATINGS)
/* harmony export */ });
const NO_RATINGS = [0, 0, 0, 0, 0];
/** Sums two counts of ratings, value by value. */
function addRatings(a, b) {
    return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];
}
/** How many ratings there are. */
function countRatings(ratings) {
    return ratings[0] + ratings[1] + ratings[2] + ratings[3] + ratings[4];
}
/** Whether a rating is a bad event of the guardrail `unhappy`. @param rating 1 to 5 */
function isUnhappy(rating) {
    return rating <= 2;
}


/***/ }),

/***/ 54295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jb: () => (/* binding */ MINUTES_KEPT),
/* harmony export */   XM: () => (/* binding */ isWithinRange),
/* harmony export */   c1: () => (/* binding */ coverSpan),
/* harmony export */   dp: () => (/* binding */ HOUR),
/* harmony export */   pY: () => (/* binding */ MINUTE),
/* harmony export */   zH: () => (/* binding */ HOURS_KEPT)
/* harmony export */ });
const MINUTE = 60_000;
const HOUR = 3_600_000;
/** Milliseconds that each tier is kept; a call may be recorded two days late. */
const MINUTES_KEPT = 49 * HOUR;
const HOURS_KEPT = 400 * 24 * HOUR;
/**
 * Covers a span, widened to minutes, by whole hours and what is left of minutes. Where minutes are no longer kept, the begin is widened to
 * its hour.
 * @param oldestMinute the first minute since 1970 that is still kept
 */
function coverSpan({ from, to }, oldestMinute) {
    const end = Math.ceil(to / MINUTE);
    const asked = Math.min(end, Math.floor(from / MINUTE));
    const begin = asked < oldestMinute ? Math.min(end, Math.floor(asked / 60) * 60) : asked;
    const firstHour = Math.ceil(begin / 60);
    // An end whose minutes are gone is an hour, too.
    const lastHour = end < oldestMinute ? Math.ceil(end / 60) : Math.floor(end / 60);
    if (firstHour >= lastHour)
        return { hours: [0, 0], minutes: begin < end ? [[begin, end]] : [] };
    const ends = [
        [begin, firstHour * 60],
        [lastHour * 60, end],
    ];
    return { hours: [firstHour, lastHour], minutes: ends.filter(([a, b]) => a < b) };
}
/** Whether a number is within a range. */
function isWithinRange([from, to], value) {
    return value >= from && value < to;
}


/***/ }),

/***/ 68139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ makeCacheDirectory),
/* harmony export */   v: () => (/* binding */ CACHE_DIRECTORY)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72705);



/** Where answers and unfinished runs are kept, from the repository's root. */
const CACHE_DIRECTORY = '.promptgate';
/**
 * Makes the directories, with the file that keeps them out of Git.
 * @throws PromptgateError `cache-unusable` where something else stands in the place, a symbolic link included: what a pull request
 * brings must not decide where is written
 */
function makeCacheDirectory(root) {
    const paths = { answers: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'answers'), runs: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'runs') };
    try {
        for (const path of [root, paths.answers, paths.runs]) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isDirectory())
                throw new Error('it is not a directory');
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.gitignore'), '*\n', { flag: 'wx' });
    }
    catch (cause) {
        if (cause.code === 'EEXIST' && cause.path?.endsWith('.gitignore'))
            return paths;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PromptgateError */ .g(`The directory ${CACHE_DIRECTORY} cannot be used: ${cause.message}.`, {
            code: 'cache-unusable',
            kind: 'usage',
            help: `Remove it, or run with --no-cache from a directory that can be written to: rm -r ${CACHE_DIRECTORY}`,
            cause,
        });
    }
    return paths;
}


/***/ })

};
