// Relay's runtime with the documents of a frontend: pages in both directions, refetched nodes, deferred and streamed parts, and lists that mutations change.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { meros } from 'meros/browser';
import { createClient } from 'graphql-ws';
import relay from 'relay-runtime';
import WebSocket from 'ws';
import { compile } from '../relay.mjs';
import { post, signIn } from '../server.mjs';

const text = `
  query PagesQuery($first: Int, $after: String, $last: Int, $before: String) {
    ...Pages_tracks @arguments(first: $first, after: $after, last: $last, before: $before)
  }

  fragment Pages_tracks on Query
  @refetchable(queryName: "PagesPaginationQuery")
  @argumentDefinitions(first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" }) {
    tracks(first: $first, after: $after, last: $last, before: $before, order: [{ title: ASC }]) @connection(key: "Pages_tracks", filters: []) {
      edges { node { id title } }
      pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
    }
  }

  query NodeQuery($id: ID!) { track(id: $id) { ...Node_track } }

  fragment Node_track on Track
  @refetchable(queryName: "NodeRefetchQuery")
  @argumentDefinitions(withOwner: { type: "Boolean", defaultValue: false }) {
    id
    title
    owner @include(if: $withOwner) { id name }
  }

  query DeferQuery($first: Int!) { tracks(first: $first) { nodes { id title ...Defer_track @defer(label: "owner") } } }

  fragment Defer_track on Track { owner { id name } }

  query StreamQuery($first: Int!) { tracks(first: $first) { nodes @stream(label: "nodes", initialCount: 1) { id title } } }

  query StreamConnectionQuery($first: Int!) {
    tracks(first: $first) @stream_connection(key: "Stream_tracks", filters: [], initial_count: 1, label: "tracks") {
      edges { node { id title } }
    }
  }

  query ListQuery($id: ID!) {
    track(id: $id) {
      id
      commentCount
      comments(first: 50, order: [{ createdAt: DESC }]) @connection(key: "List_comments", filters: []) { edges { node { id content } } }
    }
  }

  mutation ListCreateMutation($input: CreateCommentInput!, $connections: [ID!]!) {
    createComment(input: $input) { comment @prependNode(connections: $connections, edgeTypeName: "CommentsEdge") { id content } errors { ... on Error { message } } }
  }

  mutation ListDeleteMutation($input: DeleteCommentInput!, $connections: [ID!]!) {
    deleteComment(input: $input) { deletedId @deleteEdge(connections: $connections) gone: deletedId @deleteRecord errors { ... on Error { message } } }
  }
`;

/** Parts of a response as Relay takes them. A list of streamed items is one part for each item. */
function partsOf({ data, errors, incremental = [] }) {
  const parts = data === undefined ? [] : [{ data, errors }];
  for (const { path, label, items, ...part } of incremental) {
    if (items) parts.push(...items.map((item, i) => ({ data: item, label, path: [...path.slice(0, -1), path.at(-1) + i] })));
    else parts.push({ ...part, label, path });
  }
  return parts;
}

/** The ways in which Relay's networks read responses in parts. */
const networks = {
  'multipart responses': (server, token) => ({ text: query }, variables) => relay.Observable.create((sink) => {
    (async () => {
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'multipart/mixed, application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      const results = await meros(response);
      if (results === response) sink.next(await response.json());
      else for await (const { body } of results) for (const part of partsOf(body)) sink.next(part);
    })().then(() => sink.complete(), (error) => sink.error(error));
  }),

  WebSockets: (server, token) => {
    const socket = createClient({ url: server.wsUrl, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: token ? { authorization: `Bearer ${token}` } : {} });
    return ({ text: query }, variables) => relay.Observable.create((sink) =>
      socket.subscribe({ query, variables }, { next: (result) => partsOf(result).forEach((part) => sink.next(part)), error: sink.error, complete: sink.complete }));
  },
};

/** A frontend's store, with a network. */
function environmentOf(network) {
  return new relay.Environment({ network: relay.Network.create(network), store: new relay.Store(new relay.RecordSource()) });
}

/** Loads a query and returns what the store shows of it after each part of the response. */
async function states(environment, query, variables) {
  const operation = relay.createOperationDescriptor(query, variables);
  // Keeps the data, as a mounted component does.
  environment.retain(operation);
  const seen = [];
  const next = () => seen.push(structuredClone(environment.lookup(operation.fragment).data));
  await new Promise((complete, error) => relay.__internal.fetchQuery(environment, operation).subscribe({ next, complete, error }));
  return seen;
}

/** Reads a fragment of what a query shows. */
const read = (environment, fragment, reference) => environment.lookup(relay.getSingularSelector(fragment, reference)).data;

