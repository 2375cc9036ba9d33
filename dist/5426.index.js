export const id = 5426;
export const ids = [5426];
export const modules = {

/***/ 66223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ splitMessage),
/* harmony export */   o: () => (/* binding */ parseCommitMessage)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63976);

/** Scopes of one header; each is looked up in the repository. */
const SCOPE_LIMIT = 200;
// Every expression here is linear in the text: anchored, or stopped by the character that it starts with.
const BREAKING_HEADER = /^BREAKING(?:[ -]CHANGE)?(?:\(([^()]*)\))?!?: +(.*)$/s;
const TYPED_HEADER = /^([^\s():!]+)(?:\(([^()]*)\))?(!)?: +(.*)$/s;
const AUTOSQUASH_HEADER = /^(?:fixup|squash|amend)! /;
const MERGE_HEADER = /^(?:Merge (?:branch|branches|commit|commits|pull request|remote-tracking branch|tag|tags) |Merged PR |Merged in )/;
const REVERT_HEADER = /^(?:Revert|Reapply) "/;
const REVERTED_COMMIT = /^This reverts commit [0-9a-f]{7,64}\b/m;
const BREAKING_FOOTER = /^BREAKING[ -]CHANGE:(?:\s|$)/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const PARENTHESES = /\(([^()]*)\)/g;
/**
 * Reads a commit message or a pull request's title as Conventional Commits 1.0.0 has it, and the forms of prompt changes besides.
 * Never throws; linear in the message's length; line ends may be LF or CRLF.
 */
function parseCommitMessage(message) {
    const { header, body } = splitMessage(message);
    if (MERGE_HEADER.test(header))
        return build('merge', header);
    if (AUTOSQUASH_HEADER.test(header))
        return build('autosquash', header);
    const breaking = hasBreakingFooter(body);
    if (REVERT_HEADER.test(header))
        return build(REVERTED_COMMIT.test(body) ? 'revert' : 'other', header, { breaking });
    return parseHeader(header, breaking) ?? build('other', header, { breaking, pairs: findPairs(header) });
}
/** The header and the rest of a message. */
function splitMessage(message) {
    const text = message.trimStart();
    const end = text.search(/[\r\n]/);
    return end < 0 ? { header: text.trimEnd(), body: '' } : { header: text.slice(0, end).trimEnd(), body: text.slice(end) };
}
function parseHeader(header, hasFooter) {
    const [, breakingScope, breakingText] = BREAKING_HEADER.exec(header) ?? [];
    if (breakingText !== undefined)
        return buildTyped(header, 'breaking', breakingScope, true, breakingText);
    const [, rawType, scope, mark, text] = TYPED_HEADER.exec(header) ?? [];
    if (rawType === undefined || text === undefined)
        return null;
    const type = rawType.toLowerCase();
    const breaking = hasFooter || mark !== undefined;
    const log = type === 'prompt' && scope?.trim() ? parseLog(text) : null;
    if (log === null)
        return buildTyped(header, type, scope, breaking, text);
    return build('prompt', header, { type, scopes: [scope?.trim() ?? ''], breaking, description: log.text, pairs: [log.pair] });
}
function buildTyped(header, type, scope, breaking, text) {
    const scopes = scope?.split(',').map((part) => part.trim()) ?? [];
    const description = text.trim();
    // A scope, where there is one, is a noun; a description is not optional.
    if (description === '' || scopes.includes('') || scopes.length > SCOPE_LIMIT)
        return null;
    return build('typed', header, { type, scopes, breaking, description, pairs: findPairs(description) });
}
/** `<old> -> <new>: <text>`; null when it is not of that form. */
function parseLog(description) {
    const colon = description.indexOf(':');
    const pair = parsePair(colon < 0 ? description : description.slice(0, colon));
    return pair && { pair, text: colon < 0 ? '' : description.slice(colon + 1).trim() };
}
function findPairs(text) {
    if (!text.includes('->') && !text.includes('→'))
        return [];
    return Array.from(text.matchAll(PARENTHESES), ([, inner = '']) => parsePair(inner)).filter((pair) => pair !== null);
}
function parsePair(text) {
    const arrow = /->|→/.exec(text);
    if (arrow === null)
        return null;
    const from = stripV(text.slice(0, arrow.index).trim());
    const to = stripV(text.slice(arrow.index + arrow[0].length).trim());
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(from) && (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(to) && { from, to };
}
function stripV(version) {
    return /^[vV]/.test(version) ? version.slice(1) : version;
}
/**
 * Whether a line is the footer `BREAKING CHANGE: …` or `BREAKING-CHANGE: …`: upper case, from the line's first column, with a
 * description there or on the lines after it. A line inside a fenced block is a quotation.
 */
function hasBreakingFooter(body) {
    if (!body.includes('BREAKING'))
        return false;
    let isFound = false;
    let isWaiting = false;
    let beforeFence = null;
    for (const line of body.split(/\r\n?|\n/)) {
        if (FENCE.test(line)) {
            // What a closed fence holds does not count; a fence that is never closed hides nothing.
            if (beforeFence !== null)
                ({ isFound, isWaiting } = beforeFence);
            beforeFence = beforeFence === null ? { isFound, isWaiting } : null;
        }
        else if (BREAKING_FOOTER.test(line)) {
            isWaiting = line.slice('BREAKING CHANGE:'.length).trim() === '';
            isFound ||= !isWaiting;
        }
        else if (isWaiting && line.trim() !== '') {
            isWaiting = false;
            isFound = true;
        }
    }
    return isFound;
}
function build(kind, header, known = {}) {
    return { kind, header, type: null, scopes: [], breaking: false, description: header, pairs: [], ...known };
}


/***/ }),

