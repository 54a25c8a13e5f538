// The examples of docs/schema.md. An example follows a comment `<!-- test: … -->`, which says how it is tried.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const page = path.resolve(import.meta.dirname, '../../docs/schema.md');

/** The examples in their order: the language, the words of the comment, and the text. */
export async function examples() {
  const found = (await readFile(page, 'utf8')).matchAll(/<!-- test:? ?(?<how>[^>]*?) ?-->\n```(?<language>\w+)\n(?<text>.*?)```/gs);
  return [...found].map(({ groups: { how, language, text } }) => ({ how: how.split(' ').filter(Boolean), language, text }));
}

/** The number of all code blocks of the page. */
export const blocks = async () => (await readFile(page, 'utf8')).split('\n').filter((line) => /^```\w/.test(line)).length;

/** Loads the module that an example is. */
export async function load(name) {
  const { text } = (await examples()).find(({ how }) => how[0] === name);
  // Within this folder, so its packages are found.
  const folder = await mkdtemp(path.join(import.meta.dirname, 'node_modules/.page-'));
  try {
    await writeFile(path.join(folder, `${name}.mjs`), text);
    return await import(path.join(folder, `${name}.mjs`));
  } finally {
    await rm(folder, { recursive: true });
  }
}
