export const id = 4579;
export const ids = [4579];
export const modules = {

/***/ 24289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ listFailures),
/* harmony export */   G1: () => (/* binding */ listNotable),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   bz: () => (/* binding */ CASE_KINDS),
/* harmony export */   kJ: () => (/* binding */ lacksAnswers),
/* harmony export */   tx: () => (/* binding */ failedBefore),
/* harmony export */   w4: () => (/* binding */ failsMostly)
/* harmony export */ });
/** In the order in which a reader wants them. `failing`: fails on the head, and did so before or has nothing to compare with. */
const CASE_KINDS = ['broken', 'failing', 'unanswered', 'flaky', 'fixed'];
/** The cases that broke, fail, lack an answer, are flaky or were fixed: kind by kind, each in the report's order. */
function listNotable({ cases, comparison }) {
    const byId = new Map(cases.map((report) => [report.id, report]));
    const told = {
        broken: comparison?.broken ?? [],
        flaky: comparison?.flaky ?? [],
        fixed: comparison?.fixed ?? [],
    };
    const known = new Set([...told.broken, ...told.flaky, ...told.fixed]);
    const others = cases.filter(({ id, candidate }) => candidate !== null && !known.has(id));
    const ids = {
        ...told,
        unanswered: others.filter(({ candidate }) => candidate !== null && lacksAnswers(candidate)).map(({ id }) => id),
        failing: others.filter(({ candidate }) => candidate !== null && !lacksAnswers(candidate) && failsMostly(candidate)).map(({ id }) => id),
    };
    return CASE_KINDS.flatMap((kind) => ids[kind].map((id) => pickOutputs(kind, id, byId.get(id) ?? null)));
}
/** Half of its trials are enough to pass. */
function failsMostly({ passRate }) {
    return passRate < 0.5;
}
/** Whether a case that fails did so on the base, too. */
function failedBefore({ kind, report }) {
    const before = report?.baseline ?? null;
    return kind === 'failing' && before !== null && !lacksAnswers(before) && failsMostly(before);
}
/** Whether no trial of it came to an answer. */
function lacksAnswers({ outputs, passRate }) {
    return passRate === 0 && outputs.length > 0 && outputs.every(isMissing);
}
/** An answer that is missing has one assertion that says why. */
function isMissing({ assertions }) {
    return assertions.length === 1 && assertions[0]?.type === 'error';
}
/** The assertions that an output fails. */
function listFailures(output) {
    return output === null || output.pass ? [] : output.assertions.filter(({ pass }) => !pass);
}
function pickOutputs(kind, id, report) {
    return {
        kind,
        id,
        report,
        baseline: pickOutput(report?.baseline ?? null, kind !== 'fixed' && kind !== 'failing'),
        candidate: pickOutput(report?.candidate ?? null, kind === 'fixed'),
    };
}
/** The first answer with the wanted outcome, else the first answer, else what stands for the missing one. */
function pickOutput(side, pass) {
    const outputs = side?.outputs ?? [];
    const answers = outputs.filter((output) => !isMissing(output));
    return answers.find((output) => output.pass === pass) ?? answers[0] ?? outputs[0] ?? null;
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
/* unused harmony exports describeComparison, hasRun */
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


/***/ }),

/***/ 64579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJunit: () => (/* binding */ renderJunit)
});

// EXTERNAL MODULE: ../../node_modules/path-expression-matcher/src/Expression.js
var Expression = __webpack_require__(39997);
// EXTERNAL MODULE: ../../node_modules/path-expression-matcher/src/Matcher.js
var Matcher = __webpack_require__(58453);
;// CONCATENATED MODULE: ../../node_modules/fast-xml-builder/src/util.js


// String(val)/val.toString() drop the sign of -0 (e.g. String(-0) === '0'), silently
// corrupting a round-tripped negative-zero value. XML has no separate int/float syntax,
// so this is the single place every raw value gets turned into text.
function valToStr(val) {
  return typeof val === 'number' && Object.is(val, -0) ? '-0' : String(val)
}

function safeComment(val) {
  return valToStr(val)
    .replace(/--/g, '- -')   // -- is illegal anywhere in comment content
    .replace(/--/g, '- -')   // handle the scenario when 2 consiucative dashes appears 
    .replace(/-$/, '- ');    // trailing - would form -- with the closing -->
}

function safeCdata(val) {
  return valToStr(val).replace(/\]\]>/g, ']]]]><![CDATA[>')
}

