import { faultsOf } from '../fault.ts';

/** PKCE (faults.md §1, group H). */
export const pkceFaults = faultsOf('H', {
  'verifier-missing': ['high', 'proof', 'code_verifier missing'],
  'verifier-length': ['med', 'proof', 'Shorter than 43 or longer than 128'],
  'verifier-charset': ['med', 'proof', 'Characters outside A-Z a-z 0-9 - . _ ~'],
  'verifier-other-session': ['high', 'strong', 'Verifier of another login attempt'],
  'challenge-hex': ['med', 'proof', 'Challenge is base64url of the hex digest'],
  'challenge-std-base64': ['med', 'proof', 'Challenge in standard base64 or padded'],
  'challenge-plain': ['low', 'proof', 'Challenge equals verifier while method S256'],
  'verifier-is-challenge': ['low', 'proof', 'The challenge was sent as verifier'],
  'challenge-other-hash': ['low', 'proof', 'SHA-1/512, double hash, or hash of decoded bytes'],
  'challenge-method-missing': ['low', 'proof', 'code_challenge_method missing (defaults to plain) or "s256"'],
  'verifier-without-challenge': ['low', 'strong', 'Verifier sent though no challenge was'],
  'verifier-mangled': ['low', 'strong', 'Verifier changed by storage (cookie trim, URL decode, newline)'],
});
