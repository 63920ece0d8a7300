import { fault } from './define-guide.ts';
import { defineFamily } from './family.ts';

/** What a signature can be refused for, the frequent first (faults.md §2). */
export const signatureSuspects = defineFamily({
  malformed: {
    ask: 'Is the assertion malformed, or has it no signature?',
    checks: [
      'assertion-not-jwt',
      'assertion-two-parts',
      'assertion-empty-signature',
      'assertion-five-parts',
      'assertion-bearer-prefix',
      'assertion-bytes-literal',
      'assertion-line-wrapped',
      'assertion-std-base64',
      'assertion-padding',
      'assertion-truncated',
      'assertion-json-serialization',
      'assertion-base64-twice',
      'assertion-percent-encoded',
      'header-not-json',
      'payload-not-json',
      'payload-double-json',
      'payload-wrapped',
      'header-payload-swapped',
      'assertion-is-id-token',
      'assertion-is-access-token',
      'assertion-is-dpop-proof',
      'assertion-is-request-object',
    ],
    end: {
      kind: 'conclusion',
      title: 'The client assertion has not the structure of a signed JWT',
      steps: ['Make it with a JOSE library and send its compact form: three parts joined with dots.'],
    },
  },
  alg: {
    ask: 'Is alg something else than ES256, ES384 or ES512?',
    checks: ['alg-none', 'alg-hmac', 'alg-rsa', 'alg-unsupported-curve', 'alg-misspelt', 'alg-missing'],
    end: {
      kind: 'conclusion',
      title: 'The algorithm is not one that the profile takes',
      steps: ['Sign with ES256 and an EC P-256 key.'],
    },
  },
  algkey: {
    ask: 'Does alg not fit the key: another curve, or another alg in the key set?',
    checks: ['alg-curve-mismatch', 'alg-jwk-alg-mismatch', 'jwk-sig-alg-wrong'],
    end: {
      kind: 'conclusion',
      title: 'alg and the key do not fit each other',
      steps: [
        'ES256 goes with P-256, ES384 with P-384, ES512 with P-521.',
        'Where the published key names alg, let it be the alg of the header; the alg of an encryption key belongs to no signing key.',
      ],
    },
  },
  kid: {
    ask: 'Does kid name a key that the key set does not have?',
    help: 'Compare with the published document, letter for letter.',
    checks: ['kid-unknown', 'kid-near-miss', 'kid-literal-env', 'kid-not-string', 'kid-enc-key'],
    end: fault('kid-unknown'),
  },
  otherkey: {
    ask: 'Was it signed with another key than kid names: the encryption key, the DPoP key, another one?',
    checks: ['sig-other-listed-key', 'sig-enc-key', 'sig-dpop-key'],
    end: {
      kind: 'conclusion',
      title: 'The assertion is signed with another key than kid names',
      steps: [
        'Sign with the private half of the key whose kid stands in the header.',
        'Keep three keys apart: one to sign assertions, one to decrypt answers, and one for DPoP in each login.',
      ],
    },
  },
  form: {
    ask: 'Is the signature in another form: DER, hexadecimal, without leading zeros?',
    checks: [
      'sig-der',
      'sig-hex',
      'sig-unpadded-rs',
      'sig-signed-bigint',
      'sig-zero-extended',
      'sig-rs-order',
      'sig-truncated',
    ],
    end: {
      kind: 'conclusion',
      title: 'The signature is not in the form that a JWT takes',
      steps: [
        'Sign with a JOSE library: it writes r and s one after the other, each at full width (32, 48 or 66 bytes).',
        'Convert what a key service, openssl or Java hands back in DER, and encode the bytes as base64url, not as hexadecimal.',
      ],
    },
  },
  input: {
    ask: 'Was something else signed than header.payload?',
    checks: [
      'sig-newline-in-input',
      'sig-payload-only',
      'sig-padded-or-std-input',
      'sig-utf16-input',
      'sig-double-hash',
      'sig-hash-mismatch',
      'sig-reencoded-payload',
    ],
    end: fault('sig-payload-only'),
  },
  key: {
    ask: 'Is the key that signs missing from the published key set?',
    checks: ['sig-wrong-key', 'jwks-no-sig', 'jwks-empty'],
    end: fault('sig-wrong-key'),
  },
  document: {
    ask: 'Is the published key set broken: no JSON, HTML, private keys, unusable keys?',
    checks: [
      'jwks-html',
      'jwks-invalid-json',
      'jwks-single-jwk',
      'jwks-bare-array',
      'jwks-wrapped',
      'jwks-pem-or-cert',
      'jwks-http-error',
      'jwks-redirect',
      'jwks-encoding',
      'jwks-private-exposed',
      'jwk-point-invalid',
      'jwk-coord-length',
      'jwk-y-missing',
      'jwk-crv-mislabelled',
      'jwk-use-wrong',
    ],
    end: {
      kind: 'conclusion',
      title: 'The published key set cannot be used as it is',
      steps: ['Serve {"keys":[…]} as JSON, with public EC keys only, each with kid, use and alg.'],
    },
  },
  rotated: {
    ask: 'Was the key set changed within the last hour?',
    help: 'The provider keeps its copy for an hour.',
    checks: [],
    end: {
      kind: 'conclusion',
      cause: 'jwks-cached-after-rotation',
      title: 'The provider may still hold the old key set',
      steps: [
        'Wait an hour from the change: the provider keeps a set that long.',
        'Next time publish the new key first, wait an hour, and only then sign with it.',
      ],
    },
  },
  registered: {
    ask: 'Does the portal hold another address or another key set than this one?',
    help: 'Check also that the status is "Synced successfully", and that it is the app of this environment.',
    checks: ['jwks-not-registered'],
    end: fault('jwks-not-registered'),
  },
  instances: {
    ask: 'Do several instances of your program sign, some with another key?',
    help: 'It then fails only sometimes.',
    checks: [],
    end: {
      kind: 'conclusion',
      cause: 'sig-multi-instance-keys',
      title: 'Instances sign with different keys',
      steps: [
        'Give all instances the same private key, from one store.',
        'Compare the kid that each of them sends.',
      ],
    },
  },
});
