// Relay's compiler: turns documents into what Relay's runtime takes, as the build of a frontend does.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse, print, visit } from 'graphql';

const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
export const schemaFile = path.resolve(import.meta.dirname, '../../schema.graphql');

/**
 * Compiles projects, each with the text of its definitions by name, and returns the artifacts by name: of operations, fragments, and the queries that refetch fragments.
 * Throws with the compiler's words if it refuses one.
 * @param {Record<string, string>} projects The text of each project, whose names must differ.
 */
export async function compile(projects) {
  const folder = await mkdtemp(path.join(tmpdir(), 'qplet-relay-'));
  try {
    const config = { root: '.', sources: {}, projects: {} };
    for (const [name, text] of Object.entries(projects)) {
      const modules = {};
      for (const definition of parse(text).definitions) {
        const own = definition.name.value;
        (modules[definition.kind === 'OperationDefinition' ? own : own.split('_')[0]] ??= []).push(source(definition));
      }
      await mkdir(path.join(folder, 'src', name), { recursive: true });
      await mkdir(path.join(folder, 'out', name), { recursive: true });
      for (const [module, parts] of Object.entries(modules)) {
        await writeFile(path.join(folder, 'src', name, `${module}.js`), parts.map((part) => `graphql\`${part}\`;\n`).join(''));
      }
      config.sources[`src/${name}`] = name;
      config.projects[name] = {
        schema: 'schema.graphql',
        language: 'javascript',
        eagerEsModules: false,
        output: `out/${name}`,
        // The compiler writes queries that load a fragment again, and does not hold itself to this rule for those of its users.
        featureFlags: { enforce_fragment_alias_where_ambiguous: { kind: 'disabled' } },
      };
    }

    await symlink(schemaFile, path.join(folder, 'schema.graphql'));
    await writeFile(path.join(folder, 'package.json'), '{ "type": "commonjs" }');
    await writeFile(path.join(folder, 'relay.config.json'), JSON.stringify(config));
    try {
      await promisify(execFile)(process.execPath, [compiler, '--repersist', 'relay.config.json'], { cwd: folder, maxBuffer: 1 << 26 });
    } catch (error) {
      throw new Error(`Relay's compiler refuses the documents:\n${error.stdout}\n${error.stderr}`);
    }

    const artifacts = {};
    const load = createRequire(import.meta.url);
    for (const name of Object.keys(projects)) {
      for (const file of await readdir(path.join(folder, 'out', name))) artifacts[path.basename(file, '.graphql.js')] = load(path.join(folder, 'out', name, file));
    }
    return artifacts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Compiles an operation for TypeScript, and returns the text of its types.
 * @param {string} name The name of the operation.
 * @param {string} text The operation.
 * @param {string} schema The schema.
 */
export async function typesOf(name, text, schema) {
  const folder = await mkdtemp(path.join(tmpdir(), 'qplet-relay-'));
  try {
    await mkdir(path.join(folder, 'src'));
    await mkdir(path.join(folder, 'out'));
    await writeFile(path.join(folder, 'src', `${name.replace(/(Query|Mutation|Subscription)$/, '')}.ts`), `graphql\`${text}\`;\n`);
    await writeFile(path.join(folder, 'schema.graphql'), schema);
    await writeFile(path.join(folder, 'package.json'), '{}');
    await writeFile(
      path.join(folder, 'relay.config.json'),
      JSON.stringify({ src: 'src', schema: 'schema.graphql', language: 'typescript', artifactDirectory: 'out' }),
    );
    try {
      await promisify(execFile)(process.execPath, [compiler, 'relay.config.json'], { cwd: folder, maxBuffer: 1 << 26 });
    } catch (error) {
      throw new Error(`Relay's compiler refuses the document:\n${error.stdout}\n${error.stderr}`);
    }
    const artifact = await readFile(path.join(folder, 'out', `${name}.graphql.ts`), 'utf8');
    return artifact.slice(0, artifact.indexOf('const node'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of a definition as a developer writes it: without the names of types that the compiler adds. */
function source(definition) {
  return print(visit(definition, { Field: (field) => (field.alias?.value.startsWith('__is') ? null : undefined) }));
}
