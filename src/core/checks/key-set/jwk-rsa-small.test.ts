import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkRsaSmall } from './jwk-rsa-small.ts';

testCheck(jwkRsaSmall, {
  accepts: {
    'EC keys': fapiCase,
    '2048 bits': { jwks: JSON.stringify({ keys: [{ kty: 'RSA', n: 'A'.repeat(342), e: 'AQAB' }] }) },
  },
  rejects: {
    '1024 bits': [
      { jwks: JSON.stringify({ keys: [{ kty: 'RSA', n: 'A'.repeat(171), e: 'AQAB' }] }) },
      { certainty: 'proof', path: 'keys[0].n', found: '1024 bits' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});
