export const id = 89;
export const ids = [89];
export const modules = {

/***/ 70089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   measureWidth: () => (/* binding */ measureWidth),
/* harmony export */   prepareWidths: () => (/* binding */ prepareWidths)
/* harmony export */ });
/** Latin letters and the marks that our own texts use: one column each, whatever stands beside them. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02af‐-—‘-”•…⋮←-→│○✔✖]*$/;
/** Null until a text needs it: loading `string-width` takes longer than rendering a report. */
let measureAny = null;
/**
 * Makes ready to measure the texts in a value, which is any JSON. Before it, wide characters, emoji and combining marks count as
 * one column for each code unit.
 */
async function prepareWidths(value) {
    if (measureAny === null && !NARROW.test(JSON.stringify(value)))
        measureAny = (await __webpack_require__.e(/* import() */ 3576).then(__webpack_require__.bind(__webpack_require__, 73576))).default;
}
/** Columns that a text without control characters takes. */
function measureWidth(text) {
    return measureAny === null || NARROW.test(text) ? text.length : measureAny(text);
}


/***/ })

};
