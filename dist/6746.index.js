export const id = 6746;
export const ids = [6746,1508];
export const modules = {

/***/ 70417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ applyLevels)
/* harmony export */ });
/**
 * Gives every finding the severity that the configuration sets for its rule and drops what is `off`.
 * A rule without a level keeps what its check gave it.
 */
function applyLevels(findings, levels) {
    return findings.flatMap((finding) => {
        const level = levels[finding.rule] ?? finding.severity;
        return level === 'off' ? [] : [{ ...finding, severity: level }];
    });
}


/***/ }),

/***/ 33934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ listSecrets),
/* harmony export */   At: () => (/* binding */ containsSecret),
/* harmony export */   KK: () => (/* binding */ checkSecrets),
/* harmony export */   s0: () => (/* binding */ hideSecrets)
/* harmony export */ });
/* harmony import */ var _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51461);
/* harmony import */ var _prompt_positions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42235);
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74444);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16549);




/** Findings of one file. */
const LIMIT = 20;
const PREFIX = '@secretlint/secretlint-rule-';
/** What the pattern sets find, by the rule that holds them; a set that is not here is called by its own name. */
const NAMES = {
    aws: 'an AWS key',
    gcp: 'a Google Cloud key',
    npm: 'an npm token',
    slack: 'a Slack token',
    basicauth: 'a user name and password in a URL',
    openai: 'an OpenAI API key',
    anthropic: 'an Anthropic API key',
    groq: 'a Groq API key',
    huggingface: 'a Hugging Face token',
    linear: 'a Linear API key',
    notion: 'a Notion token',
    privatekey: 'a private key',
    sendgrid: 'a SendGrid API key',
    shopify: 'a Shopify key',
    github: 'a GitHub token',
    gitlab: 'a GitLab token',
    grafana: 'a Grafana token',
    '1password': 'a 1Password token',
    'database-connection-string': 'a database password',
    'hashicorp-vault': 'a Vault token',
    vercel: 'a Vercel token',
    databricks: 'a Databricks token',
    docker: 'a Docker token',
    figma: 'a Figma token',
    stripe: 'a Stripe secret key',
    cloudflare: 'a Cloudflare token',
    tailscale: 'a Tailscale key',
};
/** Not patterns but comments that switch patterns off: a file under review does not choose what it is checked for. */
const LEFT_OUT = new Set(['filter-comments']);
/** Providers of models that the preset has no pattern for, and private keys without their end. Each matches in linear time. */
const FURTHER_PATTERNS = [
    ['a Google API key', /(?<![\w-])AIza[\w-]{35}(?![\w-])/g],
    ['an OpenRouter API key', /(?<![\w-])sk-or-v1-[0-9a-f]{64}(?![\w-])/g],
    ['an xAI API key', /(?<![\w-])xai-[A-Za-z0-9]{80}(?![\w-])/g],
    ['a private key', /-----BEGIN (?:[A-Z]{1,20} ){0,3}PRIVATE KEY-----(?:\\[nr]|\s){0,4}(?=[A-Za-z0-9+/=]{40})/g],
];
/** Words of examples. A real key that holds one by chance is rarer than an example in a prompt. */
const EXAMPLE = /example|placeholder|your[-_]|dummy|redacted|changeme|x{5}|\*{3}|\.{3}|0{8}|12345678|abcdefgh/i;
/** Finds committed secrets. The secret itself is in no message. */
function checkSecrets(text, path) {
    const place = (0,_prompt_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .indexPositions */ .j)(text);
    const findings = [];
    let end = -1;
    for (const secret of findSecrets(text).sort((a, b) => a.start - b.start)) {
        if (secret.start < end)
            continue;
        if (findings.length > LIMIT)
            break;
        end = secret.end;
        const message = `This looks like ${secret.name}. Everyone who can read the repository, and the model, can read it.`;
        const help = 'Revoke the secret where it was issued, then delete it here; it stays in the history, so deleting it is not enough.';
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .g)('prompt/secret', { path, ...place(secret.start) }, message, help));
    }
    return (0,_cut_js__WEBPACK_IMPORTED_MODULE_3__/* .cutAfter */ .b)(findings, LIMIT);
}
/** Whether a text that a message would quote holds a secret. */
function containsSecret(text) {
    return text.length >= 16 && findSecrets(text).length > 0;
}
/** The secrets of a text as they are written there, for keeping them out of messages. */
function listSecrets(text) {
    return [...new Set(findSecrets(text).map(({ start, end }) => text.slice(start, end)))].slice(0, 100);
}
/** Replaces secrets in a message, also where only a beginning of one is quoted (12 characters or more). */
function hideSecrets(message, secrets) {
    let shown = message;
    for (const secret of secrets) {
        const beginning = secret.slice(0, 12);
        for (let at = shown.indexOf(beginning); at !== -1; at = shown.indexOf(beginning, at + 1)) {
            let end = at;
            while (end < shown.length && end - at < secret.length && shown[end] === secret[end - at])
                end += 1;
            shown = `${shown.slice(0, at)}[secret]${shown.slice(end)}`;
        }
    }
    return shown;
}
function findSecrets(text) {
    const found = [];
    const add = (name, start, end) => {
        if (!isExample(text.slice(start, end)))
            found.push({ name, start, end });
    };
    for (const rule of _secretlint_secretlint_rule_preset_recommend__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a) {
        const id = rule.meta.id.replace(PREFIX, '');
        if (LEFT_OUT.has(id))
            continue;
        const context = {
            createTranslator: () => (messageId) => ({ messageId }),
            report({ message, range }) {
                if (message.messageId !== 'AWSAccountID')
                    add(NAMES[id] ?? `a secret of ${id}`, range[0], range[1]);
            },
        };
        rule.create(context, { enableIDScanRule: true }).file?.({ content: text, filePath: 'prompt.txt', ext: '.txt', contentType: 'text' });
    }
    for (const [name, pattern] of FURTHER_PATTERNS)
        for (const match of text.matchAll(pattern))
            add(name, match.index, match.index + match[0].length);
    return found;
}
/** Whether a match is a made-up value: an example's word in it, or too few different characters to be random. */
function isExample(secret) {
    const tail = secret.slice(-24);
    return EXAMPLE.test(secret.slice(0, 4096)) || (!secret.startsWith('-----') && new Set(tail).size < 6);
}


