import { describe, expect, test } from '@jest/globals';
import { readPullNumber, readRemote } from '../../src/explain/pull-request.ts';

describe('the pull request that a message names', () => {
  test.each([
    ['Merge pull request #12 from octo/topic\n\nfeat: x (#9)', 12],
    ['feat: answers refunds (#345)', 345],
    ['feat: answers refunds (#345)\r\n\r\nbody', 345],
    ['Revert "feat: x (#12)" (#13)', 13],
    ['fix: as #12 said', null],
    ['fix: x (#12) and more', null],
    ['fix: x\n\nsee (#12)', null],
    ["Merge branch 'topic' (#0)", null],
    ['Merge pull request #1234567890 from a/b', null],
    ['', null],
  ])('%j', (message, number) => {
    expect(readPullNumber(message)).toBe(number);
  });
});

describe('the repository that a remote names', () => {
  test.each([
    ['https://github.com/octo-org/prompts.git', 'github.com octo-org/prompts'],
    ['https://x-access-token:secret@github.com/octo-org/prompts', 'github.com octo-org/prompts'],
    ['git@github.com:octo-org/prompts.git', 'github.com octo-org/prompts'],
    ['ssh://git@ssh.github.com:443/octo-org/prompts.git', 'github.com octo-org/prompts'],
    ['ssh://git@ghe.example:22/o/r', 'ghe.example:22 o/r'],
    ['http://127.0.0.1:8080/o/r.git/', '127.0.0.1:8080 o/r'],
    ['https://GitHub.com/o/r.js.git', 'github.com o/r.js'],
    ['/srv/git/prompts.git', null],
    ['../prompts', null],
    ['file:///srv/git/o/r', null],
    ['https://github.com/o/..', null],
    ['https://github.com/o/r/tree/main', null],
    ['https://github.com/o/r?x=1', null],
    ['', null],
  ])('%s', (url, found) => {
    const place = readRemote(url);
    expect(place === null ? null : `${place.host} ${place.owner}/${place.repo}`).toBe(found);
  });
});
