// Machines and containers without Docker: each has a network namespace on one bridge and a root folder, in which only /usr comes from this machine. Runs as root in namespaces
// of its own (`unshare --net --mount --pid --fork`), so nothing remains when it ends.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The address of this script in the network, from which clients come. */
export const gateway = '172.18.0.1';

const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

export class Host {
  #next = 2;
  #names = new Map([['host', gateway]]);
  #processes = new Set();

  /** @param {string} folder A folder for the roots and logs. */
  constructor(folder) {
    this.folder = folder;
    run('mount', '--make-rprivate', '/');
    run('mount', '-t', 'tmpfs', 'tmpfs', '/run');
    run('ip', 'link', 'set', 'lo', 'up');
    run('ip', 'link', 'add', 'bridge0', 'type', 'bridge');
    run('ip', 'addr', 'add', `${gateway}/16`, 'dev', 'bridge0');
    run('ip', 'link', 'set', 'bridge0', 'up');
  }

  /** Adds an address of this script that no server has reason to trust. */
  addForeignAddress(address) {
    run('ip', 'addr', 'add', `${address}/24`, 'dev', 'bridge0');
  }

  /** Connects a machine with the network. Returns its address. */
  connect(name) {
    const address = `172.18.0.${this.#next++}`;
    const cable = `cable${this.#next}`;
    run('ip', 'netns', 'add', name);
    run('ip', 'link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
    run('ip', 'link', 'set', cable, 'master', 'bridge0', 'up');
    run('ip', '-n', name, 'addr', 'add', `${address}/16`, 'dev', 'eth0');
    run('ip', '-n', name, 'link', 'set', 'eth0', 'up');
    run('ip', '-n', name, 'link', 'set', 'lo', 'up');
    run('ip', '-n', name, 'route', 'add', 'default', 'via', gateway);
    this.#names.set(name, address);
    return address;
  }

  /** The lines of /etc/hosts that name some machines. */
  hostsOf(names) {
    return ['127.0.0.1 localhost', ...names.map((name) => `${this.#names.get(name)} ${name}`), ''].join('\n');
  }

  /** Creates a root folder: the system, with the folders that every system has. */
  createRoot(name) {
    const root = path.join(this.folder, 'roots', name);
    for (const folder of ['usr', 'proc', 'sys', 'dev', 'run', 'var/lib', 'var/log', 'var/cache', 'opt', 'home', 'root', 'etc/ssl']) mkdirSync(path.join(root, folder), { recursive: true });
    for (const folder of ['tmp', 'var/tmp']) {
      mkdirSync(path.join(root, folder), { recursive: true });
      chmodSync(path.join(root, folder), 0o1777);
    }
    for (const link of ['bin', 'sbin', 'lib', 'lib64']) symlinkSync(`usr/${link}`, path.join(root, link));
    symlinkSync('../run', path.join(root, 'var/run'));
    for (const file of ['ld.so.cache', 'nsswitch.conf', 'localtime', 'login.defs', 'ssl/openssl.cnf', 'ssl/certs', 'alternatives', 'mime.types']) {
      if (existsSync(`/etc/${file}`)) cpSync(`/etc/${file}`, path.join(root, 'etc', file), { recursive: true });
    }
    writeFileSync(path.join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
    writeFileSync(path.join(root, 'etc/group'), 'root:x:0:\n');
    writeFileSync(path.join(root, 'etc/shadow'), 'root:*:20000:0:99999:7:::\n');
    return root;
  }

  /**
   * Starts a command on a machine.
   * @param {{ name: string, root: string, command: string[], user?: { uid: number, gid: number }, environment?: Record<string, string>, folder?: string, mounts?: { source: string, target: string,
   * isReadOnly?: boolean }[], restrictions?: { mounts?: string[], options?: string[], files?: number, umask?: string } }} start
   */
  start({ name, root, command, user = { uid: 0, gid: 0 }, environment = {}, folder = '/', mounts = [], restrictions = {} }) {
    const script = [
      'set -e',
      'mount --make-rprivate /',
      `mount --rbind ${root} ${root}`,
      `mount --bind /usr ${root}/usr`,
      `mount -o remount,bind,ro ${root}/usr`,
      `mount -t proc proc ${root}/proc`,
      `mount --rbind /dev ${root}/dev`,
      ...mounts.flatMap(({ source, target, isReadOnly }) => [`mount --bind ${source} ${root}${target}`, ...(isReadOnly ? [`mount -o remount,bind,ro ${root}${target}`] : [])]),
      ...(restrictions.mounts ?? []).map((line) => line.replaceAll('ROOT', root)),
      // In some containers even root cannot raise the limit.
      restrictions.files ? `ulimit -n ${restrictions.files} 2> /dev/null || ulimit -n "$(ulimit -H -n)"` : '',
      `umask ${restrictions.umask ?? '0022'}`,
      // chroot ends in "/", and env goes to the working directory.
      `exec chroot ${root} setpriv --reuid=${user.uid} --regid=${user.gid} --clear-groups ${(restrictions.options ?? []).join(' ')} env -i -C "$0" "$@"`,
    ].join('\n');
    const variables = Object.entries({ PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...environment }).map(([key, value]) => `${key}=${value}`);
    const child = spawn('ip', ['netns', 'exec', name, 'unshare', '--mount', 'sh', '-c', script, folder, ...variables, ...command], { stdio: ['pipe', 'pipe', 'pipe'] });
    const started = new Started(name, child);
    this.#processes.add(started);
    child.once('exit', () => this.#processes.delete(started));
    return started;
  }

  /** Runs a command on a machine to its end. Returns what it wrote. */
  async run(start, input = '') {
    const started = this.start(start);
    started.child.stdin.end(input);
    const code = await started.ended;
    assert.equal(code, 0, `${start.command.join(' ')} returned ${code}:\n${started.output}`);
    return started.output;
  }

  async stop() {
    await Promise.all([...this.#processes].map((started) => started.stop(5)));
  }
}

/** A running process, and what it has written. */
export class Started {
  output = '';

  constructor(name, child) {
    this.name = name;
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (this.output += text));
    child.stdin.on('error', () => {});
    this.ended = once(child, 'close').then(([code, signal]) => (this.result = code ?? signal));
  }

  /** Sends a signal, and waits for the end: for so many seconds, then the process is killed. Returns the exit code or the signal. */
  async stop(seconds, signal = 'SIGTERM') {
    this.child.kill(signal);
    const timer = setTimeout(() => this.child.kill('SIGKILL'), seconds * 1000);
    const result = await this.ended;
    clearTimeout(timer);
    return result;
  }
}

/** Waits until a condition is true. */
export async function until(what, condition, seconds = 90, process) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    if (await Promise.resolve(condition()).catch(() => false)) return;
    assert.ok(process?.result === undefined, `${what}: ${process?.name} has ended with ${process?.result}:\n${process?.output.slice(-3000)}`);
    assert.ok(Date.now() < end, `${what}: not within ${seconds} seconds.\n${process?.output.slice(-3000) ?? ''}`);
    await pause(250);
  }
}

/** Changes the owner of a path. */
export const own = (file, { uid, gid }) => chownSync(file, uid, gid);

/** The number of a user or group of a root folder. */
export function userOf(root, name, file = 'passwd') {
  const line = readFileSync(path.join(root, 'etc', file), 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
  assert.ok(line, `There is no ${name} in /etc/${file}.`);
  return Number(line.split(':')[2]);
}
