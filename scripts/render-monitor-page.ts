/**
 * The page of a made-up prompt in production, for the documentation's pictures: a canary with nearly twice the errors, seeded, judged by the code
 * that users run.
 *
 *   node scripts/render-monitor-page.ts > page.html
 */
import { makePageData } from '../__tests__/support/monitor-page-data.ts';
import { renderMonitorPage } from '../src/monitoring/page/render-page.ts';

const data = makePageData({ factor: 1.8, callsPerHour: 640, rolledBackAt: 14 + 5 / 6 });
process.stdout.write(
  await renderMonitorPage({ ...data, notes: ['These are made-up calls, from a seed: a picture of the page, not of anybody’s traffic.'] }),
);
