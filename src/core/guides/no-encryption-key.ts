import { escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';

export const noEncryptionKeyGuide = defineGuide({
  id: 'no-encryption-key',
  title: 'No valid encryption key',
  intro:
    'The client was let in and the code was accepted: only the answer could not be encrypted. The code is probably spent, so a retry gives invalid_grant.',
  references: ['Singpass support: token endpoint', 'Singpass: key sets'],
  start: 'enc',
  nodes: {
    enc: {
      kind: 'suspects',
      title: 'The encryption key',
      suspects: [
        {
          id: 'enc-none',
          ask: 'Does the published key set lack a key with use enc?',
          checks: ['jwks-no-enc', 'jwks-empty'],
          to: 'c-none',
        },
        {
          id: 'enc-alg',
          ask: 'Does the encryption key lack alg, or name something other than ECDH-ES with key wrap?',
          checks: ['jwk-enc-alg-missing', 'jwk-enc-alg-unsupported'],
          to: 'c-alg',
        },
        {
          id: 'use',
          ask: 'Is use missing or misspelt on the encryption key?',
          checks: ['jwk-use-wrong'],
          to: 'c-use',
        },
        {
          id: 'curve',
          ask: 'Is the encryption key no EC key on P-256, P-384 or P-521?',
          checks: ['jwk-kty-rsa', 'jwk-crv-unsupported', 'jwk-crv-mislabelled'],
          to: 'c-curve',
        },
        {
          id: 'numbers',
          ask: 'Are the numbers of the encryption key broken?',
          checks: [
            'jwk-point-invalid',
            'jwk-coord-length',
            'jwk-coord-encoding',
            'jwk-y-missing',
            'jwk-number-members',
          ],
          to: 'c-numbers',
        },
        {
          id: 'enc-kid',
          ask: 'Does the encryption key have no kid, or share one?',
          checks: ['jwk-kid-missing', 'jwk-kid-duplicate'],
          to: 'c-kid',
        },
        {
          id: 'enc-document',
          ask: 'Is the document no key set at all?',
          checks: [
            'jwks-html',
            'jwks-invalid-json',
            'jwks-single-jwk',
            'jwks-bare-array',
            'jwks-wrapped',
            'jwks-pem-or-cert',
            'jwks-http-error',
            'jwks-encoding',
          ],
          to: 'c-document',
        },
        {
          id: 'recent',
          ask: 'Was the encryption key published within the last hour?',
          checks: [],
          fact: 'set-kept',
          to: 'c-recent',
        },
        {
          id: 'enc-registered',
          ask: 'Does the portal hold another key set than this one?',
          checks: ['jwks-not-registered'],
          to: 'c-registered',
        },
      ],
      groups: [
        {
          ask: 'Is the encryption key not in the key set that the provider has?',
          of: ['enc-none', 'enc-document', 'recent', 'enc-registered'],
        },
        {
          ask: 'Is something wrong with the encryption key itself?',
          of: ['enc-alg', 'use', 'curve', 'numbers', 'enc-kid'],
        },
      ],
      otherwise: 'end',
    },
    'c-none': fault('jwks-no-enc'),
    'c-alg': {
      kind: 'conclusion',
      title: 'alg of the encryption key is not one that the provider uses',
      steps: ['Set alg of the key with use enc to ECDH-ES+A256KW, ECDH-ES+A192KW or ECDH-ES+A128KW.'],
    },
    'c-use': fault('jwk-use-wrong'),
    'c-curve': {
      kind: 'conclusion',
      title: 'The encryption key is not one on a curve that the provider takes',
      steps: [
        'Make a new EC key on P-256 for encryption and publish its public half with use enc.',
        'Name the curve as JOSE does: P-256, P-384 or P-521.',
      ],
    },
    'c-numbers': {
      kind: 'conclusion',
      title: 'x and y of the encryption key are broken',
      steps: [
        'Let a JOSE library export the public key as JWK instead of building it by hand.',
        'x and y are base64url texts of full width: 43 characters each on P-256.',
      ],
    },
    'c-kid': {
      kind: 'conclusion',
      title: 'The encryption key has no kid of its own',
      steps: ['Give every key of the set a kid, and no kid twice.', 'Never give an old kid to a new key.'],
    },
    'c-document': {
      kind: 'conclusion',
      title: 'The document is not a key set',
      steps: ['Serve {"keys":[…]} as JSON with status 200, with public keys only.'],
    },
    'c-recent': {
      kind: 'conclusion',
      cause: 'jwks-cached-after-rotation',
      title: 'The provider may still hold the set without it',
      steps: ['Wait an hour from the change, then begin a new login: the code of this one is spent.'],
    },
    'c-registered': fault('jwks-not-registered', {
      title: 'The portal holds another key set than this one',
    }),
    end: escalation,
  },
});
