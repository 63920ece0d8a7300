import { analyse } from '../../core/analyse.ts';
import { readBase64Url } from '../../core/assertion/base64url.ts';
import { signatureAlgorithms } from '../../core/signature/algorithms.ts';
import { importPublicKey } from '../../core/signature/public-key.ts';
import { signatureCandidates } from '../../core/signature/signature-forms.ts';
import { verifyBytes, verifyEcdsa } from '../../core/signature/verify-bytes.ts';
import { toDer } from '../signatures.ts';
import { testNow } from '../times.ts';
import type { BytesVector, BytesVerdictOfBoth, TokenVector, TokenVerdict } from './vector.ts';

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
    errors: diagnosis.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
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
