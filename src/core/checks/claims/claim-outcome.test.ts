import { describe, expect, it } from 'vitest';
import { encodePart, testClientId } from '../../../testing/tokens.ts';
import { buildSubject } from '../../case/build-subject.ts';
import type { Case } from '../../case/case.ts';
import type { SubjectWith } from '../define-check.ts';
import {
  asksFor,
  audienceOutcome,
  claimEvidence,
  clientClaimOutcome,
  expectedClientId,
  isSwapped,
  titleOfUnusable,
} from './claim-outcome.ts';

/** A case of one unsigned assertion with these claims, at Singpass unless said otherwise. */
function subjectOf(claims: object, more: Partial<Case> = {}): SubjectWith<'claims'> {
  const client_assertion = `${encodePart({ alg: 'ES256', typ: 'JWT' })}.${encodePart(claims)}.AAAA`;
  const given = { profile: 'singpass-fapi', environment: 'staging', client_assertion, ...more } as const;
  const { claims: decoded, ...subject } = buildSubject(given, 1_780_000_000);
  if (decoded === undefined) throw new Error('no claims');
  return { ...subject, claims: decoded };
}

const issuer = 'https://stg-id.singpass.gov.sg/fapi';
const otherId = 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx';

describe('evidence for a claim', () => {
  it('marks the payload', () => {
    const subject = subjectOf({ iss: 'x' });
    expect(claimEvidence(subject, 'iss', { found: 'x', expected: 'y' })).toEqual({
      source: 'client_assertion',
      path: 'claims.iss',
      span: subject.assertion?.payload?.span,
      found: 'x',
      expected: 'y',
    });
    expect(subject.assertion?.payload?.span).toEqual({ start: 37, end: 52 });
  });
});

describe('the title of a claim without a usable text', () => {
  it.each([
    [undefined, undefined],
    ['', 'aud is empty'],
    [7, 'aud is not a text'],
    [null, 'aud is not a text'],
  ] as const)('of %j is %s', (value, title) => {
    expect(titleOfUnusable('aud', value)).toBe(title);
  });
});

describe('the outcome of aud', () => {
  const findingOf = (...arguments_: Parameters<typeof audienceOutcome>) => {
    const outcome = audienceOutcome(...arguments_);
    if (outcome.kind !== 'found') throw new Error(JSON.stringify(outcome));
    return outcome.finding;
  };

  it('is passed where it is right', () => {
    expect(audienceOutcome(subjectOf({ aud: issuer }), 'aud-other-service', 'proof')).toEqual({
      kind: 'passed',
    });
  });

  it('is left to the check whose fault it is', () => {
    expect(audienceOutcome(subjectOf({}), 'aud-other-service', 'proof')).toEqual({
      kind: 'not-applicable',
      because: 'reported as aud-missing',
    });
  });

  it('is not judged where no issuer is known', () => {
    const subject = subjectOf(
      { aud: 'https://id.example' },
      { profile: 'rfc7523', environment: 'custom', token_endpoint: undefined },
    );
    expect(subject.target.issuer).toBeUndefined();
    expect(audienceOutcome(subject, 'aud-other-service', 'proof')).toEqual({
      kind: 'not-applicable',
      because: 'the issuer of this environment is not known',
    });
  });

  it('of an aud that is missing or empty has its own title', () => {
    expect(findingOf(subjectOf({}), 'aud-missing', 'proof').title).toBeUndefined();
    expect(findingOf(subjectOf({ aud: '' }), 'aud-missing', 'proof').title).toBe('aud is empty');
  });

  it('names the value to set where the server takes another than the issuer', () => {
    const more = { profile: 'rfc7523', discovery: '{"issuer":"https://id.example"}' } as const;
    const claims = { aud: 'http://id.example' };
    const finding = findingOf(subjectOf(claims, more), 'aud-scheme-or-spelling', 'proof');
    expect({ title: finding.title, steps: finding.steps, certainty: finding.certainty }).toEqual({
      title: 'aud is not written as the server wants it',
      steps: ['Set aud to https://id.example.'],
      certainty: 'strong',
    });
    const singpass = findingOf(subjectOf({ aud: issuer.toUpperCase() }), 'aud-scheme-or-spelling', 'proof');
    expect({ title: singpass.title, steps: singpass.steps }).toEqual({ title: undefined, steps: undefined });
  });

  it('is proof where profile and environment were given', () => {
    const finding = findingOf(subjectOf({ aud: 'https://id.example' }), 'aud-other-service', 'proof');
    expect({ ...finding, rules: finding.rules?.length }).toEqual({
      certainty: 'proof',
      rules: 1,
      evidence: [
        {
          source: 'client_assertion',
          path: 'claims.aud',
          span: expect.anything(),
          found: 'https://id.example',
          expected: issuer,
          note: expect.toSatisfy((note) => note === undefined || typeof note === 'string'),
        },
      ],
    });
  });

  it.each([
    ['the profile', { profile: undefined, environment: 'staging' }],
    ['the environment', { environment: undefined }],
  ] as const)('is at most strong where %s is only assumed', (_what, more) => {
    const subject = subjectOf({ aud: 'https://id.example' }, more);
    expect([subject.target.profileFrom, subject.target.environmentFrom]).toContain('assumed');
    expect(findingOf(subject, 'aud-other-service', 'proof').certainty).toBe('strong');
    expect(findingOf(subject, 'aud-other-service', 'hint').certainty).toBe('hint');
  });
});

