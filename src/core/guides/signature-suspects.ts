import { fault, type SuspectGroup } from './define-guide.ts';
import { defineFamily } from './family.ts';
import { malformedAssertion } from './malformed-assertion.ts';

/** What a signature can be refused for, the frequent first (faults.md §2). */
export const signatureSuspects = defineFamily({
  kid: {
    ask: 'Is kid missing, or does it name a key that the key set does not have?',
    help: 'Compare with the published document, letter for letter.',
    checks: [
      'kid-unknown',
      'kid-near-miss',
      'kid-literal-env',
      'kid-not-string',
      'kid-enc-key',
      'kid-missing',
    ],
    end: fault('kid-unknown', {
      title: 'kid does not name the key that signs',
      steps: [
        'A kid renamed in the key set is renamed in the header too.',
        'Apps of another kind, and the other environment, are clients of their own, with key sets of their own.',
      ],
    }),
  },
  key: {
    ask: 'Is the key that signs missing from the published key set?',
    checks: ['sig-wrong-key', 'jwks-no-sig', 'jwks-empty'],
    end: fault('sig-wrong-key'),
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
        'Code that writes a JWT by hand often errs in base64url, in the unit of the times, in typ and in jti too.',
      ],
    },
  },
  registered: {
    ask: 'Does the portal hold another address or another key set than this one?',
    help: 'Check also that the status is "Synced successfully", and that it is the app of this environment.',
    checks: ['jwks-not-registered', 'kid-stale-env'],
    end: fault('jwks-not-registered', { title: 'The portal holds another key set than this one' }),
  },
  otherkey: {
    ask: 'Was it signed with another key than kid names: the encryption key, the DPoP key, another one?',
    checks: [
      'sig-other-listed-key',
      'sig-enc-key',
      'sig-dpop-key',
      'sig-old-key',
      'sig-published-sample-key',
    ],
    end: {
      kind: 'conclusion',
      title: 'The assertion is signed with another key than kid names',
      steps: [
        'Sign with the private half of the key whose kid stands in the header.',
        'Keep three keys apart: one to sign assertions, one to decrypt answers, and one for DPoP in each login.',
      ],
    },
  },
  alg: {
    ask: 'Is alg something else than ES256, ES384 or ES512?',
    help: 'Corppass takes ES256K, too; other providers may take RS256 or PS256.',
    checks: ['alg-none', 'alg-hmac', 'alg-rsa', 'alg-unsupported-curve', 'alg-misspelt', 'alg-missing'],
    end: {
      kind: 'conclusion',
      title: 'The algorithm is not one that the profile takes',
      steps: ['Sign with ES256 and an EC P-256 key.'],
    },
  },
  algkey: {
    ask: 'Does alg not fit the key: another curve, or another alg in the key set?',
    checks: [
      'alg-curve-mismatch',
      'alg-jwk-alg-mismatch',
      'jwk-sig-alg-wrong',
      'sig-hmac-public-key',
      'sig-rsa-padding',
    ],
    end: {
      kind: 'conclusion',
      title: 'alg and the key do not fit each other',
      steps: [
        'ES256 goes with P-256, ES384 with P-384, ES512 with P-521.',
        'Where the published key names alg, let it be the alg of the header; the alg of an encryption key belongs to no signing key.',
      ],
    },
  },
  input: {
    ask: 'Was something else signed than header.payload?',
    help: 'Nothing may be changed after signing, not even the encoding.',
    checks: [
      'sig-newline-in-input',
      'sig-payload-only',
      'sig-padded-or-std-input',
      'sig-utf16-input',
      'sig-double-hash',
      'sig-hash-mismatch',
      'sig-reencoded-payload',
      'sig-from-other-token',
    ],
    end: fault('sig-payload-only'),
  },
  malformed: {
    ask: 'Is the assertion malformed, or has it no signature?',
    checks: malformedAssertion,
    end: {
      kind: 'conclusion',
      title: 'The client assertion has not the structure of a signed JWT',
      steps: ['Make it with a JOSE library and send its compact form: three parts joined with dots.'],
    },
  },
  header: {
    ask: 'Does the header hold more than alg, typ and kid: crit, b64, a key or the address of one?',
    checks: ['crit-header', 'b64-false', 'embedded-key-header'],
    end: {
      kind: 'conclusion',
      title: 'The header holds what a server refuses or ignores',
      steps: ['Keep alg, typ and kid, and take out the rest.'],
    },
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
      'jwk-coord-encoding',
      'jwk-y-missing',
      'jwk-number-members',
      'jwk-kty-rsa',
      'jwk-crv-unsupported',
      'jwk-crv-mislabelled',
      'jwk-use-wrong',
      'jwk-keyops-wrong',
      'jwk-kid-missing',
      'jwk-kid-duplicate',
      'jwk-same-key-sig-enc',
      'jwk-rsa-small',
      'jwk-x5c-mismatch',
      'jwks-symmetric',
      'jwks-bom',
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
    checks: ['jwks-cached-after-rotation', 'jwk-kid-reused-after-rotation'],
    fact: 'set-kept',
    end: {
      kind: 'conclusion',
      cause: 'jwks-cached-after-rotation',
      title: 'The provider may still hold the old key set',
      steps: [
        'Wait an hour from the change: the provider keeps a set that long.',
        'Leave a right change alone in that hour: the error stays the same, and undoing it begins the hour anew.',
        'Next time publish the new key first, wait an hour, and only then sign with it.',
      ],
    },
  },
  instances: {
    ask: 'Do several instances of your program sign, some with another key?',
    help: 'It then fails only sometimes.',
    checks: ['sig-multi-instance-keys', 'jwks-instances-differ'],
    askedAnyway: true,
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

/** What one look at the keys, or at the code that signs, answers. */
export const signatureGroups: readonly SuspectGroup[] = [
  {
    ask: 'Is it a different key from the one that the provider looks for?',
    of: ['kid', 'key', 'otherkey', 'registered', 'rotated', 'instances'],
  },
  {
    ask: 'Is it signed in another way than it should be?',
    of: ['form', 'alg', 'algkey', 'input', 'malformed', 'header'],
  },
];
