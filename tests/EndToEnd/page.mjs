// The examples of a page of the documentation, docs/schema.md unless another one is named. An example follows a comment `<!-- test: … -->`, which says how it is tried.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const docs = path.resolve(import.meta.dirname, '../../docs');

const read = (page) => readFile(path.join(docs, page), 'utf8');

/** The examples in their order: the language, the words of the comment, and the text. */
export async function examples(page = 'schema.md') {
  const found = (await read(page)).matchAll(/<!-- test:? ?(?<how>[^>]*?) ?-->\n```(?<language>\w+)\n(?<text>.*?)```/gs);
  return [...found].map(({ groups: { how, language, text } }) => ({ how: how.split(' ').filter(Boolean), language, text }));
}

/** The number of all code blocks of the page. */
export const blocks = async (page = 'schema.md') => (await read(page)).split('\n').filter((line) => /^```\w/.test(line)).length;

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
