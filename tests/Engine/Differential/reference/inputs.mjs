import { coerceInputLiteral, coerceInputValue, getVariableValues, isInputType, isNonNullType, parseConstValue, specifiedScalarTypes, validateInputLiteral, GraphQLList, GraphQLNonNull } from 'graphql';
import { jsonOf, literalOf, wrongJson } from './values.mjs';

const leafValues = [0, 1, -1, 0.1, 1.1, -1.1, 1e5, 9876504321, -9876504321, 1e100, 123.5, '', '0', '-12', '123.5', ' 7 ', '1e3', 'one', '-1.1', '99999999999', 'false', true, false, '\u{1F600}', 1e21, 1e-7, 0.30000000000000004];

/** Values for an input type of the schema, as JSON and as a literal, more often wrong than in documents, and what the reference makes of them. */
export function inputCases(random, schema) {
  const type = wrapped(random, random.pick(Object.values(schema.getTypeMap()).filter((named) => isInputType(named) && !named.name.startsWith('__'))));
  const json = spoiled(random, jsonOf(random, type, 0, 8));
  const literal = literalOf(random, type, undefined, 0, 6);
  return [jsonCase(schema, type, json), literalCase(type, literal), leafCase(random)];
}

/** A value that a resolver may give for a scalar of the specification, and what the reference writes for it. */
function leafCase(random) {
  const scalar = random.pick(specifiedScalarTypes);
  const value = random.pick([...leafValues, ...wrongJson.filter((json) => json !== null)]);
  try {
    return { kind: 'leaf', scalar: scalar.name, value, written: scalar.coerceOutputValue(value) };
  } catch (error) {
    return { kind: 'leaf', scalar: scalar.name, value, refusal: error.message };
  }
}

function wrapped(random, type) {
  const outer = random.chance(30) ? new GraphQLList(random.chance(40) ? new GraphQLNonNull(type) : type) : type;
  const more = random.chance(15) ? new GraphQLList(outer) : outer;
  return random.chance(30) ? new GraphQLNonNull(more) : more;
}

/** Now and then with a member that does not belong there. */
function spoiled(random, value) {
  if (Array.isArray(value)) return value.map((item) => spoiled(random, item));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, member]) => [random.chance(4) ? `${name}s` : name, spoiled(random, member)]);
  if (random.chance(6)) entries.push([random.pick(['alpha', 'beta', 'gamma', 'extra', 'unknown', '__proto__x']), random.pick(wrongJson)]);
  return Object.fromEntries(entries);
}

function jsonCase(schema, type, json) {
  const node = { kind: 'VariableDefinition', variable: { kind: 'Variable', name: { kind: 'Name', value: 'v' } }, type: typeNode(type), directives: [] };
  const { errors, variableValues } = getVariableValues(schema, [node], { v: json });
  return { kind: 'json', type: `${type}`, json, errors: (errors ?? []).map((error) => ({ message: error.message, locations: '' })), value: errors ? undefined : variableValues.coerced.v ?? null };
}

function literalCase(type, text) {
  const literal = parseConstValue(text);
  const errors = [];
  validateInputLiteral(literal, type, (error, path) => errors.push({ message: `${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')} ${error.message}`, locations: (error.locations ?? []).map(({ line, column }) => `${line}:${column}`).join(' ') }));
  const value = coerceInputLiteral(literal, type);
  return { kind: 'literal', type: `${type}`, literal: text, errors, value: errors.length ? undefined : value, isRefused: value === undefined };
}

function typeNode(type) {
  if (isNonNullType(type)) return { kind: 'NonNullType', type: typeNode(type.ofType) };
  if (type.ofType) return { kind: 'ListType', type: typeNode(type.ofType) };
  return { kind: 'NamedType', name: { kind: 'Name', value: type.name } };
}
