// A person who uses the service from registration on: with Apollo Client, graphql-ws and tus-js-client, as a frontend would. Runs in Node.js and in pages.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { createClient } from 'graphql-ws';
import * as tus from 'tus-js-client';
import WebSocket from 'ws';

const password = 'Music4Everyone!';

export class Person {
  /** What the subscription to messages has delivered. */
  messages = [];
  /** What the subscription to notifications has delivered. */
  notifications = [];
  #server;
  #client;
  #socket;
  #received;

  /** `received` is called with each update: its kind (`messages` or `notifications`) and the object. */
  constructor(server, name, received = (kind, item) => this[kind].push(item)) {
    this.#server = server;
    this.#received = received;
    this.name = name;
    this.email = `${name}@people.example`;
    this.#connect();
  }

  #connect() {
    const headers = this.token ? { authorization: `Bearer ${this.token}` } : {};
    this.#client = new ApolloClient({ link: new HttpLink({ uri: this.#server.url, headers }), cache: new InMemoryCache(), defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } } });
  }

  async ask(query, variables) {
    const { data, error } = await this.#client.query({ query: gql(query), variables });
    assert.equal(error, undefined);
    return data;
  }

  /** Runs a mutation and returns its payload. */
  async do(name, input, selection) {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const mutation = gql(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} errors { ... on Error { code message } } } }`);
    const { data } = await this.#client.mutate({ mutation, variables: { input } });
    assert.equal(data[name].errors, null, JSON.stringify(data[name].errors));
    return data[name];
  }

  /** Runs a mutation that must be refused, and returns the code. */
  async refused(name, input) {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const mutation = gql(`mutation ($input: ${type}!) { ${name}(input: $input) { errors { ... on Error { code } } } }`);
    const { data } = await this.#client.mutate({ mutation, variables: { input } });
    assert.ok(data[name].errors, `${name} was not refused`);
    return data[name].errors[0].code;
  }

  register(role) {
    const { name, email } = this;
    return this.do('register', { name, username: name, email, role, password, passwordRepeat: password }, 'user { id username }');
  }

  async signIn() {
    const { signIn } = await this.do('login', { email: this.email, password, device: 'phone' }, 'signIn { accessToken user { id } }');
    this.token = signIn.accessToken;
    this.id = signIn.user.id;
    this.#connect();
  }

  /** Follows the own messages and notifications as they come. */
  async listen() {
    this.#socket = createClient({ url: this.#server.wsUrl, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${this.token}` } });
    const follow = (query, add) =>
      new Promise((ready, failed) => {
        this.#socket.subscribe({ query }, { next: ({ data }) => (ready(), data && add(data)), error: failed, complete: () => {} });
      });
    await Promise.all([
      follow('subscription { messageSent { cursor message { content author { username } attachments { id } } } }', (data) => {
        if (data.messageSent.message) this.#received('messages', data.messageSent.message);
      }),
      follow('subscription { notificationReceived { cursor notification { kind actor { username } } } }', (data) => {
        if (data.notificationReceived.notification) this.#received('notifications', data.notificationReceived.notification);
      }),
    ]);
  }

  /** Uploads a file in pieces and returns the ID of the media asset. */
  upload(bytes, filename, isPublic = false) {
    let assetId;
    return new Promise((resolve, reject) => {
      new tus.Upload(bytes, {
        endpoint: `${this.#server.address}/uploads`,
        headers: { authorization: `Bearer ${this.token}` },
        metadata: { filename, isPublic: String(isPublic) },
        chunkSize: 64 * 1024,
        retryDelays: [500, 500, 500],
        onAfterResponse: (_, response) => {
          assetId = response.getHeader('Media-Asset-Id') ?? assetId;
        },
        onError: reject,
        onSuccess: () => resolve(assetId),
      }).start();
    });
  }

  stop() {
    this.#client.stop();
    return this.#socket?.dispose();
  }
}

/** Waits until something is there. The limit of the test ends the wait. */
export async function until(find) {
  for (;;) {
    const found = await find();
    if (found) return found;
    await pause(50);
  }
}
