// Runs the built server on a free port with a database of its own.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';

const root = path.resolve(import.meta.dirname, '../..');
const program = process.env.QPLET_SERVER ?? path.join(root, 'src/Server/bin/Debug/net10.0/Qplet.GraphQL.Server.dll');
const startTimeout = 120_000;

export async function startServer(settings = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'qplet-e2e-'));
  const server = spawn('dotnet', [program], {
    cwd: folder,
    env: {
      ...process.env,
      DOTNET_ENVIRONMENT: 'Development',
      ASPNETCORE_ENVIRONMENT: 'Development',
      ASPNETCORE_URLS: 'http://127.0.0.1:0',
      ConnectionStrings__Qplet: `Data Source=${path.join(folder, 'e2e.db')}`,
      Mail__PickupDirectory: path.join(folder, 'mail'),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  const log = [];
  server.stderr.setEncoding('utf8').on('data', (text) => log.push(text));
  const address = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not start in time:\n${log.join('\n')}`)), startTimeout);
    server.once('close', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}:\n${log.join('\n')}`));
    });
    readline.createInterface({ input: server.stdout }).on('line', (line) => {
      log.push(line);
      const listening = /Now listening on: (http:\/\/[^\s"]+)/.exec(line);
      if (listening) {
        clearTimeout(timer);
        resolve(listening[1]);
      }
    });
  });

  return {
    url: `${address}/graphql`,
    wsUrl: `${address.replace('http:', 'ws:')}/graphql`,
    address,
    folder,
    log,
    /** Asks the server to stop, as a deployment does, and waits until it has. */
    async stop() {
      if (server.exitCode === null) {
        server.kill('SIGTERM');
        await once(server, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
      return server.exitCode;
    },
  };
}

/** The text of a subscription that anyone may open, and that gives nothing by itself. */
export async function subscription(server) {
  const { data } = await post(server, '{ releases(first: 1) { nodes { id } } }');
  return `subscription { releaseChanged(releaseId: "${data.releases.nodes[0].id}") { cursor } }`;
}

/** Sends a query by POST and returns its result. */
export async function post(server, query, { variables, token, accept } = {}) {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(accept ? { accept } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

/** The password of the accounts of the sample data. */
export const password = 'Music4Everyone!';

/** Signs in one of the accounts of the sample data (fan, author or admin) and returns its token and ID. */
export async function signIn(server, name) {
  const result = await post(
    server,
    'mutation ($input: LoginInput!) { login(input: $input) { signIn { accessToken user { id } } errors { ... on Error { message } } } }',
    { variables: { input: { email: `${name}@qplet.example`, password, device: 'end to end' } } },
  );
  assert.equal(result.data?.login.errors, null, JSON.stringify(result));
  return { token: result.data.login.signIn.accessToken, id: result.data.login.signIn.user.id };
}
