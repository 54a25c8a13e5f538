import { authExchange } from '@urql/exchange-auth';
import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from 'urql';
import { cacheRules } from './cache';
import { notedFetch } from './log';
import type { Session } from './session';

/** Creates a client with an empty cache, which sends its requests with the tokens of a session and renews them. */
export const createClient = (session: Session) =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: notedFetch,
    // A page of another site cannot send this header, so the server takes uploads with it.
    fetchOptions: { headers: { 'GraphQL-Preflight': '1' } },
    exchanges: [
      cacheExchange(cacheRules),
      authExchange((utils) =>
        Promise.resolve({
          addAuthToOperation: (operation) =>
            session.accessToken ? utils.appendHeaders(operation, { Authorization: `Bearer ${session.accessToken}` }) : operation,
          willAuthError: () => session.isExpiring,
          didAuthError: (error) => error.graphQLErrors.some(({ extensions }) => extensions.code === 'AUTH_NOT_AUTHENTICATED') && session.user !== null,
          refreshAuth: () => session.renew(),
        }),
      ),
      fetchExchange,
    ],
  });
