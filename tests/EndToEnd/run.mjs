// Runs the tests, with a database of sample data that all servers start with. Takes the options of `node --test`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTemplate } from './server.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'qplet-e2e-'));
try {
  const template = path.join(folder, 'template.db');
  await createTemplate(template);
  const tests = spawn(process.execPath, ['--test', '--test-concurrency=2', '--test-timeout=1800000', ...process.argv.slice(2)], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    env: { ...process.env, QPLET_TEMPLATE: template },
  });
  [process.exitCode] = await once(tests, 'exit');
} finally {
  await rm(folder, { recursive: true });
}
