/** The period of a release date, as the server says it. */
export type ReleaseMoment = { label: string; precision: string; start: string | null };

const day = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const hour = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** Returns a date in words, no more exact than it is. */
export function inWords({ label, precision, start }: ReleaseMoment): string {
  if (!start) return 'To be announced';
  switch (precision) {
    case 'TIME': return hour.format(new Date(start));
    case 'DAY': return day.format(new Date(start));
    case 'MONTH': return month.format(new Date(start));
    default: return label;
  }
}

export const monthInWords = (moment: Date) => month.format(moment);
export const dayInWords = (moment: Date) => day.format(moment);

/** Returns how long ago something happened, such as `2 hours ago`. */
export function since(moment: string): string {
  const seconds = (Date.parse(moment) - Date.now()) / 1000;
  for (const [unit, length] of [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const) {
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

export const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
