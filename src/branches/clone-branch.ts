import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { PromptgateError } from '../errors.ts';
import { runGit } from '../revisions/git-process.ts';
import type { Branch, BranchCommit, BranchResult, BranchState } from './branch.ts';
import { bringAlong, findCheckouts, requireClean, stageFiles, unstageFiles } from './checkouts.ts';
import type { CloneAccess, WritePlace } from './clone-place.ts';
import { openWritePlace, runPatiently } from './clone-place.ts';
import { makeCommit, readBlob, readEntries, storeTexts } from './commit-object.ts';
import { finishPending, forgetPending, listMoves, notePending, readBranchTip, readPending } from './journal.ts';
import type { Lock } from './lock.ts';
import { acquireLock } from './lock.ts';
import { explainRemote, pushCommit, readRemoteTip } from './push.ts';
import { fetchBranch, findUnpushed, isPushed, readTrackingTip, upstreamRef } from './upstream.ts';

export interface CloneBranchOptions extends CloneAccess {
  /** `main`, without `refs/heads/`. */
  readonly branch: string;
  /** Milliseconds for which another writer of this clone is waited for; a minute when not given. */
  readonly patience?: number;
}

const PATIENCE = 60_000;

/**
 * A branch of a clone. Without `push` only the clone is read and written; with it, everything is built on the remote's newest tip,
 * and the branch here follows once the remote has taken the commit.
 * @throws PromptgateError `branch-name`, `git-missing`, `git-not-a-repository`, `git-unsafe-directory`
 */
export async function openCloneBranch(options: CloneBranchOptions): Promise<Branch> {
  const place = await openWritePlace(options);
  const { code } = await runGit(place.git, ['check-ref-format', `refs/heads/${options.branch}`], { accept: [0, 1] });
  if (code !== 0 || options.branch.startsWith('-')) {
    throw new PromptgateError(`"${options.branch.slice(0, 200)}" is no name of a branch.`, {
      code: 'branch-name',
      kind: 'usage',
      help: 'Name a branch without refs/heads/, such as main or promptgate-registry.',
    });
  }
  return new CloneBranch(place, options);
}

interface LocalMove {
  readonly from: string | null;
  readonly to: string;
  readonly change: BranchCommit;
  readonly checkouts: readonly string[];
}

class CloneBranch implements Branch {
  readonly name: string;
  readonly #ref: string;
  readonly #remote: string | null;
  readonly #place: WritePlace;
  readonly #note: (text: string) => void;
  readonly #patience: number;
  /** The lock that the work under way holds. */
  readonly #held = new AsyncLocalStorage<Lock>();

  constructor(place: WritePlace, { branch, push, note = () => {}, patience = PATIENCE }: CloneBranchOptions) {
    this.name = branch;
    this.#ref = `refs/heads/${branch}`;
    this.#remote = push;
    this.#place = place;
    this.#note = note;
    this.#patience = patience;
  }

  async exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#held.getStore() !== undefined) return work();
    const lock = await acquireLock(join(this.#place.commonDir, 'promptgate.lock'), { patience: this.#patience, note: this.#note });
    try {
      return await this.#held.run(lock, async () => {
        await finishPending(this.#place);
        return work();
      });
    } finally {
      await lock.release();
    }
  }

