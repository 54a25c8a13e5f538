import { Link } from 'wouter';
import { graphql } from '../api/graphql';
import { Avatar } from '../parts/Avatar';
import { Countdown } from '../parts/Countdown';
import { inWords } from '../parts/dates';
import { HypeButton, HypeFields } from '../parts/HypeButton';
import { LiveBadge, Problem } from '../parts/Notice';
import { useConnection, useDocument, useLive } from '../parts/useDevice';

const ReleaseQuery = graphql(
  `
    query Release($id: ID!) {
      eventCursor
      release(id: $id) {
        id
        title
        description
        bannerUrl
        thumbnailUrl
        state
        subcategory { id name }
        publisher { id name username avatar { id imageUrl(size: AVATAR) } followerCount }
        soonestDate { id label precision start }
        album { id name tracks(first: 20) { nodes { id title audio { id duration } } } }
        ...HypeFields
      }
      releaseDates(releaseId: $id, first: 20) {
        nodes {
          id
          label
          precision
          start
          isOfficial
          link
          country { id name }
          platform { id name }
          action { id name }
        }
      }
      releaseSources(releaseId: $id, first: 10) { nodes { id title url } }
    }
  `,
  [HypeFields],
);

const ReleaseChanged = graphql(
  `
    subscription ReleaseChanged($releaseId: ID!, $after: String) {
      releaseChanged(releaseId: $releaseId, after: $after) {
        cursor
        release { id title description ...HypeFields }
      }
    }
  `,
  [HypeFields],
);

/** A release with its dates everywhere, which stays up to date. */
export function ReleasePage({ id }: { id: string }) {
  const [{ data, error }, reload] = useDocument({ query: ReleaseQuery, variables: { id } });
  const connection = useConnection();
  useLive(ReleaseChanged, data ? { releaseId: id, after: data.eventCursor } : null, ({ releaseChanged }) => {
    if (releaseChanged.release) reload({ requestPolicy: 'network-only' });
  });

  if (error) return <Problem error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <div className="skeleton" aria-label="Loading"><i /><i /><i /></div>;
  const { release } = data;
  if (!release) return <p className="empty">There is no such release. <Link href="/">See what comes out next</Link></p>;
  const dates = data.releaseDates?.nodes ?? [];
  return (
    <article>
      <section className="hero">
        <img src={release.bannerUrl ?? release.thumbnailUrl ?? ''} alt="" width="960" height="360" />
        <div>
          <p className="eyebrow">{release.subcategory.name} <LiveBadge connection={connection} /></p>
          <h1>{release.title}</h1>
          <p>{release.soonestDate ? inWords(release.soonestDate) : 'To be announced'}</p>
          {release.state === 'UPCOMING' && release.soonestDate?.start && <Countdown until={release.soonestDate.start} />}
          <HypeButton release={release} />
        </div>
      </section>
      <div className="split">
        <section className="card">
          <h2>About it</h2>
          <p>{release.description}</p>
          <p className="person">
            <Avatar user={release.publisher} />
            <span><strong>{release.publisher.name}</strong><small>@{release.publisher.username} · {release.publisher.followerCount} followers</small></span>
          </p>
          {data.releaseSources && data.releaseSources.nodes.length > 0 && (
            <ul className="plain">
              {data.releaseSources.nodes.map(({ id: key, title, url }) => <li key={key}><a href={url} rel="noreferrer">{title ?? url}</a></li>)}
            </ul>
          )}
          {release.album && (
            <>
              <h3>From the album {release.album.name}</h3>
              <ol className="plain">
                {release.album.tracks?.nodes.map((track) => (
                  <li key={track.id}><Link href={`/tracks/${encodeURIComponent(track.id)}`}>{track.title}</Link></li>
                ))}
              </ol>
            </>
          )}
        </section>
        <section>
          <h2>When and where</h2>
          {dates.length === 0 && <p className="empty">No date is known yet.</p>}
          <ul className="list">
            {dates.map((date) => (
              <li key={date.id}>
                <div>
                  <h3>{inWords(date)}</h3>
                  <p>{[date.platform?.name ?? 'Everywhere', date.country?.name ?? 'worldwide'].join(', ')}</p>
                  <p className="quiet">{date.isOfficial ? 'Officially announced' : 'Not confirmed'}</p>
                </div>
                {date.link && date.action && <a className="button" href={date.link} rel="noreferrer">{date.action.name}</a>}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}
