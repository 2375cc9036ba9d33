import { explainFailure, runGit } from '../revisions/git-process.ts';
import type { CloneAccess, WritePlace } from './clone-place.ts';
import { askRemote, explainSigning, openWritePlace, requireIdentity } from './clone-place.ts';
import { explainRemote, listRemote, withoutMirror } from './push.ts';
import type { NewTag, TagOutcome, Tags } from './tags.ts';

/** Tags that one push takes: a remote's answer to more is long in coming, and a command line has its limit. */
const BATCH = 200;

/**
 * The tags of a clone. With `push` those of its remote: asked for at once, and pushed.
 * @throws PromptgateError `git-missing`, `git-not-a-repository`, `git-unsafe-directory`
 */
export async function openCloneTags(access: CloneAccess): Promise<Tags> {
  return new CloneTags(await openWritePlace(access), access.push);
}

/** Commits by tag, of lines `OID <tab or blank> refs/tags/NAME`; the line with `^{}` says where an annotated one leads. */
function parseTags(text: string): Map<string, { readonly commit: string }> {
  const tags = new Map<string, { readonly commit: string }>();
  for (const line of text.split('\n')) {
    const [, oid = '', name] = /^([0-9a-f]+)[\t ]refs\/tags\/(.+?)(?:\^\{\})?$/.exec(line) ?? [];
    if (name !== undefined) tags.set(name, { commit: oid });
  }
  return tags;
}

class CloneTags implements Tags {
  readonly #place: WritePlace;
  readonly #remote: string | null;

  constructor(place: WritePlace, remote: string | null) {
    this.#place = place;
    this.#remote = remote;
  }

  async list(): Promise<Map<string, { readonly commit: string }>> {
    if (this.#remote === null) return this.#listHere();
    return parseTags(await listRemote(this.#place.git, this.#remote, ['--tags', '--', this.#remote], 'listing tags'));
  }

  async createAll(tags: readonly NewTag[]): Promise<Map<string, TagOutcome>> {
    const outcomes = new Map<string, TagOutcome>();
    const [there, here] = [await this.list(), await this.#listHere()];
    const wanted: NewTag[] = [];
    for (const tag of tags) {
      // The remote's word counts: a tag of this clone alone may be left from a push that failed, and is pushed now.
      const found = there.get(tag.name) ?? here.get(tag.name);
      if (found !== undefined && found.commit !== tag.commit) outcomes.set(tag.name, { kind: 'conflict', commit: found.commit });
      else if (there.has(tag.name)) outcomes.set(tag.name, { kind: 'exists' });
      else wanted.push(tag);
    }
    for (const tag of wanted) {
      const raced = here.has(tag.name) ? null : await this.#createHere(tag);
      outcomes.set(tag.name, raced ?? { kind: 'created' });
    }
    const pushed = wanted.filter(({ name }) => outcomes.get(name)?.kind !== 'conflict');
    if (this.#remote !== null) {
      for (let at = 0; at < pushed.length; at += BATCH) {
        for (const [name, outcome] of await this.#push(this.#remote, pushed.slice(at, at + BATCH))) outcomes.set(name, outcome);
      }
    }
    return outcomes;
  }

  async #listHere(): Promise<Map<string, { readonly commit: string }>> {
    const { stdout } = await runGit(this.#place.git, ['show-ref', '--tags', '--dereference'], { accept: [0, 1] });
    return parseTags(stdout.toString());
  }

  /** null: made; else what stood there first. */
  async #createHere({ name, commit, message }: NewTag): Promise<TagOutcome | null> {
    const { git } = this.#place;
    const args = ['tag', '--annotate', '--cleanup=verbatim', '--file=-', '--', name, commit];
    const { code, stderr } = await runGit(git, args, { input: message.endsWith('\n') ? message : `${message}\n`, accept: [0, 1, 128] });
    if (code === 0) return null;
    const found = (await this.#listHere()).get(name);
    if (found !== undefined) return found.commit === commit ? { kind: 'exists' } : { kind: 'conflict', commit: found.commit };
    await requireIdentity(git);
    throw explainSigning(stderr, 'tag.gpgSign') ?? explainFailure('tag', stderr, git.directory);
  }

  /** Pushes tags, none of them over another; what the remote has already is compared. */
  async #push(remote: string, tags: readonly NewTag[]): Promise<Map<string, TagOutcome>> {
    const refs = tags.map(({ name }) => `refs/tags/${name}:refs/tags/${name}`);
    const args = ['push', '--porcelain', '--no-verify', '--recurse-submodules=no', '--', remote, ...refs];
    const { code, stdout, stderr } = await askRemote(withoutMirror(this.#place.git, remote), args);
    const outcomes = new Map<string, TagOutcome>();
    if (code === 0) return outcomes;
    const doing = tags.length === 1 ? `pushing the tag ${tags[0]?.name}` : `pushing ${tags.length} tags`;
    const refusals = stdout
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .join('\n');
    const there = await this.list().catch(() => {
      throw explainRemote(remote, doing, `${refusals}\n${stderr}`);
    });
    for (const { name, commit } of tags) {
      const found = there.get(name);
      if (found === undefined) throw explainRemote(remote, doing, `${refusals}\n${stderr}`);
      if (found.commit === commit) continue;
      outcomes.set(name, { kind: 'conflict', commit: found.commit });
      // Made here a moment ago, or left from such a moment: it would hide the remote's.
      await runGit(this.#place.git, ['tag', '--delete', '--', name], { accept: [0, 1] });
    }
    return outcomes;
  }
}
