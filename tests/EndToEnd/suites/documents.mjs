// Documents that clients name instead of sending them: by a hash that the server learns (automatic persisted queries), and by the ids of a build's manifest (trusted documents).
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { print } from 'graphql';
import { createClient as createSocket } from 'graphql-ws';
import WebSocket from 'ws';
import { startServer } from '../server.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** A fetch that notes of each request its method, whether it had the document, and the status. */
function noting(requests) {
  return async (url, options) => {
    const isGet = options.method === 'GET';
    const hasDocument = isGet ? new URL(url).searchParams.has('query') : JSON.parse(options.body).query !== undefined;
    const response = await fetch(url, options);
    requests.push(`${options.method} ${hasDocument ? 'document' : 'hash'} ${response.status}`);
    return response;
  };
}

export function documents(server) {
  describe('Automatic persisted queries', () => {
    for (const useGETForHashedQueries of [false, true]) {
      it(`are learned from Apollo Client, by ${useGETForHashedQueries ? 'GET' : 'POST'}`, async () => {
        const method = useGETForHashedQueries ? 'GET' : 'POST';
        const query = gql(`query Apollo${method} { tracks(first: 1) { nodes { title } } }`);
        const requests = [];
        const client = new ApolloClient({
          link: new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(new HttpLink({ uri: server().url, fetch: noting(requests) })),
          cache: new InMemoryCache(),
          defaultOptions: { query: { fetchPolicy: 'network-only' } },
        });

        for (let i = 0; i < 2; i++) assert.equal((await client.query({ query })).data.tracks.nodes.length, 1);
        assert.deepEqual(requests, [`${method} hash 400`, 'POST document 200', `${method} hash 200`]);
        client.stop();
      });
    }

    for (const preferGetForPersistedQueries of [false, true]) {
      it(`are learned from urql, by ${preferGetForPersistedQueries ? 'GET' : 'POST'}`, async () => {
        const query = `query Urql${preferGetForPersistedQueries} { tracks(first: 1) { nodes { title } } }`;
        const requests = [];
        const client = new Client({
          url: server().url,
          exchanges: [persistedExchange({ preferGetForPersistedQueries, enforcePersistedQueries: false }), fetchExchange],
          requestPolicy: 'network-only',
          preferGetMethod: false,
          fetch: noting(requests),
        });

        for (let i = 0; i < 2; i++) {
          const result = await client.query(query, {}).toPromise();
          assert.equal(result.error, undefined);
          assert.equal(result.data.tracks.nodes.length, 1);
        }
        assert.equal(requests.length, 3);
        assert.match(requests[0], /hash 400$/);
        assert.match(requests[1], /document 200$/);
        assert.match(requests[2], /hash 200$/);
      });
    }
  });

  describe('Trusted documents', () => {
    const known = gql('query Known($first: Int!) { tracks(first: $first) { nodes { title } } }');
    const unknown = gql('query Unknown { tracks(first: 1) { nodes { id } } }');
    // As Apollo's tool writes it: with what its cache adds.
    const sent = new InMemoryCache().transformDocument(known);
    let folder, strict;

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'qplet-documents-'));
      await writeFile(
        path.join(folder, 'persisted-query-manifest.json'),
        JSON.stringify({
          format: 'apollo-persisted-query-manifest',
          version: 1,
          operations: [{ id: 'known-1', name: 'Known', type: 'query', body: print(sent) }],
        }),
      );
      await writeFile(path.join(folder, 'persisted_queries.json'), JSON.stringify({ relay: 'query Relay { tracks(first: 1) { nodes { title } } }' }));
      strict = await startServer({ GraphQL__TrustedDocuments__Folder: folder, GraphQL__TrustedDocuments__Mode: 'Enforce' });
    });
    after(async () => {
      await strict?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('are run for Apollo Client by the ids of its manifest, and no others are', async () => {
      const requests = [];
      const ids = { Known: 'known-1' };
      const generateHash = (document) => ids[document.definitions[0].name.value] ?? sha256(print(document));
      const client = new ApolloClient({
        link: new PersistedQueryLink({ generateHash }).concat(new HttpLink({ uri: strict.url, fetch: noting(requests) })),
        cache: new InMemoryCache(),
      });
      const clean = new ApolloClient({ link: new HttpLink({ uri: strict.url, fetch }), cache: new InMemoryCache() });

      assert.equal((await client.query({ query: known, variables: { first: 1 } })).data.tracks.nodes.length, 1);
      await assert.rejects(client.query({ query: unknown }), /persisted operation key is invalid/);
      await assert.rejects(clean.query({ query: unknown }), /Only persisted operations are allowed/);
      assert.deepEqual(requests, ['POST hash 200', 'POST hash 400']);
      client.stop();
      clean.stop();
    });

    it('are run by their id, by every way of HTTP', async () => {
      const post = (url, body) => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      for (const response of [
        await post(strict.url, { id: 'relay' }),
        await post(strict.url, { documentId: 'relay' }),
        await post(`${strict.url}/persisted/relay`, {}),
        await fetch(`${strict.url}?id=relay`),
        await fetch(`${strict.url}/persisted/relay/Relay`),
      ]) {
        assert.equal(response.status, 200);
        assert.equal((await response.json()).data.tracks.nodes.length, 1);
      }
    });

    it('are the only ones over a WebSocket', async () => {
      const socket = createSocket({ url: strict.wsUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
      const run = (payload) => new Promise((resolve, reject) => {
        let last;
        socket.subscribe(payload, { next: (value) => (last = value), error: reject, complete: () => resolve(last) });
      });

      // The client insists on a query.
      for (const named of [{ id: 'relay' }, { documentId: 'relay' }, { extensions: { persistedQuery: { version: 1, sha256Hash: 'relay' } } }])
        assert.equal((await run({ query: '', ...named })).data.tracks.nodes.length, 1);
      await assert.rejects(run({ query: print(unknown) }), (errors) => errors[0].extensions.code === 'HC0067');
      await socket.dispose();
    });
  });
}
