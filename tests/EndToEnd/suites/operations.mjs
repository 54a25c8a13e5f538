// The documents of a frontend's screens: Relay's compiler takes them, and the server answers each, with the sample data, as the user for whom it is meant.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { patience } from '../browser.mjs';
import { compile } from '../relay.mjs';
import { assertShown, screens } from '../screens.mjs';
import { post, postFile, signIn } from '../server.mjs';

const folder = path.resolve(import.meta.dirname, '../operations');

export function operations(server) {
  describe('Documents of the screens', () => {
    const viewers = {};
    const documents = {};
    let artifacts, socket;
    const tokenOf = async (viewer) => viewer && (viewers[viewer] ??= (await signIn(server(), viewer)).token);
    const ask = async (query, viewer, variables, file) => {
      const options = { variables, token: await tokenOf(viewer) };
      const result = await (file ? postFile(server(), query, { ...options, file }) : post(server(), query, options));
      assert.equal(result.errors, undefined, JSON.stringify(result.errors));
      return result.data;
    };

    before(async () => {
      for (const file of await readdir(folder)) {
        if (file.endsWith('.graphql')) documents[path.basename(file, '.graphql')] = await readFile(path.join(folder, file), 'utf8');
      }
      artifacts = await compile(documents);
    });
    after(() => socket?.dispose());

    it('are all run, and no others', () => assert.deepEqual(Object.keys(screens).sort(), Object.keys(documents).sort()));

    /** Runs what belongs before or to a screen: a mutation, with what it finds or else with what is given. */
    const run = async ({ viewer, find, document, variables }, given, before) => {
      const data = await ask(document, viewer, variables(find ? await ask(find, viewer) : given, before));
      for (const [field, { errors }] of Object.entries(data)) assert.equal(errors, null, `${field}: ${JSON.stringify(errors)}`);
      return data;
    };

    for (const [name, { viewer, find, first, variables, upload, write, shows = [] }] of Object.entries(screens)) {
      it(`${name} is answered`, { timeout: patience }, async () => {
        const found = find ? await ask(find, viewer) : {};
        const before = first && (await run(first, found));
        const given = variables(found, before);
        const { text, operationKind } = artifacts[name].params;
        if (operationKind === 'subscription') {
          const event = await firstEvent(text, viewer, given, () => run(write, given, before));
          shows.forEach((at) => assertShown(event, at));
          return;
        }

        const answer = await ask(text, viewer, given, await upload?.());
        for (const [field, value] of Object.entries(answer)) {
          if (operationKind === 'mutation') assert.equal(value?.errors, null, `${field}: ${JSON.stringify(value?.errors)}`);
        }
        shows.forEach((at) => assertShown(answer, at));
      });
    }

    /** Subscribes, writes when the first message says that the subscription stands, and gives the event. */
    async function firstEvent(query, viewer, variables, write) {
      const token = await tokenOf(viewer);
      socket = createClient({ url: server().wsUrl, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: token ? { Authorization: `Bearer ${token}` } : {} });
      const results = socket.iterate({ query, variables });
      assert.equal((await results.next()).value.errors, undefined);
      await write();
      const { value } = await results.next();
      assert.equal(value.errors, undefined, JSON.stringify(value.errors));
      await results.return();
      socket.dispose();
      return Object.values(value.data)[0];
    }
  });
}
