const words = ['alpha', 'beta', 'gamma', 'delta', 'name', 'names', 'title', 'size', 'count', 'next', 'item', 'items'];
const leaves = ['Int', 'Float', 'String', 'String', 'Boolean', 'ID'];
const typeSystemLocations = [
  'SCHEMA', 'SCALAR', 'OBJECT', 'FIELD_DEFINITION', 'ARGUMENT_DEFINITION', 'INTERFACE', 'UNION', 'ENUM', 'ENUM_VALUE', 'INPUT_OBJECT', 'INPUT_FIELD_DEFINITION',
];
const executableLocations = ['QUERY', 'MUTATION', 'SUBSCRIPTION', 'FIELD', 'FRAGMENT_DEFINITION', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT', 'VARIABLE_DEFINITION'];

// Incremental delivery is a proposal, so that a schema has its directives only where it defines them.
const incremental = [
  'directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT',
  'directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD',
];

/** Writes a valid schema in the schema definition language: all kinds of definitions, extensions, uses of directives and deprecations. */
export function generateSchema(random) {
  return new SchemaText(random).write();
}

class SchemaText {
  constructor(random) {
    this.random = random;
    this.enums = random.list(1, 3, (i) => ({ name: `Color${i}`, values: random.list(1, 4, (v) => `VALUE_${v}`) }));
    this.scalars = random.list(0, 2, (i) => `Scalar${i}`);
    this.inputs = [];
    this.interfaces = [];
    this.directives = random.list(0, 4, (i) => this.directive(i));
    random.list(1, 4, (i) => this.inputs.push(this.input(i)));
    const objects = random.between(2, 5);
    this.outputs = [...this.enums.map((e) => e.name), ...this.scalars, ...Array.from({ length: objects }, (_, i) => `Thing${i}`)];
    const interfaces = random.between(1, 3);
    this.outputs.push(...Array.from({ length: interfaces }, (_, i) => `Being${i}`), 'Either0');
    for (let i = 0; i < interfaces; i++) this.interfaces.push(this.complex(`Being${i}`, random.some(this.interfaces, 40)));
    this.objects = Array.from({ length: objects }, (_, i) => this.complex(`Thing${i}`, random.some(this.interfaces, 40)));
    for (const [i, type] of this.interfaces.entries()) {
      if (!this.objects.some((object) => object.interfaces.includes(type))) this.objects.push(this.complex(`Stub${i}`, [type]));
    }

    this.roots = [['query', random.chance(70) ? 'Query' : 'Root']];
    if (random.chance(50)) this.roots.push(['mutation', random.chance(70) ? 'Mutation' : 'Changes']);
    if (random.chance(50)) this.roots.push(['subscription', random.chance(70) ? 'Subscription' : 'Events']);
    this.rootTypes = this.roots.map(([, name]) => this.complex(name, [], 4));
  }

  write() {
    const { random } = this;
    const parts = [
      ...(random.chance(25) ? incremental : []),
      ...this.directives.map((d) => `${this.description()}directive @${d.name}${this.arguments(d.arguments, '')}${d.repeatable ? ' repeatable' : ''} on ${d.locations.join(' | ')}`),
      ...this.enums.map((e) => `${this.description()}enum ${e.name}${this.uses('ENUM')} { ${e.values.map((v) => `${this.description()}${v}${this.deprecated()}${this.uses('ENUM_VALUE')}`).join('\n')} }`),
      ...this.scalars.map((name) => `${this.description()}scalar ${name}${this.random.chance(40) ? ` @specifiedBy(url: "https://example.com/${name}")` : ''}${this.uses('SCALAR')}`),
      ...this.inputs.map((input) => this.inputText(input)),
      ...this.interfaces.map((type) => this.complexText('interface', type)),
      ...this.objects.map((type) => this.complexText('type', type)),
      ...this.rootTypes.map((type) => this.complexText('type', type)),
      `${this.description()}union Either0${this.uses('UNION')} = ${this.random.list(1, 3, () => this.random.pick(this.objects).name).filter((name, i, all) => all.indexOf(name) === i).join(' | ')}`,
      ...this.extensions(),
    ];
    const usual = this.roots.every(([operation, name]) => operation === name.toLowerCase());
    if (!usual || this.random.chance(30)) {
      parts.push(`${this.description()}schema${this.uses('SCHEMA')} { ${this.roots.map(([operation, name]) => `${operation}: ${name}`).join(' ')} }`);
    }

    for (let i = parts.length - 1; i > 0; i--) {
      const j = this.random.below(i + 1);
      [parts[i], parts[j]] = [parts[j], parts[i]];
    }

    return parts.join(random.pick(['\n\n', '\n', '\r\n', ' ']));
  }

  extensions() {
    const { random } = this;
    return [
      ...random.some(this.objects, 15).map((type) => `extend type ${type.name} { extra${this.arguments(this.argumentList(2), 'ARGUMENT_DEFINITION')}: ${this.outputType()} }`),
      ...random.some(this.enums, 15).map((type) => `extend enum ${type.name} { MORE }`),
      ...random.some(this.inputs, 15).filter((input) => !input.isOneOf).map((input) => `extend input ${input.name} { extra: ${random.pick(leaves)} }`),
      ...random.some(this.scalars, 15).map((name) => `extend scalar ${name}${this.uses('SCALAR')}`).filter((text) => text.includes('@')),
      ...random.some(this.interfaces, 5).map((type) => `extend interface ${type.name}${this.uses('INTERFACE')}`).filter((text) => text.includes('@')),
    ];
  }

  directive(i) {
    const { random } = this;
    const locations = [...random.some(typeSystemLocations, 30), ...random.some(executableLocations, 40)];
    const args = random.list(0, 2, (a) => ({ name: words[a], type: random.pick(['Int', 'String', '[Int!]', 'Boolean!', 'ID']), isPlain: true }));
    return { name: `note${i}`, arguments: args, repeatable: random.chance(40), locations: locations.length ? locations : ['FIELD'] };
  }

  input(i) {
    const { random } = this;
    const isOneOf = random.chance(25);
    const fields = random.list(1, 4, (f) => {
      const earlier = this.inputs.map((input) => input.name);
      const name = f === 0 || random.chance(60) ? this.leafInput() : random.pick([...earlier, `Input${i}`]);
      const type = isOneOf ? this.wrap(name, false) : this.wrap(name, name !== `Input${i}`);
      return { name: words[f], type, allowsDefault: !isOneOf && !name.startsWith('Input') };
    });
    return { name: `Input${i}`, isOneOf, fields };
  }

  /** A type with fields: those of its interfaces first, sometimes with more arguments or of a narrower type. */
  complex(name, direct, most = 3) {
    const { random } = this;
    const interfaces = [...new Set([...direct, ...direct.flatMap((type) => type.interfaces)])].sort((a, b) => b.name.localeCompare(a.name));
    const fields = [];
    for (const field of interfaces.flatMap((type) => type.fields)) {
      const narrow = random.chance(15) && !field.type.endsWith('!') ? `${field.type}!` : field.type;
      const more = random.chance(15) && !field.arguments.some((a) => a.name === 'more') ? [{ name: 'more', type: 'Int', allowsDefault: true }] : [];
      if (!fields.some((other) => other.name === field.name)) fields.push({ ...field, isInherited: true, type: narrow, arguments: [...field.arguments, ...more] });
    }

    const prefix = name.toLowerCase();
    for (const field of random.list(1, most, (f) => ({ name: `${words[f + random.below(3)]}_${prefix}`, type: this.outputType(), arguments: this.argumentList(3) }))) {
      if (!fields.some((other) => other.name === field.name)) fields.push(field);
    }

    return { name, interfaces, fields };
  }

  argumentList(most) {
    const { random } = this;
    if (random.chance(50)) return [];
    return random.list(1, most, (a) => {
      const name = random.chance(60) ? this.leafInput() : random.pick(this.inputs).name;
      return { name: words[a], type: this.wrap(name, true), allowsDefault: true };
    });
  }

  leafInput() {
    return this.random.chance(70) ? this.random.pick(leaves) : this.random.pick([...this.enums.map((e) => e.name), ...this.scalars]);
  }

  outputType() {
    return this.wrap(this.random.chance(50) ? this.random.pick(leaves) : this.random.pick(this.outputs), true);
  }

  wrap(name, allowsNonNull) {
    const { random } = this;
    const item = random.chance(25) ? `[${name}${random.chance(40) && !name.startsWith('Input') ? '!' : ''}]` : name;
    return allowsNonNull && random.chance(25) ? `${item}!` : item;
  }

  inputText(input) {
    const fields = input.fields.map((field) => this.inputValue(field, 'INPUT_FIELD_DEFINITION', !input.isOneOf));
    return `${this.description()}input ${input.name}${input.isOneOf ? ' @oneOf' : ''}${this.uses('INPUT_OBJECT')} { ${fields.join('\n')} }`;
  }

  complexText(keyword, type) {
    const implemented = type.interfaces.length ? ` implements ${type.interfaces.map((other) => other.name).join(' & ')}` : '';
    const fields = type.fields.map(
      (field) => `${this.description()}  ${field.name}${this.arguments(field.arguments, 'ARGUMENT_DEFINITION')}: ${field.type}${field.isInherited ? '' : this.deprecated()}${this.uses('FIELD_DEFINITION')}`);
    return `${this.description()}${keyword} ${type.name}${implemented}${this.uses(keyword === 'type' ? 'OBJECT' : 'INTERFACE')} {\n${fields.join('\n')}\n}`;
  }

  arguments(args, location) {
    return args.length ? `(${args.map((argument) => this.inputValue(argument, location, true)).join(', ')})` : '';
  }

  inputValue({ name, type, allowsDefault, isPlain }, location, allowsDeprecation) {
    const value = allowsDefault && this.random.chance(30) ? ` = ${this.defaultOf(type)}` : '';
    const deprecated = !isPlain && allowsDeprecation && (!type.endsWith('!') || value) ? this.deprecated() : '';
    return `${isPlain ? '' : this.description()}${name}: ${type}${value}${deprecated}${isPlain ? '' : this.uses(location)}`;
  }

  defaultOf(type, depth = 0) {
    const { random } = this;
    if (type.endsWith('!')) return this.defaultOf(type.slice(0, -1), depth);
    if (type.startsWith('[')) return `[${random.list(0, 2, () => this.defaultOf(type.slice(1, -1), depth + 1)).join(', ')}]`;
    const known = this.enums.find((e) => e.name === type);
    if (known) return random.pick(known.values);
    const input = this.inputs.find((i) => i.name === type);
    if (input) return this.objectOf(input, depth);
    const values = { Int: ['1', '-3', '2147483647'], Float: ['1.5', '2', '1e10', '-0.0'], String: ['""', '"a\\n\\"b\\""', '"""x\n y"""', '"é😀"'], Boolean: ['true', 'false'], ID: ['"a"', '4', '12345678901234567890'] };
    return random.pick(values[type] ?? ['1', '"any"', '{ a: [1] }', '[true, null, ENUM]', '-1.5e3']);
  }

  /** An object of an input type; the first field of each is a leaf, which ends it. */
  objectOf(input, depth) {
    const { random } = this;
    const given = input.isOneOf ? [depth > 2 ? input.fields[0] : random.pick(input.fields)] : input.fields.filter((field) => field.type.endsWith('!') || (depth < 2 && random.chance(40)));
    return `{ ${given.map((field) => `${field.name}: ${this.defaultOf(field.type, depth + 1)}`).join(', ')} }`;
  }

  deprecated() {
    if (!this.random.chance(8)) return '';
    return this.random.pick([' @deprecated', ' @deprecated(reason: "Use another.")', ' @deprecated(reason: "")']);
  }

  /** Uses of the directives that may stand at a location. */
  uses(location) {
    const { random } = this;
    const fitting = this.directives.filter((directive) => directive.locations.includes(location));
    const used = random.some(fitting, 20);
    return [...used, ...used.filter((directive) => directive.repeatable && random.chance(30))].map((directive) => ` ${useOf(random, directive)}`).join('');
  }

  description() {
    const { random } = this;
    if (!random.chance(12)) return '';
    return random.pick(['"Says something." ', '"\\u00e9\\n\\t\\u{1F600}" ', '"""\r\n  Of Windows\r\n\tand tabs\r\n""" ', '"""   """ ', '"""a\\b "quoted" """ ', '" leading and trailing " ', '"With \\"quotes\\" and \\\\ and é." ', '"""\n  Over\n    two lines, the second indented.\n""" ', '"""With \\""" inside.""" ', '"" ', '"Ends with \\"" ']);
  }
}

/** A use of a directive, with arguments. */
export function useOf(random, directive) {
  const values = { Int: '1', String: '"x"', '[Int!]': '[1, 2]', 'Boolean!': 'true', ID: '"i"' };
  const given = directive.arguments.filter((argument) => `${argument.type}`.endsWith('!') || random.chance(50));
  return `@${directive.name}${given.length ? `(${given.map((argument) => `${argument.name}: ${values[`${argument.type}`]}`).join(', ')})` : ''}`;
}
