import type { Finding } from '../../checks/finding.ts';
import { EXIT_CODES } from '../../errors.ts';
import { countNoun } from '../../report/phrases.ts';
import { cleanLine, paint, type TextOptions, wrapProse } from '../../report/terminal.ts';
import { prepareWidths } from '../../report/text-width.ts';
import { disarmJson } from '../../report/workflow-commands.ts';
import { listAncestors } from '../../revisions/ancestors.ts';
import { openLocalGit } from '../../revisions/local-git.ts';
import { type Verification, verifyAgainstGit } from '../../shipping/verify.ts';
import type { Context } from '../context.ts';
import { chooseFormat } from '../format.ts';
import { openProject } from '../project.ts';
import { findRegistryPlace } from '../registry-place.ts';
import { noteEmpty, readRegistrySource } from '../registry-source.ts';
import { findSourceTip } from './registry-change.ts';

function renderFinding({ severity, message, help, path, line }: Finding, options: TextOptions): string[] {
  const style = severity === 'error' ? 'red' : 'yellow';
  const place = path === null ? '' : `  ${cleanLine(line === null ? path : `${path}:${line}`)}`;
  return [
    `${paint(style, severity, options)}${place}`,
    ...wrapProse(message, options.width, 2),
    ...wrapProse(`→ ${help}`, options.width, 2),
  ];
}

function render({ findings, prompts, versions, revisions }: Verification, options: TextOptions): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const looked = `${countNoun(prompts, 'prompt')}, ${countNoun(versions, 'version')}${revisions === null ? '' : `, ${countNoun(revisions, 'commit')} of the registry`}`;
  const others = findings.length - errors;
  const warned = others === 0 ? '' : `, ${countNoun(others, 'warning')}`;
  const verdict =
    errors === 0
      ? paint(['green', 'bold'], `✔ Registry and Git agree (${looked}${warned}).`, options)
      : paint(['red', 'bold'], `✖ ${countNoun(errors, 'error')}${warned} (${looked}).`, options);
  return [...findings.flatMap((each) => [...renderFinding(each, options), '']), verdict].join('\n');
}

/** Holds the registry against Git: 1 when something does not agree. */
export async function runRegistryVerify(context: Context): Promise<number> {
  const format = chooseFormat(context, ['text', 'json']);
  const { output } = context;
  const project = await openProject(context);
  const place = await findRegistryPlace(project, context.environment);
  const source = await readRegistrySource(context, project);
  const git = await openLocalGit({ directory: project.root, environment: context.environment });
  try {
    if (source.bytes === null) await noteEmpty(context, source, project.config.registry.path);
    const text = source.bytes?.toString('utf8') ?? '{"prompts":{},"schemaVersion":1}';
    const tip = await findSourceTip({ git, place });
    const at = { directory: project.root, environment: context.environment };
    const line = tip === null ? null : await listAncestors(at, tip);
    const subject = { text, tip: source.tip, source: tip, line, shallow: git.clone.shallow.size > 0 };
    const verification = await verifyAgainstGit(git, project, subject);
    const { findings, ...counts } = verification;
    const ok = !findings.some(({ severity }) => severity === 'error');
    if (format === 'json') await output.result(disarmJson(JSON.stringify({ ok, findings, ...counts }, null, 2)));
    else {
      await prepareWidths(findings);
      await output.result(render(verification, { color: output.color, width: output.width }));
    }
    return ok ? EXIT_CODES.success : EXIT_CODES.failure;
  } finally {
    await git.close();
  }
}
