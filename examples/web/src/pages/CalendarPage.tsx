import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { graphql } from '../api/graphql';
import { Avatar } from '../parts/Avatar';
import { CalendarButton, CalendarFields } from '../parts/CalendarButton';
import { dayInWords, dayOf, inWords, isExact, startOfMonth } from '../parts/dates';
import { Icon } from '../parts/Icon';
import { countDays, MonthCalendar } from '../parts/MonthCalendar';
import { Problem, SignInNotice, Skeleton } from '../parts/Notice';
import { Picture } from '../parts/Picture';
import { readReleases, ReleaseRow, ReleaseStrip } from '../parts/ReleaseList';
import { useUser } from '../parts/useDevice';
import { useTitle } from '../parts/useTitle';

const CalendarQuery = graphql(
  `
    query Calendar($date: LocalDate!) {
      me {
        id
        calendar(date: $date, period: MONTH, first: 50) {
          totalCount
          nodes {
            id
            label
            precision
            start
            country { id name }
            platform { id name }
            release { id title thumbnailUrl }
            ...CalendarFields
          }
        }
        hypedReleases(first: 8) { totalCount nodes { ...ReleaseRow } }
        following(first: 12) { nodes { id name username avatar { id imageUrl(size: AVATAR) } } }
      }
    }
  `,
  [CalendarFields, ReleaseRow],
);

const CreateFeed = graphql(`
  mutation CreateFeed($input: CreateCalendarFeedInput!) {
    createCalendarFeed(input: $input) {
      calendarFeed { id name }
      url
      errors { __typename ... on Error { message } }
    }
  }
`);

/** The dates that the user has added to the calendar, and whom and what the user follows. */
export function CalendarPage() {
  useTitle('Your calendar');
  const user = useUser();
  return (
    <>
      <h1 className="gap">Your calendar</h1>
      {user ? <Calendar /> : <SignInNotice>Dates that you add to your calendar are here, and you are reminded of them.</SignInNotice>}
    </>
  );
}

function Calendar() {
  const [month, setMonth] = useState(() => startOfMonth(new Date()));
  const [day, setDay] = useState<string | null>(null);
  const [{ data, error, fetching, stale }, reload] = useQuery({ query: CalendarQuery, variables: { date: month.toISOString().slice(0, 10) } });
  const calendar = data?.me?.calendar;
  const dates = calendar?.nodes ?? [];
  const shown = day ? dates.filter((date) => dayOf(date) === day) : dates;
  const people = data?.me?.following?.nodes ?? [];

  const move = (to: Date) => {
    setDay(null);
    setMonth(to);
  };

  return (
    <>
      <div className="split" aria-busy={fetching || stale}>
        <div className="column">
          <MonthCalendar
            month={month}
            onMove={move}
            counts={countDays(dates.filter(({ precision }) => isExact(precision)).map(dayOf))}
            selected={day}
            onSelect={setDay}
          >
            {calendar ? `${calendar.totalCount} in your calendar` : error ? '' : 'Loading'}
          </MonthCalendar>
          <Feed />
        </div>
        <section aria-label="Dates">
          {error && <Problem error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
          {!data && !error && <Skeleton />}
          {day && <h2>{dayInWords(new Date(day))}</h2>}
          <ul className="list">
            {shown.map((date) => (
              <li key={date.id} className="date">
                <Picture url={date.release.thumbnailUrl} icon="spark" size={64} />
                <div>
                  <h2 className="small"><Link href={`/releases/${encodeURIComponent(date.release.id)}`}>{date.release.title}</Link></h2>
                  <p>{inWords(date)}</p>
                  <p className="quiet">{[date.platform?.name ?? 'Everywhere', date.country?.name ?? 'worldwide'].join(', ')}</p>
                </div>
                <div className="actions"><CalendarButton date={date} label={date.release.title} /></div>
              </li>
            ))}
          </ul>
          {calendar && dates.length === 0 && <p className="empty">Nothing is in your calendar then. <Link href="/">Add something that comes out</Link></p>}
        </section>
      </div>
      <ReleaseStrip title="You look forward to" releases={readReleases(data?.me?.hypedReleases?.nodes)} />
      {people.length > 0 && (
        <section className="strip" aria-label="You follow">
          <h2>You follow</h2>
          <ul className="people">
            {people.map((person) => (
              <li key={person.id}><Link className="person" href={`/people/${person.username}`}><Avatar user={person} /><strong>{person.name}</strong></Link></li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Offers the calendar to the calendar programs of the user. */
function Feed() {
  const [{ data, fetching, error }, create] = useMutation(CreateFeed);
  const result = data?.createCalendarFeed;
  const problem = error?.message ?? result?.errors?.[0]?.message;
  return (
    <section className="card" aria-label="Your calendar elsewhere">
      <h2>On your phone, too</h2>
      {result?.url ? (
        <>
          <p>Subscribe to this address in your calendar program. Whoever knows it can read your calendar.</p>
          <input className="field" type="text" readOnly aria-label="Address of your calendar" value={result.url} onFocus={(event) => event.currentTarget.select()} />
        </>
      ) : (
        <>
          <p>Calendar programs can show these dates next to your own.</p>
          <button
            type="button"
            className="button"
            disabled={fetching}
            onClick={() => void create({ input: { kind: 'CALENDAR', name: 'Qplet', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } })}
          >
            <Icon name="link" size={18} /> Create an address
          </button>
        </>
      )}
      {problem && <p role="alert" className="problem">{problem}</p>}
    </section>
  );
}
