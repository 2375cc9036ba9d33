export const id = 99;
export const ids = [99];
export const modules = {

/***/ 6099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunit: () => (/* binding */ renderJunit)
/* harmony export */ });
/* harmony import */ var fast_xml_builder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8877);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8089);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6961);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(837);




const BUILDER = new fast_xml_builder__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true });
/**
 * The report as JUnit XML, the form that most test viewers read: a suite for each prompt, a case for each finding. A
 * finding that fails the review is a failure, any other a skipped case; a suite without failures has one case that passes.
 */
function renderJunit(report) {
    const outside = report.findings.length === 0 ? [] : [{ name: '(outside the prompts)', findings: report.findings }];
    const suites = [...outside, ...report.prompts.map(({ id, findings }) => ({ name: id, findings }))];
    const failing = report.conclusion === 'failure' ? ['error', (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .failingSeverity */ .Ci)(report)] : ['error'];
    const built = suites.map((suite) => buildSuite(suite, failing));
    const xml = BUILDER.build({
        '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
        testsuites: { '@name': 'promptgate', ...sum(built.map(({ totals }) => totals)), testsuite: built.map(({ element }) => element) },
    });
    return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .disarmXml */ .iM)(xml.endsWith('\n') ? xml : `${xml}\n`);
}
function buildSuite({ name, findings }, failing) {
    const classname = clean(name);
    const cases = findings.map((finding) => buildCase(finding, classname, failing));
    const failures = findings.filter(({ severity }) => failing.includes(severity)).length;
    if (failures === 0)
        cases.push({ '@name': 'passes', '@classname': classname, '@time': '0' });
    const totals = {
        '@tests': cases.length,
        '@failures': failures,
        '@errors': 0,
        '@skipped': findings.length - failures,
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
function sum(all) {
    const total = (key) => all.reduce((count, totals) => count + totals[key], 0);
    return { '@tests': total('@tests'), '@failures': total('@failures'), '@errors': 0, '@skipped': total('@skipped') };
}
/** One line without the characters that XML 1.0 cannot hold; those are named instead. */
function clean(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)(text.replace(/\s+/g, ' ').trim());
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
/** JSON with the old form's second `#` escaped: the same value to every parser. Lines of JSON never begin with `::`. */
function disarmJson(json) {
    return json.replace(OLD_COMMAND, '#\\u0023');
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
