import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

const texts = ['""', '"text"', '"a \\"quote\\" \\\\ \\u00e9"', '"""block\n  text"""', '"$£😀"'];
const json = {
  Int: [0, 1, -7, 2147483647, -2147483648, 3.0, -0], Float: [0, 1.5, -2.25, 4, 1e21, 1e-7, 12345678901234567890], String: ['', 'text', '😀', 'a"b\\c\n'], Boolean: [true, false], ID: ['id', '7', 12, '', -3],
};
const literals = {
  Int: ['0', '1', '-7', '2147483647', '-2147483648', '-0'], Float: ['1.5', '-2.25', '4', '1e3', '1E-7', '123456789012345678901'], String: texts, Boolean: ['true', 'false'], ID: ['"id"', '12', '"7"', '-3', '123456789012345678901', '""'],
};
const anyLiteral = ['1', '"text"', 'true', '[1, "a"]', '{ a: 1, b: [true] }'];
const wrongLiteral = ['99999999999', '1.5', '"text"', 'true', 'NONE', '[]', '{}', 'null', '[[1]]', '{ no: 1 }', '2147483648', '-2147483649', '1.0', 'VALUE_00', '{ alphas: 1, alpha: null }', '"""b"""', '[1, [2]]'];
export const wrongJson = [99999999999, 1.5, 'text', true, [], {}, null, [[1]], { no: 1 }, 2147483648, -2147483649, 1e-300, 'VALUE_00', { alphas: 1, alpha: null }, { alpha: { beta: { gamma: { delta: 1 } } } }, [1, 'a', null, [true]], '1', 'true', ''];

/** A literal of a type, now and then one that does not fit. `variable` may offer the name of a variable for a type. */
export function literalOf(random, type, variable = () => undefined, depth = 0, wrong = 1) {
  const name = variable(type);
  if (name) return `$${name}`;
  if (random.chance(wrong)) return random.pick(wrongLiteral);
  if (isNonNullType(type)) return literalOf(random, type.ofType, variable, depth, wrong);
  if (random.chance(8)) return 'null';
  if (isListType(type)) {
    const item = () => literalOf(random, type.ofType, variable, depth + 1, wrong);
    return random.chance(20) ? singleItem(random, type, variable, depth, wrong) : `[${random.list(0, depth > 2 ? 1 : 3, item).join(random.pick([', ', ' ']))}]`;
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    return `{ ${fieldsOf(random, type, depth).map((field) => `${field.name}: ${literalOf(random, field.type, variable, depth + 1, wrong)}`).join(', ')} }`;
  }
  return random.pick(literals[type.name] ?? anyLiteral);
}

/** The JSON value of a variable, now and then one that does not fit. */
export function jsonOf(random, type, depth = 0, wrong = 2) {
  if (random.chance(wrong)) return random.pick(wrongJson);
  if (isNonNullType(type)) return jsonOf(random, type.ofType, depth, wrong) ?? jsonOf(random, type.ofType, depth, wrong);
  if (random.chance(8)) return null;
  if (isListType(type)) return random.chance(20) ? jsonOf(random, type.ofType, depth, wrong) : random.list(0, depth > 2 ? 1 : 3, () => jsonOf(random, type.ofType, depth + 1, wrong));
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) return Object.fromEntries(fieldsOf(random, type, depth).map((field) => [field.name, jsonOf(random, field.type, depth + 1, wrong)]));
  return random.pick(json[type.name] ?? wrongJson);
}

/** A list given as its only item (section 3.12). */
function singleItem(random, type, variable, depth, wrong) {
  return isListType(type.ofType) ? '[]' : literalOf(random, type.ofType, variable, depth + 1, wrong);
}

function fieldsOf(random, type, depth) {
  const fields = Object.values(type.getFields());
  if (type.isOneOf) return random.chance(3) ? fields.slice(0, 2) : [random.pick(fields)];
  return fields.filter((field) => (isNonNullType(field.type) && field.default === undefined ? !random.chance(1) : random.chance(depth > 1 ? 15 : 45)));
}
