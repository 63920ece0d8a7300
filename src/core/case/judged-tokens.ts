import { objectOf } from '../assertion/decode.ts';
import { isClientAssertion, isProof } from '../assertion/shape-purpose.ts';
import { isShownAsSent } from './sent-token.ts';
import type { Subject } from './subject.ts';

type JudgedTokens = Pick<Subject, 'assertion' | 'header' | 'claims' | 'dpop' | 'dpopHeader' | 'dpopClaims'>;

/** The assertion and the proof that the checks judge, with the objects in them. */
export function judgedTokens({ assertion, dpop }: Pick<Subject, 'assertion' | 'dpop'>): JudgedTokens {
  return {
    assertion,
    header: objectOf(assertion?.header),
    claims: objectOf(assertion?.payload),
    dpop,
    dpopHeader: objectOf(dpop?.header),
    dpopClaims: objectOf(dpop?.payload),
  };
}

/** What each of them claims, where it stands in the field of the other and the request does not show that it was sent so, is not judged. */
export function withoutMixedUp(tokens: JudgedTokens, shown: Pick<Subject, 'case' | 'request'>): JudgedTokens {
  const { header, claims, dpopHeader, dpopClaims } = tokens;
  const isProofAstray =
    header && claims && isProof(header, claims) && !isShownAsSent(shown, 'client_assertion');
  const isAssertionAstray =
    dpopHeader && dpopClaims && isClientAssertion(dpopHeader, dpopClaims) && !isShownAsSent(shown, 'dpop');
  return {
    ...tokens,
    ...(isProofAstray ? { header: undefined, claims: undefined } : {}),
    ...(isAssertionAstray ? { dpopHeader: undefined, dpopClaims: undefined } : {}),
  };
}
