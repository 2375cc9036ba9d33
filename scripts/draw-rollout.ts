// Draws docs/images/rollout.svg: who gets the canary in a rollout's steps, by the very rule that routes.
import { writeFileSync } from 'node:fs';
import { isCanaryUser } from '../src/rollout/route.ts';

const USERS = 60;
const CELL = 10;
const LEFT = 96;
const ROW = 22;
const ROWS = [
  { label: 'r-7 at 5 %', salt: 'customer-support/r-7', percent: 5 },
  { label: 'r-7 at 25 %', salt: 'customer-support/r-7', percent: 25 },
  { label: 'r-7 at 50 %', salt: 'customer-support/r-7', percent: 50 },
  { label: 'r-8 at 25 %', salt: 'customer-support/r-8', percent: 25 },
] as const;

/** The picture's text: a row for each step, a column for each user, filled where the user gets the canary. */
export function drawRollout(): string {
  const width = LEFT + USERS * CELL + 8;
  const height = ROWS.length * ROW + 34;
  const rows = ROWS.map(({ label, salt, percent }, row) => {
    const y = 8 + row * ROW + (row === ROWS.length - 1 ? 8 : 0);
    const cells = Array.from({ length: USERS }, (_, user) => {
      const kind = isCanaryUser(`user_${user}`, percent, { salt }) ? 'canary' : 'stable';
      return `<rect class="${kind}" x="${LEFT + user * CELL}" y="${y}" width="${CELL - 2}" height="14"/>`;
    });
    return `<text x="8" y="${y + 11}">${label}</text>${cells.join('')}`;
  });
  const style =
    'text{font:12px sans-serif;fill:#57606a}.canary{fill:#1a7f37}.stable{fill:#d0d7de}' +
    '@media (prefers-color-scheme:dark){text{fill:#9198a1}.canary{fill:#3fb950}.stable{fill:#30363d}}';
  const title = 'Sixty users, a column each. Who gets the canary at 5 % gets it at 25 % and at 50 %; another rollout chooses others.';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${title}</title>`,
    `<style>${style}</style>`,
    ...rows,
    `<text x="${LEFT}" y="${height - 6}">user_0 … user_${USERS - 1}</text>`,
    '</svg>\n',
  ].join('\n');
}

if (import.meta.main) writeFileSync(new URL('../docs/images/rollout.svg', import.meta.url), drawRollout());
