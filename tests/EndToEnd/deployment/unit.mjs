// Runs the program of a unit file with its user and its sandbox, as far as mounts, capabilities and limits go: what systemd does by filters of system calls is only read.
import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { userOf } from './host.mjs';

/** Directives that say when the service starts and restarts, which is no matter here. */
const ofTheManager = ['Description', 'After', 'Wants', 'WantedBy', 'Type', 'Restart', 'RestartSec'];

/** Directives that systemd enforces by filters of system calls, by its own namespaces or in control groups. */
const notEnforced = ['RestrictSUIDSGID', 'RestrictNamespaces', 'RestrictRealtime', 'RestrictAddressFamilies', 'LockPersonality', 'ProtectControlGroups', 'ProtectClock', 'ProtectHostname', 'ProtectKernelModules', 'ProtectKernelLogs', 'SystemCallArchitectures', 'RemoveIPC'];

/** The directives of a unit file. */
export function directivesOf(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.includes('=') && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** The variables of an environment file, as systemd reads it. */
export const environmentOf = (file) => Object.fromEntries(readFileSync(file, 'utf8').split('\n').filter((line) => /^\w+=/.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

/** How a machine runs the service: an argument of `Host.start`. */
export function startOf(name, root, unit) {
  const user = { uid: userOf(root, unit.User), gid: userOf(root, unit.Group, 'group') };
  const restrictions = { mounts: [], options: [] };
  const writable = [];
  let environment = { HOME: '/var/lib/qplet', USER: unit.User };
  for (const [key, value] of Object.entries(unit)) {
    switch (key) {
      case 'User':
      case 'Group':
      case 'WorkingDirectory':
      case 'ExecStart':
      case 'TimeoutStopSec':
      case 'StateDirectoryMode':
        break;
      case 'StateDirectory': {
        const folder = path.join(root, 'var/lib', value);
        mkdirSync(folder, { recursive: true });
        chownSync(folder, user.uid, user.gid);
        chmodSync(folder, parseInt(unit.StateDirectoryMode ?? '0755', 8));
        writable.push(`/var/lib/${value}`);
        break;
      }
      case 'EnvironmentFile':
        environment = { ...environment, ...environmentOf(path.join(root, value)) };
        break;
      case 'LimitNOFILE':
        restrictions.files = Number(value);
        break;
      case 'UMask':
        restrictions.umask = value;
        break;
      case 'CapabilityBoundingSet':
        assert.equal(value, '');
        restrictions.options.push('--bounding-set=-all', '--inh-caps=-all');
        break;
      case 'NoNewPrivileges':
        restrictions.options.push('--no-new-privs');
        break;
      case 'PrivateTmp':
        restrictions.mounts.push('mount -t tmpfs -o mode=1777 tmpfs ROOT/tmp', 'mount -t tmpfs -o mode=1777 tmpfs ROOT/var/tmp');
        break;
      case 'PrivateDevices':
        restrictions.mounts.push(
          'umount -l ROOT/dev; mount -t tmpfs -o mode=755 tmpfs ROOT/dev',
          'for device in null zero full random urandom tty; do touch ROOT/dev/$device; mount --bind /dev/$device ROOT/dev/$device; done; mkdir -m 1777 ROOT/dev/shm; ln -s /proc/self/fd ROOT/dev/fd',
        );
        break;
      case 'ProtectHome':
        restrictions.mounts.push('mount -t tmpfs -o mode=000 tmpfs ROOT/home', 'mount -t tmpfs -o mode=000 tmpfs ROOT/root');
        break;
      case 'ProtectKernelTunables':
        restrictions.mounts.push('mount --bind ROOT/proc/sys ROOT/proc/sys; mount -o remount,bind,ro ROOT/proc/sys');
        break;
      case 'ProtectProc':
        restrictions.mounts.push(`mount -o remount,hidepid=${value} ROOT/proc`);
        break;
      case 'ProtectSystem':
        assert.equal(value, 'strict');
        break;
      default:
        assert.ok(ofTheManager.includes(key) || notEnforced.includes(key), `The directive ${key} is not known here.`);
    }
  }
  if (unit.ProtectSystem) {
    for (const folder of writable) restrictions.mounts.push(`mount --bind ROOT${folder} ROOT${folder}`);
    restrictions.mounts.push('mount -o remount,bind,ro ROOT');
  }
  return { name, root, command: unit.ExecStart.split(' '), user, environment, folder: unit.WorkingDirectory, restrictions };
}
