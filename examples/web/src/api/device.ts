import { stringifyDocument, type Client } from '@urql/core';
import type { TadaDocumentNode } from 'gql.tada';
import { createClient as createSocketClient, CloseCode } from 'graphql-ws';
import { createClient } from './client';
import { note } from './log';
import { loginInput, LoginMutation, Session } from './session';

/** Where the connection of the live updates stands. */
export type Connection = 'idle' | 'connecting' | 'live' | 'lost';

type LiveData = { [field: string]: { cursor: string } };

/** A client with its own session, cache and socket. */
export class Device {
  readonly session: Session;
  #client: Client;
  #connection: Connection = 'idle';
  #isTokenRefused = false;
  #listeners = new Set<() => void>();

  constructor(readonly name: string) {
    this.session = new Session(name);
    this.#client = createClient(this.session);
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

  /** Signs out: the page forgets the tokens and what it has loaded at once. */
  signOut() {
    const ended = this.session.end();
    this.#use(null);
    return ended;
  }

  /**
   * Follows live updates. The connection is opened again whenever it is lost, also over a restart of the server, and goes on after the last update that was
   * received: `after` of the variables moves on with each cursor. `ended` is called if the server no longer has the updates in between; then load the data again.
   */
  follow<Data, Variables extends { after?: string | null }>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Variables,
    received: (data: Data) => void,
    ended: () => void,
  ): () => void {
    const moving = { ...variables };
    const query = stringifyDocument(document);
    const updated = note(query, variables);
    return this.#socket.subscribe<LiveData>(
      { query, variables: moving as Record<string, unknown> },
      {
        next: ({ data }) => {
          if (!data) return;
          moving.after = Object.values(data)[0]?.cursor ?? moving.after;
          updated();
          received(data as Data);
        },
        error: ended,
        complete: () => {},
      },
    );
  }

  #socket = createSocketClient({
    url: new URL('/graphql', location.href).href.replace(/^http/, 'ws'),
    retryAttempts: Infinity,
    // The first attempt comes at once: the server may only have restarted, or want another token.
    retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, retries === 0 ? 0 : Math.min(250 * 2 ** retries, 4_000))),
    shouldRetry: () => true,
    lazyCloseTimeout: 3_000,
    connectionParams: async () => {
      if (this.#isTokenRefused || this.session.isExpiring) await this.session.renew();
      this.#isTokenRefused = false;
      return this.session.accessToken ? { Authorization: `Bearer ${this.session.accessToken}` } : {};
    },
    on: {
      connecting: () => this.#connection === 'idle' && this.#report('connecting'),
      connected: () => this.#report('live'),
      closed: (event) => {
        const { code } = event as CloseEvent;
        this.#isTokenRefused = code === CloseCode.Forbidden;
        // The token has ended: another one follows, and nobody needs to see it.
        if (this.#isTokenRefused && this.#connection === 'live') return;
        this.#report(code === 1000 ? 'idle' : 'lost');
      },
    },
  });

  #report(connection: Connection) {
    this.#connection = connection;
    for (const listener of this.#listeners) listener();
  }

  #use(signIn: Parameters<Session['set']>[0]) {
    this.session.set(signIn);
    this.#client = createClient(this.session);
    this.#connection = 'idle';
    this.#socket.terminate();
    for (const listener of this.#listeners) listener();
  }
}
