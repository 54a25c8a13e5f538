import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../api/graphql';
import { Icon } from './Icon';

const FoundFields = graphql(`
  fragment FoundFields on SearchResult {
    match
    highlights { offset length }
    subject {
      __typename
      ... on Node { id }
      ... on Release { title subcategory { id name } }
      ... on Track { title owner { id name } }
      ... on User { name username }
      ... on Comment { author { id name } subject { __typename id } }
    }
  }
`);

const SearchQuery = graphql(
  `
    query Search($term: String!) {
      releases: search(term: $term, kinds: [RELEASE], first: 4) { totalCount nodes { ...FoundFields } }
      tracks: search(term: $term, kinds: [TRACK], first: 4) { totalCount nodes { ...FoundFields } }
      people: search(term: $term, kinds: [USER], first: 4) { totalCount nodes { ...FoundFields } }
      comments: search(term: $term, kinds: [COMMENT], first: 3) { totalCount nodes { ...FoundFields } }
    }
  `,
  [FoundFields],
);

const groups = [['releases', 'Releases'], ['tracks', 'Tracks'], ['people', 'People'], ['comments', 'What people say']] as const;

/** Searches while one types. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [term, setTerm] = useState('');
  const [, navigate] = useLocation();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setTerm(typed.trim()), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  const isSearching = term.length >= 2;
  const [{ data, error, fetching }] = useQuery({ query: SearchQuery, variables: { term }, pause: !isSearching });
  const found = isSearching ? data : undefined;
  const count = groups.reduce((sum, [group]) => sum + (found?.[group]?.nodes.length ?? 0), 0);

  // The arrows go from the field through what was found. Escape would only empty the field.
  const move = (event: KeyboardEvent) => {
    const links = [...(dialog.current?.querySelectorAll<HTMLAnchorElement>('li a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'Escape') dialog.current?.close();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : dialog.current?.querySelector('input'))?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className="search"
      aria-label="Search"
      onClose={onClose}
      onKeyDown={move}
      onClick={(event) => {
        if (event.target === dialog.current || (event.target as Element).closest('li a')) dialog.current?.close();
      }}
    >
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const first = dialog.current?.querySelector('li a')?.getAttribute('href');
          if (!first) return;
          dialog.current?.close();
          navigate(first.replace(/^#/, ''));
        }}
      >
        <Icon name="search" />
        <input
          type="search"
          autoFocus
          aria-label="Releases, tracks, people, and what they say"
          placeholder="Releases, tracks, people…"
          maxLength={255}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="button" className="round" aria-label="Close" onClick={() => dialog.current?.close()}><Icon name="close" /></button>
      </form>
      <p className="sr" role="status">{!isSearching || fetching ? '' : `${count} found`}</p>
      {error && !found && <p role="alert" className="problem">{error.graphQLErrors[0]?.message ?? 'The server does not answer.'}</p>}
      <div className="found" tabIndex={-1} aria-busy={fetching}>
        {!isSearching && <p className="hint">Type two letters or more. Typing errors are forgiven.</p>}
        {found && groups.map(([group, title]) => {
          const list = found[group];
          return list && list.nodes.length > 0 && (
            <section key={group} aria-label={title}>
              <h2>{title} <small>{list.totalCount}</small></h2>
              <ul>{list.nodes.map((node) => <Result key={readFragment(FoundFields, node).subject.id} node={node} />)}</ul>
            </section>
          );
        })}
        {found && !fetching && count === 0 && <p className="hint">Nothing was found for “{term}”.</p>}
      </div>
    </dialog>
  );
}

type Found = ResultOf<typeof FoundFields>;

function Result({ node }: { node: FragmentOf<typeof FoundFields> }) {
  const result = readFragment(FoundFields, node);
  const address = addressOf(result.subject);
  const content = <><span><Marked result={result} /></span><em>{remarkOn(result.subject)}</em></>;
  return <li>{address ? <Link href={address}>{content}</Link> : <p>{content}</p>}</li>;
}

function addressOf(subject: Found['subject']): string | null {
  switch (subject.__typename) {
    case 'Release': return `/releases/${encodeURIComponent(subject.id)}`;
    case 'Track': return `/tracks/${encodeURIComponent(subject.id)}`;
    case 'User': return `/people/${encodeURIComponent(subject.username)}`;
    case 'Comment': {
      const pages: Record<string, string> = { Release: 'releases', Track: 'tracks' };
      const page = subject.subject && pages[subject.subject.__typename];
      return page ? `/${page}/${encodeURIComponent(subject.subject!.id)}` : null;
    }
    default: return null;
  }
}

function remarkOn(subject: Found['subject']): string {
  switch (subject.__typename) {
    case 'Release': return subject.subcategory.name;
    case 'Track': return subject.owner.name;
    case 'User': return `@${subject.username}`;
    case 'Comment': return subject.author.name;
    default: return '';
  }
}

/** The text with the words that were found marked. Offsets count code points. */
function Marked({ result: { match, highlights } }: { result: Found }) {
  const points = Array.from(match);
  const pieces = [];
  let end = 0;
  for (const { offset, length } of highlights) {
    pieces.push(points.slice(end, offset).join(''), <mark key={offset}>{points.slice(offset, offset + length).join('')}</mark>);
    end = offset + length;
  }
  return <>{pieces}{points.slice(end).join('')}</>;
}
