import { anyJwt } from './any-jwt.ts';
import { audWrongProfile } from './aud-wrong-profile.ts';
import { codeExpired } from './code-expired.ts';
import { dpopKeyChanged } from './dpop-key-changed.ts';
import type { Example } from './example.ts';
import { healthy } from './healthy.ts';
import { iatTzAhead } from './iat-tz-ahead.ts';
import { jwksNoEnc } from './jwks-no-enc.ts';
import { kidUnknown } from './kid-unknown.ts';
import { shellUnquotedAmp } from './shell-unquoted-amp.ts';
import { sigDer } from './sig-der.ts';

/** Every worked example, in the order in which they are offered. */
export const examples: readonly Example[] = [
  sigDer,
  iatTzAhead,
  kidUnknown,
  jwksNoEnc,
  codeExpired,
  shellUnquotedAmp,
  audWrongProfile,
  dpopKeyChanged,
  healthy,
  anyJwt,
];

export function exampleOf(id: string): Example | undefined {
  return examples.find((example) => example.id === id);
}
