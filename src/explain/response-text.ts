import type { ResponseFacts } from '../monitoring/store.ts';
import { formatCount } from '../report/phrases.ts';
import { cleanLine, paint, type TextOptions, wrapProse } from '../report/terminal.ts';
import { parseEpoch } from '../rollout/epoch.ts';
import { showTime } from './text.ts';

/** Why it was this version. A place is known where chance chose, and only there. */
function explainChoice({ promptId, epoch, variant, bucket }: ResponseFacts): string {
  const parsed = parseEpoch(epoch);
  if (parsed === null) return 'No chance chose the version: no rollout ran.';
  const { rolloutId, step } = parsed;
  const rollout = `${promptId}/${rolloutId}`;
  if (bucket !== null)
    return `Chance gave it the ${variant ?? 'version'} of ${rollout} in step ${step + 1}, by place ${formatCount(bucket)} of 100,000.`;
  return `No chance chose the version, although ${rollout} ran, in step ${step + 1}: the key was on a list, or could not be used, or an override sent everybody to stable.`;
}

/** What gave an answer, before the story of its version. */
export function renderResponse(response: ResponseFacts, options: TextOptions): string {
  const { responseId, promptId, version, environment, commit, digest, at } = response;
  const content = [commit === null ? null : `commit ${commit.slice(0, 12)}`, digest].filter((part) => part !== null).join(', ');
  return [
    paint('bold', cleanLine(`Answer ${responseId}`), options),
    ...wrapProse(
      `${promptId} ${version} in ${environment}, ${showTime(new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'))}.`,
      options.width,
      0,
    ),
    ...wrapProse(explainChoice(response), options.width, 0),
    ...(content === '' ? [] : wrapProse(content, options.width, 0)),
  ].join('\n');
}
