#!/usr/bin/env node
import { explainOldNode } from './node-version.ts';

const old = explainOldNode(process.versions.node);
if (old === null) {
  // Only now: an older Node.js may not even be able to load the rest.
  const { runProcess } = await import('./process.ts');
  await runProcess();
} else {
  process.stderr.write(`${old}\n`);
  process.exitCode = 2;
}