function escapeAttribute(val) {
  return valToStr(val).replace(/"/g, '&quot;').replace(/'/g, '&apos;')
}

/**
 * Resolve a tag or attribute name through sanitizeName if configured.
 * Validation via xml-naming's qName is performed first; the sanitizeName
 * callback is invoked only when the name is invalid. If sanitizeName is
 * false (default), no validation occurs and the name is used as-is.
 *
 * @param {string}  name        - raw name from the JS object
 * @param {boolean} isAttribute - true when resolving an attribute name
 * @param {object}  options
 * @param {Matcher} matcher     - current matcher state (readonly from callback perspective)
 * @param {function} qNameValidator - function to validate tag names
 */

function resolveName(name, isAttribute, options, matcher, validator) {
  if (!options.sanitizeName) return name;

  // Processing-instruction names: validate the part after the leading "?"
  const isPI = !isAttribute && name[0] === '?';
  const bare = isPI ? name.slice(1) : name;

  if (validator(bare)) return name;

  const result = options.sanitizeName(bare, { isAttribute, matcher: matcher.readOnly() });

  // Never trust the callback's output
  if (typeof result !== 'string' || !validator(result)) {
    throw new Error(`sanitizeName returned an invalid XML name for "${bare}"`);
  }
  return isPI ? '?' + result : result;
}
// EXTERNAL MODULE: ../../node_modules/xml-naming/src/index.js
var src = __webpack_require__(67254);
;// CONCATENATED MODULE: ../../node_modules/fast-xml-builder/src/orderedJs2Xml.js




const EOL = "\n";

/**
 * Detect XML version from the first element of the ordered array input.
 * The first element must be a ?xml processing instruction with a version attribute.
 * Returns '1.0' if not found.
 *
 * @param {array}  jArray
 * @param {object} options
 */
function detectXmlVersionFromArray(jArray, options) {
    if (!Array.isArray(jArray) || jArray.length === 0) return '1.0';
    const first = jArray[0];
    const firstKey = propName(first);
    if (firstKey === '?xml') {
        const attrs = first[':@'];
        if (attrs) {
            const versionKey = options.attributeNamePrefix + 'version';
            if (attrs[versionKey]) return attrs[versionKey];
        }
    }
    return '1.0';
}

/**
 * @param {array} jArray
 * @param {any} options
 * @returns
 */
function toXml(jArray, options) {
    let indentation = "";
    if (options.format) {
        indentation = EOL;
    }

    // Pre-compile stopNode expressions for pattern matching
    const stopNodeExpressions = [];
    if (options.stopNodes && Array.isArray(options.stopNodes)) {
        for (let i = 0; i < options.stopNodes.length; i++) {
            const node = options.stopNodes[i];
            if (typeof node === 'string') {
                stopNodeExpressions.push(new Expression/* default */.A(node));
            } else if (node instanceof Expression/* default */.A) {
                stopNodeExpressions.push(node);
            }
        }
    }

    // Detect XML version for use in name validation
    const xmlVersion = detectXmlVersionFromArray(jArray, options);
    const qNameValidator = (0,src/* createValidator */.fH)('qName', { xmlVersion });
    // Initialize matcher for path tracking
    const matcher = new Matcher/* default */.A();

    return arrToStr(jArray, options, indentation, matcher, stopNodeExpressions, qNameValidator);
}

function arrToStr(arr, options, indentation, matcher, stopNodeExpressions, qNameValidator) {
    let xmlStr = "";
    let isPreviousElementTag = false;

    if (options.maxNestedTags && matcher.getDepth() > options.maxNestedTags) {
        throw new Error("Maximum nested tags exceeded");
    }

    if (!Array.isArray(arr)) {
        // Non-array values (e.g. string tag values) should be treated as text content
        if (arr !== undefined && arr !== null) {
            let text = valToStr(arr);
            text = replaceEntitiesValue(text, options);
            return text;
        }
        return "";
    }

    for (let i = 0; i < arr.length; i++) {
        const tagObj = arr[i];
        const rawTagName = propName(tagObj);
        if (rawTagName === undefined) continue;

        // Special names are exempt from sanitizeName: internal conventions and PI tags
        // are not user-supplied XML element names.
        const isSpecialName = rawTagName === options.textNodeName
            || rawTagName === options.cdataPropName
            || rawTagName === options.commentPropName;
        //|| rawTagName[0] === '?';

        // Resolve tag name (may transform it; may throw for invalid names)
        const tagName = isSpecialName
            ? rawTagName
            : resolveName(rawTagName, false, options, matcher, qNameValidator);

        // Extract attributes from ":@" property
        const attrValues = extractAttributeValues(tagObj[":@"], options);

        // Push resolved tag to matcher WITH attributes
        matcher.push(tagName, attrValues);

        // Check if this is a stop node using Expression matching
        const isStopNode = checkStopNode(matcher, stopNodeExpressions);

        if (tagName === options.textNodeName) {
            let tagText = tagObj[rawTagName];
            if (!isStopNode) {
                tagText = options.tagValueProcessor(tagName, tagText);
                tagText = replaceEntitiesValue(tagText, options);
            }
            tagText = valToStr(tagText);
            if (isPreviousElementTag) {
                xmlStr += indentation;
            }
            xmlStr += tagText;
            isPreviousElementTag = false;
            matcher.pop();
            continue;
        } else if (tagName === options.cdataPropName) {
            if (isPreviousElementTag) {
                xmlStr += indentation;
            }
            const val = tagObj[rawTagName][0][options.textNodeName];
            const safeVal = safeCdata(val);
            xmlStr += `<![CDATA[${safeVal}]]>`;
            isPreviousElementTag = false;
            matcher.pop();
            continue;
        } else if (tagName === options.commentPropName) {
            const val = tagObj[rawTagName][0][options.textNodeName];
            const safeVal = safeComment(val);
            xmlStr += indentation + `<!--${safeVal}-->`;
            isPreviousElementTag = true;
            matcher.pop();
            continue;
        } else if (tagName[0] === "?") {
            const attStr = attr_to_str(tagObj[":@"], options, isStopNode, matcher, qNameValidator);
            const tempInd = tagName === "?xml" ? "" : indentation;
            // Text node content on PI/XML declaration tags is intentionally ignored.
            // Only attributes are valid on these tags per the XML spec.
            xmlStr += tempInd + `<${tagName}${attStr}?>`;
            isPreviousElementTag = true;
            matcher.pop();
            continue;
        }

        let newIdentation = indentation;
        if (newIdentation !== "") {
            newIdentation += options.indentBy;
        }

        // Pass isStopNode to attr_to_str so attributes are also not processed for stopNodes
        const attStr = attr_to_str(tagObj[":@"], options, isStopNode, matcher, qNameValidator);
        const tagStart = indentation + `<${tagName}${attStr}`;

        // If this is a stopNode, get raw content without processing
        let tagValue;
        if (isStopNode) {
            tagValue = getRawContent(tagObj[rawTagName], options, matcher.getDepth());
        } else {
            tagValue = arrToStr(tagObj[rawTagName], options, newIdentation, matcher, stopNodeExpressions, qNameValidator);
        }

        if (options.unpairedTags.indexOf(tagName) !== -1) {
            if (options.suppressUnpairedNode) xmlStr += tagStart + ">";
            else xmlStr += tagStart + "/>";
        } else if ((!tagValue || tagValue.length === 0) && options.suppressEmptyNode) {
            xmlStr += tagStart + "/>";
        } else if (tagValue && tagValue.endsWith(">")) {
            xmlStr += tagStart + `>${tagValue}${indentation}</${tagName}>`;
        } else {
            xmlStr += tagStart + ">";
            if (tagValue && indentation !== "" && (tagValue.includes("/>") || tagValue.includes("</"))) {
                xmlStr += indentation + options.indentBy + tagValue + indentation;
            } else {
                xmlStr += tagValue;
            }
            xmlStr += `</${tagName}>`;
        }
        isPreviousElementTag = true;

        // Pop tag from matcher
        matcher.pop();
    }

    return xmlStr;
}

/**
 * Extract attribute values from the ":@" object and return as plain object
 * for passing to matcher.push()
 */
function extractAttributeValues(attrMap, options) {
    if (!attrMap || options.ignoreAttributes) return null;

    const attrValues = {};
    let hasAttrs = false;

    for (let attr in attrMap) {
        if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;
        // Remove the attribute prefix to get clean attribute name
        const cleanAttrName = attr.startsWith(options.attributeNamePrefix)
            ? attr.substr(options.attributeNamePrefix.length)
            : attr;
        attrValues[cleanAttrName] = escapeAttribute(attrMap[attr]);
        hasAttrs = true;
    }

    return hasAttrs ? attrValues : null;
}

/**
 * Extract raw content from a stopNode without any processing
 * This preserves the content exactly as-is, including special characters
 */
function getRawContent(arr, options, depth = 0) {
    if (options.maxNestedTags && depth > options.maxNestedTags) {
        throw new Error("Maximum nested tags exceeded");
    }
    if (!Array.isArray(arr)) {
        // Non-array values return as-is
        if (arr !== undefined && arr !== null) {
            return valToStr(arr);
        }
        return "";
    }

    let content = "";
    for (let i = 0; i < arr.length; i++) {
        const item = arr[i];
        const tagName = propName(item);

        if (tagName === options.textNodeName) {
            // Raw text content - NO processing, NO entity replacement
            content += valToStr(item[tagName]);
        } else if (tagName === options.cdataPropName) {
            // CDATA content
            content += item[tagName][0][options.textNodeName];
        } else if (tagName === options.commentPropName) {
            // Comment content
            content += item[tagName][0][options.textNodeName];
        } else if (tagName && tagName[0] === "?") {
            // Processing instruction - skip for stopNodes
            continue;
        } else if (tagName) {
            // Nested tags within stopNode — no sanitizeName, content is raw
            const attStr = attr_to_str_raw(item[":@"], options);
            const nestedContent = getRawContent(item[tagName], options, depth + 1);

            if (!nestedContent || nestedContent.length === 0) {
                content += `<${tagName}${attStr}/>`;
            } else {
                content += `<${tagName}${attStr}>${nestedContent}</${tagName}>`;
            }
        }
    }
    return content;
}

/**
 * Build attribute string for stopNodes - NO entity replacement
 */
function attr_to_str_raw(attrMap, options) {
    let attrStr = "";
    if (attrMap && !options.ignoreAttributes) {
        for (let attr in attrMap) {
            if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;
            // For stopNodes, use raw value without processing
            let attrVal = attrMap[attr];
            if (attrVal === true && options.suppressBooleanAttributes) {
                attrStr += ` ${attr.substr(options.attributeNamePrefix.length)}`;
            } else {
                attrStr += ` ${attr.substr(options.attributeNamePrefix.length)}="${escapeAttribute(attrVal)}"`;
            }
        }
    }
    return attrStr;
}

function propName(obj) {
    const keys = Object.keys(obj);
    for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
        if (key !== ":@") return key;
    }
}

