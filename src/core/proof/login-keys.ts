import type { Subject } from '../case/subject.ts';

/** A key of this login by its RFC 7638 thumbprint, and how it stands to the key of the proof. */
export interface LoginKey {
  readonly id: 'proof' | 'par' | 'jkt' | 'previous' | `client:${string}`;
  readonly name: string;
  readonly thumbprint: string;
  /** `undefined` for the key of the proof itself, or where there is none to compare with. */
  readonly same?: boolean | undefined;
  /** The same key is wanted; for a key of the client another one is. */
  readonly wanted: 'same' | 'other';
}

/** RFC 9449 §10: one key from PAR to userinfo, and by the provider's page one that signs no assertion. */
export function loginKeys({
  verification,
  authorizationRequest,
  keySet,
  dpop,
}: Subject): readonly LoginKey[] {
  const prints = verification?.thumbprints ?? {};
  // Of a pushed request that stands alone, the proof that was verified is its own.
  const mine = dpop && prints.dpop;
  const declared = authorizationRequest?.parameters.find(({ name }) => name === 'dpop_jkt')?.value;
  const of = (
    id: LoginKey['id'],
    name: string,
    thumbprint: string | undefined,
    wanted: LoginKey['wanted'] = 'same',
  ): readonly LoginKey[] => {
    if (thumbprint === undefined) return [];
    const same = id === 'proof' || mine === undefined ? undefined : thumbprint === mine;
    return [{ id, name, thumbprint, same, wanted }];
  };
  return [
    ...of('proof', 'This proof', mine),
    ...of('par', 'The proof of the pushed request', prints['authorization-dpop']),
    ...of('jkt', 'dpop_jkt of the authorization request', declared),
    ...of('previous', 'The proof of the request before', prints['previous-dpop']),
    ...(keySet?.keys ?? []).flatMap(({ path, jwk }) => {
      const kid = typeof jwk.kid === 'string' ? ` (${jwk.kid})` : '';
      // The keys of the client are of interest only where one of them is the key of the proof.
      return prints[path] === mine
        ? of(`client:${path}`, `${path} of the client${kid}`, prints[path], 'other')
        : [];
    }),
  ];
}
