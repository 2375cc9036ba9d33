export const id = 5705;
export const ids = [5705,963];
export const modules = {

/***/ 74444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ cutAfter)
/* harmony export */ });
/** Keeps the first of many findings of one kind, and says in the last of them that there are more. Who gathers may stop one beyond the limit. */
function cutAfter(found, limit) {
    if (found.length <= limit)
        return found;
    return found
        .slice(0, limit)
        .map((one, index) => (index < limit - 1 ? one : { ...one, message: `${one.message} More follow in this file.` }));
}


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

/***/ 9627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ ASSERTION_NAMES),
/* harmony export */   Tz: () => (/* binding */ ASSERTION_TYPES),
/* harmony export */   wV: () => (/* binding */ baseType)
/* harmony export */ });
const TEXT = { value: 'required', forms: ['text', 'number', 'boolean'] };
const LIST = { value: 'required', forms: ['list', 'text', 'number'] };
const NOTHING = { value: 'none', forms: [] };
const OVERLAP = { value: 'required', forms: ['text', 'list'], stricter: 'higher', share: true };
const SIMILAR = { value: 'required', forms: ['text', 'list'], stricter: 'higher', share: true };
const GRADED = { value: 'required', forms: ['text', 'list', 'object'], stricter: 'higher', share: true };
const GRADED_ALONE = { value: 'optional', forms: ['any'], stricter: 'higher', share: true };
const CALLS = { value: 'optional', forms: ['any'] };
/** Every type of assertion, without `not-`, and what it takes. */
const ASSERTION_TYPES = {
    equals: { value: 'required', forms: ['any'] },
    contains: TEXT,
    icontains: TEXT,
    'starts-with': TEXT,
    'contains-any': LIST,
    'contains-all': LIST,
    'icontains-any': LIST,
    'icontains-all': LIST,
    regex: { value: 'required', forms: ['text'] },
    levenshtein: { value: 'required', forms: ['text', 'number'], stricter: 'lower' },
    'word-count': { value: 'required', forms: ['number', 'object', 'text'] },
    'is-json': { value: 'optional', forms: ['object', 'text', 'boolean'] },
    'contains-json': { value: 'optional', forms: ['object', 'text', 'boolean'] },
    'is-xml': { value: 'optional', forms: ['text', 'list', 'object'] },
    'contains-xml': { value: 'optional', forms: ['text', 'list', 'object'] },
    'is-html': NOTHING,
    'contains-html': NOTHING,
    'is-sql': { value: 'optional', forms: ['object'] },
    'contains-sql': { value: 'optional', forms: ['object'] },
    'rouge-n': OVERLAP,
    bleu: OVERLAP,
    gleu: OVERLAP,
    meteor: OVERLAP,
    latency: { value: 'none', forms: [], stricter: 'lower', thresholdRequired: true },
    cost: { value: 'none', forms: [], stricter: 'lower', thresholdRequired: true },
    'finish-reason': { value: 'required', forms: ['text'] },
    'is-refusal': NOTHING,
    perplexity: { value: 'none', forms: [], stricter: 'lower' },
    'perplexity-score': { value: 'none', forms: [], stricter: 'higher', share: true },
    'is-valid-function-call': CALLS,
    'is-valid-openai-function-call': CALLS,
    'is-valid-openai-tools-call': CALLS,
    'tool-call-f1': { value: 'required', forms: ['list', 'text'], stricter: 'higher', share: true },
    similar: SIMILAR,
    'similar:cosine': SIMILAR,
    'similar:dot': { ...SIMILAR },
    'similar:euclidean': SIMILAR,
    'llm-rubric': GRADED,
    'g-eval': GRADED,
    'answer-relevance': GRADED_ALONE,
    'context-faithfulness': GRADED_ALONE,
    'context-recall': GRADED,
    'context-relevance': GRADED_ALONE,
    factuality: GRADED,
    'model-graded-factuality': GRADED,
    'model-graded-closedqa': GRADED,
    javascript: { value: 'required', forms: ['text'], stricter: 'higher' },
};
const ASSERTION_NAMES = Object.keys(ASSERTION_TYPES);
/** The type without its `not-`. */
function baseType(type) {
    return type.startsWith('not-') ? type.slice(4) : type;
}


/***/ }),

/***/ 94461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UW: () => (/* binding */ nameAssertion),
/* harmony export */   eb: () => (/* binding */ digestCases),
/* harmony export */   hE: () => (/* binding */ digestCase),
/* harmony export */   kM: () => (/* binding */ nameJudging),
/* harmony export */   sE: () => (/* binding */ collectCases)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90963);
/* harmony import */ var _report_phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58089);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71840);




