import { useQuery } from 'urql';
import { Link } from 'wouter';
import { graphql } from '../api/graphql';
import { Avatar } from '../parts/Avatar';
import { CalendarButton, CalendarFields } from '../parts/CalendarButton';
import { Countdown } from '../parts/Countdown';
import { inWords, isExact } from '../parts/dates';
import { HypeButton, HypeFields } from '../parts/HypeButton';
import { LiveBadge, Missing, Problem, Skeleton } from '../parts/Notice';
import { readReleases, ReleaseRow, ReleaseStrip } from '../parts/ReleaseList';
import { useConnection, useLive } from '../parts/useDevice';
import { useTitle } from '../parts/useTitle';

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
        album { id name tracks(first: 20) { nodes { id title } } }
        similars(first: 8) { nodes { ...ReleaseRow } }
        recommendations(first: 8) { nodes { ...ReleaseRow } }
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
          ...CalendarFields
        }
      }
      releaseSources(releaseId: $id, first: 10) { nodes { id title url } }
    }
  `,
  [HypeFields, CalendarFields, ReleaseRow],
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
  const [{ data, error }, load] = useQuery({ query: ReleaseQuery, variables: { id } });
  const connection = useConnection();
  const reload = () => load({ requestPolicy: 'network-only' });
  useLive(
    ReleaseChanged,
    data ? { releaseId: id, after: data.eventCursor } : null,
    ({ releaseChanged }) => { if (releaseChanged.release) reload(); },
    reload,
  );
  useTitle(data?.release?.title);

  if (!data) return error ? <Problem error={error} onRetry={reload} /> : <><div className="skeleton top"><i className="hero" /></div><Skeleton /></>;
  const { release } = data;
  if (!release) return <Missing title="There is no such release" href="/">See what comes out next</Missing>;
  const dates = data.releaseDates?.nodes ?? [];
  const sources = data.releaseSources?.nodes ?? [];
  const banner = release.bannerUrl ?? release.thumbnailUrl;
  return (
    <article>
      <section className="hero">
        {banner && <img src={banner} alt="" width="960" height="360" fetchPriority="high" />}
        <div>
          <p className="eyebrow">{release.subcategory.name} · <LiveBadge connection={connection} /></p>
          <h1>{release.title}</h1>
          <p>{release.soonestDate ? inWords(release.soonestDate) : 'To be announced'}</p>
          {release.state === 'UPCOMING' && release.soonestDate?.start && isExact(release.soonestDate.precision) && <Countdown until={release.soonestDate.start} />}
          <HypeButton release={release} />
        </div>
      </section>
      <div className="split">
        <section className="card">
          <h2>About it</h2>
          {release.description && <p>{release.description}</p>}
          <Link className="person" href={`/people/${release.publisher.username}`}>
            <Avatar user={release.publisher} />
            <span><strong>{release.publisher.name}</strong><small>{release.publisher.followerCount} followers</small></span>
          </Link>
          {sources.length > 0 && (
            <ul className="links" aria-label="Sources">
              {sources.map(({ id: key, title, url }) => <li key={key}><a href={url} rel="noreferrer">{title ?? url}</a></li>)}
            </ul>
          )}
          {release.album && (
            <>
              <h3>From the album {release.album.name}</h3>
              <ol className="links">
                {release.album.tracks?.nodes.map((track) => (
                  <li key={track.id}><Link href={`/tracks/${encodeURIComponent(track.id)}`}>{track.title}</Link></li>
                ))}
              </ol>
            </>
          )}
        </section>
        <section aria-labelledby="dates">
          <h2 id="dates">When and where</h2>
          {dates.length === 0 && <p className="empty">No date is known yet.</p>}
          <ul className="list">
            {dates.map((date) => (
              <li key={date.id} className="date">
                <div>
                  <h3>{inWords(date)}</h3>
                  <p>{[date.platform?.name ?? 'Everywhere', date.country?.name ?? 'worldwide'].join(', ')}</p>
                  <p className="quiet">{date.isOfficial ? 'Officially announced' : 'Not confirmed'}</p>
                </div>
                <div className="actions">
                  {date.link && date.action && <a className="button" href={date.link} rel="noreferrer">{date.action.name}</a>}
                  <CalendarButton date={date} label={inWords(date)} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <ReleaseStrip title="Similar releases" releases={readReleases(release.similars?.nodes)} />
      <ReleaseStrip title="Others liked these" releases={readReleases(release.recommendations?.nodes)} />
    </article>
  );
}
