import { EXIT_CODES } from '../errors.ts';
import { hasFault, type Look } from '../watch/look.ts';

export interface PassOptions {
  /** Anything but a pass is a failure. */
  readonly requirePass?: boolean;
}

export interface LookOptions extends PassOptions {
  /** Whether the look went by an earlier registry, for the newest could not be read; absent: no. */
  readonly isOld?: boolean;
}

/** A regression counts before everything else; what is not known is a failure only where a pass is asked for. */
export function concludeVerdicts(verdicts: readonly string[], { requirePass }: PassOptions): number {
  if (verdicts.includes('regress')) return EXIT_CODES.failure;
  const isPassed = verdicts.length > 0 && verdicts.every((verdict) => verdict === 'pass');
  return requirePass === true && !isPassed ? EXIT_CODES.failure : EXIT_CODES.success;
}

/**
 * The exit code of one look: a regression, then what could not be read or done, then what a gate refused. An alarm on what runs without a
 * rollout is a regression at each look, also where somebody was told before. There is no pass without a rollout: it is missed where the prompt was
 * named.
 */
export function concludeLook(look: Look, options: LookOptions = {}): number {
  const versions = look.uncontrolled.versions.flatMap((one) => (one.kind === 'looked' ? [one] : []));
  const verdicts = [
    ...look.rollouts.map((one) => (one.kind === 'unseen' ? 'unseen' : one.check.detection.verdict)),
    ...versions
      .filter(({ subject, detection }) => subject.isNamed || detection.verdict === 'regress')
      .map(({ detection }) => detection.verdict),
  ];
  if (verdicts.includes('regress')) return EXIT_CODES.failure;
  if (hasFault(look) || options.isOld === true) return EXIT_CODES.outside;
  const isRefused = look.rollouts.some((one) => one.kind === 'looked' && one.acted?.parts.some(({ state }) => state === 'refused'));
  return isRefused ? EXIT_CODES.failure : concludeVerdicts(verdicts, options);
}
