import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { dpopUnused } from './dpop-outcome.ts';

export const dpopJktWrong = defineCheck({
  code: 'dpop-jkt-wrong',
  stage: 'dpop',
  severity: 'error',
  title: 'dpop_jkt is not the thumbprint of the DPoP key',
  why: 'The code is bound to dpop_jkt; a proof whose key has another thumbprint cannot redeem it.',
  falsePositives:
    'None: it is no thumbprint at all, or that of the key by a wrong way, or that of another key than the one whose proof came with it. Beside the proof of the token request alone it is reported as dpop-key-changed.',
  example: 'dpop_jkt = the thumbprint in hexadecimal',
  references: ['RFC 7638 §3', 'RFC 9449 §10', 'Singpass: DPoP'],
  needs: ['authorizationRequest', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Take the thumbprint from a library: SHA-256 over {"crv":…,"kty":…,"x":…,"y":…} without spaces, in base64url without padding.',
      'Or leave dpop_jkt out and send the DPoP header to PAR.',
    ],
  },
  explainsAway: ['dpop-key-changed'],
  run({ authorizationRequest, verification, profile }) {
    if (profile.dpop === undefined) return dpopUnused;
    const parameter = authorizationRequest.parameters.find(({ name }) => name === 'dpop_jkt');
    if (parameter === undefined) return notApplicable('the authorization request holds no dpop_jkt');
    const { thumbprints, dpopDigests } = verification;
    const ofPar = thumbprints['authorization-dpop'];
    const right = ofPar ?? thumbprints.dpop;
    const declared = parameter.value;
    if (declared === right) return passed;
    const mistake = dpopDigests?.wrongThumbprints.find(({ value }) => value === declared);
    const isShaped = /^[A-Za-z0-9_-]{43}$/.test(declared);
    if (mistake === undefined && isShaped && ofPar === undefined) {
      return right === undefined
        ? cannotTell(['dpopHeader'], 'there is no key to compare it with')
        : notApplicable('reported as dpop-key-changed');
    }
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'authorization_request',
          path: 'parameters.dpop_jkt',
          span: parameter.span,
          found: declared.slice(0, 200),
          expected: right ?? '43 characters of base64url',
          note: mistake === undefined ? undefined : `the thumbprint ${mistake.how}`,
        },
      ],
    });
  },
});
