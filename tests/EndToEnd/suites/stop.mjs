// How the server starts and stops: a process of its own for each test.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient } from 'graphql-ws';
import * as sse from 'graphql-sse';
import WebSocket from 'ws';
import { startServer, subscription } from '../server.mjs';

export function stop() {
  describe('the process', () => {
    it('closes sockets with 1012 and breaks event streams off when it is asked to stop', async () => {
      const server = await startServer();
      let closed;
      const code = new Promise((resolve) => (closed = resolve));
      const client = createClient({ url: server.wsUrl, webSocketImpl: WebSocket, retryAttempts: 0, on: { closed: (event) => closed(event.code) } });
      const query = await subscription(server);
      const events = sse.createClient({ url: server.url, retryAttempts: 0 });
      const [overSocket, overEvents] = [client.iterate({ query }), events.iterate({ query })];
      await Promise.all([overSocket.next(), overEvents.next()]);
      const ends = Promise.all([assert.rejects(overSocket.next(), (event) => event.code === 1012), assert.rejects(overEvents.next())]);

      const exitCode = await server.stop();
      await ends;
      assert.equal(await code, 1012);
      assert.equal(exitCode, 0);
    });

    for (const [problem, settings, sentence] of [
      ['a misspelled setting', { GraphQL__Exectuion__MaxErrors: '5' }, /ended with 1:\nThere is no setting GraphQL:Exectuion:MaxErrors\. Did you mean/],
      ['a duration without a unit', { Authentication__AccessTokenLifetime: '15' }, /ended with 1:\nThe setting Authentication:AccessTokenLifetime is '15', which has no unit/],
      ['a file that is no database', { ConnectionStrings__Qplet: `Data Source=${import.meta.filename}` }, /ended with 1:[^]*The file .* is not a database of SQLite/],
      ['a folder that is not there', { ConnectionStrings__Qplet: 'Data Source=/missing/qplet.db' }, /ended with 1:[^]*The database \/missing\/qplet\.db cannot be opened/],
      [
        'a database server that does not answer',
        { ConnectionStrings__Qplet: 'Host=127.0.0.1;Port=1;Username=qplet', Database__StartTimeout: '00:00:01' },
        /ended with 1:[^]*The PostgreSQL server at 127\.0\.0\.1 does not answer/,
      ],
      ['an address that is no address', { ASPNETCORE_URLS: 'nonsense', Database__SeedWhenEmpty: 'false' }, /ended with 1:[^]*cannot listen on its address: Invalid url/],
    ]) {
      it(`does not start with ${problem}, and says so in a sentence`, async () => {
        await assert.rejects(startServer(settings), (error) => sentence.test(error.message) && !error.message.includes('   at '));
      });
    }

    it('does not start in Production without a signing key', async () => {
      await assert.rejects(
        startServer({ DOTNET_ENVIRONMENT: 'Production', ASPNETCORE_ENVIRONMENT: 'Production', Authentication__SigningKey: '' }),
        /ended with 1:[^]*Authentication:SigningKey is missing/,
      );
    });

    it('hides the schema and the IDE in Production', async () => {
      const server = await startServer({ DOTNET_ENVIRONMENT: 'Production', ASPNETCORE_ENVIRONMENT: 'Production' });
      try {
        const response = await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ __schema { description } }' }) });
        assert.equal((await response.json()).errors[0].extensions.code, 'HC0046');
        assert.notEqual((await fetch(`${server.url}?sdl`)).status, 200);
        assert.doesNotMatch(await (await fetch(server.url, { headers: { accept: 'text/html' } })).text(), /<script/);
        assert.deepEqual(JSON.parse(server.log.find((line) => line.includes('Now listening'))).LogLevel, 'Information');
      } finally {
        await server.stop();
      }
    });
  });
}
