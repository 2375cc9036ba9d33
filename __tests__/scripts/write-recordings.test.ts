import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { AUTHOR, makeRecordings, openSample, recordingsPath, SAMPLES } from '../../scripts/write-recordings.ts';
import { evaluatePrompts } from '../../src/evaluation/evaluate.ts';
import { parseRecordings } from '../../src/models/recording.ts';

describe.each(SAMPLES)('the recordings of %s', (id) => {
  test('are what prompt, suite and written answers make (else: npm run write-recordings)', async () => {
    expect(readFileSync(recordingsPath(id), 'utf8') === (await makeRecordings(id))).toBe(true);
  });

  test('are believed, and say that no model gave them', () => {
    const { byKey, refused } = parseRecordings(readFileSync(recordingsPath(id), 'utf8'));
    expect(refused).toEqual([]);
    expect(byKey.size).toBeGreaterThan(0);
    for (const recording of byKey.values()) expect(recording).toMatchObject({ model: AUTHOR, usage: null });
  });

  test('answer every case by this repository’s configuration, without a key, and pass', async () => {
    const request = await openSample(id);
    const { evaluation } = await evaluatePrompts(request);
    const [prompt] = evaluation.prompts;
    const failed = prompt?.report?.cases.flatMap(({ id: name, candidate }) =>
      candidate?.outputs.every(({ pass }) => pass) ? [] : [[name, candidate?.outputs]],
    );
    expect(failed).toEqual([]);
    expect(prompt).toMatchObject({ conclusion: 'success', errors: 0, report: { mode: 'recorded' } });
    expect(evaluation.totals.calls).toBe(0);
    const { byKey } = parseRecordings(readFileSync(recordingsPath(id), 'utf8'));
    expect(prompt?.report?.candidate).toMatchObject({ cases: byKey.size, passed: byKey.size });
  });

  test('answer nothing of a prompt whose text is another', async () => {
    const request = await openSample(id);
    const prompts = request.prompts.map(({ head, base }) => ({ head: { ...head, text: `${head.text}Be brief.\n` }, base }));
    const [prompt] = (await evaluatePrompts({ ...request, prompts })).evaluation.prompts;
    expect(prompt?.conclusion).toBe('failure');
    expect(prompt?.findings).toMatchObject([{ rule: 'evals/not-run' }]);
  });
});
