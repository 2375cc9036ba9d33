import type { Report } from '../../src/report/report.ts';
import type { ReviewOptions, ReviewRequest } from '../../src/review.ts';
import { review } from '../../src/review.ts';
import { openLocalGit } from '../../src/revisions/local-git.ts';
import type { FileContent, GitRepository } from '../support/git-repository.ts';
import { GIT_ENVIRONMENT } from '../support/git-repository.ts';

export const TEXT = `You are the support assistant of {{ company }}.
Answer questions about orders, accounts and policies from the given context alone.
When you do not know, say so and offer to hand over to a person.
`;

/** The two files of a prompt; `fields` are laid over complete metadata, `undefined` takes one out. */
export function promptFiles(id: string, version: string, text = TEXT, fields: Record<string, unknown> = {}): Record<string, FileContent> {
  const metadata = {
    name: id.split('/').at(-1),
    version,
    model: 'gpt-5-mini',
    description: 'Answers customers’ questions.',
    created: '2026-01-10',
    updated: '2026-02-01',
    ...fields,
  };
  return {
    [`prompts/${id}/system-prompt.txt`]: text,
    [`prompts/${id}/.prompt-metadata.json`]: `${JSON.stringify(metadata, null, 2)}\n`,
  };
}

const OPTIONS: ReviewOptions = { failOn: 'error', configPath: '.promptgate.yaml' };

/** Reviews a branch as its pull request: from the merge base with `main` to the branch's head. */
export async function reviewBranch(
  repository: GitRepository,
  branch: string,
  request: Partial<ReviewRequest> = {},
  options: Partial<ReviewOptions> = {},
): Promise<Report> {
  const revisions = await openLocalGit({ directory: repository.dir, environment: GIT_ENVIRONMENT });
  try {
    const [tip, head] = [await revisions.resolve('main'), await revisions.resolve(branch)];
    if (tip === null || head === null) throw new Error(`no main or no ${branch}`);
    const base = (await revisions.mergeBase(tip, head)) as string;
    return await review(revisions, { base, head, baseTip: tip, title: null, messages: 'auto', ...request }, { ...OPTIONS, ...options });
  } finally {
    await revisions.close();
  }
}

/** Every finding's rule, prompts first, warnings and notices marked. */
export function rulesOf(report: Report): string[] {
  return [...report.prompts.flatMap(({ findings }) => findings), ...report.findings].map(({ rule, severity }) =>
    severity === 'error' ? rule : `${severity} ${rule}`,
  );
}
