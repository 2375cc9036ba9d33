import { describe, expect, test } from '@jest/globals';
import type { Branch, BranchResult } from '../../src/branches/branch.ts';
import { writeOn } from '../../src/branches/write.ts';

/** A branch that is overtaken so many times before a write gets through. */
function fakeBranch(overtaken: number): Branch & { readonly calls: string[] } {
  const calls: string[] = [];
  let left = overtaken;
  return {
    name: 'main',
    calls,
    async read(paths) {
      calls.push(`read ${paths.join(' ')}`);
      return { tip: `tip-${left}`, files: new Map([['a', `text-${left}`]]) };
    },
    async commit({ parent, files, message }): Promise<BranchResult> {
      calls.push(`commit ${parent} ${files.get('a')} ${message}`);
      if (left === 0) return { kind: 'written', commit: 'done' };
      left -= 1;
      return { kind: 'moved' };
    },
  };
}

const decide = (files: ReadonlyMap<string, string | null>) => ({ files: new Map([['a', `${files.get('a')}!`]]), message: 'm' });

describe('writing on a branch', () => {
  test('every attempt reads and decides anew; waits grow, are random and bounded', async () => {
    const branch = fakeBranch(8);
    const sleeps: number[] = [];
    const moved: number[] = [];
    const options = {
      random: () => 1,
      sleep: async (time: number) => sleeps.push(time),
      onMoved: (attempt: number) => moved.push(attempt),
    };
    expect(await writeOn(branch, ['a'], decide, options)).toEqual({ commit: 'done', attempts: 9 });
    expect(sleeps).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 5000]);
    expect(moved).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(branch.calls.slice(0, 4)).toEqual(['read a', 'commit tip-8 text-8! m', 'read a', 'commit tip-7 text-7! m']);
  });

  test('gives up after so many attempts, without a wait after the last, and says so', async () => {
    const sleeps: number[] = [];
    const options = { attempts: 3, random: () => 0, sleep: async (time: number) => sleeps.push(time) };
    await expect(writeOn(fakeBranch(99), ['a'], decide, options)).rejects.toMatchObject({
      code: 'branch-busy',
      kind: 'outside',
      message: expect.stringContaining('3 times'),
    });
    expect(sleeps).toEqual([0, 0]);
  });

  test('nothing to write is no commit', async () => {
    const branch = fakeBranch(0);
    expect(await writeOn(branch, ['a'], () => null)).toEqual({ commit: null, attempts: 1 });
    expect(branch.calls).toEqual(['read a']);
  });

  test('other writers are held off from the reading to the commit, and not during the wait', async () => {
    const branch = fakeBranch(1);
    const exclusive: Branch = {
      ...branch,
      async exclusively(work) {
        branch.calls.push('hold');
        try {
          return await work();
        } finally {
          branch.calls.push('let go');
        }
      },
    };
    await writeOn(exclusive, ['a'], decide, { sleep: async () => branch.calls.push('wait') });
    expect(branch.calls.map((call) => call.replace(/ (?:a|tip).*/, ''))).toEqual([
      ...['hold', 'read', 'commit', 'let go', 'wait', 'hold', 'read', 'commit', 'let go'],
    ]);
  });
});
