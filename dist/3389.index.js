export const id = 3389;
export const ids = [3389];
export const modules = {

/***/ 51397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ findValue),
/* harmony export */   qT: () => (/* binding */ readPointer),
/* harmony export */   rg: () => (/* binding */ describeErrors),
/* harmony export */   vp: () => (/* binding */ showValue),
/* harmony export */   yD: () => (/* binding */ nameField),
/* harmony export */   yZ: () => (/* binding */ joinWords)
/* harmony export */ });
/* harmony import */ var _prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89753);
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74444);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33934);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29566);




const TYPES = {
    string: 'text in double quotes',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list in [ ]',
    object: 'an object in { }',
    null: 'null',
};
/** What a value must be, by the schema's keyword; the sentence begins with the field's name. */
const MUST = {
    type: ({ type }) => `must be ${joinWords([type].flat().map((name) => TYPES[String(name)] ?? String(name)))}`,
    enum: ({ allowedValues }) => `must be one of ${joinWords(allowedValues.slice(0, 20).map(showValue))}`,
    const: ({ allowedValue }) => `must be ${showValue(allowedValue)}`,
    pattern: ({ pattern }) => (pattern === '\\S' ? 'must not be blank' : `must fit the pattern ${pattern}`),
    format: ({ format }) => `must be written as ${format}`,
    minLength: ({ limit }) => `must have at least ${limit} characters`,
    maxLength: ({ limit }) => `must have at most ${limit} characters`,
    minItems: ({ limit }) => `must have at least ${limit} entries`,
    maxItems: ({ limit }) => `must have at most ${limit} entries`,
    minProperties: ({ limit }) => `must have at least ${limit} fields`,
    maxProperties: ({ limit }) => `must have at most ${limit} fields`,
    minimum: ({ limit }) => `must be at least ${limit}`,
    maximum: ({ limit }) => `must be at most ${limit}`,
    exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
    exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
    multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
    uniqueItems: ({ i, j }) => `must not hold an entry twice (entries ${Number(j) + 1} and ${Number(i) + 1} are equal)`,
    contains: () => 'must hold an entry that the schema asks for',
    anyOf: () => 'fits none of the forms that are allowed',
    oneOf: () => 'must fit exactly one of the forms that are allowed',
    not: () => 'has a form that is not allowed',
    'false schema': () => 'must not be there',
};
/** How to mend it, by the schema's keyword. */
const HELP = {
    enum: () => 'Write one of these.',
    pattern: ({ pattern }) => (pattern === '\\S' ? 'Write what it says, or remove the field.' : 'Write it in that form.'),
    minLength: () => 'Write more, or remove it.',
    maxLength: () => 'Shorten it.',
    minimum: ({ limit }) => `Write ${limit} or more.`,
    maximum: ({ limit }) => `Write ${limit} or less.`,
    type: ({ type }) => `Write ${joinWords([type].flat().map((name) => TYPES[String(name)] ?? String(name)))}, or remove the field.`,
    anyOf: () => 'See the schema for the forms that are allowed.',
    oneOf: () => 'See the schema for the forms that are allowed.',
};
/** Keywords that only sum up what other errors say. */
const SUMMARIES = new Set(['if', 'allOf', '$ref']);
/**
 * Puts a schema's errors into plain words: one for each value, at most `limit`; errors inside alternatives are summed up by the
 * alternatives' own.
 * @param value the value that was validated.
 * @param skip true for an error that other words are found for.
 */
