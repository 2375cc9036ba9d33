export const id = 8640;
export const ids = [8640];
export const modules = {

/***/ 98640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLinesDocument: () => (/* binding */ readLinesDocument)
/* harmony export */ });
/* harmony import */ var _prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20308);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62406);


const PROBLEM_LIMIT = 20;
/** Reads JSON Lines: one JSON value a line, blank lines left out. */
function readLinesDocument(text) {
    const lines = [];
    const values = [];
    const problems = [];
    const raw = text.split('\n');
    for (const [index, content] of raw.entries()) {
        if (content.trim() === '')
            continue;
        const line = { text: content, number: index + 1 };
        try {
            values.push(JSON.parse(content));
            lines.push(line);
            problems.push(...(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .findDuplicates */ .Ir)(content).map((problem) => ({ ...problem, line: line.number })));
        }
        catch {
            const mistake = (0,_prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .findSyntaxMistake */ .ZP)(content);
            const message = `This line is not JSON. ${mistake?.message ?? ''}`.trim();
            problems.push({ message, help: 'Write one test as a JSON object on each line.', line: line.number, column: mistake?.column ?? 1 });
        }
        if (problems.length >= PROBLEM_LIMIT)
            break;
    }
    return { value: values, problems, locateAll: (places) => locateInLines(lines, places) };
}
function locateInLines(lines, places) {
    const spots = places.map(() => null);
    const byLine = new Map();
    for (const [at, { pointer }] of places.entries()) {
        const index = pointer[0];
        if (typeof index === 'number')
            byLine.set(index, [...(byLine.get(index) ?? []), at]);
        else
            spots[at] = { line: 1, column: 1 };
    }
    for (const [index, wanted] of byLine) {
        const line = lines[index];
        if (line === undefined)
            continue;
        const found = (0,_prompt_json_positions_js__WEBPACK_IMPORTED_MODULE_0__/* .locateAll */ .Y6)(line.text, wanted.map((at) => ({ ...places[at], pointer: places[at].pointer.slice(1) })));
        for (const [order, at] of wanted.entries()) {
            const spot = found[order];
            spots[at] = spot ? { line: line.number, column: spot.column } : null;
        }
    }
    return spots;
}


/***/ })

};
