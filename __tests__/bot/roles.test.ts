import { expect, test } from '@jest/globals';
import { isPerson, readRole, refuseRole } from '../../src/bot/roles.ts';

test.each([
  ['admin', 'admin', 'admin'],
  ['maintain', 'write', 'maintain'],
  ['write', 'write', 'write'],
  ['triage', 'read', 'triage'],
  ['read', 'read', 'read'],
  ['none', 'none', 'none'],
  // Organisations' own roles: what they are built on, as far as it is told.
  ['Prompt Engineer', 'write', 'write'],
  ['security-manager', 'read', 'read'],
  ['', 'write', 'write'],
  ['owner', 'everything', 'none'],
  ['', '', 'none'],
  ['Maintain', 'write', 'write'],
])('role_name %j with permission %j is %s', (roleName, permission, role) => {
  expect(readRole({ roleName, permission })).toBe(role);
});

test('approving one’s own pull request takes another maintainer, whatever the role', () => {
  expect(refuseRole('approve', 'admin', { isOwn: true })).toMatch(/Nobody approves their own/);
  expect(refuseRole('approve', 'maintain', { isOwn: false })).toBeNull();
  expect(refuseRole('eval', 'write', { isOwn: true })).toBeNull();
});

test.each([
  [{ login: 'ada', type: 'User', byApp: false }, true],
  [{ login: 'dependabot[bot]', type: 'Bot', byApp: false }, false],
  [{ login: 'Renovate[BOT]', type: 'User', byApp: false }, false],
  [{ login: 'octo-org', type: 'Organization', byApp: false }, false],
  [{ login: 'ada', type: 'User', byApp: true }, false],
  [{ login: '', type: 'User', byApp: false }, false],
])('%j is a person: %s', (author, person) => {
  expect(isPerson(author)).toBe(person);
});
