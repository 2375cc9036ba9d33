import type { Bundle } from '../bundle/bundle.ts';
import { isTemplate } from '../prompt/template-text.ts';
import type { RenderOf } from '../rollout/compile.ts';

/** Rendering for one bundle: the template engine is loaded when the first text asks for it, so that `render` need not wait. */
export async function prepareRendering({ prompts }: Pick<Bundle, 'prompts'>, now: () => number): Promise<RenderOf> {
  const texts = Object.values(prompts).flatMap(({ stable, canary, templating }) =>
    templating === 'none' ? [] : [stable.text, canary?.text ?? ''],
  );
  if (!texts.some(isTemplate)) return (text) => () => text;
  const { createRenderer } = await import('./renderer.ts');
  return createRenderer(() => new Date(now()));
}
