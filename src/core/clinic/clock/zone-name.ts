/** A time zone by its distance from UTC: `UTC+8 (Singapore)`. An hour alone may be summer time as well. */
export function zoneName(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const rest = minutes % 60;
  const clock = `${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  const name = `UTC${seconds < 0 ? '−' : '+'}${clock}`;
  if (seconds === 8 * 3600) return `${name} (Singapore)`;
  return minutes === 60 ? `${name}, or summer time` : name;
}
