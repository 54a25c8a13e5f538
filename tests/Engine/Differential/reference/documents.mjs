import { getNamedType, getNullableType, isAbstractType, isCompositeType, isListType, isNonNullType, isUnionType, specifiedDirectives } from 'graphql';
import { useOf } from './schemas.mjs';
import { jsonOf, literalOf } from './values.mjs';

const types = ['query', 'query', 'mutation', 'subscription'];

// Their items have no order that the specification gives.
const unordered = { __Schema: ['types', 'directives'], __Type: ['possibleTypes'] };

/** Writes a document that is valid more often than not, and values for the variables of its first operation. */
export function generateDocument(random, schema, { introspects = true } = {}) {
  return new DocumentText(random, schema, introspects).write();
}

class DocumentText {
  constructor(random, schema, introspects) {
    this.random = random;
    this.schema = schema;
    this.introspects = introspects;
    this.composites = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type) && !type.name.startsWith('__'));
    this.directives = schema.getDirectives().filter((directive) => !specifiedDirectives.some((known) => known.name === directive.name));
    this.fragments = [];
    this.aliases = 0;

    // Where names collide, most documents are not valid.
    this.collisions = random.chance(20) ? 40 : 0;
  }

  write() {
    const { random } = this;
    const operations = random.list(1, random.chance(15) ? 2 : 1, (i) => this.operation(i));
    const parts = [...operations.map((operation) => operation.text), ...this.fragments.map((fragment) => fragment.text)];
    return { document: parts.join(random.pick(['\n\n', '\n', '\r\n', ' '])), operationName: this.chosen(operations), variables: operations[0].variables };
  }

  /** The name of the operation to run; now and then none, or one that does not exist. */
  chosen(operations) {
    if (this.random.chance(4)) return this.random.pick(['Operation0', 'Nowhere', '']);
    return operations.length > 1 ? operations[0].name : undefined;
  }

  operation(i) {
    const { random } = this;
    const kind = random.pick(types);
    const root = this.schema.getRootType(kind);
    if (!root) return this.operation(i);
    this.variables = new Map();
    const selections = kind === 'subscription' && !random.chance(30) ? `{ ${this.field(root, 0)} }` : this.selectionSet(root, 0);
    const name = i > 0 || random.chance(60) ? `Operation${random.chance(3) ? 0 : i}` : undefined;
    const definitions = [...this.variables].map(([variable, { type, fallback }]) => `$${variable}: ${type}${fallback ? ` = ${fallback}` : ''}${this.uses('VARIABLE_DEFINITION')}`);
    const head = `${kind}${name ? ` ${name}` : ''}${definitions.length ? `(${definitions.join(', ')})` : ''}${this.uses(kind.toUpperCase())}`;
    const values = {};
    for (const [variable, { type, fallback }] of this.variables) {
      if ((isNonNullType(type) && !fallback) || random.chance(70)) values[variable] = jsonOf(random, type);
    }

    return { name, text: `${head === 'query' && random.chance(50) ? '' : `${head} `}${selections}`, variables: values };
  }

  selectionSet(type, depth) {
    const { random } = this;
    const selections = random.list(1, depth > 3 ? 2 : 4, () => this.selection(type, depth));
    return `{ ${selections.join(random.pick([' ', '\n  ', ', ']))} }`;
  }

  selection(type, depth) {
    const { random } = this;
    if (random.chance(8)) return `${this.alias(40)}__typename`;
    if (this.introspects && type === this.schema.getQueryType() && random.chance(3)) return this.introspection(depth);
    if (depth < 4 && !type.name.startsWith('__') && random.chance(isUnionType(type) ? 100 : 25)) return random.chance(50) ? this.inlineFragment(type, depth) : this.spread(type, depth);
    return isUnionType(type) ? '__typename' : this.field(type, depth);
  }

  field(type, depth) {
    const { random } = this;
    const fields = Object.values(type.getFields()).filter((field) => !unordered[type.name]?.includes(field.name));
    const shallow = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    if (depth > 4 && shallow.length === 0) return '__typename';
    const field = random.pick(depth > 4 ? shallow : fields);
    const given = field.args.filter((argument) => (isNonNullType(argument.type) && argument.default === undefined ? !random.chance(1) : random.chance(50)));
    const args = given.length ? `(${given.map((argument) => `${argument.name}: ${literalOf(random, argument.type, (inner) => this.variable(inner, argument))}`).join(', ')})` : '';
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.selectionSet(named, depth + 1)}` : '';
    return `${this.alias(field.args.length || below ? 85 : 30)}${field.name}${args}${this.conditions()}${this.uses('FIELD')}${below}`;
  }

  introspection(depth) {
    const { random, schema } = this;
    if (random.chance(20)) return `${this.alias(40)}__schema ${this.selectionSet(schema.getType('__Schema'), depth + 1)}`;
    return `${this.alias(70)}__type(name: ${JSON.stringify(random.pick(Object.keys(schema.getTypeMap()).filter((name) => !/^__(Directive|Schema)/.test(name))))}) ${this.selectionSet(schema.getType('__Type'), depth + 1)}`;
  }

  alias(percent) {
    if (this.random.chance(this.collisions)) return this.random.pick(['', 'x: ', 'x: ', 'y: ']);
    return this.random.chance(percent) ? `a${this.aliases++}: ` : '';
  }

  inlineFragment(type, depth) {
    const condition = this.random.chance(isUnionType(type) ? 100 : 70) ? ` on ${this.overlapping(type).name}` : '';
    const inner = condition ? this.schema.getType(condition.slice(4)) : type;
    return `...${condition}${this.conditions()}${this.uses('INLINE_FRAGMENT')} ${this.selectionSet(inner, depth + 1)}`;
  }

  spread(type, depth) {
    const { random } = this;
    const condition = this.overlapping(type);
    let fragment = random.chance(40) ? this.fragments.find((known) => known.type === condition && known.text) : undefined;
    if (!fragment) {
      fragment = { name: `Part${this.fragments.length}`, type: condition };
      this.fragments.push(fragment);
      fragment.variables = this.variables;
      fragment.text = `fragment ${fragment.name} on ${condition.name}${this.uses('FRAGMENT_DEFINITION')} ${this.selectionSet(condition, depth + 1)}`;
    }

    return `...${fragment.name}${this.conditions()}${this.uses('FRAGMENT_SPREAD')}`;
  }

  /** A type of which some object is also of the given one; now and then any type. */
  overlapping(type) {
    const objects = (other) => (isAbstractType(other) ? this.schema.getPossibleTypes(other) : [other]);
    const fitting = this.composites.filter((other) => objects(other).some((object) => objects(type).includes(object)));
    return this.random.pick(this.random.chance(1) ? this.composites : fitting);
  }

  conditions() {
    const { random } = this;
    if (!random.chance(8)) return '';
    const value = random.chance(50) ? random.pick(['true', 'false']) : `$${this.variable(this.schema.getDirective('skip').args[0].type, {}, 100)}`;
    return ` @${random.pick(['skip', 'include'])}(if: ${value})`;
  }

  uses(location) {
    const { random } = this;
    const fitting = this.directives.filter((directive) => directive.locations.includes(location) || random.chance(1));
    const used = random.some(fitting, 6);
    return (random.chance(3) ? [...used, ...used] : used).map((directive) => ` ${useOf(random, { name: directive.name, arguments: directive.args })}`).join('');
  }

  /** The name of a variable that fits a place of the type; undefined where a literal should stand there. */
  variable(type, place, percent = 15) {
    const { random } = this;
    if (!random.chance(percent)) return undefined;
    const known = [...this.variables].find(([, variable]) => `${variable.type}` === `${type}`);
    if (known && random.chance(60)) return known[0];
    const name = `v${this.variables.size}`;
    const declared = isNonNullType(type) && random.chance(20) ? getNullableType(type) : type;
    const hasDefault = random.chance(declared === type ? 20 : 80) && !(isListType(type) && random.chance(50));
    this.variables.set(name, { type: declared, fallback: hasDefault ? literalOf(random, declared) : undefined });
    return name;
  }
}
