// A gateway of graphql-tools that wraps this server's schema: plain requests, deferred parts, and subscriptions go through it.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { normalizedExecutor } from '@graphql-tools/executor';
import { buildGraphQLWSExecutor } from '@graphql-tools/executor-graphql-ws';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { mergeIncrementalResult } from '@graphql-tools/utils';
import { schemaFromExecutor, wrapSchema } from '@graphql-tools/wrap';
import { parse, print } from 'graphql';
import { createClient } from 'graphql-ws';
import { meros } from 'meros/browser';
import WebSocket from 'ws';
import { post, signIn } from '../server.mjs';

const parts = {
  '@defer': 'query Deferred { tracks(first: 3) { nodes { id title ... @defer { owner { id name } } } } }',
  'a named @defer': 'query Named { tracks(first: 3) { nodes { id ...Owner @defer(label: "owner") } } } fragment Owner on Track { owner { id name } }',
  '@stream': 'query Streamed { tracks(first: 3) { nodes @stream(initialCount: 1) { id title } } }',
};
const creation = 'mutation ($input: CreateCommentInput!) { createComment(input: $input) { comment { id } errors { ... on Error { message } } } }';

const plain = (text) => text.replace(/@(defer|stream)(\([^)]*\))?/g, '');
const asJson = (value) => JSON.parse(JSON.stringify(value));

/** An executor that hands the parts of a response on as they come. That of graphql-tools merges them, and its wrapped schemas do not see which are new. */
const handingOn = (url) => async ({ document, variables }) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed, application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const parts = await meros(response);
  if (parts === response) return response.json();
  return (async function* () {
    for await (const { body } of parts) yield body;
  })();
};

export function remoteSchema(server) {
  const transports = {
    HTTP: () => ({ executor: buildHTTPExecutor({ endpoint: server().url }), end() {} }),
    WebSocket() {
      const client = createClient({ url: server().wsUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
      return { executor: buildGraphQLWSExecutor(client), end: () => client.dispose() };
    },
  };

  describe('graphql-tools', () => {
    for (const [name, connect] of Object.entries(transports)) {
      describe(`with a wrapped schema over ${name}`, () => {
        let schema, end;
        const run = (text, variables) => normalizedExecutor({ schema, document: parse(text), variableValues: variables });
        before(async () => {
          const { executor } = transports.HTTP();
          const connection = connect();
          end = connection.end;
          schema = wrapSchema({ schema: await schemaFromExecutor(executor), executor: connection.executor });
        });

        it('asks, with variables and fragments', async () => {
          const text = 'query ($first: Int!) { tracks(first: $first) { nodes { __typename id ... on Commentable { commentCount } music { isOwn } } } }';
          assert.deepEqual(asJson(await run(text, { first: 2 })), await post(server(), text, { variables: { first: 2 } }));
        });

        it('subscribes', async () => {
          const author = await signIn(server(), 'author');
          const { data } = await post(server(), '{ tracks(first: 1) { nodes { id } } }');
          const subjectId = data.tracks.nodes[0].id;
          const events = await run('subscription ($id: ID!) { commentAdded(subjectId: $id) { cursor comment { content author { id } } } }', { id: subjectId });
          // The first message says that the subscription has started.
          assert.equal((await events.next()).value.data.commentAdded.comment, null);
          await post(server(), creation, { token: author.token, variables: { input: { subjectId, content: 'By a gateway' } } });
          const { value } = await events.next();
          assert.equal(value.data.commentAdded.comment.author.id, author.id);
          await events.return();
          await end();
        });
      });
    }

    for (const [name, text] of Object.entries(parts)) {
      it(`puts the parts of ${name} together`, async () => {
        const result = await transports.HTTP().executor({ document: parse(text) });
        let last;
        for await (const merged of result) last = merged;
        assert.deepEqual(asJson(last.data), (await post(server(), plain(text))).data);
      });

      it(`hands the parts of ${name} on by a wrapped schema`, async () => {
        const executor = handingOn(server().url);
        const schema = wrapSchema({ schema: await schemaFromExecutor(executor), executor, defer: true });
        const executionResult = {};
        let count = 0;
        for await (const incrementalResult of await normalizedExecutor({ schema, document: parse(text) })) {
          mergeIncrementalResult({ incrementalResult, executionResult });
          count++;
        }
        assert.ok(count > 1);
        assert.deepEqual(asJson(executionResult.data), (await post(server(), plain(text))).data);
        assert.equal(executionResult.errors, undefined);
      });
    }
  });
}
