import { decodeJwt, objectOf } from '../../assertion/decode.ts';
import { isJsonObject, member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { isUserinfoCall } from '../../request/purpose.ts';
import { headerValues } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';

/** The thumbprint of the key that the access token of a userinfo call is bound to, where the token can be read (RFC 9449 §6.1). */
function boundKey({ request }: Subject): string | undefined {
  if (request === undefined || !isUserinfoCall(request)) return undefined;
  const [value = ''] = headerValues(request.headers, 'authorization');
  const claims = objectOf(decodeJwt(value.replace(/^\s*(?:DPoP|Bearer)\s+/i, '')).payload);
  const confirmation = member(claims, 'cnf');
  const thumbprint = isJsonObject(confirmation) ? confirmation.jkt : undefined;
  return typeof thumbprint === 'string' ? thumbprint : undefined;
}

function ofAccessToken(subject: Subject, mine: string | undefined): Outcome | undefined {
  const bound = boundKey(subject);
  if (mine === undefined || bound === undefined || mine === bound) return undefined;
  return found({
    certainty: 'proof',
    title: 'The DPoP proof uses another key than the access token is bound to',
    evidence: [
      proofEvidence(subject, 'header.jwk', {
        found: `thumbprint ${mine}`,
        expected: `thumbprint ${bound}`,
        note: 'cnf.jkt of the access token',
      }),
    ],
  });
}

export const dpopKeyChanged = defineCheck({
  code: 'dpop-key-changed',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof uses another key than the pushed authorization request',
  why: 'The code is bound to the key of PAR; only that key may redeem it.',
  falsePositives: 'Misleads where the pasted PAR request belongs to another login.',
  example: 'A proof signed with another key than the one at PAR',
  references: ['RFC 9449 §10', 'RFC 9449 §6.1', 'Singpass: DPoP'],
  needs: ['verification'],
  fix: {
    kind: 'do',
    steps: [
      'Keep the key pair in the session from PAR to userinfo.',
      'With several instances, keep it in a store they share.',
      'Then log in again: this code stays bound to the key of its PAR request.',
    ],
    recipe: 'dpop-proof',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const { verification, authorizationRequest, response } = subject;
    const mine = verification.thumbprints.dpop;
    const declared = authorizationRequest?.parameters.find(({ name }) => name === 'dpop_jkt')?.value;
    const unbound = ofAccessToken(subject, mine);
    if (unbound !== undefined) return unbound;
    const other = verification.thumbprints['authorization-dpop'] ?? declared;
    if (mine === undefined || other === undefined) {
      // The answer itself can say so, where the two proofs are not pasted.
      const said = response?.description;
      if (said !== undefined && /\bdpop_jkt\b/i.test(said)) {
        return found({
          certainty: 'strong',
          evidence: [{ source: 'response', path: 'error_description', found: said }],
        });
      }
      return mine === undefined && subject.dpopHeader !== undefined
        ? notApplicable('the proof brings no key')
        : cannotTell(['dpopHeader', 'authorizationRequest'], 'two proofs are needed, or one and dpop_jkt');
    }
    if (mine === other) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'header.jwk', {
          found: `thumbprint ${mine}`,
          expected: `thumbprint ${other}`,
        }),
      ],
    });
  },
});
