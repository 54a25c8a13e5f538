import { useSyncExternalStore } from 'react';
import { graphql, type ResultOf } from './graphql';

/** An account of the sample data. */
export type SampleAccount = { email: string; name: string; plan: string };

/** The password of the accounts, which exist only in the sample data of a server in Development. */
const samplePassword = 'Music4Everyone!';

export const sampleAccounts: SampleAccount[] = [
  { email: 'fan@qplet.example', name: 'A fan', plan: 'plan VERIFIED' },
  { email: 'author@qplet.example', name: 'An author', plan: 'plan PREMIUM' },
  { email: 'admin@qplet.example', name: 'An admin', plan: 'plan PROFESSIONAL' },
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

export const RefreshMutation = graphql(
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

export type SignIn = NonNullable<NonNullable<ResultOf<typeof LoginMutation>['login']>['signIn']>;

/** Who is signed in on one device. The page has one, and each device of the chat has its own. */
export class Session {
  #signIn: SignIn | null;
  #listeners = new Set<() => void>();
  readonly #key: string;

  constructor(name: string) {
    this.#key = `qplet-session-${name}`;
    this.#signIn = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null') as SignIn | null;
  }

  get signIn() {
    return this.#signIn;
  }

  get user() {
    return this.#signIn?.user ?? null;
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

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** Returns the user who is signed in, and renders again when that changes. */
export const useSessionUser = (session: Session) => useSyncExternalStore(session.subscribe, () => session.user);

/** The variables to sign in as an account of the sample data. */
export const loginInput = (email: string) => ({ input: { email, password: samplePassword, device: 'Example page' } });
