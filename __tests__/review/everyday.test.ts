import { beforeEach, describe, expect, test } from '@jest/globals';
import type { GitRepository } from '../support/git-repository.ts';
import { createRepository } from '../support/git-repository.ts';
import { promptFiles, reviewBranch, rulesOf, TEXT } from './sample.ts';

const BETTER = TEXT.replace('from the given context alone', 'from the given context, and ask for the order number first');
const SUPPORT = 'prompts/customer-support';

/** The pull requests that a team opens in an ordinary week: each passes or fails for a reason that its author accepts. */
describe('everyday pull requests', () => {
  let repository: GitRepository;

  beforeEach(async () => {
    repository = await createRepository();
    await repository.commit('feat: the first prompts', {
      ...promptFiles('customer-support', '1.3.1'),
      ...promptFiles('billing/refunds', '2.0.0', `${TEXT}Refunds take {{ days }} days.\n`),
      'package.json': '{ "name": "shop" }\n',
    });
    await repository.branch('topic');
    await repository.checkout('topic');
  });

  const change = (version: string, text = BETTER, fields: Record<string, unknown> = {}) =>
    promptFiles('customer-support', version, text, { previous_version: '1.3.1', updated: '2026-03-01', ...fields });

  test('a fix with its patch passes', async () => {
    await repository.commit('fix(customer-support): ask for the order number (1.3.1 -> 1.3.2)', change('1.3.2'));
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual([]);
    expect(report.conclusion).toBe('success');
    expect(report.prompts).toMatchObject([
      {
        id: 'customer-support',
        change: 'modified',
        parts: ['text', 'metadata'],
        version: { base: '1.3.1', head: '1.3.2', bump: 'patch', required: 'patch' },
      },
    ]);
    expect(report.prompts[0]?.diff).toMatchObject({ unit: 'words' });
  });

  test('a feature with a patch fails, at the line of the version, with the command', async () => {
    await repository.commit('feat(customer-support): ask for the order number', change('1.3.2'));
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual(['version/bump-mismatch']);
    expect(report.conclusion).toBe('failure');
    const [finding] = report.prompts[0]?.findings ?? [];
    expect(finding).toMatchObject({ path: `${SUPPORT}/.prompt-metadata.json`, line: 3 });
    expect(finding?.help).toContain('promptgate bump customer-support minor');
  });

  test('a changed text and no new version fails', async () => {
    await repository.commit('fix: ask first', { [`${SUPPORT}/system-prompt.txt`]: BETTER });
    expect(rulesOf(await reviewBranch(repository, 'topic'))).toEqual(['version/not-bumped']);
  });

  test('the Revert button fails as a downgrade, and names the version and the mend', async () => {
    await repository.checkout('main');
    const bad = await repository.commit('feat(customer-support): ask first', change('1.4.0'));
    await repository.branch('revert', 'main');
    await repository.checkout('revert');
    const message = `Revert "feat(customer-support): ask first"\n\nThis reverts commit ${bad}.\n`;
    await repository.commit(message, promptFiles('customer-support', '1.3.1'));
    const report = await reviewBranch(repository, 'revert', { title: 'Revert "feat(customer-support): ask first"' });
    expect(rulesOf(report)).toEqual(['version/downgrade']);
    const [finding] = report.prompts[0]?.findings ?? [];
    expect(finding?.message).toContain('1.3.1');
    expect(finding?.help).toContain('promptgate bump customer-support patch');
  });

  test('the mended revert passes', async () => {
    await repository.checkout('main');
    const bad = await repository.commit('feat(customer-support): ask first', change('1.4.0'));
    await repository.branch('revert', 'main');
    await repository.checkout('revert');
    const message = `Revert "feat(customer-support): ask first"\n\nThis reverts commit ${bad}.\n`;
    await repository.commit(message, promptFiles('customer-support', '1.4.1', TEXT, { previous_version: '1.4.0' }));
    const report = await reviewBranch(repository, 'revert', { title: 'Revert "feat(customer-support): ask first"' });
    expect(rulesOf(report)).toEqual([]);
  });

  test('Dependabot passes without a prompt', async () => {
    await repository.commit('build(deps): bump left-pad from 1.0.0 to 1.0.1', { 'package.json': '{ "name": "shop", "v": 2 }\n' });
    const report = await reviewBranch(repository, 'topic', { title: 'build(deps): bump left-pad from 1.0.0 to 1.0.1' });
    expect(report).toMatchObject({ conclusion: 'success', prompts: [], findings: [] });
  });

  test('a release pull request passes: it touches changelogs and not prompts', async () => {
    await repository.commit('chore(main): release 2.1.0', {
      'CHANGELOG.md': '# 2.1.0\n',
      'package.json': '{ "name": "shop", "version": "2.1.0" }\n',
    });
    expect(await reviewBranch(repository, 'topic', { title: 'chore(main): release 2.1.0' })).toMatchObject({
      conclusion: 'success',
      prompts: [],
    });
  });

  test('two bumps on one branch are one release', async () => {
    await repository.commit('prompt(customer-support): 1.3.1 -> 1.3.2: ask first', change('1.3.2'));
    const more = `${BETTER}Be brief.\n`;
    await repository.commit('prompt(customer-support): 1.3.2 -> 1.4.0: be brief', change('1.4.0', more, { previous_version: '1.3.2' }));
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual([]);
    expect(report.prompts[0]?.version).toMatchObject({ base: '1.3.1', head: '1.4.0', required: 'minor', bump: 'minor' });
  });

  test('one title speaks for several prompts', async () => {
    const refunds = promptFiles('billing/refunds', '2.1.0', `${TEXT}Refunds take {{ days }} days. Ask first.\n`, {
      previous_version: '2.0.0',
    });
    await repository.commit('wip', { ...change('1.4.0'), ...refunds });
    expect(rulesOf(await reviewBranch(repository, 'topic', { title: 'feat: ask for the order number everywhere' }))).toEqual([]);
  });

  test('a squash of wip commits under a good title passes without noise', async () => {
    await repository.commit('wip', { [`${SUPPORT}/system-prompt.txt`]: BETTER });
    await repository.commit('oops', { [`${SUPPORT}/system-prompt.txt`]: `${BETTER}Be brief.\n` });
    await repository.commit('really now', change('1.4.0', `${BETTER}Be brief.\n`));
    const report = await reviewBranch(repository, 'topic', { title: 'feat(customer-support): ask first, be brief' });
    expect(rulesOf(report)).toEqual([]);
  });

  test('a title edited after the first run changes the verdict', async () => {
    await repository.commit('wip', change('1.3.2'));
    expect(rulesOf(await reviewBranch(repository, 'topic', { title: 'feat: ask first' }))).toEqual(['version/bump-mismatch']);
    expect(rulesOf(await reviewBranch(repository, 'topic', { title: 'fix: ask first' }))).toEqual([]);
  });

  test('a merge of the default branch brings none of its changes into the review', async () => {
    await repository.commit('fix(customer-support): ask first', change('1.3.2'));
    await repository.checkout('main');
    await repository.commit(
      'feat(billing/refunds): say the days',
      promptFiles('billing/refunds', '2.1.0', `${TEXT}Refunds take {{ days }} work days.\n`, { previous_version: '2.0.0' }),
    );
    await repository.checkout('topic');
    await repository.merge('main', "Merge branch 'main' into topic");
    const report = await reviewBranch(repository, 'topic');
    expect(report.prompts.map(({ id }) => id)).toEqual(['customer-support']);
    expect(rulesOf(report)).toEqual([]);
  });

  test('the same version taken on the base meanwhile fails', async () => {
    await repository.commit('fix(customer-support): ask first', change('1.3.2'));
    await repository.checkout('main');
    await repository.commit(
      'fix(customer-support): be brief',
      promptFiles('customer-support', '1.3.2', `${TEXT}Be brief.\n`, { previous_version: '1.3.1' }),
    );
    expect(rulesOf(await reviewBranch(repository, 'topic'))).toContain('version/taken');
  });

  test('a new prompt with metadata passes', async () => {
    await repository.commit('feat(onboarding): greet newcomers', promptFiles('onboarding', '1.0.0'));
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual([]);
    expect(report.prompts).toMatchObject([{ id: 'onboarding', change: 'added', version: { base: null, head: '1.0.0' } }]);
  });

  test('a new prompt under an id that had versions goes on from them', async () => {
    await repository.checkout('main');
    await repository.commit('feat: greet newcomers', promptFiles('onboarding', '1.0.0', BETTER));
    await repository.tag('onboarding@1.0.0');
    const gone = { 'prompts/onboarding/system-prompt.txt': null, 'prompts/onboarding/.prompt-metadata.json': null };
    await repository.commit('feat!: greet nobody', gone);
    await repository.branch('again', 'main');
    await repository.checkout('again');
    await repository.commit('feat: greet newcomers again', promptFiles('onboarding', '1.0.0'));
    const report = await reviewBranch(repository, 'again');
    expect(rulesOf(report)).toEqual(['version/taken']);
    expect(report.prompts[0]?.findings[0]?.help).toContain('promptgate bump onboarding 1.0.1');
    await repository.commit('fix: another version', promptFiles('onboarding', '1.0.1'));
    expect(rulesOf(await reviewBranch(repository, 'again'))).toEqual([]);
  });

  test('a text without metadata fails, and says which file is missing', async () => {
    await repository.commit('feat: greet newcomers', { 'prompts/onboarding/system-prompt.txt': TEXT });
    expect(rulesOf(await reviewBranch(repository, 'topic'))).toEqual(['structure/missing-file']);
  });

  test('metadata added to a prompt that had none makes it count as added, at any version', async () => {
    await repository.checkout('main');
    await repository.commit('chore: an old prompt', { 'prompts/legacy/system-prompt.txt': TEXT });
    await repository.branch('adopt', 'main');
    await repository.checkout('adopt');
    await repository.commit('chore: adopt the old prompt', promptFiles('legacy', '3.2.1'));
    const report = await reviewBranch(repository, 'adopt');
    expect(report).toMatchObject({ conclusion: 'success', prompts: [{ id: 'legacy', change: 'added' }] });
  });

  test('a rename alone asks for nothing', async () => {
    await repository.commit('refactor: a better name', {
      ...promptFiles('support', '1.3.1', TEXT, { name: 'customer-support' }),
      [`${SUPPORT}/system-prompt.txt`]: null,
      [`${SUPPORT}/.prompt-metadata.json`]: null,
    });
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual([]);
    expect(report.prompts).toMatchObject([{ id: 'support', change: 'renamed', previousId: 'customer-support', similarity: 1 }]);
  });

  test('a rename with edits shows both, and needs its version', async () => {
    const files = { [`${SUPPORT}/system-prompt.txt`]: null, [`${SUPPORT}/.prompt-metadata.json`]: null };
    await repository.commit('fix: a better name, and ask first', { ...files, ...promptFiles('support', '1.3.1', BETTER) });
    const report = await reviewBranch(repository, 'topic');
    expect(report.prompts).toMatchObject([{ id: 'support', change: 'renamed', previousId: 'customer-support', diff: { unit: 'words' } }]);
    expect(rulesOf(report)).toEqual(['version/not-bumped']);
  });

  test('metadata alone asks for nothing', async () => {
    await repository.commit(
      'docs: say more',
      promptFiles('customer-support', '1.3.1', TEXT, { description: 'Answers questions about orders.' }),
    );
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual([]);
    expect(report.prompts).toMatchObject([{ parts: ['metadata'], diff: null, version: { bump: 'none', required: 'none' } }]);
  });

  test('a version for nothing is a warning', async () => {
    await repository.commit(
      'docs: say more',
      promptFiles('customer-support', '1.3.2', TEXT, { description: 'Answers questions about orders.', previous_version: '1.3.1' }),
    );
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual(['warning version/unneeded']);
    expect(report.conclusion).toBe('success');
  });

  test('another layout of the output schema asks for nothing, another schema does', async () => {
    const schema = { type: 'object', required: ['answer'], properties: { answer: { type: 'string' } } };
    const path = `${SUPPORT}/output.schema.json`;
    await repository.checkout('main');
    await repository.commit('chore: a schema', { [path]: JSON.stringify(schema) });
    await repository.branch('layout', 'main');
    await repository.checkout('layout');
    await repository.commit('style: indent', { [path]: `${JSON.stringify(schema, null, 2)}\n` });
    const laidOut = await reviewBranch(repository, 'layout');
    expect(rulesOf(laidOut)).toEqual([]);
    expect(laidOut.prompts).toMatchObject([{ parts: ['other'] }]);
    await repository.commit('style: allow more', { [path]: JSON.stringify({ ...schema, required: [] }) });
    expect(rulesOf(await reviewBranch(repository, 'layout'))).toEqual(['commit/no-release-type', 'version/not-bumped']);
  });

  test('a changed model needs at least a minor', async () => {
    await repository.commit('fix: a cheaper model', change('1.3.2', TEXT, { model: 'gpt-5-nano' }));
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual(['version/bump-mismatch']);
    expect(report.prompts[0]?.parts).toContain('model');
  });

  test('a release candidate and then its release both pass', async () => {
    await repository.commit('feat(customer-support): ask first', change('1.4.0-rc.1'));
    expect(rulesOf(await reviewBranch(repository, 'topic'))).toEqual([]);
    await repository.checkout('main');
    await repository.merge('topic');
    await repository.branch('final', 'main');
    await repository.checkout('final');
    await repository.commit('chore(customer-support): 1.4.0', change('1.4.0', BETTER, { previous_version: '1.4.0-rc.1' }));
    expect(rulesOf(await reviewBranch(repository, 'final'))).toEqual([]);
  });

  test('at 0.x a breaking change may be a minor', async () => {
    await repository.checkout('main');
    await repository.commit('feat: a young prompt', promptFiles('young', '0.4.0'));
    await repository.branch('break', 'main');
    await repository.checkout('break');
    await repository.commit('feat(young)!: other answers', promptFiles('young', '0.5.0', BETTER, { previous_version: '0.4.0' }));
    expect(rulesOf(await reviewBranch(repository, 'break'))).toEqual([]);
  });

  test('a removed prompt is reported and passes', async () => {
    await repository.commit('feat!: refunds are gone', {
      'prompts/billing/refunds/system-prompt.txt': null,
      'prompts/billing/refunds/.prompt-metadata.json': null,
    });
    const report = await reviewBranch(repository, 'topic');
    expect(report).toMatchObject({
      conclusion: 'success',
      prompts: [{ id: 'billing/refunds', change: 'removed', version: { base: '2.0.0', head: null } }],
    });
  });

  test('a removed prompt that still runs somewhere fails', async () => {
    await repository.checkout('main');
    const registry = {
      schemaVersion: 1,
      prompts: { 'billing/refunds': { versions: {}, environments: { production: { version: '2.0.0' } } } },
    };
    await repository.commit('chore: registry', { 'prompts/registry.json': JSON.stringify(registry) });
    await repository.branch('drop', 'main');
    await repository.checkout('drop');
    await repository.commit('feat!: refunds are gone', {
      'prompts/billing/refunds/system-prompt.txt': null,
      'prompts/billing/refunds/.prompt-metadata.json': null,
    });
    const report = await reviewBranch(repository, 'drop');
    expect(rulesOf(report)).toEqual(['registry/deployed-removed']);
    expect(report.prompts[0]?.findings[0]?.message).toContain('production (2.0.0)');
  });

  test('a lost variable is an interface break: a warning by default, an error that asks for a major where it is set', async () => {
    const text = BETTER.replace('{{ company }}', 'our shop');
    await repository.commit('fix(customer-support): no name', change('1.3.2', text));
    const lenient = await reviewBranch(repository, 'topic');
    expect(rulesOf(lenient)).toEqual(['warning version/interface-break']);
    await repository.checkout('main');
    await repository.commit('chore: strict', { '.promptgate.yaml': 'rules:\n  version/interface-break: error\n' });
    await repository.checkout('topic');
    await repository.merge('main');
    const strict = await reviewBranch(repository, 'topic');
    expect(strict.conclusion).toBe('failure');
    expect(strict.prompts[0]?.version.required).toBe('major');
  });

  test('a pull request cannot loosen the rules that it is judged by', async () => {
    await repository.checkout('main');
    await repository.commit('chore: configuration', { '.promptgate.yaml': 'prompt:\n  minLength: 50\n' });
    await repository.checkout('topic');
    await repository.merge('main');
    await repository.commit('feat: ask first', { ...change('1.3.2'), '.promptgate.yaml': 'rules:\n  version/bump-mismatch: "off"\n' });
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual(['version/bump-mismatch']);
    expect(report.notes.join(' ')).toContain('after the merge');
  });

  test('a message that names other versions than the files fails', async () => {
    await repository.commit('fix(customer-support): ask first (1.3.1 -> 1.3.3)', change('1.3.2'));
    expect(rulesOf(await reviewBranch(repository, 'topic'))).toEqual(['commit/version-mismatch']);
  });

  test('one mistake is one finding', async () => {
    await repository.commit('fix(customer-support): ask first', change('1.3', BETTER, { previous_version: 'v1.3.1' }));
    expect(rulesOf(await reviewBranch(repository, 'topic'))).toEqual(['version/invalid', 'version/invalid']);
  });

  test('a committed secret is nowhere in the report, the diff and the messages included', async () => {
    const secret = `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`;
    await repository.commit(`fix(customer-support): use ${secret}`, change('1.3.2', `${BETTER}Log in with ${secret} first.\n`));
    const report = await reviewBranch(repository, 'topic');
    expect(rulesOf(report)).toEqual(['prompt/secret']);
    expect(JSON.stringify(report)).not.toContain(secret.slice(0, 16));
  });

  test('a push is judged by its commits alone', async () => {
    await repository.commit('feat(customer-support): ask first', change('1.3.2'));
    const report = await reviewBranch(repository, 'topic', { title: 'fix: not looked at', messages: 'commits' });
    expect(rulesOf(report)).toEqual(['version/bump-mismatch']);
  });

  test('an override holds for what messages say of its prompts, and the strictest where they share one', async () => {
    await repository.checkout('main');
    const rules = '{ commit/not-conventional: "off", commit/no-release-type: "off", commit/version-mismatch: notice }';
    await repository.commit('ci: rules', { '.promptgate.yaml': `overrides: [{ prompts: ["billing/**"], rules: ${rules} }]\n` });
    await repository.branch('lenient', 'main');
    await repository.checkout('lenient');
    const text = `${TEXT}Refunds take {{ days }} long days.\n`;
    await repository.commit('wip (1.0.0 -> 1.0.1)', promptFiles('billing/refunds', '2.0.1', text, { previous_version: '2.0.0' }));
    expect(rulesOf(await reviewBranch(repository, 'lenient'))).toEqual(['notice commit/version-mismatch']);
    await repository.commit('both', { ...change('1.3.2'), 'prompts/billing/refunds/system-prompt.txt': `${text}Be brief.\n` });
    expect(rulesOf(await reviewBranch(repository, 'lenient'))).toEqual([
      'commit/no-release-type',
      'warning commit/not-conventional',
      'notice commit/version-mismatch',
    ]);
  });

  test('a deleted text is one finding', async () => {
    await repository.commit('fix: nobody needs it', { [`${SUPPORT}/system-prompt.txt`]: null });
    expect(rulesOf(await reviewBranch(repository, 'topic'))).toEqual(['structure/missing-file']);
  });

  test('a first configuration that moves the prompts lets no change slip through', async () => {
    const moved = Object.fromEntries(
      ['customer-support', 'billing/refunds'].flatMap((id) =>
        Object.entries(
          promptFiles(id, id === 'billing/refunds' ? '2.0.0' : '1.3.1', id === 'billing/refunds' ? undefined : BETTER),
        ).flatMap(([path, content]) => [
          [path, null],
          [path.replace('prompts/', 'ai/'), content],
        ]),
      ),
    );
    const refunds = { 'ai/billing/refunds/system-prompt.txt': `${TEXT}Refunds take {{ days }} days.\n` };
    await repository.commit('fix: one folder for all of it', { ...moved, ...refunds, '.promptgate.yaml': 'promptsDir: ai\n' });
    const report = await reviewBranch(repository, 'topic');
    expect(report.prompts.map(({ id, change: kind }) => `${id} ${kind}`)).toEqual(['customer-support modified']);
    expect(rulesOf(report)).toEqual(['version/not-bumped']);
  });

  test('a prompt at the very root is told to move, and nothing untrue besides', async () => {
    await repository.checkout('main');
    const files = promptFiles('x', '1.0.0');
    const atRoot = Object.fromEntries(Object.entries(files).map(([path, content]) => [path.replace('prompts/x/', ''), content]));
    await repository.commit('feat: here', { ...atRoot, '.promptgate.yaml': 'promptsDir: .\n' });
    await repository.branch('root', 'main');
    await repository.checkout('root');
    await repository.commit('fix: better', { ...atRoot, 'system-prompt.txt': BETTER });
    const report = await reviewBranch(repository, 'root');
    expect(rulesOf(report)).toEqual(['structure/id', 'version/not-bumped']);
    expect(report.prompts[0]?.findings[0]?.path).toBeNull();
  });

  test('prompts that move with their root, by configuration, are renamed and not lost', async () => {
    const moved = Object.fromEntries(
      Object.entries(promptFiles('customer-support', '1.3.1')).map(([path, content]) => [path.replace('prompts/', 'ai/prompts/'), content]),
    );
    await repository.commit('chore: one folder for all of it', {
      ...moved,
      '.promptgate.yaml': 'promptsDir: ai/prompts\n',
      [`${SUPPORT}/system-prompt.txt`]: null,
      [`${SUPPORT}/.prompt-metadata.json`]: null,
    });
    const report = await reviewBranch(repository, 'topic');
    expect(report.prompts.map(({ id, change: kind }) => `${id} ${kind}`)).not.toContain('customer-support removed');
  });
});
