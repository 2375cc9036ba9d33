import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeBundle } from '../../src/bundle/make.ts';
import { formatRegistry } from '../../src/registry/format.ts';
import { isCanaryUser } from '../../src/rollout/route.ts';
import { COMMIT, contentOf, deployed, finder, ROLLOUT, registryOf } from '../bundle/sample.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';

const MODULE = resolve(import.meta.dirname, '../../examples/python');
const PAGE = resolve(import.meta.dirname, '../../docs/python.md');

const PERCENTS = [0, 0.0005, 0.5, 5, 12.3456, 33.333, 50, 99.999, 100];
const idOf = (percent: number): string => `p${String(percent).replace('.', '_')}`;

const STABLE = contentOf('The stable one, 😀 “as ever”.\r\n\u2028', {
  numbers: [1e21, 1e-7, 0.1, 5, -0, 123456789.123],
  '\ue000': 1,
  '😀': 2,
});
const CANARY = contentOf('The canary.', { version: '1.1.0' });
const CONTENTS = {
  'customer-support': { '1.0.0': STABLE },
  ...Object.fromEntries(PERCENTS.map((percent) => [idOf(percent), { '1.0.0': STABLE, '1.1.0': CANARY }])),
};
const saltOf = (percent: number): string => `${idOf(percent)}/r-1`;
const REGISTRY = registryOf(CONTENTS, {
  'customer-support': { production: deployed('1.0.0'), dev: deployed('1.0.0') },
  ...Object.fromEntries(
    PERCENTS.map((percent) => [
      idOf(percent),
      { production: deployed('1.0.0', { rollout: { ...ROLLOUT, percent, salt: saltOf(percent) } }) },
    ]),
  ),
});

function bundleText(): string {
  const made = makeBundle({ registry: REGISTRY, environment: 'production', commit: COMMIT, sequence: 1, contentOf: finder(CONTENTS) });
  if (made.kind === 'refused') throw new Error(JSON.stringify(made.problems));
  return made.text;
}

const OVERRIDE = { prompt: idOf(50), environment: 'production', rolloutId: ROLLOUT.id, action: 'stable' };
/** Within half of all keys as it is, and beyond it with the rollout's salt. */
const UNSALTED = Array.from({ length: 100 }, (_, at) => `user_${at}`).find(
  (key) => isCanaryUser(key, 50) && !isCanaryUser(key, 50, { salt: saltOf(50) }),
) as string;

let directory: string;
beforeAll(async () => {
  directory = await createTemporaryDirectory();
  await mkdir(join(directory, 'prompts'));
  await writeFile(join(directory, 'prompts.bundle.json'), bundleText());
  await writeFile(join(directory, 'prompts/registry.json'), formatRegistry(REGISTRY));
});

