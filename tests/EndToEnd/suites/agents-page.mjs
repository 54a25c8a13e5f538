// docs/agents.md: its documents are run, and the documents of introspection leave the schema readable for clients that do not know them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildClientSchema, getIntrospectionQuery, validateSchema } from 'graphql';
import { examples } from '../page.mjs';
import { post } from '../server.mjs';

const documents = (await examples('agents.md')).filter(({ language }) => language === 'graphql');

export function agentsPage(server) {
  describe('docs/agents.md', () => {
    for (const { text } of documents) {
      it(`has a document that works: ${text.trim().split('\n').slice(0, 2).join(' ')}`, async () => {
        const { data, errors } = await post(server(), text);
        assert.equal(errors, undefined, JSON.stringify(errors));
        for (const [field, value] of Object.entries(data)) assert.notEqual(value.length, 0, field);
      });
    }

    it('has a first result as it says', async () => {
      const { data } = await post(server(), documents[0].text);
      assert.deepEqual(data.__search[0].coordinate, 'User.unreadConversationCount');
      assert.deepEqual(data.__search[0].pathsToRoot[0], ['Query.me', 'User.unreadConversationCount']);
    });

    it('does not change what introspection returns to graphql-js', async () => {
      const { data } = await post(server(), getIntrospectionQuery());
      assert.deepEqual(validateSchema(buildClientSchema(data)), []);
    });
  });
}
