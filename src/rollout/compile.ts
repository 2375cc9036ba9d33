import type { Bundle, BundledRollout, BundledVersion } from '../bundle/bundle.ts';
import type { JsonObject } from '../prompt/types.ts';
import { GUARDRAILS } from '../registry/registry.ts';
import { listGuardrails } from '../registry/rollout-guardrails.ts';
import { countPlaces, prefixOf } from './bucket.ts';
import { nameEpoch } from './epoch.ts';
import { freezeDeep } from './freeze.ts';
import type { RoutingOverride } from './override.ts';
import type { Assignment } from './resolution.ts';

/** Fills a text's variables in; see `Resolution.render`. */
export type Render = (vars?: Readonly<Record<string, unknown>>) => string;

/** Makes what fills the variables of a text in; the second is its name, for messages. */
export type RenderOf = (text: string, what: string) => Render;

/** One version, ready to be given out; everything in it is shared by all who get it. */
export interface Arm {
  readonly version: string;
  readonly variant: 'stable' | 'canary';
  readonly digest: string;
  readonly commit: string;
  readonly metadata: JsonObject;
  readonly text: string;
  readonly render: Render;
  readonly assignment: Assignment | null;
}

export interface CompiledRollout {
  readonly id: string;
  readonly epoch: string;
  readonly percent: number;
  /** Places below it get the canary. */
  readonly threshold: number;
  readonly unit: 'user' | 'request';
  readonly prefix: string;
  readonly allow: ReadonlySet<string>;
  readonly deny: ReadonlySet<string>;
  readonly isOverridden: boolean;
}

interface CompiledPrompt {
  readonly stable: Arm;
  readonly canary: Arm | null;
  readonly rollout: CompiledRollout | null;
}

/** A bundle as it is routed by; made once, never changed. */
export interface Compiled {
  readonly environment: string;
  /** Sorted. */
  readonly ids: readonly string[];
  readonly prompts: ReadonlyMap<string, CompiledPrompt>;
  /** Assignments by what they say. */
  readonly assignments: ReadonlyMap<string, Assignment>;
  /** Ids of rollouts that an override sends to stable. */
  readonly overridden: readonly string[];
}

export interface CompileOptions {
  readonly overrides?: readonly RoutingOverride[];
  /** What was routed by before: an assignment that says the same stays the same object. */
  readonly previous?: Compiled | null;
  readonly renderOf: RenderOf;
}

function nameOverridden(...names: readonly [prompt: string, environment: string, rolloutId: string]): string {
  return JSON.stringify(names);
}

/** Brings a bundle, which has been proven, into the form in which keys are looked up. Pure; metadata are frozen with all that is in them. */
export function compileBundle(bundle: Pick<Bundle, 'environment' | 'prompts'>, options: CompileOptions): Compiled {
  const { overrides = [], previous = null, renderOf } = options;
  const { environment } = bundle;
  const prompts = new Map<string, CompiledPrompt>();
  const assignments = new Map<string, Assignment>();
  const sent = new Set(overrides.map((each) => nameOverridden(each.prompt, each.environment, each.rolloutId)));
  const overridden = new Set<string>();
  const keep = (assignment: Assignment): Assignment => {
    const name = JSON.stringify(assignment);
    const kept = previous?.assignments.get(name) ?? (freezeDeep(assignment) as Assignment);
    assignments.set(name, kept);
    return kept;
  };
  const ids = Object.keys(bundle.prompts).sort();
  for (const id of ids) {
    const { stable, canary, rollout, templating } = bundle.prompts[id] as Bundle['prompts'][string];
    const makeArm = (version: BundledVersion, variant: Arm['variant']): Arm => ({
      version: version.version,
      variant,
      digest: version.digest,
      commit: version.commit,
      metadata: freezeDeep(version.metadata) as JsonObject,
      text: version.text,
      render: templating === 'none' ? () => version.text : renderOf(version.text, `${id} ${version.version}`),
      assignment: rollout === null || canary === null ? null : keep(describeAssignment(id, environment, rollout, stable, canary, variant)),
    });
    const isOverridden = rollout !== null && sent.has(nameOverridden(id, environment, rollout.id));
    if (isOverridden) overridden.add(rollout.id);
    prompts.set(id, {
      stable: makeArm(stable, 'stable'),
      canary: canary === null ? null : makeArm(canary, 'canary'),
      rollout: rollout === null || canary === null ? null : compileRollout(rollout, isOverridden),
    });
  }
  return { environment, ids: Object.freeze(ids), prompts, assignments, overridden: Object.freeze([...overridden].sort()) };
}

function describeAssignment(
  promptId: string,
  environment: string,
  rollout: BundledRollout,
  stable: BundledVersion,
  canary: BundledVersion,
  variant: Arm['variant'],
): Assignment {
  return {
    promptId,
    environment,
    version: (variant === 'canary' ? canary : stable).version,
    variant,
    rolloutId: rollout.id,
    step: rollout.step,
    epoch: nameEpoch(rollout.id, rollout.step),
    percent: rollout.percent,
    unit: rollout.unit,
    slowMs: rollout.slowMs,
    // One that a newer tool has written down may be unknown here.
    guardrails: listGuardrails(rollout).filter((name) => GUARDRAILS.includes(name)),
    versions: { stable: stable.version, canary: canary.version },
  };
}

function compileRollout(rollout: BundledRollout, isOverridden: boolean): CompiledRollout {
  return {
    id: rollout.id,
    epoch: nameEpoch(rollout.id, rollout.step),
    percent: rollout.percent,
    threshold: countPlaces(rollout.percent),
    unit: rollout.unit,
    prefix: prefixOf(rollout.salt),
    allow: new Set(rollout.allow),
    deny: new Set(rollout.deny),
    isOverridden,
  };
}