function describeErrors(errors, value, limit, skip = () => false) {
    const alternatives = errors
        .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
        .slice(0, limit)
        .map(({ schemaPath }) => `${schemaPath}/`);
    const described = new Map();
    for (const error of errors) {
        if (described.size > limit)
            break;
        if (SUMMARIES.has(error.keyword) || skip(error) || alternatives.some((path) => error.schemaPath.startsWith(path)))
            continue;
        const description = describeError(error, value);
        const key = JSON.stringify([description.pointer, description.part]);
        if (!described.has(key))
            described.set(key, description);
    }
    return (0,_cut_js__WEBPACK_IMPORTED_MODULE_3__/* .cutAfter */ .b)([...described.values()], limit);
}
/** What a schema asks of the value at a place, for people: the pointer's segments are typed by the value that it walks. */
function readPointer(path, root) {
    const pointer = [];
    let value = root;
    for (const raw of path.split('/').slice(1)) {
        const segment = raw.replaceAll('~1', '/').replaceAll('~0', '~');
        const isList = Array.isArray(value);
        pointer.push(isList ? Number(segment) : segment);
        value =
            typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
                ? value[segment]
                : undefined;
    }
    return pointer;
}
/** `tags[0]`, `parameters.temperature`; unusual names are shown in quotes. */
function nameField(pointer) {
    if (pointer.length === 0)
        return 'The metadata';
    const name = pointer.map((segment) => (typeof segment === 'number' ? `[${segment}]` : `.${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .showText */ .h)(segment, 60)}`)).join('');
    return `\`${name.replace(/^\./, '').replaceAll('`', "'")}\``;
}
function findValue(root, pointer) {
    let value = root;
    for (const segment of pointer) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment))
            return undefined;
        value = value[segment];
    }
    return value;
}
/** A value for a message: short, every character visible, secrets left out. */
function showValue(value) {
    if (value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'object' && value !== null)
        return 'an object';
    if (typeof value !== 'string')
        return typeof value === 'number' && !Number.isFinite(value) ? 'a number beyond all bounds' : String(value);
    if (value === '')
        return 'an empty text';
    return (0,_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .containsSecret */ .At)(value) ? 'a text with a secret in it' : `“${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .showText */ .h)(value, 40)}”`;
}
function joinWords(words) {
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? 'nothing');
}
function describeError({ keyword, instancePath, params }, root) {
    const pointer = readPointer(instancePath, root);
    const missing = params.missingProperty;
    if (typeof missing === 'string' && (keyword === 'required' || keyword === 'dependentRequired' || keyword === 'dependencies')) {
        const because = typeof params.property === 'string' ? `, because ${nameField([...pointer, params.property])} is there` : '';
        return {
            pointer: [...pointer, missing],
            part: 'key',
            message: `The field ${nameField([...pointer, missing])} is missing${because}.`,
            help: `Add ${JSON.stringify(missing)} to the metadata.`,
        };
    }
    const refused = params.additionalProperty ?? params.unevaluatedProperty ?? (keyword === 'propertyNames' ? params.propertyName : undefined);
    if (typeof refused === 'string') {
        return {
            pointer: [...pointer, refused],
            part: 'key',
            message: `The field ${nameField([...pointer, refused])} is not allowed.`,
            help: 'Remove it, or allow it in the schema.',
        };
    }
    const value = findValue(root, pointer);
    const must = Object.hasOwn(MUST, keyword) ? MUST[keyword](params) : `does not fit the schema (${keyword})`;
    return {
        pointer,
        part: 'value',
        message: `${nameField(pointer)} ${must}, and is ${showValue(value)}.`,
        help: findHelp(keyword, params, value),
    };
}
function findHelp(keyword, params, value) {
    if (keyword === 'enum' && typeof value === 'string') {
        const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(value, params.allowedValues.filter((allowed) => typeof allowed === 'string'));
        if (near)
            return `Did you mean ${JSON.stringify(near)}?`;
    }
    if (keyword === 'type') {
        const types = [params.type].flat();
        const isNumeric = types.includes('number') || types.includes('integer');
        if (isNumeric && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
            return `Write ${Number(value)}, without quotes.`;
        if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
            return `Write "${value}", in double quotes.`;
        if (types.includes('array') && typeof value === 'string' && !(0,_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .containsSecret */ .At)(value))
            return `Write [${JSON.stringify((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .showText */ .h)(value, 40))}], in brackets.`;
        if (value === null)
            return 'Write a value, or remove the field.';
    }
    const known = Object.hasOwn(HELP, keyword) ? HELP[keyword](params) : null;
    if (keyword === 'maximum' && params.limit === 1 && typeof value === 'number' && value <= 100)
        return `It is a share: write ${value / 100} for ${value} %.`;
    return known ?? 'Correct the value.';
}


/***/ }),

