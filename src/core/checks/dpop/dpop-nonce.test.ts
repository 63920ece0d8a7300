import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopNonce } from './dpop-nonce.ts';

testCheck(dpopNonce, {
  accepts: {
    'another error': () => fapiCase({ response: '{"error":"invalid_grant"}' }),
  },
  rejects: {
    use_dpop_nonce: [
      () =>
        fapiCase({
          response: 'HTTP/1.1 400 Bad Request\r\nDPoP-Nonce: abc\r\n\r\n{"error":"use_dpop_nonce"}',
        }),
      { certainty: 'proof', path: 'headers.dpop-nonce' },
    ],
    'the error without the header': [
      { response: '{"error":"use_dpop_nonce","error_description":"iat is not recent enough"}' },
      { certainty: 'strong', path: 'headers.dpop-nonce', found: 'not in the paste' },
    ],
    'another nonce than the one that the proof holds': [
      () =>
        fapiCase({
          proof: { claims: { nonce: 'old' } },
          response: 'HTTP/1.1 400 Bad Request\r\nDPoP-Nonce: abc\r\n\r\n{"error":"use_dpop_nonce"}',
        }),
      { certainty: 'proof', found: 'abc' },
    ],
  },
  undecided: {
    'the nonce that the proof holds already': [
      () =>
        fapiCase({
          proof: { claims: { nonce: 'abc' } },
          response: 'HTTP/1.1 400 Bad Request\r\nDPoP-Nonce: abc\r\n\r\n{"error":"use_dpop_nonce"}',
        }),
      'not-applicable',
    ],
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
