import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import type { Plugin } from 'vite';

const file = path.resolve(import.meta.dirname, '../../schema.graphql');

/** What the cache needs to know of the schema, as the module `virtual:cache-facts`: the types of each interface, and the types without an ID. */
export function cacheFacts(): Plugin {
  const id = '\0virtual:cache-facts';
  return {
    name: 'cache-facts',
    resolveId: (source) => (source === 'virtual:cache-facts' ? id : undefined),
    async load(module) {
      if (module !== id) return;
      this.addWatchFile(file);
      const schema = buildSchema(await readFile(file, 'utf8'));
      const types = Object.values(schema.getTypeMap());
      const possibleTypes = Object.fromEntries(
        types.filter(isInterfaceType).map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
      );
      // Graphcache knows by their names that the others have no ID.
      const values = types.filter((type) => isObjectType(type) && !('id' in type.getFields()) && !/^__|(Connection|Edge|PageInfo|Payload|Query|Mutation|Subscription)$/.test(type.name));
      return `export const possibleTypes = ${JSON.stringify(possibleTypes)}; export const values = ${JSON.stringify(values.map(({ name }) => name))};`;
    },
  };
}
