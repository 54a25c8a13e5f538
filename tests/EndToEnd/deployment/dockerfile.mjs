// Builds the last stage of a Dockerfile as a root folder. The build stage has run already: its output is given.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The environment that the base images have. */
const baseImages = { 'mcr.microsoft.com/dotnet/aspnet:10.0': { APP_UID: '1654', ASPNETCORE_HTTP_PORTS: '8080', DOTNET_RUNNING_IN_CONTAINER: 'true' } };

/** The instructions of a Dockerfile, with their arguments as text. */
function instructionsOf(file) {
  return readFileSync(file, 'utf8')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.match(/^([A-Z]+)\s+(.*)$/).slice(1));
}

/**
 * Runs the instructions of the last stage.
 * @param {import('./host.mjs').Host} host
 * @param {string} file The Dockerfile.
 * @param {Record<string, string>} outputs The folders that the build stage has written, by their paths in it.
 */
export async function buildImage(host, file, outputs) {
  const image = { environment: {}, user: { uid: 0, gid: 0 }, folder: '/', volumes: [], signal: 'SIGTERM' };
  const instructions = instructionsOf(file);
  const last = instructions.findLastIndex(([name]) => name === 'FROM');
  image.root = host.createRoot('image');
  host.connect('build');
  const expand = (text) => text.replaceAll(/\$\{?(\w+)\}?/g, (_, name) => image.environment[name] ?? '');
  for (const [name, text] of instructions.slice(last)) {
    switch (name) {
      case 'FROM':
        assert.ok(baseImages[text], `The base image ${text} is not known here.`);
        Object.assign(image.environment, baseImages[text]);
        break;
      case 'RUN':
        await host.run({ name: 'build', root: image.root, command: ['sh', '-c', text], environment: image.environment, folder: image.folder, user: image.user });
        break;
      case 'COPY': {
        const [, source, target] = text.match(/^--from=build (\S+) (\S+)$/) ?? assert.fail(`COPY ${text}`);
        cpSync(outputs[source] ?? assert.fail(`The build stage writes no ${source}.`), path.join(image.root, target), { recursive: true });
        break;
      }
      case 'WORKDIR':
        image.folder = expand(text);
        mkdirSync(path.join(image.root, image.folder), { recursive: true });
        break;
      case 'VOLUME':
        image.volumes.push(text);
        break;
      case 'USER':
        image.user = { uid: Number(expand(text)), gid: 0 };
        break;
      case 'ENV': {
        const at = text.indexOf('=');
        image.environment[text.slice(0, at)] = expand(text.slice(at + 1));
        break;
      }
      case 'EXPOSE':
        break;
      case 'STOPSIGNAL':
        image.signal = text;
        break;
      case 'ENTRYPOINT':
        image.entrypoint = JSON.parse(text);
        break;
      default:
        assert.fail(`The instruction ${name} is not known here.`);
    }
  }
  return image;
}