  async read(paths: readonly string[]): Promise<BranchState> {
    const remote = this.#remote;
    // A fetch keeps what it found under a name of ours: two at once would get in each other's way.
    const tip = remote === null ? await this.#readLocalTip() : await this.exclusively(() => this.#readRemoteTip(remote, paths));
    const entries = await readEntries(this.#place, tip, paths);
    const files = new Map<string, string | null>();
    for (const [path, entry] of entries) files.set(path, entry === null ? null : (await readBlob(this.#place, entry.oid)).toString());
    return { tip, files };
  }

  commit(commit: BranchCommit): Promise<BranchResult> {
    return this.exclusively(() => (this.#remote === null ? this.#commitHere(commit) : this.#commitThere(this.#remote, commit)));
  }

  /** Without the lock somebody else may have been at the index that commits are made with. */
  async #isHeld(): Promise<boolean> {
    return (await this.#held.getStore()?.isHeld()) === true;
  }

  /** A branch that only a remote has is where a new one here starts, as with `git checkout`. */
  async #readLocalTip(): Promise<string | null> {
    return (await readBranchTip(this.#place, this.#ref)) ?? readTrackingTip(this.#place, this.name);
  }

  async #readRemoteTip(remote: string, paths: readonly string[]): Promise<string | null> {
    const [upstream, local] = [await fetchBranch(this.#place, remote, this.name), await readBranchTip(this.#place, this.#ref)];
    if (upstream === null || local === null) return upstream ?? local;
    const unpushed = await findUnpushed(this.#place, { upstream, local, paths });
    if (unpushed.length === 0) return upstream;
    throw new PromptgateError(`${this.name} has commits here that ${remote} lacks and that change ${unpushed.join(', ')}.`, {
      code: 'unpushed-changes',
      kind: 'usage',
      help: `Nothing was written. Push them first: git push ${remote} ${this.name} (if that is refused: git pull --rebase ${remote} ${this.name})`,
    });
  }

  async #commitHere(change: BranchCommit): Promise<BranchResult> {
    const local = await readBranchTip(this.#place, this.#ref);
    if ((await this.#readLocalTip()) !== change.parent) return { kind: 'moved' };
    const checkouts = await this.#requireCleanCheckouts(local, change);
    const commit = await this.#make(change);
    return (await this.#move({ from: local, to: commit, change, checkouts })) ? { kind: 'written', commit } : { kind: 'moved' };
  }

  async #commitThere(remote: string, change: BranchCommit): Promise<BranchResult> {
    const local = await readBranchTip(this.#place, this.#ref);
    // null where the branch is new to the remote, although this clone may have it.
    const lease = await readBranchTip(this.#place, upstreamRef(this.name));
    if (change.parent !== (lease ?? local)) return { kind: 'moved' };
    const checkouts = await this.#requireCleanCheckouts(local, change);
    const commit = await this.#make(change);
    if (!(await this.#isHeld())) return { kind: 'moved' };
    const result = await pushCommit(this.#place.git, remote, this.name, { commit, lease });
    if (result.kind === 'moved') return result;
    if (result.kind === 'unknown') {
      const doing = `pushing to ${this.name}`;
      const tip = await readRemoteTip(this.#place.git, remote, this.name, doing).catch(() => lease);
      if (tip === lease) throw explainRemote(remote, doing, result.said);
      if (!(await isPushed(this.#place, { remote, branch: this.name, commit, tip }))) return { kind: 'moved' };
    }
    if (local === null && checkouts.length === 0) return { kind: 'written', commit };
    const isHere = local === change.parent && (await this.#move({ from: local, to: commit, change, checkouts }).catch(() => false));
    if (!isHere) this.#note(`${remote} has it. ${this.name} here has not: git pull ${remote} ${this.name}`);
    return { kind: 'written', commit };
  }

  async #requireCleanCheckouts(local: string | null, { files }: BranchCommit): Promise<string[]> {
    const checkouts = await findCheckouts(this.#place, this.name);
    if (checkouts.length > 0) await requireClean(this.#place, checkouts, await readEntries(this.#place, local, [...files.keys()]));
    return checkouts;
  }

  async #make({ parent, files, message }: BranchCommit): Promise<string> {
    const entries = await storeTexts(this.#place, files, await readEntries(this.#place, parent, [...files.keys()]));
    return makeCommit(this.#place, { parent, entries, message });
  }

  /** Moves the branch here from one commit to its child, then index and work tree of the files. false: the branch was elsewhere. */
  async #move({ from, to, change, checkouts }: LocalMove): Promise<boolean> {
    const paths = [...change.files.keys()];
    const moves = await listMoves(this.#place, { from, to, paths });
    if (!(await this.#isHeld())) return false;
    const earlier = await readPending(this.#place);
    const takeBack = async () => {
      await unstageFiles(checkouts, paths).catch(() => {});
      await (earlier === null ? forgetPending(this.#place) : notePending(this.#place, earlier));
    };
    await notePending(this.#place, { branch: this.name, from, to, paths });
    try {
      await stageFiles(this.#place, checkouts, moves);
    } catch (cause) {
      await takeBack();
      throw explainWorkTree(cause);
    }
    let isMoved = false;
    try {
      isMoved = await this.#moveRef(from, to, change.message);
    } finally {
      if (!isMoved) await takeBack();
    }
    if (!isMoved) return false;
    try {
      await bringAlong(this.#place, checkouts, moves);
      await forgetPending(this.#place);
    } catch (error) {
      const restore = `git restore --staged --worktree -- ${paths.join(' ')}`;
      this.#note(
        `The commit ${to.slice(0, 12)} is made, but the files in the work tree could not follow (${(error as Error).message.slice(0, 200)}). Do so before the next commit: ${restore}`,
      );
    }
    return true;
  }

  async #moveRef(from: string | null, to: string, message: string): Promise<boolean> {
    const subject = (message.split('\n')[0] ?? '').slice(0, 200);
    const args = ['update-ref', '-m', `promptgate: ${subject}`, this.#ref, to, from ?? ''];
    const { code, stderr } = await runPatiently(this.#place.git, args, { accept: [0, 1, 128] });
    const tip = await readBranchTip(this.#place, this.#ref);
    if (code === 0 || tip === to) return true;
    if (tip !== from) return false;
    throw new PromptgateError(`${this.name} could not be moved: ${stderr.trim().slice(0, 300)}`, {
      code: 'git-failed',
      kind: 'outside',
      help: 'Nothing was written. Mend what git says, then run the same command again.',
    });
  }
}

function explainWorkTree(cause: unknown): PromptgateError {
  if (cause instanceof PromptgateError) return cause;
  return new PromptgateError(`The work tree cannot be written to: ${(cause as Error).message}`, {
    code: 'not-writable',
    kind: 'outside',
    help: 'Nothing was changed. Check that you may write to it and that the disk is not full, then run the same command again.',
    cause,
  });
}
