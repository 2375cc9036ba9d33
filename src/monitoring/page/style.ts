/** Colours of a white page; text at least 4.5 : 1 and lines at least 3 : 1 against it. Blue and orange differ for every kind of sight. */
const LIGHT = `--page: #ffffff; --card: #f6f8fa; --ink: #1b1f24; --muted: #57606a; --grid: #e3e7eb; --rule: #c9d1d9; --mark: #6e7781; --limit: #b3261e;
--stable: #0b62b0; --canary: #b85600; --third: #00786c; --fourth: #8a3c94; --fifth: #5c6670; --bad: #b3261e; --good: #1a7037; --open: #8a5a00; --link: #0b62b0;`;

const DARK = `--page: #0d1117; --card: #161b22; --ink: #e6edf3; --muted: #9aa4af; --grid: #21272f; --rule: #30363d; --mark: #8b949e; --limit: #ff8a80;
--stable: #6cb6ff; --canary: #ffb066; --third: #4fd1bd; --fourth: #e0a1ea; --fifth: #b1bac4; --bad: #ff8a80; --good: #5fd38d; --open: #f0c14b; --link: #6cb6ff;`;

/** The page's style sheet; nothing in it is loaded from anywhere. */
export const STYLE = `:root { color-scheme: light dark; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; overflow-wrap: anywhere; }
main { max-width: 1240px; margin: 0 auto; padding: 24px; }
h1 { margin: 0; font-size: 24px; line-height: 1.25; }
h2 { margin: 36px 0 12px; font-size: 19px; line-height: 1.3; }
h3 { margin: 0; font-size: 16px; line-height: 1.3; }
p { margin: 6px 0; }
.muted, figcaption p, caption { color: var(--muted); }
figcaption p, caption, .legend, footer { font-size: 13px; }
.verdict { margin: 16px 0; padding: 14px 18px; background: var(--card); border: 1px solid var(--rule); border-left: 6px solid var(--tone); border-radius: 6px; }
.verdict h2 { margin: 0; font-size: 20px; color: var(--tone); }
.bad { --tone: var(--bad); } .good { --tone: var(--good); } .open { --tone: var(--open); } .none { --tone: var(--muted); }
.verdict p { max-width: 80ch; }
.charts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 28px 32px; }
figure { margin: 0; min-width: 0; break-inside: avoid; display: flex; flex-direction: column; }
figcaption { margin-bottom: 4px; }
figure > svg { margin-top: auto; }
svg { display: block; width: 100%; height: auto; }
svg text { font-family: inherit; paint-order: stroke; stroke: var(--page); stroke-width: 3px; stroke-linejoin: round; }
svg.narrow { display: none; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 6px 0 0; padding: 0; list-style: none; }
.legend li { display: flex; align-items: center; gap: 7px; }
svg.swatch { width: 26px; height: 12px; flex: none; }
.empty { margin: 8px 0; padding: 28px 16px; border: 1px dashed var(--rule); border-radius: 6px; color: var(--muted); text-align: center; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; min-width: 100%; font-variant-numeric: tabular-nums; }
caption { position: sticky; left: 0; max-width: calc(100vw - 48px); padding-bottom: 6px; text-align: left; }
code { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
th, td { padding: 6px 20px 6px 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; white-space: nowrap; overflow-wrap: normal; }
th { font-weight: 600; }
td.number, th.number { text-align: right; }
th.words, td.words { min-width: 24ch; white-space: normal; }
td .muted { display: block; font-size: 13px; }
.notes li { margin: 4px 0; max-width: 90ch; }
summary { cursor: pointer; color: var(--link); }
details table { font-size: 13px; }
footer { margin-top: 36px; padding-top: 12px; border-top: 1px solid var(--rule); color: var(--muted); }
@media (max-width: 900px) { .charts { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 520px) {
  main { padding: 16px; }
  svg.wide { display: none; } svg.narrow { display: block; }
  caption { max-width: calc(100vw - 32px); }
  table { font-size: 13px; }
  th, td { padding-right: 9px; }
  th:not(.number), td:not(.number) { white-space: normal; }
  th.words, td.words { min-width: 18ch; }
}
@media print {
  main { max-width: none; padding: 0; }
  .charts { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 18px 24px; }
  svg.wide { display: none; } svg.narrow { display: block; }
  .scroll { overflow: visible; }
  table { font-size: 12px; }
  h2, caption, thead { break-after: avoid; }
  .verdict, tr { break-inside: avoid; }
  section.figures { display: none; }
}`;
