export const id = 6665;
export const ids = [6665];
export const modules = {

/***/ 6665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PRICE_DATA: () => (/* binding */ PRICE_DATA),
/* harmony export */   loadPrices: () => (/* binding */ loadPrices)
/* harmony export */ });
/** The version of `@pydantic/genai-prices` that is in use, and the day it was published: the package tells no date of its data. */
const PRICE_DATA = { version: '0.1.8', asOf: '2026-09-23' };
/** The list's own names of the providers. */
const LISTS = {
    openai: 'openai',
    anthropic: 'anthropic',
    google: 'google',
    azure: 'azure',
    'amazon-bedrock': 'aws',
    mistral: 'mistral',
};
/** Loads the price list; half a megabyte, so only where something is priced. Tiers for very long inputs are not counted. */
async function loadPrices({ prices, providers }) {
    const { calcPrice, findProvider } = await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 20226));
    const known = new Map();
    function look(id) {
        const at = id.indexOf(':');
        const [name, model] = [id.slice(0, Math.max(at, 0)), id.slice(at + 1)];
        for (const key of [id, model])
            if (Object.hasOwn(prices, key))
                return prices[key];
        const config = Object.hasOwn(providers, name) ? providers[name] : undefined;
        if (config === undefined)
            return null;
        if (config.type === 'echo')
            return { input: 0, output: 0 };
        const byUrl = config.type === 'openai-compatible' && config.baseUrl !== undefined ? findProvider({ providerApiUrl: config.baseUrl }) : undefined;
        const providerId = LISTS[config.type] ?? byUrl?.id;
        if (providerId === undefined)
            return null;
        // A thousand tokens each: below every tier.
        const found = calcPrice({ input_tokens: 1000, output_tokens: 1000 }, model, { providerId });
        return found === null ? null : { input: found.input_price * 1000, output: found.output_price * 1000 };
    }
    return {
        asOf: PRICE_DATA.asOf,
        priceOf(id) {
            let price = known.get(id);
            if (price === undefined) {
                price = look(id);
                known.set(id, price);
            }
            return price;
        },
    };
}


/***/ })

};
