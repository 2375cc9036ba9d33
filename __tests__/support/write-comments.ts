import { argv } from 'node:process';
import { connect } from '../../src/github/client.ts';
import { writeStickyComment } from '../../src/github/sticky-comment.ts';

/** One process of a race: `write-comments.ts API_URL REPOSITORY TOKEN SHA RUN_ID PULLS`, one connection for each pull request. */
const [, , apiUrl = '', repository = '', token = '', sha = '', runId = '', pulls = ''] = argv;

await Promise.all(
  pulls.split(',').map(async (pull) => {
    const github = await connect({ token, apiUrl, repository, useProxy: false, debug: () => {} });
    await writeStickyComment(github, {
      pullNumber: Number(pull),
      marker: { key: 'prompts', sha, runId: Number(runId), runAttempt: 1 },
      isNeeded: true,
      readLiveSha: async () => sha,
      render: () => `by run ${runId}`,
    });
  }),
);
