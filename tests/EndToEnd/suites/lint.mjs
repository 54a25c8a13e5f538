// The printed schema and the documents of clients, by the rules of graphql-eslint.
import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { accepted } from '../eslint.config.mjs';

const root = path.resolve(import.meta.dirname, '../../..');

export function lint() {
  describe('graphql-eslint', () => {
    let messages;
    const isAccepted = (message) => accepted.some(([rule, text]) => message.ruleId === `@graphql-eslint/${rule}` && text.test(message.message));

    before(async () => {
      const eslint = new ESLint({ cwd: root, overrideConfigFile: path.join(root, 'tests/EndToEnd/eslint.config.mjs') });
      const results = await eslint.lintFiles(['schema.graphql', 'tests/EndToEnd/operations/*.graphql']);
      messages = results.flatMap((result) => result.messages.map((message) => ({ ...message, file: path.relative(root, result.filePath) })));
    });

    it('finds nothing in the schema and in the documents but what is accepted with a reason', () => {
      const found = messages.filter((message) => !isAccepted(message));
      assert.deepEqual(found.map(({ file, line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`), []);
    });

    it('still finds everything that is accepted', () => {
      const gone = accepted.filter(([rule, text]) => !messages.some((message) => message.ruleId === `@graphql-eslint/${rule}` && text.test(message.message)));
      assert.deepEqual(gone.map(([rule, text]) => `${rule}: ${text}`), []);
    });
  });
}