/** What an assertion says, without where it stands: equal texts are equal assertions. */
function nameAssertion(assertion) {
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(withoutPlace(assertion));
}
function withoutPlace({ place: _, ...assertion }) {
    if (!('assert' in assertion))
        return assertion;
    return { ...assertion, assert: assertion.assert.map(withoutPlace) };
}
/** How a case is judged, without where it stands. */
function nameJudging({ assert, threshold, options }) {
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)({ assert: assert.map(withoutPlace), threshold, options });
}
/** 16 hexadecimal digits that name what a case asks. */
function digestCase({ vars, input }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)({ vars, input }), 'utf8')
        .digest('hex')
        .slice(0, 16);
}
/** `sha256:` over all that the cases say, without where they stand. */
function digestCases(cases) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { place: _, assert, ...rest } of cases)
        hash.update(`${(0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)({ ...rest, assert: assert.map(withoutPlace) })}\n`, 'utf8');
    return `sha256:${hash.digest('hex')}`;
}
/** Merges cases that are the same and refuses those that only have the same id. */
function collectCases(built, suitePlace, complaints) {
    const cases = new Map();
    const twins = [];
    for (const candidate of built) {
        const { id, place } = candidate.evalCase;
        const known = cases.get(id);
        if (known === undefined) {
            if (cases.size >= _files_js__WEBPACK_IMPORTED_MODULE_3__/* .CASE_LIMIT */ .HF) {
                complaints.add(suitePlace, `The suite has more than ${(0,_report_phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(_files_js__WEBPACK_IMPORTED_MODULE_3__/* .CASE_LIMIT */ .HF)} cases.`, 'Write fewer; a list of texts in a var makes one case for each.');
                break;
            }
            cases.set(id, candidate);
        }
        else if (known.hasOwnId || candidate.hasOwnId) {
            complaints.add(place, `Two cases have the id ${JSON.stringify(id.slice(0, 110))}.`, 'Give one of them another id.');
        }
        else if (nameJudging(known.evalCase) === nameJudging(candidate.evalCase) && isRunAlike(known.evalCase, candidate.evalCase)) {
            twins.push([known.evalCase.place, place]);
        }
        else {
            const help = 'Put their assertions into one test, or give each an `id`.';
            complaints.add(place, 'Two tests have the same vars and input and are judged differently.', help);
        }
    }
    const [first] = twins;
    if (first) {
        const message = twins.length === 1
            ? 'This test stands twice and is run once.'
            : `This test and ${twins.length - 1} others stand twice; each is run once.`;
        complaints.add(first[1], message, 'Remove it; to run a case more often, use `repeat`.', 'notice');
    }
    return [...cases.values()].map(({ evalCase }) => evalCase);
}
function isRunAlike(a, b) {
    return a.required === b.required && a.repeat === b.repeat;
}


/***/ }),

/***/ 71840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ normalizePath),
/* harmony export */   HF: () => (/* binding */ CASE_LIMIT),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   UM: () => (/* binding */ IMAGE_SIZE_LIMIT),
/* harmony export */   Uq: () => (/* binding */ CASES_SIZE_LIMIT),
/* harmony export */   Yz: () => (/* binding */ findLookAlikes),
/* harmony export */   gq: () => (/* binding */ YAML_SIZE_LIMIT),
/* harmony export */   hH: () => (/* binding */ SUITE_FILES),
/* harmony export */   iC: () => (/* binding */ findSuiteFile),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   pp: () => (/* binding */ ASSERTION_LIMIT),
/* harmony export */   xP: () => (/* binding */ TOOLS_FILE)
/* harmony export */ });
/* harmony import */ var _prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88553);

/** Names of a suite, the first that is there counts. */
const SUITE_FILES = ['evals.yaml', 'evals.yml', 'evals.json'];
const TOOLS_FILE = 'tools.json';
/** Bytes of a suite or a file of cases in JSON, JSON Lines or CSV. */
const CASES_SIZE_LIMIT = 8 * 1_048_576;
/** Bytes of YAML, which takes a hundred times longer to read than JSON. */
const YAML_SIZE_LIMIT = 1_048_576;
/** Bytes of one image. */
const IMAGE_SIZE_LIMIT = 10 * 1_048_576;
/** Cases of one suite, lists of vars written out. */
const CASE_LIMIT = 20_000;
/** Assertions of one case, those in sets and of the default test included: they are judged in one go. */
const ASSERTION_LIMIT = 500;
/** The suite's file: by exact name; null where the prompt has none. */
function findSuiteFile({ files }) {
    for (const name of SUITE_FILES) {
        const file = files.get(name);
        if (file !== undefined)
            return file;
    }
    return null;
}
/** Files that look like a suite and are not read: a name in another case, or a second suite. */
function findLookAlikes({ files }) {
    const used = findSuiteFile({ dir: '', files });
    return [...files]
        .filter(([name, file]) => file !== used && SUITE_FILES.includes((0,_prompt_fold_case_js__WEBPACK_IMPORTED_MODULE_0__/* .foldCase */ .S)(name)))
        .map(([, file]) => file);
}
/**
 * A path that a suite names, below the prompt's directory; `file://` and `./` are left out.
 * @returns null where it leaves the directory or is no path at all.
 */
function normalizePath(path) {
    const plain = path.replace(/^file:\/\//, '');
    if (plain.length > 500 || /[\\\p{Cc}]/u.test(plain) || plain.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(plain))
        return null;
    const segments = plain.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.length === 0 || segments.some((segment) => segment === '..' || segment.toLowerCase() === '.git'))
        return null;
    return segments.join('/');
}
function isPattern(path) {
    return /[*?]/.test(path);
}
/** `yaml`, `csv` …: the end of a file's name in lower case. */
function extensionOf(path) {
    return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}


/***/ }),

/***/ 90963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
