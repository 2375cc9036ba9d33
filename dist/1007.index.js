export const id = 1007;
export const ids = [1007];
export const modules = {

/***/ 31007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readCsvDocument: () => (/* binding */ readCsvDocument)
});

// EXTERNAL MODULE: ../../node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(40203);
// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(58089);
// EXTERNAL MODULE: ./lib/evals/suite/document.js
var suite_document = __webpack_require__(62406);
// EXTERNAL MODULE: ./lib/evals/suite/assertion-types.js
var assertion_types = __webpack_require__(9627);
// EXTERNAL MODULE: ./lib/evals/suite/promptfoo-features.js
var promptfoo_features = __webpack_require__(36925);
;// CONCATENATED MODULE: ./lib/evals/suite/expected.js


/** Types whose text is a list of words with commas between. */
const LISTS = new Set(['contains-all', 'contains-any', 'icontains-all', 'icontains-any']);
/** Types that have a threshold even where the column gives none. */
const WITH_THRESHOLD = new Set([
    'answer-relevance',
    'context-faithfulness',
    'context-recall',
    'context-relevance',
    'cost',
    'latency',
    'levenshtein',
    'perplexity-score',
    'perplexity',
    'rouge-n',
    'similar',
    'starts-with',
]);
const THRESHOLD = 0.75;
const SIMILAR_THRESHOLD = 0.8;
const PREFIXES = [
    ['javascript:', 'javascript'],
    ['fn:', 'javascript'],
    ['eval:', 'javascript'],
    ['grade:', 'llm-rubric'],
    ['llm-rubric:', 'llm-rubric'],
    ['python:', 'python'],
];
const TYPE = /^(not-)?([a-z][a-z0-9-]*(?::(?:dot|cosine|euclidean))?)(?:\((\d+(?:\.\d+)?)\))?(?::([\s\S]*))?$/;
/** Reads a cell of an `__expected` column by promptfoo's rules: `contains: x`, `similar(0.8): y`; anything else must equal the output. */
function readExpected(text) {
    const prefix = PREFIXES.find(([start]) => text.startsWith(start));
    if (prefix)
        return { type: prefix[1], value: prefix[1] === 'llm-rubric' ? text.slice(prefix[0].length) : text.slice(prefix[0].length).trim() };
    if ((0,promptfoo_features/* findProgram */.Kp)(text) !== null)
        return { type: 'javascript', value: text };
    const match = TYPE.exec(text);
    const type = match?.[2] ?? '';
    if (match === null || (!assertion_types/* ASSERTION_NAMES */.Gi.includes(type) && !Object.hasOwn(promptfoo_features/* REFUSED_ASSERTIONS */.Tr, type)))
        return { type: 'equals', value: text };
    const full = `${match[1] ?? ''}${type}`;
    const value = match[4]?.trim();
    if (LISTS.has(type))
        return { type: full, ...(value === undefined ? {} : { value: value.split(',').map((word) => word.trim()) }) };
    if (WITH_THRESHOLD.has(type)) {
        const given = match[3] === undefined ? (type === 'similar' ? SIMILAR_THRESHOLD : THRESHOLD) : Number(match[3]);
        // The threshold of a prefix means nothing, and promptfoo ignores it, too.
        const threshold = type === 'starts-with' ? {} : { threshold: given };
        return { type: full, ...(value === undefined || value === '' ? {} : { value }), ...threshold };
    }
    const threshold = match[3] === undefined ? {} : { threshold: Number(match[3]) };
    return { type: full, ...(value === undefined ? {} : { value }), ...threshold };
}

// EXTERNAL MODULE: ./lib/evals/suite/files.js
var files = __webpack_require__(71840);
;// CONCATENATED MODULE: ./lib/evals/suite/csv-document.js





