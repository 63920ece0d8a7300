import { type CaseChanges, fapiCase, toHttpRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import type { Case } from '../../case/case.ts';
import { sigFromOtherToken } from './sig-from-other-token.ts';

/** The third part of the previous assertion under the text of this one. */
const mixed = async (changes: CaseChanges = {}): Promise<Case> => {
  const previous = await makeAssertion({ claims: { jti: 'the-one-before' } });
  const [header, payload] = (await makeAssertion()).split('.');
  const client_assertion = `${header}.${payload}.${previous.split('.')[2]}`;
  const url = 'https://stg-id.singpass.gov.sg/fapi/token';
  return fapiCase({
    parameters: { client_assertion },
    previous_request: toHttpRequest(url, { client_assertion: previous }),
    ...changes,
  });
};

testCheck(sigFromOtherToken, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a strange signature of a token that is not at hand': () => mixed({ previous_request: undefined }),
  },
  rejects: {
    'the signature of the previous assertion': [
      mixed,
      { certainty: 'strong', path: 'signature', found: /token of previous_request/ },
    ],
    'the same bytes, without any key set': [
      () => mixed({ jwks: undefined }),
      { certainty: 'strong', found: /token of previous_request/ },
    ],
  },
  undecided: { 'no assertion': [{}, 'cannot-tell'] },
});
