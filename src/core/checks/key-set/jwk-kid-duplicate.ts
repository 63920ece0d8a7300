import { member } from '../../assertion/json-text.ts';
import type { KeyEntry } from '../../key-set/key-set-document.ts';
import { canVerify } from '../../key-set/select-key.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { toEvidence } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkKidDuplicate = defineCheck({
  code: 'jwk-kid-duplicate',
  stage: 'key-set',
  severity: 'warning',
  title: 'Two keys share one kid',
  why: 'A server that finds two keys under one name takes either, or refuses.',
  falsePositives: 'Servers that sort keys by use first do not mind.',
  example: 'Two keys called sig-1',
  references: ['RFC 7517 §4.5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Give every key a kid of its own.',
      untilFetched,
      'Then put the new kid of the signing key into the header of the assertion.',
    ],
    recipe: 'public-jwk',
  },
  run({ keySet, header }) {
    const byKid = new Map<string, KeyEntry[]>();
    for (const key of keySet.keys) {
      const { kid } = key.jwk;
      if (typeof kid === 'string') byKid.set(kid, [...(byKid.get(kid)?.slice(0, 20) ?? []), key]);
    }
    const groups = [...byKid.values()].filter(({ length }) => length > 1);
    const named = byKid.get(String(member(header, 'kid'))) ?? [];
    // Two keys that could both have signed what names them: a reader that wants exactly one finds none.
    const unclear = named.filter((key) => canVerify(key, member(header, 'alg'))).length > 1;
    const [first, ...rest] = (unclear ? [named, ...groups.filter((group) => group !== named)] : groups)
      .flat()
      .slice(0, 20)
      .map((key) =>
        toEvidence(key, { path: 'kid', found: String(key.jwk.kid), expected: 'a kid of its own' }),
      );
    if (first === undefined) return passed;
    return found({
      certainty: unclear ? 'strong' : 'proof',
      severity: unclear ? 'error' : 'warning',
      evidence: [first, ...rest],
    });
  },
});
