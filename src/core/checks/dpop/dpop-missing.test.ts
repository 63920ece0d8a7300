import { fapiCase, legacyCase, parRequest } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopMissing } from './dpop-missing.ts';

const withoutProof = (par: string): string => par.replace(/^DPoP: .*\r\n/m, '');

const code = (options = '', path = 'token', data = "'grant_type': 'authorization_code'"): string =>
  `import requests\nrequests.post('https://stg-id.singpass.gov.sg/fapi/${path}', data={${data}, 'client_assertion': 'x'}${options})`;
const refused = { response: '{"error":"invalid_request"}' };

testCheck(dpopMissing, {
  accepts: {
    'a pushed request that names the key by dpop_jkt': async () =>
      fapiCase({
        authorization_request: withoutProof(await parRequest({ dpop_jkt: (await dpopKey()).thumbprint })),
      }),
    'a healthy request': fapiCase,
  },
  rejects: {
    'a proof among the parameters of the body': [
      () =>
        fapiCase({
          request:
            'curl https://stg-id.singpass.gov.sg/fapi/token -d grant_type=authorization_code -d DPoP=eyJ.e.A',
        }),
      { certainty: 'proof', path: 'headers.dpop' },
    ],
    'a pushed request without proof': [
      async () => fapiCase({ authorization_request: withoutProof(await parRequest()) }),
      { certainty: 'proof', path: 'headers.dpop' },
    ],
    'a pushed request alone, without proof': [
      async () => ({ profile: 'singpass-fapi', authorization_request: withoutProof(await parRequest()) }),
      { certainty: 'proof', path: 'headers.dpop' },
    ],
    'code that shows none': [
      () => fapiCase({ ...refused, request: code() }),
      { certainty: 'hint', path: 'headers.dpop', found: 'missing' },
    ],
    'code of a pushed request that shows none': [
      () => ({
        profile: 'singpass-fapi',
        ...refused,
        authorization_request: code('', 'par', "'response_type': 'code'"),
      }),
      { certainty: 'hint', path: 'headers.dpop', found: 'missing' },
    ],
    'no header': [
      () =>
        fapiCase({
          request: 'curl https://stg-id.singpass.gov.sg/fapi/token -d grant_type=authorization_code',
        }),
      { certainty: 'proof', path: 'headers.dpop' },
    ],
  },
  undecided: {
    'code that was not refused': [() => fapiCase({ request: code() }), 'cannot-tell'],
    'code that was refused for something else': [
      () => fapiCase({ request: code(), response: '{"error":"invalid_grant"}' }),
      'cannot-tell',
    ],
    'code that speaks of it elsewhere': [
      () => fapiCase({ ...refused, request: `session.auth = DPoPAuth(key)\n${code()}` }),
      'cannot-tell',
    ],
    'code that takes its options from elsewhere': [
      () => fapiCase({ ...refused, request: code(', **options') }),
      'cannot-tell',
    ],
    'parameters that a program printed': [
      () => fapiCase({ ...refused, request: "{ grant_type: 'authorization_code', code: 'x' }" }),
      'cannot-tell',
    ],
    'the parameters of a pushed request alone': [
      { profile: 'singpass-fapi', authorization_request: 'response_type=code&client_id=x' },
      'cannot-tell',
    ],
    'nothing pasted': [{}, 'cannot-tell'],
    'a form body alone': [() => fapiCase({ request: 'grant_type=authorization_code' }), 'cannot-tell'],
    'the old profile': [() => legacyCase(), 'not-applicable'],
  },
});
