import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { codePercentEncoded } from './code-percent-encoded.ts';

const wrong = { certainty: 'proof', path: 'parameters.code' } as const;
const withCode = (code: string | undefined) => () => fapiCase({ parameters: { code } });

testCheck(codePercentEncoded, {
  accepts: { 'a plain code': fapiCase, 'a code of unusual length': withCode('abc') },
  rejects: {
    'a slash that is encoded twice': [withCode('4%2F0siv'), { ...wrong, expected: /^4\/0siv$/ }],
    'a parameter of a form': [{ profile: 'singpass-fapi', parameters: { code: 'a%3D' } }, wrong],
  },
  undecided: {
    'another value in its place': [withCode('urn:ietf:params:oauth:request_uri:a%2F'), 'not-applicable'],
    'no code': [withCode(undefined), 'not-applicable'],
    'an empty code': [withCode(''), 'not-applicable'],
    'a hidden code': [withCode('<redacted>'), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
  },
});
