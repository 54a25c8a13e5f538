import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { graphql } from '../api/graphql';
import { Countdown } from '../parts/Countdown';
import { addMonths, dayInWords, dayOf, inWords, isExact, localDay, monthInWords, startOfMonth } from '../parts/dates';
import { HypeButton, HypeFields } from '../parts/HypeButton';
import { countDays, MonthCalendar } from '../parts/MonthCalendar';
import { Problem, Skeleton } from '../parts/Notice';
import { readReleases, ReleaseList, ReleaseRow, ReleaseStrip, type Release } from '../parts/ReleaseList';
import { useTitle } from '../parts/useTitle';

const ReleasesQuery = graphql(
  `
    query Releases($where: ReleaseFilterInput!) {
      month: releases(first: 50, where: $where, order: [{ soonestDate: { start: ASC } }]) {
        totalCount
        nodes { ...ReleaseRow }
        pageInfo { hasNextPage endCursor }
      }
      explore {
        id
        hypes(first: 1) {
          nodes {
            id
            title
            bannerUrl
            thumbnailUrl
            subcategory { id name }
            publisher { id name }
            soonestDate { id label precision start }
            ...HypeFields
          }
        }
        nextReleases(first: 8) { nodes { ...ReleaseRow } }
        spotlights(first: 8) { nodes { ...ReleaseRow } }
      }
      categories { id code name }
    }
  `,
  [ReleaseRow, HypeFields],
);

const MoreReleases = graphql(
  `
    query MoreReleases($where: ReleaseFilterInput!, $after: String) {
      releases(first: 50, after: $after, where: $where, order: [{ soonestDate: { start: ASC } }]) {
        nodes { ...ReleaseRow }
      }
    }
  `,
  [ReleaseRow],
);

/** How many releases of a month are shown at first, at least: days are shown as a whole. */
const firstReleases = 8;

