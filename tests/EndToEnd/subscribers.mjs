// The ways in which clients keep a subscription: each reconnects after the connection broke, renews an expired token, and goes on after the last event that it has received.
// `open(server, credentials, request, received)` subscribes; `received` gets the data of each event. It returns a way to end.
import { setTimeout as pause } from 'node:timers/promises';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { buildGraphQLWSExecutor } from '@graphql-tools/executor-graphql-ws';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { parse } from 'graphql';
import * as sse from 'graphql-sse';
import * as sockets from 'graphql-ws';
import relay from 'relay-runtime';
import { tap } from 'rxjs';
import WebSocket from 'ws';

const wait = 200;

/** The client of graphql-ws, which reconnects by itself and sends the variables as they are then. */
export const socketClient = (server, credentials) =>
  sockets.createClient({
    url: server.wsUrl,
    webSocketImpl: WebSocket,
    retryAttempts: Infinity,
    retryWait: () => pause(wait),
    shouldRetry: () => true,
    connectionParams: () => credentials.headers(),
    on: { closed: ({ code }) => code === sockets.CloseCode.Forbidden && credentials.refuse() },
  });

/** The client of graphql-sse. It takes a refused token for a broken connection. */
const streamClient = (server, credentials, singleConnection) =>
  sse.createClient({
    url: server.url,
    singleConnection,
    retryAttempts: Infinity,
    retry: () => pause(wait),
    headers: () => credentials.headers(),
    fetchFn: refusing(credentials),
  });

/** A fetch that notes if a token is refused. */
export const refusing = (credentials) => async (url, options) => {
  const response = await fetch(url, options);
  if (response.status === 401) credentials.refuse();
  return response;
};

/** The variables of a subscription, which an event moves on. */
function moving(variables, received) {
  const next = ({ data }) => {
    if (!data) return;
    variables.after = Object.values(data)[0].cursor;
    received(data);
  };
  return { variables, next };
}

/** Subscribes by a client again and again until it is ended, for clients that do not reconnect by themselves. */
function again(request, received, results) {
  let isOver = false;
  const { variables, next } = moving({ ...request.variables }, received);
  (async () => {
    while (!isOver) {
      try {
        for await (const result of await results({ query: request.query, variables })) {
          next(result);
          if (isOver || !result.data) break;
        }
      } catch {
        // The connection broke, or could not be made.
      }
      await pause(wait);
    }
  })();
  return () => {
    isOver = true;
  };
}

/** The results of an observable as an iterator. */
function iterate(subscribe) {
  const results = [];
  let wake = () => {};
  const push = (item) => {
    results.push(item);
    wake();
  };
  const end = subscribe({ next: (value) => push({ value }), complete: () => push({ isLast: true }), error: (error) => push({ error }) });
  return (async function* () {
    try {
      for (;;) {
        if (results.length === 0) await new Promise((resolve) => (wake = resolve));
        const { value, isLast, error } = results.shift();
        if (error) throw error;
        if (isLast) return;
        yield value;
      }
    } finally {
      end();
    }
  })();
}

/** Apollo's links that renew a refused token and send the operation again. */
export function renewing(credentials) {
  const renew = new ErrorLink(({ error, operation, forward }) => {
    if (CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'AUTH_NOT_AUTHENTICATED')) return forward(operation);
  });
  const context = new SetContextLink(async ({ headers }) => ({ headers: { ...headers, ...(await credentials.headers()) } }));
  return ApolloLink.from([renew, context]);
}

/** Apollo's links that keep a subscription: tried again after an error, and moved on by each event. */
function keeping(credentials, transport) {
  const move = new ApolloLink((operation, forward) =>
    forward(operation).pipe(tap(({ data }) => data && (operation.variables.after = Object.values(data)[0].cursor))));
  const retry = new RetryLink({ delay: () => wait, attempts: () => true });
  return ApolloLink.from([retry, move, renewing(credentials), transport]);
}

function apollo(link, { query, variables }, received) {
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const subscription = client.subscribe({ query: gql(query), variables, fetchPolicy: 'no-cache' }).subscribe({ next: ({ data }) => data && received(data) });
  return () => {
    subscription.unsubscribe();
    client.stop();
  };
}