/***/ 33934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ listSecrets),
/* harmony export */   At: () => (/* binding */ containsSecret),
/* harmony export */   KK: () => (/* binding */ checkSecrets),
/* harmony export */   s0: () => (/* binding */ hideSecrets)
/* harmony export */ });
/* harmony import */ var _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51461);
/* harmony import */ var _prompt_positions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42235);
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74444);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16549);




/** Findings of one file. */
const LIMIT = 20;
const PREFIX = '@secretlint/secretlint-rule-';
/** What the pattern sets find, by the rule that holds them; a set that is not here is called by its own name. */
const NAMES = {
    aws: 'an AWS key',
    gcp: 'a Google Cloud key',
    npm: 'an npm token',
    slack: 'a Slack token',
    basicauth: 'a user name and password in a URL',
    openai: 'an OpenAI API key',
    anthropic: 'an Anthropic API key',
    groq: 'a Groq API key',
    huggingface: 'a Hugging Face token',
    linear: 'a Linear API key',
    notion: 'a Notion token',
    privatekey: 'a private key',
    sendgrid: 'a SendGrid API key',
    shopify: 'a Shopify key',
    github: 'a GitHub token',
    gitlab: 'a GitLab token',
    grafana: 'a Grafana token',
    '1password': 'a 1Password token',
    'database-connection-string': 'a database password',
    'hashicorp-vault': 'a Vault token',
    vercel: 'a Vercel token',
    databricks: 'a Databricks token',
    docker: 'a Docker token',
    figma: 'a Figma token',
    stripe: 'a Stripe secret key',
    cloudflare: 'a Cloudflare token',
    tailscale: 'a Tailscale key',
};
/** Not patterns but comments that switch patterns off: a file under review does not choose what it is checked for. */
const LEFT_OUT = new Set(['filter-comments']);
/** Providers of models that the preset has no pattern for, and private keys without their end. Each matches in linear time. */
const FURTHER_PATTERNS = [
    ['a Google API key', /(?<![\w-])AIza[\w-]{35}(?![\w-])/g],
    ['an OpenRouter API key', /(?<![\w-])sk-or-v1-[0-9a-f]{64}(?![\w-])/g],
    ['an xAI API key', /(?<![\w-])xai-[A-Za-z0-9]{80}(?![\w-])/g],
    ['a private key', /-----BEGIN (?:[A-Z]{1,20} ){0,3}PRIVATE KEY-----(?:\\[nr]|\s){0,4}(?=[A-Za-z0-9+/=]{40})/g],
];
/** Words of examples. A real key that holds one by chance is rarer than an example in a prompt. */
const EXAMPLE = /example|placeholder|your[-_]|dummy|redacted|changeme|x{5}|\*{3}|\.{3}|0{8}|12345678|abcdefgh/i;
/** Finds committed secrets. The secret itself is in no message. */
function checkSecrets(text, path) {
    const place = (0,_prompt_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .indexPositions */ .j)(text);
    const findings = [];
    let end = -1;
    for (const secret of findSecrets(text).sort((a, b) => a.start - b.start)) {
        if (secret.start < end)
            continue;
        if (findings.length > LIMIT)
            break;
        end = secret.end;
        const message = `This looks like ${secret.name}. Everyone who can read the repository, and the model, can read it.`;
        const help = 'Revoke the secret where it was issued, then delete it here; it stays in the history, so deleting it is not enough.';
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('prompt/secret', { path, ...place(secret.start) }, message, help));
    }
    return (0,_cut_js__WEBPACK_IMPORTED_MODULE_3__/* .cutAfter */ .b)(findings, LIMIT);
}
/** Whether a text that a message would quote holds a secret. */
function containsSecret(text) {
    return text.length >= 16 && findSecrets(text).length > 0;
}
/** The secrets of a text as they are written there, for keeping them out of messages. */
function listSecrets(text) {
    return [...new Set(findSecrets(text).map(({ start, end }) => text.slice(start, end)))].slice(0, 100);
}
/** Replaces secrets in a message, also where only a beginning of one is quoted (12 characters or more). */
function hideSecrets(message, secrets) {
    let shown = message;
    for (const secret of secrets) {
        const beginning = secret.slice(0, 12);
        for (let at = shown.indexOf(beginning); at !== -1; at = shown.indexOf(beginning, at + 1)) {
            let end = at;
            while (end < shown.length && end - at < secret.length && shown[end] === secret[end - at])
                end += 1;
            shown = `${shown.slice(0, at)}[secret]${shown.slice(end)}`;
        }
    }
    return shown;
}
function findSecrets(text) {
    const found = [];
    const add = (name, start, end) => {
        if (!isExample(text.slice(start, end)))
            found.push({ name, start, end });
    };
    for (const rule of _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a) {
        const id = rule.meta.id.replace(PREFIX, '');
        if (LEFT_OUT.has(id))
            continue;
        const context = {
            createTranslator: () => (messageId) => ({ messageId }),
            report({ message, range }) {
                if (message.messageId !== 'AWSAccountID')
                    add(NAMES[id] ?? `a secret of ${id}`, range[0], range[1]);
            },
        };
        rule.create(context, { enableIDScanRule: true }).file?.({ content: text, filePath: 'prompt.txt', ext: '.txt', contentType: 'text' });
    }
    for (const [name, pattern] of FURTHER_PATTERNS)
        for (const match of text.matchAll(pattern))
            add(name, match.index, match.index + match[0].length);
    return found;
}
/** Whether a match is a made-up value: an example's word in it, or too few different characters to be random. */
function isExample(secret) {
    const tail = secret.slice(-24);
    return EXAMPLE.test(secret.slice(0, 4096)) || (!secret.startsWith('-----') && new Set(tail).size < 6);
}


