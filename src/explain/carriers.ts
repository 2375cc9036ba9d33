import type { Registry } from '../registry/registry.ts';
import { cleanLine } from '../report/terminal.ts';

/** A registered version that carries a content. */
export interface Carrier {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly runsIn: readonly string[];
}

/** The versions whose digest begins so, in the registry's order. */
export function listCarriers({ prompts }: Registry, digest: string): Carrier[] {
  return Object.entries(prompts).flatMap(([id, { versions, environments }]) =>
    Object.entries(versions)
      .filter(([, registered]) => registered.digest.startsWith(digest))
      .map(([version, registered]) => {
        const runsIn = Object.keys(environments).filter((name) => environments[name]?.version === version);
        return { id, version, digest: registered.digest, runsIn };
      }),
  );
}

/** Versions that carry one content, or whose digests begin alike, for a terminal. */
export function renderCarriers(carriers: readonly Carrier[]): string {
  const isOne = new Set(carriers.map(({ digest }) => digest)).size === 1;
  const lines = carriers.map(({ id, version, digest, runsIn }) =>
    cleanLine(`${id}@${version}${isOne ? '' : ` ${digest}`}${runsIn.length === 0 ? '' : `, runs in ${runsIn.join(', ')}`}`),
  );
  const head = isOne
    ? `${carriers.length} versions carry ${carriers[0]?.digest}:`
    : `${carriers.length} versions have a digest that begins so:`;
  return [head, ...lines.map((line) => `  ${line}`), '', 'All of one of them: promptgate explain ID@VERSION'].join('\n');
}
