import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { createTemplates } from '../../src/evals/template.ts';

const LOOPS = '{% for i in (1..3) %}{{ i }}{% endfor %}';
const ENDLESS = '{% for i in (1..100000) %}{% for j in (1..100000) %}{% endfor %}{% endfor %}';

afterEach(() => {
  jest.restoreAllMocks();
});

/** As on a machine that stands still for a second between any two steps. */
function haltMachine(): void {
  let time = performance.now();
  jest.spyOn(performance, 'now').mockImplementation(() => (time += 1000));
}

describe('the time of a template', () => {
  test('is what it works: a machine that halts takes none of it away', () => {
    haltMachine();
    const templates = createTemplates(new Date(0), () => 0);
    expect(templates.render(LOOPS, {}, true)).toEqual({ text: '123', missing: null, mistake: null });
  });

  test('is bounded', () => {
    haltMachine();
    let worked = 0;
    const templates = createTemplates(new Date(0), () => (worked += 60));
    expect(templates.render(LOOPS, {}, true)).toMatchObject({ text: null, mistake: expect.stringContaining('takes too long') });
  });

  test('is counted in steps where no clock is given', () => {
    haltMachine();
    const templates = createTemplates(new Date(0), null);
    expect(templates.render(LOOPS, {}, true).text).toBe('123');
    expect(templates.render(ENDLESS, {}, true).mistake).toContain('takes too long');
  });

  test('ends by the clock where steps are long, of all templates together', () => {
    haltMachine();
    const templates = createTemplates(new Date(0), null);
    // Each step of comparing lists of what a suite may hold takes tens of milliseconds.
    const compare = '{% if a == b %}{% endif %}'.repeat(100);
    expect(templates.render(compare, {}, false).mistake).toContain('takes too long');
    expect(templates.render('{{ a }}', {}, false).text).toBeNull();
  });

  test('is unbounded for what was rendered within its time before', () => {
    haltMachine();
    let worked = 0;
    const again = createTemplates(new Date(0), () => (worked += 60_000), Number.POSITIVE_INFINITY);
    for (let time = 0; time < 3; time += 1) expect(again.render(LOOPS, {}, true).text).toBe('123');
  });
});