/** The releases of a month, as a calendar and as a list, and those worth a look: in one request. */
export function ReleasesPage() {
  useTitle('Releases');
  const [month, setMonth] = useState(() => startOfMonth(new Date()));
  const [category, setCategory] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const where = {
    dates: { some: { start: { gte: month.toISOString(), lt: addMonths(month, 1).toISOString() } } },
    ...(category && { subcategory: { category: { code: { eq: category } } } }),
  };
  const [{ data, error, stale, fetching }, reload] = useQuery({ query: ReleasesQuery, variables: { where } });
  const after = data?.month?.pageInfo.endCursor ?? null;
  const [{ data: more }] = useQuery({ query: MoreReleases, variables: { where, after }, pause: stale || fetching || !data?.month?.pageInfo.hasNextPage });

  const hasMore = data?.month?.pageInfo.hasNextPage === true;
  const releases = [...readReleases(data?.month?.nodes), ...(hasMore ? readReleases(more?.releases?.nodes) : [])];
  const key = month.toISOString().slice(0, 7);
  const exact = releases.filter(({ soonestDate }) => soonestDate && isExact(soonestDate.precision) && dayOf(soonestDate).startsWith(key));
  const vague = releases.filter((release) => !exact.includes(release));
  const focus = data?.explore.hypes?.nodes[0];
  const total = data?.month?.totalCount ?? 0;

  const move = (to: Date) => {
    setDay(null);
    setMonth(to);
  };
  const choose = (code: string | null) => {
    setDay(null);
    setCategory(code);
  };

  return (
    <>
      <h1 className="sr">Releases</h1>
      {!data && !error && <div className="skeleton top"><i className="hero" /><i className="strip" /></div>}
      {focus && (
        <section className="hero" aria-label="The most awaited release">
          {(focus.bannerUrl ?? focus.thumbnailUrl) && <img src={focus.bannerUrl ?? focus.thumbnailUrl ?? ''} alt="" width="960" height="360" fetchPriority="high" />}
          <div>
            <p className="eyebrow">Most awaited · {focus.subcategory.name}</p>
            <h2 className="big"><Link href={`/releases/${encodeURIComponent(focus.id)}`}>{focus.title}</Link></h2>
            <p>{focus.soonestDate ? inWords(focus.soonestDate) : 'To be announced'} · {focus.publisher.name}</p>
            {focus.soonestDate?.start && isExact(focus.soonestDate.precision) && <Countdown until={focus.soonestDate.start} />}
            <HypeButton release={focus} />
          </div>
        </section>
      )}
      {data && <ReleaseStrip title="Out within a day" releases={readReleases(data.explore.nextReleases?.nodes)} />}

      <div className="row title wrap">
        <h2>Month by month</h2>
        <div className="chips" role="group" aria-label="Category">
          <button type="button" aria-pressed={category === null} onClick={() => choose(null)}>Everything</button>
          {data?.categories.map(({ code, name }) => (
            <button key={code} type="button" aria-pressed={category === code} onClick={() => choose(code)}>{name}</button>
          ))}
        </div>
      </div>

      {error && !data && <Problem error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      <div className="split" aria-busy={fetching || stale}>
        <MonthCalendar month={month} onMove={move} counts={countDays(exact.map(({ soonestDate }) => dayOf(soonestDate!)))} selected={day} onSelect={setDay}>
          {data?.month ? `${total} ${total === 1 ? 'release' : 'releases'}${total > 100 ? ', of which the first 100 are shown' : ''}` : error ? '' : 'Loading'}
        </MonthCalendar>
        <section aria-label="Releases of the month">
          {day ? <Days releases={exact.filter(({ soonestDate }) => dayOf(soonestDate!) === day)} /> : <Month key={`${key} ${category}`} releases={exact} />}
          {!day && vague.length > 0 && (
            <section>
              <h3>Some time in {monthInWords(month)}, or on other days elsewhere</h3>
              <ReleaseList releases={vague} heading="h4" />
            </section>
          )}
          {data?.month && releases.length === 0 && <p className="empty">Nothing comes out then. Try another month or category.</p>}
          {!data && !error && <Skeleton rows={5} />}
        </section>
      </div>

      {data && <ReleaseStrip title="In the spotlight" releases={readReleases(data.explore.spotlights?.nodes)} />}
    </>
  );
}

/** The releases of a month: the days from today on, and the days before on request. */
function Month({ releases }: { releases: readonly Release[] }) {
  const [isWhole, setWhole] = useState(false);
  const today = localDay(new Date());
  const past = releases.filter(({ soonestDate }) => dayOf(soonestDate!) < today);
  const coming = releases.filter((release) => !past.includes(release));
  const isPast = coming.length === 0;
  const lastDay = coming.length > firstReleases ? dayOf(coming[firstReleases - 1]!.soonestDate!) : null;
  const shown = isWhole || !lastDay ? coming : coming.filter(({ soonestDate }) => dayOf(soonestDate!) <= lastDay);
  return (
    <>
      {past.length > 0 && (
        <details className="earlier" open={isPast}>
          <summary>{past.length} came out {isPast ? 'this month' : 'earlier this month'}</summary>
          <Days releases={past} />
        </details>
      )}
      <Days releases={shown} />
      {shown.length < coming.length && (
        <button type="button" className="button wide" onClick={() => setWhole(true)}>Show {coming.length - shown.length} more of this month</button>
      )}
    </>
  );
}

/** Releases below their days. */
function Days({ releases }: { releases: readonly Release[] }) {
  const today = localDay(new Date());
  const days = Map.groupBy(releases, ({ soonestDate }) => dayOf(soonestDate!));
  return [...days].map(([day, list]) => (
    <section key={day} className="day">
      <h3>{day === today ? 'Today, ' : ''}{dayInWords(new Date(day))}</h3>
      <ReleaseList releases={list} heading="h4" hasDays={false} />
    </section>
  ));
}
