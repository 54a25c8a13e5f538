import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { graphql, type ResultOf } from '../api/graphql';
import { Icon } from './Icon';
import { useDocument } from './useDevice';

const SearchQuery = graphql(`
  query Search($term: String!) {
    search(term: $term, first: 12) {
      nodes {
        match
        highlights { offset length }
        subject {
          __typename
          ... on Node { id }
          ... on Release { thumbnailUrl subcategory { id name } }
          ... on Track { owner { id name } cover { id imageUrl(size: AVATAR) } }
          ... on Comment { author { id name } }
        }
      }
    }
  }
`);

type Found = NonNullable<ResultOf<typeof SearchQuery>['search']>['nodes'][number];

const kinds: Record<string, string> = {
  Album: 'Album', Comment: 'Comment', Event: 'Event', Playlist: 'Playlist', Post: 'Post', Release: 'Release', Track: 'Track', User: 'Person',
};

/** Searches while one types. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [term, setTerm] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const timer = setTimeout(() => setTerm(typed.trim()), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  const [{ data, error, fetching }] = useDocument({ query: SearchQuery, variables: { term }, pause: term.length < 2 });
  const found = term.length < 2 ? [] : (data?.search?.nodes ?? []);

  return (
    <dialog ref={dialog} className="search" aria-label="Search" onClose={onClose} onClick={(event) => event.target === dialog.current && dialog.current.close()}>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <Icon name="search" />
        <input
          type="search"
          autoFocus
          aria-label="Releases, tracks, people, and what they say"
          placeholder="Releases, tracks, people, and what they say"
          maxLength={255}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="button" className="round" aria-label="Close" onClick={() => dialog.current?.close()}><Icon name="close" /></button>
      </form>
      <p className="sr" role="status">{term.length < 2 || fetching ? '' : `${found.length} found`}</p>
      {error && <p role="alert" className="problem">{error.graphQLErrors[0]?.message ?? 'The server cannot be reached.'}</p>}
      <ul>
        {found.map((result) => <li key={result.subject.id}><Result result={result} /></li>)}
      </ul>
      {term.length >= 2 && !fetching && !error && found.length === 0 && <p className="empty">Nothing found for “{term}”.</p>}
    </dialog>
  );
}

function Result({ result }: { result: Found }) {
  const { subject } = result;
  const content = (
    <>
      <small>{kinds[subject.__typename]}</small>
      <span><Marked result={result} /></span>
      {subject.__typename === 'Track' && <em>{subject.owner.name}</em>}
      {subject.__typename === 'Release' && <em>{subject.subcategory.name}</em>}
      {subject.__typename === 'Comment' && <em>{subject.author.name}</em>}
    </>
  );
  const page = subject.__typename === 'Track' ? 'tracks' : subject.__typename === 'Release' ? 'releases' : null;
  return page ? <Link href={`/${page}/${encodeURIComponent(subject.id)}`}>{content}</Link> : <p>{content}</p>;
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
