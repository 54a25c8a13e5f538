// Measures the steps of a request in npm's graphql: `node measure.mjs SCHEMA INPUTS`, where INPUTS is a JSON file of documents by name. Writes one JSON object: nanoseconds by name and step, and the answers.
import { readFileSync } from 'node:fs';
import { buildASTSchema, execute, parse, validate } from 'graphql';

const [schemaFile, inputsFile] = process.argv.slice(2);

// The plain execution of the library refuses schemas with the directives of incremental delivery.
const sdl = parse(readFileSync(schemaFile, 'utf8'));
const isIncremental = (definition) => definition.kind === 'DirectiveDefinition' && ['defer', 'stream'].includes(definition.name.value);
const schema = buildASTSchema({ ...sdl, definitions: sdl.definitions.filter((definition) => !isIncremental(definition)) });
const inputs = JSON.parse(readFileSync(inputsFile, 'utf8'));
const warmUp = 1500;
const rounds = 15;
const roundTime = 200;

const user = (i) => ({ __typename: 'User', id: `user-${i}`, name: `User ${i}` });
const comment = (track, i) => ({ id: `comment-${track}-${i}`, content: `Comment ${i} on track ${track}`, author: user(track * 5 + i) });
const track = (i) => ({ id: `track-${i}`, title: `Track ${i}`, owner: user(i), comments: { nodes: Array.from({ length: 5 }, (_, j) => comment(i, j)) } });
const rootValue = { tracks: { nodes: Array.from({ length: 20 }, (_, i) => track(i)) } };

const results = {};
for (const [name, text] of Object.entries(inputs)) {
  const document = parse(text);
  const run = (parsed) => JSON.stringify(execute({ schema, document: parsed, rootValue }));
  results[name] = {
    answer: run(document),
    Parse: measure(() => parse(text)),
    Validate: measure(() => validate(schema, document)),
    Execute: measure(() => run(document)),
    Everything: measure(() => {
      const parsed = parse(text);
      return validate(schema, parsed).length || run(parsed);
    }),
  };
}

console.log(JSON.stringify(results));

// The median of the rounds, in nanoseconds for one call.
function measure(action) {
  const calls = Math.max(1, Math.round((roundTime * countIn(action, warmUp)) / warmUp));
  const times = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i++) action();
    return Number(process.hrtime.bigint() - start) / calls;
  });
  return times.sort((a, b) => a - b)[rounds >> 1];
}

function countIn(action, milliseconds) {
  const end = performance.now() + milliseconds;
  let calls = 0;
  for (; performance.now() < end; calls++) action();
  return calls;
}
