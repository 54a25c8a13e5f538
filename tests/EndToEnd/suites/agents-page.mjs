// docs/agents.md: its documents and its program are run, and the documents of introspection leave the schema readable for clients that do not know them.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { buildClientSchema, getIntrospectionQuery, validateSchema } from 'graphql';
import { examples } from '../page.mjs';
import { post, signIn } from '../server.mjs';

const all = await examples('agents.md');
const documents = all.filter(({ language }) => language === 'graphql');
const [program] = all.filter(({ language }) => language === 'js');

export function agentsPage(server) {
  describe('docs/agents.md', () => {
    for (const { text } of documents) {
      it(`has a document that works: ${text.trim().split('\n').slice(0, 2).join(' ')}`, async () => {
        const { data, errors } = await post(server(), text);
        assert.equal(errors, undefined, JSON.stringify(errors));
        for (const [field, value] of Object.entries(data)) assert.notEqual(value.length, 0, field);
      });
    }

    it('has a program that lists the tools and calls one', async () => {
      const { token } = await signIn(server(), 'fan');
      const text = program.text.replace('http://localhost:5000/graphql', server().url).replace("'X-API-Key': 'qplet_…'", `Authorization: 'Bearer ${token}'`);
      // Inside the folder of the tests, so the program finds the packages.
      const folder = await mkdtemp(path.resolve(import.meta.dirname, '../.guide-'));
      try {
        await writeFile(path.join(folder, 'agent.mjs'), text);
        const { stdout, stderr } = await promisify(execFile)(process.execPath, ['agent.mjs'], { cwd: folder });
        assert.equal(stderr, '');
        assert.match(stdout, /'my_account'[^]*\nfan\n$/);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });

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
