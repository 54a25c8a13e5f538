// WebSockets, by npm's graphql-ws.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { CloseCode, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { subscription } from '../server.mjs';

function client(server, options = {}) {
  return createClient({ url: server().wsUrl, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
}

async function collect(iterable) {
  const results = [];
  for await (const result of iterable) results.push(result);
  return results;
}

/** Opens a raw socket, sends the messages, and gives the code with which the server closes it. */
function closeCode(server, messages, subprotocol = 'graphql-transport-ws') {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(server().wsUrl, subprotocol);
    socket.on('open', () => messages.forEach((message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message))));
    socket.on('close', (code) => resolve(code));
    socket.on('error', reject);
  });
}

export function sockets(server) {
  describe('graphql-ws', () => {
    it('runs queries, and says what is wrong with one', async () => {
      const socket = client(server);
      assert.deepEqual(await collect(socket.iterate({ query: '{ __typename }' })), [{ data: { __typename: 'Query' } }]);
      await assert.rejects(collect(socket.iterate({ query: '{ nothing }' })), (errors) => Array.isArray(errors) && /nothing/.test(errors[0].message));
      await assert.rejects(collect(socket.iterate({ query: '{' })), (errors) => errors[0].locations.length === 1);
      await socket.dispose();
    });

    it('runs many operations on one connection', async () => {
      let connections = 0;
      const socket = client(server, { lazy: false, on: { opened: () => connections++ } });
      const runs = Array.from({ length: 90 }, (_, i) => collect(socket.iterate({ query: `{ a${i}: __typename }` })));
      const results = await Promise.all(runs);
      results.forEach((result, i) => assert.deepEqual(result, [{ data: { [`a${i}`]: 'Query' } }]));
      assert.equal(connections, 1);
      await socket.dispose();
    });

    it('answers pings', async () => {
      const socket = client(server, { lazy: false, keepAlive: 50 });
      const pong = new Promise((resolve) => socket.on('pong', (received) => received && resolve()));
      await pong;
      await socket.dispose();
    });

    it('refuses a token that is not valid with 4403', async () => {
      const socket = client(server, { connectionParams: { Authorization: 'Bearer nonsense' }, shouldRetry: () => false });
      await assert.rejects(collect(socket.iterate({ query: '{ __typename }' })), (event) => event.code === CloseCode.Forbidden);
      await socket.dispose();
    });

    const init = { type: 'connection_init' };
    const query = { id: '1', type: 'subscribe', payload: { query: '{ __typename }' } };
    for (const [name, code, messages] of [
      ['an operation before the handshake', CloseCode.Unauthorized, [query]],
      ['a second handshake', CloseCode.TooManyInitialisationRequests, [init, init]],
      ['a message that is no JSON', CloseCode.BadRequest, ['nonsense']],
      ['a message of no known type', CloseCode.BadRequest, [{ type: 'start' }]],
      ['a message without a query', CloseCode.BadRequest, [init, { id: '1', type: 'subscribe', payload: {} }]],
      ['a message of 300 KiB', 1009, [init, { ...query, payload: { query: `{ __typename } #${'x'.repeat(300 * 1024)}` } }]],
    ]) {
      it(`closes with ${code} for ${name}`, async () => assert.equal(await closeCode(server, messages), code));
    }

    it('closes with 4409 for an id that is in use', async () => {
      const endless = { id: '1', type: 'subscribe', payload: { query: await subscription(server()) } };
      assert.equal(await closeCode(server, [init, endless, endless]), CloseCode.SubscriberAlreadyExists);
    });

    // The first 2,000 may come at once, and 60 a second after them.
    it('closes with 4429 where messages come too fast', async () =>
      assert.equal(await closeCode(server, [init, ...Array(10_000).fill({ type: 'ping' })]), CloseCode.TooManyInitialisationRequests));

    it('closes with 4406 for no subprotocol', async () => assert.equal(await closeCode(server, [], []), CloseCode.SubprotocolNotAcceptable));

    it('completes from both sides', async () => {
      const socket = client(server, { lazy: false });
      const results = socket.iterate({ query: await subscription(server()) });
      await results.next();
      const next = results.next();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await results.return();
      assert.equal((await next).done, true);
      assert.equal((await collect(socket.iterate({ query: '{ __typename }' }))).length, 1);
      await socket.dispose();
    });

    it('refuses the page of another site', async () => {
      const socket = new WebSocket(server().wsUrl, 'graphql-transport-ws', { origin: 'https://evil.example' });
      const [error] = await once(socket, 'error');
      assert.match(error.message, /403/);
    });

    it('closes with 4406 for the older subprotocol', async () => {
      const code = await new Promise((resolve) => {
        const socket = new WebSocket(server().wsUrl, 'graphql-ws');
        // The client itself gives up when the server names no subprotocol; either way there is no connection.
        socket.on('error', () => resolve(CloseCode.SubprotocolNotAcceptable));
        socket.on('close', resolve);
      });
      assert.equal(code, CloseCode.SubprotocolNotAcceptable);
    });

    it('connects again after the connection broke', async () => {
      const opened = [];
      let underlying;
      const socket = client(server, { lazy: false, retryAttempts: 3, retryWait: async () => {}, on: { connected: (it) => opened.push((underlying = it)) } });
      assert.equal((await collect(socket.iterate({ query: '{ __typename }' }))).length, 1);
      underlying.close(4205, 'again');
      while (opened.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
      assert.equal((await collect(socket.iterate({ query: '{ __typename }' }))).length, 1);
      await socket.dispose();
    });
  });
}
