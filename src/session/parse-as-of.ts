/** Characters; no time takes more. */
const longestTime = 100;

/** As ISO 8601, with a blank for the T too; a browser reads it in the zone of the machine where it names none. */
const isoWithoutZone = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;

/** What ends a date in words that names its zone: `GMT`, `+0800`, with its name in brackets behind it. */
const namedZone =
  /:\d{2}.{0,100}(?:(?<![A-Z])(?![AP]M)[A-Z]{1,5}|[+-]\d{2}:?\d{2})(?:\s{0,20}\([^)]{0,100}\))?$/i;

/** Unix seconds, or a date and time; without a zone it is read as UTC. `undefined` where it is neither. */
export function parseAsOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^\d{9,11}$/.test(trimmed)) return Number(trimmed);
  // Of any small number browsers make a day of this century.
  if (trimmed.length > longestTime || !/\d{4}/.test(trimmed)) return undefined;
  const milliseconds = Date.parse(inUtc(trimmed));
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

function inUtc(text: string): string {
  const [, day, time] = isoWithoutZone.exec(text) ?? [];
  if (day !== undefined) return `${day}T${time}Z`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) || namedZone.test(text) ? text : `${text} UTC`;
}
