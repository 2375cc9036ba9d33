export const id = 3612;
export const ids = [3612];
export const modules = {

/***/ 83612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assumeAccess: () => (/* binding */ assumeAccess)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72705);

/**
 * The same providers as another job has them: for making its plan without its keys. They can be opened, and answer nothing.
 * @param models asked for what needs no key
 */
function assumeAccess(models, missingElsewhere) {
    return {
        ...models,
        // Echo and recordings are never missing, and a provider that is not configured is nowhere.
        missing: (provider) => (models.missing(provider) === null ? null : missingElsewhere(provider)),
        async open(provider) {
            if (models.missing(provider) === null)
                return models.open(provider);
            return { name: provider, isLive: true, call: () => refuseCall(provider) };
        },
    };
}
async function refuseCall(provider) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PromptgateError */ .g(`${provider} was to be planned for, not to be called.`, {
        code: 'credentials-missing',
        kind: 'usage',
        help: 'Report this: a plan calls no model.',
    });
}


/***/ })

};
