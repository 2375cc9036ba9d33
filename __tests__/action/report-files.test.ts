import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { writeReportFiles } from '../../src/action/report-files.ts';
import { createTemporaryDirectory } from '../support/git-repository.ts';

let workspace: string;
let outside: string;
beforeEach(async () => {
  workspace = await createTemporaryDirectory();
  outside = await createTemporaryDirectory();
});

test('files stand whole in the directory, made where it was not, written over where it was', async () => {
  await writeReportFiles(workspace, 'a/b', { 'report.json': '1', 'junit.xml': '<a/>' });
  const directory = await writeReportFiles(workspace, 'a/b', { 'report.json': '2' });
  expect(directory).toBe(join(workspace, 'a/b'));
  expect((await readdir(directory)).sort()).toEqual(['junit.xml', 'report.json']);
  expect(await readFile(join(directory, 'report.json'), 'utf8')).toBe('2');
});

test('an absolute directory may lie elsewhere: the workflow said so', async () => {
  expect(await writeReportFiles(workspace, join(outside, 'r'), { a: '1' })).toBe(join(outside, 'r'));
});

test.each(['r', 'r/deeper'])('a link out of the workspace at %s is not followed', async (reportDir) => {
  await symlink(outside, join(workspace, 'r'));
  await expect(writeReportFiles(workspace, reportDir, { a: '1' })).rejects.toMatchObject({ code: 'report-dir', kind: 'usage' });
  expect(await readdir(outside)).toEqual([]);
});

test('a link in the place of a file is replaced, its target kept', async () => {
  const target = join(outside, 'precious');
  await writeFile(target, 'precious');
  await mkdir(join(workspace, 'r'));
  await symlink(target, join(workspace, 'r/report.json'));
  await writeReportFiles(workspace, 'r', { 'report.json': '{}' });
  expect(await readFile(target, 'utf8')).toBe('precious');
  expect(await readFile(join(workspace, 'r/report.json'), 'utf8')).toBe('{}');
});

test('a file where the directory should be, or a directory where a file should be: said, and nothing half-written', async () => {
  await writeFile(join(workspace, 'r'), '');
  await expect(writeReportFiles(workspace, 'r', { a: '1' })).rejects.toMatchObject({ code: 'report-dir', kind: 'usage' });
  await mkdir(join(workspace, 's/report.json/x'), { recursive: true });
  await expect(writeReportFiles(workspace, 's', { 'report.json': '1' })).rejects.toMatchObject({ code: 'report-dir' });
  expect(await readdir(join(workspace, 's'))).toEqual(['report.json']);
});
