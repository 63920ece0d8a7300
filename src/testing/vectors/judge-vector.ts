import { analyse } from '../../core/analyse.ts';
import { readBase64Url } from '../../core/assertion/base64url.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import { signatureAlgorithms } from '../../core/signature/algorithms.ts';
import { importPublicKey } from '../../core/signature/public-key.ts';
import { signatureCandidates } from '../../core/signature/signature-forms.ts';
import { verifyBytes, verifyEcdsa } from '../../core/signature/verify-bytes.ts';
import { explainSuccess } from '../../core/success/explain-success.ts';
import { tokenAnswer } from '../id-tokens.ts';
import { toDer } from '../signatures.ts';
import { testNow } from '../times.ts';
import type {
  BytesVector,
  BytesVerdictOfBoth,
  EncryptedVerdict,
  KeySetVerdict,
  TokenVector,
  TokenVerdict,
} from './vector.ts';

/** The whole way that a pasted assertion takes, the search included. Runs in Node and in a browser. */
export async function judgeToken({
  token,
  jwks,
}: Pick<TokenVector, 'token' | 'jwks'>): Promise<TokenVerdict> {
  const given = { profile: 'rfc7523', now: testNow, client_assertion: token, jwks };
  const { subject, diagnosis } = await analyse(given, testNow);
  const { state = 'no verification', alteration } = subject.verification?.assertion ?? {};
  return {
    state,
    form: alteration?.signature,
    input: alteration?.input,
    hash: alteration?.hash,
    padding: alteration?.padding,
    errors: errorsOf(diagnosis),
  };
}

/** A signature over bytes, as r‖s and in DER. */
export async function judgeBytes({ alg, jwk, message, signature }: BytesVector): Promise<BytesVerdictOfBoth> {
  const algorithm = signatureAlgorithms[alg];
  const imported = await importPublicKey(jwk);
  if (algorithm === undefined || 'unusable' in imported) return { raw: 'no key', der: false };
  const [input, raw] = [readBase64Url(message).bytes, readBase64Url(signature).bytes];
  const forms = signatureCandidates(toDer(raw), algorithm.half ?? 0);
  const verdicts = await Promise.all(
    forms.map(({ bytes }) => verifyEcdsa(imported.usable, algorithm.hash, bytes, input)),
  );
  return {
    raw: await verifyBytes(algorithm, imported.usable, jwk, raw, input),
    der: verdicts.includes(true),
  };
}

/** A pasted key set: what is read of each key, and what is found fault with. */
export async function judgeKeySet(jwks: string): Promise<KeySetVerdict> {
  const { subject, diagnosis } = await analyse({ profile: 'rfc7523', now: testNow, jwks }, testNow);
  const keys = (subject.keySet?.keys ?? []).map(async ({ path, jwk, privateMembers }) => ({
    path,
    privateMembers,
    thumbprint: subject.verification?.thumbprints[path],
    certified: subject.verification?.certificateThumbprints?.[path],
    usable: 'usable' in (await importPublicKey(jwk)),
  }));
  return { keys: await Promise.all(keys), errors: errorsOf(diagnosis), everything: JSON.stringify(subject) };
}

/** An encrypted id_token in an answer, held against the client's key set. */
export async function judgeEncrypted(
  token: string,
  jwk: Readonly<Record<string, unknown>>,
): Promise<EncryptedVerdict> {
  const jwks = JSON.stringify({ keys: [jwk] });
  const given = { profile: 'singpass-fapi', now: testNow, jwks, response: tokenAnswer(token) };
  const { subject } = await analyse(given, testNow);
  const explained = explainSuccess(subject)?.idToken;
  const verified = subject.verification?.idToken?.signature?.state === 'verified';
  if (explained?.kind !== 'encrypted') return { kind: explained?.kind ?? 'no answer', verified };
  const { kind, alg, enc, to, algorithms } = explained;
  const wrong = algorithms.filter(({ state }) => state === 'wrong').map(({ name }) => name);
  return { kind, alg, enc, to: to.kind, wrong, verified };
}

function errorsOf({ findings }: Diagnosis): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}
