export const id = 6398;
export const ids = [6398];
export const modules = {

/***/ 48538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ruleUrl)
/* harmony export */ });
/** The address of a rule's section in docs/rules.md, whose headings are the rule ids: GitHub's anchors drop the slash. */
function ruleUrl(rule, rulesUrl) {
    return `${rulesUrl}#${rule.replace('/', '')}`;
}


/***/ }),

/***/ 26398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _checks_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43475);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90104);
/* harmony import */ var _rule_link_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48538);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76961);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(837);






const LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
/** The report as SARIF 2.1.0, the form that code scanning reads. Only rules that fired are listed. */
function renderSarif(report, options = {}) {
    const findings = (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .listFindings */ .F$)(report);
    const rules = [...new Set(findings.map(({ rule }) => rule))].sort(_conclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6);
    const seen = new Map();
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Promptgate',
                        ...(options.toolVersion === undefined ? {} : { semanticVersion: options.toolVersion }),
                        rules: rules.map((rule) => describeRule(rule, options)),
                    },
                },
                automationDetails: { id: 'promptgate/' },
                columnKind: 'utf16CodeUnits',
                results: findings.map((finding) => describeResult(finding, rules, seen)),
            },
        ],
    };
    return `${(0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .disarmJson */ .P5)(JSON.stringify(log, null, 2))}\n`;
}
function describeRule(id, { rulesUrl }) {
    const { title, severity } = _checks_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y[id];
    return {
        id,
        name: toPascalCase(id),
        shortDescription: { text: `${title}.` },
        ...(rulesUrl === undefined ? {} : { helpUri: (0,_rule_link_js__WEBPACK_IMPORTED_MODULE_5__/* .ruleUrl */ .Q)(id, rulesUrl) }),
        defaultConfiguration: { level: LEVELS[severity] },
        properties: { tags: ['prompts', id.slice(0, id.indexOf('/'))] },
    };
}
function describeResult(finding, rules, seen) {
    return {
        ruleId: finding.rule,
        ruleIndex: rules.indexOf(finding.rule),
        level: LEVELS[finding.severity],
        message: { text: plainText(`${finding.message} To mend: ${finding.help}`) },
        locations: [{ physicalLocation: describePlace(finding) }],
        partialFingerprints: { 'promptgateFinding/v1': fingerprint(finding, seen) },
    };
}
/** Code scanning wants a place for each result: what has no file stands at the repository's root. */
function describePlace({ path, line, column }) {
    const uri = path === null ? '.' : path.toWellFormed().split('/').map(encodeURIComponent).join('/');
    const region = line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
    return { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, ...region };
}
/** The same finding keeps its fingerprint when lines above it come and go; equal findings of a file are numbered. */
function fingerprint({ rule, path, message }, seen) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update([rule, path ?? '', message].join('\0'))
        .digest('hex')
        .slice(0, 32);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
}
/** A message in which nothing is a link or a placeholder. */
function plainText(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .showHidden */ .Ul)(text.replace(/\s+/g, ' ').trim())
        .replace(/\](?=\()/g, '] ')
        .replace(/\{(?=\d+\})/g, '{ ');
}
function toPascalCase(id) {
    return id.replace(/(?:^|[/-])([a-z])/g, (_, letter) => letter.toUpperCase());
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
