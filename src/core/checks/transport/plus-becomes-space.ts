import type { WireParameter, WireRequest } from '../../request/wire-request.ts';
import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { withIssuedVerifier } from './issued-verifier.ts';

export const plusBecomesSpace = defineCheck({
  code: 'plus-becomes-space',
  stage: 'parameters',
  severity: 'error',
  title: 'A + in a parameter value arrives as a space',
  why: 'In a form body a + stands for a space, so a value that holds a + has to be sent with %2B. It fails only when the value happens to hold one.',
  falsePositives:
    'None where the + stands in the body: there it is a space (URL Standard). Less sure where the value already holds spaces that base64 cannot hold.',
  example: 'code=ab+cd/ef= in a form body',
  references: ['URL Standard', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Let the HTTP library encode the form body; + becomes %2B then.',
      'curl: use --data-urlencode "name=value" in place of -d.',
    ],
    recipe: 'form-body',
  },
  run(subject) {
    const { authorizationRequest, verification } = subject;
    const request = withIssuedVerifier(subject);
    const challenge = authorizationRequest?.parameters.find(({ name }) => name === 'code_challenge')?.value;
    // A verifier that fits its challenge with the space in it never held a plus.
    const isWhole = challenge !== undefined && challenge === verification?.pkce?.s256;
    const repair = ({ value }: WireParameter): string => value.replaceAll(' ', '+');
    return damageOutcome(isWhole ? withoutVerifier(request) : request, 'plus-space', {
      repair,
      certainty: (parameter) =>
        parameter.rawValue.includes('+') ||
        [request.issuedCode, request.issuedVerifier].includes(repair(parameter))
          ? 'proof'
          : 'strong',
    });
  },
});

function withoutVerifier(request: WireRequest): WireRequest {
  return { ...request, parameters: request.parameters.filter(({ name }) => name !== 'code_verifier') };
}
