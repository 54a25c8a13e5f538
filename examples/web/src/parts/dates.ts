/** The period of a release date, as the server says it. */
export type ReleaseMoment = { label: string; precision: string; start: string | null };

const day = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const hour = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit' });
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** Returns a date in words, no more exact than it is. `isTimeOnly` leaves out the day of a date with a time. */
export function inWords({ label, precision, start }: ReleaseMoment, isTimeOnly = false): string {
  if (!start) return 'To be announced';
  switch (precision) {
    case 'TIME': return (isTimeOnly ? time : hour).format(new Date(start));
    case 'DAY': return day.format(new Date(start));
    case 'MONTH': return month.format(new Date(start));
    case 'QUARTER': return label.replace(/^(\d+)-Q(\d)$/, (_, year: string, quarter: string) => `${ordinals[Number(quarter) - 1]} quarter of ${year}`);
    default: return label;
  }
}

const ordinals = ['First', 'Second', 'Third', 'Fourth'];

/** Whether a date is precise to a day at least. */
export const isExact = (precision: string) => precision === 'DAY' || precision === 'TIME';

/** Returns the day of a date as `2026-11-27`: one with a time in the time zone of the reader, and others as they are everywhere. */
export function dayOf({ precision, start }: ReleaseMoment): string {
  if (!start) return '';
  return precision === 'TIME' ? localDay(new Date(start)) : start.slice(0, 10);
}

/** Returns the day of the reader at a moment, as `2026-11-27`. */
export const localDay = (moment: Date) => `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;

const pad = (number: number) => String(number).padStart(2, '0');

export const monthInWords = (moment: Date) => month.format(moment);
export const dayInWords = (moment: Date) => day.format(moment);

export const startOfMonth = (moment: Date) => new Date(Date.UTC(moment.getFullYear(), moment.getMonth(), 1));
export const addMonths = (start: Date, count: number) => new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count, 1));

/** Returns how long ago something happened, such as `2 hours ago`. */
export function since(moment: string): string {
  const seconds = (Date.parse(moment) - Date.now()) / 1000;
  for (const [unit, length] of [['month', 2_629_800], ['day', 86_400], ['hour', 3_600], ['minute', 60]] as const) {
    if (Math.abs(seconds) >= length) return ago.format(Math.round(seconds / length), unit);
  }
  return 'just now';
}

/** Returns a length such as `3:05`, from ISO 8601. */
export function lengthOf(duration: string): string {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Math.round(Number(seconds));
  return clock(all);
}

export const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${pad(Math.floor(seconds % 60))}`;
