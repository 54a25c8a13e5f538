// docs/schema.md: its documents are run against the sample data, its settings by the clients that they are for.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { getNamedType, parse, validate } from 'graphql';
import relay from 'relay-runtime';
import { blocks, examples, load } from '../page.mjs';
import { compile } from '../relay.mjs';
import { schema, schemaText } from '../selections.mjs';
import { post, signIn } from '../server.mjs';

const written = await examples();
const documents = written.filter(({ language, text }) => language === 'graphql' && !text.includes('@deleteRecord'));

export function schemaPage(server) {
  describe('docs/schema.md', () => {
    let ids;
    before(async () => {
      const { data } = await post(
        server(),
        `{
          tracks(first: 1) { nodes { id } }
          albums(first: 1) { nodes { id } }
          releases(first: 1) { nodes { id } }
          featureRequests(first: 1) { nodes { id } }
          me { conversations(first: 1) { nodes { id } } }
        }`,
        { token: (await signIn(server(), 'fan')).token },
      );
      ids = {
        trackId: data.tracks.nodes[0].id,
        albumId: data.albums.nodes[0].id,
        releaseId: data.releases.nodes[0].id,
        featureRequestId: data.featureRequests.nodes[0].id,
        conversationId: data.me.conversations.nodes[0].id,
      };
    });

    it('has only examples that are tried', async () => assert.equal(written.length, await blocks()));

    for (const { how: [viewer = 'nobody', code], text } of documents) {
      it(`has a document that works: ${text.trim().split('\n').slice(0, 2).join(' ')}`, async () => {
        const document = parse(text);
        assert.deepEqual(validate(schema, document), []);
        // The store of Relay shows that events are delivered.
        if (document.definitions[0].operation === 'subscription') return;

        const token = viewer === 'nobody' ? undefined : (await signIn(server(), viewer)).token;
        const { data, errors } = await post(server(), text, { token, variables: ids });
        assert.deepEqual(errors?.map((error) => error.extensions.code), code && [code], JSON.stringify(errors));
        if (!code) for (const [field, value] of Object.entries(data)) assert.notEqual(value, null, field);
      });
    }

    it('has settings of Apollo Client that join pages, merge values and know interfaces', async () => {
      const { cacheOptions } = await load('apollo');
      const client = new ApolloClient({ link: new HttpLink({ uri: server().url, fetch }), cache: new InMemoryCache(cacheOptions(schemaText)) });
      const query = gql`query ($after: String) { tracks(first: 2, after: $after) { edges { node { id ...Thread } } pageInfo { endCursor hasNextPage } } } fragment Thread on Commentable { commentCount }`;
      const { data } = await client.query({ query });
      // As fetchMore does.
      await client.query({ query, variables: { after: data.tracks.pageInfo.endCursor }, fetchPolicy: 'network-only' });
      const all = client.readQuery({ query });
      assert.equal(all.tracks.edges.length, 4);
      assert.ok(all.tracks.edges.every(({ node }) => Number.isInteger(node.commentCount)));

      const lyrics = (fields) => gql(`query { tracks(first: 1) { edges { node { id music { ${fields} } } } } }`);
      await client.query({ query: lyrics('isOwn') });
      await client.query({ query: lyrics('author') });
      assert.notEqual(client.readQuery({ query: lyrics('isOwn author') }), null);
      client.stop();
    });

    it('has settings of urql that join pages and keep values', async () => {
      const { cache } = await load('urql');
      const warnings = [];
      const warn = console.warn;
      console.warn = (...words) => warnings.push(words.join(' '));
      try {
        const client = new Client({ url: server().url, exchanges: [cache(schemaText), fetchExchange], preferGetMethod: false });
        const query = 'query ($after: String) { tracks(first: 2, after: $after) { edges { node { id music { isOwn } ... on Commentable { commentCount } } } pageInfo { endCursor hasNextPage } } }';
        const first = await client.query(query, {}).toPromise();
        assert.equal(first.error, undefined);
        const second = await client.query(query, { after: first.data.tracks.pageInfo.endCursor }).toPromise();
        assert.equal(second.data.tracks.edges.length, 4);
        assert.ok(second.data.tracks.edges.every(({ node }) => node.music && Number.isInteger(node.commentCount)));
      } finally {
        console.warn = warn;
      }
      assert.deepEqual(warnings, []);
    });

    it("has settings of Relay's compiler with every scalar, and a deletion that removes the record", async () => {
      const settings = JSON.parse(written.find(({ how }) => how[0] === 'relay').text);
      const { default: codegen } = await load('codegen');
      // The variable of an upload is null, as its file is in `uploadables`.
      assert.deepEqual(settings.customScalarTypes, { ...codegen.config.scalars, Upload: `${codegen.config.scalars.Upload} | null` });

      const fan = await signIn(server(), 'fan');
      const send = 'mutation SendMessageMutation($input: SendMessageInput!) { sendMessage(input: $input) { message { id content } } }';
      const { text } = written.find((example) => example.text.includes('@deleteRecord'));
      const { SendMessageMutation, DeleteMessageMutation } = await compile({ page: `${send}\n${text}` });
      const environment = new relay.Environment({
        store: new relay.Store(new relay.RecordSource()),
        network: relay.Network.create(({ text: query }, variables) => post(server(), query, { variables, token: fan.token })),
      });
      const commit = (mutation, input) => new Promise((onCompleted, onError) => relay.commitMutation(environment, { mutation, variables: { input }, onCompleted, onError }));
      const { sendMessage } = await commit(SendMessageMutation, { to: { conversationId: ids.conversationId }, content: 'Never mind.' });
      const { id } = sendMessage.message;
      assert.equal(environment.getStore().getSource().get(id).content, 'Never mind.');
      assert.equal(getNamedType(schema.getType('DeleteMessagePayload').getFields().deletedId.type).name, 'ID');
      await commit(DeleteMessageMutation, { messageId: id });
      assert.equal(environment.getStore().getSource().get(id), null);
    });
  });
}
