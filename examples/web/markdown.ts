import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';

const repository = path.resolve(import.meta.dirname, '../..');

/** Returns the name of a heading in addresses, as GitHub has it. */
const slugOf = (text: string) => text.toLowerCase().replace(/<[^>]+>|[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Returns the address of a link of a page of `docs/` within the page, or null if what it leads to is not served. */
function addressOf(href: string, page: string): string | null {
  if (/^https?:/.test(href)) return href;
  const [file = '', heading] = href.split('#');
  if (file === '') return `#/docs/${page}/${heading}`;
  const target = path.relative(repository, path.resolve(repository, 'docs', file));
  if (target === 'schema.graphql') return '/graphql?sdl';
  const name = /^docs\/([\w-]+)\.md$/.exec(target)?.[1];
  return name ? `#/docs/${name}${heading ? `/${heading}` : ''}` : null;
}

const titleOf = (text: string) => /^# (.+)$/m.exec(text)?.[1] ?? '';

async function render(text: string, page: string): Promise<string> {
  let blocks = 0;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: title }: Tokens.Heading) {
        return `<h${depth} id="${slugOf(title)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const [address, content] = [addressOf(href, page), this.parser.parseInline(tokens)];
        return address ? `<a href="${escape(address)}">${content}</a>` : content;
      },
      // What scrolls can be reached by the keyboard, and has a name.
      code({ text: code, lang }: Tokens.Code) {
        const name = `Example ${++blocks}${lang ? `, ${lang.split(' ')[0]}` : ''}`;
        return `<pre tabindex="0" role="region" aria-label="${escape(name)}"><code>${escape(code)}</code></pre>\n`;
      },
      table({ header, rows }: Tokens.Table) {
        const row = (cells: Tokens.TableCell[], tag: 'th' | 'td') =>
          `<tr>${cells.map(({ tokens }) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        const head = header.some(({ text: title }) => title) ? `<thead>${row(header, 'th')}</thead>` : '';
        const body = rows.map((cells) => row(cells, 'td')).join('');
        return `<div class="table" tabindex="0" role="region" aria-label="Table ${++blocks}"><table>${head}<tbody>${body}</tbody></table></div>\n`;
      },
      html: () => '',
      image: () => '',
    },
  });
  return marked.parse(text);
}

/** Imports pages of Markdown: as HTML, or with `?title` only their titles. */
export function markdown(): Plugin {
  return {
    name: 'markdown',
    async load(id) {
      const [file = '', query] = id.split('?');
      if (!file.endsWith('.md')) return;
      const text = await readFile(file, 'utf8');
      return `export default ${JSON.stringify(query === 'title' ? titleOf(text) : await render(text, path.basename(file, '.md')))};`;
    },
  };
}
