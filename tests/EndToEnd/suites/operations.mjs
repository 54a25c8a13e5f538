// The documents of a frontend's screens: Relay's compiler takes them, and the server answers each, with the sample data, as the user for whom it is meant.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { compile } from '../relay.mjs';
import { screens } from '../screens.mjs';
import { post, signIn } from '../server.mjs';

const folder = path.resolve(import.meta.dirname, '../operations');

export function operations(server) {
  describe('Documents of the screens', () => {
    const viewers = {};
    const documents = {};
    let artifacts, socket;
    const tokenOf = async (viewer) => viewer && (viewers[viewer] ??= (await signIn(server(), viewer)).token);
    const ask = async (query, viewer, variables) => {
      const result = await post(server(), query, { variables, token: await tokenOf(viewer) });
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

    for (const [name, { viewer, find, variables, write }] of Object.entries(screens)) {
      it(`${name} is answered`, async () => {
        const given = variables(find ? await ask(find, viewer) : {});
        const text = artifacts[name].params.text;
        if (artifacts[name].params.operationKind === 'subscription') {
          assert.ok(await firstEvent(text, viewer, given, write));
          return;
        }

        for (const [field, value] of Object.entries(await ask(text, viewer, given))) {
          if (artifacts[name].params.operationKind === 'mutation') assert.equal(value?.errors, null, `${field}: ${JSON.stringify(value?.errors)}`);
        }
      });
    }

    /** Subscribes, writes when the first message says that the subscription stands, and gives the event. */
    async function firstEvent(query, viewer, variables, write) {
      const token = await tokenOf(viewer);
      socket = createClient({ url: server().wsUrl, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: token ? { Authorization: `Bearer ${token}` } : {} });
      const results = socket.iterate({ query, variables });
      assert.equal((await results.next()).value.errors, undefined);
      const found = write.find ? await ask(write.find, write.viewer) : variables;
      await ask(write.document, write.viewer, write.variables(found, 0));
      const { value } = await results.next();
      assert.equal(value.errors, undefined, JSON.stringify(value.errors));
      await results.return();
      socket.dispose();
      return Object.values(value.data)[0];
    }
  });
}
