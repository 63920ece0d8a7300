import { objectOf } from '../../assertion/decode.ts';
import { isClientAssertion } from '../../assertion/shape-purpose.ts';
import { isShownAsSent } from '../../case/sent-token.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { defineCheck } from '../define-check.ts';
import { found, type Outcome } from '../outcome.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

/** What is said of a proof that is no proof. */
const echoesInProof: readonly FaultCode[] = [
  'dpop-typ',
  'dpop-jwk-missing',
  'dpop-htm',
  'dpop-htu-endpoint',
  'dpop-signature',
  'dpop-key-changed',
  'dpop-exp',
  'dpop-iat',
  'dpop-jti',
];

export const assertionIsDpopProof = defineCheck({
  code: 'assertion-is-dpop-proof',
  stage: 'assertion-format',
  severity: 'error',
  title: 'A DPoP proof stands where the client assertion belongs',
  why: 'The assertion says which client asks, the proof says which key holds the token: a server reads neither in the place of the other.',
  falsePositives:
    'None where the request is shown: no client assertion has the claims htm and htu, and no proof has an iss that equals sub. In fields of their own the two may have been mixed up by whoever filled them; then it is very likely.',
  example: 'The DPoP proof sent as client_assertion, and the assertion in the DPoP header',
  references: ['RFC 7523 §3', 'RFC 9449 §4.2'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Swap the two: the proof goes into the DPoP header, the assertion into client_assertion.'],
    recipe: 'dpop-proof',
  },
  explainsAway: echoesOfBrokenToken,
  run(subject) {
    const { dpop, profile } = subject;
    const [header, claims] = [objectOf(dpop?.header), objectOf(dpop?.payload)];
    const asAssertion = shapeOutcome(subject, 'assertion-is-dpop-proof', 'proof');
    const reversed =
      profile.dpop !== undefined &&
      header !== undefined &&
      claims !== undefined &&
      isClientAssertion(header, claims);
    const isSent =
      (asAssertion.kind === 'found' && isShownAsSent(subject, 'client_assertion')) ||
      (reversed && isShownAsSent(subject, 'dpop'));
    const outcome = reversed ? withAssertionAsProof(asAssertion) : asAssertion;
    // In fields of their own they may have been put so by whoever filled them.
    return outcome.kind === 'found' && !isSent ? found({ ...outcome.finding, certainty: 'strong' }) : outcome;
  },
});

/** The client assertion in the DPoP header: beside a proof in its own place, or alone. */
function withAssertionAsProof(asAssertion: Outcome): Outcome {
  const inHeader = {
    source: 'dpop',
    path: 'claims',
    found: 'a client assertion (iss equal to sub)',
    expected: 'a DPoP proof: htm, htu, iat, jti',
  } as const;
  const both = asAssertion.kind === 'found';
  return found({
    certainty: 'proof',
    title: both
      ? 'DPoP proof and client assertion stand in each other’s place'
      : 'A client assertion stands where the DPoP proof belongs',
    evidence: both ? [...asAssertion.finding.evidence, inHeader] : [inHeader],
    // The assertion in its own place is sound: the server goes as far as the proof.
    stage: both ? undefined : 'dpop',
    explainsAway: echoesInProof,
  });
}
