import type { JsonObject } from '../../assertion/decoded-jwt.ts';
import { member } from '../../assertion/json-text.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, passed } from '../outcome.ts';

export const quotesInValue = defineCheck({
  code: 'quotes-in-value',
  stage: 'parameters',
  severity: 'error',
  title: 'Quotation marks became part of a value',
  why: 'The endpoint compares the whole value; quotation marks around it make another one.',
  falsePositives:
    'None in a request: no value begins or ends with a quotation mark. A value in a field of its own may have been copied with them; then it is not called proven.',
  example: 'client_id="T5sM…" in an env file whose reader keeps the quotation marks',
  references: ['Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Take the quotation marks off where the value is read: some env file readers keep them.',
      'Parse a JSON setting with JSON.parse in place of cutting it.',
    ],
  },
  run({ request, claims }) {
    if (request === undefined && claims === undefined) return cannotTell(['request']);
    const outcome =
      request === undefined
        ? passed
        : damageOutcome(request, 'quotes', { repair: ({ value }) => withoutQuotes(value) });
    const inClaims = claims === undefined ? [] : claimsInQuotes(claims);
    const [first, ...rest] = inClaims;
    if (first === undefined) return outcome;
    if (outcome.kind === 'found') {
      const { evidence, explainsAway = [] } = outcome.finding;
      return found({
        ...outcome.finding,
        evidence: [evidence[0], ...evidence.slice(1), ...inClaims],
        explainsAway: [...explainsAway, ...claimEchoes],
      });
    }
    return found({
      certainty: 'proof',
      stage: 'claims',
      evidence: [first, ...rest],
      explainsAway: claimEchoes,
    });
  },
});

/** What a claim with quotation marks in it also looks like. */
const claimEchoes: readonly FaultCode[] = [
  'iss-wrong',
  'sub-wrong',
  'client-id-mismatch',
  'client-id-unknown',
  'client-id-malformed',
  'aud-other-service',
  'aud-scheme-or-spelling',
];

function withoutQuotes(value: string): string {
  return value.replace(/^\s?["'`]/, '').replace(/["'`]\s?$/, '');
}

/** The client and the server as the assertion names them: a setting was read with its quotation marks. */
function claimsInQuotes(claims: JsonObject): readonly Evidence[] {
  return (['iss', 'sub', 'aud'] as const).flatMap((name): readonly Evidence[] => {
    const value = member(claims, name);
    if (typeof value !== 'string' || !/^(["'`]).{1,2000}\1$/.test(value)) return [];
    return [
      {
        source: 'client_assertion',
        path: `claims.${name}`,
        found: value,
        expected: withoutQuotes(value),
      },
    ];
  });
}
