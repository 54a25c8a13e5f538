// The tokens of a signed-in user, as a frontend keeps them: used until the server refuses them, and then renewed.
import assert from 'node:assert/strict';
import { post } from './server.mjs';

const renewal = 'mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { signIn { accessToken refreshToken } errors { ... on Error { message } } } }';

export class Credentials {
  /** How often the access token was renewed. */
  renewals = 0;
  #server;
  #storage;
  #meanwhile;
  #isRefused = false;
  #renewing;

  /**
   * @param server The server that renews the tokens.
   * @param storage The pair of tokens; tabs of a browser share one.
   * @param meanwhile Awaited between the reading of the refresh token and its use.
   */
  constructor(server, storage, meanwhile = async () => {}) {
    this.#server = server;
    this.#storage = storage;
    this.#meanwhile = meanwhile;
  }

  /** The access token, a new one if the last was refused. */
  async token() {
    if (this.#isRefused) await this.renew();
    return this.#storage.accessToken;
  }

  async headers() {
    return { authorization: `Bearer ${await this.token()}` };
  }

  /** Notes that the server has refused the access token. */
  refuse() {
    this.#isRefused = true;
  }

  /** Renews the tokens; requests that need it at the same time share one renewal. */
  renew() {
    return (this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined)));
  }

  async #renew() {
    const { refreshToken } = this.#storage;
    await this.#meanwhile();
    const { data } = await post(this.#server, renewal, { variables: { input: { refreshToken } } });
    assert.equal(data.refreshToken.errors, null, JSON.stringify(data.refreshToken.errors));
    Object.assign(this.#storage, data.refreshToken.signIn);
    this.#isRefused = false;
    this.renewals++;
  }
}