/***/ }),

/***/ 89753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38232);

/** The known word that a mistyped one most likely means, or null when none is near. */
function suggest(word, known) {
    if (known.length === 0 || word.length > 100)
        return null;
    const lower = word.toLowerCase();
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(lower, known.map((name) => name.toLowerCase()));
    const match = known.find((name) => name.toLowerCase() === best);
    const limit = match.length <= 3 ? 1 : Math.max(2, Math.floor(match.length / 3));
    return (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, best) <= limit ? match : null;
}


/***/ }),

/***/ 36482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reviewRegistryEdit: () => (/* binding */ reviewRegistryEdit)
});

// EXTERNAL MODULE: ./lib/changes/load.js
var load = __webpack_require__(77164);
// EXTERNAL MODULE: ./lib/checks/levels.js
var levels = __webpack_require__(70417);
// EXTERNAL MODULE: ./lib/prompt/json-positions.js
var json_positions = __webpack_require__(20308);
// EXTERNAL MODULE: ./lib/prompt/version.js
var prompt_version = __webpack_require__(7247);
;// CONCATENATED MODULE: ./lib/registry/content.js
/** Names one registered version in a map of contents. */
function contentKey(id, version) {
    return `${id}@${version}`;
}
/** Whether Git holds what the registry says of a version; null where it does. */
function checkContent(id, version, entry, held) {
    const commit = entry.commit.slice(0, 7);
    const again = `Take its entry from the registry’s history in Git, or release the content under a new version: \`promptgate bump ${id} patch -m "what changed"\`.`;
    if (held.kind === 'no-commit')
        return {
            rule: 'registry/unknown-version',
            message: `${id} ${version} names commit ${commit}, which this repository does not have.`,
            help: `\`git fetch origin ${entry.commit}\` brings it where the server still has it. If history was rewritten, release the content under a new version.`,
        };
    if (held.kind === 'not-on-branch')
        return {
            rule: 'registry/unknown-version',
            message: `${id} ${version} names commit ${commit}, which is not on the branch.`,
            help: 'Only what was merged is registered: `promptgate release` does it, and takes the commit that brought the version.',
        };
    if (held.kind === 'no-prompt')
        return {
            rule: 'registry/unknown-version',
            message: `${id} ${version} names commit ${commit}, where there is no prompt ${id}.`,
            help: again,
        };
    if (held.version !== version)
        return {
            rule: 'registry/unknown-version',
            message: `${id} ${version} names commit ${commit}, where the prompt is ${held.version === null ? 'without a version' : `version ${held.version}`}.`,
            help: again,
        };
    if (held.digest === entry.digest)
        return null;
    const what = held.digest === null ? 'cannot be read' : `is ${shorten(held.digest)}`;
    return {
        rule: 'registry/invalid',
        message: `${id} ${version} is registered as ${shorten(entry.digest)}, and what commit ${commit} holds ${what}.`,
        help: again,
    };
}
function shorten(digest) {
    return digest.slice(0, 'sha256:'.length + 12);
}

