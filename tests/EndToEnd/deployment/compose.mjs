// Runs the services of a compose file. PostgreSQL and nginx are those of this machine, started as the entry points of their images do.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import yaml from 'js-yaml';
import { until, userOf } from './host.mjs';

const knownKeys = ['build', 'image', 'restart', 'depends_on', 'environment', 'volumes', 'stop_grace_period', 'healthcheck', 'ports'];

/** Puts the variables of an env file into a text: `${NAME}`, `${NAME:-default}` and `${NAME:?error}`. */
function interpolate(text, variables) {
  return text.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name, kind, rest) => {
    if (variables[name]) return variables[name];
    assert.notEqual(kind, '?', `${name}: ${rest}`);
    return kind === '-' ? rest : '';
  });
}

/** The variables of an env file. */
export const variablesOf = (file) => Object.fromEntries(readFileSync(file, 'utf8').split('\n').filter((line) => /^\w+=/.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

const secondsOf = (text) => (/^\d+s$/.test(text) ? Number(text.slice(0, -1)) : assert.fail(`The duration ${text} is not in seconds.`));

export class Compose {
  #host;
  #file;
  #image;
  #volumes = new Map();
  #proxies = [];
  #running = new Map();

  /** @param {{ host: import('./host.mjs').Host, file: string, variables: Record<string, string>, image: object }} options */
  constructor({ host, file, variables, image }) {
    this.#host = host;
    this.#file = file;
    this.#image = image;
    const text = readFileSync(file, 'utf8').split('\n').map((line) => (line.trimStart().startsWith('#') ? line : interpolate(line, variables))).join('\n');
    const content = yaml.load(text);
    this.services = content.services;
    for (const [name, service] of Object.entries(this.services)) {
      for (const key of Object.keys(service)) assert.ok(knownKeys.includes(key), `The key ${key} of ${name} is not known here.`);
    }
    this.named = Object.keys(content.volumes);
  }

  /** Starts all services in the order of their dependencies, as `up -d` does. */
  async up() {
    this.addresses = Object.fromEntries(Object.keys(this.services).map((name) => [name, this.#host.connect(name)]));
    const started = new Map();
    const start = (name) => {
      if (!started.has(name)) started.set(name, this.#startAfterOthers(name, start));
      return started.get(name);
    };
    for (const name of Object.keys(this.services)) await start(name);
  }

  async #startAfterOthers(name, start) {
    const needed = this.services[name].depends_on ?? [];
    for (const other of Array.isArray(needed) ? needed : Object.keys(needed)) {
      await start(other);
      const condition = Array.isArray(needed) ? 'service_started' : needed[other].condition;
      if (condition === 'service_healthy') await this.#waitForHealth(other);
      else assert.equal(condition, 'service_started');
    }
    await this.start(name);
  }

  /** Starts a service. */
  async start(name) {
    const service = this.services[name];
    this.#running.set(name, this.#host.start(this.#containerOf(name)));
    for (const port of service.ports ?? []) {
      const [outside, inside] = port.split(':').map(Number);
      if (!this.#proxies.some((proxy) => proxy.port === outside)) await this.#publish(outside, this.addresses[name], inside);
    }
  }

  /** Runs the program of a service once with arguments, as `run --rm` does. */
  run(name, args) {
    const oneOff = `${name}-run`;
    this.addresses[oneOff] ??= this.#host.connect(oneOff);
    const container = this.#containerOf(name, oneOff);
    return this.#host.run({ ...container, command: [...container.command, ...args] });
  }

  process(name) {
    return this.#running.get(name);
  }

  /** Stops a service. Returns its exit code. */
  stop(name) {
    return this.#running.get(name).stop(secondsOf(this.services[name].stop_grace_period ?? '10s'), this.services[name].build ? this.#image.signal : name === 'proxy' ? 'SIGQUIT' : 'SIGINT');
  }

  async down() {
    for (const proxy of this.#proxies) proxy.server.close();
    for (const name of Object.keys(this.services).reverse()) await this.stop(name);
  }

  #containerOf(name, machine = name) {
    const service = this.services[name];
    const environment = Object.fromEntries(Object.entries(service.environment ?? {}).map(([key, value]) => [key, String(value)]));
    const [image, version] = service.image.split(':');
    const container =
      service.build ? this.#programOf(machine)
      : image === 'postgres' ? this.#postgresOf(machine, environment)
      : image === 'nginx' ? this.#nginxOf(machine)
      : assert.fail(`The image ${image}:${version} is not known here.`);
    container.environment = { ...container.environment, ...environment };
    container.mounts = [...container.mounts, ...(service.volumes ?? []).map((volume) => this.#mountOf(volume, container))];
    writeFileSync(path.join(container.root, 'etc/hosts'), this.#host.hostsOf(Object.keys(this.services)));
    return { name: machine, ...container };
  }

  #programOf(machine) {
    const { environment, user, folder, entrypoint } = this.#image;
    const root = path.join(this.#host.folder, 'roots', machine);
    // The layer of the container: a copy of the image.
    if (!existsSync(root)) execFileSync('cp', ['-a', this.#image.root, root]);
    return { root, command: entrypoint, user, folder, environment, mounts: [] };
  }

  #postgresOf(machine, { POSTGRES_DB, POSTGRES_USER, POSTGRES_PASSWORD }) {
    const root = path.join(this.#host.folder, 'roots', machine);
    const user = { uid: 999, gid: 999 };
    if (!existsSync(root)) {
      this.#host.createRoot(machine);
      writeFileSync(path.join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\npostgres:x:999:999::/var/lib/postgresql:/bin/sh\n');
      for (const folder of ['var/lib/postgresql/data', 'run/postgresql']) {
        mkdirSync(path.join(root, folder), { recursive: true });
        chownSync(path.join(root, folder), user.uid, user.gid);
      }
    }
    const bin = execFileSync('sh', ['-c', 'dirname "$(ls /usr/lib/postgresql/*/bin/initdb | tail -1)"'], { encoding: 'utf8' }).trim();
    const script = `set -e
      export PATH=${bin}:$PATH PGDATA=/var/lib/postgresql/data
      if [ ! -s $PGDATA/PG_VERSION ]; then
        printf %s "$POSTGRES_PASSWORD" > /tmp/password
        initdb -U "$POSTGRES_USER" --pwfile=/tmp/password --auth-local=trust --auth-host=scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync
        echo 'host all all all scram-sha-256' >> $PGDATA/pg_hba.conf
        pg_ctl -w -o "-c listen_addresses='' -k /run/postgresql" start
        createdb -h /run/postgresql -U "$POSTGRES_USER" "$POSTGRES_DB"
        pg_ctl -w -m fast stop
      fi
      exec postgres -c listen_addresses='*' -k /run/postgresql`;
    assert.ok(POSTGRES_DB && POSTGRES_USER && POSTGRES_PASSWORD);
    return { root, command: ['sh', '-c', script], user, folder: '/', environment: {}, mounts: [] };
  }

  #nginxOf(machine) {
    const root = path.join(this.#host.folder, 'roots', machine);
    if (!existsSync(root)) this.#host.createRoot(machine);
    prepareNginx(root);
    return { root, command: ['nginx', '-g', 'daemon off;'], folder: '/', environment: {}, mounts: [] };
  }

  #mountOf(volume, container) {
    const [source, target, mode] = volume.split(':');
    const inside = path.join(container.root, target);
    const isFile = source.startsWith('.');
    const outside = isFile ? path.resolve(path.dirname(this.#file), source) : path.join(this.#host.folder, 'volumes', source);
    if (!isFile) {
      assert.ok(this.named.includes(source), `The volume ${source} is not declared.`);
      mkdirSync(inside, { recursive: true });
      if (!existsSync(outside)) {
        // A new volume has the owner of the folder in the image.
        mkdirSync(outside, { recursive: true });
        const { uid, gid } = statSync(inside);
        chownSync(outside, uid, gid);
      }
    } else {
      mkdirSync(path.dirname(inside), { recursive: true });
      if (!existsSync(inside)) writeFileSync(inside, '');
    }
    this.#volumes.set(source, outside);
    return { source: outside, target, isReadOnly: mode === 'ro' };
  }

  async #waitForHealth(name) {
    const { test, interval, retries } = this.services[name].healthcheck;
    assert.equal(test[0], 'CMD-SHELL');
    const container = this.#containerOf(name);
    await until(
      `The health of ${name}`,
      async () => {
        await this.#host.run({ ...container, command: ['sh', '-c', test[1]] });
        return true;
      },
      secondsOf(interval) * retries,
      this.#running.get(name),
    );
  }

  /** Passes connections to a port of this machine on to a service, as Docker's proxy does. */
  async #publish(port, address, inside) {
    const server = createServer((client) => {
      const service = connect(inside, address);
      client.pipe(service).pipe(client);
      for (const socket of [client, service]) socket.on('error', () => (client.destroy(), service.destroy()));
      for (const socket of [client, service]) socket.on('close', () => (client.destroy(), service.destroy()));
    });
    await new Promise((resolve) => server.listen(port, '0.0.0.0', resolve));
    this.#proxies.push({ port, server });
  }
}

/** Writes the configuration that nginx has before ours: as in its image and its packages. */
export function prepareNginx(root) {
  for (const folder of ['etc/nginx/conf.d', 'var/log/nginx', 'var/lib/nginx', 'var/cache/nginx']) mkdirSync(path.join(root, folder), { recursive: true });
  cpSync('/etc/nginx/mime.types', path.join(root, 'etc/nginx/mime.types'));
  if (!readFileSync(path.join(root, 'etc/passwd'), 'utf8').includes('nginx:')) {
    writeFileSync(path.join(root, 'etc/passwd'), `${readFileSync(path.join(root, 'etc/passwd'), 'utf8')}nginx:x:101:101::/nonexistent:/bin/false\n`);
    writeFileSync(path.join(root, 'etc/group'), `${readFileSync(path.join(root, 'etc/group'), 'utf8')}nginx:x:101:\n`);
  }
  assert.equal(userOf(root, 'nginx'), 101);
  writeFileSync(
    path.join(root, 'etc/nginx/nginx.conf'),
    `user nginx;
worker_processes auto;
error_log stderr notice;
pid /run/nginx.pid;
events { worker_connections 1024; }
http {
  include mime.types;
  default_type application/octet-stream;
  access_log off;
  sendfile on;
  keepalive_timeout 65;
  include conf.d/*.conf;
}
`,
  );
}
