// Medians, ratios and the tables in which they are printed.

/** The middle value; `undefined` of none. */
export function median(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** A figure with so many digits; a dash for none. */
export const figure = (value, digits = 0) =>
  value === undefined || !Number.isFinite(value) ? '–' : value.toFixed(digits);

/** How many times the other; a dash where there is nothing to compare with. */
export const ratio = (ours, other) => (other > 0 ? `${figure(ours / other, 2)}×` : '–');

/** The longest task as the browser tells it. */
export const longTask = (value) => (value === 0 ? '< 50' : figure(value));

/** Prints rows in columns: the first to the left, the others to the right. */
export function printTable(title, head, rows) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => String(row[at] ?? '').length)));
  const line = (row) =>
    widths
      .map((width, at) =>
        at === 0 ? String(row[at] ?? '').padEnd(width) : String(row[at] ?? '').padStart(width),
      )
      .join('  ');
  console.log(`\n${title}`);
  for (const row of [head, ...rows]) console.log(`  ${line(row)}`.trimEnd());
}

/** Says on standard error what has been done; the tables stay alone on standard output. */
export const progress = (words) => console.error(`… ${words}`);
