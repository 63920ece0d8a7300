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
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
