import { fapiCase, legacyCase, parRequest } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopMissing } from './dpop-missing.ts';

const withoutProof = (par: string): string => par.replace(/^DPoP: .*\r\n/m, '');

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
    'no header': [
      () =>
        fapiCase({
          request: 'curl https://stg-id.singpass.gov.sg/fapi/token -d grant_type=authorization_code',
        }),
      { certainty: 'proof', path: 'headers.dpop' },
    ],
  },
  undecided: {
    'the parameters of a pushed request alone': [
      { profile: 'singpass-fapi', authorization_request: 'response_type=code&client_id=x' },
      'cannot-tell',
    ],
    'nothing pasted': [{}, 'cannot-tell'],
    'a form body alone': [() => fapiCase({ request: 'grant_type=authorization_code' }), 'cannot-tell'],
    'the old profile': [() => legacyCase(), 'not-applicable'],
  },
});
