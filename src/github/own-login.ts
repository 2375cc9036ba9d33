import type { GitHub } from './client.ts';

/** The author of everything that a job's GITHUB_TOKEN writes. Nobody else can write under that name. */
export const ACTIONS_BOT = 'github-actions[bot]';

/**
 * The login that the token writes under. `GET /user` is refused to installation tokens, the viewer is not. To be asked only where something
 * marked is by somebody other than the Actions bot: an App of ours, or a forger.
 */
export async function readOwnLogin(github: GitHub): Promise<string> {
  try {
    const { viewer } = await github.octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return viewer.login;
  } catch {
    return ACTIONS_BOT;
  }
}
