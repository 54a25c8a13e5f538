import { getNullableType, isEnumType, isInterfaceType, isListType, isUnionType } from 'graphql';

const scalars = { Int: 2, Float: 3.14, Boolean: true, ID: 'id' };
const byName = (a, b) => (a.name < b.name ? -1 : 1);

/**
 * Resolves every field by a rule: each type has one value, and lists have two items. A String field with arguments shows them instead.
 * `faults` says what goes wrong, by path; every path that is resolved is added to `paths`.
 */
export function resolverOf(schema, faults, paths) {
  return (_source, args, _context, info) => {
    const path = pathOf(info.path);
    paths.push(path);
    const type = getNullableType(info.returnType);
    const value = type.name === 'String' && info.parentType.getFields()[info.fieldName].args.length ? `args:${JSON.stringify(sorted(args))}` : valueOf(schema, type);
    switch (faults[path]) {
      case 'throw':
        throw new Error(`fault at ${path}`);
      case 'null':
        return null;
      case 'nullItem':
        return Array.isArray(value) ? [value[0], null] : value;
      case 'throwItem':
        return Array.isArray(value) ? [value[0], new Error(`fault item at ${path}`)] : value;
      default:
        return value;
    }
  };
}

function valueOf(schema, type) {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueOf(schema, nullable.ofType), valueOf(schema, nullable.ofType)];
  if (isEnumType(nullable)) return nullable.getValues()[0].value;
  if (isUnionType(nullable)) return { __typename: [...nullable.getTypes()].sort(byName)[0].name };
  if (isInterfaceType(nullable)) return { __typename: [...schema.getPossibleTypes(nullable)].sort(byName).at(-1).name };
  return nullable.getFields ? { __typename: nullable.name } : scalars[nullable.name] ?? 'str';
}

function pathOf(path) {
  const steps = [];
  for (let step = path; step; step = step.prev) steps.unshift(step.key);
  return steps.join('.');
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}
