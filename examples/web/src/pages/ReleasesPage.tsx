import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { graphql, readFragment, type ResultOf } from '../api/graphql';
import { Countdown } from '../parts/Countdown';
import { monthInWords, inWords } from '../parts/dates';
import { HypeButton, HypeFields } from '../parts/HypeButton';
import { Icon } from '../parts/Icon';
import { MonthCalendar } from '../parts/MonthCalendar';
import { Problem } from '../parts/Notice';
import { useDocument } from '../parts/useDevice';

const ReleaseRow = graphql(
  `
    fragment ReleaseRow on Release {
      id
      title
      thumbnailUrl
      subcategory { id name }
      publisher { id name }
      soonestDate { id label precision start platform { id name } }
      ...HypeFields
    }
  `,
  [HypeFields],
);

const ReleasesQuery = graphql(
  `
    query Releases($where: ReleaseFilterInput!) {
      month: releases(first: 50, where: $where, order: [{ soonestDate: { start: ASC } }]) {
        totalCount
        nodes { ...ReleaseRow }
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
      }
      categories { id code name }
    }
  `,
  [ReleaseRow, HypeFields],
);

/** The releases of a month, as a calendar and as a list, in one request. */
export function ReleasesPage() {
  const [month, setMonth] = useState(() => startOfMonth(new Date()));
  const [category, setCategory] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [{ data, error, stale, fetching }, reload] = useDocument({
    query: ReleasesQuery,
    variables: {
      where: {
        dates: { some: { start: { gte: month.toISOString(), lt: addMonths(month, 1).toISOString() } } },
        ...(category && { subcategory: { category: { code: { eq: category } } } }),
      },
    },
  });

  const releases = data?.month?.nodes.map((node) => readFragment(ReleaseRow, node)) ?? [];
  const exact = releases.filter(({ soonestDate }) => soonestDate?.start && isInMonth(soonestDate.start, month) && isExact(soonestDate.precision));
  const vague = releases.filter((release) => !exact.includes(release));
  const counts = useMemo(() => countByDay(exact.map(({ soonestDate }) => soonestDate!.start!)), [data]);
  const shown = day ? exact.filter(({ soonestDate }) => soonestDate!.start!.startsWith(day)) : exact;
  const focus = data?.explore.hypes?.nodes[0];

  const move = (months: number) => {
    setDay(null);
    setMonth(addMonths(month, months));
  };

  return (
    <>
      {focus && (
        <section className="hero" aria-label="The most awaited release">
          <img src={focus.bannerUrl ?? focus.thumbnailUrl ?? ''} alt="" width="960" height="360" />
          <div>
            <p className="eyebrow">Most awaited · {focus.subcategory.name}</p>
            <h1><Link href={`/releases/${encodeURIComponent(focus.id)}`}>{focus.title}</Link></h1>
            <p>{focus.soonestDate ? inWords(focus.soonestDate) : 'To be announced'} · {focus.publisher.name}</p>
            {focus.soonestDate?.start && isExact(focus.soonestDate.precision) && <Countdown until={focus.soonestDate.start} />}
            <HypeButton release={focus} />
          </div>
        </section>
      )}

      <div className="chips" role="group" aria-label="Category">
        <button type="button" aria-pressed={category === null} onClick={() => setCategory(null)}>Everything</button>
        {data?.categories.map(({ code, name }) => (
          <button key={code} type="button" aria-pressed={category === code} onClick={() => setCategory(code)}>{name}</button>
        ))}
      </div>

      {error && <Problem error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}

      <div className="split" aria-busy={fetching || stale}>
        <section aria-label="Calendar" className="card sticky">
          <div className="row">
            <h2>{monthInWords(month)}</h2>
            <button type="button" className="round" aria-label="The month before" onClick={() => move(-1)}><Icon name="left" /></button>
            <button type="button" className="round" aria-label="The next month" onClick={() => move(1)}><Icon name="right" /></button>
          </div>
          <MonthCalendar month={month} counts={counts} selected={day} onSelect={setDay} />
          <p className="quiet">{data?.month ? count(data.month.totalCount, 'release') : 'Loading'}{data?.month && data.month.totalCount > 50 ? ', the first 50 are shown' : ''}</p>
        </section>
        <section aria-label="Releases">
          {shown.length > 0 && <List releases={shown} />}
          {!day && vague.length > 0 && (
            <>
              <h3 className="divider">Some time in {monthInWords(month)}, or on other days elsewhere</h3>
              <List releases={vague} />
            </>
          )}
          {data?.month && releases.length === 0 && <p className="empty">Nothing comes out then. Try another month or category.</p>}
          {!data && !error && <div className="skeleton" aria-label="Loading"><i /><i /><i /><i /><i /></div>}
        </section>
      </div>
    </>
  );
}

type Row = ResultOf<typeof ReleaseRow>;

const List = ({ releases }: { releases: readonly Row[] }) => (
  <ul className="list">
    {releases.map((release) => (
      <li key={release.id}>
        <img src={release.thumbnailUrl ?? ''} alt="" width="64" height="64" loading="lazy" />
        <div>
          <h3><Link href={`/releases/${encodeURIComponent(release.id)}`}>{release.title}</Link></h3>
          <p>{release.soonestDate ? inWords(release.soonestDate) : 'To be announced'}</p>
          <p className="quiet">
            {release.subcategory.name}
            {release.soonestDate?.platform && ` · ${release.soonestDate.platform.name}`} · {release.publisher.name}
          </p>
        </div>
        <HypeButton release={release} isSmall />
      </li>
    ))}
  </ul>
);

const isExact = (precision: string) => precision === 'DAY' || precision === 'TIME';
const startOfMonth = (moment: Date) => new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), 1));
const addMonths = (month: Date, count: number) => new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + count, 1));
const isInMonth = (moment: string, month: Date) => moment.startsWith(month.toISOString().slice(0, 7));
const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

function countByDay(moments: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const moment of moments) counts.set(moment.slice(0, 10), (counts.get(moment.slice(0, 10)) ?? 0) + 1);
  return counts;
}
