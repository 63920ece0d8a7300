import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';

/** Many servers ignore it. Triggers on: a header with jku. */
export const embeddedKeyHeader = defineCheck({
  code: 'embedded-key-header',
  stage: 'header',
  severity: 'warning',
  title: 'The header of the client assertion brings a key or the address of one',
  why: 'A server uses the registered key set and ignores or refuses a key that the token brings.',
  references: ['RFC 7515 §4.1.2', 'RFC 8725 §3.10'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Take jwk, jku, x5c and x5u out of the header.'],
    recipe: 'sign',
  },
  run({ header, assertion }) {
    const names = ['jwk', 'jku', 'x5c', 'x5u'].filter((name) => member(header, name) !== undefined);
    if (names.length === 0) return passed;
    return found({
      certainty: 'hint',
      evidence: [
        {
          source: 'client_assertion',
          path: `header.${names[0]}`,
          span: assertion?.header?.span,
          found: names.join(', '),
          expected: 'alg, typ and kid',
        },
      ],
    });
  },
});
