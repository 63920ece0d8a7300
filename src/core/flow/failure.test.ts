import { beforeAll, describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { pushedAnswer } from '../../testing/logins.ts';
import { errorAnswer } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import type { RankedFinding } from '../diagnosis.ts';
import { failureOf } from './failure.ts';
import type { FlowFailure, FlowStepId } from './flow.ts';

let fault: RankedFinding;
beforeAll(async () => {
  const given = await fapiCase({ parameters: { grant_type: undefined } });
  const [first] = (await analyse(given, testNow)).diagnosis.findings;
  if (first === undefined) throw new Error('the case has no fault');
  fault = first;
});

const at = (source: Evidence['source'], changes: Partial<RankedFinding> = {}): RankedFinding => ({
  ...fault,
  title: `Fault of ${source}`,
  evidence: [{ source }],
  ...changes,
});
const failure = (given: Case, ...findings: readonly RankedFinding[]): FlowFailure | undefined =>
  failureOf(buildSubject(given, testNow), findings);

describe('the step that a fault lets fail', () => {
  it.each<[Evidence['source'], FlowStepId | undefined]>([
    ['authorization_request', 'par'],
    ['par_response', 'par'],
    ['authorization_url', 'authorize'],
    ['callback', 'callback'],
    ['request', 'token'],
    ['client_assertion', 'token'],
    ['dpop', 'token'],
    ['jwks', 'token'],
    ['response', 'token'],
    ['now', undefined],
    ['expected', undefined],
    ['other_jwks', undefined],
    ['certificates', undefined],
    ['provider_jwks', undefined],
    ['discovery', undefined],
    ['previous_request', undefined],
  ])('by evidence in %s is %s', async (source, step) => {
    const because = `Fault of ${source}`;
    const expected = step && { step, by: 'finding', because };
    expect(failure(await fapiCase(), at(source))).toEqual(expected);
  });

  it('is the login where the authorization request is a URL', async () => {
    expect(failure(await legacyCase(), at('authorization_request'))?.step).toBe('authorize');
  });

  it('is the first one of the login, and only a sure fault', async () => {
    const given = await fapiCase();
    expect(failure(given, at('request'), at('callback'), at('par_response'))?.step).toBe('par');
    expect(failure(given, at('callback', { certainty: 'strong' }))?.step).toBe('callback');
    for (const weak of [
      { certainty: 'hint' },
      { severity: 'warning' },
      { severity: 'note' },
      { struckOut: 'The server accepted the request all the same.' },
    ] as const)
      expect(failure(given, at('callback', weak))).toBeUndefined();
  });

  it('is not PAR once PAR gave a request_uri, and none once the server accepted', async () => {
    const pushed = await fapiCase({ par_response: pushedAnswer() });
    expect(failure(pushed, at('par_response'), at('request'))?.step).toBe('token');
    const accepted = 'HTTP/1.1 200 OK\r\n\r\n{"access_token":"x","token_type":"DPoP","id_token":"a.b.c.d.e"}';
    expect(failure(await fapiCase({ response: accepted }), at('request'))).toBeUndefined();
  });
});

describe('the words for an answer that refused', () => {
  it.each<[string, Case, string]>([
    ['PAR', { par_response: errorAnswer(400, 'invalid_request') }, 'PAR answered invalid_request'],
    ['the token endpoint', { response: errorAnswer(400, 'invalid_grant') }, 'the answer was invalid_grant'],
    ['a gateway', { response: 'HTTP/1.1 429 Too Many Requests\r\n\r\n' }, 'the answer was 429'],
    [
      'the callback',
      { callback: `https://rp.example.sg/callback?error=${'x'.repeat(70)}` },
      `the callback brought ${'x'.repeat(60)}`,
    ],
  ])('of %s name it', async (_name, changes, because) => {
    expect(failure({ ...(await fapiCase()), ...changes })?.because).toBe(because);
  });
});
