import type { DecodedJwt } from '../../assertion/decoded-jwt.ts';
import { headerValues } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { dpopUnused, proofEchoes, proofEvidence } from './dpop-outcome.ts';

function describe({ text, shape, header, payload, parts }: DecodedJwt): string | undefined {
  if (/^\s*(?:DPoP|Bearer)\s/i.test(text)) return 'a scheme word in front of the proof';
  if (shape !== 'jws') return 'no token of three parts';
  if (header?.json.ok !== true || payload?.json.ok !== true) return 'a token whose parts are no JSON';
  const problem = parts.flatMap(({ problems }) => problems).find(({ kind }) => kind !== 'unused-bits');
  return problem === undefined ? undefined : `${problem.kind}: ${JSON.stringify(problem.found)}`;
}

/** No false positives. Triggers on: two DPoP headers. */
export const dpopHeaderBroken = defineCheck({
  code: 'dpop-header-broken',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP header does not hold one proof',
  why: 'The header holds exactly one compact JWT.',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpop'],
  fix: {
    kind: 'do',
    steps: ['Send the header once, with the proof alone: no scheme word, no line break.'],
    recipe: 'dpop-proof',
  },
  explainsAway: proofEchoes,
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const { dpop, request } = subject;
    const count = request === undefined ? 1 : headerValues(request.headers, 'dpop').length;
    const fault = count > 1 ? `${count} DPoP headers` : describe(dpop);
    if (fault === undefined) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'text', { found: fault, expected: 'one compact JWT of three parts' }),
      ],
    });
  },
});