/***/ 80009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ON_BASE)
/* harmony export */ });
/** Where a version stands that a merge of the base branch brings. */
const ON_BASE = 'on the base branch';


/***/ }),

/***/ 29566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ showText),
/* harmony export */   z: () => (/* binding */ describeCharacter)
/* harmony export */ });
/** Characters that nobody sees and that are common enough to be called by name. */
const NAMES = {
    0: 'NUL',
    8: 'backspace',
    27: 'escape',
    127: 'delete',
    160: 'no-break space',
    173: 'soft hyphen',
    847: 'combining grapheme joiner',
    1564: 'Arabic letter mark',
    8203: 'zero-width space',
    8204: 'zero-width non-joiner',
    8205: 'zero-width joiner',
    8206: 'left-to-right mark',
    8207: 'right-to-left mark',
    8232: 'line separator',
    8233: 'paragraph separator',
    8234: 'left-to-right embedding',
    8235: 'right-to-left embedding',
    8236: 'pop directional formatting',
    8237: 'left-to-right override',
    8238: 'right-to-left override',
    8288: 'word joiner',
    8294: 'left-to-right isolate',
    8295: 'right-to-left isolate',
    8296: 'first strong isolate',
    8297: 'pop directional isolate',
    12644: 'Hangul filler',
    65279: 'byte order mark',
};
const VISIBLE = /\p{L}|\p{M}|\p{N}|\p{P}|\p{S}| /u;
/** Letters and marks that print nothing. */
const BLANK_LETTER = /\p{Default_Ignorable_Code_Point}/u;
/** `U+202E (right-to-left override)`; a character that prints comes first: `“é” (U+00E9)`. */
function describeCharacter(char) {
    const code = char.codePointAt(0) ?? 0;
    const name = NAMES[code];
    if (name !== undefined)
        return `${formatCode(code)} (${name})`;
    return isVisible(char) && char !== ' ' ? `“${char}” (${formatCode(code)})` : char === ' ' ? 'a blank' : formatCode(code);
}
/** Makes every character of a text visible: those that do not print become `\u{202E}`. Long texts are cut after `limit` code points. */
function showText(text, limit = 80) {
    let shown = '';
    let count = 0;
    for (const char of text) {
        if (++count > limit)
            return `${shown}…`;
        shown += isVisible(char) ? char : `\\u{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
    }
    return shown;
}
function formatCode(code) {
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
function isVisible(char) {
    return VISIBLE.test(char) && !BLANK_LETTER.test(char);
}


/***/ }),

/***/ 87364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ isTagName),
/* harmony export */   Lv: () => (/* binding */ createTagIndex),
/* harmony export */   oM: () => (/* binding */ nameTag)
/* harmony export */ });
/** Characters and sequences that no ref may hold, as git-check-ref-format has them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)|^[./-]|[./]$|^@$/;
/** Bytes; a ref is a file's name in many repositories. */
const LENGTH = 240;
/** The tag of one version by the configuration's template, such as `{id}@{version}`. */
function nameTag(template, id, version) {
    return template.replaceAll('{id}', () => id).replaceAll('{version}', () => version);
}
/** Whether Git takes a name for a tag. */
function isTagName(name) {
    return name !== '' && new TextEncoder().encode(name).length <= LENGTH && !FORBIDDEN.test(name);
}
/**
 * A tag that stands where another one would have to be a directory, or the other way round: Git keeps no `a` beside `a/b`.
 * @param names those that exist already
 */
function createTagIndex(names) {
    const known = new Set(names);
    const directories = new Map();
    for (const name of known)
        for (const above of listAbove(name))
            directories.set(above, name);
    return { findInTheWay: (name) => directories.get(name) ?? listAbove(name).find((above) => known.has(above)) ?? null };
}
function listAbove(name) {
    const parts = name.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}


/***/ }),

/***/ 85426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gatherEvidence: () => (/* binding */ gatherEvidence)
});

// EXTERNAL MODULE: ./lib/changes/candidates.js
var candidates = __webpack_require__(67914);
// EXTERNAL MODULE: ./lib/changes/commit-message.js
var commit_message = __webpack_require__(66223);
// EXTERNAL MODULE: ./lib/changes/load.js
var load = __webpack_require__(77164);
// EXTERNAL MODULE: ./lib/checks/finding.js
var finding = __webpack_require__(16549);
// EXTERNAL MODULE: ./lib/checks/visible.js
var visible = __webpack_require__(29566);
;// CONCATENATED MODULE: ./lib/checks/further-schema.js


/** Values in one metadata file that a further schema is applied to; its keywords may take the square of their number. */
const VALUE_LIMIT = 2000;
/** Characters of a text that a format is asked about. */
const FORMAT_LIMIT = 2000;
/**
 * Prepares the user's further metadata schema (JSON Schema 2020-12 or draft-07, formats included). Patterns run on RE2, so that no value
 * makes one slow; look-around and back-references are refused for that reason. Loads ajv, and only here.
 * @returns no check and a `config/invalid` finding for a schema that is not valid; never throws.
 */
async function compileFurtherSchema(further) {
    if (further === null)
        return { check: null, findings: [] };
    try {
        return { check: { path: further.path, ...(await compile(further.schema)) }, findings: [] };
    }
    catch (error) {
        const reason = (0,visible/* showText */.h)(error instanceof Error ? error.message : String(error), 300);
        const help = 'Correct the schema (JSON Schema 2020-12 or draft-07, without remote references), or set metadata.schema: null.';
        return {
            check: null,
            findings: [(0,finding/* finding */.g)('config/invalid', { path: further.path }, `The further metadata schema cannot be used: ${reason}.`, help)],
        };
    }
}
/** Whether a schema comes back to itself for the same value for ever: the stack ends it. */
function isEndless(work) {
    try {
        work();
        return false;
    }
    catch (error) {
        if (error instanceof RangeError)
            return true;
        throw error;
    }
}
async function compile(schema) {
    if (schema.$async !== undefined)
        throw new Error('it is asynchronous ($async)');
    // A bundler gives a CommonJS module whose exports are a function no names but `default`.
    const [{ default: draft2020 }, { default: draft07 }, { default: formats }, { RE2JS }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6352), __webpack_require__.e(389), __webpack_require__.e(3774)]).then(__webpack_require__.t.bind(__webpack_require__, 13774, 19)),
        Promise.all(/* import() */[__webpack_require__.e(6352), __webpack_require__.e(389), __webpack_require__.e(5627)]).then(__webpack_require__.t.bind(__webpack_require__, 65627, 19)),
        __webpack_require__.e(/* import() */ 3175).then(__webpack_require__.t.bind(__webpack_require__, 3175, 19)),
        __webpack_require__.e(/* import() */ 3980).then(__webpack_require__.bind(__webpack_require__, 13980)),
    ]);
    const toPattern = (pattern) => {
        try {
            const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
            // ajv tells patterns apart by their text.
            return { test: (text) => compiled.matcher(text).find(), toString: () => pattern };
        }
        catch (error) {
            throw new Error(`the pattern ${pattern} is not one that RE2 reads (${error instanceof Error ? error.message : String(error)})`);
        }
    };
    const Version = /draft-0[67]/.test(String(schema.$schema)) ? draft07.Ajv : draft2020.Ajv2020;
    const ajv = new Version({
        allErrors: true,
        strict: false,
        logger: false,
        code: { regExp: Object.assign(toPattern, { code: 'new RegExp' }) },
    });
    for (const name of formats.formatNames)
        ajv.addFormat(name, boundFormat(formats.fullFormats[name]));
    const validate = ajv.compile(schema);
    if (isEndless(() => validate({})))
        throw new Error("can't resolve reference: it refers to itself without an end");
    const fields = listKeys(schema.properties);
    const patterns = listKeys(schema.patternProperties).map(toPattern);
    return {
        fields,
        lists: (name) => fields.includes(name) || patterns.some((pattern) => pattern.test(name)),
        validate(metadata) {
            if (countValues(metadata, VALUE_LIMIT) > VALUE_LIMIT)
                return null;
            if (isEndless(() => validate(metadata)))
                return null;
            return (validate.errors ?? []);
        },
    };
}
/** A format's check that refuses long texts unread: some of the formats' expressions take the square of the length. */
function boundFormat(format) {
    if (format === true || format === undefined)
        return true;
    if (format instanceof RegExp)
        return (text) => text.length <= FORMAT_LIMIT && format.test(text);
    if (typeof format === 'function')
        return (text) => text.length <= FORMAT_LIMIT && format(text) === true;
    const { type, validate } = format;
    if (type === 'number')
        return { type, validate: validate };
    return boundFormat(validate);
}
function listKeys(value) {
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
/** Counts lists, objects and plain values, and stops behind the limit. */
function countValues(root, limit) {
    const open = [root];
    let count = 0;
    for (let value = open.pop(); value !== undefined && count <= limit; value = open.pop()) {
        count += 1;
        if (typeof value === 'object' && value !== null)
            for (const inner of Object.values(value))
                if (open.push(inner) > limit)
                    return limit + 1;
    }
    return count;
}

// EXTERNAL MODULE: ./lib/config/overrides.js
var overrides = __webpack_require__(56362);
// EXTERNAL MODULE: ./lib/prompt/paths.js
var paths = __webpack_require__(16063);
// EXTERNAL MODULE: ./lib/prompt/types.js
var types = __webpack_require__(51222);
// EXTERNAL MODULE: ./lib/prompt/version.js
var prompt_version = __webpack_require__(7247);
;// CONCATENATED MODULE: ./lib/review/commits.js





/** Bytes of a metadata file that is read to learn its version; larger ones count as unreadable. */
const METADATA_LIMIT = 1_048_576;
/** Versions that are looked up for messages with a pair over commits that leave the metadata alone; of further ones nothing is said. */
const KEPT_LIMIT = 100;
/** Every directory of the range that is known to be a prompt's: the changed prompts', and those whose prompt files a commit touched. */
function collectPromptDirs(commits, changedDirs) {
    const dirs = new Set(changedDirs);
    for (const { changes } of commits) {
        for (const { path } of changes) {
            const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
            if (name === types/* TEXT_FILE */.Jg || name === types/* METADATA_FILE */.VR)
                dirs.add((0,candidates/* parentOf */.gN)(path) ?? '');
        }
    }
    return dirs;
}
function findPromptDir(path, dirs) {
    for (let dir = (0,candidates/* parentOf */.gN)(path); dir !== null; dir = (0,candidates/* parentOf */.gN)(dir))
        if (dirs.has(dir))
            return dir;
    return null;
}
/** The blob of a regular file; a link or a submodule holds no metadata. */
function fileOid(version) {
    return version?.mode.startsWith('100') ? version.oid : null;
}
function collectTouchedDirs(commit, dirs, roots) {
    const touched = new Map();
    for (const change of commit.changes) {
        const dir = findPromptDir(change.path, dirs);
        const id = dir === null ? null : ((0,candidates/* relativeTo */.Mf)(roots.head, dir) ?? (0,candidates/* relativeTo */.Mf)(roots.base, dir));
        if (dir === null || id === null)
            continue;
        if (change.path === (0,paths/* joinPath */.u)(dir, types/* METADATA_FILE */.VR)) {
            touched.set(id, { id, dir, before: fileOid(change.base), after: fileOid(change.head), metadataTouched: true });
        }
        else if (!touched.has(id)) {
            touched.set(id, { id, dir, before: null, after: null, metadataTouched: false });
        }
    }
    return touched;
}
/**
 * What each commit of the range did to which prompt. A commit that touches a prompt and leaves its metadata alone keeps
 * the version; that one is looked up only where the message names a pair of versions.
 */
async function readTouchingCommits(revisions, commits, changedDirs, roots) {
    const dirs = collectPromptDirs(commits, changedDirs);
    const touching = commits.map((commit) => ({ commit, touched: [...collectTouchedDirs(commit, dirs, roots).values()] }));
    const kept = new Map();
    for (const { commit, touched } of touching) {
        const untouched = touched.filter((entry) => !entry.metadataTouched).map((entry) => entry.dir);
        if (untouched.length === 0 || kept.size >= KEPT_LIMIT || (0,commit_message/* parseCommitMessage */.o)(commit.message).pairs.length === 0)
            continue;
        const trees = await revisions.trees(commit.sha, untouched);
        for (const dir of untouched) {
            const entry = trees.get(dir)?.find(({ name }) => name === types/* METADATA_FILE */.VR);
            const oid = fileOid(entry);
            if (oid)
                kept.set(`${commit.sha}:${dir}`, oid);
        }
    }
    const oids = new Set(kept.values());
    for (const { touched } of touching) {
        for (const { before, after } of touched) {
            if (before)
                oids.add(before);
            if (after)
                oids.add(after);
        }
    }
    const blobs = await revisions.blobs(oids, METADATA_LIMIT);
    const versionOf = (oid) => {
        const bytes = oid ? blobs.get(oid)?.bytes : null;
        return bytes ? (0,prompt_version/* readVersion */.$)(bytes) : null;
    };
    return touching.map(({ commit, touched }) => ({
        sha: commit.sha,
        message: commit.message,
        merge: commit.parents.length > 1,
        touched: new Map(touched.map((entry) => {
            if (entry.metadataTouched)
                return [entry.id, { before: versionOf(entry.before), after: versionOf(entry.after) }];
            const version = versionOf(kept.get(`${commit.sha}:${entry.dir}`));
            return [entry.id, { before: version, after: version }];
        })),
    }));
}

// EXTERNAL MODULE: ./lib/changes/semver.js
var semver = __webpack_require__(63976);
// EXTERNAL MODULE: ./lib/checks/version-input.js
var version_input = __webpack_require__(80009);
// EXTERNAL MODULE: ./lib/release/tag-name.js
var tag_name = __webpack_require__(87364);
;// CONCATENATED MODULE: ./lib/review/known-versions.js







/** How far back a version that went down is looked for. */
const HISTORY_LIMIT = 200;
/** Prompts whose history is looked at: each is a walk of its own, and who reverts more knows what he reverted. */
const HISTORIES_LIMIT = 100;
const known_versions_METADATA_LIMIT = 1_048_576;
/** The version that a change brings, under each id that it had, and for a new prompt with another than the usual ones those. */
function listWanted(changes, initial) {
    return changes.flatMap((change) => {
        const version = change.head?.version;
        if (!version)
            return [];
        const ids = change.previousId === null ? [change.id] : [change.id, change.previousId];
        const versions = change.change === 'added' && !initial.includes(version) ? [version, ...initial] : [version];
        return ids.flatMap((id) => versions.map((each) => ({ change, id, version: each })));
    });
}
/** Tags that carry a wanted version already, with the digest of the prompt they point at. */
async function readTagged(sources, changes) {
    const wanted = new Map(listWanted(changes, sources.initial).map((entry) => [(0,tag_name/* nameTag */.oM)(sources.tagTemplate, entry.id, entry.version), entry]));
    if (wanted.size === 0)
        return [];
    const tags = (await sources.revisions.tags([...wanted.keys()])).filter(({ name }) => wanted.has(name));
    // A release tags many prompts at one commit: what stands there is read at once.
    const byCommit = Map.groupBy(tags, ({ commit }) => commit);
    const found = [...byCommit].map(async ([commit, own]) => {
        const entries = own.map(({ name }) => ({ name, ...wanted.get(name) }));
        const ids = entries.map(({ id }) => id);
        const tagged = await (0,load/* loadPrompts */.yQ)(sources.revisions, commit, sources.basePromptsDir, ids);
        return entries.map(({ name, change, id, version }) => {
            const digest = tagged.get(id)?.version === version ? (tagged.get(id)?.digest ?? null) : null;
            return [change.id, { version, digest, where: `as the tag ${name}` }];
        });
    });
    return (await Promise.all(found)).flat();
}
/** Where a version went down, the commit that first brought it: a Revert button gives exactly its content back. */
async function readEarlier(sources, change) {
    const { base, head } = change;
    if (!base || !head?.version)
        return null;
    const path = (0,paths/* joinPath */.u)(base.dir, types/* METADATA_FILE */.VR);
    const history = await sources.revisions.history(sources.baseRevision, path, HISTORY_LIMIT);
    const regular = history.filter(({ file }) => file?.mode.startsWith('100'));
    const oids = regular.flatMap(({ file }) => (file ? [file.oid] : []));
    const blobs = await sources.revisions.blobs(oids, known_versions_METADATA_LIMIT);
    const entry = regular.find(({ file }) => {
        const bytes = file ? blobs.get(file.oid)?.bytes : null;
        return bytes ? (0,prompt_version/* readVersion */.$)(bytes) === head.version : false;
    });
    if (!entry)
        return null;
    const then = await (0,load/* loadPrompts */.yQ)(sources.revisions, entry.sha, sources.basePromptsDir, [base.id]);
    return { version: head.version, digest: then.get(base.id)?.digest ?? null, where: `in commit ${entry.sha.slice(0, 7)}` };
}
/** Versions that exist already, by the id of the changed prompt: base tip, registry, tags, and history where a version went down. */
async function readKnownVersions(sources, changes) {
    const known = new Map(changes.map(({ id }) => [id, []]));
    for (const change of changes) {
        const list = known.get(change.id);
        for (const id of change.previousId === null ? [change.id] : [change.id, change.previousId]) {
            const tip = sources.tip.get(id);
            if (tip?.version)
                list.push({ version: tip.version, digest: tip.digest, where: version_input/* ON_BASE */.A });
            for (const [version, digest] of sources.registry?.versions.get(id) ?? []) {
                if ((0,prompt_version/* isStrictVersion */.a)(version))
                    list.push({ version, digest, where: 'in the registry' });
            }
        }
    }
    const lowered = changes.filter(({ base, head }) => (0,semver/* isHigher */.kW)(base?.version ?? null, head?.version ?? null));
    for (const change of lowered.slice(0, HISTORIES_LIMIT)) {
        const earlier = await readEarlier(sources, change);
        if (earlier)
            known.get(change.id)?.push(earlier);
    }
    for (const [id, version] of await readTagged(sources, changes))
        known.get(id)?.push(version);
    return known;
}

// EXTERNAL MODULE: ./lib/review/registry.js
var review_registry = __webpack_require__(16978);
;// CONCATENATED MODULE: ./lib/review/evidence.js








/** Reads everything that the version and message rules look at, in a few batches. */
async function gatherEvidence(revisions, request, { config, headPromptsDir, further: schema }, { changes }) {
    const roots = { base: config.promptsDir, head: headPromptsDir };
    const baseRevision = request.baseTip ?? request.base;
    const ids = changes.flatMap(({ id, previousId }) => (previousId === null ? [id] : [id, previousId]));
    const templatingOf = (id) => (0,overrides/* configFor */.m)(config, id).prompt.templating;
    const [allCommits, tip, registry, compiled] = await Promise.all([
        revisions.commits(request.base, request.head, [...new Set([roots.base, roots.head])]),
        (0,load/* loadPrompts */.yQ)(revisions, baseRevision, roots.base, ids, templatingOf),
        (0,review_registry/* readRegistry */._)(revisions, baseRevision, config),
        compileFurtherSchema(schema),
    ]);
    const dirs = new Set(changes.flatMap(({ base, head }) => [base?.dir, head?.dir].filter((dir) => dir !== undefined)));
    const commits = await readTouchingCommits(revisions, allCommits, dirs, roots);
    const sources = {
        revisions,
        baseRevision,
        basePromptsDir: roots.base,
        tagTemplate: config.release.tag,
        initial: config.versioning.initial,
        registry,
        tip,
    };
    const [known, promptIds] = await Promise.all([
        readKnownVersions(sources, changes),
        findPromptIds(revisions, request, roots, listNamedIds(commits, request.title, ids)),
    ]);
    return {
        commits,
        tip,
        known,
        promptIds,
        registry,
        further: compiled.check,
        findings: compiled.findings,
    };
}
/** Ids that a scope or a `prompt(<id>)` could mean, and those that changed. */
function listNamedIds(commits, title, changed) {
    const messages = commits.map(({ message }) => message);
    if (title !== null)
        messages.push(title);
    return new Set([...changed, ...messages.flatMap((message) => (0,commit_message/* parseCommitMessage */.o)(message).scopes)]);
}
async function findPromptIds(revisions, request, roots, ids) {
    const find = async (revision, root) => {
        const dirs = new Map([...ids].map((id) => [(0,load/* joinPaths */.HS)(root, id), id]));
        const trees = await revisions.trees(revision, [...dirs.keys()]);
        return [...trees].filter(([, entries]) => (0,candidates/* isCandidate */.qn)(entries)).map(([dir]) => dirs.get(dir));
    };
    return new Set((await Promise.all([find(request.base, roots.base), find(request.head, roots.head)])).flat());
}


/***/ })

};
