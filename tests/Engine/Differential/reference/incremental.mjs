// Writes operations with @defer and @stream, and how the reference delivers them, one JSON object a line: a schema, then what belongs to it. Arguments: the seed and the least number of cases.
import { once } from 'node:events';
import { buildSchema, experimentalExecuteIncrementally, getNullableType, isListType, Kind, legacyExecuteIncrementally, parse, print, printSchema, TypeInfo, validate, validateSchema, visit, visitWithTypeInfo } from 'graphql';
import { generateDocument } from './documents.mjs';
import { withoutPropagation } from './errors.mjs';
import { Random } from './random.mjs';
import { generateSchema } from './schemas.mjs';
import { resolverOf } from './wiring.mjs';

const documentsPerSchema = 60;
const directives = `
directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD
`;
const random = new Random(Number(process.argv[2]));
const least = Number(process.argv[3]);

let written = 0;
while (written < least) {
  const schema = readableSchema();
  if (!schema) continue;
  const sdl = printSchema(schema);
  await write({ kind: 'schema', sdl });
  for (let i = 0; i < documentsPerSchema; i++) {
    const generated = generateDocument(random, schema, { introspects: false });
    const plain = parse(generated.document);
    if (validate(schema, plain).length || plain.definitions.some((definition) => definition.operation === 'subscription')) continue;
    const document = divide(schema, plain);
    if (validate(schema, document).length) continue;
    const paths = [];
    const whole = await run(experimentalExecuteIncrementally, schema, document, generated, {}, paths);
    if (whole.length < 2) continue;
    await writeCase(schema, document, generated, {});
    if (paths.length) await writeCase(schema, document, generated, Object.fromEntries(random.list(1, 3, () => [random.pick(paths), random.pick(['throw', 'null', 'nullItem', 'throwItem'])])), random.chance(50));
  }
}

function readableSchema() {
  try {
    const schema = buildSchema(generateSchema(random) + directives);
    return validateSchema(schema).length ? undefined : schema;
  } catch {
    return undefined;
  }
}

/** Defers fragments, puts selections into deferred fragments, and streams lists, each under a name of its own. */
function divide(schema, document) {
  const types = new TypeInfo(schema);
  let names = 0;
  const directive = (name, ...more) => ({
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'label' }, value: { kind: Kind.STRING, value: `${name}${names++}` } }, ...more],
  });
  const defer = (node) => (random.chance(50) ? { ...node, directives: [...(node.directives ?? []), directive('defer')] } : undefined);
  return visit(document, visitWithTypeInfo(types, {
    InlineFragment: { leave: defer },
    FragmentSpread: { leave: defer },
    Field: {
      leave(node) {
        const type = types.getType();
        if (!type || !isListType(getNullableType(type)) || !random.chance(50)) return undefined;
        // Fewer than the two items that every list has: the reference also announces lists of which nothing is left.
        const initialCount = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'initialCount' }, value: { kind: Kind.INT, value: String(random.below(2)) } };
        return { ...node, alias: { kind: Kind.NAME, value: `s${names++}` }, directives: [...(node.directives ?? []), directive('stream', initialCount)] };
      },
    },
    SelectionSet: {
      leave(node, _key, parent) {
        if (parent.kind === Kind.OPERATION_DEFINITION || !random.chance(30)) return undefined;
        const kept = node.selections.filter(() => random.chance(60));
        const selections = node.selections.filter((selection) => !kept.includes(selection) || random.chance(20));
        if (!selections.length) return undefined;
        return { ...node, selections: [...kept, { kind: Kind.INLINE_FRAGMENT, directives: [directive('defer')], selectionSet: { kind: Kind.SELECTION_SET, selections } }] };
      },
    },
  }));
}

async function run(execute, schema, document, generated, faults, paths) {
  const result = await execute({ schema, document, variableValues: generated.variables, operationName: generated.operationName, fieldResolver: resolverOf(schema, faults, paths) });
  if (!result.initialResult) return [result];
  const responses = [result.initialResult];
  for await (const response of result.subsequentResults) responses.push(response);
  return responses;
}

async function writeCase(schema, document, generated, faults, isPropagationOff) {
  const executed = isPropagationOff ? withoutPropagation(document) : document;
  const responses = await run(experimentalExecuteIncrementally, schema, executed, generated, faults, []);
  const legacy = await run(legacyExecuteIncrementally, schema, executed, generated, faults, []);
  await write({ kind: 'incremental', ...generated, document: print(document), onError: isPropagationOff ? 'NULL' : 'PROPAGATE', faults, responses, legacy });
}

async function write(value) {
  written++;
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}
