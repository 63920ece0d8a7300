import { makersWith } from './shared-maker.ts';

/** Faults of one key after which no signature verifies. */
export const sig = makersWith({ answer: 'signature', needs: ['jwks'] });
/** The encryption key is missed on FAPI always, on the old profile where the provider says so (singpass.md §2). */
export const enc = makersWith({
  answer: 'encryption',
  stage: 'encryption-key',
  needs: ['jwks'],
  profiles: ['singpass-fapi'],
  beside: ['jwks-no-enc'],
});