export function relayRuntime(server) {
  for (const [name, connect] of Object.entries(networks)) {
    describe(`Relay over ${name}`, () => {
      let artifacts, fan, network;
      before(async () => {
        artifacts = await compile({ runtime: text });
        fan = await signIn(server(), 'fan');
        network = connect(server(), fan.token);
      });

      it('pages in both directions', async () => {
        const { data } = await post(server(), '{ tracks(first: 9, order: [{ title: ASC }]) { edges { cursor node { id } } } }');
        const all = data.tracks.edges.map(({ node }) => node.id);
        const environment = environmentOf(network);
        const { PagesQuery, PagesPaginationQuery, Pages_tracks } = artifacts;
        const [query] = (await states(environment, PagesQuery, { first: 3, after: data.tracks.edges[2].cursor })).slice(-1);
        const shown = () => read(environment, Pages_tracks, query).tracks;
        const ids = () => shown().edges.map(({ node }) => node.id);
        assert.deepEqual(ids(), all.slice(3, 6));

        // As usePaginationFragment does.
        const { paginationMetadata } = relay.getPaginationMetadata(Pages_tracks, 'loadNext()');
        const more = (direction, count) => {
          const cursor = shown().pageInfo[direction === 'forward' ? 'endCursor' : 'startCursor'];
          return states(environment, PagesPaginationQuery, relay.getPaginationVariables(direction, count, cursor, {}, {}, paginationMetadata));
        };
        assert.equal(shown().pageInfo.hasPreviousPage, true);
        await more('backward', 2);
        assert.deepEqual(ids(), all.slice(1, 6));
        await more('forward', 3);
        assert.deepEqual(ids(), all.slice(1, 9));
        assert.equal(shown().pageInfo.hasPreviousPage, true);
        await more('backward', 5);
        assert.deepEqual(ids(), all);
        assert.equal(shown().pageInfo.hasPreviousPage, false);
        assert.equal(shown().pageInfo.hasNextPage, true);
      });

      it('refetches a node', async () => {
        const { data } = await post(server(), '{ tracks(first: 1) { nodes { id } } }');
        const { id } = data.tracks.nodes[0];
        const environment = environmentOf(network);
        const [query] = (await states(environment, artifacts.NodeQuery, { id })).slice(-1);
        assert.equal(read(environment, artifacts.Node_track, query.track).owner, undefined);
        const [again] = (await states(environment, artifacts.NodeRefetchQuery, { id, withOwner: true })).slice(-1);
        assert.ok(read(environment, artifacts.Node_track, again.node).owner.name);
      });

      it('shows a deferred fragment when it has come', async () => {
        const environment = environmentOf(network);
        const seen = await states(environment, artifacts.DeferQuery, { first: 3 });
        assert.ok(seen.length > 1);
        const { nodes } = seen.at(-1).tracks;
        assert.equal(nodes.length, 3);
        assert.ok(seen[0].tracks.nodes.every(({ title }) => title));
        assert.ok(nodes.every((node) => read(environment, artifacts.Defer_track, node).owner.name));
      });

      it('shows a streamed list as it grows', async () => {
        const { data } = await post(server(), '{ tracks(first: 4) { nodes { id } } }');
        const ids = data.tracks.nodes.map(({ id }) => id);
        const seen = await states(environmentOf(network), artifacts.StreamQuery, { first: 4 });
        assert.deepEqual(seen[0].tracks.nodes.map(({ id }) => id), ids.slice(0, 1));
        assert.deepEqual(seen.at(-1).tracks.nodes.map(({ id }) => id), ids);
      });

      it('shows a streamed connection as it grows', async () => {
        const { data } = await post(server(), '{ tracks(first: 4) { nodes { id } } }');
        const ids = data.tracks.nodes.map(({ id }) => id);
        const seen = await states(environmentOf(network), artifacts.StreamConnectionQuery, { first: 4 });
        assert.deepEqual(seen[0].tracks.edges.map(({ node }) => node.id), ids.slice(0, 1));
        assert.deepEqual(seen.at(-1).tracks.edges.map(({ node }) => node.id), ids);
      });

      it('adds a node to a list and deletes its edge and its record', async () => {
        const { data } = await post(server(), '{ tracks(first: 1) { nodes { id } } }');
        const { id } = data.tracks.nodes[0];
        const environment = environmentOf(network);
        await states(environment, artifacts.ListQuery, { id });
        const operation = relay.createOperationDescriptor(artifacts.ListQuery, { id });
        const comments = () => environment.lookup(operation.fragment).data.track.comments.edges.map(({ node }) => node);
        const before = comments();
        const connections = [relay.ConnectionHandler.getConnectionID(id, 'List_comments')];
        const commit = (mutation, input) =>
          new Promise((onCompleted, onError) => relay.commitMutation(environment, { mutation, variables: { input, connections }, onCompleted, onError }));

        const { createComment } = await commit(artifacts.ListCreateMutation, { subjectId: id, content: `By Relay over ${name}` });
        assert.equal(createComment.errors, null);
        assert.deepEqual(comments().map((node) => node.id), [createComment.comment.id, ...before.map((node) => node.id)]);
        const { deleteComment } = await commit(artifacts.ListDeleteMutation, { commentId: createComment.comment.id });
        assert.equal(deleteComment.deletedId, createComment.comment.id);
        assert.deepEqual(comments(), before);
        assert.equal(environment.getStore().getSource().get(createComment.comment.id), null);
      });
    });
  }
}
