import { type CaseChanges, fapiCase, toHttpRequest } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion, type TokenChanges } from '../../../testing/tokens.ts';
import type { Case } from '../../case/case.ts';
import { sigMultiInstanceKeys } from './sig-multi-instance-keys.ts';

/** A previous request of which the assertion is `before`, and this one. */
const after = (before: string, changes: CaseChanges): Promise<Case> =>
  fapiCase({
    authorization_request: undefined,
    previous_request: toHttpRequest('https://stg-id.singpass.gov.sg/fapi/token', {
      client_assertion: before,
    }),
    ...changes,
  });

/** A previous request signed with one key and this one with another; `sig-1` is the one that the set has. */
const twice = async (before: string, now: string, header: TokenChanges['header'] = {}): Promise<Case> => {
  const claims = { jti: 'the-one-before' };
  const earlier = await makeAssertion({ key: await signingKey(before), claims, header });
  return after(earlier, { assertion: { key: await signingKey(now), header } });
};

testCheck(sigMultiInstanceKeys, {
  accepts: {
    'a healthy request and its pushed request': fapiCase,
    'the same key twice': () => twice('sig-1', 'sig-1'),
    'the same unknown key twice': () => twice('sig-elsewhere', 'sig-elsewhere'),
  },
  rejects: {
    'a known key, then an unknown one': [
      () => twice('sig-1', 'sig-elsewhere'),
      { certainty: 'hint', path: 'signature', found: /does not have/ },
    ],
    'an unknown key, then a known one': [
      () => twice('sig-elsewhere', 'sig-1'),
      { certainty: 'hint', found: /a key of the set/ },
    ],
    'a known key, then one of another key set': [
      async () => ({
        ...(await twice('sig-1', 'sig-old')),
        other_jwks: JSON.stringify({ keys: [(await signingKey('sig-old')).publicJwk] }),
      }),
      { certainty: 'hint', found: /does not have/ },
    ],
    'two keys of which no kid tells': [
      () => twice('sig-1', 'sig-elsewhere', { kid: undefined }),
      { certainty: 'hint', path: 'signature' },
    ],
    'two unknown keys': [() => twice('sig-elsewhere', 'sig-nowhere'), { certainty: 'hint' }],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'one assertion': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'a signature that was cut, of whose key nothing is known': [
      async () => {
        const given = await twice('sig-1', 'sig-1');
        return { ...given, client_assertion: (await makeAssertion()).slice(0, -2) };
      },
      'not-applicable',
    ],
    'a previous signature that was cut, of whose key nothing is known': [
      async () => after((await makeAssertion({ claims: { jti: 'x' } })).slice(0, -4), {}),
      'not-applicable',
    ],
    'no key set': [() => fapiCase({ jwks: undefined }), 'not-applicable'],
  },
});
