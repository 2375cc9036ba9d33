import type { Role } from './records.ts';
import { userShape } from './shapes.ts';
import { type Answer, type Call, type Route, refusal, type State } from './state.ts';

const COUNTS = { public_repos: 1, public_gists: 0, followers: 0, following: 0 };
const ABOUT = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null };
const TIMES = { created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' };

/** An installation token is no user. */
function getViewer({ state, identity }: Call): Answer {
  if (identity === null)
    return { status: 401, json: { message: 'Requires authentication', documentation_url: 'https://docs.github.com/rest' } };
  if (identity.kind !== 'user') return refusal(403, 'Resource not accessible by integration');
  return { status: 200, json: { ...userShape(state, identity.login), ...ABOUT, ...COUNTS, ...TIMES } };
}

/** Every name is a user's here. */
function getUser({ state, params }: Call): Answer {
  return { status: 200, json: { ...userShape(state, params.username ?? ''), ...ABOUT, ...COUNTS, ...TIMES } };
}

const PERMISSIONS: Readonly<Record<string, Role['permission']>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
};

/** Gives somebody a role; a name that is not GitHub's own is a custom role on top of `permission`. */
export function setRole(state: State, login: string, role: string, permission: Role['permission'] = PERMISSIONS[role] ?? 'read'): void {
  state.roles.set(login.toLowerCase(), { role, permission });
}

const FLAGS = ['pull', 'triage', 'push', 'maintain', 'admin'] as const;
const LEVELS: Readonly<Record<string, number>> = { none: 0, read: 1, triage: 2, write: 3, maintain: 4, admin: 5 };

/** `permission` folds maintain into write and triage into read. Logins have no case; an App is no user. */
function getPermission({ state, params }: Call): Answer {
  const login = params.username ?? '';
  const known = state.roles.get(login.toLowerCase());
  if (known === undefined && login.endsWith('[bot]')) return refusal(404, `${login} is not a user`);
  const open: Role = state.isPrivate ? { role: 'none', permission: 'none' } : { role: 'read', permission: 'read' };
  const { role, permission } = known ?? open;
  const level = LEVELS[role] ?? LEVELS[permission] ?? 0;
  const permissions = Object.fromEntries(FLAGS.map((flag, index) => [flag, level > index]));
  return { status: 200, json: { permission, role_name: role, user: { ...userShape(state, login), role_name: role, permissions } } };
}

const METADATA = [['metadata', 'read']] as const;

export const PEOPLE_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/user', needs: [], handle: getViewer },
  { method: 'GET', path: '/users/{username}', needs: [], handle: getUser },
  { method: 'GET', path: '/repos/{owner}/{repo}/collaborators/{username}/permission', needs: METADATA, handle: getPermission },
];
