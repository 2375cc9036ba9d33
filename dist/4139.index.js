export const id = 4139;
export const ids = [4139,963];
export const modules = {

/***/ 45090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ DUPLICATE_LIMIT),
/* harmony export */   X: () => (/* binding */ describeDuplicate)
/* harmony export */ });
const DUPLICATE_LIMIT = 20;
/** A key that stands twice in one mapping, in words; as in JSON the last one counts. */
function describeDuplicate(key, firstLine, spot) {
    return {
        message: `The key ${JSON.stringify(key.slice(0, 60))} stands twice; it stands in line ${firstLine}, too.`,
        help: 'Keep one of the two. Until then the last one counts.',
        line: spot.line,
        column: spot.column,
    };
}


/***/ }),

/***/ 20944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findRefused),
/* harmony export */   z: () => (/* binding */ PATTERN_LIMIT)
/* harmony export */ });
/** Characters of a pattern; compiling takes the more the longer it is. */
const PATTERN_LIMIT = 10_000;
/** What JavaScript's expressions have and RE2's have not, by what it takes to find it. */
const REFUSED = [
    [/^\(\?<?[=!]/, 'look-around'],
    [/^\\(?:[1-9]|k<)/, 'a back-reference'],
];
/** Names the first construct of a pattern, outside of character classes, that RE2 lacks; null where there is none. */
function findRefused(pattern) {
    let inClass = false;
    for (let index = 0; index < pattern.length; index += 1) {
        if (!inClass) {
            const rest = pattern.slice(index, index + 4);
            const refused = REFUSED.find(([construct]) => construct.test(rest));
            if (refused)
                return refused[1];
        }
        if (pattern[index] === '\\')
            index += 1;
        else if (pattern[index] === '[')
            inClass = true;
        else if (pattern[index] === ']')
            inClass = false;
    }
    return null;
}


/***/ }),

/***/ 9627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ ASSERTION_NAMES),
/* harmony export */   Tz: () => (/* binding */ ASSERTION_TYPES),
/* harmony export */   wV: () => (/* binding */ baseType)
/* harmony export */ });
const TEXT = { value: 'required', forms: ['text', 'number', 'boolean'] };
const LIST = { value: 'required', forms: ['list', 'text', 'number'] };
const NOTHING = { value: 'none', forms: [] };
const OVERLAP = { value: 'required', forms: ['text', 'list'], stricter: 'higher', share: true };
const SIMILAR = { value: 'required', forms: ['text', 'list'], stricter: 'higher', share: true };
const GRADED = { value: 'required', forms: ['text', 'list', 'object'], stricter: 'higher', share: true };
const GRADED_ALONE = { value: 'optional', forms: ['any'], stricter: 'higher', share: true };
const CALLS = { value: 'optional', forms: ['any'] };
/** Every type of assertion, without `not-`, and what it takes. */
const ASSERTION_TYPES = {
    equals: { value: 'required', forms: ['any'] },
    contains: TEXT,
    icontains: TEXT,
    'starts-with': TEXT,
    'contains-any': LIST,
    'contains-all': LIST,
    'icontains-any': LIST,
    'icontains-all': LIST,
    regex: { value: 'required', forms: ['text'] },
    levenshtein: { value: 'required', forms: ['text', 'number'], stricter: 'lower' },
    'word-count': { value: 'required', forms: ['number', 'object', 'text'] },
    'is-json': { value: 'optional', forms: ['object', 'text', 'boolean'] },
    'contains-json': { value: 'optional', forms: ['object', 'text', 'boolean'] },
    'is-xml': { value: 'optional', forms: ['text', 'list', 'object'] },
    'contains-xml': { value: 'optional', forms: ['text', 'list', 'object'] },
    'is-html': NOTHING,
    'contains-html': NOTHING,
    'is-sql': { value: 'optional', forms: ['object'] },
    'contains-sql': { value: 'optional', forms: ['object'] },
    'rouge-n': OVERLAP,
    bleu: OVERLAP,
    gleu: OVERLAP,
    meteor: OVERLAP,
    latency: { value: 'none', forms: [], stricter: 'lower', thresholdRequired: true },
    cost: { value: 'none', forms: [], stricter: 'lower', thresholdRequired: true },
    'finish-reason': { value: 'required', forms: ['text'] },
    'is-refusal': NOTHING,
    perplexity: { value: 'none', forms: [], stricter: 'lower' },
    'perplexity-score': { value: 'none', forms: [], stricter: 'higher', share: true },
    'is-valid-function-call': CALLS,
    'is-valid-openai-function-call': CALLS,
    'is-valid-openai-tools-call': CALLS,
    'tool-call-f1': { value: 'required', forms: ['list', 'text'], stricter: 'higher', share: true },
    similar: SIMILAR,
    'similar:cosine': SIMILAR,
    'similar:dot': { ...SIMILAR },
    'similar:euclidean': SIMILAR,
    'llm-rubric': GRADED,
    'g-eval': GRADED,
    'answer-relevance': GRADED_ALONE,
    'context-faithfulness': GRADED_ALONE,
    'context-recall': GRADED,
    'context-relevance': GRADED_ALONE,
    factuality: GRADED,
    'model-graded-factuality': GRADED,
    'model-graded-closedqa': GRADED,
    javascript: { value: 'required', forms: ['text'], stricter: 'higher' },
};
const ASSERTION_NAMES = Object.keys(ASSERTION_TYPES);
/** The type without its `not-`. */
function baseType(type) {
    return type.startsWith('not-') ? type.slice(4) : type;
}


/***/ }),

/***/ 94461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UW: () => (/* binding */ nameAssertion),
/* harmony export */   eb: () => (/* binding */ digestCases),
/* harmony export */   hE: () => (/* binding */ digestCase),
/* harmony export */   kM: () => (/* binding */ nameJudging),
/* harmony export */   sE: () => (/* binding */ collectCases)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90963);
/* harmony import */ var _report_phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58089);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71840);




/** What an assertion says, without where it stands: equal texts are equal assertions. */
function nameAssertion(assertion) {
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(withoutPlace(assertion));
}
function withoutPlace({ place: _, ...assertion }) {
    if (!('assert' in assertion))
        return assertion;
    return { ...assertion, assert: assertion.assert.map(withoutPlace) };
}
/** How a case is judged, without where it stands. */
function nameJudging({ assert, threshold, options }) {
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)({ assert: assert.map(withoutPlace), threshold, options });
}
/** 16 hexadecimal digits that name what a case asks. */
function digestCase({ vars, input }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)({ vars, input }), 'utf8')
        .digest('hex')
        .slice(0, 16);
}
/** `sha256:` over all that the cases say, without where they stand. */
function digestCases(cases) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { place: _, assert, ...rest } of cases)
        hash.update(`${(0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)({ ...rest, assert: assert.map(withoutPlace) })}\n`, 'utf8');
    return `sha256:${hash.digest('hex')}`;
}
/** Merges cases that are the same and refuses those that only have the same id. */
function collectCases(built, suitePlace, complaints) {
    const cases = new Map();
    const twins = [];
    for (const candidate of built) {
        const { id, place } = candidate.evalCase;
        const known = cases.get(id);
        if (known === undefined) {
            if (cases.size >= _files_js__WEBPACK_IMPORTED_MODULE_3__/* .CASE_LIMIT */ .HF) {
                complaints.add(suitePlace, `The suite has more than ${(0,_report_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_files_js__WEBPACK_IMPORTED_MODULE_3__/* .CASE_LIMIT */ .HF)} cases.`, 'Write fewer; a list of texts in a var makes one case for each.');
                break;
            }
            cases.set(id, candidate);
        }
        else if (known.hasOwnId || candidate.hasOwnId) {
            complaints.add(place, `Two cases have the id ${JSON.stringify(id.slice(0, 110))}.`, 'Give one of them another id.');
        }
        else if (nameJudging(known.evalCase) === nameJudging(candidate.evalCase) && isRunAlike(known.evalCase, candidate.evalCase)) {
            twins.push([known.evalCase.place, place]);
        }
        else {
            const help = 'Put their assertions into one test, or give each an `id`.';
            complaints.add(place, 'Two tests have the same vars and input and are judged differently.', help);
        }
    }
    const [first] = twins;
    if (first) {
        const message = twins.length === 1
            ? 'This test stands twice and is run once.'
            : `This test and ${twins.length - 1} others stand twice; each is run once.`;
        complaints.add(first[1], message, 'Remove it; to run a case more often, use `repeat`.', 'notice');
    }
    return [...cases.values()].map(({ evalCase }) => evalCase);
}
function isRunAlike(a, b) {
    return a.required === b.required && a.repeat === b.repeat;
}


/***/ }),

/***/ 62406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ findDuplicates),
/* harmony export */   oL: () => (/* binding */ refuseDocument),
/* harmony export */   oP: () => (/* binding */ widen),
/* harmony export */   sA: () => (/* binding */ readSuiteDocument)
/* harmony export */ });
/* harmony import */ var _config_duplicate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45090);
/* harmony import */ var _prompt_decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26961);
/* harmony import */ var _prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20308);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71840);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35582);





/** Aliases of a suite: an assertion that every case shares by an alias is usual. */
const ALIAS_LIMIT = 2000;
const NOWHERE = (places) => places.map(() => null);
function refuseDocument(message, help, spot = { line: 1, column: 1 }) {
    return { value: undefined, problems: [{ message, help, line: spot.line, column: spot.column }], locateAll: NOWHERE };
}
/** Reads a suite or a file of cases by its name's end: YAML, JSON, JSON Lines, CSV. Never throws. */
function readSuiteDocument(file, cache) {
    const extension = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionOf */ .je)(file.path);
    const key = `${extension} ${file.oid}`;
    const known = cache.get(key);
    if (known !== undefined)
        return known;
    const reading = readBytes(file, extension);
    cache.set(key, reading);
    return reading;
}
async function readBytes({ bytes, size }, extension) {
    if (bytes === null)
        return refuseDocument(`The file is ${(size / 1_048_576).toFixed(1)} MB and is not read.`, 'Split it into smaller ones.');
    const { text, fault } = (0,_prompt_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeUtf8 */ ._)(bytes);
    if (text === null)
        return refuseDocument('The file is not UTF-8.', 'Save it as UTF-8 without a byte order mark.', fault.place);
    if (text.includes('\0'))
        return refuseDocument('The file holds a NUL character.', 'Save it as UTF-8 text.');
    const plain = text.replace(/^\uFEFF/, '');
    if (plain.trim() === '')
        return refuseDocument('The file is empty.', 'Write tests into it, or remove it.');
    const document = await readText(plain, extension);
    const problem = document.value === undefined ? null : (0,_value_js__WEBPACK_IMPORTED_MODULE_3__/* .checkValue */ .S)(document.value);
    if (problem === null)
        return document;
    const spot = problem.pointer === null ? null : document.locateAll([{ pointer: problem.pointer, part: 'key' }])[0];
    return { ...refuseDocument(problem.message, problem.help, spot ?? undefined), problems: [...document.problems, { ...problem, ...spot }] };
}
async function readText(text, extension) {
    if (extension === 'csv')
        return (await Promise.all(/* import() */[__webpack_require__.e(203), __webpack_require__.e(1007)]).then(__webpack_require__.bind(__webpack_require__, 31007))).readCsvDocument(text);
    if (extension === 'jsonl')
        return (await __webpack_require__.e(/* import() */ 8640).then(__webpack_require__.bind(__webpack_require__, 98640))).readLinesDocument(text);
    const json = readJson(text);
    if (json !== null)
        return json;
    if (extension === 'json')
        return explainJson(text);
    if (text.length > _files_js__WEBPACK_IMPORTED_MODULE_1__/* .YAML_SIZE_LIMIT */ .gq) {
        const help = 'Move the tests into a file of JSON Lines or CSV (tests: cases/all.jsonl), which is read a hundred times faster.';
        return refuseDocument(`The YAML has more than a million characters.`, help);
    }
    const { readYamlDocument } = await Promise.all(/* import() */[__webpack_require__.e(3483), __webpack_require__.e(1923)]).then(__webpack_require__.bind(__webpack_require__, 94304));
    const { value, problems, locate } = readYamlDocument(text, { aliasLimit: ALIAS_LIMIT, merge: true });
    return {
        value: value,
        problems,
        locateAll: (places) => places.map(({ pointer, part = 'value' }) => locate(pointer, part)),
    };
}
function readJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return null;
    }
    return { value, problems: findDuplicates(text), locateAll: (places) => (0,_prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .locateAll */ .Y6)(text, places) };
}
/** Keys that stand twice in one object of a JSON text. */
function findDuplicates(text) {
    return (0,_prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .findDuplicateKeys */ .ln)(text, _config_duplicate_js__WEBPACK_IMPORTED_MODULE_4__/* .DUPLICATE_LIMIT */ .C).map((duplicate) => (0,_config_duplicate_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDuplicate */ .X)(duplicate.key, duplicate.first.line, duplicate));
}
function explainJson(text) {
    const mistake = (0,_prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .findSyntaxMistake */ .ZP)(text);
    const message = `This is not JSON. ${mistake?.message ?? ''}`.trim();
    return refuseDocument(message, 'Correct the JSON here, or write YAML and call the file .yaml.', mistake ?? undefined);
}
/** The nearest place that is known, from the value itself upwards. */
function widen(pointer) {
    const places = [{ pointer, part: 'value' }];
    for (let length = pointer.length - 1; length >= 0; length -= 1)
        places.push({ pointer: pointer.slice(0, length), part: 'value' });
    return places;
}


/***/ }),

/***/ 71840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ normalizePath),
/* harmony export */   HF: () => (/* binding */ CASE_LIMIT),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   UM: () => (/* binding */ IMAGE_SIZE_LIMIT),
/* harmony export */   Uq: () => (/* binding */ CASES_SIZE_LIMIT),
/* harmony export */   Yz: () => (/* binding */ findLookAlikes),
/* harmony export */   gq: () => (/* binding */ YAML_SIZE_LIMIT),
/* harmony export */   hH: () => (/* binding */ SUITE_FILES),
/* harmony export */   iC: () => (/* binding */ findSuiteFile),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   pp: () => (/* binding */ ASSERTION_LIMIT),
/* harmony export */   xP: () => (/* binding */ TOOLS_FILE)
/* harmony export */ });
/* harmony import */ var _prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88553);

/** Names of a suite, the first that is there counts. */
const SUITE_FILES = ['evals.yaml', 'evals.yml', 'evals.json'];
const TOOLS_FILE = 'tools.json';
/** Bytes of a suite or a file of cases in JSON, JSON Lines or CSV. */
const CASES_SIZE_LIMIT = 8 * 1_048_576;
/** Bytes of YAML, which takes a hundred times longer to read than JSON. */
const YAML_SIZE_LIMIT = 1_048_576;
/** Bytes of one image. */
const IMAGE_SIZE_LIMIT = 10 * 1_048_576;
/** Cases of one suite, lists of vars written out. */
const CASE_LIMIT = 20_000;
/** Assertions of one case, those in sets and of the default test included: they are judged in one go. */
const ASSERTION_LIMIT = 500;
/** The suite's file: by exact name; null where the prompt has none. */
function findSuiteFile({ files }) {
    for (const name of SUITE_FILES) {
        const file = files.get(name);
        if (file !== undefined)
            return file;
    }
    return null;
}
/** Files that look like a suite and are not read: a name in another case, or a second suite. */
function findLookAlikes({ files }) {
    const used = findSuiteFile({ dir: '', files });
    return [...files]
        .filter(([name, file]) => file !== used && SUITE_FILES.includes((0,_prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_0__/* .foldCase */ .S)(name)))
        .map(([, file]) => file);
}
/**
 * A path that a suite names, below the prompt's directory; `file://` and `./` are left out.
 * @returns null where it leaves the directory or is no path at all.
 */
function normalizePath(path) {
    const plain = path.replace(/^file:\/\//, '');
    if (plain.length > 500 || /[\\\p{Cc}]/u.test(plain) || plain.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(plain))
        return null;
    const segments = plain.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.length === 0 || segments.some((segment) => segment === '..' || segment.toLowerCase() === '.git'))
        return null;
    return segments.join('/');
}
function isPattern(path) {
    return /[*?]/.test(path);
}
/** `yaml`, `csv` …: the end of a file's name in lower case. */
function extensionOf(path) {
    return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}


/***/ }),

/***/ 45114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ findMediaType),
/* harmony export */   Si: () => (/* binding */ findFolderFile),
/* harmony export */   eu: () => (/* binding */ readFileText),
/* harmony export */   nh: () => (/* binding */ expandPattern)
/* harmony export */ });
/* harmony import */ var _checks_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29566);
/* harmony import */ var _config_glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81005);
/* harmony import */ var _prompt_decode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26961);
/* harmony import */ var _prompt_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89753);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71840);





/** A regular file that a suite names, with its content; links, other directories' files and what was not read are problems. */
function findFolderFile(folder, named) {
    const path = (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePath */ .Fd)(named);
    const refuse = (message, help) => ({ file: null, problem: { message, help } });
    const shown = (0,_checks_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showText */ .h)(named, 80);
    if (path === null)
        return refuse(`“${shown}” is not a path inside the prompt's directory.`, 'Name a file of the prompt’s directory, such as cases/more.yaml.');
    const segments = path.split('/');
    for (let count = 1; count <= segments.length; count += 1) {
        const at = folder.files.get(segments.slice(0, count).join('/'));
        if (at?.mode === '120000')
            return refuse(`“${shown}” leads over a symbolic link, which is not followed.`, 'Put the file itself there.');
        if (at?.mode === '160000')
            return refuse(`“${shown}” leads into a submodule, which is not read.`, 'Put the file itself there.');
    }
    const file = folder.files.get(path);
    if (file === undefined || file.mode === '040000') {
        const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(path, [...folder.files].filter(([, { mode }]) => mode.startsWith('100')).map(([name]) => name));
        return refuse(`There is no file “${shown}” in the prompt's directory.`, near ? `Did you mean ${near}?` : 'Add the file, or correct the path.');
    }
    if (file.bytes === null)
        return refuse(`“${shown}” is not read: it is too large (${(file.size / 1_048_576).toFixed(1)} MB), or the suite names too many files.`, 'Make it smaller, or name fewer files.');
    return { file, problem: null };
}
/** The paths that a pattern stands for, sorted; a path without `*` and `?` stands for itself. Null where the pattern cannot be used. */
function expandPattern(folder, named) {
    const path = (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePath */ .Fd)(named);
    if (path === null || !(0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isPattern */ .Pt)(path))
        return [named];
    if ((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isPattern */ .Pt)(path.slice(0, path.lastIndexOf('/') + 1)))
        return null;
    return [...folder.files]
        .filter(([name, { mode }]) => mode !== '040000' && (0,_config_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesGlob */ .k)(path, name))
        .map(([name]) => name)
        .sort();
}
/** A file's text without a byte order mark; null where it is no clean UTF-8. */
function readFileText(file) {
    const { text } = (0,_prompt_decode_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeUtf8 */ ._)(file.bytes ?? new Uint8Array());
    return text === null || text.includes('\0') ? null : text.replace(/^\uFEFF/, '');
}
/** The media type of an image by its first bytes; null for what no model takes. */
function findMediaType(bytes) {
    const start = [...bytes.subarray(0, 12)].map((byte) => String.fromCharCode(byte)).join('');
    if (start.startsWith('\x89PNG\r\n\x1a\n'))
        return 'image/png';
    if (start.startsWith('\xff\xd8\xff'))
        return 'image/jpeg';
    if (start.startsWith('GIF87a') || start.startsWith('GIF89a'))
        return 'image/gif';
    return start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP' ? 'image/webp' : null;
}


