import type { Answer, Identity } from './state.ts';

/** The one GraphQL question that is answered here: who a token is. Unlike `GET /user`, it is open to installation tokens. */
export function answerGraphql(body: unknown, identity: Identity | null, report: (violation: string) => void): Answer {
  const query = (body as { query?: unknown } | undefined)?.query;
  if (typeof query !== 'string' || query.replaceAll(/\s+/g, ' ').trim() !== 'query { viewer { login } }') {
    report(`POST /graphql: not answered here: ${String(query)}`);
    return { status: 500, json: { message: 'not answered here' } };
  }
  if (identity === null) return { status: 401, json: { message: 'Requires authentication' } };
  return { status: 200, json: { data: { viewer: { login: identity.login } } } };
}
