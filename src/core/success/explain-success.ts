import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { textMember } from '../key-set/parse-key-set.ts';
import { idTokenClaims, issuedIdToken } from '../response/issued-tokens.ts';
import {
  type AlgorithmVerdict,
  type EncryptedTo,
  encryptedTo,
  ephemeralCurve,
  isRarelySupported,
  judgeAlgorithms,
} from '../response/judge-encryption.ts';
import { type ClaimVerdict, judgeIdToken } from '../response/judge-id-token.ts';
import type { SignatureVerification } from '../signature/verification.ts';
import { type AnswerMember, answerMembers } from './answer-members.ts';

/**
 * What is to be said of the id_token. `encrypted`: its header against the client's keys. `signed`: its signature with the provider's
 * keys, absent where these were not given, and its claims. `claims`: pasted alone, so that no signature is left to verify.
 */
export type IdTokenExplained =
  | { readonly kind: 'absent'; readonly wanted: boolean }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'encrypted';
      readonly alg: string;
      readonly enc: string;
      readonly to: EncryptedTo;
      readonly algorithms: readonly AlgorithmVerdict[];
      /** Its key wrap or its curve is missing in some libraries. */
      readonly rare: boolean;
    }
  | {
      readonly kind: 'signed';
      readonly alg: string;
      readonly kid: string | undefined;
      readonly signature: SignatureVerification | undefined;
      readonly claims: readonly ClaimVerdict[];
    }
  | { readonly kind: 'claims'; readonly claims: readonly ClaimVerdict[] };

export interface SuccessExplained {
  readonly members: readonly AnswerMember[];
  readonly idToken: IdTokenExplained;
}

/** An answer with tokens, or an id_token alone, member by member; `undefined` for any other answer. Pure. */
export function explainSuccess(subject: Subject): SuccessExplained | undefined {
  const { response } = subject;
  if (response === undefined || response.error !== undefined) return undefined;
  const holdsTokens = ['access_token', 'id_token', 'token_type'].some(
    (name) => member(response.json, name) !== undefined,
  );
  const isAlone = issuedIdToken(response) !== undefined || idTokenClaims(response) !== undefined;
  if (!holdsTokens && !isAlone) return undefined;
  return {
    members: holdsTokens ? answerMembers(subject) : [],
    idToken: explainIdToken(subject, response),
  };
}

function explainIdToken(subject: Subject, response: NonNullable<Subject['response']>): IdTokenExplained {
  const issued = issuedIdToken(response);
  const claims = judgeIdToken(subject);
  if (issued === undefined) {
    if (claims !== undefined) return { kind: 'claims', claims };
    const isThere = member(response.json, 'id_token') !== undefined;
    return isThere ? { kind: 'unreadable' } : { kind: 'absent', wanted: askedForIdToken(subject) };
  }
  const { header, token } = issued;
  const alg = textMember(header, 'alg') ?? 'missing';
  if (token.shape === 'jwe') {
    const to = encryptedTo(header, subject);
    const enc = textMember(header, 'enc') ?? 'missing';
    const curve = ephemeralCurve(header) ?? '';
    const rare = isRarelySupported(alg) || isRarelySupported(curve);
    return { kind: 'encrypted', alg, enc, to, algorithms: judgeAlgorithms(header, to, subject), rare };
  }
  return {
    kind: 'signed',
    alg,
    kid: textMember(header, 'kid'),
    signature: subject.verification?.idToken?.signature,
    claims: claims ?? [],
  };
}

/** Who asks for `openid` gets an id_token (OpenID Connect Core §3.1.2.1). */
function askedForIdToken({ authorizationRequest }: Subject): boolean {
  const scope = authorizationRequest?.parameters.find(({ name }) => name === 'scope')?.value;
  return scope?.split(' ').includes('openid') ?? false;
}
