import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { DefaultTreeAdapterMap } from 'parse5';
import { parse } from 'parse5';
import { detect } from '../../../src/monitoring/detect.ts';
import type { MonitorPageData } from '../../../src/monitoring/page/data.ts';
import { renderMonitorPage } from '../../../src/monitoring/page/render-page.ts';
import { choosePageSpan } from '../../../src/monitoring/page/span.ts';
import { FACTS, makePageData } from '../../support/monitor-page-data.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

function listElements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(listElements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function read(html: string): { readonly elements: readonly Element[]; readonly errors: readonly string[]; readonly text: string } {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
  return { elements: listElements(document), errors, text: textOf(document).replace(/\s+/g, ' ') };
}

const bad = makePageData();
let page = '';
beforeAll(async () => {
  page = await renderMonitorPage(bad);
});

describe('the page of a canary that is worse', () => {
  test('is one HTML file without mistakes, whose ids are unique', () => {
    const { elements, errors } = read(page);
    expect(errors).toEqual([]);
    const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has no script and loads nothing from anywhere', () => {
    const { elements } = read(page);
    const names = new Set(elements.map(({ tagName }) => tagName));
    for (const name of ['script', 'link', 'img', 'image', 'iframe', 'object', 'a', 'use', 'foreignObject'])
      expect(names).not.toContain(name);
    const loading = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^(on|src|href|style|data$)/.test(name)));
    expect(loading).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|https?:\/\/(?!www\.w3\.org\/)/);
  });

  test('allows its own style sheet alone', () => {
    const { elements } = read(page);
    const style = elements.find(({ tagName }) => tagName === 'style') as Element;
    const policy = elements.find((element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy') as Element;
    const hash = createHash('sha256').update(textOf(style)).digest('base64');
    expect(attributeOf(policy, 'content')).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  test('says the verdict before anything is drawn, with its figures and the command', () => {
    const { detection } = bad;
    expect(detection?.verdict).toBe('regress');
    const errors = detection?.guardrails.find(({ guardrail }) => guardrail === 'errors');
    const { text } = read(page.slice(0, page.indexOf('<svg')));
    expect(text).toContain('✖ 1.4.0 is worse: errors');
    expect(text).toContain(`(${errors?.canary.bad} of ${errors?.canary.exposures}) failed`);
    expect(text).toContain('the limit is 100');
    expect(text).toContain('promptgate rollout abort customer-support --environment production --block');
    expect(text).toContain('1.4.0 gets 10 % of requests (step 1 of 3: 10 %, 50 %, 100 %)');
  });

  test('every drawing is named and described, and there is one for wide and one for narrow places', () => {
    const { elements } = read(page);
    const drawings = elements.filter((element) => element.tagName === 'svg' && attributeOf(element, 'role') === 'img');
    expect(drawings).toHaveLength(14);
    for (const drawing of drawings) {
      const [title, description] = (attributeOf(drawing, 'aria-labelledby') ?? '').split(' ');
      const inside = listElements(drawing);
      expect(textOf(inside.find((one) => attributeOf(one, 'id') === title) as Element)).not.toBe('');
      expect(textOf(inside.find((one) => attributeOf(one, 'id') === description) as Element)).toMatch(/\d/);
    }
    const classes = drawings.map((drawing) => attributeOf(drawing, 'class'));
    expect(classes.filter((name) => name === 'wide')).toHaveLength(7);
    expect(classes.filter((name) => name === 'narrow')).toHaveLength(7);
  });

  test('draws no letter smaller than 12 units', () => {
    const sizes = [...page.matchAll(/font-size="([\d.]+)px"/g)].map((match) => Number(match[1]));
    expect(sizes.length).toBeGreaterThan(100);
    expect(Math.min(...sizes)).toBe(12);
  });

  test('draws with variables of the style sheet alone, so that dark and print change every colour', () => {
    const colours = new Set([...page.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map((match) => match[1]));
    const others = [...colours].filter((colour) => !/^var\(--[a-z]+\)$/.test(colour as string));
    expect(others).toEqual(['none']);
    const style = page.slice(page.indexOf('<style>'), page.indexOf('</style>'));
    for (const colour of colours) if (colour !== 'none') expect(style.split(`${(colour as string).slice(4, -1)}:`).length).toBe(3);
  });

  test('has every figure of the totals in a table', () => {
    const { text } = read(page.slice(page.indexOf('Totals by version')));
    for (const { version, rollUp } of bad.totals) {
      expect(text).toContain(version);
      expect(text).toContain(rollUp.calls.toLocaleString('en-US'));
      expect(text).toContain(rollUp.tokens.toLocaleString('en-US'));
    }
  });

  test('is the same for the same data', async () => {
    expect(await renderMonitorPage(makePageData())).toBe(page);
  });
});

function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = [1, 3, 5].map((place) => {
      const channel = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('text stands out 4.5 : 1 and lines 3 : 1, light and dark', () => {
  const themes = [...page.matchAll(/:root \{([^}]*--page[^}]*)\}/g)].map(
    (match) =>
      new Map(
        [...(match[1] as string).matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name as string, colour as string]),
      ),
  );
  expect(themes).toHaveLength(2);
  for (const theme of themes) {
    for (const ground of ['page', 'card']) {
      for (const name of ['ink', 'muted', 'limit', 'bad', 'good', 'open', 'link'])
        expect([name, contrast(theme.get(name) as string, theme.get(ground) as string) >= 4.5]).toEqual([name, true]);
    }
    for (const name of ['stable', 'canary', 'third', 'fourth', 'fifth', 'mark'])
      expect([name, contrast(theme.get(name) as string, theme.get('page') as string) >= 3]).toEqual([name, true]);
  }
});

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e&amp;';

test('whatever a name holds stays a name', async () => {
  const rename = (version: string) => `${version}${HOSTILE}`;
  const rollout = bad.rollout as NonNullable<MonitorPageData['rollout']>;
  const html = await renderMonitorPage({
    ...bad,
    promptId: HOSTILE,
    environment: HOSTILE,
    storeName: HOSTILE,
    running: rename('1.3.2'),
    rollout: { ...rollout, id: HOSTILE, stable: rename('1.3.2'), canary: rename('1.4.0'), state: 'paused', pausedBecause: HOSTILE },
    series: bad.series.map((point) => ({ ...point, version: rename(point.version) })),
    totals: bad.totals.map((total) => ({ ...total, version: rename(total.version) })),
    marks: bad.marks.map((mark) => ({ ...mark, text: HOSTILE, by: HOSTILE })),
    notes: [HOSTILE],
  });
  const { elements, errors } = read(html);
  expect(errors).toEqual([]);
  const names = new Set(elements.map(({ tagName }) => tagName));
  expect([names.has('script'), names.has('img')]).toEqual([false, false]);
  expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([]);
  expect(html).not.toContain('\u202e');
});

describe('what is not known', () => {
  test('without calls there is a page that says so, and no drawing', async () => {
    const nothing: MonitorPageData = {
      ...bad,
      rollout: null,
      detection: null,
      path: [],
      series: [],
      totals: [],
      marks: [],
      notes: ['The registry is missing.'],
    };
    const html = await renderMonitorPage(nothing);
    const { text, errors } = read(html);
    expect(errors).toEqual([]);
    expect(html).not.toContain('role="img"');
    expect(text).toContain('No rollout');
    expect(text).toContain('All calls in production get 1.3.2');
    expect(text).toContain('No call of customer-support in production was recorded in this time. The registry is missing.');
    expect(text).not.toContain('Over time');
  });

  test('a good canary is not called good before it is known', async () => {
    const { text } = read(await renderMonitorPage(makePageData({ factor: 1 })));
    expect(text).toContain('○ Not decided yet');
    expect(text).toContain('not ruled out');
    expect(text).not.toContain('is worse');
  });

  test('calls that are missing are told before anything else, also of a rollout that is over', async () => {
    const good = makePageData({ factor: 1, hours: 12 });
    const shares = [{ step: 0, percent: 10, canary: 20, stable: 2000 }];
    const detection = detect({ facts: FACTS, blocks: [], shares, faults: [] });
    const { text } = read(await renderMonitorPage({ ...good, detection, path: [], series: [], totals: [] }));
    expect(text).toContain('▲ The shares are not as designed');
    expect(text).toMatch(/10(\.0)? ?%/);
  });

  test('a canary that took over undecided is told as that', async () => {
    const { rollout, ...good } = makePageData({ factor: 1 });
    const over = { ...(rollout as NonNullable<typeof rollout>), state: 'ended', endedAt: good.madeAt } as const;
    const { text } = read(await renderMonitorPage({ ...good, running: '1.4.0', rollout: { ...over, outcome: 'completed' } }));
    expect(text).toContain('✔ 1.4.0 took over without an alarm');
    expect(text).toContain('not ruled out');
    const aborted = read(await renderMonitorPage({ ...good, rollout: { ...over, outcome: 'aborted' } }));
    expect(aborted.text).toContain('○ Over before it was decided');
  });

  test('a rollout without a call says that there is nothing to judge by', async () => {
    const { text } = read(await renderMonitorPage({ ...bad, detection: null, path: [] }));
    // Which limit it would be judged by is known with the first call.
    expect(text).not.toContain('Evidence against');
    expect(text).toContain('○ Nothing to judge by sqlite:metrics.db holds no call that this rollout assigned.');
  });

  test('a time that is none is unknown, and the page is made all the same', async () => {
    const rollout = { ...(bad.rollout as NonNullable<typeof bad.rollout>), startedAt: Number.NaN };
    const { text, errors } = read(await renderMonitorPage({ ...bad, rollout }));
    expect(errors).toEqual([]);
    expect(text).toContain('began unknown UTC');
    expect(choosePageSpan(bad.madeAt, null, Number.NaN)).toEqual(choosePageSpan(bad.madeAt, null, null));
  });

  test('more versions than can be told apart are in the totals', async () => {
    const versions = Array.from({ length: 9 }, (_, index) => `2.0.${index}`);
    const first = bad.series[0] as MonitorPageData['series'][number];
    const html = await renderMonitorPage({
      ...bad,
      series: versions.map((version) => ({ ...first, version })),
      totals: versions.map((version) => ({ version, rollUp: first.rollUp })),
    });
    const { text } = read(html);
    expect(text).toContain('further versions');
    expect(text).toContain('More versions were called than lines can be told apart');
    for (const version of versions) expect(text.slice(text.indexOf('Totals by version'))).toContain(version);
  });
});
