import { describeDuration } from '../../assertion/describe-time.ts';
import { zoneOffset } from '../../assertion/time-zone.ts';
import type { TimingFault } from '../../assertion/timing-fault.ts';
import type { Moment } from '../../case/subject.ts';
import { clockNames } from './ahead-stories.ts';
import type { ClockStory } from './clock-story.ts';
import { together, type Witnesses } from './witnesses.ts';
import { zoneName } from './zone-name.ts';

/**
 * Readings of an assertion that is over: signed long before it was sent, or by a clock that is behind, or stored. By iat, exp
 * and the server's clock alone these are one and the same; the DPoP proof (made at the sending, by the clock that signed), the
 * assertion of the pushed request and an earlier use tell them apart.
 */
export function lateStories(
  fault: TimingFault,
  witnesses: Witnesses,
  now: Moment,
  sentBefore: boolean,
): readonly ClockStory[] {
  const { code, certainty } = fault;
  const { ahead, waited, proofAhead, afterPushed } = witnesses;
  const story = (kind: ClockStory['kind'], sentence: string, sure = certainty): ClockStory => ({
    kind,
    code,
    certainty: sure,
    sentence,
  });
  if (sentBefore)
    return [story('stored', 'The assertion was stored: the very same one stands in an earlier request')];
  if (ahead === undefined) return [story('sent-late', overSentence(witnesses, now)), ...oldPaste(story, now)];
  const age = describeDuration(ahead);
  if (
    waited !== undefined &&
    waited > together &&
    proofAhead !== undefined &&
    Math.abs(proofAhead) <= together * 2
  )
    return [
      story(
        'sent-late',
        `Sent ${describeDuration(waited)} after signing: the DPoP proof is of now, the assertion is not`,
      ),
    ];
  if (afterPushed !== undefined && Math.abs(afterPushed) <= 2)
    return [
      story(
        'stored',
        `The assertion was made together with that of the PAR request, ${age} before it was judged`,
        'strong',
      ),
    ];
  const zone = code === 'iat-tz-behind' ? zoneOffset(-ahead) : undefined;
  const zoneStory =
    zone === undefined
      ? []
      : [
          story(
            'zone-behind',
            `The time was moved by a time zone: iat is ${age} behind, as when UTC is taken for local time of ${zoneName(zone)}`,
          ),
        ];
  // Nothing tells these apart, so none is more than possible.
  return [
    ...zoneStory,
    code === 'client-assertion-expired-cache' || zone !== undefined
      ? story('stored', `The assertion was made ${age} before it was judged, and stored in between`, 'hint')
      : story('sent-late', `Sent ${age} after signing`, 'hint'),
    story('clock-behind', `The clock that signed is ${age} behind ${clockNames[now.source]}`, 'hint'),
    ...oldPaste(story, now),
  ];
}

function overSentence({ exp, now }: Witnesses, moment: Moment): string {
  return exp === undefined
    ? 'The assertion is over'
    : `The assertion had been over for ${describeDuration(now - exp)} by ${clockNames[moment.source]}`;
}

/** By this machine's clock an old paste looks like a late request. */
function oldPaste(
  story: (
    kind: ClockStory['kind'],
    sentence: string,
    sure?: NonNullable<ClockStory['certainty']>,
  ) => ClockStory,
  now: Moment,
): readonly ClockStory[] {
  return now.source === 'clock'
    ? [
        story(
          'old-paste',
          'The request was in time, and is judged only now: set “as of”, or paste the answer with its Date',
          'hint',
        ),
      ]
    : [];
}
