import { Link } from 'wouter';
import { graphql, readFragment, type FragmentOf } from '../api/graphql';
import { lengthOf } from './dates';
import { Picture } from './Picture';

export const TrackRow = graphql(`
  fragment TrackRow on Track {
    id
    title
    owner { id name }
    cover { id imageUrl(size: CARD) }
    audio { id duration }
  }
`);

/** Tracks by their covers. */
export const TrackGrid = ({ tracks }: { tracks: readonly FragmentOf<typeof TrackRow>[] }) => (
  <ul className="grid">
    {tracks.map((node) => {
      const { id, title, owner, cover, audio } = readFragment(TrackRow, node);
      return (
        <li key={id}>
          <Link href={`/tracks/${encodeURIComponent(id)}`}>
            <Picture url={cover?.imageUrl} icon="music" size={240} />
            <strong>{title}</strong>
            <small>{[owner.name, audio?.duration && lengthOf(audio.duration)].filter(Boolean).join(' · ')}</small>
          </Link>
        </li>
      );
    })}
  </ul>
);
