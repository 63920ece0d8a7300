import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { unescapedAmpHash } from './unescaped-amp-hash.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const cut = 'https://rp.example.sg/callback?a=1';
const asked = `https://stg-id.singpass.gov.sg/fapi/auth?response_type=code&redirect_uri=${encodeURIComponent(`${cut}&b=2`)}`;

testCheck(unescapedAmpHash, {
  accepts: {
    'a healthy request': fapiCase,
    'a query that is encoded': () =>
      fapiCase({ parameters: { redirect_uri: `${cut}&b=2` }, authorization_request: asked }),
    'a query of one part': () =>
      fapiCase({ parameters: { redirect_uri: cut }, authorization_request: undefined }),
  },
  rejects: {
    'a value that is cut': [
      () =>
        fapiCase({
          request: `curl ${url} -d 'redirect_uri=${cut}&b=2&code=x'`,
          authorization_request: asked,
        }),
      { certainty: 'proof', path: 'parameters.redirect_uri', expected: /&b=2$/ },
    ],
    'an unknown parameter behind a query': [
      () =>
        fapiCase({
          request: `curl ${url} -d 'redirect_uri=${cut}&b=2&code=x'`,
          authorization_request: undefined,
        }),
      { certainty: 'hint', path: 'parameters.redirect_uri' },
    ],
  },
  undecided: {
    'parameters alone': [{ parameters: { redirect_uri: cut } }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
