// Expired tokens: what clients see, and how they renew them and go on, also in two tabs of a browser at once.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { Client, fetchExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { parse } from 'graphql';
import * as sse from 'graphql-sse';
import relay from 'relay-runtime';
import { Credentials } from '../credentials.mjs';
import { compile } from '../relay.mjs';
import { expiring, post, signIn } from '../server.mjs';
import { refusing, renewing, socketClient } from '../subscribers.mjs';

const query = 'query RenewalQuery { me { id } }';
const artifact = (await compile({ renewal: query })).RenewalQuery;

const isRefused = (errors) => errors?.some(({ extensions }) => extensions?.code === 'AUTH_NOT_AUTHENTICATED');

/** Sends a query once more if its token was refused. */
async function twice(credentials, send) {
  const result = await send();
  if (!isRefused(result.errors)) return result;
  credentials.refuse();
  return send();
}

/** The first result of a client that iterates. */
async function first(client) {
  for await (const result of client.iterate({ query })) return result.data;
}

/** The ways in which clients ask who is signed in, and renew their token for it. */
const clients = {
  async 'Apollo Client'(server, credentials) {
    const link = renewing(credentials).concat(new HttpLink({ uri: server.url, fetch: refusing(credentials) }));
    return (await new ApolloClient({ link, cache: new InMemoryCache() }).query({ query: gql(query) })).data;
  },

  async urql(server, credentials) {
    const auth = authExchange(async (utilities) => {
      let token = await credentials.token();
      return {
        addAuthToOperation: (operation) => utilities.appendHeaders(operation, { authorization: `Bearer ${token}` }),
        didAuthError: ({ graphQLErrors }) => isRefused(graphQLErrors),
        async refreshAuth() {
          await credentials.renew();
          token = await credentials.token();
        },
      };
    });
    const { data, error } = await new Client({ url: server.url, exchanges: [auth, fetchExchange], preferGetMethod: false }).query(query, {}).toPromise();
    assert.equal(error, undefined);
    return data;
  },

  async Relay(server, credentials) {
    const send = async (text, variables) => {
      const response = await fetch(server.url, {
        method: 'POST', headers: { ...(await credentials.headers()), 'content-type': 'application/json' }, body: JSON.stringify({ query: text, variables }),
      });
      return response.json();
    };
    const network = relay.Network.create(({ text }, variables) => twice(credentials, () => send(text, variables)));
    const environment = new relay.Environment({ network, store: new relay.Store(new relay.RecordSource()) });
    return relay.fetchQuery(environment, artifact, {}).toPromise();
  },

  async 'graphql-tools'(server, credentials) {
    const send = async () => buildHTTPExecutor({ endpoint: server.url, headers: await credentials.headers() })({ document: parse(query) });
    return (await twice(credentials, send)).data;
  },

  async 'graphql-ws'(server, credentials) {
    const client = socketClient(server, credentials);
    try {
      return await first(client);
    } finally {
      await client.dispose();
    }
  },

  async 'graphql-sse'(server, credentials) {
    const client = sse.createClient({ url: server.url, retry: async () => {}, headers: () => credentials.headers(), fetchFn: refusing(credentials) });
    try {
      return await first(client);
    } finally {
      client.dispose();
    }
  },
};

/** Returns a function whose promises are resolved when it has been called so many times. */
function barrier(count) {
  let pass;
  const open = new Promise((resolve) => (pass = resolve));
  return () => {
    if (--count === 0) pass();
    return open;
  };
}

export function renewal(server) {
  describe('An expired token', () => {
    for (const [name, ask] of Object.entries(clients)) {
      it(`is renewed by ${name}`, async () => {
        const { token, refreshToken, id } = await signIn(server(), 'fan');
        const credentials = new Credentials(server(), { accessToken: expiring(token, -1), refreshToken });
        assert.equal((await ask(server(), credentials)).me.id, id);
        assert.equal(credentials.renewals, 1);
      });

      it(`is renewed by ${name} in two tabs at once, and the session goes on`, async () => {
        const { token, refreshToken, id } = await signIn(server(), 'fan');
        const storage = { accessToken: expiring(token, -1), refreshToken };
        const both = barrier(2);
        const tabs = [0, 1].map(() => new Credentials(server(), storage, both));
        for (const data of await Promise.all(tabs.map((credentials) => ask(server(), credentials)))) assert.equal(data.me.id, id);

        // Both got the same refresh token, so what either has stored is valid.
        assert.deepEqual(tabs.map(({ renewals }) => renewals), [1, 1]);
        const [tab] = tabs;
        await tab.renew();
        assert.equal((await post(server(), query, { token: await tab.token() })).data.me.id, id);
      });
    }

    it('that was renewed is refused with its old refresh token when another device shows it', async () => {
      const { refreshToken } = await signIn(server(), 'fan');
      const credentials = [0, 1].map(() => new Credentials(server(), { refreshToken }));
      await credentials[0].renew();
      // The second replaces the first, whose time is over with that.
      await credentials[0].renew();
      await assert.rejects(credentials[1].renew());
      await assert.rejects(credentials[0].renew());
    });
  });
}
