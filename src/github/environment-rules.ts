import { explainFailure, type GitHub, readFailure } from './client.ts';

/** Says from which branches may be deployed, and asks nobody. */
const BRANCHES = 'branch_policy';

/**
 * What an environment on GitHub asks for before a job deploys to it: `required_reviewers`, `wait_timer`, the rules of apps. Empty where
 * there are none, or no such environment.
 *
 * @throws PromptgateError of kind `outside`
 */
export async function readEnvironmentRules(github: GitHub, environment: string): Promise<readonly string[]> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.repos.getEnvironment({ owner, repo, environment_name: environment });
    return (data.protection_rules ?? []).map(({ type }) => type).filter((type) => type !== BRANCHES);
  } catch (error) {
    if (readFailure(error)?.status === 404) return [];
    throw explainFailure(error, `reading the rules of the environment ${environment} (this needs \`actions: read\`)`);
  }
}
