import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { newlineInsideBody } from './newline-inside-body.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(newlineInsideBody, {
  accepts: {
    'a healthy request': fapiCase,
    'a command on several lines': () =>
      fapiCase({ request: `curl ${url} \\\n -d code=x \\\n -d grant_type=y` }),
  },
  rejects: {
    'line breaks in front of every &': [
      () => fapiCase({ request: `curl ${url} -d 'grant_type=x\n&code=y\n&state=z'` }),
      { certainty: 'proof', path: 'parameters.grant_type' },
    ],
    'a line break behind an &': [
      () => fapiCase({ request: `curl ${url} -d 'grant_type=x&\ncode=y'` }),
      { certainty: 'proof', path: 'parameters.\ncode', expected: 'code' },
    ],
    'blanks in front of a name': [
      () => fapiCase({ request: `curl ${url} -d 'grant_type=x&  code=y'` }),
      { certainty: 'proof' },
    ],
    'a body pasted alone': [() => fapiCase({ request: 'grant_type=x&\n  code=y' }), { certainty: 'strong' }],
    'the rest of a body set in, as an editor may show it': [
      () => fapiCase({ request: `POST ${url} HTTP/1.1\nA: b\n\ngrant_type=x&\n  code=y` }),
      { certainty: 'strong' },
    ],
    'the same with its blanks counted': [
      () => fapiCase({ request: `POST ${url} HTTP/1.1\nContent-Length: 22\n\ngrant_type=x&\n  code=y` }),
      { certainty: 'proof' },
    ],
    'a list in place of the body': [
      () => fapiCase({ request: `POST ${url} HTTP/1.1\nA: b\n\ngrant_type=x\ncode=y` }),
      { certainty: 'hint', severity: 'note', path: 'body', found: 'one parameter a line' },
    ],
    'a command that a line break ends': [
      () => fapiCase({ request: `curl ${url} -d grant_type=x\n-d code=y` }),
      { certainty: 'proof', path: 'body', found: '-d' },
    ],
  },
  undecided: {
    'a list without the head of a message': [{ request: 'grant_type=x\ncode=y' }, 'not-applicable'],
    'parameters alone': [{ parameters: { ' code': 'x' } }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
