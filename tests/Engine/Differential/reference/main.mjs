// Writes cases to the standard output, one JSON object a line: a schema, then what belongs to it. Arguments: the seed and the least number of cases.
import { once } from 'node:events';
import { NoDeprecatedCustomRule, NoSchemaIntrospectionCustomRule, buildASTSchema, buildSchema, execute, experimentalExecuteIncrementally, getIntrospectionQuery, parse, print, printSchema, specifiedRules, validate, validateSchema, visit } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { generateDocument } from './documents.mjs';
import { changesCase, extensionCase } from './evolution.mjs';
import { inputCases } from './inputs.mjs';
import { withoutPropagation } from './errors.mjs';
import { mutate, namesIn } from './mutations.mjs';
import { Random } from './random.mjs';
import { generateSchema } from './schemas.mjs';
import { textCase } from './texts.mjs';
import { resolverOf } from './wiring.mjs';

const documentsPerSchema = 30;
const textsPerSchema = 10;
const inputsPerSchema = 15;
const extensionsPerSchema = 8;
const options = { parsing: { allowEmptySelectionSets: false }, validation: { maxErrors: 1e9 } };
const optInRules = [NoDeprecatedCustomRule, NoSchemaIntrospectionCustomRule];
const introspectionQuery = getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true });
const random = new Random(Number(process.argv[2]));
const least = Number(process.argv[3]);

let written = 0;
while (written < least) {
  const sdl = generateSchema(random);
  const judged = schemaDocument(sdl);
  await write(judged);
  if (judged.isRefused || judged.errors.length) continue;
  const schema = buildSchema(sdl);
  await write({ kind: 'schema', sdl, printed: printSchema(schema), query: introspectionQuery, introspection: experimentalExecuteIncrementally({ schema, document: parse(introspectionQuery) }).data });

  const names = namesIn(sdl);
  for (let i = 0; i < textsPerSchema; i++) await write(textCase(random));
  for (let i = 0; i < extensionsPerSchema; i++) {
    await write(extensionCase(random, schema));
    await write(changesCase(random, sdl, names));
  }

  for (let i = 0; i < inputsPerSchema; i++) {
    for (const input of inputCases(random, schema)) await write(input);
  }

  for (let i = 0; i < documentsPerSchema; i++) await write(schemaDocument(mutateReadably(sdl, names)));
  for (let i = 0; i < documentsPerSchema; i++) {
    const generated = generateDocument(random, schema);
    const judged = judge(schema, generated.document);
    await write(judged);
    if (judged.errors?.length === 0) await writeExecutions(schema, generated);
    const mutated = mutateReadably(generated.document, names);
    if (!isMisread(schema, mutated)) await write(judge(schema, mutated));
  }
}

/** Mutates a text so that, mostly, it can still be parsed. */
function mutateReadably(text, names) {
  for (;;) {
    const mutated = mutate(random, text, names);
    if (!tryParse(mutated).error || random.chance(10)) return mutated;
  }
}

/**
 * Whether the reference reads a document that is not valid in a way of its own: it takes the arguments of a directive that it does not know for those of the field around it, and the last of fragments with the same name
 * for the one that is meant.
 */
function isMisread(schema, text) {
  const { error, definitions, kind } = tryParse(text);
  if (error) return false;
  const names = definitions.filter((definition) => definition.kind === 'FragmentDefinition').map((definition) => definition.name.value);
  let found = new Set(names).size < names.length;
  visit({ kind, definitions }, { Directive: (node) => void (found ||= node.arguments?.length > 0 && !schema.getDirective(node.name.value)) });
  return found;
}

function judge(schema, document) {
  const parsed = tryParse(document);
  if (parsed.error) return { kind: 'document', document, syntax: describe(parsed.error) };
  return { kind: 'document', document, errors: validate(schema, parsed, specifiedRules, options.validation).map(describe), optIn: validate(schema, parsed, optInRules, options.validation).map(describe), printed: print(parsed) };
}

function schemaDocument(document) {
  const parsed = tryParse(document);
  if (parsed.error) return { kind: 'sdl', document, syntax: describe(parsed.error) };
  try {
    const errors = validateSDL(parsed);
    return { kind: 'sdl', document, errors: (errors.length ? errors : validateSchema(buildASTSchema(parsed, { assumeValidSDL: true }))).map(describe) };
  } catch {
    // The reference gives up at some values of directives, and says nothing of what else is wrong.
    return { kind: 'sdl', document, isRefused: true, errors: [] };
  }
}

async function writeExecutions(schema, generated) {
  const paths = [];
  const document = parse(generated.document, options.parsing);
  if (schema.getDirective('defer') || document.definitions.some((definition) => definition.operation === 'subscription')) return;
  const run = (faults, kind = 'execution', executed = document) => {
    const result = execute({ schema, document: executed, variableValues: generated.variables, operationName: generated.operationName, fieldResolver: resolverOf(schema, faults, paths) });
    return { kind, ...generated, faults, data: result.data, errors: (result.errors ?? []).map((error) => ({ ...describe(error), path: error.path })) };
  };
  const plain = run({});
  await write(plain);
  if (paths.length && plain.data) {
    const faults = Object.fromEntries(random.list(1, 3, () => [random.pick(paths), random.pick(['throw', 'null', 'nullItem', 'throwItem'])]));
    await write(run(faults));
    await write(run(faults, 'errorBehavior', withoutPropagation(document)));
  }
}

function tryParse(text) {
  try {
    return parse(text, options.parsing);
  } catch (error) {
    return { error };
  }
}

function describe(error) {
  return { message: error.message, locations: (error.locations ?? []).map(({ line, column }) => `${line}:${column}`).join(' ') };
}

async function write(value) {
  written++;
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}
