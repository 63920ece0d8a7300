import type { EncryptedTo } from '../../core/response/judge-encryption.ts';
import type { ClaimVerdict, JudgedClaim } from '../../core/response/judge-id-token.ts';
import type { SignatureVerification } from '../../core/signature/verification.ts';
import type { AnswerMember } from '../../core/success/answer-members.ts';
import type { Tone } from '../../ui/badge.tsx';

/** A word in a frame, and what it says in full. */
export interface Judgement {
  readonly tone: Tone;
  readonly word: string;
  readonly words: string;
}

export const memberTones: Readonly<Record<AnswerMember['state'], readonly [Tone, string]>> = {
  right: ['good', 'right'],
  wrong: ['error', 'refused'],
  note: ['note', 'note'],
  absent: ['note', 'not there'],
};

export const claimTones: Readonly<Record<ClaimVerdict['state'], readonly [Tone, string]>> = {
  right: ['good', 'right'],
  wrong: ['error', 'refused'],
  unknown: ['note', 'cannot tell'],
  absent: ['note', 'not there'],
};

export const claimMeanings: Readonly<Record<JudgedClaim, string>> = {
  iss: 'The provider that made it.',
  aud: 'The client it is for.',
  nonce: 'Ties it to the authorization request.',
  at_hash: 'Ties it to the access token beside it.',
  iat: 'When it was made.',
  exp: 'When it ends.',
};

/** To which key the token was encrypted, in words. */
export function encryptedToWords(to: EncryptedTo): Judgement {
  switch (to.kind) {
    case 'key':
      return {
        tone: 'good',
        word: 'your key',
        words: `Encrypted to the key ${to.kid}, ${to.key.path} of your set: decrypt with the private half of that key.`,
      };
    case 'signing':
      return {
        tone: 'error',
        word: 'a signing key',
        words: `Encrypted to the key ${to.kid}, which your set labels for signing.`,
      };
    case 'other-curve':
      return {
        tone: 'error',
        word: 'another key',
        words: `It names the key ${to.kid}, but was encrypted on ${to.found}; that key is on ${to.expected ?? 'another curve'}. The set was changed under the same name.`,
      };
    case 'not-listed':
      return {
        tone: 'error',
        word: 'not in your set',
        words:
          to.elsewhere === undefined
            ? `Encrypted to the key ${to.kid}, which is not in your set. Keep the private half of a key until an hour after it was taken out.`
            : `Encrypted to the key ${to.kid}, which is not in your set but in the other one: decrypt with the private half of that key.`,
      };
    case 'unnamed':
      return {
        tone: 'warning',
        word: 'not named',
        words: `The header names no key. ${candidateWords(to.candidates.length)}`,
      };
    case 'no-set':
      return {
        tone: 'note',
        word: 'cannot tell',
        words: `${to.kid === undefined ? 'The header names no key.' : `Encrypted to the key ${to.kid}.`} Paste your key set, and it is said which one that is.`,
      };
  }
}

function candidateWords(count: number): string {
  if (count === 0) return 'No encryption key of your set fits.';
  return count === 1
    ? 'One encryption key of your set fits.'
    : `Try each of the ${count} encryption keys of your set that fit.`;
}

/** Whether the signature is the provider's, in words. */
export function signatureWords(signature: SignatureVerification | undefined): Judgement {
  const nothing = { tone: 'note', word: 'cannot tell' } as const;
  if (signature === undefined)
    return {
      ...nothing,
      words: 'Paste or fetch the key set of the provider, and the signature is verified here.',
    };
  switch (signature.state) {
    case 'verified':
      return isNamed(signature)
        ? {
            tone: 'good',
            word: 'verified',
            words: `The signature is the provider’s: key ${nameOf(signature)}.`,
          }
        : {
            tone: 'warning',
            word: 'another key',
            words: `The signature verifies with key ${nameOf(signature)}, which is not the one that the header names.`,
          };
    case 'no-keys':
      return { ...nothing, words: 'There is no key in what was given as the key set of the provider.' };
    case 'not-checkable':
      return {
        ...nothing,
        words: `The signature cannot be checked here: ${signature.because ?? 'no key fits'}.`,
      };
    case 'altered':
    case 'failed':
    case 'unsearched':
      return {
        tone: 'error',
        word: 'refused',
        words:
          'No key of the provider verifies the signature: the token was altered, or it is of another environment, or the set is an old one.',
      };
  }
}

function isNamed({ selected, verifiedBy }: SignatureVerification): boolean {
  return selected === undefined || selected.path === verifiedBy?.path;
}

function nameOf({ verifiedBy }: SignatureVerification): string {
  return verifiedBy?.kid ?? verifiedBy?.path ?? 'without a name';
}
