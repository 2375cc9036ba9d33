export const id = 86;
export const ids = [86,963];
export const modules = {

/***/ 47705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestConfig: () => (/* binding */ digestConfig),
/* harmony export */   findStoredEvals: () => (/* binding */ findStoredEvals),
/* harmony export */   listApprovals: () => (/* binding */ listApprovals),
/* harmony export */   softenApproved: () => (/* binding */ softenApproved),
/* harmony export */   sortRecords: () => (/* binding */ sortRecords),
/* harmony export */   useStoredEvals: () => (/* binding */ useStoredEvals)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90963);
/* harmony import */ var _config_overrides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56362);
/* harmony import */ var _report_conclusion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90104);




/** What a maintainer may accept; nothing else is softened by an approval. */
const APPROVABLE = ['evals/weakened'];
/** Parts of a prompt by whose change its evals can test less. */
const TESTING_PARTS = new Set(['evals', 'output-schema', 'other']);
function digest(value) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((0,canonicalize__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A)(value), 'utf8')
        .digest('hex')}`;
}
/** Names all that lies in a prompt's directory: the text, the metadata, the suite and its cases. */
function digestDirectory({ dir, source }) {
    return digest([
        dir,
        [...source.files].map(([name, { mode, oid }]) => [name, mode, oid]).sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    ]);
}
/** Names a configuration: evals that ran by another one say nothing. */
function digestConfig(config) {
    return digest(config);
}
/** All that an approval of these changes can be about. */
function listApprovals(changes) {
    return changes.flatMap(({ id, base, head, parts }) => {
        if (base === null || head === null || !parts.some((part) => TESTING_PARTS.has(part)))
            return [];
        const content = { id, base: digestDirectory(base), head: digestDirectory(head) };
        return APPROVABLE.map((rule) => ({ rule, ...content }));
    });
}
/** The stored result of each prompt whose evals ran on these very commits, by this very configuration; the newest one of each. */
function findStoredEvals({ evals }, { base, head, config }) {
    const wanted = digestConfig(config);
    const fitting = evals.filter((record) => record.head === head && record.base === base && record.config === wanted);
    const found = new Map();
    for (const record of [...fitting].sort((a, b) => a.comment - b.comment))
        for (const stored of record.prompts)
            found.set(stored.id, { record, stored });
    return { found, isOutdated: evals.length > 0 && fitting.length === 0 };
}
/** Puts stored results in the place of those that this run has for the same prompts, or lacks. */
function useStoredEvals(result, stored, input) {
    const { found, isOutdated } = findStoredEvals(stored, input);
    const heads = new Set(input.changes.flatMap(({ id, head }) => (head === null ? [] : [id])));
    const taken = [...found].filter(([id]) => heads.has(id));
    const ids = new Set(taken.map(([id]) => id));
    const notes = taken.map(([id, { record }]) => `${id}: the evals are those that ${record.by} ran by /promptgate eval.`);
    const outdated = isOutdated ? ['Evals that ran by /promptgate eval do not count: the configuration or the base changed since.'] : [];
    if (taken.length === 0)
        return outdated.length === 0 ? result : { ...result, notes: [...result.notes, ...outdated] };
    const prompts = [...result.prompts.filter(({ id }) => !ids.has(id)), ...taken.map(([, { stored: one }]) => one)];
    return { ...result, prompts: prompts.sort((a, b) => (a.id < b.id ? -1 : 1)), notes: [...result.notes, ...notes] };
}
/** Records by their kind. An approval counts on the pull request where it was given: who opens another one of the same commits may not be who wrote them. */
function sortRecords(records, pull) {
    return {
        approvals: records.filter((record) => record.kind === 'approve').filter((record) => record.pull === pull),
        evals: records.filter((record) => record.kind === 'eval'),
    };
}
/** Makes notices of exactly the findings that are approved, and says by whom and why; a verdict that rested on them alone falls with them. */
function softenApproved(result, { approvals }, { changes, config, head }) {
    const asked = new Map(listApprovals(changes).map((one) => [nameApproval(one), one]));
    const given = new Map();
    for (const record of approvals)
        for (const one of record.head === head ? record.approvals : [])
            if (asked.has(nameApproval(one)))
                given.set(`${one.rule} ${one.id}`, record);
    if (given.size === 0)
        return result;
    return {
        ...result,
        prompts: result.prompts.map((prompt) => {
            const findings = prompt.findings.map((finding) => {
                const record = finding.severity === 'notice' ? undefined : given.get(`${finding.rule} ${prompt.id}`);
                return record === undefined ? finding : soften(finding, record);
            });
            if (findings.every((finding, at) => finding === prompt.findings[at]))
                return prompt;
            const conclusion = concludeAgain(prompt, findings, (0,_config_overrides_js__WEBPACK_IMPORTED_MODULE_3__/* .configFor */ .m)(config, prompt.id).evals.withoutCredentials);
            const report = prompt.report && { ...prompt.report, conclusion };
            return { ...prompt, report, conclusion, findings: (0,_report_conclusion_js__WEBPACK_IMPORTED_MODULE_1__/* .orderFindings */ .$t)(findings) };
        }),
    };
}
function nameApproval({ rule, id, base, head }) {
    return `${rule} ${id} ${base} ${head}`;
}
function soften(finding, { by, reason }) {
    return { ...finding, severity: 'notice', message: `${finding.message} Approved by ${by}: ${reason}`, help: 'Nothing is to be done.' };
}
function concludeAgain({ conclusion, report }, findings, unverified) {
    if (conclusion !== 'failure' || findings.some(({ severity }) => severity === 'error'))
        return conclusion;
    // Nothing was run, or nothing decided: that is no success, whoever approves.
    if (report === null || report.candidate.rate === null)
        return 'neutral';
    return report.unverified === true ? unverified : 'success';
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
