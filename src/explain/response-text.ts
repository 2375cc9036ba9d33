import type { ResponseFacts } from '../monitoring/store.ts';
import { cleanLine, paint, type TextOptions, wrapProse } from '../report/terminal.ts';
import { showTime } from './text.ts';

/** What gave an answer, before the story of its version. */
export function renderResponse(response: ResponseFacts, options: TextOptions): string {
  const { responseId, promptId, version, environment, epoch, variant, bucket, commit, digest, at } = response;
  const [rolloutId, step] = epoch === '' ? [] : epoch.split('/');
  const chosen =
    rolloutId === undefined
      ? 'No chance chose the version: no rollout ran, or the key was on a list.'
      : `Chance gave it the ${variant ?? 'version'} of ${promptId}/${rolloutId} in step ${Number(step) + 1}${bucket === null ? '' : `, by place ${bucket.toLocaleString('en')} of 100,000`}.`;
  const content = [commit === null ? null : `commit ${commit.slice(0, 12)}`, digest].filter((part) => part !== null).join(', ');
  return [
    paint('bold', cleanLine(`Answer ${responseId}`), options),
    ...wrapProse(
      `${promptId} ${version} in ${environment}, ${showTime(new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'))}.`,
      options.width,
      0,
    ),
    ...wrapProse(chosen, options.width, 0),
    ...(content === '' ? [] : wrapProse(content, options.width, 0)),
  ].join('\n');
}
