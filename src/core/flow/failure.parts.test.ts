import { describe, expect, it } from 'vitest';
import type { Subject } from '../case/subject.ts';
import type { Evidence } from '../checks/outcome.ts';
import type { RankedFinding } from '../diagnosis.ts';
import { parseResponse } from '../response/parse-response.ts';
import { failureOf } from './failure.ts';
import type { FlowFailure, FlowStepId } from './flow.ts';

const listOf = (name: string, value: string) => ({ parameters: [{ name, value }] });
const request = { url: 'https://a/token', queryParameters: [], ...listOf('code', 'c') };
const userinfo = { url: 'https://a/userinfo', queryParameters: [], parameters: [] };
const refusal = parseResponse('{"error":"invalid_grant"}');
const pushed = parseResponse('{"request_uri":"urn:x"}');
const refused = { guide: 'invalid-grant', summary: 'Refused.' };
const failure = (parts: object, ...findings: readonly RankedFinding[]): FlowFailure | undefined =>
  failureOf(parts as unknown as Subject, findings);
const fault = (source: Evidence['source'], parts: Partial<RankedFinding> = {}): RankedFinding =>
  ({
    title: `Fault of ${source}`,
    severity: 'error',
    certainty: 'proof',
    evidence: [{ source }],
    ...parts,
  }) as unknown as RankedFinding;
const byAnswer = (step: FlowStepId, because: string): FlowFailure => ({ step, by: 'answer', because });
const byFinding = (step: FlowStepId, because: string): FlowFailure => ({ step, by: 'finding', because });
const long = 'e'.repeat(60);

describe('a login that an answer ended', () => {
  it.each<[string, object, FlowFailure | undefined]>([
    ['of PAR', { parResponse: refusal, response: pushed }, byAnswer('par', 'PAR answered invalid_grant')],
    [
      'of PAR before all',
      { parResponse: refusal, callback: listOf('error', 'e') },
      byAnswer('par', 'PAR answered invalid_grant'),
    ],
    [
      'of PAR, pasted as the answer',
      { parResponse: refusal, response: refusal, recognised: { ...refused, error: 'invalid_grant' } },
      byAnswer('par', 'the answer was invalid_grant'),
    ],
    ['of no error of PAR', { parResponse: pushed }, undefined],
    [
      'in the callback',
      { callback: listOf('error', `${long}f`) },
      byAnswer('authorize', `the callback brought ${long}`),
    ],
    ['of no error in the callback', { callback: listOf('code', 'c') }, undefined],
    [
      'with an error',
      { response: refusal, recognised: { ...refused, error: `${long}f`, status: 400 } },
      byAnswer('token', `the answer was ${long}`),
    ],
    [
      'with a status',
      { response: refusal, recognised: { ...refused, status: 429 } },
      byAnswer('token', 'the answer was 429'),
    ],
    ['with words', { response: refusal, recognised: refused }, byAnswer('token', 'Refused.')],
    [
      'that nobody knows',
      { response: refusal, recognised: { ...refused, guide: 'unrecognised-response' } },
      undefined,
    ],
    ['that is not recognised', { response: refusal }, undefined],
    ['that is not there', { recognised: refused }, undefined],
    ['that accepted', { response: refusal, recognised: { guide: 'success', summary: 'Fine.' } }, undefined],
    [
      'of userinfo that refused the access token',
      {
        request: userinfo,
        response: refusal,
        recognised: { guide: 'fails-after-success', error: 'invalid_token', summary: 'x' },
      },
      byAnswer('userinfo', 'the answer was invalid_token'),
    ],
    [
      'of userinfo that gave it',
      { request: userinfo, response: parseResponse('HTTP/1.1 200 OK'), recognised: refused },
      undefined,
    ],
  ])('%s', (_name, parts, wanted) => {
    expect(failure(parts)).toEqual(wanted);
  });
});

describe('a login that a fault would end', () => {
  it.each<[Evidence['source'], FlowStepId | undefined]>([
    ['authorization_request', 'authorize'],
    ['par_response', 'par'],
    ['authorization_url', 'authorize'],
    ['callback', 'callback'],
    ['request', 'token'],
    ['client_assertion', 'token'],
    ['dpop', 'token'],
    ['jwks', 'token'],
    ['response', 'token'],
    ['now', undefined],
    ['certificates', undefined],
  ])('in %s, ends at %s', (source, step) => {
    expect(failure({ request }, fault(source))).toEqual(step && byFinding(step, `Fault of ${source}`));
  });

  it.each<[string, object, readonly RankedFinding[], FlowFailure | undefined]>([
    ['of none', { request }, [], undefined],
    [
      'in the pushed request',
      { authorizationRequest: { kind: 'par' } },
      [fault('authorization_request')],
      byFinding('par', 'Fault of authorization_request'),
    ],
    [
      'in a URL',
      { authorizationRequest: { kind: 'url' } },
      [fault('authorization_request')],
      byFinding('authorize', 'Fault of authorization_request'),
    ],
    [
      'in a pushed request that was answered',
      { authorizationRequest: { kind: 'par' }, parResponse: pushed },
      [fault('authorization_request')],
      undefined,
    ],
    [
      'in a call of userinfo',
      { request: userinfo, response: parseResponse('x') },
      [fault('request')],
      byFinding('userinfo', 'Fault of request'),
    ],
    [
      'first, of several',
      { request },
      [fault('request'), fault('jwks'), fault('callback')],
      byFinding('callback', 'Fault of callback'),
    ],
    [
      'first, of one step',
      { request },
      [fault('request'), fault('jwks')],
      byFinding('token', 'Fault of request'),
    ],
    [
      'by its first evidence',
      { request },
      [fault('jwks', { evidence: [{ source: 'now' }, { source: 'request' }] })],
      undefined,
    ],
    [
      'likely',
      { request },
      [fault('request', { certainty: 'strong' })],
      byFinding('token', 'Fault of request'),
    ],
    ['perhaps', { request }, [fault('request', { certainty: 'hint' })], undefined],
    ['that is a risk', { request }, [fault('request', { severity: 'warning' })], undefined],
    ['that is struck out', { request }, [fault('request', { struckOut: 'Accepted.' })], undefined],
    ['after all was accepted', { request, recognised: { guide: 'success' } }, [fault('request')], undefined],
    [
      'after userinfo was given',
      { request: userinfo, response: parseResponse('HTTP/1.1 200 OK') },
      [fault('request')],
      undefined,
    ],
    [
      'behind an answer',
      { request, response: refusal, recognised: refused },
      [fault('callback')],
      byAnswer('token', 'Refused.'),
    ],
  ])('%s', (_name, parts, findings, wanted) => {
    expect(failure(parts, ...findings)).toEqual(wanted);
  });
});
