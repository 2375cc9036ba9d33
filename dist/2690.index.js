export const id = 2690;
export const ids = [2690];
export const modules = {

/***/ 38232:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 22690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeFallback: () => (/* binding */ describeFallback),
/* harmony export */   describeSchemaError: () => (/* binding */ describeSchemaError)
/* harmony export */ });
/* harmony import */ var _prompt_json_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11665);
/* harmony import */ var _prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89753);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44417);
/* harmony import */ var _repair_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84518);




const TYPE_NAMES = {
    object: 'a mapping of keys to values',
    array: 'a list',
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    null: 'null',
};
/** What a value must look like where the schema has a pattern, by the pointer written with `*` for names and indexes. */
const SHAPES = [
    [
        /^(overrides\.\d+\.prompts|models\.allow)\./,
        'a pattern of letters, digits, . _ - / : @ with * for any part, ** for any segments and ? for one character; list several patterns instead of {a,b}',
    ],
    [/^release\.tag$/, 'a tag name that holds {id} and {version}, such as {id}@{version}'],
    [
        /^monitoring\.store$/,
        'sqlite:FILE or prometheus:URL, such as sqlite:.promptgate/metrics.db; user names and passwords come from the environment',
    ],
    [/\.apiKeyEnv$/, 'the name of an environment variable, such as OPENAI_API_KEY (never the key itself)'],
    [/\.baseUrl$/, 'an address that begins with https:// or http:// and holds no user name'],
    [/^(environments|registry\.promote)\./, 'a name of lower-case letters, digits and hyphens'],
];
/** Keys where a mapping is open or not part of the defaults; everything else is looked up in the defaults. */
const FURTHER_KEYS = [
    [/^overrides\.\d+$/, ['prompts', 'rules', 'prompt', 'evals']],
    [/^models\.providers\.[^.]+$/, ['type', 'baseUrl', 'apiKeyEnv', 'headers', 'concurrency']],
    [/^models\.prices\./, ['input', 'output']],
    [/^monitoring\.(minRates|tolerate)$/, ['errors', 'slow', 'unhappy']],
];
/** Keys of `evals` that one prompt cannot have of its own: all prompts of a run share them. */
const WHOLE_RUN = ['budget', 'cache', 'concurrency', 'timeoutMs'];
function nameOf(pointer) {
    return pointer.join('.');
}
/** What stands at a pointer of the defaults; overrides follow the keys that they override. */
function defaultAt(pointer) {
    const path = pointer[0] === 'overrides' && pointer.length > 3 ? pointer.slice(2) : pointer;
    let value = _config_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_CONFIG */ .PV;
    for (const segment of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment))
            return undefined;
        value = value[segment];
    }
    return value;
}
function keysAt(pointer) {
    const further = FURTHER_KEYS.find(([path]) => path.test(nameOf(pointer)));
    if (further)
        return further[1];
    const path = pointer[0] === 'overrides' ? pointer.slice(2) : pointer;
    const value = defaultAt(path);
    const keys = (0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? Object.keys(value) : [];
    return pointer[0] === 'overrides' ? keys.filter((key) => !WHOLE_RUN.includes(key)) : keys;
}
/** A value as it stands there, but for name and password in an address: findings go into comments and logs. */
function show(value) {
    const text = (JSON.stringify(value) ?? 'nothing').replace(/\/\/[^\s/?#"]*@/g, '//***@');
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    return typeof value === 'string' ? `the text ${show(value)}` : show(value);
}
function valueAt(root, pointer) {
    return pointer.reduce((value, segment) => value?.[segment], root);
}
/** Where a share such as 0.9 was written as 90, "0.9" or "90 %": the number that was meant. */
function readShare(value, limit) {
    const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(String(value));
    if (match === null || (typeof value !== 'string' && typeof value !== 'number'))
        return null;
    const number = Number(match[1]);
    if (match[2] === '' && number <= limit)
        return number;
    return number <= 100 * limit ? number / 100 : null;
}
function joinWords(words) {
    const texts = words.map((word) => String(word));
    return texts.length > 1 ? `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}` : (texts[0] ?? '');
}
function describeUnknownKey(pointer, key) {
    const known = keysAt(pointer);
    const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(key, known);
    const place = pointer.length === 0 ? 'the configuration' : `\`${nameOf(pointer)}\``;
    const isShared = pointer[0] === 'overrides' && pointer.at(-1) === 'evals' && WHOLE_RUN.includes(key);
    if (isShared)
        return {
            pointer: [...pointer, key],
            part: 'key',
            message: `\`${key}\` holds for the whole run, so ${place} cannot change it for some prompts.`,
            help: `Write it under \`evals:\` at the top.`,
        };
    return {
        pointer: [...pointer, key],
        part: 'key',
        message: `${show(key)} is not a key of ${place}.`,
        help: near
            ? `Did you mean \`${near}\`?`
            : `Remove it. The keys here are ${[...known].sort().join(', ') || 'listed in docs/configuration.md'}.`,
    };
}
function describeKeyName(pointer, key, rules) {
    const place = { pointer: [...pointer, key], part: 'key' };
    if (pointer.at(-1) === 'rules') {
        const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(key, rules);
        const help = near ? `Did you mean \`${near}\`?` : 'docs/rules.md lists every rule.';
        return { ...place, message: `${show(key)} is not a rule.`, help };
    }
    return {
        ...place,
        message: `${show(key)} cannot be a name in \`${nameOf(pointer)}\`.`,
        help: 'Use letters, digits and hyphens, beginning with a letter.',
    };
}
function describeType(pointer, value, types) {
    const name = nameOf(pointer);
    const place = { pointer, part: 'value' };
    if (pointer.length === 0) {
        return {
            ...place,
            message: `The configuration must be a mapping of keys to values, not ${kindOf(value)}.`,
            help: 'Begin with a line such as `promptsDir: prompts`.',
        };
    }
    const wanted = joinWords(types.map((type) => TYPE_NAMES[type] ?? type));
    const share = types.includes('number') ? readShare(value, 1) : null;
    let help = `Write ${wanted}; docs/configuration.md has an example.`;
    if (share !== null)
        help = `Write \`${pointer.at(-1)}: ${share}\`.`;
    else if (types.includes('integer') && /^\d+$/.test(String(value)))
        help = `Write \`${pointer.at(-1)}: ${value}\`, without quotes.`;
    else if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
        help = 'Put it in quotes.';
    return { ...place, message: `\`${name}\` must be ${wanted}, not ${kindOf(value)}.`, help };
}
function describeLimit(pointer, value, { comparison, limit }) {
    const words = { '<=': 'at most', '>=': 'at least', '<': 'less than', '>': 'more than' };
    const share = limit === 1 && comparison === '<=' ? readShare(value, 1) : null;
    return {
        pointer,
        part: 'value',
        message: `\`${nameOf(pointer)}\` is ${show(value)}; it must be ${words[String(comparison)]} ${limit}.`,
        help: share === null
            ? `Write a number that is ${words[String(comparison)]} ${limit}.`
            : `Write \`${pointer.at(-1)}: ${share}\` for ${value} %.`,
    };
}
function describeEnum(pointer, value, allowed) {
    const near = typeof value === 'string' ? (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(value, allowed.map(String)) : null;
    const words = pointer.at(-1) === 'type' ? _config_js__WEBPACK_IMPORTED_MODULE_1__/* .PROVIDER_TYPES */ .MA : allowed;
    return {
        pointer,
        part: 'value',
        message: `\`${nameOf(pointer)}\` is ${show(value)}; it must be ${joinWords(words)}.`,
        help: near ? `Did you mean \`${near}\`?` : `Write ${joinWords(words)}.`,
    };
}
/** Puts one mistake into words; null for those that another one of the same list says better. */
function describeSchemaError(error, root, rules) {
    if ('propertyName' in error)
        return null;
    const pointer = toPointer(error.instancePath, root);
    const value = valueAt(root, pointer);
    const { params } = error;
    const about = (message, help) => ({ pointer, part: 'value', message, help });
    switch (error.keyword) {
        case 'additionalProperties':
            return describeUnknownKey(pointer, String(params.additionalProperty));
        case 'propertyNames':
            return describeKeyName(pointer, String(params.propertyName), rules);
        case 'required':
            return about(`\`${nameOf(pointer)}\` has no \`${params.missingProperty}\`.`, `Add \`${params.missingProperty}\`; docs/configuration.md has an example.`);
        case 'type':
            return describeType(pointer, value, [params.type].flat());
        case 'enum':
            return describeEnum(pointer, value, params.allowedValues);
        case 'minimum':
        case 'maximum':
        case 'exclusiveMinimum':
            return describeLimit(pointer, value, params);
        case 'uniqueItems':
            return about(`\`${nameOf(pointer)}\` names the same thing twice.`, 'Keep one of the two.');
        case 'minItems':
        case 'minLength':
        case 'minProperties':
            return about(`\`${nameOf(pointer)}\` is empty.`, 'Give it a value, or remove the key.');
        case 'maxItems':
        case 'maxLength':
            return about(`\`${nameOf(pointer)}\` is longer than ${params.limit}.`, 'Shorten it.');
        case 'pattern': {
            const shape = SHAPES.find(([path]) => path.test(nameOf(pointer)))?.[1] ?? 'a value of the form that docs/configuration.md shows';
            return about(`\`${nameOf(pointer)}\` is ${show(value)}, which does not work here.`, `Write ${shape}.`);
        }
        default:
            return null;
    }
}
/** An ajv path as keys and indexes. */
function toPointer(instancePath, root) {
    if (instancePath === '')
        return [];
    const pointer = [];
    let value = root;
    for (const part of instancePath.slice(1).split('/')) {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        const segment = Array.isArray(value) ? Number(key) : key;
        pointer.push(segment);
        value = value?.[segment];
    }
    return pointer;
}
/** What holds while a mistake stands, so that nobody wonders which rules a verdict was made by. */
function describeFallback({ pointer, part }) {
    if (part === 'key')
        return 'Until then the key is not used.';
    if ((0,_repair_js__WEBPACK_IMPORTED_MODULE_3__/* .strictestAt */ .L)(pointer) !== undefined)
        return 'Until then the strictest value holds: nothing is allowed.';
    const value = defaultAt(pointer);
    if (value === undefined || typeof pointer.at(-1) === 'number')
        return 'Until then it is left out.';
    const text = JSON.stringify(value);
    return text.length > 60 ? 'Until then its defaults hold.' : `Until then the default holds: ${text}.`;
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


/***/ })

};
