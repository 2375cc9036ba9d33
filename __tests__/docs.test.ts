import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FILES } from '../src/action/report-files.ts';
import { RULES } from '../src/checks/rules.ts';
import { ACTION } from './support/run-action.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the documentation', () => {
  test('has a section for every rule that is raised, and names the others', () => {
    const text = read('docs/rules.md');
    const [raised = '', ahead = ''] = text.split('## Names without a rule yet');
    const sections = new Set([...raised.matchAll(/^### (\S+\/\S+)$/gm)].map((match) => match[1]));
    for (const rule of Object.keys(RULES)) expect([rule, sections.has(rule) || ahead.includes(`\`${rule}\``)]).toEqual([rule, true]);
    for (const section of sections) expect(Object.keys(RULES)).toContain(section);
  });

  test('says each rule’s severity as the table of rules does', () => {
    const rows = new Map(
      [...read('docs/rules.md').matchAll(/^\| (error|warning|notice) \| (.*) \|$/gm)].map(([, level, rules]) => [level, rules]),
    );
    for (const section of read('docs/rules.md').matchAll(/^### (\S+\/\S+)$/gm)) {
      const rule = section[1] as keyof typeof RULES;
      expect([rule, rows.get(RULES[rule].severity)?.includes(`\`${rule}\``)]).toEqual([rule, true]);
    }
  });

  test('says why each dependency is there', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const text = read('docs/dependencies.md');
    const names = [...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {}).filter((name) => !name.startsWith('@types/'))];
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('has every input and output of action.yml in README.md, with its default, and no other', () => {
    const section = read('README.md').split('\n## The Action\n')[1]?.split('\n## ')[0] ?? '';
    const [inputs = '', outputs = ''] = section.split('| Output | |');
    const readRows = (table: string): (readonly [string, string])[] =>
      [...table.matchAll(/^\| (`.+?`) \| ([^|]*) \|/gm)].flatMap(([, names = '', next = '']) =>
        names.split(', ').map((name) => [name.replaceAll('`', ''), next] as const),
      );
    expect(readRows(inputs).map(([name]) => name)).toEqual(Object.keys(ACTION.inputs));
    expect(readRows(outputs).map(([name]) => name)).toEqual(Object.keys(ACTION.outputs));
    const defaults = Object.entries(ACTION.inputs).filter(([, input]) => input.default !== undefined);
    expect(readRows(inputs)).toEqual(expect.arrayContaining(defaults.map(([name, input]) => [name, `\`${input.default}\``])));
    for (const file of Object.keys(FILES)) expect(section).toContain(`\`${file}\``);
  });

  test('is reached from README.md, every page of it', () => {
    const linked = new Set([...read('README.md').matchAll(/\]\(([^)#\s]+)/g)].map((match) => match[1]));
    expect(PAGES.filter((page) => page !== 'README.md' && !linked.has(page))).toEqual([]);
    const examples = readdirSync(join(ROOT, 'examples')).filter((name) => existsSync(join(ROOT, 'examples', name, 'README.md')));
    expect(examples.filter((name) => !linked.has(`examples/${name}`))).toEqual([]);
  });

  test('shows in README.md the workflow that `init` writes', () => {
    const [, ...lines] = read('templates/workflow.yml').replace('DEFAULT_BRANCH', 'main').split('\n');
    expect(read('README.md')).toContain(`\n\`\`\`yaml\n${lines.join('\n')}\`\`\`\n`);
  });

  test.each(PAGES)('%s links to files that are there', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, link, image]) => link ?? image ?? '',
    );
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });
});
