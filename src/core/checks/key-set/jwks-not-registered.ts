import { member } from '../../assertion/json-text.ts';
import { originOf } from '../../signature/key-origin.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable } from '../outcome.ts';

export const jwksNotRegistered = defineCheck({
  code: 'jwks-not-registered',
  stage: 'signature',
  severity: 'warning',
  title:
    'The assertion verifies with this key set, yet the server knows no such key: the registered set is another one',
  why: 'The server looks at what is registered, not at what was pasted.',
  falsePositives: 'Only possible: what is registered is to be seen by the provider alone.',
  example: 'An assertion that verifies, and an answer that speaks of "known signing keys"',
  references: ['Singpass: key sets', 'Singpass support: configuration'],
  needs: ['recognised', 'verification'],
  fix: {
    kind: 'ask-provider',
    steps: [
      'Compare the address or the object in the portal with this set, letter for letter.',
      'Check that the status is "Synced successfully", and that it is the app of this environment.',
      'After a change wait an hour: the provider keeps a set that long.',
    ],
  },
  run({ recognised, verification, header }) {
    if (recognised.guide !== 'invalid-client-signature')
      return notApplicable('the server does not speak of keys');
    const { state, verifiedBy, selected } = verification.assertion ?? {};
    const isOfSet = verifiedBy !== undefined && originOf(verifiedBy.path) === 'set';
    if (state === 'altered' && isOfSet)
      return notApplicable('the signature is what does not verify: its own checks report it');
    if (state !== 'verified' || !isOfSet)
      return cannotTell(['keySet'], 'the assertion has not been verified with the pasted set');
    if (member(header, 'kid') !== undefined && selected?.path !== verifiedBy.path)
      return notApplicable('a server that goes by kid finds another key, or none, in this very set');
    return found({
      certainty: 'hint',
      severity: 'warning',
      // What the server finds is a word of its own, and no value to be compared with one found here.
      evidence: [{ source: 'jwks', path: 'keys', found: 'verifies here', note: recognised.summary }],
    });
  },
});