/** Subscribes by a socket for another client, whose sink gets the results. */
function forwarding(socket) {
  return ({ query, variables: initial }, sink) => {
    const { variables, next } = moving({ ...initial }, () => {});
    return socket.subscribe({ query, variables }, { ...sink, next: (result) => (next(result), sink.next(result)) });
  };
}

export const subscribers = {
  'graphql-ws'(server, credentials, request, received) {
    const socket = socketClient(server, credentials);
    const { variables, next } = moving({ ...request.variables }, received);
    socket.subscribe({ query: request.query, variables }, { next, error() {}, complete() {} });
    return () => socket.dispose();
  },

  ...Object.fromEntries([false, true].map((singleConnection) => [
    `graphql-sse, ${singleConnection ? 'single connection' : 'distinct connections'}`,
    (server, credentials, request, received) => {
      const stream = streamClient(server, credentials, singleConnection);
      const { variables, next } = moving({ ...request.variables }, received);
      stream.subscribe({ query: request.query, variables }, { next, error() {}, complete() {} });
      return () => stream.dispose();
    },
  ])),

  'Apollo Client over WebSocket'(server, credentials, request, received) {
    const socket = socketClient(server, credentials);
    const end = apollo(keeping(credentials, new GraphQLWsLink(socket)), request, received);
    return () => (end(), socket.dispose());
  },

  'Apollo Client over multipart'(server, credentials, request, received) {
    return apollo(keeping(credentials, new HttpLink({ uri: server.url, fetch: refusing(credentials) })), request, received);
  },

  'urql over WebSocket'(server, credentials, request, received) {
    const socket = socketClient(server, credentials);
    const forward = forwarding(socket);
    const forwardSubscription = (payload) => ({ subscribe: (sink) => ({ unsubscribe: forward(payload, sink) }) });
    const client = new Client({ url: server.url, exchanges: [subscriptionExchange({ forwardSubscription })], preferGetMethod: false });
    const { unsubscribe } = client.subscription(request.query, request.variables).subscribe(({ data }) => data && received(data));
    return () => (unsubscribe(), socket.dispose());
  },

  'urql over server-sent events'(server, credentials, request, received) {
    return again(request, received, async ({ query, variables }) => {
      const headers = await credentials.headers();
      const client = new Client({
        url: server.url, exchanges: [fetchExchange], preferGetMethod: false, fetchSubscriptions: true, fetch: refusing(credentials), fetchOptions: { headers },
      });
      return iterate((sink) => {
        const next = (result) => (result.error ? sink.error(result.error) : sink.next(result));
        return client.subscription(query, { ...variables }).subscribe(next).unsubscribe;
      });
    });
  },

  'graphql-tools over WebSocket'(server, credentials, request, received) {
    const socket = socketClient(server, credentials);
    const { variables, next } = moving({ ...request.variables }, received);
    const results = buildGraphQLWSExecutor(socket)({ document: parse(request.query), variables });
    (async () => {
      for await (const result of results) next(result);
    })().catch(() => {});
    return () => socket.dispose();
  },

  'graphql-tools over server-sent events'(server, credentials, request, received) {
    return again(request, received, async ({ query, variables }) =>
      buildHTTPExecutor({ endpoint: server.url, fetch: refusing(credentials), headers: await credentials.headers() })({ document: parse(query), variables }));
  },

  'Relay over WebSocket'(server, credentials, request, received) {
    const socket = socketClient(server, credentials);
    const forward = forwarding(socket);
    const network = relay.Network.create(
      () => Promise.reject(new Error('Nothing is queried.')),
      ({ text }, variables) => relay.Observable.create((sink) => forward({ query: text, variables }, sink)),
    );
    const environment = new relay.Environment({ network, store: new relay.Store(new relay.RecordSource()) });
    const subscription = relay.requestSubscription(environment, { subscription: request.artifact, variables: request.variables, onNext: (data) => data && received(data) });
    return () => (subscription.dispose(), socket.dispose());
  },
};
