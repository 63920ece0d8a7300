import type { TokenVector, TokenVerdict } from './vector.ts';

/** What of a verdict is not as it must be, in words; `undefined` where all is. */
export function unexpectedIn(vector: TokenVector, verdict: TokenVerdict): string | undefined {
  const { state, form, errors } = verdict;
  const told = `${vector.name}: expected ${vector.expected}, found ${JSON.stringify(verdict)}`;
  switch (vector.expected) {
    case 'verified':
      return state === 'verified' ? undefined : told;
    case 'faulty':
      return errors.length > 0 && state !== 'failed' ? undefined : told;
    case 'refused':
      return isRefused(verdict) ? undefined : told;
    case 'explained':
      return state === 'altered' && form === vector.form && errors.length > 0 ? undefined : told;
    case 'named':
      return state === 'not-checkable' && errors.includes(vector.code ?? '') ? undefined : told;
  }
}

/** Of an HMAC by a secret that is not here nothing can be said, and so it is no error: another server may share it. */
function isRefused({ state, errors }: TokenVerdict): boolean {
  return state === 'not-checkable' || (state !== 'verified' && state !== 'altered' && errors.length > 0);
}
