import type { CurlInput, CurlValue } from './curl.ts';

/** Curves of NIST with the hash that goes with each (RFC 7518 §3.4). */
export const signingAlgorithms = ['ES256', 'ES384', 'ES512'] as const;
export type SigningAlgorithm = (typeof signingAlgorithms)[number];

/** A text that is known, or the variable that will hold it. */
export type ExportText = { readonly value: string } | { readonly variable: string };

/** What a program must know to make the client assertion (RFC 7523 §3) and, where the profile wants it, the DPoP proof (RFC 9449 §4.2). */
export interface Signing {
  readonly algorithm: SigningAlgorithm;
  /** The algorithm of the old assertion, where it is one that the programs do not write. */
  readonly instead: string | undefined;
  readonly typ: string;
  readonly keyId: ExportText;
  readonly clientId: ExportText;
  readonly audience: ExportText;
  /** `exp` − `iat`. */
  readonly lifetimeSeconds: number;
  readonly proof: Proof | undefined;
}

export interface Proof {
  readonly algorithm: SigningAlgorithm;
  /** `htu`: the address without query and fragment. */
  readonly address: string;
  readonly lifetimeSeconds: number;
}

/** The request as every format takes it: decoded values in order, a secret by its variable where that was asked for. */
export interface ExportRequest extends CurlInput {
  readonly signing: Signing;
  /** Unix seconds of the case; the clock of no machine. */
  readonly now: number;
  /** What of the case is not in the request, in words. */
  readonly remarks: readonly string[];
}

/** What a program makes by itself, whatever the case holds. */
export const assertionName = 'client_assertion';
export const proofName = 'DPoP';

/** The request of a program that signs: the assertion is among the parameters, the proof is among the headers where one is wanted. */
export function withFreshTokens(request: ExportRequest): ExportRequest {
  const has = (name: string): boolean => request.parameters.some((parameter) => parameter.name === name);
  const fresh = (name: string): CurlValue => ({ name, value: '' });
  const others = request.headers.filter(({ name }) => name.toLowerCase() !== proofName.toLowerCase());
  const missing: readonly CurlValue[] = [
    ...(has('client_assertion_type')
      ? []
      : [{ name: 'client_assertion_type', value: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' }]),
    ...(has(assertionName) ? [] : [fresh(assertionName)]),
  ];
  return {
    ...request,
    headers: request.signing.proof === undefined ? others : [...others, fresh(proofName)],
    parameters: [...request.parameters, ...missing],
  };
}
