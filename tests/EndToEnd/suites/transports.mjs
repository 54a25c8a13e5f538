// What settings change: a server of its own, with batches, the statuses of the draft, and a short time for the handshake.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import { CloseCode } from 'graphql-ws';
import WebSocket from 'ws';
import { startServer } from '../server.mjs';

export function transports() {
  describe('a server with other settings', () => {
    let server;
    before(async () => {
      server = await startServer({
        GraphQL__Http__Batching: 'All',
        GraphQL__Http__StatusCodes: 'Draft',
        GraphQL__WebSockets__InitializationTimeout: '00:00:01',
      });
    });
    after(() => server?.stop());

    const send = (body, accept, query = '') => fetch(`${server.url}${query}`, {
      method: 'POST', headers: { 'content-type': 'application/json', ...(accept ? { accept } : {}) }, body: JSON.stringify(body),
    });

    it('takes the batches of Apollo Client', async () => {
      let requests = 0;
      const link = new BatchHttpLink({ uri: server.url, batchInterval: 20, fetch: (...args) => (requests++, fetch(...args)) });
      const client = new ApolloClient({ link, cache: new InMemoryCache() });
      const results = await Promise.allSettled([
        client.query({ query: gql('{ tracks(first: 1) { nodes { id title } } }') }),
        client.query({ query: gql('{ nothing }') }),
        client.query({ query: gql('{ releases(first: 2) { nodes { id title } } }') }),
      ]);
      assert.equal(requests, 1);
      assert.equal(results[0].value.data.tracks.nodes.length, 1);
      assert.match(results[1].reason.message, /nothing/);
      assert.equal(results[2].value.data.releases.nodes.length, 2);
      client.stop();
    });

    it('streams a batch as JSON lines', async () => {
      const response = await send({ query: 'query($n: Int) { tracks(first: $n) { nodes { title } } }', variables: [{ n: 1 }, { n: 2 }, { n: -1 }] }, 'application/jsonl');
      assert.match(response.headers.get('content-type'), /^application\/jsonl/);
      const lines = (await response.text()).trim().split('\n').map(JSON.parse).sort((a, b) => a.variableIndex - b.variableIndex);
      assert.deepEqual(lines.map((line) => line.data.tracks?.nodes.length ?? line.errors[0].extensions.code), [1, 2, 'HC0079']);
    });

    it('answers with the statuses of the draft', async () => {
      const accept = 'application/graphql-response+json';
      assert.equal((await send({ query: '{ __typename }' }, accept)).status, 200);
      assert.equal((await send({ query: '{ tracks(first: -1) { nodes { id } } }' }, accept)).status, 294);
      assert.equal((await send({ query: '{ nothing }' }, accept)).status, 422);
      assert.equal((await send({ query: '{' }, accept)).status, 400);
      assert.equal((await send({ qeury: '{ __typename }' }, accept)).status, 422);
    });

    it('closes with 4408 where no handshake comes', async () => {
      const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws');
      assert.equal(await new Promise((resolve) => socket.on('close', resolve)), CloseCode.ConnectionInitialisationTimeout);
    });
  });
}
