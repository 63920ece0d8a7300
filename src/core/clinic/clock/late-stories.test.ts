import { describe, expect, it } from 'vitest';
import type { TimingFault } from '../../assertion/timing-fault.ts';
import type { Moment } from '../../case/subject.ts';
import { aheadStories } from './ahead-stories.ts';
import type { ClockStory } from './clock-story.ts';
import { lateStories } from './late-stories.ts';
import type { Witnesses } from './witnesses.ts';

const now = 1_000_000;
const server: Moment = { seconds: now, source: 'response-date' };
const machine: Moment = { seconds: now, source: 'clock' };
const fault = (code: TimingFault['code'] = 'exp-past'): TimingFault =>
  ({ code, claim: 'exp', certainty: 'strong', found: '' }) as TimingFault;
const said = (stories: readonly ClockStory[]): readonly string[] =>
  stories.map(({ kind, certainty, sentence }) => `${kind} ${certainty}: ${sentence}`);

const late = (
  witnesses: Partial<Witnesses>,
  code?: TimingFault['code'],
  moment = server,
  sentBefore = false,
) => said(lateStories(fault(code), { now, ...witnesses }, moment, sentBefore));
const stored = 'stored strong: The assertion was stored: the very same one stands in an earlier request';
const together =
  'stored strong: The assertion was made together with that of the PAR request, 3 minutes before it was judged';
const sentLate = 'sent-late hint: Sent 3 minutes after signing';
const behind = 'clock-behind hint: The clock that signed is 3 minutes behind the server’s clock';
const waited = (duration: string): string =>
  `sent-late strong: Sent ${duration} after signing: the DPoP proof is of now, the assertion is not`;

describe('the readings of an assertion that is over', () => {
  it.each<readonly [string, Partial<Witnesses>, readonly string[]]>([
    ['no proof', { ahead: -180 }, [sentLate, behind]],
    ['a proof of now', { ahead: -180, waited: 180, proofAhead: 0 }, [waited('3 minutes')]],
    ['a proof of now, just long after', { ahead: -180, waited: 31, proofAhead: 0 }, [waited('31 seconds')]],
    ['a proof made at once', { ahead: -180, waited: 30, proofAhead: 0 }, [sentLate, behind]],
    ['a proof just of now', { ahead: -180, waited: 120, proofAhead: -60 }, [waited('2 minutes')]],
    ['a proof that is just not of now', { ahead: -180, waited: 119, proofAhead: -61 }, [sentLate, behind]],
    ['a proof that is early', { ahead: -180, waited: 241, proofAhead: 61 }, [sentLate, behind]],
    ['an assertion of the same moment', { ahead: -180, afterPushed: 2 }, [together]],
    ['an assertion of two seconds later', { ahead: -180, afterPushed: -2 }, [together]],
    ['an assertion of another moment', { ahead: -180, afterPushed: 3 }, [sentLate, behind]],
  ])('with %s', (_name, witnesses, wanted) => expect(late(witnesses)).toEqual(wanted));

  it('are certain where the same one was sent before', () => {
    expect(late({ ahead: -180 }, 'client-assertion-expired-cache', server, true)).toEqual([stored]);
  });

  it('are of a cache where it is hours old, and of a zone where it is whole hours', () => {
    expect(late({ ahead: -180 }, 'client-assertion-expired-cache')[0]).toBe(
      'stored hint: The assertion was made 3 minutes before it was judged, and stored in between',
    );
    expect(late({ ahead: -8 * 3600 }, 'iat-tz-behind').map((story) => story.split(':')[0])).toEqual([
      'zone-behind strong',
      'stored hint',
      'clock-behind hint',
    ]);
    expect(late({ ahead: -8 * 3600 }, 'iat-tz-behind')[0]).toContain(
      'iat is 8 hours behind, as when UTC is taken for local time of UTC+8 (Singapore)',
    );
    expect(late({ ahead: -8 * 3600 })[0]).toBe('sent-late hint: Sent 8 hours after signing');
  });

  it('may be of an old paste where this machine’s clock judges', () => {
    const old =
      'old-paste hint: The request was in time, and is judged only now: set “as of”, or paste the answer with its Date';
    expect(late({ ahead: -180 }, 'exp-past', machine).at(-1)).toBe(old);
    expect(late({ exp: now - 90 }, 'exp-past', machine)).toEqual([
      expect.stringMatching(/^sent-late strong: The assertion had been over for 1 minute 30 seconds by /),
      old,
    ]);
    expect(late({ exp: now - 90 })).toEqual([
      'sent-late strong: The assertion had been over for 1 minute 30 seconds by the server’s clock',
    ]);
    expect(late({})).toEqual(['sent-late strong: The assertion is over']);
  });
});

describe('the readings of an assertion of the future', () => {
  const ahead = (witnesses: Partial<Witnesses>, code: TimingFault['code'] = 'iat-future', moment = server) =>
    said(aheadStories(fault(code), { now, ...witnesses }, moment));
  const drift = 'clock-ahead strong: Your clock is 1 minute 30 seconds ahead of the server’s clock';
  const set =
    'clock-ahead strong: iat is 1 minute 30 seconds ahead of the server’s clock while the DPoP proof is in time: the program sets iat ahead, the clock is right';
  it.each<readonly [string, number | undefined, string]>([
    ['no proof', undefined, drift],
    ['a proof that is just right', 30, set],
    ['a proof that is just right, behind', -30, set],
    ['a proof ahead, too', 31, drift],
  ])('with %s', (_name, proofAhead, wanted) => expect(ahead({ ahead: 90, proofAhead })).toEqual([wanted]));

  it('name the clock that signed where this machine’s judges', () => {
    expect(ahead({ ahead: 90 }, 'iat-future', machine)[0]).toMatch(
      /^clock-ahead strong: The clock that signed is 1 minute 30 seconds ahead of /,
    );
  });

  it('are of a zone where it is whole hours', () => {
    const whole = { ahead: 8 * 3600 };
    expect(ahead(whole, 'iat-tz-ahead').map((story) => story.split(':')[0])).toEqual([
      'zone-ahead strong',
      'clock-ahead hint',
    ]);
    expect(ahead({ ...whole, proofAhead: 0 }, 'iat-tz-ahead').map((story) => story.split(':')[0])).toEqual([
      'zone-ahead strong',
    ]);
    expect(ahead(whole).map((story) => story.split(':')[0])).toEqual(['clock-ahead strong']);
  });
});
