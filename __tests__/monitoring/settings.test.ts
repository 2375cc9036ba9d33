import { describe, expect, test } from '@jest/globals';
import { PromptgateError } from '../../src/errors.ts';
import { DEFAULT_SETTINGS, resolveSettings } from '../../src/monitoring/settings.ts';

describe('the settings of a detection', () => {
  test('are the defaults where nothing is given', () => {
    expect(resolveSettings()).toEqual(DEFAULT_SETTINGS);
    expect(resolveSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(resolveSettings({ alpha: null, minRates: undefined })).toEqual(DEFAULT_SETTINGS);
  });

  test('keep the rates of guardrails that are not named, and the order of guardrails', () => {
    const settings = resolveSettings({ minRates: { errors: 0.02 }, tolerate: { slow: 0.1 }, required: ['slow', 'errors'] });
    expect(settings.minRates).toEqual({ errors: 0.02, slow: 0.05, unhappy: 0.05 });
    expect(settings.tolerate).toEqual({ slow: 0.1 });
    expect(settings.required).toEqual(['errors', 'slow']);
  });

  test.each<[object, string]>([
    [{ alpha: 0 }, 'alpha is 0'],
    [{ alpha: 0.5 }, 'alpha'],
    [{ alpha: Number.NaN }, 'alpha is NaN'],
    [{ alpha: '0.01' }, 'alpha is "0.01"'],
    [{ beta: 1 }, 'beta'],
    [{ ruleOut: 1.25 }, 'ruleOut'],
    [{ ruleOut: Number.POSITIVE_INFINITY }, 'ruleOut'],
    [{ minEvents: 0 }, 'minEvents'],
    [{ minEvents: 2.5 }, 'minEvents is 2.5'],
    [{ minRates: { errors: 1.1 } }, 'minRates.errors is 1.1'],
    [{ minRates: { satisfaction: 0.1 } }, 'minRates.satisfaction'],
    [{ minRates: [0.1] }, 'minRates'],
    [{ tolerate: { errors: 0 } }, 'tolerate.errors is 0'],
    [{ tolerate: 'none' }, 'tolerate'],
    [{ alhpa: 0.01 }, 'There is no setting alhpa'],
    [[0.01], 'object'],
    [{ required: ['latency'] }, 'required is "latency"'],
    [{ required: 'errors' }, 'required'],
  ])('%j is refused with its name and what it takes', (given, words) => {
    let error: unknown;
    try {
      resolveSettings(given as never);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PromptgateError);
    expect(error).toMatchObject({ code: 'detection-settings', kind: 'usage' });
    expect((error as PromptgateError).message).toContain(words);
    expect((error as PromptgateError).help.length).toBeGreaterThan(20);
  });
});
