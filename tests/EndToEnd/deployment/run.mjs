// Runs what docs/deployment.md describes, without Docker and systemd: the image, the compose file and the unit file with nginx. `deploy/try` starts it as root, in namespaces of its own.
//   node run.mjs FOLDER   FOLDER has the published program in `app`, and room for the roots
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client, send } from './api.mjs';
import { Compose, prepareNginx, variablesOf } from './compose.mjs';
import { buildImage } from './dockerfile.mjs';
import { gateway, Host, until } from './host.mjs';
import { commandsOf, compare } from './page.mjs';
import { directivesOf, environmentOf, startOf } from './unit.mjs';

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = path.resolve(process.argv[2]);
const MiB = 1024 * 1024;
const foreign = '10.99.0.1';
const page = path.join(repository, 'docs/deployment.md');
const commands = commandsOf(page);
const ran = new Set();
const say = (text) => console.log(`== ${text}`);

/** A command of the page, which is run as it stands. */
function documented(beginning) {
  const found = commands.filter((command) => command.startsWith(beginning));
  assert.equal(found.length, 1, `docs/deployment.md has ${found.length} commands that begin with: ${beginning}`);
  ran.add(found[0]);
  return found[0];
}

const host = new Host(folder);
host.addForeignAddress(foreign);
try {
  const started = Date.now();
  await tryCompose();
  await tryUnit();
  compare(commands, ran);
  say(`All commands of docs/deployment.md were run or replaced. ${Math.round((Date.now() - started) / 1000)} s`);
} finally {
  await host.stop();
}

async function tryCompose() {
  say('Dockerfile: the last stage');
  const image = await buildImage(host, path.join(repository, 'Dockerfile'), { '/app': path.join(folder, 'app') });

  say('compose.yaml: PostgreSQL, two nodes and nginx');
  const secrets = path.join(folder, 'compose.env');
  execFileSync('sh', ['-c', documented('printf ').replace('deploy/compose.env', secrets)], { cwd: repository });
  const compose = new Compose({ host, file: path.join(repository, 'deploy/compose.yaml'), variables: variablesOf(secrets), image });
  await compose.up();
  const created = await compose.run('node1', ['users', 'create-admin', '--email', 'ada@example.com']);
  const password = created.match(/Password: (\S+)/)?.[1] ?? assert.fail(created);
  const [node1, node2] = ['node1', 'node2'].map((name) => `http://${compose.addresses[name]}:8080`);
  for (const name of ['node1', 'node2']) await until(`The start of ${name}`, async () => (await send(`http://${compose.addresses[name]}:8080/health/ready`)).status === 200, 120, compose.process(name));
  const site = 'http://localhost:8080';

  say('Through nginx: the commands of the page, sign-in, a query, an upload of 300 MiB');
  await until('nginx', async () => (await send(`${site}/health/ready`)).status === 200, 60, compose.process('proxy'));
  for (const beginning of ['curl -s http://127.0.0.1:8080/health/ready', 'curl -s http://127.0.0.1:8080/graphql']) {
    const { stdout } = await promisify(execFile)('sh', ['-c', documented(beginning)]);
    assert.match(stdout, /^(Healthy|Degraded)$|"categories":\[\{"name"/);
  }
  const ada = new Client(site);
  await ada.signIn('ada@example.com', password);
  assert.deepEqual(await ada.ask('{ me { role plan } }'), { me: { role: 'ADMIN', plan: 'PROFESSIONAL' } });
  assert.equal(await ada.upload(300 * MiB), 300 * MiB);
  const kept = readdirSync(path.join(host.folder, 'roots/proxy/var/lib/nginx/body'), { recursive: true }).filter((name) => statSync(path.join(host.folder, 'roots/proxy/var/lib/nginx/body', name)).isFile());
  assert.deepEqual(kept, [], 'nginx has kept the body of an upload.');

  say('Live: graphql-ws from node to node, an event stream that is not buffered');
  const post = await ada.post('Hello');
  const atNode2 = new Client(node2, { token: ada.token }).listen(post);
  const atSite = ada.listen(post);
  const stream = ada.stream(post);
  for (const listener of [atNode2, atSite]) await until('A subscription', async () => listener.isOpen, 30);
  await until('An event stream', async () => stream.text.includes('cursor'), 30);
  await new Client(node1, { token: ada.token }).comment(post, 'from node1');
  for (const listener of [atNode2, atSite]) await until('An update', async () => listener.comments.includes('from node1'), 10);
  await until('An update of the event stream', async () => stream.text.includes('from node1'), 10);
  stream.close();

  say('A node stops while clients go on');
  for (const [name, other] of [['node1', node2], ['node2', node1]]) {
    const before = atSite.connections;
    const [gets, posts] = [[], []];
    const stopping = compose.stop(name).then((code) => ((gets.isOver = true), code));
    while (!gets.isOver || gets.length < 20) {
      gets.push((await send(`${site}/graphql?query={me{role}}`, { headers: { authorization: `Bearer ${ada.token}` } })).status);
      posts.push((await ada.answer('{ me { role } }')).status);
    }
    assert.equal(await stopping, 0, `${name} has not stopped in order: ${compose.process(name).output.slice(-2000)}`);
    assert.ok(gets.every((status) => status === 200), `While ${name} stops, queries by GET got ${[...new Set(gets)].join(', ')}.`);
    // nginx does not repeat a POST on a connection that the node closes at the same moment.
    const lost = posts.filter((status) => status !== 200);
    assert.ok(lost.length <= 4 && lost.every((status) => status === 502), `While ${name} stops, ${posts.length} queries by POST got ${[...new Set(posts)].join(', ')}.`);
    await new Client(other, { token: ada.token }).comment(post, `without ${name}`);
    await until(`The update without ${name}`, async () => atSite.comments.includes(`without ${name}`), 30);
    await compose.start(name);
    await until(`The start of ${name}`, async () => (await send(`http://${compose.addresses[name]}:8080/health/ready`)).status === 200, 120, compose.process(name));
    say(`   ${name}: ${gets.length} queries by GET, all answered; ${posts.length} by POST, ${lost.length} of them with 502; ${atSite.connections - before} new connections of the subscriber`);
  }
  assert.deepEqual(atSite.comments, ['from node1', 'without node1', 'without node2']);
  for (const listener of [atNode2, atSite]) listener.close();

  say('X-Forwarded-For counts only from the proxy');
  await assertForwarded(node1, { trusted: true });
  await assertForwarded(node1, { trusted: false, from: foreign });
  await assertForwarded(site, { trusted: false, nodes: 2 });
  await compose.down();
}

/** Sends more queries than one address may, each with another address in X-Forwarded-For: they are refused unless the server trusts the header. */
async function assertForwarded(address, { trusted, from, nodes = 1, headers = {} }) {
  const statuses = new Map();
  const limit = 600 * nodes;
  for (let sent = 0; sent < limit + 60; sent += 20) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => new Client(address, { from, headers: { ...headers, 'x-forwarded-for': `203.0.${Math.floor((sent + i) / 250)}.${(sent + i) % 250}` } }).answer('{ __typename }')),
    );
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  assert.equal(statuses.has(429), !trusted, `${address} from ${from ?? gateway}: ${JSON.stringify([...statuses])}`);
}

