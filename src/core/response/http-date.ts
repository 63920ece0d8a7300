const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** IMF-fixdate, RFC 850 and asctime forms (RFC 9110 §5.6.7). */
const forms = [
  /^[A-Za-z]{3}, (?<day>\d{2}) (?<month>[A-Za-z]{3}) (?<year>\d{4}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) (?:GMT|UTC)$/,
  /^[A-Za-z]{6,9}, (?<day>\d{2})-(?<month>[A-Za-z]{3})-(?<year>\d{2}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) GMT$/,
  /^[A-Za-z]{3} (?<month>[A-Za-z]{3}) (?<day>[ \d]\d) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) (?<year>\d{4})$/,
] as const;

/** Unix seconds of an HTTP date; `undefined` where the text is none, or names a day or time that does not exist. */
export function parseHttpDate(text: string): number | undefined {
  for (const form of forms) {
    const parts = form.exec(text.trim())?.groups;
    if (parts === undefined) continue;
    const month = months.indexOf(String(parts.month).toLowerCase());
    const year = Number(parts.year);
    const fullYear = parts.year?.length === 2 ? year + (year < 70 ? 2000 : 1900) : year;
    const [day = 0, hour = 0, minute = 0, second = 0] = [
      parts.day,
      parts.hour,
      parts.minute,
      parts.second,
    ].map(Number);
    // A leap second is written as 60 (RFC 9110 §5.6.7).
    if (month < 0 || fullYear < 1970 || hour > 23 || minute > 59 || second > 60) return undefined;
    if (day < 1 || day > daysIn(fullYear, month)) return undefined;
    return Date.UTC(fullYear, month, day, hour, minute, second) / 1000;
  }
  return undefined;
}

/** `Date.UTC` would make 3 March of 31 February. */
function daysIn(year: number, month: number): number {
  return (Date.UTC(year, month + 1, 1) - Date.UTC(year, month, 1)) / 86_400_000;
}
