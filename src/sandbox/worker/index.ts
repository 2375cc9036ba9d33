import { parentPort } from 'node:worker_threads';
import type { Program, SqlQuestion } from '../../evals/isolation.ts';
import { runProgram } from './program.ts';
import { checkSql } from './sql.ts';

/** What the thread is asked; one answer each, in order. */
export type Job =
  | { readonly kind: 'warm' }
  | { readonly kind: 'program'; readonly program: Program }
  | { readonly kind: 'sql'; readonly question: SqlQuestion };

async function answer(job: Job): Promise<unknown> {
  if (job.kind === 'program') return runProgram(job.program);
  if (job.kind === 'sql') return checkSql(job.question);
  return null;
}

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await answer(job));
});
