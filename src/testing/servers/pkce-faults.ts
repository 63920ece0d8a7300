import { createHash } from 'node:crypto';
import { testChallenge, testVerifier } from '../tokens.ts';
import { change, type FaultTable, set } from './attempt.ts';

const hashed = (verifier: string, hash = 'sha256'): Buffer => createHash(hash).update(verifier).digest();

/** No hash has this length. */
const longVerifier = `${testVerifier}-0123456789`;

/** Group H as it goes over the wire; the server must look at PKCE (faults.md §1 H). */
export const pkceFaults: FaultTable = {
  'no code_verifier': { code: 'verifier-missing', ...set({ code_verifier: undefined }) },
  'the verifier of another login': {
    code: 'verifier-other-session',
    ...set({ code_verifier: 'Zm9yLWFub3RoZXItbG9naW4tb2YtdGhpcy10ZXN0LTE' }),
  },
  'the challenge in place of the verifier': {
    code: 'verifier-is-challenge',
    ...set({ code_verifier: testChallenge }),
  },
  'a verifier too short': { code: 'verifier-length', ...set({ code_verifier: 'a-short-verifier' }) },
  'a verifier too long': { code: 'verifier-length', ...set({ code_verifier: testVerifier.repeat(4) }) },
  'a verifier with other characters': {
    code: 'verifier-charset',
    ...change('code_verifier', (value) => `${value.slice(0, -3)}/+*`),
  },
  'a challenge of the hex digest': {
    code: 'challenge-hex',
    pushed: {
      parameters: {
        code_challenge: Buffer.from(hashed(testVerifier).toString('hex')).toString('base64url'),
      },
    },
  },
  'a challenge that is the verifier': {
    code: 'challenge-plain',
    ...set({ code_verifier: longVerifier }),
    pushed: { parameters: { code_challenge: longVerifier } },
  },
  'a challenge of SHA-512': {
    code: 'challenge-other-hash',
    pushed: { parameters: { code_challenge: hashed(testVerifier, 'sha512').toString('base64url') } },
  },
};
