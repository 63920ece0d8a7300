import { parameterRule } from '../../profiles/parameter-rule.ts';
import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { notApplicable } from '../outcome.ts';

export const percentMalformed = defineCheck({
  code: 'percent-malformed',
  stage: 'parameters',
  severity: 'error',
  title: 'The percent-encoding of a value is broken',
  why: 'A broken escape is refused or taken literally, and the value is another one then.',
  falsePositives: 'None: in a form body a % stands only before two hexadecimal digits.',
  example: 'urn3Aietf3Aparams…, as a batch file leaves it',
  references: ['RFC 3986 §2.1', 'URL Standard'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'In a .bat file write %% for %: the shell takes %3A for its third argument.',
      'Or use --data-urlencode "name=value" with the raw value.',
      'Encode a literal % as %25.',
    ],
    recipe: 'form-body',
  },
  explainsAway: ['assertion-type-wrong', 'grant-type-wrong'],
  run({ request, profile }) {
    const outcome = damageOutcome(request, 'percent-malformed', {
      repair: ({ name }) => parameterRule(profile, name)?.value.values?.[0],
      evidence: ({ rawValue }) => ({
        note:
          /%(?![0-9A-Fa-f]{2})/.exec(rawValue) === null
            ? 'the percent signs are gone'
            : 'a % without two hex digits',
      }),
    });
    const isDecoded = outcome.kind === 'passed' && request.form === 'parameters';
    return isDecoded ? notApplicable('the values are shown decoded') : outcome;
  },
});
