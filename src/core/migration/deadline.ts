import { inThousands } from '../thousands.ts';

const secondsPerDay = 86_400;
/** The providers in a move are in Singapore, which has no summer time: UTC+8. Their dates end there, at midnight. */
const singaporeSeconds = 8 * 3600;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The number of a calendar day, counted from 1970-01-01. */
function dayNumber(isoDate: string): number {
  const [year = 1970, month = 1, day = 1] = isoDate.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / (secondsPerDay * 1000);
}

/**
 * How many days are left until the last day (`2026-12-31`), at a moment in Unix seconds: the difference of the calendar days
 * in Singapore. 0 on the last day itself, negative when it is over.
 */
export function daysLeft(lastDay: string, now: number): number {
  return dayNumber(lastDay) - Math.floor((now + singaporeSeconds) / secondsPerDay);
}

/** `38 days left`, `1 day left`, `ends today`, `ended 2 days ago`. */
export function describeDaysLeft(lastDay: string, now: number): string {
  const left = daysLeft(lastDay, now);
  if (left === 0) return 'ends today';
  const count = Math.abs(left);
  const days = `${inThousands(count)} ${count === 1 ? 'day' : 'days'}`;
  return left > 0 ? `${days} left` : `ended ${days} ago`;
}

/** `31 December 2026`. */
export function describeDay(isoDate: string): string {
  const [year, month = 1, day = 1] = isoDate.split('-').map(Number);
  return [day, months[month - 1], year].join(' ');
}
