import type { RegisteredVersion } from '../registry/registry.ts';
import type { PlannedRelease, ReleaseProblem, TipPrompt } from './plan.ts';

const short = (commit: string): string => commit.slice(0, 12);

/** The metadata has no version, or the prompt cannot be read. */
export function explainUnreadable({ id, version, digest }: TipPrompt): ReleaseProblem {
  const what = version === null ? 'has no valid version in its metadata' : digest === null ? 'cannot be read whole' : 'cannot be read';
  const help = `See what is wrong with it: promptgate validate ${id}`;
  return { id, version, code: 'unreadable', message: `${id} ${what}, so it is not released.`, help };
}

/** The registered version has another content than the tip. */
export function explainChanged({ id, version }: TipPrompt, { commit }: RegisteredVersion): ReleaseProblem {
  return {
    id,
    version,
    code: 'changed',
    message: `${id} ${version} is registered with the content of commit ${short(commit)}, and the default branch has another content under the same version.`,
    help: `Give the new content its own version: promptgate bump ${id} patch -m "what changed" --commit; then merge that.`,
  };
}

/** The name is none that Git takes. */
export function explainNoTag(id: string, version: string, tag: string, template: string): ReleaseProblem {
  return {
    id,
    version,
    code: 'tag-name',
    message: `${id} ${version} is not released: Git takes no tag named "${tag}".`,
    help: `Change release.tag in the configuration (now "${template}"), for example to "{id}@{version}".`,
  };
}

/** The tag is there, at another commit. */
export function explainTagElsewhere({ id, version, tag, commit }: PlannedRelease, tagged: string): ReleaseProblem {
  return {
    id,
    version,
    code: 'tag-elsewhere',
    message: `${id} ${version} belongs to commit ${short(commit)}, but the tag ${tag} points at ${short(tagged)}.`,
    help: `If the tag is a mistake, delete it (git push origin :refs/tags/${tag}) and run the release again; if it was released from ${short(tagged)}, give this content a new version: promptgate bump ${id} patch -m "what changed" --commit`,
  };
}

/** Another tag takes the name, or a directory of the name. */
export function explainTagInTheWay(id: string, version: string, tag: string, other: string, template: string): ReleaseProblem {
  const why =
    other === tag ? 'another prompt’s version has the same tag' : `the tag ${other} is in its way: Git keeps no tag below another one`;
  return {
    id,
    version,
    code: 'tag-in-the-way',
    message: `${id} ${version} cannot get the tag ${tag}: ${why}.`,
    help: `Let release.tag in the configuration (now "${template}") name id and version unmistakably, such as "{id}@{version}".`,
  };
}

/** The clone's history ends before the version came. */
export function explainUnknownOrigin(id: string, version: string): ReleaseProblem {
  return {
    id,
    version,
    code: 'origin-unknown',
    message: `${id} ${version} is not released: this clone is shallow and does not hold the commit that brought it.`,
    help: 'Give actions/checkout `fetch-depth: 0`; in a clone of your own: git fetch --unshallow',
  };
}
