import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PromptgateError } from '../../src/errors.ts';
import { readEvent } from '../../src/github/event.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const ZERO = '0'.repeat(40);

function pull(change: Record<string, unknown> = {}, head: Record<string, unknown> = {}) {
  const repo = { full_name: 'octo-org/prompts' };
  return { pull_request: { number: 3, title: 'fix: x', head: { sha: B, repo, ...head }, base: { sha: A, ref: 'main', repo }, ...change } };
}

describe('facts', () => {
  test('of a pull request', () => {
    const facts = { kind: 'pull_request', number: 3, title: 'fix: x', headSha: B, baseSha: A, baseRef: 'main', fromFork: false };
    expect(readEvent('pull_request', pull())).toEqual(facts);
    expect(readEvent('pull_request', pull({}, { repo: { full_name: 'mallory/prompts' } }))).toEqual({ ...facts, fromFork: true });
    expect(readEvent('pull_request', pull({}, { repo: null }))).toEqual({ ...facts, fromFork: true });
  });

  test('of a merge group and a push', () => {
    const group = { base_sha: A, head_sha: B, base_ref: 'refs/heads/release/1' };
    expect(readEvent('merge_group', { merge_group: group })).toEqual({ kind: 'merge_group', baseSha: A, headSha: B, baseRef: 'release/1' });
    expect(readEvent('push', { before: A, after: B, ref: 'refs/heads/main' })).toEqual({
      kind: 'push',
      baseSha: A,
      headSha: B,
      ref: 'main',
    });
    expect(readEvent('push', { before: ZERO, after: B, ref: 'refs/heads/new' })).toMatchObject({ baseSha: null });
  });

  test('of an event without commits of its own, where the workflow names a base', () => {
    expect(readEvent('workflow_dispatch', {}, B)).toEqual({ kind: 'other', headSha: B });
    expect(readEvent('push', { before: A, after: B, ref: 'refs/heads/main' }, A)).toMatchObject({ kind: 'push', headSha: B });
  });
});

describe('refusals', () => {
  test.each([
    ['schedule', {}, /does not review the event `schedule`/],
    ['', {}, /event `\(none\)`/],
    ['push', { before: A, after: ZERO, ref: 'refs/heads/gone' }, /deletes a branch/],
    ['pull_request', null, /has no pull_request.number/],
    ['pull_request', [], /has no pull_request.number/],
    ['pull_request', pull({ number: '3; rm' }), /has a pull_request.number that cannot be one/],
    ['pull_request', pull({ title: null }), /has a pull_request.title/],
    ['pull_request', pull({}, { sha: '--upload-pack=x' }), /has a pull_request.head.sha/],
    ['pull_request', pull({}, { sha: 'A'.repeat(40) }), /has a pull_request.head.sha/],
    ['pull_request', pull({ base: { sha: A, ref: '--output=x' } }), /has a pull_request.base.ref/],
    ['pull_request', pull({ base: { sha: A, ref: 'a..b' } }), /has a pull_request.base.ref/],
    ['pull_request', pull({ base: { sha: A, ref: 'a\nb' } }), /has a pull_request.base.ref/],
    ['merge_group', { merge_group: { base_sha: A } }, /has no merge_group.head_sha/],
    ['push', JSON.parse(`{"__proto__": {"before": "${A}", "after": "${B}", "ref": "x"}}`), /has no before/],
  ])('%s %j', (name, payload, message) => {
    expect(() => readEvent(name, payload)).toThrow(message);
    expect(() => readEvent(name, payload)).toThrow(PromptgateError);
  });

  test('an event without commits of its own names the way that there is', () => {
    const help = (name: string): string => {
      try {
        readEvent(name, {});
      } catch (error) {
        return (error as PromptgateError).help;
      }
      return '';
    };
    expect(help('workflow_dispatch')).toMatch(/`base: main`.*`head`/);
    expect(help('issue_comment')).not.toMatch(/`base/);
  });

  test.each([
    ['issue_comment', B, /default branch/],
    ['pull_request_target', B, /default branch/],
    ['workflow_run', B, /default branch/],
    ['', B, /event `\(none\)`/],
    ['schedule', '', /GITHUB_SHA is not/],
    ['schedule', '--help', /GITHUB_SHA is not/],
  ])('%s with GITHUB_SHA %s is refused', (name, sha, message) => {
    expect(() => readEvent(name, {}, sha)).toThrow(message);
  });

  test('any JSON gives facts or a PromptgateError', () => {
    fc.assert(
      fc.property(fc.constantFrom('pull_request', 'merge_group', 'push'), fc.jsonValue(), (name, payload) => {
        expect(() => readEvent(name, payload)).toThrow(PromptgateError);
      }),
    );
  });
});