/**
 * Build attribute string, resolving attribute names through sanitizeName when configured.
 * Accepts matcher so the callback has path context.
 */
function attr_to_str(attrMap, options, isStopNode, matcher, qNameValidator) {
    let attrStr = "";
    if (attrMap && !options.ignoreAttributes) {
        for (let attr in attrMap) {
            if (!Object.prototype.hasOwnProperty.call(attrMap, attr)) continue;

            // Strip prefix to get the clean XML attribute name, then optionally sanitize it
            const cleanAttrName = attr.substr(options.attributeNamePrefix.length);
            const resolvedAttrName = isStopNode
                ? cleanAttrName  // stopNodes are raw — skip sanitizeName for attr names too
                : resolveName(cleanAttrName, true, options, matcher, qNameValidator);

            let attrVal;
            if (isStopNode) {
                // For stopNodes, use raw value without any processing
                attrVal = attrMap[attr];
            } else {
                // Normal processing: apply attributeValueProcessor and entity replacement
                attrVal = options.attributeValueProcessor(attr, attrMap[attr]);
                attrVal = replaceEntitiesValue(attrVal, options);
            }

            if (attrVal === true && options.suppressBooleanAttributes) {
                attrStr += ` ${resolvedAttrName}`;
            } else {
                attrStr += ` ${resolvedAttrName}="${escapeAttribute(attrVal)}"`;
            }
        }
    }
    return attrStr;
}

function checkStopNode(matcher, stopNodeExpressions) {
    if (!stopNodeExpressions || stopNodeExpressions.length === 0) return false;

    for (let i = 0; i < stopNodeExpressions.length; i++) {
        if (matcher.matches(stopNodeExpressions[i])) {
            return true;
        }
    }
    return false;
}