// EXTERNAL MODULE: ./lib/registry/describe.js
var describe = __webpack_require__(5161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/registry/edits.js

const NO_PROMPT = { versions: {}, environments: {} };
const NO_STATE = { version: null, deployedAt: null, deployedBy: null, previous: null };
function own(record, key) {
    return Object.hasOwn(record, key) ? record[key] : undefined;
}
function listKeys(before, after) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
}
/** In what two registries differ, by prompt, its versions first. Both are valid ones. */
function listEdits(before, after) {
    return listKeys(before.prompts, after.prompts).flatMap((id) => {
        const [from, to] = [own(before.prompts, id) ?? NO_PROMPT, own(after.prompts, id) ?? NO_PROMPT];
        const counts = { before: from.rollouts ?? 0, after: to.rollouts ?? 0 };
        const recounted = counts.before === counts.after ? [] : [{ kind: 'rollouts-recounted', id, ...counts }];
        return [...listVersionEdits(id, from, to), ...listStateEdits(id, from, to), ...recounted];
    });
}
function listVersionEdits(id, before, after) {
    return listKeys(before.versions, after.versions).flatMap((version) => {
        const [from, to] = [own(before.versions, version), own(after.versions, version)];
        if (from === undefined)
            return to === undefined ? [] : [{ kind: 'version-added', id, version, after: to }];
        if (to === undefined)
            return [{ kind: 'version-removed', id, version, ranIn: listRunning(before, version) }];
        const rewritten = ['digest', 'commit', 'registeredAt'].flatMap((field) => from[field] === to[field] ? [] : [{ kind: 'version-rewritten', id, version, field, before: from[field], after: to[field] }]);
        if (from.evidence === to.evidence || (0,external_node_util_.isDeepStrictEqual)(from.evidence, to.evidence))
            return rewritten;
        return [...rewritten, { kind: 'evidence-changed', id, version, before: from.evidence, after: to.evidence }];
    });
}
function listRunning({ environments }, version) {
    return Object.entries(environments).flatMap(([name, state]) => state.version === version || state.rollout?.canary === version ? [name] : []);
}
function listStateEdits(id, before, after) {
    return listKeys(before.environments, after.environments).flatMap((environment) => {
        const [from, to] = [own(before.environments, environment) ?? NO_STATE, own(after.environments, environment) ?? NO_STATE];
        const edits = [];
        const place = { id, environment };
        if (from.version !== to.version)
            edits.push({ kind: 'moved', ...place, before: from.version, after: to.version });
        else
            for (const field of ['deployedAt', 'deployedBy', 'previous', 'reason'])
                if (from[field] !== to[field])
                    edits.push({ kind: 'state-changed', ...place, field });
        if (!(0,external_node_util_.isDeepStrictEqual)([from.rollout, from.ended], [to.rollout, to.ended]))
            edits.push({ kind: 'rollout-changed', ...place });
        if (!(0,external_node_util_.isDeepStrictEqual)(from.blocked ?? [], to.blocked ?? [])) {
            const lacks = (blocks) => (block) => !blocks?.some((other) => (0,external_node_util_.isDeepStrictEqual)(other, block));
            const [removed, added] = [from.blocked?.filter(lacks(to.blocked)) ?? [], to.blocked?.filter(lacks(from.blocked)) ?? []];
            // Another order of the same blocks says nothing else.
            if (added.length > 0 || removed.length > 0)
                edits.push({ kind: 'blocks-changed', ...place, added, removed });
        }
        return edits;
    });
}
/** Where an edit stands in a registry; for what is gone the nearest thing around it. */
function pointAt(edit) {
    const prompt = ['prompts', edit.id];
    switch (edit.kind) {
        case 'version-added':
            return [...prompt, 'versions', edit.version];
        case 'version-removed':
            return [...prompt, 'versions'];
        case 'version-rewritten':
            return [...prompt, 'versions', edit.version, edit.field];
        case 'evidence-changed':
            return [...prompt, 'versions', edit.version, 'evidence'];
        case 'moved':
            return [...prompt, 'environments', edit.environment, 'version'];
        case 'state-changed':
            return [...prompt, 'environments', edit.environment, edit.field];
        case 'rollout-changed':
            return [...prompt, 'environments', edit.environment, 'rollout'];
        case 'rollouts-recounted':
            return [...prompt, 'rollouts'];
        case 'blocks-changed':
            return [...prompt, 'environments', edit.environment, 'blocked'];
    }
}

