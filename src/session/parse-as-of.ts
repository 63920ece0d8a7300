/** Characters; no time takes more. */
const longestTime = 100;

/** As ISO 8601, with a blank for the T too; a browser reads it in the zone of the machine where it names none. */
const isoWithoutZone = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;

/** What ends a date in words that names its zone: `GMT`, `+0800`, with its name in brackets behind it. */
const namedZone =
  /:\d{2}.{0,100}(?:(?<![A-Z])(?![AP]M)[A-Z]{1,5}|[+-]\d{2}:?\d{2})(?:\s{0,20}\([^)]{0,100}\))?$/i;

/** How many of them a second has, by the number of digits: programs count in each. */
const perSecond: ReadonlyMap<number, number> = new Map([
  [13, 1e3],
  [16, 1e6],
  [19, 1e9],
]);

/** Days and months that both could be either: no one can tell which comes first. */
const eitherFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(?=\d{4}\b)/;

/** In words that a browser reads, how logs, programs and people write the rest; in this order. */
const spellings: readonly (readonly [RegExp, string])[] = [
  // A name, and what stands around a value.
  [/^["'[]{0,2}(?:(?:iat|exp|nbf|now|time|timestamp|date)["']?\s{0,4}[:=]\s{0,4}|@)?["'[]{0,2}/i, ''],
  [/["'\]]{0,2}[,;]?$/, ''],
  [
    /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?) (?:[A-Z]{4,8}\b|\[).*$/,
    '$1',
  ],
  [/(:\d\d),(\d{1,9})/, '$1.$2'],
  // The zone of Java behind the offset.
  [/(?<=Z|\d)\[[\w/+-]{1,40}$/, ''],
  [/Z \(UTC\)$/, 'Z'],
  [/ Z$/, 'Z'],
  [/\bSGT\b/, '+0800'],
  [/([+-]\d{4}) (\d{4})$/, '$2 $1'],
  [/\(?\b(?:GMT|UTC) ?([+-])(\d)(?::?00)?\)?$/, '$10$2:00'],
  [/\(?\b(?:GMT|UTC) ?([+-])(\d\d)\)?$/, '$1$2:00'],
  // The Common Log Format of web servers, and ISO 8601 without signs.
  [/^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):/, '$1 $2 $3 '],
  [/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?=Z$)/, '$1-$2-$3T$4:$5:$6'],
];

/** Seconds, milliseconds or less since 1970, or a date and time; without a zone it is read as UTC. `undefined` where it is neither. */
export function parseAsOf(text: string): number | undefined {
  if (text.trim().length > longestTime) return undefined;
  const plain = spellings.reduce((time, [spelt, by]) => time.replace(spelt, by), text.trim());
  if (/^\d{9,11}(?:\.\d{1,9})?$/.test(plain)) return Math.floor(Number(plain));
  const parts = /^\d{13,19}$/.test(plain) ? perSecond.get(plain.length) : undefined;
  if (parts !== undefined) return Math.floor(Number(plain) / parts);
  const time = withMonthFirst(plain);
  // Of any small number browsers make a day of this century.
  if (time === undefined || !/\d{4}/.test(time)) return undefined;
  const milliseconds = Date.parse(inUtc(time));
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

function withMonthFirst(text: string): string | undefined {
  const [whole = '', one, , other] = eitherFirst.exec(text) ?? [];
  const isDayFirst = Number(one) > 12;
  if (one === undefined || other === undefined) return text;
  if (!isDayFirst && Number(other) <= 12 && Number(one) !== Number(other)) return undefined;
  const [month, day] = isDayFirst ? [other, one] : [one, other];
  return `${month}/${day}/${text.slice(whole.length)}`;
}

function inUtc(text: string): string {
  const [, day, time] = isoWithoutZone.exec(text) ?? [];
  if (day !== undefined) return `${day}T${time}Z`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) || namedZone.test(text) ? text : `${text} UTC`;
}
