import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import type { Json } from '../../assertion/decoded-jwt.ts';
import type { Case } from '../../case/case.ts';
import { audOtherService } from './aud-other-service.ts';

const refused = '{"error":"invalid_client"}';
const anywhere = async (aud: Json, more: Partial<Case> = { response: refused }): Promise<Case> => ({
  profile: 'rfc7523',
  request: 'POST /token HTTP/1.1\r\nHost: id.example\r\n\r\ngrant_type=client_credentials',
  client_assertion: await makeAssertion({ claims: { aud } }),
  ...more,
});

testCheck(audOtherService, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'another provider': [
      () => fapiCase({ assertion: { claims: { aud: 'https://login.example.com/oauth2' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'another host than the one that refused, where no issuer is known': [
      () => anywhere('https://login.example.com/token'),
      { certainty: 'hint', path: 'claims.aud', found: 'login.example.com', expected: 'id.example' },
    ],
    'a word': [
      () => fapiCase({ assertion: { claims: { aud: 'singpass' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
  },
  undecided: {
    'another host, and no answer': [() => anywhere('https://login.example.com', {}), 'not-applicable'],
    'another host, and an answer about the code': [
      () => anywhere('https://login.example.com', { response: '{"error":"invalid_grant"}' }),
      'not-applicable',
    ],
    'the host that is called': [() => anywhere('https://id.example/realm'), 'not-applicable'],
    'the host that is called, in a list': [
      () => anywhere(['https://login.example.com', 'https://id.example']),
      'not-applicable',
    ],
    'a word, where no issuer is known': [() => anywhere('our-server'), 'not-applicable'],
    'an address that is another fault': [
      () => anywhere('https://login.example.com/.well-known/openid-configuration'),
      'not-applicable',
    ],
    'another fault of aud': [() => fapiCase({ assertion: { claims: { aud: undefined } } }), 'not-applicable'],
    'no assertion': [{}, 'cannot-tell'],
  },
});