function replaceEntitiesValue(textValue, options) {
    if (textValue && textValue.length > 0 && options.processEntities) {
        for (let i = 0; i < options.entities.length; i++) {
            const entity = options.entities[i];
            textValue = textValue.replace(entity.regex, entity.val);
        }
    }
    return textValue;
}
;// CONCATENATED MODULE: ../../node_modules/fast-xml-builder/src/ignoreAttributes.js
function getIgnoreAttributesFn(ignoreAttributes) {
    if (typeof ignoreAttributes === 'function') {
        return ignoreAttributes
    }
    if (Array.isArray(ignoreAttributes)) {
        return (attrName) => {
            for (const pattern of ignoreAttributes) {
                if (typeof pattern === 'string' && attrName === pattern) {
                    return true
                }
                if (pattern instanceof RegExp && pattern.test(attrName)) {
                    return true
                }
            }
        }
    }
    return () => false
}
;// CONCATENATED MODULE: ../../node_modules/fast-xml-builder/src/fxb.js

//parse Empty Node as self closing node






const defaultOptions = {
  attributeNamePrefix: '@_',
  attributesGroupName: false,
  textNodeName: '#text',
  ignoreAttributes: true,
  cdataPropName: false,
  format: false,
  indentBy: '  ',
  suppressEmptyNode: false,
  suppressUnpairedNode: true,
  suppressBooleanAttributes: true,
  tagValueProcessor: function (key, a) {
    return a;
  },
  attributeValueProcessor: function (attrName, a) {
    return a;
  },
  preserveOrder: false,
  commentPropName: false,
  unpairedTags: [],
  entities: [
    { regex: new RegExp("&", "g"), val: "&amp;" },//it must be on top
    { regex: new RegExp(">", "g"), val: "&gt;" },
    { regex: new RegExp("<", "g"), val: "&lt;" },
    { regex: new RegExp("\'", "g"), val: "&apos;" },
    { regex: new RegExp("\"", "g"), val: "&quot;" }
  ],
  processEntities: true,
  stopNodes: [],
  // transformTagName: false,
  // transformAttributeName: false,
  oneListGroup: false,
  maxNestedTags: 100,
  jPath: true,  // When true, callbacks receive string jPath; when false, receive Matcher instance
  sanitizeName: false  // false = allow all names as-is (default, backward-compatible).
  // Set to a function (name, { isAttribute, matcher }) => string to
  // validate/sanitize tag and attribute names. Throw inside the function
  // to reject an invalid name.
};

function Builder(options) {
  this.options = Object.assign({}, defaultOptions, options);

  // Convert old-style stopNodes for backward compatibility
  // Old syntax: "*.tag" meant "tag anywhere in tree"
  // New syntax: "..tag" means "tag anywhere in tree"
  if (this.options.stopNodes && Array.isArray(this.options.stopNodes)) {
    this.options.stopNodes = this.options.stopNodes.map(node => {
      if (typeof node === 'string' && node.startsWith('*.')) {
        // Convert old wildcard syntax to deep wildcard
        return '..' + node.substring(2);
      }
      return node;
    });
  }

  // Pre-compile stopNode expressions for pattern matching
  this.stopNodeExpressions = [];
  if (this.options.stopNodes && Array.isArray(this.options.stopNodes)) {
    for (let i = 0; i < this.options.stopNodes.length; i++) {
      const node = this.options.stopNodes[i];
      if (typeof node === 'string') {
        this.stopNodeExpressions.push(new Expression/* default */.A(node));
      } else if (node instanceof Expression/* default */.A) {
        this.stopNodeExpressions.push(node);
      }
    }
  }

  if (this.options.ignoreAttributes === true || this.options.attributesGroupName) {
    this.isAttribute = function (/*a*/) {
      return false;
    };
  } else {
    this.ignoreAttributesFn = getIgnoreAttributesFn(this.options.ignoreAttributes)
    this.attrPrefixLen = this.options.attributeNamePrefix.length;
    this.isAttribute = isAttribute;
  }

  this.processTextOrObjNode = processTextOrObjNode

  if (this.options.format) {
    this.indentate = indentate;
    this.tagEndChar = '>\n';
    this.newLine = '\n';
  } else {
    this.indentate = function () {
      return '';
    };
    this.tagEndChar = '>';
    this.newLine = '';
  }
}

/**
 * Detect XML version from the ?xml declaration at the root of a plain-object input.
 * Checks both attributesGroupName and flat attribute forms.
 * Returns '1.0' if no declaration is found.
 */
function detectXmlVersionFromObj(jObj, options) {
  const decl = jObj['?xml'];
  if (decl && typeof decl === 'object') {
    // attributesGroupName path e.g. { '$$': { '@_version': '1.1' } }
    if (options.attributesGroupName && decl[options.attributesGroupName]) {
      const v = decl[options.attributesGroupName][options.attributeNamePrefix + 'version'];
      if (v) return v;
    }
    // flat attribute path e.g. { '@_version': '1.1' }
    const v = decl[options.attributeNamePrefix + 'version'];
    if (v) return v;
  }
  return '1.0';
}

Builder.prototype.build = function (jObj) {
  if (this.options.preserveOrder) {
    return toXml(jObj, this.options);
  } else {
    if (Array.isArray(jObj) && this.options.arrayNodeName && this.options.arrayNodeName.length > 1) {
      jObj = {
        [this.options.arrayNodeName]: jObj
      }
    }
    // Initialize matcher for path tracking
    const matcher = new Matcher/* default */.A();
    const xmlVersion = detectXmlVersionFromObj(jObj, this.options);
    const qNameValidator = (0,src/* createValidator */.fH)('qName', { xmlVersion });
    return this.j2x(jObj, 0, matcher, qNameValidator).val;
  }
};

