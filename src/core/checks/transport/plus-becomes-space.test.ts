import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { plusBecomesSpace } from './plus-becomes-space.ts';

const url = 'http://localhost:5156/singpass/v2/token';
const code = 'aB3+cD4/eF5=';

testCheck(plusBecomesSpace, {
  accepts: {
    'a healthy request': fapiCase,
    'a + that is encoded': () => legacyCase({ parameters: { code } }),
    'a space in a scope': () => legacyCase({ request: `curl ${url} -d scope=openid+profile -d code=x` }),
  },
  rejects: {
    'a code with a bare +': [
      () => legacyCase({ request: `curl ${url} -d grant_type=x -d 'code=${code}'` }),
      { certainty: 'proof', path: 'parameters.code', found: 'aB3 cD4/eF5=', expected: 'aB3+cD4/eF5=' },
    ],
  },
  undecided: {
    'parameters alone': [{ parameters: { code: 'a b' } }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
