import { isJsonObject, member } from '../../assertion/json-text.ts';
import { toKeyEntry } from '../../key-set/parse-key-set.ts';
import { isUnrefused, onlyPossible } from '../at-any-server.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { found, type Outcome, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

export const embeddedKeyHeader = defineCheck({
  code: 'embedded-key-header',
  stage: 'header',
  severity: 'warning',
  title: 'The header of the client assertion brings a key or the address of one',
  why: 'A server uses the registered key set and ignores or refuses a key that the token brings.',
  falsePositives:
    'Only possible, because many servers ignore such members; where the key in it is private, the leak itself is proven.',
  example: 'A header with jku, jwk or x5c',
  references: ['RFC 7515 §4.1.2', 'RFC 8725 §3.10'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Take jwk, jku, x5c and x5u out of the header.'],
    recipe: 'sign',
  },
  run(subject) {
    const { header } = subject;
    const names = ['jwk', 'jku', 'x5c', 'x5u'].filter((name) => member(header, name) !== undefined);
    const [first] = names;
    if (first === undefined) return passed;
    const jwk = member(header, 'jwk');
    const [secret] = isJsonObject(jwk) ? toKeyEntry(jwk, 'jwk', 0).privateMembers : [];
    if (secret !== undefined) return leak(subject, secret);
    return found({
      certainty: 'hint',
      // Some servers are given certificates or addresses, and ask for them here.
      ...(jwk === undefined && isUnrefused(subject, 'embedded-key-header') ? onlyPossible : {}),
      evidence: [
        headerEvidence(subject, first, {
          found: names.join(', '),
          expected: 'alg, typ and kid',
        }),
      ],
    });
  },
});

/** Whoever sees the request has the private key: worse than a refusal, whatever the server makes of it. */
function leak(subject: SubjectWith<'header'>, name: string): Outcome {
  return found({
    certainty: 'proof',
    severity: 'error',
    title: 'The header of the client assertion carries a private key',
    evidence: [
      headerEvidence(subject, `jwk.${name}`, {
        found: 'a private key',
        expected: 'no key, or the public half',
        secret: true,
      }),
    ],
    steps: ['Make a new key pair, publish its public half and stop using this one: it has been sent.'],
  });
}