Builder.prototype.j2x = function (jObj, level, matcher, qNameValidator) {
  let attrStr = '';
  let val = '';
  if (this.options.maxNestedTags && matcher.getDepth() >= this.options.maxNestedTags) {
    throw new Error("Maximum nested tags exceeded");
  }
  // Get jPath based on option: string for backward compatibility, or Matcher for new features
  const jPath = this.options.jPath ? matcher.toString() : matcher;

  // Check if current node is a stopNode (will be used for attribute encoding)
  const isCurrentStopNode = this.checkStopNode(matcher);

  for (let key in jObj) {
    if (!Object.prototype.hasOwnProperty.call(jObj, key)) continue;

    // Resolve the key through sanitizeName before any use.
    // Special keys (textNodeName, cdataPropName, commentPropName, attributeNamePrefix,
    // attributesGroupName, "?" PI tags) are exempt — they are builder-internal conventions,
    // not user-supplied XML names.
    const isSpecialKey = key === this.options.textNodeName
      || key === this.options.cdataPropName
      || key === this.options.commentPropName
      || (this.options.attributesGroupName && key === this.options.attributesGroupName)
      || this.isAttribute(key);
    //|| key[0] === '?';

    const resolvedKey = isSpecialKey
      ? key
      : resolveName(key, false, this.options, matcher, qNameValidator);

    if (typeof jObj[key] === 'undefined') {
      // supress undefined node only if it is not an attribute
      if (this.isAttribute(key)) {
        val += '';
      }
    } else if (jObj[key] === null) {
      // null attribute should be ignored by the attribute list, but should not cause the tag closing
      if (this.isAttribute(key)) {
        val += '';
      } else if (resolvedKey === this.options.cdataPropName || resolvedKey === this.options.commentPropName) {
        val += '';
      } else if (resolvedKey[0] === '?') {
        val += this.indentate(level) + '<' + resolvedKey + '?' + this.tagEndChar;
      } else {
        val += this.indentate(level) + '<' + resolvedKey + '/' + this.tagEndChar;
      }
    } else if (jObj[key] instanceof Date) {
      val += this.buildTextValNode(jObj[key], resolvedKey, '', level, matcher);
    } else if (typeof jObj[key] !== 'object') {
      //premitive type
      const attr = this.isAttribute(key);
      if (attr && !this.ignoreAttributesFn(attr, jPath)) {
        // Resolve the attribute name through sanitizeName
        const resolvedAttr = resolveName(attr, true, this.options, matcher, qNameValidator);
        attrStr += this.buildAttrPairStr(resolvedAttr, valToStr(jObj[key]), isCurrentStopNode);
      } else if (!attr) {
        //tag value
        if (key === this.options.textNodeName) {
          let newval = this.options.tagValueProcessor(key, valToStr(jObj[key]));
          val += this.replaceEntitiesValue(newval);
        } else {
          // Check if this is a stopNode before building
          matcher.push(resolvedKey);
          const isStopNode = this.checkStopNode(matcher);
          matcher.pop();

          if (isStopNode) {
            // Build as raw content without encoding
            const textValue = valToStr(jObj[key]);
            if (textValue === '') {
              val += this.indentate(level) + '<' + resolvedKey + this.closeTag(resolvedKey) + this.tagEndChar;
            } else {
              val += this.indentate(level) + '<' + resolvedKey + '>' + textValue + '</' + resolvedKey + this.tagEndChar;
            }
          } else {
            val += this.buildTextValNode(jObj[key], resolvedKey, '', level, matcher);
          }
        }
      }
    } else if (Array.isArray(jObj[key])) {
      //repeated nodes
      const arrLen = jObj[key].length;
      let listTagVal = "";
      let listTagAttr = "";
      for (let j = 0; j < arrLen; j++) {
        const item = jObj[key][j];
        if (typeof item === 'undefined') {
          // supress undefined node
        } else if (item === null) {
          if (resolvedKey[0] === "?") val += this.indentate(level) + '<' + resolvedKey + '?' + this.tagEndChar;
          else val += this.indentate(level) + '<' + resolvedKey + '/' + this.tagEndChar;
        } else if (typeof item === 'object') {
          if (this.options.oneListGroup) {
            // Push tag to matcher before recursive call
            matcher.push(resolvedKey);
            const result = this.j2x(item, level + 1, matcher, qNameValidator);
            // Pop tag from matcher after recursive call
            matcher.pop();

            listTagVal += result.val;
            if (this.options.attributesGroupName && item.hasOwnProperty(this.options.attributesGroupName)) {
              listTagAttr += result.attrStr
            }
          } else {
            listTagVal += this.processTextOrObjNode(item, resolvedKey, level, matcher, qNameValidator)
          }
        } else {
          if (this.options.oneListGroup) {
            let textValue = this.options.tagValueProcessor(resolvedKey, item);
            textValue = this.replaceEntitiesValue(textValue);
            textValue = valToStr(textValue);
            listTagVal += textValue;
          } else {
            // Check if this is a stopNode before building
            matcher.push(resolvedKey);
            const isStopNode = this.checkStopNode(matcher);
            matcher.pop();

            if (isStopNode) {
              // Build as raw content without encoding
              const textValue = valToStr(item);
              if (textValue === '') {
                listTagVal += this.indentate(level) + '<' + resolvedKey + this.closeTag(resolvedKey) + this.tagEndChar;
              } else {
                listTagVal += this.indentate(level) + '<' + resolvedKey + '>' + textValue + '</' + resolvedKey + this.tagEndChar;
              }
            } else {
              listTagVal += this.buildTextValNode(item, resolvedKey, '', level, matcher);
            }
          }
        }
      }
      if (this.options.oneListGroup) {
        listTagVal = this.buildObjectNode(listTagVal, resolvedKey, listTagAttr, level);
      }
      val += listTagVal;
    } else {
      //nested node
      if (this.options.attributesGroupName && key === this.options.attributesGroupName) {
        const Ks = Object.keys(jObj[key]);
        const L = Ks.length;
        for (let j = 0; j < L; j++) {
          // Resolve attribute names inside attributesGroupName
          const resolvedAttr = resolveName(Ks[j], true, this.options, matcher, qNameValidator);
          attrStr += this.buildAttrPairStr(resolvedAttr, valToStr(jObj[key][Ks[j]]), isCurrentStopNode);
        }
      } else {
        val += this.processTextOrObjNode(jObj[key], resolvedKey, level, matcher, qNameValidator)
      }
    }
  }
  return { attrStr: attrStr, val: val };
};

