import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { unknownParam } from './unknown-param.ts';

testCheck(unknownParam, {
  accepts: {
    'a healthy request': fapiCase,
    'an optional parameter': () => fapiCase({ parameters: { client_id: 'x' } }),
    'a misspelt name, which is another fault': () =>
      fapiCase({ parameters: { code: undefined, authCode: 'x' } }),
  },
  rejects: {
    'a state': [
      () => fapiCase({ parameters: { state: 'x' } }),
      { certainty: 'hint', severity: 'note', path: 'parameters.state' },
    ],
    'a scope where the profile has none': [
      () => fapiCase({ parameters: { scope: 'openid' } }),
      { certainty: 'hint', path: 'parameters.scope' },
    ],
    'a strange name': [
      { parameters: { constructor: 'x' } },
      { certainty: 'hint', path: 'parameters.constructor' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
