import { describe, expect, test } from '@jest/globals';
import { chooseConfig } from '../../src/config/choose.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';

const PATH = '.promptgate.yaml';
const choose = (base: string | null, head: string | null) => chooseConfig(base, head, PATH);

describe('which configuration holds', () => {
  test('none at all: the defaults, nothing said', async () => {
    const headRegistry = DEFAULT_CONFIG.registry;
    expect(await choose(null, null)).toEqual({ config: DEFAULT_CONFIG, headPromptsDir: 'prompts', headRegistry, findings: [], notes: [] });
  });

  test('unchanged: it holds, nothing said', async () => {
    const { config, findings, notes } = await choose('promptsDir: a', 'promptsDir: a');
    expect([config.promptsDir, findings, notes]).toEqual(['a', [], []]);
  });

  test('changed: the base’s holds, and a note says when the change does', async () => {
    const chosen = await choose('prompt: {minLength: 80}', 'prompt: {minLength: 1}\npromptsDir: elsewhere');
    expect(chosen.config.prompt.minLength).toBe(80);
    expect(chosen.config.promptsDir).toBe('prompts');
    expect(chosen.headPromptsDir).toBe('elsewhere');
    expect(chosen.findings).toEqual([]);
    expect(chosen.notes.join(' ')).toContain('after the merge');
  });

  test('broken by the pull request: a finding, and the base’s holds', async () => {
    const { config, findings } = await choose('promptsDir: a', 'promptsDir: [');
    expect(config.promptsDir).toBe('a');
    expect(findings).toMatchObject([{ rule: 'config/invalid', severity: 'error', path: PATH }]);
  });

  test('removed: the base’s holds', async () => {
    const { config, headPromptsDir, findings, notes } = await choose('promptsDir: a', null);
    expect([config.promptsDir, headPromptsDir, findings]).toEqual(['a', 'prompts', []]);
    expect(notes.join(' ')).toContain('removes');
  });

  test('broken on the base and left so: findings', async () => {
    expect((await choose('evals: 3', 'evals: 3')).findings).toHaveLength(1);
  });

  test('broken on the base and mended here: it can pass', async () => {
    const { findings, notes } = await choose('evals: 3', 'evals: {trials: 3}');
    expect(findings).toEqual([]);
    expect(notes.join(' ')).toContain('is not valid');
  });
});

describe('first adoption', () => {
  const head = [
    'promptsDir: ours',
    'prompt: {minLength: 10}',
    'models: {default: "evil:model", providers: {evil: {type: openai-compatible, baseUrl: "https://attacker.example"}}}',
    'evals: {threshold: 0.5, allowJavascript: true, withoutCredentials: success, budget: {usd: 1000}}',
    'overrides:',
    '  - {prompts: ["**"], evals: {allowJavascript: true, withoutCredentials: success, threshold: 0.4}}',
  ].join('\n');

  test('takes the head’s, without what reaches models, executes, spends or passes unrun', async () => {
    const { config, findings } = await choose(null, head);
    expect(findings).toEqual([]);
    expect(config).toMatchObject({ promptsDir: 'ours', prompt: { minLength: 10 }, models: DEFAULT_CONFIG.models });
    expect(config.evals).toEqual({ ...DEFAULT_CONFIG.evals, threshold: 0.5 });
    expect(config.overrides).toEqual([{ prompts: ['**'], evals: { threshold: 0.4 } }]);
  });

  test('says so, by name', async () => {
    const { notes } = await choose(null, head);
    expect(notes[0]).toContain('first adoption');
    expect(notes[1]).toContain('models');
    expect(notes[1]).toContain('overrides: evals.allowJavascript');
  });

  test('says nothing of what was not set', async () => {
    expect((await choose(null, 'promptsDir: ours')).notes).toHaveLength(1);
  });
});