Builder.prototype.buildAttrPairStr = function (attrName, val, isStopNode) {
  if (!isStopNode) {
    val = this.options.attributeValueProcessor(attrName, valToStr(val));
    val = this.replaceEntitiesValue(val);
  }
  if (this.options.suppressBooleanAttributes && val === "true") {
    return ' ' + attrName;
  } else return ' ' + attrName + '="' + escapeAttribute(val) + '"';
}

function processTextOrObjNode(object, key, level, matcher, qNameValidator) {
  // Extract attributes to pass to matcher
  const attrValues = this.extractAttributes(object);

  // Push tag to matcher before recursion WITH attributes
  matcher.push(key, attrValues);

  // Check if this entire node is a stopNode
  const isStopNode = this.checkStopNode(matcher);

  if (isStopNode) {
    // For stopNodes, build raw content without entity encoding
    const rawContent = this.buildRawContent(object, matcher.getDepth());
    const attrStr = this.buildAttributesForStopNode(object);
    matcher.pop();
    return this.buildObjectNode(rawContent, key, attrStr, level);
  }

  const result = this.j2x(object, level + 1, matcher, qNameValidator);
  // Pop tag from matcher after recursion
  matcher.pop();

  // PI/XML-declaration tags must never emit text content — route through
  // buildTextValNode which correctly ignores the text node for "?" tags.
  if (key[0] === '?') {
    return this.buildTextValNode('', key, result.attrStr, level, matcher);
  } else if (object[this.options.textNodeName] !== undefined && Object.keys(object).length === 1) {
    return this.buildTextValNode(object[this.options.textNodeName], key, result.attrStr, level, matcher);
  } else {
    return this.buildObjectNode(result.val, key, result.attrStr, level);
  }
}

// Helper method to extract attributes from an object
Builder.prototype.extractAttributes = function (obj) {
  if (!obj || typeof obj !== 'object') return null;

  const attrValues = {};
  let hasAttrs = false;

  // Check for attributesGroupName (when attributes are grouped)
  if (this.options.attributesGroupName && obj[this.options.attributesGroupName]) {
    const attrGroup = obj[this.options.attributesGroupName];
    for (let attrKey in attrGroup) {
      if (!Object.prototype.hasOwnProperty.call(attrGroup, attrKey)) continue;
      // Remove attribute prefix if present
      const cleanKey = attrKey.startsWith(this.options.attributeNamePrefix)
        ? attrKey.substring(this.options.attributeNamePrefix.length)
        : attrKey;
      attrValues[cleanKey] = escapeAttribute(attrGroup[attrKey]);
      hasAttrs = true;
    }
  } else {
    // Look for individual attributes (prefixed with attributeNamePrefix)
    for (let key in obj) {
      if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
      const attr = this.isAttribute(key);
      if (attr) {
        attrValues[attr] = escapeAttribute(obj[key]);
        hasAttrs = true;
      }
    }
  }

  return hasAttrs ? attrValues : null;
};

// Build raw content for stopNode without entity encoding
Builder.prototype.buildRawContent = function (obj, depth = 0) {
  if (this.options.maxNestedTags && depth >= this.options.maxNestedTags) {
    throw new Error("Maximum nested tags exceeded");
  }
  if (typeof obj === 'string') {
    return obj; // Already a string, return as-is
  }

  if (typeof obj !== 'object' || obj === null) {
    return String(obj);
  }

  // Check if this is a stopNode data from parser: { "#text": "raw xml", "@_attr": "val" }
  if (obj[this.options.textNodeName] !== undefined) {
    return obj[this.options.textNodeName]; // Return raw text without encoding
  }

  // Build raw XML from nested structure
  let content = '';

  for (let key in obj) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;

    // Skip attributes
    if (this.isAttribute(key)) continue;
    if (this.options.attributesGroupName && key === this.options.attributesGroupName) continue;

    const value = obj[key];

    if (key === this.options.textNodeName) {
      content += value; // Raw text
    } else if (Array.isArray(value)) {
      // Array of same tag
      for (let item of value) {
        if (typeof item === 'string' || typeof item === 'number') {
          content += `<${key}>${item}</${key}>`;
        } else if (typeof item === 'object' && item !== null) {
          const nestedContent = this.buildRawContent(item, depth + 1);
          const nestedAttrs = this.buildAttributesForStopNode(item);
          if (nestedContent === '') {
            content += `<${key}${nestedAttrs}/>`;
          } else {
            content += `<${key}${nestedAttrs}>${nestedContent}</${key}>`;
          }
        }
      }
    } else if (typeof value === 'object' && value !== null) {
      // Nested object
      const nestedContent = this.buildRawContent(value, depth + 1);
      const nestedAttrs = this.buildAttributesForStopNode(value);
      if (nestedContent === '') {
        content += `<${key}${nestedAttrs}/>`;
      } else {
        content += `<${key}${nestedAttrs}>${nestedContent}</${key}>`;
      }
    } else {
      // Primitive value
      content += `<${key}>${value}</${key}>`;
    }
  }

  return content;
};

