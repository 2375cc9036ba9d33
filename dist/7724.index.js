export const id = 7724;
export const ids = [7724,1058,1130];
export const modules = {

/***/ 21130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WHOLE_RUN: () => (/* binding */ WHOLE_RUN)
/* harmony export */ });
/** A whole run, with the answers that are kept and nothing besides. */
const WHOLE_RUN = {
    model: null,
    filter: null,
    shard: null,
    cache: true,
    resume: false,
    dryRun: false,
    failFast: false,
    resultsPath: null,
};


/***/ }),

/***/ 77724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluateTip: () => (/* binding */ evaluateTip)
});

// EXTERNAL MODULE: ./lib/changes/load.js
var load = __webpack_require__(77164);
// EXTERNAL MODULE: ./lib/config/overrides.js
var overrides = __webpack_require__(56362);
// EXTERNAL MODULE: ./lib/models/open-models.js + 3 modules
var open_models = __webpack_require__(31058);
// EXTERNAL MODULE: ./lib/models/selection.js
var selection = __webpack_require__(36037);
// EXTERNAL MODULE: ./lib/evaluation/evaluate.js + 71 modules
var evaluate = __webpack_require__(99975);
;// CONCATENATED MODULE: ./lib/evaluation/report.js
/** The report of evals alone: what the prompts' other files hold is not looked at. */
function reportEvaluation(evaluation, { base, head, versions }, notes = []) {
    const prompts = evaluation.prompts.map(({ id, report, findings }) => ({
        id,
        change: null,
        previousId: null,
        similarity: null,
        parts: [],
        version: { base: null, head: versions[id] ?? null, bump: null, required: null, because: [] },
        findings,
        diff: null,
        evals: report,
    }));
    return {
        schemaVersion: 1,
        conclusion: concludeAll(evaluation),
        base,
        head,
        prompts,
        findings: evaluation.findings,
        notes: [...notes, ...evaluation.notes],
        budget: evaluation.budget,
    };
}
/** The verdict of evals alone. */
function concludeAll({ prompts, findings }) {
    const all = prompts.map(({ conclusion }) => conclusion);
    if (all.includes('failure') || findings.some(({ severity }) => severity === 'error'))
        return 'failure';
    return all.includes('neutral') ? 'neutral' : 'success';
}

// EXTERNAL MODULE: ./lib/evaluation/request.js
var request = __webpack_require__(21130);
;// CONCATENATED MODULE: ./lib/evaluation/tip.js







/**
 * Runs the evals of prompts of the default branch, where a key for their models is at hand. Recordings vouch for nothing here: the
 * prompts' own commits brought them.
 * @returns null where no key is
 * @throws PromptgateError as `evaluatePrompts`
 */
async function evaluateTip(ids, evals) {
    const { trees, revision, config, environment, now, ...settings } = evals;
    const loaded = await (0,load/* loadPrompts */.yQ)(trees, revision, config.promptsDir, ids, (id) => (0,overrides/* configFor */.m)(config, id).prompt.templating);
    const models = (0,open_models.openModels)({ providers: config.models.providers, environment });
    try {
        const prompts = [...loaded.values()].filter(({ model }) => {
            const selected = (0,selection/* selectModel */.U)(model, config.models);
            const type = (0,selection/* isSelected */.s)(selected) ? config.models.providers[selected.provider]?.type : undefined;
            return (0,selection/* isSelected */.s)(selected) && type !== 'recorded' && models.missing(selected.provider) === null;
        });
        if (prompts.length === 0 || config.models.mode === 'recorded')
            return null;
        const { evaluation } = await (0,evaluate.evaluatePrompts)({
            prompts: prompts.map((head) => ({ head, base: null })),
            head: { trees, revision },
            base: null,
            config,
            models,
            trustHead: false,
            now,
            run: { ...request.WHOLE_RUN, ...settings },
        });
        const versions = Object.fromEntries(prompts.map(({ id, version }) => [id, version]));
        return reportEvaluation(evaluation, { base: null, head: revision, versions });
    }
    finally {
        models.close();
    }
}


/***/ }),

/***/ 31058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openModels: () => (/* binding */ openModels)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(72705);
;// CONCATENATED MODULE: ./lib/report/redaction.js
/** Characters; shorter values are no keys, and hiding them would hide ordinary words. */
const SHORTEST = 8;
const HIDDEN = '[secret]';
/**
 * Makes the function that hides secrets in whatever leaves the program: their exact values, and these written as JSON, in URLs, in
 * hexadecimal, backwards, or in base64 (also in the middle of a longer text).
 * @param secrets Exact values; those under 8 characters are left out.
 */
