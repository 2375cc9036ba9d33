import { expect, test } from '@jest/globals';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { chooseSettings } from '../../src/watch/check-settings.ts';

test.each([
  ['{ store: sqlite:.promptgate/metrics.db }', { store: 'sqlite:.promptgate/metrics.db' }],
  ['{ store: "prometheus:https://metrics.example.com/prometheus" }', { store: 'prometheus:https://metrics.example.com/prometheus' }],
  [
    '{ policy: notify, alpha: 0.05, holdMinutes: 0.5, advance: on-pass }',
    { policy: 'notify', alpha: 0.05, holdMinutes: 0.5, advance: 'on-pass' },
  ],
  [
    '{ guardrails: [errors, satisfaction], minRates: { errors: 0.01 } }',
    { guardrails: ['errors', 'satisfaction'], minRates: { errors: 0.01 } },
  ],
])('monitoring: %s', async (text, expected) => {
  const { config, findings } = await parseConfig(`monitoring: ${text}`, 'x');
  expect([findings, config.monitoring]).toEqual([[], { ...DEFAULT_CONFIG.monitoring, ...expected }]);
});

test.each([
  ['{ store: "prometheus:https://ada:secret@metrics.example.com" }', 'user names and passwords come from the environment'],
  ['{ store: "memory:" }', 'sqlite:FILE or prometheus:URL'],
  ['{ policy: roll-back }', 'rollback'],
  ['{ alpha: 0 }', 'alpha'],
  ['{ guardrails: [] }', 'guardrails'],
  ['{ minRates: { satisfaction: 0.1 } }', 'errors, slow, unhappy'],
  ['{ tolerate: { errors: 1 } }', 'tolerate'],
  ['{ polcy: pause }', 'policy'],
])('monitoring: %s is a mistake, which holds nothing else up', async (text, said) => {
  const { config, findings } = await parseConfig(`monitoring: ${text}\nenvironments: [live]\n`, 'x');
  expect(findings.map(({ message, help }) => `${message} ${help}`)).toEqual([expect.stringContaining(said)]);
  expect([config.monitoring, config.environments]).toEqual([DEFAULT_CONFIG.monitoring, ['live']]);
});

test.each([
  'monitoring: { store: "prometheus:https://ada:hunter2@metrics.example" }\n',
  'monitoring: { store: "redis://:hunter2@metrics.example" }\n',
  'monitoring: "prometheus:https://ada:hunter2@metrics.example"\n',
  'models: { providers: { ours: { type: openai-compatible, baseUrl: "https://ada:hunter2@models.example/v1" } } }\n',
])('a password is told to nobody, although it stands in %s', async (text) => {
  const { findings } = await parseConfig(text, '.promptgate.yaml');
  expect(findings).not.toEqual([]);
  expect(JSON.stringify(findings)).not.toContain('hunter2');
});

test('who rolls back by itself errs less often than who tells somebody, and a pass asks for what a rollout is judged by', () => {
  const { monitoring } = DEFAULT_CONFIG;
  expect(chooseSettings(monitoring, 'rollback', ['errors'])).toMatchObject({ alpha: 0.01, required: ['errors'] });
  expect(chooseSettings(monitoring, 'notify', ['unhappy'])).toMatchObject({ alpha: 0.05, required: [] });
  expect(chooseSettings({ ...monitoring, alpha: 0.02, minRates: { slow: 0.2 } }, 'pause', ['errors'])).toMatchObject({
    ...{ alpha: 0.02, minRates: { errors: 0.005, slow: 0.2, unhappy: 0.05 } },
  });
});
