const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** `2026-11-20 06:13:20 UTC` of Unix seconds; `undefined` beyond the calendar. */
export function toUtc(seconds: number): string | undefined {
  return format(seconds, 0, 'UTC');
}

/** The same moment on a clock in Singapore, which has no summer time: `2026-11-20 14:13:20 UTC+8`. */
export function toSingaporeTime(seconds: number): string | undefined {
  return format(seconds, 8, 'UTC+8');
}

function format(seconds: number, offsetHours: number, zone: string): string | undefined {
  const date = new Date((seconds + offsetHours * 3600) * 1000);
  if (Number.isNaN(date.getTime())) return undefined;
  const day = `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  const time = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
  return `${day} ${time} ${zone}`;
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A length of time in its two largest units: `2 minutes 5 seconds`. */
export function describeDuration(seconds: number): string {
  let left = Math.round(Math.abs(seconds));
  const words: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(left / size);
    if (count > 0) words.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
    left -= count * size;
    if (words.length === 2) break;
  }
  return words.length === 0 ? '0 seconds' : words.join(' ');
}

/** `in 5 seconds`, `2 minutes ago`, `now`. */
export function describeRelative(seconds: number, now: number): string {
  const difference = Math.round(seconds - now);
  if (difference === 0) return 'now';
  return difference > 0 ? `in ${describeDuration(difference)}` : `${describeDuration(difference)} ago`;
}
