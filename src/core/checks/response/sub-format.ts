import { member } from '../../assertion/json-text.ts';
import { idTokenClaims } from '../../response/issued-tokens.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** `s=S1234567A,u=<uuid>` or `u=<uuid>`. */
const pairs = /^(?:[a-z]{1,3}=[^=,]+,){0,20}u=[^=,]+$/i;

export const subFormat = defineCheck({
  code: 'sub-format',
  stage: 'response',
  severity: 'warning',
  title: 'The sub of the id_token has the form of another profile',
  why: 'A program that takes sub apart as the one profile writes it fails on the other, or files the account under a wrong name.',
  falsePositives: 'None: only the form of the other profile counts, and any other text passes.',
  example: 's=…,u=… under FAPI 2.0, or a bare UUID under the old profile',
  references: ['Singpass FAPI: id_token', 'Singpass: migration'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Under FAPI 2.0 take sub as it is: a UUID. Identity numbers stand in sub_attributes, with the scope for them.',
      'Before FAPI 2.0 split it at the commas and take the value of u=.',
      'Find known accounts by the UUID, and see with one account that it is the same in both.',
    ],
  },
  run({ response, profile }) {
    const rule = profile.idTokenSubject;
    if (rule === undefined) return notApplicable('the profile does not say how sub is written');
    const sub = member(idTokenClaims(response), 'sub');
    if (typeof sub !== 'string') return notApplicable('the claims of an id_token are not to be read here');
    const isOther = rule.value === 'uuid' ? pairs.test(sub) : uuid.test(sub);
    if (!isOther) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'response',
          path: 'id_token.sub',
          // An identity number may stand in it: the shape tells enough.
          found: rule.value === 'uuid' ? sub.replace(/=[^,]*/g, '=…') : 'a UUID alone',
          expected: rule.value === 'uuid' ? 'a UUID alone' : 'u=<UUID>, or s=…,u=<UUID>',
        },
      ],
      rules: [rule],
    });
  },
});
