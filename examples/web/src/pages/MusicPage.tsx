import { useQuery } from 'urql';
import { Link } from 'wouter';
import { graphql } from '../api/graphql';
import { Icon } from '../parts/Icon';
import { Problem, Skeleton } from '../parts/Notice';
import { TrackGrid, TrackRow } from '../parts/TrackGrid';
import { useTitle } from '../parts/useTitle';

const MusicQuery = graphql(
  `
    query Music {
      popular: systemPlaylist(kind: POPULAR) { id name tracks(first: 12) { nodes { ...TrackRow } } }
      new: systemPlaylist(kind: NEW) { id name tracks(first: 12) { nodes { ...TrackRow } } }
    }
  `,
  [TrackRow],
);

/** What people listen to, and what is new. */
export function MusicPage() {
  useTitle('Music');
  const [{ data, error }, reload] = useQuery({ query: MusicQuery });
  return (
    <>
      <div className="row title">
        <h1>Music</h1>
        <Link href="/upload" className="button"><Icon name="upload" size={18} /> Upload a track</Link>
      </div>
      {!data && (error ? <Problem error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} /> : <Skeleton />)}
      {data && [data.popular, data.new].map(
        (playlist) =>
          playlist && (
            <section key={playlist.id} aria-label={playlist.name}>
              <h2>{playlist.name}</h2>
              <TrackGrid tracks={playlist.tracks?.nodes ?? []} />
            </section>
          ),
      )}
    </>
  );
}
