import { nameDamageOf } from '../../request/name-damage.ts';
import { swallowedNames } from '../../request/redirect-uri.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

export const unescapedAmpHash = defineCheck({
  code: 'unescaped-amp-hash',
  stage: 'transport',
  severity: 'error',
  title: 'An & inside a value cuts it in two',
  why: 'In a form body & ends a value; what stands behind it becomes a parameter of its own.',
  falsePositives:
    'Proven where the authorization request shows the whole redirect_uri; only possible where nothing but an unknown parameter follows a redirect_uri with a query.',
  example: 'redirect_uri=https://rp.example.sg/cb?a=1&b=2 in a form body',
  references: ['URL Standard', 'RFC 6749 §4.1.3'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Encode the value: & becomes %26 and # becomes %23.', 'Let the HTTP library make the form body.'],
    recipe: 'form-body',
  },
  run({ request, authorizationRequest }) {
    if (request.form === 'parameters') return notApplicable('a list of parameters shows no encoding');
    const at = request.parameters.findIndex(({ name }) => name === 'redirect_uri');
    const cut = request.parameters[at];
    if (cut === undefined) return passed;
    const whole = authorizationRequest?.parameters.find(({ name }) => name === 'redirect_uri')?.value;
    const names = whole?.startsWith(`${cut.value}&`) ? swallowedNames(whole, request.parameters) : [];
    if (whole !== undefined && names.length > 0) {
      return found({
        certainty: 'proof',
        evidence: [
          parameterEvidence(cut, { expected: whole, note: `cut off: ${names.slice(0, 5).join(', ')}` }),
        ],
        set: { parameter: 'redirect_uri', value: whole },
        explainsAway: ['unknown-param', 'redirect-uri-query'],
      });
    }
    const next = request.parameters[at + 1];
    if (whole !== undefined || !cut.value.includes('?') || next === undefined) return passed;
    if (nameDamageOf(next, [])?.kind !== 'unknown' || commonNames.includes(next.name)) return passed;
    return found({
      certainty: 'hint',
      evidence: [
        parameterEvidence(cut, { note: `followed by the unknown parameter ${next.name.slice(0, 60)}` }),
      ],
    });
  },
});

/** Names that stand in token requests beside the required ones. */
const commonNames = ['state', 'nonce', 'client_secret', 'resource', 'audience'];
