import { BreakingChangeType, DangerousChangeType, buildASTSchema, buildSchema, extendSchema, findSchemaChanges, parse, print, printSchema, validateSchema } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { mutate, namesIn } from './mutations.mjs';
import { generateSchema } from './schemas.mjs';

const triesPerChange = 20;

/** A document that extends a schema, valid or not, and what the reference makes of both. */
export function extensionCase(random, schema) {
  const { definitions } = parse(generateSchema(random));
  const isFresh = random.chance(60);
  const chosen = random.some(definitions, 25).map((definition) => (random.chance(75) ? extensionOf(definition, isFresh) : definition));
  let document = (chosen.length ? chosen : [extensionOf(random.pick(definitions), isFresh)]).map(print).join('\n\n');
  if (random.chance(isFresh ? 20 : 40)) document = mutate(random, document, namesIn(document));
  const parsed = tryParse(document);
  if (parsed.error) return extensionCase(random, schema);
  try {
    const errors = validateSDL(parsed, schema);
    if (errors.length) return { kind: 'extension', document, errors: errors.map(describe) };
    const extended = extendSchema(schema, parsed, { assumeValidSDL: true });
    const defects = validateSchema(extended);
    return { kind: 'extension', document, errors: defects.map(describe), printed: defects.length ? undefined : printSchema(extended) };
  } catch {
    // The reference gives up at some values of directives, and says nothing of what else is wrong.
    return { kind: 'extension', document, isRefused: true, errors: [] };
  }
}

/** A schema that a mutation, or many, made of another one, and the changes that the reference sees. */
export function changesCase(random, sdl, names) {
  for (let i = 0; i < triesPerChange; i++) {
    const changed = mutate(random, sdl, names);
    if (isSchema(changed)) return compare(sdl, changed);
  }

  return compare(sdl, validSchema(random));
}

function compare(old, changed) {
  const changes = findSchemaChanges(buildSchema(old), buildSchema(changed))
    .filter(({ type }) => type in BreakingChangeType || type in DangerousChangeType)
    .map(({ type, description }) => `${type in BreakingChangeType ? 'Breaking' : 'Dangerous'} ${type} ${description}`);
  return { kind: 'changes', changed, changes };
}

function validSchema(random) {
  for (;;) {
    const sdl = generateSchema(random);
    if (isSchema(sdl)) return sdl;
  }
}

function isSchema(sdl) {
  const parsed = tryParse(sdl);
  try {
    return !parsed.error && validateSDL(parsed).length === 0 && validateSchema(buildASTSchema(parsed)).length === 0;
  } catch {
    return false;
  }
}

/** The extension of a type by what a definition says of it; a fresh one brings members only that have not been there, which is valid more often. */
function extensionOf(definition, isFresh) {
  if (definition.kind.endsWith('Extension')) return definition;
  if (definition.kind === 'DirectiveDefinition') return isFresh ? { ...definition, name: fresh(definition.name) } : definition;
  const extension = { ...definition, kind: definition.kind.replace('Definition', 'Extension'), description: undefined };
  if (!isFresh) return extension;
  const renamed = (members) => members?.map((member) => ({ ...member, name: fresh(member.name), directives: [] }));
  return { ...extension, directives: [], interfaces: [], fields: renamed(extension.fields), values: renamed(extension.values) };
}

function fresh(name) {
  return { ...name, value: `${name.value}_fresh` };
}

function tryParse(text) {
  try {
    return parse(text, { allowEmptySelectionSets: false });
  } catch (error) {
    return { error };
  }
}

function describe(error) {
  return { message: error.message, locations: (error.locations ?? []).map(({ line, column }) => `${line}:${column}`).join(' ') };
}
