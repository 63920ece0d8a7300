import { challengeHex } from './challenge-hex.ts';
import { challengeMethodMissing } from './challenge-method-missing.ts';
import { challengeOtherHash } from './challenge-other-hash.ts';
import { challengePlain } from './challenge-plain.ts';
import { challengeStdBase64 } from './challenge-std-base64.ts';
import { verifierCharset } from './verifier-charset.ts';
import { verifierIsChallenge } from './verifier-is-challenge.ts';
import { verifierLength } from './verifier-length.ts';
import { verifierMangled } from './verifier-mangled.ts';
import { verifierMissing } from './verifier-missing.ts';
import { verifierOtherSession } from './verifier-other-session.ts';
import { verifierWithoutChallenge } from './verifier-without-challenge.ts';

export const pkceChecks = [
  verifierOtherSession,
  challengeHex,
  challengeStdBase64,
  challengePlain,
  verifierIsChallenge,
  challengeOtherHash,
  verifierMangled,
  verifierMissing,
  verifierLength,
  verifierCharset,
  challengeMethodMissing,
  verifierWithoutChallenge,
] as const;
