import { authExchange } from '@urql/exchange-auth';
import { cacheExchange } from '@urql/exchange-graphcache';
import { type TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { createClient as createSocketClient, CloseCode } from 'graphql-ws';
import { Client, fetchExchange } from 'urql';
import { loginInput, LoginMutation, RefreshMutation, Session } from './session';
import { cacheRules } from './cache';
import { log } from './log';

/** Where the connection of the live updates stands. */
export type Connection = 'idle' | 'connecting' | 'live' | 'lost';

type LiveData = { [field: string]: { cursor: string } };

/** A client with its own session, cache and socket. */
export class Device {
  readonly session: Session;
  #client: Client;
  #connection: Connection = 'idle';
  #listeners = new Set<() => void>();
  #refreshing: Promise<void> | null = null;

  constructor(readonly name: string) {
    this.session = new Session(name);
    this.#client = this.#createClient();
  }

  /** The client. Another one, with an empty cache, after a sign-in or a sign-out. */
  get client() {
    return this.#client;
  }

  get connection() {
    return this.#connection;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async signIn(email: string) {
    const result = await this.#client.mutation(LoginMutation, loginInput(email)).toPromise();
    const problem = result.error?.message ?? result.data?.login?.errors?.[0]?.message;
    if (problem) throw new Error(problem);
    this.#use(result.data?.login?.signIn ?? null);
  }

  signOut() {
    this.#use(null);
  }

  /**
   * Follows live updates. The connection is opened again whenever it is lost, also over a restart of the server, and goes on after the last update that was
   * received: `after` of the variables moves on with each cursor.
   */
  follow<Data, Variables extends { after?: string | null }>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Variables,
    received: (data: Data) => void,
  ): () => void {
    const moving = { ...variables };
    log(document, moving);
    return this.#socket.subscribe<LiveData>(
      { query: print(document), variables: moving as Record<string, unknown> },
      {
        next: ({ data }) => {
          if (!data) return;
          moving.after = Object.values(data)[0]?.cursor ?? moving.after;
          received(data as Data);
        },
        error: (problem) => console.warn('The live updates ended.', problem),
        complete: () => {},
      },
    );
  }

  #socket = createSocketClient({
    url: new URL('/graphql', location.href).href.replace(/^http/, 'ws'),
    retryAttempts: Infinity,
    retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** retries, 5_000))),
    shouldRetry: () => true,
    lazyCloseTimeout: 3_000,
    connectionParams: async () => {
      if (this.session.isExpiring) await this.#refresh();
      const token = this.session.signIn?.accessToken;
      return token ? { Authorization: `Bearer ${token}` } : {};
    },
    on: {
      connecting: () => this.#report(this.#connection === 'lost' ? 'lost' : 'connecting'),
      connected: () => this.#report('live'),
      closed: (event) => {
        const { code, wasClean } = event as CloseEvent;
        if (code === CloseCode.Forbidden) void this.#refresh();
        this.#report(wasClean && code === 1000 ? 'idle' : 'lost');
      },
    },
  });

  #report(connection: Connection) {
    this.#connection = connection;
    for (const listener of this.#listeners) listener();
  }

  #use(signIn: Session['signIn']) {
    this.session.set(signIn);
    this.#client = this.#createClient();
    this.#socket.terminate();
    for (const listener of this.#listeners) listener();
  }

  #refresh(): Promise<void> {
    this.#refreshing ??= this.#renew().finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  async #renew() {
    const refreshToken = this.session.signIn?.refreshToken;
    if (!refreshToken) return;
    const result = await this.#client.mutation(RefreshMutation, { input: { refreshToken } }).toPromise();
    if (result.data) this.session.set(result.data.refreshToken?.signIn ?? null);
  }

  #createClient() {
    return new Client({
      url: '/graphql',
      preferGetMethod: false,
      exchanges: [
        cacheExchange(cacheRules),
        authExchange((utils) =>
          Promise.resolve({
            addAuthToOperation: (operation) => {
              const token = this.session.signIn?.accessToken;
              return token ? utils.appendHeaders(operation, { Authorization: `Bearer ${token}` }) : operation;
            },
            willAuthError: (operation) => !isRefresh(operation.query) && this.session.isExpiring,
            didAuthError: (error) => error.graphQLErrors.some(({ extensions }) => extensions.code === 'AUTH_NOT_AUTHENTICATED'),
            refreshAuth: async () => {
              const refreshToken = this.session.signIn?.refreshToken;
              if (!refreshToken) return;
              const result = await utils.mutate(RefreshMutation, { input: { refreshToken } });
              this.session.set(result.data?.refreshToken?.signIn ?? null);
            },
          }),
        ),
        fetchExchange,
      ],
    });
  }
}

const isRefresh = (document: unknown) => document === RefreshMutation;
