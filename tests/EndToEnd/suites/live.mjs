// Live data: someone writes, others see it arrive, over WebSocket and over server-sent events.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as sse from 'graphql-sse';
import * as sockets from 'graphql-ws';
import WebSocket from 'ws';
import { password, post, signIn } from '../server.mjs';

/** Two ways to subscribe: each gives an iterator of results and a way to end it. */
const transports = {
  'WebSocket'(server, token) {
    const client = sockets.createClient({ url: server.wsUrl, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { Authorization: `Bearer ${token}` } });
    return client;
  },
  'server-sent events'(server, token) {
    return sse.createClient({ url: server.url, retryAttempts: 0, headers: { authorization: `Bearer ${token}` } });
  },
};

/** Subscribes, writes when the first message says that the subscription has started, and returns the first event that is expected. */
async function firstResult(client, query, variables, write, isExpected = () => true) {
  const results = client.iterate({ query, variables });
  assert.equal((await results.next()).value.errors, undefined);
  await write(1);
  let result;
  do {
    result = (await results.next()).value;
  } while (result && !result.errors && !isExpected(result.data));
  await results.return();
  return result;
}

async function succeed(promise, mutation) {
  const result = await promise;
  assert.equal(result.errors, undefined, JSON.stringify(result));
  assert.equal(result.data[mutation].errors ?? null, null, JSON.stringify(result));
  return result.data[mutation];
}

