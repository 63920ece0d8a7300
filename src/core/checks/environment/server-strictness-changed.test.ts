import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { outcomeOf, testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { analyse } from '../../analyse.ts';
import { serverStrictnessChanged } from './server-strictness-changed.ts';

const response = '{"error":"invalid_client"}';
const withoutTyp = { header: { typ: undefined } };

testCheck(serverStrictnessChanged, {
  accepts: {
    'a request without any deviation': () => fapiCase({ response }),
  },
  rejects: {
    'a header without typ, and an error': [
      () => fapiCase({ assertion: withoutTyp, response }),
      { certainty: 'hint', severity: 'note', path: 'header.typ' },
    ],
    'a claim of its own, and a status alone': [
      () =>
        fapiCase({ assertion: { claims: { purpose: 'x' } }, response: 'HTTP/1.1 401 Unauthorized\r\n\r\n' }),
      { certainty: 'hint', path: 'claims.purpose' },
    ],
  },
  undecided: {
    'no answer': [() => fapiCase({ assertion: withoutTyp }), 'cannot-tell'],
    'an answer with tokens': [
      () => fapiCase({ assertion: withoutTyp, response: '{"access_token":"x","token_type":"DPoP"}' }),
      'not-applicable',
    ],
    'a call of userinfo': [
      {
        request: 'GET /fapi/userinfo HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\n',
        response: '{"error":"invalid_token"}',
      },
      'not-applicable',
    ],
    'a message of the client': [
      () => fapiCase({ assertion: withoutTyp, response: 'connect ECONNREFUSED 10.0.0.1:443' }),
      'not-applicable',
    ],
    'a deviation beside a proven fault': [
      () =>
        fapiCase({
          assertion: { ...withoutTyp, claims: { iat: testNow - 400, exp: testNow - 300 } },
          response,
        }),
      'not-applicable',
    ],
    'an answer alone': [{ response }, 'not-applicable'],
  },
});

describe('a server that became stricter', () => {
  it('is told all deviations together', async () => {
    const given = await fapiCase({
      assertion: { header: { typ: undefined, kid: undefined }, claims: { purpose: 'x' } },
      response,
    });
    const outcome = await outcomeOf(serverStrictnessChanged, given);
    if (outcome.kind !== 'found') throw new Error(outcome.kind);
    expect(outcome.finding.evidence.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['header.typ', 'claims.purpose']),
    );
    for (const { note } of outcome.finding.evidence) expect(note?.length).toBeGreaterThan(10);
  });

  it('comes after the deviations themselves', async () => {
    const { diagnosis } = await analyse(await fapiCase({ assertion: withoutTyp, response }), testNow);
    const codes = diagnosis.findings.map(({ code }) => code);
    expect(codes.indexOf('typ-missing')).toBeGreaterThanOrEqual(0);
    expect(codes.indexOf('server-strictness-changed')).toBeGreaterThan(codes.indexOf('typ-missing'));
  });
});
