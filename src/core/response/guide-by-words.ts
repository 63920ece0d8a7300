import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import type { ProfileError } from '../profiles/profile.ts';
import type { KnownAnswer } from './known-answer.ts';

/** Codes that some servers give for the assertion, the redirect URI or the verifier as well (faults.md §1.2). */
const wide: readonly GuideId[] = ['invalid-grant', 'invalid-request'];
const ofProof: readonly GuideId[] = ['invalid-dpop-proof', 'use-dpop-nonce'];
/** Of the assertion, or of the key set that it is verified with. */
const ofAssertion: readonly GuideId[] = [
  'invalid-client-claims',
  'invalid-client-signature',
  'server-side-error',
];
/** Of the pair of verifier and challenge; that the one is missing is a matter of the form. */
const ofPkce: readonly FaultCode[] = faultsOfGroups('H').filter((code) => code !== 'verifier-missing');

const namesAssertion =
  /assertion|\bjwt\b|private_key_jwt|json web token|\bkid\b|public key|signing key|\bjwks?\b|valid_keys|signature/i;
const namesClaim = /\b(?:iss|sub|aud|exp|iat|nbf|jti)\b|\baudience (?:is )?(?:invalid|not)/i;

/** Whether a refusal speaks of the assertion by its words, although its code is one of the grant or of the request. */
export function speaksOfAssertion(known: KnownAnswer, own: ProfileError, words: string): boolean {
  return (
    wide.includes(own.guide) &&
    ofAssertion.includes(known.guide) &&
    (namesAssertion.test(words) || namesClaim.test(words))
  );
}

/** The guide of the code, unless the words speak of a part that only another guide asks about. */
export function guideByWords(known: KnownAnswer, own: ProfileError, words: string): GuideId {
  if (ofProof.includes(known.guide) || speaksOfAssertion(known, own, words)) return known.guide;
  const [first = 'code-missing'] = known.causes;
  const isOfLogin = /^redirect-uri-|^code-expired$/.test(first) || ofPkce.includes(first);
  return own.guide === 'invalid-request' && known.guide === 'invalid-grant' && isOfLogin
    ? known.guide
    : own.guide;
}
