// Compares docs/deployment.md with what was run: each command of the page is either run as it stands, or named here with what is run instead.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** What is run instead of commands that need Docker, systemd, a real name or the date of a backup. The key is the beginning of the command. */
const instead = {
  'dotnet publish ': 'deploy/try publishes once, as the Dockerfile does, from a copy without the files that .dockerignore names.',
  'docker build ': 'The instructions of the Dockerfile are run.',
  'docker run --rm ': 'The program of the image is run with the arguments, in the compose network.',
  'docker run -d ': 'The program of the image is run as a service of the compose file.',
  'docker compose ': 'The services of the compose file are run.',
  'systemctl ': 'The program of the unit file is run and stopped.',
  'journalctl ': 'The output of the program is read.',
  'install -o qplet -g qplet -m 640 /backup/qplet-': 'The backup of today is restored.',
  'rsync ': 'Any copy does.',
  'pg_dump ': 'deploy/try runs it with QPLET_TEST_POSTGRES.',
  'pg_restore ': 'deploy/try runs it with QPLET_TEST_POSTGRES.',
  'CREATE ROLE ': 'The compose file creates the role.',
  'CREATE DATABASE ': 'The compose file creates the database.',
  '… Qplet.GraphQL.Server.dll ': 'tests/Server run the commands.',
};

/** The commands of the indented blocks of the page, without comments. */
export function commandsOf(file) {
  const lines = readFileSync(file, 'utf8').replaceAll('\\\n', ' ').split('\n');
  return lines
    .filter((line) => line.startsWith('    ') && !line.trim().startsWith('#'))
    .flatMap((line) => line.trim().split(/ && (?=systemctl)|; (?=systemctl)/))
    .map((line) => line.replace(/ {2,}#.*$/, '').replaceAll(/ {2,}/g, ' ').trim());
}

/** Fails if a command of the page was neither run nor has something that is run instead, and if something is named that the page does not have. */
export function compare(commands, ran) {
  const beginnings = Object.keys(instead);
  const missing = commands.filter((command) => !ran.has(command) && !beginnings.some((beginning) => command.startsWith(beginning)));
  assert.deepEqual(missing, [], 'Commands of docs/deployment.md that are not run.');
  const gone = [...ran].filter((command) => !commands.includes(command));
  assert.deepEqual(gone, [], 'Commands that are run, but not on the page.');
  const unused = beginnings.filter((beginning) => beginning !== '… Qplet.GraphQL.Server.dll ' && !commands.some((command) => command.startsWith(beginning)));
  assert.deepEqual(unused, [], 'Commands that are named here, but not on the page.');
}
