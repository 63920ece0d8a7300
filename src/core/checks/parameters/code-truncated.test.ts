import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testCode } from '../../../testing/tokens.ts';
import { codeTruncated } from './code-truncated.ts';

const withCode = (code: string) => () => fapiCase({ parameters: { code } });
const callback = `https://rp.example.sg/callback?code=${testCode}&state=x`;

testCheck(codeTruncated, {
  accepts: {
    'a code of 43 characters': fapiCase,
    'any length where none is known': () => legacyCase({ parameters: { code: 'abc' } }),
    'a short code that the callback has too': () =>
      fapiCase({ parameters: { code: 'abc' }, callback: 'https://rp.example.sg/callback?code=abc' }),
  },
  rejects: {
    'a piece of the code in the callback': [
      () => fapiCase({ parameters: { code: testCode.slice(0, 30) }, callback }),
      { certainty: 'proof', path: 'parameters.code', expected: testCode },
    ],
    'the state behind it': [withCode(`${testCode}&state=abc`), { certainty: 'strong', expected: testCode }],
    'the whole callback URL': [withCode(callback), { certainty: 'strong', expected: testCode }],
    'a space inside': [
      () => fapiCase({ request: 'grant_type=authorization_code&code=abc%20def' }),
      { certainty: 'strong', found: 'abc def' },
    ],
    'a space that the code in the callback has not': [
      () =>
        fapiCase({
          request: `grant_type=authorization_code&code=${testCode.slice(0, 9)}+${testCode.slice(9)}`,
          callback,
        }),
      { certainty: 'strong', expected: testCode },
    ],
    'a slash': [withCode('abc/def'), { certainty: 'strong' }],
    '42 characters': [withCode(testCode.slice(1)), { certainty: 'hint', severity: 'note' }],
  },
  undecided: {
    'a code that is encoded twice': [withCode('a%2Fb'), 'not-applicable'],
    'a line break at the end': [withCode(`${testCode}\n`), 'not-applicable'],
    'a hidden code': [withCode('***'), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
  },
});
