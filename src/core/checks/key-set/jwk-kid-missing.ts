import { member } from '../../assertion/json-text.ts';
import { hasNoKid } from '../../key-set/select-key.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable } from '../outcome.ts';
import { keysOutcome, servedAsPasted } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkKidMissing = defineCheck({
  code: 'jwk-kid-missing',
  stage: 'key-set',
  severity: 'warning',
  title: 'A key has no kid',
  why: 'The provider asks for a kid on every key; without it no token can name the key.',
  falsePositives: 'A server that tries all keys does not mind.',
  example: 'A key without kid',
  references: ['RFC 7517 §4.5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Give every key a kid: its RFC 7638 thumbprint is a good one.',
      untilFetched,
      'Then put the kid of the signing key into the header of the assertion.',
    ],
    recipe: 'public-jwk',
  },
  run(subject) {
    const { kid } = subject.profile.keySet;
    const { header, verification } = subject;
    const fits = verification?.assertion?.verifiedBy?.path;
    const { keys } = subject.keySet;
    const signer = keys.find(({ path }) => path === fits);
    // The token names a key, and the key that verifies it has no name, or none has: no server can find it.
    const isLost =
      member(header, 'kid') !== undefined &&
      keys.length > 0 &&
      (signer === undefined ? keys.every(hasNoKid) : hasNoKid(signer));
    if (!isLost && kid.value === 'optional') return notApplicable('the profile does not ask for kid');
    const outcome = keysOutcome(
      subject,
      (key) =>
        hasNoKid(key)
          ? {
              path: 'kid',
              found: member(key.jwk, 'kid') === '' ? 'empty' : 'missing',
              expected: 'a unique text',
            }
          : undefined,
      {
        certainty: isLost && servedAsPasted(subject.keySet) ? 'proof' : 'strong',
        rules: [kid],
        echoes: ['kid-unknown', 'kid-near-miss'],
      },
    );
    if (outcome.kind !== 'found') return outcome;
    return found({ ...outcome.finding, severity: isLost ? 'error' : 'warning' });
  },
});
