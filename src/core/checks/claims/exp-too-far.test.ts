import { fapiCase } from '../../../testing/cases.ts';
import { corppassEndpoint, corppassLegacyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { parseRequest } from '../../request/parse-request.ts';
import { expTooFar } from './exp-too-far.ts';

const tooFar =
  '{"error":"invalid_client","error_description":"The client_assertion token has an expiration too far into the future."}';
const minutes = (count: number) => ({ iat: testNow - 5, exp: testNow - 5 + count * 60 });
const open = (times: object, response: string) => () =>
  fapiCase({ profile: 'rfc7523', assertion: { claims: { iat: testNow - 5, ...times } }, response });

testCheck(expTooFar, {
  accepts: {
    'a healthy assertion': fapiCase,
    'two minutes and the tolerance from now, without iat': () =>
      fapiCase({ assertion: { claims: { iat: undefined, exp: testNow + 180 } } }),
    'any time where no limit is known and the answer does not speak of it': open(
      { exp: testNow + 86_400 },
      '{"error":"invalid_client"}',
    ),
    'a minute, of which the answer says that it is too long: the clocks differ': open(
      { exp: testNow + 55 },
      tooFar,
    ),
    'exactly the allowed time': () =>
      fapiCase({ assertion: { claims: { iat: testNow - 5, exp: testNow + 115 } } }),
    'ten minutes for Corppass before FAPI': () => corppassLegacyCase({ assertion: { claims: minutes(10) } }),
  },
  rejects: {
    'eleven minutes for Corppass before FAPI': [
      () => corppassLegacyCase({ assertion: { claims: minutes(11) } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'five minutes for Corppass, where nothing shows whether a proof goes with it': [
      async () => ({
        request: parseRequest((await corppassLegacyCase({ assertion: { claims: minutes(5) } })).request ?? '')
          ?.body,
        token_endpoint: corppassEndpoint,
        now: testNow,
      }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    'an hour from now, without iat': [
      () => fapiCase({ assertion: { claims: { iat: undefined, exp: testNow + 3600 } } }),
      { certainty: 'strong', path: 'claims.exp', found: /^3600 seconds from now/ },
    ],
    'an hour where no limit is known and the answer says that it is too long': [
      open({ exp: testNow + 3595 }, tooFar),
      { certainty: 'strong', path: 'claims.exp', found: /^3600 seconds after iat/ },
    ],
    'five minutes without iat, of which the answer says that they are too long': [
      open({ iat: undefined, exp: testNow + 300 }, tooFar),
      { certainty: 'strong', path: 'claims.exp', found: /^300 seconds from now/ },
    ],
    'one second more': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 5, exp: testNow + 116 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'an hour': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 5, exp: testNow + 3600 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
