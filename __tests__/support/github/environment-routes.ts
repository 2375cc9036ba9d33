import { nodeId } from './shapes.ts';
import { type Answer, apiUrl, type Call, notFound, type Route } from './state.ts';

const TIMES = { created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' };

/** An environment with the rules that a test gave it, by their types. */
function get({ state, params }: Call): Answer {
  const name = params.environment_name ?? '';
  const types = state.environments.get(name);
  if (types === undefined) return notFound;
  const protection_rules = types.map((type, index) => ({ id: index + 1, node_id: nodeId('Gate', index + 1), type }));
  const url = `${apiUrl(state)}/repos/${state.repository}/environments/${encodeURIComponent(name)}`;
  const links = {
    url,
    html_url: `${state.origin}/${state.repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
  };
  return { status: 200, json: { id: 1, node_id: nodeId('Environment', name), name, ...links, ...TIMES, protection_rules } };
}

export const ENVIRONMENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/environments/{environment_name}', needs: [['actions', 'read']], handle: get },
];
