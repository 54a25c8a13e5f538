// The store of Relay's runtime: every mutation, every error and every event of a subscription is put into one, and no record may become one of another type.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient } from 'graphql-ws';
import relay from 'relay-runtime';
import WebSocket from 'ws';
import { compile } from '../relay.mjs';
import { post, postFile, signIn } from '../server.mjs';
import { errorTypes, operation, operationName, schema } from '../selections.mjs';
import { scenes, unreachable, withoutScene } from '../scenes.mjs';

const mutations = Object.values(schema.getMutationType().getFields());
const subscriptions = Object.values(schema.getSubscriptionType().getFields());

/** A store that everything goes into, whoever asks, with what has been seen on the way. */
class Store {
  done = new Set();
  refused = new Set();
  received = new Set();
  overwritten = [];
  warnings = [];
  #types = new Map();
  #sockets = [];

  constructor(server, artifacts) {
    this.server = server;
    this.artifacts = artifacts;
    this.source = new relay.RecordSource();
    this.environment = new relay.Environment({ store: new relay.Store(this.source), network: relay.Network.create(() => assert.fail('Each viewer has a network.')) });
  }

  /** Runs a mutation and returns its payload, whose errors are for the caller to look at. */
  async mutate(field, token, variables) {
    const artifact = this.artifacts[operationName(field, 'Mutation')];
    const file = variables.input?.file;
    const result = await (file ? postFile(this.server, artifact.params.text, { variables, token, file }) : post(this.server, artifact.params.text, { variables, token }));
    assert.ok(result.data?.[field], `${field}: ${JSON.stringify(result.errors)}`);
    this.#put(artifact, variables, result.data);
    return result.data[field];
  }

  /** Subscribes and returns a promise of the first event with an object, and a way to end it. */
  subscribe(field, token, variables) {
    const artifact = this.artifacts[operationName(field, 'Subscription')];
    const client = createClient({ url: this.server.wsUrl, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: token ? { Authorization: `Bearer ${token}` } : {} });
    this.#sockets.push(client);
    return new Promise((resolve, reject) => {
      client.subscribe(
        { query: artifact.params.text, variables },
        {
          next: (result) => {
            if (!result.data?.[field]) return reject(new Error(`${field}: ${JSON.stringify(result.errors)}`));
            this.#put(artifact, variables, result.data);
            // The first message only has a cursor.
            if (Object.entries(result.data[field]).every(([name, value]) => name === 'cursor' || name === '__typename' || value === null)) return;
            this.received.add(field);
            resolve(result.data[field]);
          },
          error: (errors) => reject(new Error(`${field}: ${JSON.stringify(errors)}`)),
          complete: () => reject(new Error(`${field} ended.`)),
        },
      );
    });
  }

  close() {
    for (const socket of this.#sockets) socket.dispose();
  }

  #put(artifact, variables, data) {
    const report = console.error;
    console.error = (...words) => this.warnings.push(`${artifact.params.name}: ${words.join(' ')}`);
    try {
      this.environment.commitPayload(relay.createOperationDescriptor(artifact, variables), data);
    } finally {
      console.error = report;
    }

    for (const [id, record] of Object.entries(this.source.toJSON())) {
      if (!record) continue;
      const type = this.#types.get(id) ?? record.__typename;
      if (record.__typename !== type) this.overwritten.push(`${artifact.params.name}: ${type} by ${record.__typename}`);
      this.#types.set(id, record.__typename);
    }
  }
}

export function store(server) {
  describe("Relay's store", () => {
    let store, world;
    before(async () => {
      const text = [...mutations.map((field) => operation('Mutation', field)), ...subscriptions.map((field) => operation('Subscription', field))];
      store = new Store(server(), (await compile({ store: text.join('\n') })));
      world = { server: server(), fan: await signIn(server(), 'fan'), author: await signIn(server(), 'author'), admin: await signIn(server(), 'admin') };
    });
    after(() => store?.close());

    const variablesOf = (field, input) => (input === undefined ? {} : { input });
    const does = async (field, viewer, input) => {
      const payload = await store.mutate(field, viewer?.token, variablesOf(field, input));
      assert.equal(payload.errors ?? null, null, `${field}: ${JSON.stringify(payload.errors)}`);
      store.done.add(field);
      return payload;
    };
    const fails = async (field, error, viewer, input) => {
      const { errors } = await store.mutate(field, viewer?.token, variablesOf(field, input));
      assert.deepEqual(errors?.map(({ __typename }) => __typename), [error], `${field}: ${JSON.stringify(errors)}`);
      store.refused.add(error);
      return errors[0];
    };
    /** Writes until the event of a subscription has come: nobody is told that a subscription stands. */
    const delivers = async (field, viewer, variables, write) => {
      const event = store.subscribe(field, viewer?.token, variables);
      let come = false;
      const settled = event.finally(() => (come = true)).catch(() => {});
      for (let i = 0; !come && i < 50; i++) {
        await write(i);
        await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 300))]);
      }
      return event;
    };

    for (const [name, scene] of Object.entries(scenes)) {
      it(`keeps its records: ${name}`, () => scene(world, { does, fails, delivers }));
    }

    it('has seen every mutation, every error and every event', () => {
      assert.deepEqual(mutations.map(({ name }) => name).filter((name) => !store.done.has(name) && !withoutScene.includes(name)), [], 'These mutations are in no scene.');
      assert.deepEqual(errorTypes.filter((name) => !store.refused.has(name) && !unreachable[name]), [], 'These errors are in no scene.');
      assert.deepEqual(subscriptions.map(({ name }) => name).filter((name) => !store.received.has(name) && !withoutScene.includes(name)), [], 'These subscriptions are in no scene.');
    });

    it('has put no record over one of another type', () => {
      assert.deepEqual(store.overwritten, []);
      assert.deepEqual(store.warnings, []);
    });
  });
}
