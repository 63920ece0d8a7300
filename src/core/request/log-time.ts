const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `[20/Nov/2026:14:13:21 +0800]`: the Common Log Format of web servers. */
const commonLog = /\[(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})\]/;
/** RFC 3339 with its offset; a time without one is nobody's. */
const zoned = /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})/;

/** The Unix seconds at which a line of a log was written; `undefined` where it shows no time or one without its offset. */
export function logTimeOf(line: string): number | undefined {
  const head = line.slice(0, 2_000);
  const [, day, month, year, hours, minutes, seconds, sign, east, quarter] = commonLog.exec(head) ?? [];
  const at = months.indexOf(month ?? '');
  if (at >= 0) {
    const offset = (Number(east) * 60 + Number(quarter)) * (sign === '-' ? -1 : 1);
    return (
      Date.UTC(Number(year), at, Number(day), Number(hours), Number(minutes) - offset, Number(seconds)) / 1000
    );
  }
  const milliseconds = Date.parse((zoned.exec(head)?.[0] ?? '').replace(' ', 'T'));
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}