export function live(server) {
  for (const [name, connect] of Object.entries(transports)) {
    describe(`subscriptions over ${name}`, () => {
      it('commentAdded', async () => {
        const [author, fan] = [await signIn(server(), 'author'), await signIn(server(), 'fan')];
        const { data } = await post(server(), '{ tracks(first: 1) { nodes { id } } }');
        const track = data.tracks.nodes[0].id;
        const client = connect(server(), fan.token);
        const result = await firstResult(
          client,
          'subscription ($id: ID!) { commentAdded(subjectId: $id) { cursor comment { content author { id } } } }',
          { id: track },
          (i) => succeed(
            post(server(), 'mutation ($input: CreateCommentInput!) { createComment(input: $input) { comment { id } errors { ... on Error { message } } } }', {
              token: author.token, variables: { input: { subjectId: track, content: `What a bass line, ${name} ${i}` } },
            }),
            'createComment',
          ),
        );
        assert.match(result.data.commentAdded.comment.content, /What a bass line/);
        assert.equal(result.data.commentAdded.comment.author.id, author.id);
        assert.ok(result.data.commentAdded.cursor);
        client.dispose();
      });

      it('messageSent and notificationReceived', async () => {
        const [author, fan] = [await signIn(server(), 'author'), await signIn(server(), 'fan')];
        const send = (i) => succeed(
          post(server(), 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id conversation { id } } errors { ... on Error { message } } } }', {
            token: author.token, variables: { input: { to: { userId: fan.id }, content: `Are you coming tonight? ${i}` } },
          }),
          'sendMessage',
        );
        const { message } = await send(0);
        const client = connect(server(), fan.token);
        const messages = await firstResult(
          client,
          'subscription ($id: ID!) { messageSent(conversationId: $id) { message { content author { id } } } }',
          { id: message.conversation.id },
          send,
        );
        assert.match(messages.data.messageSent.message.content, /Are you coming tonight/);
        const received = 'subscription { notificationReceived { cursor notification { id } viewer { unreadNotificationCount } } }';
        const notifications = await firstResult(client, received, {}, send);
        assert.ok(notifications.data.notificationReceived.notification.id);
        assert.ok(notifications.data.notificationReceived.viewer.unreadNotificationCount > 0);
        client.dispose();
      });

      it('releaseChanged', async () => {
        const author = await signIn(server(), 'author');
        const { data } = await post(server(), '{ releases(first: 1) { nodes { subcategory { code } } } }');
        const { release } = await succeed(
          post(server(), 'mutation ($input: CreateReleaseInput!) { createRelease(input: $input) { release { id title } errors { ... on Error { message } } } }', {
            token: author.token,
            variables: { input: { title: 'Night Bus', description: 'An album.', thumbnailUrl: 'https://www.example.com/night-bus.png', subcategoryCode: data.releases.nodes[0].subcategory.code } },
          }),
          'createRelease',
        );
        const client = connect(server(), author.token);
        const result = await firstResult(
          client,
          'subscription ($id: ID!) { releaseChanged(releaseId: $id) { cursor release { id title } } }',
          { id: release.id },
          (i) => succeed(
            post(server(), 'mutation ($input: UpdateReleaseInput!) { updateRelease(input: $input) { release { id } errors { ... on Error { message } } } }', {
              token: author.token, variables: { input: { releaseId: release.id, title: `${release.title} (${name} ${i})` } },
            }),
            'updateRelease',
          ),
          ({ releaseChanged }) => releaseChanged.release?.title !== release.title,
        );
        assert.equal(result.data.releaseChanged.release.id, release.id);
        assert.match(result.data.releaseChanged.release.title, new RegExp(`\\(${name} \\d+\\)$`));
        client.dispose();
      });

      it('needs a sign-in where its field does', async () => {
        const client = connect(server(), (await signIn(server(), 'admin')).token);
        const anonymous = sse.createClient({ url: server().url, retryAttempts: 0 });
        const refused = await anonymous.iterate({ query: 'subscription { notificationReceived { cursor } }' }).next();
        assert.equal(refused.value.errors[0].extensions.code, 'AUTH_NOT_AUTHENTICATED');
        anonymous.dispose();
        client.dispose();
      });
    });
  }

  describe('revocation', () => {
    it('closes the open sockets of a session that ends, and its token stops working', async () => {
      const fan = await signIn(server(), 'fan');
      const other = await signIn(server(), 'fan');
      const closed = [];
      const open = (token) => new Promise((resolve, reject) => {
        const client = sockets.createClient({
          url: server().wsUrl, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false, connectionParams: { Authorization: `Bearer ${token}` },
          on: { connected: () => resolve(client), error: reject, closed: (event) => closed.push({ token, code: event.code }) },
          onNonLazyError: () => {},
        });
      });
      await open(fan.token);
      const kept = await open(other.token);

      const { errors } = await post(server(), 'mutation { logout { session { id } } }', { token: fan.token });
      assert.equal(errors, undefined);
      const after = await post(server(), '{ me { id } }', { token: fan.token });
      assert.notEqual(after.data?.me?.id, fan.id);
      while (closed.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(closed, [{ token: fan.token, code: 4403 }]);
      const still = await post(server(), '{ me { id } }', { token: other.token });
      assert.equal(still.data.me.id, other.id);
      await kept.dispose();
    });

    it('ends the requests, the open sockets and the sign-ins of a banned user at once', async () => {
      const [admin, email] = [await signIn(server(), 'admin'), `banned-${Date.now()}@qplet.example`];
      await succeed(
        post(server(), 'mutation ($input: RegisterInput!) { register(input: $input) { errors { ... on Error { message } } } }', {
          variables: { input: { name: 'Soon Banned', email, role: 'FAN', password, passwordRepeat: password } },
        }),
        'register',
      );
      const user = await signIn(server(), email.split('@')[0]);
      const closed = new Promise((resolve, reject) => {
        sockets.createClient({
          url: server().wsUrl, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false, connectionParams: { Authorization: `Bearer ${user.token}` },
          on: { connected: () => ban().catch(reject), closed: (event) => resolve(event.code) },
          onNonLazyError: () => {},
        });
      });
      const ban = () => succeed(
        post(server(), 'mutation ($input: BanUserInput!) { banUser(input: $input) { user { id } errors { ... on Error { message } } } }', {
          token: admin.token, variables: { input: { userId: user.id } },
        }),
        'banUser',
      );

      assert.equal(await closed, 4403);
      const after = await post(server(), '{ me { id } }', { token: user.token });
      assert.equal(after.errors[0].extensions.code, 'AUTH_NOT_AUTHENTICATED');
      const again = await post(server(), 'mutation ($input: LoginInput!) { login(input: $input) { errors { __typename } } }', {
        variables: { input: { email, password, device: 'end to end' } },
      });
      assert.deepEqual(again.data.login.errors, [{ __typename: 'AccountBannedError' }]);
    });
  });
}
