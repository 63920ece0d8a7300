import { fapiCase } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { dpopSignature } from './dpop-signature.ts';

testCheck(dpopSignature, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'another key': [
      async () => fapiCase({ proof: { header: { jwk: (await dpopKey('dpop-2')).publicJwk } } }),
      { certainty: 'proof', path: 'signature' },
    ],
    'changed claims': [
      async () => {
        const [header, , signature] = (await makeDpopProof({ key: await dpopKey() })).split('.');
        return fapiCase({
          dpop: `${header}.${Buffer.from('{"htm":"POST"}').toString('base64url')}.${signature}`,
        });
      },
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'no key': [() => fapiCase({ proof: { header: { jwk: undefined } } }), 'not-applicable'],
  },
});
