export const id = 6329;
export const ids = [6329];
export const modules = {

/***/ 96329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* unused harmony export fields */
const fields = {
    "": [
        "$schema",
        "promptsDir",
        "rules",
        "prompt",
        "metadata",
        "versioning",
        "models",
        "evals",
        "environments",
        "registry",
        "release",
        "deployments",
        "monitoring",
        "overrides"
    ],
    "/prompt": [
        "minLength",
        "maxLength",
        "templating"
    ],
    "/metadata": [
        "schema"
    ],
    "/versioning": [
        "source",
        "policy",
        "types",
        "initial"
    ],
    "/models": [
        "default",
        "aliases",
        "providers",
        "allow",
        "prices",
        "judge",
        "embeddings",
        "mode"
    ],
    "/evals": [
        "required",
        "threshold",
        "maxBroken",
        "confirm",
        "alpha",
        "margin",
        "onInconclusive",
        "trials",
        "judgeTrials",
        "concurrency",
        "timeoutMs",
        "allowJavascript",
        "maxCostIncrease",
        "maxLatencyIncrease",
        "budget",
        "cache",
        "withoutCredentials",
        "forks"
    ],
    "/evals/budget": [
        "usd",
        "calls",
        "seconds",
        "requirePrice"
    ],
    "/evals/cache": [
        "maxAgeDays"
    ],
    "/registry": [
        "path",
        "branch",
        "promote"
    ],
    "/release": [
        "tag",
        "github"
    ],
    "/deployments": [
        "mirror"
    ],
    "/monitoring": [
        "store",
        "policy",
        "alpha",
        "holdMinutes",
        "advance",
        "guardrails",
        "minRates",
        "tolerate",
        "keyAffinity"
    ],
    "/monitoring/minRates": [
        "errors",
        "slow",
        "unhappy"
    ],
    "/monitoring/tolerate": [
        "errors",
        "slow",
        "unhappy"
    ]
};
const validate = validate20;
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:promptgate:schema:config:1", "title": "Promptgate configuration", "description": "The file .promptgate.yaml in a repository's root. Every key is optional.", "type": "object", "additionalProperties": false, "properties": { "$schema": { "description": "For editors; not read.", "type": "string", "maxLength": 500 }, "promptsDir": { "description": "The directory that holds the prompts, from the repository's root; . is the root itself.", "type": "string", "default": "prompts", "minLength": 1, "maxLength": 200 }, "rules": { "$ref": "#/$defs/rules", "default": {} }, "prompt": { "description": "Limits on the prompt's text.", "type": "object", "properties": { "minLength": { "description": "The fewest characters a prompt may have, in Unicode code points.", "type": "integer", "default": 50, "minimum": 1, "maximum": 1000000 }, "maxLength": { "description": "The most characters a prompt may have, in Unicode code points.", "type": "integer", "default": 50000, "minimum": 1, "maximum": 1000000 }, "templating": { "description": "How variables in the text are written: liquid checks the text as a Liquid template, none takes it as it is.", "enum": ["liquid", "none"], "default": "liquid" } }, "additionalProperties": false }, "metadata": { "description": "Checks on .prompt-metadata.json.", "type": "object", "properties": { "schema": { "description": "A JSON Schema of yours, applied besides the built-in one: its path from the repository's root.", "type": ["string", "null"], "default": null, "minLength": 1, "maxLength": 500 } }, "additionalProperties": false }, "versioning": { "description": "How a change's release is found, and what the version must be then.", "type": "object", "properties": { "source": { "description": "Which texts ask for a release: auto takes the pull request's title where it speaks for a prompt, else the commits.", "enum": ["auto", "title", "commits"], "default": "auto" }, "policy": { "description": "Whether the bump must be the required one, or at least that.", "enum": ["exact", "at-least"], "default": "exact" }, "types": { "description": "The release each commit type asks for; merged over the defaults.", "type": "object", "propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9-]{0,49}$" }, "additionalProperties": { "enum": ["major", "minor", "patch", "none"] }, "default": { "feat": "minor", "fix": "patch", "perf": "patch", "refactor": "patch", "revert": "patch", "docs": "none", "style": "none", "test": "none", "chore": "none", "ci": "none", "build": "none" } }, "initial": { "description": "Versions that a new prompt should start with.", "type": "array", "items": { "type": "string", "maxLength": 256 }, "maxItems": 50, "default": ["1.0.0", "0.1.0"] } }, "additionalProperties": false }, "models": { "description": "Models and how they are reached.", "type": "object", "properties": { "default": { "description": "The model (provider:model) for prompts whose metadata names none that is known.", "type": ["string", "null"], "default": null, "minLength": 1, "maxLength": 500 }, "aliases": { "description": "Names of models in the metadata, and the provider:model each stands for.", "type": "object", "propertyNames": { "$ref": "#/$defs/key" }, "additionalProperties": { "type": "string", "minLength": 1, "maxLength": 200 }, "default": {} }, "providers": { "description": "Providers by name.", "type": "object", "propertyNames": { "$ref": "#/$defs/key" }, "default": {}, "additionalProperties": { "description": "One provider.", "type": "object", "properties": { "type": { "description": "The kind of provider.", "enum": ["openai", "anthropic", "google", "azure", "amazon-bedrock", "mistral", "openai-compatible", "recorded", "echo"] }, "baseUrl": { "description": "The address of its interface, with http or https.", "type": "string", "maxLength": 500, "pattern": "^https?://[^\\s@]+$" }, "apiKeyEnv": { "description": "The environment variable that holds the key; never the key itself.", "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]{0,99}$" }, "headers": { "description": "Further HTTP headers.", "type": "object", "propertyNames": { "pattern": "^[A-Za-z0-9-]{1,100}$" }, "additionalProperties": { "type": "string", "maxLength": 1000 } }, "concurrency": { "description": "Calls at the same time to this provider.", "type": "integer", "minimum": 1, "maximum": 1000 } }, "additionalProperties": false, "required": ["type"] } }, "allow": { "description": "Patterns that a pull request's model must match; empty allows any model of a configured provider.", "type": "array", "items": { "$ref": "#/$defs/glob" }, "maxItems": 100, "default": [] }, "prices": { "description": "US dollars a million tokens, for models that the price list lacks.", "type": "object", "propertyNames": { "$ref": "#/$defs/key" }, "default": {}, "additionalProperties": { "description": "One model's prices.", "type": "object", "properties": { "input": { "type": "number", "minimum": 0 }, "output": { "type": "number", "minimum": 0 } }, "additionalProperties": false, "required": ["input", "output"] } }, "judge": { "description": "The model (provider:model) that grades answers where a suite asks for that.", "type": ["string", "null"], "default": null, "minLength": 1, "maxLength": 500 }, "embeddings": { "description": "The model (provider:model) for embeddings, which compare meanings where a suite asks for that.", "type": ["string", "null"], "default": null, "minLength": 1, "maxLength": 500 }, "mode": { "description": "Where answers come from: live calls, recordings, or auto: live with credentials, else recordings.", "enum": ["live", "recorded", "auto"], "default": "auto" } }, "additionalProperties": false }, "evals": { "description": "How suites run and what they must reach.", "type": "object", "properties": { "required": { "description": "Whether a prompt without a suite is an error; otherwise it is a notice.", "type": "boolean", "default": false }, "threshold": { "description": "The least share of cases that must pass, from 0 to 1.", "type": "number", "default": 0.9, "minimum": 0, "maximum": 1 }, "maxBroken": { "description": "How many confirmed broken cases are tolerated.", "type": "integer", "default": 0, "minimum": 0, "maximum": 100000 }, "confirm": { "description": "Fresh trials a side that tell a broken case from a flaky one.", "type": "integer", "default": 5, "minimum": 0, "maximum": 100 }, "alpha": { "description": "The significance level of the comparison with the base.", "type": "number", "default": 0.05, "exclusiveMinimum": 0, "maximum": 0.5 }, "margin": { "description": "A drop of the pass rate this small does not matter; 0.05 is five percentage points.", "type": "number", "default": 0.05, "minimum": 0, "maximum": 1 }, "onInconclusive": { "description": "What a comparison that cannot tell is.", "enum": ["notice", "failure"], "default": "notice" }, "trials": { "description": "Repetitions of each case.", "type": "integer", "default": 1, "minimum": 1, "maximum": 100 }, "judgeTrials": { "description": "Repetitions of each grading by a model.", "type": "integer", "default": 1, "minimum": 1, "maximum": 100 }, "concurrency": { "description": "Model calls at the same time.", "type": "integer", "default": 16, "minimum": 1, "maximum": 1000 }, "timeoutMs": { "description": "The longest a model call may take, in milliseconds.", "type": "integer", "default": 60000, "minimum": 1, "maximum": 3600000 }, "allowJavascript": { "description": "Whether suites may hold JavaScript assertions; they run in a sandbox.", "type": "boolean", "default": false }, "maxCostIncrease": { "description": "The largest accepted rise of the cost, as a share: 0.2 is 20 %. null: any.", "type": ["number", "null"], "default": null, "minimum": 0, "maximum": 1000 }, "maxLatencyIncrease": { "description": "The largest accepted rise of the latency, as a share: 0.2 is 20 %. null: any.", "type": ["number", "null"], "default": null, "minimum": 0, "maximum": 1000 }, "budget": { "description": "What one run may spend; estimated before the first call.", "type": "object", "properties": { "usd": { "description": "US dollars.", "type": "number", "default": 5, "minimum": 0, "maximum": 1000000 }, "calls": { "description": "Model calls.", "type": "integer", "default": 5000, "minimum": 0, "maximum": 10000000 }, "seconds": { "description": "Seconds.", "type": "integer", "default": 1800, "minimum": 0, "maximum": 86400 }, "requirePrice": { "description": "Whether a model without a known price is refused.", "type": "boolean", "default": false } }, "additionalProperties": false }, "cache": { "description": "Model answers that are used again.", "type": "object", "properties": { "maxAgeDays": { "description": "Days after which an answer is asked for anew; 0 switches the cache off.", "type": "number", "default": 7, "minimum": 0, "maximum": 365 } }, "additionalProperties": false }, "withoutCredentials": { "description": "The verdict when evals cannot run for want of credentials.", "enum": ["failure", "neutral", "success"], "default": "failure" }, "forks": { "description": "The verdict for a fork, which never has credentials; failure blocks until a maintainer asks for the run.", "enum": ["neutral", "failure"], "default": "neutral" } }, "additionalProperties": false }, "environments": { "description": "The environments that prompts are deployed to, in order.", "type": "array", "items": { "$ref": "#/$defs/environment" }, "minItems": 1, "maxItems": 50, "uniqueItems": true, "default": ["dev", "staging", "production"] }, "registry": { "description": "The file of versions and deployments.", "type": "object", "properties": { "path": { "description": "Its path from the repository's root.", "type": "string", "default": "prompts/registry.json", "minLength": 1, "maxLength": 200 }, "branch": { "description": "The branch that holds it; null: the default branch.", "type": ["string", "null"], "default": null, "minLength": 1, "maxLength": 200 }, "promote": { "description": "The order in which a version moves through the environments.", "type": "array", "items": { "$ref": "#/$defs/environment" }, "maxItems": 50, "uniqueItems": true, "default": ["dev", "staging", "production"] } }, "additionalProperties": false }, "release": { "description": "What a release makes.", "type": "object", "properties": { "tag": { "description": "The tag's name; {id} and {version} are filled in.", "type": "string", "default": "{id}@{version}", "maxLength": 100, "pattern": "^(?=.*\\{id\\})(?=.*\\{version\\})[A-Za-z0-9._@/{}-]+$" }, "github": { "description": "Whether a GitHub release is made, too.", "type": "boolean", "default": true } }, "additionalProperties": false }, "deployments": { "description": "What a deployment makes.", "type": "object", "properties": { "mirror": { "description": "Whether deployments are shown on GitHub, too.", "type": "boolean", "default": true } }, "additionalProperties": false }, "monitoring": { "description": "How prompts in production are watched, and what is done when a rollout does harm.", "type": "object", "properties": { "store": { "description": "Where calls are recorded, or read from: sqlite:FILE (from the repository's root) or prometheus:URL. Credentials come from the environment. null: none.", "type": ["string", "null"], "default": null, "maxLength": 500, "pattern": "^(?:sqlite:[^\\s?#]+|prometheus:https?://[^\\s@]+)$" }, "policy": { "description": "What follows a regression: back to the stable version, a pause of the rollout, or a message alone.", "enum": ["rollback", "pause", "notify"], "default": "rollback" }, "alpha": { "description": "The chance of a false alarm over a whole rollout. null: 0.01 with the policy rollback, else 0.05.", "type": ["number", "null"], "default": null, "minimum": 0.000001, "maximum": 0.2 }, "holdMinutes": { "description": "Minutes that a step lasts at least before the next one is taken by itself.", "type": "number", "default": 60, "minimum": 0, "maximum": 525600 }, "advance": { "description": "When a step whose time is over is followed by the next: where nothing speaks against it, or only after a pass.", "enum": ["after-hold", "on-pass"], "default": "after-hold" }, "guardrails": { "description": "What a rollout is judged by.", "type": "array", "items": { "enum": ["errors", "slow", "unhappy", "satisfaction"] }, "minItems": 1, "uniqueItems": true, "default": ["errors", "slow", "unhappy"] }, "minRates": { "description": "The canary's rates, from 0 to 1, that a regression needs at least. What is not named: errors 0.005, slow and unhappy 0.05.", "type": "object", "default": {}, "additionalProperties": false, "properties": { "errors": { "description": "Of failed calls.", "type": "number", "minimum": 0, "maximum": 1 }, "slow": { "description": "Of slow calls.", "type": "number", "minimum": 0, "maximum": 1 }, "unhappy": { "description": "Of ratings 1 and 2.", "type": "number", "minimum": 0, "maximum": 1 } } }, "tolerate": { "description": "The canary's rates, from 0 to 1, below which a guardrail passes whatever the stable version's rate is.", "type": "object", "default": {}, "additionalProperties": false, "properties": { "errors": { "description": "Of failed calls.", "type": "number", "exclusiveMinimum": 0, "maximum": 0.99 }, "slow": { "description": "Of slow calls.", "type": "number", "exclusiveMinimum": 0, "maximum": 0.99 }, "unhappy": { "description": "Of ratings 1 and 2.", "type": "number", "exclusiveMinimum": 0, "maximum": 0.99 } } }, "keyAffinity": { "description": "Whether all calls of one user reach the same process: needed for rollouts by users over several processes that Prometheus scrapes.", "type": "boolean", "default": false } }, "additionalProperties": false }, "overrides": { "description": "Other settings for some prompts; later entries win.", "type": "array", "maxItems": 100, "default": [], "items": { "description": "Settings for the prompts whose ids match.", "type": "object", "properties": { "prompts": { "description": "Patterns of prompt ids: * is any part of a segment, ** any segments, ? one character.", "type": "array", "items": { "$ref": "#/$defs/glob" }, "maxItems": 100, "minItems": 1 }, "rules": { "$ref": "#/$defs/rules" }, "prompt": { "description": "As prompt above.", "type": "object", "properties": { "minLength": { "description": "The fewest characters a prompt may have, in Unicode code points.", "type": "integer", "minimum": 1, "maximum": 1000000 }, "maxLength": { "description": "The most characters a prompt may have, in Unicode code points.", "type": "integer", "minimum": 1, "maximum": 1000000 }, "templating": { "description": "How variables in the text are written: liquid checks the text as a Liquid template, none takes it as it is.", "enum": ["liquid", "none"] } }, "additionalProperties": false, "minProperties": 1 }, "evals": { "description": "As evals above; budget, cache, concurrency and timeoutMs are the whole run's and cannot be set here.", "type": "object", "properties": { "required": { "description": "Whether a prompt without a suite is an error; otherwise it is a notice.", "type": "boolean" }, "threshold": { "description": "The least share of cases that must pass, from 0 to 1.", "type": "number", "minimum": 0, "maximum": 1 }, "maxBroken": { "description": "How many confirmed broken cases are tolerated.", "type": "integer", "minimum": 0, "maximum": 100000 }, "confirm": { "description": "Fresh trials a side that tell a broken case from a flaky one.", "type": "integer", "minimum": 0, "maximum": 100 }, "alpha": { "description": "The significance level of the comparison with the base.", "type": "number", "exclusiveMinimum": 0, "maximum": 0.5 }, "margin": { "description": "A drop of the pass rate this small does not matter; 0.05 is five percentage points.", "type": "number", "minimum": 0, "maximum": 1 }, "onInconclusive": { "description": "What a comparison that cannot tell is.", "enum": ["notice", "failure"] }, "trials": { "description": "Repetitions of each case.", "type": "integer", "minimum": 1, "maximum": 100 }, "judgeTrials": { "description": "Repetitions of each grading by a model.", "type": "integer", "minimum": 1, "maximum": 100 }, "allowJavascript": { "description": "Whether suites may hold JavaScript assertions; they run in a sandbox.", "type": "boolean" }, "maxCostIncrease": { "description": "The largest accepted rise of the cost, as a share: 0.2 is 20 %. null: any.", "type": ["number", "null"], "minimum": 0, "maximum": 1000 }, "maxLatencyIncrease": { "description": "The largest accepted rise of the latency, as a share: 0.2 is 20 %. null: any.", "type": ["number", "null"], "minimum": 0, "maximum": 1000 }, "withoutCredentials": { "description": "The verdict when evals cannot run for want of credentials.", "enum": ["failure", "neutral", "success"] }, "forks": { "description": "The verdict for a fork, which never has credentials; failure blocks until a maintainer asks for the run.", "enum": ["neutral", "failure"] } }, "additionalProperties": false, "minProperties": 1 } }, "additionalProperties": false, "required": ["prompts"] } } }, "$defs": { "rules": { "description": "The level of each rule by its id.", "type": "object", "additionalProperties": { "enum": ["error", "warning", "notice", "off"] }, "propertyNames": { "enum": ["structure/missing-file", "structure/not-a-file", "structure/symlink", "structure/id", "structure/unexpected-case", "prompt/too-short", "prompt/too-long", "prompt/encoding", "prompt/secret", "prompt/hidden-characters", "prompt/template", "metadata/json", "metadata/duplicate-key", "metadata/schema", "metadata/dates", "metadata/unknown-field", "version/invalid", "version/not-bumped", "version/bump-mismatch", "version/downgrade", "version/taken", "version/previous-mismatch", "version/unneeded", "version/interface-break", "version/initial", "commit/version-mismatch", "commit/no-release-type", "commit/not-conventional", "registry/invalid", "registry/unknown-version", "registry/deployed-removed", "config/invalid", "evals/invalid", "evals/weakened", "evals/threshold", "evals/broken", "evals/required", "evals/regressed", "evals/inconclusive", "evals/cost", "evals/latency", "evals/budget", "evals/not-run", "evals/missing"] } }, "glob": { "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[A-Za-z0-9._/:@*?-]+$" }, "key": { "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$" }, "environment": { "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,49}$" } } };
const schema32 = { "description": "The level of each rule by its id.", "type": "object", "additionalProperties": { "enum": ["error", "warning", "notice", "off"] }, "propertyNames": { "enum": ["structure/missing-file", "structure/not-a-file", "structure/symlink", "structure/id", "structure/unexpected-case", "prompt/too-short", "prompt/too-long", "prompt/encoding", "prompt/secret", "prompt/hidden-characters", "prompt/template", "metadata/json", "metadata/duplicate-key", "metadata/schema", "metadata/dates", "metadata/unknown-field", "version/invalid", "version/not-bumped", "version/bump-mismatch", "version/downgrade", "version/taken", "version/previous-mismatch", "version/unneeded", "version/interface-break", "version/initial", "commit/version-mismatch", "commit/no-release-type", "commit/not-conventional", "registry/invalid", "registry/unknown-version", "registry/deployed-removed", "config/invalid", "evals/invalid", "evals/weakened", "evals/threshold", "evals/broken", "evals/required", "evals/regressed", "evals/inconclusive", "evals/cost", "evals/latency", "evals/budget", "evals/not-run", "evals/missing"] } };
const schema33 = { "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$" };
const schema35 = { "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[A-Za-z0-9._/:@*?-]+$" };
const schema37 = { "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,49}$" };
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
const func0 = (function equal(a, b) {
    if (a === b)
        return true;
    if (a && b && typeof a == 'object' && typeof b == 'object') {
        if (a.constructor !== b.constructor)
            return false;
        var length, i, keys;
        if (Array.isArray(a)) {
            length = a.length;
            if (length != b.length)
                return false;
            for (i = length; i-- !== 0;)
                if (!equal(a[i], b[i]))
                    return false;
            return true;
        }
        if (a.constructor === RegExp)
            return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf)
            return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString)
            return a.toString() === b.toString();
        keys = Object.keys(a);
        length = keys.length;
        if (length !== Object.keys(b).length)
            return false;
        for (i = length; i-- !== 0;)
            if (!Object.prototype.hasOwnProperty.call(b, keys[i]))
                return false;
        for (i = length; i-- !== 0;) {
            var key = keys[i];
            if (!equal(a[key], b[key]))
                return false;
        }
        return true;
    }
    // true if both NaN, false otherwise
    return a !== a && b !== b;
});
const pattern4 = new RegExp("^[A-Za-z][A-Za-z0-9-]{0,49}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$", "u");
const pattern7 = new RegExp("^https?://[^\\s@]+$", "u");
const pattern8 = new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,99}$", "u");
const pattern9 = new RegExp("^[A-Za-z0-9-]{1,100}$", "u");
const pattern10 = new RegExp("^[A-Za-z0-9._/:@*?-]+$", "u");
const pattern12 = new RegExp("^[a-z0-9][a-z0-9-]{0,49}$", "u");
const pattern14 = new RegExp("^(?=.*\\{id\\})(?=.*\\{version\\})[A-Za-z0-9._@/{}-]+$", "u");
const pattern15 = new RegExp("^(?:sqlite:[^\\s?#]+|prometheus:https?://[^\\s@]+)$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="urn:promptgate:schema:config:1" */ ;
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
        for (const key0 in data) {
            if (!(func1.call(schema31.properties, key0))) {
                const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        if (data.$schema !== undefined) {
            let data0 = data.$schema;
            if (typeof data0 === "string") {
                if (func2(data0) > 500) {
                    const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                    if (vErrors === null) {
                        vErrors = [err1];
                    }
                    else {
                        vErrors.push(err1);
                    }
                    errors++;
                }
            }
            else {
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
        if (data.promptsDir !== undefined) {
            let data1 = data.promptsDir;
            if (typeof data1 === "string") {
                if (func2(data1) > 200) {
                    const err3 = { instancePath: instancePath + "/promptsDir", schemaPath: "#/properties/promptsDir/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                    if (vErrors === null) {
                        vErrors = [err3];
                    }
                    else {
                        vErrors.push(err3);
                    }
                    errors++;
                }
                if (func2(data1) < 1) {
                    const err4 = { instancePath: instancePath + "/promptsDir", schemaPath: "#/properties/promptsDir/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                    if (vErrors === null) {
                        vErrors = [err4];
                    }
                    else {
                        vErrors.push(err4);
                    }
                    errors++;
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/promptsDir", schemaPath: "#/properties/promptsDir/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.rules !== undefined) {
            let data2 = data.rules;
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                for (const key1 in data2) {
                    const _errs9 = errors;
                    if (!((((((((((((((((((((((((((((((((((((((((((((key1 === "structure/missing-file") || (key1 === "structure/not-a-file")) || (key1 === "structure/symlink")) || (key1 === "structure/id")) || (key1 === "structure/unexpected-case")) || (key1 === "prompt/too-short")) || (key1 === "prompt/too-long")) || (key1 === "prompt/encoding")) || (key1 === "prompt/secret")) || (key1 === "prompt/hidden-characters")) || (key1 === "prompt/template")) || (key1 === "metadata/json")) || (key1 === "metadata/duplicate-key")) || (key1 === "metadata/schema")) || (key1 === "metadata/dates")) || (key1 === "metadata/unknown-field")) || (key1 === "version/invalid")) || (key1 === "version/not-bumped")) || (key1 === "version/bump-mismatch")) || (key1 === "version/downgrade")) || (key1 === "version/taken")) || (key1 === "version/previous-mismatch")) || (key1 === "version/unneeded")) || (key1 === "version/interface-break")) || (key1 === "version/initial")) || (key1 === "commit/version-mismatch")) || (key1 === "commit/no-release-type")) || (key1 === "commit/not-conventional")) || (key1 === "registry/invalid")) || (key1 === "registry/unknown-version")) || (key1 === "registry/deployed-removed")) || (key1 === "config/invalid")) || (key1 === "evals/invalid")) || (key1 === "evals/weakened")) || (key1 === "evals/threshold")) || (key1 === "evals/broken")) || (key1 === "evals/required")) || (key1 === "evals/regressed")) || (key1 === "evals/inconclusive")) || (key1 === "evals/cost")) || (key1 === "evals/latency")) || (key1 === "evals/budget")) || (key1 === "evals/not-run")) || (key1 === "evals/missing"))) {
                        const err6 = { instancePath: instancePath + "/rules", schemaPath: "#/$defs/rules/propertyNames/enum", keyword: "enum", params: { allowedValues: schema32.propertyNames.enum }, message: "must be equal to one of the allowed values", propertyName: key1 };
                        if (vErrors === null) {
                            vErrors = [err6];
                        }
                        else {
                            vErrors.push(err6);
                        }
                        errors++;
                    }
                    var valid2 = _errs9 === errors;
                    if (!valid2) {
                        const err7 = { instancePath: instancePath + "/rules", schemaPath: "#/$defs/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid" };
                        if (vErrors === null) {
                            vErrors = [err7];
                        }
                        else {
                            vErrors.push(err7);
                        }
                        errors++;
                    }
                }
                for (const key2 in data2) {
                    let data3 = data2[key2];
                    if (!((((data3 === "error") || (data3 === "warning")) || (data3 === "notice")) || (data3 === "off"))) {
                        const err8 = { instancePath: instancePath + "/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema32.additionalProperties.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err8];
                        }
                        else {
                            vErrors.push(err8);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err9 = { instancePath: instancePath + "/rules", schemaPath: "#/$defs/rules/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.prompt !== undefined) {
            let data4 = data.prompt;
            if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                for (const key3 in data4) {
                    if (!(((key3 === "minLength") || (key3 === "maxLength")) || (key3 === "templating"))) {
                        const err10 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err10];
                        }
                        else {
                            vErrors.push(err10);
                        }
                        errors++;
                    }
                }
                if (data4.minLength !== undefined) {
                    let data5 = data4.minLength;
                    if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
                        const err11 = { instancePath: instancePath + "/prompt/minLength", schemaPath: "#/properties/prompt/properties/minLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err11];
                        }
                        else {
                            vErrors.push(err11);
                        }
                        errors++;
                    }
                    if ((typeof data5 == "number") && (isFinite(data5))) {
                        if (data5 > 1000000 || isNaN(data5)) {
                            const err12 = { instancePath: instancePath + "/prompt/minLength", schemaPath: "#/properties/prompt/properties/minLength/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000000 }, message: "must be <= 1000000" };
                            if (vErrors === null) {
                                vErrors = [err12];
                            }
                            else {
                                vErrors.push(err12);
                            }
                            errors++;
                        }
                        if (data5 < 1 || isNaN(data5)) {
                            const err13 = { instancePath: instancePath + "/prompt/minLength", schemaPath: "#/properties/prompt/properties/minLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                            if (vErrors === null) {
                                vErrors = [err13];
                            }
                            else {
                                vErrors.push(err13);
                            }
                            errors++;
                        }
                    }
                }
                if (data4.maxLength !== undefined) {
                    let data6 = data4.maxLength;
                    if (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) {
                        const err14 = { instancePath: instancePath + "/prompt/maxLength", schemaPath: "#/properties/prompt/properties/maxLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err14];
                        }
                        else {
                            vErrors.push(err14);
                        }
                        errors++;
                    }
                    if ((typeof data6 == "number") && (isFinite(data6))) {
                        if (data6 > 1000000 || isNaN(data6)) {
                            const err15 = { instancePath: instancePath + "/prompt/maxLength", schemaPath: "#/properties/prompt/properties/maxLength/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000000 }, message: "must be <= 1000000" };
                            if (vErrors === null) {
                                vErrors = [err15];
                            }
                            else {
                                vErrors.push(err15);
                            }
                            errors++;
                        }
                        if (data6 < 1 || isNaN(data6)) {
                            const err16 = { instancePath: instancePath + "/prompt/maxLength", schemaPath: "#/properties/prompt/properties/maxLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                            if (vErrors === null) {
                                vErrors = [err16];
                            }
                            else {
                                vErrors.push(err16);
                            }
                            errors++;
                        }
                    }
                }
                if (data4.templating !== undefined) {
                    let data7 = data4.templating;
                    if (!((data7 === "liquid") || (data7 === "none"))) {
                        const err17 = { instancePath: instancePath + "/prompt/templating", schemaPath: "#/properties/prompt/properties/templating/enum", keyword: "enum", params: { allowedValues: schema31.properties.prompt.properties.templating.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err17];
                        }
                        else {
                            vErrors.push(err17);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err18 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.metadata !== undefined) {
            let data8 = data.metadata;
            if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                for (const key4 in data8) {
                    if (!(key4 === "schema")) {
                        const err19 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err19];
                        }
                        else {
                            vErrors.push(err19);
                        }
                        errors++;
                    }
                }
                if (data8.schema !== undefined) {
                    let data9 = data8.schema;
                    if ((typeof data9 !== "string") && (data9 !== null)) {
                        const err20 = { instancePath: instancePath + "/metadata/schema", schemaPath: "#/properties/metadata/properties/schema/type", keyword: "type", params: { type: schema31.properties.metadata.properties.schema.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err20];
                        }
                        else {
                            vErrors.push(err20);
                        }
                        errors++;
                    }
                    if (typeof data9 === "string") {
                        if (func2(data9) > 500) {
                            const err21 = { instancePath: instancePath + "/metadata/schema", schemaPath: "#/properties/metadata/properties/schema/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                            if (vErrors === null) {
                                vErrors = [err21];
                            }
                            else {
                                vErrors.push(err21);
                            }
                            errors++;
                        }
                        if (func2(data9) < 1) {
                            const err22 = { instancePath: instancePath + "/metadata/schema", schemaPath: "#/properties/metadata/properties/schema/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err22];
                            }
                            else {
                                vErrors.push(err22);
                            }
                            errors++;
                        }
                    }
                }
            }
            else {
                const err23 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err23];
                }
                else {
                    vErrors.push(err23);
                }
                errors++;
            }
        }
        if (data.versioning !== undefined) {
            let data10 = data.versioning;
            if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                for (const key5 in data10) {
                    if (!((((key5 === "source") || (key5 === "policy")) || (key5 === "types")) || (key5 === "initial"))) {
                        const err24 = { instancePath: instancePath + "/versioning", schemaPath: "#/properties/versioning/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err24];
                        }
                        else {
                            vErrors.push(err24);
                        }
                        errors++;
                    }
                }
                if (data10.source !== undefined) {
                    let data11 = data10.source;
                    if (!(((data11 === "auto") || (data11 === "title")) || (data11 === "commits"))) {
                        const err25 = { instancePath: instancePath + "/versioning/source", schemaPath: "#/properties/versioning/properties/source/enum", keyword: "enum", params: { allowedValues: schema31.properties.versioning.properties.source.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err25];
                        }
                        else {
                            vErrors.push(err25);
                        }
                        errors++;
                    }
                }
                if (data10.policy !== undefined) {
                    let data12 = data10.policy;
                    if (!((data12 === "exact") || (data12 === "at-least"))) {
                        const err26 = { instancePath: instancePath + "/versioning/policy", schemaPath: "#/properties/versioning/properties/policy/enum", keyword: "enum", params: { allowedValues: schema31.properties.versioning.properties.policy.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err26];
                        }
                        else {
                            vErrors.push(err26);
                        }
                        errors++;
                    }
                }
                if (data10.types !== undefined) {
                    let data13 = data10.types;
                    if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
                        for (const key6 in data13) {
                            const _errs32 = errors;
                            if (typeof key6 === "string") {
                                if (!pattern4.test(key6)) {
                                    const err27 = { instancePath: instancePath + "/versioning/types", schemaPath: "#/properties/versioning/properties/types/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9-]{0,49}$" }, message: "must match pattern \"" + "^[A-Za-z][A-Za-z0-9-]{0,49}$" + "\"", propertyName: key6 };
                                    if (vErrors === null) {
                                        vErrors = [err27];
                                    }
                                    else {
                                        vErrors.push(err27);
                                    }
                                    errors++;
                                }
                            }
                            var valid7 = _errs32 === errors;
                            if (!valid7) {
                                const err28 = { instancePath: instancePath + "/versioning/types", schemaPath: "#/properties/versioning/properties/types/propertyNames", keyword: "propertyNames", params: { propertyName: key6 }, message: "property name must be valid" };
                                if (vErrors === null) {
                                    vErrors = [err28];
                                }
                                else {
                                    vErrors.push(err28);
                                }
                                errors++;
                            }
                        }
                        for (const key7 in data13) {
                            let data14 = data13[key7];
                            if (!((((data14 === "major") || (data14 === "minor")) || (data14 === "patch")) || (data14 === "none"))) {
                                const err29 = { instancePath: instancePath + "/versioning/types/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/versioning/properties/types/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema31.properties.versioning.properties.types.additionalProperties.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err29];
                                }
                                else {
                                    vErrors.push(err29);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err30 = { instancePath: instancePath + "/versioning/types", schemaPath: "#/properties/versioning/properties/types/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err30];
                        }
                        else {
                            vErrors.push(err30);
                        }
                        errors++;
                    }
                }
                if (data10.initial !== undefined) {
                    let data15 = data10.initial;
                    if (Array.isArray(data15)) {
                        if (data15.length > 50) {
                            const err31 = { instancePath: instancePath + "/versioning/initial", schemaPath: "#/properties/versioning/properties/initial/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
                            if (vErrors === null) {
                                vErrors = [err31];
                            }
                            else {
                                vErrors.push(err31);
                            }
                            errors++;
                        }
                        const len0 = data15.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                            let data16 = data15[i0];
                            if (typeof data16 === "string") {
                                if (func2(data16) > 256) {
                                    const err32 = { instancePath: instancePath + "/versioning/initial/" + i0, schemaPath: "#/properties/versioning/properties/initial/items/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err32];
                                    }
                                    else {
                                        vErrors.push(err32);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err33 = { instancePath: instancePath + "/versioning/initial/" + i0, schemaPath: "#/properties/versioning/properties/initial/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
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
                        const err34 = { instancePath: instancePath + "/versioning/initial", schemaPath: "#/properties/versioning/properties/initial/type", keyword: "type", params: { type: "array" }, message: "must be array" };
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
                const err35 = { instancePath: instancePath + "/versioning", schemaPath: "#/properties/versioning/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err35];
                }
                else {
                    vErrors.push(err35);
                }
                errors++;
            }
        }
        if (data.models !== undefined) {
            let data17 = data.models;
            if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                for (const key8 in data17) {
                    if (!((((((((key8 === "default") || (key8 === "aliases")) || (key8 === "providers")) || (key8 === "allow")) || (key8 === "prices")) || (key8 === "judge")) || (key8 === "embeddings")) || (key8 === "mode"))) {
                        const err36 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err36];
                        }
                        else {
                            vErrors.push(err36);
                        }
                        errors++;
                    }
                }
                if (data17.default !== undefined) {
                    let data18 = data17.default;
                    if ((typeof data18 !== "string") && (data18 !== null)) {
                        const err37 = { instancePath: instancePath + "/models/default", schemaPath: "#/properties/models/properties/default/type", keyword: "type", params: { type: schema31.properties.models.properties.default.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err37];
                        }
                        else {
                            vErrors.push(err37);
                        }
                        errors++;
                    }
                    if (typeof data18 === "string") {
                        if (func2(data18) > 500) {
                            const err38 = { instancePath: instancePath + "/models/default", schemaPath: "#/properties/models/properties/default/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                            if (vErrors === null) {
                                vErrors = [err38];
                            }
                            else {
                                vErrors.push(err38);
                            }
                            errors++;
                        }
                        if (func2(data18) < 1) {
                            const err39 = { instancePath: instancePath + "/models/default", schemaPath: "#/properties/models/properties/default/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
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
                if (data17.aliases !== undefined) {
                    let data19 = data17.aliases;
                    if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                        for (const key9 in data19) {
                            const _errs46 = errors;
                            if (typeof key9 === "string") {
                                if (!pattern5.test(key9)) {
                                    const err40 = { instancePath: instancePath + "/models/aliases", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$" }, message: "must match pattern \"" + "^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$" + "\"", propertyName: key9 };
                                    if (vErrors === null) {
                                        vErrors = [err40];
                                    }
                                    else {
                                        vErrors.push(err40);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err41 = { instancePath: instancePath + "/models/aliases", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key9 };
                                if (vErrors === null) {
                                    vErrors = [err41];
                                }
                                else {
                                    vErrors.push(err41);
                                }
                                errors++;
                            }
                            var valid12 = _errs46 === errors;
                            if (!valid12) {
                                const err42 = { instancePath: instancePath + "/models/aliases", schemaPath: "#/properties/models/properties/aliases/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, message: "property name must be valid" };
                                if (vErrors === null) {
                                    vErrors = [err42];
                                }
                                else {
                                    vErrors.push(err42);
                                }
                                errors++;
                            }
                        }
                        for (const key10 in data19) {
                            let data20 = data19[key10];
                            if (typeof data20 === "string") {
                                if (func2(data20) > 200) {
                                    const err43 = { instancePath: instancePath + "/models/aliases/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/aliases/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err43];
                                    }
                                    else {
                                        vErrors.push(err43);
                                    }
                                    errors++;
                                }
                                if (func2(data20) < 1) {
                                    const err44 = { instancePath: instancePath + "/models/aliases/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/aliases/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err44];
                                    }
                                    else {
                                        vErrors.push(err44);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err45 = { instancePath: instancePath + "/models/aliases/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/aliases/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
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
                    else {
                        const err46 = { instancePath: instancePath + "/models/aliases", schemaPath: "#/properties/models/properties/aliases/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err46];
                        }
                        else {
                            vErrors.push(err46);
                        }
                        errors++;
                    }
                }
                if (data17.providers !== undefined) {
                    let data21 = data17.providers;
                    if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                        for (const key11 in data21) {
                            const _errs54 = errors;
                            if (typeof key11 === "string") {
                                if (!pattern5.test(key11)) {
                                    const err47 = { instancePath: instancePath + "/models/providers", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$" }, message: "must match pattern \"" + "^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$" + "\"", propertyName: key11 };
                                    if (vErrors === null) {
                                        vErrors = [err47];
                                    }
                                    else {
                                        vErrors.push(err47);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err48 = { instancePath: instancePath + "/models/providers", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key11 };
                                if (vErrors === null) {
                                    vErrors = [err48];
                                }
                                else {
                                    vErrors.push(err48);
                                }
                                errors++;
                            }
                            var valid15 = _errs54 === errors;
                            if (!valid15) {
                                const err49 = { instancePath: instancePath + "/models/providers", schemaPath: "#/properties/models/properties/providers/propertyNames", keyword: "propertyNames", params: { propertyName: key11 }, message: "property name must be valid" };
                                if (vErrors === null) {
                                    vErrors = [err49];
                                }
                                else {
                                    vErrors.push(err49);
                                }
                                errors++;
                            }
                        }
                        for (const key12 in data21) {
                            let data22 = data21[key12];
                            if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                                if (data22.type === undefined) {
                                    const err50 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/providers/additionalProperties/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property '" + "type" + "'" };
                                    if (vErrors === null) {
                                        vErrors = [err50];
                                    }
                                    else {
                                        vErrors.push(err50);
                                    }
                                    errors++;
                                }
                                for (const key13 in data22) {
                                    if (!(((((key13 === "type") || (key13 === "baseUrl")) || (key13 === "apiKeyEnv")) || (key13 === "headers")) || (key13 === "concurrency"))) {
                                        const err51 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/providers/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" };
                                        if (vErrors === null) {
                                            vErrors = [err51];
                                        }
                                        else {
                                            vErrors.push(err51);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.type !== undefined) {
                                    let data23 = data22.type;
                                    if (!(((((((((data23 === "openai") || (data23 === "anthropic")) || (data23 === "google")) || (data23 === "azure")) || (data23 === "amazon-bedrock")) || (data23 === "mistral")) || (data23 === "openai-compatible")) || (data23 === "recorded")) || (data23 === "echo"))) {
                                        const err52 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/type/enum", keyword: "enum", params: { allowedValues: schema31.properties.models.properties.providers.additionalProperties.properties.type.enum }, message: "must be equal to one of the allowed values" };
                                        if (vErrors === null) {
                                            vErrors = [err52];
                                        }
                                        else {
                                            vErrors.push(err52);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.baseUrl !== undefined) {
                                    let data24 = data22.baseUrl;
                                    if (typeof data24 === "string") {
                                        if (func2(data24) > 500) {
                                            const err53 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/baseUrl", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/baseUrl/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                                            if (vErrors === null) {
                                                vErrors = [err53];
                                            }
                                            else {
                                                vErrors.push(err53);
                                            }
                                            errors++;
                                        }
                                        if (!pattern7.test(data24)) {
                                            const err54 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/baseUrl", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/baseUrl/pattern", keyword: "pattern", params: { pattern: "^https?://[^\\s@]+$" }, message: "must match pattern \"" + "^https?://[^\\s@]+$" + "\"" };
                                            if (vErrors === null) {
                                                vErrors = [err54];
                                            }
                                            else {
                                                vErrors.push(err54);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err55 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/baseUrl", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/baseUrl/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err55];
                                        }
                                        else {
                                            vErrors.push(err55);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.apiKeyEnv !== undefined) {
                                    let data25 = data22.apiKeyEnv;
                                    if (typeof data25 === "string") {
                                        if (!pattern8.test(data25)) {
                                            const err56 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/apiKeyEnv", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/apiKeyEnv/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,99}$" }, message: "must match pattern \"" + "^[A-Za-z_][A-Za-z0-9_]{0,99}$" + "\"" };
                                            if (vErrors === null) {
                                                vErrors = [err56];
                                            }
                                            else {
                                                vErrors.push(err56);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err57 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/apiKeyEnv", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/apiKeyEnv/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err57];
                                        }
                                        else {
                                            vErrors.push(err57);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.headers !== undefined) {
                                    let data26 = data22.headers;
                                    if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                                        for (const key14 in data26) {
                                            const _errs68 = errors;
                                            if (typeof key14 === "string") {
                                                if (!pattern9.test(key14)) {
                                                    const err58 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/headers", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/headers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]{1,100}$" }, message: "must match pattern \"" + "^[A-Za-z0-9-]{1,100}$" + "\"", propertyName: key14 };
                                                    if (vErrors === null) {
                                                        vErrors = [err58];
                                                    }
                                                    else {
                                                        vErrors.push(err58);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            var valid19 = _errs68 === errors;
                                            if (!valid19) {
                                                const err59 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/headers", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/headers/propertyNames", keyword: "propertyNames", params: { propertyName: key14 }, message: "property name must be valid" };
                                                if (vErrors === null) {
                                                    vErrors = [err59];
                                                }
                                                else {
                                                    vErrors.push(err59);
                                                }
                                                errors++;
                                            }
                                        }
                                        for (const key15 in data26) {
                                            let data27 = data26[key15];
                                            if (typeof data27 === "string") {
                                                if (func2(data27) > 1000) {
                                                    const err60 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/headers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/headers/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 1000 }, message: "must NOT have more than 1000 characters" };
                                                    if (vErrors === null) {
                                                        vErrors = [err60];
                                                    }
                                                    else {
                                                        vErrors.push(err60);
                                                    }
                                                    errors++;
                                                }
                                            }
                                            else {
                                                const err61 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/headers/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                if (vErrors === null) {
                                                    vErrors = [err61];
                                                }
                                                else {
                                                    vErrors.push(err61);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err62 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/headers", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/headers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                        if (vErrors === null) {
                                            vErrors = [err62];
                                        }
                                        else {
                                            vErrors.push(err62);
                                        }
                                        errors++;
                                    }
                                }
                                if (data22.concurrency !== undefined) {
                                    let data28 = data22.concurrency;
                                    if (!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))) {
                                        const err63 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/concurrency", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err63];
                                        }
                                        else {
                                            vErrors.push(err63);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data28 == "number") && (isFinite(data28))) {
                                        if (data28 > 1000 || isNaN(data28)) {
                                            const err64 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/concurrency", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000 }, message: "must be <= 1000" };
                                            if (vErrors === null) {
                                                vErrors = [err64];
                                            }
                                            else {
                                                vErrors.push(err64);
                                            }
                                            errors++;
                                        }
                                        if (data28 < 1 || isNaN(data28)) {
                                            const err65 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1") + "/concurrency", schemaPath: "#/properties/models/properties/providers/additionalProperties/properties/concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                                            if (vErrors === null) {
                                                vErrors = [err65];
                                            }
                                            else {
                                                vErrors.push(err65);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                            }
                            else {
                                const err66 = { instancePath: instancePath + "/models/providers/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/providers/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err66];
                                }
                                else {
                                    vErrors.push(err66);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err67 = { instancePath: instancePath + "/models/providers", schemaPath: "#/properties/models/properties/providers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err67];
                        }
                        else {
                            vErrors.push(err67);
                        }
                        errors++;
                    }
                }
                if (data17.allow !== undefined) {
                    let data29 = data17.allow;
                    if (Array.isArray(data29)) {
                        if (data29.length > 100) {
                            const err68 = { instancePath: instancePath + "/models/allow", schemaPath: "#/properties/models/properties/allow/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
                            if (vErrors === null) {
                                vErrors = [err68];
                            }
                            else {
                                vErrors.push(err68);
                            }
                            errors++;
                        }
                        const len1 = data29.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                            let data30 = data29[i1];
                            if (typeof data30 === "string") {
                                if (func2(data30) > 200) {
                                    const err69 = { instancePath: instancePath + "/models/allow/" + i1, schemaPath: "#/$defs/glob/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err69];
                                    }
                                    else {
                                        vErrors.push(err69);
                                    }
                                    errors++;
                                }
                                if (func2(data30) < 1) {
                                    const err70 = { instancePath: instancePath + "/models/allow/" + i1, schemaPath: "#/$defs/glob/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                    if (vErrors === null) {
                                        vErrors = [err70];
                                    }
                                    else {
                                        vErrors.push(err70);
                                    }
                                    errors++;
                                }
                                if (!pattern10.test(data30)) {
                                    const err71 = { instancePath: instancePath + "/models/allow/" + i1, schemaPath: "#/$defs/glob/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._/:@*?-]+$" }, message: "must match pattern \"" + "^[A-Za-z0-9._/:@*?-]+$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err71];
                                    }
                                    else {
                                        vErrors.push(err71);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err72 = { instancePath: instancePath + "/models/allow/" + i1, schemaPath: "#/$defs/glob/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err72];
                                }
                                else {
                                    vErrors.push(err72);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err73 = { instancePath: instancePath + "/models/allow", schemaPath: "#/properties/models/properties/allow/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err73];
                        }
                        else {
                            vErrors.push(err73);
                        }
                        errors++;
                    }
                }
                if (data17.prices !== undefined) {
                    let data31 = data17.prices;
                    if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                        for (const key16 in data31) {
                            const _errs81 = errors;
                            if (typeof key16 === "string") {
                                if (!pattern5.test(key16)) {
                                    const err74 = { instancePath: instancePath + "/models/prices", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$" }, message: "must match pattern \"" + "^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$" + "\"", propertyName: key16 };
                                    if (vErrors === null) {
                                        vErrors = [err74];
                                    }
                                    else {
                                        vErrors.push(err74);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err75 = { instancePath: instancePath + "/models/prices", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key16 };
                                if (vErrors === null) {
                                    vErrors = [err75];
                                }
                                else {
                                    vErrors.push(err75);
                                }
                                errors++;
                            }
                            var valid24 = _errs81 === errors;
                            if (!valid24) {
                                const err76 = { instancePath: instancePath + "/models/prices", schemaPath: "#/properties/models/properties/prices/propertyNames", keyword: "propertyNames", params: { propertyName: key16 }, message: "property name must be valid" };
                                if (vErrors === null) {
                                    vErrors = [err76];
                                }
                                else {
                                    vErrors.push(err76);
                                }
                                errors++;
                            }
                        }
                        for (const key17 in data31) {
                            let data32 = data31[key17];
                            if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                                if (data32.input === undefined) {
                                    const err77 = { instancePath: instancePath + "/models/prices/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/prices/additionalProperties/required", keyword: "required", params: { missingProperty: "input" }, message: "must have required property '" + "input" + "'" };
                                    if (vErrors === null) {
                                        vErrors = [err77];
                                    }
                                    else {
                                        vErrors.push(err77);
                                    }
                                    errors++;
                                }
                                if (data32.output === undefined) {
                                    const err78 = { instancePath: instancePath + "/models/prices/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/prices/additionalProperties/required", keyword: "required", params: { missingProperty: "output" }, message: "must have required property '" + "output" + "'" };
                                    if (vErrors === null) {
                                        vErrors = [err78];
                                    }
                                    else {
                                        vErrors.push(err78);
                                    }
                                    errors++;
                                }
                                for (const key18 in data32) {
                                    if (!((key18 === "input") || (key18 === "output"))) {
                                        const err79 = { instancePath: instancePath + "/models/prices/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/prices/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, message: "must NOT have additional properties" };
                                        if (vErrors === null) {
                                            vErrors = [err79];
                                        }
                                        else {
                                            vErrors.push(err79);
                                        }
                                        errors++;
                                    }
                                }
                                if (data32.input !== undefined) {
                                    let data33 = data32.input;
                                    if ((typeof data33 == "number") && (isFinite(data33))) {
                                        if (data33 < 0 || isNaN(data33)) {
                                            const err80 = { instancePath: instancePath + "/models/prices/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/input", schemaPath: "#/properties/models/properties/prices/additionalProperties/properties/input/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                            if (vErrors === null) {
                                                vErrors = [err80];
                                            }
                                            else {
                                                vErrors.push(err80);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err81 = { instancePath: instancePath + "/models/prices/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/input", schemaPath: "#/properties/models/properties/prices/additionalProperties/properties/input/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                        if (vErrors === null) {
                                            vErrors = [err81];
                                        }
                                        else {
                                            vErrors.push(err81);
                                        }
                                        errors++;
                                    }
                                }
                                if (data32.output !== undefined) {
                                    let data34 = data32.output;
                                    if ((typeof data34 == "number") && (isFinite(data34))) {
                                        if (data34 < 0 || isNaN(data34)) {
                                            const err82 = { instancePath: instancePath + "/models/prices/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/output", schemaPath: "#/properties/models/properties/prices/additionalProperties/properties/output/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                            if (vErrors === null) {
                                                vErrors = [err82];
                                            }
                                            else {
                                                vErrors.push(err82);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err83 = { instancePath: instancePath + "/models/prices/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/output", schemaPath: "#/properties/models/properties/prices/additionalProperties/properties/output/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                        if (vErrors === null) {
                                            vErrors = [err83];
                                        }
                                        else {
                                            vErrors.push(err83);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err84 = { instancePath: instancePath + "/models/prices/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/models/properties/prices/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err84];
                                }
                                else {
                                    vErrors.push(err84);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err85 = { instancePath: instancePath + "/models/prices", schemaPath: "#/properties/models/properties/prices/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err85];
                        }
                        else {
                            vErrors.push(err85);
                        }
                        errors++;
                    }
                }
                if (data17.judge !== undefined) {
                    let data35 = data17.judge;
                    if ((typeof data35 !== "string") && (data35 !== null)) {
                        const err86 = { instancePath: instancePath + "/models/judge", schemaPath: "#/properties/models/properties/judge/type", keyword: "type", params: { type: schema31.properties.models.properties.judge.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err86];
                        }
                        else {
                            vErrors.push(err86);
                        }
                        errors++;
                    }
                    if (typeof data35 === "string") {
                        if (func2(data35) > 500) {
                            const err87 = { instancePath: instancePath + "/models/judge", schemaPath: "#/properties/models/properties/judge/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                            if (vErrors === null) {
                                vErrors = [err87];
                            }
                            else {
                                vErrors.push(err87);
                            }
                            errors++;
                        }
                        if (func2(data35) < 1) {
                            const err88 = { instancePath: instancePath + "/models/judge", schemaPath: "#/properties/models/properties/judge/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err88];
                            }
                            else {
                                vErrors.push(err88);
                            }
                            errors++;
                        }
                    }
                }
                if (data17.embeddings !== undefined) {
                    let data36 = data17.embeddings;
                    if ((typeof data36 !== "string") && (data36 !== null)) {
                        const err89 = { instancePath: instancePath + "/models/embeddings", schemaPath: "#/properties/models/properties/embeddings/type", keyword: "type", params: { type: schema31.properties.models.properties.embeddings.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err89];
                        }
                        else {
                            vErrors.push(err89);
                        }
                        errors++;
                    }
                    if (typeof data36 === "string") {
                        if (func2(data36) > 500) {
                            const err90 = { instancePath: instancePath + "/models/embeddings", schemaPath: "#/properties/models/properties/embeddings/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                            if (vErrors === null) {
                                vErrors = [err90];
                            }
                            else {
                                vErrors.push(err90);
                            }
                            errors++;
                        }
                        if (func2(data36) < 1) {
                            const err91 = { instancePath: instancePath + "/models/embeddings", schemaPath: "#/properties/models/properties/embeddings/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err91];
                            }
                            else {
                                vErrors.push(err91);
                            }
                            errors++;
                        }
                    }
                }
                if (data17.mode !== undefined) {
                    let data37 = data17.mode;
                    if (!(((data37 === "live") || (data37 === "recorded")) || (data37 === "auto"))) {
                        const err92 = { instancePath: instancePath + "/models/mode", schemaPath: "#/properties/models/properties/mode/enum", keyword: "enum", params: { allowedValues: schema31.properties.models.properties.mode.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err92];
                        }
                        else {
                            vErrors.push(err92);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err93 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err93];
                }
                else {
                    vErrors.push(err93);
                }
                errors++;
            }
        }
        if (data.evals !== undefined) {
            let data38 = data.evals;
            if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
                for (const key19 in data38) {
                    if (!(func1.call(schema31.properties.evals.properties, key19))) {
                        const err94 = { instancePath: instancePath + "/evals", schemaPath: "#/properties/evals/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err94];
                        }
                        else {
                            vErrors.push(err94);
                        }
                        errors++;
                    }
                }
                if (data38.required !== undefined) {
                    if (typeof data38.required !== "boolean") {
                        const err95 = { instancePath: instancePath + "/evals/required", schemaPath: "#/properties/evals/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err95];
                        }
                        else {
                            vErrors.push(err95);
                        }
                        errors++;
                    }
                }
                if (data38.threshold !== undefined) {
                    let data40 = data38.threshold;
                    if ((typeof data40 == "number") && (isFinite(data40))) {
                        if (data40 > 1 || isNaN(data40)) {
                            const err96 = { instancePath: instancePath + "/evals/threshold", schemaPath: "#/properties/evals/properties/threshold/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                            if (vErrors === null) {
                                vErrors = [err96];
                            }
                            else {
                                vErrors.push(err96);
                            }
                            errors++;
                        }
                        if (data40 < 0 || isNaN(data40)) {
                            const err97 = { instancePath: instancePath + "/evals/threshold", schemaPath: "#/properties/evals/properties/threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err97];
                            }
                            else {
                                vErrors.push(err97);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err98 = { instancePath: instancePath + "/evals/threshold", schemaPath: "#/properties/evals/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err98];
                        }
                        else {
                            vErrors.push(err98);
                        }
                        errors++;
                    }
                }
                if (data38.maxBroken !== undefined) {
                    let data41 = data38.maxBroken;
                    if (!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))) {
                        const err99 = { instancePath: instancePath + "/evals/maxBroken", schemaPath: "#/properties/evals/properties/maxBroken/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err99];
                        }
                        else {
                            vErrors.push(err99);
                        }
                        errors++;
                    }
                    if ((typeof data41 == "number") && (isFinite(data41))) {
                        if (data41 > 100000 || isNaN(data41)) {
                            const err100 = { instancePath: instancePath + "/evals/maxBroken", schemaPath: "#/properties/evals/properties/maxBroken/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100000 }, message: "must be <= 100000" };
                            if (vErrors === null) {
                                vErrors = [err100];
                            }
                            else {
                                vErrors.push(err100);
                            }
                            errors++;
                        }
                        if (data41 < 0 || isNaN(data41)) {
                            const err101 = { instancePath: instancePath + "/evals/maxBroken", schemaPath: "#/properties/evals/properties/maxBroken/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err101];
                            }
                            else {
                                vErrors.push(err101);
                            }
                            errors++;
                        }
                    }
                }
                if (data38.confirm !== undefined) {
                    let data42 = data38.confirm;
                    if (!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))) {
                        const err102 = { instancePath: instancePath + "/evals/confirm", schemaPath: "#/properties/evals/properties/confirm/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err102];
                        }
                        else {
                            vErrors.push(err102);
                        }
                        errors++;
                    }
                    if ((typeof data42 == "number") && (isFinite(data42))) {
                        if (data42 > 100 || isNaN(data42)) {
                            const err103 = { instancePath: instancePath + "/evals/confirm", schemaPath: "#/properties/evals/properties/confirm/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                            if (vErrors === null) {
                                vErrors = [err103];
                            }
                            else {
                                vErrors.push(err103);
                            }
                            errors++;
                        }
                        if (data42 < 0 || isNaN(data42)) {
                            const err104 = { instancePath: instancePath + "/evals/confirm", schemaPath: "#/properties/evals/properties/confirm/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err104];
                            }
                            else {
                                vErrors.push(err104);
                            }
                            errors++;
                        }
                    }
                }
                if (data38.alpha !== undefined) {
                    let data43 = data38.alpha;
                    if ((typeof data43 == "number") && (isFinite(data43))) {
                        if (data43 > 0.5 || isNaN(data43)) {
                            const err105 = { instancePath: instancePath + "/evals/alpha", schemaPath: "#/properties/evals/properties/alpha/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 }, message: "must be <= 0.5" };
                            if (vErrors === null) {
                                vErrors = [err105];
                            }
                            else {
                                vErrors.push(err105);
                            }
                            errors++;
                        }
                        if (data43 <= 0 || isNaN(data43)) {
                            const err106 = { instancePath: instancePath + "/evals/alpha", schemaPath: "#/properties/evals/properties/alpha/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                            if (vErrors === null) {
                                vErrors = [err106];
                            }
                            else {
                                vErrors.push(err106);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err107 = { instancePath: instancePath + "/evals/alpha", schemaPath: "#/properties/evals/properties/alpha/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err107];
                        }
                        else {
                            vErrors.push(err107);
                        }
                        errors++;
                    }
                }
                if (data38.margin !== undefined) {
                    let data44 = data38.margin;
                    if ((typeof data44 == "number") && (isFinite(data44))) {
                        if (data44 > 1 || isNaN(data44)) {
                            const err108 = { instancePath: instancePath + "/evals/margin", schemaPath: "#/properties/evals/properties/margin/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                            if (vErrors === null) {
                                vErrors = [err108];
                            }
                            else {
                                vErrors.push(err108);
                            }
                            errors++;
                        }
                        if (data44 < 0 || isNaN(data44)) {
                            const err109 = { instancePath: instancePath + "/evals/margin", schemaPath: "#/properties/evals/properties/margin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err109];
                            }
                            else {
                                vErrors.push(err109);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err110 = { instancePath: instancePath + "/evals/margin", schemaPath: "#/properties/evals/properties/margin/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err110];
                        }
                        else {
                            vErrors.push(err110);
                        }
                        errors++;
                    }
                }
                if (data38.onInconclusive !== undefined) {
                    let data45 = data38.onInconclusive;
                    if (!((data45 === "notice") || (data45 === "failure"))) {
                        const err111 = { instancePath: instancePath + "/evals/onInconclusive", schemaPath: "#/properties/evals/properties/onInconclusive/enum", keyword: "enum", params: { allowedValues: schema31.properties.evals.properties.onInconclusive.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err111];
                        }
                        else {
                            vErrors.push(err111);
                        }
                        errors++;
                    }
                }
                if (data38.trials !== undefined) {
                    let data46 = data38.trials;
                    if (!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))) {
                        const err112 = { instancePath: instancePath + "/evals/trials", schemaPath: "#/properties/evals/properties/trials/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err112];
                        }
                        else {
                            vErrors.push(err112);
                        }
                        errors++;
                    }
                    if ((typeof data46 == "number") && (isFinite(data46))) {
                        if (data46 > 100 || isNaN(data46)) {
                            const err113 = { instancePath: instancePath + "/evals/trials", schemaPath: "#/properties/evals/properties/trials/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                            if (vErrors === null) {
                                vErrors = [err113];
                            }
                            else {
                                vErrors.push(err113);
                            }
                            errors++;
                        }
                        if (data46 < 1 || isNaN(data46)) {
                            const err114 = { instancePath: instancePath + "/evals/trials", schemaPath: "#/properties/evals/properties/trials/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                            if (vErrors === null) {
                                vErrors = [err114];
                            }
                            else {
                                vErrors.push(err114);
                            }
                            errors++;
                        }
                    }
                }
                if (data38.judgeTrials !== undefined) {
                    let data47 = data38.judgeTrials;
                    if (!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))) {
                        const err115 = { instancePath: instancePath + "/evals/judgeTrials", schemaPath: "#/properties/evals/properties/judgeTrials/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err115];
                        }
                        else {
                            vErrors.push(err115);
                        }
                        errors++;
                    }
                    if ((typeof data47 == "number") && (isFinite(data47))) {
                        if (data47 > 100 || isNaN(data47)) {
                            const err116 = { instancePath: instancePath + "/evals/judgeTrials", schemaPath: "#/properties/evals/properties/judgeTrials/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                            if (vErrors === null) {
                                vErrors = [err116];
                            }
                            else {
                                vErrors.push(err116);
                            }
                            errors++;
                        }
                        if (data47 < 1 || isNaN(data47)) {
                            const err117 = { instancePath: instancePath + "/evals/judgeTrials", schemaPath: "#/properties/evals/properties/judgeTrials/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                            if (vErrors === null) {
                                vErrors = [err117];
                            }
                            else {
                                vErrors.push(err117);
                            }
                            errors++;
                        }
                    }
                }
                if (data38.concurrency !== undefined) {
                    let data48 = data38.concurrency;
                    if (!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))) {
                        const err118 = { instancePath: instancePath + "/evals/concurrency", schemaPath: "#/properties/evals/properties/concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err118];
                        }
                        else {
                            vErrors.push(err118);
                        }
                        errors++;
                    }
                    if ((typeof data48 == "number") && (isFinite(data48))) {
                        if (data48 > 1000 || isNaN(data48)) {
                            const err119 = { instancePath: instancePath + "/evals/concurrency", schemaPath: "#/properties/evals/properties/concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000 }, message: "must be <= 1000" };
                            if (vErrors === null) {
                                vErrors = [err119];
                            }
                            else {
                                vErrors.push(err119);
                            }
                            errors++;
                        }
                        if (data48 < 1 || isNaN(data48)) {
                            const err120 = { instancePath: instancePath + "/evals/concurrency", schemaPath: "#/properties/evals/properties/concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                            if (vErrors === null) {
                                vErrors = [err120];
                            }
                            else {
                                vErrors.push(err120);
                            }
                            errors++;
                        }
                    }
                }
                if (data38.timeoutMs !== undefined) {
                    let data49 = data38.timeoutMs;
                    if (!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))) {
                        const err121 = { instancePath: instancePath + "/evals/timeoutMs", schemaPath: "#/properties/evals/properties/timeoutMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                        if (vErrors === null) {
                            vErrors = [err121];
                        }
                        else {
                            vErrors.push(err121);
                        }
                        errors++;
                    }
                    if ((typeof data49 == "number") && (isFinite(data49))) {
                        if (data49 > 3600000 || isNaN(data49)) {
                            const err122 = { instancePath: instancePath + "/evals/timeoutMs", schemaPath: "#/properties/evals/properties/timeoutMs/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600000 }, message: "must be <= 3600000" };
                            if (vErrors === null) {
                                vErrors = [err122];
                            }
                            else {
                                vErrors.push(err122);
                            }
                            errors++;
                        }
                        if (data49 < 1 || isNaN(data49)) {
                            const err123 = { instancePath: instancePath + "/evals/timeoutMs", schemaPath: "#/properties/evals/properties/timeoutMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                            if (vErrors === null) {
                                vErrors = [err123];
                            }
                            else {
                                vErrors.push(err123);
                            }
                            errors++;
                        }
                    }
                }
                if (data38.allowJavascript !== undefined) {
                    if (typeof data38.allowJavascript !== "boolean") {
                        const err124 = { instancePath: instancePath + "/evals/allowJavascript", schemaPath: "#/properties/evals/properties/allowJavascript/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err124];
                        }
                        else {
                            vErrors.push(err124);
                        }
                        errors++;
                    }
                }
                if (data38.maxCostIncrease !== undefined) {
                    let data51 = data38.maxCostIncrease;
                    if ((!((typeof data51 == "number") && (isFinite(data51)))) && (data51 !== null)) {
                        const err125 = { instancePath: instancePath + "/evals/maxCostIncrease", schemaPath: "#/properties/evals/properties/maxCostIncrease/type", keyword: "type", params: { type: schema31.properties.evals.properties.maxCostIncrease.type }, message: "must be number,null" };
                        if (vErrors === null) {
                            vErrors = [err125];
                        }
                        else {
                            vErrors.push(err125);
                        }
                        errors++;
                    }
                    if ((typeof data51 == "number") && (isFinite(data51))) {
                        if (data51 > 1000 || isNaN(data51)) {
                            const err126 = { instancePath: instancePath + "/evals/maxCostIncrease", schemaPath: "#/properties/evals/properties/maxCostIncrease/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000 }, message: "must be <= 1000" };
                            if (vErrors === null) {
                                vErrors = [err126];
                            }
                            else {
                                vErrors.push(err126);
                            }
                            errors++;
                        }
                        if (data51 < 0 || isNaN(data51)) {
                            const err127 = { instancePath: instancePath + "/evals/maxCostIncrease", schemaPath: "#/properties/evals/properties/maxCostIncrease/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err127];
                            }
                            else {
                                vErrors.push(err127);
                            }
                            errors++;
                        }
                    }
                }
                if (data38.maxLatencyIncrease !== undefined) {
                    let data52 = data38.maxLatencyIncrease;
                    if ((!((typeof data52 == "number") && (isFinite(data52)))) && (data52 !== null)) {
                        const err128 = { instancePath: instancePath + "/evals/maxLatencyIncrease", schemaPath: "#/properties/evals/properties/maxLatencyIncrease/type", keyword: "type", params: { type: schema31.properties.evals.properties.maxLatencyIncrease.type }, message: "must be number,null" };
                        if (vErrors === null) {
                            vErrors = [err128];
                        }
                        else {
                            vErrors.push(err128);
                        }
                        errors++;
                    }
                    if ((typeof data52 == "number") && (isFinite(data52))) {
                        if (data52 > 1000 || isNaN(data52)) {
                            const err129 = { instancePath: instancePath + "/evals/maxLatencyIncrease", schemaPath: "#/properties/evals/properties/maxLatencyIncrease/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000 }, message: "must be <= 1000" };
                            if (vErrors === null) {
                                vErrors = [err129];
                            }
                            else {
                                vErrors.push(err129);
                            }
                            errors++;
                        }
                        if (data52 < 0 || isNaN(data52)) {
                            const err130 = { instancePath: instancePath + "/evals/maxLatencyIncrease", schemaPath: "#/properties/evals/properties/maxLatencyIncrease/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err130];
                            }
                            else {
                                vErrors.push(err130);
                            }
                            errors++;
                        }
                    }
                }
                if (data38.budget !== undefined) {
                    let data53 = data38.budget;
                    if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                        for (const key20 in data53) {
                            if (!((((key20 === "usd") || (key20 === "calls")) || (key20 === "seconds")) || (key20 === "requirePrice"))) {
                                const err131 = { instancePath: instancePath + "/evals/budget", schemaPath: "#/properties/evals/properties/budget/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key20 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err131];
                                }
                                else {
                                    vErrors.push(err131);
                                }
                                errors++;
                            }
                        }
                        if (data53.usd !== undefined) {
                            let data54 = data53.usd;
                            if ((typeof data54 == "number") && (isFinite(data54))) {
                                if (data54 > 1000000 || isNaN(data54)) {
                                    const err132 = { instancePath: instancePath + "/evals/budget/usd", schemaPath: "#/properties/evals/properties/budget/properties/usd/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000000 }, message: "must be <= 1000000" };
                                    if (vErrors === null) {
                                        vErrors = [err132];
                                    }
                                    else {
                                        vErrors.push(err132);
                                    }
                                    errors++;
                                }
                                if (data54 < 0 || isNaN(data54)) {
                                    const err133 = { instancePath: instancePath + "/evals/budget/usd", schemaPath: "#/properties/evals/properties/budget/properties/usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                    if (vErrors === null) {
                                        vErrors = [err133];
                                    }
                                    else {
                                        vErrors.push(err133);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err134 = { instancePath: instancePath + "/evals/budget/usd", schemaPath: "#/properties/evals/properties/budget/properties/usd/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err134];
                                }
                                else {
                                    vErrors.push(err134);
                                }
                                errors++;
                            }
                        }
                        if (data53.calls !== undefined) {
                            let data55 = data53.calls;
                            if (!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))) {
                                const err135 = { instancePath: instancePath + "/evals/budget/calls", schemaPath: "#/properties/evals/properties/budget/properties/calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                if (vErrors === null) {
                                    vErrors = [err135];
                                }
                                else {
                                    vErrors.push(err135);
                                }
                                errors++;
                            }
                            if ((typeof data55 == "number") && (isFinite(data55))) {
                                if (data55 > 10000000 || isNaN(data55)) {
                                    const err136 = { instancePath: instancePath + "/evals/budget/calls", schemaPath: "#/properties/evals/properties/budget/properties/calls/maximum", keyword: "maximum", params: { comparison: "<=", limit: 10000000 }, message: "must be <= 10000000" };
                                    if (vErrors === null) {
                                        vErrors = [err136];
                                    }
                                    else {
                                        vErrors.push(err136);
                                    }
                                    errors++;
                                }
                                if (data55 < 0 || isNaN(data55)) {
                                    const err137 = { instancePath: instancePath + "/evals/budget/calls", schemaPath: "#/properties/evals/properties/budget/properties/calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                    if (vErrors === null) {
                                        vErrors = [err137];
                                    }
                                    else {
                                        vErrors.push(err137);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data53.seconds !== undefined) {
                            let data56 = data53.seconds;
                            if (!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))) {
                                const err138 = { instancePath: instancePath + "/evals/budget/seconds", schemaPath: "#/properties/evals/properties/budget/properties/seconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                if (vErrors === null) {
                                    vErrors = [err138];
                                }
                                else {
                                    vErrors.push(err138);
                                }
                                errors++;
                            }
                            if ((typeof data56 == "number") && (isFinite(data56))) {
                                if (data56 > 86400 || isNaN(data56)) {
                                    const err139 = { instancePath: instancePath + "/evals/budget/seconds", schemaPath: "#/properties/evals/properties/budget/properties/seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 86400 }, message: "must be <= 86400" };
                                    if (vErrors === null) {
                                        vErrors = [err139];
                                    }
                                    else {
                                        vErrors.push(err139);
                                    }
                                    errors++;
                                }
                                if (data56 < 0 || isNaN(data56)) {
                                    const err140 = { instancePath: instancePath + "/evals/budget/seconds", schemaPath: "#/properties/evals/properties/budget/properties/seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                    if (vErrors === null) {
                                        vErrors = [err140];
                                    }
                                    else {
                                        vErrors.push(err140);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data53.requirePrice !== undefined) {
                            if (typeof data53.requirePrice !== "boolean") {
                                const err141 = { instancePath: instancePath + "/evals/budget/requirePrice", schemaPath: "#/properties/evals/properties/budget/properties/requirePrice/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                if (vErrors === null) {
                                    vErrors = [err141];
                                }
                                else {
                                    vErrors.push(err141);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err142 = { instancePath: instancePath + "/evals/budget", schemaPath: "#/properties/evals/properties/budget/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err142];
                        }
                        else {
                            vErrors.push(err142);
                        }
                        errors++;
                    }
                }
                if (data38.cache !== undefined) {
                    let data58 = data38.cache;
                    if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
                        for (const key21 in data58) {
                            if (!(key21 === "maxAgeDays")) {
                                const err143 = { instancePath: instancePath + "/evals/cache", schemaPath: "#/properties/evals/properties/cache/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key21 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err143];
                                }
                                else {
                                    vErrors.push(err143);
                                }
                                errors++;
                            }
                        }
                        if (data58.maxAgeDays !== undefined) {
                            let data59 = data58.maxAgeDays;
                            if ((typeof data59 == "number") && (isFinite(data59))) {
                                if (data59 > 365 || isNaN(data59)) {
                                    const err144 = { instancePath: instancePath + "/evals/cache/maxAgeDays", schemaPath: "#/properties/evals/properties/cache/properties/maxAgeDays/maximum", keyword: "maximum", params: { comparison: "<=", limit: 365 }, message: "must be <= 365" };
                                    if (vErrors === null) {
                                        vErrors = [err144];
                                    }
                                    else {
                                        vErrors.push(err144);
                                    }
                                    errors++;
                                }
                                if (data59 < 0 || isNaN(data59)) {
                                    const err145 = { instancePath: instancePath + "/evals/cache/maxAgeDays", schemaPath: "#/properties/evals/properties/cache/properties/maxAgeDays/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                    if (vErrors === null) {
                                        vErrors = [err145];
                                    }
                                    else {
                                        vErrors.push(err145);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err146 = { instancePath: instancePath + "/evals/cache/maxAgeDays", schemaPath: "#/properties/evals/properties/cache/properties/maxAgeDays/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err146];
                                }
                                else {
                                    vErrors.push(err146);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err147 = { instancePath: instancePath + "/evals/cache", schemaPath: "#/properties/evals/properties/cache/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err147];
                        }
                        else {
                            vErrors.push(err147);
                        }
                        errors++;
                    }
                }
                if (data38.withoutCredentials !== undefined) {
                    let data60 = data38.withoutCredentials;
                    if (!(((data60 === "failure") || (data60 === "neutral")) || (data60 === "success"))) {
                        const err148 = { instancePath: instancePath + "/evals/withoutCredentials", schemaPath: "#/properties/evals/properties/withoutCredentials/enum", keyword: "enum", params: { allowedValues: schema31.properties.evals.properties.withoutCredentials.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err148];
                        }
                        else {
                            vErrors.push(err148);
                        }
                        errors++;
                    }
                }
                if (data38.forks !== undefined) {
                    let data61 = data38.forks;
                    if (!((data61 === "neutral") || (data61 === "failure"))) {
                        const err149 = { instancePath: instancePath + "/evals/forks", schemaPath: "#/properties/evals/properties/forks/enum", keyword: "enum", params: { allowedValues: schema31.properties.evals.properties.forks.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err149];
                        }
                        else {
                            vErrors.push(err149);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err150 = { instancePath: instancePath + "/evals", schemaPath: "#/properties/evals/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err150];
                }
                else {
                    vErrors.push(err150);
                }
                errors++;
            }
        }
        if (data.environments !== undefined) {
            let data62 = data.environments;
            if (Array.isArray(data62)) {
                if (data62.length > 50) {
                    const err151 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
                    if (vErrors === null) {
                        vErrors = [err151];
                    }
                    else {
                        vErrors.push(err151);
                    }
                    errors++;
                }
                if (data62.length < 1) {
                    const err152 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err152];
                    }
                    else {
                        vErrors.push(err152);
                    }
                    errors++;
                }
                const len2 = data62.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data63 = data62[i2];
                    if (typeof data63 === "string") {
                        if (!pattern12.test(data63)) {
                            const err153 = { instancePath: instancePath + "/environments/" + i2, schemaPath: "#/$defs/environment/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9-]{0,49}$" }, message: "must match pattern \"" + "^[a-z0-9][a-z0-9-]{0,49}$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err153];
                            }
                            else {
                                vErrors.push(err153);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err154 = { instancePath: instancePath + "/environments/" + i2, schemaPath: "#/$defs/environment/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err154];
                        }
                        else {
                            vErrors.push(err154);
                        }
                        errors++;
                    }
                }
                let i3 = data62.length;
                let j0;
                if (i3 > 1) {
                    outer0: for (; i3--;) {
                        for (j0 = i3; j0--;) {
                            if (func0(data62[i3], data62[j0])) {
                                const err155 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i3 + " are identical)" };
                                if (vErrors === null) {
                                    vErrors = [err155];
                                }
                                else {
                                    vErrors.push(err155);
                                }
                                errors++;
                                break outer0;
                            }
                        }
                    }
                }
            }
            else {
                const err156 = { instancePath: instancePath + "/environments", schemaPath: "#/properties/environments/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err156];
                }
                else {
                    vErrors.push(err156);
                }
                errors++;
            }
        }
        if (data.registry !== undefined) {
            let data64 = data.registry;
            if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
                for (const key22 in data64) {
                    if (!(((key22 === "path") || (key22 === "branch")) || (key22 === "promote"))) {
                        const err157 = { instancePath: instancePath + "/registry", schemaPath: "#/properties/registry/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key22 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err157];
                        }
                        else {
                            vErrors.push(err157);
                        }
                        errors++;
                    }
                }
                if (data64.path !== undefined) {
                    let data65 = data64.path;
                    if (typeof data65 === "string") {
                        if (func2(data65) > 200) {
                            const err158 = { instancePath: instancePath + "/registry/path", schemaPath: "#/properties/registry/properties/path/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                            if (vErrors === null) {
                                vErrors = [err158];
                            }
                            else {
                                vErrors.push(err158);
                            }
                            errors++;
                        }
                        if (func2(data65) < 1) {
                            const err159 = { instancePath: instancePath + "/registry/path", schemaPath: "#/properties/registry/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err159];
                            }
                            else {
                                vErrors.push(err159);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err160 = { instancePath: instancePath + "/registry/path", schemaPath: "#/properties/registry/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err160];
                        }
                        else {
                            vErrors.push(err160);
                        }
                        errors++;
                    }
                }
                if (data64.branch !== undefined) {
                    let data66 = data64.branch;
                    if ((typeof data66 !== "string") && (data66 !== null)) {
                        const err161 = { instancePath: instancePath + "/registry/branch", schemaPath: "#/properties/registry/properties/branch/type", keyword: "type", params: { type: schema31.properties.registry.properties.branch.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err161];
                        }
                        else {
                            vErrors.push(err161);
                        }
                        errors++;
                    }
                    if (typeof data66 === "string") {
                        if (func2(data66) > 200) {
                            const err162 = { instancePath: instancePath + "/registry/branch", schemaPath: "#/properties/registry/properties/branch/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                            if (vErrors === null) {
                                vErrors = [err162];
                            }
                            else {
                                vErrors.push(err162);
                            }
                            errors++;
                        }
                        if (func2(data66) < 1) {
                            const err163 = { instancePath: instancePath + "/registry/branch", schemaPath: "#/properties/registry/properties/branch/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                            if (vErrors === null) {
                                vErrors = [err163];
                            }
                            else {
                                vErrors.push(err163);
                            }
                            errors++;
                        }
                    }
                }
                if (data64.promote !== undefined) {
                    let data67 = data64.promote;
                    if (Array.isArray(data67)) {
                        if (data67.length > 50) {
                            const err164 = { instancePath: instancePath + "/registry/promote", schemaPath: "#/properties/registry/properties/promote/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
                            if (vErrors === null) {
                                vErrors = [err164];
                            }
                            else {
                                vErrors.push(err164);
                            }
                            errors++;
                        }
                        const len3 = data67.length;
                        for (let i4 = 0; i4 < len3; i4++) {
                            let data68 = data67[i4];
                            if (typeof data68 === "string") {
                                if (!pattern12.test(data68)) {
                                    const err165 = { instancePath: instancePath + "/registry/promote/" + i4, schemaPath: "#/$defs/environment/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9-]{0,49}$" }, message: "must match pattern \"" + "^[a-z0-9][a-z0-9-]{0,49}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err165];
                                    }
                                    else {
                                        vErrors.push(err165);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err166 = { instancePath: instancePath + "/registry/promote/" + i4, schemaPath: "#/$defs/environment/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err166];
                                }
                                else {
                                    vErrors.push(err166);
                                }
                                errors++;
                            }
                        }
                        let i5 = data67.length;
                        let j1;
                        if (i5 > 1) {
                            outer1: for (; i5--;) {
                                for (j1 = i5; j1--;) {
                                    if (func0(data67[i5], data67[j1])) {
                                        const err167 = { instancePath: instancePath + "/registry/promote", schemaPath: "#/properties/registry/properties/promote/uniqueItems", keyword: "uniqueItems", params: { i: i5, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i5 + " are identical)" };
                                        if (vErrors === null) {
                                            vErrors = [err167];
                                        }
                                        else {
                                            vErrors.push(err167);
                                        }
                                        errors++;
                                        break outer1;
                                    }
                                }
                            }
                        }
                    }
                    else {
                        const err168 = { instancePath: instancePath + "/registry/promote", schemaPath: "#/properties/registry/properties/promote/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err168];
                        }
                        else {
                            vErrors.push(err168);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err169 = { instancePath: instancePath + "/registry", schemaPath: "#/properties/registry/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err169];
                }
                else {
                    vErrors.push(err169);
                }
                errors++;
            }
        }
        if (data.release !== undefined) {
            let data69 = data.release;
            if (data69 && typeof data69 == "object" && !Array.isArray(data69)) {
                for (const key23 in data69) {
                    if (!((key23 === "tag") || (key23 === "github"))) {
                        const err170 = { instancePath: instancePath + "/release", schemaPath: "#/properties/release/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key23 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err170];
                        }
                        else {
                            vErrors.push(err170);
                        }
                        errors++;
                    }
                }
                if (data69.tag !== undefined) {
                    let data70 = data69.tag;
                    if (typeof data70 === "string") {
                        if (func2(data70) > 100) {
                            const err171 = { instancePath: instancePath + "/release/tag", schemaPath: "#/properties/release/properties/tag/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
                            if (vErrors === null) {
                                vErrors = [err171];
                            }
                            else {
                                vErrors.push(err171);
                            }
                            errors++;
                        }
                        if (!pattern14.test(data70)) {
                            const err172 = { instancePath: instancePath + "/release/tag", schemaPath: "#/properties/release/properties/tag/pattern", keyword: "pattern", params: { pattern: "^(?=.*\\{id\\})(?=.*\\{version\\})[A-Za-z0-9._@/{}-]+$" }, message: "must match pattern \"" + "^(?=.*\\{id\\})(?=.*\\{version\\})[A-Za-z0-9._@/{}-]+$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err172];
                            }
                            else {
                                vErrors.push(err172);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err173 = { instancePath: instancePath + "/release/tag", schemaPath: "#/properties/release/properties/tag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err173];
                        }
                        else {
                            vErrors.push(err173);
                        }
                        errors++;
                    }
                }
                if (data69.github !== undefined) {
                    if (typeof data69.github !== "boolean") {
                        const err174 = { instancePath: instancePath + "/release/github", schemaPath: "#/properties/release/properties/github/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err174];
                        }
                        else {
                            vErrors.push(err174);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err175 = { instancePath: instancePath + "/release", schemaPath: "#/properties/release/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err175];
                }
                else {
                    vErrors.push(err175);
                }
                errors++;
            }
        }
        if (data.deployments !== undefined) {
            let data72 = data.deployments;
            if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
                for (const key24 in data72) {
                    if (!(key24 === "mirror")) {
                        const err176 = { instancePath: instancePath + "/deployments", schemaPath: "#/properties/deployments/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key24 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err176];
                        }
                        else {
                            vErrors.push(err176);
                        }
                        errors++;
                    }
                }
                if (data72.mirror !== undefined) {
                    if (typeof data72.mirror !== "boolean") {
                        const err177 = { instancePath: instancePath + "/deployments/mirror", schemaPath: "#/properties/deployments/properties/mirror/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err177];
                        }
                        else {
                            vErrors.push(err177);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err178 = { instancePath: instancePath + "/deployments", schemaPath: "#/properties/deployments/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err178];
                }
                else {
                    vErrors.push(err178);
                }
                errors++;
            }
        }
        if (data.monitoring !== undefined) {
            let data74 = data.monitoring;
            if (data74 && typeof data74 == "object" && !Array.isArray(data74)) {
                for (const key25 in data74) {
                    if (!(func1.call(schema31.properties.monitoring.properties, key25))) {
                        const err179 = { instancePath: instancePath + "/monitoring", schemaPath: "#/properties/monitoring/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key25 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err179];
                        }
                        else {
                            vErrors.push(err179);
                        }
                        errors++;
                    }
                }
                if (data74.store !== undefined) {
                    let data75 = data74.store;
                    if ((typeof data75 !== "string") && (data75 !== null)) {
                        const err180 = { instancePath: instancePath + "/monitoring/store", schemaPath: "#/properties/monitoring/properties/store/type", keyword: "type", params: { type: schema31.properties.monitoring.properties.store.type }, message: "must be string,null" };
                        if (vErrors === null) {
                            vErrors = [err180];
                        }
                        else {
                            vErrors.push(err180);
                        }
                        errors++;
                    }
                    if (typeof data75 === "string") {
                        if (func2(data75) > 500) {
                            const err181 = { instancePath: instancePath + "/monitoring/store", schemaPath: "#/properties/monitoring/properties/store/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                            if (vErrors === null) {
                                vErrors = [err181];
                            }
                            else {
                                vErrors.push(err181);
                            }
                            errors++;
                        }
                        if (!pattern15.test(data75)) {
                            const err182 = { instancePath: instancePath + "/monitoring/store", schemaPath: "#/properties/monitoring/properties/store/pattern", keyword: "pattern", params: { pattern: "^(?:sqlite:[^\\s?#]+|prometheus:https?://[^\\s@]+)$" }, message: "must match pattern \"" + "^(?:sqlite:[^\\s?#]+|prometheus:https?://[^\\s@]+)$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err182];
                            }
                            else {
                                vErrors.push(err182);
                            }
                            errors++;
                        }
                    }
                }
                if (data74.policy !== undefined) {
                    let data76 = data74.policy;
                    if (!(((data76 === "rollback") || (data76 === "pause")) || (data76 === "notify"))) {
                        const err183 = { instancePath: instancePath + "/monitoring/policy", schemaPath: "#/properties/monitoring/properties/policy/enum", keyword: "enum", params: { allowedValues: schema31.properties.monitoring.properties.policy.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err183];
                        }
                        else {
                            vErrors.push(err183);
                        }
                        errors++;
                    }
                }
                if (data74.alpha !== undefined) {
                    let data77 = data74.alpha;
                    if ((!((typeof data77 == "number") && (isFinite(data77)))) && (data77 !== null)) {
                        const err184 = { instancePath: instancePath + "/monitoring/alpha", schemaPath: "#/properties/monitoring/properties/alpha/type", keyword: "type", params: { type: schema31.properties.monitoring.properties.alpha.type }, message: "must be number,null" };
                        if (vErrors === null) {
                            vErrors = [err184];
                        }
                        else {
                            vErrors.push(err184);
                        }
                        errors++;
                    }
                    if ((typeof data77 == "number") && (isFinite(data77))) {
                        if (data77 > 0.2 || isNaN(data77)) {
                            const err185 = { instancePath: instancePath + "/monitoring/alpha", schemaPath: "#/properties/monitoring/properties/alpha/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.2 }, message: "must be <= 0.2" };
                            if (vErrors === null) {
                                vErrors = [err185];
                            }
                            else {
                                vErrors.push(err185);
                            }
                            errors++;
                        }
                        if (data77 < 0.000001 || isNaN(data77)) {
                            const err186 = { instancePath: instancePath + "/monitoring/alpha", schemaPath: "#/properties/monitoring/properties/alpha/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.000001 }, message: "must be >= 0.000001" };
                            if (vErrors === null) {
                                vErrors = [err186];
                            }
                            else {
                                vErrors.push(err186);
                            }
                            errors++;
                        }
                    }
                }
                if (data74.holdMinutes !== undefined) {
                    let data78 = data74.holdMinutes;
                    if ((typeof data78 == "number") && (isFinite(data78))) {
                        if (data78 > 525600 || isNaN(data78)) {
                            const err187 = { instancePath: instancePath + "/monitoring/holdMinutes", schemaPath: "#/properties/monitoring/properties/holdMinutes/maximum", keyword: "maximum", params: { comparison: "<=", limit: 525600 }, message: "must be <= 525600" };
                            if (vErrors === null) {
                                vErrors = [err187];
                            }
                            else {
                                vErrors.push(err187);
                            }
                            errors++;
                        }
                        if (data78 < 0 || isNaN(data78)) {
                            const err188 = { instancePath: instancePath + "/monitoring/holdMinutes", schemaPath: "#/properties/monitoring/properties/holdMinutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                            if (vErrors === null) {
                                vErrors = [err188];
                            }
                            else {
                                vErrors.push(err188);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err189 = { instancePath: instancePath + "/monitoring/holdMinutes", schemaPath: "#/properties/monitoring/properties/holdMinutes/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                        if (vErrors === null) {
                            vErrors = [err189];
                        }
                        else {
                            vErrors.push(err189);
                        }
                        errors++;
                    }
                }
                if (data74.advance !== undefined) {
                    let data79 = data74.advance;
                    if (!((data79 === "after-hold") || (data79 === "on-pass"))) {
                        const err190 = { instancePath: instancePath + "/monitoring/advance", schemaPath: "#/properties/monitoring/properties/advance/enum", keyword: "enum", params: { allowedValues: schema31.properties.monitoring.properties.advance.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err190];
                        }
                        else {
                            vErrors.push(err190);
                        }
                        errors++;
                    }
                }
                if (data74.guardrails !== undefined) {
                    let data80 = data74.guardrails;
                    if (Array.isArray(data80)) {
                        if (data80.length < 1) {
                            const err191 = { instancePath: instancePath + "/monitoring/guardrails", schemaPath: "#/properties/monitoring/properties/guardrails/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                            if (vErrors === null) {
                                vErrors = [err191];
                            }
                            else {
                                vErrors.push(err191);
                            }
                            errors++;
                        }
                        const len4 = data80.length;
                        for (let i6 = 0; i6 < len4; i6++) {
                            let data81 = data80[i6];
                            if (!((((data81 === "errors") || (data81 === "slow")) || (data81 === "unhappy")) || (data81 === "satisfaction"))) {
                                const err192 = { instancePath: instancePath + "/monitoring/guardrails/" + i6, schemaPath: "#/properties/monitoring/properties/guardrails/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.monitoring.properties.guardrails.items.enum }, message: "must be equal to one of the allowed values" };
                                if (vErrors === null) {
                                    vErrors = [err192];
                                }
                                else {
                                    vErrors.push(err192);
                                }
                                errors++;
                            }
                        }
                        let i7 = data80.length;
                        let j2;
                        if (i7 > 1) {
                            outer2: for (; i7--;) {
                                for (j2 = i7; j2--;) {
                                    if (func0(data80[i7], data80[j2])) {
                                        const err193 = { instancePath: instancePath + "/monitoring/guardrails", schemaPath: "#/properties/monitoring/properties/guardrails/uniqueItems", keyword: "uniqueItems", params: { i: i7, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i7 + " are identical)" };
                                        if (vErrors === null) {
                                            vErrors = [err193];
                                        }
                                        else {
                                            vErrors.push(err193);
                                        }
                                        errors++;
                                        break outer2;
                                    }
                                }
                            }
                        }
                    }
                    else {
                        const err194 = { instancePath: instancePath + "/monitoring/guardrails", schemaPath: "#/properties/monitoring/properties/guardrails/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                        if (vErrors === null) {
                            vErrors = [err194];
                        }
                        else {
                            vErrors.push(err194);
                        }
                        errors++;
                    }
                }
                if (data74.minRates !== undefined) {
                    let data82 = data74.minRates;
                    if (data82 && typeof data82 == "object" && !Array.isArray(data82)) {
                        for (const key26 in data82) {
                            if (!(((key26 === "errors") || (key26 === "slow")) || (key26 === "unhappy"))) {
                                const err195 = { instancePath: instancePath + "/monitoring/minRates", schemaPath: "#/properties/monitoring/properties/minRates/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key26 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err195];
                                }
                                else {
                                    vErrors.push(err195);
                                }
                                errors++;
                            }
                        }
                        if (data82.errors !== undefined) {
                            let data83 = data82.errors;
                            if ((typeof data83 == "number") && (isFinite(data83))) {
                                if (data83 > 1 || isNaN(data83)) {
                                    const err196 = { instancePath: instancePath + "/monitoring/minRates/errors", schemaPath: "#/properties/monitoring/properties/minRates/properties/errors/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                                    if (vErrors === null) {
                                        vErrors = [err196];
                                    }
                                    else {
                                        vErrors.push(err196);
                                    }
                                    errors++;
                                }
                                if (data83 < 0 || isNaN(data83)) {
                                    const err197 = { instancePath: instancePath + "/monitoring/minRates/errors", schemaPath: "#/properties/monitoring/properties/minRates/properties/errors/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                    if (vErrors === null) {
                                        vErrors = [err197];
                                    }
                                    else {
                                        vErrors.push(err197);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err198 = { instancePath: instancePath + "/monitoring/minRates/errors", schemaPath: "#/properties/monitoring/properties/minRates/properties/errors/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err198];
                                }
                                else {
                                    vErrors.push(err198);
                                }
                                errors++;
                            }
                        }
                        if (data82.slow !== undefined) {
                            let data84 = data82.slow;
                            if ((typeof data84 == "number") && (isFinite(data84))) {
                                if (data84 > 1 || isNaN(data84)) {
                                    const err199 = { instancePath: instancePath + "/monitoring/minRates/slow", schemaPath: "#/properties/monitoring/properties/minRates/properties/slow/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                                    if (vErrors === null) {
                                        vErrors = [err199];
                                    }
                                    else {
                                        vErrors.push(err199);
                                    }
                                    errors++;
                                }
                                if (data84 < 0 || isNaN(data84)) {
                                    const err200 = { instancePath: instancePath + "/monitoring/minRates/slow", schemaPath: "#/properties/monitoring/properties/minRates/properties/slow/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                    if (vErrors === null) {
                                        vErrors = [err200];
                                    }
                                    else {
                                        vErrors.push(err200);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err201 = { instancePath: instancePath + "/monitoring/minRates/slow", schemaPath: "#/properties/monitoring/properties/minRates/properties/slow/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err201];
                                }
                                else {
                                    vErrors.push(err201);
                                }
                                errors++;
                            }
                        }
                        if (data82.unhappy !== undefined) {
                            let data85 = data82.unhappy;
                            if ((typeof data85 == "number") && (isFinite(data85))) {
                                if (data85 > 1 || isNaN(data85)) {
                                    const err202 = { instancePath: instancePath + "/monitoring/minRates/unhappy", schemaPath: "#/properties/monitoring/properties/minRates/properties/unhappy/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                                    if (vErrors === null) {
                                        vErrors = [err202];
                                    }
                                    else {
                                        vErrors.push(err202);
                                    }
                                    errors++;
                                }
                                if (data85 < 0 || isNaN(data85)) {
                                    const err203 = { instancePath: instancePath + "/monitoring/minRates/unhappy", schemaPath: "#/properties/monitoring/properties/minRates/properties/unhappy/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                    if (vErrors === null) {
                                        vErrors = [err203];
                                    }
                                    else {
                                        vErrors.push(err203);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err204 = { instancePath: instancePath + "/monitoring/minRates/unhappy", schemaPath: "#/properties/monitoring/properties/minRates/properties/unhappy/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err204];
                                }
                                else {
                                    vErrors.push(err204);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err205 = { instancePath: instancePath + "/monitoring/minRates", schemaPath: "#/properties/monitoring/properties/minRates/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err205];
                        }
                        else {
                            vErrors.push(err205);
                        }
                        errors++;
                    }
                }
                if (data74.tolerate !== undefined) {
                    let data86 = data74.tolerate;
                    if (data86 && typeof data86 == "object" && !Array.isArray(data86)) {
                        for (const key27 in data86) {
                            if (!(((key27 === "errors") || (key27 === "slow")) || (key27 === "unhappy"))) {
                                const err206 = { instancePath: instancePath + "/monitoring/tolerate", schemaPath: "#/properties/monitoring/properties/tolerate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key27 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err206];
                                }
                                else {
                                    vErrors.push(err206);
                                }
                                errors++;
                            }
                        }
                        if (data86.errors !== undefined) {
                            let data87 = data86.errors;
                            if ((typeof data87 == "number") && (isFinite(data87))) {
                                if (data87 > 0.99 || isNaN(data87)) {
                                    const err207 = { instancePath: instancePath + "/monitoring/tolerate/errors", schemaPath: "#/properties/monitoring/properties/tolerate/properties/errors/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.99 }, message: "must be <= 0.99" };
                                    if (vErrors === null) {
                                        vErrors = [err207];
                                    }
                                    else {
                                        vErrors.push(err207);
                                    }
                                    errors++;
                                }
                                if (data87 <= 0 || isNaN(data87)) {
                                    const err208 = { instancePath: instancePath + "/monitoring/tolerate/errors", schemaPath: "#/properties/monitoring/properties/tolerate/properties/errors/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                                    if (vErrors === null) {
                                        vErrors = [err208];
                                    }
                                    else {
                                        vErrors.push(err208);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err209 = { instancePath: instancePath + "/monitoring/tolerate/errors", schemaPath: "#/properties/monitoring/properties/tolerate/properties/errors/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err209];
                                }
                                else {
                                    vErrors.push(err209);
                                }
                                errors++;
                            }
                        }
                        if (data86.slow !== undefined) {
                            let data88 = data86.slow;
                            if ((typeof data88 == "number") && (isFinite(data88))) {
                                if (data88 > 0.99 || isNaN(data88)) {
                                    const err210 = { instancePath: instancePath + "/monitoring/tolerate/slow", schemaPath: "#/properties/monitoring/properties/tolerate/properties/slow/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.99 }, message: "must be <= 0.99" };
                                    if (vErrors === null) {
                                        vErrors = [err210];
                                    }
                                    else {
                                        vErrors.push(err210);
                                    }
                                    errors++;
                                }
                                if (data88 <= 0 || isNaN(data88)) {
                                    const err211 = { instancePath: instancePath + "/monitoring/tolerate/slow", schemaPath: "#/properties/monitoring/properties/tolerate/properties/slow/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                                    if (vErrors === null) {
                                        vErrors = [err211];
                                    }
                                    else {
                                        vErrors.push(err211);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err212 = { instancePath: instancePath + "/monitoring/tolerate/slow", schemaPath: "#/properties/monitoring/properties/tolerate/properties/slow/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err212];
                                }
                                else {
                                    vErrors.push(err212);
                                }
                                errors++;
                            }
                        }
                        if (data86.unhappy !== undefined) {
                            let data89 = data86.unhappy;
                            if ((typeof data89 == "number") && (isFinite(data89))) {
                                if (data89 > 0.99 || isNaN(data89)) {
                                    const err213 = { instancePath: instancePath + "/monitoring/tolerate/unhappy", schemaPath: "#/properties/monitoring/properties/tolerate/properties/unhappy/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.99 }, message: "must be <= 0.99" };
                                    if (vErrors === null) {
                                        vErrors = [err213];
                                    }
                                    else {
                                        vErrors.push(err213);
                                    }
                                    errors++;
                                }
                                if (data89 <= 0 || isNaN(data89)) {
                                    const err214 = { instancePath: instancePath + "/monitoring/tolerate/unhappy", schemaPath: "#/properties/monitoring/properties/tolerate/properties/unhappy/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                                    if (vErrors === null) {
                                        vErrors = [err214];
                                    }
                                    else {
                                        vErrors.push(err214);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err215 = { instancePath: instancePath + "/monitoring/tolerate/unhappy", schemaPath: "#/properties/monitoring/properties/tolerate/properties/unhappy/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                if (vErrors === null) {
                                    vErrors = [err215];
                                }
                                else {
                                    vErrors.push(err215);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err216 = { instancePath: instancePath + "/monitoring/tolerate", schemaPath: "#/properties/monitoring/properties/tolerate/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err216];
                        }
                        else {
                            vErrors.push(err216);
                        }
                        errors++;
                    }
                }
                if (data74.keyAffinity !== undefined) {
                    if (typeof data74.keyAffinity !== "boolean") {
                        const err217 = { instancePath: instancePath + "/monitoring/keyAffinity", schemaPath: "#/properties/monitoring/properties/keyAffinity/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err217];
                        }
                        else {
                            vErrors.push(err217);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err218 = { instancePath: instancePath + "/monitoring", schemaPath: "#/properties/monitoring/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err218];
                }
                else {
                    vErrors.push(err218);
                }
                errors++;
            }
        }
        if (data.overrides !== undefined) {
            let data91 = data.overrides;
            if (Array.isArray(data91)) {
                if (data91.length > 100) {
                    const err219 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
                    if (vErrors === null) {
                        vErrors = [err219];
                    }
                    else {
                        vErrors.push(err219);
                    }
                    errors++;
                }
                const len5 = data91.length;
                for (let i8 = 0; i8 < len5; i8++) {
                    let data92 = data91[i8];
                    if (data92 && typeof data92 == "object" && !Array.isArray(data92)) {
                        if (data92.prompts === undefined) {
                            const err220 = { instancePath: instancePath + "/overrides/" + i8, schemaPath: "#/properties/overrides/items/required", keyword: "required", params: { missingProperty: "prompts" }, message: "must have required property '" + "prompts" + "'" };
                            if (vErrors === null) {
                                vErrors = [err220];
                            }
                            else {
                                vErrors.push(err220);
                            }
                            errors++;
                        }
                        for (const key28 in data92) {
                            if (!((((key28 === "prompts") || (key28 === "rules")) || (key28 === "prompt")) || (key28 === "evals"))) {
                                const err221 = { instancePath: instancePath + "/overrides/" + i8, schemaPath: "#/properties/overrides/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key28 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err221];
                                }
                                else {
                                    vErrors.push(err221);
                                }
                                errors++;
                            }
                        }
                        if (data92.prompts !== undefined) {
                            let data93 = data92.prompts;
                            if (Array.isArray(data93)) {
                                if (data93.length > 100) {
                                    const err222 = { instancePath: instancePath + "/overrides/" + i8 + "/prompts", schemaPath: "#/properties/overrides/items/properties/prompts/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
                                    if (vErrors === null) {
                                        vErrors = [err222];
                                    }
                                    else {
                                        vErrors.push(err222);
                                    }
                                    errors++;
                                }
                                if (data93.length < 1) {
                                    const err223 = { instancePath: instancePath + "/overrides/" + i8 + "/prompts", schemaPath: "#/properties/overrides/items/properties/prompts/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                    if (vErrors === null) {
                                        vErrors = [err223];
                                    }
                                    else {
                                        vErrors.push(err223);
                                    }
                                    errors++;
                                }
                                const len6 = data93.length;
                                for (let i9 = 0; i9 < len6; i9++) {
                                    let data94 = data93[i9];
                                    if (typeof data94 === "string") {
                                        if (func2(data94) > 200) {
                                            const err224 = { instancePath: instancePath + "/overrides/" + i8 + "/prompts/" + i9, schemaPath: "#/$defs/glob/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                                            if (vErrors === null) {
                                                vErrors = [err224];
                                            }
                                            else {
                                                vErrors.push(err224);
                                            }
                                            errors++;
                                        }
                                        if (func2(data94) < 1) {
                                            const err225 = { instancePath: instancePath + "/overrides/" + i8 + "/prompts/" + i9, schemaPath: "#/$defs/glob/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                            if (vErrors === null) {
                                                vErrors = [err225];
                                            }
                                            else {
                                                vErrors.push(err225);
                                            }
                                            errors++;
                                        }
                                        if (!pattern10.test(data94)) {
                                            const err226 = { instancePath: instancePath + "/overrides/" + i8 + "/prompts/" + i9, schemaPath: "#/$defs/glob/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._/:@*?-]+$" }, message: "must match pattern \"" + "^[A-Za-z0-9._/:@*?-]+$" + "\"" };
                                            if (vErrors === null) {
                                                vErrors = [err226];
                                            }
                                            else {
                                                vErrors.push(err226);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err227 = { instancePath: instancePath + "/overrides/" + i8 + "/prompts/" + i9, schemaPath: "#/$defs/glob/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                        if (vErrors === null) {
                                            vErrors = [err227];
                                        }
                                        else {
                                            vErrors.push(err227);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err228 = { instancePath: instancePath + "/overrides/" + i8 + "/prompts", schemaPath: "#/properties/overrides/items/properties/prompts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                if (vErrors === null) {
                                    vErrors = [err228];
                                }
                                else {
                                    vErrors.push(err228);
                                }
                                errors++;
                            }
                        }
                        if (data92.rules !== undefined) {
                            let data95 = data92.rules;
                            if (data95 && typeof data95 == "object" && !Array.isArray(data95)) {
                                for (const key29 in data95) {
                                    const _errs221 = errors;
                                    if (!((((((((((((((((((((((((((((((((((((((((((((key29 === "structure/missing-file") || (key29 === "structure/not-a-file")) || (key29 === "structure/symlink")) || (key29 === "structure/id")) || (key29 === "structure/unexpected-case")) || (key29 === "prompt/too-short")) || (key29 === "prompt/too-long")) || (key29 === "prompt/encoding")) || (key29 === "prompt/secret")) || (key29 === "prompt/hidden-characters")) || (key29 === "prompt/template")) || (key29 === "metadata/json")) || (key29 === "metadata/duplicate-key")) || (key29 === "metadata/schema")) || (key29 === "metadata/dates")) || (key29 === "metadata/unknown-field")) || (key29 === "version/invalid")) || (key29 === "version/not-bumped")) || (key29 === "version/bump-mismatch")) || (key29 === "version/downgrade")) || (key29 === "version/taken")) || (key29 === "version/previous-mismatch")) || (key29 === "version/unneeded")) || (key29 === "version/interface-break")) || (key29 === "version/initial")) || (key29 === "commit/version-mismatch")) || (key29 === "commit/no-release-type")) || (key29 === "commit/not-conventional")) || (key29 === "registry/invalid")) || (key29 === "registry/unknown-version")) || (key29 === "registry/deployed-removed")) || (key29 === "config/invalid")) || (key29 === "evals/invalid")) || (key29 === "evals/weakened")) || (key29 === "evals/threshold")) || (key29 === "evals/broken")) || (key29 === "evals/required")) || (key29 === "evals/regressed")) || (key29 === "evals/inconclusive")) || (key29 === "evals/cost")) || (key29 === "evals/latency")) || (key29 === "evals/budget")) || (key29 === "evals/not-run")) || (key29 === "evals/missing"))) {
                                        const err229 = { instancePath: instancePath + "/overrides/" + i8 + "/rules", schemaPath: "#/$defs/rules/propertyNames/enum", keyword: "enum", params: { allowedValues: schema32.propertyNames.enum }, message: "must be equal to one of the allowed values", propertyName: key29 };
                                        if (vErrors === null) {
                                            vErrors = [err229];
                                        }
                                        else {
                                            vErrors.push(err229);
                                        }
                                        errors++;
                                    }
                                    var valid55 = _errs221 === errors;
                                    if (!valid55) {
                                        const err230 = { instancePath: instancePath + "/overrides/" + i8 + "/rules", schemaPath: "#/$defs/rules/propertyNames", keyword: "propertyNames", params: { propertyName: key29 }, message: "property name must be valid" };
                                        if (vErrors === null) {
                                            vErrors = [err230];
                                        }
                                        else {
                                            vErrors.push(err230);
                                        }
                                        errors++;
                                    }
                                }
                                for (const key30 in data95) {
                                    let data96 = data95[key30];
                                    if (!((((data96 === "error") || (data96 === "warning")) || (data96 === "notice")) || (data96 === "off"))) {
                                        const err231 = { instancePath: instancePath + "/overrides/" + i8 + "/rules/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/rules/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema32.additionalProperties.enum }, message: "must be equal to one of the allowed values" };
                                        if (vErrors === null) {
                                            vErrors = [err231];
                                        }
                                        else {
                                            vErrors.push(err231);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err232 = { instancePath: instancePath + "/overrides/" + i8 + "/rules", schemaPath: "#/$defs/rules/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err232];
                                }
                                else {
                                    vErrors.push(err232);
                                }
                                errors++;
                            }
                        }
                        if (data92.prompt !== undefined) {
                            let data97 = data92.prompt;
                            if (data97 && typeof data97 == "object" && !Array.isArray(data97)) {
                                if (Object.keys(data97).length < 1) {
                                    const err233 = { instancePath: instancePath + "/overrides/" + i8 + "/prompt", schemaPath: "#/properties/overrides/items/properties/prompt/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" };
                                    if (vErrors === null) {
                                        vErrors = [err233];
                                    }
                                    else {
                                        vErrors.push(err233);
                                    }
                                    errors++;
                                }
                                for (const key31 in data97) {
                                    if (!(((key31 === "minLength") || (key31 === "maxLength")) || (key31 === "templating"))) {
                                        const err234 = { instancePath: instancePath + "/overrides/" + i8 + "/prompt", schemaPath: "#/properties/overrides/items/properties/prompt/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key31 }, message: "must NOT have additional properties" };
                                        if (vErrors === null) {
                                            vErrors = [err234];
                                        }
                                        else {
                                            vErrors.push(err234);
                                        }
                                        errors++;
                                    }
                                }
                                if (data97.minLength !== undefined) {
                                    let data98 = data97.minLength;
                                    if (!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))) {
                                        const err235 = { instancePath: instancePath + "/overrides/" + i8 + "/prompt/minLength", schemaPath: "#/properties/overrides/items/properties/prompt/properties/minLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err235];
                                        }
                                        else {
                                            vErrors.push(err235);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data98 == "number") && (isFinite(data98))) {
                                        if (data98 > 1000000 || isNaN(data98)) {
                                            const err236 = { instancePath: instancePath + "/overrides/" + i8 + "/prompt/minLength", schemaPath: "#/properties/overrides/items/properties/prompt/properties/minLength/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000000 }, message: "must be <= 1000000" };
                                            if (vErrors === null) {
                                                vErrors = [err236];
                                            }
                                            else {
                                                vErrors.push(err236);
                                            }
                                            errors++;
                                        }
                                        if (data98 < 1 || isNaN(data98)) {
                                            const err237 = { instancePath: instancePath + "/overrides/" + i8 + "/prompt/minLength", schemaPath: "#/properties/overrides/items/properties/prompt/properties/minLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                                            if (vErrors === null) {
                                                vErrors = [err237];
                                            }
                                            else {
                                                vErrors.push(err237);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data97.maxLength !== undefined) {
                                    let data99 = data97.maxLength;
                                    if (!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))) {
                                        const err238 = { instancePath: instancePath + "/overrides/" + i8 + "/prompt/maxLength", schemaPath: "#/properties/overrides/items/properties/prompt/properties/maxLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err238];
                                        }
                                        else {
                                            vErrors.push(err238);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data99 == "number") && (isFinite(data99))) {
                                        if (data99 > 1000000 || isNaN(data99)) {
                                            const err239 = { instancePath: instancePath + "/overrides/" + i8 + "/prompt/maxLength", schemaPath: "#/properties/overrides/items/properties/prompt/properties/maxLength/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000000 }, message: "must be <= 1000000" };
                                            if (vErrors === null) {
                                                vErrors = [err239];
                                            }
                                            else {
                                                vErrors.push(err239);
                                            }
                                            errors++;
                                        }
                                        if (data99 < 1 || isNaN(data99)) {
                                            const err240 = { instancePath: instancePath + "/overrides/" + i8 + "/prompt/maxLength", schemaPath: "#/properties/overrides/items/properties/prompt/properties/maxLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                                            if (vErrors === null) {
                                                vErrors = [err240];
                                            }
                                            else {
                                                vErrors.push(err240);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data97.templating !== undefined) {
                                    let data100 = data97.templating;
                                    if (!((data100 === "liquid") || (data100 === "none"))) {
                                        const err241 = { instancePath: instancePath + "/overrides/" + i8 + "/prompt/templating", schemaPath: "#/properties/overrides/items/properties/prompt/properties/templating/enum", keyword: "enum", params: { allowedValues: schema31.properties.overrides.items.properties.prompt.properties.templating.enum }, message: "must be equal to one of the allowed values" };
                                        if (vErrors === null) {
                                            vErrors = [err241];
                                        }
                                        else {
                                            vErrors.push(err241);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err242 = { instancePath: instancePath + "/overrides/" + i8 + "/prompt", schemaPath: "#/properties/overrides/items/properties/prompt/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err242];
                                }
                                else {
                                    vErrors.push(err242);
                                }
                                errors++;
                            }
                        }
                        if (data92.evals !== undefined) {
                            let data101 = data92.evals;
                            if (data101 && typeof data101 == "object" && !Array.isArray(data101)) {
                                if (Object.keys(data101).length < 1) {
                                    const err243 = { instancePath: instancePath + "/overrides/" + i8 + "/evals", schemaPath: "#/properties/overrides/items/properties/evals/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" };
                                    if (vErrors === null) {
                                        vErrors = [err243];
                                    }
                                    else {
                                        vErrors.push(err243);
                                    }
                                    errors++;
                                }
                                for (const key32 in data101) {
                                    if (!(func1.call(schema31.properties.overrides.items.properties.evals.properties, key32))) {
                                        const err244 = { instancePath: instancePath + "/overrides/" + i8 + "/evals", schemaPath: "#/properties/overrides/items/properties/evals/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key32 }, message: "must NOT have additional properties" };
                                        if (vErrors === null) {
                                            vErrors = [err244];
                                        }
                                        else {
                                            vErrors.push(err244);
                                        }
                                        errors++;
                                    }
                                }
                                if (data101.required !== undefined) {
                                    if (typeof data101.required !== "boolean") {
                                        const err245 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/required", schemaPath: "#/properties/overrides/items/properties/evals/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                        if (vErrors === null) {
                                            vErrors = [err245];
                                        }
                                        else {
                                            vErrors.push(err245);
                                        }
                                        errors++;
                                    }
                                }
                                if (data101.threshold !== undefined) {
                                    let data103 = data101.threshold;
                                    if ((typeof data103 == "number") && (isFinite(data103))) {
                                        if (data103 > 1 || isNaN(data103)) {
                                            const err246 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/threshold", schemaPath: "#/properties/overrides/items/properties/evals/properties/threshold/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                                            if (vErrors === null) {
                                                vErrors = [err246];
                                            }
                                            else {
                                                vErrors.push(err246);
                                            }
                                            errors++;
                                        }
                                        if (data103 < 0 || isNaN(data103)) {
                                            const err247 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/threshold", schemaPath: "#/properties/overrides/items/properties/evals/properties/threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                            if (vErrors === null) {
                                                vErrors = [err247];
                                            }
                                            else {
                                                vErrors.push(err247);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err248 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/threshold", schemaPath: "#/properties/overrides/items/properties/evals/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                        if (vErrors === null) {
                                            vErrors = [err248];
                                        }
                                        else {
                                            vErrors.push(err248);
                                        }
                                        errors++;
                                    }
                                }
                                if (data101.maxBroken !== undefined) {
                                    let data104 = data101.maxBroken;
                                    if (!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))) {
                                        const err249 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/maxBroken", schemaPath: "#/properties/overrides/items/properties/evals/properties/maxBroken/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err249];
                                        }
                                        else {
                                            vErrors.push(err249);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data104 == "number") && (isFinite(data104))) {
                                        if (data104 > 100000 || isNaN(data104)) {
                                            const err250 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/maxBroken", schemaPath: "#/properties/overrides/items/properties/evals/properties/maxBroken/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100000 }, message: "must be <= 100000" };
                                            if (vErrors === null) {
                                                vErrors = [err250];
                                            }
                                            else {
                                                vErrors.push(err250);
                                            }
                                            errors++;
                                        }
                                        if (data104 < 0 || isNaN(data104)) {
                                            const err251 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/maxBroken", schemaPath: "#/properties/overrides/items/properties/evals/properties/maxBroken/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                            if (vErrors === null) {
                                                vErrors = [err251];
                                            }
                                            else {
                                                vErrors.push(err251);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data101.confirm !== undefined) {
                                    let data105 = data101.confirm;
                                    if (!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))) {
                                        const err252 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/confirm", schemaPath: "#/properties/overrides/items/properties/evals/properties/confirm/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err252];
                                        }
                                        else {
                                            vErrors.push(err252);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data105 == "number") && (isFinite(data105))) {
                                        if (data105 > 100 || isNaN(data105)) {
                                            const err253 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/confirm", schemaPath: "#/properties/overrides/items/properties/evals/properties/confirm/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                                            if (vErrors === null) {
                                                vErrors = [err253];
                                            }
                                            else {
                                                vErrors.push(err253);
                                            }
                                            errors++;
                                        }
                                        if (data105 < 0 || isNaN(data105)) {
                                            const err254 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/confirm", schemaPath: "#/properties/overrides/items/properties/evals/properties/confirm/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                            if (vErrors === null) {
                                                vErrors = [err254];
                                            }
                                            else {
                                                vErrors.push(err254);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data101.alpha !== undefined) {
                                    let data106 = data101.alpha;
                                    if ((typeof data106 == "number") && (isFinite(data106))) {
                                        if (data106 > 0.5 || isNaN(data106)) {
                                            const err255 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/alpha", schemaPath: "#/properties/overrides/items/properties/evals/properties/alpha/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 }, message: "must be <= 0.5" };
                                            if (vErrors === null) {
                                                vErrors = [err255];
                                            }
                                            else {
                                                vErrors.push(err255);
                                            }
                                            errors++;
                                        }
                                        if (data106 <= 0 || isNaN(data106)) {
                                            const err256 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/alpha", schemaPath: "#/properties/overrides/items/properties/evals/properties/alpha/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                                            if (vErrors === null) {
                                                vErrors = [err256];
                                            }
                                            else {
                                                vErrors.push(err256);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err257 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/alpha", schemaPath: "#/properties/overrides/items/properties/evals/properties/alpha/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                        if (vErrors === null) {
                                            vErrors = [err257];
                                        }
                                        else {
                                            vErrors.push(err257);
                                        }
                                        errors++;
                                    }
                                }
                                if (data101.margin !== undefined) {
                                    let data107 = data101.margin;
                                    if ((typeof data107 == "number") && (isFinite(data107))) {
                                        if (data107 > 1 || isNaN(data107)) {
                                            const err258 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/margin", schemaPath: "#/properties/overrides/items/properties/evals/properties/margin/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" };
                                            if (vErrors === null) {
                                                vErrors = [err258];
                                            }
                                            else {
                                                vErrors.push(err258);
                                            }
                                            errors++;
                                        }
                                        if (data107 < 0 || isNaN(data107)) {
                                            const err259 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/margin", schemaPath: "#/properties/overrides/items/properties/evals/properties/margin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                            if (vErrors === null) {
                                                vErrors = [err259];
                                            }
                                            else {
                                                vErrors.push(err259);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err260 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/margin", schemaPath: "#/properties/overrides/items/properties/evals/properties/margin/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                                        if (vErrors === null) {
                                            vErrors = [err260];
                                        }
                                        else {
                                            vErrors.push(err260);
                                        }
                                        errors++;
                                    }
                                }
                                if (data101.onInconclusive !== undefined) {
                                    let data108 = data101.onInconclusive;
                                    if (!((data108 === "notice") || (data108 === "failure"))) {
                                        const err261 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/onInconclusive", schemaPath: "#/properties/overrides/items/properties/evals/properties/onInconclusive/enum", keyword: "enum", params: { allowedValues: schema31.properties.overrides.items.properties.evals.properties.onInconclusive.enum }, message: "must be equal to one of the allowed values" };
                                        if (vErrors === null) {
                                            vErrors = [err261];
                                        }
                                        else {
                                            vErrors.push(err261);
                                        }
                                        errors++;
                                    }
                                }
                                if (data101.trials !== undefined) {
                                    let data109 = data101.trials;
                                    if (!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))) {
                                        const err262 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/trials", schemaPath: "#/properties/overrides/items/properties/evals/properties/trials/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err262];
                                        }
                                        else {
                                            vErrors.push(err262);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data109 == "number") && (isFinite(data109))) {
                                        if (data109 > 100 || isNaN(data109)) {
                                            const err263 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/trials", schemaPath: "#/properties/overrides/items/properties/evals/properties/trials/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                                            if (vErrors === null) {
                                                vErrors = [err263];
                                            }
                                            else {
                                                vErrors.push(err263);
                                            }
                                            errors++;
                                        }
                                        if (data109 < 1 || isNaN(data109)) {
                                            const err264 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/trials", schemaPath: "#/properties/overrides/items/properties/evals/properties/trials/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                                            if (vErrors === null) {
                                                vErrors = [err264];
                                            }
                                            else {
                                                vErrors.push(err264);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data101.judgeTrials !== undefined) {
                                    let data110 = data101.judgeTrials;
                                    if (!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110)))) {
                                        const err265 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/judgeTrials", schemaPath: "#/properties/overrides/items/properties/evals/properties/judgeTrials/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                                        if (vErrors === null) {
                                            vErrors = [err265];
                                        }
                                        else {
                                            vErrors.push(err265);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data110 == "number") && (isFinite(data110))) {
                                        if (data110 > 100 || isNaN(data110)) {
                                            const err266 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/judgeTrials", schemaPath: "#/properties/overrides/items/properties/evals/properties/judgeTrials/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
                                            if (vErrors === null) {
                                                vErrors = [err266];
                                            }
                                            else {
                                                vErrors.push(err266);
                                            }
                                            errors++;
                                        }
                                        if (data110 < 1 || isNaN(data110)) {
                                            const err267 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/judgeTrials", schemaPath: "#/properties/overrides/items/properties/evals/properties/judgeTrials/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                                            if (vErrors === null) {
                                                vErrors = [err267];
                                            }
                                            else {
                                                vErrors.push(err267);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data101.allowJavascript !== undefined) {
                                    if (typeof data101.allowJavascript !== "boolean") {
                                        const err268 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/allowJavascript", schemaPath: "#/properties/overrides/items/properties/evals/properties/allowJavascript/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                                        if (vErrors === null) {
                                            vErrors = [err268];
                                        }
                                        else {
                                            vErrors.push(err268);
                                        }
                                        errors++;
                                    }
                                }
                                if (data101.maxCostIncrease !== undefined) {
                                    let data112 = data101.maxCostIncrease;
                                    if ((!((typeof data112 == "number") && (isFinite(data112)))) && (data112 !== null)) {
                                        const err269 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/maxCostIncrease", schemaPath: "#/properties/overrides/items/properties/evals/properties/maxCostIncrease/type", keyword: "type", params: { type: schema31.properties.overrides.items.properties.evals.properties.maxCostIncrease.type }, message: "must be number,null" };
                                        if (vErrors === null) {
                                            vErrors = [err269];
                                        }
                                        else {
                                            vErrors.push(err269);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data112 == "number") && (isFinite(data112))) {
                                        if (data112 > 1000 || isNaN(data112)) {
                                            const err270 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/maxCostIncrease", schemaPath: "#/properties/overrides/items/properties/evals/properties/maxCostIncrease/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000 }, message: "must be <= 1000" };
                                            if (vErrors === null) {
                                                vErrors = [err270];
                                            }
                                            else {
                                                vErrors.push(err270);
                                            }
                                            errors++;
                                        }
                                        if (data112 < 0 || isNaN(data112)) {
                                            const err271 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/maxCostIncrease", schemaPath: "#/properties/overrides/items/properties/evals/properties/maxCostIncrease/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                            if (vErrors === null) {
                                                vErrors = [err271];
                                            }
                                            else {
                                                vErrors.push(err271);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data101.maxLatencyIncrease !== undefined) {
                                    let data113 = data101.maxLatencyIncrease;
                                    if ((!((typeof data113 == "number") && (isFinite(data113)))) && (data113 !== null)) {
                                        const err272 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/maxLatencyIncrease", schemaPath: "#/properties/overrides/items/properties/evals/properties/maxLatencyIncrease/type", keyword: "type", params: { type: schema31.properties.overrides.items.properties.evals.properties.maxLatencyIncrease.type }, message: "must be number,null" };
                                        if (vErrors === null) {
                                            vErrors = [err272];
                                        }
                                        else {
                                            vErrors.push(err272);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data113 == "number") && (isFinite(data113))) {
                                        if (data113 > 1000 || isNaN(data113)) {
                                            const err273 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/maxLatencyIncrease", schemaPath: "#/properties/overrides/items/properties/evals/properties/maxLatencyIncrease/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1000 }, message: "must be <= 1000" };
                                            if (vErrors === null) {
                                                vErrors = [err273];
                                            }
                                            else {
                                                vErrors.push(err273);
                                            }
                                            errors++;
                                        }
                                        if (data113 < 0 || isNaN(data113)) {
                                            const err274 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/maxLatencyIncrease", schemaPath: "#/properties/overrides/items/properties/evals/properties/maxLatencyIncrease/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                                            if (vErrors === null) {
                                                vErrors = [err274];
                                            }
                                            else {
                                                vErrors.push(err274);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data101.withoutCredentials !== undefined) {
                                    let data114 = data101.withoutCredentials;
                                    if (!(((data114 === "failure") || (data114 === "neutral")) || (data114 === "success"))) {
                                        const err275 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/withoutCredentials", schemaPath: "#/properties/overrides/items/properties/evals/properties/withoutCredentials/enum", keyword: "enum", params: { allowedValues: schema31.properties.overrides.items.properties.evals.properties.withoutCredentials.enum }, message: "must be equal to one of the allowed values" };
                                        if (vErrors === null) {
                                            vErrors = [err275];
                                        }
                                        else {
                                            vErrors.push(err275);
                                        }
                                        errors++;
                                    }
                                }
                                if (data101.forks !== undefined) {
                                    let data115 = data101.forks;
                                    if (!((data115 === "neutral") || (data115 === "failure"))) {
                                        const err276 = { instancePath: instancePath + "/overrides/" + i8 + "/evals/forks", schemaPath: "#/properties/overrides/items/properties/evals/properties/forks/enum", keyword: "enum", params: { allowedValues: schema31.properties.overrides.items.properties.evals.properties.forks.enum }, message: "must be equal to one of the allowed values" };
                                        if (vErrors === null) {
                                            vErrors = [err276];
                                        }
                                        else {
                                            vErrors.push(err276);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err277 = { instancePath: instancePath + "/overrides/" + i8 + "/evals", schemaPath: "#/properties/overrides/items/properties/evals/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                if (vErrors === null) {
                                    vErrors = [err277];
                                }
                                else {
                                    vErrors.push(err277);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err278 = { instancePath: instancePath + "/overrides/" + i8, schemaPath: "#/properties/overrides/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                        if (vErrors === null) {
                            vErrors = [err278];
                        }
                        else {
                            vErrors.push(err278);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err279 = { instancePath: instancePath + "/overrides", schemaPath: "#/properties/overrides/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err279];
                }
                else {
                    vErrors.push(err279);
                }
                errors++;
            }
        }
    }
    else {
        const err280 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err280];
        }
        else {
            vErrors.push(err280);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };


/***/ })

};
