import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Missing, Skeleton } from '../parts/Notice';
import { useTitle } from '../parts/useTitle';

// The pages of `docs/` become HTML when the page is built: see `vite.config.ts`.
const pages = import.meta.glob<string>('../../../../docs/*.md', { import: 'default' });
const titles = import.meta.glob<string>('../../../../docs/*.md', { import: 'default', query: '?title', eager: true });

const first = ['guide', 'schema', 'transports', 'errors', 'costs', 'media', 'uploads', 'api-keys', 'calendar-feeds', 'trusted-documents', 'rest', 'agents'];
const nameOf = (file: string) => file.replace(/^.*\/|\.md$/g, '');
const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
const index = Object.entries(titles)
  .map(([file, title]) => ({ name: nameOf(file), title, file }))
  .sort((one, other) => rank(one.name) - rank(other.name) || one.title.localeCompare(other.title));

/** Returns a page whose examples have the address of this server, so they can be copied; they are written with the one that the server has by default. */
const placed = (html: string) => html.replace(/<pre[^]*?<\/pre>/g, (example) => example.replaceAll('//localhost:5000', `//${location.host}`));

/** The documentation of the repository. `section` is the name of a heading. */
export default function DocsPage({ page = 'guide', section }: { page?: string; section?: string }) {
  const current = index.find(({ name }) => name === page);
  const [content, setContent] = useState<{ page: string; html: string }>();
  const [hasFailed, setFailed] = useState(false);
  useTitle(current?.title);

  useEffect(() => {
    setFailed(false);
    if (current) pages[current.file]!().then((html) => setContent({ page: current.name, html: placed(html) }), () => setFailed(true));
  }, [current]);
  useEffect(() => {
    if (section) document.getElementById(section)?.scrollIntoView();
  }, [section, content]);

  return (
    <div className="docs">
      <nav aria-label="Documentation">
        <ul>
          {index.map(({ name, title }) => (
            <li key={name}><Link href={`/docs/${name}`} aria-current={name === page ? 'page' : undefined}>{title}</Link></li>
          ))}
        </ul>
      </nav>
      {!current && <Missing title="There is no such page" href="/docs/guide">Read the guide</Missing>}
      {hasFailed && <p className="empty" role="alert">The page could not be loaded.</p>}
      {current && !hasFailed && (content?.page === page ? <article className="prose" dangerouslySetInnerHTML={{ __html: content.html }} /> : <Skeleton />)}
    </div>
  );
}