/** Characters of one row. */
const ROW_LIMIT = 1_000_000;
const COLUMN_LIMIT = 1000;
/** Columns that promptfoo has and that are refused, each with the reason and the mend. */
const REFUSED_COLUMNS = {
    __prefix: ['The prompt that is tested is the one that ships.', 'Write it into the prompt.'],
    __suffix: ['The prompt that is tested is the one that ships.', 'Write it into the prompt.'],
    __providerOutput: ['An answer comes from the model.', 'Recorded answers belong into recordings.jsonl.'],
};
/** Reads a CSV file of cases: a column is a var, `__expected…` columns are assertions, as promptfoo has them. */
function readCsvDocument(text) {
    let rows;
    try {
        rows = readRows(text);
    }
    catch (error) {
        if (!(error instanceof sync/* CsvError */.J$))
            throw error;
        const line = typeof error.lines === 'number' ? error.lines : 1;
        return (0,suite_document/* refuseDocument */.oL)(describe(error), 'Give each row as many fields as the header; text with commas, quotes or line breaks stands in double quotes.', { line, column: 1 });
    }
    const [header, ...body] = rows;
    if (header === undefined)
        return (0,suite_document/* refuseDocument */.oL)('The file has no header.', 'Name the vars in the first row.');
    const names = header.record.map((name) => name.trim());
    const problems = checkHeader(names);
    if (problems.length > 0)
        return { ...(0,suite_document/* refuseDocument */.oL)('', ''), problems };
    if (body.length > files/* CASE_LIMIT */.HF) {
        const line = body.at(-1)?.line ?? 1;
        return (0,suite_document/* refuseDocument */.oL)(`The file has more than ${(0,phrases/* formatCount */.B4)(files/* CASE_LIMIT */.HF)} rows.`, 'Keep fewer.', { line, column: 1 });
    }
    const tests = body.map(({ record, line }) => toTest(names, record, line, problems));
    const spots = body.map(({ line }) => ({ line, column: 1 }));
    const locate = (index) => (typeof index === 'number' ? (spots[index] ?? null) : { line: 1, column: 1 });
    return { value: tests, problems, locateAll: (places) => places.map(({ pointer }) => locate(pointer[0])) };
}
function readRows(text) {
    const options = { relax_quotes: true, skip_empty_lines: true, info: true, max_record_size: ROW_LIMIT, to: files/* CASE_LIMIT */.HF + 2 };
    const read = (0,sync/* parse */.qg)(text, options);
    let before = 0;
    return read.map(({ record, info }) => {
        const line = before + 1;
        before = info.lines;
        return { record, line };
    });
}
function describe(error) {
    if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH')
        return 'This row has more or fewer fields than the first.';
    if (error.code === 'CSV_QUOTE_NOT_CLOSED')
        return 'A double quote is opened and never closed.';
    if (error.code === 'CSV_MAX_RECORD_SIZE')
        return 'This row has more than a million characters.';
    return 'This row is not CSV.';
}
function checkHeader(names) {
    const problem = (message, help) => ({ message, help, line: 1, column: 1 });
    if (names.length > COLUMN_LIMIT)
        return [problem(`There are more than ${COLUMN_LIMIT} columns.`, 'Use JSON Lines.')];
    return names.flatMap((name, index) => {
        if (name === '')
            return problem(`Column ${index + 1} has no name.`, 'Name it after the var that it fills.');
        if (name === '__proto__')
            return problem('`__proto__` cannot be a name here.', 'Use another name.');
        if (names.indexOf(name) !== index) {
            const help = name === '__expected' ? 'Call them __expected1, __expected2 and so on.' : 'Keep one of the two.';
            return problem(`The column ${JSON.stringify(name.slice(0, 60))} stands twice.`, help);
        }
        if (Object.hasOwn(REFUSED_COLUMNS, name))
            return problem(`The column ${name} is not supported. ${REFUSED_COLUMNS[name]?.[0]}`, REFUSED_COLUMNS[name]?.[1] ?? '');
        if (/^_(expected|description|metric|threshold|metadata|config)/.test(name))
            return problem(`The column ${name} begins with one underscore.`, `Write _${name}.`);
        return [];
    });
}
function toTest(names, record, line, problems) {
    const vars = {};
    const assert = [];
    const thresholds = [];
    const test = {};
    let metric = null;
    for (const [index, name] of names.entries()) {
        const value = record[index] ?? '';
        const number = Number(value);
        if (name.startsWith('__expected')) {
            if (value.trim() !== '')
                assert.push(readExpected(value.trim()));
        }
        else if (!name.startsWith('__'))
            vars[name] = value;
        else if (value.trim() === '' || name.startsWith('__metadata'))
            continue;
        else if (name === '__description')
            test.description = value;
        else if (name === '__id')
            test.id = value;
        else if (name === '__metric')
            metric = value;
        else if (name === '__required')
            test.required = value.trim() === 'true' ? true : value.trim() === 'false' ? false : value;
        else if (name === '__threshold')
            test.threshold = Number.isFinite(number) ? number : value;
        else {
            const target = /^__config:__expected(\d*):threshold$/.exec(name)?.[1];
            if (target !== undefined && Number.isFinite(number))
                thresholds.push([target === '' ? 0 : Number(target) - 1, number]);
            else if (problems.length < 20)
                problems.push({
                    message: `The column ${JSON.stringify(name.slice(0, 60))} means nothing here, or its value is no number.`,
                    help: 'Columns of our own are __expected…, __description, __id, __metric, __required, __threshold and __config:__expectedN:threshold.',
                    line,
                    column: 1,
                });
        }
    }
    for (const [at, threshold] of thresholds)
        if (assert[at] !== undefined)
            assert[at].threshold = threshold;
    if (metric !== null)
        for (const assertion of assert)
            assertion.metric = metric;
    return { ...test, vars, assert };
}


/***/ })

};