function runPython(script: string, input = '') {
  const env = { PATH: process.env.PATH, PYTHONPATH: MODULE, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' };
  return spawnSync('python3', ['-c', script], { cwd: directory, env, input, encoding: 'utf8', maxBuffer: 1 << 26 });
}

function readPython<Value>(script: string, input: unknown = null): Value {
  const { status, stdout, stderr } = runPython(script, JSON.stringify(input));
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Value;
}

describe('the Python reader', () => {
  test('gives every user the version that the library gives, whatever characters the ids have', () => {
    const keys = Array.from({ length: 4000 }, (_, at) => {
      const point = ((at % 17) << 16) + ((at * 331) % 0x10000);
      return `user_${at}${String.fromCodePoint(point >= 0xd800 && point <= 0xdfff ? point - 0x800 : point)}`;
    });
    const versions = readPython<Record<string, string[]>>(
      `
import json, sys
from promptgate_bundle import read_bundle, resolve
bundle, keys = read_bundle("prompts.bundle.json"), json.load(sys.stdin)
json.dump({name: [resolve(bundle, name, key)["version"] for key in keys] for name in bundle["prompts"]}, sys.stdout)`,
      keys,
    );
    for (const percent of PERCENTS) {
      const wanted = keys.map((key) => (isCanaryUser(key, percent, { salt: saltOf(percent) }) ? '1.1.0' : '1.0.0'));
      expect(versions[idOf(percent)]).toEqual(wanted);
    }
    expect(new Set(versions['customer-support'])).toEqual(new Set(['1.0.0']));
    expect(new Set(versions[idOf(12.3456)])).toEqual(new Set(['1.0.0', '1.1.0']));
  });

  test('reads texts and metadata as they are', () => {
    const { text, metadata } = readPython<{ text: string; metadata: unknown }>(
      `
import json, sys
from promptgate_bundle import read_bundle, resolve
json.dump(resolve(read_bundle("prompts.bundle.json"), "customer-support"), sys.stdout)`,
    );
    expect({ text, metadata }).toEqual({ text: STABLE.text, metadata: JSON.parse(JSON.stringify(STABLE.metadata)) });
  });

  test('gives the stable version for what the library takes for no key', () => {
    const everybody = JSON.stringify(idOf(100));
    expect(
      readPython(`
import json, sys
from promptgate_bundle import read_bundle, resolve
bundle = read_bundle("prompts.bundle.json")
json.dump([resolve(bundle, ${everybody}, key)["version"] for key in ["user_1", None, "\\ud83d", 7, "", "\\U0001f600" * 500, "\\U0001f600" * 500 + "k"]], sys.stdout)`),
    ).toEqual(['1.1.0', '1.0.0', '1.0.0', '1.0.0', '1.0.0', '1.1.0', '1.0.0']);
  });

  test('keeps to the lists and the salt of a rollout, and goes back for an override', async () => {
    const id = idOf(50);
    await writeFile(
      join(directory, 'prompts.overrides.json'),
      JSON.stringify([OVERRIDE, { ...OVERRIDE, prompt: idOf(5), environment: 'dev' }]),
    );
    const versions = readPython<string[]>(`
import json, sys
from promptgate_bundle import read_bundle, read_overrides, resolve
bundle, overrides = read_bundle("prompts.bundle.json"), read_overrides("prompts.overrides.json")
rollout = bundle["prompts"]["${id}"]["rollout"]
def ask(key, more, salt=rollout["salt"], prompt="${id}"):
    rollout.update(allow=["ada", "both"], deny=["bob", "both"], salt=salt, percent=50 if salt == "none" else 0.001)
    return resolve(bundle, prompt, key, more)["version"]
json.dump([
    ask("ada", []), ask("bob", []), ask("both", []), ask("eve", []), ask("ada", overrides),
    ask("${UNSALTED}", [], "none"), ask("ada", overrides, prompt="${idOf(100)}"), len(read_overrides("absent.json")),
], sys.stdout)`);
    expect(versions).toEqual(['1.1.0', '1.0.0', '1.0.0', '1.0.0', '1.0.0', '1.1.0', '1.1.0', 0]);
  });

  test.each<[string, (text: string) => string]>([
    ['a changed text', (text) => text.replace('The canary.', 'The Canary.')],
    ['a changed share', (text) => text.replace('"percent":5,', '"percent":50,')],
    ['a changed digest', (text) => text.replace(/"digest":"sha256:./, '"digest":"sha256:x')],
    ['an end that is missing', (text) => text.slice(0, -40)],
    ['another layout', (text) => JSON.stringify(JSON.parse(text), null, 2)],
    ['nothing at all', () => ''],
  ])('refuses a bundle with %s', async (_what, change) => {
    const text = bundleText();
    expect(change(text)).not.toBe(text);
    await writeFile(join(directory, 'bad.json'), change(text));
    const { status, stderr } = runPython('from promptgate_bundle import read_bundle; read_bundle("bad.json")');
    expect(status).toBe(1);
    expect(stderr).toMatch(/BundleError: (this is no bundle|the bundle was changed)/);
  });

  test('refuses a bundle that names another digest behind its own', async () => {
    const body = bundleText()
      .trimEnd()
      .replace(/"digest":"[^"]+",/, '')
      .replace(/\}$/, `,"digest":"sha256:${'0'.repeat(64)}"}`);
    const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
    await writeFile(join(directory, 'twice.json'), body.replace(/^(\{"commit":"[^"]+",)/, `$1"digest":"${digest}",`));
    const { status, stderr } = runPython('from promptgate_bundle import read_bundle; read_bundle("twice.json")');
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('BundleError: the bundle names its digest twice') });
  });

  test('tells broken overrides from none, by the error of a broken bundle', () => {
    const { stdout, stderr } = runPython(`
from promptgate_bundle import BundleError, read_overrides
for text in (b"", b'[{"prompt"', b"{}", b"\\xff", b"[" * 200000):
    try:
        read_overrides(text)
    except BundleError as error:
        print(error)`);
    const broken = 'the file of overrides is not JSON that can be read';
    expect({ lines: stdout.trim().split('\n'), stderr }).toEqual({
      lines: [broken, broken, 'the overrides are no list', broken, broken],
      stderr: '',
    });
  });

  test('the page’s own programs run', async () => {
    const blocks = [...(await readFile(PAGE, 'utf8')).matchAll(/```python\n([\s\S]*?)```/g)].map(([, code = '']) => code);
    const results = blocks.map((code) => runPython(code));
    expect(results.map(({ status, stderr }) => ({ status, stderr }))).toEqual(blocks.map(() => ({ status: 0, stderr: '' })));
    expect(results[0]?.stdout).toContain(`1.0.0 ${STABLE.digest}`);
    expect(results[1]?.stdout.split('\n')[0]).toBe('customer-support 1.0.0');
  });
});
