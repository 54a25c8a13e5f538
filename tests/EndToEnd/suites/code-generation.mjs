// Types for TypeScript from the schema and from documents, by GraphQL Code Generator with the settings of docs/schema.md, compiled by TypeScript in its strictest mode.
import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as types from '@graphql-codegen/typescript';
import { isScalarType, isSpecifiedScalarType, parse } from 'graphql';
import ts from 'typescript';
import { load } from '../page.mjs';
import { operation, schema, schemaText } from '../selections.mjs';

const roots = [['Query', schema.getQueryType()], ['Mutation', schema.getMutationType()], ['Subscription', schema.getSubscriptionType()]];
const document = parse(roots.flatMap(([kind, type]) => Object.values(type.getFields()).map((field) => operation(kind, field))).join('\n'));

/** The types for all documents, with the scalars given. */
const generate = (given) => codegen({
  filename: 'schema.ts',
  schema: parse(schemaText),
  schemaAst: schema,
  documents: [{ location: 'documents.graphql', document }],
  plugins: [{ types: {} }, { operations: {} }],
  pluginMap: { types, operations },
  config: { strictScalars: true, scalars: given, enumsAsTypes: true },
});

/** The errors of TypeScript in a text. */
function check(text) {
  const file = path.resolve('schema.ts');
  const options = { strict: true, skipLibCheck: true, noEmit: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : read(name, ...rest));
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n'));
}

export function codeGeneration() {
  describe('GraphQL Code Generator', () => {
    let scalars, text;
    before(async () => {
      ({ scalars } = (await load('codegen')).default.config);
      text = await generate(scalars);
    });

    it('knows every scalar of the schema, and no others', () => {
      const own = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
      assert.deepEqual(Object.keys(scalars), own.map((type) => type.name).sort());
    });

    it('writes types that TypeScript takes', () => {
      assert.match(text, /export type Track = (?:\w+ & )+\{/);
      // The one error shows that TypeScript has looked.
      assert.deepEqual(check(`${text}\nexport const wrong: Track['title'] = 1;`), ["Type 'number' is not assignable to type 'string'."]);
    });

    it('refuses a scalar that is not said to be anything', async () => {
      const { URI, ...others } = scalars;
      await assert.rejects(generate(others), /Unknown scalar type URI/);
    });
  });
}
