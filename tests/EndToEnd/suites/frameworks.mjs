// The clients of the two frameworks that most frontends use: Apollo Client and urql.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import UploadHttpLink from 'apollo-upload-client/UploadHttpLink.mjs';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { post } from '../server.mjs';

const page = 'query Page($after: String) { tracks(first: 2, after: $after, order: [{ title: ASC }]) { nodes { id title owner { id name } } pageInfo { hasNextPage endCursor } } }';
// The schema has no field for files yet: that this one names the placeholder shows that the file was read and mapped.
const upload = 'query Upload($title: String) { tracks(first: 1, where: { title: { contains: $title } }) { nodes { id } } }';
const file = () => new File(['Hello, file.'], 'hello.txt', { type: 'text/plain' });
const preflight = { 'GraphQL-Preflight': '1' };
const deferred = 'query Deferred { tracks(first: 3) { nodes { id title ... @defer { owner { id name } } } } }';
const streamed = 'query Streamed { tracks(first: 3) { nodes @stream(initialCount: 1) { id title } } }';
const missing = 'query Missing { nothing }';

export function frameworks(server) {
  const socket = () => createClient({ url: server().wsUrl, webSocketImpl: WebSocket, retryAttempts: 0 });

  describe('Apollo Client', () => {
    it('pages through a list', async () => {
      const client = new ApolloClient({ link: new HttpLink({ uri: server().url, fetch }), cache: new InMemoryCache() });
      const first = await client.query({ query: gql(page) });
      assert.equal(first.data.tracks.nodes.length, 2);
      assert.equal(first.data.tracks.pageInfo.hasNextPage, true);
      const second = await client.query({ query: gql(page), variables: { after: first.data.tracks.pageInfo.endCursor } });
      assert.ok(second.data.tracks.nodes[0].title >= first.data.tracks.nodes[1].title);
      assert.notEqual(second.data.tracks.nodes[0].id, first.data.tracks.nodes[1].id);
      client.stop();
    });

    it('shows what is wrong with a query', async () => {
      const client = new ApolloClient({ link: new HttpLink({ uri: server().url, fetch }), cache: new InMemoryCache() });
      await assert.rejects(client.query({ query: gql(missing) }), /nothing/);
      client.stop();
    });

    for (const [name, incrementalHandler] of [['newest', new GraphQL17Alpha9Handler()], ['older', new Defer20220824Handler()]]) {
      it(`gets deferred parts in the ${name} format`, async () => {
        const client = new ApolloClient({ link: new HttpLink({ uri: server().url, fetch }), cache: new InMemoryCache(), incrementalHandler });
        const states = [];
        await new Promise((resolve, reject) => {
          client.watchQuery({ query: gql(deferred), returnPartialData: true, errorPolicy: 'all' }).subscribe({
            next(result) {
              if (result.error) reject(result.error);
              states.push(result.dataState);
              if (result.dataState !== 'complete') return;
              assert.ok(result.data.tracks.nodes.every((track) => track.title && track.owner.name));
              resolve();
            },
            error: reject,
          });
        });
        assert.ok(states.includes('streaming'), states.join());
        client.stop();
      });
    }

    it('gets streamed parts', async () => {
      const client = new ApolloClient({ link: new HttpLink({ uri: server().url, fetch }), cache: new InMemoryCache(), incrementalHandler: new GraphQL17Alpha9Handler() });
      const lengths = [];
      await new Promise((resolve, reject) => {
        client.watchQuery({ query: gql(streamed) }).subscribe({
          next(result) {
            if (result.error) reject(result.error);
            lengths.push(result.data?.tracks.nodes.length);
            if (!result.loading) resolve();
          },
          error: reject,
        });
      });
      assert.ok(lengths.includes(1), lengths.join());
      assert.equal(lengths.at(-1), 3);
      client.stop();
    });

    it('sends files', async () => {
      const link = new UploadHttpLink({ uri: server().url, fetch, headers: { 'Apollo-Require-Preflight': 'true' } });
      const client = new ApolloClient({ link, cache: new InMemoryCache() });
      await assert.rejects(client.query({ query: gql(upload), variables: { title: file() } }), /String cannot represent.*<file>/);
      client.stop();
    });

    it('is told that batches are off', async () => {
      const link = new BatchHttpLink({ uri: server().url, fetch });
      const client = new ApolloClient({ link, cache: new InMemoryCache() });
      await assert.rejects(client.query({ query: gql(page) }), /Batches of requests are not accepted/);
      client.stop();
    });

    it('queries over its WebSocket link', async () => {
      const connection = socket();
      const client = new ApolloClient({ link: new GraphQLWsLink(connection), cache: new InMemoryCache() });
      const { data } = await client.query({ query: gql(page) });
      assert.equal(data.tracks.nodes.length, 2);
      client.stop();
      await connection.dispose();
    });
  });

  describe('urql', () => {
    const client = (exchanges = [fetchExchange], options = {}) => new Client({ url: server().url, exchanges, preferGetMethod: false, ...options });

    it('pages through a list, by POST and by GET', async () => {
      for (const preferGetMethod of [false, 'force']) {
        const result = await client(undefined, { preferGetMethod }).query(page, {}).toPromise();
        assert.equal(result.error, undefined);
        assert.equal(result.data.tracks.nodes.length, 2);
      }
    });

    it('shows what is wrong with a query', async () => {
      const result = await client().query(missing, {}).toPromise();
      assert.match(result.error.message, /nothing/);
    });

    /** The results of a query in parts, whose last must be the same as without parts. */
    async function inParts(query, exchanges) {
      const results = [];
      await new Promise((resolve) => {
        client(exchanges).query(query, {}).subscribe((result) => {
          results.push(result);
          if (!result.hasNext) resolve();
        });
      });
      assert.equal(results.at(-1).error, undefined);
      assert.deepEqual(results.at(-1).data, (await post(server(), query.replace(/@(defer|stream)(\([^)]*\))?/, ''))).data);
      return results;
    }

    const overSocket = (connection) => {
      const forwardSubscription = (request) => ({ subscribe: (sink) => ({ unsubscribe: connection.subscribe({ ...request, query: request.query ?? '' }, sink) }) });
      return subscriptionExchange({ forwardSubscription, enableAllOperations: true });
    };

    it('gets deferred and streamed parts', async () => {
      assert.equal((await inParts(deferred))[0].data.tracks.nodes[0].owner, undefined);
      assert.equal((await inParts(streamed))[0].data.tracks.nodes.length, 1);
    });

    it('gets deferred and streamed parts over a WebSocket', async () => {
      const connection = socket();
      assert.equal((await inParts(deferred, [overSocket(connection)]))[0].data.tracks.nodes[0].owner, undefined);
      assert.equal((await inParts(streamed, [overSocket(connection)]))[0].data.tracks.nodes.length, 1);
      await connection.dispose();
    });

    it('sends files', async () => {
      const result = await client(undefined, { fetchOptions: { headers: preflight } }).query(upload, { title: file() }).toPromise();
      assert.match(result.error.message, /String cannot represent.*<file>/);
    });

    it('queries and subscribes over a WebSocket', async () => {
      const connection = socket();
      const result = await client([overSocket(connection)]).query(page, {}).toPromise();
      assert.equal(result.error, undefined);
      assert.equal(result.data.tracks.nodes.length, 2);
      await connection.dispose();
    });
  });
}