// EXTERNAL MODULE: ./lib/registry/format.js
var format = __webpack_require__(90971);
// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(16549);
;// CONCATENATED MODULE: ./lib/checks/registry-edit.js







const LIMIT = 50;
/**
 * What is wrong with a registry that was edited: its own form, and every change that only a command may make. By hand anybody may change
 * the maintainer, the `$schema` line and the layout, and register versions that Git holds; nothing else.
 */
function checkRegistryEdit(edit) {
    const { path, base, head, headText } = edit;
    const own = head.findings.map((found) => ({ id: null, finding: found }));
    // Of a file that cannot be read nothing is known: everything would look removed.
    if (own.some(({ finding: { severity, rule } }) => severity === 'error' && rule === 'registry/invalid'))
        return own;
    const edits = base === null ? listFirst(head.registry) : listEdits(base, head.registry);
    const told = edits.flatMap((each) => describeEdit(each, edit).map((one) => ({ id: each.id, ...one })));
    const shown = told.slice(0, LIMIT);
    const places = shown.length === 0
        ? []
        : (0,json_positions/* locateAll */.Y6)(headText, shown.flatMap(({ pointer }) => [{ pointer }, { pointer: pointer.slice(0, -1) }, { pointer: pointer.slice(0, 2) }]));
    const found = shown.map(({ id, rule, message, help, severity }, index) => {
        const spot = places.slice(3 * index, 3 * index + 3).find((place) => place !== null);
        const more = index === LIMIT - 1 && told.length > LIMIT ? ` ${told.length - LIMIT} more follow in this file.` : '';
        return { id, finding: (0,finding/* finding */.g)(rule, { path, line: spot?.line ?? 1, column: spot?.column ?? 1 }, message + more, help, severity) };
    });
    return [...own, ...found, ...checkLayout(edit)];
}
/** A registry that is gone, or no regular file any more. */
function checkRegistryRemoved(path, base, isOther) {
    const running = Object.entries(base?.prompts ?? {}).flatMap(([id, { environments }]) => Object.entries(environments).flatMap(([name, { version }]) => (version === null ? [] : [`${id} ${version} in ${name}`])));
    const what = isOther ? 'is no regular file any more' : 'is removed';
    const lost = running.length === 0 ? '' : `, and it says what runs: ${running.slice(0, 5).join(', ')}${running.length > 5 ? ', …' : ''}`;
    const found = (0,finding/* finding */.g)(running.length === 0 ? 'registry/invalid' : 'registry/deployed-removed', { path }, `The registry ${what}${lost}.`, 'Put it back. To keep it elsewhere, copy it there and change `registry` in the configuration first; once that is merged, remove it here.');
    return [{ id: null, finding: found }];
}
/** In a first registry only the versions can be held against anything. */
function listFirst(registry) {
    return listEdits({ schemaVersion: 1, prompts: {} }, registry).filter(({ kind }) => kind === 'version-added');
}
function describeEdit(edit, { byHand, contents, base }) {
    const pointer = pointAt(edit);
    const { id } = edit;
    const tell = (message, help, more = {}) => [
        { rule: 'registry/invalid', pointer, message, help, ...more },
    ];
    const handed = (message, help) => (byHand ? tell(message, help) : []);
    switch (edit.kind) {
        case 'version-added':
            return describeAdded(edit, contents, byHand && base !== null);
        case 'version-removed': {
            const runs = edit.ranIn.length > 0;
            return tell(runs
                ? `${id} ${edit.version} is taken out of the registry, and it runs in ${edit.ranIn.join(', ')}.`
                : `${id} ${edit.version} is taken out of the registry; a version that was released stays known for good.`, runs ? 'Put the entry back, and deploy another version first if it has to go out of use.' : 'Put the entry back.', runs ? { rule: 'registry/deployed-removed' } : {});
        }
        case 'version-rewritten':
            return tell(`The ${edit.field} of ${id} ${edit.version} is changed by hand, from ${registry_edit_shorten(edit.before)} to ${registry_edit_shorten(edit.after)}; a registered version never changes.`, `Write ${JSON.stringify(edit.before)} again. Other content is another version: \`promptgate bump ${id} patch -m "what changed"\`.`);
        case 'evidence-changed':
            if (byHand && edit.before === null)
                return [describeTrust(edit)];
            return handed(`The evidence of ${id} ${edit.version} is changed by hand; only a release writes it, from the report of its evals.`, 'Put it back as it was. A version without evidence is deployed with `--reason "why"`.');
        case 'moved':
            return handed(`${edit.environment} is changed by hand, from ${showVersion(edit.before)} to ${showVersion(edit.after)}, past every gate of a deploy.`, 
            // People copy the command: what is no version is not put into one.
            edit.after === null || !(0,prompt_version/* isStrictVersion */.a)(edit.after)
                ? 'Put the version back; what runs is changed by `promptgate registry deploy` and `rollback`.'
                : `Put it back, and run \`promptgate registry deploy ${id} ${edit.after} --environment ${edit.environment} --commit\`.`);
        case 'state-changed':
            return handed(`\`${edit.field}\` of ${id} in ${edit.environment} is changed by hand; it says what happened.`, 'Put it back as it was; `promptgate registry deploy` and `rollback` write it.');
        case 'rollout-changed':
            return handed(`The rollout of ${id} in ${edit.environment} is changed by hand.`, `Put it back; \`promptgate rollout advance\` and \`abort\` change a rollout: \`promptgate rollout abort ${id} --environment ${edit.environment} --commit\`.`);
        case 'rollouts-recounted':
            return handed(`\`rollouts\` of ${id} is changed by hand, from ${edit.before} to ${edit.after}; it counts the rollouts that there were, so that none gets the number of another.`, `Write ${edit.before} again; \`promptgate rollout start\` counts.`);
        case 'blocks-changed': {
            const [removed] = edit.removed;
            const [added] = edit.added;
            const command = removed === undefined
                ? `registry block ${id} ${added?.digest} --environment ${edit.environment} -m "why"`
                : `registry unblock ${id} ${removed.digest} --environment ${edit.environment} -m "why"`;
            return handed(`What is blocked for ${id} in ${edit.environment} is changed by hand${removed === undefined ? '' : `: the block of ${registry_edit_shorten(removed.digest)} by ${removed.by} is gone or other`}.`, `Put it back, and run \`promptgate ${command}\`.`);
        }
    }
}
function describeAdded(edit, contents, isOnTrust) {
    const { id, version, after } = edit;
    const pointer = pointAt(edit);
    const held = contents.get(contentKey(id, version));
    const problem = held === undefined ? null : checkContent(id, version, after, held);
    const told = [];
    if (problem !== null)
        told.push({
            ...problem,
            pointer,
            // A shallow clone lacks commits that are there: what cannot be looked at is not refused.
            ...(held?.kind === 'no-commit' ? { severity: 'warning' } : {}),
            help: `Take the entry out; \`promptgate release\` registers ${id} from what the default branch holds.`,
        });
    else if (isOnTrust && after.evidence !== null)
        told.push(describeTrust(edit));
    return told;
}
/** A release that was refused by a protected branch comes as a pull request, so this is no error. */
function describeTrust({ id, version }) {
    return {
        rule: 'registry/invalid',
        pointer: ['prompts', id, 'versions', version, 'evidence'],
        message: `${id} ${version} comes with evidence that nothing here can check.`,
        help: 'Merge it only where `promptgate release` opened this pull request; otherwise set `evidence` to null.',
        severity: 'warning',
    };
}
function showVersion(version) {
    if (version === null)
        return 'nothing';
    return (0,prompt_version/* isStrictVersion */.a)(version) ? version : (0,describe/* show */.W)(version);
}
function registry_edit_shorten(text) {
    return text.length > 26 ? `${text.slice(0, text.startsWith('sha256:') ? 19 : 12)}…` : text;
}
function checkLayout({ path, head, headText }) {
    if (head.findings.length > 0 || (0,format/* formatRegistry */.v)(head.registry) === headText)
        return [];
    const message = 'The registry is not laid out as Promptgate writes it, so the next deploy will rewrite lines that it does not change.';
    const help = 'Sort the keys, indent by two blanks and end with one newline: `jq -S . FILE` does all of it.';
    return [{ id: null, finding: (0,finding/* finding */.g)('registry/invalid', { path }, message, help, 'notice') }];
}

