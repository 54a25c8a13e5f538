// Writes documents from the schema: an operation for each field of a root type that asks for everything near its result.
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isAbstractType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { schemaFile } from './relay.mjs';

export const schemaText = readFileSync(schemaFile, 'utf8');
export const schema = buildSchema(schemaText);

/** The name of the operation that is written for a field: as Relay's compiler asks for it, with the module first and the kind of operation last. */
export const operationName = (field, kind) => `Store${field[0].toUpperCase()}${field.slice(1)}${kind}`;

/** The operation for a field of a root type, with the field's arguments as its variables. */
export function operation(kind, field) {
  const variables = field.args.map((argument) => `$${argument.name}: ${argument.type}`).join(' ');
  const values = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(' ');
  const name = operationName(field.name, kind);
  return `${kind.toLowerCase()} ${name}${variables && `(${variables})`} { ${field.name}${values && `(${values})`} ${selection(getNamedType(field.type), 3)} }`;
}

/**
 * All fields without arguments: objects up to a depth, below which only their type and ID are asked for. Lists that pages are cut from are left to the documents of the screens.
 * The names of fields in `clashing` get the type in front.
 */
function selection(type, depth, clashing = new Set()) {
  if (isLeafType(type)) return '';
  // Fields of one name may differ between nodes of different kinds.
  if (type.name === 'Node') return '{ __typename id }';
  if (isAbstractType(type)) {
    const types = schema.getPossibleTypes(type);
    const clashing = clashes(types);
    return `{ __typename ${types.map((possible) => `... on ${possible} ${selection(possible, depth, clashing)}`).join(' ')} }`;
  }

  const fields = Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument) && !field.args.some((argument) => argument.name === 'first'))
    .map((field) => {
      const of = getNamedType(field.type);
      const name = clashing.has(field.name) ? `${type.name}_${field.name}: ${field.name}` : field.name;
      if (isLeafType(of)) return depth > 0 || field.name === 'id' ? name : '';
      return depth > 0 ? `${name} ${selection(of, depth - 1)}` : '';
    });
  return `{ __typename ${fields.join(' ')} }`;
}

/** The names of the fields that differ in their types between some types. */
function clashes(types) {
  const known = new Map();
  const clashing = new Set();
  for (const field of types.flatMap((type) => Object.values(type.getFields()))) {
    const type = String(field.type);
    if ((known.get(field.name) ?? type) !== type) clashing.add(field.name);
    known.set(field.name, type);
  }
  return clashing;
}

/** The types of errors that mutations report. */
export const errorTypes = schema.getPossibleTypes(schema.getType('Error')).filter(isObjectType).map((type) => type.name);
