const token = /\.\.\.|[A-Za-z_]\w*|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|-?\d[\w.+-]*|[^\s,]|[\s,]+/gu;
const strange = ['1', '1.5', '"a"', 'true', 'null', '[1]', '{ a: 1 }', '$a', 'ENUM', '[]', '{}', '-1', '"""b"""', '99999999999', '@skip(if: true)', '__typename', '!', '(', '}', '\u00e9', '1a', '"'];

/** Takes tokens of a text away, doubles, swaps and replaces them; `names` are those that the text may use. */
export function mutate(random, text, names) {
  const tokens = text.match(token) ?? [];
  const another = () => random.pick(random.pick([names, strange, tokens, tokens]));
  random.list(1, 3, () => {
    const place = random.below(tokens.length);
    switch (random.below(5)) {
      case 0:
        tokens.splice(place, 1);
        break;
      case 1:
        tokens.splice(place, 0, ' ', another(), ' ');
        break;
      case 2:
        tokens[place] = another();
        break;
      case 3: {
        const other = random.below(tokens.length);
        [tokens[place], tokens[other]] = [tokens[other], tokens[place]];
        break;
      }
      default:
        tokens.splice(place, 0, ...tokens.slice(place, place + random.between(1, 8)));
    }
  });
  return tokens.join('');
}

/** The names in a text. */
export function namesIn(text) {
  return [...new Set(text.match(/[A-Za-z_]\w*/g))];
}
