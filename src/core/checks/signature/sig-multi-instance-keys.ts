import { member } from '../../assertion/json-text.ts';
import { originOf } from '../../signature/key-origin.ts';
import { hasRightLength } from '../../signature/other-assertions.ts';
import type { OtherAssertion, SignatureVerification } from '../../signature/verification.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';

/** What a verification says of the key: one of the set's, another one, or nothing. */
function keyOf(
  result: Pick<SignatureVerification, 'state' | 'verifiedBy'> | OtherAssertion,
): 'set' | 'another' | undefined {
  if (result.state === 'failed') return 'another';
  if (result.state !== 'verified' || result.verifiedBy === undefined) return undefined;
  return originOf(result.verifiedBy.path) === 'set' ? 'set' : 'another';
}

export const sigMultiInstanceKeys = defineCheck({
  code: 'sig-multi-instance-keys',
  stage: 'signature',
  severity: 'warning',
  title: 'Two assertions of this client are signed with different keys, of which the key set has only one',
  why: 'Instances that each have a key of their own fail now and then: whenever one signs whose key is not published.',
  falsePositives: 'Only possible: a rotation between the two requests, or one damaged request, looks alike.',
  example: 'The previous assertion verifies, and this one does not',
  references: ['Public reports', 'Singpass: key sets'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Compare the thumbprint of the private key on every instance.',
      'Give all instances the same private key, from one store; none may make its own when it starts.',
    ],
    recipe: 'sign',
  },
  run({ header, assertion, verification }) {
    const { assertion: result, otherAssertions = [] } = verification;
    if (otherAssertions.length === 0 || result === undefined) return cannotTell(['previousAssertion']);
    if (result.state === 'failed' && assertion !== undefined && !hasRightLength(assertion, header))
      return notApplicable('a signature of another length fails under its own key too');
    const mine = keyOf(result);
    if (mine === undefined) return notApplicable(result.because ?? 'which key signed is not known');
    const known = otherAssertions.flatMap((other) => {
      const key = keyOf(other);
      return key === undefined ? [] : [{ ...other, key }];
    });
    const different = known.find((other) => {
      if (other.key !== mine) return true;
      const { recovered = [] } = result;
      const bothRecovered = recovered.length > 0 && other.recovered.length > 0;
      return bothRecovered && !recovered.some(({ alsoIn }) => alsoIn.includes(other.source));
    });
    if (known.length === 0) return notApplicable('which key signed the other assertion is not known');
    if (different === undefined) return passed;
    const words = { set: 'a key of the set', another: 'a key that the set does not have' };
    const kid = member(header, 'kid');
    const neither = mine === 'another' && different.key === 'another';
    return found({
      certainty: 'hint',
      title: neither
        ? 'Two assertions of this client are signed with different keys, and the key set has neither'
        : undefined,
      evidence: [
        {
          source: 'client_assertion',
          path: 'signature',
          span: assertion?.signature?.span,
          found: `signed with ${words[mine]}`,
          note: kid === undefined ? undefined : `kid ${String(kid)}`,
        },
        {
          source: different.source,
          path: 'parameters.client_assertion',
          found: `signed with ${words[different.key]}`,
          note: different.kid === undefined ? undefined : `kid ${different.kid}`,
        },
      ],
    });
  },
});
