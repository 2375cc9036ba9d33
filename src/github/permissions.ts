import type { Permission } from '../bot/roles.ts';
import { explainFailure, type GitHub, readFailure } from './client.ts';

/**
 * What somebody may do on the repository. `role_name` tells maintain from write and triage from read; `permission` does not.
 *
 * @throws PromptgateError of kind `outside`
 */
export async function readPermission(github: GitHub, login: string): Promise<Permission> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
    return { roleName: data.role_name ?? '', permission: data.permission };
  } catch (error) {
    // Nobody of that name any more: nothing is allowed.
    if (readFailure(error)?.status === 404) return { roleName: 'none', permission: 'none' };
    throw explainFailure(error, `reading what ${login} may do on the repository`);
  }
}
