import type { CommandName } from './grammar.ts';

/** GitHub's roles, each with all that those before it may do. */
export const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The least role that each command asks for. */
export const LEAST_ROLE: Readonly<Record<CommandName, Role>> = {
  help: 'read',
  status: 'read',
  review: 'write',
  eval: 'write',
  bump: 'write',
  approve: 'maintain',
  deploy: 'maintain',
  rollback: 'maintain',
};

/** What GitHub's permission API says of somebody. */
export interface Permission {
  /** `maintain`, `triage`, or the name of an organisation's own role; empty where the server is too old to tell. */
  readonly roleName: string;
  /** One of `admin`, `write`, `read`, `none`: maintain is folded into write, triage into read. */
  readonly permission: string;
}

/** An organisation's own role counts as what it is built on, as far as GitHub tells; whatever is not known is nothing. */
export function readRole({ roleName, permission }: Permission): Role {
  return ROLES.find((role) => role === roleName) ?? ROLES.find((role) => role === permission) ?? 'none';
}

function mayUse(role: Role, name: CommandName): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[name]);
}

/** Who wrote a comment, as GitHub names authors. */
export interface Author {
  readonly login: string;
  /** `User`, `Bot`, `Organization`, `Mannequin`. */
  readonly type: string;
  /** Whether an app wrote it in a person's name. */
  readonly byApp: boolean;
}

/** Programs are never obeyed: what makes them write may be anybody. */
export function isPerson({ login, type, byApp }: Author): boolean {
  return type === 'User' && !byApp && login !== '' && !login.toLowerCase().endsWith('[bot]');
}

/** Why somebody may not use a command; null where they may. */
export function refuseRole(name: CommandName, role: Role, { isOwn }: { readonly isOwn: boolean }): string | null {
  if (!mayUse(role, name)) return `\`${name}\` takes the role ${LEAST_ROLE[name]} on this repository; yours is ${role}.`;
  if (name === 'approve' && isOwn) return 'Nobody approves their own pull request; another maintainer may.';
  return null;
}
