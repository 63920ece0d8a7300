import { describeDuration } from '../../assertion/describe-time.ts';
import { coarseUnitOf } from '../../assertion/read-time.ts';
import { analyseTiming } from '../../assertion/timing.ts';
import type { TimingCode, TimingFault } from '../../assertion/timing-fault.ts';
import { timingRulesOf } from '../../assertion/timing-rules.ts';
import type { Subject } from '../../case/subject.ts';
import { aheadStories, clockNames } from './ahead-stories.ts';
import type { ClockNumber, ClockReading, ClockStory, ClockStoryKind } from './clock-story.ts';
import { lateStories } from './late-stories.ts';
import { type Witnesses, witnessesOf } from './witnesses.ts';

/** Which fault tells the story, where there are several: what a later one rests on comes first. */
const order: readonly TimingCode[] = [
  'exp-ms',
  'iat-ms',
  'exp-string',
  'exp-iso-date',
  'nbf-type',
  'exp-missing',
  'exp-not-after-iat',
  'iat-tz-ahead',
  'iat-future',
  'exp-too-far',
  'client-assertion-expired-cache',
  'iat-tz-behind',
  'exp-past',
  'nbf-future',
  'clock-skew-small',
  'iat-missing',
];

/**
 * One story of all the times of a case: drift, delay, time zone, unit, or a stored assertion, with the numbers behind it. It
 * rests on the same analysis as the checks of the claims, so that the two can never disagree; what it adds is what other
 * moments of the case say (faults.md, group E). `undefined` where there is no assertion that can be read.
 */
export function readClock(subject: Subject): ClockReading | undefined {
  const { claims, now } = subject;
  if (claims === undefined) return undefined;
  const rules = timingRulesOf(subject);
  const faults = analyseTiming(claims, now, rules);
  const fault = order.flatMap((code) => faults.filter((candidate) => candidate.code === code))[0];
  const witnesses = witnessesOf(subject);
  const [first, ...others] =
    fault === undefined
      ? [inTime(witnesses, subject)]
      : storiesOf(fault, witnesses, subject, rules.sentBefore ?? false);
  const stories = [
    capped(first ?? inTime(witnesses, subject), others),
    ...others.map((story) => capped(story, [])),
  ] as const;
  return { stories, wanted: wantedBy(stories, subject), numbers: numbersOf(witnesses) };
}

/** That the times are wrong may be proved; why, hardly ever is. */
const provable: readonly ClockStoryKind[] = ['unit', 'no-number', 'lifetime', 'stored'];

function capped(story: ClockStory, others: readonly ClockStory[]): ClockStory {
  if (story.certainty !== 'proof' || (provable.includes(story.kind) && others.length === 0)) return story;
  return { ...story, certainty: 'strong' };
}

const simple: Readonly<
  Partial<Record<TimingCode, readonly [ClockStoryKind, (fault: TimingFault) => string]>>
> = {
  'exp-ms': ['unit', unitSentence],
  'iat-ms': ['unit', unitSentence],
  'exp-string': ['no-number', ({ claim }) => `${claim} is a text of digits, not a number`],
  'exp-iso-date': ['no-number', ({ claim, note }) => `${claim} is no number: ${note ?? 'a text'}`],
  'nbf-type': ['no-number', () => 'nbf is no number'],
  'exp-missing': ['no-number', () => 'exp is missing: nothing says until when the assertion is good'],
  'iat-missing': ['no-number', () => 'iat is missing: nothing says when the assertion was made'],
  'exp-not-after-iat': ['lifetime', ({ found, note }) => `exp lies ${found}${note ? `: ${note}` : ''}`],
  'exp-too-far': [
    'lifetime',
    ({ found, expected, note }) => `exp lies ${found}, ${expected}${note ? `: ${note}` : ''}`,
  ],
  'nbf-future': [
    'not-yet-valid',
    ({ found, note }) => `The assertion is not valid yet: nbf is ${note ?? found}`,
  ],
};

function unitSentence({ claim, note }: TimingFault): string {
  const sentence = note ?? `${claim} is in another unit`;
  return /seconds/.test(sentence) ? `${sentence} instead of seconds` : sentence;
}

function storiesOf(
  fault: TimingFault,
  witnesses: Witnesses,
  { now }: Subject,
  sentBefore: boolean,
): readonly ClockStory[] {
  const { code, certainty } = fault;
  const known = simple[code];
  if (known !== undefined) return [{ kind: known[0], code, certainty, sentence: known[1](fault) }];
  if (code === 'iat-tz-ahead' || code === 'iat-future' || code === 'clock-skew-small')
    return aheadStories(fault, witnesses, now);
  const unit = witnesses.exp === undefined ? undefined : coarseUnitOf(witnesses.exp, now.seconds);
  if (unit !== undefined)
    return [{ kind: 'unit', code, certainty, sentence: `exp counts ${unit}, not seconds` }];
  return lateStories(fault, witnesses, now, sentBefore);
}

function inTime({ ahead, exp, now }: Witnesses, subject: Subject): ClockStory {
  const clock = clockNames[subject.now.source];
  if (ahead === undefined || exp === undefined)
    return { kind: 'in-time', sentence: `The times fit ${clock}` };
  const signed =
    Math.round(ahead) === 0
      ? 'signed in the same second'
      : `signed ${describeDuration(ahead)} ${ahead > 0 ? `after, which the tolerance covers` : 'before'}`;
  return {
    kind: 'in-time',
    sentence: `In time by ${clock}: ${signed}, good for ${describeDuration(exp - now)} more`,
  };
}

/** What would tell the readings apart, where there are several. */
function wantedBy(stories: readonly ClockStory[], { response, dpop }: Subject): string | undefined {
  if (stories.length < 2) return undefined;
  if (response?.date === undefined) return 'The Date header of the answer would tell them apart.';
  return dpop === undefined
    ? 'A DPoP proof, or the clock of the machine that signs, would tell them apart.'
    : undefined;
}

function numbersOf({
  iat,
  exp,
  ahead,
  proofAhead,
  waited,
  afterPushed,
  now,
}: Witnesses): readonly ClockNumber[] {
  const numbers: readonly (readonly [string, number | undefined])[] = [
    ['iat against the present', ahead],
    ['exp against the present', exp === undefined ? undefined : exp - now],
    ['life: exp − iat', exp === undefined || iat === undefined ? undefined : exp - iat],
    ['iat of the DPoP proof against the present', proofAhead],
    ['iat of the DPoP proof − iat', waited],
    ['iat − iat of the PAR assertion', afterPushed],
  ];
  return numbers.flatMap(([label, seconds]) => (seconds === undefined ? [] : [{ label, seconds }]));
}
