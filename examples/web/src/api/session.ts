import { stringifyDocument } from '@urql/core';
import { useSyncExternalStore } from 'react';
import { graphql, type ResultOf } from './graphql';
import { notedFetch } from './log';

/** An account of the sample data. */
export type SampleAccount = { email: string; name: string; plan: string };

/** The password of the accounts, which exist only in the sample data of a server in Development. */
const samplePassword = 'Music4Everyone!';

export const sampleAccounts: SampleAccount[] = [
  { email: 'fan@qplet.example', name: 'A fan', plan: 'VERIFIED' },
  { email: 'author@qplet.example', name: 'An author', plan: 'PREMIUM' },
  { email: 'admin@qplet.example', name: 'An admin', plan: 'PROFESSIONAL' },
];

export const SignInFields = graphql(`
  fragment SignInFields on SignIn @_unmask {
    accessToken
    accessTokenExpiresAt
    refreshToken
    user { id name username avatar { id imageUrl(size: AVATAR) } }
  }
`);

export const LoginMutation = graphql(
  `
    mutation Login($input: LoginInput!) {
      login(input: $input) {
        signIn { ...SignInFields }
        errors { __typename ... on Error { message } }
      }
    }
  `,
  [SignInFields],
);

const RefreshMutation = graphql(
  `
    mutation Refresh($input: RefreshTokenInput!) {
      refreshToken(input: $input) {
        signIn { ...SignInFields }
        errors { __typename ... on Error { message } }
      }
    }
  `,
  [SignInFields],
);

const LogoutMutation = graphql(`
  mutation Logout {
    logout { errors { __typename ... on Error { message } } }
  }
`);

export type SignIn = NonNullable<NonNullable<ResultOf<typeof LoginMutation>['login']>['signIn']>;

/** Sends a mutation without a client: the client waits for new tokens itself. */
const send = (document: Parameters<typeof stringifyDocument>[0], variables: object, headers: Record<string, string> = {}) =>
  notedFetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ query: stringifyDocument(document), variables }),
  });

/** The user who is signed in on a device, and the tokens. The page is a device, and so is each phone of the chat. */
export class Session {
  #signIn: SignIn | null;
  #renewing: Promise<void> | null = null;
  #listeners = new Set<() => void>();
  readonly #key: string;

  constructor(name: string) {
    this.#key = `qplet-session-${name}`;
    this.#signIn = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null') as SignIn | null;
  }

  get user() {
    return this.#signIn?.user ?? null;
  }

  get accessToken() {
    return this.#signIn?.accessToken ?? null;
  }

  /** Whether the access token ends within a quarter of a minute, or has ended. */
  get isExpiring() {
    return this.#signIn !== null && Date.parse(this.#signIn.accessTokenExpiresAt) < Date.now() + 15_000;
  }

  set(signIn: SignIn | null) {
    this.#signIn = signIn;
    if (signIn) sessionStorage.setItem(this.#key, JSON.stringify(signIn));
    else sessionStorage.removeItem(this.#key);
    for (const listener of this.#listeners) listener();
  }

  /**
   * Exchanges the refresh token for new tokens. It can be used once, so all that need new tokens at the same time share the exchange. If the server refuses it, the
   * session ends; if the server cannot be reached, the tokens stay as they are.
   */
  renew(): Promise<void> {
    return (this.#renewing ??= this.#renew().finally(() => (this.#renewing = null)));
  }

  /** Ends the session on the server: otherwise, whoever has the tokens could go on using them. The page should forget them without waiting for it. */
  async end() {
    const signIn = this.isExpiring ? await this.#exchange() : this.#signIn;
    if (!signIn) return;
    try {
      await send(LogoutMutation, {}, { Authorization: `Bearer ${signIn.accessToken}` });
    } catch {
      // The server cannot be reached. The tokens end by themselves.
    }
  }

  async #renew() {
    const signIn = this.#signIn;
    const next = await this.#exchange();
    // Meanwhile, the user may have signed out.
    if (next !== undefined && this.#signIn === signIn) this.set(next);
  }

  /** Returns new tokens for the refresh token; null if the server refuses it, undefined if the server cannot be reached. */
  async #exchange(): Promise<SignIn | null | undefined> {
    if (!this.#signIn) return undefined;
    try {
      const response = await send(RefreshMutation, { input: { refreshToken: this.#signIn.refreshToken } });
      const { data } = (await response.json()) as { data?: ResultOf<typeof RefreshMutation> | null };
      return data?.refreshToken ? data.refreshToken.signIn : undefined;
    } catch {
      // The next request tries again.
      return undefined;
    }
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** Returns the user who is signed in, and renders again when that changes. */
export const useSessionUser = (session: Session) => useSyncExternalStore(session.subscribe, () => session.user);

/** The variables to sign in as an account of the sample data. */
export const loginInput = (email: string) => ({ input: { email, password: samplePassword, device: 'Example page' } });
