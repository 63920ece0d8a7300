import { fapiCase, legacyCase, parRequest } from '../../testing/cases.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { invalidScopeGuide } from './invalid-scope.ts';

const response = errorAnswer(400, 'invalid_scope');

testGuide(invalidScopeGuide, {
  byHand: {
    'scope at the token endpoint': [{ value: 'yes' }, 'c-value'],
    'no openid': [{ openid: 'yes' }, 'c-openid'],
    'a scope that is not allowed': [{ allowed: 'yes' }, 'c-allowed'],
    'an app of another kind': [{ 'app-type': 'yes' }, 'c-type'],
    'nothing of all this': [{}, 'end'],
  },
  byEvidence: {
    'another scope than openid': [
      () => legacyCase({ parameters: { scope: 'openid name' }, response }),
      'scope-not-allowed',
      'c-value',
    ],
    'PAR without openid': [
      async () => fapiCase({ authorization_request: await parRequest({ scope: 'name' }), response }),
      'par-invalid-params',
      'c-openid',
    ],
  },
});
