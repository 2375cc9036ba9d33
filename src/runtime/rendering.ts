import type { Bundle } from '../bundle/bundle.ts';
import type { Render } from '../rollout/compile.ts';

/** Makes what fills the variables of a text in; the second is its name, for messages. */
export type RenderOf = (text: string, what: string) => Render;

/** Whether a text has anything for the template engine to do. */
function looksLikeTemplate(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}

/** Rendering for one bundle: the template engine is loaded when the first text asks for it, so that `render` need not wait. */
export async function prepareRendering({ prompts }: Pick<Bundle, 'prompts'>, now: () => number): Promise<RenderOf> {
  const texts = Object.values(prompts).flatMap(({ stable, canary, templating }) =>
    templating === 'none' ? [] : [stable.text, canary?.text ?? ''],
  );
  if (!texts.some(looksLikeTemplate)) return (text) => () => text;
  const { createRenderer } = await import('./renderer.ts');
  return createRenderer(() => new Date(now()));
}
