import { Link } from 'wouter';
import { graphql, readFragment } from '../api/graphql';
import { lengthOf } from '../parts/dates';
import { Problem } from '../parts/Notice';
import { useDocument } from '../parts/useDevice';

const TrackRow = graphql(`
  fragment TrackRow on Track {
    id
    title
    playbackCount
    owner { id name }
    cover { id imageUrl(size: CARD) }
    audio { id duration }
  }
`);

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
  const [{ data, error }, reload] = useDocument({ query: MusicQuery, variables: {} });
  if (error) return <Problem error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <div className="skeleton" aria-label="Loading"><i /><i /><i /></div>;
  return (
    <>
      <h1>Music</h1>
      {[data.popular, data.new].map(
        (playlist) =>
          playlist && (
            <section key={playlist.id} aria-label={playlist.name}>
              <h2>{playlist.name}</h2>
              <ul className="grid">
                {playlist.tracks?.nodes.map((node) => {
                  const track = readFragment(TrackRow, node);
                  return (
                    <li key={track.id}>
                      <Link href={`/tracks/${encodeURIComponent(track.id)}`}>
                        {track.cover ? <img src={track.cover.imageUrl ?? ''} alt="" width="240" height="240" loading="lazy" /> : <span className="no-cover" />}
                        <strong>{track.title}</strong>
                        <small>{track.owner.name}{track.audio?.duration ? ` · ${lengthOf(track.audio.duration)}` : ''}</small>
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </section>
          ),
      )}
    </>
  );
}
