import type { Finding } from '../checks/finding.ts';
import { finding } from '../checks/finding.ts';
import type { Json } from '../prompt/types.ts';
import type { PromptSide, RenderedRequest } from './render.ts';
import { renderRequest } from './render.ts';
import type { Vars } from './render-vars.ts';
import { nameJudging } from './suite/collect-cases.ts';
import type { SuiteFolder } from './suite/files.ts';
import { createTemplates } from './template.ts';
import type { Assertion, EvalCase, Suite, SuitePlace } from './types.ts';

/** A prompt, its suite and its files at one revision. */
export interface Revision {
  readonly side: PromptSide;
  /** null where it has none. */
  readonly suite: Suite | null;
  readonly folder: SuiteFolder;
}

/** How an output is judged; values are templates that the judging renders over `vars`, once. */
export interface Judging {
  /** The case's, and where the prompt promises a schema, that the output fits it. */
  readonly assert: readonly Assertion[];
  readonly threshold: number | null;
  readonly transform: string | null;
  readonly vars: Vars;
}

/** A case put to one side's prompt. */
export interface PlannedRun {
  /** Renders it; the same each time, so that rendered prompts need not be held. */
  readonly render: () => RenderedRequest;
  readonly judging: Judging;
  /** tools.json of that side. */
  readonly tools: Json | null;
}

export interface PlannedCase {
  readonly id: string;
  readonly description: string | null;
  readonly required: boolean;
  /** Trials; null: as the configuration says. */
  readonly repeat: number | null;
  readonly place: SuitePlace;
  /** `base`: the head's suite has it no more, and it is run all the same. */
  readonly origin: 'head' | 'base';
  /** null where the head's prompt needs what a case of the base does not give. */
  readonly candidate: PlannedRun | null;
  /** null without a base, or where its prompt needs what neither case gives. */
  readonly baseline: PlannedRun | null;
  /** Why there is no pair; null where there is one, or no base at all. */
  readonly notComparable: string | null;
  /** The base's way to judge the candidate's outputs, where it differs: passing the head's and failing this is `evals/weakened`. */
  readonly former: Judging | null;
}

export interface CasePlan {
  readonly cases: readonly PlannedCase[];
  /** `evals/invalid`: cases of the head that cannot be put to their own prompt. */
  readonly findings: readonly Finding[];
}

export interface PlanOptions {
  /** What `now` means to templates. */
  readonly now: Date;
  /** Milliseconds since any moment. */
  readonly clock: () => number;
}

/** Findings of cases that cannot be rendered. */
const LIMIT = 20;

/**
 * Decides which case runs on what: the head's cases and those that only the base has, all of them on both prompts.
 * @param base null for a new prompt; of a renamed one, the prompt under its previous id.
 */
export function planCases(head: Revision, base: Revision | null, { now, clock }: PlanOptions): CasePlan {
  const planner = new Planner(head, base, { now, clock });
  const former = new Map((base?.suite?.cases ?? []).map((each) => [each.id, each]));
  const cases: PlannedCase[] = [];
  for (const evalCase of head.suite?.cases ?? []) {
    const planned = planner.planHead(evalCase, former.get(evalCase.id) ?? null);
    former.delete(evalCase.id);
    if (planned !== null) cases.push(planned);
  }
  for (const evalCase of former.values()) cases.push(planner.planBase(evalCase));
  return { cases, findings: planner.findings };
}

class Planner {
  readonly findings: Finding[] = [];
  readonly #head: Revision;
  readonly #base: Revision | null;
  readonly #templates;
  readonly #again;

  constructor(head: Revision, base: Revision | null, { now, clock }: PlanOptions) {
    this.#head = head;
    this.#base = base;
    this.#templates = createTemplates(now, clock);
    this.#again = createTemplates(now, clock, Number.POSITIVE_INFINITY);
  }

  planHead(evalCase: EvalCase, former: EvalCase | null): PlannedCase | null {
    const { vars, place } = evalCase;
    const candidate = this.#planRun(this.#head.side, evalCase, vars, this.#head.folder);
    if (typeof candidate === 'string') {
      const help = 'Give the variable under `vars` (or in `defaultTest.vars` for every case), or correct the template.';
      if (this.findings.length < LIMIT) this.findings.push(finding('evals/invalid', place, `Case ${evalCase.id}: ${candidate}`, help));
      return null;
    }
    const baseline = this.#planBaseline(evalCase, former);
    return {
      ...describe(evalCase, 'head'),
      candidate,
      baseline: typeof baseline === 'string' ? null : baseline,
      notComparable: typeof baseline === 'string' ? baseline : null,
      former:
        former === null || nameJudging(former) === nameJudging(evalCase)
          ? null
          : judge(former, this.#head.side, { ...former.vars, ...candidate.judging.vars }),
    };
  }

  planBase(evalCase: EvalCase): PlannedCase {
    const { side, folder } = this.#base as Revision;
    const candidate = this.#planRun(this.#head.side, evalCase, evalCase.vars, folder);
    const baseline = this.#planRun(side, evalCase, evalCase.vars, folder);
    return {
      ...describe(evalCase, 'base'),
      candidate: typeof candidate === 'string' ? null : candidate,
      baseline: typeof baseline === 'string' ? null : baseline,
      notComparable: typeof candidate === 'string' ? candidate : typeof baseline === 'string' ? baseline : null,
      former: null,
    };
  }

  /** The head's case on the base's prompt; a variable that only the base's prompt needs comes from the base's case. */
  #planBaseline(evalCase: EvalCase, former: EvalCase | null): PlannedRun | string | null {
    if (this.#base === null) return null;
    const { side } = this.#base;
    const { folder } = this.#head;
    const alone = this.#planRun(side, evalCase, evalCase.vars, folder);
    if (typeof alone !== 'string' || former === null) return alone;
    return this.#planRun(side, evalCase, { ...former.vars, ...evalCase.vars }, folder);
  }

  /** A run, or why there can be none. */
  #planRun(side: PromptSide, evalCase: EvalCase, vars: Vars, folder: SuiteFolder): PlannedRun | string {
    const { rendered, mistake } = renderRequest(side, evalCase, vars, folder, this.#templates);
    if (rendered === null) return mistake;
    const render = (): RenderedRequest => {
      const again = renderRequest(side, evalCase, vars, folder, this.#again);
      if (again.rendered === null) throw new Error(`The case ${evalCase.id} was rendered before and cannot be now: ${again.mistake}`);
      return again.rendered;
    };
    return { render, judging: judge(evalCase, side, rendered.vars), tools: side.toolsValue };
  }
}

function describe({ id, description, required, repeat, place }: EvalCase, origin: 'head' | 'base') {
  return { id, description, required, repeat, place, origin };
}

/** Each side's outputs fit the schema that they were asked for; the suite's own assertions are the same for both. */
function judge({ assert, threshold, options, place }: EvalCase, { prompt }: PromptSide, vars: Vars): Judging {
  const implied: Assertion[] =
    prompt.outputSchema === null || options.outputSchema === 'off' ? [] : [{ type: 'is-json', value: prompt.outputSchema, place }];
  return { assert: [...implied, ...assert], threshold, transform: options.transform, vars };
}