async function tryUnit() {
  const file = path.join(repository, 'deploy/qplet.service');
  say('qplet.service: systemd-analyze');
  try {
    const verified = execFileSync('systemd-analyze', ['verify', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    assert.equal(verified.trim(), '');
    const report = execFileSync('systemd-analyze', ['security', '--offline=true', '--no-pager', '--threshold=40', file], { encoding: 'utf8' });
    say(`   ${report.match(/Overall exposure level.*/)[0]}`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw new Error(`${error.message}\n${error.stdout ?? ''}${error.stderr ?? ''}`);
    say('   skipped, because systemd is missing');
  }

  say('A machine: the steps of the page');
  const root = host.createRoot('machine');
  const address = host.connect('machine');
  writeFileSync(path.join(root, 'etc/hosts'), host.hostsOf(['machine']));
  mkdirSync(path.join(root, 'source'));
  cpSync(path.join(repository, 'deploy'), path.join(root, 'source/deploy'), { recursive: true });
  cpSync(path.join(folder, 'app'), path.join(root, 'opt/qplet'), { recursive: true });
  mkdirSync(path.join(root, 'etc/systemd/system'), { recursive: true });
  mkdirSync(path.join(root, 'backup'));
  // Programs close the pipe of their output when they end, so a shell that runs in the background would keep it.
  const sh = (command, at = '/source') => host.run({ name: 'machine', root, command: ['sh', '-c', command], folder: at });
  await sh(documented('useradd '));
  await sh(documented('install -d -o qplet'));
  await sh(documented('install -D -m 600'));
  const key = (await sh(documented('openssl rand'))).trim();
  await sh(documented('cp deploy/qplet.service'));
  const settings = path.join(root, 'etc/qplet/qplet.env');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('Authentication__SigningKey=', `Authentication__SigningKey=${key}`));
  assert.equal(statSync(settings).mode & 0o777, 0o600);

  const unit = directivesOf(path.join(root, 'etc/systemd/system/qplet.service'));
  const service = startOf('machine', root, unit);
  const transient = documented('systemd-run ');
  const option = (name) => transient.match(new RegExp(`${name}=(\\S+)`))[1];
  const admin = {
    ...service,
    command: transient.slice(transient.indexOf('dotnet ')).split(' '),
    environment: environmentOf(path.join(root, option('EnvironmentFile'))),
    folder: option('WorkingDirectory'),
    restrictions: {},
  };
  assert.deepEqual([option('uid'), option('gid')], [unit.User, unit.Group]);
  const created = await host.run(admin);
  const password = created.match(/Password: (\S+)/)?.[1] ?? assert.fail(created);

  say('qplet.service: its program with its user and its sandbox');
  let running = host.start(service);
  const ready = () => until('The start of the service', () => sh('curl -sf http://127.0.0.1:8080/health/ready'), 120, running);
  await ready();
  assert.match(readFileSync(`/proc/${running.child.pid}/status`, 'utf8'), new RegExp(`^Uid:\\s+${service.user.uid}\\s`, 'm'));
  assert.match(readFileSync(`/proc/${running.child.pid}/status`, 'utf8'), /^CapBnd:\s+0+$/m);
  assert.match(readFileSync(`/proc/${running.child.pid}/status`, 'utf8'), /^NoNewPrivs:\s+1$/m);
  const files = readFileSync(`/proc/${running.child.pid}/limits`, 'utf8').match(/^Max open files\s+(\d+)/m)[1];
  if (files !== unit.LimitNOFILE) say(`   LimitNOFILE is ${files} here, because this machine allows no more`);

  say('nginx.conf: TLS, and the server behind it');
  prepareNginx(root);
  await sh('mkdir -p /etc/ssl/qplet && openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=api.example.com -keyout /etc/ssl/qplet/privkey.pem -out /etc/ssl/qplet/fullchain.pem 2> /dev/null');
  await sh('cp deploy/nginx.conf /etc/nginx/conf.d/qplet.conf');
  const nginx = host.start({ name: 'machine', root, command: ['nginx', '-g', 'daemon off;'] });
  const site = `https://${address}`;
  const named = { host: 'api.example.com' };
  await until('nginx', async () => (await send(`${site}/graphql`, { headers: named })).status < 500, 60, nginx);
  const redirect = await send(`http://${address}/graphql`, { headers: named });
  assert.deepEqual([redirect.status, redirect.headers.location], [301, 'https://api.example.com/graphql']);
  assert.equal((await send(`${site}/health/ready`, { headers: named })).status, 403);
  assert.equal((await send(`${site}/graphql?query={__typename}`, { headers: { host: 'other.example.com' } })).status, 400);
  const ada = new Client(site, { headers: named });
  await ada.signIn('ada@example.com', password);
  assert.equal(await ada.upload(64 * MiB), 64 * MiB);
  const post = await ada.post('Hello');
  const [listener, stream] = [ada.listen(post), ada.stream(post)];
  await until('A subscription', async () => listener.isOpen && stream.text.includes('cursor'), 30);
  await ada.comment(post, 'through TLS');
  await until('The updates', async () => listener.comments.includes('through TLS') && stream.text.includes('through TLS'), 10);
  listener.close();
  stream.close();
  await assertForwarded(site, { trusted: false, headers: named });

  say('Backup while the service runs, and restore');
  await sh(documented('sqlite3 /var/lib/qplet/qplet.db'));
  assert.equal((await sh(documented('sqlite3 /backup/'))).trim(), 'ok');
  await ada.comment(post, 'after the backup');
  assert.equal(await running.stop(Number(unit.TimeoutStopSec)), 0, `The service has not stopped in order: ${running.output.slice(-2000)}`);
  const removal = documented('cd /var/lib/qplet && rm');
  const restored = commands.find((command) => command.startsWith('install -o qplet')).replace(/qplet-[\d-]+\.db/, 'qplet-$(date +%F).db');
  await sh(`${removal} && ${restored}`);
  running = host.start(service);
  await ready();
  const { node } = await ada.ask('query ($id: ID!) { node(id: $id) { ... on Post { comments(first: 5) { nodes { content } } } } }', { id: post });
  assert.deepEqual(node.comments.nodes, [{ content: 'through TLS' }]);
  assert.equal(await running.stop(Number(unit.TimeoutStopSec)), 0);
  await nginx.stop(10, 'SIGQUIT');
  appendFileSync(path.join(folder, 'service.log'), running.output);
}
