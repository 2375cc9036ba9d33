import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createTemporaryDirectory, GIT_ENVIRONMENT } from '../support/git-repository.ts';

/** With nothing of the user's environment: no key of a provider, no settings of npm, no colours. */
const execute = (program: string, args: readonly string[], { cwd }: { readonly cwd: string }) =>
  promisify(execFile)(program, [...args], { cwd, env: GIT_ENVIRONMENT });
const ROOT = resolve(import.meta.dirname, '../..');

/** The package as `npm pack` makes it, unpacked where a user's project would have it. */
describe('the package', () => {
  let project = '';

  beforeAll(async () => {
    project = await createTemporaryDirectory();
    const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', project];
    await execute('npm', [...pack, '--cache', await createTemporaryDirectory()], { cwd: ROOT });
    await mkdir(join(project, 'node_modules/promptgate'), { recursive: true });
    await execute('sh', ['-c', 'tar xzf promptgate-*.tgz --strip-components=1 -C node_modules/promptgate'], { cwd: project });
    // Its dependencies, as they are installed here.
    await symlink(join(ROOT, 'node_modules'), join(project, 'node_modules/promptgate/node_modules'));
    await writeFile(join(project, 'package.json'), '{ "type": "module" }\n');
  });

  test('runs as a command', async () => {
    const bin = join(project, 'node_modules/promptgate/dist/lib/cli/index.js');
    const { stdout } = await execute(process.execPath, [bin, '--version'], { cwd: project });
    expect(stdout.trim()).toBe('0.1.0');
  });

  test('sets up a repository with what it carries, and the result is valid', async () => {
    const bin = join(project, 'node_modules/promptgate/dist/lib/cli/index.js');
    const repository = await createTemporaryDirectory();
    await execute('git', ['init', '--quiet'], { cwd: repository });
    await execute(process.execPath, [bin, 'init'], { cwd: repository });
    const { stdout } = await execute(process.execPath, [bin, 'validate', '--format', 'json'], { cwd: repository });
    expect(JSON.parse(stdout)).toMatchObject({ conclusion: 'success', prompts: [{ id: 'customer-support' }] });
    const evals = await execute(process.execPath, [bin, 'eval', '--format', 'json'], { cwd: repository });
    expect(JSON.parse(evals.stdout)).toMatchObject({ conclusion: 'success', prompts: [{ evals: { mode: 'recorded' } }] });
  });

  test('is a library, with types', async () => {
    const script = "import { bumpBetween } from 'promptgate'; process.stdout.write(bumpBetween('1.0.0', '1.1.0'));";
    await writeFile(join(project, 'use.js'), script);
    expect((await execute(process.execPath, ['use.js'], { cwd: project })).stdout).toBe('minor');
    const typed =
      "import { type Finding, validatePrompt } from 'promptgate';\nexport const findings: readonly Finding[] = validatePrompt({ id: 'a', files: {} });\n";
    await writeFile(join(project, 'use.ts'), typed);
    const tsc = join(ROOT, 'node_modules/.bin/tsc');
    await execute(tsc, ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', '', 'use.ts'], { cwd: project });
  });

  test('has its adapters at subpaths, which name what they lack', async () => {
    const script = `for (const name of ['openfeature', 'opentelemetry']) {
      const found = await import('promptgate/' + name).catch((error) => error);
      console.log(typeof (found.createProvider ?? found.instrument), found.code ?? '', found.message ?? '');
    }`;
    await writeFile(join(project, 'adapters.js'), script);
    const whole = await execute(process.execPath, ['adapters.js'], { cwd: project });
    expect(whole.stdout.split('\n').map((line) => line.trim())).toEqual(['function', 'function', '']);
    const bare = await createTemporaryDirectory();
    await mkdir(join(bare, 'node_modules'));
    const copy =
      'cp -r "$0/adapters.js" "$0/package.json" . && cp -rP "$0/node_modules/promptgate" node_modules && rm node_modules/promptgate/node_modules';
    await execute('sh', ['-c', copy, project], { cwd: bare });
    const lines = (await execute(process.execPath, ['adapters.js'], { cwd: bare })).stdout.split('\n');
    expect(lines[0]).toMatch(/^undefined ERR_MODULE_NOT_FOUND Cannot find package '@openfeature\/server-sdk'/);
    expect(lines[1]).toMatch(/^undefined ERR_MODULE_NOT_FOUND Cannot find package '@opentelemetry\/api'/);
  });

  test('publishes its schemas', async () => {
    const script =
      "import schema from 'promptgate/schema/prompt-metadata.schema.json' with { type: 'json' }; process.stdout.write(schema.$schema);";
    await writeFile(join(project, 'schema.js'), script);
    expect((await execute(process.execPath, ['schema.js'], { cwd: project })).stdout).toContain('2020-12');
  });
});
