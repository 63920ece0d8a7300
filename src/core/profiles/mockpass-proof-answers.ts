import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { ProfileError, Stage } from './profile.ts';

/** One sentence of the server, the faults it answers to, and what else it can mean. */
export interface Sentence {
  readonly id: string;
  /** A regular expression source. */
  readonly says: string;
  /** Faults to which it is the answer, in the literal text of `answer`. */
  readonly codes?: readonly FaultCode[];
  readonly stages?: readonly Stage[];
  readonly answer?: string;
  readonly more?: readonly FaultCode[];
  readonly guide: ProfileError['guide'];
  readonly clears: readonly Stage[];
}

export const grantPassed: readonly Stage[] = ['network', 'transport', 'grant'];
export const clientPassed: readonly Stage[] = [
  ...grantPassed,
  'parameters',
  'assertion-format',
  'header',
  'key-set',
  'signature',
];
export const proofPassed: readonly Stage[] = [...clientPassed, 'claims'];
export const keySetRead: readonly Stage[] = [...proofPassed.filter((stage) => stage !== 'key-set'), 'dpop'];

/** What the v3 endpoints say of a DPoP proof. */
export const proofSentences: readonly Sentence[] = [
  {
    id: 'proof-htu',
    says: '^Invalid DPoP htu|^Invalid DPoP token signature, missing required "htu"',
    answer: 'Invalid DPoP htu',
    codes: ['dpop-htu-endpoint', 'dpop-htu-slash-query', 'dpop-htu-proxy', 'dpop-reused-proof'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-htm',
    says: '^Only POST requests are supported with DPoP|^DPoP htm must be|^Invalid DPoP token signature, missing required "htm"',
    answer: 'Only POST requests are supported with DPoP',
    codes: ['dpop-htm'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-jwk',
    says: '^DPoP header missing jwk',
    answer: 'DPoP header missing jwk',
    codes: ['dpop-jwk-missing'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-key',
    says: '^Invalid DPoP jkt',
    answer: 'Invalid DPoP jkt',
    codes: ['dpop-key-changed', 'dpop-jkt-wrong'],
    more: ['sig-multi-instance-keys'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-expired',
    says: '^Invalid DPoP token signature, (?:missing required )?"exp"',
    answer: 'Invalid DPoP token signature, "exp" claim timestamp check failed',
    codes: ['dpop-exp'],
    more: ['dpop-iat', 'dpop-reused-proof'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-jti',
    says: '^Invalid DPoP token signature, missing required "jti"',
    answer: 'Invalid DPoP token signature, missing required "jti" claim',
    codes: ['dpop-jti'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-iat',
    says: '^Invalid DPoP token signature, (?:missing required )?"iat"',
    more: ['dpop-iat', 'dpop-exp'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-form',
    says: '^Invalid DPoP token signature, Invalid Compact JWS',
    more: ['dpop-header-broken', ...faultsOfGroups('I')],
    guide: 'invalid-dpop-proof',
    clears: ['network'],
  },
  {
    // At PAR alone.
    id: 'no-proof',
    says: '^Dpop or Dpop jkt',
    answer: 'Dpop or Dpop jkt is required',
    codes: ['dpop-missing'],
    more: faultsOfGroups('I'),
    guide: 'invalid-dpop-proof',
    clears: ['network'],
  },
  {
    id: 'proof',
    says: '^Invalid DPoP token signature',
    answer: 'Invalid DPoP token signature, signature verification failed',
    stages: ['dpop'],
    more: ['dpop-signature', ...faultsOfGroups('I'), ...faultsOfGroups('A')],
    guide: 'invalid-dpop-proof',
    clears: ['network'],
  },
];
