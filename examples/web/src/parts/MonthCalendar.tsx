import { dayInWords, localDay, monthInWords, addMonths } from './dates';
import { Icon } from './Icon';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

type Props = {
  /** The first day of the month, in UTC. */
  month: Date;
  onMove: (month: Date) => void;
  /** The number of releases of each day that has one. */
  counts: ReadonlyMap<string, number>;
  selected: string | null;
  onSelect: (day: string | null) => void;
  /** What the calendar shows, in words. */
  children: string;
};

/** A month, in which one can choose a day, and go to other months. */
export function MonthCalendar({ month, onMove, counts, selected, onSelect, children }: Props) {
  const lead = (month.getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  const cells = [...Array<null>(lead).fill(null), ...Array.from({ length }, (_, index) => new Date(month.getTime() + index * 86_400_000))];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_, index) => cells[week * 7 + index] ?? null));
  const today = localDay(new Date());
  return (
    <section aria-label="Calendar" className="card sticky">
      <div className="row">
        <h2 aria-live="polite">{monthInWords(month)}</h2>
        <button type="button" className="round" aria-label="The month before" onClick={() => onMove(addMonths(month, -1))}><Icon name="left" /></button>
        <button type="button" className="round" aria-label="The next month" onClick={() => onMove(addMonths(month, 1))}><Icon name="right" /></button>
      </div>
      <table className="calendar">
        <thead>
          <tr>{weekdays.map((name) => <th key={name} scope="col"><abbr title={name}>{name[0]}</abbr></th>)}</tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((moment, weekday) => {
                if (!moment) return <td key={weekday} />;
                const day = moment.toISOString().slice(0, 10);
                const number = counts.get(day) ?? 0;
                return (
                  <td key={weekday}>
                    <button
                      type="button"
                      className={day === today ? 'today' : undefined}
                      aria-pressed={day === selected}
                      aria-current={day === today ? 'date' : undefined}
                      aria-label={`${dayInWords(moment)}, ${number === 0 ? 'no releases' : number === 1 ? 'one release' : `${number} releases`}`}
                      disabled={number === 0}
                      onClick={() => onSelect(day === selected ? null : day)}
                    >
                      {moment.getUTCDate()}
                      {number > 0 && <i style={{ width: `${Math.min(number, 5) * 4}px` }} />}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet" role="status">{children}</p>
    </section>
  );
}

/** Returns how many of the days there are of each. */
export function countDays(days: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
