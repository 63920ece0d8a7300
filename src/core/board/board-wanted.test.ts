import { describe, expect, it } from 'vitest';
import type { Analysis } from '../analyse.ts';
import type { Subject } from '../case/subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Evidence, Need } from '../checks/outcome.ts';
import type { RankedFinding } from '../diagnosis.ts';
import type { BoardCardId } from './board.ts';
import { countFaults } from './board-faults.ts';
import { mostWanted } from './board-wanted.ts';
import { broughtBy, causesDecidedBy, missingInputs } from './missing-inputs.ts';

const clock = { now: { seconds: 0, source: 'clock' } };
const finding = (code: FaultCode, parts: Partial<RankedFinding> = {}): RankedFinding =>
  ({
    code,
    severity: 'error',
    certainty: 'strong',
    evidence: [{ source: 'client_assertion' }],
    ...parts,
  }) as unknown as RankedFinding;
/** An analysis in which each list of needs keeps one cause from being judged. */
const analysis = (
  subject: object,
  needs: readonly (readonly Need[])[],
  findings: readonly RankedFinding[] = [],
): Analysis => {
  const cannotTell = needs.map((each) => ({ code: 'exp-past', needs: each }));
  return { subject: { ...clock, ...subject }, diagnosis: { findings, cannotTell } } as unknown as Analysis;
};
const given = {
  request: {},
  assertion: {},
  header: {},
  claims: {},
  keySet: {},
  response: {},
  recognised: {},
};

describe('the card that would help most', () => {
  const all: readonly (readonly Need[])[] = [['request'], ['assertion'], ['keySet'], ['response']];

  it('is the request to begin with', () => {
    expect(mostWanted(undefined)).toBe('request');
  });

  it.each<[string, object, readonly (readonly Need[])[], BoardCardId | undefined]>([
    ['none where nothing is open', {}, [], undefined],
    ['the request, which brings most', {}, all, 'request'],
    ['the first of two that decide as much', {}, [['keySet'], ['response']], 'keys'],
    [
      'the assertion, where the request is there',
      { request: {} },
      [['assertion'], ['header'], ['keySet']],
      'assertion',
    ],
    ['the keys', { request: {} }, [['assertion'], ['keySet'], ['keySet']], 'keys'],
    ['the answer', { request: {} }, [['response'], ['recognised'], ['keySet']], 'response'],
    ['none by two pieces together', {}, [['keySet', 'response']], undefined],
    ['the request, by two pieces that it brings', {}, [['request', 'claims', 'dpopHeader']], 'request'],
    ['none that is there', given, [['request'], ['assertion'], ['keySet'], ['response']], undefined],
    ['none of the pieces that are on no card', {}, [['callback']], undefined],
  ])('is %s', (_name, subject, needs, wanted) => {
    expect(mostWanted(analysis(subject, needs))).toBe(wanted);
  });

  it.each([
    ['is the keys, where the answer means a key', ['kid-unknown'], 'keys'],
    ['is what brings most, where nothing open explains the answer', ['rate-limited'], 'request'],
    ['is what brings most, where the answer tells nothing', [], 'request'],
  ] as const)('%s', (_name, causes, wanted) => {
    const { subject, diagnosis } = analysis({ response: {}, recognised: { causes } }, []);
    const cannotTell = [
      { code: 'kid-unknown', needs: ['keySet'] },
      { code: 'ct-missing', needs: ['request'] },
      { code: 'ct-typo', needs: ['request'] },
    ];
    const open = { subject, diagnosis: { ...diagnosis, cannotTell } } as unknown as Analysis;
    expect(mostWanted(open)).toBe(wanted);
  });

  it.each<[string, Partial<RankedFinding>, BoardCardId | undefined]>([
    ['proven', { certainty: 'proof', explains: true }, undefined],
    ['likely', { certainty: 'strong', explains: true }, 'keys'],
    ['proven, and no cause of the answer', { certainty: 'proof', explains: false }, 'keys'],
    ['proven, and without an answer', { certainty: 'proof' }, 'keys'],
    ['proven, and only a risk', { certainty: 'proof', explains: true, severity: 'warning' }, 'keys'],
  ])('with a cause that is %s', (_name, parts, wanted) => {
    const findings = [finding('sub-wrong'), finding('aud-wrong-env', parts)];
    expect(mostWanted(analysis({}, [['keySet']], findings))).toBe(wanted);
  });

  it.each<FaultCode>([
    'exp-past',
    'client-assertion-expired-cache',
    'iat-future',
    'iat-tz-ahead',
    'iat-tz-behind',
    'nbf-future',
  ])('is the clock, for %s', (code) => {
    expect(mostWanted(analysis(given, [], [finding(code)]))).toBe('clock');
  });

  it.each<[string, object, readonly RankedFinding[], readonly (readonly Need[])[], BoardCardId | undefined]>([
    [
      'of two times against one other',
      { ...given, keySet: undefined },
      [finding('exp-past'), finding('iat-future')],
      [['keySet']],
      'clock',
    ],
    [
      'of one time against one other',
      { ...given, keySet: undefined },
      [finding('exp-past')],
      [['keySet']],
      'keys',
    ],
    ['not of another fault', given, [finding('aud-wrong-env')], [], undefined],
    ['not of a proven one', given, [finding('exp-past', { certainty: 'proof' })], [], undefined],
    [
      'not of a time that was given',
      { ...given, now: { seconds: 0, source: 'given' } },
      [finding('exp-past')],
      [],
      undefined,
    ],
    ['not without an answer', { ...given, response: undefined }, [finding('exp-past')], [], undefined],
  ])('is the clock %s', (_name, subject, findings, needs, wanted) => {
    expect(mostWanted(analysis(subject, needs, findings))).toBe(wanted);
  });
});