/***/ }),

/***/ 29566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ showText),
/* harmony export */   z: () => (/* binding */ describeCharacter)
/* harmony export */ });
/** Characters that nobody sees and that are common enough to be called by name. */
const NAMES = {
    0: 'NUL',
    8: 'backspace',
    27: 'escape',
    127: 'delete',
    160: 'no-break space',
    173: 'soft hyphen',
    847: 'combining grapheme joiner',
    1564: 'Arabic letter mark',
    8203: 'zero-width space',
    8204: 'zero-width non-joiner',
    8205: 'zero-width joiner',
    8206: 'left-to-right mark',
    8207: 'right-to-left mark',
    8232: 'line separator',
    8233: 'paragraph separator',
    8234: 'left-to-right embedding',
    8235: 'right-to-left embedding',
    8236: 'pop directional formatting',
    8237: 'left-to-right override',
    8238: 'right-to-left override',
    8288: 'word joiner',
    8294: 'left-to-right isolate',
    8295: 'right-to-left isolate',
    8296: 'first strong isolate',
    8297: 'pop directional isolate',
    12644: 'Hangul filler',
    65279: 'byte order mark',
};
const VISIBLE = /\p{L}|\p{M}|\p{N}|\p{P}|\p{S}| /u;
/** Letters and marks that print nothing. */
const BLANK_LETTER = /\p{Default_Ignorable_Code_Point}/u;
/** `U+202E (right-to-left override)`; a character that prints comes first: `“é” (U+00E9)`. */
function describeCharacter(char) {
    const code = char.codePointAt(0) ?? 0;
    const name = NAMES[code];
    if (name !== undefined)
        return `${formatCode(code)} (${name})`;
    return isVisible(char) && char !== ' ' ? `“${char}” (${formatCode(code)})` : char === ' ' ? 'a blank' : formatCode(code);
}
/** Makes every character of a text visible: those that do not print become `\u{202E}`. Long texts are cut after `limit` code points. */
function showText(text, limit = 80) {
    let shown = '';
    let count = 0;
    for (const char of text) {
        if (++count > limit)
            return `${shown}…`;
        shown += isVisible(char) ? char : `\\u{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
    }
    return shown;
}
function formatCode(code) {
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
function isVisible(char) {
    return VISIBLE.test(char) && !BLANK_LETTER.test(char);
}


/***/ }),

/***/ 89753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38232);

/** The known word that a mistyped one most likely means, or null when none is near. */
function suggest(word, known) {
    if (known.length === 0 || word.length > 100)
        return null;
    const lower = word.toLowerCase();
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(lower, known.map((name) => name.toLowerCase()));
    const match = known.find((name) => name.toLowerCase() === best);
    const limit = match.length <= 3 ? 1 : Math.max(2, Math.floor(match.length / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, best) <= limit ? match : null;
}


/***/ }),

/***/ 11468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ RENDER_LIMIT),
/* harmony export */   P: () => (/* binding */ createEngine)
/* harmony export */ });
/* harmony import */ var liquidjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47986);

/** Tags that read other templates; a template is one text, and nothing of it reads files. */
const REFUSED_TAGS = ['include', 'render', 'layout', 'block'];
/** Filters that promptfoo's Nunjucks templates use, under the names that they have there. */
const NUNJUCKS_FILTERS = {
    upper: 'upcase',
    lower: 'downcase',
    trim: 'strip',
    dump: 'json',
    length: 'size',
    title: 'capitalize',
};
const DATE_FILTERS = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];
const MEMORY_LIMIT = 1e6;
const RENDER_LIMIT = 100;
/** LiquidJS without files, without chance, without the clock, and bounded in time and in what it makes. */
function createEngine({ parseLimit, now, memoryLimit = MEMORY_LIMIT, renderLimit = RENDER_LIMIT }) {
    const liquid = new liquidjs__WEBPACK_IMPORTED_MODULE_0__/* .Liquid */ .HX({
        templates: {},
        ownPropertyOnly: true,
        strictFilters: true,
        lenientIf: true,
        timezoneOffset: 0,
        locale: 'en-US',
        parseLimit,
        memoryLimit,
        renderLimit,
    });
    for (const name of REFUSED_TAGS) {
        liquid.registerTag(name, {
            parse() {
                throw new Error(`The tag {% ${name} %} reads other templates and cannot be used in a prompt.`);
            },
            render() { },
        });
    }
    for (const [name, own] of Object.entries(NUNJUCKS_FILTERS))
        if (liquid.filters[own])
            liquid.registerFilter(name, liquid.filters[own]);
    delete liquid.filters.sample;
    if (now !== undefined)
        freezeDates(liquid, now);
    boundOutput(liquid);
    return liquid;
}
function freezeDates(liquid, now) {
    const tell = () => (now instanceof Date ? now : now()).toISOString();
    for (const name of DATE_FILTERS) {
        const filter = liquid.filters[name];
        if (typeof filter !== 'function')
            continue;
        liquid.registerFilter(name, function (value, ...rest) {
            return filter.call(this, value === 'now' || value === 'today' ? tell() : value, ...rest);
        });
    }
}
/** LiquidJS counts what filters make and not what is written: a value captured twice into itself doubles for nothing. */
function boundOutput(liquid) {
    const { renderer } = liquid;
    const renderTemplates = renderer.renderTemplates.bind(renderer);
    renderer.renderTemplates = (templates, context, emitter) => renderTemplates(templates, context, emitter ?? createBoundedEmitter(context));
}
function createBoundedEmitter({ memoryLimit }) {
    return {
        buffer: '',
        write(value) {
            const text = stringify(value);
            memoryLimit.use(text.length);
            this.buffer += text;
        },
    };
}
/** As LiquidJS writes values: a list without separators, nothing for null. */
function stringify(value) {
    const plain = (0,liquidjs__WEBPACK_IMPORTED_MODULE_0__/* .toValueSync */ .qr)(value);
    if (typeof plain === 'string')
        return plain;
    if (plain === null || plain === undefined)
        return '';
    return Array.isArray(plain) ? plain.map(stringify).join('') : String(plain);
}


/***/ }),

/***/ 10025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeError),
/* harmony export */   x: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var liquidjs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47986);
/* harmony import */ var _positions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42235);
/* harmony import */ var _template_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11468);



/**
 * Tags and outputs of one template. liquidjs shifts its tokens off an array, which beyond some ten thousand costs the square of their
 * number: 140,000 take 8 s.
 */
const TAG_LIMIT = 10_000;
/** liquidjs' messages in our words, first match wins; `$1` is the matched part. */
const WORDS = [
    [/^tag "?(end\w+)"? not found/, 'The tag {% $1 %} closes nothing that is open here.'],
    [/^tag "([^"]*)" not found/, 'There is no Liquid tag “$1”.'],
    [/^undefined filter: sample/, 'The filter sample chooses by chance and cannot be used in a prompt.'],
    [/^undefined filter: (.*)/, 'There is no Liquid filter “$1”.'],
    [/^output "[\s\S]*" not closed/, 'An output is opened here with {{ and never closed with }}.'],
    [/^tag "[\s\S]*" not closed/, 'A tag is opened here with {% and never closed with %}.'],
    [/^tag ([\s\S]*) not closed/, 'The block that $1 opens is never closed.'],
    [/^raw "[\s\S]*" not closed/, 'The block {% raw %} is never closed with {% endraw %}.'],
    [/^invalid value expression: ""/, 'A variable or a value is missing here.'],
    [/render limit exceeded/, 'The template takes too long: it loops too often.'],
    [/(?:memory alloc limit exceeded|Invalid string length)/i, 'The template makes too much text.'],
    [/parse length limit exceeded/, 'The template is too long.'],
    [/^undefined variable: (.*)/, 'The variable “$1” has no value.'],
    [/call stack size exceeded/, 'The template is nested too deeply to be read.'],
];
let engine = null;
/**
 * Reads a Liquid template: the variables that it takes from outside (their first names, sorted), or its first mistake.
 * Nothing is rendered, no file is read; never throws.
 */
function readTemplate(text) {
    engine ??= (0,_template_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .createEngine */ .P)({ parseLimit: 2e6 });
    if (countTags(text) > TAG_LIMIT) {
        return {
            variables: null,
            mistake: { message: `The template has more than ${TAG_LIMIT} tags and outputs and is not read.`, line: 1, column: 1 },
        };
    }
    try {
        const templates = engine.parse(text);
        const variables = withoutPositions(() => engine.globalVariablesSync(templates));
        return { variables: [...new Set(variables)].sort(), mistake: null };
    }
    catch (error) {
        return { variables: null, mistake: describeError(error, text) };
    }
}
/** An upper bound: in a `{% liquid %}` block each line is a tag. */
function countTags(text) {
    const marks = /\{%-?\s*liquid\b/.test(text) ? /\{[{%]|\n/g : /\{[{%]/g;
    let count = 0;
    while (count <= TAG_LIMIT && marks.test(text))
        count += 1;
    return count;
}
/**
 * liquidjs counts lines from the text's start for each variable that it meets, which takes 14 s for 30,000 of them. Only names are wanted
 * here, so the counting is off while they are gathered (synchronously: nothing else runs meanwhile).
 */
function withoutPositions(gather) {
    const { getPosition } = liquidjs__WEBPACK_IMPORTED_MODULE_1__/* .Token */ .ou.prototype;
    liquidjs__WEBPACK_IMPORTED_MODULE_1__/* .Token */ .ou.prototype.getPosition = () => [1, 1];
    try {
        return gather();
    }
    finally {
        liquidjs__WEBPACK_IMPORTED_MODULE_1__/* .Token */ .ou.prototype.getPosition = getPosition;
    }
}
/** A fault of the template engine in plain words, with its place in the text. */
function describeError(error, text) {
    const isLiquid = liquidjs__WEBPACK_IMPORTED_MODULE_1__/* .LiquidError */ .HN.is(error);
    const place = (0,_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .indexPositions */ .j)(text)(isLiquid ? error.token.begin : 0);
    const raw = error instanceof Error ? error.message.replace(/(?:, file:[^\n]*)?, line:\d+, col:\d+$/, '') : String(error);
    return { message: describeMessage(raw), ...place };
}
function describeMessage(raw) {
    for (const [pattern, words] of WORDS) {
        const match = pattern.exec(raw);
        if (match)
            return words.replace('$1', () => shorten(match[1] ?? ''));
    }
    return raw.startsWith('The tag ') ? raw : `Liquid cannot read this: ${shorten(raw)}.`;
}
function shorten(text) {
    return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}


/***/ })

};
