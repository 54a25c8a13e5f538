// Runs the built server on a free port with a database of its own.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const program = process.env.QPLET_SERVER ?? path.join(root, 'src/Server/bin/Debug/net10.0/Qplet.GraphQL.Server.dll');
const startTimeout = 300_000;
const signingKey = 'The key of the tokens of the end-to-end tests.';

/** Creates a database with the sample data. Each server of the tests starts with a copy of it, which is faster than to create it again. */
export async function createTemplate(file) {
  await promisify(execFile)('dotnet', [program, 'db', 'migrate'], { env: environment(file), cwd: path.dirname(file) });
  await promisify(execFile)('dotnet', [program, 'db', 'seed'], { env: environment(file), cwd: path.dirname(file) });
}

function environment(database) {
  return {
    ...process.env,
    DOTNET_ENVIRONMENT: 'Development',
    ASPNETCORE_ENVIRONMENT: 'Development',
    ConnectionStrings__Qplet: `Data Source=${database}`,
    Authentication__SigningKey: signingKey,
    // However busy the machine is, operations have the time that they need, writers wait for each other, and clients that connect come in time.
    GraphQL__Execution__ExecutionTimeout: '00:10:00',
    GraphQL__WebSockets__InitializationTimeout: '00:10:00',
    Database__WriteTimeout: '00:10:00',
  };
}

/**
 * A port that no process listens on, below those that the operating system chooses for clients, so a server can have it again after a restart. Within a run
 * of the tests, none is chosen twice: the servers of two files may start at the same time.
 */
export async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const taken = process.env.QPLET_TEMPLATE && `${process.env.QPLET_TEMPLATE}.${port}`;
    if (taken && !(await writeFile(taken, '', { flag: 'wx' }).then(() => true, () => false))) continue;
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await once(probe, 'listening').then(() => true, () => false);
    if (isFree) {
      probe.close();
      await once(probe, 'close');
      return port;
    }
  }
}

/** Starts a program that serves HTTP, and returns its process as soon as it listens. Its output is added to the log. */
export async function launch(assembly, { log, ...options }) {
  const child = spawn('dotnet', [assembly], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  child.stderr.setEncoding('utf8').on('data', (text) => log.push(text));
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not start in time:\n${log.join('\n')}`)), startTimeout);
    child.once('close', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}:\n${log.join('\n')}`));
    });
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      log.push(line);
      if (!line.includes('Now listening on: ')) return;
      clearTimeout(timer);
      resolve();
    });
  });
  return child;
}

/** Ends a process by a signal, waits until it has ended, and returns its exit code. */
export async function terminate(child, signal) {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

export async function startServer(settings = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'qplet-e2e-'));
  const database = path.join(folder, 'e2e.db');
  const address = `http://127.0.0.1:${await freePort()}`;
  const log = [];
  let server;
  if (process.env.QPLET_TEMPLATE) {
    await copyFile(process.env.QPLET_TEMPLATE, database);
    await cp(path.join(path.dirname(process.env.QPLET_TEMPLATE), 'media'), path.join(folder, 'media'), { recursive: true });
  }

  async function start() {
    const variables = { ...environment(database), ASPNETCORE_URLS: address, Mail__PickupDirectory: path.join(folder, 'mail'), ...settings };
    server = await launch(program, { cwd: folder, env: variables, log });
  }

  /** Ends the server by a signal and waits until it has ended. */
  const end = (signal) => terminate(server, signal);

  try {
    await start();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }

  return {
    url: `${address}/graphql`,
    wsUrl: `${address.replace('http:', 'ws:')}/graphql`,
    address,
    folder,
    log,
    start,
    end,
    /** Runs a command of the server on its database and returns the output. Fails if the command does. */
    async command(...words) {
      return (await promisify(execFile)('dotnet', [program, ...words], { env: environment(database), cwd: folder })).stdout;
    },
    /** Asks the server to stop, as a deployment does, waits until it has, and removes what it has stored. */
    async stop() {
      const code = await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** A copy of an access token that expires at another time: so many seconds from now. */
export function expiring(token, seconds) {
  const [header, payload] = token.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url')), exp: Math.floor(Date.now() / 1000) + seconds };
  const content = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${content}.${createHmac('sha256', signingKey).update(content).digest('base64url')}`;
}

/** The text of a subscription that anyone may open, and that gives nothing by itself. */
export async function subscription(server) {
  const { data } = await post(server, '{ releases(first: 1) { nodes { id } } }');
  return `subscription { releaseChanged(releaseId: "${data.releases.nodes[0].id}") { cursor } }`;
}

/** Sends a query by POST and returns its result. */
export async function post(server, query, { operationName, variables, token, accept, onError } = {}) {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(accept ? { accept } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query, operationName, variables, onError }),
  });
  return response.json();
}

/** Sends a mutation whose variable `input.file` is a file, as the GraphQL multipart request specification has it, and returns its result. */
export async function postFile(server, query, { variables, token, file }) {
  const form = new FormData();
  form.append('operations', JSON.stringify({ query, variables: { ...variables, input: { ...variables.input, file: null } } }));
  form.append('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.append('0', file);
  const headers = { 'graphql-preflight': '1', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return (await fetch(server.url, { method: 'POST', headers, body: form })).json();
}

/** The password of the accounts of the sample data. */
export const password = 'Music4Everyone!';

/** Signs in one of the accounts of the sample data (fan, author or admin) and returns its tokens and ID. */
export async function signIn(server, name) {
  const result = await post(
    server,
    'mutation ($input: LoginInput!) { login(input: $input) { signIn { accessToken refreshToken user { id } } errors { ... on Error { message } } } }',
    { variables: { input: { email: `${name}@qplet.example`, password, device: 'end to end' } } },
  );
  assert.equal(result.data?.login.errors, null, JSON.stringify(result));
  const { accessToken, refreshToken, user } = result.data.login.signIn;
  return { token: accessToken, refreshToken, id: user.id };
}
