import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { htmlEscapedAmp } from './html-escaped-amp.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(htmlEscapedAmp, {
  accepts: {
    'a healthy request': fapiCase,
    'an &amp; inside a value': () => fapiCase({ parameters: { state: 'a&amp;b' } }),
  },
  rejects: {
    'a body from a web page': [
      () => fapiCase({ request: `curl ${url} -d 'grant_type=x&amp;code=y'` }),
      { certainty: 'strong', path: 'parameters.amp;code', expected: 'code' },
    ],
    'one beside a bare ampersand': [
      () => fapiCase({ request: `curl ${url} -d 'grant_type=x&amp;code=y&state=z'` }),
      { certainty: 'proof', path: 'parameters.amp;code', expected: 'code' },
    ],
    'a body whose length was counted': [
      () =>
        fapiCase({
          request: `POST ${url} HTTP/1.1\nContent-Length: 23\n\ngrant_type=x&amp;code=y`,
        }),
      { certainty: 'proof', path: 'parameters.amp;code', expected: 'code' },
    ],
    'a body with the ampersand as a number': [
      () => fapiCase({ request: `curl ${url} -d 'grant_type=x&#38;code=y'` }),
      { certainty: 'strong', path: 'parameters.#38;code', expected: 'code' },
    ],
    'an unknown name behind it': [
      () => fapiCase({ request: `curl ${url} -d 'grant_type=x&amp;foo=y'` }),
      { certainty: 'strong', path: 'parameters.amp;foo' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