/***/ }),

/***/ 52116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ gatherSuites)
/* harmony export */ });
/* harmony import */ var _prompt_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16063);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62406);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71840);
/* harmony import */ var _folder_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45114);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20113);





/** Files of one suite that are read, and directories of its prompt that are listed. */
const FILE_LIMIT = 500;
const DIRECTORY_LIMIT = 50;
/** Bytes of all suites' files together that are held. */
const TOTAL_LIMIT = 128 * 1_048_576;
/** Files of one request, once a request has shown that they are large. */
const BATCH = 32;
/**
 * Reads the files that suites need at a revision, for any number of prompts: the suite and tools.json, then the files of cases that it names,
 * then the files that those name. Nothing outside of a prompt's directory is asked for, and no link is followed.
 * @param dirs the prompts' directories, from the repository's root.
 * @param cache is filled with what was parsed on the way; give it to `readSuite`.
 * @returns a folder for each directory that is there.
 * @throws PromptgateError of kind `outside` when the source fails
 */
async function gatherSuites(trees, revision, dirs, cache) {
    const gatherer = new Gatherer(trees, revision);
    const folders = dirs.map((dir) => ({ dir, files: new Map(), listed: new Set() }));
    await gatherer.list(folders.map((folder) => [folder, ['']]));
    const present = folders.filter(({ listed }) => listed.has(''));
    await gatherer.read(present.map((folder) => [folder, ownFiles(folder)]));
    const documents = new Map();
    for (const folder of present)
        documents.set(folder, await readValues([(0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .findSuiteFile */ .iC)(folder)], cache));
    const named = present.map((folder) => [folder, (documents.get(folder) ?? []).flatMap(_references_js__WEBPACK_IMPORTED_MODULE_3__/* .findCaseFiles */ .pI)]);
    await gatherer.list(named.map(([folder, paths]) => [folder, paths.flatMap(directoriesOf)]));
    const cases = named.map(([folder, paths]) => [folder, expand(folder, paths)]);
    await gatherer.read(cases);
    const references = [];
    for (const [folder, paths] of cases) {
        const values = await readValues(paths.map((path) => folder.files.get(path) ?? null), cache);
        references.push([folder, [...(documents.get(folder) ?? []), ...values].flatMap(_references_js__WEBPACK_IMPORTED_MODULE_3__/* .findReferences */ .yU)]);
    }
    await gatherer.list(references.map(([folder, paths]) => [folder, paths.flatMap(directoriesOf)]));
    await gatherer.read(references.map(([folder, paths]) => [folder, paths.flatMap((path) => (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePath */ .Fd)(path) ?? [])]));
    return new Map(present.map((folder) => [folder.dir, folder]));
}
function ownFiles(folder) {
    const suite = _files_js__WEBPACK_IMPORTED_MODULE_2__/* .SUITE_FILES */ .hH.find((name) => folder.files.has(name));
    return suite === undefined ? [_files_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOLS_FILE */ .xP] : [suite, _files_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOLS_FILE */ .xP];
}
async function readValues(files, cache) {
    const values = [];
    for (const file of files) {
        if (!file?.mode.startsWith('100') || file.bytes === null)
            continue;
        const { value } = await (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readSuiteDocument */ .sA)(file, cache);
        if (value !== undefined)
            values.push(value);
    }
    return values;
}
function expand(folder, paths) {
    return paths.flatMap((path) => (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .expandPattern */ .nh)(folder, path) ?? []).flatMap((path) => (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePath */ .Fd)(path) ?? []);
}
/** The directories that lead to a path, so that links among them are seen. */
function directoriesOf(named) {
    const segments = ((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePath */ .Fd)(named) ?? '').split('/').slice(0, -1);
    return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
class Gatherer {
    #trees;
    #revision;
    #total = 0;
    constructor(trees, revision) {
        this.#trees = trees;
        this.#revision = revision;
    }
    async list(wanted) {
        const paths = new Map();
        for (const [folder, dirs] of wanted)
            for (const dir of new Set(dirs))
                if (!folder.listed.has(dir) && folder.listed.size + paths.size < DIRECTORY_LIMIT + wanted.length)
                    paths.set(dir === '' ? folder.dir : (0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .u)(folder.dir, dir), [folder, dir]);
        if (paths.size === 0)
            return;
        for (const [path, entries] of await this.#trees.trees(this.#revision, [...paths.keys()])) {
            const [folder, dir] = paths.get(path);
            folder.listed.add(dir);
            for (const entry of entries)
                folder.files.set((0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .u)(dir, entry.name), describe(path, entry));
        }
    }
    /** Reads regular files that were listed; what goes beyond the limits stays without content. */
    async read(wanted) {
        const files = [];
        for (const [folder, paths] of wanted)
            for (const path of [...new Set(paths)].slice(0, FILE_LIMIT)) {
                const file = folder.files.get(path);
                if (file?.mode.startsWith('100') && file.bytes === null && file.size === 0)
                    files.push([folder, path, file]);
            }
        for (let at = 0; at < files.length && this.#total < TOTAL_LIMIT; at += BATCH) {
            const batch = files.slice(at, at + BATCH);
            const images = batch.some(([, path]) => /\.(png|jpe?g|gif|webp)$/i.test(path));
            const blobs = await this.#trees.blobs(new Set(batch.map(([, , { oid }]) => oid)), images ? _files_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_SIZE_LIMIT */ .UM : _files_js__WEBPACK_IMPORTED_MODULE_2__/* .CASES_SIZE_LIMIT */ .Uq);
            for (const [folder, path, file] of batch) {
                const blob = blobs.get(file.oid);
                this.#total += blob?.bytes?.length ?? 0;
                folder.files.set(path, { ...file, size: blob?.size ?? 0, bytes: blob?.bytes ?? null });
            }
        }
    }
}
function describe(dir, { name, mode, oid }) {
    return { path: (0,_prompt_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .u)(dir, name), mode, oid, size: 0, bytes: null };
}


/***/ }),

/***/ 36925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ NAMING_KEYS),
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   Tr: () => (/* binding */ REFUSED_ASSERTIONS),
/* harmony export */   Wx: () => (/* binding */ findRefusedAssertion),
/* harmony export */   eZ: () => (/* binding */ IGNORED_KEYS),
/* harmony export */   sT: () => (/* binding */ REFUSED_KEYS)
/* harmony export */ });
const CODE = 'it runs code of the repository, and a pull request could bring any';
const REACH = 'it would let a pull request choose where requests go';
const JUDGE = 'it needs a model that Promptgate does not ask';
const USE_JAVASCRIPT = 'Write the check as a plain assertion, or as `javascript` where evals.allowJavascript of the configuration allows it.';
const PLAIN = 'Remove it.';
/** Assertion types of promptfoo that are refused, each with the reason. */
const REFUSED_ASSERTIONS = {
    python: { reason: CODE, help: USE_JAVASCRIPT },
    ruby: { reason: CODE, help: USE_JAVASCRIPT },
    webhook: { reason: 'it sends the output to an address that a pull request can choose', help: 'Write the check as a plain assertion.' },
    classifier: { reason: JUDGE, help: 'Use `llm-rubric` with the wanted class in words.' },
    moderation: { reason: JUDGE, help: 'Use `llm-rubric` that says what must not be there.' },
    guardrails: { reason: 'guardrails are no part of an answer here', help: 'Use `is-refusal` or `finish-reason`.' },
    pi: { reason: JUDGE, help: 'Use `llm-rubric`.' },
    'search-rubric': { reason: 'the judge does not search the web', help: 'Use `llm-rubric` and give the facts in the rubric.' },
    human: { reason: 'nobody is there to judge while a check runs', help: 'Use `llm-rubric`.' },
    'select-best': { reason: 'it compares several prompts in one test', help: 'Base and head are compared by the review itself.' },
    'max-score': { reason: 'it compares several prompts in one test', help: 'Base and head are compared by the review itself.' },
    'conversation-relevance': { reason: 'a case is one answer', help: 'Give the conversation as `input` and use `answer-relevance`.' },
    'agent-rubric': { reason: 'a case is one answer of a model, not of an agent', help: 'Use `llm-rubric`.' },
};
/** Families of assertion types, by their prefix. */
const REFUSED_FAMILIES = [
    ['trace-', { reason: 'there are no traces of a model call', help: PLAIN }],
    ['trajectory:', { reason: 'there are no traces of a model call', help: PLAIN }],
    ['promptfoo:', { reason: 'red teaming is not part of a review', help: PLAIN }],
];
function findRefusedAssertion(type) {
    if (Object.hasOwn(REFUSED_ASSERTIONS, type))
        return REFUSED_ASSERTIONS[type];
    return REFUSED_FAMILIES.find(([prefix]) => type.startsWith(prefix))?.[1] ?? null;
}
/** Keys of promptfoo that are refused wherever they stand, each with the reason. */
const REFUSED_KEYS = {
    env: { reason: 'a suite sets no environment', help: 'Set the variable where the check runs.' },
    extensions: { reason: CODE, help: PLAIN },
    nunjucksFilters: { reason: CODE, help: 'Use Liquid’s own filters.' },
    assertScoringFunction: { reason: CODE, help: 'Use weights and `threshold`.' },
    transformVars: { reason: CODE, help: 'Write the vars as they are to be.' },
    contextTransform: { reason: CODE, help: 'Give the context as the var `context`.' },
    redteam: { reason: 'red teaming is not part of a review', help: PLAIN },
    scenarios: { reason: 'scenarios multiply tests by configurations', help: 'Write the tests out, or give a var several values in a list.' },
    assertionTemplates: { reason: 'a suite has no templates of assertions', help: 'Use a YAML anchor and aliases.' },
    $ref: { reason: 'a suite has no references', help: 'Use a YAML anchor and aliases.' },
    providerOutput: { reason: 'an answer comes from the model', help: 'Recorded answers belong into recordings.jsonl.' },
    prefix: { reason: 'the prompt that is tested is the one that ships', help: 'Write it into the prompt.' },
    suffix: { reason: 'the prompt that is tested is the one that ships', help: 'Write it into the prompt.' },
    postprocess: { reason: 'it is the old name of `transform`', help: 'Write `transform`.' },
    storeOutputAs: { reason: 'cases do not depend on each other', help: 'Give the text as a var.' },
    apiBaseUrl: { reason: REACH, help: 'Providers belong into the configuration of the base branch: models.providers.' },
    headers: { reason: REACH, help: 'Providers belong into the configuration of the base branch: models.providers.' },
};
/** Keys that mean something to promptfoo and nothing here; one notice names those that a suite has. */
const IGNORED_KEYS = new Set([
    'prompts',
    'providers',
    'targets',
    'provider',
    'tags',
    'metadata',
    'sharing',
    'outputPath',
    'evaluateOptions',
    'commandLineOptions',
    'writeLatestResults',
    'derivedMetrics',
    'runSerially',
    'displayName',
]);
/** Keys whose value may be a text (ignored) and never an object: it would name an address, headers or a key. */
const NAMING_KEYS = new Set(['prompts', 'providers', 'targets', 'provider']);
/** Texts that name a program: refused, though they would only be ignored, because their author expects them to run. */
function findProgram(text) {
    const named = /^(exec|python|ruby|webhook|golang):/.exec(text)?.[1];
    if (named !== undefined)
        return `${named}:`;
    const file = /^file:\/\/[^\n]*\.(js|cjs|mjs|ts|cts|mts|py|rb|sh|go)(?::[\w.]+)?$/.exec(text)?.[1];
    return file === undefined ? null : `file://*.${file}`;
}


/***/ }),

/***/ 5546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readSuite)
});

// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(16549);
;// CONCATENATED MODULE: ./lib/generated/evals.generated.js
const fields = {
    "": [
        "$schema",
        "description",
        "tests",
        "defaultTest",
        "prompts",
        "providers",
        "targets",
        "tags",
        "metadata",
        "sharing",
        "outputPath",
        "evaluateOptions",
        "commandLineOptions",
        "writeLatestResults",
        "derivedMetrics"
    ],
    "/defaultTest": [
        "description",
        "vars",
        "input",
        "assert",
        "threshold",
        "repeat",
        "required",
        "options",
        "metadata",
        "provider",
        "providers",
        "prompts"
    ]
};
const validate = validate20;
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:promptgate:schema:evals:1", "title": "Suite of evals", "description": "The file evals.yaml (or .yml, .json) beside a prompt: promptfoo's test format, with `input`, `repeat` and `required` besides.", "type": "object", "additionalProperties": false, "required": ["tests"], "properties": { "$schema": { "title": "Schema for editors", "description": "Lets an editor complete and check this file; not read otherwise.", "type": "string" }, "description": { "title": "Description", "description": "What the suite tests.", "type": "string", "maxLength": 1000 }, "tests": { "title": "Tests", "description": "Cases, or files of cases in the prompt's directory (YAML, JSON, JSON Lines, CSV).", "type": ["array", "string"], "minLength": 1, "items": { "$ref": "#/$defs/test" } }, "defaultTest": { "title": "Default test", "description": "What every test has that does not say otherwise; its assertions come before the test's own.", "type": "object", "additionalProperties": false, "properties": { "description": { "title": "Description", "description": "What the case is about.", "type": "string", "maxLength": 1000 }, "vars": { "title": "Vars", "description": "Values of the prompt's variables. A list of texts makes one case for each; `file://docs/a.txt` reads a file of the prompt's directory.", "type": "object" }, "input": { "title": "Input", "description": "The user's message (a Liquid template), or messages. Without it and `vars.input` the prompt itself is the user's message.", "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "$ref": "#/$defs/message" } }, "assert": { "title": "Assertions", "description": "What must hold for the output.", "type": "array", "items": { "$ref": "#/$defs/assertion" } }, "threshold": { "title": "Threshold", "description": "The least score that passes; without it nothing may fail.", "type": "number" }, "repeat": { "title": "Trials", "description": "How often the case is run.", "type": "integer", "minimum": 1, "maximum": 100 }, "required": { "title": "Required", "description": "A trial that fails fails the review.", "type": "boolean", "default": false }, "options": { "$ref": "#/$defs/options" }, "metadata": { "title": "Metadata", "description": "promptfoo's; accepted and ignored." }, "provider": { "title": "Provider", "description": "promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.", "type": "string" }, "providers": { "title": "Providers", "description": "promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.", "type": ["string", "array"], "items": { "type": "string" } }, "prompts": { "title": "Prompts", "description": "promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.", "type": ["string", "array"], "items": { "type": "string" } } } }, "prompts": { "title": "Prompts", "description": "promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.", "type": ["string", "array"], "items": { "type": "string" } }, "providers": { "title": "Providers", "description": "promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.", "type": ["string", "array"], "items": { "type": "string" } }, "targets": { "title": "Targets", "description": "promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.", "type": ["string", "array"], "items": { "type": "string" } }, "tags": { "title": "tags", "description": "promptfoo's; accepted and ignored." }, "metadata": { "title": "metadata", "description": "promptfoo's; accepted and ignored." }, "sharing": { "title": "sharing", "description": "promptfoo's; accepted and ignored." }, "outputPath": { "title": "outputPath", "description": "promptfoo's; accepted and ignored." }, "evaluateOptions": { "title": "evaluateOptions", "description": "promptfoo's; accepted and ignored." }, "commandLineOptions": { "title": "commandLineOptions", "description": "promptfoo's; accepted and ignored." }, "writeLatestResults": { "title": "writeLatestResults", "description": "promptfoo's; accepted and ignored." }, "derivedMetrics": { "title": "derivedMetrics", "description": "promptfoo's; accepted and ignored." } }, "$defs": { "test": { "title": "Test", "description": "A case, or the path of a file of cases.", "type": ["object", "string"], "minLength": 1, "additionalProperties": false, "properties": { "id": { "title": "Id", "description": "Names the case, so that it stays the same case when its vars change.", "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,99}$" }, "description": { "title": "Description", "description": "What the case is about.", "type": "string", "maxLength": 1000 }, "vars": { "title": "Vars", "description": "Values of the prompt's variables. A list of texts makes one case for each; `file://docs/a.txt` reads a file of the prompt's directory.", "type": "object" }, "input": { "title": "Input", "description": "The user's message (a Liquid template), or messages. Without it and `vars.input` the prompt itself is the user's message.", "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "$ref": "#/$defs/message" } }, "assert": { "title": "Assertions", "description": "What must hold for the output.", "type": "array", "items": { "$ref": "#/$defs/assertion" } }, "threshold": { "title": "Threshold", "description": "The least score that passes; without it nothing may fail.", "type": "number" }, "repeat": { "title": "Trials", "description": "How often the case is run.", "type": "integer", "minimum": 1, "maximum": 100 }, "required": { "title": "Required", "description": "A trial that fails fails the review.", "type": "boolean", "default": false }, "options": { "$ref": "#/$defs/options" }, "metadata": { "title": "Metadata", "description": "promptfoo's; accepted and ignored." }, "provider": { "title": "Provider", "description": "promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.", "type": "string" }, "providers": { "title": "Providers", "description": "promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.", "type": ["string", "array"], "items": { "type": "string" } }, "prompts": { "title": "Prompts", "description": "promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.", "type": ["string", "array"], "items": { "type": "string" } } } }, "options": { "type": "object", "additionalProperties": false, "title": "Options", "description": "How the case is run and judged.", "properties": { "transform": { "title": "Transform", "description": "JavaScript over `output`, before the assertions; where the configuration allows it.", "type": "string", "minLength": 1 }, "disableVarExpansion": { "title": "Keep lists", "description": "A var whose value is a list of texts stays one value instead of making one case for each.", "type": "boolean", "default": false }, "disableDefaultAsserts": { "title": "Without default assertions", "description": "Leaves the assertions of defaultTest out.", "type": "boolean", "default": false }, "outputSchema": { "title": "Output schema", "description": "`off`: output.schema.json is neither asked for nor checked.", "enum": ["on", "off", true, false], "default": "on" }, "rubricPrompt": { "title": "Rubric prompt", "description": "The judge's prompt for assertions that have none of their own.", "type": ["string", "array", "object"] }, "provider": { "title": "Provider", "description": "promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.", "type": "string" }, "runSerially": { "title": "Run serially", "description": "promptfoo's; accepted and ignored." }, "displayName": { "title": "Display name", "description": "promptfoo's; accepted and ignored." } } }, "message": { "type": "object", "additionalProperties": false, "required": ["role", "content"], "properties": { "role": { "title": "Role", "description": "Who says it.", "enum": ["user", "assistant", "tool"] }, "content": { "title": "Content", "description": "A Liquid template, or parts.", "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "object", "additionalProperties": false, "required": ["type"], "properties": { "type": { "enum": ["text", "image"] }, "text": { "title": "Text", "description": "A Liquid template.", "type": "string" }, "path": { "title": "Image", "description": "A PNG, JPEG, GIF or WebP file in the prompt's directory, up to 10 MB.", "type": "string", "minLength": 1 } } } } } }, "assertion": { "title": "Assertion", "description": "One check of the output.", "type": "object", "additionalProperties": false, "required": ["type"], "properties": { "type": { "title": "Type", "description": "What is checked; `not-` before it inverts it. `assert-set` groups assertions.", "type": "string", "minLength": 1, "maxLength": 100, "examples": ["contains", "not-contains", "is-json", "llm-rubric", "assert-set"] }, "value": { "title": "Value", "description": "What the output is compared with; a Liquid template where it is text." }, "threshold": { "title": "Threshold", "description": "The least score that passes, or the largest distance, time or cost.", "type": "number" }, "weight": { "title": "Weight", "description": "How much the assertion counts in the case's score; 0 never fails.", "type": "number", "minimum": 0, "default": 1 }, "metric": { "title": "Metric", "description": "Adds the score to a named score.", "type": "string", "minLength": 1, "maxLength": 200 }, "transform": { "title": "Transform", "description": "JavaScript over `output`, where the configuration allows it.", "type": "string", "minLength": 1 }, "rubricPrompt": { "title": "Rubric prompt", "description": "The judge's prompt: text, or messages with role and content.", "type": ["string", "array", "object"] }, "config": { "title": "Settings", "description": "Settings of the assertion's type.", "type": "object" }, "provider": { "title": "Provider", "description": "promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.", "type": "string" }, "assert": { "title": "Assertions of a set", "description": "Only in an assert-set.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/plainAssertion" } } } }, "plainAssertion": { "title": "Assertion in a set", "description": "One check of the output.", "type": "object", "additionalProperties": false, "required": ["type"], "properties": { "type": { "title": "Type", "description": "What is checked; `not-` before it inverts it. `assert-set` groups assertions.", "type": "string", "minLength": 1, "maxLength": 100, "examples": ["contains", "not-contains", "is-json", "llm-rubric", "assert-set"] }, "value": { "title": "Value", "description": "What the output is compared with; a Liquid template where it is text." }, "threshold": { "title": "Threshold", "description": "The least score that passes, or the largest distance, time or cost.", "type": "number" }, "weight": { "title": "Weight", "description": "How much the assertion counts in the case's score; 0 never fails.", "type": "number", "minimum": 0, "default": 1 }, "metric": { "title": "Metric", "description": "Adds the score to a named score.", "type": "string", "minLength": 1, "maxLength": 200 }, "transform": { "title": "Transform", "description": "JavaScript over `output`, where the configuration allows it.", "type": "string", "minLength": 1 }, "rubricPrompt": { "title": "Rubric prompt", "description": "The judge's prompt: text, or messages with role and content.", "type": ["string", "array", "object"] }, "config": { "title": "Settings", "description": "Settings of the assertion's type.", "type": "object" }, "provider": { "title": "Provider", "description": "promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.", "type": "string" } } } } };
const schema33 = { "type": "object", "additionalProperties": false, "required": ["role", "content"], "properties": { "role": { "title": "Role", "description": "Who says it.", "enum": ["user", "assistant", "tool"] }, "content": { "title": "Content", "description": "A Liquid template, or parts.", "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "object", "additionalProperties": false, "required": ["type"], "properties": { "type": { "enum": ["text", "image"] }, "text": { "title": "Text", "description": "A Liquid template.", "type": "string" }, "path": { "title": "Image", "description": "A PNG, JPEG, GIF or WebP file in the prompt's directory, up to 10 MB.", "type": "string", "minLength": 1 } } } } } };
const schema36 = { "type": "object", "additionalProperties": false, "title": "Options", "description": "How the case is run and judged.", "properties": { "transform": { "title": "Transform", "description": "JavaScript over `output`, before the assertions; where the configuration allows it.", "type": "string", "minLength": 1 }, "disableVarExpansion": { "title": "Keep lists", "description": "A var whose value is a list of texts stays one value instead of making one case for each.", "type": "boolean", "default": false }, "disableDefaultAsserts": { "title": "Without default assertions", "description": "Leaves the assertions of defaultTest out.", "type": "boolean", "default": false }, "outputSchema": { "title": "Output schema", "description": "`off`: output.schema.json is neither asked for nor checked.", "enum": ["on", "off", true, false], "default": "on" }, "rubricPrompt": { "title": "Rubric prompt", "description": "The judge's prompt for assertions that have none of their own.", "type": ["string", "array", "object"] }, "provider": { "title": "Provider", "description": "promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.", "type": "string" }, "runSerially": { "title": "Run serially", "description": "promptfoo's; accepted and ignored." }, "displayName": { "title": "Display name", "description": "promptfoo's; accepted and ignored." } } };
const func1 = Object.prototype.hasOwnProperty;
const func2 = (function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
});
const schema32 = { "title": "Test", "description": "A case, or the path of a file of cases.", "type": ["object", "string"], "minLength": 1, "additionalProperties": false, "properties": { "id": { "title": "Id", "description": "Names the case, so that it stays the same case when its vars change.", "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,99}$" }, "description": { "title": "Description", "description": "What the case is about.", "type": "string", "maxLength": 1000 }, "vars": { "title": "Vars", "description": "Values of the prompt's variables. A list of texts makes one case for each; `file://docs/a.txt` reads a file of the prompt's directory.", "type": "object" }, "input": { "title": "Input", "description": "The user's message (a Liquid template), or messages. Without it and `vars.input` the prompt itself is the user's message.", "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "$ref": "#/$defs/message" } }, "assert": { "title": "Assertions", "description": "What must hold for the output.", "type": "array", "items": { "$ref": "#/$defs/assertion" } }, "threshold": { "title": "Threshold", "description": "The least score that passes; without it nothing may fail.", "type": "number" }, "repeat": { "title": "Trials", "description": "How often the case is run.", "type": "integer", "minimum": 1, "maximum": 100 }, "required": { "title": "Required", "description": "A trial that fails fails the review.", "type": "boolean", "default": false }, "options": { "$ref": "#/$defs/options" }, "metadata": { "title": "Metadata", "description": "promptfoo's; accepted and ignored." }, "provider": { "title": "Provider", "description": "promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.", "type": "string" }, "providers": { "title": "Providers", "description": "promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.", "type": ["string", "array"], "items": { "type": "string" } }, "prompts": { "title": "Prompts", "description": "promptfoo's; a name or a list of names is accepted and ignored. An object is refused: it could say where requests go.", "type": ["string", "array"], "items": { "type": "string" } } } };
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,99}$", "u");
const schema34 = { "title": "Assertion", "description": "One check of the output.", "type": "object", "additionalProperties": false, "required": ["type"], "properties": { "type": { "title": "Type", "description": "What is checked; `not-` before it inverts it. `assert-set` groups assertions.", "type": "string", "minLength": 1, "maxLength": 100, "examples": ["contains", "not-contains", "is-json", "llm-rubric", "assert-set"] }, "value": { "title": "Value", "description": "What the output is compared with; a Liquid template where it is text." }, "threshold": { "title": "Threshold", "description": "The least score that passes, or the largest distance, time or cost.", "type": "number" }, "weight": { "title": "Weight", "description": "How much the assertion counts in the case's score; 0 never fails.", "type": "number", "minimum": 0, "default": 1 }, "metric": { "title": "Metric", "description": "Adds the score to a named score.", "type": "string", "minLength": 1, "maxLength": 200 }, "transform": { "title": "Transform", "description": "JavaScript over `output`, where the configuration allows it.", "type": "string", "minLength": 1 }, "rubricPrompt": { "title": "Rubric prompt", "description": "The judge's prompt: text, or messages with role and content.", "type": ["string", "array", "object"] }, "config": { "title": "Settings", "description": "Settings of the assertion's type.", "type": "object" }, "provider": { "title": "Provider", "description": "promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.", "type": "string" }, "assert": { "title": "Assertions of a set", "description": "Only in an assert-set.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/plainAssertion" } } } };
const schema35 = { "title": "Assertion in a set", "description": "One check of the output.", "type": "object", "additionalProperties": false, "required": ["type"], "properties": { "type": { "title": "Type", "description": "What is checked; `not-` before it inverts it. `assert-set` groups assertions.", "type": "string", "minLength": 1, "maxLength": 100, "examples": ["contains", "not-contains", "is-json", "llm-rubric", "assert-set"] }, "value": { "title": "Value", "description": "What the output is compared with; a Liquid template where it is text." }, "threshold": { "title": "Threshold", "description": "The least score that passes, or the largest distance, time or cost.", "type": "number" }, "weight": { "title": "Weight", "description": "How much the assertion counts in the case's score; 0 never fails.", "type": "number", "minimum": 0, "default": 1 }, "metric": { "title": "Metric", "description": "Adds the score to a named score.", "type": "string", "minLength": 1, "maxLength": 200 }, "transform": { "title": "Transform", "description": "JavaScript over `output`, where the configuration allows it.", "type": "string", "minLength": 1 }, "rubricPrompt": { "title": "Rubric prompt", "description": "The judge's prompt: text, or messages with role and content.", "type": ["string", "array", "object"] }, "config": { "title": "Settings", "description": "Settings of the assertion's type.", "type": "object" }, "provider": { "title": "Provider", "description": "promptfoo's; a name is accepted and ignored (the configuration names the judge). An object is refused.", "type": "string" } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate22.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.type === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property '" + "type" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema34.properties, key0))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.type !== undefined) {
            let data0 = data.type;
            if (typeof data0 === "string") {
                if (func2(data0) > 100) {
                    const err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
                    if (vErrors === null) {
                        vErrors = [err2];
                    }
                    else {
                        vErrors.push(err2);
                    }
                    errors++;
                }
                if (func2(data0) < 1) {
                    const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.threshold !== undefined) {
            let data1 = data.threshold;
            if (!((typeof data1 == "number") && (isFinite(data1)))) {
                const err5 = { instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.weight !== undefined) {
            let data2 = data.weight;
            if ((typeof data2 == "number") && (isFinite(data2))) {
                if (data2 < 0 || isNaN(data2)) {
                    const err6 = { instancePath: instancePath + "/weight", schemaPath: "#/properties/weight/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/weight", schemaPath: "#/properties/weight/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.metric !== undefined) {
            let data3 = data.metric;
            if (typeof data3 === "string") {
                if (func2(data3) > 200) {
                    const err8 = { instancePath: instancePath + "/metric", schemaPath: "#/properties/metric/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                if (func2(data3) < 1) {
                    const err9 = { instancePath: instancePath + "/metric", schemaPath: "#/properties/metric/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            else {
                const err10 = { instancePath: instancePath + "/metric", schemaPath: "#/properties/metric/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        if (data.transform !== undefined) {
            let data4 = data.transform;
            if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                    const err11 = { instancePath: instancePath + "/transform", schemaPath: "#/properties/transform/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err11];
                    }
                    else {
                        vErrors.push(err11);
                    }
                    errors++;
                }
            }
            else {
                const err12 = { instancePath: instancePath + "/transform", schemaPath: "#/properties/transform/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
        if (data.rubricPrompt !== undefined) {
            let data5 = data.rubricPrompt;
            if ((!data5 || typeof data5 != "object") && (typeof data5 !== "string")) {
                const err13 = { instancePath: instancePath + "/rubricPrompt", schemaPath: "#/properties/rubricPrompt/type", keyword: "type", params: { type: schema34.properties.rubricPrompt.type }, message: "must be string,array,object" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data.config !== undefined) {
            let data6 = data.config;
            if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
                const err14 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
        if (data.provider !== undefined) {
            if (typeof data.provider !== "string") {
                const err15 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
        if (data.assert !== undefined) {
            let data8 = data.assert;
            if (Array.isArray(data8)) {
                if (data8.length < 1) {
                    const err16 = { instancePath: instancePath + "/assert", schemaPath: "#/properties/assert/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err16];
                    }
                    else {
                        vErrors.push(err16);
                    }
                    errors++;
                }
                const len0 = data8.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data9 = data8[i0];
                    if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                        if (data9.type === undefined) {
                            const err17 = { instancePath: instancePath + "/assert/" + i0, schemaPath: "#/$defs/plainAssertion/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property '" + "type" + "'" };
                            if (vErrors === null) {
                                vErrors = [err17];
                            }
                            else {
                                vErrors.push(err17);
                            }
                            errors++;
                        }
                        for (const key1 in data9) {
                            if (!(func1.call(schema35.properties, key1))) {
                                const err18 = { instancePath: instancePath + "/assert/" + i0, schemaPath: "#/$defs/plainAssertion/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err18];
                                }
                                else {
                                    vErrors.push(err18);
                                }
                                errors++;
                            }
                        }
                        if (data9.type !== undefined) {
                            let data10 = data9.type;
                            if (typeof data10 === "string") {
                                if (func2(data10) > 100) {
                                    const err19 = { instancePath: instancePath + "/assert/" + i0 + "/type", schemaPath: "#/$defs/plainAssertion/properties/type/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err19];
                                    }
                                    else {
                                        vErrors.push(err19);
                                    }
                                    errors++;
                                }
                                if (func2(data10) < 1) {
                                    const err20 = { instancePath: instancePath + "/assert/" + i0 + "/type", schemaPath: "#/$defs/plainAssertion/properties/type/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err20];
                                    }
                                    else {
                                        vErrors.push(err20);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err21 = { instancePath: instancePath + "/assert/" + i0 + "/type", schemaPath: "#/$defs/plainAssertion/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err21];
                                }
                                else {
                                    vErrors.push(err21);
                                }
                                errors++;
                            }
                        }
                        if (data9.threshold !== undefined) {
                            let data11 = data9.threshold;
                            if (!((typeof data11 == "number") && (isFinite(data11)))) {
                                const err22 = { instancePath: instancePath + "/assert/" + i0 + "/threshold", schemaPath: "#/$defs/plainAssertion/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err22];
                                }
                                else {
                                    vErrors.push(err22);
                                }
                                errors++;
                            }
                        }
                        if (data9.weight !== undefined) {
                            let data12 = data9.weight;
                            if ((typeof data12 == "number") && (isFinite(data12))) {
                                if (data12 < 0 || isNaN(data12)) {
                                    const err23 = { instancePath: instancePath + "/assert/" + i0 + "/weight", schemaPath: "#/$defs/plainAssertion/properties/weight/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                    if (vErrors === null) {
                                        vErrors = [err23];
                                    }
                                    else {
                                        vErrors.push(err23);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err24 = { instancePath: instancePath + "/assert/" + i0 + "/weight", schemaPath: "#/$defs/plainAssertion/properties/weight/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err24];
                                }
                                else {
                                    vErrors.push(err24);
                                }
                                errors++;
                            }
                        }
                        if (data9.metric !== undefined) {
                            let data13 = data9.metric;
                            if (typeof data13 === "string") {
                                if (func2(data13) > 200) {
                                    const err25 = { instancePath: instancePath + "/assert/" + i0 + "/metric", schemaPath: "#/$defs/plainAssertion/properties/metric/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err25];
                                    }
                                    else {
                                        vErrors.push(err25);
                                    }
                                    errors++;
                                }
                                if (func2(data13) < 1) {
                                    const err26 = { instancePath: instancePath + "/assert/" + i0 + "/metric", schemaPath: "#/$defs/plainAssertion/properties/metric/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err26];
                                    }
                                    else {
                                        vErrors.push(err26);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err27 = { instancePath: instancePath + "/assert/" + i0 + "/metric", schemaPath: "#/$defs/plainAssertion/properties/metric/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err27];
                                }
                                else {
                                    vErrors.push(err27);
                                }
                                errors++;
                            }
                        }
                        if (data9.transform !== undefined) {
                            let data14 = data9.transform;
                            if (typeof data14 === "string") {
                                if (func2(data14) < 1) {
                                    const err28 = { instancePath: instancePath + "/assert/" + i0 + "/transform", schemaPath: "#/$defs/plainAssertion/properties/transform/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err28];
                                    }
                                    else {
                                        vErrors.push(err28);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err29 = { instancePath: instancePath + "/assert/" + i0 + "/transform", schemaPath: "#/$defs/plainAssertion/properties/transform/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err29];
                                }
                                else {
                                    vErrors.push(err29);
                                }
                                errors++;
                            }
                        }
                        if (data9.rubricPrompt !== undefined) {
                            let data15 = data9.rubricPrompt;
                            if ((!data15 || typeof data15 != "object") && (typeof data15 !== "string")) {
                                const err30 = { instancePath: instancePath + "/assert/" + i0 + "/rubricPrompt", schemaPath: "#/$defs/plainAssertion/properties/rubricPrompt/type", keyword: "type", params: { type: schema35.properties.rubricPrompt.type }, message: "must be string,array,object" };
                                if (vErrors === null) {
                                    vErrors = [err30];
                                }
                                else {
                                    vErrors.push(err30);
                                }
                                errors++;
                            }
                        }
                        if (data9.config !== undefined) {
                            let data16 = data9.config;
                            if (!(data16 && typeof data16 == "object" && !Array.isArray(data16))) {
                                const err31 = { instancePath: instancePath + "/assert/" + i0 + "/config", schemaPath: "#/$defs/plainAssertion/properties/config/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err31];
                                }
                                else {
                                    vErrors.push(err31);
                                }
                                errors++;
                            }
                        }
                        if (data9.provider !== undefined) {
                            if (typeof data9.provider !== "string") {
                                const err32 = { instancePath: instancePath + "/assert/" + i0 + "/provider", schemaPath: "#/$defs/plainAssertion/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err32];
                                }
                                else {
                                    vErrors.push(err32);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err33 = { instancePath: instancePath + "/assert/" + i0, schemaPath: "#/$defs/plainAssertion/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err33];
                        }
                        else {
                            vErrors.push(err33);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err34 = { instancePath: instancePath + "/assert", schemaPath: "#/properties/assert/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err34];
                }
                else {
                    vErrors.push(err34);
                }
                errors++;
            }
        }
    }
    else {
        const err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err35];
        }
        else {
            vErrors.push(err35);
        }
        errors++;
    }
    validate22.errors = vErrors;
    return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate21.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if ((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")) {
        const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema32.type }, message: "must be object,string" };
        if (vErrors === null) {
            vErrors = [err0];
        }
        else {
            vErrors.push(err0);
        }
        errors++;
    }
    if (typeof data === "string") {
        if (func2(data) < 1) {
            const err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
            if (!(func1.call(schema32.properties, key0))) {
                const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.id !== undefined) {
            let data0 = data.id;
            if (typeof data0 === "string") {
                if (!pattern4.test(data0)) {
                    const err3 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,99}$" }, message: "must match pattern \"" + "^[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,99}$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.description !== undefined) {
            let data1 = data.description;
            if (typeof data1 === "string") {
                if (func2(data1) > 1000) {
                    const err5 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
                    if (vErrors === null) {
                        vErrors = [err5];
                    }
                    else {
                        vErrors.push(err5);
                    }
                    errors++;
                }
            }
            else {
                const err6 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.vars !== undefined) {
            let data2 = data.vars;
            if (!(data2 && typeof data2 == "object" && !Array.isArray(data2))) {
                const err7 = { instancePath: instancePath + "/vars", schemaPath: "#/properties/vars/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.input !== undefined) {
            let data3 = data.input;
            if ((typeof data3 !== "string") && (!(Array.isArray(data3)))) {
                const err8 = { instancePath: instancePath + "/input", schemaPath: "#/properties/input/type", keyword: "type", params: { type: schema32.properties.input.type }, message: "must be string,array" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
            if (typeof data3 === "string") {
                if (func2(data3) < 1) {
                    const err9 = { instancePath: instancePath + "/input", schemaPath: "#/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err9];
                    }
                    else {
                        vErrors.push(err9);
                    }
                    errors++;
                }
            }
            if (Array.isArray(data3)) {
                if (data3.length < 1) {
                    const err10 = { instancePath: instancePath + "/input", schemaPath: "#/properties/input/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err10];
                    }
                    else {
                        vErrors.push(err10);
                    }
                    errors++;
                }
                const len0 = data3.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data4 = data3[i0];
                    if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        if (data4.role === undefined) {
                            const err11 = { instancePath: instancePath + "/input/" + i0, schemaPath: "#/$defs/message/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property '" + "role" + "'" };
                            if (vErrors === null) {
                                vErrors = [err11];
                            }
                            else {
                                vErrors.push(err11);
                            }
                            errors++;
                        }
                        if (data4.content === undefined) {
                            const err12 = { instancePath: instancePath + "/input/" + i0, schemaPath: "#/$defs/message/required", keyword: "required", params: { missingProperty: "content" }, message: "must have required property '" + "content" + "'" };
                            if (vErrors === null) {
                                vErrors = [err12];
                            }
                            else {
                                vErrors.push(err12);
                            }
                            errors++;
                        }
                        for (const key1 in data4) {
                            if (!((key1 === "role") || (key1 === "content"))) {
                                const err13 = { instancePath: instancePath + "/input/" + i0, schemaPath: "#/$defs/message/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err13];
                                }
                                else {
                                    vErrors.push(err13);
                                }
                                errors++;
                            }
                        }
                        if (data4.role !== undefined) {
                            let data5 = data4.role;
                            if (!(((data5 === "user") || (data5 === "assistant")) || (data5 === "tool"))) {
                                const err14 = { instancePath: instancePath + "/input/" + i0 + "/role", schemaPath: "#/$defs/message/properties/role/enum", keyword: "enum", params: { allowedValues: schema33.properties.role.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err14];
                                }
                                else {
                                    vErrors.push(err14);
                                }
                                errors++;
                            }
                        }
                        if (data4.content !== undefined) {
                            let data6 = data4.content;
                            if ((typeof data6 !== "string") && (!(Array.isArray(data6)))) {
                                const err15 = { instancePath: instancePath + "/input/" + i0 + "/content", schemaPath: "#/$defs/message/properties/content/type", keyword: "type", params: { type: schema33.properties.content.type }, message: "must be string,array" };
                                if (vErrors === null) {
                                    vErrors = [err15];
                                }
                                else {
                                    vErrors.push(err15);
                                }
                                errors++;
                            }
                            if (typeof data6 === "string") {
                                if (func2(data6) < 1) {
                                    const err16 = { instancePath: instancePath + "/input/" + i0 + "/content", schemaPath: "#/$defs/message/properties/content/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err16];
                                    }
                                    else {
                                        vErrors.push(err16);
                                    }
                                    errors++;
                                }
                            }
                            if (Array.isArray(data6)) {
                                if (data6.length < 1) {
                                    const err17 = { instancePath: instancePath + "/input/" + i0 + "/content", schemaPath: "#/$defs/message/properties/content/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                    if (vErrors === null) {
                                        vErrors = [err17];
                                    }
                                    else {
                                        vErrors.push(err17);
                                    }
                                    errors++;
                                }
                                const len1 = data6.length;
                                for (let i1 = 0; i1 < len1; i1++) {
                                    let data7 = data6[i1];
                                    if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                                        if (data7.type === undefined) {
                                            const err18 = { instancePath: instancePath + "/input/" + i0 + "/content/" + i1, schemaPath: "#/$defs/message/properties/content/items/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property '" + "type" + "'" };
                                            if (vErrors === null) {
                                                vErrors = [err18];
                                            }
                                            else {
                                                vErrors.push(err18);
                                            }
                                            errors++;
                                        }
                                        for (const key2 in data7) {
                                            if (!(((key2 === "type") || (key2 === "text")) || (key2 === "path"))) {
                                                const err19 = { instancePath: instancePath + "/input/" + i0 + "/content/" + i1, schemaPath: "#/$defs/message/properties/content/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                                                if (vErrors === null) {
                                                    vErrors = [err19];
                                                }
                                                else {
                                                    vErrors.push(err19);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data7.type !== undefined) {
                                            let data8 = data7.type;
                                            if (!((data8 === "text") || (data8 === "image"))) {
                                                const err20 = { instancePath: instancePath + "/input/" + i0 + "/content/" + i1 + "/type", schemaPath: "#/$defs/message/properties/content/items/properties/type/enum", keyword: "enum", params: { allowedValues: schema33.properties.content.items.properties.type.enum }, message: "must be equal to one of the allowed values" };
                                                if (vErrors === null) {
                                                    vErrors = [err20];
                                                }
                                                else {
                                                    vErrors.push(err20);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data7.text !== undefined) {
                                            if (typeof data7.text !== "string") {
                                                const err21 = { instancePath: instancePath + "/input/" + i0 + "/content/" + i1 + "/text", schemaPath: "#/$defs/message/properties/content/items/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                if (vErrors === null) {
                                                    vErrors = [err21];
                                                }
                                                else {
                                                    vErrors.push(err21);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data7.path !== undefined) {
                                            let data10 = data7.path;
                                            if (typeof data10 === "string") {
                                                if (func2(data10) < 1) {
                                                    const err22 = { instancePath: instancePath + "/input/" + i0 + "/content/" + i1 + "/path", schemaPath: "#/$defs/message/properties/content/items/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                                    if (vErrors === null) {
                                                        vErrors = [err22];
                                                    }
                                                    else {
                                                        vErrors.push(err22);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            else {
                                                const err23 = { instancePath: instancePath + "/input/" + i0 + "/content/" + i1 + "/path", schemaPath: "#/$defs/message/properties/content/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                if (vErrors === null) {
                                                    vErrors = [err23];
                                                }
                                                else {
                                                    vErrors.push(err23);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err24 = { instancePath: instancePath + "/input/" + i0 + "/content/" + i1, schemaPath: "#/$defs/message/properties/content/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                        if (vErrors === null) {
                                            vErrors = [err24];
                                        }
                                        else {
                                            vErrors.push(err24);
                                        }
                                        errors++;
                                    }
                                }
                            }
                        }
                    }
                    else {
                        const err25 = { instancePath: instancePath + "/input/" + i0, schemaPath: "#/$defs/message/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err25];
                        }
                        else {
                            vErrors.push(err25);
                        }
                        errors++;
                    }
                }
            }
        }
        if (data.assert !== undefined) {
            let data11 = data.assert;
            if (Array.isArray(data11)) {
                const len2 = data11.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    if (!(validate22(data11[i2], { instancePath: instancePath + "/assert/" + i2, parentData: data11, parentDataProperty: i2, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate22.errors : append(vErrors, validate22.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err26 = { instancePath: instancePath + "/assert", schemaPath: "#/properties/assert/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err26];
                }
                else {
                    vErrors.push(err26);
                }
                errors++;
            }
        }
        if (data.threshold !== undefined) {
            let data13 = data.threshold;
            if (!((typeof data13 == "number") && (isFinite(data13)))) {
                const err27 = { instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                if (vErrors === null) {
                    vErrors = [err27];
                }
                else {
                    vErrors.push(err27);
                }
                errors++;
            }
        }
        if (data.repeat !== undefined) {
            let data14 = data.repeat;
            if (!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) {
                const err28 = { instancePath: instancePath + "/repeat", schemaPath: "#/properties/repeat/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                    vErrors = [err28];
                }
                else {
                    vErrors.push(err28);
                }
                errors++;
            }
            if ((typeof data14 == "number") && (isFinite(data14))) {
                if (data14 > 100 || isNaN(data14)) {
                    const err29 = { instancePath: instancePath + "/repeat", schemaPath: "#/properties/repeat/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                    if (vErrors === null) {
                        vErrors = [err29];
                    }
                    else {
                        vErrors.push(err29);
                    }
                    errors++;
                }
                if (data14 < 1 || isNaN(data14)) {
                    const err30 = { instancePath: instancePath + "/repeat", schemaPath: "#/properties/repeat/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    if (vErrors === null) {
                        vErrors = [err30];
                    }
                    else {
                        vErrors.push(err30);
                    }
                    errors++;
                }
            }
        }
        if (data.required !== undefined) {
            if (typeof data.required !== "boolean") {
                const err31 = { instancePath: instancePath + "/required", schemaPath: "#/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                    vErrors = [err31];
                }
                else {
                    vErrors.push(err31);
                }
                errors++;
            }
        }
        if (data.options !== undefined) {
            let data16 = data.options;
            if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                for (const key3 in data16) {
                    if (!((((((((key3 === "transform") || (key3 === "disableVarExpansion")) || (key3 === "disableDefaultAsserts")) || (key3 === "outputSchema")) || (key3 === "rubricPrompt")) || (key3 === "provider")) || (key3 === "runSerially")) || (key3 === "displayName"))) {
                        const err32 = { instancePath: instancePath + "/options", schemaPath: "#/$defs/options/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err32];
                        }
                        else {
                            vErrors.push(err32);
                        }
                        errors++;
                    }
                }
                if (data16.transform !== undefined) {
                    let data17 = data16.transform;
                    if (typeof data17 === "string") {
                        if (func2(data17) < 1) {
                            const err33 = { instancePath: instancePath + "/options/transform", schemaPath: "#/$defs/options/properties/transform/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err33];
                            }
                            else {
                                vErrors.push(err33);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err34 = { instancePath: instancePath + "/options/transform", schemaPath: "#/$defs/options/properties/transform/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err34];
                        }
                        else {
                            vErrors.push(err34);
                        }
                        errors++;
                    }
                }
                if (data16.disableVarExpansion !== undefined) {
                    if (typeof data16.disableVarExpansion !== "boolean") {
                        const err35 = { instancePath: instancePath + "/options/disableVarExpansion", schemaPath: "#/$defs/options/properties/disableVarExpansion/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err35];
                        }
                        else {
                            vErrors.push(err35);
                        }
                        errors++;
                    }
                }
                if (data16.disableDefaultAsserts !== undefined) {
                    if (typeof data16.disableDefaultAsserts !== "boolean") {
                        const err36 = { instancePath: instancePath + "/options/disableDefaultAsserts", schemaPath: "#/$defs/options/properties/disableDefaultAsserts/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err36];
                        }
                        else {
                            vErrors.push(err36);
                        }
                        errors++;
                    }
                }
                if (data16.outputSchema !== undefined) {
                    let data20 = data16.outputSchema;
                    if (!((((data20 === "on") || (data20 === "off")) || (data20 === true)) || (data20 === false))) {
                        const err37 = { instancePath: instancePath + "/options/outputSchema", schemaPath: "#/$defs/options/properties/outputSchema/enum", keyword: "enum", params: { allowedValues: schema36.properties.outputSchema.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err37];
                        }
                        else {
                            vErrors.push(err37);
                        }
                        errors++;
                    }
                }
                if (data16.rubricPrompt !== undefined) {
                    let data21 = data16.rubricPrompt;
                    if ((!data21 || typeof data21 != "object") && (typeof data21 !== "string")) {
                        const err38 = { instancePath: instancePath + "/options/rubricPrompt", schemaPath: "#/$defs/options/properties/rubricPrompt/type", keyword: "type", params: { type: schema36.properties.rubricPrompt.type }, message: "must be string,array,object" };
                        if (vErrors === null) {
                            vErrors = [err38];
                        }
                        else {
                            vErrors.push(err38);
                        }
                        errors++;
                    }
                }
                if (data16.provider !== undefined) {
                    if (typeof data16.provider !== "string") {
                        const err39 = { instancePath: instancePath + "/options/provider", schemaPath: "#/$defs/options/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err39];
                        }
                        else {
                            vErrors.push(err39);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err40 = { instancePath: instancePath + "/options", schemaPath: "#/$defs/options/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err40];
                }
                else {
                    vErrors.push(err40);
                }
                errors++;
            }
        }
        if (data.provider !== undefined) {
            if (typeof data.provider !== "string") {
                const err41 = { instancePath: instancePath + "/provider", schemaPath: "#/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err41];
                }
                else {
                    vErrors.push(err41);
                }
                errors++;
            }
        }
        if (data.providers !== undefined) {
            let data24 = data.providers;
            if ((typeof data24 !== "string") && (!(Array.isArray(data24)))) {
                const err42 = { instancePath: instancePath + "/providers", schemaPath: "#/properties/providers/type", keyword: "type", params: { type: schema32.properties.providers.type }, message: "must be string,array" };
                if (vErrors === null) {
                    vErrors = [err42];
                }
                else {
                    vErrors.push(err42);
                }
                errors++;
            }
            if (Array.isArray(data24)) {
                const len3 = data24.length;
                for (let i3 = 0; i3 < len3; i3++) {
                    if (typeof data24[i3] !== "string") {
                        const err43 = { instancePath: instancePath + "/providers/" + i3, schemaPath: "#/properties/providers/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err43];
                        }
                        else {
                            vErrors.push(err43);
                        }
                        errors++;
                    }
                }
            }
        }
        if (data.prompts !== undefined) {
            let data26 = data.prompts;
            if ((typeof data26 !== "string") && (!(Array.isArray(data26)))) {
                const err44 = { instancePath: instancePath + "/prompts", schemaPath: "#/properties/prompts/type", keyword: "type", params: { type: schema32.properties.prompts.type }, message: "must be string,array" };
                if (vErrors === null) {
                    vErrors = [err44];
                }
                else {
                    vErrors.push(err44);
                }
                errors++;
            }
            if (Array.isArray(data26)) {
                const len4 = data26.length;
                for (let i4 = 0; i4 < len4; i4++) {
                    if (typeof data26[i4] !== "string") {
                        const err45 = { instancePath: instancePath + "/prompts/" + i4, schemaPath: "#/properties/prompts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err45];
                        }
                        else {
                            vErrors.push(err45);
                        }
                        errors++;
                    }
                }
            }
        }
    }
    validate21.errors = vErrors;
    return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="urn:promptgate:schema:evals:1" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate20.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.tests === undefined) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tests" }, message: "must have required property '" + "tests" + "'" };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema31.properties, key0))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.$schema !== undefined) {
            if (typeof data.$schema !== "string") {
                const err2 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.description !== undefined) {
            let data1 = data.description;
            if (typeof data1 === "string") {
                if (func2(data1) > 1000) {
                    const err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.tests !== undefined) {
            let data2 = data.tests;
            if ((!(Array.isArray(data2))) && (typeof data2 !== "string")) {
                const err5 = { instancePath: instancePath + "/tests", schemaPath: "#/properties/tests/type", keyword: "type", params: { type: schema31.properties.tests.type }, message: "must be array,string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
            if (typeof data2 === "string") {
                if (func2(data2) < 1) {
                    const err6 = { instancePath: instancePath + "/tests", schemaPath: "#/properties/tests/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            if (Array.isArray(data2)) {
                const len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    if (!(validate21(data2[i0], { instancePath: instancePath + "/tests/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate21.errors : append(vErrors, validate21.errors);
                        errors = vErrors.length;
                    }
                }
            }
        }
        if (data.defaultTest !== undefined) {
            let data4 = data.defaultTest;
            if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                for (const key1 in data4) {
                    if (!(func1.call(schema31.properties.defaultTest.properties, key1))) {
                        const err7 = { instancePath: instancePath + "/defaultTest", schemaPath: "#/properties/defaultTest/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err7];
                        }
                        else {
                            vErrors.push(err7);
                        }
                        errors++;
                    }
                }
                if (data4.description !== undefined) {
                    let data5 = data4.description;
                    if (typeof data5 === "string") {
                        if (func2(data5) > 1000) {
                            const err8 = { instancePath: instancePath + "/defaultTest/description", schemaPath: "#/properties/defaultTest/properties/description/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
                            if (vErrors === null) {
                                vErrors = [err8];
                            }
                            else {
                                vErrors.push(err8);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err9 = { instancePath: instancePath + "/defaultTest/description", schemaPath: "#/properties/defaultTest/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err9];
                        }
                        else {
                            vErrors.push(err9);
                        }
                        errors++;
                    }
                }
                if (data4.vars !== undefined) {
                    let data6 = data4.vars;
                    if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
                        const err10 = { instancePath: instancePath + "/defaultTest/vars", schemaPath: "#/properties/defaultTest/properties/vars/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err10];
                        }
                        else {
                            vErrors.push(err10);
                        }
                        errors++;
                    }
                }
                if (data4.input !== undefined) {
                    let data7 = data4.input;
                    if ((typeof data7 !== "string") && (!(Array.isArray(data7)))) {
                        const err11 = { instancePath: instancePath + "/defaultTest/input", schemaPath: "#/properties/defaultTest/properties/input/type", keyword: "type", params: { type: schema31.properties.defaultTest.properties.input.type }, message: "must be string,array" };
                        if (vErrors === null) {
                            vErrors = [err11];
                        }
                        else {
                            vErrors.push(err11);
                        }
                        errors++;
                    }
                    if (typeof data7 === "string") {
                        if (func2(data7) < 1) {
                            const err12 = { instancePath: instancePath + "/defaultTest/input", schemaPath: "#/properties/defaultTest/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err12];
                            }
                            else {
                                vErrors.push(err12);
                            }
                            errors++;
                        }
                    }
                    if (Array.isArray(data7)) {
                        if (data7.length < 1) {
                            const err13 = { instancePath: instancePath + "/defaultTest/input", schemaPath: "#/properties/defaultTest/properties/input/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                            if (vErrors === null) {
                                vErrors = [err13];
                            }
                            else {
                                vErrors.push(err13);
                            }
                            errors++;
                        }
                        const len1 = data7.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                            let data8 = data7[i1];
                            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                                if (data8.role === undefined) {
                                    const err14 = { instancePath: instancePath + "/defaultTest/input/" + i1, schemaPath: "#/$defs/message/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property '" + "role" + "'" };
                                    if (vErrors === null) {
                                        vErrors = [err14];
                                    }
                                    else {
                                        vErrors.push(err14);
                                    }
                                    errors++;
                                }
                                if (data8.content === undefined) {
                                    const err15 = { instancePath: instancePath + "/defaultTest/input/" + i1, schemaPath: "#/$defs/message/required", keyword: "required", params: { missingProperty: "content" }, message: "must have required property '" + "content" + "'" };
                                    if (vErrors === null) {
                                        vErrors = [err15];
                                    }
                                    else {
                                        vErrors.push(err15);
                                    }
                                    errors++;
                                }
                                for (const key2 in data8) {
                                    if (!((key2 === "role") || (key2 === "content"))) {
                                        const err16 = { instancePath: instancePath + "/defaultTest/input/" + i1, schemaPath: "#/$defs/message/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                                        if (vErrors === null) {
                                            vErrors = [err16];
                                        }
                                        else {
                                            vErrors.push(err16);
                                        }
                                        errors++;
                                    }
                                }
                                if (data8.role !== undefined) {
                                    let data9 = data8.role;
                                    if (!(((data9 === "user") || (data9 === "assistant")) || (data9 === "tool"))) {
                                        const err17 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/role", schemaPath: "#/$defs/message/properties/role/enum", keyword: "enum", params: { allowedValues: schema33.properties.role.enum }, message: "must be equal to one of the allowed values" };
                                        if (vErrors === null) {
                                            vErrors = [err17];
                                        }
                                        else {
                                            vErrors.push(err17);
                                        }
                                        errors++;
                                    }
                                }
                                if (data8.content !== undefined) {
                                    let data10 = data8.content;
                                    if ((typeof data10 !== "string") && (!(Array.isArray(data10)))) {
                                        const err18 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/content", schemaPath: "#/$defs/message/properties/content/type", keyword: "type", params: { type: schema33.properties.content.type }, message: "must be string,array" };
                                        if (vErrors === null) {
                                            vErrors = [err18];
                                        }
                                        else {
                                            vErrors.push(err18);
                                        }
                                        errors++;
                                    }
                                    if (typeof data10 === "string") {
                                        if (func2(data10) < 1) {
                                            const err19 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/content", schemaPath: "#/$defs/message/properties/content/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                            if (vErrors === null) {
                                                vErrors = [err19];
                                            }
                                            else {
                                                vErrors.push(err19);
                                            }
                                            errors++;
                                        }
                                    }
                                    if (Array.isArray(data10)) {
                                        if (data10.length < 1) {
                                            const err20 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/content", schemaPath: "#/$defs/message/properties/content/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                            if (vErrors === null) {
                                                vErrors = [err20];
                                            }
                                            else {
                                                vErrors.push(err20);
                                            }
                                            errors++;
                                        }
                                        const len2 = data10.length;
                                        for (let i2 = 0; i2 < len2; i2++) {
                                            let data11 = data10[i2];
                                            if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                                                if (data11.type === undefined) {
                                                    const err21 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/content/" + i2, schemaPath: "#/$defs/message/properties/content/items/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property '" + "type" + "'" };
                                                    if (vErrors === null) {
                                                        vErrors = [err21];
                                                    }
                                                    else {
                                                        vErrors.push(err21);
                                                    }
                                                    errors++;
                                                }
                                                for (const key3 in data11) {
                                                    if (!(((key3 === "type") || (key3 === "text")) || (key3 === "path"))) {
                                                        const err22 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/content/" + i2, schemaPath: "#/$defs/message/properties/content/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                                                        if (vErrors === null) {
                                                            vErrors = [err22];
                                                        }
                                                        else {
                                                            vErrors.push(err22);
                                                        }
                                                        errors++;
                                                    }
                                                }
                                                if (data11.type !== undefined) {
                                                    let data12 = data11.type;
                                                    if (!((data12 === "text") || (data12 === "image"))) {
                                                        const err23 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/content/" + i2 + "/type", schemaPath: "#/$defs/message/properties/content/items/properties/type/enum", keyword: "enum", params: { allowedValues: schema33.properties.content.items.properties.type.enum }, message: "must be equal to one of the allowed values" };
                                                        if (vErrors === null) {
                                                            vErrors = [err23];
                                                        }
                                                        else {
                                                            vErrors.push(err23);
                                                        }
                                                        errors++;
                                                    }
                                                }
                                                if (data11.text !== undefined) {
                                                    if (typeof data11.text !== "string") {
                                                        const err24 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/content/" + i2 + "/text", schemaPath: "#/$defs/message/properties/content/items/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                        if (vErrors === null) {
                                                            vErrors = [err24];
                                                        }
                                                        else {
                                                            vErrors.push(err24);
                                                        }
                                                        errors++;
                                                    }
                                                }
                                                if (data11.path !== undefined) {
                                                    let data14 = data11.path;
                                                    if (typeof data14 === "string") {
                                                        if (func2(data14) < 1) {
                                                            const err25 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/content/" + i2 + "/path", schemaPath: "#/$defs/message/properties/content/items/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                                            if (vErrors === null) {
                                                                vErrors = [err25];
                                                            }
                                                            else {
                                                                vErrors.push(err25);
                                                            }
                                                            errors++;
                                                        }
                                                    }
                                                    else {
                                                        const err26 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/content/" + i2 + "/path", schemaPath: "#/$defs/message/properties/content/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                        if (vErrors === null) {
                                                            vErrors = [err26];
                                                        }
                                                        else {
                                                            vErrors.push(err26);
                                                        }
                                                        errors++;
                                                    }
                                                }
                                            }
                                            else {
                                                const err27 = { instancePath: instancePath + "/defaultTest/input/" + i1 + "/content/" + i2, schemaPath: "#/$defs/message/properties/content/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                                if (vErrors === null) {
                                                    vErrors = [err27];
                                                }
                                                else {
                                                    vErrors.push(err27);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                }
                            }
                            else {
                                const err28 = { instancePath: instancePath + "/defaultTest/input/" + i1, schemaPath: "#/$defs/message/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err28];
                                }
                                else {
                                    vErrors.push(err28);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data4.assert !== undefined) {
                    let data15 = data4.assert;
                    if (Array.isArray(data15)) {
                        const len3 = data15.length;
                        for (let i3 = 0; i3 < len3; i3++) {
                            if (!(validate22(data15[i3], { instancePath: instancePath + "/defaultTest/assert/" + i3, parentData: data15, parentDataProperty: i3, rootData, dynamicAnchors }))) {
                                vErrors = vErrors === null ? validate22.errors : append(vErrors, validate22.errors);
                                errors = vErrors.length;
                            }
                        }
                    }
                    else {
                        const err29 = { instancePath: instancePath + "/defaultTest/assert", schemaPath: "#/properties/defaultTest/properties/assert/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err29];
                        }
                        else {
                            vErrors.push(err29);
                        }
                        errors++;
                    }
                }
                if (data4.threshold !== undefined) {
                    let data17 = data4.threshold;
                    if (!((typeof data17 == "number") && (isFinite(data17)))) {
                        const err30 = { instancePath: instancePath + "/defaultTest/threshold", schemaPath: "#/properties/defaultTest/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                }
                if (data4.repeat !== undefined) {
                    let data18 = data4.repeat;
                    if (!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) {
                        const err31 = { instancePath: instancePath + "/defaultTest/repeat", schemaPath: "#/properties/defaultTest/properties/repeat/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err31];
                        }
                        else {
                            vErrors.push(err31);
                        }
                        errors++;
                    }
                    if ((typeof data18 == "number") && (isFinite(data18))) {
                        if (data18 > 100 || isNaN(data18)) {
                            const err32 = { instancePath: instancePath + "/defaultTest/repeat", schemaPath: "#/properties/defaultTest/properties/repeat/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                            if (vErrors === null) {
                                vErrors = [err32];
                            }
                            else {
                                vErrors.push(err32);
                            }
                            errors++;
                        }
                        if (data18 < 1 || isNaN(data18)) {
                            const err33 = { instancePath: instancePath + "/defaultTest/repeat", schemaPath: "#/properties/defaultTest/properties/repeat/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                            if (vErrors === null) {
                                vErrors = [err33];
                            }
                            else {
                                vErrors.push(err33);
                            }
                            errors++;
                        }
                    }
                }
                if (data4.required !== undefined) {
                    if (typeof data4.required !== "boolean") {
                        const err34 = { instancePath: instancePath + "/defaultTest/required", schemaPath: "#/properties/defaultTest/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err34];
                        }
                        else {
                            vErrors.push(err34);
                        }
                        errors++;
                    }
                }
                if (data4.options !== undefined) {
                    let data20 = data4.options;
                    if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                        for (const key4 in data20) {
                            if (!((((((((key4 === "transform") || (key4 === "disableVarExpansion")) || (key4 === "disableDefaultAsserts")) || (key4 === "outputSchema")) || (key4 === "rubricPrompt")) || (key4 === "provider")) || (key4 === "runSerially")) || (key4 === "displayName"))) {
                                const err35 = { instancePath: instancePath + "/defaultTest/options", schemaPath: "#/$defs/options/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err35];
                                }
                                else {
                                    vErrors.push(err35);
                                }
                                errors++;
                            }
                        }
                        if (data20.transform !== undefined) {
                            let data21 = data20.transform;
                            if (typeof data21 === "string") {
                                if (func2(data21) < 1) {
                                    const err36 = { instancePath: instancePath + "/defaultTest/options/transform", schemaPath: "#/$defs/options/properties/transform/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err36];
                                    }
                                    else {
                                        vErrors.push(err36);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err37 = { instancePath: instancePath + "/defaultTest/options/transform", schemaPath: "#/$defs/options/properties/transform/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err37];
                                }
                                else {
                                    vErrors.push(err37);
                                }
                                errors++;
                            }
                        }
                        if (data20.disableVarExpansion !== undefined) {
                            if (typeof data20.disableVarExpansion !== "boolean") {
                                const err38 = { instancePath: instancePath + "/defaultTest/options/disableVarExpansion", schemaPath: "#/$defs/options/properties/disableVarExpansion/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                if (vErrors === null) {
                                    vErrors = [err38];
                                }
                                else {
                                    vErrors.push(err38);
                                }
                                errors++;
                            }
                        }
                        if (data20.disableDefaultAsserts !== undefined) {
                            if (typeof data20.disableDefaultAsserts !== "boolean") {
                                const err39 = { instancePath: instancePath + "/defaultTest/options/disableDefaultAsserts", schemaPath: "#/$defs/options/properties/disableDefaultAsserts/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                if (vErrors === null) {
                                    vErrors = [err39];
                                }
                                else {
                                    vErrors.push(err39);
                                }
                                errors++;
                            }
                        }
                        if (data20.outputSchema !== undefined) {
                            let data24 = data20.outputSchema;
                            if (!((((data24 === "on") || (data24 === "off")) || (data24 === true)) || (data24 === false))) {
                                const err40 = { instancePath: instancePath + "/defaultTest/options/outputSchema", schemaPath: "#/$defs/options/properties/outputSchema/enum", keyword: "enum", params: { allowedValues: schema36.properties.outputSchema.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err40];
                                }
                                else {
                                    vErrors.push(err40);
                                }
                                errors++;
                            }
                        }
                        if (data20.rubricPrompt !== undefined) {
                            let data25 = data20.rubricPrompt;
                            if ((!data25 || typeof data25 != "object") && (typeof data25 !== "string")) {
                                const err41 = { instancePath: instancePath + "/defaultTest/options/rubricPrompt", schemaPath: "#/$defs/options/properties/rubricPrompt/type", keyword: "type", params: { type: schema36.properties.rubricPrompt.type }, message: "must be string,array,object" };
                                if (vErrors === null) {
                                    vErrors = [err41];
                                }
                                else {
                                    vErrors.push(err41);
                                }
                                errors++;
                            }
                        }
                        if (data20.provider !== undefined) {
                            if (typeof data20.provider !== "string") {
                                const err42 = { instancePath: instancePath + "/defaultTest/options/provider", schemaPath: "#/$defs/options/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err42];
                                }
                                else {
                                    vErrors.push(err42);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err43 = { instancePath: instancePath + "/defaultTest/options", schemaPath: "#/$defs/options/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err43];
                        }
                        else {
                            vErrors.push(err43);
                        }
                        errors++;
                    }
                }
                if (data4.provider !== undefined) {
                    if (typeof data4.provider !== "string") {
                        const err44 = { instancePath: instancePath + "/defaultTest/provider", schemaPath: "#/properties/defaultTest/properties/provider/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err44];
                        }
                        else {
                            vErrors.push(err44);
                        }
                        errors++;
                    }
                }
                if (data4.providers !== undefined) {
                    let data28 = data4.providers;
                    if ((typeof data28 !== "string") && (!(Array.isArray(data28)))) {
                        const err45 = { instancePath: instancePath + "/defaultTest/providers", schemaPath: "#/properties/defaultTest/properties/providers/type", keyword: "type", params: { type: schema31.properties.defaultTest.properties.providers.type }, message: "must be string,array" };
                        if (vErrors === null) {
                            vErrors = [err45];
                        }
                        else {
                            vErrors.push(err45);
                        }
                        errors++;
                    }
                    if (Array.isArray(data28)) {
                        const len4 = data28.length;
                        for (let i4 = 0; i4 < len4; i4++) {
                            if (typeof data28[i4] !== "string") {
                                const err46 = { instancePath: instancePath + "/defaultTest/providers/" + i4, schemaPath: "#/properties/defaultTest/properties/providers/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err46];
                                }
                                else {
                                    vErrors.push(err46);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data4.prompts !== undefined) {
                    let data30 = data4.prompts;
                    if ((typeof data30 !== "string") && (!(Array.isArray(data30)))) {
                        const err47 = { instancePath: instancePath + "/defaultTest/prompts", schemaPath: "#/properties/defaultTest/properties/prompts/type", keyword: "type", params: { type: schema31.properties.defaultTest.properties.prompts.type }, message: "must be string,array" };
                        if (vErrors === null) {
                            vErrors = [err47];
                        }
                        else {
                            vErrors.push(err47);
                        }
                        errors++;
                    }
                    if (Array.isArray(data30)) {
                        const len5 = data30.length;
                        for (let i5 = 0; i5 < len5; i5++) {
                            if (typeof data30[i5] !== "string") {
                                const err48 = { instancePath: instancePath + "/defaultTest/prompts/" + i5, schemaPath: "#/properties/defaultTest/properties/prompts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err48];
                                }
                                else {
                                    vErrors.push(err48);
                                }
                                errors++;
                            }
                        }
                    }
                }
            }
            else {
                const err49 = { instancePath: instancePath + "/defaultTest", schemaPath: "#/properties/defaultTest/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err49];
                }
                else {
                    vErrors.push(err49);
                }
                errors++;
            }
        }
        if (data.prompts !== undefined) {
            let data32 = data.prompts;
            if ((typeof data32 !== "string") && (!(Array.isArray(data32)))) {
                const err50 = { instancePath: instancePath + "/prompts", schemaPath: "#/properties/prompts/type", keyword: "type", params: { type: schema31.properties.prompts.type }, message: "must be string,array" };
                if (vErrors === null) {
                    vErrors = [err50];
                }
                else {
                    vErrors.push(err50);
                }
                errors++;
            }
            if (Array.isArray(data32)) {
                const len6 = data32.length;
                for (let i6 = 0; i6 < len6; i6++) {
                    if (typeof data32[i6] !== "string") {
                        const err51 = { instancePath: instancePath + "/prompts/" + i6, schemaPath: "#/properties/prompts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err51];
                        }
                        else {
                            vErrors.push(err51);
                        }
                        errors++;
                    }
                }
            }
        }
        if (data.providers !== undefined) {
            let data34 = data.providers;
            if ((typeof data34 !== "string") && (!(Array.isArray(data34)))) {
                const err52 = { instancePath: instancePath + "/providers", schemaPath: "#/properties/providers/type", keyword: "type", params: { type: schema31.properties.providers.type }, message: "must be string,array" };
                if (vErrors === null) {
                    vErrors = [err52];
                }
                else {
                    vErrors.push(err52);
                }
                errors++;
            }
            if (Array.isArray(data34)) {
                const len7 = data34.length;
                for (let i7 = 0; i7 < len7; i7++) {
                    if (typeof data34[i7] !== "string") {
                        const err53 = { instancePath: instancePath + "/providers/" + i7, schemaPath: "#/properties/providers/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err53];
                        }
                        else {
                            vErrors.push(err53);
                        }
                        errors++;
                    }
                }
            }
        }
        if (data.targets !== undefined) {
            let data36 = data.targets;
            if ((typeof data36 !== "string") && (!(Array.isArray(data36)))) {
                const err54 = { instancePath: instancePath + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: schema31.properties.targets.type }, message: "must be string,array" };
                if (vErrors === null) {
                    vErrors = [err54];
                }
                else {
                    vErrors.push(err54);
                }
                errors++;
            }
            if (Array.isArray(data36)) {
                const len8 = data36.length;
                for (let i8 = 0; i8 < len8; i8++) {
                    if (typeof data36[i8] !== "string") {
                        const err55 = { instancePath: instancePath + "/targets/" + i8, schemaPath: "#/properties/targets/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err55];
                        }
                        else {
                            vErrors.push(err55);
                        }
                        errors++;
                    }
                }
            }
        }
    }
    else {
        const err56 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err56];
        }
        else {
            vErrors.push(err56);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function append(errors, more) {
    for (const error of more)
        errors.push(error);
    return errors;
}

// EXTERNAL MODULE: ./lib/prompt/json-value.js
var json_value = __webpack_require__(11665);
// EXTERNAL MODULE: ./lib/checks/visible.js
var visible = __webpack_require__(29566);
// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(58089);
// EXTERNAL MODULE: ./lib/evals/suite/assertion-types.js
var assertion_types = __webpack_require__(9627);
// EXTERNAL MODULE: ./lib/checks/schema-words.js
var schema_words = __webpack_require__(51397);
// EXTERNAL MODULE: ./lib/prompt/suggest.js
var suggest = __webpack_require__(89753);
// EXTERNAL MODULE: ./lib/prompt/template-text.js
var template_text = __webpack_require__(14053);
// EXTERNAL MODULE: ./lib/evals/suite/promptfoo-features.js
var promptfoo_features = __webpack_require__(36925);
// EXTERNAL MODULE: ./lib/evals/regex-pattern.js
var regex_pattern = __webpack_require__(20944);
;// CONCATENATED MODULE: ./lib/evals/suite/regex.js


/** What is wrong with a pattern; null where both JavaScript reads it and RE2 can run it. */
function checkRegex(pattern) {
    if (pattern.length > regex_pattern/* PATTERN_LIMIT */.z)
        return { message: `The pattern has more than ${regex_pattern/* PATTERN_LIMIT */.z} characters.`, help: 'Shorten it.' };
    try {
        new RegExp(pattern);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error);
        const flag = /^\(\?[a-z]+\)/.test(pattern);
        const help = flag
            ? 'Flags such as (?i) are not JavaScript’s; use `icontains`, or write [Aa] for a letter in either case.'
            : 'Correct the pattern.';
        return { message: `The pattern is not a regular expression: ${(0,visible/* showText */.h)(reason, 120)}.`, help };
    }
    const refused = (0,regex_pattern/* findRefused */.u)(pattern);
    if (refused === null)
        return null;
    return {
        message: `The pattern has ${refused}, which RE2 cannot run: patterns are matched in linear time, so that none can hang a review.`,
        help: 'Write it without; `not-regex` and `not-contains` say what must not be there.',
    };
}

;// CONCATENATED MODULE: ./lib/evals/suite/check-assertion.js








const FORM_WORDS = {
    text: 'text',
    number: 'a number',
    list: 'a list',
    object: 'a mapping',
    boolean: 'true or false',
    any: 'any value',
};
/** Types that look for their value in the output; an empty one would always be found. */
const SEARCHES = /^i?contains(-any|-all)?$|^starts-with$/;
/** What is statically wrong with one assertion, its own type's rules applied; the schema has been applied before. */
function checkAssertion(assertion, allowJavascript) {
    const type = String(assertion.type);
    const name = (0,assertion_types/* baseType */.wV)(type);
    const mistakes = [];
    const add = (key, message, help) => void mistakes.push({ key, message, help });
    if (!Object.hasOwn(assertion_types/* ASSERTION_TYPES */.Tz, name))
        return [describeUnknown(type, name)];
    const rule = assertion_types/* ASSERTION_TYPES */.Tz[name];
    const { value, threshold } = assertion;
    if (value === undefined || value === null) {
        if (rule.value === 'required')
            add('value', `\`${type}\` has no value.`, `Add \`value\`: ${rule.forms.map((form) => FORM_WORDS[form]).join(' or ')}.`);
    }
    else if (rule.value !== 'none') {
        if (!rule.forms.includes('any') && !rule.forms.includes(formOf(value)))
            add('value', `The value of \`${type}\` must be ${rule.forms.map((form) => FORM_WORDS[form]).join(' or ')}, and is ${(0,schema_words/* showValue */.vp)(value)}.`, 'Correct the value.');
        else if (SEARCHES.test(name) && isEmpty(value))
            add('value', `The value of \`${type}\` is empty.`, 'Write what is looked for.');
    }
    if (name === 'regex' && typeof value === 'string' && !(0,template_text/* isTemplate */.F)(value)) {
        const mistake = checkRegex(value);
        if (mistake)
            add('value', mistake.message, mistake.help);
    }
    if (name === 'word-count')
        mistakes.push(...checkWordCount(value));
    if (threshold === undefined && rule.thresholdRequired)
        add('threshold', `\`${type}\` has no threshold.`, `Add \`threshold\`: the most ${name === 'cost' ? 'USD' : 'milliseconds'}.`);
    if (typeof threshold === 'number') {
        if (rule.stricter === undefined)
            add('threshold', `\`${type}\` has no threshold: it passes or fails.`, 'Remove the threshold.');
        else if (threshold < 0)
            add('threshold', `The threshold is ${threshold}; it must be at least 0.`, 'Write 0 or more.');
        else if (rule.share && threshold > 1)
            add('threshold', `The threshold is ${threshold}; a score is between 0 and 1.`, threshold <= 100 ? `Write ${threshold / 100} for ${threshold} %.` : 'Write a number between 0 and 1.');
    }
    for (const [key, text] of [
        ['type', name === 'javascript' ? value : undefined],
        ['transform', assertion.transform],
    ]) {
        if (text === undefined || allowJavascript)
            continue;
        const what = key === 'type' ? 'A `javascript` assertion' : 'A `transform`';
        add(key, `${what} is code, and the configuration does not allow it.`, 'Write it as a plain assertion, or set evals.allowJavascript: true in the configuration of the base branch.');
    }
    return mistakes;
}
function describeUnknown(type, name) {
    const refusal = (0,promptfoo_features/* findRefusedAssertion */.Wx)(name);
    if (refusal)
        return { key: 'type', message: `promptfoo's \`${(0,visible/* showText */.h)(name, 40)}\` is not supported: ${refusal.reason}.`, help: refusal.help };
    if (name === 'assert-set')
        return {
            key: 'type',
            message: 'An `assert-set` cannot stand in another one, and has no `not-`.',
            help: 'List its assertions directly.',
        };
    const near = (0,suggest/* suggest */.Z)(name, assertion_types/* ASSERTION_NAMES */.Gi);
    const help = near ? `Did you mean \`${type.startsWith('not-') ? 'not-' : ''}${near}\`?` : 'docs/evals.md lists every type.';
    return { key: 'type', message: `There is no assertion “${(0,visible/* showText */.h)(type, 40)}”.`, help };
}
function formOf(value) {
    if (Array.isArray(value))
        return 'list';
    if (typeof value === 'string')
        return 'text';
    return typeof value;
}
function isEmpty(value) {
    return value === '' || (Array.isArray(value) && (value.length === 0 || value.some((word) => word === '')));
}
function checkWordCount(value) {
    const wrong = (message) => [
        { key: 'value', message, help: 'Write a number of words, or { min: 10, max: 50 }.' },
    ];
    if (typeof value === 'number')
        return Number.isInteger(value) && value >= 0 ? [] : wrong(`A count of ${value} words cannot be.`);
    if (typeof value === 'string')
        return (0,template_text/* isTemplate */.F)(value) || /^\s*\d+\s*$/.test(value) ? [] : wrong('The value of `word-count` is no number.');
    if (!(0,json_value/* isObject */.Gv)(value))
        return [];
    const { min, max, ...rest } = value;
    if (Object.keys(rest).length > 0 || (min === undefined && max === undefined))
        return wrong('The value of `word-count` has `min`, `max` or both.');
    if ([min, max].some((bound) => bound !== undefined && typeof bound !== 'number'))
        return wrong('`min` and `max` are numbers.');
    return typeof min === 'number' && typeof max === 'number' && min > max ? wrong(`\`min\` (${min}) is above \`max\` (${max}).`) : [];
}

// EXTERNAL MODULE: ./lib/evals/suite/collect-cases.js
var collect_cases = __webpack_require__(94461);
// EXTERNAL MODULE: ./lib/evals/suite/files.js
var files = __webpack_require__(71840);
// EXTERNAL MODULE: ./lib/evals/suite/folder-file.js
var folder_file = __webpack_require__(45114);
;// CONCATENATED MODULE: ./lib/evals/suite/describe.js




const KEYS = {
    suite: ['description', 'tests', 'defaultTest'],
    test: ['id', 'description', 'vars', 'input', 'assert', 'threshold', 'repeat', 'required', 'options'],
    options: ['transform', 'disableVarExpansion', 'disableDefaultAsserts', 'outputSchema', 'rubricPrompt'],
    assertion: ['type', 'value', 'threshold', 'weight', 'metric', 'transform', 'rubricPrompt', 'config', 'assert'],
    message: ['role', 'content', 'type', 'text', 'path'],
};
const TYPES = {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping of keys to values',
};
const LIMITS = {
    minimum: 'must be at least',
    maximum: 'must be at most',
};
/** `tests[2].assert[0].value`, as messages name a place. */
function nameField(pointer) {
    const name = pointer.map((segment) => (typeof segment === 'number' ? `[${segment}]` : `.${(0,visible/* showText */.h)(segment, 40)}`)).join('');
    return name === '' ? 'The suite' : `\`${name.replace(/^\./, '').replaceAll('`', "'")}\``;
}
/** A schema error of a suite in plain words; null where another error says it better. */
function describeSchemaError({ keyword, instancePath, params }, root) {
    const pointer = (0,schema_words/* readPointer */.qT)(instancePath, root);
    const value = (0,schema_words/* findValue */.j)(root, pointer);
    const about = (message, help) => ({ pointer, part: 'value', message, help });
    const last = pointer.at(-1);
    if (typeof params.additionalProperty === 'string')
        return describeKey(pointer, params.additionalProperty, value);
    if (typeof params.missingProperty === 'string')
        return about(`${nameField(pointer)} has no \`${params.missingProperty}\`.`, helpMissing(params.missingProperty));
    if (keyword === 'type') {
        const naming = [...pointer].reverse().find((segment) => typeof segment === 'string');
        if (typeof naming === 'string' && promptfoo_features/* NAMING_KEYS */.I4.has(naming) && typeof value === 'object' && value !== null)
            return describeNaming(pointer, naming);
        const wanted = (0,schema_words/* joinWords */.yZ)([params.type].flat().map((type) => TYPES[String(type)] ?? String(type)));
        return about(`${nameField(pointer)} must be ${wanted}, and is ${(0,schema_words/* showValue */.vp)(value)}.`, helpType([params.type].flat(), value));
    }
    if (keyword === 'enum') {
        const allowed = params.allowedValues.map((word) => String(word));
        const near = typeof value === 'string' ? (0,suggest/* suggest */.Z)(value, allowed) : null;
        const system = value === 'system' && last === 'role';
        const help = system
            ? 'The prompt is the system message already; leave it out here.'
            : near
                ? `Did you mean \`${near}\`?`
                : 'Write one of these.';
        return about(`${nameField(pointer)} must be ${(0,schema_words/* joinWords */.yZ)(allowed)}, and is ${(0,schema_words/* showValue */.vp)(value)}.`, help);
    }
    if (keyword in LIMITS)
        return about(`${nameField(pointer)} ${LIMITS[keyword]} ${params.limit}, and is ${(0,schema_words/* showValue */.vp)(value)}.`, 'Correct the number.');
    if (keyword === 'minItems' || keyword === 'minLength')
        return about(`${nameField(pointer)} is empty.`, 'Write something into it, or remove it.');
    if (keyword === 'maxLength')
        return about(`${nameField(pointer)} has more than ${params.limit} characters.`, 'Shorten it.');
    if (keyword === 'pattern')
        return about(`${nameField(pointer)} is ${(0,schema_words/* showValue */.vp)(value)}, which cannot be a case's id.`, 'Write up to 100 letters, digits and . _ : @ / - and blanks, beginning with a letter or a digit.');
    return null;
}
function describeNaming(pointer, key) {
    return {
        pointer,
        part: 'value',
        message: `\`${key}\` holds an object here: a suite does not say which model is asked, where, or with which key, because a pull request could send keys elsewhere.`,
        help: 'Remove it. The model is the metadata’s, providers and the judge are named in the configuration of the base branch (models).',
    };
}
function describeKey(pointer, key, owner) {
    const place = { pointer: [...pointer, key], part: 'key' };
    if (Object.hasOwn(promptfoo_features/* REFUSED_KEYS */.sT, key)) {
        const refusal = promptfoo_features/* REFUSED_KEYS */.sT[key];
        return { ...place, message: `promptfoo's \`${key}\` is not supported: ${refusal.reason}.`, help: refusal.help };
    }
    const known = keysFor(pointer, owner);
    const near = (0,suggest/* suggest */.Z)(key, [...known, ...promptfoo_features/* IGNORED_KEYS */.eZ]);
    return {
        ...place,
        message: `\`${(0,visible/* showText */.h)(key, 40)}\` is not known here.`,
        help: near ? `Did you mean \`${near}\`?` : `Known are ${known.join(', ')}.`,
    };
}
function keysFor(pointer, owner) {
    const names = pointer.filter((segment) => typeof segment === 'string');
    const last = names.at(-1);
    if (last === 'options')
        return KEYS.options;
    if (last === 'assert')
        return KEYS.assertion;
    if (last === 'input' || last === 'content')
        return KEYS.message;
    return last === undefined && (owner === undefined || pointer.length === 0) ? KEYS.suite : KEYS.test;
}
function helpMissing(name) {
    if (name === 'tests')
        return 'Add `tests`: a list of cases, or files of them, such as `tests: cases/*.yaml`.';
    if (name === 'type')
        return 'Say what is checked, such as `type: contains`.';
    return `Add \`${name}\`.`;
}
function helpType(types, value) {
    if (typeof value === 'string' &&
        (types.includes('number') || types.includes('integer')) &&
        value.trim() !== '' &&
        Number.isFinite(Number(value)))
        return `Write ${Number(value)}, without quotes.`;
    if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
        return `Write "${value}", in quotes.`;
    if (types.length === 1 && types[0] === 'array' && typeof value === 'object')
        return 'Begin each entry with a hyphen.';
    return 'Correct the value; docs/evals.md has examples.';
}
/** Why a text under `prompts`, `providers` or `provider` is refused although names are ignored; null where it is not. */
function describeProgram(text) {
    const program = (0,promptfoo_features/* findProgram */.Kp)(text);
    if (program === null)
        return null;
    return {
        message: `promptfoo's \`${program}\` is not supported: it runs code of the repository, and a pull request could bring any.`,
        help: 'Remove it. The model is the metadata’s; the prompt is the directory’s.',
    };
}

// EXTERNAL MODULE: ./lib/evals/suite/value.js
var suite_value = __webpack_require__(35582);
;// CONCATENATED MODULE: ./lib/evals/suite/resolve-reference.js





const TEXT_FILES = new Set([
    'txt',
    'md',
    'json',
    'html',
    'xml',
    'csv',
    'log',
    'eml',
    'tsv',
    'jsonl',
    'sql',
    'yaml',
    'yml',
]);
/**
 * What a `file://` text of a suite stands for: the file's text, or for an assertion's value the JSON in it.
 * @param as `value`: a .json file is read as JSON.
 */
function resolveReference(folder, reference, as) {
    const refuse = (problem) => ({ value: null, problem });
    const program = describeProgram(reference);
    if (program)
        return refuse({ ...program, help: 'Write the check as a plain assertion, or as `javascript` where the configuration allows it.' });
    const { file, problem } = (0,folder_file/* findFolderFile */.Si)(folder, reference);
    if (problem)
        return refuse(problem);
    const extension = (0,files/* extensionOf */.je)(reference);
    const shown = (0,visible/* showText */.h)(reference, 80);
    if (!TEXT_FILES.has(extension))
        return refuse({
            message: `“${shown}” is no kind of file that is read as text.`,
            help: 'Use .txt, .md, .json, .html or .csv; images belong into `input`.',
        });
    const text = (0,folder_file/* readFileText */.eu)(file);
    if (text === null)
        return refuse({ message: `“${shown}” is not UTF-8 text.`, help: 'Save it as UTF-8.' });
    if (as === 'text' || extension !== 'json')
        return { value: text.trim(), problem: null };
    try {
        const value = JSON.parse(text);
        const wrong = (0,suite_value/* checkValue */.S)(value);
        return wrong === null ? { value, problem: null } : refuse(wrong);
    }
    catch {
        return refuse({ message: `“${shown}” is not JSON.`, help: 'Correct the file.' });
    }
}

// EXTERNAL MODULE: ./lib/prompt/template.js
var template = __webpack_require__(10025);
// EXTERNAL MODULE: ./lib/evals/template.js
var evals_template = __webpack_require__(38564);
;// CONCATENATED MODULE: ./lib/evals/suite/unknown-vars.js




/** Templates that are kept read: those of the default test come once a case. */
const KEPT = 1000;
/** Templates that are rendered to see whether they ask for a var before they read it. */
const TRIED = 50;
/** What takes long. */
const LOOP = /\b(?:for|tablerow)\b/;
/** Reads each template once. */
class KnownTemplates {
    #readings = new Map();
    /** null for a text without anything to read. */
    read(text) {
        if (!(0,template_text/* isTemplate */.F)(text))
            return null;
        const known = this.#readings.get(text);
        if (known)
            return known;
        const reading = (0,template/* readTemplate */.x)(text);
        if (this.#readings.size < KEPT)
            this.#readings.set(text, reading);
        return reading;
    }
}
/** Warns of vars that an assertion reads and a case does not have: they are empty, which is seldom meant. */
class UnknownVars {
    #complaints;
    #templates;
    /** Of the default test's assertions: what was told. */
    #told = new Map();
    #trial = (0,evals_template.createTemplates)(new Date(0), null);
    #tried = 0;
    constructor(complaints, templates) {
        this.#complaints = complaints;
        this.#templates = templates;
    }
    /** @param isDefault of the default test: what many cases lack is told once */
    warn(assert, vars, isDefault) {
        for (const assertion of assert.flatMap((each) => ('assert' in each ? each.assert : [each]))) {
            const told = this.#told.get(assertion.place) ?? new Set();
            for (const text of [assertion.value].flat()) {
                for (const name of typeof text === 'string' ? this.#findUnknown(text, vars, told) : []) {
                    if (isDefault)
                        this.#told.set(assertion.place, told.add(name));
                    const lack = isDefault ? 'which not every case has; it is empty there' : 'which the case does not have; it is empty';
                    const message = `The assertion reads the var “${(0,visible/* showText */.h)(name, 40)}”, ${lack}.`;
                    this.#complaints.add(assertion.place, message, 'Add the var, or correct its name.', 'warning');
                }
            }
        }
    }
    /** A var that the template asks for first (`if`, the filter `default`) may be missing. */
    #findUnknown(text, vars, told) {
        const names = this.#templates.read(text)?.variables?.filter((each) => !Object.hasOwn(vars, each) && !told.has(each)) ?? [];
        if (names.length === 0 || this.#tried >= TRIED || LOOP.test(text))
            return names;
        this.#tried += 1;
        return this.#trial.render(text, vars, true).text === null ? names : [];
    }
}

;// CONCATENATED MODULE: ./lib/evals/suite/vars.js
/**
 * Writes lists of texts out: one row of vars for each combination, the last var's values changing fastest. A list of anything else is a value.
 * @returns the same object alone where there is nothing to write out; null for more rows than the limit.
 */
function expandVars(vars, limit) {
    const lists = Object.entries(vars).filter(([, value]) => Array.isArray(value) && typeof value[0] === 'string');
    if (lists.length === 0)
        return [vars];
    let rows = [vars];
    for (const [name, values] of lists) {
        if (rows.length * values.length > limit)
            return null;
        rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
    }
    return rows;
}

;// CONCATENATED MODULE: ./lib/evals/suite/case-builder.js











/** Turns tests as written into cases: defaults, files, lists of vars, and the checks that the schema cannot say. */
class CaseBuilder {
    #folder;
    #complaints;
    #allowJavascript;
    #templates = new KnownTemplates();
    #unknown;
    constructor(folder, complaints, allowJavascript) {
        this.#folder = folder;
        this.#complaints = complaints;
        this.#allowJavascript = allowJavascript;
        this.#unknown = new UnknownVars(complaints, this.#templates);
    }
    /** Builds lazily: who stops taking cases stops the building. */
    *build(tests, standardTest) {
        const standard = standardTest === null ? null : { ...this.#draft(standardTest), test: standardTest.test };
        for (const raw of tests)
            yield* this.#buildTest(raw, standard);
    }
    *#buildTest(raw, standard) {
        const { test, pointer, places } = raw;
        const own = this.#draft(raw);
        const options = { ...standard?.options, ...own.options };
        const vars = { ...standard?.vars, ...own.vars };
        const defaults = options.disableDefaultAsserts === true ? [] : (standard?.assert ?? []);
        const assert = [...defaults, ...own.assert].map((assertion) => withRubric(assertion, options.rubricPrompt));
        const place = places.at(pointer);
        const asserted = assert.reduce((count, each) => count + ('assert' in each ? each.assert.length : 1), 0);
        if (asserted > files/* ASSERTION_LIMIT */.pp)
            this.#complaints.add(place, `A case has up to ${files/* ASSERTION_LIMIT */.pp} assertions, and this one has ${asserted}.`, 'Make several cases of it.');
        this.#checkVars(vars, raw);
        this.#unknown.warn(own.assert, vars, false);
        this.#unknown.warn(defaults, vars, true);
        const given = (key) => test[key] ?? standard?.test[key];
        const [input, threshold, repeat, required] = [given('input'), given('threshold'), given('repeat'), given('required')];
        const { transform, outputSchema } = options;
        const ownId = typeof test.id === 'string' ? test.id : null;
        const whole = { vars, input: input ?? null };
        const id = ownId ?? (0,collect_cases/* digestCase */.hE)(whole);
        const rows = options.disableVarExpansion === true ? [vars] : expandVars(vars, files/* CASE_LIMIT */.HF);
        if (rows === null) {
            this.#complaints.add(place, `The lists in \`vars\` make more than ${(0,phrases/* formatCount */.B4)(files/* CASE_LIMIT */.HF)} cases of this test.`, 'Shorten the lists, or set options.disableVarExpansion: true.');
            return;
        }
        for (const [index, row] of rows.entries()) {
            const evalCase = {
                id: rows.length === 1 && rows[0] === vars ? id : `${id}[${index}]`,
                description: typeof test.description === 'string' ? test.description : null,
                vars: row,
                input: whole.input,
                assert,
                threshold: typeof threshold === 'number' ? threshold : null,
                required: required === true,
                repeat: typeof repeat === 'number' ? repeat : null,
                options: {
                    transform: typeof transform === 'string' ? transform : null,
                    outputSchema: outputSchema === 'off' || outputSchema === false ? 'off' : 'on',
                },
                place,
            };
            yield { evalCase, hasOwnId: ownId !== null };
        }
    }
    #draft(raw) {
        const { test, pointer, places } = raw;
        const options = (0,json_value/* isObject */.Gv)(test.options) ? test.options : {};
        if (typeof options.transform === 'string' && !this.#allowJavascript)
            this.#complaints.add(() => places.at([...pointer, 'options', 'transform']), 'A `transform` is code, and the configuration does not allow it.', 'Write assertions that need none, or set evals.allowJavascript: true in the configuration of the base branch.');
        if (typeof test.threshold === 'number' && (test.threshold < 0 || test.threshold > 1)) {
            const help = test.threshold > 1 && test.threshold <= 100
                ? `Write ${test.threshold / 100} for ${test.threshold} %.`
                : 'Write a number between 0 and 1.';
            this.#complaints.add(() => places.at([...pointer, 'threshold']), `The threshold is ${test.threshold}; a score is between 0 and 1.`, help);
        }
        this.#checkInput(test.input, [...pointer, 'input'], places);
        const assert = Array.isArray(test.assert) ? test.assert : [];
        return {
            vars: this.#resolveVars((0,json_value/* isObject */.Gv)(test.vars) ? test.vars : {}, raw),
            assert: assert.flatMap((each, index) => (0,json_value/* isObject */.Gv)(each) ? this.#readAssertion(each, [...pointer, 'assert', index], places) : []),
            options: { ...options, ...this.#readRubric(options, [...pointer, 'options'], places) },
        };
    }
    /** The judge's prompt, with the files that it names in the place of their names; nothing where there is none. */
    #readRubric({ rubricPrompt }, pointer, places) {
        const read = (value, at) => {
            if (Array.isArray(value))
                return value.map((each, index) => read(each, [...at, index]));
            if ((0,json_value/* isObject */.Gv)(value))
                return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, read(each, [...at, key])]));
            if (typeof value !== 'string' || !value.startsWith('file://'))
                return value;
            const { value: text, problem } = resolveReference(this.#folder, value, 'value');
            if (problem)
                this.#complaints.add(() => places.at(at), problem.message, problem.help);
            return text;
        };
        return rubricPrompt === undefined ? {} : { rubricPrompt: read(rubricPrompt, [...pointer, 'rubricPrompt']) };
    }
    #resolveVars(vars, { pointer, places }) {
        const resolve = (value, at) => {
            if (typeof value !== 'string' || !value.startsWith('file://'))
                return value;
            const { value: resolved, problem } = resolveReference(this.#folder, value, 'text');
            if (problem)
                this.#complaints.add(() => places.at(at), problem.message, problem.help);
            return resolved;
        };
        return Object.fromEntries(Object.entries(vars).map(([name, value]) => {
            const at = [...pointer, 'vars', name];
            return [name, Array.isArray(value) ? value.map((each, index) => resolve(each, [...at, index])) : resolve(value, at)];
        }));
    }
    #readAssertion(given, pointer, places) {
        const place = places.at(pointer);
        if (given.type === 'assert-set') {
            const inner = Array.isArray(given.assert) ? given.assert : [];
            if (inner.length === 0)
                this.#complaints.add(place, 'An `assert-set` has no assertions.', 'List them under `assert`.');
            if (typeof given.threshold === 'number' && (given.threshold < 0 || given.threshold > 1))
                this.#complaints.add(() => places.at([...pointer, 'threshold']), `The threshold is ${given.threshold}; a score is between 0 and 1.`, 'Write a number between 0 and 1.');
            const assert = inner.flatMap((each, index) => this.#readAssertion(each, [...pointer, 'assert', index], places));
            return [{ type: 'assert-set', assert, ...pick(given, ['threshold', 'weight', 'metric']), place }];
        }
        if (given.assert !== undefined)
            this.#complaints.add(() => places.at([...pointer, 'assert'], 'key'), '`assert` stands in an assertion that is no `assert-set`.', 'Write `type: assert-set`.');
        const { value: written } = given;
        const reference = typeof written === 'string' && written.startsWith('file://') ? resolveReference(this.#folder, written, 'value') : null;
        if (reference?.problem) {
            this.#complaints.add(() => places.at([...pointer, 'value']), reference.problem.message, reference.problem.help);
            return [];
        }
        const { provider: _, assert: __, ...plain } = given;
        const assertion = {
            ...plain,
            ...(reference === null ? {} : { value: reference.value }),
            ...this.#readRubric(plain, pointer, places),
        };
        const mistakes = checkAssertion(assertion, this.#allowJavascript);
        for (const { key, message, help } of mistakes)
            this.#complaints.add(() => places.at([...pointer, key]), message, help);
        if ((0,assertion_types/* baseType */.wV)(String(given.type)) !== 'javascript')
            this.#checkTemplates(assertion.value, [...pointer, 'value'], places);
        return mistakes.length > 0 ? [] : [{ ...assertion, place }];
    }
    #checkInput(input, pointer, places) {
        if (typeof input === 'string')
            this.#checkTemplates(input, pointer, places);
        if (!Array.isArray(input))
            return;
        for (const [index, message] of input.entries()) {
            const { content } = message;
            const at = [...pointer, index, 'content'];
            if (typeof content === 'string')
                this.#checkTemplates(content, at, places);
            if (Array.isArray(content))
                for (const [part, each] of content.entries())
                    this.#checkPart(each, [...at, part], places);
        }
    }
    #checkPart({ type, text, path }, pointer, places) {
        const complain = (message, help) => this.#complaints.add(() => places.at(pointer), message, help);
        if (type === 'text') {
            if (typeof text !== 'string')
                complain('A part of type text has no `text`.', 'Add `text`.');
            else
                this.#checkTemplates(text, [...pointer, 'text'], places);
            return;
        }
        if (typeof path !== 'string') {
            complain('A part of type image has no `path`.', 'Add `path`: an image in the prompt’s directory.');
            return;
        }
        const { file, problem } = (0,folder_file/* findFolderFile */.Si)(this.#folder, path);
        if (problem)
            complain(problem.message, problem.help);
        else if ((0,folder_file/* findMediaType */.Gf)(file.bytes ?? new Uint8Array()) === null)
            complain(`“${(0,visible/* showText */.h)(path, 80)}” is no PNG, JPEG, GIF or WebP image.`, 'Convert it to one of these.');
    }
    #checkVars(vars, { pointer, places }) {
        for (const [name, value] of Object.entries(vars)) {
            this.#checkTemplates(value, [...pointer, 'vars', name], places);
            const isText = typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
            if (name === 'input' && !isText)
                this.#complaints.add(() => places.at([...pointer, 'vars', name]), 'The var `input` is the user’s message and must be text.', 'Write text; messages go under `input` beside `vars`.');
        }
    }
    /** A mistake in a template is one before anything is rendered. */
    #checkTemplates(value, pointer, places) {
        if (Array.isArray(value))
            for (const [index, each] of value.entries())
                this.#checkTemplates(each, [...pointer, index], places);
        if (typeof value !== 'string')
            return;
        const mistake = this.#templates.read(value)?.mistake;
        if (mistake)
            this.#complaints.add(() => places.at(pointer), `The template in ${nameLast(pointer)} cannot be read (its line ${mistake.line}, column ${mistake.column}): ${mistake.message}`, 'Correct it; braces that are meant stand between {% raw %} and {% endraw %}.');
    }
}
function withRubric(assertion, rubricPrompt) {
    if (rubricPrompt === undefined || 'assert' in assertion || assertion.rubricPrompt !== undefined)
        return assertion;
    return { ...assertion, rubricPrompt };
}
function pick(object, keys) {
    return Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]]));
}
function nameLast(pointer) {
    const name = [...pointer].reverse().find((segment) => typeof segment === 'string');
    return `\`${(0,visible/* showText */.h)(String(name ?? 'the test'), 40)}\``;
}

// EXTERNAL MODULE: ./lib/evals/suite/document.js
var suite_document = __webpack_require__(62406);
;// CONCATENATED MODULE: ./lib/evals/suite/places.js


/** Findings of one suite; what is wrong a thousand times is said a few times. */
const FINDING_LIMIT = 50;
/** Places that are asked for while a document is read, and looked up together when it is: one reading of the text for all of them. */
class Places {
    path;
    #wanted = [];
    /** @param path the document's file, from the repository's root */
    constructor(path) {
        this.path = path;
    }
    /** A place that is filled in by `resolve`. */
    at(pointer, part = 'value') {
        const place = { path: this.path, line: null, column: null };
        this.#wanted.push({ pointer, part, place });
        return place;
    }
    /** Fills the places in; what stands nowhere (a key that is missing) gets the place around it. */
    resolve({ locateAll }) {
        const spots = locateAll(this.#wanted);
        const lost = this.#wanted.filter((_, index) => !spots[index]).map(({ pointer, place }) => ({ place, around: (0,suite_document/* widen */.oP)(pointer) }));
        const further = locateAll(lost.flatMap(({ around }) => around));
        const fill = (place, spot) => {
            if (spot)
                Object.assign(place, { line: spot.line, column: spot.column });
        };
        for (const [index, { place }] of this.#wanted.entries())
            fill(place, spots[index]);
        let at = 0;
        for (const { place, around } of lost) {
            fill(place, further.slice(at, at + around.length).find((spot) => spot !== null));
            at += around.length;
        }
        this.#wanted.length = 0;
    }
}
/** Gathers what is wrong with a suite; the places may still be unknown when it is said. */
class Complaints {
    #drafts = [];
    #hasErrors = false;
    /** @param place looked up only where there is still room for the finding: a hostile file has a million mistakes. */
    add(place, message, help, severity = 'error') {
        if (severity === 'error')
            this.#hasErrors = true;
        if (!this.isFull)
            this.#drafts.push({ place: typeof place === 'function' ? place() : place, message, help, severity });
    }
    get isFull() {
        return this.#drafts.length > FINDING_LIMIT;
    }
    get hasErrors() {
        return this.#hasErrors;
    }
    /** All as findings, in the order of the file; when every place is known. */
    list() {
        const shown = this.#drafts.slice(0, FINDING_LIMIT);
        const findings = shown.map(({ place, message, help, severity }) => (0,finding/* finding */.g)('evals/invalid', place, message, help, severity));
        const last = findings.at(-1);
        if (this.#drafts.length > FINDING_LIMIT && last)
            findings[findings.length - 1] = { ...last, message: `${last.message} More follow.` };
        return findings.sort((a, b) => (a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : 0));
    }
}

// EXTERNAL MODULE: ./lib/evals/suite/references.js
var references = __webpack_require__(20113);
;// CONCATENATED MODULE: ./lib/evals/suite/read-suite.js












const CASE_EXTENSIONS = new Set(['yaml', 'yml', 'json', 'jsonl', 'csv']);
/**
 * Reads and checks the suite of a prompt. Nothing is rendered and nothing is called; never throws for what the files hold.
 * @param folder the prompt's files; `gatherSuites` reads them.
 */
async function readSuite(folder, { allowJavascript, cache = new Map() }) {
    const lookAlikes = (0,files/* findLookAlikes */.Yz)(folder).map(({ path }) => (0,finding/* finding */.g)('evals/invalid', { path }, 'This file is not read as the suite.', 'The suite is evals.yaml; keep one file and give it that name.', 'warning'));
    const file = (0,files/* findSuiteFile */.iC)(folder);
    if (file === null)
        return { suite: null, findings: lookAlikes };
    const complaints = new Complaints();
    const reader = new SuiteReader(folder, complaints, cache);
    const opened = await reader.open(file);
    const root = opened?.document.value;
    if (opened === null || root === undefined)
        return { suite: null, findings: [...complaints.list(), ...lookAlikes] };
    const broken = reader.check(opened, root, (pointer) => pointer);
    if (!(0,json_value/* isObject */.Gv)(root))
        return { suite: null, findings: [...reader.finish(), ...lookAlikes] };
    const raw = broken.has('tests') ? [] : await reader.listTests(opened, root, broken);
    const builder = new CaseBuilder(folder, complaints, allowJavascript);
    const standard = (0,json_value/* isObject */.Gv)(root.defaultTest) && !broken.has('defaultTest') ? { ...opened, test: root.defaultTest, pointer: ['defaultTest'] } : null;
    const cases = (0,collect_cases/* collectCases */.sE)(builder.build(raw, standard), opened.places.at(['tests']), complaints);
    reader.noteIgnored(opened);
    const findings = [...reader.finish(), ...lookAlikes];
    const description = typeof root.description === 'string' ? root.description : null;
    return { suite: { path: file.path, description, cases, digest: (0,collect_cases/* digestCases */.eb)(cases) }, findings };
}
class SuiteReader {
    #folder;
    #complaints;
    #cache;
    #opened = [];
    #ignored = new Set();
    constructor(folder, complaints, cache) {
        this.#folder = folder;
        this.#complaints = complaints;
        this.#cache = cache;
    }
    /** Reads a file; null where it is none that may be read. What is wrong with it is complained of. */
    async open(file) {
        const { path } = file;
        const known = this.#opened.find(({ places }) => places.path === path);
        if (known)
            return known;
        if (!file.mode.startsWith('100')) {
            const what = file.mode === '120000' ? 'a symbolic link, which is not followed' : 'not a regular file';
            this.#complaints.add({ path, line: null, column: null }, `The suite is ${what}.`, 'Put the file itself there.');
            return null;
        }
        const document = await (0,suite_document/* readSuiteDocument */.sA)(file, this.#cache);
        for (const { message, help, line, column } of document.problems)
            this.#complaints.add({ path, line: line ?? null, column: column ?? null }, message, help);
        const opened = { document, places: new Places(path) };
        this.#opened.push(opened);
        return opened;
    }
    /**
     * Holds a document against the schema.
     * @param place turns the schema's pointer into the document's.
     * @returns what cannot be used: `tests`, `defaultTest`, or indexes of tests.
     */
    check({ places }, root, place) {
        const broken = new Set();
        const told = new Set();
        for (const error of validate(root) ? [] : (validate.errors ?? [])) {
            const [, first, second] = error.instancePath.split('/');
            const missing = error.instancePath === '' ? error.params.missingProperty : undefined;
            if (first === 'tests' || missing === 'tests')
                broken.add(second === undefined ? 'tests' : Number(second));
            else if (first === 'defaultTest')
                broken.add('defaultTest');
            if (this.#complaints.isFull)
                continue;
            const description = describeSchemaError(error, root);
            if (description === null || told.has(`${error.instancePath} ${description.message}`))
                continue;
            told.add(`${error.instancePath} ${description.message}`);
            this.#complaints.add(() => places.at(place(description.pointer), description.part), description.message, description.help);
        }
        this.#noteKeys(places, root, place);
        return broken;
    }
    /** Tests in their order, those of files where the suite names them. */
    async listTests(opened, root, broken) {
        const { tests } = root;
        const raw = [];
        let named = 0;
        const entries = typeof tests === 'string' ? [tests] : Array.isArray(tests) ? tests : [];
        for (const [index, test] of entries.entries()) {
            const pointer = typeof tests === 'string' ? ['tests'] : ['tests', index];
            if ((0,json_value/* isObject */.Gv)(test) && !broken.has(index))
                raw.push({ ...opened, test, pointer });
            if (typeof test === 'string' && ++named > references/* NAMED_LIMIT */.si) {
                const message = `The suite names more than ${references/* NAMED_LIMIT */.si} files of cases.`;
                this.#complaints.add(() => opened.places.at(pointer), message, 'Name them by a pattern, such as cases/*.csv.');
                break;
            }
            if (typeof test === 'string')
                for (const each of await this.#listFiles(opened, pointer, test))
                    raw.push(each);
            if (raw.length > files/* CASE_LIMIT */.HF)
                break;
        }
        return raw;
    }
    async #listFiles({ places }, pointer, named) {
        const complain = (message, help) => this.#complaints.add(() => places.at(pointer), message, help);
        const program = describeProgram(named);
        if (program) {
            complain(program.message, program.help);
            return [];
        }
        const paths = (0,folder_file/* expandPattern */.nh)(this.#folder, named);
        if (paths === null)
            complain('A pattern may have * and ? in the file’s name alone.', 'Name each directory: [cases/a/*.yaml, cases/b/*.yaml].');
        else if (paths.length === 0)
            complain(`No file of the prompt's directory fits ${JSON.stringify(named.slice(0, 80))}.`, 'Add the file, or correct the pattern.');
        const raw = [];
        for (const path of paths ?? []) {
            const { file, problem } = (0,folder_file/* findFolderFile */.Si)(this.#folder, path);
            if (problem)
                complain(problem.message, problem.help);
            else if (!CASE_EXTENSIONS.has((0,files/* extensionOf */.je)(path)))
                complain(`Files of cases are YAML, JSON, JSON Lines or CSV; ${JSON.stringify(path.slice(0, 80))} is none.`, 'Give the file the ending .yaml, .json, .jsonl or .csv.');
            else
                raw.push(...(await this.#readCases(file)));
        }
        return raw;
    }
    async #readCases(file) {
        const opened = await this.open(file);
        const value = opened?.document.value;
        if (opened === null || value === undefined)
            return [];
        const list = Array.isArray(value) ? value : [value];
        const isList = Array.isArray(value);
        const inner = ([, ...rest]) => (isList ? rest : rest.slice(1));
        const broken = this.check(opened, { tests: list }, inner);
        const raw = [];
        for (const [index, test] of list.entries()) {
            const pointer = isList ? [index] : [];
            if ((0,json_value/* isObject */.Gv)(test) && !broken.has(index))
                raw.push({ ...opened, test, pointer });
            else if (typeof test === 'string')
                this.#complaints.add(opened.places.at(pointer), 'A file of cases cannot name further files.', 'Name them in the suite itself.');
        }
        return raw;
    }
    /** Names that promptfoo knows and that mean nothing here; a program among them is refused, because its author expects it to run. */
    #noteKeys(places, root, place) {
        if (!(0,json_value/* isObject */.Gv)(root))
            return;
        const look = (owner, pointer) => {
            if (!(0,json_value/* isObject */.Gv)(owner))
                return;
            for (const [key, value] of Object.entries(owner)) {
                if (!promptfoo_features/* IGNORED_KEYS */.eZ.has(key))
                    continue;
                this.#ignored.add(key);
                if (!promptfoo_features/* NAMING_KEYS */.I4.has(key))
                    continue;
                for (const text of [value].flat()) {
                    const program = typeof text === 'string' ? describeProgram(text) : null;
                    if (program)
                        this.#complaints.add(() => places.at(place([...pointer, key])), program.message, program.help);
                }
            }
        };
        const lookAtTest = (test, pointer) => {
            if (!(0,json_value/* isObject */.Gv)(test))
                return;
            look(test, pointer);
            look(test.options, [...pointer, 'options']);
            if (Array.isArray(test.assert))
                for (const [index, assertion] of test.assert.entries())
                    lookAtAssertion(assertion, [...pointer, 'assert', index]);
        };
        const lookAtAssertion = (assertion, pointer) => {
            look(assertion, pointer);
            if ((0,json_value/* isObject */.Gv)(assertion) && Array.isArray(assertion.assert))
                for (const [index, inner] of assertion.assert.entries())
                    look(inner, [...pointer, 'assert', index]);
        };
        look(root, []);
        lookAtTest(root.defaultTest, ['defaultTest']);
        if (Array.isArray(root.tests))
            for (const [index, test] of root.tests.entries())
                lookAtTest(test, ['tests', index]);
    }
    noteIgnored({ places }) {
        if (this.#ignored.size === 0)
            return;
        const names = [...this.#ignored].sort().map((name) => `\`${name}\``);
        const message = `promptfoo's ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} read over: the prompt is the directory's, the model the metadata's, the judge the configuration's.`;
        const key = [...this.#ignored].find((name) => (fields[''] ?? []).includes(name));
        this.#complaints.add(() => places.at(key === undefined ? [] : [key], key === undefined ? 'value' : 'key'), message, 'Nothing is to be done; the same file runs in promptfoo.', 'notice');
    }
    finish() {
        for (const { document, places } of this.#opened)
            places.resolve(document);
        return this.#complaints.list();
    }
}


/***/ }),

/***/ 20113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pI: () => (/* binding */ findCaseFiles),
/* harmony export */   si: () => (/* binding */ NAMED_LIMIT),
/* harmony export */   yU: () => (/* binding */ findReferences)
/* harmony export */ });
/* harmony import */ var _prompt_json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11665);

/** Paths and patterns of files of cases that one suite may name. */
const NAMED_LIMIT = 200;
/** Files of cases that a suite names: paths and patterns as written, no more than the limit. */
function findCaseFiles(suite) {
    if (!(0,_prompt_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(suite))
        return [];
    const { tests } = suite;
    if (typeof tests === 'string')
        return [tests];
    return Array.isArray(tests) ? tests.filter((test) => typeof test === 'string').slice(0, NAMED_LIMIT) : [];
}
/** Files that vars, assertions and inputs name: `file://…` texts and images, each once. */
function findReferences(root) {
    const found = new Set();
    const stack = root === undefined ? [] : [root];
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
        if (typeof value === 'string' && value.startsWith('file://'))
            found.add(value);
        if (typeof value !== 'object' || value === null)
            continue;
        const { type, path } = value;
        if (type === 'image' && typeof path === 'string')
            found.add(path);
        for (const inner of Object.values(value))
            stack.push(inner);
    }
    return [...found];
}


/***/ }),

/***/ 35582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ checkValue)
/* harmony export */ });
/** Levels of lists and mappings inside each other. */
const DEPTH_LIMIT = 60;
/** Values in all, those that aliases repeat counted each time. */
const VALUE_LIMIT = 1_000_000;
/** What makes a value unfit to be worked with: nesting, aliases that stand for too much, and names that JavaScript reads as its own. */
function checkValue(root) {
    const stack = [{ value: root, depth: 0, above: null, key: null }];
    let count = 0;
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
        const { value, depth } = step;
        count += 1;
        if (count > VALUE_LIMIT)
            return { pointer: null, message: 'The file stands for more than a million values.', help: 'Write fewer, or use fewer aliases.' };
        if (typeof value === 'number' && !Number.isFinite(value))
            return { pointer: pointerOf(step), message: 'This number is beyond all bounds.', help: 'Write a number, or put it in quotes.' };
        if (typeof value === 'string' && !value.isWellFormed())
            return {
                pointer: pointerOf(step),
                message: 'This text holds half a character (a lone surrogate).',
                help: 'Write the whole character.',
            };
        if (typeof value !== 'object' || value === null)
            continue;
        if (depth >= DEPTH_LIMIT)
            return { pointer: pointerOf(step), message: `The values are nested more than ${DEPTH_LIMIT} levels deep.`, help: 'Make it flatter.' };
        const isList = Array.isArray(value);
        for (const [key, inner] of Object.entries(value)) {
            const next = { value: inner, depth: depth + 1, above: step, key: isList ? Number(key) : key };
            if (key === '__proto__')
                return { pointer: pointerOf(next), message: '`__proto__` cannot be a name here.', help: 'Use another name.' };
            stack.push(next);
        }
    }
    return null;
}
function pointerOf(step) {
    const pointer = [];
    for (let at = step; at !== null; at = at.above)
        if (at.key !== null)
            pointer.unshift(at.key);
    return pointer;
}


/***/ }),

/***/ 38564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTemplates: () => (/* binding */ createTemplates)
/* harmony export */ });
/* unused harmony export findMissing */
/* harmony import */ var liquidjs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47986);
/* harmony import */ var _prompt_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10025);
/* harmony import */ var _prompt_template_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11468);
/* harmony import */ var _prompt_template_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14053);




/** Characters of one template, as the engine may read them. */
const PARSE_LIMIT = 1e6;
/** Milliseconds for all templates of one suite. */
const SUITE_LIMIT = 10_000;
/** Steps of one template that nobody times: about as long. */
const STEP_LIMIT = 100_000;
/** Milliseconds that a step counts at most where only the machine's clock tells: more, and it was the machine that stood still. */
const LONGEST_STEP = 200;
/** Parsed templates that are kept: the prompt's own is rendered once a case. */
const KEPT = 500;
/**
 * The template engine of one suite: bounded for each template and for all of them together.
 * @param now what `now` means to the templates of this run.
 * @param clock milliseconds of work since any moment; null: the steps of each template are counted instead, and steps that take long, such as
 * those that compare large lists, end by the machine's clock.
 * @param limit milliseconds for all of them; infinite for what was rendered once within it, each of which has no limit then either.
 */
function createTemplates(now, clock, limit = SUITE_LIMIT) {
    const engine = (0,_prompt_template_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .createEngine */ .P)({ parseLimit: PARSE_LIMIT, now });
    const parsed = new Map();
    let spent = 0;
    const spend = (milliseconds) => {
        spent += milliseconds;
        return spent > limit;
    };
    return {
        render(template, vars, strict) {
            if (!(0,_prompt_template_text_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemplate */ .F)(template))
                return { text: template, missing: null, mistake: null };
            if (spent > limit)
                return refuse(`The suite's templates take longer than ${limit / 1000} s together.`);
            const start = clock?.() ?? 0;
            try {
                const templates = parsed.get(template) ?? parse(engine, template);
                if (typeof templates === 'string')
                    return refuse(templates);
                if (parsed.size < KEPT)
                    parsed.set(template, templates);
                // The engine keeps what it meets in the object that it is given.
                const scope = { ...vars };
                const readSpent = () => (clock === null || limit === Number.POSITIVE_INFINITY ? 0 : clock() - start);
                const renderLimit = clock === null ? limitSteps(spend) : limitWork(readSpent);
                const context = new liquidjs__WEBPACK_IMPORTED_MODULE_3__/* .Context */ .ob(scope, engine.options, { strictVariables: strict, sync: true }, { liquid: engine, renderLimit });
                const text = String((0,liquidjs__WEBPACK_IMPORTED_MODULE_3__/* .toValueSync */ .qr)(engine.renderSync([...templates], context)));
                return { text, missing: null, mistake: null };
            }
            catch (error) {
                const { message } = (0,_prompt_template_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .U)(error, template);
                const missing = findMissing(error);
                return missing === null ? refuse(message) : { text: null, missing, mistake: message };
            }
            finally {
                if (clock !== null)
                    spent += Math.max(0, clock() - start);
            }
        },
    };
}
/** The engine's bound on the time of one rendering, which it asks at each step. */
function makeLimit(isOver) {
    const check = (now) => {
        if (isOver(now))
            throw new Error('template render limit exceeded');
    };
    return { check, use: check };
}
/** What was worked counts, and the machine's clock says when to look. */
function limitWork(readSpent) {
    let end = null;
    return makeLimit((now) => {
        end ??= now + _prompt_template_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .RENDER_LIMIT */ .N;
        return now > end && readSpent() > _prompt_template_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .RENDER_LIMIT */ .N;
    });
}
/**
 * As much on every machine, however long it takes there: the time of steps is looked at only to end those that no usual template has.
 * @param spend notes that a step took so long, and says whether that was too long for all of them together
 */
function limitSteps(spend) {
    let steps = 0;
    let last = null;
    return makeLimit((now) => {
        steps += 1;
        const isLate = spend(Math.min(Math.max(0, now - (last ?? now)), LONGEST_STEP));
        last = now;
        return isLate || steps > STEP_LIMIT;
    });
}
/** Templates, or what is wrong with them. */
function parse(engine, template) {
    const { mistake } = (0,_prompt_template_js__WEBPACK_IMPORTED_MODULE_0__/* .readTemplate */ .x)(template);
    return mistake === null ? engine.parse(template) : `${mistake.message} (line ${mistake.line}, column ${mistake.column} of the template)`;
}
function refuse(mistake) {
    return { text: null, missing: null, mistake };
}
/** The variable that a strict rendering found without a value; null where the fault is another one. */
function findMissing(error) {
    if (!liquidjs__WEBPACK_IMPORTED_MODULE_3__/* .LiquidError */ .HN.is(error) || error.name !== 'UndefinedVariableError')
        return null;
    return /^undefined variable: ([^\n]*?)(?:, file:|, line:|$)/.exec(error.message)?.[1]?.slice(0, 80) ?? null;
}


/***/ }),

/***/ 18084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isModelName)
/* harmony export */ });
/** What providers name models with: `gpt-4o`, `meta/llama-3:free`, `@cf/meta/llama`, `ft:gpt-4o:org::id`, ARNs. */
const NAME = /^[A-Za-z0-9@][\w.:@/+~-]{0,399}$/;
/** Google's interface has the name in its path, before a colon and the method. */
const NARROWER = { google: /^(?:models\/|tunedModels\/)?[\w.-]+$/ };
/**
 * Whether a model's name can be nothing but a name: some adapters put it into the request's path, where `..`, `?` or another method
 * would reach another part of the provider's interface with the same key.
 */
function isModelName(type, name) {
    return NAME.test(name) && !name.split('/').some((segment) => /^\.{0,2}$/.test(segment)) && (NARROWER[type]?.test(name) ?? true);
}


/***/ }),

/***/ 36037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ selectModel),
/* harmony export */   s: () => (/* binding */ isSelected)
/* harmony export */ });
/* harmony import */ var _config_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81005);
/* harmony import */ var _prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89753);
/* harmony import */ var _model_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18084);



/**
 * Finds the model for what a prompt's metadata names: itself (`provider:model` of a configured provider), what it is an alias of, or
 * `models.default` where it names none that is known. Only what the metadata names has to match `models.allow`.
 * @param named The metadata's `model`, which a pull request may have written.
 */
function selectModel(named, settings) {
    const { aliases, allow, providers } = settings;
    const alias = named !== null && Object.hasOwn(aliases, named) ? aliases[named] : null;
    const wanted = alias ?? named;
    const split = wanted === null ? null : splitModel(wanted);
    if (wanted !== null && split !== null && Object.hasOwn(providers, split.provider)) {
        if (allow.length > 0 &&
            !allow.some((pattern) => (0,_config_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .k)(pattern, wanted) || (alias !== null && (0,_config_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlob */ .k)(pattern, named))))
            return {
                reason: 'not-allowed',
                message: `The model ${quote(wanted)} is not among those that \`models.allow\` lets a prompt name (${allow.join(', ')}).`,
                help: 'Name one that is allowed, or let a maintainer add it to `models.allow` on the default branch.',
            };
        if (!(0,_model_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isModelName */ .j)(providers[split.provider].type, split.model))
            return {
                reason: 'no-name',
                message: `${quote(wanted)} is not the name of a model: it holds characters that no model’s name has.`,
                help: 'Write provider:model, as the provider’s own documentation names the model.',
            };
        return { id: wanted, ...split, from: alias === null ? 'metadata' : 'alias' };
    }
    const fallback = settings.default === null ? null : resolveDefault(settings.default, settings);
    return fallback ?? describeUnknown(wanted, split?.provider ?? null, settings);
}
function isSelected(selection) {
    return 'id' in selection;
}
/** `provider:model`, at the first colon: models have colons too. */
function splitModel(id) {
    const at = id.indexOf(':');
    return at <= 0 || at === id.length - 1 ? null : { provider: id.slice(0, at), model: id.slice(at + 1) };
}
function resolveDefault(id, { aliases, providers }) {
    const target = Object.hasOwn(aliases, id) ? aliases[id] : id;
    const split = splitModel(target);
    return split !== null && Object.hasOwn(providers, split.provider) ? { id: target, ...split, from: 'default' } : null;
}
function describeUnknown(wanted, provider, { providers, default: fallback }) {
    const names = Object.keys(providers);
    const known = names.length === 0 ? 'No provider is configured.' : `Configured are ${names.join(', ')}.`;
    if (wanted === null || provider === null) {
        const named = wanted === null ? 'The metadata names no model' : `The model ${quote(wanted)} is neither provider:model nor an alias`;
        const then = fallback === null ? 'there is no `models.default`' : `\`models.default\` (${quote(fallback)}) is of no configured provider`;
        return {
            reason: 'no-model',
            message: `${named}, and ${then}.`,
            help: `Write \`models.default: provider:model\` in the configuration, or an alias. ${known}`,
        };
    }
    const near = (0,_prompt_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .Z)(provider, names);
    return {
        reason: 'unknown-provider',
        message: `The model ${quote(wanted)} is of the provider ${quote(provider)}, which is not configured.`,
        help: near === null ? `${known} A maintainer adds one under \`models.providers\` on the default branch.` : `Did you mean ${near}?`,
    };
}
function quote(text) {
    return JSON.stringify(text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text);
}


/***/ }),

/***/ 14053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isTemplate)
/* harmony export */ });
/** Whether a text has anything for the template engine to do. Apart from the engine, which whoever has no template need not load. */
function isTemplate(text) {
    return text.includes('{{') || text.includes('{%');
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


/***/ }),

/***/ 90963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