// Build attribute string for stopNode (no entity encoding)
Builder.prototype.buildAttributesForStopNode = function (obj) {
  if (!obj || typeof obj !== 'object') return '';

  let attrStr = '';

  // Check for attributesGroupName (when attributes are grouped)
  if (this.options.attributesGroupName && obj[this.options.attributesGroupName]) {
    const attrGroup = obj[this.options.attributesGroupName];
    for (let attrKey in attrGroup) {
      if (!Object.prototype.hasOwnProperty.call(attrGroup, attrKey)) continue;
      const cleanKey = attrKey.startsWith(this.options.attributeNamePrefix)
        ? attrKey.substring(this.options.attributeNamePrefix.length)
        : attrKey;
      const val = attrGroup[attrKey];
      if (val === true && this.options.suppressBooleanAttributes) {
        attrStr += ' ' + cleanKey;
      } else {
        // stopNode content is raw, but the quote delimiter is always escaped
        // so a quote in the value cannot break out of the attribute (see orderedJs2Xml attr_to_str)
        attrStr += ' ' + cleanKey + '="' + escapeAttribute(val) + '"';
      }
    }
  } else {
    // Look for individual attributes
    for (let key in obj) {
      if (!Object.prototype.hasOwnProperty.call(obj, key)) continue;
      const attr = this.isAttribute(key);
      if (attr) {
        const val = obj[key];
        if (val === true && this.options.suppressBooleanAttributes) {
          attrStr += ' ' + attr;
        } else {
          // stopNode content is raw, but the quote delimiter is always escaped
          // so a quote in the value cannot break out of the attribute (see orderedJs2Xml attr_to_str)
          attrStr += ' ' + attr + '="' + escapeAttribute(val) + '"';
        }
      }
    }
  }

  return attrStr;
};

Builder.prototype.buildObjectNode = function (val, key, attrStr, level) {
  if (val === "") {
    if (key[0] === "?") return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
    else {
      return this.indentate(level) + '<' + key + attrStr + this.closeTag(key) + this.tagEndChar;
    }
  } else if (key[0] === "?") {
    // PI/XML-declaration tags never have body content — treat them like empty.
    return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
  } else {
    let tagEndExp = '</' + key + this.tagEndChar;
    let piClosingChar = "";

    if (key[0] === "?") {
      piClosingChar = "?";
      tagEndExp = "";
    }

    // attrStr is an empty string in case the attribute came as undefined or null
    if ((attrStr || attrStr === '') && val.indexOf('<') === -1) {
      return (this.indentate(level) + '<' + key + attrStr + piClosingChar + '>' + val + tagEndExp);
    } else if (this.options.commentPropName !== false && key === this.options.commentPropName && piClosingChar.length === 0) {
      return this.indentate(level) + `<!--${safeComment(val)}-->` + this.newLine;
    } else {
      return (
        this.indentate(level) + '<' + key + attrStr + piClosingChar + this.tagEndChar +
        val +
        this.indentate(level) + tagEndExp);
    }
  }
}

Builder.prototype.closeTag = function (key) {
  let closeTag = "";
  if (this.options.unpairedTags.indexOf(key) !== -1) { //unpaired
    if (!this.options.suppressUnpairedNode) closeTag = "/"
  } else if (this.options.suppressEmptyNode) { //empty
    closeTag = "/";
  } else {
    closeTag = `></${key}`
  }
  return closeTag;
}

Builder.prototype.checkStopNode = function (matcher) {
  if (!this.stopNodeExpressions || this.stopNodeExpressions.length === 0) return false;

  for (let i = 0; i < this.stopNodeExpressions.length; i++) {
    if (matcher.matches(this.stopNodeExpressions[i])) {
      return true;
    }
  }
  return false;
}

function buildEmptyObjNode(val, key, attrStr, level) {
  if (val !== '') {
    return this.buildObjectNode(val, key, attrStr, level);
  } else {
    if (key[0] === "?") return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
    else {
      return this.indentate(level) + '<' + key + attrStr + '/' + this.tagEndChar;
    }
  }
}

Builder.prototype.buildTextValNode = function (val, key, attrStr, level, matcher) {
  if (this.options.cdataPropName !== false && key === this.options.cdataPropName) {
    const safeVal = safeCdata(val);
    return this.indentate(level) + `<![CDATA[${safeVal}]]>` + this.newLine;
  } else if (this.options.commentPropName !== false && key === this.options.commentPropName) {
    const safeVal = safeComment(val);
    return this.indentate(level) + `<!--${safeVal}-->` + this.newLine;
  } else if (key[0] === "?") {//PI tag
    return this.indentate(level) + '<' + key + attrStr + '?' + this.tagEndChar;
  } else {
    // Normal processing: apply tagValueProcessor and entity replacement
    let textValue = this.options.tagValueProcessor(key, val);
    textValue = this.replaceEntitiesValue(textValue);
    // tagValueProcessor may return the raw value unchanged (default is identity), and
    // replaceEntitiesValue no-ops on non-strings, so a plain number can still reach here;
    // stringify it now, sign-preserving, before it's implicitly ToString'd below.
    textValue = valToStr(textValue);

    if (textValue === '') {
      return this.indentate(level) + '<' + key + attrStr + this.closeTag(key) + this.tagEndChar;
    } else {
      return this.indentate(level) + '<' + key + attrStr + '>' +
        textValue +
        '</' + key + this.tagEndChar;
    }
  }
}

Builder.prototype.replaceEntitiesValue = function (textValue) {
  if (textValue && textValue.length > 0 && this.options.processEntities) {
    for (let i = 0; i < this.options.entities.length; i++) {
      const entity = this.options.entities[i];
      textValue = textValue.replace(entity.regex, entity.val);
    }
  }
  return textValue;
}

function indentate(level) {
  return this.options.indentBy.repeat(level);
}

function isAttribute(name /*, options*/) {
  if (name.startsWith(this.options.attributeNamePrefix) && name !== this.options.textNodeName) {
    return name.substr(this.attrPrefixLen);
  } else {
    return false;
  }
}
// EXTERNAL MODULE: ./lib/report/eval-cases.js
var eval_cases = __webpack_require__(24289);
// EXTERNAL MODULE: ./lib/report/eval-words.js
var eval_words = __webpack_require__(42845);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(76961);
;// CONCATENATED MODULE: ./lib/report/junit-evals.js



