import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { describeDuration } from '../assertion/describe-time.ts';
import { type ReadTime, readTime } from '../assertion/read-time.ts';
import type { Moment } from '../case/subject.ts';
import type { ComparedRow, Sides } from './comparison.ts';
import { freshness, freshRule } from './fresh-values.ts';
import { type Frame, toRow } from './rows.ts';
import { showOne } from './shown-value.ts';

/** The times of a token and the moment at which its case is judged. */
export interface TimedClaims {
  readonly claims: JsonObject | undefined;
  /** Absent for a token of an earlier step: its age at the token request says nothing. */
  readonly now: Moment | undefined;
  /** Seconds that clocks may differ. */
  readonly tolerance: number;
  /** How long a token without `exp` is good, in seconds. */
  readonly longestLife: number;
}

type Standing = 'early' | 'current' | 'over';

const standingWords: Readonly<Record<Standing, string>> = {
  early: 'from the future',
  current: 'in time',
  over: 'over',
};

/** The life of a token (`exp` − `iat`), and how old it was at the moment at which its case is judged. */
export function compareTimes(frame: Frame, { before, after }: Sides<TimedClaims>): readonly ComparedRow[] {
  const lives = { before: lifeOf(before), after: lifeOf(after) };
  const ages = { before: ageOf(before), after: ageOf(after) };
  return [
    ...(lives.before === undefined && lives.after === undefined
      ? []
      : [toRow(frame, { name: 'lifetime', ...lives })]),
    ...ageRow(frame, ages),
  ];
}

function times(claims: JsonObject): { readonly iat: number | undefined; readonly exp: number | undefined } {
  return { iat: readTime(claims, 'iat').seconds, exp: readTime(claims, 'exp').seconds };
}

function lifeOf({ claims }: TimedClaims): string | undefined {
  if (claims === undefined) return undefined;
  const { iat, exp } = times(claims);
  if (iat === undefined || exp === undefined) return undefined;
  const life = exp - iat;
  return life < 0 ? `ends ${describeDuration(life)} before it begins` : describeDuration(life);
}

interface Age {
  readonly standing: Standing;
  readonly words: string;
}

function ageOf({ claims, now, tolerance, longestLife }: TimedClaims): Age | undefined {
  if (claims === undefined || now === undefined) return undefined;
  const { iat, exp } = times(claims);
  const until = exp ?? (iat === undefined ? undefined : iat + longestLife);
  if (until === undefined) return undefined;
  const age = iat === undefined ? undefined : now.seconds - iat;
  const words = [
    age !== undefined && (age < 0 ? `made ${describeDuration(age)} ahead` : `${describeDuration(age)} old`),
    exp !== undefined &&
      (exp < now.seconds
        ? `expired ${describeDuration(exp - now.seconds)} ago`
        : `${describeDuration(exp - now.seconds)} left`),
  ].filter(Boolean);
  const standing =
    until < now.seconds - tolerance ? 'over' : age !== undefined && age < -tolerance ? 'early' : 'current';
  return { standing, words: words.join(', ') };
}

/** Every request has its own age; another one matters only where it crosses the end or the beginning. */
function ageRow(frame: Frame, { before, after }: Sides<Age | undefined>): readonly ComparedRow[] {
  const name = 'age';
  if (before === undefined || after === undefined)
    return before === after ? [] : [toRow(frame, { name, before: before?.words, after: after?.words })];
  if (before.standing !== after.standing) {
    const difference = `${standingWords[before.standing]} before, ${standingWords[after.standing]} after`;
    return [
      {
        group: frame.group,
        name,
        kind: 'changed',
        before: showOne(before.words),
        after: showOne(after.words),
        difference,
      },
    ];
  }
  const rule = frame.place && freshRule(frame.place, name);
  const equal = before.words === after.words;
  return [
    {
      group: frame.group,
      name,
      kind: equal ? 'same' : 'changed',
      before: showOne(before.words),
      after: showOne(after.words),
      // The same age at another moment is no token used again.
      fresh: rule && freshness(rule, false, frame),
    },
  ];
}

/** What a time claim is written as, where that is not the same in both: "seconds in place of milliseconds". */
export function timeFormDifference(before: ReadTime, after: ReadTime): string | undefined {
  const [mine, theirs] = [timeForm(before), timeForm(after)];
  return mine === theirs ? undefined : `${theirs} in place of ${mine}`;
}

function timeForm({ kind, unit, raw }: ReadTime): string {
  switch (kind) {
    case 'missing':
      return 'nothing';
    case 'seconds':
      return Number.isInteger(raw) ? 'seconds' : 'a fraction of a second';
    case 'fine-unit':
      return unit ?? 'a number beyond every calendar';
    case 'numeric-text':
      return 'digits as text';
    case 'date-text':
      return 'a date as text';
    case 'other':
      return 'no time';
  }
}
