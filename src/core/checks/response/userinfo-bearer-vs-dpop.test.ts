import { testCheck } from '../../../testing/test-check.ts';
import { userinfoBearerVsDpop } from './userinfo-bearer-vs-dpop.ts';

testCheck(userinfoBearerVsDpop, {
  accepts: {
    DPoP: { request: "curl https://id.singpass.gov.sg/fapi/userinfo -H 'Authorization: DPoP abc'" },
  },
  rejects: {
    'DPoP at a server without DPoP': [
      {
        profile: 'singpass-legacy',
        request: "curl https://id.singpass.gov.sg/userinfo -H 'Authorization: DPoP abc'",
      },
      { certainty: 'proof', found: 'DPoP', expected: 'Bearer' },
    ],
    'Bearer under FAPI 2.0': [
      { request: "curl https://id.singpass.gov.sg/fapi/userinfo -H 'Authorization: Bearer abc'" },
      { certainty: 'proof', path: 'headers.authorization', found: 'Bearer', expected: 'DPoP' },
    ],
    none: [{ request: 'curl https://id.singpass.gov.sg/fapi/userinfo' }, { certainty: 'proof' }],
  },
  undecided: {
    'a scheme in a variable of the shell': [
      { request: 'curl https://id.singpass.gov.sg/fapi/userinfo -H "Authorization: $AUTH"' },
      'not-applicable',
    ],
    'a scheme in a variable of the program': [
      {
        request:
          "await axios.get('https://id.singpass.gov.sg/fapi/userinfo', { headers: { Authorization: auth } });",
      },
      'not-applicable',
    ],
    'a URL alone': [
      { profile: 'singpass-fapi', request: 'https://stg-id.singpass.gov.sg/fapi/userinfo' },
      'not-applicable',
    ],
    'a server that issues tokens of both kinds': [
      { profile: 'rfc7523', request: "curl https://op.example/userinfo -H 'Authorization: Bearer abc'" },
      'not-applicable',
    ],
    'no request': [{}, 'cannot-tell'],
    'a token request': [{ request: 'curl https://id.singpass.gov.sg/fapi/token -d a=1' }, 'not-applicable'],
  },
});