const MESSAGE_LIMIT = 1_000;
const MOST_REASONS = 10;
/** Every case of a prompt's evals: failed where the head fails it, an error where there is no answer, skipped where it did not run. */
function listEvalTests(evals) {
    const notable = new Map((0,eval_cases/* listNotable */.G1)(evals).map((one) => [one.id, one]));
    const label = (0,eval_words/* labelSource */.es)(evals);
    const tests = evals.cases.map((report) => judgeCase(report, notable.get(report.id), label));
    const reported = new Set(evals.cases.map(({ id }) => id));
    // Of these the report holds the id alone.
    const others = [...notable.values()].filter(({ id, kind }) => kind === 'broken' && !reported.has(id));
    return [
        ...tests,
        ...others.map(({ id, kind }) => ({
            name: nameTest(id, null, label),
            seconds: 0,
            outcome: 'failed',
            message: 'passes on the base and fails on the head',
            type: kind,
        })),
    ];
}
function judgeCase(report, one, label) {
    const side = report.candidate;
    const test = { name: nameTest(report.id, report.description, label), seconds: sumSeconds(side), message: '', type: '' };
    if (side === null)
        return { ...test, outcome: 'skipped', message: 'the case does not run on the head' };
    if ((0,eval_cases/* lacksAnswers */.kJ)(side))
        return { ...test, outcome: 'error', message: explain(side.outputs.find(eval_cases/* isMissing */.b2)), type: 'error' };
    // What fresh trials did not confirm as broken still failed most of its own.
    if (one?.kind !== 'broken' && !(0,eval_cases/* failsMostly */.w4)(side))
        return { ...test, outcome: 'passed' };
    const share = side.passRate > 0 ? `passes ${(0,eval_words/* formatShare */.T1)(side.passRate)} of the time; ` : '';
    const kind = one?.kind ?? 'failing';
    const before = kind === 'broken' ? 'passes on the base; ' : kind === 'flaky' ? 'flaky; ' : '';
    return { ...test, outcome: 'failed', message: `${before}${share}${explain(one?.candidate ?? undefined)}`, type: kind };
}
function nameTest(id, description, label) {
    return `eval ${(0,visible/* truncate */.xv)(id, 200)}${description === null ? '' : `: ${(0,visible/* truncate */.xv)(description, 200)}`} (${label})`;
}
function sumSeconds(side) {
    return (side?.outputs ?? []).reduce((sum, { latencyMs }) => sum + (latencyMs ?? 0), 0) / 1000;
}
function explain(output) {
    const failures = (0,eval_cases/* listFailures */.As)(output ?? null).slice(0, MOST_REASONS);
    if (failures.length === 0)
        return 'its score is below the threshold';
    return failures.map(({ type, reason }) => `${(0,visible/* truncate */.xv)(type, 60)}: ${(0,visible/* truncate */.xv)(reason, MESSAGE_LIMIT)}`).join('; ');
}

// EXTERNAL MODULE: ./lib/report/phrases.js
var phrases = __webpack_require__(58089);
// EXTERNAL MODULE: ./lib/report/workflow-commands.js
var workflow_commands = __webpack_require__(837);
;// CONCATENATED MODULE: ./lib/report/junit.js





const BUILDER = new Builder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true });
/**
 * The report as JUnit XML, the form that most test viewers read: a suite for each prompt, a case for each finding. A
 * finding that fails the review is a failure, any other a skipped case; a suite without such failures has one case that passes. Each
 * case of the evals is a case, which fails where the head does, whatever the gate tolerates.
 */
function renderJunit(report) {
    const outside = report.findings.length === 0 ? [] : [{ name: '(outside the prompts)', findings: report.findings, tests: [] }];
    const suites = [
        ...outside,
        ...report.prompts.map(({ id, findings, evals }) => ({ name: id, findings, tests: evals === null ? [] : listEvalTests(evals) })),
    ];
    const failing = report.conclusion === 'failure' ? ['error', (0,phrases/* failingSeverity */.Ci)(report)] : ['error'];
    const built = suites.map((suite) => buildSuite(suite, failing));
    const xml = BUILDER.build({
        '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
        testsuites: { '@name': 'promptgate', ...sum(built.map(({ totals }) => totals)), testsuite: built.map(({ element }) => element) },
    });
    return (0,workflow_commands/* disarmXml */.iM)(xml.endsWith('\n') ? xml : `${xml}\n`);
}
function buildSuite({ name, findings, tests }, failing) {
    const classname = clean(name);
    const cases = findings.map((finding) => buildCase(finding, classname, failing));
    const failures = findings.filter(({ severity }) => failing.includes(severity)).length;
    if (failures === 0)
        cases.push({ '@name': 'passes', '@classname': classname, '@time': '0' });
    for (const test of tests)
        cases.push(buildEvalCase(test, classname));
    const count = (outcome) => tests.filter((test) => test.outcome === outcome).length;
    const totals = {
        '@tests': cases.length,
        '@failures': failures + count('failed'),
        '@errors': count('error'),
        '@skipped': findings.length - failures + count('skipped'),
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
function buildEvalCase({ name, seconds, outcome, message, type }, classname) {
    const test = { '@name': clean(name), '@classname': classname, '@time': seconds === 0 ? '0' : seconds.toFixed(3) };
    const text = clean(message);
    if (outcome === 'passed')
        return test;
    if (outcome === 'skipped')
        return { ...test, skipped: { '@message': text } };
    return { ...test, [outcome === 'failed' ? 'failure' : 'error']: { '@message': text, '@type': type, '#text': text } };
}
function sum(all) {
    const total = (key) => all.reduce((count, totals) => count + totals[key], 0);
    return { '@tests': total('@tests'), '@failures': total('@failures'), '@errors': total('@errors'), '@skipped': total('@skipped') };
}
/** One line without the characters that XML 1.0 cannot hold; those are named instead. */
function clean(text) {
    return (0,visible/* showHidden */.Ul)(text.replace(/\s+/g, ' ').trim());
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