describe('what an input brings', () => {
  it.each<[Need, object, readonly Need[]]>([
    ['keySet', {}, ['keySet']],
    ['assertion', {}, ['assertion', 'header', 'claims']],
    ['dpop', {}, ['dpop', 'dpopHeader', 'dpopClaims']],
    ['response', {}, ['response', 'recognised']],
    ['previousRequest', {}, ['previousRequest', 'previousAssertion', 'previousDpop']],
    ['request', {}, ['request', 'assertion', 'header', 'claims', 'dpop', 'dpopHeader', 'dpopClaims']],
    ['request', { assertion: {} }, ['request', 'dpop', 'dpopHeader', 'dpopClaims']],
    ['request', { dpop: {} }, ['request', 'assertion', 'header', 'claims']],
    ['request', { request: {} }, ['request']],
    ['assertion', { assertion: {} }, ['assertion']],
  ])('%s beside %j: %j', (need, subject, brought) => {
    expect(broughtBy(need, subject as Subject)).toEqual(brought);
  });

  it('decides what needs nothing else', () => {
    const { diagnosis } = analysis({}, [['request'], ['request', 'keySet'], ['keySet'], []]);
    expect(causesDecidedBy(['request'], diagnosis)).toBe(2);
    expect(causesDecidedBy(['request', 'keySet'], diagnosis)).toBe(4);
  });

  it('is listed by how much that is, in words', () => {
    expect(missingInputs(analysis({}, [['callback'], ['keySet'], ['keySet'], ['now' as Need]]))).toEqual([
      { need: 'keySet', words: 'your key set', decides: 2 },
      { need: 'callback', words: 'the callback URL', decides: 1 },
    ]);
  });
});

describe('the faults of a card', () => {
  const at = (source: Evidence['source'], path?: string): RankedFinding =>
    finding('sub-wrong', { evidence: [{ source, path }, { source: 'now' }] });
  const findings = [
    at('client_assertion'),
    at('request', 'parameters.client_assertion'),
    at('request', 'parameters.code'),
    at('dpop'),
    at('authorization_request'),
    at('par_response'),
    at('authorization_url'),
    at('callback'),
    at('previous_request'),
    at('discovery'),
    at('jwks'),
    at('other_jwks'),
    at('certificates'),
    at('expected'),
    at('response'),
    at('provider_jwks'),
    at('now'),
    ...(['iat-future', 'iat-tz-ahead', 'iat-tz-behind', 'clock-skew-small'] as const).map((code) =>
      finding(code),
    ),
    finding('sub-wrong', { severity: 'warning' }),
    finding('sub-wrong', { certainty: 'hint' }),
    finding('iat-future', { severity: 'note' }),
  ];

  it.each<[BoardCardId, number]>([
    ['request', 8],
    ['assertion', 2],
    ['keys', 4],
    ['response', 2],
    ['clock', 5],
  ])('%s: %i', (id, count) => {
    expect(countFaults(id, { findings })).toBe(count);
  });
});