// EXTERNAL MODULE: ./lib/checks/secret.js
var secret = __webpack_require__(33934);
// EXTERNAL MODULE: ./lib/config/overrides.js
var overrides = __webpack_require__(56362);
// EXTERNAL MODULE: ./lib/registry/parse.js + 4 modules
var parse = __webpack_require__(35692);
// EXTERNAL MODULE: ./lib/registry/registry.js
var registry = __webpack_require__(17451);
// EXTERNAL MODULE: ./lib/report/conclusion.js
var conclusion = __webpack_require__(90104);
;// CONCATENATED MODULE: ./lib/review/registry-edit.js










/** Versions that were added by hand and are held against Git; a release's pull request has as many as prompts that changed. */
const CHECKED_LIMIT = 200;
/** Characters in which secrets are looked for. */
const SEARCHED_LIMIT = 1_000_000;
/** Reads both sides of a registry that changed, and says what only a command may change. */
async function reviewRegistryEdit(revisions, { base, head }, request, config) {
    const { path } = config.registry;
    const files = [base, head].filter((file) => file !== null && isRegular(file));
    const blobs = await revisions.blobs(files.map(({ oid }) => oid), parse/* REGISTRY_SIZE_LIMIT */["if"]);
    const read = (file) => {
        if (file === null || !isRegular(file))
            return null;
        const bytes = blobs.get(file.oid)?.bytes ?? null;
        if (bytes === null)
            return { text: '', parsed: (0,parse/* refuseLargeRegistry */.tj)(path) };
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        return { text, parsed: (0,parse/* parseRegistry */.l5)(text, path) };
    };
    const [before, after] = [read(base), read(head)];
    if (after === null)
        return conclude(checkRegistryRemoved(path, before?.parsed.registry ?? null, head !== null), config, '');
    const contents = await readAdded(revisions, before, after, request, config);
    const found = checkRegistryEdit({
        path,
        base: before?.parsed.registry ?? null,
        head: after.parsed,
        headText: after.text,
        contents,
        byHand: request.messages === 'auto',
    });
    return conclude(found, config, after.text);
}
function isRegular({ mode }) {
    return mode.startsWith('100');
}
/** What stands at the commits of the versions that were added. */
async function readAdded(revisions, before, after, request, { promptsDir }) {
    const added = listEdits(before?.parsed.registry ?? registry/* EMPTY_REGISTRY */.Q, after.parsed.registry).filter((edit) => edit.kind === 'version-added');
    const byCommit = Map.groupBy(added.slice(0, CHECKED_LIMIT), (edit) => edit.after.commit);
    const contents = new Map();
    for (const [commit, edits] of byCommit) {
        const place = await findCommit(revisions, commit, request);
        const ids = new Set(edits.map(({ id }) => id));
        const prompts = place === null ? await (0,load/* loadPrompts */.yQ)(revisions, commit, promptsDir, ids) : null;
        for (const { id, version } of edits) {
            const prompt = prompts?.get(id);
            const found = prompt === undefined ? { kind: 'no-prompt' } : { kind: 'prompt', version: prompt.version, digest: prompt.digest };
            contents.set(contentKey(id, version), place ?? found);
        }
    }
    return contents;
}
/** Why a commit's content does not count: it is missing here, or no part of the branch, so that it is lost after the merge; else null. */
async function findCommit(revisions, commit, { base, baseTip }) {
    if ((await revisions.resolve(commit)) !== commit)
        return { kind: 'no-commit' };
    const tip = baseTip ?? base;
    return commit === tip || (await revisions.mergeBase(tip, commit)) === commit ? null : { kind: 'not-on-branch' };
}
/** Findings quote the file: a key that somebody pasted into it is not printed once more, also where it is cut. */
function conclude(found, config, text) {
    const levelled = found.flatMap(({ id, finding }) => (0,levels/* applyLevels */.k)([finding], (id === null ? config : (0,overrides/* configFor */.m)(config, id)).rules));
    if (levelled.length === 0)
        return [];
    const secrets = (0,secret/* listSecrets */.AQ)(text.slice(0, SEARCHED_LIMIT));
    const hide = (message) => (0,secret/* hideSecrets */.s0)(message, [...secrets, ...(0,secret/* listSecrets */.AQ)(message)]);
    return (0,conclusion/* orderFindings */.$t)(levelled.map((finding) => ({ ...finding, message: hide(finding.message), help: hide(finding.help) })));
}


/***/ })

};