describe('the client id that iss and sub must equal', () => {
  const request = (id: string): Partial<Case> => ({ request: `client_id=${id}&code=abc` });

  it('is the registered one before all others', () => {
    const more = { ...request('of-the-form'), expected: { client_id: 'registered' } };
    expect(expectedClientId(subjectOf({ iss: testClientId, sub: testClientId }, more))).toBe('registered');
  });

  it.each(['', ' ', '<redacted>'])('is no registered one that says nothing: %j', (client_id) => {
    const claims = { iss: testClientId, sub: 'my-app' };
    expect(expectedClientId(subjectOf(claims, { expected: { client_id } }))).toBe(testClientId);
  });

  it('is the registered one without the blanks that came with it', () => {
    expect(expectedClientId(subjectOf({}, { expected: { client_id: ' registered\n' } }))).toBe('registered');
  });

  it('is that of the form before that of the login', () => {
    const authorization_request = 'https://stg-id.singpass.gov.sg/auth?client_id=of-the-login';
    const claims = { iss: testClientId, sub: testClientId };
    expect(expectedClientId(subjectOf(claims, { ...request('of-the-form'), authorization_request }))).toBe(
      'of-the-form',
    );
    expect(expectedClientId(subjectOf(claims, { ...request(''), authorization_request }))).toBe(
      'of-the-login',
    );
  });

  it.each([
    [{ iss: testClientId, sub: testClientId }, testClientId],
    [{ iss: testClientId, sub: 'my-app' }, testClientId],
    [{ iss: 'my-app', sub: testClientId }, testClientId],
    [{ iss: testClientId, sub: otherId }, undefined],
    [{ iss: `${testClientId}x`, sub: `x${testClientId}` }, undefined],
    [{ iss: 7, sub: [testClientId] }, undefined],
    [{}, undefined],
  ])('of %j alone is the one with the shape of an id', (claims, id) => {
    expect(expectedClientId(subjectOf(claims))).toBe(id);
  });

  it.each(['<redacted>', '***', 'YOUR_CLIENT_ID', '{{client_id}}'])(
    'is not %s, which stands for one',
    (id) => {
      const claims = { iss: testClientId, sub: 'user@example.sg' };
      expect(expectedClientId(subjectOf(claims, request(id)))).toBe(testClientId);
    },
  );

  it('is not guessed where nothing says what an id looks like', () => {
    expect(
      expectedClientId(subjectOf({ iss: testClientId, sub: testClientId }, { profile: 'rfc7523' })),
    ).toBeUndefined();
  });
});

describe('a claim that the standards leave optional', () => {
  it('is asked for by Singpass, and not by any server', () => {
    expect(asksFor(subjectOf({}), 'jti')).toBe(true);
    expect(asksFor(subjectOf({}), 'iat')).toBe(true);
    expect(asksFor(subjectOf({}, { profile: 'rfc7523' }), 'jti')).toBe(false);
    expect(asksFor(subjectOf({}, { profile: 'rfc7523' }), 'iat')).toBe(false);
  });
});

