import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { paramsInQuery } from './params-in-query.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(paramsInQuery, {
  accepts: {
    'parameters in the body': fapiCase,
    'a URL alone with what an authorization URL has, too': () =>
      fapiCase({ request: `${url}?client_id=x&redirect_uri=y` }),
    'another parameter in the URL': () => fapiCase({ url: `${url}?trace=1` }),
  },
  rejects: {
    'a POST without body': [
      () => fapiCase({ request: `curl -X POST '${url}?grant_type=authorization_code&code=x'` }),
      { certainty: 'proof', severity: 'error', path: 'parameters.grant_type' },
    ],
    'one parameter of several': [
      () => fapiCase({ request: `curl '${url}?code=x' -d grant_type=authorization_code` }),
      { certainty: 'proof', severity: 'error', path: 'parameters.code' },
    ],
    'a parameter that is not the token request’s alone': [
      () => fapiCase({ request: `curl '${url}?redirect_uri=x' -d grant_type=y` }),
      { certainty: 'proof', severity: 'error', path: 'parameters.redirect_uri' },
    ],
    'a copy of a body parameter': [
      () => fapiCase({ request: `curl '${url}?code=x' -d grant_type=y -d code=x` }),
      { certainty: 'proof', severity: 'warning' },
    ],
    'a URL alone': [
      () => fapiCase({ request: `${url}?grant_type=authorization_code&code=x` }),
      { certainty: 'strong', path: 'parameters.grant_type' },
    ],
  },
  undecided: {
    'a GET, which is another fault': [
      () => fapiCase({ request: `curl -G ${url} -d code=x` }),
      'not-applicable',
    ],
    'no URL': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
