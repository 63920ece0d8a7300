import { parameterRule } from '../../profiles/parameter-rule.ts';
import { percentDecode } from '../../request/parse-form.ts';
import { classifyRedirectUri } from '../../request/redirect-uri.ts';
import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';

export const doubleEncoded = defineCheck({
  code: 'double-encoded',
  stage: 'parameters',
  severity: 'error',
  title: 'A parameter value is percent-encoded twice',
  why: 'The server decodes a form body once; what was encoded twice is still encoded then, and is another value.',
  falsePositives:
    'Misleads for a value that really holds a percent sign and two hexadecimal digits; so it is proven only where the decoded value is the one the profile wants. code, redirect_uri, client_assertion and code_verifier have rules of their own.',
  example: 'client_assertion_type=urn%253Aietf…',
  references: ['URL Standard', 'RFC 6749 §4.1.3'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Encode once: hand the raw values to the HTTP library and let it make the form body.',
      'Take out a call of encodeURIComponent, quote or URLEncoder in front of it.',
      'curl: hand --data-urlencode raw values, and -d values that are already encoded.',
    ],
    recipe: 'form-body',
  },
  // Where the whole body was encoded twice, so was the redirect URI.
  explainsAway: ['assertion-type-wrong', 'grant-type-wrong', 'redirect-uri-double-encoded'],
  run(subject) {
    const { request, profile } = subject;
    return damageOutcome(request, 'double-encoded', {
      mendsAlone: classifyRedirectUri(subject).kind !== 'double-encoded',
      repair: ({ value }) => percentDecode(value),
      certainty: ({ name, value }) =>
        parameterRule(profile, name)?.value.values?.includes(percentDecode(value)) ? 'proof' : 'strong',
    });
  },
});
