// Server-sent events, by npm's graphql-sse.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient } from 'graphql-sse';
import { subscription } from '../server.mjs';

async function collect(iterable) {
  const results = [];
  for await (const result of iterable) results.push(result);
  return results;
}

export function events(server) {
  for (const singleConnection of [false, true]) {
    describe(`graphql-sse, ${singleConnection ? 'single connection' : 'distinct connections'}`, () => {
      const client = () => createClient({ url: server().url, singleConnection, retryAttempts: 0 });

      it('runs queries', async () => {
        const stream = client();
        assert.deepEqual(await collect(stream.iterate({ query: '{ __typename }' })), [{ data: { __typename: 'Query' } }]);
        stream.dispose();
      });

      it('runs several operations at a time', async () => {
        const stream = client();
        const results = await Promise.all(Array.from({ length: 20 }, (_, i) => collect(stream.iterate({ query: `{ a${i}: __typename }` }))));
        results.forEach((result, i) => assert.deepEqual(result, [{ data: { [`a${i}`]: 'Query' } }]));
        stream.dispose();
      });

      it('ends a subscription when the client does', async () => {
        const stream = client();
        const results = stream.iterate({ query: await subscription(server()) });
        await results.next();
        const next = results.next();
        await new Promise((resolve) => setTimeout(resolve, 200));
        await results.return();
        assert.equal((await next).done, true);
        assert.deepEqual(await collect(stream.iterate({ query: '{ __typename }' })), [{ data: { __typename: 'Query' } }]);
        stream.dispose();
      });
    });
  }

  describe('graphql-sse', () => {
    it('connects again where a connection could not be made', async () => {
      let attempts = 0;
      const stream = createClient({
        url: server().url, retryAttempts: 3, retry: async () => {},
        fetchFn: (...args) => (attempts++ === 0 ? Promise.reject(new TypeError('offline')) : fetch(...args)),
      });
      assert.deepEqual(await collect(stream.iterate({ query: '{ __typename }' })), [{ data: { __typename: 'Query' } }]);
      assert.equal(attempts, 2);
      stream.dispose();
    });

    it('refuses an operation on a stream that nobody has reserved', async () => {
      const response = await fetch(server().url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-graphql-event-stream-token': 'nonsense' },
        body: JSON.stringify({ query: '{ __typename }', extensions: { operationId: '1' } }),
      });
      assert.equal(response.status, 404);
    });

    it('says what is wrong with an operation', async () => {
      const stream = createClient({ url: server().url, retryAttempts: 0 });
      const [result] = await collect(stream.iterate({ query: '{ nothing }' }));
      assert.match(result.errors[0].message, /nothing/);
      stream.dispose();
    });
  });
}
