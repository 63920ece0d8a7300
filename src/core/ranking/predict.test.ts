import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { dpopKey } from '../../testing/keys.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { testNow } from '../../testing/times.ts';
import { makeDpopProof } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import type { Diagnosis } from '../diagnosis.ts';

const diagnosisOf = async (given: Case): Promise<Diagnosis> => (await analyse(given, testNow)).diagnosis;
const answer = (error: string): string => JSON.stringify({ error });

describe('the predicted answers', () => {
  it('come one after the other, as the server meets the faults', async () => {
    const { predicted, next } = await diagnosisOf(
      await legacyCase({
        parameters: { grant_type: 'password', redirect_uri: 'https://rp.example.sg/callback/' },
        assertion: { claims: { exp: testNow + 3600 } },
      }),
    );
    expect([predicted, ...next].map((one) => [one?.because, one?.error])).toEqual([
      ['grant-type-wrong', 'unsupported_grant_type'],
      ['exp-too-far', 'invalid_client'],
      ['redirect-uri-slash', 'invalid_grant'],
    ]);
  });

  it('do not depend on the answer that came back', async () => {
    const given = await fapiCase({
      parameters: { client_assertion: await alteredAssertion({ form: toDer }) },
    });
    const alone = await diagnosisOf(given);
    const answered = await diagnosisOf({ ...given, response: answer('invalid_grant') });
    expect(answered.predicted).toEqual(alone.predicted);
    expect(alone.next).toEqual([]);
  });
});

describe('what the real answer rules out', () => {
  it('is struck out with the reason, and stands behind what the answer leaves open', async () => {
    const { findings } = await diagnosisOf(
      await legacyCase({
        assertion: { claims: { exp: testNow + 3600 } },
        parameters: { redirect_uri: 'https://rp.example.sg/callback/' },
        response: answer('invalid_grant'),
      }),
    );
    expect(findings.map(({ code, explains }) => [code, explains])).toEqual([
      ['redirect-uri-slash', true],
      ['exp-too-far', false],
    ]);
    expect(findings.map(({ struckOut }) => struckOut)).toEqual([
      undefined,
      'The answer invalid_grant is given after this was checked and accepted.',
    ]);
  });

  it('is no fault of the call of userinfo that was refused', async () => {
    const userinfo = 'https://stg-id.singpass.gov.sg/fapi/userinfo';
    const claims = { htm: 'GET', htu: userinfo, ath: 'A'.repeat(43) };
    const dpop = await makeDpopProof({ key: await dpopKey(), claims });
    const request = `curl ${userinfo} -H 'Authorization: DPoP kz8wBs1gDPoPtokenOfATest' -H 'DPoP: ${dpop}'`;
    const response = 'HTTP/1.1 401 Unauthorized\r\n\r\n{"error":"invalid_token"}';
    const { findings } = await diagnosisOf({ profile: 'singpass-fapi', request, response });
    expect(findings[0]).toMatchObject({ code: 'dpop-ath', explains: true, struckOut: undefined });
  });

  it('is everything in the request, where the server accepted it', async () => {
    const { findings } = await diagnosisOf(
      await fapiCase({
        assertion: { claims: { exp: testNow + 3600 } },
        response: JSON.stringify({ access_token: 'x', token_type: 'DPoP', id_token: 'a.b.c.d.e' }),
      }),
    );
    const found = findings.find(({ code }) => code === 'exp-too-far');
    expect(found).toMatchObject({ struckOut: 'The server accepted the request all the same.' });
    expect(found?.explains).toBeUndefined();
  });
});
