import { type CaseChanges, fapiCase, toHttpRequest } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import type { DecodedJwt } from '../../assertion/decoded-jwt.ts';
import { buildSubject } from '../../case/build-subject.ts';
import type { Case } from '../../case/case.ts';
import type { Subject } from '../../case/subject.ts';
import { sigFromOtherToken } from './sig-from-other-token.ts';

/** The third part of the previous assertion under the text of this one. */
const mixed = async (changes: CaseChanges = {}, before?: string): Promise<Case> => {
  const previous = before ?? (await makeAssertion({ claims: { jti: 'the-one-before' } }));
  const [header, payload] = (await makeAssertion()).split('.');
  const client_assertion = `${header}.${payload}.${previous.split('.')[2]}`;
  const url = 'https://stg-id.singpass.gov.sg/fapi/token';
  return fapiCase({
    parameters: { client_assertion },
    previous_request: toHttpRequest(url, { client_assertion: previous }),
    ...changes,
  });
};

/** One assertion of an unknown key in two requests, and what became of it in the first. */
const sentTwice = async (before: (token: string) => string): Promise<Case> => {
  const client_assertion = await makeAssertion({ key: await signingKey('sig-elsewhere') });
  const previous_request = toHttpRequest('https://stg-id.singpass.gov.sg/fapi/token', {
    client_assertion: before(client_assertion),
  });
  return fapiCase({ parameters: { client_assertion }, previous_request });
};

/** A healthy case in which the signature of another of its tokens stands in the assertion. */
const borrowed = async (tokenOf: (given: Subject) => DecodedJwt | undefined): Promise<Case> => {
  const { request = '', ...given } = await fapiCase();
  const subject = buildSubject({ ...given, request }, testNow);
  const [mine = '', other = ''] = [subject.assertion, tokenOf(subject)].map(
    (token) => token?.signature?.text,
  );
  return { ...given, request: request.replace(mine, other) };
};

testCheck(sigFromOtherToken, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a strange signature of a token that is not at hand': () => mixed({ previous_request: undefined }),
    'one assertion sent twice, before with a prefix': () => sentTwice((token) => `Bearer ${token}`),
    'one assertion sent twice, before with padding': () =>
      sentTwice((token) => token.replace(/\.(.*)\./, '.$1==.')),
    'one assertion sent twice, whose claims were hidden': () =>
      sentTwice((token) => token.replace(/\..*\./, '.<hidden>.')),
    'one assertion sent twice, by an unknown key': () => sentTwice((token) => token),
  },
  rejects: {
    'the signature of the previous assertion': [
      () => mixed(),
      { certainty: 'strong', path: 'signature', found: /previous.request/ },
    ],
    'the signature of the proof': [
      () => borrowed((given) => given.dpop),
      { certainty: 'strong', found: /dpop/ },
    ],
    'the signature of the pushed request': [
      () => borrowed((given) => given.authorizationRequest?.assertion),
      { certainty: 'strong', found: /authorization.request/ },
    ],
    'the signature of a previous assertion that differs in its header alone': [
      async () => {
        const previous = await makeAssertion({ header: { typ: undefined } });
        return mixed({}, previous);
      },
      { certainty: 'strong', found: /previous.request/ },
    ],
    'the same bytes, without any key set': [
      () => mixed({ jwks: undefined }),
      { certainty: 'strong', found: /previous.request/ },
    ],
  },
  undecided: { 'no assertion': [{}, 'cannot-tell'] },
});
