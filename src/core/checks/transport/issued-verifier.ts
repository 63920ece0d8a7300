import { plusesRead } from '../../proof/pkce-repairs.ts';
import { parameterValue, type WireRequest } from '../../request/wire-request.ts';
import type { SubjectWith } from '../define-check.ts';

/** The request, with the verifier that its challenge shows to have been meant. */
export function withIssuedVerifier({ request, verification }: SubjectWith<'request'>): WireRequest {
  const fitting = verification?.pkce?.attempts.find(({ fits }) => fits);
  if (fitting?.how.endsWith(plusesRead) !== true) return request;
  return { ...request, issuedVerifier: parameterValue(request, 'code_verifier')?.replaceAll(' ', '+') };
}
