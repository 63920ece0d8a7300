import { decodeJwt } from '../../assertion/decode.ts';
import { classifyShape } from '../../assertion/shape.ts';
import { mayBeLostPlus } from '../../request/lost-plus.ts';
import type { WireParameter, WireRequest } from '../../request/wire-request.ts';
import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { withIssuedVerifier } from './issued-verifier.ts';

/** faults.md, group A. */
export const paramTrailingNewline = defineCheck({
  code: 'param-trailing-newline',
  stage: 'parameters',
  severity: 'error',
  title: 'A parameter value begins or ends with a line break or a space',
  why: 'Servers compare parameter values byte by byte; one line break more makes another value.',
  falsePositives:
    'None in a request: no value ends with a line break. A value in a field of its own, or the last one of a paste, may have been copied with one; then it is not called proven. A bare + at the edge of a code or a verifier may have been a + in place of a space. Some servers take white space after the assertion itself, so there it is only a risk.',
  example: 'grant_type=authorization_code%0A',
  references: ['RFC 6749 §4.1.3', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Trim the value where it is read: .trim() in JavaScript, .strip() in Python, trim() in PHP.',
      'In a shell use printf %s or echo -n where a value is written to a file or piped on.',
      'With curl use "$(cat file)" in place of --data-urlencode name@file, which keeps the line break.',
      'Look for the same line break in the other values from the same place.',
    ],
  },
  run(subject) {
    const { profile } = subject;
    const request = withoutOtherThings(withIssuedVerifier(subject));
    const codes = new RegExp(`^(?:${profile.code.pattern.value})$`);
    const mayBePlus = (parameter: WireParameter): boolean =>
      mayBeLostPlus(parameter, request) &&
      (parameter.name !== 'code' || codes.test(parameter.value.replaceAll(' ', '+')));
    return damageOutcome(request, 'edge-space', {
      repair: ({ value }) => value.trim(),
      certainty: (parameter) =>
        parameter.name === 'client_assertion' || mayBePlus(parameter) ? 'strong' : 'proof',
      severity: ({ name }) => (name === 'client_assertion' ? 'warning' : undefined),
      evidence: (parameter) => ({
        note: `${placeOf(parameter.value)}${mayBePlus(parameter) ? ', or a + that was not encoded' : ''}`,
      }),
    });
  },
});

/** What is no token without the white space either, such as a PEM block, is reported as that: to trim it mends nothing. */
function withoutOtherThings(request: WireRequest): WireRequest {
  const isOther = ({ name, value }: WireParameter): boolean =>
    name === 'client_assertion' && classifyShape(decodeJwt(value.trim()))?.code === 'assertion-not-jwt';
  return { ...request, parameters: request.parameters.filter((parameter) => !isOther(parameter)) };
}

function placeOf(value: string): string {
  const places = [
    ...(/^\s/.test(value) ? [`${kindOf(value[0])} at the beginning`] : []),
    ...(/\s$/.test(value) ? [`${kindOf(value.at(-1))} at the end`] : []),
  ];
  return places.join(', ');
}

function kindOf(character: string | undefined): string {
  return character === ' ' ? 'a space' : 'a line break';
}
