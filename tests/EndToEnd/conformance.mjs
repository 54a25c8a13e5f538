// Runs scenarios of the Model Context Protocol's conformance suite.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const loader = path.join(import.meta.dirname, 'conformance-loader.mjs');
const timeout = 600_000;

/** The program of the suite, whose latest edition of the protocol is 2025-11-25. */
export const suite = path.join(import.meta.dirname, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');

/** The program of the next suite, which has the edition 2026-07-28. */
export const nextSuite = path.join(import.meta.dirname, 'node_modules/@modelcontextprotocol/conformance-next/dist/index.js');

/** Runs the suite against an endpoint, with options that choose scenarios, and returns the checks by the names of the scenarios. */
export async function runScenarios(program, endpoint, ...options) {
  const output = await mkdtemp(path.join(tmpdir(), 'qplet-conformance-'));
  try {
    const child = spawn(process.execPath, ['--import', loader, program, 'server', '--url', endpoint, '--output-dir', output, ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text));
    await once(child, 'close');
    const results = new Map();
    for (const folder of await readdir(output)) {
      // Such as `server-ping-2026-07-28T10-00-00-000Z`.
      const name = folder.replace(/^server-(.*)-\d{4}-\d{2}-\d{2}T.*$/, '$1');
      results.set(name, JSON.parse(await readFile(path.join(output, folder, 'checks.json'), 'utf8')));
    }
    if (results.size === 0) throw new Error(`The suite ran no scenario:\n${log}`);
    return results;
  } finally {
    await rm(output, { recursive: true });
  }
}

/** The checks of a scenario that did not pass, each with its message. Those that only give advice count as well. Fails if the scenario checked nothing. */
export function failures(checks) {
  const passed = checks?.filter(({ status }) => status === 'SUCCESS').length ?? 0;
  const failed = checks?.filter(({ status }) => status === 'FAILURE' || status === 'WARNING') ?? [];
  if (passed + failed.length === 0) throw new Error(`The scenario checked nothing: ${JSON.stringify(checks)}`);
  return Object.fromEntries(failed.map(({ id, status, errorMessage }) => [id, `${status}: ${errorMessage}`]));
}
