// Every block of the guide for frontend developers does what the guide says, against the sample data.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import relay from 'relay-runtime';
import ts from 'typescript';
import WebSocket from 'ws';
import { patience } from '../browser.mjs';
import { examples, load } from '../page.mjs';
import { compile } from '../relay.mjs';
import { expiring, post, signIn } from '../server.mjs';

const guide = await readFile(path.resolve(import.meta.dirname, '../../../docs/guide.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(\S+) ?(.*)\n([^]*?)^```$/gm)].map(([, language, info, text]) => ({ language, info, text }));
const documents = blocks.filter(({ language }) => language === 'graphql');
const programs = blocks.filter(({ language }) => language === 'js');

/** The blocks whose answer has an error by intention, with its code. */
const expected = { WithoutThePlan: 'PLAN_REQUIRED' };

export function guides(server) {
  describe('The guide', () => {
    let folder, token;
    const placed = (text) => text.replaceAll('ws://localhost:5000/graphql', server().wsUrl).replaceAll('http://localhost:5000/graphql', server().url);

    before(async () => {
      // Inside the folder of the tests, so the programs find the packages.
      folder = await mkdtemp(path.resolve(import.meta.dirname, '../.guide-'));
      await writeFile(path.join(folder, 'socket.mjs'), "import WebSocket from 'ws';\nglobalThis.WebSocket ??= WebSocket;\n");
      ({ token } = await signIn(server(), 'fan'));
    });
    after(() => rm(folder, { recursive: true, force: true }));

    it('has blocks of both languages, and no others', () => {
      assert.ok(documents.length >= 5 && programs.length >= 8);
      assert.equal(documents.length + programs.length, blocks.length);
    });

    for (const { info, text } of documents) {
      const [, name] = /(?:query|mutation) (\w+)/.exec(text);
      it(`${name} is answered`, async () => {
        const { data, errors } = await post(server(), text, info.startsWith('as ') ? { token } : {});
        assert.deepEqual(errors?.map(({ extensions }) => extensions.code), expected[name] && [expected[name]]);
        for (const value of Object.values(data)) {
          assert.ok(value?.nodes ? value.nodes.length > 0 : value, `${name} returns nothing`);
          if (value && 'errors' in value) assert.equal(value.errors, null);
        }
      });
    }

    for (const { info: file, text } of programs) {
      it(`${file} runs`, async () => {
        await writeFile(path.join(folder, file), placed(text));
        if (/^export /m.test(text)) return;
        const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', './socket.mjs', file], {
          cwd: folder,
          timeout: patience,
          env: process.env,
        });
        assert.equal(stderr, '');
        if (text.includes('console.log')) assert.notEqual(stdout.trim(), '');
      });
    }

    const module = (file) => import(pathToFileURL(path.join(folder, file)));

    it('has the settings of types that docs/schema.md has', async () => {
      assert.deepEqual((await module('codegen.mjs')).default.config, (await load('codegen')).default.config);
    });

    it('has modules with the types that a strict program needs', async () => {
      const [{ text: cache }] = (await examples()).filter(({ how }) => how[0] === 'urql');
      await writeFile(path.join(folder, 'cache.mjs'), cache);
      const program = path.join(folder, 'program.ts');
      await writeFile(
        program,
        `import { cache } from './cache.mjs';
        import { subscribe } from './live.mjs';
        import { updates } from './urql-comments.mjs';
        export const exchange = cache('', { updates, optimistic: { addReaction: (args, cache) => cache.resolve('Query', typeof args.input) as null } });
        export const end = subscribe({ query: '' }, { next({ data, errors }) { console.log(data, errors); }, error: console.error, complete() {} });
        export const wrong: string = 1;`,
      );
      const { ESNext, Bundler } = { ...ts.ModuleKind, ...ts.ModuleResolutionKind };
      const options = { strict: true, allowJs: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2023, module: ESNext, moduleResolution: Bundler, types: [] };
      const errors = ts.getPreEmitDiagnostics(ts.createProgram([program], options)).map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n'));
      // The one error shows that TypeScript has looked.
      assert.deepEqual(errors, ["Type 'number' is not assignable to type 'string'."]);
    });

    it('says what Apollo Client and urql do with a response that has an error', async () => {
      const text = documents.find(({ text: one }) => one.includes('WithoutThePlan')).text;
      const headers = { Authorization: `Bearer ${token}` };
      const apollo = new ApolloClient({ link: new HttpLink({ uri: server().url, headers }), cache: new InMemoryCache() });
      await assert.rejects(apollo.query({ query: gql(text) }), /PREMIUM|PROFESSIONAL/);
      const { data, error } = await apollo.query({ query: gql(text), errorPolicy: 'all' });
      assert.ok(data.releases.nodes[0].title);
      assert.equal(error.errors[0].extensions.code, expected.WithoutThePlan);
      apollo.stop();
      const urql = new Client({ url: server().url, exchanges: [fetchExchange], preferGetMethod: false, fetchOptions: { headers } });
      const result = await urql.query(text, {}).toPromise();
      assert.ok(result.data.releases.nodes[0].title);
      assert.equal(result.error.graphQLErrors[0].extensions.code, expected.WithoutThePlan);
    });

    it('has a session that is renewed once for all requests that were refused', async () => {
      const session = await module('session.mjs');
      await session.signIn('fan@qplet.example', 'Music4Everyone!');
      const { Authorization: first } = session.headers();
      const { fetch } = globalThis;
      let renewals = 0;
      globalThis.fetch = (resource, options) => {
        const headers = new Headers(options.headers);
        if (renewals === 0 && headers.get('Authorization') === first) headers.set('Authorization', `Bearer ${expiring(first.slice('Bearer '.length), -1)}`);
        if (options.body.includes('mutation Refresh')) renewals++;
        return fetch(resource, { ...options, headers });
      };
      try {
        const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: '{ me { username } }' }) };
        const responses = await Promise.all([1, 2, 3].map(() => session.sessionFetch(server().url, options)));
        for (const response of responses) assert.equal((await response.json()).data.me.username, 'fan');
        assert.equal(renewals, 1);
      } finally {
        globalThis.fetch = fetch;
      }
    });

    it('has a session that outlasts a server that cannot be reached, and says when it is over', async () => {
      await writeFile(path.join(folder, 'kept-session.mjs'), await readFile(path.join(folder, 'session.mjs')));
      const session = await module('kept-session.mjs');
      let ends = 0;
      session.onEnd(() => ends++);
      await session.signIn('author@qplet.example', 'Music4Everyone!');
      const ask = async (query, variables) => {
        const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }) };
        return (await (await session.sessionFetch(server().url, options)).json()).data;
      };
      const used = session.headers();
      const { fetch } = globalThis;
      for (const failure of [() => Promise.reject(new TypeError('Failed to fetch')), () => Response.json({ errors: [{ message: 'Unavailable' }] }, { status: 503 })]) {
        globalThis.fetch = failure;
        await assert.rejects(session.renew(used)).finally(() => (globalThis.fetch = fetch));
        assert.deepEqual([session.headers(), ends], [used, 0]);
      }
      assert.equal((await ask('{ me { username } }')).me.username, 'author');

      // Another device ends the session.
      const { token } = await signIn(server(), 'author');
      const { me } = (await post(server(), '{ me { sessions(first: 50) { nodes { id device endedAt } } } }', { token })).data;
      const { id: sessionId } = me.sessions.nodes.find(({ device, endedAt }) => device === 'Guide' && !endedAt);
      const endSession = 'mutation ($input: EndSessionInput!) { endSession(input: $input) { errors { __typename } } }';
      await post(server(), endSession, { token, variables: { input: { sessionId } } });
      await assert.rejects(ask('{ me { username } }'));
      assert.deepEqual([session.headers(), ends], [{}, 1]);

      await session.signIn('author@qplet.example', 'Music4Everyone!');
      const { Authorization } = session.headers();
      await session.signOut();
      assert.deepEqual([session.headers(), ends], [{}, 2]);
      assert.equal((await fetch(`${server().url}?query={__typename}`, { headers: { Authorization } })).status, 401);
    });

    it('has a socket that is connected again with the token of somebody who signs in', async () => {
      globalThis.WebSocket ??= WebSocket;
      // Modules of their own, so nobody is signed in.
      await writeFile(path.join(folder, 'own-session.mjs'), await readFile(path.join(folder, 'session.mjs')));
      await writeFile(path.join(folder, 'own-live.mjs'), (await readFile(path.join(folder, 'live.mjs'), 'utf8')).replace('./session.mjs', './own-session.mjs'));
      const { socket, subscribe } = await module('own-live.mjs');
      const { signIn: enter } = await module('own-session.mjs');
      const [{ id }] = (await post(server(), '{ tracks(first: 1) { nodes { id } } }')).data.tracks.nodes;
      const follow = (query, variables) =>
        new Promise((resolve, reject) => subscribe({ query, variables }, { next: ({ errors }) => (errors ? reject(errors) : resolve()), error: reject, complete() {} }));
      const messages = () => follow('subscription ($after: String) { messageSent(after: $after) { cursor } }', {});
      try {
        await follow('subscription ($id: ID!, $after: String) { commentAdded(subjectId: $id, after: $after) { cursor } }', { id });
        await enter('fan@qplet.example', 'Music4Everyone!');
        await assert.rejects(messages(), ([error]) => error.extensions.code === 'AUTH_NOT_AUTHENTICATED');
        socket.terminate();
        await messages();
      } finally {
        await socket.dispose();
      }
    });

    it('has functions that put a comment into the list of Apollo Client, and a reply into its thread', async () => {
      const { addComment } = await module('apollo-comments.mjs');
      const edge = (id, rest) => ({ node: { id, isPinned: false, ...rest } });
      const edges = [edge('1', { isPinned: true }), edge('2', { replies: { edges: [edge('3')] } })];
      const added = (comment) => addComment({ track: { id: '1', comments: { edges } } }, { subscriptionData: { data: { commentAdded: { comment } } } });
      const tree = ({ track }) => track.comments.edges.map(({ node }) => [node.id, ...(node.replies?.edges.map((reply) => reply.node.id) ?? [])].join(' '));
      assert.deepEqual(tree(added({ id: '4', parent: null })), ['1', '4', '2 3']);
      assert.deepEqual(tree(added({ id: '4', parent: { id: '2' } })), ['1', '2 4 3']);
      // Nothing to do, a thread whose replies were not selected, one that is not loaded, and what is there already.
      for (const comment of [null, { id: '4', parent: { id: '1' } }, { id: '4', parent: { id: '9' } }, { id: '3', parent: { id: '2' } }, { id: '2', parent: null }]) {
        assert.deepEqual(tree(added(comment)), ['1', '2 3']);
      }
    });

    /** A track with a pinned comment. */
    const pinned = async () => {
      const { data } = await post(server(), '{ tracks(first: 50, order: [{ commentCount: DESC }]) { nodes { id comments(first: 1) { nodes { isPinned } } } } }');
      return data.tracks.nodes.find(({ comments }) => comments.nodes[0]?.isPinned).id;
    };

    /** The contents of comments after the test has written two: pinned ones first, and then the new ones. */
    const after2 = (earlier) => {
      const isPinned = earlier.filter((comment) => comment.isPinned);
      assert.notEqual(isPinned.length, 0);
      const contents = (comments) => comments.map(({ content }) => content);
      return [...contents(isPinned), 'The second of the guide.', 'The first of the guide.', ...contents(earlier.slice(isPinned.length))];
    };

    /** The contents of the replies to the first comment that the test has written. */
    const replies = (comments, listed) => listed(comments.find(({ content }) => content === 'The first of the guide.')).map(({ content }) => content);

    /** Writes a comment, a reply to it, and another comment. */
    async function comment(subjectId) {
      const create = 'mutation ($input: CreateCommentInput!) { createComment(input: $input) { comment { id } errors { ... on Error { message } } } }';
      const reply = 'mutation ($input: ReplyToCommentInput!) { replyToComment(input: $input) { comment { id } errors { ... on Error { message } } } }';
      const { data } = await post(server(), create, { token, variables: { input: { subjectId, content: 'The first of the guide.' } } });
      await post(server(), reply, { token, variables: { input: { commentId: data.createComment.comment.id, content: 'A reply of the guide.' } } });
      await post(server(), create, { token, variables: { input: { subjectId, content: 'The second of the guide.' } } });
    }

    it('has updates of Graphcache that put a comment into the list, and a reply into its thread', async () => {
      globalThis.WebSocket ??= WebSocket;
      const { socket, subscribe } = await module('live.mjs');
      const { updates } = await module('urql-comments.mjs');
      const client = new Client({
        url: server().url,
        preferGetMethod: false,
        exchanges: [
          cacheExchange({ updates, keys: { CommentsConnection: () => null, CommentAdded: () => null } }),
          fetchExchange,
          subscriptionExchange({ forwardSubscription: (request) => ({ subscribe: (sink) => ({ unsubscribe: subscribe(request, sink) }) }) }),
        ],
      });
      const id = await pinned();
      const query = 'query ($id: ID!) { track(id: $id) { id comments(first: 5) { nodes { id content isPinned replies(first: 3) { nodes { id content } } } } } }';
      const comments = async (requestPolicy) => {
        const { data } = await client.query(query, { id }, { requestPolicy }).toPromise();
        return data.track.comments.nodes;
      };
      const earlier = await comments('network-only');
      const { eventCursor: after } = (await post(server(), '{ eventCursor }')).data;

      await new Promise((resolve, reject) => {
        let count = 0;
        const subscription = `subscription ($id: ID!, $after: String) {
          commentAdded(subjectId: $id, after: $after) {
            cursor
            comment { id content isPinned parent { id } subject { id } replies(first: 3) { nodes { id content } } }
          }
        }`;
        const { unsubscribe } = client.subscription(subscription, { id, after }).subscribe(({ data, error }) => {
          if (error) reject(error);
          if (data?.commentAdded.comment && ++count === 3) {
            setTimeout(() => {
              unsubscribe();
              resolve();
            });
          }
        });
        comment(id).catch(reject);
      });
      await socket.dispose();
      const now = await comments('cache-only');
      assert.deepEqual(now.map(({ content }) => content), after2(earlier));
      assert.deepEqual(replies(now, ({ replies: { nodes } }) => nodes), ['A reply of the guide.']);
      // The server has them in the same order.
      assert.deepEqual(now.slice(0, 5), await comments('network-only'));
    });

    it('has an environment of Relay that loads a screen, follows it, and uploads', async () => {
      globalThis.WebSocket ??= WebSocket;
      const { environment, close } = await module('relay-environment.mjs');
      const { addComment } = await module('relay-comments.mjs');
      const artifacts = await compile({
        GuideQuery: `query GuideQuery($id: ID!) {
          eventCursor
          track(id: $id) {
            comments(first: 5) @connection(key: "Guide_comments") {
              edges { node { id content isPinned replies(first: 3) @connection(key: "Guide_replies") { edges { node { id content } } } } }
            }
          }
        }`,
        GuideSubscription: `subscription GuideSubscription($id: ID!, $after: String) {
          commentAdded(subjectId: $id, after: $after) {
            cursor
            comment { id content isPinned parent { id } replies(first: 3) @connection(key: "Guide_replies") { edges { node { id content } } } }
          }
        }`,
        GuideMutation: `mutation GuideMutation($file: Upload!) {
          uploadMediaAsset(input: { file: $file }) { mediaAsset { fileName } errors { ... on Error { code } } }
        }`,
      });
      const id = await pinned();
      const screen = relay.createOperationDescriptor(artifacts.GuideQuery, { id });
      environment.retain(screen);
      const { eventCursor } = await relay.fetchQuery(environment, artifacts.GuideQuery, { id }).toPromise();
      const comments = () => environment.lookup(screen.fragment).data.track.comments.edges.map(({ node }) => node);
      const earlier = comments();
      try {
        await new Promise((resolve, reject) => {
          const contents = [];
          relay.requestSubscription(environment, {
            subscription: artifacts.GuideSubscription,
            variables: { id, after: eventCursor },
            updater: addComment(id, 'Guide_comments', 'Guide_replies'),
            onNext: ({ commentAdded }) => {
              if (commentAdded.comment) contents.push(commentAdded.comment.content);
              if (contents.length === 3) resolve();
            },
            onError: reject,
          });
          comment(id).catch(reject);
        });
      } finally {
        close();
      }
      assert.deepEqual(comments().map(({ content }) => content), after2(earlier));
      assert.deepEqual(replies(comments(), ({ replies: { edges } }) => edges.map(({ node }) => node)), ['A reply of the guide.']);

      const { signIn: enter } = await module('session.mjs');
      await enter('fan@qplet.example', 'Music4Everyone!');
      const { uploadMediaAsset } = await new Promise((resolve, reject) =>
        relay.commitMutation(environment, {
          mutation: artifacts.GuideMutation,
          variables: { file: null },
          uploadables: { file: new File(['Some words.'], 'words.txt') },
          onCompleted: resolve,
          onError: reject,
        }));
      assert.equal(uploadMediaAsset.mediaAsset.fileName, 'words.txt');
    });
  });
}
