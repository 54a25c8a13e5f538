// Subscriptions that go on: every client keeps one while its token expires and while the server is stopped, killed and started again. No event may be missing or come again.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Credentials } from '../credentials.mjs';
import { compile } from '../relay.mjs';
import { expiring, post, signIn } from '../server.mjs';
import { subscribers } from '../subscribers.mjs';

const query = 'subscription ResumptionSubscription($id: ID!, $after: String) { commentAdded(subjectId: $id, after: $after) { cursor comment { content } } }';
const creation = 'mutation ($input: CreateCommentInput!) { createComment(input: $input) { comment { id } errors { ... on Error { message } } } }';

export function resumption(running) {
  describe('A subscription that goes on', () => {
    const written = [];
    const clients = {};
    let server, author, subjectId;

    const write = async () => {
      const content = `Comment ${written.length}`;
      const { data, errors } = await post(server, creation, { token: author.token, variables: { input: { subjectId, content } } });
      assert.equal(errors ?? data.createComment.errors ?? undefined, undefined, JSON.stringify({ data, errors }));
      written.push(content);
    };
    const wait = async (condition) => {
      for (let i = 0; i < 2_400 && !Object.values(clients).every(condition); i++) await pause(50);
    };
    const isUpToDate = ({ contents }) => contents.at(-1) === written.at(-1);

    before(async () => {
      server = running();
      author = await signIn(server, 'admin');
      const artifact = (await compile({ resumption: query })).ResumptionSubscription;
      const { data } = await post(server, '{ tracks(first: 1) { nodes { id } } }');
      subjectId = data.tracks.nodes[0].id;

      for (const [name, open] of Object.entries(subscribers)) {
        const { token, refreshToken } = await signIn(server, 'fan');
        // Expires soon: some clients are refused when they connect, the others lose their connection.
        const credentials = new Credentials(server, { accessToken: expiring(token, 3), refreshToken });
        const client = (clients[name] = { credentials, contents: [], hasStarted: false });
        client.end = open(server, credentials, { query, variables: { id: subjectId }, artifact }, ({ commentAdded: { comment } }) => {
          // The first message says that the subscription has started.
          client.hasStarted = true;
          if (comment) client.contents.push(comment.content);
        });
      }

      await wait(({ hasStarted }) => hasStarted);
      await write();
      await wait(({ credentials }) => credentials.renewals > 0);
      for (const signal of ['SIGTERM', 'SIGKILL']) {
        await write();
        await server.end(signal);
        await server.start();
        await write();
        await wait(isUpToDate);
        await write();
        await wait(isUpToDate);
      }
    });
    after(() => {
      for (const { end } of Object.values(clients)) end();
    });

    for (const name of Object.keys(subscribers)) {
      it(`of ${name} renews its token, survives two restarts, and delivers each event once`, () => {
        const { contents, credentials } = clients[name];
        assert.deepEqual(contents, written);
        assert.equal(credentials.renewals, 1);
      });
    }
  });
}
