import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testClientId } from '../../../testing/tokens.ts';
import { clientIdUnknown } from './client-id-unknown.ts';

const other = 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx';

testCheck(clientIdUnknown, {
  accepts: {
    'the registered id': () => legacyCase({ expected: { client_id: testClientId } }),
    'the registered id in the assertion alone': () => fapiCase({ expected: { client_id: testClientId } }),
  },
  rejects: {
    'another id': [
      () => legacyCase({ expected: { client_id: other } }),
      { certainty: 'strong', path: 'parameters.client_id', found: testClientId, expected: other },
    ],
    'another id in the assertion alone': [
      () => fapiCase({ expected: { client_id: other } }),
      { certainty: 'strong', path: 'claims.sub' },
    ],
  },
  undecided: {
    'one of two right, which is another fault': [
      () => legacyCase({ expected: { client_id: other }, parameters: { client_id: other } }),
      'not-applicable',
    ],
    'nothing registered': [() => legacyCase({ expected: {} }), 'not-applicable'],
    'no registration': [legacyCase, 'cannot-tell'],
  },
});
