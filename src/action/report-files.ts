import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { followLinks, isWithin } from '../branches/real-path.ts';
import { PromptgateError } from '../errors.ts';
import { type RenderOptions, render } from '../report/render.ts';
import type { Report } from '../report/report.ts';

/** The report's files in `report-dir`, each with its format. */
export const FILES = { 'report.json': 'json', 'report.md': 'markdown', 'junit.xml': 'junit', 'report.sarif': 'sarif' } as const;

/** The files by name, each in its format and whole. */
export async function renderFiles(report: Report, options: RenderOptions): Promise<Readonly<Record<string, string>>> {
  const rendered = Object.entries(FILES).map(async ([name, format]) => [name, await render(report, format, options)]);
  return Object.fromEntries(await Promise.all(rendered));
}

/**
 * The directory, made. What a pull request checked out may hold a link of that name: it is not followed out of the workspace.
 *
 * @throws PromptgateError of kind `usage`
 */
async function makeDirectory(workspace: string, reportDir: string): Promise<string> {
  const wanted = resolve(workspace, reportDir);
  const help = 'Give `report-dir` as a directory that can be made below the workspace, or as an absolute path.';
  if (!isAbsolute(reportDir) && !isWithin(await realpath(workspace), await followLinks(wanted))) {
    throw new PromptgateError(`The report directory ${reportDir} leads out of the workspace`, { code: 'report-dir', kind: 'usage', help });
  }
  try {
    await mkdir(wanted, { recursive: true });
    return await realpath(wanted);
  } catch (cause) {
    throw new PromptgateError(`The report directory ${reportDir} cannot be made`, { code: 'report-dir', kind: 'usage', help, cause });
  }
}

/** Each file whole or not at all; a link of that name is replaced, not followed. */
export async function writeReportFiles(workspace: string, reportDir: string, files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await makeDirectory(workspace, reportDir);
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name);
    const partial = `${path}.${process.pid}.partial`;
    try {
      await writeFile(partial, content, { flag: 'wx' });
      await rename(partial, path);
    } catch (cause) {
      await rm(partial, { force: true });
      const help = 'Look whether the disk is full and whether `report-dir` may be written to.';
      throw new PromptgateError(`The report file ${name} cannot be written`, { code: 'report-dir', kind: 'outside', help, cause });
    }
  }
  return directory;
}
