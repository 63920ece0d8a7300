import { objectOf } from '../assertion/decode.ts';
import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { describeAlteration } from '../signature/alteration-words.ts';
import type { SignatureVerification, TriedKey } from '../signature/verification.ts';
import type { ComparedRow, Sides } from './comparison.ts';
import { type Frame, toRow, wholeRow } from './rows.ts';

interface SignedSide {
  readonly token: DecodedJwt | undefined;
  readonly verification?: SignatureVerification | undefined;
  /** RFC 7638, of a key that the token brings: then it is compared where it stands. */
  readonly ownKey?: string | undefined;
}

/** The bytes of the signatures, what verifying them gave, and the keys by thumbprint. */
export function compareSignatures(
  frame: Frame,
  { before, after }: Sides<SignedSide>,
): readonly ComparedRow[] {
  const texts = { before: before.token?.signature?.text, after: after.token?.signature?.text };
  const known = { ...frame, told: { before: false, after: false } };
  // That neither is signed makes them no one token.
  const place = texts.before === '' && texts.after === '' ? undefined : frame.place;
  const row =
    texts.before === undefined && texts.after === undefined
      ? []
      : [
          toRow(
            { ...frame, place, told: { before: true, after: true } },
            { name: 'signature', ...texts, secret: true },
          ),
        ];
  return [
    ...row,
    ...wholeRow(known, 'verification', { before: stateWords(before), after: stateWords(after) }),
    ...signingKeyRow(known, { before: signingKey(before), after: signingKey(after) }),
  ];
}

function stateWords({ token, verification }: SignedSide): string | undefined {
  if (verification === undefined) return undefined;
  const { state, alteration, because, verifiedBy } = verification;
  switch (state) {
    case 'verified':
      return verifiedBy?.path.startsWith('sample:')
        ? 'verifies with a published sample key'
        : 'the signature verifies';
    case 'altered':
      return `verifies only once this is undone: ${alteration ? describeAlteration(alteration, member(objectOf(token?.header), 'alg')) : 'an alteration'}`;
    case 'failed':
      return 'no key at hand verifies it';
    case 'unsearched':
      return 'no key at hand verifies it as it stands';
    case 'no-keys':
      return undefined;
    case 'not-checkable':
      return because === undefined ? 'it cannot be checked' : `it cannot be checked: ${because}`;
  }
}

/** The key that verifies; where none does, the one that the header selects. */
function signingKey({ verification, ownKey }: SignedSide): TriedKey | undefined {
  return ownKey !== undefined ? undefined : (verification?.verifiedBy ?? verification?.selected);
}

function signingKeyRow(frame: Frame, { before, after }: Sides<TriedKey | undefined>): readonly ComparedRow[] {
  if (before?.thumbprint !== undefined && before.thumbprint === after?.thumbprint) {
    const words = keyWords(after);
    return [toRow(frame, { name: 'key', before: words, after: words })];
  }
  return wholeRow(frame, 'key', { before: keyWords(before), after: keyWords(after) }).map((row) =>
    row.kind === 'changed' ? { ...row, difference: 'another key' } : row,
  );
}

function keyWords(key: TriedKey | undefined): string | undefined {
  if (key?.thumbprint === undefined) return undefined;
  const name = key.kid === undefined ? key.path : `kid ${key.kid}`;
  return `${name}, thumbprint ${key.thumbprint}`;
}
