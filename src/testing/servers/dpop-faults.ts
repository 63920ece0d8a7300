import { dpopKey } from '../keys.ts';
import type { Attempt, Claims, FaultTable, Members } from './attempt.ts';

const claims = (changes: Claims): Pick<Attempt, 'proof'> => ({ proof: { claims: changes } });
const header = (changes: Members): Pick<Attempt, 'proof'> => ({ proof: { header: changes } });

/** Group I as it goes over the wire (faults.md §1 I). */
export const dpopFaults: FaultTable = {
  'no proof': { code: 'dpop-missing', proof: 'none' },
  'htm GET': { code: 'dpop-htm', ...claims(() => ({ htm: 'GET' })) },
  'htm in lower case': { code: 'dpop-htm', ...claims(() => ({ htm: 'post' })) },
  'no htm': { code: 'dpop-htm', ...claims(() => ({ htm: undefined })) },
  'htu of the PAR endpoint': {
    code: 'dpop-htu-endpoint',
    ...claims(({ issuer }) => ({ htu: `${issuer}/par` })),
  },
  'htu of the issuer': { code: 'dpop-htu-endpoint', ...claims(({ issuer }) => ({ htu: issuer })) },
  'a slash after htu': {
    code: 'dpop-htu-slash-query',
    ...claims(({ tokenEndpoint }) => ({ htu: `${tokenEndpoint}/` })),
  },
  'no htu': { code: 'dpop-htu-endpoint', ...claims(() => ({ htu: undefined })) },
  'a proof that is too old': {
    code: 'dpop-iat',
    ...claims(({ now }) => ({ iat: now - 600, exp: undefined })),
  },
  'a proof of the future': { code: 'dpop-iat', ...claims(({ now }) => ({ iat: now + 600, exp: undefined })) },
  'a proof with iat in milliseconds': {
    code: 'dpop-iat',
    ...claims(({ now }) => ({ iat: now * 1000, exp: undefined })),
  },
  'a proof without iat': { code: 'dpop-iat', ...claims(() => ({ iat: undefined })) },
  'a proof without jti': { code: 'dpop-jti', ...claims(() => ({ jti: undefined })) },
  'a proof past its exp': { code: 'dpop-exp', ...claims(({ now }) => ({ iat: now - 58, exp: now - 20 })) },
  'a proof of typ JWT': { code: 'dpop-typ', ...header({ typ: 'JWT' }) },
  'a proof without typ': { code: 'dpop-typ', ...header({ typ: undefined }) },
  'a proof of alg HS256': { code: 'dpop-alg', ...header({ alg: 'HS256' }) },
  'a proof without jwk': { code: 'dpop-jwk-missing', ...header({ jwk: undefined, kid: 'dpop-1' }) },
  'a proof with its private key': {
    code: 'dpop-jwk-private',
    proof: { header: { jwk: 'private' } },
  },
  'a proof signed by another key than its jwk': {
    code: 'dpop-signature',
    proof: { key: () => dpopKey('dpop-other'), header: { jwk: 'session' } },
  },
  'a proof with its signature broken': {
    code: 'dpop-signature',
    proof: { alter: (proof) => `${proof.slice(0, -10)}AAAAAAAAAA` },
  },
  'a proof of another key than at PAR': {
    code: 'dpop-key-changed',
    proof: { key: () => dpopKey('dpop-other') },
  },
  'two proofs': {
    code: 'dpop-header-broken',
    wire: (spec) => ({
      ...spec,
      headers: { ...spec.headers, DPoP: [String(spec.headers.DPoP), String(spec.headers.DPoP)] },
    }),
  },
  'DPoP in front of the proof': { code: 'dpop-header-broken', proof: { alter: (proof) => `DPoP ${proof}` } },
  'the proof of the PAR request again': { code: 'dpop-reused-proof', reuse: 'pushed-proof' },
  'the proof of the request before again': { code: 'dpop-reused-proof', reuse: 'proof' },
  'the assertion of the PAR request again': { code: 'jti-reused', reuse: 'pushed-assertion' },
  'the assertion of the request before again': { code: 'jti-reused', reuse: 'assertion' },
};