describe('a claim that names the client', () => {
  const wrapped = { kind: 'not-applicable', because: 'reported as payload-wrapped' };

  it.each(['payload', 'claims', 'data', 'body'])('is not missed where all stand inside %s', (name) => {
    for (const claim of ['iss', 'sub'] as const) {
      expect(clientClaimOutcome(subjectOf({ [name]: { iss: 'x' } }), claim)).toEqual(wrapped);
      expect(clientClaimOutcome(subjectOf({ [name]: { sub: 'x' } }), claim)).toEqual(wrapped);
      expect(clientClaimOutcome(subjectOf({ [name]: { jti: 'x' } }), claim).kind).toBe('found');
      expect(clientClaimOutcome(subjectOf({ [name]: 'iss' }), claim).kind).toBe('found');
    }
  });

  it('is missed in another member, and where the other one of the two stands at the top', () => {
    expect(clientClaimOutcome(subjectOf({ act: { iss: 'x' } }), 'iss').kind).toBe('found');
    expect(clientClaimOutcome(subjectOf({ sub: 'x', data: { iss: 'x' } }), 'iss').kind).toBe('found');
    expect(clientClaimOutcome(subjectOf({ iss: 'x', data: { sub: 'x' } }), 'sub').kind).toBe('found');
  });
});

describe('client and server that have changed places', () => {
  it.each([
    ['the server in iss', { iss: issuer, sub: testClientId, aud: testClientId }, true],
    ['the server in sub', { iss: testClientId, sub: issuer, aud: testClientId }, true],
    ['the server in both', { iss: issuer, sub: issuer, aud: testClientId }, true],
    ['another client in aud', { iss: issuer, sub: testClientId, aud: otherId }, false],
    ['no client in aud', { iss: issuer, sub: issuer, aud: `${testClientId}/x` }, false],
    ['no text in aud', { iss: issuer, sub: testClientId, aud: [testClientId] }, false],
    ['the server in aud', { iss: issuer, sub: testClientId, aud: issuer }, false],
    ['no server', { iss: testClientId, sub: testClientId, aud: testClientId }, false],
  ])('%s: %j → %s', (_what, claims, swapped) => {
    expect(isSwapped(subjectOf(claims))).toBe(swapped);
  });

  it('are not seen where neither id nor its shape is known, or no issuer', () => {
    const claims = { iss: 'https://id.example', sub: 'x', aud: 'my-app' };
    const nowhere = { profile: 'rfc7523', environment: 'custom' } as const;
    expect(isSwapped(subjectOf(claims, nowhere))).toBe(false);
    expect(isSwapped(subjectOf(claims, { ...nowhere, expected: { client_id: 'my-app' } }))).toBe(false);
    const there = { ...nowhere, discovery: '{"issuer":"https://id.example"}' };
    expect(subjectOf(claims, there).target.issuer).toBe('https://id.example');
    expect(isSwapped(subjectOf(claims, there))).toBe(false);
    const known = { ...there, expected: { client_id: 'my-app' } };
    expect(isSwapped(subjectOf({ ...claims, sub: 'my-app' }, known))).toBe(true);
    // Somebody else in sub: a token that was issued to the client.
    expect(isSwapped(subjectOf(claims, known))).toBe(false);
  });

  it.each([
    ['an address in iss', { iss: 'https://id.example/token', sub: 'my-app', aud: 'my-app' }, true],
    ['an address in sub', { iss: 'my-app', sub: 'https://id.example', aud: 'my-app' }, true],
    ['an address in both', { iss: 'https://id.example', sub: 'https://id.example', aud: 'my-app' }, true],
    ['somebody else in sub', { iss: 'https://id.example', sub: 'user', aud: 'my-app' }, false],
    ['another client in aud', { iss: 'https://id.example', sub: 'my-app', aud: 'other' }, false],
    ['no address', { iss: 'my-app', sub: 'my-app', aud: 'my-app' }, false],
    ['the server in aud', { iss: 'my-app', sub: 'my-app', aud: 'https://id.example' }, false],
  ])('are seen by the id of the client where no issuer is known: %s', (_what, claims, swapped) => {
    const nowhere = { profile: 'rfc7523', environment: 'custom', expected: { client_id: 'my-app' } } as const;
    expect(isSwapped(subjectOf(claims, nowhere))).toBe(swapped);
  });

  it('are not seen where the id is an address itself', () => {
    const id = 'https://rp.example';
    const nowhere = { profile: 'rfc7523', environment: 'custom', expected: { client_id: id } } as const;
    expect(isSwapped(subjectOf({ iss: id, sub: id, aud: id }, nowhere))).toBe(false);
  });
});
