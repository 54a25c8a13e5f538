import { Lexer, Source, TokenKind, parse, parseConstValue, parseSchemaCoordinate, parseType, parseValue, print, stripIgnoredCharacters } from 'graphql';
import { isPrintableAsBlockString, printBlockString } from 'graphql/language/blockString.js';
import { printString } from 'graphql/language/printString.js';

const breaks = ['\n', '\r', '\r\n', '\n\n', '\n\r'];
const blanks = [' ', ' ', '  ', '\t', ',', '\ufeff', ...breaks];
const numbers = ['0', '-0', '00', '01', '-', '-1', '+1', '1.', '1.0', '.5', '1.5e10', '1e', '1E-5', '1e+', '0x1F', '1_000', '1a', '0.0.0', '1.e5', '9'.repeat(25), '1e400', '123.456e-789', '-01', '1.2.3', '0e0'];
const names = ['a', 'name', '_', '__typename', 'query', 'fragment', 'on', 'true', 'false', 'null', 'type', 'Int', 'é', 'a1', 'input', 'extend', 'repeatable', 'implements', 'schema', 'directive', 'subscription'];
const punctuators = ['!', '$', '&', '(', ')', '...', ':', '=', '@', '[', ']', '{', '|', '}', '..', '.', '?', '%', '~', '\\', "'", ';', '#', '`', '<', '*', '/'];
const escapes = ['\\n', '\\"', '\\\\', '\\/', '\\b', '\\f', '\\r', '\\t', '\\u0041', '\\u{41}', '\\u{1F600}', '\\u{}', '\\u{110000}', '\\u{0000041}', '\\u{fffffffff}', '\\uD83D\\uDE00', '\\uD83D', '\\uDE00', '\\uD83D\\u0041', '\\u{D83D}', '\\u12', '\\u12g4', '\\x', '\\', '\\uD83D\\', '\\u{1F600', '\\U0041', '\\uD83D\\u{DE00}'];
const characters = ['a', 'Z', '0', ' ', '  ', '\t', '"', '\'', '#', '\\', 'é', '€', '😀', '\u0000', '\u0007', '\u001f', '\u007f', '\u0085', '\u2028', '\u2029', '\ufeff', '\ud83d', '\ude00', '\uffff', '$', '{', '}', '"""', '\\"""'];

const productions = {
  document: (text) => print(parse(text, { allowEmptySelectionSets: false })),
  value: (text) => print(parseValue(text)),
  constValue: (text) => print(parseConstValue(text)),
  type: (text) => print(parseType(text)),
  coordinate: (text) => print(parseSchemaCoordinate(text)),
  strip: (text) => stripIgnoredCharacters(text),
};

/** Writes a text of no meaning, to be read as something, and says what the reference makes of it. */
export function textCase(random) {
  const production = random.pick([...Object.keys(productions), 'lex', 'string', 'value', 'document']);
  if (production === 'string') return stringCase(random);
  const text = random.pick([tokens, tokens, strings, values, definitions])(random, production);
  if (production === 'lex') return { kind: 'text', production, text, ...lex(text) };
  try {
    return { kind: 'text', production, text, printed: productions[production](text) };
  } catch (error) {
    return { kind: 'text', production, text, syntax: describe(error) };
  }
}

function describe(error) {
  return { message: error.message, locations: error.locations.map(({ line, column }) => `${line}:${column}`).join(' ') };
}

function stringCase(random) {
  const text = random.list(0, 8, () => random.pick(random.chance(30) ? breaks : characters)).join('');
  return { kind: 'string', text, isPrintable: isPrintableAsBlockString(text), block: printBlockString(text), minimized: printBlockString(text, { minimize: true }), quoted: printString(text) };
}

function lex(text) {
  const lexer = new Lexer(new Source(text));
  const found = [];
  try {
    for (;;) {
      const token = lexer.advance();
      found.push(`${token.kind} ${token.start}-${token.end} ${token.line}:${token.column} ${token.kind === TokenKind.EOF ? '' : token.value ?? ''}`);
      if (token.kind === TokenKind.EOF) return { tokens: found };
    }
  } catch (error) {
    return { tokens: found, syntax: describe(error) };
  }
}

function tokens(random, production) {
  const part = () => random.pick(random.pick(production === 'type' || production === 'coordinate' ? [names, names, punctuators] : [names, names, numbers, punctuators, punctuators]));
  return random.list(0, 7, () => `${random.chance(25) ? comment(random) : ''}${random.chance(8) ? quoted(random) : part()}${random.chance(60) ? random.pick(blanks) : ''}`).join('');
}

function strings(random) {
  return `${random.chance(30) ? random.pick(blanks) : ''}${quoted(random)}${random.chance(30) ? random.pick([...blanks, '1', 'a']) : ''}`;
}

function quoted(random) {
  if (random.chance(50)) return `"${random.list(0, 4, () => random.pick(random.chance(50) ? escapes : characters)).join('')}${random.chance(90) ? '"' : ''}`;
  const lines = random.list(1, 4, () => `${random.pick(['', ' ', '  ', '\t', '    '])}${random.list(0, 2, () => random.pick(random.chance(15) ? escapes : characters)).join('')}`);
  return `"""${lines.join(random.pick(breaks))}${random.chance(92) ? '"""' : ''}`;
}

function comment(random) {
  return `#${random.list(0, 3, () => random.pick(characters)).join('')}${random.pick(breaks)}`;
}

function values(random) {
  const value = (depth) => {
    if (depth > 2 || random.chance(50)) return random.pick([() => random.pick(numbers), () => random.pick(names), () => `$${random.pick(names)}`, () => quoted(random), () => '"text"'])();
    if (random.chance(50)) return `[${random.list(0, 3, () => value(depth + 1)).join(random.pick(blanks))}]`;
    return `{${random.list(0, 3, () => `${random.pick(names)}${random.pick([':', ': ', ' :', ''])}${value(depth + 1)}`).join(random.pick(blanks))}}`;
  };
  return value(0);
}

const snippets = [
  'query Q($a: [Int!]! = [1] @d, $b: T = { x: "y" }) @d(x: $a)', '{ a b: c(d: 1) @e }', '{ ...F ... on T { a } ... @skip(if: true) { b } }', 'fragment F on T @d { a }', 'fragment F($a: Int = 1) on T { a }', 'mutation', 'subscription S { a }',
  'schema @d { query: Q mutation: M }', 'extend schema @d', 'extend schema { subscription: S }', 'scalar S @d', 'extend scalar S', 'type T implements & A & B @d { a(b: Int = 1 @d): [T!]! @d }', 'type T', 'type T {}', 'extend type T implements A',
  'interface I implements A { a: Int }', 'union U = | A | B', 'union U @d', 'union U =', 'extend union U = C', 'enum E { A B @d }', 'enum E { true }', 'input I @oneOf { a: Int = 1 }', 'input I { a(b: Int): Int }', 'extend input I { b: Int }',
  'directive @d(a: Int = 1 @d) repeatable on FIELD | OBJECT', 'directive @d on | QUERY', 'directive @d on NOWHERE', '"description"', '"""\n  block\n"""', '{ a(b: {c: [$d, "e", 1.5, null, true, ENUM]}) }', '{ }', '{', 'fragment on on on { on }', 'query ()', 'query { a() }',
];

function definitions(random) {
  return random.list(1, 3, () => `${random.chance(10) ? comment(random) : ''}${random.chance(85) ? random.pick(snippets) : random.pick(random.pick([names, punctuators]))}`).join(random.pick([' ', ...breaks]));
}
