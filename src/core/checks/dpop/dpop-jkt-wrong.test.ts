import { fapiCase, legacyCase, parRequest } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopJktWrong } from './dpop-jkt-wrong.ts';

const withoutProof = (par: string): string => par.replace(/^DPoP: .*\r\n/m, '');
const declared = async (change: (thumbprint: string) => string): Promise<string> =>
  parRequest({ dpop_jkt: change((await dpopKey()).thumbprint) });
const hex = (text: string): string => Buffer.from(text, 'base64url').toString('hex');

testCheck(dpopJktWrong, {
  accepts: {
    'the thumbprint beside a proof': async () =>
      fapiCase({ authorization_request: await declared((right) => right) }),
    'the thumbprint instead of a proof': async () =>
      fapiCase({ authorization_request: withoutProof(await declared((right) => right)) }),
  },
  rejects: {
    hexadecimal: [
      async () => fapiCase({ authorization_request: withoutProof(await declared(hex)) }),
      { certainty: 'proof', path: 'parameters.dpop_jkt' },
    ],
    padded: [
      async () => fapiCase({ authorization_request: await declared((right) => `${right}=`) }),
      { certainty: 'proof' },
    ],
    'the thumbprint of another key, beside a proof': [
      async () =>
        fapiCase({ authorization_request: await parRequest({ dpop_jkt: (await dpopKey('x')).thumbprint }) }),
      { certainty: 'proof', path: 'parameters.dpop_jkt' },
    ],
    empty: [
      async () => fapiCase({ authorization_request: await declared(() => '') }),
      { certainty: 'proof', found: '' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'no dpop_jkt': [fapiCase, 'not-applicable'],
    'the thumbprint of another key, with the token’s proof alone': [
      async () =>
        fapiCase({
          authorization_request: withoutProof(
            await parRequest({ dpop_jkt: (await dpopKey('x')).thumbprint }),
          ),
        }),
      'not-applicable',
    ],
    'no key at all': [
      async () => ({
        profile: 'singpass-fapi',
        authorization_request: withoutProof(await declared((right) => right)),
      }),
      'cannot-tell',
    ],
    'the old profile': [
      async () => legacyCase({ authorization_request: await declared(hex) }),
      'not-applicable',
    ],
  },
});
