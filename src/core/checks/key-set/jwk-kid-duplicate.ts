import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';

/** Servers that sort by use first do not mind. Triggers on: kid sig-1 twice. */
export const jwkKidDuplicate = defineCheck({
  code: 'jwk-kid-duplicate',
  stage: 'key-set',
  severity: 'warning',
  title: 'Two keys share one kid',
  why: 'A server that finds two keys under one name takes either, or refuses.',
  references: ['RFC 7517 §4.5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Give every key a kid of its own.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    const kids = keySet.keys.map(({ jwk }) => jwk.kid);
    const twins = keySet.keys.filter(
      ({ jwk }, at) => typeof jwk.kid === 'string' && kids.indexOf(jwk.kid) < at,
    );
    const [first, ...rest] = twins.map(({ path, jwk }) => ({
      source: 'jwks' as const,
      path: `${path}.kid`,
      found: String(jwk.kid),
      expected: 'a kid of its own',
    }));
    return first === undefined ? passed : found({ certainty: 'proof', evidence: [first, ...rest] });
  },
});
