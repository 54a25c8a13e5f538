// A server that is killed while many write, again and again: what it has acknowledged is there, once, the counts are right, and a subscriber gets every event once.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Credentials } from './credentials.mjs';
import { post, signIn, startServer } from './server.mjs';
import { subscribers } from './subscribers.mjs';

const rounds = Number(process.env.QPLET_CRASH_ROUNDS ?? 3);
const writers = 16;
const pageSize = 50;
const subscription = 'subscription ($id: ID!, $after: String) { commentAdded(subjectId: $id, after: $after) { cursor comment { id } } }';
const errors = 'errors { ... on Error { message } }';
const mutations = {
  comment: `mutation ($input: CreateCommentInput!) { createComment(input: $input) { comment { id } ${errors} } }`,
  reaction: `mutation ($input: AddReactionInput!) { addReaction(input: $input) { subject { id } ${errors} } }`,
  message: `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } ${errors} } }`,
};

describe('A server that is killed while many write', () => {
  const acknowledged = { comment: [], reaction: [], message: [] };
  const received = [];
  let server, fan, trackId, comments, messages, endSubscription;

  /** Sends a mutation. Returns the payload, or undefined if no answer came. An answer that is an error is a fault. */
  async function write(kind, input) {
    let result;
    try {
      result = await post(server, mutations[kind], { token: fan.token, variables: { input } });
    } catch {
      return undefined;
    }
    const payload = result.data && Object.values(result.data)[0];
    assert.ok(payload && payload.errors === null, JSON.stringify(result));
    return payload;
  }

  async function writeUntil(isOver, adminId, number) {
    while (!isOver()) {
      const created = await write('comment', { subjectId: trackId, content: `Comment of writer ${number}` });
      if (!created) return;
      acknowledged.comment.push(created.comment.id);
      const liked = await write('reaction', { subjectId: created.comment.id, kind: 'LIKE' });
      if (!liked) return;
      acknowledged.reaction.push(created.comment.id);
      const sent = await write('message', { to: { userId: adminId }, content: `Message of writer ${number}` });
      if (!sent) return;
      acknowledged.message.push(sent.message.id);
    }
  }

  /** All items of a list of a node, page by page. */
  async function all(id, list, fields) {
    const items = [];
    for (let after = null, hasNextPage = true; hasNextPage; ) {
      const query = `query ($id: ID!, $after: String) { node(id: $id) { ${list(`(first: ${pageSize}, after: $after) { nodes { ${fields} } pageInfo { endCursor hasNextPage } }`)} } }`;
      const result = await post(server, query, { token: fan.token, variables: { id, after } });
      const page = result.data?.node && Object.values(result.data.node)[0];
      assert.ok(page, JSON.stringify(result));
      items.push(...page.nodes);
      ({ endCursor: after, hasNextPage } = page.pageInfo);
    }
    return items;
  }

  before(async () => {
    server = await startServer();
    fan = await signIn(server, 'fan');
    const admin = await signIn(server, 'admin');
    const { data } = await post(server, '{ tracks(first: 1) { nodes { id } } }');
    trackId = data.tracks.nodes[0].id;
    const { conversationId, earlier } = await conversationWith(admin.id);
    const earlierComments = new Set((await all(trackId, (page) => `... on Track { comments${page} }`, 'id')).map(({ id }) => id));

    let hasStarted = false;
    endSubscription = subscribers['graphql-ws'](
      server,
      new Credentials(server, { accessToken: fan.token, refreshToken: fan.refreshToken }),
      { query: subscription, variables: { id: trackId } },
      ({ commentAdded: { comment } }) => {
        hasStarted = true;
        if (comment) received.push(comment.id);
      },
    );
    while (!hasStarted) await pause(50);

    for (let round = 0; round < rounds; round++) {
      let isOver = false;
      const goal = acknowledged.comment.length + 100;
      const writing = Promise.all(Array.from({ length: writers }, (_, number) => writeUntil(() => isOver, admin.id, number)));
      while (acknowledged.comment.length < goal) await pause(5);
      await server.end('SIGKILL');
      isOver = true;
      await writing;
      await server.start();
    }

    comments = (await all(trackId, (page) => `... on Track { comments${page} }`, 'id likeCount')).filter(({ id }) => !earlierComments.has(id));
    messages = (await all(conversationId, (page) => `... on Conversation { messages${page} }`, 'id')).filter(({ id }) => !earlier.has(id));
    // The limit only ends a wait for an event that never comes.
    for (let i = 0; i < 2_400 && received.length < comments.length; i++) await pause(50);
  });
  after(async () => {
    endSubscription?.();
    await server?.stop();
  });

  /** The conversation of the fan with another user, and the messages that it has already. */
  async function conversationWith(userId) {
    const { message } = await write('message', { to: { userId }, content: 'The first one' });
    const query = 'query ($id: ID!) { node(id: $id) { ... on Message { conversation { id } } } }';
    const { data } = await post(server, query, { token: fan.token, variables: { id: message.id } });
    const conversationId = data.node.conversation.id;
    const earlier = new Set((await all(conversationId, (page) => `... on Conversation { messages${page} }`, 'id')).map(({ id }) => id));
    return { conversationId, earlier };
  }

  it(`has every acknowledged write after ${rounds} kills`, () => {
    const stored = new Set(comments.map(({ id }) => id));
    const liked = new Set(comments.filter(({ likeCount }) => likeCount === 1).map(({ id }) => id));
    const sent = new Set(messages.map(({ id }) => id));

    assert.ok(acknowledged.message.length > 0);
    assert.deepEqual(acknowledged.comment.filter((id) => !stored.has(id)), []);
    assert.deepEqual(acknowledged.reaction.filter((id) => !liked.has(id)), []);
    assert.deepEqual(acknowledged.message.filter((id) => !sent.has(id)), []);
    assert.deepEqual(comments.filter(({ likeCount }) => likeCount > 1), []);
  });

  it('has counts that equal their rows', async () => {
    await server.command('db', 'check');
  });

  it('has delivered every event to a subscriber who resumes, once', () => {
    assert.deepEqual(received.toSorted(), comments.map(({ id }) => id).sort());
  });
});