function makeRedact(secrets) {
    const forms = [...new Set(secrets.filter((secret) => secret.length >= SHORTEST).flatMap(listForms))].sort((a, b) => b.length - a.length);
    if (forms.length === 0)
        return (text) => text;
    return (text) => forms.reduce((shown, form) => (shown.includes(form) ? shown.replaceAll(form, HIDDEN) : shown), text);
}
function listForms(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const backwards = [...secret].reverse().join('');
    return [
        secret,
        backwards,
        ...[secret, backwards].map((form) => JSON.stringify(form).slice(1, -1)),
        encodeURIComponent(secret),
        encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()),
        bytes.toString('hex'),
        bytes.toString('hex').toUpperCase(),
        ...listBase64(bytes),
        ...listBase64(Buffer.from(backwards, 'utf8')),
    ].filter((form) => form.length >= SHORTEST);
}
/** In base64 a value reads in three ways, by where it starts in its group of three bytes; the ends depend on its neighbours and are cut off. */
function listBase64(bytes) {
    return [0, 1, 2].flatMap((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const start = offset === 0 ? 0 : offset + 1;
        const whole = Math.floor(((bytes.length + offset) * 8) / 6);
        const inner = encoded.slice(start, whole);
        return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
    });
}

;// CONCATENATED MODULE: ./lib/models/credentials.js
/** The variables that the providers' own SDKs read; the first that is set counts. */
const KEY_VARIABLES = {
    openai: ['OPENAI_API_KEY'],
    anthropic: ['ANTHROPIC_API_KEY'],
    google: ['GOOGLE_GENERATIVE_AI_API_KEY', 'GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    azure: ['AZURE_API_KEY', 'AZURE_OPENAI_API_KEY'],
    mistral: ['MISTRAL_API_KEY'],
    'amazon-bedrock': ['AWS_BEARER_TOKEN_BEDROCK'],
};
const BASE_URLS = {
    openai: 'https://api.openai.com/v1',
    anthropic: 'https://api.anthropic.com/v1',
    google: 'https://generativelanguage.googleapis.com/v1beta',
    mistral: 'https://api.mistral.ai/v1',
};
/** A label of a host name, so that a variable's value cannot become another host. */
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
/** What a header can carry; a line break from a badly pasted secret cannot. */
const KEY = /^[\x21-\x7e]{1,10000}$/;
/**
 * Where a provider is and what opens it: the address from the configuration or the provider's own, the keys from the environment, by
 * the configuration's `apiKeyEnv` or the provider's usual variables.
 */
function findAccess(provider, config, environment) {
    const region = readVariable(environment, ['AWS_REGION', 'AWS_DEFAULT_REGION']);
    const baseUrl = findBaseUrl(config, environment, region?.value);
    if (baseUrl === null)
        return describeAddress(provider, config.type);
    const variables = config.apiKeyEnv === undefined ? (KEY_VARIABLES[config.type] ?? []) : [config.apiKeyEnv];
    const key = readVariable(environment, variables);
    if (key !== null) {
        if (!KEY.test(key.value))
            return describeBrokenKey(provider, key.name);
        const extra = config.type === 'amazon-bedrock' ? { region: region?.value ?? 'us-east-1' } : {};
        return { baseUrl, credentials: { apiKey: key.value, ...extra } };
    }
    if (config.type === 'openai-compatible' && config.apiKeyEnv === undefined)
        return { baseUrl, credentials: {} };
    if (config.type === 'amazon-bedrock' && config.apiKeyEnv === undefined) {
        const id = readVariable(environment, ['AWS_ACCESS_KEY_ID']);
        const secret = readVariable(environment, ['AWS_SECRET_ACCESS_KEY']);
        const session = readVariable(environment, ['AWS_SESSION_TOKEN']);
        const broken = [id, secret, session].find((one) => one !== null && !KEY.test(one.value));
        if (broken !== undefined && broken !== null)
            return describeBrokenKey(provider, broken.name);
        if (id !== null && secret !== null) {
            const keys = { accessKeyId: id.value, secretAccessKey: secret.value, ...(session === null ? {} : { sessionToken: session.value }) };
            return { baseUrl, credentials: { ...keys, region: region?.value ?? 'us-east-1' } };
        }
        return describeMissing(provider, [...variables, 'AWS_ACCESS_KEY_ID']);
    }
    return describeMissing(provider, variables);
}
function isMissing(access) {
    return 'message' in access;
}
function findBaseUrl({ type, baseUrl }, environment, region) {
    if (baseUrl !== undefined)
        return URL.canParse(baseUrl) ? baseUrl.replace(/\/{1,100}$/, '') : null;
    if (type === 'azure') {
        const resource = readVariable(environment, ['AZURE_RESOURCE_NAME']);
        return resource !== null && LABEL.test(resource.value) ? `https://${resource.value}.openai.azure.com/openai` : null;
    }
    if (type === 'amazon-bedrock')
        return region !== undefined && LABEL.test(region) ? `https://bedrock-runtime.${region}.amazonaws.com` : null;
    return BASE_URLS[type] ?? null;
}
function readVariable(environment, names) {
    for (const name of names) {
        const value = Object.hasOwn(environment, name) ? environment[name]?.trim() : undefined;
        if (value !== undefined && value !== '')
            return { name, value };
    }
    return null;
}
function describeMissing(provider, variables) {
    const list = variables.join(' or ');
    return {
        provider,
        variables,
        message: `There is no key for the provider ${provider}: ${list} is not set.`,
        help: `Set ${list} in the environment; in a workflow, under \`env:\` from a secret.`,
    };
}
function describeBrokenKey(provider, variable) {
    return {
        provider,
        variables: [variable],
        message: `The key for the provider ${provider} cannot be sent: ${variable} holds a space, a line break or another character that no key has.`,
        help: `Store the key again, on one line and without quotes.`,
    };
}
function describeAddress(provider, type) {
    const variables = type === 'azure' ? ['AZURE_RESOURCE_NAME'] : type === 'amazon-bedrock' ? ['AWS_REGION'] : [];
    const other = variables.length === 0 ? '' : `, or set ${variables.join(' or ')} in the environment`;
    return {
        provider,
        variables,
        message: `It is not known where the provider ${provider} is.`,
        help: `Write \`models.providers.${provider}.baseUrl\` in the configuration${other}.`,
    };
}

;// CONCATENATED MODULE: ./lib/models/warnings.js
/** Different ones that are kept of a run; the same mistake in every call is one. */
const COUNT = 20;
/** Characters. */
const LENGTH = 300;
/** Characters that are looked at for secrets; what an SDK writes is far shorter. */
const READ = 10_000;
/** The warnings of all calls, each once. */
class Warnings {
    #texts = new Set();
    #redact;
    constructor(redact) {
        this.#redact = redact;
    }
    /** @param model `provider:model` */
    add(model, warning) {
        if (this.#texts.size >= COUNT)
            return;
        const text = this.#redact(`${model}: ${describeWarning(warning)}`.slice(0, READ)).replace(/\s+/g, ' ');
        this.#texts.add(text.length > LENGTH ? `${text.slice(0, LENGTH).toWellFormed()}…` : text);
    }
    list() {
        return [...this.#texts];
    }
}
function describeWarning(warning) {
    switch (warning.type) {
        case 'unsupported':
            return `${warning.feature} does not hold, for it is not supported${explain(warning.details)}`;
        case 'compatibility':
            return `${warning.feature} holds in part${explain(warning.details)}`;
        case 'deprecated':
            return `${warning.setting} is deprecated${explain(warning.message)}`;
        default:
            return warning.message;
    }
}
function explain(details) {
    return details === undefined || details === '' ? '.' : `: ${details}`;
}

;// CONCATENATED MODULE: ./lib/models/open-models.js




/** Each SDK is a chunk of its own, loaded when a suite first asks that provider. */
const ADAPTERS = {
    openai: () => Promise.all(/* import() */[__webpack_require__.e(914), __webpack_require__.e(5387), __webpack_require__.e(5114), __webpack_require__.e(2440)]).then(__webpack_require__.bind(__webpack_require__, 52440)),
    anthropic: () => Promise.all(/* import() */[__webpack_require__.e(914), __webpack_require__.e(5387), __webpack_require__.e(3414), __webpack_require__.e(5936)]).then(__webpack_require__.bind(__webpack_require__, 95936)),
    google: () => Promise.all(/* import() */[__webpack_require__.e(914), __webpack_require__.e(5387), __webpack_require__.e(7229), __webpack_require__.e(8841)]).then(__webpack_require__.bind(__webpack_require__, 88841)),
    azure: () => Promise.all(/* import() */[__webpack_require__.e(914), __webpack_require__.e(5387), __webpack_require__.e(5114), __webpack_require__.e(5072), __webpack_require__.e(5855)]).then(__webpack_require__.bind(__webpack_require__, 25855)),
    'amazon-bedrock': () => Promise.all(/* import() */[__webpack_require__.e(914), __webpack_require__.e(6415), __webpack_require__.e(6113)]).then(__webpack_require__.bind(__webpack_require__, 26113)),
    mistral: () => Promise.all(/* import() */[__webpack_require__.e(914), __webpack_require__.e(4114), __webpack_require__.e(9340)]).then(__webpack_require__.bind(__webpack_require__, 59340)),
    'openai-compatible': () => Promise.all(/* import() */[__webpack_require__.e(914), __webpack_require__.e(3683), __webpack_require__.e(7843)]).then(__webpack_require__.bind(__webpack_require__, 97843)),
};
/** Headers of the configuration that may carry a key. */
const SECRET_HEADER = /auth|key|token|secret|cookie|password/i;
/** Nothing is loaded and no socket opened before `open` and a call. */
function openModels({ providers, environment, recordings, closed, beforeSend }) {
    const opened = new Map();
    const closing = [];
    const accesses = new Map(Object.entries(providers)
        .filter(([, { type }]) => isLive(type))
        .map(([name, config]) => [name, closed ? { provider: name, variables: [], ...closed } : findAccess(name, config, environment)]));
    const redact = makeRedact([
        ...[...accesses.values()].flatMap((access) => (isMissing(access) ? [] : secretsOf(access.credentials))),
        ...Object.values(providers).flatMap(({ headers = {} }) => Object.entries(headers).flatMap(([name, value]) => (SECRET_HEADER.test(name) ? [value, value.replace(/^\w+ /, '')] : []))),
    ]);
    const warnings = new Warnings(redact);
    function configOf(name) {
        const config = Object.hasOwn(providers, name) ? providers[name] : undefined;
        if (config !== undefined)
            return config;
        throw new errors/* PromptgateError */.g(`The provider ${name} is not configured.`, {
            code: 'provider-unknown',
            kind: 'usage',
            help: `Add \`models.providers.${name}\` to the configuration.`,
        });
    }
    async function make(name) {
        const { type, headers = {} } = configOf(name);
        if (type === 'echo')
            return (await __webpack_require__.e(/* import() */ 182).then(__webpack_require__.bind(__webpack_require__, 50182))).createEcho(name);
        if (type === 'recorded')
            return (await Promise.all(/* import() */[__webpack_require__.e(622), __webpack_require__.e(963)]).then(__webpack_require__.bind(__webpack_require__, 90622))).createRecorded(name, identify(name), recordings ?? new Map());
        const access = accesses.get(name);
        if (isMissing(access))
            throw new errors/* PromptgateError */.g(access.message, { code: 'credentials-missing', kind: 'usage', help: access.help });
        const [{ createTransport }, { readProxies }, { createAdapter }] = await Promise.all([
            __webpack_require__.e(/* import() */ 5445).then(__webpack_require__.bind(__webpack_require__, 55445)),
            __webpack_require__.e(/* import() */ 199).then(__webpack_require__.bind(__webpack_require__, 30199)),
            ADAPTERS[type](),
        ]);
        const proxies = readProxies(environment);
        const transport = createTransport({
            origins: [new URL(access.baseUrl).origin],
            ...(beforeSend === undefined ? {} : { beforeSend }),
            ...(proxies === undefined ? {} : { proxies }),
        });
        closing.push(() => transport.close());
        return createAdapter({ name, headers, ...access, fetch: transport.fetch, redact, warnings });
    }
    function identify(name) {
        const { type, baseUrl } = configOf(name);
        return { adapter: type, baseUrl: baseUrl?.replace(/\/{1,100}$/, '') ?? null };
    }
    return {
        missing(name) {
            configOf(name);
            const access = accesses.get(name);
            return access !== undefined && isMissing(access) ? access : null;
        },
        identify,
        open(name) {
            const known = opened.get(name) ?? make(name);
            opened.set(name, known);
            return known;
        },
        redact,
        warnings: () => warnings.list(),
        close() {
            for (const close of closing.splice(0))
                close();
        },
    };
}
function isLive(type) {
    return type !== 'recorded' && type !== 'echo';
}
function secretsOf({ region: _, ...keys }) {
    return Object.values(keys);
}


/***/ })

};
