import type { Look, Looked, Unseen } from './look.ts';

/** A look as JSON tells it; logarithms that are no numbers become null. */
export function describeLook({ at, rollouts, completed }: Look) {
  return { at: new Date(at).toISOString(), rollouts: rollouts.map(describeOne), completed };
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
