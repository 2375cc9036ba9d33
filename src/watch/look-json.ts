import type { Look, Looked, Unseen } from './look.ts';
import type { UncontrolledLook } from './look-uncontrolled.ts';

/** A look as JSON tells it; logarithms that are no numbers become null. */
export function describeLook({ at, rollouts, completed, uncontrolled }: Look) {
  const { versions, waiting } = uncontrolled;
  return {
    ...{ at: new Date(at).toISOString(), rollouts: rollouts.map(describeOne), completed },
    ...{ withoutRollout: versions.map(describeVersion), ...(waiting === 0 ? {} : { waiting }) },
  };
}

function describeOne(one: Looked | Unseen) {
  const { promptId: prompt, environment, stable, rollout } = one.subject;
  const about = { prompt, environment, stable, rollout };
  if (one.kind === 'unseen') return { ...about, problem: one.problem };
  const { verdict, named, reasons, ...evidence } = one.check.detection;
  return {
    ...{ ...about, verdict, named, reasons, evidence },
    action: one.planned,
    acted: one.acted,
    ...(one.unkept === null ? {} : { unkept: one.unkept }),
  };
}

function describeVersion(one: UncontrolledLook['versions'][number]) {
  const { promptId: prompt, environment, version, previous } = one.subject;
  const about = { prompt, environment, version, previous };
  if (one.kind === 'unseen') return { ...about, problem: one.problem };
  const { detection, alarmedAt, isNew, unkept } = one;
  return { ...about, ...detection, alarmedAt, isNew, ...(unkept === null ? {} : { unkept }) };
}
