// Types for TypeScript by Relay's compiler, for clients that handle errors: what is null only because of an error is not null in the types.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { typesOf } from '../relay.mjs';
import { schemaText } from '../selections.mjs';
import { post } from '../server.mjs';

const query = (directive) => `query UsersQuery ${directive} { users(first: 1) { nodes { name } } me { name } }`;
const nullable = '| null | undefined';

/** The types of a document without line breaks, such as `{ readonly users: { … }; }`. */
const flat = async (text, schema) => (await typesOf('UsersQuery', text, schema)).replace(/\s+/g, ' ');

/** Without a server: the directive in the schema itself. */
export function nullability() {
  describe('@semanticNonNull in Relay', () => {
    it('has connections that are not null for who handles errors', async () => {
      const types = await flat(query('@throwOnFieldError'), schemaText);
      assert.match(types, /readonly users: \{ readonly nodes: ReadonlyArray<\{ readonly name: string; \}>; \}; \}/);
      assert.match(types, /readonly me: \{ readonly name: string; \} \| null \| undefined;/);
    });

    it('has connections that may be null for others', async () => {
      assert.match(await flat(query(''), schemaText), /readonly users: \{ readonly nodes: ReadonlyArray<\{ readonly name: string; \}>; \} \| null \| undefined;/);
    });
  });
}

/** The schema that the server has for clients that handle errors, and an error that they handle. */
export function semanticSchema(server) {
  describe('The schema for clients that handle errors', () => {
    it('has the same types for them as the schema of all', async () => {
      const response = await fetch(`${server().url}/semantic-non-null-schema.graphql`);
      assert.equal(response.status, 200);
      const schema = await response.text();
      assert.equal(await flat(query('@throwOnFieldError'), schema), await flat(query('@throwOnFieldError'), schemaText));
      assert.ok((await flat(query(''), schema)).includes(`readonly name: string ${nullable}; } ${nullable}> ${nullable}; } ${nullable};`));
    });

    it('goes with onError, which keeps the data around an error', async () => {
      const failing = '{ me { id } users(first: 51) { nodes { id } } categories { code } }';
      for (const onError of ['PROPAGATE', 'NULL']) {
        const { data, errors } = await post(server(), failing, { onError });
        assert.deepEqual(errors.map(({ path }) => path), [['me'], ['users']]);
        assert.ok(data.categories.length > 0);
      }
      const { data, errors } = await post(server(), failing, { onError: 'HALT' });
      assert.equal(data, null);
      assert.equal(errors.length, 1);
    });
  });
}
